//! Documents that people read on paper: headings, paragraphs, quotations, lists, tables, pictures; two painters.
//!
//! Whoever has something to say makes a [`Paper`] of [`Block`]s; [`html`] makes one file of it that needs nothing else,
//! [`docx`] a Word document with real styles, lists and tables. Every piece of text runs the way its own words run:
//! Persian in an English paper is right to left, and the other way round.
//!
//! ```text
//!  packet, form, audit trail, … ─► Paper { blocks } ─┬─► html ─► one file, to print or to mail
//!                                                    └─► docx ─► styles, tables, bidi
//! ```

mod bidi;
mod docx;
mod docx_parts;
mod html;
mod tables;

pub use docx::docx;
pub use html::html;
pub use tables::{parts, records};

use super::{Cell, ColumnKind, Table};

/// The short and the long side of a page, in millimetres.
const A4_MM: (f32, f32) = (210.0, 297.0);
/// The margin of a page, in millimetres.
const MARGIN_MM: f32 = 24.0;

/// A document on its way to paper.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Paper {
    /// What it is called.
    pub title: String,
    /// The language of its own words, as a BCP 47 tag.
    pub language: String,
    /// Whether its own words run from right to left; pieces of text may differ.
    pub right_to_left: bool,
    /// Whether it lies on its side, for wide tables.
    pub landscape: bool,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// One part of a document.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// The title, on top of everything.
    Title(Text),
    /// A heading; 1 is the highest, 4 the lowest.
    Heading(u8, Text),
    /// A paragraph.
    Paragraph(Text),
    /// A paragraph in small, faint type: what something counts, where it comes from.
    Note(Text),
    /// Somebody's words, with where they stand.
    Quote {
        /// The words.
        words: Text,
        /// Where they stand; may be empty.
        source: Text,
    },
    /// Somebody's words in a frame with what they were called, so that no name is taken for that of other words.
    Named {
        /// The words.
        words: Text,
        /// Where they stand; may be empty.
        source: Text,
        /// What stands before the names.
        label: Text,
        /// What the words were called, one below the other; at least one.
        names: Vec<Text>,
    },
    /// Points one below the other.
    List(Vec<Text>),
    /// A table.
    Table(PaperTable),
    /// A picture.
    Picture(Picture),
    /// Boxes to tick, one below the other.
    Boxes(Vec<Text>),
    /// Lines to write on.
    Lines(u8),
    /// What follows begins on a new page.
    PageBreak,
}

/// A piece of text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// Its runs, in reading order.
    pub runs: Vec<Run>,
}

/// Words that look alike.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Run {
    /// The words; a line feed begins a new line.
    pub words: String,
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// In faint ink.
    pub faint: bool,
}

impl Text {
    /// Returns a piece of text that is bold.
    pub fn bold(words: impl Into<String>) -> Self {
        Self::default().and_bold(words)
    }

    /// Returns a piece of text in faint ink.
    pub fn faint(words: impl Into<String>) -> Self {
        Self::default().and_faint(words)
    }

    /// Adds words.
    #[must_use]
    pub fn and(self, words: impl Into<String>) -> Self {
        self.with(Run {
            words: words.into(),
            ..Run::default()
        })
    }

    /// Adds bold words.
    #[must_use]
    pub fn and_bold(self, words: impl Into<String>) -> Self {
        self.with(Run {
            words: words.into(),
            bold: true,
            ..Run::default()
        })
    }

    /// Adds italic words.
    #[must_use]
    pub fn and_italic(self, words: impl Into<String>) -> Self {
        self.with(Run {
            words: words.into(),
            italic: true,
            ..Run::default()
        })
    }

    /// Adds words in faint ink.
    #[must_use]
    pub fn and_faint(self, words: impl Into<String>) -> Self {
        self.with(Run {
            words: words.into(),
            faint: true,
            ..Run::default()
        })
    }

    /// Returns whether there are no words.
    pub fn is_empty(&self) -> bool {
        self.runs.iter().all(|run| run.words.is_empty())
    }

    /// Returns the lines of the text, each with its own runs.
    pub fn lines(&self) -> Vec<Self> {
        let mut lines = vec![Self::default()];
        for run in &self.runs {
            for (number, words) in run.words.split('\n').enumerate() {
                if number > 0 {
                    lines.push(Self::default());
                }
                if let Some(line) = lines.last_mut().filter(|_| !words.is_empty()) {
                    line.runs.push(Run {
                        words: words.to_owned(),
                        ..run.clone()
                    });
                }
            }
        }
        lines
    }

    /// Returns the words without their look.
    pub fn plain(&self) -> String {
        self.runs.iter().map(|run| run.words.as_str()).collect()
    }

    fn with(mut self, run: Run) -> Self {
        if !run.words.is_empty() {
            self.runs.push(run);
        }
        self
    }
}

impl From<&str> for Text {
    fn from(words: &str) -> Self {
        Self::default().and(words)
    }
}

impl From<String> for Text {
    fn from(words: String) -> Self {
        Self::default().and(words)
    }
}

/// A table on paper; its first row is repeated where it runs over a page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PaperTable {
    /// What it shows; stands above it; may be empty.
    pub caption: String,
    /// The heads of the columns; none: the table has no head.
    pub heads: Vec<String>,
    /// Which columns hold numbers; they stand at the end edge.
    pub numeric: Vec<bool>,
    /// How wide the columns are beside each other; none: by what stands in them.
    pub shares: Vec<u16>,
    /// The rows; a row that is shorter than the head is filled with empty cells.
    pub rows: Vec<Vec<Text>>,
    /// The tint behind each cell, as `RRGGBB`, row by row; none: white.
    pub tints: Vec<Vec<Option<&'static str>>>,
    /// Rows whose first cell runs over the whole width, the first one first: what the rows below it belong to.
    pub spans: Vec<usize>,
    /// Whether it is set small and close, as a long list of numbers is.
    pub small: bool,
}

/// A picture on paper.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// The PNG file.
    pub png: Vec<u8>,
    /// Its width on paper, in millimetres.
    pub width_mm: f32,
    /// Its height on paper, in millimetres.
    pub height_mm: f32,
    /// What it shows, for those who do not see it.
    pub description: String,
    /// What stands below it; may be empty.
    pub caption: Text,
}

impl Paper {
    /// Returns an empty document of this title in a language; Persian, Arabic and Hebrew run from right to left.
    pub fn new(title: impl Into<String>, language: &str) -> Self {
        Self {
            title: title.into(),
            language: language.to_owned(),
            right_to_left: ["fa", "ar", "he", "ur"].contains(&language),
            ..Self::default()
        }
    }

    /// Returns the width of what is written on its pages, in millimetres.
    pub fn text_width_mm(&self) -> f32 {
        self.page_mm().0 - 2.0 * MARGIN_MM
    }

    /// The width and the height of a page, in millimetres.
    fn page_mm(&self) -> (f32, f32) {
        let (short, long) = A4_MM;
        if self.landscape {
            (long, short)
        } else {
            (short, long)
        }
    }

    /// Adds a block.
    pub fn push(&mut self, block: Block) {
        self.blocks.push(block);
    }

    /// Adds the title on top.
    pub fn title(&mut self) {
        let title = Text::from(self.title.as_str());
        self.push(Block::Title(title));
    }

    /// Adds a heading.
    pub fn heading(&mut self, level: u8, words: impl Into<Text>) {
        self.push(Block::Heading(level, words.into()));
    }

    /// Adds the paragraphs of a text, which stand apart by line feeds; empty ones are left out.
    pub fn paragraphs(&mut self, text: &str) {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        for line in lines {
            self.push(Block::Paragraph(Text::from(line)));
        }
    }

    /// Adds a paragraph.
    pub fn paragraph(&mut self, words: impl Into<Text>) {
        self.push(Block::Paragraph(words.into()));
    }

    /// Adds a paragraph in small, faint type.
    pub fn note(&mut self, words: impl Into<Text>) {
        self.push(Block::Note(words.into()));
    }
}

impl PaperTable {
    /// Returns a table with these heads.
    pub fn new(caption: impl Into<String>, heads: Vec<String>) -> Self {
        Self {
            caption: caption.into(),
            numeric: vec![false; heads.len()],
            heads,
            ..Self::default()
        }
    }

    /// Returns how many columns it has.
    pub fn columns(&self) -> usize {
        let widest = self.rows.iter().map(Vec::len).max().unwrap_or_default();
        self.heads.len().max(widest)
    }

    /// Returns the tint behind a cell.
    fn tint(&self, row: usize, column: usize) -> Option<&'static str> {
        let tints = self.tints.get(row)?;
        tints.get(column).copied().flatten()
    }

    /// Returns whether a column holds numbers.
    fn is_numeric(&self, column: usize) -> bool {
        self.numeric.get(column).copied().unwrap_or_default()
    }

    /// Returns how wide the columns are on a page with `room` millimetres, in parts of 1000 that add up to it.
    fn widths(&self, room: f32) -> Vec<u16> {
        let columns = self.columns();
        let share = |column: usize| match self.shares.get(column) {
            Some(share) => f64::from((*share).max(1)),
            None => self.natural_share(column),
        };
        let shares: Vec<f64> = (0..columns).map(share).collect();
        let all: f64 = shares.iter().sum();
        let part = 1000.0 / f64::from(room.max(1.0));
        let least = (0..columns).map(|column| self.least_mm(column) * part);
        let least: Vec<f64> = least.collect();
        let needed: f64 = least.iter().sum();
        let wanted = |column: usize| shares.get(column).map_or(0.0, |share| share / all * 1000.0);
        let beyond = |(column, least): (usize, &f64)| (wanted(column) - least).max(0.0);
        let surplus: f64 = least.iter().enumerate().map(beyond).sum();
        let room = (1000.0 - needed).max(0.0);
        let mut widths: Vec<u16> = least
            .iter()
            .enumerate()
            .map(|(column, least)| {
                let more = beyond((column, least)) / surplus.max(1.0) * room;
                ((least + more) * (1000.0 / needed.max(1000.0))) as u16
            })
            .collect();
        let sum: u16 = widths.iter().sum();
        if let Some(last) = widths.last_mut() {
            *last += 1000_u16.saturating_sub(sum);
        }
        widths
    }

    /// The cells of a column, but for those that run over the whole width.
    fn cells(&self, column: usize) -> impl Iterator<Item = &Text> {
        let rows = self.rows.iter().enumerate();
        let rows = rows.filter(|(number, _)| self.spans.binary_search(number).is_err());
        rows.filter_map(move |(_, row)| row.get(column))
    }

    /// How many millimetres a column needs so that no word of its head is broken, nor a usual word of its cells.
    fn least_mm(&self, column: usize) -> f64 {
        let head = self.heads.get(column).map_or(0, |head| longest_word(head));
        let cells = self.cells(column).flat_map(|cell| &cell.runs);
        let cells = cells.map(|run| longest_word(&run.words)).max();
        let cells = cells.unwrap_or_default().min(LONG_WORD);
        LETTER_MM * head.max(cells) as f64 + CELL_MM
    }

    /// A column is about as wide as the square root of what it holds: long texts run over lines.
    fn natural_share(&self, column: usize) -> f64 {
        let head = self
            .heads
            .get(column)
            .map_or(0, |head| head.chars().count());
        let longest = self
            .cells(column)
            .map(|cell| cell.runs.iter().map(|run| run.words.chars().count()).sum())
            .max()
            .unwrap_or(0_usize);
        let characters = longest.max(head).max(3) as f64;
        characters.min(24.0) + (characters - 24.0).max(0.0).sqrt() * 2.0
    }
}

/// How wide a letter of a head or a cell is, at most, in millimetres.
const LETTER_MM: f64 = 2.1;
/// The margins of a cell, in millimetres.
const CELL_MM: f64 = 6.0;
/// A word of a cell that is longer is broken where there is no room.
const LONG_WORD: usize = 12;
/// The least width of a column of names beside columns of numbers, in millimetres.
const NAMES_MM: f64 = 58.0;

fn longest_word(text: &str) -> usize {
    // A space that does not break holds a number and its sign together.
    let words = text.split([' ', '\n']).map(|word| word.chars().count());
    words.max().unwrap_or_default()
}

/// Returns how many columns of numbers with such heads stand beside a column of names on a page with `room` millimetres.
pub fn columns_that_fit<'a>(heads: impl IntoIterator<Item = &'a str>, room: f32) -> usize {
    let widest = heads.into_iter().map(longest_word).max();
    let each = LETTER_MM * widest.unwrap_or_default().max(3) as f64 + CELL_MM;
    (((f64::from(room) - NAMES_MM) / each) as usize).max(1)
}

impl From<&Table> for PaperTable {
    fn from(table: &Table) -> Self {
        let is_number = |kind: ColumnKind| kind != ColumnKind::Text;
        Self {
            caption: table.title.clone(),
            heads: table.columns.iter().map(|row| row.head.clone()).collect(),
            numeric: table
                .columns
                .iter()
                .map(|row| is_number(row.kind))
                .collect(),
            shares: Vec::new(),
            tints: Vec::new(),
            spans: Vec::new(),
            small: false,
            rows: table
                .rows
                .iter()
                .map(|row| row.iter().map(Cell::shown).map(Text::from).collect())
                .collect(),
        }
    }
}
