//! The project file: SQLite rows, journal, content. The one door through which a project changes.
//!
//! SQL stands here and nowhere else. [`Store::commit`] plans an operation, writes its changes and its journal entry
//! in one transaction, and returns the folded image; a refusal or a failure leaves the file as it was.

mod check;
mod claims;
mod commit;
mod content;
mod error;
mod file;
mod journal;
mod load;
mod lock;
mod packed;
mod rows;
mod schema;
mod share;
mod steps;
mod stored;
mod story_lines;
mod taguette;
mod theory_rows;
mod trail;
mod write;

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::Connection;

use crate::model::{DocumentId, Message, Project, RowChange};

pub use check::Report;
pub use commit::{Committed, Request};
pub use content::Content;
pub use error::{CommitError, Error, Foreign};
pub use journal::{Act, Entry};
pub use lock::{Holder, Lock, LockError, lock_path};
pub use schema::{APPLICATION_ID, FormatStep, STEPS, VERSION, migrate};
pub use share::Told;
pub use steps::Step;
pub use story_lines::StoryWriting;
pub use taguette::{Taguette, TaguetteCommand, read_taguette};

/// How many texts are kept at hand.
const TEXTS_AT_HAND: usize = 6;

/// Why a project is open to read only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadOnly {
    /// Somebody else has it open.
    HeldBy(Holder),
    /// Somebody on another computer had it open and did not give it back; it can be taken over.
    LeftBy(Holder),
    /// The file or its folder cannot be written.
    NotWritable,
    /// It was asked for.
    Asked,
}

/// An open project file.
#[derive(Debug)]
pub struct Store {
    path: PathBuf,
    connection: Connection,
    /// Held until the store is dropped, after the connection.
    _lock: Option<Lock>,
    read_only: Option<ReadOnly>,
    stacks: journal::Stacks,
    head: u64,
    texts: RefCell<Vec<(DocumentId, crate::model::ContentHash, Arc<str>)>>,
}

impl Store {
    /// Makes a new, empty project file; the first operation must be a new project.
    ///
    /// # Errors
    ///
    /// [`Error::Exists`] when there is something of that name; otherwise what the system says.
    pub fn create(path: &Path, holder: &Holder) -> Result<Self, Error> {
        let failed = |error: std::io::Error| Error::of_system(path, &error);
        // Made by us and nobody else: an existing file is never touched.
        std::fs::OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(path)
            .map_err(failed)?;
        let made = Self::create_in(path, holder);
        if made.is_err() {
            // Only the empty file that was made here is taken back.
            std::fs::remove_file(path).ok();
        }
        made
    }

    /// Makes a project that lives in memory and ends with the program.
    ///
    /// # Errors
    ///
    /// When there is no memory.
    pub fn in_memory() -> Result<Self, Error> {
        let path = PathBuf::new();
        let failed = |error: rusqlite::Error| Error::of_sqlite(&path, &error);
        let mut connection = Connection::open_in_memory().map_err(failed)?;
        file::set_up(&connection, false).map_err(failed)?;
        migrate(&mut connection, 0, schema::STEPS).map_err(failed)?;
        Self::opened(PathBuf::new(), connection, None, None)
    }

    /// Returns the same project in memory, to be changed without changing this one.
    ///
    /// # Errors
    ///
    /// When it cannot be read, or there is no memory.
    pub fn in_memory_copy(&self) -> Result<Self, Error> {
        let copy = file::in_memory_copy(&self.connection);
        let copy = copy.map_err(|error| self.failed(&error))?;
        Self::opened(PathBuf::new(), copy, None, None)
    }

    /// Opens a project file and reads its image.
    ///
    /// The first opener may write; another gets it to read only and is told who holds it. An older format is brought
    /// up to date after a copy of the file was kept beside it; to read only, in memory alone.
    ///
    /// # Errors
    ///
    /// When it is not a project file, is damaged, is from a newer program or cannot be read; it stays as it was.
    pub fn open(path: &Path, holder: &Holder, to_read: bool) -> Result<(Self, Project), Error> {
        file::check_head(path)?;
        Self::open_with(path, access(path, holder, to_read))
    }

    /// Opens a project file to write in it though another computer did not give its lock back.
    ///
    /// To be called when a person has said that nobody works there any more: two programs that write in copies of one
    /// synced file lose what one of them wrote. Where a process has it open now it opens to read all the same.
    ///
    /// # Errors
    ///
    /// As [`Store::open`].
    pub fn take_over(path: &Path, holder: &Holder) -> Result<(Self, Project), Error> {
        file::check_head(path)?;
        Self::open_with(path, access_over(path, holder))
    }

    fn open_with(
        path: &Path,
        (lock, read_only): (Option<Lock>, Option<ReadOnly>),
    ) -> Result<(Self, Project), Error> {
        let (mut connection, found) = file::connect(path, lock.is_some())?;
        if found < VERSION && lock.is_some() {
            keep_copy(path, &connection, found)?;
            migrate(&mut connection, found, schema::STEPS)
                .map_err(|error| Error::of_sqlite(path, &error))?;
        } else if found < VERSION {
            // To be read only, the file stays as it is: its rows are brought up to date in memory.
            connection = file::in_memory_copy(&connection)
                .and_then(|mut copy| migrate(&mut copy, found, schema::STEPS).map(|()| copy))
                .map_err(|error| Error::of_sqlite(path, &error))?;
        }
        let store = Self::opened(path.to_owned(), connection, lock, read_only)?;
        let mut project =
            load::load(&store.connection, store.head).map_err(|error| store.failed(&error))?;
        claims::follow(&store.connection, &mut project).map_err(|error| store.failed(&error))?;
        if project.settings().is_none() {
            return Err(Error::Damaged {
                path: path.to_owned(),
                detail: "settings".to_owned(),
            });
        }
        Ok((store, project))
    }

    /// Returns where the file is; empty for a project in memory.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Returns why the project cannot be written, when it cannot.
    pub fn read_only(&self) -> Option<&ReadOnly> {
        self.read_only.as_ref()
    }

    /// Returns the number of the last journal entry.
    pub fn head(&self) -> u64 {
        self.head
    }

    /// Returns the text of a document; `None` when there is no such document.
    ///
    /// # Errors
    ///
    /// When the file cannot be read or the text is gone from it.
    pub fn text(&self, project: &Project, document: DocumentId) -> Result<Option<Arc<str>>, Error> {
        let Some(row) = project.documents.get(document) else {
            return Ok(None);
        };
        let at_hand = self
            .texts
            .borrow()
            .iter()
            .find(|(_, hash, _)| *hash == row.text)
            .cloned();
        if let Some((_, _, text)) = at_hand {
            return Ok(Some(text));
        }
        let damaged = |detail: &str| Error::Damaged {
            path: self.path.clone(),
            detail: detail.to_owned(),
        };
        let bytes =
            content::get(&self.connection, &row.text).map_err(|error| self.failed(&error))?;
        let bytes = bytes.ok_or_else(|| damaged("content"))?;
        let text: Arc<str> = String::from_utf8(bytes)
            .map_err(|_| damaged("text"))?
            .into();
        let mut texts = self.texts.borrow_mut();
        if texts.len() >= TEXTS_AT_HAND {
            texts.remove(0);
        }
        texts.push((document, row.text.clone(), Arc::clone(&text)));
        Ok(Some(text))
    }

    /// Returns the original bytes of a document's file.
    ///
    /// # Errors
    ///
    /// When the file cannot be read.
    pub fn original(
        &self,
        project: &Project,
        document: DocumentId,
    ) -> Result<Option<Vec<u8>>, Error> {
        let Some(row) = project.documents.get(document) else {
            return Ok(None);
        };
        content::get(&self.connection, &row.origin.content).map_err(|error| self.failed(&error))
    }

    /// Returns up to `limit` entries of the journal before `before`, newest first.
    ///
    /// # Errors
    ///
    /// When the file cannot be read.
    pub fn history(&self, before: u64, limit: usize) -> Result<Vec<Entry>, Error> {
        let entries = journal::entries(&self.connection, before, limit)
            .map_err(|error| self.failed(&error))?;
        entries
            .into_iter()
            .map(|entry| self.with_reason(entry))
            .collect()
    }

    /// Puts the reason that was said last in place of the one that was given with the act.
    fn with_reason(&self, entry: Entry) -> Result<Entry, Error> {
        let Some(said) = self.stacks.whys.get(&entry.seq) else {
            return Ok(entry);
        };
        let said = journal::entry(&self.connection, *said).map_err(|error| self.failed(&error))?;
        let why = said.map_or_else(|| entry.why.clone(), |said| said.why);
        Ok(Entry { why, ..entry })
    }

    /// Returns all changes of the journal after the entry `seq`, in order.
    ///
    /// # Errors
    ///
    /// When the file cannot be read.
    pub fn changes_since(&self, seq: u64) -> Result<Vec<RowChange>, Error> {
        let mut all = Vec::new();
        for entry in seq + 1..=self.head {
            all.extend(
                journal::changes(&self.connection, entry).map_err(|error| self.failed(&error))?,
            );
        }
        Ok(all)
    }

    /// Returns the name of what redo would do again.
    pub fn redo_label(&self) -> Option<Message> {
        self.label_of(self.stacks.redo.last().copied())
    }

    /// Returns the last act that stands, which undo would take back.
    pub fn last_act(&self) -> Option<Entry> {
        let seq = self.stacks.undo.last().copied()?;
        self.entry(seq).ok().flatten()
    }

    /// Returns one entry of the journal; nothing where it has none of this number.
    ///
    /// # Errors
    ///
    /// When the file cannot be read.
    pub fn entry(&self, seq: u64) -> Result<Option<Entry>, Error> {
        let entry = journal::entry(&self.connection, seq).map_err(|error| self.failed(&error))?;
        entry.map(|entry| self.with_reason(entry)).transpose()
    }

    /// Returns the entries that can be undone, oldest first.
    pub fn undoable(&self) -> &[u64] {
        &self.stacks.undo
    }

    /// Writes a copy of the project, whole and without slack, to `target`.
    ///
    /// # Errors
    ///
    /// When there is something of that name already, or it cannot be written.
    pub fn backup(&self, target: &Path) -> Result<(), Error> {
        if target.exists() {
            return Err(Error::Exists {
                path: target.to_owned(),
            });
        }
        let name = target.to_string_lossy();
        self.connection
            .execute("VACUUM INTO ?1", [name.as_ref()])
            .map(|_| ())
            .map_err(|error| Error::of_sqlite(target, &error))
    }

    /// Limits the file to `pages` pages; tests make the disk full with it.
    #[doc(hidden)]
    pub fn limit_pages(&self, pages: u32) -> Result<(), Error> {
        let sql = format!("PRAGMA max_page_count = {pages}");
        self.connection
            .query_row(&sql, [], |_| Ok(()))
            .map_err(|error| self.failed(&error))
    }

    /// Ends whatever SQLite does after about `steps` steps of its machine, until called with 0; tests interrupt with it.
    #[doc(hidden)]
    pub fn interrupt_after(&mut self, steps: i32) -> Result<(), Error> {
        let result = match steps {
            0 => self.connection.progress_handler(0, None::<fn() -> bool>),
            steps => self.connection.progress_handler(steps, Some(|| true)),
        };
        result.map_err(|error| self.failed(&error))
    }

    fn create_in(path: &Path, holder: &Holder) -> Result<Self, Error> {
        let lock = match Lock::take(path, holder) {
            Ok(lock) => lock,
            Err(LockError::Held(_) | LockError::Left(_)) => {
                return Err(Error::Busy {
                    path: path.to_owned(),
                });
            }
            Err(LockError::Unwritable(error)) => return Err(Error::of_system(path, &error)),
        };
        let failed = |error: rusqlite::Error| Error::of_sqlite(path, &error);
        let mut connection = Connection::open(path).map_err(failed)?;
        file::set_up(&connection, true).map_err(failed)?;
        migrate(&mut connection, 0, schema::STEPS).map_err(failed)?;
        Self::opened(path.to_owned(), connection, Some(lock), None)
    }

    fn opened(
        path: PathBuf,
        connection: Connection,
        lock: Option<Lock>,
        read_only: Option<ReadOnly>,
    ) -> Result<Self, Error> {
        let failed = |error: rusqlite::Error| Error::of_sqlite(&path, &error);
        let stacks = journal::stacks(&connection).map_err(failed)?;
        let head = journal::head(&connection).map_err(failed)?;
        let texts = RefCell::default();
        Ok(Self {
            path,
            connection,
            _lock: lock,
            read_only,
            stacks,
            head,
            texts,
        })
    }

    fn label_of(&self, seq: Option<u64>) -> Option<Message> {
        let entry = journal::entry(&self.connection, seq?).ok().flatten();
        entry.map(|entry| entry.label)
    }

    fn failed(&self, error: &rusqlite::Error) -> Error {
        Error::of_sqlite(&self.path, error)
    }
}

fn access(path: &Path, holder: &Holder, to_read: bool) -> (Option<Lock>, Option<ReadOnly>) {
    if to_read {
        return (None, Some(ReadOnly::Asked));
    }
    if !writable(path) {
        return (None, Some(ReadOnly::NotWritable));
    }
    access_of(Lock::take(path, holder))
}

fn access_over(path: &Path, holder: &Holder) -> (Option<Lock>, Option<ReadOnly>) {
    if writable(path) {
        access_of(Lock::take_over(path, holder))
    } else {
        (None, Some(ReadOnly::NotWritable))
    }
}

fn access_of(taken: Result<Lock, LockError>) -> (Option<Lock>, Option<ReadOnly>) {
    match taken {
        Ok(lock) => (Some(lock), None),
        Err(LockError::Held(holder)) => (None, Some(ReadOnly::HeldBy(holder))),
        Err(LockError::Left(holder)) => (None, Some(ReadOnly::LeftBy(holder))),
        Err(LockError::Unwritable(_)) => (None, Some(ReadOnly::NotWritable)),
    }
}

fn writable(path: &Path) -> bool {
    std::fs::OpenOptions::new().append(true).open(path).is_ok()
}

/// Keeps the file as it is beside itself before it is brought to a newer format.
fn keep_copy(path: &Path, connection: &Connection, format: u32) -> Result<(), Error> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".format-{format}"));
    let copy = path.with_file_name(name);
    if copy.exists() {
        return Ok(());
    }
    connection
        .execute("VACUUM INTO ?1", [copy.to_string_lossy().as_ref()])
        .map(|_| ())
        .map_err(|error| Error::of_sqlite(&copy, &error))
}
