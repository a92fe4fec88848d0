//! Filling in: where a theory is thin, from which number on, and what was decided about it.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{CodeId, CoderId, GapId, Project, Time};

/// In what way a concept or category is thin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GapKind {
    /// Few quotations.
    FewQuotations,
    /// Few documents.
    FewDocuments,
    /// Few cases.
    FewCases,
    /// No property with a dimension.
    NoDimension,
    /// A property on whose dimension no quotation stands.
    NothingLocated,
    /// A category of a model that no relation touches.
    NoRelation,
    /// In none of the interviews of late.
    NotSeenLately,
}

impl GapKind {
    /// All kinds, in the order in which they are shown.
    pub const ALL: [Self; 7] = [
        Self::FewQuotations,
        Self::FewDocuments,
        Self::FewCases,
        Self::NoDimension,
        Self::NothingLocated,
        Self::NoRelation,
        Self::NotSeenLately,
    ];

    /// Returns the message key of the kind's name.
    pub fn key(self) -> &'static str {
        match self {
            Self::FewQuotations => "gap-few-quotations",
            Self::FewDocuments => "gap-few-documents",
            Self::FewCases => "gap-few-cases",
            Self::NoDimension => "gap-no-dimension",
            Self::NothingLocated => "gap-nothing-located",
            Self::NoRelation => "gap-no-relation",
            Self::NotSeenLately => "gap-not-seen-lately",
        }
    }
}

/// What is done about a gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Filling {
    /// Go back to the field.
    ToField,
    /// Read again what is there.
    Reread,
    /// Leave it, and say why.
    Leave,
}

impl Filling {
    /// All decisions, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::ToField, Self::Reread, Self::Leave];

    /// Returns the message key of the decision's name.
    pub fn key(self) -> &'static str {
        match self {
            Self::ToField => "filling-to-field",
            Self::Reread => "filling-reread",
            Self::Leave => "filling-leave",
        }
    }
}

/// What was decided about a gap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GapDecision {
    /// Identity.
    pub id: GapId,
    /// The concept or category.
    pub code: CodeId,
    /// In what way it is thin.
    pub gap: GapKind,
    /// What is done about it.
    pub decision: Filling,
    /// Why.
    pub reason: String,
    /// When it was decided, last.
    pub made: Time,
    /// By whom.
    pub coder: CoderId,
}

/// From which number on a concept or category is not thin. 0: never thin in this way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThinLimits {
    /// Fewest quotations.
    pub quotations: u16,
    /// Fewest documents.
    pub documents: u16,
    /// Fewest cases; where the study has fewer, all of them.
    pub cases: u16,
    /// In how many of the last interviews it should have been coded at least once.
    pub lately: u16,
}

impl Default for ThinLimits {
    fn default() -> Self {
        Self {
            quotations: 5,
            documents: 2,
            cases: 2,
            lately: 5,
        }
    }
}

impl Project {
    /// Returns what was decided about a gap.
    pub fn gap_decision(&self, code: CodeId, gap: GapKind) -> Option<&Arc<GapDecision>> {
        let mut rows = self.gap_decisions.iter();
        rows.find(|row| row.code == code && row.gap == gap)
    }

    /// Returns from which number on a concept or category is not thin.
    pub fn thin_limits(&self) -> ThinLimits {
        let settings = self.settings();
        settings
            .and_then(|settings| settings.thin)
            .unwrap_or_default()
    }
}
