//! The memos: the written record of the analysis.
//!
//! Left stands the list, newest first; in the middle one memo, written or read; right what it is about. What is typed is
//! kept on a pause, and whenever the memo is left; see [`Draft`] for what happens when the project changes meanwhile.

mod data;
mod draft;
mod editor;
mod inspector;
mod left;
mod link_pick;
mod main_pane;
mod markdown;
mod reading;

use std::sync::Arc;

use egui::Id;

use crate::locale;
use crate::model::{MemoId, MemoKind, MemoTarget};
use crate::operation::{MemoEdit, Operation};
use crate::session::Event;

use super::axial::phrase;
use super::code_tree::{Stand, stand};
use super::command::Command;
use super::icon::{self, Icon};
use super::shell::{Actions, Shell, Spot};

pub use data::{LinkRow, MemoRow, MemosData, link_row, memos_data, shown};
pub use draft::Draft;
pub use inspector::inspector_ui;
pub use left::left_ui;
pub use link_pick::{
    LinkChoice, Open as LinkPick, choices_of, every_target, link_choices, pick_ui,
};
pub use main_pane::main_ui;
pub use markdown::{Block, BlockKind, blocks};

/// The memos that the list showed last: for which image, kind and words.
type Listed = (Stand, Option<MemoKind>, String, Arc<Vec<usize>>);

/// What the screen remembers.
#[derive(Default)]
pub struct State {
    /// The memo that is shown.
    pub chosen: Option<MemoId>,
    /// Only memos of this kind are listed.
    pub kind: Option<MemoKind>,
    /// Only memos with these words are listed.
    pub filter: String,
    /// The memo is read, not written.
    pub reading: bool,
    /// What is being written.
    pub draft: Option<Draft>,
    /// Drafts that were left when another memo was opened from elsewhere, to be kept in the next pass.
    left: Vec<Draft>,
    /// Memos that were begun here and may be empty still.
    begun: Vec<MemoId>,
    focus: Option<Focus>,
    /// The list gives itself to the row of the memo shown.
    follow: bool,
    filter_focus: bool,
    wrap: Option<&'static str>,
    selection: std::ops::Range<usize>,
    pick: Option<link_pick::Open>,
    kept: Option<(Stand, Arc<MemosData>)>,
    listed: Option<Listed>,
    blocks: Option<(String, Arc<Vec<Block>>)>,
}

/// Which field takes the focus as soon as the memo is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Focus {
    Title,
    Text,
}

impl State {
    fn data(&mut self, shell: &Shell<'_>) -> Arc<MemosData> {
        let now = stand(shell.project);
        if let Some((known, data)) = &self.kept
            && *known == now
        {
            return Arc::clone(data);
        }
        let data = Arc::new(memos_data(shell.project));
        self.kept = Some((now, Arc::clone(&data)));
        data
    }

    /// Returns the numbers of the rows that the filter lets through.
    fn listed(&mut self, shell: &Shell<'_>, data: &MemosData) -> Arc<Vec<usize>> {
        let now = stand(shell.project);
        if let Some((known, kind, filter, rows)) = &self.listed
            && (*known, *kind) == (now, self.kind)
            && *filter == self.filter
        {
            return Arc::clone(rows);
        }
        let rows = Arc::new(shown(data, self.kind, &self.filter));
        self.listed = Some((now, self.kind, self.filter.clone(), Arc::clone(&rows)));
        rows
    }

    /// Shows another memo; what was typed into the one before is kept.
    fn choose(&mut self, memo: MemoId, shell: &Shell<'_>, out: &mut Actions) {
        if self.chosen == Some(memo) {
            return;
        }
        self.remove_empty(shell, out);
        self.keep(shell, out);
        self.draft = None;
        self.chosen = Some(memo);
        self.focus = None;
    }

    /// Removes what was begun here and left without a word.
    fn remove_empty(&mut self, shell: &Shell<'_>, out: &mut Actions) {
        if self.begun.is_empty() {
            return;
        }
        let drafts = self.left.iter().chain(&self.draft);
        let is_blank = |title: &str, text: &str| title.trim().is_empty() && text.trim().is_empty();
        let written: Vec<MemoId> = drafts
            .filter(|draft| !is_blank(&draft.title, &draft.text))
            .map(|draft| draft.memo)
            .collect();
        let known = |memo: &MemoId| shell.project.memos.get(*memo);
        let (there, coming): (Vec<MemoId>, Vec<MemoId>) =
            self.begun.drain(..).partition(|memo| known(memo).is_some());
        self.begun = coming;
        let empty = |memo: &MemoId| {
            let memo = known(memo).filter(|memo| is_blank(&memo.title, &memo.text));
            memo.is_some_and(|memo| !written.contains(&memo.id))
        };
        let memos: Vec<MemoId> = there.into_iter().filter(empty).collect();
        if !memos.is_empty() && shell.locked().is_none() {
            self.draft.take_if(|draft| memos.contains(&draft.memo));
            out.perform(Operation::DeleteMemos { memos });
        }
    }

    /// Asks for what was typed to be kept.
    fn keep(&mut self, shell: &Shell<'_>, out: &mut Actions) {
        self.keep_left(shell, out);
        if let Some(draft) = &mut self.draft {
            draft.keep(shell.project, out);
        }
    }

    fn keep_left(&mut self, shell: &Shell<'_>, out: &mut Actions) {
        for mut draft in self.left.drain(..) {
            draft.keep(shell.project, out);
        }
    }

    /// Brings choice and draft in line with the project; the newest memo is shown where none is chosen.
    fn follow(&mut self, shell: &Shell<'_>, data: &MemosData) {
        let is_known = |memo: MemoId| shell.project.memos.contains(memo);
        let is_drafted = self.draft.as_ref().is_some_and(Draft::is_changed);
        let waits = self.focus.is_some();
        let gone = self.chosen.is_none_or(|memo| !is_known(memo)) && !is_drafted && !waits;
        if gone {
            self.draft = None;
            self.chosen = data.rows.first().map(|row| row.memo);
        }
        let Some(memo) = self.chosen.and_then(|memo| shell.project.memos.get(memo)) else {
            return;
        };
        match &mut self.draft {
            Some(draft) if draft.memo == memo.id => draft.follow(memo),
            Some(_) => {}
            None => self.draft = Some(Draft::of(memo)),
        }
    }
}

/// Returns the id of the field of the title or of the text.
fn field_id(memo: MemoId, part: &str) -> Id {
    Id::unique(("memo field", part, memo))
}

/// Returns the icon of a kind of memo.
pub fn kind_icon(kind: MemoKind) -> Icon {
    match kind {
        MemoKind::CodeNote => icon::SELL,
        MemoKind::TheoryNote => icon::LIGHTBULB,
        MemoKind::OperationalNote => icon::CHECKLIST,
        MemoKind::ReflexiveNote => icon::SELF_IMPROVEMENT,
        MemoKind::FieldNote => icon::LANDSCAPE,
        MemoKind::StoryLine => icon::AUTO_STORIES,
    }
}

/// Returns the message key of what a kind of memo is for.
pub fn kind_purpose(kind: MemoKind) -> &'static str {
    match kind {
        MemoKind::CodeNote => "memos-for-code-note",
        MemoKind::TheoryNote => "memos-for-theory-note",
        MemoKind::OperationalNote => "memos-for-operational-note",
        MemoKind::ReflexiveNote => "memos-for-reflexive-note",
        MemoKind::FieldNote => "memos-for-field-note",
        MemoKind::StoryLine => "memos-for-story-line",
    }
}

/// Returns the words of the status bar.
pub fn status_data(shell: &Shell<'_>, state: &State) -> Vec<String> {
    let mut parts = vec![phrase::counted("memos-count", shell.project.memos.len())];
    if let Some(draft) = &state.draft {
        parts.push(phrase::counted("memos-words", draft.words()));
        if draft.is_changed() {
            parts.push(locale::words("memos-not-kept-yet"));
        }
    }
    parts
}

/// Runs a command of this screen.
pub fn run(command: Command, shell: &Shell<'_>, state: &mut State, out: &mut Actions) -> bool {
    match command {
        Command::Filter => state.filter_focus = true,
        Command::RemoveChosen => remove(shell, state, out),
        _ => return false,
    }
    true
}

/// Removes the memo that is shown; undo brings it back.
fn remove(shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    let Some(memo) = state
        .chosen
        .filter(|memo| shell.project.memos.contains(*memo))
    else {
        return;
    };
    if shell.locked().is_some() {
        return;
    }
    state.begun.retain(|begun| *begun != memo);
    // What was typed is kept first, so that undo brings the memo back as it was on the screen.
    state.keep(shell, out);
    let next =
        state
            .listed
            .as_ref()
            .zip(state.kept.as_ref())
            .and_then(|((.., rows), (_, data))| {
                let of = |row: &usize| data.rows.get(*row).map(|row| row.memo);
                let at = rows.iter().position(|row| of(row) == Some(memo))?;
                let beside = rows.get(at + 1).or_else(|| rows.get(at.checked_sub(1)?));
                beside.and_then(of)
            });
    out.perform_and_say(Operation::DeleteMemos { memos: vec![memo] });
    state.draft = None;
    state.chosen = next;
    state.focus = None;
}

/// Hears what became of the project.
pub fn answer(event: &Event, shell: &Shell<'_>, state: &mut State, _: &mut Actions) {
    if let Event::Changed { .. } = event
        && let Some(draft) = &mut state.draft
        && let Some(memo) = shell.project.memos.get(draft.memo)
    {
        draft.follow(memo);
    }
    if let Event::Failed { .. } = event {
        if let Some(draft) = &mut state.draft {
            draft.forget_sent();
        }
        if state
            .chosen
            .is_some_and(|memo| !shell.project.memos.contains(memo))
        {
            state.focus = None;
        }
    }
}

/// Opens a memo and gives its title the focus while it has none, else its text. The memo may be on its way.
pub fn show(spot: Spot, shell: &Shell<'_>, state: &mut State) {
    let Spot::Memo(memo) = spot else {
        return;
    };
    if state.chosen != Some(memo) {
        state
            .left
            .extend(state.draft.take().filter(Draft::is_changed));
        state.chosen = Some(memo);
    }
    if !shell.project.memos.contains(memo) {
        state.begun.push(memo);
    }
    let is_titled = shell
        .project
        .memos
        .get(memo)
        .is_some_and(|memo| !memo.title.is_empty());
    state.focus = Some(if is_titled { Focus::Text } else { Focus::Title });
    state.reading = false;
    state.follow = true;
    state.kind = None;
    state.filter.clear();
}

/// Keeps what is being written; the workbench calls it when the screen is left.
pub fn leave(shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    state.remove_empty(shell, out);
    state.keep(shell, out);
}

/// Changes the links of a memo.
fn set_links(memo: MemoId, links: Vec<MemoTarget>, out: &mut Actions) {
    let edit = MemoEdit {
        links: Some(links),
        ..MemoEdit::default()
    };
    out.perform(Operation::EditMemo { memo, edit });
}
