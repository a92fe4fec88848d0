//! Variation over cases: where incidents and cases stand on the dimensions of a category, and in which cases each
//! relation of a model holds.
//!
//! What the researcher recorded stands beside what is counted; what is counted is never put in its place.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{
    CaseId, CaseLocationId, CodeId, FindingId, Holding, ModelId, ParticipantId, PropertyId,
    QuotationId, RelationId, Stance, Whom,
};

use super::Ground;

/// An incident on a dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// The quotation.
    pub quotation: QuotationId,
    /// From 0, the low end, to 100, the high end.
    pub position: u8,
    /// Whether it is a negative case of the category or of a code of it.
    pub negative: bool,
}

/// Where a case or participant stands on a dimension.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Who.
    pub whom: Whom,
    /// What the researcher recorded, and where.
    pub recorded: Option<(CaseLocationId, u8)>,
    /// How many of its quotations were located.
    pub quotations: usize,
    /// The mean of their places; nothing where there are none.
    pub mean: Option<f64>,
    /// The least and the greatest of their places.
    pub range: Option<(u8, u8)>,
}

/// The dimension of a property with everything on it.
#[derive(Clone, Debug, PartialEq)]
pub struct DimensionProfile {
    /// The property.
    pub property: PropertyId,
    /// Its concept or category.
    pub code: CodeId,
    /// Its incidents, from the low end to the high end.
    pub points: Vec<Point>,
    /// All cases, in the order of the study.
    pub cases: Vec<Mark>,
    /// All participants, in the order of the study.
    pub participants: Vec<Mark>,
}

/// Returns the dimensional profile of a category: its properties, then those of the concepts below it (Strauss &
/// Corbin 1990, ch. 5).
pub fn dimension_profiles(ground: &Ground, category: CodeId) -> Vec<DimensionProfile> {
    let project = ground.project();
    let branch: BTreeSet<CodeId> = project.branch(category).into_iter().collect();
    let is_dropped = project.is_trimmed(category);
    let branch_of = ground.scheme().branch_of(category);
    // What was dropped below a category stands in no profile of it; what was dropped itself has one still.
    let positions = branch_of.filter(|position| is_dropped || !ground.is_trimmed(*position));
    let codes = ground.scheme().ids(positions);
    codes
        .into_iter()
        .flat_map(|code| {
            project
                .properties_of(code)
                .map(move |property| (code, property))
        })
        .map(|(code, property)| profile(ground, (code, property), &branch))
        .collect()
}

fn profile(
    ground: &Ground,
    (code, property): (CodeId, PropertyId),
    branch: &BTreeSet<CodeId>,
) -> DimensionProfile {
    let project = ground.project();
    let mut points: Vec<Point> = project
        .locations_on(property)
        .filter_map(|location| project.locations.get(location))
        // What belongs to a round of reliability is not counted beside the first coding.
        .filter(|row| ground.number(row.quotation).is_some())
        .map(|row| Point {
            quotation: row.quotation,
            position: row.position,
            negative: is_negative(ground, row.quotation, branch),
        })
        .collect();
    points.sort_by_key(|point| (point.position, point.quotation));
    let mut by_case: BTreeMap<usize, Vec<u8>> = BTreeMap::new();
    let mut by_participant: BTreeMap<usize, Vec<u8>> = BTreeMap::new();
    for point in &points {
        let Some(number) = ground.number(point.quotation) else {
            continue;
        };
        for case in ground.cases_of(number) {
            by_case.entry(*case).or_default().push(point.position);
        }
        for participant in ground.participants_of(number) {
            let places = by_participant.entry(*participant).or_default();
            places.push(point.position);
        }
    }
    let recorded: BTreeMap<Whom, (CaseLocationId, u8)> = project
        .case_locations_on(property)
        .filter_map(|location| project.case_locations.get(location))
        .map(|row| (row.whom, (row.id, row.position)))
        .collect();
    let cases: Vec<CaseId> = project.cases.iter().map(|row| row.id).collect();
    let people: Vec<ParticipantId> = project.participants.iter().map(|row| row.id).collect();
    let none = Vec::new();
    let case_marks = cases.into_iter().enumerate().map(|(index, case)| {
        let places = by_case.get(&index).unwrap_or(&none);
        mark(Whom::Case(case), places, &recorded)
    });
    let participant_marks = people.into_iter().enumerate().map(|(index, person)| {
        let places = by_participant.get(&index).unwrap_or(&none);
        mark(Whom::Participant(person), places, &recorded)
    });
    DimensionProfile {
        property,
        code,
        cases: case_marks.collect(),
        participants: participant_marks.collect(),
        points,
    }
}

fn is_negative(ground: &Ground, quotation: QuotationId, branch: &BTreeSet<CodeId>) -> bool {
    let project = ground.project();
    let mut codings = project
        .codings_of(quotation)
        .filter_map(|coding| project.codings.get(coding));
    codings.any(|coding| coding.negative && branch.contains(&coding.code))
}

fn mark(whom: Whom, places: &[u8], recorded: &BTreeMap<Whom, (CaseLocationId, u8)>) -> Mark {
    let sum: u32 = places.iter().copied().map(u32::from).sum();
    let mean = (!places.is_empty()).then(|| f64::from(sum) / places.len() as f64);
    let least = places.iter().copied().min();
    Mark {
        whom,
        recorded: recorded.get(&whom).copied(),
        quotations: places.len(),
        mean,
        range: least.zip(places.iter().copied().max()),
    }
}

/// How a relation stands in one case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelationCell {
    /// The case.
    pub case: CaseId,
    /// What the researcher recorded.
    pub recorded: Option<(FindingId, Holding)>,
    /// What follows from the evidence: see [`proposal`]; nothing where it speaks for and against alike.
    pub proposed: Option<Holding>,
    /// Quotations attached for it that are said in the case, and distinct documents of these.
    pub supporting: (usize, usize),
    /// Quotations attached against it that are said in the case, and distinct documents of these.
    pub contrary: (usize, usize),
    /// Distinct quotations in the case of what acts, and of what it acts on.
    pub ends: (usize, usize),
}

impl RelationCell {
    /// Returns what holds: what was recorded, else what was proposed.
    pub fn finding(&self) -> Option<Holding> {
        let recorded = self.recorded.map(|(_, finding)| finding);
        recorded.or(self.proposed)
    }

    /// Returns whether nothing was recorded and nothing attached decides.
    pub fn is_open(&self) -> bool {
        self.recorded.is_none() && !matches!(self.proposed, Some(Holding::Holds | Holding::Reverse))
    }
}

/// A relation over all cases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelationCases {
    /// The relation.
    pub relation: RelationId,
    /// All cases, in the order of the study.
    pub cells: Vec<RelationCell>,
}

impl RelationCases {
    /// Returns in how many cases this was found; recorded ones, else proposed ones.
    pub fn count(&self, finding: Holding) -> usize {
        let cells = self.cells.iter();
        cells.filter(|cell| cell.finding() == Some(finding)).count()
    }

    /// Returns in how many cases it does not hold though the data speak of it. That nothing was attached yet speaks
    /// neither for nor against: a case that is only computed to be without the relation does not count.
    pub fn against(&self) -> usize {
        let cells = self.cells.iter().filter(|cell| !cell.is_open());
        let negative = cells.filter(|cell| cell.finding().is_some_and(Holding::is_negative));
        negative.count()
    }

    /// Returns in how many cases nothing was recorded and nothing attached decides.
    pub fn open(&self) -> usize {
        self.cells.iter().filter(|cell| cell.is_open()).count()
    }
}

/// Returns the relations of a model over all cases (Miles & Huberman 1994, ch. 8), as they were made.
pub fn relation_cases(ground: &Ground, model: ModelId) -> Vec<RelationCases> {
    let project = ground.project();
    let cases: Vec<CaseId> = project.cases.iter().map(|row| row.id).collect();
    let rows = project.relations_in(model);
    let relations: Vec<_> = rows
        .filter_map(|relation| project.relations.get(relation))
        .collect();
    let mut ends: Vec<CodeId> = relations
        .iter()
        .flat_map(|row| [row.from, row.to])
        .collect();
    ends.sort_unstable();
    ends.dedup();
    let spread = quotations_by_case(ground, &ends);
    let number = |code: CodeId| ends.binary_search(&code).unwrap_or_default();
    relations
        .into_iter()
        .map(|row| {
            let of_end = |code: CodeId, case: usize| {
                let found = spread.get(&(number(code), case));
                found.map_or(0, BTreeSet::len)
            };
            let said = evidence_by_case(ground, row.id);
            let recorded = recorded_findings(ground, row.id);
            let cells = cases.iter().enumerate().map(|(index, case)| {
                let side = |stance| said.get(&(stance, index)).map_or((0, 0), Sides::numbers);
                let ends = (of_end(row.from, index), of_end(row.to, index));
                let (supporting, contrary) = (side(Stance::For), side(Stance::Against));
                RelationCell {
                    case: *case,
                    recorded: recorded.get(case).copied(),
                    proposed: proposal((supporting.0, contrary.0), ends),
                    supporting,
                    contrary,
                    ends,
                }
            });
            RelationCases {
                relation: row.id,
                cells: cells.collect(),
            }
        })
        .collect()
}

/// Returns what follows from the evidence of a relation in a case: it holds where more quotations speak for it than
/// against it, and the reverse where more speak against it; without evidence it is absent where both of its ends occur,
/// and there are no data where one of them does not. As many for as against decide nothing.
pub fn proposal(
    (supporting, contrary): (usize, usize),
    (from, to): (usize, usize),
) -> Option<Holding> {
    match supporting.cmp(&contrary) {
        std::cmp::Ordering::Greater => Some(Holding::Holds),
        std::cmp::Ordering::Less => Some(Holding::Reverse),
        std::cmp::Ordering::Equal if supporting > 0 => None,
        std::cmp::Ordering::Equal if from > 0 && to > 0 => Some(Holding::Absent),
        std::cmp::Ordering::Equal => Some(Holding::NoData),
    }
}

/// Quotations and documents on one side of a relation.
#[derive(Default)]
struct Sides {
    quotations: BTreeSet<usize>,
    documents: BTreeSet<usize>,
}

impl Sides {
    fn numbers(&self) -> (usize, usize) {
        (self.quotations.len(), self.documents.len())
    }
}

fn evidence_by_case(ground: &Ground, relation: RelationId) -> BTreeMap<(Stance, usize), Sides> {
    let project = ground.project();
    let mut sides: BTreeMap<(Stance, usize), Sides> = BTreeMap::new();
    for evidence in project.evidence_of(relation) {
        let Some(row) = project.evidence.get(evidence) else {
            continue;
        };
        let Some(number) = ground.number(row.quotation) else {
            continue;
        };
        for case in ground.cases_of(number) {
            let side = sides.entry((row.stance, *case)).or_default();
            side.quotations.insert(number);
            side.documents.insert(ground.document_of(number));
        }
    }
    sides
}

fn recorded_findings(
    ground: &Ground,
    relation: RelationId,
) -> BTreeMap<CaseId, (FindingId, Holding)> {
    let project = ground.project();
    let rows = project
        .findings_of(relation)
        .filter_map(|finding| project.findings.get(finding));
    rows.map(|row| (row.case, (row.id, row.finding))).collect()
}

/// The quotations of the branch of each of `codes`, by its place in the list and by case.
fn quotations_by_case(
    ground: &Ground,
    codes: &[CodeId],
) -> BTreeMap<(usize, usize), BTreeSet<usize>> {
    let mut owners: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (index, code) in codes.iter().enumerate() {
        let branch = ground.scheme().branch_of(*code);
        for position in branch.filter(|position| !ground.is_trimmed(*position)) {
            owners.entry(position).or_default().push(index);
        }
    }
    let mut found: BTreeMap<(usize, usize), BTreeSet<usize>> = BTreeMap::new();
    for incident in ground.incidents() {
        for owner in owners.get(&incident.code).into_iter().flatten() {
            for case in ground.cases_of(incident.quotation) {
                let set = found.entry((*owner, *case)).or_default();
                set.insert(incident.quotation);
            }
        }
    }
    found
}
