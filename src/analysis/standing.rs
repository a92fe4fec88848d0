//! How far a document has been gone through, unit by unit: coded, left uncoded on purpose, still open.

use crate::model::{CoderId, DocumentId, Project, TextRange};

/// How a unit of text stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Neither coded nor left on purpose.
    #[default]
    Open,
    /// A quotation with a code lies over a part of it.
    Coded,
    /// It was looked at and left uncoded on purpose.
    Left,
}

/// How many units stand how. They add up to all units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct UnitProgress {
    /// Units that are coded.
    pub coded: usize,
    /// Units that were left uncoded on purpose.
    pub left: usize,
    /// Units that are neither.
    pub open: usize,
}

impl UnitProgress {
    /// Counts `standings`.
    pub fn of(standings: &[Standing]) -> Self {
        let count = |wanted| {
            standings
                .iter()
                .filter(|standing| **standing == wanted)
                .count()
        };
        Self {
            coded: count(Standing::Coded),
            left: count(Standing::Left),
            open: count(Standing::Open),
        }
    }

    /// Returns how many units there are.
    pub fn all(self) -> usize {
        self.coded + self.left + self.open
    }
}

/// Returns how each of `units` stands, which are in order and do not overlap; by `coder` alone where one is named, else by
/// anybody. What is coded counts as coded, also where it was left before.
pub fn standings(
    project: &Project,
    document: DocumentId,
    units: &[TextRange],
    coder: Option<CoderId>,
) -> Vec<Standing> {
    let is_by = |by: CoderId| coder.is_none_or(|coder| coder == by);
    let coded = project.quotations_of(document).filter_map(|quotation| {
        let mut codings = project.codings_of(quotation);
        let counts = codings.any(|coding| {
            let coding = project.codings.get(coding);
            coding.is_some_and(|coding| is_by(coding.coder))
        });
        let row = project.quotations.get(quotation);
        row.filter(|_| counts).map(|row| row.range)
    });
    let left = project
        .seen_in(document)
        .filter_map(|seen| project.seen.get(seen))
        .filter(|seen| is_by(seen.coder))
        .map(|seen| seen.range);
    let mut standings = vec![Standing::Open; units.len()];
    put(&mut standings, units, (left, Standing::Left));
    put(&mut standings, units, (coded, Standing::Coded));
    standings
}

/// Sets how the units stand that `ranges`, sorted by start, overlap.
fn put(
    standings: &mut [Standing],
    units: &[TextRange],
    (ranges, standing): (impl Iterator<Item = TextRange>, Standing),
) {
    let (mut from, mut done) = (0, 0);
    for range in ranges {
        let rest = units.get(from..).unwrap_or_default();
        from += rest.partition_point(|unit| unit.end <= range.start);
        // What an earlier range lies over stands so already.
        let mut index = from.max(done);
        while units.get(index).is_some_and(|unit| unit.start < range.end) {
            if let Some(place) = standings.get_mut(index) {
                *place = standing;
            }
            index += 1;
        }
        done = done.max(index);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ranges(list: &[(u32, u32)]) -> Vec<TextRange> {
        list.iter()
            .map(|(start, end)| TextRange::new(*start, *end))
            .collect()
    }

    #[test]
    fn ranges_that_overlap_set_each_unit_below_them_and_no_other() {
        let units = ranges(&[(0, 10), (10, 20), (25, 30), (30, 40), (50, 60)]);
        let over = ranges(&[(5, 11), (6, 8), (20, 25), (31, 52), (32, 33)]);
        let mut standings = vec![Standing::Open; units.len()];
        put(&mut standings, &units, (over.into_iter(), Standing::Coded));
        use Standing::{Coded, Open};
        assert_eq!(standings, [Coded, Coded, Open, Coded, Coded]);
        let progress = UnitProgress::of(&standings);
        assert_eq!((progress.coded, progress.open, progress.all()), (4, 1, 5));
    }
}
