//! The review of a series at every level: the curves, the rules, the estimates.

use std::collections::HashSet;

use crate::analysis::{Ground, Scheme};
use crate::model::{
    CodeId, Counted, CriteriaNumbers, Message, Project, Series, SeriesOrder, Taken,
};

use super::category::{CategoryRow, category_rows};
use super::order::Days;
use super::series::{Counting, count};
use super::unit::{Unit, Units};
use super::{
    Curve, Estimate, Fixed, FrancisRule, FrancisVerdict, Frequencies, GuestReview, GuestRule,
    Incidence, Orders, ROUND, coverage, richness,
};

/// The least interviews for which estimates are shown; with fewer they say next to nothing.
pub const LEAST_TO_ESTIMATE: usize = 5;

/// What a review is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    /// What the units are.
    pub series: Series,
    /// In which order they are taken.
    pub order: SeriesOrder,
    /// How many of them are a round of Guest, Bunce & Johnson.
    pub round: usize,
    /// What is counted where one level is shown.
    pub counted: Counted,
    /// The rule of Guest, Namey & Chen.
    pub guest: GuestRule,
    /// The rule of Francis et al.
    pub francis: FrancisRule,
}

impl Default for Terms {
    fn default() -> Self {
        Self::from(CriteriaNumbers::default())
    }
}

impl Terms {
    /// Returns the terms of the criteria that a project fixed last, else the usual ones.
    pub fn of(project: &Project) -> Self {
        let last = project.criteria.iter().next_back();
        last.map_or_else(Self::default, |criteria| {
            Self::from(criteria.numbers).taking(criteria.taken.as_ref())
        })
    }

    /// Returns these terms of the series and in the order that criteria were fixed for, where that was kept.
    #[must_use]
    pub fn taking(self, taken: Option<&Taken>) -> Self {
        match taken.cloned() {
            Some(Taken { series, order }) => Self {
                series,
                order,
                ..self
            },
            None => self,
        }
    }

    /// Returns what these terms are asked of.
    pub fn taken(&self) -> Taken {
        Taken {
            series: self.series,
            order: self.order.clone(),
        }
    }

    /// Returns these terms as numbers of criteria; what does not fit is cut to the most that does.
    pub fn numbers(&self) -> CriteriaNumbers {
        let fit = |number: usize| u16::try_from(number).unwrap_or(u16::MAX);
        CriteriaNumbers {
            counted: self.counted,
            base: fit(self.guest.base),
            run: fit(self.guest.run),
            most_new_percent: fit(self.guest.most_new_percent),
            initial: fit(self.francis.initial),
            stopping: fit(self.francis.stopping),
        }
    }
}

impl From<CriteriaNumbers> for Terms {
    fn from(numbers: CriteriaNumbers) -> Self {
        Self {
            series: Series::default(),
            order: SeriesOrder::default(),
            round: ROUND,
            counted: numbers.counted,
            guest: GuestRule {
                base: numbers.base.into(),
                run: numbers.run.into(),
                most_new_percent: numbers.most_new_percent.into(),
            },
            francis: FrancisRule {
                initial: numbers.initial.into(),
                stopping: numbers.stopping.into(),
            },
        }
    }
}

/// Estimates for one level; each is `None` where it is not defined.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Estimates {
    /// Coverage after Chao & Jost, 0 to 1.
    pub coverage: Option<f64>,
    /// Coverage after Turing, 0 to 1.
    pub coverage_turing: Option<f64>,
    /// Chao2.
    pub chao2: Option<Estimate>,
    /// Chao2, bias-corrected.
    pub chao2_bias_corrected: Option<Estimate>,
    /// The improved Chao2.
    pub ichao2: Option<f64>,
    /// ICE.
    pub ice: Option<f64>,
    /// Jackknife of first order.
    pub jackknife1: Option<f64>,
    /// Its standard error.
    pub jackknife1_se: Option<f64>,
    /// Jackknife of second order.
    pub jackknife2: Option<f64>,
    /// Bootstrap.
    pub bootstrap: Option<f64>,
    /// Codes that the next interview is expected to bring.
    pub next_brings: Option<f64>,
}

impl Estimates {
    /// Returns the estimates of a table and its frequencies.
    fn of(incidence: &Incidence, frequencies: &Frequencies) -> Self {
        let next = super::codes_after(frequencies, 1);
        Self {
            coverage: coverage::chao_jost(frequencies),
            coverage_turing: coverage::turing(frequencies),
            chao2: richness::chao2(frequencies),
            chao2_bias_corrected: richness::chao2_bias_corrected(frequencies),
            ichao2: richness::ichao2(frequencies),
            ice: richness::ice(frequencies),
            jackknife1: richness::jackknife1(frequencies),
            jackknife1_se: richness::jackknife1_se(incidence),
            jackknife2: richness::jackknife2(frequencies),
            bootstrap: richness::bootstrap(frequencies),
            next_brings: next.map(|next| next - frequencies.observed() as f64),
        }
    }
}

/// The review of one level.
#[derive(Clone, Debug, PartialEq)]
pub struct LevelReview {
    /// What is counted.
    pub counted: Counted,
    /// Its codes that occur, in the order of the tree.
    pub codes: Vec<CodeId>,
    /// Codings of each of them per interview.
    pub incidence: Incidence,
    /// New and cumulative codes per interview: today's scheme, first occurrence in the order of the terms.
    pub curve: Curve,
    /// The same where a code is new in the interview in which it was put on text first, by when that was done.
    pub prospective: Curve,
    /// Which codes are new in each interview, in the order of the tree.
    pub new_codes: Vec<Vec<CodeId>>,
    /// Codes that occur in one interview only, in the order of the tree.
    pub only_once: Vec<CodeId>,
    /// In how many interviews how many codes occur.
    pub frequencies: Frequencies,
    /// What that lets estimate.
    pub estimates: Estimates,
    /// The rule of Guest, Namey & Chen.
    pub guest: GuestReview,
    /// The rule of Francis et al.
    pub francis: FrancisVerdict,
}

impl LevelReview {
    /// Returns the measures over other orders of the interviews. Costs up to a tenth of a second for a large study.
    pub fn orders(&self) -> Orders {
        Orders::of(&self.incidence)
    }
}

/// The saturation review of a project.
#[derive(Clone, Debug, PartialEq)]
pub struct Review {
    /// What it was asked for.
    pub terms: Terms,
    /// The units of the series in the order of the terms.
    pub units: Vec<Unit>,
    /// The place of each of them in the order in which they were conducted, from 1.
    pub conducted: Vec<usize>,
    /// How the order of the list stands to their days.
    pub days: Days,
    /// Codings in each of them.
    pub codings: Vec<usize>,
    /// Whether codings were made at several times; else nothing is prospective.
    pub is_dated: bool,
    /// How many documents are left out because they are in no unit.
    pub other_documents: usize,
    /// The criteria that were fixed, as they were first.
    pub fixed: Vec<Fixed>,
    /// The review of each level, as in [`Counted::ALL`].
    pub levels: Vec<LevelReview>,
    /// The codings of each category, in the order of the tree.
    pub categories: Vec<CategoryRow>,
}

impl Review {
    /// Returns the review of a project on these terms.
    pub fn of(ground: &Ground, terms: Terms) -> Self {
        let counting = count(ground, Units::of(ground, (terms.series, &terms.order)));
        let scheme = ground.scheme();
        let levels = Counted::ALL.map(|counted| review_level(scheme, &counting, (counted, &terms)));
        let levels: Vec<LevelReview> = levels.into();
        let counted = shown(&levels, terms.counted).map_or(terms.counted, |level| level.counted);
        Self {
            fixed: Fixed::all(ground.project()),
            other_documents: others(ground, &counting.units.list),
            categories: category_rows(ground, &counting, (counted, terms.francis)),
            levels,
            units: counting.units.list,
            conducted: counting.units.conducted,
            days: counting.units.days,
            codings: counting.codings,
            is_dated: counting.is_dated,
            terms,
        }
    }

    /// Returns a message that knows the order in which the units are taken, and of the order of the list whether it is
    /// that of their days.
    pub fn order_message(&self, key: &str) -> Message {
        self.days.message(&self.terms.order, key)
    }

    /// Returns whether the units are taken in the order of the list, which is not that of their days.
    pub fn is_against_days(&self) -> bool {
        self.terms.order == SeriesOrder::Conducted && self.days == Days::Contradict
    }

    /// Returns the review of one level.
    pub fn level(&self, counted: Counted) -> Option<&LevelReview> {
        self.levels.iter().find(|level| level.counted == counted)
    }

    /// Returns the level that is shown: the one of the terms, where it has any code, else the next that has.
    pub fn shown(&self) -> Option<&LevelReview> {
        shown(&self.levels, self.terms.counted)
    }
}

fn shown(levels: &[LevelReview], asked: Counted) -> Option<&LevelReview> {
    let of_asked = || levels.iter().find(|level| level.counted == asked);
    let has_codes = |level: &&LevelReview| !level.codes.is_empty();
    of_asked()
        .filter(has_codes)
        .or_else(|| levels.iter().rev().find(has_codes))
        .or_else(of_asked)
}

/// How many documents stand in none of these units.
fn others(ground: &Ground, units: &[Unit]) -> usize {
    let held = units.iter().flat_map(|unit| &unit.documents);
    ground.documents().len() - held.collect::<HashSet<_>>().len()
}

fn review_level(
    scheme: &Scheme,
    counting: &Counting,
    (counted, terms): (Counted, &Terms),
) -> LevelReview {
    let units = counting.incidence.units();
    let mut new_codes = vec![Vec::new(); units];
    let mut put = vec![0; units];
    let (mut codes, mut only_once) = (Vec::new(), Vec::new());
    let mut positions = Vec::new();
    let mut interviews_of = Vec::new();
    for (position, (code, occurs)) in scheme.codes().iter().zip(&counting.occurs).enumerate() {
        let Some(first) = occurs.first.filter(|_| counted.holds(code.level)) else {
            continue;
        };
        codes.push(code.id);
        interviews_of.push((occurs.units, 1));
        positions.push(position);
        new_codes[first].push(code.id);
        if let Some(unit) = counting.first_put[position] {
            put[unit] += 1;
        }
        if occurs.units == 1 {
            only_once.push(code.id);
        }
    }
    let incidence = counting.incidence.only(&positions);
    let frequencies = Frequencies::new(units, interviews_of);
    let new: Vec<usize> = new_codes.iter().map(Vec::len).collect();
    let curve = Curve::of_new(&new);
    LevelReview {
        counted,
        codes,
        guest: terms.guest.review(&curve),
        francis: terms.francis.review(&curve),
        prospective: Curve::of_new(&put),
        estimates: Estimates::of(&incidence, &frequencies),
        curve,
        incidence,
        new_codes,
        only_once,
        frequencies,
    }
}
