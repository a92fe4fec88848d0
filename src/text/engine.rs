//! The engine: text and style in, [`TextLayout`] out.

use std::ops::Range;

use parley::fontique::{Collection, CollectionOptions, SourceCache};
use parley::{
    FontContext, FontFamily, FontFeatures, FontStyle, FontWeight, Layout, LayoutContext,
    LineHeight, OverflowWrap, StyleProperty,
};
use unicode_segmentation::UnicodeSegmentation as _;

use super::block::TextBlock;
use super::clean::clean;
use super::ellipsis;
use super::extract::{Source, extract};
use super::fonts;
use super::layout::TextLayout;
use super::style::{Direction, Face, Span, TextStyle, Weight};
use super::unit::{direction_of, first_strong};
use crate::model::has_rtl;

/// Bytes after which parley is made to start a new run: it counts bytes within a run in 16 bits.
const RUN_LIMIT: usize = 16_000;

/// A paragraph with lines that run over is broken anew, each time narrower by so much more; and by how much they may.
const NARROWINGS: [f32; 5] = [0.0, 2.0, 4.0, 8.0, 16.0];
const TOLERANCE: f32 = 0.5;
/// Stretches that may be broken anywhere in one paragraph; each costs parley a style, which it counts in 16 bits.
const BREAKS_LIMIT: usize = 20_000;

/// Lays out text; owns the fonts and the caches of shaping. One per thread.
pub struct TextEngine {
    fonts: FontContext,
    context: LayoutContext<()>,
}

impl TextEngine {
    /// Returns an engine with the shipped fonts, and those of the system as fallback if asked (never in tests).
    pub fn new(system_fonts: bool) -> Self {
        let mut collection = Collection::new(CollectionOptions {
            shared: false,
            system_fonts,
        });
        fonts::register(&mut collection);
        Self {
            fonts: FontContext {
                collection,
                source_cache: SourceCache::default(),
            },
            context: LayoutContext::new(),
        }
    }

    /// Returns `text` as one paragraph, wrapped at `width`, or on one line when there is none.
    ///
    /// Line breaks and tabs are shown as spaces; for text of several paragraphs there is [`Self::layout_block`].
    pub fn layout(&mut self, text: &str, style: &TextStyle, width: Option<f32>) -> TextLayout {
        self.layout_spans(text, &[], style, width)
    }

    /// Returns the same with parts in other weights. Later spans win where they overlap.
    pub fn layout_spans(
        &mut self,
        text: &str,
        spans: &[Span],
        style: &TextStyle,
        width: Option<f32>,
    ) -> TextLayout {
        match (style.ellipsis, width) {
            (Some(lines), Some(width)) => {
                ellipsis::layout(self, text, spans, style, (lines.max(1), width))
            }
            _ => self.layout_whole(text, spans, style, width),
        }
    }

    /// Returns the paragraphs of `text`, which line breaks end, one below the other.
    pub fn layout_block(&mut self, text: &str, style: &TextStyle, width: Option<f32>) -> TextBlock {
        TextBlock::new(self, text, style, width)
    }

    /// The whole text, however many lines it takes.
    pub(super) fn layout_whole(
        &mut self,
        text: &str,
        spans: &[Span],
        style: &TextStyle,
        width: Option<f32>,
    ) -> TextLayout {
        let bounds: Vec<u32> = text
            .grapheme_indices(true)
            .map(|(start, grapheme)| to_u32(start + grapheme.len()))
            .collect();
        let clean = clean(text, &bounds);
        let direction = match style.direction {
            Direction::Auto => direction_of(&clean),
            direction => direction,
        };
        let mark = direction_mark(direction, first_strong(&clean));
        let shaped = format!("{mark}{clean}");
        let is_rtl = direction == Direction::RightToLeft;
        let mut job = Job {
            text: &shaped,
            is_rtl,
            spans,
            style,
            mark: mark.len(),
            breakable: Vec::new(),
        };
        let mut layout = self.shape(&job);
        layout.break_all_lines(width);
        if let Some(width) = width {
            job.breakable = overflowing(&layout, &shaped, width);
        }
        if !job.breakable.is_empty() {
            layout = self.shape(&job);
            layout.break_all_lines(width);
        }
        let source = Source {
            text: &clean,
            bounds: &bounds,
            mark: mark.len(),
            width,
            style,
        };
        let mut found = extract(&layout, &source);
        let mut narrow = width;
        for step in NARROWINGS {
            let over = width.map_or(0.0, |width| over(&found, &clean, width));
            if over <= TOLERANCE {
                break;
            }
            narrow = narrow.map(|narrow| (narrow - over - step).max(0.0));
            layout.break_all_lines(narrow);
            found = extract(&layout, &source);
        }
        found
    }

    fn shape(&mut self, job: &Job<'_>) -> Layout<()> {
        let (text, style) = (job.text, job.style);
        let mut builder = self
            .context
            .ranged_builder(&mut self.fonts, text, 1.0, style.quantize);
        // Beside Vazirmatn, which has no serifs, Latin words have none either.
        let face = if job.is_rtl {
            Face::Interface
        } else {
            style.face
        };
        builder.push_default(FontFamily::from(fonts::families(face, false)));
        builder.push_default(StyleProperty::FontSize(style.size.clamp(0.1, 10_000.0)));
        builder.push_default(LineHeight::Absolute(style.line_height));
        builder.push_default(weight_of(style.face, style.weight));
        builder.push_default(slant_of(style.italic));
        // Persian digits of one width stand too far apart.
        let tabular = style.tabular && !text.contains(|letter| ('۰'..='۹').contains(&letter));
        if tabular {
            builder.push_default(FontFeatures::from("\"tnum\" 1"));
        }
        for range in arabic_ranges(text, job.is_rtl) {
            builder.push(FontFamily::from(fonts::families(style.face, true)), range);
        }
        for span in job.spans {
            let start = text.floor_char_boundary(span.range.start.saturating_add(job.mark));
            let end = text.floor_char_boundary(span.range.end.saturating_add(job.mark));
            if start < end {
                builder.push(weight_of(style.face, span.weight), start..end);
                builder.push(slant_of(span.italic), start..end);
            }
        }
        let features = if tabular {
            "\"kern\" 1, \"tnum\" 1"
        } else {
            "\"kern\" 1"
        };
        for range in alternate_chunks(text) {
            builder.push(FontFeatures::from(features), range);
        }
        for range in &job.breakable {
            builder.push(
                StyleProperty::OverflowWrap(OverflowWrap::Anywhere),
                range.clone(),
            );
        }
        builder.build(text)
    }
}

/// By how much the widest line with several words runs over.
///
/// parley 0.11 breaks lines by the wrong letters behind the first run: where letters join to one sign, as in Devanagari, it
/// takes the advance of others for theirs (`line_break.rs`, `run.get` with the index of the layout and not of the run).
fn over(layout: &TextLayout, text: &str, width: f32) -> f32 {
    let lines = layout.lines().iter();
    let wide = lines.filter(|line| line.width > width + TOLERANCE);
    let several = wide.filter(|line| {
        let words = text.get(line.range.clone()).unwrap_or_default();
        words.trim().contains(' ')
    });
    several.map(|line| line.width - width).fold(0.0, f32::max)
}

/// What is to be shaped.
struct Job<'a> {
    text: &'a str,
    is_rtl: bool,
    spans: &'a [Span],
    style: &'a TextStyle,
    mark: usize,
    /// Where a line may begin although no word does.
    breakable: Vec<Range<usize>>,
}

/// The letters that a line may begin with in words wider than `width`.
///
/// parley would also break before a mark or inside lam-alef in right-to-left text, so only letters that stand alone
/// there count; a fully vocalised word stays whole and runs over.
fn overflowing(layout: &Layout<()>, text: &str, width: f32) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    for line in layout.lines() {
        let metrics = line.metrics();
        if metrics.advance - metrics.trailing_whitespace <= width + 0.01 {
            continue;
        }
        let range = line.text_range();
        let body = text.get(range.clone()).unwrap_or_default();
        let mut graphemes = body.grapheme_indices(true).peekable();
        while let Some((offset, grapheme)) = graphemes.next() {
            let next = graphemes.peek().map_or("", |(_, next)| *next);
            if out.len() < BREAKS_LIMIT && stands_alone(grapheme, next) {
                let start = range.start + offset;
                let first = grapheme.chars().next().map_or(0, char::len_utf8);
                add_range(&mut out, start..start + first);
            }
        }
    }
    out
}

fn stands_alone(grapheme: &str, next: &str) -> bool {
    let ligature = grapheme == "ل" && next.starts_with(['ا', 'أ', 'إ', 'آ', 'ٱ']);
    let single = grapheme.chars().nth(1).is_none();
    !ligature && (single || !has_rtl(grapheme))
}

fn slant_of(italic: bool) -> FontStyle {
    if italic {
        FontStyle::Italic
    } else {
        FontStyle::Normal
    }
}

fn weight_of(face: Face, weight: Weight) -> FontWeight {
    let shown = match (face, weight) {
        (Face::Reading, Weight::Medium) => Weight::Regular,
        (_, weight) => weight,
    };
    FontWeight::new(f32::from(shown.number()))
}

/// An invisible strong character before the text when its own first one says otherwise than was asked.
fn direction_mark(wanted: Direction, natural: Direction) -> &'static str {
    match wanted {
        Direction::LeftToRight if natural != wanted => "\u{200e}",
        Direction::RightToLeft if natural != wanted => "\u{200f}",
        _ => "",
    }
}

/// The parts of `text` that are set in the Arabic font: its letters, and the spaces and stops between them, so that a
/// sentence is one run of one font. What stands between two scripts goes with the paragraph's direction.
fn arabic_ranges(text: &str, is_rtl: bool) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    if text.is_ascii() {
        return out;
    }
    let mut before: Option<bool> = None;
    let mut neutral_start = 0;
    for (offset, character) in text.char_indices() {
        let Some(arabic) = script(character) else {
            continue;
        };
        let neutral_is_arabic = match before {
            Some(before) if before != arabic => is_rtl,
            _ => arabic,
        };
        let end = offset + character.len_utf8();
        if neutral_is_arabic {
            add_range(&mut out, neutral_start..offset);
        }
        if arabic {
            add_range(&mut out, offset..end);
        }
        before = Some(arabic);
        neutral_start = end;
    }
    if before == Some(true) {
        add_range(&mut out, neutral_start..text.len());
    }
    out
}

fn add_range(out: &mut Vec<Range<usize>>, range: Range<usize>) {
    match out.last_mut() {
        _ if range.is_empty() => {}
        Some(last) if last.end == range.start => last.end = range.end,
        _ => out.push(range),
    }
}

/// Whether a character is a letter of Arabic script, a letter of another, or neither.
fn script(character: char) -> Option<bool> {
    match character {
        '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{870}'..='\u{8ff}' => Some(true),
        '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' => Some(true),
        _ if character.is_alphabetic() => Some(false),
        _ => None,
    }
}

/// Every second stretch of about [`RUN_LIMIT`] bytes, ending after a space where there is one.
fn alternate_chunks(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    let mut marked = false;
    while text.len() - start > RUN_LIMIT {
        let limit = text.floor_char_boundary(start + RUN_LIMIT);
        let window = text.get(start..limit).unwrap_or_default();
        let end = match window.rfind(' ') {
            Some(space) if space > 0 => start + space + 1,
            _ => limit,
        };
        if marked {
            out.push(start..end);
        }
        marked = !marked;
        start = end;
    }
    if marked {
        out.push(start..text.len());
    }
    out
}

pub(super) fn to_u32(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}
