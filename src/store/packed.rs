//! Long lists of changes, packed: a correction at the start of a text moves every quotation behind it.
//!
//! What is short stays text, so that a journal can be read with any tool; what is long is a deflated blob (RFC 1951).

use std::io::{Read as _, Write as _};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use rusqlite::types::{Value, ValueRef};

/// Texts of this many bytes and more are packed.
const LONG: usize = 4096;

/// Returns `text` as it is kept.
pub(super) fn packed(text: &str) -> Value {
    if text.len() < LONG {
        return Value::Text(text.to_owned());
    }
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::fast());
    let written = encoder.write_all(text.as_bytes());
    match written.and_then(|()| encoder.finish()) {
        Ok(bytes) => Value::Blob(bytes),
        // Writing into memory does not fail; if it did, the text itself serves as well.
        Err(_) => Value::Text(text.to_owned()),
    }
}

/// Returns the text that is kept as `value`.
///
/// # Errors
///
/// A value that is neither text nor packed text.
pub(super) fn unpacked(value: ValueRef<'_>) -> rusqlite::Result<String> {
    let ValueRef::Blob(bytes) = value else {
        return Ok(value.as_str()?.to_owned());
    };
    let mut text = String::new();
    DeflateDecoder::new(bytes)
        .read_to_string(&mut text)
        .map_err(|error| {
            rusqlite::Error::FromSqlConversionFailure(
                0,
                rusqlite::types::Type::Blob,
                Box::new(error),
            )
        })?;
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_comes_back() {
        for length in [0, 10, LONG - 1, LONG, 100_000] {
            let text = "می‌خواهم {\"a\": 1} "
                .chars()
                .cycle()
                .take(length)
                .collect::<String>();
            let value = packed(&text);
            assert_eq!(matches!(value, Value::Blob(_)), text.len() >= LONG);
            assert_eq!(unpacked(ValueRef::from(&value)).unwrap(), text);
        }
        assert!(unpacked(ValueRef::Blob(b"no such thing")).is_err());
    }
}
