//! All links between quotations: what contradicts, explains or continues what.

use crate::analysis::{Ground, overlapped};
use crate::model::QuotationId;

use super::{Cell, Column, Table, Words, table, time};

/// Returns all links in the order in which they were made, each with both quotations and where they stand.
///
/// Paragraphs are numbered from 1. Times are UTC.
pub fn links(ground: &Ground, words: &Words<'_>) -> Table {
    let mut columns = Column::texts(&["document"], words);
    columns.extend(Column::numbers(&["paragraph"], words));
    columns.extend(Column::texts(
        &["quotation", "link", "target_document"],
        words,
    ));
    columns.extend(Column::numbers(&["target_paragraph"], words));
    columns.extend(Column::texts(
        &["target", "note", "coder", "time", "id"],
        words,
    ));
    let mut table = table(ground, words("export-links"), columns);
    let project = ground.project();
    for link in project.links.iter() {
        let mut row = place(ground, link.from).to_vec();
        row.push(words(link.kind.key()).into());
        row.extend(place(ground, link.to));
        row.extend([
            link.note.as_str().into(),
            project.coder_name(link.coder).into(),
            time(link.made).into(),
            link.id.to_string().into(),
        ]);
        table.rows.push(row);
    }
    table
}

/// Returns document, paragraph and words of a quotation.
fn place(ground: &Ground, quotation: QuotationId) -> [Cell; 3] {
    let project = ground.project();
    let Some(row) = project.quotations.get(quotation) else {
        return [Cell::Empty, Cell::Empty, Cell::Empty];
    };
    let first = overlapped(ground.paragraphs(row.document), row.range).next();
    [
        project.document_name(row.document).into(),
        first.map_or(Cell::Empty, |first| (first + 1).into()),
        row.words.as_ref().into(),
    ]
}
