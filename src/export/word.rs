//! Tables as a Word document (Office Open XML, ECMA-376 WordprocessingML): heads repeated on every page, rows kept whole,
//! right to left where the words are. Nothing of the clock goes in.

use std::fmt::Write as _;

use crate::model::has_rtl;

use super::figure::{DocxError, escape, package};

/// Twentieths of a point in a millimetre.
const TWIP: f32 = 1440.0 / 25.4;
/// A4 and its margins, in millimetres.
const PAGE: (f32, f32) = (210.0, 297.0);
const MARGIN: f32 = 18.0;

/// How a paragraph looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WordStyle {
    /// The title of the document.
    Title,
    /// The title of a table.
    Heading,
    /// Plain type.
    #[default]
    Plain,
    /// Plain type, bold.
    Strong,
    /// Words of a participant: italic.
    Quote,
    /// Small and grey: notes, sources.
    Small,
}

impl WordStyle {
    fn half_points(self) -> u32 {
        match self {
            Self::Title => 32,
            Self::Heading => 24,
            Self::Plain | Self::Strong | Self::Quote => 18,
            Self::Small => 16,
        }
    }
}

/// A paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordLine {
    /// The words.
    pub text: String,
    /// How they look.
    pub style: WordStyle,
}

impl WordLine {
    /// Returns a paragraph.
    pub fn new(text: impl Into<String>, style: WordStyle) -> Self {
        Self {
            text: text.into(),
            style,
        }
    }
}

/// A cell: paragraphs on a tint.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordCell {
    /// The paragraphs.
    pub lines: Vec<WordLine>,
    /// The tint behind them, as `RRGGBB`; nothing: white.
    pub tint: Option<String>,
    /// Whether the words stand in the middle.
    pub centred: bool,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WordTable {
    /// The width of each column, as parts of their sum.
    pub widths: Vec<f32>,
    /// The heads, repeated on every page.
    pub heads: Vec<String>,
    /// The rows, each with a cell for each column.
    pub rows: Vec<Vec<WordCell>>,
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq)]
pub enum WordBlock {
    /// A paragraph.
    Line(WordLine),
    /// A table.
    Table(WordTable),
}

/// A document of paragraphs and tables.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WordPage {
    /// What stands in it, first to last.
    pub blocks: Vec<WordBlock>,
    /// Whether the pages lie on their long side.
    pub landscape: bool,
    /// Whether tables begin at the right.
    pub right_to_left: bool,
}

impl WordPage {
    /// Adds a paragraph.
    pub fn line(&mut self, text: impl Into<String>, style: WordStyle) {
        self.blocks
            .push(WordBlock::Line(WordLine::new(text, style)));
    }

    fn width(&self) -> f32 {
        let (short, long) = PAGE;
        let width = if self.landscape { long } else { short };
        width - 2.0 * MARGIN
    }
}

/// Returns the bytes of the document.
///
/// # Errors
///
/// What the writer of the package says.
pub fn word(page: &WordPage) -> Result<Vec<u8>, DocxError> {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
         <w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>",
    );
    for block in &page.blocks {
        match block {
            WordBlock::Line(line) => paragraph(&mut out, line, false),
            WordBlock::Table(found) => table(&mut out, page, found),
        }
    }
    let (short, long) = PAGE;
    let (width, height, orient) = if page.landscape {
        (long, short, " w:orient=\"landscape\"")
    } else {
        (short, long, "")
    };
    let margin = twips(MARGIN);
    put(
        &mut out,
        format_args!(
            "<w:sectPr><w:pgSz w:w=\"{}\" w:h=\"{}\"{orient}/><w:pgMar w:top=\"{margin}\" w:right=\"{margin}\" \
             w:bottom=\"{margin}\" w:left=\"{margin}\" w:header=\"0\" w:footer=\"0\" w:gutter=\"0\"/></w:sectPr>",
            twips(width),
            twips(height),
        ),
    );
    out.push_str("</w:body></w:document>");
    package(&out)
}

fn table(out: &mut String, page: &WordPage, table: &WordTable) {
    let sum: f32 = table.widths.iter().sum::<f32>().max(0.1);
    let widths: Vec<i64> = table
        .widths
        .iter()
        .map(|width| twips(page.width() * width / sum))
        .collect();
    let direction = if page.right_to_left {
        "<w:bidiVisual/>"
    } else {
        ""
    };
    put(
        out,
        format_args!(
            "<w:tbl><w:tblPr>{direction}<w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:tblBorders>{}</w:tblBorders>\
             <w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"70\" w:type=\"dxa\"/>\
             <w:right w:w=\"70\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>",
            widths.iter().sum::<i64>(),
            ["top", "bottom", "insideH"]
                .map(|side| format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:color=\"999999\"/>"))
                .concat(),
        ),
    );
    for width in &widths {
        put(out, format_args!("<w:gridCol w:w=\"{width}\"/>"));
    }
    out.push_str("</w:tblGrid>");
    let head = |(index, text): (usize, &String)| WordCell {
        lines: vec![WordLine::new(text.as_str(), WordStyle::Strong)],
        centred: index > 0,
        ..WordCell::default()
    };
    let heads: Vec<WordCell> = table.heads.iter().enumerate().map(head).collect();
    row(out, (&heads, "<w:tblHeader/>"), &widths);
    for cells in &table.rows {
        row(out, (cells, ""), &widths);
    }
    out.push_str("</w:tbl>");
}

fn row(out: &mut String, (cells, kind): (&[WordCell], &str), widths: &[i64]) {
    put(
        out,
        format_args!("<w:tr><w:trPr><w:cantSplit/>{kind}</w:trPr>"),
    );
    for (cell, width) in cells.iter().zip(widths) {
        let tint = cell.tint.as_ref().map_or_else(String::new, |tint| {
            format!("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{tint}\"/>")
        });
        put(
            out,
            format_args!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{tint}</w:tcPr>"),
        );
        for line in &cell.lines {
            paragraph(out, line, cell.centred);
        }
        if cell.lines.is_empty() {
            out.push_str("<w:p/>");
        }
        out.push_str("</w:tc>");
    }
    out.push_str("</w:tr>");
}

fn paragraph(out: &mut String, line: &WordLine, centred: bool) {
    let rtl = begins_rtl(&line.text);
    let bidi = if rtl { "<w:bidi/>" } else { "" };
    let mark = if rtl { "<w:rtl/>" } else { "" };
    let align = if centred {
        "<w:jc w:val=\"center\"/>"
    } else {
        ""
    };
    let size = line.style.half_points();
    let (before, after) = match line.style {
        WordStyle::Title => (0, 160),
        WordStyle::Heading => (240, 120),
        _ => (30, 30),
    };
    let look = match line.style {
        WordStyle::Title | WordStyle::Heading | WordStyle::Strong => "<w:b/><w:bCs/>",
        WordStyle::Quote => "<w:i/><w:iCs/>",
        _ => "",
    };
    let color = match line.style {
        WordStyle::Small => "<w:color w:val=\"555555\"/>",
        _ => "",
    };
    let keep = match line.style {
        WordStyle::Title | WordStyle::Heading => "<w:keepNext/>",
        _ => "",
    };
    put(
        out,
        format_args!(
            "<w:p><w:pPr>{keep}{bidi}<w:spacing w:before=\"{before}\" w:after=\"{after}\"/>{align}</w:pPr><w:r><w:rPr>\
             <w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\"/>{look}{color}<w:sz w:val=\"{size}\"/>\
             <w:szCs w:val=\"{size}\"/>{mark}</w:rPr><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>",
            escape(&line.text),
        ),
    );
}

/// Whether the first letter runs from right to left, which decides on the paragraph (UAX 9, rule P2).
fn begins_rtl(text: &str) -> bool {
    let mut letters = text.chars().filter(|letter| letter.is_alphabetic());
    letters
        .next()
        .is_some_and(|letter| has_rtl(letter.encode_utf8(&mut [0; 4])))
}

fn twips(millimetres: f32) -> i64 {
    (millimetres * TWIP).round() as i64
}

/// Writing to a string cannot fail.
fn put(out: &mut String, arguments: std::fmt::Arguments<'_>) {
    out.write_fmt(arguments).ok();
}
