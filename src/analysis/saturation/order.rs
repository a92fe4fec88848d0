//! The order in which the documents of a series are taken: as they were conducted, or another one, to see what a curve
//! and the rules that read it owe to the order (Constantinou et al. 2017, Qual. Res. 17:571).

use std::collections::HashMap;
use std::sync::Arc;

use crate::analysis::Ground;
use crate::model::{
    AttributeOwner, Attributes, Document, DocumentId, Message, Project, Time, compare_values,
};

/// An order of the documents of a series. Those that it does not tell apart stay as they were conducted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SeriesOrder {
    /// As they were conducted.
    #[default]
    Conducted,
    /// The last conducted first.
    Reversed,
    /// As their coding began; those without any coding last.
    Coded,
    /// By the values of an attribute, a role for one; those without a value last.
    Attribute(AttributeOwner, Arc<str>),
}

impl SeriesOrder {
    /// Returns the orders that a project offers: the three that every one has, then its attributes.
    pub fn all(project: &Project) -> Vec<Self> {
        let mut all = vec![Self::Conducted, Self::Reversed, Self::Coded];
        for owner in AttributeOwner::ALL {
            let names = project.attribute_names(owner).into_iter();
            all.extend(names.map(|name| Self::Attribute(owner, name.into())));
        }
        all
    }

    /// Returns the order that a word names: `conducted`, `reversed`, `coded`, an attribute, or an attribute behind whose
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
            Self::Coded => message.with("order", "coded"),
            Self::Attribute(owner, name) => message
                .with("order", "attribute")
                .with("name", &**name)
                .with("owner", owner.name()),
        }
    }

    /// Returns the documents in this order; they come as they were conducted.
    pub(super) fn sorted<'a>(
        &self,
        ground: &Ground,
        mut documents: Vec<&'a Arc<Document>>,
    ) -> Vec<&'a Arc<Document>> {
        match self {
            Self::Conducted => {}
            Self::Reversed => documents.reverse(),
            Self::Coded => {
                let begun = begun(ground);
                let key = |row: &&Arc<Document>| begun.get(&row.id).copied();
                documents.sort_by_key(|row| key(row).map_or((true, None), |at| (false, Some(at))));
            }
            Self::Attribute(owner, name) => {
                let project = ground.project();
                let value = |row| value_of(project, row, (*owner, name));
                let mut valued: Vec<_> =
                    documents.into_iter().map(|row| (value(row), row)).collect();
                valued.sort_by(|(one, _), (other, _)| match (one, other) {
                    (Some(one), Some(other)) => compare_values(one, other),
                    _ => one.is_none().cmp(&other.is_none()),
                });
                documents = valued.into_iter().map(|(_, row)| row).collect();
            }
        }
        documents
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

/// The value that a document has of an attribute: its own, that of its participants (the least of several), or that of
/// its case, else of theirs.
fn value_of<'a>(
    project: &'a Project,
    document: &'a Document,
    (owner, name): (AttributeOwner, &str),
) -> Option<&'a str> {
    let value = |attributes: &'a Attributes| {
        let value = attributes.get(name)?.trim();
        (!value.is_empty()).then_some(value)
    };
    let speakers = document.speakers.iter().filter_map(|row| row.participant);
    let participants = document.participants.iter().copied().chain(speakers);
    let participants = participants.filter_map(|id| project.participants.get(id));
    let least = |one: &&str, other: &&str| compare_values(one, other);
    match owner {
        AttributeOwner::Document => value(&document.attributes),
        AttributeOwner::Participant => participants
            .filter_map(|row| value(&row.attributes))
            .min_by(least),
        AttributeOwner::Case => {
            let cases: Vec<_> = match document.case {
                Some(own) => vec![own],
                None => participants.filter_map(|row| row.case).collect(),
            };
            let cases = cases.into_iter().filter_map(|id| project.cases.get(id));
            cases.filter_map(|row| value(&row.attributes)).min_by(least)
        }
    }
}
