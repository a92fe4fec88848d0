//! The transcript: the text of one document with its codings, read, selected and coded by mouse or key.
//!
//! It paints and says what the researcher wants as [`Wish`]es; it plans no operation. One [`State`] belongs to one open
//! document. Only what is visible is laid out; unseen paragraphs have estimated heights, and the paragraph at the top
//! stays where it is whatever is coded, resized or found out about heights.
//!
//! Keys, while the transcript has focus: a key that is a command of `Scope::Transcript` acts, selected text or not. Any
//! other letter, typed while text is selected (or a quotation is current), opens the code finder with that letter. A
//! letter of a script that no command is named in (ش on the key of A) counts as typed while text is selected and as
//! its key otherwise. Arrow keys follow the eye: in a right-to-left paragraph left is onward; the steps themselves are
//! in reading order, on graphemes.

use std::collections::HashSet;
use std::sync::Arc;

use egui::{Pos2, Rect, Response, Ui};

use crate::model::{CodeId, CodingId, DocumentId, Passage, QuotationId, TextRange};
use crate::ui::command::Command;
use crate::ui::shell::Shell;

/// How the transcript is to be shown.
#[derive(Clone, Debug)]
pub struct Look {
    /// Whether coded passages are tinted; else they are only underlined.
    pub tints: bool,
    /// Zoom of the text, 1.0 for the usual size.
    pub zoom: f32,
    /// Only codings with these codes; all where there is nothing.
    pub only_codes: Option<HashSet<CodeId>>,
    /// The code that the pointer is over elsewhere: its passages stand out.
    pub hovered_code: Option<CodeId>,
}

impl Default for Look {
    fn default() -> Self {
        Self {
            tints: true,
            zoom: 1.0,
            only_codes: None,
            hovered_code: None,
        }
    }
}

/// What the researcher wants.
#[derive(Clone, Debug, PartialEq)]
pub enum Wish {
    /// Open the code finder, with the letter that was typed.
    Find(Option<char>),
    /// Code with the words of the passage.
    InVivo(Passage),
    /// Code with the last code again.
    Repeat(Passage),
    /// Code with a recent code, from 1.
    CodeNumber(usize, Passage),
    /// Take a code off.
    Uncode(CodingId),
    /// Give a quotation other ends.
    Resize(QuotationId, Passage),
    /// Comment on a quotation.
    Comment(QuotationId),
    /// Write a memo on a quotation.
    Memo(QuotationId),
    /// Another quotation is current, or none.
    Quotation(Option<QuotationId>),
    /// The pointer is over the bracket or the name of a code, or over none any more.
    Hover(Option<CodeId>),
    /// Go to the next quotation of a code, in whatever document.
    NextOfCode {
        /// Which code.
        code: CodeId,
        /// To the one before instead.
        back: bool,
    },
    /// Open the menu of the place at this point.
    MenuAt(Pos2),
}

/// What is selected, current and in view in one open document.
#[derive(Default)]
pub struct State {
    caret: u32,
    anchor: Option<u32>,
    quotation: Option<QuotationId>,
    reveal: Option<TextRange>,
    selection_rect: Option<Rect>,
    wants_focus: bool,
}

impl State {
    /// Returns the selected range; nothing where it is empty.
    pub fn selection(&self) -> Option<TextRange> {
        let anchor = self.anchor.filter(|anchor| *anchor != self.caret)?;
        Some(TextRange::new(
            anchor.min(self.caret),
            anchor.max(self.caret),
        ))
    }

    /// Returns the current quotation.
    pub fn quotation(&self) -> Option<QuotationId> {
        self.quotation
    }

    /// Makes a quotation current, without a wish.
    pub fn set_quotation(&mut self, quotation: Option<QuotationId>) {
        self.quotation = quotation;
    }

    /// Returns where the reading cursor is, in bytes of the text.
    pub fn caret(&self) -> u32 {
        self.caret
    }

    /// Brings `range` into view at the next painting and puts the reading cursor at its start.
    pub fn reveal(&mut self, range: TextRange) {
        self.caret = range.start;
        self.anchor = None;
        self.reveal = Some(range);
    }

    /// Selects `range`.
    pub fn select(&mut self, range: TextRange) {
        self.anchor = Some(range.start);
        self.caret = range.end;
    }

    /// Selects nothing.
    pub fn clear_selection(&mut self) {
        self.anchor = None;
    }

    /// Gives the transcript the focus at the next painting.
    pub fn take_focus(&mut self) {
        self.wants_focus = true;
    }

    /// Returns the passage to be coded: the selection without white space at its ends, on whole graphemes; else the
    /// current quotation.
    pub fn passage(&self, document: DocumentId, text: &str) -> Option<Passage> {
        Passage::new(document, text, self.selection()?).ok()
    }
}

/// What is shown and how.
#[derive(Clone, Copy, Debug)]
pub struct Page<'a> {
    /// The document.
    pub document: DocumentId,
    /// Its whole text.
    pub text: &'a Arc<str>,
    /// How it is to be shown.
    pub look: &'a Look,
}

/// Shows the transcript in the room there is.
pub fn transcript_ui(
    ui: &mut Ui,
    _shell: &Shell<'_>,
    _page: Page<'_>,
    _state: &mut State,
    _out: &mut Vec<Wish>,
) -> Response {
    ui.allocate_response(ui.available_size(), egui::Sense::click_and_drag())
}

/// Does a command of the transcript, from the palette or a key; true when it was its business.
pub fn run(
    _command: Command,
    _shell: &Shell<'_>,
    _page: Page<'_>,
    _state: &mut State,
    _out: &mut Vec<Wish>,
) -> bool {
    false
}

/// Returns where the selection, else the current quotation, stands on the screen; the finder is placed below it.
pub fn selection_rect(state: &State) -> Option<Rect> {
    state.selection_rect
}
