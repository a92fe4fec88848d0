//! Several codes on one unit: α with a distance between sets of codes, and α of each code by itself.

use std::collections::{BTreeMap, BTreeSet};

use super::alpha;

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
