//! What an operation does to rows: the one currency of store, journal, undo, image and index.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{
    Attribute, AttributeId, Candidacy, CandidacyId, Case, CaseFinding, CaseId, CaseLocation,
    CaseLocationId, CaseRating, CaseRatingId, Code, CodeId, Coder, CoderId, Coding, CodingId,
    Comparison, ComparisonId, Convergence, ConvergenceId, Corrections, Criteria, CriteriaId,
    Debriefing, DebriefingId, Dismissal, DismissalId, Document, DocumentId, Evidence, EvidenceId,
    FindingId, FormAnswer, FormAnswerId, GapDecision, GapId, Judgement, JudgementId, LinkId,
    Location, LocationId, MatrixPath, MemberCheck, MemberCheckId, Memo, MemoId, ModelId,
    NegativeDecision, NegativeDecisionId, ParadigmModel, Paragraphs, Participant, ParticipantId,
    PathId, Placement, PlacementId, Property, PropertyId, Proposition, PropositionId, Pseudonym,
    PseudonymId, Quotation, QuotationId, QuotationLink, Relation, RelationId, Round, RoundId,
    Sampling, SamplingId, SavedQuery, SavedQueryId, Seen, SeenId, Settings, Settlement,
    SettlementId, Support, SupportId, Trimming, Verdict, VerdictId,
};

/// A kind of row.
pub trait Row: Clone + PartialEq + std::fmt::Debug {
    /// What identifies a row of this kind.
    type Key: Copy + Ord + std::hash::Hash + std::fmt::Debug;

    /// Returns the identity of this row.
    fn key(&self) -> Self::Key;
}

/// What happens to one row: `None → Some` adds, `Some → None` removes, `Some → Some` edits.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change<T> {
    /// The row as it was.
    pub before: Option<Arc<T>>,
    /// The row as it will be.
    pub after: Option<Arc<T>>,
}

impl<T: Row> Change<T> {
    /// Returns the change that adds `row`.
    pub fn add(row: T) -> Self {
        Self {
            before: None,
            after: Some(Arc::new(row)),
        }
    }

    /// Returns the change that removes `row`.
    pub fn remove(row: &Arc<T>) -> Self {
        Self {
            before: Some(Arc::clone(row)),
            after: None,
        }
    }

    /// Returns the change from `before` to what `edit` makes of it.
    pub fn edit(before: &Arc<T>, edit: impl FnOnce(&mut T)) -> Self {
        let mut after = T::clone(before);
        edit(&mut after);
        Self {
            before: Some(Arc::clone(before)),
            after: Some(Arc::new(after)),
        }
    }

    /// Returns the identity of the row; `None` for a change of nothing into nothing.
    pub fn key(&self) -> Option<T::Key> {
        self.after
            .as_ref()
            .or(self.before.as_ref())
            .map(|row| row.key())
    }

    /// Returns the change that takes this one back.
    #[must_use]
    pub fn inverse(&self) -> Self {
        Self {
            before: self.after.clone(),
            after: self.before.clone(),
        }
    }
}

macro_rules! rows {
    ($($(#[$doc:meta])* $name:ident($key:ty) by $field:ident),* $(,)?) => {
        $(impl Row for $name {
            type Key = $key;

            fn key(&self) -> $key {
                self.$field
            }
        }

        impl From<Change<$name>> for RowChange {
            fn from(change: Change<$name>) -> Self {
                Self::$name(change)
            }
        })*

        /// A change of a row of any kind.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum RowChange {
            $($(#[$doc])* $name(Change<$name>),)*
        }

        impl RowChange {
            /// Returns the change that takes this one back.
            #[must_use]
            pub fn inverse(&self) -> Self {
                match self {
                    $(Self::$name(change) => Self::$name(change.inverse()),)*
                }
            }

            /// Returns the word of the row's kind, as in JSON, and its identity; `None` for a change of nothing.
            pub fn key(&self) -> Option<(&'static str, uuid::Uuid)> {
                match self {
                    $(Self::$name(change) => Some((stringify!($name), change.key()?.into())),)*
                }
            }

            /// Returns whether the row stays as it was.
            pub fn is_empty(&self) -> bool {
                match self {
                    $(Self::$name(change) => change.before == change.after,)*
                }
            }
        }
    };
}

rows! {
    /// The study.
    Settings(uuid::Uuid) by id,
    /// One who codes.
    Coder(CoderId) by id,
    /// A case.
    Case(CaseId) by id,
    /// A participant.
    Participant(ParticipantId) by id,
    /// A document.
    Document(DocumentId) by id,
    /// The paragraphs of a document.
    Paragraphs(DocumentId) by document,
    /// A code.
    Code(CodeId) by id,
    /// A quotation.
    Quotation(QuotationId) by id,
    /// A coding.
    Coding(CodingId) by id,
    /// A paradigm model.
    ParadigmModel(ModelId) by id,
    /// The placement of a category.
    Placement(PlacementId) by id,
    /// A relation.
    Relation(RelationId) by id,
    /// A piece of evidence.
    Evidence(EvidenceId) by id,
    /// A memo.
    Memo(MemoId) by id,
    /// A proposition.
    Proposition(PropositionId) by id,
    /// How a case bears on a proposition.
    Support(SupportId) by id,
    /// Whether a model accounts for a case.
    Verdict(VerdictId) by id,
    /// A step of sampling.
    Sampling(SamplingId) by id,
    /// What was decided about a gap.
    GapDecision(GapId) by id,
    /// What was written of a candidate for the core category.
    Candidacy(CandidacyId) by id,
    /// What was trimmed from the theory.
    Trimming(CodeId) by code,
    /// Criteria of saturation.
    Criteria(CriteriaId) by id,
    /// A judgement on saturation.
    Judgement(JudgementId) by id,
    /// A link between two quotations.
    QuotationLink(LinkId) by id,
    /// Words that were left uncoded on purpose.
    Seen(SeenId) by id,
    /// The corrections of a document.
    Corrections(DocumentId) by document,
    /// A pseudonym.
    Pseudonym(PseudonymId) by id,
    /// A round of coding.
    Round(RoundId) by id,
    /// A disagreement that was settled.
    Settlement(SettlementId) by id,
    /// A likeness that was put away.
    Dismissal(DismissalId) by id,
    /// A comparison.
    Comparison(ComparisonId) by id,
    /// A property of a concept or category.
    Property(PropertyId) by id,
    /// The place of a quotation on a dimension.
    Location(LocationId) by id,
    /// A member check.
    MemberCheck(MemberCheckId) by id,
    /// A debriefing.
    Debriefing(DebriefingId) by id,
    /// An answer to an item of a form.
    FormAnswer(FormAnswerId) by id,
    /// What was judged of sources of one kind.
    Convergence(ConvergenceId) by id,
    /// What was decided about a negative case.
    NegativeDecision(NegativeDecisionId) by id,
    /// The rating of a category in a case.
    CaseRating(CaseRatingId) by id,
    /// The definition of an attribute.
    Attribute(AttributeId) by id,
    /// A query that was kept.
    SavedQuery(SavedQueryId) by id,
    /// The place of a case or participant on a dimension.
    CaseLocation(CaseLocationId) by id,
    /// What was found of a relation in a case.
    CaseFinding(FindingId) by id,
    /// A path through the conditional matrix.
    MatrixPath(PathId) by id,
}

/// Returns the changes that take `changes` back, last first.
pub fn inverse(changes: &[RowChange]) -> Vec<RowChange> {
    changes.iter().rev().map(RowChange::inverse).collect()
}
