//! Buttons that are an icon alone: always with a name, and a tooltip that tells it with its key.

use egui::accesskit::Role;
use egui::{Color32, Rect, Response, Sense, Ui, Vec2, WidgetInfo};

use crate::ui::icon::Icon;
use crate::ui::theme;
use crate::ui::tokens::{radius, size};
use crate::ui::widget::{focus, tooltip};

/// An icon that can be pressed.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct IconButton<'a> {
    icon: Icon,
    name: &'a str,
    key: &'a str,
    hint: &'a str,
    small: bool,
    on: Option<bool>,
    reason: Option<&'a str>,
    color: Option<Color32>,
}

impl<'a> IconButton<'a> {
    /// Returns a button with `icon`, for screen readers and the tooltip called `name`.
    pub fn new(icon: Icon, name: &'a str) -> Self {
        Self {
            icon,
            name,
            key: "",
            hint: "",
            small: false,
            on: None,
            reason: None,
            color: None,
        }
    }

    /// Tells the key in the tooltip.
    pub fn key(mut self, key: &'a str) -> Self {
        self.key = key;
        self
    }

    /// Says more in the tooltip.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// Makes it 24 by 24.
    pub fn small(mut self) -> Self {
        self.small = true;
        self
    }

    /// Makes it a switch.
    pub fn on(mut self, on: bool) -> Self {
        self.on = Some(on);
        self
    }

    /// Disables it where there is a reason, which the tooltip tells.
    pub fn disabled(mut self, reason: Option<&'a str>) -> Self {
        self.reason = reason;
        self
    }

    /// Gives the icon a colour of its own.
    pub fn color(mut self, color: Color32) -> Self {
        self.color = Some(color);
        self
    }

    /// Shows it.
    pub fn show(self, ui: &mut Ui) -> Response {
        let side = self.side();
        let (rect, response) = ui.allocate_exact_size(Vec2::splat(side), self.sense(ui));
        self.finish(ui, rect, response)
    }

    /// Shows it in `rect`, which a row has kept for it, under an id of its own.
    pub fn show_in(self, ui: &mut Ui, rect: Rect, id: egui::Id) -> Response {
        let rect = Rect::from_center_size(rect.center(), Vec2::splat(self.side()));
        let response = ui.interact(rect, id, self.sense(ui));
        self.finish(ui, rect, response)
    }

    fn finish(self, ui: &Ui, rect: Rect, response: Response) -> Response {
        let tokens = theme::tokens(ui);
        let enabled = self.reason.is_none() && ui.is_enabled();
        response.widget_info(|| match self.on {
            Some(on) => WidgetInfo::selected(Role::Button, enabled, on, self.full_name()),
            None => WidgetInfo::labeled(Role::Button, enabled, self.full_name()),
        });
        let on = self.on.unwrap_or(false);
        let fill = match () {
            () if !enabled => Color32::TRANSPARENT,
            () if response.is_pointer_button_down_on() => tokens.line2,
            () if on => tokens.asoft,
            () if response.hovered() => tokens.hover,
            () => Color32::TRANSPARENT,
        };
        let ink = match (enabled, on) {
            (false, _) => tokens.line2,
            (_, true) => tokens.accent,
            _ => self.color.unwrap_or(tokens.ink2),
        };
        ui.painter().rect_filled(rect, radius::BUTTON, fill);
        let icon_size = if self.small {
            size::ICON_ROW
        } else {
            size::ICON
        };
        self.icon.paint_in(ui.painter(), rect, icon_size, ink);
        focus::ring(ui, &response, radius::BUTTON);
        tooltip(
            response,
            self.name,
            self.key,
            self.reason.unwrap_or(self.hint),
        )
    }

    fn sense(&self, ui: &Ui) -> Sense {
        if self.reason.is_none() && ui.is_enabled() {
            Sense::click()
        } else {
            Sense::hover()
        }
    }

    fn side(&self) -> f32 {
        if self.small {
            size::BUTTON_SMALL
        } else {
            size::BUTTON
        }
    }

    fn full_name(&self) -> String {
        if self.key.is_empty() {
            self.name.to_owned()
        } else {
            format!("{}, {}", self.name, self.key)
        }
    }
}
