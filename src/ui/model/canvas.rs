//! The pane of the figure: the paper, what can be clicked on it, zoom and move, the caption.

use std::collections::HashMap;

use egui::accesskit::Role;
use egui::{CursorIcon, Id, Pos2, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use crate::diagram::{Owner, Role as TextRoleOf, Scene, TextPiece};
use crate::model::{CodeId, ModelId, Place, Project, RelationId};
use crate::ui::axial::{PickItem, phrase};
use crate::ui::glyphs::user_text;
use crate::ui::mirror;
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{FIGURE_PAPER, TextRole, space};
use crate::ui::widget::reader::tell;
use crate::ui::widget::ring;

use super::data::ModelData;
use super::drawing;
use super::figure_ui::{paint_scene, row};
use super::label::{LabelDraft, Labelled, label_edit_ui};
use super::mark::{marked, place_of, reveal, seat, turn_to};
use super::moving::{handles_ui, heading_rect};
use super::shown::Shown;
use super::state::{Chosen, State, Tool};
use super::view::Paper;

/// The least room for the caption below the paper.
const CAPTION: f32 = 48.0;

/// Shows the figure of a model in the space there is.
pub(super) fn canvas_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (model, data): (ModelId, &ModelData),
    state: &mut State,
    out: &mut Actions,
) {
    let tokens = theme::tokens(ui);
    let pane = ui.available_rect_before_wrap();
    let response = ui.allocate_rect(pane, Sense::click_and_drag());
    ui.painter().rect_filled(pane, 0.0, tokens.rail);
    let shown = shown(ui, shell, model, state);
    let Some(shown) = shown.as_ref() else {
        return;
    };
    tell_ui(ui, &response, shown);
    // The figure has a direction of its own.
    let painter = ui.painter_at(pane);
    mirror::island(&painter.clone(), pane, || {
        turn_to(shell.project, model, shown, state);
        let scene = shown.part(state.part);
        let viewed = (shown.language.clone(), state.drawing.options.layout);
        if std::mem::replace(&mut state.viewed, viewed.clone()) != viewed {
            state.view = super::view::View::default();
        }
        let below = caption_room(ui, pane, &shown.caption);
        let paper = state
            .view
            .paper(Vec2::new(scene.width, scene.height), pane, below);
        state.percent = paper.percent();
        move_and_zoom(ui, &response, &paper, state);
        let edge = Stroke::new(1.0, tokens.line2);
        painter.rect(paper.rect, 0.0, FIGURE_PAPER, edge, StrokeKind::Outside);
        let pointer = response.hover_pos();
        let under = pointer.and_then(|pos| scene.hit(paper.point(pos)));
        let aimed = drawing::follow(ui, shell, (scene, &paper, &response), state);
        let mut marked = marked(shell.project, model, state, under);
        marked.entries.extend(aimed.map(|category| category.0));
        if reveal((scene, &paper, pane), &marked, state) {
            ui.ctx().request_repaint();
        }
        let engine = user_text(ui.ctx());
        paint_scene(&painter, &engine, scene, &paper, &marked);
        drawing::line(ui, (scene, &paper, pane), state);
        handles_ui(ui, shell, (shown, &paper, pane), (model, state), out);
        entries_ui(ui, (scene, &paper, pane), data, state);
        concepts_ui(ui, shell, (scene, &paper, pane), state);
        if let Some(category) = state.labelled.take() {
            edit_label(category, scene, state);
        }
        edited_ui(ui, shell, (shown, &paper), (model, state), out);
        if response.clicked() {
            clicked(shell.project, model, under, state);
        }
        cursor(ui, &response, under, state);
        caption_ui(ui, (pane, paper.rect, below), &shown.caption);
    });
}

/// Tells what the figure shows, and its arrows one by one.
fn tell_ui(ui: &Ui, response: &Response, shown: &Shown) {
    let name = crate::locale::words("model-figure");
    response.widget_info(|| WidgetInfo::labeled(Role::Figure, true, &name));
    let told = shown.described.as_str();
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_description(told));
    let mut place = response.rect;
    place.max.y = place.top() + 1.0;
    for arrow in &shown.arrows {
        place = place.translate(Vec2::new(0.0, 1.0));
        tell(ui, place, (Role::Label, arrow));
    }
}

/// Returns the figure of a model as it is shown.
pub(super) fn shown(
    ui: &Ui,
    shell: &Shell<'_>,
    model: ModelId,
    state: &mut State,
) -> std::sync::Arc<Option<Shown>> {
    let engine = user_text(ui.ctx());
    state.laid(shell, model, |model, drawing, sight| {
        engine.with_engine(|engine| Shown::of(shell, model, (drawing, sight), engine))
    })
}

/// Begins to edit the name of a category or concept where it stands in the figure.
pub(super) fn edit_label(category: CodeId, scene: &Scene, state: &mut State) {
    let own = |piece: &&TextPiece| match piece.role {
        TextRoleOf::Name => piece.owner == Some(Owner::Entry(category.0)),
        TextRoleOf::Concept => piece.owner == Some(Owner::Concept(category.0)),
        _ => false,
    };
    if let Some(piece) = scene.pieces().find(own) {
        let of = Labelled::Code(category);
        state.label = Some(LabelDraft::new(of, bare_name(piece)));
    }
}

/// The name in a piece of a figure: the number in brackets is none of it.
fn bare_name(piece: &TextPiece) -> &str {
    let text = piece.text.split(['\u{a0}', '(']).next().unwrap_or_default();
    let clean =
        |letter: char| letter.is_whitespace() || ('\u{2066}'..='\u{2069}').contains(&letter);
    let whole = if piece.text.ends_with(')') {
        text
    } else {
        &piece.text
    };
    whole.trim_matches(clean)
}

/// The field over a name that is being edited.
fn edited_ui(
    ui: &Ui,
    shell: &Shell<'_>,
    (shown, paper): (&Shown, &Paper),
    (model, state): (ModelId, &mut State),
    out: &mut Actions,
) {
    let scene = shown.part(state.part);
    let row = match state.label.as_ref().map(LabelDraft::of) {
        None => return,
        Some(Labelled::Code(code)) => {
            let mut rects = entry_rects(scene, paper);
            rects.extend(concept_rects(scene, paper));
            let mut rects = rects.into_iter();
            rects.find(|(_, entry)| *entry == code).map(|(row, _)| row)
        }
        Some(Labelled::Place(place)) => heading_rect(scene, paper, place),
    };
    match row {
        Some(row) if shell.locked().is_none() => {
            label_edit_ui(ui, row, (model, &shown.language), &mut state.label, out);
        }
        _ => state.label = None,
    }
}

fn move_and_zoom(ui: &Ui, response: &Response, paper: &Paper, state: &mut State) {
    let by_tool = state.tool == Tool::Move && response.dragged_by(egui::PointerButton::Primary);
    if by_tool || response.dragged_by(egui::PointerButton::Middle) {
        state.view.shift(response.drag_delta(), paper);
    }
    if let Some(pointer) = response.hover_pos() {
        let (factor, scrolled) =
            ui.input(|input| (input.zoom_delta(), input.smooth_scroll_delta()));
        if factor != 1.0 {
            state.view.enlarge(factor, paper, pointer);
        } else if scrolled != Vec2::ZERO {
            state.view.shift(scrolled, paper);
        }
    }
    if response.double_clicked() && state.tool != Tool::Choose {
        state.view = super::view::View::default();
    }
}

/// The lines of the categories on the screen, in reading order.
pub(super) fn entry_rects(scene: &Scene, paper: &Paper) -> Vec<(Rect, CodeId)> {
    rects(scene, paper, |piece| match (piece.owner, piece.role) {
        (Some(Owner::Entry(entry)), TextRoleOf::Name) => Some(CodeId(entry)),
        _ => None,
    })
}

/// The lines of the concepts on the screen, in reading order.
fn concept_rects(scene: &Scene, paper: &Paper) -> Vec<(Rect, CodeId)> {
    rects(scene, paper, |piece| match (piece.owner, piece.role) {
        (Some(Owner::Concept(concept)), TextRoleOf::Concept) => Some(CodeId(concept)),
        _ => None,
    })
}

fn rects(
    scene: &Scene,
    paper: &Paper,
    of: impl Fn(&TextPiece) -> Option<CodeId>,
) -> Vec<(Rect, CodeId)> {
    let mut rects = Vec::new();
    for group in &scene.groups {
        for piece in group.pieces() {
            if let Some(code) = of(piece) {
                rects.push((paper.place_rect(row(group, piece)), code));
            }
        }
    }
    rects
}

/// Makes every concept a control as categories are: clicked, or reached with Tab behind them and chosen with Enter.
fn concepts_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (scene, paper, pane): (&Scene, &Paper, Rect),
    state: &mut State,
) {
    if state.tool != Tool::Choose {
        return;
    }
    for (rect, concept) in concept_rects(scene, paper) {
        let rect = rect.intersect(pane);
        if !rect.is_positive() {
            continue;
        }
        let id = Id::unique(("figure concept", concept));
        let response = ui.interact(rect, id, Sense::click());
        let chosen = state.chosen == Chosen::Category(concept);
        let label = || concept_label(shell, concept);
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, label()));
        ring(ui, &response, 2);
        if response.double_clicked() || response.secondary_clicked() {
            edit_label(concept, scene, state);
        } else if response.clicked() {
            state.choose(Chosen::Category(concept));
        }
        if response.hovered() {
            ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
        }
    }
}

/// The name of a concept with its category and its codings.
fn concept_label(shell: &Shell<'_>, concept: CodeId) -> String {
    let project = shell.project;
    let above = project.codes.get(concept).and_then(|code| code.parent);
    let codings = shell.counts.in_theory(concept).codings;
    let meta = phrase::line(&[
        above.map_or_else(String::new, |code| project.code_name(code).to_owned()),
        phrase::counted("axial-n-codings", codings),
    ]);
    format!("{}, {meta}", project.code_name(concept))
}

/// Makes every category a control: clicked, or reached with Tab and chosen with Enter.
fn entries_ui(
    ui: &mut Ui,
    (scene, paper, pane): (&Scene, &Paper, Rect),
    data: &ModelData,
    state: &mut State,
) {
    let items: HashMap<CodeId, &PickItem> = data
        .categories
        .iter()
        .map(|item| (item.face.id, item))
        .collect();
    for (rect, category) in entry_rects(scene, paper) {
        let rect = rect.intersect(pane);
        if !rect.is_positive() {
            continue;
        }
        let id = Id::unique(("figure entry", category));
        let response = ui.interact(rect, id, Sense::click());
        let item = items.get(&category);
        let chosen = state.chosen == Chosen::Category(category);
        let label = item.map_or_else(String::new, |item| {
            format!("{}, {}", item.face.name, item.meta)
        });
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &label));
        ring(ui, &response, 2);
        let renames = response.double_clicked() || response.secondary_clicked();
        if renames && state.tool == Tool::Choose {
            edit_label(category, scene, state);
        } else if response.clicked() {
            choose_entry(category, state);
        }
        if response.hovered() && state.tool == Tool::Choose {
            ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
        }
    }
}

fn choose_entry(category: CodeId, state: &mut State) {
    match state.tool {
        Tool::Draw { from } => {
            if from.is_none() {
                state.choose(Chosen::Category(category));
            }
            drawing::clicked(category, from, state);
        }
        _ => state.choose(Chosen::Category(category)),
    }
}

fn clicked(project: &Project, model: ModelId, under: Option<Owner>, state: &mut State) {
    match under {
        Some(Owner::Arrow { from, to }) => {
            let relations = between(project, model, (from, to));
            if let Some(relation) = next_of(&relations, state.chosen) {
                state.choose(Chosen::Relation(relation));
            }
        }
        Some(Owner::Entry(entry)) => choose_entry(CodeId(entry), state),
        Some(Owner::Concept(concept)) => {
            if let Some((category, _)) = seat(project, model, CodeId(concept)) {
                choose_entry(category, state);
            }
        }
        Some(Owner::Place(place)) if state.tool == Tool::Choose => {
            state.choose(Chosen::Place(model, place));
        }
        _ if state.tool == Tool::Choose => state.choose(Chosen::Nothing),
        _ => {}
    }
}

/// The relations that an arrow between two places stands for.
pub(super) fn between(
    project: &Project,
    model: ModelId,
    (from, to): (Place, Place),
) -> Vec<RelationId> {
    project
        .relations_in(model)
        .filter_map(|relation| project.relations.get(relation))
        .filter(|relation| {
            place_of(project, model, relation.from) == Some(from)
                && place_of(project, model, relation.to) == Some(to)
        })
        .map(|relation| relation.id)
        .collect()
}

/// A further click on an arrow goes on to the next of its relations.
fn next_of(relations: &[RelationId], chosen: Chosen) -> Option<RelationId> {
    let at = relations
        .iter()
        .position(|relation| chosen == Chosen::Relation(*relation));
    let next = at.map_or(0, |at| (at + 1) % relations.len().max(1));
    relations.get(next).copied()
}

fn cursor(ui: &Ui, response: &Response, under: Option<Owner>, state: &State) {
    if !response.hovered() {
        return;
    }
    let icon = match (state.tool, under) {
        (Tool::Move, _) if response.dragged() => CursorIcon::Grabbing,
        (Tool::Move, _) => CursorIcon::Grab,
        (Tool::Draw { .. }, _) => CursorIcon::Crosshair,
        (Tool::Choose, Some(Owner::Arrow { .. })) => CursorIcon::PointingHand,
        _ => return,
    };
    ui.ctx().set_cursor_icon(icon);
}

/// The room that a caption takes below the paper when that is as wide as can be.
fn caption_room(ui: &Ui, pane: Rect, caption: &str) -> f32 {
    let width = (pane.width() - 2.0 * space::CONTENT).max(120.0);
    let layout = user_text(ui.ctx()).wrapped(caption, TextRole::Small, width);
    (layout.size().height + space::CONTENT).max(CAPTION)
}

fn caption_ui(ui: &mut Ui, (pane, paper, below): (Rect, Rect, f32), caption: &str) {
    let tokens = theme::tokens(ui);
    let mut left = paper.left().max(pane.left() + space::CONTENT);
    let mut right = paper.right().min(pane.right() - space::CONTENT);
    let engine = user_text(ui.ctx());
    let mut layout = engine.wrapped(caption, TextRole::Small, (right - left).max(120.0));
    // Below a narrow figure a long caption takes the width of the pane.
    if layout.size().height > below - space::CONTENT {
        (left, right) = (pane.left() + space::CONTENT, pane.right() - space::CONTENT);
        layout = engine.wrapped(caption, TextRole::Small, (right - left).max(120.0));
    }
    let top = (paper.bottom() + space::MEDIUM).min(pane.bottom() - below + space::TINY);
    let rect = Rect::from_min_size(
        Pos2::new(left, top),
        Vec2::new(right - left, layout.size().height),
    );
    let response = ui.interact(rect, Id::unique("figure caption"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Caption, true, caption));
    let painter = ui.painter_at(pane);
    // An enlarged figure goes on below its caption, never through it.
    if paper.bottom() > rect.top() {
        let strip = Rect::from_min_max(Pos2::new(pane.left(), rect.top() - space::TINY), pane.max);
        painter.rect_filled(strip, 0.0, tokens.rail);
    }
    engine.paint(&painter, rect.min, &layout, tokens.ink2);
}
