//! Names that look alike: the same but for case, spaces, accents, invisible characters and keyboard.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization as _;

use super::Scheme;

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
/// Arabic ي ى ك ة become Persian ی ک ه, digits of both Western; accents, harakat, spaces, hyphens, quotation marks,
/// the zero-width non-joiner and its kin go. A name of nothing else stays as it is.
fn look(name: &str) -> String {
    let look: String = name
        .nfkd()
        .flat_map(char::to_lowercase)
        .filter(|character| !is_passed_over(*character))
        .map(usual)
        .collect();
    if look.is_empty() {
        name.to_owned()
    } else {
        look
    }
}

fn is_passed_over(character: char) -> bool {
    let is_mark = matches!(character,
        '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{640}'
        | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}');
    let is_invisible = matches!(character,
        '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}' | '\u{feff}');
    let is_sign = matches!(
        character,
        '-' | '_' | '\'' | '"' | '«' | '»' | '.' | ',' | '،' | '\u{2010}'..='\u{201f}'
    );
    is_mark || is_invisible || is_sign || character.is_whitespace()
}

fn usual(character: char) -> char {
    match character {
        'ي' | 'ى' => 'ی',
        'ك' => 'ک',
        'ة' => 'ه',
        'ß' => 's',
        '٠'..='٩' => digit(character, '٠'),
        '۰'..='۹' => digit(character, '۰'),
        _ => character,
    }
}

fn digit(character: char, zero: char) -> char {
    let value = u32::from(character) - u32::from(zero);
    char::from_digit(value, 10).unwrap_or(character)
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
