//! Who speaks, what is compared, who codes, and the study itself.

use serde::{Deserialize, Serialize};

use super::{
    Attributes, CaseId, CoderId, Level, ParticipantId, RatingScale, ThinLimits, Time, WeightScale,
};

/// One who speaks in the study.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participant {
    /// Identity.
    pub id: ParticipantId,
    /// The pseudonym or code, unique in the project.
    pub name: String,
    /// The case that the participant belongs to.
    pub case: Option<CaseId>,
    /// Variables: role, experience, …
    pub attributes: Attributes,
}

/// A unit that is compared: a firm, a cluster, a family.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// Identity.
    pub id: CaseId,
    /// The name, unique in the project.
    pub name: String,
    /// Variables: sector, size, …
    pub attributes: Attributes,
}

/// One who codes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coder {
    /// Identity.
    pub id: CoderId,
    /// The name.
    pub name: String,
}

/// The study: one row a project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// Identity of the project, made with the file.
    pub id: uuid::Uuid,
    /// The title.
    pub title: String,
    /// What the study is about.
    pub note: String,
    /// The project's own names for the levels, lowest first; empty: the usual name.
    pub level_names: [String; 3],
    /// When the project was made.
    pub made: Time,
    /// The scale on which codings are weighed; nothing: they are not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weights: Option<WeightScale>,
    /// Where thin begins; nothing: where it usually does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub thin: Option<ThinLimits>,
    /// The scale on which categories are rated in cases; nothing: the usual one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ratings: Option<RatingScale>,
}

impl Settings {
    /// Returns the project's own name for `level`, if it has one.
    pub fn level_name(&self, level: Level) -> Option<&str> {
        let [open, concept, category] = &self.level_names;
        let name = match level {
            Level::Open => open,
            Level::Concept => concept,
            Level::Category => category,
        };
        (!name.is_empty()).then_some(name.as_str())
    }
}
