//! Bars: progress of work, and shares beside numbers.

use egui::accesskit::Role;
use egui::{Color32, Rect, Response, Sense, Ui, Vec2, WidgetInfo};

use crate::ui::theme;
use crate::ui::tokens::size;

/// Shows a bar of `width`, filled to `share` (0 to 1); a third of it, standing still, where the end is not known.
///
/// `name` says it for screen readers: “Reading 12 of 38”.
pub fn progress_ui(ui: &mut Ui, name: &str, share: Option<f32>, width: f32) -> Response {
    let tokens = theme::tokens(ui);
    let response = bar_ui(ui, share.unwrap_or(0.33), width, tokens.accent);
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ProgressIndicator, true, name);
        info.value = share.map(f64::from);
        info
    });
    response
}

/// Shows what share of a whole something has, beside its number.
pub fn share_ui(ui: &mut Ui, share: f32, width: f32, color: Color32) -> Response {
    bar_ui(ui, share, width, color)
}

fn bar_ui(ui: &mut Ui, share: f32, width: f32, color: Color32) -> Response {
    let tokens = theme::tokens(ui);
    let size = Vec2::new(width, size::PROGRESS);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let round = size::PROGRESS / 2.0;
    ui.painter().rect_filled(rect, round, tokens.line);
    let length = (width * share.clamp(0.0, 1.0)).max(0.0);
    let filled = Rect::from_min_size(rect.min, Vec2::new(length, size::PROGRESS));
    ui.painter().rect_filled(filled, round, color);
    response
}
