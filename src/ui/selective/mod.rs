//! The selective screen: the core category with its reasons, and the story line that names every category.
//!
//! What can be counted is counted; the judgement is the researcher’s and is kept with its reason and date.

mod candidates;
mod core_dialog;
mod data;
mod edit_form;
mod inspector;
mod left;
mod state;
mod story;
mod story_ui;

pub use data::{
    Candidate, Proposition, SelectiveData, Step, StoryParagraph, Unnamed, paragraphs,
    selective_data, word_count,
};
pub use edit_form::{LiveNames, edit_form, kept_form, written_names};
pub use inspector::inspector_ui;
pub use left::{left_ui, status_data};
pub use state::State;

use egui::{Id, Ui, Vec2};

use crate::locale;
use crate::session::Event;
use crate::ui::axial::{TitleDraft, TitleFor, model_drop_down_ui, title_ui};

use super::command::Command;
use super::icon;
use super::shell::{Actions, Shell, Spot};
use super::tokens::space;
use super::widget::{EmptyAction, EmptyState, tool_bar_ui};
use candidates::candidates_ui;
use core_dialog::{CoreDraft, core_ui};
use story_ui::story_ui;

/// First number of this screen’s tickets.
pub const TICKETS: u64 = 4_000_000;

/// Shows the main pane.
pub fn main_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    let Some((model, data)) = state.data(shell) else {
        no_model_ui(ui, shell, state, out);
        return;
    };
    tool_bar_ui(ui, |ui| {
        ui.spacing_mut().item_spacing.x = space::MEDIUM;
        let id = Id::unique("selective model");
        if let Some(model) = model_drop_down_ui(ui, id, shell.project, Some(model)) {
            state.story.commit(shell.project, out);
            state.model = Some(model);
            state.candidate = None;
        }
    });
    candidates_ui(ui, shell, (model, &data), state);
    story_ui(ui, shell, (model, &data), state, out);
    core_ui(ui.ctx(), &data, state, out);
}

fn no_model_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    let (heading, words) = (
        locale::words("axial-no-model-heading"),
        locale::words("selective-no-model-words"),
    );
    let act = locale::words("axial-new-model-ask");
    let mut empty = EmptyState::new(icon::TARGET, &heading, &words);
    if shell.locked().is_none() {
        empty = empty.primary(EmptyAction {
            text: &act,
            icon: Some(icon::ADD),
            key: "",
        });
    }
    if empty.show(ui) == Some(0) {
        let first = locale::words("axial-first-model");
        state.title = Some(TitleDraft::new(TitleFor::NewModel, &first));
    }
    title_ui(
        ui.ctx(),
        Id::unique("selective title"),
        &mut state.title,
        out,
    );
}

/// Runs a command of this screen; returns whether it was its business.
pub fn run(command: Command, shell: &Shell<'_>, state: &mut State, _out: &mut Actions) -> bool {
    match command {
        Command::ChooseCore => choose_core(shell, state),
        _ => return false,
    }
    true
}

/// Takes an answer of the session; this screen asks for nothing that is answered.
pub fn answer(_event: &Event, _shell: &Shell<'_>, _state: &mut State, _out: &mut Actions) {}

/// Opens the screen at a category: as a candidate.
pub fn show(spot: Spot, _shell: &Shell<'_>, state: &mut State) {
    if let Spot::StoryLine(model) = spot {
        state.model = Some(model);
    }
    if let Spot::Category(category) = spot {
        state.candidate = Some(category);
        state.focus_candidates = true;
    }
}

/// Keeps what is being written, before another screen is shown or the project is closed.
pub fn leave(shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    state.story.commit(shell.project, out);
}

fn choose_core(shell: &Shell<'_>, state: &mut State) {
    if shell.locked().is_some() {
        return;
    }
    if let Some((model, data)) = state.data(shell) {
        state.core = Some(CoreDraft::new(model, state.candidate, &data));
    }
}
