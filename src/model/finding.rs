//! In which cases a relation holds: what the researcher found, case by case (Miles & Huberman 1994, ch. 8).

use serde::{Deserialize, Serialize};

use super::{CaseId, CoderId, FindingId, RelationId, Time};

/// How a relation stands in a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holding {
    /// It holds.
    Holds,
    /// The reverse of it holds: a negative case.
    Reverse,
    /// What it relates is there, and the relation is not: a negative case too.
    Absent,
    /// The data of the case say nothing of it.
    NoData,
}

impl Holding {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Holds, Self::Reverse, Self::Absent, Self::NoData];

    /// Returns the message key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Holds => "finding-holds",
            Self::Reverse => "finding-reverse",
            Self::Absent => "finding-absent",
            Self::NoData => "finding-no-data",
        }
    }

    /// Returns the sign that stands for it where there is no room for its name.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Holds => "+",
            Self::Reverse => "−",
            Self::Absent => "0",
            Self::NoData => "·",
        }
    }

    /// Returns whether it speaks against the relation.
    pub fn is_negative(self) -> bool {
        matches!(self, Self::Reverse | Self::Absent)
    }
}

/// How a relation stands in one case, as the researcher found it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseFinding {
    /// Identity.
    pub id: FindingId,
    /// The relation.
    pub relation: RelationId,
    /// The case; it has one finding on each relation.
    pub case: CaseId,
    /// What was found.
    pub finding: Holding,
    /// What the researcher says of it: why it does not hold here.
    pub note: String,
    /// When it was recorded.
    pub made: Time,
    /// By whom.
    pub coder: CoderId,
}
