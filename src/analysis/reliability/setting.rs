//! How two codings are compared: what agreement is counted on, when segments are the same, how intervals are drawn.

use super::interval::Bootstrap;
use super::segments::Overlap;

/// What agreement is counted on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unit {
    /// Coded segments that overlap enough.
    #[default]
    Segment,
    /// Paragraphs, or turns of talk.
    Paragraph,
    /// Characters.
    Character,
    /// Documents.
    Document,
}

impl Unit {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [
        Self::Segment,
        Self::Paragraph,
        Self::Character,
        Self::Document,
    ];

    /// Returns the message key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Segment => "reliability-unit-segment",
            Self::Paragraph => "reliability-unit-paragraph",
            Self::Character => "reliability-unit-character",
            Self::Document => "reliability-unit-document",
        }
    }

    /// Returns the unit that coefficients with and without a code are counted on: where segments are chosen, which leave no
    /// unit without a code, paragraphs.
    pub fn counted_on(self) -> Self {
        match self {
            Self::Segment => Self::Paragraph,
            other => other,
        }
    }

    /// Returns the unit whose sets of codes are compared: a character has no sets worth a distance.
    pub fn of_sets(self) -> Self {
        match self {
            Self::Document => Self::Document,
            _ => Self::Paragraph,
        }
    }

    /// Returns the unit that this word of the command line means.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.word() == word)
    }

    /// Returns the word for it on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Segment => "segment",
            Self::Paragraph => "paragraph",
            Self::Character => "character",
            Self::Document => "document",
        }
    }
}

/// How codings are compared.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Setting {
    /// When two segments are the same.
    pub overlap: Overlap,
    /// How many codes the coders could choose from; nothing: the codes in the comparison.
    pub categories: Option<usize>,
    /// For intervals.
    pub bootstrap: Bootstrap,
    /// What codes are judged on, and what the paper tells of.
    pub unit: Unit,
}
