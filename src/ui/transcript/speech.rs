//! The transcript for screen readers: a document with one paragraph a turn, and the selection in it.

use egui::accesskit::{self, Role, TextDirection, TextPosition, TextSelection};
use egui::{Id, Rect, Response, Sense, Ui, UiBuilder, WidgetInfo};
use unicode_segmentation::UnicodeSegmentation as _;

use crate::locale::say;
use crate::model::Message;

use super::brackets::name;
use super::data::time_words;
use super::scroll::Row;
use super::{Scene, State};

/// A turn of more bytes than this is told as far as it is near.
const TOLD: usize = 20_000;

/// Tells what is shown.
pub fn tell(ui: &mut Ui, scene: &Scene<'_>, (response, rows): (&Response, &[Row]), state: &State) {
    let document = scene.shell.project.document_name(scene.page.document);
    let message = Message::new("transcript-of").with("document", document);
    response.widget_info(|| WidgetInfo::labeled(Role::Document, true, say(&message)));
    let id = scene.id;
    if ui.ctx().accesskit_node_builder(id, |_| ()).is_none() {
        return;
    }
    for row in rows {
        tell_turn(ui, scene, row);
    }
    let here = codes_at(scene, state.caret);
    ui.ctx()
        .accesskit_node_builder(id, |node| node.set_description(here));
    let focus = position(scene, rows, state.caret);
    let anchor = state.anchor.unwrap_or(state.caret);
    let selection = position(scene, rows, anchor).zip(focus);
    if let Some((anchor, focus)) = selection {
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_text_selection(TextSelection { anchor, focus });
        });
    }
}

fn turn_id(scene: &Scene<'_>, turn: usize) -> Id {
    scene.id.with(("turn", turn))
}

fn run_id(scene: &Scene<'_>, turn: usize) -> Id {
    scene.id.with(("words", turn))
}

fn tell_turn(ui: &mut Ui, scene: &Scene<'_>, row: &Row) {
    let rect = Rect::from_min_max(
        row.text,
        egui::Pos2::new(scene.columns.text().max, row.bottom()),
    );
    let id = turn_id(scene, row.turn);
    ui.interact(rect, id, Sense::hover());
    let words = told(scene, row).1;
    let label = label(scene, row.turn);
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(Role::Paragraph);
        node.set_label(label);
        node.set_value(words);
        node.set_bounds(bounds(rect));
    });
    // A child so that the words become part of the paragraph.
    let inner = UiBuilder::new().max_rect(rect).accessibility_parent(id);
    let inner = ui.new_child(inner.id_salt(row.turn));
    let run = run_id(scene, row.turn);
    inner.interact(rect, run, Sense::hover());
    let lengths = words
        .graphemes(true)
        .map(|grapheme| u8::try_from(grapheme.len()).unwrap_or(u8::MAX))
        .collect::<Vec<u8>>();
    let direction = if row.layout.is_rtl() {
        TextDirection::RightToLeft
    } else {
        TextDirection::LeftToRight
    };
    ui.ctx().accesskit_node_builder(run, |node| {
        node.set_role(Role::TextRun);
        node.set_text_direction(direction);
        node.set_value(words);
        node.set_character_lengths(lengths);
        node.set_bounds(bounds(rect));
    });
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

fn position(scene: &Scene<'_>, rows: &[Row], offset: u32) -> Option<TextPosition> {
    let talk = scene.talk();
    let turn = talk.turn_of(offset);
    let row = rows.iter().find(|row| row.turn == turn)?;
    let rest = offset.saturating_sub(talk.turn(turn).start) as usize;
    let (start, words) = told(scene, row);
    let rest = rest.clamp(start, start + words.len());
    let ahead = words.get(..rest - start)?;
    Some(TextPosition {
        node: run_id(scene, turn).accesskit_id(),
        character_index: ahead.graphemes(true).count(),
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

fn bounds(rect: Rect) -> accesskit::Rect {
    accesskit::Rect {
        x0: f64::from(rect.left()),
        y0: f64::from(rect.top()),
        x1: f64::from(rect.right()),
        y1: f64::from(rect.bottom()),
    }
}
