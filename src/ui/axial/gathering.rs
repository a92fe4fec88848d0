//! Gathering: columns of categories, in them their concepts as cards with open codes, to be sorted by hand.

use egui::accesskit::Role;
use egui::{Id, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo};

use crate::locale;
use crate::model::{CodeId, Level};
use crate::ui::icon;
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, radius, size, space};
use crate::ui::widget::{EmptyState, ListFocus, Strip, dashed_rect, scroll_area};

use super::drag::{self, Drag};
use super::gather::GatherDraft;
use super::phrase;
use super::places::move_codes;
use super::sorting::{Bin, Column, SortingData, SortingRow};
use super::state::State;
use super::told::told_ui;

/// Width of a column.
const WIDTH: f32 = 248.0;
/// Height of a code’s line.
const LINE: f32 = 24.0;
/// Height of a card’s head.
const HEAD: f32 = 30.0;

/// Shows the columns in the space there is.
pub(super) fn gathering_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    let data = state.sorting(shell);
    let whole = ui.available_rect_before_wrap();
    if data.columns.is_empty() {
        nothing_ui(ui, shell, whole, state);
        return;
    }
    let ring = keys_ui(ui, shell, (whole, &data), state, out);
    // Where the column under the pointer has nothing to scroll down, any wheel moves the board sideways.
    ui.style_mut().always_scroll_the_only_direction = !std::mem::take(&mut state.board.scrolls);
    let area = egui::ScrollArea::horizontal().id_salt("axial gathering");
    area.auto_shrink([false, false]).show(ui, |ui| {
        ui.style_mut().always_scroll_the_only_direction = false;
        ui.with_layout(egui::Layout::left_to_right(egui::Align::Min), |ui| {
            ui.spacing_mut().item_spacing = Vec2::new(space::SECTION, 0.0);
            ui.add_space(space::PANEL);
            let height = ui.available_height() - 2.0 * space::PANEL - size::PANEL_HEAD;
            for column in &data.columns {
                for part in parts(column, height) {
                    part_ui(ui, shell, (&data, &part, ring), state, out);
                }
            }
            if let Some(Drag::Codes { .. }) = state.drag {
                let size = Vec2::new(WIDTH, ui.available_height());
                let (_, rect) = ui.allocate_space(size);
                new_home_ui(ui, shell, rect.shrink2(Vec2::new(0.0, space::PANEL)), state);
            }
            ui.add_space(1.0);
        });
    });
    // A column that was just asked for is followed as soon as it is there.
    let is_there = |chosen| data.position(chosen).is_some();
    state.board.follow &= state.chosen.is_some_and(|chosen| !is_there(chosen));
}

/// What stands here before anything is gathered; codes can be dropped on it.
fn nothing_ui(ui: &mut Ui, shell: &Shell<'_>, whole: Rect, state: &mut State) {
    let heading = locale::words("axial-nothing-gathered-heading");
    let words = locale::words("axial-nothing-gathered-words");
    EmptyState::new(icon::ACCOUNT_TREE, &heading, &words).show(ui);
    if let Some(Drag::Codes { .. }) = state.drag {
        new_home_ui(ui, shell, whole.shrink(space::PANEL), state);
    }
}

/// Where codes are dropped to begin a concept or, of concepts, a category.
fn new_home_ui(ui: &Ui, shell: &Shell<'_>, rect: Rect, state: &mut State) {
    let Some(Drag::Codes { codes, .. }) = state.drag.clone() else {
        return;
    };
    let draft = GatherDraft::new(shell.project, codes.clone());
    let key = match draft.level() {
        Level::Category => "axial-drop-new-category",
        _ => "axial-drop-new-concept",
    };
    let words = phrase::counted(key, codes.len());
    if !drag::is_over(ui, state, rect) {
        let tokens = theme::tokens(ui);
        let stroke = Stroke::new(1.0, tokens.control);
        dashed_rect(ui.painter(), rect, f32::from(radius::CARD), stroke);
        Strip::new(ui, rect.shrink2(Vec2::new(space::MEDIUM, 0.0))).text_middle(
            &words,
            TextRole::SmallName,
            tokens.ink2,
        );
        return;
    }
    drag::target_ui(ui, rect, &words);
    if drag::is_let_go(ui) && shell.locked().is_none() {
        state.drag = None;
        state.gather = Some(draft);
    }
}

/// A column on the screen: a category, or a part of what has none.
struct Part<'a> {
    head: Option<usize>,
    bins: &'a [Bin],
    /// Its number among the parts of one column.
    number: usize,
}

/// Lets what has no category flow over as many columns of a height as it needs; a category is one.
fn parts(column: &Column, height: f32) -> Vec<Part<'_>> {
    let part = |bins, number| Part {
        head: column.head,
        bins,
        number,
    };
    if column.head.is_some() {
        return vec![part(&column.bins, 0)];
    }
    let mut parts = Vec::new();
    let (mut start, mut used) = (0, 0.0);
    for (at, bin) in column.bins.iter().enumerate() {
        let needed = bin_height(bin) + space::SMALL;
        if used + needed > height && at > start {
            let bins = column.bins.get(start..at).unwrap_or_default();
            parts.push(part(bins, parts.len()));
            (start, used) = (at, 0.0);
        }
        used += needed;
    }
    let rest = column.bins.get(start..).unwrap_or_default();
    parts.push(part(rest, parts.len()));
    parts
}

fn bin_height(bin: &Bin) -> f32 {
    HEAD + bin.codes.len() as f32 * LINE + space::TINY
}

fn part_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (data, part, ring): (&SortingData, &Part<'_>, bool),
    state: &mut State,
    out: &mut Actions,
) {
    let tokens = theme::tokens(ui);
    let height = ui.available_height();
    let (_, rect) = ui.allocate_space(Vec2::new(WIDTH, height));
    let is_sought = |chosen| state.board.follow && holds(data, part, chosen);
    if state.chosen.is_some_and(is_sought) {
        ui.scroll_to_rect(rect.expand2(Vec2::new(space::PANEL, 0.0)), None);
    }
    if !ui.is_rect_visible(rect) {
        return;
    }
    let rect = rect.shrink2(Vec2::new(0.0, space::PANEL));
    let head = part.head.and_then(|head| data.rows.get(head));
    let stroke = Stroke::new(1.0, tokens.line);
    ui.painter()
        .rect(rect, radius::LANE, tokens.bg, stroke, StrokeKind::Inside);
    let mut top = rect;
    top.max.y = top.min.y + size::PANEL_HEAD;
    if part.number == 0 {
        head_ui(ui, shell, (top, head), state, out);
    }
    let mut body = rect.shrink(1.0);
    body.min.y = top.max.y;
    let id = Id::unique(("column", part.head, part.number));
    let layout = egui::Layout::top_down(egui::Align::Min);
    let mut child = ui.new_child(UiBuilder::new().id_salt(id).max_rect(body).layout(layout));
    let shown = scroll_area(id).show(&mut child, |ui| {
        let margin = egui::Margin::symmetric(space::SMALL as i8, 0);
        egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
            ui.spacing_mut().item_spacing = Vec2::new(0.0, space::SMALL);
            for bin in part.bins {
                bin_ui(ui, shell, (data, bin, ring), state, out);
            }
            ui.add_space(space::SMALL);
        });
    });
    let is_higher = shown.content_size.y > shown.inner_rect.height() + 0.5;
    state.board.scrolls |= is_higher && ui.rect_contains_pointer(rect);
}

fn head_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (rect, row): (Rect, Option<&SortingRow>),
    state: &mut State,
    out: &mut Actions,
) {
    let tokens = theme::tokens(ui);
    let inside = rect.shrink2(Vec2::new(space::SECTION, 0.0));
    let Some(row) = row else {
        let words = locale::words("axial-no-category");
        Strip::new(ui, inside).text(&words, TextRole::FieldStrong, tokens.ink2);
        return;
    };
    let id = Id::unique(("column head", row.face.id));
    let response = ui.interact(rect, id, Sense::CLICK);
    let chosen = state.chosen == Some(row.face.id);
    response.widget_info(|| WidgetInfo::selected(Role::Heading, true, chosen, &row.face.name));
    if response.clicked() {
        state.chosen = Some(row.face.id);
    }
    told_ui(shell, (row.face.id, &response), state);
    let over = takes(state, row.face.id) && drag::is_over(ui, state, rect);
    if over {
        let words = phrase::named("axial-drop-into", &row.face.name);
        drag::target_ui(ui, rect.shrink(2.0), &words);
        drop(ui, shell, row.face.id, state, out);
        return;
    }
    let mut strip = Strip::new(ui, inside);
    strip.mark(row.face.mark(tokens));
    strip.skip(space::SMALL);
    strip.number_end(&row.codings, TextRole::Meta, tokens.ink3);
    strip.skip_end(space::SMALL);
    let ink = if chosen { tokens.accent } else { tokens.ink };
    strip.text(&row.face.name, TextRole::FieldStrong, ink);
}

fn bin_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (data, bin, ring): (&SortingData, &Bin, bool),
    state: &mut State,
    out: &mut Actions,
) {
    let Some(head) = data.rows.get(bin.head) else {
        return;
    };
    let size = Vec2::new(ui.available_width(), bin_height(bin));
    let (_, rect) = ui.allocate_space(size);
    if !ui.is_rect_visible(rect) && !state.board.follow {
        return;
    }
    let tokens = theme::tokens(ui);
    let over = takes(state, head.face.id) && drag::is_over(ui, state, rect);
    let chosen = state.chosen == Some(head.face.id);
    let (width, edge) = if over || chosen {
        (2.0, tokens.accent)
    } else {
        (1.0, tokens.line)
    };
    let fill = if over { tokens.asoft } else { tokens.raised };
    let stroke = Stroke::new(width, edge);
    ui.painter()
        .rect(rect, radius::CARD, fill, stroke, StrokeKind::Inside);
    let mut line = rect;
    line.max.y = line.min.y + HEAD;
    row_ui(ui, (line, head, ring, true), shell, state);
    for (index, row) in bin.codes.iter().enumerate() {
        let Some(row) = data.rows.get(*row) else {
            continue;
        };
        let top = rect.top() + HEAD + index as f32 * LINE;
        let line = Rect::from_min_size(Pos2::new(rect.left(), top), Vec2::new(rect.width(), LINE));
        row_ui(ui, (line, row, ring, false), shell, state);
    }
    if over {
        let words = phrase::named("axial-drop-into", &head.face.name);
        drag::target_ui(ui, line.shrink(2.0), &words);
        drop(ui, shell, head.face.id, state, out);
    }
}

fn row_ui(
    ui: &Ui,
    (rect, row, ring, is_head): (Rect, &SortingRow, bool, bool),
    shell: &Shell<'_>,
    state: &mut State,
) {
    let code = row.face.id;
    let sense = Sense::CLICK | Sense::DRAG;
    let response = ui.interact(rect, Id::unique(("gathering", code)), sense);
    let chosen = state.chosen == Some(code);
    let label = format!("{}, {}", row.face.name, row.codings);
    response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, chosen, &label));
    if response.clicked() {
        state.chosen = Some(code);
        // Proposals are of the code that is chosen in the list; that one no longer is.
        state.list.current = state.list.current.filter(|current| *current == code);
        state.board.focus = true;
        let keep = ui.input(|input| input.modifiers.command || input.modifiers.shift);
        if keep && !state.list.ticked.remove(&code) {
            state.list.ticked.insert(code);
        }
    }
    told_ui(shell, (code, &response), state);
    if chosen {
        state.board.chosen_rect = Some(rect);
        if state.board.follow {
            ui.scroll_to_rect(rect, None);
        }
    }
    drag::begin(state, &response, || Drag::Codes {
        codes: vec![code],
        words: row.face.name.clone(),
    });
    let dragged = with_ticked(shell, state, code);
    if let (Some(Drag::Codes { codes, words }), Some(all)) = (&mut state.drag, dragged)
        && response.drag_started()
    {
        *words = phrase::counted("axial-dragged", all.len());
        *codes = all;
    }
    paint_row(ui, (rect, row), (chosen, ring, is_head), state);
}

/// All ticked codes when `code` is one of several.
fn with_ticked(shell: &Shell<'_>, state: &State, code: CodeId) -> Option<Vec<CodeId>> {
    let ticked = state.ticked(shell.project);
    (ticked.len() > 1 && ticked.contains(&code)).then_some(ticked)
}

fn paint_row(
    ui: &Ui,
    (rect, row): (Rect, &SortingRow),
    (chosen, ring, is_head): (bool, bool, bool),
    state: &State,
) {
    let tokens = theme::tokens(ui);
    let inside = rect.shrink2(Vec2::new(2.0, 1.0));
    let ticked = state.list.ticked.contains(&row.face.id);
    if (chosen && !is_head) || ticked {
        ui.painter()
            .rect_filled(inside, radius::BUTTON, tokens.asoft);
    }
    if chosen && ring {
        let stroke = Stroke::new(size::RING, tokens.accent);
        ui.painter()
            .rect_stroke(inside, radius::BUTTON, stroke, StrokeKind::Inside);
    }
    let mut strip = Strip::new(ui, rect);
    if state.cut.contains(&row.face.id) {
        strip.fade(0.5);
    }
    strip.skip(if is_head {
        space::MEDIUM
    } else {
        space::WIDE + 2.0
    });
    strip.skip_end(space::MEDIUM);
    strip.mark(row.face.mark(tokens));
    strip.skip(space::SMALL);
    strip.number_end(&row.codings, TextRole::Meta, tokens.ink3);
    strip.skip_end(space::SMALL);
    let role = if is_head {
        TextRole::Button
    } else {
        TextRole::Small
    };
    strip.text(&row.face.name, role, tokens.ink);
}

/// Whether codes are dragged that may go into `parent`.
pub(super) fn takes(state: &State, parent: CodeId) -> bool {
    matches!(&state.drag, Some(Drag::Codes { codes, .. }) if !codes.contains(&parent))
}

pub(super) fn drop(
    ui: &Ui,
    shell: &Shell<'_>,
    parent: CodeId,
    state: &mut State,
    out: &mut Actions,
) {
    if !drag::is_let_go(ui) || shell.locked().is_some() {
        return;
    }
    if let Some(Drag::Codes { codes, .. }) = state.drag.take() {
        move_codes(codes, parent, state, out);
    }
}

/// Takes the keys of the columns: arrows, ticking, cutting and pasting.
fn keys_ui(
    ui: &Ui,
    shell: &Shell<'_>,
    (rect, data): (Rect, &SortingData),
    state: &mut State,
    out: &mut Actions,
) -> bool {
    let name = locale::words("axial-gathering");
    let focus = ListFocus {
        id: Id::unique("axial gathering"),
        name: &name,
        role: Role::Grid,
    };
    if std::mem::take(&mut state.board.focus) {
        focus.take_focus(ui);
    }
    let lists: Vec<Vec<CodeId>> = data
        .columns
        .iter()
        .map(|column| codes_of(data, &column.bins))
        .collect();
    let spot = state.chosen.and_then(|chosen| {
        lists.iter().enumerate().find_map(|(column, list)| {
            let at = list.iter().position(|code| *code == chosen)?;
            Some((column, at))
        })
    });
    let column = spot.map_or(0, |spot| spot.0);
    let count = lists.get(column).map_or(0, Vec::len);
    let keys = focus.keys_ui(ui, rect, spot.map(|spot| spot.1), count);
    if !keys.focused {
        return false;
    }
    let beside = |column: usize| {
        let list = lists.get(column)?;
        let row = spot.map_or(0, |spot| spot.1);
        list.get(row.min(list.len().checked_sub(1)?)).copied()
    };
    // Columns that hold nothing yet are passed.
    let next = match (keys.unfolded, keys.folded) {
        (true, _) => (column + 1..lists.len()).find_map(beside),
        (_, true) => (0..column).rev().find_map(beside),
        _ => keys
            .moved
            .and_then(|row| lists.get(column)?.get(row).copied()),
    };
    if let Some(next) = next {
        state.chosen = Some(next);
        state.board.follow = true;
    }
    if let Some(chosen) = state.chosen.filter(|_| keys.ticked)
        && !state.list.ticked.remove(&chosen)
    {
        state.list.ticked.insert(chosen);
    }
    cut_and_paste(ui, shell, state, out);
    keys.ring
}

/// Whether a column is that of a category, or holds the code.
fn holds(data: &SortingData, part: &Part<'_>, code: CodeId) -> bool {
    let head = part.head.and_then(|head| data.rows.get(head));
    head.is_some_and(|head| head.face.id == code) || codes_of(data, part.bins).contains(&code)
}

fn codes_of(data: &SortingData, bins: &[Bin]) -> Vec<CodeId> {
    let rows = bins
        .iter()
        .flat_map(|bin| std::iter::once(&bin.head).chain(&bin.codes));
    rows.filter_map(|row| Some(data.rows.get(*row)?.face.id))
        .collect()
}

/// Ctrl+X takes the ticked or the chosen code, Ctrl+V puts them below the chosen concept or category.
pub(super) fn cut_and_paste(ui: &Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    let (cut, paste) = ui.input(|input| {
        let has = |wanted: fn(&egui::Event) -> bool| input.events.iter().any(wanted);
        (
            has(|event| matches!(event, egui::Event::Cut))
                || input.modifiers.command && input.key_pressed(egui::Key::X),
            has(|event| matches!(event, egui::Event::Paste(_)))
                || input.modifiers.command && input.key_pressed(egui::Key::V),
        )
    });
    if cut {
        let ticked = state.ticked(shell.project);
        state.cut = if ticked.is_empty() {
            state.chosen.into_iter().collect()
        } else {
            ticked.into_iter().collect()
        };
    }
    if !paste || shell.locked().is_some() {
        return;
    }
    let Some(chosen) = state.chosen.and_then(|code| shell.project.codes.get(code)) else {
        return;
    };
    let level_of = |code: &CodeId| shell.project.codes.get(*code).map(|row| row.level);
    let highest = state.cut.iter().filter_map(level_of).max();
    // Beside a concept stand concepts, and all of them in its category.
    let is_beside = chosen.level == Level::Concept && highest == Some(Level::Concept);
    let into = if chosen.level == Level::Open || is_beside {
        chosen.parent
    } else {
        Some(chosen.id)
    };
    let codes: Vec<CodeId> = state
        .cut
        .iter()
        .copied()
        .filter(|code| shell.project.codes.contains(*code) && Some(*code) != into)
        .collect();
    if let Some(into) = into
        && !codes.is_empty()
    {
        move_codes(codes, into, state, out);
    }
}
