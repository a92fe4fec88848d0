//! Moving and selecting in a transcript: what is said in each turn, its graphemes, words and sentences.
//!
//! Labels of speakers are no part of the talk: no place that is returned lies in one. Moves are in reading order,
//! whatever the direction of the text.

use crate::model::{Paragraph, TextRange};
use crate::text::{
    TextUnit, has_content, next_boundary, previous_boundary, snap, unit_at, words_in,
};

use super::data::to_u32;

/// The text of a document with its turns.
#[derive(Clone, Copy, Debug)]
pub struct Talk<'a> {
    text: &'a str,
    paragraphs: &'a [Paragraph],
}

/// An end of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Where it begins.
    Start,
    /// Where it ends.
    End,
}

impl<'a> Talk<'a> {
    /// Returns the talk of `text`, whose turns are `paragraphs`.
    pub fn new(text: &'a str, paragraphs: &'a [Paragraph]) -> Self {
        Self { text, paragraphs }
    }

    /// Returns the number of the turn that holds `offset`, else of the last that begins before it.
    pub fn turn_of(&self, offset: u32) -> usize {
        let after = self
            .paragraphs
            .partition_point(|paragraph| paragraph.start <= offset);
        after.saturating_sub(1)
    }

    /// Returns what is said in a turn, empty where there is no such turn.
    pub fn turn(&self, index: usize) -> TextRange {
        self.paragraphs
            .get(index)
            .map_or(TextRange::new(0, 0), Paragraph::talk)
    }

    /// Returns the end of a range; where that is the begin of a later turn, nothing of which is in the range but the
    /// label of who speaks, the end of the talk before it.
    pub fn before_label(&self, (start, end): (u32, u32)) -> u32 {
        let turn = self.turn_of(end);
        let begin = self.turn(turn).start;
        if end > begin || start >= begin {
            return end;
        }
        let earlier = (0..turn).rev().map(|turn| self.turn(turn));
        let mut talking = earlier.filter(|turn| turn.start < turn.end);
        talking.next().map_or(end, |turn| turn.end.max(start))
    }

    /// Returns the words of a turn.
    pub fn words(&self, index: usize) -> &'a str {
        self.turn(index).cut(self.text).unwrap_or_default()
    }

    /// Returns the place in the talk that is nearest to `offset`, between two graphemes.
    pub fn clamp(&self, offset: u32) -> u32 {
        let index = self.turn_of(offset);
        let turn = self.turn(index);
        let inside = offset.clamp(turn.start, turn.end.max(turn.start));
        let rest = (inside - turn.start) as usize;
        turn.start + to_u32(snap(self.words(index), rest))
    }

    /// Returns the place one unit on, or back.
    pub fn step(&self, offset: u32, unit: TextUnit, back: bool) -> u32 {
        if back {
            self.step_back(offset, unit)
        } else {
            self.step_on(offset, unit)
        }
    }

    /// Returns the unit that holds `offset`, without the white space around it.
    pub fn unit(&self, offset: u32, unit: TextUnit) -> TextRange {
        let (index, rest) = self.inside(offset);
        let start = self.turn(index).start;
        let range = unit_at(self.words(index), unit, rest);
        self.trimmed(TextRange::new(
            start + to_u32(range.start),
            start + to_u32(range.end),
        ))
    }

    /// Returns the ends of what is dragged over from one place to the other, outward to the borders of the words there;
    /// within one word as they are.
    pub fn whole_words(&self, (from, to): (u32, u32)) -> (u32, u32) {
        let first = self.unit(from, TextUnit::Word);
        let within = first.start <= from && (first.start..=first.end).contains(&to);
        if within || from == to {
            return (from, to);
        }
        let out = |place: u32, onward: bool| {
            let word = self.unit(place, TextUnit::Word);
            match word.start < place && place < word.end {
                true if onward => word.end,
                true => word.start,
                false => place,
            }
        };
        (out(from, to < from), out(to, from < to))
    }

    /// Returns the turn `count` turns on, or back; the last or first where there are no more.
    pub fn turn_beside(&self, offset: u32, back: bool) -> u32 {
        let index = self.turn_of(offset);
        let other = if back {
            (0..index).rev().find(|index| !self.is_bare(*index))
        } else {
            (index + 1..self.paragraphs.len()).find(|index| !self.is_bare(*index))
        };
        self.turn(other.unwrap_or(index)).start
    }

    /// Returns `range` on whole graphemes, without the white space at its ends; nothing where no more is left.
    pub fn passage(&self, range: TextRange) -> Option<TextRange> {
        let start = snap(self.text, range.start as usize);
        let mut end = snap(self.text, range.end as usize);
        if end < range.end as usize {
            end = next_boundary(self.text, TextUnit::Grapheme, end);
        }
        let trimmed = self.trimmed(TextRange::new(to_u32(start), to_u32(end)));
        (trimmed.start < trimmed.end).then_some(trimmed)
    }

    /// Returns `range` without the white space at its ends.
    pub fn trimmed(&self, range: TextRange) -> TextRange {
        let Some(words) = range.cut(self.text) else {
            return range;
        };
        let ahead = words.len() - words.trim_start().len();
        let kept = words.trim().len();
        let start = range.start + to_u32(ahead);
        TextRange::new(start, start + to_u32(kept))
    }

    pub(super) fn is_bare(&self, index: usize) -> bool {
        self.words(index).trim().is_empty()
    }

    /// The turn that holds `offset`, and how far into its talk that is.
    pub(super) fn inside(&self, offset: u32) -> (usize, usize) {
        let index = self.turn_of(offset);
        let turn = self.turn(index);
        let inside = offset.clamp(turn.start, turn.end.max(turn.start));
        (index, (inside - turn.start) as usize)
    }

    pub(super) fn step_on(&self, offset: u32, unit: TextUnit) -> u32 {
        let (index, rest) = self.inside(offset);
        let words = self.words(index);
        let turn = self.turn(index);
        let next = (index + 1..self.paragraphs.len()).find(|index| !self.is_bare(*index));
        if rest < words.len() {
            let there = next_boundary(words, unit, rest);
            let more = there < words.len() || next.is_none() || unit != TextUnit::Sentence;
            if more {
                return turn.start + to_u32(there);
            }
        }
        let Some(next) = next else { return turn.end };
        let start = self.turn(next).start;
        match unit {
            TextUnit::Word => start + to_u32(next_boundary(self.words(next), unit, 0)),
            _ => start,
        }
    }

    pub(super) fn step_back(&self, offset: u32, unit: TextUnit) -> u32 {
        let (index, rest) = self.inside(offset);
        if rest > 0 {
            let there = previous_boundary(self.words(index), unit, rest);
            return self.turn(index).start + to_u32(there);
        }
        let Some(before) = (0..index).rev().find(|index| !self.is_bare(*index)) else {
            return self.turn(index).start;
        };
        let turn = self.turn(before);
        match unit {
            TextUnit::Grapheme => turn.end,
            _ => {
                let words = self.words(before);
                turn.start + to_u32(previous_boundary(words, unit, words.len()))
            }
        }
    }

    /// The end of the next word, with the stops that stand right behind it.
    pub(super) fn word_end_after(&self, offset: u32) -> u32 {
        let mut turns = self.turn_of(offset)..self.paragraphs.len();
        let next = turns.find_map(|turn| self.words_of(turn).find(|word| word.end > offset));
        next.map_or(offset, |word| self.with_stops(word.end))
    }

    /// The end of what is left when the last word goes.
    pub(super) fn word_end_before(&self, offset: u32) -> u32 {
        let mut turns = (0..=self.turn_of(offset)).rev();
        let ends = |turn| self.words_of(turn).map(|word| self.with_stops(word.end));
        let before = turns.find_map(|turn| ends(turn).take_while(|end| *end < offset).last());
        before.unwrap_or(offset)
    }

    pub(super) fn word_start_before(&self, offset: u32) -> u32 {
        let mut turns = (0..=self.turn_of(offset)).rev();
        let is_before = |word: &TextRange| word.start < offset;
        let before = turns.find_map(|turn| self.words_of(turn).take_while(is_before).last());
        before.map_or(offset, |word| self.with_opening(word.start))
    }

    /// The start of the word after the one that `offset` is in.
    pub(super) fn word_start_after(&self, offset: u32) -> u32 {
        let mut turns = self.turn_of(offset)..self.paragraphs.len();
        let starts = |turn| {
            self.words_of(turn)
                .map(|word| self.with_opening(word.start))
        };
        let next = turns.find_map(|turn| starts(turn).find(|start| *start > offset));
        next.unwrap_or(offset)
    }

    /// Returns whether there is more in `range` than stops, brackets and white space.
    pub(super) fn has_content(&self, range: TextRange) -> bool {
        range.cut(self.text).is_some_and(has_content)
    }

    /// The words of a turn, in order.
    fn words_of(&self, index: usize) -> impl Iterator<Item = TextRange> + use<> {
        let start = self.turn(index).start;
        let words = words_in(self.words(index)).into_iter();
        words.map(move |word| TextRange::new(start + to_u32(word.start), start + to_u32(word.end)))
    }

    /// `offset` behind the stops that stand right there.
    fn with_stops(&self, offset: u32) -> u32 {
        let (index, rest) = self.inside(offset);
        let behind = self.words(index).get(rest..).unwrap_or_default();
        let stops = behind.len() - behind.trim_start_matches(is_stop).len();
        offset + to_u32(stops)
    }

    /// `offset` before the brackets and quotation marks that open right there.
    fn with_opening(&self, offset: u32) -> u32 {
        let (index, rest) = self.inside(offset);
        let ahead = self.words(index).get(..rest).unwrap_or_default();
        let opening = ahead.len() - ahead.trim_end_matches(is_opening).len();
        offset - to_u32(opening)
    }
}

fn is_opening(character: char) -> bool {
    matches!(
        character,
        '(' | '[' | '{' | '“' | '‘' | '«' | '‹' | '„' | '¿' | '¡'
    )
}

fn is_stop(character: char) -> bool {
    !character.is_whitespace() && !character.is_alphanumeric() && !is_opening(character)
}

/// A talk that the tests of this folder share.
#[cfg(test)]
pub(super) mod sample {
    use crate::model::{Paragraph, TextRange};

    pub const TEXT: &str =
        "Q: Why? Say it.\nP1: He came twice. Then (so I hear) no more.\nP1: می‌خواهم کتاب را. بله.";

    pub fn paragraphs() -> Vec<Paragraph> {
        paragraphs_of(TEXT)
    }

    pub fn paragraphs_of(text: &str) -> Vec<Paragraph> {
        let mut start = 0;
        let mut list = Vec::new();
        for line in text.split('\n') {
            let end = start + line.len() as u32;
            let body = start + line.find(": ").unwrap() as u32 + 2;
            list.push(Paragraph {
                start,
                end,
                body,
                speaker: None,
                time_ms: None,
            });
            start = end + 1;
        }
        list
    }

    pub fn at(words: &str) -> u32 {
        TEXT.find(words).unwrap() as u32
    }

    pub fn after(words: &str) -> u32 {
        at(words) + words.len() as u32
    }

    pub fn cut(range: TextRange) -> &'static str {
        range.cut(TEXT).unwrap()
    }
}

#[cfg(test)]
mod tests {
    use super::sample::{TEXT, after, at, cut, paragraphs};
    use super::*;

    #[test]
    fn no_place_lies_in_a_label() {
        let paragraphs = paragraphs();
        let talk = Talk::new(TEXT, &paragraphs);
        assert_eq!(talk.clamp(0), at("Why"));
        assert_eq!(
            talk.step(at("He came"), TextUnit::Grapheme, true),
            after("Say it.")
        );
        assert_eq!(
            talk.step(after("Say it."), TextUnit::Grapheme, false),
            at("He came")
        );
    }

    #[test]
    fn moves_go_by_turn_sentence_and_word() {
        let paragraphs = paragraphs();
        let talk = Talk::new(TEXT, &paragraphs);
        assert_eq!(talk.turn_beside(at("came"), true), at("Why"));
        assert_eq!(talk.turn_beside(at("came"), false), at("می"));
        assert_eq!(talk.step(at("Why"), TextUnit::Sentence, false), at("Say"));
        assert_eq!(
            talk.step(at("Say"), TextUnit::Sentence, false),
            at("He came")
        );
        assert_eq!(
            talk.step(at("He came"), TextUnit::Sentence, true),
            at("Say")
        );
        assert_eq!(talk.step(at("He came"), TextUnit::Word, false), after("He"));
        assert_eq!(
            talk.step(after("Say it."), TextUnit::Word, false),
            after("He")
        );
    }

    #[test]
    fn units_come_without_white_space() {
        let paragraphs = paragraphs();
        let talk = Talk::new(TEXT, &paragraphs);
        assert_eq!(
            cut(talk.unit(at("ce."), TextUnit::Sentence)),
            "He came twice."
        );
        assert_eq!(cut(talk.unit(at("خواهم"), TextUnit::Word)), "می‌خواهم");
        assert_eq!(
            cut(talk.unit(at("کتاب"), TextUnit::Sentence)),
            "می‌خواهم کتاب را."
        );
    }

    #[test]
    fn a_passage_is_trimmed_and_snapped() {
        let paragraphs = paragraphs();
        let talk = Talk::new(TEXT, &paragraphs);
        let loose = TextRange::new(after("He"), after("came "));
        assert_eq!(cut(talk.passage(loose).unwrap()), "came");
        assert_eq!(
            talk.passage(TextRange::new(after("He"), after("He "))),
            None
        );
    }
}
