//! What is selected, current and in view in one open document, and what was computed for it.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use egui::Rect;

use crate::model::{CodeId, DocumentId, Passage, QuotationId, TextRange};

use super::Page;
use super::data::{TranscriptData, Wanted, Whose, transcript_data};
use super::lanes::{lanes, lanes_apart};
use super::pieces::{Piece, pieces};
use super::scroll::{Row, Scroll};
use super::sheet::Sheet;
use super::spoken::Spoken;
use super::talk::{End, Talk};
use super::{Coded, Wish};
use crate::ui::shell::Shell;

/// What is selected, current and in view in one open document.
#[derive(Default)]
pub struct State {
    /// Where the reading cursor is; the moving end of the selection.
    pub(super) caret: u32,
    /// The other end of the selection.
    pub(super) anchor: Option<u32>,
    /// Ranges that are selected together with the selection that is named first, while that stands.
    pub(super) together: Option<(TextRange, Vec<TextRange>)>,
    /// A code was put on all of them, and whether it was the last.
    coded_together: Option<bool>,
    /// The current quotation.
    pub(super) quotation: Option<QuotationId>,
    /// Where it stands, with the ends that are being moved.
    pub(super) quotation_range: Option<TextRange>,
    /// The reading cursor only came into it: what acts on a quotation acts on it, but codes go on the sentence at the cursor.
    pub(super) met: bool,
    /// The code of it that was chosen by its bracket.
    pub(super) code: Option<CodeId>,
    /// Ends that were moved and are not yet wished for.
    pub(super) resizing: Option<Resizing>,
    /// What the pointer is dragging.
    pub(super) drag: Option<Drag>,
    /// What is to be brought into view.
    pub(super) reveal: Option<Reveal>,
    /// The reading place.
    pub(super) scroll: Scroll,
    /// The coding whose bracket or name was under the pointer in the last pass.
    pub(super) hovered: Option<usize>,
    /// The one that is in this pass.
    pub(super) pointed: Option<usize>,
    /// Where the selection stands on the screen.
    pub(super) selection_rect: Option<Rect>,
    /// Where the turn begins in which that begins.
    pub(super) speaker_top: Option<f32>,
    /// Where the talk of the visible turns stands on the screen.
    pub(super) turns: Vec<(usize, Rect)>,
    /// Turns that are not on the screen, as they are told.
    pub(super) spoken: Spoken,
    /// Whether focus is to be taken.
    pub(super) wants_focus: bool,
    /// Layouts and heights.
    pub(super) sheet: Sheet,
    data: Arc<TranscriptData>,
    known: Option<Known>,
    lanes: Lanes,
    pieces: HashMap<usize, Arc<[Piece]>>,
}

/// Something to be brought into view.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reveal {
    /// What.
    pub range: TextRange,
    /// Whether the text may move only as far as it must.
    pub near: bool,
}

/// Ends of a quotation that are being moved.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Resizing {
    /// Which quotation.
    pub quotation: QuotationId,
    /// Where it is to stand.
    pub range: TextRange,
    /// Until when it waits to be wished for, or for its answer, in seconds of the window.
    pub until: f64,
    /// Whether it was wished for.
    pub sent: bool,
}

/// What the pointer is dragging.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Drag {
    /// The selection, from this place on.
    Selection(u32),
    /// One end of a quotation.
    End(QuotationId, End),
}

/// What the data was made for.
#[derive(Clone, Debug, PartialEq)]
struct Known {
    document: DocumentId,
    revision: u64,
    only: Option<HashSet<CodeId>>,
    whose: Whose,
}

/// The lane of each coding, and what they were computed for.
#[derive(Clone, Debug, Default)]
struct Lanes {
    list: Vec<u16>,
    count: u16,
    seen: Option<usize>,
}

impl State {
    /// Returns the selected range, which ends where the turn before ends when it comes to the begin of another; nothing
    /// where it is empty.
    pub fn selection(&self) -> Option<TextRange> {
        let anchor = self.anchor.filter(|anchor| *anchor != self.caret)?;
        let (start, end) = (anchor.min(self.caret), anchor.max(self.caret));
        let end = Talk::new("", &self.data.paragraphs).before_label((start, end));
        (start < end).then(|| TextRange::new(start, end))
    }

    /// Returns the current quotation.
    pub fn quotation(&self) -> Option<QuotationId> {
        self.quotation
    }

    /// Makes a quotation current and the one that is meant, without a wish.
    pub fn set_quotation(&mut self, quotation: Option<QuotationId>) {
        self.met = false;
        if self.quotation != quotation {
            self.quotation = quotation;
            self.quotation_range = None;
            self.code = None;
            self.resizing = None;
        }
    }

    /// Takes the current quotation as chosen on purpose, also where the reading cursor only came into it: the next code
    /// goes on it.
    pub fn take_quotation(&mut self) {
        self.met = false;
    }

    /// Returns the code of the current quotation whose bracket was clicked.
    pub fn code(&self) -> Option<CodeId> {
        self.code
    }

    /// Returns where the reading cursor is, in bytes of the text.
    pub fn caret(&self) -> u32 {
        self.caret
    }

    /// Returns where the selection begins, or the quotation that the reading cursor is at the end of; else where that is.
    pub fn place(&self) -> u32 {
        let quotation = self.quotation_range;
        let coded = quotation.filter(|range| range.end == self.caret);
        let range = self.selection().or(coded);
        range.map_or(self.caret, |range| range.start)
    }

    /// Returns whether the reading cursor stands where it stands before anything was read.
    pub fn is_at_top(&self) -> bool {
        let chosen = self.selection().is_some() || self.quotation.is_some();
        !chosen && self.caret <= Talk::new("", &self.data.paragraphs).clamp(0)
    }

    /// Returns the turn that the reading cursor is in, from 0.
    pub fn turn(&self) -> usize {
        Talk::new("", &self.data.paragraphs).turn_of(self.caret)
    }

    /// Returns the first byte that is seen, to come back to.
    pub fn reading_place(&self) -> u32 {
        let turn = self.data.paragraphs.get(self.scroll.turn);
        turn.map_or(self.caret, |turn| turn.body + self.scroll.byte)
    }

    /// Brings `range` into view at the next painting and puts the reading cursor at its start.
    pub fn reveal(&mut self, range: TextRange) {
        self.caret = range.start;
        self.anchor = None;
        self.show(range, false);
    }

    /// Puts the reading cursor at `offset` without bringing it into view.
    pub fn put_caret(&mut self, offset: u32) {
        self.caret = offset;
        self.anchor = None;
    }

    /// Selects `range`.
    pub fn select(&mut self, range: TextRange) {
        self.anchor = Some(range.start);
        self.caret = range.end;
        self.together = None;
    }

    /// Notes that a code was put on all that is selected together. After the `last` one they are let go: the one that is
    /// read is a quotation then, and letters are commands again.
    pub fn note_coded_together(&mut self, last: bool) {
        self.coded_together = self.selected_together().map(|_| last);
    }

    /// No more codes come for what is selected together: it is let go where it got some.
    pub fn end_coding_together(&mut self) {
        if self.coded_together.is_some() {
            self.coded_together = Some(true);
            self.known = None;
        }
    }

    /// Returns how many passages are selected, of which only one is read.
    pub fn selected_count(&self) -> usize {
        self.selected_together().map_or(1, <[TextRange]>::len)
    }

    /// Makes a coding that was chosen in a list current, and brings it into view.
    pub fn choose_coding(&mut self, coding: Coded) {
        self.set_quotation(Some(coding.quotation));
        self.code = coding.code;
        self.quotation_range = Some(coding.range);
        self.clear_selection();
        self.caret = coding.range.start;
        self.show(coding.range, true);
        self.wants_focus = true;
    }

    /// Selects nothing.
    pub fn clear_selection(&mut self) {
        self.anchor = None;
    }

    /// Gives the transcript the focus at the next painting.
    pub fn take_focus(&mut self) {
        self.wants_focus = true;
    }

    /// Returns the passage that is acted on: the selection without white space at its ends, on whole graphemes; else the
    /// current quotation. `text` is the whole text of `document`.
    pub fn passage(&self, document: DocumentId, text: &str) -> Option<Passage> {
        let range = self.selection().or(self.quotation_range)?;
        let range = Talk::new(text, &[]).passage(range)?;
        // A range that was selected in a text which is gone is no passage.
        Passage::new(document, text, range).ok()
    }

    /// Returns the passage to be coded: the one of [`State::passage`], but no quotation that the reading cursor only came
    /// into. `text` is the whole text of `document`.
    pub fn passage_to_code(&self, document: DocumentId, text: &str) -> Option<Passage> {
        let is_meant = !self.met || self.selection().is_some();
        self.passage(document, text).filter(|_| is_meant)
    }

    /// Returns all passages to be coded: every range that is selected together, else the one of
    /// [`State::passage_to_code`].
    pub fn passages(&self, document: DocumentId, text: &str) -> Vec<Passage> {
        let Some(ranges) = self.selected_together() else {
            return self.passage_to_code(document, text).into_iter().collect();
        };
        let talk = Talk::new(text, &[]);
        ranges
            .iter()
            .filter_map(|range| talk.passage(*range))
            .filter_map(|range| Passage::new(document, text, range).ok())
            .collect()
    }

    /// Makes a code the one of the current quotation that is meant.
    pub fn set_code(&mut self, code: Option<CodeId>) {
        self.code = code;
    }

    /// Returns the ranges that are selected together, where there are several.
    pub(super) fn selected_together(&self) -> Option<&[TextRange]> {
        let (main, ranges) = self.together.as_ref()?;
        (self.selection() == Some(*main)).then_some(ranges.as_slice())
    }

    /// Returns what is shown.
    pub(super) fn data(&self) -> &Arc<TranscriptData> {
        &self.data
    }

    /// Brings `range` into view at the next painting.
    pub(super) fn show(&mut self, range: TextRange, near: bool) {
        self.reveal = Some(Reveal { range, near });
    }

    /// Makes a quotation current and says so where it is another.
    pub(super) fn choose(&mut self, quotation: Option<QuotationId>, out: &mut Vec<Wish>) {
        self.met = false;
        if self.quotation != quotation {
            self.set_quotation(quotation);
            out.push(Wish::Quotation(quotation));
        }
    }

    /// Makes the data anew where project, document or filter are others.
    pub(super) fn refresh(&mut self, shell: &Shell<'_>, page: Page<'_>, out: &mut Vec<Wish>) {
        let only = page.look.only_codes.as_ref();
        let revision = shell.project.revision();
        let known = self.known.as_ref();
        let fresh = known.is_some_and(|known| {
            known.document == page.document
                && known.revision == revision
                && known.only.as_ref() == only
                && known.whose == page.look.whose
        });
        if !fresh {
            if known.is_some_and(|known| known.document != page.document) {
                *self = Self {
                    wants_focus: self.wants_focus,
                    ..Self::default()
                };
            }
            let whose = page.look.whose;
            let wanted = Wanted { only, whose };
            self.data = Arc::new(transcript_data(shell.project, page.document, wanted));
            self.known = Some(Known {
                document: page.document,
                revision,
                only: only.cloned(),
                whose,
            });
            self.lanes.seen = None;
            self.hovered = None;
            self.resizing = self.resizing.filter(|resizing| !resizing.sent);
            self.pieces.clear();
            self.choose_selected(shell, page, out);
            if self.coded_together == Some(true) {
                self.together = None;
            }
            // Once it is coded the passage is a quotation: what is done next is done with that.
            if self.quotation.is_some() && self.selected_together().is_none() {
                self.anchor = None;
            }
        }
        // Selecting the same turn again later is not selecting the others again.
        if self.selected_together().is_none() {
            self.together = None;
            self.coded_together = None;
        }
        self.refresh_quotation(shell, page, out);
        let talk = Talk::new(page.text, &self.data.paragraphs);
        self.caret = talk.clamp(self.caret);
        self.anchor = self.anchor.map(|anchor| talk.clamp(anchor));
    }

    /// Returns the lane of each coding, and how many lanes there are.
    pub(super) fn lanes(&mut self) -> (&[u16], u16) {
        let seen = Some(self.sheet.seen());
        if self.lanes.seen != seen {
            let data = &self.data;
            let line = |turn: u32, offset: u32| {
                let body = data
                    .paragraphs
                    .get(turn as usize)
                    .map_or(0, |turn| turn.body);
                self.sheet.line(turn, offset.saturating_sub(body))
            };
            let spans: Vec<_> = data
                .marks
                .iter()
                .map(|mark| {
                    let last = mark.range.end.saturating_sub(1);
                    (line(mark.first, mark.range.start), line(mark.last, last))
                })
                .collect();
            let (list, count) =
                if self.known.as_ref().map(|known| known.whose) == Some(Whose::Apart) {
                    let coders: Vec<_> = data.marks.iter().map(|mark| mark.coder).collect();
                    lanes_apart(&spans, &coders)
                } else {
                    lanes(&spans)
                };
            self.lanes = Lanes { list, count, seen };
        }
        (&self.lanes.list, self.lanes.count)
    }

    /// Returns the tints of a visible turn.
    pub(super) fn pieces(&mut self, row: &Row) -> Arc<[Piece]> {
        if let Some(pieces) = self.pieces.get(&row.turn) {
            return Arc::clone(pieces);
        }
        let made: Arc<[Piece]> = pieces(&self.data, row.turn, &row.layout).into();
        if self.pieces.len() > 400 {
            self.pieces.clear();
        }
        self.pieces.insert(row.turn, Arc::clone(&made));
        made
    }

    /// Forgets what was computed for another width.
    pub(super) fn forget_pieces(&mut self) {
        self.pieces.clear();
        self.lanes.seen = None;
    }

    /// Makes the quotation current that stands exactly where the selection does.
    pub(super) fn choose_selected(
        &mut self,
        shell: &Shell<'_>,
        page: Page<'_>,
        out: &mut Vec<Wish>,
    ) {
        if self.selection().is_none() {
            return;
        }
        let range = self
            .passage(page.document, page.text)
            .map(|passage| passage.range());
        let quotation = range.and_then(|range| shell.project.quotation_at(page.document, range));
        self.choose(quotation, out);
    }

    fn refresh_quotation(&mut self, shell: &Shell<'_>, page: Page<'_>, out: &mut Vec<Wish>) {
        let row = self
            .quotation
            .and_then(|quotation| shell.project.quotations.get(quotation))
            .filter(|row| row.document == page.document);
        let Some(row) = row else {
            self.choose(None, out);
            self.resizing = None;
            self.quotation_range = None;
            return;
        };
        let moved = self.resizing.filter(|moved| moved.quotation == row.id);
        self.quotation_range = Some(moved.map_or(row.range, |moved| moved.range));
    }
}
