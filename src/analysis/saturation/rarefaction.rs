//! Expected codes and coverage for fewer and for more interviews than there are.
//!
//! Colwell et al. 2012 (J. Plant Ecol. 5:3), Chao et al. 2014 (Ecol. Monogr. 84:45). The mean over all orders of `t`
//! interviews needs no orders: a code is missed by `C(T − Y, t)` of the `C(T, t)` choices. The ratio of these is reckoned
//! from the one for `t − 1`, so that no factorial appears.

use super::richness::chao2;
use super::{Frequencies, Incidence, coverage};

/// Work above which the spread over orders is not reckoned, in pairs of codes times words of 64 interviews.
const MOST_PAIR_WORK: usize = 400_000_000;

/// Expected codes and coverage by the number of interviews, the first entry for one interview.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rarefaction {
    /// Expected distinct codes.
    pub mean: Vec<f64>,
    /// Standard deviation of it for interviews that were drawn from a population whose size in codes is Chao2; empty
    /// where nothing can be estimated.
    pub sd_unconditional: Vec<f64>,
    /// Expected coverage, 0 to 1; empty where nothing can be estimated.
    pub coverage: Vec<f64>,
}

/// What further interviews would be expected to bring.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Extrapolation {
    /// Numbers of interviews, from one more than there are to twice as many.
    pub units: Vec<usize>,
    /// Expected distinct codes.
    pub codes: Vec<f64>,
    /// Expected coverage, 0 to 1.
    pub coverage: Vec<f64>,
}

impl Rarefaction {
    /// Returns the expectations for every number of interviews up to those that there are.
    pub fn of(frequencies: &Frequencies) -> Self {
        let units = frequencies.units();
        let mut missed = vec![0.0; units];
        let mut found_squared = vec![0.0; units];
        let mut uncovered = vec![0.0; units];
        let incidences = frequencies.incidences() as f64;
        for (k, codes) in frequencies.iter() {
            let codes = codes as f64;
            for (index, ratio) in missed_ratios(units, k, units).enumerate() {
                missed[index] += codes * ratio;
                found_squared[index] += codes * (1.0 - ratio).powi(2);
            }
            for (index, ratio) in missed_ratios(units, k, units - 1).enumerate() {
                uncovered[index] += codes * k as f64 / incidences * ratio;
            }
        }
        let observed = frequencies.observed() as f64;
        let mean: Vec<f64> = missed.iter().map(|missed| observed - missed).collect();
        let sd_unconditional = chao2(frequencies).map(|chao2| {
            let pairs = found_squared.iter().zip(&mean);
            pairs
                .map(|(squared, mean)| (squared - mean * mean / chao2.estimate).max(0.0).sqrt())
                .collect()
        });
        let coverage = coverage::chao_jost(frequencies).map(|all| {
            let known = uncovered.iter().take(units - 1).map(|share| 1.0 - share);
            known.chain([all]).collect()
        });
        Self {
            mean,
            sd_unconditional: sd_unconditional.unwrap_or_default(),
            coverage: coverage.unwrap_or_default(),
        }
    }
}

/// Returns what further interviews would be expected to bring; `None` where nothing can be estimated or Chao2 estimates
/// nothing to be unseen.
pub fn extrapolation(frequencies: &Frequencies) -> Option<Extrapolation> {
    let units = frequencies.units();
    if chao2(frequencies)?.unseen <= 0.0 {
        return None;
    }
    let mut extrapolation = Extrapolation::default();
    for more in 1..=units {
        extrapolation.units.push(units + more);
        extrapolation.codes.push(codes_after(frequencies, more)?);
        extrapolation
            .coverage
            .push(coverage::after(frequencies, more)?);
    }
    Some(extrapolation)
}

/// Returns the codes to be expected after `more` further interviews. Reliable up to about as many as there are.
pub fn codes_after(frequencies: &Frequencies, more: usize) -> Option<f64> {
    let unseen = chao2(frequencies)?.unseen;
    let observed = frequencies.observed() as f64;
    if unseen <= 0.0 {
        return Some(observed);
    }
    let (q1, ..) = frequencies.head();
    let stays = 1.0 - q1 / (frequencies.units() as f64 * unseen + q1);
    let power = i32::try_from(more).unwrap_or(i32::MAX);
    Some(observed + unseen * (1.0 - stays.powi(power)))
}

/// Returns the standard deviation of the codes found after each number of interviews, over all orders of those that
/// there are (the whole pair sum, not the approximation by correlations).
///
/// `None` where there are so many codes that reckoning every pair would take too long.
pub fn sd_over_orders(incidence: &Incidence) -> Option<Vec<f64>> {
    let units = incidence.units();
    let words = units.div_ceil(64);
    let rows: Vec<Vec<u64>> = incidence
        .rows()
        .map(bits)
        .filter(|row| row.iter().any(|word| *word != 0))
        .collect();
    if rows.len().saturating_mul(rows.len()).saturating_mul(words) > MOST_PAIR_WORK {
        return None;
    }
    // How many pairs of codes occur in `u` interviews together; what a pair adds depends on nothing else.
    let mut pairs = vec![0_u64; units + 1];
    for (index, row) in rows.iter().enumerate() {
        for other in rows.iter().skip(index + 1) {
            let both = row
                .iter()
                .zip(other)
                .map(|(one, two)| (one | two).count_ones());
            pairs[both.sum::<u32>() as usize] += 1;
        }
    }
    let mut pair_sums = vec![0.0; units];
    for (k, pairs) in pairs.iter().enumerate().filter(|(_, pairs)| **pairs > 0) {
        for (index, ratio) in missed_ratios(units, k, units).enumerate() {
            pair_sums[index] += *pairs as f64 * ratio;
        }
    }
    let (mut sums, mut squares) = (vec![0.0; units], vec![0.0; units]);
    for (k, codes) in Frequencies::of(incidence).iter() {
        for (index, ratio) in missed_ratios(units, k, units).enumerate() {
            sums[index] += codes as f64 * ratio;
            squares[index] += codes as f64 * ratio * ratio;
        }
    }
    let variance = |index: usize| {
        let alone = sums[index] - squares[index];
        let expected = sums[index].powi(2) - squares[index];
        alone + 2.0 * pair_sums[index] - expected
    };
    Some(
        (0..units)
            .map(|index| variance(index).max(0.0).sqrt())
            .collect(),
    )
}

/// `C(units − k, t) / C(among, t)` for `t` from 1 to `units`: the chance that `t` interviews of `among` miss all `k`.
fn missed_ratios(units: usize, k: usize, among: usize) -> impl Iterator<Item = f64> {
    (0..units).scan(1.0, move |ratio, taken| {
        let left = (units - k).saturating_sub(taken) as f64;
        let of = among.saturating_sub(taken) as f64;
        *ratio = if left > 0.0 && of > 0.0 {
            *ratio * left / of
        } else {
            0.0
        };
        Some(*ratio)
    })
}

fn bits(row: &[u32]) -> Vec<u64> {
    let word = |units: &[u32]| {
        let set = units
            .iter()
            .enumerate()
            .filter(|(_, codings)| **codings > 0);
        set.fold(0, |word, (index, _)| word | (1_u64 << index))
    };
    row.chunks(64).map(word).collect()
}
