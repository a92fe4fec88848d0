//! Commands that show how quotations bear on each other, and how far documents have been gone through.

use crate::analysis::{UnitProgress, standings};
use crate::export::{Cell, ColumnKind};
use crate::model::{CoderId, Document};
use crate::operation::Refusal;
use crate::session::{Desk, Failure, Output, UnitKind, units_of};

use super::answer::{Answer, table};
use super::arguments::Given;
use super::change::find_document;
use super::look::tables_of;
use super::{reading, unreadable};

use ColumnKind::{Number, Text};

pub(super) fn links(given: &Given<'_>) -> Result<Answer, Failure> {
    let desk = reading(given)?;
    let document = given
        .maybe("document")
        .map(|name| find_document(&desk, name))
        .transpose()?;
    let mut answer = Answer::default();
    for mut table in tables_of(&desk, &Output::Links)? {
        if let Some(document) = &document {
            let stands = |cell: &Cell| cell.shown() == document.name;
            let heads = ["document", "target_document"].map(|key| {
                table
                    .columns
                    .iter()
                    .position(|column| column.key == key)
                    .unwrap_or_default()
            });
            table
                .rows
                .retain(|row| heads.iter().filter_map(|head| row.get(*head)).any(stands));
        }
        answer = answer.table("links", table);
    }
    Ok(answer)
}

pub(super) fn progress(given: &Given<'_>) -> Result<Answer, Failure> {
    let desk = reading(given)?;
    let kind = match given.maybe("unit") {
        None | Some("sentence") => UnitKind::Sentence,
        Some("turn") => UnitKind::Turn,
        Some(other) => return Err(unreadable("cli-no-such-unit", other)),
    };
    let coder = given
        .maybe("coder")
        .map(|name| find_coder(&desk, name))
        .transpose()?;
    let documents: Vec<Document> = match given.maybe("document") {
        Some(name) => vec![find_document(&desk, name)?],
        None => desk
            .project()
            .documents_in_order()
            .iter()
            .map(|row| Document::clone(row))
            .collect(),
    };
    let mut rows = Vec::with_capacity(documents.len());
    for document in &documents {
        let text = desk.text(document.id)?;
        let units = units_of(desk.project(), document.id, &text, kind);
        let standings = standings(desk.project(), document.id, &units, coder);
        let progress = UnitProgress::of(&standings);
        rows.push(vec![
            Cell::from(document.name.as_str()),
            Cell::from(progress.all()),
            Cell::from(progress.coded),
            Cell::from(progress.left),
            Cell::from(progress.open),
            Cell::from(document.id.to_string()),
        ]);
    }
    let columns = [
        ("document", Text),
        ("units", Number),
        ("coded_units", Number),
        ("left_units", Number),
        ("open_units", Number),
        ("id", Text),
    ];
    Ok(Answer::default().table("progress", table("cli-title-progress", &columns, rows)))
}

fn find_coder(desk: &Desk, name: &str) -> Result<CoderId, Failure> {
    let coder = desk.project().coder_named(name);
    Ok(coder
        .ok_or_else(|| Refusal::missing("thing-coder", name))?
        .id)
}
