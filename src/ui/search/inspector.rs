//! The inspector of search: the chosen result in full, with its codes.

use egui::{Id, Pos2, Rect, Sense, Ui, Vec2, WidgetInfo};

use crate::locale;
use crate::session::{EntryKey, EntryKind, Hit};
use crate::ui::axial::{Face, phrase};
use crate::ui::glyphs::{style_for, user_text};
use crate::ui::icon;
use crate::ui::mirror;
use crate::ui::shell::{Action, Actions, Shell, Spot};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, radius, space};
use crate::ui::widget::{Button, Chip, ChipLook, Section, label_ui, scroll_area};

use super::data::codes_of_hit;
use super::{State, is_passage, spot};

/// The longest text that is shown whole, in bytes.
const LONGEST: usize = 6_000;

/// Shows the inspector.
pub fn inspector_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    let Some(hit) = state.chosen().cloned() else {
        return;
    };
    scroll_area("search inspector").show(ui, |ui| {
        text_ui(ui, shell, &hit, (state, out));
        codes_ui(ui, shell, &hit, out);
        ui.add_space(space::LARGE);
    });
}

fn text_ui(ui: &mut Ui, shell: &Shell<'_>, hit: &Hit, (state, out): (&mut State, &mut Actions)) {
    let title = locale::words(one_key(hit.kind()));
    let place = place_words(shell, hit);
    Section::new(Id::unique("search chosen"), &title)
        .first()
        .show(
            ui,
            |_| {},
            |ui| {
                let ink = theme::tokens(ui).ink3;
                if !place.is_empty() {
                    label_ui(ui, &place, TextRole::Small, ink);
                }
                words_ui(ui, hit);
                ui.add_space(space::TINY);
                acts_ui(ui, shell, hit, (state, out));
            },
        );
}

/// Returns the message key of one entry of a kind.
fn one_key(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Paragraph => "search-one-paragraph",
        EntryKind::Quotation => "search-one-quotation",
        EntryKind::Memo => "search-one-memo",
        EntryKind::Code => "search-one-code",
    }
}

fn acts_ui(ui: &mut Ui, shell: &Shell<'_>, hit: &Hit, (state, out): (&mut State, &mut Actions)) {
    let reason = shell.locked().map(locale::words);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(space::SMALL);
        let open = locale::words("search-open");
        let button = Button::new(&open)
            .icon(icon::OPEN_IN_NEW)
            .key("Enter")
            .small();
        if button.show(ui).clicked() {
            out.push(Action::Open(spot(hit)));
        }
        if !is_passage(hit) {
            return;
        }
        let code = locale::words("search-code-this");
        let button = Button::new(&code)
            .icon(icon::NEW_LABEL)
            .small()
            .disabled(reason.as_deref());
        if button.show(ui).clicked() && reason.is_none() {
            state.ticked.clear();
            state.ticked.insert(hit.key);
            state.finder.open(None);
        }
    });
}

/// The document and the paragraph.
fn place_words(shell: &Shell<'_>, hit: &Hit) -> String {
    let Some(document) = hit.document else {
        return String::new();
    };
    let paragraph = match hit.key {
        EntryKey::Paragraph { ordinal, .. } => Some(ordinal as usize),
        _ => {
            let paragraphs = shell.project.paragraphs.get(document);
            paragraphs
                .zip(hit.range)
                .and_then(|(paragraphs, range)| paragraphs.at(range.start))
        }
    };
    let paragraph = paragraph
        .map(|ordinal| phrase::paragraph(ordinal + 1))
        .unwrap_or_default();
    phrase::line(&[shell.project.document_name(document).to_owned(), paragraph])
}

/// The words in full, with what was found marked.
fn words_ui(ui: &mut Ui, hit: &Hit) {
    let tokens = theme::tokens(ui);
    let end = hit.text.floor_char_boundary(LONGEST);
    let text = hit.text.get(..end).unwrap_or(&hit.text);
    // Paragraphs of a memo are shown one behind the other, as its beginning in a list.
    let text = text.replace('\n', " ");
    let engine = user_text(ui.ctx());
    let style = style_for(TextRole::Quotation, &text);
    let layout = engine.layout(&text, &style, Some(ui.available_width()));
    let size = Vec2::new(ui.available_width(), layout.size().height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Label, true, &text));
    mirror::with_words(ui.painter(), (rect.min, &layout), || {
        for range in hit
            .fragments
            .iter()
            .filter(|range| range.end as usize <= text.len())
        {
            for part in layout.boxes(range.indices()) {
                let corner = Pos2::new(rect.left() + part.x - 1.0, rect.top() + part.y);
                let place = Rect::from_min_size(corner, Vec2::new(part.width + 2.0, part.height));
                ui.painter()
                    .rect_filled(place, f32::from(radius::HIGHLIGHT), tokens.mark);
            }
        }
        engine.paint(ui.painter(), rect.min, &layout, tokens.ink);
    });
}

fn codes_ui(ui: &mut Ui, shell: &Shell<'_>, hit: &Hit, out: &mut Actions) {
    if !is_passage(hit) {
        return;
    }
    let tokens = theme::tokens(ui);
    let codes = codes_of_hit(shell.project, hit);
    let title = locale::words("search-codes-here");
    let count = codes.len().to_string();
    Section::new(Id::unique("search codes here"), &title)
        .count(&count)
        .show(
            ui,
            |_| {},
            |ui| {
                if codes.is_empty() {
                    label_ui(
                        ui,
                        &locale::words("search-codes-none"),
                        TextRole::Small,
                        tokens.ink2,
                    );
                }
                for face in codes
                    .iter()
                    .filter_map(|code| Face::find(shell.project, *code))
                {
                    let tint =
                        crate::ui::tokens::code_colour(usize::from(face.colour)).tint(tokens);
                    let chip = Chip::new(&face.name)
                        .mark(face.mark(tokens))
                        .look(ChipLook::Tint(tint));
                    if chip.show(ui).clicked() {
                        out.push(Action::Open(Spot::Code(face.id)));
                    }
                }
            },
        );
}
