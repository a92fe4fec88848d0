//! What the table of documents shows: one row a document, complete and sorted. No egui here.

use crate::analysis::{DocumentCounts, Ground, document_counts};
use crate::locale::words;
use crate::model::{Document, DocumentId, Project, turns_in};
use crate::session::date_words;

/// What a column shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// Place in the order in which the documents were conducted.
    #[default]
    Order,
    /// Name.
    Name,
    /// Kind of source.
    Kind,
    /// Date.
    Date,
    /// Case.
    Case,
    /// Who took part.
    Participants,
    /// Words.
    Words,
    /// Turns of those who answer; paragraphs where nobody is known to speak.
    Turns,
    /// Codings.
    Codings,
    /// Share of coded turns.
    Coded,
}

impl Column {
    /// All columns from start to end.
    pub const ALL: [Self; 10] = [
        Self::Order,
        Self::Name,
        Self::Kind,
        Self::Date,
        Self::Case,
        Self::Participants,
        Self::Words,
        Self::Turns,
        Self::Codings,
        Self::Coded,
    ];

    /// Returns the message key of its head.
    pub fn key(self) -> &'static str {
        match self {
            Self::Order => "docs-column-order",
            Self::Name => "docs-column-name",
            Self::Kind => "docs-column-kind",
            Self::Date => "docs-column-date",
            Self::Case => "docs-column-case",
            Self::Participants => "docs-column-participants",
            Self::Words => "docs-column-words",
            Self::Turns => "docs-column-turns",
            Self::Codings => "docs-column-codings",
            Self::Coded => "docs-column-coded",
        }
    }
}

/// By what the table is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sort {
    /// The column.
    pub column: Column,
    /// Largest first.
    pub descending: bool,
}

impl Sort {
    /// Returns the sort after a click on the head of `column`: another column ascends, the same one turns round.
    pub fn clicked(self, column: Column) -> Self {
        Self {
            column,
            descending: self.column == column && !self.descending,
        }
    }
}

/// One document of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Which.
    pub id: DocumentId,
    /// The words of its cells, in the order of [`Column::ALL`].
    pub cells: [String; 10],
    /// The row for a screen reader.
    pub label: String,
    order: u32,
    numbers: [usize; 3],
    share: Option<f64>,
}

/// What the table shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TableData {
    /// The rows in their order.
    pub rows: Vec<Row>,
    /// Words of all documents.
    pub words: usize,
    /// Codings in all documents.
    pub codings: usize,
    /// Documents without a coding.
    pub uncoded: usize,
}

impl TableData {
    /// Returns where a document stands.
    pub fn position(&self, document: DocumentId) -> Option<usize> {
        self.rows.iter().position(|row| row.id == document)
    }
}

/// Returns the table of `project`.
pub fn table_data(project: &Project, sort: Sort) -> TableData {
    let counts = document_counts(&Ground::of(project));
    let mut rows: Vec<Row> = counts
        .iter()
        .filter_map(|counts| {
            Some(row(
                project,
                project.documents.get(counts.document)?,
                counts,
            ))
        })
        .collect();
    rows.sort_by(|first, second| compare(first, second, sort.column));
    if sort.descending {
        rows.reverse();
    }
    TableData {
        words: rows.iter().map(|row| row.numbers[0]).sum(),
        codings: rows.iter().map(|row| row.numbers[2]).sum(),
        uncoded: rows.iter().filter(|row| row.numbers[2] == 0).count(),
        rows,
    }
}

fn row(project: &Project, document: &Document, counts: &DocumentCounts) -> Row {
    let case = document.case.and_then(|case| project.cases.get(case));
    let participants: Vec<&str> = document
        .participants
        .iter()
        .filter_map(|person| project.participants.get(*person))
        .map(|person| person.name.as_str())
        .collect();
    let paragraphs = project.paragraphs.get(document.id);
    let turns = paragraphs.map_or(counts.paragraphs, |paragraphs| turns_in(&paragraphs.list));
    let numbers = [document.words as usize, turns, counts.codings];
    let share = counts.share();
    let cells = [
        document.order.to_string(),
        document.name.clone(),
        words(document.kind.key()),
        document.date.as_deref().map(date_words).unwrap_or_default(),
        case.map(|case| case.name.clone()).unwrap_or_default(),
        participants.join(", "),
        numbers[0].to_string(),
        numbers[1].to_string(),
        numbers[2].to_string(),
        share
            .map(|share| format!("{:.0} %", share * 100.0))
            .unwrap_or_default(),
    ];
    let said = Column::ALL
        .iter()
        .zip(&cells)
        .filter(|(_, cell)| !cell.is_empty());
    let label = said
        .map(|(column, cell)| match column {
            Column::Name | Column::Kind => cell.clone(),
            _ => format!("{} {cell}", words(column.key())),
        })
        .collect::<Vec<_>>()
        .join(", ");
    Row {
        id: document.id,
        cells,
        label,
        order: document.order,
        numbers,
        share,
    }
}

fn compare(first: &Row, second: &Row, column: Column) -> std::cmp::Ordering {
    let cell = |row: &Row| {
        let index = Column::ALL.iter().position(|other| *other == column);
        index
            .and_then(|index| row.cells.get(index))
            .map(|cell| cell.to_lowercase())
            .unwrap_or_default()
    };
    let by_column = match column {
        Column::Order => first.order.cmp(&second.order),
        Column::Words => first.numbers[0].cmp(&second.numbers[0]),
        Column::Turns => first.numbers[1].cmp(&second.numbers[1]),
        Column::Codings => first.numbers[2].cmp(&second.numbers[2]),
        Column::Coded => first
            .share
            .unwrap_or(-1.0)
            .total_cmp(&second.share.unwrap_or(-1.0)),
        _ => cell(first).cmp(&cell(second)),
    };
    by_column
        .then(first.order.cmp(&second.order))
        .then(first.id.cmp(&second.id))
}
