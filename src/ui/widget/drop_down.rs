//! Drop-downs: one of many choices, in a list that pops up.

use egui::accesskit::{HasPopup, Role};
use egui::{
    EventFilter, Id, Key, PointerButton, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
};

use crate::ui::icon::{self, Icon};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, radius, size, space};
use crate::ui::widget::list_keys::consume_plain;
use crate::ui::widget::{Mark, MenuItem, MenuState, Strip, focus, menu_ui};

/// A drop-down.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct DropDown<'a> {
    id: Id,
    name: &'a str,
    choices: &'a [MenuItem<'a>],
    current: Option<usize>,
    placeholder: &'a str,
    icon: Option<Icon>,
    mark: Option<Mark>,
    width: Option<f32>,
    quiet: bool,
}

impl<'a> DropDown<'a> {
    /// Returns a drop-down called `name` for screen readers, over `choices`, of which one may be current.
    pub fn new(id: Id, name: &'a str, choices: &'a [MenuItem<'a>], current: Option<usize>) -> Self {
        Self {
            id,
            name,
            choices,
            current,
            placeholder: "",
            icon: None,
            mark: None,
            width: None,
            quiet: false,
        }
    }

    /// Says what it is for while nothing is chosen.
    pub fn placeholder(mut self, placeholder: &'a str) -> Self {
        self.placeholder = placeholder;
        self
    }

    /// Puts an icon before the choice.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Puts a mark before the choice.
    pub fn mark(mut self, mark: Mark) -> Self {
        self.mark = Some(mark);
        self
    }

    /// Sets its width; else it is as wide as the current choice.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Leaves the edge away, as in tool bars.
    pub fn quiet(mut self) -> Self {
        self.quiet = true;
        self
    }

    /// Shows it; returns the choice that was just made.
    pub fn show(self, ui: &mut Ui) -> Option<usize> {
        let width = self.width.unwrap_or_else(|| self.content_width(ui));
        let (_, rect) = ui.allocate_space(Vec2::new(width, size::FIELD));
        let response = ui.interact(rect, self.id, Sense::click());
        let mut open = ui.data(|data| data.get_temp::<MenuState>(self.id));
        self.tell(ui, &response, open.is_some());
        self.paint(ui, &response, open.is_some());
        let was_open = open.is_some();
        if !was_open && self.opening_key(ui, &response) {
            open = Some(self.first_state(&response));
        }
        let taken = menu_ui(ui, self.id.with("list"), self.name, self.choices, &mut open);
        // While the list is open its keys are its own: a space within a name that is typed is no click.
        let clicked = response.clicked_by(PointerButton::Primary);
        if (clicked || response.clicked() && !was_open) && taken.is_none() {
            open = (!was_open).then_some(self.first_state(&response));
            response.request_focus();
        }
        self.lock(ui, &response, open.is_some());
        ui.data_mut(|data| match open {
            Some(state) => {
                data.insert_temp(self.id, state);
            }
            None => data.remove::<MenuState>(self.id),
        });
        taken
    }

    fn first_state(&self, response: &Response) -> MenuState {
        MenuState {
            anchor: response.rect,
            current: self.current.unwrap_or(0),
        }
    }

    /// Whether a key opens the list: Enter, Space, an arrow down, and in a dialog a letter, which then leads in the list.
    fn opening_key(&self, ui: &Ui, response: &Response) -> bool {
        if !response.has_focus() {
            return false;
        }
        let keys = [Key::ArrowDown, Key::Enter, Key::Space];
        let pressed = |key| ui.input_mut(|input| consume_plain(input, key));
        let by_key = keys.map(pressed).contains(&true);
        // Elsewhere letters are keys of the screen.
        let is_letter = |event: &egui::Event| matches!(event, egui::Event::Text(text) if !text.trim().is_empty());
        let in_dialog = ui.layer_id().order == egui::Order::Foreground;
        by_key || in_dialog && ui.input(|input| input.events.iter().any(is_letter))
    }

    /// While it has focus the arrows are its own, and Escape while it is open.
    fn lock(&self, ui: &Ui, response: &Response, open: bool) {
        if response.has_focus() {
            let filter = EventFilter {
                vertical_arrows: true,
                escape: open,
                ..EventFilter::default()
            };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(self.id, filter));
        }
    }

    fn tell(&self, ui: &Ui, response: &Response, open: bool) {
        let value = self.words().to_owned();
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::ComboBox, ui.is_enabled(), self.name);
            info.current_text_value = Some(value.clone());
            info
        });
        ui.ctx().accesskit_node_builder(self.id, |node| {
            node.set_expanded(open);
            node.set_has_popup(HasPopup::Listbox);
            node.set_description(value.as_str());
        });
    }

    fn paint(&self, ui: &Ui, response: &Response, open: bool) {
        let tokens = theme::tokens(ui);
        let rest = if self.quiet {
            egui::Color32::TRANSPARENT
        } else {
            tokens.raised
        };
        let fill = match (open, response.hovered()) {
            (true, _) => tokens.asoft,
            (_, true) => tokens.hover,
            _ => rest,
        };
        let edge = if self.quiet { rest } else { tokens.line2 };
        let rect = response.rect;
        let stroke = Stroke::new(1.0, edge);
        ui.painter()
            .rect(rect, radius::BUTTON, fill, stroke, StrokeKind::Inside);
        let mut strip = Strip::new(ui, rect);
        strip.skip(space::MEDIUM + 1.0);
        strip.skip_end(space::MEDIUM);
        strip.icon_end(icon::EXPAND_MORE, size::ICON_ROW, tokens.ink2);
        strip.skip_end(space::SMALL);
        if let Some(icon) = self.icon {
            strip.icon(icon, size::ICON_ROW, tokens.ink2);
            strip.skip(space::SMALL);
        }
        if let Some(mark) = self.mark {
            strip.mark(mark);
            strip.skip(space::SMALL);
        }
        let (role, ink) = match (self.current, self.quiet) {
            (None, _) => (TextRole::Field, tokens.ink3),
            (_, true) => (TextRole::SmallName, tokens.ink2),
            _ => (TextRole::Field, tokens.ink),
        };
        strip.text(self.words(), role, ink);
        focus::ring(ui, response, radius::BUTTON);
    }

    fn words(&self) -> &'a str {
        self.current
            .and_then(|current| self.choices.get(current))
            .map_or(self.placeholder, |choice| choice.text)
    }

    fn content_width(&self, ui: &Ui) -> f32 {
        let strip = Strip::new(ui, egui::Rect::ZERO);
        let mut width = strip.measure(self.words(), TextRole::Field);
        width += 2.0 * space::MEDIUM + 1.0 + size::ICON_ROW + space::SMALL;
        if self.icon.is_some() || self.mark.is_some() {
            width += size::ICON_ROW + space::SMALL;
        }
        width.min(ui.available_width())
    }
}
