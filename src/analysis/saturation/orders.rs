//! The curve over other orders of the same interviews: what the conducted order owes to chance.
//!
//! The first `t` interviews of a random order are a random choice of `t` of them, so up to [`MOST_EXACT`] interviews all
//! orders are reckoned exactly, from the `2^T` sets of interviews: `within[B]`, the number of codes that occur nowhere
//! outside the set `B`, says how many codes its complement has. That is CoMeTS (Constantinou et al. 2017, Qual. Res.
//! 17:571) and the resampling of Tran et al. 2016 (J. Clin. Epidemiol. 80:88) without drawing. More interviews are drawn
//! in [`SAMPLED_ORDERS`] orders from a fixed seed, so that the numbers are the same every time.

use std::collections::BTreeMap;

use super::Incidence;

/// The most interviews whose orders are all reckoned.
pub const MOST_EXACT: usize = 20;
/// How many orders are drawn of more interviews.
pub const SAMPLED_ORDERS: usize = 1000;
/// Where drawing begins.
pub const SEED: u64 = 20_250_101;

/// Codes found after some number of interviews, over orders: whole codes, quantiles of type 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Band {
    /// The quantile of 2.5 %.
    pub low: usize,
    /// The quantile of 50 %.
    pub median: usize,
    /// The quantile of 97.5 %.
    pub high: usize,
}

/// What the measures are over orders. Lists begin with one interview.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Orders {
    /// How many orders were drawn; nothing: all were reckoned.
    pub sampled: Option<usize>,
    /// Codes found after each number of interviews.
    pub band: Vec<Band>,
    /// Their standard deviation.
    pub sd: Vec<f64>,
    /// The probability that the next interview brings something new, after each number but the last.
    pub next_adds: Vec<f64>,
    /// The probability that every code is found by then.
    pub complete_by: Vec<f64>,
    /// The mean position of the last interview that adds a code; `None` without codes.
    pub mean_position: Option<f64>,
    /// How many orders have it at which position; empty where orders were drawn.
    pub positions: BTreeMap<usize, u64>,
}

impl Orders {
    /// Returns what the measures are over the orders of a table's interviews.
    pub fn of(incidence: &Incidence) -> Self {
        if incidence.units() <= MOST_EXACT {
            exact(incidence)
        } else {
            sampled(incidence, SAMPLED_ORDERS, SEED)
        }
    }
}

/// Returns the position, from 1, of the last interview of `order` that adds a code; `None` without codes.
///
/// `order` holds numbers of interviews, from 1. Interviews that it leaves out add nothing.
pub fn position(incidence: &Incidence, order: &[usize]) -> Option<usize> {
    let mut rank = vec![None; incidence.units()];
    for (place, number) in order.iter().enumerate() {
        if let Some(slot) = number.checked_sub(1).and_then(|index| rank.get_mut(index)) {
            slot.get_or_insert(place + 1);
        }
    }
    let first = |row: &[u32]| {
        let ranks = row.iter().zip(&rank).filter(|(codings, _)| **codings > 0);
        ranks.filter_map(|(_, rank)| *rank).min()
    };
    incidence.rows().filter_map(first).max()
}

fn exact(incidence: &Incidence) -> Orders {
    let units = incidence.units();
    let within = codes_within(incidence);
    let all = within.len() - 1;
    let total = within.last().copied().unwrap_or_default() as usize;
    let found = |set: usize| total - within[all & !set] as usize;
    let mut ways = vec![vec![0_u64; total + 1]; units + 1];
    let mut adding = vec![0_u64; units + 1];
    for set in 0..=all {
        let taken = set.count_ones() as usize;
        let here = found(set);
        ways[taken][here] += 1;
        let mut rest = all & !set;
        while rest != 0 {
            let unit = rest & rest.wrapping_neg();
            adding[taken] += u64::from(found(set | unit) > here);
            rest ^= unit;
        }
    }
    let sets: Vec<u64> = ways.iter().map(|ways| ways.iter().sum()).collect();
    let complete: Vec<u64> = ways
        .iter()
        .map(|ways| ways.last().copied().unwrap_or_default())
        .collect();
    let mut orders = Orders {
        band: ways.iter().skip(1).map(|ways| band_of(ways)).collect(),
        sd: ways.iter().skip(1).map(|ways| sd_of(ways)).collect(),
        next_adds: (1..units)
            .map(|t| adding[t] as f64 / (sets[t] as f64 * (units - t) as f64))
            .collect(),
        ..Orders::default()
    };
    orders.complete_by = (1..=units)
        .map(|t| complete[t] as f64 / sets[t] as f64)
        .collect();
    if total > 0 {
        // Every choice of t interviews begins t! (T − t)! orders.
        let by = |t: usize| complete[t] * factorial(t) * factorial(units - t);
        for t in 1..=units {
            let here = by(t) - by(t - 1);
            if here > 0 {
                orders.positions.insert(t, here);
            }
        }
        let sum: f64 = orders
            .positions
            .iter()
            .map(|(t, n)| *t as f64 * *n as f64)
            .sum();
        orders.mean_position = Some(sum / factorial(units) as f64);
    }
    orders
}

/// For every set of interviews, how many codes occur in none but these.
fn codes_within(incidence: &Incidence) -> Vec<u32> {
    let units = incidence.units();
    let mut within = vec![0_u32; 1 << units];
    for row in incidence.rows() {
        let set = row.iter().enumerate().filter(|(_, codings)| **codings > 0);
        let set = set.fold(0, |set, (unit, _)| set | (1_usize << unit));
        if set != 0 {
            within[set] += 1;
        }
    }
    for unit in 0..units {
        let bit = 1_usize << unit;
        for set in 0..within.len() {
            if set & bit != 0 {
                within[set] += within[set ^ bit];
            }
        }
    }
    within
}

/// `ways[n]` choices find `n` codes.
fn band_of(ways: &[u64]) -> Band {
    let all: u64 = ways.iter().sum();
    let quantile = |thousandths: u64| {
        let mut below = 0;
        let reaches = |ways: &u64| {
            below += ways;
            below * 1000 >= all * thousandths
        };
        ways.iter().position(reaches).unwrap_or_default()
    };
    Band {
        low: quantile(25),
        median: quantile(500),
        high: quantile(975),
    }
}

/// In whole numbers as far as it goes, so that no spread is exactly none.
fn sd_of(ways: &[u64]) -> f64 {
    let (mut all, mut sum, mut squares) = (0_u128, 0_u128, 0_u128);
    for (codes, ways) in ways.iter().enumerate() {
        let (codes, ways) = (codes as u128, u128::from(*ways));
        all += ways;
        sum += codes * ways;
        squares += codes * codes * ways;
    }
    let spread = (all * squares).saturating_sub(sum * sum);
    (spread as f64).sqrt() / (all.max(1) as f64)
}

/// At most that of [`MOST_EXACT`], which a word of 64 bits holds.
fn factorial(number: usize) -> u64 {
    (1..=number as u64).product()
}

fn sampled(incidence: &Incidence, orders: usize, seed: u64) -> Orders {
    let units = incidence.units();
    let sets = Sets::of(incidence);
    let mut rank: Vec<u32> = (0..units as u32).collect();
    let mut order = vec![0_u32; units];
    let mut random = Random(seed);
    // For each number of interviews what every order finds with them.
    let mut found = vec![sets.total; units * orders];
    let (mut adding, mut complete) = (vec![0_u64; units], vec![0_u64; units]);
    let mut positions = 0_u64;
    let mut found_in = vec![u32::MAX; sets.total as usize];
    for drawn in 0..orders {
        random.shuffle(&mut rank);
        for (unit, place) in (0_u32..).zip(&rank) {
            order[*place as usize] = unit;
        }
        let (mut codes, mut last) = (0, 0);
        for (t, unit) in order.iter().enumerate() {
            // Past the last code every number is what it was set to.
            if codes == sets.total {
                break;
            }
            let new = sets.enter(*unit, (&mut found_in, drawn as u32));
            codes += new;
            found[t * orders + drawn] = codes;
            adding[t] += u64::from(new > 0);
            last = t;
        }
        positions += if sets.total > 0 { last as u64 + 1 } else { 0 };
        complete[last] += 1;
    }
    // An order that is complete stays so.
    for t in 1..units {
        complete[t] += complete[t - 1];
    }
    let share = |number: &u64| *number as f64 / orders.max(1) as f64;
    let spreads: Vec<(Band, f64)> = found.chunks_exact(orders.max(1)).map(spread_of).collect();
    Orders {
        sampled: Some(orders),
        band: spreads.iter().map(|(band, _)| *band).collect(),
        sd: spreads.iter().map(|(_, sd)| *sd).collect(),
        next_adds: adding.iter().skip(1).map(share).collect(),
        complete_by: complete.iter().map(share).collect(),
        mean_position: (sets.total > 0).then(|| share(&positions)),
        positions: BTreeMap::new(),
    }
}

/// The band and the standard deviation of these numbers of codes.
fn spread_of(found: &[u32]) -> (Band, f64) {
    let least = found.iter().min().copied().unwrap_or_default();
    let most = found.iter().max().copied().unwrap_or_default();
    let mut ways = vec![0_u64; (most - least) as usize + 1];
    for codes in found {
        ways[(codes - least) as usize] += 1;
    }
    let (band, least) = (band_of(&ways), least as usize);
    let band = Band {
        low: band.low + least,
        median: band.median + least,
        high: band.high + least,
    };
    (band, sd_of(&ways))
}

/// The codes of each interview, end to end.
pub(super) struct Sets {
    ends: Vec<usize>,
    codes: Vec<u32>,
    /// Codes that occur at all.
    pub(super) total: u32,
}

impl Sets {
    pub(super) fn of(incidence: &Incidence) -> Self {
        let occurs = |row: &&[u32]| row.iter().any(|codings| *codings > 0);
        let rows: Vec<&[u32]> = incidence.rows().filter(occurs).collect();
        let mut lists = vec![Vec::new(); incidence.units()];
        for (code, row) in (0_u32..).zip(&rows) {
            for (list, codings) in lists.iter_mut().zip(*row) {
                if *codings > 0 {
                    list.push(code);
                }
            }
        }
        let mut sets = Self {
            ends: Vec::with_capacity(lists.len()),
            codes: Vec::new(),
            total: rows.len() as u32,
        };
        for list in lists {
            sets.codes.extend(list);
            sets.ends.push(sets.codes.len());
        }
        sets
    }

    /// Marks the codes of an interview as found in the order `drawn` and returns how many are new in it.
    pub(super) fn enter(&self, unit: u32, (found_in, drawn): (&mut [u32], u32)) -> u32 {
        let unit = unit as usize;
        let start = unit.checked_sub(1).and_then(|before| self.ends.get(before));
        let end = self.ends.get(unit).copied().unwrap_or_default();
        let codes = self.codes.get(start.copied().unwrap_or_default()..end);
        let mut new = 0;
        for code in codes.unwrap_or_default() {
            let last = &mut found_in[*code as usize];
            new += u32::from(*last != drawn);
            *last = drawn;
        }
        new
    }
}

/// SplitMix64 (Steele, Lea & Flood 2014): the same numbers on every machine.
pub(super) struct Random(pub(super) u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Puts `list` into one of its orders, each as likely as the others (Fisher & Yates).
    pub(super) fn shuffle(&mut self, list: &mut [u32]) {
        for end in (1..list.len()).rev() {
            let below = (u128::from(self.next()) * (end as u128 + 1)) >> 64;
            list.swap(end, below as usize);
        }
    }
}
