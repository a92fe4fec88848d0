//! The axial screen: from open codes to concepts, categories and places of the paradigm.
//!
//! Left stands what has no home yet, with proposals; in the middle the categories by place, in columns to be sorted, or
//! as a tree; right the sheet of the chosen code. Nothing here judges: every proposal says what it was counted from.

mod alike;
mod board;
mod card;
mod definition;
mod dimensions;
mod drag;
mod face;
mod gather;
mod gathering;
mod homeless;
mod kept;
mod lane_head;
mod left;
mod location_note;
mod main_pane;
pub mod phrase;
mod pick;
mod place_dialog;
mod places;
mod proposals;
mod quotation;
mod removing;
mod sheet;
mod sheet_more;
mod sheet_ui;
mod sorting;
mod state;
mod title;
mod told;
mod tree;
mod unplaced;
mod written;

pub use board::{BoardData, CardData, LaneData, Note, board_data, current_model, models_data};
pub use dimensions::{DimensionData, PointData, WhomData, dimension_data};
pub use face::{Face, PlaceFace, level_name, shown_name};
pub use gather::GatherDraft;
pub use homeless::{
    HomelessData, HomelessRow, Proposal, filtered, homeless_data, kin_proposals, open_proposals,
};
pub use kept::Kept;
pub use left::left_ui;
pub use location_note::located;
pub use main_pane::{main_ui, model_drop_down_ui};
pub use pick::{PickField, PickItem, PickState, Picked, pick_items, pick_ui};
pub use places::place_colour;
pub use quotation::{QuotationData, QuotationLook, quotation_data, quotation_ui};
pub use sheet::{PartRow, RelationLine, SheetData, evidence_words, sheet_data};
pub use sheet_ui::{inspector_ui, note_ui};
pub use sorting::{Bin, Column, SortingData, SortingRow, sorting_data};
pub use state::{State, View};
pub use title::{TitleDraft, TitleFor, title_ui};
pub use told::{Told, told_data};
pub use written::Written;

use crate::model::{Level, Traced};
use crate::session::Event;

use place_dialog::PlaceDraft;

use super::command::Command;
use super::shell::{Actions, Shell, Spot};

/// First number of this screen’s tickets.
pub const TICKETS: u64 = 3_000_000;

/// Returns the words of the status bar.
pub fn status_data(shell: &Shell<'_>, state: &State) -> Vec<String> {
    let words = state.status(shell.project, || status_words(shell));
    words.to_vec()
}

fn status_words(shell: &Shell<'_>) -> Vec<String> {
    let scheme = shell.counts.scheme();
    let of_level = |level| {
        let codes = scheme.codes().iter();
        let of_level = codes.filter(|code| code.level == level);
        of_level
            .filter(|code| !shell.project.is_trimmed(code.id))
            .count()
    };
    let homeless = (0..scheme.len()).filter(|position| {
        scheme.level(*position) == Some(Level::Open) && scheme.is_homeless(*position)
    });
    vec![
        phrase::counted("axial-concepts", of_level(Level::Concept)),
        phrase::counted("axial-categories", of_level(Level::Category)),
        phrase::counted("axial-n-codings", shell.counts.total().codings),
        phrase::counted("axial-status-homeless", homeless.count()),
    ]
}

/// Runs a command of this screen; returns whether it was its business.
pub fn run(command: Command, shell: &Shell<'_>, state: &mut State, out: &mut Actions) -> bool {
    match command {
        Command::Filter => state.list.focus_filter = true,
        Command::NextHomeless => left::next_homeless(shell, state),
        Command::Gather => gather_ticked(shell, state),
        Command::ChoosePlace => unplaced::open_place_menu(None, state),
        Command::TakeProposal => proposals::take(shell, state, out),
        Command::DismissProposal => proposals::dismiss(shell, state, out),
        Command::NewModel => main_pane::ask_new_model(state),
        Command::RenamePlace => rename_place(shell, state),
        Command::AddPlace => add_place(shell, state),
        Command::RenameChosen => rename_chosen(shell, state),
        Command::RemoveChosen => take_out(shell, state, out),
        _ => return false,
    }
    true
}

/// Takes an answer of the session.
pub fn answer(event: &Event, shell: &Shell<'_>, state: &mut State, _out: &mut Actions) {
    state.list.alike.answer(event);
    state.sheet.steps.answer(shell.project, event);
}

/// Keeps what is being written, before another screen is shown or the project is closed.
pub fn leave(_shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    state.sheet.keep(out);
}

/// Opens the screen at a category.
pub fn show(spot: Spot, shell: &Shell<'_>, state: &mut State) {
    let (Spot::Category(code) | Spot::Code(code)) = spot else {
        return;
    };
    if !shell.project.codes.contains(code) {
        return;
    }
    state.chosen = Some(code);
    state.board.follow = true;
    state.board.focus = true;
    let model = state.model_shown(shell.project);
    let mut placements = shell
        .project
        .placements_of(code)
        .filter_map(|placement| shell.project.placements.get(placement));
    let first = placements.next().map(|placement| placement.model);
    let in_model = first == model || placements.any(|placement| Some(placement.model) == model);
    if !in_model && first.is_some() {
        state.model = first;
    }
}

/// Takes what is chosen out of the model.
fn take_out(shell: &Shell<'_>, state: &State, out: &mut Actions) {
    if let Some(model) = state.model_shown(shell.project) {
        let meant = removing::meant(shell.project, state);
        places::put(shell, (model, &meant), None, out);
    }
}

/// The lane that acts on places are about: the one whose head has focus, else that of the chosen category, else the first.
fn lane_meant(shell: &Shell<'_>, state: &mut State) -> Option<LaneData> {
    state.model_shown(shell.project)?;
    let data = state.places(shell);
    let focused = state.board.heads.focused;
    let mut lanes = data.lanes.iter();
    let chosen = state.chosen.and_then(|chosen| data.find(chosen));
    let found = lanes.find(|lane| Some(lane.place) == focused);
    let found = found.or_else(|| data.lanes.get(chosen?.0));
    found.or_else(|| data.lanes.first()).cloned()
}

fn rename_place(shell: &Shell<'_>, state: &mut State) {
    let lane = lane_meant(shell, state).filter(|_| shell.locked().is_none());
    if let Some(lane) = lane {
        state.view = View::Places;
        lane_head::begin_rename(&lane, state);
    }
}

fn add_place(shell: &Shell<'_>, state: &mut State) {
    let lane = lane_meant(shell, state).filter(|_| shell.locked().is_none());
    state.board.heads.dialog = lane.map(|lane| PlaceDraft::add(lane.near));
}

/// Asks for another name of the place whose head has focus, else of the chosen code.
fn rename_chosen(shell: &Shell<'_>, state: &mut State) {
    if matches!(state.focused, Some(Traced::Place(..))) {
        return rename_place(shell, state);
    }
    let code = state.chosen.and_then(|code| shell.project.codes.get(code));
    if let Some(code) = code.filter(|_| shell.locked().is_none()) {
        state.title = Some(TitleDraft::of_code(code));
    }
}

/// Asks for the name of what the ticked codes are gathered under.
fn gather_ticked(shell: &Shell<'_>, state: &mut State) {
    let ticked = state.ticked(shell.project);
    if !ticked.is_empty() && shell.locked().is_none() {
        state.gather = Some(GatherDraft::new(shell.project, ticked));
    }
}
