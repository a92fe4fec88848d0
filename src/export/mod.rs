//! A project to what leaves the program: tables as CSV, XLSX, Markdown, plain text and JSON; the memo book.
//!
//! A file here is either *what* (`codebook`, `codings`, `saturation`, `paradigm`, `memos`, `reliability`, `matrix`: each makes a [`Table`] of a
//! project) or *how* (`csv`, `xlsx`, `markdown`, `plain`, `json`: each makes bytes or text of a [`Table`]). Words come
//! in from the caller as [`Words`]; the keys stand in `assets/locales/en/export.ftl`. Nothing here touches a file.
//!
//! ```text
//!  &Project ─► Ground ─► codebook, codings, saturation, paradigm, memos ─► Table ─► csv, xlsx, markdown, plain, json
//! ```
//!
//! What people read on paper is a [`paper::Paper`], which becomes `.html` or `.docx`: packets of member checking, forms,
//! the audit trail (`trust`), the report of the whole study (`report`).
//!
//! Still to come, a file of its own: `qdpx` (REFI-QDA, from the project itself).

pub mod codebook;
pub mod codings;
pub mod cross_case;
mod csv;
pub mod figure;
mod json;
pub mod links;
mod markdown;
pub mod matrix;
pub mod memos;
pub mod paper;
pub mod paradigm;
mod plain;
pub mod pseudonyms;
pub mod reliability;
mod report;
pub mod saturation;
pub mod sensitivity;
mod table;
pub mod theory;
pub mod trust;
pub mod variation;
mod width;
mod xlsx;

pub use self::csv::csv;
pub use self::json::json;
pub use self::markdown::markdown;
pub use self::plain::plain;
pub use self::report::{ReportParts, report};
pub use self::table::{Cell, Column, ColumnKind, Table};
pub use self::width::width;
pub use self::xlsx::{XlsxError, xlsx};

use crate::analysis::Ground;
use crate::model::{Level, Message, Project, Time};

/// Returns the words of a message key that needs no arguments. The faces give `crate::locale::words`.
pub type Words<'a> = dyn Fn(&str) -> String + 'a;

/// Says a message. The faces give `crate::locale::say`.
pub type Say<'a> = dyn Fn(&Message) -> String + 'a;

/// Returns whether most of a project's text runs from right to left, so that its tables do too.
pub fn runs_right_to_left(project: &Project) -> bool {
    let (mut all, mut right_to_left) = (0_u64, 0_u64);
    for document in project.documents.iter() {
        all += u64::from(document.characters);
        if document.right_to_left {
            right_to_left += u64::from(document.characters);
        }
    }
    2 * right_to_left > all
}

/// Returns the name of a level: the project's own, else the usual one.
fn level_name(project: &Project, level: Level, words: &Words<'_>) -> String {
    let own = project
        .settings()
        .and_then(|settings| settings.level_name(level));
    own.map_or_else(|| words(level.key()), str::to_owned)
}

/// Returns a point in time as RFC 3339 in UTC, to the second; empty when it lies outside what can be written.
fn time(time: Time) -> String {
    jiff::Timestamp::from_millisecond(time.0)
        .map(|time| time.strftime("%Y-%m-%dT%H:%M:%SZ").to_string())
        .unwrap_or_default()
}

/// Returns an empty table about the project of `ground`.
fn table(ground: &Ground, title: String, columns: Vec<Column>) -> Table {
    Table {
        title,
        columns,
        rows: Vec::new(),
        right_to_left: runs_right_to_left(ground.project()),
    }
}
