//! The transcript for screen readers: a document with one paragraph a turn, and the selection in it.
//!
//! Told are the turns on the screen, line by line, and as many around them as are read on without scrolling. What is
//! told begins and ends at steps, so that places in it stay the same for a while.

use egui::accesskit::{Action, NodeId, Role, TextPosition, TextSelection};
use egui::{Id, Pos2, Rect, Response, Ui, WidgetInfo};

use crate::locale::{say, words};
use crate::model::{Message, TextRange};
use crate::text::{Direction, direction_of};
use crate::ui::widget::reader::{ToldText, tell_text};
use crate::ui::widget::spoken::{asked_selection, bounds};

use super::brackets::name;
use super::data::time_words;
use super::scroll::Row;
use super::spoken::{Piece, Pieces, Run, pieces_of_row, runs};
use super::{Scene, State};

/// Bytes that are told at least before and after the turns on the screen.
const AROUND: u32 = 16_000;
/// What is told begins and ends at multiples of so many bytes of the document.
const STEP: u32 = 16_000;
/// A turn of more bytes than this is told as far as it is near.
const TOLD: usize = 20_000;
/// With more marks than this only the turns on the screen say their codes.
const MARKS: usize = 2_000;
/// The most codes that a turn says.
const CODES: usize = 12;

/// A turn that is told: on the screen, or around what is.
struct Told {
    turn: usize,
    /// Where it stands; of turns that are not seen the edge beyond which they are.
    rect: Rect,
    is_seen: bool,
    is_rtl: bool,
    pieces: Pieces,
}

/// Tells what is shown, and does what an assistive program asked for.
pub fn tell(
    ui: &mut Ui,
    scene: &Scene<'_>,
    (response, rows): (&Response, &[Row]),
    state: &mut State,
) {
    let document = scene.shell.project.document_name(scene.page.document);
    let message = Message::new("transcript-of").with("document", document);
    response.widget_info(|| WidgetInfo::labeled(Role::Document, true, say(&message)));
    let id = scene.id;
    if ui.ctx().accesskit_node_builder(id, |_| ()).is_none() {
        return;
    }
    let told = all_told(scene, rows, state);
    if let Some(asked) = asked_selection(ui, id)
        && let Some((anchor, focus)) = asked_ends(scene, &told, asked)
    {
        state.anchor = (anchor != focus).then_some(anchor);
        state.caret = focus;
        state.show(TextRange::new(anchor.min(focus), anchor.max(focus)), true);
    }
    let here = codes_at(scene, state.caret);
    let anchor = state.anchor.unwrap_or(state.caret);
    let ends = position(scene, &told, anchor).zip(position(scene, &told, state.caret));
    let count = scene.data.paragraphs.len();
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_description(here);
        node.set_size_of_set(count);
        node.add_action(Action::SetTextSelection);
        if let Some((anchor, focus)) = ends {
            node.set_text_selection(TextSelection { anchor, focus });
        }
    });
    let mut text = ToldText::new(id);
    for turn in &told {
        tell_turn(&mut text, scene, turn);
    }
    tell_text(ui.ctx(), text);
}

/// What is told: the visible turns, and those around them within reach.
fn all_told(scene: &Scene<'_>, rows: &[Row], state: &mut State) -> Vec<Told> {
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else {
        return Vec::new();
    };
    let talk = scene.talk();
    let start = talk.turn(first.turn).start.saturating_sub(AROUND) / STEP * STEP;
    let end = (talk.turn(last.turn).end.saturating_add(AROUND) / STEP + 1).saturating_mul(STEP);
    let short = |turn: &usize| talk.words(*turn).len() <= TOLD;
    let before = (0..first.turn).rev().take_while(short);
    let before = before.take_while(|turn| talk.turn(*turn).start >= start);
    let after = (last.turn + 1..scene.data.paragraphs.len()).take_while(short);
    let after = after.take_while(|turn| talk.turn(*turn).start < end);
    let pane = scene.columns.rect;
    let across = scene.columns.text();
    state.spoken.keep_to(scene.page.text);
    let mut beside = |turn: usize, y: f32| {
        let words = talk.words(turn);
        Told {
            turn,
            rect: Rect::from_x_y_ranges(across, y..=y),
            is_seen: false,
            is_rtl: direction_of(words) == Direction::RightToLeft,
            pieces: state.spoken.pieces(talk.turn(turn), words),
        }
    };
    let mut told: Vec<Told> = before.map(|turn| beside(turn, pane.top())).collect();
    told.reverse();
    told.extend(rows.iter().map(|row| seen(scene, row)));
    told.extend(after.map(|turn| beside(turn, pane.bottom())));
    told
}

/// A turn on the screen, line by line: all of it, or, of one that is much longer than the pane, what is near.
fn seen(scene: &Scene<'_>, row: &Row) -> Told {
    let words = scene.talk().words(row.turn);
    let lines = if words.len() <= TOLD {
        0..row.layout.lines().len()
    } else {
        let pane = scene.columns.rect.y_range();
        row.lines_in(pane.expand(pane.span()))
    };
    let corner = Pos2::new(scene.columns.text().max, row.bottom());
    Told {
        turn: row.turn,
        rect: Rect::from_min_max(row.text, corner),
        is_seen: true,
        is_rtl: row.layout.is_rtl(),
        pieces: pieces_of_row(&row.layout, lines, words),
    }
}

fn tell_turn(text: &mut ToldText, scene: &Scene<'_>, told: &Told) {
    let words = scene.talk().words(told.turn);
    let near = told.pieces.first().zip(told.pieces.last());
    let near = near.and_then(|(first, last)| words.get(first.range.start..last.range.end));
    let label = format!("{}: {}", label(scene, told.turn), near.unwrap_or_default());
    let says = told.is_seen || scene.data.marks.len() <= MARKS;
    let codes = if says {
        codes_in(scene, scene.talk().turn(told.turn))
    } else {
        String::new()
    };
    let speaker = scene
        .data
        .speaker(told.turn)
        .map(|speaker| speaker.name.as_str());
    let speaker = speaker
        .filter(|name| !name.is_empty())
        .map(|name| format!("{name}: "));
    let run = |piece: Option<&Piece>| run_id(scene, told.turn, piece);
    let run = Run {
        speaker: speaker.as_deref(),
        words,
        is_rtl: told.is_rtl,
        corner: told.rect.min,
        id: &run,
    };
    let mut node = text.paragraph(runs(&run, &told.pieces));
    node.set_label(label);
    node.set_bounds(bounds(told.rect));
    node.set_position_in_set(told.turn);
    if !codes.is_empty() {
        node.set_description(codes);
    }
    text.add(turn_id(scene, told.turn), node);
}

fn turn_id(scene: &Scene<'_>, turn: usize) -> NodeId {
    scene.id.with(("turn", turn)).accesskit_id()
}

/// The run of a piece of a turn, or of the name before it.
fn run_id(scene: &Scene<'_>, turn: usize, piece: Option<&Piece>) -> NodeId {
    let id: Id = match piece {
        Some(piece) => scene.id.with(("words", turn, piece.range.start)),
        None => scene.id.with(("speaker", turn)),
    };
    id.accesskit_id()
}

/// “14, P07, 00:15:33”.
fn label(scene: &Scene<'_>, turn: usize) -> String {
    let mut parts = vec![(turn + 1).to_string()];
    if let Some(speaker) = scene.data.speaker(turn) {
        parts.push(speaker.name.clone());
    }
    let time = scene
        .data
        .paragraphs
        .get(turn)
        .and_then(|turn| turn.time_ms);
    parts.extend(time.map(time_words));
    parts.join(", ")
}

/// The codes at the reading cursor, the one on the shortest passage first.
fn codes_at(scene: &Scene<'_>, caret: u32) -> String {
    let marks = scene.data.marks_at(caret);
    let names: Vec<String> = marks.iter().map(|mark| name(scene, mark)).collect();
    names.join(", ")
}

/// The codes in a turn, each once, in the order in which their passages begin.
fn codes_in(scene: &Scene<'_>, range: TextRange) -> String {
    let mut names: Vec<String> = Vec::new();
    for number in scene.data.intervals.overlapping(range) {
        let name = scene.data.marks.get(number).map(|mark| name(scene, mark));
        let Some(name) = name.filter(|name| !names.contains(name)) else {
            continue;
        };
        if names.len() == CODES {
            names.push("…".to_owned());
            break;
        }
        names.push(name);
    }
    if names.is_empty() {
        return String::new();
    }
    format!("{} {}", words("transcript-coded"), names.join(", "))
}

fn position(scene: &Scene<'_>, told: &[Told], offset: u32) -> Option<TextPosition> {
    let talk = scene.talk();
    let turn = talk.turn_of(offset);
    let told = told.iter().find(|told| told.turn == turn)?;
    let rest = offset.saturating_sub(talk.turn(turn).start) as usize;
    let after = told
        .pieces
        .partition_point(|piece| piece.range.start <= rest);
    let piece = told.pieces.get(after.saturating_sub(1))?;
    Some(TextPosition {
        node: run_id(scene, turn, Some(piece)),
        character_index: piece.index_of(rest),
    })
}

/// The two ends that an assistive program means; one before the first word of a turn ends with the turn before it.
fn asked_ends(scene: &Scene<'_>, told: &[Told], asked: TextSelection) -> Option<(u32, u32)> {
    let (anchor, focus) = place(scene, told, asked.anchor).zip(place(scene, told, asked.focus))?;
    let end = |offset: u32| {
        let talk = scene.talk();
        let turn = talk.turn_of(offset);
        let begins = turn > 0 && talk.turn(turn).start == offset;
        if begins {
            talk.turn(turn - 1).end
        } else {
            offset
        }
    };
    Some(match anchor.cmp(&focus) {
        std::cmp::Ordering::Less => (anchor, end(focus).max(anchor)),
        std::cmp::Ordering::Equal => (anchor, focus),
        std::cmp::Ordering::Greater => (end(anchor).max(focus), focus),
    })
}

/// The place in the document that an assistive program means.
fn place(scene: &Scene<'_>, told: &[Told], position: TextPosition) -> Option<u32> {
    told.iter().find_map(|told| {
        let start = scene.talk().turn(told.turn).start;
        if run_id(scene, told.turn, None) == position.node {
            return Some(start);
        }
        let is_it = |piece: &&Piece| run_id(scene, told.turn, Some(piece)) == position.node;
        let piece = told.pieces.iter().find(is_it)?;
        let offset = piece.range.start + piece.offset_of(position.character_index);
        Some(start + super::data::to_u32(offset))
    })
}
