//! The heights of paragraphs, estimated until they are seen: where each begins, and which is at a height.
//!
//! A Fenwick tree, so that correcting one height and asking for a place cost the logarithm of the number of paragraphs.

/// Heights one below the other.
#[derive(Clone, Debug, Default)]
pub struct Heights {
    list: Vec<f32>,
    /// `sums[i]` holds the sum of the heights that end at `i`, over as many as the lowest bit of `i` says.
    sums: Vec<f64>,
}

impl Heights {
    /// Returns the table of these heights.
    pub fn new(list: Vec<f32>) -> Self {
        let mut sums = vec![0.0; list.len() + 1];
        for (index, height) in list.iter().enumerate() {
            let place = index + 1;
            let sum = sums.get(place).copied().unwrap_or(0.0) + f64::from(*height);
            if let Some(own) = sums.get_mut(place) {
                *own = sum;
            }
            if let Some(above) = sums.get_mut(place + low_bit(place)) {
                *above += sum;
            }
        }
        Self { list, sums }
    }

    /// Corrects the height of `index`.
    pub fn set(&mut self, index: usize, height: f32) {
        let Some(known) = self.list.get_mut(index) else {
            return;
        };
        let change = f64::from(height) - f64::from(*known);
        *known = height;
        let mut place = index + 1;
        while let Some(sum) = self.sums.get_mut(place) {
            *sum += change;
            place += low_bit(place);
        }
    }

    /// Returns where `index` begins; the whole height for the number behind the last.
    pub fn top(&self, index: usize) -> f64 {
        let mut place = index.min(self.list.len());
        let mut top = 0.0;
        while place > 0 {
            top += self.sums.get(place).copied().unwrap_or(0.0);
            place -= low_bit(place);
        }
        top
    }

    /// Returns the sum of all heights.
    pub fn total(&self) -> f64 {
        self.top(self.list.len())
    }

    /// Returns which one is at `y`, and how far below its top.
    pub fn at(&self, y: f64) -> (usize, f32) {
        let mut rest = y.max(0.0);
        let mut place = 0;
        let mut step = self.sums.len().next_power_of_two();
        while step > 0 {
            if let Some(sum) = self.sums.get(place + step).filter(|sum| **sum <= rest) {
                rest -= sum;
                place += step;
            }
            step /= 2;
        }
        match self.list.len().checked_sub(1) {
            Some(last) if place > last => (last, self.list.last().copied().unwrap_or(0.0)),
            _ => (place, rest as f32),
        }
    }
}

fn low_bit(place: usize) -> usize {
    place & place.wrapping_neg()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tops_follow_corrections() {
        let mut heights = Heights::new(vec![10.0, 20.0, 30.0, 40.0, 50.0]);
        assert_eq!(heights.top(0), 0.0);
        assert_eq!(heights.top(3), 60.0);
        assert_eq!(heights.total(), 150.0);
        heights.set(1, 25.0);
        assert_eq!(heights.top(1), 10.0);
        assert_eq!(heights.top(2), 35.0);
        assert_eq!(heights.total(), 155.0);
    }

    #[test]
    fn what_is_at_a_height_is_found() {
        let heights = Heights::new(vec![10.0, 20.0, 30.0]);
        assert_eq!(heights.at(-5.0), (0, 0.0));
        assert_eq!(heights.at(9.0), (0, 9.0));
        assert_eq!(heights.at(10.0), (1, 0.0));
        assert_eq!(heights.at(59.0), (2, 29.0));
        assert_eq!(heights.at(1000.0), (2, 30.0));
        assert_eq!(Heights::new(Vec::new()).at(3.0), (0, 3.0));
    }
}
