//! One paragraph laid out: what to paint, and where every grapheme stands.

use std::ops::Range;

use super::fonts::Font;
use super::geometry::{Point, Rect, Size};

/// Which of the two graphemes at an offset a caret belongs to; they lie apart at line ends and where directions meet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Affinity {
    /// The one that ends there.
    Upstream,
    /// The one that starts there.
    #[default]
    Downstream,
}

/// A place between two graphemes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Caret {
    /// Bytes from the start of the text.
    pub offset: usize,
    /// The side it belongs to.
    pub affinity: Affinity,
}

impl Caret {
    /// Returns the caret before the grapheme at `offset`.
    pub const fn before(offset: usize) -> Self {
        Self {
            offset,
            affinity: Affinity::Downstream,
        }
    }

    /// Returns the caret after the grapheme that ends at `offset`.
    pub const fn after(offset: usize) -> Self {
        Self {
            offset,
            affinity: Affinity::Upstream,
        }
    }
}

/// One line of a layout.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its bytes, with the space at its end.
    pub range: Range<usize>,
    /// The left edge of its content.
    pub x: f32,
    /// Its top.
    pub y: f32,
    /// The width of its content; space at the end of a wrapped line hangs and does not count.
    pub width: f32,
    /// Its height, which is the style's.
    pub height: f32,
    /// Its baseline, from the top of the layout.
    pub baseline: f32,
    pub(super) slots: Range<usize>,
}

/// One glyph at its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glyph {
    /// Its number in the font.
    pub id: u32,
    /// Where its origin stands.
    pub x: f32,
    /// Its baseline.
    pub y: f32,
    /// How far the next one is.
    pub advance: f32,
    /// First byte of the text it shows; a ligature shows several graphemes.
    pub start: u32,
    /// End of that text.
    pub end: u32,
}

/// Glyphs of one font on one line, from left to right.
#[derive(Clone, Debug)]
pub struct GlyphRun {
    /// The font.
    pub font: Font,
    /// Its size.
    pub size: f32,
    /// The place in a variable font; empty for the shipped ones.
    pub coords: Vec<i16>,
    /// The glyphs.
    pub glyphs: Vec<Glyph>,
    /// The bytes they show.
    pub range: Range<usize>,
    /// The line it is on.
    pub line: usize,
    /// Whether the text of the run is read from right to left.
    pub is_rtl: bool,
    /// The font lacks the weight: paint it bolder.
    pub embolden: bool,
    /// The font lacks italics: slant it by so many degrees.
    pub skew: Option<f32>,
}

/// A grapheme in its line.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Slot {
    pub start: u32,
    pub end: u32,
    pub line: u32,
    pub x0: f32,
    pub x1: f32,
    pub is_rtl: bool,
}

/// A paragraph laid out; plain data that can be sent between threads.
#[derive(Clone, Debug)]
pub struct TextLayout {
    pub(super) length: usize,
    pub(super) is_rtl: bool,
    pub(super) size: Size,
    pub(super) lines: Vec<Line>,
    /// Graphemes from left to right, line after line.
    pub(super) slots: Vec<Slot>,
    /// The slot of each grapheme, in reading order.
    pub(super) order: Vec<u32>,
    pub(super) runs: Vec<GlyphRun>,
    pub(super) cut: Option<usize>,
    /// What stands for the rest where the text was cut.
    pub(super) mark: &'static str,
    /// The width of a paragraph that takes its place in it; nothing where it is as wide as its content.
    pub(super) room: Option<f32>,
}

impl TextLayout {
    /// Returns the widest line's width and the height of all lines.
    pub fn size(&self) -> Size {
        self.size
    }

    /// Returns the length of the text in bytes.
    pub fn len(&self) -> usize {
        self.length
    }

    /// Returns whether there is no text; an empty layout still has one line and a caret.
    pub fn is_empty(&self) -> bool {
        self.length == 0
    }

    /// Returns whether the paragraph runs from right to left.
    pub fn is_rtl(&self) -> bool {
        self.is_rtl
    }

    /// Returns the left and the right edge of where it stands: of its room where it is wrapped in one or runs from right
    /// to left, else of its content.
    pub fn extent(&self) -> (f32, f32) {
        match self.room {
            Some(width) if self.is_rtl || self.lines.len() > 1 => (0.0, width),
            _ => self.content(),
        }
    }

    /// Returns the left and the right edge of its content.
    pub fn content(&self) -> (f32, f32) {
        let left = self.lines.iter().map(|line| line.x).reduce(f32::min);
        let right = self
            .lines
            .iter()
            .map(|line| line.x + line.width)
            .reduce(f32::max);
        (left.unwrap_or(0.0), right.unwrap_or(0.0))
    }

    /// Returns the number of lines, at least one.
    pub fn line_count(&self) -> usize {
        self.lines.len()
    }

    /// Returns the lines from top to bottom.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// Returns where the text was cut for the ellipsis.
    pub fn cut(&self) -> Option<usize> {
        self.cut
    }

    /// Returns what is shown of `text`, the text that was laid out: the bytes that runs and glyphs speak of.
    pub fn shown(&self, text: &str) -> String {
        let shown = text
            .get(..self.cut.unwrap_or(text.len()))
            .unwrap_or_default();
        format!("{shown}{}", self.mark)
    }

    /// Returns what to paint, line after line, each from left to right.
    pub fn runs(&self) -> &[GlyphRun] {
        &self.runs
    }

    /// Returns the caret nearest to `point`; always one in the text, however far outside the point is.
    pub fn hit(&self, point: Point) -> Caret {
        let line = self.line_at(point.y);
        let Some(slots) = self.line_slots(line) else {
            return Caret::before(0);
        };
        if slots.is_empty() {
            let offset = self.lines.get(line).map_or(0, |line| line.range.start);
            return Caret::before(offset);
        }
        let index = slots
            .partition_point(|slot| slot.x1 <= point.x)
            .min(slots.len() - 1);
        let Some(slot) = slots.get(index) else {
            return Caret::before(0);
        };
        self.normal(slot.edge(point.x > (slot.x0 + slot.x1) / 2.0))
    }

    /// Returns the grapheme under `point` and nothing where there is none.
    pub fn grapheme_at(&self, point: Point) -> Option<Range<usize>> {
        if point.y < 0.0 || point.y >= self.size.height {
            return None;
        }
        let slots = self.line_slots(self.line_at(point.y))?;
        let slot = slots.get(slots.partition_point(|slot| slot.x1 <= point.x))?;
        (point.x >= slot.x0).then(|| slot.range())
    }

    /// Returns the caret as a rectangle of no width and a line's height.
    pub fn caret(&self, caret: Caret) -> Rect {
        let (line, x) = match self.attached(caret) {
            Some((_, slot, right)) => (slot.line as usize, if right { slot.x1 } else { slot.x0 }),
            None => (0, self.lines.first().map_or(0.0, |line| line.x)),
        };
        let (y, height) = self
            .lines
            .get(line)
            .map_or((0.0, self.size.height), |line| (line.y, line.height));
        Rect::new(x, y, 0.0, height)
    }

    /// Returns the rectangles that cover `range`, each a whole line high: several where lines or directions change.
    ///
    /// Bytes inside a grapheme or a ligature widen to it or take their share of it. Boxes of neighbouring ranges meet
    /// without a gap.
    pub fn boxes(&self, range: Range<usize>) -> Vec<Rect> {
        let mut out: Vec<Rect> = Vec::new();
        if range.start >= range.end {
            return out;
        }
        let first = self
            .lines
            .partition_point(|line| line.range.end <= range.start);
        for (index, line) in self.lines.iter().enumerate().skip(first) {
            if line.range.start >= range.end {
                break;
            }
            let mut open: Option<(f32, f32)> = None;
            for slot in self.line_slots(index).unwrap_or_default() {
                let inside = (slot.start as usize) < range.end && slot.end as usize > range.start;
                open = match (open, inside) {
                    (Some((x0, _)), true) => Some((x0, slot.x1)),
                    (None, true) => Some((slot.x0, slot.x1)),
                    (Some((x0, x1)), false) => {
                        out.push(Rect::new(x0, line.y, x1 - x0, line.height));
                        None
                    }
                    (None, false) => None,
                };
            }
            out.extend(open.map(|(x0, x1)| Rect::new(x0, line.y, x1 - x0, line.height)));
        }
        out.retain(|rect| rect.width > 0.0);
        out
    }

    /// Returns the graphemes of a line in reading order: the bytes of each, its left edge and its right edge.
    pub fn graphemes(&self, line: usize) -> impl Iterator<Item = (Range<usize>, f32, f32)> + '_ {
        let range = self.lines.get(line).map_or(0..0, |line| line.range.clone());
        let slot = |index: &u32| self.slots.get(*index as usize);
        let starts = |index: &u32| slot(index).map_or(0, |slot| slot.start as usize);
        let first = self
            .order
            .partition_point(|index| starts(index) < range.start);
        let end = self
            .order
            .partition_point(|index| starts(index) < range.end);
        let own = self.order.get(first..end).unwrap_or_default();
        own.iter().filter_map(move |index| {
            let slot = self.slots.get(*index as usize)?;
            Some((slot.range(), slot.x0, slot.x1))
        })
    }

    /// Returns the offset one grapheme on in the text.
    pub fn next(&self, offset: usize) -> usize {
        self.slot_of(offset)
            .map_or(self.length, |slot| slot.end as usize)
    }

    /// Returns the offset one grapheme back in the text.
    pub fn previous(&self, offset: usize) -> usize {
        offset
            .checked_sub(1)
            .and_then(|before| self.slot_of(before))
            .map_or(0, |slot| slot.start as usize)
    }

    /// Returns the caret one grapheme to the right on the screen, from line end to line start.
    pub fn right(&self, caret: Caret) -> Caret {
        self.beside(caret, true)
    }

    /// Returns the caret one grapheme to the left on the screen.
    pub fn left(&self, caret: Caret) -> Caret {
        self.beside(caret, false)
    }

    /// Returns the caret at the start of its line in reading order.
    pub fn line_start(&self, caret: Caret) -> Caret {
        let line = self.line_of(caret);
        self.normal(Caret::before(
            self.lines.get(line).map_or(0, |line| line.range.start),
        ))
    }

    /// Returns the caret at the end of its line in reading order.
    pub fn line_end(&self, caret: Caret) -> Caret {
        let line = self.line_of(caret);
        self.normal(Caret::after(
            self.lines
                .get(line)
                .map_or(self.length, |line| line.range.end),
        ))
    }

    /// Returns the caret one line up, as near as can be to `x`; none on the first line.
    pub fn above(&self, caret: Caret, x: f32) -> Option<Caret> {
        let line = self.lines.get(self.line_of(caret).checked_sub(1)?)?;
        Some(self.hit(Point::new(x, line.y + line.height / 2.0)))
    }

    /// Returns the caret one line down, as near as can be to `x`; none on the last line.
    pub fn below(&self, caret: Caret, x: f32) -> Option<Caret> {
        let line = self.lines.get(self.line_of(caret) + 1)?;
        Some(self.hit(Point::new(x, line.y + line.height / 2.0)))
    }

    /// Returns the line that shows `caret`.
    pub fn line_of(&self, caret: Caret) -> usize {
        self.attached(caret)
            .map_or(0, |(_, slot, _)| slot.line as usize)
    }

    fn line_at(&self, y: f32) -> usize {
        self.lines
            .partition_point(|line| line.y + line.height <= y)
            .min(self.lines.len().saturating_sub(1))
    }

    fn line_slots(&self, line: usize) -> Option<&[Slot]> {
        self.slots.get(self.lines.get(line)?.slots.clone())
    }

    fn slot_index(&self, offset: usize) -> Option<usize> {
        let after = self.order.partition_point(|slot| {
            self.slots
                .get(*slot as usize)
                .is_some_and(|slot| slot.start as usize <= offset)
        });
        let slot = *self.order.get(after.checked_sub(1)?)? as usize;
        (offset < self.slots.get(slot)?.end as usize).then_some(slot)
    }

    fn slot_of(&self, offset: usize) -> Option<&Slot> {
        self.slots.get(self.slot_index(offset)?)
    }

    /// The slot that `caret` is attached to, with its index, and whether at its right edge.
    fn attached(&self, caret: Caret) -> Option<(usize, &Slot, bool)> {
        let caret = self.normal(caret);
        let (offset, leading) = match caret.affinity {
            Affinity::Downstream => (caret.offset, true),
            Affinity::Upstream => (caret.offset.checked_sub(1)?, false),
        };
        let index = self.slot_index(offset)?;
        let slot = self.slots.get(index)?;
        Some((index, slot, slot.is_rtl == leading))
    }

    /// At the ends of the text only one side exists.
    fn normal(&self, caret: Caret) -> Caret {
        if caret.offset == 0 {
            Caret::before(0)
        } else if caret.offset >= self.length {
            Caret::after(self.length)
        } else {
            caret
        }
    }

    fn beside(&self, caret: Caret, rightwards: bool) -> Caret {
        let Some((index, slot, at_right)) = self.attached(caret) else {
            return caret;
        };
        if at_right != rightwards {
            return self.normal(slot.edge(rightwards));
        }
        let neighbour = if rightwards {
            Some(index + 1)
        } else {
            index.checked_sub(1)
        };
        match neighbour.and_then(|index| self.slots.get(index)) {
            Some(next) if next.line == slot.line => self.normal(next.edge(rightwards)),
            _ => self.other_line(slot.line as usize, caret, rightwards),
        }
    }

    /// Over the edge of a line: to the next one where reading goes on that way, else to the one before.
    fn other_line(&self, line: usize, caret: Caret, rightwards: bool) -> Caret {
        let onward = rightwards != self.is_rtl;
        let other = if onward {
            Some(line + 1)
        } else {
            line.checked_sub(1)
        };
        let slots = other
            .and_then(|line| self.line_slots(line))
            .unwrap_or_default();
        let entered = if rightwards {
            slots.first()
        } else {
            slots.last()
        };
        let Some(slot) = entered else { return caret };
        let near = slot.edge(!rightwards);
        if near.offset == caret.offset {
            self.normal(slot.edge(rightwards))
        } else {
            self.normal(near)
        }
    }
}

impl GlyphRun {
    /// Whether `next`, to the right of it, differs in nothing but the text.
    pub(super) fn goes_on_with(&self, next: &Self) -> bool {
        let meets = if self.is_rtl {
            self.range.start == next.range.end
        } else {
            self.range.end == next.range.start
        };
        meets
            && self.is_rtl == next.is_rtl
            && self.font.key() == next.font.key()
            && self.size == next.size
            && self.coords == next.coords
            && (self.embolden, self.skew) == (next.embolden, next.skew)
    }

    pub(super) fn append(&mut self, mut next: Self) {
        self.range = self.range.start.min(next.range.start)..self.range.end.max(next.range.end);
        self.glyphs.append(&mut next.glyphs);
    }
}

impl Slot {
    fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The caret at the right or the left edge.
    fn edge(&self, right: bool) -> Caret {
        if right == self.is_rtl {
            Caret::before(self.start as usize)
        } else {
            Caret::after(self.end as usize)
        }
    }
}
