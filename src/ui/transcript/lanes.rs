//! Where brackets and names stand beside the text: lanes that are used again, names that never lie on each other.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};
use std::hash::Hash;

/// A line of the document: its paragraph, and its number in it.
pub type LineAt = (u32, u32);

/// Lanes that have room for brackets everywhere. Where there is more room there are more, see [`MOST`]; codings in
/// further lanes are folded.
pub const LANES: u16 = 4;
/// The most lanes there are.
pub const MOST: u16 = 16;
/// The least distance from one name to the next.
pub const NAME_STEP: f32 = 17.0;
/// How far below each other brackets that are coded alike share a name.
pub const SHARED: f32 = 2.0 * NAME_STEP;
/// How far a name may be pushed below the top of its bracket.
pub const NAME_PUSH: f32 = 5.0 * NAME_STEP;

/// Returns the lane of each span, from 0, and how many there are. Spans are `(first line, last line)`, sorted by start
/// and then longest; each takes the lowest lane whose last bracket ended on a line above.
pub fn lanes(spans: &[(LineAt, LineAt)]) -> (Vec<u16>, u16) {
    let mut busy: BinaryHeap<Reverse<(LineAt, u16)>> = BinaryHeap::new();
    let mut free: BinaryHeap<Reverse<u16>> = BinaryHeap::new();
    let mut count = 0;
    let mut list = Vec::with_capacity(spans.len());
    for (first, last) in spans {
        while let Some(Reverse((end, lane))) = busy.peek().copied() {
            if end >= *first {
                break;
            }
            busy.pop();
            free.push(Reverse(lane));
        }
        let lane = free.pop().map_or(count, |Reverse(lane)| lane);
        count = count.max(lane.saturating_add(1));
        busy.push(Reverse((*last, lane)));
        list.push(lane);
    }
    (list, count)
}

/// Returns the lane of each span and how many there are, with the spans of each of `owners` in lanes of their own, in the
/// order in which they first appear.
pub fn lanes_apart<K: Copy + PartialEq>(
    spans: &[(LineAt, LineAt)],
    owners: &[K],
) -> (Vec<u16>, u16) {
    let mut known: Vec<K> = Vec::new();
    for owner in owners {
        if !known.contains(owner) {
            known.push(*owner);
        }
    }
    let mut list = vec![0; spans.len()];
    let mut taken: u16 = 0;
    for owner in known {
        let own: Vec<usize> = owners
            .iter()
            .enumerate()
            .filter(|(_, other)| **other == owner)
            .map(|(index, _)| index)
            .collect();
        let of_owner: Vec<_> = own
            .iter()
            .filter_map(|index| spans.get(*index).copied())
            .collect();
        let (within, count) = lanes(&of_owner);
        for (index, lane) in own.iter().zip(within) {
            if let Some(place) = list.get_mut(*index) {
                *place = taken.saturating_add(lane);
            }
        }
        taken = taken.saturating_add(count);
    }
    (list, taken)
}

/// A bracket that wants its name to be shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wanted {
    /// The top of the bracket.
    pub top: f32,
    /// Its lane.
    pub lane: u16,
}

/// One row of the column of names.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NameRow {
    /// Its top.
    pub y: f32,
    /// Whose name it shows; nothing where it only counts.
    pub shown: Option<usize>,
    /// Whom it counts as “+3”.
    pub folded: Vec<usize>,
}

/// Returns the rows for the names of `wanted`, which are sorted by top; `bottom` is the lowest top that a row may have,
/// `lanes` how many lanes are shown.
///
/// Each name stands at its bracket's top, at least [`NAME_STEP`] below the one before. A name that would be pushed
/// further than [`NAME_PUSH`] or below `bottom`, or whose bracket has no lane, is folded into the row before it.
pub fn names(wanted: &[Wanted], bottom: f32, lanes: u16) -> Vec<NameRow> {
    let mut rows: Vec<NameRow> = Vec::new();
    for (index, Wanted { top, lane }) in wanted.iter().copied().enumerate() {
        let lowest = rows.last().map(|row| row.y + NAME_STEP);
        let y = lowest.map_or(top, |lowest| lowest.max(top));
        let fits = y - top <= NAME_PUSH && y <= bottom.max(top);
        let has_lane = lane < lanes;
        match rows.last_mut() {
            Some(row) if !fits || !has_lane => row.folded.push(index),
            _ => rows.push(NameRow {
                y,
                shown: has_lane.then_some(index),
                folded: if has_lane { Vec::new() } else { vec![index] },
            }),
        }
    }
    rows
}

/// Returns which brackets share a name: those with the same key, sorted by top, each no further than [`SHARED`] below the
/// one before.
pub fn shared<K: Hash + Eq>(brackets: &[(K, f32)]) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut last: HashMap<&K, (usize, f32)> = HashMap::new();
    for (index, (key, top)) in brackets.iter().enumerate() {
        let near = last.get(key).filter(|(_, above)| top - above <= SHARED);
        let group = near.map_or(groups.len(), |(group, _)| *group);
        last.insert(key, (group, *top));
        match groups.get_mut(group) {
            Some(group) => group.push(index),
            None => groups.push(vec![index]),
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted(tops: &[f32]) -> Vec<Wanted> {
        tops.iter()
            .map(|top| Wanted { top: *top, lane: 0 })
            .collect()
    }

    #[test]
    fn a_lane_is_used_again_below_its_last_bracket() {
        let spans = [
            ((0, 0), (0, 2)),
            ((0, 1), (0, 2)),
            ((0, 2), (0, 2)),
            ((0, 3), (1, 0)),
            ((1, 0), (1, 4)),
        ];
        assert_eq!(lanes(&spans), (vec![0, 1, 2, 0, 1], 3));
    }

    #[test]
    fn coders_keep_to_lanes_of_their_own() {
        let line = |first, last| ((first, 0), (last, 0));
        let spans = [line(0, 1), line(0, 0), line(1, 2), line(3, 3)];
        let (list, count) = lanes_apart(&spans, &['a', 'b', 'a', 'b']);
        assert_eq!((list, count), (vec![0, 2, 1, 2], 3));
    }

    #[test]
    fn names_are_pushed_down_and_then_folded() {
        let rows = names(
            &wanted(&[0.0, 0.0, 5.0, 5.0, 5.0, 5.0, 5.0, 200.0]),
            500.0,
            LANES,
        );
        let tops: Vec<f32> = rows.iter().map(|row| row.y).collect();
        assert_eq!(tops, vec![0.0, 17.0, 34.0, 51.0, 68.0, 85.0, 200.0]);
        assert_eq!(rows[5].folded, vec![6]);
        assert_eq!(rows[6].shown, Some(7));
    }

    #[test]
    fn alike_names_right_below_each_other_are_one() {
        let brackets = [
            ('a', 0.0),
            ('b', 0.0),
            ('a', 27.0),
            ('a', 54.0),
            ('a', 200.0),
        ];
        let groups = shared(&brackets);
        assert_eq!(groups, vec![vec![0, 2, 3], vec![1], vec![4]]);
    }

    #[test]
    fn names_stay_above_the_next_turn() {
        let rows = names(&wanted(&[0.0, 0.0, 0.0]), 20.0, LANES);
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[1].folded, vec![2]);
    }

    #[test]
    fn a_coding_without_a_lane_is_only_counted() {
        let rows = names(
            &[Wanted { top: 3.0, lane: 4 }, Wanted { top: 3.0, lane: 5 }],
            90.0,
            LANES,
        );
        assert_eq!(
            rows,
            vec![NameRow {
                y: 3.0,
                shown: None,
                folded: vec![0, 1]
            }]
        );
    }

    #[test]
    fn ten_thousand_overlapping_brackets_are_quick() {
        let spans: Vec<(LineAt, LineAt)> = (0..10_000)
            .map(|line| ((line, 0), (line + 40, 0)))
            .collect();
        assert_eq!(lanes(&spans).1, 41);
    }
}
