//! Which encoding a text is in, and its decoding.
//!
//! In order: what the person chose, a byte order mark, UTF-16 by its zero bytes, strict UTF-8, UTF-8 with a few broken
//! places, and last a guess, which is always told and can be changed.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE};

use super::{Error, Warning};
use crate::model::Message;

/// How the encoding of a text became known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// By the byte order mark.
    Bom,
    /// It is valid UTF-8, and that does not happen by chance.
    Utf8,
    /// By likelihood.
    Guess,
    /// The person chose it.
    Chosen,
}

/// The encoding that a text was read in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Encoding {
    /// The name in the Encoding Standard, for example `windows-1256`.
    pub label: String,
    /// Whether there is no doubt.
    pub certain: bool,
    /// How it became known.
    pub how: How,
}

/// One encoding to offer.
#[derive(Clone, Debug, PartialEq)]
pub struct EncodingChoice {
    /// The label for [`super::Options`].
    pub label: &'static str,
    /// Its name for people: the languages and the label.
    pub name: Message,
}

/// A decoded text.
pub struct Decoded {
    /// The text, line ends as they were.
    pub text: String,
    /// What it was read in.
    pub encoding: Encoding,
    /// What to say about it.
    pub warnings: Vec<Warning>,
}

/// The offered labels, in the order of offering; each has a key `import-encoding-LABEL`.
const OFFERED: &[&str] = &[
    "utf-8",
    "windows-1256",
    "windows-1252",
    "utf-16le",
    "utf-16be",
    "iso-8859-6",
    "windows-1255",
    "windows-1254",
    "windows-1250",
    "windows-1251",
    "windows-1253",
    "windows-1257",
    "windows-1258",
    "windows-874",
    "ibm866",
    "koi8-r",
    "macintosh",
    "x-mac-cyrillic",
    "gb18030",
    "big5",
    "shift_jis",
    "euc-jp",
    "euc-kr",
];

/// Returns the encodings to offer when a guess was wrong.
pub fn encodings() -> Vec<EncodingChoice> {
    OFFERED
        .iter()
        .map(|label| EncodingChoice {
            label,
            name: Message::new(&format!("import-encoding-{label}")),
        })
        .collect()
}

/// Decodes `bytes`, in the `chosen` encoding or in the one that is found; `file_name` may hint at a language.
///
/// # Errors
///
/// [`Error::UnknownEncoding`] for a label that does not exist, [`Error::Binary`] for what is no text in any encoding.
pub fn decode(bytes: &[u8], chosen: Option<&str>, file_name: &str) -> Result<Decoded, Error> {
    if let Some(label) = chosen {
        let encoding = encoding_rs::Encoding::for_label_no_replacement(label.as_bytes())
            .ok_or_else(|| Error::UnknownEncoding {
                label: label.to_owned(),
            })?;
        return Ok(decode_as(bytes, encoding, How::Chosen));
    }
    if let Some((encoding, length)) = encoding_rs::Encoding::for_bom(bytes) {
        let rest = bytes.get(length..).unwrap_or_default();
        return Ok(decode_as(rest, encoding, How::Bom));
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return Ok(decode_as(bytes, encoding, How::Guess));
    }
    match std::str::from_utf8(bytes) {
        Ok(_) => Ok(decode_as(bytes, UTF_8, How::Utf8)),
        Err(_) if is_binary(bytes) => Err(Error::Binary),
        Err(_) => Ok(decode_as(bytes, guess(bytes, file_name), How::Guess)),
    }
}

fn decode_as(bytes: &[u8], encoding: &'static encoding_rs::Encoding, how: How) -> Decoded {
    let (text, had_errors) = encoding.decode_with_bom_removal(bytes);
    let mut warnings = Vec::new();
    let label = encoding.name();
    if how == How::Guess && encoding != UTF_8 {
        let unreadable = unreadable_as_utf8(bytes);
        let message = Message::new("import-warning-encoding-guessed")
            .with("encoding", label)
            .with("count", unreadable);
        warnings.push(Warning { message, at: None });
    }
    if had_errors {
        let count = text.matches('\u{fffd}').count();
        let line = text
            .split_once('\u{fffd}')
            .map(|(before, _)| before.matches('\n').count() + 1);
        let message = Message::new("import-warning-unreadable-characters")
            .with("encoding", label)
            .with("count", count);
        warnings.push(Warning { message, at: line });
    }
    Decoded {
        text: text.into_owned(),
        encoding: Encoding {
            label: label.to_owned(),
            certain: how != How::Guess && !had_errors,
            how,
        },
        warnings,
    }
}

fn unreadable_as_utf8(bytes: &[u8]) -> usize {
    String::from_utf8_lossy(bytes)
        .matches(['\u{fffd}', '\0'])
        .count()
}

/// Returns UTF-16 of one byte order when zero bytes stand almost only where that order puts them.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let pairs = bytes.chunks_exact(2);
    let units = bytes.len() / 2;
    let (mut zeros_first, mut zeros_second) = (0_usize, 0_usize);
    for pair in pairs {
        zeros_first += usize::from(pair.first() == Some(&0));
        zeros_second += usize::from(pair.get(1) == Some(&0));
    }
    let (encoding, many, few) = if zeros_second >= zeros_first {
        (UTF_16LE, zeros_second, zeros_first)
    } else {
        (UTF_16BE, zeros_first, zeros_second)
    };
    if many < 2 || many * 200 < units || few * 10 > many {
        return None;
    }
    // A few stray zero bytes in a text that is otherwise UTF-8 do not make it UTF-16.
    if many * 10 < units && std::str::from_utf8(bytes).is_ok() {
        return None;
    }
    let even = bytes.get(..units * 2)?;
    let text = encoding.decode_without_bom_handling_and_without_replacement(even)?;
    let odd_ones = text
        .chars()
        .filter(|character| is_unlikely(*character))
        .count();
    (odd_ones * 50 <= units).then_some(encoding)
}

/// Returns whether a character is hardly found in a text: control, private use, noncharacter.
fn is_unlikely(character: char) -> bool {
    let is_control = character.is_control() && !matches!(character, '\t' | '\n' | '\r');
    is_control
        || matches!(character, '\u{e000}'..='\u{f8ff}' | '\u{fdd0}'..='\u{fdef}' | '\u{fffe}' | '\u{ffff}')
}

/// Returns whether control bytes are too frequent for any single-byte or East Asian text.
fn is_binary(bytes: &[u8]) -> bool {
    let controls = bytes
        .iter()
        .filter(|byte| matches!(byte, 0..=8 | 14..=26 | 28..=31))
        .count();
    controls > 8 && controls * 20 > bytes.len()
}

fn guess(bytes: &[u8], file_name: &str) -> &'static encoding_rs::Encoding {
    if is_mostly_utf8(bytes) {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(country(file_name), Utf8Detection::Allow)
}

/// Returns whether well-formed sequences of two bytes and more outnumber the broken places by far.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut letters, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        letters += chunk
            .valid()
            .chars()
            .filter(|letter| !letter.is_ascii())
            .count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    letters >= 10 * broken
}

/// Returns the country whose texts a file name in its language suggests, as a top-level domain.
fn country(file_name: &str) -> Option<&'static [u8]> {
    let has = |letters: &[char]| file_name.contains(letters);
    if has(&['پ', 'چ', 'ژ', 'گ', 'ی', 'ک']) {
        return Some(b"ir");
    }
    file_name.chars().find_map(|letter| match letter {
        '\u{5d0}'..='\u{5ea}' => Some(b"il".as_slice()),
        '\u{620}'..='\u{64a}' => Some(b"sa"),
        '\u{3040}'..='\u{30ff}' => Some(b"jp"),
        '\u{ac00}'..='\u{d7a3}' => Some(b"kr"),
        _ => None,
    })
}
