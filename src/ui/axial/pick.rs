//! A list of codes that pops up and is narrowed by typing: to move into, to relate, to name.

use egui::accesskit::Role;
use egui::{
    Id, Key, PointerButton, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
};

use crate::analysis::Scheme;
use crate::locale;
use crate::model::{Code, Project};
use crate::text::{Candidate, Fit, Query, fold};
use crate::ui::icon;
use crate::ui::popup::{self, Popup};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, radius, size, space};
use crate::ui::widget::{Mark, Strip, TextField, focus, scroll_area};

use super::face::{Face, level_name};
use super::phrase;

/// Width of the list, and the most that long names make it.
const WIDTH: f32 = 340.0;
const WIDEST: f32 = 560.0;
/// Rows that are seen at once.
const ROWS: usize = 8;
/// How many rows are measured to find the widest.
const MEASURED: usize = 24;
/// The most that the second words of a row take of it.
const META: f32 = 0.45;

/// A code that can be picked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PickItem {
    /// The code.
    pub face: Face,
    /// Where it stands, or what it has to do with the question.
    pub meta: String,
}

/// Returns the codes that `wanted` takes, in the order of the tree, with what stands above them or their rung.
pub fn pick_items(
    project: &Project,
    scheme: &Scheme,
    wanted: impl Fn(&Code) -> bool,
) -> Vec<PickItem> {
    let codes = scheme.codes().iter().enumerate();
    codes
        .filter(|(_, code)| wanted(code))
        .map(|(position, code)| {
            let above = scheme.parent(position).and_then(|above| scheme.code(above));
            PickItem {
                face: Face::of(code),
                meta: above.map_or_else(
                    || level_name(project, code.level),
                    |above| above.name.clone(),
                ),
            }
        })
        .collect()
}

/// An open list: where it stands, what was typed, which row its keys are on.
#[derive(Clone, Debug)]
pub struct PickState {
    anchor: Rect,
    typed: String,
    current: usize,
    candidates: Vec<Candidate>,
    found: Option<(String, Vec<usize>)>,
    /// One of them has what was typed otherwise than in strewn letters.
    is_meant: bool,
    fresh: bool,
    follow: bool,
    /// How wide the longest of the items is.
    widest: Option<f32>,
}

impl PickState {
    /// Returns a list beside `anchor`.
    pub fn new(anchor: Rect) -> Self {
        Self {
            anchor,
            typed: String::new(),
            current: 0,
            candidates: Vec::new(),
            found: None,
            is_meant: true,
            fresh: true,
            follow: false,
            widest: None,
        }
    }

    /// Returns how wide the list is: as its longest names need it, within bounds.
    fn width(&mut self, ui: &Ui, items: &[PickItem]) -> f32 {
        let strip = Strip::new(ui, Rect::ZERO);
        let needed = |item: &PickItem| {
            let meta = strip.measure(&item.meta, TextRole::Tiny);
            let name = strip.measure(&item.face.name, TextRole::Button);
            name + meta + 2.0 * space::PANEL + Mark::WIDTH + space::MEDIUM + 2.0 * space::SMALL
        };
        let widest = self
            .widest
            .get_or_insert_with(|| longest(items).map(needed).fold(0.0, f32::max));
        let most = ui.ctx().content_rect().width() - 2.0 * space::CONTENT;
        widest
            .clamp(WIDTH, WIDEST)
            .min(most)
            .max(self.anchor.width())
    }

    /// Returns the offer to make what was typed, where nothing is called so.
    fn offer(&self, key: &str, items: &[PickItem]) -> Option<String> {
        let typed = self.typed.trim();
        let folded = fold(typed);
        let is_there = items.iter().any(|item| fold(&item.face.name) == folded);
        (!typed.is_empty() && !is_there).then(|| phrase::named(key, typed))
    }

    /// Returns the numbers of the items that fit what was typed, best first.
    fn found(&mut self, items: &[PickItem]) -> Vec<usize> {
        if self.candidates.len() != items.len() {
            let prepared = items.iter().map(|item| Candidate::new(&item.face.name));
            self.candidates = prepared.collect();
            self.found = None;
        }
        if let Some((typed, found)) = &self.found
            && *typed == self.typed
        {
            return found.clone();
        }
        let (found, is_meant) = best(&self.typed, &self.candidates);
        self.is_meant = is_meant;
        self.found = Some((self.typed.clone(), found.clone()));
        self.current = 0;
        found
    }
}

/// What was taken from a list that also makes new things.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Picked {
    /// The item with this number.
    Item(usize),
    /// Something new with the name that was typed.
    New(String),
}

/// A field that shows the code that was picked, and opens the list.
#[derive(Clone, Copy, Debug)]
pub struct PickField<'a> {
    /// The same for the same field in every pass.
    pub id: Id,
    /// What it asks for.
    pub name: &'a str,
    /// What was picked.
    pub face: Option<&'a Face>,
    /// Where that stands; may be empty.
    pub meta: &'a str,
    /// What it says while nothing was picked.
    pub placeholder: &'a str,
}

impl PickField<'_> {
    /// Shows it over the width there is; returns the number of the item picked. A click, Enter, Space, an arrow down or a
    /// letter opens the list, and the letter is the first of what is looked for; once one is picked the focus goes on.
    pub fn show(
        self,
        ui: &mut Ui,
        items: &[PickItem],
        open: &mut Option<PickState>,
    ) -> Option<usize> {
        match self.list_ui(ui, (items, None), open)? {
            Picked::Item(index) => Some(index),
            Picked::New(_) => None,
        }
    }

    /// The same, with an offer to make what was typed and is not there; `key` is the message of that offer.
    pub fn show_or_make(
        self,
        ui: &mut Ui,
        (items, key): (&[PickItem], &str),
        open: &mut Option<PickState>,
    ) -> Option<Picked> {
        self.list_ui(ui, (items, Some(key)), open)
    }

    fn list_ui(
        &self,
        ui: &mut Ui,
        list: (&[PickItem], Option<&str>),
        open: &mut Option<PickState>,
    ) -> Option<Picked> {
        let was_open = open.is_some();
        self.open_ui(ui, open);
        let picked = list_ui(ui, (self.id.with("list"), self.name), list, open);
        if picked.is_some() {
            focus::go_on(ui.ctx(), self.id);
        } else if was_open && open.is_none() {
            self.take_back(ui);
        }
        picked
    }

    /// The list was left: its field is gone, and the focus with it.
    fn take_back(&self, ui: &Ui) {
        let of_list = self.id.with("list").with("field");
        let focused = ui.memory(|memory| memory.focused());
        if focused.is_none_or(|focused| focused == of_list || focused == self.id) {
            focus::go_to(ui.ctx(), self.id);
        }
    }

    fn open_ui(&self, ui: &mut Ui, open: &mut Option<PickState>) {
        let size = Vec2::new(ui.available_width(), size::FIELD);
        let (_, rect) = ui.allocate_space(size);
        let response = ui.interact(rect, self.id, Sense::click());
        let words = self
            .face
            .map_or(self.placeholder, |face| face.name.as_str());
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::ComboBox, ui.is_enabled(), self.name);
            info.current_text_value = Some(words.to_owned());
            info
        });
        let is_open = open.is_some();
        ui.ctx()
            .accesskit_node_builder(self.id, |node| node.set_expanded(is_open));
        self.paint(ui, rect, (&response, words));
        if response.clicked_by(PointerButton::Primary) || response.clicked() && !is_open {
            *open = (!is_open).then(|| PickState::new(rect));
            // The key that opens the list takes nothing from it.
            ui.input_mut(take_opening_keys);
        } else if response.has_focus()
            && !is_open
            && let Some(typed) = typed(ui)
        {
            *open = Some(PickState {
                typed,
                ..PickState::new(rect)
            });
        }
    }

    fn paint(&self, ui: &Ui, rect: Rect, (response, words): (&Response, &str)) {
        let tokens = theme::tokens(ui);
        let fill = if response.hovered() {
            tokens.hover
        } else {
            tokens.raised
        };
        // As every field: it can be typed into, so its edge tells that it has the focus.
        let stroke = if response.has_focus() {
            Stroke::new(2.0, tokens.accent)
        } else {
            Stroke::new(1.0, tokens.line2)
        };
        ui.painter()
            .rect(rect, radius::BUTTON, fill, stroke, StrokeKind::Inside);
        let mut strip = Strip::new(ui, rect.shrink2(Vec2::new(space::MEDIUM, 0.0)));
        strip.icon_end(icon::EXPAND_MORE, size::ICON_ROW, tokens.ink2);
        strip.skip_end(space::SMALL);
        if let Some(face) = self.face {
            strip.mark(face.mark(tokens));
            strip.skip(space::SMALL);
        }
        let ink = if self.face.is_some() {
            tokens.ink
        } else {
            tokens.ink3
        };
        if !self.meta.is_empty() {
            let room = strip.room() * META;
            let needed = strip.measure(self.meta, TextRole::Tiny).min(room);
            let mut meta = Strip::new(ui, strip.take_end(needed));
            meta.text(self.meta, TextRole::Tiny, tokens.ink2);
            strip.skip_end(space::SMALL);
        }
        strip.text(words, TextRole::Field, ink);
    }
}

/// Takes away Enter and Space, and the space that the latter writes.
fn take_opening_keys(input: &mut egui::InputState) {
    input.events.retain(|event| match event {
        egui::Event::Key { key, pressed, .. } => {
            !pressed || !matches!(key, Key::Enter | Key::Space)
        }
        egui::Event::Text(text) => text != " ",
        _ => true,
    });
}

/// Takes what was typed in this pass, an arrow down as nothing yet; `None` when neither was.
fn typed(ui: &Ui) -> Option<String> {
    ui.input_mut(|input| {
        let down = input.consume_key(egui::Modifiers::NONE, Key::ArrowDown);
        let mut typed = String::new();
        input.events.retain(|event| match event {
            egui::Event::Text(text) if !text.trim().is_empty() => {
                typed.push_str(text);
                false
            }
            _ => true,
        });
        (down || !typed.is_empty()).then_some(typed)
    })
}

/// Returns the numbers of those candidates that fit what was typed, best first, and whether one has it otherwise than in
/// strewn letters.
fn best(typed: &str, candidates: &[Candidate]) -> (Vec<usize>, bool) {
    let query = Query::new(typed);
    let mut is_meant = false;
    let mut scored: Vec<(i32, usize)> = Vec::new();
    for (index, candidate) in candidates.iter().enumerate() {
        if let Some(found) = query.score(candidate) {
            is_meant |= found.fit != Fit::Scattered;
            scored.push((found.score, index));
        }
    }
    if !query.is_empty() {
        scored.sort_by_key(|(score, index)| (std::cmp::Reverse(*score), *index));
    }
    let found = scored.into_iter().map(|(_, index)| index).collect();
    (found, is_meant)
}

/// Shows the list in `state` while it is there; returns the number of the item picked, and clears `state` when it
/// closes. Arrows move, Enter picks, Escape and a click elsewhere close.
pub fn pick_ui(
    ui: &Ui,
    id: Id,
    name: &str,
    items: &[PickItem],
    state: &mut Option<PickState>,
) -> Option<usize> {
    match list_ui(ui, (id, name), (items, None), state)? {
        Picked::Item(index) => Some(index),
        Picked::New(_) => None,
    }
}

/// Shows the list; `key` is the message of the offer to make what was typed.
fn list_ui(
    ui: &Ui,
    (id, name): (Id, &str),
    (items, key): (&[PickItem], Option<&str>),
    state: &mut Option<PickState>,
) -> Option<Picked> {
    let open = state.as_mut()?;
    let found = open.found(items);
    let made = key.and_then(|key| open.offer(key, items));
    let count = found.len() + usize::from(made.is_some());
    // What was typed is made by Enter where names have no more of it than its letters.
    let made_first = made.is_some() && !open.is_meant;
    let first = usize::from(made_first);
    let made_at = if made_first { 0 } else { found.len() };
    let entered = keys(ui, open, count);
    let width = open.width(ui, items);
    let list = Popup::new(id, open.anchor, width).role(Role::ListBox);
    let room = popup::room(open.anchor, ui.ctx().content_rect()) - 4.0 * size::FIELD;
    let rows = count.clamp(1, ROWS) as f32 * size::LIST_ROW;
    let height = rows.min(room.max(2.0 * size::LIST_ROW));
    let shown = list.show(ui, |ui| {
        egui::Frame::NONE
            .inner_margin(space::MEDIUM)
            .show(ui, |ui| {
                let fresh = std::mem::take(&mut open.fresh);
                let caret = fresh.then_some(open.typed.len());
                TextField::new(id.with("field"), name, &mut open.typed)
                    .placeholder(name)
                    .finder()
                    .caret(caret)
                    .show(ui);
            });
        let area = scroll_area(id.with("rows")).max_height(height);
        let clicked = area.auto_shrink([false, true]).show(ui, |ui| {
            ui.spacing_mut().item_spacing = Vec2::ZERO;
            let make = |ui: &mut Ui, current: usize| {
                let words = made.as_deref()?;
                let response = made_ui(ui, id.with("make"), words, current == made_at);
                response.clicked().then_some(made_at)
            };
            let before = if made_first {
                make(ui, open.current)
            } else {
                None
            };
            let clicked = rows_ui(ui, id, (items, &found, first), open);
            let after = if made_first {
                None
            } else {
                make(ui, open.current)
            };
            before.or(clicked).or(after)
        });
        if count == 0 {
            nothing_ui(ui, items.is_empty());
        }
        ui.add_space(space::TINY);
        clicked.inner
    });
    let row = entered.or(shown.inner);
    let item = |row: usize| found.get(row.checked_sub(first)?);
    let picked = row.and_then(|row| match item(row) {
        Some(index) => Some(Picked::Item(*index)),
        None => made.map(|_| Picked::New(open.typed.trim().to_owned())),
    });
    if picked.is_some() || shown.should_close {
        *state = None;
    }
    picked
}

/// Takes the keys of a list of so many rows; returns the row that was entered.
fn keys(ui: &Ui, open: &mut PickState, count: usize) -> Option<usize> {
    let pressed = |key| ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key));
    let last = count.saturating_sub(1);
    if pressed(Key::ArrowDown) {
        open.current = (open.current + 1).min(last);
        open.follow = true;
    }
    if pressed(Key::ArrowUp) {
        open.current = open.current.saturating_sub(1);
        open.follow = true;
    }
    open.current = open.current.min(last);
    // What was not seen yet is not taken.
    (pressed(Key::Enter) && count > 0 && !open.fresh).then_some(open.current)
}

fn rows_ui(
    ui: &mut Ui,
    id: Id,
    (items, found, first): (&[PickItem], &[usize], usize),
    open: &mut PickState,
) -> Option<usize> {
    let mut picked = None;
    for (row, index) in (first..).zip(found) {
        let Some(item) = items.get(*index) else {
            continue;
        };
        let current = row == open.current;
        let response = row_ui(ui, id.with(("row", index)), item, current);
        if current && std::mem::take(&mut open.follow) {
            response.scroll_to_me(None);
        }
        if response.hovered() && ui.input(|input| input.pointer.delta() != Vec2::ZERO) {
            open.current = row;
        }
        if response.clicked() {
            picked = Some(row);
        }
    }
    picked
}

/// The row that makes what was typed.
fn made_ui(ui: &mut Ui, id: Id, words: &str, current: bool) -> Response {
    let tokens = theme::tokens(ui);
    let size = Vec2::new(ui.available_width(), size::LIST_ROW);
    let (_, rect) = ui.allocate_space(size);
    let response = ui.interact(rect, id, Sense::CLICK);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, current, words));
    if current || response.hovered() {
        let inside = rect.shrink2(Vec2::new(space::TINY, 0.0));
        let fill = if current { tokens.asoft } else { tokens.hover };
        ui.painter().rect_filled(inside, radius::BUTTON, fill);
    }
    let mut strip = Strip::new(ui, rect.shrink2(Vec2::new(space::PANEL, 0.0)));
    strip.icon(icon::ADD, size::ICON_ROW, tokens.accent);
    strip.skip(space::SMALL);
    strip.text(words, TextRole::Button, tokens.ink);
    response
}

fn row_ui(ui: &mut Ui, id: Id, item: &PickItem, current: bool) -> Response {
    let tokens = theme::tokens(ui);
    let size = Vec2::new(ui.available_width(), size::LIST_ROW);
    let (_, rect) = ui.allocate_space(size);
    let response = ui.interact(rect, id, Sense::CLICK);
    let label = format!("{}, {}", item.face.name, item.meta);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, current, &label));
    if current {
        let inside = rect.shrink2(Vec2::new(space::TINY, 0.0));
        ui.painter()
            .rect_filled(inside, radius::BUTTON, tokens.asoft);
    }
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let mut strip = Strip::new(ui, rect);
    strip.skip(space::PANEL);
    strip.skip_end(space::PANEL);
    strip.mark(item.face.mark(tokens));
    strip.skip(space::MEDIUM);
    let meta_room = strip.room() * META;
    let needed = strip.measure(&item.meta, TextRole::Tiny).min(meta_room);
    let mut meta = Strip::new(ui, strip.take_end(needed));
    meta.text(&item.meta, TextRole::Tiny, tokens.ink2);
    strip.skip_end(space::SMALL);
    strip.text(&item.face.name, TextRole::Button, tokens.ink);
    response
}

/// The items of the most letters: one of them is the widest, near enough, and not all need be measured.
fn longest(items: &[PickItem]) -> impl Iterator<Item = &PickItem> {
    let letters = |item: &&PickItem| item.face.name.chars().count() + item.meta.chars().count();
    let mut longest: Vec<&PickItem> = items.iter().collect();
    longest.sort_by_cached_key(|item| std::cmp::Reverse(letters(item)));
    longest.truncate(MEASURED);
    longest.into_iter()
}

fn nothing_ui(ui: &mut Ui, none: bool) {
    let size = Vec2::new(ui.available_width(), size::LIST_ROW);
    let (_, rect) = ui.allocate_space(size);
    let mut strip = Strip::new(ui, rect);
    strip.skip(space::PANEL);
    let words = locale::words(if none {
        "axial-pick-none"
    } else {
        "axial-pick-nothing"
    });
    strip.text(&words, TextRole::Small, theme::tokens(ui).ink3);
}
