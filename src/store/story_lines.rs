//! What was written as a story line, read from the journal: only acts that still stand; and the names of codes that are
//! gone.

use std::collections::HashSet;

use crate::model::{CodeId, ModelId, RowChange};

use super::journal::{self, Entry};
use super::packed::unpacked;
use super::{Error, Store};

/// What stands in changes that concern models.
const SIGN: &str = r#"{"paradigm_model":{"#;

/// What stands in changes that concern codes.
const CODE: &str = r#"{"code":{"#;

/// A story line as one act left it.
#[derive(Clone, Debug, PartialEq)]
pub struct StoryWriting {
    /// When, by whom, why.
    pub entry: Entry,
    /// The story line, with live names as they are kept.
    pub text: String,
}

impl Store {
    /// Returns what was written as the story line of a model, oldest first, without what was taken back since.
    ///
    /// Costs one pass over the journal.
    ///
    /// # Errors
    ///
    /// When the file cannot be read.
    pub fn story_writings(&self, model: ModelId) -> Result<Vec<StoryWriting>, Error> {
        let found = self.story_entries().map_err(|error| self.failed(&error))?;
        let standing: HashSet<u64> = self.undoable().iter().copied().collect();
        let mut writings = Vec::new();
        for seq in found.into_iter().filter(|seq| standing.contains(seq)) {
            let changes = journal::changes(&self.connection, seq);
            let changes = changes.map_err(|error| self.failed(&error))?;
            if let Some(text) = written(&changes, model)
                && let Some(entry) = self.entry(seq)?
            {
                writings.push(StoryWriting { entry, text });
            }
        }
        Ok(writings)
    }

    /// Returns the name that a code had last; of a code that is gone, the one it had when it was removed.
    ///
    /// # Errors
    ///
    /// When the file cannot be read.
    pub fn last_name(&self, code: CodeId) -> Result<Option<String>, Error> {
        let found = self.code_entries().map_err(|error| self.failed(&error))?;
        for seq in found {
            let changes = journal::changes(&self.connection, seq);
            let changes = changes.map_err(|error| self.failed(&error))?;
            let name = changes.iter().rev().find_map(|change| match change {
                RowChange::Code(change) => {
                    let row = change.after.as_ref().or(change.before.as_ref());
                    row.filter(|row| row.id == code).map(|row| row.name.clone())
                }
                _ => None,
            });
            if name.is_some() {
                return Ok(name);
            }
        }
        Ok(None)
    }

    /// Returns the acts that changed codes, newest first.
    fn code_entries(&self) -> rusqlite::Result<Vec<u64>> {
        let mut found = self.entries_with(CODE)?;
        found.reverse();
        Ok(found)
    }

    /// Returns the acts that changed models, oldest first.
    fn story_entries(&self) -> rusqlite::Result<Vec<u64>> {
        self.entries_with(SIGN)
    }

    /// Returns the acts in whose changes this stands, oldest first.
    fn entries_with(&self, sign: &str) -> rusqlite::Result<Vec<u64>> {
        let sql = "SELECT seq, changes FROM journal
                   WHERE changes LIKE '%' || ?1 || '%' OR typeof(changes) = 'blob' ORDER BY seq";
        let mut statement = self.connection.prepare(sql)?;
        let mut rows = statement.query([sign])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            // What is packed is looked into when it is unpacked.
            if unpacked(row.get_ref(1)?)?.contains(sign) {
                found.push(u64::try_from(row.get::<_, i64>(0)?).unwrap_or(0));
            }
        }
        Ok(found)
    }
}

/// Returns the story line that changes leave to a model, where they change it.
fn written(changes: &[RowChange], model: ModelId) -> Option<String> {
    let mut text = None;
    for change in changes {
        let RowChange::ParadigmModel(change) = change else {
            continue;
        };
        let Some(after) = change.after.as_ref().filter(|row| row.id == model) else {
            continue;
        };
        let before = change.before.as_ref().map(|row| row.story_line.as_str());
        if before.unwrap_or_default() != after.story_line {
            text = Some(after.story_line.clone());
        }
    }
    text
}
