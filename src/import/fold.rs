//! Comparing labels as a reader does: without case, spaces, marks, and the Arabic or Persian form of a letter.

use std::collections::{BTreeSet, HashMap};

use super::words;
use crate::model::{self, Speaker, SpeakerRole};

/// Labels with fewer letters are compared as a whole only: `Ann` and `Anna` may well be two people.
const LEAST_LETTERS_FOR_TYPOS: usize = 7;

/// Returns the form of `label` in which spellings of one label are equal: folded as for a search, letters and digits only.
pub fn fold(label: &str) -> String {
    let mut folded = model::fold::fold(label);
    folded.retain(char::is_alphanumeric);
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
                Some(&earlier) if earlier != index && !are_opposite(speakers, earlier, index) => {
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

/// Returns whether two labels are words for different parts, as מראיין and מרואיין are, one letter apart.
fn are_opposite(speakers: &[Speaker], one: usize, other: usize) -> bool {
    let role = |index: usize| {
        let label = speakers
            .get(index)
            .map_or("", |speaker| speaker.label.as_str());
        Some(words::classify(label).role).filter(|role| *role != SpeakerRole::Unknown)
    };
    role(one).is_some() && role(other).is_some() && role(one) != role(other)
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
