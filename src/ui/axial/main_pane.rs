//! The main pane of the axial screen: tool bar, and the view that was chosen.

use egui::{Id, Rect, Ui, Vec2};

use crate::locale;
use crate::model::{ModelId, Project};
use crate::ui::code_tree::property_dialog_ui;
use crate::ui::icon;
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{
    Button, DropDown, EmptyAction, EmptyState, IconButton, MenuItem, MenuState, Segmented, Strip,
    line_ui, menu_ui, tool_bar_ui,
};

use super::board::{BoardData, models_data};
use super::dimensions::dimensions_ui;
use super::drag;
use super::gather::gather_ui;
use super::gathering::gathering_ui;
use super::phrase;
use super::place_dialog::place_dialog_ui;
use super::places::places_ui;
use super::removing::removal_ui;
use super::state::{State, View};
use super::title::{TitleDraft, TitleFor, title_ui};
use super::tree::tree_ui;
use super::unplaced::place_menu_ui;

/// Shows the main pane.
pub fn main_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    let model = state.model_shown(shell.project);
    bar_ui(ui, shell, state);
    if state.view != View::Places {
        // Cards chosen together are seen on the board only.
        state.board.marked.clear();
    }
    match (state.view, model) {
        (View::Places, Some(model)) => {
            places_ui(ui, shell, model, state, out);
        }
        (View::Places, None) => no_model_ui(ui, shell, state),
        (View::Gathering | View::Tree, _) if shell.project.codes.is_empty() => no_codes_ui(ui),
        (View::Gathering, _) => gathering_ui(ui, shell, state, out),
        (View::Tree, _) => tree_ui(ui, shell, state, out),
        (View::Dimensions, _) => dimensions_ui(ui, shell, state, out),
    }
    if let Some(model) = model {
        place_menu_ui(ui, shell, model, state, out);
        let dialog = &mut state.board.heads.dialog;
        place_dialog_ui(ui.ctx(), shell, model, dialog, out);
    }
    gather_ui(ui.ctx(), shell, state, out);
    title_ui(ui.ctx(), Id::unique("axial title"), &mut state.title, out);
    removal_ui(ui.ctx(), state, out);
    if let Some(mut form) = state.property.take()
        && property_dialog_ui(ui.ctx(), shell, &mut form, out)
    {
        state.property = Some(form);
    }
    drag::end_ui(ui.ctx(), state);
}

/// Asks for the title of a new model.
pub(super) fn ask_new_model(state: &mut State) {
    let first = locale::words("axial-first-model");
    state.title = Some(TitleDraft::new(TitleFor::NewModel, &first));
}

/// Shows a drop-down of the project’s models; returns the one that was just chosen.
pub fn model_drop_down_ui(
    ui: &mut Ui,
    id: Id,
    project: &Project,
    current: Option<ModelId>,
) -> Option<ModelId> {
    let models = models_data(project);
    let at = models.iter().position(|(model, _)| Some(*model) == current);
    let items: Vec<MenuItem<'_>> = models
        .iter()
        .enumerate()
        .map(|(index, (_, title))| MenuItem {
            ticked: Some(index) == at,
            ..MenuItem::new(title)
        })
        .collect();
    let (name, none) = (
        locale::words("axial-model"),
        locale::words("axial-no-model"),
    );
    let drop_down = DropDown::new(id, &name, &items, at).icon(icon::SCHEMA);
    let taken = drop_down.placeholder(&none).show(ui)?;
    models.get(taken).map(|(model, _)| *model)
}

fn bar_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State) {
    let data = state.places(shell);
    tool_bar_ui(ui, |ui| {
        ui.spacing_mut().item_spacing.x = space::MEDIUM;
        let current = state.model_shown(shell.project);
        let id = Id::unique("axial model");
        if let Some(model) = model_drop_down_ui(ui, id, shell.project, current) {
            state.model = Some(model);
        }
        view_ui(ui, state);
        ui.with_layout(theme::from_end(), |ui| {
            ui.spacing_mut().item_spacing.x = space::MEDIUM;
            fold_ui(ui, &data, state);
            if state.view == View::Places {
                notes_ui(ui, &data, state);
                let words = match state.board.marked.len() {
                    0 | 1 => locale::words("axial-lane-heads"),
                    count => phrase::counted("axial-ticked", count),
                };
                let needed = Strip::new(ui, Rect::ZERO).measure(&words, TextRole::Meta);
                let fits = ui.available_width() >= needed + 2.0 * space::MEDIUM;
                if fits && current.is_some() {
                    let ink = theme::tokens(ui).ink2;
                    ui.add_space(space::SMALL);
                    line_ui(ui, &words, TextRole::Meta, ink);
                }
            }
        });
    });
}

fn view_ui(ui: &mut Ui, state: &mut State) {
    let keys = [
        "axial-places",
        "axial-gathering",
        "axial-tree",
        "axial-dimensions",
    ];
    let words = keys.map(locale::words);
    let choices = words.each_ref().map(String::as_str);
    let current = View::ALL.iter().position(|view| *view == state.view);
    let name = locale::words("axial-view");
    let id = Id::unique("axial view");
    let chosen = Segmented::new(id, &name, &choices, current.unwrap_or(0)).show(ui);
    if let Some(view) = chosen.and_then(|index| View::ALL.get(index)) {
        state.view = *view;
        state.board.follow = true;
        state.board.place_menu = None;
    }
}

/// Folds all cards or branches, or unfolds them where all are folded.
fn fold_ui(ui: &mut Ui, data: &BoardData, state: &mut State) {
    let (icon, key) = if state.board.unfolded.values().any(|open| *open) {
        (icon::UNFOLD_LESS, "axial-fold-all")
    } else {
        (icon::UNFOLD_MORE, "axial-unfold-all")
    };
    let name = locale::words(key);
    let unfold = key == "axial-unfold-all";
    if !IconButton::new(icon, &name).show(ui).clicked() {
        return;
    }
    let cards = data.lanes.iter().flat_map(|lane| &lane.cards);
    state.board.unfolded = cards.map(|card| (card.face.id, unfold)).collect();
    state.folded.clear();
    if !unfold {
        let cards = data.lanes.iter().flat_map(|lane| &lane.cards);
        let concepts = cards.flat_map(|card| card.concepts.iter().map(|concept| concept.0.id));
        state.folded.extend(concepts);
    }
}

fn notes_ui(ui: &mut Ui, data: &BoardData, state: &mut State) {
    if data.notes.is_empty() {
        return;
    }
    let words = phrase::counted("axial-notes", data.notes.len());
    let button = Button::quiet(&words).icon(icon::FLAG).small();
    let response = button.show(ui);
    if response.clicked() {
        state.board.notes = Some(MenuState::new(response.rect));
    }
    let items: Vec<MenuItem<'_>> = data
        .notes
        .iter()
        .map(|note| MenuItem::new(&note.words))
        .collect();
    let id = Id::unique("axial notes");
    let taken = menu_ui(ui, id, &words, &items, &mut state.board.notes);
    let note = taken.and_then(|index| data.notes.get(index));
    if let Some(category) = note.and_then(|note| note.category) {
        state.chosen = Some(category);
        state.board.follow = true;
        state.board.focus = true;
    }
}

fn no_model_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State) {
    let (heading, words) = (
        locale::words("axial-no-model-heading"),
        locale::words("axial-no-model-words"),
    );
    let act = locale::words("axial-new-model-ask");
    let mut empty = EmptyState::new(icon::SCHEMA, &heading, &words);
    if shell.locked().is_none() {
        empty = empty.primary(EmptyAction {
            text: &act,
            icon: Some(icon::ADD),
            key: "",
        });
    }
    if empty.show(ui) == Some(0) {
        ask_new_model(state);
    }
}

fn no_codes_ui(ui: &mut Ui) {
    let (heading, words) = (
        locale::words("axial-no-codes-heading"),
        locale::words("axial-no-codes-words"),
    );
    EmptyState::new(icon::ACCOUNT_TREE, &heading, &words).show(ui);
}
