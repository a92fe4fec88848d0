//! How much the measures of one level rest on single interviews and on the order: each interview left out in turn, what
//! rests on one interview left out, other orders by name, and the rules over drawn orders.
//!
//! Leaving an interview out moves a code from the `k` interviews that have it to `k − 1`, and from its first interview to
//! its second where that was the first; so all of it follows from one pass over the table.

use std::collections::BTreeMap;

use crate::analysis::Ground;

use super::orders::{Random, Sets};
use super::unit::Units;
use super::{
    Curve, Estimate, FrancisRule, Frequencies, GuestRule, Incidence, LevelReview, Review,
    SAMPLED_ORDERS, SEED, SeriesOrder, Terms, coverage, richness,
};

/// How many orders are drawn of more than [`MANY`] interviews.
const FEWER_ORDERS: usize = 200;
/// How many interviews are many.
const MANY: usize = 100;

/// What the measures are when something is left out.
///
/// Interviews keep the numbers that they have in the whole series, so that they can be compared.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct LeftOut {
    /// Distinct codes that remain.
    pub codes: usize,
    /// The last interview that adds one.
    pub last_new: Option<usize>,
    /// Where the rule of Guest, Namey & Chen is met.
    pub guest: Option<usize>,
    /// Where the rule of Francis et al. is met.
    pub francis: Option<usize>,
    /// Coverage after Chao & Jost, 0 to 1.
    pub coverage: Option<f64>,
    /// Chao2.
    pub chao2: Option<Estimate>,
}

/// What the rules say in another order. Interviews are numbered in that order.
#[derive(Clone, Debug, PartialEq)]
pub struct InOrder {
    /// The order.
    pub order: SeriesOrder,
    /// The last interview that adds a code.
    pub last_new: Option<usize>,
    /// Where the rule of Guest, Namey & Chen is met.
    pub guest: Option<usize>,
    /// Where the rule of Francis et al. is met.
    pub francis: Option<usize>,
}

/// Where a rule is met over drawn orders: quantiles of type 1, and orders that do not meet it count as later than all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Met {
    /// In how many orders it is met.
    pub orders: usize,
    /// The quantile of 5 %; nothing: not met.
    pub low: Option<usize>,
    /// The median.
    pub median: Option<usize>,
    /// The quantile of 95 %.
    pub high: Option<usize>,
}

/// What the measures of the level that is shown rest on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sensitivity {
    /// Everything.
    pub whole: LeftOut,
    /// Each interview left out, in the order of the review.
    pub interviews: Vec<LeftOut>,
    /// Codes that occur in one interview only left out.
    pub without_once: LeftOut,
    /// The orders that the project offers.
    pub in_orders: Vec<InOrder>,
    /// How many orders were drawn for the rules.
    pub drawn: usize,
    /// Where the rule of Guest, Namey & Chen is met over these.
    pub guest: Met,
    /// Where that of Francis et al. is.
    pub francis: Met,
}

impl Sensitivity {
    /// Returns what the measures of the level that a review shows rest on. Costs about as much as [`super::Orders`].
    pub fn of(ground: &Ground, review: &Review) -> Self {
        let Some(level) = review.shown().filter(|level| !level.codes.is_empty()) else {
            return Self::default();
        };
        let terms = &review.terms;
        let (guest, francis) = rules_over_orders(&level.incidence, (terms.guest, terms.francis));
        Self {
            in_orders: in_orders(ground, review, level),
            drawn: orders_drawn(level.incidence.units()),
            guest,
            francis,
            ..Self::of_table(&level.incidence, (terms.guest, terms.francis))
        }
    }

    /// Returns what the measures of a table are when an interview, or what rests on one, is left out.
    pub fn of_table(incidence: &Incidence, rules: (GuestRule, FrancisRule)) -> Self {
        let table = Table::of(incidence);
        let units = incidence.units();
        let whole = (units, table.codes_in.clone(), table.new.clone());
        let left_out = |unit: usize| {
            let mut left = measured(table.without(unit), rules);
            // From the interview that is missing on, each is one further in the whole series.
            let number = |place: usize| place + usize::from(place > unit);
            for place in [&mut left.last_new, &mut left.guest, &mut left.francis] {
                *place = place.map(number);
            }
            left
        };
        Self {
            whole: measured(whole, rules),
            interviews: (0..units).map(left_out).collect(),
            without_once: measured(table.without_once(), rules),
            ..Self::default()
        }
    }
}

/// Interviews, in how many of them how many codes occur, and how many codes are new in each.
type Counted = (usize, BTreeMap<usize, usize>, Vec<usize>);

fn measured(
    (units, codes_in, new): Counted,
    (guest, francis): (GuestRule, FrancisRule),
) -> LeftOut {
    let curve = Curve::of_new(&new);
    let frequencies = Frequencies::new(units, codes_in);
    LeftOut {
        codes: curve.total(),
        last_new: curve.last_new(),
        guest: guest.review(&curve).met_at(),
        francis: francis.review(&curve).met_at(),
        coverage: coverage::chao_jost(&frequencies),
        chao2: richness::chao2(&frequencies),
    }
}

/// What a table says of each interview.
struct Table {
    /// In how many interviews how many codes occur.
    codes_in: BTreeMap<usize, usize>,
    /// New codes of each interview.
    new: Vec<usize>,
    /// Of the codes of each interview, in how many interviews how many occur.
    held: Vec<BTreeMap<usize, usize>>,
    /// Of the codes that are new in each interview, where they occur next.
    next: Vec<Vec<usize>>,
}

impl Table {
    fn of(incidence: &Incidence) -> Self {
        let units = incidence.units();
        let mut table = Self {
            codes_in: BTreeMap::new(),
            new: vec![0; units],
            held: vec![BTreeMap::new(); units],
            next: vec![Vec::new(); units],
        };
        for row in incidence.rows() {
            let units: Vec<usize> = occupied(row).collect();
            let Some(first) = units.first() else { continue };
            *table.codes_in.entry(units.len()).or_default() += 1;
            table.new[*first] += 1;
            table.next[*first].extend(units.get(1));
            for unit in &units {
                *table.held[*unit].entry(units.len()).or_default() += 1;
            }
        }
        table
    }

    fn without(&self, unit: usize) -> Counted {
        let mut codes_in = self.codes_in.clone();
        for (interviews, codes) in &self.held[unit] {
            if let Some(known) = codes_in.get_mut(interviews) {
                *known -= codes;
            }
            // Nothing is in no interview: such codes are gone.
            *codes_in.entry(interviews - 1).or_default() += codes;
        }
        let mut new = self.new.clone();
        for next in &self.next[unit] {
            new[*next] += 1;
        }
        new.remove(unit);
        (new.len(), codes_in, new)
    }

    fn without_once(&self) -> Counted {
        let mut codes_in = self.codes_in.clone();
        codes_in.remove(&1);
        let new = self.next.iter().map(Vec::len).collect();
        (self.new.len(), codes_in, new)
    }
}

fn occupied(row: &[u32]) -> impl Iterator<Item = usize> {
    let units = row.iter().enumerate();
    units.filter_map(|(unit, codings)| (*codings > 0).then_some(unit))
}

/// What the rules say in every order that the project offers.
fn in_orders(ground: &Ground, review: &Review, level: &LevelReview) -> Vec<InOrder> {
    let Terms { guest, francis, .. } = review.terms;
    let units = review.units.iter().map(|unit| unit.of).zip(0..);
    let units: BTreeMap<_, usize> = units.collect();
    let rows: Vec<Vec<usize>> = level
        .incidence
        .rows()
        .map(|row| occupied(row).collect())
        .collect();
    let row = |order: SeriesOrder| {
        let sorted = Units::of(ground, (review.terms.series, &order)).list;
        let mut places = vec![0; sorted.len()];
        for (place, unit) in sorted.iter().enumerate() {
            if let Some(unit) = units.get(&unit.of) {
                places[*unit] = place;
            }
        }
        let mut new = vec![0; sorted.len()];
        for units in &rows {
            if let Some(first) = units.iter().map(|unit| places[*unit]).min() {
                new[first] += 1;
            }
        }
        let curve = Curve::of_new(&new);
        InOrder {
            last_new: curve.last_new(),
            guest: guest.review(&curve).met_at(),
            francis: francis.review(&curve).met_at(),
            order,
        }
    };
    let all = SeriesOrder::all(ground.project());
    all.into_iter().map(row).collect()
}

fn orders_drawn(units: usize) -> usize {
    if units > MANY {
        FEWER_ORDERS
    } else {
        SAMPLED_ORDERS
    }
}

/// Returns where both rules are met over drawn orders, always the same ones: [`SAMPLED_ORDERS`], fewer of very many
/// interviews.
pub fn rules_over_orders(
    incidence: &Incidence,
    (guest, francis): (GuestRule, FrancisRule),
) -> (Met, Met) {
    let units = incidence.units();
    let sets = Sets::of(incidence);
    let mut random = Random(SEED);
    let mut order: Vec<u32> = (0..units as u32).collect();
    let mut found_in = vec![u32::MAX; sets.total as usize];
    let (mut guests, mut francises) = (Vec::new(), Vec::new());
    for drawn in 0..orders_drawn(units) {
        random.shuffle(&mut order);
        let (mut new, mut codes) = (vec![0; units], 0);
        for (new, unit) in new.iter_mut().zip(&order) {
            // Past the last code nothing is new.
            if codes == sets.total {
                break;
            }
            let found = sets.enter(*unit, (&mut found_in, drawn as u32));
            codes += found;
            *new = found as usize;
        }
        let curve = Curve::of_new(&new);
        guests.push(guest.review(&curve).met_at());
        francises.push(francis.review(&curve).met_at());
    }
    (met(guests), met(francises))
}

fn met(mut places: Vec<Option<usize>>) -> Met {
    places.sort_unstable_by_key(|place| place.unwrap_or(usize::MAX));
    let quantile = |hundredths: usize| {
        let at = (places.len() * hundredths).div_ceil(100);
        places.get(at.checked_sub(1)?).copied().flatten()
    };
    Met {
        orders: places.iter().flatten().count(),
        low: quantile(5),
        median: quantile(50),
        high: quantile(95),
    }
}
