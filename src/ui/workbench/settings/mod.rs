//! The settings: the keys of all commands, how the text reads, how the window looks. Every change holds at once.

mod keys;
mod look;

use egui::{Id, Ui};

use crate::locale::words;
use crate::session::{LINE_LENGTHS, LineSpacing, ReadingFace};
use crate::ui::command::Command;
use crate::ui::keymap::{self, Keymap};
use crate::ui::tokens::space;
use crate::ui::widget::{Dialog, DialogButton, DialogWidth, Segmented};

use super::Workbench;
use super::dialogs::DialogState;

pub use keys::{KeyRow, key_rows};

/// The height of the body, where the window allows.
const HEIGHT: (f32, f32) = (300.0, 520.0);

/// What the dialogs of the window leave free above and below.
const AROUND: f32 = 240.0;

/// By how much one step enlarges the text.
const STEP: f32 = 1.1;

/// A page of the settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Page {
    Keys,
    Reading,
}

/// The dialog while it is open.
pub(super) struct SettingsDialog {
    page: Page,
    keys: keys::State,
}

impl Workbench {
    pub(super) fn open_settings(&mut self, page: Page) {
        let keys = keys::State::default();
        self.dialog = Some(DialogState::Settings(Box::new(SettingsDialog {
            page,
            keys,
        })));
    }

    /// Opens the keys at one command.
    pub(super) fn change_key(&mut self, command: Command) {
        let keys = keys::State::at(command);
        let page = Page::Keys;
        self.dialog = Some(DialogState::Settings(Box::new(SettingsDialog {
            page,
            keys,
        })));
    }

    pub(super) fn settings_ui(
        &mut self,
        ui: &mut Ui,
        mut settings: Box<SettingsDialog>,
    ) -> Option<DialogState> {
        let (title, close) = (words("settings-title"), words("dialog-close"));
        let window = ui.ctx().content_rect().height();
        let height = (window - AROUND).clamp(HEIGHT.0, HEIGHT.1);
        let before = self.preferences.clone();
        let mut keymap = keymap::held().as_ref().clone();
        let answer = Dialog::new(Id::unique("settings dialog"), &title)
            .width(DialogWidth::Medium)
            .close(&close)
            .height(height)
            .show(ui.ctx(), &[DialogButton::primary(&close)], |ui| {
                ui.spacing_mut().item_spacing.y = space::MEDIUM;
                pages_ui(ui, &mut settings);
                match settings.page {
                    Page::Keys => keys::keys_ui(ui, &mut settings.keys, &mut keymap),
                    Page::Reading => look::look_ui(ui, &mut self.preferences),
                }
            });
        if keymap != *keymap::held() {
            self.hold_keys(keymap);
        }
        if before != self.preferences {
            self.keep_preferences();
        }
        answer.is_none().then_some(DialogState::Settings(settings))
    }

    fn hold_keys(&mut self, keymap: Keymap) {
        self.preferences.keys = keymap.kept();
        keymap::hold(keymap);
    }

    /// Does a command that changes how the text reads; returns whether it was one.
    pub(super) fn run_reading(&mut self, command: Command) -> bool {
        let preferences = &mut self.preferences;
        let rounded = |zoom: f32| (zoom * 100.0).round() / 100.0;
        match command {
            Command::TextLarger => {
                preferences.set_reading_zoom(rounded(preferences.reading_zoom * STEP));
            }
            Command::TextSmaller => {
                preferences.set_reading_zoom(rounded(preferences.reading_zoom / STEP));
            }
            Command::LongerLines => {
                let longer = LINE_LENGTHS
                    .iter()
                    .find(|length| **length > preferences.line_length);
                preferences.line_length = longer.copied().unwrap_or(preferences.line_length);
            }
            Command::ShorterLines => {
                let mut shorter = LINE_LENGTHS.iter().rev();
                let shorter = shorter.find(|length| **length < preferences.line_length);
                preferences.line_length = shorter.copied().unwrap_or(preferences.line_length);
            }
            Command::LineSpacing => {
                preferences.line_spacing = next_spacing(preferences.line_spacing)
            }
            Command::ReadingFace => preferences.reading_face = other_face(preferences.reading_face),
            _ => return false,
        }
        self.keep_preferences();
        true
    }
}

fn next_spacing(spacing: LineSpacing) -> LineSpacing {
    let mut all = LineSpacing::ALL.into_iter().cycle();
    all.find(|other| *other == spacing);
    all.next().unwrap_or_default()
}

fn other_face(face: ReadingFace) -> ReadingFace {
    match face {
        ReadingFace::Serif => ReadingFace::Sans,
        ReadingFace::Sans => ReadingFace::Serif,
    }
}

fn pages_ui(ui: &mut Ui, settings: &mut SettingsDialog) {
    let (keys, reading) = (words("settings-keys"), words("settings-reading"));
    let name = words("settings-pages");
    let choices = [keys.as_str(), reading.as_str()];
    let current = usize::from(settings.page == Page::Reading);
    let id = Id::unique("settings pages");
    if let Some(chosen) = Segmented::new(id, &name, &choices, current).show(ui) {
        settings.page = if chosen == 0 {
            Page::Keys
        } else {
            Page::Reading
        };
    }
}
