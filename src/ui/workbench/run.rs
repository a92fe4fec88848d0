//! Commands: from keys, from the palette, from buttons.

use std::sync::Arc;

use egui::Context;

use crate::locale::say;
use crate::model::{Message, without_isolates};
use crate::session::{Request, ThemeChoice};

use crate::ui::command::{Command, Scope};
use crate::ui::keys::{name_question_marks, pressed};
use crate::ui::shell::{Action, Actions, Screen};
use crate::ui::theme;

use super::Workbench;
use super::dialogs::{DialogState, export_row};
use super::panes::Side;
use super::path_dialog::{PathDialog, Purpose};
use super::settings::Page;

/// By how much one step enlarges.
const ZOOM_STEP: f32 = 1.1;

impl Workbench {
    /// Takes the keys of commands that act anywhere, with a project, or on this screen.
    pub(super) fn keys(&mut self, ctx: &Context, out: &mut Actions) {
        // Nothing behind a dialog is changed, whoever shows it.
        let behind_dialog = ctx.memory(|memory| memory.top_modal_layer().is_some());
        if self.dialog.is_some() || self.palette.is_some() || behind_dialog {
            return;
        }
        name_question_marks(ctx);
        let mut commands = Vec::new();
        if self.status.is_some() {
            commands.extend(pressed(ctx, Scope::On(self.screen)));
            commands.extend(pressed(ctx, Scope::Project));
        }
        commands.extend(pressed(ctx, Scope::Anywhere));
        for command in commands {
            out.push(Action::Run(command));
        }
    }

    pub(super) fn run_command(&mut self, ctx: &Context, command: Command) {
        if self.run_anywhere(ctx, command) || self.status.is_none() {
            return;
        }
        if self.run_in_project(ctx, command) {
            return;
        }
        let Some(status) = self.status.clone() else {
            return;
        };
        let mut out = Actions::default();
        let counts = Arc::clone(&self.counts);
        let shell = super::shell(
            &status,
            &counts,
            &self.texts,
            &self.preferences,
            Self::room(ctx),
        );
        self.screens.run(self.screen, command, &shell, &mut out);
        for action in out.take() {
            self.act_now(ctx, action);
        }
    }

    fn run_anywhere(&mut self, ctx: &Context, command: Command) -> bool {
        match command {
            Command::Palette => self.palette = Some(Default::default()),
            Command::Keys => self.keys_shown = !self.keys_shown,
            Command::New => self.ask_new(),
            Command::Open => self.ask_path(Purpose::Open, self.home()),
            Command::Example => self.ask_path(Purpose::Example, self.home_of("Groundwork example")),
            Command::Settings => self.open_settings(Page::Keys),
            Command::Reading => self.open_settings(Page::Reading),
            Command::Coder => self.open_settings(Page::Coder),
            Command::Measure => {
                // What was measured last is offered once more: the reading may have been another than was meant.
                let last = self.measured.clone();
                let (path, kind) = last.unwrap_or_else(|| (self.home(), None));
                self.ask_path(Purpose::Measure(kind), path);
            }
            Command::Theme => self.turn_theme(ctx),
            Command::ZoomIn => self.zoom(self.preferences.zoom * ZOOM_STEP),
            Command::ZoomOut => self.zoom(self.preferences.zoom / ZOOM_STEP),
            Command::ZoomReset => self.zoom(1.0),
            _ => return false,
        }
        true
    }

    fn run_in_project(&mut self, ctx: &Context, command: Command) -> bool {
        match command {
            Command::Undo => self.session.send(Request::Undo),
            Command::Redo => self.session.send(Request::Redo),
            Command::SayWhy => self.ask_why(None),
            Command::Trace => self.trace_chosen(ctx),
            Command::TakeOver => self.ask_take_over(),
            Command::LeftPanel => self.turn_side(ctx, Side::Left),
            Command::Inspector => self.turn_side(ctx, Side::Inspector),
            Command::FullWidth => self.preferences.full_width = !self.preferences.full_width,
            Command::CloseProject => {
                self.keep_writing(ctx);
                self.session.send(Request::Close);
            }
            Command::Check => self.session.send(Request::Check),
            Command::Backup => self.ask_path(Purpose::Backup, self.backup_path()),
            Command::Share => self.ask_path(Purpose::Share, self.share_path()),
            Command::EditProject => self.edit_project(),
            Command::Back => self.go_back(),
            Command::Forward => self.go_forward(),
            Command::Import => self.ask_path(Purpose::Import, self.home()),
            Command::CompareCopy => self.ask_path(Purpose::Copy, self.home()),
            Command::BringCoding => self.ask_path(Purpose::Coding, self.home()),
            Command::AttributeTable => self.ask_path(Purpose::Attributes, self.home()),
            Command::Export => {
                let row = self.status.as_ref();
                let row = row.map_or(0, |status| {
                    export_row(status, self.screen, &self.preferences)
                });
                self.dialog = Some(DialogState::Export(row));
            }
            Command::NewMemo => self.begin_memo(ctx, Vec::new()),
            Command::NextPane => self.round.step(ctx, true),
            Command::PreviousPane => self.round.step(ctx, false),
            other if self.run_reading(other) => {}
            other => match other.goes_to() {
                Some(screen) => {
                    self.trace.close();
                    self.go(screen);
                    if screen == Screen::Search {
                        return false;
                    }
                }
                None => return false,
            },
        }
        true
    }

    pub(super) fn ask_path(&mut self, purpose: Purpose, path: String) {
        let mut dialog = PathDialog::new(purpose, path);
        let finds = matches!(dialog.purpose, Purpose::Open | Purpose::Import);
        dialog.wants_chooser = self.chooses && finds;
        self.dialog = Some(DialogState::Path(dialog));
    }

    fn ask_new(&mut self) {
        let mut dialog = PathDialog::new(Purpose::New, self.home_of("x.gwk"));
        dialog.follow_title();
        self.dialog = Some(DialogState::Path(dialog));
    }

    fn edit_project(&mut self) {
        let settings = self
            .status
            .as_ref()
            .and_then(|status| status.project.settings().cloned());
        if let Some(settings) = settings {
            self.dialog = Some(DialogState::of_settings(&settings));
        }
    }

    /// Returns the folder where the last project was, or the home folder, ready for a name.
    pub(super) fn home(&self) -> String {
        self.home_of("")
    }

    fn home_of(&self, name: &str) -> String {
        let recent = self
            .preferences
            .recent
            .first()
            .and_then(|recent| recent.path.parent());
        let home = || {
            std::env::var_os("HOME")
                .or_else(|| std::env::var_os("USERPROFILE"))
                .map(Into::into)
        };
        let folder: std::path::PathBuf = recent.map(Into::into).or_else(home).unwrap_or_default();
        folder.join(name).display().to_string()
    }

    fn share_path(&self) -> String {
        let path = self.status.as_ref().map(|status| status.path.clone());
        let path = path.unwrap_or_default();
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let name = say(&Message::new("path-share-name").with("name", stem.as_ref()));
        let name = without_isolates(&name);
        path.with_file_name(format!("{name}.gwk"))
            .display()
            .to_string()
    }

    fn backup_path(&self) -> String {
        let path = self
            .status
            .as_ref()
            .map(|status| status.path.clone())
            .unwrap_or_default();
        let stem = path
            .file_stem()
            .map(|stem| stem.to_string_lossy().into_owned())
            .unwrap_or_default();
        let day = crate::session::minute_stamp(crate::session::now()).replace(' ', "-");
        path.with_file_name(format!("{stem} {day}.gwk"))
            .display()
            .to_string()
    }

    fn turn_theme(&mut self, ctx: &Context) {
        let dark = theme::tokens_of(ctx).dark;
        self.preferences.theme = if dark {
            ThemeChoice::Light
        } else {
            ThemeChoice::Dark
        };
        self.keep_preferences();
    }

    fn zoom(&mut self, zoom: f32) {
        // Steps up and down again end where they began.
        self.preferences.set_zoom((zoom * 100.0).round() / 100.0);
        self.keep_preferences();
    }
}
