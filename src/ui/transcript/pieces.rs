//! Tints of one turn: its talk cut where codings begin and end, and the boxes of each piece.

use std::collections::{BTreeSet, HashSet};

use crate::model::TextRange;
use crate::text::{Rect, TextLayout};

use super::data::TranscriptData;

/// Codings that one piece remembers at most: the ones that began last.
const LAYERS: usize = 5;

/// A part of a turn under the same codings throughout.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// Bytes of the turn's talk.
    pub range: std::ops::Range<usize>,
    /// Its boxes: several where lines or directions change.
    pub boxes: Vec<TintBox>,
    /// Numbers of the codings over it, by start; the last ones where there are very many.
    pub marks: Vec<usize>,
}

/// One box of a piece.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TintBox {
    /// Where it stands in the layout.
    pub rect: Rect,
    /// Whether another tint joins it on the left.
    pub joined_left: bool,
    /// Whether another tint joins it on the right.
    pub joined_right: bool,
}

/// Returns the pieces of a turn in reading order; parts without any coding are left out.
pub fn pieces(data: &TranscriptData, turn: usize, layout: &TextLayout) -> Vec<Piece> {
    let Some(talk) = data.paragraphs.get(turn).map(|turn| turn.talk()) else {
        return Vec::new();
    };
    let mut pieces = Vec::new();
    let mut open = BTreeSet::new();
    let mut from = 0;
    for (place, begins, number) in edges(data, talk) {
        if place > from {
            if !open.is_empty() {
                pieces.push(piece(from..place, &open, layout));
            }
            from = place;
        }
        if begins {
            open.insert(number);
        } else {
            open.remove(&number);
        }
    }
    join(&mut pieces);
    pieces
}

/// Where codings begin and end in a talk, in order.
fn edges(data: &TranscriptData, talk: TextRange) -> Vec<(usize, bool, usize)> {
    let mut edges = Vec::new();
    for number in data.intervals.overlapping(talk) {
        let Some(range) = data.intervals.range(number) else {
            continue;
        };
        let start = range.start.max(talk.start) - talk.start;
        let end = range.end.min(talk.end) - talk.start;
        edges.push((start as usize, true, number));
        edges.push((end as usize, false, number));
    }
    edges.sort_unstable();
    edges
}

fn piece(range: std::ops::Range<usize>, open: &BTreeSet<usize>, layout: &TextLayout) -> Piece {
    let mut marks: Vec<usize> = open.iter().rev().take(LAYERS).copied().collect();
    marks.reverse();
    let boxes = boxes(layout, range.clone()).into_iter();
    let boxes = boxes.map(|rect| TintBox {
        rect,
        joined_left: false,
        joined_right: false,
    });
    Piece {
        boxes: boxes.collect(),
        range,
        marks,
    }
}

/// Returns the boxes of a part of the talk, without the space that hangs at the end of a wrapped line.
pub fn boxes(layout: &TextLayout, part: std::ops::Range<usize>) -> Vec<Rect> {
    let lines = layout.lines();
    let inked = |rect: Rect| {
        let line = lines.get(lines.partition_point(|line| line.y < rect.y - 0.5))?;
        let left = rect.x.max(line.x);
        let right = rect.right().min(line.x + line.width);
        (left < right).then(|| Rect::new(left, rect.y, right - left, rect.height))
    };
    layout.boxes(part).into_iter().filter_map(inked).collect()
}

/// Finds out which boxes stand side by side on a line.
fn join(pieces: &mut [Piece]) {
    let key = |x: f32, y: f32| ((x * 4.0).round() as i32, (y * 4.0).round() as i32);
    let boxes = || pieces.iter().flat_map(|piece| &piece.boxes);
    let lefts: HashSet<_> = boxes().map(|tint| key(tint.rect.x, tint.rect.y)).collect();
    let rights: HashSet<_> = boxes()
        .map(|tint| key(tint.rect.right(), tint.rect.y))
        .collect();
    for tint in pieces.iter_mut().flat_map(|piece| &mut piece.boxes) {
        tint.joined_left = rights.contains(&key(tint.rect.x, tint.rect.y));
        tint.joined_right = lefts.contains(&key(tint.rect.right(), tint.rect.y));
    }
}
