//! An open project and everything that can be done with it, without threads.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::Value;

use crate::model::{CoderId, DocumentId, Message, Project, RowChange, Stamp, Time, Traced};
use crate::operation::{self, Loss, Names, Operation, Refusal};
use crate::store::{Content, Entry, ReadOnly, Report, Request as Commit, Step, Store};

use super::bring_in::{Sheet, new_documents};
use super::clock::{holder, now, seed};
use super::searches::Made;
use super::{Failure, Places};

/// How far a fixed clock goes on from one act to the next.
const BETWEEN_ACTS_MS: i64 = 41_000;

/// How a project stands, as the faces show it.
#[derive(Clone, Debug)]
pub struct Status {
    /// The file; empty for a project in memory.
    pub path: PathBuf,
    /// The image, as who codes here sees it while working: rounds of reliability stay out of sight.
    pub project: Arc<Project>,
    /// The image with everything in it.
    pub whole: Arc<Project>,
    /// The name of what undo would take back.
    pub undo: Option<Message>,
    /// The name of what redo would do again.
    pub redo: Option<Message>,
    /// The last act that stands, with its reason.
    pub last: Option<Box<Entry>>,
    /// Why it cannot be changed, when it cannot.
    pub read_only: Option<ReadOnly>,
    /// Who codes here.
    pub coder: CoderId,
}

/// What was done.
#[derive(Clone, Debug)]
pub struct Done {
    /// The journal entry.
    pub entry: Entry,
    /// What it changed.
    pub changes: Vec<RowChange>,
}

/// An open project with its store, index and clock.
pub struct Desk {
    pub(super) store: Store,
    pub(super) project: Arc<Project>,
    /// The image as who codes here sees it, where that differs.
    seen: Option<Arc<Project>>,
    pub(super) index: Option<Made>,
    coder: CoderId,
    pub(super) places: Places,
    clock: Option<FixedClock>,
}

/// A clock that goes by acts, and ids that come out the same each time, for the example study and for tests.
#[derive(Clone, Copy, Debug)]
struct FixedClock {
    at: Time,
    seed: u128,
}

impl Desk {
    /// Makes a project and opens it.
    ///
    /// # Errors
    ///
    /// When there is a file of that name, or it cannot be written.
    pub fn create(path: &Path, title: &str, places: Places) -> Result<Self, Failure> {
        let store = Store::create(path, &holder())?;
        let begun = Self {
            store,
            project: Arc::default(),
            seen: None,
            index: None,
            coder: new_coder(),
            places,
            clock: None,
        }
        .begun(title);
        if begun.is_err() {
            // A title that is refused must not leave an empty project behind.
            std::fs::remove_file(path).ok();
        }
        begun
    }

    /// Makes a project in memory.
    ///
    /// # Errors
    ///
    /// When there is no memory.
    pub fn in_memory(title: &str) -> Result<Self, Failure> {
        let store = Store::in_memory()?;
        let places = Places::default();
        Self {
            store,
            project: Arc::default(),
            seen: None,
            index: None,
            coder: new_coder(),
            places,
            clock: None,
        }
        .begun(title)
    }

    /// Makes a project in memory whose ids and times come out the same each time.
    ///
    /// # Errors
    ///
    /// When there is no memory.
    pub fn fixed(title: &str, at: Time, coder: &str) -> Result<Self, Failure> {
        let store = Store::in_memory()?;
        let clock = Some(FixedClock { at, seed: 0 });
        let id = CoderId(Stamp::new(at, CoderId(uuid::Uuid::nil()), u128::from(u64::MAX)).id());
        let (project, places) = (Arc::default(), Places::default());
        let mut desk = Self {
            store,
            project,
            seen: None,
            index: None,
            coder: id,
            places,
            clock,
        };
        let project = desk.stamp().id();
        desk.perform(
            Operation::NewProject {
                id: project,
                title: title.to_owned(),
            },
            "",
        )?;
        desk.perform(
            Operation::AddCoder {
                coder: id,
                name: coder.to_owned(),
            },
            "",
        )?;
        Ok(desk)
    }

    /// Returns the same project in memory and without its index, where things are tried without changing this one.
    ///
    /// # Errors
    ///
    /// When it cannot be read, or there is no memory.
    pub fn in_memory_copy(&self) -> Result<Self, Failure> {
        Ok(Self {
            store: self.store.in_memory_copy()?,
            project: Arc::clone(&self.project),
            seen: self.seen.clone(),
            index: None,
            coder: self.coder,
            places: self.places.clone(),
            clock: self.clock,
        })
    }

    /// Sets the clock of a desk that was made with [`Desk::fixed`].
    pub fn set_time(&mut self, at: Time) {
        if let Some(clock) = &mut self.clock {
            clock.at = at;
        }
    }

    /// Opens a project.
    ///
    /// # Errors
    ///
    /// When it is not a project, is damaged, is from a newer program, or cannot be read.
    pub fn open(path: &Path, to_read: bool, places: Places) -> Result<Self, Failure> {
        Self::of_store(Store::open(path, &holder(), to_read)?, places)
    }

    /// Opens a project to write in it though another computer did not give it back; when a person has said that
    /// nobody works there any more.
    ///
    /// # Errors
    ///
    /// As [`Desk::open`]; [`Refusal::ReadOnly`] where it could not be taken over, since a process has it open now or the
    /// file cannot be written.
    pub fn take_over(path: &Path, places: Places) -> Result<Self, Failure> {
        let opened = Store::take_over(path, &holder())?;
        if opened.0.read_only().is_some() {
            return Err(Refusal::ReadOnly.into());
        }
        Self::of_store(opened, places)
    }

    fn of_store((store, project): (Store, Project), places: Places) -> Result<Self, Failure> {
        let project = Arc::new(project);
        let mut desk = Self {
            store,
            project,
            seen: None,
            index: None,
            coder: new_coder(),
            places,
            clock: None,
        };
        desk.sit_down()?;
        Ok(desk)
    }

    /// Lets another person code from now on, by name; what was done before stays theirs who did it.
    ///
    /// # Errors
    ///
    /// What failed when the person was written into the project; who coded before goes on then.
    pub fn code_as(&mut self, name: &str) -> Result<(), Failure> {
        let before = (self.places.clone(), self.coder);
        self.places = self.places.clone().with_coder(Some(name));
        let sat = self.sit_down();
        if sat.is_err() {
            (self.places, self.coder) = before;
            self.look();
        }
        sat
    }

    /// Finds who codes here among the coders of the project; writes the person down where the project does not know
    /// the name and may be changed.
    fn sit_down(&mut self) -> Result<(), Failure> {
        let name = self.places.coder_name();
        let known = self.project.coder_named(&name).map(|coder| coder.id);
        let round = self.round();
        self.coder = known.unwrap_or_else(new_coder);
        self.look();
        if known.is_none() && self.store.read_only().is_none() {
            let coder = self.coder;
            self.perform(Operation::AddCoder { coder, name }, "")?;
        }
        if self.round() != round {
            // What another person sees is another index.
            self.index = None;
        }
        Ok(())
    }

    /// Returns how the project stands.
    pub fn status(&self) -> Status {
        let sight = self.sight();
        let last = self.store.last_act();
        let last = last.filter(|entry| sight.is_none_or(|sight| sight.shows(entry)));
        Status {
            path: self.store.path().to_owned(),
            project: Arc::clone(self.seen()),
            whole: Arc::clone(&self.project),
            undo: last.as_ref().map(|entry| entry.label.clone()),
            redo: self.store.redo_label(),
            last: last.map(Box::new),
            read_only: self.store.read_only().cloned(),
            coder: self.coder,
        }
    }

    /// Returns the project as it stands.
    pub fn project(&self) -> &Arc<Project> {
        &self.project
    }

    /// Returns the project as who codes here sees it while working: rounds of reliability stay out of sight, and what a
    /// blind one hides.
    pub fn seen(&self) -> &Arc<Project> {
        self.seen.as_ref().unwrap_or(&self.project)
    }

    /// Returns who codes here.
    pub fn coder(&self) -> CoderId {
        self.coder
    }

    /// Lets a project that is only read look as a blind round of who codes here has it, whatever asks for it.
    pub fn keep_out_of_sight(&mut self) {
        if self.store.read_only().is_some() && self.blind_round().is_some() {
            self.project = Arc::clone(self.seen());
        }
    }

    /// Returns the store, to read from.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// Does an operation, for a reason that may be empty.
    ///
    /// # Errors
    ///
    /// A refusal, or what failed; nothing was changed then.
    pub fn perform(&mut self, operation: Operation, why: &str) -> Result<Done, Failure> {
        self.perform_with(operation, why, Vec::new())
    }

    /// Keeps documents that were read, as one act.
    ///
    /// # Errors
    ///
    /// As [`Desk::perform`].
    pub fn import(&mut self, sheets: &[Sheet], why: &str) -> Result<Done, Failure> {
        let (documents, contents) = new_documents(sheets);
        self.perform_with(Operation::ImportDocuments { documents }, why, contents)
    }

    /// Reads operations from JSON and does them as one act.
    ///
    /// # Errors
    ///
    /// The refusal of the first one that is refused, with its number; none was done then.
    pub fn perform_json(
        &mut self,
        values: &[Value],
        name: &str,
        why: &str,
    ) -> Result<Done, Failure> {
        let stamp = self.stamp();
        let text = |document| self.store.text(&self.project, document).ok().flatten();
        let operation = operation::read_all(
            values,
            name,
            &Names {
                project: &self.project,
                text: &text,
            },
            &stamp,
        )?;
        self.commit(Commit {
            operation,
            why: why.to_owned(),
            stamp,
            contents: Vec::new(),
        })
    }

    /// Returns whether what an operation would make stands there already just so.
    pub fn stands(&self, value: &Value) -> bool {
        let text = |document| self.store.text(&self.project, document).ok().flatten();
        let names = Names {
            project: &self.project,
            text: &text,
        };
        operation::read(value, &names)
            .is_ok_and(|operation| operation::stands(&self.project, &operation))
    }

    /// Says afterwards why an act was done, by the number of its entry; nothing: the last act that stands.
    ///
    /// # Errors
    ///
    /// When there is no such act, when that is its reason already, or what failed.
    pub fn say_why(&mut self, entry: Option<u64>, why: &str) -> Result<Done, Failure> {
        let last = || self.store.undoable().last().copied();
        let target = entry.or_else(last).ok_or(Refusal::NothingToDo)?;
        let stamp = self.stamp();
        let said = self
            .store
            .say_why(&self.project, (target, why), (stamp.at, stamp.coder))?;
        Ok(self.fold(said))
    }

    /// Counts what would vanish with an operation.
    ///
    /// # Errors
    ///
    /// The refusal that the operation would meet.
    pub fn weigh(&mut self, operation: &Operation) -> Result<Loss, Failure> {
        let mut stamp = self.stamp();
        let prepared = self.store.prepare(&self.project, operation.clone())?;
        let changes = operation::plan(&self.project, &prepared.operation, &mut stamp)?;
        Ok(Loss::of(&changes))
    }

    /// Takes the last act back.
    ///
    /// # Errors
    ///
    /// When there is nothing to undo, or what failed.
    pub fn undo(&mut self) -> Result<Done, Failure> {
        let committed = self.store.undo(&self.project, now(), self.coder)?;
        Ok(self.fold(committed))
    }

    /// Does again what was taken back last.
    ///
    /// # Errors
    ///
    /// When there is nothing to redo, or what failed.
    pub fn redo(&mut self) -> Result<Done, Failure> {
        let committed = self.store.redo(&self.project, now(), self.coder)?;
        Ok(self.fold(committed))
    }

    /// Takes back every act after the journal entry `seq`; returns how many.
    ///
    /// # Errors
    ///
    /// When there is nothing after it, or what failed; what was taken back before stays so.
    pub fn undo_to(&mut self, seq: u64) -> Result<usize, Failure> {
        let count = self
            .store
            .undoable()
            .iter()
            .filter(|entry| **entry > seq)
            .count();
        if count == 0 {
            return Err(Refusal::NothingToUndo.into());
        }
        for _ in 0..count {
            self.undo()?;
        }
        Ok(count)
    }

    /// Returns the text of a document.
    ///
    /// # Errors
    ///
    /// When there is no such document, or the file cannot be read.
    pub fn text(&self, document: DocumentId) -> Result<Arc<str>, Failure> {
        let text = self.store.text(&self.project, document)?;
        text.ok_or_else(|| Refusal::missing("thing-document", document).into())
    }

    /// Returns up to `limit` entries of the journal before `before`, newest first.
    ///
    /// # Errors
    ///
    /// When the file cannot be read.
    pub fn history(&self, before: u64, limit: usize) -> Result<Vec<Entry>, Failure> {
        let mut entries = self.store.history(before, limit)?;
        if let Some(sight) = self.sight() {
            // Newest first: what is hidden comes last and together, but for what others did meanwhile.
            entries.retain(|entry| sight.shows(entry));
        }
        Ok(entries)
    }

    /// Returns what happened to `of`, oldest first; also where they are gone meanwhile.
    ///
    /// # Errors
    ///
    /// When the file cannot be read.
    pub fn steps(&self, of: &[Traced]) -> Result<Vec<Step>, Failure> {
        let mut steps = self.store.steps(of)?;
        if let Some(sight) = self.sight() {
            steps.retain(|step| sight.shows(&step.entry));
        }
        Ok(steps)
    }

    /// Checks the project file.
    ///
    /// # Errors
    ///
    /// When it cannot be read at all.
    pub fn check(&self) -> Result<Report, Failure> {
        Ok(self.store.check()?)
    }

    /// Writes a copy of the project.
    ///
    /// # Errors
    ///
    /// When there is something of that name already, or it cannot be written.
    pub fn backup(&self, target: &Path) -> Result<(), Failure> {
        Ok(self.store.backup(target)?)
    }

    /// Returns the stamp of an operation that is done now.
    pub fn stamp(&mut self) -> Stamp {
        match &mut self.clock {
            None => Stamp::new(now(), self.coder, seed()),
            Some(clock) => {
                clock.seed += 1;
                clock.at.0 += BETWEEN_ACTS_MS;
                Stamp::new(clock.at, self.coder, clock.seed)
            }
        }
    }

    fn perform_with(
        &mut self,
        operation: Operation,
        why: &str,
        contents: Vec<Content>,
    ) -> Result<Done, Failure> {
        let stamp = self.stamp();
        self.commit(Commit {
            operation,
            why: why.to_owned(),
            stamp,
            contents,
        })
    }

    fn commit(&mut self, request: Commit) -> Result<Done, Failure> {
        let committed = self.store.commit(&self.project, request)?;
        Ok(self.fold(committed))
    }

    fn fold(&mut self, committed: crate::store::Committed) -> Done {
        let crate::store::Committed {
            project,
            changes,
            entry,
        } = committed;
        let before = std::mem::replace(&mut self.project, project);
        let seen_before = self.seen.take().unwrap_or(before);
        self.look();
        self.fall_behind(seen_before, &changes);
        Done { entry, changes }
    }

    /// Makes the image that is seen anew.
    fn look(&mut self) {
        self.seen = self.project.seen_by(self.coder).map(Arc::new);
    }

    /// The round of who codes here that goes on.
    pub(super) fn round(&self) -> Option<crate::model::RoundId> {
        self.project.open_round(self.coder).map(|round| round.id)
    }

    fn begun(mut self, title: &str) -> Result<Self, Failure> {
        let id = uuid::Uuid::from_u128(seed());
        self.perform(
            Operation::NewProject {
                id,
                title: title.to_owned(),
            },
            "",
        )?;
        self.perform(
            Operation::AddCoder {
                coder: self.coder,
                name: self.places.coder_name(),
            },
            "",
        )?;
        Ok(self)
    }
}

fn new_coder() -> CoderId {
    CoderId(uuid::Uuid::from_u128(seed()))
}
