//! The panes: left panel, main pane, inspector; those that have no room of their own open over the main pane.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{
    Area, CentralPanel, Context, Id, Key, Modifiers, Order, Panel, Pos2, Rect, Ui, UiBuilder, Vec2,
};

use crate::locale::words;
use crate::session::Preferences;
use crate::ui::command::Command;
use crate::ui::icon;
use crate::ui::shell::{Action, Actions, Preference, Room, Screen, Shell};
use crate::ui::theme;
use crate::ui::trace;
use crate::ui::widget::reader::name_region;
use crate::ui::widget::{IconButton, Split, hairline_v, splitter_ui};

use super::Workbench;
use super::frame::banner_ui;
use super::round::Pane;
use super::screens::Screens;

/// The least and the greatest width of the left panel.
const LEFT: (f32, f32) = (220.0, 400.0);

/// The least and the greatest width of the inspector.
const INSPECTOR: (f32, f32) = (260.0, 460.0);

/// A panel beside the main pane.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Side {
    Left,
    Inspector,
}

impl Side {
    pub(super) const ALL: [Self; 2] = [Self::Left, Self::Inspector];

    pub(super) fn command(self) -> Command {
        match self {
            Self::Left => Command::LeftPanel,
            Self::Inspector => Command::Inspector,
        }
    }

    pub(super) fn pane(self) -> Pane {
        match self {
            Self::Left => Pane::Left,
            Self::Inspector => Pane::Inspector,
        }
    }

    fn icon(self) -> icon::Icon {
        match self {
            Self::Left => icon::FORMAT_LIST_BULLETED,
            Self::Inspector => icon::INFO,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Inspector => "inspector",
        }
    }

    fn range(self) -> (f32, f32) {
        match self {
            Self::Left => LEFT,
            Self::Inspector => INSPECTOR,
        }
    }

    fn usual_width(self, room: Room) -> f32 {
        match self {
            Self::Left => room.left_width(),
            Self::Inspector => room.inspector_width(),
        }
    }

    /// Whether it stands beside the main pane where there is so much room.
    fn has_place(self, room: Room) -> bool {
        match self {
            Self::Left => room > Room::Tiny,
            Self::Inspector => room.has_inspector(),
        }
    }

    fn is_of(self, screens: &Screens, screen: Screen) -> bool {
        match self {
            Self::Left => screens.has_left(screen),
            Self::Inspector => screens.has_inspector(screen),
        }
    }
}

impl Workbench {
    pub(super) fn panes_ui(&mut self, ui: &mut Ui, room: Room, out: &mut Actions) {
        let Some(status) = self.status.clone() else {
            return;
        };
        let counts = Arc::clone(&self.counts);
        // Taken out while screens look at them, which change themselves meanwhile.
        let texts = std::mem::take(&mut self.texts);
        let preferences = std::mem::take(&mut self.preferences);
        let shell = super::shell(&status, &counts, &texts, &preferences, room);
        self.screens.keep_drafts(self.screen, &shell, out);
        let whole = ui.available_rect_before_wrap();
        for side in Side::ALL {
            if self.stands_beside(side, &preferences, room) {
                self.beside_ui(ui, side, &shell, out);
            }
        }
        self.main_pane_ui(ui, &shell, out);
        self.over = self
            .over
            .filter(|side| side.is_of(&self.screens, self.screen) && !side.has_place(room));
        if let Some(side) = self.over {
            self.over_ui(ui, (side, whole), &shell, out);
        }
        self.texts = texts;
        self.preferences = preferences;
    }

    /// Shows or hides a panel; where it has no place beside the main pane it opens over it.
    pub(super) fn turn_side(&mut self, ctx: &Context, side: Side) {
        if !side.is_of(&self.screens, self.screen) {
            return;
        }
        let whole = std::mem::take(&mut self.preferences.full_width);
        if side.has_place(Self::room(ctx)) {
            let open = match side {
                Side::Left => &mut self.left_open,
                Side::Inspector => &mut self.inspector_open,
            };
            *open = whole || !*open;
            return;
        }
        if self.over == Some(side) {
            self.close_over(ctx);
        } else {
            self.over = Some(side);
            self.round.want(ctx, side.pane());
        }
    }

    /// Shows a panel where it is hidden.
    pub(super) fn show_side(&mut self, ctx: &Context, side: Side) {
        let beside = side.has_place(Self::room(ctx));
        let hidden = match side {
            _ if !beside => self.over != Some(side),
            Side::Left => !self.left_open || self.preferences.full_width,
            Side::Inspector => !self.inspector_open || self.preferences.full_width,
        };
        if hidden {
            self.turn_side(ctx, side);
        }
    }

    /// Shows the buttons of panels that are not seen, in the top bar.
    pub(super) fn sides_ui(&self, ui: &mut Ui, room: Room, out: &mut Actions) {
        for side in Side::ALL.into_iter().rev() {
            let beside = self.stands_beside(side, &self.preferences, room);
            let hidden = !beside && side.is_of(&self.screens, self.screen);
            if !hidden {
                continue;
            }
            let command = side.command();
            let (name, key) = (words(command.key()), command.keys());
            let button = IconButton::new(side.icon(), &name).key(&key);
            if button.on(self.over == Some(side)).show(ui).clicked() {
                out.push(Action::Run(command));
            }
        }
    }

    fn close_over(&mut self, ctx: &Context) {
        if self.over.take().is_some() {
            self.round.want(ctx, Pane::Main);
        }
    }

    fn stands_beside(&self, side: Side, preferences: &Preferences, room: Room) -> bool {
        let open = match side {
            Side::Left => self.left_open,
            Side::Inspector => self.inspector_open,
        };
        open && !preferences.full_width
            && side.has_place(room)
            && side.is_of(&self.screens, self.screen)
    }

    fn beside_ui(&mut self, ui: &mut Ui, side: Side, shell: &Shell<'_>, out: &mut Actions) {
        let width = width(side, shell);
        let panel = match side {
            Side::Left => Panel::left(Id::unique("left")),
            Side::Inspector => Panel::right(Id::unique("inspector")),
        };
        let shown = panel
            .exact_size(width)
            .resizable(false)
            .show_separator_line(false)
            .frame(theme::region(theme::tokens(ui).bg))
            .show(ui, |ui| {
                let rect = ui.max_rect();
                name_region(ui, (Role::Complementary, &words(side.pane().key())));
                self.side_ui(ui, side, shell, out);
                self.round.stand_in_ui(ui, side.pane(), rect);
            });
        let rect = shown.response.rect;
        self.round.note(side.pane(), (rect, Order::Background));
        border_ui(ui, (side, rect), (width, shell.room), out);
    }

    fn side_ui(&mut self, ui: &mut Ui, side: Side, shell: &Shell<'_>, out: &mut Actions) {
        match side {
            Side::Left => self.screens.left_ui(self.screen, ui, shell, out),
            Side::Inspector if self.trace.traced().is_some() => {
                trace::panel_ui(ui, shell, &mut self.trace, out);
            }
            Side::Inspector => self.screens.inspector_ui(self.screen, ui, shell, out),
        }
    }

    fn main_pane_ui(&mut self, ui: &mut Ui, shell: &Shell<'_>, out: &mut Actions) {
        let line = self.line.clone();
        let mut close_line = false;
        let main = CentralPanel::default()
            .frame(theme::region(theme::tokens(ui).paper))
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let name = words(self.screen.key());
                name_region(ui, (Role::Main, &name));
                close_line = banner_ui(ui, &shell.status.read_only, line.as_deref(), out);
                // A screen fills all of the ui that it gets: what stands above it must not be part of that.
                crate::ui::reliability::banner_ui(ui, shell, out);
                let rect = ui.available_rect_before_wrap();
                let layout = *ui.layout();
                let builder = UiBuilder::new().id_salt("screen").max_rect(rect);
                ui.scope_builder(builder.layout(layout), |ui| {
                    self.screens.main_ui(self.screen, ui, shell, out);
                    self.round.stand_in_ui(ui, Pane::Main, rect);
                });
            });
        if close_line {
            self.line = None;
        }
        let rect = main.response.rect;
        self.round.note(Pane::Main, (rect, Order::Background));
        let mut above = rect;
        above.max.y -= self.screens.foot(self.screen);
        if self.toast.show(ui.ctx(), above) {
            out.push(Action::Run(Command::Undo));
        }
    }

    /// Shows a panel over the main pane, until Escape or a click beside it.
    fn over_ui(
        &mut self,
        ui: &Ui,
        (side, whole): (Side, Rect),
        shell: &Shell<'_>,
        out: &mut Actions,
    ) {
        let ctx = ui.ctx().clone();
        let width = width(side, shell).min(whole.width());
        let left = if side == Side::Left {
            whole.left()
        } else {
            whole.right() - width
        };
        let rect = Rect::from_min_size(
            Pos2::new(left, whole.top()),
            Vec2::new(width, whole.height()),
        );
        let tokens = theme::tokens(ui);
        Area::new(Id::unique(("panel over", side.name())))
            .order(Order::Middle)
            .fixed_pos(rect.min)
            .constrain(false)
            .fade_in(false)
            .show(&ctx, |ui| {
                let frame = theme::region(tokens.bg).shadow(theme::shadow(tokens));
                frame.show(ui, |ui| {
                    name_region(ui, (Role::Complementary, &words(side.pane().key())));
                    ui.set_min_size(rect.size());
                    ui.set_max_size(rect.size());
                    ui.set_clip_rect(rect);
                    self.side_ui(ui, side, shell, out);
                    self.round.stand_in_ui(ui, side.pane(), rect);
                    ui.expand_to_include_rect(rect);
                });
                let edge = if side == Side::Left {
                    rect.right() - 1.0
                } else {
                    rect.left()
                };
                hairline_v(ui.painter(), edge, rect.y_range(), tokens.line2);
            });
        self.round.note(side.pane(), (rect, Order::Middle));
        let free = self.dialog.is_none() && self.palette.is_none() && !self.keys_shown;
        // A field that was written in is left first.
        let by_key = free && !self.round.was_writing() && left_by_key(&ctx);
        if by_key || (free && left_by_pointer(&ctx, rect)) {
            self.close_over(&ctx);
        }
    }
}

/// Returns how wide a panel is: as it was drawn last, else as the room says.
fn width(side: Side, shell: &Shell<'_>) -> f32 {
    let (least, most) = side.range();
    let known = shell.preferences.widths.get(side.name()).copied();
    known
        .unwrap_or(side.usual_width(shell.room))
        .clamp(least, most)
}

/// Escape that nothing in the panel took for itself.
fn left_by_key(ctx: &Context) -> bool {
    ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
}

/// A press beside the panel; one on a menu or a dialog above it is none.
fn left_by_pointer(ctx: &Context, rect: Rect) -> bool {
    let pressed = ctx.input(|input| {
        let pos = input.pointer.interact_pos();
        pos.filter(|pos| input.pointer.any_pressed() && !rect.contains(*pos))
    });
    pressed.is_some_and(|pos| {
        let layer = ctx.layer_id_at(pos);
        layer.is_none_or(|layer| layer.order == Order::Background)
    })
}

fn border_ui(ui: &Ui, (side, rect): (Side, Rect), (width, room): (f32, Room), out: &mut Actions) {
    let grows_forward = side == Side::Left;
    let edge = if grows_forward {
        rect.right() - 1.0
    } else {
        rect.left()
    };
    let tokens = theme::tokens(ui);
    hairline_v(ui.painter(), edge, rect.y_range(), tokens.line);
    let line = Rect::from_min_max(
        Pos2::new(edge, rect.top()),
        Pos2::new(edge + 1.0, rect.bottom()),
    );
    let said = words(if grows_forward {
        "pane-left-border"
    } else {
        "pane-inspector-border"
    });
    let split = Split {
        id: Id::unique(("border", side.name())),
        name: &said,
        line,
        range: side.range(),
        default: side.usual_width(room),
        grows_forward,
    };
    let mut wished = width;
    splitter_ui(ui, &split, &mut wished);
    if (wished - width).abs() > 0.5 {
        let name = side.name().to_owned();
        out.push(Action::Prefer(Preference::Width(name, wished)));
    }
}
