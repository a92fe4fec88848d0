//! The series that a review of saturation is about, and the order in which it is taken.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{AttributeOwner, DocumentKind, Message, Project};

/// What the units are. Series are never mixed.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Series {
    /// Interviews and focus groups.
    #[default]
    Interviews,
    /// Participants: what each says in all interviews.
    Participants,
    /// Cases: what is said of each in all interviews.
    Cases,
    /// Archival documents.
    ArchivalDocuments,
}

impl Series {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 4] = [
        Self::Interviews,
        Self::Participants,
        Self::Cases,
        Self::ArchivalDocuments,
    ];

    /// Returns the message key of the name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Interviews => "analysis-series-interviews",
            Self::Participants => "analysis-series-participants",
            Self::Cases => "analysis-series-cases",
            Self::ArchivalDocuments => "analysis-series-archival",
        }
    }

    /// Returns the word that names it on the command line and in messages.
    pub fn word(self) -> &'static str {
        match self {
            Self::Interviews => "interviews",
            Self::Participants => "participants",
            Self::Cases => "cases",
            Self::ArchivalDocuments => "archival",
        }
    }

    /// Returns a message that knows the series: `series` is its word.
    pub fn message(self, key: &str) -> Message {
        Message::new(key).with("series", self.word())
    }

    /// Returns whether documents of `kind` belong to it.
    pub fn holds(self, kind: DocumentKind) -> bool {
        match self {
            Self::Interviews | Self::Participants | Self::Cases => kind.is_interview(),
            Self::ArchivalDocuments => kind == DocumentKind::ArchivalDocument,
        }
    }
}

/// An order of the documents of a series. Those that it does not tell apart stay as they were conducted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
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
}
