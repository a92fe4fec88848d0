//! Rows of lists: one line of 28, or two of 44.

use egui::accesskit::Role;
use egui::{Color32, Rect, Response, Sense, Ui, Vec2, WidgetInfo};

use crate::ui::icon::Icon;
use crate::ui::theme;
use crate::ui::tokens::{TextRole, Tokens, size, space};
use crate::ui::widget::strip::Strip;
use crate::ui::widget::{Check, Mark, focus, paint_check};

/// Distance between icon and name.
const GAP: f32 = 7.0;

/// A row of a list; the list has the focus, the row is clicked.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct ListRow<'a> {
    name: &'a str,
    meta: &'a str,
    trailing: &'a str,
    key: &'a str,
    label: &'a str,
    icon: Option<(Icon, Option<Color32>)>,
    mark: Option<Mark>,
    check: Option<Check>,
    chosen: bool,
    current: bool,
    faint: bool,
    two_lines: bool,
    indent: f32,
    role: Role,
}

impl<'a> ListRow<'a> {
    /// Returns a row with a name.
    pub fn new(name: &'a str) -> Self {
        Self {
            name,
            meta: "",
            trailing: "",
            key: "",
            label: "",
            icon: None,
            mark: None,
            check: None,
            chosen: false,
            current: false,
            faint: false,
            two_lines: false,
            indent: space::PANEL,
            role: Role::ListItem,
        }
    }

    /// Adds a second line, in small type; the row becomes 44 high.
    pub fn second_line(mut self, meta: &'a str) -> Self {
        self.meta = meta;
        self.two_lines = true;
        self
    }

    /// Adds words after the name on the same line.
    pub fn meta(mut self, meta: &'a str) -> Self {
        self.meta = meta;
        self.two_lines = false;
        self
    }

    /// Puts a count or a state at the end.
    pub fn trailing(mut self, trailing: &'a str) -> Self {
        self.trailing = trailing;
        self
    }

    /// Puts the cap of its key at the end.
    pub fn key(mut self, key: &'a str) -> Self {
        self.key = key;
        self
    }

    /// Says the row for screen readers where name and count are not enough.
    pub fn label(mut self, label: &'a str) -> Self {
        self.label = label;
        self
    }

    /// Puts an icon before the name.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some((icon, None));
        self
    }

    /// Puts an icon in a colour of its own before the name.
    pub fn icon_in(mut self, icon: Icon, color: Color32) -> Self {
        self.icon = Some((icon, Some(color)));
        self
    }

    /// Puts the mark of a code before the name.
    pub fn mark(mut self, mark: Mark) -> Self {
        self.mark = Some(mark);
        self
    }

    /// Puts a tick box first.
    pub fn check(mut self, check: impl Into<Check>) -> Self {
        self.check = Some(check.into());
        self
    }

    /// Shows it as chosen.
    pub fn chosen(mut self, chosen: bool) -> Self {
        self.chosen = chosen;
        self
    }

    /// Shows the focus ring of its list on it.
    pub fn current(mut self, current: bool) -> Self {
        self.current = current;
        self
    }

    /// Writes the name in secondary ink, for what cannot be opened now.
    pub fn faint(mut self, faint: bool) -> Self {
        self.faint = faint;
        self
    }

    /// Sets the free width at both ends; 12 unless said.
    pub fn indent(mut self, indent: f32) -> Self {
        self.indent = indent;
        self
    }

    /// Sets the role for screen readers; a list item unless said.
    pub fn role(mut self, role: Role) -> Self {
        self.role = role;
        self
    }

    /// Returns how high it is.
    pub fn height(&self) -> f32 {
        if self.two_lines {
            size::LIST_ROW_TWO
        } else {
            size::LIST_ROW
        }
    }

    /// Shows it over the whole width.
    pub fn show(self, ui: &mut Ui) -> Response {
        let size = Vec2::new(ui.available_width(), self.height());
        let (rect, response) = ui.allocate_exact_size(size, Sense::CLICK);
        response.widget_info(|| {
            let name = self.full_name();
            WidgetInfo::selected(self.role, ui.is_enabled(), self.chosen, name)
        });
        if let Some(check) = self.check {
            ui.ctx().accesskit_node_builder(response.id, |node| {
                node.set_selected(self.chosen);
                node.set_toggled(check.into());
            });
        }
        if !ui.is_rect_visible(rect) {
            return response;
        }
        let tokens = theme::tokens(ui);
        let fill = match (self.chosen, response.hovered()) {
            (true, _) => tokens.asoft,
            (_, true) => tokens.hover,
            _ => Color32::TRANSPARENT,
        };
        ui.painter().rect_filled(rect, 0.0, fill);
        self.paint_content(ui, rect, tokens);
        if self.current {
            focus::paint_inside(ui, rect);
        }
        response
    }

    fn paint_content(&self, ui: &Ui, rect: Rect, tokens: &Tokens) {
        let ink = if self.faint { tokens.ink2 } else { tokens.ink };
        let soft = if self.chosen {
            tokens.ink2
        } else {
            tokens.ink3
        };
        let mut strip = Strip::new(ui, rect);
        strip.skip(self.indent);
        strip.skip_end(self.indent);
        if let Some(check) = self.check {
            let square = strip.take(size::CHECK);
            paint_check(ui, square.center(), check, false);
            strip.skip(GAP);
        }
        if let Some((icon, color)) = self.icon {
            strip.icon(icon, size::ICON_ROW, color.unwrap_or(tokens.ink2));
            strip.skip(GAP);
        }
        if let Some(mark) = self.mark {
            strip.mark(mark);
            strip.skip(GAP);
        }
        if !self.key.is_empty() {
            strip.key_end(self.key);
            strip.skip_end(space::SMALL);
        }
        if !self.trailing.is_empty() {
            strip.number_end(self.trailing, TextRole::Meta, soft);
            strip.skip_end(space::SMALL);
        }
        let name = match (self.chosen, self.two_lines) {
            (true, _) | (_, true) => TextRole::Button,
            _ => TextRole::Field,
        };
        if self.two_lines && self.meta.is_empty() {
            // Beside its tick box, as high as it.
            strip.text(self.name, name, ink);
        } else if self.two_lines {
            let lines = strip.rest();
            let middle = lines.center().y + 1.0;
            let (mut upper, mut lower) = (lines, lines);
            upper.set_bottom(middle);
            upper.set_top(middle - 19.0);
            lower.set_top(middle - 1.0);
            lower.set_bottom(middle + 16.0);
            Strip::new(ui, upper).text(self.name, name, ink);
            Strip::new(ui, lower).text(self.meta, TextRole::Tiny, soft);
        } else {
            strip.text(self.name, name, ink);
            strip.skip(GAP);
            strip.text(self.meta, TextRole::Meta, soft);
        }
    }

    fn full_name(&self) -> String {
        if !self.label.is_empty() {
            return self.label.to_owned();
        }
        let parts = [self.name, self.meta, self.trailing, self.key];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(", ")
    }
}
