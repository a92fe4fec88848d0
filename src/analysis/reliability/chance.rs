//! Coefficients that correct agreement for chance: Cohen, Scott, Fleiss, Brennan & Prediger, Gwet.
//!
//! All are (P_o − P_e) ÷ (1 − P_e) and differ in what they take for chance. All are `None` where fewer than two
//! categories were used: agreement without variation says nothing, and the formula is 0 ÷ 0.

use super::interval::Interval;
use super::ratings::{Ratings, UnitCount, mean};

/// A coefficient with what belongs to it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Coefficient {
    /// The number, at most 1.
    pub value: f64,
    /// Agreement that chance alone would bring, 0 to 1.
    pub expected: f64,
    /// Standard error, where the data allow one.
    pub standard_error: Option<f64>,
    /// 95 % interval, not clipped.
    pub interval: Option<Interval>,
}

/// How near two categories are, 1 for equal ones (Gwet 2014, ch. 3): what AC2 weighs disagreements by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weights {
    /// Equal or not: AC1.
    Identity,
    /// 1 − distance ÷ range, of categories in order.
    Linear,
    /// 1 − squared distance ÷ squared range.
    Quadratic,
    /// By the number of pairs of categories that lie between.
    Ordinal,
}

impl Weights {
    /// Returns the weight of two of `categories` categories in order.
    pub fn of(self, first: usize, second: usize, categories: usize) -> f64 {
        if first == second {
            return 1.0;
        }
        let range = categories.saturating_sub(1).max(1) as f64;
        let apart = first.abs_diff(second) as f64 / range;
        match self {
            Self::Identity => 0.0,
            Self::Linear => 1.0 - apart,
            Self::Quadratic => 1.0 - apart * apart,
            Self::Ordinal => {
                let pairs = |number: f64| number * (number - 1.0) / 2.0;
                let between = first.abs_diff(second) as f64 + 1.0;
                1.0 - pairs(between) / pairs(categories as f64).max(1.0)
            }
        }
    }

    /// Returns the sum of the weights of all pairs of categories.
    fn total(self, categories: usize) -> f64 {
        if self == Self::Identity {
            return categories as f64;
        }
        // Weights depend on the distance alone, so that one pass over the distances is enough.
        let of_distance = |apart: usize| {
            let pairs = if apart == 0 { 1.0 } else { 2.0 };
            pairs * (categories - apart) as f64 * self.of(0, apart, categories)
        };
        (0..categories).map(of_distance).sum()
    }
}

/// Cohen's κ (1960) of the first two raters, on the units that both rated; chance by the own margins of each.
///
/// The standard error is that of Fleiss, Cohen & Everitt (1969), the interval of the normal distribution.
pub fn cohen(ratings: &Ratings) -> Option<Coefficient> {
    let table = Table::of(ratings)?;
    let expected = table.expected_of_own_margins();
    if table.is_constant() || expected >= 1.0 {
        return None;
    }
    let value = (table.observed() - expected) / (1.0 - expected);
    let standard_error = table.standard_error(value, expected);
    Some(Coefficient {
        value,
        expected,
        standard_error: Some(standard_error),
        interval: Some(Interval::normal95(value, standard_error)),
    })
}

/// Returns what Cohen's κ takes for chance; also where κ itself is not defined. `None` but for two raters.
pub fn cohen_expected(ratings: &Ratings) -> Option<f64> {
    Table::of(ratings).map(|table| table.expected_of_own_margins())
}

/// Scott's π (1955) of the first two raters, on the units that both rated; chance by the pooled margins.
pub fn scott(ratings: &Ratings) -> Option<Coefficient> {
    (ratings.raters() == 2).then_some(())?;
    let rows = ratings
        .pairs()
        .into_iter()
        .map(|(first, second)| vec![Some(first), Some(second)])
        .collect();
    fleiss(&Ratings::new(rows, ratings.categories()))
}

/// Fleiss' κ (1971) of any number of raters; chance by the mean share of each category.
///
/// Units that only one rater rated count for the shares and not for agreement. The standard error is by unit
/// linearisation (Gwet 2014), as for [`gwet`].
pub fn fleiss(ratings: &Ratings) -> Option<Coefficient> {
    let scale = Scale::of(ratings, Weights::Identity)?;
    let expected = scale.shares.iter().map(|share| share * share).sum();
    scale.coefficient(expected, |count| {
        count.mean_of(|category| scale.shares[category])
    })
}

/// Brennan & Prediger's κ (1981), also called S or Randolph's; chance is 1 ÷ the categories *available*.
pub fn brennan_prediger(ratings: &Ratings) -> Option<Coefficient> {
    let scale = Scale::of(ratings, Weights::Identity)?;
    let expected = 1.0 / scale.categories as f64;
    scale.coefficient(expected, |_| expected)
}

/// Gwet's AC1 (2008), and AC2 with other `weights`; chance by how uncertain the categories are.
pub fn gwet(ratings: &Ratings, weights: Weights) -> Option<Coefficient> {
    let scale = Scale::of(ratings, weights)?;
    let q = scale.categories as f64;
    let factor = weights.total(scale.categories) / (q * (q - 1.0));
    let uncertain: f64 = scale.shares.iter().map(|share| share * (1.0 - share)).sum();
    scale.coefficient(factor * uncertain, |count| {
        factor * count.mean_of(|category| 1.0 - scale.shares[category])
    })
}

/// What the coefficients of any number of raters share.
struct Scale {
    counts: Vec<UnitCount>,
    shares: Vec<f64>,
    categories: usize,
    weights: Weights,
}

impl Scale {
    /// `None` without variation, or when no unit has two ratings.
    fn of(ratings: &Ratings, weights: Weights) -> Option<Self> {
        let counts = ratings.counts();
        let rated_twice = counts.iter().any(|count| count.raters >= 2);
        if !ratings.has_variation() || !rated_twice {
            return None;
        }
        let mut shares = vec![0.0; ratings.used()];
        for count in &counts {
            for (category, raters) in &count.given {
                shares[*category] += *raters as f64 / (count.raters * counts.len()) as f64;
            }
        }
        Some(Self {
            counts,
            shares,
            categories: ratings.categories(),
            weights,
        })
    }

    /// Returns the coefficient with this chance; `chance_of` is the part of one unit in it.
    fn coefficient(
        &self,
        expected: f64,
        chance_of: impl Fn(&UnitCount) -> f64,
    ) -> Option<Coefficient> {
        let weight = |first, second| self.weights.of(first, second, self.categories);
        let agreements: Vec<Option<f64>> = self
            .counts
            .iter()
            .map(|count| count.weighted_agreement(&weight))
            .collect();
        let observed = mean(agreements.iter().flatten().copied())?;
        let room = 1.0 - expected;
        if room <= f64::EPSILON {
            return None;
        }
        let value = (observed - expected) / room;
        let units = agreements.len() as f64;
        let inflation = units / agreements.iter().flatten().count() as f64;
        let squares: f64 = agreements
            .iter()
            .zip(&self.counts)
            .map(|(agreement, count)| {
                let own = agreement.map_or(0.0, |agreement| agreement - expected);
                let moved = 2.0 * (1.0 - value) * (chance_of(count) - expected) / room;
                (inflation * own / room - moved - value).powi(2)
            })
            .sum();
        let standard_error =
            (agreements.len() > 1).then(|| (squares / (units * (units - 1.0))).sqrt());
        let interval = standard_error
            .and_then(|error| Interval::student95(value, error, agreements.len() - 1));
        Some(Coefficient {
            value,
            expected,
            standard_error,
            interval,
        })
    }
}

impl UnitCount {
    /// Returns the mean over the raters of this unit.
    fn mean_of(&self, of_category: impl Fn(usize) -> f64) -> f64 {
        let sum: f64 = self
            .given
            .iter()
            .map(|(category, raters)| *raters as f64 * of_category(*category))
            .sum();
        sum / self.raters.max(1) as f64
    }
}

/// Two raters crossed, as shares of the units that both rated.
struct Table {
    cells: std::collections::BTreeMap<(usize, usize), f64>,
    rows: Vec<f64>,
    columns: Vec<f64>,
    units: f64,
}

impl Table {
    fn of(ratings: &Ratings) -> Option<Self> {
        let pairs = ratings.pairs();
        if ratings.raters() != 2 || pairs.is_empty() {
            return None;
        }
        let units = pairs.len() as f64;
        let mut table = Self {
            cells: std::collections::BTreeMap::new(),
            rows: vec![0.0; ratings.used()],
            columns: vec![0.0; ratings.used()],
            units,
        };
        // Whole numbers are summed and divided once, so that what is equal stays equal.
        for (first, second) in pairs {
            *table.cells.entry((first, second)).or_default() += 1.0;
            table.rows[first] += 1.0;
            table.columns[second] += 1.0;
        }
        table.cells.values_mut().for_each(|cell| *cell /= units);
        table.rows.iter_mut().for_each(|row| *row /= units);
        table.columns.iter_mut().for_each(|column| *column /= units);
        Some(table)
    }

    fn is_constant(&self) -> bool {
        let mut categories = self
            .cells
            .keys()
            .flat_map(|(first, second)| [first, second]);
        let one = categories.next();
        categories.all(|category| Some(category) == one)
    }

    fn observed(&self) -> f64 {
        let equal = self
            .cells
            .iter()
            .filter(|((first, second), _)| first == second);
        equal.map(|(_, share)| share).sum()
    }

    fn expected_of_own_margins(&self) -> f64 {
        let margins = self.rows.iter().zip(&self.columns);
        margins.map(|(row, column)| row * column).sum()
    }

    fn standard_error(&self, value: f64, expected: f64) -> f64 {
        let (mut a, mut b) = (0.0, 0.0);
        for ((first, second), share) in &self.cells {
            // The margins crossed: the column of the one, the row of the other.
            let both = self.columns[*first] + self.rows[*second];
            if first == second {
                a += share * (1.0 - both * (1.0 - value)).powi(2);
            } else {
                b += share * both.powi(2) * (1.0 - value).powi(2);
            }
        }
        let c = (value - expected * (1.0 - value)).powi(2);
        let variance = (a + b - c) / (self.units * (1.0 - expected).powi(2));
        variance.max(0.0).sqrt()
    }
}
