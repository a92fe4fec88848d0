//! The tool bar over the text: next uncoded turn, which codes are shown, tints, zoom.

use std::collections::HashSet;

use egui::{Id, Ui};

use crate::locale::{say, words};
use crate::model::{CodeId, Message};
use crate::ui::command::Command;
use crate::ui::icon;
use crate::ui::shell::{Action, Actions, Preference, Room, Shell};
use crate::ui::theme;
use crate::ui::tokens::space;
use crate::ui::widget::{Button, DropDown, IconButton, MenuItem, tool_bar_ui};

use super::{State, wishes};

/// The zooms that are offered, in per cent.
const ZOOMS: [u16; 8] = [75, 90, 100, 110, 125, 150, 175, 200];

/// Shows the bar.
pub(super) fn bar_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    tool_bar_ui(ui, |ui| {
        ui.spacing_mut().item_spacing.x = space::TINY;
        uncoded_ui(ui, shell, state, out);
        ui.with_layout(theme::from_end(ui), |ui| {
            ui.spacing_mut().item_spacing.x = space::TINY;
            zoom_ui(ui, shell, out);
            shown_ui(ui, shell, state);
            tints_ui(ui, state);
            let name = words(Command::FindInDocument.key());
            let key = Command::FindInDocument.keys();
            if IconButton::new(icon::SEARCH, &name)
                .key(&key)
                .show(ui)
                .clicked()
            {
                state.find.open();
            }
        });
    });
}

fn uncoded_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    let name = words(Command::NextUncoded.key());
    let keys = Command::NextUncoded.keys();
    let key = if shell.room >= Room::Regular {
        keys.as_str()
    } else {
        ""
    };
    let button = Button::quiet(&name).small().icon(icon::SKIP_NEXT).key(key);
    if button.show(ui).clicked() {
        wishes::next_uncoded(shell, state, out);
    }
}

fn tints_ui(ui: &mut Ui, state: &mut State) {
    let name = words("coding-underlines");
    let button = IconButton::new(icon::FORMAT_INK_HIGHLIGHTER, &name).on(state.plain);
    if button.show(ui).clicked() {
        state.plain = !state.plain;
    }
}

fn zoom_ui(ui: &mut Ui, shell: &Shell<'_>, out: &mut Actions) {
    let percent = |zoom: u16| say(&Message::new("coding-share").with("percent", i64::from(zoom)));
    let names: Vec<String> = ZOOMS.iter().map(|zoom| percent(*zoom)).collect();
    let items: Vec<MenuItem<'_>> = names.iter().map(|name| MenuItem::new(name)).collect();
    let zoom = shell.preferences.reading_zoom * 100.0;
    let current = ZOOMS
        .iter()
        .enumerate()
        .min_by_key(|(_, offered)| (f32::from(**offered) - zoom).abs() as u32)
        .map(|(index, _)| index);
    let name = words("coding-zoom");
    let choice = DropDown::new(Id::unique("reading zoom"), &name, &items, current).quiet();
    if let Some(zoom) = choice.show(ui).and_then(|chosen| ZOOMS.get(chosen)) {
        let zoom = f32::from(*zoom) / 100.0;
        out.push(Action::Prefer(Preference::ReadingZoom(zoom)));
    }
}

/// Which codes are shown: all, those chosen in the tree with what is below them, or the ones shown until now.
fn shown_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State) {
    let chosen = state.tree.choice.chosen();
    let all = words("coding-all-codes");
    let some = match chosen {
        [only] => {
            say(&Message::new("coding-only-code").with("name", shell.project.code_name(*only)))
        }
        several => say(&Message::new("coding-only-chosen").with("count", several.len())),
    };
    let shown = state
        .only_codes
        .as_ref()
        .map(|codes| say(&Message::new("coding-codes-shown").with("count", codes.len())));
    let nothing = words("coding-only-none");
    let mut items = vec![
        MenuItem::new(&all),
        MenuItem {
            reason: chosen.is_empty().then_some(nothing.as_str()),
            ..MenuItem::new(&some)
        },
    ];
    if let Some(shown) = &shown {
        items.push(MenuItem::new(shown));
    }
    let current = if shown.is_some() { 2 } else { 0 };
    let name = words("coding-codes-filter");
    let choice = DropDown::new(Id::unique("codes shown"), &name, &items, Some(current))
        .quiet()
        .icon(icon::FILTER_ALT);
    match choice.show(ui) {
        Some(0) => state.only_codes = None,
        Some(1) => state.only_codes = Some(branches(shell, chosen)),
        _ => {}
    }
}

fn branches(shell: &Shell<'_>, codes: &[CodeId]) -> HashSet<CodeId> {
    codes
        .iter()
        .flat_map(|code| shell.project.branch(*code))
        .collect()
}
