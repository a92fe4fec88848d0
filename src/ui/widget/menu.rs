//! Lists that pop up: menus of acts and choices, led by keys.

use egui::accesskit::Role;
use egui::{Color32, Id, Key, Rect, Response, Sense, Ui, Vec2, WidgetInfo};

use crate::model::fold::fold;
use crate::ui::icon::{self, Icon};
use crate::ui::popup::{self, Popup};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, radius, size, space};
use crate::ui::widget::list_keys::consume_plain;
use crate::ui::widget::reader::lead_to;
use crate::ui::widget::{Mark, Strip, hairline_h, scroll_area, tooltip};

/// How long a pause ends what is typed to find a row, in seconds.
const PAUSE: f64 = 1.0;

/// A row of a menu.
#[derive(Clone, Copy, Debug, Default)]
pub struct MenuItem<'a> {
    /// The act or the choice.
    pub text: &'a str,
    /// An icon before it.
    pub icon: Option<Icon>,
    /// A code’s mark before it.
    pub mark: Option<Mark>,
    /// Its key, at the end: “Ctrl+M”.
    pub key: &'a str,
    /// Why it cannot be done now.
    pub reason: Option<&'a str>,
    /// The current one of several choices.
    pub ticked: bool,
    /// A hairline stands above it.
    pub separated: bool,
}

impl<'a> MenuItem<'a> {
    /// Returns a row that says `text`.
    pub fn new(text: &'a str) -> Self {
        Self {
            text,
            ..Self::default()
        }
    }
}

/// Where a menu stands and which row its keys are on; keep it for as long as the menu is open.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MenuState {
    /// What it belongs to, and is never put over.
    pub anchor: Rect,
    /// The row that Enter takes.
    pub current: usize,
}

impl MenuState {
    /// Returns a menu beside `anchor`, on its first row.
    pub fn new(anchor: Rect) -> Self {
        Self { anchor, current: 0 }
    }
}

/// What a menu answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    Nothing,
    Close,
    Take(usize),
}

/// Shows the menu in `state` while it is there; returns the row taken, and clears `state` when it closes.
///
/// Arrows move, Enter and Space take, Escape and a click elsewhere close.
pub fn menu_ui(
    ui: &Ui,
    id: Id,
    name: &str,
    items: &[MenuItem<'_>],
    state: &mut Option<MenuState>,
) -> Option<usize> {
    let open = state.as_mut()?;
    let answer = open_ui(ui, id, (name, items), open);
    if answer != Answer::Nothing {
        *state = None;
    }
    match answer {
        Answer::Take(index) => Some(index),
        Answer::Nothing | Answer::Close => None,
    }
}

fn open_ui(
    ui: &Ui,
    id: Id,
    (name, items): (&str, &[MenuItem<'_>]),
    open: &mut MenuState,
) -> Answer {
    let mut taken = None;
    if let Some(index) = keys(ui, items, open) {
        taken = Some(index);
    }
    let width = width(ui, items).max(open.anchor.width());
    let content_height = height(items);
    let room = popup::room_at(open.anchor, width, ui.ctx().content_rect());
    // What the frame needs is not for rows.
    let height = content_height.min(room - 2.0 * space::TINY - 2.0);
    let popup = Popup::new(id, open.anchor, width)
        .height(height + 2.0 * space::TINY + 2.0)
        .role(Role::ListBox)
        .name(name);
    let shown = popup.show(ui, |ui| {
        ui.add_space(space::TINY);
        ui.set_min_height(height);
        let scrolled = scroll_area(id.with("rows"))
            .max_height(height)
            .auto_shrink([false, true]);
        scrolled.show(ui, |ui| rows_ui(ui, id, items, open));
        ui.add_space(space::TINY);
    });
    let hovered = ui
        .ctx()
        .data_mut(|data| data.remove_temp::<usize>(id.with("taken")));
    match taken.or(hovered) {
        Some(index) => Answer::Take(index),
        None if shown.should_close => Answer::Close,
        None => Answer::Nothing,
    }
}

/// Shows the rows; leaves the number of a clicked one in the context’s data.
fn rows_ui(ui: &mut Ui, id: Id, items: &[MenuItem<'_>], open: &mut MenuState) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_size_of_set(items.len());
    });
    let moved = is_moved(ui, id, open.current);
    for (index, item) in items.iter().enumerate() {
        let row = id.with(index);
        let response = row_ui(ui, row, item, index == open.current);
        if moved && index == open.current {
            response.scroll_to_me(None);
        }
        ui.ctx().accesskit_node_builder(row, |node| {
            node.set_position_in_set(index);
        });
        if index == open.current {
            lead_to(ui.ctx(), row);
        }
        let moved = ui.input(|input| input.pointer.delta() != Vec2::ZERO);
        if response.hovered() && moved {
            open.current = index;
        }
        if response.clicked() && item.reason.is_none() {
            ui.data_mut(|data| data.insert_temp(id.with("taken"), index));
        }
    }
}

/// Whether another row is current than in the pass before: only then it is brought into view, so that a wheel can turn.
fn is_moved(ui: &Ui, id: Id, current: usize) -> bool {
    let now = (ui.ctx().cumulative_pass_nr(), current);
    let place = id.with("current before");
    let before = ui.data(|data| data.get_temp::<(u64, usize)>(place));
    ui.data_mut(|data| data.insert_temp(place, now));
    before.is_none_or(|(pass, row)| pass + 2 < now.0 || row != current)
}

fn row_ui(ui: &mut Ui, id: Id, item: &MenuItem<'_>, current: bool) -> Response {
    let tokens = theme::tokens(ui);
    if item.separated {
        let size = Vec2::new(ui.available_width(), 2.0 * space::TINY + 1.0);
        let (_, rect) = ui.allocate_space(size);
        hairline_h(
            ui.painter(),
            rect.x_range(),
            rect.center().y - 0.5,
            tokens.line,
        );
    }
    let size = Vec2::new(ui.available_width(), size::LIST_ROW);
    let (_, rect) = ui.allocate_space(size);
    let response = ui.interact(rect, id, Sense::CLICK);
    let enabled = item.reason.is_none();
    response
        .widget_info(|| WidgetInfo::selected(Role::ListBoxOption, enabled, item.ticked, item.text));
    if current {
        let inside = rect.shrink2(Vec2::new(space::TINY, 0.0));
        ui.painter()
            .rect_filled(inside, radius::BUTTON, tokens.asoft);
    }
    let ink = if enabled { tokens.ink } else { tokens.ink3 };
    let soft: Color32 = if enabled { tokens.ink2 } else { tokens.ink3 };
    let mut strip = Strip::new(ui, rect);
    strip.skip(space::PANEL);
    strip.skip_end(space::PANEL);
    if let Some(icon) = item.icon {
        strip.icon(icon, size::ICON_ROW, soft);
        strip.skip(space::MEDIUM);
    }
    if let Some(mark) = item.mark {
        strip.mark(mark);
        strip.skip(space::MEDIUM);
    }
    if !item.key.is_empty() {
        strip.key_end(item.key);
        strip.skip_end(space::PANEL);
    }
    if item.ticked {
        strip.icon_end(icon::CHECK, size::ICON_ROW, tokens.accent);
        strip.skip_end(space::SMALL);
    }
    strip.text(item.text, TextRole::Field, ink);
    tooltip(response, "", "", item.reason.unwrap_or_default())
}

/// Moves with the arrows over rows that can be taken; returns the row taken with Enter or Space.
fn keys(ui: &Ui, items: &[MenuItem<'_>], open: &mut MenuState) -> Option<usize> {
    let pressed = |key| ui.input_mut(|input| consume_plain(input, key));
    let can_take = |index: &usize| items.get(*index).is_some_and(|item| item.reason.is_none());
    if pressed(Key::ArrowDown) {
        open.current = (open.current + 1..items.len())
            .find(can_take)
            .unwrap_or(open.current);
    }
    if pressed(Key::ArrowUp) {
        open.current = (0..open.current)
            .rev()
            .find(can_take)
            .unwrap_or(open.current);
    }
    if pressed(Key::Home) {
        open.current = (0..items.len()).find(can_take).unwrap_or(open.current);
    }
    if pressed(Key::End) {
        open.current = (0..items.len())
            .rev()
            .find(can_take)
            .unwrap_or(open.current);
    }
    let (typed, is_typing) = typed(ui);
    if let Some(word) = &typed {
        // One letter goes on to the next of several rows; more of them name one.
        let from = open.current + usize::from(word.chars().count() == 1);
        let onward = (from..items.len()).chain(0..from.min(items.len()));
        let onward: Vec<usize> = onward.filter(can_take).collect();
        let named = |fits: fn(&str, &str) -> bool| {
            let mut rows = onward.iter().copied();
            rows.find(|row| fits(&fold(items[*row].text), word))
        };
        let found = named(|name, word| name.starts_with(word))
            .or_else(|| named(|name, word| name.split(' ').any(|part| part.starts_with(word))))
            .or_else(|| named(|name, word| name.contains(word)));
        open.current = found.unwrap_or(open.current);
    }
    // Within a name that is typed a space is one of its letters.
    let space = pressed(Key::Space) && !is_typing;
    let take = pressed(Key::Enter) | space;
    (take && can_take(&open.current)).then_some(open.current)
}

/// What was typed without a pause of [`PAUSE`] seconds, folded, where a letter of it comes now; and whether a name is being
/// typed.
fn typed(ui: &Ui) -> (Option<String>, bool) {
    let (now, letters) = ui.input(|input| {
        let letters = input.events.iter().filter_map(|event| match event {
            egui::Event::Text(text) => Some(text.as_str()),
            _ => None,
        });
        (input.time, letters.collect::<String>())
    });
    let id = egui::Id::unique("typed in a menu");
    let kept = ui.data(|data| data.get_temp::<(String, f64)>(id));
    let before = kept.filter(|(_, at)| now - at < PAUSE);
    let word = before.map_or_else(String::new, |(word, _)| word);
    if letters.is_empty() || word.is_empty() && letters.trim().is_empty() {
        return (None, !word.is_empty());
    }
    let word = word + &fold(&letters);
    ui.data_mut(|data| data.insert_temp(id, (word.clone(), now)));
    (Some(word), true)
}

fn width(ui: &Ui, items: &[MenuItem<'_>]) -> f32 {
    let strip = Strip::new(ui, Rect::ZERO);
    let wide = |item: &MenuItem<'_>| {
        let mut width = strip.measure(item.text, TextRole::Field) + 2.0 * space::PANEL + 2.0;
        if item.icon.is_some() || item.mark.is_some() {
            width += size::ICON_ROW + space::MEDIUM;
        }
        if !item.key.is_empty() {
            width += strip.measure(item.key, TextRole::Key) + 2.0 * space::WIDE;
        }
        width + size::ICON_ROW + space::MEDIUM
    };
    let widest = items.iter().map(wide).fold(120.0, f32::max);
    widest.min(size::DIALOG_SMALL)
}

fn height(items: &[MenuItem<'_>]) -> f32 {
    let separators = items.iter().filter(|item| item.separated).count() as f32;
    items.len() as f32 * size::LIST_ROW + separators * (2.0 * space::TINY + 1.0)
}
