//! Banners: one problem or notice above content, with what can be done.

use egui::accesskit::Role;
use egui::{Color32, Frame, Margin, Rect, Sense, Ui, UiBuilder, Vec2, WidgetInfo};

use crate::ui::glyphs::user_text;
use crate::ui::icon::Icon;
use crate::ui::theme;
use crate::ui::tokens::{TextRole, Tokens, radius, size, space};
use crate::ui::widget::reader::say_politely;
use crate::ui::widget::{Button, Strip};

/// How grave something is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// To know.
    #[default]
    Calm,
    /// Thin, unfinished, look at this.
    Warn,
    /// Lost, or failed.
    Danger,
    /// Done, met.
    Good,
}

impl Tone {
    /// Returns the colours of words and of the surface under them.
    pub fn colors(self, tokens: &Tokens) -> (Color32, Color32) {
        match self {
            Self::Calm => (tokens.accent, tokens.asoft),
            Self::Warn => (tokens.warn, tokens.wsoft),
            Self::Danger => (tokens.danger, tokens.dsoft),
            Self::Good => (tokens.ok, tokens.asoft),
        }
    }
}

/// A banner.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct Banner<'a> {
    tone: Tone,
    icon: Icon,
    text: &'a str,
    act: &'a str,
}

impl<'a> Banner<'a> {
    /// Returns a banner that says `text`.
    pub fn new(tone: Tone, icon: Icon, text: &'a str) -> Self {
        Self {
            tone,
            icon,
            text,
            act: "",
        }
    }

    /// Offers an act.
    pub fn act(mut self, act: &'a str) -> Self {
        self.act = act;
        self
    }

    /// Shows it over the whole width; returns whether the act was asked for.
    pub fn show(self, ui: &mut Ui) -> bool {
        let tokens = theme::tokens(ui);
        let (ink, surface) = self.tone.colors(tokens);
        let frame = Frame::NONE
            .fill(surface)
            .corner_radius(radius::CARD)
            .inner_margin(Margin::symmetric(10, 8));
        frame.show(ui, |ui| self.content_ui(ui, ink)).inner
    }

    fn content_ui(&self, ui: &mut Ui, ink: Color32) -> bool {
        let tokens = theme::tokens(ui);
        let engine = user_text(ui.ctx());
        let width = ui.available_width();
        let act = Button::new(self.act).small();
        let act_width = if self.act.is_empty() {
            0.0
        } else {
            act.content_width(ui) + space::MEDIUM
        };
        let before = size::ICON_ROW + space::MEDIUM;
        let layout = engine.wrapped(self.text, TextRole::Small, width - before - act_width);
        let height = layout.size().height.max(if act_width > 0.0 {
            size::BUTTON_SMALL
        } else {
            0.0
        });
        let (rect, response) = ui.allocate_exact_size(Vec2::new(width, height), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Alert, true, self.text));
        say_politely(&response);
        let mut strip = Strip::new(ui, rect);
        let place = strip.take(size::ICON_ROW);
        let first_line = Rect::from_min_size(place.min, Vec2::new(size::ICON_ROW, 18.0));
        self.icon
            .paint_in(ui.painter(), first_line, size::ICON_ROW, ink);
        strip.skip(space::MEDIUM);
        let end = strip.take_end(act_width);
        let text = strip.rest();
        let top = text.center().y - layout.size().height / 2.0;
        engine.paint(
            ui.painter(),
            egui::pos2(text.left(), top),
            &layout,
            tokens.ink,
        );
        if self.act.is_empty() {
            return false;
        }
        let layout = theme::from_end();
        let mut child = ui.new_child(UiBuilder::new().max_rect(end).layout(layout));
        act.show(&mut child).clicked()
    }
}
