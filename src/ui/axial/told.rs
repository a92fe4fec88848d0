//! What is told of a code on the board while the pointer rests on it: its counts, and one of its quotations.

use egui::Response;

use crate::analysis::{Counts, Ground};
use crate::model::CodeId;
use crate::ui::shell::Shell;
use crate::ui::widget::tooltip;

use super::phrase;
use super::sheet::exemplars;
use super::state::State;

/// How much of a quotation is told, in bytes.
const MOST: usize = 280;

/// What is told of a code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// Its codings, documents and participants, in words.
    pub counts: String,
    /// A quotation of it: where it stands and its first words; empty where there is none.
    pub words: String,
}

/// Returns what is told of a code.
pub fn told_data(ground: &Ground, counts: &Counts, code: CodeId) -> Told {
    let tally = counts.branch(code);
    let first = exemplars(ground, code).into_iter().next();
    Told {
        counts: phrase::line(&[
            phrase::counted("axial-n-codings", tally.codings),
            phrase::counted("axial-n-documents", tally.documents),
            phrase::counted("trace-n-participants", tally.participants),
        ]),
        words: first.map_or_else(String::new, |data| {
            phrase::line(&[data.place, start(&data.words)])
        }),
    }
}

/// Tells it where the pointer rests on the code and nothing is dragged.
pub(super) fn told_ui(shell: &Shell<'_>, (code, response): (CodeId, &Response), state: &mut State) {
    if response.hovered() && state.drag.is_none() {
        let told = state.told(shell, code);
        tooltip(response.clone(), &told.counts, "", &told.words);
    }
}

/// The first words of a text.
fn start(words: &str) -> String {
    let head = words
        .get(..words.floor_char_boundary(MOST))
        .unwrap_or(words);
    if head.len() == words.len() {
        return words.to_owned();
    }
    let whole = head.rsplit_once(char::is_whitespace);
    format!("{}…", whole.map_or(head, |(head, _)| head))
}
