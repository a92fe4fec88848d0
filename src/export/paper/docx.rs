//! A document as a Word file (WordprocessingML, ECMA-376): real styles, lists and tables, text both ways.
//!
//! Nothing of the clock goes in: the same paper gives the same bytes.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use crate::export::figure::DocxError;
use crate::export::figure::escape;

use super::bidi::{held, parts, runs_right_to_left};
use super::docx_parts::{self, HEAD, SPACES, picture_file, picture_relation};
use super::{Block, MARGIN_MM, Paper, PaperTable, Picture, Run, Text};

/// Twentieths of a point in a millimetre.
const TWIP: f32 = 1440.0 / 25.4;
/// A paragraph of fewer bytes is a line on what follows.
const SHORT: usize = 160;
/// A table of no more rows stands on one page.
const WHOLE_ROWS: usize = 7;
/// English metric units in a millimetre.
const EMU: f32 = 36_000.0;

/// Returns the file.
///
/// # Errors
/// What the writer of the package says.
pub fn docx(paper: &Paper) -> Result<Vec<u8>, DocxError> {
    let mut body = Body {
        paper,
        out: String::new(),
        breaks: false,
        keeps: false,
        pictures: Vec::new(),
    };
    let next = paper.blocks.iter().skip(1).map(Some).chain([None]);
    for (block, next) in paper.blocks.iter().zip(next) {
        body.keeps = next.is_some_and(|next| is_of_the_next(block, next));
        body.block(block);
    }
    let (text, pictures) = body.finish();
    let mut package = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    let mut all = docx_parts::parts(paper, pictures.len());
    all.push(("word/document.xml", text));
    for (name, text) in all {
        package.start_file(name, options)?;
        package.write_all(text.as_bytes())?;
    }
    for (number, picture) in pictures.iter().enumerate() {
        package.start_file(picture_file(number), options)?;
        package.write_all(&picture.png)?;
    }
    Ok(package.finish()?.into_inner())
}

/// Whether a block says what the next one is, and must not end a page before it. A picture is too large for that.
fn is_of_the_next(block: &Block, next: &Block) -> bool {
    let (Block::Note(text) | Block::Paragraph(text)) = block else {
        return false;
    };
    match next {
        Block::Lines(_) | Block::Boxes(_) | Block::List(_) => true,
        Block::Table(_) => matches!(block, Block::Note(_)) || text.plain().len() < SHORT,
        _ => false,
    }
}

/// How one paragraph is set.
#[derive(Clone, Copy, Default)]
struct Setting {
    style: &'static str,
    list: u8,
    at_end: bool,
    /// No page ends behind it.
    keeps: bool,
}

struct Body<'a> {
    paper: &'a Paper,
    out: String,
    /// What comes next begins a page.
    breaks: bool,
    /// The block that is written now stays with the next one.
    keeps: bool,
    pictures: Vec<&'a Picture>,
}

impl<'a> Body<'a> {
    fn block(&mut self, block: &'a Block) {
        let keeps = std::mem::take(&mut self.keeps);
        let styled = |style| Setting {
            style,
            keeps,
            ..Setting::default()
        };
        match block {
            Block::Title(text) => self.paragraph(text, styled("Title")),
            Block::Heading(level, text) => {
                let names = ["Heading1", "Heading2", "Heading3", "Heading4"];
                let index = usize::from(level.saturating_sub(1)).min(3);
                self.paragraph(
                    text,
                    styled(names.get(index).copied().unwrap_or("Heading4")),
                );
            }
            Block::Paragraph(text) => self.paragraph(text, styled("")),
            Block::Note(text) => self.paragraph(text, styled("Note")),
            Block::Quote { words, source } => {
                let keeps = !source.is_empty();
                self.paragraph(
                    words,
                    Setting {
                        keeps,
                        ..styled("Quote")
                    },
                );
                if !source.is_empty() {
                    self.paragraph(source, styled("QuoteSource"));
                }
            }
            Block::Named {
                words,
                source,
                label,
                names,
            } => self.named((words, source), (label, names)),
            Block::List(items) => self.list(items, 1),
            Block::Boxes(items) => self.list(items, 2),
            Block::Table(table) => self.table(table),
            Block::Picture(picture) => self.picture(picture),
            Block::Lines(count) => {
                for _ in 0..*count {
                    self.paragraph(&Text::default(), styled("AnswerLine"));
                }
            }
            Block::PageBreak => self.breaks = true,
        }
    }

    /// Words and their names in one frame, which Word draws around neighbours of the same border and indent, on one page.
    fn named(&mut self, (words, source): (&Text, &Text), (label, names): (&Text, &[Text])) {
        let kept = |style| Setting {
            style,
            keeps: true,
            ..Setting::default()
        };
        self.paragraph(words, kept("NamedWords"));
        if !source.is_empty() {
            self.paragraph(source, kept("NamedSource"));
        }
        self.paragraph(label, kept("NamedSource"));
        for (index, name) in names.iter().enumerate() {
            let setting = Setting {
                keeps: index + 1 < names.len(),
                ..kept("NamedName")
            };
            let mut line = Text::from("• ");
            line.runs.extend(name.runs.iter().cloned());
            self.paragraph(&line, setting);
        }
        // What stands between two frames keeps them from becoming one.
        self.paragraph(
            &Text::default(),
            Setting {
                style: "NamedEnd",
                ..Setting::default()
            },
        );
    }

    fn list(&mut self, items: &[Text], list: u8) {
        for item in items {
            let setting = Setting {
                style: "ListParagraph",
                list,
                ..Setting::default()
            };
            self.paragraph(item, setting);
        }
    }

    fn paragraph(&mut self, text: &Text, setting: Setting) {
        let rtl = runs_right_to_left(text, self.paper.right_to_left);
        self.out.push_str("<w:p><w:pPr>");
        if !setting.style.is_empty() {
            put(
                &mut self.out,
                format_args!("<w:pStyle w:val=\"{}\"/>", setting.style),
            );
        }
        if setting.keeps {
            self.out.push_str("<w:keepNext/>");
        }
        if std::mem::take(&mut self.breaks) {
            self.out.push_str("<w:pageBreakBefore/>");
        }
        if setting.list > 0 {
            put(
                &mut self.out,
                format_args!(
                    "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{}\"/></w:numPr>",
                    setting.list
                ),
            );
        }
        if rtl {
            self.out.push_str("<w:bidi/>");
        }
        if setting.at_end {
            self.out.push_str("<w:jc w:val=\"right\"/>");
        }
        self.out.push_str("</w:pPr>");
        for run in &text.runs {
            self.run(run, rtl);
        }
        self.out.push_str("</w:p>");
    }

    fn run(&mut self, run: &Run, rtl: bool) {
        for (line, words) in run.words.split('\n').enumerate() {
            if line > 0 {
                self.out.push_str("<w:r><w:br/></w:r>");
            }
            for (part, is_rtl) in parts(&held(words, rtl), rtl) {
                let mut look = String::new();
                for (holds, mark) in [
                    (run.bold, "<w:b/><w:bCs/>"),
                    (run.italic, "<w:i/><w:iCs/>"),
                    (run.faint, "<w:color w:val=\"474540\"/>"),
                    (is_rtl, "<w:rtl/>"),
                ] {
                    look.push_str(if holds { mark } else { "" });
                }
                put(
                    &mut self.out,
                    format_args!(
                        "<w:r><w:rPr>{look}</w:rPr><w:t xml:space=\"preserve\">{}</w:t></w:r>",
                        escape(&part.replace('\t', " ")),
                    ),
                );
            }
        }
    }

    fn table(&mut self, table: &PaperTable) {
        if table.columns() == 0 {
            return;
        }
        if !table.caption.is_empty() {
            let caption = Text::from(table.caption.as_str());
            let style = "Caption";
            self.paragraph(
                &caption,
                Setting {
                    style,
                    keeps: true,
                    ..Setting::default()
                },
            );
        } else if std::mem::take(&mut self.breaks) {
            self.out
                .push_str("<w:p><w:pPr><w:pageBreakBefore/></w:pPr></w:p>");
        }
        let visual = if self.paper.right_to_left {
            "<w:bidiVisual/>"
        } else {
            ""
        };
        let whole = (self.paper.text_width_mm() * TWIP).round();
        put(
            &mut self.out,
            format_args!(
                "<w:tbl><w:tblPr><w:tblStyle w:val=\"PaperTable\"/>{visual}<w:tblW w:w=\"5000\" w:type=\"pct\"/>\
                 <w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
            ),
        );
        let widths: Vec<f32> = table
            .widths(self.paper.text_width_mm())
            .iter()
            .map(|width| (f32::from(*width) / 1000.0 * whole).round())
            .collect();
        for width in &widths {
            put(&mut self.out, format_args!("<w:gridCol w:w=\"{width}\"/>"));
        }
        self.out.push_str("</w:tblGrid>");
        if !table.heads.is_empty() {
            let heads: Vec<Text> = table
                .heads
                .iter()
                .map(|head| Text::from(head.as_str()))
                .collect();
            self.row(table, (&heads, &widths), None);
        }
        for (number, row) in table.rows.iter().enumerate() {
            self.row(table, (row, &widths), Some(number));
        }
        // A paragraph must stand between two tables, and after the last one.
        self.out.push_str(
            "</w:tbl><w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"120\"/></w:pPr></w:p>",
        );
    }

    /// A row by its number; the row of heads has none.
    fn row(
        &mut self,
        table: &PaperTable,
        (cells, widths): (&[Text], &[f32]),
        number: Option<usize>,
    ) {
        let is_head = number.is_none();
        self.out.push_str("<w:tr><w:trPr><w:cantSplit/>");
        if is_head {
            self.out.push_str("<w:tblHeader/>");
        }
        self.out.push_str("</w:trPr>");
        let empty = Text::default();
        let is_span = number.is_some_and(|number| table.spans.binary_search(&number).is_ok());
        let whole = [widths.iter().sum()];
        let (widths, span) = match is_span {
            true => (
                &whole[..],
                format!("<w:gridSpan w:val=\"{}\"/>", widths.len()),
            ),
            false => (widths, String::new()),
        };
        let style = match (is_head, table.small) {
            (true, false) => "TableHead",
            (true, true) => "TableHeadSmall",
            (false, false) => "TableText",
            (false, true) => "TableTextSmall",
        };
        for (column, width) in widths.iter().enumerate() {
            let tint = number.and_then(|number| table.tint(number, column));
            let tint = tint.map_or_else(String::new, |tint| {
                format!("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{tint}\"/>")
            });
            put(
                &mut self.out,
                format_args!(
                    "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{span}{tint}</w:tcPr>"
                ),
            );
            let setting = Setting {
                style,
                list: 0,
                at_end: !is_span && table.is_numeric(column),
                keeps: is_span || stays_with_the_next(number, table.rows.len()),
            };
            // Each line runs the way its own words run.
            for line in cells.get(column).unwrap_or(&empty).lines() {
                self.paragraph(&line, setting);
            }
            self.out.push_str("</w:tc>");
        }
        self.out.push_str("</w:tr>");
    }

    fn picture(&mut self, picture: &'a Picture) {
        let number = self.pictures.len();
        self.pictures.push(picture);
        let shrunk = (self.paper.text_width_mm() / picture.width_mm.max(1.0)).min(1.0);
        let (width, height) = (picture.width_mm * shrunk, picture.height_mm * shrunk);
        let (width, height) = ((width * EMU).round(), (height * EMU).round());
        let id = number + 1;
        let description = escape(&picture.description);
        let page = if std::mem::take(&mut self.breaks) {
            "<w:pageBreakBefore/>"
        } else {
            ""
        };
        put(
            &mut self.out,
            format_args!(
                "<w:p><w:pPr><w:keepNext/>{page}<w:jc w:val=\"center\"/></w:pPr><w:r><w:drawing><wp:inline distT=\"0\" \
                 distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{width}\" cy=\"{height}\"/>\
                 <wp:docPr id=\"{id}\" name=\"Figure {id}\" descr=\"{description}\"/><wp:cNvGraphicFramePr/>\
                 <a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>\
                 <pic:nvPicPr><pic:cNvPr id=\"{id}\" name=\"image{id}.png\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>\
                 <a:blip r:embed=\"{}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>\
                 <a:off x=\"0\" y=\"0\"/><a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm><a:prstGeom prst=\"rect\">\
                 <a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>",
                picture_relation(number),
            ),
        );
        if !picture.caption.is_empty() {
            let style = "Note";
            self.paragraph(
                &picture.caption,
                Setting {
                    style,
                    ..Setting::default()
                },
            );
        }
    }

    fn finish(self) -> (String, Vec<&'a Picture>) {
        let (width, height) = self.paper.page_mm();
        let twips = |length: f32| (length * TWIP).round();
        let side = if self.paper.landscape {
            " w:orient=\"landscape\""
        } else {
            ""
        };
        let bidi = if self.paper.right_to_left {
            "<w:bidi/>"
        } else {
            ""
        };
        let margin = twips(MARGIN_MM);
        let text = format!(
            "{HEAD}<w:document {SPACES}><w:body>{}<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rIdfooter\"/>\
             <w:pgSz w:w=\"{}\" w:h=\"{}\"{side}/><w:pgMar w:top=\"{margin}\" w:right=\"{margin}\" w:bottom=\"{margin}\" \
             w:left=\"{margin}\" w:header=\"624\" w:footer=\"624\" w:gutter=\"0\"/>{bidi}</w:sectPr></w:body></w:document>",
            self.out,
            twips(width),
            twips(height),
        );
        (text, self.pictures)
    }
}

/// Whether a row must not end a page: the heads and the first row never stand alone, nor does the last one; a short table
/// is not parted at all.
fn stays_with_the_next(number: Option<usize>, rows: usize) -> bool {
    match number {
        None | Some(0) => rows > 1,
        Some(number) => number + 1 < rows && (rows <= WHOLE_ROWS || number + 2 == rows),
    }
}

/// Writing into a string does not fail.
fn put(out: &mut String, arguments: std::fmt::Arguments<'_>) {
    out.write_fmt(arguments).ok();
}
