//! The conditional and consequential matrix: categories at their levels, outermost on top, and the paths through it.

use egui::accesskit::Role;
use egui::{Id, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo};

use crate::analysis::Ground;
use crate::locale;
use crate::model::{CodeId, MatrixLevel, ModelId, PathId};
use crate::operation::Operation;
use crate::ui::axial::{Face, phrase};
use crate::ui::icon;
use crate::ui::shell::{Action, Actions, Shell, Spot};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, radius, size, space};
use crate::ui::widget::{
    Button, Chip, IconButton, MenuItem, MenuState, Strip, hairline_h, label_ui, line_ui, link_ui,
    menu_ui, scroll_area,
};

use super::path_dialog::PathDraft;
use super::state::{Chosen, State};

/// Width of the names of levels.
const NAMES: f32 = 190.0;
/// The least height of a level.
const LEVEL: f32 = 34.0;

/// A step of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepLine {
    /// The category that is come to.
    pub face: Face,
    /// Its level, in words.
    pub level: String,
    /// What happens there.
    pub note: String,
    /// Its quotations: which, and their words.
    pub quotations: Vec<(crate::model::QuotationId, String)>,
}

/// A path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathLine {
    /// Which.
    pub path: PathId,
    /// Its title.
    pub title: String,
    /// Its steps.
    pub steps: Vec<StepLine>,
}

/// What the pane shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MatrixData {
    /// The levels, outermost first, with their categories; the last stands at none.
    pub levels: Vec<(Option<MatrixLevel>, String, Vec<Face>)>,
    /// The paths, as they were made.
    pub paths: Vec<PathLine>,
}

/// Returns the matrix of a model.
pub fn matrix_data(ground: &Ground, model: ModelId) -> MatrixData {
    let project = ground.project();
    let Some(row) = project.models.get(model) else {
        return MatrixData::default();
    };
    let mut placements: Vec<_> = project
        .placements_in(model)
        .filter_map(|placement| project.placements.get(placement))
        .collect();
    placements.sort_by_key(|placement| (placement.place, placement.position, placement.id));
    let at = |level: Option<MatrixLevel>| {
        let here = placements.iter().map(|placement| placement.category);
        here.filter(|category| row.figure.level(*category) == level)
            .filter_map(|category| Face::find(project, category))
            .collect()
    };
    let name = |level: Option<MatrixLevel>| {
        locale::words(level.map_or("matrix-none", |level| level.key()))
    };
    let outermost = MatrixLevel::ALL.iter().rev().copied().map(Some);
    let levels = outermost.chain([None]);
    let step = |step: &crate::model::PathStep| {
        let quotations = step.quotations.iter().filter_map(|quotation| {
            let row = project.quotations.get(*quotation)?;
            Some((*quotation, row.words.to_string()))
        });
        Some(StepLine {
            face: Face::find(project, step.category)?,
            level: name(row.figure.level(step.category)),
            note: step.note.clone(),
            quotations: quotations.collect(),
        })
    };
    MatrixData {
        levels: levels
            .map(|level| (level, name(level), at(level)))
            .collect(),
        paths: project
            .paths_in(model)
            .filter_map(|path| project.paths.get(path))
            .map(|path| PathLine {
                path: path.id,
                title: path.title.clone(),
                steps: path.steps.iter().filter_map(step).collect(),
            })
            .collect(),
    }
}

/// Shows levels and paths in the space there is.
pub(super) fn matrix_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    model: ModelId,
    state: &mut State,
    out: &mut Actions,
) {
    let data = state.matrix_shown(shell, model);
    scroll_area(("model matrix", model)).show(ui, |ui| {
        let margin = egui::Margin::same(space::CONTENT as i8);
        egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
            ui.spacing_mut().item_spacing = Vec2::ZERO;
            let tokens = theme::tokens(ui);
            let hint = locale::words("model-matrix-hint");
            label_ui(ui, &hint, TextRole::Small, tokens.ink2);
            ui.add_space(space::MEDIUM);
            for level in &data.levels {
                level_ui(ui, shell, (model, level), state, out);
            }
            if ui.input(|input| input.pointer.any_released()) {
                state.level_drag = None;
            }
            ui.add_space(space::LARGE);
            paths_ui(ui, shell, (model, &data), state, out);
        });
    });
    level_menu_ui(ui, shell, (model, &data), state, out);
}

fn level_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (model, (level, name, faces)): (ModelId, &(Option<MatrixLevel>, String, Vec<Face>)),
    state: &mut State,
    out: &mut Actions,
) {
    let tokens = theme::tokens(ui);
    let top = ui.cursor().top();
    let whole = ui.available_rect_before_wrap();
    let body = Rect::from_min_max(
        Pos2::new(whole.left() + NAMES, top + space::TINY),
        Pos2::new(whole.right(), f32::INFINITY),
    );
    let mut child = ui.new_child(
        UiBuilder::new()
            .id_salt(("matrix level", name))
            .max_rect(body)
            .layout(egui::Layout::left_to_right(egui::Align::Min).with_main_wrap(true)),
    );
    child.spacing_mut().item_spacing = Vec2::splat(space::SMALL);
    for face in faces {
        chip_ui(&mut child, face, state);
    }
    let height = (child.min_rect().height() + 2.0 * space::TINY).max(LEVEL);
    let (rect, _) = ui.allocate_exact_size(Vec2::new(whole.width(), height), Sense::hover());
    let mut head = rect;
    head.set_width(NAMES);
    head.set_height(LEVEL);
    Strip::new(ui, head).text(name, TextRole::FieldStrong, tokens.ink2);
    hairline_h(ui.painter(), rect.x_range(), rect.bottom(), tokens.line);
    let pointer = ui.input(|input| input.pointer.interact_pos());
    let over = state.level_drag.is_some() && pointer.is_some_and(|pos| rect.contains(pos));
    if over {
        let stroke = Stroke::new(1.5, tokens.accent);
        ui.painter()
            .rect_stroke(rect, radius::CARD, stroke, StrokeKind::Inside);
        if ui.input(|input| input.pointer.any_released())
            && let Some(category) = state.level_drag.take()
        {
            put(shell, (model, category), *level, out);
        }
    }
}

fn chip_ui(ui: &mut Ui, face: &Face, state: &mut State) {
    let tokens = theme::tokens(ui);
    let chip = Chip::new(&face.name).mark(face.mark(tokens));
    let room = ui.available_width().min(chip.content_width(ui));
    let place = Vec2::new(room, size::CHIP);
    let shown = ui.allocate_ui_with_layout(place, theme::from_start(), |ui| chip.show(ui));
    let response = shown.inner.interact(Sense::click_and_drag());
    if response.drag_started() {
        state.level_drag = Some(face.id);
    }
    if response.clicked() {
        state.choose(Chosen::Category(face.id));
        state.menus.level = Some((face.id, MenuState::new(response.rect)));
    }
}

fn put(
    shell: &Shell<'_>,
    (model, category): (ModelId, CodeId),
    level: Option<MatrixLevel>,
    out: &mut Actions,
) {
    let row = shell.project.models.get(model);
    let now = row.and_then(|row| row.figure.level(category));
    if shell.locked().is_none() && now != level {
        out.perform(Operation::SetMatrixLevel {
            model,
            categories: vec![category],
            level,
        });
    }
}

/// The levels to choose from, for the category that was clicked.
fn level_menu_ui(
    ui: &Ui,
    shell: &Shell<'_>,
    (model, data): (ModelId, &MatrixData),
    state: &mut State,
    out: &mut Actions,
) {
    let Some((category, menu)) = state.menus.level.take() else {
        return;
    };
    let locked = shell.locked().map(locale::words);
    let at = |faces: &[Face]| faces.iter().any(|face| face.id == category);
    let items: Vec<MenuItem<'_>> = data
        .levels
        .iter()
        .map(|(level, name, faces)| MenuItem {
            ticked: at(faces),
            reason: locked.as_deref(),
            separated: level.is_none(),
            ..MenuItem::new(name)
        })
        .collect();
    let mut menu = Some(menu);
    let name = locale::words("model-matrix-level");
    let taken = menu_ui(ui, Id::unique("model level menu"), &name, &items, &mut menu);
    if let Some((level, ..)) = taken.and_then(|taken| data.levels.get(taken)) {
        put(shell, (model, category), *level, out);
    }
    state.menus.level = menu.map(|menu| (category, menu));
}

fn paths_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (model, data): (ModelId, &MatrixData),
    state: &mut State,
    out: &mut Actions,
) {
    let tokens = theme::tokens(ui);
    let locked = shell.locked().map(locale::words);
    let head = Vec2::new(ui.available_width(), size::PANEL_HEAD);
    ui.allocate_ui_with_layout(head, theme::from_end(), |ui| {
        let words = locale::words("model-path-new");
        let button = Button::new(&words).icon(icon::ADD).small();
        if button.disabled(locked.as_deref()).show(ui).clicked() {
            state.path = Some(PathDraft::new(model));
        }
        ui.with_layout(theme::from_start(), |ui| {
            let title = phrase::counted("model-paths", data.paths.len());
            line_ui(ui, &title, TextRole::Heading, tokens.ink);
        });
    });
    if data.paths.is_empty() {
        let words = locale::words("model-paths-none");
        label_ui(ui, &words, TextRole::Small, tokens.ink2);
    }
    for path in &data.paths {
        path_ui(ui, (path, locked.as_deref()), state, out);
    }
}

fn path_ui(
    ui: &mut Ui,
    (path, locked): (&PathLine, Option<&str>),
    state: &mut State,
    out: &mut Actions,
) {
    let tokens = theme::tokens(ui);
    ui.add_space(space::MEDIUM);
    let head = Vec2::new(ui.available_width(), size::BUTTON_SMALL);
    ui.allocate_ui_with_layout(head, theme::from_end(), |ui| {
        let remove = phrase::named("model-path-remove", &path.title);
        let button = IconButton::new(icon::DELETE, &remove).small();
        if button.disabled(locked).show(ui).clicked() {
            let paths = vec![path.path];
            out.perform_and_say(Operation::DeletePaths { paths });
        }
        let edit = phrase::named("model-path-edit", &path.title);
        let button = IconButton::new(icon::EDIT, &edit).small();
        if button.disabled(locked).show(ui).clicked() {
            state.edit_path = Some(path.path);
        }
        ui.with_layout(theme::from_start(), |ui| {
            line_ui(ui, &path.title, TextRole::Name, tokens.ink);
        });
    });
    for (index, step) in path.steps.iter().enumerate() {
        step_ui(ui, (index, step), state, out);
    }
}

fn step_ui(ui: &mut Ui, (index, step): (usize, &StepLine), state: &mut State, out: &mut Actions) {
    let tokens = theme::tokens(ui);
    let line = Vec2::new(ui.available_width(), size::LIST_ROW);
    let (rect, response) = ui.allocate_exact_size(line, Sense::CLICK);
    let said = format!("{}. {}, {}", index + 1, step.face.name, step.level);
    response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, &said));
    if response.hovered() {
        ui.painter().rect_filled(rect, 0.0, tokens.hover);
    }
    let mut strip = Strip::new(ui, rect);
    let number = (index + 1).to_string();
    Strip::new(ui, strip.take(24.0)).text_end(&number, TextRole::Meta, tokens.ink3);
    strip.skip(space::MEDIUM);
    strip.mark(step.face.mark(tokens));
    strip.skip(space::SMALL);
    strip.text_end(&step.level, TextRole::Meta, tokens.ink3);
    strip.text(&step.face.name, TextRole::Field, tokens.ink);
    if response.clicked() {
        state.choose(Chosen::Category(step.face.id));
    }
    let left = 24.0 + space::MEDIUM + 20.0;
    let indent = egui::Margin {
        left: left as i8,
        ..egui::Margin::ZERO
    };
    egui::Frame::NONE.inner_margin(indent).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::HAIR;
        if !step.note.is_empty() {
            label_ui(ui, &step.note, TextRole::Small, tokens.ink2);
        }
        for (quotation, words) in &step.quotations {
            if link_ui(ui, words).clicked() {
                out.push(Action::Open(Spot::Quotation(*quotation)));
            }
        }
        if step.quotations.is_empty() {
            let bare = locale::words("model-step-bare");
            label_ui(ui, &bare, TextRole::Small, tokens.warn);
        }
    });
}
