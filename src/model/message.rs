//! What the program wants to say, without saying it in any language.
//!
//! A message is a key of the Fluent files under `assets/locales` and its arguments; `crate::locale` makes the sentence.

use std::fmt;

use serde::{Deserialize, Serialize};

/// One argument of a [`Message`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Argument {
    /// A count; Fluent chooses the plural by it.
    Number(i64),
    /// A measure that is shown as it is.
    Decimal(f64),
    /// A name or other words, inserted as they are.
    Text(String),
    /// Names, with what the language puts between the parts of a list.
    List(Vec<String>),
}

/// A key of the locale files with what it needs to become a sentence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Message {
    /// The Fluent key, for example `refusal-name-taken`.
    pub key: String,
    /// Named arguments, in the order given.
    pub arguments: Vec<(String, Argument)>,
}

impl Message {
    /// Returns the message of `key` without arguments.
    pub fn new(key: &str) -> Self {
        Self {
            key: key.to_owned(),
            arguments: Vec::new(),
        }
    }

    /// Returns the message with the argument `name` added.
    #[must_use]
    pub fn with(mut self, name: &str, argument: impl Into<Argument>) -> Self {
        self.arguments.push((name.to_owned(), argument.into()));
        self
    }
}

/// For logs and tests; people read what `crate::locale` makes of it.
impl fmt::Display for Message {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.key)?;
        for (name, argument) in &self.arguments {
            write!(formatter, " {name}={argument:?}")?;
        }
        Ok(())
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Vec<String>> for Argument {
    fn from(names: Vec<String>) -> Self {
        Self::List(names)
    }
}

impl From<Vec<&str>> for Argument {
    fn from(names: Vec<&str>) -> Self {
        Self::List(names.into_iter().map(str::to_owned).collect())
    }
}

impl From<usize> for Argument {
    fn from(count: usize) -> Self {
        Self::Number(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<u64> for Argument {
    fn from(count: u64) -> Self {
        Self::Number(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<i64> for Argument {
    fn from(count: i64) -> Self {
        Self::Number(count)
    }
}

impl From<f64> for Argument {
    fn from(measure: f64) -> Self {
        Self::Decimal(measure)
    }
}
