//! Krippendorff's α for units that raters rated, with any distance between values and with missing ratings.
//!
//! α = 1 − D_o ÷ D_e over the pairable ratings: those of units with at least two (Krippendorff 2004, ch. 11; 2011).

use std::collections::BTreeMap;

use super::interval::{Bootstrap, Interval};

/// How far two values are from each other (Krippendorff 2004, section 11.3). Distances are squared differences.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Metric {
    /// Equal or not.
    Nominal,
    /// By how many ratings lie between the values in order.
    Ordinal,
    /// By their difference.
    Interval,
    /// By their difference relative to their sum; zero is nothing.
    Ratio,
    /// By their place on a circle of so many units.
    Circular {
        /// Units of the whole circle.
        units: f64,
    },
    /// By their place between two ends that nothing lies beyond.
    Polar {
        /// The lower end.
        lowest: f64,
        /// The upper end.
        highest: f64,
    },
}

/// Returns α of values that are only equal or not. `units` holds the ratings of each unit, missing ones left out.
///
/// `None` when nothing is pairable or all ratings are equal.
pub fn nominal(units: &[Vec<usize>]) -> Option<f64> {
    let tally = Tally::of(units);
    let squares: f64 = tally.totals.values().map(|total| total * total).sum();
    let expected = tally.number * tally.number - squares;
    tally.alpha(
        expected,
        |first, second| if first == second { 0.0 } else { 1.0 },
    )
}

/// Returns α of numbers with `metric`; `None` as for [`nominal`].
pub fn numeric(units: &[Vec<f64>], metric: Metric) -> Option<f64> {
    let mut values: Vec<f64> = units.iter().flatten().copied().collect();
    values.sort_by(f64::total_cmp);
    values.dedup();
    let number_of = |value: &f64| {
        values
            .binary_search_by(|other| other.total_cmp(value))
            .unwrap_or_default()
    };
    let numbers: Vec<Vec<usize>> = units
        .iter()
        .map(|unit| unit.iter().map(number_of).collect())
        .collect();
    let places = places(&numbers, values.len());
    with_distance(&numbers, |first, second| {
        let (one, other) = (values[first], values[second]);
        match metric {
            Metric::Nominal => f64::from(u8::from(first != second)),
            Metric::Ordinal => (places[first] - places[second]).powi(2),
            Metric::Interval => (one - other).powi(2),
            Metric::Ratio if one + other == 0.0 => f64::from(u8::from(first != second)),
            Metric::Ratio => ((one - other) / (one + other)).powi(2),
            Metric::Circular { units } => {
                (std::f64::consts::PI * (one - other) / units).sin().powi(2)
            }
            Metric::Polar { lowest, highest } => {
                let room = (one + other - 2.0 * lowest) * (2.0 * highest - one - other);
                if room > 0.0 {
                    (one - other).powi(2) / room
                } else {
                    f64::from(u8::from(first != second))
                }
            }
        }
    })
}

/// Returns α with a distance of the caller's between numbered values; `None` as for [`nominal`].
///
/// The distance is asked once for each pair of values that occur.
pub fn with_distance(units: &[Vec<usize>], distance: impl Fn(usize, usize) -> f64) -> Option<f64> {
    let tally = Tally::of(units);
    let totals: Vec<(usize, f64)> = tally.totals.iter().map(|(v, n)| (*v, *n)).collect();
    let mut expected = 0.0;
    for (index, (first, of_first)) in totals.iter().enumerate() {
        for (second, of_second) in totals.iter().take(index) {
            expected += 2.0 * of_first * of_second * distance(*first, *second);
        }
    }
    tally.alpha(expected, distance)
}

/// Returns the bootstrap interval of nominal α over units.
pub fn nominal_interval(units: &[Vec<usize>], bootstrap: Bootstrap) -> Option<Interval> {
    bootstrap.interval(units.len(), |drawn| {
        let resample: Vec<Vec<usize>> = drawn
            .iter()
            .filter_map(|unit| units.get(*unit).cloned())
            .collect();
        nominal(&resample)
    })
}

/// How often each value was given in each pairable unit, and altogether.
struct Tally {
    units: Vec<BTreeMap<usize, f64>>,
    totals: BTreeMap<usize, f64>,
    number: f64,
}

impl Tally {
    fn of(units: &[Vec<usize>]) -> Self {
        let mut tally = Self {
            units: Vec::new(),
            totals: BTreeMap::new(),
            number: 0.0,
        };
        for unit in units.iter().filter(|unit| unit.len() >= 2) {
            let mut counts = BTreeMap::new();
            for value in unit {
                *counts.entry(*value).or_default() += 1.0;
                *tally.totals.entry(*value).or_default() += 1.0;
            }
            tally.number += unit.len() as f64;
            tally.units.push(counts);
        }
        tally
    }

    /// `expected` is the sum of the distances of all pairs of ratings, both ways.
    fn alpha(&self, expected: f64, distance: impl Fn(usize, usize) -> f64) -> Option<f64> {
        if self.totals.len() < 2 || expected <= 0.0 {
            return None;
        }
        let mut observed = 0.0;
        for unit in &self.units {
            let raters: f64 = unit.values().sum();
            let mut apart = 0.0;
            for (first, of_first) in unit {
                for (second, of_second) in unit.range(..first) {
                    apart += 2.0 * of_first * of_second * distance(*first, *second);
                }
            }
            observed += apart / (raters - 1.0);
        }
        Some(1.0 - observed * (self.number - 1.0) / expected)
    }
}

/// Returns for each value how many pairable ratings stand before it, half of its own included: its ordinal place.
fn places(units: &[Vec<usize>], values: usize) -> Vec<f64> {
    let mut totals = vec![0.0; values];
    for value in units.iter().filter(|unit| unit.len() >= 2).flatten() {
        totals[*value] += 1.0;
    }
    let mut before = 0.0;
    totals
        .into_iter()
        .map(|total| {
            before += total;
            before - total / 2.0
        })
        .collect()
}
