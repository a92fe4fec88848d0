//! Which units have which code in either coding, and what follows for each code and for all codes together, with intervals.
//!
//! Units are drawn with repetition, the same for every code (Efron 1979): what is drawn is what was coded together. Only
//! units that somebody gave a code are kept, so that a draw costs as much as there are codings.

use super::coefficients::{Estimate, Statistic};
use super::fourfold::Fourfold;
use super::interval::{Bootstrap, Interval};

/// Who gave a unit a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// Both.
    Both,
    /// The first coding alone.
    First,
    /// The second coding alone.
    Second,
}

/// The units that have a code in either coding, by number.
pub type Incidence = Vec<(usize, Given)>;

/// What is said of codes on units.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OnUnits {
    /// The numbers of each code, in the order of [`Statistic::ALL`].
    pub codes: Vec<[Estimate; 8]>,
    /// Those of all codes together.
    pub pooled: [Estimate; 8],
}

/// Returns the numbers of codes on `units` units, with intervals where the units allow them.
pub fn on_units(codes: &[Incidence], units: usize, bootstrap: Bootstrap) -> OnUnits {
    let counts: Vec<Fourfold> = codes.iter().map(|code| counted(code, units)).collect();
    let mut drawn = Drawn::of(codes, &counts);
    bootstrap.each(units, |numbers| drawn.enter(numbers, units));
    let between = |values: Vec<f64>| bootstrap.between(values).and_then(spread);
    let mut of_codes = without_intervals(&counts);
    for ((code, counts), [percent, holsti, alpha]) in
        of_codes.iter_mut().zip(&counts).zip(drawn.codes)
    {
        for (estimate, statistic) in code.iter_mut().zip(Statistic::ALL) {
            let values = match statistic {
                Statistic::Percent => between(percent.clone()),
                Statistic::Holsti => between(holsti.clone()),
                Statistic::Krippendorff => between(alpha.clone()),
                _ => statistic.interval(*counts).and_then(spread),
            };
            estimate.interval = values.filter(|_| estimate.value.is_some());
        }
    }
    let mut pooled = pooled(&counts);
    for (estimate, values) in pooled.iter_mut().zip(drawn.pooled) {
        estimate.interval = between(values).filter(|_| estimate.value.is_some());
    }
    OnUnits {
        codes: of_codes,
        pooled,
    }
}

/// Returns the interval cut to −1 … 1; `None` where it has no width, as with perfect agreement: that is not certainty.
fn spread(interval: Interval) -> Option<Interval> {
    let Interval { low, high } = interval.clipped();
    (high - low > 1e-6).then_some(Interval { low, high })
}

/// Returns the numbers of codes whose units are not independent, such as characters: without intervals.
pub fn on_counts(counts: &[Fourfold]) -> OnUnits {
    OnUnits {
        codes: without_intervals(counts),
        pooled: pooled(counts),
    }
}

fn without_intervals(counts: &[Fourfold]) -> Vec<[Estimate; 8]> {
    let of_code = |counts: &Fourfold| {
        Statistic::ALL.map(|statistic| Estimate {
            value: statistic.of(*counts),
            interval: None,
        })
    };
    counts.iter().map(of_code).collect()
}

fn pooled(counts: &[Fourfold]) -> [Estimate; 8] {
    Statistic::ALL.map(|statistic| Estimate {
        value: statistic.pooled(counts),
        interval: None,
    })
}

fn counted(code: &Incidence, units: usize) -> Fourfold {
    weighed(code, units as u64, |_| 1)
}

/// Counts the units of a code, each as often as `weight` says, of `units` in all.
fn weighed(code: &Incidence, units: u64, weight: impl Fn(usize) -> u64) -> Fourfold {
    let mut counts = Fourfold::default();
    for (unit, given) in code {
        let field = match given {
            Given::Both => &mut counts.both,
            Given::First => &mut counts.only_first,
            Given::Second => &mut counts.only_second,
        };
        *field += weight(*unit);
    }
    let coded = counts.both + counts.only_first + counts.only_second;
    counts.neither = units.saturating_sub(coded);
    counts
}

/// What the resamples say.
struct Drawn<'a> {
    incidences: &'a [Incidence],
    /// Percent, Holsti and Krippendorff’s α of each code.
    codes: Vec<[Vec<f64>; 3]>,
    pooled: [Vec<f64>; 8],
    weights: Vec<u64>,
    /// Codes that vary: the others say nothing in any resample.
    varying: Vec<bool>,
    counts: Vec<Fourfold>,
}

impl<'a> Drawn<'a> {
    fn of(incidences: &'a [Incidence], counts: &[Fourfold]) -> Self {
        Self {
            incidences,
            codes: vec![Default::default(); incidences.len()],
            pooled: Default::default(),
            weights: Vec::new(),
            varying: counts.iter().map(|counts| counts.varies()).collect(),
            counts: Vec::new(),
        }
    }

    fn enter(&mut self, numbers: &[usize], units: usize) {
        self.weights.clear();
        self.weights.resize(units, 0);
        for number in numbers {
            if let Some(weight) = self.weights.get_mut(*number) {
                *weight += 1;
            }
        }
        self.counts.clear();
        let codes = self
            .incidences
            .iter()
            .zip(&mut self.codes)
            .zip(&self.varying);
        for ((incidence, [percent, holsti, alpha]), varies) in codes {
            let weight = |unit: usize| self.weights.get(unit).copied().unwrap_or_default();
            let counts = weighed(incidence, units as u64, weight);
            percent.extend(Statistic::Percent.of(counts));
            holsti.extend(Statistic::Holsti.of(counts));
            if *varies {
                alpha.extend(Statistic::Krippendorff.of(counts));
            }
            self.counts.push(counts);
        }
        for (values, statistic) in self.pooled.iter_mut().zip(Statistic::ALL) {
            // The codes that are pooled stay the same, or what a resample lacks would bend the sum.
            let codes = self.counts.iter().zip(&self.varying);
            let codes = codes.filter_map(|(counts, varies)| varies.then_some(counts));
            values.extend(match statistic.is_share() {
                true => statistic.pooled(&self.counts),
                false => statistic.pooled_corrected(codes),
            });
        }
    }
}
