//! The other passages of the code in hand, to compare a passage with; of every code that the passage carries.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Id, Key, Ui, Vec2, WidgetInfo};

use crate::locale::{say, words};
use crate::model::{CodeId, Message, QuotationId};
use crate::ui::code_tree::shown_name;
use crate::ui::icon;
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{Mark, Section, Strip, link_ui};

use super::cards::{CardAct, CardPlace, cards_ui};
use super::{Asked, CardButton, Inspector, Passages, line, open, passages_words};

/// What the passages are to be compared with.
#[derive(Clone, Copy, Debug)]
pub(super) struct Here {
    /// The quotation that is read, if the passage is one.
    pub quotation: Option<QuotationId>,
    /// The passage carries the codes.
    pub carried: bool,
}

/// The other passages of the codes in hand, to compare the passage with, each under its code’s name.
pub(super) fn earlier_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, codes, here): (&mut Inspector, &[CodeId], Here),
    out: &mut Actions,
) -> Option<Asked> {
    let title = words("coding-earlier");
    let of_codes: Vec<(CodeId, Passages)> = codes
        .iter()
        .map(|code| {
            let all = codes.len() == 1 || state.shows_all == Some(*code);
            (*code, state.passages(shell, *code, (here.quotation, all)))
        })
        .collect();
    let count = match of_codes.as_slice() {
        [(_, alone)] => passages_words(alone),
        _ => String::new(),
    };
    let section = Section::new(Id::unique("inspector earlier"), &title)
        .icon(icon::COMPARE_ARROWS)
        .count(&count);
    let asked = section.show(
        ui,
        |_| {},
        |ui| {
            let mut asked = None;
            for (index, of_code) in of_codes.iter().enumerate() {
                if index > 0 {
                    ui.add_space(space::SMALL);
                }
                let alone = of_codes.len() == 1;
                asked = code_ui(ui, shell, (state, of_code, alone), (here, out)).or(asked);
            }
            asked
        },
    );
    asked.flatten()
}

/// One code and its passages: all of them where it stands alone, else the first few.
fn code_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, (code, earlier), alone): (&mut Inspector, &(CodeId, Passages), bool),
    (here, out): (Here, &mut Actions),
) -> Option<Asked> {
    let code = *code;
    let count = if alone {
        String::new()
    } else {
        passages_words(earlier)
    };
    code_line_ui(ui, shell, (code, &count));
    if earlier.cards.is_empty() {
        let ink = theme::tokens(ui).ink3;
        return line(ui, &words("coding-earlier-none"), ink);
    }
    let shown = Arc::clone(&earlier.cards);
    let names = [
        "coding-same",
        "coding-property",
        "coding-new-code",
        "compare-open",
    ]
    .map(words);
    let (none, there) = (words("coding-compare-first"), words("coding-same-there"));
    let locked = shell.locked().map(words);
    let locked = locked.as_deref();
    let reasons = [
        locked.or(here.carried.then_some(there.as_str())),
        locked.or(here.quotation.is_none().then_some(none.as_str())),
        locked,
        here.quotation.is_none().then_some(none.as_str()),
    ];
    let keys = [Key::S, Key::P, Key::N, Key::C];
    let buttons = [0, 1, 2, 3].map(|number: usize| CardButton {
        text: names.get(number).map_or("", String::as_str),
        key: keys.get(number).copied().unwrap_or(Key::S),
        reason: reasons.get(number).copied().flatten(),
    });
    let title = words("coding-earlier");
    let place = CardPlace {
        id: Id::unique("earlier quotations").with(code),
        name: &title,
        buttons: &buttons,
    };
    let list = state.earlier.entry(code).or_default();
    let act = cards_ui(ui, list, &shown, &place);
    let all = say(&Message::new("coding-quotations-all").with("count", earlier.count));
    if shown.len() < earlier.count && link_ui(ui, &all).clicked() {
        state.shows_all = Some(code);
    }
    match act? {
        CardAct::Press { button: 0, .. } => Some(Asked::Apply(code)),
        CardAct::Press { button: 2, .. } => Some(Asked::Find),
        CardAct::Press { card, button } => Some(Asked::Compare {
            left: here.quotation?,
            code,
            first: shown.get(card)?.quotation,
            differs: button == 1,
        }),
        act => {
            open(&shown, Some(act), out);
            None
        }
    }
}

/// Which code the passages below are of, and how many there are.
fn code_line_ui(ui: &mut Ui, shell: &Shell<'_>, (code, count): (CodeId, &str)) {
    let Some(row) = shell.project.codes.get(code) else {
        return;
    };
    let tokens = theme::tokens(ui);
    let name = shown_name(row);
    let size = Vec2::new(
        ui.available_width(),
        TextRole::SmallName.style().line_height,
    );
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
    let said = if count.is_empty() {
        name.clone()
    } else {
        format!("{name}, {count}")
    };
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
    let mut strip = Strip::new(ui, rect);
    strip.mark(Mark::code(row.level, usize::from(row.colour), tokens));
    strip.skip(space::SMALL);
    if !count.is_empty() {
        strip.text_end(count, TextRole::Meta, tokens.ink3);
        strip.skip_end(space::SMALL);
    }
    strip.text(&name, TextRole::SmallName, tokens.ink2);
}
