//! Propositions: what a theory says under which conditions, with the ranges of its dimensions and how each case bears on it
//! (Strauss & Corbin 1990, ch. 8).

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{
    CodeId, CoderId, Location, ModelId, Project, PropertyId, PropositionId, QuotationId,
    RelationId, RelationStatus, SupportId, Time, Unit,
};

/// A category in a proposition, with the range of one of its dimensions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Term {
    /// The concept or category.
    pub category: CodeId,
    /// The property on whose dimension it holds; nothing: over all of the category.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property: Option<PropertyId>,
    /// The low end of the range, from 0.
    #[serde(default)]
    pub lowest: u8,
    /// The high end of the range, up to 100.
    #[serde(default = "Term::all")]
    pub highest: u8,
}

impl Term {
    /// Returns the high end of every dimension.
    fn all() -> u8 {
        Location::HIGHEST
    }

    /// Returns a category as a whole.
    pub fn whole(category: CodeId) -> Self {
        Self {
            category,
            property: None,
            lowest: 0,
            highest: Location::HIGHEST,
        }
    }
}

/// A proposition of a theory.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposition {
    /// Identity.
    pub id: PropositionId,
    /// The model.
    pub model: ModelId,
    /// Its place among the propositions of the model, from 0; P1 is the first.
    pub position: u32,
    /// What it says: under these conditions, then this.
    pub statement: String,
    /// How far it has been verified.
    pub status: RelationStatus,
    /// The relations that it rests on.
    pub relations: Vec<RelationId>,
    /// The categories that it speaks of, with ranges; each category and property once.
    pub terms: Vec<Term>,
    /// When it was made.
    pub made: Time,
    /// By whom.
    pub coder: CoderId,
}

/// How a case bears on a proposition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bearing {
    /// It bears it out.
    Supports,
    /// It bears it out under a further condition.
    Qualifies,
    /// It speaks against it.
    Contradicts,
    /// It says nothing of it.
    Silent,
}

impl Bearing {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [
        Self::Supports,
        Self::Qualifies,
        Self::Contradicts,
        Self::Silent,
    ];

    /// Returns the message key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Supports => "bearing-supports",
            Self::Qualifies => "bearing-qualifies",
            Self::Contradicts => "bearing-contradicts",
            Self::Silent => "bearing-silent",
        }
    }
}

/// What the researcher judges of one case and one proposition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Support {
    /// Identity.
    pub id: SupportId,
    /// The proposition.
    pub proposition: PropositionId,
    /// The case.
    pub unit: Unit,
    /// How it bears on it.
    pub bearing: Bearing,
    /// A note.
    pub note: String,
    /// The quotations that show it.
    pub quotations: Vec<QuotationId>,
    /// When it was judged, last.
    pub made: Time,
    /// By whom.
    pub coder: CoderId,
}

impl Project {
    /// Returns the propositions of a model in their order: the first is P1.
    pub fn propositions_in(&self, model: ModelId) -> Vec<&Arc<Proposition>> {
        let mut rows: Vec<_> = self
            .propositions
            .iter()
            .filter(|row| row.model == model)
            .collect();
        rows.sort_by_key(|row| (row.position, row.id));
        rows
    }

    /// Returns the number of a proposition in its model, from 1.
    pub fn proposition_number(&self, proposition: PropositionId) -> Option<usize> {
        let model = self.propositions.get(proposition)?.model;
        let rows = self.propositions_in(model);
        let at = rows.iter().position(|row| row.id == proposition)?;
        Some(at + 1)
    }

    /// Returns what was judged of a case and a proposition.
    pub fn support_of(&self, proposition: PropositionId, unit: Unit) -> Option<&Arc<Support>> {
        self.supports_of(proposition)
            .filter_map(|support| self.supports.get(support))
            .find(|row| row.unit == unit)
    }
}
