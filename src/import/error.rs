//! Why a file cannot be read: what it is or what is wrong with it, and what can be done.

use super::Format;
use crate::model::Message;

/// Why nothing of a file can be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message())]
pub enum Error {
    /// The name promises a format that the content does not have.
    NotThisFormat {
        /// What the name promises.
        expected: Format,
    },
    /// A format that is not read.
    Unsupported {
        /// The extension that tells which, in lower case; may be empty.
        extension: String,
    },
    /// There is no text in it.
    Empty,
    /// No sheet of the workbook is called so.
    NoSheet {
        /// The name as given.
        name: String,
        /// The names that there are.
        names: String,
    },
    /// It is or unpacks to more than is read.
    TooLarge {
        /// The limit in MiB.
        limit_mib: usize,
    },
    /// It is cut off or broken.
    Damaged {
        /// What was found, for a log or a report; no part of the sentence.
        detail: String,
    },
    /// A password protects it.
    Encrypted,
    /// It is no text although its name says so.
    Binary,
    /// The wished encoding does not exist.
    UnknownEncoding {
        /// The label as given.
        label: String,
    },
}

impl Error {
    /// Returns what is so, what it means and what can be done.
    pub fn message(&self) -> Message {
        match self {
            Self::NotThisFormat { expected } => {
                Message::new("import-error-not-this-format").with("format", expected.extension())
            }
            Self::Unsupported { extension } => Message::new("import-error-unsupported")
                .with("kind", family(extension))
                .with("extension", extension.as_str()),
            Self::Empty => Message::new("import-error-empty"),
            Self::NoSheet { name, names } => Message::new("import-error-no-sheet")
                .with("name", name.as_str())
                .with("names", names.as_str()),
            Self::TooLarge { limit_mib } => {
                Message::new("import-error-too-large").with("limit", *limit_mib)
            }
            Self::Damaged { detail } => {
                Message::new("import-error-damaged").with("detail", detail.as_str())
            }
            Self::Encrypted => Message::new("import-error-encrypted"),
            Self::Binary => Message::new("import-error-binary"),
            Self::UnknownEncoding { label } => {
                Message::new("import-error-unknown-encoding").with("label", label.as_str())
            }
        }
    }

    pub(super) fn too_large(limit_bytes: usize) -> Self {
        Self::TooLarge {
            limit_mib: (limit_bytes >> 20).max(1),
        }
    }

    pub(super) fn damaged(detail: impl ToString) -> Self {
        Self::Damaged {
            detail: detail.to_string(),
        }
    }
}

/// Returns the family of formats by which the sentence is chosen; `import.ftl` knows these.
fn family(extension: &str) -> &'static str {
    match extension {
        "" => "nameless",
        "doc" | "dot" | "wps" | "wpd" | "sxw" | "ott" | "dotx" | "docm" | "pages" | "hwp" => {
            "words"
        }
        "rtf" => "rtf",
        "pdf" => "pdf",
        "htm" | "html" | "mht" | "mhtml" | "xhtml" => "page",
        "epub" | "mobi" | "azw3" => "book",
        "xls" | "xlsx" | "xlsm" | "ods" | "csv" | "tsv" | "numbers" => "sheet",
        "ppt" | "pptx" | "odp" | "key" => "slides",
        "mp3" | "wav" | "m4a" | "ogg" | "opus" | "flac" | "wma" | "amr" | "mp4" | "m4v" | "mov"
        | "avi" | "mkv" | "webm" | "3gp" => "recording",
        "jpg" | "jpeg" | "png" | "gif" | "tif" | "tiff" | "bmp" | "webp" | "heic" => "picture",
        "zip" | "7z" | "rar" | "gz" | "tar" => "archive",
        "qdpx" | "qdc" | "nvp" | "nvpx" | "mx" | "mx22" | "mx24" | "mex22" | "atlproj" | "qda"
        | "rqda" => "project",
        _ => "other",
    }
}
