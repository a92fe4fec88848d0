//! A document to bring in, and what changes of one.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::model::{
    Attributes, CaseId, ContentHash, DocumentKind, Origin, Paragraph, ParticipantId, Speaker,
};

/// A document as it was read, ready to be kept. Its bytes come beside it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NewDocument {
    /// Its name; made unique when taken.
    pub name: String,
    /// What is known of it.
    #[serde(flatten)]
    pub edit: DocumentEdit,
    /// Its paragraphs.
    pub paragraphs: Arc<[Paragraph]>,
    /// Who speaks.
    pub speakers: Vec<Speaker>,
    /// Whether most of it runs from right to left.
    pub right_to_left: bool,
    /// The language, where known.
    pub language: Option<String>,
    /// The text.
    pub text: ContentHash,
    /// Its length in bytes.
    pub length: u32,
    /// Its length in characters.
    pub characters: u32,
    /// Its length in words.
    pub words: u32,
    /// The file.
    pub origin: Origin,
}

/// What changes of a document; nothing: stays. An empty text removes a value.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DocumentEdit {
    /// The name.
    #[serde(default, skip_serializing_if = "Option::is_none", rename = "new_name")]
    pub name: Option<String>,
    /// The kind of source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<DocumentKind>,
    /// Place in the order in which it was conducted, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<u32>,
    /// The date, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// Where it was conducted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Who asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interviewer: Option<String>,
    /// The case; `Some(None)` takes it out of its case.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "double_option"
    )]
    pub case: Option<Option<CaseId>>,
    /// Who took part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub participants: Option<Vec<ParticipantId>>,
    /// All further variables.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attributes: Option<Attributes>,
}

/// Keeps “not named” and “named as nothing” apart in JSON.
mod double_option {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub fn serialize<S: Serializer, T: Serialize>(
        value: &Option<Option<T>>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        value
            .as_ref()
            .and_then(Option::as_ref)
            .serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
        deserializer: D,
    ) -> Result<Option<Option<T>>, D::Error> {
        Option::<T>::deserialize(deserializer).map(Some)
    }
}
