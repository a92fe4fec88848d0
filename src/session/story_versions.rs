//! The versions of a story line: what one coder wrote in one sitting is one version.

use crate::analysis::story_line::{Piece, pieces, plain};
use crate::model::{ModelId, Project, Time};
use crate::store::{Entry, StoryWriting};
use crate::text::word_count;

use super::runner::Worker;
use super::{Desk, Event, Failure, Ticket};

/// How long nothing is written before what comes next is another sitting.
const SITTING_MS: i64 = 30 * 60 * 1000;

/// A version of a story line.
#[derive(Clone, Debug, PartialEq)]
pub struct StoryVersion {
    /// Its number, from 1.
    pub number: usize,
    /// When its sitting began.
    pub begun: Time,
    /// The act that wrote it last.
    pub entry: Entry,
    /// The reason that was given last in its sitting; empty where none was.
    pub why: String,
    /// The story line, with live names as they are kept.
    pub text: String,
}

impl StoryVersion {
    /// Returns it with the names of today, and how many words that are.
    pub fn plain(&self, project: &Project) -> (String, usize) {
        let text = plain(project, &self.text);
        let words = word_count(&text);
        (text, words)
    }
}

impl Desk {
    /// Returns the versions of the story line of a model, oldest first. The last is the one that stands.
    ///
    /// # Errors
    ///
    /// When the file cannot be read.
    pub fn story_versions(&self, model: ModelId) -> Result<Vec<StoryVersion>, Failure> {
        let mut writings = self.store.story_writings(model)?;
        if let Some(sight) = self.sight() {
            writings.retain(|writing| sight.shows(&writing.entry));
        }
        for writing in &mut writings {
            self.name_what_is_gone(&mut writing.text)?;
        }
        Ok(story_versions(writings))
    }
}

impl Desk {
    /// Puts the names that they had last in the place of live names whose codes are gone: so it can be read, and brought
    /// back.
    fn name_what_is_gone(&self, text: &mut String) -> Result<(), Failure> {
        let pieces = pieces(&self.project, text);
        for piece in pieces {
            let Piece::Name { code, name: None } = piece else {
                continue;
            };
            if let Some(name) = self.store.last_name(code)? {
                *text = text.replace(&format!("[[{code}]]"), &name);
            }
        }
        Ok(())
    }
}

impl Worker {
    pub(super) fn story_versions(&mut self, model: ModelId, ticket: Ticket) -> Result<(), Failure> {
        let versions = self.desk()?.story_versions(model)?;
        self.mouth.say(Event::StoryVersions { ticket, versions });
        Ok(())
    }
}

/// Gathers what was written, oldest first, into versions: a version ends where another coder writes, after half an hour
/// in which nothing was written, and where an earlier one is brought back.
pub fn story_versions(writings: Vec<StoryWriting>) -> Vec<StoryVersion> {
    let mut versions: Vec<StoryVersion> = Vec::new();
    for StoryWriting { entry, text } in writings {
        let is_brought_back = versions.iter().any(|version| version.text == text);
        match versions.last_mut() {
            Some(last) if !is_brought_back && goes_on(&last.entry, &entry) => {
                if !entry.why.is_empty() {
                    last.why.clone_from(&entry.why);
                }
                last.entry = entry;
                last.text = text;
            }
            _ => versions.push(StoryVersion {
                number: versions.len() + 1,
                begun: entry.at,
                why: entry.why.clone(),
                entry,
                text,
            }),
        }
    }
    versions
}

/// Returns whether one act was done in the sitting of the other before it.
fn goes_on(before: &Entry, after: &Entry) -> bool {
    let pause = after.at.0.saturating_sub(before.at.0);
    before.coder == after.coder && pause < SITTING_MS
}
