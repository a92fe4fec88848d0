//! The keys of all commands, by where they act: found by typing, changed by pressing, never twice in one place.

use egui::accesskit::Role;
use egui::{Id, Key, KeyboardShortcut, Modifiers, Rect, Sense, Ui, Vec2, WidgetInfo};

use crate::locale::{say, words};
use crate::model::Message;
use crate::ui::command::{Command, Scope, key_words};
use crate::ui::icon;
use crate::ui::keymap::{Clash, Keymap};
use crate::ui::keys::{take_any, take_escape};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, radius, size, space};
use crate::ui::widget::focus;
use crate::ui::widget::{
    Button, ListFocus, Strip, TextField, hairline_h, key_hint_ui, label_ui, line_ui, scroll_area,
};

/// The room below the list: what is being asked, and the keys of the page.
const FOOT: f32 = 76.0;

/// A line of the page.
#[derive(Clone, Debug, PartialEq)]
pub enum KeyRow {
    /// Where the commands below it act.
    Head(String),
    /// A command with the words of its key.
    Command {
        /// Which.
        command: Command,
        /// Its name.
        name: String,
        /// The words of its key; empty where it has none.
        keys: String,
        /// Whether somebody chose that key.
        changed: bool,
    },
}

/// What was typed, which command is meant, and what is asked about its key.
#[derive(Default)]
pub(super) struct State {
    filter: String,
    current: Option<Command>,
    asked: Asked,
    begun: bool,
    reveal: bool,
}

#[derive(Default)]
enum Asked {
    #[default]
    Nothing,
    /// The next key that is pressed becomes that of the current command.
    Press,
    /// The key belongs to another command.
    Taken(KeyboardShortcut, Command),
    /// The key cannot be had; why.
    Refused(String),
}

impl State {
    /// Returns the page opened at one command, which waits for its key.
    pub(super) fn at(command: Command) -> Self {
        Self {
            current: Some(command),
            asked: Asked::Press,
            reveal: true,
            ..Self::default()
        }
    }
}

/// Returns the lines for what was typed: commands with all its words in name and place, or with that key.
pub fn key_rows(keymap: &Keymap, filter: &str) -> Vec<KeyRow> {
    let filter = filter.to_lowercase();
    let wanted: Vec<&str> = filter.split_whitespace().collect();
    let mut rows = Vec::new();
    for scope in Scope::all() {
        let place = words(scope.key());
        let of_scope = Command::ALL
            .iter()
            .filter(|command| command.scope() == scope);
        let found: Vec<KeyRow> = of_scope
            .filter_map(|command| {
                let name = words(command.key());
                let keys = keymap.of(*command).as_ref().map(key_words);
                let keys = keys.unwrap_or_default();
                let all = format!("{name} {place}").to_lowercase();
                let by_words = wanted.iter().all(|word| all.contains(word));
                let by_key = keys.to_lowercase().contains(filter.trim());
                (by_words || by_key).then(|| KeyRow::Command {
                    command: *command,
                    changed: keymap.is_changed(*command),
                    name,
                    keys,
                })
            })
            .collect();
        if !found.is_empty() {
            rows.push(KeyRow::Head(place));
            rows.extend(found);
        }
    }
    rows
}

/// Shows the page; `keymap` is changed at once.
pub(super) fn keys_ui(ui: &mut Ui, state: &mut State, keymap: &mut Keymap) {
    let cancelled = cancel(ui, state);
    if matches!(state.asked, Asked::Press) {
        listen(ui, state, keymap);
    }
    let name = words("settings-keys-filter");
    let waits = matches!(state.asked, Asked::Press);
    let first = !std::mem::replace(&mut state.begun, true) && !waits;
    let field = TextField::new(Id::unique("settings keys filter"), &name, &mut state.filter)
        .placeholder(&name)
        .icon(icon::SEARCH)
        .take_focus(first)
        .show(ui);
    let rows = key_rows(keymap, &state.filter);
    let down = |ui: &Ui| ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::ArrowDown));
    let into_list = field.response.has_focus() && down(ui);
    list_ui(ui, state, (keymap, &rows), into_list || cancelled);
    foot_ui(ui, state, keymap);
}

/// Escape, with whatever is held down, ends the asking and nothing else; returns whether it did.
fn cancel(ui: &Ui, state: &mut State) -> bool {
    let asks = !matches!(state.asked, Asked::Nothing);
    let cancelled = asks && take_escape(ui.ctx());
    if cancelled {
        state.asked = Asked::Nothing;
    }
    cancelled
}

/// Takes the next key that is pressed as that of the current command.
fn listen(ui: &Ui, state: &mut State, keymap: &mut Keymap) {
    let (Some(command), Some(pressed)) = (state.current, take_any(ui.ctx())) else {
        return;
    };
    state.asked = match keymap.clash(command, &pressed) {
        None => {
            keymap.set(command, Some(pressed));
            Asked::Nothing
        }
        Some(Clash::With(other)) => Asked::Taken(pressed, other),
        Some(Clash::Fixed(key)) => {
            Asked::Refused(say(&Message::new(key).with("key", key_words(&pressed))))
        }
    };
}

fn list_ui(
    ui: &mut Ui,
    state: &mut State,
    (keymap, rows): (&mut Keymap, &[KeyRow]),
    into_list: bool,
) {
    let height = (ui.available_height() - FOOT).max(3.0 * size::LIST_ROW);
    let rect = Rect::from_min_size(ui.cursor().min, Vec2::new(ui.available_width(), height));
    let name = words("settings-keys");
    let focus = ListFocus {
        id: Id::unique("settings keys list"),
        name: &name,
        role: Role::List,
    };
    let commands: Vec<Command> = rows
        .iter()
        .filter_map(|row| match row {
            KeyRow::Command { command, .. } => Some(*command),
            KeyRow::Head(_) => None,
        })
        .collect();
    let place = commands
        .iter()
        .position(|command| Some(*command) == state.current);
    let keys = focus.keys_ui(ui, rect, place, commands.len());
    if into_list || matches!(state.asked, Asked::Press) {
        focus.take_focus(ui);
        state.current = state.current.or(commands.first().copied());
    }
    if let Some(command) = keys.moved.and_then(|moved| commands.get(moved)) {
        state.current = Some(*command);
        state.asked = Asked::Nothing;
        state.reveal = true;
    }
    if let Some(command) = state.current.filter(|_| keys.focused) {
        keys_of_row(ui, state, (keymap, command), keys.opened);
    }
    let at = rows.iter().position(
        |row| matches!(row, KeyRow::Command { command, .. } if Some(*command) == state.current),
    );
    let mut area = scroll_area("settings keys")
        .max_height(height)
        .auto_shrink([false, false]);
    if let Some(at) = at.filter(|_| std::mem::take(&mut state.reveal)) {
        let top = at as f32 * size::LIST_ROW - height / 2.0;
        area = area.vertical_scroll_offset(top.max(0.0));
    }
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    area.show_rows(ui, size::LIST_ROW, rows.len(), |ui, range| {
        for row in rows.get(range).unwrap_or_default() {
            if let Some(command) = row_ui(ui, row, (state, keys.ring)) {
                state.current = Some(command);
                state.asked = Asked::Press;
            }
        }
    });
}

/// Enter waits for a key, Delete takes the key away, Backspace gives the usual one back.
fn keys_of_row(
    ui: &Ui,
    state: &mut State,
    (keymap, command): (&mut Keymap, Command),
    opened: bool,
) {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if opened {
        state.asked = Asked::Press;
    }
    if pressed(Key::Delete) {
        keymap.set(command, None);
        state.asked = Asked::Nothing;
    }
    if pressed(Key::Backspace) {
        reset(state, keymap, command);
    }
}

/// Gives a command its usual key back, unless that was given to another one meanwhile.
fn reset(state: &mut State, keymap: &mut Keymap, command: Command) {
    let clash = command
        .usual_shortcut()
        .and_then(|usual| Some((usual, keymap.clash(command, &usual)?)));
    state.asked = match clash {
        Some((usual, Clash::With(other))) => Asked::Taken(usual, other),
        _ => {
            keymap.reset(command);
            Asked::Nothing
        }
    };
}

/// Shows a line; returns its command where it was clicked.
fn row_ui(ui: &mut Ui, row: &KeyRow, (state, ring): (&State, bool)) -> Option<Command> {
    let tokens = theme::tokens(ui);
    let extent = Vec2::new(ui.available_width(), size::LIST_ROW);
    match row {
        KeyRow::Head(place) => {
            let (rect, response) = ui.allocate_exact_size(extent, Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, place));
            let mut strip = Strip::new(ui, rect);
            strip.skip(space::TINY);
            strip.text(place, TextRole::SmallStrong, tokens.ink2);
            None
        }
        KeyRow::Command {
            command,
            name,
            keys,
            changed,
        } => {
            let (rect, response) = ui.allocate_exact_size(extent, Sense::CLICK);
            let current = state.current == Some(*command);
            let label = format!("{name}, {keys}");
            response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, current, &label));
            let fill = match (current, response.hovered()) {
                (true, _) => tokens.asoft,
                (_, true) => tokens.hover,
                _ => egui::Color32::TRANSPARENT,
            };
            ui.painter().rect_filled(rect, radius::BUTTON, fill);
            let mut strip = Strip::new(ui, rect);
            strip.skip(space::PANEL);
            strip.skip_end(space::PANEL);
            if current && matches!(state.asked, Asked::Press) {
                let waits = words("settings-keys-press-short");
                strip.text_end(&waits, TextRole::SmallName, tokens.accent);
            } else if keys.is_empty() {
                let none = words("settings-keys-none");
                strip.text_end(&none, TextRole::Small, tokens.ink3);
            } else {
                strip.key_end(keys);
            }
            strip.skip_end(space::MEDIUM);
            if *changed {
                let said = words("settings-keys-changed");
                strip.text_end(&said, TextRole::Tiny, tokens.accent);
                strip.skip_end(space::MEDIUM);
            }
            strip.text(name, TextRole::Body, tokens.ink);
            if current && ring {
                focus::paint_inside(ui, rect);
            }
            response.clicked().then_some(*command)
        }
    }
}

fn foot_ui(ui: &mut Ui, state: &mut State, keymap: &mut Keymap) {
    let tokens = theme::tokens(ui);
    ui.spacing_mut().item_spacing = Vec2::new(space::MEDIUM, space::SMALL);
    let top = ui.cursor().top();
    hairline_h(ui.painter(), ui.max_rect().x_range(), top, tokens.line);
    ui.add_space(space::SMALL);
    let name = state.current.map(|command| words(command.key()));
    let name = name.unwrap_or_default();
    match &state.asked {
        Asked::Nothing => hints_ui(ui),
        Asked::Press => {
            let said = Message::new("settings-keys-press").with("name", name);
            label_ui(ui, &say(&said), TextRole::Body, tokens.accent);
        }
        Asked::Refused(said) => {
            label_ui(ui, said, TextRole::Body, tokens.danger);
        }
        Asked::Taken(shortcut, other) => {
            let said = Message::new("settings-keys-taken")
                .with("key", key_words(shortcut))
                .with("other", words(other.key()));
            label_ui(ui, &say(&said), TextRole::Body, tokens.warn);
        }
    }
    ui.horizontal(|ui| buttons_ui(ui, state, keymap));
}

fn hints_ui(ui: &mut Ui) {
    ui.horizontal(|ui| {
        for (key, words_key) in [
            ("Enter", "settings-keys-hint-change"),
            ("Delete", "settings-keys-hint-none"),
            ("Backspace", "settings-keys-hint-usual"),
        ] {
            key_hint_ui(ui, key, &words(words_key));
        }
    });
}

fn buttons_ui(ui: &mut Ui, state: &mut State, keymap: &mut Keymap) {
    let pressed = |ui: &mut Ui, key: &str| Button::new(&words(key)).small().show(ui).clicked();
    if let (Asked::Taken(shortcut, other), Some(command)) = (&state.asked, state.current) {
        let (shortcut, other) = (*shortcut, *other);
        if pressed(ui, "settings-keys-use-here") {
            keymap.set(other, None);
            keymap.set(command, Some(shortcut));
            state.asked = Asked::Nothing;
        }
        if pressed(ui, "settings-keys-leave") {
            state.asked = Asked::Nothing;
        }
        return;
    }
    if let Some(command) = state.current {
        if pressed(ui, "settings-keys-change") {
            state.asked = Asked::Press;
        }
        if keymap.of(command).is_some() && pressed(ui, "settings-keys-take-away") {
            keymap.set(command, None);
            state.asked = Asked::Nothing;
        }
        if keymap.is_changed(command) && pressed(ui, "settings-keys-usual") {
            reset(state, keymap, command);
        }
    }
    if keymap.is_usual() {
        line_ui(
            ui,
            &words("settings-keys-all-usual"),
            TextRole::Small,
            theme::tokens(ui).ink3,
        );
    } else if pressed(ui, "settings-keys-reset-all") {
        *keymap = Keymap::default();
        state.asked = Asked::Nothing;
    }
}
