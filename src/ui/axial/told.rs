//! What is told of a code on the board while the pointer rests on it: its counts, and one of its quotations.

use egui::{Response, Ui};

use crate::analysis::{Counts, Ground};
use crate::model::CodeId;
use crate::ui::mirror;
use crate::ui::shell::Shell;
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size};
use crate::ui::widget::{label_ui, line_ui};

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
    /// Where one of its quotations stands; empty where there is none.
    pub place: String,
    /// The first words of that.
    pub words: String,
}

/// Returns what is told of a code.
pub fn told_data(ground: &Ground, counts: &Counts, code: CodeId) -> Told {
    let tally = counts.branch(code);
    let first = exemplars(ground, code).into_iter().next();
    let (place, words) =
        first.map_or_else(Default::default, |data| (data.place, start(&data.words)));
    Told {
        counts: phrase::line(&[
            phrase::counted("axial-n-codings", tally.codings),
            phrase::counted("axial-n-documents", tally.documents),
            phrase::counted("trace-n-participants", tally.participants),
        ]),
        place,
        words,
    }
}

/// Tells it where the pointer rests on the code and nothing is dragged.
pub(super) fn told_ui(shell: &Shell<'_>, (code, response): (CodeId, &Response), state: &mut State) {
    if response.hovered() && state.drag.is_none() {
        let told = state.told(shell, code);
        let mut over = response.clone();
        over.rect = mirror::from_island(&response.ctx, response.layer_id, response.rect);
        over.on_hover_ui(|ui| lines_ui(ui, &told));
    }
}

/// The counts, the place of a quotation and its words below each other: the words have a direction of their own.
fn lines_ui(ui: &mut Ui, told: &Told) {
    let tokens = theme::tokens(ui);
    ui.set_max_width(size::TOOLTIP);
    line_ui(ui, &told.counts, TextRole::SmallName, tokens.ink);
    if !told.words.is_empty() {
        line_ui(ui, &told.place, TextRole::Meta, tokens.ink3);
        label_ui(ui, &told.words, TextRole::Small, tokens.ink2);
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
