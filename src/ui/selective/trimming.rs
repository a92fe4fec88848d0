//! Trimming as the screen shows it: what was dropped from the theory, and why.

use crate::analysis::{Counts, Ground};
use crate::locale;
use crate::model::{CodeId, Trimming};
use crate::session::{Output, day_words};
use crate::ui::axial::{Face, phrase};
use crate::ui::icon;

use super::acts::Act;
use super::section::Subject;
use super::sheet::{ActButton, Detail, Head, Part, Sheet, SheetCell, SheetRow, Tone};

/// Returns what was trimmed, as the tree shows it.
pub(super) fn sheet(ground: &Ground, counts: &Counts) -> Sheet {
    let project = ground.project();
    let codes = ground.scheme().codes().iter();
    let trimmed = codes.filter_map(|code| project.trimmings.get(code.id));
    let line = |row: &std::sync::Arc<Trimming>| SheetRow {
        subject: Subject::Trimmed(row.code),
        cells: vec![
            SheetCell::of(Face::find(project, row.code)),
            SheetCell::new(row.reason.clone()),
            SheetCell::new(counts.branch(row.code).codings.to_string()),
            SheetCell::toned(day_words(row.made), Tone::Quiet),
        ],
    };
    Sheet {
        title: locale::words("selective-trimming"),
        meta: phrase::counted("theory-n-trimmed", project.trimmings.len()),
        acts: vec![
            ActButton::new(Act::Trim(None), "theory-trim").icon(icon::CALL_SPLIT),
            ActButton::new(Act::Export(Output::Codebook), "theory-export-codebook")
                .icon(icon::DOWNLOAD),
        ],
        heads: vec![
            Head::words(locale::words("theory-code"), 196.0),
            Head::wide(locale::words("theory-reason")),
            Head::number(locale::words("selective-column-codings"), 70.0),
            Head::words(locale::words("theory-trimmed-on"), 126.0),
        ],
        rows: trimmed.map(line).collect(),
        empty: locale::words("theory-nothing-trimmed"),
        wraps: true,
        foot: String::new(),
    }
}

/// Returns what is said of something trimmed.
pub(super) fn detail(ground: &Ground, code: CodeId) -> Detail {
    let project = ground.project();
    let Some(row) = project.trimmings.get(code) else {
        return Detail::default();
    };
    let by = [
        ("day", day_words(row.made).into()),
        ("who", project.coder_name(row.coder).into()),
    ];
    let parts = vec![
        Part::Words(row.reason.clone()),
        Part::Meta(phrase::with("theory-trimmed-by", by)),
        Part::Meta(project.code_path(code)),
        Part::Buttons(vec![
            ActButton::new(Act::Restore(code), "theory-restore").icon(icon::UNDO),
            ActButton::new(Act::Category(code), "theory-open").icon(icon::OPEN_IN_NEW),
        ]),
    ];
    Detail::default().with(project.code_name(code).to_owned(), String::new(), parts)
}
