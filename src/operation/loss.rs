//! What would vanish with an operation, counted before it is done: deleting is never silent.

use crate::model::{Change, Code, Example, RowChange};

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
    /// Examples of codes that stay: their quotations go.
    pub examples: usize,
    /// Comparisons.
    pub comparisons: usize,
    /// Properties.
    pub properties: usize,
    /// Places of quotations on dimensions.
    pub locations: usize,
    /// Links between quotations.
    pub links: usize,
    /// Places of cases and participants on dimensions.
    pub case_locations: usize,
    /// Findings of relations in cases.
    pub findings: usize,
    /// Paths through the conditional matrix.
    pub paths: usize,
    /// Propositions.
    pub propositions: usize,
    /// What was judged of cases, gaps and candidates for the core category.
    pub judgements: usize,
    /// Categories rated in cases.
    pub ratings: usize,
    /// Member checks.
    pub checks: usize,
}

impl Loss {
    /// Counts what `changes` remove.
    pub fn of(changes: &[RowChange]) -> Self {
        let mut loss = Self::default();
        for change in changes {
            match change {
                RowChange::Document(change) => loss.documents += removed(change),
                RowChange::Code(change) => {
                    loss.codes += removed(change);
                    loss.examples += examples_lost(change);
                }
                RowChange::Quotation(change) => loss.quotations += removed(change),
                RowChange::Coding(change) => loss.codings += removed(change),
                RowChange::Placement(change) => loss.placements += removed(change),
                RowChange::Relation(change) => loss.relations += removed(change),
                RowChange::Evidence(change) => loss.evidence += removed(change),
                RowChange::Memo(change) => loss.memos += removed(change),
                RowChange::Comparison(change) => loss.comparisons += removed(change),
                RowChange::Property(change) => loss.properties += removed(change),
                RowChange::Location(change) => loss.locations += removed(change),
                RowChange::QuotationLink(change) => loss.links += removed(change),
                RowChange::CaseLocation(change) => loss.case_locations += removed(change),
                RowChange::CaseFinding(change) => loss.findings += removed(change),
                RowChange::MatrixPath(change) => loss.paths += removed(change),
                RowChange::Proposition(change) => loss.propositions += removed(change),
                RowChange::Support(change) => loss.judgements += removed(change),
                RowChange::Verdict(change) => loss.judgements += removed(change),
                RowChange::GapDecision(change) => loss.judgements += removed(change),
                RowChange::Candidacy(change) => loss.judgements += removed(change),
                RowChange::CaseRating(change) => loss.ratings += removed(change),
                RowChange::MemberCheck(change) => loss.checks += removed(change),
                _ => {}
            }
        }
        loss
    }
}

fn examples_lost(change: &Change<Code>) -> usize {
    let (Some(before), Some(after)) = (&change.before, &change.after) else {
        return 0;
    };
    let is_lost =
        |kind: &Example| before.example(*kind).is_some() && after.example(*kind).is_none();
    Example::ALL.iter().filter(|kind| is_lost(kind)).count()
}

fn removed<T>(change: &Change<T>) -> usize {
    usize::from(change.before.is_some() && change.after.is_none())
}
