//! The codes of each day: every code in the document where it was put on text first, as it was called then.
//!
//! Codes that were merged into others or removed since are gone from the project; the journal knows them. So this history
//! is made of the journal, act by act, and differs from the one that sees today's codes by when they were put.

use std::collections::HashMap;

use crate::model::{Change, CodeId, Coding, CodingId, DocumentId, QuotationId, RowChange, Time};

use super::Curve;

/// Where and when codes were put on text, as the journal tells it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EachDay {
    /// The documents of quotations of the first coding; rounds are compared and not counted.
    documents: HashMap<QuotationId, DocumentId>,
    puts: HashMap<CodingId, Put>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Put {
    code: CodeId,
    document: DocumentId,
    at: Time,
}

impl EachDay {
    /// Takes in what the next act changed; what is taken back by `undo` was not put.
    pub fn enter(&mut self, changes: &[RowChange], undo: bool) {
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
