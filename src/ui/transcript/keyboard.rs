//! The keys of the transcript: arrows, commands, and letters that open the code finder.
//!
//! While words are selected every letter is the first of a code’s name; with Alt it is the key that it is else.

use egui::{Event, EventFilter, Key, Modifiers, Ui};

use crate::locale::say;
use crate::model::{Message, Passage, TextRange, without_isolates};
use crate::text::{Direction, TextUnit, direction_of};
use crate::ui::command::{Command, Scope, key_words};
use crate::ui::keys::{DIGITS, keep_letters, pressed};
use crate::ui::shell::Screen;

use super::steps::Step;
use super::{Scene, State, Wish};

/// Takes the keys, while the transcript has focus.
pub fn keys(ui: &Ui, scene: &Scene<'_>, state: &mut State, out: &mut Vec<Wish>) {
    let filter = EventFilter {
        tab: false,
        horizontal_arrows: true,
        vertical_arrows: true,
        escape: true,
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(scene.id, filter));
    let step = Step {
        shell: scene.shell,
        page: scene.page,
        now: ui.input(|input| input.time),
    };
    let codes = Codes {
        selected: state.selection().is_some(),
        quotation: state.quotation.is_some() && !state.met,
    };
    ui.input_mut(|input| name_brackets(&mut input.events));
    ui.input_mut(|input| lift_alt(&mut input.events));
    let (typed, later) = ui.input_mut(|input| take_typed(&mut input.events, codes));
    let moves = ui.input_mut(|input| take_moves(&mut input.events));
    for (key, modifiers) in moves {
        arrow(&step, (key, modifiers), scene, state, out);
    }
    for command in pressed(ui.ctx(), Scope::Transcript) {
        step.run(command, state, out);
    }
    others(ui, &step, scene, state, out);
    if let Some(letter) = typed {
        out.push(Wish::Find(Some(letter)));
        // A quick hand has typed on in the same pass: all of that is for the finder.
        ui.input_mut(|input| input.events.extend(later));
    }
    keep_letters(ui.ctx(), scene.id, state.selection().is_some());
}

/// What a code that is typed would be put on.
#[derive(Clone, Copy)]
struct Codes {
    /// Words are selected.
    selected: bool,
    /// A quotation was chosen.
    quotation: bool,
}

/// Takes what is typed out of the events, and returns the first letter that is for the finder, with all events behind it.
///
/// While words are selected that is any letter, and its key does nothing else. Otherwise a key that a command has loses
/// its letter, so that the key alone remains; with a quotation chosen the letters that are left are for the finder.
fn take_typed(events: &mut Vec<Event>, codes: Codes) -> (Option<char>, Vec<Event>) {
    let mut index = 0;
    while index < events.len() {
        let Some(Event::Text(text)) = events.get(index) else {
            index += 1;
            continue;
        };
        let typed = text.chars().next().filter(|typed| typed.is_alphabetic());
        let before = index.checked_sub(1);
        let key = before
            .and_then(|before| events.get(before))
            .and_then(key_of);
        events.remove(index);
        let is_command = key.is_some_and(|(key, modifiers)| is_command(key, modifiers));
        // With Alt it is the key that is meant, whatever letter the layout has there.
        let with_alt = key.is_some_and(|(_, modifiers)| modifiers.alt && !modifiers.ctrl);
        if with_alt && is_command {
            continue;
        }
        if codes.selected && typed.is_some() {
            if let (Some(before), Some(_)) = (before, key) {
                events.remove(before);
                index = before;
            }
            return (typed, events.split_off(index));
        }
        let elsewhere = typed.is_some_and(is_key_elsewhere);
        if codes.quotation && typed.is_some() && !elsewhere && !is_command {
            return (typed, events.split_off(index));
        }
    }
    (None, Vec::new())
}

/// Gives the keys on which English keyboards have brackets that name also with Shift, whatever sign they write then.
///
/// Where they write letters, as ج and چ, those begin names while words are selected: with Shift the keys move the ends.
fn name_brackets(events: &mut [Event]) {
    for index in 0..events.len() {
        let written = events.get(index + 1);
        let is_letter =
            matches!(written, Some(Event::Text(text)) if text.contains(char::is_alphabetic));
        let Some(Event::Key {
            key,
            physical_key,
            modifiers,
            ..
        }) = events.get_mut(index)
        else {
            continue;
        };
        let place = match physical_key.unwrap_or(*key) {
            Key::OpenBracket | Key::OpenCurlyBracket => Key::OpenBracket,
            Key::CloseBracket | Key::CloseCurlyBracket => Key::CloseBracket,
            _ => continue,
        };
        if modifiers.shift_only() && !is_letter && !is_command(*key, Modifiers::NONE) {
            *key = place;
            modifiers.shift = false;
        }
    }
}

/// Lets a letter that is pressed with Alt act as the letter alone, where no command has it so.
///
/// While words are selected, as they always are line by line, letters are typed; with Alt they act there too.
fn lift_alt(events: &mut Vec<Event>) {
    let mut index = 0;
    while index < events.len() {
        let mut lifted = false;
        if let Some(Event::Key { key, modifiers, .. }) = events.get_mut(index) {
            lifted = modifiers.alt
                && !modifiers.command
                && !modifiers.ctrl
                && is_letter(*key)
                && !has_with_alt(*key, *modifiers);
            modifiers.alt &= !lifted;
        }
        index += 1;
        if lifted && matches!(events.get(index), Some(Event::Text(_))) {
            events.remove(index);
        }
    }
}

/// Returns the words of the key of a command of the transcript, with Alt where words are selected and letters are typed.
pub fn keys_here(command: Command, selected: bool) -> String {
    let Some(mut shortcut) = command.shortcut() else {
        return String::new();
    };
    let typed = is_letter(shortcut.logical_key)
        && !shortcut.modifiers.alt
        && !shortcut.modifiers.command
        && !shortcut.modifiers.ctrl;
    if selected && typed {
        shortcut.modifiers.alt = true;
        if has_with_alt(shortcut.logical_key, shortcut.modifiers) {
            return String::new();
        }
    }
    key_words(&shortcut)
}

fn is_letter(key: Key) -> bool {
    let name = key.name();
    name.len() == 1 && name.chars().all(|letter| letter.is_ascii_alphabetic())
}

/// Whether a command that acts here has this letter with Alt.
fn has_with_alt(key: Key, modifiers: Modifiers) -> bool {
    let here = [
        Scope::Anywhere,
        Scope::Project,
        Scope::On(Screen::Coding),
        Scope::Transcript,
    ];
    let commands = Command::ALL.iter();
    let commands = commands.filter(|command| here.contains(&command.scope()));
    let mut shortcuts = commands.filter_map(|command| command.shortcut());
    shortcuts.any(|shortcut| {
        let with_alt = shortcut.modifiers.alt && shortcut.logical_key == key;
        with_alt && modifiers.matches_logically(shortcut.modifiers)
    })
}

/// Takes a key that is pressed alone: egui would also let it match with Shift or Alt.
fn take_plain(events: &mut Vec<Event>, key: Key) -> bool {
    let count = events.len();
    events.retain(|event| key_of(event) != Some((key, Modifiers::NONE)));
    events.len() < count
}

fn key_of(event: &Event) -> Option<(Key, Modifiers)> {
    match event {
        Event::Key {
            key,
            modifiers,
            pressed: true,
            ..
        } => Some((*key, *modifiers)),
        _ => None,
    }
}

fn is_command(key: Key, modifiers: Modifiers) -> bool {
    let of_transcript = Command::ALL
        .iter()
        .filter(|command| matches!(command.scope(), Scope::Transcript))
        .filter_map(|command| command.shortcut());
    let mut known = of_transcript.filter(|shortcut| shortcut.logical_key == key);
    known.any(|shortcut| modifiers.matches_logically(shortcut.modifiers)) || digit(key).is_some()
}

/// Whether a letter is a key that acts wherever the focus is, as F does.
fn is_key_elsewhere(letter: char) -> bool {
    let mut others = Command::ALL.iter().filter(|command| {
        let here = [Scope::Anywhere, Scope::Project, Scope::On(Screen::Coding)];
        here.contains(&command.scope())
    });
    others.any(|command| {
        let shortcut = command.shortcut();
        let plain = shortcut.filter(|shortcut| shortcut.modifiers == Modifiers::NONE);
        let name = plain.map_or("", |shortcut| shortcut.logical_key.name());
        name.eq_ignore_ascii_case(letter.encode_utf8(&mut [0; 4]))
    })
}

/// Takes the keys that move, with exactly what is held down: egui would let an arrow alone match it with Shift.
fn take_moves(events: &mut Vec<Event>) -> Vec<(Key, Modifiers)> {
    let moves: Vec<(Key, Modifiers)> = events
        .iter()
        .filter_map(key_of)
        .filter(|pressed| is_move(*pressed))
        .collect();
    events.retain(|event| !key_of(event).is_some_and(is_move));
    moves
}

fn is_move((key, modifiers): (Key, Modifiers)) -> bool {
    let sideways = matches!(key, Key::ArrowLeft | Key::ArrowRight);
    let upright = matches!(key, Key::ArrowUp | Key::ArrowDown);
    let page = matches!(key, Key::Home | Key::End | Key::PageUp | Key::PageDown);
    match (modifiers.alt, modifiers.command) {
        (false, false) => sideways || page || upright && modifiers.shift,
        (false, true) => sideways || matches!(key, Key::Home | Key::End),
        // On a Mac words are stepped over with ⌥; elsewhere Alt and an arrow leads back to where one was.
        (true, false) => upright && modifiers.shift || sideways && cfg!(target_os = "macos"),
        (true, true) => false,
    }
}

fn arrow(
    step: &Step<'_>,
    (key, modifiers): (Key, Modifiers),
    scene: &Scene<'_>,
    state: &mut State,
    out: &mut Vec<Wish>,
) {
    let select = modifiers.shift;
    let by_word = modifiers.command || modifiers.alt;
    let talk = scene.talk();
    let turn = talk.turn(talk.turn_of(state.caret));
    let words = talk.words(talk.turn_of(state.caret));
    let rtl = direction_of(words) == Direction::RightToLeft;
    let unit = if by_word {
        TextUnit::Word
    } else {
        TextUnit::Grapheme
    };
    let end = u32::try_from(scene.page.text.len()).unwrap_or(u32::MAX);
    match key {
        Key::ArrowLeft => step.step((unit, !rtl), select, state, out),
        Key::ArrowRight => step.step((unit, rtl), select, state, out),
        Key::ArrowUp if by_word => step.step((TextUnit::Sentence, true), select, state, out),
        Key::ArrowDown if by_word => step.step((TextUnit::Sentence, false), select, state, out),
        Key::ArrowUp => step.put(talk.turn_beside(state.caret, true), select, state, out),
        Key::ArrowDown => {
            let next = talk.turn_beside(state.caret, false);
            let to = if next > state.caret { next } else { turn.end };
            step.put(to, select, state, out);
        }
        Key::Home if by_word => step.put(talk.clamp(0), select, state, out),
        Key::End if by_word => step.put(talk.clamp(end), select, state, out),
        Key::Home => step.put(turn.start, select, state, out),
        Key::End => step.put(turn.end, select, state, out),
        Key::PageUp => page(step, (true, select), scene, state, out),
        Key::PageDown => page(step, (false, select), scene, state, out),
        _ => {}
    }
}

/// Moves by what the pane shows, a little less.
fn page(
    step: &Step<'_>,
    (back, select): (bool, bool),
    scene: &Scene<'_>,
    state: &mut State,
    out: &mut Vec<Wish>,
) {
    let height = scene.columns.rect.height() * 0.85;
    let mut pane = super::Pane {
        sheet: &mut state.sheet,
        source: scene.source(),
        height: scene.columns.rect.height(),
    };
    let before = state.scroll;
    state
        .scroll
        .by(if back { -height } else { height }, &mut pane);
    let talk = scene.talk();
    let moved = state.scroll != before;
    let last = scene.data.paragraphs.len().saturating_sub(1);
    let turn = match (moved, back) {
        (true, _) if state.scroll.offset > 0.0 => (state.scroll.turn + 1).min(last),
        (true, _) => state.scroll.turn,
        (false, true) => 0,
        (false, false) => last,
    };
    let kept = state.scroll;
    step.put(talk.turn(turn).start, select, state, out);
    if moved {
        state.scroll = kept;
        state.reveal = None;
    }
}

/// Digits, Enter, Escape, copying.
fn others(ui: &Ui, step: &Step<'_>, scene: &Scene<'_>, state: &mut State, out: &mut Vec<Wish>) {
    let plain = |key| ui.input_mut(|input| take_plain(&mut input.events, key));
    for key in Key::ALL {
        if let Some(number) = digit(*key).filter(|_| plain(*key)) {
            step.recent(number, state, out);
        }
    }
    if plain(Key::Enter) {
        step.code(state, out);
    }
    if cfg!(target_os = "macos") && plain(Key::Backspace) {
        step.run(Command::Uncode, state, out);
    }
    if plain(Key::Escape) {
        escape(ui, scene, state, out);
    }
    let copies = ui.input(|input| input.events.contains(&Event::Copy));
    if copies && let Some(passage) = state.passage(scene.page.document, scene.page.text) {
        ui.ctx()
            .copy_text(match ui.input(|input| input.modifiers.shift) {
                true => with_source(scene, &passage),
                false => passage.words().to_string(),
            });
    }
}

/// Lets go of one thing after the other: ends under way, selection, quotation, focus.
fn escape(ui: &Ui, scene: &Scene<'_>, state: &mut State, out: &mut Vec<Wish>) {
    if state.resizing.take().is_some() {
        state.quotation_range = None;
    } else if state.selection().is_some() {
        state.clear_selection();
        state.choose(None, out);
    } else if state.quotation.is_some() {
        state.choose(None, out);
    } else {
        ui.memory_mut(|memory| memory.surrender_focus(scene.id));
    }
}

/// Words with where they stand: `“words” (Document, ¶14, P07)`.
fn with_source(scene: &Scene<'_>, passage: &Passage) -> String {
    let TextRange { start, .. } = passage.range();
    let turn = scene.talk().turn_of(start);
    let speaker = scene
        .data
        .speaker(turn)
        .map(|speaker| speaker.name.as_str());
    let speaker = speaker.filter(|name| !name.is_empty());
    let key = if speaker.is_some() {
        "transcript-copied-speaker"
    } else {
        "transcript-copied"
    };
    let message = Message::new(key)
        .with("words", passage.words().as_ref())
        .with(
            "document",
            scene.shell.project.document_name(scene.page.document),
        )
        .with("paragraph", turn + 1)
        .with("speaker", speaker.unwrap_or_default());
    without_isolates(&say(&message))
}

fn digit(key: Key) -> Option<usize> {
    let index = DIGITS.iter().position(|digit| *digit == key)?;
    Some(index + 1)
}
