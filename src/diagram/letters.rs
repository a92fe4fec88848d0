//! Outlines of letters, for files that carry no fonts: EPS, and SVG for printers.

use std::collections::BTreeMap;

use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider as _};

use super::path::Step;
use super::scene::TextPiece;
use crate::text::{FontKey, GlyphRun, Point};

/// The size at which outlines are kept.
const EM: f32 = 1000.0;

/// Outlines by font and glyph, in thousandths of the size, y down, numbered as they were first needed.
#[derive(Default)]
pub(super) struct Letters {
    known: BTreeMap<(FontKey, u32), usize>,
    outlines: Vec<Vec<Step>>,
}

/// A letter at its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Letter {
    /// The number of its outline.
    pub outline: usize,
    /// Where its origin stands, in millimetres.
    pub at: Point,
    /// Millimetres of a unit of the outline.
    pub scale: f32,
}

impl Letters {
    /// Returns the letters of a text that have an outline; spaces have none.
    pub fn of(&mut self, piece: &TextPiece) -> Vec<Letter> {
        let mut letters = Vec::new();
        for run in piece.layout.runs() {
            for glyph in &run.glyphs {
                let Some(outline) = self.outline(run, glyph.id) else {
                    continue;
                };
                letters.push(Letter {
                    outline,
                    at: Point::new(piece.origin.x + glyph.x, piece.origin.y + glyph.y),
                    scale: run.size / EM,
                });
            }
        }
        letters
    }

    /// Returns all outlines by number.
    pub fn outlines(&self) -> &[Vec<Step>] {
        &self.outlines
    }

    fn outline(&mut self, run: &GlyphRun, glyph: u32) -> Option<usize> {
        let key = (run.font.key(), glyph);
        if let Some(number) = self.known.get(&key) {
            return self
                .outlines
                .get(*number)
                .filter(|steps| !steps.is_empty())
                .map(|_| *number);
        }
        let number = self.outlines.len();
        self.outlines.push(drawn(run, glyph));
        self.known.insert(key, number);
        self.outlines
            .last()
            .filter(|steps| !steps.is_empty())
            .map(|_| number)
    }
}

/// The outline of a glyph; nothing for a space or a font that cannot be read.
fn drawn(run: &GlyphRun, glyph: u32) -> Vec<Step> {
    let mut pen = Pen::default();
    let font = FontRef::from_index(run.font.bytes(), run.font.index()).ok();
    let outline = font.and_then(|font| font.outline_glyphs().get(GlyphId::new(glyph)));
    if let Some(outline) = outline {
        let settings = DrawSettings::unhinted(Size::new(EM), LocationRef::default());
        // A glyph that cannot be drawn stays empty, as it does in the pictures.
        outline.draw(settings, &mut pen).ok();
    }
    pen.steps
}

#[derive(Default)]
struct Pen {
    steps: Vec<Step>,
    at: Point,
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.at = Point::new(x, -y);
        self.steps.push(Step::Move(self.at));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.at = Point::new(x, -y);
        self.steps.push(Step::Line(self.at));
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        let (handle, end) = (Point::new(cx, -cy), Point::new(x, -y));
        let toward = |from: Point| {
            Point::new(
                from.x + (handle.x - from.x) * 2.0 / 3.0,
                from.y + (handle.y - from.y) * 2.0 / 3.0,
            )
        };
        self.steps
            .push(Step::Curve(toward(self.at), toward(end), end));
        self.at = end;
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        self.at = Point::new(x, -y);
        self.steps.push(Step::Curve(
            Point::new(ax, -ay),
            Point::new(bx, -by),
            self.at,
        ));
    }

    fn close(&mut self) {
        self.steps.push(Step::Close);
    }
}
