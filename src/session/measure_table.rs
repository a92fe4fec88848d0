//! A table from elsewhere as the input of measures: where its heads and names end, what it counts or rates, what is
//! wrong with it.

use std::collections::HashSet;

use serde_json::{Value, json};

use crate::import::GridCell;
use crate::model::Message;

use super::Failure;
use super::measure::{TableKind, bad_cell, check_width};

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

/// Of them, those of rows that somebody rates.
const UNITS: &[&str] = &["unit", "segment", "quotation", "واحد"];

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

/// Takes away the columns and the row of sums that an exported table of codes ends in; returns their names.
pub(super) fn cut_margins(rows: &mut Vec<Vec<GridCell>>) -> Vec<String> {
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
pub(super) struct Layout<'a> {
    heads: Vec<String>,
    rows: &'a [Vec<GridCell>],
    /// Columns of names on the left.
    names: usize,
}

impl<'a> Layout<'a> {
    pub(super) fn of(rows: &'a [Vec<GridCell>]) -> Self {
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

    pub(super) fn kind(&self) -> TableKind {
        let mut heads = self.heads.iter().skip(self.names);
        let cells = self.rows.iter().flat_map(|row| row.iter().skip(self.names));
        // A word among many numbers is a mistake in a table of counts, which is told where it stands.
        let (words, others): (Vec<&GridCell>, Vec<&GridCell>) =
            cells.partition(|cell| is_words(cell) && !is_written_number(cell));
        let has_words = words.len() * WORDS_AMONG > others.len();
        let width = self.rows.first().map_or(0, Vec::len);
        let is_bare = self.heads.is_empty() && self.names == 0 && width <= 2;
        let corner = self.heads.first().filter(|_| self.names == 1);
        let is_rated = corner.is_some_and(|head| begins(head, UNITS));
        if has_words || is_rated || heads.any(|head| begins(head, RATERS)) || is_bare {
            TableKind::Ratings
        } else {
            TableKind::Counts
        }
    }

    /// Refuses a table that is nothing but heads, or with cells beyond the last head.
    pub(super) fn check_shape(&self) -> Result<(), Failure> {
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
    pub(super) fn check_totals(&self) -> Result<(), Failure> {
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
    pub(super) fn check_twice(&self) -> Result<(), Failure> {
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
    pub(super) fn check_prose(&self) -> Result<(), Failure> {
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

    pub(super) fn counts(&self) -> Result<Value, Failure> {
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

    pub(super) fn ratings(&self) -> Value {
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
    // What a coder said is no name, though the word begins as that for a code does.
    let is_named = first_head.is_some_and(|head| begins(head, ROWS) && !begins(head, RATERS));
    let mut after = rows.iter().flat_map(|row| row.iter().skip(leading));
    if leading < width && !after.any(is_words) {
        // Numbers may name the rows as well; of two columns alone, both may be what was rated or counted.
        let is_number = leading == 0 && (is_named || width > 2 && is_numbering(rows));
        return leading + usize::from(width > 1 && is_number);
    }
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
