//! The list of quotations that may be evidence of a relation: each is taken for or against with one key.

use egui::{Key, Modifiers, Ui, Vec2};

use crate::locale;
use crate::model::{QuotationId, RelationId, Stance};
use crate::operation::Operation;
use crate::ui::axial::{QuotationLook, phrase, quotation_ui};
use crate::ui::icon;
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{
    Button, IconButton, check_ui, is_writing, key_hint_ui, label_ui, panel_head_ui, scroll_area,
};

use super::relation::CandidateRow;
use super::state::State;

/// Candidates that are shown at once; more are asked for.
const SHOWN: usize = 40;

/// The open list.
#[derive(Clone, Debug)]
pub(super) struct Finder {
    /// Of which relation.
    pub relation: RelationId,
    current: Option<QuotationId>,
    with_attached: bool,
    shown: usize,
}

impl Finder {
    /// Returns the list for a relation.
    pub fn new(relation: RelationId) -> Self {
        Self {
            relation,
            current: None,
            with_attached: false,
            shown: SHOWN,
        }
    }
}

/// Shows the list over the whole inspector.
pub(super) fn finder_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    let Some(mut finder) = state.finder.take() else {
        return;
    };
    let all = state.candidates(shell, finder.relation);
    let rows: Vec<&CandidateRow> = all
        .iter()
        .filter(|row| finder.with_attached || row.attached.is_none())
        .collect();
    let mut close = head_ui(ui, rows.len());
    close |= keys_ui(ui, shell, &rows, &mut finder, out);
    let margin = egui::Margin::symmetric(space::PANEL as i8, 0);
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        explain_ui(ui, all.len() - rows.len(), &mut finder);
    });
    scroll_area("model finder").show(ui, |ui| {
        ui.spacing_mut().item_spacing = Vec2::new(0.0, space::SMALL);
        egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
            rows_ui(ui, shell, &rows, &mut finder, out);
            ui.add_space(space::PANEL);
        });
    });
    if !close {
        state.finder = Some(finder);
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
    let tokens = theme::tokens(ui);
    let words = locale::words("model-finder-words");
    label_ui(ui, &words, TextRole::Small, tokens.ink2);
    ui.add_space(space::TINY);
    ui.allocate_ui_with_layout(
        Vec2::new(ui.available_width(), size::BUTTON_SMALL),
        theme::from_start(ui),
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
    rows: &[&CandidateRow],
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

/// Attaches the current quotation, and goes on to the next one.
fn attach(rows: &[&CandidateRow], stance: Stance, finder: &mut Finder, out: &mut Actions) {
    let Some(current) = finder.current else {
        return;
    };
    out.perform(Operation::AttachEvidence {
        relation: finder.relation,
        quotations: vec![current],
        stance,
        note: String::new(),
    });
    let at = rows
        .iter()
        .position(|row| row.quotation.quotation == current);
    let next = at.and_then(|at| rows.get(at + 1).or(rows.get(at.checked_sub(1)?)));
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
        let words = locale::words("model-finder-nothing");
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
        label_ui(ui, &row.closeness, TextRole::Meta, tokens.ink3);
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
    ui.allocate_ui_with_layout(size, theme::from_start(ui), |ui| {
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
