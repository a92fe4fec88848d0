//! The stretches that arrows take already: what it costs to cross them, and that none runs on another.

use crate::text::Point;

/// The least distance between two lines of the grid.
pub(super) const APART: f32 = 2.0;
/// What crossing an arrow costs, in hundredths of a millimetre.
const CROSSING: u64 = 2200;
/// What it costs to cross an arrow at its head, and how far the head reaches.
const HEAD_CROSSING: u64 = 8000;
const HEAD: f32 = 4.0;

/// A stretch that is taken.
#[derive(Clone, Copy)]
struct Taken {
    upright: bool,
    at: f32,
    from: f32,
    to: f32,
    /// Where on it the arrow ends, if it does.
    tip: Option<f32>,
}

/// The stretches that arrows take.
#[derive(Default)]
pub(super) struct Traffic(Vec<Taken>);

impl Traffic {
    /// What a whole way costs for crossing others; nothing when it would run on one.
    pub fn price_of(&self, way: &[Point]) -> Option<u64> {
        let stretches = way.iter().zip(way.iter().skip(1));
        stretches.map(|(a, b)| self.price(*a, *b)).sum()
    }

    /// What crossing other arrows costs between two points; nothing when it would run on one.
    pub fn price(&self, a: Point, b: Point) -> Option<u64> {
        let upright = a.x == b.x;
        let (at, low, high) = if upright {
            (a.x, a.y.min(b.y), a.y.max(b.y))
        } else {
            (a.y, a.x.min(b.x), a.x.max(b.x))
        };
        let mut cost = 0;
        for taken in &self.0 {
            if taken.upright == upright {
                let near = (taken.at - at).abs() < APART * 0.9;
                if near && taken.from < high + 0.3 && low < taken.to + 0.3 {
                    return None;
                }
            } else if taken.at > low && taken.at <= high && taken.from < at && at < taken.to {
                let is_head = taken.tip.is_some_and(|tip| (tip - at).abs() < HEAD);
                cost += if is_head { HEAD_CROSSING } else { CROSSING };
            }
        }
        Some(cost)
    }

    /// Takes the stretches of a way in.
    pub fn take(&mut self, points: &[Point]) {
        let end = points.last();
        for pair in points.windows(2) {
            let [a, b] = pair else { continue };
            let tip = Some(b).filter(|b| Some(*b) == end);
            let upright = a.x == b.x;
            let (at, from, to) = if upright {
                (a.x, a.y.min(b.y), a.y.max(b.y))
            } else {
                (a.y, a.x.min(b.x), a.x.max(b.x))
            };
            self.0.push(Taken {
                upright,
                at,
                from,
                to,
                tip: tip.map(|tip| if upright { tip.y } else { tip.x }),
            });
        }
    }
}
