//! The transcript: the text of one document with its codings, read, selected and coded by mouse or key.
//!
//! It paints and says what the researcher wants as [`Wish`]es; it plans no operation. One [`State`] belongs to one open
//! document. Only what is visible is laid out; unseen paragraphs have estimated heights, and the paragraph at the top
//! stays where it is whatever is coded, resized or found out about heights.
//!
//! Keys, while the transcript has focus: while words are selected any letter, of whatever script, opens the code finder
//! with that letter, and with Alt it is the key that it is else. While nothing is selected a key that is a command of
//! `Scope::Transcript` acts; the letters that are left open the finder where a quotation is current. What was coded is
//! selected no more but current. Arrow keys follow the eye: in a right-to-left paragraph left is onward; the steps
//! themselves are in reading order, on graphemes.

mod acts;
mod brackets;
mod columns;
mod corrected;
pub mod data;
mod ends;
mod heights;
mod intervals;
mod keyboard;
mod lanes;
mod names;
mod paint;
mod pieces;
mod pointer;
mod scroll;
mod scroll_bar;
mod sheet;
mod signs;
mod speech;
mod spoken;
mod state;
mod steps;
mod talk;
mod units;

pub use data::Whose;
pub use keyboard::keys_here;
pub use state::State;
pub use units::Units;

use std::collections::HashSet;
use std::sync::Arc;

use egui::{Id, Pos2, Rect, Response, Sense, Ui};

use crate::model::{CodeId, CodingId, DocumentId, Passage, QuotationId, TextRange};
use crate::session::{LineSpacing, ReadingFace, USUAL_LINE};
use crate::ui::command::Command;
use crate::ui::glyphs::{UserText, user_text};
use crate::ui::mirror;
use crate::ui::shell::Shell;

use columns::Columns;
use data::TranscriptData;
use scroll::{Pane, Row};
use sheet::{Form, Source};
use talk::Talk;

/// Pause after which ends that were moved by key are wished for, in seconds.
const PAUSE: f64 = 0.6;
/// How long moved ends are shown while their operation is under way, in seconds.
const PATIENCE: f64 = 1.5;

/// How the transcript is to be shown.
#[derive(Clone, Debug)]
pub struct Look {
    /// Whether coded passages are tinted; else they are only underlined.
    pub tints: bool,
    /// Zoom of the text, 1.0 for the usual size.
    pub zoom: f32,
    /// The face of the text.
    pub face: ReadingFace,
    /// How far apart its lines stand.
    pub spacing: LineSpacing,
    /// How long its lines are, in characters; nothing: as long as the pane allows.
    pub line_length: Option<u16>,
    /// Only codings with these codes; all where there is nothing.
    pub only_codes: Option<HashSet<CodeId>>,
    /// Whose codings.
    pub whose: Whose,
    /// The units that are stepped through; nothing while it is only read.
    pub units: Option<Arc<Units>>,
    /// The code that the pointer is over elsewhere: its passages stand out.
    pub hovered_code: Option<CodeId>,
    /// Places that were searched for, in order, none overlapping another.
    pub hits: Arc<[TextRange]>,
    /// The one of them that is current.
    pub current_hit: Option<TextRange>,
}

impl Default for Look {
    fn default() -> Self {
        Self {
            tints: true,
            zoom: 1.0,
            face: ReadingFace::default(),
            spacing: LineSpacing::default(),
            line_length: Some(USUAL_LINE),
            only_codes: None,
            whose: Whose::default(),
            units: None,
            hovered_code: None,
            hits: Arc::default(),
            current_hit: None,
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
    Repeat(Vec<Passage>),
    /// Code with a recent code, from 1.
    CodeNumber(usize, Vec<Passage>),
    /// Mark codings as negative cases, or no more.
    Negative(Vec<CodingId>, bool),
    /// Give codings more weight, or less.
    Weigh {
        /// Which codings.
        codings: Vec<CodingId>,
        /// More, else less.
        more: bool,
    },
    /// Link a passage to another: the first time from it, the second time to it.
    Link(Passage),
    /// Leave a passage uncoded on purpose.
    Leave(Passage),
    /// Take up again what was left in a passage.
    TakeUp(Passage),
    /// Show only these codes, or all again where they are shown already.
    ShowOnly(HashSet<CodeId>),
    /// Say a sentence: what was asked for cannot be done, or there is nothing of it.
    Tell(&'static str),
    /// Take a code off.
    Uncode(CodingId),
    /// Give a quotation other ends.
    Resize(QuotationId, Passage),
    /// Comment on a quotation.
    Comment(QuotationId),
    /// Write a memo on a quotation, beside the text.
    Memo(QuotationId),
    /// Write a memo on a quotation in the screen of memos.
    MemoScreen(QuotationId),
    /// Edit the text of the turn with this number.
    EditText(usize),
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
    /// List these codings beside a place, to choose one.
    Codings(Rect, Vec<Coded>),
}

/// A coding, or a quotation without a code, that can be chosen in a list.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Coded {
    /// The quotation.
    pub quotation: QuotationId,
    /// The code.
    pub code: Option<CodeId>,
    /// Where the quotation stands.
    pub range: TextRange,
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

/// What all parts need of one painting.
struct Scene<'a> {
    shell: &'a Shell<'a>,
    page: Page<'a>,
    data: Arc<TranscriptData>,
    columns: Columns,
    engine: UserText,
    id: Id,
    focused: bool,
}

impl<'a> Scene<'a> {
    fn talk(&self) -> Talk<'_> {
        Talk::new(self.page.text, &self.data.paragraphs)
    }

    /// The language of the document.
    fn language(&self) -> Option<&str> {
        let row = self.shell.project.documents.get(self.page.document);
        row.and_then(|row| row.language.as_deref())
    }

    fn source(&self) -> Source<'_> {
        Source {
            engine: &self.engine,
            data: &self.data,
            text: self.page.text,
        }
    }
}

/// Shows the transcript in the room there is, and says what the researcher wants.
pub fn transcript_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    page: Page<'_>,
    state: &mut State,
    out: &mut Vec<Wish>,
) -> Response {
    let (_, rect) = ui.allocate_space(ui.available_size());
    let id = Id::unique(("transcript", page.document));
    let response = ui.interact(rect, id, Sense::click_and_drag());
    if std::mem::take(&mut state.wants_focus) {
        response.request_focus();
    }
    state.refresh(shell, page, out);
    let data = Arc::clone(state.data());
    let zoom = page.look.zoom.clamp(0.5, 3.0);
    let scene = Scene {
        shell,
        page,
        columns: Columns::new(rect, shell.room, (zoom, page.look.line_length), data.rtl),
        data,
        engine: user_text(ui.ctx()),
        id,
        focused: response.has_focus(),
    };
    let painter = ui.painter().clone();
    mirror::island(&painter, rect, || pane_ui(ui, scene, &response, state, out));
    response
}

/// Shows the pane itself, whichever way the window runs: each text goes its own way.
fn pane_ui(
    ui: &mut Ui,
    mut scene: Scene<'_>,
    response: &Response,
    state: &mut State,
    out: &mut Vec<Wish>,
) {
    let (rect, id) = (scene.columns.rect, scene.id);
    let mut ui = ui.new_child(
        egui::UiBuilder::new()
            .max_rect(rect)
            .accessibility_parent(id),
    );
    ui.set_clip_rect(rect.intersect(ui.clip_rect()));
    fit(&scene, state);
    scene.columns.show_lanes(state.lanes().1);
    if scene.focused {
        keyboard::keys(&ui, &scene, state, out);
    }
    let rows = place(&ui, &scene, state);
    let rows = pointer::respond(&ui, &scene, (response, rows), state, out);
    commit(&ui, &scene, state, out);
    let brackets = brackets::brackets(&scene, &rows, state);
    let emphasis = paint::emphasis(&scene, &rows, state);
    brackets::respond(&ui, &scene, &brackets, state, out);
    paint::paint(&ui, &scene, (&rows, &emphasis), state);
    brackets::paint(&ui, &scene, &brackets, &emphasis);
    names::names_ui(&ui, &scene, (&brackets, &rows, &emphasis), state, out);
    scroll_bar::scroll_bar_ui(&ui, &scene, state);
    hover(&ui, &scene, state, out);
    speech::tell(&mut ui, &scene, (response, &rows), state);
    corrected::corrected_ui(&ui, &scene, &rows);
    let place = |rect| mirror::from_island(ui.ctx(), ui.layer_id(), rect);
    state.selection_rect = paint::selection_rect(&scene, &rows, state).map(place);
    state.speaker_top = paint::speaker_top(&scene, &rows, state);
    state.turns = rows
        .iter()
        .map(|row| {
            let text = Rect::from_x_y_ranges(scene.columns.text(), row.text.y..=row.bottom());
            (row.turn, place(text))
        })
        .collect();
}

/// Does a command of the transcript, from the palette or a key; true when it was its business.
pub fn run(
    command: Command,
    shell: &Shell<'_>,
    page: Page<'_>,
    state: &mut State,
    out: &mut Vec<Wish>,
) -> bool {
    steps::run(command, (shell, page), state, out)
}

/// Returns where the selection, else the current quotation, stands on the screen; the finder is placed below it.
pub fn selection_rect(state: &State) -> Option<Rect> {
    state.selection_rect
}

/// Returns the same with all of the turn above it, up to the line that says who speaks.
pub fn spoken_rect(state: &State) -> Option<Rect> {
    let rect = state.selection_rect?;
    let top = state.speaker_top.unwrap_or(rect.top());
    Some(rect.with_min_y(top.min(rect.top())))
}

/// Returns where the talk of a turn stood on the screen last, where it was seen.
pub fn turn_rect(state: &State, turn: usize) -> Option<Rect> {
    let seen = state.turns.iter().find(|(seen, _)| *seen == turn);
    seen.map(|(_, rect)| *rect)
}

/// Lays out anew where width, zoom or text are others; the line that was first stays first.
fn fit(scene: &Scene<'_>, state: &mut State) {
    let hash = scene.shell.project.documents.get(scene.page.document);
    let form = Form {
        document: scene.page.document,
        hash: hash.map(|row| row.text.clone()).unwrap_or_default(),
        width: scene.columns.text_width(),
        zoom: scene.columns.zoom,
        face: scene.page.look.face,
        spacing: scene.page.look.spacing,
    };
    if state.sheet.is_for(&form, &scene.data) {
        return;
    }
    state.sheet.begin(form, &scene.data, &scene.columns);
    state.forget_pieces();
    let mut pane = Pane {
        sheet: &mut state.sheet,
        source: scene.source(),
        height: scene.columns.rect.height(),
    };
    state.scroll.hold(&mut pane);
}

/// Scrolls to what is to be seen, then by the wheel; returns the visible turns.
fn place(ui: &Ui, scene: &Scene<'_>, state: &mut State) -> Vec<Row> {
    let rect = scene.columns.rect;
    let wheel = if ui.rect_contains_pointer(rect) {
        ui.input_mut(|input| std::mem::take(&mut input.smooth_scroll_delta.y))
    } else {
        0.0
    };
    let State { sheet, scroll, .. } = state;
    let mut pane = Pane {
        sheet,
        source: scene.source(),
        height: rect.height(),
    };
    if let Some(reveal) = state.reveal.take() {
        let talk = scene.talk();
        let place = |offset: u32| {
            let turn = talk.turn_of(offset);
            (turn, offset.saturating_sub(talk.turn(turn).start))
        };
        let last = reveal.range.end.max(reveal.range.start);
        scroll.reveal(
            [place(reveal.range.start), place(last)],
            reveal.near,
            &mut pane,
        );
    }
    scroll.by(-wheel, &mut pane);
    scroll.rows(rect, scene.columns.text().min, &mut pane)
}

/// Says so when the pointer is on another code than before.
fn hover(ui: &Ui, scene: &Scene<'_>, state: &mut State, out: &mut Vec<Wish>) {
    let pointed = state.pointed.take();
    if pointed == state.hovered {
        return;
    }
    let code = |mark: Option<usize>| scene.data.marks.get(mark?)?.code;
    if code(pointed) != code(state.hovered) {
        out.push(Wish::Hover(code(pointed)));
    }
    state.hovered = pointed;
    ui.ctx().request_repaint();
}

/// Wishes for ends that were moved, once the hand rests.
fn commit(ui: &Ui, scene: &Scene<'_>, state: &mut State, out: &mut Vec<Wish>) {
    let Some(resizing) = state.resizing else {
        return;
    };
    let now = ui.input(|input| input.time);
    if now < resizing.until && (scene.focused || resizing.sent) {
        let rest = std::time::Duration::from_secs_f64((resizing.until - now).clamp(0.0, 5.0));
        ui.ctx().request_repaint_after(rest);
        return;
    }
    if matches!(state.drag, Some(state::Drag::End(..))) {
        return;
    }
    state.resizing = steps::send_resize(scene.page, resizing, now, out);
}
