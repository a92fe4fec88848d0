//! Like ones together: average linkage (UPGMA, Sokal & Michener 1958) on the Jaccard distance of sets.
//!
//! The chain of nearest neighbours (Benzécri 1982; Murtagh 1983) finds the joins in time that grows with the square of
//! the number of sets and gives the same tree as joining the nearest pair each time.

/// Returns the order of the leaves of the tree: in every join the part with more weight on average first, the earlier
/// where both have the same.
pub(super) fn clustered(sets: &[&[u32]], weights: &[u32]) -> Vec<usize> {
    leaves(Distances::of(sets), weights)
}

/// As [`clustered`], by the distance of each pair, 0 to 1; the first is always the later of the two.
pub(super) fn clustered_by(distance: impl Fn(usize, usize) -> f64, weights: &[u32]) -> Vec<usize> {
    let pairs = (0..weights.len()).flat_map(|one| (0..one).map(move |other| (one, other)));
    let values = pairs.map(|(one, other)| distance(one, other) as f32);
    let distances = Distances {
        values: values.collect(),
    };
    leaves(distances, weights)
}

fn leaves(distances: Distances, weights: &[u32]) -> Vec<usize> {
    let count = weights.len();
    let mut tree = Tree {
        distances,
        sizes: vec![1; count],
        weights: weights.iter().map(|weight| u64::from(*weight)).collect(),
        leaves: (0..count).map(|leaf| vec![leaf]).collect(),
        is_alive: vec![true; count],
    };
    tree.join_all();
    let mut left: Vec<Vec<usize>> = tree
        .leaves
        .into_iter()
        .filter(|list| !list.is_empty())
        .collect();
    left.pop().unwrap_or_default()
}

/// Distances of all pairs, the lower half.
struct Distances {
    values: Vec<f32>,
}

impl Distances {
    fn of(sets: &[&[u32]]) -> Self {
        let members = sets.iter().flat_map(|set| set.iter().copied()).max();
        let width = members.map_or(0, |most| most as usize / 64 + 1);
        let mut bits = vec![0_u64; width * sets.len()];
        for (row, set) in sets.iter().enumerate() {
            for member in *set {
                bits[row * width + *member as usize / 64] |= 1 << (member % 64);
            }
        }
        let row = |at: usize| bits.get(at * width..(at + 1) * width).unwrap_or_default();
        let mut values = Vec::with_capacity(sets.len() * sets.len() / 2);
        for one in 0..sets.len() {
            for other in 0..one {
                let both = row(one).iter().zip(row(other));
                let both: u32 = both.map(|(one, other)| (one & other).count_ones()).sum();
                let either = sets[one].len() + sets[other].len() - both as usize;
                let likeness = if either == 0 {
                    // Two that are present nowhere are alike.
                    1.0
                } else {
                    both as f32 / either as f32
                };
                values.push(1.0 - likeness);
            }
        }
        Self { values }
    }

    fn at(one: usize, other: usize) -> usize {
        let (high, low) = (one.max(other), one.min(other));
        high * high.saturating_sub(1) / 2 + low
    }

    fn get(&self, one: usize, other: usize) -> f32 {
        let value = self.values.get(Self::at(one, other));
        value.copied().unwrap_or(f32::INFINITY)
    }

    fn set(&mut self, one: usize, other: usize, value: f32) {
        if let Some(at) = self.values.get_mut(Self::at(one, other)) {
            *at = value;
        }
    }
}

struct Tree {
    distances: Distances,
    sizes: Vec<u32>,
    weights: Vec<u64>,
    leaves: Vec<Vec<usize>>,
    is_alive: Vec<bool>,
}

impl Tree {
    fn join_all(&mut self) {
        let mut chain: Vec<usize> = Vec::new();
        let mut first_alive = 0;
        for _ in 1..self.sizes.len() {
            // Each join takes two off the chain; the steps that put them there are never made again.
            loop {
                if chain.is_empty() {
                    while self.is_alive.get(first_alive) == Some(&false) {
                        first_alive += 1;
                    }
                    chain.push(first_alive);
                }
                let Some(tip) = chain.last().copied() else {
                    return;
                };
                let before = chain
                    .len()
                    .checked_sub(2)
                    .and_then(|at| chain.get(at))
                    .copied();
                let nearest = self.nearest(tip, before);
                match nearest {
                    Some(nearest) if Some(nearest) == before => break,
                    Some(nearest) => chain.push(nearest),
                    None => return,
                }
            }
            if let (Some(one), Some(other)) = (chain.pop(), chain.pop()) {
                self.join(one.min(other), one.max(other));
            }
        }
    }

    /// The nearest living neighbour; the one before in the chain where several are as near, else the first.
    fn nearest(&self, tip: usize, before: Option<usize>) -> Option<usize> {
        let mut best = before.map(|before| (self.distances.get(tip, before), before));
        for (other, is_alive) in self.is_alive.iter().enumerate() {
            if !is_alive || other == tip {
                continue;
            }
            let distance = self.distances.get(tip, other);
            if best.is_none_or(|(least, _)| distance < least) {
                best = Some((distance, other));
            }
        }
        best.map(|(_, other)| other)
    }

    fn join(&mut self, low: usize, high: usize) {
        let (a, b) = (self.sizes[low] as f32, self.sizes[high] as f32);
        for other in 0..self.sizes.len() {
            if !self.is_alive[other] || other == low || other == high {
                continue;
            }
            let mean = (a * self.distances.get(low, other) + b * self.distances.get(high, other))
                / (a + b);
            self.distances.set(low, other, mean);
        }
        self.is_alive[high] = false;
        self.sizes[low] += self.sizes[high];
        let mut one = std::mem::take(&mut self.leaves[low]);
        let mut other = std::mem::take(&mut self.leaves[high]);
        // The mean weight decides, so that a large part of small ones does not always stand first.
        let share = |weight: u64, size: usize| weight as f64 / size.max(1) as f64;
        let first = share(self.weights[low], one.len());
        if share(self.weights[high], other.len()) > first {
            std::mem::swap(&mut one, &mut other);
        }
        one.append(&mut other);
        self.leaves[low] = one;
        self.weights[low] += self.weights[high];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn like_sets_stand_together() {
        let sets: [&[u32]; 5] = [&[0, 1], &[5, 6], &[0, 1, 2], &[5, 6, 7], &[]];
        let order = clustered(&sets, &[4, 2, 3, 1, 0]);
        assert_eq!(order, [0, 2, 1, 3, 4]);
        assert_eq!(clustered(&[], &[]), Vec::<usize>::new());
        assert_eq!(clustered(&[&[1]], &[1]), [0]);
    }
}
