//! Keys that come faster than passes: what was pressed after a key that acts waits for the next pass, where that key
//! has done what it does. So a burst of keys means what the same keys mean when they are pressed one after another.

use std::collections::VecDeque;

use egui::{Context, Event, Key, Modifiers, Plugin, RawInput};

use super::keys::is_held_down;
use super::widget::is_writing;

/// Holds back what comes too early; installed once.
#[derive(Debug, Default)]
pub(super) struct Burst {
    held: VecDeque<Event>,
}

impl Plugin for Burst {
    fn debug_name(&self) -> &'static str {
        "burst"
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        let keys = |event: &Event| matches!(event, Event::Key { pressed: true, .. });
        if self.held.is_empty() && input.events.iter().filter(|event| keys(event)).count() < 2 {
            return;
        }
        self.held.extend(std::mem::take(&mut input.events));
        let writes = is_writing(ctx);
        let now = together(&self.held, writes);
        input.events.extend(self.held.drain(..now));
        if !self.held.is_empty() {
            ctx.request_repaint();
        }
    }
}

/// Returns how many of the first events belong into one pass.
///
/// While somebody writes that is everything up to the first key that does more than write or move the caret, and that
/// key; else one key with the letter that it writes, and its repetitions while it is held down.
fn together(events: &VecDeque<Event>, writes: bool) -> usize {
    let mut first: Option<(Key, Modifiers)> = None;
    for (index, event) in events.iter().enumerate() {
        let Some((key, modifiers, repeat)) = pressed(event) else {
            continue;
        };
        match first {
            Some(before) if repeat && before == (key, modifiers) => {}
            Some(_) => return index,
            None if writes && !acts(key, modifiers) => {}
            None => first = Some((key, modifiers)),
        }
    }
    events.len()
}

fn pressed(event: &Event) -> Option<(Key, Modifiers, bool)> {
    match event {
        Event::Key {
            key,
            pressed: true,
            repeat,
            modifiers,
            ..
        } if !is_held_down(*key) => Some((*key, *modifiers, *repeat)),
        _ => None,
    }
}

/// Whether a key in a field does more than write, erase and move the caret.
fn acts(key: Key, modifiers: Modifiers) -> bool {
    let held = modifiers.alt || modifiers.ctrl || modifiers.command;
    let moves = matches!(
        key,
        Key::ArrowLeft | Key::ArrowRight | Key::Home | Key::End | Key::Backspace | Key::Delete
    );
    let writes = key.name().chars().count() == 1 || key == Key::Space || is_sign(key);
    held || !(moves || writes)
}

/// Whether a key with a longer name writes a sign.
fn is_sign(key: Key) -> bool {
    (Key::Colon..=Key::Num9).contains(&key)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(key: Key) -> Event {
        Event::Key {
            key,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::NONE,
        }
    }

    fn burst(events: &[Event]) -> VecDeque<Event> {
        events.iter().cloned().collect()
    }

    #[test]
    fn outside_of_a_field_each_key_has_a_pass_with_its_letter() {
        let text = Event::Text("s".to_owned());
        let events = burst(&[key(Key::S), text, key(Key::T), key(Key::Enter)]);
        assert_eq!(together(&events, false), 2);
    }

    #[test]
    fn in_a_field_everything_is_written_until_a_key_acts() {
        let text = |letter: &str| Event::Text(letter.to_owned());
        let events = burst(&[
            key(Key::A),
            text("a"),
            key(Key::Minus),
            text("-"),
            key(Key::Backspace),
            key(Key::Enter),
            key(Key::ArrowDown),
            key(Key::S),
        ]);
        assert_eq!(together(&events, true), 6);
    }

    #[test]
    fn a_key_that_is_held_down_comes_as_often_as_it_repeats() {
        let mut again = key(Key::ArrowDown);
        if let Event::Key { repeat, .. } = &mut again {
            *repeat = true;
        }
        let events = burst(&[key(Key::ArrowDown), again.clone(), again, key(Key::S)]);
        assert_eq!(together(&events, false), 3);
    }
}
