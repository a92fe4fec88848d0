//! The series that a review is about, and the codings of every branch in its units.

use crate::analysis::Ground;
use crate::model::{DocumentKind, Message, Time};

use super::unit::Units;
use super::{Incidence, SeriesOrder};

/// What the units are. Series are never mixed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Series {
    /// Interviews and focus groups.
    #[default]
    Interviews,
    /// Participants: what each says in all interviews.
    Participants,
    /// Cases: what is said of each in all interviews.
    Cases,
    /// Archival documents.
    ArchivalDocuments,
}

impl Series {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 4] = [
        Self::Interviews,
        Self::Participants,
        Self::Cases,
        Self::ArchivalDocuments,
    ];

    /// Returns the message key of the name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Interviews => "analysis-series-interviews",
            Self::Participants => "analysis-series-participants",
            Self::Cases => "analysis-series-cases",
            Self::ArchivalDocuments => "analysis-series-archival",
        }
    }

    /// Returns the word that names it on the command line and in messages.
    pub fn word(self) -> &'static str {
        match self {
            Self::Interviews => "interviews",
            Self::Participants => "participants",
            Self::Cases => "cases",
            Self::ArchivalDocuments => "archival",
        }
    }

    /// Returns a message that knows the series: `series` is its word.
    pub fn message(self, key: &str) -> Message {
        Message::new(key).with("series", self.word())
    }

    /// Returns how many units it has in a project.
    pub fn count(self, ground: &Ground) -> usize {
        Units::of(ground, (self, &SeriesOrder::Conducted))
            .list
            .len()
    }

    /// Returns whether documents of `kind` belong to it.
    pub fn holds(self, kind: DocumentKind) -> bool {
        match self {
            Self::Interviews | Self::Participants | Self::Cases => kind.is_interview(),
            Self::ArchivalDocuments => kind == DocumentKind::ArchivalDocument,
        }
    }
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
