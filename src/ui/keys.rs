//! Which commands were asked for by key in this frame.

use egui::os::OperatingSystem;
use egui::{Context, Event, Id, InputState, Key, KeyboardShortcut, Modifiers};

use super::command::{Command, Scope};
use super::keymap::{chord, held};
use super::widget::{is_writing, passes_undo};

/// The digits from 1: the first nine rows, targets or places of a list.
pub const DIGITS: [Key; 9] = [
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
    Key::Num7,
    Key::Num8,
    Key::Num9,
];

/// Takes the keys of the commands of `scope` that were pressed, in order of the key sheet.
///
/// While somebody writes in a field, only keys that cannot be part of the writing act; while letters are kept, see
/// [`keep_letters`], plain letters act outside of the transcript with Alt, as in it.
pub fn pressed(ctx: &Context, scope: Scope) -> Vec<Command> {
    let writing = is_writing(ctx);
    let kept = scope != Scope::Transcript && are_letters_kept(ctx);
    let keymap = held();
    let is_mac = matches!(ctx.os(), OperatingSystem::Mac | OperatingSystem::IOS);
    let undoes = |command: &Command| *command == Command::Undo && passes_undo(ctx);
    let mut taken: Vec<Command> = Command::ALL
        .iter()
        .filter(|command| command.scope() == scope)
        .filter_map(|command| keymap.of(*command).map(|shortcut| (*command, shortcut)))
        .filter(|(command, shortcut)| {
            !writing || acts_while_writing(shortcut, is_mac) || undoes(command)
        })
        .filter_map(|(command, shortcut)| {
            if kept && is_letter(&shortcut) {
                with_alt(shortcut).map(|shortcut| (command, shortcut))
            } else {
                Some((command, shortcut))
            }
        })
        .filter(|(_, shortcut)| ctx.input_mut(|input| take(input, shortcut)))
        .map(|(command, _)| command)
        .collect();
    let redo = KeyboardShortcut::new(Modifiers::COMMAND, Key::Y);
    if scope == Scope::Project && ctx.input_mut(|input| take(input, &redo)) {
        taken.push(Command::Redo);
    }
    let help = KeyboardShortcut::new(Modifiers::NONE, Key::F1);
    if scope == Scope::Anywhere && ctx.input_mut(|input| take(input, &help)) {
        taken.push(Command::Keys);
    }
    taken
}

/// Keeps letters for what has `id`, or no more: while that has the focus they are the beginning of a name, and no
/// command that acts elsewhere takes them.
pub fn keep_letters(ctx: &Context, id: Id, keeps: bool) {
    let place = Id::unique("letters are kept for");
    ctx.data_mut(|data| {
        if keeps {
            data.insert_temp(place, id);
        } else if data.get_temp::<Id>(place) == Some(id) {
            data.remove::<Id>(place);
        }
    });
}

/// Returns a letter with Alt; nothing where that means something else.
fn with_alt(shortcut: KeyboardShortcut) -> Option<KeyboardShortcut> {
    let modifiers = shortcut.modifiers | Modifiers::ALT;
    let with_alt = KeyboardShortcut::new(modifiers, shortcut.logical_key);
    let mut others = Command::ALL
        .iter()
        .filter_map(|command| held().of(*command));
    (!others.any(|other| other == with_alt)).then_some(with_alt)
}

fn are_letters_kept(ctx: &Context) -> bool {
    let owner = ctx.data(|data| data.get_temp::<Id>(Id::unique("letters are kept for")));
    owner.is_some() && ctx.memory(|memory| memory.focused()) == owner
}

/// Takes the first key that was pressed in this frame, whatever it is, as a shortcut; and all others with it.
///
/// For choosing a key by pressing it.
pub fn take_any(ctx: &Context) -> Option<KeyboardShortcut> {
    ctx.input_mut(|input| {
        let pressed = input.events.iter().find_map(|event| match event {
            // The window system hands these on in place of their keys.
            Event::Copy => Some(KeyboardShortcut::new(Modifiers::COMMAND, Key::C)),
            Event::Cut => Some(KeyboardShortcut::new(Modifiers::COMMAND, Key::X)),
            Event::Paste(_) => Some(KeyboardShortcut::new(Modifiers::COMMAND, Key::V)),
            event => pressed_in(event),
        });
        input.events.retain(|event| {
            !matches!(
                event,
                Event::Key { .. } | Event::Text(_) | Event::Copy | Event::Cut | Event::Paste(_)
            )
        });
        pressed
    })
}

/// Takes Escape, with whatever is held down; returns whether it was pressed.
pub fn take_escape(ctx: &Context) -> bool {
    let is_escape =
        |event: &Event| pressed_in(event).is_some_and(|pressed| pressed.logical_key == Key::Escape);
    ctx.input_mut(|input| {
        let count = input.events.len();
        input.events.retain(|event| !is_escape(event));
        input.events.len() < count
    })
}

/// Gives the question mark of the Arabic script the key of the Latin one: it is told as the key it is written with.
pub fn name_question_marks(ctx: &Context) {
    ctx.input_mut(|input| {
        for index in 1..input.events.len() {
            let writes = matches!(input.events.get(index), Some(Event::Text(text)) if text == "؟");
            if let (true, Some(Event::Key { key, .. })) = (writes, input.events.get_mut(index - 1))
            {
                *key = Key::Questionmark;
            }
        }
    });
}

/// Takes a key that is pressed exactly so: Ctrl+Z is not Ctrl+Shift+Z. The letter that it writes goes with it: a field
/// that the command gives the focus would hold it. (With Alt some window systems tell the letter too.)
fn take(input: &mut InputState, wanted: &KeyboardShortcut) -> bool {
    let mut taken = false;
    let mut writes = false;
    input.events.retain(|event| {
        let pressed = pressed_in(event).is_some_and(|pressed| is_same(&pressed, wanted));
        let written = std::mem::replace(&mut writes, pressed) && matches!(event, Event::Text(_));
        taken |= pressed;
        !pressed && !written
    });
    taken
}

fn pressed_in(event: &Event) -> Option<KeyboardShortcut> {
    match event {
        Event::Key {
            key,
            pressed: true,
            modifiers,
            ..
        } if !is_held_down(*key) => Some(chord(*key, *modifiers)),
        _ => None,
    }
}

/// Whether a key only says how others are meant, as Shift does.
pub fn is_held_down(key: Key) -> bool {
    key >= Key::ShiftLeft && key <= Key::SuperRight
}

fn is_same(pressed: &KeyboardShortcut, wanted: &KeyboardShortcut) -> bool {
    let wanted = chord(wanted.logical_key, wanted.modifiers);
    // The plus of a keyboard on which it is written with Shift: enlarging must not need three keys.
    let plus = wanted.logical_key == Key::Plus && pressed.logical_key == Key::Equals;
    wanted.modifiers == pressed.modifiers && (plus || wanted.logical_key == pressed.logical_key)
}

fn acts_while_writing(shortcut: &KeyboardShortcut, is_mac: bool) -> bool {
    let Modifiers {
        command, ctrl, alt, ..
    } = shortcut.modifiers;
    let key = shortcut.logical_key;
    // Undo, redo, cut and paste belong to the field while it is written in; arrows with Ctrl, on a Mac with Alt, move
    // in it.
    let of_field = matches!(key, Key::Z | Key::C | Key::X | Key::V | Key::A) && !(command && alt);
    let is_arrow = (Key::ArrowDown..=Key::ArrowUp).contains(&key);
    let of_field = of_field || (is_arrow && !(command && alt) && (is_mac || !alt));
    // Ctrl+I is italic there.
    let of_memo = key == Key::I && !alt;
    is_function(key) || ((command || ctrl || alt) && !of_field && !of_memo)
}

/// Whether a key writes a letter.
fn is_letter(shortcut: &KeyboardShortcut) -> bool {
    let held = Modifiers {
        shift: false,
        ..shortcut.modifiers
    };
    held.is_none() && (Key::A..=Key::Z).contains(&shortcut.logical_key)
}

fn is_function(key: Key) -> bool {
    key >= Key::F1 && key <= Key::F35
}
