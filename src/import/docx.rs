//! Word documents (ECMA-376, transitional and strict): the text as Word shows it with all changes accepted.
//!
//! Elements are known by namespace, not by prefix; of alternatives for other readers only one is taken. Headers, footers,
//! comments, numbers of lists and field codes are not text of the document.

use std::collections::HashMap;

use super::flow::{Flow, Frame};
use super::package::Package;
use super::symbols;
use super::xml::{Node, Space, Tag, Xml};
use super::{Content, Error, Limits, Warning};
use crate::model::Message;

/// Elements of WordprocessingML whose content is not text of the document.
const SKIPPED: &[&str] = &[
    "rPr",
    "sectPr",
    "tblPr",
    "tblGrid",
    "trPr",
    "tcPr",
    "sdtPr",
    "sdtEndPr",
    "tblPrEx",
    "instrText",
    "delText",
    "delInstrText",
    "fldData",
    "rt",
    "customXmlPr",
    "smartTagPr",
    "framePr",
    "numPr",
    "binData",
    "ffData",
];

/// Reads a zipped Word document.
///
/// # Errors
///
/// [`Error::Damaged`] without a main part or where the XML is broken; what [`Package::part`] says.
pub fn read(package: &mut Package, limits: &Limits) -> Result<Content, Error> {
    let top = package.relationships("")?;
    let target = |kind: &str| {
        top.iter()
            .find(|relationship| relationship.kind == kind)
            .map(|relationship| relationship.target.clone())
    };
    let main = target("officeDocument")
        .filter(|name| package.has(name))
        .unwrap_or_else(|| "word/document.xml".to_owned());
    let text = package
        .part(&main)?
        .ok_or_else(|| Error::damaged("the document has no main part"))?;
    let notes = notes(package, &main, limits)?;
    let mut body = Body::new(&text, limits, notes);
    body.read()?;
    let mut content = Content {
        warnings: body.warnings(),
        text: body.flow.finish(),
        ..Content::default()
    };
    content.warnings.extend(package.warning());
    let core = target("core-properties").unwrap_or_else(|| "docProps/core.xml".to_owned());
    // Properties are a courtesy: a document is not refused for theirs.
    if let Ok(Some(core)) = package.part(&core) {
        properties(&core, limits, &mut content).ok();
    }
    Ok(content)
}

/// Reads a Word document in a single XML file.
///
/// # Errors
///
/// As [`read`].
pub fn read_flat(bytes: &[u8], limits: &Limits) -> Result<Content, Error> {
    read(&mut Package::open_flat(bytes, limits)?, limits)
}

/// Takes title, author and date out of Dublin Core properties; OpenDocument uses the same elements.
///
/// # Errors
///
/// [`Error::Damaged`] where the XML is broken.
pub fn properties(text: &str, limits: &Limits, content: &mut Content) -> Result<(), Error> {
    let mut xml = Xml::new(text, limits.depth);
    while let Some(node) = xml.next()? {
        let Node::Open(tag) = node else { continue };
        let slot = match (tag.space, tag.name()) {
            (Space::Dublin, "title") => &mut content.title,
            (Space::Dublin, "creator") => &mut content.author,
            (Space::Meta, "initial-creator") => {
                content.author = None;
                &mut content.author
            }
            (Space::Dublin, "created") | (Space::Meta, "creation-date") => &mut content.date,
            _ => continue,
        };
        let value = xml.text()?.trim().to_owned();
        if !value.is_empty() && slot.is_none() {
            *slot = Some(value);
        }
    }
    content.date = content.date.take().and_then(|date| {
        let day = date.get(..10)?;
        let is_day = day.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
        is_day.then(|| day.to_owned())
    });
    Ok(())
}

/// The texts of footnotes and endnotes by kind and id.
type Notes = HashMap<(&'static str, String), String>;

fn notes(package: &mut Package, main: &str, limits: &Limits) -> Result<Notes, Error> {
    let mut notes = Notes::new();
    let relationships = package.relationships(main)?;
    for kind in ["footnotes", "endnotes"] {
        let related = relationships.iter().find(|one| one.kind == kind);
        let text = related
            .map(|one| package.part(&one.target))
            .transpose()?
            .flatten();
        if let Some(text) = text {
            let mut body = Body::new(&text, limits, Notes::new());
            body.read()?;
            notes.extend(body.notes);
        }
    }
    Ok(notes)
}

/// What to do where an element ends.
enum Ending {
    Nothing,
    /// Characters inside are text.
    Text,
    /// `w:p`; `is_joined` when its mark is deleted, `has_frame` when it stood inside another paragraph.
    Paragraph {
        is_joined: bool,
        has_frame: bool,
    },
    /// A frame of the flow.
    Frame,
    /// `w:tr`.
    Row {
        is_deleted: bool,
    },
    /// `mc:AlternateContent`; whether one of its branches gave text.
    Alternatives {
        is_taken: bool,
    },
    /// A branch of it; what was written before.
    Branch {
        written: usize,
    },
    /// `w:footnote` or `w:endnote` of a part of notes.
    Note {
        kind: &'static str,
        id: String,
        is_separator: bool,
    },
}

/// One part while it is read.
struct Body<'x> {
    xml: Xml<'x>,
    flow: Flow,
    stack: Vec<Ending>,
    /// Notes to refer to, or the notes found in a part of notes.
    notes: Notes,
    comments: usize,
    changes: usize,
    embedded: usize,
    unknown_symbols: usize,
}

impl<'x> Body<'x> {
    fn new(text: &'x str, limits: &Limits, notes: Notes) -> Self {
        Self {
            xml: Xml::new(text, limits.depth),
            flow: Flow::new(),
            stack: Vec::new(),
            notes,
            comments: 0,
            changes: 0,
            embedded: 0,
            unknown_symbols: 0,
        }
    }

    fn read(&mut self) -> Result<(), Error> {
        while let Some(node) = self.xml.next()? {
            match node {
                Node::Open(tag) => {
                    if let Some(ending) = self.open(&tag)? {
                        self.stack.push(ending);
                    }
                }
                Node::Close => {
                    let ending = self.stack.pop();
                    self.close(ending);
                }
                Node::Text(text) => {
                    if matches!(self.stack.last(), Some(Ending::Text)) {
                        self.flow.push(&text.replace(['\n', '\t'], " "));
                    }
                }
            }
        }
        Ok(())
    }

    /// Returns the ending of an element that is gone into, or `None` for one that has been skipped.
    fn open(&mut self, tag: &Tag) -> Result<Option<Ending>, Error> {
        match tag.space {
            Space::Word => self.open_word(tag),
            Space::Math if tag.name() == "t" => Ok(Some(Ending::Text)),
            Space::Compatibility => self.open_alternative(tag),
            _ => Ok(Some(Ending::Nothing)),
        }
    }

    fn open_word(&mut self, tag: &Tag) -> Result<Option<Ending>, Error> {
        match tag.name() {
            "t" => return Ok(Some(Ending::Text)),
            "p" => return Ok(Some(self.open_paragraph())),
            "tbl" => return Ok(Some(self.open_table())),
            "tr" => {
                return Ok(Some(
                    self.frame(Frame::Row, Ending::Row { is_deleted: false }),
                ));
            }
            "tc" => return Ok(Some(self.frame(Frame::Cell, Ending::Frame))),
            "txbxContent" => return Ok(Some(self.frame(Frame::Box, Ending::Frame))),
            "footnote" => return Ok(Some(self.open_note("footnote", tag))),
            "endnote" => return Ok(Some(self.open_note("endnote", tag))),
            "pPr" => self.paragraph_properties()?,
            "trPr" => self.row_properties()?,
            "del" | "moveFrom" => {
                self.changes += 1;
                self.xml.skip()?;
            }
            "ins" | "moveTo" => {
                self.changes += 1;
                return Ok(Some(Ending::Nothing));
            }
            name if SKIPPED.contains(&name) => self.xml.skip()?,
            name => {
                self.mark(name, tag);
                return Ok(Some(Ending::Nothing));
            }
        }
        Ok(None)
    }

    /// Elements that stand for a character or for something elsewhere.
    fn mark(&mut self, name: &str, tag: &Tag) {
        match name {
            "tab" | "ptab" => self.flow.push("\t"),
            "br" | "cr" => self.flow.push("\n"),
            "noBreakHyphen" => self.flow.push("\u{2011}"),
            "sym" => self.symbol(tag),
            "footnoteReference" => self.refer("footnote", tag),
            "endnoteReference" => self.refer("endnote", tag),
            "commentReference" => self.comments += 1,
            "altChunk" => self.embedded += 1,
            _ => {}
        }
    }

    fn symbol(&mut self, tag: &Tag) {
        let font = tag.attribute("font").unwrap_or_default();
        let place = tag.attribute("char").unwrap_or_default();
        let character = symbols::character(&font, &place).unwrap_or_else(|| {
            self.unknown_symbols += 1;
            '\u{fffd}'
        });
        self.flow.push(character.encode_utf8(&mut [0; 4]));
    }

    fn refer(&mut self, kind: &'static str, tag: &Tag) {
        let id = tag.attribute("id").unwrap_or_default();
        if let Some(text) = self.notes.remove(&(kind, id)) {
            self.flow.note(text);
        }
    }

    fn frame(&mut self, frame: Frame, ending: Ending) -> Ending {
        self.flow.open(frame);
        ending
    }

    /// Returns whether the current frame is inside an unfinished `w:p`, as paragraphs and tables should not be.
    fn is_nested(&self) -> bool {
        self.stack
            .iter()
            .rev()
            .find_map(|ending| match ending {
                Ending::Paragraph { .. } => Some(true),
                Ending::Frame | Ending::Row { .. } | Ending::Note { .. } => Some(false),
                _ => None,
            })
            .unwrap_or(false)
    }

    fn open_paragraph(&mut self) -> Ending {
        let has_frame = self.is_nested();
        if has_frame {
            self.flow.open(Frame::Box);
        }
        self.flow.begin_paragraph();
        Ending::Paragraph {
            is_joined: false,
            has_frame,
        }
    }

    fn open_table(&mut self) -> Ending {
        if self.is_nested() {
            self.flow.open(Frame::Box);
            return Ending::Frame;
        }
        self.flow.end_paragraph();
        Ending::Nothing
    }

    fn open_note(&mut self, kind: &'static str, tag: &Tag) -> Ending {
        self.flow.open(Frame::Note);
        Ending::Note {
            kind,
            id: tag.attribute("id").unwrap_or_default(),
            is_separator: tag.attribute("type").is_some_and(|kind| kind != "normal"),
        }
    }

    /// Looks in `w:pPr` whether the paragraph's mark is deleted, so that the next paragraph goes on in the same line.
    fn paragraph_properties(&mut self) -> Result<(), Error> {
        let is_gone = self.holds(&["del", "moveFrom"])?;
        if let Some(Ending::Paragraph { is_joined, .. }) = self.stack.last_mut() {
            *is_joined = is_gone;
        }
        Ok(())
    }

    fn row_properties(&mut self) -> Result<(), Error> {
        let is_gone = self.holds(&["del"])?;
        if let Some(Ending::Row { is_deleted }) = self.stack.last_mut() {
            *is_deleted = is_gone;
        }
        Ok(())
    }

    /// Reads to the end of the element and returns whether one of `names`, or a dropped capital, was in it.
    fn holds(&mut self, names: &[&str]) -> Result<bool, Error> {
        let (mut depth, mut found, mut is_dropped) = (1_usize, false, false);
        while depth > 0 {
            match self.xml.next()? {
                Some(Node::Open(tag)) => {
                    depth += 1;
                    found |= tag.space == Space::Word && names.contains(&tag.name());
                    // A dropped capital is a paragraph of its own in the file, but not on the page.
                    is_dropped |=
                        tag.is(Space::Word, "framePr") && tag.attribute("dropCap").is_some();
                }
                Some(Node::Close) => depth -= 1,
                Some(Node::Text(_)) => {}
                None => break,
            }
        }
        self.changes += usize::from(found);
        Ok(found || is_dropped)
    }

    /// Takes the first branch of `mc:AlternateContent` that has any text.
    fn open_alternative(&mut self, tag: &Tag) -> Result<Option<Ending>, Error> {
        match (tag.name(), self.stack.last()) {
            ("AlternateContent", _) => Ok(Some(Ending::Alternatives { is_taken: false })),
            ("Choice" | "Fallback", Some(Ending::Alternatives { is_taken: true })) => {
                self.xml.skip()?;
                Ok(None)
            }
            ("Choice" | "Fallback", _) => Ok(Some(Ending::Branch {
                written: self.flow.written(),
            })),
            _ => Ok(Some(Ending::Nothing)),
        }
    }

    fn close(&mut self, ending: Option<Ending>) {
        match ending {
            Some(Ending::Paragraph {
                is_joined,
                has_frame,
            }) => {
                if !is_joined {
                    self.flow.end_paragraph();
                }
                if has_frame {
                    self.flow.close();
                }
            }
            Some(Ending::Frame | Ending::Row { is_deleted: false }) => self.flow.close(),
            Some(Ending::Row { is_deleted: true }) => {
                self.flow.close_apart();
            }
            Some(Ending::Branch { written }) => {
                let has_text = self.flow.written() > written;
                if let Some(Ending::Alternatives { is_taken }) = self.stack.last_mut() {
                    *is_taken = has_text;
                }
            }
            Some(Ending::Note {
                kind,
                id,
                is_separator,
            }) => {
                let text = self.flow.close_apart();
                if !is_separator {
                    self.notes.insert((kind, id), text);
                }
            }
            Some(Ending::Nothing | Ending::Text | Ending::Alternatives { .. }) | None => {}
        }
    }

    fn warnings(&self) -> Vec<Warning> {
        [
            ("import-warning-comments", self.comments),
            ("import-warning-changes", self.changes),
            ("import-warning-embedded", self.embedded),
            ("import-warning-unknown-symbols", self.unknown_symbols),
        ]
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| Warning {
            message: Message::new(key).with("count", count),
            at: None,
        })
        .collect()
    }
}
