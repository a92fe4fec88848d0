//! The places at which names of the list stand, as the dialog shows and ticks them. No egui here.

use std::collections::HashSet;
use std::sync::Arc;

use crate::locale::{say, words};
use crate::model::{Doubt, Mention, Message, Project, TextRange, WordsPlace};

/// The places that were found, and which of them are ticked.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlacesData {
    /// The state of the project in which they were found.
    pub revision: u64,
    mentions: Arc<[Mention]>,
    rows: Vec<PlaceRow>,
    /// Ticks that were turned by hand.
    turned: HashSet<(WordsPlaceKey, TextRange)>,
}

/// A place as a key of a set.
type WordsPlaceKey = String;

/// A place as it is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlaceRow {
    /// Where: the document and the paragraph, or what the words belong to.
    pub place: String,
    /// The words before the name.
    pub before: String,
    /// The name as it is written.
    pub found: String,
    /// What is to stand for it.
    pub replacement: String,
    /// The words after it.
    pub after: String,
    /// Why it may be another word; empty where it is the name.
    pub doubt: String,
    /// Whether it is to be replaced.
    pub ticked: bool,
}

impl PlacesData {
    /// Takes places that were found in `project` at `revision`; ticks that were turned by hand stay.
    pub fn take(&mut self, project: &Project, revision: u64, mentions: Arc<[Mention]>) {
        self.revision = revision;
        self.rows = mentions
            .iter()
            .map(|mention| row_of(project, mention))
            .collect();
        self.mentions = mentions;
        let keys: Vec<_> = self.mentions.iter().map(key_of).collect();
        for (row, key) in self.rows.iter_mut().zip(keys) {
            row.ticked ^= self.turned.contains(&key);
        }
    }

    /// Returns the places.
    pub fn rows(&self) -> &[PlaceRow] {
        &self.rows
    }

    /// Turns the tick of a place.
    pub fn turn(&mut self, index: usize) {
        if let (Some(row), Some(mention)) = (self.rows.get_mut(index), self.mentions.get(index)) {
            row.ticked = !row.ticked;
            let key = key_of(mention);
            if !self.turned.remove(&key) {
                self.turned.insert(key);
            }
        }
    }

    /// Ticks all places, or none.
    pub fn tick_all(&mut self, ticked: bool) {
        for index in 0..self.rows.len() {
            if self.rows.get(index).is_some_and(|row| row.ticked != ticked) {
                self.turn(index);
            }
        }
    }

    /// Returns the ticked places.
    pub fn ticked(&self) -> Vec<Mention> {
        let rows = self.mentions.iter().zip(&self.rows);
        rows.filter(|(_, row)| row.ticked)
            .map(|(mention, _)| mention.clone())
            .collect()
    }

    /// Returns how many places are ticked.
    pub fn count(&self) -> usize {
        self.rows.iter().filter(|row| row.ticked).count()
    }
}

fn key_of(mention: &Mention) -> (WordsPlaceKey, TextRange) {
    (format!("{:?}", mention.place), mention.range)
}

fn row_of(project: &Project, mention: &Mention) -> PlaceRow {
    let replacement = project.pseudonyms.get(mention.pseudonym);
    PlaceRow {
        place: place_of(project, mention),
        before: mention.before.trim_start().to_owned(),
        found: mention.found.to_string(),
        replacement: replacement
            .map(|row| row.replacement.clone())
            .unwrap_or_default(),
        after: mention.after.trim_end().to_owned(),
        doubt: match mention.doubt {
            None => String::new(),
            Some(Doubt::Attached) => words("mention-attached"),
            Some(Doubt::Small) => words("mention-small"),
        },
        ticked: mention.doubt.is_none(),
    }
}

fn place_of(project: &Project, mention: &Mention) -> String {
    match &mention.place {
        WordsPlace::Text(document) => {
            let paragraphs = project.paragraphs.get(*document);
            let at = paragraphs.and_then(|paragraphs| paragraphs.at(mention.range.start));
            say(&Message::new("pseudonyms-place")
                .with("document", project.document_name(*document))
                .with("number", at.unwrap_or(0) + 1))
        }
        WordsPlace::Field(place) => {
            let key = match place.row.as_str() {
                "Settings" => "pseudonyms-in-settings",
                "Coder" => "pseudonyms-in-coder",
                "Case" => "pseudonyms-in-case",
                "Participant" => "pseudonyms-in-participant",
                "Document" => "pseudonyms-in-document",
                "Code" => "pseudonyms-in-code",
                "Quotation" => "pseudonyms-in-quotation",
                "Memo" => "pseudonyms-in-memo",
                "ParadigmModel" => "pseudonyms-in-model",
                "Relation" | "Evidence" => "pseudonyms-in-relation",
                _ => "pseudonyms-in-other",
            };
            words(key)
        }
    }
}
