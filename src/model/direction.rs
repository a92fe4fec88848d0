//! Which way the words of users run, and how they keep to themselves inside a sentence.

use unicode_bidi::BidiClass;

/// Returns whether any part of `text` runs from right to left.
pub fn has_rtl(text: &str) -> bool {
    !text.is_ascii()
        && text.chars().any(|character| {
            matches!(
                unicode_bidi::bidi_class(character),
                BidiClass::R
                    | BidiClass::AL
                    | BidiClass::AN
                    | BidiClass::RLE
                    | BidiClass::RLO
                    | BidiClass::RLI
            )
        })
}

/// Returns a name that runs from right to left as a piece of its own, so that it leaves the order of the sentence around
/// it as it is (UAX 9: first strong isolate and its end); other names, and those that are such a piece, as they are.
pub fn isolated(name: &str) -> String {
    if has_rtl(name) && !name.starts_with(ISOLATE) {
        format!("{ISOLATE}{name}{END_OF_ISOLATE}")
    } else {
        name.to_owned()
    }
}

/// Returns `text` without the marks that isolate names (U+2066 to U+2069), for files that say directions themselves and
/// for readers that would show or read the marks.
pub fn without_isolates(text: &str) -> String {
    let mark = |letter: &char| ('\u{2066}'..='\u{2069}').contains(letter);
    text.chars().filter(|letter| !mark(letter)).collect()
}

const ISOLATE: char = '\u{2068}';
const END_OF_ISOLATE: char = '\u{2069}';
