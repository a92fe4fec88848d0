//! Replacements in a text, and where every place of the text before stands in the text after.
//!
//! Offsets are carried over exactly: no text is compared with another. Replacements are widened until both of their ends
//! stand between two graphemes of the text before and of the text after, so that no carried place cuts a grapheme.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation as _};

use super::TextRange;

/// How far around a place words are looked at, in bytes.
const AROUND: usize = 64;

/// One place of a text that gets other words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replacement {
    /// What goes, in bytes of the text before; empty where words are only put in.
    pub range: TextRange,
    /// The words that go; held against the text where they are given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub was: Option<Arc<str>>,
    /// The words that come.
    pub words: Arc<str>,
}

/// Why replacements cannot be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReplacementError {
    /// A range ends behind the text, or is turned round.
    #[error("a range ends behind the text")]
    Outside,
    /// An end lies inside a character.
    #[error("a range cuts a character")]
    InsideCharacter,
    /// Two ranges share words.
    #[error("two ranges share words")]
    Overlap,
    /// Other words stand there.
    #[error("other words stand there")]
    OtherWords,
    /// The text would be longer than 4 GiB.
    #[error("the text becomes too long")]
    TooLong,
}

/// A replaced piece: where it stood, where what came stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// In the text before.
    pub before: TextRange,
    /// In the text after.
    pub after: TextRange,
}

/// Where a range stands after replacements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moved {
    /// Some of its words stand, or words that came in their place alone: here they are.
    To(TextRange),
    /// All its words went. What came in the place of more than them stands here, perhaps nothing.
    Gone(TextRange),
}

/// Replacements that were checked against a text, with the text after them.
///
/// Words that a replacement begins with and ends with on both sides count as kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replaced {
    before: Arc<str>,
    after: Arc<str>,
    pieces: Vec<Piece>,
}

impl Replaced {
    /// Makes the replacements in `text`. What changes nothing is left out; line ends and control characters in the words
    /// are made as import makes them.
    ///
    /// # Errors
    ///
    /// When a range is outside, cuts a character or shares words with another, or other words stand there than are said
    /// to.
    pub fn new(text: &Arc<str>, replacements: &[Replacement]) -> Result<Self, ReplacementError> {
        let mut sorted: Vec<&Replacement> = replacements.iter().collect();
        sorted.sort_by_key(|replacement| (replacement.range.start, replacement.range.end));
        let mut after = String::with_capacity(text.len());
        let mut pieces: Vec<Piece> = Vec::with_capacity(sorted.len());
        let mut at = 0;
        for replacement in sorted {
            let range = replacement.range;
            let old = words_that_go(text, replacement)?;
            let kept = TextRange::new(at, range.start);
            let kept = kept.cut(text).filter(|_| at <= range.start);
            after.push_str(kept.ok_or(ReplacementError::Overlap)?);
            let start = offset(after.len())?;
            let words = clean(&replacement.words);
            after.push_str(&words);
            let came = TextRange::new(start, offset(after.len())?);
            at = range.end;
            if words != old {
                pieces.push(narrowed((range, old), (came, &words)));
            }
        }
        after.push_str(text.get(at as usize..).unwrap_or_default());
        offset(after.len())?;
        let pieces = widened(text, &after, pieces);
        Ok(Self {
            before: Arc::clone(text),
            after: after.into(),
            pieces,
        })
    }

    /// Returns the text before.
    pub fn before(&self) -> &Arc<str> {
        &self.before
    }

    /// Returns the text after.
    pub fn after(&self) -> &Arc<str> {
        &self.after
    }

    /// Returns what was replaced, in order; no two share words. Empty where nothing changes.
    pub fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// Returns where a range stands after the replacements.
    ///
    /// It holds what is left of its words, and what came in the place of words of it. Words that were put in right at an
    /// end belong to it only where they continue the word that stands there.
    pub fn range(&self, range: TextRange) -> Moved {
        let moved = TextRange::new(self.start_of(range.start), self.end_of(range.end));
        let moved = self.trimmed(range, moved);
        if self.survives(range, moved) {
            return Moved::To(moved);
        }
        let inside = self.pieces.iter().any(|piece| {
            range.start <= piece.before.start
                && piece.before.end <= range.end
                && piece.before.length() > 0
                && moved.overlaps(piece.after)
        });
        if inside && moved.length() > 0 {
            Moved::To(moved)
        } else {
            Moved::Gone(TextRange::new(moved.start, moved.end.max(moved.start)))
        }
    }

    /// Returns where the first place of a line stands: words that were put in right there belong to the line.
    pub fn line_start(&self, offset: u32) -> u32 {
        let index = self.pieces.partition_point(|piece| {
            piece.before.end < offset
                || piece.before.end == offset && piece.before.start < piece.before.end
        });
        match self.pieces.get(index) {
            Some(piece) if piece.before.start <= offset => piece.after.start,
            _ => self.shifted(offset, index),
        }
    }

    /// Returns where the last place of a line stands: words that were put in right there belong to the line.
    pub fn line_end(&self, offset: u32) -> u32 {
        let index = self.pieces.partition_point(|piece| {
            piece.before.start < offset
                || piece.before.start == offset && piece.before.end == offset
        });
        match index.checked_sub(1).and_then(|last| self.pieces.get(last)) {
            Some(piece) if piece.before.end >= offset => piece.after.end,
            _ => self.shifted(offset, index),
        }
    }

    /// Returns where a place stands that no replacement touches; `index` is the number of the replacements before it.
    fn shifted(&self, offset: u32, index: usize) -> u32 {
        match index.checked_sub(1).and_then(|last| self.pieces.get(last)) {
            Some(piece) => piece.after.end + offset.saturating_sub(piece.before.end),
            None => offset,
        }
    }

    fn start_of(&self, offset: u32) -> u32 {
        let index = self.pieces.partition_point(|piece| {
            piece.before.end < offset || piece.before.end == offset && piece.before.start < offset
        });
        match self.pieces.get(index) {
            Some(piece) if piece.before == TextRange::new(offset, offset) => {
                if self.joins(piece.after.end) {
                    piece.after.start
                } else {
                    piece.after.end
                }
            }
            Some(piece) if piece.before.start <= offset => piece.after.start,
            _ => self.shifted(offset, index),
        }
    }

    fn end_of(&self, offset: u32) -> u32 {
        let index = self
            .pieces
            .partition_point(|piece| piece.before.start < offset);
        let here = match index.checked_sub(1).and_then(|last| self.pieces.get(last)) {
            Some(piece) if piece.before.end >= offset => piece.after.end,
            _ => self.shifted(offset, index),
        };
        match self.pieces.get(index) {
            Some(piece)
                if piece.before == TextRange::new(offset, offset)
                    && piece.after.start == here
                    && self.joins(piece.after.start) =>
            {
                piece.after.end
            }
            _ => here,
        }
    }

    /// Returns whether one word stands on both sides of a place of the text after (UAX 29).
    fn joins(&self, offset: u32) -> bool {
        let text = &*self.after;
        let at = offset as usize;
        let start = text.floor_char_boundary(at.saturating_sub(AROUND));
        let end = text.ceil_char_boundary((at + AROUND).min(text.len()));
        let Some(window) = text.get(start..end) else {
            return false;
        };
        let mut words = window.unicode_word_indices();
        words.any(|(word, words)| start + word < at && at < start + word + words.len())
    }

    /// Takes off white space that came to stand at an end of which none stood before.
    fn trimmed(&self, before: TextRange, after: TextRange) -> TextRange {
        let (Some(old), Some(new)) = (before.cut(&self.before), after.cut(&self.after)) else {
            return after;
        };
        // In whole graphemes: a mark may stand on a space.
        let blank = |grapheme: &&str| grapheme.trim().is_empty();
        let mut trimmed = after;
        if !old.starts_with(char::is_whitespace) {
            let blanks = new.graphemes(true).take_while(blank);
            trimmed.start += length(blanks.map(str::len).sum());
        }
        if !old.ends_with(char::is_whitespace) {
            let blanks = new.graphemes(true).rev().take_while(blank);
            trimmed.end = trimmed
                .end
                .saturating_sub(length(blanks.map(str::len).sum()));
        }
        TextRange::new(trimmed.start.min(trimmed.end), trimmed.end)
    }

    /// Returns whether words of `range` that are no white space stand in the text after.
    fn survives(&self, range: TextRange, moved: TextRange) -> bool {
        let mut at = range.start;
        let first = self
            .pieces
            .partition_point(|piece| piece.before.end <= range.start);
        for piece in self.pieces.iter().skip(first) {
            if piece.before.start >= range.end {
                break;
            }
            if self.says(TextRange::new(at, piece.before.start)) {
                return moved.length() > 0;
            }
            at = at.max(piece.before.end);
        }
        self.says(TextRange::new(at, range.end)) && moved.length() > 0
    }

    fn says(&self, range: TextRange) -> bool {
        range.start < range.end
            && range
                .cut(&self.before)
                .is_some_and(|words| !words.trim().is_empty())
    }
}

/// Returns the words that a replacement takes out.
fn words_that_go<'t>(
    text: &'t str,
    replacement: &Replacement,
) -> Result<&'t str, ReplacementError> {
    let range = replacement.range;
    if range.start > range.end || range.end as usize > text.len() {
        return Err(ReplacementError::Outside);
    }
    let old = range.cut(text).ok_or(ReplacementError::InsideCharacter)?;
    if replacement.was.as_deref().is_some_and(|was| was != old) {
        return Err(ReplacementError::OtherWords);
    }
    Ok(old)
}

/// Returns the piece without the words that both sides begin with and end with alike: they stay where they are.
fn narrowed((before, old): (TextRange, &str), (after, new): (TextRange, &str)) -> Piece {
    let (first, second): (Vec<&str>, Vec<&str>) = (
        old.split_word_bounds().collect(),
        new.split_word_bounds().collect(),
    );
    let same = |pair: &(&&str, &&str)| pair.0 == pair.1;
    let ahead = first.iter().zip(&second).take_while(same).count();
    let most = first.len().min(second.len()) - ahead;
    let behind = first.iter().rev().zip(second.iter().rev()).take(most);
    let behind: usize = behind.take_while(same).map(|(word, _)| word.len()).sum();
    let ahead: usize = first.iter().take(ahead).map(|word| word.len()).sum();
    let (ahead, behind) = (length(ahead), length(behind));
    Piece {
        before: TextRange::new(before.start + ahead, before.end - behind),
        after: TextRange::new(after.start + ahead, after.end - behind),
    }
}

/// Widens pieces until their ends stand between graphemes of both texts, and joins those that meet on the way.
fn widened(before: &str, after: &str, pieces: Vec<Piece>) -> Vec<Piece> {
    let is_edge = |piece: (u32, u32)| is_boundary(before, piece.0) && is_boundary(after, piece.1);
    let mut wide: Vec<Piece> = Vec::with_capacity(pieces.len());
    let mut rest = pieces.into_iter().peekable();
    while let Some(mut piece) = rest.next() {
        while !is_edge((piece.before.start, piece.after.start)) {
            match wide.last().copied() {
                Some(last) if last.before.end == piece.before.start => {
                    piece = joined(last, piece);
                    wide.pop();
                }
                _ => {
                    let back = char_before(before, piece.before.start);
                    piece.before.start -= back;
                    piece.after.start -= back;
                }
            }
        }
        while !is_edge((piece.before.end, piece.after.end)) {
            match rest.next_if(|next| next.before.start == piece.before.end) {
                Some(next) => piece = joined(piece, next),
                None => {
                    let on = char_after(before, piece.before.end);
                    piece.before.end += on;
                    piece.after.end += on;
                }
            }
        }
        wide.push(piece);
    }
    wide
}

fn joined(first: Piece, second: Piece) -> Piece {
    Piece {
        before: TextRange::new(first.before.start, second.before.end),
        after: TextRange::new(first.after.start, second.after.end),
    }
}

fn is_boundary(text: &str, offset: u32) -> bool {
    let mut cursor = GraphemeCursor::new(offset as usize, text.len(), true);
    // The whole text is at hand, so that the cursor never asks for more.
    cursor.is_boundary(text, 0).unwrap_or(true)
}

fn char_before(text: &str, offset: u32) -> u32 {
    let head = text.get(..offset as usize).unwrap_or_default();
    head.chars()
        .next_back()
        .map_or(0, |character| length(character.len_utf8()))
}

fn char_after(text: &str, offset: u32) -> u32 {
    let tail = text.get(offset as usize..).unwrap_or_default();
    tail.chars()
        .next()
        .map_or(0, |character| length(character.len_utf8()))
}

/// Returns `words` with line feeds only, and without control characters, as import keeps texts.
pub fn clean(words: &str) -> String {
    let lines = words.replace("\r\n", "\n");
    lines
        .chars()
        .filter_map(|character| match character {
            '\n' | '\t' => Some(character),
            '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
            other => (!other.is_control() && other != '\u{feff}').then_some(other),
        })
        .collect()
}

fn offset(length: usize) -> Result<u32, ReplacementError> {
    u32::try_from(length).map_err(|_| ReplacementError::TooLong)
}

fn length(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn replaced(text: &str, list: &[(&str, &str)]) -> Replaced {
        let replacements: Vec<Replacement> = list
            .iter()
            .map(|(was, words)| {
                let start = text.find(was).unwrap() as u32;
                Replacement {
                    range: TextRange::new(start, start + was.len() as u32),
                    was: Some((*was).into()),
                    words: (*words).into(),
                }
            })
            .collect();
        Replaced::new(&text.into(), &replacements).unwrap()
    }

    fn moved(replaced: &Replaced, words: &str) -> Option<String> {
        let start = replaced.before().find(words).unwrap() as u32;
        let range = TextRange::new(start, start + words.len() as u32);
        match replaced.range(range) {
            Moved::To(range) => Some(range.cut(replaced.after()).unwrap().to_owned()),
            Moved::Gone(_) => None,
        }
    }

    fn put_in(text: &str, at: &str, words: &str) -> Replaced {
        let at = text.find(at).unwrap() as u32;
        let replacement = Replacement {
            range: TextRange::new(at, at),
            was: None,
            words: words.into(),
        };
        Replaced::new(&text.into(), &[replacement]).unwrap()
    }

    #[test]
    fn what_stands_inside_before_and_behind_is_carried() {
        let replaced = replaced(
            "I nver told any one, not evn her.",
            &[("nver", "never"), ("evn", "even")],
        );
        assert_eq!(&**replaced.after(), "I never told any one, not even her.");
        assert_eq!(moved(&replaced, "I nver told").unwrap(), "I never told");
        assert_eq!(moved(&replaced, "told any one").unwrap(), "told any one");
        assert_eq!(moved(&replaced, "nver").unwrap(), "never");
        assert_eq!(moved(&replaced, "her.").unwrap(), "her.");
    }

    #[test]
    fn words_that_go_take_their_space_along() {
        let replaced = replaced("Then Maria said so.", &[("Maria", "")]);
        assert_eq!(moved(&replaced, "Maria said").unwrap(), "said");
        assert_eq!(moved(&replaced, "Then Maria").unwrap(), "Then");
        assert_eq!(moved(&replaced, "Maria"), None);
    }

    #[test]
    fn a_part_of_what_is_replaced_is_gone() {
        let replaced = replaced("Then Maria Lopez said so.", &[("Maria Lopez", "P01")]);
        assert_eq!(moved(&replaced, "Lopez"), None);
        assert_eq!(moved(&replaced, "Maria Lopez").unwrap(), "P01");
        assert_eq!(moved(&replaced, "Lopez said").unwrap(), "P01 said");
    }

    #[test]
    fn words_at_an_end_belong_to_it_where_they_continue_its_word() {
        let text = "the cat sat";
        assert_eq!(
            moved(&put_in(text, " sat", "s"), "the cat").unwrap(),
            "the cats"
        );
        assert_eq!(
            moved(&put_in(text, " sat", ","), "the cat").unwrap(),
            "the cat"
        );
        assert_eq!(
            moved(&put_in(text, "cat", "tom"), "cat sat").unwrap(),
            "tomcat sat"
        );
        assert_eq!(
            moved(&put_in(text, "cat", "big "), "cat sat").unwrap(),
            "cat sat"
        );
        let persian = "کتاب را خواندم";
        let books = put_in(persian, " را", "\u{200c}ها");
        assert_eq!(moved(&books, "کتاب").unwrap(), "کتاب\u{200c}ها");
    }

    #[test]
    fn no_carried_place_cuts_a_grapheme() {
        let cafe = put_in("a cafe here", " here", "\u{301}");
        assert_eq!(cafe.pieces().len(), 1);
        assert_eq!(moved(&cafe, "cafe").unwrap(), "cafe\u{301}");
        let flags = put_in("x🇩🇪🇫🇷y", "🇩🇪", "🇮");
        let TextRange { start, end } = flags.pieces()[0].before;
        assert_eq!(&flags.before()[start as usize..end as usize], "🇩🇪🇫🇷");
    }

    #[test]
    fn line_ends_are_made_as_import_makes_them() {
        let text = put_in("ab", "b", "x\r\ny\u{0}\rz");
        assert_eq!(&**text.after(), "ax\ny\nzb");
    }

    #[test]
    fn what_cannot_be_replaced_is_said() {
        let text: Arc<str> = "ماه".into();
        let at = |start, end, was: Option<&str>| Replacement {
            range: TextRange::new(start, end),
            was: was.map(Into::into),
            words: "x".into(),
        };
        let new = |list: &[Replacement]| Replaced::new(&text, list).unwrap_err();
        assert_eq!(new(&[at(0, 9, None)]), ReplacementError::Outside);
        assert_eq!(new(&[at(4, 2, None)]), ReplacementError::Outside);
        assert_eq!(new(&[at(1, 2, None)]), ReplacementError::InsideCharacter);
        assert_eq!(
            new(&[at(0, 4, None), at(2, 6, None)]),
            ReplacementError::Overlap
        );
        assert_eq!(new(&[at(0, 2, Some("ب"))]), ReplacementError::OtherWords);
    }
}
