//! Code saturation and meaning saturation after Hennink, Kaiser & Marconi 2017 (Qual. Health Res. 27:591).
//!
//! A code is identified in the first interview where it occurs. Its meaning goes on for as long as interviews add an
//! aspect of it: a property, a nuance, an explanation.

use std::collections::HashSet;
use std::hash::Hash;

/// Interviews after the last new aspect that the authors' reading asks for.
pub const CONFIRMING: usize = 2;

/// What interviews add to the meaning of one code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meaning {
    /// The first interview with any aspect, from 1.
    pub identified_at: Option<usize>,
    /// New aspects of each interview.
    pub new_aspects: Vec<usize>,
    /// The last interview that added one, from 1.
    pub last_new_at: Option<usize>,
    /// Interviews after it.
    pub after_last: usize,
}

impl Meaning {
    /// Returns what a series of interviews, each with the aspects that it shows, adds to the meaning of a code.
    pub fn of<A: Eq + Hash>(
        interviews: impl IntoIterator<Item = impl IntoIterator<Item = A>>,
    ) -> Self {
        let mut seen = HashSet::new();
        let new_aspects: Vec<usize> = interviews
            .into_iter()
            .map(|aspects| {
                aspects
                    .into_iter()
                    .filter_map(|aspect| seen.insert(aspect).then_some(()))
                    .count()
            })
            .collect();
        Self::of_new(new_aspects)
    }

    /// Returns the meaning of a code to which interviews add these numbers of aspects.
    pub fn of_new(new_aspects: Vec<usize>) -> Self {
        let last = new_aspects.iter().rposition(|new| *new > 0);
        Self {
            identified_at: new_aspects
                .iter()
                .position(|new| *new > 0)
                .map(|index| index + 1),
            last_new_at: last.map(|index| index + 1),
            after_last: last.map_or(0, |index| new_aspects.len() - index - 1),
            new_aspects,
        }
    }

    /// Returns whether at least `confirming` interviews after the last new aspect brought none.
    pub fn is_quiet(&self, confirming: usize) -> bool {
        self.last_new_at.is_some() && self.after_last >= confirming
    }
}
