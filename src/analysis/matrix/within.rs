//! Within-case models beside the cross-case one: what a model of one case has that the model of all has too, and what it
//! has alone (Eisenhardt 1989: within-case analysis before the search for patterns across cases).

use crate::model::{CaseId, ModelId, ParadigmModel, Place, Project, Relation};

use super::{CrossCase, Subject};

/// A category or relation of a within-case model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WithinRow {
    /// Which.
    pub subject: Subject,
    /// Whether the cross-case model has it too: the category at the same place, a relation between the same categories of
    /// the same kind.
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
    let rows = own.iter().map(|subject| WithinRow {
        subject: *subject,
        shared: cross
            .rows
            .iter()
            .any(|row| is_same(project, row.subject, *subject)),
    });
    let holds = |row: &&super::CrossRow| row.cases.get(column).is_some_and(|cell| cell.holds);
    let holding: Vec<_> = cross.rows.iter().filter(holds).collect();
    let held = holding.iter().filter(|row| {
        let mut own = own.iter();
        own.any(|subject| is_same(project, row.subject, *subject))
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
    let placed = project.placements_in(model);
    let mut placed: Vec<_> = placed
        .filter_map(|id| project.placements.get(id))
        .map(|row| (row.place, row.position, row.id, row.category))
        .collect();
    placed.sort_unstable();
    let category = |(place, _, _, category): (Place, u32, _, _)| Subject::Category(category, place);
    let relations = project.relations_in(model).map(Subject::Relation);
    placed.into_iter().map(category).chain(relations).collect()
}

fn is_same(project: &Project, one: Subject, other: Subject) -> bool {
    let ends = |row: &Relation| (row.from, row.to, row.kind);
    match (one, other) {
        (Subject::Relation(one), Subject::Relation(other)) => {
            let rows = [one, other].map(|id| project.relations.get(id));
            matches!(rows, [Some(one), Some(other)] if ends(one) == ends(other))
        }
        (one, other) => one == other,
    }
}
