//! What a theory is held against: a case of the study, or a document that belongs to none.

use serde::{Deserialize, Serialize};

use super::{CaseId, CoderId, DocumentId, ModelId, Project, Time, VerdictId, Whom};

/// What a theory is held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// A case with all its documents.
    Case(CaseId),
    /// A document that belongs to no case.
    Document(DocumentId),
}

/// Whether a model accounts for a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fit {
    /// It does.
    Fits,
    /// It does, with a variation that is explained.
    FitsWithVariation,
    /// It does not.
    DoesNotFit,
}

impl Fit {
    /// All verdicts, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Fits, Self::FitsWithVariation, Self::DoesNotFit];

    /// Returns the message key of the verdict's name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Fits => "fit-fits",
            Self::FitsWithVariation => "fit-fits-with-variation",
            Self::DoesNotFit => "fit-does-not-fit",
        }
    }
}

/// What the researcher judges: whether a model accounts for a case (Strauss & Corbin 1998, ch. 10).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// Identity.
    pub id: VerdictId,
    /// The model.
    pub model: ModelId,
    /// What it was held against.
    pub unit: Unit,
    /// Whether it fits.
    pub fit: Fit,
    /// How a variation or a case that does not fit is explained.
    pub explanation: String,
    /// When it was judged, last.
    pub made: Time,
    /// By whom.
    pub coder: CoderId,
}

impl Project {
    /// Returns what theories are held against: the cases as they were made, then the documents in their order that belong
    /// to none. A document belongs to its own case, else to the case of one of its participants.
    pub fn units(&self) -> Vec<Unit> {
        let mut units: Vec<Unit> = self.cases.iter().map(|case| Unit::Case(case.id)).collect();
        let homeless = self
            .documents_in_order()
            .into_iter()
            .filter(|document| matches!(self.unit_of(document.id), Unit::Document(_)));
        units.extend(homeless.map(|document| Unit::Document(document.id)));
        units
    }

    /// Returns what a document belongs to; itself where it belongs to no case.
    pub fn unit_of(&self, document: DocumentId) -> Unit {
        let Some(row) = self.documents.get(document) else {
            return Unit::Document(document);
        };
        let of_people = || {
            let people = row.participants.iter();
            people
                .filter_map(|person| self.participants.get(*person)?.case)
                .next()
        };
        let case = row.case.or_else(of_people);
        case.map_or(Unit::Document(document), Unit::Case)
    }

    /// Returns the name of a case or participant, empty when it is gone.
    pub fn whom_name(&self, whom: Whom) -> &str {
        match whom {
            Whom::Case(case) => self.cases.get(case).map_or("", |row| row.name.as_str()),
            Whom::Participant(person) => {
                let row = self.participants.get(person);
                row.map_or("", |row| row.name.as_str())
            }
        }
    }

    /// Returns the name of a case or document, empty when it is gone.
    pub fn unit_name(&self, unit: Unit) -> &str {
        match unit {
            Unit::Case(case) => self.cases.get(case).map_or("", |case| case.name.as_str()),
            Unit::Document(document) => self.document_name(document),
        }
    }

    /// Returns the verdict on a case under a model.
    pub fn verdict_on(&self, model: ModelId, unit: Unit) -> Option<&std::sync::Arc<Verdict>> {
        let mut rows = self.verdicts.iter();
        rows.find(|row| row.model == model && row.unit == unit)
    }
}
