//! Moving boxes of the figure by hand: dragged by their heading, or with the arrow keys while the heading has focus.

use egui::accesskit::Role;
use egui::{
    CursorIcon, EventFilter, Id, Key, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
};

use crate::diagram::{GroupKind, Owner, Role as TextRoleOf, Scene};
use crate::model::{BoxShift, FigureLayout, ModelId, Place, Project, Traced};
use crate::operation::Operation;
use crate::ui::axial::phrase;
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::widget::ring;

use super::label::{LabelDraft, Labelled};
use super::shown::Shown;
use super::state::{Chosen, State, Tool};
use super::view::Paper;

/// How far an arrow key moves a box, in hundredths of a millimetre.
const STEP: i32 = 200;

/// A box that is being dragged.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct BoxDrag {
    place: Place,
    /// How far, in logical pixels.
    by: Vec2,
}

/// Makes the heading of every box a handle, unless the project is read only.
pub(super) fn handles_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (shown, paper, pane): (&Shown, &Paper, Rect),
    (model, state): (ModelId, &mut State),
    out: &mut Actions,
) {
    state.heading = None;
    state.focused = None;
    if shell.locked().is_some() || state.tool != Tool::Choose {
        state.drag = None;
        return;
    }
    let scene = shown.part(state.part);
    for (place, heading, [_, band], whole) in handles(scene, paper) {
        let handle = band.intersect(pane);
        if !handle.is_positive() {
            continue;
        }
        let id = Id::unique(("figure box", place));
        let response = ui.interact(handle, id, Sense::click_and_drag());
        let label = phrase::named("model-move-box", &heading);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
        ring(ui, &response, 2);
        if response.hovered() {
            ui.ctx().set_cursor_icon(CursorIcon::Grab);
        }
        if response.dragged() {
            let by = state.drag.map_or(Vec2::ZERO, |drag| drag.by) + response.drag_delta();
            state.drag = Some(BoxDrag { place, by });
            ghost(ui, whole.translate(by), pane);
        }
        if response.drag_stopped()
            && let Some(drag) = state.drag.take()
        {
            let by = drag.by / paper.scale * 100.0;
            move_box(shell.project, (model, shown), (place, by), out);
        }
        if response.clicked() {
            state.choose(Chosen::Place(model, place));
        }
        if response.double_clicked() || response.secondary_clicked() {
            state.label = Some(LabelDraft::new(Labelled::Place(place), &heading));
        }
        if response.has_focus() {
            state.heading = Some((place, heading));
            state.focused = Some(Traced::Place(model, place));
            let by = arrow_keys(ui, id);
            if by != Vec2::ZERO {
                move_box(shell.project, (model, shown), (place, by), out);
            }
        }
    }
}

/// Puts all boxes of the layout back where it puts them.
pub(super) fn lay_out_again(model: ModelId, layout: FigureLayout, out: &mut Actions) {
    out.perform_and_say(Operation::AdjustFigure {
        model,
        layout,
        boxes: Vec::new(),
    });
}

/// Returns whether boxes of a layout stand elsewhere than it puts them.
pub(super) fn is_moved(project: &Project, model: ModelId, layout: FigureLayout) -> bool {
    let row = project.models.get(model);
    row.is_some_and(|row| !row.figure.moved_in(layout).is_empty())
}

/// A box on the screen: its place, what it is headed, where those words and the band around them lie, and the whole box.
type Handle = (Place, String, [Rect; 2], Rect);

/// The headings of the boxes on the screen. The band goes from edge to edge of the box, as far as nothing else stands
/// beside the heading.
fn handles(scene: &Scene, paper: &Paper) -> Vec<Handle> {
    let boxes = scene
        .groups
        .iter()
        .filter(|group| group.kind == GroupKind::Box);
    boxes
        .filter_map(|group| {
            let Some(Owner::Place(place)) = group.owner else {
                return None;
            };
            let heading = group
                .pieces()
                .find(|piece| piece.role == TextRoleOf::Heading)?;
            let words = paper
                .place_rect(heading.bounds())
                .expand2(Vec2::new(6.0, 3.0));
            let whole = paper.place_rect(group.bounds);
            let words = words.intersect(whole);
            let beside = group
                .pieces()
                .filter(|piece| piece.role != TextRoleOf::Heading)
                .map(|piece| paper.place_rect(piece.bounds()))
                .filter(|rect| rect.y_range().intersects(words.y_range()));
            let mut band = words.with_min_x(whole.left()).with_max_x(whole.right());
            for rect in beside {
                if rect.center().x > words.center().x {
                    band.max.x = band.max.x.min(rect.left()).max(words.right());
                } else {
                    band.min.x = band.min.x.max(rect.right()).min(words.left());
                }
            }
            Some((place, heading.text.clone(), [words, band], whole))
        })
        .collect()
}

/// Where the heading of a place is on the screen.
pub(super) fn heading_rect(scene: &Scene, paper: &Paper, place: Place) -> Option<Rect> {
    let mut handles = handles(scene, paper).into_iter();
    let found = handles.find(|(other, ..)| *other == place);
    found.map(|(_, _, [words, _], _)| words)
}

/// Where the box would be.
fn ghost(ui: &Ui, rect: Rect, pane: Rect) {
    let stroke = Stroke::new(1.5, theme::tokens(ui).accent);
    let painter = ui.painter_at(pane);
    painter.rect_stroke(rect, 3.0, stroke, StrokeKind::Middle);
    ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
}

/// What the arrow keys ask for, in hundredths of a millimetre.
fn arrow_keys(ui: &Ui, id: Id) -> Vec2 {
    let filter = EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let step = STEP as f32;
    let keys = [
        (Key::ArrowLeft, Vec2::new(-step, 0.0)),
        (Key::ArrowRight, Vec2::new(step, 0.0)),
        (Key::ArrowUp, Vec2::new(0.0, -step)),
        (Key::ArrowDown, Vec2::new(0.0, step)),
    ];
    let mut by = Vec2::ZERO;
    ui.input_mut(|input| {
        for (key, step) in keys {
            if input.consume_key(egui::Modifiers::NONE, key) {
                by += step;
            }
        }
    });
    by
}

/// Moves a box by so many hundredths of a millimetre on the screen; kept in reading direction.
fn move_box(
    project: &Project,
    (model, shown): (ModelId, &Shown),
    (place, by): (Place, Vec2),
    out: &mut Actions,
) {
    let layout = shown.laid.layout;
    let onward = if shown.laid.scene.is_rtl { -by.x } else { by.x };
    let row = project.models.get(model);
    let before = row.and_then(|row| {
        let mut moved = row.figure.moved_in(layout).iter();
        moved.find(|shift| shift.place == place).copied()
    });
    let (across, down) = before.map_or((0, 0), |shift| (shift.across, shift.down));
    let shift = BoxShift {
        place,
        across: across + onward.round() as i32,
        down: down + by.y.round() as i32,
    };
    out.perform(Operation::AdjustFigure {
        model,
        layout,
        boxes: vec![shift],
    });
}
