//! Line ends and control characters: the only two things that import changes in a text.

use super::{Error, Warning};
use crate::model::Message;

/// A text with line feeds and without control characters.
pub struct Cleaned {
    /// The text.
    pub text: String,
    /// How many characters were removed.
    removed: usize,
    /// The line of the first of them, from 1.
    first_line: Option<usize>,
}

impl Cleaned {
    /// Returns what to say about removed characters.
    pub fn warning(&self) -> Option<Warning> {
        (self.removed > 0).then(|| Warning {
            message: Message::new("import-warning-control-characters").with("count", self.removed),
            at: self.first_line,
        })
    }
}

/// Cleans `text`: CR LF, CR and the other line and page ends become LF; other control characters go.
///
/// # Errors
///
/// [`Error::Binary`] when more than one character in twenty is a control character: that is no text.
pub fn clean(text: String) -> Result<Cleaned, Error> {
    let text = match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    };
    if !text.chars().any(needs_change) {
        return Ok(Cleaned {
            text,
            removed: 0,
            first_line: None,
        });
    }
    let mut cleaned = Cleaned {
        text: String::with_capacity(text.len()),
        removed: 0,
        first_line: None,
    };
    let mut line = 1;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\r' => {
                characters.next_if_eq(&'\n');
                cleaned.text.push('\n');
                line += 1;
            }
            '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                cleaned.text.push('\n');
                line += 1;
            }
            other if needs_change(other) => {
                cleaned.removed += 1;
                cleaned.first_line.get_or_insert(line);
            }
            other => cleaned.text.push(other),
        }
    }
    if cleaned.removed > 8 && cleaned.removed > cleaned.text.len() / 20 {
        return Err(Error::Binary);
    }
    Ok(cleaned)
}

fn needs_change(character: char) -> bool {
    match character {
        '\t' | '\n' => false,
        '\u{2028}' | '\u{2029}' | '\u{fffe}' | '\u{ffff}' => true,
        other => other.is_control(),
    }
}

/// Returns Markdown without the backslashes before signs (CommonMark 0.31, section 2.4): `\[01:20\]` is `[01:20]`; and
/// at which bytes of it those signs stand.
pub(super) fn unescape(text: &str) -> (String, Vec<usize>) {
    let mut out = String::with_capacity(text.len());
    let mut signs = Vec::new();
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let escaped = characters.next_if(|next| character == '\\' && next.is_ascii_punctuation());
        if escaped.is_some() {
            signs.push(out.len());
        }
        out.push(escaped.unwrap_or(character));
    }
    (out, signs)
}
