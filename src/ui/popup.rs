//! Popups: where they stand, their frame, and when they want to close.
//!
//! A popup stands below what it belongs to, above where there is no room, inside the window, and never over it.

use egui::accesskit::Role;
use egui::{Area, Context, Id, Key, LayerId, Modifiers, Order, Pos2, Rect, Ui, UiKind, Vec2};

use crate::ui::mirror;
use crate::ui::theme;
use crate::ui::tokens::space;

/// Returns where a popup of `size` stands beside `anchor` in `window`, `gap` away from it.
///
/// It begins where the anchor begins. Where it fits neither below nor above it goes
/// to the side with more room. Where no side holds it, it lies over what is below; over the end of an anchor that is
/// higher than itself, at the side where it covers least.
pub fn place(anchor: Rect, size: Vec2, window: Rect) -> Rect {
    place_of(anchor, (size, size.y), window)
}

/// As [`place`], on the side where a popup `tall` high would stand: one that grows and shrinks stays there.
fn place_of(anchor: Rect, (size, tall): (Vec2, f32), window: Rect) -> Rect {
    let gap = space::TINY;
    let tall = tall.max(size.y);
    let window = window.shrink(gap);
    let x = anchor
        .left()
        .min(window.right() - size.x)
        .max(window.left());
    let below = anchor.bottom() + gap;
    let above = anchor.top() - gap - size.y;
    let y = start_within(window, anchor.top(), size.y);
    let corner = if below + tall <= window.bottom() {
        Pos2::new(x, below)
    } else if anchor.top() - gap - tall >= window.top() {
        Pos2::new(x, above)
    } else if anchor.right() + gap + size.x <= window.right() {
        Pos2::new(anchor.right() + gap, y)
    } else if anchor.left() - gap - size.x >= window.left() {
        Pos2::new(anchor.left() - gap - size.x, y)
    } else if anchor.height() > size.y {
        let over_end = anchor.right() - (window.right() - size.x);
        let over_start = window.left() + size.x - anchor.left();
        let x = if over_end <= over_start {
            window.right() - size.x
        } else {
            window.left()
        };
        Pos2::new(x, window.bottom() - size.y)
    } else {
        Pos2::new(x, below)
    };
    Rect::from_min_size(corner, size)
}

/// Returns how much height a popup beside `anchor` can have in `window`.
pub fn room(anchor: Rect, window: Rect) -> f32 {
    let gap = space::TINY * 2.0;
    let below = window.bottom() - anchor.bottom() - gap;
    let above = anchor.top() - window.top() - gap;
    below.max(above)
}

/// Returns how much height a popup of this width has that came up at a point: it may stand beside that, moved up.
pub fn room_at(anchor: Rect, width: f32, window: Rect) -> f32 {
    let gap = space::TINY * 2.0;
    let beside = (window.right() - anchor.right()).max(anchor.left() - window.left());
    if !anchor.is_positive() && beside >= width + gap {
        return window.height() - gap;
    }
    room(anchor, window)
}

fn start_within(window: Rect, wished: f32, height: f32) -> f32 {
    wished.min(window.bottom() - height).max(window.top())
}

/// A popup to be shown in this pass.
#[derive(Clone, Copy, Debug)]
pub struct Popup<'a> {
    id: Id,
    anchor: Rect,
    width: f32,
    tall: f32,
    height: Option<f32>,
    highest: Option<f32>,
    role: Role,
    name: &'a str,
}

/// What a popup answers.
#[derive(Clone, Copy, Debug)]
pub struct PopupResponse<R> {
    /// What the content gave.
    pub inner: R,
    /// Escape was pressed, or the pointer pressed elsewhere.
    pub should_close: bool,
    /// Where it stands.
    pub rect: Rect,
}

impl<'a> Popup<'a> {
    /// Returns a popup of `width` beside `anchor`.
    pub fn new(id: Id, anchor: Rect, width: f32) -> Self {
        Self {
            id,
            anchor,
            width,
            tall: 0.0,
            height: None,
            highest: None,
            role: Role::Group,
            name: "",
        }
    }

    /// Returns the popup with room for this height: it stays on one side of its anchor while it is no higher.
    #[must_use]
    pub fn room_for(mut self, tall: f32) -> Self {
        self.tall = tall;
        self
    }

    /// Returns the popup with a height that is known before it is shown: it stands right from the first pass on.
    #[must_use]
    pub fn height(mut self, height: f32) -> Self {
        self.height = Some(height);
        self
    }

    /// Returns the popup that never stands higher than `y`: what is above is not to be covered.
    #[must_use]
    pub fn highest(mut self, y: f32) -> Self {
        self.highest = Some(y);
        self
    }

    /// Returns the popup with another role for screen readers.
    #[must_use]
    pub fn role(mut self, role: Role) -> Self {
        self.role = role;
        self
    }

    /// Returns the popup with a name for screen readers.
    #[must_use]
    pub fn name(mut self, name: &'a str) -> Self {
        self.name = name;
        self
    }

    /// Shows it above `ui`, a dialog or another popup as well. Takes the Escape key away from whatever lies below.
    pub fn show<R>(self, ui: &Ui, content: impl FnOnce(&mut Ui) -> R) -> PopupResponse<R> {
        stay_above(ui.ctx(), ui.layer_id(), self.id);
        self.show_alone(ui.ctx(), content)
    }

    /// The same for what belongs to nothing that is painted.
    pub fn show_alone<R>(
        self,
        ctx: &Context,
        content: impl FnOnce(&mut Ui) -> R,
    ) -> PopupResponse<R> {
        let tokens = theme::tokens_of(ctx);
        let mut window = ctx.content_rect();
        if let Some(highest) = self.highest {
            window.min.y = highest.clamp(window.min.y, window.max.y);
        }
        let known = egui::AreaState::load(ctx, self.id).and_then(|state| state.size);
        let height = self.height.or(known.map(|size| size.y));
        let size = Vec2::new(self.width, height.unwrap_or(0.0));
        let rect = place_of(self.anchor, (size, self.tall), window);
        let shown = Area::new(self.id)
            .kind(UiKind::Popup)
            .order(Order::Foreground)
            .fixed_pos(rect.min)
            .default_width(self.width)
            .constrain_to(window)
            .fade_in(false)
            .role(self.role)
            .accessible_name(self.name)
            .show(ctx, |ui| {
                let frame = theme::popup_frame(tokens);
                let shown = frame.show(ui, |ui| {
                    ui.set_width(self.width - 2.0);
                    ui.spacing_mut().item_spacing = Vec2::ZERO;
                    content(ui)
                });
                shown.inner
            });
        let rect = shown.response.rect;
        let escape = ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        let pos = mirror::pointer(ctx);
        let outside = pos.is_some_and(|pos| !rect.contains(pos) && !self.anchor.contains(pos));
        let elsewhere = outside && ctx.input(|input| input.pointer.any_pressed());
        PopupResponse {
            inner: shown.inner,
            should_close: escape || elsewhere,
            rect,
        }
    }
}

/// Keeps the popup above the dialog or popup from which it comes. A layer of the same order is else raised over it by a
/// press and its release that come in one pass, and the popup is then open, takes keys, and is not seen.
fn stay_above(ctx: &Context, parent: LayerId, popup: Id) {
    if parent.order != Order::Foreground {
        return;
    }
    ctx.memory_mut(|memory| {
        let areas = memory.areas_mut();
        // Layers are nested once and no deeper.
        let whole = areas.parent_layer(parent).unwrap_or(parent);
        areas.set_sublayer(whole, LayerId::new(Order::Foreground, popup));
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn window() -> Rect {
        Rect::from_min_size(Pos2::ZERO, Vec2::new(800.0, 600.0))
    }

    fn anchor(x: f32, y: f32) -> Rect {
        Rect::from_min_size(Pos2::new(x, y), Vec2::new(100.0, 20.0))
    }

    #[test]
    fn a_popup_stands_below_then_above_then_beside() {
        let size = Vec2::new(200.0, 300.0);
        let below = place(anchor(50.0, 50.0), size, window());
        assert_eq!(below.min, Pos2::new(50.0, 74.0));
        let above = place(anchor(50.0, 500.0), size, window());
        assert_eq!(above.max.y, 496.0);
        let beside = place(anchor(50.0, 290.0), Vec2::new(200.0, 400.0), window());
        assert_eq!(beside.min.x, 154.0);
    }

    #[test]
    fn a_popup_at_a_point_moves_up() {
        for x in [5.0, 400.0, 795.0] {
            let point = Rect::from_min_size(Pos2::new(x, 300.0), Vec2::ZERO);
            assert_eq!(room_at(point, 200.0, window()), 592.0);
            for height in [296.0, 470.0, 592.0] {
                let rect = place(point, Vec2::new(200.0, height), window());
                assert!(window().contains_rect(rect), "{rect}");
                assert!(!rect.contains(point.min));
            }
        }
        assert_eq!(
            room_at(anchor(50.0, 290.0), 200.0, window()),
            290.0 - 8.0 + 0.0
        );
    }

    #[test]
    fn beside_an_anchor_that_leaves_no_room_as_much_as_can_be_stays_free() {
        let size = Vec2::new(300.0, 250.0);
        for (left, right, x) in [(140.0, 640.0, 496.0), (240.0, 800.0, 4.0)] {
            let anchor = Rect::from_min_max(Pos2::new(left, 20.0), Pos2::new(right, 580.0));
            let rect = place(anchor, size, window());
            assert_eq!(rect.min, Pos2::new(x, 346.0));
        }
    }

    #[test]
    fn a_popup_stays_in_the_window_and_off_its_anchor() {
        let size = Vec2::new(300.0, 200.0);
        for x in [0.0, 350.0, 700.0] {
            for y in [0.0, 290.0, 580.0] {
                let rect = place(anchor(x, y), size, window());
                assert!(window().contains_rect(rect));
                assert!(!rect.intersects(anchor(x, y)));
            }
        }
    }
}
