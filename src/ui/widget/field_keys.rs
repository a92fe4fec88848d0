//! What keys, clipboard and input methods do to a text field.

use egui::os::OperatingSystem;
use egui::{Event, ImeEvent, Key, Modifiers, Ui};

use crate::text::{Movement, TextEditor, TextUnit};

/// How far undo reaches inside one field.
const HISTORY: usize = 200;

/// The text before each change, for undo inside the field.
#[derive(Clone, Debug, Default)]
pub(super) struct FieldHistory {
    past: Vec<(String, usize)>,
    future: Vec<(String, usize)>,
    /// The last change was a typed letter, which the next one joins.
    typing: bool,
}

/// What the keys did.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct KeyOutcome {
    /// Enter was pressed in a single-line field.
    pub submitted: bool,
    /// Something was done, so that the caret is to be shown.
    pub acted: bool,
}

/// Applies this pass’s events to `editor` and takes those that were meant for it.
pub(super) fn apply_events(
    ui: &Ui,
    editor: &mut TextEditor,
    history: &mut FieldHistory,
    refresh: &mut dyn FnMut(&mut TextEditor),
    multi_line: bool,
) -> KeyOutcome {
    let events = ui.input_mut(|input| std::mem::take(&mut input.events));
    let mut outcome = KeyOutcome::default();
    let mut rest = Vec::with_capacity(events.len());
    for event in events {
        let before = (editor.text().to_owned(), editor.focus().offset);
        let typing = matches!(event, Event::Text(_));
        let taken = match &event {
            Event::Key {
                key: Key::Enter,
                pressed: true,
                modifiers,
                ..
            } if !multi_line => {
                outcome.submitted |= *modifiers == Modifiers::NONE;
                false
            }
            Event::Key {
                key,
                pressed: true,
                modifiers,
                ..
            } if is_undo(*key, *modifiers) => {
                history.travel(editor, *key == Key::Y || modifiers.shift);
                true
            }
            event => apply(ui, editor, event, multi_line),
        };
        if taken {
            outcome.acted = true;
            refresh(editor);
            if !is_undo_event(&event) {
                history.note(before, editor.text(), typing);
            }
        } else {
            rest.push(event);
        }
    }
    ui.input_mut(|input| input.events = rest);
    outcome
}

impl FieldHistory {
    /// Whether there is nothing to take back.
    pub fn is_empty(&self) -> bool {
        self.past.is_empty()
    }

    fn note(&mut self, before: (String, usize), now: &str, typing: bool) {
        if before.0 == now {
            return;
        }
        self.future.clear();
        if !(typing && self.typing) {
            self.past.push(before);
        }
        if self.past.len() > HISTORY {
            self.past.remove(0);
        }
        self.typing = typing && !now.ends_with(char::is_whitespace);
    }

    fn travel(&mut self, editor: &mut TextEditor, forward: bool) {
        let (from, to) = if forward {
            (&mut self.future, &mut self.past)
        } else {
            (&mut self.past, &mut self.future)
        };
        if let Some((text, offset)) = from.pop() {
            to.push((editor.text().to_owned(), editor.focus().offset));
            editor.set_text(&text);
            editor.select(offset..offset);
        }
        self.typing = false;
    }
}

fn apply(ui: &Ui, editor: &mut TextEditor, event: &Event, multi_line: bool) -> bool {
    match event {
        Event::Copy => copy(ui, editor),
        Event::Cut => {
            copy(ui, editor);
            if !editor.selection().is_empty() {
                editor.delete(TextUnit::Grapheme);
            }
            true
        }
        Event::Paste(text) => {
            editor.insert(text);
            true
        }
        Event::Text(text) if !text.is_empty() && text != "\n" && text != "\r" => {
            editor.insert(text);
            true
        }
        Event::Ime(event) => apply_ime(editor, event),
        Event::Key {
            key,
            pressed: true,
            modifiers,
            ..
        } => apply_key(ui, editor, (*key, *modifiers), multi_line),
        _ => false,
    }
}

fn copy(ui: &Ui, editor: &TextEditor) -> bool {
    if !editor.selection().is_empty() {
        ui.copy_text(editor.selected_text().to_owned());
    }
    true
}

fn apply_ime(editor: &mut TextEditor, event: &ImeEvent) -> bool {
    let composing = editor.composed().is_some();
    match event {
        ImeEvent::Preedit { text, .. } if text.is_empty() && !composing => false,
        ImeEvent::Preedit {
            text,
            active_range_chars,
        } => {
            let end = active_range_chars.as_ref().map(|range| range.end);
            let offset = end.and_then(|end| text.char_indices().nth(end));
            editor.set_compose(text, offset.map(|(offset, _)| offset));
            true
        }
        ImeEvent::Commit(text) if text.is_empty() && !composing => false,
        ImeEvent::Commit(text) => {
            editor.insert(text);
            true
        }
        ImeEvent::DeleteSurrounding {
            before_chars,
            after_chars,
        } => {
            delete_around(editor, *before_chars, *after_chars);
            true
        }
        _ => false,
    }
}

fn delete_around(editor: &mut TextEditor, before: usize, after: usize) {
    let caret = editor.focus().offset;
    let text = editor.text();
    let head = text.get(..caret).unwrap_or_default();
    let tail = text.get(caret..).unwrap_or_default();
    let start = head
        .char_indices()
        .rev()
        .take(before)
        .last()
        .map_or(caret, |(at, _)| at);
    let end = tail
        .char_indices()
        .nth(after)
        .map_or(text.len(), |(at, _)| caret + at);
    editor.select(start..end);
    if start < end {
        editor.delete(TextUnit::Grapheme);
    }
}

fn apply_key(
    ui: &Ui,
    editor: &mut TextEditor,
    (key, modifiers): (Key, Modifiers),
    multi_line: bool,
) -> bool {
    if let Some(movement) = movement(ui, key, modifiers, multi_line) {
        editor.go(movement, modifiers.shift);
        return true;
    }
    let unit = if by_word(ui, modifiers) {
        TextUnit::Word
    } else {
        TextUnit::Grapheme
    };
    match key {
        Key::Backspace => editor.delete_back(unit),
        Key::Delete => editor.delete(unit),
        Key::Enter if multi_line && (modifiers.is_none() || modifiers.shift_only()) => {
            editor.insert("\n");
        }
        Key::A if modifiers.command && !modifiers.shift => editor.select_all(),
        // A letter is also an event of text, which writes it; the key must not reach the shortcuts.
        key if modifiers.is_none() || modifiers.shift_only() => {
            return key.name().len() == 1 || key == Key::Space;
        }
        _ => return false,
    }
    true
}

fn movement(ui: &Ui, key: Key, modifiers: Modifiers, multi_line: bool) -> Option<Movement> {
    let word = by_word(ui, modifiers);
    let mac = matches!(ui.ctx().os(), OperatingSystem::Mac | OperatingSystem::IOS);
    let to_edge = mac && modifiers.mac_cmd;
    if modifiers.alt && !mac {
        return None;
    }
    Some(match key {
        Key::ArrowLeft if to_edge => Movement::LineStart,
        Key::ArrowRight if to_edge => Movement::LineEnd,
        Key::ArrowLeft if word => Movement::WordLeft,
        Key::ArrowRight if word => Movement::WordRight,
        Key::ArrowLeft => Movement::Left,
        Key::ArrowRight => Movement::Right,
        Key::ArrowUp if multi_line && to_edge => Movement::TextStart,
        Key::ArrowDown if multi_line && to_edge => Movement::TextEnd,
        Key::ArrowUp if multi_line => Movement::Up,
        Key::ArrowDown if multi_line => Movement::Down,
        Key::Home if modifiers.command => Movement::TextStart,
        Key::End if modifiers.command => Movement::TextEnd,
        Key::Home => Movement::LineStart,
        Key::End => Movement::LineEnd,
        _ => return None,
    })
}

fn by_word(ui: &Ui, modifiers: Modifiers) -> bool {
    let mac = matches!(ui.ctx().os(), OperatingSystem::Mac | OperatingSystem::IOS);
    if mac { modifiers.alt } else { modifiers.ctrl }
}

fn is_undo(key: Key, modifiers: Modifiers) -> bool {
    modifiers.command && !modifiers.alt && matches!(key, Key::Z | Key::Y)
}

fn is_undo_event(event: &Event) -> bool {
    matches!(event, Event::Key { key, modifiers, .. } if is_undo(*key, *modifiers))
}
