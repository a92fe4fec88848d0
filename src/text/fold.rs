//! The fold of a text with the way back: which part of the original each part of the folded text came from.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation as _;

use crate::model::fold::fold_into;

/// A folded text and where each part of it came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    /// The folded text.
    pub text: String,
    /// For each byte of the folded text the grapheme of the original it came from, and at the end its length.
    origins: Vec<u32>,
    ends: Vec<u32>,
}

impl Folded {
    /// Returns the bytes of the original that `range` of the folded text came from, in whole graphemes.
    pub fn original(&self, range: Range<usize>) -> Range<usize> {
        let start = self.origins.get(range.start).copied().unwrap_or_default() as usize;
        let last = range.end.saturating_sub(1);
        let end = self.ends.get(last).copied().unwrap_or_default() as usize;
        start..end.max(start)
    }
}

/// Returns `text` folded, with the way back to its bytes.
pub fn fold_with_map(text: &str) -> Folded {
    let mut out = Folded::default();
    for (start, grapheme) in text.grapheme_indices(true) {
        fold_into(grapheme, &mut out.text);
        let end = start + grapheme.len();
        out.origins
            .resize(out.text.len(), u32::try_from(start).unwrap_or(u32::MAX));
        out.ends
            .resize(out.text.len(), u32::try_from(end).unwrap_or(u32::MAX));
    }
    out
}
