//! Words without a control: one line, a wrapped paragraph, a number.

use egui::accesskit::Role;
use egui::{Color32, Pos2, Response, Sense, Ui, Vec2, WidgetInfo};

use crate::locale;
use crate::ui::glyphs::{content_left, style_for, user_label, user_text};
use crate::ui::tokens::TextRole;

/// Shows `text` wrapped at the width there is.
pub fn label_ui(ui: &mut Ui, text: &str, role: TextRole, color: Color32) -> Response {
    let width = ui.available_width();
    user_label(ui, text, role, color, width)
}

/// Shows `text` on one line, cut with an ellipsis where there is no room.
pub fn line_ui(ui: &mut Ui, text: &str, role: TextRole, color: Color32) -> Response {
    one_line(ui, text, &style_for(role, text), color)
}

/// Shows a number on one line, in digits of one width.
pub fn number_ui(ui: &mut Ui, text: &str, role: TextRole, color: Color32) -> Response {
    let mut style = style_for(role, text);
    style.tabular = true;
    one_line(ui, text, &style, color)
}

fn one_line(ui: &mut Ui, text: &str, style: &crate::text::TextStyle, color: Color32) -> Response {
    let engine = user_text(ui.ctx());
    let layout = engine.line_in(text, style, ui.available_width());
    let size = Vec2::new(layout.size().width.ceil(), layout.size().height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| {
        let said = match locale::is_number(text) {
            true => locale::digits(text),
            false => text.to_owned(),
        };
        WidgetInfo::labeled(Role::Label, true, said)
    });
    let pos = Pos2::new(rect.left() - content_left(&layout), rect.top());
    engine.paint(ui.painter(), pos, &layout, color);
    response
}
