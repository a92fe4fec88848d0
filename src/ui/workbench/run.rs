//! Commands: from keys, from the palette, from buttons.

use std::sync::Arc;

use egui::Context;

use crate::session::{Request, ThemeChoice};

use crate::ui::command::{Command, Scope};
use crate::ui::keys::pressed;
use crate::ui::shell::{Action, Actions, Screen};
use crate::ui::theme;

use super::Workbench;
use super::dialogs::{DialogState, export_row};
use super::path_dialog::{PathDialog, Purpose};

/// The least and the greatest zoom of the window.
const ZOOM: (f32, f32) = (0.75, 2.0);

impl Workbench {
    /// Takes the keys of commands that act anywhere, with a project, or on this screen.
    pub(super) fn keys(&mut self, ctx: &Context, out: &mut Actions) {
        if self.dialog.is_some() || self.palette.is_some() {
            return;
        }
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
            Command::Measure => self.ask_path(Purpose::Measure, self.home()),
            Command::Theme => self.turn_theme(ctx),
            Command::ZoomIn => self.zoom(1.1),
            Command::ZoomOut => self.zoom(1.0 / 1.1),
            Command::ZoomReset => self.zoom(1.0 / self.preferences.zoom),
            _ => return false,
        }
        true
    }

    fn run_in_project(&mut self, ctx: &Context, command: Command) -> bool {
        match command {
            Command::Undo => self.session.send(Request::Undo),
            Command::Redo => self.session.send(Request::Redo),
            Command::LeftPanel => self.left_open = !self.left_open,
            Command::Inspector => self.inspector_open = !self.inspector_open,
            Command::FullWidth => self.full_width = !self.full_width,
            Command::CloseProject => {
                self.keep_writing(ctx);
                self.session.send(Request::Close);
            }
            Command::Check => self.session.send(Request::Check),
            Command::Backup => self.ask_path(Purpose::Backup, self.backup_path()),
            Command::EditProject => self.edit_project(),
            Command::Back => self.go_back(),
            Command::Forward => self.go_forward(),
            Command::Import => self.ask_path(Purpose::Import, self.home()),
            Command::Export => {
                let row = self.status.as_ref();
                let row = row.map_or(0, |status| export_row(status, self.screen));
                self.dialog = Some(DialogState::Export(row));
            }
            Command::NewMemo => self.begin_memo(ctx, Vec::new()),
            Command::NextPane | Command::PreviousPane => return false,
            other => match other.goes_to() {
                Some(screen) => {
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
        self.dialog = Some(DialogState::Path(PathDialog::new(purpose, path)));
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
    fn home(&self) -> String {
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
        let day = crate::session::minute_words(crate::session::now());
        let day = day.replace([' ', ':'], "-");
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

    fn zoom(&mut self, factor: f32) {
        let (least, most) = ZOOM;
        self.preferences.zoom = (self.preferences.zoom * factor).clamp(least, most);
        self.keep_preferences();
    }
}
