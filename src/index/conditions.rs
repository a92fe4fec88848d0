//! The conditions of a query that must all be met, to be asked one by one where nothing meets them all.

use crate::model::Message;

use super::nearness::is_within;
use super::syntax::{Sort, lexemes};

/// Returns what is asked for side by side in `text`, each as it is typed: words, phrases, names, groups. What is not
/// wanted is left out; alternatives are one condition and are not taken apart.
pub fn conditions(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let (mut depth, mut start, mut negated, mut near) = (0_usize, 0, false, false);
    for lexeme in lexemes(text) {
        let mut ends = false;
        match lexeme.sort {
            Sort::Open => {
                if depth == 0 && !near {
                    start = lexeme.at;
                }
                depth += 1;
            }
            Sort::Close => {
                ends = depth == 1;
                depth = depth.saturating_sub(1);
            }
            _ if depth > 0 => {}
            Sort::Or => return Vec::new(),
            Sort::And => {}
            Sort::Not => negated = true,
            _ if is_within(&lexeme) => negated = false,
            Sort::Field { name: "near", .. } => (start, near) = (lexeme.at, true),
            _ => (start, ends) = (lexeme.at, true),
        }
        if ends {
            found.extend(text.get(start..lexeme.end).filter(|_| !negated));
            (negated, near) = (false, false);
        }
    }
    found
}

/// Returns what is said where nothing meets all conditions: which of them find nothing even by themselves.
pub fn alone_message(empty: &[&str]) -> Message {
    let key = match empty.len() {
        0 => "search-alone-each",
        _ => "search-alone-nothing",
    };
    Message::new(key)
        .with("count", empty.len())
        .with("parts", empty.to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_taken_apart_at_its_top() {
        for (typed, expected) in [
            ("trust late", vec!["trust", "late"]),
            (
                "\"at once\" and code:\"no end\"",
                vec!["\"at once\"", "code:\"no end\""],
            ),
            ("trust -late not speaker:P1 pay*", vec!["trust", "pay*"]),
            ("(a or b) c", vec!["(a or b)", "c"]),
            ("near:5(a, b) c", vec!["near:5(a, b)", "c"]),
            ("a within:2 b", vec!["a", "b"]),
            ("a or b", vec![]),
            ("اعتماد دیر", vec!["اعتماد", "دیر"]),
            ("", vec![]),
        ] {
            assert_eq!(conditions(typed), expected, "{typed}");
        }
    }
}
