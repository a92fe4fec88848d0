//! The text of a file as it would read, and what is to be looked at.

use egui::accesskit::Role;
use egui::{Frame, Margin, Pos2, Rect, Sense, Stroke, Ui, Vec2};

use crate::locale::{digits_beside, say, words};
use crate::model::{Message, SpeakerRole};
use crate::session::Draft;
use crate::ui::glyphs::{style_for, user_text};
use crate::ui::icon;
use crate::ui::mirror;
use crate::ui::theme;
use crate::ui::tokens::{TextRole, code_colour, radius, size, space};
use crate::ui::widget::reader::name_region;
use crate::ui::widget::{
    Banner, Button, Card, Segmented, Strip, Tone, label_ui, line_ui, link_ui, scroll_area,
};

use super::files::{ImportFile, Look};
use super::{Import, TURNS};

/// Width of the column of turn numbers.
const NUMBERS: f32 = 30.0;

/// How many lines of the raw text stand for one turn, when more is asked for.
const RAW_LINES: usize = 2;

pub(super) fn preview_ui(ui: &mut Ui, import: &mut Import) {
    let margin = Margin::symmetric(space::CONTENT as i8, space::PANEL as i8);
    Frame::NONE.inner_margin(margin).show(ui, |ui| {
        ui.spacing_mut().item_spacing = Vec2::new(space::SMALL, space::SMALL);
        head_ui(ui, import);
        let Import {
            files,
            current,
            raw,
            shown,
            ..
        } = import;
        let Some(file) = files.get_mut(*current) else {
            return;
        };
        let looks = file.looks();
        let below = looks_height(ui, &looks);
        let height = (ui.available_height() - below).max(140.0);
        let size = Vec2::new(ui.available_width(), height);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        let layout = theme::column();
        let mut card = ui.new_child(egui::UiBuilder::new().max_rect(rect).layout(layout));
        // Each document goes its own way, whichever way the window does.
        let name = words("docs-preview");
        name_region(&card, (Role::Document, &name));
        mirror::island(&card.painter().clone(), rect, || {
            text_card_ui(&mut card, file, (*raw, shown));
        });
        if let Some((from, into)) = looks_ui(ui, &looks) {
            file.merge(from, into);
        }
    });
}

fn head_ui(ui: &mut Ui, import: &mut Import) {
    let tokens = theme::tokens(ui);
    let Some(file) = import.files.get(import.current) else {
        return;
    };
    let row = Vec2::new(ui.available_width(), size::SEGMENTED);
    let (turns, raw, name) = (
        words("docs-preview-turns"),
        words("docs-preview-raw"),
        words("docs-preview"),
    );
    let said = say(&Message::new("docs-preview-of").with("name", file.read().file_name.as_str()));
    ui.allocate_ui_with_layout(row, theme::from_end(), |ui| {
        let choices = [turns.as_str(), raw.as_str()];
        let id = egui::Id::unique("import preview switch");
        if let Some(choice) = Segmented::new(id, &name, &choices, usize::from(import.raw)).show(ui)
        {
            import.raw = choice == 1;
        }
        ui.with_layout(theme::from_start(), |ui| {
            line_ui(ui, &name, TextRole::SmallStrong, tokens.ink);
            line_ui(ui, &said, TextRole::Small, tokens.ink2);
        });
    });
}

fn text_card_ui(ui: &mut Ui, file: &ImportFile, (raw, shown): (bool, &mut usize)) {
    let tokens = theme::tokens(ui);
    let rect = ui.max_rect();
    let stroke = Stroke::new(1.0, tokens.line);
    let kind = egui::StrokeKind::Inside;
    ui.painter()
        .rect(rect, radius::CARD, tokens.paper, stroke, kind);
    // The bar of scrolling stands at the edge, away from the numbers of a right-to-left text.
    let edge = Vec2::new(space::HAIR, space::TINY);
    let inside = Rect::from_min_max(
        rect.min + Vec2::new(space::WIDE, space::TINY),
        rect.max - edge,
    );
    let layout = theme::column();
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(inside).layout(layout));
    child.set_clip_rect(inside.intersect(ui.clip_rect()));
    let Some(draft) = file.draft() else {
        child.add_space(space::PANEL);
        if let Err(message) = &file.read().draft {
            Banner::new(Tone::Danger, icon::BLOCK, &say(message)).show(&mut child);
        }
        return;
    };
    scroll_area(("import text", &file.read().path, raw)).show(&mut child, |ui| {
        ui.set_max_width(ui.available_width() - space::WIDE);
        ui.add_space(space::SMALL);
        let left = if raw {
            raw_ui(ui, draft, *shown)
        } else {
            turns_ui(ui, draft, *shown)
        };
        if left > 0 {
            let text = say(&Message::new("docs-preview-more").with("count", left));
            if link_ui(ui, &text).clicked() {
                *shown += 2 * TURNS;
            }
            ui.add_space(space::PANEL);
        }
    });
}

/// The first `shown` turns; returns how many more there are.
fn turns_ui(ui: &mut Ui, draft: &Draft, shown: usize) -> usize {
    ui.spacing_mut().item_spacing.y = 0.0;
    for (index, paragraph) in draft.paragraphs.iter().enumerate().take(shown) {
        let from = paragraph.body as usize;
        let talk = draft
            .text
            .get(from..paragraph.end as usize)
            .unwrap_or_default();
        let speaker = paragraph.speaker.map(usize::from);
        turn_ui(ui, draft, (index, speaker, paragraph.time_ms), talk);
        ui.add_space(11.0);
    }
    draft.paragraphs.len().saturating_sub(shown)
}

fn turn_ui(
    ui: &mut Ui,
    draft: &Draft,
    (index, speaker, time_ms): (usize, Option<usize>, Option<u32>),
    talk: &str,
) {
    let tokens = theme::tokens(ui);
    let engine = user_text(ui.ctx());
    let rtl = draft.right_to_left;
    let width = ui.available_width() - NUMBERS;
    let speaks = speaker.and_then(|index| draft.speakers.get(index));
    let asks = speaks.is_some_and(|speaker| speaker.role == SpeakerRole::Interviewer);
    let style = style_for(TextRole::Quotation, talk);
    let layout = engine.layout(talk, &style, Some(width));
    let head = if speaks.is_some() || time_ms.is_some() {
        22.0
    } else {
        0.0
    };
    let height = head + layout.size().height;
    let (rect, response) =
        ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::hover());
    let said = speaks.map_or_else(
        || talk.to_owned(),
        |speaker| format!("{}: {talk}", speaker.label),
    );
    response
        .widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Paragraph, true, &said));
    let ink = if asks { tokens.ink2 } else { tokens.ink };
    let left = if rtl {
        rect.left()
    } else {
        rect.left() + NUMBERS
    };
    engine.paint(
        ui.painter(),
        Pos2::new(left, rect.top() + head),
        &layout,
        ink,
    );
    let row = Rect::from_min_size(rect.min, Vec2::new(rect.width(), head.max(18.0)));
    let mut line = Line { ui, rest: row, rtl };
    let number = line.take(NUMBERS);
    let number_words = digits_beside(draft.language, &(index + 1).to_string());
    line.words(number, &number_words, (TextRole::Tiny, tokens.ink3));
    if let (Some(speaker), Some(index)) = (speaks, speaker) {
        line.speaker(&speaker.label, index);
    }
    if let Some(time) = time_ms {
        let time = digits_beside(draft.language, &time_words(time));
        let place = line.take(80.0);
        line.words(place, &time, (TextRole::Tiny, tokens.ink3));
    }
}

/// A row that is filled in the direction of the document, whatever that of the window is.
struct Line<'u> {
    ui: &'u Ui,
    rest: Rect,
    rtl: bool,
}

impl Line<'_> {
    fn take(&mut self, width: f32) -> Rect {
        let mut part = self.rest;
        if self.rtl {
            part.min.x = part.max.x - width;
            self.rest.max.x = part.min.x;
        } else {
            part.max.x = part.min.x + width;
            self.rest.min.x = part.max.x;
        }
        part
    }

    fn words(&self, place: Rect, text: &str, (role, color): (TextRole, egui::Color32)) {
        let mut strip = Strip::new(self.ui, place);
        if self.rtl {
            strip.text_end(text, role, color);
        } else {
            strip.text(text, role, color);
        }
    }

    fn speaker(&mut self, label: &str, index: usize) {
        let tokens = theme::tokens(self.ui);
        let measured = Strip::new(self.ui, self.rest).measure(label, TextRole::MetaStrong);
        let place = self.take(measured.min(240.0) + 2.0 * space::SMALL);
        let chip = Rect::from_center_size(place.center(), Vec2::new(place.width(), 18.0));
        let tint = speaker_colour(index).tint(tokens);
        self.ui.painter().rect_filled(chip, radius::KEY, tint);
        let inner = chip.shrink2(Vec2::new(space::SMALL, 0.0));
        Strip::new(self.ui, inner).text(label, TextRole::MetaStrong, tokens.ink);
        self.take(space::MEDIUM);
    }
}

/// Returns the colour of a speaker: told apart by name, the colour only helps.
pub(super) fn speaker_colour(index: usize) -> crate::ui::tokens::CodeColour {
    /// Steel, teal, brown, wine, …: the calm ones first.
    const CALM: [usize; 6] = [10, 4, 5, 7, 11, 15];
    code_colour(CALM.get(index % CALM.len()).copied().unwrap_or(0))
}

/// Returns milliseconds as `h:mm:ss`.
fn time_words(time_ms: u32) -> String {
    let seconds = time_ms / 1000;
    format!(
        "{}:{:02}:{:02}",
        seconds / 3600,
        seconds / 60 % 60,
        seconds % 60
    )
}

/// The first lines of the text as it is; returns how many turns' worth of lines more there are.
fn raw_ui(ui: &mut Ui, draft: &Draft, shown: usize) -> usize {
    let tokens = theme::tokens(ui);
    ui.spacing_mut().item_spacing.y = 0.0;
    let lines = shown * RAW_LINES;
    for line in draft.text.lines().take(lines) {
        let line = if line.is_empty() { " " } else { line };
        label_ui(ui, line, TextRole::Small, tokens.ink);
    }
    draft.text.lines().count().saturating_sub(lines)
}

/// Returns how high the list of what is to be looked at is, at most two fifths of what there is.
fn looks_height(ui: &Ui, looks: &[Look]) -> f32 {
    if looks.is_empty() {
        return 0.0;
    }
    let engine = user_text(ui.ctx());
    let width = ui.available_width() - 160.0;
    let cards: f32 = looks
        .iter()
        .map(|look| {
            engine
                .wrapped(&look.text, TextRole::Small, width)
                .size()
                .height
                + 18.0
                + 2.0 * space::SMALL
        })
        .sum();
    (cards + size::LIST_ROW).min(ui.available_height() * 0.4)
}

/// Shows what is to be looked at; returns two speakers that are to be taken as one.
fn looks_ui(ui: &mut Ui, looks: &[Look]) -> Option<(usize, usize)> {
    if looks.is_empty() {
        return None;
    }
    let tokens = theme::tokens(ui);
    let mut merge = None;
    ui.horizontal(|ui| {
        line_ui(ui, &words("docs-looks"), TextRole::SmallStrong, tokens.ink);
        line_ui(ui, &looks.len().to_string(), TextRole::Small, tokens.ink3);
    });
    scroll_area("import looks").show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::SMALL;
        for look in looks {
            if look_ui(ui, look) {
                merge = look.alike;
            }
        }
    });
    merge
}

fn look_ui(ui: &mut Ui, look: &Look) -> bool {
    let tokens = theme::tokens(ui);
    let shown = Card::new().edge(tokens.warn).show(ui, |ui| {
        let icon = match (look.of_encoding, look.alike) {
            (true, _) => icon::TRANSLATE,
            (_, Some(_)) => icon::PERSON_SEARCH,
            _ => icon::INFO,
        };
        let act = words("docs-look-merge");
        let button = Button::new(&act).small();
        let end = if look.alike.is_some() {
            button.content_width(ui) + space::MEDIUM
        } else {
            0.0
        };
        let engine = user_text(ui.ctx());
        let width = ui.available_width() - size::ICON_ROW - space::MEDIUM - end;
        let layout = engine.wrapped(&look.text, TextRole::Small, width);
        let least = if end > 0.0 { size::BUTTON_SMALL } else { 0.0 };
        let height = layout.size().height.max(least);
        let (rect, response) =
            ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::hover());
        response.widget_info(|| {
            egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, &look.text)
        });
        let mut strip = Strip::new(ui, rect);
        let mut place = strip.take(size::ICON_ROW);
        place.max.y = place.min.y + 18.0;
        icon.paint_in(ui.painter(), place, size::ICON_ROW, tokens.warn);
        strip.skip(space::MEDIUM);
        let end = strip.take_end(end);
        let top = rect.center().y - layout.size().height / 2.0;
        let left = strip.rest().left();
        engine.paint(ui.painter(), Pos2::new(left, top), &layout, tokens.ink);
        if look.alike.is_none() {
            return false;
        }
        let mut child = ui.new_child(
            egui::UiBuilder::new()
                .max_rect(end)
                .layout(theme::from_end()),
        );
        button.show(&mut child).clicked()
    });
    shown.inner
}
