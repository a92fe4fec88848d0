//! Words in their context, a line each: the concordance of what was found.

use std::cmp::Ordering;
use std::collections::HashSet;

use crate::model::fold::{fold, sort_key};
use crate::model::{DocumentId, TextRange};

use super::search::{Hit, Hits};

/// The most bytes of context on each side.
const CONTEXT: usize = 160;

/// By how many words beside it a line is sorted.
const SORTED_BY: usize = 4;

/// A word that was found, with what stands before and after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContextLine {
    /// The number of the hit that it stands in.
    pub hit: usize,
    /// Its place in the text of the hit, in bytes.
    pub range: TextRange,
    /// The line of the text that it stands in, from feed to feed, in bytes.
    pub line: TextRange,
    /// What stands before it in this line, in reading order; in a text from right to left this is on its right.
    pub before: String,
    /// What was found.
    pub found: String,
    /// What stands after it in this line.
    pub after: String,
}

/// In which order lines come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ContextOrder {
    /// As they stand in the documents.
    #[default]
    Place,
    /// By the word before, then the one before that.
    Before,
    /// By what was found, then by the words after.
    Found,
    /// By the word after, then the one after that.
    After,
}

impl ContextOrder {
    /// All orders, as they are offered.
    pub const ALL: [Self; 4] = [Self::Place, Self::Before, Self::Found, Self::After];

    /// Returns the word for it on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Place => "place",
            Self::Before => "before",
            Self::Found => "found",
            Self::After => "after",
        }
    }

    /// Returns the order of this word.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.word() == word)
    }
}

/// Returns a line for each place of a word that was found, sorted. A place that stands in a paragraph and in a
/// quotation comes once, in its paragraph where that was found.
pub fn concordance(hits: &Hits, order: ContextOrder) -> Vec<ContextLine> {
    let mut seen: HashSet<(DocumentId, u32)> = HashSet::new();
    let mut lines = Vec::new();
    // Paragraphs first: they have more context.
    for of_quotations in [false, true] {
        for (index, hit) in hits.items.iter().enumerate() {
            let is_quotation = hit.kind() == super::EntryKind::Quotation;
            if is_quotation != of_quotations {
                continue;
            }
            for range in &hit.fragments {
                if place(hit, *range).is_none_or(|place| seen.insert(place)) {
                    lines.extend(line(index, hit, *range));
                }
            }
        }
    }
    lines.sort_by_key(|line| (line.hit, line.range.start));
    sort(&mut lines, order);
    lines
}

/// Returns the place of a fragment in its document; nothing where it stands in none, as the words of a comment.
fn place(hit: &Hit, fragment: TextRange) -> Option<(DocumentId, u32)> {
    let range = hit.range?;
    let inside = fragment.end <= range.length();
    inside.then_some((hit.document?, range.start + fragment.start))
}

fn line(index: usize, hit: &Hit, range: TextRange) -> Option<ContextLine> {
    let text = hit.text.as_str();
    let (start, end) = (range.start as usize, range.end as usize);
    let before = text.get(..start)?;
    let after = text.get(end..)?;
    // The comment of a quotation, the definition of a code stand in lines of their own.
    let before = before.rsplit('\n').next()?;
    let after = after.split('\n').next()?;
    let line = (start - before.len(), end + after.len());
    let cut = before.len().saturating_sub(CONTEXT);
    let before = before.get(before.ceil_char_boundary(cut)..)?;
    let after = after.get(..after.floor_char_boundary(CONTEXT))?;
    Some(ContextLine {
        hit: index,
        range,
        line: TextRange::new(u32::try_from(line.0).ok()?, u32::try_from(line.1).ok()?),
        before: before.to_owned(),
        // What was found can reach over a feed, as words of a title and of its text.
        found: text.get(start..end)?.replace('\n', " "),
        after: after.to_owned(),
    })
}

fn sort(lines: &mut [ContextLine], order: ContextOrder) {
    if order == ContextOrder::Place {
        return;
    }
    let key = |line: &ContextLine| -> Vec<Vec<u32>> {
        let words = |text: &str| -> Vec<Vec<u32>> { text.split_whitespace().map(bare).collect() };
        match order {
            ContextOrder::Before => {
                let mut words = words(&line.before);
                words.reverse();
                words.truncate(SORTED_BY);
                words
            }
            ContextOrder::Found => {
                let mut key = vec![bare(&line.found)];
                key.extend(words(&line.after).into_iter().take(SORTED_BY));
                key
            }
            ContextOrder::After | ContextOrder::Place => {
                words(&line.after).into_iter().take(SORTED_BY).collect()
            }
        }
    };
    lines.sort_by_cached_key(|line| Key(key(line)));
}

/// Words to sort by; a line that ends sooner comes last.
#[derive(PartialEq, Eq)]
struct Key(Vec<Vec<u32>>);

impl Ord for Key {
    fn cmp(&self, other: &Self) -> Ordering {
        let ends = self.0.is_empty().cmp(&other.0.is_empty());
        ends.then_with(|| self.0.cmp(&other.0))
    }
}

impl PartialOrd for Key {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Returns what a word is sorted by, without the signs around it.
fn bare(word: &str) -> Vec<u32> {
    sort_key(&fold(
        word.trim_matches(|sign: char| !sign.is_alphanumeric()),
    ))
}
