//! How the text reads and how the window looks: a row for each choice, and some words set as was chosen.

use egui::{Id, Sense, Ui, Vec2};

use crate::locale::{Language, say, words};
use crate::model::Message;
use crate::session::{LINE_LENGTHS, LineSpacing, Preferences, ReadingFace, ThemeChoice};
use crate::text::Face;
use crate::ui::glyphs::{style_for, user_text};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{Segmented, hairline_h, label_ui, scroll_area};

/// The sizes that are offered, in per cent.
const SIZES: [u16; 8] = [75, 90, 100, 110, 125, 150, 175, 200];

/// The themes, in the order in which they are offered.
const THEMES: [(ThemeChoice, &str); 3] = [
    (ThemeChoice::System, "settings-theme-system"),
    (ThemeChoice::Light, "settings-theme-light"),
    (ThemeChoice::Dark, "settings-theme-dark"),
];

pub(super) fn look_ui(ui: &mut Ui, preferences: &mut Preferences) {
    scroll_area("settings look").show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::SMALL;
        heading_ui(ui, "settings-text");
        if let Some(size) = sizes_ui(ui, "settings-text-size", preferences.reading_zoom) {
            preferences.set_reading_zoom(size);
        }
        face_ui(ui, preferences);
        length_ui(ui, preferences);
        spacing_ui(ui, preferences);
        sample_ui(ui, preferences);
        selecting_ui(ui, preferences);
        ui.add_space(space::PANEL);
        heading_ui(ui, "settings-window");
        if let Some(size) = sizes_ui(ui, "settings-window-size", preferences.zoom) {
            preferences.set_zoom(size);
        }
        theme_ui(ui, preferences);
        language_ui(ui, preferences);
    });
}

fn heading_ui(ui: &mut Ui, key: &str) {
    let ink = theme::tokens(ui).ink;
    label_ui(ui, &words(key), TextRole::SmallStrong, ink);
}

/// Shows a choice over the whole width with its name above; returns the one just made.
fn choice_ui(ui: &mut Ui, key: &str, choices: &[String], current: usize) -> Option<usize> {
    let name = words(key);
    ui.add_space(space::SMALL);
    label_ui(ui, &name, TextRole::Small, theme::tokens(ui).ink2);
    let choices: Vec<&str> = choices.iter().map(String::as_str).collect();
    let width = ui.available_width() - space::MEDIUM;
    let shown = Segmented::new(Id::unique(key), &name, &choices, current).width(width);
    shown.show(ui)
}

/// Shows the sizes; returns the one just chosen, 1.0 for the usual one.
fn sizes_ui(ui: &mut Ui, key: &str, now: f32) -> Option<f32> {
    let percent = |size: u16| say(&Message::new("coding-share").with("percent", i64::from(size)));
    let names: Vec<String> = SIZES.iter().map(|size| percent(*size)).collect();
    let current = SIZES
        .iter()
        .position(|size| (f32::from(*size) / 100.0 - now).abs() < 0.01);
    let chosen = choice_ui(ui, key, &names, current.unwrap_or(usize::MAX))?;
    SIZES.get(chosen).map(|size| f32::from(*size) / 100.0)
}

fn face_ui(ui: &mut Ui, preferences: &mut Preferences) {
    let names = [words("settings-face-serif"), words("settings-face-sans")];
    let current = usize::from(preferences.reading_face == ReadingFace::Sans);
    if let Some(chosen) = choice_ui(ui, "settings-face", &names, current) {
        preferences.reading_face = if chosen == 0 {
            ReadingFace::Serif
        } else {
            ReadingFace::Sans
        };
    }
}

fn length_ui(ui: &mut Ui, preferences: &mut Preferences) {
    let names: Vec<String> = LINE_LENGTHS.iter().map(u16::to_string).collect();
    let current = LINE_LENGTHS
        .iter()
        .position(|length| *length == preferences.line_length);
    let chosen = choice_ui(
        ui,
        "settings-line-length",
        &names,
        current.unwrap_or(usize::MAX),
    );
    if let Some(length) = chosen.and_then(|chosen| LINE_LENGTHS.get(chosen)) {
        preferences.line_length = *length;
    }
}

fn spacing_ui(ui: &mut Ui, preferences: &mut Preferences) {
    let names = [
        words("settings-spacing-close"),
        words("settings-spacing-usual"),
        words("settings-spacing-wide"),
    ];
    let all = LineSpacing::ALL;
    let current = all
        .iter()
        .position(|spacing| *spacing == preferences.line_spacing);
    let chosen = choice_ui(ui, "settings-spacing", &names, current.unwrap_or(0));
    if let Some(spacing) = chosen.and_then(|chosen| all.get(chosen)) {
        preferences.line_spacing = *spacing;
    }
}

/// What dragging in the text selects; with Alt it is the other way round.
fn selecting_ui(ui: &mut Ui, preferences: &mut Preferences) {
    let names = [
        words("settings-selecting-words"),
        words("settings-selecting-letters"),
    ];
    let current = usize::from(!preferences.whole_words);
    if let Some(chosen) = choice_ui(ui, "settings-selecting", &names, current) {
        preferences.whole_words = chosen == 0;
    }
}

fn theme_ui(ui: &mut Ui, preferences: &mut Preferences) {
    let names: Vec<String> = THEMES.iter().map(|(_, key)| words(key)).collect();
    let current = THEMES
        .iter()
        .position(|(theme, _)| *theme == preferences.theme);
    let chosen = choice_ui(ui, "settings-theme", &names, current.unwrap_or(0));
    if let Some((theme, _)) = chosen.and_then(|chosen| THEMES.get(chosen)) {
        preferences.theme = *theme;
    }
}

/// Each language is named in itself, so that whoever reads only one of them finds it.
fn language_ui(ui: &mut Ui, preferences: &mut Preferences) {
    let names = Language::ALL.map(|language| language.own_name().to_owned());
    let now = preferences.language.unwrap_or_default();
    let current = Language::ALL.iter().position(|language| *language == now);
    let chosen = choice_ui(ui, "settings-language", &names, current.unwrap_or(0));
    if let Some(language) = chosen.and_then(|chosen| Language::ALL.get(chosen)) {
        preferences.language = Some(*language);
    }
}

/// Some words as a transcript would be set.
fn sample_ui(ui: &mut Ui, preferences: &Preferences) {
    let tokens = theme::tokens(ui);
    let words = words("settings-sample");
    let mut style = style_for(TextRole::Reading, &words);
    style.size *= preferences.reading_zoom;
    style.line_height *= preferences.reading_zoom * preferences.line_spacing.share();
    if preferences.reading_face == ReadingFace::Sans {
        style.face = Face::Interface;
    }
    ui.add_space(space::SMALL);
    let engine = user_text(ui.ctx());
    let width = ui.available_width() - 2.0 * space::PANEL - space::MEDIUM;
    let layout = engine.layout(&words, &style, Some(width));
    let size = Vec2::new(
        ui.available_width() - space::MEDIUM,
        layout.size().height + 2.0 * space::MEDIUM,
    );
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response
        .widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Paragraph, true, &words));
    ui.painter().rect_filled(rect, 6.0, tokens.paper);
    hairline_h(ui.painter(), rect.x_range(), rect.top(), tokens.line);
    hairline_h(ui.painter(), rect.x_range(), rect.bottom(), tokens.line);
    let pos = rect.min + Vec2::new(space::PANEL, space::MEDIUM);
    engine.paint(ui.painter(), pos, &layout, tokens.ink);
}
