//! What the index holds: one entry per paragraph, quotation, memo and code, with its text and its marks.
//!
//! A mark is anything that an entry can be asked for besides its words. Filters and names in queries become marks,
//! so that there is one way in which they are written and one in which they are found.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::model::{
    CaseId, CodeId, CoderId, DocumentId, DocumentKind, MemoId, MemoKind, ModelId, ParticipantId,
    Place, QuotationId, SpeakerRole, TextRange, fold::fold,
};

use super::language::Language;

/// Kind of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EntryKind {
    /// A paragraph or turn of a document.
    Paragraph,
    /// A quotation.
    Quotation,
    /// A memo.
    Memo,
    /// A code of any level.
    Code,
}

impl EntryKind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Paragraph, Self::Quotation, Self::Memo, Self::Code];

    /// Returns the word for the kind in queries (`kind:memo`).
    pub fn word(self) -> &'static str {
        match self {
            Self::Paragraph => "paragraph",
            Self::Quotation => "quotation",
            Self::Memo => "memo",
            Self::Code => "code",
        }
    }
}

/// What an entry stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EntryKey {
    /// The paragraph at `ordinal`, from 0, of a document.
    Paragraph {
        /// The document.
        document: DocumentId,
        /// Its place among the paragraphs.
        ordinal: u32,
    },
    /// A quotation.
    Quotation(QuotationId),
    /// A memo.
    Memo(MemoId),
    /// A code.
    Code(CodeId),
}

impl EntryKey {
    /// Returns the kind.
    pub fn kind(self) -> EntryKind {
        match self {
            Self::Paragraph { .. } => EntryKind::Paragraph,
            Self::Quotation(_) => EntryKind::Quotation,
            Self::Memo(_) => EntryKind::Memo,
            Self::Code(_) => EntryKind::Code,
        }
    }

    /// Returns the bytes that stand for the key in the index.
    pub(super) fn to_bytes(self) -> Vec<u8> {
        match self {
            Self::Paragraph { document, ordinal } => {
                let mut bytes = tagged(b'p', document.0);
                bytes.extend(ordinal.to_be_bytes());
                bytes
            }
            Self::Quotation(id) => tagged(b'q', id.0),
            Self::Memo(id) => tagged(b'm', id.0),
            Self::Code(id) => tagged(b'c', id.0),
        }
    }

    /// Returns the key that `bytes` stand for.
    pub(super) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (tag, rest) = bytes.split_first()?;
        let (id, rest) = rest.split_first_chunk::<16>()?;
        let id = Uuid::from_bytes(*id);
        match tag {
            b'p' => Some(Self::Paragraph {
                document: DocumentId(id),
                ordinal: u32::from_be_bytes(rest.try_into().ok()?),
            }),
            b'q' => Some(Self::Quotation(QuotationId(id))),
            b'm' => Some(Self::Memo(MemoId(id))),
            b'c' => Some(Self::Code(CodeId(id))),
            _ => None,
        }
    }
}

/// Anything that entries can be asked for besides their words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Mark {
    /// The entry is of this kind.
    Kind(EntryKind),
    /// The code, or a code below it, is on the entry.
    Code(CodeId),
    /// A category with this place in some model is on the entry.
    Place(Place),
    /// A category with this place in this model is on the entry.
    PlaceOf(ModelId, Place),
    /// The entry stands in the document, or is linked to it.
    Document(DocumentId),
    /// The document is of this kind.
    DocumentKind(DocumentKind),
    /// The memo is of this kind.
    MemoKind(MemoKind),
    /// The participant speaks.
    Participant(ParticipantId),
    /// The case is that of the speaker or of the document.
    Case(CaseId),
    /// Who coded or wrote.
    Coder(CoderId),
    /// Label of the speaker, folded.
    Speaker(String),
    /// Part of the speaker in the conversation.
    Role(SpeakerRole),
    /// Variable of document, participant or case: name and value, folded.
    Attribute(String, String),
    /// Date of the document, or its month (`YYYY-MM`), or its year.
    Date(String),
    /// The language by which the words were stemmed.
    Language(Language),
}

impl Mark {
    /// Returns the mark of a variable.
    pub fn attribute(name: &str, value: &str) -> Self {
        Self::Attribute(fold(name.trim()), fold(value.trim()))
    }

    /// Returns the mark of a speaker's label.
    pub fn speaker(label: &str) -> Self {
        Self::Speaker(fold(label.trim()))
    }

    /// Returns the bytes that stand for the mark in the index: a letter for its sort, then its value.
    pub fn to_bytes(&self) -> Vec<u8> {
        match self {
            Self::Kind(kind) => vec![b'k', *kind as u8],
            Self::Code(id) => tagged(b'c', id.0),
            Self::Place(place) => placed(b'm', *place),
            Self::PlaceOf(model, place) => {
                let mut bytes = tagged(b'n', model.0);
                bytes.extend(placed(b'm', *place));
                bytes
            }
            Self::Document(id) => tagged(b'd', id.0),
            Self::DocumentKind(kind) => vec![b'K', *kind as u8],
            Self::MemoKind(kind) => vec![b'M', *kind as u8],
            Self::Participant(id) => tagged(b'p', id.0),
            Self::Case(id) => tagged(b'u', id.0),
            Self::Coder(id) => tagged(b'o', id.0),
            Self::Speaker(label) => spelled(b's', label),
            Self::Role(role) => vec![b'r', *role as u8],
            Self::Attribute(name, value) => spelled(b'a', &format!("{name}\u{1f}{value}")),
            Self::Date(date) => spelled(b't', date),
            Self::Language(language) => spelled(LANGUAGE, language.name()),
        }
    }
}

/// First byte of a language mark.
pub(super) const LANGUAGE: u8 = b'l';

/// The most bytes of a spelled mark; a longer value is cut, in the index as in queries.
const LONGEST_MARK: usize = 512;

fn placed(tag: u8, place: Place) -> Vec<u8> {
    match place {
        Place::Own(id) => tagged(tag, id.0),
        known => {
            let number = Place::ALL.iter().position(|other| *other == known);
            vec![
                tag,
                number
                    .and_then(|at| u8::try_from(at).ok())
                    .unwrap_or(u8::MAX),
            ]
        }
    }
}

fn tagged(tag: u8, id: Uuid) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(21);
    bytes.push(tag);
    bytes.extend(id.as_bytes());
    bytes
}

fn spelled(tag: u8, value: &str) -> Vec<u8> {
    let mut bytes = vec![tag];
    bytes.extend(value.bytes().take(LONGEST_MARK));
    bytes
}

/// One entry, ready to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub key: EntryKey,
    pub place: EntryPlace,
    pub text: String,
    pub marks: BTreeSet<Mark>,
    /// First and last paragraph of its document; nothing for memos and codes.
    pub paragraphs: Option<(u32, u32)>,
    /// Rank in the order of reading: documents as they were conducted, then memos and codes as they were made.
    pub rank: u64,
}

/// Where an entry stands and how its words were stemmed: what is kept beside its text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct EntryPlace {
    /// The document; nothing for memos and codes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<DocumentId>,
    /// The range in its text; of a paragraph the talk without the label.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub range: Option<TextRange>,
    #[serde(default, skip_serializing_if = "Language::is_unknown")]
    pub language: Language,
}
