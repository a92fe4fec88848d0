//! The scroll bar of the transcript: where the reading place is, by the heights known so far.

use egui::accesskit::Role;
use egui::{Rangef, Rect, Sense, Ui, WidgetInfo};

use crate::locale;
use crate::ui::theme;
use crate::ui::tokens::space;

use super::scroll::Pane;
use super::sheet::MARGINS;
use super::{Scene, State};

/// Width of the bar.
const WIDTH: f32 = 6.0;
/// Width of what can be taken, at the edge of the pane.
pub(super) const GRIP: f32 = 12.0;
/// The least height of the handle.
const LEAST: f32 = 28.0;

/// Shows the bar over the edge of the pane, while the pointer is in it.
pub fn scroll_bar_ui(ui: &Ui, scene: &Scene<'_>, state: &mut State) {
    let rect = scene.columns.rect;
    let heights = state.sheet.heights();
    let whole = heights.total() as f32 + MARGINS.0 + MARGINS.1;
    if whole <= rect.height() || rect.height() < 2.0 * LEAST {
        return;
    }
    let left = if theme::is_mirrored(ui.ctx()) {
        rect.left()
    } else {
        rect.right() - GRIP
    };
    let track = Rect::from_x_y_ranges(left..=left + GRIP, rect.y_range());
    let above = heights.top(state.scroll.turn) as f32 + state.scroll.offset + MARGINS.0;
    let handle = (rect.height() * rect.height() / whole).max(LEAST);
    let travel = rect.height() - handle;
    let hidden = whole - rect.height();
    let top = rect.top() + travel * (above / hidden).clamp(0.0, 1.0);
    let response = ui.interact(
        track,
        scene.id.with("scroll bar"),
        Sense::DRAG | Sense::CLICK,
    );
    let name = locale::words("scroll-bar");
    response.widget_info(|| WidgetInfo::labeled(Role::ScrollBar, true, &name));
    if let Some(pos) = response.interact_pointer_pos()
        && (response.dragged() || response.drag_started() || response.clicked())
    {
        let share = ((pos.y - rect.top() - handle / 2.0) / travel).clamp(0.0, 1.0);
        jump(scene, f64::from(share * hidden - MARGINS.0), state);
    }
    let seen = ui.rect_contains_pointer(rect) || response.dragged();
    if seen {
        let tokens = theme::tokens(ui);
        let strong = response.hovered() || response.dragged();
        let color = if strong { tokens.control } else { tokens.line2 };
        let middle = track.center().x;
        let wide = Rangef::new(middle - WIDTH / 2.0, middle + WIDTH / 2.0);
        let tall = Rangef::new(top + space::HAIR, top + handle - space::HAIR);
        ui.painter()
            .rect_filled(Rect::from_x_y_ranges(wide, tall), WIDTH / 2.0, color);
    }
}

fn jump(scene: &Scene<'_>, y: f64, state: &mut State) {
    let (turn, offset) = state.sheet.heights().at(y);
    let offset = if y < 0.0 { y as f32 } else { offset };
    let mut pane = Pane {
        sheet: &mut state.sheet,
        source: scene.source(),
        height: scene.columns.rect.height(),
    };
    state.scroll.to(turn, offset, &mut pane);
}
