//! Paths through the conditional and consequential matrix (Strauss & Corbin 1990, ch. 10).

use serde::{Deserialize, Serialize};

use super::{CodeId, CoderId, ModelId, PathId, QuotationId, Time};

/// One step of a path: a category, and the quotations that show the step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PathStep {
    /// The category that is come to; its level is that of the model.
    pub category: CodeId,
    /// What happens at this step.
    #[serde(default)]
    pub note: String,
    /// The quotations that show it, in order.
    #[serde(default)]
    pub quotations: Vec<QuotationId>,
}

/// A path from an action through levels of conditions, or of consequences back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatrixPath {
    /// Identity.
    pub id: PathId,
    /// The model.
    pub model: ModelId,
    /// Its title, unique in the model.
    pub title: String,
    /// Its steps, from the first; at least one.
    pub steps: Vec<PathStep>,
    /// When it was made.
    pub made: Time,
    /// By whom.
    pub coder: CoderId,
}

impl MatrixPath {
    /// Returns the quotations of all steps, each once.
    pub fn quotations(&self) -> Vec<QuotationId> {
        let steps = self.steps.iter();
        let mut quotations: Vec<QuotationId> = steps
            .flat_map(|step| step.quotations.iter().copied())
            .collect();
        quotations.sort_unstable();
        quotations.dedup();
        quotations
    }

    /// Returns the categories that it passes, each once.
    pub fn categories(&self) -> Vec<CodeId> {
        let mut categories: Vec<CodeId> = self.steps.iter().map(|step| step.category).collect();
        categories.sort_unstable();
        categories.dedup();
        categories
    }
}
