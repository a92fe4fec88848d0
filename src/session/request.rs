//! What the window asks of the project thread, and what it hears from it.

use std::path::PathBuf;
use std::sync::Arc;

use crate::analysis::Recoded;
use crate::analysis::trust::Trail;
use crate::import;
use crate::index::{Hits, Query, Seed, WordList};
use crate::model::{ContentHash, DocumentId, Mention, Message, ModelId, Traced};
use crate::operation::{Loss, Operation};
use crate::store::{Entry, Report, Step};

use super::attributes::AttributeTable;
use super::bring_in::{ReadFile, Sheet};
use super::copies::ProjectCopy;
use super::desk::Status;
use super::elsewhere::Coming;
use super::measure::{Measured, TableKind};
use super::story_versions::StoryVersion;
use super::take_out::{Outcome, Output};

/// Number that a face gives to a request, to know the answer by.
pub type Ticket = u64;

/// Number of a job that runs beside the project thread.
pub type JobId = u64;

/// What a face asks for.
#[derive(Clone, Debug)]
pub enum Request {
    /// Make a new project and open it.
    New {
        /// Where.
        path: PathBuf,
        /// Its title.
        title: String,
    },
    /// Open a project.
    Open {
        /// Which.
        path: PathBuf,
        /// Only to read.
        to_read: bool,
    },
    /// Open a project to write in it though another computer did not give it back; asked for by a person who knows that
    /// nobody works there any more.
    TakeOver {
        /// Which.
        path: PathBuf,
    },
    /// Make the example study in a folder, or open it where it is there already.
    Example {
        /// In which folder.
        folder: PathBuf,
    },
    /// Let another person code from now on, also in what is opened later; nothing is said of the project but by whom
    /// what comes is done.
    CodeAs {
        /// The name; blank: as the computer has it.
        name: String,
    },
    /// Close the project.
    Close,
    /// Do an operation.
    Do {
        /// What.
        operation: Box<Operation>,
        /// Why; may be empty.
        why: String,
        /// For the answer.
        ticket: Ticket,
    },
    /// Count what would vanish with an operation, without doing it.
    Weigh {
        /// What.
        operation: Box<Operation>,
        /// For the answer.
        ticket: Ticket,
    },
    /// Say afterwards why an act was done.
    SayWhy {
        /// The number of its entry.
        entry: u64,
        /// Why; empty takes back what was said.
        why: String,
        /// For the answer.
        ticket: Ticket,
    },
    /// Take the last act back.
    Undo,
    /// Do again what was taken back last.
    Redo,
    /// Take back everything after an entry of the journal.
    UndoTo {
        /// Its number.
        seq: u64,
    },
    /// Give the text of a document.
    Text {
        /// Which.
        document: DocumentId,
    },
    /// Give entries of the journal before one, newest first.
    History {
        /// Its number; `u64::MAX` for the newest.
        before: u64,
        /// How many at most.
        limit: usize,
    },
    /// Give what happened to some things, oldest first.
    Steps {
        /// Which; they may be gone.
        of: Vec<Traced>,
        /// For the answer.
        ticket: Ticket,
    },
    /// Give the versions of the story line of a model, oldest first.
    StoryVersions {
        /// Of which model.
        model: ModelId,
        /// For the answer.
        ticket: Ticket,
    },
    /// Search. Only the last search is answered when several wait.
    Search {
        /// For what.
        query: Box<Query>,
        /// How many at most.
        limit: usize,
        /// For the answer.
        ticket: Ticket,
    },
    /// Say of each of several queries whether it finds anything.
    Each {
        /// The queries.
        queries: Vec<Query>,
        /// For the answer.
        ticket: Ticket,
    },
    /// Count the words of what is found.
    Words {
        /// In what; one that asks for nothing: in all paragraphs.
        query: Box<Query>,
        /// For the answer.
        ticket: Ticket,
    },
    /// Find passages that read alike.
    Similar {
        /// Like what.
        seed: Seed,
        /// How many at most.
        limit: usize,
        /// For the answer.
        ticket: Ticket,
    },
    /// Read files and folders, keep nothing yet.
    ReadFiles {
        /// Files and folders.
        paths: Vec<PathBuf>,
        /// How to read them.
        options: import::Options,
        /// The number of the job, for progress and cancel.
        job: JobId,
    },
    /// Read a file again in another way; nothing is kept yet.
    ReadAgain {
        /// The file as it was read.
        file: ReadFile,
        /// How to read it.
        options: import::Options,
        /// The number of the job.
        job: JobId,
    },
    /// Keep documents that were read, as one act.
    Import {
        /// What was read, and what is known of each.
        sheets: Vec<Sheet>,
        /// For the answer.
        ticket: Ticket,
    },
    /// Write something out.
    Export {
        /// What.
        output: Output,
        /// Into which file.
        path: PathBuf,
        /// The number of the job.
        job: JobId,
    },
    /// Write a copy of the project.
    Backup {
        /// Into which file.
        path: PathBuf,
    },
    /// Measure data from elsewhere; no project needs to be open.
    Measure {
        /// Their file.
        path: PathBuf,
        /// How a table is read; nothing: as it looks.
        kind: Option<TableKind>,
    },
    /// Read another coder's copy of the project, to compare with it; it stays as it is.
    ReadCopy {
        /// Its file.
        path: PathBuf,
    },
    /// Read a table of attributes; nothing is changed yet.
    ReadAttributes {
        /// Its file.
        path: PathBuf,
    },
    /// Read coding from elsewhere, a table or a history; nothing is changed yet.
    ReadCoding {
        /// Its file.
        path: PathBuf,
    },
    /// Bring coding from elsewhere in.
    BringCoding {
        /// Its file.
        path: PathBuf,
        /// For the answer.
        ticket: Ticket,
    },
    /// Write a copy of the project that can be given away.
    Share {
        /// Into which file.
        path: PathBuf,
        /// Whether names of the list of pseudonyms may stand in it.
        with_names: bool,
        /// For the answer.
        ticket: Ticket,
    },
    /// Make the text of a document that of a file; quotations stay on the words that stand.
    NewVersion {
        /// Which document.
        document: DocumentId,
        /// The file.
        path: PathBuf,
        /// For the answer.
        ticket: Ticket,
    },
    /// Find where the names of the list of pseudonyms stand.
    Mentions {
        /// For the answer.
        ticket: Ticket,
    },
    /// Give the audit trail by classes.
    Trail {
        /// For the answer.
        ticket: Ticket,
    },
    /// Check the project file.
    Check,
    /// Stop a job.
    Cancel {
        /// Which.
        job: JobId,
    },
}

impl Request {
    /// Returns the number by which the face knows the answer.
    pub(super) fn ticket(&self) -> Option<Ticket> {
        match self {
            Self::Do { ticket, .. }
            | Self::Weigh { ticket, .. }
            | Self::Steps { ticket, .. }
            | Self::StoryVersions { ticket, .. }
            | Self::Search { ticket, .. }
            | Self::Each { ticket, .. }
            | Self::Words { ticket, .. }
            | Self::Similar { ticket, .. }
            | Self::Share { ticket, .. }
            | Self::BringCoding { ticket, .. }
            | Self::NewVersion { ticket, .. }
            | Self::Mentions { ticket }
            | Self::Trail { ticket }
            | Self::SayWhy { ticket, .. }
            | Self::Import { ticket, .. } => Some(*ticket),
            Self::ReadFiles { job, .. }
            | Self::ReadAgain { job, .. }
            | Self::Export { job, .. } => Some(*job),
            _ => None,
        }
    }
}

/// What a face hears.
#[derive(Clone, Debug)]
pub enum Event {
    /// A project is open.
    Opened(Status),
    /// The project is closed.
    Closed,
    /// The project changed.
    Changed {
        /// How it stands.
        status: Status,
        /// What was done.
        entry: Box<Entry>,
        /// What it recoded; `None` where what is counted may have changed otherwise.
        recoded: Option<Box<Recoded>>,
        /// The request; `None` after undo and redo.
        ticket: Option<Ticket>,
    },
    /// Another person codes here from now on.
    CoderChanged(Status),
    /// A request was refused or failed. Nothing was changed.
    Failed {
        /// The sentences to say.
        message: Message,
        /// Whether the world failed rather than the project or the method saying no.
        grave: bool,
        /// The request.
        ticket: Option<Ticket>,
    },
    /// What would vanish.
    Weighed {
        /// The request.
        ticket: Ticket,
        /// The numbers.
        loss: Loss,
    },
    /// The text of a document.
    Text {
        /// Which.
        document: DocumentId,
        /// Its hash: another text of the same document has another one.
        hash: ContentHash,
        /// The text.
        text: Arc<str>,
    },
    /// Entries of the journal, newest first.
    History {
        /// Before which number they were asked for.
        before: u64,
        /// The entries.
        entries: Vec<Entry>,
    },
    /// What happened to some things, oldest first.
    Steps {
        /// The request.
        ticket: Ticket,
        /// What happened to them.
        steps: Vec<Step>,
    },
    /// The versions of a story line, oldest first.
    StoryVersions {
        /// The request.
        ticket: Ticket,
        /// The versions; the last is the one that stands.
        versions: Vec<StoryVersion>,
    },
    /// What was found.
    Hits {
        /// The request.
        ticket: Ticket,
        /// The passages.
        hits: Hits,
    },
    /// Which of several queries find anything, in their order.
    Each {
        /// The request.
        ticket: Ticket,
        /// Whether something was found.
        found: Vec<bool>,
    },
    /// Words that were counted.
    Words {
        /// The request.
        ticket: Ticket,
        /// The words.
        words: Arc<WordList>,
    },
    /// How far a job is.
    Progress {
        /// Which.
        job: JobId,
        /// How many are done.
        done: usize,
        /// Of how many.
        total: usize,
    },
    /// Files were read; nothing is kept yet.
    FilesRead {
        /// The job.
        job: JobId,
        /// The files, in order of their names.
        files: Vec<ReadFile>,
    },
    /// Something was written out.
    Exported {
        /// The job.
        job: JobId,
        /// What was written.
        outcome: Outcome,
    },
    /// A copy was written.
    BackedUp {
        /// Where.
        path: PathBuf,
    },
    /// Data from elsewhere were measured.
    Measured {
        /// Their file.
        path: PathBuf,
        /// What they say.
        measured: Measured,
    },
    /// A copy of the project was read.
    CopyRead {
        /// The copy.
        copy: Arc<ProjectCopy>,
    },
    /// A table of attributes was read; nothing is changed yet.
    AttributesRead {
        /// The table.
        table: AttributeTable,
    },
    /// Coding from elsewhere was read; nothing is changed yet.
    CodingRead {
        /// Its file.
        path: PathBuf,
        /// What it would bring.
        coming: Coming,
    },
    /// A copy to be given away was written.
    Shared {
        /// Where.
        path: PathBuf,
        /// The request.
        ticket: Ticket,
    },
    /// Where the names of the list of pseudonyms stand.
    Mentions {
        /// The request.
        ticket: Ticket,
        /// In which state of the project.
        revision: u64,
        /// The places.
        mentions: Arc<[Mention]>,
    },
    /// The audit trail by classes.
    Trail {
        /// The request.
        ticket: Ticket,
        /// In which state of the project.
        revision: u64,
        /// The acts.
        trail: Arc<Trail>,
    },
    /// The project file was checked.
    Checked(Report),
    /// The index is being made anew, or is ready.
    Indexing {
        /// Whether it is ready.
        ready: bool,
    },
}
