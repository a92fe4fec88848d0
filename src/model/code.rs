//! The code tree, quotations, and the codings between them.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{CodeId, CoderId, CodingId, DocumentId, QuotationId, RoundId, TextRange, Time};

/// Rung of a code on the ladder of abstraction, lowest first.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// A label for what an incident is an instance of.
    #[default]
    Open,
    /// Gathers open codes that point at the same thing.
    Concept,
    /// Gathers concepts; has a place in a paradigm model.
    Category,
}

impl Level {
    /// All levels, lowest first.
    pub const ALL: [Self; 3] = [Self::Open, Self::Concept, Self::Category];

    /// Returns the message key of the level's usual name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Open => "level-open",
            Self::Concept => "level-concept",
            Self::Category => "level-category",
        }
    }
}

/// Which question about its category a subcategory answers (Strauss & Corbin 1998, p. 125).
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Answers {
    /// None was named.
    #[default]
    Nothing,
    /// When it happens.
    When,
    /// Where it happens.
    Where,
    /// Why it happens.
    Why,
    /// How it happens, and by whom.
    How,
    /// With what result.
    WithWhatResult,
}

impl Answers {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::Nothing,
        Self::When,
        Self::Where,
        Self::Why,
        Self::How,
        Self::WithWhatResult,
    ];

    /// Returns the message key of the question.
    pub fn key(self) -> &'static str {
        match self {
            Self::Nothing => "answers-nothing",
            Self::When => "answers-when",
            Self::Where => "answers-where",
            Self::Why => "answers-why",
            Self::How => "answers-how",
            Self::WithWhatResult => "answers-with-what-result",
        }
    }

    fn is_nothing(&self) -> bool {
        *self == Self::Nothing
    }
}

/// A node of the code tree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Code {
    /// Identity.
    pub id: CodeId,
    /// Its name, unique among its siblings.
    pub name: String,
    /// The rung.
    pub level: Level,
    /// The concept or category that it belongs to.
    pub parent: Option<CodeId>,
    /// What it means.
    pub definition: String,
    /// When to use it.
    pub use_when: String,
    /// When not to use it.
    pub not_when: String,
    /// Which question about what stands above it, it answers.
    #[serde(default, skip_serializing_if = "Answers::is_nothing")]
    pub answers: Answers,
    /// A quotation that shows it at its plainest.
    #[serde(default)]
    pub typical: Option<QuotationId>,
    /// A quotation at its edge: only just an instance of it, or only just not.
    #[serde(default)]
    pub borderline: Option<QuotationId>,
    /// Number of its colour in the palette, from 0.
    pub colour: u8,
    /// Whether the name is the participant's own words.
    pub in_vivo: bool,
    /// When it was made.
    pub made: Time,
    /// By whom.
    pub coder: CoderId,
}

/// An example that belongs to what is said of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Example {
    /// It shows the code at its plainest.
    Typical,
    /// It stands at the edge of the code.
    Borderline,
}

impl Example {
    /// Both, in the order in which they are shown.
    pub const ALL: [Self; 2] = [Self::Typical, Self::Borderline];

    /// Returns the message key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Typical => "example-typical",
            Self::Borderline => "example-borderline",
        }
    }
}

impl Code {
    /// Returns the quotation that is the example, where one was chosen.
    pub fn example(&self, example: Example) -> Option<QuotationId> {
        match example {
            Example::Typical => self.typical,
            Example::Borderline => self.borderline,
        }
    }

    /// Chooses the quotation that is the example, or none.
    pub fn set_example(&mut self, example: Example, quotation: Option<QuotationId>) {
        match example {
            Example::Typical => self.typical = quotation,
            Example::Borderline => self.borderline = quotation,
        }
    }
}

/// A stored passage: the incident that codes are put on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quotation {
    /// Identity.
    pub id: QuotationId,
    /// Where it stands.
    pub document: DocumentId,
    /// The range in the document's text.
    pub range: TextRange,
    /// The words that stand there.
    pub words: Arc<str>,
    /// The researcher's comment.
    pub comment: String,
    /// When it was made.
    pub made: Time,
    /// By whom.
    pub coder: CoderId,
    /// The round that it and its codings belong to; nothing: the first coding, which is what is counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub round: Option<RoundId>,
}

/// One code on one quotation by one coder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coding {
    /// Identity.
    pub id: CodingId,
    /// The incident.
    pub quotation: QuotationId,
    /// What it is an instance of.
    pub code: CodeId,
    /// When it was done.
    pub made: Time,
    /// By whom.
    pub coder: CoderId,
    /// Whether the incident speaks against what the code says: a negative case.
    #[serde(default, skip_serializing_if = "is_not")]
    pub negative: bool,
    /// How much it weighs, where the study weighs its codings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<u16>,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn is_not(mark: &bool) -> bool {
    !*mark
}
