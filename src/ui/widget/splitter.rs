//! Borders that can be dragged: six pixels to take hold of, around a hairline.

use egui::accesskit::Role;
use egui::{CursorIcon, EventFilter, Id, Key, Rect, Response, Sense, Stroke, Ui, WidgetInfo};

use crate::ui::theme;
use crate::ui::tokens::size;
use crate::ui::widget::focus;
use crate::ui::widget::list_keys::consume_plain;

/// How far an arrow key moves a border.
const STEP: f32 = 16.0;

/// A border between two panes.
#[derive(Clone, Copy, Debug)]
pub struct Split<'a> {
    /// The same for the same border in every pass.
    pub id: Id,
    /// What it is called.
    pub name: &'a str,
    /// The hairline on which it lies, one pixel wide or high.
    pub line: Rect,
    /// What `size` can be.
    pub range: (f32, f32),
    /// What a double click sets.
    pub default: f32,
    /// The pane grows when the border goes right or down; else when it goes left or up.
    pub grows_forward: bool,
}

/// Lets the border of `split` be dragged, which changes `size`, the width or height of the pane. Call after the panes.
pub fn splitter_ui(ui: &Ui, split: &Split<'_>, size: &mut f32) -> Response {
    let upright = split.line.height() > split.line.width();
    let reach = (size::SPLITTER - 1.0) / 2.0;
    let zone = if upright {
        split.line.expand2(egui::vec2(reach, 0.0))
    } else {
        split.line.expand2(egui::vec2(0.0, reach))
    };
    let response = ui.interact(zone, split.id, Sense::click_and_drag());
    let (least, most) = split.range;
    let forward = if split.grows_forward { 1.0 } else { -1.0 };
    let moved = if upright {
        response.drag_delta().x
    } else {
        response.drag_delta().y
    };
    let wished = *size + forward * (moved + keyed(ui, split, &response, upright));
    *size = if response.double_clicked() {
        split.default
    } else {
        wished.clamp(least, most.max(least))
    };
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::Splitter, true, split.name);
        info.value = Some(f64::from(*size));
        info
    });
    if response.hovered() || response.dragged() || focus::came_by_key(ui, &response) {
        let stroke = Stroke::new(2.0, theme::tokens(ui).accent);
        let (from, to) = if upright {
            (split.line.center_top(), split.line.center_bottom())
        } else {
            (split.line.left_center(), split.line.right_center())
        };
        ui.painter().line_segment([from, to], stroke);
    }
    response.on_hover_and_drag_cursor(if upright {
        CursorIcon::ResizeHorizontal
    } else {
        CursorIcon::ResizeVertical
    })
}

fn keyed(ui: &Ui, split: &Split<'_>, response: &Response, upright: bool) -> f32 {
    if !response.has_focus() {
        return 0.0;
    }
    let filter = EventFilter {
        horizontal_arrows: upright,
        vertical_arrows: !upright,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(split.id, filter));
    let (back, on) = if upright {
        (Key::ArrowLeft, Key::ArrowRight)
    } else {
        (Key::ArrowUp, Key::ArrowDown)
    };
    let pressed = |key| ui.input_mut(|input| consume_plain(input, key));
    let mut moved = 0.0;
    if pressed(back) {
        moved -= STEP;
    }
    if pressed(on) {
        moved += STEP;
    }
    moved
}
