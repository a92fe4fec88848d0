//! The order in which the documents of a series are taken: as they were conducted, or another one, to see what a curve
//! and the rules that read it owe to the order (Constantinou et al. 2017, Qual. Res. 17:571).

use std::collections::HashMap;

use crate::analysis::Ground;
use crate::model::{
    AttributeOwner, Attributes, DocumentId, Message, Project, SeriesOrder, Time, compare_values,
};

use super::unit::{Ranked, Unit, UnitOf, cases};

/// How the order of the list stands to the days that are written beside its documents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Days {
    /// Every unit has its day, and no later one stands before an earlier one.
    Agree,
    /// A later day stands before an earlier one.
    Contradict,
    /// Not every unit has a day; those that have one do not contradict the list.
    #[default]
    Unknown,
}

impl Days {
    /// Returns how units that come in the order of the list stand to their days.
    pub(super) fn of<'a>(days: impl Iterator<Item = Option<&'a str>>) -> Self {
        let (mut last, mut found) = (None, Self::Agree);
        for day in days {
            match day {
                None => found = Self::Unknown,
                Some(day) if last.is_some_and(|last| day < last) => {
                    return Self::Contradict;
                }
                Some(day) => last = Some(day),
            }
        }
        found
    }

    /// Returns the word by which messages know the order of the list.
    pub fn word(self) -> &'static str {
        match self {
            Self::Agree => "conducted",
            Self::Contradict => "other-days",
            Self::Unknown => "list",
        }
    }

    /// Returns a message that knows an order as [`SeriesOrder::message`] does, and of the order of the list whether it is
    /// that of the days.
    pub fn message(self, order: &SeriesOrder, key: &str) -> Message {
        match order {
            SeriesOrder::Conducted => Message::new(key).with("order", self.word()),
            other => other.message(key),
        }
    }
}

/// Returns units in an order; they come as they were conducted.
pub(super) fn sorted(order: &SeriesOrder, ground: &Ground, mut units: Vec<Ranked>) -> Vec<Ranked> {
    match order {
        SeriesOrder::Conducted => {}
        SeriesOrder::Reversed => units.reverse(),
        SeriesOrder::Dated => {
            let project = ground.project();
            let date = |unit: &Unit| unit.date(project).map(str::to_owned);
            units.sort_by_cached_key(|ranked| {
                let date = date(&ranked.unit);
                (date.is_none(), date)
            });
        }
        SeriesOrder::Coded => {
            let begun = begun(ground);
            let first = |unit: &Unit| {
                let documents = unit.documents.iter();
                documents.filter_map(|id| begun.get(id)).min().copied()
            };
            let key = |at: Option<Time>| at.map_or((true, None), |at| (false, Some(at)));
            units.sort_by_cached_key(|ranked| key(first(&ranked.unit)));
        }
        SeriesOrder::Attribute(owner, name) => {
            let project = ground.project();
            let value = |unit: &Unit| value_of(project, unit, (*owner, name));
            let valued = units.into_iter();
            let mut valued: Vec<_> = valued.map(|one| (value(&one.unit), one)).collect();
            valued.sort_by(|(one, _), (other, _)| match (one, other) {
                (Some(one), Some(other)) => compare_values(one, other),
                _ => one.is_none().cmp(&other.is_none()),
            });
            units = valued.into_iter().map(|(_, one)| one).collect();
        }
    }
    units
}

/// When the first coding that stands in each document was made.
fn begun(ground: &Ground) -> HashMap<DocumentId, Time> {
    let mut first: Vec<Option<Time>> = vec![None; ground.documents().len()];
    for incident in ground.incidents() {
        if let Some(first) = first.get_mut(ground.document_of(incident.quotation)) {
            *first = Some(first.map_or(incident.made, |known| known.min(incident.made)));
        }
    }
    let rows = ground.documents().iter().zip(first);
    rows.filter_map(|(row, first)| Some((row.id, first?)))
        .collect()
}

/// The value that a unit has of an attribute: that of the participant or case that it is, else that of its documents,
/// of their participants or of their cases; the least of several.
fn value_of<'a>(
    project: &'a Project,
    unit: &Unit,
    (owner, name): (AttributeOwner, &str),
) -> Option<&'a str> {
    let value = |attributes: &'a Attributes| {
        let value = attributes.get(name)?.trim();
        (!value.is_empty()).then_some(value)
    };
    let least = |one: &&str, other: &&str| compare_values(one, other);
    let documents = unit.documents.iter();
    let documents = || {
        documents
            .clone()
            .filter_map(|id| project.documents.get(*id))
    };
    match owner {
        AttributeOwner::Document => documents()
            .filter_map(|row| value(&row.attributes))
            .min_by(least),
        AttributeOwner::Participant => {
            let all = match unit.of {
                UnitOf::Participant(own) => vec![own],
                _ => documents().flat_map(|row| row.people()).collect(),
            };
            let all = all
                .into_iter()
                .filter_map(|id| project.participants.get(id));
            all.filter_map(|row| value(&row.attributes)).min_by(least)
        }
        AttributeOwner::Case => {
            let own = match unit.of {
                UnitOf::Case(own) => Some(own),
                UnitOf::Participant(id) => project.participants.get(id).and_then(|row| row.case),
                UnitOf::Document(_) => None,
            };
            let all = match own {
                Some(own) => vec![own],
                None => documents().flat_map(|row| cases(project, row)).collect(),
            };
            let all = all.into_iter().filter_map(|id| project.cases.get(id));
            all.filter_map(|row| value(&row.attributes)).min_by(least)
        }
    }
}
