//! Buttons, and links among words.

use egui::accesskit::Role;
use egui::{Color32, CursorIcon, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use crate::ui::glyphs::user_text;
use crate::ui::icon::Icon;
use crate::ui::theme;
use crate::ui::tokens::{TextRole, Tokens, radius, size, space};
use crate::ui::widget::strip::{GAP, Strip};
use crate::ui::widget::{focus, key_cap, line_ui, tooltip};

/// How much a button asks for the eye.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonLook {
    /// Edge and raised surface.
    #[default]
    Plain,
    /// Filled with the accent; one in a region.
    Primary,
    /// No edge until the pointer is on it.
    Quiet,
    /// For what undo cannot bring back.
    Dangerous,
}

/// A button with words.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct Button<'a> {
    text: &'a str,
    icon: Option<Icon>,
    icon_end: Option<Icon>,
    key: &'a str,
    hint: &'a str,
    look: ButtonLook,
    small: bool,
    on: bool,
    reason: Option<&'a str>,
    width: Option<f32>,
}

impl<'a> Button<'a> {
    /// Returns a plain button; `text` ends in “…” when it asks for more.
    pub fn new(text: &'a str) -> Self {
        Self {
            text,
            icon: None,
            icon_end: None,
            key: "",
            hint: "",
            look: ButtonLook::Plain,
            small: false,
            on: false,
            reason: None,
            width: None,
        }
    }

    /// Returns the one primary button of a region.
    pub fn primary(text: &'a str) -> Self {
        Self::new(text).look(ButtonLook::Primary)
    }

    /// Returns a button without an edge.
    pub fn quiet(text: &'a str) -> Self {
        Self::new(text).look(ButtonLook::Quiet)
    }

    /// Sets how it looks.
    pub fn look(mut self, look: ButtonLook) -> Self {
        self.look = look;
        self
    }

    /// Puts an icon before the words.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Puts an icon after the words: `expand_more` where it opens a list.
    pub fn icon_end(mut self, icon: Icon) -> Self {
        self.icon_end = Some(icon);
        self
    }

    /// Writes the key at the end: “Ctrl+M”. Views leave it away where the window is narrow.
    pub fn key(mut self, key: &'a str) -> Self {
        self.key = key;
        self
    }

    /// Says more in a tooltip.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// Makes it 24 high.
    pub fn small(mut self) -> Self {
        self.small = true;
        self
    }

    /// Shows it as switched on.
    pub fn on(mut self, on: bool) -> Self {
        self.on = on;
        self
    }

    /// Disables it where there is a reason, which the tooltip tells.
    pub fn disabled(mut self, reason: Option<&'a str>) -> Self {
        self.reason = reason;
        self
    }

    /// Sets its width; else it is as wide as its content.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Returns how wide it is by its content.
    pub fn content_width(&self, ui: &Ui) -> f32 {
        let engine = user_text(ui.ctx());
        let text = engine.line(self.text, self.role(), f32::INFINITY);
        let icons = [self.icon, self.icon_end].into_iter().flatten().count() as f32;
        let mut width = text.size().width.ceil() + 2.0 * self.padding();
        width += icons * (self.icon_size() + GAP);
        if !self.key.is_empty() {
            width += GAP + key_cap::width(&engine, self.key);
        }
        width
    }

    /// Shows it.
    pub fn show(self, ui: &mut Ui) -> Response {
        let tokens = theme::tokens(ui);
        let height = if self.small {
            size::BUTTON_SMALL
        } else {
            size::BUTTON
        };
        let width = self.width.unwrap_or_else(|| self.content_width(ui));
        let enabled = self.reason.is_none() && ui.is_enabled();
        let sense = if enabled {
            Sense::click()
        } else {
            Sense::hover()
        };
        let (rect, response) = ui.allocate_exact_size(Vec2::new(width, height), sense);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, self.name()));
        let (fill, edge, ink) = self.colors(tokens, &response, enabled);
        let stroke = Stroke::new(1.0, edge);
        ui.painter()
            .rect(rect, radius::BUTTON, fill, stroke, StrokeKind::Inside);
        self.paint_content(ui, rect, ink);
        focus::ring(ui, &response, radius::BUTTON);
        tooltip(response, "", "", self.reason.unwrap_or(self.hint))
    }

    fn paint_content(&self, ui: &Ui, rect: egui::Rect, ink: Color32) {
        let mut strip = Strip::new(ui, rect);
        let spare = (rect.width() - self.content_width(ui)).max(0.0) / 2.0;
        strip.skip(self.padding() + spare.floor());
        strip.skip_end(self.padding() + spare.floor());
        if let Some(icon) = self.icon {
            strip.icon(icon, self.icon_size(), ink);
            strip.skip(GAP);
        }
        if !self.key.is_empty() {
            strip.key_end(self.key);
            strip.skip_end(GAP);
        }
        if let Some(icon) = self.icon_end {
            strip.icon_end(icon, self.icon_size(), ink);
            strip.skip_end(GAP);
        }
        strip.text(self.text, self.role(), ink);
    }

    fn colors(
        &self,
        tokens: &Tokens,
        response: &Response,
        enabled: bool,
    ) -> (Color32, Color32, Color32) {
        let clear = Color32::TRANSPARENT;
        if !enabled {
            let edge = if self.look == ButtonLook::Quiet {
                clear
            } else {
                tokens.line
            };
            return (clear, edge, tokens.ink3);
        }
        let pressed = response.is_pointer_button_down_on();
        let hovered = response.hovered();
        let state = |rest: Color32| match (pressed, hovered) {
            (true, _) => tokens.line2,
            (_, true) => tokens.hover,
            _ => rest,
        };
        match self.look {
            ButtonLook::Primary if hovered || pressed => {
                (tokens.accent_hover, tokens.accent_hover, tokens.onacc)
            }
            ButtonLook::Primary => (tokens.accent, tokens.accent, tokens.onacc),
            _ if self.on => (tokens.asoft, tokens.line2, tokens.accent),
            ButtonLook::Plain => (state(tokens.raised), tokens.line2, tokens.ink),
            ButtonLook::Quiet => (state(clear), clear, tokens.ink2),
            ButtonLook::Dangerous if hovered || pressed => {
                (tokens.dsoft, tokens.danger, tokens.danger)
            }
            ButtonLook::Dangerous => (tokens.raised, tokens.danger, tokens.danger),
        }
    }

    fn name(&self) -> String {
        if self.key.is_empty() {
            self.text.to_owned()
        } else {
            format!("{}, {}", self.text, self.key)
        }
    }

    fn role(&self) -> TextRole {
        if self.small {
            TextRole::SmallName
        } else {
            TextRole::Button
        }
    }

    fn padding(&self) -> f32 {
        if self.small { space::MEDIUM } else { 11.0 }
    }

    fn icon_size(&self) -> f32 {
        if self.small {
            size::ICON_ROW
        } else {
            size::ICON
        }
    }
}

/// Shows words that lead somewhere, in the accent.
pub fn link_ui(ui: &mut Ui, text: &str) -> Response {
    let tokens = theme::tokens(ui);
    let shown = line_ui(ui, text, TextRole::SmallName, tokens.accent);
    let response = shown.interact(Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, ui.is_enabled(), text));
    if response.hovered() || focus::came_by_key(ui, &response) {
        let rect = response.rect;
        let line = Stroke::new(1.0, tokens.accent);
        ui.painter()
            .hline(rect.x_range(), rect.bottom() - 1.5, line);
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}
