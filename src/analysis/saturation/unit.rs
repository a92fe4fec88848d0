//! The units of a series: documents, or all the interviews of one participant or of one case taken together.

use std::collections::HashMap;

use crate::analysis::Ground;
use crate::model::{CaseId, Document, DocumentId, ParticipantId, Project, Series, SeriesOrder};

use super::order::{Days, sorted};

/// One unit of a series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Whose words it is.
    pub of: UnitOf,
    /// The documents in which these stand, in the order in which they were conducted; at least one.
    pub documents: Vec<DocumentId>,
}

/// Whose words a unit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UnitOf {
    /// All of one document.
    Document(DocumentId),
    /// What one participant says in all interviews.
    Participant(ParticipantId),
    /// What is said of one case in all interviews.
    Case(CaseId),
}

impl Unit {
    /// Returns the name of the document, the participant or the case.
    pub fn name<'a>(&self, project: &'a Project) -> &'a str {
        match self.of {
            UnitOf::Document(id) => project.document_name(id),
            UnitOf::Participant(id) => {
                let row = project.participants.get(id);
                row.map_or("", |row| row.name.as_str())
            }
            UnitOf::Case(id) => project.cases.get(id).map_or("", |row| row.name.as_str()),
        }
    }

    /// Returns the first of its documents.
    pub fn first(&self) -> Option<DocumentId> {
        self.documents.first().copied()
    }

    /// Returns when its first document was conducted or written, as far as that is known.
    pub fn date<'a>(&self, project: &'a Project) -> Option<&'a str> {
        project.documents.get(self.first()?)?.date.as_deref()
    }

    /// Returns the names of the participants that its documents name, each once.
    pub fn participants<'a>(&self, project: &'a Project) -> Vec<&'a str> {
        if let UnitOf::Participant(_) = self.of {
            return vec![self.name(project)];
        }
        let documents = self.documents.iter();
        let documents = documents.filter_map(|id| project.documents.get(*id));
        let mut names = Vec::new();
        for participant in documents.flat_map(|row| row.people()) {
            let name = project.participants.get(participant);
            let name = name.map(|row| row.name.as_str());
            names.extend(name.filter(|name| !names.contains(name)));
        }
        names
    }
}

/// The units of a series and which of them a quotation belongs to.
pub(super) struct Units {
    /// The units in the order that was asked for.
    pub list: Vec<Unit>,
    /// The place of each of them as they were conducted, from 1.
    pub conducted: Vec<usize>,
    /// How the order of the list stands to their days.
    pub days: Days,
    series: Series,
    /// Whether a document of the ground is of the series.
    is_in: Vec<bool>,
    /// The unit of each document of the ground, of each row of the table of participants or of that of cases.
    places: Vec<Option<usize>>,
}

/// A unit while they are brought into an order.
pub(super) struct Ranked {
    pub unit: Unit,
    /// Its place as they were conducted, from 1: by the first of its documents.
    conducted: usize,
    /// Its row among all documents, participants or cases.
    row: usize,
}

impl Units {
    /// Returns the units of a series in an order. Participants and cases without an interview are no units.
    pub fn of(ground: &Ground, (series, order): (Series, &SeriesOrder)) -> Self {
        let documents = ground.documents();
        let is_in: Vec<bool> = documents.iter().map(|row| series.holds(row.kind)).collect();
        let rows = rows(ground, series);
        let listed = ranked(ground, series, &rows);
        let days = listed
            .iter()
            .map(|ranked| ranked.unit.date(ground.project()));
        let days = Days::of(days);
        let ranked = sorted(order, ground, listed);
        let mut places = vec![None; rows.len()];
        for (unit, ranked) in ranked.iter().enumerate() {
            places[ranked.row] = Some(unit);
        }
        Self {
            conducted: ranked.iter().map(|ranked| ranked.conducted).collect(),
            days,
            list: ranked.into_iter().map(|ranked| ranked.unit).collect(),
            series,
            is_in,
            places,
        }
    }

    /// Returns the units that the quotation of this number in the ground belongs to: of documents at most one.
    pub fn holding<'a>(
        &'a self,
        ground: &'a Ground,
        quotation: usize,
    ) -> impl Iterator<Item = usize> + 'a {
        let document = ground.document_of(quotation);
        let is_in = self.is_in.get(document) == Some(&true);
        let (own, others): (Option<usize>, &[usize]) = match self.series {
            Series::Interviews | Series::ArchivalDocuments => (Some(document), &[]),
            Series::Participants => (None, ground.participants_of(quotation)),
            Series::Cases => (None, ground.cases_of(quotation)),
        };
        let rows = own.into_iter().chain(others.iter().copied());
        rows.filter(move |_| is_in)
            .filter_map(|row| self.places.get(row).copied().flatten())
    }
}

/// Everything that can be a unit, as [`Ground`] numbers it.
fn rows(ground: &Ground, series: Series) -> Vec<UnitOf> {
    let project = ground.project();
    match series {
        Series::Interviews | Series::ArchivalDocuments => {
            let rows = ground.documents().iter();
            rows.map(|row| UnitOf::Document(row.id)).collect()
        }
        Series::Participants => {
            let rows = project.participants.iter();
            rows.map(|row| UnitOf::Participant(row.id)).collect()
        }
        Series::Cases => {
            let rows = project.cases.iter();
            rows.map(|row| UnitOf::Case(row.id)).collect()
        }
    }
}

/// The units as they were conducted.
fn ranked(ground: &Ground, series: Series, rows: &[UnitOf]) -> Vec<Ranked> {
    let mut found: HashMap<UnitOf, (usize, Vec<DocumentId>)> = HashMap::new();
    let documents = ground.documents().iter().enumerate();
    for (place, document) in documents.filter(|(_, row)| series.holds(row.kind)) {
        for of in told(ground.project(), document, series) {
            let (_, documents) = found.entry(of).or_insert((place, Vec::new()));
            if documents.last() != Some(&document.id) {
                documents.push(document.id);
            }
        }
    }
    let unit = |(row, of): (usize, &UnitOf)| {
        let (place, documents) = found.remove(of)?;
        Some((place, row, Unit { of: *of, documents }))
    };
    let mut units: Vec<(usize, usize, Unit)> = rows.iter().enumerate().filter_map(unit).collect();
    units.sort_by_key(|(place, row, _)| (*place, *row));
    let ranked = units.into_iter().zip(1..);
    ranked
        .map(|((_, row, unit), conducted)| Ranked {
            unit,
            conducted,
            row,
        })
        .collect()
}

/// Whose words stand in a document: its own, its participants, its case or else theirs.
fn told(project: &Project, document: &Document, series: Series) -> Vec<UnitOf> {
    match series {
        Series::Interviews | Series::ArchivalDocuments => vec![UnitOf::Document(document.id)],
        Series::Participants => document.people().map(UnitOf::Participant).collect(),
        Series::Cases => cases(project, document)
            .into_iter()
            .map(UnitOf::Case)
            .collect(),
    }
}

/// Returns the case of a document; where it names none, those of its participants.
pub(super) fn cases(project: &Project, document: &Document) -> Vec<CaseId> {
    let participants = document.people();
    let participants = participants.filter_map(|id| project.participants.get(id));
    match document.case {
        Some(own) => vec![own],
        None => participants.filter_map(|row| row.case).collect(),
    }
}
