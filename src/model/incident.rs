//! What is said of incidents beside their codes: links between quotations, weights, and units left uncoded on purpose.

use serde::{Deserialize, Serialize};

use super::{CoderId, DocumentId, LinkId, QuotationId, SeenId, TextRange, Time};

/// How one quotation bears on another.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum LinkKind {
    /// Says the opposite.
    #[default]
    Contradicts,
    /// Gives the reason for it.
    Explains,
    /// Goes on with it.
    Continues,
    /// Says the same, or bears it out.
    Supports,
    /// Says when it holds and when not.
    Qualifies,
    /// Is an instance of what it says in general.
    Illustrates,
    /// Has to do with it; the note says how.
    Related,
}

impl LinkKind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::Contradicts,
        Self::Explains,
        Self::Continues,
        Self::Supports,
        Self::Qualifies,
        Self::Illustrates,
        Self::Related,
    ];

    /// Returns the message key of the kind's name, as it is read from the first quotation to the second.
    pub fn key(self) -> &'static str {
        match self {
            Self::Contradicts => "link-contradicts",
            Self::Explains => "link-explains",
            Self::Continues => "link-continues",
            Self::Supports => "link-supports",
            Self::Qualifies => "link-qualifies",
            Self::Illustrates => "link-illustrates",
            Self::Related => "link-related",
        }
    }

    /// Returns the message key of the kind's name, as it is read from the second quotation to the first.
    pub fn back_key(self) -> &'static str {
        match self {
            Self::Contradicts => "link-back-contradicts",
            Self::Explains => "link-back-explains",
            Self::Continues => "link-back-continues",
            Self::Supports => "link-back-supports",
            Self::Qualifies => "link-back-qualifies",
            Self::Illustrates => "link-back-illustrates",
            Self::Related => "link-related",
        }
    }

    /// Returns whether the kind says the same in both directions.
    pub fn is_mutual(self) -> bool {
        matches!(self, Self::Contradicts | Self::Related)
    }
}

/// A link from one quotation to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuotationLink {
    /// Identity.
    pub id: LinkId,
    /// The quotation that bears on the other.
    pub from: QuotationId,
    /// The other.
    pub to: QuotationId,
    /// How.
    pub kind: LinkKind,
    /// What the researcher says of it.
    pub note: String,
    /// When it was made.
    pub made: Time,
    /// By whom.
    pub coder: CoderId,
}

impl QuotationLink {
    /// Returns the quotation at the other end.
    pub fn other(&self, quotation: QuotationId) -> QuotationId {
        if self.from == quotation {
            self.to
        } else {
            self.from
        }
    }

    /// Returns the message key of the kind's name, as it is read from `quotation`.
    pub fn key_from(&self, quotation: QuotationId) -> &'static str {
        if self.from == quotation {
            self.kind.key()
        } else {
            self.kind.back_key()
        }
    }
}

/// Words that a coder has looked at and left uncoded on purpose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// Identity.
    pub id: SeenId,
    /// Where they stand.
    pub document: DocumentId,
    /// The range in the document's text.
    pub range: TextRange,
    /// When they were left.
    pub made: Time,
    /// By whom.
    pub coder: CoderId,
}

/// The scale on which a study weighs its codings: whole numbers, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WeightScale {
    /// The least weight.
    pub least: u16,
    /// The greatest weight.
    pub most: u16,
}

impl WeightScale {
    /// Returns whether `weight` lies on the scale.
    pub fn holds(self, weight: u16) -> bool {
        (self.least..=self.most).contains(&weight)
    }

    /// Returns `weight` one step higher or lower, at an end where there is none yet; nothing below the least.
    pub fn beside(self, weight: Option<u16>, higher: bool) -> Option<u16> {
        match (weight, higher) {
            (None, true) => Some(self.least),
            (None, false) => Some(self.most),
            (Some(weight), true) => Some(weight.saturating_add(1).min(self.most)),
            (Some(weight), false) if weight <= self.least => None,
            (Some(weight), false) => Some(weight - 1),
        }
    }
}
