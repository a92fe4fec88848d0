//! Variation over cases on its way out: properties by cases and relations by cases, as tables and on paper.

use crate::analysis::{Ground, PropertyGrid, PropertyQuestion, caseless_message, relation_cases};
use crate::export::Table;
use crate::export::matrix::table_paper;
use crate::export::paper::Paper;
use crate::export::variation::{property_tables, relation_tables};
use crate::locale::{say, words};
use crate::model::{Message, ModelId, Project};

use super::papers::in_our_language;
use super::{Failure, Output};

/// Returns the title of a grid of properties.
pub fn property_title(project: &Project, question: PropertyQuestion) -> String {
    let key = match (question.category, question.people) {
        (None, false) => "properties-by-case",
        (None, true) => "properties-by-participant",
        (Some(_), false) => "properties-of-by-case",
        (Some(_), true) => "properties-of-by-participant",
    };
    let name = question.category.map(|code| project.code_name(code));
    say(&Message::new(key).with("name", name.unwrap_or_default()))
}

/// Returns the sentences below a grid of properties.
pub fn property_notes(project: &Project, question: PropertyQuestion) -> Vec<String> {
    let caseless = caseless_message(project).filter(|_| !question.people);
    std::iter::once(words("properties-note"))
        .chain(caseless.map(|message| say(&message)))
        .collect()
}

/// Returns the sentences below the relations of a model by cases.
fn relation_notes(project: &Project) -> Vec<String> {
    let caseless = caseless_message(project).map(|message| say(&message));
    std::iter::once(words("relations-by-case-note"))
        .chain(caseless)
        .collect()
}

/// Returns the tables of `output`; `None` when it is none of variation.
pub(super) fn tables(ground: &Ground, output: &Output) -> Option<Result<Vec<Table>, Failure>> {
    let project = ground.project();
    match output {
        Output::Properties(question) => {
            let grid = PropertyGrid::of(ground, *question);
            let notes = property_notes(project, *question);
            let title = property_title(project, *question);
            Some(Ok(property_tables(ground, &grid, (title, &notes), &words)))
        }
        Output::RelationsByCase(model) => Some(relations(ground, *model)),
        _ => None,
    }
}

fn relations(ground: &Ground, model: ModelId) -> Result<Vec<Table>, Failure> {
    let project = ground.project();
    if !project.models.contains(model) {
        return Err(Failure::Export(Message::new("export-no-model")));
    }
    let rows = relation_cases(ground, model);
    let title = words("relations-by-case");
    Ok(relation_tables(
        ground,
        &rows,
        (title, &relation_notes(project)),
        &words,
    ))
}

/// Returns `output` on paper; `None` when it is none of variation.
pub(super) fn paper(project: &Project, output: &Output) -> Option<Result<Paper, Failure>> {
    let notes = match output {
        Output::Properties(question) => property_notes(project, *question),
        Output::RelationsByCase(_) => relation_notes(project),
        _ => return None,
    };
    let ground = Ground::of(project);
    // The cells one by one and the quotations behind them are in the tables; the page is the grid.
    let first = |tables: Vec<Table>| {
        let first = tables.get(..1).unwrap_or_default();
        in_our_language(table_paper(project, first, &notes))
    };
    Some(tables(&ground, output)?.map(first))
}
