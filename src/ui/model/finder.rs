//! The list of quotations that may be evidence of a relation: those of both categories that stand near each other, step
//! by step farther apart, and at last every quotation of either. Each is taken for or against with one key.

use egui::{Id, Key, Modifiers, Ui, Vec2};

use crate::locale;
use crate::model::{QuotationId, RelationId, Stance};
use crate::operation::Operation;
use crate::text::fold;
use crate::ui::axial::{QuotationLook, phrase, quotation_ui};
use crate::ui::icon;
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{
    Button, DropDown, IconButton, MenuItem, TextField, check_ui, is_writing, key_hint_ui, label_ui,
    panel_head_ui, scroll_area,
};

use super::relation::{CandidateRow, Reach};
use super::state::State;

/// Candidates that are shown at once; more are asked for.
const SHOWN: usize = 40;
/// Lists shorter than this need no field to find words in them.
const FEW: usize = 8;

/// The open list.
#[derive(Clone, Debug)]
pub(super) struct Finder {
    /// Of which relation.
    pub relation: RelationId,
    /// How far it looks; nothing: as far as it must to find any.
    reach: Option<Reach>,
    filter: String,
    current: Option<QuotationId>,
    with_attached: bool,
    shown: usize,
}

impl Finder {
    /// Returns the list for a relation.
    pub fn new(relation: RelationId) -> Self {
        Self {
            relation,
            reach: None,
            filter: String::new(),
            current: None,
            with_attached: false,
            shown: SHOWN,
        }
    }

    fn look(&mut self, reach: Reach) {
        self.reach = Some(reach);
        self.current = None;
        self.shown = SHOWN;
    }

    /// Returns whether a row is listed.
    fn lists(&self, row: &CandidateRow, sought: &str) -> bool {
        (self.with_attached || row.attached.is_none())
            && (sought.is_empty() || row.folded.contains(sought))
    }
}

/// How far is looked first: to the same paragraph, farther where nothing stands so near.
fn first_reach(counts: &[usize; 6]) -> Reach {
    let mut steps = Reach::ALL.into_iter().zip(counts).skip(1);
    let found = steps.find(|(_, count)| **count > 0);
    found.map_or(Reach::Paragraph, |(reach, _)| reach)
}

/// Shows the list over the whole inspector.
pub(super) fn finder_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    let Some(mut finder) = state.finder.take() else {
        return;
    };
    let counts = state.reaches(shell, finder.relation);
    let reach = *finder.reach.get_or_insert_with(|| first_reach(&counts));
    let all = state.candidates(shell, (finder.relation, reach));
    let sought = fold(finder.filter.trim());
    let listed = all.iter().filter(|row| finder.lists(row, &sought));
    let rows: Vec<&CandidateRow> = listed.collect();
    let attached = all.iter().filter(|row| row.attached.is_some()).count();
    let mut close = head_ui(ui, rows.len());
    let names = end_names(shell, finder.relation);
    let margin = egui::Margin::symmetric(space::PANEL as i8, 0);
    let wider = wider(reach, &counts);
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        reach_ui(ui, (&counts, &names), &mut finder);
        filter_ui(ui, all.len(), &mut finder);
        explain_ui(ui, attached, &mut finder);
    });
    close |= keys_ui(ui, shell, (&rows, wider), &mut finder, out);
    scroll_area("model finder").show(ui, |ui| {
        ui.spacing_mut().item_spacing = Vec2::new(0.0, space::SMALL);
        egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
            rows_ui(ui, shell, &rows, &mut finder, out);
            wider_ui(ui, (wider, &counts, &names), &mut finder);
            ui.add_space(space::PANEL);
        });
    });
    if !close {
        state.finder = Some(finder);
    }
}

/// The next wider reach that offers more than this one; the ends follow whatever they hold.
fn wider(reach: Reach, counts: &[usize; 6]) -> Option<Reach> {
    let count = |reach: Reach| counts.get(reach as usize).copied().unwrap_or_default();
    let mut steps = std::iter::successors(reach.wider(), |reach| reach.wider());
    steps.find(|step| *step >= Reach::From && count(*step) > 0 || count(*step) > count(reach))
}

/// The names of both ends of a relation.
fn end_names(shell: &Shell<'_>, relation: RelationId) -> [String; 2] {
    let row = shell.project.relations.get(relation);
    let name = |code| shell.project.code_name(code).to_owned();
    row.map_or_else(Default::default, |row| [name(row.from), name(row.to)])
}

/// What a reach is called, with how many quotations it offers.
fn reach_words(reach: Reach, (counts, names): (&[usize; 6], &[String; 2])) -> String {
    let name = match reach {
        Reach::From => phrase::named(reach.key(), &names[0]),
        Reach::To => phrase::named(reach.key(), &names[1]),
        _ => locale::words(reach.key()),
    };
    let count = counts.get(reach as usize).copied().unwrap_or_default();
    phrase::with(
        "model-reach-with-count",
        [("name", name.into()), ("count", count.into())],
    )
}

/// How far is looked: a list of steps with what each of them offers.
fn reach_ui(ui: &mut Ui, of: (&[usize; 6], &[String; 2]), finder: &mut Finder) {
    let words = Reach::ALL.map(|reach| reach_words(reach, of));
    let items: Vec<MenuItem<'_>> = Reach::ALL
        .iter()
        .zip(&words)
        .map(|(reach, words)| MenuItem {
            ticked: finder.reach == Some(*reach),
            separated: *reach == Reach::From,
            ..MenuItem::new(words)
        })
        .collect();
    let current = Reach::ALL
        .iter()
        .position(|reach| finder.reach == Some(*reach));
    let name = locale::words("model-reach");
    let id = Id::unique("model finder reach");
    let choice = DropDown::new(id, &name, &items, current).width(ui.available_width());
    if let Some(reach) = choice.show(ui).and_then(|index| Reach::ALL.get(index)) {
        finder.look(*reach);
    }
    ui.add_space(space::SMALL);
}

/// A field that finds words in long lists.
fn filter_ui(ui: &mut Ui, count: usize, finder: &mut Finder) {
    if count < FEW && finder.filter.is_empty() {
        return;
    }
    let words = locale::words("model-finder-filter");
    let clear = locale::words("axial-filter-clear");
    TextField::new(
        Id::unique("model finder filter"),
        &words,
        &mut finder.filter,
    )
    .placeholder(&words)
    .icon(icon::FILTER_LIST)
    .clear(&clear)
    .show(ui);
    ui.add_space(space::SMALL);
}

/// Offers to look farther, at the end of the list.
fn wider_ui(
    ui: &mut Ui,
    (wider, counts, names): (Option<Reach>, &[usize; 6], &[String; 2]),
    finder: &mut Finder,
) {
    let Some(wider) = wider else {
        return;
    };
    let words = reach_words(wider, (counts, names));
    let words = phrase::named("model-reach-wider", &words);
    let button = Button::new(&words).key("W").small().hint(&words);
    let width = button.content_width(ui).min(ui.available_width());
    if button.width(width).show(ui).clicked() {
        finder.look(wider);
    }
}

fn head_ui(ui: &mut Ui, count: usize) -> bool {
    let title = locale::words("model-finder");
    panel_head_ui(ui, &title, &count.to_string(), |ui| {
        let name = locale::words("model-finder-close");
        let button = IconButton::new(icon::CLOSE, &name).key("Esc").small();
        button.show(ui).clicked()
    })
}

fn explain_ui(ui: &mut Ui, attached: usize, finder: &mut Finder) {
    ui.allocate_ui_with_layout(
        Vec2::new(ui.available_width(), size::BUTTON_SMALL),
        theme::from_start(),
        |ui| {
            ui.spacing_mut().item_spacing.x = space::TINY;
            key_hint_ui(ui, "Y", &locale::words("stance-for"));
            key_hint_ui(ui, "N", &locale::words("stance-against"));
            key_hint_ui(ui, "↓", &locale::words("axial-next"));
        },
    );
    if attached > 0 || finder.with_attached {
        let words = locale::words("model-finder-attached");
        check_ui(ui, &mut finder.with_attached, &words, &attached.to_string());
    }
    ui.add_space(space::SMALL);
}

/// Takes the keys of the list; returns whether it is to be closed.
fn keys_ui(
    ui: &Ui,
    shell: &Shell<'_>,
    (rows, wider): (&[&CandidateRow], Option<Reach>),
    finder: &mut Finder,
    out: &mut Actions,
) -> bool {
    let at = rows
        .iter()
        .position(|row| Some(row.quotation.quotation) == finder.current);
    if at.is_none() {
        finder.current = rows.first().map(|row| row.quotation.quotation);
    }
    if is_writing(ui.ctx()) {
        return false;
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let at = at.unwrap_or(0);
    if pressed(Key::ArrowDown) {
        go(rows, at + 1, finder);
    }
    if pressed(Key::ArrowUp) {
        go(rows, at.saturating_sub(1), finder);
    }
    if let Some(wider) = wider.filter(|_| pressed(Key::W)) {
        finder.look(wider);
    }
    for (key, stance) in [(Key::Y, Stance::For), (Key::N, Stance::Against)] {
        if pressed(key) && shell.locked().is_none() {
            attach(rows, stance, finder, out);
        }
    }
    pressed(Key::Escape)
}

fn go(rows: &[&CandidateRow], to: usize, finder: &mut Finder) {
    let row = rows.get(to).or(rows.last());
    finder.current = row.map(|row| row.quotation.quotation);
    finder.shown = finder.shown.max(to + 2);
}

/// Attaches the current quotation with the one that it is taken together with, and goes on to the next one.
fn attach(rows: &[&CandidateRow], stance: Stance, finder: &mut Finder, out: &mut Actions) {
    let Some(current) = finder.current else {
        return;
    };
    let at = rows
        .iter()
        .position(|row| row.quotation.quotation == current);
    let pair = at.and_then(|at| rows.get(at)?.pair);
    out.perform(Operation::AttachEvidence {
        relation: finder.relation,
        quotations: std::iter::once(current).chain(pair).collect(),
        stance,
        note: String::new(),
    });
    let next = at.and_then(|at| {
        let mut after = rows.get(at + 1..)?.iter();
        let next = after.find(|row| Some(row.quotation.quotation) != pair);
        next.or(rows.get(at.checked_sub(1)?))
    });
    finder.current = next.map(|row| row.quotation.quotation);
}

fn rows_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    rows: &[&CandidateRow],
    finder: &mut Finder,
    out: &mut Actions,
) {
    let tokens = theme::tokens(ui);
    if rows.is_empty() {
        let words = locale::words(if finder.filter.trim().is_empty() {
            "model-finder-nothing"
        } else {
            "model-finder-no-words"
        });
        label_ui(ui, &words, TextRole::Small, tokens.ink2);
    }
    let shown = finder.shown;
    for row in rows.iter().take(shown) {
        row_ui(ui, shell, (row, rows), finder, out);
    }
    let more = rows.len().saturating_sub(shown);
    if more > 0 {
        let words = phrase::counted("axial-more-parts", more);
        if Button::quiet(&words).small().show(ui).clicked() {
            finder.shown += SHOWN;
        }
    }
}

fn row_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (row, rows): (&CandidateRow, &[&CandidateRow]),
    finder: &mut Finder,
    out: &mut Actions,
) {
    let tokens = theme::tokens(ui);
    let quotation = row.quotation.quotation;
    let chosen = finder.current == Some(quotation);
    let look = QuotationLook {
        edge: row.attached.map(|stance| match stance {
            Stance::For => tokens.ok,
            Stance::Against => tokens.danger,
        }),
        chosen,
    };
    let mut taken = None;
    let clicked = quotation_ui(ui, &row.quotation, look, out, |ui, _| {
        if !row.closeness.is_empty() {
            label_ui(ui, &row.closeness, TextRole::Meta, tokens.ink3);
        }
        if let Some(other) = &row.other {
            label_ui(ui, other, TextRole::Quotation, tokens.ink2);
        }
        if chosen {
            taken = buttons_ui(ui, shell);
        }
    });
    if clicked {
        finder.current = Some(quotation);
    }
    if let Some(stance) = taken {
        attach(rows, stance, finder, out);
    }
}

fn buttons_ui(ui: &mut Ui, shell: &Shell<'_>) -> Option<Stance> {
    let locked = shell.locked().map(locale::words);
    let mut taken = None;
    ui.add_space(space::TINY);
    let size = Vec2::new(ui.available_width(), size::BUTTON_SMALL);
    ui.allocate_ui_with_layout(size, theme::from_start(), |ui| {
        ui.spacing_mut().item_spacing.x = space::SMALL;
        for (stance, key, letter) in [
            (Stance::For, "stance-for", "Y"),
            (Stance::Against, "stance-against", "N"),
        ] {
            let words = locale::words(key);
            let button = Button::new(&words).key(letter).small();
            if button.disabled(locked.as_deref()).show(ui).clicked() {
                taken = Some(stance);
            }
        }
    });
    taken
}
