//! What the researcher judges of a category in a case: the rated cell of a cross-case matrix (Miles & Huberman 1994, ch. 7).

use serde::{Deserialize, Serialize};

use super::{CaseId, CaseRatingId, CodeId, CoderId, QuotationId, Time};

/// How much of a category there is in a case.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Rating {
    /// Much, and from more than one side.
    Strong,
    /// Some, or from one side.
    Moderate,
    /// A trace.
    Weak,
    /// Nothing.
    #[default]
    Absent,
    /// The case speaks against it.
    Contrary,
}

impl Rating {
    /// All ratings, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Strong,
        Self::Moderate,
        Self::Weak,
        Self::Absent,
        Self::Contrary,
    ];

    /// Returns the message key of the usual name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Strong => "rating-strong",
            Self::Moderate => "rating-moderate",
            Self::Weak => "rating-weak",
            Self::Absent => "rating-absent",
            Self::Contrary => "rating-contrary",
        }
    }

    /// Returns the sign that stands for it in matrices, apart without colour.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Strong => "●",
            Self::Moderate => "◐",
            Self::Weak => "○",
            Self::Absent => "–",
            Self::Contrary => "✕",
        }
    }

    /// Returns whether the category holds in the case.
    pub fn holds(self) -> bool {
        matches!(self, Self::Strong | Self::Moderate | Self::Weak)
    }
}

/// The scale of a study, with the rule by which ratings are proposed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RatingScale {
    /// The study's own names of the ratings, strong first; empty: the usual name.
    #[serde(default)]
    pub names: [String; 5],
    /// The study's own words for the rule, printed below every matrix; empty: the numbers in a sentence.
    #[serde(default)]
    pub rule: String,
    /// From how many kinds of source on a rating is strong.
    #[serde(default = "two")]
    pub kinds: u16,
    /// From which part of the informants of the case on a rating is strong, in per cent.
    #[serde(default = "fifty")]
    pub informants_percent: u16,
    /// From which part of the codings on that are negative cases a rating is contrary, in per cent.
    #[serde(default = "five")]
    pub negative_percent: u16,
}

fn two() -> u16 {
    2
}

fn five() -> u16 {
    5
}

fn fifty() -> u16 {
    50
}

impl Default for RatingScale {
    fn default() -> Self {
        Self {
            names: Default::default(),
            rule: String::new(),
            kinds: two(),
            informants_percent: fifty(),
            negative_percent: five(),
        }
    }
}

impl RatingScale {
    /// Returns whether the numbers can be: 1 to 20 kinds of source, 1 to 100 per cent.
    pub fn is_fit(&self) -> bool {
        let percent = 1..=100;
        (1..=20).contains(&self.kinds)
            && percent.contains(&self.informants_percent)
            && percent.contains(&self.negative_percent)
    }

    /// Returns the study's own name of a rating, if it has one.
    pub fn name(&self, rating: Rating) -> Option<&str> {
        let all = Rating::ALL.iter().zip(&self.names);
        let mut own = all.filter(|(other, name)| **other == rating && !name.is_empty());
        own.next().map(|(_, name)| name.as_str())
    }
}

/// What the researcher decided of one category in one case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseRating {
    /// Identity.
    pub id: CaseRatingId,
    /// The category or concept.
    pub code: CodeId,
    /// The case; a category is rated once in each.
    pub case: CaseId,
    /// The rating.
    pub rating: Rating,
    /// Why, in a sentence or two.
    pub sentence: String,
    /// The quotation that shows it best.
    pub quotation: Option<QuotationId>,
    /// When it was decided first.
    pub made: Time,
    /// When it was changed last.
    pub changed: Time,
    /// By whom it was decided first.
    pub coder: CoderId,
}
