//! Folding: what is the same to somebody who looks for a name, whatever keyboard it was typed on.
//!
//! Case, accents, width, Arabic and Persian forms of one letter, digits and invisible characters make no difference.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization as _;
use unicode_segmentation::UnicodeSegmentation as _;

/// A folded text and where each part of it came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    /// The folded text.
    pub text: String,
    /// For each byte of the folded text the grapheme of the original it came from, and at the end its length.
    origins: Vec<u32>,
    ends: Vec<u32>,
}

impl Folded {
    /// Returns the bytes of the original that `range` of the folded text came from, in whole graphemes.
    pub fn original(&self, range: Range<usize>) -> Range<usize> {
        let start = self.origins.get(range.start).copied().unwrap_or_default() as usize;
        let last = range.end.saturating_sub(1);
        let end = self.ends.get(last).copied().unwrap_or_default() as usize;
        start..end.max(start)
    }
}

/// Returns `text` folded.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for grapheme in text.graphemes(true) {
        fold_grapheme(grapheme, &mut out);
    }
    out
}

/// Returns `text` folded, with the way back to its bytes.
pub fn fold_with_map(text: &str) -> Folded {
    let mut out = Folded::default();
    for (start, grapheme) in text.grapheme_indices(true) {
        fold_grapheme(grapheme, &mut out.text);
        let end = start + grapheme.len();
        out.origins
            .resize(out.text.len(), u32::try_from(start).unwrap_or(u32::MAX));
        out.ends
            .resize(out.text.len(), u32::try_from(end).unwrap_or(u32::MAX));
    }
    out
}

fn fold_grapheme(grapheme: &str, out: &mut String) {
    if let [byte] = grapheme.as_bytes() {
        out.push(char::from(*byte).to_ascii_lowercase());
        return;
    }
    let start = out.len();
    for character in grapheme.nfkd().flat_map(char::to_lowercase).nfkd() {
        if !is_mark(character) {
            fold_character(character, out);
        }
    }
    // Hangul and the like fall apart when decomposed and have no marks to lose.
    let tail = out.get(start..).unwrap_or_default();
    if !tail.is_ascii() {
        let composed: String = tail.nfc().collect();
        out.truncate(start);
        out.push_str(&composed);
    }
}

/// Accents, harakat, Hebrew points, and what is invisible.
fn is_mark(character: char) -> bool {
    matches!(character,
        '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}'
        | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}' | '\u{5c4}' | '\u{5c5}' | '\u{5c7}'
        | '\u{610}'..='\u{61a}' | '\u{61c}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e4}' | '\u{6e7}' | '\u{6e8}' | '\u{6ea}'..='\u{6ed}'
        | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

fn fold_character(character: char, out: &mut String) {
    let folded = match character {
        'ي' | 'ى' | 'ې' => 'ی',
        'ك' | 'ڪ' => 'ک',
        'ة' | 'ۀ' | 'ۂ' | 'ہ' | 'ھ' | 'ە' => 'ه',
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        '۰'..='۹' => digit(character, '۰'),
        '٠'..='٩' => digit(character, '٠'),
        '’' | '‘' | 'ʼ' => '\'',
        '‐' | '‑' | '–' | '—' => '-',
        'ı' => 'i',
        'ø' => 'o',
        'ł' => 'l',
        'đ' | 'ð' => 'd',
        'ς' => 'σ',
        'ß' => return out.push_str("ss"),
        'æ' => return out.push_str("ae"),
        'œ' => return out.push_str("oe"),
        _ if character.is_whitespace() => ' ',
        _ => character,
    };
    out.push(folded);
}

fn digit(character: char, zero: char) -> char {
    let value = u32::from(character) - u32::from(zero);
    char::from_digit(value, 10).unwrap_or(character)
}
