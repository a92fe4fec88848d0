//! Finds the words of a query again in the text of a hit.

use crate::model::TextRange;

use super::form::{Form, Row, Together, row_places};
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
        Leaf::Word(form) => single(form, tokens, found),
        Leaf::Phrase(words) => sequence(words, false, tokens, found),
        Leaf::Open(words) => sequence(words, true, tokens, found),
        Leaf::Together(together) => meetings(together, tokens, found),
        Leaf::Marks(_) => {}
    }
}

fn single(form: &Form, tokens: &[Token], found: &mut Vec<TextRange>) {
    let hits = tokens.iter().filter(|token| form.fits(token));
    found.extend(hits.take(MOST).filter_map(|token| range(token, token)));
}

/// Finds the rows of words where they meet.
fn meetings(together: &Together, tokens: &[Token], found: &mut Vec<TextRange>) {
    let places = |form: &Form| -> Vec<u32> {
        let fitting = (0_u32..).zip(tokens).filter(|(_, token)| form.fits(token));
        fitting.map(|(place, _)| place).collect()
    };
    let row = |row: &Row| {
        let words = row.words.iter();
        let lists: Vec<_> = words
            .map(|(offset, form)| (*offset, places(form)))
            .collect();
        row_places(&lists)
    };
    let rows: Vec<Vec<u32>> = together.rows.iter().map(row).collect();
    let mut count = 0;
    together.meetings(&rows, &mut |met| {
        for (place, row) in met.iter().zip(&together.rows) {
            let first = tokens.get(*place as usize);
            let last = tokens.get((place + row.length.max(1) - 1) as usize);
            found.extend(first.zip(last).and_then(|(first, last)| range(first, last)));
        }
        count += 1;
        count < MOST
    });
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
