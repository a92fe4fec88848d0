//! The pointer in the transcript: selecting, choosing quotations, dragging their ends.

use egui::{CursorIcon, PointerButton, Pos2, Rect, Response, Ui, Vec2};

use crate::model::{QuotationId, TextRange};
use crate::text::{Caret, Point, TextUnit};
use crate::ui::mirror;

use super::scroll::{Pane, Row};
use super::state::{Drag, Resizing};
use super::talk::End;
use super::{PATIENCE, Scene, State, Wish};

/// How near the pointer must be to an end to take it.
const REACH: f32 = 4.0;
/// How fast the text moves while dragging beyond the pane: pixels a second for each pixel beyond.
const PULL: f32 = 12.0;

/// A place in the text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// The nearest place between two graphemes.
    pub offset: u32,
    /// The grapheme right there; nothing beside the text.
    pub on: Option<TextRange>,
}

/// Follows the pointer; returns the turns that are visible afterwards.
pub fn respond(
    ui: &Ui,
    scene: &Scene<'_>,
    (response, mut rows): (&Response, Vec<Row>),
    state: &mut State,
    out: &mut Vec<Wish>,
) -> Vec<Row> {
    if state.drag.is_some() && pull(ui, scene, state) {
        let mut pane = Pane {
            sheet: &mut state.sheet,
            source: scene.source(),
            height: scene.columns.rect.height(),
        };
        rows = state
            .scroll
            .rows(scene.columns.rect, scene.columns.text().min, &mut pane);
    }
    let pos = ui.input(|input| input.pointer.interact_pos());
    if let Some(pos) = pos {
        let place = place_at(scene, &rows, pos);
        let end = end_at(scene, &rows, (state, pos));
        show_cursor(ui, scene, (response, pos), (state, end.is_some()));
        press(ui, scene, (response, &rows, pos), state, out);
        drag(ui, scene, place, state);
        clicks(scene, (response, place, pos), state, out);
    }
    if ui.input(|input| input.pointer.any_released() || !input.pointer.any_down()) {
        release(ui, scene, state, out);
    }
    rows
}

/// Returns the place in the text that is nearest to `pos`.
pub fn place_at(scene: &Scene<'_>, rows: &[Row], pos: Pos2) -> Option<Place> {
    let below = rows.partition_point(|row| row.top <= pos.y);
    let row = rows.get(below.saturating_sub(1))?;
    let talk = scene.talk().turn(row.turn);
    let point = Point::new(pos.x - row.text.x, pos.y - row.text.y);
    let caret = row.layout.hit(point);
    let on = row.layout.grapheme_at(point);
    let at = |rest: usize| talk.start + u32::try_from(rest).unwrap_or(0);
    Some(Place {
        offset: at(caret.offset),
        on: on.map(|on| TextRange::new(at(on.start), at(on.end))),
    })
}

/// The end of the current quotation that the pointer is on.
fn end_at(
    scene: &Scene<'_>,
    rows: &[Row],
    (state, pos): (&State, Pos2),
) -> Option<(QuotationId, End)> {
    if scene.shell.locked().is_some() {
        return None;
    }
    let (quotation, range) = state.quotation.zip(state.quotation_range)?;
    let near = |end: End| {
        let place = end_rect(scene, rows, range, end);
        place.is_some_and(|rect| rect.expand2(egui::Vec2::new(REACH, 0.0)).contains(pos))
    };
    let end = [End::Start, End::End].into_iter().find(|end| near(*end))?;
    Some((quotation, end))
}

/// Returns where an end of `range` stands on the screen, as a line of no width.
pub fn end_rect(scene: &Scene<'_>, rows: &[Row], range: TextRange, end: End) -> Option<egui::Rect> {
    let offset = match end {
        End::Start => range.start,
        End::End => range.end,
    };
    let talk = scene.talk();
    let turn = talk.turn_of(offset.saturating_sub(u32::from(end == End::End)));
    let first = rows.first()?.turn;
    let row = rows.get(turn.checked_sub(first)?)?;
    let rest = offset.saturating_sub(talk.turn(turn).start) as usize;
    Some(match end {
        End::Start => row.caret(Caret::before(rest)),
        End::End => row.caret(Caret::after(rest)),
    })
}

fn show_cursor(
    ui: &Ui,
    scene: &Scene<'_>,
    (response, pos): (&Response, Pos2),
    (state, on_end): (&State, bool),
) {
    if !response.contains_pointer() && state.drag.is_none() {
        return;
    }
    if on_end || matches!(state.drag, Some(Drag::End(..))) {
        ui.set_cursor_icon(CursorIcon::ResizeHorizontal);
    } else if scene.columns.text().contains(pos.x) {
        ui.set_cursor_icon(CursorIcon::Text);
    }
}

fn press(
    ui: &Ui,
    scene: &Scene<'_>,
    (response, rows, pos): (&Response, &[Row], Pos2),
    state: &mut State,
    out: &mut Vec<Wish>,
) {
    let pressed = ui.input(|input| input.pointer.primary_pressed());
    // A quick click may be pressed and released within one frame.
    let is_on_text = response.is_pointer_button_down_on() || response.clicked();
    if !pressed || !is_on_text {
        return;
    }
    response.request_focus();
    let shift = ui.input(|input| input.modifiers.shift);
    // A quick hand has moved on by the end of the pass in which it pressed.
    let origin = ui.input(|input| input.pointer.press_origin());
    let pos = origin.unwrap_or(pos);
    if let Some((quotation, end)) = end_at(scene, rows, (state, pos)).filter(|_| !shift) {
        state.drag = Some(Drag::End(quotation, end));
        return;
    }
    let Some(place) = place_at(scene, rows, pos) else {
        return;
    };
    if shift {
        state.anchor = Some(state.anchor.unwrap_or(state.caret));
    } else {
        state.anchor = Some(place.offset);
    }
    state.caret = place.offset;
    state.drag = Some(Drag::Selection(state.anchor.unwrap_or(place.offset)));
    if shift {
        state.choose_selected(scene.shell, scene.page, out);
    }
}

fn drag(ui: &Ui, scene: &Scene<'_>, place: Option<Place>, state: &mut State) {
    let (true, Some(drag), Some(place)) = (
        ui.input(|input| input.pointer.primary_down()),
        state.drag,
        place,
    ) else {
        return;
    };
    let pulled = ui.input(|input| input.pointer.is_decidedly_dragging());
    match drag {
        Drag::Selection(from) if pulled => {
            let other = ui.input(|input| input.modifiers.alt);
            let by_words = scene.shell.preferences.whole_words != other;
            let ends = (from, place.offset);
            let (anchor, caret) = if by_words {
                scene.talk().whole_words(ends)
            } else {
                ends
            };
            state.anchor = Some(anchor);
            state.caret = caret;
        }
        Drag::End(quotation, end) if pulled => {
            let letters = ui.input(|input| input.modifiers.alt);
            drag_end(scene, (quotation, end), (place.offset, letters), state);
        }
        _ => {}
    }
}

/// Moves one end of a quotation to `offset`, or to the border of a word that is nearest to it.
fn drag_end(
    scene: &Scene<'_>,
    (quotation, end): (QuotationId, End),
    (offset, letters): (u32, bool),
    state: &mut State,
) {
    let Some(range) = state.quotation_range else {
        return;
    };
    let word = scene.talk().unit(offset, TextUnit::Word);
    let offset = match letters || word.length() == 0 || !(word.start..=word.end).contains(&offset) {
        true => offset,
        false if offset - word.start < word.end - offset => word.start,
        false => word.end,
    };
    let moved = match end {
        End::Start => TextRange::new(offset, range.end),
        End::End => TextRange::new(range.start, offset),
    };
    if moved.start < moved.end && (moved != range || state.resizing.is_some()) {
        state.quotation_range = Some(moved);
        state.resizing = Some(Resizing {
            quotation,
            range: moved,
            until: f64::INFINITY,
            sent: false,
        });
    }
}

fn clicks(
    scene: &Scene<'_>,
    (response, place, pos): (&Response, Option<Place>, Pos2),
    state: &mut State,
    out: &mut Vec<Wish>,
) {
    let Some(place) = place else { return };
    let unit = if response.triple_clicked() {
        Some(TextUnit::Sentence)
    } else if response.double_clicked() {
        Some(TextUnit::Word)
    } else {
        None
    };
    if let Some(unit) = unit {
        let at = place.on.map_or(place.offset, |on| on.start);
        state.select(scene.talk().unit(at, unit));
        state.choose_selected(scene.shell, scene.page, out);
    } else if response.clicked_by(PointerButton::Primary) && state.selection().is_none() {
        choose_at(scene, place, state, out);
    }
    if response.clicked_by(PointerButton::Secondary) {
        secondary(scene, place, state, out);
        let at = Rect::from_min_size(pos, Vec2::ZERO);
        let at = mirror::from_island(&response.ctx, response.layer_id, at);
        out.push(Wish::MenuAt(at.min));
    }
}

/// The menu is for the selection where the pointer is on it, else for the place and the quotation there.
fn secondary(scene: &Scene<'_>, place: Place, state: &mut State, out: &mut Vec<Wish>) {
    let inside = |range: TextRange| range.start <= place.offset && place.offset <= range.end;
    if state.selection().is_some_and(inside) {
        return;
    }
    state.anchor = None;
    state.caret = place.offset;
    let here = quotations_at(scene, place);
    let known = state.quotation.filter(|known| here.contains(known));
    state.choose(known.or(here.first().copied()), out);
}

/// Makes a quotation at the place current: the shortest first, with each click the next longer one.
fn choose_at(scene: &Scene<'_>, place: Place, state: &mut State, out: &mut Vec<Wish>) {
    let here = quotations_at(scene, place);
    let known = here
        .iter()
        .position(|quotation| Some(*quotation) == state.quotation)
        .filter(|_| !state.met);
    let next = known.map_or(0, |known| (known + 1) % here.len().max(1));
    state.choose(here.get(next).copied(), out);
}

/// The quotations under the pointer, the shortest first.
fn quotations_at(scene: &Scene<'_>, place: Place) -> Vec<QuotationId> {
    let mut quotations = Vec::new();
    let Some(on) = place.on else {
        return quotations;
    };
    for mark in scene.data.marks_at(on.start) {
        if mark.range.overlaps(on) && !quotations.contains(&mark.quotation) {
            quotations.push(mark.quotation);
        }
    }
    quotations
}

fn release(ui: &Ui, scene: &Scene<'_>, state: &mut State, out: &mut Vec<Wish>) {
    let Some(drag) = state.drag.take() else {
        return;
    };
    match drag {
        Drag::Selection(_) if state.selection().is_some() => {
            state.choose_selected(scene.shell, scene.page, out);
        }
        Drag::Selection(_) => state.anchor = None,
        Drag::End(..) => {
            let now = ui.input(|input| input.time);
            if let Some(resizing) = &mut state.resizing {
                resizing.until = if resizing.sent { now + PATIENCE } else { now };
            }
        }
    }
}

/// Scrolls while something is dragged beyond the pane; says whether it did.
fn pull(ui: &Ui, scene: &Scene<'_>, state: &mut State) -> bool {
    let rect = scene.columns.rect;
    let (pos, dt) = ui.input(|input| (input.pointer.interact_pos(), input.stable_dt));
    let Some(pos) = pos else { return false };
    let beyond = (pos.y - rect.bottom()).max(0.0) - (rect.top() - pos.y).max(0.0);
    if beyond == 0.0 {
        return false;
    }
    let mut pane = Pane {
        sheet: &mut state.sheet,
        source: scene.source(),
        height: rect.height(),
    };
    state.scroll.by(beyond * PULL * dt.min(0.1), &mut pane);
    ui.ctx().request_repaint();
    true
}
