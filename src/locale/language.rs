//! The languages that the program speaks.

use std::cell::Cell;

use serde::{Deserialize, Serialize};

/// A language of the program, not of a text: projects hold texts in any.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Persian; the window runs from right to left, and its numbers have Persian digits.
    Persian,
}

impl Language {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::English, Self::Persian];

    /// Returns the tag of BCP 47.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Persian => "fa",
        }
    }

    /// Returns what the language calls itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Persian => "فارسی",
        }
    }

    /// Returns the language of a tag such as `fa` or `fa_IR.UTF-8`, where it is one of them.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let tag = tag.split(['-', '_', '.']).next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|language| language.tag().eq_ignore_ascii_case(tag))
    }

    /// Returns whether it runs from right to left.
    pub fn is_rtl(self) -> bool {
        self == Self::Persian
    }
}

thread_local! {
    static CURRENT: Cell<Language> = const { Cell::new(Language::English) };
}

/// Sets the language that this thread speaks from here on.
pub fn set_language(language: Language) {
    CURRENT.set(language);
}

/// Returns the language that this thread speaks.
pub fn current() -> Language {
    CURRENT.get()
}

/// Returns a number as the language of this thread writes it.
pub fn digits(number: &str) -> String {
    match current() {
        Language::English => number.to_owned(),
        Language::Persian => persian_digits(number),
    }
}

/// Returns a number as a document in this language, a BCP 47 tag, has it: beside Persian words in Persian digits, in
/// every window.
pub fn digits_beside(language: Option<&str>, number: &str) -> String {
    match language {
        Some("fa") => persian_digits(number),
        _ => digits(number),
    }
}

/// Returns a count with a sign between its thousands.
pub fn grouped(count: usize) -> String {
    let plain = count.to_string();
    let sign = match current() {
        Language::English => ',',
        Language::Persian => '٬',
    };
    let mut written = String::with_capacity(plain.len() * 2);
    for (index, digit) in plain.chars().enumerate() {
        if index > 0 && (plain.len() - index).is_multiple_of(3) {
            written.push(sign);
        }
        written.push(digit);
    }
    digits(&written)
}

/// Returns whether a number is written with signs that stand before what they belong to: it is read from left to right
/// in every language.
pub fn is_signed(number: &str) -> bool {
    number.contains(['−', '≈', '±'])
}

/// Returns whether a text is nothing but a number, a share, a span of numbers or a time.
pub fn is_number(text: &str) -> bool {
    text.contains(|letter: char| letter.is_ascii_digit())
        && text.chars().all(|letter| {
            letter.is_ascii_digit()
                || letter.is_whitespace()
                || ".,:/%+-–−±×()<>≤≥≈·⁺⁰¹²³⁴⁵⁶⁷⁸⁹".contains(letter)
        })
}

/// Returns whether a text may be what a message chooses its words by; a single Latin word needs no piece of its own.
fn is_key(text: &str) -> bool {
    let fits = |letter: char| {
        letter.is_ascii_lowercase() || letter.is_ascii_digit() || "-_".contains(letter)
    };
    text.chars().all(fits)
}

/// Returns what is inserted into a Persian sentence: numbers with its digits, dates and times and names in pieces of
/// their own (UAX 9, 2.4), since digits after Persian letters would turn them round.
pub(super) fn persian_part(text: &str) -> String {
    let is_span = text.contains(['-', '/', ':', '⁺']) || is_signed(text);
    match is_number(text) {
        true if is_span => format!("\u{2066}{}\u{2069}", persian_digits(text)),
        true => persian_digits(text),
        // What a message chooses its words by stays as it is.
        false if text.starts_with('\u{2068}') || is_key(text) => text.to_owned(),
        false => format!("\u{2068}{text}\u{2069}"),
    }
}

/// Returns `number` with Persian digits and the Persian decimal sign.
pub(super) fn persian_digits(number: &str) -> String {
    let number = number.replace(" %", "%").replace("\u{a0}%", "%");
    let letters = number.chars().map(|letter| match letter {
        '0'..='9' => {
            char::from_u32(u32::from('۰') + u32::from(letter) - u32::from('0')).unwrap_or(letter)
        }
        '%' => '٪',
        other => other,
    });
    let written: String = letters.collect();
    with_decimal_sign(&written)
}

/// Puts the Persian sign where a point stands between two digits.
fn with_decimal_sign(number: &str) -> String {
    let is_digit =
        |letter: Option<char>| letter.is_some_and(|letter| ('۰'..='۹').contains(&letter));
    let mut out = String::with_capacity(number.len());
    let mut letters = number.chars().peekable();
    while let Some(letter) = letters.next() {
        let between = is_digit(out.chars().next_back()) && is_digit(letters.peek().copied());
        out.push(if letter == '.' && between {
            '٫'
        } else {
            letter
        });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_known_by_what_systems_call_it() {
        for (tag, language) in [
            ("fa", Some(Language::Persian)),
            ("fa_IR.UTF-8", Some(Language::Persian)),
            ("FA-AF", Some(Language::Persian)),
            ("en_GB", Some(Language::English)),
            ("C.UTF-8", None),
            ("", None),
        ] {
            assert_eq!(Language::of_tag(tag), language, "{tag}");
        }
    }

    #[test]
    fn names_and_days_are_pieces_of_their_own_in_a_persian_sentence() {
        for (text, part) in [
            ("causal", "causal"),
            ("Trust in a person", "\u{2068}Trust in a person\u{2069}"),
            ("اعتماد", "\u{2068}اعتماد\u{2069}"),
            ("12", "۱۲"),
            ("0.82 + 0.90", "۰٫۸۲ + ۰٫۹۰"),
            ("2026-02-16", "\u{2066}۲۰۲۶-۰۲-۱۶\u{2069}"),
            ("", ""),
        ] {
            assert_eq!(persian_part(text), part);
        }
    }

    #[test]
    fn numbers_are_written_as_the_language_writes_them() {
        assert_eq!(digits("1,367.5 %"), "1,367.5 %");
        set_language(Language::Persian);
        assert_eq!(digits("1367.5%"), "۱۳۶۷٫۵٪");
        set_language(Language::English);
    }
}
