//! The codes of each day: every code in the document where it was put on text first, as it was called then.
//!
//! Codes that were merged into others or removed since are gone from the project; the journal knows them. So this history
//! is made of the journal, act by act, and differs from the one that sees today's codes by when they were put.

use std::collections::HashMap;

use crate::model::{
    Change, Code, CodeId, Coding, CodingId, DocumentId, QuotationId, RowChange, Time,
};

use super::Curve;

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
    /// Takes in what the act done at `at` changed; what an `undo` takes back was not put.
    pub fn enter(&mut self, changes: &[RowChange], (at, undo): (Time, bool)) {
        let redefined = changes.iter().filter(|change| is_redefined(change));
        self.redefined
            .extend(redefined.filter(|_| !undo).map(|_| at));
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

    /// Returns how many changes of definitions were made while each of these documents was the last that was begun.
    pub fn redefined(&self, documents: &[DocumentId]) -> Vec<usize> {
        let mut begun: HashMap<DocumentId, Time> = HashMap::new();
        for put in self.puts.values() {
            let known = begun.entry(put.document).or_insert(put.at);
            *known = put.at.min(*known);
        }
        let places = documents.iter().enumerate();
        let places = places.filter_map(|(place, id)| Some((*begun.get(id)?, place)));
        let mut places: Vec<(Time, usize)> = places.collect();
        places.sort_unstable();
        let mut counts = vec![0; documents.len()];
        for at in &self.redefined {
            let before = places.partition_point(|(begun, _)| begun <= at);
            if let Some((_, place)) = before.checked_sub(1).and_then(|last| places.get(last)) {
                counts[*place] += 1;
            }
        }
        counts
    }

    /// Returns how many codes were put on text first in each of these documents.
    pub fn curve(&self, documents: &[DocumentId]) -> Curve {
        let mut firsts: HashMap<CodeId, Put> = HashMap::new();
        for put in self.puts.values() {
            let known = firsts.entry(put.code).or_insert(*put);
            if (put.at, put.document) < (known.at, known.document) {
                *known = *put;
            }
        }
        let places = documents.iter().copied().zip(0..);
        let places: HashMap<DocumentId, usize> = places.collect();
        let mut new = vec![0; documents.len()];
        for put in firsts.values() {
            if let Some(place) = places.get(&put.document) {
                new[*place] += 1;
            }
        }
        Curve::of_new(&new)
    }
}

/// Whether a code that has a definition gets another one.
fn is_redefined(change: &RowChange) -> bool {
    let RowChange::Code(Change {
        before: Some(before),
        after: Some(after),
    }) = change
    else {
        return false;
    };
    let of = |code: &Code| {
        let Code {
            definition,
            use_when,
            not_when,
            ..
        } = code.clone();
        (definition, use_when, not_when)
    };
    of(before) != of(after)
}
