//! Corrections: which words of a document stand in the place of which former words, since it was imported.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::replacement::Replaced;
use super::{DocumentId, TextRange};

/// A place of a text that was corrected. In JSON `[start, end, former]`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "CorrectionRecord", into = "CorrectionRecord")]
pub struct Correction {
    /// Where the words stand now, in bytes; empty where words were taken out.
    pub range: TextRange,
    /// The words that were imported there; empty where words were put in.
    pub former: Arc<str>,
}

/// A correction as it is written down.
type CorrectionRecord = (u32, u32, Arc<str>);

impl From<CorrectionRecord> for Correction {
    fn from((start, end, former): CorrectionRecord) -> Self {
        let range = TextRange::new(start, end);
        Self { range, former }
    }
}

impl From<Correction> for CorrectionRecord {
    fn from(correction: Correction) -> Self {
        let Correction { range, former } = correction;
        (range.start, range.end, former)
    }
}

/// The corrections of one document, in order. They never share words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Corrections {
    /// Whose they are.
    pub document: DocumentId,
    /// The corrections.
    pub list: Arc<[Correction]>,
}

impl Corrections {
    /// Returns the corrections that share words with `range` or touch it.
    pub fn within(&self, range: TextRange) -> &[Correction] {
        let first = self
            .list
            .partition_point(|correction| correction.range.end < range.start);
        let behind = self
            .list
            .partition_point(|correction| correction.range.start <= range.end);
        self.list.get(first..behind).unwrap_or_default()
    }

    /// Returns the words of `range` of `text`, the text as it is now, as they were imported.
    pub fn former(&self, text: &str, range: TextRange) -> String {
        let within = |correction: &&Correction| {
            range.start <= correction.range.start && correction.range.end <= range.end
                || correction.range.overlaps(range)
        };
        let corrections: Vec<Correction> =
            self.within(range).iter().filter(within).cloned().collect();
        stitched(text, range, &corrections)
    }
}

/// Returns the corrections of the text after `replaced`, where those of the text before it were `list`.
///
/// What stands again as it was imported is no correction.
pub fn corrected(list: &[Correction], replaced: &Replaced) -> Vec<Correction> {
    let mut spans: Vec<Span<'_>> = list.iter().map(Span::Old).collect();
    spans.extend(
        replaced
            .pieces()
            .iter()
            .map(|piece| Span::New(piece.before)),
    );
    spans.sort_by_key(|span| (span.range().start, span.range().end));
    let mut corrected = Vec::with_capacity(spans.len());
    let mut rest = spans.into_iter().peekable();
    while let Some(span) = rest.next() {
        let mut around = span.range();
        let mut group = vec![span];
        while let Some(next) = rest.next_if(|next| next.range().start <= around.end) {
            around.end = around.end.max(next.range().end);
            group.push(next);
        }
        corrected.extend(correction_of(&group, around, replaced));
    }
    corrected
}

/// A correction that stood, or a piece that is replaced now, in the text before.
enum Span<'a> {
    Old(&'a Correction),
    New(TextRange),
}

impl Span<'_> {
    fn range(&self) -> TextRange {
        match self {
            Self::Old(correction) => correction.range,
            Self::New(range) => *range,
        }
    }
}

/// Returns the one correction of what overlaps or touches, `around` all of it.
fn correction_of(group: &[Span<'_>], around: TextRange, replaced: &Replaced) -> Option<Correction> {
    let old: Vec<Correction> = group
        .iter()
        .filter_map(|span| match span {
            Span::Old(correction) => Some((*correction).clone()),
            Span::New(_) => None,
        })
        .collect();
    let former: Arc<str> = stitched(replaced.before(), around, &old).into();
    let range = TextRange::new(
        replaced.line_start(around.start),
        replaced.line_end(around.end),
    );
    let now = range.cut(replaced.after()).unwrap_or_default();
    (*now != *former).then_some(Correction { range, former })
}

/// Returns the words of `range` of `text` with former words in the place of those that stand there.
fn stitched(text: &str, range: TextRange, corrections: &[Correction]) -> String {
    let mut words = String::new();
    let mut at = range.start;
    for correction in corrections {
        let kept = TextRange::new(at, correction.range.start.max(at));
        words.push_str(kept.cut(text).unwrap_or_default());
        words.push_str(&correction.former);
        at = at.max(correction.range.end);
    }
    let kept = TextRange::new(at, range.end.max(at));
    words.push_str(kept.cut(text).unwrap_or_default());
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Replacement;

    fn replace(text: &Arc<str>, was: &str, words: &str) -> Replaced {
        let start = text.find(was).unwrap() as u32;
        let replacement = Replacement {
            range: TextRange::new(start, start + was.len() as u32),
            was: None,
            words: words.into(),
        };
        Replaced::new(text, &[replacement]).unwrap()
    }

    #[test]
    fn corrections_add_up_to_what_was_imported() {
        let first: Arc<str> = "Teh cat sat on teh mat.".into();
        let mut text = Arc::clone(&first);
        let mut list = Vec::new();
        for (was, words) in [
            ("Teh", "The"),
            ("teh", "the"),
            ("The cat", "A dog"),
            ("sat ", ""),
            ("mat.", "mat, he said."),
        ] {
            let replaced = replace(&text, was, words);
            list = corrected(&list, &replaced);
            text = Arc::clone(replaced.after());
            let corrections = Corrections {
                document: DocumentId(uuid::Uuid::nil()),
                list: list.clone().into(),
            };
            let all = TextRange::new(0, text.len() as u32);
            assert_eq!(corrections.former(&text, all), *first, "after {was}");
        }
        assert_eq!(&*text, "A dog on the mat, he said.");
    }

    #[test]
    fn what_is_taken_back_by_hand_is_no_correction() {
        let first: Arc<str> = "Teh cat".into();
        let there = replace(&first, "Teh", "The");
        let list = corrected(&[], &there);
        assert_eq!(list.len(), 1);
        let back = replace(there.after(), "The", "Teh");
        assert_eq!(corrected(&list, &back), []);
    }
}
