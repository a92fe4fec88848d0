//! A field whose words are kept on a pause and when it is left.

use egui::{Id, Key, Modifiers, Ui};

use crate::ui::widget::TextField;

/// A pause of so many seconds keeps what is written.
pub(super) const PAUSE: f64 = 2.0;

/// What happened to such a field.
pub(super) struct KeptField {
    /// Its words are to be kept now.
    pub keeps: bool,
    /// It was left by Ctrl Enter or Escape.
    pub leaves: bool,
}

/// Shows the field; `changed_at` is when it was changed last, in seconds of the window.
pub(super) fn kept_field_ui(
    ui: &mut Ui,
    id: Id,
    field: TextField<'_>,
    changed_at: &mut Option<f64>,
) -> KeptField {
    let writing = ui.memory(|memory| memory.has_focus(id));
    let done = writing && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
    let shown = field.show(ui);
    let left = shown.response.lost_focus();
    // The text has the focus in this same pass, where Escape would let go of the quotation.
    let escaped = left && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    let now = ui.input(|input| input.time);
    if shown.response.changed() {
        *changed_at = Some(now);
    }
    let rest = changed_at.map(|at| at + PAUSE - now);
    if let Some(rest) = rest.filter(|rest| *rest > 0.0) {
        ui.ctx().request_repaint_after_secs(rest as f32);
    }
    KeptField {
        keeps: left || done || rest.is_some_and(|rest| rest <= 0.0),
        leaves: done || escaped,
    }
}
