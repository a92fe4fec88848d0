//! A study as it is written down: the example under `assets/example`, small ones in tests.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::model::{
    Attributes, DocumentKind, Level, LinkKind, MatrixLevel, MemoKind, NegativeChoice, Place,
    Rating, RelationKind, RelationStatus, Stance, Valence,
};
use crate::operation::NewCriteria;

use super::integration::StudyTheory;

/// Names the files of the example with what is in them.
macro_rules! example_files {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../../assets/example/", $name)))),*]
    };
}

/// The files of the example study, by name.
pub(super) const FILES: &[(&str, &str)] = example_files![
    "study.json",
    "codebook.json",
    "model.json",
    "memos.json",
    "rounds.json",
    "theory.json",
    "trust.json",
    "interview-01-manager-tile.txt",
    "interview-02-consultant.md",
    "interview-03-official.txt",
    "interview-04-modir-kafsh.txt",
    "interview-05-agent-tile.txt",
    "interview-06-modir-kafsh-zananeh.txt",
    "interview-07-manager-saffron.md",
    "interview-08-auditor.txt",
    "interview-09-guild-secretary.txt",
    "interview-10-moshaver-zaferan.txt",
    "interview-11-manager-large.txt",
    "interview-12-training-institute.md",
    "interview-13-taavoni-rooyeh-dooz.txt",
    "interview-14-successor-tile.txt",
    "interview-15-governors-deputy.txt",
    "interview-16-agent-saffron.txt",
    "minutes-tile-group.txt",
    "evaluation-footwear.md",
];

/// A study: who and what was asked, and what was made of it.
pub(super) struct Study {
    pub plan: StudyPlan,
    pub codebook: Vec<StudyCode>,
    pub model: StudyModel,
    pub memos: Vec<StudyMemo>,
    pub rounds: Vec<StudyRound>,
    pub theory: StudyTheory,
    pub trust: StudyTrust,
}

/// `study.json`. Days are counted from the first day of the study.
#[derive(Deserialize)]
pub(super) struct StudyPlan {
    pub title: String,
    pub note: String,
    /// When saturation is to be asked, fixed before the first interview.
    #[serde(default)]
    pub criteria: Option<NewCriteria>,
    /// The day on which open coding gives way to axial coding.
    pub axial_day: i64,
    /// The day on which the core category is chosen and the story line written.
    pub selective_day: i64,
    pub cases: Vec<NamedAttributes>,
    pub participants: Vec<NamedAttributes>,
    /// In the order in which they were brought in.
    pub documents: Vec<StudyDocument>,
    pub merges: Vec<StudyMerge>,
    pub renames: Vec<StudyRename>,
    /// What bears on what.
    #[serde(default)]
    pub links: Vec<StudyIncidentLink>,
    /// Categories rated in cases.
    #[serde(default)]
    pub ratings: Vec<StudyRating>,
}

/// A category rated in a case, with its key quotation.
#[derive(Deserialize)]
pub(super) struct StudyRating {
    pub code: String,
    pub case: String,
    pub rating: Rating,
    pub sentence: String,
    /// File and words of the key quotation.
    #[serde(default)]
    pub quote: Option<(String, String)>,
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
    #[serde(default)]
    pub place: String,
    #[serde(default)]
    pub interviewer: String,
    #[serde(default)]
    pub case: Option<String>,
    #[serde(default)]
    pub participants: Vec<String>,
    #[serde(default)]
    pub interviewer_labels: Vec<String>,
    /// Label in the text → name of the participant.
    #[serde(default)]
    pub speakers: BTreeMap<String, String>,
    /// The day on which it was brought in; coding begins on the next.
    pub day: i64,
    /// How many days the coding took.
    pub days: i64,
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

/// `model.json`.
#[derive(Deserialize)]
pub(super) struct StudyModel {
    pub title: String,
    pub places: Vec<StudyPlace>,
    pub relations: Vec<StudyRelation>,
    pub core_category: String,
    pub core_reason: String,
    /// Categories stand in it as `[[name]]`.
    pub story_line: String,
    /// Paths through the conditional matrix.
    #[serde(default)]
    pub paths: Vec<StudyPath>,
    /// What codes are called in figures: language → code → words.
    #[serde(default)]
    pub labels: BTreeMap<String, BTreeMap<String, String>>,
}

#[derive(Deserialize)]
pub(super) struct StudyPlace {
    pub place: Place,
    pub category: String,
    #[serde(default)]
    pub valence: Option<Valence>,
    /// Who acts, for strategies.
    #[serde(default)]
    pub actor: Option<String>,
    /// At which level of the conditional matrix the category stands.
    #[serde(default)]
    pub level: Option<MatrixLevel>,
}

#[derive(Deserialize)]
pub(super) struct StudyRelation {
    pub from: String,
    pub kind: RelationKind,
    pub to: String,
    pub sentence: String,
    pub status: RelationStatus,
    #[serde(default)]
    pub evidence: Vec<StudyEvidence>,
}

#[derive(Deserialize)]
pub(super) struct StudyPath {
    pub title: String,
    pub steps: Vec<StudyStep>,
}

#[derive(Deserialize)]
pub(super) struct StudyStep {
    pub category: String,
    pub note: String,
    #[serde(default)]
    pub quotes: Vec<StudyQuote>,
}

/// A quotation by its file and first words.
#[derive(Deserialize)]
pub(super) struct StudyQuote {
    pub document: String,
    pub quote: String,
}

#[derive(Deserialize)]
pub(super) struct StudyEvidence {
    pub document: String,
    /// The words with which the quotation begins.
    pub quote: String,
    pub stance: Stance,
    #[serde(default)]
    pub note: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct StudyMemo {
    pub kind: MemoKind,
    pub title: String,
    pub text: String,
    #[serde(default)]
    pub links: Vec<StudyLink>,
    /// The day on which it was written; nothing: when all was done.
    #[serde(default)]
    pub day: Option<i64>,
}

/// A quotation that bears on another; quotations by file and first words.
#[derive(Deserialize)]
pub(super) struct StudyIncidentLink {
    pub document: String,
    pub quote: String,
    pub kind: LinkKind,
    pub to_document: String,
    pub to_quote: String,
    #[serde(default)]
    pub note: Option<String>,
}

/// One of: a code or category, a case, a participant by name, a document by file, a quotation by file and first words.
#[derive(Deserialize)]
pub(super) struct StudyLink {
    #[serde(default, alias = "category")]
    pub code: Option<String>,
    #[serde(default)]
    pub case: Option<String>,
    #[serde(default)]
    pub participant: Option<String>,
    #[serde(default)]
    pub document: Option<String>,
    #[serde(default)]
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

/// `rounds.json`: texts coded again, later.
#[derive(Deserialize)]
pub(super) struct StudyRound {
    pub name: String,
    /// The day of the first of its documents; each further one has a day of its own.
    pub day: i64,
    pub documents: Vec<StudyAgain>,
}

/// A document that was coded again.
#[derive(Deserialize)]
pub(super) struct StudyAgain {
    pub file: String,
    /// What was coded otherwise than the first time.
    pub changes: Vec<StudyChange>,
}

#[derive(Deserialize)]
pub(super) struct StudyChange {
    /// The words of the quotation.
    pub quote: String,
    /// What they were coded now; none: nothing.
    pub codes: Vec<String>,
}

/// Returns what is in the file of that name, nothing where there is none.
pub(super) fn file<'a>(files: &[(&str, &'a str)], name: &str) -> &'a str {
    let found = files.iter().find(|(file, _)| *file == name);
    found.map_or("", |(_, text)| *text)
}

/// `trust.json`: member checks, debriefings, answers to forms, judgements, decisions on negative cases.
#[derive(Default, Deserialize)]
pub(super) struct StudyTrust {
    /// Operations as the command line takes them, by the day on which they are done.
    pub acts: Vec<StudyAct>,
    /// The day on which negative cases are decided.
    pub negative_day: i64,
    pub negative: Vec<StudyNegative>,
}

/// Operations of one day.
#[derive(Deserialize)]
pub(super) struct StudyAct {
    pub day: i64,
    #[serde(default)]
    pub why: String,
    pub operations: Vec<serde_json::Value>,
}

/// What is decided about a quotation against a relation, or about a participant who disagrees.
#[derive(Deserialize)]
pub(super) struct StudyNegative {
    /// The sentence of the relation.
    #[serde(default)]
    pub relation: String,
    #[serde(default)]
    pub document: String,
    #[serde(default)]
    pub quote: String,
    /// The name of the participant.
    #[serde(default)]
    pub check: Option<String>,
    pub choice: NegativeChoice,
    pub note: String,
}

/// Reads the study that is written down in `files`.
///
/// # Errors
///
/// What is wrong with the first of them that cannot be read.
pub(super) fn read(files: &[(&str, &str)]) -> serde_json::Result<Study> {
    Ok(Study {
        plan: part(files, "study.json")?,
        codebook: part(files, "codebook.json")?,
        model: part(files, "model.json")?,
        memos: part(files, "memos.json")?,
        rounds: match file(files, "rounds.json") {
            "" => Vec::new(),
            text => serde_json::from_str(text)?,
        },
        theory: match file(files, "theory.json") {
            "" => StudyTheory::default(),
            text => serde_json::from_str(text)?,
        },
        trust: match file(files, "trust.json") {
            "" => StudyTrust::default(),
            text => serde_json::from_str(text)?,
        },
    })
}

fn part<T: DeserializeOwned>(files: &[(&str, &str)], name: &str) -> serde_json::Result<T> {
    serde_json::from_str(file(files, name))
}
