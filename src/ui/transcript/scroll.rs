//! The reading place: which turn stands at the top of the pane, so that it stays there whatever becomes known of heights.

use std::ops::Range;
use std::sync::Arc;

use egui::{Pos2, Rangef, Rect};

use crate::text::{Caret, TextLayout};

use super::sheet::{MARGINS, Sheet, Source, head, line_of};

/// The place at the top of the pane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scroll {
    /// The turn that the top edge of the pane cuts.
    pub turn: usize,
    /// How far the turn's top lies above the edge.
    pub offset: f32,
    /// The first byte of the first visible line in the turn's talk.
    pub byte: u32,
    /// How far that line's top lies above the edge.
    pub rest: f32,
}

/// The beginning of the document, with what is left free above it.
impl Default for Scroll {
    fn default() -> Self {
        Self {
            turn: 0,
            offset: -MARGINS.0,
            byte: 0,
            rest: f32::NEG_INFINITY,
        }
    }
}

/// A turn on the screen.
#[derive(Clone, Debug)]
pub struct Row {
    /// Which turn.
    pub turn: usize,
    /// Where it begins, with the line above the talk.
    pub top: f32,
    /// The top left corner of its layout.
    pub text: Pos2,
    /// The layout of its talk.
    pub layout: Arc<TextLayout>,
}

/// Where turns are laid out while scrolling.
pub struct Pane<'a> {
    /// The layouts.
    pub sheet: &'a mut Sheet,
    /// What they are made from.
    pub source: Source<'a>,
    /// The height of the pane.
    pub height: f32,
}

impl Pane<'_> {
    fn count(&self) -> usize {
        self.source.data.paragraphs.len()
    }

    fn height_of(&mut self, turn: usize) -> f32 {
        self.sheet.height(self.source, turn)
    }

    /// Where the line with the byte `rest` of a turn's talk lies in the turn: its top and its bottom.
    fn line(&mut self, turn: usize, rest: u32, ending: bool) -> (f32, f32) {
        let layout = self.sheet.layout(self.source, turn);
        let line = line_of(&layout, rest as usize, ending);
        let head = head(self.source.data, turn);
        layout.lines().get(line).map_or((head, head), |line| {
            (head + line.y, head + line.y + line.height)
        })
    }
}

impl Scroll {
    /// Moves the text up by `distance`, within the document.
    pub fn by(&mut self, distance: f32, pane: &mut Pane<'_>) {
        if distance.is_finite() {
            self.offset += distance;
        }
        self.settle(pane);
    }

    /// Puts a turn at the top, its own top `offset` above the edge.
    pub fn to(&mut self, turn: usize, offset: f32, pane: &mut Pane<'_>) {
        (self.turn, self.offset) = (turn, offset);
        self.settle(pane);
    }

    /// Puts the line that was first at the top again, after everything was laid out anew.
    pub fn hold(&mut self, pane: &mut Pane<'_>) {
        if pane.count() == 0 {
            return;
        }
        let (top, _) = pane.line(self.turn, self.byte, false);
        self.offset = (top + self.rest).max(-MARGINS.0);
        self.settle(pane);
    }

    /// Brings what lies between two places, each a turn and a byte of its talk, into view: as little as can be where
    /// `near`, else so that it stands in the upper third. Does nothing where it is seen already.
    pub fn reveal(&mut self, places: [(usize, u32); 2], near: bool, pane: &mut Pane<'_>) {
        let [(turn, start), (last, end)] = places;
        let (top, first_bottom) = pane.line(turn, start, false);
        let margin = (pane.height / 6.0).min(40.0);
        let third = pane.height / 3.0;
        let Some(y) = self.place_of(turn, pane) else {
            self.to(turn, top - third, pane);
            return;
        };
        // The line with the speaker belongs to the first line of a turn.
        let top = y + if start == 0 { 0.0 } else { top };
        let bottom = match self.place_of(last, pane) {
            Some(y) => y + pane.line(last, end, true).1,
            None => y + first_bottom,
        };
        let bottom = bottom.min(top + pane.height - 2.0 * margin);
        let seen = top >= margin.min(3.0) && bottom <= pane.height - margin.min(3.0);
        if seen {
            return;
        }
        let distance = match (near, top < margin) {
            (true, true) => top - margin,
            (true, false) => bottom - pane.height + margin,
            (false, _) => top - third,
        };
        self.by(distance, pane);
    }

    /// Returns the visible turns in `area`, and remembers the first visible line.
    pub fn rows(&mut self, area: Rect, left: f32, pane: &mut Pane<'_>) -> Vec<Row> {
        let mut rows = Vec::new();
        let mut y = area.top() - self.offset;
        for turn in self.turn..pane.count() {
            if y >= area.bottom() {
                break;
            }
            let layout = pane.sheet.layout(pane.source, turn);
            let text = Pos2::new(left, y + head(pane.source.data, turn));
            let top = y;
            y += pane.height_of(turn);
            rows.push(Row {
                turn,
                top,
                text,
                layout,
            });
        }
        if let Some(row) = rows.first() {
            let head = head(pane.source.data, row.turn);
            let seen = row.layout.lines().iter();
            let mut seen = seen.filter(|line| head + line.y + line.height > self.offset);
            if let Some(line) = seen.next() {
                self.byte = u32::try_from(line.range.start).unwrap_or(0);
                self.rest = self.offset - head - line.y;
            }
        }
        rows
    }

    /// Where a turn begins in the pane, when it is not far away.
    fn place_of(&self, turn: usize, pane: &mut Pane<'_>) -> Option<f32> {
        let mut y = -self.offset;
        if turn < self.turn {
            for above in (turn..self.turn).rev() {
                y -= pane.height_of(above);
                if y < -2.0 * pane.height {
                    return None;
                }
            }
            return Some(y);
        }
        for below in self.turn..turn {
            y += pane.height_of(below);
            if y > 3.0 * pane.height {
                return None;
            }
        }
        Some(y)
    }

    fn settle(&mut self, pane: &mut Pane<'_>) {
        let count = pane.count();
        if count == 0 {
            *self = Self::default();
            return;
        }
        self.turn = self.turn.min(count - 1);
        self.climb(pane);
        while self.turn + 1 < count {
            let height = pane.height_of(self.turn);
            if self.offset < height {
                break;
            }
            self.offset -= height;
            self.turn += 1;
        }
        self.keep_filled(pane);
        if self.turn == 0 {
            self.offset = self.offset.max(-MARGINS.0);
        }
    }

    /// Goes up to the turn that the edge cuts.
    fn climb(&mut self, pane: &mut Pane<'_>) {
        while self.offset < 0.0 && self.turn > 0 {
            self.turn -= 1;
            self.offset += pane.height_of(self.turn);
        }
    }

    /// Does not let the end of the document leave the bottom of the pane.
    fn keep_filled(&mut self, pane: &mut Pane<'_>) {
        let mut bottom = -self.offset;
        for turn in self.turn..pane.count() {
            bottom += pane.height_of(turn);
            if bottom >= pane.height {
                return;
            }
        }
        let lack = pane.height - bottom - MARGINS.1;
        if lack > 0.0 {
            self.offset -= lack;
            self.climb(pane);
        }
    }
}

impl Row {
    /// Returns where the talk ends on the screen.
    pub fn bottom(&self) -> f32 {
        self.text.y + self.layout.size().height
    }

    /// Returns the lines that lie between two heights on the screen, as a whole or in part.
    pub fn lines_in(&self, tall: Rangef) -> Range<usize> {
        let lines = self.layout.lines();
        let first = lines.partition_point(|line| self.text.y + line.y + line.height < tall.min);
        let end = lines.partition_point(|line| self.text.y + line.y <= tall.max);
        first..end.max(first)
    }

    /// Returns the bytes of the talk on those lines.
    pub fn part_in(&self, tall: Rangef) -> Range<usize> {
        let lines = self.layout.lines().get(self.lines_in(tall));
        match lines.unwrap_or_default() {
            [] => 0..0,
            [only] => only.range.clone(),
            [first, .., last] => first.range.start..last.range.end,
        }
    }

    /// Returns the caret at `rest` of the talk as a rectangle on the screen.
    pub fn caret(&self, caret: Caret) -> Rect {
        let place = self.layout.caret(caret);
        let corner = self.text + egui::Vec2::new(place.x, place.y);
        Rect::from_min_size(corner, egui::Vec2::new(0.0, place.height))
    }
}
