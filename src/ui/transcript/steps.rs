//! What the commands of the transcript do: move, select, move ends, and say what is wanted.

use crate::model::{Passage, QuotationId, TextRange};
use crate::text::TextUnit;
use crate::ui::command::Command;
use crate::ui::shell::Shell;

use super::data::{MarkData, TranscriptData};
use super::state::Resizing;
use super::talk::{End, Talk};
use super::{PATIENCE, PAUSE, Page, State, Wish};

/// A command under way.
pub struct Step<'a> {
    /// What is seen.
    pub shell: &'a Shell<'a>,
    /// What is shown.
    pub page: Page<'a>,
    /// The window's time, in seconds.
    pub now: f64,
}

/// Does a command that was chosen in the palette.
pub fn run(
    command: Command,
    (shell, page): (&Shell<'_>, Page<'_>),
    state: &mut State,
    out: &mut Vec<Wish>,
) -> bool {
    state.refresh(shell, page, out);
    let step = Step {
        shell,
        page,
        now: 0.0,
    };
    step.run(command, state, out)
}

/// Wishes for moved ends; returns what is shown until the answer comes.
pub fn send_resize(
    page: Page<'_>,
    resizing: Resizing,
    now: f64,
    out: &mut Vec<Wish>,
) -> Option<Resizing> {
    if resizing.sent {
        return None;
    }
    let range = Talk::new(page.text, &[]).passage(resizing.range)?;
    let passage = Passage::new(page.document, page.text, range).ok()?;
    out.push(Wish::Resize(resizing.quotation, passage));
    Some(Resizing {
        sent: true,
        until: now + PATIENCE,
        ..resizing
    })
}

impl Step<'_> {
    /// Does `command`; true when it is one of the transcript's.
    pub fn run(&self, command: Command, state: &mut State, out: &mut Vec<Wish>) -> bool {
        match command {
            Command::TurnUp => self.turn(true, state, out),
            Command::TurnDown => self.turn(false, state, out),
            Command::SentenceBack => self.step((TextUnit::Sentence, true), false, state, out),
            Command::SentenceForward => self.step((TextUnit::Sentence, false), false, state, out),
            Command::WordBack => self.step((TextUnit::Word, true), false, state, out),
            Command::WordForward => self.step((TextUnit::Word, false), false, state, out),
            Command::NextUncoded => self.uncoded(false, state, out),
            Command::PreviousUncoded => self.uncoded(true, state, out),
            Command::NextQuotation => self.quotation(false, state, out),
            Command::PreviousQuotation => self.quotation(true, state, out),
            Command::NextOfCode => self.same_code(false, state, out),
            Command::PreviousOfCode => self.same_code(true, state, out),
            Command::SelectSentence => self.select_sentence(state, out),
            Command::SelectTurn => self.select_turn(state, out),
            Command::SelectAnswer => self.select_answer(state, out),
            Command::ExtendEnd => self.resize((End::End, true), state, out),
            Command::TrimEnd => self.resize((End::End, false), state, out),
            Command::ExtendStart => self.resize((End::Start, true), state, out),
            Command::TrimStart => self.resize((End::Start, false), state, out),
            Command::Code => self.code(state, out),
            Command::InVivo => self.with_passage(Wish::InVivo, state, out),
            Command::RepeatCode => self.with_passage(Wish::Repeat, state, out),
            Command::Uncode => self.uncode(state, out),
            Command::Comment => self.with_quotation(Wish::Comment, state, out),
            Command::MemoHere => self.with_quotation(Wish::Memo, state, out),
            Command::EditText => out.push(Wish::EditText(state.turn())),
            _ => return false,
        }
        true
    }

    /// Moves the cursor by a unit; the selection grows with it where `select`.
    pub fn step(
        &self,
        (unit, back): (TextUnit, bool),
        select: bool,
        state: &mut State,
        out: &mut Vec<Wish>,
    ) {
        let data = std::sync::Arc::clone(state.data());
        let talk = self.talk(&data);
        let from = match state.selection() {
            // Without Shift, the cursor leaves a selection at the end that it moves to.
            Some(range) if !select && unit == TextUnit::Grapheme => {
                let end = if back { range.start } else { range.end };
                self.put(end, false, state, out);
                return;
            }
            _ => state.caret,
        };
        self.put(talk.step(from, unit, back), select, state, out);
    }

    /// Puts the cursor at `caret`; the selection grows with it where `select`.
    pub fn put(&self, caret: u32, select: bool, state: &mut State, out: &mut Vec<Wish>) {
        if select {
            state.anchor = Some(state.anchor.unwrap_or(state.caret));
        } else {
            state.anchor = None;
        }
        state.caret = caret;
        state.show(TextRange::new(caret, caret), true);
        if select {
            state.choose_selected(self.shell, self.page, out);
        }
    }

    /// Codes with a recent code.
    pub fn recent(&self, number: usize, state: &mut State, out: &mut Vec<Wish>) {
        let passage = state.passage(self.page.document, self.page.text);
        out.extend(passage.map(|passage| Wish::CodeNumber(number, passage)));
    }

    /// Opens the finder; where nothing is chosen, on the sentence at the cursor.
    pub fn code(&self, state: &mut State, out: &mut Vec<Wish>) {
        if state.passage(self.page.document, self.page.text).is_none() {
            self.select_sentence(state, out);
        }
        if state.passage(self.page.document, self.page.text).is_some() {
            out.push(Wish::Find(None));
        }
    }

    fn talk<'a>(&'a self, data: &'a TranscriptData) -> Talk<'a> {
        Talk::new(self.page.text, &data.paragraphs)
    }

    fn turn(&self, back: bool, state: &mut State, out: &mut Vec<Wish>) {
        let data = std::sync::Arc::clone(state.data());
        let talk = self.talk(&data);
        let start = talk.turn(talk.turn_of(state.caret)).start;
        // From within a turn, up goes to its start first.
        let to = if back && state.caret > start {
            start
        } else {
            talk.turn_beside(state.caret, back)
        };
        self.put(to, false, state, out);
        state.show(talk.turn(talk.turn_of(to)), true);
    }

    fn uncoded(&self, back: bool, state: &mut State, out: &mut Vec<Wish>) {
        let data = std::sync::Arc::clone(state.data());
        let talk = self.talk(&data);
        let here = talk.turn_of(state.caret);
        let is_uncoded = |turn: &usize| data.uncoded.get(*turn).copied().unwrap_or(false);
        let found = if back {
            (0..here).rev().find(is_uncoded)
        } else {
            (here + 1..data.uncoded.len()).find(is_uncoded)
        };
        if let Some(turn) = found {
            let range = talk.turn(turn);
            state.choose(None, out);
            self.put(range.start, false, state, out);
            state.show(range, false);
        }
    }

    fn quotation(&self, back: bool, state: &mut State, out: &mut Vec<Wish>) {
        let data = std::sync::Arc::clone(state.data());
        let is_current = |mark: &MarkData| Some(mark.quotation) == state.quotation;
        let found = if back {
            let here = data.marks.iter().position(is_current).unwrap_or_else(|| {
                data.marks
                    .partition_point(|mark| mark.range.start < state.caret)
            });
            data.marks.iter().take(here).next_back()
        } else {
            let here = data.marks.iter().rposition(is_current).map_or_else(
                || {
                    data.marks
                        .partition_point(|mark| mark.range.start < state.caret)
                },
                |here| here + 1,
            );
            data.marks.get(here)
        };
        if let Some(mark) = found {
            state.choose(Some(mark.quotation), out);
            state.quotation_range = Some(mark.range);
            state.reveal(mark.range);
        }
    }

    fn same_code(&self, back: bool, state: &mut State, out: &mut Vec<Wish>) {
        let code = state.code.or_else(|| {
            let quotation = self.quotation_here(state)?;
            let coding = self.shell.project.codings_of(quotation).next()?;
            Some(self.shell.project.codings.get(coding)?.code)
        });
        out.extend(code.map(|code| Wish::NextOfCode { code, back }));
    }

    fn select_sentence(&self, state: &mut State, out: &mut Vec<Wish>) {
        let data = std::sync::Arc::clone(state.data());
        let range = self.talk(&data).unit(state.caret, TextUnit::Sentence);
        self.choose_range(range, state, out);
    }

    fn select_turn(&self, state: &mut State, out: &mut Vec<Wish>) {
        let data = std::sync::Arc::clone(state.data());
        let talk = self.talk(&data);
        let range = talk.trimmed(talk.turn(talk.turn_of(state.caret)));
        self.choose_range(range, state, out);
    }

    fn select_answer(&self, state: &mut State, out: &mut Vec<Wish>) {
        let data = std::sync::Arc::clone(state.data());
        let talk = self.talk(&data);
        let turns = data.answer(talk.turn_of(state.caret));
        let last = turns.end.saturating_sub(1).max(turns.start);
        let range = TextRange::new(talk.turn(turns.start).start, talk.turn(last).end);
        self.choose_range(talk.trimmed(range), state, out);
    }

    /// Selects `range`; the cursor is at its end.
    fn choose_range(&self, range: TextRange, state: &mut State, out: &mut Vec<Wish>) {
        if range.start < range.end {
            state.select(range);
            state.show(range, true);
            state.choose_selected(self.shell, self.page, out);
        }
    }

    /// Moves an end of the selection; of the current quotation where nothing is selected.
    fn resize(&self, (end, outward): (End, bool), state: &mut State, out: &mut Vec<Wish>) {
        let data = std::sync::Arc::clone(state.data());
        let talk = self.talk(&data);
        if let Some(range) = state.selection() {
            let range = talk.resized(talk.passage(range).unwrap_or(range), end, outward);
            self.choose_range(range, state, out);
            return;
        }
        let current = state.quotation.zip(state.quotation_range);
        if let Some((quotation, range)) = current.filter(|_| self.shell.locked().is_none()) {
            let range = talk.resized(range, end, outward);
            state.quotation_range = Some(range);
            state.resizing = Some(Resizing {
                quotation,
                range,
                until: self.now + PAUSE,
                sent: false,
            });
            let moved = if end == End::End {
                range.end
            } else {
                range.start
            };
            state.show(TextRange::new(moved, moved), true);
        }
    }

    fn with_passage(&self, wish: impl Fn(Passage) -> Wish, state: &mut State, out: &mut Vec<Wish>) {
        let passage = state.passage(self.page.document, self.page.text);
        out.extend(passage.map(wish));
    }

    fn with_quotation(
        &self,
        wish: impl Fn(QuotationId) -> Wish,
        state: &mut State,
        out: &mut Vec<Wish>,
    ) {
        if let Some(quotation) = self.quotation_here(state) {
            state.choose(Some(quotation), out);
            out.push(wish(quotation));
        }
    }

    fn uncode(&self, state: &mut State, out: &mut Vec<Wish>) {
        let Some(quotation) = self.quotation_here(state) else {
            return;
        };
        let of = (state.code, self.shell.status.coder);
        let coding = TranscriptData::coding(self.shell.project, quotation, of);
        out.extend(coding.map(Wish::Uncode));
    }

    /// The current quotation, else the shortest at the cursor.
    fn quotation_here(&self, state: &State) -> Option<QuotationId> {
        let at_caret = || {
            let marks = state.data().marks_at(state.caret);
            marks.first().map(|mark| mark.quotation)
        };
        state.quotation.or_else(at_caret)
    }
}
