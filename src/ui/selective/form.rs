//! Forms of the selective screen: fields in a dialog, and the operation that their answers make.

use crate::locale;
use crate::model::fold::number_of;
use crate::model::{CodeId, Location, PropertyId, Term};
use crate::ui::axial::{PickItem, PickState};
use crate::ui::code_tree::PropertyForm;

use super::wish::Wish;

/// The open list of a field; says nothing of what the form holds.
#[derive(Clone, Debug, Default)]
pub struct Picking(pub(super) Option<PickState>);

impl PartialEq for Picking {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Picking {}

/// A field of a form.
#[derive(Clone, Debug, PartialEq)]
pub enum Field {
    /// One of several.
    Choice {
        /// The message key of its name.
        key: &'static str,
        /// What can be chosen.
        items: Vec<String>,
        /// What is chosen.
        current: Option<usize>,
    },
    /// One of many, which are looked for by name.
    Pick {
        /// The message key of its name.
        key: &'static str,
        /// What can be chosen.
        items: Vec<PickItem>,
        /// What is chosen.
        current: Option<usize>,
        /// The list while it is open.
        picking: Picking,
    },
    /// Words.
    Text {
        /// The message key of its name.
        key: &'static str,
        /// The words.
        text: String,
        /// Lines that it has at least.
        rows: usize,
    },
    /// Any of several.
    Ticks {
        /// The message key of its name.
        key: &'static str,
        /// What can be ticked, with what is said beside it.
        items: Vec<(String, String)>,
        /// Whether each is ticked.
        ticked: Vec<bool>,
    },
    /// Categories with ranges of their dimensions.
    Terms {
        /// The categories that can be chosen.
        categories: Vec<TermCategory>,
        /// What was chosen.
        rows: Vec<TermDraft>,
    },
}

/// A category that a proposition can speak of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermCategory {
    /// The category.
    pub code: CodeId,
    /// As it is looked for.
    pub item: PickItem,
    /// Its properties with those of its concepts: name and ends.
    pub properties: Vec<(PropertyId, String)>,
}

/// A term while it is edited.
#[derive(Clone, Debug, PartialEq)]
pub struct TermDraft {
    /// Which category.
    pub category: Option<usize>,
    /// The list of categories while it is open.
    pub picking: Picking,
    /// A property of it that is being made, and how many it had before.
    pub making: Option<(PropertyForm, usize)>,
    /// How many it had before one that was made: the next is meant.
    pub awaited: Option<usize>,
    /// Which of its properties; nothing: the whole category.
    pub property: Option<usize>,
    /// The low end of the range.
    pub lowest: String,
    /// The high end.
    pub highest: String,
}

impl TermDraft {
    /// Returns a term that is still to be chosen.
    pub fn new() -> Self {
        Self {
            category: None,
            picking: Picking::default(),
            making: None,
            awaited: None,
            property: None,
            lowest: "0".to_owned(),
            highest: Location::HIGHEST.to_string(),
        }
    }
}

impl Default for TermDraft {
    fn default() -> Self {
        Self::new()
    }
}

/// An open form.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    /// The message key of the title.
    pub title: &'static str,
    /// What it is about; may be empty.
    pub about: String,
    /// The message key of the act.
    pub act: &'static str,
    /// Its fields.
    pub fields: Vec<Field>,
    /// What is asked for with them.
    pub wish: Wish,
    /// It was opened just now.
    pub fresh: bool,
    /// Why what was asked for last was refused.
    pub problem: Option<String>,
}

impl Form {
    /// Returns whether a category was to be added and none is chosen yet.
    pub fn has_open_term(&self) -> bool {
        self.fields.iter().any(|field| match field {
            Field::Terms { rows, .. } => rows.iter().any(|row| row.category.is_none()),
            _ => false,
        })
    }

    /// Returns the words of the text field with this number, counted among text fields, without space around them.
    pub fn text(&self, number: usize) -> &str {
        let texts = self.fields.iter().filter_map(|field| match field {
            Field::Text { text, .. } => Some(text.trim()),
            _ => None,
        });
        texts.into_iter().nth(number).unwrap_or_default()
    }

    /// Returns what is chosen in the choice with this number.
    pub fn choice(&self, number: usize) -> Option<usize> {
        let choices = self.fields.iter().filter_map(|field| match field {
            Field::Choice { current, .. } | Field::Pick { current, .. } => Some(*current),
            _ => None,
        });
        choices.into_iter().nth(number).flatten()
    }

    /// Returns those of `things` that are ticked in the list with this number.
    pub fn ticked<T: Copy>(&self, number: usize, things: &[T]) -> Vec<T> {
        let lists = self.fields.iter().filter_map(|field| match field {
            Field::Ticks { ticked, .. } => Some(ticked),
            _ => None,
        });
        let ticked = lists.into_iter().nth(number).into_iter().flatten();
        let pairs = things.iter().zip(ticked);
        pairs
            .filter(|(_, ticked)| **ticked)
            .map(|(thing, _)| *thing)
            .collect()
    }

    /// Returns the terms that were chosen; what is no number is the end of the dimension.
    pub fn terms(&self) -> Vec<Term> {
        let lists = self.fields.iter().filter_map(|field| match field {
            Field::Terms { categories, rows } => Some((categories, rows)),
            _ => None,
        });
        let rows = lists.flat_map(|(categories, rows)| {
            rows.iter().filter_map(move |row| {
                let category = categories.get(row.category?)?;
                let property = row.property.and_then(|at| category.properties.get(at));
                let end = |text: &str, usual| number_of(text).unwrap_or(usual);
                Some(match property {
                    None => Term::whole(category.code),
                    Some((property, _)) => Term {
                        category: category.code,
                        property: Some(*property),
                        lowest: end(&row.lowest, 0),
                        highest: end(&row.highest, Location::HIGHEST),
                    },
                })
            })
        });
        rows.collect()
    }

    /// Returns why the form cannot be sent yet.
    pub fn missing(&self) -> Option<String> {
        self.wish.missing(self).map(locale::words)
    }
}
