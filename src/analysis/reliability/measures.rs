//! The numbers of all codes and documents together, each with its unit, its interval and why it is not defined.

use super::coefficients::{Estimate, Statistic};
use super::comparison::Unit;
use super::interval::{FEWEST_UNITS, Interval};
use super::review::{Review, decimal, percent};

/// One number of all codes and documents together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measure {
    /// Its name: the message `reliability-m-name`, with `-formula` and `-source` behind it.
    pub key: &'static str,
    /// What it is counted on.
    pub unit: Unit,
    /// The number; `None` where it is not defined.
    pub value: Option<f64>,
    /// Whether it is a part of a whole.
    pub is_share: bool,
    /// 95 % interval.
    pub interval: Option<Interval>,
    /// The message key of why it is not defined, or has no interval where others have one.
    pub why: Option<&'static str>,
}

impl Measure {
    fn new(key: &'static str, unit: Unit, value: Option<f64>) -> Self {
        Self {
            key,
            unit,
            value,
            is_share: false,
            interval: None,
            why: value.is_none().then_some("reliability-why-no-variation"),
        }
    }

    fn share(key: &'static str, unit: Unit, value: Option<f64>) -> Self {
        Self {
            is_share: true,
            ..Self::new(key, unit, value)
        }
    }

    /// The same with the interval of `estimate`, and why it has none on so many units.
    fn within(self, estimate: Estimate, why: Option<&'static str>) -> Self {
        Self {
            interval: estimate.interval,
            why: self.why.or(why.filter(|_| estimate.interval.is_none())),
            ..self
        }
    }

    /// Returns the key of the formula.
    pub fn formula_key(&self) -> String {
        format!("{}-formula", self.key)
    }

    /// Returns the key of the source.
    pub fn source_key(&self) -> String {
        format!("{}-source", self.key)
    }

    /// Returns the number as people read it.
    pub fn shown(&self) -> String {
        shown(self.value, self.is_share)
    }

    /// Returns both ends of the interval as people read them.
    pub fn ends(&self) -> Option<(String, String)> {
        ends(self.interval, self.is_share)
    }
}

/// Returns a number as people read it: a share in per cent, a coefficient with two digits.
pub fn shown(value: Option<f64>, is_share: bool) -> String {
    match (is_share, value) {
        (true, Some(_)) => percent(value) + "\u{a0}%",
        _ => decimal(value),
    }
}

/// Returns both ends of an interval as people read them, those of a share in per cent.
pub fn ends(interval: Option<Interval>, is_share: bool) -> Option<(String, String)> {
    let Interval { low, high } = interval?;
    Some((shown(Some(low), is_share), shown(Some(high), is_share)))
}

impl Statistic {
    /// Returns the message key of the measure of all codes together.
    fn measure_key(self) -> &'static str {
        match self {
            Self::Percent => "reliability-m-pooled-percent",
            Self::Holsti => "reliability-m-pooled-holsti",
            Self::Cohen => "reliability-m-pooled-cohen",
            Self::Scott => "reliability-m-pooled-scott",
            Self::Fleiss => "reliability-m-pooled-fleiss",
            Self::BrennanPrediger => "reliability-m-pooled-brennan-prediger",
            Self::Gwet => "reliability-m-pooled-gwet",
            Self::Krippendorff => "reliability-m-pooled-krippendorff",
        }
    }
}

impl Review {
    /// Returns the numbers of all codes and documents together: on segments and characters, then on the units that are
    /// chosen.
    pub fn measures(&self) -> Vec<Measure> {
        let mut measures = self.on_text();
        measures.extend(self.on_units());
        measures
    }

    fn on_text(&self) -> Vec<Measure> {
        let overall = &self.comparison.overall;
        let alphas = overall.alphas.as_ref();
        let segments = Estimate {
            value: overall.rows.share(),
            interval: overall.interval,
        };
        let coefficient = |key, value| Measure::new(key, Unit::Segment, value);
        let share = |key, value| Measure::share(key, Unit::Segment, value);
        let on_one_line = |key, value: Option<f64>| Measure {
            why: match (value, alphas) {
                (Some(_), _) => None,
                (None, None) => Some("reliability-why-overlapping"),
                (None, Some(_)) => Some("reliability-why-no-variation"),
            },
            ..coefficient(key, value)
        };
        let decisions = overall.decisions;
        let kappa = overall.rows.kappa(overall.categories);
        vec![
            share("reliability-m-segments", segments.value)
                .within(segments, Some("reliability-why-few-units")),
            coefficient("reliability-m-brennan-prediger", kappa),
            share("reliability-m-holsti", decisions.share()),
            share("reliability-m-mean", overall.mean_of_documents),
            share("reliability-m-miles-huberman", decisions.miles_huberman()),
            coefficient("reliability-m-coded-alpha", overall.coded_alpha),
            on_one_line(
                "reliability-m-unitizing",
                alphas.and_then(|it| it.unitizing),
            ),
            on_one_line("reliability-m-coding", alphas.and_then(|it| it.coding)),
            Measure::share(
                "reliability-m-characters",
                Unit::Character,
                overall.coded.share(),
            ),
            Measure::new(
                "reliability-m-kappa",
                Unit::Character,
                overall.coded.kappa(),
            ),
        ]
    }

    fn on_units(&self) -> Vec<Measure> {
        let overall = &self.comparison.overall;
        let (unit, of_sets) = (self.setting.unit.counted_on(), self.setting.unit.of_sets());
        let pooled = overall.pooled.iter().zip(Statistic::ALL);
        let pooled = pooled.map(|(estimate, statistic)| {
            let measure = Measure {
                is_share: statistic.is_share(),
                ..Measure::new(statistic.measure_key(), unit, estimate.value)
            };
            measure.within(*estimate, self.why_no_interval(unit))
        });
        let why = self.why_no_interval(of_sets);
        let sets = [
            ("reliability-m-equal-sets", overall.equal_sets, true),
            ("reliability-m-masi", overall.alpha_masi, false),
            ("reliability-m-jaccard", overall.alpha_jaccard, false),
        ];
        let sets = sets.map(|(key, estimate, is_share)| {
            let measure = Measure {
                is_share,
                ..Measure::new(key, of_sets, estimate.value)
            };
            measure.within(estimate, why)
        });
        pooled.chain(sets).collect()
    }

    /// Returns how many units of a kind are compared; 0 for segments, which leave no unit without a code.
    pub fn unit_count(&self, unit: Unit) -> usize {
        match unit {
            Unit::Segment => 0,
            Unit::Paragraph => self.comparison.overall.paragraphs,
            Unit::Document => self.material.sheets.len(),
            Unit::Character => {
                let sheets = self.material.sheets.iter();
                sheets.map(|sheet| sheet.length as usize).sum()
            }
        }
    }

    /// Returns the message key of why numbers on a unit have no interval; `None` where they can have one.
    pub fn why_no_interval(&self, unit: Unit) -> Option<&'static str> {
        match unit {
            Unit::Character => Some("reliability-why-characters"),
            unit if self.unit_count(unit) < FEWEST_UNITS => Some("reliability-why-few-units"),
            _ => None,
        }
    }

    /// Returns the message key of what is to be known of a code on the units that are chosen: why it has no coefficients, or
    /// that one coding never has it, so that what is alike is that both leave it out.
    pub fn note_of(&self, code: usize) -> Option<&'static str> {
        let row = self.comparison.codes.get(code)?;
        let counts = row.counts(self.setting.unit.counted_on());
        match (counts.varies(), counts.both) {
            (false, 0) => Some("reliability-why-nobody"),
            (false, _) => Some("reliability-why-everywhere"),
            (true, 0) if counts.only_second == 0 => Some("reliability-why-only-first"),
            (true, 0) if counts.only_first == 0 => Some("reliability-why-only-second"),
            _ => None,
        }
    }
}
