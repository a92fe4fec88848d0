//! One code for all ticked passages, as one act.

use std::collections::HashSet;

use egui::{Rect, Ui};

use crate::locale::say;
use crate::model::{CodeId, DocumentId, Level, Passage, TextRange};
use crate::operation::{NewCode, Operation, code_passages_label};
use crate::session::Hit;
use crate::ui::code_tree::{Place, making};
use crate::ui::finder::{Answer, Subject, finder_ui};
use crate::ui::shell::{Actions, Shell};

use super::State;

/// A code that waits for the texts of the passages that it goes on.
pub(super) struct Wish {
    code: Given,
    passages: Vec<(DocumentId, TextRange)>,
}

/// Which code.
enum Given {
    Known(CodeId),
    New(Place),
}

/// Shows the finder while it is open, and puts its code on the ticked passages.
pub(super) fn coding_ui(
    ui: &Ui,
    shell: &Shell<'_>,
    anchor: Rect,
    state: &mut State,
    out: &mut Actions,
) {
    let carried = HashSet::new();
    let recent = state.recent.clone();
    let subject = Subject {
        anchor,
        spoken: anchor,
        highest: ui.max_rect().top(),
        recent: &recent,
        carried: &carried,
        near: &HashSet::new,
    };
    if let Some(answer) = finder_ui(ui.ctx(), shell, &mut state.finder, &subject) {
        let (given, stay) = match answer {
            Answer::Apply { code, stay } => (Some(Given::Known(code)), stay),
            Answer::Create { place, stay } => (Some(Given::New(place)), stay),
            Answer::Close => (None, false),
        };
        if !stay {
            state.finder.close();
        }
        if let Some(code) = given {
            if let Given::Known(code) = code {
                state.recent.retain(|known| *known != code);
                state.recent.insert(0, code);
            }
            state.coding = Some(Wish {
                code,
                passages: passages(&state.ticked_hits()),
            });
        }
    }
    apply(shell, state, out);
}

fn passages(hits: &[Hit]) -> Vec<(DocumentId, TextRange)> {
    let places = hits
        .iter()
        .filter_map(|hit| Some((hit.document?, hit.range?)));
    let mut seen = HashSet::new();
    places.filter(|place| seen.insert(*place)).collect()
}

/// Does what was wished as soon as all texts are there.
fn apply(shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    let Some(wish) = &state.coding else {
        return;
    };
    let mut made = Vec::with_capacity(wish.passages.len());
    let mut waits = false;
    for (document, range) in &wish.passages {
        match shell.texts.get(shell.project, *document, out) {
            // A passage that is not there any more is left out.
            Some(text) => made.extend(Passage::new(*document, &text, *range).ok()),
            None => waits |= shell.project.documents.contains(*document),
        }
    }
    if waits {
        return;
    }
    let wish = state.coding.take();
    if let Some(wish) = wish.filter(|_| !made.is_empty()) {
        out.perform_and_say(operation(shell, wish.code, made));
        state.ticked.clear();
    }
}

fn operation(shell: &Shell<'_>, code: Given, passages: Vec<Passage>) -> Operation {
    let name = say(&code_passages_label(passages.len()));
    let on = |codes: Vec<CodeId>, create: Vec<NewCode>| Operation::CodePassages {
        passages,
        codes,
        create,
    };
    match code {
        Given::Known(code) => on(vec![code], Vec::new()),
        Given::New(place) => {
            let making = making(shell.project, &place, Level::Open, shell.status.coder);
            let coding = on(Vec::new(), vec![making.code]);
            if making.before.is_empty() {
                return coding;
            }
            let mut operations = making.before;
            operations.push(coding);
            Operation::Several { operations, name }
        }
    }
}
