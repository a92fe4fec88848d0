//! The selective screen: the core category with its reasons, the story line that names every category, and what makes a
//! theory of them: propositions, filling in, sampling, trimming, fit per case.
//!
//! What can be counted is counted; the judgement is the researcher’s and is kept with its reason and date.

mod acts;
mod candidates;
mod cases;
mod core_dialog;
mod data;
mod edit_form;
mod filling;
mod form;
mod form_ui;
mod forms;
mod inspector;
mod left;
mod propositions;
mod sampling;
mod section;
mod sheet;
mod sheet_ui;
mod state;
mod story;
mod story_ui;
mod trimming;
mod versions;
mod wish;

pub use acts::Act;
pub use data::{
    Candidate, Proposition, SelectiveData, Step, StoryParagraph, Unnamed, paragraphs,
    selective_data,
};
pub use edit_form::{LiveNames, edit_form, kept_form, written_names};
pub use form::{Field, Form, TermCategory, TermDraft};
pub use inspector::inspector_ui;
pub use left::{left_ui, status_data};
pub use section::{Section, Subject};
pub use sheet::{
    ActButton, Detail, DetailSection, Head, Part, Sheet, SheetCell, SheetRow, Tone, detail_data,
    sheet_data,
};
pub use state::State;
pub use versions::{VersionLine, version_lines};
pub use wish::Wish;

use egui::{Id, Ui, Vec2};

use crate::locale;
use crate::session::Event;
use crate::ui::axial::{TitleDraft, TitleFor, model_drop_down_ui, title_ui};

use super::command::Command;
use super::icon;
use super::shell::{Actions, Room, Shell, Spot};
use super::tokens::space;
use super::widget::{DropDown, EmptyAction, EmptyState, MenuItem, tool_bar_ui};
use candidates::candidates_ui;
use core_dialog::{CoreDraft, core_ui};
use story_ui::story_ui;
use versions::versions_ui;

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
            state.chosen = None;
        }
        if shell.room == Room::Tiny {
            section_ui(ui, state);
        }
    });
    if state.section == Section::Core {
        candidates_ui(ui, shell, (model, &data), state);
        story_ui(ui, shell, (model, &data), state, out);
    } else {
        let sheet = state.sheet(shell, model);
        sheet_ui::sheet_ui(ui, shell, (model, &sheet), state, out);
    }
    core_ui(ui.ctx(), &data, state, out);
    let (story, versions) = (&mut state.story, &mut state.versions);
    versions_ui(ui.ctx(), shell, (model, story), versions, out);
    let made = form_ui::form_ui(ui.ctx(), shell, &mut state.form, out);
    if let Some(made) = made {
        state.show(made);
    }
}

/// The sections where the left panel is closed.
fn section_ui(ui: &mut Ui, state: &mut State) {
    let names = Section::ALL.map(|section| locale::words(section.key()));
    let items: Vec<MenuItem<'_>> = names.iter().map(|name| MenuItem::new(name)).collect();
    let current = Section::ALL
        .iter()
        .position(|section| *section == state.section);
    let name = locale::words("selective-integration");
    let drop_down = DropDown::new(Id::unique("selective section"), &name, &items, current);
    let taken = drop_down.quiet().show(ui);
    if let Some(section) = taken.and_then(|index| Section::ALL.get(index)) {
        state.go(*section);
    }
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
        Command::StateProposition => {
            begin(Section::Propositions, Act::NewProposition, shell, state)
        }
        Command::PlanSampling => begin(Section::Sampling, Act::Plan, shell, state),
        Command::TrimTheory => begin(Section::Trimming, Act::Trim(None), shell, state),
        Command::NextSection => next_section(state),
        _ => return false,
    }
    true
}

/// Takes an answer of the session.
pub fn answer(event: &Event, shell: &Shell<'_>, state: &mut State, _out: &mut Actions) {
    state.versions.answer(shell.project, event);
}

/// Opens the screen at a category: as a candidate; at a proposition: in their table.
pub fn show(spot: Spot, shell: &Shell<'_>, state: &mut State) {
    if let Spot::Proposition(proposition) = spot
        && let Some(row) = shell.project.propositions.get(proposition)
    {
        state.model = Some(row.model);
        state.show(Subject::Proposition(proposition));
    }
    if let Spot::Plan(code) = spot {
        begin(Section::Sampling, Act::PlanOf(code), shell, state);
    }
    if let Spot::StoryLine(model) = spot {
        state.model = Some(model);
    }
    if let Spot::Category(category) = spot {
        state.section = Section::Core;
        state.candidate = Some(category);
        state.focus_candidates = true;
    }
}

/// Keeps what is being written, before another screen is shown or the project is closed.
pub fn leave(shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    state.story.commit(shell.project, out);
}

/// Opens the form of an act in its section.
fn begin(section: Section, act: Act, shell: &Shell<'_>, state: &mut State) {
    let Some(model) = state.model_shown(shell.project) else {
        return;
    };
    state.go(section);
    if shell.locked().is_none() {
        state.form = forms::of(&act, (shell, model));
    }
}

/// Goes to the section after the one that is shown, from the last to the first.
fn next_section(state: &mut State) {
    let mut sections = Section::ALL.into_iter().cycle();
    sections.find(|section| *section == state.section);
    if let Some(next) = sections.next() {
        state.go(next);
        state.focus_rows = next != Section::Core;
    }
}

fn choose_core(shell: &Shell<'_>, state: &mut State) {
    if shell.locked().is_some() {
        return;
    }
    if let Some((model, data)) = state.data(shell) {
        state.core = Some(CoreDraft::new(model, state.candidate, &data));
    }
}
