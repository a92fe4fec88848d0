//! Names that look alike: the same but for case, spaces, accents, invisible characters and keyboard; and names that are
//! nearly the same: a letter differs, or the order of the words.

use std::collections::{BTreeMap, HashMap};

use super::Scheme;
use crate::model::fold::fold;

/// Returns the positions of codes whose names look alike, in groups of two and more, in the order of the tree.
pub(super) fn alike(scheme: &Scheme) -> Vec<Vec<usize>> {
    let mut groups: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (position, code) in scheme.codes().iter().enumerate() {
        groups.entry(look(&code.name)).or_default().push(position);
    }
    let mut groups: Vec<Vec<usize>> = groups
        .into_values()
        .filter(|group| group.len() > 1)
        .collect();
    groups.sort();
    groups
}

/// Shorter names that differ in a letter are other words.
const SHORTEST: usize = 5;
/// From this length on, names may differ in two letters.
const LONG: usize = 12;
/// How many names are compared with each other where many are nearly the same.
const CROWD: usize = 12;

/// Returns pairs of positions of codes on one rung whose names are nearly the same, the first before the other in the
/// tree: the same words in another order, or one letter that differs (two in long names). A digit is no such letter.
///
/// Names that share what is left when one letter is taken away are compared, not all with all.
pub(super) fn nearly_alike(scheme: &Scheme) -> Vec<(usize, usize)> {
    let looks: Vec<Vec<char>> = scheme
        .codes()
        .iter()
        .map(|code| look(&code.name).chars().collect())
        .collect();
    let mut groups: HashMap<String, Vec<usize>> = HashMap::new();
    let mut sorted: HashMap<String, Vec<usize>> = HashMap::new();
    for (position, letters) in looks.iter().enumerate() {
        let name = scheme.code(position).map_or("", |code| code.name.as_str());
        sorted.entry(sorted_words(name)).or_default().push(position);
        if letters.len() < SHORTEST {
            continue;
        }
        for variant in variants(letters) {
            let group = groups.entry(variant).or_default();
            if group.last() != Some(&position) {
                group.push(position);
            }
        }
    }
    let differs_little = |pair: &(usize, usize)| match (looks.get(pair.0), looks.get(pair.1)) {
        (Some(one), Some(other)) => one != other && is_near(one, other),
        _ => false,
    };
    let mut pairs: Vec<(usize, usize)> = groups
        .values()
        .flat_map(|group| crowd(group))
        .filter(differs_little)
        .collect();
    let turned = |pair: &(usize, usize)| looks.get(pair.0) != looks.get(pair.1);
    pairs.extend(
        sorted
            .values()
            .flat_map(|group| crowd(group))
            .filter(turned),
    );
    pairs.retain(|(one, other)| scheme.level(*one) == scheme.level(*other));
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// The pairs of a group; in a large one each name with the few that follow it.
fn crowd(group: &[usize]) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    for (index, one) in group.iter().enumerate() {
        for other in group.iter().skip(index + 1).take(CROWD) {
            pairs.push((*one.min(other), *one.max(other)));
        }
    }
    pairs
}

/// A name, and all that is left of it when one letter is taken away.
fn variants(letters: &[char]) -> Vec<String> {
    let without = |at: usize| -> String {
        let kept = letters.iter().enumerate().filter(|(index, _)| *index != at);
        kept.map(|(_, letter)| *letter).collect()
    };
    let mut variants: Vec<String> = (0..letters.len()).map(without).collect();
    variants.push(letters.iter().collect());
    variants
}

fn sorted_words(name: &str) -> String {
    let mut words: Vec<String> = name.split_whitespace().map(look).collect();
    words.sort();
    words.join(" ")
}

/// Whether one letter differs, is missing, or stands at its neighbour’s place; in long names two. Digits must be the same.
fn is_near(one: &[char], other: &[char]) -> bool {
    let digits = |letters: &[char]| -> Vec<char> {
        let digits = letters.iter().filter(|letter| letter.is_ascii_digit());
        digits.copied().collect()
    };
    let shorter = one.len().min(other.len());
    let allowed = if shorter >= LONG { 2 } else { 1 };
    digits(one) == digits(other) && distance(one, other) <= allowed
}

/// The number of letters to put in, take out, exchange or swap with a neighbour (optimal string alignment).
fn distance(one: &[char], other: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (row, letter) in one.iter().enumerate() {
        let mut next = vec![row + 1];
        for (column, there) in other.iter().enumerate() {
            let at =
                |line: &[usize], index: usize| line.get(index).copied().unwrap_or(usize::MAX / 2);
            let exchange = at(&last, column) + usize::from(letter != there);
            let mut best = exchange
                .min(at(&last, column + 1) + 1)
                .min(at(&next, column) + 1);
            let swapped = row > 0
                && column > 0
                && one.get(row - 1) == Some(there)
                && other.get(column - 1) == Some(letter);
            if swapped {
                best = best.min(at(&before, column - 1) + 1);
            }
            next.push(best);
        }
        before = std::mem::replace(&mut last, next);
    }
    last.last().copied().unwrap_or_default()
}

/// Returns what is left of a name when all is taken off that the eye passes over.
///
/// What a search folds away goes, and with it spaces, hyphens, quotation marks, dots and commas. A name of nothing
/// else stays as it is.
fn look(name: &str) -> String {
    let mut look = fold(name);
    look.retain(|character| !is_passed_over(character));
    if look.is_empty() {
        name.to_owned()
    } else {
        look
    }
}

fn is_passed_over(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '-' | '_' | '\'' | '"' | '«' | '»' | '.' | ',' | '،' | '\u{2010}'..='\u{201f}'
        )
}

#[cfg(test)]
mod tests {
    use super::{is_near, look};

    fn near(one: &str, other: &str) -> bool {
        let letters = |name: &str| look(name).chars().collect::<Vec<char>>();
        is_near(&letters(one), &letters(other))
    }

    #[test]
    fn a_letter_makes_no_other_name_and_a_digit_does() {
        assert!(near("waiting", "waitings"));
        assert!(near("waiting", "wiating"));
        assert!(near("counting the days", "couting the day"));
        assert!(near("می‌دانم که", "میدانم ک"));
        assert!(!near("waiting", "washing"));
        assert!(!near("round 1 of talks", "round 2 of talks"));
    }

    #[test]
    fn names_that_look_alike_are_one() {
        let alike = [
            ("Trust in a person", "trust  in a Person"),
            ("می‌دانم كه", "میدانم که"),
            ("café", "Cafe"),
            ("“we wait”", "we wait"),
            ("بند ۱۲", "بند 12"),
            ("self-help", "self help"),
        ];
        for (one, other) in alike {
            assert_eq!(look(one), look(other));
        }
    }

    #[test]
    fn names_that_differ_stay_apart() {
        let apart = [
            ("trust", "trusts"),
            ("-", "+"),
            ("か", "が"),
            ("price 1", "price 2"),
        ];
        for (one, other) in apart {
            assert_ne!(look(one), look(other));
        }
    }
}
