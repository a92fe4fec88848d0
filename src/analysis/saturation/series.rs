//! The series of interviews and the review of every level on it.

use std::sync::Arc;

use crate::analysis::{Ground, Scheme};
use crate::model::{CodeId, Document, DocumentId, Level};

use super::{Curve, GuestReview, GuestRule, Incidence};

/// What is counted as a code. A code occurs in an interview when it or a code below it is put on text there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Counted {
    /// Open codes. Labels are unlimited, so these never saturate.
    OpenCodes,
    /// Concepts and open codes together.
    ConceptsAndOpenCodes,
    /// Concepts.
    Concepts,
    /// Categories.
    Categories,
}

impl Counted {
    /// All of them, lowest first.
    pub const ALL: [Self; 4] = [
        Self::OpenCodes,
        Self::ConceptsAndOpenCodes,
        Self::Concepts,
        Self::Categories,
    ];

    /// Returns the message key of the name.
    pub fn key(self) -> &'static str {
        match self {
            Self::OpenCodes => "analysis-counted-open-codes",
            Self::ConceptsAndOpenCodes => "analysis-counted-concepts-and-open-codes",
            Self::Concepts => "analysis-counted-concepts",
            Self::Categories => "analysis-counted-categories",
        }
    }

    /// Returns whether codes of `level` are counted.
    pub fn holds(self, level: Level) -> bool {
        match self {
            Self::OpenCodes => level == Level::Open,
            Self::ConceptsAndOpenCodes => level != Level::Category,
            Self::Concepts => level == Level::Concept,
            Self::Categories => level == Level::Category,
        }
    }
}

/// The review of one level.
#[derive(Clone, Debug, PartialEq)]
pub struct LevelReview {
    /// What is counted.
    pub counted: Counted,
    /// New and cumulative codes per interview.
    pub curve: Curve,
    /// Which codes are new in each interview, in the order of the tree.
    pub new_codes: Vec<Vec<CodeId>>,
    /// Codes that occur in one interview only, in the order of the tree.
    pub only_once: Vec<CodeId>,
    /// The rule of Guest, Namey & Chen.
    pub guest: GuestReview,
}

/// The codings of one category per interview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CategoryRow {
    /// Which category.
    pub category: CodeId,
    /// Codings of it and of what lies below it, per interview.
    pub codings: Vec<u32>,
    /// Their sum. Documents that are no interviews do not count.
    pub all: u32,
}

/// The saturation review of a project.
#[derive(Clone, Debug, PartialEq)]
pub struct Review {
    /// The interviews in the order in which they were conducted.
    pub interviews: Vec<DocumentId>,
    /// Codings in each of them.
    pub codings: Vec<usize>,
    /// How many documents are left out because they are no interviews.
    pub other_documents: usize,
    /// The review of each level, as in [`Counted::ALL`].
    pub levels: Vec<LevelReview>,
    /// The codings of each category, in the order of the tree.
    pub categories: Vec<CategoryRow>,
}

/// Returns the interviews of the series, in the order in which they were conducted.
pub fn interviews(ground: &Ground) -> Vec<&Arc<Document>> {
    ground
        .documents()
        .iter()
        .filter(|document| document.kind.is_interview())
        .collect()
}

impl Review {
    /// Returns the review of a project with the rule of these parameters.
    pub fn of(ground: &Ground, rule: GuestRule) -> Self {
        let interviews = interviews(ground);
        let other_documents = ground.documents().len() - interviews.len();
        let (incidence, codings) = count(ground, interviews.len());
        let scheme = ground.scheme();
        Self {
            interviews: interviews.iter().map(|document| document.id).collect(),
            codings,
            other_documents,
            levels: Counted::ALL
                .map(|counted| review_level(scheme, &incidence, counted, rule))
                .into(),
            categories: category_rows(scheme, &incidence),
        }
    }

    /// Returns the review of one level.
    pub fn level(&self, counted: Counted) -> Option<&LevelReview> {
        self.levels.iter().find(|level| level.counted == counted)
    }
}

/// Returns the codings of every branch per interview, rows as in the scheme, and of all codes together.
fn count(ground: &Ground, units: usize) -> (Incidence, Vec<usize>) {
    let scheme = ground.scheme();
    let mut next = 0;
    let unit_of: Vec<Option<usize>> = ground
        .documents()
        .iter()
        .map(|document| {
            let unit = document.kind.is_interview().then_some(next);
            next += usize::from(unit.is_some());
            unit
        })
        .collect();
    let mut incidence = Incidence::new(scheme.len(), units);
    let mut codings = vec![0; units];
    for incident in ground.incidents() {
        let document = ground.document_of(incident.quotation);
        if let Some(unit) = unit_of.get(document).copied().flatten() {
            incidence.count(incident.code, unit);
            codings[unit] += 1;
        }
    }
    for position in (0..scheme.len()).rev() {
        if let Some(parent) = scheme.parent(position) {
            incidence.add(position, parent);
        }
    }
    (incidence, codings)
}

fn review_level(
    scheme: &Scheme,
    incidence: &Incidence,
    counted: Counted,
    rule: GuestRule,
) -> LevelReview {
    let mut new_codes = vec![Vec::new(); incidence.units()];
    let mut only_once = Vec::new();
    for (position, code) in scheme.codes().iter().enumerate() {
        if !counted.holds(code.level) {
            continue;
        }
        let Some(first) = incidence.first(position) else {
            continue;
        };
        new_codes[first].push(code.id);
        let row = incidence.row(position);
        if row.iter().filter(|codings| **codings > 0).count() == 1 {
            only_once.push(code.id);
        }
    }
    let new: Vec<usize> = new_codes.iter().map(Vec::len).collect();
    let curve = Curve::of_new(&new);
    LevelReview {
        counted,
        guest: rule.review(&curve),
        curve,
        new_codes,
        only_once,
    }
}

fn category_rows(scheme: &Scheme, incidence: &Incidence) -> Vec<CategoryRow> {
    let codes = scheme.codes().iter().enumerate();
    codes
        .filter(|(_, code)| code.level == Level::Category)
        .map(|(position, code)| {
            let codings = incidence.row(position).to_vec();
            CategoryRow {
                category: code.id,
                all: codings.iter().sum(),
                codings,
            }
        })
        .collect()
}
