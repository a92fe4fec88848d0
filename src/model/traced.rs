//! What the audit follows: the things of a result that lead down to words and up to the theory.

use serde::{Deserialize, Serialize};

use super::{CodeId, Compared, ModelId, Place, PropositionId, QuotationId, RelationId};

/// Something that can be traced: down to the words it rests on, up to where it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Traced {
    /// A code of any level.
    Code(CodeId),
    /// A relation of a model.
    Relation(RelationId),
    /// A quotation.
    Quotation(QuotationId),
    /// A place of a model.
    Place(ModelId, Place),
    /// A proposition of a model.
    Proposition(PropositionId),
}

impl From<CodeId> for Traced {
    fn from(code: CodeId) -> Self {
        Self::Code(code)
    }
}

impl From<RelationId> for Traced {
    fn from(relation: RelationId) -> Self {
        Self::Relation(relation)
    }
}

impl From<PropositionId> for Traced {
    fn from(proposition: PropositionId) -> Self {
        Self::Proposition(proposition)
    }
}

impl From<QuotationId> for Traced {
    fn from(quotation: QuotationId) -> Self {
        Self::Quotation(quotation)
    }
}

impl From<Compared> for Traced {
    fn from(side: Compared) -> Self {
        match side {
            Compared::Code(code) => Self::Code(code),
            Compared::Quotation(quotation) => Self::Quotation(quotation),
        }
    }
}
