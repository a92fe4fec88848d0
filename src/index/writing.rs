//! The index itself: opened, built anew, kept up with the project, committed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use uuid::Uuid;

use crate::model::{DocumentId, Project, RowChange};

use super::entry::{Entry, EntryKey};
use super::error::Error;
use super::folder::{Folder, Head, Seal};
use super::gather::{Gatherer, Wanted, count, exists};
use super::schema::{Fields, schema};
use super::search::Searcher;
use super::token::Tokeniser;
use super::touch::touched;

/// How an index was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opened {
    /// It is as the project is.
    AtHead,
    /// It is as the project was at this place of the journal, if the journal still has such a place.
    Behind(Head),
    /// It was missing, damaged, of another version or ahead of the journal, and is empty now.
    Empty,
}

/// Gives the text of a document.
pub type Texts<'a> = &'a dyn Fn(DocumentId) -> Option<Arc<str>>;

/// Hears how many of how many entries are done; `false` stops.
pub type Progress<'a> = &'a mut dyn FnMut(u64, u64) -> bool;

/// The search index of one project: derived from it, disposable.
pub struct Index {
    folder: Folder,
    fields: Fields,
    tokeniser: Tokeniser,
    project: Uuid,
    head: Head,
    /// Entries, written or on their way.
    entries: u64,
}

impl Index {
    /// Opens the index of `project` that lives in `dir`, or in memory where there is no folder.
    ///
    /// `head` is where the journal of the project stands. The folder is made when missing. The caller brings the
    /// index up to date when it is [`Opened::Behind`], and calls [`Index::rebuild`] when it is [`Opened::Empty`].
    ///
    /// # Errors
    ///
    /// [`Error::Busy`] when another process has the index open, [`Error::Folder`] when the folder cannot be used. Damage
    /// is no error.
    pub fn open(
        dir: Option<&Path>,
        project: Uuid,
        head: impl Into<Head>,
    ) -> Result<(Self, Opened), Error> {
        let head = head.into();
        let folder = match dir {
            Some(dir) => Folder::open(dir, project)?,
            None => Folder::in_memory()?,
        };
        let seal = folder.seal.clone();
        let mut index = Self {
            folder,
            fields: schema().1,
            tokeniser: Tokeniser::new(),
            project,
            head: Head::default(),
            entries: 0,
        };
        let Some(seal) = seal else {
            return Ok((index, Opened::Empty));
        };
        if seal.head.revision > head.revision
            || (seal.head.revision == head.revision && seal.head != head)
        {
            index.clear()?;
            return Ok((index, Opened::Empty));
        }
        index.head = seal.head;
        index.entries = seal.entries;
        let opened = if seal.head == head {
            Opened::AtHead
        } else {
            Opened::Behind(seal.head)
        };
        Ok((index, opened))
    }

    /// Returns the place of the journal up to which the last commit follows it.
    pub fn head(&self) -> Head {
        self.head
    }

    /// Returns the number of the journal entry up to which the last commit follows the journal.
    pub fn revision(&self) -> u64 {
        self.head.revision
    }

    /// Returns how many entries there are, those that wait for the commit included.
    pub fn len(&self) -> u64 {
        self.entries
    }

    /// Returns whether there are no entries.
    pub fn is_empty(&self) -> bool {
        self.entries == 0
    }

    /// Returns a handle that searches what was committed last, now and after later commits, on any thread.
    pub fn searcher(&self) -> Searcher {
        Searcher::new(self.folder.reader.clone(), self.fields)
    }

    /// Writes all entries of `project` anew, in place of what there was. [`Index::commit`] makes them visible.
    ///
    /// # Errors
    ///
    /// [`Error::Cancelled`] when `progress` says so; the index is then as it was committed last.
    pub fn rebuild(
        &mut self,
        project: &Project,
        text: Texts<'_>,
        progress: Progress<'_>,
    ) -> Result<(), Error> {
        self.folder.writer.rollback()?;
        self.folder.writer.delete_all_documents()?;
        self.entries = 0;
        let written = self.write_all(project, text, progress);
        if written.is_err() {
            self.roll_back()?;
        }
        written
    }

    /// Follows `changes`, which lead from the project `before` to the project `after`.
    ///
    /// Costs what the changes touch. [`Index::commit`] makes it visible.
    ///
    /// # Errors
    ///
    /// [`Error::Engine`] when writing fails; the index should be rebuilt then.
    pub fn follow(
        &mut self,
        before: &Project,
        after: &Project,
        changes: &[RowChange],
        text: Texts<'_>,
    ) -> Result<(), Error> {
        let keys = touched(before, after, changes);
        for key in &keys {
            if exists(before, *key) {
                self.entries = self.entries.saturating_sub(1);
                let term = self.fields.key_term(*key);
                self.folder.writer.delete_term(term);
            }
        }
        self.write_keys(after, &keys, text)
    }

    /// Commits what was written, as the project is at `head`. With a folder it costs 0.1 s and more, however little
    /// there is to write: call it when idle.
    ///
    /// # Errors
    ///
    /// [`Error::Engine`] when the disk is full or fails; what was committed before is still there.
    pub fn commit(&mut self, head: impl Into<Head>) -> Result<(), Error> {
        let head = head.into();
        let seal = Seal::new(self.project, head, self.entries);
        let payload = serde_json::to_string(&seal).unwrap_or_default();
        let mut commit = self.folder.writer.prepare_commit()?;
        commit.set_payload(&payload);
        commit.commit()?;
        self.head = head;
        self.folder.seal = Some(seal);
        self.folder.reader.reload()?;
        Ok(())
    }

    /// Closes the index when the merging of its files, if any is going on, is done.
    ///
    /// # Errors
    ///
    /// [`Error::Engine`] when merging fails; nothing is lost then.
    pub fn close(self) -> Result<(), Error> {
        let Folder { writer, .. } = self.folder;
        Ok(writer.wait_merging_threads()?)
    }

    fn clear(&mut self) -> Result<(), Error> {
        self.folder.writer.delete_all_documents()?;
        self.folder.writer.commit()?;
        self.folder.reader.reload()?;
        self.folder.seal = None;
        Ok(())
    }

    fn roll_back(&mut self) -> Result<(), Error> {
        self.folder.writer.rollback()?;
        self.entries = self.folder.seal.as_ref().map_or(0, |seal| seal.entries);
        Ok(())
    }

    fn write_all(
        &mut self,
        project: &Project,
        text: Texts<'_>,
        progress: Progress<'_>,
    ) -> Result<(), Error> {
        let total = count(project);
        let mut gatherer = Gatherer::new(project);
        for document in project.documents_in_order() {
            let words = text(document.id).unwrap_or_else(|| Arc::from(""));
            let mut batch = Vec::new();
            gatherer.paragraphs(document.id, &Wanted::All, &words, &mut |entry| {
                batch.push(entry);
            });
            batch.extend(
                project
                    .quotations_of(document.id)
                    .filter_map(|quotation| gatherer.quotation(quotation)),
            );
            self.write_batch(&batch)?;
            step(self.entries, total, progress)?;
        }
        let codes: Vec<Entry> = project
            .codes
            .iter()
            .filter_map(|code| gatherer.code(code.id))
            .collect();
        self.write_batch(&codes)?;
        for memo in project.memos.iter() {
            self.write(gatherer.memo(memo.id))?;
        }
        step(self.entries, total, progress)
    }

    fn write_keys(
        &mut self,
        project: &Project,
        keys: &BTreeSet<EntryKey>,
        text: Texts<'_>,
    ) -> Result<(), Error> {
        let mut gatherer = Gatherer::new(project);
        let mut paragraphs: BTreeMap<DocumentId, BTreeSet<u32>> = BTreeMap::new();
        for key in keys.iter().filter(|key| exists(project, **key)) {
            match *key {
                EntryKey::Paragraph { document, ordinal } => {
                    paragraphs.entry(document).or_default().insert(ordinal);
                }
                EntryKey::Quotation(id) => self.write(gatherer.quotation(id))?,
                EntryKey::Memo(id) => self.write(gatherer.memo(id))?,
                EntryKey::Code(id) => self.write(gatherer.code(id))?,
            }
        }
        for (document, ordinals) in paragraphs {
            let words = text(document).unwrap_or_else(|| Arc::from(""));
            let mut batch = Vec::new();
            gatherer.paragraphs(document, &Wanted::Only(&ordinals), &words, &mut |entry| {
                batch.push(entry);
            });
            self.write_batch(&batch)?;
        }
        Ok(())
    }

    fn write_batch(&mut self, entries: &[Entry]) -> Result<(), Error> {
        entries.iter().try_for_each(|entry| self.write_one(entry))
    }

    fn write(&mut self, entry: Option<Entry>) -> Result<(), Error> {
        entry.map_or(Ok(()), |entry| self.write_one(&entry))
    }

    fn write_one(&mut self, entry: &Entry) -> Result<(), Error> {
        let document = self.fields.document(entry, &mut self.tokeniser);
        self.folder.writer.add_document(document)?;
        self.entries += 1;
        Ok(())
    }
}

fn step(done: u64, total: u64, progress: Progress<'_>) -> Result<(), Error> {
    if progress(done, total) {
        Ok(())
    } else {
        Err(Error::Cancelled)
    }
}
