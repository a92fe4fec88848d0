//! The frame around the screens: top bar, rail, panels with their borders, status bar.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Id, Order, Panel, Pos2, Rect, Ui, Vec2};

use crate::locale::{say, words};
use crate::model::Message;
use crate::store::ReadOnly;

use crate::ui::command::Command;
use crate::ui::icon::{self, Icon};
use crate::ui::shell::{Action, Actions, Room, Screen};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, Tokens, size, space};
use crate::ui::widget::reader::{announce, name_region, tell};
use crate::ui::widget::{
    Banner, Button, IconButton, RailButton, Strip, Tone, hairline_h, hairline_v, line_ui,
    progress_ui, rail_separator_ui,
};

use super::Workbench;
use super::round::Pane;

/// After how many seconds work that runs is shown.
const PATIENCE: f64 = 0.4;

/// Lower than this, the rail has no room for its names.
const LOW: f32 = 660.0;

/// The least width of the name of the study for which the screen is named beside it.
const LEAST_TITLE: f32 = 80.0;

impl Workbench {
    pub(super) fn frame_ui(&mut self, ui: &mut Ui, out: &mut Actions) {
        let room = Self::room(ui.ctx());
        let tokens = theme::tokens(ui);
        let panel = |id: &'static str| Id::unique(id);
        self.round.begin();
        let top = Panel::top(panel("top"))
            .exact_size(size::TOP_BAR)
            .resizable(false)
            .show_separator_line(false)
            .frame(theme::region(tokens.bg))
            .show(ui, |ui| {
                name_region(ui, (Role::Banner, &words(Pane::Top.key())));
                self.top_bar_ui(ui, room, out);
            });
        self.round
            .note(Pane::Top, (top.response.rect, Order::Background));
        let narrow = room < Room::Regular || ui.available_height() < LOW;
        let rail_width = if narrow {
            size::RAIL_NARROW
        } else {
            size::RAIL
        };
        if !self.preferences.full_width {
            Panel::left(panel("rail"))
                .exact_size(rail_width)
                .resizable(false)
                .show_separator_line(false)
                .frame(theme::region(tokens.rail))
                .show(ui, |ui| {
                    name_region(ui, (Role::Navigation, &words("pane-rail")));
                    self.rail_ui(ui, narrow, out);
                });
        }
        Panel::bottom(panel("status"))
            .exact_size(size::STATUS_BAR)
            .resizable(false)
            .show_separator_line(false)
            .frame(theme::region(tokens.bg))
            .show(ui, |ui| self.status_bar_ui(ui, room, out));
        self.panes_ui(ui, room, out);
        if let Some((act, said)) = &self.said {
            announce(ui, *act, said);
        }
    }

    fn top_bar_ui(&mut self, ui: &mut Ui, room: Room, out: &mut Actions) {
        let tokens = theme::tokens(ui);
        let rect = ui.max_rect();
        hairline_h(
            ui.painter(),
            rect.x_range(),
            rect.bottom() - 1.0,
            tokens.line,
        );
        let title = self
            .status
            .as_ref()
            .map(|status| status.project.title().to_owned())
            .unwrap_or_default();
        let logo = Rect::from_min_size(rect.min, Vec2::new(size::RAIL, size::TOP_BAR));
        logo_ui(ui, logo.center(), 20.0, tokens);
        let search_width = (rect.width() * 0.27).clamp(220.0, 420.0);
        let search = Rect::from_center_size(rect.center(), Vec2::new(search_width, size::FIELD));
        let names = Rect::from_min_max(
            Pos2::new(logo.right(), rect.top()),
            Pos2::new(search.left() - space::WIDE, rect.bottom()),
        );
        self.names_ui(ui, names, &title);
        self.search_box_ui(ui, search, out);
        let end = Rect::from_min_max(
            Pos2::new(search.right() + space::WIDE, rect.top()),
            rect.max,
        )
        .shrink2(Vec2::new(space::PANEL, 0.0));
        let mut bar = ui.new_child(
            egui::UiBuilder::new()
                .max_rect(end)
                .layout(theme::from_end()),
        );
        bar.spacing_mut().item_spacing.x = space::TINY;
        self.top_end_ui(&mut bar, room, out);
    }

    /// Shows the study and the screen; where there is little room, the name of the study is cut.
    fn names_ui(&self, ui: &Ui, room: Rect, title: &str) {
        let tokens = theme::tokens(ui);
        let mut strip = Strip::new(ui, room);
        let screen = words(self.screen.key());
        tell(ui, room, (Role::Label, &format!("{title} › {screen}")));
        let after = space::MEDIUM + size::ICON_ROW + space::TINY;
        let after = after + strip.measure(&screen, TextRole::Body) + space::MEDIUM;
        let left = strip.room() - after;
        if left < LEAST_TITLE {
            strip.text(title, TextRole::Name, tokens.ink);
            return;
        }
        let width = strip.measure(title, TextRole::Name).min(left);
        let place = strip.take(width);
        Strip::new(ui, place).text(title, TextRole::Name, tokens.ink);
        strip.skip(space::MEDIUM);
        strip.icon(icon::CHEVRON_RIGHT, size::ICON_ROW, tokens.ink3);
        strip.skip(space::TINY);
        strip.text(&screen, TextRole::Body, tokens.ink2);
    }

    fn search_box_ui(&self, ui: &mut Ui, rect: Rect, out: &mut Actions) {
        let tokens = theme::tokens(ui);
        let name = words("top-search");
        let response = ui.interact(rect, Id::unique("top search"), egui::Sense::click());
        response
            .widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Button, true, &name));
        let edge = if response.hovered() {
            tokens.control
        } else {
            tokens.line2
        };
        ui.painter().rect(
            rect,
            crate::ui::tokens::radius::BUTTON,
            tokens.raised,
            egui::Stroke::new(1.0, edge),
            egui::StrokeKind::Inside,
        );
        let mut strip = Strip::new(ui, rect.shrink2(Vec2::new(space::MEDIUM, 0.0)));
        strip.icon(icon::SEARCH, size::ICON_ROW, tokens.ink3);
        strip.skip(space::MEDIUM);
        strip.key_end(&Command::Palette.keys());
        strip.text(&name, TextRole::Body, tokens.ink3);
        if crate::ui::widget::came_by_key(ui, &response) {
            crate::ui::widget::ring_inside(ui, rect, &response);
        }
        if response.clicked() {
            out.push(Action::Run(Command::Palette));
        }
    }

    fn top_end_ui(&self, ui: &mut Ui, room: Room, out: &mut Actions) {
        let tokens = theme::tokens(ui);
        let theme_icon = if tokens.dark {
            icon::CONTRAST
        } else {
            icon::DARK_MODE
        };
        let name = words(Command::Theme.key());
        act_ui(ui, theme_icon, (Command::Theme, &name, true), out);
        let Some(status) = &self.status else { return };
        self.sides_ui(ui, room, out);
        let mut act = |ui: &mut Ui, icon: Icon, command: Command, name: &str, can: bool| {
            act_ui(ui, icon, (command, name, can), out);
        };
        let named = |key: &str, what: &Option<Message>| {
            let what = what.as_ref().map(say).unwrap_or_default();
            say(&Message::new(key).with("what", what)).trim().to_owned()
        };
        let (undo, redo) = (
            named("top-undo", &status.undo),
            named("top-redo", &status.redo),
        );
        act(ui, icon::REDO, Command::Redo, &redo, status.redo.is_some());
        act(ui, icon::UNDO, Command::Undo, &undo, status.undo.is_some());
        if status.undo.is_some() && ui.available_width() > 120.0 {
            line_ui(ui, &undo, TextRole::Small, tokens.ink2);
        }
    }

    fn rail_ui(&self, ui: &mut Ui, narrow: bool, out: &mut Actions) {
        let tokens = theme::tokens(ui);
        let rect = ui.max_rect();
        hairline_v(
            ui.painter(),
            rect.right() - 1.0,
            rect.y_range(),
            tokens.line,
        );
        let RailFit {
            narrow,
            height,
            gap,
        } = rail_fit(rect.height(), narrow);
        ui.spacing_mut().item_spacing.y = gap;
        ui.vertical_centered(|ui| {
            ui.add_space(gap);
            for screen in Screen::ALL {
                if screen == Screen::Memos {
                    rail_separator_ui(ui);
                }
                let command = Command::ALL
                    .iter()
                    .find(|command| command.goes_to() == Some(screen));
                let key = command.map(|command| command.keys()).unwrap_or_default();
                let name = words(screen.key());
                let button = RailButton::new(screen_icon(screen), &name).key(&key);
                if button
                    .current(screen == self.screen)
                    .narrow(narrow)
                    .height(height)
                    .show(ui)
                    .clicked()
                {
                    out.push(Action::Go(screen));
                }
            }
        });
        let height = rail_foot(narrow);
        let foot = Rect::from_min_max(Pos2::new(rect.left(), rect.bottom() - height), rect.max);
        let mut foot = ui.new_child(egui::UiBuilder::new().max_rect(foot));
        foot.spacing_mut().item_spacing.y = space::TINY;
        foot.vertical_centered(|ui| {
            for (icon, command, name) in [
                (icon::KEYBOARD, Command::Keys, "rail-keys"),
                (icon::SETTINGS, Command::Settings, "rail-settings"),
            ] {
                let (name, key) = (words(name), command.keys());
                let button = RailButton::new(icon, &name).key(&key).narrow(narrow);
                if button.show(ui).clicked() {
                    out.push(Action::Run(command));
                }
            }
        });
    }

    fn status_bar_ui(&mut self, ui: &mut Ui, room: Room, out: &mut Actions) {
        let Some(status) = self.status.clone() else {
            return;
        };
        let tokens = theme::tokens(ui);
        let rect = ui.max_rect();
        hairline_h(ui.painter(), rect.x_range(), rect.top(), tokens.line);
        let counts = Arc::clone(&self.counts);
        let shell = super::shell(&status, &counts, &self.texts, &self.preferences, room);
        let parts = self.screens.status_data(self.screen, &shell);
        let state = if status.read_only.is_some() {
            words("status-read-only")
        } else if self.indexing {
            words("status-indexing")
        } else {
            words("status-saved")
        };
        let told: Vec<&str> = parts
            .iter()
            .map(String::as_str)
            .chain([state.as_str()])
            .collect();
        name_region(ui, (Role::Status, &told.join(", ")));
        let mut strip = Strip::new(ui, rect.shrink2(Vec2::new(space::PANEL, 0.0)));
        strip.text_end(&state, TextRole::Tiny, tokens.ink3);
        strip.skip_end(space::WIDE);
        for part in parts {
            strip.text(&part, TextRole::Tiny, tokens.ink2);
            strip.skip(space::WIDE);
        }
        self.job_ui(ui, strip.rest(), out);
    }

    fn job_ui(&mut self, ui: &mut Ui, rest: Rect, out: &mut Actions) {
        let now = ui.input(|input| input.time);
        let Some(job) = &mut self.job else { return };
        if job.since == 0.0 {
            job.since = now;
        }
        if now - job.since < PATIENCE {
            ui.ctx().request_repaint_after_secs(PATIENCE as f32);
            return;
        }
        let mut bar = ui.new_child(
            egui::UiBuilder::new()
                .max_rect(rest)
                .layout(theme::from_end()),
        );
        bar.spacing_mut().item_spacing.x = space::MEDIUM;
        if Button::quiet(&words("job-cancel"))
            .small()
            .show(&mut bar)
            .clicked()
        {
            out.push(Action::Ask(crate::session::Request::Cancel { job: job.id }));
        }
        let share = (job.total > 0).then(|| job.done as f32 / job.total as f32);
        progress_ui(&mut bar, &job.words, share, 120.0);
        let message = Message::new("job-of").with("what", job.words.as_str());
        let said = say(&message.with("done", job.done).with("total", job.total));
        line_ui(&mut bar, &said, TextRole::Tiny, theme::tokens(ui).ink2);
    }
}

/// Returns the height of the foot of the rail.
fn rail_foot(narrow: bool) -> f32 {
    if narrow { 88.0 } else { 108.0 }
}

/// How the places of the rail stand, so that all of them find room above the foot.
struct RailFit {
    narrow: bool,
    height: f32,
    gap: f32,
}

/// Names go first where the window is low, then the gaps, then the height of the places.
fn rail_fit(height: f32, narrow: bool) -> RailFit {
    const SEPARATOR: f32 = 17.0;
    const TALL: f32 = 46.0;
    const LOW: f32 = 36.0;
    let count = Screen::ALL.len() as f32;
    let room = |narrow: bool| height - rail_foot(narrow) - SEPARATOR;
    let narrow = narrow || room(false) < count * TALL;
    let full = if narrow { LOW } else { TALL };
    let gap = (room(narrow) - count * full) / (count + 2.0);
    RailFit {
        narrow,
        height: full.min((room(narrow) / count).floor()),
        gap: gap.clamp(0.0, space::TINY),
    }
}

/// An icon of the top bar that runs a command; faint where there is nothing to do.
fn act_ui(ui: &mut Ui, icon: Icon, (command, name, can): (Command, &str, bool), out: &mut Actions) {
    let key = command.keys();
    let nothing = words("top-nothing");
    let reason = (!can).then_some(nothing.as_str());
    let button = IconButton::new(icon, name).key(&key).disabled(reason);
    if button.show(ui).clicked() && can {
        out.push(Action::Run(command));
    }
}

/// Shows what stands over the main pane: read only, a refusal. Returns whether the refusal was put away.
pub(super) fn banner_ui(
    ui: &mut Ui,
    read_only: &Option<ReadOnly>,
    line: Option<&str>,
    out: &mut Actions,
) -> bool {
    if let Some(reason) = read_only {
        let said = say(&crate::session::read_only_message(reason));
        let take_over = words(Command::TakeOver.key());
        egui::Frame::NONE
            .inner_margin(space::MEDIUM)
            .show(ui, |ui| {
                let mut banner = Banner::new(Tone::Warn, icon::LOCK, &said);
                if matches!(reason, ReadOnly::LeftBy(_)) {
                    banner = banner.act(&take_over);
                }
                if banner.show(ui) {
                    out.push(Action::Run(Command::TakeOver));
                }
            });
    }
    line_banner_ui(ui, line)
}

/// Shows a refusal or a hint until it is put away; returns whether it was.
pub(super) fn line_banner_ui(ui: &mut Ui, line: Option<&str>) -> bool {
    let Some(line) = line else { return false };
    let close = words("line-close");
    let inner = egui::Frame::NONE
        .inner_margin(space::MEDIUM)
        .show(ui, |ui| {
            Banner::new(Tone::Warn, icon::INFO, line)
                .act(&close)
                .show(ui)
        });
    inner.inner
}

/// Paints the mark of the program: layers that rise to one point.
pub(super) fn logo_ui(ui: &Ui, centre: Pos2, height: f32, tokens: &Tokens) {
    let unit = height / 20.0;
    let painter = ui.painter();
    for (row, half) in [(9.0, 10.0), (4.5, 7.0), (0.0, 4.5)] {
        let bar = Rect::from_center_size(
            Pos2::new(centre.x, centre.y + row * unit),
            Vec2::new(2.0 * half * unit, 2.2 * unit),
        );
        painter.rect_filled(bar, 1.1 * unit, tokens.accent);
    }
    painter.circle_filled(
        Pos2::new(centre.x, centre.y - 6.0 * unit),
        2.6 * unit,
        tokens.accent,
    );
}

fn screen_icon(screen: Screen) -> Icon {
    match screen {
        Screen::Documents => icon::DESCRIPTION,
        Screen::Coding => icon::FORMAT_INK_HIGHLIGHTER,
        Screen::Axial => icon::ACCOUNT_TREE,
        Screen::Selective => icon::TARGET,
        Screen::Model => icon::SCHEMA,
        Screen::Saturation => icon::SHOW_CHART,
        Screen::Reliability => icon::COMPARE_ARROWS,
        Screen::Trust => icon::CHECKLIST,
        Screen::Cases => icon::TABLE,
        Screen::Memos => icon::STICKY_NOTE_2,
        Screen::Search => icon::SEARCH,
        Screen::History => icon::HISTORY,
    }
}
