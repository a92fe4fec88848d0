//! Moving codes by dragging them: the row under the pointer says what a drop would do, before it is done.

use std::sync::Arc;

use egui::{CursorIcon, DragAndDrop, Rect, Ui, Vec2};

use crate::locale::say;
use crate::model::{CodeId, Message};
use crate::operation::Operation;
use crate::ui::shell::{Action, Actions, Shell};
use crate::ui::widget::{Drop, TreeRowResponse};

use super::State;
use super::acts::{outlook, topmost};
use super::data::Row;

/// Codes being dragged; other parts of the window may take them too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraggedCodes(pub Vec<CodeId>);

/// How near the edge of the list a drag scrolls, and how fast a pass.
const SCROLL_ZONE: f32 = 26.0;
const SCROLL_STEP: f32 = 9.0;

/// What is being dragged, and over what.
#[derive(Clone, Debug, Default)]
pub(super) struct DragState {
    carried: Vec<CodeId>,
    target: Option<Target>,
}

#[derive(Clone, Debug, PartialEq)]
struct Target {
    row: CodeId,
    drop: Drop,
    parent: Option<CodeId>,
    words: String,
    refused: Option<Message>,
}

impl DragState {
    /// Returns what a drop on the row of `code` would do, as the row shows it.
    pub fn over(&self, code: CodeId) -> Option<Drop> {
        let target = self.target.as_ref()?;
        (target.row == code).then_some(target.drop)
    }

    /// Returns the words for it.
    pub fn words(&self) -> &str {
        self.target.as_ref().map_or("", |target| &target.words)
    }

    /// Returns whether `code` is being dragged.
    pub fn carries(&self, code: CodeId) -> bool {
        self.carried.contains(&code)
    }
}

/// Lets a row be dragged, and be dropped upon.
pub(super) fn row_ui(
    ui: &Ui,
    shell: &Shell<'_>,
    state: &mut State,
    (row, shown): (&Row, &TreeRowResponse),
) {
    let response = &shown.row;
    if response.drag_started() && shell.locked().is_none() {
        if !state.choice.has(row.code) {
            state.choice.only(row.code);
        }
        let codes = topmost(shell.project, state.choice.chosen());
        state.drag.carried.clone_from(&codes);
        DragAndDrop::set_payload(ui.ctx(), DraggedCodes(codes));
    }
    let Some(payload) = DragAndDrop::payload::<DraggedCodes>(ui.ctx()) else {
        return;
    };
    let Some(pos) = ui.input(|input| input.pointer.latest_pos()) else {
        return;
    };
    if response.rect.contains(pos) && ui.clip_rect().contains(pos) {
        aim(shell, state, (row, response.rect, pos.y), &payload);
    }
}

/// Ends a drag: moves the codes, or scrolls while it goes on. Below the last row codes go to the top of the tree.
pub(super) fn end_ui(
    ui: &Ui,
    shell: &Shell<'_>,
    state: &mut State,
    (area, out): (Rect, &mut Actions),
) {
    let Some(payload) = DragAndDrop::payload::<DraggedCodes>(ui.ctx()) else {
        state.drag = DragState::default();
        return;
    };
    let pos = ui.input(|input| input.pointer.latest_pos());
    let inside = pos.filter(|pos| area.contains(*pos));
    if inside.is_none() {
        state.drag.target = None;
    }
    if let Some(pos) = inside {
        scroll(ui, area, pos.y);
        let refused = state
            .drag
            .target
            .as_ref()
            .is_some_and(|target| target.refused.is_some());
        ui.set_cursor_icon(if refused {
            CursorIcon::NotAllowed
        } else {
            CursorIcon::Grabbing
        });
    }
    if ui.input(|input| input.pointer.any_released()) {
        if inside.is_some() {
            DragAndDrop::clear_payload(ui.ctx());
            drop_codes(shell, state, &payload, out);
        }
        state.drag = DragState::default();
    }
}

fn drop_codes(shell: &Shell<'_>, state: &mut State, payload: &DraggedCodes, out: &mut Actions) {
    let refused = state
        .drag
        .target
        .as_ref()
        .and_then(|target| target.refused.clone());
    if let Some(refusal) = refused {
        out.push(Action::Say(refusal));
        return;
    }
    let parent = state.drag.target.as_ref().and_then(|target| target.parent);
    let is_there = |code: &CodeId| {
        let code = shell.project.codes.get(*code);
        code.is_some_and(|code| code.parent == parent)
    };
    if payload.0.iter().all(is_there) || payload.0.iter().any(|code| Some(*code) == parent) {
        return;
    }
    out.perform_and_say(Operation::MoveCodes {
        codes: payload.0.clone(),
        parent,
    });
}

/// Says what a drop here would do: planned once for each place.
fn aim(
    shell: &Shell<'_>,
    state: &mut State,
    (row, rect, y): (&Row, Rect, f32),
    payload: &Arc<DraggedCodes>,
) {
    let own_parent = shell
        .project
        .codes
        .get(row.code)
        .and_then(|code| code.parent);
    let share = (y - rect.top()) / rect.height();
    let (drop, parent) = match share {
        share if share < 0.22 => (Drop::Before, own_parent),
        share if share > 0.78 && row.open != Some(true) => (Drop::After, own_parent),
        _ => (Drop::Into, Some(row.code)),
    };
    let known = state.drag.target.as_ref();
    if known.is_some_and(|known| known.row == row.code && known.drop == drop) {
        return;
    }
    let operation = Operation::MoveCodes {
        codes: payload.0.clone(),
        parent,
    };
    let outlook = outlook(shell.project, &operation, shell.status.coder);
    let carried = payload.0.contains(&row.code);
    let words = match &outlook.refusal {
        _ if carried => String::new(),
        Some(_) => say(&Message::new("tree-drop-refused")),
        None => say(&Message::new("tree-drop-into").with("name", row.name.as_str())),
    };
    state.drag.target = Some(Target {
        row: row.code,
        drop,
        parent,
        words,
        refused: outlook.refusal.filter(|_| !carried),
    });
}

fn scroll(ui: &Ui, area: Rect, y: f32) {
    let step = match y {
        y if y < area.top() + SCROLL_ZONE => SCROLL_STEP,
        y if y > area.bottom() - SCROLL_ZONE => -SCROLL_STEP,
        _ => return,
    };
    ui.scroll_with_delta(Vec2::new(0.0, step));
    ui.ctx().request_repaint();
}
