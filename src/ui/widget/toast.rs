//! Toasts: what was just done, with undo; one at a time, never for errors.

use egui::accesskit::Role;
use egui::{Area, Context, Frame, Id, Margin, Order, Pos2, Rect, Sense, Ui, Vec2, WidgetInfo};

use crate::ui::theme;
use crate::ui::tokens::{TextRole, Tokens, radius, space, time};
use crate::ui::widget::reader::announce;
use crate::ui::widget::{Strip, focus, label_ui, line_ui};

/// The width at which the words of a toast are broken.
const LONGEST: f32 = 560.0;

/// What a toast says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Toast {
    /// What was done: “Merged 2 codes, 4 codings moved”.
    pub text: String,
    /// What can be done about it: “Undo”; empty where nothing.
    pub act: String,
    /// The key of that: “Ctrl+Z”.
    pub key: String,
}

/// The toast that is shown, and until when.
#[derive(Clone, Debug, Default)]
pub struct ToastState {
    shown: Option<(Toast, f64)>,
    /// How many were shown: each is said once, also where two say the same.
    count: u64,
}

impl ToastState {
    /// Shows `toast` in place of any other.
    pub fn push(&mut self, ctx: &Context, toast: Toast) {
        let now = ctx.input(|input| input.time);
        self.shown = Some((toast, now + time::TOAST));
        self.count += 1;
        ctx.request_repaint();
    }

    /// Returns how many were shown so far.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// Takes a toast away that offers something to do about an act: that is done, or about another by now.
    pub fn withdraw(&mut self) {
        self.shown.take_if(|(toast, _)| !toast.act.is_empty());
    }

    /// Takes the toast away.
    pub fn clear(&mut self) {
        self.shown = None;
    }

    /// Shows the toast at the foot of `pane` while its time lasts, and longer while its act has the focus or the pointer.
    /// While a dialog is open it waits. Whoever presses beside its act has read it: it goes, so that what it lies over can be used.
    ///
    /// Returns whether its act was asked for.
    pub fn show(&mut self, ctx: &Context, pane: Rect) -> bool {
        let Some((toast, until)) = &mut self.shown else {
            return false;
        };
        let now = ctx.input(|input| input.time);
        if ctx.memory(|memory| memory.top_modal_layer()).is_some() {
            // It would lie behind the dialog: it waits until that is closed.
            *until = now + time::TOAST;
            return false;
        }
        let (acted, held) = toast_ui(ctx, pane, (toast, self.count));
        if held {
            *until = until.max(now + 1.0);
        }
        let left = *until - now;
        let pressed = ctx.input(|input| input.pointer.any_pressed());
        if acted || left <= 0.0 || (pressed && !held) {
            self.shown = None;
        } else {
            ctx.request_repaint_after_secs(left as f32);
        }
        acted
    }
}

fn toast_ui(ctx: &Context, pane: Rect, (toast, count): (&Toast, u64)) -> (bool, bool) {
    let tokens = theme::tokens_of(ctx);
    let id = Id::unique("toast");
    let known = egui::AreaState::load(ctx, id).and_then(|state| state.size);
    let size = known.unwrap_or(Vec2::new(240.0, 36.0));
    let corner = Pos2::new(
        (pane.center().x - size.x / 2.0).round(),
        pane.bottom() - size.y - space::CONTENT,
    );
    let shown = Area::new(id)
        .order(Order::Middle)
        .fixed_pos(corner)
        .role(Role::GenericContainer)
        .show(ctx, |ui| {
            // Only what was done is said, once; the act beside it is found by whoever looks for it.
            announce(ui, ("toast", count), &toast.text);
            Frame::NONE
                .fill(tokens.ink)
                .corner_radius(radius::CARD)
                .shadow(theme::shadow(tokens))
                .inner_margin(Margin::symmetric(12, 8))
                .show(ui, |ui| content_ui(ui, toast, tokens))
                .inner
        });
    shown.inner
}

fn content_ui(ui: &mut Ui, toast: &Toast, tokens: &Tokens) -> (bool, bool) {
    ui.set_max_width(size_limit(ui));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::PANEL;
        let strip = Strip::new(ui, Rect::ZERO);
        let key = super::key_name(&toast.key);
        let acts = strip.measure(&toast.act, TextRole::FieldStrong)
            + strip.measure(&key, TextRole::Meta)
            + 2.0 * space::PANEL;
        ui.vertical(|ui| {
            // No wider than its words: those that run from right to left would stand at the far end.
            let words = strip_width(ui, &toast.text);
            ui.set_max_width((ui.available_width() - acts).min(LONGEST).min(words));
            label_ui(ui, &toast.text, TextRole::Field, tokens.bg);
        });
        if toast.act.is_empty() {
            return (false, false);
        }
        let act = line_ui(ui, &toast.act, TextRole::FieldStrong, tokens.bg);
        let act = act.interact(Sense::click());
        let name = format!("{}, {}", toast.act, key);
        act.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        if !toast.key.is_empty() {
            line_ui(ui, &key, TextRole::Meta, tokens.line2);
        }
        if focus::came_by_key(ui, &act) {
            focus::paint_inside(ui, act.rect.expand(3.0));
        }
        (act.clicked(), act.has_focus() || act.contains_pointer())
    })
    .inner
}

/// The width of a toast’s words on one line, with a point to spare.
fn strip_width(ui: &Ui, words: &str) -> f32 {
    Strip::new(ui, Rect::ZERO)
        .measure(words, TextRole::Field)
        .ceil()
        + 1.0
}

fn size_limit(ui: &Ui) -> f32 {
    ui.ctx().content_rect().width() - 2.0 * space::HUGE
}
