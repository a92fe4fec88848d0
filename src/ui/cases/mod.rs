//! The cases screen: matrices of codes by documents, cases, people and attributes; codes by codes; what holds in how many
//! cases; a document over its length; codes over time.
//!
//! Left stands what is asked; in the middle the answer as a table or a strip; right what stands behind the chosen cell:
//! its numbers, the researcher's rating with the rule that proposes one, and its quotations, each of which opens in its
//! document.

mod data;
mod grid;
mod inspector;
mod left;
mod main_pane;
mod properties;
mod rating;
mod scale_dialog;
mod table_dialog;
mod types;
mod within;

use std::sync::Arc;

use egui::{Context, Ui};

use crate::analysis::matrix::{Cells, Columns, PairQuestion, Question, Rows};
use crate::analysis::{Ground, PropertyQuestion};
use crate::model::{DocumentId, ModelId, QuotationId, Traced};
use crate::session::{Event, MatrixSheet, Output};

use super::axial::phrase;
use super::command::Command;
use super::counting::Numbers;
use super::shell::{Actions, Shell, Spot};

pub use data::{CasesData, Face, Shown, cases_data};
pub use inspector::inspector_ui;
pub use left::left_ui;
pub use main_pane::main_ui;

use data::Asked;
use grid::GridState;
use rating::RatingDraft;
use scale_dialog::ScaleDraft;
use table_dialog::TableDraft;

/// What the middle shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum View {
    /// Rows by columns.
    #[default]
    Matrix,
    /// Codes by codes.
    Together,
    /// What of a model holds in how many cases.
    Across,
    /// Properties by cases.
    Properties,
    /// A document over its length.
    Profile,
    /// Codes over time.
    Time,
}

impl View {
    /// All views, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::Matrix,
        Self::Together,
        Self::Across,
        Self::Properties,
        Self::Profile,
        Self::Time,
    ];

    fn key(self) -> &'static str {
        match self {
            Self::Matrix => "cases-view-matrix",
            Self::Together => "cases-view-together",
            Self::Across => "cases-view-across",
            Self::Properties => "cases-view-properties",
            Self::Profile => "cases-view-profile",
            Self::Time => "cases-view-time",
        }
    }
}

/// What the screen remembers.
#[derive(Default)]
pub struct State {
    /// What the middle shows.
    pub view: View,
    /// What the matrix is asked.
    pub sheet: MatrixSheet,
    /// What the matrix of codes by codes is asked.
    pub pairs: PairQuestion,
    /// Which properties are asked for, and of whom.
    pub properties: PropertyQuestion,
    /// The document that is shown over its length; nothing: the first.
    pub document: Option<DocumentId>,
    /// The model that is held beside the cases; nothing: the first.
    pub model: Option<ModelId>,
    /// The rows of profile and time.
    pub level: Rows,
    /// Whether time is when codes were put, and not when documents were conducted.
    pub by_journal: bool,
    /// Whether the types of attributes are shown.
    pub types: bool,
    grid: GridState,
    listed: usize,
    rating: Option<RatingDraft>,
    scale: Option<ScaleDraft>,
    table: Option<TableDraft>,
    numbers: Numbers<Asked, (), CasesData>,
    /// What is shown, and what it was asked.
    kept: Option<(Asked, Arc<CasesData>)>,
    found: Option<((usize, usize), Found)>,
}

/// The quotations behind a cell, each with whether it speaks against it.
type Found = Arc<Vec<(QuotationId, bool)>>;

impl State {
    /// Returns what is traced from here: the code or the relation of the chosen row.
    pub fn traced(&self) -> Option<Traced> {
        let rows = !matches!(self.view, View::Profile | View::Time);
        let (_, data) = self.kept.as_ref().filter(|_| rows)?;
        data.traced(self.grid.at.0)
    }

    /// Returns the cell that is chosen, by row and column.
    pub fn cell(&self) -> (usize, usize) {
        self.grid.at
    }

    /// Chooses a cell.
    pub fn choose(&mut self, cell: (usize, usize)) {
        self.grid.at = cell;
        self.listed = 0;
    }

    /// Returns what is shown, of the project as it stands or, while that is counted, as it stood; nothing while the first
    /// answer to a question is counted.
    pub fn data(&mut self, ctx: &Context, shell: &Shell<'_>) -> Option<Arc<CasesData>> {
        let asked = self.asked(shell);
        let (project, question) = (Arc::clone(shell.project), asked.clone());
        let make = move || cases_data(&Ground::of(&project), &question);
        let data = self
            .numbers
            .of(ctx, shell.project, (asked.clone(), ()), make)?;
        let known = self.kept.as_ref();
        if known.is_some_and(|(_, known)| Arc::ptr_eq(known, &data)) {
            return Some(data);
        }
        if known.is_none_or(|(other, _)| *other != asked) {
            self.grid.reset();
            self.listed = 0;
        }
        self.kept = Some((asked, Arc::clone(&data)));
        self.found = None;
        Some(data)
    }

    /// Returns the quotations behind the chosen cell of `data`, which is what is shown.
    fn found(&mut self, data: &CasesData) -> Found {
        let cell = self.cell();
        if let Some((known, found)) = &self.found
            && *known == cell
        {
            return Arc::clone(found);
        }
        let found = Arc::new(data.quotations(cell));
        self.found = Some((cell, Arc::clone(&found)));
        found
    }

    fn asked(&self, shell: &Shell<'_>) -> Asked {
        match self.view {
            View::Together => Asked::Together(self.pairs),
            View::Across => Asked::Across(self.model(shell)),
            View::Properties => Asked::Properties(self.properties(shell)),
            View::Matrix | View::Profile | View::Time => Asked::Matrix(self.sheet_of(shell)),
        }
    }

    /// Returns the matrix that the view asks for: profile and time are matrices by parts of the length and by dates.
    fn sheet_of(&self, shell: &Shell<'_>) -> MatrixSheet {
        let columns = match (self.view, self.by_journal) {
            (View::Profile, _) => Columns::Parts,
            (View::Time, true) => Columns::Coded,
            (View::Time, false) => Columns::Months,
            _ => return self.sheet.clone(),
        };
        let documents = match self.view {
            View::Profile => self.document(shell).into_iter().collect(),
            _ => Vec::new(),
        };
        MatrixSheet {
            question: Question {
                rows: self.level,
                columns,
                documents,
                filled_only: self.view == View::Profile,
                ..Question::default()
            },
            cells: Cells::Codings,
        }
    }

    /// Returns the model that is held beside the cases.
    fn model(&self, shell: &Shell<'_>) -> Option<ModelId> {
        let models = &shell.project.models;
        let chosen = self.model.filter(|model| models.contains(*model));
        chosen.or_else(|| models.iter().next().map(|model| model.id))
    }

    /// Returns which properties are asked for; of all where the category is no longer there.
    fn properties(&self, shell: &Shell<'_>) -> PropertyQuestion {
        let codes = &shell.project.codes;
        PropertyQuestion {
            category: self
                .properties
                .category
                .filter(|code| codes.contains(*code)),
            ..self.properties
        }
    }

    /// Returns the document that is shown over its length.
    fn document(&self, shell: &Shell<'_>) -> Option<DocumentId> {
        let project = shell.project;
        let chosen = self.document.filter(|id| project.documents.contains(*id));
        chosen.or_else(|| project.documents_in_order().first().map(|row| row.id))
    }

    /// Returns what is written out of what is shown.
    fn output(&self, shell: &Shell<'_>) -> Option<Output> {
        match self.view {
            View::Together => Some(Output::Together(self.pairs)),
            View::Across => self.model(shell).map(Output::CrossCase),
            View::Properties => Some(Output::Properties(self.properties(shell))),
            View::Matrix | View::Profile | View::Time => {
                Some(Output::Matrix(Box::new(self.sheet_of(shell))))
            }
        }
    }
}

/// Returns the words of the status bar.
pub fn status_data(shell: &Shell<'_>, state: &State) -> Vec<String> {
    let asked = state.asked(shell);
    let Some(data) = state.numbers.known(shell.project, &asked, &()) else {
        return match state.numbers.is_counting() {
            true => vec![crate::locale::words("counting")],
            false => Vec::new(),
        };
    };
    vec![
        phrase::counted("cases-status-rows", data.rows.len()),
        phrase::counted("cases-status-columns", data.columns.len()),
        phrase::counted("cases-status-filled", data.filled()),
    ]
}

/// Runs a command of this screen; it has none of its own.
pub fn run(_: Command, _: &Shell<'_>, _: &mut State, _: &mut Actions) -> bool {
    false
}

/// Hears that a table of attributes was read.
pub fn answer(event: &Event, shell: &Shell<'_>, state: &mut State, _: &mut Actions) {
    table_dialog::answer(event, shell, state);
}

/// Opens no place of its own.
pub fn show(_: Spot, _: &Shell<'_>, _: &mut State) {}

/// Keeps the sentence of a rating that is being written, before the screen is left.
pub fn leave(shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    rating::keep(shell, state, out);
}

/// Shows the pane with the words of `key` where there is nothing to show.
fn empty_ui(ui: &mut Ui, heading: &str, words: &str) {
    use super::widget::EmptyState;
    let (heading, words) = (crate::locale::words(heading), crate::locale::words(words));
    EmptyState::new(super::icon::TABLE, &heading, &words).show(ui);
}
