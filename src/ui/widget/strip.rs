//! A row filled from both ends: icons, marks, words and key caps are put down one after the other.

use egui::{Color32, Painter, Pos2, Rect, Ui};

use crate::text::{TextLayout, TextStyle};
use crate::ui::glyphs::{UserText, content_left, style_for, user_text};
use crate::ui::icon::Icon;
use crate::ui::theme;
use crate::ui::tokens::{TextRole, Tokens, space};
use crate::ui::widget::Mark;
use crate::ui::widget::key_cap;

/// A row being filled from both ends.
pub struct Strip {
    rest: Rect,
    painter: Painter,
    engine: UserText,
    tokens: &'static Tokens,
}

impl Strip {
    /// Returns an empty row over `rect`; everything in it stands on its middle line.
    pub fn new(ui: &Ui, rect: Rect) -> Self {
        Self {
            rest: rect,
            painter: ui.painter().clone(),
            engine: user_text(ui.ctx()),
            tokens: theme::tokens(ui),
        }
    }

    /// Paints with an opacity from here on: 0.5 for what is being dragged or cut.
    pub fn fade(&mut self, opacity: f32) {
        self.painter.multiply_opacity(opacity);
    }

    /// Returns the width that is left.
    pub fn room(&self) -> f32 {
        self.rest.width().max(0.0)
    }

    /// Returns the part that is left.
    pub fn rest(&self) -> Rect {
        self.rest
    }

    /// Takes `width` at the start.
    pub fn take(&mut self, width: f32) -> Rect {
        self.cut(width, false)
    }

    /// Takes `width` at the end.
    pub fn take_end(&mut self, width: f32) -> Rect {
        self.cut(width, true)
    }

    /// Leaves `width` free at the start.
    pub fn skip(&mut self, width: f32) {
        self.take(width);
    }

    /// Leaves `width` free at the end.
    pub fn skip_end(&mut self, width: f32) {
        self.take_end(width);
    }

    /// Puts an icon at the start.
    pub fn icon(&mut self, icon: Icon, size: f32, color: Color32) {
        let rect = self.take(size);
        self.paint_icon(icon, rect, size, color);
    }

    /// Puts an icon at the end.
    pub fn icon_end(&mut self, icon: Icon, size: f32, color: Color32) {
        let rect = self.take_end(size);
        self.paint_icon(icon, rect, size, color);
    }

    /// Puts the mark of a code at the start.
    pub fn mark(&mut self, mark: Mark) {
        let rect = self.take(Mark::WIDTH);
        mark.paint(&self.painter, rect.center());
    }

    /// Puts words at the start, cut with an ellipsis where they do not fit; returns where they stand.
    pub fn text(&mut self, text: &str, role: TextRole, color: Color32) -> Rect {
        self.text_in(text, &style_for(role, text), color)
    }

    /// Puts words at the start in a style of its own.
    pub fn text_in(&mut self, text: &str, style: &TextStyle, color: Color32) -> Rect {
        let layout = self.engine.line_in(text, style, self.room());
        let rect = self.take(layout.size().width.ceil());
        self.paint_text(&layout, rect, color)
    }

    /// Puts words at the end.
    pub fn text_end(&mut self, text: &str, role: TextRole, color: Color32) -> Rect {
        let layout = self.engine.line(text, role, self.room());
        let rect = self.take_end(layout.size().width.ceil());
        self.paint_text(&layout, rect, color)
    }

    /// Puts a number at the end, in digits of one width.
    pub fn number_end(&mut self, text: &str, role: TextRole, color: Color32) -> Rect {
        let layout = self
            .engine
            .line_in(text, &number_style(text, role), self.room());
        let rect = self.take_end(layout.size().width.ceil());
        self.paint_text(&layout, rect, color)
    }

    /// Puts words in the middle of what is left.
    pub fn text_middle(&mut self, text: &str, role: TextRole, color: Color32) -> Rect {
        let layout = self.engine.line(text, role, self.room());
        let spare = (self.room() - layout.size().width).max(0.0) / 2.0;
        self.skip(spare.floor());
        let rect = self.take(layout.size().width.ceil());
        self.paint_text(&layout, rect, color)
    }

    /// Puts a key cap at the end.
    pub fn key_end(&mut self, key: &str) {
        let width = key_cap::width(&self.engine, key);
        let rect = self.take_end(width);
        key_cap::paint(
            &self.painter,
            &self.engine,
            rect.center(),
            (key, self.tokens),
        );
    }

    /// Puts a key cap at the start.
    pub fn key(&mut self, key: &str) {
        let width = key_cap::width(&self.engine, key);
        let rect = self.take(width);
        key_cap::paint(
            &self.painter,
            &self.engine,
            rect.center(),
            (key, self.tokens),
        );
    }

    /// Returns the width that `text` needs.
    pub fn measure(&self, text: &str, role: TextRole) -> f32 {
        let layout = self.engine.line(text, role, f32::INFINITY);
        layout.size().width.ceil()
    }

    /// Returns the width that a number needs in digits of one width.
    pub fn measure_number(&self, text: &str, role: TextRole) -> f32 {
        let style = number_style(text, role);
        let layout = self.engine.line_in(text, &style, f32::INFINITY);
        layout.size().width.ceil()
    }

    /// Returns the painter.
    pub fn painter(&self) -> &Painter {
        &self.painter
    }

    fn paint_icon(&self, icon: Icon, rect: Rect, size: f32, color: Color32) {
        icon.paint_in(&self.painter, rect, size, color);
    }

    fn paint_text(&self, layout: &TextLayout, rect: Rect, color: Color32) -> Rect {
        let pos = Pos2::new(rect.left() - content_left(layout), top_in(rect, layout));
        self.engine.paint(&self.painter, pos, layout, color);
        rect
    }

    fn cut(&mut self, width: f32, at_right: bool) -> Rect {
        let width = width.min(self.room());
        let mut part = self.rest;
        if at_right {
            part.min.x = part.max.x - width;
            self.rest.max.x = part.min.x;
        } else {
            part.max.x = part.min.x + width;
            self.rest.min.x = part.max.x;
        }
        part
    }
}

/// Where a line of text begins in a row: all sizes up to that of body text stand on one baseline, so that a name and its
/// count do; larger ones have their capitals in the middle.
pub(super) fn top_in(rect: Rect, layout: &TextLayout) -> f32 {
    let Some(line) = layout.lines().first() else {
        return rect.top();
    };
    let size = layout.runs().first().map_or(0.0, |run| run.size);
    let baseline = (rect.center().y + 0.34 * size.max(12.5)).round();
    baseline - line.baseline
}

/// The usual distance between two things in a strip.
pub(super) const GAP: f32 = space::SMALL;

/// The style of a number in digits of one width.
fn number_style(text: &str, role: TextRole) -> TextStyle {
    let mut style = style_for(role, text);
    style.tabular = true;
    style
}
