//! The menu of a row, and that of the order of the tree.

use egui::{Id, Ui};

use crate::locale::{say, words};
use crate::model::{CodeId, Message};
use crate::ui::command::Command;
use crate::ui::icon::{self, Icon};
use crate::ui::shell::{Actions, Shell};
use crate::ui::widget::{self, MenuItem, MenuState};

use super::data::Sort;
use super::{OpenPopup, State, colour, run, trim};

/// What a row of the menu does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    Run(Command),
    ToTop,
}

/// The rows: what they do, their words, their icon, and whether a hairline stands above.
const ROWS: &[(Act, &str, Option<Icon>, bool)] = &[
    (
        Act::Run(Command::RenameCode),
        "tree-menu-rename",
        Some(icon::EDIT),
        false,
    ),
    (
        Act::Run(Command::DefineCode),
        "tree-menu-define",
        Some(icon::MENU_BOOK),
        false,
    ),
    (
        Act::Run(Command::ColourCode),
        "tree-menu-colour",
        Some(icon::CONTRAST),
        false,
    ),
    (
        Act::Run(Command::MemoOfCode),
        "tree-menu-memo",
        Some(icon::STICKY_NOTE_2),
        false,
    ),
    (
        Act::Run(Command::LevelUp),
        "tree-menu-level-up",
        Some(icon::ARROW_UPWARD),
        true,
    ),
    (
        Act::Run(Command::LevelDown),
        "tree-menu-level-down",
        Some(icon::ARROW_DOWNWARD),
        false,
    ),
    (
        Act::Run(Command::CutCode),
        "tree-menu-cut",
        Some(icon::DRIVE_FILE_MOVE),
        true,
    ),
    (
        Act::Run(Command::PasteCode),
        "tree-menu-paste",
        Some(icon::CONTENT_PASTE),
        false,
    ),
    (
        Act::ToTop,
        "tree-menu-to-top",
        Some(icon::ACCOUNT_TREE),
        false,
    ),
    (
        Act::Run(Command::MergeCodes),
        "tree-menu-merge",
        Some(icon::MERGE_TYPE),
        true,
    ),
    (
        Act::Run(Command::SplitCode),
        "tree-menu-split",
        Some(icon::CALL_SPLIT),
        false,
    ),
    (
        Act::Run(Command::VivoOfQuotations),
        "tree-menu-vivo",
        Some(icon::FORMAT_QUOTE),
        false,
    ),
    (
        Act::Run(Command::CompareCodes),
        "tree-menu-compare",
        Some(icon::COMPARE_ARROWS),
        false,
    ),
    (
        Act::Run(Command::TrimCode),
        "tree-menu-trim",
        Some(icon::UNFOLD_LESS),
        false,
    ),
    (
        Act::Run(Command::AddCode),
        "tree-menu-add",
        Some(icon::ADD),
        true,
    ),
    (
        Act::Run(Command::DeleteCode),
        "tree-menu-remove",
        Some(icon::DELETE),
        true,
    ),
];

/// Shows the menu of the chosen rows, or the palette of colours, while one is open.
pub(super) fn menu_ui(ui: &Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    match state.popup.take() {
        Some(OpenPopup::Menu(menu)) => row_menu_ui(ui, shell, state, (menu, out)),
        Some(OpenPopup::Colours(palette)) => colour::palette_ui(ui, state, (palette, out)),
        None => {}
    }
}

fn row_menu_ui(
    ui: &Ui,
    shell: &Shell<'_>,
    state: &mut State,
    (menu, out): (MenuState, &mut Actions),
) {
    let locked = shell.locked().map(words);
    let nothing_cut = words("tree-paste-nothing");
    let not_two = words("compare-choose-two");
    let open_codes = words("tree-trim-open-codes");
    let chosen = state.choice.targets();
    let can_trim =
        trim::can_drop(shell.project, &chosen) || trim::is_dropped(shell.project, &chosen);
    let texts: Vec<(String, String)> = ROWS
        .iter()
        .map(|(act, key, ..)| (text(shell, state, (*act, key)), keys_of(*act)))
        .collect();
    let reason = |act: Act| match act {
        Act::Run(Command::MemoOfCode) => None,
        Act::Run(Command::TrimCode) if !can_trim => Some(open_codes.as_str()),
        Act::Run(Command::PasteCode) if state.cut.is_empty() => Some(nothing_cut.as_str()),
        Act::Run(Command::CompareCodes) if state.choice.targets().len() != 2 => {
            Some(not_two.as_str())
        }
        _ => None,
    };
    let items: Vec<MenuItem<'_>> = ROWS
        .iter()
        .zip(&texts)
        .map(|((act, _, icon, separated), (text, key))| MenuItem {
            icon: *icon,
            key,
            reason: locked.as_deref().or(reason(*act)),
            separated: *separated,
            ..MenuItem::new(text)
        })
        .collect();
    let mut open = Some(menu);
    let id = Id::unique("code menu");
    let taken = widget::menu_ui(ui, id, &words("tree-menu"), &items, &mut open);
    if let Some(open) = open {
        state.popup = Some(OpenPopup::Menu(open));
        return;
    }
    state.wants_focus = true;
    if let Some((act, ..)) = taken.and_then(|taken| ROWS.get(taken)) {
        perform(*act, shell, state, (menu, out));
    }
}

fn perform(act: Act, shell: &Shell<'_>, state: &mut State, (menu, out): (MenuState, &mut Actions)) {
    match act {
        Act::Run(command) => {
            state.menu_anchor = Some(menu.anchor);
            run::run(command, shell, state, out);
        }
        Act::ToTop => run::move_to_top(shell, state, out),
    }
}

/// Removing says what goes with it, before it is asked for.
fn text(shell: &Shell<'_>, state: &State, (act, key): (Act, &str)) -> String {
    let codes: Vec<CodeId> = state.choice.targets();
    if act == Act::Run(Command::TrimCode) && trim::is_dropped(shell.project, &codes) {
        return words("tree-menu-restore");
    }
    if act != Act::Run(Command::DeleteCode) {
        return words(key);
    }
    let codings: usize = super::acts::topmost(shell.project, &codes)
        .iter()
        .map(|code| shell.counts.branch(*code).codings)
        .sum();
    say(&Message::new(key)
        .with("count", codes.len())
        .with("codings", codings))
}

fn keys_of(act: Act) -> String {
    match act {
        Act::Run(command) => command.keys(),
        Act::ToTop => String::new(),
    }
}

/// Shows the menu of the order, and of folding.
pub(super) fn sort_menu_ui(ui: &Ui, shell: &Shell<'_>, state: &mut State) {
    if state.sort_menu.is_none() {
        return;
    }
    let mut names: Vec<String> = Sort::ALL.iter().map(|sort| words(sort.key())).collect();
    names.push(words("tree-fold-all"));
    names.push(words("tree-unfold-all"));
    let items: Vec<MenuItem<'_>> = names
        .iter()
        .enumerate()
        .map(|(index, name)| MenuItem {
            ticked: Sort::ALL.get(index) == Some(&state.sort),
            separated: index == Sort::ALL.len(),
            icon: match index.checked_sub(Sort::ALL.len()) {
                Some(0) => Some(icon::UNFOLD_LESS),
                Some(_) => Some(icon::UNFOLD_MORE),
                None => None,
            },
            ..MenuItem::new(name)
        })
        .collect();
    let id = Id::unique("code sort menu");
    let taken = widget::menu_ui(ui, id, &words("tree-sort"), &items, &mut state.sort_menu);
    match taken.map(|taken| (Sort::ALL.get(taken), taken)) {
        Some((Some(sort), _)) => state.sort = *sort,
        Some((None, taken)) => state.fold_all(shell.project, taken == Sort::ALL.len()),
        None => {}
    }
}
