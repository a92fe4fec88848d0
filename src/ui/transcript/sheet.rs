//! The paragraphs of one document laid out at one width: what was seen is kept, what was not is estimated.

use std::collections::HashMap;
use std::sync::Arc;

use crate::model::{ContentHash, DocumentId, Paragraph};
use crate::session::{LineSpacing, ReadingFace};
use crate::text::{Affinity, Caret, Direction, Face, TextLayout, TextStyle};
use crate::ui::glyphs::{UserText, style_for};
use crate::ui::tokens::{TextRole, space};

use super::columns::Columns;
use super::data::TranscriptData;
use super::heights::Heights;
use super::lanes::LineAt;

/// Height of the line with speaker and time.
pub const HEAD: f32 = 18.0;
/// Distance between turns.
pub const TURN_GAP: f32 = 11.0;
/// What is left free above the first turn and below the last.
pub const MARGINS: (f32, f32) = (space::SECTION, space::HUGE);
/// Size of the face without serifs beside that with serifs.
const SANS: f32 = 0.94;
/// More layouts than this, and those far away go.
const KEPT: usize = 600;

/// What a sheet was laid out for.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    /// The document.
    pub document: DocumentId,
    /// Its text.
    pub hash: ContentHash,
    /// Width of the text.
    pub width: f32,
    /// Zoom of the text.
    pub zoom: f32,
    /// Its face.
    pub face: ReadingFace,
    /// How far apart its lines stand.
    pub spacing: LineSpacing,
}

/// Layouts and heights of one document.
#[derive(Default)]
pub struct Sheet {
    form: Option<Form>,
    paragraphs: Arc<[Paragraph]>,
    layouts: HashMap<usize, Arc<TextLayout>>,
    /// Where the lines of seen paragraphs begin.
    lines: HashMap<usize, Box<[u32]>>,
    heights: Heights,
    characters: f32,
    density: f32,
}

/// What is needed to lay a paragraph out.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// The engine.
    pub engine: &'a UserText,
    /// What is shown.
    pub data: &'a TranscriptData,
    /// The whole text.
    pub text: &'a str,
}

impl Sheet {
    /// Returns whether the sheet was laid out for `form` and these turns.
    pub fn is_for(&self, form: &Form, data: &TranscriptData) -> bool {
        self.form.as_ref() == Some(form) && Arc::ptr_eq(&self.paragraphs, &data.paragraphs)
    }

    /// Begins anew for `form`: all heights are estimates.
    pub fn begin(&mut self, form: Form, data: &TranscriptData, columns: &Columns) {
        self.characters = columns.characters();
        self.density = data.density.clamp(0.1, 1.0);
        let line = line_height(data, &form);
        let estimates = data.paragraphs.iter().enumerate().map(|(turn, paragraph)| {
            let characters = paragraph.talk().length() as f32 * self.density;
            let lines = (characters / self.characters).ceil().max(1.0);
            head(data, turn) + lines * line + TURN_GAP
        });
        self.heights = Heights::new(estimates.collect());
        self.paragraphs = Arc::clone(&data.paragraphs);
        self.form = Some(form);
        self.layouts.clear();
        self.lines.clear();
    }

    /// Returns the heights of all turns.
    pub fn heights(&self) -> &Heights {
        &self.heights
    }

    /// Returns how many turns have been laid out so far.
    pub fn seen(&self) -> usize {
        self.lines.len()
    }

    /// Returns the layout of a turn; its height is right from now on.
    pub fn layout(&mut self, source: Source<'_>, turn: usize) -> Arc<TextLayout> {
        if let Some(layout) = self.layouts.get(&turn) {
            return Arc::clone(layout);
        }
        let talk = self.paragraphs.get(turn).map(Paragraph::talk);
        let words = talk
            .and_then(|talk| talk.cut(source.text))
            .unwrap_or_default();
        let form = self.form.as_ref();
        let width = form.map_or(80.0, |form| form.width);
        let style = style_of(words, form, source.data.rtl);
        let layout = source.engine.layout(words, &style, Some(width));
        self.forget_far(turn);
        let height = head(source.data, turn) + layout.size().height + TURN_GAP;
        self.heights.set(turn, height);
        let starts = layout.lines().iter();
        let starts = starts.map(|line| u32::try_from(line.range.start).unwrap_or(u32::MAX));
        self.lines.insert(turn, starts.collect());
        self.layouts.insert(turn, Arc::clone(&layout));
        layout
    }

    /// Returns the height of a turn, laid out for it.
    pub fn height(&mut self, source: Source<'_>, turn: usize) -> f32 {
        let layout = self.layout(source, turn);
        head(source.data, turn) + layout.size().height + TURN_GAP
    }

    /// Returns the line that shows the byte `rest` of a turn's talk, an estimate for what was not seen.
    pub fn line(&self, turn: u32, rest: u32) -> LineAt {
        let line = match self.lines.get(&(turn as usize)) {
            Some(starts) => starts
                .partition_point(|start| *start <= rest)
                .saturating_sub(1) as f32,
            None => (rest as f32 * self.density / self.characters.max(1.0)).floor(),
        };
        (turn, line as u32)
    }

    fn forget_far(&mut self, turn: usize) {
        if self.layouts.len() >= KEPT {
            self.layouts
                .retain(|other, _| other.abs_diff(turn) < KEPT / 4);
        }
    }
}

/// Returns the height of the line above a turn's talk.
pub fn head(data: &TranscriptData, turn: usize) -> f32 {
    if data.has_head(turn) { HEAD } else { 0.0 }
}

/// Returns the line of `layout` that shows the byte at `offset`; the one that ends there where `ending`.
pub fn line_of(layout: &TextLayout, offset: usize, ending: bool) -> usize {
    let affinity = if ending {
        Affinity::Upstream
    } else {
        Affinity::Downstream
    };
    layout.line_of(Caret { offset, affinity })
}

fn line_height(data: &TranscriptData, form: &Form) -> f32 {
    let style = if data.rtl {
        TextRole::Reading.style_rtl()
    } else {
        TextRole::Reading.style()
    };
    (style.line_height * form.zoom * form.spacing.share()).round()
}

fn style_of(words: &str, form: Option<&Form>, rtl: bool) -> TextStyle {
    let mut style = style_for(TextRole::Reading, words);
    if let Some(form) = form {
        style.size *= form.zoom;
        style.line_height = (style.line_height * form.zoom * form.spacing.share()).round();
        if form.face == ReadingFace::Sans {
            style.face = Face::Interface;
            // Letters without serifs look larger at the same size.
            style.size *= SANS;
        }
    }
    if rtl && !words.chars().any(char::is_alphabetic) {
        style.direction = Direction::RightToLeft;
    }
    style
}
