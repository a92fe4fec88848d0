//! The tool bar over the text: reading or line by line, next uncoded turn, which codes and whose are shown, tints, zoom.

use std::collections::HashSet;

use egui::{Id, Ui};

use crate::locale::{say, words};
use crate::model::{CodeId, Message};
use crate::ui::command::Command;
use crate::ui::icon;
use crate::ui::shell::{Action, Actions, Preference, Room, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::transcript::Whose;
use crate::ui::widget::{
    Button, Chip, DropDown, IconButton, MenuItem, Segmented, Strip, tool_bar_ui, tooltip,
};

use super::{State, stepping, wishes};

/// The zooms that are offered, in per cent.
const ZOOMS: [u16; 8] = [75, 90, 100, 110, 125, 150, 175, 200];
/// The width of the chip of a filter.
const CHIP: f32 = 190.0;

/// Shows the bar.
pub(super) fn bar_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    tool_bar_ui(ui, |ui| {
        ui.spacing_mut().item_spacing.x = space::TINY;
        mode_ui(ui, shell, state, out);
        ui.with_layout(theme::from_end(), |ui| {
            ui.spacing_mut().item_spacing.x = space::TINY;
            zoom_ui(ui, shell, out);
            match filter_words(shell, state) {
                Some(filter) => filter_ui(ui, &filter, state),
                None => shown_ui(ui, shell, state),
            }
            whose_ui(ui, shell, state);
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
            if !state.stepping.is_on() {
                uncoded_ui(ui, shell, state, out);
            }
        });
    });
}

/// Reading, or line by line.
fn mode_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    let (reading, stepping) = (words("coding-reading"), words(Command::LineByLine.key()));
    let name = words("coding-mode");
    let current = usize::from(state.stepping.is_on());
    let choices = [reading.as_str(), stepping.as_str()];
    let switch = Segmented::new(Id::unique("reading mode"), &name, &choices, current);
    if switch.show(ui).is_some_and(|chosen| chosen != current) {
        stepping::turn(shell, state, out);
    }
}

/// What the filter shows, in words, while one is on.
fn filter_words(shell: &Shell<'_>, state: &State) -> Option<String> {
    let codes = state.only_codes.as_ref()?;
    let mut codes = codes.iter();
    let message = match (codes.next(), codes.len()) {
        (Some(only), 0) => {
            Message::new("coding-only-code").with("name", shell.project.code_name(*only))
        }
        (_, rest) => Message::new("coding-filter-codes").with("count", rest + 1),
    };
    Some(say(&message))
}

/// The chip that says that a filter is on; a click clears it.
fn filter_ui(ui: &mut Ui, filter: &str, state: &mut State) {
    let chip = ui
        .scope(|ui| {
            ui.set_max_width(CHIP.min(ui.available_width()));
            Chip::filter(filter, true)
                .icon(icon::FILTER_ALT)
                .icon_end(icon::CLOSE)
                .show(ui)
        })
        .inner;
    let clear = words("coding-filter-clear");
    let key = Command::ShowOnly.keys();
    if tooltip(chip, &clear, &key, "").clicked() {
        state.only_codes = None;
    }
}

/// Whose codings are shown, where several code.
fn whose_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State) {
    if shell.project.coders.len() < 2 {
        return;
    }
    let mut choices = vec![Whose::Together, Whose::Apart];
    choices.extend(shell.project.coders.iter().map(|row| Whose::Only(row.id)));
    let names: Vec<String> =
        choices
            .iter()
            .map(|whose| match whose {
                Whose::Together => words("coding-coders-together"),
                Whose::Apart => words("coding-coders-apart"),
                Whose::Only(coder) => say(&Message::new("coding-coder-only")
                    .with("name", shell.project.coder_name(*coder))),
            })
            .collect();
    let items: Vec<MenuItem<'_>> = names.iter().map(|name| MenuItem::new(name)).collect();
    let current = choices.iter().position(|whose| *whose == state.whose);
    let name = words("coding-coders");
    let choice = DropDown::new(Id::unique("coders shown"), &name, &items, current).quiet();
    if let Some(whose) = choice.show(ui).and_then(|chosen| choices.get(chosen)) {
        state.whose = *whose;
    }
}

fn uncoded_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    let name = words(Command::NextUncoded.key());
    let keys = Command::NextUncoded.keys();
    let strip = Strip::new(ui, egui::Rect::ZERO);
    let named = strip.measure(&name, TextRole::Button) + size::ICON_ROW + 2.0 * space::SECTION;
    let keyed = strip.measure(&keys, TextRole::Meta) + 2.0 * space::SECTION;
    // A gap to the switch before it is kept.
    let room = ui.available_width() - space::SECTION;
    let is_wide = shell.room >= Room::Regular && room >= named + keyed;
    let clicked = if room < named {
        let button = IconButton::new(icon::SKIP_NEXT, &name).key(&keys);
        button.show(ui).clicked()
    } else {
        let key = if is_wide { keys.as_str() } else { "" };
        let button = Button::quiet(&name).small().icon(icon::SKIP_NEXT).key(key);
        button.show(ui).clicked()
    };
    if clicked {
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

/// Which codes are shown: all, or those chosen in the tree with what is below them.
fn shown_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State) {
    let chosen = state.tree.choice.chosen();
    let all = words("coding-all-codes");
    let some = match chosen {
        [only] => {
            say(&Message::new("coding-only-code").with("name", shell.project.code_name(*only)))
        }
        several => say(&Message::new("coding-only-chosen").with("count", several.len())),
    };
    let nothing = words("coding-only-none");
    let items = [
        MenuItem::new(&all),
        MenuItem {
            reason: chosen.is_empty().then_some(nothing.as_str()),
            ..MenuItem::new(&some)
        },
    ];
    let name = words("coding-codes-filter");
    let choice = DropDown::new(Id::unique("codes shown"), &name, &items, Some(0))
        .quiet()
        .icon(icon::FILTER_ALT);
    if choice.show(ui) == Some(1) {
        state.only_codes = Some(branches(shell, chosen));
    }
}

fn branches(shell: &Shell<'_>, codes: &[CodeId]) -> HashSet<CodeId> {
    codes
        .iter()
        .flat_map(|code| shell.project.branch(*code))
        .collect()
}
