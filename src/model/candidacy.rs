//! Candidates for the core category: what was written on the criteria that cannot be counted, and those that were turned
//! down with the reason; and what was trimmed from the theory.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{CandidacyId, CodeId, CoderId, Level, ModelId, PlacementId, Project, RelationId, Time};

/// A criterion for a core category that only words can answer (Strauss 1987, p. 36; Strauss & Corbin 1998, p. 147).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Criterion {
    /// The relations to it are not forced.
    Unforced,
    /// Its name is abstract enough to travel.
    Abstract,
    /// The theory gains depth as it is refined.
    Depth,
    /// It explains variation and contrary cases.
    Variation,
}

impl Criterion {
    /// All of them, in the order of the authors.
    pub const ALL: [Self; 4] = [Self::Unforced, Self::Abstract, Self::Depth, Self::Variation];

    /// Returns the message key of the question that it asks.
    pub fn key(self) -> &'static str {
        match self {
            Self::Unforced => "criterion-unforced",
            Self::Abstract => "criterion-abstract",
            Self::Depth => "criterion-depth",
            Self::Variation => "criterion-variation",
        }
    }
}

/// What was written of a category as a candidate for the core of a model.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidacy {
    /// Identity.
    pub id: CandidacyId,
    /// The model.
    pub model: ModelId,
    /// The candidate.
    pub category: CodeId,
    /// What was written on the criteria; none is empty.
    pub notes: BTreeMap<Criterion, String>,
    /// When it was turned down; nothing: it was not.
    pub rejected: Option<Time>,
    /// Why it was turned down.
    pub reason: String,
    /// When it was written of first.
    pub made: Time,
    /// When it was written of last.
    pub changed: Time,
    /// By whom.
    pub coder: CoderId,
}

/// A concept or category that was dropped from the theory. It stays in the codebook; models, figures, story line coverage
/// and counts of models pass it over with everything below it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trimming {
    /// What was dropped.
    pub code: CodeId,
    /// Why.
    pub reason: String,
    /// When.
    pub made: Time,
    /// By whom.
    pub coder: CoderId,
}

impl Project {
    /// Returns what was written of a category as a candidate.
    pub fn candidacy_of(&self, model: ModelId, category: CodeId) -> Option<&Arc<Candidacy>> {
        let mut rows = self.candidacies.iter();
        rows.find(|row| row.model == model && row.category == category)
    }

    /// Returns whether a code, or one above it, was trimmed from the theory.
    pub fn is_trimmed(&self, code: CodeId) -> bool {
        self.trimming_over(code).is_some()
    }

    /// Returns the trimming of a code or of the nearest one above it.
    pub fn trimming_over(&self, code: CodeId) -> Option<&Arc<Trimming>> {
        if self.trimmings.is_empty() {
            return None;
        }
        let parent = |code: &CodeId| self.codes.get(*code)?.parent;
        std::iter::successors(Some(code), parent).find_map(|code| self.trimmings.get(code))
    }

    /// Returns the placements of a model whose categories were not trimmed, as they were made.
    pub fn placements_in(&self, model: ModelId) -> impl DoubleEndedIterator<Item = PlacementId> {
        self.every_placement_in(model).filter(|placement| {
            let row = self.placements.get(*placement);
            row.is_none_or(|row| !self.is_trimmed(row.category))
        })
    }

    /// Returns whether a code is a category.
    pub fn is_category(&self, code: CodeId) -> bool {
        let row = self.codes.get(code);
        row.is_some_and(|row| row.level == Level::Category)
    }

    /// Returns how many categories a model has a place for; concepts that were placed before they had a category are
    /// not counted.
    pub fn placed_categories(&self, model: ModelId) -> usize {
        let placed = self
            .placements_in(model)
            .filter_map(|placement| self.placements.get(placement));
        let categories: BTreeSet<CodeId> = placed.map(|row| row.category).collect();
        let counted = categories.into_iter();
        counted.filter(|code| self.is_category(*code)).count()
    }

    /// Returns the relations of a model neither end of which was trimmed, as they were stated.
    pub fn relations_in(&self, model: ModelId) -> impl DoubleEndedIterator<Item = RelationId> {
        self.every_relation_in(model).filter(|relation| {
            let row = self.relations.get(*relation);
            row.is_none_or(|row| !self.is_trimmed(row.from) && !self.is_trimmed(row.to))
        })
    }
}
