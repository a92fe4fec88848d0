//! Measures of data from elsewhere: a table or a JSON object in a file, every measure that it allows.
//!
//! No project is opened. What a table is about is told by its heads, its names and its cells; whoever knows better says so.

use std::path::Path;

use serde_json::Value;

use crate::analysis::{reliability, saturation};
use crate::import::{GRID_EXTENSIONS, GridCell, Limits, SheetNames, sheet};
use crate::model::Message;

use super::Failure;
use super::measure_lines::{MeasureLine, lines_of};
use super::measure_table::{Layout, cut_margins};

/// The endings of files that can be measured.
pub const MEASURABLE: &[&str] = &["csv", "tsv", "xlsx", "json"];

/// How a table is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableKind {
    /// Rows are codes, columns interviews in the order conducted, cells numbers of codings.
    Counts,
    /// Rows are units, columns raters, cells what each said.
    Ratings,
}

impl TableKind {
    /// Returns the message key of the sentence that says how a table was read.
    pub fn key(self) -> &'static str {
        match self {
            Self::Counts => "measure-read-counts",
            Self::Ratings => "measure-read-ratings",
        }
    }
}

/// What was measured.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    /// How the table was read; nothing for JSON.
    pub table: Option<TableKind>,
    /// The measures, `null` where one is not defined.
    pub measures: Value,
    /// Names of columns and rows of sums that were left out.
    pub left_out: Vec<String>,
    /// The sheet that was read, and the others.
    pub sheets: SheetNames,
}

impl Measured {
    /// Returns each measure with its value, as people read them, family by family: without intervals where units are too few for any.
    pub fn lines(&self) -> Vec<MeasureLine> {
        let mut shown = self.measures.clone();
        if let Some(fields) = shown.as_object_mut().filter(|_| self.has_few_units()) {
            fields.retain(|name, _| !name.ends_with("_ci95"));
        }
        lines_of(&shown)
    }

    /// Returns what is to be said beside the measures: how a table was read, what was left out, what to beware of.
    pub fn notes(&self) -> Vec<Message> {
        let mut notes: Vec<Message> = Vec::new();
        if let Some(read) = self
            .sheets
            .read
            .as_ref()
            .filter(|_| !self.sheets.others.is_empty())
        {
            let message = Message::new("measure-sheet").with("name", read.as_str());
            let message = message.with("count", self.sheets.others.len());
            notes.push(message.with("others", self.sheets.others.join(", ")));
        }
        notes.extend(self.nothing());
        notes.extend(self.table.map(|kind| Message::new(kind.key())));
        if !self.left_out.is_empty() {
            let names = self.left_out.join(", ");
            notes.push(Message::new("measure-left-out").with("names", names));
        }
        if self.is_estimate_below() {
            notes.push(Message::new("measure-below-seen"));
        }
        if self.has_few_units() {
            notes.push(
                Message::new("measure-few-units")
                    .with("least", reliability::interval::FEWEST_UNITS),
            );
        }
        notes
    }

    /// Whether the jackknife of second order is less than what was observed, as it may be: then it estimates nothing.
    fn is_estimate_below(&self) -> bool {
        let number = |name: &str| self.measures.get(name).and_then(Value::as_f64);
        let pair = number("jackknife2").zip(number("S_obs"));
        pair.is_some_and(|(estimate, observed)| estimate < observed)
    }

    /// Says that nothing could be measured, and why.
    fn nothing(&self) -> Option<Message> {
        let fields = self.measures.as_object()?;
        let is_size = |name: &str| ["units", "raters", "q", "T", "S_obs", "U", "Q"].contains(&name);
        let mut measured = fields.iter().filter(|(name, _)| !is_size(name));
        if self.table.is_none() || measured.any(|(_, value)| is_defined(value)) {
            return None;
        }
        let number = |name: &str| fields.get(name).and_then(Value::as_u64);
        let why = match (number("raters"), number("q")) {
            (Some(..=1), _) => "one-rater",
            (Some(_), Some(..=1)) => "one-value",
            (Some(_), _) => "no-pairs",
            (None, _) => "no-codes",
        };
        Some(Message::new("measure-nothing").with("why", why))
    }

    fn has_few_units(&self) -> bool {
        let units = self.measures.get("units").and_then(Value::as_u64);
        self.measures.get("raters").is_some()
            && units.is_some_and(|units| units < reliability::interval::FEWEST_UNITS as u64)
    }
}

/// Whether there is a number anywhere in a value.
fn is_defined(value: &Value) -> bool {
    match value {
        Value::Number(_) => true,
        Value::Array(items) => items.iter().any(is_defined),
        Value::Object(fields) => fields.values().any(is_defined),
        _ => false,
    }
}

/// Measures the data of a file: `.json`, `.csv`, `.tsv` or `.xlsx`; of a workbook the sheet of that name, else the first.
///
/// # Errors
///
/// When the file cannot be read, or its data allow no measure.
pub fn measure_file(
    path: &Path,
    (kind, wanted): (Option<TableKind>, Option<&str>),
) -> Result<Measured, Failure> {
    let failed = |error: std::io::Error| Failure::file(path, &error);
    let limit = Limits::default().file_bytes;
    let length = std::fs::metadata(path).map_err(failed)?.len();
    if length > limit as u64 {
        let message = Message::new("import-error-too-large").with("limit", limit >> 20);
        return Err(Failure::Export(message));
    }
    let bytes = std::fs::read(path).map_err(failed)?;
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let extension = path
        .extension()
        .map(|extension| extension.to_string_lossy().to_lowercase())
        .unwrap_or_default();
    if GRID_EXTENSIONS.contains(&extension.as_str()) {
        let (rows, sheets) = sheet(&name, &bytes, wanted)?;
        let (kind, input, left_out) = read_table(&rows, kind)?;
        return Ok(Measured {
            table: Some(kind),
            measures: measures(&input)?,
            left_out,
            sheets,
        });
    }
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
    let input: Value = serde_json::from_slice(text).map_err(|error| {
        Failure::Export(match extension.as_str() {
            "json" => Message::new("measure-bad-json").with("detail", error.to_string()),
            _ => Message::new("measure-other-kind").with("name", name),
        })
    })?;
    Ok(Measured {
        table: None,
        measures: measures(&input)?,
        left_out: Vec::new(),
        sheets: SheetNames::default(),
    })
}

/// Returns every measure that `input` allows, of saturation and of reliability.
///
/// # Errors
///
/// When it is of no form that is known, or a field does not hold what it should.
pub fn measures(input: &Value) -> Result<Value, Failure> {
    check_counts(input)?;
    if let Some(measures) = saturation::measure(input) {
        return Ok(Value::Object(measures));
    }
    if !reliability::is_known_form(input) {
        return Err(Failure::Export(Message::new("measure-unknown-form")));
    }
    reliability::measure(input).map_err(|error| Failure::Export(error.message()))
}

/// Names the first cell or row of `counts` that cannot be counted.
fn check_counts(input: &Value) -> Result<(), Failure> {
    let Some(rows) = input.get("counts").and_then(Value::as_array) else {
        return Ok(());
    };
    let is_count = |cell: &Value| cell.is_u64() || cell.is_boolean() || cell.is_null();
    let width = rows.first().and_then(Value::as_array).map_or(0, Vec::len);
    if rows.is_empty() {
        return Err(Failure::Export(Message::new("measure-no-rows")));
    }
    for (row, line) in rows.iter().filter_map(Value::as_array).zip(1..) {
        let mut cells = row.iter().zip(1..);
        if let Some((cell, column)) = cells.find(|(cell, _)| !is_count(cell)) {
            return Err(bad_cell(line, column, &cell.to_string()));
        }
        check_width(line, row.len(), width)?;
    }
    Ok(())
}

pub(super) fn check_width(line: usize, cells: usize, width: usize) -> Result<(), Failure> {
    if cells == width {
        return Ok(());
    }
    let message = Message::new("measure-ragged")
        .with("row", line)
        .with("cells", cells)
        .with("width", width);
    Err(Failure::Export(message))
}

pub(super) fn bad_cell(row: usize, column: usize, words: &str) -> Failure {
    let message = Message::new("measure-bad-cell")
        .with("row", row)
        .with("column", column);
    Failure::Export(message.with("words", words))
}

/// Returns a table as the input of measures.
///
/// # Errors
///
/// When there is nothing below the heads, a row is longer than these, or counts are wanted and a cell is no
/// whole number from 0 or a row or column holds totals.
pub fn input_of(
    rows: &[Vec<GridCell>],
    kind: Option<TableKind>,
) -> Result<(TableKind, Value), Failure> {
    read_table(rows, kind).map(|(kind, input, _)| (kind, input))
}

/// Like [`input_of`], with the names of the sums that were left out.
fn read_table(
    rows: &[Vec<GridCell>],
    kind: Option<TableKind>,
) -> Result<(TableKind, Value, Vec<String>), Failure> {
    let mut rows: Vec<Vec<GridCell>> = rows
        .iter()
        .filter(|row| row.iter().any(|cell| *cell != GridCell::Empty))
        .cloned()
        .collect();
    let left_out = match kind {
        Some(TableKind::Ratings) => Vec::new(),
        _ => cut_margins(&mut rows),
    };
    let table = Layout::of(&rows);
    table.check_shape()?;
    let told = kind;
    let kind = kind.unwrap_or_else(|| table.kind());
    let input = match kind {
        TableKind::Counts => {
            table.check_totals()?;
            table.check_twice()?;
            table.counts()?
        }
        TableKind::Ratings => {
            if told.is_none() {
                table.check_prose()?;
            }
            table.ratings()
        }
    };
    Ok((kind, input, left_out))
}
