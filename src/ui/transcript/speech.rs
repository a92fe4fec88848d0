//! The transcript for screen readers: a document with one paragraph a turn, and the selection in it.

use egui::accesskit::{Action, Role, TextPosition, TextSelection};
use egui::{Id, Rect, Response, Sense, Ui, WidgetInfo};

use crate::locale::say;
use crate::model::{Message, TextRange};
use crate::text::{Direction, direction_of};
use crate::ui::widget::spoken::{Spoken, asked_selection, bounds};

use super::brackets::name;
use super::data::{time_words, to_u32};
use super::scroll::Row;
use super::{Scene, State};

/// Bytes of the turns that are told before and after those on the screen.
const AROUND: usize = 12_000;
/// A turn of more bytes than this is told as far as it is near.
const TOLD: usize = 20_000;

/// A turn that is told: on the screen, or next to what is.
struct Told<'a> {
    turn: usize,
    /// Where the words that are told begin in the turn's talk.
    start: usize,
    spoken: Spoken<'a>,
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
    let told = all_told(scene, rows);
    if let Some(asked) = asked_selection(ui, id) {
        let ends = place(scene, &told, asked.anchor).zip(place(scene, &told, asked.focus));
        if let Some((anchor, focus)) = ends {
            state.anchor = (anchor != focus).then_some(anchor);
            state.caret = focus;
            state.show(TextRange::new(anchor.min(focus), anchor.max(focus)), true);
        }
    }
    for turn in &told {
        tell_turn(ui, scene, turn);
    }
    let here = codes_at(scene, state.caret);
    let anchor = state.anchor.unwrap_or(state.caret);
    let ends = position(scene, &told, anchor).zip(position(scene, &told, state.caret));
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_description(here);
        node.add_action(Action::SetTextSelection);
        if let Some((anchor, focus)) = ends {
            node.set_text_selection(TextSelection { anchor, focus });
        }
    });
}

/// What is told: the visible turns, and as many before and after them as are read on without scrolling.
fn all_told<'a>(scene: &'a Scene<'_>, rows: &[Row]) -> Vec<Told<'a>> {
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else {
        return Vec::new();
    };
    let talk = scene.talk();
    let length = |turn: &usize| talk.words(*turn).len();
    let take = |turns: &mut dyn Iterator<Item = usize>| {
        let mut room = AROUND;
        let near = turns.take_while(|turn| {
            let fits = length(turn) <= room;
            room = room.saturating_sub(length(turn));
            fits
        });
        near.collect::<Vec<usize>>()
    };
    let mut before = take(&mut (0..first.turn).rev());
    before.reverse();
    let after = take(&mut (last.turn + 1..scene.data.paragraphs.len()));
    let pane = scene.columns.rect;
    let text = scene.columns.text();
    let beside = |turn: usize, y: f32| Told {
        turn,
        start: 0,
        spoken: Spoken {
            run: run_id(scene, turn),
            rect: Rect::from_x_y_ranges(text, y..=y),
            words: talk.words(turn),
            is_rtl: direction_of(talk.words(turn)) == Direction::RightToLeft,
        },
    };
    let before = before.into_iter().map(|turn| beside(turn, pane.top()));
    let seen = rows.iter().map(|row| {
        let (start, words) = told(scene, row);
        let corner = egui::Pos2::new(text.max, row.bottom());
        Told {
            turn: row.turn,
            start,
            spoken: Spoken {
                run: run_id(scene, row.turn),
                rect: Rect::from_min_max(row.text, corner),
                words,
                is_rtl: row.layout.is_rtl(),
            },
        }
    });
    let after = after.into_iter().map(|turn| beside(turn, pane.bottom()));
    before.chain(seen).chain(after).collect()
}

fn turn_id(scene: &Scene<'_>, turn: usize) -> Id {
    scene.id.with(("turn", turn))
}

fn run_id(scene: &Scene<'_>, turn: usize) -> Id {
    scene.id.with(("words", turn))
}

fn tell_turn(ui: &mut Ui, scene: &Scene<'_>, told: &Told<'_>) {
    let id = turn_id(scene, told.turn);
    let Spoken { rect, words, .. } = told.spoken;
    ui.interact(rect, id, Sense::hover());
    let label = format!("{}: {words}", label(scene, told.turn));
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(Role::Paragraph);
        node.set_label(label);
        node.set_bounds(bounds(rect));
    });
    // A child so that the words become part of the paragraph.
    told.spoken.tell(ui, id);
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

fn position(scene: &Scene<'_>, told: &[Told<'_>], offset: u32) -> Option<TextPosition> {
    let talk = scene.talk();
    let turn = talk.turn_of(offset);
    let told = told.iter().find(|told| told.turn == turn)?;
    let rest = offset.saturating_sub(talk.turn(turn).start) as usize;
    let end = told.start + told.spoken.words.len();
    let place = rest.clamp(told.start, end) - told.start;
    Some(told.spoken.position(place))
}

/// The place in the document that an assistive program means.
fn place(scene: &Scene<'_>, told: &[Told<'_>], position: TextPosition) -> Option<u32> {
    told.iter().find_map(|told| {
        let offset = told.start + told.spoken.offset(position)?;
        Some(scene.talk().turn(told.turn).start + to_u32(offset))
    })
}

/// Returns where the words of a turn that are told begin in its talk, and those words: all, or, of a turn that is much
/// longer than the pane, those around it. Telling hundreds of thousands of characters anew in each frame would take
/// longer than the frame.
fn told<'a>(scene: &'a Scene<'_>, row: &Row) -> (usize, &'a str) {
    let words = scene.talk().words(row.turn);
    if words.len() <= TOLD {
        return (0, words);
    }
    let pane = scene.columns.rect.y_range();
    let near = row.part_in(pane.expand(pane.span()));
    let start = near.start;
    (start, words.get(near).unwrap_or_default())
}
