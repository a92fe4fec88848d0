//! Within-case models beside the cross-case one: what a model of one case has that the model of all has too, and what it
//! has alone (Eisenhardt 1989: within-case analysis before the search for patterns across cases).

use std::collections::BTreeSet;

use crate::model::fold::fold;
use crate::model::{CaseId, CodeId, ModelId, ParadigmModel, Place, Project, RelationKind};

use super::cross::placed;
use super::{CrossCase, Subject};

/// A category or relation of a within-case model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WithinRow {
    /// Which.
    pub subject: Subject,
    /// Whether the cross-case model has it too: the category at the same place, an added one by its name and its neighbour; a
    /// relation between the same categories of the same kind.
    pub shared: bool,
}

/// A model of one case, beside the cross-case one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WithinCase {
    /// The case.
    pub case: CaseId,
    /// The model.
    pub model: ModelId,
    /// Its categories by place, then its relations.
    pub rows: Vec<WithinRow>,
    /// What of the cross-case model holds in the case, after [`super::Support::holds`].
    pub holding: usize,
    /// How much of that the within-case model has.
    pub held: usize,
}

impl WithinCase {
    /// Returns how many of its rows the cross-case model has too.
    pub fn shared(&self) -> usize {
        self.rows.iter().filter(|row| row.shared).count()
    }
}

/// Returns the models of single cases beside the cross-case one: by case as there, then by title.
pub fn within_cases(project: &Project, cross: &CrossCase) -> Vec<WithinCase> {
    let mut found = Vec::new();
    for (column, case) in cross.cases.iter().enumerate() {
        let of_case = |model: &&std::sync::Arc<ParadigmModel>| {
            model.case == Some(*case) && model.id != cross.model
        };
        let mut models: Vec<_> = project.models.iter().filter(of_case).collect();
        models.sort_by_key(|model| (&model.title, model.id));
        found.extend(
            models
                .into_iter()
                .map(|model| within(project, cross, (column, *case), model.id)),
        );
    }
    found
}

fn within(
    project: &Project,
    cross: &CrossCase,
    (column, case): (usize, CaseId),
    model: ModelId,
) -> WithinCase {
    let own = subjects(project, model);
    let same = |model: ModelId, subject: Subject| same(project, (model, subject));
    let across: BTreeSet<Same> = cross
        .rows
        .iter()
        .filter_map(|row| same(cross.model, row.subject))
        .collect();
    let here: BTreeSet<Same> = own
        .iter()
        .filter_map(|subject| same(model, *subject))
        .collect();
    let rows = own.iter().map(|subject| WithinRow {
        subject: *subject,
        shared: same(model, *subject).is_some_and(|own| across.contains(&own)),
    });
    let holds = |row: &&super::CrossRow| row.cases.get(column).is_some_and(|cell| cell.holds);
    let holding: Vec<_> = cross.rows.iter().filter(holds).collect();
    let held = holding.iter().filter(|row| {
        let held = same(cross.model, row.subject);
        held.is_some_and(|held| here.contains(&held))
    });
    WithinCase {
        case,
        model,
        rows: rows.collect(),
        held: held.count(),
        holding: holding.len(),
    }
}

/// The categories of a model by place, then its relations.
fn subjects(project: &Project, model: ModelId) -> Vec<Subject> {
    let placed = placed(project, model).into_iter();
    let categories = placed.map(|row| Subject::Category(row.category, row.place));
    let relations = project.relations_in(model).map(Subject::Relation);
    categories.chain(relations).collect()
}

/// What a subject is in any model: an added place is known by its name and by which of the six it stands next to.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Same {
    Category(CodeId, Place, Option<String>),
    Relation(CodeId, CodeId, RelationKind),
}

fn same(project: &Project, (model, subject): (ModelId, Subject)) -> Option<Same> {
    match subject {
        Subject::Category(code, place) => {
            let places = &project.models.get(model)?.places;
            let own = places.own(place).map(|own| fold(&own.name));
            Some(Same::Category(code, places.near(place), own))
        }
        Subject::Relation(relation) => {
            let row = project.relations.get(relation)?;
            Some(Same::Relation(row.from, row.to, row.kind))
        }
    }
}
