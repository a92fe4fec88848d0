//! What the chart of a level shows beyond what was seen.

use super::{Estimate, LEAST_TO_ESTIMATE, LevelReview, Rarefaction, codes_after};

/// How many times what was seen an estimate may be that has a place in the chart.
const FAR: f64 = 1.5;
/// Of how many interviews one further one is shown, and how many at most.
const AHEAD: (usize, usize) = (4, 6);

/// What was estimated of what was not seen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Beyond {
    /// Codes after each number of interviews, the mean over all orders.
    pub mean: Vec<f64>,
    /// Codes to be expected after one further interview, two and so on: a quarter of those that there are, where Chao2
    /// estimates anything to be unseen. Reliable up to as many as there are (Chao et al. 2014).
    pub ahead: Vec<f64>,
    /// Chao2, where it is more than what was seen and not far beyond it.
    pub chao2: Option<Estimate>,
}

impl Beyond {
    /// Returns what lies beyond what a level saw. With too few interviews only the mean.
    pub fn of(level: &LevelReview) -> Self {
        let units = level.curve.steps.len();
        let mean = Rarefaction::of(&level.frequencies).mean;
        let seen = level.curve.total() as f64;
        let chao2 = level.estimates.chao2.filter(|chao2| {
            let is_near = chao2.estimate >= seen + 0.5 && chao2.estimate <= seen * FAR;
            units >= LEAST_TO_ESTIMATE && is_near
        });
        let further = 1..=(units / AHEAD.0).clamp(1, AHEAD.1);
        let ahead = further.map_while(|more| codes_after(&level.frequencies, more));
        Self {
            mean,
            ahead: if chao2.is_some() {
                ahead.collect()
            } else {
                Vec::new()
            },
            chao2,
        }
    }
}
