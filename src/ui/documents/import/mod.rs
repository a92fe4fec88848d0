//! The import dialog: files as they were read, what is to be looked at, and what is said of each before it is kept.

mod details;
mod files;
mod list;
mod preview;

use std::collections::BTreeSet;

use egui::{Id, Key, Rect, Ui, UiBuilder, Vec2};

use crate::locale::{say, words};
use crate::model::{DocumentId, Message, Project};
use crate::session::{JobId, ReadFile, Request, Ticket};
use crate::ui::command::Command;
use crate::ui::shell::{Action, Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::size;
use crate::ui::widget::{Dialog, DialogAnswer, DialogButton, DialogWidth, hairline_v};

use super::State;

pub use files::{Found, ImportFile, Look, found};

/// Widths of the list of files and of what is said of one, of 1160.
const SIDES: (f32, f32) = (0.24, 0.26);

/// Height of the bars of a dialog.
const BAR: f32 = 52.0;

/// How many turns of a preview are shown at first, and how many more at a time.
const TURNS: usize = 60;

/// The files that are about to be imported.
#[derive(Default)]
pub struct Import {
    files: Vec<ImportFile>,
    current: usize,
    raw: bool,
    shown: usize,
    begun: bool,
    /// Height of the body of the dialog.
    height: f32,
    sent: Option<(Ticket, BTreeSet<DocumentId>)>,
    problem: Option<String>,
}

impl Import {
    /// Takes files that were read; those that are there already, by path, are exchanged.
    pub fn take(&mut self, project: &Project, files: Vec<ReadFile>) {
        let first = self.files.len();
        for file in files {
            let file = ImportFile::new(project, file);
            match self
                .files
                .iter_mut()
                .find(|known| known.read().path == file.read().path)
            {
                Some(known) => *known = file,
                None => self.files.push(file),
            }
        }
        if first < self.files.len() {
            self.go(first);
        }
    }

    /// Takes files that were read again; returns whether they were.
    pub fn take_again(&mut self, job: JobId, files: &[ReadFile]) -> bool {
        let Some(read) = files.first() else {
            return false;
        };
        self.files.iter_mut().any(|file| file.take_again(job, read))
    }

    /// Returns the files in order.
    pub fn files(&self) -> &[ImportFile] {
        &self.files
    }

    /// Returns how many files are ticked.
    pub fn ticked(&self) -> usize {
        self.files.iter().filter(|file| file.is_ticked()).count()
    }

    /// Returns the documents that were there when the import with this ticket was sent.
    pub fn sent(&self, ticket: Ticket) -> Option<BTreeSet<DocumentId>> {
        self.sent
            .as_ref()
            .filter(|(sent, _)| *sent == ticket)
            .map(|(_, before)| before.clone())
    }

    /// Notes that the import was refused; everything stays as it was written.
    pub fn failed(&mut self, ticket: Ticket, message: &Message) {
        self.files
            .iter_mut()
            .for_each(|file| file.stop_reading(ticket));
        if self.sent.take_if(|(sent, _)| *sent == ticket).is_some() {
            self.problem = Some(say(message));
        }
    }

    fn go(&mut self, index: usize) {
        self.current = index.min(self.files.len().saturating_sub(1));
        self.shown = TURNS;
    }

    /// Returns why nothing can be imported now.
    fn reason(&self, shell: &Shell<'_>) -> Option<String> {
        if let Some(key) = shell.locked() {
            return Some(words(key));
        }
        if self.sent.is_some() {
            return Some(words("docs-import-under-way"));
        }
        if self.files.iter().any(ImportFile::is_reading) {
            return Some(words("docs-import-reading"));
        }
        if self.ticked() == 0 {
            return Some(words("docs-import-none-ticked"));
        }
        let mut ticked = self.files.iter().filter(|file| file.is_ticked());
        ticked.find_map(|file| {
            let refusal = file.problem(shell.project)?;
            let message =
                Message::new("docs-import-problem").with("name", file.read().file_name.as_str());
            Some(say(&message.with("problem", refusal)))
        })
    }

    fn note(&self) -> String {
        if let Some(problem) = &self.problem {
            return problem.clone();
        }
        let message = Message::new("docs-import-note").with("count", self.ticked());
        say(&message.with("total", self.files.len()))
    }
}

/// Shows the dialog while there are files to look at.
pub(super) fn dialog_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    let Some(mut import) = state.import.take() else {
        return;
    };
    let title = words("docs-import-title");
    let subtitle = say(&Message::new("docs-import-words").with("count", import.files.len()));
    let (close, cancel) = (words("dialog-close"), words("dialog-cancel"));
    let act = say(&Message::new("docs-import-act").with("count", import.ticked()));
    let reason = import.reason(shell);
    // What keeps the import waiting is said where it is looked for, not only at the button.
    let note = reason.clone().unwrap_or_else(|| import.note());
    let mut primary = DialogButton::primary(&act);
    primary.reason = reason.as_deref();
    primary.key = Key::Enter.name();
    let buttons = [DialogButton::harmless(&cancel), primary];
    let mut entered = false;
    let height = ui.ctx().content_rect().height() - size::DIALOG_MARGIN - 2.0 * BAR;
    import.height = height.clamp(240.0, 690.0);
    let dialog = Dialog::new(Id::unique("import dialog"), &title).width(DialogWidth::Large);
    let dialog = dialog
        .subtitle(&subtitle)
        .close(&close)
        .note(&note)
        .height(import.height);
    let answer = dialog.show(ui.ctx(), &buttons, |ui| {
        entered = body_ui(ui, shell, &mut import, out)
    });
    for file in &mut import.files {
        if file.is_reading() {
            let job = state.ticket();
            file.take_request(job)
                .into_iter()
                .for_each(|request| out.push(Action::Ask(request)));
        }
    }
    match answer {
        Some(DialogAnswer::Button(1)) => send(shell, state, import, out),
        None if entered && reason.is_none() => send(shell, state, import, out),
        None => state.import = Some(import),
        Some(_) => left(state, out),
    }
}

/// The three panes; returns whether Enter was pressed in the list.
fn body_ui(ui: &mut Ui, shell: &Shell<'_>, import: &mut Import, out: &mut Actions) -> bool {
    let tokens = theme::tokens(ui);
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    let corner = ui.max_rect().min;
    let whole = Rect::from_min_size(corner, Vec2::new(ui.available_width(), import.height));
    let (start, end) = (SIDES.0 * whole.width(), SIDES.1 * whole.width());
    let list_end = egui::pos2(whole.left() + start, whole.bottom());
    let list_rect = Rect::from_min_max(whole.min, list_end);
    let details_start = egui::pos2(whole.right() - end, whole.top());
    let details_rect = Rect::from_min_max(details_start, whole.max);
    let middle = Rect::from_min_max(list_rect.right_top(), details_rect.left_bottom());
    for rect in [list_rect, details_rect] {
        ui.painter().rect_filled(rect, 0.0, tokens.bg);
    }
    for x in [middle.left(), middle.right() - 1.0] {
        hairline_v(ui.painter(), x, whole.y_range(), tokens.line);
    }
    let pane = |ui: &mut Ui, name: &str, rect: Rect| {
        let layout = theme::column();
        let mut child = ui.new_child(UiBuilder::new().id_salt(name).max_rect(rect).layout(layout));
        child.set_clip_rect(rect.intersect(ui.clip_rect()));
        child
    };
    let mut list = pane(ui, "import files", list_rect);
    let entered = list::list_ui(&mut list, import, out);
    let mut middle = pane(ui, "import preview", middle.shrink2(Vec2::new(1.0, 0.0)));
    preview::preview_ui(&mut middle, import);
    let mut details = pane(ui, "import details", details_rect);
    details::details_ui(&mut details, shell, import);
    ui.advance_cursor_after_rect(whole);
    entered
}

/// Nothing is imported: back to where that was begun.
fn left(state: &mut State, out: &mut Actions) {
    match std::mem::take(&mut state.came_for_import) {
        true => out.push(Action::Run(Command::Back)),
        false => state.wants_focus = true,
    }
}

fn send(shell: &Shell<'_>, state: &mut State, mut import: Import, out: &mut Actions) {
    let ticket = state.ticket();
    let sheets = import.files.iter().filter_map(ImportFile::sheet).collect();
    let before = shell
        .project
        .documents
        .iter()
        .map(|document| document.id)
        .collect();
    import.sent = Some((ticket, before));
    import.problem = None;
    state.import = Some(import);
    out.push(Action::Ask(Request::Import { sheets, ticket }));
}
