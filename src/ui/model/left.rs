//! The left panel of the model screen: models, places, relations, what is unfinished.

use egui::accesskit::Role;
use egui::{Id, Key, Modifiers, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use crate::locale;
use crate::model::{ModelId, Traced};
use crate::operation::Operation;
use crate::ui::axial::{TitleDraft, TitleFor, models_data, phrase, place_colour};
use crate::ui::command::Command;
use crate::ui::icon;
use crate::ui::shell::{Action, Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, radius, size, space};
use crate::ui::trace::number_ui;
use crate::ui::widget::{
    IconButton, ListFocus, ListRow, MenuItem, MenuState, Strip, hairline_h, label_ui, line_ui,
    menu_ui, panel_head_ui, ring_inside, scroll_area, tooltip,
};

use super::data::{ModelData, PlaceLine};
use super::relation_dialog::RelationDraft;
use super::state::{Chosen, State};

/// Side of the square that shows the colour of a place.
const SWATCH: f32 = 12.0;

/// Shows the panel.
pub fn left_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    models_ui(ui, shell, state, out);
    let Some((model, data)) = state.listed(shell) else {
        return;
    };
    scroll_area(("model left", model)).show(ui, |ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        places_ui(ui, (model, &data), state, out);
        relations_ui(ui, shell, &data, state, out);
        notes_ui(ui, &data, state);
        ui.add_space(space::PANEL);
    });
}

fn models_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    let models = models_data(shell.project);
    let title = locale::words("model-models");
    let locked = shell.locked().map(locale::words);
    panel_head_ui(ui, &title, &models.len().to_string(), |ui| {
        let name = locale::words("axial-new-model-ask");
        let button = IconButton::new(icon::ADD, &name)
            .small()
            .disabled(locked.as_deref());
        if button.show(ui).clicked() {
            ask_new(state);
        }
        if !models.is_empty() {
            let name = locale::words("model-more");
            let response = IconButton::new(icon::MORE_HORIZ, &name).small().show(ui);
            if response.clicked() {
                state.menus.model = Some(MenuState::new(response.rect));
            }
        }
    });
    menu(ui, shell, state, out);
    let shown = state.model_shown(shell.project);
    for (model, title) in &models {
        let placed = shell.project.placed_categories(*model).to_string();
        let chosen = shown == Some(*model);
        let row = ListRow::new(title).icon(icon::SCHEMA).trailing(&placed);
        let response = row.chosen(chosen).show(ui);
        if response.clicked() && !chosen {
            state.model = Some(*model);
            state.choose(Chosen::Nothing);
            state.view = super::view::View::default();
        }
        if response.double_clicked() {
            state.title = Some(TitleDraft::new(TitleFor::Model(*model), title));
        }
    }
    ui.add_space(space::MEDIUM);
}

/// Asks for the title of a new model.
pub(super) fn ask_new(state: &mut State) {
    let first = locale::words("axial-first-model");
    state.title = Some(TitleDraft::new(TitleFor::NewModel, &first));
}

/// Asks for another title of the model that is shown.
pub(super) fn ask_rename(shell: &Shell<'_>, state: &mut State) {
    if let Some(row) = state
        .model_shown(shell.project)
        .and_then(|model| shell.project.models.get(model))
    {
        state.title = Some(TitleDraft::new(TitleFor::Model(row.id), &row.title));
    }
}

fn menu(ui: &Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    let Some(model) = state.model_shown(shell.project) else {
        return;
    };
    let placed = shell.project.placements_in(model).count();
    let relations = shell.project.relations_in(model).count();
    let (rename, remove) = (
        locale::words("model-rename"),
        phrase::with(
            "model-remove",
            [
                ("categories", placed.into()),
                ("relations", relations.into()),
            ],
        ),
    );
    let locked = shell.locked().map(locale::words);
    let items = [&rename, &remove].map(|words| MenuItem {
        reason: locked.as_deref(),
        ..MenuItem::new(words)
    });
    let name = locale::words("model-more");
    let id = Id::unique("model menu");
    match menu_ui(ui, id, &name, &items, &mut state.menus.model) {
        Some(0) => ask_rename(shell, state),
        Some(_) => remove_model(model, state, out),
        None => {}
    }
}

/// Undo brings a model back with everything in it.
fn remove_model(model: ModelId, state: &mut State, out: &mut Actions) {
    out.perform_and_say(Operation::DeleteModel { model });
    state.model = None;
    state.choose(Chosen::Nothing);
}

fn head_ui(ui: &mut Ui, title: &str, count: &str, end: impl FnOnce(&mut Ui)) {
    let tokens = theme::tokens(ui);
    let x = ui.max_rect().x_range();
    hairline_h(ui.painter(), x, ui.cursor().top(), tokens.line);
    panel_head_ui(ui, title, count, end);
}

fn places_ui(
    ui: &mut Ui,
    (model, data): (ModelId, &ModelData),
    state: &mut State,
    out: &mut Actions,
) {
    let title = locale::words("model-places");
    head_ui(ui, &title, "", |ui| {
        end_words_ui(ui, "model-column-categories")
    });
    for line in &data.places {
        let place = Chosen::Place(model, line.face.place);
        match place_ui(ui, line, state.chosen == place) {
            Some(true) => out.push(Action::Trace(Traced::Place(model, line.face.place))),
            Some(false) => state.choose(place),
            None => {}
        }
    }
    ui.add_space(space::MEDIUM);
}

fn end_words_ui(ui: &mut Ui, key: &str) {
    ui.add_space(space::SMALL);
    let ink = theme::tokens(ui).ink3;
    line_ui(ui, &locale::words(key), TextRole::Meta, ink);
}

/// Shows a place; returns whether its number was clicked, where any of it was.
fn place_ui(ui: &mut Ui, line: &PlaceLine, chosen: bool) -> Option<bool> {
    let tokens = theme::tokens(ui);
    let size = Vec2::new(ui.available_width(), size::TREE_ROW);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let label = format!("{}, {}", line.face.name, line.categories);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &label));
    if chosen || response.hovered() {
        let fill = if chosen { tokens.asoft } else { tokens.hover };
        ui.painter().rect_filled(rect, 0.0, fill);
    }
    ring_inside(ui, rect, &response);
    let mut strip = Strip::new(ui, rect.shrink2(Vec2::new(space::PANEL, 0.0)));
    let colour = place_colour(line.face.near);
    let swatch = Rect::from_center_size(strip.take(SWATCH).center(), Vec2::splat(SWATCH));
    let stroke = Stroke::new(1.0, colour.heading);
    let corner = f32::from(radius::HIGHLIGHT);
    ui.painter()
        .rect(swatch, corner, colour.fill, stroke, StrokeKind::Inside);
    strip.skip(space::MEDIUM);
    let number = strip.number_end(&line.categories, TextRole::Meta, tokens.ink3);
    strip.text(&line.face.name, TextRole::Field, tokens.ink);
    let count = number_ui(ui, number, &line.face.name);
    if count {
        return Some(true);
    }
    response.clicked().then_some(false)
}

fn relations_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    data: &ModelData,
    state: &mut State,
    out: &mut Actions,
) {
    let title = locale::words("model-relations");
    let locked = shell.locked().map(locale::words);
    let count = data.relations.len().to_string();
    head_ui(ui, &title, &count, |ui| {
        let name = locale::words("model-relation-title");
        let keys = Command::DrawRelation.keys();
        let button = IconButton::new(icon::ADD, &name).key(&keys).small();
        if button.disabled(locked.as_deref()).show(ui).clicked() {
            state.relation = Some(RelationDraft::new(None, None));
        }
        end_words_ui(ui, "model-column-evidence");
    });
    if data.relations.is_empty() {
        let margin = egui::Margin::symmetric(space::PANEL as i8, 0);
        let words = locale::words("model-no-relations");
        let ink = theme::tokens(ui).ink2;
        egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
            label_ui(ui, &words, TextRole::Small, ink);
        });
    }
    let height = data.relations.len() as f32 * size::LIST_ROW_TWO;
    let rect = Rect::from_min_size(ui.cursor().min, Vec2::new(ui.available_width(), height));
    let ring = keys_ui(ui, rect, data, state, out);
    for row in &data.relations {
        let chosen = state.chosen == Chosen::Relation(row.relation);
        let shown = ListRow::new(&row.words)
            .second_line(&row.acts)
            .trailing(&row.evidence)
            .label(&row.label)
            .chosen(chosen)
            .current(chosen && ring);
        let response = shown.show(ui);
        if response.clicked() {
            state.choose(Chosen::Relation(row.relation));
        }
        tooltip(response, &row.words, "", &row.acts);
    }
    ui.add_space(space::MEDIUM);
}

/// Takes the keys of the list of relations.
fn keys_ui(ui: &Ui, rect: Rect, data: &ModelData, state: &mut State, out: &mut Actions) -> bool {
    let name = locale::words("model-relations");
    let focus = ListFocus {
        id: Id::unique("model relations"),
        name: &name,
        role: Role::List,
    };
    let at = data
        .relations
        .iter()
        .position(|row| state.chosen == Chosen::Relation(row.relation));
    let keys = focus.keys_ui(ui, rect, at, data.relations.len());
    if !keys.focused {
        return false;
    }
    if let Some(row) = keys.moved.and_then(|row| data.relations.get(row)) {
        state.choose(Chosen::Relation(row.relation));
    }
    let delete = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Delete));
    if let Some(row) = at.filter(|_| delete).and_then(|at| data.relations.get(at)) {
        let relations = vec![row.relation];
        out.perform_and_say(Operation::DeleteRelations { relations });
    }
    keys.ring
}

fn notes_ui(ui: &mut Ui, data: &ModelData, state: &mut State) {
    if data.notes.is_empty() {
        return;
    }
    let tokens = theme::tokens(ui);
    let title = locale::words("model-unfinished");
    head_ui(ui, &title, &data.notes.len().to_string(), |_| {});
    for note in &data.notes {
        let row = ListRow::new(&note.words).icon_in(icon::RADIO_BUTTON_UNCHECKED, tokens.warn);
        let response = row.show(ui);
        if response.clicked() {
            match (note.relation, note.category) {
                (Some(relation), _) => state.choose(Chosen::Relation(relation)),
                (_, Some(category)) => state.choose(Chosen::Category(category)),
                _ => {}
            }
        }
        tooltip(response, "", "", &note.details.join("\n"));
    }
}
