//! What a section of the selective screen shows, whichever it is: a table with acts, and what is said of its chosen row.

use std::sync::Arc;

use crate::analysis::{Counts, Ground};
use crate::model::{ModelId, QuotationId};
use crate::ui::axial::Face;
use crate::ui::icon::Icon;

use super::acts::Act;
use super::section::{Section, Subject};
use super::{cases, filling, propositions, sampling, trimming};

/// How something is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// As it is.
    #[default]
    Plain,
    /// Beside the matter.
    Quiet,
    /// Met, for.
    Good,
    /// To be looked at.
    Look,
    /// Against.
    Against,
}

/// Something that can be done, with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct ActButton {
    /// What is done.
    pub act: Act,
    /// The words.
    pub words: String,
    /// The icon.
    pub icon: Option<Icon>,
}

/// The head of a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    /// Its words.
    pub title: String,
    /// Its width; nothing: what is left.
    pub width: Option<f32>,
    /// Whether it holds numbers.
    pub numeric: bool,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SheetCell {
    /// Its words.
    pub text: String,
    /// The code whose mark stands before them.
    pub face: Option<Face>,
    /// How it is meant.
    pub tone: Tone,
    /// What a click on it does, where that is not what one on the row does.
    pub act: Option<Act>,
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetRow {
    /// What it is about.
    pub subject: Subject,
    /// Its cells, one a column.
    pub cells: Vec<SheetCell>,
}

impl SheetRow {
    /// Returns the row in words, for screen readers.
    pub fn label(&self) -> String {
        let cells = self.cells.iter().map(|cell| cell.text.as_str());
        let cells: Vec<&str> = cells.filter(|text| !text.is_empty()).collect();
        cells.join(", ")
    }
}

/// What a section shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// Its title.
    pub title: String,
    /// What is said beside it.
    pub meta: String,
    /// What can be done; the first is the most wanted.
    pub acts: Vec<ActButton>,
    /// The columns.
    pub heads: Vec<Head>,
    /// The rows.
    pub rows: Vec<SheetRow>,
    /// What is said where there are no rows.
    pub empty: String,
    /// Whether the words of the wide column take as many lines as they need.
    pub wraps: bool,
    /// What is said below the rows.
    pub foot: String,
}

/// A part of what is said of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// What the researcher wrote.
    Words(String),
    /// What the program says.
    Meta(String),
    /// A line that may do something when it is clicked.
    Line {
        /// Its words.
        name: String,
        /// What is said below it.
        meta: String,
        /// What stands at its end.
        trailing: String,
        /// How the end is meant.
        tone: Tone,
        /// What a click does.
        act: Option<Act>,
    },
    /// A quotation.
    Quotation(QuotationId),
    /// Buttons.
    Buttons(Vec<ActButton>),
}

/// A section of the inspector.
#[derive(Clone, Debug, PartialEq)]
pub struct DetailSection {
    /// Its title.
    pub title: String,
    /// What is counted beside it.
    pub count: String,
    /// Its parts.
    pub parts: Vec<Part>,
}

/// What is said of a row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Detail {
    /// The sections, first to last.
    pub sections: Vec<DetailSection>,
}

impl Detail {
    /// Adds a section.
    #[must_use]
    pub fn with(mut self, title: String, count: String, parts: Vec<Part>) -> Self {
        self.sections.push(DetailSection {
            title,
            count,
            parts,
        });
        self
    }
}

impl SheetCell {
    /// Returns a cell that says `text`.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    /// Returns a cell that says `text`, meant so.
    pub fn toned(text: impl Into<String>, tone: Tone) -> Self {
        Self {
            tone,
            ..Self::new(text)
        }
    }

    /// Returns a cell with the mark and name of a code.
    pub fn of(face: Option<Face>) -> Self {
        Self {
            text: face
                .as_ref()
                .map_or(String::new(), |face| face.name.clone()),
            face,
            ..Self::default()
        }
    }
}

impl Head {
    /// Returns the head of the column that takes what is left.
    pub fn wide(title: String) -> Self {
        Self {
            title,
            width: None,
            numeric: false,
        }
    }

    /// Returns the head of a column of words.
    pub fn words(title: String, width: f32) -> Self {
        Self {
            title,
            width: Some(width),
            numeric: false,
        }
    }

    /// Returns the head of a column of numbers.
    pub fn number(title: String, width: f32) -> Self {
        Self {
            title,
            width: Some(width),
            numeric: true,
        }
    }
}

impl ActButton {
    /// Returns a button that says the words of `key`.
    pub fn new(act: Act, key: &str) -> Self {
        Self {
            act,
            words: crate::locale::words(key),
            icon: None,
        }
    }

    /// Puts an icon on it.
    #[must_use]
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }
}

/// Returns what a section shows of a model.
pub fn sheet_data(
    ground: &Ground,
    counts: &Counts,
    (model, section): (ModelId, Section),
) -> Arc<Sheet> {
    Arc::new(match section {
        Section::Core => Sheet::default(),
        Section::Propositions => propositions::sheet(ground, model),
        Section::Filling => filling::sheet(ground, counts, model),
        Section::Sampling => sampling::sheet(ground),
        Section::Trimming => trimming::sheet(ground, counts),
        Section::Cases => cases::sheet(ground, model),
    })
}

/// Returns what is said of a row; where none is chosen, what a section says before that.
pub fn detail_data(
    ground: &Ground,
    counts: &Counts,
    (model, section, subject): (ModelId, Section, Option<Subject>),
) -> Arc<Detail> {
    let Some(subject) = subject else {
        return Arc::new(match section {
            Section::Sampling => sampling::wanted(ground, counts, model),
            _ => Detail::default(),
        });
    };
    Arc::new(match subject {
        Subject::Proposition(proposition) => propositions::detail(ground, (model, proposition)),
        Subject::Gap(code, gap) => filling::detail(ground, counts, (model, code, gap)),
        Subject::Step(sampling) => sampling::detail(ground, sampling),
        Subject::Trimmed(code) => trimming::detail(ground, code),
        Subject::Unit(unit) => cases::detail(ground, (model, unit)),
    })
}
