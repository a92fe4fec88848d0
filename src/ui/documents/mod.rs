//! The documents screen: the sources in the order in which they were conducted, what is known of each, and the dialog
//! in which files are looked at before they are kept.

pub mod draft;
mod empty;
pub mod import;
mod people;
pub mod pseudonyms;
pub mod rows;
mod sheet;
mod speakers;
mod table;
mod variables;

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::Ui;

use crate::locale::say;
use crate::model::{DocumentId, Message, ParticipantId};
use crate::operation::{DocumentEdit, Operation};
use crate::session::{Event, JobId, Ticket};
use crate::ui::command::Command;
use crate::ui::shell::{Action, Actions, Shell, Spot};
use crate::ui::widget::MenuState;

use draft::{Drafts, Owner};

pub use draft::refusal;
use import::Import;
use rows::{Sort, TableData, table_data};

pub use speakers::merged;

/// The first ticket of this screen.
const TICKETS: Ticket = 1_000_000;

/// Selection, sorting and what is being written.
#[derive(Default)]
pub struct State {
    sort: Sort,
    chosen: BTreeSet<DocumentId>,
    current: Option<DocumentId>,
    table: Option<(u64, Sort, Arc<TableData>)>,
    menu: Option<MenuState>,
    wants_focus: bool,
    reveal: bool,
    drafts: Drafts,
    sheet: Sheet,
    waiting: Option<Waiting>,
    reading: BTreeSet<JobId>,
    import: Option<Import>,
    pseudonyms: Option<pseudonyms::Pseudonyms>,
    tickets: Ticket,
    /// An import that is cancelled leads back to another screen.
    came_for_import: bool,
}

/// What is open on the sheet of the chosen document.
#[derive(Default)]
struct Sheet {
    /// A case is being entered.
    new_case: Option<String>,
    new_participant: String,
    case_open: bool,
    person_open: Option<ParticipantId>,
    all_people: bool,
    new_variable: Option<(Owner, String, String)>,
    merging: Option<(usize, MenuState)>,
}

/// A row that was asked for and belongs to a document once it is there.
struct Waiting {
    ticket: Ticket,
    document: DocumentId,
    what: NewRow,
}

enum NewRow {
    Case(String),
    Participant(String),
}

impl State {
    /// Notes that files are being read, so that they are shown when they have come.
    ///
    /// `came`: from another screen, to which a cancelled import leads back.
    pub fn import_began(&mut self, job: JobId, came: bool) {
        self.reading.insert(job);
        if self.import.is_none() {
            self.came_for_import = came;
        }
    }

    /// Returns the chosen documents.
    pub fn chosen(&self) -> &BTreeSet<DocumentId> {
        &self.chosen
    }

    /// Returns what is about to be imported.
    pub fn import(&self) -> Option<&Import> {
        self.import.as_ref()
    }

    /// Returns the dialog of pseudonyms, where it is open.
    pub fn pseudonyms(&self) -> Option<&pseudonyms::Pseudonyms> {
        self.pseudonyms.as_ref()
    }

    fn ticket(&mut self) -> Ticket {
        self.tickets += 1;
        TICKETS + self.tickets
    }

    /// Returns the table as it stands, made anew where the project or the sorting is another.
    fn table(&mut self, shell: &Shell<'_>) -> Arc<TableData> {
        let key = (shell.project.revision(), self.sort);
        if let Some((revision, sort, data)) = &self.table
            && (*revision, *sort) == key
        {
            return Arc::clone(data);
        }
        let data = Arc::new(table_data(shell.project, self.sort));
        self.table = Some((key.0, key.1, Arc::clone(&data)));
        self.chosen
            .retain(|document| shell.project.documents.contains(*document));
        self.current = self
            .current
            .filter(|document| shell.project.documents.contains(*document));
        self.drafts.follow(key.0);
        data
    }

    fn choose(&mut self, document: DocumentId) {
        self.chosen = BTreeSet::from([document]);
        self.show(document);
    }

    fn show(&mut self, document: DocumentId) {
        if self.current != Some(document) {
            self.sheet = Sheet::default();
        }
        self.current = Some(document);
    }

    fn remove_chosen(&mut self, shell: &Shell<'_>, out: &mut Actions) {
        if self.chosen.is_empty() || shell.locked().is_some() {
            return;
        }
        let documents: Vec<DocumentId> = self.chosen.iter().copied().collect();
        out.perform_and_say(Operation::DeleteDocuments { documents });
    }
}

/// The left panel: this screen has none.
pub fn left_ui(_ui: &mut Ui, _shell: &Shell<'_>, _state: &mut State, _out: &mut Actions) {}

/// The table, or how to begin; and the import dialog over it.
pub fn main_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    if shell.project.documents.is_empty() {
        empty::empty_ui(ui, shell, out);
    } else {
        table::table_ui(ui, shell, state, out);
    }
    pseudonyms::dialog_ui(ui, shell, state, out);
    import::dialog_ui(ui, shell, state, out);
}

/// The sheet of the chosen document.
pub fn inspector_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    let data = state.table(shell);
    let left = state.drafts.leave_others(shell.project, state.current);
    left.into_iter()
        .for_each(|operation| out.perform(operation));
    sheet::sheet_ui(ui, shell, (state, &data), out);
}

/// What the status bar says.
pub fn status_data(shell: &Shell<'_>, state: &State) -> Vec<String> {
    let count = shell.project.documents.len();
    if count == 0 {
        return vec![crate::locale::words("docs-status-none")];
    }
    let mut parts = vec![say(
        &Message::new("docs-status-documents").with("count", count)
    )];
    if let Some((_, _, table)) = &state.table {
        parts.push(say(
            &Message::new("docs-status-words").with("count", table.words)
        ));
        parts.push(say(
            &Message::new("count-codings").with("count", table.codings)
        ));
        if table.uncoded > 0 {
            parts.push(say(
                &Message::new("docs-status-uncoded").with("count", table.uncoded)
            ));
        }
    }
    if state.chosen.len() > 1 {
        parts.push(say(
            &Message::new("docs-status-chosen").with("count", state.chosen.len())
        ));
    }
    parts
}

/// Runs a command of this screen.
pub fn run(command: Command, shell: &Shell<'_>, state: &mut State, out: &mut Actions) -> bool {
    if state.import.is_some() {
        return false;
    }
    match command {
        Command::Pseudonyms => pseudonyms::open(state),
        Command::NewVersion => match (shell.locked(), state.current) {
            (Some(reason), _) => out.push(Action::Say(Message::new(reason))),
            (None, Some(document)) => out.push(Action::NewVersion(document)),
            (None, None) => out.push(Action::Say(Message::new("docs-choose-first"))),
        },
        Command::RemoveChosen => state.remove_chosen(shell, out),
        _ => return false,
    }
    true
}

/// Keeps what was written in fields that were left by going elsewhere.
pub fn leave(shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    let left = state.drafts.leave_all(shell.project);
    left.into_iter()
        .for_each(|operation| out.perform(operation));
}

/// Hears of files that were read, of the import, and of rows that were asked for.
pub fn answer(event: &Event, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    pseudonyms::answer(event, shell, state, out);
    match event {
        Event::FilesRead { job, files } if state.reading.remove(job) => {
            let import = state.import.get_or_insert_with(Import::default);
            import.take(shell.project, files.clone());
        }
        Event::FilesRead { job, files } => {
            if let Some(import) = &mut state.import {
                import.take_again(*job, files);
            }
        }
        Event::Changed {
            ticket: Some(ticket),
            ..
        } => changed(*ticket, shell, state, out),
        Event::Failed {
            ticket: Some(ticket),
            message,
            ..
        } => {
            state.reading.remove(ticket);
            state.waiting = state
                .waiting
                .take()
                .filter(|waiting| waiting.ticket != *ticket);
            if let Some(import) = &mut state.import {
                import.failed(*ticket, message);
            }
        }
        _ => {}
    }
}

/// Opened at a document.
pub fn show(spot: Spot, shell: &Shell<'_>, state: &mut State) {
    if let Spot::Document(document) = spot
        && shell.project.documents.contains(document)
    {
        state.choose(document);
        state.reveal = true;
    }
}

fn changed(ticket: Ticket, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    if let Some(before) = state.import.as_ref().and_then(|import| import.sent(ticket)) {
        let documents = shell.project.documents.iter().map(|document| document.id);
        let new: BTreeSet<DocumentId> = documents
            .filter(|document| !before.contains(document))
            .collect();
        out.push(Action::Say(
            Message::new("docs-imported").with("count", new.len()),
        ));
        state.import = None;
        state.came_for_import = false;
        if let Some(first) = new.first() {
            state.show(*first);
        }
        state.chosen = new;
        state.wants_focus = true;
        state.reveal = true;
    }
    let Some(waiting) = state.waiting.take_if(|waiting| waiting.ticket == ticket) else {
        return;
    };
    let Some(document) = shell.project.documents.get(waiting.document) else {
        return;
    };
    let mut edit = DocumentEdit::default();
    match waiting.what {
        NewRow::Case(name) => edit.case = shell.project.case_named(&name).map(|case| Some(case.id)),
        NewRow::Participant(name) => {
            let person = shell
                .project
                .participant_named(&name)
                .map(|person| person.id);
            let mut participants = document.participants.clone();
            participants.extend(person.filter(|person| !document.participants.contains(person)));
            edit.participants = Some(participants);
        }
    }
    out.perform(Operation::EditDocument {
        document: waiting.document,
        edit,
    });
}
