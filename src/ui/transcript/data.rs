//! What the transcript shows of a project: turns, who speaks, codings in order, what is coded. No egui here.

use std::cmp::Reverse;
use std::collections::HashSet;
use std::sync::Arc;

use crate::analysis::{answers, is_answering, overlapped};
use crate::model::{
    CodeId, CoderId, Coding, CodingId, Document, DocumentId, MemoTarget, Paragraph, Project,
    Quotation, QuotationId, SpeakerRole, TextRange,
};

use super::Coded;
use super::intervals::Intervals;

/// The most bytes of white space between two pieces that were left.
const GAP: u32 = 4;

/// One who speaks, as shown above a turn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SpeakerData {
    /// The participant's name, else the label in the text.
    pub name: String,
    /// The participant's variable “role”, where there is one.
    pub role: String,
    /// Whether this one asks.
    pub asks: bool,
}

/// Whose codings the margin shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Whose {
    /// Everybody’s; the same code by several coders is one bracket.
    #[default]
    Together,
    /// Everybody’s; each coder’s brackets in lanes of their own.
    Apart,
    /// Those of one coder.
    Only(CoderId),
}

/// Which codings are shown.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wanted<'a> {
    /// Only those with these codes; all where there is nothing.
    pub only: Option<&'a HashSet<CodeId>>,
    /// Whose.
    pub whose: Whose,
}

/// A code on a quotation, or a quotation without a code: one bracket.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarkData {
    /// The quotation.
    pub quotation: QuotationId,
    /// The coding; the first one where several coders put the same code there.
    pub coding: Option<CodingId>,
    /// The code.
    pub code: Option<CodeId>,
    /// Who put it there, where coders are shown apart.
    pub coder: Option<CoderId>,
    /// Number of the code's colour.
    pub colour: u8,
    /// Whether it is a negative case of the code.
    pub negative: bool,
    /// Its weight, where the study weighs codings.
    pub weight: Option<u16>,
    /// Whether the quotation is linked to another.
    pub linked: bool,
    /// Whether something is said of the quotation: a comment or a memo.
    pub noted: bool,
    /// Where it stands.
    pub range: TextRange,
    /// The paragraph in which it begins.
    pub first: u32,
    /// The paragraph in which it ends.
    pub last: u32,
}

/// What the transcript of one document shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TranscriptData {
    /// The turns.
    pub paragraphs: Arc<[Paragraph]>,
    /// Who speaks.
    pub speakers: Vec<SpeakerData>,
    /// Codings by start, the longest first.
    pub marks: Vec<MarkData>,
    /// Where they lie, under the same numbers.
    pub intervals: Intervals,
    /// For each turn whether the researcher is expected to code it and has not.
    pub uncoded: Vec<bool>,
    /// What was left uncoded on purpose, in order.
    pub left: Vec<TextRange>,
    /// For each turn the number of its answer.
    pub answers: Vec<u32>,
    /// Whether the document runs from right to left.
    pub rtl: bool,
    /// Characters a byte.
    pub density: f32,
    /// Whether several coders have coded here.
    pub several_coders: bool,
}

/// Returns what the transcript of `document` shows; codings that are not `wanted` are left out.
pub fn transcript_data(
    project: &Project,
    document: DocumentId,
    wanted: Wanted<'_>,
) -> TranscriptData {
    let Some(row) = project.documents.get(document) else {
        return TranscriptData::default();
    };
    let paragraphs = project
        .paragraphs
        .get(document)
        .map(|paragraphs| Arc::clone(&paragraphs.list))
        .unwrap_or_default();
    let mut marks = Vec::new();
    let mut coders = HashSet::new();
    let mut steps = vec![0_i32; paragraphs.len() + 1];
    for quotation in project.quotations_of(document) {
        let Some(quotation) = project.quotations.get(quotation) else {
            continue;
        };
        let covered = overlapped(&paragraphs, quotation.range);
        let coded = add_marks(
            project,
            (quotation, &covered),
            wanted,
            (&mut marks, &mut coders),
        );
        if coded {
            add(&mut steps, covered.start, 1);
            add(&mut steps, covered.end, -1);
        }
    }
    marks.sort_by_key(|mark| (mark.range.start, Reverse(mark.range.end), mark.coding));
    let ranges = marks.iter().map(|mark| mark.range).collect();
    let left = left(project, document);
    TranscriptData {
        speakers: speakers(project, row),
        intervals: Intervals::new(ranges),
        uncoded: uncoded(row, &paragraphs, (&steps, &left)),
        left,
        answers: answers(row, &paragraphs),
        rtl: row.right_to_left,
        density: row.characters as f32 / (row.length.max(1) as f32),
        several_coders: coders.len() > 1,
        marks,
        paragraphs,
    }
}

/// Returns codings by their numbers, to choose one of them in a list.
pub fn codings(data: &TranscriptData, marks: impl Iterator<Item = usize>) -> Vec<Coded> {
    let marks = marks.filter_map(|mark| data.marks.get(mark));
    let coded = marks.map(|mark| Coded {
        quotation: mark.quotation,
        code: mark.code,
        range: mark.range,
    });
    coded.collect()
}

/// Returns the initials of those who put the code of `mark` there, each once: “MR SA”.
pub fn coder_initials(project: &Project, mark: &MarkData) -> String {
    let mut initials: Vec<String> = Vec::new();
    for coding in project.codings_of(mark.quotation) {
        let coding = project.codings.get(coding);
        let coding = coding
            .filter(|coding| Some(coding.code) == mark.code)
            .filter(|coding| mark.coder.is_none_or(|coder| coder == coding.coder));
        let name = coding.map_or("", |coding| project.coder_name(coding.coder));
        let of_name = name
            .split_whitespace()
            .filter_map(|word| word.chars().next());
        let of_name: String = of_name.flat_map(char::to_uppercase).take(3).collect();
        if !of_name.is_empty() && !initials.contains(&of_name) {
            initials.push(of_name);
        }
    }
    initials.join(" ")
}

/// Returns a time of a recording as `00:15:33`.
pub fn time_words(time_ms: u32) -> String {
    let seconds = time_ms / 1000;
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
    format!("{hours:02}:{minutes:02}:{:02}", seconds % 60)
}

impl TranscriptData {
    /// Returns who speaks in a turn, where known.
    pub fn speaker(&self, turn: usize) -> Option<&SpeakerData> {
        let speaker = self.paragraphs.get(turn)?.speaker?;
        self.speakers.get(usize::from(speaker))
    }

    /// Returns whether a line with speaker and time stands above a turn.
    pub fn has_head(&self, turn: usize) -> bool {
        self.speaker(turn)
            .is_some_and(|speaker| !speaker.name.is_empty())
            || self
                .paragraphs
                .get(turn)
                .is_some_and(|turn| turn.time_ms.is_some())
    }

    /// Returns the codings at `offset`, the shortest first.
    pub fn marks_at(&self, offset: u32) -> Vec<&MarkData> {
        let numbers = self.intervals.touching(offset);
        let mut marks: Vec<&MarkData> = numbers
            .into_iter()
            .filter_map(|number| self.marks.get(number))
            .collect();
        marks.sort_by_key(|mark| (mark.range.length(), mark.range.start, mark.coding));
        marks
    }

    /// Returns the turns of the answer that `turn` belongs to.
    pub fn answer(&self, turn: usize) -> std::ops::Range<usize> {
        let Some(number) = self.answers.get(turn) else {
            return turn..turn;
        };
        let first = self.answers.partition_point(|answer| answer < number);
        let end = self.answers.partition_point(|answer| answer <= number);
        first..end
    }

    /// Returns the coding to be taken off a quotation: with `code` where it has it, by `coder` where there is one.
    pub fn coding(
        project: &Project,
        quotation: QuotationId,
        (code, coder): (Option<CodeId>, CoderId),
    ) -> Option<CodingId> {
        let rows: Vec<_> = project
            .codings_of(quotation)
            .filter_map(|coding| project.codings.get(coding))
            .collect();
        let with_code = |coding: &&&Arc<crate::model::Coding>| Some(coding.code) == code;
        let own = |coding: &&&Arc<crate::model::Coding>| coding.coder == coder;
        let chosen = rows
            .iter()
            .filter(with_code)
            .find(own)
            .or_else(|| rows.iter().find(with_code))
            .or_else(|| rows.iter().rev().find(own))
            .or(rows.last());
        chosen.map(|coding| coding.id)
    }
}

/// Adds one mark a code, or one a code and coder; says whether the quotation has any coding.
fn add_marks(
    project: &Project,
    (quotation, covered): (&Quotation, &std::ops::Range<usize>),
    wanted: Wanted<'_>,
    (marks, coders): (&mut Vec<MarkData>, &mut HashSet<CoderId>),
) -> bool {
    let mark = MarkData {
        quotation: quotation.id,
        coding: None,
        code: None,
        coder: None,
        colour: 0,
        negative: false,
        weight: None,
        linked: project.links_of(quotation.id).next().is_some(),
        noted: is_noted(project, quotation),
        range: quotation.range,
        first: to_u32(covered.start),
        last: to_u32(covered.end.saturating_sub(1).max(covered.start)),
    };
    let settings = project.settings();
    let weighs = settings.is_some_and(|settings| settings.weights.is_some());
    let first = marks.len();
    let mut coded = false;
    for coding in project.codings_of(quotation.id) {
        let Some(coding) = project.codings.get(coding) else {
            continue;
        };
        let Some(code) = project.codes.get(coding.code) else {
            continue;
        };
        coded = true;
        coders.insert(coding.coder);
        if !wanted.holds(coding) {
            continue;
        }
        let coder = (wanted.whose == Whose::Apart).then_some(coding.coder);
        let weight = coding.weight.filter(|_| weighs);
        let here = marks.get_mut(first..).unwrap_or_default();
        let known = here
            .iter_mut()
            .find(|mark| (mark.code, mark.coder) == (Some(code.id), coder));
        match known {
            Some(known) => {
                known.negative |= coding.negative;
                known.weight = known.weight.max(weight);
            }
            None => marks.push(MarkData {
                coding: Some(coding.id),
                code: Some(code.id),
                coder,
                colour: code.colour,
                negative: coding.negative,
                weight,
                ..mark
            }),
        }
    }
    if !coded && wanted.only.is_none() {
        marks.push(mark);
    }
    coded
}

fn is_noted(project: &Project, quotation: &Quotation) -> bool {
    let mut memos = project.memos_of(MemoTarget::Quotation(quotation.id));
    !quotation.comment.trim().is_empty() || memos.next().is_some()
}

impl Wanted<'_> {
    fn holds(&self, coding: &Coding) -> bool {
        let by = match self.whose {
            Whose::Only(coder) => coder == coding.coder,
            Whose::Together | Whose::Apart => true,
        };
        by && self.only.is_none_or(|only| only.contains(&coding.code))
    }
}

/// What was left uncoded on purpose, by whomever, in order and joined where it overlaps.
fn left(project: &Project, document: DocumentId) -> Vec<TextRange> {
    let seen = project
        .seen_in(document)
        .filter_map(|seen| project.seen.get(seen));
    let mut joined: Vec<TextRange> = Vec::new();
    for range in seen.map(|seen| seen.range) {
        match joined.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => joined.push(range),
        }
    }
    joined
}

fn speakers(project: &Project, document: &Document) -> Vec<SpeakerData> {
    let speaker = |speaker: &crate::model::Speaker| {
        let participant = speaker
            .participant
            .and_then(|participant| project.participants.get(participant));
        let role = participant
            .and_then(|participant| participant.attributes.get("role"))
            .cloned();
        SpeakerData {
            name: participant.map_or_else(
                || speaker.label.trim().to_owned(),
                |participant| participant.name.clone(),
            ),
            role: role.unwrap_or_default(),
            asks: speaker.role == SpeakerRole::Interviewer,
        }
    };
    document.speakers.iter().map(speaker).collect()
}

/// Turns of those who answer, all turns where no speakers are known, that no coded quotation overlaps and that were not
/// left on purpose as a whole.
fn uncoded(
    document: &Document,
    paragraphs: &[Paragraph],
    (steps, left): (&[i32], &[TextRange]),
) -> Vec<bool> {
    let known = paragraphs
        .iter()
        .any(|paragraph| is_answering(document, paragraph));
    let mut open = 0;
    paragraphs
        .iter()
        .zip(steps)
        .map(|(paragraph, step)| {
            open += step;
            let expected = !known || is_answering(document, paragraph);
            let talk = paragraph.talk();
            open == 0 && expected && talk.length() > 0 && !is_left(left, talk)
        })
        .collect()
}

/// Whether all of `talk` was left, but for the white space between what was left piece by piece.
pub fn is_left(left: &[TextRange], talk: TextRange) -> bool {
    let first = left.partition_point(|range| range.end <= talk.start);
    let here = left.iter().skip(first);
    let mut reached = talk.start;
    for range in here.take_while(|range| range.start < talk.end) {
        if range.start > reached + GAP {
            return false;
        }
        reached = reached.max(range.end);
    }
    reached > talk.start && reached + GAP >= talk.end
}

fn add(steps: &mut [i32], place: usize, count: i32) {
    if let Some(step) = steps.get_mut(place) {
        *step += count;
    }
}

/// Returns an offset or a number as it is stored.
pub(super) fn to_u32(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}
