//! A part of the documents drawn by lot, so that nobody chose what is compared: the same rule and seed draw the same.

use super::draw::Draw;

/// The rule by which documents are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DrawRule {
    /// How large a part of the documents, in per cent; at least one is drawn.
    pub percent: u16,
    /// Where the draw begins.
    pub seed: u64,
}

impl DrawRule {
    /// Returns the drawn ones of `all`, in the order in which they stood (Fisher & Yates 1938, with SplitMix64).
    pub fn drawn<T>(self, all: Vec<T>) -> Vec<T> {
        let wanted = (all.len() * usize::from(self.percent)).div_ceil(100);
        let wanted = wanted.clamp(all.len().min(1), all.len());
        let mut places: Vec<usize> = (0..all.len()).collect();
        let mut draw = Draw::new(self.seed);
        for place in 0..wanted {
            let other = place + draw.below(all.len() - place);
            places.swap(place, other);
        }
        places.truncate(wanted);
        let listed = all.into_iter().enumerate();
        let kept = listed.filter(|(place, _)| places.contains(place));
        kept.map(|(_, one)| one).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::DrawRule;

    #[test]
    fn the_same_seed_draws_the_same_and_every_one_can_be_drawn() {
        let draw = |percent, seed| DrawRule { percent, seed }.drawn((0..16).collect::<Vec<u8>>());
        assert_eq!(draw(20, 7), draw(20, 7));
        for (percent, wanted) in [(0, 1), (1, 1), (20, 4), (100, 16), (200, 16)] {
            let drawn = draw(percent, 3);
            assert_eq!(drawn.len(), wanted);
            assert!(drawn.is_sorted_by(|one, other| one < other));
        }
        let ever: std::collections::BTreeSet<u8> =
            (0..200).flat_map(|seed| draw(20, seed)).collect();
        assert_eq!(ever.len(), 16);
        assert!(
            DrawRule {
                percent: 20,
                seed: 1
            }
            .drawn(Vec::<u8>::new())
            .is_empty()
        );
    }
}
