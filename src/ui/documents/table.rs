//! The table of documents.

use egui::accesskit::Role;
use egui::{Id, Key, Modifiers, Rect, Ui, Vec2};

use crate::locale::{say, words};
use crate::model::{DocumentId, MemoTarget, Message};
use crate::ui::command::Command;
use crate::ui::icon;
use crate::ui::shell::{Action, Actions, Room, Shell, Spot};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::focus;
use crate::ui::widget::{
    Button, Cell, Column as Head, ListFocus, ListKeys, MenuItem, MenuState, Sorting, line_ui,
    menu_ui, scroll_area, table_head_ui, table_row_ui, tool_bar_ui,
};

use super::State;
use super::rows::{Column, Row, TableData};

pub(super) fn table_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    let data = state.table(shell);
    ui.spacing_mut().item_spacing.y = 0.0;
    bar_ui(ui, shell, (state, &data), out);
    let inner = ui
        .available_rect_before_wrap()
        .shrink2(Vec2::new(space::PANEL, 0.0));
    let mut ui = ui.new_child(
        egui::UiBuilder::new()
            .max_rect(inner)
            .layout(theme::column()),
    );
    let titles: Vec<String> = Column::ALL
        .iter()
        .map(|column| words(column.key()))
        .collect();
    let heads: Vec<Head<'_>> = Column::ALL
        .iter()
        .zip(&titles)
        .map(|(column, title)| head(shell, state, (*column, title)))
        .collect();
    if let Some(column) = table_head_ui(&mut ui, &heads).and_then(|index| Column::ALL.get(index)) {
        state.sort = state.sort.clicked(*column);
    }
    rows_ui(&mut ui, shell, (state, &data, &heads), out);
    menu(&ui, shell, state, out);
}

fn bar_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, data): (&mut State, &TableData),
    out: &mut Actions,
) {
    let tokens = theme::tokens(ui);
    let reason = shell.locked().map(words);
    tool_bar_ui(ui, |ui| {
        line_ui(
            ui,
            &words("screen-documents"),
            TextRole::SmallStrong,
            tokens.ink,
        );
        line_ui(
            ui,
            &data.rows.len().to_string(),
            TextRole::Small,
            tokens.ink3,
        );
        ui.with_layout(theme::from_end(), |ui| {
            let text = words("docs-import");
            let import = Button::primary(&text)
                .small()
                .icon(icon::UPLOAD_FILE)
                .disabled(reason.as_deref());
            if import.show(ui).clicked() {
                out.push(Action::Run(Command::Import));
            }
            let text = words("docs-pseudonyms");
            if Button::quiet(&text)
                .small()
                .icon(icon::PERSON_SEARCH)
                .show(ui)
                .clicked()
            {
                out.push(Action::Run(Command::Pseudonyms));
            }
            let text = words("docs-remove");
            let nothing = words("docs-nothing-chosen");
            let reason = reason
                .as_deref()
                .or(state.chosen.is_empty().then_some(nothing.as_str()));
            let remove = Button::quiet(&text)
                .small()
                .icon(icon::DELETE)
                .disabled(reason);
            if remove.show(ui).clicked() {
                state.remove_chosen(shell, out);
            }
        });
    });
}

fn head<'a>(shell: &Shell<'_>, state: &State, (column, title): (Column, &'a str)) -> Head<'a> {
    let wide = shell.room >= Room::Regular;
    let words = |width: f32| Head {
        width: Some(width),
        ..Head::new(title)
    };
    let mut head = match column {
        Column::Order => Head::number(title, 58.0),
        Column::Name => Head::new(title),
        Column::Kind => words(if wide { 104.0 } else { 88.0 }),
        Column::Date => words(92.0),
        Column::Case => words(if wide { 130.0 } else { 96.0 }),
        Column::Participants => words(if wide { 130.0 } else { 92.0 }),
        Column::Words => Head::number(title, 66.0),
        Column::Turns => Head::number(title, 62.0),
        Column::Codings => Head::number(title, 76.0),
        Column::Coded => Head::number(title, 70.0),
    };
    if state.sort.column == column {
        let descending = state.sort.descending;
        head.sorting = Some(if descending {
            Sorting::Descending
        } else {
            Sorting::Ascending
        });
    }
    head
}

fn rows_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, data, heads): (&mut State, &TableData, &[Head<'_>]),
    out: &mut Actions,
) {
    let list = ListFocus {
        id: Id::unique("documents table"),
        name: &words("docs-table"),
        role: Role::Grid,
    };
    let current = state.current.and_then(|document| data.position(document));
    let area = ui.available_rect_before_wrap();
    let keys = list.keys_ui(ui, area, current, data.rows.len());
    if std::mem::take(&mut state.wants_focus) {
        list.take_focus(ui);
    }
    if keys.focused {
        keys_of_table(ui, shell, (state, data, keys), out);
    }
    let step = size::TABLE_ROW;
    let mut scroll = scroll_area("documents rows");
    if (keys.moved.is_some() || std::mem::take(&mut state.reveal))
        && let Some(index) = state.current.and_then(|document| data.position(document))
        && let Some(offset) = revealing(ui, index, area.height())
    {
        scroll = scroll.vertical_scroll_offset(offset);
    }
    let shown = scroll.show_rows(ui, step, data.rows.len(), |ui, range| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for row in data.rows.get(range).unwrap_or_default() {
            row_ui(ui, (state, data, row), (heads, keys.ring), out);
        }
    });
    let offset = shown.state.clamped_offset().y;
    ui.data_mut(|data| data.insert_temp(Id::unique("documents offset"), offset));
}

/// Returns the offset at which row `index` is seen, where it is not.
fn revealing(ui: &Ui, index: usize, height: f32) -> Option<f32> {
    let offset = ui
        .data(|data| data.get_temp::<f32>(Id::unique("documents offset")))
        .unwrap_or(0.0);
    let top = index as f32 * size::TABLE_ROW;
    let bottom = top + size::TABLE_ROW;
    if top < offset {
        return Some(top);
    }
    (bottom > offset + height).then_some(bottom - height)
}

fn keys_of_table(
    ui: &Ui,
    shell: &Shell<'_>,
    (state, data, keys): (&mut State, &TableData, ListKeys),
    out: &mut Actions,
) {
    if let Some(row) = keys.moved.and_then(|index| data.rows.get(index)) {
        state.choose(row.id);
    }
    if keys.ticked
        && let Some(current) = state.current
    {
        turn(state, current);
    }
    if keys.opened
        && let Some(current) = state.current
    {
        out.push(Action::Open(Spot::Document(current)));
    }
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    if pressed(Modifiers::COMMAND, Key::A) {
        state.chosen = data.rows.iter().map(|row| row.id).collect();
    }
    if pressed(Modifiers::NONE, Key::Delete) {
        state.remove_chosen(shell, out);
    }
}

fn turn(state: &mut State, document: DocumentId) {
    if !state.chosen.remove(&document) {
        state.chosen.insert(document);
    }
}

fn row_ui(
    ui: &mut Ui,
    (state, data, row): (&mut State, &TableData, &Row),
    (heads, ring): (&[Head<'_>], bool),
    out: &mut Actions,
) {
    let tokens = theme::tokens(ui);
    let cells: Vec<Cell<'_>> = Column::ALL
        .iter()
        .zip(&row.cells)
        .map(|(column, text)| {
            let name = *column == Column::Name;
            let mut cell = Cell::new(text);
            cell.role = if name {
                TextRole::Button
            } else {
                TextRole::Small
            };
            cell.color = (!name).then_some(tokens.ink2);
            cell
        })
        .collect();
    let chosen = state.chosen.contains(&row.id);
    let response = table_row_ui(ui, heads, &cells, chosen, &row.label);
    if ring && state.current == Some(row.id) {
        ring_ui(ui, response.rect);
    }
    if response.clicked() {
        let modifiers = ui.input(|input| input.modifiers);
        clicked(state, data, (row.id, modifiers));
        ui.memory_mut(|memory| memory.request_focus(Id::unique("documents table")));
    }
    if response.double_clicked() {
        out.push(Action::Open(Spot::Document(row.id)));
    }
    if response.secondary_clicked() {
        if !chosen {
            state.choose(row.id);
        }
        let pos = ui
            .input(|input| input.pointer.interact_pos())
            .unwrap_or(response.rect.min);
        state.menu = Some(MenuState::new(Rect::from_min_size(pos, Vec2::ZERO)));
    }
}

fn clicked(state: &mut State, data: &TableData, (document, modifiers): (DocumentId, Modifiers)) {
    if modifiers.command {
        turn(state, document);
        state.show(document);
        return;
    }
    let from = state.current.and_then(|current| data.position(current));
    let to = data.position(document);
    match (modifiers.shift, from, to) {
        (true, Some(from), Some(to)) => {
            let rows = data
                .rows
                .get(from.min(to)..=from.max(to))
                .unwrap_or_default();
            state.chosen = rows.iter().map(|row| row.id).collect();
        }
        _ => state.choose(document),
    }
}

fn ring_ui(ui: &Ui, rect: Rect) {
    focus::paint_inside(ui, rect);
}

fn menu(ui: &Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    let Some(document) = state.current else {
        return;
    };
    let reason = shell.locked().map(words);
    let remove = say(&Message::new("docs-remove-count").with("count", state.chosen.len()));
    let (open, memo, name) = (words("docs-open"), words("docs-memo"), words("docs-menu"));
    let version = words("docs-version");
    let mut items = [
        MenuItem::new(&open),
        MenuItem::new(&memo),
        MenuItem::new(&version),
        MenuItem::new(&remove),
    ];
    items[0].key = "Enter";
    items[0].icon = Some(icon::FORMAT_INK_HIGHLIGHTER);
    items[1].icon = Some(icon::STICKY_NOTE_2);
    items[1].reason = reason.as_deref();
    items[2].icon = Some(icon::UPLOAD_FILE);
    items[2].reason = reason.as_deref();
    items[3].icon = Some(icon::DELETE);
    items[3].key = "Delete";
    items[3].reason = reason.as_deref();
    items[3].separated = true;
    match menu_ui(
        ui,
        Id::unique("documents menu"),
        &name,
        &items,
        &mut state.menu,
    ) {
        Some(0) => out.push(Action::Open(Spot::Document(document))),
        Some(1) => out.push(Action::Memo(MemoTarget::Document(document))),
        Some(2) => out.push(Action::NewVersion(document)),
        Some(3) => state.remove_chosen(shell, out),
        _ => {}
    }
}
