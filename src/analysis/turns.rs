//! Which paragraphs a passage stands in, who answers there, and where one answer ends and the next begins.

use std::ops::Range;

use crate::model::{Document, Paragraph, Speaker, SpeakerRole, TextRange};

/// Returns the indices of the paragraphs that `range` overlaps; an empty range of indices when it overlaps none.
pub fn overlapped(paragraphs: &[Paragraph], range: TextRange) -> Range<usize> {
    let first = paragraphs.partition_point(|paragraph| paragraph.end <= range.start);
    // Passages are short: the few steps forward are cheaper than a second search.
    let tail = paragraphs.get(first..).unwrap_or_default().iter();
    let length = tail
        .take_while(|paragraph| paragraph.start < range.end)
        .count();
    first..first + length
}

/// Returns whether a paragraph is the turn of one who answers: a speaker who is not an interviewer.
pub fn is_answering(document: &Document, paragraph: &Paragraph) -> bool {
    speaker(document, paragraph).is_some_and(|speaker| speaker.role != SpeakerRole::Interviewer)
}

/// Returns for each paragraph the number of its answer, rising from 0.
///
/// An answer is everything between two turns of an interviewer, over several speakers of a group. A turn of an
/// interviewer has a number of its own. Where no interviewer is known, every paragraph has one, except that a
/// paragraph without a speaker goes on with the turn before it when the document has speakers.
pub fn answers(document: &Document, paragraphs: &[Paragraph]) -> Vec<u32> {
    let asked = paragraphs
        .iter()
        .any(|paragraph| is_asking(document, paragraph));
    let mut numbers = Vec::with_capacity(paragraphs.len());
    let mut number = 0;
    let mut before: Option<&Paragraph> = None;
    for paragraph in paragraphs {
        let goes_on = before.is_some_and(|before| {
            let both_answer = !is_asking(document, before) && !is_asking(document, paragraph);
            before.speaker.is_some() && (paragraph.speaker.is_none() || (asked && both_answer))
        });
        if before.is_some() && !goes_on {
            number += 1;
        }
        numbers.push(number);
        // A paragraph without a speaker belongs to the turn before it, which stays the one to compare with.
        if paragraph.speaker.is_some() || !goes_on {
            before = Some(paragraph);
        }
    }
    numbers
}

/// Returns the speaker of a paragraph, where known.
pub(super) fn speaker<'a>(document: &'a Document, paragraph: &Paragraph) -> Option<&'a Speaker> {
    document.speakers.get(usize::from(paragraph.speaker?))
}

fn is_asking(document: &Document, paragraph: &Paragraph) -> bool {
    speaker(document, paragraph).is_some_and(|speaker| speaker.role == SpeakerRole::Interviewer)
}
