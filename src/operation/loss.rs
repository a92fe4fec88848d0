//! What would vanish with an operation, counted before it is done: deleting is never silent.

use crate::model::{Change, RowChange};

/// How many rows of each kind a plan removes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Loss {
    /// Documents.
    pub documents: usize,
    /// Codes of any level.
    pub codes: usize,
    /// Quotations.
    pub quotations: usize,
    /// Codings.
    pub codings: usize,
    /// Placements of categories in models.
    pub placements: usize,
    /// Relations.
    pub relations: usize,
    /// Pieces of evidence.
    pub evidence: usize,
    /// Memos.
    pub memos: usize,
    /// Links between quotations.
    pub links: usize,
}

impl Loss {
    /// Counts what `changes` remove.
    pub fn of(changes: &[RowChange]) -> Self {
        let mut loss = Self::default();
        for change in changes {
            match change {
                RowChange::Document(change) => loss.documents += removed(change),
                RowChange::Code(change) => loss.codes += removed(change),
                RowChange::Quotation(change) => loss.quotations += removed(change),
                RowChange::Coding(change) => loss.codings += removed(change),
                RowChange::Placement(change) => loss.placements += removed(change),
                RowChange::Relation(change) => loss.relations += removed(change),
                RowChange::Evidence(change) => loss.evidence += removed(change),
                RowChange::Memo(change) => loss.memos += removed(change),
                RowChange::QuotationLink(change) => loss.links += removed(change),
                _ => {}
            }
        }
        loss
    }
}

fn removed<T>(change: &Change<T>) -> usize {
    usize::from(change.before.is_some() && change.after.is_none())
}
