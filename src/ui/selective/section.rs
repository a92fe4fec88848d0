//! The sections of the selective screen, and what a row of one of them is about.

use crate::model::{CodeId, GapKind, PropositionId, SamplingId, Unit};

/// A section of the screen, in the order of its steps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Section {
    /// Core category and story line.
    #[default]
    Core,
    /// Propositions against the cases.
    Propositions,
    /// Thin places and what is decided about them.
    Filling,
    /// The plan of sampling.
    Sampling,
    /// What was dropped from the theory.
    Trimming,
    /// Whether the model fits each case.
    Cases,
}

impl Section {
    /// All sections, in their order.
    pub const ALL: [Self; 6] = [
        Self::Core,
        Self::Propositions,
        Self::Filling,
        Self::Sampling,
        Self::Trimming,
        Self::Cases,
    ];

    /// Returns the message key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Core => "selective-core-and-story",
            Self::Propositions => "selective-propositions",
            Self::Filling => "selective-filling-in",
            Self::Sampling => "selective-sampling",
            Self::Trimming => "selective-trimming",
            Self::Cases => "selective-fit",
        }
    }
}

/// What a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// A proposition.
    Proposition(PropositionId),
    /// A thin place.
    Gap(CodeId, GapKind),
    /// A step of sampling.
    Step(SamplingId),
    /// What was trimmed.
    Trimmed(CodeId),
    /// A case.
    Unit(Unit),
}
