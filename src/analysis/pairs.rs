//! Codes that may be one: their names are nearly the same, they stand on nearly the same quotations, or one never occurs
//! without the other. Two rare codes on one passage come last: that is little to go by. Each pair has its reason in numbers and quotations to look at; the judgement is the researcher's.

use std::collections::HashSet;

use crate::model::{CodeId, Message, QuotationId};

use super::{Ground, names};

/// How much of both texts two quotations must share to be nearly the same, in per cent.
const NEARLY: u32 = 80;
/// How much of the quotations of both codes must be nearly the same, in per cent.
const MOST: usize = 75;
/// A code on fewer quotations says nothing by always standing beside another.
const OFTEN: usize = 3;
/// With how many quotations that began before it and reach into it one is compared, the nearest first.
const CROWD: usize = 64;
/// How many quotations are given to look at.
const EVIDENCE: usize = 6;

/// Why two codes may be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PairReason {
    /// Their names are the same but for case, accents, spaces and the like.
    SameName,
    /// They stand on nearly the same quotations.
    SameQuotations,
    /// Their names differ in a letter or in the order of the words.
    NearlySameName,
    /// The first never occurs without the other.
    AlwaysTogether,
    /// They stand on nearly the same passage, and one of them nowhere else: that is little to go by.
    SamePassage,
}

/// Two codes that may be one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodePair {
    /// The one; where one never occurs without the other, this is it.
    pub one: CodeId,
    /// The other.
    pub other: CodeId,
    /// Why.
    pub reason: PairReason,
    /// How many quotations of the one stand on nearly the same text as one of the other, or share text with it where
    /// that is the reason.
    pub shared: usize,
    /// How many quotations the one has.
    pub of_one: usize,
    /// How many the other has.
    pub of_other: usize,
    /// Quotations of the one to look at.
    pub evidence: Vec<QuotationId>,
}

impl CodePair {
    /// Returns the reason in words.
    pub fn message(&self) -> Message {
        let key = match self.reason {
            PairReason::SameName => "analysis-pair-same-name",
            PairReason::NearlySameName => "analysis-pair-nearly-same-name",
            PairReason::SameQuotations => "analysis-pair-same-quotations",
            PairReason::AlwaysTogether => "analysis-pair-always-together",
            PairReason::SamePassage => "analysis-pair-same-passage",
        };
        Message::new(key)
            .with("shared", self.shared)
            .with("one", self.of_one)
            .with("other", self.of_other)
    }
}

/// Returns the pairs of codes that may be one, the plainest reasons first; each pair once, with its plainest reason.
///
/// Codes of which one stands above the other are left out: that both are on a passage is as it should be.
pub fn code_pairs(ground: &Ground) -> Vec<CodePair> {
    let own = own_quotations(ground);
    let mut pairs = Vec::new();
    for group in names::alike(ground.scheme()) {
        for pair in group.windows(2) {
            if let [one, other] = *pair {
                pairs.extend(named(ground, &own, (one, other), PairReason::SameName));
            }
        }
    }
    for pair in names::nearly_alike(ground.scheme()) {
        pairs.extend(named(ground, &own, pair, PairReason::NearlySameName));
    }
    pairs.extend(beside(ground, &own));
    let scheme = ground.scheme();
    let position = |code: CodeId| scheme.position(code).unwrap_or(usize::MAX);
    pairs.retain(|pair| !is_above(ground, pair.one, pair.other));
    pairs.sort_by_key(|pair| {
        let most = std::cmp::Reverse(pair.shared);
        (pair.reason, most, position(pair.one), position(pair.other))
    });
    let mut seen = HashSet::new();
    pairs.retain(|pair| seen.insert((pair.one.min(pair.other), pair.one.max(pair.other))));
    pairs
}

/// The quotations of each code itself, each once, by their index in the ground.
fn own_quotations(ground: &Ground) -> Vec<Vec<usize>> {
    let mut own = vec![Vec::new(); ground.scheme().len()];
    for incident in ground.incidents() {
        if let Some(list) = own.get_mut(incident.code) {
            list.push(incident.quotation);
        }
    }
    for list in &mut own {
        list.sort_unstable();
        list.dedup();
    }
    own
}

fn named(
    ground: &Ground,
    own: &[Vec<usize>],
    (one, other): (usize, usize),
    reason: PairReason,
) -> Option<CodePair> {
    let quotations = |code: usize| own.get(code).map_or(&[][..], Vec::as_slice);
    let there: HashSet<usize> = quotations(other).iter().copied().collect();
    let shared = quotations(one)
        .iter()
        .filter(|quotation| there.contains(quotation));
    let looked_at = quotations(one).iter().chain(quotations(other)).copied();
    Some(CodePair {
        one: ground.scheme().code(one)?.id,
        other: ground.scheme().code(other)?.id,
        reason,
        shared: shared.count(),
        of_one: quotations(one).len(),
        of_other: quotations(other).len(),
        evidence: ids(ground, looked_at),
    })
}

fn ids(ground: &Ground, quotations: impl Iterator<Item = usize>) -> Vec<QuotationId> {
    let rows = quotations.filter_map(|quotation| ground.quotations().get(quotation));
    rows.map(|row| row.id).take(EVIDENCE).collect()
}

fn is_above(ground: &Ground, one: CodeId, other: CodeId) -> bool {
    let scheme = ground.scheme();
    match (scheme.position(one), scheme.position(other)) {
        (Some(first), Some(second)) => {
            scheme.branch(first).contains(&second) || scheme.branch(second).contains(&first)
        }
        _ => true,
    }
}

/// A quotation of the first code that shares text with one of the second, and whether both are nearly the same.
type Touch = (usize, usize, usize, bool);

/// Pairs by their quotations.
fn beside(ground: &Ground, own: &[Vec<usize>]) -> Vec<CodePair> {
    let mut touches = touches(ground, own);
    // Nearly the same comes first, and is what is kept of a quotation that touches several times.
    touches.sort_unstable_by_key(|(one, other, quotation, same)| (*one, *other, *quotation, !same));
    touches.dedup_by_key(|(one, other, quotation, _)| (*one, *other, *quotation));
    let groups: Vec<&[Touch]> = touches
        .chunk_by(|one, other| (one.0, one.1) == (other.0, other.1))
        .collect();
    groups
        .iter()
        .filter_map(|group| pair_of(ground, own, (group, &groups)))
        .collect()
}

fn pair_of(
    ground: &Ground,
    own: &[Vec<usize>],
    (group, groups): (&[Touch], &[&[Touch]]),
) -> Option<CodePair> {
    let (one, other, ..) = *group.first()?;
    let count = |code: usize| own.get(code).map_or(0, Vec::len);
    let same = group.iter().filter(|touch| touch.3).count();
    let key = |group: &&[Touch]| group.first().map(|touch| (touch.0, touch.1));
    let back = groups
        .binary_search_by_key(&Some((other, one)), key)
        .ok()
        .and_then(|at| groups.get(at));
    let same_back = back.map_or(0, |back| back.iter().filter(|touch| touch.3).count());
    let both = count(one) + count(other);
    let reason = if (same + same_back) * 100 >= both * MOST {
        // Said once for both.
        if one > other {
            return None;
        }
        match same.min(same_back) {
            0 | 1 => PairReason::SamePassage,
            _ => PairReason::SameQuotations,
        }
    } else if group.len() == count(one) && group.len() >= OFTEN {
        PairReason::AlwaysTogether
    } else {
        return None;
    };
    let shared = match reason {
        PairReason::SameQuotations | PairReason::SamePassage => same,
        _ => group.len(),
    };
    Some(CodePair {
        one: ground.scheme().code(one)?.id,
        other: ground.scheme().code(other)?.id,
        reason,
        shared,
        of_one: count(one),
        of_other: count(other),
        evidence: ids(ground, group.iter().map(|touch| touch.2)),
    })
}

/// Goes through each document once and notes which codes stand on text that is shared, in both directions.
fn touches(ground: &Ground, own: &[Vec<usize>]) -> Vec<Touch> {
    let mut codes_on: Vec<Vec<usize>> = vec![Vec::new(); ground.quotations().len()];
    for (code, quotations) in own.iter().enumerate() {
        for quotation in quotations {
            if let Some(list) = codes_on.get_mut(*quotation) {
                list.push(code);
            }
        }
    }
    let range = |quotation: &usize| ground.quotations().get(*quotation).map(|row| row.range);
    let mut order: Vec<usize> = (0..codes_on.len()).collect();
    order.retain(|quotation| codes_on.get(*quotation).is_some_and(|on| !on.is_empty()));
    order.sort_by_key(|quotation| (ground.document_of(*quotation), range(quotation), *quotation));
    let mut touches = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut document = usize::MAX;
    for quotation in order {
        let Some(here) = range(&quotation) else {
            continue;
        };
        if ground.document_of(quotation) != document {
            document = ground.document_of(quotation);
            open.clear();
        }
        open.retain(|before| range(before).is_some_and(|there| there.end > here.start));
        open.push(quotation);
        for other in open.iter().rev().take(CROWD) {
            let Some(there) = range(other) else { continue };
            meet(
                &codes_on,
                (quotation, *other),
                nearly(here, there),
                &mut touches,
            );
        }
        if open.len() > 2 * CROWD {
            open.drain(..CROWD);
        }
    }
    touches
}

fn meet(
    codes_on: &[Vec<usize>],
    (quotation, other): (usize, usize),
    same: bool,
    touches: &mut Vec<Touch>,
) {
    let on = |quotation: usize| codes_on.get(quotation).map_or(&[][..], Vec::as_slice);
    for one in on(quotation) {
        for there in on(other).iter().filter(|there| *there != one) {
            touches.push((*one, *there, quotation, same));
            touches.push((*there, *one, other, same));
        }
    }
}

/// Whether two ranges that share text share nearly all of it.
fn nearly(one: crate::model::TextRange, other: crate::model::TextRange) -> bool {
    let shared = one
        .end
        .min(other.end)
        .saturating_sub(one.start.max(other.start));
    let whole = one
        .end
        .max(other.end)
        .saturating_sub(one.start.min(other.start));
    u64::from(shared) * 100 >= u64::from(whole) * u64::from(NEARLY)
}
