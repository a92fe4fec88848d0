//! Tables of numbers and words out of `.csv`, `.tsv` and `.xlsx`: one sheet, cells as they stand, no formulas.
//!
//! It says nothing of what the table is about. Empty rows and columns at the edges are left out.

use super::encoding::decode;
use super::{Error, Limits, xlsx};
use crate::model::fold::fold;

/// The file name extensions that are read, in lower case.
pub const GRID_EXTENSIONS: &[&str] = &["csv", "tsv", "xlsx"];
/// The most cells of a table.
pub(super) const MOST_CELLS: usize = 8_000_000;
/// What stands for nothing in tables of statistics.
const MISSING: [&str; 4] = ["NA", "N/A", "NaN", "-"];
/// Lines by which the separator is told.
const TELLING_LINES: usize = 20;

/// A cell of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum GridCell {
    /// Nothing.
    #[default]
    Empty,
    /// A number.
    Number(f64),
    /// Yes or no.
    Truth(bool),
    /// Words.
    Words(String),
}

impl GridCell {
    /// Returns the cell that `text` stands for: a number in any digits where it is one, else its words.
    pub fn of_text(text: &str) -> Self {
        let text = text.trim_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}');
        if text.is_empty() || MISSING.contains(&text) {
            return Self::Empty;
        }
        let folded = fold(text).replace('٫', ".");
        // Rust reads “inf” and “nan” as numbers too; here they are words.
        let is_number =
            folded.starts_with(|letter: char| letter.is_ascii_digit() || "+-.".contains(letter));
        match folded.parse::<f64>() {
            Ok(number) if is_number && number.is_finite() => Self::Number(number),
            _ => Self::Words(text.to_owned()),
        }
    }
}

/// The sheets of a workbook.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetNames {
    /// The one that was read; nothing where a file has no sheets.
    pub read: Option<String>,
    /// The others, in their order.
    pub others: Vec<String>,
}

/// Reads a table, every row as long as the longest.
///
/// # Errors
///
/// [`Error::Unsupported`] for another extension, [`Error::Empty`] where there is no cell, else as the reader says.
pub fn grid(file_name: &str, bytes: &[u8]) -> Result<Vec<Vec<GridCell>>, Error> {
    sheet(file_name, bytes, None).map(|(rows, _)| rows)
}

/// Reads the sheet of that name of a workbook, else its first one; a file of text is one table.
///
/// # Errors
///
/// As [`grid`], and [`Error::NoSheet`] where no sheet is called so.
pub fn sheet(
    file_name: &str,
    bytes: &[u8],
    wanted: Option<&str>,
) -> Result<(Vec<Vec<GridCell>>, SheetNames), Error> {
    let limits = Limits::default();
    if bytes.len() > limits.file_bytes {
        return Err(Error::too_large(limits.file_bytes));
    }
    let extension = file_name
        .rsplit_once('.')
        .map(|(_, extension)| extension.to_lowercase())
        .unwrap_or_default();
    let (rows, names) = match extension.as_str() {
        "csv" | "tsv" => (separated(file_name, bytes)?, SheetNames::default()),
        "xlsx" => xlsx::rows(bytes, (wanted, &limits))?,
        _ => return Err(Error::Unsupported { extension }),
    };
    Ok((trimmed(rows)?, names))
}

fn separated(file_name: &str, bytes: &[u8]) -> Result<Vec<Vec<GridCell>>, Error> {
    let text = latin_separators(decode(bytes, None, file_name)?.text);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator(&text))
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let mut cells = 0;
    for record in reader.records() {
        let record = record.map_err(Error::damaged)?;
        cells += record.len();
        if cells > MOST_CELLS {
            return Err(Error::damaged("the table has too many cells"));
        }
        rows.push(record.iter().map(GridCell::of_text).collect());
    }
    Ok(rows)
}

/// A text whose cells the Arabic semicolon or comma parts, with the Latin one in its place: the reader of tables knows
/// none but those of one byte. Where a Latin separator stands in most lines, these letters are words.
fn latin_separators(text: String) -> String {
    let lines: Vec<&str> = text.lines().take(TELLING_LINES).collect();
    let has = |separator: char| lines.iter().filter(|line| line.contains(separator)).count();
    let most = lines.len().div_ceil(2).max(1);
    if [',', ';', '\t']
        .into_iter()
        .any(|separator| has(separator) >= most)
    {
        return text;
    }
    for (arabic, latin) in [('؛', ";"), ('،', ",")] {
        if has(arabic) >= most && !text.contains(latin) {
            return text.replace(arabic, latin);
        }
    }
    text
}

/// The separator that the first lines have most of.
fn separator(text: &str) -> u8 {
    let count = |separator: &u8| {
        let lines = text.lines().take(TELLING_LINES);
        lines
            .map(|line| line.bytes().filter(|byte| byte == separator).count())
            .sum::<usize>()
    };
    let counted = b",;\t".map(|separator| (count(&separator), separator));
    let best = counted.iter().rev().max_by_key(|(count, _)| *count);
    best.map_or(b',', |(_, separator)| *separator)
}

fn trimmed(mut rows: Vec<Vec<GridCell>>) -> Result<Vec<Vec<GridCell>>, Error> {
    let is_filled = |cell: &GridCell| *cell != GridCell::Empty;
    let first = rows.iter().position(|row| row.iter().any(is_filled));
    let last = rows.iter().rposition(|row| row.iter().any(is_filled));
    let (Some(first), Some(last)) = (first, last) else {
        return Err(Error::Empty);
    };
    rows.truncate(last + 1);
    rows.drain(..first);
    let from = rows
        .iter()
        .filter_map(|row| row.iter().position(is_filled))
        .min();
    let to = rows
        .iter()
        .filter_map(|row| row.iter().rposition(is_filled))
        .max();
    let (from, width) = (from.unwrap_or_default(), to.map_or(0, |to| to + 1));
    if rows.len().saturating_mul(width) > MOST_CELLS {
        return Err(Error::damaged("the table has too many cells"));
    }
    for row in &mut rows {
        row.resize(width, GridCell::Empty);
        row.drain(..from);
    }
    Ok(rows)
}
