//! The head of a lane: what the place is called, its menu, and its new name written where it stands.

use egui::accesskit::Role;
use egui::{CornerRadius, Id, Key, Modifiers, Rect, Sense, Ui, Vec2, WidgetInfo};

use crate::locale;
use crate::model::{ModelId, Place, PlaceSide, Traced};
use crate::operation::{MovePlace, Operation, RemovePlace, RenamePlace};
use crate::ui::popup::Popup;
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, radius, size, space};
use crate::ui::trace::number_ui;
use crate::ui::widget::{
    Button, MenuItem, MenuState, Strip, TextField, label_ui, menu_ui, ring_inside,
};

use super::board::LaneData;
use super::place_dialog::PlaceDraft;
use super::places::place_colour;
use super::state::State;

/// The least width of the field for a new name.
const LEAST_WIDTH: f32 = 280.0;

/// What is open at the head of a lane.
#[derive(Default)]
pub(super) struct HeadState {
    /// The lane whose menu is open.
    menu: Option<(Place, MenuState)>,
    renaming: Option<Renaming>,
    /// The dialog of an added place.
    pub dialog: Option<PlaceDraft>,
    /// The lane whose head has focus.
    pub focused: Option<Place>,
}

/// A new name that is being written.
struct Renaming {
    place: Place,
    text: String,
    fresh: bool,
}

/// What the menu of a lane offers.
#[derive(Clone, Copy, PartialEq)]
enum Act {
    Rename,
    OwnName,
    Add,
    Stand(PlaceSide),
    Elsewhere,
    Onward(bool),
    Remove,
}

/// Shows the head of a lane; returns whether its numbers were clicked.
pub(super) fn head_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (rect, lane): (Rect, &LaneData),
    (model, state): (ModelId, &mut State),
    out: &mut Actions,
) -> bool {
    let colour = place_colour(lane.near);
    let mut head = rect.shrink(1.0);
    head.max.y = head.min.y + size::LANE_HEAD;
    let round = radius::LANE - 1;
    let corners = CornerRadius {
        nw: round,
        ne: round,
        sw: 0,
        se: 0,
    };
    ui.painter().rect_filled(head, corners, colour.fill);
    let id = Id::unique(("lane head", lane.place));
    let response = ui.interact(head, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &lane.label));
    ring_inside(ui, head, &response);
    let mut strip = Strip::new(ui, head.shrink2(Vec2::new(space::SECTION, 0.0)));
    let numbers = strip.number_end(&lane.head, TextRole::SmallName, colour.heading);
    strip.skip_end(space::SMALL);
    strip.text(&lane.name, TextRole::FieldStrong, colour.heading);
    let counted = number_ui(ui, numbers, &lane.name);
    if response.has_focus() {
        state.board.heads.focused = Some(lane.place);
        state.focused = Some(Traced::Place(model, lane.place));
        keys_ui(ui, shell, lane, state);
    }
    if response.double_clicked() && shell.locked().is_none() {
        begin_rename(lane, state);
    } else if response.secondary_clicked() || (response.clicked() && response.has_focus()) {
        state.board.heads.menu = Some((lane.place, MenuState::new(head)));
    }
    lane_menu_ui(ui, shell, lane, (model, state), out);
    rename_ui(ui, (head, lane), (model, state), out);
    counted
}

/// F2 renames, Insert adds a place next to this one.
fn keys_ui(ui: &Ui, shell: &Shell<'_>, lane: &LaneData, state: &mut State) {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if shell.locked().is_some() {
        return;
    }
    if pressed(Key::F2) {
        begin_rename(lane, state);
    }
    if pressed(Key::Insert) {
        state.board.heads.dialog = Some(PlaceDraft::add(lane.near));
    }
}

/// Begins to write another name of a place.
pub(super) fn begin_rename(lane: &LaneData, state: &mut State) {
    state.board.heads.renaming = Some(Renaming {
        place: lane.place,
        text: lane.name.clone(),
        fresh: true,
    });
}

fn lane_menu_ui(
    ui: &Ui,
    shell: &Shell<'_>,
    lane: &LaneData,
    (model, state): (ModelId, &mut State),
    out: &mut Actions,
) {
    let Some((place, menu)) = state.board.heads.menu else {
        return;
    };
    if place != lane.place {
        return;
    }
    let acts = acts(shell, model, place);
    let words: Vec<String> = acts.iter().map(|act| locale::words(key(*act))).collect();
    let locked = shell.locked().map(locale::words);
    let side = side_of(shell, model, place);
    let items: Vec<MenuItem<'_>> = acts
        .iter()
        .zip(&words)
        .map(|(act, words)| MenuItem {
            key: match act {
                Act::Rename => "F2",
                Act::Add => "Ins",
                _ => "",
            },
            ticked: matches!(act, Act::Stand(at) if Some(*at) == side),
            separated: matches!(act, Act::Stand(PlaceSide::Before) | Act::Remove),
            reason: locked.as_deref(),
            ..MenuItem::new(words)
        })
        .collect();
    let mut open = Some(menu);
    let id = Id::unique("axial lane menu");
    let taken = menu_ui(ui, id, &lane.label, &items, &mut open);
    state.board.heads.menu = open.map(|menu| (place, menu));
    if let Some(act) = taken.and_then(|index| acts.get(index)) {
        do_act(shell, lane, *act, (model, state), out);
    }
}

fn acts(shell: &Shell<'_>, model: ModelId, place: Place) -> Vec<Act> {
    let row = shell.project.models.get(model);
    let mut acts = vec![Act::Rename];
    if row.is_some_and(|row| row.places.name(place).is_some()) && !place.is_own() {
        acts.push(Act::OwnName);
    }
    acts.push(Act::Add);
    if place.is_own() {
        acts.extend(PlaceSide::ALL.map(Act::Stand));
        acts.extend([
            Act::Onward(false),
            Act::Onward(true),
            Act::Elsewhere,
            Act::Remove,
        ]);
    }
    acts
}

fn key(act: Act) -> &'static str {
    match act {
        Act::Rename => "axial-place-rename",
        Act::OwnName => "axial-place-own-name",
        Act::Add => "axial-place-add",
        Act::Stand(PlaceSide::Before) => "axial-place-before",
        Act::Stand(PlaceSide::Beside) => "axial-place-beside",
        Act::Stand(PlaceSide::After) => "axial-place-after",
        Act::Onward(false) => "axial-place-earlier",
        Act::Onward(true) => "axial-place-later",
        Act::Elsewhere => "axial-place-elsewhere",
        Act::Remove => "axial-place-remove",
    }
}

fn side_of(shell: &Shell<'_>, model: ModelId, place: Place) -> Option<PlaceSide> {
    let row = shell.project.models.get(model)?;
    row.places.own(place).map(|own| own.side)
}

fn do_act(
    shell: &Shell<'_>,
    lane: &LaneData,
    act: Act,
    (model, state): (ModelId, &mut State),
    out: &mut Actions,
) {
    let place = lane.place;
    let moved = |side, position| MovePlace {
        model,
        place,
        near: None,
        side,
        position,
    };
    match act {
        Act::Rename => begin_rename(lane, state),
        Act::OwnName => out.perform_and_say(Operation::RenamePlace(RenamePlace {
            model,
            place,
            language: None,
            name: None,
        })),
        Act::Add => state.board.heads.dialog = Some(PlaceDraft::add(lane.near)),
        Act::Stand(side) => out.perform_and_say(Operation::MovePlace(moved(Some(side), None))),
        Act::Onward(later) => {
            if let Some(position) = neighbour(shell, (model, place), later) {
                out.perform_and_say(Operation::MovePlace(moved(None, Some(position))));
            }
        }
        Act::Elsewhere => state.board.heads.dialog = PlaceDraft::shift(shell.project, model, place),
        // An empty place goes at once, since undo brings it back; what holds something asks where that goes. Categories
        // that were dropped from the theory are not shown: they go next to where they stood.
        Act::Remove if lane.cards.is_empty() => {
            out.perform_and_say(Operation::RemovePlace(RemovePlace {
                model,
                place,
                into: Some(lane.near),
                take_out: false,
            }));
        }
        Act::Remove => {
            let draft = PlaceDraft::remove((place, lane.near), &lane.name, lane.cards.len());
            state.board.heads.dialog = Some(draft);
        }
    }
}

/// The number of the next or the previous added place on the same side; nothing at the end.
fn neighbour(shell: &Shell<'_>, (model, place): (ModelId, Place), later: bool) -> Option<u32> {
    let places = &shell.project.models.get(model)?.places;
    let own = places.own(place)?;
    let mut there = places.at(own.near, own.side);
    let at = there.position(|other| other.place() == place)?;
    let count = places.at(own.near, own.side).count();
    let next = if later { at + 1 } else { at.checked_sub(1)? };
    (next < count).then(|| u32::try_from(next).ok()).flatten()
}

/// The field with what renaming means; returns whether the place is to be renamed.
fn rename_body_ui(ui: &mut Ui, id: Id, draft: &mut Renaming) -> bool {
    ui.spacing_mut().item_spacing = Vec2::new(space::SMALL, space::MEDIUM);
    let name = locale::words("axial-place-name");
    let fresh = std::mem::take(&mut draft.fresh);
    let field = TextField::new(id.with("field"), &name, &mut draft.text);
    let field = field.take_focus(fresh).show(ui);
    let hint = locale::words("axial-place-hint");
    label_ui(ui, &hint, TextRole::Tiny, theme::tokens(ui).ink2);
    let act = locale::words("axial-rename-do");
    Button::primary(&act).small().show(ui).clicked() || field.submitted
}

/// Shows the field over the head while the place is renamed; Enter renames, Escape leaves it as it was.
fn rename_ui(
    ui: &Ui,
    (head, lane): (Rect, &LaneData),
    (model, state): (ModelId, &mut State),
    out: &mut Actions,
) {
    let Some(draft) = state.board.heads.renaming.as_mut() else {
        return;
    };
    if draft.place != lane.place {
        return;
    }
    let id = Id::unique("axial lane rename");
    let mut done = false;
    let popup = Popup::new(id, head, head.width().max(LEAST_WIDTH)).show(ui, |ui| {
        egui::Frame::NONE.inner_margin(space::PANEL).show(ui, |ui| {
            done = rename_body_ui(ui, id, draft);
        });
    });
    if done {
        out.perform_and_say(Operation::RenamePlace(RenamePlace {
            model,
            place: draft.place,
            language: None,
            name: Some(draft.text.trim().to_owned()),
        }));
    }
    if done || popup.should_close {
        state.board.heads.renaming = None;
    }
}
