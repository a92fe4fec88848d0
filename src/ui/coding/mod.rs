//! The coding screen: documents and codes, the text that is read, the finder over it, and what there is to compare.
//!
//! It turns what the transcript, the tree, the finder and the inspector ask for into operations. What is painted in the
//! text is the transcript’s own business.

mod correct;
mod documents;
mod find;
mod inspector;
mod link_list;
mod linking;
mod menus;
mod pane;
mod places;
mod putting;
mod recall;
mod recent;
mod side;
mod stepping;
mod tabs;
mod tool_bar;
mod wishes;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use egui::{Rect, Ui, Vec2};

use crate::locale::say;
use crate::model::{CodeId, DocumentId, Message, QuotationId, TextRange, Traced};
use crate::session::{Event, Ticket};
use crate::ui::command::{Command, Scope};
use crate::ui::shell::{Action, Actions, Shell, Spot};
use crate::ui::{code_tree, finder, transcript};

pub use correct::{KeptQuotation, Turn};
pub use documents::{DocumentRow, documents_data};
pub use find::hits as found_in;
pub use inspector::{
    DimensionLine, PassageData, Passages, PropertyLine, QuotationCard, RecordData, SheetData,
    alike_cards, card_of, dimensions_of, passage_data, passages_of_code, record_data, sheet_data,
};
pub use places::{
    next_of_code, next_uncoded, place_words, quotations_of_code, quotations_of_code_itself,
};
pub use recent::Recent;
pub use side::Side;
pub use tabs::Tabs;

/// The first ticket of this screen.
const TICKETS: Ticket = 2_000_000;

/// What the coding screen remembers.
#[derive(Default)]
pub struct State {
    tree: code_tree::State,
    finder: finder::State,
    tabs: Tabs,
    pages: HashMap<DocumentId, transcript::State>,
    documents: documents::Documents,
    find: find::Find,
    inspector: inspector::Inspector,
    recent: Recent,
    menus: menus::Menus,
    correct: correct::Correct,
    side: Side,
    recall: recall::Recall,
    /// Tints are switched off.
    plain: bool,
    /// Only these codes are shown.
    only_codes: Option<HashSet<CodeId>>,
    /// Whose codings are shown.
    whose: transcript::Whose,
    /// The code that was followed to a quotation.
    followed_code: Option<(QuotationId, CodeId)>,
    /// The text is stepped through unit by unit.
    stepping: stepping::Stepping,
    /// A link that is being made.
    linking: linking::Linking,
    /// The code under the pointer, in the text or in the inspector.
    hovered: Option<CodeId>,
    /// It is under the pointer in the inspector.
    hovered_here: bool,
    /// The tree was touched after the text: the inspector shows the code.
    looks_at_code: bool,
    /// What was chosen in the tree when that was looked at last.
    tree_chosen: Option<CodeId>,
    /// The code that the finder was on last, and for which passage.
    proposed_last: Option<(CodeId, (DocumentId, TextRange))>,
    /// The document that is read, the paragraph that is seen first and the place of the reading cursor.
    reading: Option<(DocumentId, usize, u32)>,
    /// When the reading place was remembered last, in seconds of the window.
    remembered_at: f64,
    followed: Option<code_tree::Stand>,
    /// How often the main pane was painted, and how often when the inspector was painted last.
    passes: u64,
    inspector_seen: u64,
    began: bool,
}

/// Shows documents and codes.
pub fn left_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    follow(shell, state);
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    let read = state.tabs.current();
    let opened = documents::documents_ui(ui, shell, (&mut state.documents, read), out);
    if let Some(document) = opened {
        if ui.input(|input| input.modifiers.command) {
            state.side.open(document, state.tabs.current());
        } else {
            open_document(state, document);
        }
    }
    let selected = selected_words(state);
    state.tree.set_selected(selected);
    let applied = code_tree::code_tree_ui(ui, shell, &mut state.tree, out);
    if let Some(place) = state.tree.take_wanted() {
        wishes::create_from_tree(shell, state, &place, out);
    }
    let chosen = state.tree.choice.current();
    if chosen != state.tree_chosen {
        state.tree_chosen = chosen;
        state.looks_at_code = chosen.is_some();
    }
    if let Some(code) = state.tree.take_memo() {
        wishes::memo_of_code(shell, state, code, out);
    }
    if let Some(code) = applied {
        wishes::apply_from_tree(shell, state, code, out);
    }
}

/// Shows the tabs, the tool bar, the text and what stands over it.
pub fn main_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    follow(shell, state);
    // The bar below tells what is coded, also where the list is hidden.
    state.documents.rows(ui.ctx(), shell.project);
    begin(shell, state);
    state.passes += 1;
    pane::pane_ui(ui, shell, state, out);
}

/// Shows what there is to say of the passage that is read, or of the code that is chosen.
pub fn inspector_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    follow(shell, state);
    state.inspector_seen = state.passes;
    let subject = subject(shell, state, out);
    let proposed = state.finder.current();
    remember_proposed(state, &subject, proposed);
    let hand = inspector::InHand {
        proposed,
        compared: proposed.or_else(|| compared(shell, state, &subject)),
        selected: selected_count(state),
    };
    let State { inspector, .. } = state;
    let asked = inspector::inspector_ui(ui, shell, (inspector, &subject, hand), out);
    let hovers = matches!(asked, Some(inspector::Asked::Hover(_)));
    if state.hovered_here && !hovers {
        state.hovered = None;
    }
    state.hovered_here = hovers;
    if let Some(asked) = asked {
        wishes::asked(shell, state, asked, out);
    }
    if state.inspector.take_leave() {
        match subject {
            inspector::Subject::Code(_) => state.tree.take_focus(),
            _ => wishes::back_to_text(state),
        }
    }
}

/// Returns the words of the status bar.
pub fn status_data(shell: &Shell<'_>, state: &State) -> Vec<String> {
    let Some(document) = state.tabs.current() else {
        return Vec::new();
    };
    let mut parts = Vec::new();
    let caret = state
        .pages
        .get(&document)
        .map_or(0, transcript::State::caret);
    let paragraphs = shell.project.paragraphs.get(document);
    if let Some(paragraphs) = paragraphs.filter(|paragraphs| !paragraphs.list.is_empty()) {
        let number = paragraphs.at(caret).unwrap_or(0) + 1;
        let place = Message::new("coding-status-place")
            .with("number", number)
            .with("count", paragraphs.list.len());
        parts.push(say(&place));
    }
    if let Some(counts) = state.documents.counts(document) {
        parts.push(say(
            &Message::new("coding-status-codings").with("count", counts.codings)
        ));
        let (part, whole, key) = if counts.turns > 0 {
            (counts.coded_turns, counts.turns, "coding-status-turns")
        } else {
            (
                counts.coded_paragraphs,
                counts.paragraphs,
                "coding-status-paragraphs",
            )
        };
        parts.push(say(&Message::new(key)
            .with("part", part)
            .with("whole", whole)));
    }
    if let Some(left) = left_words(shell, document) {
        parts.push(left);
    }
    if let Some((part, whole)) = state.documents.coded() {
        let message = Message::new("coding-status-documents");
        parts.push(say(&message.with("part", part).with("whole", whole)));
    }
    parts
}

/// How much of a document was left uncoded on purpose, in words; nothing where nothing was.
fn left_words(shell: &Shell<'_>, document: DocumentId) -> Option<String> {
    let count = shell.project.seen_in(document).count();
    (count > 0).then(|| say(&Message::new("coding-status-left").with("count", count)))
}

/// Does a command of this screen; returns whether it was its business.
pub fn run(command: Command, shell: &Shell<'_>, state: &mut State, out: &mut Actions) -> bool {
    match command {
        Command::FindInDocument => state.find.open(),
        Command::Tints => state.plain = !state.plain,
        Command::LineByLine => stepping::turn(shell, state, out),
        Command::NextDocument => step_document(shell, state, true),
        Command::PreviousDocument => step_document(shell, state, false),
        Command::NextTab => step_tab(state, true),
        Command::PreviousTab => step_tab(state, false),
        Command::CloseTab => close_tab(state, state.tabs.current()),
        Command::OpenToSide => side::open_beside(shell, state),
        Command::CloseSide => state.side.close(),
        Command::RemoveChosen => return false,
        command if command.scope() == Scope::Transcript => {
            return wishes::run_in_transcript(command, shell, state, out);
        }
        command => return code_tree::run(command, shell, &mut state.tree, out),
    }
    true
}

/// Keeps what is being written and where the text is read; before the screen, the project or the window is left.
pub fn leave(shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    state.inspector.keep(shell.project, out);
    pane::remember_now(shell, state, out);
}

/// Hears what the session says.
pub fn answer(event: &Event, shell: &Shell<'_>, state: &mut State, _out: &mut Actions) {
    state.inspector.answer(shell.project, event);
}

impl State {
    /// Returns the quotation that is read, else the code that is chosen in the tree.
    pub fn chosen(&self) -> Option<Traced> {
        let page = self
            .tabs
            .current()
            .and_then(|document| self.pages.get(&document));
        let quotation = page.and_then(transcript::State::quotation);
        let code = self
            .tree_chosen
            .filter(|_| self.looks_at_code || quotation.is_none());
        code.map(Traced::Code).or(quotation.map(Traced::Quotation))
    }

    /// Returns where the passage that is read stands on the screen, with the line that says who speaks.
    pub fn passage_rect(&self) -> Option<Rect> {
        let page = self.pages.get(&self.tabs.current()?)?;
        transcript::spoken_rect(page)
    }
}

/// Opens a place.
pub fn show(spot: Spot, shell: &Shell<'_>, state: &mut State) {
    recall::recall(shell, state);
    if !std::mem::replace(&mut state.began, true) {
        recall::reopen(shell, state);
    }
    match spot {
        Spot::Document(document) => open_document(state, document),
        Spot::Text(document, offset) => reveal(state, document, TextRange::new(offset, offset)),
        Spot::Quotation(quotation) => {
            if let Some(row) = shell.project.quotations.get(quotation) {
                reveal(state, row.document, row.range);
                let followed = state.followed_code.take();
                let code = followed.filter(|(of, _)| *of == quotation);
                if let Some(page) = state.pages.get_mut(&row.document) {
                    page.set_quotation(Some(quotation));
                    page.set_code(code.map(|(_, code)| code));
                }
            }
        }
        Spot::Code(code) | Spot::Category(code) => {
            state.tree.show_code(shell.project, code);
            state.tree.take_focus();
        }
        Spot::Memo(_)
        | Spot::Plan(_)
        | Spot::Relation(_)
        | Spot::Model(..)
        | Spot::StoryLine(_)
        | Spot::Proposition(_) => {}
    }
}

/// Opens a document where it was read last.
fn open_document(state: &mut State, document: DocumentId) {
    state.side.follow(state.tabs.current(), document);
    state.tabs.show(document);
    recall::page_of(state, document);
    state.pages.entry(document).or_default().take_focus();
    state.finder.close();
    state.looks_at_code = false;
}

fn reveal(state: &mut State, document: DocumentId, range: TextRange) {
    open_document(state, document);
    state.pages.entry(document).or_default().reveal(range);
}

fn close_tab(state: &mut State, document: Option<DocumentId>) {
    if let Some(document) = document {
        state.tabs.close(document);
        if state.side.other() == state.tabs.current() || state.side.other() == Some(document) {
            state.side.close();
        }
        state.finder.close();
    }
}

fn step_tab(state: &mut State, forward: bool) {
    if let Some(document) = state.tabs.beside(forward) {
        open_document(state, document);
    }
}

fn step_document(shell: &Shell<'_>, state: &mut State, forward: bool) {
    let documents = shell.project.documents_in_order();
    let count = documents.len();
    let current = state.tabs.current();
    let at = documents.iter().position(|row| Some(row.id) == current);
    let next = match (at, forward) {
        (None, _) => 0,
        (Some(at), true) => (at + 1) % count.max(1),
        (Some(at), false) => (at + count.saturating_sub(1)) % count.max(1),
    };
    if let Some(row) = documents.get(next) {
        open_document(state, row.id);
    }
}

/// Takes in what the project is now: once a revision.
fn follow(shell: &Shell<'_>, state: &mut State) {
    recall::recall(shell, state);
    let now = code_tree::stand(shell.project);
    if state.followed == Some(now) {
        return;
    }
    state.followed = Some(now);
    state.tabs.keep_living(shell.project);
    state.side.keep_living(shell.project, state.tabs.current());
    state
        .pages
        .retain(|document, _| shell.project.documents.contains(*document));
    state.recent.follow(shell.project);
    if let transcript::Whose::Only(coder) = state.whose
        && !shell.project.coders.contains(coder)
    {
        state.whose = transcript::Whose::Together;
    }
    if let Some(codes) = &mut state.only_codes {
        codes.retain(|code| shell.project.codes.contains(*code));
        if codes.is_empty() {
            state.only_codes = None;
        }
    }
}

/// Opens the document that was read last, at the place where that was; else the first one.
fn begin(shell: &Shell<'_>, state: &mut State) {
    if state.began || shell.project.documents.is_empty() {
        return;
    }
    state.began = true;
    recall::reopen(shell, state);
    let known = shell.project.settings();
    let reading = known.and_then(|known| shell.preferences.reading.get(&known.id));
    let reading = reading.filter(|reading| shell.project.documents.contains(reading.document));
    match reading {
        Some(reading) => {
            open_document(state, reading.document);
            if !state.recall.knows(reading.document) {
                let range = TextRange::new(reading.offset, reading.offset);
                reveal(state, reading.document, range);
            }
        }
        None => {
            if let Some(first) = shell.project.documents_in_order().first() {
                open_document(state, first.id);
            }
        }
    }
}

fn subject(shell: &Shell<'_>, state: &State, out: &mut Actions) -> inspector::Subject {
    let chosen = state
        .tree_chosen
        .filter(|code| shell.project.codes.contains(*code));
    if let Some(code) = chosen.filter(|_| state.looks_at_code && !state.finder.is_open()) {
        return inspector::Subject::Code(code);
    }
    let passage = passage_read(shell, state, out);
    match passage {
        Some((document, range, words)) => inspector::Subject::Passage {
            document,
            range,
            words,
        },
        None => chosen.map_or(inspector::Subject::Nothing, inspector::Subject::Code),
    }
}

/// Remembers on which code the finder is, for as long as the passage stays: with the finder closed it is still compared.
fn remember_proposed(state: &mut State, subject: &inspector::Subject, proposed: Option<CodeId>) {
    let inspector::Subject::Passage {
        document, range, ..
    } = subject
    else {
        return;
    };
    // What comes first while nothing is typed was not looked for.
    let looked_for = !state.finder.text().trim().is_empty();
    if let Some(code) = proposed.filter(|_| looked_for) {
        state.proposed_last = Some((code, (*document, *range)));
    }
}

/// How many passages are selected in the document that is read.
fn selected_count(state: &State) -> usize {
    let page = state
        .tabs
        .current()
        .and_then(|document| state.pages.get(&document));
    page.map_or(1, transcript::State::selected_count)
}

/// How many passages are selected as words; a quotation that is current is none.
fn selected_words(state: &State) -> usize {
    let page = state
        .tabs
        .current()
        .and_then(|document| state.pages.get(&document));
    let page = page.filter(|page| page.selection().is_some());
    page.map_or(0, transcript::State::selected_count)
}

/// The selection, else the current quotation, of the document that is read.
fn passage_read(
    shell: &Shell<'_>,
    state: &State,
    out: &mut Actions,
) -> Option<(DocumentId, TextRange, Arc<str>)> {
    let document = state.tabs.current()?;
    let page = state.pages.get(&document)?;
    if page.selection().is_some() {
        let text = shell.texts.get(shell.project, document, out)?;
        let passage = page.passage(document, &text)?;
        return Some((document, passage.range(), Arc::clone(passage.words())));
    }
    let row = shell.project.quotations.get(page.quotation()?)?;
    (row.document == document).then(|| (document, row.range, Arc::clone(&row.words)))
}

/// The code whose other passages are shown beside a passage: of those that it carries the one that the finder was on
/// last, that whose bracket was clicked, that is chosen in the tree, or that was used last; while it carries none, the
/// one that the finder was on when something was typed there.
fn compared(shell: &Shell<'_>, state: &State, subject: &inspector::Subject) -> Option<CodeId> {
    let inspector::Subject::Passage {
        document, range, ..
    } = subject
    else {
        return None;
    };
    let looked_at = state
        .proposed_last
        .filter(|(_, at)| *at == (*document, *range))
        .map(|(code, _)| code)
        .filter(|code| shell.project.codes.contains(*code));
    let quotation = shell.project.quotation_at(*document, *range);
    let codes = quotation.map(|quotation| places::codes_on(shell.project, quotation));
    let codes = codes.filter(|codes| !codes.is_empty());
    let Some(codes) = codes else {
        return looked_at;
    };
    let clicked = state.pages.get(document).and_then(transcript::State::code);
    let used_last = state.recent.list().iter().map(|code| Some(*code));
    let mut wanted = [clicked, looked_at, state.tree_chosen]
        .into_iter()
        .chain(used_last);
    let is_on = |code: &CodeId| codes.iter().any(|on| on.id == *code);
    let found = wanted.find_map(|code| code.filter(|code| is_on(code)));
    found.or(codes.first().map(|code| code.id))
}

/// Says a sentence in a toast.
fn tell(key: &str, out: &mut Actions) {
    out.push(Action::Say(Message::new(key)));
}
