//! The key sheet: every command that has a key, by where it acts, what acts here first; scrolled and filtered by keys.

use egui::style::ScrollAnimation;
use egui::{Frame, Id, Key, Margin, Modifiers, Rect, Sense, Ui, Vec2};

use crate::locale::words;
use crate::text::fold;

use crate::ui::command::{Command, Scope};
use crate::ui::icon;
use crate::ui::keys::pressed;
use crate::ui::shell::Screen;
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{
    Dialog, DialogAnswer, DialogButton, DialogWidth, Strip, TextField, line_ui, scroll_area,
};

use super::Workbench;
use super::settings::Page;

/// By how much an arrow scrolls, and which share of what is seen a page is.
const STEP: f32 = 3.0 * size::TREE_ROW;
const PAGE: f32 = 0.85;
/// How many rows the head of a group takes, and how many commands stand at least below one.
const HEAD: usize = 2;
const FEWEST: usize = 3;

/// The keys of one scope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyGroup {
    /// Where they act.
    pub scope: Scope,
    /// The commands that have a key.
    pub commands: Vec<Command>,
}

/// Returns the groups of the sheet with what answers to `filter`, by the name of the command or by its key: those of
/// `screen` first, then what acts everywhere, then the other screens.
pub fn key_groups(screen: Option<Screen>, filter: &str) -> Vec<KeyGroup> {
    let wanted = fold(filter.trim());
    let answers = |command: &Command| {
        let keys = command.keys();
        let name = fold(&words(command.key()));
        !keys.is_empty() && (name.contains(&wanted) || fold(&keys).contains(&wanted))
    };
    let of_screen = |scope: &Scope| match scope {
        Scope::On(on) => Some(*on) == screen,
        Scope::Transcript | Scope::Tree => screen == Some(Screen::Coding),
        Scope::Anywhere | Scope::Project => false,
    };
    let (here, rest): (Vec<Scope>, Vec<Scope>) = Scope::all().into_iter().partition(of_screen);
    let group = |scope: Scope| KeyGroup {
        scope,
        commands: Command::ALL
            .iter()
            .copied()
            .filter(|command| command.scope() == scope)
            .filter(answers)
            .collect(),
    };
    let groups = here.into_iter().chain(rest).map(group);
    groups.filter(|group| !group.commands.is_empty()).collect()
}

/// Deals groups out to three columns of the same height, in order; a group goes on in the next column where it must.
fn columns(groups: &[KeyGroup]) -> [Vec<KeyGroup>; 3] {
    let lines: usize = groups.iter().map(|group| group.commands.len() + HEAD).sum();
    let most = (lines + 2 * HEAD).div_ceil(3);
    let mut columns = [Vec::new(), Vec::new(), Vec::new()];
    let (mut at, mut room) = (0, most);
    for group in groups {
        let mut rest = group.commands.as_slice();
        while !rest.is_empty() {
            let is_last = at == 2;
            let fits = room.saturating_sub(HEAD).min(rest.len());
            if !is_last && fits < rest.len().min(FEWEST) {
                (at, room) = (at + 1, most);
                continue;
            }
            let here = if is_last { rest.len() } else { fits };
            let (now, later) = rest.split_at_checked(here).unwrap_or((rest, &[]));
            if let Some(column) = columns.get_mut(at) {
                column.push(KeyGroup {
                    scope: group.scope,
                    commands: now.to_vec(),
                });
            }
            room = room.saturating_sub(now.len() + HEAD);
            rest = later;
        }
    }
    columns
}

impl Workbench {
    pub(super) fn key_sheet_ui(&mut self, ui: &mut Ui) {
        let (title, close) = (words("keys-title"), words("dialog-close"));
        let again = pressed(ui.ctx(), Scope::Anywhere).contains(&Command::Keys);
        let height = (ui.ctx().content_rect().height() - 220.0).clamp(240.0, 620.0);
        let change = words("keys-change");
        let buttons = [DialogButton::quiet(&change), DialogButton::primary(&close)];
        let screen = self.status.as_ref().map(|_| self.screen);
        let filter = &mut self.key_filter;
        let answer = Dialog::new(Id::unique("key sheet"), &title)
            .width(DialogWidth::Large)
            .subtitle(&words("keys-subtitle"))
            .close(&close)
            .height(height)
            .show(ui.ctx(), &buttons, |ui| sheet_ui(ui, filter, screen));
        if answer.is_some() || again {
            self.keys_shown = false;
            self.key_filter.clear();
        }
        if answer == Some(DialogAnswer::Button(0)) {
            self.open_settings(Page::Keys);
        }
    }
}

fn sheet_ui(ui: &mut Ui, filter: &mut String, screen: Option<Screen>) {
    let scrolled = scroll_keys(ui);
    let margin = Margin {
        left: space::CONTENT as i8,
        right: space::CONTENT as i8,
        top: space::MEDIUM as i8,
        bottom: 0,
    };
    Frame::NONE.inner_margin(margin).show(ui, |ui| {
        let (name, clear) = (words("settings-keys-filter"), words("keys-filter-clear"));
        let free = ui.memory(|memory| memory.focused().is_none());
        TextField::new(Id::unique("key sheet filter"), &name, filter)
            .placeholder(&name)
            .icon(icon::SEARCH)
            .clear(&clear)
            .take_focus(free)
            .show(ui);
    });
    let groups = key_groups(screen, filter);
    scroll_area("key sheet").show(ui, |ui| {
        let page = ui.clip_rect().height() * PAGE;
        let step = match scrolled {
            Some(Scroll::Step(step)) => step * STEP,
            Some(Scroll::Page(pages)) => pages * page,
            None => 0.0,
        };
        if step != 0.0 {
            ui.scroll_with_delta_animation(Vec2::new(0.0, -step), ScrollAnimation::none());
        }
        Frame::NONE.inner_margin(space::CONTENT).show(ui, |ui| {
            if groups.is_empty() {
                let ink = theme::tokens(ui).ink2;
                line_ui(ui, &words("keys-none"), TextRole::Small, ink);
            }
            let gap = space::LARGE;
            let width = (ui.available_width() - 2.0 * gap) / 3.0;
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = gap;
                for groups in columns(&groups) {
                    ui.vertical(|ui| {
                        ui.set_width(width);
                        groups.iter().for_each(|group| group_ui(ui, group));
                    });
                }
            });
        });
    });
}

/// How far keys scroll.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Scroll {
    Step(f32),
    Page(f32),
}

/// Arrows, pages, Home and End scroll, also while the filter has the focus.
fn scroll_keys(ui: &Ui) -> Option<Scroll> {
    /// More pages than there are.
    const ALL: f32 = 1_000.0;
    let plain = Modifiers::NONE;
    let keys = [
        (plain, Key::ArrowDown, Scroll::Step(1.0)),
        (plain, Key::ArrowUp, Scroll::Step(-1.0)),
        (plain, Key::PageDown, Scroll::Page(1.0)),
        (plain, Key::PageUp, Scroll::Page(-1.0)),
        (Modifiers::COMMAND, Key::End, Scroll::Page(ALL)),
        (Modifiers::COMMAND, Key::Home, Scroll::Page(-ALL)),
    ];
    let pressed = |(modifiers, key, scroll)| {
        let pressed = ui.input_mut(|input| input.consume_key(modifiers, key));
        pressed.then_some(scroll)
    };
    keys.into_iter().find_map(pressed)
}

fn group_ui(ui: &mut Ui, group: &KeyGroup) {
    let tokens = theme::tokens(ui);
    ui.spacing_mut().item_spacing.y = 0.0;
    let title = words(group.scope.key());
    line_ui(ui, &title, TextRole::SmallStrong, tokens.ink);
    ui.add_space(space::TINY);
    for command in &group.commands {
        let keys = command.keys();
        let size = Vec2::new(ui.available_width(), size::TREE_ROW);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        let name = words(command.key());
        let label = format!("{name}, {keys}");
        response.widget_info(|| {
            egui::WidgetInfo::labeled(egui::accesskit::Role::ListItem, true, &label)
        });
        row_ui(ui, rect, &name, &keys);
    }
    ui.add_space(space::CONTENT);
}

fn row_ui(ui: &Ui, rect: Rect, name: &str, keys: &str) {
    let mut strip = Strip::new(ui, rect);
    strip.key_end(keys);
    strip.skip_end(space::MEDIUM);
    strip.text(name, TextRole::Body, theme::tokens(ui).ink2);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_of_one_height_and_lose_no_key() {
        for screen in [None, Some(Screen::Coding), Some(Screen::Axial)] {
            let groups = key_groups(screen, "");
            let columns = columns(&groups);
            let height = |column: &Vec<KeyGroup>| -> usize {
                column.iter().map(|group| group.commands.len() + HEAD).sum()
            };
            let heights = columns.each_ref().map(height);
            let (least, most) = (heights.iter().min().unwrap(), heights.iter().max().unwrap());
            assert!(most - least <= HEAD + FEWEST, "{heights:?}");
            let dealt = columns.iter().flatten().flat_map(|group| &group.commands);
            let all = groups.iter().flat_map(|group| &group.commands);
            assert!(dealt.eq(all));
        }
    }
}
