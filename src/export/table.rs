//! A table on its way out of the program: what every writer takes.

use super::Words;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// Words.
    Text,
    /// Whole numbers.
    Number,
    /// Parts of a whole, 0 to 1.
    Share,
    /// Numbers with decimals: coefficients.
    Decimal,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The name for programs: English, never translated, unique in the table.
    pub key: String,
    /// The name for people.
    pub head: String,
    /// What it holds.
    pub kind: ColumnKind,
}

impl Column {
    /// Returns the column `key`, whose head are the words of `export-column-key`.
    pub fn new(key: &str, kind: ColumnKind, words: &Words<'_>) -> Self {
        Self {
            key: key.to_owned(),
            head: words(&format!("export-column-{}", key.replace('_', "-"))),
            kind,
        }
    }

    /// Returns columns of words.
    pub fn texts(keys: &[&str], words: &Words<'_>) -> Vec<Self> {
        let column = |key: &&str| Self::new(key, ColumnKind::Text, words);
        keys.iter().map(column).collect()
    }

    /// Returns columns of numbers with decimals.
    pub fn decimals(keys: &[&str], words: &Words<'_>) -> Vec<Self> {
        let column = |key: &&str| Self::new(key, ColumnKind::Decimal, words);
        keys.iter().map(column).collect()
    }

    /// Returns columns of whole numbers.
    pub fn numbers(keys: &[&str], words: &Words<'_>) -> Vec<Self> {
        let column = |key: &&str| Self::new(key, ColumnKind::Number, words);
        keys.iter().map(column).collect()
    }
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing, or nothing known.
    Empty,
    /// Words.
    Text(String),
    /// A whole number.
    Number(i64),
    /// A number with decimals.
    Decimal(f64),
    /// A part of a whole, 0 to 1.
    Share(f64),
}

impl Cell {
    /// Returns the share, or nothing where it is not defined.
    pub fn share(share: Option<f64>) -> Self {
        share
            .filter(|share| share.is_finite())
            .map_or(Self::Empty, Self::Share)
    }

    /// Returns the number, or nothing where it is not defined.
    pub fn decimal(number: Option<f64>) -> Self {
        number
            .filter(|number| number.is_finite())
            .map_or(Self::Empty, Self::Decimal)
    }

    /// Returns the cell as people read it: shares in per cent with one decimal, other decimals with three.
    pub fn shown(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Share(share) => format!("{:.1} %", share * 100.0),
            Self::Decimal(number) => format!("{number:.3}"),
        }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        if text.is_empty() {
            Self::Empty
        } else {
            Self::Text(text)
        }
    }
}

impl From<usize> for Cell {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<u32> for Cell {
    fn from(number: u32) -> Self {
        Self::Number(i64::from(number))
    }
}

/// A table: every row has a cell for every column.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// What it shows, in a few words.
    pub title: String,
    /// The columns, first to last in reading order.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
    /// Whether the first column stands at the right.
    pub right_to_left: bool,
}
