//! The series that a review is about, and the codings of every branch in its units.

use crate::analysis::Ground;
use crate::model::{Series, SeriesOrder, Time};

use super::Incidence;
use super::unit::Units;

/// Returns how many units a series has in a project.
pub fn units_in(series: Series, ground: &Ground) -> usize {
    Units::of(ground, (series, &SeriesOrder::Conducted))
        .list
        .len()
}

/// What stands in the units of a series. Rows are as in the scheme.
pub(super) struct Counting {
    /// The units.
    pub units: Units,
    /// Codings of every branch per unit.
    pub incidence: Incidence,
    /// Where each branch occurs.
    pub occurs: Vec<Occurs>,
    /// Codings of all codes per unit.
    pub codings: Vec<usize>,
    /// The unit in which each branch was put on text first, by when it was done.
    pub first_put: Vec<Option<usize>>,
    /// Whether codings were made at several times, so that some were put before others.
    pub is_dated: bool,
}

/// In how many units a branch occurs, and in which first.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Occurs {
    /// The first unit, from 0.
    pub first: Option<usize>,
    /// How many units.
    pub units: usize,
}

impl Occurs {
    fn of(row: &[u32]) -> Self {
        Self {
            first: row.iter().position(|codings| *codings > 0),
            units: row.iter().map(|codings| usize::from(*codings > 0)).sum(),
        }
    }
}

/// Counts the codings of these units in one pass.
pub(super) fn count(ground: &Ground, units: Units) -> Counting {
    let (scheme, many) = (ground.scheme(), units.list.len());
    let mut incidence = Incidence::new(scheme.len(), many);
    let mut codings = vec![0; many];
    let mut first: Vec<Option<(Time, usize)>> = vec![None; scheme.len()];
    let mut made: Option<(Time, Time)> = None;
    for incident in ground.incidents() {
        let at = incident.made;
        made = Some(made.map_or((at, at), |(from, to)| (from.min(at), to.max(at))));
        for unit in units.holding(ground, incident.quotation) {
            incidence.count(incident.code, unit);
            codings[unit] += 1;
            earlier(&mut first[incident.code], Some((incident.made, unit)));
        }
    }
    for position in (0..scheme.len()).rev() {
        if let Some(parent) = scheme.parent(position) {
            incidence.add(position, parent);
            let below = first[position];
            earlier(&mut first[parent], below);
        }
    }
    Counting {
        occurs: incidence.rows().map(Occurs::of).collect(),
        incidence,
        codings,
        first_put: first
            .into_iter()
            .map(|first| first.map(|(_, unit)| unit))
            .collect(),
        is_dated: made.is_some_and(|(from, to)| from < to),
        units,
    }
}

fn earlier(known: &mut Option<(Time, usize)>, other: Option<(Time, usize)>) {
    let is_earlier = other.is_some_and(|other| known.is_none_or(|known| other.0 < known.0));
    if is_earlier {
        *known = other;
    }
}
