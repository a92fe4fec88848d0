//! The start screen: new, open, the example study, and the projects that were open last.

use egui::accesskit::Role;
use egui::{
    CentralPanel, Context, Id, Key, Modifiers, Pos2, Rect, Response, Sense, Stroke, Ui, UiBuilder,
    Vec2, WidgetInfo,
};

use crate::locale::{self, Language, grouped, say, words};
use crate::model::{Message, Time};
use crate::session::{Recent, day_words, minute_words, now};

use crate::ui::command::Command;
use crate::ui::icon::{self, Icon};
use crate::ui::keys::DIGITS;
use crate::ui::shell::{Action, Actions};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, radius, size, space};
use crate::ui::widget::reader::tell;
use crate::ui::widget::{Strip, came_by_key, dashed_rect, focus, ring_inside};

use super::Workbench;
use super::frame::{line_banner_ui, logo_ui};

/// Height of a way to begin and of a recent project.
const ROW: f32 = 58.0;

/// How many recent projects are shown at most.
const RECENT: usize = 6;

/// Which recent projects are still there; looked up once, not every frame.
#[derive(Default)]
pub(super) struct State {
    there: Option<Vec<bool>>,
}

impl Workbench {
    pub(super) fn start_ui(&mut self, ui: &mut Ui, out: &mut Actions) {
        let tokens = theme::tokens(ui);
        CentralPanel::default()
            .frame(theme::region(tokens.bg))
            .show(ui, |ui| {
                if line_banner_ui(ui, self.line.as_deref()) {
                    self.line = None;
                }
                let window = ui.max_rect();
                let width = 1060.0_f32.min(window.width() - 2.0 * space::HUGE);
                let top =
                    window.top() + ((window.height() - 640.0) / 2.0).clamp(space::CONTENT, 124.0);
                let left = (window.center().x - width / 2.0).round();
                let head = Rect::from_min_size(Pos2::new(left, top), Vec2::new(width, 96.0));
                head_ui(ui, head);
                let columns = Rect::from_min_max(
                    Pos2::new(left, head.bottom() + space::LARGE),
                    Pos2::new(left + width, window.bottom() - space::HUGE),
                );
                let begin_width = (width * 0.38).max(300.0).min(width);
                let begin =
                    Rect::from_min_size(columns.min, Vec2::new(begin_width, columns.height()));
                let recent = Rect::from_min_max(
                    Pos2::new(begin.right() + space::HUGE, columns.top()),
                    columns.max,
                );
                let first = begin_ui(&mut ui.new_child(UiBuilder::new().max_rect(begin)), out);
                let mut right = ui.new_child(UiBuilder::new().max_rect(recent));
                self.recent_ui(&mut right);
                self.begin_with(ui.ctx(), first);
                if let Some(language) = foot_ui(ui, window) {
                    self.asked = None;
                    self.preferences.language = Some(language);
                    self.keep_preferences();
                    ui.ctx().request_repaint();
                }
            });
    }

    fn recent_ui(&mut self, ui: &mut Ui) {
        let tokens = theme::tokens(ui);
        ui.spacing_mut().item_spacing.y = 0.0;
        let recent: Vec<Recent> = self
            .preferences
            .recent
            .iter()
            .take(RECENT)
            .cloned()
            .collect();
        let looked = self
            .start
            .there
            .get_or_insert_with(|| vec![true; recent.len()]);
        looked.resize(recent.len(), true);
        let there = looked.clone();
        let hint = if recent.is_empty() {
            String::new()
        } else {
            words("start-recent-keys")
        };
        heading_ui(ui, &words("start-recent"), &hint);
        if recent.is_empty() {
            let (rect, _) =
                ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::hover());
            let mut strip = Strip::new(ui, rect.shrink2(Vec2::new(space::PANEL, 0.0)));
            tell(ui, rect, (Role::Label, &words("start-recent-none")));
            strip.text(&words("start-recent-none"), TextRole::Body, tokens.ink3);
        }
        let mut open = None;
        let mut forget = None;
        for (index, project) in recent.iter().enumerate() {
            let is_there = there.get(index).copied().unwrap_or(true);
            let response = recent_row_ui(ui, (index, project), is_there);
            let pressed = number_pressed(ui, index);
            if index == 0 {
                self.begin_with(ui.ctx(), Some(response.id));
            }
            if response.clicked() || pressed {
                open = Some(project.path.clone());
            }
            let delete = response.has_focus()
                && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Delete));
            if delete || response.secondary_clicked() {
                forget = Some(project.path.clone());
            }
        }
        ui.add_space(space::CONTENT);
        drop_ui(ui);
        if let Some(path) = forget {
            self.preferences.forget(&path);
            self.keep_preferences();
        }
        if let Some(path) = open.filter(|_| self.dialog.is_none() && self.palette.is_none()) {
            self.open_project(path);
        }
    }

    /// Gives the focus to the way to begin that is painted as chosen, while nothing has it.
    fn begin_with(&self, ctx: &Context, way: Option<Id>) {
        let covered = self.dialog.is_some() || self.palette.is_some() || self.keys_shown;
        let free = !covered && ctx.memory(|memory| memory.focused()).is_none();
        if let Some(way) = way.filter(|_| free && !focus::is_on_its_way(ctx)) {
            ctx.memory_mut(|memory| memory.request_focus(way));
            focus::came_by_pointer(ctx, way);
        }
    }
}

fn is_free(ui: &Ui) -> bool {
    ui.memory(|memory| memory.focused().is_none())
}

fn head_ui(ui: &Ui, rect: Rect) {
    let tokens = theme::tokens(ui);
    logo_ui(
        ui,
        Pos2::new(rect.left() + 18.0, rect.top() + 24.0),
        30.0,
        tokens,
    );
    let name = Rect::from_min_size(
        Pos2::new(rect.left() + 54.0, rect.top()),
        Vec2::new(rect.width() - 54.0, 48.0),
    );
    tell(ui, name, (Role::Heading, &words("app-name")));
    Strip::new(ui, name).text(&words("app-name"), TextRole::StartHeading, tokens.ink);
    let words_rect = Rect::from_min_size(
        Pos2::new(rect.left(), rect.top() + 56.0),
        Vec2::new(rect.width(), 28.0),
    );
    tell(ui, words_rect, (Role::Label, &words("start-words")));
    Strip::new(ui, words_rect).text(&words("start-words"), TextRole::Summary, tokens.ink2);
}

fn heading_ui(ui: &mut Ui, name: &str, hint: &str) {
    let tokens = theme::tokens(ui);
    let (rect, response) =
        ui.allocate_exact_size(Vec2::new(ui.available_width(), 32.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, name));
    let mut strip = Strip::new(ui, rect.shrink2(Vec2::new(space::PANEL, 0.0)));
    strip.text(name, TextRole::SmallStrong, tokens.ink);
    if !hint.is_empty() {
        strip.text_end(hint, TextRole::Small, tokens.ink3);
    }
}

/// Shows the ways to begin; returns the first.
fn begin_ui(ui: &mut Ui, out: &mut Actions) -> Option<Id> {
    ui.spacing_mut().item_spacing.y = 0.0;
    heading_ui(ui, &words("start-begin"), "");
    let ways = [
        (icon::ADD_CIRCLE, Command::New, "start-new"),
        (icon::FOLDER_OPEN, Command::Open, "start-open"),
        (icon::SCHOOL, Command::Example, "start-example"),
    ];
    let mut first = None;
    for (icon, command, key) in ways {
        let response = way_ui(ui, icon, (key, &command.keys()), first.is_none());
        first = first.or(Some(response.id));
        if response.clicked() {
            out.push(Action::Run(command));
        }
    }
    ui.add_space(space::LARGE);
    heading_ui(ui, &words("start-learn"), "");
    for (icon, command, key) in [
        (icon::KEYBOARD, Command::Keys, "start-keys"),
        (icon::SEARCH, Command::Palette, "start-palette"),
        (icon::SETTINGS, Command::Settings, "start-settings"),
    ] {
        if link_row_ui(ui, icon, &words(key), &command.keys()) {
            out.push(Action::Run(command));
        }
    }
    first
}

fn way_ui(ui: &mut Ui, icon: Icon, (key, keys): (&str, &str), primary: bool) -> Response {
    let tokens = theme::tokens(ui);
    let (rect, response) =
        ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::click());
    let name = words(key);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{name}, {keys}")));
    let (ink, meta) = if primary {
        (tokens.onacc, tokens.onacc)
    } else {
        (tokens.ink, tokens.ink2)
    };
    let fill = match (primary, response.hovered()) {
        (true, false) => tokens.accent,
        (true, true) => tokens.accent_hover,
        (false, true) => tokens.hover,
        (false, false) => egui::Color32::TRANSPARENT,
    };
    ui.painter().rect_filled(rect, radius::CARD, fill);
    let mut strip = Strip::new(ui, rect.shrink2(Vec2::new(space::PANEL, 0.0)));
    strip.icon(icon, size::ICON_RAIL, ink);
    strip.skip(space::PANEL);
    if !keys.is_empty() {
        strip.key_end(keys);
        strip.skip_end(space::MEDIUM);
    }
    two_lines_ui(
        ui,
        strip.rest(),
        (&name, ink),
        (&words(&format!("{key}-words")), meta),
    );
    if came_by_key(ui, &response) {
        ring_inside(ui, rect, &response);
    }
    response
}

fn two_lines_ui(
    ui: &Ui,
    rect: Rect,
    (name, ink): (&str, egui::Color32),
    (meta, faint): (&str, egui::Color32),
) {
    let middle = rect.center().y;
    let upper = Rect::from_min_max(
        Pos2::new(rect.left(), middle - 20.0),
        Pos2::new(rect.right(), middle),
    );
    let lower = Rect::from_min_max(
        Pos2::new(rect.left(), middle),
        Pos2::new(rect.right(), middle + 18.0),
    );
    Strip::new(ui, upper).text(name, TextRole::Name, ink);
    Strip::new(ui, lower).text(meta, TextRole::Small, faint);
}

fn link_row_ui(ui: &mut Ui, icon: Icon, name: &str, keys: &str) -> bool {
    let tokens = theme::tokens(ui);
    let (rect, response) =
        ui.allocate_exact_size(Vec2::new(ui.available_width(), 34.0), Sense::click());
    let told = format!("{name}, {keys}");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &told));
    if response.hovered() {
        ui.painter().rect_filled(rect, radius::BUTTON, tokens.hover);
    }
    let mut strip = Strip::new(ui, rect.shrink2(Vec2::new(space::PANEL, 0.0)));
    strip.icon(icon, size::ICON, tokens.ink2);
    strip.skip(space::PANEL);
    strip.key_end(keys);
    strip.text(name, TextRole::Body, tokens.ink2);
    if came_by_key(ui, &response) {
        ring_inside(ui, rect, &response);
    }
    response.clicked()
}

fn recent_row_ui(ui: &mut Ui, (index, project): (usize, &Recent), there: bool) -> egui::Response {
    let tokens = theme::tokens(ui);
    let (rect, response) =
        ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::click());
    let title = project.title.clone();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &title));
    // Without a focus elsewhere in the list the first one is the one to be opened.
    let chosen = response.has_focus() || index == 0 && is_free(ui);
    let fill = match (chosen, response.hovered()) {
        (_, true) => tokens.hover,
        (true, false) => tokens.asoft,
        (false, false) => egui::Color32::TRANSPARENT,
    };
    ui.painter().rect_filled(rect, radius::CARD, fill);
    let mut strip = Strip::new(ui, rect.shrink2(Vec2::new(space::PANEL, 0.0)));
    let (icon, color) = if there {
        (icon::INVENTORY_2, tokens.accent)
    } else {
        (icon::FOLDER_OFF, tokens.ink3)
    };
    strip.icon(icon, size::ICON_RAIL, color);
    strip.skip(space::PANEL);
    strip.key_end(&(index + 1).to_string());
    strip.skip_end(space::PANEL);
    let held = Message::new("start-holds")
        .with("documents", project.documents)
        .with("codings", project.codings)
        .with("grouped", grouped(project.codings));
    let (held, day) = (say(&held), opened_words(project.opened));
    let measured = strip
        .measure(&held, TextRole::Small)
        .max(strip.measure(&day, TextRole::Small));
    let numbers = strip.take_end(measured);
    let middle = numbers.center().y;
    let upper = Rect::from_min_max(
        Pos2::new(numbers.left(), middle - 20.0),
        Pos2::new(numbers.right(), middle),
    );
    let lower = upper.translate(Vec2::new(0.0, 19.0));
    Strip::new(ui, upper).text_end(&held, TextRole::Small, tokens.ink2);
    Strip::new(ui, lower).text_end(&day, TextRole::Small, tokens.ink2);
    strip.skip_end(space::PANEL);
    let path = project.path.display().to_string();
    two_lines_ui(
        ui,
        strip.rest(),
        (&project.title, tokens.ink),
        (&path, tokens.ink2),
    );
    if came_by_key(ui, &response) {
        ring_inside(ui, rect, &response);
    }
    response
}

/// When a project was opened last: the day, today the time.
fn opened_words(time: Time) -> String {
    let day = day_words(time);
    if day != day_words(now()) {
        return day;
    }
    let minute = minute_words(time);
    let clock = minute.rsplit(' ').next().unwrap_or_default();
    say(&Message::new("start-today").with("time", clock))
}

fn number_pressed(ui: &Ui, index: usize) -> bool {
    let Some(key) = DIGITS.get(index) else {
        return false;
    };
    !crate::ui::widget::is_writing(ui.ctx())
        && ui.input(|input| input.modifiers.is_none() && input.key_pressed(*key))
}

fn drop_ui(ui: &mut Ui) {
    let tokens = theme::tokens(ui);
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 54.0), Sense::hover());
    dashed_rect(
        ui.painter(),
        rect,
        f32::from(radius::CARD),
        Stroke::new(1.0, tokens.line2),
    );
    tell(ui, rect, (Role::Label, &words("start-drop")));
    Strip::new(ui, rect).text_middle(&words("start-drop"), TextRole::Body, tokens.ink2);
}

/// Shows version, what is promised, and the other languages, each named in itself; returns the one chosen.
fn foot_ui(ui: &mut Ui, window: Rect) -> Option<Language> {
    let tokens = theme::tokens(ui);
    let foot = Rect::from_min_max(Pos2::new(window.left(), window.bottom() - 36.0), window.max);
    let mut strip = Strip::new(ui, foot.shrink2(Vec2::new(space::CONTENT, 0.0)));
    strip.text(
        &format!("Groundwork {}", env!("CARGO_PKG_VERSION")),
        TextRole::Small,
        tokens.ink2,
    );
    let mut chosen = None;
    for language in Language::ALL {
        if language == locale::current() {
            continue;
        }
        strip.skip(space::CONTENT);
        let name = language.own_name();
        let width = strip.measure(name, TextRole::Small) + 2.0 * space::SMALL;
        let place = strip.take(width);
        let response = ui.interact(place, Id::unique(("language", name)), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
        let ink = if response.hovered() {
            tokens.accent_hover
        } else {
            tokens.accent
        };
        Strip::new(ui, place).text_middle(name, TextRole::Small, ink);
        focus::ring(ui, &response, radius::BUTTON);
        if response.clicked() {
            chosen = Some(language);
        }
    }
    strip.text_end(&words("start-private"), TextRole::Small, tokens.ink2);
    chosen
}
