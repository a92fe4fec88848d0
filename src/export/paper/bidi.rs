//! Which way a piece of text runs, and which parts of it run the other way (UAX 9).

use unicode_bidi::{BidiInfo, Level};

use super::Text;

/// Returns whether a piece of text runs from right to left: by its first letter that runs either way, else as `around`.
pub(super) fn runs_right_to_left(text: &Text, around: bool) -> bool {
    let words = text.plain();
    if words.is_ascii() {
        return around && !words.contains(|letter: char| letter.is_ascii_alphabetic());
    }
    match unicode_bidi::get_base_direction(words.as_str()) {
        unicode_bidi::Direction::Ltr => false,
        unicode_bidi::Direction::Rtl => true,
        unicode_bidi::Direction::Mixed => around,
    }
}

/// Returns the parts of `words` that run one way, in the order in which they are written, each with whether that is
/// from right to left. Marks that isolate names (U+2066 to U+2069) are taken out: the parts say it.
pub(super) fn parts(words: &str, right_to_left: bool) -> Vec<(String, bool)> {
    if words.is_ascii() && !right_to_left {
        return vec![(words.to_owned(), false)];
    }
    let base = if right_to_left {
        Level::rtl()
    } else {
        Level::ltr()
    };
    let info = BidiInfo::new(words, Some(base));
    let mut parts: Vec<(String, bool)> = Vec::new();
    for (index, letter) in words.char_indices() {
        if ('\u{2066}'..='\u{2069}').contains(&letter) {
            continue;
        }
        let rtl = info.levels.get(index).is_some_and(|level| level.is_rtl());
        match parts.last_mut() {
            Some((part, way)) if *way == rtl => part.push(letter),
            _ => parts.push((letter.to_string(), rtl)),
        }
    }
    parts
}
