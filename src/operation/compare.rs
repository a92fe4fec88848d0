//! Finds what was replaced between two texts, for edits that come as a whole new text.
//!
//! Lines first, words within lines that differ (UAX 29), so that a replacement is as small as what a person corrected.

use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation as _;

use crate::model::replacement::clean;
use crate::model::{Replacement, TextRange};

/// The most pairs of words that are compared; what is longer counts as one replacement.
const MOST_PAIRS: usize = 4_000_000;

/// Returns the replacements that make `after` of `before`, in order. Line ends of `after` count as import takes them.
pub fn replacements(before: &str, after: &str) -> Vec<Replacement> {
    let after = clean(after);
    let (old, new) = (
        Pieces::new(before.split_inclusive('\n')),
        Pieces::new(after.split_inclusive('\n')),
    );
    let mut found = Vec::new();
    for (gone, come) in differences(Algorithm::Patience, &old, &new) {
        let (gone, come) = (old.bytes(gone), new.bytes(come));
        words_between(
            (before, gone.start),
            before.get(gone.clone()).unwrap_or_default(),
            after.get(come).unwrap_or_default(),
            &mut found,
        );
    }
    found
}

/// A text in pieces, and where each of them begins.
struct Pieces<'t> {
    pieces: Vec<&'t str>,
    starts: Vec<usize>,
}

impl<'t> Pieces<'t> {
    fn new(pieces: impl Iterator<Item = &'t str>) -> Self {
        let pieces: Vec<&str> = pieces.collect();
        let mut at = 0;
        let mut starts = Vec::with_capacity(pieces.len() + 1);
        for piece in &pieces {
            starts.push(at);
            at += piece.len();
        }
        starts.push(at);
        Self { pieces, starts }
    }

    fn bytes(&self, range: Range<usize>) -> Range<usize> {
        let at = |index: usize| self.starts.get(index).copied().unwrap_or_default();
        at(range.start)..at(range.end)
    }
}

/// Finds the words that differ between two parts, of which the first begins at a byte of the whole text.
fn words_between(
    (text, start): (&str, usize),
    before: &str,
    after: &str,
    found: &mut Vec<Replacement>,
) {
    let (old, new) = (
        Pieces::new(before.split_word_bounds()),
        Pieces::new(after.split_word_bounds()),
    );
    let pairs = old.pieces.len().saturating_mul(new.pieces.len());
    let differences = if pairs > MOST_PAIRS {
        vec![between_common_ends(&old, &new)]
    } else {
        differences(Algorithm::Myers, &old, &new)
    };
    for (gone, come) in differences {
        let (gone, come) = (old.bytes(gone), new.bytes(come));
        let range = TextRange::new(to_u32(start + gone.start), to_u32(start + gone.end));
        found.push(Replacement {
            range,
            was: range.cut(text).map(Into::into),
            words: after.get(come).unwrap_or_default().into(),
        });
    }
}

/// Returns what stands between the pieces that are the same in both, in order.
fn differences(
    algorithm: Algorithm,
    old: &Pieces<'_>,
    new: &Pieces<'_>,
) -> Vec<(Range<usize>, Range<usize>)> {
    let mut found = Vec::new();
    let mut at = (0, 0);
    let mut close = |at: (usize, usize), to: (usize, usize)| {
        if at != to {
            found.push((at.0..to.0, at.1..to.1));
        }
    };
    for part in capture_diff_slices(algorithm, &old.pieces, &new.pieces) {
        if let DiffOp::Equal {
            old_index,
            new_index,
            len,
        } = part
        {
            close(at, (old_index, new_index));
            at = (old_index + len, new_index + len);
        }
    }
    close(at, (old.pieces.len(), new.pieces.len()));
    found
}

/// Returns what is left of both between the pieces that they begin with and end with alike.
fn between_common_ends(old: &Pieces<'_>, new: &Pieces<'_>) -> (Range<usize>, Range<usize>) {
    let (first, second) = (&old.pieces, &new.pieces);
    let ahead = first
        .iter()
        .zip(second)
        .take_while(|(one, other)| one == other)
        .count();
    let most = first.len().min(second.len()) - ahead;
    let backward = first.iter().rev().zip(second.iter().rev());
    let behind = backward
        .take(most)
        .take_while(|(one, other)| one == other)
        .count();
    (ahead..first.len() - behind, ahead..second.len() - behind)
}

fn to_u32(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Replaced;

    fn told(before: &str, after: &str) -> Vec<(String, String)> {
        let found = replacements(before, after);
        let replaced = Replaced::new(&before.into(), &found).unwrap();
        assert_eq!(&**replaced.after(), clean(after));
        found
            .iter()
            .map(|one| {
                (
                    one.was.as_deref().unwrap_or_default().to_owned(),
                    one.words.to_string(),
                )
            })
            .collect()
    }

    fn pair(was: &str, words: &str) -> (String, String) {
        (was.to_owned(), words.to_owned())
    }

    #[test]
    fn what_a_person_corrected_is_found_word_by_word() {
        assert_eq!(
            told(
                "P1: I nver told any one.\nI: Why?\n",
                "P1: I never told anyone.\nI: Why?\n"
            ),
            [pair("nver", "never"), pair("any one", "anyone")]
        );
        assert_eq!(told("a b\nc d\n", "a b\nx\nc d\n"), [pair("", "x\n")]);
        assert_eq!(told("a b\nc d\n", "a b\r\nc e\r\n"), [pair("d", "e")]);
        assert_eq!(
            told("می\u{200c}خواهم برم", "می\u{200c}خواهم بروم"),
            [pair("برم", "بروم")]
        );
        assert_eq!(told("same", "same"), []);
    }

    #[test]
    fn texts_that_share_nothing_are_done_at_once() {
        let one: String = (0..3000).map(|number| format!("a{number} ")).collect();
        let other: String = (0..3000).map(|number| format!("b{number} ")).collect();
        assert!(!told(&one, &other).is_empty());
    }
}
