//! The rows on the screen: only those that are seen are painted, however many codes there are.

use std::sync::Arc;

use egui::accesskit::{Action, Role};
use egui::{Id, Key, Modifiers, Rect, Sense, Ui, Vec2};

use crate::locale::{say, words};
use crate::model::{CodeId, Message};
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{
    ListFocus, ListKeys, Mark, Strip, TreeRow, TreeRowResponse, scroll_area, tooltip,
};

use super::data::{CodeTreeData, Hint, Row, Sort};
use super::words::level_words;
use super::{OpenPopup, State, drag, rename, run, tally_words};

/// Where the rows stand and where they are to go.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct ScrollView {
    /// Scroll so that the current row is seen.
    pub follow: bool,
    /// Scroll so once what was asked for is done: a code that is renamed or merged may stand elsewhere then.
    pub follow_change: bool,
    /// Scroll so that this row is seen, whichever is current.
    pub reveal: Option<CodeId>,
    /// Go to the first row, as leaving the filter does.
    pub first: bool,
    /// Counts foldings, so that the rows are made anew.
    pub folds: u64,
    offset: f32,
    height: f32,
}

/// Shows the rows; returns the code that Enter or a double click asked for.
pub(super) fn rows_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    state: &mut State,
    out: &mut Actions,
) -> Option<CodeId> {
    let mut data = state.data(shell);
    count_head_ui(ui, &data, state.sort);
    if data.rows.is_empty() {
        empty_ui(ui, &data, !state.only.is_all());
    }
    let rect = ui.available_rect_before_wrap();
    let keys = keys_ui(ui, rect, &data, state);
    let mut asked = None;
    if keys.focused {
        asked = run::keys(ui, shell, state, (&keys, &data));
        run::commands(ui, shell, state, out);
        // A key may have folded a row.
        data = state.data(shell);
    }
    let offset = followed(state, &data, rect.height());
    let mut area = scroll_area("code tree rows");
    if let Some(offset) = offset {
        area = area.vertical_scroll_offset(offset);
    }
    let ring = keys.ring;
    let shown = area.show_rows(ui, size::TREE_ROW, data.rows.len(), |ui, range| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        for row in data.rows.get(range).unwrap_or_default() {
            let opened = row_ui(ui, shell, state, (row, &data, ring));
            asked = opened.or(asked);
            rename::rename_ui(ui, shell, state, (row.code, out));
        }
    });
    state.view.offset = shown.state.clamped_offset().y;
    state.view.height = shown.inner_rect.height();
    drag::end_ui(ui, shell, state, (shown.inner_rect, out));
    asked
}

/// The head of the rows: in which order they stand, and what the numbers count.
fn count_head_ui(ui: &mut Ui, data: &CodeTreeData, sort: Sort) {
    if data.total == 0 {
        return;
    }
    let tokens = theme::tokens(ui);
    let size = Vec2::new(ui.available_width(), space::WIDE);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let mut strip = Strip::new(ui, rect);
    strip.skip_end(space::PANEL);
    strip.text_end(&words("tree-codings"), TextRole::Tiny, tokens.ink3);
    strip.skip(space::SECTION);
    strip.skip_end(space::MEDIUM);
    strip.text(&words(sort.key()), TextRole::Tiny, tokens.ink3);
}

fn empty_ui(ui: &mut Ui, data: &CodeTreeData, narrowed: bool) {
    let key = if data.total == 0 {
        "tree-empty"
    } else if narrowed {
        "tree-nothing-so"
    } else {
        "tree-nothing-found"
    };
    let margin = egui::Margin::symmetric(space::PANEL as i8, space::MEDIUM as i8);
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        let ink = theme::tokens(ui).ink2;
        crate::ui::widget::label_ui(ui, &words(key), TextRole::Small, ink);
    });
}

fn keys_ui(ui: &Ui, rect: Rect, data: &CodeTreeData, state: &mut State) -> ListKeys {
    let name = words("tree-title");
    let focus = list_focus(&name);
    if std::mem::take(&mut state.wants_focus) {
        focus.take_focus(ui);
    }
    let first = std::mem::take(&mut state.view.first);
    if let Some(row) = data.rows.first().filter(|_| first) {
        state.choice.only(row.code);
        state.view.follow = true;
    }
    let current = state.choice.current().and_then(|code| data.row_of(code));
    focus.keys_ui(ui, rect, current, data.rows.len())
}

/// What has the focus while the tree has it.
pub(super) fn list_id() -> Id {
    Id::unique("code tree")
}

fn list_focus(name: &str) -> ListFocus<'_> {
    ListFocus {
        id: list_id(),
        name,
        role: Role::Tree,
    }
}

/// Returns where to scroll so that the row that was asked for, else the current one, is seen, if it is not.
fn followed(state: &mut State, data: &CodeTreeData, height: f32) -> Option<f32> {
    let follows = std::mem::take(&mut state.view.follow);
    let current = state.choice.current().filter(|_| follows);
    let wanted = state.view.reveal.take().or(current)?;
    let row = data.row_of(wanted)?;
    let top = row as f32 * size::TREE_ROW;
    let (offset, height) = (
        state.view.offset,
        state.view.height.max(1.0).min(height.max(1.0)),
    );
    if top < offset {
        return Some(top);
    }
    let bottom = top + size::TREE_ROW;
    (bottom > offset + height).then_some((bottom - height).max(0.0))
}

fn row_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    state: &mut State,
    (row, data, ring): (&Row, &Arc<CodeTreeData>, bool),
) -> Option<CodeId> {
    let tokens = theme::tokens(ui);
    let id = Id::unique("code tree").with(row.code);
    let drop = state.drag.over(row.code);
    let drop_words = drop
        .map(|_| state.drag.words().to_owned())
        .unwrap_or_default();
    let label = label_words(shell, row);
    let count = row.codings.to_string();
    let renaming = state
        .rename
        .as_ref()
        .is_some_and(|rename| rename.code == row.code);
    let shown = TreeRow::new(id, if renaming { "" } else { &row.name })
        .count(&count)
        .label(&label)
        .told(&told_words(row))
        .mark(Mark::code(row.level, row.colour, tokens))
        .depth(row.depth)
        .open(row.open)
        .chosen(state.choice.has(row.code))
        .current(ring && state.choice.current() == Some(row.code))
        .faded(is_faint(row, state))
        .drop(drop, &drop_words)
        .show(ui);
    hint_ui(ui, shell, row, &shown);
    if state.choice.current() == Some(row.code) {
        state.tree_anchor = Some(shown.row.rect);
    }
    if renaming {
        rename::place(state, shown.name_rect, shown.row.rect);
    }
    if shown.fold_clicked
        && let Some(open) = row.open
    {
        state.set_open(row.code, !open);
    }
    drag::row_ui(ui, shell, state, (row, &shown));
    clicks(ui, state, (row, data), &shown)
}

fn clicks(
    ui: &Ui,
    state: &mut State,
    (row, data): (&Row, &CodeTreeData),
    shown: &TreeRowResponse,
) -> Option<CodeId> {
    let TreeRowResponse { row: response, .. } = shown;
    let modifiers = ui.input(|input| input.modifiers);
    // A screen reader gives a row the focus, or clicks it without a pointer.
    let is_asked = ui.input(|input| input.has_accesskit_action_request(response.id, Action::Focus));
    if (response.clicked() || is_asked) && !shown.fold_clicked {
        match () {
            () if modifiers.command => state.choice.toggle(row.code),
            () if modifiers.shift => state.choice.through(row.code, data),
            () => state.choice.only(row.code),
        }
        list_focus(&words("tree-title")).take_focus(ui);
    }
    if response.secondary_clicked() {
        if !state.choice.has(row.code) {
            state.choice.only(row.code);
        }
        state.choice.go(row.code);
        let at = response
            .interact_pointer_pos()
            .unwrap_or(response.rect.center());
        let anchor = Rect::from_min_size(at, Vec2::ZERO);
        state.popup = Some(OpenPopup::Menu(crate::ui::widget::MenuState::new(anchor)));
        state.wants_focus = true;
    }
    let opened = response.double_clicked() && modifiers == Modifiers::NONE;
    opened.then_some(row.code)
}

/// A ring before the count where a category is thin or a code unused, and what the count counts, as a tooltip.
fn hint_ui(ui: &Ui, shell: &Shell<'_>, row: &Row, shown: &TreeRowResponse) {
    let rect = shown.row.rect;
    if !ui.is_rect_visible(rect) {
        return;
    }
    let tokens = theme::tokens(ui);
    let mut strip = Strip::new(ui, rect);
    strip.skip_end(space::PANEL);
    let width = strip.measure(&row.codings.to_string(), TextRole::MetaStrong);
    let count = strip.take_end(width.max(size::ICON_ROW));
    if row.hint.is_some() {
        let edge = count.right() - width - space::MEDIUM;
        let centre = egui::pos2(edge, rect.center().y);
        let stroke = egui::Stroke::new(1.5, tokens.warn);
        ui.painter().circle_stroke(centre, 2.75, stroke);
    }
    if !shown.row.contains_pointer() {
        return;
    }
    let place = count.expand2(Vec2::new(space::MEDIUM, 0.0));
    let id = Id::unique("code count").with(row.code);
    let response = ui.interact(place, id, Sense::hover());
    let hint = row.hint.map(|hint| hint_words(shell, row, hint));
    let mut sentence = tally_words(shell, row.code);
    if let Some(hint) = hint {
        sentence = format!("{sentence}. {hint}");
    }
    tooltip(response, "", "", &sentence);
}

fn hint_words(shell: &Shell<'_>, row: &Row, hint: Hint) -> String {
    let tally = shell.counts.branch(row.code);
    match hint {
        Hint::Unused => words("tree-hint-unused"),
        Hint::Trimmed => {
            let trimming = shell.project.trimming_over(row.code);
            let reason = trimming.map_or("", |trimming| trimming.reason.as_str());
            say(&Message::new("tree-hint-trimmed").with("reason", reason))
        }
        Hint::Thin => say(&Message::new("tree-hint-thin")
            .with("quotations", tally.quotations)
            .with("documents", tally.documents)),
    }
}

/// Whether a row is greyed: it was cut, it is being carried, or it was trimmed from the theory.
fn is_faint(row: &Row, state: &State) -> bool {
    let is_moving = state.cut.contains(&row.code) || state.drag.carries(row.code);
    is_moving || row.hint == Some(Hint::Trimmed)
}

/// What screen readers say of a row after its name.
fn told_words(row: &Row) -> String {
    let key = match row.open {
        Some(true) => "tree-row-unfolded",
        Some(false) => "tree-row-folded",
        None => "tree-row-leaf",
    };
    say(&Message::new(key).with("level", row.depth + 1))
}

fn label_words(shell: &Shell<'_>, row: &Row) -> String {
    let parent = shell
        .project
        .codes
        .get(row.code)
        .and_then(|code| code.parent)
        .map(|parent| shell.project.code_name(parent).to_owned());
    let key = if parent.is_some() {
        "tree-row-in"
    } else {
        "tree-row"
    };
    let said = say(&Message::new(key)
        .with("name", row.name.as_str())
        .with("level", level_words(shell.project, row.level))
        .with("parent", parent.unwrap_or_default())
        .with("count", row.codings));
    match row.hint {
        Some(Hint::Trimmed) => say(&Message::new("tree-row-trimmed").with("row", said)),
        _ => said,
    }
}

/// Returns whether Shift and an arrow were pressed, and which way.
pub(super) fn shift_step(ui: &Ui) -> Option<isize> {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::SHIFT, key));
    match () {
        () if pressed(Key::ArrowDown) => Some(1),
        () if pressed(Key::ArrowUp) => Some(-1),
        () => None,
    }
}
