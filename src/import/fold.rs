//! Comparing labels as a reader does: without case, spaces, marks, and the Arabic or Persian form of a letter.

use std::collections::{BTreeSet, HashMap};

use unicode_normalization::UnicodeNormalization as _;

use super::stamp::digit;
use crate::model::Speaker;

/// Labels with fewer letters are compared as a whole only: `Ann` and `Anna` may well be two people.
const LEAST_LETTERS_FOR_TYPOS: usize = 7;

/// Returns the form of `label` in which spellings of one label are equal.
pub fn fold(label: &str) -> String {
    let mut folded = String::with_capacity(label.len());
    for character in label.nfkc().flat_map(char::to_lowercase) {
        match character {
            'ي' | 'ى' | 'ئ' => folded.push('ی'),
            'ك' => folded.push('ک'),
            'ة' | 'ۀ' => folded.push('ه'),
            'أ' | 'إ' | 'آ' | 'ٱ' => folded.push('ا'),
            'ؤ' => folded.push('و'),
            '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' => {}
            other => match digit(other) {
                Some(value) => folded.extend(char::from_digit(value, 10)),
                None if other.is_alphanumeric() => folded.push(other),
                None => {}
            },
        }
    }
    folded
}

/// Returns pairs of indices of speakers whose labels look like one speaker: «م ۱۰» and «م۱۰», other case, ي for ی,
/// or one letter wrong, left out or doubled in a long label. Sorted; the lower index comes first.
pub fn similar_labels(speakers: &[Speaker]) -> Vec<(usize, usize)> {
    let mut first_with: HashMap<String, usize> = HashMap::new();
    let mut pairs = BTreeSet::new();
    for (index, speaker) in speakers.iter().enumerate() {
        let folded = fold(&speaker.label);
        let mut keys = with_one_letter_less(&folded);
        keys.push(folded);
        for key in keys {
            match first_with.get(&key) {
                Some(&earlier) if earlier != index => {
                    pairs.insert((earlier, index));
                }
                Some(_) => {}
                None => {
                    first_with.insert(key, index);
                }
            }
        }
    }
    pairs.into_iter().collect()
}

/// Two words share one of these when they differ by one letter. The last letter counts, or `Speaker A` would be `Speaker B`.
fn with_one_letter_less(folded: &str) -> Vec<String> {
    let letters: Vec<char> = folded.chars().collect();
    if letters.len() < LEAST_LETTERS_FOR_TYPOS || letters.iter().any(char::is_ascii_digit) {
        return Vec::new();
    }
    (1..letters.len() - 1)
        .map(|gone| {
            letters
                .iter()
                .enumerate()
                .filter(|(index, _)| *index != gone)
                .map(|(_, letter)| letter)
                .collect()
        })
        .collect()
}
