//! The cross-case model: of a paradigm model, in which cases each category and relation holds, k of n (Eisenhardt 1989).

use crate::analysis::variation::{RelationCell, relation_cases};
use crate::model::{CaseId, CodeId, Holding, ModelId, Place, Placement, Project, RelationId};
use std::sync::Arc;

use super::{Ground, Matrix, Question, Rated, Rows};

/// What holds or does not hold in a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A category at its place.
    Category(CodeId, Place),
    /// A relation.
    Relation(RelationId),
}

impl Subject {
    /// Returns the name of a category, or of a relation by its ends; empty when it is not there.
    pub fn name(self, project: &Project) -> String {
        match self {
            Self::Category(code, _) => project.code_name(code).to_owned(),
            Self::Relation(relation) => {
                let row = project.relations.get(relation);
                row.map_or_else(String::new, |row| row.ends(project))
            }
        }
    }
}

/// How it stands in one case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Support {
    /// What carries it: codings of a category, quotations for a relation.
    pub carrying: usize,
    /// What is against it: negative cases of a category, quotations against a relation.
    pub against: usize,
    /// Whether it holds there. Of a category: by the researcher's rating, else where anything that is no negative case
    /// is coded. Of a relation: as [`RelationCell::finding`] says, by what was recorded, else where more quotations speak
    /// for it than against it.
    pub holds: bool,
    /// Whether the researcher's rating or recorded finding decides.
    pub decided: bool,
}

/// A category or relation with how it stands in each case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CrossRow {
    /// Which.
    pub subject: Subject,
    /// One for each case, in the order of [`CrossCase::cases`].
    pub cases: Vec<Support>,
}

impl CrossRow {
    /// Returns in how many cases it holds.
    pub fn holds(&self) -> usize {
        self.cases.iter().filter(|case| case.holds).count()
    }
}

/// A model beside the cases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CrossCase {
    /// The model.
    pub model: ModelId,
    /// The cases, by name.
    pub cases: Vec<CaseId>,
    /// Its categories by place, then its relations, as they were made.
    pub rows: Vec<CrossRow>,
}

impl CrossCase {
    /// Returns what of `model` holds in how many cases; `None` when there is no such model.
    pub fn of(ground: &Ground, model: ModelId) -> Option<Self> {
        let project = ground.project();
        project.models.get(model)?;
        let mut cases: Vec<_> = project.cases.iter().collect();
        cases.sort_by_cached_key(|case| (case.name.to_lowercase(), case.id));
        let cases: Vec<CaseId> = cases.iter().map(|case| case.id).collect();
        let mut rows = categories(ground, model, &cases);
        rows.extend(relations(ground, model, &cases));
        Some(Self { model, cases, rows })
    }
}

/// Returns the placements of a model in its order of places.
pub(super) fn placed(project: &Project, model: ModelId) -> Vec<&Arc<Placement>> {
    let mut placed: Vec<_> = project
        .placements_in(model)
        .filter_map(|id| project.placements.get(id))
        .collect();
    let order = project.models.get(model).map(|row| row.places.all());
    let order = order.unwrap_or_default();
    let stand = |place: Place| order.iter().position(|other| *other == place);
    placed.sort_by_key(|row| (stand(row.place), row.position, row.id));
    placed
}

fn categories(ground: &Ground, model: ModelId, cases: &[CaseId]) -> Vec<CrossRow> {
    // A concept can be placed too, so all codes are rows here.
    let question = Question {
        rows: Rows::Tree,
        in_theory: true,
        ..Question::default()
    };
    let matrix = Matrix::of(ground, question);
    let rated = Rated::of(ground, &matrix).unwrap_or_default();
    let of = |code: CodeId| {
        let found = rated.rows.iter().find(|(other, _)| *other == code);
        found.map(|(_, cells)| cells.as_slice()).unwrap_or_default()
    };
    let row = |code: CodeId, place: Place| CrossRow {
        subject: Subject::Category(code, place),
        cases: cases
            .iter()
            .map(|case| {
                let cell = of(code).iter().find(|cell| cell.case == *case);
                cell.map_or_else(Support::default, |cell| Support {
                    carrying: cell.tally.codings - cell.tally.negative,
                    against: cell.tally.negative,
                    holds: match &cell.decided {
                        Some(decided) => decided.rating.holds(),
                        None => cell.tally.codings > cell.tally.negative,
                    },
                    decided: cell.decided.is_some(),
                })
            })
            .collect(),
    };
    placed(ground.project(), model)
        .iter()
        .map(|placement| row(placement.category, placement.place))
        .collect()
}

fn relations(ground: &Ground, model: ModelId, cases: &[CaseId]) -> Vec<CrossRow> {
    let support = |cell: &RelationCell| Support {
        carrying: cell.supporting.0,
        against: cell.contrary.0,
        holds: cell.finding() == Some(Holding::Holds),
        decided: cell.recorded.is_some(),
    };
    let rows = relation_cases(ground, model).into_iter();
    rows.map(|row| {
        let of = |case: &CaseId| row.cells.iter().find(|cell| cell.case == *case);
        CrossRow {
            subject: Subject::Relation(row.relation),
            cases: cases
                .iter()
                .map(|case| of(case).map(support).unwrap_or_default())
                .collect(),
        }
    })
    .collect()
}
