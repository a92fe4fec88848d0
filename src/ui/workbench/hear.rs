//! What the project thread says, and what becomes of it.

use std::sync::Arc;

use egui::Context;

use crate::analysis::{Counts, Recoded};
use crate::locale::{say, words};
use crate::model::Message;
use crate::session::{EntryKey, Event, Outcome, Recent, Request, Status, now};
use crate::store::{Act, Entry};

use crate::ui::glyphs::user_text;
use crate::ui::shell::{Action, Actions, Screen};
use crate::ui::widget::Toast;

use super::Workbench;
use super::brought::brought;
use super::dialogs::DialogState;
use super::measured::MeasuredSheet;
use super::screens::Screens;

/// How many events are heard in one frame at most.
const AT_ONCE: usize = 64;

/// What is said of an act that changes nothing: in passing, since nothing is wrong.
const SO_ALREADY: &str = "refusal-nothing-to-do";

impl Workbench {
    pub(super) fn hear_all(&mut self, ctx: &Context) {
        for _ in 0..AT_ONCE {
            let Some(event) = self.session.next_event() else {
                return;
            };
            self.hear(ctx, event);
        }
        ctx.request_repaint();
    }

    pub(super) fn look_for_dropped_files(&mut self, ctx: &Context) {
        let dropped = ctx.input(|input| input.raw.dropped_files.clone());
        let paths: Vec<_> = dropped
            .into_iter()
            .map(|file| file.path().to_owned())
            .collect();
        if paths.is_empty() {
            return;
        }
        match paths.as_slice() {
            [path] if path.extension().is_some_and(|ending| ending == "gwk") => {
                self.open_project(path.clone());
            }
            _ if self.status.is_some() => self.import_paths(paths),
            _ => self.line = Some(words("line-open-first")),
        }
    }

    fn hear(&mut self, ctx: &Context, event: Event) {
        let event = self.as_seen(event);
        let toasts = self.toast.count();
        match &event {
            Event::Opened(status) => {
                user_text(ctx).forget_missing();
                self.opened(status.clone());
            }
            Event::Closed => self.closed(),
            Event::CoderChanged(status) => self.coder_changed(ctx, status.clone()),
            Event::Changed {
                status,
                entry,
                recoded,
                ticket,
            } => {
                self.recoded(status.clone(), recoded.as_deref());
                // Its “Undo” would take back this act, and not the one that it speaks of.
                self.toast.withdraw();
                if ticket.is_some_and(|ticket| self.saying.remove(&ticket).is_some()) {
                    self.say_done(ctx, entry);
                } else {
                    self.said = Some((entry.seq, said_words(entry)));
                }
            }
            Event::Failed {
                message, ticket, ..
            } if message.key == SO_ALREADY => {
                self.forget(*ticket);
                self.toast_words(ctx, message);
            }
            Event::Failed {
                message,
                grave,
                ticket,
            } => self.failed(message, *grave, *ticket),
            Event::Text { hash, text, .. } => self.texts.keep(hash.clone(), Arc::clone(text)),
            Event::Progress { job, done, total } => self.progressed(*job, *done, *total),
            Event::FilesRead { job, .. } => self.job_ended(*job),
            Event::Exported { job, outcome } => {
                self.job_ended(*job);
                self.toast_words(ctx, &exported(outcome));
            }
            Event::BackedUp { path } => self.toast_path(ctx, ("toast-backed-up", path)),
            Event::Measured { path, measured } => {
                self.dialog = Some(DialogState::Measured(MeasuredSheet::new(path, measured)));
            }
            Event::CodingRead { path, coming } => self.dialog = Some(brought(path, coming)),
            Event::CopyRead { .. } => self.go(Screen::Reliability),
            // The screen of cases shows what the table would do.
            Event::AttributesRead { .. } => self.go(Screen::Cases),
            Event::Shared { path, .. } => self.toast_path(ctx, ("toast-shared", path)),
            Event::Checked(report) => self.dialog = Some(DialogState::Report(report.clone())),
            Event::Indexing { ready } => self.indexing = !ready,
            Event::Weighed { .. }
            | Event::History { .. }
            | Event::Hits { .. }
            | Event::Each { .. }
            | Event::Words { .. }
            | Event::Steps { .. }
            | Event::StoryVersions { .. }
            | Event::Trail { .. }
            | Event::Mentions { .. } => {}
        }
        self.answer_screens(&event, ctx);
        if matches!(event, Event::Changed { .. }) && self.toast.count() != toasts {
            // A screen says of the act what there is to say.
            self.said = None;
        }
    }

    fn toast_path(&mut self, ctx: &Context, (key, path): (&str, &std::path::Path)) {
        let path = path.display().to_string();
        self.toast_words(ctx, &Message::new(key).with("path", path));
    }

    /// Leaves out what a blind round keeps out of sight: the index knows every coding.
    fn as_seen(&self, event: Event) -> Event {
        match (event, &self.status) {
            (Event::Hits { ticket, mut hits }, Some(status))
                if !Arc::ptr_eq(&status.project, &status.whole) =>
            {
                let quotations = &status.project.quotations;
                hits.items.retain(|hit| match hit.key {
                    EntryKey::Quotation(quotation) => quotations.contains(quotation),
                    _ => true,
                });
                Event::Hits { ticket, hits }
            }
            (event, _) => event,
        }
    }

    fn answer_screens(&mut self, event: &Event, ctx: &Context) {
        let Some(status) = self.status.clone() else {
            return;
        };
        let mut out = Actions::default();
        let room = Self::room(ctx);
        let counts = Arc::clone(&self.counts);
        let shell = super::shell(&status, &counts, &self.texts, &self.preferences, room);
        self.screens.answer(event, &shell, &mut out);
        self.trace.answer(&status.project, event);
        for action in out.take() {
            self.act(ctx, action);
        }
    }

    fn opened(&mut self, status: Status) {
        let project = &status.project;
        self.preferences.remember(Recent {
            path: status.path.clone(),
            title: project.title().to_owned(),
            documents: project.documents.len(),
            codings: project.codings.len(),
            opened: now(),
        });
        self.keep_preferences();
        self.texts.clear();
        self.screens = Screens::default();
        self.trace.close();
        self.been.clear();
        self.ahead.clear();
        self.opening = false;
        self.line = None;
        self.dialog = None;
        self.screen = if project.documents.is_empty() {
            Screen::Documents
        } else {
            Screen::Coding
        };
        self.changed(status);
    }

    /// Says once of which scripts no font has the letters.
    pub(super) fn tell_missing_letters(&mut self, ctx: &Context) {
        let missing = user_text(ctx).take_missing();
        if missing.is_empty() {
            return;
        }
        let names: Vec<String> = missing.into_iter().map(words).collect();
        let message = Message::new("fonts-missing").with("scripts", names);
        self.toast_words(ctx, &message);
    }

    /// What the screens hold was seen by another; a round that is blind hides other things from each.
    fn coder_changed(&mut self, ctx: &Context, status: Status) {
        self.screens = Screens::default();
        let name = status.whole.coder_name(status.coder).to_owned();
        self.changed(status);
        self.toast_words(ctx, &Message::new("toast-coder").with("name", name));
    }

    fn closed(&mut self) {
        self.status = None;
        self.texts.clear();
        self.job = None;
    }

    /// Takes over how the project stands after an act that did no more than `recoded` to what is counted.
    fn recoded(&mut self, status: Status, recoded: Option<&Recoded>) {
        let Some(before) = &self.status else {
            return self.changed(status);
        };
        // While a blind round hides things, what is seen is not what was changed.
        let hides = |status: &Status| !Arc::ptr_eq(&status.project, &status.whole);
        let follows = before.whole.revision() + 1 == status.whole.revision();
        let recoded = recoded.filter(|_| follows && !hides(before) && !hides(&status));
        let projects = (&*before.project, &*status.project);
        match recoded.and_then(|recoded| self.counts.after(projects, recoded)) {
            Some(counts) => {
                self.counts = Arc::new(counts);
                self.stands(status);
            }
            None => self.changed(status),
        }
    }

    fn changed(&mut self, status: Status) {
        self.counts = Arc::new(Counts::of(&status.project));
        self.stands(status);
    }

    fn stands(&mut self, status: Status) {
        self.status = Some(status);
        self.line = None;
    }

    /// What was asked for has an end.
    fn forget(&mut self, ticket: Option<u64>) {
        if let Some(ticket) = ticket {
            self.saying.remove(&ticket);
            self.job_ended(ticket);
        }
    }

    fn failed(&mut self, message: &Message, grave: bool, ticket: Option<u64>) {
        self.forget(ticket);
        let opening = std::mem::take(&mut self.opening);
        if message.key == "failure-cancelled" {
            return;
        }
        if grave || opening {
            self.dialog = Some(DialogState::Failure(message.clone()));
        } else {
            self.line = Some(say(message));
        }
    }

    fn progressed(&mut self, id: u64, done: usize, total: usize) {
        if let Some(job) = self.job.as_mut().filter(|job| job.id == id) {
            job.done = done;
            job.total = total;
        }
    }

    fn job_ended(&mut self, id: u64) {
        if self.job.as_ref().is_some_and(|job| job.id == id) {
            self.job = None;
        }
    }

    fn say_done(&mut self, ctx: &Context, entry: &Entry) {
        let act = if entry.act == Act::Do {
            words("toast-undo")
        } else {
            String::new()
        };
        let key = crate::ui::command::Command::Undo.keys();
        let what = say(&entry.what);
        let text = match entry.act {
            Act::Why => say(&Message::new("did-say-why").with("what", what)),
            _ => what,
        };
        self.toast.push(ctx, Toast { text, act, key });
    }

    pub(super) fn toast_words(&mut self, ctx: &Context, message: &Message) {
        let text = say(message);
        self.toast.push(
            ctx,
            Toast {
                text,
                act: String::new(),
                key: String::new(),
            },
        );
    }

    pub(super) fn open_project(&mut self, path: std::path::PathBuf) {
        self.opening = true;
        self.session.send(Request::Open {
            path,
            to_read: false,
        });
    }

    pub(super) fn import_paths(&mut self, paths: Vec<std::path::PathBuf>) {
        let came = self.screen != Screen::Documents;
        self.go(Screen::Documents);
        let job = self.ticket();
        self.begin_job(job, words("job-reading"));
        self.screens.import_began(job, came);
        self.session.send(Request::ReadFiles {
            paths,
            options: Default::default(),
            job,
        });
    }

    /// Does an action that did not come from a screen's painting.
    pub(super) fn act_now(&mut self, ctx: &Context, action: Action) {
        self.act(ctx, action);
    }
}

/// What was done, in a sentence that is heard.
fn said_words(entry: &Entry) -> String {
    let what = say(&entry.what);
    let key = match entry.act {
        Act::Begin | Act::Do => return what,
        Act::Undo => "said-undone",
        Act::Redo => "said-redone",
        Act::Why => "did-say-why",
    };
    say(&Message::new(key).with("what", what))
}

/// Which files were written.
fn exported(outcome: &Outcome) -> Message {
    let second = outcome.more.first().and_then(|path| path.file_name());
    let second = second.map(|name| name.to_string_lossy().into_owned());
    Message::new("toast-exported")
        .with("path", outcome.path.display().to_string())
        .with("second", second.unwrap_or_default())
        .with("more", outcome.more.len())
}
