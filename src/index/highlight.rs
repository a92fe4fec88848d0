//! Finds the words of a query again in the text of a hit.

use crate::model::TextRange;

use super::language::Language;
use super::lower::{Leaf, Tree};
use super::token::{Token, Tokeniser};

/// The most bytes of a text in which words are looked for.
const LONGEST: usize = 100_000;

/// The most fragments of one hit.
const MOST: usize = 1_000;

/// Returns where the wanted words of `tree` stand in `text`: in order, not overlapping.
pub(super) fn fragments(
    tree: &Tree,
    text: &str,
    language: Language,
    tokeniser: &mut Tokeniser,
) -> Vec<TextRange> {
    let head = text
        .get(..text.floor_char_boundary(LONGEST))
        .unwrap_or(text);
    let tokens = tokeniser.tokens(head, language);
    let mut found = Vec::new();
    for leaf in tree.wanted_leaves() {
        leaf_fragments(leaf, &tokens, &mut found);
    }
    merged(found)
}

fn leaf_fragments(leaf: &Leaf, tokens: &[Token], found: &mut Vec<TextRange>) {
    match leaf {
        Leaf::Word { stems, plain } => single(tokens, found, |token| {
            plain.as_ref() == Some(&token.plain)
                || token.stem.as_ref().is_some_and(|stem| stems.contains(stem))
        }),
        Leaf::Phrase(words) => sequence(words, false, tokens, found),
        Leaf::Open(words) => sequence(words, true, tokens, found),
        Leaf::Near { word, slips } => {
            single(tokens, found, |token| is_near(word, &token.plain, *slips));
        }
        Leaf::Marks(_) => {}
    }
}

fn single(tokens: &[Token], found: &mut Vec<TextRange>, wanted: impl Fn(&Token) -> bool) {
    let hits = tokens.iter().filter(|token| wanted(token));
    found.extend(hits.take(MOST).filter_map(|token| range(token, token)));
}

/// Finds runs of words; `open`: the last one is a beginning.
fn sequence(words: &[String], open: bool, tokens: &[Token], found: &mut Vec<TextRange>) {
    let Some((last, before)) = words.split_last() else {
        return;
    };
    let fits = |run: &&[Token]| {
        let Some((end, start)) = run.split_last() else {
            return false;
        };
        let end_fits = end.plain == *last || (open && end.plain.starts_with(last.as_str()));
        end_fits
            && start
                .iter()
                .zip(before)
                .all(|(token, word)| token.plain == *word)
    };
    let runs = tokens.windows(words.len()).filter(fits).take(MOST);
    found.extend(runs.filter_map(|run| range(run.first()?, run.last()?)));
}

fn range(first: &Token, last: &Token) -> Option<TextRange> {
    let start = u32::try_from(first.start).ok()?;
    let end = u32::try_from(last.end).ok()?;
    Some(TextRange::new(start, end))
}

/// Sorts fragments and makes one of those that overlap.
fn merged(mut found: Vec<TextRange>) -> Vec<TextRange> {
    found.sort();
    let mut merged: Vec<TextRange> = Vec::with_capacity(found.len());
    for range in found {
        match merged.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged.truncate(MOST);
    merged
}

/// Returns whether at most `slips` letters were added, left out, exchanged or swapped with their neighbour.
///
/// The optimal string alignment distance: each stretch is edited once.
fn is_near(wanted: &str, word: &str, slips: u8) -> bool {
    let wanted: Vec<char> = wanted.chars().collect();
    let word: Vec<char> = word.chars().collect();
    let slips = usize::from(slips);
    if wanted.len().abs_diff(word.len()) > slips {
        return false;
    }
    let mut above: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=word.len()).collect();
    for (index, letter) in wanted.iter().enumerate() {
        let mut next = vec![index + 1];
        for (other_index, other) in word.iter().enumerate() {
            let at =
                |row: &[usize], index: usize| row.get(index).copied().unwrap_or(usize::MAX / 2);
            let mut cost = (at(&row, other_index) + usize::from(letter != other))
                .min(at(&row, other_index + 1) + 1)
                .min(at(&next, other_index) + 1);
            let swapped = index > 0
                && other_index > 0
                && wanted.get(index - 1) == Some(other)
                && word.get(other_index - 1) == Some(letter);
            if swapped {
                cost = cost.min(at(&above, other_index - 1) + 1);
            }
            next.push(cost);
        }
        above = std::mem::replace(&mut row, next);
    }
    row.last().is_some_and(|cost| *cost <= slips)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_counted() {
        assert!(is_near("trust", "trust", 0));
        assert!(is_near("trust", "turst", 1));
        assert!(is_near("trust", "trusts", 1));
        assert!(is_near("trust", "tust", 1));
        assert!(!is_near("trust", "trees", 1));
        assert!(is_near("اعتماد", "اعتمد", 1));
        assert!(!is_near("trust", "trustworthy", 2));
    }
}
