//! Key caps: which keys do this, written where the act is.

use egui::accesskit::{Node, Role};
use egui::{Color32, Painter, Pos2, Rect, Response, Sense, StrokeKind, Ui, Vec2, WidgetInfo};

use crate::text::Direction;
use crate::ui::glyphs::{UserText, user_text};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, Tokens, radius, size, space};

/// Returns a chord such as “Ctrl+M” as a cap shows it: “Ctrl M”. A single “+” stays.
pub fn key_name(key: &str) -> String {
    match key.strip_suffix('+') {
        Some(before) => format!("{}+", before.replace('+', " ")),
        None => key.replace('+', " "),
    }
}

/// Shows a key cap.
pub fn key_cap_ui(ui: &mut Ui, key: &str) -> Response {
    let engine = user_text(ui.ctx());
    let size = Vec2::new(width(&engine, key), size::KEY_CAP);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, key));
    paint(
        ui.painter(),
        &engine,
        rect.center(),
        (key, theme::tokens(ui)),
    );
    response
}

/// Shows a key cap and what the key does, as key lines at the foot of popups have them.
pub fn key_hint_ui(ui: &mut Ui, key: &str, words: &str) {
    let tokens = theme::tokens(ui);
    let cap = key_cap_ui(ui, key);
    let said = super::line_ui(ui, words, TextRole::Meta, tokens.ink2);
    // One thing to be read, not two.
    ui.ctx().accesskit_node_builder(cap.id, Node::set_hidden);
    let told = format!("{key} {words}");
    said.widget_info(|| WidgetInfo::labeled(Role::Label, true, &told));
    ui.add_space(space::SMALL);
}

/// Returns how wide [`key_hint_ui`] is, with the room behind it.
pub fn key_hint_width(ui: &Ui, key: &str, words: &str) -> f32 {
    let engine = user_text(ui.ctx());
    let said = engine.line(words, TextRole::Meta, f32::INFINITY);
    let gap = ui.spacing().item_spacing.x;
    width(&engine, key) + gap + said.size().width.ceil() + gap + space::SMALL
}

/// Returns how wide the cap of `key` is.
pub(super) fn width(engine: &UserText, key: &str) -> f32 {
    let layout = engine.line_in(&key_name(key), &style(), f32::INFINITY);
    (layout.size().width.ceil() + 2.0 * space::TINY + 2.0).max(size::KEY_CAP)
}

/// Paints a cap around `centre`. Caps are the same on every surface, also on the accent.
pub(super) fn paint(
    painter: &Painter,
    engine: &UserText,
    centre: Pos2,
    (key, tokens): (&str, &Tokens),
) {
    let size = Vec2::new(width(engine, key), size::KEY_CAP);
    let corner = (centre - size / 2.0).round();
    let rect = Rect::from_min_size(corner, size);
    let stroke = egui::Stroke::new(1.0, tokens.line2);
    painter.rect(rect, radius::KEY, tokens.bg, stroke, StrokeKind::Inside);
    paint_name(painter, engine, rect, (key, tokens.ink2));
}

fn paint_name(painter: &Painter, engine: &UserText, rect: Rect, (key, color): (&str, Color32)) {
    let layout = engine.line_in(&key_name(key), &style(), f32::INFINITY);
    let size = Vec2::new(layout.size().width, layout.size().height);
    let pos = rect.center() - size / 2.0;
    engine.paint(painter, pos, &layout, color);
}

fn style() -> crate::text::TextStyle {
    TextRole::Key.style().direction(Direction::LeftToRight)
}
