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
    let mut distances = Distances::new(weights.len());
    for one in 0..weights.len() {
        for other in 0..one {
            distances.set(one, other, distance(one, other) as f32);
        }
    }
    leaves(distances, weights)
}

fn leaves(distances: Distances, weights: &[u32]) -> Vec<usize> {
    let count = weights.len();
    let mut tree = Tree {
        distances,
        sizes: vec![1; count],
        weights: weights.iter().map(|weight| u64::from(*weight)).collect(),
        leaves: (0..count).map(|leaf| vec![leaf]).collect(),
        alive: (0..count).collect(),
    };
    tree.join_all();
    let mut left: Vec<Vec<usize>> = tree
        .leaves
        .into_iter()
        .filter(|list| !list.is_empty())
        .collect();
    left.pop().unwrap_or_default()
}

/// Distances of all pairs, both ways round, so that those of one stand side by side.
struct Distances {
    count: usize,
    values: Vec<f32>,
}

impl Distances {
    fn new(count: usize) -> Self {
        Self {
            count,
            values: vec![0.0; count * count],
        }
    }

    fn of(sets: &[&[u32]]) -> Self {
        let mut distances = Self::new(sets.len());
        distances.count_shared(sets);
        let sizes: Vec<f32> = sets.iter().map(|set| set.len() as f32).collect();
        let rows = distances.values.chunks_exact_mut(sets.len().max(1));
        for (row, size) in rows.zip(&sizes) {
            for (value, other) in row.iter_mut().zip(&sizes) {
                let (both, either) = (*value, size + other - *value);
                // Two that are present nowhere are alike.
                *value = if either == 0.0 {
                    0.0
                } else {
                    1.0 - both / either
                };
            }
        }
        distances
    }

    /// Counts what two sets share: member by member where each is in few sets, else as bits.
    fn count_shared(&mut self, sets: &[&[u32]]) {
        let members = sets.iter().flat_map(|set| set.iter().copied()).max();
        let mut holders = vec![Vec::new(); members.map_or(0, |most| most as usize + 1)];
        for (number, set) in sets.iter().enumerate() {
            for member in *set {
                holders[*member as usize].push(number);
            }
        }
        let steps: usize = holders.iter().map(|list| list.len() * list.len()).sum();
        let width = holders.len().div_ceil(64);
        if steps > sets.len() * sets.len() * width {
            return self.count_bits(sets, width);
        }
        // Row by row, so that what is counted stays at hand.
        let rows = self.values.chunks_exact_mut(sets.len().max(1));
        for (row, set) in rows.zip(sets) {
            for member in *set {
                for other in &holders[*member as usize] {
                    row[*other] += 1.0;
                }
            }
        }
    }

    fn count_bits(&mut self, sets: &[&[u32]], width: usize) {
        let mut bits = vec![0_u64; width * sets.len()];
        for (row, set) in sets.iter().enumerate() {
            for member in *set {
                bits[row * width + *member as usize / 64] |= 1 << (member % 64);
            }
        }
        let row = |at: usize| bits.get(at * width..(at + 1) * width).unwrap_or_default();
        for one in 0..sets.len() {
            for other in 0..one {
                let both = row(one).iter().zip(row(other));
                let both: u32 = both.map(|(one, other)| (one & other).count_ones()).sum();
                self.set(one, other, both as f32);
            }
        }
    }

    fn row(&self, one: usize) -> &[f32] {
        let start = one * self.count;
        self.values
            .get(start..start + self.count)
            .unwrap_or_default()
    }

    fn set(&mut self, one: usize, other: usize, value: f32) {
        for at in [one * self.count + other, other * self.count + one] {
            if let Some(at) = self.values.get_mut(at) {
                *at = value;
            }
        }
    }
}

struct Tree {
    distances: Distances,
    sizes: Vec<u32>,
    weights: Vec<u64>,
    leaves: Vec<Vec<usize>>,
    /// What was not joined to another yet, rising.
    alive: Vec<usize>,
}

impl Tree {
    fn join_all(&mut self) {
        let mut chain: Vec<usize> = Vec::new();
        for _ in 1..self.sizes.len() {
            // Each join takes two off the chain; the steps that put them there are never made again.
            loop {
                if chain.is_empty() {
                    chain.extend(self.alive.first());
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
        let row = self.distances.row(tip);
        let mut best = before.map(|before| (row[before], before));
        for other in &self.alive {
            let distance = row[*other];
            if best.is_none_or(|(least, _)| distance < least) && *other != tip {
                best = Some((distance, *other));
            }
        }
        best.map(|(_, other)| other)
    }

    fn join(&mut self, low: usize, high: usize) {
        let (a, b) = (self.sizes[low] as f32, self.sizes[high] as f32);
        self.alive.retain(|other| *other != high);
        for other in &self.alive {
            if *other == low {
                continue;
            }
            let (to_low, to_high) = (
                self.distances.row(low)[*other],
                self.distances.row(high)[*other],
            );
            let mean = (a * to_low + b * to_high) / (a + b);
            self.distances.set(low, *other, mean);
        }
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
