//! Dialogs: only for what must be decided now. Escape is the harmless answer, Enter the primary one.

use egui::accesskit::Role;
use egui::{
    Align2, Area, Context, Frame, Id, Key, LayerId, Layout, Margin, Modal, Modifiers, Order, Rect,
    Sense, Ui, UiBuilder, UiKind, Vec2,
};

use crate::ui::icon::{self, Icon};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, Tokens, radius, size, space};
use crate::ui::widget::list_keys::consume_plain;
use crate::ui::widget::segmented::is_settled;
use crate::ui::widget::{Button, ButtonLook, IconButton, Tone, focus, hairline_h, line_ui, reader};

/// The height of the bar on top and of the foot.
const BAR: f32 = 52.0;

/// How wide a dialog is, where the window allows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DialogWidth {
    /// 440.
    #[default]
    Small,
    /// 580.
    Medium,
    /// 1160, with panes.
    Large,
}

/// A button at the foot.
#[derive(Clone, Copy, Debug)]
pub struct DialogButton<'a> {
    /// The act, never “OK”.
    pub text: &'a str,
    /// Quiet first, primary last.
    pub look: ButtonLook,
    /// Escape gives this answer: nothing is changed by it.
    pub harmless: bool,
    /// Why it cannot be done now.
    pub reason: Option<&'a str>,
    /// The key that gives this answer, shown on the button; empty: none is shown.
    pub key: &'a str,
}

/// What was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DialogAnswer {
    /// The button with this number.
    Button(usize),
    /// Closed without an answer, where no button is harmless.
    Closed,
}

/// One stay of a dialog on the screen.
#[derive(Clone, Copy, Debug)]
struct Visit {
    /// The pass in which it came.
    first: u64,
    /// The last pass in which it was shown.
    pass: u64,
    /// What had focus before, and gets it back.
    before: Option<Id>,
}

/// A dialog.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct Dialog<'a> {
    id: Id,
    title: &'a str,
    subtitle: &'a str,
    width: DialogWidth,
    icon: Option<(Icon, Tone)>,
    close: &'a str,
    note: &'a str,
    height: Option<f32>,
}

impl Visit {
    /// Whether it just came: a layer is laid out in one pass and seen in the next.
    fn comes(self) -> bool {
        self.pass <= self.first + 1
    }
}

impl<'a> DialogButton<'a> {
    /// Returns the primary button; Enter gives it.
    pub fn primary(text: &'a str) -> Self {
        Self::with_look(text, ButtonLook::Primary)
    }

    /// Returns the button for what cannot be undone.
    pub fn dangerous(text: &'a str) -> Self {
        Self::with_look(text, ButtonLook::Dangerous)
    }

    /// Returns another way.
    pub fn plain(text: &'a str) -> Self {
        Self::with_look(text, ButtonLook::Plain)
    }

    /// Returns the button that changes nothing; Escape gives it.
    pub fn harmless(text: &'a str) -> Self {
        Self {
            harmless: true,
            key: "Esc",
            ..Self::with_look(text, ButtonLook::Plain)
        }
    }

    /// Returns a quiet button, which stands at the start.
    pub fn quiet(text: &'a str) -> Self {
        Self::with_look(text, ButtonLook::Quiet)
    }

    fn with_look(text: &'a str, look: ButtonLook) -> Self {
        Self {
            text,
            look,
            harmless: false,
            reason: None,
            key: "",
        }
    }

    fn is_primary(&self) -> bool {
        self.look == ButtonLook::Primary && self.reason.is_none()
    }
}

impl<'a> Dialog<'a> {
    /// Returns a dialog with a title.
    pub fn new(id: Id, title: &'a str) -> Self {
        Self {
            id,
            title,
            subtitle: "",
            width: DialogWidth::Small,
            icon: None,
            close: "",
            note: "",
            height: None,
        }
    }

    /// Sets its width.
    pub fn width(mut self, width: DialogWidth) -> Self {
        self.width = width;
        self
    }

    /// Says more beside the title, in small type; the dialog then has a bar on top.
    pub fn subtitle(mut self, subtitle: &'a str) -> Self {
        self.subtitle = subtitle;
        self
    }

    /// Puts an icon in a disc beside the text.
    pub fn icon(mut self, icon: Icon, tone: Tone) -> Self {
        self.icon = Some((icon, tone));
        self
    }

    /// Offers a close button called `name` in the bar on top.
    pub fn close(mut self, name: &'a str) -> Self {
        self.close = name;
        self
    }

    /// Says something at the start of the foot.
    pub fn note(mut self, note: &'a str) -> Self {
        self.note = note;
        self
    }

    /// Gives the body a fixed height; else it is as high as its content.
    pub fn height(mut self, height: f32) -> Self {
        self.height = Some(height);
        self
    }

    /// Shows it over everything; returns the answer in the pass in which it is given.
    ///
    /// On its first pass the primary button has focus, unless the body asks for it.
    pub fn show(
        self,
        ctx: &Context,
        buttons: &[DialogButton<'_>],
        body: impl FnOnce(&mut Ui),
    ) -> Option<DialogAnswer> {
        let visit = self.visit(ctx);
        let answer = self.show_open(ctx, (buttons, visit), body);
        if answer.is_some()
            && let Some(before) = visit.before
        {
            focus::give_back(ctx, before);
        }
        answer
    }

    /// Notes that the dialog is shown, and tells whether it just came and what had focus before.
    fn visit(&self, ctx: &Context) -> Visit {
        let id = self.id.with("visit");
        let pass = ctx.cumulative_pass_nr();
        let known = ctx
            .data(|data| data.get_temp::<Visit>(id))
            .filter(|visit| visit.pass + 1 >= pass);
        let mut visit = known.unwrap_or_else(|| Visit {
            first: pass,
            pass,
            before: ctx.memory(|memory| memory.focused()),
        });
        if known.is_none()
            && let Some(before) = visit.before
        {
            ctx.memory_mut(|memory| memory.surrender_focus(before));
        }
        visit.pass = pass;
        ctx.data_mut(|data| data.insert_temp(id, visit));
        visit
    }

    fn show_open(
        &self,
        ctx: &Context,
        (buttons, visit): (&[DialogButton<'_>], Visit),
        body: impl FnOnce(&mut Ui),
    ) -> Option<DialogAnswer> {
        let tokens = theme::tokens_of(ctx);
        let window = ctx.content_rect();
        let wished = match self.width {
            DialogWidth::Small => size::DIALOG_SMALL,
            DialogWidth::Medium => size::DIALOG_MEDIUM,
            DialogWidth::Large => size::DIALOG_LARGE,
        };
        let width = wished.min(window.width() - size::DIALOG_MARGIN);
        let area = Area::new(self.id)
            .kind(UiKind::Modal)
            .sense(Sense::hover())
            .order(Order::Foreground)
            .anchor(Align2::CENTER_CENTER, Vec2::ZERO)
            .fade_in(false)
            .role(Role::Dialog)
            .accessible_name(self.title);
        let frame = theme::popup_frame(tokens).corner_radius(radius::DIALOG);
        let modal = Modal::new(self.id)
            .area(area)
            .frame(frame)
            .backdrop_color(tokens.scrim);
        let shown = modal.show(ctx, |ui| {
            reader::keep_behind(ui.ctx(), ui.unique_id());
            ui.set_width(width - 2.0);
            ui.spacing_mut().item_spacing = Vec2::ZERO;
            let closed = self.body_ui(ui, body);
            let pressed = self.foot_ui(ui, buttons, visit);
            (closed, pressed)
        });
        let (closed, pressed) = shown.inner;
        if visit.comes() {
            begin(ctx, shown.response.layer_id, shown.response.rect);
        }
        if !shown.is_top_modal {
            return None;
        }
        pressed
            .map(DialogAnswer::Button)
            .or_else(|| closed.then(|| escape_answer(buttons)))
            .or_else(|| Self::key_answer(ctx, buttons))
    }

    fn body_ui(&self, ui: &mut Ui, body: impl FnOnce(&mut Ui)) -> bool {
        let tokens = theme::tokens(ui);
        let has_bar = !self.subtitle.is_empty() || !self.close.is_empty();
        let closed = has_bar && self.bar_ui(ui, tokens);
        let margin = if self.width == DialogWidth::Large {
            Margin::ZERO
        } else {
            Margin::symmetric(24, 22)
        };
        Frame::NONE.inner_margin(margin).show(ui, |ui| {
            let width = ui.available_width();
            ui.set_width(width);
            if let Some(height) = self.height {
                ui.set_height(height);
            }
            match self.icon {
                Some(icon) => self.with_icon_ui(ui, icon, |ui| self.text_ui(ui, !has_bar, body)),
                None => self.text_ui(ui, !has_bar, body),
            }
        });
        closed
    }

    /// The disc at the start, and the rest beside it.
    fn with_icon_ui(&self, ui: &mut Ui, (icon, tone): (Icon, Tone), rest: impl FnOnce(&mut Ui)) {
        let disc = 36.0;
        let whole = ui.available_rect_before_wrap();
        let (mut start, mut beside) = (whole, whole);
        start.max.x = whole.left() + disc;
        beside.min.x = start.right() + space::WIDE;
        let (ink, surface) = tone.colors(theme::tokens(ui));
        let centre = start.left_top() + Vec2::splat(disc / 2.0);
        ui.painter().circle_filled(centre, disc / 2.0, surface);
        icon.paint(ui.painter(), centre, size::ICON_RAIL, ink);
        let layout = theme::column();
        let shown = ui.scope_builder(UiBuilder::new().max_rect(beside).layout(layout), |ui| {
            ui.spacing_mut().item_spacing = Vec2::ZERO;
            rest(ui);
        });
        let short = disc - shown.response.rect.height();
        ui.add_space(short.max(0.0));
    }

    fn text_ui(&self, ui: &mut Ui, with_title: bool, body: impl FnOnce(&mut Ui)) {
        if with_title {
            let ink = theme::tokens(ui).ink;
            line_ui(ui, self.title, TextRole::Heading, ink);
            ui.add_space(space::TINY);
        }
        ui.spacing_mut().item_spacing = Vec2::new(space::MEDIUM, space::SMALL);
        body(ui);
    }

    /// The bar on top, with title, subtitle and close button.
    fn bar_ui(&self, ui: &mut Ui, tokens: &Tokens) -> bool {
        let (rect, _) =
            ui.allocate_exact_size(Vec2::new(ui.available_width(), BAR), Sense::hover());
        hairline_h(
            ui.painter(),
            rect.x_range(),
            rect.bottom() - 1.0,
            tokens.line,
        );
        let inside = rect.shrink2(Vec2::new(space::CONTENT, 0.0));
        let layout = theme::from_start();
        let mut bar = ui.new_child(UiBuilder::new().max_rect(inside).layout(layout));
        bar.spacing_mut().item_spacing.x = space::MEDIUM;
        line_ui(&mut bar, self.title, TextRole::Heading, tokens.ink);
        line_ui(&mut bar, self.subtitle, TextRole::Small, tokens.ink3);
        if self.close.is_empty() {
            return false;
        }
        let layout: Layout = theme::from_end();
        bar.with_layout(layout, |ui| {
            IconButton::new(icon::CLOSE, self.close)
                .key("Esc")
                .show(ui)
                .clicked()
        })
        .inner
    }

    /// The foot on `bg`: a note and quiet buttons at the start, the others at the end, primary last.
    fn foot_ui(&self, ui: &mut Ui, buttons: &[DialogButton<'_>], visit: Visit) -> Option<usize> {
        let tokens = theme::tokens(ui);
        let (rect, _) =
            ui.allocate_exact_size(Vec2::new(ui.available_width(), BAR), Sense::hover());
        let corners = egui::CornerRadius {
            nw: 0,
            ne: 0,
            sw: radius::DIALOG - 1,
            se: radius::DIALOG - 1,
        };
        ui.painter().rect_filled(rect, corners, tokens.bg);
        hairline_h(ui.painter(), rect.x_range(), rect.top(), tokens.line);
        let inside = rect.shrink2(Vec2::new(space::CONTENT, 0.0));
        let mut pressed = None;
        let can_go_on = buttons.iter().any(DialogButton::is_primary);
        let is_quiet = |button: &DialogButton<'_>| button.look == ButtonLook::Quiet;
        // Tab goes through them as they are read: the quiet ones first, the primary one last.
        let mut start = child(ui, inside, theme::from_start());
        if !self.note.is_empty() {
            line_ui(&mut start, self.note, TextRole::Small, tokens.ink2);
        }
        for (index, button) in buttons.iter().enumerate() {
            if is_quiet(button) && button_ui(&mut start, button, (visit, can_go_on)) {
                pressed = Some(index);
            }
        }
        let others = || buttons.iter().filter(|button| !is_quiet(button));
        let widths = others().map(|button| face(button).content_width(ui) + space::MEDIUM);
        let width = widths.sum::<f32>() - space::MEDIUM;
        let end = inside.with_min_x(inside.right() - width);
        let mut row = child(ui, end, theme::from_start());
        for (index, button) in buttons.iter().enumerate() {
            if !is_quiet(button) && button_ui(&mut row, button, (visit, can_go_on)) {
                pressed = Some(index);
            }
        }
        pressed
    }

    /// Escape, Enter where it is not pressed on another button, and Ctrl+Enter anywhere.
    fn key_answer(ctx: &Context, buttons: &[DialogButton<'_>]) -> Option<DialogAnswer> {
        if ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            return Some(escape_answer(buttons));
        }
        let primary = buttons.iter().position(DialogButton::is_primary)?;
        // In a field of several lines Enter is a new line.
        if ctx.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter)) {
            return Some(DialogAnswer::Button(primary));
        }
        let focused = ctx.memory(|memory| memory.focused());
        let settled = focused.is_none_or(|focused| is_settled(ctx, focused));
        let free = settled || super::is_writing(ctx);
        if free && ctx.input_mut(|input| consume_plain(input, Key::Enter)) {
            return Some(DialogAnswer::Button(primary));
        }
        None
    }
}

/// A button of the foot as it looks.
fn face<'a>(button: &DialogButton<'a>) -> Button<'a> {
    Button::new(button.text)
        .look(button.look)
        .key(button.key)
        .disabled(button.reason)
}

/// Shows a button of the foot; the primary one takes focus when the dialog comes and its body did not.
///
/// Focus that goes on by itself after a choice passes over the others to it: Enter then does what the dialog is for.
fn button_ui(ui: &mut Ui, button: &DialogButton<'_>, (visit, can_go_on): (Visit, bool)) -> bool {
    let response = face(button).show(ui);
    if can_go_on && !button.is_primary() && response.has_focus() && focus::was_sent(ui.ctx()) {
        focus::go_on(ui.ctx(), response.id);
    }
    if visit.comes() && button.is_primary() && ui.memory(|memory| memory.focused()).is_none() {
        response.request_focus();
    }
    response.clicked()
}

/// Gives the focus to the first thing of a dialog that can have it, where nothing in it asked for it.
fn begin(ctx: &Context, layer: LayerId, rect: Rect) {
    if ctx.memory(|memory| memory.focused()).is_some() {
        return;
    }
    let first = ctx.viewport(|viewport| {
        let mut widgets = viewport.this_pass.widgets.get_layer(layer);
        // The bar on top only closes it.
        let below = |top: f32| top > rect.top() + BAR;
        let first = widgets.find(|widget| {
            widget.sense.is_focusable() && widget.enabled && below(widget.rect.center().y)
        });
        first.map(|widget| widget.id)
    });
    if let Some(first) = first {
        ctx.memory_mut(|memory| memory.request_focus(first));
    }
}

fn escape_answer(buttons: &[DialogButton<'_>]) -> DialogAnswer {
    let harmless = buttons.iter().position(|button| button.harmless);
    harmless.map_or(DialogAnswer::Closed, DialogAnswer::Button)
}

fn child(ui: &mut Ui, rect: Rect, layout: Layout) -> Ui {
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).layout(layout));
    child.spacing_mut().item_spacing.x = space::MEDIUM;
    child
}
