//! Tables as JSON: one object per row, the columns' keys as names, in the order of the columns.

use serde::ser::{Serialize, SerializeMap as _, SerializeStruct as _, Serializer};

use super::{Cell, Column, Table};

/// Returns `table` as JSON text: an array with an object for each row.
pub fn json(table: &Table) -> String {
    // Rows of texts and finite numbers always serialise; nothing is lost in the other case but the rows.
    serde_json::to_string_pretty(&Rows(table)).unwrap_or_else(|_| "[]".to_owned())
}

/// As `{"title": …, "rows": […]}`.
impl Serialize for Table {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut table = serializer.serialize_struct("Table", 2)?;
        table.serialize_field("title", &self.title)?;
        table.serialize_field("rows", &Rows(self))?;
        table.end()
    }
}

struct Rows<'a>(&'a Table);

impl Serialize for Rows<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(table) = self;
        serializer.collect_seq(table.rows.iter().map(|row| Row {
            columns: &table.columns,
            cells: row,
        }))
    }
}

struct Row<'a> {
    columns: &'a [Column],
    cells: &'a [Cell],
}

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut row = serializer.serialize_map(Some(self.columns.len()))?;
        for (column, cell) in self.columns.iter().zip(self.cells) {
            row.serialize_entry(&column.key, cell)?;
        }
        row.end()
    }
}

impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Empty => serializer.serialize_none(),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Number(number) => serializer.serialize_i64(*number),
            Self::Share(number) | Self::Decimal(number) => serializer.serialize_f64(*number),
        }
    }
}
