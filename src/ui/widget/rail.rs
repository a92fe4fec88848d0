//! The rail: the places of the program, at the start edge.

use egui::accesskit::Role;
use egui::{Pos2, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use crate::ui::icon::Icon;
use crate::ui::theme;
use crate::ui::tokens::{TextRole, radius, size, space};
use crate::ui::widget::{Strip, focus, hairline_h, tooltip};

/// A place in the rail.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct RailButton<'a> {
    icon: Icon,
    name: &'a str,
    key: &'a str,
    current: bool,
    narrow: bool,
    height: f32,
}

impl<'a> RailButton<'a> {
    /// Returns the button of a place.
    pub fn new(icon: Icon, name: &'a str) -> Self {
        Self {
            icon,
            name,
            key: "",
            current: false,
            narrow: false,
            height: 46.0,
        }
    }

    /// Tells the key in the tooltip.
    pub fn key(mut self, key: &'a str) -> Self {
        self.key = key;
        self
    }

    /// Shows it as the place where we are.
    pub fn current(mut self, current: bool) -> Self {
        self.current = current;
        self
    }

    /// Leaves the name away, which then is the tooltip.
    pub fn narrow(mut self, narrow: bool) -> Self {
        self.narrow = narrow;
        self
    }

    /// Sets how high it is, where a low window has many places; at most 46, or 36 without a name.
    pub fn height(mut self, height: f32) -> Self {
        self.height = height;
        self
    }

    /// Shows it: 60 by 46, or 36 by 36.
    pub fn show(self, ui: &mut Ui) -> Response {
        let tokens = theme::tokens(ui);
        let size = if self.narrow {
            Vec2::new(36.0, self.height.min(36.0))
        } else {
            Vec2::new(60.0, self.height)
        };
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        let enabled = ui.is_enabled();
        response.widget_info(|| WidgetInfo::selected(Role::Tab, enabled, self.current, self.name));
        let painter = ui.painter();
        let ink = if self.current {
            let stroke = Stroke::new(1.0, tokens.line);
            painter.rect(
                rect,
                radius::CARD,
                tokens.raised,
                stroke,
                StrokeKind::Outside,
            );
            tokens.accent
        } else {
            if response.hovered() {
                painter.rect_filled(rect, radius::CARD, tokens.hover);
            }
            tokens.ink2
        };
        if self.narrow {
            self.icon.paint_in(painter, rect, size::ICON_RAIL, ink);
        } else {
            let top = rect.center().y - (size::ICON_RAIL + 3.0 + 12.0) / 2.0;
            let centre = Pos2::new(rect.center().x, top + size::ICON_RAIL / 2.0);
            self.icon.paint(painter, centre, size::ICON_RAIL, ink);
            let words = Rect::from_min_size(
                Pos2::new(rect.left(), top + size::ICON_RAIL + 3.0),
                Vec2::new(rect.width(), 12.0),
            );
            Strip::new(ui, words).text_middle(self.name, TextRole::Rail, ink);
        }
        if focus::came_by_key(ui, &response) {
            focus::paint_inside(ui, rect);
        }
        let name = if self.narrow { self.name } else { "" };
        tooltip(response, name, self.key, "")
    }
}

/// Shows the short line between groups of places.
pub fn rail_separator_ui(ui: &mut Ui) {
    let tokens = theme::tokens(ui);
    let size = Vec2::new(32.0, 2.0 * space::SMALL + 1.0);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    hairline_h(
        ui.painter(),
        rect.x_range(),
        rect.center().y - 0.5,
        tokens.line2,
    );
}
