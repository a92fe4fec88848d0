//! The list of pseudonyms as a table of its own: it is kept apart from everything else that leaves the program.

use crate::model::Project;

use super::{Cell, Column, Table, Words, runs_right_to_left};

/// Returns the names of the list and what stands for them, in the order in which they were entered.
pub fn pseudonyms(project: &Project, words: &Words<'_>) -> Table {
    let rows = project.pseudonyms.iter().map(|row| {
        vec![
            Cell::from(row.name.as_str()),
            Cell::from(row.replacement.as_str()),
        ]
    });
    Table {
        title: words("cli-title-pseudonyms"),
        columns: Column::texts(&["name", "pseudonym"], words),
        rows: rows.collect(),
        right_to_left: runs_right_to_left(project),
    }
}
