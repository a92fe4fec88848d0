//! The door: plan, write, journal, fold — or leave everything as it was.

use std::sync::Arc;

use crate::model::{CoderId, Message, Project, RowChange, Stamp, Time, inverse};
use crate::operation::{self, Operation, Prepared, Refusal};

use super::journal::{self, Act, Entry, NewEntry};
use super::write::WriteError;
use super::{CommitError, Content, Error, Store, claims, content, write};

/// An operation on its way through the door.
#[derive(Clone, Debug)]
pub struct Request {
    /// What is asked for.
    pub operation: Operation,
    /// Why; empty where no reason is given.
    pub why: String,
    /// When, by whom, and the source of ids.
    pub stamp: Stamp,
    /// Bytes that the operation refers to by their hash.
    pub contents: Vec<Content>,
}

impl Request {
    /// Returns a request without reason and without content.
    pub fn new(operation: Operation, stamp: Stamp) -> Self {
        Self {
            operation,
            why: String::new(),
            stamp,
            contents: Vec::new(),
        }
    }
}

/// What a commit made.
#[derive(Clone, Debug)]
pub struct Committed {
    /// The project after it.
    pub project: Arc<Project>,
    /// What it changed.
    pub changes: Vec<RowChange>,
    /// The journal entry.
    pub entry: Entry,
}

impl Store {
    /// Does an operation: plans it on `project`, writes and journals its changes, folds them.
    ///
    /// # Errors
    ///
    /// A refusal, or what failed; the file is then as it was.
    pub fn commit(
        &mut self,
        project: &Project,
        request: Request,
    ) -> Result<Committed, CommitError> {
        let Request {
            operation,
            why,
            mut stamp,
            mut contents,
        } = request;
        let Prepared { operation, texts } = self.prepare(project, operation)?;
        contents.extend(
            texts
                .iter()
                .map(|text| Content::new(text.as_bytes().to_vec())),
        );
        let changes = operation::plan(project, &operation, &mut stamp)?;
        let act = match operation {
            Operation::NewProject { .. } | Operation::AddCoder { .. } => Act::Begin,
            _ => Act::Do,
        };
        let entry = Entry {
            seq: self.head + 1,
            at: stamp.at,
            coder: stamp.coder,
            act,
            target: None,
            label: operation::label(&operation),
            what: operation::describe(project, &operation),
            why: why.trim().to_owned(),
        };
        let written = Written {
            operation: json(&operation)?,
            changes_json: json(&changes)?,
            changes,
            contents,
        };
        self.enter(project, entry, written)
    }

    /// Takes the last act back.
    ///
    /// # Errors
    ///
    /// [`Refusal::NothingToUndo`], or what failed.
    pub fn undo(
        &mut self,
        project: &Project,
        at: Time,
        coder: CoderId,
    ) -> Result<Committed, CommitError> {
        let target = self
            .stacks
            .undo
            .last()
            .copied()
            .ok_or(Refusal::NothingToUndo)?;
        self.turn(project, (Act::Undo, target), at, coder)
    }

    /// Does again what was taken back last.
    ///
    /// # Errors
    ///
    /// [`Refusal::NothingToRedo`], or what failed.
    pub fn redo(
        &mut self,
        project: &Project,
        at: Time,
        coder: CoderId,
    ) -> Result<Committed, CommitError> {
        let target = self
            .stacks
            .redo
            .last()
            .copied()
            .ok_or(Refusal::NothingToRedo)?;
        self.turn(project, (Act::Redo, target), at, coder)
    }

    /// Says afterwards why the entry `target` was done; an empty reason takes back what was said.
    ///
    /// It is an entry of its own: the journal is only ever written on, and shows who said it and when.
    ///
    /// # Errors
    ///
    /// [`Refusal::Missing`] where there is no such entry or it is no act, [`Refusal::NothingToDo`] where that is its
    /// reason already, [`Refusal::ReadOnly`], or what failed.
    pub fn say_why(
        &mut self,
        project: &Project,
        (target, why): (u64, &str),
        (at, coder): (Time, CoderId),
    ) -> Result<Committed, CommitError> {
        let why = why.trim().to_owned();
        let acts = [Act::Do, Act::Undo, Act::Redo];
        let done = self.entry(target)?.filter(|done| acts.contains(&done.act));
        let done = done.ok_or_else(|| Refusal::missing("thing-entry", target))?;
        if done.why == why {
            return Err(Refusal::NothingToDo.into());
        }
        let entry = Entry {
            seq: self.head + 1,
            at,
            coder,
            act: Act::Why,
            target: Some(target),
            label: Message::new("act-say-why"),
            what: done.what,
            why,
        };
        self.enter(project, entry, Written::default())
    }

    fn turn(
        &mut self,
        project: &Project,
        (act, target): (Act, u64),
        at: Time,
        coder: CoderId,
    ) -> Result<Committed, CommitError> {
        let failed = |error: rusqlite::Error| Error::of_sqlite(&self.path, &error);
        let changes = journal::changes(&self.connection, target).map_err(failed)?;
        let changes = if act == Act::Undo {
            inverse(&changes)
        } else {
            changes
        };
        let done = journal::entry(&self.connection, target).map_err(failed)?;
        let (label, what) = done.map_or_else(
            || (Message::new("act-unknown"), Message::new("act-unknown")),
            |entry| (entry.label, entry.what),
        );
        let (target, why) = (Some(target), String::new());
        let entry = Entry {
            seq: self.head + 1,
            at,
            coder,
            act,
            target,
            label,
            what,
            why,
        };
        let written = Written {
            changes,
            ..Written::default()
        };
        self.enter(project, entry, written)
    }

    pub(super) fn enter(
        &mut self,
        project: &Project,
        entry: Entry,
        written: Written,
    ) -> Result<Committed, CommitError> {
        if self.read_only.is_some() {
            return Err(Refusal::ReadOnly.into());
        }
        // Folded first: what does not fit the image is refused before the file is touched.
        let mut folded = project
            .folded(&written.changes, entry.seq)
            .map_err(|_| Refusal::Stale)?;
        if let Err(error) = self.transact(&entry, &written) {
            return Err(self.told(error));
        }
        self.head = entry.seq;
        self.stacks.follow(entry.seq, entry.act, entry.target);
        folded.follow_act(&written.changes, entry.at);
        if claims::turns_back(entry.act, &written.changes) {
            // The act is done; where the journal cannot be read again, what was known of it serves until it is.
            claims::follow(&self.connection, &mut folded).ok();
        }
        Ok(Committed {
            project: Arc::new(folded),
            changes: written.changes,
            entry,
        })
    }

    fn transact(&mut self, entry: &Entry, written: &Written) -> Result<(), WriteError> {
        let behaviour = rusqlite::TransactionBehavior::Immediate;
        let transaction = self.connection.transaction_with_behavior(behaviour)?;
        if journal::head(&transaction)? + 1 != entry.seq {
            return Err(WriteError::Stale { table: "journal" });
        }
        for content in &written.contents {
            content::keep(&transaction, content)?;
        }
        write::write(&transaction, &written.changes)?;
        let new = NewEntry {
            entry,
            operation: &written.operation,
            changes: &written.changes_json,
        };
        journal::append(&transaction, &new)?;
        match transaction.commit() {
            Ok(()) => Ok(()),
            // SQLite can report an error for a commit that happened: the journal knows.
            Err(_) if journal::head(&self.connection).is_ok_and(|head| head == entry.seq) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    fn told(&self, error: WriteError) -> CommitError {
        match error {
            WriteError::Stale { .. } => Refusal::Stale.into(),
            WriteError::Sqlite(error) => self.failed(&error).into(),
        }
    }

    /// Makes an operation ready to be planned: holds its passages against the texts, makes its replacements in them.
    ///
    /// # Errors
    ///
    /// The refusal of what does not fit the texts.
    pub fn prepare(
        &self,
        project: &Project,
        operation: Operation,
    ) -> Result<Prepared, CommitError> {
        let text = |document| self.text(project, document).ok().flatten();
        operation::prepare(project, operation, &text).map_err(CommitError::Refused)
    }
}

/// What goes into the file with an entry.
#[derive(Default)]
pub(super) struct Written {
    pub(super) operation: String,
    pub(super) changes_json: String,
    pub(super) changes: Vec<RowChange>,
    pub(super) contents: Vec<Content>,
}

fn json<T: serde::Serialize>(value: &T) -> Result<String, Refusal> {
    serde_json::to_string(value).map_err(|error| Refusal::Unreadable {
        detail: error.to_string(),
    })
}
