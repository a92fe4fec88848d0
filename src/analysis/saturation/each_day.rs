//! The codes of each day: every code in the document where it was put on text first, as it was called then.
//!
//! Codes that were merged into others or removed since are gone from the project; the journal knows them. So this history
//! is made of the journal, act by act, and differs from the one that sees today's codes by when they were put.

use std::collections::HashMap;

use crate::model::{
    Change, Code, CodeId, Coding, CodingId, DocumentId, QuotationId, RowChange, Time,
};

use super::{Curve, Unit};

/// Where and when codes were put on text, as the journal tells it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EachDay {
    /// The documents of quotations of the first coding; rounds are compared and not counted.
    documents: HashMap<QuotationId, DocumentId>,
    puts: HashMap<CodingId, Put>,
    /// When a definition was changed, or when a code is to be used or not.
    redefined: Vec<Time>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Put {
    code: CodeId,
    document: DocumentId,
    at: Time,
}

impl EachDay {
    /// Takes in what the act done at `at` changed; what an `undo` takes back was neither put nor redefined.
    pub fn enter(&mut self, changes: &[RowChange], (at, undo): (Time, bool)) {
        if undo {
            let redefined = changes.iter().filter(|change| is_redefined(change, undo));
            // Acts are taken back the last one first.
            let left = self.redefined.len().saturating_sub(redefined.count());
            self.redefined.truncate(left);
        } else {
            self.redefine(changes, at);
        }
        for change in changes {
            if let RowChange::Quotation(change) = change
                && let Some(row) = &change.after
                && row.round.is_none()
            {
                self.documents.insert(row.id, row.document);
            }
        }
        for change in changes {
            if let RowChange::Coding(change) = change {
                self.follow(change, undo);
            }
        }
    }

    /// Takes in what was defined anew: when the act was done, or in a history that was brought in after what it made last.
    fn redefine(&mut self, changes: &[RowChange], at: Time) {
        let mut last = None;
        for change in changes {
            last = made(change).or(last);
            if is_redefined(change, false) {
                self.redefined.push(last.map_or(at, |made| at.min(made)));
            }
        }
    }

    /// A code that takes the place of another, by a merge or by recoding, is not put on text anew.
    fn follow(&mut self, change: &Change<Coding>, undo: bool) {
        match (&change.before, &change.after) {
            (None, Some(row)) => {
                if let Some(document) = self.documents.get(&row.quotation).copied() {
                    let put = Put {
                        code: row.code,
                        document,
                        at: row.made,
                    };
                    self.puts.entry(row.id).or_insert(put);
                }
            }
            (Some(row), None) if undo => drop(self.puts.remove(&row.id)),
            _ => {}
        }
    }

    /// Returns how many changes of definitions were made while each of these units was the last that was begun.
    pub fn redefined(&self, units: &[Unit]) -> Vec<usize> {
        let mut begun: HashMap<DocumentId, Time> = HashMap::new();
        for put in self.puts.values() {
            let known = begun.entry(put.document).or_insert(put.at);
            *known = put.at.min(*known);
        }
        let first = |unit: &Unit| unit.documents.iter().filter_map(|id| begun.get(id)).min();
        let places = units.iter().enumerate();
        let places = places.filter_map(|(place, unit)| Some((*first(unit)?, place)));
        let mut places: Vec<(Time, usize)> = places.collect();
        places.sort_unstable();
        let mut counts = vec![0; units.len()];
        for at in &self.redefined {
            let before = places.partition_point(|(begun, _)| begun <= at);
            if let Some((_, place)) = before.checked_sub(1).and_then(|last| places.get(last)) {
                counts[*place] += 1;
            }
        }
        counts
    }

    /// Returns how many codes were put on text first in each of these units. The journal knows the documents: what was put
    /// in one of several units counts for the first of them.
    pub fn curve(&self, units: &[Unit]) -> Curve {
        let mut firsts: HashMap<CodeId, Put> = HashMap::new();
        for put in self.puts.values() {
            let known = firsts.entry(put.code).or_insert(*put);
            if (put.at, put.document) < (known.at, known.document) {
                *known = *put;
            }
        }
        let mut places: HashMap<DocumentId, usize> = HashMap::new();
        for (unit, place) in units.iter().zip(0..) {
            for document in &unit.documents {
                places.entry(*document).or_insert(place);
            }
        }
        let mut new = vec![0; units.len()];
        for put in firsts.values() {
            if let Some(place) = places.get(&put.document) {
                new[*place] += 1;
            }
        }
        Curve::of_new(&new)
    }
}

/// When the code or the coding was made that a change adds.
fn made(change: &RowChange) -> Option<Time> {
    match change {
        RowChange::Coding(Change {
            before: None,
            after: Some(row),
        }) => Some(row.made),
        RowChange::Code(Change {
            before: None,
            after: Some(row),
        }) => Some(row.made),
        _ => None,
    }
}

/// Whether a code that has a definition, or words on when to use it, gets other ones; of an `undo`, whether that is taken
/// back.
fn is_redefined(change: &RowChange, undo: bool) -> bool {
    let RowChange::Code(Change {
        before: Some(before),
        after: Some(after),
    }) = change
    else {
        return false;
    };
    let (before, after) = match undo {
        true => (texts(after), texts(before)),
        false => (texts(before), texts(after)),
    };
    before != after && before.iter().any(|text| !text.trim().is_empty())
}

fn texts(code: &Code) -> [&str; 3] {
    [&code.definition, &code.use_when, &code.not_when]
}
