//! Ranges of text that are right by construction.
//!
//! A [`TextRange`] holds bytes; a [`Passage`] is a range of one document's text with the words that stand there,
//! made only through [`Passage::new`], which checks it against the text.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::DocumentId;

/// A range of bytes in a text, first to last + 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct TextRange {
    /// The first byte.
    pub start: u32,
    /// The byte after the last one.
    pub end: u32,
}

impl TextRange {
    /// Returns the range of bytes `start..end`.
    pub fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    /// Returns the length in bytes; 0 for a range that is turned round.
    pub fn length(self) -> u32 {
        self.end.saturating_sub(self.start)
    }

    /// Returns whether the two ranges share at least one byte. Ranges that only touch do not.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Returns whether `offset` lies in the range.
    pub fn contains(self, offset: u32) -> bool {
        self.start <= offset && offset < self.end
    }

    /// Returns the words of the range in `text`; `None` outside it or off a character boundary.
    pub fn cut(self, text: &str) -> Option<&str> {
        text.get(self.start as usize..self.end as usize)
    }

    /// Returns the range as indices for slices.
    pub fn indices(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// Why a range is not a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PassageError {
    /// First and last + 1 are the same place.
    #[error("the range is empty")]
    Empty,
    /// The range ends behind the text.
    #[error("the range ends behind the text")]
    Outside,
    /// An end lies inside a character.
    #[error("the range cuts a character")]
    InsideCharacter,
}

/// A document and a range of its text, checked when made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    document: DocumentId,
    range: TextRange,
    words: Arc<str>,
}

impl Passage {
    /// Returns the passage of `range` in `text`, which is the whole text of `document`.
    ///
    /// # Errors
    ///
    /// When the range is empty, ends behind the text or cuts a character.
    pub fn new(document: DocumentId, text: &str, range: TextRange) -> Result<Self, PassageError> {
        if range.start >= range.end {
            return Err(PassageError::Empty);
        }
        if range.end as usize > text.len() {
            return Err(PassageError::Outside);
        }
        let words = range.cut(text).ok_or(PassageError::InsideCharacter)?;
        Ok(Self {
            document,
            range,
            words: words.into(),
        })
    }

    /// Returns the passage of the characters `first..last_and_one` (Unicode code points, as on the command line).
    ///
    /// # Errors
    ///
    /// As [`Passage::new`].
    pub fn of_characters(
        document: DocumentId,
        text: &str,
        characters: std::ops::Range<usize>,
    ) -> Result<Self, PassageError> {
        let start = byte_of_character(text, characters.start).ok_or(PassageError::Outside)?;
        let end = byte_of_character(text, characters.end).ok_or(PassageError::Outside)?;
        Self::new(document, text, TextRange::new(start, end))
    }

    /// Returns the passage of a quotation, whose words were checked when it was made.
    pub fn of_quotation(quotation: &super::Quotation) -> Self {
        Self {
            document: quotation.document,
            range: quotation.range,
            words: Arc::clone(&quotation.words),
        }
    }

    /// Returns the passage of words that were found at a place, without the text at hand.
    ///
    /// It is held against the text when an operation with it goes through the door, like one that was read from JSON.
    pub fn found(document: DocumentId, range: TextRange, words: &Arc<str>) -> Self {
        Self {
            document,
            range,
            words: Arc::clone(words),
        }
    }

    /// Returns the document.
    pub fn document(&self) -> DocumentId {
        self.document
    }

    /// Returns the range in bytes.
    pub fn range(&self) -> TextRange {
        self.range
    }

    /// Returns the words that stand there.
    pub fn words(&self) -> &Arc<str> {
        &self.words
    }
}

/// Returns the byte at which the character with this number begins; the length of `text` for the number behind the last.
pub fn byte_of_character(text: &str, character: usize) -> Option<u32> {
    let mut starts = text
        .char_indices()
        .map(|(at, _)| at)
        .chain(std::iter::once(text.len()));
    starts.nth(character).and_then(|at| u32::try_from(at).ok())
}

/// Returns how many characters stand before `byte`.
pub fn character_of_byte(text: &str, byte: u32) -> usize {
    text.get(..byte as usize)
        .map_or_else(|| text.chars().count(), |head| head.chars().count())
}
