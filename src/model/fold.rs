//! Folding: what two spellings of a word must share for a search to find one by the other.
//!
//! Case, Arabic and Persian letter variants, vowel marks, joiners, digits, accents and compatibility forms (Unicode
//! NFKD) fold away. A fold is for comparing only; it is never shown and never stored as text.

use unicode_normalization::char::decompose_compatible;

/// First digits of the decimal systems that fold to 0–9.
const ZEROS: [char; 8] = ['٠', '۰', '०', '০', '੦', '૦', '๐', '໐'];

/// Returns `text` folded.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

/// Returns the number that is written in a field, in digits of any kind and with blanks around it; `None` where it is
/// none.
pub fn number_of<N: std::str::FromStr>(written: &str) -> Option<N> {
    fold(written.trim()).parse().ok()
}

/// The letters of Persian, folded, in the order of its alphabet: code points have پ چ ژ گ ک ی at the end.
const PERSIAN: &str = "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی";

/// Returns what a folded word is sorted by, so that Persian stands in the order of its alphabet.
pub fn sort_key(folded: &str) -> Vec<u32> {
    let place = |letter: char| {
        let found = PERSIAN.chars().position(|known| known == letter);
        match found.and_then(|index| u32::try_from(index).ok()) {
            Some(index) => u32::from('ا') + index,
            None => u32::from(letter),
        }
    };
    folded.chars().map(place).collect()
}

/// Writes `text` folded behind what stands in `folded`.
pub fn fold_into(text: &str, folded: &mut String) {
    if text.is_ascii() {
        folded.extend(
            text.bytes()
                .map(|byte| char::from(byte.to_ascii_lowercase())),
        );
        return;
    }
    for character in text.chars() {
        fold_char(character, &mut |character| folded.push(character));
    }
}

/// Gives `sink` the characters that `character` folds to: none for marks and joiners, several for ligatures.
///
/// Folding a text is folding its characters one by one, so offsets can be carried along.
pub fn fold_char(character: char, sink: &mut impl FnMut(char)) {
    if character.is_ascii() {
        sink(character.to_ascii_lowercase());
    } else {
        decompose_compatible(character, |part| fold_part(part, sink));
    }
}

/// Folds one character that has no decomposition.
fn fold_part(part: char, sink: &mut impl FnMut(char)) {
    if is_dropped(part) {
        return;
    }
    match part {
        'ي' | 'ى' | 'ې' | 'ۍ' => sink('ی'),
        'ك' | 'ڪ' => sink('ک'),
        'ة' | 'ە' | 'ہ' | 'ۃ' | 'ھ' => sink('ه'),
        'ٱ' => sink('ا'),
        'ß' | 'ẞ' => "ss".chars().for_each(sink),
        'æ' | 'Æ' => "ae".chars().for_each(sink),
        'œ' | 'Œ' => "oe".chars().for_each(sink),
        'ø' | 'Ø' => sink('o'),
        'ł' | 'Ł' => sink('l'),
        'đ' | 'Đ' | 'ð' | 'Ð' => sink('d'),
        'ı' => sink('i'),
        'ς' => sink('σ'),
        '\u{2018}' | '\u{2019}' | '\u{02BC}' => sink('\''),
        '\u{2010}'..='\u{2014}' => sink('-'),
        _ => match digit(part) {
            Some(digit) => sink(digit),
            None => part
                .to_lowercase()
                .filter(|lower| !is_dropped(*lower))
                .for_each(sink),
        },
    }
}

/// Returns whether a character counts for nothing: joiners, direction marks, tatweel, vowel marks, accents.
fn is_dropped(part: char) -> bool {
    matches!(part,
        '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{0300}'..='\u{036F}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}'
        | '\u{0591}'..='\u{05BD}' | '\u{05BF}' | '\u{05C1}' | '\u{05C2}' | '\u{05C4}' | '\u{05C5}' | '\u{05C7}'
        | '\u{0610}'..='\u{061A}' | '\u{061C}' | '\u{0640}' | '\u{064B}'..='\u{065F}' | '\u{0670}'
        | '\u{06D6}'..='\u{06DC}' | '\u{06DF}'..='\u{06E4}' | '\u{06E7}' | '\u{06E8}' | '\u{06EA}'..='\u{06ED}')
}

fn digit(part: char) -> Option<char> {
    ZEROS
        .into_iter()
        .filter_map(|zero| u32::from(part).checked_sub(u32::from(zero)))
        .find_map(|value| char::from_digit(value, 10))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn persian_spellings_meet() {
        assert_eq!(fold("می‌خواهم"), fold("ميخواهم"));
        assert_eq!(fold("كتاب"), fold("کتاب"));
        assert_eq!(fold("آرامش"), fold("ارامش"));
        assert_eq!(fold("خانۀ"), fold("خانه"));
        assert_eq!(fold("اعتمــادِ"), fold("اعتماد"));
        assert_eq!(fold("۱۴۰۲"), "1402");
        assert_eq!(fold("١٢"), "12");
        assert_eq!(fold("ﻻزم"), fold("لازم"));
    }

    #[test]
    fn persian_words_stand_in_the_order_of_the_alphabet() {
        let mut words = ["یاد", "گل", "کار", "نان", "پول", "بازار", "تولید", "trust"];
        words.sort_by_key(|word| sort_key(&fold(word)));
        assert_eq!(
            words,
            ["trust", "بازار", "پول", "تولید", "کار", "گل", "نان", "یاد"]
        );
    }

    #[test]
    fn european_spellings_meet() {
        assert_eq!(fold("Straße"), "strasse");
        assert_eq!(fold("STRASSE"), "strasse");
        assert_eq!(fold("Café"), "cafe");
        assert_eq!(fold("cafe\u{301}"), "cafe");
        assert_eq!(fold("İstanbul"), "istanbul");
        assert_eq!(fold("ＡＢＣ１"), "abc1");
        assert_eq!(fold("don’t"), "don't");
    }

    #[test]
    fn other_scripts_keep_their_vowels() {
        assert_eq!(fold("हिन्दी"), "हिन्दी");
        assert_eq!(fold("ภาษาไทย").chars().count(), "ภาษาไทย".chars().count());
        assert_eq!(fold("ガ"), fold("ｶﾞ"));
        assert_eq!(fold("שָׁלוֹם"), "שלום");
    }

    #[test]
    fn folding_twice_changes_nothing() {
        for text in ["ﷲ ﻻ ۀ أ إ ؤ ئ", "ẞ ǅ ﬁ Ω ΣΊΣΥΦΟΣ", "가나다 が ｶﾞ", "۴٫۵"]
        {
            assert_eq!(fold(&fold(text)), fold(text));
        }
    }
}
