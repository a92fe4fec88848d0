//! Agreement on characters, as NVivo compares codings: each character of a document has the code or has it not.
//!
//! Characters are no independent units: no standard error or interval follows from their number.

use super::segments::{Segment, meetings};

/// Characters of one document by who put one code on them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Characters {
    /// Coded by both.
    pub both: u64,
    /// Coded by the first coder alone.
    pub only_first: u64,
    /// Coded by the second coder alone.
    pub only_second: u64,
    /// Coded by neither.
    pub neither: u64,
}

impl Characters {
    /// Compares the segments of one code, merged and in order, in a text of `length` characters.
    pub fn of(first: &[Segment], second: &[Segment], length: u32) -> Self {
        let (first, second) = (clipped(first, length), clipped(second, length));
        let covered =
            |side: &[Segment]| side.iter().map(|one| u64::from(one.length())).sum::<u64>();
        let both: u64 = meetings(&first, &second)
            .into_iter()
            .map(|(one, other)| u64::from(first[one].shared(second[other])))
            .sum();
        let (one, other) = (covered(&first), covered(&second));
        Self {
            both,
            only_first: one - both,
            only_second: other - both,
            neither: u64::from(length) - (one + other - both),
        }
    }

    /// Returns the length of the text.
    pub fn length(self) -> u64 {
        self.both + self.only_first + self.only_second + self.neither
    }

    /// Returns the share of characters that both treat alike, 0 to 1; `None` of an empty text.
    pub fn share(self) -> Option<f64> {
        let alike = self.both + self.neither;
        (self.length() > 0).then(|| alike as f64 / self.length() as f64)
    }

    /// Returns how many characters both would treat alike by chance: NVivo's ΣEF; `None` of an empty text.
    pub fn expected(self) -> Option<f64> {
        let length = self.length() as f64;
        let first = (self.both + self.only_first) as f64;
        let second = (self.both + self.only_second) as f64;
        (length > 0.0)
            .then(|| first * second / length + (length - first) * (length - second) / length)
    }

    /// Returns Cohen's κ on characters; `None` where both coded nothing or both coded everything.
    pub fn kappa(self) -> Option<f64> {
        let all = self.length();
        let uniform = self.neither == all || self.both == all;
        let expected = self.expected().filter(|_| !uniform)?;
        let room = all as f64 - expected;
        (room > 0.0).then(|| ((self.both + self.neither) as f64 - expected) / room)
    }

    /// Returns how much more is coded by both than by neither, as a share of all: the prevalence index.
    pub fn prevalence_index(self) -> Option<f64> {
        let length = self.length() as f64;
        (length > 0.0).then(|| (self.both as f64 - self.neither as f64) / length)
    }

    /// Returns how much more the first coder coded than the second, as a share of all: the bias index.
    pub fn bias_index(self) -> Option<f64> {
        let length = self.length() as f64;
        (length > 0.0).then(|| (self.only_first as f64 - self.only_second as f64) / length)
    }

    /// Returns 2·both ÷ (2·both + only one), 0 to 1: agreement where somebody coded; `None` where nobody did.
    pub fn positive_agreement(self) -> Option<f64> {
        let coded = 2 * self.both + self.only_first + self.only_second;
        (coded > 0).then(|| 2.0 * self.both as f64 / coded as f64)
    }

    /// Returns the sum of both, for documents that are compared as one text.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            both: self.both + other.both,
            only_first: self.only_first + other.only_first,
            only_second: self.only_second + other.only_second,
            neither: self.neither + other.neither,
        }
    }
}

fn clipped(segments: &[Segment], length: u32) -> Vec<Segment> {
    segments
        .iter()
        .map(|segment| Segment::new(segment.start.min(length), segment.end.min(length)))
        .collect()
}
