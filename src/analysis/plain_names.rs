//! Names of categories that stand in a story line as plain words: they may be made live.
//!
//! Names are compared folded (case, ي/ی, ك/ک, diacritics, joiners) and as whole words, the longest first.

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

use crate::model::fold::fold_char;
use crate::model::{CodeId, ModelId, Project};

use super::story_line::{Piece, coverage, pieces};

/// A letter of a text as it is compared, with the bytes that it was made of.
#[derive(Clone, Copy)]
struct Letter {
    folded: char,
    start: usize,
    end: usize,
}

/// A text in which names were made live.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MadeLive {
    /// The codes whose names were found, each once.
    pub codes: Vec<CodeId>,
    /// The text with live names in their places.
    pub text: String,
}

/// Returns the kept story line `text` with the names of those categories of `model` made live that it does not name yet.
pub fn made_live(project: &Project, model: ModelId, text: &str) -> MadeLive {
    let named: BTreeSet<CodeId> = pieces(project, text)
        .into_iter()
        .filter_map(|piece| match piece {
            Piece::Name { code, .. } => Some(code),
            Piece::Text(_) => None,
        })
        .collect();
    let coverage = coverage(project, model);
    let placed = coverage.unnamed.iter().chain(&coverage.named);
    let wanted = placed.copied().filter(|code| !named.contains(code));
    let names = by_first_letter(project, wanted);
    let mut made = MadeLive::default();
    let mut found = BTreeSet::new();
    for piece in pieces(project, text) {
        match piece {
            Piece::Name { code, .. } => made.text.push_str(&code.live_name()),
            Piece::Text(words) if names.is_empty() => made.text.push_str(&words),
            Piece::Text(words) => {
                let mut at = 0;
                for (range, code) in stands(&words, &names) {
                    made.text
                        .push_str(words.get(at..range.start).unwrap_or_default());
                    made.text.push_str(&code.live_name());
                    at = range.end;
                    found.insert(code);
                }
                made.text.push_str(words.get(at..).unwrap_or_default());
            }
        }
    }
    made.codes = found.into_iter().collect();
    made
}

/// Names by the letter that they begin with, the longest first.
type Names = HashMap<char, Vec<(Vec<char>, CodeId)>>;

fn by_first_letter(project: &Project, codes: impl Iterator<Item = CodeId>) -> Names {
    let mut names = Names::new();
    for code in codes {
        let letters: Vec<char> = letters(project.code_name(code).trim())
            .into_iter()
            .map(|letter| letter.folded)
            .collect();
        if let Some(first) = letters.first() {
            names.entry(*first).or_default().push((letters, code));
        }
    }
    for list in names.values_mut() {
        list.sort_by_key(|(letters, code)| (Reverse(letters.len()), *code));
    }
    names
}

fn letters(text: &str) -> Vec<Letter> {
    let mut letters = Vec::with_capacity(text.len());
    for (start, character) in text.char_indices() {
        let end = start + character.len_utf8();
        fold_char(character, &mut |folded| {
            letters.push(Letter { folded, start, end });
        });
    }
    letters
}

/// Returns where names stand in a text, in order; no two overlap.
fn stands(text: &str, names: &Names) -> Vec<(std::ops::Range<usize>, CodeId)> {
    let letters = letters(text);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(letter) = letters.get(at) {
        let list = names.get(&letter.folded).filter(|_| {
            let before = text
                .get(..letter.start)
                .and_then(|before| before.chars().next_back());
            !before.is_some_and(char::is_alphanumeric)
        });
        let hit = list.into_iter().flatten().find_map(|(name, code)| {
            let here = letters.get(at..at + name.len())?;
            let same = here
                .iter()
                .zip(name)
                .all(|(letter, other)| letter.folded == *other);
            let end = here.last()?.end;
            let after = text.get(end..)?.chars().next();
            let is_whole = !after.is_some_and(char::is_alphanumeric);
            (same && is_whole).then_some((letter.start..end, *code, name.len()))
        });
        match hit {
            Some((range, code, length)) => {
                found.push((range, code));
                at += length;
            }
            None => at += 1,
        }
    }
    found
}
