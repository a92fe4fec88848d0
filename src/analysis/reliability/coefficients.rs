//! Every coefficient of two codings of one code on units: percent, Holsti and those that correct for chance.
//!
//! A unit has the code or has it not, so that there are two categories. What is said here of four counts is what
//! [`super::chance`] and [`super::alpha`] say of the same units as ratings; counts keep thousands of codes quick. Nothing is
//! defined where every unit is alike in both codings: without variation the formulas are 0 ÷ 0.

use super::fourfold::Fourfold;
use super::interval::{FEWEST_UNITS, Interval};

/// A number, with its interval where the units allow one.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Estimate {
    /// The number; `None` where it is not defined.
    pub value: Option<f64>,
    /// 95 % interval, cut to −1 … 1.
    pub interval: Option<Interval>,
}

/// What is said of two codings on units with and without a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Statistic {
    /// The share of units that both treat alike.
    Percent,
    /// 2·both ÷ (2·both + only one): Holsti’s reliability of the units that somebody coded.
    Holsti,
    /// Cohen’s κ (1960): chance by the own margins of each coding.
    Cohen,
    /// Scott’s π (1955): chance by the pooled margins.
    Scott,
    /// Fleiss’ κ (1971): for two codings it is Scott’s π.
    Fleiss,
    /// Brennan & Prediger’s κ (1981): chance is 1 ÷ 2, the code or not.
    BrennanPrediger,
    /// Gwet’s AC1 (2008): chance by how uncertain the code is.
    Gwet,
    /// Krippendorff’s nominal α (2004): Scott’s π corrected for few units.
    Krippendorff,
}

impl Statistic {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 8] = [
        Self::Percent,
        Self::Holsti,
        Self::Cohen,
        Self::Scott,
        Self::Fleiss,
        Self::BrennanPrediger,
        Self::Gwet,
        Self::Krippendorff,
    ];

    /// Returns its name for programs.
    pub fn word(self) -> &'static str {
        match self {
            Self::Percent => "percent_agreement",
            Self::Holsti => "holsti_on_units",
            Self::Cohen => "cohen_kappa",
            Self::Scott => "scott_pi",
            Self::Fleiss => "fleiss_kappa",
            Self::BrennanPrediger => "brennan_prediger_kappa",
            Self::Gwet => "gwet_ac1",
            Self::Krippendorff => "krippendorff_alpha",
        }
    }

    /// Returns the message key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Percent => "reliability-of-percent",
            Self::Holsti => "reliability-of-holsti-units",
            Self::Cohen => "reliability-of-kappa",
            Self::Scott => "reliability-of-scott",
            Self::Fleiss => "reliability-of-fleiss",
            Self::BrennanPrediger => "reliability-of-brennan-prediger",
            Self::Gwet => "reliability-of-ac1",
            Self::Krippendorff => "reliability-of-alpha",
        }
    }

    /// Returns whether it is a part of a whole.
    pub fn is_share(self) -> bool {
        matches!(self, Self::Percent | Self::Holsti)
    }

    /// Returns the number for these counts; `None` where it is not defined.
    pub fn of(self, counts: Fourfold) -> Option<f64> {
        match self {
            Self::Percent => counts.share(),
            Self::Holsti => counts.positive_agreement(),
            _ => self.pooled(std::slice::from_ref(&counts)),
        }
    }

    /// Returns the number for many codes together: shares of the sums; what corrects for chance from the means of observed
    /// and expected agreement over the codes (de Vries, Elliott, Kanouse & Teleki 2008). A code without variation says
    /// nothing.
    pub fn pooled(self, codes: &[Fourfold]) -> Option<f64> {
        if self.is_share() {
            let sum = codes
                .iter()
                .copied()
                .fold(Fourfold::default(), Fourfold::and);
            return self.of(sum);
        }
        let varying = codes.iter().filter(|counts| counts.varies());
        self.pooled_corrected(varying)
    }

    /// Returns what is pooled of codes that correct for chance, those included that do not vary in a resample.
    pub(super) fn pooled_corrected<'a>(
        self,
        codes: impl Iterator<Item = &'a Fourfold>,
    ) -> Option<f64> {
        let (mut over, mut room) = (0.0, 0.0);
        for counts in codes {
            let expected = self.expected(*counts);
            over += counts.share().unwrap_or_default() - expected;
            room += 1.0 - expected;
        }
        (room > 0.0).then(|| over / room)
    }

    /// Agreement that chance alone would bring.
    fn expected(self, counts: Fourfold) -> f64 {
        let units = counts.units() as f64;
        let first = (counts.both + counts.only_first) as f64 / units;
        let second = (counts.both + counts.only_second) as f64 / units;
        let share = (first + second) / 2.0;
        let unequal = 2.0 * share * (1.0 - share);
        match self {
            Self::Percent | Self::Holsti => 0.0,
            Self::Cohen => first * second + (1.0 - first) * (1.0 - second),
            Self::Scott | Self::Fleiss => 1.0 - unequal,
            Self::BrennanPrediger => 0.5,
            Self::Gwet => unequal,
            Self::Krippendorff => 1.0 - unequal * 2.0 * units / (2.0 * units - 1.0),
        }
    }

    /// Returns the interval that follows from a standard error: Fleiss, Cohen & Everitt (1969) for κ, unit linearisation
    /// with Student’s t (Gwet 2014) for π, Fleiss’ κ, Brennan & Prediger’s κ and AC1. The others need resamples.
    pub fn interval(self, counts: Fourfold) -> Option<Interval> {
        if counts.units() < FEWEST_UNITS as u64 {
            return None;
        }
        let value = self.of(counts)?;
        let units = counts.units() as usize;
        match self {
            Self::Percent | Self::Holsti | Self::Krippendorff => None,
            Self::Cohen => Some(Interval::normal95(value, cohen_error(counts, value))),
            _ => Interval::student95(value, self.linearised_error(counts, value), units - 1),
        }
    }

    /// The standard error by unit linearisation: how far each unit moves the coefficient.
    fn linearised_error(self, counts: Fourfold, value: f64) -> f64 {
        let units = counts.units() as f64;
        let share =
            (2 * counts.both + counts.only_first + counts.only_second) as f64 / (2.0 * units);
        let expected = self.expected(counts);
        // The part of a unit in chance: coded by both, by one, by neither.
        let chance = match self {
            Self::Scott | Self::Fleiss => [share, 0.5, 1.0 - share],
            Self::Gwet => [1.0 - share, 0.5, share],
            _ => [expected; 3],
        };
        let room = 1.0 - expected;
        let of_kind = |number: u64, agrees: f64, chance: f64| {
            let own = (agrees - expected) / room;
            let moved = 2.0 * (1.0 - value) * (chance - expected) / room;
            number as f64 * (own - moved - value).powi(2)
        };
        let squares = of_kind(counts.both, 1.0, chance[0])
            + of_kind(counts.only_first + counts.only_second, 0.0, chance[1])
            + of_kind(counts.neither, 1.0, chance[2]);
        (squares / (units * (units - 1.0))).sqrt()
    }
}

/// The standard error of κ (Fleiss, Cohen & Everitt 1969).
fn cohen_error(counts: Fourfold, kappa: f64) -> f64 {
    let units = counts.units() as f64;
    let part = |number: u64| number as f64 / units;
    let first = part(counts.both + counts.only_first);
    let second = part(counts.both + counts.only_second);
    let expected = Statistic::Cohen.expected(counts);
    let own = |share: f64, margins: f64| share * (1.0 - margins * (1.0 - kappa)).powi(2);
    let a =
        own(part(counts.both), first + second) + own(part(counts.neither), 2.0 - first - second);
    // The margins crossed: the column of the one, the row of the other.
    let crossed = |share: f64, margins: f64| share * margins.powi(2) * (1.0 - kappa).powi(2);
    let b = crossed(part(counts.only_first), second + 1.0 - first)
        + crossed(part(counts.only_second), 1.0 - second + first);
    let c = (kappa - expected * (1.0 - kappa)).powi(2);
    let variance = (a + b - c) / (units * (1.0 - expected).powi(2));
    variance.max(0.0).sqrt()
}

#[cfg(test)]
mod tests {
    use super::super::ratings::Ratings;
    use super::super::{alpha, chance};
    use super::*;

    fn ratings(counts: Fourfold) -> Ratings {
        let rows = [
            (counts.both, [1, 1]),
            (counts.only_first, [1, 0]),
            (counts.only_second, [0, 1]),
            (counts.neither, [0, 0]),
        ];
        let rows = rows.into_iter().flat_map(|(number, row)| {
            std::iter::repeat_n(row.map(Some).to_vec(), usize::try_from(number).unwrap())
        });
        Ratings::new(rows.collect(), 2)
    }

    /// Krippendorff 2004, p. 224; the prevalence paradox; a coder who never used the code; nobody and everybody.
    #[test]
    fn counts_say_what_the_same_units_say_as_ratings() {
        for (both, only_first, only_second, neither) in [
            (1, 1, 3, 5),
            (118, 5, 2, 0),
            (0, 0, 7, 40),
            (12, 3, 1, 0),
            (0, 5, 5, 0),
            (0, 0, 0, 20),
            (20, 0, 0, 0),
            (3, 0, 0, 30),
        ] {
            let counts = Fourfold {
                both,
                only_first,
                only_second,
                neither,
            };
            let ratings = ratings(counts);
            let units: Vec<Vec<usize>> = {
                let rows = ratings.rows().iter();
                rows.map(|row| row.iter().flatten().copied().collect())
                    .collect()
            };
            for (statistic, known) in [
                (Statistic::Cohen, chance::cohen(&ratings)),
                (Statistic::Scott, chance::scott(&ratings)),
                (Statistic::Fleiss, chance::fleiss(&ratings)),
                (
                    Statistic::BrennanPrediger,
                    chance::brennan_prediger(&ratings),
                ),
                (
                    Statistic::Gwet,
                    chance::gwet(&ratings, chance::Weights::Identity),
                ),
            ] {
                let value = statistic.of(counts);
                assert_eq!(value.is_some(), known.is_some(), "{statistic:?} {counts:?}");
                let (Some(value), Some(known)) = (value, known) else {
                    continue;
                };
                assert!(
                    (value - known.value).abs() < 1e-12,
                    "{statistic:?} {counts:?}"
                );
                let interval = statistic.interval(counts).zip(known.interval);
                let (own, known) = interval.unwrap();
                assert!(
                    (own.low - known.low).abs() < 1e-9,
                    "{statistic:?} {counts:?}"
                );
                assert!(
                    (own.high - known.high).abs() < 1e-9,
                    "{statistic:?} {counts:?}"
                );
            }
            let (value, known) = (Statistic::Krippendorff.of(counts), alpha::nominal(&units));
            assert_eq!(value.is_some(), known.is_some(), "{counts:?}");
            assert!((value.unwrap_or(0.0) - known.unwrap_or(0.0)).abs() < 1e-12);
        }
    }

    #[test]
    fn the_worked_example_has_its_numbers() {
        let counts = Fourfold {
            both: 1,
            only_first: 1,
            only_second: 3,
            neither: 5,
        };
        let told = Statistic::ALL.map(|statistic| format!("{:.3}", statistic.of(counts).unwrap()));
        let wanted = [
            "0.600", "0.333", "0.091", "0.048", "0.048", "0.200", "0.310", "0.095",
        ];
        assert_eq!(told, wanted);
        // A coder who never used the code agrees by chance alone.
        let silent = Fourfold {
            both: 0,
            only_first: 0,
            only_second: 7,
            neither: 40,
        };
        assert_eq!(Statistic::Cohen.of(silent), Some(0.0));
        assert!(Statistic::Scott.of(silent) < Some(0.0));
        // A code that nobody uses in the units adds nothing to what is pooled.
        let nobody = Fourfold {
            neither: 10,
            ..Fourfold::default()
        };
        let alone = Statistic::Gwet.pooled(&[counts]);
        assert_eq!(Statistic::Gwet.pooled(&[counts, nobody]), alone);
    }
}
