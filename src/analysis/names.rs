//! Names that look alike: the same but for case, spaces, accents, invisible characters and keyboard.

use std::collections::BTreeMap;

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
    use super::look;

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
