//! What operations carry: new rows as they are asked for, and edits in which a field that is left out stays.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::model::{
    Answers, Attributes, CaseId, CodeId, ContentHash, DocumentKind, Level, LinkKind, MemoKind,
    MemoTarget, Origin, Paragraph, ParticipantId, Passage, QuotationId, RatingScale, RelationKind,
    RelationStatus, Speaker, WeightScale,
};

/// What changes of the study; nothing: stays.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProjectEdit {
    /// The title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What the study is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Names of the levels, lowest first; an empty one means the usual name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level_names: Option<[String; 3]>,
    /// The scale on which codings are weighed; `Some(None)` weighs them no more, what was weighed is kept.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "double_option"
    )]
    pub weights: Option<Option<WeightScale>>,
    /// The scale of ratings of cases; `null` brings the usual one back.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "double_option"
    )]
    pub ratings: Option<Option<RatingScale>>,
}

/// An incident: a quotation that is there, or a passage that becomes one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Incident {
    /// A quotation.
    Quotation(QuotationId),
    /// A passage.
    Passage(Passage),
}

/// What changes of a link between quotations; nothing: stays.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LinkEdit {
    /// How the first bears on the second.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<LinkKind>,
    /// What is said of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

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
    /// The name of the case, which is made where there is none of it; counts where `case` says nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case_named: Option<String>,
    /// The language as a BCP 47 tag.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Who took part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub participants: Option<Vec<ParticipantId>>,
    /// All further variables.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attributes: Option<Attributes>,
}

/// A code to make.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NewCode {
    /// Its identity; nothing: a new one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<CodeId>,
    /// Its name.
    pub name: String,
    /// The rung.
    #[serde(default)]
    pub level: Level,
    /// Below which code; nothing: at the top.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<CodeId>,
    /// Definition and the like.
    #[serde(flatten)]
    pub edit: CodeEdit,
}

/// What changes of a code; nothing: stays.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CodeEdit {
    /// What it means.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub definition: Option<String>,
    /// When to use it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub use_when: Option<String>,
    /// When not to use it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_when: Option<String>,
    /// Which question about what stands above it, it answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answers: Option<Answers>,
    /// Number of the colour, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub colour: Option<u8>,
    /// Whether the name is the participant's own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_vivo: Option<bool>,
}

/// What changes of a relation; nothing: stays.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RelationEdit {
    /// How the first acts on the second.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<RelationKind>,
    /// The statement in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sentence: Option<String>,
    /// How far it has been verified.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<RelationStatus>,
}

/// What changes of a memo; nothing: stays.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MemoEdit {
    /// The kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<MemoKind>,
    /// The title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The text, Markdown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// All that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub links: Option<Vec<MemoTarget>>,
}

/// Keeps “not named” and “named as nothing” apart in JSON.
pub(super) mod double_option {
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
