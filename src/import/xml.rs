//! XML with namespaces by URI, a limit of depth, and no entities but the five of XML.
//!
//! Everything that reads documents pulls [`Node`]s from here; nobody recurses, so that nesting cannot exhaust the stack.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8};
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{Namespace, ResolveResult};
use quick_xml::reader::NsReader;

use super::Error;

/// The vocabularies that readers know, by their URIs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Space {
    /// WordprocessingML, transitional or strict.
    Word,
    /// Office Math.
    Math,
    /// Markup compatibility.
    Compatibility,
    /// Word's single-file package.
    FlatPackage,
    /// Relationships of a package.
    Relationships,
    /// Content types of a package.
    ContentTypes,
    /// Dublin Core elements or terms.
    Dublin,
    /// OpenDocument `office:`.
    Office,
    /// OpenDocument `text:`.
    Text,
    /// OpenDocument `table:`.
    Table,
    /// OpenDocument `draw:`.
    Draw,
    /// OpenDocument `meta:`.
    Meta,
    /// OpenDocument `manifest:`.
    Manifest,
    /// Anything else.
    Other,
}

/// A start tag.
pub struct Tag<'x> {
    /// Its vocabulary.
    pub space: Space,
    start: BytesStart<'x>,
}

impl Tag<'_> {
    /// Returns the name without prefix.
    pub fn name(&self) -> &str {
        let name = self.start.name().0;
        name.rsplit_once(':').map_or(name, |(_, local)| local)
    }

    /// Returns whether this is the element `name` of `space`.
    pub fn is(&self, space: Space, name: &str) -> bool {
        self.space == space && self.name() == name
    }

    /// Returns the value of the attribute whose name without prefix is `name`.
    pub fn attribute(&self, name: &str) -> Option<String> {
        self.start
            .attributes()
            .with_checks(false)
            .flatten()
            .find(|attribute| {
                let key = attribute.key.0;
                key.rsplit_once(':').map_or(key, |(_, local)| local) == name
            })
            .and_then(|attribute| {
                Some(
                    attribute
                        .normalized_value(XmlVersion::Implicit1_0)
                        .ok()?
                        .into_owned(),
                )
            })
    }
}

/// A piece of an XML document.
pub enum Node<'x> {
    /// An element begins; its [`Node::Close`] always follows.
    Open(Tag<'x>),
    /// The innermost element ends.
    Close,
    /// Character data, references resolved.
    Text(Cow<'x, str>),
}

/// Pulls nodes out of XML text.
pub struct Xml<'x> {
    reader: NsReader<&'x [u8]>,
    depth: usize,
    depth_limit: usize,
}

impl<'x> Xml<'x> {
    /// Starts at the beginning of `text`; more than `depth_limit` nested elements are an error.
    pub fn new(text: &'x str, depth_limit: usize) -> Self {
        let mut reader = NsReader::from_str(text);
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.allow_dangling_amp = true;
        Self {
            reader,
            depth: 0,
            depth_limit,
        }
    }

    /// Returns the next node, or `None` after the last.
    ///
    /// # Errors
    ///
    /// [`Error::Damaged`] where the text is not well-formed, ends early, declares entities or nests too deep.
    pub fn next(&mut self) -> Result<Option<Node<'x>>, Error> {
        loop {
            match self.reader.read_event().map_err(Error::damaged)? {
                Event::Start(start) => return self.open(start).map(Some),
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(Some(Node::Close));
                }
                Event::Text(text) => return Ok(Some(Node::Text(text.xml10_content()))),
                Event::CData(data) => return Ok(Some(Node::Text(data.xml10_content()))),
                Event::GeneralRef(reference) => {
                    let character = reference.resolve_char_ref().ok().flatten();
                    let resolved = character.or_else(|| predefined(&reference));
                    if let Some(character) = resolved {
                        return Ok(Some(Node::Text(Cow::Owned(character.to_string()))));
                    }
                }
                Event::DocType(declaration) if declaration.contains('[') => {
                    return Err(Error::damaged("the XML declares entities of its own"));
                }
                Event::Eof if self.depth > 0 => {
                    return Err(Error::damaged("the XML ends before its last element does"));
                }
                Event::Eof => return Ok(None),
                _ => {}
            }
        }
    }

    /// Skips to the end of the element whose [`Node::Open`] came last.
    ///
    /// # Errors
    ///
    /// As [`Xml::next`].
    pub fn skip(&mut self) -> Result<(), Error> {
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside {
            if self.next()?.is_none() {
                break;
            }
        }
        Ok(())
    }

    /// Returns all character data up to the end of the element whose [`Node::Open`] came last.
    ///
    /// # Errors
    ///
    /// As [`Xml::next`].
    pub fn text(&mut self) -> Result<String, Error> {
        let outside = self.depth.saturating_sub(1);
        let mut all = String::new();
        while self.depth > outside {
            match self.next()? {
                Some(Node::Text(text)) => all.push_str(&text),
                Some(_) => {}
                None => break,
            }
        }
        Ok(all)
    }

    /// Returns the place after the last node, in bytes of the text.
    pub fn position(&self) -> usize {
        usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX)
    }

    fn open(&mut self, start: BytesStart<'x>) -> Result<Node<'x>, Error> {
        self.depth += 1;
        if self.depth > self.depth_limit {
            return Err(Error::damaged("the XML is nested too deep"));
        }
        let (namespace, _) = self.reader.resolver().resolve_element(start.name());
        let space = match namespace {
            ResolveResult::Bound(Namespace(uri)) => space_of(uri),
            _ => Space::Other,
        };
        Ok(Node::Open(Tag { space, start }))
    }
}

/// Decodes XML by its byte order mark, else by the encoding that it declares, else as UTF-8.
pub fn decode(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        let rest = bytes.get(length..).unwrap_or_default();
        return encoding.decode_without_bom_handling(rest).0;
    }
    let encoding = match bytes {
        [b'<', 0, ..] => encoding_rs::UTF_16LE,
        [0, b'<', ..] => encoding_rs::UTF_16BE,
        _ => declared(bytes).unwrap_or(UTF_8),
    };
    encoding.decode_without_bom_handling(bytes).0
}

fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..256).unwrap_or(bytes);
    let head = std::str::from_utf8(head.split(|byte| *byte == b'>').next()?).ok()?;
    let (_, after) = head
        .trim_start()
        .strip_prefix("<?xml")?
        .split_once("encoding")?;
    let label = after.trim_start().strip_prefix('=')?.trim_start();
    let quote = label
        .chars()
        .next()
        .filter(|mark| matches!(mark, '"' | '\''))?;
    let found = Encoding::for_label(label.strip_prefix(quote)?.split(quote).next()?.as_bytes())?;
    // A declaration that was readable as ASCII cannot be true when it says UTF-16.
    found.is_ascii_compatible().then_some(found)
}

fn predefined(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => None,
    }
}

fn space_of(uri: &str) -> Space {
    match uri {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        | "http://purl.oclc.org/ooxml/wordprocessingml/main" => Space::Word,
        "http://schemas.openxmlformats.org/officeDocument/2006/math"
        | "http://purl.oclc.org/ooxml/officeDocument/math" => Space::Math,
        "http://schemas.openxmlformats.org/markup-compatibility/2006" => Space::Compatibility,
        "http://schemas.microsoft.com/office/2006/xmlPackage" => Space::FlatPackage,
        "http://schemas.openxmlformats.org/package/2006/relationships" => Space::Relationships,
        "http://schemas.openxmlformats.org/package/2006/content-types" => Space::ContentTypes,
        "http://purl.org/dc/elements/1.1/" | "http://purl.org/dc/terms/" => Space::Dublin,
        "urn:oasis:names:tc:opendocument:xmlns:office:1.0" => Space::Office,
        "urn:oasis:names:tc:opendocument:xmlns:text:1.0" => Space::Text,
        "urn:oasis:names:tc:opendocument:xmlns:table:1.0" => Space::Table,
        "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" => Space::Draw,
        "urn:oasis:names:tc:opendocument:xmlns:meta:1.0" => Space::Meta,
        "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" => Space::Manifest,
        _ => Space::Other,
    }
}
