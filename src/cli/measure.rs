//! `measure`: every measure that data from elsewhere allow, without a project.

use std::path::Path;

use crate::export::{Cell, ColumnKind};
use crate::session::{Failure, TableKind, measure_file};

use super::answer::{Answer, table};
use super::arguments::Given;
use super::unreadable;

pub(super) fn measure(given: &Given<'_>) -> Result<Answer, Failure> {
    let kind = match given.maybe("as") {
        None => None,
        Some("counts") => Some(TableKind::Counts),
        Some("ratings") => Some(TableKind::Ratings),
        Some(other) => return Err(unreadable("cli-not-a-table-kind", other)),
    };
    let measured = measure_file(Path::new(given.word("file")), (kind, given.maybe("sheet")))?;
    let rows = measured.lines().into_iter();
    let rows = rows.map(|line| [line.family, line.name, line.value].map(Cell::from).into());
    let rows = rows.collect();
    let mut answer = Answer::default();
    for note in measured.notes() {
        answer = answer.say(&note);
    }
    let columns = ["family", "measure", "value"].map(|name| (name, ColumnKind::Text));
    Ok(answer
        .table("measures", table("cli-title-measures", &columns, rows))
        .whole(measured.measures))
}
