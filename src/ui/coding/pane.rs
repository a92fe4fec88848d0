//! The main pane: tabs, tool bar, finding, the text, and what opens over it.

use std::collections::HashSet;
use std::sync::Arc;

use egui::{Id, Rect, Ui, Vec2};

use crate::locale::{say, words};
use crate::model::{CodeId, DocumentId, Message};
use crate::ui::command::Command;
use crate::ui::finder::{Subject, finder_ui};
use crate::ui::icon;
use crate::ui::shell::{Action, Actions, Preference, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::transcript::{self, Look, Page};
use crate::ui::widget::{
    EmptyAction, EmptyState, IconButton, Tab, TabAction, Tabs, line_ui, tabs_ui,
};

use super::correct::correct_ui;
use super::find::{FindAnswer, find_ui};
use super::{
    State, close_tab, linking, menus, open_document, places, recall, side, stepping, tool_bar,
    wishes,
};

/// The reading place is remembered at most once in so many seconds.
const REMEMBER: f64 = 2.0;

/// Shows the pane.
pub(super) fn pane_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    let rect = ui.available_rect_before_wrap();
    ui.painter().rect_filled(rect, 0.0, theme::tokens(ui).paper);
    if shell.project.documents.is_empty() {
        no_documents_ui(ui, shell, out);
        return;
    }
    documents_bar_ui(ui, shell, state, out);
    let Some(document) = state.tabs.current() else {
        nothing_open_ui(ui, shell, state, out);
        return;
    };
    tool_bar::bar_ui(ui, shell, state, out);
    let (place, other) = side::halves_ui(ui, shell, &mut state.side, out);
    let mut half = side::half(ui, place, "current half");
    if let Some(other) = other {
        if side::head_ui(&mut half, shell, (document, true)) {
            leave_half(state);
        }
        side::other_ui(ui, shell, state, (other, out));
    }
    match shell.texts.get(shell.project, document, out) {
        Some(text) => text_ui(&mut half, shell, state, ((document, &text), out)),
        None => waiting_ui(&mut half),
    }
    recall::tell(state, out);
    remember(ui, shell, state, (document, out));
}

/// Closes the half of the current document: the other one is read on.
fn leave_half(state: &mut State) {
    if let Some(other) = state.side.other() {
        open_document(state, other);
        state.side.close();
    }
}

/// Returns how the text is to be shown.
pub(super) fn look(shell: &Shell<'_>, state: &State) -> Look {
    let (hits, current_hit) = state.find.hits();
    Look {
        hits,
        current_hit,
        tints: !state.plain,
        zoom: shell.preferences.reading_zoom,
        face: shell.preferences.reading_face,
        spacing: shell.preferences.line_spacing,
        line_length: (!shell.preferences.full_width).then_some(shell.preferences.line_length),
        only_codes: state.only_codes.clone(),
        whose: state.whose,
        units: state.stepping.units(),
        hovered_code: state.hovered,
    }
}

fn text_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    state: &mut State,
    ((document, text), out): ((DocumentId, &Arc<str>), &mut Actions),
) {
    // Before the text, which has the focus and would take the keys of a menu.
    menus::menus_ui(ui, shell, state, out);
    let caret = state.pages.entry(document).or_default().caret();
    match find_ui(ui, &mut state.find, (document, text), caret) {
        Some(FindAnswer::Go(range)) => state.pages.entry(document).or_default().reveal(range),
        Some(FindAnswer::Closed) => wishes::back_to_text(state),
        None => {}
    }
    stepping::stepping_ui(ui, shell, state, ((document, text), &mut *out));
    linking::linking_ui(ui, shell, state, out);
    let look = look(shell, state);
    let page = Page {
        document,
        text,
        look: &look,
    };
    let reading = state.pages.entry(document).or_default();
    let before = reading.selection();
    let mut list = Vec::new();
    transcript::transcript_ui(ui, shell, page, reading, &mut list);
    if reading.selection() != before {
        state.looks_at_code = false;
    }
    for wanted in list {
        wishes::wish(shell, state, wanted, out);
    }
    over_text_ui(ui, shell, state, (document, out));
    if let Some(turn) = state.correct.turn_in(document) {
        let page = state.pages.get(&document);
        let place = page.and_then(|page| transcript::turn_rect(page, turn));
        if correct_ui(ui, shell, (&mut state.correct, place), out) {
            wishes::back_to_text(state);
        }
    }
}

/// The finder, below the selection.
fn over_text_ui(
    ui: &Ui,
    shell: &Shell<'_>,
    state: &mut State,
    (document, out): (DocumentId, &mut Actions),
) {
    if !state.finder.is_open() {
        return;
    }
    let page = state.pages.get(&document);
    let anchor = page
        .and_then(transcript::selection_rect)
        .unwrap_or_else(|| {
            let rect = ui.max_rect();
            Rect::from_min_size(rect.min + Vec2::new(space::HUGE, space::HUGE), Vec2::ZERO)
        });
    let carried = carried(shell, state, out);
    let passage = wishes::current_passage(shell, state, out);
    let near = || {
        let passage = passage.as_ref();
        passage.map_or_else(HashSet::new, |passage| {
            places::codes_near(shell.project, passage)
        })
    };
    let spoken = state.passage_rect().unwrap_or(anchor);
    let subject = Subject {
        anchor,
        spoken,
        highest: ui.max_rect().top(),
        recent: state.recent.list(),
        carried: &carried,
        near: &near,
    };
    let answer = finder_ui(ui.ctx(), shell, &mut state.finder, &subject);
    if let Some(answer) = answer {
        wishes::finder_answer(shell, state, answer, out);
    }
}

/// The codes that the passage to be coded carries already.
fn carried(shell: &Shell<'_>, state: &State, out: &mut Actions) -> HashSet<CodeId> {
    let passage = wishes::current_passage(shell, state, out);
    let quotation = passage.and_then(|passage| {
        shell
            .project
            .quotation_at(passage.document(), passage.range())
    });
    let codes = quotation.map(|quotation| places::codes_on(shell.project, quotation));
    codes
        .unwrap_or_default()
        .iter()
        .map(|code| code.id)
        .collect()
}

fn documents_bar_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    let open: Vec<DocumentId> = state.tabs.open().to_vec();
    let titles: Vec<(&str, String)> = open
        .iter()
        .map(|document| {
            let name = shell.project.document_name(*document);
            let close = say(&Message::new("coding-close-tab").with("name", name));
            (name, close)
        })
        .collect();
    let tabs: Vec<Tab<'_>> = open
        .iter()
        .zip(&titles)
        .map(|(document, (title, close))| Tab {
            id: Id::unique("document tab").with(document),
            title,
            close,
        })
        .collect();
    let current = state.tabs.current();
    let at = open.iter().position(|document| Some(*document) == current);
    let more = say(&Message::new("coding-tabs").with("count", open.len()));
    let bar = Tabs {
        list: &tabs,
        current: at.unwrap_or(usize::MAX),
        more: &more,
    };
    let action = tabs_ui(ui, bar, |ui| {
        for (glyph, command) in [
            (icon::INFO, Command::Inspector),
            (icon::VERTICAL_SPLIT, Command::FullWidth),
        ] {
            let (name, key) = (words(command.key()), command.keys());
            if IconButton::new(glyph, &name)
                .small()
                .key(&key)
                .show(ui)
                .clicked()
            {
                out.push(Action::Run(command));
            }
        }
    });
    match action {
        Some(TabAction::Choose(tab)) => {
            if let Some(document) = open.get(tab) {
                open_document(state, *document);
            }
        }
        Some(TabAction::Close(tab)) => close_tab(state, open.get(tab).copied()),
        None => {}
    }
}

/// Remembers the paragraph that is seen first and where the reading cursor stands, not too often.
fn remember(
    ui: &Ui,
    shell: &Shell<'_>,
    state: &mut State,
    (document, out): (DocumentId, &mut Actions),
) {
    let (now, place) = reading_of(shell, state, document);
    if state.reading == Some(now) {
        return;
    }
    let time = ui.input(|input| input.time);
    let wait = state.remembered_at + REMEMBER - time;
    if wait > 0.0 {
        ui.ctx().request_repaint_after_secs(wait as f32);
        return;
    }
    state.remembered_at = time;
    if state.reading.replace(now).is_some() {
        tell_reading((document, place, now.2), out);
    }
}

/// Remembers at once where the document is being read; before the screen, the project or the window is left.
pub(super) fn remember_now(shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    let Some(document) = state.tabs.current() else {
        return;
    };
    let (now, place) = reading_of(shell, state, document);
    let known = state.reading.replace(now);
    if known.is_some_and(|known| known != now) {
        tell_reading((document, place, now.2), out);
    }
}

fn tell_reading((document, place, caret): (DocumentId, u32, u32), out: &mut Actions) {
    out.push(Action::Prefer(Preference::Reading {
        document,
        place,
        caret,
    }));
}

/// Where a document is being read: its first paragraph that is seen and the reading cursor; and the first byte.
fn reading_of(
    shell: &Shell<'_>,
    state: &State,
    document: DocumentId,
) -> ((DocumentId, usize, u32), u32) {
    let page = state.pages.get(&document);
    let place = page.map_or(0, transcript::State::reading_place);
    let caret = page.map_or(0, transcript::State::place);
    let paragraphs = shell.project.paragraphs.get(document);
    let paragraph = paragraphs.and_then(|paragraphs| paragraphs.at(place));
    ((document, paragraph.unwrap_or(0), caret), place)
}

pub(super) fn waiting_ui(ui: &mut Ui) {
    let margin = egui::Margin::same(space::CONTENT as i8);
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        let ink = theme::tokens(ui).ink3;
        line_ui(ui, &words("coding-reading-text"), TextRole::Small, ink);
    });
}

fn no_documents_ui(ui: &mut Ui, shell: &Shell<'_>, out: &mut Actions) {
    let (heading, about) = (words("coding-empty-heading"), words("coding-empty-words"));
    let (import, new) = (words("coding-empty-import"), words("coding-empty-example"));
    let key = Command::Import.keys();
    let mut empty = EmptyState::new(icon::FORMAT_INK_HIGHLIGHTER, &heading, &about);
    let others = [EmptyAction {
        text: &new,
        icon: Some(icon::SCHOOL),
        key: "",
    }];
    if shell.locked().is_none() {
        empty = empty.primary(EmptyAction {
            text: &import,
            icon: Some(icon::UPLOAD_FILE),
            key: &key,
        });
    }
    match empty.others(&others).show(ui) {
        Some(0) => out.push(Action::Run(Command::Import)),
        Some(_) => out.push(Action::Run(Command::Example)),
        None => {}
    }
}

fn nothing_open_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, _out: &mut Actions) {
    let (heading, about) = (words("coding-closed-heading"), words("coding-closed-words"));
    let next = shell
        .project
        .documents_in_order()
        .first()
        .map(|row| (row.id, row.name.clone()));
    let name = next
        .as_ref()
        .map(|(_, name)| name.as_str())
        .unwrap_or_default();
    let text = say(&Message::new("coding-closed-open").with("name", name));
    let empty = EmptyState::new(icon::DESCRIPTION, &heading, &about).primary(EmptyAction {
        text: &text,
        icon: None,
        key: "",
    });
    if empty.show(ui).is_some()
        && let Some((document, _)) = next
    {
        open_document(state, document);
    }
}
