//! How sure a number is: intervals from a standard error, and the bootstrap with a seed that the caller passes in.

use super::draw::Draw;

/// Fewer units than this have no bootstrap interval: it would only look like one.
pub const FEWEST_UNITS: usize = 10;

/// Two-sided 95 % of the normal distribution.
const NORMAL_95: f64 = 1.959_963_984_540_054;

/// Lower and upper end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

impl Interval {
    /// Returns the 95 % interval of the normal distribution, not clipped.
    pub fn normal95(value: f64, standard_error: f64) -> Self {
        Self::around(value, NORMAL_95 * standard_error)
    }

    /// Returns the 95 % interval of Student's t with `degrees` of freedom, not clipped; `None` without any.
    pub fn student95(value: f64, standard_error: f64, degrees: usize) -> Option<Self> {
        (degrees > 0).then(|| Self::around(value, student95(degrees) * standard_error))
    }

    /// Returns the interval cut to −1 … 1, as it is shown.
    #[must_use]
    pub fn clipped(self) -> Self {
        Self {
            low: self.low.clamp(-1.0, 1.0),
            high: self.high.clamp(-1.0, 1.0),
        }
    }

    fn around(value: f64, half: f64) -> Self {
        Self {
            low: value - half,
            high: value + half,
        }
    }
}

/// How a bootstrap is done: always the same for the same seed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bootstrap {
    /// How many resamples; 1,000 or more.
    pub resamples: usize,
    /// Where the draws begin.
    pub seed: u64,
}

impl Default for Bootstrap {
    fn default() -> Self {
        Self {
            resamples: 1_000,
            seed: 1,
        }
    }
}

impl Bootstrap {
    /// Returns the 95 % percentile interval of `statistic` over resamples of `units` units (Efron 1979).
    ///
    /// `statistic` gets the numbers of the units drawn, with repetition. Resamples on which it is not defined are
    /// left out; `None` with fewer than [`FEWEST_UNITS`] units or when most resamples are not defined.
    pub fn interval(
        self,
        units: usize,
        mut statistic: impl FnMut(&[usize]) -> Option<f64>,
    ) -> Option<Interval> {
        let mut values = Vec::with_capacity(self.resamples);
        self.each(units, |drawn| values.extend(statistic(drawn)));
        self.between(values)
    }

    /// Hands out the numbers of the units of every resample; of none with fewer than [`FEWEST_UNITS`] units.
    pub fn each(self, units: usize, mut enter: impl FnMut(&[usize])) {
        if units < FEWEST_UNITS {
            return;
        }
        let mut draw = Draw::new(self.seed);
        let mut drawn = vec![0; units];
        for _ in 0..self.resamples {
            drawn.fill_with(|| draw.below(units));
            enter(&drawn);
        }
    }

    /// Returns the 95 % percentile interval of what resamples said; `None` when most said nothing.
    pub fn between(self, mut values: Vec<f64>) -> Option<Interval> {
        if values.is_empty() || values.len() * 2 < self.resamples {
            return None;
        }
        values.sort_by(f64::total_cmp);
        Some(Interval {
            low: quantile(&values, 0.025)?,
            high: quantile(&values, 0.975)?,
        })
    }
}

/// Returns the smallest value that at least this share of the sorted `values` does not exceed (type 1).
fn quantile(values: &[f64], share: f64) -> Option<f64> {
    let rank = (share * values.len() as f64).ceil() as usize;
    values.get(rank.clamp(1, values.len().max(1)) - 1).copied()
}

/// Returns the two-sided 95 % point of Student's t, by halving on its distribution function.
fn student95(degrees: usize) -> f64 {
    let degrees = degrees as f64;
    let (mut low, mut high) = (0.0, 20.0);
    for _ in 0..80 {
        let middle = (low + high) / 2.0;
        // The two tails beyond t: the regularised incomplete beta I(ν/(ν+t²); ν/2, 1/2).
        let tails = beta_share(degrees / (degrees + middle * middle), degrees / 2.0, 0.5);
        if tails > 0.05 {
            low = middle;
        } else {
            high = middle;
        }
    }
    (low + high) / 2.0
}

/// Regularised incomplete beta function (Abramowitz & Stegun 1964, 26.5), by Lentz's continued fraction.
fn beta_share(x: f64, a: f64, b: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    if x >= 1.0 {
        return 1.0;
    }
    let front =
        (log_gamma(a + b) - log_gamma(a) - log_gamma(b) + a * x.ln() + b * (1.0 - x).ln()).exp();
    if x < (a + 1.0) / (a + b + 2.0) {
        front * beta_fraction(x, a, b) / a
    } else {
        1.0 - front * beta_fraction(1.0 - x, b, a) / b
    }
}

fn beta_fraction(x: f64, a: f64, b: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let held = |value: f64| if value.abs() < TINY { TINY } else { value };
    let mut c = 1.0;
    let mut d = 1.0 / held(1.0 - (a + b) * x / (a + 1.0));
    let mut sum = d;
    for step in 1..500 {
        let m = f64::from(step);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        let mut factor = 1.0;
        for term in [even, odd] {
            d = 1.0 / held(1.0 + term * d);
            c = held(1.0 + term / c);
            factor *= c * d;
        }
        sum *= factor;
        if (factor - 1.0).abs() < 1e-15 {
            break;
        }
    }
    sum
}

/// Natural logarithm of the gamma function for positive numbers (Lanczos 1964, seven terms).
fn log_gamma(x: f64) -> f64 {
    const TERMS: [f64; 6] = [
        76.180_091_729_471_46,
        -86.505_320_329_416_77,
        24.014_098_240_830_91,
        -1.231_739_572_450_155,
        0.120_865_097_386_617_9e-2,
        -0.539_523_938_495_3e-5,
    ];
    let base = x + 5.5;
    let mut sum = 1.000_000_000_190_015;
    for (index, term) in TERMS.iter().enumerate() {
        sum += term / (x + 1.0 + index as f64);
    }
    (x + 0.5) * base.ln() - base + (2.506_628_274_631_000_5 * sum / x).ln()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn students_t_is_as_in_the_tables() {
        for (degrees, wanted) in [
            (1, 12.706),
            (2, 4.303),
            (9, 2.262),
            (30, 2.042),
            (1_000, 1.962),
        ] {
            assert!((student95(degrees) - wanted).abs() < 6e-4, "{degrees}");
        }
    }
}
