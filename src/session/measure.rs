//! Measures of data from elsewhere: a table or a JSON object in a file, every measure that it allows.
//!
//! No project is opened. What a table is about is told by its heads, its names and its cells; whoever knows better says so.

use std::collections::HashSet;
use std::path::Path;

use serde_json::{Value, json};

use crate::analysis::{reliability, saturation};
use crate::import::{GRID_EXTENSIONS, GridCell, Limits, grid};
use crate::model::Message;

use super::Failure;
use super::measure_lines::lines_of;

/// How heads begin of columns that hold what somebody rated, that say where a code belongs, and that name the rows.
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
const ROWS: &[&str] = &[
    "unit",
    "segment",
    "item",
    "quotation",
    "code",
    "theme",
    "concept",
    "id",
    "واحد",
    "کد",
];

/// How the names of sums begin.
const TOTALS: &[&str] = &["total", "sum", "all", "Σ", "مجموع", "جمع", "کل"];

/// What the columns of sums are called that a table of codes that was exported ends in.
const MARGINS: &[&str] = &[
    "codings",
    "quotations",
    "documents",
    "کدگذاری‌ها",
    "نقل‌قول‌ها",
    "سندها",
];

/// Of so many numbers one may be a word by mistake.
const WORDS_AMONG: usize = 4;

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
}

impl Measured {
    /// Returns each measure with its value, as people read them: without intervals where units are too few for any.
    pub fn lines(&self) -> Vec<[String; 2]> {
        let mut shown = self.measures.clone();
        if let Some(fields) = shown.as_object_mut().filter(|_| self.has_few_units()) {
            fields.retain(|name, _| !name.ends_with("_ci95"));
        }
        lines_of(&shown)
    }

    /// Returns what is to be said beside the measures: how a table was read, what was left out, what to beware of.
    pub fn notes(&self) -> Vec<Message> {
        let mut notes: Vec<Message> = Vec::new();
        notes.extend(self.table.map(|kind| Message::new(kind.key())));
        if !self.left_out.is_empty() {
            let names = self.left_out.join(", ");
            notes.push(Message::new("measure-left-out").with("names", names));
        }
        if self.has_few_units() {
            notes.push(
                Message::new("measure-few-units")
                    .with("least", reliability::interval::FEWEST_UNITS),
            );
        }
        notes
    }

    fn has_few_units(&self) -> bool {
        let units = self.measures.get("units").and_then(Value::as_u64);
        self.measures.get("raters").is_some()
            && units.is_some_and(|units| units < reliability::interval::FEWEST_UNITS as u64)
    }
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
        let (kind, input, left_out) = read_table(&rows, kind)?;
        return Ok(Measured {
            table: Some(kind),
            measures: measures(&input)?,
            left_out,
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

fn check_width(line: usize, cells: usize, width: usize) -> Result<(), Failure> {
    if cells == width {
        return Ok(());
    }
    let message = Message::new("measure-ragged")
        .with("row", line)
        .with("cells", cells)
        .with("width", width);
    Err(Failure::Export(message))
}

fn bad_cell(row: usize, column: usize, words: &str) -> Failure {
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

/// Takes away the columns and the row of sums that an exported table of codes ends in; returns their names.
fn cut_margins(rows: &mut Vec<Vec<GridCell>>) -> Vec<String> {
    let Some(heads) = rows.first() else {
        return Vec::new();
    };
    let is_margin = |cell: &&GridCell| MARGINS.contains(&words_of(cell).to_lowercase().as_str());
    let margins = heads.iter().rev().take_while(is_margin).count();
    let kept = heads.len() - margins;
    // One column of such a name may be an interview's.
    if margins < 2 || kept < 2 {
        return Vec::new();
    }
    let mut names: Vec<String> = heads.iter().skip(kept).map(words_of).collect();
    let last = rows.last().and_then(|row| row.first()).map(words_of);
    if let Some(total) = last.filter(|name| TOTALS.contains(&name.to_lowercase().as_str())) {
        rows.pop();
        names.push(total);
    }
    rows.iter_mut().for_each(|row| row.truncate(kept));
    names
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
        let (heads, rows) = match rows.split_first() {
            Some((first, rest)) if is_head(first, rest) => {
                (first.iter().map(words_of).collect(), rest)
            }
            _ => (Vec::new(), rows),
        };
        let first_head = heads.first().map(String::as_str);
        Self {
            names: names(rows, first_head),
            heads,
            rows,
        }
    }

    fn kind(&self) -> TableKind {
        let mut heads = self.heads.iter().skip(self.names);
        let cells = self.rows.iter().flat_map(|row| row.iter().skip(self.names));
        // A word among many numbers is a mistake in a table of counts, which is told where it stands.
        let (words, others): (Vec<&GridCell>, Vec<&GridCell>) =
            cells.partition(|cell| is_words(cell) && !is_written_number(cell));
        let has_words = words.len() * WORDS_AMONG > others.len();
        let width = self.rows.first().map_or(0, Vec::len);
        let is_bare = self.heads.is_empty() && self.names == 0 && width <= 2;
        if has_words || heads.any(|head| begins(head, RATERS)) || is_bare {
            TableKind::Ratings
        } else {
            TableKind::Counts
        }
    }

    /// Refuses a table that is nothing but heads, or with cells beyond the last head.
    fn check_shape(&self) -> Result<(), Failure> {
        let heads = usize::from(!self.heads.is_empty());
        let is_named = |row: &Vec<GridCell>| row.iter().any(is_words);
        let is_head_only = heads == 0 && self.rows.len() == 1 && self.rows.iter().any(is_named);
        if self.rows.is_empty() || is_head_only {
            return Err(Failure::Export(Message::new("measure-no-rows")));
        }
        // Short rows end in nothing; what stands beyond the heads is a mistake.
        let beyond = self.heads.iter().rposition(|head| !head.is_empty());
        let beyond = beyond.map_or(usize::MAX, |last| last + 1);
        for (line, row) in (heads + 1..).zip(self.rows) {
            let cells = row.iter().rposition(|cell| *cell != GridCell::Empty);
            let cells = cells.map_or(0, |last| last + 1);
            if cells > beyond {
                return check_width(line, cells, beyond);
            }
        }
        Ok(())
    }

    /// Refuses a row or a column of totals: it would be one more code or interview.
    fn check_totals(&self) -> Result<(), Failure> {
        let number = |row: &Vec<GridCell>, column: usize| row.get(column).and_then(count);
        let width = self.rows.first().map_or(0, Vec::len);
        let columns = || self.names..width;
        let is_total = |words: &str| begins(words, TOTALS);
        if let Some((last, above)) = self
            .rows
            .split_last()
            .filter(|(_, above)| !above.is_empty())
        {
            let name = last.first().map(words_of).unwrap_or_default();
            let sums = |column| {
                above
                    .iter()
                    .map(|row| number(row, column))
                    .sum::<Option<u64>>()
            };
            if is_total(&name) && columns().all(|column| sums(column) == number(last, column)) {
                let line = self.rows.len() + usize::from(!self.heads.is_empty());
                let message = Message::new("measure-total-row").with("row", line);
                return Err(Failure::Export(message.with("words", name)));
            }
        }
        let name = self.heads.last().map_or("", String::as_str);
        let before = self.names..width.saturating_sub(1);
        let sums = |row| {
            let cells = before.clone().map(|column| number(row, column));
            cells.sum::<Option<u64>>() == number(row, width.saturating_sub(1))
        };
        if is_total(name) && before.len() > 1 && self.rows.iter().all(sums) {
            let message = Message::new("measure-total-column").with("column", width);
            return Err(Failure::Export(message.with("words", name)));
        }
        Ok(())
    }

    /// Refuses a code or an interview that is there twice: it would be measured as two.
    fn check_twice(&self) -> Result<(), Failure> {
        let refused =
            |key: &str, name: String| Err(Failure::Export(Message::new(key).with("name", name)));
        let heads = self.heads.iter().skip(self.names);
        if let Some(name) = twice(heads.filter(|head| !head.is_empty()).cloned()) {
            return refused("measure-column-twice", name);
        }
        let is_domain = |head: &String| begins(head, DOMAINS);
        if self.names == 1 && self.heads.first().is_some_and(is_domain) {
            return Ok(());
        }
        let names = self.rows.iter().filter(|_| self.names > 0).map(|row| {
            let parts = row.iter().take(self.names).map(words_of);
            parts.filter(|part| !part.is_empty()).collect::<Vec<_>>()
        });
        let names = names.map(|parts| parts.join(" · "));
        match twice(names.filter(|name| !name.is_empty())) {
            Some(name) => refused("measure-row-twice", name),
            None => Ok(()),
        }
    }

    /// Refuses a table some of whose columns hold words only and others numbers only: nobody rated units in it.
    fn check_prose(&self) -> Result<(), Failure> {
        let heads = || self.heads.iter().enumerate().skip(self.names);
        if heads().any(|(_, head)| begins(head, RATERS)) {
            return Ok(());
        }
        let find = |wanted: fn(&GridCell) -> bool| {
            heads().find(|(column, _)| {
                let cells = self.rows.iter().filter_map(|row| row.get(*column));
                let mut given = cells.filter(|cell| **cell != GridCell::Empty).peekable();
                given.peek().is_some() && given.all(wanted)
            })
        };
        let numbers = find(|cell| matches!(cell, GridCell::Number(_)));
        let (Some((_, words)), Some((_, numbers))) = (find(is_words), numbers) else {
            return Ok(());
        };
        let message = Message::new("measure-mixed-columns")
            .with("words", words.as_str())
            .with("numbers", numbers.as_str());
        Err(Failure::Export(message))
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
        bad_cell(line, column + 1, &cell.map(words_of).unwrap_or_default())
    }
}

fn is_words(cell: &GridCell) -> bool {
    matches!(cell, GridCell::Words(_))
}

/// Returns the first of these names that came before.
fn twice(names: impl Iterator<Item = String>) -> Option<String> {
    let mut seen = HashSet::new();
    let mut names = names;
    names.find(|name| !seen.insert(name.trim().to_lowercase()))
}

/// Whether these words are a number with signs between its digits, as `1,000` is.
fn is_written_number(cell: &GridCell) -> bool {
    let sign = |letter: char| letter.is_numeric() || ",.'’٬٫ \u{a0}\u{202f}".contains(letter);
    word(cell).is_some_and(|word| word.starts_with(char::is_numeric) && word.chars().all(sign))
}

/// Whether the first row names the columns: words above numbers, words that come nowhere below, or 1, 2, 3, … after
/// nothing or after the word for what the rows are.
fn is_head(first: &[GridCell], rest: &[Vec<GridCell>]) -> bool {
    let (Some(corner), after) = (first.first(), first.iter().skip(1)) else {
        return false;
    };
    if rest.is_empty() {
        return false;
    }
    if !after.clone().any(is_words) {
        let numbers = after.clone().zip(1..);
        let counts = first.len() > 2
            && numbers
                .clone()
                .all(|(cell, number)| *cell == GridCell::Number(f64::from(number)));
        let is_corner = *corner == GridCell::Empty || begins(&words_of(corner), ROWS);
        return counts && is_corner;
    }
    let below: HashSet<&str> = rest.iter().flatten().filter_map(word).collect();
    let has_words_below = rest.iter().any(|row| row.iter().skip(1).any(is_words));
    let is_name = |cell: &GridCell| word(cell).is_none_or(|word| !below.contains(word));
    let is_number = |cell: &GridCell| matches!(cell, GridCell::Number(_) | GridCell::Truth(_));
    !has_words_below || first.iter().all(|cell| is_name(cell) && !is_number(cell))
}

fn word(cell: &GridCell) -> Option<&str> {
    match cell {
        GridCell::Words(words) => Some(words),
        _ => None,
    }
}

/// How many columns on the left name the rows.
fn names(rows: &[Vec<GridCell>], first_head: Option<&str>) -> usize {
    let width = rows.first().map_or(0, Vec::len);
    let all_words = |column: usize| {
        let mut cells = rows.iter().filter_map(|row| row.get(column));
        cells.clone().any(is_words) && cells.all(|cell| is_words(cell) || *cell == GridCell::Empty)
    };
    let leading = (0..width).take_while(|column| all_words(*column)).count();
    let mut after = rows.iter().flat_map(|row| row.iter().skip(leading));
    if leading < width && !after.any(is_words) {
        return leading;
    }
    let is_named = first_head.is_some_and(|head| begins(head, ROWS));
    usize::from(width > 1 && (is_named || is_numbering(rows) || are_labels(rows)))
}

/// Whether every row begins with words of its own that stand in no other column.
fn are_labels(rows: &[Vec<GridCell>]) -> bool {
    let labels: HashSet<&str> = rows
        .iter()
        .filter_map(|row| row.first())
        .filter_map(word)
        .collect();
    let mut others = rows
        .iter()
        .flat_map(|row| row.iter().skip(1))
        .filter_map(word);
    rows.len() > 2
        && labels.len() == rows.len()
        && rows.first().is_some_and(|row| row.len() > 2)
        && !others.any(|word| labels.contains(word))
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
