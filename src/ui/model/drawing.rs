//! Drawing a relation on the figure: pressed on what acts, dragged and let go on what it acts on, or with two clicks.

use egui::{Key, Modifiers, PointerButton, Pos2, Rect, Response, Shape, Stroke, Ui};

use crate::diagram::{GroupKind, Owner, Role as TextRoleOf, Scene};
use crate::locale;
use crate::model::CodeId;
use crate::ui::axial::phrase;
use crate::ui::shell::Shell;
use crate::ui::theme;
use crate::ui::tokens::{LIGHT, TextRole};
use crate::ui::widget::line_ui;

use super::canvas::entry_rects;
use super::figure_ui::row;
use super::relation_dialog::RelationDraft;
use super::state::{State, Tool};
use super::view::Paper;

/// Length and half the width of the head of the line, in logical pixels.
const HEAD: (f32, f32) = (9.0, 4.5);

/// Follows the pointer while a relation is drawn; returns the category that it aims at. Escape and a project that
/// cannot be changed end the drawing.
pub(super) fn follow(
    ui: &Ui,
    shell: &Shell<'_>,
    (scene, paper, response): (&Scene, &Paper, &Response),
    state: &mut State,
) -> Option<CodeId> {
    let Tool::Draw { from } = state.tool else {
        return None;
    };
    if shell.locked().is_some()
        || ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
    {
        state.tool = Tool::Choose;
        return None;
    }
    let (pointer, pressed) = ui.input(|input| {
        let pointer = &input.pointer;
        (pointer.latest_pos(), pointer.press_origin())
    });
    let inside = |pos: &Pos2| response.rect.contains(*pos);
    let aimed = pointer
        .filter(inside)
        .and_then(|pos| aim(scene, paper, pos));
    if response.drag_started_by(PointerButton::Primary)
        && let Some(from) = pressed.and_then(|pos| aim(scene, paper, pos))
    {
        state.tool = Tool::Draw { from: Some(from) };
    }
    if response.drag_stopped_by(PointerButton::Primary)
        && let (Some(from), Some(to)) = (from, aimed)
        && from != to
    {
        state.tool = Tool::Choose;
        state.relation = Some(RelationDraft::new(Some(from), Some(to)));
        return None;
    }
    aimed
}

/// The category at a place of the screen: the one whose line is nearest in the box there.
fn aim(scene: &Scene, paper: &Paper, pos: Pos2) -> Option<CodeId> {
    let point = paper.point(pos);
    let boxes = scene.groups.iter().rev();
    let group = boxes
        .filter(|group| group.kind == GroupKind::Box)
        .find(|group| group.bounds.contains(point))?;
    let lines = group
        .pieces()
        .filter_map(|piece| match (piece.owner, piece.role) {
            (Some(Owner::Entry(entry)), TextRoleOf::Name) => {
                let line = paper.place_rect(row(group, piece));
                Some((line.distance_sq_to_pos(pos), CodeId(entry)))
            }
            _ => None,
        });
    let nearest = lines.min_by(|one, other| one.0.total_cmp(&other.0));
    nearest.map(|(_, category)| category)
}

/// Paints the line from what acts to the pointer.
pub(super) fn line(ui: &Ui, (scene, paper, pane): (&Scene, &Paper, Rect), state: &State) {
    let Tool::Draw { from: Some(from) } = state.tool else {
        return;
    };
    let mut lines = entry_rects(scene, paper).into_iter();
    let start = lines.find(|(_, entry)| *entry == from);
    let end = ui.input(|input| input.pointer.latest_pos());
    let end = end.filter(|pos| pane.contains(*pos));
    if let (Some((start, _)), Some(end)) = (start, end)
        && !start.contains(end)
    {
        let start = start.clamp(end);
        let stroke = Stroke::new(2.0, LIGHT.accent);
        let along = (end - start).normalized();
        let across = along.rot90() * HEAD.1;
        let neck = end - along * HEAD.0;
        let painter = ui.painter_at(pane);
        painter.line_segment([start, neck], stroke);
        let head = vec![end, neck + across, neck - across];
        painter.add(Shape::convex_polygon(head, stroke.color, Stroke::NONE));
    }
}

/// Takes a click on a category while a relation is drawn: first what acts, then what it acts on.
pub(super) fn clicked(category: CodeId, from: Option<CodeId>, state: &mut State) {
    match from {
        None => {
            state.tool = Tool::Draw {
                from: Some(category),
            };
        }
        Some(from) => {
            state.tool = Tool::Choose;
            state.relation = Some(RelationDraft::new(Some(from), Some(category)));
        }
    }
}

/// Says what to do next while a relation is drawn.
pub(super) fn hint_ui(ui: &mut Ui, shell: &Shell<'_>, state: &State) {
    let Tool::Draw { from } = state.tool else {
        return;
    };
    let words = match from {
        None => locale::words("model-draw-from"),
        Some(from) => phrase::named("model-draw-to", shell.project.code_name(from)),
    };
    line_ui(ui, &words, TextRole::Small, theme::tokens(ui).accent);
}
