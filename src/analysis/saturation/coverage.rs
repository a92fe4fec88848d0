//! Sample coverage: how much of what such interviews bring belongs to codes that were seen already.
//!
//! Good 1953 (Biometrika 40:237) after Turing; Chao & Jost 2012 (Ecology 93:2533), which is the headline. Coverage is a
//! share of incidences, not of codes: codes that nearly nobody brings up count for little. It assumes that interviews
//! are exchangeable draws from one population, which theoretical sampling breaks on purpose.

use super::Frequencies;
use super::richness::chao2;

/// Returns Turing's estimate `1 − Q1/U`, 0 to 1; `None` with fewer than two interviews or no codes.
pub fn turing(frequencies: &Frequencies) -> Option<f64> {
    let (q1, ..) = frequencies.head();
    frequencies
        .can_be_estimated()
        .then(|| 1.0 - q1 / frequencies.incidences() as f64)
}

/// Returns the estimate of Chao & Jost, 0 to 1; `None` with fewer than two interviews or no codes.
pub fn chao_jost(frequencies: &Frequencies) -> Option<f64> {
    after(frequencies, 0)
}

/// Returns the coverage to be expected after `more` further interviews (Chao & Jost 2012, equation 12).
///
/// Reliable up to about twice the number of interviews that there are.
pub fn after(frequencies: &Frequencies, more: usize) -> Option<f64> {
    let (q1, ..) = frequencies.head();
    frequencies.can_be_estimated().then(|| {
        let power = i32::try_from(more).unwrap_or(i32::MAX).saturating_add(1);
        1.0 - q1 / frequencies.incidences() as f64 * unseen_ratio(frequencies).powi(power)
    })
}

/// Returns how many further interviews bring the coverage to `target`, 0 to 1, as a real number; 0 when it is there.
///
/// `None` where nothing can be estimated or no number of interviews would do.
pub fn interviews_to_coverage(frequencies: &Frequencies, target: f64) -> Option<f64> {
    if chao_jost(frequencies)? >= target {
        return Some(0.0);
    }
    let (q1, ..) = frequencies.head();
    let (u, ratio) = (frequencies.incidences() as f64, unseen_ratio(frequencies));
    let needed = (u * (1.0 - target) / q1).ln() / ratio.ln() - 1.0;
    needed.is_finite().then(|| needed.max(0.0))
}

/// Returns how many further interviews bring the codes seen to the share `target` of the Chao2 estimate; 0 when they
/// are there (Chao et al. 2009, Ecology 90:1125). `None` where nothing can be estimated.
pub fn interviews_to_share(frequencies: &Frequencies, target: f64) -> Option<f64> {
    let estimate = chao2(frequencies)?.estimate;
    let observed = frequencies.observed() as f64;
    if observed >= target * estimate {
        return Some(0.0);
    }
    let (unseen, (q1, ..)) = (estimate - observed, frequencies.head());
    let stays = 1.0 - q1 / (frequencies.units() as f64 * unseen + q1);
    let needed = (1.0 - (target * estimate - observed) / unseen).ln() / stays.ln();
    needed.is_finite().then_some(needed)
}

/// By what factor a further interview diminishes what is unseen; 0 when nothing is.
fn unseen_ratio(frequencies: &Frequencies) -> f64 {
    let (q1, q2, before) = frequencies.head();
    let (rare, twice) = if q2 > 0.0 {
        (before * q1, 2.0 * q2)
    } else {
        (before * (q1 - 1.0), 2.0)
    };
    if q1 > 0.0 { rare / (rare + twice) } else { 0.0 }
}
