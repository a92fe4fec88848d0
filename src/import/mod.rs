//! Bytes of a file to the draft of a document: text, paragraphs, speakers, and what the reader should know of it.
//!
//! It is pure: it opens no file, asks no clock and changes no project. Nothing in the text is corrected or normalised;
//! only line ends become line feeds, control characters go, and so do the marks of Markdown. What cannot be read says so in an [`Error`].
//!
//! ```text
//! bytes ─► magic ─┬─► encoding ─► clean ─────────────┐
//!                 ├─► package ─► docx | odt ─► flow ─┼─► labels ─► evidence ─► turns ─► roles
//!                 └─► encoding ─► subtitles ─────────┘
//! ```

mod clean;
mod docx;
mod emphasis;
mod encoding;
mod error;
mod evidence;
mod flow;
mod fold;
mod grid;
mod head;
mod html;
mod labels;
mod magic;
mod marks;
mod markup;
mod odt;
mod package;
mod roles;
mod script;
mod stamp;
mod subtitles;
mod symbols;
mod tongue;
mod turns;
mod words;
mod xlsx;
mod xml;

use unicode_normalization::UnicodeNormalization as _;

use crate::model::{Message, Paragraph, Speaker};

pub use encoding::{Encoding, EncodingChoice, How, encodings};
pub use error::Error;
pub use fold::similar_labels;
pub use grid::{GRID_EXTENSIONS, GridCell, SheetNames, grid, sheet};
pub use html::html_text;

/// The file name extensions that can be imported, in lower case.
pub const EXTENSIONS: &[&str] = &["docx", "fodt", "markdown", "md", "odt", "srt", "txt", "vtt"];

/// The format of a source as it was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// Plain text.
    Text,
    /// Markdown, without the marks that say how it looks.
    Markdown,
    /// Office Open XML text, zipped or flat.
    Docx,
    /// OpenDocument text, zipped or flat.
    Odt,
    /// WebVTT captions.
    Vtt,
    /// SubRip captions.
    Srt,
}

impl Format {
    /// Returns the usual extension of the format, which is also its stored name.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Text => "txt",
            Self::Markdown => "md",
            Self::Docx => "docx",
            Self::Odt => "odt",
            Self::Vtt => "vtt",
            Self::Srt => "srt",
        }
    }

    /// Returns the format that files with this extension (any case, no dot) are expected to have.
    pub fn from_extension(extension: &str) -> Option<Self> {
        match extension.to_lowercase().as_str() {
            "txt" => Some(Self::Text),
            "md" | "markdown" => Some(Self::Markdown),
            "docx" => Some(Self::Docx),
            "odt" | "fodt" => Some(Self::Odt),
            "vtt" => Some(Self::Vtt),
            "srt" => Some(Self::Srt),
            _ => None,
        }
    }

    fn is_captions(self) -> bool {
        matches!(self, Self::Vtt | Self::Srt)
    }
}

/// Which labels at the start of a line name a speaker.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SpeakerPattern {
    /// Those for which the text gives evidence.
    #[default]
    Detect,
    /// None: every line is a paragraph without a speaker.
    None,
    /// Only these; spelling is compared as [`similar_labels`] does.
    Only(Vec<String>),
}

/// Sizes above which a file is refused, so that no file can exhaust the machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub file_bytes: usize,
    /// Bytes of one unpacked part of an archive, and of all parts that are read together.
    pub unpacked_bytes: usize,
    /// Bytes of the text, which must stay below 4 GiB.
    pub text_bytes: usize,
    /// Times that an archive member above 16 MiB may be larger than its packed form.
    pub ratio: u64,
    /// Members of an archive.
    pub members: usize,
    /// Nesting of XML elements.
    pub depth: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 256 << 20,
            unpacked_bytes: 192 << 20,
            text_bytes: 64 << 20,
            ratio: 150,
            members: 20_000,
            depth: 512,
        }
    }
}

/// How to read a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// A label of the Encoding Standard such as `windows-1256`; `None` finds the encoding. Only text formats heed it.
    pub encoding: Option<String>,
    /// Which labels name speakers.
    pub speakers: SpeakerPattern,
    /// Sizes above which a file is refused.
    pub limits: Limits,
}

/// Something that the person who imports should know.
#[derive(Clone, Debug, PartialEq)]
pub struct Warning {
    /// What is so.
    pub message: Message,
    /// The line of the source that it concerns, from 1.
    pub at: Option<usize>,
}

/// A document before it becomes part of a project.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// A name made of the file name.
    pub name: String,
    /// The format as it was read, whatever the file name says.
    pub format: Format,
    /// The encoding, for formats that are text.
    pub encoding: Option<Encoding>,
    /// The text: UTF-8 with line feeds, otherwise as in the source.
    pub text: String,
    /// Its paragraphs in order; they cover all text that is not blank and never overlap.
    pub paragraphs: Vec<Paragraph>,
    /// The speakers that paragraphs name by index, in order of appearance.
    pub speakers: Vec<Speaker>,
    /// Whether most letters are of scripts that run from right to left.
    pub right_to_left: bool,
    /// The language as a BCP 47 tag, where the script or the most frequent words tell.
    pub language: Option<&'static str>,
    /// The title in the properties of the source.
    pub title: Option<String>,
    /// The day that its head or the file name says, else that of making in the properties of the source, as
    /// `YYYY-MM-DD`.
    pub date: Option<String>,
    /// The place that its head says.
    pub place: Option<String>,
    /// The author in the properties of the source.
    pub author: Option<String>,
    /// What the person who imports should know.
    pub warnings: Vec<Warning>,
}

/// What a reader takes out of a file before paragraphs are found.
#[derive(Default)]
struct Content {
    text: String,
    title: Option<String>,
    date: Option<String>,
    author: Option<String>,
    warnings: Vec<Warning>,
}

/// Returns whether `file_name` has an extension that can be imported.
pub fn is_importable(file_name: &str) -> bool {
    Format::from_extension(extension(file_name)).is_some()
}

/// Reads the bytes of a file into a draft.
///
/// The content decides what the file is; the file name gives the draft its name and settles what the content leaves open.
///
/// # Errors
///
/// Says what the file is or what is wrong with it; nothing of it can be used then.
pub fn read(file_name: &str, bytes: &[u8], options: &Options) -> Result<Draft, Error> {
    if bytes.len() > options.limits.file_bytes {
        return Err(Error::too_large(options.limits.file_bytes));
    }
    let source = Source {
        file_name,
        bytes,
        options,
    };
    match magic::kind(bytes) {
        magic::Kind::Empty => Err(Error::Empty),
        magic::Kind::Zip => source.read_archive(),
        magic::Kind::Compound => Err(magic::compound_error(bytes)),
        magic::Kind::Foreign(extension) => Err(Error::Unsupported {
            extension: extension.to_owned(),
        }),
        magic::Kind::FlatDocx => {
            source.finish(Format::Docx, docx::read_flat(bytes, &options.limits)?)
        }
        magic::Kind::FlatOdt => source.finish(Format::Odt, odt::read_flat(bytes, &options.limits)?),
        magic::Kind::Text => source.read_text(),
    }
}

/// Finds paragraphs and speakers again, after a correction of the text or of the labels.
///
/// Times of captions are not in the text, so that `time_ms` is `None` throughout for them.
pub fn retell(
    text: &str,
    pattern: &SpeakerPattern,
    format: Format,
) -> (Vec<Paragraph>, Vec<Speaker>) {
    let told = turns::tell(text, pattern, format);
    (told.paragraphs, told.speakers)
}

/// A file on its way to a draft.
struct Source<'s> {
    file_name: &'s str,
    bytes: &'s [u8],
    options: &'s Options,
}

impl Source<'_> {
    fn read_archive(&self) -> Result<Draft, Error> {
        let limits = &self.options.limits;
        let mut package = package::Package::open(self.bytes, limits)?;
        match package.format()? {
            package::Contents::Docx => self.finish(Format::Docx, docx::read(&mut package, limits)?),
            package::Contents::Odt => self.finish(Format::Odt, odt::read(&mut package, limits)?),
            package::Contents::Foreign(extension) => Err(Error::Unsupported {
                extension: extension.to_owned(),
            }),
        }
    }

    fn read_text(&self) -> Result<Draft, Error> {
        let extension = extension(self.file_name);
        let expected = Format::from_extension(extension).ok_or_else(|| Error::Unsupported {
            extension: extension.to_lowercase(),
        })?;
        if matches!(expected, Format::Docx | Format::Odt) {
            return Err(Error::NotThisFormat { expected });
        }
        let decoded =
            encoding::decode(self.bytes, self.options.encoding.as_deref(), self.file_name)?;
        let mut warnings = decoded.warnings;
        let cleaned = clean::clean(self.within_limit(decoded.text)?)?;
        warnings.extend(cleaned.warning());
        let mut draft = match magic::captions(&cleaned.text, expected) {
            Some(format) => {
                let mut told = subtitles::read(&cleaned.text, format, &self.options.speakers)?;
                warnings.append(&mut told.warnings);
                self.draft(format, told)?
            }
            None => {
                let (text, escaped) = match expected {
                    Format::Markdown => clean::unescape(&markup::plain(&cleaned.text)),
                    _ => (cleaned.text, Vec::new()),
                };
                let told = turns::tell_all(text, &self.options.speakers, expected);
                let told = match expected {
                    Format::Markdown => marks::unmarked(told, &escaped),
                    _ => told,
                };
                self.draft(expected, told)?
            }
        };
        draft.encoding = Some(decoded.encoding);
        warnings.append(&mut draft.warnings);
        draft.warnings = warnings;
        Ok(draft)
    }

    fn finish(&self, format: Format, content: Content) -> Result<Draft, Error> {
        let cleaned = clean::clean(self.within_limit(content.text)?)?;
        let mut warnings = content.warnings;
        warnings.extend(cleaned.warning());
        let told = turns::tell_all(cleaned.text, &self.options.speakers, format);
        let mut draft = self.draft(format, told)?;
        warnings.append(&mut draft.warnings);
        Ok(Draft {
            title: content.title,
            date: draft.date.or(content.date),
            author: content.author,
            warnings,
            ..draft
        })
    }

    /// Returns `text` if it is no larger than texts may be; offsets in it then fit into 32 bits.
    fn within_limit(&self, text: String) -> Result<String, Error> {
        let limit = self.options.limits.text_bytes.min(u32::MAX as usize);
        match text.len() > limit {
            true => Err(Error::too_large(limit)),
            false => Ok(text),
        }
    }

    fn draft(&self, format: Format, told: turns::Told) -> Result<Draft, Error> {
        let turns::Told {
            text,
            paragraphs,
            speakers,
            mut warnings,
        } = told;
        if paragraphs.is_empty() {
            return Err(Error::Empty);
        }
        if Format::from_extension(extension(self.file_name)) != Some(format) {
            let message = Message::new("import-warning-other-format")
                .with("extension", extension(self.file_name))
                .with("format", format.extension());
            warnings.insert(0, Warning { message, at: None });
        }
        let script = script::survey(&text);
        let language = script.language.or_else(|| tongue::guess(&text));
        let said = head::said(&name(self.file_name), &text, &paragraphs);
        Ok(Draft {
            name: name(self.file_name),
            format,
            encoding: None,
            text,
            paragraphs,
            speakers,
            right_to_left: script.right_to_left,
            language,
            title: None,
            date: said.date,
            place: said.place,
            author: None,
            warnings,
        })
    }
}

/// Returns the last part of a path, whichever separator it uses.
fn base_name(file_name: &str) -> &str {
    file_name.rsplit(['/', '\\']).next().unwrap_or(file_name)
}

fn extension(file_name: &str) -> &str {
    match base_name(file_name).rsplit_once('.') {
        Some((stem, extension)) if !stem.is_empty() => extension,
        _ => "",
    }
}

/// Returns a name for people: no folder, no extension, spaces for underscores, composed letters.
fn name(file_name: &str) -> String {
    let base = base_name(file_name);
    let stem = match base.rsplit_once('.') {
        Some((stem, extension)) if !stem.is_empty() && extension.chars().count() <= 8 => stem,
        _ => base,
    };
    let spaced: String = stem
        .nfc()
        .map(|letter| match letter {
            '_' => ' ',
            control if control.is_control() => ' ',
            other => other,
        })
        .collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}
