//! Where two codings differ: one code alone, another code, other ends. What the walk through the text goes by.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::{CodingId, Decision, DocumentId, Project, SettlementId, TextRange};

use super::comparison::Line;
use super::material::{Mark, Sheet};
use super::segments::{Overlap, Segment, SegmentAgreement, meetings, merged};

/// From this much overlap on, two codes are put on the same place.
const SAME_PLACE_PERCENT: f64 = 50.0;

/// Segments of one code by one coder that overlap, as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// Where, in characters.
    pub segment: Segment,
    /// Which codings it is made of, in order of their ids.
    pub codings: Vec<CodingId>,
    /// Where the first of them stands, in bytes.
    pub range: TextRange,
    /// The words of the first of them.
    pub words: Arc<str>,
}

/// How two codings differ at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Only the first has something there.
    OnlyLeft,
    /// Only the second.
    OnlyRight,
    /// Both, with different codes.
    OtherCode,
    /// Both with the same code, with other ends.
    Ends,
}

impl Kind {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::OnlyLeft, Self::OnlyRight, Self::OtherCode, Self::Ends];

    /// Returns the message key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::OnlyLeft => "reliability-kind-only-left",
            Self::OnlyRight => "reliability-kind-only-right",
            Self::OtherCode => "reliability-kind-other-code",
            Self::Ends => "reliability-kind-ends",
        }
    }

    /// Returns the word for it on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::OnlyLeft => "only_left",
            Self::OnlyRight => "only_right",
            Self::OtherCode => "other_code",
            Self::Ends => "ends",
        }
    }
}

/// What one side has at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Index of the code in the material.
    pub code: usize,
    /// Where and by which codings.
    pub span: Span,
}

/// One place where two codings differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disagreement {
    /// The document, of the first side.
    pub document: DocumentId,
    /// How.
    pub kind: Kind,
    /// What the first has there.
    pub left: Option<Held>,
    /// What the second has there.
    pub right: Option<Held>,
}

impl Disagreement {
    /// Returns where it begins and ends, in characters.
    pub fn segment(&self) -> Segment {
        let sides = self.left.iter().chain(&self.right);
        let segments = sides.map(|held| held.span.segment);
        let whole = segments
            .reduce(|one, other| Segment::new(one.start.min(other.start), one.end.max(other.end)));
        whole.unwrap_or(Segment::new(0, 0))
    }

    /// Returns the codings of the first side.
    pub fn left_codings(&self) -> Vec<CodingId> {
        self.left
            .as_ref()
            .map(|held| held.span.codings.clone())
            .unwrap_or_default()
    }

    /// Returns the codings of the second side.
    pub fn right_codings(&self) -> Vec<CodingId> {
        self.right
            .as_ref()
            .map(|held| held.span.codings.clone())
            .unwrap_or_default()
    }

    /// Returns how it was settled, if it was. The sides may stand the other way round in what was settled.
    pub fn settled(&self, project: &Project) -> Option<(SettlementId, Decision, String)> {
        let (left, right) = (self.left_codings(), self.right_codings());
        let first = left.first().or(right.first())?;
        project
            .settlements_of(*first)
            .filter_map(|settlement| project.settlements.get(settlement))
            .find_map(|row| {
                if row.left == left && row.right == right {
                    return Some((row.id, row.decision, row.reason.clone()));
                }
                let turned = row.left == right && row.right == left;
                turned.then(|| (row.id, turned_round(row.decision), row.reason.clone()))
            })
    }
}

fn turned_round(decision: Decision) -> Decision {
    match decision {
        Decision::Left => Decision::Right,
        Decision::Right => Decision::Left,
        other => other,
    }
}

/// Returns the codings of one code as spans.
pub(super) fn spans(mut marks: Vec<Mark>) -> Vec<Span> {
    marks.sort_by_key(|mark| (mark.segment, mark.coding));
    let segments = merged(marks.iter().map(|mark| mark.segment).collect());
    let mut marks = marks.into_iter().peekable();
    let mut spans = Vec::with_capacity(segments.len());
    for segment in segments {
        let inside = |mark: &Mark| mark.segment.start < segment.end;
        let mut codings = Vec::new();
        let mut first = None;
        while let Some(mark) = marks.next_if(inside) {
            codings.push(mark.coding);
            first.get_or_insert((mark.range, mark.words));
        }
        codings.sort_unstable();
        if let Some((range, words)) = first {
            spans.push(Span {
                segment,
                codings,
                range,
                words,
            });
        }
    }
    spans
}

/// Returns where the codings of a document differ, in the order of the text.
pub(super) fn disagreements(
    sheet: &Sheet,
    lines: &BTreeMap<usize, Line>,
    overlap: Overlap,
) -> Vec<Disagreement> {
    let mut found = Vec::new();
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for (code, line) in lines {
        let (mut first, mut second) = alone(line, overlap);
        for (one, other) in ends(&first, &second) {
            let pair = (first.get_mut(one), second.get_mut(other));
            if let (Some(one), Some(other)) = pair {
                let held =
                    |span: &mut Option<Span>| span.take().map(|span| Held { code: *code, span });
                found.push(Disagreement {
                    document: sheet.document,
                    kind: Kind::Ends,
                    left: held(one),
                    right: held(other),
                });
            }
        }
        let held = |span: Option<Span>| span.map(|span| Held { code: *code, span });
        left.extend(first.into_iter().filter_map(held));
        right.extend(second.into_iter().filter_map(held));
    }
    found.extend(other_codes(sheet.document, left, right, overlap));
    found.sort_by_key(|one| {
        (
            one.segment(),
            one.kind,
            one.left_codings(),
            one.right_codings(),
        )
    });
    found
}

/// The spans of both sides that the other does not agree with.
fn alone(line: &Line, overlap: Overlap) -> (Vec<Option<Span>>, Vec<Option<Span>>) {
    let segments =
        |spans: &[Span]| -> Vec<Segment> { spans.iter().map(|one| one.segment).collect() };
    let agreement = SegmentAgreement::of(&segments(&line.0), &segments(&line.1), overlap);
    let rest = |spans: &[Span], agrees: &[bool]| -> Vec<Option<Span>> {
        let spans = spans.iter().zip(agrees).filter(|(_, agrees)| !**agrees);
        spans.map(|(span, _)| Some(span.clone())).collect()
    };
    (
        rest(&line.0, &agreement.first),
        rest(&line.1, &agreement.second),
    )
}

/// Pairs of spans of one code that meet without agreeing, each span once.
fn ends(first: &[Option<Span>], second: &[Option<Span>]) -> Vec<(usize, usize)> {
    let segments = |spans: &[Option<Span>]| -> Vec<Segment> {
        spans.iter().flatten().map(|span| span.segment).collect()
    };
    let mut last: Option<(usize, usize)> = None;
    let mut pairs = meetings(&segments(first), &segments(second));
    // Pairs come from left to right and share a span only with their neighbours.
    pairs.retain(|(one, other)| {
        let is_free = last.is_none_or(|(left, right)| *one != left && *other != right);
        if is_free {
            last = Some((*one, *other));
        }
        is_free
    });
    pairs
}

/// Pairs what both have at the same place under different codes; what is left stands alone.
fn other_codes(
    document: DocumentId,
    mut left: Vec<Held>,
    mut right: Vec<Held>,
    overlap: Overlap,
) -> Vec<Disagreement> {
    left.sort_by_key(|held| (held.span.segment, held.code));
    right.sort_by_key(|held| (held.span.segment, held.code));
    // Another code is told apart from two that stand alone more gently than one code from itself.
    let overlap = Overlap {
        percent: overlap.percent.min(SAME_PLACE_PERCENT),
        ..overlap
    };
    // The furthest end up to each place says where looking back is of no use any more.
    let mut furthest = 0;
    let reach: Vec<u32> = right
        .iter()
        .map(|held| {
            furthest = furthest.max(held.span.segment.end);
            furthest
        })
        .collect();
    let mut right: Vec<Option<Held>> = right.into_iter().map(Some).collect();
    let mut found = Vec::new();
    for held in left {
        let segment = held.span.segment;
        let first = reach.partition_point(|end| *end <= segment.start);
        let partner = right.iter_mut().skip(first).find(|other| match other {
            Some(other) if other.span.segment.start >= segment.end => true,
            Some(other) => overlap.is_enough(segment, other.span.segment),
            None => false,
        });
        let partner = partner.and_then(|other| {
            let fits = |other: &mut Held| overlap.is_enough(segment, other.span.segment);
            other.take_if(fits)
        });
        let kind = if partner.is_some() {
            Kind::OtherCode
        } else {
            Kind::OnlyLeft
        };
        found.push(Disagreement {
            document,
            kind,
            left: Some(held),
            right: partner,
        });
    }
    let alone = right.into_iter().flatten().map(|held| Disagreement {
        document,
        kind: Kind::OnlyRight,
        left: None,
        right: Some(held),
    });
    found.extend(alone);
    found
}
