//! The round of the panes: F6 leads the focus from one to the next, and the pane that it came to is seen.

use std::collections::{HashMap, VecDeque};

use egui::accesskit::{Node, Role};
use egui::{
    Context, Event, Id, LayerId, Order, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetRect,
};

use crate::locale::words;
use crate::ui::keys::is_held_down;
use crate::ui::theme;
use crate::ui::tokens::size;
use crate::ui::widget::{focus, is_field, is_writing};

/// What is narrower than this is a border to be dragged, nothing to begin with.
const LEAST: f32 = 12.0;

/// For how many frames a pane is waited for.
const PATIENCE: u8 = 4;

/// What takes more of the main pane than this part is what the screen is about.
const FILLS: f32 = 0.3;

/// Places that the focus goes back to, of the screens that were shown last.
const HOMES: usize = 16;

/// A part of the window that the focus can be in, in the order of the round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pane {
    /// The bar on top.
    Top,
    /// The left panel.
    Left,
    /// The main pane.
    Main,
    /// The inspector.
    Inspector,
}

impl Pane {
    const ALL: [Self; 4] = [Self::Top, Self::Left, Self::Main, Self::Inspector];

    /// Returns what has the focus in the pane where nothing else can have it.
    fn stand_in(self) -> Id {
        Id::unique(("pane", self))
    }

    /// Returns the message key of its name.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Top => "pane-top",
            Self::Left => "command-left-panel",
            Self::Main => "pane-main",
            Self::Inspector => "command-inspector",
        }
    }
}

/// Which panes are shown, and what had the focus in each.
#[derive(Default)]
pub(super) struct Round {
    shown: Vec<(Pane, Rect, Order)>,
    last: HashMap<Pane, Id>,
    /// What had the focus in the main pane and is no field, the last first: one or two a screen.
    homes: VecDeque<Id>,
    current: Option<Pane>,
    /// The pane that was come to by key, until something else is done.
    marked: Option<Pane>,
    /// The pane that is to have the focus, and for how many frames more that is tried: a panel that just opened can
    /// have it only once it was measured.
    wanted: Option<(Pane, u8)>,
    /// A key led to the pane, no click.
    by_key: bool,
    writes: bool,
}

impl Round {
    /// Begins a frame.
    pub(super) fn begin(&mut self) {
        self.shown.clear();
    }

    /// Notes that a pane is shown, and on which layer. One that lies over others is noted after them.
    pub(super) fn note(&mut self, pane: Pane, (rect, order): (Rect, Order)) {
        self.shown.push((pane, rect, order));
    }

    /// Lets a pane in which nothing can have the focus have it itself; called when all of it is shown.
    pub(super) fn stand_in_ui(&self, ui: &Ui, pane: Pane, rect: Rect) {
        let has_widgets = ui.ctx().viewport(|viewport| {
            let mut widgets = viewport.this_pass.widgets.get_layer(ui.layer_id());
            widgets.any(|widget| can_begin(widget, rect))
        });
        if has_widgets {
            return;
        }
        let name = words(pane.key());
        let sense = Sense::focusable_noninteractive();
        let response = ui.interact(rect, pane.stand_in(), sense);
        response.widget_info(|| WidgetInfo::labeled(Role::Group, true, &name));
    }

    /// Gives the focus to a pane once it is shown.
    pub(super) fn want(&mut self, ctx: &Context, pane: Pane) {
        self.wanted = Some((pane, PATIENCE));
        self.by_key = !ctx.input(|input| input.pointer.any_released());
    }

    /// Returns the pane that has the focus.
    pub(super) fn current(&self) -> Option<Pane> {
        self.current
    }

    /// Returns whether a field had the focus when the last frame ended.
    pub(super) fn was_writing(&self) -> bool {
        self.writes
    }

    /// Ends a frame: sees where the focus is, gives it where it is wanted, marks the pane that was come to by key.
    ///
    /// `covered`: a dialog lies over all panes.
    pub(super) fn end(&mut self, ctx: &Context, covered: bool) {
        let focused = ctx.memory(|memory| memory.focused());
        let place = focused.and_then(|id| self.pane_of(ctx, id));
        if let (Some(pane), Some(id)) = (place, focused) {
            self.last.insert(pane, id);
            if pane == Pane::Main && !is_writing(ctx) {
                self.homes.retain(|home| *home != id);
                self.homes.push_front(id);
                self.homes.truncate(HOMES);
            }
        }
        let lost = focused.is_none_or(|id| went(ctx, id));
        if lost && !covered && self.wanted.is_none() {
            self.go_home(ctx);
        }
        self.current = place;
        self.writes = is_writing(ctx);
        let other =
            ctx.input(|input| input.pointer.any_pressed() || input.events.iter().any(is_other));
        if other || covered || place.is_some_and(|place| self.marked != Some(place)) {
            self.marked = None;
        }
        if let Some((pane, left)) = self.wanted.take()
            && !self.go(ctx, pane)
            && left > 0
        {
            self.wanted = Some((pane, left - 1));
            ctx.request_repaint();
        }
        self.mark_ui(ctx);
    }

    /// Gives the focus to the next pane that can have it, or the one before.
    pub(super) fn step(&mut self, ctx: &Context, forward: bool) {
        self.by_key = true;
        let mut panes: Vec<Pane> = self.shown.iter().map(|(pane, ..)| *pane).collect();
        panes.sort_unstable();
        let Some(current) = self.current.or(self.marked) else {
            self.go(ctx, Pane::Main);
            return;
        };
        let at = panes.iter().position(|pane| *pane == current).unwrap_or(0);
        let count = panes.len();
        for step in 1..count {
            let next = if forward {
                at + step
            } else {
                at + count - step
            };
            let next = panes.get(next % count).copied();
            if next.is_some_and(|next| self.go(ctx, next)) {
                return;
            }
        }
    }

    /// Gives the focus to what had it in the pane last, else to the largest thing there that can have it.
    fn go(&mut self, ctx: &Context, pane: Pane) -> bool {
        let widgets = self.widgets(ctx, pane);
        let last = self.last.get(&pane).copied();
        let known = widgets.iter().find(|widget| Some(widget.id) == last);
        let area = |widget: &&WidgetRect| widget.interact_rect.area();
        let largest = widgets
            .iter()
            .max_by(|one, other| area(one).total_cmp(&area(other)));
        let Some(widget) = known.or(largest) else {
            return false;
        };
        ctx.memory_mut(|memory| memory.request_focus(widget.id));
        self.current = Some(pane);
        self.marked = self.by_key.then_some(pane);
        ctx.request_repaint();
        true
    }

    /// Gives the focus back to what had it in the main pane, once nothing has it: after a click on a button of a bar or
    /// Escape in a field. Else the next arrow key would lead it into whatever list lies near.
    fn go_home(&self, ctx: &Context) {
        let is_behind = ctx.memory(|memory| memory.top_modal_layer().is_some());
        if is_behind || focus::is_on_its_way(ctx) {
            return;
        }
        let shown = |home: &Id| {
            let widget = ctx.viewport(|viewport| viewport.this_pass.widgets.get(*home).copied());
            // Ids by number are of something else on another screen.
            widget.is_some_and(|widget| widget.enabled && widget.sense.is_focusable())
        };
        if let Some(home) = self.homes.iter().copied().find(|home| shown(home)) {
            ctx.memory_mut(|memory| memory.request_focus(home));
            focus::came_by_pointer(ctx, home);
            return;
        }
        if let Some(id) = self.beginning(ctx) {
            ctx.memory_mut(|memory| memory.request_focus(id));
            focus::came_by_pointer(ctx, id);
            ctx.request_repaint();
        }
    }

    /// What a screen begins with: the largest list of its main pane, else what fills much of that pane, else the
    /// largest list of the left panel, else the largest thing in the main pane. Never a field: whoever leaves one is not
    /// led back into it.
    fn beginning(&self, ctx: &Context) -> Option<Id> {
        let is_list = |widget: &WidgetRect| widget.sense == Sense::focusable_noninteractive();
        let stands_in = |id: Id| Pane::ALL.iter().any(|pane| pane.stand_in() == id);
        let largest = |pane: Pane, test: &dyn Fn(&WidgetRect) -> bool| {
            let widgets = self.widgets(ctx, pane).into_iter();
            let fits = |widget: &WidgetRect| {
                !is_field(ctx, widget.id) && !is_nameless(ctx, widget.id) && test(widget)
            };
            let area = |widget: &WidgetRect| widget.interact_rect.area();
            let found = widgets
                .filter(fits)
                .max_by(|one, other| area(one).total_cmp(&area(other)));
            found.map(|widget| widget.id)
        };
        let list = |widget: &WidgetRect| is_list(widget) && !stands_in(widget.id);
        let main = self.shown.iter().find(|(pane, ..)| *pane == Pane::Main);
        let room = main.map_or(f32::INFINITY, |(_, rect, _)| rect.area());
        let fills = |widget: &WidgetRect| {
            widget.interact_rect.area() > FILLS * room && !stands_in(widget.id)
        };
        largest(Pane::Main, &list)
            .or_else(|| largest(Pane::Main, &fills))
            .or_else(|| largest(Pane::Left, &list))
            .or_else(|| largest(Pane::Main, &|_| true))
            .or_else(|| largest(Pane::Left, &|_| true))
    }

    /// What can have the focus in a pane, as it was shown in this pass.
    fn widgets(&self, ctx: &Context, pane: Pane) -> Vec<WidgetRect> {
        let Some((_, rect, order)) = self.shown.iter().find(|(shown, ..)| *shown == pane) else {
            return Vec::new();
        };
        ctx.viewport(|viewport| {
            let layers = viewport.this_pass.widgets.layers();
            layers
                .filter(|(layer, _)| layer.order == *order)
                .flat_map(|(_, widgets)| widgets.iter().copied())
                .filter(|widget| can_begin(widget, *rect))
                .collect()
        })
    }

    /// Returns in which pane a widget is.
    fn pane_of(&self, ctx: &Context, id: Id) -> Option<Pane> {
        let widget = ctx.viewport(|viewport| viewport.this_pass.widgets.get(id).copied())?;
        let centre = widget.interact_rect.center();
        let found = self
            .shown
            .iter()
            .rev()
            .find(|(_, rect, order)| *order == widget.layer_id.order && rect.contains(centre));
        found.map(|(pane, ..)| *pane)
    }

    fn mark_ui(&self, ctx: &Context) {
        let Some(marked) = self.marked else { return };
        let Some((_, rect, _)) = self.shown.iter().rev().find(|(pane, ..)| *pane == marked) else {
            return;
        };
        // Above the panes and the panels over them, below lists, menus and whatever else opens from them.
        let layer = LayerId::new(Order::Middle, Id::unique("mark of the pane"));
        let stroke = Stroke::new(size::RING, theme::tokens_of(ctx).accent);
        ctx.layer_painter(layer)
            .rect_stroke(*rect, 0.0, stroke, StrokeKind::Inside);
    }
}

/// Whether the focus can begin with a widget in the pane that lies in `rect`.
fn can_begin(widget: &WidgetRect, rect: Rect) -> bool {
    let seen = widget.interact_rect;
    widget.sense.is_focusable()
        && widget.enabled
        && seen.width() >= LEAST
        && seen.height() >= LEAST
        && rect.contains(seen.center())
}

/// Whether a widget is told without a name: it is a ground to click on, nothing to begin with.
fn is_nameless(ctx: &Context, id: Id) -> bool {
    let name = |node: &mut Node| node.label().is_none() && node.value().is_none();
    ctx.has_accesskit_node(id) && ctx.accesskit_node_builder(id, name).unwrap_or(false)
}

/// Whether a widget was shown in the last pass and is not in this one. (One that was in neither is waited for.)
fn went(ctx: &Context, id: Id) -> bool {
    ctx.viewport(|viewport| {
        let before = viewport.prev_pass.widgets.contains(id);
        before && !viewport.this_pass.widgets.contains(id)
    })
}

/// Whether somebody does something else than going round the panes.
fn is_other(event: &Event) -> bool {
    match event {
        // The key that led here was taken already.
        Event::Key { key, pressed, .. } => *pressed && !is_held_down(*key),
        Event::Text(_) | Event::Paste(_) => true,
        _ => false,
    }
}
