//! Tick boxes.

use egui::accesskit::{Role, Toggled};
use egui::{Pos2, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use crate::ui::icon;
use crate::ui::theme;
use crate::ui::tokens::{TextRole, radius, size, space};
use crate::ui::widget::{Strip, focus};

/// Whether a box is ticked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Check {
    /// Not ticked.
    Off,
    /// Ticked.
    On,
    /// Some of what it stands for is ticked.
    Some,
}

impl From<bool> for Check {
    fn from(on: bool) -> Self {
        if on { Self::On } else { Self::Off }
    }
}

impl From<Check> for Toggled {
    fn from(check: Check) -> Self {
        match check {
            Check::Off => Self::False,
            Check::On => Self::True,
            Check::Some => Self::Mixed,
        }
    }
}

/// Shows a tick box with its words, as high as a tree row; a click turns `on` round and marks the response changed.
pub fn check_ui(ui: &mut Ui, on: &mut bool, text: &str, count: &str) -> Response {
    let tokens = theme::tokens(ui);
    let width = if count.is_empty() {
        Strip::new(ui, Rect::ZERO).measure(text, TextRole::Body) + size::CHECK + space::MEDIUM
    } else {
        ui.available_width()
    };
    let size = Vec2::new(width.min(ui.available_width()), size::BUTTON_SMALL);
    let (rect, mut response) = ui.allocate_exact_size(size, Sense::click());
    if response.clicked() {
        *on = !*on;
        response.mark_changed();
    }
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, enabled, *on, text));
    let mut strip = Strip::new(ui, rect);
    let square = strip.take(size::CHECK);
    paint_check(ui, square.center(), (*on).into(), response.hovered());
    strip.skip(space::MEDIUM);
    if !count.is_empty() {
        strip.number_end(count, TextRole::Small, tokens.ink3);
        strip.skip_end(space::MEDIUM);
    }
    let ink = if enabled { tokens.ink } else { tokens.ink3 };
    strip.text(text, TextRole::Body, ink);
    if focus::came_by_key(ui, &response) {
        let square = Rect::from_center_size(square.center(), Vec2::splat(size::CHECK));
        focus::paint(ui, square, radius::KEY);
    }
    response
}

/// Paints a tick box around `centre`, for rows that are ticked as a whole.
pub fn paint_check(ui: &Ui, centre: Pos2, check: Check, hovered: bool) {
    let tokens = theme::tokens(ui);
    let corner = (centre - Vec2::splat(size::CHECK / 2.0)).round();
    let rect = Rect::from_min_size(corner, Vec2::splat(size::CHECK));
    let (fill, edge) = match check {
        Check::Off if hovered => (tokens.hover, tokens.control),
        Check::Off => (tokens.raised, tokens.control),
        Check::On | Check::Some => (tokens.accent, tokens.accent),
    };
    let stroke = Stroke::new(1.5, edge);
    ui.painter()
        .rect(rect, radius::KEY, fill, stroke, StrokeKind::Inside);
    match check {
        Check::Off => {}
        Check::On => icon::CHECK.paint_in(ui.painter(), rect, 13.0, tokens.onacc),
        Check::Some => {
            let bar = Rect::from_center_size(rect.center(), Vec2::new(7.0, 2.0));
            ui.painter().rect_filled(bar, 1.0, tokens.onacc);
        }
    }
}
