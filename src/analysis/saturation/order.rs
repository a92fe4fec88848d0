//! The order in which the documents of a series are taken: as they were conducted, or another one, to see what a curve
//! and the rules that read it owe to the order (Constantinou et al. 2017, Qual. Res. 17:571).

use std::collections::HashMap;
use std::sync::Arc;

use crate::analysis::Ground;
use crate::model::{
    AttributeOwner, Attributes, DocumentId, Message, Project, Time, compare_values,
};

use super::unit::{Ranked, Unit, UnitOf, cases};

/// An order of the documents of a series. Those that it does not tell apart stay as they were conducted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SeriesOrder {
    /// As they were conducted.
    #[default]
    Conducted,
    /// The last conducted first.
    Reversed,
    /// By the dates that are written beside them; those without one last.
    Dated,
    /// As their coding began; those without any coding last.
    Coded,
    /// By the values of an attribute, a role for one; those without a value last.
    Attribute(AttributeOwner, Arc<str>),
}

impl SeriesOrder {
    /// Returns the orders that a project offers: those that every one has, then its attributes.
    pub fn all(project: &Project) -> Vec<Self> {
        let mut all = vec![Self::Conducted, Self::Reversed, Self::Dated, Self::Coded];
        for owner in AttributeOwner::ALL {
            let names = project.attribute_names(owner).into_iter();
            all.extend(names.map(|name| Self::Attribute(owner, name.into())));
        }
        all
    }

    /// Returns the order that a word names: `conducted`, `reversed`, `date`, `coded`, an attribute, or an attribute behind whose
    /// it is and a colon, as `participants:role`. `None` when there is no such one.
    pub fn named(project: &Project, word: &str) -> Option<Self> {
        let word = word.trim().to_lowercase();
        let is_it = |order: &Self| match order {
            Self::Attribute(_, name) => name.to_lowercase() == word || order.word() == word,
            _ => order.word() == word,
        };
        Self::all(project).into_iter().find(is_it)
    }

    /// Returns the word that names the order, in lower case.
    pub fn word(&self) -> String {
        match self {
            Self::Conducted => "conducted".to_owned(),
            Self::Reversed => "reversed".to_owned(),
            Self::Dated => "date".to_owned(),
            Self::Coded => "coded".to_owned(),
            Self::Attribute(owner, name) => format!("{}:{}", owner.name(), name.to_lowercase()),
        }
    }

    /// Returns a message that knows the order: `order` says which, `name` is the attribute, `owner` whose it is.
    pub fn message(&self, key: &str) -> Message {
        let message = Message::new(key);
        match self {
            Self::Conducted => message.with("order", "conducted"),
            Self::Reversed => message.with("order", "reversed"),
            Self::Dated => message.with("order", "date"),
            Self::Coded => message.with("order", "coded"),
            Self::Attribute(owner, name) => message
                .with("order", "attribute")
                .with("name", &**name)
                .with("owner", owner.name()),
        }
    }

    /// Returns units in this order; they come as they were conducted.
    pub(super) fn sorted(&self, ground: &Ground, mut units: Vec<Ranked>) -> Vec<Ranked> {
        match self {
            Self::Conducted => {}
            Self::Reversed => units.reverse(),
            Self::Dated => {
                let project = ground.project();
                let date = |unit: &Unit| unit.date(project).map(str::to_owned);
                units.sort_by_cached_key(|ranked| {
                    let date = date(&ranked.unit);
                    (date.is_none(), date)
                });
            }
            Self::Coded => {
                let begun = begun(ground);
                let first = |unit: &Unit| {
                    let documents = unit.documents.iter();
                    documents.filter_map(|id| begun.get(id)).min().copied()
                };
                let key = |at: Option<Time>| at.map_or((true, None), |at| (false, Some(at)));
                units.sort_by_cached_key(|ranked| key(first(&ranked.unit)));
            }
            Self::Attribute(owner, name) => {
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
