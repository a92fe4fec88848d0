//! Theoretical sampling: whom or what next and why, and what it brought (Strauss & Corbin 1990, ch. 11).

use serde::{Deserialize, Serialize};

use super::{CodeId, CoderId, DocumentId, GapKind, SamplingId, Time};

/// Phase of sampling.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum SamplingPhase {
    /// First choices by criterion, before there are concepts.
    Purposive,
    /// Many chances for concepts to appear.
    #[default]
    Open,
    /// Looking for variation of categories and for their relations.
    RelationalVariational,
    /// Testing and filling what stands.
    Discriminate,
}

impl SamplingPhase {
    /// All phases, in their order.
    pub const ALL: [Self; 4] = [
        Self::Purposive,
        Self::Open,
        Self::RelationalVariational,
        Self::Discriminate,
    ];

    /// Returns the message key of the phase's name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Purposive => "phase-purposive",
            Self::Open => "phase-open",
            Self::RelationalVariational => "phase-relational-variational",
            Self::Discriminate => "phase-discriminate",
        }
    }

    /// Returns the message key of a short name, for columns.
    pub fn short_key(self) -> &'static str {
        match self {
            Self::Purposive => "phase-short-purposive",
            Self::Open => "phase-short-open",
            Self::RelationalVariational => "phase-short-relational-variational",
            Self::Discriminate => "phase-short-discriminate",
        }
    }
}

/// How far a step of sampling is.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum SamplingState {
    /// Decided, not yet done.
    #[default]
    Planned,
    /// Done: a document came of it.
    Done,
    /// Refused, not found, or given up.
    GivenUp,
}

impl SamplingState {
    /// All states, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Planned, Self::Done, Self::GivenUp];

    /// Returns the message key of the state's name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Planned => "sampling-planned",
            Self::Done => "sampling-done",
            Self::GivenUp => "sampling-given-up",
        }
    }
}

/// What a step of sampling is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Aim {
    /// The concept or category.
    pub code: CodeId,
    /// The gap that it is to close; nothing: no particular one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gap: Option<GapKind>,
    /// Whether it was served; nothing: not yet said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub served: Option<bool>,
}

/// A step of sampling: what was decided, and what came of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sampling {
    /// Identity.
    pub id: SamplingId,
    /// The phase.
    pub phase: SamplingPhase,
    /// What it is for; each concept and gap once.
    pub aims: Vec<Aim>,
    /// Why.
    pub reason: String,
    /// Whom or what is sampled.
    pub whom: String,
    /// What is to be asked or looked for.
    pub ask: String,
    /// The day of the decision where it is not the day on which it was entered, as `YYYY-MM-DD`.
    pub decided: Option<String>,
    /// How far it is.
    pub state: SamplingState,
    /// The documents that came of it.
    pub documents: Vec<DocumentId>,
    /// What it brought.
    pub brought: String,
    /// When it was entered.
    pub made: Time,
    /// By whom.
    pub coder: CoderId,
}
