//! Forms of the selective screen: fields in a dialog, and the operation that their answers make.

use crate::locale;
use crate::model::{CodeId, Location, PropertyId, Term};

use super::wish::Wish;

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
    /// Its name.
    pub name: String,
    /// Its properties with those of its concepts: name and ends.
    pub properties: Vec<(PropertyId, String)>,
}

/// A term while it is edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermDraft {
    /// Which category.
    pub category: Option<usize>,
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
}

impl Form {
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
            Field::Choice { current, .. } => Some(*current),
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
                let end = |text: &str, usual| {
                    crate::model::fold::fold(text.trim())
                        .parse::<u8>()
                        .unwrap_or(usual)
                };
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
