//! Free segments of two coders: overlap of two segments, agreement on segments, one-to-one matching.
//!
//! As MAXQDA does it: each coded segment of each coder is one row; it agrees when the other coder has a segment with
//! the same code that overlaps enough (Rädiker & Kuckartz 2019). Work is one pass over the sorted segments of a code.

use std::collections::BTreeMap;

/// A coded stretch of a text: offsets in characters (Unicode code points), first to last + 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Segment {
    /// The first character.
    pub start: u32,
    /// The character after the last one.
    pub end: u32,
}

impl Segment {
    /// Returns the segment from `start` to `end`.
    pub fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    /// Returns the length in characters.
    pub fn length(self) -> u32 {
        self.end.saturating_sub(self.start)
    }

    /// Returns how many characters both share.
    pub fn shared(self, other: Self) -> u32 {
        let end = self.end.min(other.end);
        end.saturating_sub(self.start.max(other.start))
    }
}

/// What the shared characters of two segments are a share of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Basis {
    /// The characters that either covers.
    #[default]
    Union,
    /// The longer of the two.
    Longer,
    /// The shorter of the two.
    Shorter,
}

/// When two segments of one code count as the same.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Overlap {
    /// The least overlap in per cent, 0 to 100; at 0 one shared character is enough.
    pub percent: f64,
    /// What it is a share of.
    pub basis: Basis,
}

impl Default for Overlap {
    fn default() -> Self {
        Self {
            percent: 90.0,
            basis: Basis::Union,
        }
    }
}

impl Overlap {
    /// Returns the overlap of two segments, 0 to 1.
    pub fn share(self, first: Segment, second: Segment) -> f64 {
        let (shared, whole) = self.parts(first, second);
        if whole > 0 {
            shared as f64 / whole as f64
        } else {
            0.0
        }
    }

    /// Returns whether two segments overlap enough.
    pub fn is_enough(self, first: Segment, second: Segment) -> bool {
        let (shared, whole) = self.parts(first, second);
        // Multiplied out: whole numbers on both sides, so that exactly the threshold is enough.
        shared > 0 && shared as f64 * 100.0 >= self.percent * whole as f64
    }

    fn parts(self, first: Segment, second: Segment) -> (u64, u64) {
        let shared = u64::from(first.shared(second));
        let (one, other) = (u64::from(first.length()), u64::from(second.length()));
        let whole = match self.basis {
            Basis::Union => (one + other) - shared,
            Basis::Longer => one.max(other),
            Basis::Shorter => one.min(other),
        };
        (shared, whole)
    }
}

/// Returns the segments of one code by one coder in order, those that overlap made one. Touching ones stay apart.
pub fn merged(mut segments: Vec<Segment>) -> Vec<Segment> {
    segments.retain(|segment| segment.length() > 0);
    segments.sort_unstable();
    let mut merged: Vec<Segment> = Vec::with_capacity(segments.len());
    for segment in segments {
        match merged.last_mut() {
            Some(last) if segment.start < last.end => last.end = last.end.max(segment.end),
            _ => merged.push(segment),
        }
    }
    merged
}

/// Agreement on the segments of one code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SegmentAgreement {
    /// For each segment of the first coder whether the second has one that overlaps enough.
    pub first: Vec<bool>,
    /// The same for each segment of the second coder.
    pub second: Vec<bool>,
    /// A largest set of one-to-one pairs: indices into both.
    pub matched: Vec<(usize, usize)>,
}

impl SegmentAgreement {
    /// Compares the segments of one code, as [`merged`] gives them.
    ///
    /// Two families of segments of which none overlaps another of its own meet in a chain of pairs from left to
    /// right; taking each pair whose two are free, in that order, gives a matching that no other exceeds.
    pub fn of(first: &[Segment], second: &[Segment], overlap: Overlap) -> Self {
        let mut agreement = Self {
            first: vec![false; first.len()],
            second: vec![false; second.len()],
            matched: Vec::new(),
        };
        let mut taken = (vec![false; first.len()], vec![false; second.len()]);
        for (one, other) in meetings(first, second) {
            if !overlap.is_enough(first[one], second[other]) {
                continue;
            }
            agreement.first[one] = true;
            agreement.second[other] = true;
            if !taken.0[one] && !taken.1[other] {
                taken.0[one] = true;
                taken.1[other] = true;
                agreement.matched.push((one, other));
            }
        }
        agreement
    }

    /// Returns the numbers of it.
    pub fn rows(&self) -> Rows {
        let agreeing = |side: &[bool]| side.iter().filter(|agrees| **agrees).count();
        let (first, second) = (agreeing(&self.first), agreeing(&self.second));
        Rows {
            agree: first + second,
            only_first: self.first.len() - first,
            only_second: self.second.len() - second,
        }
    }
}

/// Returns the pairs of segments that share a character, from left to right. Each side is sorted and disjoint.
pub fn meetings(first: &[Segment], second: &[Segment]) -> Vec<(usize, usize)> {
    let (mut one, mut other) = (0, 0);
    let mut pairs = Vec::new();
    while let (Some(left), Some(right)) = (first.get(one), second.get(other)) {
        if left.shared(*right) > 0 {
            pairs.push((one, other));
        }
        if left.end <= right.end {
            one += 1;
        } else {
            other += 1;
        }
    }
    pairs
}

/// Coded segments of both coders as rows, by whether the other agrees.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    /// Segments, of either coder, that the other agrees with.
    pub agree: usize,
    /// Segments of the first coder alone.
    pub only_first: usize,
    /// Segments of the second coder alone.
    pub only_second: usize,
}

impl Rows {
    /// Returns all rows: the segments of both coders.
    pub fn total(self) -> usize {
        self.agree + self.only_first + self.only_second
    }

    /// Returns the share of rows that agree, 0 to 1; `None` without rows.
    pub fn share(self) -> Option<f64> {
        (self.total() > 0).then(|| self.agree as f64 / self.total() as f64)
    }

    /// Returns Brennan & Prediger's κ with chance 1 ÷ `codes`; `None` without rows or with fewer than two codes.
    pub fn kappa(self, codes: usize) -> Option<f64> {
        let chance = self.chance(codes)?;
        let observed = self.share()?;
        (codes > 1).then(|| (observed - chance) / (1.0 - chance))
    }

    /// Returns agreement by chance: 1 ÷ `codes`, the codes in the table of results.
    pub fn chance(self, codes: usize) -> Option<f64> {
        (codes > 0).then(|| 1.0 / codes as f64)
    }

    /// Returns the sum of both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            agree: self.agree + other.agree,
            only_first: self.only_first + other.only_first,
            only_second: self.only_second + other.only_second,
        }
    }
}

/// Sorts segments by code and merges those of each code.
pub fn by_code<C: Ord>(coded: impl IntoIterator<Item = (C, Segment)>) -> BTreeMap<C, Vec<Segment>> {
    let mut codes: BTreeMap<C, Vec<Segment>> = BTreeMap::new();
    for (code, segment) in coded {
        codes.entry(code).or_default().push(segment);
    }
    codes
        .into_iter()
        .map(|(code, segments)| (code, merged(segments)))
        .collect()
}
