//! Paradigm models: places, relations and their evidence (Strauss & Corbin 1990, ch. 7; 1998, ch. 9).

use serde::{Deserialize, Serialize};

use super::{
    CaseId, CodeId, CoderId, EvidenceId, FigureNotes, ModelId, ModelPlaces, Place, PlacementId,
    Project, QuotationId, RelationId, Time,
};

/// Whether a condition makes strategies easier or harder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Valence {
    /// Makes them easier.
    Facilitates,
    /// Makes them harder.
    Constrains,
    /// Does both.
    Both,
}

/// A model of one phenomenon.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParadigmModel {
    /// Identity.
    pub id: ModelId,
    /// Its title, unique in the project.
    pub title: String,
    /// The category around which the others integrate.
    pub core: Option<CodeId>,
    /// Why it was chosen.
    pub core_reason: String,
    /// When the core category was chosen last.
    pub core_chosen: Option<Time>,
    /// The story line: Markdown in which `[[id of a code]]` is a live name.
    pub story_line: String,
    /// What was set by hand about its figures.
    #[serde(default)]
    pub figure: FigureNotes,
    /// What its places are called, and which it added.
    #[serde(default)]
    pub places: ModelPlaces,
    /// The case that it is about: a within-case model; nothing: all of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<CaseId>,
    /// When it was made.
    pub made: Time,
    /// By whom.
    pub coder: CoderId,
}

/// One category at one place of one model.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placement {
    /// Identity.
    pub id: PlacementId,
    /// The model.
    pub model: ModelId,
    /// The category.
    pub category: CodeId,
    /// Where it is put.
    pub place: Place,
    /// What it does to strategies, for context and intervening conditions.
    pub valence: Option<Valence>,
    /// Order within the place, from 0.
    pub position: u32,
    /// Who acts, for strategies; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub actor: String,
}

/// Type of a relation.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum RelationKind {
    /// The first leads to the second.
    #[default]
    Causes,
    /// The first is the context of the second.
    IsContextOf,
    /// The first makes the second easier.
    Facilitates,
    /// The first makes the second harder.
    Constrains,
    /// The first is answered by the second.
    LeadsToStrategy,
    /// The second comes of the first.
    ResultsIn,
    /// The first belongs to the second.
    IsPartOf,
    /// The first speaks against the second.
    Contradicts,
}

impl RelationKind {
    /// All types, in the order in which they are offered.
    pub const ALL: [Self; 8] = [
        Self::Causes,
        Self::IsContextOf,
        Self::Facilitates,
        Self::Constrains,
        Self::LeadsToStrategy,
        Self::ResultsIn,
        Self::IsPartOf,
        Self::Contradicts,
    ];

    /// Returns the message key of the type's name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Causes => "relation-causes",
            Self::IsContextOf => "relation-is-context-of",
            Self::Facilitates => "relation-facilitates",
            Self::Constrains => "relation-constrains",
            Self::LeadsToStrategy => "relation-leads-to-strategy",
            Self::ResultsIn => "relation-results-in",
            Self::IsPartOf => "relation-is-part-of",
            Self::Contradicts => "relation-contradicts",
        }
    }
}

/// How far a relation has been verified in the data.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum RelationStatus {
    /// Stated, not yet verified.
    #[default]
    Hypothesis,
    /// Borne out by the data.
    Supported,
    /// Holds under conditions.
    Qualified,
    /// Given up.
    Rejected,
}

impl RelationStatus {
    /// All states, in the order in which they are offered.
    pub const ALL: [Self; 4] = [
        Self::Hypothesis,
        Self::Supported,
        Self::Qualified,
        Self::Rejected,
    ];

    /// Returns the message key of the state's name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Hypothesis => "status-hypothesis",
            Self::Supported => "status-supported",
            Self::Qualified => "status-qualified",
            Self::Rejected => "status-rejected",
        }
    }
}

/// A statement that one category acts on another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Relation {
    /// Identity.
    pub id: RelationId,
    /// The model.
    pub model: ModelId,
    /// What acts.
    pub from: CodeId,
    /// On what it acts.
    pub to: CodeId,
    /// How it acts.
    pub kind: RelationKind,
    /// The statement in words.
    pub sentence: String,
    /// How far it has been verified.
    pub status: RelationStatus,
    /// When it was made.
    pub made: Time,
    /// By whom.
    pub coder: CoderId,
}

impl Relation {
    /// Returns the relation by its ends: what acts, an arrow, on what it acts.
    pub fn ends(&self, project: &Project) -> String {
        let [from, to] = [self.from, self.to].map(|code| project.code_name(code));
        format!("{from} → {to}")
    }
}

impl CodeId {
    /// Returns the live name of the code: what stands in a story line for its name of the day.
    pub fn live_name(self) -> String {
        format!("[[{self}]]")
    }
}

/// Whether a quotation speaks for a relation or against it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stance {
    /// For.
    For,
    /// Against: a negative case.
    Against,
}

impl Stance {
    /// Returns the message key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::For => "stance-for",
            Self::Against => "stance-against",
        }
    }
}

/// A quotation that speaks for or against a relation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Identity.
    pub id: EvidenceId,
    /// The relation.
    pub relation: RelationId,
    /// The quotation.
    pub quotation: QuotationId,
    /// On which side.
    pub stance: Stance,
    /// The researcher's note.
    pub note: String,
    /// When it was attached.
    pub made: Time,
    /// By whom.
    pub coder: CoderId,
}
