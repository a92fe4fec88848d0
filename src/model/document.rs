//! Documents: what was said or written, by whom, when, and how it divides into paragraphs.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use unicode_segmentation::UnicodeSegmentation as _;

use super::{CaseId, CoderId, DocumentId, ParticipantId, TextRange, Time};

/// Variables of a document, participant or case: name → value, both as the researcher writes them.
pub type Attributes = BTreeMap<String, String>;

/// The SHA-256 of stored bytes, as 64 hexadecimal digits.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ContentHash(pub String);

impl ContentHash {
    /// Returns the hash of `bytes`.
    pub fn of(bytes: &[u8]) -> Self {
        use sha2::Digest as _;
        use std::fmt::Write as _;
        let mut hash = String::with_capacity(64);
        for byte in sha2::Sha256::digest(bytes) {
            // Writing into a string does not fail.
            write!(hash, "{byte:02x}").ok();
        }
        Self(hash)
    }
}

/// What kind of source a document is.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum DocumentKind {
    /// An interview with one participant or a few.
    #[default]
    Interview,
    /// A conversation of a group.
    FocusGroup,
    /// A record of what was observed.
    Observation,
    /// A document that existed before the study.
    ArchivalDocument,
    /// A publication.
    Literature,
    /// The researcher's note from the field.
    FieldNote,
}

impl DocumentKind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::Interview,
        Self::FocusGroup,
        Self::Observation,
        Self::ArchivalDocument,
        Self::Literature,
        Self::FieldNote,
    ];

    /// Returns the message key of the kind's name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Interview => "kind-interview",
            Self::FocusGroup => "kind-focus-group",
            Self::Observation => "kind-observation",
            Self::ArchivalDocument => "kind-archival-document",
            Self::Literature => "kind-literature",
            Self::FieldNote => "kind-field-note",
        }
    }

    /// Returns whether the kind belongs to the series of interviews of the saturation review.
    pub fn is_interview(self) -> bool {
        matches!(self, Self::Interview | Self::FocusGroup)
    }
}

/// Part that a speaker has in a conversation.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum SpeakerRole {
    /// Asks.
    Interviewer,
    /// Answers.
    Participant,
    /// Not known.
    #[default]
    Unknown,
}

/// One who speaks in a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speaker {
    /// The label as it stands in the text, or as corrected.
    pub label: String,
    /// The part in the conversation.
    pub role: SpeakerRole,
    /// The participant of the study, where known.
    pub participant: Option<ParticipantId>,
}

/// A paragraph or one turn of talk. In JSON `[start, end, body, speaker, time_ms]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "ParagraphRecord", into = "ParagraphRecord")]
pub struct Paragraph {
    /// First byte in the text of the document.
    pub start: u32,
    /// Byte after the last one, the line feed not included.
    pub end: u32,
    /// Where the talk begins after a label such as `P3: `; the start where there is no label.
    pub body: u32,
    /// Index into the document's speakers.
    pub speaker: Option<u16>,
    /// Time in the recording, in milliseconds.
    pub time_ms: Option<u32>,
}

/// A paragraph as it is written down: a project has hundreds of thousands of them.
type ParagraphRecord = (u32, u32, u32, Option<u16>, Option<u32>);

impl From<ParagraphRecord> for Paragraph {
    fn from((start, end, body, speaker, time_ms): ParagraphRecord) -> Self {
        Self {
            start,
            end,
            body,
            speaker,
            time_ms,
        }
    }
}

impl From<Paragraph> for ParagraphRecord {
    fn from(paragraph: Paragraph) -> Self {
        (
            paragraph.start,
            paragraph.end,
            paragraph.body,
            paragraph.speaker,
            paragraph.time_ms,
        )
    }
}

impl Paragraph {
    /// Returns the range of the talk, without the label.
    pub fn talk(&self) -> TextRange {
        TextRange::new(self.body, self.end)
    }

    /// Returns the whole range.
    pub fn range(&self) -> TextRange {
        TextRange::new(self.start, self.end)
    }
}

/// Returns how many turns a text has: paragraphs of somebody who speaks; where nobody does, all.
pub fn turns_in(paragraphs: &[Paragraph]) -> usize {
    let spoken = paragraphs
        .iter()
        .filter(|paragraph| paragraph.speaker.is_some());
    match spoken.count() {
        0 => paragraphs.len(),
        spoken => spoken,
    }
}

/// Returns how many words are said in a text, by the words of Unicode (UAX 29); the labels of speakers are none.
pub fn words_in(text: &str, paragraphs: &[Paragraph]) -> usize {
    let talk = paragraphs
        .iter()
        .filter_map(|paragraph| paragraph.talk().cut(text));
    talk.map(|talk| talk.unicode_words().count()).sum()
}

/// The paragraphs of one document, in order. They never overlap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paragraphs {
    /// Whose they are.
    pub document: DocumentId,
    /// The paragraphs.
    pub list: Arc<[Paragraph]>,
}

impl Paragraphs {
    /// Returns the index of the paragraph that holds `offset`, else of the last one that begins before it.
    pub fn at(&self, offset: u32) -> Option<usize> {
        self.list
            .partition_point(|paragraph| paragraph.start <= offset)
            .checked_sub(1)
    }
}

/// Where the text of a document came from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// The name of the file, without its folder.
    pub file_name: String,
    /// The original bytes.
    pub content: ContentHash,
    /// The format as it was read, for example `docx`.
    pub format: String,
    /// The encoding as it was read, for plain text.
    pub encoding: Option<String>,
}

/// An imported source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Identity.
    pub id: DocumentId,
    /// Its name, unique in the project.
    pub name: String,
    /// The kind of source.
    pub kind: DocumentKind,
    /// Place in the order in which it was conducted, from 1; ties fall back to the id.
    pub order: u32,
    /// The date as `YYYY-MM-DD`.
    pub date: Option<String>,
    /// Where it was conducted.
    pub place: Option<String>,
    /// Who asked.
    pub interviewer: Option<String>,
    /// The case that it belongs to.
    pub case: Option<CaseId>,
    /// Who took part.
    pub participants: Vec<ParticipantId>,
    /// Further variables.
    pub attributes: Attributes,
    /// The speakers that paragraphs name by index.
    pub speakers: Vec<Speaker>,
    /// Whether most of the text runs from right to left.
    pub right_to_left: bool,
    /// The language as a BCP 47 tag, where known.
    pub language: Option<String>,
    /// The text.
    pub text: ContentHash,
    /// Its length in bytes.
    pub length: u32,
    /// Its length in characters (Unicode code points).
    pub characters: u32,
    /// How many words are said in it (UAX 29); labels of speakers are none.
    pub words: u32,
    /// The file.
    pub origin: Origin,
    /// When it was imported.
    pub imported: Time,
    /// By whom.
    pub coder: CoderId,
}

impl Document {
    /// Returns who took part, then who its speakers are; some may come twice.
    pub fn people(&self) -> impl Iterator<Item = ParticipantId> {
        let speakers = self.speakers.iter().filter_map(|row| row.participant);
        self.participants.iter().copied().chain(speakers)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_no_words_and_turns_are_of_somebody() {
        let text = "A talk\nAnn Lee: He came twice.\nWent.";
        let row = |start, body, end, speaker| Paragraph {
            start,
            end,
            body,
            speaker,
            time_ms: None,
        };
        let rows = [
            row(0, 0, 6, None),
            row(7, 16, 30, Some(0)),
            row(31, 31, 36, Some(0)),
        ];
        assert_eq!(words_in(text, &rows), 6);
        assert_eq!((turns_in(&rows), turns_in(&rows[..1])), (2, 1));
    }
}
