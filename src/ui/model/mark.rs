//! What of the figure is marked: the chosen line, the category and box around it, the arrow of a relation.

use std::collections::BTreeSet;

use egui::{Rect, Vec2};

use crate::diagram::{GroupKind, Owner, Scene};
use crate::model::{CodeId, Level, ModelId, Place, Project};

use super::figure_ui::row;
use super::shown::Shown;
use super::state::{Chosen, State, Tool};
use super::view::Paper;

/// What is marked on the figure.
#[derive(Clone, Debug, Default)]
pub(super) struct Marked {
    /// Categories and concepts that are chosen, or at the ends of what is chosen.
    pub entries: BTreeSet<uuid::Uuid>,
    /// The category around the chosen concept.
    pub around: BTreeSet<uuid::Uuid>,
    /// The box in which they stand.
    pub place: Option<Place>,
    /// The arrow of the chosen relation.
    pub arrow: Option<(Place, Place)>,
    /// What the pointer is on.
    pub hovered: Option<Owner>,
}

/// Returns what the chosen thing marks on the figure.
pub(super) fn marked(
    project: &Project,
    model: ModelId,
    state: &State,
    hovered: Option<Owner>,
) -> Marked {
    let mut marked = Marked {
        hovered,
        ..Marked::default()
    };
    match state.chosen {
        Chosen::Nothing => {}
        Chosen::Place(of, place) => {
            let here = project
                .placements_in(of)
                .filter_map(|placement| project.placements.get(placement))
                .filter(|placement| placement.place == place);
            marked.entries = here.map(|placement| placement.category.0).collect();
            marked.place = Some(place);
        }
        Chosen::Category(code) => {
            let shown = drawn(project, code);
            marked.entries.insert(shown.0);
            if let Some((category, place)) = seat(project, model, shown) {
                marked.around.insert(category.0);
                marked.place = Some(place);
            }
        }
        Chosen::Relation(relation) => {
            if let Some(relation) = project.relations.get(relation) {
                marked.entries = BTreeSet::from([relation.from.0, relation.to.0]);
                let from = place_of(project, model, relation.from);
                let to = place_of(project, model, relation.to);
                marked.arrow = from.zip(to);
            }
        }
    }
    if let Tool::Draw { from: Some(from) } = state.tool {
        marked.entries.insert(from.0);
    }
    marked
}

/// The code as which a code stands in figures: an open code as its concept.
pub(super) fn drawn(project: &Project, code: CodeId) -> CodeId {
    let lineage = project.lineage(code);
    let mut upwards = lineage.iter().rev();
    let found = upwards.find(|row| row.level != Level::Open);
    found.map_or(code, |row| row.id)
}

/// The category as which a code stands in a model, and its place.
pub(super) fn seat(project: &Project, model: ModelId, code: CodeId) -> Option<(CodeId, Place)> {
    let lineage = project.lineage(code);
    let mut upwards = lineage.iter().rev().map(|row| row.id);
    upwards.find_map(|code| Some((code, place_of(project, model, code)?)))
}

/// The place of a category in a model.
pub(super) fn place_of(project: &Project, model: ModelId, category: CodeId) -> Option<Place> {
    let placements = project.placements_of(category);
    placements
        .filter_map(|placement| project.placements.get(placement))
        .find(|placement| placement.model == model)
        .map(|placement| placement.place)
}

/// Turns to the part of the figure where the chosen thing stands, once it was asked for.
pub(super) fn turn_to(project: &Project, model: ModelId, shown: &Shown, state: &mut State) {
    if !state.reveal {
        return;
    }
    let marked = marked(project, model, state, None);
    let holds = |part: &usize| !spots(shown.part(*part), &marked).is_empty();
    if !holds(&state.part)
        && let Some(part) = (0..shown.parts()).find(holds)
    {
        state.part = part;
    }
}

/// Moves the paper so that the chosen thing stands in the pane, once it was asked for.
pub(super) fn reveal(
    (scene, paper, pane): (&Scene, &Paper, Rect),
    marked: &Marked,
    state: &mut State,
) -> bool {
    if !std::mem::take(&mut state.reveal) {
        return false;
    }
    let spots = spots(scene, marked);
    let Some(spot) = spots.last().map(|spot| paper.place_rect(*spot)) else {
        return false;
    };
    let room = pane.shrink2(Vec2::splat(24.0));
    let is_off = !room.contains_rect(spot);
    if is_off {
        state.view.shift(room.center() - spot.center(), paper);
    }
    is_off
}

/// Where marked things stand in a part of the figure: first the box, then categories, then concepts and arrows.
fn spots(scene: &Scene, marked: &Marked) -> Vec<crate::text::Rect> {
    let mut spots = Vec::new();
    for group in &scene.groups {
        let own = match group.owner {
            Some(Owner::Place(place)) => marked.place == Some(place) && marked.entries.is_empty(),
            Some(Owner::Arrow { from, to }) => marked.arrow == Some((from, to)),
            _ => false,
        };
        if own {
            spots.push(group.bounds);
        }
        if group.kind != GroupKind::Box {
            continue;
        }
        for piece in group.pieces() {
            let (Some(Owner::Entry(id)) | Some(Owner::Concept(id))) = piece.owner else {
                continue;
            };
            if marked.entries.contains(&id) {
                spots.push(row(group, piece));
            } else if marked.around.contains(&id) {
                spots.insert(0, row(group, piece));
            }
        }
    }
    spots
}
