//! The history screen: who did what, when and why, newest first, and the way back to any point of it.

mod data;
mod detail;
mod list;
mod undo_dialog;

use std::sync::Arc;

use egui::Ui;

use crate::locale::say;
use crate::model::{Message, RoundId};
use crate::session::{Event, Request};
use crate::ui::command::Command;
use crate::ui::reliability::blind_round;
use crate::ui::shell::{Action, Actions, Shell, Spot};

pub use data::{Line, Trail, Undone, acts_after, lines_data, text_of};

/// How many entries are asked for at a time.
const PAGE: usize = 200;

/// What is known of the journal, what is looked for in it, and the chosen entry.
#[derive(Default)]
pub struct State {
    trail: Trail,
    asked: bool,
    stale: bool,
    filter: String,
    with_reason: bool,
    current: Option<u64>,
    lines: Option<(LinesKey, Arc<Vec<Line>>)>,
    wants_filter: bool,
    /// The list is to have the focus once there is one.
    wants_list: bool,
    /// The revision that the newest page was of.
    heard: Option<u64>,
    /// The blind round that it was told in.
    blind: Option<RoundId>,
    undo_to: Option<u64>,
}

/// By what the lines are made: state of the trail, filter, only with a reason.
type LinesKey = (u64, String, bool);

impl State {
    /// Returns the number of the chosen entry.
    pub fn current(&self) -> Option<u64> {
        self.current
    }

    /// Returns what is known of the journal.
    pub fn trail(&self) -> &Trail {
        &self.trail
    }

    fn is_filtered(&self) -> bool {
        self.with_reason || !self.filter.trim().is_empty()
    }

    /// Returns the lines as they stand, made anew where the entries or the filter are others.
    fn lines(&mut self) -> Arc<Vec<Line>> {
        let key = (self.trail.version(), self.filter.clone(), self.with_reason);
        if let Some((known, lines)) = &self.lines
            && *known == key
        {
            return Arc::clone(lines);
        }
        let lines = Arc::new(lines_data(&self.trail, &self.filter, self.with_reason));
        self.lines = Some((key, Arc::clone(&lines)));
        lines
    }

    /// Forgets what was told before a blind round began or ended.
    fn follow_round(&mut self, blind: Option<RoundId>) {
        if self.blind != blind {
            self.blind = blind;
            self.trail = Trail::default();
            self.current = None;
            self.stale = true;
        }
    }

    /// Asks for the newest page where something was done, else for the next one where more of it is wanted.
    fn ask(&mut self, wants_more: bool, out: &mut Actions) {
        if self.asked {
            return;
        }
        let before = if self.stale || self.trail.is_empty() {
            u64::MAX
        } else if wants_more && !self.trail.is_whole() {
            self.trail.oldest()
        } else {
            return;
        };
        if before == u64::MAX && self.trail.is_whole() && !self.stale {
            return;
        }
        self.asked = true;
        out.push(Action::Ask(Request::History {
            before,
            limit: PAGE,
        }));
    }
}

/// Gives the list the focus once its entries are there.
pub fn take_focus(state: &mut State) {
    state.wants_list = true;
}

/// The left panel: this screen has none.
pub fn left_ui(_ui: &mut Ui, _shell: &Shell<'_>, _state: &mut State, _out: &mut Actions) {}

/// The entries, newest first, and the dialog of undoing many.
pub fn main_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    state.stale |= state.heard != Some(shell.project.revision());
    state.follow_round(blind_round(shell).map(|round| round.id));
    let near_end = list::history_ui(ui, shell, state);
    state.ask(near_end || state.is_filtered(), out);
    undo_dialog::dialog_ui(ui, state, out);
}

/// All of the chosen entry.
pub fn inspector_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    detail::detail_ui(ui, shell, state, out);
}

/// What the status bar says.
pub fn status_data(shell: &Shell<'_>, state: &State) -> Vec<String> {
    let count = shell.project.revision();
    let mut parts = vec![match state.trail.first_day() {
        Some(day) => say(&Message::new("history-status-since")
            .with("count", count)
            .with("day", day)),
        None => say(&Message::new("history-status").with("count", count)),
    }];
    if state.trail.is_whole() {
        parts.push(say(
            &Message::new("history-status-reasons").with("count", state.trail.reasons())
        ));
    }
    parts
}

/// Runs a command of this screen.
pub fn run(command: Command, _shell: &Shell<'_>, state: &mut State, _out: &mut Actions) -> bool {
    match command {
        Command::Filter => state.wants_filter = true,
        _ => return false,
    }
    true
}

/// Hears of entries, and of changes that make them stale.
pub fn answer(event: &Event, shell: &Shell<'_>, state: &mut State, _out: &mut Actions) {
    match event {
        Event::History { before, entries } => {
            state.asked = false;
            if *before == u64::MAX {
                state.stale = false;
                state.heard = Some(shell.project.revision());
            }
            state
                .trail
                .take(shell.project, (*before, PAGE), entries.clone());
            state.current = state.current.or(state.trail.newest());
        }
        Event::Changed { .. } => state.stale = true,
        // Whatever failed, the page may have been it: it is asked for again.
        Event::Failed { ticket: None, .. } => state.asked = false,
        _ => {}
    }
}

/// Nothing of a project is opened here.
pub fn show(_spot: Spot, _shell: &Shell<'_>, _state: &mut State) {}
