//! Archives of parts: a ZIP with limits, or Word's single file; names are matched without case.
//!
//! It unpacks only the parts that a reader asks for, never writes a file, and never opens an archive inside an archive.

use std::collections::HashMap;
use std::io::{Cursor, Read as _};

use zip::ZipArchive;
use zip::result::ZipError;

use super::xml::{Node, Space, Xml, decode};
use super::{Error, Limits, Warning};
use crate::model::Message;

/// Members above this size are held to [`Limits::ratio`]; small ones repeat themselves innocently.
const RATIO_FREE_BYTES: u64 = 16 << 20;

/// What a package holds.
pub enum Contents {
    /// A Word document.
    Docx,
    /// An OpenDocument text.
    Odt,
    /// Something else, by its usual extension.
    Foreign(&'static str),
}

/// A package whose parts can be read one by one.
pub struct Package<'b> {
    source: Source<'b>,
    unpacked: usize,
    /// Characters that could not be decoded.
    unreadable: usize,
    limits: Limits,
}

enum Source<'b> {
    Zip {
        archive: Box<ZipArchive<Cursor<&'b [u8]>>>,
        /// Lower-case name without leading slash → index.
        members: HashMap<String, usize>,
    },
    Flat(HashMap<String, String>),
}

/// A relationship of a part: what the target is to it, and where.
pub struct Relationship {
    /// What other parts call it by.
    pub id: String,
    /// The last step of the type's URI, for example `footnotes`.
    pub kind: String,
    /// The name of the target part, resolved.
    pub target: String,
}

impl<'b> Package<'b> {
    /// Opens a ZIP archive.
    ///
    /// # Errors
    ///
    /// [`Error::Damaged`] for what is cut off, has too many members or names that lead outside.
    pub fn open(bytes: &'b [u8], limits: &Limits) -> Result<Self, Error> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(zip_error)?;
        if archive.len() > limits.members {
            return Err(Error::damaged("the archive has too many members"));
        }
        let mut members = HashMap::with_capacity(archive.len());
        for (index, name) in archive.file_names_raw().enumerate() {
            let name = String::from_utf8_lossy(name)
                .replace('\\', "/")
                .to_lowercase();
            if name.split('/').any(|step| step == "..") {
                return Err(Error::damaged("the archive has a name that leads outside"));
            }
            members.insert(name.trim_start_matches('/').to_owned(), index);
        }
        Ok(Self {
            source: Source::Zip {
                archive: Box::new(archive),
                members,
            },
            unpacked: 0,
            unreadable: 0,
            limits: *limits,
        })
    }

    /// Opens Word's single-file XML (`pkg:package`), whose parts stand one after the other.
    ///
    /// # Errors
    ///
    /// [`Error::Damaged`] where the XML is not well-formed.
    pub fn open_flat(bytes: &[u8], limits: &Limits) -> Result<Self, Error> {
        let text = decode(bytes);
        let mut xml = Xml::new(&text, limits.depth);
        let mut parts = HashMap::new();
        let mut name = String::new();
        while let Some(node) = xml.next()? {
            let Node::Open(tag) = node else { continue };
            if tag.is(Space::FlatPackage, "part") {
                name = tag.attribute("name").unwrap_or_default().to_lowercase();
            } else if tag.is(Space::FlatPackage, "xmlData") {
                let start = xml.position();
                xml.skip()?;
                let inside = text.get(start..xml.position()).unwrap_or_default();
                let inside = inside.rsplit_once("</").map_or("", |(inside, _)| inside);
                parts.insert(name.trim_start_matches('/').to_owned(), inside.to_owned());
            }
        }
        Ok(Self {
            source: Source::Flat(parts),
            unpacked: 0,
            unreadable: 0,
            limits: *limits,
        })
    }

    /// Returns what the package holds, by the parts that tell it.
    ///
    /// # Errors
    ///
    /// [`Error::Encrypted`], or [`Error::Damaged`] where the telling part cannot be read.
    pub fn format(&mut self) -> Result<Contents, Error> {
        if let Some(mime) = self.part("mimetype")? {
            return Ok(match mime.trim() {
                "application/vnd.oasis.opendocument.text" => Contents::Odt,
                "application/vnd.oasis.opendocument.text-template" => Contents::Odt,
                "application/vnd.oasis.opendocument.spreadsheet" => Contents::Foreign("ods"),
                "application/vnd.oasis.opendocument.presentation" => Contents::Foreign("odp"),
                "application/epub+zip" => Contents::Foreign("epub"),
                _ if self.has("content.xml") => Contents::Odt,
                _ => Contents::Foreign("zip"),
            });
        }
        let is_office = self.has("[content_types].xml") || self.has("_rels/.rels");
        Ok(if is_office && self.has("xl/workbook.xml") {
            Contents::Foreign("xlsx")
        } else if is_office && self.has("ppt/presentation.xml") {
            Contents::Foreign("pptx")
        } else if is_office || self.has("word/document.xml") {
            Contents::Docx
        } else if self.has("content.xml") {
            Contents::Odt
        } else if self.has("project.qde") {
            Contents::Foreign("qdpx")
        } else {
            Contents::Foreign("zip")
        })
    }

    /// Returns what to say of characters that could not be decoded in the parts read so far.
    pub fn warning(&self) -> Option<Warning> {
        (self.unreadable > 0).then(|| Warning {
            message: Message::new("import-warning-unreadable-characters")
                .with("encoding", "UTF-8")
                .with("count", self.unreadable),
            at: None,
        })
    }

    /// Returns whether there is a part of this name.
    pub fn has(&self, name: &str) -> bool {
        let name = name.to_lowercase();
        match &self.source {
            Source::Zip { members, .. } => members.contains_key(&name),
            Source::Flat(parts) => parts.contains_key(&name),
        }
    }

    /// Returns the decoded text of a part, or `None` where there is none of this name.
    ///
    /// # Errors
    ///
    /// [`Error::TooLarge`] for a part, or parts together, above the limits; [`Error::Encrypted`]; [`Error::Damaged`].
    pub fn part(&mut self, name: &str) -> Result<Option<String>, Error> {
        let name = name.trim_start_matches('/').to_lowercase();
        let (archive, index) = match &mut self.source {
            Source::Flat(parts) => return Ok(parts.get(&name).cloned()),
            Source::Zip { archive, members } => match members.get(&name) {
                Some(index) => (archive, *index),
                None => return Ok(None),
            },
        };
        let left = self.limits.unpacked_bytes.saturating_sub(self.unpacked);
        let member = archive.by_index(index).map_err(zip_error)?;
        let declared = member.size();
        let is_bomb = declared > RATIO_FREE_BYTES
            && declared / self.limits.ratio.max(1) > member.compressed_size();
        if is_bomb || declared > left as u64 {
            return Err(Error::too_large(self.limits.unpacked_bytes));
        }
        let mut bytes = Vec::new();
        // Sizes in the archive may lie, so that what is read is limited too.
        let allowed =
            left.min(usize::try_from(declared.saturating_mul(2).max(1 << 16)).unwrap_or(left));
        let mut limited = member.take(allowed as u64 + 1);
        limited.read_to_end(&mut bytes).map_err(Error::damaged)?;
        if bytes.len() > allowed {
            return Err(Error::too_large(self.limits.unpacked_bytes));
        }
        self.unpacked += bytes.len();
        let text = decode(&bytes).into_owned();
        if std::str::from_utf8(&bytes).is_err() {
            self.unreadable += text.matches('\u{fffd}').count();
        }
        Ok(Some(text))
    }

    /// Returns the relationships of the part `of`, or of the whole package for an empty name, targets inside only.
    ///
    /// # Errors
    ///
    /// As [`Package::part`].
    pub fn relationships(&mut self, of: &str) -> Result<Vec<Relationship>, Error> {
        let (folder, file) = of.rsplit_once('/').unwrap_or(("", of));
        let slash = if folder.is_empty() { "" } else { "/" };
        let Some(text) = self.part(&format!("{folder}{slash}_rels/{file}.rels"))? else {
            return Ok(Vec::new());
        };
        let mut found = Vec::new();
        let mut xml = Xml::new(&text, self.limits.depth);
        while let Some(node) = xml.next()? {
            let Node::Open(tag) = node else { continue };
            let is_external = tag
                .attribute("TargetMode")
                .is_some_and(|mode| mode == "External");
            if tag.name() != "Relationship" || is_external {
                continue;
            }
            let kind = tag.attribute("Type").unwrap_or_default();
            found.push(Relationship {
                id: tag.attribute("Id").unwrap_or_default(),
                kind: kind.rsplit('/').next().unwrap_or_default().to_owned(),
                target: resolve(folder, &tag.attribute("Target").unwrap_or_default()),
            });
        }
        Ok(found)
    }
}

/// Returns `target` as seen from `folder`, with `.` and `..` worked out.
fn resolve(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let mut steps: Vec<&str> = match target.starts_with('/') {
        true => Vec::new(),
        false => folder.split('/').collect(),
    };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.retain(|step| !step.is_empty());
    steps.join("/")
}

fn zip_error(error: ZipError) -> Error {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            Error::Encrypted
        }
        other => Error::damaged(other),
    }
}
