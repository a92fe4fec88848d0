//! The example study as it is written down under `assets/example`.

use serde::Deserialize;

use crate::model::{
    Attributes, DocumentKind, Level, MemoKind, Place, RelationKind, RelationStatus, Stance, Valence,
};

/// The files of the interviews, by name.
pub(super) const FILES: &[(&str, &str)] = &[
    (
        "interview-01-manager-tile.txt",
        include_str!("../../../assets/example/interview-01-manager-tile.txt"),
    ),
    (
        "interview-02-consultant.md",
        include_str!("../../../assets/example/interview-02-consultant.md"),
    ),
    (
        "interview-03-official.txt",
        include_str!("../../../assets/example/interview-03-official.txt"),
    ),
    (
        "interview-04-modir-kafsh.txt",
        include_str!("../../../assets/example/interview-04-modir-kafsh.txt"),
    ),
];

/// What was done with them.
const STUDY: &str = include_str!("../../../assets/example/study.json");

#[derive(Deserialize)]
pub(super) struct Study {
    pub title: String,
    pub note: String,
    pub cases: Vec<NamedAttributes>,
    pub participants: Vec<NamedAttributes>,
    pub documents: Vec<StudyDocument>,
    pub codebook: Vec<StudyCode>,
    pub codings: Vec<StudyCoding>,
    pub model: StudyModel,
    pub memos: Vec<StudyMemo>,
    pub merges: Vec<StudyMerge>,
    pub renames: Vec<StudyRename>,
}

#[derive(Deserialize)]
pub(super) struct NamedAttributes {
    pub name: String,
    #[serde(default)]
    pub case: Option<String>,
    pub attributes: Attributes,
}

#[derive(Deserialize)]
pub(super) struct StudyDocument {
    pub file: String,
    pub name: String,
    pub kind: DocumentKind,
    pub date: String,
    pub place: String,
    pub interviewer: String,
    pub case: Option<String>,
    pub participants: Vec<String>,
    pub interviewer_labels: Vec<String>,
    /// Label in the text → name of the participant.
    pub speakers: std::collections::BTreeMap<String, String>,
}

#[derive(Deserialize)]
pub(super) struct StudyCode {
    pub name: String,
    pub level: Level,
    #[serde(default)]
    pub definition: Option<String>,
    #[serde(default)]
    pub when: Option<String>,
    #[serde(default)]
    pub when_not: Option<String>,
    #[serde(default)]
    pub in_vivo: bool,
    #[serde(default)]
    pub children: Vec<StudyCode>,
}

#[derive(Deserialize)]
pub(super) struct StudyCoding {
    pub document: String,
    pub quote: String,
    pub codes: Vec<String>,
    pub comment: Option<String>,
    pub day: i64,
}

#[derive(Deserialize)]
pub(super) struct StudyModel {
    pub title: String,
    pub places: Vec<StudyPlace>,
    pub relations: Vec<StudyRelation>,
    pub core_category: String,
    pub core_reason: String,
    /// Categories stand in it as `[[name]]`.
    pub story_line: String,
}

#[derive(Deserialize)]
pub(super) struct StudyPlace {
    pub place: Place,
    pub category: String,
    pub valence: Option<Valence>,
}

#[derive(Deserialize)]
pub(super) struct StudyRelation {
    pub from: String,
    pub kind: RelationKind,
    pub to: String,
    pub sentence: String,
    pub status: RelationStatus,
    pub evidence: Vec<StudyEvidence>,
}

#[derive(Deserialize)]
pub(super) struct StudyEvidence {
    pub document: String,
    pub quote: String,
    pub stance: Stance,
    pub note: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct StudyMemo {
    pub kind: MemoKind,
    pub title: String,
    pub text: String,
    pub links: Vec<StudyLink>,
}

/// One of: a code or category by name, a document by file, a quotation by file and words.
#[derive(Deserialize)]
pub(super) struct StudyLink {
    #[serde(alias = "category")]
    pub code: Option<String>,
    pub document: Option<String>,
    pub quote: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct StudyMerge {
    pub from: Vec<String>,
    pub into: String,
    pub reason: String,
}

#[derive(Deserialize)]
pub(super) struct StudyRename {
    pub from: String,
    pub to: String,
    pub reason: String,
}

/// Reads the study.
///
/// # Errors
///
/// What is wrong with the file; a test holds it right.
pub(super) fn read() -> serde_json::Result<Study> {
    serde_json::from_str(STUDY)
}
