//! Pseudonyms: which name is to be replaced by what, and where names stand. The list belongs to the project and never to
//! a shared copy of it.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{CoderId, DocumentId, PseudonymId, TextRange, Time};

/// A name and what stands for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pseudonym {
    /// Identity.
    pub id: PseudonymId,
    /// The name as it is said, unique in the list.
    pub name: String,
    /// What is to stand for it.
    pub replacement: String,
    /// When it was entered.
    pub made: Time,
    /// By whom.
    pub coder: CoderId,
}

/// Where words of a project stand.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WordsPlace {
    /// In the text of a document.
    Text(DocumentId),
    /// In a field of a row.
    Field(FieldPlace),
}

/// A field of a row that holds words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FieldPlace {
    /// The kind of row, as `RowChange::key` names it.
    pub row: String,
    /// Which row.
    pub id: uuid::Uuid,
    /// The field, as a JSON pointer (RFC 6901).
    pub field: String,
}

/// Why what reads like a name may be another word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Something is written together with it, as in Annas or مریمم.
    Attached,
    /// It is written small where the name is not, as in will.
    Small,
}

/// A name of the list that stands somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Where.
    pub place: WordsPlace,
    /// The range of the name in the words there, in bytes; what is attached to it is not in it.
    pub range: TextRange,
    /// The name as it is written there.
    pub found: Arc<str>,
    /// Which name of the list it is.
    pub pseudonym: PseudonymId,
    /// Why it may be another word; nothing: it is the name.
    pub doubt: Option<Doubt>,
    /// A few words before it.
    pub before: String,
    /// A few words after it.
    pub after: String,
}
