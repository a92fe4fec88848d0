//! The settings: the keys of all commands, how the text reads, how the window looks, who codes. Every change holds at
//! once.

mod coder;
mod keys;
mod look;

use egui::{Context, Id, Ui};

use crate::locale::words;
use crate::session::{LINE_LENGTHS, LineSpacing, ReadingFace, Request};
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
    Coder,
}

/// The pages in the order in which they are offered, with the keys of their names.
const PAGES: [(Page, &str); 3] = [
    (Page::Keys, "settings-keys"),
    (Page::Reading, "settings-reading"),
    (Page::Coder, "settings-coder"),
];

/// The dialog while it is open.
pub(super) struct SettingsDialog {
    page: Page,
    keys: keys::State,
    coder: coder::Draft,
}

impl Workbench {
    pub(super) fn open_settings(&mut self, page: Page) {
        self.open_settings_at(page, keys::State::default());
    }

    /// Opens the keys at one command.
    pub(super) fn change_key(&mut self, command: Command) {
        self.open_settings_at(Page::Keys, keys::State::at(command));
    }

    fn open_settings_at(&mut self, page: Page, keys: keys::State) {
        let coder = coder::Draft::of(self.coder_name());
        self.dialog = Some(DialogState::Settings(Box::new(SettingsDialog {
            page,
            keys,
            coder,
        })));
    }

    /// The name of who codes: as the open project has it, else as the next one would.
    fn coder_name(&self) -> String {
        let status = self.status.as_ref();
        let known = status.map(|status| status.whole.coder_name(status.coder));
        known
            .filter(|name| !name.is_empty())
            .map_or_else(|| self.places.coder_name(), str::to_owned)
    }

    /// The names of all who code in the open project.
    fn coder_names(&self) -> Vec<String> {
        let whole = self.status.as_ref().map(|status| &status.whole);
        let coders = whole.iter().flat_map(|project| project.coders.iter());
        let mut names: Vec<String> = coders.map(|coder| coder.name.clone()).collect();
        names.sort();
        names
    }

    /// Lets everything from now on be done by `name`; what is being written is kept by who wrote it.
    fn code_as(&mut self, ctx: &Context, name: String) {
        self.keep_writing(ctx);
        self.places = self.places.clone().with_coder(Some(&name));
        self.preferences.coder.clone_from(&self.places.coder);
        self.keep_preferences();
        self.session.send(Request::CodeAs { name });
    }

    pub(super) fn settings_ui(
        &mut self,
        ui: &mut Ui,
        mut settings: Box<SettingsDialog>,
    ) -> Option<DialogState> {
        let (title, close) = (words("settings-title"), words("dialog-close"));
        let window = ui.ctx().content_rect().height();
        let height = (window - AROUND).clamp(HEIGHT.0, HEIGHT.1);
        // What is chosen stands for good; what was asked for holds for this window.
        let kept = self.preferences.language;
        self.preferences.language = self.asked.or(kept);
        let before = self.preferences.clone();
        let mut keymap = keymap::held().as_ref().clone();
        let known = self.coder_names();
        let mut named = false;
        let answer = Dialog::new(Id::unique("settings dialog"), &title)
            .width(DialogWidth::Medium)
            .close(&close)
            .height(height)
            .show(ui.ctx(), &[DialogButton::primary(&close)], |ui| {
                ui.spacing_mut().item_spacing.y = space::MEDIUM;
                named |= pages_ui(ui, &mut settings);
                match settings.page {
                    Page::Keys => keys::keys_ui(ui, &mut settings.keys, &mut keymap),
                    Page::Reading => look::look_ui(ui, &mut self.preferences),
                    Page::Coder => named |= coder::coder_ui(ui, &mut settings.coder, &known),
                }
            });
        if (named || answer.is_some())
            && let Some(name) = settings.coder.take()
        {
            self.code_as(ui.ctx(), name);
        }
        if keymap != *keymap::held() {
            self.hold_keys(keymap);
        }
        let is_changed = before != self.preferences;
        if before.language == self.preferences.language {
            self.preferences.language = kept;
        } else {
            self.asked = None;
            self.spoken_anew(ui.ctx());
        }
        if is_changed {
            self.keep_preferences();
        }
        answer.is_none().then_some(DialogState::Settings(settings))
    }

    /// Every screen holds sentences: with another language all begin anew.
    fn spoken_anew(&mut self, ctx: &egui::Context) {
        self.keep_writing(ctx);
        self.screens = super::Screens::default();
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

/// Shows the pages to choose from; returns whether another one was chosen.
fn pages_ui(ui: &mut Ui, settings: &mut SettingsDialog) -> bool {
    let names = PAGES.map(|(_, key)| words(key));
    let choices = names.each_ref().map(String::as_str);
    let current = PAGES.iter().position(|(page, _)| *page == settings.page);
    let name = words("settings-pages");
    let shown = Segmented::new(
        Id::unique("settings pages"),
        &name,
        &choices,
        current.unwrap_or(0),
    );
    let chosen = shown.show(ui).and_then(|chosen| PAGES.get(chosen));
    if let Some((page, _)) = chosen {
        settings.page = *page;
    }
    chosen.is_some()
}
