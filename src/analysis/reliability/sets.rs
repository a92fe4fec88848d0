//! Several codes on one unit: α with a distance between sets of codes, and α of each code by itself.

use std::collections::{BTreeMap, BTreeSet};

use super::alpha;
use super::coefficients::Estimate;
use super::interval::{Bootstrap, Interval};

/// The codes that one rater put on one unit; a code is a number of the caller's.
pub type CodeSet = BTreeSet<usize>;

/// What each rater put on one unit; nothing: the rater left the unit out.
pub type SetUnit = Vec<Option<CodeSet>>;

/// How far two sets of codes are from each other, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SetDistance {
    /// Equal or not.
    Equality,
    /// 1 − shared ÷ in either (Jaccard).
    Jaccard,
    /// 1 − twice the shared ÷ the sum of both (Dice).
    Dice,
    /// Jaccard weighted by how one set lies in the other (Passonneau 2006).
    Masi,
}

impl SetDistance {
    /// Returns the distance; two sets without codes are equal.
    pub fn between(self, first: &CodeSet, second: &CodeSet) -> f64 {
        if first == second {
            return 0.0;
        }
        let shared = first.intersection(second).count();
        let either = first.len() + second.len() - shared;
        let jaccard = shared as f64 / either as f64;
        match self {
            Self::Equality => 1.0,
            Self::Jaccard => 1.0 - jaccard,
            Self::Dice => 1.0 - 2.0 * shared as f64 / (first.len() + second.len()) as f64,
            Self::Masi => 1.0 - jaccard * nesting(shared, first.len(), second.len()),
        }
    }
}

/// The weight of MASI for sets that differ: two thirds when one lies in the other, one third when they only overlap.
fn nesting(shared: usize, first: usize, second: usize) -> f64 {
    if shared == 0 {
        0.0
    } else if shared == first.min(second) {
        2.0 / 3.0
    } else {
        1.0 / 3.0
    }
}

/// Returns Krippendorff's α of sets of codes; `None` when nothing is pairable or all sets are equal.
pub fn alpha(units: &[SetUnit], distance: SetDistance) -> Option<f64> {
    let mut numbers: BTreeMap<&CodeSet, usize> = BTreeMap::new();
    for set in units.iter().flatten().flatten() {
        let next = numbers.len();
        numbers.entry(set).or_insert(next);
    }
    let mut sets: Vec<(&CodeSet, usize)> = numbers.iter().map(|(set, n)| (*set, *n)).collect();
    sets.sort_by_key(|(_, number)| *number);
    let numbered: Vec<Vec<usize>> = units
        .iter()
        .map(|unit| {
            let sets = unit.iter().flatten();
            sets.filter_map(|set| numbers.get(set).copied()).collect()
        })
        .collect();
    alpha::with_distance(&numbered, |first, second| {
        distance.between(sets[first].0, sets[second].0)
    })
}

/// Returns α of sets of codes with its bootstrap interval over units; only units of two raters count for the interval.
pub fn estimate(units: &[SetUnit], distance: SetDistance, bootstrap: Bootstrap) -> Estimate {
    let value = alpha(units, distance);
    let pairs = Pairs::of(units, distance);
    let interval = bootstrap.interval(pairs.units.len(), |drawn| pairs.alpha(drawn));
    Estimate {
        value,
        interval: interval.filter(|_| value.is_some()).map(Interval::clipped),
    }
}

/// Returns the share of units to which two raters gave the same codes, with its bootstrap interval.
pub fn equal(units: &[SetUnit], bootstrap: Bootstrap) -> Estimate {
    let equal: Vec<bool> = units
        .iter()
        .filter_map(|unit| match unit.as_slice() {
            [Some(first), Some(second)] => Some(first == second),
            _ => None,
        })
        .collect();
    let share = |numbers: &mut dyn Iterator<Item = usize>| {
        let (mut all, mut alike) = (0_usize, 0_usize);
        for number in numbers {
            all += 1;
            alike += usize::from(equal.get(number).copied().unwrap_or_default());
        }
        (all > 0).then(|| alike as f64 / all as f64)
    };
    Estimate {
        value: share(&mut (0..equal.len())),
        interval: bootstrap.interval(equal.len(), |drawn| share(&mut drawn.iter().copied())),
    }
}

/// Units of two raters with their sets numbered, for resamples. Sets that share no code are 1 apart, so that only the pairs
/// that share one are kept.
struct Pairs {
    units: Vec<(usize, usize, f64)>,
    sets: usize,
    /// Two sets, and how much nearer than 1 they are.
    near: Vec<(usize, usize, f64)>,
}

impl Pairs {
    fn of(units: &[SetUnit], distance: SetDistance) -> Self {
        let mut numbers: BTreeMap<&CodeSet, usize> = BTreeMap::new();
        let mut pairs = Vec::new();
        for unit in units {
            let [Some(first), Some(second)] = unit.as_slice() else {
                continue;
            };
            let mut number = |set| {
                let next = numbers.len();
                *numbers.entry(set).or_insert(next)
            };
            let (one, other) = (number(first), number(second));
            pairs.push((one, other, distance.between(first, second)));
        }
        let mut near = Vec::new();
        for (first, one) in &numbers {
            for (second, other) in numbers.range::<&CodeSet, _>(..*first) {
                let nearness = 1.0 - distance.between(first, second);
                if nearness > 0.0 {
                    near.push((*one, *other, nearness));
                }
            }
        }
        Self {
            units: pairs,
            sets: numbers.len(),
            near,
        }
    }

    fn alpha(&self, drawn: &[usize]) -> Option<f64> {
        let mut totals = vec![0.0; self.sets];
        let mut apart = 0.0;
        for unit in drawn {
            let (one, other, distance) = self.units.get(*unit)?;
            totals[*one] += 1.0;
            totals[*other] += 1.0;
            apart += 2.0 * distance;
        }
        let number = 2.0 * drawn.len() as f64;
        let alike: f64 = totals.iter().map(|total| total * total).sum();
        let near = self.near.iter();
        let near: f64 = near
            .map(|(one, other, nearness)| 2.0 * totals[*one] * totals[*other] * nearness)
            .sum();
        let expected = number * number - alike - near;
        (expected > 1e-9).then(|| 1.0 - apart * (number - 1.0) / expected)
    }
}

/// Returns for each code that occurs α of having it or not.
pub fn alpha_per_code(units: &[SetUnit]) -> BTreeMap<usize, Option<f64>> {
    let codes: BTreeSet<usize> = units
        .iter()
        .flatten()
        .flatten()
        .flatten()
        .copied()
        .collect();
    let of_code = |code: usize| {
        let binary: Vec<Vec<usize>> = units
            .iter()
            .map(|unit| {
                let sets = unit.iter().flatten();
                sets.map(|set| usize::from(set.contains(&code))).collect()
            })
            .collect();
        (code, alpha::nominal(&binary))
    };
    codes.into_iter().map(of_code).collect()
}
