//! Several paragraphs one below the other: memos, definitions, text boxes.

use std::ops::Range;
use std::sync::Arc;

use super::engine::TextEngine;
use super::geometry::{Point, Rect, Size};
use super::layout::{Caret, TextLayout};
use super::style::TextStyle;

/// A text of several paragraphs laid out. Offsets are bytes of the whole text.
#[derive(Clone, Debug, Default)]
pub struct TextBlock {
    parts: Vec<Part>,
    size: Size,
}

/// One paragraph in its block.
#[derive(Clone, Debug)]
pub struct Part {
    /// Its text, without the break after it, in bytes of the whole.
    pub range: Range<usize>,
    /// Its top.
    pub y: f32,
    /// Its layout, whose offsets and coordinates are its own.
    pub layout: Arc<TextLayout>,
}

impl TextBlock {
    pub(super) fn new(
        engine: &mut TextEngine,
        text: &str,
        style: &TextStyle,
        width: Option<f32>,
    ) -> Self {
        let mut block = Self::default();
        for range in paragraphs(text) {
            let layout = engine.layout(text.get(range.clone()).unwrap_or_default(), style, width);
            block.push(range, Arc::new(layout));
        }
        block
    }

    /// Lays out `text` anew, keeping the paragraphs that are as they were in `old_text`, which `self` shows.
    pub(super) fn update(
        &self,
        engine: &mut TextEngine,
        texts: (&str, &str),
        style: &TextStyle,
        width: Option<f32>,
    ) -> Self {
        let (old_text, text) = texts;
        let old_paragraph = |index: usize| {
            let part = self.parts.get(index)?;
            Some((old_text.get(part.range.clone())?, &part.layout))
        };
        let ranges = paragraphs(text);
        let shift = self.parts.len() as isize - ranges.len() as isize;
        let mut block = Self::default();
        for (index, range) in ranges.into_iter().enumerate() {
            let paragraph = text.get(range.clone()).unwrap_or_default();
            let from_start = old_paragraph(index).filter(|(old, _)| *old == paragraph);
            let from_end = || {
                let index = index.checked_add_signed(shift)?;
                old_paragraph(index).filter(|(old, _)| *old == paragraph)
            };
            let layout = match from_start.or_else(from_end) {
                Some((_, layout)) => Arc::clone(layout),
                None => Arc::new(engine.layout(paragraph, style, width)),
            };
            block.push(range, layout);
        }
        block
    }

    /// Returns the widest line's width and the height of all paragraphs.
    pub fn size(&self) -> Size {
        self.size
    }

    /// Returns the paragraphs from top to bottom.
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// Returns the caret nearest to `point`.
    pub fn hit(&self, point: Point) -> Caret {
        let index = self
            .parts
            .partition_point(|part| part.y + part.layout.size().height <= point.y)
            .min(self.parts.len().saturating_sub(1));
        self.parts.get(index).map_or(Caret::before(0), |part| {
            part.outward(part.layout.hit(Point::new(point.x, point.y - part.y)))
        })
    }

    /// Returns the caret as a rectangle of no width.
    pub fn caret(&self, caret: Caret) -> Rect {
        self.part_of(caret.offset).map_or(Rect::default(), |part| {
            part.layout.caret(part.inward(caret)).lowered(part.y)
        })
    }

    /// Returns the rectangles that cover `range`. A line break inside it shows as a narrow box at its paragraph's end.
    pub fn boxes(&self, range: Range<usize>) -> Vec<Rect> {
        let mut out = Vec::new();
        let first = self
            .parts
            .partition_point(|part| part.range.end < range.start);
        for part in self.parts.iter().skip(first) {
            if part.range.start >= range.end {
                break;
            }
            let inside = range.start.saturating_sub(part.range.start)..range.end - part.range.start;
            out.extend(
                part.layout
                    .boxes(inside)
                    .iter()
                    .map(|rect| rect.lowered(part.y)),
            );
            if range.end > part.range.end && range.start <= part.range.end {
                out.push(part.break_box());
            }
        }
        out
    }

    /// Returns the caret one grapheme to the right on the screen, also into the next paragraph.
    pub fn right(&self, caret: Caret) -> Caret {
        self.beside(caret, true)
    }

    /// Returns the caret one grapheme to the left on the screen.
    pub fn left(&self, caret: Caret) -> Caret {
        self.beside(caret, false)
    }

    /// Returns whether the paragraph that holds `offset` runs from right to left.
    pub fn is_rtl_at(&self, offset: usize) -> bool {
        self.part_of(offset)
            .is_some_and(|part| part.layout.is_rtl())
    }

    /// Returns the caret at the start of its line.
    pub fn line_start(&self, caret: Caret) -> Caret {
        self.within(caret, |layout, caret| layout.line_start(caret))
    }

    /// Returns the caret at the end of its line.
    pub fn line_end(&self, caret: Caret) -> Caret {
        self.within(caret, |layout, caret| layout.line_end(caret))
    }

    /// Returns the caret one line up, near `x`; none on the first line of all.
    pub fn above(&self, caret: Caret, x: f32) -> Option<Caret> {
        let index = self.index_of(caret.offset);
        let part = self.parts.get(index)?;
        if let Some(found) = part.layout.above(part.inward(caret), x) {
            return Some(part.outward(found));
        }
        let before = self.parts.get(index.checked_sub(1)?)?;
        Some(before.outward(before.layout.hit(Point::new(x, f32::MAX))))
    }

    /// Returns the caret one line down, near `x`; none on the last line of all.
    pub fn below(&self, caret: Caret, x: f32) -> Option<Caret> {
        let index = self.index_of(caret.offset);
        let part = self.parts.get(index)?;
        if let Some(found) = part.layout.below(part.inward(caret), x) {
            return Some(part.outward(found));
        }
        let next = self.parts.get(index + 1)?;
        Some(next.outward(next.layout.hit(Point::new(x, 0.0))))
    }

    fn push(&mut self, range: Range<usize>, layout: Arc<TextLayout>) {
        let y = self.size.height;
        self.size.height += layout.size().height;
        self.size.width = self.size.width.max(layout.size().width);
        self.parts.push(Part { range, y, layout });
    }

    fn index_of(&self, offset: usize) -> usize {
        self.parts
            .partition_point(|part| part.range.end < offset)
            .min(self.parts.len().saturating_sub(1))
    }

    fn part_of(&self, offset: usize) -> Option<&Part> {
        self.parts.get(self.index_of(offset))
    }

    fn within(&self, caret: Caret, ask: impl Fn(&TextLayout, Caret) -> Caret) -> Caret {
        self.part_of(caret.offset).map_or(caret, |part| {
            part.outward(ask(&part.layout, part.inward(caret)))
        })
    }

    fn beside(&self, caret: Caret, rightwards: bool) -> Caret {
        let index = self.index_of(caret.offset);
        let Some(part) = self.parts.get(index) else {
            return caret;
        };
        let inward = part.inward(caret);
        let moved = if rightwards {
            part.layout.right(inward)
        } else {
            part.layout.left(inward)
        };
        if moved != inward {
            return part.outward(moved);
        }
        if rightwards != part.layout.is_rtl() {
            let next = self.parts.get(index + 1);
            next.map_or(caret, |next| Caret::before(next.range.start))
        } else {
            let before = index.checked_sub(1).and_then(|index| self.parts.get(index));
            before.map_or(caret, |before| Caret::after(before.range.end))
        }
    }
}

impl Part {
    fn inward(&self, caret: Caret) -> Caret {
        let length = self.range.end - self.range.start;
        let offset = caret.offset.saturating_sub(self.range.start).min(length);
        match offset {
            0 => Caret::before(0),
            _ if offset == length => Caret::after(length),
            _ => Caret { offset, ..caret },
        }
    }

    fn outward(&self, caret: Caret) -> Caret {
        Caret {
            offset: caret.offset + self.range.start,
            ..caret
        }
    }

    /// What shows that the break after the paragraph is chosen too: a third of a line's height wide.
    fn break_box(&self) -> Rect {
        let end = self.layout.caret(Caret::after(self.layout.len()));
        let width = end.height / 3.0;
        let x = if self.layout.is_rtl() {
            end.x - width
        } else {
            end.x
        };
        Rect::new(x, end.y + self.y, width, end.height)
    }
}

/// The paragraphs of a text, without their breaks (LF, or CR LF). There is always one, and one after a last break.
pub(super) fn paragraphs(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    for piece in text.split_inclusive('\n') {
        let end = start + piece.len();
        if let Some(body) = piece.strip_suffix('\n') {
            let body = body.strip_suffix('\r').unwrap_or(body);
            out.push(start..start + body.len());
            start = end;
        }
    }
    out.push(start..text.len());
    out
}
