//! Variation over cases: `profiles` and `findings`; and for other commands the relations of a model case by case,
//! dimensional profiles, paths through the matrix.

use std::path::Path;

use serde_json::{Value, json};

use crate::analysis::{
    DimensionProfile, Ground, Mark, PropertyCell, PropertyGrid, PropertyQuestion, PropertyRow,
    RelationCases, RelationCell, dimension_profiles, relation_cases, relation_row,
};
use crate::export::{Cell, ColumnKind, Table};
use crate::locale::words;
use crate::model::{CodeId, Holding, ModelId, Project};
use crate::session::{Desk, Failure, Output, property_notes, relation_words, tables};

use super::answer::{Answer, table};
use super::arguments::Given;
use super::change::find_code;
use super::reading;
use super::theory::{find_model, write, written};

use ColumnKind::{Number, Text};

/// Where each case or participant lies on each dimension.
pub(super) fn profiles(given: &Given<'_>) -> Result<Answer, Failure> {
    let desk = reading(given)?;
    let code = given.maybe("code");
    let category = code.map(|code| find_code(&desk, code)).transpose()?;
    let question = PropertyQuestion {
        category,
        people: given.flag("participants"),
    };
    let output = Output::Properties(question);
    if let Some(path) = given.maybe("output") {
        return written(&write(&desk, &output, Path::new(path))?);
    }
    let ground = Ground::of(desk.project());
    let notes = property_notes(desk.project(), question);
    let grid = PropertyGrid::of(&ground, question);
    Ok(first_table(&desk, &output, "grid")?
        .footer(notes.join(" "))
        .value("notes", notes)
        .value("rows", grid_json(&ground, &grid)))
}

fn grid_json(ground: &Ground, grid: &PropertyGrid) -> Vec<Value> {
    let project = ground.project();
    let cell = |cell: &PropertyCell| {
        let points = cell.points.iter().map(|point| {
            json!({"quotation": point.quotation, "position": point.position,
                "negative_case": point.negative})
        });
        let mark = &cell.mark;
        let note = mark
            .recorded
            .and_then(|(id, _)| project.case_locations.get(id));
        json!({
            "name": project.whom_name(mark.whom), "of": mark.whom,
            "recorded": mark.recorded.map(|(_, position)| position), "mean": mark.mean,
            "least": mark.range.map(|range| range.0), "greatest": mark.range.map(|range| range.1),
            "note": note.map(|row| row.note.as_str()), "quotations": points.collect::<Vec<_>>(),
        })
    };
    let row = |row: &PropertyRow| {
        let property = project.properties.get(row.property);
        json!({
            "code": project.code_path(row.code), "code_id": row.code, "property": row.property,
            "name": property.map(|row| row.name.as_str()), "low": property.map(|row| row.low.as_str()),
            "high": property.map(|row| row.high.as_str()),
            "cells": row.cells.iter().map(cell).collect::<Vec<_>>(),
        })
    };
    grid.rows.iter().map(row).collect()
}

/// In which cases each relation of a model holds.
pub(super) fn findings(given: &Given<'_>) -> Result<Answer, Failure> {
    let desk = reading(given)?;
    let model = find_model(&desk, given.maybe("model"))?;
    let output = Output::RelationsByCase(model);
    if let Some(path) = given.maybe("output") {
        return written(&write(&desk, &output, Path::new(path))?);
    }
    let ground = Ground::of(desk.project());
    let all = relation_cases(&ground, model);
    Ok(first_table(&desk, &output, "relations")?
        .footer(words("relations-by-case-note"))
        .value("case_counts", counts_json(&ground, &all))
        .value("cases", cells_json(desk.project(), &all)))
}

/// The first table of an output, under a name.
fn first_table(desk: &Desk, output: &Output, name: &'static str) -> Result<Answer, Failure> {
    let text = |document| desk.text(document).ok();
    let first = tables(desk.project(), &text, output)?.into_iter().next();
    let answer = Answer::default();
    Ok(match first {
        Some(table) => answer.table(name, table),
        None => answer,
    })
}

/// Adds the relations of a model over all cases: one line a relation and case, and one a relation.
pub(super) fn with_cases(answer: Answer, ground: &Ground, model: ModelId) -> Answer {
    let project = ground.project();
    let all = relation_cases(ground, model);
    answer
        .table("case_counts", count_table(ground, &all))
        .table("cases", cell_table(project, &all))
        .value("case_counts", counts_json(ground, &all))
        .value("cases", cells_json(project, &all))
}

fn count_table(ground: &Ground, all: &[RelationCases]) -> Table {
    let project = ground.project();
    let rows = all.iter().filter_map(|row| {
        let relation = project.relations.get(row.relation)?;
        let numbers = relation_row(ground, relation);
        Some(vec![
            Cell::from(relation_words(project, relation)),
            Cell::from(numbers.supporting.quotations + numbers.contrary.quotations),
            Cell::from(numbers.supporting.documents),
            Cell::from(numbers.contrary.documents),
            Cell::from(row.count(Holding::Holds)),
            Cell::from(row.against()),
            Cell::from(row.open()),
            Cell::from(row.count(Holding::NoData)),
        ])
    });
    let columns = [
        ("relation", Text),
        ("quotations", Number),
        ("documents_for", Number),
        ("documents_against", Number),
        ("cases_for", Number),
        ("cases_against", Number),
        ("cases_open", Number),
        ("cases_without_data", Number),
    ];
    table("cli-title-case-counts", &columns, rows.collect())
}

fn counts_json(ground: &Ground, all: &[RelationCases]) -> Vec<Value> {
    let project = ground.project();
    let row = |row: &RelationCases| {
        let relation = project.relations.get(row.relation)?;
        let numbers = relation_row(ground, relation);
        Some(json!({
            "relation": row.relation, "words": relation_words(project, relation),
            "quotations_for": numbers.supporting.quotations, "quotations_against": numbers.contrary.quotations,
            "documents_for": numbers.supporting.documents, "documents_against": numbers.contrary.documents,
            "cases_for": row.count(Holding::Holds), "cases_against": row.against(), "cases_open": row.open(),
            "cases_reverse": row.count(Holding::Reverse), "cases_absent": row.count(Holding::Absent),
            "cases_without_data": row.count(Holding::NoData), "cases": row.cells.len(),
        }))
    };
    all.iter().filter_map(row).collect()
}

fn cell_table(project: &Project, all: &[RelationCases]) -> Table {
    let rows = all.iter().flat_map(|row| {
        let name = project.relations.get(row.relation);
        let name = name.map_or_else(String::new, |row| relation_words(project, row));
        row.cells.iter().map(move |cell| {
            vec![
                Cell::from(name.as_str()),
                Cell::from(case_name(project, cell)),
                Cell::from(
                    cell.recorded
                        .map_or_else(String::new, |(_, found)| words(found.key())),
                ),
                Cell::from(
                    cell.proposed
                        .map_or_else(String::new, |found| words(found.key())),
                ),
                Cell::from(cell.supporting.0),
                Cell::from(cell.contrary.0),
                Cell::from(note(project, cell)),
            ]
        })
    });
    let columns = [
        ("relation", Text),
        ("case", Text),
        ("held", Text),
        ("computed", Text),
        ("quotations_for", Number),
        ("quotations_against", Number),
        ("note", Text),
    ];
    table("cli-title-case-relations", &columns, rows.collect())
}

fn cells_json(project: &Project, all: &[RelationCases]) -> Vec<Value> {
    let cell = |row: &RelationCases, cell: &RelationCell| {
        json!({
            "relation": row.relation, "case": case_name(project, cell), "case_id": cell.case,
            "finding": cell.recorded.map(|(_, found)| found), "computed": cell.proposed,
            "quotations_for": cell.supporting.0, "documents_for": cell.supporting.1,
            "quotations_against": cell.contrary.0, "documents_against": cell.contrary.1,
            "quotations_of_from": cell.ends.0, "quotations_of_to": cell.ends.1, "note": note(project, cell),
        })
    };
    all.iter()
        .flat_map(|row| {
            row.cells
                .iter()
                .map(|found| cell(row, found))
                .collect::<Vec<_>>()
        })
        .collect()
}

fn case_name<'a>(project: &'a Project, cell: &RelationCell) -> &'a str {
    let row = project.cases.get(cell.case);
    row.map_or("", |row| row.name.as_str())
}

fn note(project: &Project, cell: &RelationCell) -> String {
    let row = cell.recorded.and_then(|(id, _)| project.findings.get(id));
    row.map_or_else(String::new, |row| row.note.clone())
}

/// Adds the paths through the conditional matrix of a model, one line a step.
pub(super) fn with_paths(answer: Answer, project: &Project, model: ModelId) -> Answer {
    let row = project.models.get(model);
    let level = |category: CodeId| row.and_then(|row| row.figure.level(category));
    let paths: Vec<_> = project
        .paths_in(model)
        .filter_map(|path| project.paths.get(path))
        .collect();
    let lines = paths.iter().flat_map(|path| {
        path.steps.iter().enumerate().map(move |(index, step)| {
            vec![
                Cell::from(path.title.as_str()),
                Cell::from(index + 1),
                Cell::from(project.code_name(step.category)),
                Cell::from(
                    level(step.category).map_or_else(String::new, |level| words(level.key())),
                ),
                Cell::from(step.quotations.len()),
                Cell::from(step.note.as_str()),
            ]
        })
    });
    let columns = [
        ("path", Text),
        ("step", Number),
        ("category", Text),
        ("level", Text),
        ("quotations", Number),
        ("note", Text),
    ];
    let lines = table("cli-title-paths", &columns, lines.collect());
    let json: Vec<Value> = paths
        .iter()
        .map(|path| {
            let steps = path.steps.iter().map(|step| {
                json!({
                    "category": project.code_name(step.category), "category_id": step.category,
                    "level": level(step.category), "note": step.note, "quotations": step.quotations,
                })
            });
            json!({"id": path.id, "title": path.title, "steps": steps.collect::<Vec<_>>()})
        })
        .collect();
    answer.table("paths", lines).value("paths", json)
}

/// Returns the dimensional profiles below a concept or category as JSON.
pub(super) fn profiles_json(ground: &Ground, code: CodeId) -> Vec<Value> {
    let project = ground.project();
    let profile = |profile: &DimensionProfile| {
        let row = project.properties.get(profile.property);
        let points = profile.points.iter().map(|point| {
            json!({"quotation": point.quotation, "position": point.position, "negative_case": point.negative})
        });
        json!({
            "property": profile.property, "name": row.map(|row| row.name.as_str()),
            "code": project.code_path(profile.code), "low": row.map(|row| row.low.as_str()),
            "high": row.map(|row| row.high.as_str()), "points": points.collect::<Vec<_>>(),
            "cases": marks_json(project, &profile.cases),
            "participants": marks_json(project, &profile.participants),
        })
    };
    dimension_profiles(ground, code)
        .iter()
        .map(profile)
        .collect()
}

fn marks_json(project: &Project, marks: &[Mark]) -> Vec<Value> {
    let mark = |mark: &Mark| {
        let recorded = mark
            .recorded
            .and_then(|(id, _)| project.case_locations.get(id));
        json!({
            "name": project.whom_name(mark.whom), "position": mark.recorded.map(|(_, position)| position),
            "note": recorded.map(|row| row.note.as_str()), "quotations": mark.quotations, "mean": mark.mean,
            "least": mark.range.map(|range| range.0), "greatest": mark.range.map(|range| range.1),
        })
    };
    marks.iter().map(mark).collect()
}

/// Adds the table of cases and properties of a concept or category.
pub(super) fn with_profiles(answer: Answer, ground: &Ground, code: CodeId) -> Answer {
    let project = ground.project();
    let profiles = dimension_profiles(ground, code);
    let lines = profiles.iter().flat_map(|profile| {
        let name = project.properties.get(profile.property);
        let name = name.map_or("", |row| row.name.as_str());
        let marks = profile.cases.iter().chain(&profile.participants);
        let known = marks.filter(|mark| mark.recorded.is_some() || mark.quotations > 0);
        known.map(move |mark| {
            let recorded = mark
                .recorded
                .map(|(_, position)| Cell::from(usize::from(position)));
            let mean = mark.mean.map(|mean| format!("{mean:.1}"));
            vec![
                Cell::from(name),
                Cell::from(project.whom_name(mark.whom)),
                recorded.unwrap_or_else(|| Cell::from("")),
                Cell::from(mean.unwrap_or_default()),
                Cell::from(mark.quotations),
            ]
        })
    });
    let columns = [
        ("property", Text),
        ("stands", Text),
        ("recorded", Number),
        ("computed", Number),
        ("quotations", Number),
    ];
    let lines = table("cli-title-profiles", &columns, lines.collect());
    answer
        .table("profiles", lines)
        .value("profiles", profiles_json(ground, code))
}
