//! How many codes there are to find: estimators of richness from incidence frequencies.
//!
//! Chao2 is a lower bound and the headline (Chao 1987, Biometrics 43:783); the others stand in a further table. All of
//! them assume that interviews are exchangeable draws from one population.

use super::{Frequencies, Incidence};

/// The normal quantile of a two-sided interval of 95 %.
const Z: f64 = 1.959_963_984_540_054;
/// The most interviews that an infrequent code of ICE may occur in (Lee & Chao 1994).
pub const ICE_CUT: usize = 10;

/// An estimated number of codes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The number, not less than what was observed.
    pub estimate: f64,
    /// Its standard error.
    pub se: f64,
    /// The 95 % interval, log-normal above what was observed. `None` where nothing is estimated to be unseen and the formula
    /// for that case gives an interval that the estimate lies outside of.
    pub ci95: Option<(f64, f64)>,
    /// How many are estimated to be unseen.
    pub unseen: f64,
    /// The observed number as a share of the estimate, 0 to 1.
    pub completeness: f64,
}

/// Returns Chao2 in its classic form; `None` with fewer than two interviews or no codes.
pub fn chao2(frequencies: &Frequencies) -> Option<Estimate> {
    let (q1, q2, before) = frequencies.head();
    let a = share_before(frequencies, before)?;
    let observed = frequencies.observed() as f64;
    let (unseen, variance) = if q1 > 0.0 && q2 > 0.0 {
        let ratio = q1 / q2;
        let sum = a / 2.0 * ratio.powi(2) + a * a * ratio.powi(3) + a * a / 4.0 * ratio.powi(4);
        (a * q1 * q1 / (2.0 * q2), q2 * sum)
    } else if q1 > 1.0 {
        let unseen = a * q1 * (q1 - 1.0) / 2.0;
        let variance = unseen + a * a * q1 * (2.0 * q1 - 1.0).powi(2) / 4.0
            - a * a * q1.powi(4) / (4.0 * (observed + unseen));
        (unseen, variance)
    } else {
        (0.0, 0.0)
    };
    Some(with_interval(frequencies, unseen, variance))
}

/// Returns Chao2 in its bias-corrected form, to be preferred when no more than one code occurs in two interviews.
pub fn chao2_bias_corrected(frequencies: &Frequencies) -> Option<Estimate> {
    let (q1, q2, before) = frequencies.head();
    let a = share_before(frequencies, before)?;
    let twos = q2 + 1.0;
    let unseen = a * q1 * (q1 - 1.0) / (2.0 * twos);
    let variance = unseen
        + a * a * q1 * (2.0 * q1 - 1.0).powi(2) / (4.0 * twos.powi(2))
        + a * a * q1 * q1 * q2 * (q1 - 1.0).powi(2) / (4.0 * twos.powi(4));
    Some(with_interval(frequencies, unseen, variance))
}

/// Returns the improved Chao2 (Chiu et al. 2014, Biometrics 70:671). Without codes in four interviews `Q4` is read as 1.
pub fn ichao2(frequencies: &Frequencies) -> Option<f64> {
    let chao2 = chao2(frequencies)?.estimate;
    let (q1, q2, before) = frequencies.head();
    let (q3, q4) = (frequencies.codes_in(3) as f64, frequencies.codes_in(4));
    let (q4, units) = (q4.max(1) as f64, frequencies.units() as f64);
    let rest = (q1 - (units - 3.0) / before * q2 * q3 / (2.0 * q4)).max(0.0);
    Some(chao2 + (units - 3.0) / units * q3 / (4.0 * q4) * rest)
}

/// Returns ICE (Lee & Chao 1994, Biometrics 50:88) with the cut-off [`ICE_CUT`], as the program SpadeR has it.
///
/// `None` also where no code occurs in one or two interviews: the reference program gives nothing there.
pub fn ice(frequencies: &Frequencies) -> Option<f64> {
    let (q1, q2, before) = frequencies.head();
    let infrequent = || frequencies.iter().filter(|(k, _)| *k <= ICE_CUT);
    let sum: usize = infrequent().map(|(k, codes)| k * codes).sum();
    if !frequencies.can_be_estimated() || sum < 2 || q1 + q2 == 0.0 {
        return None;
    }
    let deficit = match (q1 > 0.0, q2 > 0.0) {
        (true, true) => 2.0 * q2 / (before * q1 + 2.0 * q2),
        (true, false) => 2.0 / (before * (q1 - 1.0) + 2.0),
        _ => 1.0,
    };
    let sum = sum as f64;
    let coverage = 1.0 - q1 / sum * (1.0 - deficit);
    let rare = infrequent().map(|(_, codes)| codes).sum::<usize>() as f64;
    let frequent = frequencies.observed() as f64 - rare;
    let pairs: usize = infrequent().map(|(k, codes)| k * (k - 1) * codes).sum();
    let variation = rare / coverage * frequencies.units() as f64 / before * pairs as f64
        / (sum * (sum - 1.0))
        - 1.0;
    Some(frequent + rare / coverage + q1 / coverage * variation.max(0.0))
}

/// Returns the jackknife of first order (Heltshe & Forrester 1983, Biometrics 39:1).
pub fn jackknife1(frequencies: &Frequencies) -> Option<f64> {
    let (q1, _, before) = frequencies.head();
    let a = share_before(frequencies, before)?;
    Some(frequencies.observed() as f64 + q1 * a)
}

/// Returns the standard error of the jackknife of first order (Heltshe & Forrester 1983, Biometrics 39:1):
/// `√[(T − 1)/T · (Σ L² − Q1²/T)]`, where `L` is the number of codes that occur in one interview only, for each.
pub fn jackknife1_se(incidence: &Incidence) -> Option<f64> {
    let frequencies = Frequencies::of(incidence);
    let (q1, _, before) = frequencies.head();
    let a = share_before(&frequencies, before)?;
    let mut alone = vec![0_usize; incidence.units()];
    for row in incidence.rows() {
        let mut units = (0..).zip(row).filter(|(_, codings)| **codings > 0);
        if let (Some((unit, _)), None) = (units.next(), units.next()) {
            alone[unit] += 1;
        }
    }
    let squares: usize = alone.iter().map(|codes| codes * codes).sum();
    let spread = squares as f64 - q1 * q1 / incidence.units() as f64;
    Some((a * spread).max(0.0).sqrt())
}

/// Returns the jackknife of second order. It may fall below what was observed.
pub fn jackknife2(frequencies: &Frequencies) -> Option<f64> {
    let (q1, q2, before) = frequencies.head();
    share_before(frequencies, before)?;
    let units = frequencies.units() as f64;
    let (once, twice) = (
        (2.0 * units - 3.0) / units,
        (units - 2.0).powi(2) / (units * before),
    );
    Some(frequencies.observed() as f64 + q1 * once - q2 * twice)
}

/// Returns the bootstrap estimate `S + Σ (1 − Y/T)^T` (Smith & van Belle 1984, Biometrics 40:119).
pub fn bootstrap(frequencies: &Frequencies) -> Option<f64> {
    let units = frequencies.units() as f64;
    let missed = |(k, codes): (usize, usize)| codes as f64 * (1.0 - k as f64 / units).powf(units);
    frequencies
        .can_be_estimated()
        .then(|| frequencies.observed() as f64 + frequencies.iter().map(missed).sum::<f64>())
}

/// `(T − 1) / T`, where anything can be estimated.
fn share_before(frequencies: &Frequencies, before: f64) -> Option<f64> {
    frequencies
        .can_be_estimated()
        .then(|| before / frequencies.units() as f64)
}

fn with_interval(frequencies: &Frequencies, unseen: f64, variance: f64) -> Estimate {
    let observed = frequencies.observed() as f64;
    let (variance, ci95) = if unseen > 0.0 {
        let width = (Z * (1.0 + variance / unseen.powi(2)).ln().sqrt()).exp();
        (
            variance,
            Some((observed + unseen / width, observed + unseen * width)),
        )
    } else {
        interval_of_observed(frequencies)
    };
    Estimate {
        estimate: observed + unseen,
        se: variance.max(0.0).sqrt(),
        ci95,
        unseen,
        completeness: observed / (observed + unseen),
    }
}

/// The variance of what was observed and its interval, where nothing is estimated to be unseen.
///
/// The interval lies around the observed number over one minus the mean of e^(−Y). Where codes occur in few interviews, that
/// is more than was observed, and the variance is small or negative, so that the interval begins above the estimate.
fn interval_of_observed(frequencies: &Frequencies) -> (f64, Option<(f64, f64)>) {
    let observed = frequencies.observed() as f64;
    let sum = |term: fn(f64) -> f64| -> f64 {
        let terms = frequencies.iter();
        terms.map(|(k, codes)| codes as f64 * term(k as f64)).sum()
    };
    let share = sum(|k| (-k).exp()) / observed;
    let variance = sum(|k| (-k).exp() - (-2.0 * k).exp())
        - sum(|k| k * (-k).exp()).powi(2) / frequencies.units() as f64;
    let (middle, reach) = (
        observed / (1.0 - share),
        Z * variance.max(0.0).sqrt() / (1.0 - share),
    );
    let contains = variance >= 0.0 && middle - reach <= observed;
    (variance, contains.then_some((observed, middle + reach)))
}
