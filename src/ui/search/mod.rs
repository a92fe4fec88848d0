//! Search over everything: words and filters, what was found in its place, and codes for many passages at once.
//!
//! The screen asks the session and never waits: what is typed is asked for at once, and only the answer to the last
//! question is shown. Left stand the filters, in the middle what was found by document, right the chosen one in full.

mod alone;
mod ask;
mod coding;
mod context;
mod data;
mod forms;
mod inspector;
mod kept;
mod left;
mod main_pane;
mod results;
mod row;
mod told;
mod typing;
mod word_list;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use egui::Ui;

use crate::locale::{self, say};
use crate::model::SavedQueryId;
use crate::model::{Message, TextRange};
use crate::session::{ContextOrder, EntryKey, Event, Filter, Hit, Hits, QueryError, Ticket};

use super::axial::PickState;
use super::code_tree::Stand;
use super::command::Command;
use super::finder;
use super::shell::{Actions, Shell, Spot};

pub use data::{Group, GroupOf, Line, Results, Snippet, one_a_passage, results, snippet};
pub use forms::{Form, forms};
pub use inspector::inspector_ui;
pub use left::left_ui;
pub use main_pane::main_ui;

/// First number of this screen’s tickets.
pub const TICKETS: Ticket = 8_000_000;

/// Places that are asked for and shown at most.
pub const LIMIT: usize = 500;

/// How what was found is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Passages by document.
    #[default]
    Passages,
    /// Each word that was found on a line with what stands around it.
    Context,
    /// The words of the passages, counted.
    Words,
}

/// What the screen remembers.
#[derive(Default)]
pub struct State {
    /// What is typed.
    pub text: String,
    /// What is ticked in the left panel.
    pub filter: Filter,
    /// Which entries are ticked.
    pub ticked: HashSet<EntryKey>,
    /// How what was found is looked at.
    pub view: View,
    /// In which order words stand in their context.
    pub order: ContextOrder,
    /// The line of the results that is current.
    pub current: Option<EntryKey>,
    error: Option<QueryError>,
    /// What was forgiven in the query that was asked while it is being typed.
    mended: Option<QueryError>,
    asked: Option<ask::Asked>,
    next: Ticket,
    failed: Option<Message>,
    hits: Option<Arc<Hits>>,
    /// The question that they answer.
    answered: Option<Ticket>,
    /// What the conditions find by themselves where all together find nothing.
    alone: alone::Alone,
    told: told::Told,
    results: Option<(Stand, usize, Arc<Results>)>,
    heights: results::Heights,
    indexing: bool,
    focus: bool,
    /// The row of the current entry is scrolled into view.
    follow: bool,
    finder: finder::State,
    coding: Option<coding::Wish>,
    recent: Vec<crate::model::CodeId>,
    code_pick: Option<PickState>,
    /// Where the caret goes in the box.
    caret: Option<usize>,
    offer: typing::Offer,
    forms: Option<forms::Open>,
    open_forms: bool,
    sheet: Option<kept::Sheet>,
    /// The kept query that is current in its list.
    kept: Option<SavedQueryId>,
    lines: context::Lines,
    words: word_list::Words,
}

impl State {
    /// Returns the entries that were found, in order.
    pub fn hits(&self) -> &[Hit] {
        self.hits.as_ref().map_or(&[], |hits| &hits.items)
    }

    /// Returns the current entry.
    pub fn chosen(&self) -> Option<&Hit> {
        let key = self.current?;
        self.hits().iter().find(|hit| hit.key == key)
    }

    /// Returns the ticked entries that can be coded, in order.
    fn ticked_hits(&self) -> Vec<Hit> {
        let hits = self.hits().iter();
        hits.filter(|hit| self.ticked.contains(&hit.key))
            .cloned()
            .collect()
    }

    fn results(&mut self, shell: &Shell<'_>) -> Option<Arc<Results>> {
        let hits = self.hits.as_ref()?;
        let key = (
            super::code_tree::stand(shell.project),
            Arc::as_ptr(hits) as usize,
        );
        if let Some((known, which, results)) = &self.results
            && (*known, *which) == key
        {
            return Some(Arc::clone(results));
        }
        let made = Arc::new(results(shell.project, hits));
        self.results = Some((key.0, key.1, Arc::clone(&made)));
        self.heights.forget();
        Some(made)
    }
}

/// Returns whether an entry is a passage, which can be coded.
pub fn is_passage(hit: &Hit) -> bool {
    matches!(hit.key, EntryKey::Paragraph { .. } | EntryKey::Quotation(_))
}

/// Returns where an entry opens.
pub fn spot(hit: &Hit) -> Spot {
    match hit.key {
        EntryKey::Paragraph { document, .. } => Spot::Text(
            document,
            hit.range.map_or(0, |range| first_found(hit, range)),
        ),
        EntryKey::Quotation(quotation) => Spot::Quotation(quotation),
        EntryKey::Memo(memo) => Spot::Memo(memo),
        EntryKey::Code(code) => Spot::Code(code),
    }
}

/// Where the first of what was found stands in the text of a paragraph.
fn first_found(hit: &Hit, paragraph: TextRange) -> u32 {
    let is_whole = paragraph.indices().len() == hit.text.len();
    let first = hit.fragments.first().filter(|_| is_whole);
    paragraph.start + first.map_or(0, |found| found.start)
}

/// Lets the next letter go into the field.
pub fn take_focus(state: &mut State) {
    state.focus = true;
}

/// Returns the words of the status bar.
pub fn status_data(_shell: &Shell<'_>, state: &State) -> Vec<String> {
    let mut parts = Vec::new();
    if let Some(hits) = &state.hits {
        let documents: HashSet<_> = hits.items.iter().filter_map(|hit| hit.document).collect();
        let message = Message::new("search-status")
            .with("count", hits.total)
            .with("documents", documents.len());
        parts.push(say(&message));
    }
    if state.indexing {
        parts.push(locale::words("search-indexing"));
    } else {
        parts.push(locale::words("search-keys"));
    }
    parts
}

/// Runs a command of this screen.
pub fn run(command: Command, shell: &Shell<'_>, state: &mut State, _: &mut Actions) -> bool {
    match command {
        Command::KeepQuery if shell.locked().is_none() => state.keep_query(shell.project),
        Command::SearchForms => state.open_forms = true,
        Command::SearchPassages => state.view = View::Passages,
        Command::SearchContext => state.view = View::Context,
        Command::SearchWords => state.view = View::Words,
        Command::CodeAll if shell.locked().is_none() => state.code_all(),
        Command::SearchEverything | Command::GoSearch | Command::Filter => state.focus = true,
        Command::CodeTicked if shell.locked().is_none() && !state.ticked.is_empty() => {
            state.finder.open(None)
        }
        _ => return false,
    }
    true
}

/// Hears what was found, and how the index stands.
pub fn answer(event: &Event, shell: &Shell<'_>, state: &mut State, _: &mut Actions) {
    let mine = state.asked.as_ref().map(|asked| asked.ticket);
    if let Event::Words { ticket, words } = event
        && state.words.ticket == Some(*ticket)
    {
        state.take_words(words);
        return;
    }
    match event {
        Event::Each { ticket, found } => state.alone.hear(*ticket, found),
        Event::Hits { ticket, hits } if mine == Some(*ticket) => {
            let hits = one_a_passage(shell.project, hits);
            let known: HashMap<EntryKey, ()> = hits.items.iter().map(|hit| (hit.key, ())).collect();
            state.ticked.retain(|key| known.contains_key(key));
            if state.current.is_none_or(|key| !known.contains_key(&key)) {
                state.current = hits.items.first().map(|hit| hit.key);
            }
            state.hits = Some(Arc::new(hits));
            state.answered = mine;
            state.failed = None;
        }
        Event::Failed {
            message,
            ticket: Some(ticket),
            ..
        } if mine == Some(*ticket) => {
            state.failed = Some(message.clone());
        }
        Event::Indexing { ready } => state.indexing = !ready,
        _ => {}
    }
}

/// Opens no place of its own.
pub fn show(_: Spot, _: &Shell<'_>, state: &mut State) {
    take_focus(state);
}

/// Shows a paragraph of small secondary words with the padding of panels.
fn note_ui(ui: &mut Ui, words: &str) {
    use super::tokens::{TextRole, space};
    let margin = egui::Margin::symmetric(space::CONTENT as i8, space::PANEL as i8);
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        let ink = super::theme::tokens(ui).ink2;
        super::widget::label_ui(ui, words, TextRole::Body, ink);
    });
}
