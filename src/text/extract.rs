//! Reads a parley layout out into the plain tables of a [`TextLayout`].
//!
//! parley counts in clusters, which are parts of graphemes where marks pile up and shares of ligatures; here they
//! become graphemes that tile their line. White space at a line's end, and marks that only isolate, are put at the end
//! in reading order (UAX 9, L1).

use std::ops::Range;

use parley::{Cluster, Layout, Run};

use super::engine::to_u32;
use super::fonts::Font;
use super::geometry::Size;
use super::layout::{Glyph, GlyphRun, Line, Slot, TextLayout};
use super::style::{Align, TextStyle, Weight};

/// What was laid out.
pub(super) struct Source<'a> {
    /// The text as shown, without the direction mark.
    pub text: &'a str,
    /// The ends of its graphemes.
    pub bounds: &'a [u32],
    /// Bytes of the direction mark before it.
    pub mark: usize,
    /// The width it was wrapped at.
    pub width: Option<f32>,
    /// The style.
    pub style: &'a TextStyle,
}

/// A cluster at its place in the line.
struct Piece {
    start: u32,
    x1: f32,
    is_rtl: bool,
}

/// White space that hangs at the line's end.
struct Hanging {
    start: u32,
    advance: f32,
}

/// One line read out, before it is aligned; x counts from the content's left edge.
#[derive(Default)]
struct LineParts {
    runs: Vec<GlyphRun>,
    pieces: Vec<Piece>,
    hanging: Vec<Hanging>,
    width: f32,
}

/// Returns the tables of `layout`, whose lines are broken but not aligned.
pub(super) fn extract(layout: &Layout<()>, source: &Source<'_>) -> TextLayout {
    let is_rtl = layout.is_rtl();
    let style = source.style;
    let mut out = TextLayout {
        length: source.text.len(),
        is_rtl,
        size: Size::default(),
        lines: Vec::new(),
        slots: Vec::new(),
        order: vec![u32::MAX; source.bounds.len()],
        runs: Vec::new(),
        cut: None,
        mark: "",
        room: source.width,
    };
    let ascent = layout
        .lines()
        .map(|line| line.metrics().ascent)
        .fold(0.0, f32::max);
    let descent = layout
        .lines()
        .map(|line| line.metrics().descent)
        .fold(0.0, f32::max);
    let above = (style.line_height - (ascent + descent)) / 2.0 + ascent;
    let last = layout.len().saturating_sub(1);
    let mut start = 0;
    for (index, line) in layout.lines().enumerate() {
        let end = if index == last {
            out.length
        } else {
            let end = line.text_range().end.saturating_sub(source.mark);
            whole(source.bounds, end).max(start)
        };
        let y = index as f32 * style.line_height;
        let baseline = if style.quantize {
            (y + above).round()
        } else {
            y + above
        };
        let parts = read_line(&line, source, content_end(source, start..end));
        // Without a width to end at, spaces at the end count.
        let hung = match source.width {
            None => parts.hanging.iter().map(|hanging| hanging.advance).sum(),
            Some(_) => 0.0,
        };
        let width = parts.width + hung;
        let x = offset(source, width, is_rtl);
        let first_slot = out.slots.len();
        let content = if is_rtl { x + hung } else { x };
        place(&mut out, parts, source, (index, content, baseline));
        out.lines.push(Line {
            range: start..end,
            x,
            y,
            width,
            height: style.line_height,
            baseline,
            slots: first_slot..out.slots.len(),
        });
        start = end;
    }
    close_gaps(&mut out);
    out.size = Size {
        width: out.lines.iter().map(|line| line.width).fold(0.0, f32::max),
        height: out.lines.len().max(1) as f32 * style.line_height,
    };
    out
}

/// The end of the grapheme that `end` lies in: parley may share a syllable out between two lines.
fn whole(bounds: &[u32], end: usize) -> usize {
    let reached = bounds.partition_point(|bound| (*bound as usize) < end);
    bounds.get(reached).map_or(end, |bound| *bound as usize)
}

/// Where the white space at the end of a line begins.
fn content_end(source: &Source<'_>, range: Range<usize>) -> usize {
    let line = source.text.get(range.clone()).unwrap_or_default();
    // parley also ends lines after a no-break space that does not fit.
    let ends_line = |letter: char| {
        let isolates = matches!(letter, '\u{2066}'..='\u{2069}' | '\u{202a}'..='\u{202e}');
        letter.is_whitespace() || isolates || letter == '\u{ad}'
    };
    range.start + line.trim_end_matches(ends_line).len()
}

fn read_line(line: &parley::Line<'_, ()>, source: &Source<'_>, content_end: usize) -> LineParts {
    let mut parts = LineParts::default();
    for run in line.runs() {
        read_run(&run, source.mark, content_end, &mut parts);
    }
    parts
}

fn read_run(run: &Run<'_, ()>, mark: usize, content_end: usize, parts: &mut LineParts) {
    let mut glyphs = new_run(run);
    let mut pen = parts.width;
    let clusters: Vec<Cluster<'_, ()>> = run.visual_clusters().collect();
    for (index, cluster) in clusters.iter().enumerate() {
        let bytes = cluster.text_range();
        let Some(start) = bytes.start.checked_sub(mark) else {
            continue;
        };
        if start >= content_end {
            parts.hanging.push(Hanging {
                start: to_u32(start),
                advance: cluster.advance(),
            });
            continue;
        }
        let span = ligature(&clusters, index);
        for glyph in cluster.glyphs() {
            glyphs.glyphs.push(Glyph {
                id: glyph.id,
                x: pen + glyph.x,
                y: glyph.y,
                advance: glyph.advance,
                start: to_u32(span.start.saturating_sub(mark)),
                end: to_u32(span.end.saturating_sub(mark)),
            });
            pen += glyph.advance;
        }
        parts.width += cluster.advance();
        parts.pieces.push(Piece {
            start: to_u32(start),
            x1: parts.width,
            is_rtl: run.is_rtl(),
        });
    }
    if let (Some(first), Some(last)) = (
        glyphs.glyphs.iter().map(|glyph| glyph.start).min(),
        glyphs.glyphs.iter().map(|glyph| glyph.end).max(),
    ) {
        glyphs.range = first as usize..last as usize;
        match parts.runs.last_mut() {
            Some(before) if before.goes_on_with(&glyphs) => before.append(glyphs),
            _ => parts.runs.push(glyphs),
        }
    }
}

fn new_run(run: &Run<'_, ()>) -> GlyphRun {
    let synthesis = run.synthesis();
    let bold = run.font_attrs().weight.value() >= f32::from(Weight::SemiBold.number());
    GlyphRun {
        font: Font::new(run.font()),
        size: run.font_size(),
        coords: run.normalized_coords().to_vec(),
        glyphs: Vec::with_capacity(run.len()),
        range: 0..0,
        line: 0,
        is_rtl: run.is_rtl(),
        embolden: synthesis.embolden() && bold,
        skew: synthesis.skew().filter(|_| !run.is_rtl()),
    }
}

/// The bytes of the cluster at `index` with those of the ligature that it starts; both directions go on rightwards.
fn ligature(clusters: &[Cluster<'_, ()>], index: usize) -> Range<usize> {
    let mut span = clusters
        .get(index)
        .map_or(0..0, |cluster| cluster.text_range());
    let rest = clusters.get(index + 1..).unwrap_or_default();
    for next in rest
        .iter()
        .take_while(|next| next.is_ligature_continuation())
    {
        let bytes = next.text_range();
        span = span.start.min(bytes.start)..span.end.max(bytes.end);
    }
    span
}

/// How far right the content of a line stands.
fn offset(source: &Source<'_>, content: f32, is_rtl: bool) -> f32 {
    let free = source.width.map_or(0.0, |width| width - content);
    match (source.style.align, is_rtl) {
        (_, true) if free < 0.0 => free,
        (Align::Start, true) | (Align::End, false) => free.max(0.0),
        (Align::Center, _) => free.max(0.0) / 2.0,
        _ => 0.0,
    }
}

/// Moves a line to its place and files its graphemes.
fn place(out: &mut TextLayout, mut parts: LineParts, source: &Source<'_>, at: (usize, f32, f32)) {
    let (line, x, baseline) = at;
    for mut run in parts.runs.drain(..) {
        run.line = line;
        for glyph in &mut run.glyphs {
            glyph.x += x;
            glyph.y += baseline;
        }
        out.runs.push(run);
    }
    parts.hanging.sort_by_key(|hanging| hanging.start);
    let right = source
        .width
        .map_or(f32::INFINITY, |width| width.max(x + parts.width));
    let mut filer = Filer {
        out,
        source,
        line,
        x,
        fresh: true,
    };
    let is_rtl = filer.out.is_rtl;
    if is_rtl {
        filer.x = hang_left(&mut parts, x);
    }
    for piece in &parts.pieces {
        filer.file(piece.start, x + piece.x1, piece.is_rtl);
    }
    if !is_rtl {
        let mut edge = x + parts.width;
        for hanging in &parts.hanging {
            edge = (edge + hanging.advance).min(right);
            filer.file(hanging.start, edge, false);
        }
    }
}

/// Puts the hanging space of a right-to-left line before its pieces; gives the left edge of the whole.
fn hang_left(parts: &mut LineParts, x: f32) -> f32 {
    let limit = x.min(0.0);
    let mut edge = x;
    let mut hung = Vec::with_capacity(parts.hanging.len());
    for hanging in &parts.hanging {
        hung.push(Piece {
            start: hanging.start,
            x1: edge - x,
            is_rtl: true,
        });
        edge = (edge - hanging.advance).max(limit);
    }
    hung.reverse();
    hung.append(&mut parts.pieces);
    parts.pieces = hung;
    edge
}

/// Joins clusters to graphemes, from left to right.
struct Filer<'a, 'b> {
    out: &'a mut TextLayout,
    source: &'a Source<'b>,
    line: usize,
    x: f32,
    fresh: bool,
}

impl Filer<'_, '_> {
    fn file(&mut self, start: u32, x1: f32, is_rtl: bool) {
        let grapheme = self.source.bounds.partition_point(|end| *end <= start);
        let Some(known) = self.out.order.get_mut(grapheme) else {
            return;
        };
        if *known == u32::MAX {
            *known = to_u32(self.out.slots.len());
            let before = grapheme.checked_sub(1);
            let start = before
                .and_then(|before| self.source.bounds.get(before))
                .copied();
            let end = self.source.bounds.get(grapheme).copied();
            self.out.slots.push(Slot {
                start: start.unwrap_or(0),
                end: end.unwrap_or(start.unwrap_or(0)),
                line: to_u32(self.line),
                x0: self.x,
                x1,
                is_rtl,
            });
            self.fresh = false;
        } else if !self.fresh {
            // More of a grapheme that is filed already; where its parts lie apart, the neighbour takes the room.
            if let Some(last) = self.out.slots.last_mut() {
                last.x1 = x1;
            }
        } else {
            return;
        }
        self.x = x1;
    }
}

/// Lets graphemes without a picture belong to the one before them, or to the first.
fn close_gaps(out: &mut TextLayout) {
    let mut order = Vec::with_capacity(out.order.len());
    let mut end = 0;
    for slot in out.order.iter().copied().filter(|slot| *slot != u32::MAX) {
        let Some(found) = out.slots.get_mut(slot as usize) else {
            continue;
        };
        let start = found.start;
        if order.is_empty() {
            found.start = 0;
        } else if start != end
            && let Some(last) = order.last()
            && let Some(before) = out.slots.get_mut(*last as usize)
        {
            before.end = start;
        }
        end = out.slots.get(slot as usize).map_or(end, |slot| slot.end);
        order.push(slot);
    }
    if let Some(last) = order.last()
        && let Some(slot) = out.slots.get_mut(*last as usize)
    {
        slot.end = to_u32(out.length);
    }
    out.order = order;
}
