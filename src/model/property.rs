//! Properties of concepts and categories, and where incidents and cases stand on their dimensions (Strauss & Corbin 1990, ch. 5).

use serde::{Deserialize, Serialize};

use super::{
    CaseId, CaseLocationId, CodeId, CoderId, LocationId, ParticipantId, PropertyId, QuotationId,
    Time,
};

/// A characteristic of a concept or category, with the range it varies on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Property {
    /// Identity.
    pub id: PropertyId,
    /// The concept or category.
    pub code: CodeId,
    /// Its name, unique within the code.
    pub name: String,
    /// What it means.
    pub definition: String,
    /// The low end of its dimension, for example “weak”; may be empty.
    pub low: String,
    /// The high end, for example “strong”; may be empty.
    pub high: String,
    /// When it was made.
    pub made: Time,
    /// By whom.
    pub coder: CoderId,
}

/// Where a quotation stands on the dimension of a property.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Location {
    /// Identity.
    pub id: LocationId,
    /// The property.
    pub property: PropertyId,
    /// The incident; it has one place on each dimension.
    pub quotation: QuotationId,
    /// From 0, the low end, to 100, the high end.
    pub position: u8,
    /// When it was located.
    pub made: Time,
    /// By whom.
    pub coder: CoderId,
}

impl Location {
    /// The high end of every dimension.
    pub const HIGHEST: u8 = 100;
}

/// Who or what stands on a dimension as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whom {
    /// A case.
    Case(CaseId),
    /// A participant.
    Participant(ParticipantId),
}

/// Where a case or a participant stands on the dimension of a property, as the researcher judges.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseLocation {
    /// Identity.
    pub id: CaseLocationId,
    /// The property.
    pub property: PropertyId,
    /// Who; each has one place on each dimension.
    pub whom: Whom,
    /// From 0, the low end, to 100, the high end.
    pub position: u8,
    /// Why there.
    pub note: String,
    /// When it was located.
    pub made: Time,
    /// By whom.
    pub coder: CoderId,
}
