//! How many interviews to plan: the chance that a theme comes up at all.

/// The most interviews that a plan is sought for.
const MOST: usize = 100_000;

/// A plan after Galvin 2015 (J. Build. Eng. 1:2).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Galvin {
    /// The number of interviews as the formula gives it.
    pub exact: f64,
    /// Rounded up.
    pub interviews: usize,
}

/// Returns how many interviews make it `probability` likely that a view held by the share `share` of the population
/// appears at least once: `ln(1 − P) / ln(1 − R)`. `None` unless both lie between 0 and 1.
pub fn galvin(share: f64, probability: f64) -> Option<Galvin> {
    let between = |value: f64| value > 0.0 && value < 1.0;
    if !between(share) || !between(probability) {
        return None;
    }
    let exact = (-probability).ln_1p() / (-share).ln_1p();
    Some(Galvin {
        exact,
        // A whole number that rounding made a little too large stays what it is.
        interviews: (exact - 1e-9).ceil().max(1.0) as usize,
    })
}

/// Returns the least share of the population whose view appears with `probability` in so many interviews.
pub fn share_seen(interviews: usize, probability: f64) -> Option<f64> {
    (interviews > 0 && probability > 0.0 && probability < 1.0)
        .then(|| 1.0 - (1.0 - probability).powf(1.0 / interviews as f64))
}

/// A plan after Fugard & Potts 2015 (Int. J. Soc. Res. Methodol. 18:669).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FugardPotts {
    /// Interviews.
    pub interviews: usize,
    /// The power that so many have, 0 to 1.
    pub power: f64,
}

/// Returns the least number of interviews that bring at least `instances` instances of a theme of this `prevalence` with
/// at least this `power`. `None` unless prevalence and power lie between 0 and 1 (prevalence may be 1) and some number
/// that can be thought of will do.
pub fn fugard_potts(prevalence: f64, instances: usize, power: f64) -> Option<FugardPotts> {
    let instances = instances.max(1);
    if !(prevalence > 0.0 && prevalence <= 1.0 && power > 0.0 && power < 1.0) || instances > 1000 {
        return None;
    }
    // chances[i]: the chance of exactly i instances so far.
    let mut chances = vec![0.0; instances];
    chances[0] = 1.0;
    for interviews in 1..=MOST {
        for i in (1..instances).rev() {
            chances[i] = chances[i] * (1.0 - prevalence) + chances[i - 1] * prevalence;
        }
        chances[0] *= 1.0 - prevalence;
        let reached = 1.0 - chances.iter().sum::<f64>();
        if reached >= power - 1e-12 {
            return Some(FugardPotts {
                interviews,
                power: reached,
            });
        }
    }
    None
}
