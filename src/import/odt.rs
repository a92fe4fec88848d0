//! OpenDocument texts (ISO/IEC 26300, zipped or flat): the text as LibreOffice shows it with all changes accepted.
//!
//! Deleted text stands in `text:tracked-changes`, outside the body; comments, numbers of lists and phonetic guides are not
//! text of the document.

use super::docx::properties;
use super::flow::{Flow, Frame};
use super::package::Package;
use super::xml::{Node, Space, Tag, Xml, decode};
use super::{Content, Error, Limits, Warning};
use crate::model::Message;

/// More repeated spaces than this in one `text:s` are not what anybody typed.
const MOST_SPACES: usize = 1000;

/// Reads a zipped OpenDocument text.
///
/// # Errors
///
/// [`Error::Encrypted`]; [`Error::Damaged`] without `content.xml` or where its XML is broken; what [`Package::part`] says.
pub fn read(package: &mut Package, limits: &Limits) -> Result<Content, Error> {
    if package.has("encrypted-package") || is_encrypted(package, limits)? {
        return Err(Error::Encrypted);
    }
    let text = package
        .part("content.xml")?
        .ok_or_else(|| Error::damaged("the document has no content.xml"))?;
    let mut content = read_body(&text, limits)?;
    content.warnings.extend(package.warning());
    // Properties are a courtesy: a document is not refused for theirs.
    if let Ok(Some(meta)) = package.part("meta.xml") {
        properties(&meta, limits, &mut content).ok();
    }
    Ok(content)
}

/// Reads an OpenDocument text in a single XML file.
///
/// # Errors
///
/// [`Error::Damaged`] where the XML is broken.
pub fn read_flat(bytes: &[u8], limits: &Limits) -> Result<Content, Error> {
    let text = decode(bytes);
    let mut content = read_body(&text, limits)?;
    properties(&text, limits, &mut content)?;
    Ok(content)
}

fn is_encrypted(package: &mut Package, limits: &Limits) -> Result<bool, Error> {
    let Some(manifest) = package.part("META-INF/manifest.xml")? else {
        return Ok(false);
    };
    let mut xml = Xml::new(&manifest, limits.depth);
    while let Some(node) = xml.next()? {
        if let Node::Open(tag) = node
            && tag.is(Space::Manifest, "encryption-data")
        {
            return Ok(true);
        }
    }
    Ok(false)
}

fn read_body(text: &str, limits: &Limits) -> Result<Content, Error> {
    let mut body = Body {
        xml: Xml::new(text, limits.depth),
        flow: Flow::new(),
        stack: Vec::new(),
        is_inside: false,
        comments: 0,
        changes: 0,
    };
    body.read()?;
    let warnings = [
        ("import-warning-comments", body.comments),
        ("import-warning-changes", body.changes),
    ]
    .into_iter()
    .filter(|(_, count)| *count > 0)
    .map(|(key, count)| Warning {
        message: Message::new(key).with("count", count),
        at: None,
    })
    .collect();
    Ok(Content {
        text: body.flow.finish(),
        warnings,
        ..Content::default()
    })
}

/// What to do where an element ends.
enum Ending {
    Nothing,
    Paragraph { has_frame: bool },
    Frame,
    Body,
}

struct Body<'x> {
    xml: Xml<'x>,
    flow: Flow,
    stack: Vec<Ending>,
    /// Whether the reader is in `office:body`.
    is_inside: bool,
    comments: usize,
    changes: usize,
}

impl Body<'_> {
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
                    if self.is_inside && self.flow.is_in_paragraph() {
                        self.flow.push_collapsed(&text);
                    }
                }
            }
        }
        Ok(())
    }

    /// Returns the ending of an element that is gone into, or `None` for one that has been skipped.
    fn open(&mut self, tag: &Tag) -> Result<Option<Ending>, Error> {
        let ending = match (tag.space, tag.name()) {
            (Space::Office, "body") => {
                self.is_inside = true;
                Ending::Body
            }
            _ if !self.is_inside => Ending::Nothing,
            (Space::Text, "p" | "h") => self.open_paragraph(),
            (Space::Table, "table-row") => self.frame(Frame::Row),
            (Space::Table, "table-cell" | "covered-table-cell") => self.frame(Frame::Cell),
            (Space::Table, "table") if self.flow.is_in_paragraph() => self.frame(Frame::Box),
            (Space::Draw, "text-box") => self.frame(Frame::Box),
            (Space::Text, "note") => self.frame(Frame::Note),
            (Space::Text, "s") => {
                let count = tag.attribute("c").and_then(|count| count.parse().ok());
                self.flow
                    .push(&" ".repeat(count.unwrap_or(1).min(MOST_SPACES)));
                Ending::Nothing
            }
            (Space::Text, "tab") => {
                self.flow.push("\t");
                Ending::Nothing
            }
            (Space::Text, "line-break") => {
                self.flow.push("\n");
                Ending::Nothing
            }
            (Space::Text, "changed-region") => {
                self.changes += 1;
                self.xml.skip()?;
                return Ok(None);
            }
            (Space::Office, "annotation") => {
                self.comments += 1;
                self.xml.skip()?;
                return Ok(None);
            }
            (Space::Text, "note-citation" | "number" | "ruby-text" | "script")
            | (Space::Office, "forms" | "event-listeners" | "binary-data" | "scripts")
            | (Space::Other, "title" | "desc" | "math") => {
                self.xml.skip()?;
                return Ok(None);
            }
            _ => Ending::Nothing,
        };
        Ok(Some(ending))
    }

    fn frame(&mut self, frame: Frame) -> Ending {
        self.flow.open(frame);
        Ending::Frame
    }

    fn open_paragraph(&mut self) -> Ending {
        let has_frame = self.flow.is_in_paragraph();
        if has_frame {
            self.flow.open(Frame::Box);
        }
        self.flow.begin_paragraph();
        Ending::Paragraph { has_frame }
    }

    fn close(&mut self, ending: Option<Ending>) {
        match ending {
            Some(Ending::Paragraph { has_frame }) => {
                self.flow.end_paragraph();
                if has_frame {
                    self.flow.close();
                }
            }
            Some(Ending::Frame) => self.flow.close(),
            Some(Ending::Body) => self.is_inside = false,
            Some(Ending::Nothing) | None => {}
        }
    }
}
