//! How near two quotations stand, and the quotations that may be evidence of a relation.
//!
//! For each quotation of one side the nearest of the other side is found by search, not by comparing all with all.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::model::{CodeId, QuotationId, RelationId, Stance};

use super::Ground;
use super::turns::{answers, overlapped};

/// How near two quotations stand, nearest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Closeness {
    /// In the same document.
    SameDocument,
    /// In the same answer; see [`super::answers`].
    SameAnswer,
    /// In the same paragraph or turn.
    SameParagraph,
    /// They share text.
    Overlapping,
    /// One quotation carries both.
    SameQuotation,
}

impl Closeness {
    /// All, nearest first.
    pub const ALL: [Self; 5] = [
        Self::SameQuotation,
        Self::Overlapping,
        Self::SameParagraph,
        Self::SameAnswer,
        Self::SameDocument,
    ];

    /// Returns the message key of the name.
    pub fn key(self) -> &'static str {
        match self {
            Self::SameDocument => "analysis-closeness-same-document",
            Self::SameAnswer => "analysis-closeness-same-answer",
            Self::SameParagraph => "analysis-closeness-same-paragraph",
            Self::Overlapping => "analysis-closeness-overlapping",
            Self::SameQuotation => "analysis-closeness-same-quotation",
        }
    }
}

/// A stretch of something, first to last + 1.
type Span = (u32, u32);

/// Where a quotation stands in its document: in bytes, paragraphs and answers.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Spot {
    pub(super) quotation: usize,
    bytes: Span,
    paragraphs: Span,
    answers: Span,
}

impl Spot {
    fn span(&self, closeness: Closeness) -> Span {
        match closeness {
            Closeness::SameDocument => (0, u32::MAX),
            Closeness::SameAnswer => self.answers,
            Closeness::SameParagraph => self.paragraphs,
            Closeness::Overlapping | Closeness::SameQuotation => self.bytes,
        }
    }
}

/// Returns where each quotation stands, by its index.
pub(super) fn spots(ground: &Ground) -> Vec<Spot> {
    let numbers: Vec<Vec<u32>> = ground
        .documents()
        .iter()
        .map(|document| answers(document, ground.paragraphs(document.id)))
        .collect();
    let spot = |quotation: usize| {
        let row = &ground.quotations()[quotation];
        let paragraphs = overlapped(ground.paragraphs(row.document), row.range);
        let answers = numbers
            .get(ground.document_of(quotation))
            .and_then(|numbers| numbers.get(paragraphs.clone()))
            .unwrap_or_default();
        let answers = match (answers.first(), answers.last()) {
            (Some(first), Some(last)) => (*first, last + 1),
            _ => (0, 0),
        };
        Spot {
            quotation,
            bytes: (row.range.start, row.range.end),
            paragraphs: (small(paragraphs.start), small(paragraphs.end)),
            answers,
        }
    };
    (0..ground.quotations().len()).map(spot).collect()
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Quotations of one document, sorted, each with the one of it and those before it that reaches furthest.
#[derive(Clone, Debug, Default)]
pub(super) struct Reach {
    spots: Vec<Spot>,
    furthest: Vec<usize>,
}

impl Reach {
    /// Returns the reach of `spots`, which stand in one document.
    pub(super) fn of(mut spots: Vec<Spot>) -> Self {
        spots.sort_unstable_by_key(|spot| (spot.bytes, spot.quotation));
        spots.dedup_by_key(|spot| spot.quotation);
        let mut best = 0;
        let mut furthest = Vec::with_capacity(spots.len());
        for (index, spot) in spots.iter().enumerate() {
            if spot.bytes.1 > spots[best].bytes.1 {
                best = index;
            }
            furthest.push(best);
        }
        Self { spots, furthest }
    }

    /// Returns the quotations.
    pub(super) fn spots(&self) -> &[Spot] {
        &self.spots
    }

    /// Returns how near the nearest quotation stands to `spot`, and which it is; nothing where none is in its answer.
    pub(super) fn nearest(&self, spot: &Spot) -> Option<(Closeness, usize)> {
        let key = (spot.bytes, spot.quotation);
        let same = self
            .spots
            .binary_search_by_key(&key, |spot| (spot.bytes, spot.quotation));
        if same.is_ok() {
            return Some((Closeness::SameQuotation, spot.quotation));
        }
        [
            Closeness::Overlapping,
            Closeness::SameParagraph,
            Closeness::SameAnswer,
        ]
        .into_iter()
        .find_map(|closeness| Some((closeness, self.touching(spot, closeness)?)))
    }

    /// Returns the quotation of the document that begins nearest to `spot`.
    fn in_document(&self, spot: &Spot) -> Option<usize> {
        let after = self
            .spots
            .partition_point(|other| other.bytes.0 < spot.bytes.0);
        let sides = [after.checked_sub(1), Some(after)];
        let found = sides.into_iter().flatten();
        let found = found.filter_map(|index| self.spots.get(index));
        let nearest = found.min_by_key(|other| other.bytes.0.abs_diff(spot.bytes.0));
        nearest.map(|other| other.quotation)
    }

    /// Returns a quotation that shares at least one byte, paragraph or answer with `spot`.
    fn touching(&self, spot: &Spot, closeness: Closeness) -> Option<usize> {
        let (start, end) = spot.span(closeness);
        if start >= end {
            return None;
        }
        // Bytes, paragraphs and answers rise together, so one order and one furthest serve all three.
        let before = self
            .spots
            .partition_point(|other| other.span(closeness).0 < end);
        let furthest = self.furthest.get(before.checked_sub(1)?)?;
        let other = self.spots.get(*furthest)?;
        (other.span(closeness).1 > start).then_some(other.quotation)
    }
}

/// Quotations that may speak for or against a relation: one that carries both categories, or two that stand near.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceCandidate {
    /// The quotation.
    pub quotation: QuotationId,
    /// The nearest quotation of the other category; the same one where one carries both.
    pub other: QuotationId,
    /// How near they stand.
    pub closeness: Closeness,
    /// On which side the quotation is attached to the relation already.
    pub attached: Option<Stance>,
}

/// Returns the candidates for evidence of a relation that stand at least as near as `least`, nearest first, then as the
/// documents were conducted. Those of a farther step hold all of a nearer one.
///
/// Looked through are the quotations of both categories' branches. Empty when there is no such relation.
pub fn evidence_candidates(
    ground: &Ground,
    relation: RelationId,
    least: Closeness,
) -> Vec<EvidenceCandidate> {
    let project = ground.project();
    let Some(relation) = project.relations.get(relation) else {
        return Vec::new();
    };
    let attached: BTreeMap<QuotationId, Stance> = project
        .evidence_of(relation.id)
        .filter_map(|evidence| project.evidence.get(evidence))
        .map(|evidence| (evidence.quotation, evidence.stance))
        .collect();
    let mut found: Vec<(Closeness, usize, usize)> = Vec::new();
    for (one, other) in sides(ground, relation.from, relation.to) {
        let pairs = nearest_pairs(&one, &other, least);
        // What already stands in a pair as near needs no row of its own.
        let mut paired: BTreeMap<usize, Closeness> = BTreeMap::new();
        for (closeness, one, other) in &pairs {
            for quotation in [*one, *other] {
                let most = paired.entry(quotation).or_insert(*closeness);
                *most = (*most).max(*closeness);
            }
        }
        let unpaired = |pair: &(Closeness, usize, usize)| {
            paired.get(&pair.1).is_none_or(|most| *most < pair.0)
        };
        found.extend(&pairs);
        let back = nearest_pairs(&other, &one, least);
        found.extend(back.into_iter().filter(unpaired));
    }
    found.sort_by_key(|(closeness, quotation, _)| {
        (Reverse(*closeness), ground.order_of(*quotation))
    });
    let id = |quotation: usize| ground.quotations()[quotation].id;
    let candidate = |(closeness, quotation, other)| EvidenceCandidate {
        quotation: id(quotation),
        other: id(other),
        closeness,
        attached: attached.get(&id(quotation)).copied(),
    };
    found.into_iter().map(candidate).collect()
}

/// Returns the quotations of the branch of a code, each once, as the documents were conducted.
pub fn branch_quotations(ground: &Ground, code: CodeId) -> Vec<QuotationId> {
    let branch = ground.scheme().branch_of(code);
    let incidents = ground.incidents().iter();
    let mut found: Vec<usize> = incidents
        .filter(|incident| branch.contains(&incident.code))
        .map(|incident| incident.quotation)
        .collect();
    found.sort_by_key(|quotation| ground.order_of(*quotation));
    found.dedup();
    found
        .into_iter()
        .map(|quotation| ground.quotations()[quotation].id)
        .collect()
}

/// Returns the quotations of both branches in each document that has both.
fn sides(ground: &Ground, from: CodeId, to: CodeId) -> Vec<(Reach, Reach)> {
    let spots = spots(ground);
    let branches = [
        ground.scheme().branch_of(from),
        ground.scheme().branch_of(to),
    ];
    let mut documents: BTreeMap<usize, [Vec<Spot>; 2]> = BTreeMap::new();
    for incident in ground.incidents() {
        for (side, branch) in branches.iter().enumerate() {
            if branch.contains(&incident.code) {
                let document = ground.document_of(incident.quotation);
                let lists = documents.entry(document).or_default();
                lists[side].push(spots[incident.quotation]);
            }
        }
    }
    documents
        .into_values()
        .map(|[one, other]| (Reach::of(one), Reach::of(other)))
        .collect()
}

/// The nearest of `other` for each of `one` that has one at least as near as `least`.
fn nearest_pairs(one: &Reach, other: &Reach, least: Closeness) -> Vec<(Closeness, usize, usize)> {
    let pair = |spot: &Spot| {
        let (closeness, nearest) = other
            .nearest(spot)
            .or_else(|| Some((Closeness::SameDocument, other.in_document(spot)?)))?;
        (closeness >= least).then_some((closeness, spot.quotation, nearest))
    };
    one.spots().iter().filter_map(pair).collect()
}
