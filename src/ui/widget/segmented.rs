//! Segmented switches: one of a few ways to look at the same thing.

use egui::accesskit::Role;
use egui::{
    Color32, Context, CornerRadius, EventFilter, Id, Key, Pos2, Rect, Response, Sense, Stroke,
    StrokeKind, Ui, Vec2, WidgetInfo,
};

use crate::text::Align;
use crate::ui::glyphs::{style_for, user_text};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, radius, size, space};
use crate::ui::widget::{Strip, focus, hairline_v, tooltip};

/// Free width at both sides of the words.
const PADDING: f32 = 9.0;

/// A switch with a handful of choices.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct Segmented<'a> {
    id: Id,
    name: &'a str,
    choices: &'a [&'a str],
    current: usize,
    width: Option<f32>,
    wraps: bool,
}

impl<'a> Segmented<'a> {
    /// Returns a switch called `name` for screen readers.
    pub fn new(id: Id, name: &'a str, choices: &'a [&'a str], current: usize) -> Self {
        Self {
            id,
            name,
            choices,
            current,
            width: None,
            wraps: false,
        }
    }

    /// Gives words that have no room a second line.
    pub fn wrapping(mut self) -> Self {
        self.wraps = true;
        self
    }

    /// Shares out `width` evenly.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Shows it; returns the choice that was just made.
    pub fn show(self, ui: &mut Ui) -> Option<usize> {
        let tokens = theme::tokens(ui);
        let widths = self.widths(ui);
        let height = if self.needs_two(ui, &widths) {
            size::SEGMENTED_TWO
        } else {
            size::SEGMENTED
        };
        let size = Vec2::new(widths.iter().sum(), height);
        let (rect, whole) = ui.allocate_exact_size(size, Sense::hover());
        whole.widget_info(|| WidgetInfo::labeled(Role::RadioGroup, ui.is_enabled(), self.name));
        let stroke = Stroke::new(1.0, tokens.line2);
        let painter = ui.painter().clone();
        painter.rect(
            rect,
            radius::BUTTON,
            tokens.raised,
            stroke,
            StrokeKind::Inside,
        );
        let mut strip = Strip::new(ui, rect);
        let mut chosen = None;
        for (index, (words, width)) in self.choices.iter().zip(&widths).enumerate() {
            let area = strip.take(*width);
            let response = self.choice_ui(ui, area, (index, words));
            if response.clicked() {
                chosen = Some(index);
            }
            chosen = chosen.or(self.stepped(ui, &response, index));
            if index > 0 {
                hairline_v(
                    &painter,
                    area.left(),
                    rect.shrink(1.0).y_range(),
                    tokens.line2,
                );
            }
        }
        chosen
    }

    /// Takes the arrow keys of the choice that has focus: the choice beside it is made, and has focus then.
    fn stepped(&self, ui: &Ui, response: &Response, index: usize) -> Option<usize> {
        if !response.has_focus() {
            return None;
        }
        let filter = EventFilter {
            horizontal_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        let pressed = |key| ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key));
        let (left, right) = (pressed(Key::ArrowLeft), pressed(Key::ArrowRight));
        let forward = if theme::is_mirrored(ui.ctx()) {
            left
        } else {
            right
        };
        let next = match (forward, left || right) {
            (true, _) => index + 1,
            (false, true) => index.checked_sub(1)?,
            _ => return None,
        };
        if next >= self.choices.len() {
            return None;
        }
        ui.memory_mut(|memory| memory.request_focus(self.id.with(next)));
        Some(next)
    }

    fn choice_ui(&self, ui: &Ui, area: Rect, (index, words): (usize, &str)) -> Response {
        let tokens = theme::tokens(ui);
        let on = index == self.current;
        let response = ui.interact(area, self.id.with(index), Sense::click());
        let enabled = ui.is_enabled();
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, enabled, on, words));
        if on && response.has_focus() {
            // What is chosen already has no use for Enter: a dialog takes it as its answer.
            ui.data_mut(|data| data.insert_temp(settled_id(), response.id));
        }
        let fill = match (on, response.hovered()) {
            (true, _) => tokens.asoft,
            (_, true) => tokens.hover,
            _ => tokens.raised,
        };
        let corners = self.corners(index);
        let inside = self.inside(area, index);
        ui.painter().rect_filled(inside, corners, fill);
        let (role, ink) = if on {
            (TextRole::SmallName, tokens.accent)
        } else {
            (TextRole::Small, tokens.ink2)
        };
        let inner = area.shrink2(Vec2::new(space::TINY, 0.0));
        let mut strip = Strip::new(ui, inner);
        let is_long = strip.measure(words, role) > strip.room();
        let is_cut = if is_long && self.wraps {
            paint_wrapped(ui, inner, words, (role, ink))
        } else {
            strip.text_middle(words, role, ink);
            is_long
        };
        focus::ring_inside(ui, area, &response);
        if is_cut {
            return tooltip(response, words, "", "");
        }
        response
    }

    /// Whether some words take a second line.
    fn needs_two(&self, ui: &Ui, widths: &[f32]) -> bool {
        let strip = Strip::new(ui, Rect::ZERO);
        let mut all = self.choices.iter().zip(widths);
        self.wraps
            && all.any(|(words, width)| {
                strip.measure(words, TextRole::SmallName) > width - 2.0 * space::TINY
            })
    }

    /// The part of a choice that is filled: all but the edge around the switch and the line before the choice.
    fn inside(&self, area: Rect, index: usize) -> Rect {
        let mut inside = area.shrink2(Vec2::new(0.0, 1.0));
        let is_last = index + 1 == self.choices.len();
        let end = if is_last { 1.0 } else { 0.0 };
        inside.min.x += 1.0;
        inside.max.x -= end;
        inside
    }

    fn corners(&self, index: usize) -> CornerRadius {
        let round = radius::BUTTON - 1;
        let (left, right) = (index == 0, index + 1 == self.choices.len());
        let (west, east) = (if left { round } else { 0 }, if right { round } else { 0 });
        CornerRadius {
            nw: west,
            sw: west,
            ne: east,
            se: east,
        }
    }

    fn widths(&self, ui: &Ui) -> Vec<f32> {
        if let Some(width) = self.width {
            let share = (width / self.choices.len().max(1) as f32).floor();
            return vec![share; self.choices.len()];
        }
        let strip = Strip::new(ui, Rect::ZERO);
        let measure = |words: &&str| strip.measure(words, TextRole::SmallName) + 2.0 * PADDING;
        let needed = self.choices.iter().map(measure).collect();
        within(needed, ui.available_width())
    }
}

/// Returns whether Enter does nothing in `widget`: it is the choice of a switch that is made already.
pub(super) fn is_settled(ctx: &Context, widget: Id) -> bool {
    ctx.data(|data| data.get_temp::<Id>(settled_id())) == Some(widget)
}

fn settled_id() -> Id {
    Id::unique("enter is free")
}

/// Paints words on two lines in the middle of a choice; returns whether they are cut even so.
fn paint_wrapped(ui: &Ui, area: Rect, words: &str, (role, ink): (TextRole, Color32)) -> bool {
    let engine = user_text(ui.ctx());
    let style = style_for(role, words).ellipsis(2).align(Align::Center);
    let layout = engine.layout(words, &style, Some(area.width()));
    let top = area.top() + (area.height() - layout.size().height) / 2.0;
    engine.paint(ui.painter(), Pos2::new(area.left(), top), &layout, ink);
    layout.cut().is_some()
}

/// Takes from the widest until all have room: a switch never makes its pane wider.
fn within(mut widths: Vec<f32>, room: f32) -> Vec<f32> {
    let mut sorted = widths.clone();
    sorted.sort_by(f32::total_cmp);
    let mut rest = room.max(0.0);
    let mut most = f32::MAX;
    for (index, width) in sorted.iter().enumerate() {
        let share = rest / (sorted.len() - index) as f32;
        if *width > share {
            most = share;
            break;
        }
        rest -= width;
    }
    for width in &mut widths {
        *width = width.min(most).floor();
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_wide_gives_way_from_its_widest_part() {
        assert_eq!(within(vec![40.0, 60.0], 120.0), [40.0, 60.0]);
        assert_eq!(within(vec![20.0, 90.0, 200.0], 150.0), [20.0, 65.0, 65.0]);
        assert_eq!(within(vec![100.0, 100.0], 80.0), [40.0, 40.0]);
        assert_eq!(within(vec![10.0], -5.0), [0.0]);
        assert!(within(Vec::new(), 10.0).is_empty());
    }
}
