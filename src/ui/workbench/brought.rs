//! The dialog that says what coding from elsewhere would bring, before it is brought in.

use std::path::{Path, PathBuf};

use egui::{Id, Ui};

use crate::locale::words;
use crate::session::{Coming, Request};
use crate::ui::theme;
use crate::ui::tokens::TextRole;
use crate::ui::widget::{Dialog, DialogAnswer, DialogButton, DialogWidth, label_ui, scroll_area};

use super::Workbench;
use super::dialogs::DialogState;

/// Height of the list.
const HEIGHT: f32 = 200.0;

/// What the dialog shows.
pub(super) struct BroughtSheet {
    path: PathBuf,
    coming: Coming,
}

/// Returns the dialog on what `path` would bring.
pub(super) fn brought(path: &Path, coming: &Coming) -> DialogState {
    DialogState::Brought(BroughtSheet {
        path: path.to_owned(),
        coming: coming.clone(),
    })
}

impl Workbench {
    /// Shows the dialog; returns it while it stays open.
    pub(super) fn brought_ui(&mut self, ui: &mut Ui, sheet: BroughtSheet) -> Option<DialogState> {
        let name = sheet.path.file_name().unwrap_or(sheet.path.as_os_str());
        let name = name.to_string_lossy();
        let (cancel, act) = (words("dialog-cancel"), words("coding-bring"));
        let (close, undone) = (words("dialog-close"), words("coding-undone"));
        let mut buttons = Vec::new();
        if sheet.coming.fits {
            buttons.push(DialogButton::harmless(&cancel));
            buttons.push(DialogButton::primary(&act));
        } else {
            buttons.push(DialogButton::primary(&close));
        }
        let answer = Dialog::new(Id::unique("brought dialog"), &name)
            .width(DialogWidth::Medium)
            .show(ui.ctx(), &buttons, |ui| {
                told_ui(ui, &sheet.coming);
                if sheet.coming.fits {
                    label_ui(ui, &undone, TextRole::Small, theme::tokens(ui).ink2);
                }
            });
        match answer {
            None => Some(DialogState::Brought(sheet)),
            Some(DialogAnswer::Button(1)) => {
                let ticket = self.ticket();
                self.saying.insert(ticket, ());
                self.session.send(Request::BringCoding {
                    path: sheet.path,
                    ticket,
                });
                None
            }
            Some(_) => None,
        }
    }
}

fn told_ui(ui: &mut Ui, coming: &Coming) {
    let tokens = theme::tokens(ui);
    scroll_area("brought").max_height(HEIGHT).show(ui, |ui| {
        ui.set_width(ui.available_width());
        for (place, line) in coming.told.iter().enumerate() {
            let ink = if place == 0 { tokens.ink } else { tokens.ink2 };
            label_ui(ui, line, TextRole::Body, ink);
        }
    });
}
