//! The cross-case model and the models of single cases as tables and on paper: what holds in which case.

use crate::analysis::Ground;
use crate::analysis::matrix::{CrossCase, Subject, within_cases};
use crate::model::Project;

use super::matrix::{new_paper, push_table, table_paper};
use super::paper::{Block, Paper, PaperTable, Text};
use super::paradigm::place_words;
use super::{Cell, Column, ColumnKind, Table, Words, table};

/// Returns the cross-case model as a table: each category and relation, how it stands in each case, in how many it holds.
pub fn cross_table(ground: &Ground, cross: &CrossCase, words: &Words<'_>) -> Table {
    let project = ground.project();
    let mut columns = Column::texts(&["place", "what", "holds"], words);
    columns.extend((1..).zip(&cross.cases).map(|(number, case)| {
        Column {
            key: format!("case_{number}"),
            head: project
                .cases
                .get(*case)
                .map_or_else(String::new, |row| row.name.clone()),
            kind: ColumnKind::Text,
        }
    }));
    let mut table = table(ground, words("export-cross-case"), columns);
    for row in &cross.rows {
        let place = match row.subject {
            Subject::Category(_, place) => place_words(project, cross.model, (place, words)),
            Subject::Relation(_) => words("export-matrix-relation"),
        };
        let mut cells = vec![
            Cell::from(place),
            Cell::from(row.subject.name(project)),
            Cell::from(format!("{}/{}", row.holds(), cross.cases.len())),
        ];
        cells.extend(row.cases.iter().map(|case| {
            let against = match case.against {
                0 => String::new(),
                count => format!(" −{count}"),
            };
            let sign = if case.holds { "●" } else { "–" };
            Cell::from(format!("{sign} {}{against}", case.carrying))
        }));
        table.rows.push(cells);
    }
    table
}

/// Returns the models of single cases beside the cross-case one as a table: each category and relation, and whether the
/// cross-case model has it too.
pub fn within_table(ground: &Ground, cross: &CrossCase, words: &Words<'_>) -> Table {
    let project = ground.project();
    let columns = Column::texts(&["case", "model", "place", "what", "also_across"], words);
    let mut table = table(ground, words("export-within-case"), columns);
    for within in within_cases(project, cross) {
        let case = project.cases.get(within.case);
        let model = project.models.get(within.model);
        for row in &within.rows {
            let place = match row.subject {
                Subject::Category(_, place) => place_words(project, within.model, (place, words)),
                Subject::Relation(_) => words("export-matrix-relation"),
            };
            let also = if row.shared { "yes" } else { "no" };
            table.rows.push(vec![
                Cell::from(case.map_or("", |case| case.name.as_str())),
                Cell::from(model.map_or("", |model| model.title.as_str())),
                Cell::from(place),
                Cell::from(row.subject.name(project)),
                Cell::from(words(&format!("export-{also}"))),
            ]);
        }
    }
    table
}

/// Returns the cross-case model on paper: what its cells say first, then what belongs to each place below its name; further
/// tables as [`table_paper`] has them.
pub fn cross_paper(project: &Project, tables: &[Table], notes: &[String]) -> Paper {
    let Some((cross, others)) = tables.split_first() else {
        return table_paper(project, tables, notes);
    };
    let mut paper = new_paper(project, &cross.title);
    for note in notes {
        paper.note(note.as_str());
    }
    let heads = cross.columns.iter().skip(1);
    let mut table = PaperTable::new("", heads.map(|column| column.head.clone()).collect());
    table.shares = std::iter::once(40)
        .chain(vec![13; cross.columns.len().saturating_sub(2)])
        .collect();
    let mut last = None;
    for row in &cross.rows {
        let Some((place, cells)) = row.split_first() else {
            continue;
        };
        if last.replace(place).is_none_or(|last| last != place) {
            table.spans.push(table.rows.len());
            table.rows.push(vec![Text::bold(place.shown())]);
        }
        table
            .rows
            .push(cells.iter().map(|cell| Text::from(cell.shown())).collect());
    }
    paper.push(Block::Table(table));
    for table in others {
        paper.heading(1, table.title.as_str());
        push_table(&mut paper, table);
    }
    paper
}
