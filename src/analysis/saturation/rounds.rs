//! Rounds of interviews after Guest, Bunce & Johnson 2006 (Field Methods 18:59): new codes per round, and how alike the
//! rounds use the codes.
//!
//! Their sixty interviews brought about 70 % of their themes within six and 92 % within twelve: what they found in one
//! homogeneous group, not a rule.

use super::{Curve, Incidence};

/// Interviews in a round, as in the paper.
pub const ROUND: usize = 6;

/// One round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Round {
    /// Its first interview, from 1.
    pub first: usize,
    /// Its last one; the last round may be short.
    pub last: usize,
    /// New codes that it brings.
    pub new: usize,
    /// Codes up to and with it.
    pub cumulative: usize,
}

/// Returns the rounds of `size` interviews of a curve; a size of 0 is read as 1.
pub fn rounds(curve: &Curve, size: usize) -> Vec<Round> {
    let size = size.max(1);
    let chunks = curve.steps.chunks(size).enumerate();
    chunks
        .map(|(index, steps)| Round {
            first: index * size + 1,
            last: index * size + steps.len(),
            new: steps.iter().map(|step| step.new).sum(),
            cumulative: steps.last().map_or(0, |step| step.cumulative),
        })
        .collect()
}

/// Returns Cronbach's alpha of the frequencies of codes in rounds: how consistently the rounds use them.
///
/// Rows are codes, columns whole rounds, cells codings: `k/(k − 1) · (1 − Σ Var(column) / Var(row sum))`. `None` with
/// fewer than two whole rounds, fewer than two codes or the same sum in every row.
pub fn consistency(incidence: &Incidence, size: usize) -> Option<f64> {
    let size = size.max(1);
    let whole = incidence.units() / size;
    let rows: Vec<Vec<f64>> = incidence
        .rows()
        .map(|row| {
            let rounds = row.chunks_exact(size);
            rounds
                .map(|round| round.iter().sum::<u32>().into())
                .collect()
        })
        .filter(|row: &Vec<f64>| row.iter().any(|codings| *codings > 0.0))
        .collect();
    if whole < 2 || rows.len() < 2 {
        return None;
    }
    let columns = (0..whole).map(|column| {
        let cells: Vec<f64> = rows.iter().map(|row| row[column]).collect();
        variance(&cells)
    });
    let within: f64 = columns.sum();
    let sums: Vec<f64> = rows.iter().map(|row| row.iter().sum()).collect();
    let between = variance(&sums);
    let k = whole as f64;
    (between > 0.0).then(|| k / (k - 1.0) * (1.0 - within / between))
}

/// The variance of a sample.
fn variance(values: &[f64]) -> f64 {
    let count = values.len() as f64;
    let mean = values.iter().sum::<f64>() / count;
    let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
    squares / (count - 1.0)
}
