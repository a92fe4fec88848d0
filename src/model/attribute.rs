//! Attributes of documents, participants and cases: whose they are, of which type, and how their values are compared.

use std::cmp::Ordering;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{AttributeId, Attributes, CoderId, Project, Time, fold::fold};

/// Whose attributes.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum AttributeOwner {
    /// Of documents.
    Document,
    /// Of participants.
    #[default]
    Participant,
    /// Of cases.
    Case,
}

impl AttributeOwner {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Participant, Self::Case, Self::Document];

    /// Returns its name on the command line, in the plural.
    pub fn name(self) -> &'static str {
        match self {
            Self::Document => "documents",
            Self::Participant => "participants",
            Self::Case => "cases",
        }
    }

    /// Returns the message key of its name, in the plural.
    pub fn key(self) -> &'static str {
        match self {
            Self::Document => "attribute-owner-document",
            Self::Participant => "attribute-owner-participant",
            Self::Case => "attribute-owner-case",
        }
    }
}

/// Of which type the values of an attribute are. An attribute without a type holds any words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AttributeType {
    /// Words.
    #[default]
    Text,
    /// Numbers, in any digits.
    Number,
    /// Dates as `YYYY-MM-DD`, or a year, or a year and a month.
    Date,
    /// Yes or no.
    YesNo,
    /// One of a list, in its order.
    OneOf(Vec<String>),
}

impl AttributeType {
    /// Returns the message key of its name.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Text => "attribute-type-text",
            Self::Number => "attribute-type-number",
            Self::Date => "attribute-type-date",
            Self::YesNo => "attribute-type-yes-no",
            Self::OneOf(_) => "attribute-type-one-of",
        }
    }

    /// Returns whether `value` is of the type.
    pub fn holds(&self, value: &str) -> bool {
        match self {
            Self::Text => true,
            Self::Number => number(value).is_some(),
            Self::Date => is_date(value),
            Self::YesNo => truth(value).is_some(),
            Self::OneOf(list) => list.iter().any(|entry| entry == value),
        }
    }

    /// Returns the narrowest type that holds all of `values`; of none, text. Lists are never guessed.
    pub fn guess<'a>(values: impl Iterator<Item = &'a str> + Clone) -> Self {
        let mut filled = values.filter(|value| !value.trim().is_empty()).peekable();
        if filled.peek().is_none() {
            return Self::Text;
        }
        let candidates = [Self::YesNo, Self::Number, Self::Date];
        let fits = |kind: &Self| filled.clone().all(|value| kind.holds(value));
        candidates.into_iter().find(fits).unwrap_or(Self::Text)
    }
}

/// The definition of an attribute: its type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attribute {
    /// Identity.
    pub id: AttributeId,
    /// Whose it is.
    pub owner: AttributeOwner,
    /// Its name, unique for the owner.
    pub name: String,
    /// The type of its values.
    pub kind: AttributeType,
    /// When it was defined.
    pub made: Time,
    /// By whom.
    pub coder: CoderId,
}

impl Project {
    /// Returns the definition of an attribute, if it has one.
    pub fn attribute(&self, owner: AttributeOwner, name: &str) -> Option<&Arc<Attribute>> {
        let mut rows = self.attributes.iter();
        rows.find(|row| row.owner == owner && row.name == name)
    }

    /// Returns the values of an attribute, one for each document, participant or case that has it.
    pub fn attribute_values<'a>(
        &'a self,
        owner: AttributeOwner,
        name: &'a str,
    ) -> impl Iterator<Item = &'a str> {
        let all = self.attributes_of(owner).into_iter();
        all.filter_map(move |attributes| attributes.get(name).map(String::as_str))
    }

    /// Returns the names of all attributes that documents, participants or cases have, each once, sorted.
    pub fn attribute_names(&self, owner: AttributeOwner) -> Vec<String> {
        let all = self.attributes_of(owner).into_iter();
        let mut names: Vec<String> = all.flat_map(|row| row.keys().cloned()).collect();
        let defined = self.attributes.iter().filter(|row| row.owner == owner);
        names.extend(defined.map(|row| row.name.clone()));
        names.sort_unstable();
        names.dedup();
        names
    }

    fn attributes_of(&self, owner: AttributeOwner) -> Vec<&Attributes> {
        match owner {
            AttributeOwner::Document => self.documents.iter().map(|row| &row.attributes).collect(),
            AttributeOwner::Participant => self
                .participants
                .iter()
                .map(|row| &row.attributes)
                .collect(),
            AttributeOwner::Case => self.cases.iter().map(|row| &row.attributes).collect(),
        }
    }
}

/// Compares two values as people sort them: numbers by size before words, words without case.
pub fn compare_values(one: &str, other: &str) -> Ordering {
    match (number(one), number(other)) {
        (Some(one), Some(other)) => one.total_cmp(&other),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => one.to_lowercase().cmp(&other.to_lowercase()),
    }
    .then_with(|| one.cmp(other))
}

/// The number that `value` is, in any digits.
fn number(value: &str) -> Option<f64> {
    let folded = fold(value).replace('٫', ".");
    let begins =
        folded.starts_with(|letter: char| letter.is_ascii_digit() || "+-.".contains(letter));
    let parsed = folded.trim().parse::<f64>().ok();
    parsed.filter(|number| begins && number.is_finite())
}

/// Whether `value` says yes or no, in the languages of the program.
fn truth(value: &str) -> Option<bool> {
    match fold(value.trim()).as_str() {
        "yes" | "true" | "بله" | "بلی" | "اری" | "آری" => Some(true),
        "no" | "false" | "خیر" | "نه" => Some(false),
        _ => None,
    }
}

fn is_date(value: &str) -> bool {
    let folded = fold(value);
    let parts: Vec<&str> = folded.trim().split('-').collect();
    let part = |at: usize| parts.get(at).and_then(|part| part.parse::<u16>().ok());
    let sized = parts
        .iter()
        .zip([4, 2, 2])
        .all(|(part, length)| part.len() == length);
    let month = parts.len() < 2 || part(1).is_some_and(|month| (1..=12).contains(&month));
    let day = parts.len() < 3 || part(2).is_some_and(|day| (1..=31).contains(&day));
    parts.len() <= 3 && sized && part(0).is_some() && month && day
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_told_apart() {
        assert!(AttributeType::Number.holds("۱۴۰"));
        assert!(!AttributeType::Number.holds("22 years"));
        assert!(AttributeType::Date.holds("2025-02-03") && AttributeType::Date.holds("1402"));
        assert!(!AttributeType::Date.holds("2025-13-03"));
        assert!(
            AttributeType::YesNo.holds("خیر")
                && AttributeType::YesNo.holds("آري")
                && AttributeType::YesNo.holds("Yes")
        );
        let list = AttributeType::OneOf(vec!["small".into(), "large".into()]);
        assert!(list.holds("small") && !list.holds("Small "));
        assert_eq!(
            AttributeType::guess(["2", "", "31"].into_iter()),
            AttributeType::Number
        );
        assert_eq!(
            AttributeType::guess(["2025-02-03"].into_iter()),
            AttributeType::Date
        );
        assert_eq!(
            AttributeType::guess(["no", "yes"].into_iter()),
            AttributeType::YesNo
        );
        assert_eq!(AttributeType::guess([""].into_iter()), AttributeType::Text);
        let mut values = ["b", "10", "9", "A"];
        values.sort_by(|one, other| compare_values(one, other));
        assert_eq!(values, ["9", "10", "A", "b"]);
    }
}
