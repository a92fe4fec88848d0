//! How many columns of a terminal a text takes.
//!
//! Wide are the ranges that Unicode Standard Annex 11 calls wide or fullwidth, nothing takes what joins to the letter
//! before it or is invisible. Terminals differ in the rarest characters; these rules agree with most of them.

/// Returns the width of `text` in columns.
pub fn width(text: &str) -> usize {
    text.chars().map(character_width).sum()
}

/// Returns `text` filled up with spaces to `to` columns, the spaces before it when it stands at the end.
pub(super) fn pad(text: &str, to: usize, at_end: bool) -> String {
    let spaces = " ".repeat(to.saturating_sub(width(text)));
    if at_end {
        spaces + text
    } else {
        text.to_owned() + &spaces
    }
}

/// Returns whether `text` holds a letter that is written from right to left.
pub(super) fn has_right_to_left(text: &str) -> bool {
    let is_right_to_left = |character: char| {
        matches!(character,
            '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
            | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
    };
    text.chars().any(is_right_to_left)
}

fn character_width(character: char) -> usize {
    if character.is_ascii() {
        return usize::from(!character.is_ascii_control());
    }
    if joins(character) {
        0
    } else if is_wide(character) {
        2
    } else {
        1
    }
}

/// Marks that stand on the letter before them, and invisible characters.
fn joins(character: char) -> bool {
    unicode_normalization::char::is_combining_mark(character)
        || matches!(character,
            '\u{80}'..='\u{9f}' | '\u{ad}' | '\u{61c}' | '\u{1160}'..='\u{11ff}'
            | '\u{180b}'..='\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

fn is_wide(character: char) -> bool {
    matches!(character,
        '\u{1100}'..='\u{115f}' | '\u{231a}'..='\u{231b}' | '\u{23e9}'..='\u{23ec}'
        | '\u{2614}'..='\u{2615}' | '\u{2648}'..='\u{2653}' | '\u{26a1}' | '\u{2705}' | '\u{2728}'
        | '\u{274c}' | '\u{2753}'..='\u{2757}' | '\u{2b50}' | '\u{2e80}'..='\u{303e}'
        | '\u{3041}'..='\u{33ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{a4cf}'
        | '\u{a960}'..='\u{a97c}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}'
        | '\u{fe10}'..='\u{fe19}' | '\u{fe30}'..='\u{fe6f}' | '\u{ff01}'..='\u{ff60}'
        | '\u{ffe0}'..='\u{ffe6}' | '\u{16fe0}'..='\u{18cff}' | '\u{1b000}'..='\u{1b2ff}'
        | '\u{1f300}'..='\u{1f64f}' | '\u{1f680}'..='\u{1f6ff}' | '\u{1f900}'..='\u{1f9ff}'
        | '\u{1fa70}'..='\u{1faff}' | '\u{20000}'..='\u{3fffd}')
}
