//! The focus ring: shown whenever focus came by key.

use std::sync::Arc;

use egui::{Context, Id, Rect, Response, Stroke, StrokeKind, Ui};

use crate::ui::burst::Burst;
use crate::ui::mirror::Mirror;
use crate::ui::theme;
use crate::ui::tokens::size;
use crate::ui::widget::reader;

/// The widget that has focus, and whether a key gave it.
#[derive(Clone, Copy, Debug)]
struct Origin {
    focused: Id,
    by_key: bool,
}

/// Focus that goes back to where it was before a dialog, once the dialog has left the screen.
#[derive(Clone, Copy, Debug)]
struct Return {
    to: Id,
    pass: u64,
}

/// Focus that goes on once a choice is made.
#[derive(Clone, Copy, Debug)]
enum Onward {
    /// To what follows this widget.
    After(Id),
    /// To this widget.
    To(Id),
}

/// Lets focus find its way back, and assistive programs hear of all of it; once, before the first pass.
pub fn install(ctx: &Context) {
    // First of all: what is held back is not turned over twice.
    ctx.add_plugin(Burst::default());
    ctx.add_plugin(reader::Reader::default());
    ctx.add_plugin(Mirror::default());
    ctx.on_begin_pass("focus onward", Arc::new(|ui| send_onward(ui.ctx())));
    ctx.on_end_pass("return of focus", Arc::new(|ui| return_focus(ui.ctx())));
}

/// Gives focus to `widget` in the pass after the next: until then egui keeps it from what lay behind a dialog.
pub fn give_back(ctx: &Context, widget: Id) {
    let pass = ctx.cumulative_pass_nr() + 1;
    let back = Return { to: widget, pass };
    ctx.data_mut(|data| data.insert_temp(Id::unique("return of focus"), back));
    ctx.request_repaint();
}

/// Gives focus, in the next pass, to what Tab leads to from `widget`: what was asked there is answered.
pub fn go_on(ctx: &Context, widget: Id) {
    note_onward(ctx, Onward::After(widget));
}

/// Gives focus to `widget` in the next pass, in place of where it would have gone on to.
pub fn go_to(ctx: &Context, widget: Id) {
    note_onward(ctx, Onward::To(widget));
}

/// Returns whether focus was sent onward in this pass.
pub(super) fn was_sent(ctx: &Context) -> bool {
    let sent = ctx.data(|data| data.get_temp::<u64>(Id::unique("focus was sent")));
    sent == Some(ctx.cumulative_pass_nr())
}

fn note_onward(ctx: &Context, onward: Onward) {
    ctx.data_mut(|data| data.insert_temp(Id::unique("focus onward"), onward));
    ctx.request_repaint();
}

fn send_onward(ctx: &Context) {
    let place = Id::unique("focus onward");
    let onward = ctx.data(|data| data.get_temp::<Onward>(place));
    let Some(onward) = onward else {
        return;
    };
    let pass = ctx.cumulative_pass_nr();
    ctx.data_mut(|data| {
        data.remove::<Onward>(place);
        data.insert_temp(Id::unique("focus was sent"), pass);
    });
    ctx.memory_mut(|memory| match onward {
        Onward::To(widget) => memory.request_focus(widget),
        Onward::After(widget) => {
            memory.request_focus(widget);
            memory.move_focus(egui::FocusDirection::Next);
        }
    });
}

/// Returns whether focus is about to go back to where it was before a dialog.
pub fn is_on_its_way(ctx: &Context) -> bool {
    ctx.data(|data| {
        data.get_temp::<Return>(Id::unique("return of focus"))
            .is_some()
    })
}

/// Notes that `widget` has focus and that no key led there: no ring is shown.
pub fn came_by_pointer(ctx: &Context, widget: Id) {
    note_origin(ctx, widget, false);
}

/// Notes that `widget` has focus and that a key acted on it: its ring is shown from now on.
pub(super) fn used_by_key(ctx: &Context, widget: Id) {
    note_origin(ctx, widget, true);
}

fn note_origin(ctx: &Context, focused: Id, by_key: bool) {
    let origin = Origin { focused, by_key };
    ctx.data_mut(|data| data.insert_temp(Id::unique("origin of focus"), origin));
}

fn return_focus(ctx: &Context) {
    let id = Id::unique("return of focus");
    let back = ctx.data(|data| data.get_temp::<Return>(id));
    if let Some(back) = back
        && ctx.cumulative_pass_nr() >= back.pass
    {
        ctx.data_mut(|data| data.remove::<Return>(id));
        // The button of the dialog that was pressed is still said to have it, and is there no more.
        let focused = ctx.memory(|memory| memory.focused());
        let is_there = |id: &Id| ctx.viewport(|viewport| viewport.this_pass.widgets.contains(*id));
        if focused.filter(is_there).is_none() {
            ctx.memory_mut(|memory| memory.request_focus(back.to));
            ctx.request_repaint();
        }
    }
}

/// Returns whether the widget has focus and got it by key.
pub fn came_by_key(ui: &Ui, response: &Response) -> bool {
    has_key_focus(ui, response.id, response.has_focus())
}

pub(super) fn has_key_focus(ui: &Ui, widget: Id, has_focus: bool) -> bool {
    if !has_focus {
        return false;
    }
    let known = ui.data(|data| data.get_temp::<Origin>(Id::unique("origin of focus")));
    if let Some(origin) = known
        && origin.focused == widget
    {
        return origin.by_key;
    }
    let by_pointer = ui.input(|input| {
        input.pointer.any_down() || input.pointer.any_pressed() || input.pointer.any_released()
    });
    note_origin(ui.ctx(), widget, !by_pointer);
    !by_pointer
}

/// Paints the ring around a control with corners of `radius`, on a gap of the surface; only where focus came by key.
pub fn ring(ui: &Ui, response: &Response, radius: u8) {
    if came_by_key(ui, response) {
        paint(ui, response.rect, radius);
    }
}

/// Paints the ring inside a row or cell; only where focus came by key.
pub fn ring_inside(ui: &Ui, rect: Rect, response: &Response) {
    if came_by_key(ui, response) {
        paint_inside(ui, rect);
    }
}

pub(super) fn paint(ui: &Ui, rect: Rect, radius: u8) {
    let tokens = theme::tokens(ui);
    let gap = size::RING;
    let painter = ui.painter();
    let around = painter.clip_rect().expand(2.0 * gap);
    let painter = painter.with_clip_rect(around);
    let inner = Stroke::new(gap, tokens.paper);
    painter.rect_stroke(rect, f32::from(radius), inner, StrokeKind::Outside);
    let outer = Stroke::new(gap, tokens.accent);
    let radius = f32::from(radius) + gap;
    painter.rect_stroke(rect.expand(gap), radius, outer, StrokeKind::Outside);
}

/// Paints the ring inside the current row of a list that has the focus.
pub fn paint_inside(ui: &Ui, rect: Rect) {
    reader::note_ring(ui.ctx(), rect);
    let stroke = Stroke::new(size::RING, theme::tokens(ui).accent);
    ui.painter()
        .rect_stroke(rect, 2.0, stroke, StrokeKind::Inside);
}
