//! Makes a text fit for the shaper without moving an offset.
//!
//! Line breaks and tabs confuse carets, control characters show as boxes, and parley counts the characters of one
//! grapheme in a byte: each such character is replaced by a harmless one that takes the same number of bytes.

use std::borrow::Cow;

/// Characters of one grapheme that are kept; piled-up marks beyond are hidden.
const GRAPHEME_LIMIT: usize = 40;

/// Returns `text` with what the shaper cannot take replaced, byte for byte; `bounds` are the graphemes' ends.
pub(super) fn clean<'a>(text: &'a str, bounds: &[u32]) -> Cow<'a, str> {
    let crowded = has_crowd(bounds);
    if !crowded && !text.chars().any(is_control) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut ends = bounds.iter().map(|end| *end as usize);
    let mut end = ends.next().unwrap_or(text.len());
    let mut count = 0;
    for (offset, character) in text.char_indices() {
        while offset >= end {
            end = ends.next().unwrap_or(usize::MAX);
            count = 0;
        }
        count += 1;
        if is_control(character) {
            out.push_str(blank(character.len_utf8()));
        } else if count > GRAPHEME_LIMIT {
            out.push_str(hidden(character.len_utf8()));
        } else {
            out.push(character);
        }
    }
    Cow::Owned(out)
}

/// Whether some grapheme is so long in bytes that it may hold too many characters.
fn has_crowd(bounds: &[u32]) -> bool {
    let mut start = 0;
    bounds.iter().any(|end| {
        let length = end - start;
        start = *end;
        length as usize > GRAPHEME_LIMIT
    })
}

fn is_control(character: char) -> bool {
    character.is_control() || matches!(character, '\u{2028}' | '\u{2029}')
}

/// A space of that many bytes.
fn blank(length: usize) -> &'static str {
    match length {
        1 => " ",
        2 => "\u{a0}",
        _ => "\u{2005}",
    }
}

/// A character of that many bytes that is neither seen nor part of a grapheme.
fn hidden(length: usize) -> &'static str {
    match length {
        1 => " ",
        2 => "\u{ad}",
        3 => "\u{2060}",
        _ => "\u{e0001}",
    }
}
