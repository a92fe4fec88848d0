//! Two codings of one code, unit by unit: both, only one, neither. Units are characters, as NVivo compares codings, or
//! paragraphs.
//!
//! Units of one text are not independent: no standard error or interval follows from their number.

use super::segments::{Segment, meetings};

/// Units by who put one code on them: the four-field table of two codings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fourfold {
    /// Coded by both.
    pub both: u64,
    /// Coded by the first coder alone.
    pub only_first: u64,
    /// Coded by the second coder alone.
    pub only_second: u64,
    /// Coded by neither.
    pub neither: u64,
}

impl Fourfold {
    /// Counts the characters of one code's segments, merged and in order, in a text of `length` characters.
    pub fn of_characters(first: &[Segment], second: &[Segment], length: u32) -> Self {
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

    /// Returns how many units there are.
    pub fn units(self) -> u64 {
        self.both + self.only_first + self.only_second + self.neither
    }

    /// Returns whether units differ: not all are coded by both, nor all by neither.
    pub fn varies(self) -> bool {
        let units = self.units();
        self.both != units && self.neither != units
    }

    /// Returns the share of units that both treat alike, 0 to 1; `None` without units.
    pub fn share(self) -> Option<f64> {
        let alike = self.both + self.neither;
        (self.units() > 0).then(|| alike as f64 / self.units() as f64)
    }

    /// Returns how many units both would treat alike by chance: NVivo's ΣEF; `None` without units.
    pub fn expected(self) -> Option<f64> {
        let length = self.units() as f64;
        let first = (self.both + self.only_first) as f64;
        let second = (self.both + self.only_second) as f64;
        (length > 0.0)
            .then(|| first * second / length + (length - first) * (length - second) / length)
    }

    /// Returns Cohen's κ; `None` where both coded nothing or both coded everything.
    pub fn kappa(self) -> Option<f64> {
        let all = self.units();
        let uniform = self.neither == all || self.both == all;
        let expected = self.expected().filter(|_| !uniform)?;
        let room = all as f64 - expected;
        (room > 0.0).then(|| ((self.both + self.neither) as f64 - expected) / room)
    }

    /// Returns how much more is coded by both than by neither, as a share of all: the prevalence index.
    pub fn prevalence_index(self) -> Option<f64> {
        let length = self.units() as f64;
        (length > 0.0).then(|| (self.both as f64 - self.neither as f64) / length)
    }

    /// Returns how much more the first coder coded than the second, as a share of all: the bias index.
    pub fn bias_index(self) -> Option<f64> {
        let length = self.units() as f64;
        (length > 0.0).then(|| (self.only_first as f64 - self.only_second as f64) / length)
    }

    /// Returns 2·both ÷ (2·both + only one), 0 to 1: agreement where somebody coded; `None` where nobody did.
    pub fn positive_agreement(self) -> Option<f64> {
        let coded = 2 * self.both + self.only_first + self.only_second;
        (coded > 0).then(|| 2.0 * self.both as f64 / coded as f64)
    }

    /// Returns Krippendorff's nominal α: Scott's π corrected for few units; `None` as for κ.
    pub fn alpha(self) -> Option<f64> {
        let units = self.units() as f64;
        let coded = (2 * self.both + self.only_first + self.only_second) as f64;
        let apart = (self.only_first + self.only_second) as f64;
        let pairs = coded * (2.0 * units - coded);
        (pairs > 0.0).then(|| 1.0 - apart * (2.0 * units - 1.0) / pairs)
    }

    /// Returns Gwet's AC1 of two categories; `None` as for κ.
    pub fn gwet(self) -> Option<f64> {
        let units = self.units() as f64;
        let share = (2 * self.both + self.only_first + self.only_second) as f64 / (2.0 * units);
        let chance = 2.0 * share * (1.0 - share);
        let observed = self.share()?;
        (share > 0.0 && share < 1.0).then(|| (observed - chance) / (1.0 - chance))
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
