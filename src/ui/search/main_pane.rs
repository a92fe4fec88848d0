//! The main pane of search: the field, what was found, the act on what is ticked.

use egui::{Id, Margin, Rect, Ui, Vec2};

use crate::locale::{self, say};
use crate::model::{Level, Message, Project};
use crate::ui::command::Command;
use crate::ui::icon;
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{
    Button, Check, EmptyAction, EmptyState, TextField, hairline_h, label_ui, line_ui,
};

use super::coding::coding_ui;
use super::data::found_words;
use super::results::results_ui;
use super::{State, is_passage, note_ui};

/// Shows the pane.
pub fn main_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    field_ui(ui, state);
    state.ask(shell, out);
    let color = theme::tokens(ui).line;
    hairline_h(
        ui.painter(),
        ui.max_rect().x_range(),
        ui.cursor().top() - 1.0,
        color,
    );
    if state.indexing {
        note_ui(ui, &locale::words("search-indexing-long"));
    }
    if let Some(message) = &state.failed {
        note_ui(ui, &say(message));
        return;
    }
    let nothing_asked = state.text.trim().is_empty() && state.filter == Default::default();
    if nothing_asked {
        empty_ui(ui, shell.project, state);
        return;
    }
    let Some(results) = state.results(shell) else {
        if state.is_waiting() && !state.indexing {
            note_ui(ui, &locale::words("search-waiting"));
        }
        return;
    };
    if results.lines.is_empty() {
        note_ui(ui, &locale::words("search-nothing"));
        return;
    }
    let anchor = bar_ui(ui, shell, state);
    results_ui(ui, shell, &results, state, out);
    coding_ui(ui, shell, anchor, state, out);
}

fn field_ui(ui: &mut Ui, state: &mut State) {
    let margin = Margin {
        left: space::CONTENT as i8,
        right: space::CONTENT as i8,
        top: 14,
        bottom: space::PANEL as i8,
    };
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        let name = locale::words("search-field");
        let hint = locale::words("search-hint");
        let clear = locale::words("search-clear");
        let error = state.error.as_ref().map(|error| {
            let before = state.text.get(..error.at).unwrap_or(&state.text);
            let message = Message::new("search-error")
                .with("what", say(&error.message))
                .with("place", before.chars().count() + 1);
            (error.at, say(&message))
        });
        let id = Id::unique("search field");
        let shown = TextField::new(id, &name, &mut state.text)
            .placeholder(&hint)
            .icon(icon::SEARCH)
            .clear(&clear)
            .search()
            .error(error.as_ref().map(|(_, words)| words.as_str()))
            .take_focus(std::mem::take(&mut state.focus))
            .show(ui);
        if let Some((at, _)) = error {
            place_ui(ui, shown.response.rect, &state.text, at);
        }
        if shown.submitted || shown.response.has_focus() && pressed_down(ui) {
            ui.memory_mut(|memory| memory.request_focus(super::results::list_id()));
        }
        ui.add_space(space::SMALL);
        let ink = theme::tokens(ui).ink3;
        label_ui(ui, &locale::words("search-syntax"), TextRole::Small, ink);
    });
}

fn pressed_down(ui: &Ui) -> bool {
    ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::ArrowDown))
}

/// Underlines the place from which the query cannot be read, where the whole query is seen.
fn place_ui(ui: &Ui, field: Rect, text: &str, at: usize) {
    let engine = crate::ui::glyphs::user_text(ui.ctx());
    let layout = engine.line(text, TextRole::Finder, f32::INFINITY);
    let start = field.left() + space::MEDIUM + 1.0 + size::ICON_ROW + space::SMALL;
    let room = field.right() - size::BUTTON_SMALL - space::MEDIUM - start;
    if layout.size().width > room || layout.is_rtl() {
        return;
    }
    let end = text
        .get(at..)
        .and_then(|rest| rest.find(char::is_whitespace))
        .map_or(text.len(), |step| at + step);
    let boxes = layout.boxes(at..end.max(at));
    let (left, right) = match boxes.first() {
        Some(place) if place.width > 0.0 => (place.x, place.x + place.width),
        _ => (layout.size().width, layout.size().width + space::MEDIUM),
    };
    let y = field.center().y + 10.0;
    let line = Rect::from_min_max(
        egui::pos2(start + left, y),
        egui::pos2(start + right, y + 2.0),
    );
    ui.painter()
        .rect_filled(line, 1.0, theme::tokens(ui).danger);
}

/// The bar over the results; returns where the button stands that opens the finder.
fn bar_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State) -> Rect {
    let tokens = theme::tokens(ui);
    let margin = Margin::symmetric(space::CONTENT as i8, 0);
    let shown = egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        let row = Vec2::new(ui.available_width(), size::TOOL_BAR);
        let inner = ui.allocate_ui_with_layout(row, theme::from_start(ui), |ui| {
            ui.spacing_mut().item_spacing.x = space::MEDIUM;
            tick_all_ui(ui, state);
            let ticked = state.ticked.len();
            if let Some(hits) = &state.hits {
                line_ui(
                    ui,
                    &found_words(hits, ticked),
                    TextRole::SmallName,
                    tokens.ink,
                );
            }
            let words = say(&Message::new("search-code").with("count", ticked));
            let locked = shell.locked().map(locale::words);
            let none = locale::words("search-code-none");
            let reason = locked.or((ticked == 0).then_some(none));
            let key = Command::CodeTicked.keys();
            let button = Button::primary(&words)
                .icon(icon::NEW_LABEL)
                .key(&key)
                .small()
                .disabled(reason.as_deref());
            let response = button.show(ui);
            if response.clicked() && reason.is_none() {
                state.finder.open(None);
            }
            response.rect
        });
        inner.inner
    });
    shown.inner
}

fn tick_all_ui(ui: &mut Ui, state: &mut State) {
    let passages = state.hits().iter().filter(|hit| is_passage(hit)).count();
    let check = match state.ticked.len() {
        0 => Check::Off,
        count if count == passages => Check::On,
        _ => Check::Some,
    };
    // The box stands over those of the rows, in a larger place that can be clicked.
    let (_, rect) = ui.allocate_space(Vec2::new(size::CHECK, size::BUTTON_SMALL));
    let spare = (size::BUTTON_SMALL - size::CHECK) / 2.0;
    let place = rect.expand2(Vec2::new(spare, 0.0));
    let response = ui.interact(place, Id::unique("search tick all"), egui::Sense::click());
    let name = locale::words("search-tick-all");
    let on = check == Check::On;
    response.widget_info(|| {
        egui::WidgetInfo::selected(egui::accesskit::Role::CheckBox, passages > 0, on, &name)
    });
    crate::ui::widget::paint_check(ui, rect.center(), check, response.hovered());
    crate::ui::widget::ring(ui, &response, crate::ui::tokens::radius::KEY);
    if crate::ui::widget::tooltip(response, &name, "Ctrl A", "").clicked() {
        state.tick_all();
    }
}

impl State {
    /// Ticks all passages, or none where all are ticked.
    pub(super) fn tick_all(&mut self) {
        let keys: Vec<_> = self
            .hits()
            .iter()
            .filter(|hit| is_passage(hit))
            .map(|hit| hit.key)
            .collect();
        if keys.iter().all(|key| self.ticked.contains(key)) {
            self.ticked.clear();
        } else {
            self.ticked.extend(keys);
        }
    }
}

/// What stands here before something is asked: three questions to begin with.
fn empty_ui(ui: &mut Ui, project: &Project, state: &mut State) {
    let heading = locale::words("search-empty-heading");
    let words = locale::words("search-empty-words");
    let queries = examples(project);
    let actions: Vec<EmptyAction<'_>> = queries
        .iter()
        .map(|query| EmptyAction {
            text: query,
            icon: None,
            key: "",
        })
        .collect();
    let asked = EmptyState::new(icon::SEARCH, &heading, &words)
        .others(&actions)
        .show(ui);
    if let Some(query) = asked.and_then(|index| queries.get(index.checked_sub(1)?)) {
        state.text.clone_from(query);
        state.focus = true;
    }
}

/// Questions that this project can answer.
fn examples(project: &Project) -> Vec<String> {
    let mut queries = vec![locale::words("search-example-words")];
    let categories = project
        .codes
        .iter()
        .filter(|code| code.level == Level::Category);
    if let Some(code) = categories.min_by_key(|code| (code.name.len(), code.id)) {
        queries.push(format!("code:\"{}\"", code.name));
    }
    queries.push(locale::words("search-example-kinds"));
    queries
}
