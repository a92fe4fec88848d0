//! How many codes occur in how many interviews: all that most estimators need.

use std::collections::BTreeMap;

use super::Incidence;

/// Incidence frequencies: the number of interviews `T`, and for each `k` the number `Q_k` of codes that occur in
/// exactly `k` of them. Codes that occur in none are not counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frequencies {
    units: usize,
    codes: BTreeMap<usize, usize>,
}

impl Frequencies {
    /// Returns the frequencies of `units` interviews where `(k, codes)` says how many codes occur in `k` of them.
    ///
    /// Entries for no interview or for more than there are cannot be and are left out.
    pub fn new(units: usize, codes: impl IntoIterator<Item = (usize, usize)>) -> Self {
        let mut frequencies = Self {
            units,
            codes: BTreeMap::new(),
        };
        for (k, codes) in codes {
            if (1..=units).contains(&k) && codes > 0 {
                *frequencies.codes.entry(k).or_default() += codes;
            }
        }
        frequencies
    }

    /// Returns the frequencies of a table.
    pub fn of(incidence: &Incidence) -> Self {
        let occurs = |row: &[u32]| row.iter().filter(|codings| **codings > 0).count();
        Self::new(
            incidence.units(),
            incidence.rows().map(|row| (occurs(row), 1)),
        )
    }

    /// Returns `T`, how many interviews there are.
    pub fn units(&self) -> usize {
        self.units
    }

    /// Returns `Q_k`, how many codes occur in exactly `k` interviews.
    pub fn codes_in(&self, k: usize) -> usize {
        self.codes.get(&k).copied().unwrap_or_default()
    }

    /// Returns `S_obs`, how many codes occur at all.
    pub fn observed(&self) -> usize {
        self.codes.values().sum()
    }

    /// Returns `U`, the number of incidences: in how many interviews each code occurs, summed over codes.
    pub fn incidences(&self) -> usize {
        self.codes.iter().map(|(k, codes)| k * codes).sum()
    }

    /// Returns each `k` with its `Q_k`, `k` rising, without those that are 0.
    pub fn iter(&self) -> impl Iterator<Item = (usize, usize)> {
        self.codes.iter().map(|(k, codes)| (*k, *codes))
    }

    /// Returns whether estimators say anything: two interviews at least and one code.
    pub fn can_be_estimated(&self) -> bool {
        self.units >= 2 && !self.codes.is_empty()
    }

    /// Returns `(Q_1, Q_2, T − 1)` as numbers to reckon with.
    pub(super) fn head(&self) -> (f64, f64, f64) {
        let before = self.units.saturating_sub(1) as f64;
        (self.codes_in(1) as f64, self.codes_in(2) as f64, before)
    }
}
