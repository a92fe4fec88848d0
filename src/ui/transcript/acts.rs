//! What the commands of the transcript want of the project: code, mark, weigh, link, leave.

use std::collections::HashSet;
use std::sync::Arc;

use crate::analysis::Standing;
use crate::model::{CodeId, Coding, CodingId, Passage, QuotationId, TextRange};
use crate::ui::command::Command;

use super::data::{TranscriptData, codings, is_left};
use super::steps::Step;
use super::units::Units;
use super::{State, Wish};

impl Step<'_> {
    /// Wishes for what `command` wants; true when it is one of the transcript’s.
    pub fn act(&self, command: Command, state: &mut State, out: &mut Vec<Wish>) -> bool {
        match command {
            Command::Code => self.code(state, out),
            Command::InVivo => {
                let passage = state.passage_to_code(self.page.document, self.page.text);
                out.push(passage.map_or(Wish::Tell("coding-select-first"), Wish::InVivo));
            }
            Command::RepeatCode => self.repeat(state, out),
            Command::CodeSentence => self.code_unit(Self::select_sentence, state, out),
            Command::CodeTurn => self.code_unit(Self::select_turn, state, out),
            Command::CodeAnswer => self.code_unit(Self::select_answer, state, out),
            Command::CodeSpeaker => self.code_unit(Self::select_speaker, state, out),
            Command::Uncode => self.uncode(state, out),
            Command::Comment => self.with_quotation(Wish::Comment, state, out),
            Command::MemoHere => self.with_quotation(Wish::Memo, state, out),
            Command::MemoScreen => self.with_quotation(Wish::MemoScreen, state, out),
            Command::EditText => out.push(Wish::EditText(state.turn())),
            Command::MarkNegative => self.mark_negative(state, out),
            Command::LinkQuotations => {
                if state.selection().is_none() {
                    self.choose_here(state, out);
                }
                let passage = state.passage(self.page.document, self.page.text);
                out.push(passage.map_or(Wish::Tell("coding-select-first"), Wish::Link));
            }
            Command::WeightUp => self.weigh(true, state, out),
            Command::WeightDown => self.weigh(false, state, out),
            Command::LeaveUncoded => self.leave(state, out),
            Command::ShowOnly => self.show_only(state, out),
            Command::CodesHere => self.codes_here(state, out),
            _ => return false,
        }
        true
    }

    /// Codes with a recent code.
    pub fn recent(&self, number: usize, state: &mut State, out: &mut Vec<Wish>) {
        let passages = self.passages_or_sentence(state, out);
        if !passages.is_empty() {
            out.push(Wish::CodeNumber(number, passages));
        }
    }

    /// Opens the finder; where nothing is chosen, on the sentence at the cursor.
    pub fn code(&self, state: &mut State, out: &mut Vec<Wish>) {
        if !self.passages_or_sentence(state, out).is_empty() {
            out.push(Wish::Find(None));
        }
    }

    /// Goes to the unit beside the current one and selects it.
    pub fn unit_beside(&self, units: &Units, back: bool, state: &mut State, out: &mut Vec<Wish>) {
        match units.beside(units.at(state.place()), back) {
            Some(next) => self.choose_unit(units, next, state, out),
            None => out.push(Wish::Tell("coding-no-more-units")),
        }
    }

    /// Goes to the next unit that is neither coded nor left, or to the one before.
    pub fn open_unit(&self, units: &Units, back: bool, state: &mut State, out: &mut Vec<Wish>) {
        let here = units.at(state.place());
        match units.open_beside(here, back) {
            Some(next) => self.choose_unit(units, next, state, out),
            None if units.standing(here) == Standing::Open => {
                out.push(Wish::Tell("coding-last-open-unit"));
            }
            None => out.push(Wish::Tell("coding-all-units-done")),
        }
    }

    fn choose_unit(&self, units: &Units, index: usize, state: &mut State, out: &mut Vec<Wish>) {
        if let Some(unit) = units.list.get(index) {
            self.choose_range(*unit, state, out);
        }
    }

    fn repeat(&self, state: &mut State, out: &mut Vec<Wish>) {
        let passages = self.passages_or_sentence(state, out);
        if !passages.is_empty() {
            out.push(Wish::Repeat(passages));
        }
    }

    /// Selects a unit at the cursor and codes it with the last code.
    fn code_unit(
        &self,
        select: impl Fn(&Self, &mut State, &mut Vec<Wish>),
        state: &mut State,
        out: &mut Vec<Wish>,
    ) {
        state.clear_selection();
        select(self, state, out);
        if state.selection().is_some() {
            self.repeat(state, out);
        }
    }

    /// What is chosen; where nothing is, the sentence or unit at the cursor, which is selected then.
    fn passages_or_sentence(&self, state: &mut State, out: &mut Vec<Wish>) -> Vec<Passage> {
        let (document, text) = (self.page.document, self.page.text);
        let passages = state.passages(document, text);
        if !passages.is_empty() {
            return passages;
        }
        match &self.page.look.units {
            Some(units) => self.choose_unit(units, units.at(state.caret), state, out),
            None => self.select_sentence(state, out),
        }
        state.passages(document, text)
    }

    fn with_quotation(
        &self,
        wish: impl Fn(QuotationId) -> Wish,
        state: &mut State,
        out: &mut Vec<Wish>,
    ) {
        match self.quotation_here(state) {
            Some(quotation) => {
                state.choose(Some(quotation), out);
                out.push(wish(quotation));
            }
            None => out.push(Wish::Tell("coding-no-quotation-here")),
        }
    }

    fn uncode(&self, state: &mut State, out: &mut Vec<Wish>) {
        let of = (state.code, self.shell.status.coder);
        let quotation = self.quotation_here(state);
        let coding = quotation
            .and_then(|quotation| TranscriptData::coding(self.shell.project, quotation, of));
        out.push(coding.map_or(Wish::Tell("coding-no-code-here"), Wish::Uncode));
    }

    fn mark_negative(&self, state: &mut State, out: &mut Vec<Wish>) {
        let codings = self.take_codings(state, out);
        let all = codings.iter().all(|coding| coding.negative);
        out.push(if codings.is_empty() {
            Wish::Tell("coding-no-code-here")
        } else {
            Wish::Negative(ids(&codings), !all)
        });
    }

    fn weigh(&self, more: bool, state: &mut State, out: &mut Vec<Wish>) {
        let codings = self.take_codings(state, out);
        out.push(if codings.is_empty() {
            Wish::Tell("coding-no-code-here")
        } else {
            let codings = ids(&codings);
            Wish::Weigh { codings, more }
        });
    }

    /// The codings that are meant; their quotation becomes current.
    fn take_codings(&self, state: &mut State, out: &mut Vec<Wish>) -> Vec<Arc<Coding>> {
        self.choose_here(state, out);
        self.codings_here(state)
    }

    /// The codings that are meant: with the code whose bracket was clicked, else all own ones on the quotation, else all.
    fn codings_here(&self, state: &State) -> Vec<Arc<Coding>> {
        let Some(quotation) = self.quotation_here(state) else {
            return Vec::new();
        };
        let project = self.shell.project;
        let all: Vec<Arc<Coding>> = project
            .codings_of(quotation)
            .filter_map(|coding| project.codings.get(coding).cloned())
            .filter(|coding| state.code.is_none_or(|code| code == coding.code))
            .collect();
        let coder = self.shell.status.coder;
        let own: Vec<Arc<Coding>> = all
            .iter()
            .filter(|coding| coding.coder == coder)
            .cloned()
            .collect();
        if own.is_empty() { all } else { own }
    }

    /// Leaves what is selected, else the turn, uncoded, and goes on; takes it up again where it was left.
    fn leave(&self, state: &mut State, out: &mut Vec<Wish>) {
        let units = self.page.look.units.as_ref();
        let Some(range) = self.leavable(units.map(Arc::as_ref), state) else {
            out.push(Wish::Tell("coding-nothing-to-leave"));
            return;
        };
        let Ok(passage) = Passage::new(self.page.document, self.page.text, range) else {
            return;
        };
        if is_left(&state.data().left, range) {
            out.push(Wish::TakeUp(passage));
            return;
        }
        // What is coded is not left; the key only goes on.
        if self.is_open(units.map(Arc::as_ref), state) {
            out.push(Wish::Leave(passage));
        }
        match units {
            Some(units) => {
                let next = units.open_beside(units.at(range.start), false);
                if let Some(next) = next {
                    self.choose_unit(units, next, state, out);
                }
            }
            None => {
                state.clear_selection();
                state.caret = range.start;
                self.run(Command::NextUncoded, state, out);
            }
        }
    }

    /// Whether what would be left is still open: the current unit, what is selected, or a turn that is to be coded.
    fn is_open(&self, units: Option<&Units>, state: &State) -> bool {
        if let Some(units) = units {
            return units.standing(units.at(state.place())) == Standing::Open;
        }
        let turn = self.talk(state.data()).turn_of(state.caret);
        state.selection().is_some() || state.data().uncoded.get(turn) == Some(&true)
    }

    fn leavable(&self, units: Option<&Units>, state: &State) -> Option<TextRange> {
        if let Some(units) = units {
            return units.list.get(units.at(state.place())).copied();
        }
        let data = Arc::clone(state.data());
        let talk = self.talk(&data);
        let turn = || talk.passage(talk.turn(talk.turn_of(state.caret)));
        let selected = state.selection().and_then(|range| talk.passage(range));
        selected.or_else(turn)
    }

    /// Lists the codings that lie over what is selected or current, over the cursor, or else in its turn.
    fn codes_here(&self, state: &State, out: &mut Vec<Wish>) {
        let data = state.data();
        let caret = TextRange::new(state.caret, state.caret.saturating_add(1));
        let chosen = state.selection().or(state.quotation_range);
        let mut marks = data.intervals.overlapping(chosen.unwrap_or(caret));
        if marks.is_empty() {
            let talk = self.talk(data);
            marks = data
                .intervals
                .overlapping(talk.turn(talk.turn_of(state.caret)));
        }
        let list = codings(data, marks.into_iter());
        let turn = state.turns.iter().find(|(turn, _)| *turn == state.turn());
        let place = state.selection_rect.or(turn.map(|(_, rect)| *rect));
        out.push(if list.is_empty() {
            Wish::Tell("coding-no-code-here")
        } else {
            Wish::Codings(place.unwrap_or(egui::Rect::ZERO), list)
        });
    }

    fn show_only(&self, state: &mut State, out: &mut Vec<Wish>) {
        let project = self.shell.project;
        let quotation = self.quotation_here(state);
        let codings = quotation.map(|quotation| project.codings_of(quotation));
        let codes: HashSet<CodeId> = codings
            .into_iter()
            .flatten()
            .filter_map(|coding| project.codings.get(coding))
            .map(|coding| coding.code)
            .filter(|code| state.code.is_none_or(|meant| meant == *code))
            .collect();
        // With a filter on, the key clears it wherever the cursor is.
        out.push(if codes.is_empty() && self.page.look.only_codes.is_none() {
            Wish::Tell("coding-no-code-here")
        } else {
            Wish::ShowOnly(codes)
        });
    }
}

fn ids(codings: &[Arc<Coding>]) -> Vec<CodingId> {
    codings.iter().map(|coding| coding.id).collect()
}
