//! Chips: a code on a passage, a filter, a proposal.

use egui::accesskit::Role;
use egui::{Color32, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use crate::ui::glyphs::user_text;
use crate::ui::icon::Icon;
use crate::ui::theme;
use crate::ui::tokens::{TextRole, Tokens, size, space};
use crate::ui::widget::{Mark, Strip, dashed_rect, focus};

/// Distance between mark and name.
const GAP: f32 = 5.0;

/// What a chip stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum ChipLook {
    /// Something that can be chosen: an edge, raised.
    #[default]
    Plain,
    /// A code on a passage, on its tint.
    Tint(Color32),
    /// A code that is proposed and not put on: dashed.
    Proposed,
    /// A filter that is on, or a live thing.
    On,
    /// The place of a category: its fill, its heading colour.
    Place {
        /// Behind the name.
        fill: Color32,
        /// The name.
        ink: Color32,
    },
}

/// A chip.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct Chip<'a> {
    text: &'a str,
    count: &'a str,
    mark: Option<Mark>,
    icon: Option<Icon>,
    icon_end: Option<Icon>,
    look: ChipLook,
    switch: Option<bool>,
}

impl<'a> Chip<'a> {
    /// Returns a chip that says `text`.
    pub fn new(text: &'a str) -> Self {
        Self {
            text,
            count: "",
            mark: None,
            icon: None,
            icon_end: None,
            look: ChipLook::Plain,
            switch: None,
        }
    }

    /// Returns the chip of a filter, a switch.
    pub fn filter(text: &'a str, on: bool) -> Self {
        let look = if on { ChipLook::On } else { ChipLook::Plain };
        Self {
            switch: Some(on),
            ..Self::new(text).look(look)
        }
    }

    /// Sets what it stands for.
    pub fn look(mut self, look: ChipLook) -> Self {
        self.look = look;
        self
    }

    /// Puts a code’s mark before the name.
    pub fn mark(mut self, mark: Mark) -> Self {
        self.mark = Some(mark);
        self
    }

    /// Puts an icon before the name.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Puts an icon after the name: `expand_more` where it opens a list.
    pub fn icon_end(mut self, icon: Icon) -> Self {
        self.icon_end = Some(icon);
        self
    }

    /// Puts a count after the name.
    pub fn count(mut self, count: &'a str) -> Self {
        self.count = count;
        self
    }

    /// Returns how wide it is when nothing is cut.
    pub fn content_width(&self, ui: &Ui) -> f32 {
        let engine = user_text(ui.ctx());
        let measure = |text: &str| {
            let layout = engine.line(text, TextRole::Small, f32::INFINITY);
            layout.size().width.ceil()
        };
        let mut width = 2.0 * (space::MEDIUM + 1.0) + measure(self.text);
        if self.mark.is_some() {
            width += Mark::WIDTH + GAP;
        }
        let icons = [self.icon, self.icon_end].into_iter().flatten().count() as f32;
        width += icons * (size::ICON_CHIP + GAP);
        if !self.count.is_empty() {
            width += GAP + measure(self.count);
        }
        width
    }

    /// Shows it, at most as wide as there is room.
    pub fn show(self, ui: &mut Ui) -> Response {
        let width = self.content_width(ui).min(ui.available_width());
        let size = Vec2::new(width, size::CHIP);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        let enabled = ui.is_enabled();
        response.widget_info(|| match self.switch {
            Some(on) => WidgetInfo::selected(Role::Button, enabled, on, self.name()),
            None => WidgetInfo::labeled(Role::Button, enabled, self.name()),
        });
        self.paint_body(ui, rect, response.hovered());
        self.paint_content(ui, rect);
        let half = (size::CHIP / 2.0) as u8;
        focus::ring(ui, &response, half);
        response
    }

    fn paint_body(&self, ui: &Ui, rect: Rect, hovered: bool) {
        let tokens = theme::tokens(ui);
        let radius = size::CHIP / 2.0;
        let (fill, edge) = match self.look {
            ChipLook::Plain if hovered => (tokens.hover, tokens.line2),
            ChipLook::Plain => (tokens.raised, tokens.line2),
            ChipLook::Tint(tint) => (tint, tint),
            ChipLook::Proposed => (Color32::TRANSPARENT, Color32::TRANSPARENT),
            ChipLook::On => (tokens.asoft, tokens.asoft),
            ChipLook::Place { fill, .. } => (fill, fill),
        };
        let stroke = Stroke::new(1.0, edge);
        let painter = ui.painter();
        painter.rect(rect, radius, fill, stroke, StrokeKind::Inside);
        if self.look == ChipLook::Proposed {
            dashed_rect(painter, rect, radius, Stroke::new(1.0, tokens.accent));
        }
    }

    fn paint_content(&self, ui: &Ui, rect: Rect) {
        let tokens = theme::tokens(ui);
        let ink = self.ink(tokens);
        let mut strip = Strip::new(ui, rect);
        strip.skip(space::MEDIUM + 1.0);
        strip.skip_end(space::MEDIUM + 1.0);
        if let Some(mark) = self.mark {
            strip.mark(mark);
            strip.skip(GAP);
        }
        if let Some(icon) = self.icon {
            strip.icon(icon, size::ICON_CHIP, ink);
            strip.skip(GAP);
        }
        if let Some(icon) = self.icon_end {
            strip.icon_end(icon, size::ICON_CHIP, ink);
            strip.skip_end(GAP);
        }
        if !self.count.is_empty() {
            let soft = if ink == tokens.ink { tokens.ink3 } else { ink };
            strip.text_end(self.count, TextRole::Small, soft);
            strip.skip_end(GAP);
        }
        strip.text(self.text, TextRole::Small, ink);
    }

    fn ink(&self, tokens: &Tokens) -> Color32 {
        match self.look {
            ChipLook::On => tokens.accent,
            ChipLook::Place { ink, .. } => ink,
            _ => tokens.ink,
        }
    }

    fn name(&self) -> String {
        if self.count.is_empty() {
            self.text.to_owned()
        } else {
            format!("{} {}", self.text, self.count)
        }
    }
}
