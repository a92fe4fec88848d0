//! Keys and commands of the tree.

use std::sync::Arc;

use egui::{Event, Key, Modifiers, Ui};

use crate::locale::words;
use crate::model::{CodeId, Message};
use crate::operation::Operation;
use crate::text::fold;
use crate::ui::command::{Command, Scope};
use crate::ui::compare;
use crate::ui::keys::pressed;
use crate::ui::shell::{Action, Actions, Shell};
use crate::ui::widget::ListKeys;

use super::acts::{change_levels, in_their_words, topmost};
use super::data::{CodeTreeData, Row};
use super::{Dialog, State, colour, merge, new_code, pairs, removal, rename, rows, trim};

/// Letters typed within this many seconds belong together.
const TYPING: f64 = 1.0;

/// Letters that were typed to find a code by the beginning of its name.
#[derive(Clone, Debug, Default)]
pub(super) struct Typed {
    letters: String,
    at: f64,
}

/// Does what the keys of the list ask for; returns the code that Enter asked for.
pub(super) fn keys(
    ui: &Ui,
    shell: &Shell<'_>,
    state: &mut State,
    (keys, data): (&ListKeys, &Arc<CodeTreeData>),
) -> Option<CodeId> {
    let current = state.choice.current();
    let row = current.and_then(|code| data.row_of(code));
    if let Some(step) = rows::shift_step(ui) {
        let next = row.map_or(0, |row| row.saturating_add_signed(step));
        if let Some(next) = data.rows.get(next) {
            state.choice.through(next.code, data);
            state.view.follow = true;
        }
    }
    if let Some(moved) = keys.moved.and_then(|moved| data.rows.get(moved)) {
        state.choice.only(moved.code);
        state.view.follow = true;
    }
    if let Some(row) = row.and_then(|row| data.rows.get(row)) {
        fold_keys(shell, state, (keys, row), data);
    }
    if ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::A)) {
        state.choice.all(data);
    }
    if let Some(current) = current.filter(|_| keys.ticked) {
        state.choice.toggle(current);
    }
    escape(ui, state);
    clipboard(ui, shell, state);
    type_to_find(ui, state, data);
    current.filter(|_| keys.opened)
}

/// Does the commands whose keys were pressed while the tree has the focus.
pub(super) fn commands(ui: &Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    for command in pressed(ui.ctx(), Scope::Tree) {
        run(command, shell, state, out);
    }
    if let Some(command) = state.typed_command.take() {
        run(command, shell, state, out);
    }
}

/// Does a command of the tree; returns whether it was one.
pub fn run(command: Command, shell: &Shell<'_>, state: &mut State, out: &mut Actions) -> bool {
    if command == Command::Filter {
        state.focus_filter();
        return true;
    }
    if command == Command::CodeCandidates {
        state.dialog = Some(Dialog::Pairs(pairs::PairsForm::default()));
        return true;
    }
    if command == Command::MemoOfCode {
        state.memo = state.choice.current();
        return true;
    }
    let from_text = matches!(command, Command::AddCode | Command::MergeCodes);
    let changes = command.scope() == Scope::Tree || from_text;
    if !changes {
        return false;
    }
    if let Some(reason) = shell.locked() {
        out.push(Action::Say(Message::new(reason)));
        return true;
    }
    match command {
        Command::AddCode => state.dialog = Some(Dialog::New(new_code::NewForm::of(shell, state))),
        Command::RenameCode => rename_current(shell, state),
        Command::MergeCodes => merge_chosen(shell, state, out),
        Command::CutCode => state.cut = topmost(shell.project, &state.choice.targets()),
        Command::PasteCode => paste(shell, state, out),
        Command::LevelUp => levels(shell, state, (true, out)),
        Command::LevelDown => levels(shell, state, (false, out)),
        Command::DefineCode => {
            if let Some(code) = state.choice.current() {
                state.define(shell.project, code);
            }
        }
        Command::ColourCode => colour::open(shell, state),
        Command::SplitCode => {
            if let Some(code) = state.choice.current() {
                state.split(shell, code, out);
            }
        }
        Command::VivoOfQuotations => vivo_of_quotations(shell, state, out),
        Command::CompareCodes => compare_chosen(shell, state, out),
        Command::TrimCode => trim::trim(shell, state, out),
        Command::DeleteCode => removal::remove(shell, state, out),
        _ => return false,
    }
    true
}

/// Moves codes to the top of the tree.
pub(super) fn move_to_top(shell: &Shell<'_>, state: &State, out: &mut Actions) {
    let codes = topmost(shell.project, &state.choice.targets());
    out.perform_and_say(Operation::MoveCodes {
        codes,
        parent: None,
    });
}

fn fold_keys(
    shell: &Shell<'_>,
    state: &mut State,
    (keys, row): (&ListKeys, &Row),
    data: &CodeTreeData,
) {
    if keys.unfolded {
        match row.open {
            Some(false) => state.set_open(row.code, true),
            Some(true) => {
                let next = data.row_of(row.code).and_then(|row| data.rows.get(row + 1));
                if let Some(next) = next {
                    state.choice.only(next.code);
                    state.view.follow = true;
                }
            }
            None => {}
        }
    }
    if keys.folded {
        let parent = shell
            .project
            .codes
            .get(row.code)
            .and_then(|code| code.parent);
        match (row.open, parent) {
            (Some(true), _) => state.set_open(row.code, false),
            (_, Some(parent)) => {
                state.choice.only(parent);
                state.view.follow = true;
            }
            _ => {}
        }
    }
}

/// The system’s cut, copy and paste come as events of their own.
fn clipboard(ui: &Ui, shell: &Shell<'_>, state: &mut State) {
    let mut asked = None;
    ui.input_mut(|input| {
        input.events.retain(|event| {
            let command = match event {
                Event::Cut => Some(Command::CutCode),
                Event::Paste(_) => Some(Command::PasteCode),
                _ => None,
            };
            asked = command.or(asked);
            command.is_none()
        });
    });
    if asked == Some(Command::CutCode) {
        // Something must lie on the clipboard for the system to report a paste.
        let names: Vec<String> = state
            .choice
            .targets()
            .iter()
            .map(|code| shell.project.code_path(*code))
            .collect();
        ui.copy_text(names.join("\n"));
    }
    state.typed_command = asked.or(state.typed_command);
}

/// Letters go to the next code whose name begins with them.
fn type_to_find(ui: &Ui, state: &mut State, data: &CodeTreeData) {
    let now = ui.input(|input| input.time);
    if now - state.typed.at > TYPING {
        state.typed.letters.clear();
    }
    let started = !state.typed.letters.is_empty();
    let letters: String = ui.input(|input| {
        // With Alt or Ctrl a letter is a command, though some window systems tell it as text too; the keys may be up
        // again by the end of a pass.
        let mut held = input.modifiers;
        let texts = input.events.iter().filter_map(|event| match event {
            Event::Key {
                modifiers,
                pressed: true,
                ..
            } => {
                held = *modifiers;
                None
            }
            Event::Text(text) if !held.alt && !held.command => Some(text.as_str()),
            _ => None,
        });
        texts.collect()
    });
    // A key of a command is no letter to find, unless letters came right before it.
    let is_command = !started && is_command_letter(&letters);
    if letters.trim().is_empty() || is_command {
        return;
    }
    if started {
        ui.input_mut(|input| {
            let plain = |event: &Event| {
                matches!(event, Event::Key { modifiers, pressed: true, key, .. }
                if *modifiers == Modifiers::NONE && key.name().len() == 1)
            };
            input.events.retain(|event| !plain(event));
        });
    }
    state.typed.letters.push_str(&letters);
    state.typed.at = now;
    let wanted = fold(&state.typed.letters);
    let from = state
        .choice
        .current()
        .and_then(|code| data.row_of(code))
        .unwrap_or(0);
    let from = if started { from } else { from + 1 };
    let count = data.rows.len();
    let onward = (from..count).chain(0..from.min(count));
    let begins = |row: &&Row| fold(row.name.trim_start_matches(['“', '«'])).starts_with(&wanted);
    let found = onward.filter_map(|row| data.rows.get(row)).find(begins);
    if let Some(row) = found {
        state.choice.only(row.code);
        state.view.follow = true;
    }
}

fn is_command_letter(letters: &str) -> bool {
    let commands = Command::ALL.iter().filter(|command| {
        matches!(
            command.scope(),
            Scope::Tree | Scope::Project | Scope::Anywhere
        )
    });
    let mut keys = commands.filter_map(|command| command.shortcut());
    keys.any(|shortcut| {
        let Modifiers {
            alt, ctrl, command, ..
        } = shortcut.modifiers;
        let name = shortcut.logical_key.symbol_or_name();
        !(alt || ctrl || command) && name.eq_ignore_ascii_case(letters)
    })
}

fn rename_current(shell: &Shell<'_>, state: &mut State) {
    let code = state
        .choice
        .current()
        .and_then(|code| shell.project.codes.get(code));
    if let Some(code) = code {
        state.rename = Some(rename::Rename::of(code.id, &code.name));
        state.view.follow = true;
    }
}

fn merge_chosen(shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    match merge::MergeForm::of(shell, &state.choice.targets()) {
        Some(form) => state.dialog = Some(Dialog::Merge(Box::new(form))),
        None => out.push(Action::Say(Message::new("tree-merge-choose"))),
    }
}

fn vivo_of_quotations(shell: &Shell<'_>, state: &State, out: &mut Actions) {
    match in_their_words(shell.project, &state.choice.targets()) {
        Some(operation) => out.perform_and_say(operation),
        None => out.push(Action::Say(Message::new("tree-vivo-nothing"))),
    }
}

fn compare_chosen(shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    match state.choice.targets()[..] {
        [left, right] => {
            let comparer = compare::Comparer::of_codes(shell.project, left, right);
            state.compare(comparer);
        }
        _ => out.push(Action::Say(Message::new("compare-choose-two"))),
    }
}

fn paste(shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    let codes = std::mem::take(&mut state.cut);
    if codes.is_empty() {
        out.push(Action::Say(Message::new("tree-paste-nothing")));
        return;
    }
    let parent = state
        .choice
        .current()
        .filter(|code| shell.project.codes.contains(*code));
    out.perform_and_say(Operation::MoveCodes { codes, parent });
}

fn levels(shell: &Shell<'_>, state: &State, (up, out): (bool, &mut Actions)) {
    let name = words("act-set-level");
    match change_levels(shell.project, &state.choice.targets(), up, &name) {
        Some(operation) => out.perform_and_say(operation),
        None => out.push(Action::Say(Message::new(if up {
            "tree-level-top"
        } else {
            "tree-level-bottom"
        }))),
    }
}

/// Escape puts back what was cut.
fn escape(ui: &Ui, state: &mut State) {
    if state.cut.is_empty() {
        return;
    }
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        state.cut.clear();
    }
}
