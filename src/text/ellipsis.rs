//! Shows the beginning of a text that does not fit, with “…” at the end in reading order.

use super::engine::{TextEngine, to_u32};
use super::layout::TextLayout;
use super::style::{Span, TextStyle};
use super::unit::{TextUnit, direction_of, next_boundary, units};
use super::{Direction, snap};
use crate::model::has_rtl;

const ELLIPSIS: &str = "…";

/// Where the text is cut inside an isolate, its end comes first, so that “…” stands where the line ends (UAX 9).
const CLOSED_ELLIPSIS: &str = "\u{2069}…";

/// A joiner keeps the last letter of a cut Arabic word in its joined form.
const JOINED_ELLIPSIS: &str = "\u{200d}…";

/// Returns `text` in at most `fit.0` lines of the width `fit.1`.
///
/// One line is cut between letters, so that a name shows as much as there is room for. Several lines, and letters that
/// join (Arabic script), are cut between words; inside one only where it is the first and wider than the room.
pub(super) fn layout(
    engine: &mut TextEngine,
    text: &str,
    spans: &[Span],
    style: &TextStyle,
    fit: (usize, f32),
) -> TextLayout {
    let mut layout = cut(engine, text, spans, style, fit);
    if fit.0 == 1 {
        // A name on one line stands where its caller puts it.
        layout.room = None;
    }
    layout
}

fn cut(
    engine: &mut TextEngine,
    text: &str,
    spans: &[Span],
    style: &TextStyle,
    fit: (usize, f32),
) -> TextLayout {
    let (lines, width) = fit;
    let most = most_bytes(text, style, lines, width);
    if most >= text.len() {
        let whole = engine.layout_whole(text, spans, style, Some(width));
        if whole.line_count() <= lines {
            return whole;
        }
    }
    let mut style = *style;
    if style.direction == Direction::Auto {
        style.direction = direction_of(text);
    }
    let shown = text.get(..most).unwrap_or_default();
    let mut show = |end: usize, mark: &'static str| {
        let part = text.get(..end).unwrap_or_default();
        let is_open = mark == ELLIPSIS && ends_isolated(part);
        let mark = if is_open { CLOSED_ELLIPSIS } else { mark };
        let mut layout = engine.layout_whole(&format!("{part}{mark}"), spans, &style, Some(width));
        layout.mark = mark;
        (layout.line_count() <= lines).then_some(layout)
    };
    let ends = if lines == 1 && !has_rtl(shown) {
        letter_ends(shown)
    } else {
        word_ends(shown)
    };
    let found = last_fitting(&ends, |end| show(end, ELLIPSIS)).or_else(|| {
        let first = next_boundary(shown, TextUnit::Word, 0);
        let graphemes: Vec<usize> = units(shown, TextUnit::Grapheme)
            .into_iter()
            .map(|range| range.end)
            .filter(|end| *end <= first)
            .collect();
        last_fitting(&graphemes, |end| show(end, JOINED_ELLIPSIS))
    });
    let (end, mut layout) = found.unwrap_or_else(|| {
        let mut layout = engine.layout_whole(ELLIPSIS, &[], &style, Some(width));
        layout.mark = ELLIPSIS;
        (0, layout)
    });
    hide_rest(&mut layout, end, text.len());
    layout
}

/// The ends of the letters, none of them after a space.
fn letter_ends(text: &str) -> Vec<usize> {
    let letters = units(text, TextUnit::Grapheme).into_iter();
    letters
        .filter(|range| {
            text.get(range.clone())
                .is_some_and(|letter| !letter.trim().is_empty())
        })
        .map(|range| range.end)
        .collect()
}

/// Whether an isolate of a text is open at its end.
fn ends_isolated(text: &str) -> bool {
    let depth = text.chars().fold(0_usize, |depth, letter| match letter {
        '\u{2066}'..='\u{2068}' => depth + 1,
        '\u{2069}' => depth.saturating_sub(1),
        _ => depth,
    });
    depth > 0
}

/// The ends of the words, without the space after them; not after what only opens something.
fn word_ends(text: &str) -> Vec<usize> {
    let opens = |letter: char| "([{«“‘".contains(letter) || letter.is_whitespace();
    let mut ends: Vec<usize> = units(text, TextUnit::Word)
        .into_iter()
        .filter(|range| {
            text.get(range.clone())
                .is_some_and(|word| !word.chars().all(opens))
        })
        .map(|range| range.end)
        .collect();
    ends.dedup();
    ends
}

/// The last of the `ends` that fits, found by halving, and its layout.
fn last_fitting(
    ends: &[usize],
    mut show: impl FnMut(usize) -> Option<TextLayout>,
) -> Option<(usize, TextLayout)> {
    let mut best = None;
    let (mut low, mut high) = (0, ends.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let end = ends.get(middle).copied()?;
        match show(end) {
            Some(layout) => {
                best = Some((end, layout));
                low = middle + 1;
            }
            None => high = middle,
        }
    }
    best
}

/// More bytes than the room can hold, so that a long text costs no more than what is seen of it.
fn most_bytes(text: &str, style: &TextStyle, lines: usize, width: f32) -> usize {
    let per_line = (width / (style.size * 0.15).max(0.1)).clamp(0.0, 100_000.0) as usize;
    let characters = lines.saturating_mul(per_line + 1).saturating_add(32);
    match text.char_indices().nth(characters) {
        Some((offset, _)) => snap(text, offset),
        None => text.len(),
    }
}

/// Makes the ellipsis stand for all that is not shown.
fn hide_rest(layout: &mut TextLayout, cut: usize, length: usize) {
    layout.cut = Some(cut);
    layout.length = length;
    if let Some(line) = layout.lines.last_mut() {
        line.range.end = length;
    }
    let last = layout.order.last().copied();
    if let Some(slot) = last.and_then(|last| layout.slots.get_mut(last as usize)) {
        slot.start = slot.start.min(to_u32(cut));
        slot.end = to_u32(length);
    }
}
