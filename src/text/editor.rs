//! A text box without a widget: text, selection, composition; in any script, on one line or many.
//!
//! The caller turns keys into [`Movement`]s and calls, and paints [`TextEditor::block`], the selection boxes and the
//! caret. Undo is the project's or the widget's matter.

use std::ops::Range;

use super::block::TextBlock;
use super::engine::TextEngine;
use super::geometry::{Point, Rect};
use super::layout::{Affinity, Caret};
use super::style::TextStyle;
use super::unit::{TextUnit, next_boundary, previous_boundary, snap, unit_at};

/// Where a key takes the caret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Movement {
    /// One grapheme to the left on the screen.
    Left,
    /// One grapheme to the right on the screen.
    Right,
    /// One word to the left: back in left-to-right text, forward in right-to-left text.
    WordLeft,
    /// One word to the right.
    WordRight,
    /// One line up; to the start of the text from the first.
    Up,
    /// One line down; to the end of the text from the last.
    Down,
    /// Start of the line in reading order.
    LineStart,
    /// End of the line in reading order.
    LineEnd,
    /// Start of the text.
    TextStart,
    /// End of the text.
    TextEnd,
}

/// A text being edited.
#[derive(Clone, Debug)]
pub struct TextEditor {
    text: String,
    style: TextStyle,
    width: Option<f32>,
    multi_line: bool,
    anchor: Caret,
    focus: Caret,
    /// Where the caret wants to be when it moves from line to line.
    goal: Option<f32>,
    composed: Option<Range<usize>>,
    block: TextBlock,
    /// The text that `block` shows; none when style or width changed.
    shown: Option<String>,
}

impl TextEditor {
    /// Returns an empty editor; in a single-line one line breaks become spaces.
    pub fn new(style: TextStyle, multi_line: bool) -> Self {
        Self {
            text: String::new(),
            style,
            width: None,
            multi_line,
            anchor: Caret::default(),
            focus: Caret::default(),
            goal: None,
            composed: None,
            block: TextBlock::default(),
            shown: None,
        }
    }

    /// Returns the text, with what is being composed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Replaces the text and puts the caret at its end.
    pub fn set_text(&mut self, text: &str) {
        self.text = self.fit(text);
        self.composed = None;
        self.place(Caret::after(self.text.len()), false);
    }

    /// Sets the style; the text is laid out anew when it changed.
    pub fn set_style(&mut self, style: TextStyle) {
        if self.style != style {
            self.style = style;
            self.shown = None;
        }
    }

    /// Sets the width that lines wrap at; none for one that scrolls sideways.
    pub fn set_width(&mut self, width: Option<f32>) {
        if self.width != width {
            self.width = width;
            self.shown = None;
        }
    }

    /// Brings the layout up to date; paragraphs that did not change are kept.
    pub fn refresh(&mut self, engine: &mut TextEngine) {
        match &self.shown {
            Some(shown) if *shown == self.text => {}
            Some(shown) => {
                self.block =
                    self.block
                        .update(engine, (shown, &self.text), &self.style, self.width);
                self.shown = Some(self.text.clone());
            }
            None => {
                self.block = engine.layout_block(&self.text, &self.style, self.width);
                self.shown = Some(self.text.clone());
            }
        }
    }

    /// Returns the layout, as of the last [`Self::refresh`].
    pub fn block(&self) -> &TextBlock {
        &self.block
    }

    /// Returns the selected bytes; empty at the caret when nothing is selected.
    pub fn selection(&self) -> Range<usize> {
        let (a, b) = (self.anchor.offset, self.focus.offset);
        a.min(b)..a.max(b)
    }

    /// Returns the selected text.
    pub fn selected_text(&self) -> &str {
        self.text.get(self.selection()).unwrap_or_default()
    }

    /// Returns the rectangles under the selection.
    pub fn selection_boxes(&self) -> Vec<Rect> {
        self.block.boxes(self.selection())
    }

    /// Returns the caret.
    pub fn focus(&self) -> Caret {
        self.focus
    }

    /// Returns the caret as a rectangle of no width; also where an input method puts its window.
    pub fn caret_rect(&self) -> Rect {
        self.block.caret(self.focus)
    }

    /// Returns the bytes being composed.
    pub fn composed(&self) -> Option<Range<usize>> {
        self.composed.clone()
    }

    /// Selects `range`, widened to whole graphemes.
    pub fn select(&mut self, range: Range<usize>) {
        self.anchor = Caret::before(snap(&self.text, range.start));
        self.place(Caret::after(snap(&self.text, range.end)), true);
    }

    /// Selects everything.
    pub fn select_all(&mut self) {
        self.select(0..self.text.len());
    }

    /// Puts the caret at `point`, drawing the selection along if `extend`.
    pub fn click(&mut self, point: Point, extend: bool) {
        self.place(self.block.hit(point), extend);
    }

    /// Selects the word or sentence at `point`, as a double or triple click does.
    pub fn select_unit(&mut self, point: Point, unit: TextUnit) {
        let caret = self.block.hit(point);
        let inside = match caret.affinity {
            Affinity::Upstream => previous_boundary(&self.text, TextUnit::Grapheme, caret.offset),
            Affinity::Downstream => caret.offset,
        };
        let range = unit_at(&self.text, unit, inside);
        let body = self.text.get(range.clone()).unwrap_or_default();
        self.select(range.start..range.start + body.trim_end().len().max(1).min(body.len()));
    }

    /// Moves the caret, drawing the selection along if `extend`. Left and right let go of a selection at its edge.
    pub fn go(&mut self, movement: Movement, extend: bool) {
        let goal = self.goal;
        let sideways = matches!(movement, Movement::Left | Movement::Right);
        if sideways && !extend && !self.selection().is_empty() {
            let edge = self.selection_edge(movement == Movement::Right);
            self.place(edge, false);
            return;
        }
        let x = goal.unwrap_or_else(|| self.block.caret(self.focus).x);
        let target = self.target(movement, x);
        self.place(target, extend);
        if matches!(movement, Movement::Up | Movement::Down) {
            self.goal = Some(x);
        }
    }

    /// Writes `text` in place of the selection, or of what was composed.
    pub fn insert(&mut self, text: &str) {
        let text = self.fit(text);
        let range = self.composed.take().unwrap_or_else(|| self.selection());
        self.replace(range, &text);
    }

    /// Deletes the selection, or one unit after the caret.
    pub fn delete(&mut self, unit: TextUnit) {
        let mut range = self.selection();
        if range.is_empty() {
            range.end = next_boundary(&self.text, unit, range.end);
        }
        self.replace(range, "");
    }

    /// Deletes the selection, or one unit before the caret; of a pile of marks only the last one.
    pub fn delete_back(&mut self, unit: TextUnit) {
        let mut range = self.selection();
        if range.is_empty() {
            range.start = match unit {
                TextUnit::Grapheme => self.last_mark(range.end),
                _ => previous_boundary(&self.text, unit, range.end),
            };
        }
        self.replace(range, "");
    }

    /// Shows `text` as not yet final, in place of the selection or of what was composed before; an input method's
    /// `cursor` is in bytes of `text`.
    pub fn set_compose(&mut self, text: &str, cursor: Option<usize>) {
        let text = self.fit(text);
        let range = self.composed.take().unwrap_or_else(|| self.selection());
        let start = range.start;
        self.replace(range, &text);
        if !text.is_empty() {
            self.composed = Some(start..start + text.len());
            let inside = text.floor_char_boundary(cursor.unwrap_or(text.len()));
            self.place(Caret::after(start + inside), false);
        }
    }

    /// Takes away what was being composed.
    pub fn clear_compose(&mut self) {
        if let Some(range) = self.composed.take() {
            self.replace(range, "");
        }
    }

    fn target(&self, movement: Movement, x: f32) -> Caret {
        let (block, text, focus) = (&self.block, self.text.as_str(), self.focus);
        let is_rtl = block.is_rtl_at(focus.offset);
        match movement {
            Movement::Left => block.left(focus),
            Movement::Right => block.right(focus),
            Movement::WordLeft | Movement::WordRight
                if (movement == Movement::WordRight) != is_rtl =>
            {
                Caret::after(next_boundary(text, TextUnit::Word, focus.offset))
            }
            Movement::WordLeft | Movement::WordRight => {
                Caret::before(previous_boundary(text, TextUnit::Word, focus.offset))
            }
            Movement::Up => block.above(focus, x).unwrap_or(Caret::before(0)),
            Movement::Down => block.below(focus, x).unwrap_or(Caret::after(text.len())),
            Movement::LineStart => block.line_start(focus),
            Movement::LineEnd => block.line_end(focus),
            Movement::TextStart => Caret::before(0),
            Movement::TextEnd => Caret::after(text.len()),
        }
    }

    /// The left or right edge of the selection on the screen.
    fn selection_edge(&self, right: bool) -> Caret {
        let range = self.selection();
        if right != self.block.is_rtl_at(range.start) {
            Caret::after(range.end)
        } else {
            Caret::before(range.start)
        }
    }

    /// The start of the last character of the grapheme before `offset` where that is a combining mark of Arabic or
    /// Latin, else of the grapheme.
    fn last_mark(&self, offset: usize) -> usize {
        let start = previous_boundary(&self.text, TextUnit::Grapheme, offset);
        let grapheme = self.text.get(start..offset).unwrap_or_default();
        match grapheme.char_indices().last() {
            Some((inside, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{200c}')) => {
                start + inside
            }
            _ => start,
        }
    }

    fn replace(&mut self, range: Range<usize>, text: &str) {
        if self.text.get(range.clone()).is_none() {
            return;
        }
        self.text.replace_range(range.clone(), text);
        self.composed = None;
        self.place(Caret::after(range.start + text.len()), false);
    }

    fn place(&mut self, focus: Caret, extend: bool) {
        self.goal = None;
        // The layout may be older than the text.
        self.focus = Caret {
            offset: snap(&self.text, focus.offset),
            ..focus
        };
        if !extend {
            self.anchor = self.focus;
        }
    }

    fn fit(&self, text: &str) -> String {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        if self.multi_line {
            text
        } else {
            text.replace('\n', " ")
        }
    }
}
