//! Cards of categories on the board: painted in one piece, with concepts that unfold.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Color32, Id, Pos2, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use crate::model::CodeId;
use crate::text::TextLayout;
use crate::ui::glyphs::{style_for, user_text};
use crate::ui::icon;
use crate::ui::theme;
use crate::ui::tokens::{TextRole, radius, size, space};
use crate::ui::widget::{Mark, Strip};

use super::board::CardData;
use super::face::Face;

/// Height of a concept’s line, and what a second one adds.
const CONCEPT: f32 = 20.0;
const SECOND: f32 = 16.0;
/// Width kept for the number of concepts and the chevron.
const FOLD: f32 = 40.0;

/// How a card stands.
#[derive(Clone, Copy, Debug)]
pub struct CardLook {
    /// The same for the same card in every pass.
    pub id: Id,
    /// Its concepts are shown.
    pub unfolded: bool,
    /// The inspector shows it.
    pub chosen: bool,
    /// Shows the ring of focus that came by key.
    pub ring: bool,
    /// It is being dragged, or cut.
    pub faded: bool,
    /// Something is dragged over it.
    pub target: bool,
    /// The concept of it that the inspector shows.
    pub concept: Option<CodeId>,
}

/// What happened to a card.
#[derive(Debug)]
pub struct CardResponse {
    /// Clicks and drags of the card.
    pub card: Response,
    /// The chevron was clicked.
    pub fold_clicked: bool,
    /// The concept that was clicked.
    pub concept_clicked: Option<CodeId>,
    /// The concept under the pointer, with its place.
    pub concept_under: Option<(CodeId, Rect)>,
    /// The concept that is taken hold of, by name, with its row.
    pub concept_held: Option<(CodeId, String, Response)>,
    /// The concept under the pointer, with its row.
    pub concept_hovered: Option<(CodeId, Response)>,
}

/// Returns how high a card of `width` is.
pub fn card_height(ui: &Ui, data: &CardData, width: f32, unfolded: bool) -> f32 {
    let name = name_height(ui, &data.face.name, width);
    let concepts = if unfolded && !data.concepts.is_empty() {
        let concepts = data.concepts.iter();
        let heights = concepts.map(|concept| concept_height(ui, concept, width));
        heights.sum::<f32>() + space::TINY
    } else {
        0.0
    };
    space::MEDIUM + name + 18.0 + concepts + space::MEDIUM - 2.0
}

/// Shows a card over the whole width.
pub fn card_ui(ui: &mut Ui, data: &CardData, look: CardLook) -> CardResponse {
    let width = ui.available_width();
    let height = card_height(ui, data, width, look.unfolded);
    let (_, rect) = ui.allocate_space(Vec2::new(width, height));
    let card = ui.interact(rect, look.id, Sense::CLICK | Sense::DRAG);
    card.widget_info(|| WidgetInfo::selected(Role::ListItem, true, look.chosen, &data.label));
    let mut response = CardResponse {
        card,
        fold_clicked: false,
        concept_clicked: None,
        concept_under: None,
        concept_held: None,
        concept_hovered: None,
    };
    if !data.concepts.is_empty() {
        let fold = fold_rect(ui, rect);
        let clicked = ui
            .interact(fold, look.id.with("fold"), Sense::CLICK)
            .clicked();
        response.fold_clicked = clicked;
    }
    if ui.is_rect_visible(rect) {
        paint_body(ui, rect, &response.card, look);
        let top = paint_head(ui, rect, data, look);
        if look.unfolded {
            concepts_ui(ui, (rect, top), data, look, &mut response);
        }
    }
    response
}

fn fold_rect(ui: &Ui, rect: Rect) -> Rect {
    let head = Rect::from_min_size(rect.min, Vec2::new(rect.width(), size::PANEL_HEAD));
    Strip::new(ui, head).take_end(FOLD)
}

fn paint_body(ui: &Ui, rect: Rect, card: &Response, look: CardLook) {
    let tokens = theme::tokens(ui);
    let (width, color) = match () {
        () if look.target || look.chosen => (2.0, tokens.accent),
        () if card.hovered() => (1.0, tokens.control),
        () => (1.0, tokens.line),
    };
    let fill = if look.target {
        tokens.asoft
    } else {
        tokens.raised
    };
    let mut painter = ui.painter().clone();
    if look.faded {
        painter.multiply_opacity(0.5);
    }
    let stroke = Stroke::new(width, color);
    painter.rect(rect, radius::CARD, fill, stroke, StrokeKind::Inside);
    if look.ring {
        let ring = Stroke::new(size::RING, tokens.accent);
        painter.rect_stroke(rect.expand(3.0), 10.0, ring, StrokeKind::Inside);
    }
}

/// Paints mark, name, meta line, number of concepts and chevron; returns where the concepts begin.
fn paint_head(ui: &Ui, rect: Rect, data: &CardData, look: CardLook) -> f32 {
    let tokens = theme::tokens(ui);
    let engine = user_text(ui.ctx());
    let mut painter = ui.painter().clone();
    if look.faded {
        painter.multiply_opacity(0.5);
    }
    let width = name_width(rect.width());
    let style = style_for(TextRole::FieldStrong, &data.face.name);
    let layout = engine.layout(&data.face.name, &style, Some(width));
    let mut line = Strip::new(ui, rect.shrink2(Vec2::new(space::SECTION, 0.0)));
    let mark = line.take(Mark::WIDTH);
    line.skip(space::SMALL);
    let text = line.take(width);
    let top = rect.top() + space::MEDIUM;
    let centre = Pos2::new(mark.center().x, top + style.line_height / 2.0);
    data.face.mark(tokens).paint(&painter, centre);
    let left = text.left();
    engine.paint_name(&painter, Pos2::new(left, top), &layout, tokens.ink);
    let below = top + layout.size().height;
    let meta = Rect::from_min_size(
        Pos2::new(text.left(), below),
        Vec2::new(text.width() + FOLD - space::SECTION, 18.0),
    );
    Strip::new(ui, meta).text(&data.meta, TextRole::Meta, tokens.ink3);
    if !data.concepts.is_empty() {
        paint_fold(ui, rect, data, look.unfolded, tokens.ink3);
    }
    below + 18.0
}

fn paint_fold(ui: &Ui, rect: Rect, data: &CardData, unfolded: bool, ink: Color32) {
    let mut strip = Strip::new(ui, fold_rect(ui, rect));
    strip.skip_end(space::SMALL);
    let chevron = if unfolded {
        icon::EXPAND_MORE
    } else {
        icon::CHEVRON_RIGHT
    };
    strip.icon_end(chevron, size::ICON_ROW, ink);
    if !unfolded {
        strip.number_end(&data.concepts.len().to_string(), TextRole::Meta, ink);
    }
}

fn concepts_ui(
    ui: &Ui,
    (rect, top): (Rect, f32),
    data: &CardData,
    look: CardLook,
    response: &mut CardResponse,
) {
    let (pointer, origin) = ui.input(|input| {
        let pointer = &input.pointer;
        (pointer.interact_pos(), pointer.press_origin())
    });
    // A quick hand is on another row already by the pass in which a drag begins.
    let (mut held, mut pressed) = (None, None);
    let mut below = top + 2.0;
    for concept in &data.concepts {
        let (face, count) = concept;
        let corner = Pos2::new(rect.left(), below);
        let height = concept_height(ui, concept, rect.width());
        let row = Rect::from_min_size(corner, Vec2::new(rect.width(), height));
        below = row.bottom();
        let sense = Sense::CLICK | Sense::DRAG;
        let clicked = ui.interact(row, look.id.with(face.id), sense);
        clicked.widget_info(|| {
            WidgetInfo::labeled(Role::ListItem, true, format!("{}, {count}", face.name))
        });
        let hold = || Some((face.id, face.name.clone(), clicked.clone()));
        if clicked.drag_started() {
            held = hold();
        }
        if origin.is_some_and(|pos| row.contains(pos)) {
            pressed = hold();
        }
        if clicked.clicked() {
            response.concept_clicked = Some(face.id);
        }
        if pointer.is_some_and(|pos| row.contains(pos)) {
            response.concept_under = Some((face.id, row));
        }
        if look.concept == Some(face.id) {
            let fill = theme::tokens(ui).asoft;
            let inside = row.shrink2(Vec2::new(space::SMALL, 0.0));
            ui.painter().rect_filled(inside, radius::BUTTON, fill);
        }
        paint_concept(ui, row, (face, count), clicked.hovered());
        if clicked.hovered() {
            response.concept_hovered = Some((face.id, clicked));
        }
    }
    if held.is_some() {
        response.concept_held = pressed.or(held);
    }
}

/// The height of a concept: that of one line, or of two where its name needs them.
fn concept_height(ui: &Ui, (face, count): &(Face, String), width: f32) -> f32 {
    match concept_lines(ui, face, concept_room(ui, count, width)).line_count() {
        0 | 1 => CONCEPT,
        _ => CONCEPT + SECOND,
    }
}

/// What the count leaves of a concept’s row.
fn concept_room(ui: &Ui, count: &str, width: f32) -> f32 {
    let strip = Strip::new(ui, Rect::ZERO);
    let count = strip.measure(count, TextRole::Small);
    let used = space::LARGE - 2.0 + Mark::WIDTH + 2.0 * space::SMALL + count + space::SECTION;
    (width - used).max(40.0)
}

/// The name of a concept on two lines at most.
fn concept_lines(ui: &Ui, face: &Face, width: f32) -> Arc<TextLayout> {
    let style = style_for(TextRole::Small, &face.name).ellipsis(2);
    user_text(ui.ctx()).layout(&face.name, &style, Some(width))
}

fn paint_concept(ui: &Ui, whole: Rect, (face, count): (&Face, &str), hovered: bool) {
    let tokens = theme::tokens(ui);
    let mut row = whole;
    row.max.y = row.min.y + CONCEPT;
    let mut strip = Strip::new(ui, row);
    strip.skip(space::LARGE - 2.0);
    strip.skip_end(space::SECTION);
    strip.mark(face.mark(tokens));
    strip.skip(space::SMALL);
    strip.number_end(count, TextRole::Small, tokens.ink3);
    strip.skip_end(space::SMALL);
    let ink = if hovered { tokens.ink } else { tokens.ink2 };
    let layout = concept_lines(ui, face, concept_room(ui, count, whole.width()));
    if layout.line_count() < 2 {
        strip.text(&face.name, TextRole::Small, ink);
        return;
    }
    let left = strip.rest().left();
    let line = layout.size().height / layout.line_count() as f32;
    let top = row.center().y - line / 2.0;
    user_text(ui.ctx()).paint_name(ui.painter(), Pos2::new(left, top), &layout, ink);
}

fn name_width(width: f32) -> f32 {
    let used = space::SECTION + Mark::WIDTH + space::SMALL;
    (width - used - FOLD - space::TINY).max(40.0)
}

fn name_height(ui: &Ui, name: &str, width: f32) -> f32 {
    let style = style_for(TextRole::FieldStrong, name);
    let engine = user_text(ui.ctx());
    engine
        .layout(name, &style, Some(name_width(width)))
        .size()
        .height
}
