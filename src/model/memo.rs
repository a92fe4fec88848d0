//! Memos: the written record of analysis, linked to anything.

use serde::{Deserialize, Serialize};

use super::{
    CaseId, CodeId, CoderId, DocumentId, MemoId, ModelId, ParticipantId, QuotationId, RelationId,
    Time,
};

/// Kind of a memo (Strauss & Corbin 1990, ch. 12, and what papers expect besides).
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum MemoKind {
    /// The products of coding: labels, definitions, hints.
    CodeNote,
    /// Thinking about categories and how they relate.
    #[default]
    TheoryNote,
    /// What to do next: whom to sample, what to ask.
    OperationalNote,
    /// The researcher's own stance.
    ReflexiveNote,
    /// Setting and mood in the field.
    FieldNote,
    /// A draft of the story line.
    StoryLine,
}

impl MemoKind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::CodeNote,
        Self::TheoryNote,
        Self::OperationalNote,
        Self::ReflexiveNote,
        Self::FieldNote,
        Self::StoryLine,
    ];

    /// Returns the message key of the kind's name.
    pub fn key(self) -> &'static str {
        match self {
            Self::CodeNote => "memo-code-note",
            Self::TheoryNote => "memo-theory-note",
            Self::OperationalNote => "memo-operational-note",
            Self::ReflexiveNote => "memo-reflexive-note",
            Self::FieldNote => "memo-field-note",
            Self::StoryLine => "memo-story-line",
        }
    }
}

/// What a memo is linked to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MemoTarget {
    /// A document.
    Document(DocumentId),
    /// A code of any level.
    Code(CodeId),
    /// A quotation.
    Quotation(QuotationId),
    /// A paradigm model.
    Model(ModelId),
    /// A relation.
    Relation(RelationId),
    /// A participant.
    Participant(ParticipantId),
    /// A case.
    Case(CaseId),
    /// Another memo.
    Memo(MemoId),
}

/// A memo. Its earlier versions stand in the journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Memo {
    /// Identity.
    pub id: MemoId,
    /// The kind.
    pub kind: MemoKind,
    /// The title; may be empty.
    pub title: String,
    /// The text, Markdown.
    pub text: String,
    /// What it is about, sorted, each once.
    pub links: Vec<MemoTarget>,
    /// When it was begun.
    pub made: Time,
    /// When it was changed last.
    pub changed: Time,
    /// By whom it was begun.
    pub coder: CoderId,
}
