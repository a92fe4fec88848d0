//! What was found, said without the focus: once typing rests, and once for each question.

use egui::Ui;

use crate::locale::words;
use crate::session::Filter;
use crate::ui::widget::reader::announce;

use super::State;
use super::data::found_words;

/// After so many seconds without another question what was found is said.
const REST: f64 = 0.6;

/// The question that is being answered, and what was said of it.
#[derive(Default)]
pub(super) struct Told {
    text: String,
    filter: Filter,
    /// When it was asked, in seconds of the window.
    since: f64,
    /// How many were answered so far.
    count: u64,
    said: Option<String>,
}

/// Says how much was found, or that nothing was.
pub(super) fn told_ui(ui: &Ui, state: &mut State) {
    let now = ui.input(|input| input.time);
    let told = &mut state.told;
    if told.text != state.text || told.filter != state.filter {
        *told = Told {
            text: state.text.clone(),
            filter: state.filter.clone(),
            since: now,
            count: told.count + 1,
            said: None,
        };
    }
    if told.said.is_none() {
        let asked = state.asked.as_ref().map(|asked| asked.ticket);
        let Some(hits) = state.hits.as_ref().filter(|_| state.answered == asked) else {
            return;
        };
        let wait = told.since + REST - now;
        if wait > 0.0 {
            ui.ctx().request_repaint_after_secs(wait as f32);
            return;
        }
        told.said = Some(match hits.items.is_empty() {
            true => words("search-nothing"),
            false => found_words(hits, 0),
        });
    }
    if let Some(said) = &told.said {
        announce(ui, ("found", told.count), said);
    }
}
