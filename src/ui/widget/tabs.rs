//! Tabs: the current one is joined to the pane below.

use egui::accesskit::Role;
use egui::{Id, Rect, Response, Sense, Ui, Vec2, WidgetInfo};

use crate::ui::icon;
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{
    IconButton, MenuItem, MenuState, Strip, focus, hairline_h, hairline_v, menu_ui,
};

/// What the close button takes, with the free width around it.
const CLOSE: f32 = 3.0 + size::BUTTON_SMALL + space::MEDIUM;

/// What the button of the menu takes.
const MORE: f32 = size::BUTTON_SMALL + 2.0 * space::TINY;

/// A tab.
#[derive(Clone, Copy, Debug)]
pub struct Tab<'a> {
    /// The same for the same tab in every pass.
    pub id: Id,
    /// Its title.
    pub title: &'a str,
    /// What its close button is called; empty where it cannot be closed.
    pub close: &'a str,
}

/// The tabs of a bar.
#[derive(Clone, Copy, Debug)]
pub struct Tabs<'a> {
    /// In order.
    pub list: &'a [Tab<'a>],
    /// The one that is shown; a number beyond the list where none is.
    pub current: usize,
    /// What the menu of all of them is called.
    pub more: &'a str,
}

/// What was asked of the tabs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TabAction {
    /// Show this tab.
    Choose(usize),
    /// Close this tab.
    Close(usize),
}

/// Least width of a tab that can be told from others.
const LEAST: f32 = 124.0;

/// Which tabs are shown, and how wide each is.
#[derive(Clone, Debug, PartialEq)]
pub struct TabFit {
    /// The first one that is shown.
    pub first: usize,
    /// Widths from the first one on; those without a width are in the menu.
    pub widths: Vec<f32>,
}

/// Returns how tabs share `room`: as wide as they wish, then the widest shrink, down to `least`; then those that do not
/// fit are left out, at the start as far as `first` says, with the current one always shown.
///
/// `more` is the width of the menu of those left out.
pub fn fit_tabs(
    wished: &[f32],
    (current, first): (usize, usize),
    (room, least, more): (f32, f32, f32),
) -> TabFit {
    let level = level(wished, room, least);
    let width = |wish: &f32| wish.min(level);
    let whole: f32 = wished.iter().map(width).sum();
    if whole <= room + 0.5 {
        return TabFit {
            first: 0,
            widths: wished.iter().map(width).collect(),
        };
    }
    let count = (((room - more) / level).floor() as usize).clamp(1, wished.len());
    let last_first = wished.len() - count;
    let current = current.min(wished.len() - 1);
    let first = first
        .min(current)
        .max((current + 1).saturating_sub(count))
        .min(last_first);
    let share = ((room - more) / count as f32).floor().max(0.0);
    TabFit {
        first,
        widths: vec![share; count],
    }
}

/// The width that no tab passes, so that all together have `room`; at least `least`.
fn level(wished: &[f32], room: f32, least: f32) -> f32 {
    let mut widths = wished.to_vec();
    widths.sort_by(f32::total_cmp);
    let mut left = room;
    let count = widths.len();
    for (index, width) in widths.iter().enumerate() {
        let share = left / (count - index) as f32;
        if *width > share {
            return share.floor().max(least);
        }
        left -= width;
    }
    size::TAB_WIDTH
}

/// Shows a tab bar over the whole width, with `icons` at its end. Middle click closes.
///
/// Tabs shrink where there are many; those that have no room are in a menu at their end.
pub fn tabs_ui(ui: &mut Ui, tabs: Tabs<'_>, icons: impl FnOnce(&mut Ui)) -> Option<TabAction> {
    let Tabs { list, current, .. } = tabs;
    let tokens = theme::tokens(ui);
    let size = Vec2::new(ui.available_width(), size::TAB);
    let (rect, whole) = ui.allocate_exact_size(size, Sense::hover());
    ui.painter().rect_filled(rect, 0.0, tokens.bg);
    hairline_h(
        ui.painter(),
        rect.x_range(),
        rect.bottom() - 1.0,
        tokens.line,
    );
    let mut strip = Strip::new(ui, rect);
    strip.skip_end(space::MEDIUM);
    // First, since the tabs have the room that they leave.
    let used = icons_ui(ui, strip.rest(), icons);
    strip.skip_end(used + space::MEDIUM);
    let id = whole.id.with("first tab");
    let fit = fit_of(ui, &strip, tabs, id);
    let mut action = None;
    for (index, (tab, width)) in list.iter().zip(fit.widths_from(list.len())).enumerate() {
        let Some(width) = width else { continue };
        let area = strip.take(width);
        action = tab_ui(ui, area, tab, index == current)
            .map(|close| {
                if close {
                    TabAction::Close(index)
                } else {
                    TabAction::Choose(index)
                }
            })
            .or(action);
    }
    if fit.widths.len() < list.len() {
        let area = strip.take(MORE);
        action = more_ui(ui, area, tabs, id)
            .map(TabAction::Choose)
            .or(action);
    }
    action
}

impl TabFit {
    /// Returns the width of each of `count` tabs, nothing for those in the menu.
    fn widths_from(&self, count: usize) -> Vec<Option<f32>> {
        let shown = |index: usize| self.widths.get(index.checked_sub(self.first)?).copied();
        (0..count).map(shown).collect()
    }
}

fn fit_of(ui: &Ui, strip: &Strip, tabs: Tabs<'_>, id: Id) -> TabFit {
    let wished: Vec<f32> = tabs
        .list
        .iter()
        .map(|tab| {
            let words = strip.measure(tab.title, TextRole::Button) + space::PANEL;
            let close = if tab.close.is_empty() {
                space::PANEL
            } else {
                CLOSE
            };
            (words + close).min(size::TAB_WIDTH)
        })
        .collect();
    if wished.is_empty() {
        return TabFit {
            first: 0,
            widths: wished,
        };
    }
    let first = ui.data(|data| data.get_temp(id)).unwrap_or(0);
    let fit = fit_tabs(&wished, (tabs.current, first), (strip.room(), LEAST, MORE));
    ui.data_mut(|data| data.insert_temp(id, fit.first));
    fit
}

/// Shows the icons at the end of `rest`; returns how wide they are.
fn icons_ui(ui: &mut Ui, rest: Rect, icons: impl FnOnce(&mut Ui)) -> f32 {
    let layout = theme::from_end();
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(rest).layout(layout));
    child.spacing_mut().item_spacing.x = 2.0;
    icons(&mut child);
    child.min_rect().width()
}

/// Shows the menu of all tabs, the current one ticked; returns the one chosen in it.
fn more_ui(ui: &mut Ui, area: Rect, tabs: Tabs<'_>, id: Id) -> Option<usize> {
    let Tabs {
        list,
        current,
        more,
    } = tabs;
    let id = id.with("menu");
    let mut open = ui.data(|data| data.get_temp::<MenuState>(id));
    let was_open = open.is_some();
    let button = IconButton::new(icon::MORE_HORIZ, more).small();
    let clicked = button.show_in(ui, area, id.with("button")).clicked();
    let items: Vec<MenuItem<'_>> = list
        .iter()
        .enumerate()
        .map(|(index, tab)| MenuItem {
            ticked: index == current,
            ..MenuItem::new(tab.title)
        })
        .collect();
    let chosen = menu_ui(ui, id.with("list"), more, &items, &mut open);
    if clicked {
        let anchor = area.with_max_y(area.bottom() - space::TINY);
        open = (!was_open).then_some(MenuState { anchor, current });
    }
    ui.data_mut(|data| match open {
        Some(state) => {
            data.insert_temp(id, state);
        }
        None => data.remove::<MenuState>(id),
    });
    chosen
}

/// Shows one tab; returns whether it was chosen (false) or closed (true).
fn tab_ui(ui: &mut Ui, rect: Rect, tab: &Tab<'_>, current: bool) -> Option<bool> {
    let tokens = theme::tokens(ui);
    let response = ui.interact(rect, tab.id, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, ui.is_enabled(), current, tab.title));
    let painter = ui.painter();
    if current {
        painter.rect_filled(rect, 0.0, tokens.paper);
        let top = Rect::from_min_size(rect.min, Vec2::new(rect.width(), 2.0));
        painter.rect_filled(top, 0.0, tokens.accent);
    } else if response.hovered() {
        let inside = rect.with_max_y(rect.bottom() - 1.0);
        painter.rect_filled(inside, 0.0, tokens.hover);
    }
    let end = rect.right() - 1.0;
    hairline_v(painter, end, rect.y_range(), tokens.line);
    let mut strip = Strip::new(ui, rect);
    strip.skip(space::PANEL);
    strip.skip_end(space::MEDIUM);
    let closed = close_ui(ui, &mut strip, tab) || response.middle_clicked();
    let (role, ink) = if current {
        (TextRole::Button, tokens.ink)
    } else {
        (TextRole::Field, tokens.ink2)
    };
    strip.text(tab.title, role, ink);
    focus::ring_inside(ui, rect, &response);
    outcome(&response, closed)
}

fn close_ui(ui: &mut Ui, strip: &mut Strip, tab: &Tab<'_>) -> bool {
    if tab.close.is_empty() {
        return false;
    }
    let area = strip.take_end(size::BUTTON_SMALL);
    let id = tab.id.with("close");
    IconButton::new(icon::CLOSE, tab.close)
        .small()
        .show_in(ui, area, id)
        .clicked()
}

fn outcome(response: &Response, closed: bool) -> Option<bool> {
    if closed {
        Some(true)
    } else {
        response.clicked().then_some(false)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tabs_are_as_wide_as_they_wish_then_the_widest_shrink() {
        let wide = fit_tabs(&[100.0, 200.0], (0, 0), (400.0, 84.0, 32.0));
        assert_eq!(wide.widths, [100.0, 200.0]);
        let shrunk = fit_tabs(&[100.0, 250.0, 250.0], (0, 0), (400.0, 84.0, 32.0));
        assert_eq!(shrunk.widths, [100.0, 150.0, 150.0]);
    }

    #[test]
    fn more_than_fit_leave_room_for_the_menu_and_show_the_current_one() {
        let wished = vec![200.0; 40];
        for current in [0, 3, 17, 39] {
            let fit = fit_tabs(&wished, (current, 0), (600.0, 84.0, 32.0));
            assert!(fit.widths.iter().sum::<f32>() <= 600.0 - 32.0);
            assert!(fit.first <= current && current < fit.first + fit.widths.len());
            assert!(fit.widths.iter().all(|width| *width >= 84.0));
        }
    }

    #[test]
    fn tabs_stay_where_they_are_while_the_current_one_is_among_them() {
        let wished = vec![200.0; 40];
        let fit = fit_tabs(&wished, (12, 10), (600.0, 84.0, 32.0));
        assert_eq!(fit.first, 10);
        let closed = fit_tabs(&wished[..14], (2, 10), (600.0, 84.0, 32.0));
        assert_eq!(closed.first, 2);
    }

    #[test]
    fn a_bar_narrower_than_a_tab_shows_one() {
        let fit = fit_tabs(&[200.0, 200.0], (1, 0), (60.0, 84.0, 32.0));
        assert_eq!((fit.first, fit.widths.len()), (1, 1));
    }
}
