//! Variables of documents, participants and cases in queries, by their own names: `role:manager`, `case.sector:food`,
//! `size:10..50`.

use crate::model::{Attributes, Project, fold::fold};

use super::entry::Mark;
use super::names::Wanted;

/// Whose variable is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Owner {
    Anyone,
    Document,
    Participant,
    Case,
}

/// A variable by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Variable {
    owner: Owner,
    /// Folded.
    name: String,
}

impl Variable {
    /// Returns the variable called `name`, perhaps with its owner before it (`case.sector`); nothing where nobody has
    /// one of that name.
    pub fn named(name: &str, project: &Project) -> Option<Self> {
        let owned = name.split_once('.').and_then(|(owner, name)| {
            let owner = match owner.to_lowercase().as_str() {
                "document" | "doc" => Owner::Document,
                "participant" => Owner::Participant,
                "case" => Owner::Case,
                _ => return None,
            };
            Self::of(owner, name, project)
        });
        owned.or_else(|| Self::of(Owner::Anyone, name, project))
    }

    fn of(owner: Owner, name: &str, project: &Project) -> Option<Self> {
        let variable = Self {
            owner,
            name: fold(name.trim()),
        };
        let known = rows(project)
            .filter(|(row, _, _)| variable.is_of(*row))
            .any(|(_, attributes, _)| variable.values(attributes).next().is_some());
        known.then_some(variable)
    }

    /// Returns the marks of what has a wanted value: of a variable of anyone the value itself, else its owners.
    pub fn marks(&self, project: &Project, wanted: &Wanted<'_>) -> Vec<Mark> {
        let is_wanted = value_test(wanted);
        let mut marks = Vec::new();
        for (owner, attributes, mark) in rows(project).filter(|(owner, ..)| self.is_of(*owner)) {
            let mut values = self.values(attributes).filter(|value| is_wanted(value));
            if self.owner == Owner::Anyone {
                marks.extend(values.map(|value| Mark::attribute(&self.name, value)));
            } else if owner == self.owner && values.next().is_some() {
                marks.push(mark);
            }
        }
        marks.sort();
        marks.dedup();
        marks
    }

    /// Returns the values that there are, sorted.
    pub fn all_values(&self, project: &Project) -> Vec<String> {
        let mut values: Vec<String> = rows(project)
            .filter(|(owner, ..)| self.is_of(*owner))
            .flat_map(|(_, attributes, _)| self.values(attributes))
            .map(str::to_owned)
            .collect();
        values.sort();
        values.dedup();
        values
    }

    fn is_of(&self, owner: Owner) -> bool {
        self.owner == Owner::Anyone || self.owner == owner
    }

    fn values<'a>(&'a self, attributes: &'a Attributes) -> impl Iterator<Item = &'a str> {
        attributes
            .iter()
            .filter(|(name, _)| fold(name.trim()) == self.name)
            .map(|(_, value)| value.as_str())
    }
}

/// Returns the names of all variables, as they are written, sorted.
pub(super) fn names(project: &Project) -> Vec<String> {
    let mut names: Vec<String> = rows(project)
        .flat_map(|(_, attributes, _)| attributes.keys().map(|name| name.trim().to_owned()))
        .collect();
    names.sort();
    names.dedup();
    names
}

/// Returns everything that has variables, with what stands for it.
fn rows(project: &Project) -> impl Iterator<Item = (Owner, &Attributes, Mark)> {
    let documents = project
        .documents
        .iter()
        .map(|row| (Owner::Document, &row.attributes, Mark::Document(row.id)));
    let people = project.participants.iter().map(|row| {
        let mark = Mark::Participant(row.id);
        (Owner::Participant, &row.attributes, mark)
    });
    let cases = project
        .cases
        .iter()
        .map(|row| (Owner::Case, &row.attributes, Mark::Case(row.id)));
    documents.chain(people).chain(cases)
}

/// Returns the test for values: a range of numbers where one is written, else the words.
fn value_test(wanted: &Wanted<'_>) -> Box<dyn Fn(&str) -> bool> {
    match range(wanted.value) {
        Some((from, to)) => Box::new(move |value| {
            number(value).is_some_and(|value| from.is_in(value, 1.0) && to.is_in(value, -1.0))
        }),
        None => Box::new(wanted.test()),
    }
}

/// One end of a range.
#[derive(Clone, Copy, Debug, PartialEq)]
enum End {
    Open,
    With(f64),
    Without(f64),
}

impl End {
    /// `side`: 1 for the lower end, -1 for the upper one.
    fn is_in(self, value: f64, side: f64) -> bool {
        match self {
            Self::Open => true,
            Self::With(end) => (value - end) * side >= 0.0,
            Self::Without(end) => (value - end) * side > 0.0,
        }
    }
}

/// Reads `>5`, `>=5`, `<5`, `<=5` and `5..9`.
fn range(text: &str) -> Option<(End, End)> {
    let text = text.trim();
    let after = |sign: &str| text.strip_prefix(sign).and_then(number);
    if let Some((from, to)) = text.split_once("..") {
        return Some((End::With(number(from)?), End::With(number(to)?)));
    }
    let from = after(">=")
        .or_else(|| after("≥"))
        .map(End::With)
        .or_else(|| after(">").map(End::Without));
    let to = after("<=")
        .or_else(|| after("≤"))
        .map(End::With)
        .or_else(|| after("<").map(End::Without));
    match (from, to) {
        (None, None) => None,
        (from, to) => Some((from.unwrap_or(End::Open), to.unwrap_or(End::Open))),
    }
}

/// Returns a number in any digits; `٫` and `,` part its decimals as well.
fn number(text: &str) -> Option<f64> {
    let folded = fold(text.trim()).replace(['٫', ','], ".");
    folded
        .parse()
        .ok()
        .filter(|number: &f64| number.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_read_in_any_digits() {
        assert_eq!(range("10..۵۰"), Some((End::With(10.0), End::With(50.0))));
        assert_eq!(range(">= ۲٫۵"), Some((End::With(2.5), End::Open)));
        assert_eq!(range("<3"), Some((End::Open, End::Without(3.0))));
        assert_eq!(range("manager"), None);
        assert_eq!(range("2..x"), None);
    }
}
