//! The units that line-by-line coding steps through: sentences, or turns of those who answer.

use serde::{Deserialize, Serialize};

use crate::analysis::is_answering;
use crate::model::{DocumentId, Project, TextRange};
use crate::text::{TextUnit, units};

/// What a document is gone through by.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum UnitKind {
    /// Sentence by sentence.
    #[default]
    Sentence,
    /// Turn by turn, or paragraph by paragraph.
    Turn,
}

impl UnitKind {
    /// Both kinds, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Sentence, Self::Turn];

    /// Returns the message key of the kind's name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Sentence => "unit-sentence",
            Self::Turn => "unit-turn",
        }
    }
}

/// Returns the units of a document in order, without white space around them; `text` is its whole text.
///
/// Turns of interviewers are left out where anybody is known to answer.
pub fn units_of(
    project: &Project,
    document: DocumentId,
    text: &str,
    kind: UnitKind,
) -> Vec<TextRange> {
    let row = project.documents.get(document);
    let (Some(row), Some(paragraphs)) = (row, project.paragraphs.get(document)) else {
        return Vec::new();
    };
    let answers = |paragraph| is_answering(row, paragraph);
    let known = paragraphs.list.iter().any(answers);
    let mut found = Vec::new();
    for paragraph in paragraphs.list.iter() {
        if known && !answers(paragraph) {
            continue;
        }
        let talk = paragraph.talk();
        let words = talk.cut(text).unwrap_or_default();
        let parts = match kind {
            UnitKind::Sentence => units(words, TextUnit::Sentence),
            UnitKind::Turn => std::iter::once(0..words.len()).collect(),
        };
        let parts = parts
            .into_iter()
            .filter_map(|part| trimmed(words, part, talk.start));
        found.extend(parts);
    }
    found
}

/// Returns a part of a turn without the white space around it; nothing where no more is left.
fn trimmed(words: &str, part: std::ops::Range<usize>, start: u32) -> Option<TextRange> {
    let said = words.get(part.clone())?;
    let ahead = said.len() - said.trim_start().len();
    let first = u32::try_from(part.start + ahead).ok()?;
    let length = u32::try_from(said.trim().len()).ok()?;
    (length > 0).then(|| TextRange::new(start + first, start + first + length))
}
