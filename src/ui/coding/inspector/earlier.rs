//! The other passages of the code in hand, to compare a passage with.

use egui::accesskit::Role;
use egui::{Id, Key, Ui, Vec2, WidgetInfo};

use crate::locale::words;
use crate::model::{CodeId, Level, QuotationId};
use crate::ui::code_tree::shown_name;
use crate::ui::icon;
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{Mark, Section, Strip};

use super::cards::{CardAct, CardPlace, cards_ui};
use super::{Asked, CardButton, Inspector, Passages, line, open, passages_words};

/// The earlier passages of the code in hand, to compare the passage with.
pub(super) fn earlier_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, earlier): (&mut Inspector, &Passages),
    ((code, here, carried), out): ((CodeId, Option<QuotationId>, bool), &mut Actions),
) -> Option<Asked> {
    let title = words("coding-earlier");
    let count = passages_words(earlier);
    let section = Section::new(Id::unique("inspector earlier"), &title)
        .icon(icon::COMPARE_ARROWS)
        .count(&count);
    let (same, new) = (words("coding-same"), words("coding-new-code"));
    let (compare, no_quotation) = (words("compare-open"), words("coding-compare-first"));
    let there = words("coding-same-there");
    let locked = shell.locked().map(words);
    let buttons = [
        CardButton {
            text: &same,
            key: Key::S,
            reason: locked.as_deref().or(carried.then_some(there.as_str())),
        },
        CardButton {
            text: &new,
            key: Key::N,
            reason: locked.as_deref(),
        },
        CardButton {
            text: &compare,
            key: Key::C,
            reason: here.is_none().then_some(no_quotation.as_str()),
        },
    ];
    let act = section.show(
        ui,
        |_| {},
        |ui| {
            if let Some(row) = shell.project.codes.get(code) {
                let name = shown_name(row);
                code_line_ui(ui, (row.level, usize::from(row.colour)), &name);
            }
            if earlier.cards.is_empty() {
                let ink = theme::tokens(ui).ink3;
                return line(ui, &words("coding-earlier-none"), ink);
            }
            let place = CardPlace {
                id: Id::unique("earlier quotations"),
                name: &title,
                buttons: &buttons,
            };
            cards_ui(ui, &mut state.earlier, &earlier.cards, &place)
        },
    );
    match act.flatten() {
        Some(CardAct::Press { button: 0, .. }) => Some(Asked::Apply(code)),
        Some(CardAct::Press { button: 1, .. }) => Some(Asked::Find),
        Some(CardAct::Press { card, .. }) => Some(Asked::Compare {
            left: here?,
            code,
            first: earlier.cards.get(card)?.quotation,
        }),
        act => {
            open(&earlier.cards, act, out);
            None
        }
    }
}

/// Which code the passages below are of.
fn code_line_ui(ui: &mut Ui, (level, colour): (Level, usize), name: &str) {
    let tokens = theme::tokens(ui);
    let size = Vec2::new(
        ui.available_width(),
        TextRole::SmallName.style().line_height,
    );
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
    let mut strip = Strip::new(ui, rect);
    strip.mark(Mark::code(level, colour, tokens));
    strip.skip(space::SMALL);
    strip.text(name, TextRole::SmallName, tokens.ink2);
}
