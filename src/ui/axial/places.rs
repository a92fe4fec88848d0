//! The board: lanes of the places of a model, and the strip of what has no place yet.

use egui::accesskit::Role;
use egui::{Id, Key, Modifiers, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2};

use crate::locale;
use crate::model::{CodeId, ModelId, Place, Project, Traced};
use crate::operation::Operation;
use crate::ui::shell::{Action, Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{
    PLACE_CAUSAL, PLACE_CONSEQUENCES, PLACE_CONTEXT, PLACE_INTERVENING, PLACE_PHENOMENON,
    PLACE_STRATEGIES, PlaceColour, radius, size, space,
};
use crate::ui::widget::{ListFocus, scroll_area};

use super::board::{BoardData, CardData, LaneData};
use super::card::{CardLook, CardResponse, card_height, card_ui};
use super::drag::{self, Drag};
use super::gather::GatherDraft;
use super::gathering::cut_and_paste;
use super::lane_head::head_ui;
use super::phrase;
use super::removing;
use super::state::State;
use super::told::told_ui;
use super::unplaced::{Shelf, unplaced_ui};

/// Lanes side by side.
const COLUMNS: usize = 3;
/// Lanes with more cards than this begin folded.
const FEW: usize = 2;
/// Height of the strip of what has no place, with one row of it.
pub(super) const STRIP: f32 = 44.0;
/// A lane is never lower than this.
const LANE_LEAST: f32 = 150.0;

/// Returns the colours of a place.
pub fn place_colour(place: Place) -> PlaceColour {
    match place {
        Place::CausalConditions => PLACE_CAUSAL,
        Place::Phenomenon => PLACE_PHENOMENON,
        Place::Context => PLACE_CONTEXT,
        Place::InterveningConditions => PLACE_INTERVENING,
        Place::Strategies => PLACE_STRATEGIES,
        // An added place has the colours of the one next to which it stands.
        Place::Consequences | Place::Own(_) => PLACE_CONSEQUENCES,
    }
}

/// Shows the board of a model in the space there is.
pub(super) fn places_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    model: ModelId,
    state: &mut State,
    out: &mut Actions,
) {
    let data = state.places(shell);
    let whole = ui.available_rect_before_wrap();
    let mut board = whole;
    let shelf = Shelf::of(ui, &data, state, whole.width());
    state.board.foot = shelf.height();
    board.max.y -= shelf.height();
    let mut strip = whole;
    strip.min.y = board.max.y;
    removing::follow(state);
    let ring = keys_ui(ui, (shell, board, model), &data, state, out);
    state.board.chosen_rect = None;
    state.focused = state.focused.filter(|of| !matches!(of, Traced::Place(..)));
    let inside = board.shrink(space::PANEL);
    let lanes = lane_rects(ui, inside, &data, state);
    let lowest = lanes.iter().map(Rect::bottom).fold(0.0, f32::max);
    if lowest <= inside.bottom() + 0.5 {
        for (lane, rect) in data.lanes.iter().zip(lanes) {
            lane_ui(ui, shell, (lane, rect, ring), (model, state), out);
        }
    } else {
        let mut pane = ui.new_child(UiBuilder::new().max_rect(board));
        scroll_area(Id::unique("axial lanes")).show(&mut pane, |ui| {
            let size = Vec2::new(board.width(), lowest + space::PANEL - board.top());
            let (_, whole) = ui.allocate_space(size);
            let by = whole.min - board.min;
            for (lane, rect) in data.lanes.iter().zip(lanes) {
                lane_ui(
                    ui,
                    shell,
                    (lane, rect.translate(by), ring),
                    (model, state),
                    out,
                );
            }
        });
    }
    unplaced_ui(ui, shell, (strip, &shelf), (model, &data, state), out);
    ui.allocate_rect(whole, Sense::hover());
    state.board.follow = false;
}

/// Where the lanes stand: in rows as high as their content asks for, sharing what there is, and never too low to read.
fn lane_rects(ui: &Ui, inside: Rect, data: &BoardData, state: &State) -> Vec<Rect> {
    let gap = space::SECTION;
    let width = ((inside.width() - gap * (COLUMNS as f32 - 1.0)) / COLUMNS as f32).floor();
    let needs: Vec<f32> = data
        .lanes
        .chunks(COLUMNS)
        .map(|row| {
            let heights = row
                .iter()
                .map(|lane| content_height(ui, lane, width, state));
            heights.fold(LANE_LEAST, f32::max)
        })
        .collect();
    let rows = needs.len().max(1) as f32;
    let room = inside.height() - gap * (rows - 1.0);
    let needed: f32 = needs.iter().sum();
    let share = |need: f32| {
        if needed <= room {
            need + (room - needed) / rows
        } else {
            LANE_LEAST.max((need / needed * room).floor())
        }
    };
    let mut rects = Vec::with_capacity(data.lanes.len());
    let mut top = inside.top();
    for need in needs {
        let height = share(need).floor();
        for column in 0..COLUMNS {
            let left = inside.left() + column as f32 * (width + gap);
            rects.push(Rect::from_min_size(
                Pos2::new(left, top),
                Vec2::new(width, height),
            ));
        }
        top += height + gap;
    }
    rects
}

/// How high a lane would be; what unfolds because it is chosen scrolls within its lane, so that a click moves no other.
fn content_height(ui: &Ui, lane: &LaneData, width: f32, state: &State) -> f32 {
    let width = width - 2.0 * space::SMALL;
    let cards = lane.cards.iter().map(|card| {
        let set = state.board.unfolded.get(&card.face.id).copied();
        let unfolded = set.unwrap_or(lane.cards.len() <= FEW);
        card_height(ui, card, width, unfolded) + space::SMALL
    });
    size::LANE_HEAD + 2.0 * space::SMALL + cards.sum::<f32>()
}

/// Returns whether the concepts of a card are shown: as it was set, else where the lane holds few.
pub(super) fn is_unfolded(state: &State, lane: &LaneData, category: CodeId) -> bool {
    let set = state.board.unfolded.get(&category).copied();
    let holds = |chosen: CodeId| {
        lane.cards
            .iter()
            .any(|card| card.face.id == category && card.holds(chosen))
    };
    set.unwrap_or_else(|| {
        let chosen = state.chosen;
        lane.cards.len() <= FEW || chosen == Some(category) || chosen.is_some_and(holds)
    })
}

fn lane_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (lane, rect, ring): (&LaneData, Rect, bool),
    (model, state): (ModelId, &mut State),
    out: &mut Actions,
) {
    let tokens = theme::tokens(ui);
    let over = drag::is_over(ui, state, rect) && !is_at_home(state, lane);
    let edge = if over { tokens.accent } else { tokens.line };
    let stroke = Stroke::new(1.0, edge);
    ui.painter()
        .rect(rect, radius::LANE, tokens.bg, stroke, StrokeKind::Inside);
    if head_ui(ui, shell, (rect, lane), (model, state), out) {
        out.push(Action::Trace(Traced::Place(model, lane.place)));
    }
    let mut body = rect.shrink(1.0);
    body.min.y += size::LANE_HEAD;
    let layout = theme::column();
    let id = Id::unique(("lane", lane.place));
    let mut child = ui.new_child(UiBuilder::new().id_salt(id).max_rect(body).layout(layout));
    let mut on_card = false;
    scroll_area(id).show(&mut child, |ui| {
        let margin = egui::Margin::symmetric(space::SMALL as i8, space::SMALL as i8);
        egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
            ui.spacing_mut().item_spacing = Vec2::new(0.0, space::SMALL);
            for index in 0..lane.cards.len() {
                on_card |= lane_card_ui(ui, shell, (lane, index, ring), state, out);
            }
            if over && !on_card {
                let size = Vec2::new(ui.available_width(), size::BUTTON + space::TINY);
                let (_, place) = ui.allocate_space(size);
                drag::target_ui(ui, place, &drop_words(shell.project, state, lane));
            }
        });
    });
    if over && !on_card && drag::is_let_go(ui) {
        drop_on_lane(shell, (model, lane.place), state, out);
    }
}

/// Shows one card; returns whether something is dragged over it that it takes.
fn lane_card_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (lane, index, ring): (&LaneData, usize, bool),
    state: &mut State,
    out: &mut Actions,
) -> bool {
    let Some(card) = lane.cards.get(index) else {
        return false;
    };
    let category = card.face.id;
    let is_marked = state.board.marked.contains(&category);
    let chosen = state.chosen == Some(category);
    let unfolded = is_unfolded(state, lane, category);
    let corner = ui.cursor().min;
    let height = card_height(ui, card, ui.available_width(), unfolded);
    let rect = Rect::from_min_size(corner, Vec2::new(ui.available_width(), height));
    // Cards that are scrolled away take their room and nothing else; the chosen one can be scrolled to.
    if !chosen && !ui.is_rect_visible(rect) {
        ui.allocate_space(rect.size());
        return false;
    }
    let over = takes(shell, state, category) && drag::is_over(ui, state, rect);
    let look = CardLook {
        id: Id::unique(("card", lane.place, index)),
        unfolded,
        chosen: chosen || is_marked,
        ring: ring && chosen,
        faded: matches!(&state.drag, Some(Drag::Category { category: dragged, .. }) if *dragged == category)
            || state.cut.contains(&category),
        target: over,
        concept: state.chosen,
    };
    let shown = card_ui(ui, card, look);
    match &shown.concept_hovered {
        Some((concept, row)) => told_ui(shell, (*concept, row), state),
        None => told_ui(shell, (category, &shown.card), state),
    }
    if chosen {
        state.board.chosen_rect = Some(shown.card.rect);
        if state.board.follow {
            shown.card.scroll_to_me(None);
        }
    }
    if shown.fold_clicked {
        state.board.unfolded.insert(category, !unfolded);
    } else if let Some(concept) = shown.concept_clicked {
        state.chosen = Some(concept);
    } else if shown.card.clicked() {
        removing::click(ui, category, state);
        state.board.focus = true;
        state.board.heads.focused = None;
    }
    if shown.card.secondary_clicked() {
        state.chosen = Some(category);
        state.sheet.open_menu(pointer_rect(ui, shown.card.rect));
    }
    hold(state, card, &shown);
    if over {
        let concept = shown.concept_under;
        drop_on_card_ui(ui, shell, (category, shown.card.rect, concept), state, out);
    }
    over
}

/// Begins to drag the card, or the concept of it that was taken hold of.
fn hold(state: &mut State, card: &CardData, shown: &CardResponse) {
    drag::begin(state, &shown.card, || Drag::Category {
        category: card.face.id,
        words: card.face.name.clone(),
    });
    if let Some((concept, name, row)) = &shown.concept_held {
        drag::begin(state, row, || Drag::Category {
            category: *concept,
            words: name.clone(),
        });
    }
}

/// Where the pointer is, for a menu that comes up there.
fn pointer_rect(ui: &Ui, card: Rect) -> Rect {
    let pos = crate::ui::mirror::pointer(ui.ctx());
    pos.map_or(card, |pos| Rect::from_min_size(pos, Vec2::ZERO))
}

/// Whether something is dragged that may go into this category: codes, or a concept that has none.
fn takes(shell: &Shell<'_>, state: &State, card: CodeId) -> bool {
    let project = shell.project;
    match &state.drag {
        Some(Drag::Codes { codes, .. }) => !codes.contains(&card),
        Some(Drag::Category { category, .. }) => {
            let is_other = *category != card && !project.is_category(*category);
            is_other && project.is_category(card) && above(project, *category) != Some(card)
        }
        None => false,
    }
}

/// Puts a concept into a category; where it had a place of its own, it gives that up.
fn into_category(
    shell: &Shell<'_>,
    (concept, category): (CodeId, CodeId),
    state: &State,
    out: &mut Actions,
) {
    let project = shell.project;
    let moved = Operation::MoveCodes {
        codes: vec![concept],
        parent: Some(category),
    };
    let model = state.model_shown(project);
    let mut placements = project
        .placements_of(concept)
        .filter_map(|placement| project.placements.get(placement));
    match model.filter(|model| placements.any(|row| row.model == *model)) {
        Some(model) => out.perform_and_say(Operation::Several {
            operations: vec![
                Operation::PlaceCategories {
                    model,
                    categories: vec![concept],
                    place: None,
                },
                moved,
            ],
            name: locale::words("act-move-codes"),
        }),
        None => out.perform_and_say(moved),
    }
}

/// What a concept or category stands below.
fn above(project: &Project, code: CodeId) -> Option<CodeId> {
    project.codes.get(code).and_then(|row| row.parent)
}

/// Says what a drop on the card would do, and does it.
fn drop_on_card_ui(
    ui: &Ui,
    shell: &Shell<'_>,
    (category, rect, concept): (CodeId, Rect, Option<(CodeId, Rect)>),
    state: &mut State,
    out: &mut Actions,
) {
    if let Some(Drag::Category { category: own, .. }) = state.drag.clone() {
        let name = shell.project.code_name(category);
        let words = phrase::named("axial-drop-into", name);
        drag::target_ui(ui, foot(rect).shrink2(Vec2::new(space::TINY, 0.0)), &words);
        if drag::is_let_go(ui) && shell.locked().is_none() {
            state.drag = None;
            into_category(shell, (own, category), state, out);
        }
        return;
    }
    let Some(Drag::Codes { codes, .. }) = state.drag.clone() else {
        return;
    };
    let is_concepts = state.list.concepts;
    let (words, target) = match concept {
        Some((concept, row)) if !is_concepts => {
            let name = shell.project.code_name(concept);
            (phrase::named("axial-drop-into", name), row)
        }
        _ if is_concepts => {
            let name = shell.project.code_name(category);
            (phrase::named("axial-drop-into", name), foot(rect))
        }
        _ => (
            phrase::counted("axial-drop-new-concept", codes.len()),
            foot(rect),
        ),
    };
    drag::target_ui(ui, target.shrink2(Vec2::new(space::TINY, 0.0)), &words);
    if !drag::is_let_go(ui) || shell.locked().is_some() {
        return;
    }
    state.drag = None;
    match concept {
        Some((concept, _)) if !is_concepts => move_codes(codes, concept, state, out),
        _ if is_concepts => move_codes(codes, category, state, out),
        _ => {
            let draft = GatherDraft::new(shell.project, codes).into_category(category);
            state.gather = Some(draft);
        }
    }
}

fn foot(rect: Rect) -> Rect {
    let mut foot = rect;
    foot.min.y = (rect.max.y - size::BUTTON).max(rect.min.y);
    foot.shrink(space::HAIR)
}

pub(super) fn move_codes(codes: Vec<CodeId>, parent: CodeId, state: &mut State, out: &mut Actions) {
    out.perform_and_say(Operation::MoveCodes {
        codes,
        parent: Some(parent),
    });
    state.list.ticked.clear();
    state.cut.clear();
}

fn is_at_home(state: &State, lane: &LaneData) -> bool {
    match &state.drag {
        Some(Drag::Category { category, .. }) => {
            lane.cards.iter().any(|card| card.face.id == *category)
        }
        _ => false,
    }
}

fn drop_words(project: &Project, state: &State, lane: &LaneData) -> String {
    match &state.drag {
        Some(Drag::Codes { codes, .. }) => phrase::counted("axial-drop-new-category", codes.len()),
        Some(Drag::Category { category, .. }) if above(project, *category).is_some() => {
            let from = above(project, *category).map_or("", |above| project.code_name(above));
            let names = [("from", from.into()), ("name", lane.name.as_str().into())];
            phrase::with("axial-drop-apart", names)
        }
        _ => phrase::named("axial-drop-place", &lane.name),
    }
}

fn drop_on_lane(
    shell: &Shell<'_>,
    (model, place): (ModelId, Place),
    state: &mut State,
    out: &mut Actions,
) {
    if shell.locked().is_some() {
        return;
    }
    match state.drag.take() {
        Some(Drag::Category { category, .. }) => {
            let moved = dragged(shell.project, category, state);
            put(shell, (model, &moved), Some(place), out);
        }
        Some(Drag::Codes { codes, .. }) => {
            state.gather = Some(GatherDraft::new(shell.project, codes).at(model, place));
        }
        None => {}
    }
}

/// Returns what is dragged with a card: all that is chosen together where it is one of them, else the card alone.
pub(super) fn dragged(project: &Project, category: CodeId, state: &State) -> Vec<CodeId> {
    if state.board.marked.contains(&category) {
        removing::meant(project, state)
    } else {
        vec![category]
    }
}

/// Puts categories at a place, or takes them out of the model, in one act. A concept leaves its category for a place of
/// its own.
pub(super) fn put(
    shell: &Shell<'_>,
    (model, categories): (ModelId, &[CodeId]),
    place: Option<Place>,
    out: &mut Actions,
) {
    if shell.locked().is_some() {
        return;
    }
    let project = shell.project;
    let leaves = |code: &CodeId| above(project, *code).is_some() && !project.is_category(*code);
    let has_place = |code: &CodeId| is_placed(project, (model, *code));
    let (apart, placed): (Vec<CodeId>, Vec<CodeId>) = match place {
        Some(_) => {
            let apart = categories.iter().copied().filter(leaves);
            (apart.collect(), categories.to_vec())
        }
        None => categories
            .iter()
            .partition(|code| leaves(code) && !has_place(code)),
    };
    let (moves, stands) = (!apart.is_empty(), !placed.is_empty());
    let apart = moves.then_some(Operation::MoveCodes {
        codes: apart,
        parent: None,
    });
    let placed = stands.then_some(Operation::PlaceCategories {
        model,
        categories: placed,
        place,
    });
    match (apart, placed) {
        (Some(apart), Some(placed)) => out.perform_and_say(Operation::Several {
            operations: vec![apart, placed],
            name: locale::words("act-place-categories"),
        }),
        (Some(one), None) | (None, Some(one)) => out.perform_and_say(one),
        (None, None) => {}
    }
}

fn is_placed(project: &Project, (model, category): (ModelId, CodeId)) -> bool {
    let placements = project.placements_of(category);
    let mut rows = placements.filter_map(|placement| project.placements.get(placement));
    rows.any(|row| row.model == model)
}

/// Takes the keys of the board: arrows go from card to card, Enter goes to the concepts of a card, Ctrl+X and Ctrl+V move
/// one into another category, Delete takes the card out of the model.
fn keys_ui(
    ui: &Ui,
    (shell, rect, model): (&Shell<'_>, Rect, ModelId),
    data: &BoardData,
    state: &mut State,
    out: &mut Actions,
) -> bool {
    let name = locale::words("axial-board");
    let focus = ListFocus {
        id: Id::unique("axial board"),
        name: &name,
        role: Role::Grid,
    };
    if std::mem::take(&mut state.board.focus) {
        focus.take_focus(ui);
    }
    let spot = state.chosen.and_then(|chosen| data.find_home(chosen));
    let lane = spot.map_or(0, |spot| spot.0);
    let down = ui.input(|input| input.key_pressed(Key::ArrowDown));
    let keys = focus.keys_ui(ui, rect, spot.map(|spot| spot.1), data.count(lane));
    if !keys.focused {
        return false;
    }
    let card = spot.and_then(|spot| data.card(spot));
    let next = match (keys.unfolded, keys.folded) {
        (true, _) => beside(data, spot, true),
        (_, true) => beside(data, spot, false),
        _ if keys.opened => card.and_then(|card| Some(card.concepts.first()?.0.id)),
        _ => keys.moved.and_then(|row| {
            let within = card.zip(state.chosen);
            let step = within.and_then(|(card, chosen)| card.step(chosen, down));
            step.or_else(|| data.at(lane, row))
        }),
    };
    cut_and_paste(ui, shell, state, out);
    removing::keys(ui, data, state);
    if let Some(next) = next {
        state.chosen = Some(next);
        state.board.follow = true;
    }
    if keys.ticked
        && let Some((at, chosen)) = spot.and_then(|spot| Some((spot.0, data.at(spot.0, spot.1)?)))
        && let Some(lane) = data.lanes.get(at)
    {
        let unfolded = is_unfolded(state, lane, chosen);
        state.board.unfolded.insert(chosen, !unfolded);
    }
    let delete = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Delete));
    if delete
        && let Some((at, chosen)) = spot.and_then(|spot| Some((spot.0, state.chosen?)))
        && at < data.lanes.len()
        && card.is_some_and(|card| card.face.id == chosen)
    {
        out.perform_and_say(Operation::PlaceCategories {
            model,
            categories: removing::meant(shell.project, state),
            place: None,
        });
    }
    keys.ring
}

/// The first card of the next lane that holds any, in reading order or back.
fn beside(data: &BoardData, spot: Option<(usize, usize)>, forward: bool) -> Option<CodeId> {
    let lanes = data.lanes.len() + 1;
    let Some((lane, index)) = spot else {
        return (0..lanes).find_map(|lane| data.at(lane, 0));
    };
    let step = |by: usize| {
        if forward {
            (lane + by) % lanes
        } else {
            (lane + lanes - by) % lanes
        }
    };
    (1..lanes).map(step).find_map(|lane| {
        let last = data.count(lane).checked_sub(1)?;
        data.at(lane, index.min(last))
    })
}
