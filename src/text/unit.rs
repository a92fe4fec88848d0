//! Boundaries in plain text by Unicode's rules (UAX 29, UAX 9): graphemes, words, sentences, direction.

use std::ops::Range;

use icu_segmenter::WordSegmenter;
use icu_segmenter::options::WordBreakInvariantOptions;
use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation as _};

use super::style::Direction;

/// What a text is divided into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextUnit {
    /// What a reader takes for one character.
    Grapheme,
    /// A word, or what stands between two words. A zero-width non-joiner does not end a word.
    Word,
    /// A sentence with the space that follows it.
    Sentence,
}

/// Abbreviations after which a sentence goes on, without their last stop.
const ABBREVIATIONS: [&str; 18] = [
    "mr", "mrs", "ms", "dr", "prof", "st", "vs", "e.g", "i.e", "cf", "fig", "p", "pp", "al",
    "approx", "ca", "ed", "vol",
];

/// Returns the units of `text` in order; they cover it without gaps.
pub fn units(text: &str, unit: TextUnit) -> Vec<Range<usize>> {
    match unit {
        TextUnit::Grapheme => text
            .grapheme_indices(true)
            .map(|(start, grapheme)| start..start + grapheme.len())
            .collect(),
        TextUnit::Word => word_pieces(text).map(|(range, _)| range).collect(),
        TextUnit::Sentence => sentences(text),
    }
}

/// Returns how many words a text has (UAX 29), punctuation and spaces not counted.
pub fn word_count(text: &str) -> usize {
    let is_word = |range: &Range<usize>| {
        let word = text.get(range.clone()).unwrap_or_default();
        word.chars().any(char::is_alphanumeric)
    };
    units(text, TextUnit::Word)
        .iter()
        .filter(|range| is_word(range))
        .count()
}

/// Returns what reads as a word, in order: words and numbers, and signs that say something by themselves, as emoji do.
/// Stops, brackets and white space are none.
pub fn words_in(text: &str) -> Vec<Range<usize>> {
    let says = |piece: &Range<usize>| text.get(piece.clone()).is_some_and(has_content);
    word_pieces(text)
        .filter(|(piece, is_word)| *is_word || says(piece))
        .map(|(piece, _)| piece)
        .collect()
}

/// Returns whether `text` holds anything but stops, brackets, other punctuation and white space.
pub fn has_content(text: &str) -> bool {
    let is_picture = |sign: char| matches!(sign, '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}');
    text.chars()
        .any(|sign| sign.is_alphanumeric() || is_picture(sign))
}

/// Returns the unit of `text` that holds the byte at `offset`; the last one at the end of the text.
pub fn unit_at(text: &str, unit: TextUnit, offset: usize) -> Range<usize> {
    let offset = snap(text, offset);
    if unit == TextUnit::Grapheme {
        let end = next_boundary(text, unit, offset);
        return if end > offset {
            offset..end
        } else {
            previous_boundary(text, unit, offset)..offset
        };
    }
    let all = units(text, unit);
    all.iter()
        .find(|range| range.end > offset)
        .or(all.last())
        .cloned()
        .unwrap_or(0..0)
}

/// Returns where the caret goes from `offset` by one unit forward: a grapheme's end, the end of the next word, the
/// start of the next sentence; the end of the text at most.
pub fn next_boundary(text: &str, unit: TextUnit, offset: usize) -> usize {
    match unit {
        TextUnit::Grapheme => GraphemeCursor::new(snap(text, offset), text.len(), true)
            .next_boundary(text, 0)
            .ok()
            .flatten()
            .unwrap_or(text.len()),
        TextUnit::Word => word_pieces(text)
            .find(|(range, is_word)| *is_word && range.end > offset)
            .map_or(text.len(), |(range, _)| range.end),
        TextUnit::Sentence => sentences(text)
            .into_iter()
            .find(|range| range.end > offset)
            .map_or(text.len(), |range| range.end),
    }
}

/// Returns where the caret goes from `offset` by one unit back: the start of the grapheme, word or sentence before it.
pub fn previous_boundary(text: &str, unit: TextUnit, offset: usize) -> usize {
    match unit {
        TextUnit::Grapheme => GraphemeCursor::new(snap(text, offset), text.len(), true)
            .prev_boundary(text, 0)
            .ok()
            .flatten()
            .unwrap_or(0),
        TextUnit::Word => word_pieces(text)
            .take_while(|(range, _)| range.start < offset)
            .filter(|(_, is_word)| *is_word)
            .last()
            .map_or(0, |(range, _)| range.start),
        TextUnit::Sentence => sentences(text)
            .into_iter()
            .take_while(|range| range.start < offset)
            .last()
            .map_or(0, |range| range.start),
    }
}

/// Returns the last grapheme boundary of `text` at or before `offset`.
pub fn snap(text: &str, offset: usize) -> usize {
    let offset = text.floor_char_boundary(offset);
    let mut cursor = GraphemeCursor::new(offset, text.len(), true);
    if cursor.is_boundary(text, 0).unwrap_or(true) {
        return offset;
    }
    cursor.prev_boundary(text, 0).ok().flatten().unwrap_or(0)
}

/// Returns the direction in which a paragraph runs that is not told: from right to left where most of its letters do,
/// else that of the first strong character (UAX 9, P2 and HL1); left to right when there is none.
///
/// A Persian turn that begins with a Latin word is Persian. What stands between isolates (UAX 9, 2.4) counts for nothing
/// where there is anything else: an English sentence that quotes a long Persian name stays English.
pub fn direction_of(text: &str) -> Direction {
    let first = first_strong(text);
    if first == Direction::LeftToRight && runs_mostly_left(text) {
        return Direction::RightToLeft;
    }
    first
}

/// Returns whether a text has a direction of its own: a strong character outside isolates (UAX 9, P2).
pub fn has_direction(text: &str) -> bool {
    unicode_bidi::get_base_direction(text) != unicode_bidi::Direction::Mixed
}

/// Returns whether signs or numbers stand in `text` beside isolated names (UAX 9, 2.4), as in “¶2 · אבנר”: their order
/// is that of the window, whatever the names are.
pub fn is_row_of_names(text: &str) -> bool {
    let (mut depth, mut names, mut signs) = (0_u32, false, false);
    for letter in text.chars() {
        match letter {
            '\u{2066}'..='\u{2068}' => {
                depth += 1;
                names = true;
            }
            '\u{2069}' => depth = depth.saturating_sub(1),
            letter => signs |= depth == 0 && !letter.is_whitespace(),
        }
    }
    names && signs
}

/// The direction of the first strong character (UAX 9, P2).
pub(super) fn first_strong(text: &str) -> Direction {
    match unicode_bidi::get_base_direction(text) {
        unicode_bidi::Direction::Rtl => Direction::RightToLeft,
        _ => Direction::LeftToRight,
    }
}

/// Whether more letters run from right to left than from left to right.
fn runs_mostly_left(text: &str) -> bool {
    use unicode_bidi::BidiClass::{AL, L, R};
    if text.is_ascii() {
        return false;
    }
    let step = |letter: char| match unicode_bidi::bidi_class(letter) {
        R | AL => 1,
        L => -1,
        _ => 0,
    };
    let mut depth = 0_usize;
    let (mut sum, mut is_strong) = (0_i64, false);
    for letter in text.chars() {
        match letter {
            '\u{2066}'..='\u{2068}' => depth += 1,
            '\u{2069}' => depth = depth.saturating_sub(1),
            _ if depth == 0 => {
                sum += step(letter);
                is_strong |= step(letter) != 0;
            }
            _ => {}
        }
    }
    if is_strong {
        sum > 0
    } else {
        text.chars().map(step).sum::<i64>() > 0
    }
}

/// The pieces between word boundaries, each with whether it is a word. Chinese, Japanese and Thai by dictionary.
fn word_pieces(text: &str) -> impl Iterator<Item = (Range<usize>, bool)> {
    let segmenter = WordSegmenter::new_auto(WordBreakInvariantOptions::default());
    let mut breaks = segmenter.segment_str(text);
    let mut pieces = Vec::new();
    let mut start = 0;
    while let Some(end) = breaks.next() {
        if let Some(piece) = text.get(start..end).filter(|piece| !piece.is_empty()) {
            // What the segmenter says goes by the last character, and is no where that is a mark.
            let is_word = breaks.is_word_like() || piece.contains(char::is_alphanumeric);
            pieces.push((start..end, is_word));
        }
        start = end;
    }
    pieces.into_iter()
}

/// The sentences by UAX 29, joined again after abbreviations and initials.
fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    let mut goes_on = false;
    for (start, sentence) in text.split_sentence_bound_indices() {
        let end = start + sentence.len();
        match out.last_mut() {
            Some(last) if goes_on => last.end = end,
            _ => out.push(start..end),
        }
        goes_on = ends_in_abbreviation(sentence);
    }
    out
}

fn ends_in_abbreviation(sentence: &str) -> bool {
    let Some(body) = sentence.trim_end().strip_suffix('.') else {
        return false;
    };
    let word = body
        .rsplit(|character: char| {
            character.is_whitespace() || matches!(character, '(' | '[' | '“' | '"')
        })
        .next()
        .unwrap_or(body);
    let mut characters = word.chars();
    let initial = matches!((characters.next(), characters.next()), (Some(first), None) if first.is_uppercase() && first != 'I');
    initial || ABBREVIATIONS.contains(&word.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_beside_isolated_names_are_a_row() {
        for (text, is_row) in [
            ("¶2 · \u{2068}אבנר\u{2069}", true),
            ("\u{2068}אבנר\u{2069} · 2", true),
            ("\u{2068}אבנר\u{2069}", false),
            ("\u{2068}אבנר\u{2069} \u{2068}¶2\u{2069}", false),
            ("¶2 · 00:15", false),
        ] {
            assert_eq!(is_row_of_names(text), is_row, "{text}");
        }
    }
}
