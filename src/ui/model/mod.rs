//! The model screen: the paradigm model as a figure, its relations, and the evidence for and against them.
//!
//! The figure is the scene that is exported; nothing here draws boxes or arrows of its own.

mod canvas;
mod case_row;
mod cases;
mod data;
mod drawing;
mod drawn;
mod export_bar;
mod figure_ui;
mod finder;
mod inspector;
mod label;
mod left;
mod mark;
mod matrix;
mod moving;
mod path_dialog;
mod relation;
mod relation_dialog;
mod shown;
mod sides;
mod state;
mod summary;
mod view;

pub use cases::{CaseCellData, CaseRow, CasesData, cases_data};
pub use data::{ModelData, ModelNote, PlaceLine, RelationListRow, model_data};
pub use inspector::inspector_ui;
pub use left::left_ui;
pub use matrix::{MatrixData, PathLine, StepLine, matrix_data};
pub use relation::{
    CandidateRow, EvidenceRow, Reach, RelationData, candidates_data, reach_counts, relation_data,
};
pub use state::{Chosen, Pane, State, Tool};

use egui::{Id, Rect, Ui, UiBuilder, Vec2};

use crate::locale;
use crate::model::{Message, ModelId, Traced};
use crate::operation::Operation;
use crate::session::{Event, Output};
use crate::ui::axial::{phrase, title_ui};

use super::command::Command;
use super::icon::{self, Icon};
use super::shell::{Action, Actions, Shell, Spot};
use super::theme;
use super::tokens::{TextRole, space};
use super::widget::{
    Button, EmptyAction, EmptyState, IconButton, MenuItem, MenuState, Segmented, key_cap_ui,
    line_ui, menu_ui, tool_bar_ui,
};
use finder::Finder;
use relation_dialog::{RelationDraft, relation_ui};
use shown::Shown;
use view::View;

/// First number of this screen’s tickets.
pub const TICKETS: u64 = 5_000_000;

/// Below this width the tool bar leaves explanations away.
const WIDE_BAR: f32 = 820.0;

/// The ticket of a relation that is stated.
const STATED: u64 = TICKETS + 900_000;

/// Enlargements that the menu offers, in per cent.
const ZOOMS: [usize; 5] = [50, 75, 100, 150, 200];

/// Shows the main pane.
pub fn main_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    state.check(shell.project);
    drawn::recall(shell, state);
    title_ui(ui.ctx(), Id::unique("model title"), &mut state.title, out);
    let Some((model, data)) = state.listed(shell) else {
        no_model_ui(ui, shell, state);
        return;
    };
    bar_ui(ui, shell, model, (state, out));
    path_dialog::path_ui(ui.ctx(), shell, &data, state, out);
    match state.pane {
        Pane::Figure => {}
        Pane::Cases => return cases::cases_ui(ui, shell, model, state, out),
        Pane::Matrix => {
            state.focused = None;
            return matrix::matrix_ui(ui, shell, model, state, out);
        }
    }
    let whole = ui.available_rect_before_wrap();
    let mut pane = whole;
    pane.max.y -= export_bar::HEIGHT;
    let bar = Rect::from_min_max(egui::pos2(whole.left(), pane.max.y), whole.max);
    let mut canvas = ui.new_child(UiBuilder::new().max_rect(pane).id_salt("canvas"));
    canvas::canvas_ui(&mut canvas, shell, (model, &data), state, out);
    let shown = canvas::shown(ui, shell, model, state);
    let mut foot = ui.new_child(UiBuilder::new().max_rect(bar).id_salt("foot"));
    export_bar::export_bar_ui(&mut foot, model, (*shown).as_ref(), state, out);
    drawn::tell(model, state, out);
    relation_ui(ui.ctx(), (shell.project, model, &data), state, out);
}

fn bar_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    model: ModelId,
    (state, out): (&mut State, &mut Actions),
) {
    if state.pane != Pane::Figure {
        tool_bar_ui(ui, |ui| pane_ui(ui, state));
        return;
    }
    let shown = canvas::shown(ui, shell, model, state);
    let tokens = theme::tokens(ui);
    let locked = shell.locked().map(locale::words);
    let is_wide = ui.available_width() >= WIDE_BAR;
    tool_bar_ui(ui, |ui| {
        ui.spacing_mut().item_spacing.x = space::TINY;
        pane_ui(ui, state);
        ui.add_space(space::SMALL);
        tool_ui(
            ui,
            (icon::ARROW_SELECTOR_TOOL, "model-tool-choose"),
            Tool::Choose,
            None,
            state,
        );
        tool_ui(
            ui,
            (icon::PAN_TOOL, "model-tool-move"),
            Tool::Move,
            None,
            state,
        );
        let draw = Tool::Draw { from: None };
        let reason = locked.as_deref();
        tool_ui(
            ui,
            (icon::CONVERSION_PATH, "model-tool-draw"),
            draw,
            reason,
            state,
        );
        ui.add_space(space::SMALL);
        if matches!(state.tool, Tool::Draw { .. }) {
            drawing::hint_ui(ui, shell, state);
        } else if is_wide {
            line_ui(
                ui,
                &locale::words("model-draw-hint"),
                TextRole::Small,
                tokens.ink3,
            );
            key_cap_ui(ui, &Command::DrawRelation.keys());
        }
        ui.with_layout(theme::from_end(), |ui| {
            ui.spacing_mut().item_spacing.x = space::MEDIUM;
            zoom_ui(ui, state);
            if let Some(shown) = shown.as_ref() {
                part_ui(ui, shown, state);
                again_ui(ui, shell, (model, shown), out);
            }
        });
    });
}

/// The switch between figure, cases and matrix.
fn pane_ui(ui: &mut Ui, state: &mut State) {
    let words = Pane::ALL.map(|pane| locale::words(pane.key()));
    let choices = words.each_ref().map(String::as_str);
    let current = Pane::ALL.iter().position(|pane| *pane == state.pane);
    let name = locale::words("model-pane");
    let switch = Segmented::new(
        Id::unique("model pane"),
        &name,
        &choices,
        current.unwrap_or(0),
    );
    let chosen = switch.show(ui);
    if let Some(pane) = chosen.and_then(|index| Pane::ALL.get(index)) {
        state.pane = *pane;
        state.tool = Tool::Choose;
    }
}

/// Which part of several is shown; a click goes on to the next.
fn part_ui(ui: &mut Ui, shown: &Shown, state: &mut State) {
    let count = shown.parts();
    if count < 2 {
        state.part = 0;
        return;
    }
    state.part = state.part.min(count - 1);
    let numbers = [("number", (state.part + 1).into()), ("count", count.into())];
    let words = phrase::with("model-part", numbers);
    let button = Button::quiet(&words).icon_end(icon::CHEVRON_RIGHT).small();
    if button.show(ui).clicked() {
        state.part = (state.part + 1) % count;
    }
}

/// Puts moved boxes back.
fn again_ui(ui: &mut Ui, shell: &Shell<'_>, (model, shown): (ModelId, &Shown), out: &mut Actions) {
    if !moving::is_moved(shell.project, model, shown.laid.layout) {
        return;
    }
    let words = locale::words(Command::LayOutAgain.key());
    let reason = shell.locked().map(locale::words);
    let button = Button::quiet(&words).icon(icon::AUTO_FIX_HIGH).small();
    if button.disabled(reason.as_deref()).show(ui).clicked() {
        moving::lay_out_again(model, shown.laid.layout, out);
    }
}

fn tool_ui(
    ui: &mut Ui,
    (icon, key): (Icon, &str),
    tool: Tool,
    reason: Option<&str>,
    state: &mut State,
) {
    let name = locale::words(key);
    let on = std::mem::discriminant(&state.tool) == std::mem::discriminant(&tool);
    let button = IconButton::new(icon, &name).on(on).disabled(reason);
    if button.show(ui).clicked() {
        state.tool = tool;
    }
}

fn zoom_ui(ui: &mut Ui, state: &mut State) {
    let fit = locale::words("model-fit");
    let words = phrase::counted("model-zoom", state.percent);
    let button = Button::quiet(&words).icon_end(icon::EXPAND_MORE).small();
    let response = button.show(ui);
    if response.clicked() {
        state.menus.zoom = Some(MenuState::new(response.rect));
    }
    let mut choices = vec![fit];
    choices.extend(ZOOMS.map(|zoom| phrase::counted("model-zoom", zoom)));
    let items: Vec<MenuItem<'_>> = choices.iter().map(|words| MenuItem::new(words)).collect();
    let name = locale::words("model-zoom-name");
    let id = Id::unique("model zoom");
    let Some(taken) = menu_ui(ui, id, &name, &items, &mut state.menus.zoom) else {
        return;
    };
    let zoom = taken.checked_sub(1).and_then(|index| ZOOMS.get(index));
    state.view = View {
        zoom: zoom.map(|zoom| *zoom as f32 / 100.0),
        offset: Vec2::ZERO,
    };
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
        left::ask_new(state);
    }
}

/// Returns the words of the status bar.
pub fn status_data(shell: &Shell<'_>, state: &State) -> Vec<String> {
    let project = shell.project;
    let Some(model) = state
        .model_shown(project)
        .and_then(|model| project.models.get(model))
    else {
        return Vec::new();
    };
    let relations = project.relations_in(model.id);
    let bare = project
        .relations_in(model.id)
        .filter(|relation| project.evidence_of(*relation).next().is_none());
    let placed = project.placed_categories(model.id);
    vec![
        model.title.clone(),
        phrase::counted("axial-categories", placed),
        phrase::with(
            "model-status-relations",
            [
                ("count", relations.count().into()),
                ("bare", bare.count().into()),
            ],
        ),
    ]
}

/// Runs a command of this screen; returns whether it was its business.
pub fn run(command: Command, shell: &Shell<'_>, state: &mut State, out: &mut Actions) -> bool {
    let free = shell.locked().is_none();
    match command {
        Command::NewModel if free => left::ask_new(state),
        Command::RenameModel if free => left::ask_rename(shell, state),
        Command::DrawRelation if free => draw_relation(shell, state),
        Command::ShowEvidence => show_evidence(state, out),
        Command::RemoveChosen if free => remove_chosen(state, out),
        Command::ExportFigure => export_figure(shell, state, out),
        Command::LayOutAgain if free => lay_out_again(shell, state, out),
        Command::LabelInFigure if free => label_chosen(state),
        _ => return false,
    }
    true
}

/// Asks for a relation, from the category that is chosen.
fn draw_relation(shell: &Shell<'_>, state: &mut State) {
    if state.model_shown(shell.project).is_none() {
        return;
    }
    let from = match state.chosen {
        Chosen::Category(category) => Some(category),
        _ => None,
    };
    state.relation = Some(RelationDraft::new(from, None));
}

/// Removes the chosen relation; undo brings it back with its evidence.
fn remove_chosen(state: &mut State, out: &mut Actions) {
    if let Chosen::Relation(relation) = state.chosen {
        let relations = vec![relation];
        out.perform_and_say(Operation::DeleteRelations { relations });
    }
}

fn show_evidence(state: &mut State, out: &mut Actions) {
    match state.chosen {
        Chosen::Relation(relation) => state.finder = Some(Finder::new(relation)),
        _ => out.push(Action::Say(Message::new("model-evidence-of-what"))),
    }
}

fn export_figure(shell: &Shell<'_>, state: &State, out: &mut Actions) {
    if let Some(model) = state.model_shown(shell.project) {
        out.push(Action::Export(Output::Diagram(model, state.drawing)));
    }
}

fn lay_out_again(shell: &Shell<'_>, state: &State, out: &mut Actions) {
    let layout = state.drawing.options.layout;
    if let Some(model) = state.model_shown(shell.project)
        && moving::is_moved(shell.project, model, layout)
    {
        moving::lay_out_again(model, layout, out);
    }
}

/// Edits the name of the chosen category where it stands.
fn label_chosen(state: &mut State) {
    if let Some((place, words)) = &state.heading {
        let of = label::Labelled::Place(*place);
        state.label = Some(label::LabelDraft::new(of, words));
    } else if let Chosen::Category(category) = state.chosen {
        // With the words that stand in the figure, which may be in another language than the name.
        state.labelled = Some(category);
    }
}

/// Takes an answer of the session.
pub fn answer(event: &Event, shell: &Shell<'_>, state: &mut State, _out: &mut Actions) {
    state.steps.answer(shell.project, event);
    if let Event::Changed {
        ticket: Some(STATED),
        ..
    } = event
    {
        choose_stated(shell, state);
    }
}

/// Chooses the relation that was just stated: the newest between its ends.
fn choose_stated(shell: &Shell<'_>, state: &mut State) {
    let Some((model, from, to)) = state.stated.take() else {
        return;
    };
    let between = shell.project.relations_in(model).rev().find(|relation| {
        let row = shell.project.relations.get(*relation);
        row.is_some_and(|row| (row.from, row.to) == (from, to))
    });
    if let Some(relation) = between {
        state.choose(Chosen::Relation(relation));
    }
}

/// Keeps what is being written, before another screen is shown or the project is closed.
pub fn leave(shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    if let Some((relation, written)) = &mut state.sentence {
        inspector::keep_sentence(*relation, written, out);
    }
    case_row::keep_open(shell.project, state, out);
}

/// Opens the screen at a relation or a category.
pub fn show(spot: Spot, shell: &Shell<'_>, state: &mut State) {
    match spot {
        Spot::Relation(relation) => {
            if let Some(row) = shell.project.relations.get(relation) {
                state.model = Some(row.model);
                state.choose(Chosen::Relation(relation));
            }
        }
        Spot::Model(model, of) if shell.project.models.contains(model) => {
            state.model = Some(model);
            state.pane = Pane::Figure;
            state.tool = Tool::Choose;
            state.reveal = true;
            state.choose(match of {
                Traced::Code(code) => Chosen::Category(mark::drawn(shell.project, code)),
                Traced::Relation(relation) => Chosen::Relation(relation),
                Traced::Place(model, place) => Chosen::Place(model, place),
                Traced::Quotation(_) | Traced::Proposition(_) => Chosen::Nothing,
            });
        }
        Spot::Category(category) if shell.project.codes.contains(category) => {
            state.choose(Chosen::Category(category));
        }
        _ => {}
    }
}
