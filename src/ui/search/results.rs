//! The list of what was found: only what is seen is laid out.

use egui::accesskit::Role;
use egui::{Id, Key, Modifiers, Pos2, Rect, Ui, Vec2};

use crate::locale;
use crate::session::EntryKey;
use crate::ui::shell::{Action, Actions, Shell};
use crate::ui::widget::{ListFocus, ListKeys, scroll_area};

use super::row::{HEAD, Heard, RowLook, estimate, head_ui, row_ui};
use super::{Line, Results, State, is_passage, spot};

/// Heights of the lines: as they were last time they were seen, else as their length lets expect.
#[derive(Default)]
pub(super) struct Heights {
    width: f32,
    list: Vec<f32>,
}

impl Heights {
    /// Forgets them, for other lines.
    pub fn forget(&mut self) {
        self.list.clear();
    }

    fn fit(&mut self, results: &Results, width: f32) {
        if self.list.len() == results.lines.len() && (self.width - width).abs() < 0.5 {
            return;
        }
        self.width = width;
        let height = |line: &Line| match line {
            Line::Head(_) => HEAD,
            Line::Hit(found) => estimate(found, width),
        };
        self.list = results.lines.iter().map(height).collect();
    }

    fn total(&self) -> f32 {
        self.list.iter().sum()
    }

    fn top(&self, line: usize) -> f32 {
        self.list.iter().take(line).sum()
    }
}

/// Returns the id under which the list has the focus.
pub(super) fn list_id() -> Id {
    Id::unique("search results")
}

/// Shows the list.
pub(super) fn results_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    results: &Results,
    state: &mut State,
    out: &mut Actions,
) {
    let width = ui.available_width();
    state.heights.fit(results, width);
    let keys = keys_ui(ui, results, state, out);
    let mut area = scroll_area("search results area");
    if std::mem::take(&mut state.follow)
        && let Some(line) = line_of(results, state.current)
    {
        let middle = state.heights.top(line) - ui.available_height() / 3.0;
        area = area.vertical_scroll_offset(middle.max(0.0));
    }
    let total = state.heights.total();
    area.show_viewport(ui, |ui, viewport| {
        ui.set_height(total);
        let origin = ui.max_rect().min;
        let mut top = 0.0;
        for (index, line) in results.lines.iter().enumerate() {
            let height = state.heights.list.get(index).copied().unwrap_or(HEAD);
            let bottom = top + height;
            if bottom >= viewport.top() && top <= viewport.bottom() {
                let rect = Rect::from_min_size(
                    Pos2::new(origin.x, origin.y + top),
                    Vec2::new(width, height),
                );
                let real = line_ui(ui, shell, (results, line), (rect, &keys), (state, out));
                if (real - height).abs() > 0.5 {
                    if let Some(known) = state.heights.list.get_mut(index) {
                        *known = real;
                    }
                    ui.ctx().request_repaint();
                }
                top += real;
            } else {
                top = bottom;
            }
        }
    });
}

fn line_of(results: &Results, key: Option<EntryKey>) -> Option<usize> {
    let key = key?;
    let is_it = |line: &Line| matches!(line, Line::Hit(found) if found.key == key);
    results.lines.iter().position(is_it)
}

/// The keys of the list: arrows move, Enter opens, Space ticks, Ctrl+Shift+A ticks all.
fn keys_ui(ui: &Ui, results: &Results, state: &mut State, out: &mut Actions) -> ListKeys {
    let name = locale::words("search-results");
    let focus = ListFocus {
        id: list_id(),
        name: &name,
        role: Role::List,
    };
    let current = state
        .hits()
        .iter()
        .position(|hit| Some(hit.key) == state.current);
    let order: Vec<usize> = results
        .lines
        .iter()
        .filter_map(|line| match line {
            Line::Hit(found) => Some(found.hit),
            Line::Head(_) => None,
        })
        .collect();
    let at = current.and_then(|current| order.iter().position(|hit| *hit == current));
    let keys = focus.keys_ui(ui, ui.available_rect_before_wrap(), at, order.len());
    if !keys.focused {
        return keys;
    }
    if let Some(hit) = keys
        .moved
        .and_then(|row| order.get(row))
        .and_then(|hit| state.hits().get(*hit))
    {
        state.current = Some(hit.key);
        state.follow = true;
    }
    if keys.opened
        && let Some(hit) = state.chosen()
    {
        out.push(Action::Open(spot(hit)));
    }
    if keys.ticked
        && let Some(key) = state
            .chosen()
            .filter(|hit| is_passage(hit))
            .map(|hit| hit.key)
    {
        state.turn(key);
    }
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    if pressed(Modifiers::COMMAND | Modifiers::SHIFT, Key::A) {
        state.tick_all();
    }
    keys
}

impl State {
    pub(super) fn turn(&mut self, key: EntryKey) {
        if !self.ticked.remove(&key) {
            self.ticked.insert(key);
        }
    }
}

/// Shows a line; returns its height.
fn line_ui(
    ui: &Ui,
    shell: &Shell<'_>,
    (results, line): (&Results, &Line),
    (rect, keys): (Rect, &ListKeys),
    (state, out): (&mut State, &mut Actions),
) -> f32 {
    let found = match line {
        Line::Head(group) => {
            if let Some(group) = results.groups.get(*group) {
                head_ui(ui, rect, group);
            }
            return HEAD;
        }
        Line::Hit(found) => found,
    };
    let chosen = state.current == Some(found.key);
    let look = RowLook {
        chosen,
        ring: chosen && keys.ring,
        ticked: state.ticked.contains(&found.key),
    };
    let (height, heard) = row_ui(ui, shell.project, rect, found, look);
    match heard {
        Heard::Nothing => {}
        Heard::Tick => state.turn(found.key),
        Heard::Choose => {
            state.current = Some(found.key);
            ui.memory_mut(|memory| memory.request_focus(list_id()));
        }
        Heard::Open => {
            if let Some(hit) = state.hits().get(found.hit) {
                out.push(Action::Open(spot(hit)));
            }
        }
    }
    height
}
