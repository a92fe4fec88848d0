//! The menus over the text: what can be done at a place, and which of several codes to take off.

use egui::{Id, Pos2, Rect, Ui, Vec2};

use crate::locale::{say, words};
use crate::model::{CodingId, Message, QuotationId};
use crate::operation::Operation;
use crate::ui::code_tree::shown_name;
use crate::ui::command::Command;
use crate::ui::icon::{self, Icon};
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::transcript::{self, Coded};
use crate::ui::widget::{Mark, MenuItem, MenuState, menu_ui};

use super::{State, wishes};

/// The menus, where one is open.
#[derive(Default)]
pub(super) struct Menus {
    place: Option<MenuState>,
    uncode: Option<(QuotationId, Option<MenuState>)>,
    codings: Option<(Vec<Coded>, MenuState)>,
}

impl Menus {
    /// Opens the menu of a place.
    pub fn open_place(&mut self, at: Pos2) {
        self.place = Some(MenuState::new(Rect::from_min_size(at, Vec2::ZERO)));
    }

    /// Lists codings beside a place.
    pub fn open_codings(&mut self, at: Rect, list: Vec<Coded>) {
        self.codings = Some((list, MenuState::new(at)));
    }

    /// Opens the choice of the code to take off.
    pub fn open_uncode(&mut self, quotation: QuotationId) {
        self.uncode = Some((quotation, None));
    }
}

/// The rows of the menu of a place; those that change the project are marked.
const PLACE: &[(Command, Option<Icon>, bool, bool)] = &[
    (Command::Code, Some(icon::NEW_LABEL), true, false),
    (Command::InVivo, Some(icon::FORMAT_QUOTE), true, false),
    (Command::RepeatCode, Some(icon::REDO), true, false),
    (Command::Comment, Some(icon::EDIT_NOTE), true, true),
    (Command::MemoHere, Some(icon::STICKY_NOTE_2), true, false),
    (Command::EditText, Some(icon::EDIT), false, true),
    (Command::LinkQuotations, Some(icon::LINK), true, false),
    (Command::MarkNegative, Some(icon::CONTRAST), true, false),
    (Command::NextOfCode, Some(icon::SKIP_NEXT), false, true),
    (Command::SelectSentence, Some(icon::SUMMARIZE), false, true),
    (Command::SelectTurn, Some(icon::PERSON_SEARCH), false, false),
    (Command::SelectAnswer, None, false, false),
    (Command::SelectSpeaker, None, false, false),
    (Command::ShowOnly, Some(icon::FILTER_ALT), false, true),
    (Command::Uncode, Some(icon::DELETE), true, true),
];

/// Shows whichever is open.
pub(super) fn menus_ui(ui: &Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    place_ui(ui, shell, state, out);
    uncode_ui(ui, shell, state, out);
    codings_ui(ui, shell, state);
}

/// The list of codings at a place; the one that is taken becomes current.
fn codings_ui(ui: &Ui, shell: &Shell<'_>, state: &mut State) {
    let Some((list, menu)) = state.menus.codings.take() else {
        return;
    };
    let tokens = theme::tokens(ui);
    let row = |coded: &Coded| match coded.code.and_then(|code| shell.project.codes.get(code)) {
        Some(code) => {
            let mark = Mark::code(code.level, usize::from(code.colour), tokens);
            (shown_name(code), Some(mark))
        }
        None => (words("transcript-no-code"), None),
    };
    let rows: Vec<(String, Option<Mark>)> = list.iter().map(row).collect();
    let items: Vec<MenuItem<'_>> = rows
        .iter()
        .map(|(name, mark)| MenuItem {
            mark: *mark,
            ..MenuItem::new(name)
        })
        .collect();
    let mut menu = Some(menu);
    let id = Id::unique("codings menu");
    let taken = menu_ui(ui, id, &words(Command::CodesHere.key()), &items, &mut menu);
    if let Some(menu) = menu {
        state.menus.codings = Some((list, menu));
        return;
    }
    let document = state.tabs.current();
    let page = document.and_then(|document| state.pages.get_mut(&document));
    if let (Some(page), Some(coded)) = (page, taken.and_then(|taken| list.get(taken))) {
        page.choose_coding(*coded);
        state.looks_at_code = false;
    }
    wishes::back_to_text(state);
}

fn place_ui(ui: &Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    if state.menus.place.is_none() {
        return;
    }
    let locked = shell.locked().map(words);
    let nothing = words("coding-select-first");
    let has_passage = wishes::current_passage(shell, state, out).is_some();
    let selected = is_selected(state);
    let key = |command: Command| transcript::keys_here(command, selected);
    let texts: Vec<(String, String)> = PLACE
        .iter()
        .map(|(command, ..)| (words(command.key()), key(*command)))
        .collect();
    let items: Vec<MenuItem<'_>> = PLACE
        .iter()
        .zip(&texts)
        .map(|((_, icon, changes, separated), (text, key))| {
            let locked = locked.as_deref().filter(|_| *changes);
            MenuItem {
                icon: *icon,
                key,
                reason: locked.or((*changes && !has_passage).then_some(nothing.as_str())),
                separated: *separated,
                ..MenuItem::new(text)
            }
        })
        .collect();
    let id = Id::unique("place menu");
    let taken = menu_ui(
        ui,
        id,
        &words("coding-menu"),
        &items,
        &mut state.menus.place,
    );
    if let Some((command, ..)) = taken.and_then(|taken| PLACE.get(taken)) {
        wishes::run_in_transcript(*command, shell, state, out);
    } else if state.menus.place.is_none() {
        wishes::back_to_text(state);
    }
}

/// Whether words are selected in the text that is read.
pub(super) fn is_selected(state: &State) -> bool {
    let document = state.tabs.current();
    let page = document.and_then(|document| state.pages.get(&document));
    page.is_some_and(|page| page.selection().is_some())
}

fn uncode_ui(ui: &Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    let Some((quotation, mut menu)) = state.menus.uncode.take() else {
        return;
    };
    if menu.is_none() {
        let page = state
            .tabs
            .current()
            .and_then(|document| state.pages.get(&document));
        let anchor = page.and_then(transcript::selection_rect);
        menu = Some(MenuState::new(anchor.unwrap_or(ui.max_rect())));
    }
    let tokens = theme::tokens(ui);
    let rows: Vec<(CodingId, String, Mark)> = shell
        .project
        .codings_of(quotation)
        .filter_map(|coding| {
            let row = shell.project.codings.get(coding)?;
            let code = shell.project.codes.get(row.code)?;
            let mark = Mark::code(code.level, usize::from(code.colour), tokens);
            Some((coding, shown_name(code), mark))
        })
        .collect();
    let all = say(&Message::new("coding-remove-all").with("count", rows.len()));
    let mut items: Vec<MenuItem<'_>> = rows
        .iter()
        .map(|(_, name, mark)| MenuItem {
            mark: Some(*mark),
            ..MenuItem::new(name)
        })
        .collect();
    items.push(MenuItem {
        separated: true,
        icon: Some(icon::DELETE),
        ..MenuItem::new(&all)
    });
    let id = Id::unique("uncode menu");
    let taken = menu_ui(ui, id, &words("coding-remove-which"), &items, &mut menu);
    if menu.is_some() {
        state.menus.uncode = Some((quotation, menu));
        return;
    }
    if let Some(taken) = taken {
        let codings = match rows.get(taken) {
            Some((coding, ..)) => vec![*coding],
            None => rows.iter().map(|(coding, ..)| *coding).collect(),
        };
        out.perform(Operation::Uncode { codings });
    }
    wishes::back_to_text(state);
}
