//! What the commands of the transcript do: move, select, move ends. What they want of the project stands in `acts`.

use crate::model::{Passage, QuotationId, TextRange};
use crate::text::TextUnit;
use crate::ui::command::Command;
use crate::ui::shell::Shell;

use super::data::{MarkData, TranscriptData};
use super::ends::Reach;
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
            Command::TurnUp => self.turn_or_unit(true, state, out),
            Command::TurnDown => self.turn_or_unit(false, state, out),
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
            Command::SelectSpeaker => self.select_speaker(state, out),
            Command::ExtendEnd => self.resize((End::End, Reach::Word), true, state, out),
            Command::TrimEnd => self.resize((End::End, Reach::Word), false, state, out),
            Command::ExtendStart => self.resize((End::Start, Reach::Word), true, state, out),
            Command::TrimStart => self.resize((End::Start, Reach::Word), false, state, out),
            command => {
                return self.resize_further(command, state, out) || self.act(command, state, out);
            }
        }
        true
    }

    /// Moves an end by a sentence or a turn; true when the command is one of those.
    fn resize_further(&self, command: Command, state: &mut State, out: &mut Vec<Wish>) -> bool {
        let (end, outward) = match command {
            Command::ExtendEndSentence => ((End::End, Reach::Sentence), true),
            Command::TrimEndSentence => ((End::End, Reach::Sentence), false),
            Command::ExtendStartSentence => ((End::Start, Reach::Sentence), true),
            Command::TrimStartSentence => ((End::Start, Reach::Sentence), false),
            Command::ExtendEndTurn => ((End::End, Reach::Turn), true),
            Command::TrimEndTurn => ((End::End, Reach::Turn), false),
            Command::ExtendStartTurn => ((End::Start, Reach::Turn), true),
            Command::TrimStartTurn => ((End::Start, Reach::Turn), false),
            _ => return false,
        };
        self.resize(end, outward, state, out);
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
        let left = |range: TextRange| !range.contains(caret);
        if select {
            state.choose_selected(self.shell, self.page, out);
        } else if state.quotation_range.is_none_or(left) {
            // What acts on a quotation acts on the one where the cursor went: as with a click, the shortest there.
            let marks = state.data().marks_at(caret);
            let mark = marks.iter().find(|mark| mark.range.contains(caret));
            let here = mark.map(|mark| (mark.quotation, mark.range));
            state.choose(here.map(|(quotation, _)| quotation), out);
            state.quotation_range = here.map(|(_, range)| range);
        }
        if !select {
            // What is coded next is the sentence there, also within a quotation.
            state.met = state.quotation.is_some();
        }
    }

    pub(super) fn talk<'a>(&'a self, data: &'a TranscriptData) -> Talk<'a> {
        Talk::new(self.page.text, &data.paragraphs)
    }

    /// One turn on or back; one unit where the text is stepped through by units.
    fn turn_or_unit(&self, back: bool, state: &mut State, out: &mut Vec<Wish>) {
        match &self.page.look.units {
            Some(units) => self.unit_beside(units, back, state, out),
            None => self.turn(back, state, out),
        }
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
        if let Some(units) = &self.page.look.units {
            self.open_unit(units, back, state, out);
            return;
        }
        let data = std::sync::Arc::clone(state.data());
        let talk = self.talk(&data);
        let here = talk.turn_of(state.caret);
        let is_uncoded = |turn: &usize| data.uncoded.get(*turn).copied().unwrap_or(false);
        let found = if back {
            let before = (0..here).rev().find(is_uncoded);
            before.or_else(|| (here + 1..data.uncoded.len()).rev().find(is_uncoded))
        } else {
            let after = (here + 1..data.uncoded.len()).find(is_uncoded);
            after.or_else(|| (0..here).find(is_uncoded))
        };
        match found {
            Some(turn) => {
                let range = talk.turn(turn);
                state.choose(None, out);
                self.put(range.start, false, state, out);
                state.show(range, false);
            }
            None if is_uncoded(&here) => out.push(Wish::Tell("coding-last-uncoded")),
            None => out.push(Wish::Tell("coding-all-coded")),
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
        match found {
            Some(mark) => {
                state.choose(Some(mark.quotation), out);
                state.quotation_range = Some(mark.range);
                state.reveal(mark.range);
            }
            None => out.push(Wish::Tell("coding-no-more-quotations")),
        }
    }

    fn same_code(&self, back: bool, state: &mut State, out: &mut Vec<Wish>) {
        let code = state.code.or_else(|| {
            let quotation = self.quotation_here(state)?;
            let coding = self.shell.project.codings_of(quotation).next()?;
            Some(self.shell.project.codings.get(coding)?.code)
        });
        out.push(match code {
            Some(code) => Wish::NextOfCode { code, back },
            None => Wish::Tell("coding-no-code-here"),
        });
    }

    pub(super) fn select_sentence(&self, state: &mut State, out: &mut Vec<Wish>) {
        let data = std::sync::Arc::clone(state.data());
        let range = self.talk(&data).unit(state.caret, TextUnit::Sentence);
        self.choose_range(range, state, out);
    }

    pub(super) fn select_turn(&self, state: &mut State, out: &mut Vec<Wish>) {
        let data = std::sync::Arc::clone(state.data());
        let talk = self.talk(&data);
        let range = talk.trimmed(talk.turn(talk.turn_of(state.caret)));
        self.choose_range(range, state, out);
    }

    /// Selects all turns of the reply; on a question, of the reply that follows it.
    pub(super) fn select_answer(&self, state: &mut State, out: &mut Vec<Wish>) {
        let data = std::sync::Arc::clone(state.data());
        let talk = self.talk(&data);
        let asks = |turn: usize| data.speaker(turn).is_some_and(|speaker| speaker.asks);
        let here = talk.turn_of(state.caret);
        let reply = (here..data.paragraphs.len()).find(|turn| !asks(*turn));
        let turns = data.answer(reply.unwrap_or(here));
        let last = turns.end.saturating_sub(1).max(turns.start);
        let range = TextRange::new(talk.turn(turns.start).start, talk.turn(last).end);
        self.choose_range(talk.trimmed(range), state, out);
    }

    /// Selects each turn of the one who speaks at the cursor.
    pub(super) fn select_speaker(&self, state: &mut State, out: &mut Vec<Wish>) {
        let data = std::sync::Arc::clone(state.data());
        let talk = self.talk(&data);
        let here = talk.turn_of(state.caret);
        let speaker = |turn: usize| data.paragraphs.get(turn).and_then(|turn| turn.speaker);
        let Some(wanted) = speaker(here) else {
            out.push(Wish::Tell("coding-no-speaker"));
            return;
        };
        let turns: Vec<TextRange> = (0..data.paragraphs.len())
            .filter(|turn| speaker(*turn) == Some(wanted))
            .map(|turn| talk.trimmed(talk.turn(turn)))
            .filter(|range| range.length() > 0)
            .collect();
        self.choose_range(talk.trimmed(talk.turn(here)), state, out);
        state.together = state.selection().map(|main| (main, turns));
    }

    /// Selects `range`; the cursor is at its end.
    pub(super) fn choose_range(&self, range: TextRange, state: &mut State, out: &mut Vec<Wish>) {
        if range.start < range.end {
            state.select(range);
            state.show(range, true);
            state.choose_selected(self.shell, self.page, out);
        }
    }

    /// Moves an end of the selection; where nothing is selected of the current quotation, else of the one at the cursor.
    fn resize(
        &self,
        (end, reach): (End, Reach),
        outward: bool,
        state: &mut State,
        out: &mut Vec<Wish>,
    ) {
        let data = std::sync::Arc::clone(state.data());
        let talk = self.talk(&data);
        if let Some(range) = state.selection() {
            let range = talk.passage(range).unwrap_or(range);
            self.choose_range(talk.resized(range, (end, reach), outward), state, out);
            return;
        }
        self.choose_here(state, out);
        let current = state.quotation.zip(state.quotation_range);
        if let Some((quotation, range)) = current.filter(|_| self.shell.locked().is_none()) {
            let range = talk.resized(range, (end, reach), outward);
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

    /// Makes the current quotation the one that is meant, or the one at the cursor where none is current.
    pub(super) fn choose_here(&self, state: &mut State, out: &mut Vec<Wish>) {
        state.take_quotation();
        if state.quotation.is_some() {
            return;
        }
        let quotation = self.quotation_here(state);
        let row = quotation.and_then(|quotation| self.shell.project.quotations.get(quotation));
        if let Some(row) = row {
            state.choose(Some(row.id), out);
            state.quotation_range = Some(row.range);
        }
    }

    /// The current quotation, else the shortest at the cursor.
    pub(super) fn quotation_here(&self, state: &State) -> Option<QuotationId> {
        let at_caret = || {
            let marks = state.data().marks_at(state.caret);
            marks.first().map(|mark| mark.quotation)
        };
        state.quotation.or_else(at_caret)
    }
}
