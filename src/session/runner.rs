//! The project thread: takes requests in order, answers with events, lets long work run beside itself.
//!
//! ```text
//! face ──requests──► project thread ──owns──► Desk (store, index)
//!   ▲                    │  │ └─ search thread: the last search that waits
//!   └──────events────────┘  └─── job threads: read files, write exports, make the index
//! ```

use std::collections::{HashMap, VecDeque};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

use crate::analysis::Recoded;
use crate::locale::{self, Language};
use crate::model::{Change, RowChange};
use crate::operation::{Operation, Refusal};
use crate::store::Store;

use super::attributes::AttributeTable;
use super::bring_in::{Sheet, read_again, read_files};
use super::elsewhere::{bring_coding, read_coding};
use super::keeper::Keeper;
use super::measure::{TableKind, measure_file};
use super::mouth::{Mouth, Search, Waker, answer_alike, ask_each, count_words, send_search, spawn};
use super::papers::{take_out_of, trail};
use super::searches::{Made, index_of_file};
use super::take_out::Output;
use super::{Desk, Event, Failure, JobId, Places, Progress, Request, Ticket, holder};

/// How long the project thread waits for a request before it writes what the index has gathered.
const IDLE: Duration = Duration::from_millis(400);

/// A running project thread, or the same without threads.
pub struct Session {
    events: Receiver<Event>,
    side: Side,
}

enum Side {
    Threaded {
        requests: Option<Sender<Message>>,
        thread: Option<JoinHandle<()>>,
    },
    Inline(Box<Worker>),
}

/// What the project thread hears.
enum Message {
    /// A request, and the language in which what it writes is written.
    Face(Request, Language),
    /// The index of a project, by the project's identity.
    Index(uuid::Uuid, Result<Box<Made>, Failure>),
    Quit,
}

impl Session {
    /// Starts a project thread; `wake` is called after each event.
    ///
    /// # Errors
    ///
    /// When the system gives no thread.
    pub fn start(places: Places, wake: impl Fn() + Send + Sync + 'static) -> std::io::Result<Self> {
        let (requests, inbox) = channel();
        let (outbox, events) = channel();
        let back = requests.clone();
        let mut worker = Worker::new(places, outbox, Arc::new(wake), Some(back));
        let run = move || worker.run(&inbox);
        let thread = std::thread::Builder::new()
            .name("project".to_owned())
            .spawn(run)?;
        Ok(Self {
            events,
            side: Side::Threaded {
                requests: Some(requests),
                thread: Some(thread),
            },
        })
    }

    /// Returns a session without threads: a request is done when [`Session::send`] returns.
    pub fn inline(places: Places) -> Self {
        let (outbox, events) = channel();
        let worker = Worker::new(places, outbox, Arc::new(|| {}), None);
        Self {
            events,
            side: Side::Inline(Box::new(worker)),
        }
    }

    /// Asks for something. It never waits.
    pub fn send(&mut self, request: Request) {
        match &mut self.side {
            // A project thread that ended has said so in its last event.
            Side::Threaded {
                requests: Some(requests),
                ..
            } => {
                requests
                    .send(Message::Face(request, locale::current()))
                    .ok();
            }
            Side::Threaded { .. } => {}
            Side::Inline(worker) => worker.take(request),
        }
    }

    /// Returns what writes the preferences of a window with this session.
    pub fn keeper(&self, places: Places) -> Keeper {
        match self.side {
            Side::Threaded { .. } => Keeper::beside(places),
            Side::Inline(_) => Keeper::inline(places),
        }
    }

    /// Returns the next event, if there is one.
    pub fn next_event(&mut self) -> Option<Event> {
        self.events.try_recv().ok()
    }
}

/// Waits until everything that was asked for is done and the project is closed.
impl Drop for Session {
    fn drop(&mut self) {
        if let Side::Threaded { requests, thread } = &mut self.side {
            if let Some(requests) = requests.take() {
                requests.send(Message::Quit).ok();
            }
            if let Some(thread) = thread.take() {
                thread.join().ok();
            }
        }
    }
}

/// What the project thread owns.
pub(super) struct Worker {
    pub(super) desk: Option<Desk>,
    pub(super) places: Places,
    pub(super) mouth: Mouth,
    back: Option<Sender<Message>>,
    search: Option<Sender<Search>>,
    pub(super) jobs: HashMap<JobId, Arc<AtomicBool>>,
    /// Searches that wait for the index.
    pub(super) waiting: VecDeque<Request>,
    pub(super) indexing: bool,
}

impl Worker {
    fn new(
        places: Places,
        outbox: Sender<Event>,
        wake: Waker,
        back: Option<Sender<Message>>,
    ) -> Self {
        Self {
            desk: None,
            places,
            mouth: Mouth { outbox, wake },
            back,
            search: None,
            jobs: HashMap::new(),
            waiting: VecDeque::new(),
            indexing: false,
        }
    }

    fn run(&mut self, inbox: &Receiver<Message>) {
        loop {
            match inbox.recv_timeout(IDLE) {
                Ok(Message::Face(request, language)) => {
                    locale::set_language(language);
                    self.take(request);
                }
                Ok(Message::Index(project, index)) => self.take_index(project, index),
                Err(RecvTimeoutError::Timeout) => self.idle(),
                Ok(Message::Quit) | Err(RecvTimeoutError::Disconnected) => break,
            }
        }
        self.close();
    }

    /// Does one request; a mistake of ours is said and does not end the thread.
    fn take(&mut self, request: Request) {
        let ticket = request.ticket();
        let done = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| self.handle(request)));
        match done {
            Ok(Ok(())) => {}
            Ok(Err(failure)) => self.mouth.fail(&failure, ticket),
            Err(panic) => {
                let detail = panic.downcast_ref::<String>().cloned();
                let detail =
                    detail.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()));
                let detail = detail.unwrap_or_default();
                self.mouth.fail(&Failure::Bug { detail }, ticket);
            }
        }
    }

    fn handle(&mut self, request: Request) -> Result<(), Failure> {
        match request {
            Request::New { path, title } => self.new_project(&path, &title),
            Request::Open { path, to_read } => self.open(&path, to_read),
            Request::TakeOver { path } => self.take_over(&path),
            Request::Example { folder } => self.example(&folder),
            Request::CodeAs { name } => self.code_as(&name),
            Request::Close => {
                self.close();
                Ok(())
            }
            Request::Do {
                operation,
                why,
                ticket,
            } => self.perform(*operation, &why, ticket),
            Request::Weigh { operation, ticket } => self.weigh(&operation, ticket),
            Request::SayWhy { entry, why, ticket } => self.say_why(entry, &why, ticket),
            Request::Undo => self.turn(Desk::undo),
            Request::Redo => self.turn(Desk::redo),
            Request::UndoTo { seq } => self.undo_to(seq),
            Request::Text { document } => self.text(document),
            Request::History { before, limit } => self.history(before, limit),
            Request::Steps { of, ticket } => self.steps(&of, ticket),
            Request::StoryVersions { model, ticket } => self.story_versions(model, ticket),
            Request::Trail { ticket } => self.trail(ticket),
            Request::Search { .. }
            | Request::Each { .. }
            | Request::Words { .. }
            | Request::Similar { .. } => self.search(request),
            Request::ReadFiles {
                paths,
                options,
                job,
            } => self.begin_job(job, move |progress| {
                let files = read_files(&paths, &options, progress)?;
                Ok(Event::FilesRead { job, files })
            }),
            Request::ReadAgain { file, options, job } => self.begin_job(job, move |_| {
                let files = vec![read_again(&file, &options)];
                Ok(Event::FilesRead { job, files })
            }),
            Request::Import { sheets, ticket } => self.import(&sheets, ticket),
            Request::Export { output, path, job } => self.export(output, path, job),
            Request::Backup { path } => self.backup(path),
            Request::Measure { path, kind } => self.measure(path, kind),
            Request::ReadCopy { path } => self.read_copy(&path),
            Request::ReadAttributes { path } => self.read_attributes(&path),
            Request::ReadCoding { path } => self.read_coding(path),
            Request::BringCoding { path, ticket } => self.bring_coding(&path, ticket),
            Request::Share {
                path,
                with_names,
                ticket,
            } => {
                self.desk()?.share(&path, with_names)?;
                self.mouth.say(Event::Shared { path, ticket });
                Ok(())
            }
            Request::NewVersion {
                document,
                path,
                ticket,
            } => {
                let edit = self.desk()?.version_of(document, &path)?;
                let operation = Operation::EditText {
                    texts: vec![edit],
                    gone: Default::default(),
                };
                self.perform(operation, "", ticket)
            }
            Request::Mentions { ticket } => self.mentions(ticket),
            Request::Check => self.check(),
            Request::Cancel { job } => {
                self.cancel(job);
                Ok(())
            }
        }
    }

    pub(super) fn desk(&mut self) -> Result<&mut Desk, Failure> {
        self.desk.as_mut().ok_or(Failure::NothingOpen)
    }

    fn perform(&mut self, operation: Operation, why: &str, ticket: Ticket) -> Result<(), Failure> {
        let done = self.desk()?.perform(operation, why)?;
        self.tell_texts(&done.changes)?;
        self.changed((done.entry, Recoded::of(&done.changes)), Some(ticket))
    }

    fn say_why(&mut self, entry: u64, why: &str, ticket: Ticket) -> Result<(), Failure> {
        let done = self.desk()?.say_why(Some(entry), why)?;
        self.changed((done.entry, Recoded::of(&done.changes)), Some(ticket))
    }

    fn import(&mut self, sheets: &[Sheet], ticket: Ticket) -> Result<(), Failure> {
        let done = self.desk()?.import(sheets, "")?;
        self.changed((done.entry, None), Some(ticket))
    }

    fn turn(&mut self, turn: fn(&mut Desk) -> Result<super::Done, Failure>) -> Result<(), Failure> {
        let done = turn(self.desk()?)?;
        self.tell_texts(&done.changes)?;
        self.changed((done.entry, Recoded::of(&done.changes)), None)
    }

    fn undo_to(&mut self, seq: u64) -> Result<(), Failure> {
        let desk = self.desk()?;
        desk.undo_to(seq)?;
        let entry = desk
            .history(u64::MAX, 1)?
            .pop()
            .ok_or(Refusal::NothingToUndo)?;
        self.changed((entry, None), None)
    }

    /// Gives texts that changed before the change itself, so that the face never waits for the text that it shows.
    fn tell_texts(&mut self, changes: &[RowChange]) -> Result<(), Failure> {
        for change in changes {
            if let RowChange::Document(Change {
                before: Some(before),
                after: Some(after),
            }) = change
                && before.text != after.text
            {
                self.text(after.id)?;
            }
        }
        Ok(())
    }

    fn changed(
        &mut self,
        (entry, recoded): (crate::store::Entry, Option<Recoded>),
        ticket: Option<Ticket>,
    ) -> Result<(), Failure> {
        let desk = self.desk()?;
        let (status, lost) = (desk.status(), !desk.has_index());
        self.mouth.say(Event::Changed {
            status,
            entry: Box::new(entry),
            recoded: recoded.map(Box::new),
            ticket,
        });
        if lost && !self.indexing {
            // A round of coding began or ended: what is seen is another.
            self.begin_index();
        }
        Ok(())
    }

    fn weigh(&mut self, operation: &Operation, ticket: Ticket) -> Result<(), Failure> {
        let loss = self.desk()?.weigh(operation)?;
        self.mouth.say(Event::Weighed { ticket, loss });
        Ok(())
    }

    fn text(&mut self, document: crate::model::DocumentId) -> Result<(), Failure> {
        let desk = self.desk()?;
        let text = desk.text(document)?;
        let hash = desk
            .project()
            .documents
            .get(document)
            .map(|row| row.text.clone())
            .unwrap_or_default();
        self.mouth.say(Event::Text {
            document,
            hash,
            text,
        });
        Ok(())
    }

    fn history(&mut self, before: u64, limit: usize) -> Result<(), Failure> {
        let entries = self.desk()?.history(before, limit)?;
        self.mouth.say(Event::History { before, entries });
        Ok(())
    }

    fn steps(&mut self, of: &[crate::model::Traced], ticket: Ticket) -> Result<(), Failure> {
        let steps = self.desk()?.steps(of)?;
        self.mouth.say(Event::Steps { ticket, steps });
        Ok(())
    }

    fn trail(&mut self, ticket: Ticket) -> Result<(), Failure> {
        let desk = self.desk()?;
        let revision = desk.project().revision();
        let trail = Arc::new(trail(desk.store(), desk.sight())?);
        self.mouth.say(Event::Trail {
            ticket,
            revision,
            trail,
        });
        Ok(())
    }

    fn backup(&mut self, path: PathBuf) -> Result<(), Failure> {
        self.desk()?.backup(&path)?;
        self.mouth.say(Event::BackedUp { path });
        Ok(())
    }

    fn measure(&mut self, path: PathBuf, kind: Option<TableKind>) -> Result<(), Failure> {
        let measured = measure_file(&path, (kind, None))?;
        self.mouth.say(Event::Measured { path, measured });
        Ok(())
    }

    fn read_copy(&mut self, path: &Path) -> Result<(), Failure> {
        let copy = Arc::new(self.desk()?.read_copy(path)?);
        self.mouth.say(Event::CopyRead { copy });
        Ok(())
    }

    fn read_attributes(&mut self, path: &Path) -> Result<(), Failure> {
        let table = AttributeTable::read(path)?;
        self.mouth.say(Event::AttributesRead { table });
        Ok(())
    }

    fn read_coding(&mut self, path: PathBuf) -> Result<(), Failure> {
        let coming = read_coding(self.desk()?, &path)?;
        self.mouth.say(Event::CodingRead { path, coming });
        Ok(())
    }

    fn bring_coding(&mut self, path: &Path, ticket: Ticket) -> Result<(), Failure> {
        let done = bring_coding(self.desk()?, path, "")?;
        self.changed((done.entry, None), Some(ticket))
    }

    fn mentions(&mut self, ticket: Ticket) -> Result<(), Failure> {
        let desk = self.desk()?;
        let (revision, mentions) = (desk.project().revision(), desk.seen_mentions().into());
        self.mouth.say(Event::Mentions {
            ticket,
            revision,
            mentions,
        });
        Ok(())
    }

    fn check(&mut self) -> Result<(), Failure> {
        let report = self.desk()?.check()?;
        self.mouth.say(Event::Checked(report));
        Ok(())
    }

    fn idle(&mut self) {
        if let Some(desk) = &mut self.desk {
            // A failure throws the index away; the next search makes it anew and says what is wrong.
            desk.flush().ok();
        }
    }

    // Searching.

    fn search(&mut self, request: Request) -> Result<(), Failure> {
        if self.indexing {
            self.waiting
                .retain(|waiting| !matches!(waiting, Request::Search { .. }));
            self.waiting.push_back(request);
            return Ok(());
        }
        let searcher = self.desk()?.searcher()?;
        let beside = self.back.is_some();
        match request {
            Request::Search {
                query,
                limit,
                ticket,
            } => {
                let search = (searcher, query, limit, ticket);
                send_search(&mut self.search, &self.mouth, (beside, search))
            }
            Request::Each { queries, ticket } => {
                ask_each(&self.mouth, searcher, queries, (ticket, beside))
            }
            Request::Words { query, ticket } => {
                count_words(&self.mouth, searcher, query, (ticket, beside))
            }
            Request::Similar {
                seed,
                limit,
                ticket,
            } => answer_alike(&self.mouth, &searcher, &seed, (limit, ticket)),
            _ => Ok(()),
        }
    }

    /// Makes the index beside the project thread, so that nothing waits for it.
    pub(super) fn begin_index(&mut self) {
        let (Some(desk), Some(back)) = (&self.desk, self.back.clone()) else {
            return;
        };
        let (path, places) = (desk.store().path().to_owned(), self.places.clone());
        let (id, coder) = (project_id(desk.project()), desk.coder());
        let make = move || {
            let index = index_of_file(&path, coder, &places).map(Box::new);
            back.send(Message::Index(id, index)).ok();
        };
        self.indexing = spawn("index", make).is_ok();
        self.mouth.say(Event::Indexing {
            ready: !self.indexing,
        });
    }

    fn take_index(&mut self, project: uuid::Uuid, index: Result<Box<Made>, Failure>) {
        self.indexing = false;
        // Made for a project that was closed meanwhile, it does not fit this one and is made anew when needed.
        let taken = match (&mut self.desk, index) {
            (Some(desk), Ok(index)) if project_id(desk.project()) == project => {
                desk.take_index(*index)
            }
            (_, Err(failure)) => Err(failure),
            _ => Ok(()),
        };
        if let Err(failure) = taken {
            self.mouth.fail(&failure, None);
        }
        self.mouth.say(Event::Indexing { ready: true });
        for request in std::mem::take(&mut self.waiting) {
            self.take(request);
        }
    }

    // Jobs.

    fn cancel(&mut self, job: JobId) {
        if let Some(cancelled) = self.jobs.remove(&job) {
            cancelled.store(true, Ordering::Relaxed);
        }
    }

    fn export(&mut self, output: Output, path: PathBuf, job: JobId) -> Result<(), Failure> {
        let threaded = self.back.is_some();
        let desk = self.desk()?;
        desk.may_take_out(&output)?;
        let project = Arc::clone(match desk.blind_round() {
            Some(_) => desk.seen(),
            None => desk.project(),
        });
        let source = desk.store().path().to_owned();
        if !threaded || source.as_os_str().is_empty() {
            let outcome = take_out_of(desk.store(), &project, &output, &path)?;
            self.mouth.say(Event::Exported { job, outcome });
            return Ok(());
        }
        let work = move |_: &mut Progress<'_>| {
            let (store, _) = Store::open(&source, &holder(), true)?;
            let outcome = take_out_of(&store, &project, &output, &path)?;
            Ok(Event::Exported { job, outcome })
        };
        self.begin_job(job, work)
    }

    fn begin_job(
        &mut self,
        job: JobId,
        work: impl FnOnce(&mut Progress<'_>) -> Result<Event, Failure> + Send + 'static,
    ) -> Result<(), Failure> {
        let cancelled = Arc::new(AtomicBool::new(false));
        self.jobs.insert(job, Arc::clone(&cancelled));
        let mouth = self.mouth.clone();
        let run = move || {
            let reporter = mouth.clone();
            let mut report = |done, total| reporter.say(Event::Progress { job, done, total });
            match work(&mut Progress::new(cancelled, &mut report)) {
                Ok(event) => mouth.say(event),
                Err(failure) => mouth.fail(&failure, Some(job)),
            }
        };
        if self.back.is_some() {
            spawn("job", run)
        } else {
            run();
            Ok(())
        }
    }
}

fn project_id(project: &crate::model::Project) -> uuid::Uuid {
    project
        .settings()
        .map(|settings| settings.id)
        .unwrap_or_default()
}
