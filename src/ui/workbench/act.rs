//! Doing what was asked for in a frame: operations, requests, moves.

use egui::Context;

use crate::locale::{say, words};
use crate::model::{Level, MemoTarget, Message};
use crate::operation::{MemoEdit, Operation};
use crate::session::{Output, Reading, Request, Ticket, beside};

use crate::ui::shell::{Action, Actions, Preference, Room, Screen, Spot};

use super::dialogs::DialogState;
use super::path_dialog::{PathDialog, Purpose};
use super::{Job, Workbench};

impl Workbench {
    pub(super) fn act(&mut self, ctx: &Context, action: Action) {
        match action {
            Action::Do(operation) => {
                let ticket = self.ticket();
                self.send_operation(operation, ticket);
            }
            Action::DoAndSay(operation) => {
                let ticket = self.ticket();
                self.saying.insert(ticket, ());
                self.send_operation(operation, ticket);
            }
            Action::DoWith(operation, ticket) => self.send_operation(operation, ticket),
            Action::Ask(request) => self.ask(request),
            Action::Go(screen) => self.go(screen),
            Action::Moved => self.line = None,
            Action::Open(spot) => self.open_spot(ctx, spot),
            Action::Run(command) => self.run_command(ctx, command),
            Action::Why(entry) => self.ask_why(Some(entry)),
            Action::Memo(target) => self.memo(ctx, target),
            Action::Trace(of) => self.trace(ctx, of),
            Action::Export(output) => self.ask_export_path(output),
            Action::NewVersion(document) => self.ask_path(Purpose::Version(document), self.home()),
            Action::Say(message) => self.toast_words(ctx, &message),
            Action::Copy(text) => ctx.copy_text(text),
            Action::Prefer(preference) => self.prefer(preference),
        }
    }

    /// Keeps what is being written in any screen; before the project or the window is closed.
    pub fn keep_writing(&mut self, ctx: &Context) {
        let Some(status) = self.status.clone() else {
            return;
        };
        let mut out = Actions::default();
        let counts = std::sync::Arc::clone(&self.counts);
        let room = Self::room(ctx);
        let shell = super::shell(&status, &counts, &self.texts, &self.preferences, room);
        self.screens.keep_all(&shell, &mut out);
        for action in out.take() {
            self.act(ctx, action);
        }
    }

    pub(super) fn room(ctx: &Context) -> Room {
        Room::of(ctx.content_rect().width())
    }

    pub(super) fn go(&mut self, screen: Screen) {
        if self.screen != screen {
            self.been.push(self.screen);
            self.ahead.clear();
            self.screen = screen;
            self.toast.clear();
            self.line = None;
            self.screens.begin(screen);
        }
        self.preferences.full_width = false;
        self.over = None;
    }

    pub(super) fn go_back(&mut self) {
        if let Some(screen) = self.been.pop() {
            self.ahead.push(self.screen);
            self.screen = screen;
        }
    }

    pub(super) fn go_forward(&mut self) {
        if let Some(screen) = self.ahead.pop() {
            self.been.push(self.screen);
            self.screen = screen;
        }
    }

    pub(super) fn begin_job(&mut self, id: u64, words: String) {
        self.job = Some(Job {
            id,
            words,
            done: 0,
            total: 0,
            since: 0.0,
        });
    }

    fn send_operation(&mut self, operation: Box<Operation>, ticket: Ticket) {
        self.line = None;
        self.session.send(Request::Do {
            operation,
            why: String::new(),
            ticket,
        });
    }

    fn ask(&mut self, request: Request) {
        if let Request::ReadFiles { job, .. } | Request::ReadAgain { job, .. } = &request {
            self.begin_job(*job, words("job-reading"));
        }
        self.session.send(request);
    }

    fn open_spot(&mut self, ctx: &Context, spot: Spot) {
        let Some(status) = self.status.clone() else {
            return;
        };
        let screen = match spot {
            Spot::Document(_) | Spot::Text(..) | Spot::Quotation(_) => Screen::Coding,
            // A code opens where codes of its rung are worked on.
            Spot::Code(code) => match status.project.codes.get(code).map(|code| code.level) {
                Some(Level::Category) => Screen::Axial,
                _ => Screen::Coding,
            },
            Spot::Category(_) => Screen::Axial,
            Spot::Memo(_) => Screen::Memos,
            Spot::Relation(_) | Spot::Model(..) => Screen::Model,
            Spot::StoryLine(_) | Spot::Proposition(_) | Spot::Plan(_) => Screen::Selective,
        };
        let spot = match (spot, screen) {
            (Spot::Code(code), Screen::Axial) => Spot::Category(code),
            (spot, _) => spot,
        };
        self.go(screen);
        let counts = std::sync::Arc::clone(&self.counts);
        let shell = super::shell(
            &status,
            &counts,
            &self.texts,
            &self.preferences,
            Self::room(ctx),
        );
        self.screens.show(screen, spot, &shell);
    }

    /// Opens the newest memo about `target`, or begins one.
    fn memo(&mut self, ctx: &Context, target: MemoTarget) {
        let newest = self
            .status
            .as_ref()
            .and_then(|status| status.project.memos_of(target).next_back());
        match newest {
            Some(memo) => self.open_spot(ctx, Spot::Memo(memo)),
            None => self.begin_memo(ctx, vec![target]),
        }
    }

    pub(super) fn begin_memo(&mut self, ctx: &Context, links: Vec<MemoTarget>) {
        let id = crate::model::MemoId(uuid::Uuid::from_u128(crate::session::seed()));
        let edit = MemoEdit {
            links: Some(links),
            ..MemoEdit::default()
        };
        let ticket = self.ticket();
        self.send_operation(
            Box::new(Operation::AddMemo {
                memo: Some(id),
                edit,
            }),
            ticket,
        );
        self.open_spot(ctx, Spot::Memo(id));
    }

    fn prefer(&mut self, preference: Preference) {
        match preference {
            Preference::ReadingZoom(zoom) => self.preferences.set_reading_zoom(zoom),
            Preference::Width(name, width) => {
                self.preferences.widths.insert(name, width);
            }
            Preference::Figure(model, settings) => {
                let kept = self.preferences.figures.entry(model).or_default();
                kept.drawing = settings.drawing;
                kept.sight = settings.sight;
            }
            Preference::Unit(document, place) => {
                self.preferences.units.insert(document, place);
            }
            Preference::Reading {
                document,
                place: offset,
                caret,
            } => {
                if let Some(id) = self.project_id() {
                    let reading = Reading { document, offset };
                    self.preferences.read_at(id, reading, caret);
                }
            }
            Preference::OpenDocuments { tabs, side } => {
                if let Some(id) = self.project_id() {
                    self.preferences.lies_open(id, tabs, side);
                }
            }
        }
        self.keep_preferences();
    }

    fn project_id(&self) -> Option<uuid::Uuid> {
        let status = self.status.as_ref()?;
        status.project.settings().map(|row| row.id)
    }

    fn ask_export_path(&mut self, output: Output) {
        let folder = self
            .status
            .as_ref()
            .and_then(|status| status.path.parent().map(ToOwned::to_owned));
        let ending = self.usual_ending(&output);
        let path = folder
            .unwrap_or_default()
            .join(format!("{}.{ending}", output.file_stem()));
        let dialog = PathDialog::new(Purpose::Export(output), path.display().to_string());
        self.dialog = Some(DialogState::Path(dialog));
    }

    /// The format that is proposed: that of the last time, else what the journal likes best.
    fn usual_ending(&self, output: &Output) -> &'static str {
        let endings = output.endings();
        let usual = endings.first().copied().unwrap_or("txt");
        let (Output::Diagram(model, drawing) | Output::Companion(model, _, drawing)) = output
        else {
            return usual;
        };
        let kept = self.preferences.figures.get(model);
        let last = kept.and_then(|kept| endings.iter().find(|ending| kept.ending == **ending));
        let liked = drawing.profile.and_then(|profile| profile.formats.first());
        last.or(liked).copied().unwrap_or(usual)
    }

    /// Keeps the format in which the figure of a model is written out.
    fn keep_ending(&mut self, output: &Output, path: &std::path::Path) {
        let Output::Diagram(model, _) = output else {
            return;
        };
        let ending = path.extension().unwrap_or_default().to_string_lossy();
        let kept = self.preferences.figures.entry(*model).or_default();
        kept.ending = ending.to_lowercase();
        self.keep_preferences();
    }

    /// Does what a path was asked for.
    pub(super) fn use_path(&mut self, purpose: Purpose, path: std::path::PathBuf, title: String) {
        match purpose {
            Purpose::New => {
                self.opening = true;
                self.session.send(Request::New {
                    path: with_ending(path, "gwk"),
                    title,
                });
            }
            Purpose::Open => self.open_project(path),
            Purpose::Import => self.import_paths(vec![path]),
            Purpose::Export(output) => {
                self.keep_ending(&output, &path);
                let job = self.ticket();
                self.begin_job(job, words("job-exporting"));
                self.session.send(Request::Export { output, path, job });
            }
            Purpose::Backup => self.session.send(Request::Backup {
                path: with_ending(path, "gwk"),
            }),
            Purpose::Version(document) => {
                let ticket = self.ticket();
                self.saying.insert(ticket, ());
                self.line = None;
                self.session.send(Request::NewVersion {
                    document,
                    path,
                    ticket,
                });
            }
            Purpose::Share => {
                let (path, ticket) = (with_ending(path, "gwk"), self.ticket());
                self.session.send(Request::Share {
                    path,
                    with_names: false,
                    ticket,
                });
            }
            Purpose::Measure(kind) => {
                self.measured = Some((path.display().to_string(), kind));
                self.session.send(Request::Measure { path, kind });
            }
            Purpose::Copy => self.session.send(Request::ReadCopy { path }),
            Purpose::Attributes => self.session.send(Request::ReadAttributes { path }),
            Purpose::Coding => self.session.send(Request::ReadCoding { path }),
            Purpose::Example => {
                self.opening = true;
                self.session.send(Request::Example { folder: path });
            }
        }
    }

    /// Shows the file dialog of the system, beside the window.
    pub(super) fn browse(&mut self, dialog: &mut PathDialog, now: f64) {
        let choose = dialog.chooser();
        match beside(choose) {
            Ok(answer) => dialog.wait_for(answer, now),
            Err(error) => {
                let message = Message::new("line-no-file-dialog").with("detail", error.to_string());
                self.line = Some(say(&message));
            }
        }
    }
}

fn with_ending(path: std::path::PathBuf, ending: &str) -> std::path::PathBuf {
    if path.extension().is_some() {
        path
    } else {
        path.with_extension(ending)
    }
}
