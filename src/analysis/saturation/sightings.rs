//! In which interviews each code, with what lies below it, was coded first and last.

use crate::analysis::Ground;

use super::series::count;
use super::unit::Units;
use super::{Series, SeriesOrder};

/// When a branch was seen. Interviews are numbered from 1 in the order in which they were conducted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sighting {
    /// The first interview in which it was coded.
    pub first: usize,
    /// The last one.
    pub last: usize,
    /// In how many it was coded.
    pub interviews: usize,
}

/// When all branches were seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sightings {
    /// How many interviews there are.
    pub interviews: usize,
    /// By position in the scheme; nothing: in none.
    pub branches: Vec<Option<Sighting>>,
}

impl Sightings {
    /// Returns when the branches of the scheme were seen. One pass over the codings.
    pub fn of(ground: &Ground) -> Self {
        let counting = count(
            ground,
            Units::of(ground, (Series::Interviews, &SeriesOrder::Conducted)),
        );
        let branch = |row: &[u32]| {
            let seen = |codings: &u32| *codings > 0;
            Some(Sighting {
                first: row.iter().position(seen)? + 1,
                last: row.iter().rposition(seen)? + 1,
                interviews: row.iter().filter(|codings| seen(codings)).count(),
            })
        };
        Self {
            interviews: counting.incidence.units(),
            branches: counting.incidence.rows().map(branch).collect(),
        }
    }

    /// Returns when the branch at `position` was seen.
    pub fn at(&self, position: usize) -> Option<Sighting> {
        self.branches.get(position).copied().flatten()
    }
}
