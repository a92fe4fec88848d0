//! Trustworthiness on paper and as tables: packets of member checking, forms, convergence, negative cases, audit trail.
//!
//! Each file here makes [`Table`]s for programs and a [`Paper`] for people, of the same rows.

mod audit;
mod checks;
mod convergence;
mod form;
mod negative;
mod packet;

pub use audit::{audit_paper, audit_tables};
pub use checks::{check_tables, checks_paper, debriefing_table};
pub use convergence::{convergence_paper, convergence_tables};
pub use form::{form_paper, form_table};
pub use negative::{negative_paper, negative_table};
pub use packet::{foreign_texts, packet};

use crate::analysis::Ground;
use crate::analysis::saturation::DayWords;
use crate::model::{Message, Time};

use super::paper::{Block, Paper, PaperTable, Text};
use super::{Column, ColumnKind, Say, Table};

/// What exports of this family are made of: the project laid out, and the words.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// The project laid out.
    pub ground: &'a Ground,
    /// The words.
    pub say: &'a Say<'a>,
    /// How a day is written.
    pub day: &'a DayWords<'a>,
}

impl<'a> Source<'a> {
    pub(in crate::export) fn words(&self, key: &str) -> String {
        (self.say)(&Message::new(key))
    }

    pub(in crate::export) fn say(&self, message: &Message) -> String {
        (self.say)(message)
    }

    /// An empty table about the project.
    fn table(&self, title: &str, columns: Vec<Column>) -> Table {
        super::table(self.ground, self.words(title), columns)
    }

    fn texts(&self, keys: &[&str]) -> Vec<Column> {
        Column::texts(keys, &|key| self.words(key))
    }

    fn numbers(&self, keys: &[&str]) -> Vec<Column> {
        Column::numbers(keys, &|key| self.words(key))
    }

    /// A column with a head of its own.
    fn column(&self, key: &str, head: String, kind: ColumnKind) -> Column {
        Column {
            key: key.to_owned(),
            head,
            kind,
        }
    }

    /// A paper that begins with its title and the name of the study.
    pub fn paper(&self, key: &str) -> Paper {
        let project = self.ground.project();
        let mut paper = Paper::new(self.words(key), &self.words("language-tag"));
        paper.title();
        if !project.title().is_empty() {
            paper.paragraph(Text::faint(project.title()));
        }
        paper
    }
}

/// Puts a table on paper without its title, which stands as a heading above.
fn bare(table: &Table, shares: &[u16]) -> Block {
    Block::Table(PaperTable {
        caption: String::new(),
        shares: shares.to_vec(),
        ..PaperTable::from(table)
    })
}

/// What stands on a line of its own below the first words of a cell; nothing where there is none of it.
fn below(parts: &[String]) -> String {
    let parts: Vec<&str> = parts
        .iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    match parts.is_empty() {
        true => String::new(),
        false => format!("\n{}", parts.join(" · ")),
    }
}

/// The day of a time, `YYYY-MM-DD`, in UTC.
fn day(time: Time) -> String {
    let whole = super::time(time);
    whole.split('T').next().unwrap_or_default().to_owned()
}
