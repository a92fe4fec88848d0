//! Which ranges of a document lie over a place: an index that answers without walking all of them.
//!
//! The ranges stand in order of their starts; above them lies a tree of the furthest end in each half, so that a
//! question costs what it finds, times the depth, however long single ranges are.

use crate::model::TextRange;

/// Ranges in order of their starts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Intervals {
    ranges: Vec<TextRange>,
    /// The furthest end in each part: the whole at 1, the halves of part `i` at `2i` and `2i + 1`.
    ends: Vec<u32>,
    /// Leaves of the tree, a power of two.
    leaves: usize,
}

impl Intervals {
    /// Returns the index of `ranges`, which must be sorted by start.
    pub fn new(ranges: Vec<TextRange>) -> Self {
        let leaves = ranges.len().next_power_of_two();
        let mut ends = vec![0; leaves * 2];
        for (leaf, range) in ends.iter_mut().skip(leaves).zip(&ranges) {
            *leaf = range.end;
        }
        for part in (1..leaves).rev() {
            let half = |side: usize| ends.get(part * 2 + side).copied().unwrap_or(0);
            let furthest = half(0).max(half(1));
            if let Some(end) = ends.get_mut(part) {
                *end = furthest;
            }
        }
        Self {
            ranges,
            ends,
            leaves,
        }
    }

    /// Returns the range with this number.
    pub fn range(&self, number: usize) -> Option<TextRange> {
        self.ranges.get(number).copied()
    }

    /// Returns the numbers of the ranges that share a byte with `range`, in order.
    pub fn overlapping(&self, range: TextRange) -> Vec<usize> {
        let mut found = Vec::new();
        if range.start < range.end {
            let limit = self.ranges.partition_point(|other| other.start < range.end);
            self.collect((1, 0, self.leaves), limit, range.start, &mut found);
        }
        found
    }

    /// Returns the numbers of the ranges that hold the byte at `offset` or, at their end, touch it.
    pub fn touching(&self, offset: u32) -> Vec<usize> {
        let around = TextRange::new(offset.saturating_sub(1), offset.saturating_add(1));
        self.overlapping(around)
    }

    /// Walks the part `(number, first leaf, leaf after the last)`.
    fn collect(
        &self,
        (part, first, after): (usize, usize, usize),
        limit: usize,
        start: u32,
        found: &mut Vec<usize>,
    ) {
        let reaches = self.ends.get(part).is_some_and(|end| *end > start);
        if first >= limit || !reaches {
            return;
        }
        if after - first == 1 {
            found.push(first);
            return;
        }
        let middle = (first + after) / 2;
        self.collect((part * 2, first, middle), limit, start, found);
        self.collect((part * 2 + 1, middle, after), limit, start, found);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(start: u32, end: u32) -> TextRange {
        TextRange::new(start, end)
    }

    #[test]
    fn what_overlaps_is_found_in_order() {
        let index = Intervals::new(vec![
            range(0, 100),
            range(5, 8),
            range(8, 12),
            range(40, 50),
        ]);
        assert_eq!(index.overlapping(range(7, 9)), vec![0, 1, 2]);
        assert_eq!(index.overlapping(range(12, 40)), vec![0]);
        assert_eq!(index.overlapping(range(100, 200)), Vec::<usize>::new());
        assert_eq!(index.overlapping(range(9, 9)), Vec::<usize>::new());
        assert_eq!(index.touching(8), vec![0, 1, 2]);
    }

    #[test]
    fn an_empty_index_finds_nothing() {
        assert!(
            Intervals::new(Vec::new())
                .overlapping(range(0, 9))
                .is_empty()
        );
        assert!(Intervals::default().overlapping(range(0, 9)).is_empty());
    }

    #[test]
    fn the_index_agrees_with_looking_at_every_range() {
        let mut seed = 7_u32;
        let mut next = |most: u32| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 8) % most
        };
        let mut ranges: Vec<TextRange> = (0..300)
            .map(|_| {
                let start = next(1000);
                range(start, start + 1 + next(60))
            })
            .collect();
        ranges.sort();
        let index = Intervals::new(ranges.clone());
        for _ in 0..200 {
            let start = next(1000);
            let asked = range(start, start + next(30));
            let slow: Vec<usize> = (0..ranges.len())
                .filter(|number| asked.length() > 0 && ranges[*number].overlaps(asked))
                .collect();
            assert_eq!(index.overlapping(asked), slow);
        }
    }
}
