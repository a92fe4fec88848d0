//! Measures of data from elsewhere: a table or a JSON object in a file, every measure that it allows.
//!
//! No project is opened. What a table is about is told by its heads, its names and its cells; whoever knows better says so.

use std::path::Path;

use serde_json::{Value, json};

use crate::analysis::{reliability, saturation};
use crate::import::{GRID_EXTENSIONS, GridCell, Limits, grid};
use crate::model::Message;

use super::Failure;

/// Heads of columns that name those who rate, and of columns that name what is counted in; beginnings of words.
const RATERS: &[&str] = &[
    "rater",
    "coder",
    "judge",
    "reviewer",
    "annotator",
    "کدگذار",
    "ارزیاب",
    "داور",
];
const DOMAINS: &[&str] = &["domain", "category", "theme group", "مقوله", "حوزه"];
const UNITS: &[&str] = &["unit", "segment", "item", "quotation", "واحد"];

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
}

/// Measures the data of a file: `.json`, `.csv`, `.tsv` or `.xlsx`.
///
/// # Errors
///
/// When the file cannot be read, or its data allow no measure.
pub fn measure_file(path: &Path, kind: Option<TableKind>) -> Result<Measured, Failure> {
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
        let rows = grid(&name, &bytes)?;
        let (kind, input) = input_of(&rows, kind)?;
        let measures = measures(&input)?;
        return Ok(Measured {
            table: Some(kind),
            measures,
        });
    }
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
    let input: Value = serde_json::from_slice(text).map_err(|error| {
        Failure::Export(Message::new("measure-bad-json").with("detail", error.to_string()))
    })?;
    Ok(Measured {
        table: None,
        measures: measures(&input)?,
    })
}

/// Returns every measure that `input` allows, of saturation and of reliability.
///
/// # Errors
///
/// When it is of no form that is known, or a field does not hold what it should.
pub fn measures(input: &Value) -> Result<Value, Failure> {
    if let Some(measures) = saturation::measure(input) {
        return Ok(Value::Object(measures));
    }
    if !reliability::is_known_form(input) {
        return Err(Failure::Export(Message::new("measure-unknown-form")));
    }
    reliability::measure(input).map_err(|error| Failure::Export(error.message()))
}

/// Returns a table as the input of measures.
///
/// # Errors
///
/// When counts are wanted and a cell is no whole number from 0.
pub fn input_of(
    rows: &[Vec<GridCell>],
    kind: Option<TableKind>,
) -> Result<(TableKind, Value), Failure> {
    let table = Layout::of(rows);
    let kind = kind.unwrap_or_else(|| table.kind());
    let input = match kind {
        TableKind::Counts => table.counts()?,
        TableKind::Ratings => table.ratings(),
    };
    Ok((kind, input))
}

/// Where heads and names of a table end.
struct Layout<'a> {
    heads: Vec<String>,
    rows: &'a [Vec<GridCell>],
    /// Columns of names on the left.
    names: usize,
}

impl<'a> Layout<'a> {
    fn of(rows: &'a [Vec<GridCell>]) -> Self {
        let is_words = |cell: &GridCell| matches!(cell, GridCell::Words(_));
        let (first, rest) = rows
            .split_first()
            .map_or((&[][..], rows), |(first, rest)| (first.as_slice(), rest));
        // A row of heads has words where the rows below it have none, or words that never come again in their column.
        let is_head = |(column, cell): (usize, &GridCell)| {
            let below = || rest.iter().filter_map(|row| row.get(column));
            is_words(cell) && (!below().any(is_words) || !below().any(|other| other == cell))
        };
        let told = first.iter().enumerate().skip(1).any(is_head);
        let has_heads = !rest.is_empty()
            && told
            && first.iter().enumerate().skip(1).all(|(column, cell)| {
                *cell == GridCell::Empty
                    || is_head((column, cell))
                    || matches!(cell, GridCell::Number(_))
            });
        let heads = if has_heads { first } else { &[] };
        let body = if has_heads { rest } else { rows };
        let width = rows.first().map_or(0, Vec::len);
        let all_words = |column: usize| {
            let cells = || body.iter().filter_map(|row| row.get(column));
            cells().any(is_words) && cells().all(|cell| is_words(cell) || *cell == GridCell::Empty)
        };
        let numeric_rest = |from: usize| {
            body.iter()
                .flat_map(|row| row.iter().skip(from))
                .all(|cell| !is_words(cell))
        };
        let leading = (0..width).take_while(|column| all_words(*column)).count();
        let heads: Vec<String> = heads.iter().map(words_of).collect();
        let names = if leading < width && numeric_rest(leading) {
            leading
        } else {
            usize::from(heads.first().is_some_and(|head| begins(head, UNITS)) || is_numbering(body))
        };
        Self {
            heads,
            rows: body,
            names,
        }
    }

    fn kind(&self) -> TableKind {
        let heads = self.heads.iter().skip(self.names);
        let cells = self.rows.iter().flat_map(|row| row.iter().skip(self.names));
        let has_words = cells.clone().any(|cell| matches!(cell, GridCell::Words(_)));
        if has_words || heads.clone().any(|head| begins(head, RATERS)) {
            TableKind::Ratings
        } else {
            TableKind::Counts
        }
    }

    fn counts(&self) -> Result<Value, Failure> {
        let mut counts = Vec::new();
        for (index, row) in self.rows.iter().enumerate() {
            let cells: Result<Vec<u64>, Failure> = row
                .iter()
                .enumerate()
                .skip(self.names)
                .map(|(column, cell)| count(cell).ok_or_else(|| self.bad_cell(index, column)))
                .collect();
            counts.push(cells?);
        }
        let mut input = json!({ "counts": counts });
        let domain = (0..self.names).find(|column| {
            let head = self.heads.get(*column);
            self.names > 1 && head.is_some_and(|head| begins(head, DOMAINS))
        });
        if let (Some(column), Some(input)) = (domain, input.as_object_mut()) {
            let domains = self.rows.iter().map(|row| row.get(column).map(words_of));
            input.insert("row_domain".to_owned(), json!(domains.collect::<Vec<_>>()));
        }
        Ok(input)
    }

    fn ratings(&self) -> Value {
        let rating = |cell: &GridCell| match cell {
            GridCell::Empty => Value::Null,
            GridCell::Number(number) if number.fract() == 0.0 && number.abs() < 1e15 => {
                json!(*number as i64)
            }
            GridCell::Number(number) => json!(number),
            GridCell::Truth(truth) => json!(truth),
            GridCell::Words(words) => json!(words),
        };
        let rows = self.rows.iter();
        let rows = rows.map(|row| row.iter().skip(self.names).map(rating).collect::<Vec<_>>());
        json!({ "ratings": rows.collect::<Vec<_>>() })
    }

    fn bad_cell(&self, row: usize, column: usize) -> Failure {
        let cell = self.rows.get(row).and_then(|row| row.get(column));
        let line = row + 1 + usize::from(!self.heads.is_empty());
        Failure::Export(
            Message::new("measure-bad-cell")
                .with("row", line)
                .with("column", column + 1)
                .with("words", cell.map(words_of).unwrap_or_default()),
        )
    }
}

/// Whether the first column counts the rows: 1, 2, 3, … or 0, 1, 2, …
fn is_numbering(rows: &[Vec<GridCell>]) -> bool {
    let begins_with = |start: usize| {
        let mut numbers = rows.iter().zip(start..);
        rows.len() > 2
            && numbers.all(|(row, number)| row.first() == Some(&GridCell::Number(number as f64)))
    };
    begins_with(1) || begins_with(0)
}

fn begins(head: &str, words: &[&str]) -> bool {
    let head = head.to_lowercase();
    words.iter().any(|word| head.starts_with(word))
}

fn words_of(cell: &GridCell) -> String {
    match cell {
        GridCell::Empty => String::new(),
        GridCell::Number(number) => number.to_string(),
        GridCell::Truth(truth) => truth.to_string(),
        GridCell::Words(words) => words.clone(),
    }
}

fn count(cell: &GridCell) -> Option<u64> {
    match cell {
        GridCell::Empty => Some(0),
        GridCell::Truth(truth) => Some(u64::from(*truth)),
        GridCell::Number(number) => {
            let fits = *number >= 0.0 && number.fract() == 0.0 && *number <= f64::from(u32::MAX);
            fits.then_some(*number as u64)
        }
        GridCell::Words(_) => None,
    }
}
