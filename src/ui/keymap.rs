//! The keys that hold: the usual ones of every command, and those that the researcher chose in their place.
//!
//! A window has one map, and a window lives on one thread: the map that holds is kept for the thread, so that every
//! menu, tooltip and sheet shows it through [`Command::keys`] without being handed it. It does no I/O; the settings
//! keep the chosen keys as words, such as `Ctrl+Shift+K`.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use egui::{Key, KeyboardShortcut, Modifiers};

use super::command::{Command, Scope};
use super::shell::Screen;

thread_local! {
    static HELD: RefCell<Rc<Keymap>> = RefCell::default();
}

/// The keys that were chosen in place of the usual ones.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Keymap {
    /// `None`: the command has no key.
    changed: HashMap<Command, Option<KeyboardShortcut>>,
}

/// Why a key cannot be given to a command as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clash {
    /// Another command that acts in the same place has it.
    With(Command),
    /// It means something that cannot be changed; the message key of the sentence.
    Fixed(&'static str),
}

/// Makes `keymap` the one that holds from here on.
pub fn hold(keymap: Keymap) {
    HELD.set(Rc::new(keymap));
}

/// Returns the map that holds.
pub fn held() -> Rc<Keymap> {
    HELD.with_borrow(Rc::clone)
}

impl Keymap {
    /// Reads the map from the words that settings keep: command and chord, an empty chord for no key.
    ///
    /// Commands and chords that are not known are left out; their numbers stay as they usually are.
    pub fn read(kept: &BTreeMap<String, String>) -> Self {
        let mut keymap = Self::default();
        for command in Command::ALL {
            match kept.get(name_of(*command)).map(String::as_str) {
                Some("") => keymap.set(*command, None),
                Some(words) => {
                    if let Some(shortcut) = read_chord(words) {
                        keymap.set(*command, Some(shortcut));
                    }
                }
                None => {}
            }
        }
        keymap
    }

    /// Returns the words that settings keep.
    pub fn kept(&self) -> BTreeMap<String, String> {
        let words = |shortcut: &Option<KeyboardShortcut>| {
            shortcut.as_ref().map(chord_words).unwrap_or_default()
        };
        self.changed
            .iter()
            .map(|(command, shortcut)| (name_of(*command).to_owned(), words(shortcut)))
            .collect()
    }

    /// Returns the key of a command.
    pub fn of(&self, command: Command) -> Option<KeyboardShortcut> {
        match self.changed.get(&command) {
            Some(chosen) => *chosen,
            None => command.usual_shortcut(),
        }
    }

    /// Returns whether the key of a command is another than the usual one.
    pub fn is_changed(&self, command: Command) -> bool {
        self.changed.contains_key(&command)
    }

    /// Returns whether any key is another than the usual one.
    pub fn is_usual(&self) -> bool {
        self.changed.is_empty()
    }

    /// Gives a command a key, or none.
    pub fn set(&mut self, command: Command, shortcut: Option<KeyboardShortcut>) {
        if shortcut == command.usual_shortcut() {
            self.changed.remove(&command);
        } else {
            self.changed.insert(command, shortcut);
        }
    }

    /// Gives a command its usual key back.
    pub fn reset(&mut self, command: Command) {
        self.changed.remove(&command);
    }

    /// Returns what stands against giving `command` this key.
    pub fn clash(&self, command: Command, shortcut: &KeyboardShortcut) -> Option<Clash> {
        if command.usual_shortcut() != Some(*shortcut)
            && let Some(sentence) = fixed(command.scope(), shortcut)
        {
            return Some(Clash::Fixed(sentence));
        }
        Command::ALL
            .iter()
            .filter(|other| **other != command && meet(other.scope(), command.scope()))
            .find(|other| self.of(**other) == Some(*shortcut))
            .map(|other| Clash::With(*other))
    }
}

/// Returns a pressed key as a shortcut: Ctrl as it is on this system, Shift left out where only it makes the sign.
pub fn chord(key: Key, modifiers: Modifiers) -> KeyboardShortcut {
    let mac = cfg!(target_os = "macos");
    let command = modifiers.command || (mac && modifiers.mac_cmd) || (!mac && modifiers.ctrl);
    // Some keyboards write brackets with AltGr, which arrives as both.
    let writes = is_sign(key) && command && modifiers.alt && !mac;
    let command = command && !writes;
    let modifiers = Modifiers {
        alt: modifiers.alt && !writes,
        ctrl: mac && modifiers.ctrl,
        shift: modifiers.shift && !is_sign(key),
        mac_cmd: false,
        command,
    };
    KeyboardShortcut::new(modifiers, key)
}

/// Returns a chord as settings keep it, the same on every system.
pub fn chord_words(shortcut: &KeyboardShortcut) -> String {
    let Modifiers {
        alt,
        ctrl,
        shift,
        command,
        mac_cmd,
    } = shortcut.modifiers;
    let mut words = Vec::new();
    for (held, word) in [
        (command || mac_cmd, "Ctrl"),
        (ctrl, "Control"),
        (alt, "Alt"),
        (shift, "Shift"),
    ] {
        if held {
            words.push(word);
        }
    }
    words.push(shortcut.logical_key.name());
    words.join("+")
}

/// Reads a chord as [`chord_words`] writes it; nothing where it names no key.
pub fn read_chord(words: &str) -> Option<KeyboardShortcut> {
    let (held, name) = match words.rsplit_once('+') {
        Some((held, name)) if !name.is_empty() => (held, name),
        Some(_) => return None,
        None => ("", words),
    };
    let key = Key::from_name(name)?;
    let mut modifiers = Modifiers::NONE;
    for word in held.split('+').filter(|word| !word.is_empty()) {
        match word {
            "Ctrl" => modifiers.command = true,
            "Control" => modifiers.ctrl = true,
            "Alt" => modifiers.alt = true,
            "Shift" => modifiers.shift = true,
            _ => return None,
        }
    }
    Some(KeyboardShortcut::new(modifiers, key))
}

/// Returns whether a key is a sign, for which some keyboards need Shift and others do not.
fn is_sign(key: Key) -> bool {
    matches!(
        key,
        Key::Questionmark
            | Key::Plus
            | Key::Minus
            | Key::Equals
            | Key::OpenBracket
            | Key::CloseBracket
            | Key::OpenCurlyBracket
            | Key::CloseCurlyBracket
            | Key::Colon
            | Key::Semicolon
            | Key::Comma
            | Key::Period
            | Key::Slash
            | Key::Pipe
            | Key::Backslash
            | Key::Backtick
            | Key::Quote
            | Key::Exclamationmark
    )
}

/// Returns whether two scopes can act at the same time.
fn meet(one: Scope, other: Scope) -> bool {
    let screen = |scope: Scope| match scope {
        Scope::Anywhere | Scope::Project => None,
        Scope::On(screen) => Some(screen),
        Scope::Transcript | Scope::Tree => Some(Screen::Coding),
    };
    match (one, other) {
        // Only one of them has the focus.
        (Scope::Transcript, Scope::Tree) | (Scope::Tree, Scope::Transcript) => false,
        (one, other) => match (screen(one), screen(other)) {
            (Some(one), Some(other)) => one == other,
            _ => true,
        },
    }
}

/// Returns the sentence that says what a key means always, whatever is chosen.
fn fixed(scope: Scope, shortcut: &KeyboardShortcut) -> Option<&'static str> {
    let KeyboardShortcut {
        modifiers,
        logical_key: key,
    } = shortcut;
    let alone = !modifiers.any();
    let with_ctrl = *modifiers == Modifiers::COMMAND;
    match key {
        Key::Escape => Some("keys-fixed-escape"),
        Key::Tab if !modifiers.command && !modifiers.alt => Some("keys-fixed-tab"),
        Key::Enter | Key::Space if alone => Some("keys-fixed-press"),
        Key::ArrowLeft | Key::ArrowRight if alone || modifiers.shift_only() => {
            Some("keys-fixed-arrows")
        }
        Key::C | Key::X | Key::V | Key::A if with_ctrl => Some("keys-fixed-clipboard"),
        Key::Y if with_ctrl => Some("keys-fixed-redo"),
        Key::F1 if alone => Some("keys-fixed-help"),
        Key::F4 if modifiers.alt => Some("keys-fixed-system"),
        Key::Q | Key::H if cfg!(target_os = "macos") && with_ctrl => Some("keys-fixed-system"),
        key if alone && scope == Scope::Transcript && is_recent(*key) => Some("keys-fixed-recent"),
        _ => None,
    }
}

fn is_recent(key: Key) -> bool {
    matches!(
        key,
        Key::Num1
            | Key::Num2
            | Key::Num3
            | Key::Num4
            | Key::Num5
            | Key::Num6
            | Key::Num7
            | Key::Num8
            | Key::Num9
    )
}

/// Returns a command as settings name it.
fn name_of(command: Command) -> &'static str {
    let key = command.key();
    key.strip_prefix("command-").unwrap_or(key)
}
