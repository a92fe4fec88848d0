//! Variation over cases as tables: where each case lies on each dimension, and in which cases each relation holds.

use crate::analysis::{Ground, PropertyGrid, PropertyRow, RelationCases, RelationCell};
use crate::model::Holding;

use super::matrix::{notes_table, place, quoted};
use super::{Cell, Column, ColumnKind, Table, Words, table};

/// Returns the grid of properties by cases, then its cells one by one, the quotations behind them, and the notes.
pub fn property_tables(
    ground: &Ground,
    grid: &PropertyGrid,
    (title, notes): (String, &[String]),
    words: &Words<'_>,
) -> Vec<Table> {
    vec![
        property_grid(ground, grid, (title, words)),
        property_cells(ground, grid, words),
        property_quotations(ground, grid, words),
        notes_table(ground, notes, words),
    ]
}

/// A column for each of `names`.
fn columns_of<'a>(
    names: impl Iterator<Item = String> + 'a,
    key: &'a str,
) -> impl Iterator<Item = Column> + 'a {
    (1..)
        .zip(names)
        .map(move |(number, head): (usize, String)| Column {
            key: format!("{key}_{number}"),
            head,
            kind: ColumnKind::Text,
        })
}

fn property_grid(
    ground: &Ground,
    grid: &PropertyGrid,
    (title, words): (String, &Words<'_>),
) -> Table {
    let project = ground.project();
    let mut columns = Column::texts(&["code", "property", "low", "high"], words);
    let names = grid
        .columns
        .iter()
        .map(|whom| project.whom_name(*whom).to_owned());
    let key = if grid.question.people {
        "participant"
    } else {
        "case"
    };
    columns.extend(columns_of(names, key));
    let mut table = table(ground, title, columns);
    for row in &grid.rows {
        let mut cells = head(ground, row);
        let positions = row.cells.iter().map(|cell| Cell::from(cell.words()));
        cells.extend(positions);
        table.rows.push(cells);
    }
    table
}

/// Code, property and both ends of its dimension.
fn head(ground: &Ground, row: &PropertyRow) -> Vec<Cell> {
    let project = ground.project();
    let property = project.properties.get(row.property);
    let mut cells = vec![Cell::from(project.code_name(row.code))];
    cells.extend(property.map_or_else(
        || vec![Cell::Empty; 3],
        |row| {
            [&row.name, &row.low, &row.high]
                .map(|text| Cell::from(text.as_str()))
                .into()
        },
    ));
    cells
}

fn property_cells(ground: &Ground, grid: &PropertyGrid, words: &Words<'_>) -> Table {
    let mut columns = Column::texts(&["code", "property", "low", "high", "stands"], words);
    columns.extend(Column::numbers(&["recorded"], words));
    columns.extend(Column::decimals(&["mean"], words));
    columns.extend(Column::numbers(&["least", "greatest", "quotations"], words));
    columns.extend(Column::texts(&["note"], words));
    let mut table = table(ground, words("export-property-cells"), columns);
    let project = ground.project();
    for row in &grid.rows {
        let stands = row.cells.iter().filter(|cell| cell.position().is_some());
        for cell in stands {
            let mark = &cell.mark;
            let note = mark
                .recorded
                .and_then(|(location, _)| project.case_locations.get(location));
            let number = |number: Option<u8>| {
                number.map_or(Cell::Empty, |number| Cell::from(usize::from(number)))
            };
            let mut cells = head(ground, row);
            cells.extend([
                Cell::from(project.whom_name(mark.whom)),
                number(mark.recorded.map(|(_, position)| position)),
                Cell::decimal(mark.mean),
                number(mark.range.map(|range| range.0)),
                number(mark.range.map(|range| range.1)),
                Cell::from(cell.points.len()),
                Cell::from(note.map_or("", |row| row.note.as_str())),
            ]);
            table.rows.push(cells);
        }
    }
    table
}

fn property_quotations(ground: &Ground, grid: &PropertyGrid, words: &Words<'_>) -> Table {
    let mut columns = Column::texts(&["code", "property", "stands"], words);
    columns.extend(Column::numbers(&["position"], words));
    columns.extend(Column::texts(&["place", "quotation"], words));
    let mut table = table(ground, words("export-property-quotations"), columns);
    let project = ground.project();
    for row in &grid.rows {
        for cell in &row.cells {
            for point in &cell.points {
                let mut cells = head(ground, row);
                cells.truncate(2);
                cells.extend([
                    Cell::from(project.whom_name(cell.mark.whom)),
                    Cell::from(usize::from(point.position)),
                    Cell::from(place(ground, point.quotation)),
                    Cell::from(quoted(ground, point.quotation)),
                ]);
                table.rows.push(cells);
            }
        }
    }
    table
}

/// Returns the relations of a model by cases, then cell by cell with evidence and note, and the notes.
pub fn relation_tables(
    ground: &Ground,
    rows: &[RelationCases],
    (title, notes): (String, &[String]),
    words: &Words<'_>,
) -> Vec<Table> {
    vec![
        relation_grid(ground, rows, (title, words)),
        relation_cells(ground, rows, words),
        notes_table(ground, notes, words),
    ]
}

fn relation_grid(
    ground: &Ground,
    rows: &[RelationCases],
    (title, words): (String, &Words<'_>),
) -> Table {
    let mut columns = Column::texts(&["from", "relation", "to"], words);
    let cases = ground.project().cases.iter();
    columns.extend(columns_of(cases.map(|case| case.name.clone()), "case"));
    columns.extend(Column::numbers(
        &["cases_for", "cases_against", "cases_open"],
        words,
    ));
    let mut table = table(ground, title, columns);
    for row in rows {
        let mut cells = relation_head(ground, row, words);
        let found = row
            .cells
            .iter()
            .map(|cell| Cell::from(finding_words(cell, words)));
        cells.extend(found);
        cells.extend([row.count(Holding::Holds), row.against(), row.open()].map(Cell::from));
        table.rows.push(cells);
    }
    table
}

/// What acts, how, and on what.
fn relation_head(ground: &Ground, row: &RelationCases, words: &Words<'_>) -> Vec<Cell> {
    let project = ground.project();
    let relation = project.relations.get(row.relation);
    relation.map_or_else(
        || vec![Cell::Empty; 3],
        |row| {
            vec![
                Cell::from(project.code_name(row.from)),
                Cell::from(words(row.kind.key())),
                Cell::from(project.code_name(row.to)),
            ]
        },
    )
}

/// What was found in a case, in brackets where it is only computed; behind it the quotations for and against.
fn finding_words(cell: &RelationCell, words: &Words<'_>) -> String {
    let name = cell.finding().map(|finding| words(finding.key()));
    let name = match (name, cell.recorded) {
        (None, _) => words("export-finding-undecided"),
        (Some(name), Some(_)) => name,
        (Some(name), None) => format!("({name})"),
    };
    format!("{name} {}/{}", cell.supporting.0, cell.contrary.0)
}

fn relation_cells(ground: &Ground, rows: &[RelationCases], words: &Words<'_>) -> Table {
    let mut columns = Column::texts(
        &["from", "relation", "to", "case", "finding", "computed"],
        words,
    );
    columns.extend(Column::numbers(
        &["quotations_for", "quotations_against"],
        words,
    ));
    columns.extend(Column::texts(&["note"], words));
    let mut table = table(ground, words("export-relation-cells"), columns);
    let project = ground.project();
    for row in rows {
        for cell in &row.cells {
            let case = project.cases.get(cell.case);
            let note = cell.recorded.and_then(|(id, _)| project.findings.get(id));
            let name = |finding: Option<Holding>| {
                finding.map_or(Cell::Empty, |finding| Cell::from(words(finding.key())))
            };
            let mut cells = relation_head(ground, row, words);
            cells.extend([
                Cell::from(case.map_or("", |case| case.name.as_str())),
                name(cell.recorded.map(|(_, finding)| finding)),
                name(cell.proposed),
                Cell::from(cell.supporting.0),
                Cell::from(cell.contrary.0),
                Cell::from(note.map_or("", |row| row.note.as_str())),
            ]);
            table.rows.push(cells);
        }
    }
    table
}
