//! Categories chosen together on the board, and the dialog that removes them: what is below them is freed or goes too.

use egui::{Context, Id, Key, Modifiers, Ui};

use crate::locale::{self, say};
use crate::model::{CodeId, Message, Project};
use crate::operation::{Loss, Operation};
use crate::ui::code_tree::{loss_lines, outlook, topmost};
use crate::ui::icon;
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::TextRole;
use crate::ui::widget::{self, DialogAnswer, DialogButton, Tone, label_ui};

use super::board::BoardData;
use super::state::State;

/// What would go, while it is asked.
#[derive(Debug)]
pub(super) struct Removal {
    codes: Vec<CodeId>,
    name: String,
    /// What stands directly below them.
    below: Vec<CodeId>,
    /// What goes where what is below goes too.
    loss: Loss,
}

/// Returns what an act on the board is about: the cards chosen together where the chosen one is among them, else it.
pub(super) fn meant(project: &Project, state: &State) -> Vec<CodeId> {
    let marked = &state.board.marked;
    if !state.chosen.is_some_and(|chosen| marked.contains(&chosen)) {
        return state.chosen.into_iter().collect();
    }
    let there = marked.iter().filter(|code| project.codes.contains(**code));
    there.copied().collect()
}

/// Lets go of what was chosen together as soon as something else is chosen, by whatever way.
pub(super) fn follow(state: &mut State) {
    let marked = &state.board.marked;
    if !state.chosen.is_some_and(|chosen| marked.contains(&chosen)) {
        state.board.marked.clear();
    }
}

/// Chooses a card by a click: alone, or with Shift or Ctrl together with what is chosen already; one that is chosen
/// together with others is let go.
pub(super) fn click(ui: &Ui, category: CodeId, state: &mut State) {
    let together = ui.input(|input| input.modifiers.shift || input.modifiers.command);
    let marked = &mut state.board.marked;
    if !together {
        marked.clear();
        state.chosen = Some(category);
        return;
    }
    if marked.is_empty() {
        marked.extend(state.chosen);
    }
    let is_let_go = marked.len() > 1 && marked.remove(&category);
    if is_let_go {
        state.chosen = marked.first().copied();
    } else {
        marked.insert(category);
        state.chosen = Some(category);
    }
}

/// Ctrl+A chooses all cards of the lanes together, Escape lets go of them.
pub(super) fn keys(ui: &Ui, data: &BoardData, state: &mut State) {
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    if pressed(Modifiers::COMMAND, Key::A) {
        let cards = data.lanes.iter().flat_map(|lane| &lane.cards);
        state.board.marked = cards.map(|card| card.face.id).collect();
        let marked = &state.board.marked;
        if !state.chosen.is_some_and(|chosen| marked.contains(&chosen)) {
            state.chosen = marked.first().copied();
        }
    }
    if !state.board.marked.is_empty() && pressed(Modifiers::NONE, Key::Escape) {
        state.board.marked.clear();
    }
}

/// Asks what is to become of what stands below the codes that are removed.
pub(super) fn ask(shell: &Shell<'_>, state: &mut State) {
    let project = shell.project;
    let codes = topmost(project, &meant(project, state));
    let Some(first) = codes.first().filter(|_| shell.locked().is_none()) else {
        return;
    };
    let name = project.code_name(*first).to_owned();
    let whole = Operation::DeleteCodes {
        codes: codes.clone(),
    };
    let below = codes.iter().flat_map(|code| project.children(Some(*code)));
    state.removal = Some(Removal {
        name,
        below: below.collect(),
        loss: outlook(project, &whole, shell.status.coder).loss,
        codes,
    });
}

/// Shows the dialog while it is open.
pub(super) fn removal_ui(ctx: &Context, state: &mut State, out: &mut Actions) {
    let Some(removal) = state.removal.take() else {
        return;
    };
    let title = Message::new("tree-remove-title")
        .with("name", removal.name.as_str())
        .with("more", removal.codes.len().saturating_sub(1));
    let title = say(&title);
    let keys = [
        "tree-remove-keep",
        "tree-remove-do",
        "axial-remove-whole",
        "axial-remove-free",
    ];
    let words = keys.map(locale::words);
    let keep = DialogButton::harmless(&words[0]);
    let whole = DialogButton::plain(&words[2]);
    let buttons = if removal.below.is_empty() {
        vec![keep, DialogButton::primary(&words[1])]
    } else {
        vec![keep, whole, DialogButton::primary(&words[3])]
    };
    let dialog = widget::Dialog::new(Id::unique("axial remove"), &title)
        .width(widget::DialogWidth::Medium)
        .icon(icon::DELETE, Tone::Warn);
    match dialog.show(ctx, &buttons, |ui| body_ui(ui, &removal)) {
        None => state.removal = Some(removal),
        Some(DialogAnswer::Button(1)) => remove(removal, false, (state, out)),
        Some(DialogAnswer::Button(2)) => remove(removal, true, (state, out)),
        Some(_) => {}
    }
}

fn body_ui(ui: &mut Ui, removal: &Removal) {
    let tokens = theme::tokens(ui);
    if !removal.below.is_empty() {
        let freed = Message::new("axial-remove-frees").with("count", removal.below.len());
        label_ui(ui, &say(&freed), TextRole::Body, tokens.ink);
        let words = locale::words("axial-remove-goes");
        label_ui(ui, &words, TextRole::Body, tokens.ink2);
    }
    for line in loss_lines(&removal.loss) {
        label_ui(ui, &say(&line), TextRole::Body, tokens.ink);
    }
    let undo = locale::words("tree-remove-undo");
    label_ui(ui, &undo, TextRole::Small, tokens.ink2);
}

fn remove(removal: Removal, frees: bool, (state, out): (&mut State, &mut Actions)) {
    let Removal { codes, below, .. } = removal;
    let gone = Operation::DeleteCodes { codes };
    out.perform_and_say(if frees {
        let freed = Operation::MoveCodes {
            codes: below,
            parent: None,
        };
        Operation::Several {
            operations: vec![freed, gone],
            name: locale::words("act-delete-codes"),
        }
    } else {
        gone
    });
    state.board.marked.clear();
}
