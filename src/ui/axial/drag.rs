//! What is being dragged, the slip that follows the pointer, and where it is let go.

use egui::{Context, Id, LayerId, Order, Pos2, Rect, Response, Stroke, StrokeKind, Ui, Vec2};

use crate::model::CodeId;
use crate::ui::glyphs::user_text;
use crate::ui::theme;
use crate::ui::tokens::{TextRole, radius, space};
use crate::ui::widget::dashed_rect;

use super::state::State;

/// What is being dragged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Drag {
    /// Codes, to be moved below another.
    Codes {
        /// Which.
        codes: Vec<CodeId>,
        /// What the slip says.
        words: String,
    },
    /// A category, to be put at a place.
    Category {
        /// Which.
        category: CodeId,
        /// What the slip says.
        words: String,
    },
}

impl Drag {
    fn words(&self) -> &str {
        match self {
            Self::Codes { words, .. } | Self::Category { words, .. } => words,
        }
    }
}

/// Begins a drag when `response` was taken hold of.
pub(super) fn begin(state: &mut State, response: &Response, what: impl FnOnce() -> Drag) {
    if response.drag_started_by(egui::PointerButton::Primary) {
        state.drag = Some(what());
    }
}

/// Returns whether the pointer is over `area` while something is dragged.
pub(super) fn is_over(ui: &Ui, state: &State, area: Rect) -> bool {
    state.drag.is_some() && ui.ctx().rect_contains_pointer(ui.layer_id(), area)
}

/// Returns whether what is dragged is let go in this pass.
pub(super) fn is_let_go(ui: &Ui) -> bool {
    ui.input(|input| input.pointer.primary_released())
}

/// Shows the slip beside the pointer, and ends the drag when it is over. Call after everything that can be dropped on.
pub(super) fn end_ui(ctx: &Context, state: &mut State) {
    let Some(drag) = &state.drag else {
        return;
    };
    if let Some(pos) = ctx.input(|input| input.pointer.interact_pos()) {
        slip(ctx, pos, drag.words());
    }
    let stop = ctx.input(|input| {
        let down = input.pointer.primary_down();
        !down || input.key_pressed(egui::Key::Escape)
    });
    if stop {
        state.drag = None;
    }
}

fn slip(ctx: &Context, pos: Pos2, words: &str) {
    let tokens = theme::tokens_of(ctx);
    let engine = user_text(ctx);
    let painter = ctx.layer_painter(LayerId::new(Order::Tooltip, Id::unique("axial drag")));
    let layout = engine.line(words, TextRole::SmallName, 240.0);
    let content = Vec2::new(layout.size().width.ceil(), layout.size().height);
    let corner = pos + Vec2::splat(space::PANEL);
    let rect = Rect::from_min_size(
        corner,
        content + Vec2::new(2.0 * space::MEDIUM, space::MEDIUM),
    );
    painter.add(theme::shadow(tokens).as_shape(rect, radius::BUTTON));
    let stroke = Stroke::new(1.0, tokens.line2);
    painter.rect(
        rect,
        radius::BUTTON,
        tokens.raised,
        stroke,
        StrokeKind::Inside,
    );
    let left = crate::ui::glyphs::content_left(&layout);
    let at = rect.min + Vec2::new(space::MEDIUM - left, space::TINY);
    engine.paint(&painter, at, &layout, tokens.ink);
}

/// Shows what a drop in `rect` would do.
pub(super) fn target_ui(ui: &Ui, rect: Rect, words: &str) {
    let tokens = theme::tokens(ui);
    let corner = f32::from(radius::CARD);
    ui.painter().rect_filled(rect, corner, tokens.asoft);
    dashed_rect(ui.painter(), rect, corner, Stroke::new(1.5, tokens.accent));
    let mut strip = crate::ui::widget::Strip::new(ui, rect.shrink2(Vec2::new(space::MEDIUM, 0.0)));
    strip.text_middle(words, TextRole::SmallName, tokens.accent);
}
