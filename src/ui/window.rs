//! The real window: eframe around the workbench.

use std::path::Path;

use crate::locale::{Language, words};
use crate::model::Message;
use crate::session::{Places, Session};

use super::theme;
use super::workbench::Workbench;

/// The size of the window when it opens first, in logical pixels.
const SIZE: [f32; 2] = [1440.0, 900.0];

/// The least size that everything fits into.
const LEAST: [f32; 2] = [800.0, 600.0];

struct Window {
    workbench: Workbench,
    title: String,
}

impl eframe::App for Window {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        self.workbench.logic(ctx);
        let title = self.workbench.title();
        if title != self.title {
            ctx.send_viewport_cmd(egui::ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        // A window that is closed may still hold what was written a moment ago.
        if ui.input(|input| input.viewport().close_requested()) {
            self.workbench.keep_writing(ui.ctx());
        }
        self.workbench.ui(ui);
    }
}

/// Opens the workbench, on `project` if one is named, and returns when it is closed. What is done there is done by
/// `coder`, without a name by who codes on this computer. It speaks `language`, without one what was chosen last, at first
/// that of the system.
///
/// # Errors
///
/// The sentence that says why there is no window, for example that there is no display.
pub fn open_window(
    project: Option<&Path>,
    coder: Option<&str>,
    language: Option<Language>,
) -> Result<(), Message> {
    if !has_display() {
        return Err(Message::new("cli-window-no-display"));
    }
    let viewport = egui::ViewportBuilder::default()
        .with_title(words("app-name"))
        .with_app_id("groundwork")
        .with_inner_size(SIZE)
        .with_min_inner_size(LEAST)
        .with_drag_and_drop(true);
    let options = eframe::NativeOptions {
        viewport,
        ..eframe::NativeOptions::default()
    };
    let project = project.map(Path::to_owned);
    let places = Places::of_system().with_coder(coder);
    let make: eframe::AppCreator<'_> = Box::new(move |creation| {
        theme::install(&creation.egui_ctx, true);
        let ctx = creation.egui_ctx.clone();
        let session = Session::start(places.clone(), move || ctx.request_repaint())?;
        let workbench = Workbench::new(session, places, project.as_deref())
            .with_file_dialogs()
            .with_language(language, of_system());
        Ok(Box::new(Window {
            workbench,
            title: String::new(),
        }))
    });
    eframe::run_native("groundwork", options, make)
        .map_err(|error| Message::new("cli-window-failed").with("detail", error.to_string()))
}

/// Returns the language that the system speaks, where it is one of ours.
fn of_system() -> Option<Language> {
    sys_locale::get_locale().and_then(|tag| Language::of_tag(&tag))
}

/// Returns whether there is anything that a window could be shown on.
fn has_display() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}
