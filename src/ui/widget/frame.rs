//! What frames content: hairlines, dashed edges, heads of panels, tool bars, scroll areas.

use egui::accesskit::Role;
use egui::{
    Color32, Id, Painter, Pos2, Rangef, Rect, ScrollArea, Sense, Shape, Stroke, Ui, UiBuilder,
    Vec2, WidgetInfo,
};

use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::line_ui;
use crate::ui::widget::strip::GAP;

/// Paints a level line one physical pixel sharp, with its top at `y`.
pub fn hairline_h(painter: &Painter, x: impl Into<Rangef>, y: f32, color: Color32) {
    let x = x.into();
    let top = snap(painter, y);
    let rect = Rect::from_x_y_ranges(x, Rangef::new(top, top + 1.0));
    painter.rect_filled(rect, 0.0, color);
}

/// Paints an upright line one logical pixel wide, with its left edge at `x`.
pub fn hairline_v(painter: &Painter, x: f32, y: impl Into<Rangef>, color: Color32) {
    let left = snap(painter, x);
    let rect = Rect::from_x_y_ranges(Rangef::new(left, left + 1.0), y.into());
    painter.rect_filled(rect, 0.0, color);
}

/// Paints the dashed edge of drop places and proposals.
pub fn dashed_rect(painter: &Painter, rect: Rect, radius: f32, stroke: Stroke) {
    let rect = rect.shrink(stroke.width / 2.0);
    let path = outline(rect, radius.min(rect.height() / 2.0));
    let (dash, gap) = size::DASH;
    painter.extend(Shape::dashed_line(&path, stroke, dash, gap));
}

/// Shows the head of a panel: its title, what it counts, and `icons` at the end.
pub fn panel_head_ui<R>(
    ui: &mut Ui,
    title: &str,
    count: &str,
    icons: impl FnOnce(&mut Ui) -> R,
) -> R {
    let tokens = theme::tokens(ui);
    bar_ui(ui, size::PANEL_HEAD, (space::PANEL, space::SMALL), |ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        let head = line_ui(ui, title, TextRole::SmallStrong, tokens.ink);
        head.widget_info(|| WidgetInfo::labeled(Role::Heading, true, title));
        if !count.is_empty() {
            line_ui(ui, count, TextRole::Small, tokens.ink3);
        }
        ui.with_layout(theme::from_end(), |ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            icons(ui)
        })
        .inner
    })
}

/// Shows a tool bar with a hairline below; fill it from the start, and from the end with `theme::from_end`.
pub fn tool_bar_ui<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    let tokens = theme::tokens(ui);
    let inner = bar_ui(ui, size::TOOL_BAR, (14.0, 14.0), content);
    let rect = ui.min_rect();
    hairline_h(
        ui.painter(),
        rect.x_range(),
        ui.cursor().top() - 1.0,
        tokens.line,
    );
    inner
}

/// Returns the scroll area of panels and lists: upright, with thin bars over the content.
pub fn scroll_area(id: impl std::hash::Hash + std::fmt::Debug) -> ScrollArea {
    ScrollArea::vertical()
        .id_salt(Id::unique(id))
        .auto_shrink([false, false])
}

/// A row of `height` over the whole width with `padding` at start and end.
fn bar_ui<R>(
    ui: &mut Ui,
    height: f32,
    padding: (f32, f32),
    content: impl FnOnce(&mut Ui) -> R,
) -> R {
    let size = Vec2::new(ui.available_width(), height);
    let before = ui.spacing().item_spacing;
    ui.spacing_mut().item_spacing.y = 0.0;
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let (start, end) = padding;
    let inside = Rect::from_min_max(
        Pos2::new(rect.left() + start, rect.top()),
        Pos2::new(rect.right() - end, rect.bottom()),
    );
    let layout = theme::from_start();
    let mut child = ui.new_child(UiBuilder::new().max_rect(inside).layout(layout));
    child.spacing_mut().item_spacing = before;
    let inner = content(&mut child);
    ui.spacing_mut().item_spacing = before;
    inner
}

fn snap(painter: &Painter, value: f32) -> f32 {
    let scale = painter.pixels_per_point();
    (value * scale).round() / scale
}

/// The outline of a rounded rectangle, clockwise and closed.
fn outline(rect: Rect, radius: f32) -> Vec<Pos2> {
    let corners = [
        (rect.right_top(), Vec2::new(-1.0, 1.0), -90.0_f32),
        (rect.right_bottom(), Vec2::new(-1.0, -1.0), 0.0),
        (rect.left_bottom(), Vec2::new(1.0, -1.0), 90.0),
        (rect.left_top(), Vec2::new(1.0, 1.0), 180.0),
    ];
    let steps = 8;
    let mut path = Vec::with_capacity(4 * (steps + 1) + 1);
    for (corner, inward, start) in corners {
        let centre = corner + inward * radius;
        for step in 0..=steps {
            let angle = (start + 90.0 * step as f32 / steps as f32).to_radians();
            path.push(centre + Vec2::angled(angle) * radius);
        }
    }
    path.extend(path.first().copied());
    path
}
