//! What one word of a text must be to be the one that is asked for, and rows of such words.

use super::glob::Glob;
use super::token::Token;

/// What a word must be.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Form {
    /// One of these stems, or the plain word where a stem may miss it.
    Inflected {
        stems: Vec<String>,
        plain: Option<String>,
    },
    /// This folded word.
    Plain(String),
    /// A folded word that begins so.
    Beginning(String),
    /// A folded word of this pattern.
    Pattern(Glob),
    /// A folded word with at most so many slips.
    Near { word: String, slips: u8 },
}

impl Form {
    /// Returns whether a word is one that is asked for.
    pub fn fits(&self, token: &Token) -> bool {
        match self {
            Self::Inflected { stems, plain } => {
                plain.as_ref() == Some(&token.plain)
                    || token.stem.as_ref().is_some_and(|stem| stems.contains(stem))
            }
            Self::Plain(word) => token.plain == *word,
            Self::Beginning(beginning) => token.plain.starts_with(beginning.as_str()),
            Self::Pattern(glob) => glob.fits(&token.plain),
            Self::Near { word, slips } => is_near(word, &token.plain, *slips),
        }
    }
}

/// Words next to each other.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Row {
    /// Each word with how far behind the first place of the row it stands; what is left out may be any word.
    pub words: Vec<(u32, Form)>,
    /// How many words the row is long.
    pub length: u32,
}

impl Row {
    /// Returns the row of one word.
    pub fn of(form: Form) -> Self {
        let mut row = Self::default();
        row.push(form);
        row
    }

    /// Puts a word behind the last one.
    pub fn push(&mut self, form: Form) {
        self.words.push((self.length, form));
        self.length += 1;
    }

    /// Leaves the place of one word open.
    pub fn skip(&mut self) {
        self.length += 1;
    }
}

/// Rows of words that stand close to each other.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Together {
    /// The rows.
    pub rows: Vec<Row>,
    /// How many words that belong to none of the rows may stand among them.
    pub distance: u32,
    /// Whether they stand in this order.
    pub ordered: bool,
}

impl Together {
    /// Returns the rule for words next to each other.
    pub fn row(row: Row) -> Self {
        Self {
            rows: vec![row],
            distance: 0,
            ordered: true,
        }
    }

    /// Gives `sink` the place of each row for every stretch in which all of them meet, as long as it returns whether
    /// to go on. `places`: for each row where it begins, in order.
    pub fn meetings(&self, places: &[Vec<u32>], sink: &mut impl FnMut(&[u32]) -> bool) {
        if self.ordered {
            self.in_order(places, sink);
        } else {
            self.in_any_order(places, sink);
        }
    }

    /// The earliest next row behind each first one ends soonest.
    fn in_order(&self, places: &[Vec<u32>], sink: &mut impl FnMut(&[u32]) -> bool) {
        let Some((first, others)) = places.split_first() else {
            return;
        };
        let lengths: Vec<u32> = self.rows.iter().map(|row| row.length).collect();
        let mut met = Vec::with_capacity(places.len());
        for start in first {
            met.clear();
            met.push(*start);
            let mut end = start + lengths.first().copied().unwrap_or(1);
            for (list, length) in others.iter().zip(lengths.iter().skip(1)) {
                let next = list.partition_point(|place| *place < end);
                let Some(place) = list.get(next) else {
                    return;
                };
                met.push(*place);
                end = place + length;
            }
            if self.is_close(*start, end) && !sink(&met) {
                return;
            }
        }
    }

    /// The last place of each row behind every next one: the shortest stretch that ends there.
    fn in_any_order(&self, places: &[Vec<u32>], sink: &mut impl FnMut(&[u32]) -> bool) {
        // Of rows that are the same, each takes a place of its own: only the last of them hears, and hands down.
        let twin_before = |index: usize| {
            let row = self.rows.get(index);
            (0..index)
                .rev()
                .find(|before| self.rows.get(*before) == row)
        };
        let twins: Vec<Option<usize>> = (0..places.len()).map(twin_before).collect();
        let is_last = |index: usize| !twins.contains(&Some(index));
        let mut events: Vec<(u32, usize)> = places
            .iter()
            .enumerate()
            .filter(|(index, _)| is_last(*index))
            .flat_map(|(index, list)| list.iter().map(move |place| (*place, index)))
            .collect();
        events.sort_unstable();
        let mut last: Vec<Option<u32>> = vec![None; places.len()];
        for (place, index) in events {
            let (mut at, mut handed) = (Some(index), Some(place));
            while let Some(slot) = at.and_then(|at| last.get_mut(at)) {
                handed = std::mem::replace(slot, handed);
                at = at.and_then(|at| twins.get(at).copied().flatten());
            }
            let met: Option<Vec<u32>> = last.iter().copied().collect();
            if let Some(met) = met
                && self.meets(&met)
                && !sink(&met)
            {
                return;
            }
        }
    }

    fn meets(&self, met: &[u32]) -> bool {
        let mut stretches: Vec<(u32, u32)> = met
            .iter()
            .zip(&self.rows)
            .map(|(place, row)| (*place, place + row.length))
            .collect();
        stretches.sort_unstable();
        let apart = stretches
            .windows(2)
            .all(|pair| matches!(pair, [(_, end), (start, _)] if end <= start));
        let start = stretches.first().map_or(0, |(start, _)| *start);
        let end = stretches.last().map_or(0, |(_, end)| *end);
        apart && self.is_close(start, end)
    }

    fn is_close(&self, start: u32, end: u32) -> bool {
        let own: u32 = self.rows.iter().map(|row| row.length).sum();
        end.saturating_sub(start) <= own.saturating_add(self.distance)
    }
}

/// Returns where a row begins: the places from which each of its words stands at its distance. `lists`: for each word
/// its distance and its places, in order.
pub(super) fn row_places(lists: &[(u32, Vec<u32>)]) -> Vec<u32> {
    let Some(((offset, first), others)) = lists.split_first() else {
        return Vec::new();
    };
    let starts = first.iter().filter_map(|place| place.checked_sub(*offset));
    starts
        .filter(|start| {
            others
                .iter()
                .all(|(offset, list)| list.binary_search(&(start + offset)).is_ok())
        })
        .collect()
}

/// Returns whether at most `slips` letters were added, left out, exchanged or swapped with their neighbour.
///
/// The optimal string alignment distance: each stretch is edited once.
fn is_near(wanted: &str, word: &str, slips: u8) -> bool {
    let wanted: Vec<char> = wanted.chars().collect();
    let word: Vec<char> = word.chars().collect();
    let slips = usize::from(slips);
    if wanted.len().abs_diff(word.len()) > slips {
        return false;
    }
    let mut above: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=word.len()).collect();
    for (index, letter) in wanted.iter().enumerate() {
        let mut next = vec![index + 1];
        for (other_index, other) in word.iter().enumerate() {
            let at =
                |row: &[usize], index: usize| row.get(index).copied().unwrap_or(usize::MAX / 2);
            let mut cost = (at(&row, other_index) + usize::from(letter != other))
                .min(at(&row, other_index + 1) + 1)
                .min(at(&next, other_index) + 1);
            let swapped = index > 0
                && other_index > 0
                && wanted.get(index - 1) == Some(other)
                && word.get(other_index - 1) == Some(letter);
            if swapped {
                cost = cost.min(at(&above, other_index - 1) + 1);
            }
            next.push(cost);
        }
        above = std::mem::replace(&mut row, next);
    }
    row.last().is_some_and(|cost| *cost <= slips)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_counted() {
        assert!(is_near("trust", "trust", 0));
        assert!(is_near("trust", "turst", 1));
        assert!(is_near("trust", "trusts", 1));
        assert!(is_near("trust", "tust", 1));
        assert!(!is_near("trust", "trees", 1));
        assert!(is_near("اعتماد", "اعتمد", 1));
        assert!(!is_near("trust", "trustworthy", 2));
    }

    fn rule(lengths: &[u32], distance: u32, ordered: bool) -> Together {
        let row = |(index, length): (usize, &u32)| Row {
            words: vec![(0, Form::Plain(index.to_string()))],
            length: *length,
        };
        Together {
            rows: lengths.iter().enumerate().map(row).collect(),
            distance,
            ordered,
        }
    }

    fn met(rule: &Together, places: &[&[u32]]) -> Vec<Vec<u32>> {
        let places: Vec<Vec<u32>> = places.iter().map(|list| list.to_vec()).collect();
        let mut met = Vec::new();
        rule.meetings(&places, &mut |places| {
            met.push(places.to_vec());
            true
        });
        met
    }

    #[test]
    fn rows_meet_within_their_distance() {
        let near = rule(&[1, 1], 2, false);
        assert_eq!(met(&near, &[&[5], &[8]]), [[5, 8]]);
        assert_eq!(met(&near, &[&[8], &[5]]), [[8, 5]]);
        assert_eq!(met(&near, &[&[5], &[9]]), [[0; 2]; 0]);
        assert_eq!(
            met(&near, &[&[5], &[5]]),
            [[0; 2]; 0],
            "one word is not two"
        );
        assert_eq!(met(&near, &[&[5, 6], &[5, 6]]), [[6, 5]]);
        let ordered = rule(&[1, 1, 1], 1, true);
        assert_eq!(
            met(&ordered, &[&[0, 4], &[1, 5], &[3, 6]]),
            [[0, 1, 3], [4, 5, 6]]
        );
        assert_eq!(met(&ordered, &[&[3], &[1], &[4]]), [[0; 3]; 0]);
        let long = rule(&[2, 1], 0, false);
        assert_eq!(met(&long, &[&[4], &[6]]), [[4, 6]]);
        assert_eq!(met(&long, &[&[4], &[5]]), [[0; 2]; 0], "inside the row");
        let mut twins = rule(&[1, 1], 3, false);
        twins.rows = vec![Row::of(Form::Plain("a".to_owned())); 2];
        assert_eq!(met(&twins, &[&[5], &[5]]), [[0; 2]; 0]);
        assert_eq!(met(&twins, &[&[5, 7], &[5, 7]]).len(), 1);
    }

    #[test]
    fn a_row_begins_where_all_its_words_follow() {
        assert_eq!(row_places(&[(0, vec![1, 4, 9]), (2, vec![3, 6])]), [1, 4]);
        assert_eq!(row_places(&[(1, vec![0, 4])]), [3]);
        assert!(row_places(&[]).is_empty());
    }
}
