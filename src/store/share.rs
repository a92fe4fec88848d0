//! A copy of a project that can be given away.
//!
//! It is a new file, not a copy of the old one with things struck out: nothing that is not written here can be in it.
//! It holds all rows as they stand, the texts as they stand, and one entry of the journal that begins with them. It does
//! not hold the list of pseudonyms, the original files, former words of texts, the history, nor what could be undone.

use std::path::Path;

use crate::model::{Change, CoderId, Document, MemberCheck, Message, Project, RowChange, Time};
use crate::operation::Refusal;

use super::commit::Written;
use super::journal::{Act, Entry};
use super::{CommitError, Content, Error, Holder, Store};

/// Who makes a copy, and when.
#[derive(Clone, Debug)]
pub struct Told {
    /// When.
    pub at: Time,
    /// The coder.
    pub coder: CoderId,
    /// Who holds the file while it is written.
    pub holder: Holder,
}

impl Store {
    /// Writes a copy of `project`, which stands in this store, that can be given away.
    ///
    /// # Errors
    ///
    /// When there is something of that name already, or it cannot be written; nothing is left behind then.
    pub fn share(&self, project: &Project, target: &Path, told: &Told) -> Result<(), CommitError> {
        let contents = self.texts_of(project)?;
        let mut copy = Self::create(target, &told.holder)?;
        let changes = shared_rows(project);
        let entry = Entry {
            seq: 1,
            at: told.at,
            coder: told.coder,
            act: Act::Begin,
            target: None,
            label: Message::new("act-share"),
            what: Message::new("did-share").with("revision", count(project.revision())),
            why: String::new(),
        };
        let changes_json =
            serde_json::to_string(&changes).map_err(|error| Refusal::Unreadable {
                detail: error.to_string(),
            })?;
        let written = Written {
            operation: String::new(),
            changes_json,
            changes,
            contents,
        };
        let entered = copy.enter(&Project::default(), entry, written);
        drop(copy);
        if entered.is_err() {
            // Only the file that was made here is taken back.
            std::fs::remove_file(target).ok();
        }
        entered.map(|_| ())
    }

    fn texts_of(&self, project: &Project) -> Result<Vec<Content>, Error> {
        let mut contents = Vec::with_capacity(project.documents.len());
        for document in project.documents.iter() {
            let text = self.text(project, document.id)?.unwrap_or_default();
            contents.push(Content::new(text.as_bytes().to_vec()));
        }
        Ok(contents)
    }
}

/// Returns the changes that make the copy of an empty project.
fn shared_rows(project: &Project) -> Vec<RowChange> {
    project
        .rows()
        .into_iter()
        .filter(|row| !matches!(row, RowChange::Pseudonym(_) | RowChange::Corrections(_)))
        .map(|row| match row {
            RowChange::Document(change) => RowChange::Document(without_original(&change)),
            RowChange::MemberCheck(change) => RowChange::MemberCheck(without_acts(&change)),
            other => other,
        })
        .collect()
}

/// A document whose original is its text.
fn without_original(change: &Change<Document>) -> Change<Document> {
    let after = change.after.as_ref().map(|document| {
        let mut document = Document::clone(document);
        document.origin.content = document.text.clone();
        document.origin.format = "txt".to_owned();
        document.origin.encoding = Some("utf-8".to_owned());
        document.into()
    });
    Change {
        before: None,
        after,
    }
}

/// A member check without the numbers of acts, whose history is not in the copy.
fn without_acts(change: &Change<MemberCheck>) -> Change<MemberCheck> {
    let after = change.after.as_ref().map(|check| {
        let mut check = MemberCheck::clone(check);
        check.acts.clear();
        check.into()
    });
    Change {
        before: None,
        after,
    }
}

fn count(revision: u64) -> usize {
    usize::try_from(revision).unwrap_or(usize::MAX)
}
