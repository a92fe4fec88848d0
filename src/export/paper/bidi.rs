//! Which way a piece of text runs, and which parts of it run the other way (UAX 9).

use std::borrow::Cow;

use unicode_bidi::{BidiClass, BidiInfo, Level};

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

/// Returns `words` as they stand in a line that runs `around`: where all their letters run the other way, the stops and
/// brackets at their ends are held to them with a mark (U+200E, U+200F; UAX 9, section 2.6).
pub(super) fn held(words: &str, around: bool) -> Cow<'_, str> {
    let inner = words.trim();
    if inner.is_empty() || !runs_only(inner, !around) {
        return Cow::Borrowed(words);
    }
    let mark = if around { '\u{200e}' } else { '\u{200f}' };
    let (before, after) = words.split_once(inner).unwrap_or_default();
    Cow::Owned(format!("{before}{mark}{inner}{mark}{after}"))
}

/// Whether all letters of `words` run one way, and there are any.
fn runs_only(words: &str, right_to_left: bool) -> bool {
    let mut some = false;
    for letter in words.chars() {
        let rtl = match unicode_bidi::bidi_class(letter) {
            BidiClass::L => false,
            BidiClass::R | BidiClass::AL => true,
            _ => continue,
        };
        if rtl != right_to_left {
            return false;
        }
        some = true;
    }
    some
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
    if right_to_left {
        parts.iter_mut().for_each(hold_formula);
        parts.iter_mut().for_each(hold_number);
    }
    parts
}

/// Holds a formula that begins or ends with a bracket, a sign or a digit, `(P − Pe) ÷ (1 − Pe)`, as one piece that runs
/// from left to right (U+202A): what stands at its ends would go to the other side of it (UAX 9, rules N1 and N2).
fn hold_formula((part, rtl): &mut (String, bool)) {
    let inner = part.trim();
    let is_strong = |letter: Option<char>| {
        letter.is_some_and(|letter| unicode_bidi::bidi_class(letter) == BidiClass::L)
    };
    let stands = is_strong(inner.chars().next()) && is_strong(inner.chars().next_back());
    if *rtl || stands || !runs_only(inner, false) {
        return;
    }
    let (before, after) = part.split_once(inner).unwrap_or_default();
    *part = format!("{before}\u{202a}{inner}\u{202c}{after}");
}

/// Holds a number whose signs stand between its digits, `۷⁺²`, as one piece that runs from left to right (U+202A, which
/// word processors know): behind Arabic letters digits and such signs would turn round (UAX 9, rules W2 and N1).
fn hold_number((part, rtl): &mut (String, bool)) {
    let is_plain = |letter: char| letter.is_numeric() || ".,:/٫٬٪% ".contains(letter);
    let has_digits = part.contains(char::is_numeric);
    if *rtl || !has_digits || part.contains(char::is_alphabetic) || part.contains('\u{202a}') {
        return;
    }
    if part.trim().contains(|letter: char| !is_plain(letter)) || part.contains(superscript) {
        *part = format!("\u{202a}{part}\u{202c}");
    }
}

fn superscript(letter: char) -> bool {
    "⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹".contains(letter)
}

#[cfg(test)]
mod tests {
    use super::{held, parts};

    #[test]
    fn a_number_with_signs_between_its_digits_is_held_together() {
        let said = parts("تازه در \u{2066}۷⁺²\u{2069} به ۵", true);
        let numbers: Vec<&str> = said
            .iter()
            .filter(|(_, rtl)| !rtl)
            .map(|(part, _)| part.as_str())
            .collect();
        assert_eq!(numbers, ["\u{202a}۷⁺²\u{202c}", "۵"]);
    }

    #[test]
    fn a_formula_among_words_that_run_the_other_way_keeps_its_ends() {
        for formula in ["(P − Pe) ÷ (1 − Pe)", "1 − Σ Do ÷ Σ De", "q = 2"] {
            let said = parts(&format!("\u{2066}{formula}\u{2069}، که چنین است"), true);
            assert_eq!(said[0], (format!("\u{202a}{formula}\u{202c}"), false));
        }
        let said = parts("کد trust است", true);
        assert_eq!(said[1], ("trust".to_owned(), false), "a word needs nothing");
    }

    #[test]
    fn stops_and_brackets_stay_with_words_that_run_the_other_way() {
        for (words, around, held_words) in [
            ("An agreement.", true, "\u{200e}An agreement.\u{200e}"),
            (" (گفته‌ها: ۱۳)", false, " \u{200f}(گفته‌ها: ۱۳)\u{200f}"),
            ("An agreement.", false, "An agreement."),
            (": ", true, ": "),
            ("اعتماد (trust).", true, "اعتماد (trust)."),
        ] {
            assert_eq!(held(words, around), held_words);
        }
    }
}
