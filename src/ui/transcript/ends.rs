//! Moving the ends of a range by a word, a sentence or a turn: outward so that it grows, inward so that it shrinks.

use crate::model::TextRange;
use crate::text::TextUnit;

use super::talk::{End, Talk};

/// How far an end moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// By a word, with the stops that stand right behind it.
    Word,
    /// By a sentence.
    Sentence,
    /// By a turn.
    Turn,
}

impl Talk<'_> {
    /// Returns `range` with one end moved: on where `outward`, so that the range grows; never to nothing but stops
    /// and white space.
    pub fn resized(
        &self,
        range: TextRange,
        (end, reach): (End, Reach),
        outward: bool,
    ) -> TextRange {
        let place = match end {
            End::Start => range.start,
            End::End => range.end,
        };
        let place = match (end, outward) {
            (End::End, true) => self.end_after(place, reach),
            (End::End, false) => self.end_before(place, reach),
            (End::Start, true) => self.start_before(place, reach),
            (End::Start, false) => self.start_after(place, reach),
        };
        let moved = match end {
            End::Start => TextRange::new(place, range.end),
            End::End => TextRange::new(range.start, place),
        };
        let is_left = moved.start < moved.end && (outward || self.has_content(moved));
        if is_left { moved } else { range }
    }

    fn end_after(&self, end: u32, reach: Reach) -> u32 {
        let here = match reach {
            Reach::Word => return self.word_end_after(end),
            Reach::Sentence => self.unit(end, TextUnit::Sentence),
            Reach::Turn => self.trimmed(self.turn(self.turn_of(end))),
        };
        if here.end > end {
            return here.end;
        }
        match reach {
            Reach::Turn => self.trimmed(self.turn(self.turn_of(self.turn_beside(end, false)))),
            _ => self.unit(self.step_on(end, TextUnit::Sentence), TextUnit::Sentence),
        }
        .end
        .max(end)
    }

    fn end_before(&self, end: u32, reach: Reach) -> u32 {
        let last = end.saturating_sub(1);
        let start = match reach {
            Reach::Word => return self.word_end_before(end),
            Reach::Sentence => self.unit(last, TextUnit::Sentence).start,
            Reach::Turn => self.turn(self.turn_of(last)).start,
        };
        let index = self.turn_of(start);
        let left = TextRange::new(self.turn(index).start, start);
        let kept = self.trimmed(left);
        if kept.length() > 0 {
            return kept.end;
        }
        let before = self.turn_of(self.turn_beside(start, true));
        if before == index {
            start
        } else {
            self.trimmed(self.turn(before)).end
        }
    }

    fn start_before(&self, start: u32, reach: Reach) -> u32 {
        let here = match reach {
            Reach::Word => return self.word_start_before(start),
            Reach::Sentence => self.unit(start, TextUnit::Sentence),
            Reach::Turn => self.trimmed(self.turn(self.turn_of(start))),
        };
        if here.start < start {
            return here.start;
        }
        match reach {
            Reach::Turn => self.trimmed(self.turn(self.turn_of(self.turn_beside(start, true)))),
            _ => self.unit(
                self.step_back(start, TextUnit::Sentence),
                TextUnit::Sentence,
            ),
        }
        .start
        .min(start)
    }

    fn start_after(&self, start: u32, reach: Reach) -> u32 {
        match reach {
            Reach::Word => self.word_start_after(start),
            Reach::Sentence => self
                .unit(self.step_on(start, TextUnit::Sentence), TextUnit::Sentence)
                .start
                .max(start),
            Reach::Turn => self
                .trimmed(self.turn(self.turn_of(self.turn_beside(start, false))))
                .start
                .max(start),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::ops::Range;

    use super::*;
    use crate::ui::transcript::talk::sample::{TEXT, after, at, cut, paragraphs, paragraphs_of};

    /// Stops that stand alone, brackets, pictures, and turns that hold nothing else.
    const ODD: &str = "Q: Why? Say it.\nP1: He came — twice. Then (so I hear) no more …\nQ: …\nP1: می‌خواهم «کتاب» را. بله!\nP1: 😂\nQ: “Well,” he said — (no).";

    const ENDS: [(End, Reach); 6] = [
        (End::Start, Reach::Word),
        (End::End, Reach::Word),
        (End::Start, Reach::Sentence),
        (End::End, Reach::Sentence),
        (End::Start, Reach::Turn),
        (End::End, Reach::Turn),
    ];

    fn range_of(range: Range<usize>) -> TextRange {
        TextRange::new(range.start as u32, range.end as u32)
    }

    #[test]
    fn ends_move_by_words_with_their_stops() {
        let paragraphs = paragraphs();
        let talk = Talk::new(TEXT, &paragraphs);
        let came = TextRange::new(at("He"), after("came"));
        let twice = talk.resized(came, (End::End, Reach::Word), true);
        assert_eq!(cut(twice), "He came twice.");
        let then = talk.resized(twice, (End::End, Reach::Word), true);
        assert_eq!(cut(then), "He came twice. Then");
        let so = talk.resized(then, (End::End, Reach::Word), true);
        assert_eq!(cut(so), "He came twice. Then (so");
        assert_eq!(
            cut(talk.resized(so, (End::End, Reach::Word), false)),
            "He came twice. Then"
        );
        assert_eq!(
            cut(talk.resized(then, (End::End, Reach::Word), false)),
            "He came twice."
        );
        assert_eq!(
            cut(talk.resized(then, (End::Start, Reach::Word), false)),
            "came twice. Then"
        );
        let hear = TextRange::new(at("I hear"), after("hear)"));
        assert_eq!(
            cut(talk.resized(hear, (End::Start, Reach::Word), true)),
            "(so I hear)"
        );
        let only = TextRange::new(at("He"), after("He"));
        assert_eq!(talk.resized(only, (End::End, Reach::Word), false), only);
        assert_eq!(talk.resized(only, (End::Start, Reach::Word), false), only);
    }

    #[test]
    fn ends_move_by_sentences_over_turns_but_never_into_a_label() {
        let paragraphs = paragraphs();
        let talk = Talk::new(TEXT, &paragraphs);
        let end = (End::End, Reach::Sentence);
        let start = (End::Start, Reach::Sentence);
        let came = TextRange::new(at("He"), after("came"));
        let first = talk.resized(came, end, true);
        assert_eq!(cut(first), "He came twice.");
        let second = talk.resized(first, end, true);
        assert_eq!(cut(second), "He came twice. Then (so I hear) no more.");
        let third = talk.resized(second, end, true);
        assert!(cut(third).ends_with("کتاب را."));
        assert_eq!(talk.resized(third, end, false), second);
        assert_eq!(talk.resized(second, end, false), first);
        assert_eq!(talk.resized(first, end, false), first, "never to nothing");
        let before = talk.resized(second, start, true);
        assert!(cut(before).starts_with("Say it."));
        assert_eq!(talk.resized(before, start, false), second);
        assert_eq!(
            cut(talk.resized(second, start, false)),
            "Then (so I hear) no more."
        );
    }

    #[test]
    fn ends_move_by_turns() {
        let paragraphs = paragraphs();
        let talk = Talk::new(TEXT, &paragraphs);
        let came = TextRange::new(at("came"), after("came"));
        let (end, start) = ((End::End, Reach::Turn), (End::Start, Reach::Turn));
        let whole = talk.resized(talk.resized(came, end, true), start, true);
        assert_eq!(cut(whole), "He came twice. Then (so I hear) no more.");
        let two = talk.resized(whole, end, true);
        assert!(cut(two).ends_with("بله."));
        assert_eq!(talk.resized(two, end, false), whole);
        let three = talk.resized(two, start, true);
        assert!(cut(three).starts_with("Why?"));
        assert_eq!(talk.resized(three, start, false), two);
        assert_eq!(talk.resized(two, end, true), two, "there is no turn after");
    }

    #[test]
    fn an_end_that_is_moved_and_moved_back_is_where_it_was() {
        let paragraphs = paragraphs_of(ODD);
        let talk = Talk::new(ODD, &paragraphs);
        let words = |found: Vec<Range<usize>>| found.into_iter().map(range_of);
        let places = words(crate::text::words_in(ODD)).filter(|word| {
            let body = talk.turn(talk.turn_of(word.start));
            body.start <= word.start
        });
        let mut seen = 0;
        for place in places {
            for (end, reach) in ENDS {
                let whole = match reach {
                    Reach::Word => TextRange::new(
                        talk.word_start_before(place.end),
                        talk.word_end_after(place.start),
                    ),
                    Reach::Sentence => talk.unit(place.start, TextUnit::Sentence),
                    Reach::Turn => talk.trimmed(talk.turn(talk.turn_of(place.start))),
                };
                let grown = talk.resized(whole, (end, reach), true);
                let back = talk.resized(grown, (end, reach), false);
                assert!(talk.has_content(back), "{back:?}");
                let (whole_words, grown_words) = (whole.cut(ODD), grown.cut(ODD));
                if grown != whole {
                    seen += 1;
                    assert_eq!(back, whole, "{whole_words:?} by {grown_words:?} {reach:?}");
                }
                let shrunk = talk.resized(whole, (end, reach), false);
                assert!(talk.has_content(shrunk), "{shrunk:?}");
            }
        }
        assert!(seen > 100, "{seen}");
    }

    #[test]
    fn a_stop_is_never_left_alone() {
        let paragraphs = paragraphs();
        let talk = Talk::new(TEXT, &paragraphs);
        let stop = TextRange::new(at("it."), after("it."));
        assert_eq!(talk.resized(stop, (End::Start, Reach::Word), false), stop);
        let dash = TextRange::new(at("(so"), after("(so"));
        assert_eq!(talk.resized(dash, (End::End, Reach::Word), false), dash);
    }
}
