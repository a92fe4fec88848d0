//! Cutting text into words, and the two forms under which each word is found.
//!
//! The plain form is the folded word: phrases, beginnings and near spellings are looked up in it. The stem is folded
//! too and is what a word alone is looked up by. Offsets are always those of the original text.

use std::collections::{BTreeMap, HashMap};

use icu_segmenter::{WordSegmenter, WordSegmenterBorrowed, options::WordBreakInvariantOptions};
use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

use crate::model::fold::{fold, fold_into};

use super::language::{Language, Script};

/// The most bytes of a form; longer ones are cut, in the index as in queries.
const LONGEST_FORM: usize = 128;

/// How many words of one language are kept before they are forgotten.
const MEMORY: usize = 50_000;

/// One word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// First byte in the text.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
    /// The folded word; one sign where words are written without spaces.
    pub plain: String,
    /// The folded stem; of signs the whole word, given with its first sign.
    pub stem: Option<String>,
}

/// The two forms of a word.
#[derive(Clone, Debug)]
struct Forms {
    plain: String,
    stem: String,
}

/// Cuts texts into words; keeps the forms of words that it has met.
pub(super) struct Tokeniser {
    segmenter: WordSegmenterBorrowed<'static>,
    memories: BTreeMap<Language, HashMap<String, Forms>>,
}

impl Tokeniser {
    /// Returns a tokeniser that has met no words.
    pub fn new() -> Self {
        Self {
            segmenter: WordSegmenter::new_auto(WordBreakInvariantOptions::default()),
            memories: BTreeMap::new(),
        }
    }

    /// Returns the words of `text`, in order.
    pub fn tokens(&mut self, text: &str, language: Language) -> Vec<Token> {
        let mut tokens = Vec::new();
        self.each(text, language, &mut |token| {
            tokens.push(Token {
                start: token.start,
                end: token.end,
                plain: token.plain.to_owned(),
                stem: token.stem.map(str::to_owned),
            });
        });
        tokens
    }

    /// Gives `sink` the words of `text`, in order.
    pub fn each(&mut self, text: &str, language: Language, sink: &mut impl FnMut(TokenRef<'_>)) {
        let memory = self.memories.entry(language).or_default();
        if memory.len() > MEMORY {
            memory.clear();
        }
        let mut words = Words {
            language,
            memory,
            sink,
        };
        let mut start = 0;
        let mut boundaries = self.segmenter.segment_str(text);
        while let Some(end) = boundaries.next() {
            // What the segmenter says of a word goes by its last character, and is no where that is a mark.
            if let Some(segment) = text.get(start..end)
                && (boundaries.is_word_like() || segment.contains(char::is_alphanumeric))
            {
                for (at, part) in parts(segment) {
                    words.take(start + at, part);
                }
            }
            start = end;
        }
    }
}

/// Gives the words of one text to whoever wants them.
struct Words<'a, S> {
    language: Language,
    memory: &'a mut HashMap<String, Forms>,
    sink: &'a mut S,
}

impl<S: FnMut(TokenRef<'_>)> Words<'_, S> {
    fn take(&mut self, start: usize, word: &str) {
        if !word.is_ascii() && Script::of(word) == Script::Signs {
            signs(start, word, self.sink);
            return;
        }
        if !self.memory.contains_key(word) {
            let forms = forms(word, self.language);
            self.memory.insert(word.to_owned(), forms);
        }
        if let Some(forms) = self.memory.get(word)
            && !forms.plain.is_empty()
        {
            (self.sink)(TokenRef {
                start,
                end: start + word.len(),
                plain: &forms.plain,
                stem: Some(&forms.stem),
            });
        }
    }
}

/// One word, borrowed.
pub(super) struct TokenRef<'a> {
    pub start: usize,
    pub end: usize,
    pub plain: &'a str,
    pub stem: Option<&'a str>,
}

/// Returns the stem of `word` in `language`, folded.
pub(super) fn stem(word: &str, language: Language) -> String {
    forms(word, language).stem
}

/// Returns whether a character stands inside words and never between them: letters, digits, marks, joiners.
pub(super) fn is_joined(character: char) -> bool {
    let mut is_mark = true;
    crate::model::fold::fold_char(character, &mut |_| is_mark = false);
    let inside = matches!(character, '\'' | '\u{2019}');
    character.is_alphanumeric() || is_mark || inside || is_combining_mark(character)
}

/// Returns the parts of a segment: the rules of UAX 29 keep `it.And` and `page:ten` together, speech does not.
fn parts(segment: &str) -> impl Iterator<Item = (usize, &str)> {
    let numeric = segment.starts_with(|first: char| first.is_numeric());
    let cut = move |character: char| match character {
        '.' | '\u{2024}' | '\u{FE52}' | '\u{FF0E}' => !numeric,
        ':' | '\u{FF1A}' | '_' | '\u{00B7}' | '\u{2027}' => true,
        _ => false,
    };
    let mut at = 0;
    segment.split_inclusive(cut).filter_map(move |piece| {
        let start = at;
        at += piece.len();
        let part = piece.strip_suffix(cut).unwrap_or(piece);
        (!part.is_empty()).then_some((start, part))
    })
}

/// Gives each sign of a word that is written without spaces; the whole word is the stem of its first sign.
fn signs(start: usize, word: &str, sink: &mut impl FnMut(TokenRef<'_>)) {
    let mut whole = fold(word);
    cut(&mut whole);
    let mut stem = Some(whole.as_str());
    let mut plain = String::new();
    for (at, sign) in word.char_indices() {
        plain.clear();
        fold_into(sign.encode_utf8(&mut [0; 4]), &mut plain);
        if plain.is_empty() {
            continue;
        }
        sink(TokenRef {
            start: start + at,
            end: start + at + sign.len_utf8(),
            plain: &plain,
            stem: stem.take(),
        });
    }
}

fn forms(word: &str, language: Language) -> Forms {
    let mut plain = fold(word);
    cut(&mut plain);
    let stem = match language.stemmer(Script::of(word)) {
        // English has no accents of its own: they fold before stemming, so that equal words have equal stems.
        Some(stemmer) if stemmer.algorithm() == frostem::Algorithm::English => {
            stemmer.stem(&plain).into_owned()
        }
        Some(stemmer) => fold(&stemmer.stem(&lowered(word))),
        None => plain.clone(),
    };
    let mut stem = if stem.is_empty() { plain.clone() } else { stem };
    cut(&mut stem);
    Forms { plain, stem }
}

/// Returns the word as stemmers want it: composed, in lower case, with joiners, with the straight apostrophe; without
/// the vowel marks of Arabic script, for which their rules have no words: جلسهٔ is جلسه, معمولاً is معمولا.
fn lowered(word: &str) -> String {
    let mut lower = word.to_lowercase().replace('\u{2019}', "'");
    if lower.contains(is_vowel_mark) {
        lower = lower.replace('\u{06C0}', "\u{0647}");
        lower.retain(|sign| !is_vowel_mark(sign));
    }
    if is_nfc_quick(lower.chars()) == IsNormalized::Yes {
        lower
    } else {
        lower.nfc().collect()
    }
}

/// Whether a sign is a vowel mark of Arabic script, or heh with one.
fn is_vowel_mark(sign: char) -> bool {
    matches!(sign, '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{06C0}')
}

/// Cuts a form that is too long at a character.
fn cut(form: &mut String) {
    if form.len() > LONGEST_FORM {
        form.truncate(form.floor_char_boundary(LONGEST_FORM));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> Vec<String> {
        let tokens = Tokeniser::new().tokens(text, Language::default());
        tokens.into_iter().map(|token| token.plain).collect()
    }

    #[test]
    fn words_of_many_scripts_are_cut() {
        assert_eq!(
            plain("It's done.And 3.5 times, well-being"),
            ["it's", "done", "and", "3.5", "times", "well", "being"]
        );
        assert_eq!(plain("نمی‌خواهم کتاب‌ها"), ["نمیخواهم", "کتابها"]);
        assert_eq!(plain("جلسهٔ معمولاً لطفاً"), ["جلسه", "معمولا", "لطفا"]);
        assert_eq!(plain("كتابٌ cafe\u{301}"), ["کتاب", "cafe"]);
        assert_eq!(plain("मेरी नौकरी").len(), 2);
        assert_eq!(plain("我在清华"), ["我", "在", "清", "华"]);
    }

    #[test]
    fn offsets_are_those_of_the_text() {
        let text = "من ۱۲ کتاب‌ها, naïve 清华大学.";
        for token in Tokeniser::new().tokens(text, Language::default()) {
            let word = text.get(token.start..token.end).unwrap();
            assert_eq!(fold(word), token.plain);
        }
    }

    #[test]
    fn stems_follow_script_and_language() {
        let persian = Language::of_tag(Some("fa-IR"));
        assert_eq!(stem("کتاب‌ها", persian), stem("کتابها", persian));
        for (marked, bare) in [
            ("جلسهٔ", "جلسه"),
            ("خانۀ", "خانه"),
            ("رابطهٔ", "رابطه"),
            ("معمولاً", "معمولا"),
            ("تأمین‌کنندهٔ", "تأمین‌کننده"),
        ] {
            assert_eq!(stem(marked, persian), stem(bare, persian), "{marked}");
        }
        assert_eq!(stem("connections", persian), "connect");
        assert_eq!(
            stem("maisons", Language::of_tag(Some("fr"))),
            stem("maison", Language::of_tag(Some("fr")))
        );
        assert_eq!(Language::of_tag(Some("porter")), Language::default());
    }
}
