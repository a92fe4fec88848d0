//! Models of the cumulative curve after Lowe et al. 2018 (Field Methods 30:191), fitted by least squares.
//!
//! For a given `b` each model is a fixed shape times its end `A`, so that the best `A` is known and only `b` is sought.

/// A shape of the curve; `b` is how easily a code is brought up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Independent, same ease for every code: `A(1 − (1 − b)^n)`.
    Is,
    /// Independent, ease differs: `A·b·n / (1 + b(n − 1))`.
    Iw,
    /// `A[1 − Γ(1 − b + n) / (Γ(1 − b)Γ(1 + n))]`.
    Sw,
}

/// A model that fits a curve best.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit {
    /// Codes that the model ends with.
    pub end: f64,
    /// The parameter of the shape.
    pub b: f64,
    /// Root of the mean squared distance from the curve.
    pub rmse: f64,
    /// Codes found in per cent of the whole number below [`Fit::end`]; above 100 the model lies below the data.
    pub index_percent: f64,
    /// The first number of interviews with 95 % of that number.
    pub interviews_for_95: Option<usize>,
}

/// Steps of the first search for `b`.
const GRID: usize = 400;
/// Rounds of narrowing.
const ROUNDS: usize = 100;
/// An end so many times what was observed is not to be told from one at infinity.
const FARTHEST: f64 = 20.0;
/// The most interviews that 95 % are sought among.
const MOST: usize = 100_000;

impl Shape {
    /// Returns the fit to these cumulative numbers of codes.
    ///
    /// `None` with fewer than three interviews or no codes, and where the best end lies at infinity: the curve does not
    /// say where it would end.
    pub fn fit(self, cumulative: &[usize]) -> Option<Fit> {
        let last = *cumulative.last().filter(|last| **last > 0)?;
        if cumulative.len() < 3 {
            return None;
        }
        let values: Vec<f64> = cumulative.iter().map(|codes| *codes as f64).collect();
        let b = self.best(&values)?;
        let (end, error) = self.end_and_error(b, &values);
        let whole = end.floor();
        if !(whole >= 1.0 && end <= FARTHEST * last as f64) {
            return None;
        }
        Some(Fit {
            end,
            b,
            rmse: (error / values.len() as f64).sqrt(),
            index_percent: 100.0 * last as f64 / whole,
            interviews_for_95: self.first_at(0.95 * whole / end, b),
        })
    }

    /// The shape for 1, 2, … interviews, rising from near 0 towards 1.
    fn values(self, b: f64) -> impl Iterator<Item = f64> {
        let mut missed = 1.0;
        (1_u32..).map(move |n| {
            let n = f64::from(n);
            match self {
                Self::Is => 1.0 - (1.0 - b).powf(n),
                Self::Iw => b * n / (1.0 + b * (n - 1.0)),
                Self::Sw => {
                    missed *= (n - b) / n;
                    1.0 - missed
                }
            }
        })
    }

    /// The best end for `b`, and the sum of squared distances with it.
    fn end_and_error(self, b: f64, values: &[f64]) -> (f64, f64) {
        let (mut product, mut square) = (0.0, 0.0);
        for (shape, value) in self.values(b).zip(values) {
            product += shape * value;
            square += shape * shape;
        }
        let end = product / square;
        let distance = self.values(b).zip(values);
        let error = distance
            .map(|(shape, value)| (value - end * shape).powi(2))
            .sum();
        (end, error)
    }

    /// The `b` with the least error; `None` when that is the least one there is, which stands for an end at infinity.
    fn best(self, values: &[f64]) -> Option<f64> {
        // b lies between 0 and 1; on a scale of its logarithm small ones are told apart.
        let (low, high) = (1e-6_f64.ln(), (1.0_f64 - 1e-9).ln());
        let error = |log: f64| self.end_and_error(log.exp(), values).1;
        let at = |step: usize| low + (high - low) * step as f64 / GRID as f64;
        let best = (0..=GRID).min_by(|one, two| error(at(*one)).total_cmp(&error(at(*two))))?;
        if best == 0 {
            return None;
        }
        let (mut left, mut right) = (at(best - 1), at((best + 1).min(GRID)));
        let golden = (5.0_f64.sqrt() - 1.0) / 2.0;
        for _ in 0..ROUNDS {
            let (one, two) = (
                right - golden * (right - left),
                left + golden * (right - left),
            );
            if error(one) <= error(two) {
                right = two;
            } else {
                left = one;
            }
        }
        Some(((left + right) / 2.0).exp())
    }

    fn first_at(self, share: f64, b: f64) -> Option<usize> {
        let found = self.values(b).take(MOST).position(|shape| shape >= share);
        found.map(|index| index + 1)
    }
}
