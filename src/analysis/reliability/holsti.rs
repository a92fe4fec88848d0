//! Holsti's reliability: 2M ÷ (N₁ + N₂), agreements of two codings against all their decisions.
//!
//! It is the “percent agreement” of the Persian paradigm-model papers, who print agreements × 2 ÷ total codes per
//! interview and pooled (Holsti 1969; Khastar 2009; Kvale 1996).

/// What two codings of one document decided.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Decisions {
    /// Codes of the first coding.
    pub first: usize,
    /// Codes of the second coding.
    pub second: usize,
    /// Pairs in which both agree; at most the smaller of the two.
    pub agreements: usize,
}

impl Decisions {
    /// Returns the decisions of both codings together.
    pub fn total(self) -> usize {
        self.first + self.second
    }

    /// Returns the decisions without a partner: the “disagreements” of the papers.
    pub fn unmatched(self) -> usize {
        self.total().saturating_sub(2 * self.agreements)
    }

    /// Returns Holsti's CR, 0 to 1; `None` when nobody coded anything.
    pub fn share(self) -> Option<f64> {
        (self.total() > 0).then(|| 2.0 * self.agreements as f64 / self.total() as f64)
    }

    /// Returns agreements ÷ (agreements + disagreements), 0 to 1 (Miles & Huberman 1994).
    pub fn miles_huberman(self) -> Option<f64> {
        let decided = self.agreements + self.unmatched();
        (decided > 0).then(|| self.agreements as f64 / decided as f64)
    }

    /// Returns the sum of both: the pooled result is that of the sums, not the mean of the results.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            first: self.first + other.first,
            second: self.second + other.second,
            agreements: self.agreements + other.agreements,
        }
    }
}

/// Returns Holsti's composite reliability of `coders` coders with this mean of their pairs: m·r ÷ (1 + (m − 1)r).
pub fn composite(coders: usize, mean_of_pairs: f64) -> Option<f64> {
    let below = 1.0 + (coders as f64 - 1.0) * mean_of_pairs;
    (coders >= 2 && below > 0.0).then(|| coders as f64 * mean_of_pairs / below)
}
