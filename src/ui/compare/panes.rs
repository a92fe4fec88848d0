//! The two panes, what the comparison shows, and what is written of it.

use egui::{Id, Rect, Ui, UiBuilder, Vec2};

use crate::locale::{say, words};
use crate::model::{Compared, Message, Outcome, Project};
use crate::ui::code_tree::shown_name;
use crate::ui::coding::{QuotationCard, card_of};
use crate::ui::glyphs::user_label;
use crate::ui::icon;
use crate::ui::shell::Shell;
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{
    IconButton, Mark, Segmented, TextField, check_ui, hairline_h, hairline_v, label_ui, line_ui,
    scroll_area,
};

use super::data::{CodePane, code_pane};
use super::{Comparer, Focus, Pair, Subject, incident_ui, property};

/// How high the panes are, and what is below them.
const PANES: f32 = 260.0;
const BELOW: f32 = 236.0;
/// How wide a field for a name is.
const NAME: f32 = 420.0;
/// How much of a quotation is shown in the list of a code.
const EXCERPT: usize = 220;

/// Shows both sides, and below what is found; `missing` says what is to be written before it can be recorded.
pub(super) fn body_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (comparer, pair): (&mut Comparer, &Pair),
    missing: Option<&str>,
) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    let (rect, _) =
        ui.allocate_exact_size(Vec2::new(ui.available_width(), PANES), egui::Sense::hover());
    let middle = rect.center().x;
    let (start, end) = (rect.with_max_x(middle), rect.with_min_x(middle));
    let tokens = theme::tokens(ui);
    ui.painter().rect_filled(rect, 0.0, tokens.paper);
    hairline_v(ui.painter(), middle, rect.y_range(), tokens.line);
    hairline_h(ui.painter(), rect.x_range(), rect.bottom(), tokens.line);
    pane_ui(ui, start, "left", |ui| {
        side_ui(ui, shell, (comparer, pair.left, false));
    });
    pane_ui(ui, end, "right", |ui| {
        side_ui(ui, shell, (comparer, pair.right, true));
    });
    let margin = egui::Margin::symmetric(space::CONTENT as i8, space::WIDE as i8);
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        ui.set_min_height(BELOW);
        ui.spacing_mut().item_spacing = Vec2::new(space::MEDIUM, space::SMALL);
        finding_ui(ui, shell, (comparer, pair));
        if let Some(missing) = missing {
            label_ui(ui, missing, TextRole::Small, tokens.danger);
        }
    });
}

fn pane_ui(ui: &mut Ui, rect: Rect, salt: &str, content: impl FnOnce(&mut Ui)) {
    let inside = rect.shrink2(Vec2::new(space::CONTENT, space::WIDE));
    let builder = UiBuilder::new()
        .max_rect(inside)
        .id_salt(salt)
        .layout(theme::column());
    let mut child = ui.new_child(builder);
    child.spacing_mut().item_spacing = Vec2::new(space::SMALL, space::TINY);
    content(&mut child);
}

/// One side: an incident at reading size, or a code with what is said of it and its quotations.
fn side_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (comparer, side, right): (&mut Comparer, Compared, bool),
) {
    let salt = if right { "right side" } else { "left side" };
    match side {
        Compared::Quotation(quotation) => {
            let Some(card) = card_of(shell.project, quotation) else {
                return;
            };
            if right {
                steps_ui(ui, comparer);
            } else {
                let title = words("compare-this");
                ui.horizontal(|ui| {
                    ui.set_min_height(size::BUTTON_SMALL);
                    line_ui(ui, &title, TextRole::SmallStrong, theme::tokens(ui).ink2);
                });
            }
            codes_ui(ui, shell.project, quotation);
            let height = ui.available_height() - space::HUGE;
            incident_ui(ui, salt, &card, height.max(space::HUGE));
        }
        Compared::Code(code) => {
            if let Some(pane) = code_pane(shell.project, shell.counts, code) {
                code_ui(ui, salt, &pane);
            }
        }
    }
}

/// Which of how many, and the ways to the next and the one before.
fn steps_ui(ui: &mut Ui, comparer: &mut Comparer) {
    let Subject::Incidents { others, at, .. } = &comparer.subject else {
        return;
    };
    let place = Message::new("compare-other")
        .with("number", at + 1)
        .with("count", others.len());
    let mut step = None;
    ui.horizontal(|ui| {
        ui.set_min_height(size::BUTTON_SMALL);
        let ink = theme::tokens(ui).ink2;
        line_ui(ui, &say(&place), TextRole::SmallStrong, ink);
        for (glyph, key, cap, back) in [
            (icon::CHEVRON_LEFT, "compare-previous", "←", true),
            (icon::CHEVRON_RIGHT, "compare-next", "→", false),
        ] {
            let name = words(key);
            let button = IconButton::new(glyph, &name).small().key(cap);
            if button.show(ui).clicked() {
                step = Some(back);
            }
        }
    });
    if let Some(back) = step {
        comparer.step(back);
    }
}

/// The codes that an incident carries.
fn codes_ui(ui: &mut Ui, project: &Project, quotation: crate::model::QuotationId) {
    let codings = project.codings_of(quotation);
    let mut names: Vec<String> = codings
        .filter_map(|coding| project.codings.get(coding))
        .filter_map(|coding| project.codes.get(coding.code))
        .map(|code| shown_name(code))
        .collect();
    names.dedup();
    let ink = theme::tokens(ui).ink3;
    line_ui(ui, &names.join(" · "), TextRole::Meta, ink);
}

fn code_ui(ui: &mut Ui, salt: &str, pane: &CodePane) {
    let tokens = theme::tokens(ui);
    ui.horizontal(|ui| {
        let size = Vec2::new(Mark::WIDTH, 22.0);
        let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
        Mark::code(pane.level, pane.colour, tokens).paint(ui.painter(), rect.center());
        line_ui(ui, &pane.name, TextRole::Heading, tokens.ink);
    });
    let about = [pane.path.as_str(), pane.tally.as_str()];
    let about: Vec<&str> = about.into_iter().filter(|part| !part.is_empty()).collect();
    line_ui(ui, &about.join(" · "), TextRole::Meta, tokens.ink3);
    let width = ui.available_width();
    let area = scroll_area("code side").id_salt(Id::unique(salt));
    area.show(ui, |ui| {
        ui.set_width(width);
        for (title, text) in &pane.texts {
            line_ui(ui, title, TextRole::SmallName, tokens.ink2);
            label_ui(ui, text, TextRole::Small, tokens.ink);
        }
        for card in pane.cards.iter() {
            quotation_ui(ui, card);
        }
    });
}

fn quotation_ui(ui: &mut Ui, card: &QuotationCard) {
    let tokens = theme::tokens(ui);
    ui.add_space(space::SMALL);
    ui.horizontal(|ui| {
        line_ui(ui, &card.place, TextRole::MetaName, tokens.ink2);
        line_ui(ui, &card.meta, TextRole::Meta, tokens.ink3);
    });
    let mut said: String = card.words.chars().take(EXCERPT).collect();
    if said.len() < card.words.len() {
        said.push('…');
    }
    let width = ui.available_width();
    user_label(ui, &said, TextRole::Quotation, tokens.ink, width);
}

/// What it shows, and what is written of it.
fn finding_ui(ui: &mut Ui, shell: &Shell<'_>, (comparer, pair): (&mut Comparer, &Pair)) {
    let tokens = theme::tokens(ui);
    if let Some(known) = known(shell.project, pair) {
        label_ui(ui, &known, TextRole::Small, tokens.ink2);
    }
    let names: Vec<String> = ["compare-same", "compare-property", "compare-other-code"]
        .iter()
        .zip(1..)
        .map(|(key, number)| format!("{number}  {}", words(key)))
        .collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let current = Outcome::ALL
        .iter()
        .position(|outcome| *outcome == comparer.finding.outcome);
    let title = words("compare-outcome");
    let id = Id::unique("compare outcome");
    let choice = Segmented::new(id, &title, &names, current.unwrap_or(0)).show(ui);
    if let Some(outcome) = choice.and_then(|choice| Outcome::ALL.get(choice)) {
        comparer.say(*outcome);
    }
    match comparer.finding.outcome {
        Outcome::Same => {}
        Outcome::DifferentProperty => {
            let focus = comparer.focus.take_if(|focus| *focus == Focus::Property);
            let draft = &mut comparer.finding.property;
            property::property_ui(ui, shell, (draft, pair, focus.is_some()));
        }
        Outcome::NewCode => new_code_ui(ui, (comparer, pair)),
    }
    let name = words("compare-note");
    let hint = words("compare-note-hint");
    let focus = comparer.focus.take_if(|focus| *focus == Focus::Note);
    TextField::new(
        Id::unique("compare note"),
        &name,
        &mut comparer.finding.note,
    )
    .placeholder(&hint)
    .take_focus(focus.is_some())
    .show(ui);
    check_ui(ui, &mut comparer.finding.memo, &words("compare-memo"), "");
    let refusal = comparer.refusal.as_ref();
    if let Some(refusal) = refusal.and_then(|(_, _, refusal)| refusal.as_ref()) {
        label_ui(ui, &say(refusal), TextRole::Small, tokens.danger);
    }
}

/// What was found when these two were compared before.
fn known(project: &Project, pair: &Pair) -> Option<String> {
    let ids: Vec<_> = match (pair.left, pair.right) {
        (Compared::Quotation(left), _) => project.comparisons_with(left).collect(),
        (Compared::Code(left), _) => project.comparisons_of(left).collect(),
    };
    let sides = [pair.left, pair.right];
    let is_pair = |row: &&std::sync::Arc<crate::model::Comparison>| {
        row.left != row.right && sides.contains(&row.left) && sides.contains(&row.right)
    };
    let rows = ids
        .iter()
        .rev()
        .filter_map(|id| project.comparisons.get(*id));
    let mut rows = rows.filter(is_pair);
    let row = rows.next()?;
    let known = Message::new("compare-known")
        .with("outcome", words(row.outcome.key()))
        .with("coder", project.coder_name(row.coder));
    let known = say(&known);
    Some(if row.note.is_empty() {
        known
    } else {
        format!("{known} {}", row.note)
    })
}

/// The name of the other code, and which side is an instance of it.
fn new_code_ui(ui: &mut Ui, (comparer, pair): (&mut Comparer, &Pair)) {
    let tokens = theme::tokens(ui);
    if pair.left.quotation().is_none() {
        label_ui(
            ui,
            &words("compare-then-split"),
            TextRole::Small,
            tokens.ink2,
        );
        return;
    }
    let focus = comparer.focus.take_if(|focus| *focus == Focus::Name);
    let sides = [words("compare-left"), words("compare-right")];
    let sides: Vec<&str> = sides.iter().map(String::as_str).collect();
    let title = words("compare-which");
    let current = usize::from(comparer.finding.right_is_other);
    ui.horizontal(|ui| {
        ui.set_min_height(size::FIELD);
        let switch = Segmented::new(Id::unique("compare which"), &title, &sides, current);
        if let Some(choice) = switch.show(ui) {
            comparer.finding.right_is_other = choice == 1;
        }
        let name = words("compare-code-name");
        let hint = words("tree-new-path-hint");
        let width = ui.available_width().min(NAME);
        TextField::new(
            Id::unique("compare code"),
            &name,
            &mut comparer.finding.name,
        )
        .placeholder(&hint)
        .width(width)
        .take_focus(focus.is_some())
        .show(ui);
    });
}
