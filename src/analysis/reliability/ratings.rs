//! Units rated by raters: which rater put which unit into which category, and how often raters agree.

/// Ratings with a row for each unit and a column for each rater; a rater can have left a unit out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ratings {
    rows: Vec<Vec<Option<usize>>>,
    raters: usize,
    used: usize,
    categories: usize,
}

/// What the raters say about one unit: each category that was given with the number of raters who gave it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnitCount {
    /// Category and raters, by category.
    pub given: Vec<(usize, usize)>,
    /// How many raters rated the unit.
    pub raters: usize,
}

impl Ratings {
    /// Returns the ratings of these rows, short rows filled up with missing ones.
    ///
    /// `categories` is the number of categories *available* to the raters; it is raised where a larger one was given.
    pub fn new(mut rows: Vec<Vec<Option<usize>>>, categories: usize) -> Self {
        let raters = rows.iter().map(Vec::len).max().unwrap_or_default();
        let last = rows.iter().flatten().flatten().max();
        let used = last.map_or(0, |last| last + 1);
        rows.iter_mut().for_each(|row| row.resize(raters, None));
        Self {
            rows,
            raters,
            used,
            categories: categories.max(used),
        }
    }

    /// Returns the rows: units, each with the category that each rater gave.
    pub fn rows(&self) -> &[Vec<Option<usize>>] {
        &self.rows
    }

    /// Returns how many units there are, those that nobody rated included.
    pub fn units(&self) -> usize {
        self.rows.len()
    }

    /// Returns how many raters there are.
    pub fn raters(&self) -> usize {
        self.raters
    }

    /// Returns how many categories the raters could choose from: the `q` of the formulas.
    pub fn categories(&self) -> usize {
        self.categories
    }

    /// Returns how many categories cover all that were given; those available can be many more.
    pub(super) fn used(&self) -> usize {
        self.used
    }

    /// Returns the counts of each unit that somebody rated.
    pub fn counts(&self) -> Vec<UnitCount> {
        let counts = self.rows.iter().map(|row| UnitCount::of(row));
        counts.filter(|count| count.raters > 0).collect()
    }

    /// Returns the categories of the units that both of the first two raters rated.
    pub fn pairs(&self) -> Vec<(usize, usize)> {
        self.rows
            .iter()
            .filter_map(|row| match row.as_slice() {
                [Some(first), Some(second), ..] => Some((*first, *second)),
                _ => None,
            })
            .collect()
    }

    /// Returns the ratings of these units only; a unit can come several times.
    #[must_use]
    pub fn of_units(&self, units: &[usize]) -> Self {
        let rows = units
            .iter()
            .filter_map(|unit| self.rows.get(*unit).cloned());
        Self {
            rows: rows.collect(),
            raters: self.raters,
            used: self.used,
            categories: self.categories,
        }
    }

    /// Returns how often raters agree, 0 to 1; `None` when no unit has two ratings.
    ///
    /// The mean over units of Σ r(r − 1) ÷ (raters(raters − 1)); for two raters the share of equal units.
    pub fn percent_agreement(&self) -> Option<f64> {
        let shares = self.counts();
        let shares = shares.iter().filter_map(UnitCount::agreement);
        mean(shares)
    }

    /// Returns whether at least two categories were given. Without variation no chance-corrected measure is defined.
    pub fn has_variation(&self) -> bool {
        let mut given = self.rows.iter().flatten().flatten();
        let first = given.next();
        given.any(|category| Some(category) != first)
    }
}

impl UnitCount {
    /// Counts one row.
    pub fn of(row: &[Option<usize>]) -> Self {
        let mut all: Vec<usize> = row.iter().flatten().copied().collect();
        all.sort_unstable();
        let mut given: Vec<(usize, usize)> = Vec::new();
        for category in &all {
            match given.last_mut() {
                Some((last, raters)) if last == category => *raters += 1,
                _ => given.push((*category, 1)),
            }
        }
        Self {
            given,
            raters: all.len(),
        }
    }

    /// Returns the share of pairs of raters who agree, 0 to 1; `None` for fewer than two ratings.
    pub fn agreement(&self) -> Option<f64> {
        self.weighted_agreement(&|first, second| if first == second { 1.0 } else { 0.0 })
    }

    /// Returns the mean weight of pairs of raters; `None` for fewer than two ratings. Equal categories weigh 1.
    pub fn weighted_agreement(&self, weight: &dyn Fn(usize, usize) -> f64) -> Option<f64> {
        if self.raters < 2 {
            return None;
        }
        let mut sum = 0.0;
        for (first, of_first) in &self.given {
            for (second, of_second) in &self.given {
                let own = if first == second { 1.0 } else { 0.0 };
                sum += *of_first as f64 * weight(*first, *second) * (*of_second as f64 - own);
            }
        }
        Some(sum / (self.raters * (self.raters - 1)) as f64)
    }
}

/// Returns the mean; `None` of nothing.
pub(super) fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, number) = values.fold((0.0, 0_usize), |(sum, number), value| {
        (sum + value, number + 1)
    });
    (number > 0).then(|| sum / number as f64)
}
