//! Which commands were asked for by key in this frame.

use egui::{Context, Key, KeyboardShortcut, Modifiers};

use super::command::{Command, Scope};
use super::widget::is_writing;

/// Takes the keys of the commands of `scope` that were pressed, in order of the key sheet.
///
/// While somebody writes in a field, only keys that cannot be part of the writing act.
pub fn pressed(ctx: &Context, scope: Scope) -> Vec<Command> {
    let writing = is_writing(ctx);
    let mut commands: Vec<(Command, KeyboardShortcut)> = Command::ALL
        .iter()
        .filter(|command| command.scope() == scope)
        .filter_map(|command| command.shortcut().map(|shortcut| (*command, shortcut)))
        .filter(|(_, shortcut)| !writing || acts_while_writing(shortcut))
        .collect();
    // The key with more modifiers first: egui lets Ctrl+Z match Ctrl+Shift+Z otherwise.
    commands.sort_by_key(|(_, shortcut)| std::cmp::Reverse(weight(shortcut.modifiers)));
    let taken = commands
        .into_iter()
        .filter(|(_, shortcut)| ctx.input_mut(|input| input.consume_shortcut(shortcut)))
        .map(|(command, _)| command)
        .collect();
    if scope == Scope::Project
        && ctx.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Y))
    {
        return vec![Command::Redo];
    }
    taken
}

fn acts_while_writing(shortcut: &KeyboardShortcut) -> bool {
    let Modifiers {
        command, ctrl, alt, ..
    } = shortcut.modifiers;
    let function_key = matches!(shortcut.logical_key, Key::F2 | Key::F6 | Key::F11);
    // Undo, redo, cut and paste belong to the field while it is written in; arrows with Alt or Ctrl move in it.
    let of_field = matches!(
        shortcut.logical_key,
        Key::Z
            | Key::X
            | Key::V
            | Key::A
            | Key::ArrowLeft
            | Key::ArrowRight
            | Key::ArrowUp
            | Key::ArrowDown
    );
    // Ctrl+I is italic there.
    let of_memo = shortcut.logical_key == Key::I && !alt;
    function_key || ((command || ctrl || alt) && !of_field && !of_memo)
}

fn weight(modifiers: Modifiers) -> u8 {
    let Modifiers {
        alt,
        ctrl,
        shift,
        command,
        mac_cmd,
    } = modifiers;
    [alt, ctrl, shift, command, mac_cmd]
        .iter()
        .map(|held| u8::from(*held))
        .sum()
}
