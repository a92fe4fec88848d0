//! The rated cell of a cross-case matrix: what is counted in it, what a stated rule proposes, what the researcher decided.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::model::{CaseId, CaseRating, CodeId, Project, QuotationId, Rating, RatingScale};

use super::{Ground, Key, Matrix};

/// What stands behind one category in one case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CaseTally {
    /// Codings of the category or what lies below it.
    pub codings: usize,
    /// How many of them are negative cases.
    pub negative: usize,
    /// Distinct quotations.
    pub quotations: usize,
    /// Distinct documents.
    pub documents: usize,
    /// Distinct kinds of source among them.
    pub kinds: usize,
    /// Distinct informants who say it.
    pub informants: usize,
    /// How many informants the case has: its participants, and those who took part in its documents and belong to no
    /// other case.
    pub informants_of_case: usize,
}

impl CaseTally {
    /// Returns the rating that the rule of `scale` proposes.
    ///
    /// No coding: absent. As large a part of negative cases as the scale names: contrary. As many kinds of source and as large a
    /// part of the informants as it names: strong. One coding of one informant: weak. Else moderate.
    pub fn proposed(&self, scale: &RatingScale) -> Rating {
        let against = self.negative * 100;
        let part = self.informants * 100;
        let wide = part >= usize::from(scale.informants_percent) * self.informants_of_case.max(1);
        if self.codings == 0 {
            Rating::Absent
        } else if self.negative > 0 && against >= usize::from(scale.negative_percent) * self.codings
        {
            Rating::Contrary
        } else if self.kinds >= usize::from(scale.kinds) && wide {
            Rating::Strong
        } else if self.codings == 1 {
            Rating::Weak
        } else {
            Rating::Moderate
        }
    }
}

/// A cell with what is counted, proposed and decided.
#[derive(Clone, Debug, PartialEq)]
pub struct RatedCell {
    /// The case.
    pub case: CaseId,
    /// What is counted.
    pub tally: CaseTally,
    /// What the rule proposes.
    pub proposed: Rating,
    /// What the researcher decided; nothing: not yet.
    pub decided: Option<Arc<CaseRating>>,
}

impl RatedCell {
    /// Returns the rating that holds: the researcher's, else the proposed one.
    pub fn rating(&self) -> Rating {
        let decided = self.decided.as_ref();
        decided.map_or(self.proposed, |row| row.rating)
    }
}

/// The rated cells of a matrix of categories or concepts by cases.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rated {
    /// For each row of the matrix a cell for each column that is a case, in the order of the matrix.
    pub rows: Vec<(CodeId, Vec<RatedCell>)>,
    /// The cases, in the order of the matrix.
    pub cases: Vec<CaseId>,
}

impl Rated {
    /// Returns the rated cells of `matrix`; `None` where its rows are no codes or its columns no cases.
    pub fn of(ground: &Ground, matrix: &Matrix) -> Option<Self> {
        let cases: Vec<(usize, CaseId)> = (0..)
            .zip(&matrix.columns)
            .filter_map(|(at, head)| match head.key {
                Key::Case(case) => Some((at, case)),
                _ => None,
            })
            .collect();
        if cases.is_empty() {
            return None;
        }
        let project = ground.project();
        let scale = scale(project);
        let informants: Vec<usize> = cases
            .iter()
            .map(|(_, case)| informants_of(project, *case).len())
            .collect();
        let mut rows = Vec::with_capacity(matrix.rows.len());
        for (row, head) in matrix.rows.iter().enumerate() {
            let Key::Code(code) = head.key else {
                return None;
            };
            let cells = cases.iter().zip(&informants).map(|((column, case), all)| {
                let tally = case_tally(ground, matrix, (row, *column), *all);
                RatedCell {
                    case: *case,
                    tally,
                    proposed: tally.proposed(&scale),
                    decided: project.case_rating(code, *case).cloned(),
                }
            });
            rows.push((code, cells.collect()));
        }
        let cases = cases.into_iter().map(|(_, case)| case).collect();
        Some(Self { rows, cases })
    }

    /// Returns the cell of a row and a case, by their places.
    pub fn cell(&self, row: usize, case: usize) -> Option<&RatedCell> {
        let (_, cells) = self.rows.get(row)?;
        cells.get(case)
    }
}

/// Returns what stands behind a cell of a matrix; `informants` is how many its case has.
pub fn case_tally(
    ground: &Ground,
    matrix: &Matrix,
    (row, column): (usize, usize),
    informants: usize,
) -> CaseTally {
    let cell = matrix.cell(row, column);
    let mut kinds = Vec::new();
    let mut people = Vec::new();
    let numbers = matrix.quotations(cell).into_iter();
    for number in numbers.filter_map(|quotation: QuotationId| ground.number(quotation)) {
        let document = ground.documents().get(ground.document_of(number));
        kinds.extend(document.map(|document| document.kind));
        people.extend(ground.participants_of(number).iter().copied());
    }
    kinds.sort_unstable();
    kinds.dedup();
    people.sort_unstable();
    people.dedup();
    CaseTally {
        codings: cell.codings as usize,
        negative: cell.negative as usize,
        quotations: cell.quotations as usize,
        documents: cell.documents as usize,
        kinds: kinds.len(),
        informants: people.len(),
        informants_of_case: informants.max(people.len()),
    }
}

/// Returns the scale of the study, else the usual one.
pub fn scale(project: &Project) -> RatingScale {
    let settings = project.settings();
    let own = settings.and_then(|settings| settings.ratings.clone());
    own.unwrap_or_default()
}

fn informants_of(project: &Project, case: CaseId) -> BTreeSet<crate::model::ParticipantId> {
    let own = project.participants.iter();
    let own = own.filter(|person| person.case == Some(case));
    let mut all: BTreeSet<_> = own.map(|person| person.id).collect();
    let documents = project.documents.iter();
    for document in documents.filter(|document| document.case == Some(case)) {
        let guests = document.participants.iter();
        let guests = guests.filter(|id| {
            let person = project.participants.get(**id);
            person.is_some_and(|person| person.case.is_none())
        });
        all.extend(guests.copied());
    }
    all
}
