//! The left panel: what has no home, ticks, and what can be done with the ticked.

use egui::accesskit::Role;
use egui::{Id, Key, Modifiers, Rect, Sense, Ui, UiBuilder, Vec2};

use crate::locale;
use crate::model::{CodeId, Level, Traced};
use crate::operation::Operation;
use crate::ui::command::Command;
use crate::ui::icon;
use crate::ui::shell::{Action, Actions, Shell, Spot};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{
    Button, Check, FieldResponse, IconButton, ListFocus, ListRow, Segmented, Strip, TextField,
    label_ui, panel_head_ui, scroll_area,
};

use super::board::homes;
use super::drag::Drag;
use super::gather::GatherDraft;
use super::homeless::{HomelessData, HomelessRow, filtered};
use super::phrase;
use super::pick::{PickState, pick_ui};
use super::proposals::{has_proposals, proposals_ui};
use super::state::State;
use super::told::told_ui;

/// What stands below the list while nothing is proposed: the buttons, and in words what would be.
const BELOW: f32 = 200.0;

/// Shows the panel.
pub fn left_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    let data = state.homeless(shell);
    let level = state.list.level();
    let rows = data.rows(level);
    head_ui(ui, rows.len(), state);
    switch_ui(ui, state);
    if rows.is_empty() {
        nothing_ui(ui, level);
    } else {
        let field = filter_ui(ui, state);
        let shown = filtered(rows, &state.list.filter);
        let first = shown.first().and_then(|row| rows.get(*row));
        into_list(ui, (&field, first.map(|row| row.face.id)), state);
        count_ui(ui, shell, (rows.len(), shown.len()), state);
        if shown.is_empty() {
            none_so_ui(ui, level, &state.list.filter);
        }
        halve(shell, &data, state);
        list_ui(ui, shell, (rows, &shown), state);
        acts_ui(ui, shell, state, out);
    }
    proposals_ui(ui, shell, &data, state, out);
}

fn head_ui(ui: &mut Ui, count: usize, state: &State) {
    let key = match state.list.level() {
        Level::Open => "axial-open-codes-head",
        _ => "axial-concepts-head",
    };
    panel_head_ui(ui, &locale::words(key), &count.to_string(), |_| {});
}

fn switch_ui(ui: &mut Ui, state: &mut State) {
    padded(ui, |ui| {
        let choices = ["axial-switch-open-codes", "axial-switch-concepts"].map(locale::words);
        let choices = [choices[0].as_str(), choices[1].as_str()];
        let name = locale::words("axial-switch");
        let width = ui.available_width();
        let current = usize::from(state.list.concepts);
        let switch = Segmented::new(Id::unique("axial switch"), &name, &choices, current);
        if let Some(chosen) = switch.width(width).show(ui) {
            turn(state, chosen == 1);
            state.list.ticked.clear();
            state.list.current = None;
        }
    });
    ui.add_space(space::MEDIUM);
}

/// Turns to the other list, each with a filter of its own.
fn turn(state: &mut State, concepts: bool) {
    if state.list.concepts != concepts {
        state.list.concepts = concepts;
        std::mem::swap(&mut state.list.filter, &mut state.list.other_filter);
    }
}

/// The list has all the room until something is proposed; from then on it keeps its half, so that rows stay in place.
fn halve(shell: &Shell<'_>, data: &HomelessData, state: &mut State) {
    if !state.list.halved && has_proposals(shell, data, state) {
        state.list.halved = true;
        state.list.follow = true;
    }
}

fn filter_ui(ui: &mut Ui, state: &mut State) -> FieldResponse {
    padded(ui, |ui| {
        let words = locale::words("axial-filter");
        let clear = locale::words("axial-filter-clear");
        let key = Command::Filter.keys();
        let focus = std::mem::take(&mut state.list.focus_filter);
        TextField::new(Id::unique("axial filter"), &words, &mut state.list.filter)
            .placeholder(&words)
            .icon(icon::FILTER_LIST)
            .key(&key)
            .clear(&clear)
            .take_focus(focus)
            .show(ui)
    })
}

/// From the filter to the list: Enter or the arrow down.
fn into_list(ui: &Ui, (field, first): (&FieldResponse, Option<CodeId>), state: &mut State) {
    if !field.response.has_focus() && !field.response.lost_focus() {
        return;
    }
    let down = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::ArrowDown));
    if (down || field.submitted) && first.is_some() {
        state.list.current = first;
        state.chosen = first;
        state.list.focus_list = true;
        state.list.follow = true;
    }
}

/// What stands in place of the list where the filter leaves nothing.
fn none_so_ui(ui: &mut Ui, level: Level, typed: &str) {
    let ink = theme::tokens(ui).ink2;
    let key = match level {
        Level::Open => "axial-filter-none-open",
        _ => "axial-filter-none-concept",
    };
    let words = phrase::named(key, typed.trim());
    padded(ui, |ui| label_ui(ui, &words, TextRole::Small, ink));
    ui.add_space(space::SMALL);
}

/// How many codes are ticked, else how many there are and how many of them the filter leaves.
fn count_ui(ui: &mut Ui, shell: &Shell<'_>, (all, shown): (usize, usize), state: &State) {
    let tokens = theme::tokens(ui);
    let size = Vec2::new(ui.available_width(), size::LIST_ROW);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let mut strip = Strip::new(ui, rect);
    strip.skip(space::PANEL);
    strip.skip_end(space::PANEL);
    strip.text_end(&locale::words("axial-codings"), TextRole::Tiny, tokens.ink3);
    let ticked = state.ticked(shell.project).len();
    let words = if ticked > 0 {
        phrase::counted("axial-ticked", ticked)
    } else if shown < all {
        let key = if state.list.concepts {
            "axial-homeless-of-concepts"
        } else {
            "axial-homeless-of"
        };
        phrase::with(key, [("shown", shown.into()), ("all", all.into())])
    } else if state.list.concepts {
        phrase::counted("axial-concepts", all)
    } else {
        phrase::counted("axial-homeless", all)
    };
    strip.text(&words, TextRole::Tiny, tokens.ink3);
}

fn list_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (rows, shown): (&[HomelessRow], &[usize]),
    state: &mut State,
) {
    let whole = shown.len() as f32 * size::LIST_ROW;
    let room = ui.available_height();
    let most = match state.list.halved {
        true => room * 0.5,
        false => room - BELOW,
    };
    let most = most.max(4.0 * size::LIST_ROW);
    let height = whole.min((most / size::LIST_ROW).floor() * size::LIST_ROW);
    let corner = ui.cursor().min;
    let rect = Rect::from_min_size(corner, Vec2::new(ui.available_width(), height));
    let ids: Vec<CodeId> = shown
        .iter()
        .filter_map(|index| Some(rows.get(*index)?.face.id))
        .collect();
    let ring = keys_ui(ui, rect, &ids, state);
    let mut area = scroll_area("axial homeless").max_height(height);
    if std::mem::take(&mut state.list.follow)
        && let Some(row) = state.list.current.and_then(|current| place(&ids, current))
    {
        let top = row as f32 * size::LIST_ROW;
        let middle = top - height / 2.0 + size::LIST_ROW / 2.0;
        area = area.vertical_scroll_offset(middle.clamp(0.0, (whole - height).max(0.0)));
    }
    let (_, space) = ui.allocate_space(rect.size());
    let mut child = ui.new_child(UiBuilder::new().max_rect(space).id_salt("homeless"));
    area.show_rows(&mut child, size::LIST_ROW, shown.len(), |ui, range| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        for at in range {
            let row = shown.get(at).and_then(|index| rows.get(*index));
            if let Some(row) = row {
                row_ui(ui, shell, (row, ring), (&ids, at), state);
            }
        }
    });
}

fn row_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (row, ring): (&HomelessRow, bool),
    (ids, at): (&[CodeId], usize),
    state: &mut State,
) {
    let code = row.face.id;
    let tokens = theme::tokens(ui);
    let ticked = state.list.ticked.contains(&code);
    let current = state.list.current == Some(code);
    let corner = ui.cursor().min;
    let rect = Rect::from_min_size(corner, Vec2::new(ui.available_width(), size::LIST_ROW));
    // Below the row, which is clicked; this one is dragged.
    let hold = ui.interact(rect, Id::unique(("axial hold", code)), Sense::drag());
    if hold.drag_started() {
        state.drag = Some(dragged(shell, state, row));
    }
    let codings = row.codings.to_string();
    let response = ListRow::new(&row.face.name)
        .check(Check::from(ticked))
        .mark(row.face.mark(tokens))
        .trailing(&codings)
        .chosen(ticked)
        .current(current && ring)
        .role(Role::CheckBox)
        .show(ui);
    told_ui(shell, (code, &response), state);
    if response.clicked() {
        let shift = ui.input(|input| input.modifiers.shift);
        tick(state, ids, at, shift);
        state.list.current = Some(code);
        state.chosen = Some(code);
        state.list.focus_list = true;
    }
}

/// What is dragged when a row is taken hold of: the ticked if it is one of them, else it alone.
fn dragged(shell: &Shell<'_>, state: &State, row: &HomelessRow) -> Drag {
    let ticked = state.ticked(shell.project);
    if ticked.contains(&row.face.id) && ticked.len() > 1 {
        let words = if state.list.concepts {
            phrase::counted("axial-concepts", ticked.len())
        } else {
            phrase::counted("axial-dragged", ticked.len())
        };
        Drag::Codes {
            codes: ticked,
            words,
        }
    } else {
        Drag::Codes {
            codes: vec![row.face.id],
            words: row.face.name.clone(),
        }
    }
}

fn place(ids: &[CodeId], code: CodeId) -> Option<usize> {
    ids.iter().position(|id| *id == code)
}

/// Ticks or unticks a row; with Shift everything from the row that was ticked last.
fn tick(state: &mut State, ids: &[CodeId], at: usize, shift: bool) {
    let Some(code) = ids.get(at).copied() else {
        return;
    };
    let anchor = state.list.anchor.and_then(|anchor| place(ids, anchor));
    match anchor.filter(|_| shift) {
        Some(anchor) => {
            let range = anchor.min(at)..=anchor.max(at);
            let codes = ids.get(range).unwrap_or_default();
            state.list.ticked.extend(codes.iter().copied());
        }
        None => {
            if !state.list.ticked.remove(&code) {
                state.list.ticked.insert(code);
            }
            state.list.anchor = Some(code);
        }
    }
}

/// Takes the keys of the list; returns whether the ring is shown.
fn keys_ui(ui: &Ui, rect: Rect, ids: &[CodeId], state: &mut State) -> bool {
    let name = locale::words("axial-list");
    let focus = ListFocus {
        id: Id::unique("axial homeless list"),
        name: &name,
        role: Role::List,
    };
    if std::mem::take(&mut state.list.focus_list) {
        focus.take_focus(ui);
    }
    let at = state.list.current.and_then(|current| place(ids, current));
    let keys = focus.keys_ui(ui, rect, at, ids.len());
    state.focused = None;
    if !keys.focused {
        return false;
    }
    if let Some(code) = keys.moved.and_then(|row| ids.get(row)) {
        state.list.current = Some(*code);
        state.chosen = Some(*code);
        state.list.follow = true;
    }
    state.focused = state.list.current.map(Traced::Code);
    if keys.ticked
        && let Some(at) = at
    {
        tick(state, ids, at, false);
    }
    if keys.opened {
        state.chosen = state.list.current;
    }
    shifted(ui, ids, at, state);
    if ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::A)) {
        state.list.ticked.extend(ids.iter().copied());
    }
    if ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::X)) {
        state.cut = state.list.ticked.clone();
        state
            .cut
            .extend(state.list.current.filter(|_| state.list.ticked.is_empty()));
    }
    if ui.input(|input| input.key_pressed(Key::Escape)) {
        state.list.ticked.clear();
    }
    keys.ring
}

/// Shift with an arrow ticks on the way.
fn shifted(ui: &Ui, ids: &[CodeId], at: Option<usize>, state: &mut State) {
    let Some(at) = at else {
        return;
    };
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::SHIFT, key));
    let next = match (pressed(Key::ArrowDown), pressed(Key::ArrowUp)) {
        (true, _) => (at + 1).min(ids.len().saturating_sub(1)),
        (_, true) => at.saturating_sub(1),
        _ => return,
    };
    for row in [at, next] {
        state.list.ticked.extend(ids.get(row).copied());
    }
    state.list.current = ids.get(next).copied();
    state.list.follow = true;
}

/// The buttons below the list.
fn acts_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    let locked = shell.locked().map(locale::words);
    let ticked = state.ticked(shell.project);
    let none = locale::words("axial-tick-first");
    let reason = locked.as_deref().or(ticked.is_empty().then_some(&*none));
    ui.add_space(space::SMALL);
    padded(ui, |ui| {
        ui.with_layout(theme::column(), |ui| {
            ui.spacing_mut().item_spacing = Vec2::new(space::SMALL, space::SMALL);
            row(ui, |ui| {
                let key = match state.list.level() {
                    Level::Open => "axial-new-concept-from",
                    _ => "axial-new-category-from",
                };
                let words = phrase::counted(key, ticked.len());
                let keys = Command::Gather.keys();
                let gather = Button::new(&words).key(&keys).small().disabled(reason);
                if gather.show(ui).clicked() {
                    state.gather = Some(GatherDraft::new(shell.project, ticked.clone()));
                }
            });
            row(ui, |ui| {
                move_ui(ui, shell, (&ticked, reason), state, out);
                let next = locale::words("axial-next");
                let keys = Command::NextHomeless.keys();
                if Button::quiet(&next).key(&keys).small().show(ui).clicked() {
                    next_homeless(shell, state);
                }
            });
        });
    });
    ui.add_space(space::SECTION);
}

fn move_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (ticked, reason): (&[CodeId], Option<&str>),
    state: &mut State,
    out: &mut Actions,
) {
    let words = locale::words("axial-move-into");
    let button = Button::new(&words).icon(icon::DRIVE_FILE_MOVE).small();
    let response = button.disabled(reason).show(ui);
    if response.clicked() {
        state.list.into = Some(PickState::new(response.rect));
    }
    if let [code] = ticked {
        let name = locale::words("axial-show-code");
        let open = IconButton::new(icon::OPEN_IN_NEW, &name).small();
        if open.show(ui).clicked() {
            out.push(Action::Open(Spot::Code(*code)));
        }
    }
    if state.list.into.is_none() {
        return;
    }
    let items = homes(shell.project, shell.counts);
    let name = locale::words("axial-pick-home");
    let id = Id::unique("axial move into");
    if let Some(index) = pick_ui(ui, id, &name, &items, &mut state.list.into)
        && let Some(item) = items.get(index)
    {
        out.perform_and_say(Operation::MoveCodes {
            codes: ticked.to_vec(),
            parent: Some(item.face.id),
        });
        step_past(shell, state, ticked);
    }
}

/// Goes to the next code without a home, and shows it in the inspector.
pub(super) fn next_homeless(shell: &Shell<'_>, state: &mut State) {
    let data = state.homeless(shell);
    let rows = data.rows(state.list.level());
    let ids: Vec<CodeId> = filtered(rows, &state.list.filter)
        .into_iter()
        .filter_map(|index| Some(rows.get(index)?.face.id))
        .collect();
    let at = state.list.current.and_then(|current| place(&ids, current));
    let next = at.map_or(0, |at| (at + 1) % ids.len().max(1));
    state.list.current = ids.get(next).copied();
    state.chosen = state.list.current.or(state.chosen);
    state.list.follow = true;
    state.list.focus_list = true;
}

/// Goes to the code after those that are about to get a home, and back to the list, so that the next can be ticked.
pub(super) fn step_past(shell: &Shell<'_>, state: &mut State, gone: &[CodeId]) {
    let data = state.homeless(shell);
    let rows = data.rows(state.list.level());
    let left: Vec<CodeId> = filtered(rows, &state.list.filter)
        .into_iter()
        .filter_map(|index| Some(rows.get(index)?.face.id))
        .collect();
    let first = left.iter().position(|code| gone.contains(code));
    let (before, after) = left.split_at(first.unwrap_or(0));
    let stays = |code: &&CodeId| !gone.contains(code);
    state.list.current = after.iter().find(stays).or(before.last()).copied();
    state.list.ticked.clear();
    state.list.follow = true;
    state.list.focus_list = true;
}

fn nothing_ui(ui: &mut Ui, level: Level) {
    let key = match level {
        Level::Open => "axial-all-open-codes-home",
        _ => "axial-all-concepts-home",
    };
    let ink = theme::tokens(ui).ink2;
    padded(ui, |ui| {
        label_ui(ui, &locale::words(key), TextRole::Small, ink)
    });
    ui.add_space(space::SECTION);
}

pub(super) fn padded<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    let margin = egui::Margin::symmetric(space::PANEL as i8, 0);
    egui::Frame::NONE
        .inner_margin(margin)
        .show(ui, content)
        .inner
}

/// A row of small buttons from the start.
pub(super) fn row<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    let size = Vec2::new(ui.available_width(), size::BUTTON_SMALL);
    let layout = theme::from_start();
    ui.allocate_ui_with_layout(size, layout, content).inner
}
