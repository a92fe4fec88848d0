//! The running text of a word processor's document while it is read: paragraphs, table rows, boxes, notes.
//!
//! ```text
//! body ── paragraph ──┬─ text box: its paragraphs come after the paragraph that holds it
//!                     └─ note: `[1]` here, `[1] …` at the end
//!      ── row ── cell, cell: one line with tabs between, where cells are single lines; else one after the other
//! ```

/// What a frame of the text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frame {
    /// The document itself.
    Body,
    /// Text that stands apart but belongs to a paragraph.
    Box,
    /// A footnote or endnote.
    Note,
    /// A row of a table; it holds cells only.
    Row,
    /// A cell of a row.
    Cell,
}

/// Text that collects in one frame.
struct Open {
    frame: Frame,
    /// Finished lines, each with its line feed.
    lines: String,
    /// The paragraph that is being read.
    paragraph: Option<String>,
    /// Lines of boxes that wait for the end of the paragraph.
    waiting: String,
    /// Finished cells, for a row.
    cells: Vec<String>,
    /// Whether the next white space of a paragraph is dropped, where white space is collapsed.
    is_after_space: bool,
}

impl Open {
    fn new(frame: Frame) -> Self {
        Self {
            frame,
            lines: String::new(),
            paragraph: None,
            waiting: String::new(),
            cells: Vec::new(),
            is_after_space: true,
        }
    }
}

/// The text of a document while it is read.
pub struct Flow {
    outer: Vec<Open>,
    current: Open,
    notes: Vec<String>,
    written: usize,
}

impl Flow {
    /// Starts an empty document.
    pub fn new() -> Self {
        Self {
            outer: Vec::new(),
            current: Open::new(Frame::Body),
            notes: Vec::new(),
            written: 0,
        }
    }

    /// Opens a frame inside the current one.
    pub fn open(&mut self, frame: Frame) {
        let outer = std::mem::replace(&mut self.current, Open::new(frame));
        self.outer.push(outer);
    }

    /// Closes the current frame and puts its text where it belongs.
    pub fn close(&mut self) {
        let Some(outer) = self.outer.pop() else {
            return;
        };
        self.end_paragraph();
        let closed = std::mem::replace(&mut self.current, outer);
        match closed.frame {
            Frame::Body | Frame::Box if self.current.paragraph.is_some() => {
                self.current.waiting.push_str(&closed.lines)
            }
            Frame::Body | Frame::Box => self.current.lines.push_str(&closed.lines),
            Frame::Cell if self.current.frame == Frame::Row => {
                self.current.cells.push(closed.lines)
            }
            Frame::Cell => self.current.lines.push_str(&closed.lines),
            Frame::Row => {
                let row = row(closed.cells) + &closed.lines;
                self.current.lines.push_str(&row);
            }
            Frame::Note => self.note(closed.lines),
        }
    }

    /// Returns whether a paragraph is open in the current frame.
    pub fn is_in_paragraph(&self) -> bool {
        self.current.paragraph.is_some()
    }

    /// Returns how many bytes of text have been added in all.
    pub fn written(&self) -> usize {
        self.written
    }

    /// Closes the current frame and returns its text instead of putting it anywhere.
    pub fn close_apart(&mut self) -> String {
        self.end_paragraph();
        let outer = self.outer.pop().unwrap_or_else(|| Open::new(Frame::Body));
        std::mem::replace(&mut self.current, outer).lines
    }

    /// Begins a paragraph, or goes on with one that was joined.
    pub fn begin_paragraph(&mut self) {
        if self.current.paragraph.is_none() {
            self.current.paragraph = Some(String::new());
            self.current.is_after_space = true;
        }
    }

    /// Adds text as it is.
    pub fn push(&mut self, text: &str) {
        self.written += text.len();
        self.current.is_after_space = false;
        self.current
            .paragraph
            .get_or_insert_default()
            .push_str(text);
    }

    /// Adds text in which white space counts as one space, as in OpenDocument (1.3 part 3, 6.1.2).
    pub fn push_collapsed(&mut self, text: &str) {
        self.written += text.len();
        let current = &mut self.current;
        let paragraph = current.paragraph.get_or_insert_default();
        for character in text.chars() {
            let is_space = matches!(character, ' ' | '\t' | '\n' | '\r');
            match is_space {
                true if !current.is_after_space => paragraph.push(' '),
                true => {}
                false => paragraph.push(character),
            }
            current.is_after_space = is_space;
        }
    }

    /// Ends the paragraph; the boxes in it follow.
    pub fn end_paragraph(&mut self) {
        if let Some(paragraph) = self.current.paragraph.take() {
            self.current.lines.push_str(&paragraph);
            self.current.lines.push('\n');
        }
        let waiting = std::mem::take(&mut self.current.waiting);
        self.current.lines.push_str(&waiting);
    }

    /// Adds the text of a note to the end of the document, and its number to the current paragraph.
    pub fn note(&mut self, text: String) {
        self.notes.push(text);
        let mark = format!("[{}]", self.notes.len());
        self.push(&mark);
    }

    /// Returns the whole text, notes last; every line ends with a line feed.
    pub fn finish(mut self) -> String {
        while !self.outer.is_empty() {
            self.close();
        }
        self.end_paragraph();
        let mut text = self.current.lines;
        for (index, note) in self.notes.iter().enumerate() {
            let number = index + 1;
            text.push_str(&format!("[{number}] {}\n", note.trim()));
        }
        text
    }
}

/// Joins the cells of a row: with tabs where all but the last are single lines, else one below the other.
fn row(mut cells: Vec<String>) -> String {
    for cell in &mut cells {
        let kept = cell.trim_end_matches('\n').len();
        cell.truncate(kept);
    }
    while cells.last().is_some_and(String::is_empty) {
        cells.pop();
    }
    let Some((_, before)) = cells.split_last() else {
        return String::new();
    };
    let is_single = before.iter().all(|cell| !cell.contains('\n'));
    if !is_single {
        cells.retain(|cell| !cell.is_empty());
    }
    cells.join(if is_single { "\t" } else { "\n" }) + "\n"
}
