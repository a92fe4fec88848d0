//! What a command answers: sentences and tables for people, one JSON document for programs.

use std::io::Write;

use serde_json::{Map, Value, json};

use crate::export::{Cell, Column, ColumnKind, Table, plain};
use crate::locale::{say, words};
use crate::model::Message;

/// The answer of one command.
#[derive(Debug, Default)]
pub(super) struct Answer {
    sentences: Vec<String>,
    tables: Vec<Table>,
    json: Map<String, Value>,
    whole: Option<Value>,
    footer: Option<String>,
}

impl Answer {
    /// Returns an answer of one sentence.
    pub(super) fn sentence(message: &Message) -> Self {
        Self::default().say(message)
    }

    /// Adds a sentence.
    pub(super) fn say(mut self, message: &Message) -> Self {
        self.sentences.push(say(message));
        self
    }

    /// Adds text as it is.
    pub(super) fn text(mut self, text: impl Into<String>) -> Self {
        self.sentences.push(text.into());
        self
    }

    /// Adds a table, which is a list of objects called `name` in JSON.
    pub(super) fn table(mut self, name: &str, table: Table) -> Self {
        let rows = serde_json::to_value(&table)
            .ok()
            .and_then(|mut table| table.get_mut("rows").map(Value::take));
        self.json.insert(name.to_owned(), rows.unwrap_or_default());
        self.tables.push(table);
        self
    }

    /// Makes people see `table` in place of the one that was added last.
    pub(super) fn shown_as(mut self, table: Table) -> Self {
        if let Some(last) = self.tables.last_mut() {
            *last = table;
        }
        self
    }

    /// Adds a value that only programs see.
    pub(super) fn value(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.json.insert(name.to_owned(), value.into());
        self
    }

    /// Makes `value` the whole document that programs see, whatever was added besides.
    pub(super) fn whole(mut self, value: Value) -> Self {
        self.whole = Some(value);
        self
    }

    /// Adds text below the tables, for people.
    pub(super) fn footer(mut self, text: impl Into<String>) -> Self {
        self.footer = Some(text.into());
        self
    }

    /// Writes the answer for people, or as JSON.
    pub(super) fn write(&self, out: &mut dyn Write, as_json: bool) -> std::io::Result<()> {
        if as_json {
            let text = match &self.whole {
                Some(value) => serde_json::to_string_pretty(value)?,
                None => serde_json::to_string_pretty(&json!(self.json))?,
            };
            return writeln!(out, "{text}");
        }
        for sentence in &self.sentences {
            writeln!(out, "{sentence}")?;
        }
        for (index, table) in self.tables.iter().enumerate() {
            if index > 0 || !self.sentences.is_empty() {
                writeln!(out)?;
            }
            if self.tables.len() > 1 {
                writeln!(out, "{}\n", table.title)?;
            }
            if table.rows.is_empty() {
                writeln!(out, "{}", words("cli-nothing"))?;
            } else {
                write!(out, "{}", plain(table, width()))?;
            }
        }
        if let Some(footer) = &self.footer {
            writeln!(out, "\n{footer}")?;
        }
        Ok(())
    }
}

/// Makes a table of columns `(key, kind)` and rows.
pub(super) fn table(title: &str, columns: &[(&str, ColumnKind)], rows: Vec<Vec<Cell>>) -> Table {
    let column = |(key, kind): &(&str, ColumnKind)| Column::new(key, *kind, &words);
    Table {
        title: words(title),
        columns: columns.iter().map(column).collect(),
        rows,
        right_to_left: false,
    }
}

/// Returns the columns of the terminal, as far as the shell tells.
fn width() -> usize {
    std::env::var("COLUMNS")
        .ok()
        .and_then(|columns| columns.parse().ok())
        .unwrap_or(120)
}
