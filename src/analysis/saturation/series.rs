//! The series of documents that a review is about, and the codings of every branch in them.

use std::collections::HashMap;
use std::sync::Arc;

use crate::analysis::Ground;
use crate::model::{Document, DocumentId, DocumentKind, Time};

use super::{Incidence, SeriesOrder};

/// Which documents are the units. Series are never mixed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Series {
    /// Interviews and focus groups.
    #[default]
    Interviews,
    /// Archival documents.
    ArchivalDocuments,
}

impl Series {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Interviews, Self::ArchivalDocuments];

    /// Returns the message key of the name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Interviews => "analysis-series-interviews",
            Self::ArchivalDocuments => "analysis-series-archival",
        }
    }

    /// Returns whether documents of `kind` belong to it.
    pub fn holds(self, kind: DocumentKind) -> bool {
        match self {
            Self::Interviews => kind.is_interview(),
            Self::ArchivalDocuments => kind == DocumentKind::ArchivalDocument,
        }
    }
}

/// Returns the interviews of the project, in the order in which they were conducted.
pub fn interviews(ground: &Ground) -> Vec<&Arc<Document>> {
    documents(ground, (Series::Interviews, &SeriesOrder::Conducted))
}

/// Returns the documents of a series in an order.
pub(super) fn documents<'a>(
    ground: &'a Ground,
    (series, order): (Series, &SeriesOrder),
) -> Vec<&'a Arc<Document>> {
    let documents = ground.documents().iter();
    let of_series = documents.filter(|document| series.holds(document.kind));
    order.sorted(ground, of_series.collect())
}

/// What stands in the documents of a series. Rows are as in the scheme.
pub(super) struct Counting {
    /// Codings of every branch per unit.
    pub incidence: Incidence,
    /// Where each branch occurs.
    pub occurs: Vec<Occurs>,
    /// Codings of all codes per unit.
    pub codings: Vec<usize>,
    /// The unit in which each branch was put on text first, by when it was done.
    pub first_put: Vec<Option<usize>>,
    /// The unit of each document of the ground.
    pub unit_of: Vec<Option<usize>>,
}

/// In how many units a branch occurs, and in which first.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Occurs {
    /// The first unit, from 0.
    pub first: Option<usize>,
    /// How many units.
    pub units: usize,
}

impl Occurs {
    fn of(row: &[u32]) -> Self {
        Self {
            first: row.iter().position(|codings| *codings > 0),
            units: row.iter().map(|codings| usize::from(*codings > 0)).sum(),
        }
    }
}

/// Counts the codings of these documents in one pass; they are the units, in their order.
pub(super) fn count(ground: &Ground, documents: &[&Arc<Document>]) -> Counting {
    let (scheme, units) = (ground.scheme(), documents.len());
    let places = documents.iter().map(|document| document.id).zip(0..);
    let places: HashMap<DocumentId, usize> = places.collect();
    let unit = |document: &Arc<Document>| places.get(&document.id).copied();
    let unit_of: Vec<Option<usize>> = ground.documents().iter().map(unit).collect();
    let mut incidence = Incidence::new(scheme.len(), units);
    let mut codings = vec![0; units];
    let mut first: Vec<Option<(Time, usize)>> = vec![None; scheme.len()];
    for incident in ground.incidents() {
        let unit = unit_of.get(ground.document_of(incident.quotation));
        let Some(unit) = unit.copied().flatten() else {
            continue;
        };
        incidence.count(incident.code, unit);
        codings[unit] += 1;
        earlier(&mut first[incident.code], Some((incident.made, unit)));
    }
    for position in (0..scheme.len()).rev() {
        if let Some(parent) = scheme.parent(position) {
            incidence.add(position, parent);
            let below = first[position];
            earlier(&mut first[parent], below);
        }
    }
    Counting {
        occurs: incidence.rows().map(Occurs::of).collect(),
        incidence,
        codings,
        first_put: first
            .into_iter()
            .map(|first| first.map(|(_, unit)| unit))
            .collect(),
        unit_of,
    }
}

fn earlier(known: &mut Option<(Time, usize)>, other: Option<(Time, usize)>) {
    let is_earlier = other.is_some_and(|other| known.is_none_or(|known| other.0 < known.0));
    if is_earlier {
        *known = other;
    }
}
