//! Line by line: the units that are stepped through, how each stands, and which is current.

use crate::analysis::{Standing, UnitProgress};
use crate::model::TextRange;

/// The units of a document, in order, and how each stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Units {
    /// Where they stand.
    pub list: Vec<TextRange>,
    /// How, under the same numbers.
    pub standings: Vec<Standing>,
    /// How many stand how.
    pub progress: UnitProgress,
}

impl Units {
    /// Returns units with how they stand.
    pub fn new(list: Vec<TextRange>, standings: Vec<Standing>) -> Self {
        let progress = UnitProgress::of(&standings);
        Self {
            list,
            standings,
            progress,
        }
    }

    /// Returns the number of the unit that holds `offset`, else of the one after it, else of the last.
    pub fn at(&self, offset: u32) -> usize {
        let index = self.list.partition_point(|unit| unit.end <= offset);
        index.min(self.list.len().saturating_sub(1))
    }

    /// Returns how a unit stands.
    pub fn standing(&self, index: usize) -> Standing {
        self.standings.get(index).copied().unwrap_or_default()
    }

    /// Returns the number of the unit beside one; nothing at either end.
    pub fn beside(&self, index: usize, back: bool) -> Option<usize> {
        let next = if back {
            index.checked_sub(1)?
        } else {
            index + 1
        };
        (next < self.list.len()).then_some(next)
    }

    /// Returns the next open unit after one, or before it; round the end to the beginning.
    pub fn open_beside(&self, index: usize, back: bool) -> Option<usize> {
        let is_open = |index: &usize| self.standing(*index) == Standing::Open;
        let count = self.list.len();
        if back {
            let before = (0..index).rev().find(is_open);
            before.or_else(|| (index + 1..count).rev().find(is_open))
        } else {
            let after = (index + 1..count).find(is_open);
            after.or_else(|| (0..index).find(is_open))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn open_units_are_found_round_the_end() {
        use Standing::{Coded, Left, Open};
        let list = (0..4).map(|at| TextRange::new(at * 10, at * 10 + 8));
        let units = Units::new(list.collect(), vec![Open, Coded, Left, Open]);
        assert_eq!(units.open_beside(0, false), Some(3));
        assert_eq!(units.open_beside(3, false), Some(0));
        assert_eq!(units.open_beside(0, true), Some(3));
        assert_eq!(units.open_beside(2, true), Some(0));
        assert_eq!(units.beside(3, false), None);
        assert_eq!((units.at(9), units.at(12), units.at(90)), (1, 1, 3));
        assert_eq!(units.progress.all(), 4);
        let coded = Units::new(vec![TextRange::new(0, 2)], vec![Coded]);
        assert_eq!(coded.open_beside(0, false), None);
    }
}
