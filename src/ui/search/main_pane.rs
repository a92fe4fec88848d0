//! The main pane of search: the field, what was found, the act on what is ticked.

use std::sync::Arc;

use egui::{Id, Margin, Rect, Ui, Vec2};

use crate::locale::{self, say};
use crate::model::{Level, Message, Project};
use crate::session::Output;
use crate::ui::command::Command;
use crate::ui::icon;
use crate::ui::mirror;
use crate::ui::shell::{Action, Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{
    Button, Check, EmptyAction, EmptyState, IconButton, Segmented, hairline_h, line_ui,
};

use super::coding::coding_ui;
use super::context::{lines_ui, order_ui};
use super::data::found_words;
use super::results::results_ui;
use super::told::told_ui;
use super::typing::field_ui;
use super::word_list::{self, words_ui};
use super::{State, View, is_passage, note_ui};

/// From which width on the bar has one row.
const NARROW: f32 = 640.0;

/// Shows the pane.
pub fn main_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    field_ui(ui, shell, state);
    state.ask(shell, out);
    state.ask_alone(shell, out);
    told_ui(ui, state);
    if state.view == View::Words {
        state.ask_words(shell, out);
    }
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
    if state.view == View::Words {
        bar_ui(ui, shell, (state, out));
        words_ui(ui, state);
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
        if let Some(words) = state.alone_words() {
            note_ui(ui, &words);
        }
        return;
    }
    let anchor = bar_ui(ui, shell, (state, out));
    match state.view {
        View::Context => lines_ui(ui, shell, state, out),
        _ => results_ui(ui, shell, &results, state, out),
    }
    coding_ui(ui, shell, anchor, state, out);
}

/// Underlines the place from which the query cannot be read, where the whole query is seen.
pub(super) fn place_ui(ui: &Ui, field: Rect, text: &str, at: usize) {
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
    let words = field.with_min_x(start).with_max_x(start + room);
    mirror::island(ui.painter(), words, || {
        let color = theme::tokens(ui).danger;
        ui.painter().rect_filled(line, 1.0, color);
    });
}

/// The bar over the results, in two rows where the pane is narrow; returns where the finder opens.
fn bar_ui(ui: &mut Ui, shell: &Shell<'_>, (state, out): (&mut State, &mut Actions)) -> Rect {
    let is_narrow = ui.available_width() < NARROW;
    if is_narrow || state.view == View::Words {
        row_ui(ui, |ui| {
            view_ui(ui, state);
            looks_ui(ui, state, out);
        });
    }
    if state.view == View::Words {
        return Rect::NOTHING;
    }
    row_ui(ui, |ui| {
        tick_all_ui(ui, state);
        let rect = acts_ui(ui, shell, state);
        if !is_narrow {
            view_ui(ui, state);
            looks_ui(ui, state, out);
        }
        rect
    })
}

fn row_ui<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    let margin = Margin::symmetric(space::CONTENT as i8, 0);
    let shown = egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        let row = Vec2::new(ui.available_width(), size::TOOL_BAR);
        let inner = ui.allocate_ui_with_layout(row, theme::from_start(), |ui| {
            ui.spacing_mut().item_spacing.x = space::MEDIUM;
            content(ui)
        });
        inner.inner
    });
    shown.inner
}

/// What belongs to the way in which one looks.
fn looks_ui(ui: &mut Ui, state: &mut State, out: &mut Actions) {
    match state.view {
        View::Passages => {}
        View::Context => {
            order_ui(ui, state);
            if let Some(hits) = &state.hits
                && export_ui(ui)
            {
                let output = Output::Concordance(Arc::clone(hits), state.order);
                out.push(Action::Export(output));
            }
        }
        View::Words => word_list::bar_ui(ui, state, out),
    }
}

/// Shows the button that writes a list into a file; returns whether it was clicked.
pub(super) fn export_ui(ui: &mut Ui) -> bool {
    let words = locale::words("search-export");
    let button = IconButton::new(icon::DOWNLOAD, &words).small();
    button.show(ui).clicked()
}

/// How many are ticked, and the acts on them; returns where the finder opens.
fn acts_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State) -> Rect {
    let tokens = theme::tokens(ui);
    let ticked = state.ticked.len();
    if let Some(hits) = &state.hits {
        let words = found_words(hits, ticked);
        line_ui(ui, &words, TextRole::SmallName, tokens.ink);
    }
    let locked = shell.locked().map(locale::words);
    if ticked == 0 {
        // How many a query finds that is not whole yet says nothing.
        let passages = match state.mended {
            Some(_) => 0,
            None => state.passages(),
        };
        let words = say(&Message::new("search-code-all").with("count", passages));
        let none = match state.mended {
            Some(_) => "search-code-all-mended",
            None => "search-code-all-none",
        };
        let none = locale::words(none);
        let reason = locked.or((passages == 0).then_some(none));
        let button = Button::new(&words)
            .icon(icon::NEW_LABEL)
            .small()
            .disabled(reason.as_deref());
        let response = button.show(ui);
        if response.clicked() && reason.is_none() {
            state.code_all();
        }
        return response.rect;
    }
    let words = say(&Message::new("search-code").with("count", ticked));
    let key = Command::CodeTicked.keys();
    let button = Button::primary(&words)
        .icon(icon::NEW_LABEL)
        .key(&key)
        .small()
        .disabled(locked.as_deref());
    let response = button.show(ui);
    if response.clicked() && locked.is_none() {
        state.finder.open(None);
    }
    response.rect
}

/// The switch between the ways to look at what was found.
fn view_ui(ui: &mut Ui, state: &mut State) {
    const VIEWS: [(View, &str); 3] = [
        (View::Passages, "search-view-passages"),
        (View::Context, "search-view-context"),
        (View::Words, "search-view-words"),
    ];
    let words = VIEWS.map(|(_, key)| locale::words(key));
    let choices = words.each_ref().map(String::as_str);
    let current = VIEWS.iter().position(|(view, _)| *view == state.view);
    let name = locale::words("search-view");
    let switch = Segmented::new(
        Id::unique("search view"),
        &name,
        &choices,
        current.unwrap_or(0),
    );
    if let Some((view, _)) = switch.show(ui).and_then(|index| VIEWS.get(index)) {
        state.view = *view;
    }
}

fn tick_all_ui(ui: &mut Ui, state: &mut State) {
    let passages = state.passages();
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
    if crate::ui::widget::tooltip(response, &name, "Ctrl Shift A", "").clicked() {
        state.tick_all();
    }
}

impl State {
    /// Returns how many of what was found can be coded.
    fn passages(&self) -> usize {
        self.hits().iter().filter(|hit| is_passage(hit)).count()
    }

    /// Ticks all passages and opens the finder for them; not those of a query that is not whole.
    pub(super) fn code_all(&mut self) {
        if !self.is_whole() {
            return;
        }
        let hits = self.hits().iter().filter(|hit| is_passage(hit));
        self.ticked = hits.map(|hit| hit.key).collect();
        if !self.ticked.is_empty() {
            self.finder.open(None);
        }
    }

    /// Ticks all passages, or none where all are ticked; not those of a query that is not whole.
    pub(super) fn tick_all(&mut self) {
        if !self.is_whole() {
            return;
        }
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
