//! What a file is by its first bytes, whatever its name says.

use super::{Error, Format, stamp};

/// What the first bytes say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// No bytes.
    Empty,
    /// A ZIP archive.
    Zip,
    /// An OLE compound file: old Word, or encrypted new Word.
    Compound,
    /// Word's single-file XML.
    FlatDocx,
    /// OpenDocument in a single file.
    FlatOdt,
    /// A known format that is not read, by its usual extension.
    Foreign(&'static str),
    /// Nothing known, so perhaps text.
    Text,
}

/// Signatures of formats that people mistake for text or whose name was changed.
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"%PDF-", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG\r\n", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"GIF8", "gif"),
    (b"ID3", "mp3"),
    (b"OggS", "ogg"),
    (b"fLaC", "flac"),
    (b"RIFF", "wav"),
    (b"#!AMR", "amr"),
    (b"\x1aE\xdf\xa3", "webm"),
    (b"\x1f\x8b", "gz"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!\x1a\x07", "rar"),
    (b"SQLite format 3\0", "sqlite"),
    (b"<!DOCTYPE html", "html"),
    (b"<!doctype html", "html"),
    (b"<html", "html"),
];

/// Bytes in which the root element of a flat format must show.
const HEAD_BYTES: usize = 4096;

/// Returns what the first bytes of a file say that it is.
pub fn kind(bytes: &[u8]) -> Kind {
    if bytes.is_empty() {
        return Kind::Empty;
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Kind::Zip;
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Kind::Compound;
    }
    let unmarked = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let start = unmarked.trim_ascii_start();
    if let Some((_, extension)) = SIGNATURES
        .iter()
        .find(|(signature, _)| start.starts_with(signature))
    {
        return Kind::Foreign(extension);
    }
    if bytes.get(4..8) == Some(b"ftyp") {
        return Kind::Foreign("mp4");
    }
    let head = start.get(..HEAD_BYTES).unwrap_or(start);
    if !head.starts_with(b"<") {
        return Kind::Text;
    }
    if holds(head, b"http://schemas.microsoft.com/office/2006/xmlPackage") {
        return Kind::FlatDocx;
    }
    if holds(head, b"urn:oasis:names:tc:opendocument:xmlns:office:1.0") && holds(head, b":document")
    {
        return Kind::FlatOdt;
    }
    Kind::Text
}

/// Returns what to say of a compound file: an encrypted document, or one of the old binary formats.
pub fn compound_error(bytes: &[u8]) -> Error {
    if holds(bytes, &utf16("EncryptedPackage")) {
        return Error::Encrypted;
    }
    let extension = if holds(bytes, &utf16("WordDocument")) {
        "doc"
    } else if holds(bytes, &utf16("Workbook")) {
        "xls"
    } else if holds(bytes, &utf16("PowerPoint Document")) {
        "ppt"
    } else {
        "doc"
    };
    Error::Unsupported {
        extension: extension.to_owned(),
    }
}

/// Returns the caption format of `text`, where it has one: by its name, or by how it begins.
pub fn captions(text: &str, expected: Format) -> Option<Format> {
    if expected.is_captions() {
        return Some(expected);
    }
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let first = lines.next()?;
    if first == "WEBVTT" || first.starts_with("WEBVTT ") {
        return Some(Format::Vtt);
    }
    let is_number = first.chars().all(|character| character.is_ascii_digit());
    let second = lines.next()?;
    (is_number && second.contains("-->") && stamp::range(second).is_some()).then_some(Format::Srt)
}

fn holds(bytes: &[u8], needle: &[u8]) -> bool {
    let Some((&first, rest)) = needle.split_first() else {
        return true;
    };
    let mut tail = bytes;
    while let Some(at) = tail.iter().position(|&byte| byte == first) {
        tail = tail.get(at + 1..).unwrap_or_default();
        if tail.starts_with(rest) {
            return true;
        }
    }
    false
}

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}
