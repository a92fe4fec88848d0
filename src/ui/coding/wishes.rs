//! What the transcript, the tree, the finder and the inspector ask for, done.

use std::collections::HashSet;

use crate::model::{
    CodeId, CodingId, Compared, Likeness, MemoId, MemoTarget, Message, Outcome, Passage,
    QuotationId, TextRange,
};
use crate::operation::Operation;
use crate::ui::code_tree::Place;
use crate::ui::command::Command;
use crate::ui::compare::Comparer;
use crate::ui::finder;
use crate::ui::shell::{Action, Actions, Shell, Spot};
use crate::ui::transcript::{self, Page, Wish};

use super::inspector::Asked;
use super::{State, linking, places, putting, tell};

/// Does what the transcript asked for.
pub(super) fn wish(shell: &Shell<'_>, state: &mut State, wish: Wish, out: &mut Actions) {
    match wish {
        Wish::Hover(code) => state.hovered = code,
        Wish::Quotation(_) => state.looks_at_code = false,
        Wish::MenuAt(at) => state.menus.open_place(at),
        Wish::Codings(at, list) => state.menus.open_codings(at, list),
        Wish::NextOfCode { code, back } => go_to_next(shell, state, (code, back), out),
        Wish::Memo(quotation) => {
            state.looks_at_code = false;
            memo(shell, state, MemoTarget::Quotation(quotation), out);
        }
        Wish::MemoScreen(quotation) => out.push(Action::Memo(MemoTarget::Quotation(quotation))),
        Wish::Comment(_) => comment(state, out),
        Wish::ShowOnly(codes) => show_only(state, codes),
        Wish::Tell(key) => tell(key, out),
        changing => change(shell, state, changing, out),
    }
}

/// Does what changes the project, where it can be changed.
fn change(shell: &Shell<'_>, state: &mut State, wish: Wish, out: &mut Actions) {
    if let Some(reason) = shell.locked() {
        tell(reason, out);
        return;
    }
    match wish {
        Wish::Find(letter) => state.finder.open(letter),
        Wish::EditText(turn) => edit_text(shell, state, turn, out),
        Wish::InVivo(passage) => out.perform(Operation::CodeInVivo {
            passage,
            parent: None,
        }),
        // Before anything was coded, the code to repeat is asked for.
        Wish::Repeat(_) if state.recent.list().is_empty() => state.finder.open(None),
        Wish::Repeat(passages) => apply_number(shell, state, (1, passages), out),
        Wish::CodeNumber(number, passages) => apply_number(shell, state, (number, passages), out),
        Wish::Negative(codings, negative) => {
            out.perform(Operation::MarkNegative { codings, negative });
        }
        Wish::Weigh { codings, more } => weigh(shell, (codings, more), out),
        Wish::Link(passage) => linking::begin_or_end(state, passage),
        Wish::Leave(passage) => out.perform(Operation::MarkSeen {
            passages: vec![passage],
        }),
        Wish::TakeUp(passage) => out.perform(Operation::UnmarkSeen {
            passages: vec![passage],
        }),
        Wish::Uncode(coding) => uncode(shell, state, coding, out),
        Wish::Resize(quotation, passage) => {
            out.perform(Operation::ResizeQuotation { quotation, passage });
        }
        _ => {}
    }
}

/// Does a command of the transcript that came from the palette or a button.
pub(super) fn run_in_transcript(
    command: Command,
    shell: &Shell<'_>,
    state: &mut State,
    out: &mut Actions,
) -> bool {
    let Some(document) = state.tabs.current() else {
        return false;
    };
    let Some(text) = shell.texts.get(shell.project, document, out) else {
        return false;
    };
    let look = super::pane::look(shell, state);
    let page = Page {
        document,
        text: &text,
        look: &look,
    };
    let mut list = Vec::new();
    let reading = state.pages.entry(document).or_default();
    let done = transcript::run(command, shell, page, reading, &mut list);
    reading.take_focus();
    for wanted in list {
        wish(shell, state, wanted, out);
    }
    done
}

/// Puts a code of the tree on what is selected.
pub(super) fn apply_from_tree(
    shell: &Shell<'_>,
    state: &mut State,
    code: CodeId,
    out: &mut Actions,
) {
    let passages = current_passages(shell, state, out);
    if passages.is_empty() {
        tell("coding-select-first", out);
    } else if shell.locked().is_some() {
        tell("read-only-asked", out);
    } else {
        apply(shell, state, (code, passages), out);
        note_coded(state, true);
    }
}

/// Makes a code for which the tree had the place written, and puts it on what is selected.
pub(super) fn create_from_tree(
    shell: &Shell<'_>,
    state: &mut State,
    place: &Place,
    out: &mut Actions,
) {
    create(shell, state, (place, false), out);
    back_to_text(state);
}

/// Makes a code at a place and puts it on what is selected; more codes may come for that where it `stays`.
fn create(shell: &Shell<'_>, state: &mut State, (place, stays): (&Place, bool), out: &mut Actions) {
    let passages = current_passages(shell, state, out);
    if passages.is_empty() {
        return;
    }
    let (coder, several) = (shell.status.coder, passages.len() > 1);
    let (operation, code) = putting::create(shell.project, (place, coder), passages);
    put(operation, several, out);
    state.recent.note(code);
    state.tree.await_code(code);
    note_coded(state, !stays);
}

/// Does what the finder answered.
pub(super) fn finder_answer(
    shell: &Shell<'_>,
    state: &mut State,
    answer: finder::Answer,
    out: &mut Actions,
) {
    let stays = match answer {
        finder::Answer::Close => false,
        finder::Answer::Apply { code, stay } => {
            let passages = current_passages(shell, state, out);
            if !passages.is_empty() {
                apply(shell, state, (code, passages), out);
                note_coded(state, !stay);
            }
            stay
        }
        finder::Answer::Create { place, stay } => {
            create(shell, state, (&place, stay), out);
            stay
        }
    };
    if !stays {
        state.finder.close();
        if let Some(page) = current_page(state) {
            page.end_coding_together();
        }
        back_to_text(state);
    }
}

/// The document that is read, as it is read.
fn current_page(state: &mut State) -> Option<&mut transcript::State> {
    let document = state.tabs.current()?;
    state.pages.get_mut(&document)
}

/// Notes that what is selected was coded, and whether more codes may come for it.
fn note_coded(state: &mut State, last: bool) {
    if let Some(page) = current_page(state) {
        page.note_coded_together(last);
    }
}

/// Does what the inspector asked for.
pub(super) fn asked(shell: &Shell<'_>, state: &mut State, asked: Asked, out: &mut Actions) {
    match asked {
        Asked::Hover(code) => state.hovered = Some(code),
        Asked::Choose(code) => {
            state.tree.show_code(shell.project, code);
            state.tree_chosen = Some(code);
        }
        Asked::Define(code) => state.tree.define(shell.project, code),
        Asked::Apply(code) => {
            take_quotation(state);
            apply_from_tree(shell, state, code, out);
        }
        Asked::Find => {
            take_quotation(state);
            state.finder.open(None);
        }
        Asked::Property(code, property) => {
            state.tree.edit_property(shell.project, code, property);
        }
        Asked::Compare {
            left,
            code,
            first,
            differs,
        } => {
            let comparer = Comparer::of_incident(shell.project, left, (code, first));
            state.tree.compare(match differs {
                true => comparer.saying(Outcome::DifferentProperty),
                false => comparer,
            });
        }
        Asked::CompareAgain(left, right, code) => {
            state.tree.compare(compare_again(shell, left, right, code));
        }
        Asked::PutAway {
            code,
            quotation,
            passage,
        } => put_away((code, quotation), passage, out),
        Asked::Memo(target) => memo(shell, state, target, out),
        Asked::Link => {
            run_in_transcript(Command::LinkQuotations, shell, state, out);
        }
        Asked::EditLink(link) => linking::edit(shell, state, link),
        Asked::CodeThere { code, passage } => {
            out.perform_and_say(putting::apply(vec![passage], code));
        }
    }
}

/// What the inspector shows is what its buttons code, also where the reading cursor only came into it.
fn take_quotation(state: &mut State) {
    if let Some(page) = current_page(state) {
        page.take_quotation();
    }
}

/// Remembers that a passage is not an instance of a code, or not like a quotation.
fn put_away(
    (code, quotation): (Option<CodeId>, Option<QuotationId>),
    passage: Passage,
    out: &mut Actions,
) {
    let likeness = match (code, quotation) {
        (Some(code), _) => Likeness::ReadsAlike { code, passage },
        (None, Some(quotation)) => Likeness::LikeQuotation { quotation, passage },
        (None, None) => return,
    };
    out.perform(Operation::DismissLikeness {
        likenesses: vec![likeness],
    });
}

fn compare_again(shell: &Shell<'_>, left: Compared, right: Compared, code: CodeId) -> Comparer {
    match (left, right) {
        (Compared::Quotation(left), Compared::Quotation(right)) => {
            Comparer::of_incidents(left, right, Some(code))
        }
        (Compared::Code(left), Compared::Code(right)) => {
            Comparer::of_codes(shell.project, left, right)
        }
        (Compared::Quotation(incident), Compared::Code(code))
        | (Compared::Code(code), Compared::Quotation(incident)) => {
            Comparer::of_incident(shell.project, incident, (code, None))
        }
    }
}

/// Returns all that a code would be put on.
pub(super) fn current_passages(
    shell: &Shell<'_>,
    state: &State,
    out: &mut Actions,
) -> Vec<Passage> {
    let document = state.tabs.current();
    let text = document.and_then(|document| shell.texts.get(shell.project, document, out));
    let page = document.and_then(|document| state.pages.get(&document));
    match (document, text, page) {
        (Some(document), Some(text), Some(page)) => page.passages(document, &text),
        _ => Vec::new(),
    }
}

/// Returns what a code would be put on; the first of several.
pub(super) fn current_passage(
    shell: &Shell<'_>,
    state: &State,
    out: &mut Actions,
) -> Option<Passage> {
    let document = state.tabs.current()?;
    let text = shell.texts.get(shell.project, document, out)?;
    let page = state.pages.get(&document)?;
    page.passage_to_code(document, &text)
}

/// Takes a code off, or asks which where the quotation carries several.
pub(super) fn uncode(shell: &Shell<'_>, state: &mut State, coding: CodingId, out: &mut Actions) {
    let row = shell.project.codings.get(coding);
    let page = state
        .tabs
        .current()
        .and_then(|document| state.pages.get(&document));
    let clicked = page.and_then(transcript::State::code);
    let is_meant = row.is_some_and(|row| clicked == Some(row.code));
    let several = !is_meant
        && row.is_some_and(|row| shell.project.codings_of(row.quotation).nth(1).is_some());
    match row {
        Some(row) if several => state.menus.open_uncode(row.quotation),
        Some(_) => out.perform(Operation::Uncode {
            codings: vec![coding],
        }),
        None => {}
    }
}

/// Opens a turn to be edited.
fn edit_text(shell: &Shell<'_>, state: &mut State, turn: usize, out: &mut Actions) {
    let document = state.tabs.current();
    let text = document.and_then(|document| shell.texts.get(shell.project, document, out));
    if let (Some(document), Some(text)) = (document, text) {
        state.finder.close();
        state.correct.open(shell, (document, &text), turn);
    }
}

/// Puts the cursor into the comment of the quotation.
pub(super) fn comment(state: &mut State, out: &mut Actions) {
    state.looks_at_code = false;
    state.inspector.comment.take_focus();
    show_inspector(state, out);
}

/// Puts the cursor into a memo on what the inspector shows, a quotation or a code, beside the text.
fn memo(shell: &Shell<'_>, state: &mut State, target: MemoTarget, out: &mut Actions) {
    if shell.locked().is_some() {
        out.push(Action::Memo(target));
        return;
    }
    let new = MemoId(uuid::Uuid::from_u128(crate::session::seed()));
    state
        .inspector
        .memo
        .begin(shell.project, (target, new), out);
    show_inspector(state, out);
}

/// Puts the cursor into a memo on a code of the tree, beside the text.
pub(super) fn memo_of_code(shell: &Shell<'_>, state: &mut State, code: CodeId, out: &mut Actions) {
    state.finder.close();
    state.tree_chosen = Some(code);
    state.looks_at_code = true;
    memo(shell, state, MemoTarget::Code(code), out);
}

/// Has the inspector shown where it was not painted lately.
fn show_inspector(state: &State, out: &mut Actions) {
    if state.passes > state.inspector_seen + 1 {
        out.push(Action::Run(Command::Inspector));
    }
}

/// Gives the focus back to the text.
pub(super) fn back_to_text(state: &mut State) {
    if let Some(page) = current_page(state) {
        page.take_focus();
    }
}

/// Puts a code on passages. Where it is on other words of the same place already, that is said: both are counted.
fn apply(
    shell: &Shell<'_>,
    state: &mut State,
    (code, passages): (CodeId, Vec<Passage>),
    out: &mut Actions,
) {
    let near = match passages.as_slice() {
        [passage] => places::codes_near(shell.project, passage),
        _ => HashSet::new(),
    };
    let several = passages.len() > 1;
    put(putting::apply(passages, code), several, out);
    if near.contains(&code) {
        let overlaps = Message::new("coding-overlaps")
            .with("name", shell.project.code_name(code))
            .with("key", Command::CodesHere.keys());
        out.push(Action::Say(overlaps));
    }
    state.recent.note(code);
}

/// Codes; of several passages at once, most of which are not seen, it is said how many they are.
fn put(operation: Operation, several: bool, out: &mut Actions) {
    if several {
        out.perform_and_say(operation);
    } else {
        out.perform(operation);
    }
}

fn apply_number(
    shell: &Shell<'_>,
    state: &mut State,
    (number, passages): (usize, Vec<Passage>),
    out: &mut Actions,
) {
    match state.recent.number(number) {
        Some(code) => {
            apply(shell, state, (code, passages), out);
            note_coded(state, true);
        }
        None => out.push(Action::Say(
            Message::new("coding-no-recent").with("number", number),
        )),
    }
}

/// Gives codings more weight, or less, by one step from the weight of the first.
fn weigh(shell: &Shell<'_>, (codings, more): (Vec<CodingId>, bool), out: &mut Actions) {
    let settings = shell.project.settings();
    let Some(scale) = settings.and_then(|settings| settings.weights) else {
        tell("refusal-weights-off", out);
        return;
    };
    let first = codings
        .first()
        .and_then(|coding| shell.project.codings.get(*coding));
    let now = first.and_then(|coding| coding.weight);
    let weight = scale.beside(now, more);
    if weight != now {
        out.perform(Operation::WeighCodings { codings, weight });
    }
}

/// Shows only these codes; all again where a filter is on.
fn show_only(state: &mut State, codes: HashSet<CodeId>) {
    state.only_codes = match state.only_codes {
        None if !codes.is_empty() => Some(codes),
        _ => None,
    };
}

fn go_to_next(
    shell: &Shell<'_>,
    state: &mut State,
    (code, back): (CodeId, bool),
    out: &mut Actions,
) {
    let Some(document) = state.tabs.current() else {
        return;
    };
    let page = state.pages.get(&document);
    let quotation = page.and_then(transcript::State::quotation);
    let row = quotation.and_then(|quotation| shell.project.quotations.get(quotation));
    let caret = page.map_or(0, transcript::State::caret);
    let range = row.map_or(TextRange::new(caret, caret), |row| row.range);
    let next = places::next_of_code(shell.project, code, (document, range), back);
    match next.filter(|next| Some(*next) != quotation) {
        Some(next) => {
            // The quotation may carry other codes too: this is the one that is followed.
            state.followed_code = Some((next, code));
            out.push(Action::Open(Spot::Quotation(next)));
        }
        None => tell("coding-only-one", out),
    }
}

/// Goes to the next turn, or unit, that is neither coded nor left on purpose.
pub(super) fn next_uncoded(shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    run_in_transcript(Command::NextUncoded, shell, state, out);
}
