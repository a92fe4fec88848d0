//! The same codes as an indented tree: fold, choose, drag into another, cut and paste.

use egui::accesskit::Role;
use egui::{Id, Rect, Ui, Vec2};

use crate::locale;
use crate::model::CodeId;
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{size, space};
use crate::ui::widget::{Drop, ListFocus, ListKeys, TreeRow, scroll_area};

use super::drag::{self, Drag};
use super::face::level_name;
use super::gathering::{cut_and_paste, drop, takes};
use super::phrase;
use super::sorting::{SortingData, SortingRow};
use super::state::State;

/// The widest that rows are: a count far from its name cannot be read.
const WIDTH: f32 = 620.0;

/// Shows the tree in the space there is.
pub(super) fn tree_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    let data = state.sorting(shell);
    let seen = data.seen(&state.folded);
    let whole = ui.available_rect_before_wrap();
    let at = state.chosen.and_then(|chosen| {
        seen.iter()
            .position(|row| data.rows.get(*row).is_some_and(|row| row.face.id == chosen))
    });
    let keys = keys_ui(ui, (whole, at, seen.len()), state);
    if keys.focused {
        let moved = keys.moved.and_then(|row| data.rows.get(*seen.get(row)?));
        if let Some(row) = moved {
            state.chosen = Some(row.face.id);
            state.board.follow = true;
        }
        fold_by_key(&data, keys, state);
        cut_and_paste(ui, shell, state, out);
    }
    let height = whole.height();
    let mut area = scroll_area("axial tree");
    if std::mem::take(&mut state.board.follow)
        && let Some(at) = state
            .chosen
            .and_then(|chosen| seen.iter().position(|row| is(&data, *row, chosen)))
    {
        let top = at as f32 * size::TREE_ROW;
        area = area.vertical_scroll_offset((top - height / 2.0).max(0.0));
    }
    ui.add_space(space::MEDIUM);
    area.show_rows(ui, size::TREE_ROW, seen.len(), |ui, range| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        ui.set_max_width(WIDTH);
        for at in range {
            let row = seen.get(at).and_then(|row| data.rows.get(*row));
            if let Some(row) = row {
                row_ui(ui, shell, (row, keys.ring), state, out);
            }
        }
    });
}

fn is(data: &SortingData, row: usize, code: CodeId) -> bool {
    data.rows.get(row).is_some_and(|row| row.face.id == code)
}

fn keys_ui(
    ui: &Ui,
    (rect, at, count): (Rect, Option<usize>, usize),
    state: &mut State,
) -> ListKeys {
    let name = locale::words("axial-tree");
    let focus = ListFocus {
        id: Id::unique("axial tree"),
        name: &name,
        role: Role::Tree,
    };
    if std::mem::take(&mut state.board.focus) {
        focus.take_focus(ui);
    }
    focus.keys_ui(ui, rect, at, count)
}

fn fold_by_key(data: &SortingData, keys: ListKeys, state: &mut State) {
    let Some(chosen) = state.chosen else {
        return;
    };
    let row = data.position(chosen).and_then(|row| data.rows.get(row));
    if row.is_some_and(|row| row.holds) {
        if keys.folded {
            state.folded.insert(chosen);
        }
        if keys.unfolded {
            state.folded.remove(&chosen);
        }
    }
    if keys.ticked && !state.list.ticked.remove(&chosen) {
        state.list.ticked.insert(chosen);
    }
}

fn row_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (row, ring): (&SortingRow, bool),
    state: &mut State,
    out: &mut Actions,
) {
    let tokens = theme::tokens(ui);
    let code = row.face.id;
    let chosen = state.chosen == Some(code);
    let corner = ui.cursor().min;
    let rect = Rect::from_min_size(corner, Vec2::new(ui.available_width(), size::TREE_ROW));
    if chosen {
        // The row runs on to the edge of the pane.
        let rest = rect
            .with_min_x(rect.right())
            .with_max_x(ui.clip_rect().right());
        ui.painter().rect_filled(rest, 0.0, tokens.asoft);
    }
    let over = takes(state, code) && drag::is_over(ui, state, rect);
    let words = phrase::named("axial-drop-into", &row.face.name);
    let label = phrase::with(
        "axial-tree-label",
        [
            ("name", row.face.name.as_str().into()),
            ("level", level_name(shell.project, row.face.level).into()),
            ("codings", row.codings.as_str().into()),
        ],
    );
    let folded = state.folded.contains(&code);
    let shown = TreeRow::new(Id::unique(("axial tree", code)), &row.face.name)
        .count(&row.codings)
        .label(&label)
        .mark(row.face.mark(tokens))
        .depth(row.depth)
        .open(row.holds.then_some(!folded))
        .chosen(chosen || state.list.ticked.contains(&code))
        .current(chosen && ring)
        .faded(state.cut.contains(&code))
        .drop(over.then_some(Drop::Into), &words)
        .show(ui);
    if shown.fold_clicked {
        if !state.folded.remove(&code) {
            state.folded.insert(code);
        }
    } else if shown.row.clicked() {
        state.chosen = Some(code);
        state.board.focus = true;
    }
    drag::begin(state, &shown.row, || Drag::Codes {
        codes: vec![code],
        words: row.face.name.clone(),
    });
    if over {
        drop(ui, shell, code, state, out);
    }
}
