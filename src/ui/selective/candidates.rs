//! The board of candidates for the core category: what can be counted of each.

use egui::accesskit::Role;
use egui::{Id, Rect, Ui, Vec2};

use crate::locale;
use crate::model::ModelId;
use crate::ui::axial::phrase;
use crate::ui::icon;
use crate::ui::shell::{Room, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{
    Button, Cell, Column, ListFocus, Sorting, hairline_h, label_ui, line_ui, link_ui, scroll_area,
    table_head_ui, table_row_ui,
};

use super::core_dialog::CoreDraft;
use super::data::{Candidate, SelectiveData};
use super::state::State;

/// Rows that are seen before the board scrolls.
const ROWS: usize = 5;
/// How many more are shown rather than said to be there.
const SPARE: usize = 1;
/// The most rows once all are asked for; further ones are scrolled to.
const MOST_ROWS: usize = 12;

/// Shows the board.
pub(super) fn candidates_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (model, data): (ModelId, &SelectiveData),
    state: &mut State,
) {
    let tokens = theme::tokens(ui);
    let margin = egui::Margin::symmetric(space::CONTENT as i8, space::SMALL as i8);
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        head_ui(ui, shell, (model, data), state);
        if data.candidates.is_empty() {
            let words = locale::words("selective-no-candidates");
            label_ui(ui, &words, TextRole::Small, tokens.ink2);
            return;
        }
        table_ui(ui, shell, (model, data), state);
    });
    let x = ui.max_rect().x_range();
    hairline_h(ui.painter(), x, ui.cursor().top(), tokens.line);
    ui.add_space(1.0);
}

fn head_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (model, data): (ModelId, &SelectiveData),
    state: &mut State,
) {
    let tokens = theme::tokens(ui);
    let size = Vec2::new(ui.available_width(), size::PANEL_HEAD);
    ui.allocate_ui_with_layout(size, theme::from_end(), |ui| {
        let key = if data.core.is_some() {
            "selective-change-decision"
        } else {
            "selective-choose-core"
        };
        let words = locale::words(key);
        let locked = shell.locked().map(locale::words);
        let button = Button::new(&words)
            .icon(icon::TARGET)
            .disabled(locked.as_deref());
        if button.show(ui).clicked() {
            state.core = Some(CoreDraft::new(model, state.candidate, data));
        }
        ui.with_layout(theme::from_start(), |ui| {
            ui.spacing_mut().item_spacing.x = space::MEDIUM;
            let title = locale::words("selective-core");
            line_ui(ui, &title, TextRole::Heading, tokens.ink);
            let words = locale::words("selective-candidates-meta");
            line_ui(ui, &words, TextRole::Small, tokens.ink3);
        });
    });
}

fn table_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (model, data): (ModelId, &SelectiveData),
    state: &mut State,
) {
    let titles = [
        "selective-candidate",
        "selective-column-linked",
        "selective-column-documents",
        "selective-column-codings",
        "selective-column-centrality",
        "selective-column-argued",
        "selective-column-decision",
    ];
    let titles = titles.map(locale::words);
    let columns = columns(&titles, shell.room, state.sorted);
    if let Some(column) = table_head_ui(ui, &columns) {
        sort_by(column, state);
    }
    let candidates = ordered(data, state.sorted);
    let count = candidates.len();
    let rows = match count {
        count if count <= ROWS + SPARE => count,
        count if state.all_candidates => count.min(MOST_ROWS),
        _ => ROWS,
    };
    let height = rows as f32 * size::TABLE_ROW;
    let corner = ui.cursor().min;
    let rect = Rect::from_min_size(corner, Vec2::new(ui.available_width(), height));
    let (opened, moved) = keys_ui(ui, rect, &candidates, state);
    let decision = ["selective-is-core", "selective-is-rejected"].map(locale::words);
    let area = scroll_area("selective candidates").max_height(height);
    area.auto_shrink([false, true]).show(ui, |ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        for candidate in candidates {
            let row = row(ui, candidate, &decision);
            let chosen = state.candidate == Some(candidate.face.id);
            let label = label(candidate);
            let response = table_row_ui(ui, &columns, &row, chosen, &label);
            if chosen && moved {
                response.scroll_to_me(None);
            }
            if response.clicked() {
                state.candidate = Some(candidate.face.id);
                state.focus_candidates = true;
            }
            if response.double_clicked() && shell.locked().is_none() {
                state.core = Some(CoreDraft::new(model, Some(candidate.face.id), data));
            }
        }
    });
    if rows == ROWS && count > ROWS {
        let more = phrase::counted("axial-more-parts", count - rows);
        if link_ui(ui, &more).clicked() {
            state.all_candidates = true;
        }
    }
    if opened && shell.locked().is_none() {
        state.core = Some(CoreDraft::new(model, state.candidate, data));
    }
}

/// Sorts by a column, largest first; by the same again, smallest first; the third time as at first.
fn sort_by(column: usize, state: &mut State) {
    state.sorted = match state.sorted {
        Some((now, Sorting::Descending)) if now == column => Some((column, Sorting::Ascending)),
        Some((now, Sorting::Ascending)) if now == column => None,
        _ => Some((column, Sorting::Descending)),
    };
}

/// The candidates as the board is sorted.
fn ordered(data: &SelectiveData, sorted: Option<(usize, Sorting)>) -> Vec<&Candidate> {
    let mut candidates: Vec<&Candidate> = data.candidates.iter().collect();
    let Some((column, sorting)) = sorted else {
        return candidates;
    };
    let number = |candidate: &Candidate| {
        let number = column
            .checked_sub(1)
            .and_then(|at| candidate.numbers.get(at));
        number.copied().unwrap_or_default()
    };
    candidates.sort_by(|a, b| match sorting {
        Sorting::Ascending => number(a).total_cmp(&number(b)),
        Sorting::Descending => number(b).total_cmp(&number(a)),
    });
    candidates
}

fn columns(titles: &[String; 7], room: Room, sorted: Option<(usize, Sorting)>) -> [Column<'_>; 7] {
    let wide = if room >= Room::Regular { 106.0 } else { 100.0 };
    let [
        candidate,
        linked,
        documents,
        codings,
        centrality,
        argued,
        decision,
    ] = titles;
    let mut columns = [
        Column::new(candidate),
        Column::number(linked, wide - 14.0),
        Column::number(documents, wide - 20.0),
        Column::number(codings, 66.0),
        Column::number(centrality, 74.0),
        Column::number(argued, 66.0),
        Column::new(decision),
    ];
    columns[6].width = Some(88.0);
    for (index, column) in columns.iter_mut().enumerate() {
        column.sortable = column.numeric;
        let sorting = sorted.filter(|(by, _)| *by == index);
        column.sorting = sorting.map(|(_, sorting)| sorting);
    }
    columns
}

fn row<'a>(ui: &Ui, candidate: &'a Candidate, decision: &'a [String; 2]) -> [Cell<'a>; 7] {
    let tokens = theme::tokens(ui);
    let mut name = Cell::new(&candidate.face.name);
    name.mark = Some(candidate.face.mark(tokens));
    if candidate.is_core {
        name.role = TextRole::FieldStrong;
    }
    let [core, rejected] = decision;
    let (words, color) = match (candidate.is_core, &candidate.rejected) {
        (true, _) => (core.as_str(), tokens.ok),
        (false, Some(_)) => (rejected.as_str(), tokens.ink2),
        (false, None) => ("", tokens.ink),
    };
    let mut decided = Cell::new(words);
    decided.color = Some(color);
    if candidate.rejected.is_some() {
        name.color = Some(tokens.ink2);
    }
    [
        name,
        Cell::new(&candidate.linked),
        Cell::new(&candidate.documents),
        Cell::new(&candidate.codings),
        Cell::new(&candidate.centrality),
        Cell::new(&candidate.argued),
        decided,
    ]
}

fn label(candidate: &Candidate) -> String {
    let Candidate {
        face,
        linked,
        documents,
        codings,
        share,
        ..
    } = candidate;
    let titles = ["selective-column-linked", "selective-column-documents"].map(locale::words);
    format!(
        "{}, {} {linked}, {} {documents}, {codings}, {share}",
        face.name, titles[0], titles[1]
    )
}

/// Takes the keys of the board; returns whether Enter was pressed, and whether another row was gone to.
fn keys_ui(ui: &Ui, rect: Rect, candidates: &[&Candidate], state: &mut State) -> (bool, bool) {
    let name = locale::words("selective-candidates");
    let focus = ListFocus {
        id: Id::unique("selective candidates"),
        name: &name,
        role: Role::Grid,
    };
    if std::mem::take(&mut state.focus_candidates) {
        focus.take_focus(ui);
    }
    let at = candidates
        .iter()
        .position(|candidate| Some(candidate.face.id) == state.candidate);
    let keys = focus.keys_ui(ui, rect, at, candidates.len());
    let moved = keys.moved.and_then(|row| candidates.get(row));
    if let Some(candidate) = moved {
        state.candidate = Some(candidate.face.id);
    }
    (keys.opened, moved.is_some())
}
