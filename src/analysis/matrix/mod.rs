//! Matrices: codes, concepts, categories, relations or propositions by documents, participants, cases, attributes, roles, kinds, speakers.
//!
//! A matrix keeps every coding that it counts, sorted by cell and place in the text, so that each number opens its
//! quotations. The cell of a concept or category counts what lies below it. What the researcher rates of categories in
//! cases stands beside it ([`Rated`]); what holds in how many cases in [`CrossCase`].
//!
//! ```text
//!  Ground ──► heads (rows, columns) ──► hits ──► cells and totals ──► order ──► Matrix
//! ```

mod cell;
mod cluster;
mod columns;
mod count;
mod cross;
mod pairs;
mod question;
mod rated;
mod rows;
mod said;
mod time;
mod within;

pub use cell::{Cell, Entry};
pub use columns::{PARTS, ROLE_NAMES};
pub use cross::{CrossCase, CrossRow, Subject, Support};
pub use pairs::PairMatrix;
pub use question::{Cells, Columns, PairQuestion, Question, Rows, Sort};
pub use rated::{CaseTally, Rated, RatedCell, case_tally, scale};
pub use said::{notes, pair_notes, rule};
pub use within::{WithinCase, WithinRow, within_cases};

use crate::model::{
    CaseId, CodeId, DocumentId, DocumentKind, ParticipantId, PropositionId, QuotationId, RelationId,
};

use super::Ground;

/// What a row or column stands for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// A code of any level, with what lies below it.
    Code(CodeId),
    /// A relation of a model.
    Relation(RelationId),
    /// A proposition of a model.
    Proposition(PropositionId),
    /// A document.
    Document(DocumentId),
    /// A participant.
    Participant(ParticipantId),
    /// A case.
    Case(CaseId),
    /// A value of an attribute, or a role.
    Value(String),
    /// A kind of source.
    Kind(DocumentKind),
    /// A speaker by the label in the text.
    Speaker(String),
    /// A month, or a day, as `2025-03` or `2025-03-31`.
    Date(String),
    /// A part of the length of documents, from 0.
    Part(usize),
    /// What belongs to none of the others.
    Unknown,
}

/// The head of a row or column.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    /// What it stands for.
    pub key: Key,
    /// Its name as a person wrote it; empty where `word` says it.
    pub name: String,
    /// The message key of its name, where it is a word of ours.
    pub word: Option<&'static str>,
    /// How deep it stands in the tree, from 0; 0 for columns.
    pub depth: usize,
    /// Of a column, how many words were said or written there; 0 for rows.
    pub words: f64,
}

impl Head {
    pub(super) fn named(key: Key, name: &str) -> Self {
        Self {
            key,
            name: name.to_owned(),
            word: None,
            depth: 0,
            words: 0.0,
        }
    }

    pub(super) fn said(key: Key, word: &'static str) -> Self {
        Self {
            word: Some(word),
            ..Self::named(key, "")
        }
    }

    /// Returns the name as it is shown; `words` gives the words of a message key.
    pub fn shown(&self, words: &dyn Fn(&str) -> String) -> String {
        self.word.map_or_else(|| self.name.clone(), words)
    }
}

/// A matrix, counted and in order.
#[derive(Clone, Debug, PartialEq)]
pub struct Matrix {
    /// What was asked.
    pub question: Question,
    /// The heads of the rows.
    pub rows: Vec<Head>,
    /// The heads of the columns.
    pub columns: Vec<Head>,
    /// What each row counts in all columns together; a quotation in two columns counts once.
    pub row_totals: Vec<Cell>,
    /// What each column counts in all rows together; a coding in two rows counts once.
    pub column_totals: Vec<Cell>,
    /// What all of it counts.
    pub total: Cell,
    cells: Vec<(u32, Cell)>,
    row_ends: Vec<usize>,
    entries: Vec<Entry>,
    quotations: Vec<QuotationId>,
}

impl Matrix {
    /// Returns the matrix that `question` asks for. One pass over the codings and a sort of what it counts.
    pub fn of(ground: &Ground, question: Question) -> Self {
        count::matrix(ground, question)
    }

    /// Returns a cell by row and column; an empty one where nothing is counted.
    pub fn cell(&self, row: usize, column: usize) -> Cell {
        let cells = self.row(row);
        let found = cells.binary_search_by_key(&column, |(at, _)| *at as usize);
        found
            .ok()
            .and_then(|at| cells.get(at))
            .map_or_else(Cell::default, |(_, cell)| *cell)
    }

    /// Returns the cells of a row in which something is counted, with their columns, first to last.
    pub fn row(&self, row: usize) -> &[(u32, Cell)] {
        let start = row.checked_sub(1).and_then(|row| self.row_ends.get(row));
        let end = self.row_ends.get(row).copied().unwrap_or_default();
        self.cells
            .get(start.copied().unwrap_or_default()..end)
            .unwrap_or_default()
    }

    /// Returns what a cell counts, in the order of the documents and of the text.
    pub fn entries(&self, cell: Cell) -> &[Entry] {
        let range = cell.first as usize..cell.last as usize;
        self.entries.get(range).unwrap_or_default()
    }

    /// Returns the quotation of an entry.
    pub fn quotation(&self, entry: &Entry) -> Option<QuotationId> {
        self.quotations.get(entry.place as usize).copied()
    }

    /// Returns the quotations of a cell, each once, in the order of the documents and of the text.
    pub fn quotations(&self, cell: Cell) -> Vec<QuotationId> {
        let mut places: Vec<u32> = self.entries(cell).iter().map(|entry| entry.place).collect();
        places.dedup();
        let found = places
            .into_iter()
            .filter_map(|place| self.quotations.get(place as usize));
        found.copied().collect()
    }

    /// Returns the number that `cells` asks of a cell; nothing where there is none.
    ///
    /// Shares are 0 to 1; presence is 1.
    pub fn value(&self, cells: Cells, (row, column): (usize, usize)) -> Option<f64> {
        let cell = self.cell(row, column);
        if cell.codings == 0 {
            return None;
        }
        let part = |whole: Option<&Cell>| {
            let whole = whole.map_or(0, |whole| whole.codings);
            (whole > 0).then(|| f64::from(cell.codings) / f64::from(whole))
        };
        match cells {
            Cells::Codings => Some(f64::from(cell.codings)),
            Cells::Quotations => Some(f64::from(cell.quotations)),
            Cells::Codes => Some(f64::from(cell.codes)),
            Cells::Documents => Some(f64::from(cell.documents)),
            Cells::Presence => Some(1.0),
            Cells::Rating => None,
            Cells::ShareOfRow => part(self.row_totals.get(row)),
            Cells::ShareOfColumn => part(self.column_totals.get(column)),
            Cells::ShareOfText => {
                let whole = self.columns.get(column).map_or(0.0, |head| head.words);
                (whole > 0.0).then(|| (f64::from(cell.words) / whole).min(1.0))
            }
        }
    }

    /// Returns the greatest number that `cells` asks of any cell; 0 where there is none.
    pub fn greatest(&self, cells: Cells) -> f64 {
        let mut greatest = 0.0_f64;
        for row in 0..self.rows.len() {
            for (column, _) in self.row(row) {
                let value = self.value(cells, (row, *column as usize));
                greatest = greatest.max(value.unwrap_or_default());
            }
        }
        greatest
    }

    /// Returns how many cells have anything in them.
    pub fn filled(&self) -> usize {
        self.cells.len()
    }
}
