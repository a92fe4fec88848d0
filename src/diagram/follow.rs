//! Arrows that follow boxes moved by hand: each keeps its shape as far as it can, its ends going with their boxes.
//!
//! A new way is found only for an arrow whose own would lead through a box, run on another arrow or cross more arrows
//! than before.

use super::sheet::{Seat, Way};
use super::traffic::Traffic;
use super::weave::{is_near, reaches};
use crate::model::Place;
use crate::text::{Point, Rect};

/// How long the first and the last stretch of a way are at least, in millimetres: room for a head.
const LEAST: f32 = 3.0;

/// Returns those of `ways` that still lead from box to box, ends moved along; `before` are the boxes as they stood, in
/// the order of `seats`.
pub(super) fn followed(ways: Vec<Way>, seats: &[Seat], before: &[Rect]) -> Vec<Way> {
    let boxes = Moves { seats, before };
    let (mut old, mut new) = (Traffic::default(), Traffic::default());
    let mut kept: Vec<Way> = Vec::new();
    // What need not move has the first right to its place.
    let is_still = |way: &Way| boxes.leaves_alone(way);
    let (still, pulled): (Vec<Way>, Vec<Way>) = ways.into_iter().partition(is_still);
    for mut way in still.into_iter().chain(pulled) {
        let Some(points) = way.points.take() else {
            continue;
        };
        let price = old.price_of(&points);
        old.take(&points);
        let fits = |now: &Vec<Point>| {
            let cost = new.price_of(now);
            *now == points || cost.is_some_and(|cost| price.is_none_or(|price| cost <= price))
        };
        if let Some(points) = boxes.stretched(&way, &points).filter(fits) {
            new.take(&points);
            way.points = Some(points);
            kept.push(way);
        }
    }
    kept
}

/// Boxes where they stand and where they stood.
struct Moves<'a> {
    seats: &'a [Seat],
    before: &'a [Rect],
}

impl Moves<'_> {
    /// Where the box of `place` stood and stands.
    fn of(&self, place: Place) -> Option<(Rect, Rect)> {
        let mut both = self.seats.iter().zip(self.before);
        let found = both.find(|(seat, _)| seat.place == place);
        found.map(|(seat, before)| (*before, seat.rect))
    }

    fn leaves_alone(&self, way: &Way) -> bool {
        let is_still = |place| self.of(place).is_some_and(|(before, now)| before == now);
        is_still(way.edge.from) && is_still(way.edge.to)
    }

    /// The way with its ends where their boxes are; none where it would lead through a box.
    fn stretched(&self, way: &Way, points: &[Point]) -> Option<Vec<Point>> {
        let (from, to) = (self.of(way.edge.from)?, self.of(way.edge.to)?);
        let new = if points.len() == 2 {
            straight(points, from, to)?
        } else {
            bent(points, by(from), by(to))?
        };
        let is_same = new == points;
        // What did not move is no more in its way than before.
        let in_the_way = |(seat, before): (&Seat, &Rect)| {
            let is_other = seat.place != way.edge.from && seat.place != way.edge.to;
            is_other && !(is_same && seat.rect == *before) && is_near(&new, seat.rect)
        };
        let is_free = !self.seats.iter().zip(self.before).any(in_the_way);
        let (tail, head) = (new.get(1..)?, new.get(..new.len() - 1)?);
        let is_straight = is_same || new.len() == 2;
        let leaves_own = is_straight || !(is_near(tail, from.1) || is_near(head, to.1));
        (is_free && leaves_own).then_some(new)
    }
}

/// How far a box moved.
fn by((before, now): (Rect, Rect)) -> (f32, f32) {
    (now.x - before.x, now.y - before.y)
}

fn moved(point: Point, (across, down): (f32, f32)) -> Point {
    Point::new(point.x + across, point.y + down)
}

/// A straight way between boxes that still face each other: along the old line, or along it as either box took it.
fn straight(points: &[Point], from: (Rect, Rect), to: (Rect, Rect)) -> Option<Vec<Point>> {
    let [start, end] = *points else { return None };
    let (pulled_from, pulled_to) = (moved(start, by(from)), moved(end, by(to)));
    let (a, b) = (from.1, to.1);
    let line = if start.x == end.x {
        let faces = |x: f32| reaches((a.x, a.right()), x) && reaches((b.x, b.right()), x);
        let x = [start.x, pulled_from.x, pulled_to.x]
            .into_iter()
            .find(|x| faces(*x))?;
        [Point::new(x, pulled_from.y), Point::new(x, pulled_to.y)]
    } else {
        let faces = |y: f32| reaches((a.y, a.bottom()), y) && reaches((b.y, b.bottom()), y);
        let y = [start.y, pulled_from.y, pulled_to.y]
            .into_iter()
            .find(|y| faces(*y))?;
        [Point::new(pulled_from.x, y), Point::new(pulled_to.x, y)]
    };
    goes_on(&[start, end], &line).then(|| line.to_vec())
}

/// A way with bends whose ends were moved: the stretches next to them go along.
fn bent(points: &[Point], from: (f32, f32), to: (f32, f32)) -> Option<Vec<Point>> {
    let mut new = pulled(points, from)?;
    new.reverse();
    let mut new = pulled(&new, to)?;
    new.reverse();
    let first = goes_on(points.get(..2)?, new.get(..2)?);
    let last = goes_on(points.get(points.len() - 2..)?, new.get(new.len() - 2..)?);
    (first && last).then_some(new)
}

/// The way with its first point moved, and the second so that the first stretch stays level or upright.
fn pulled(points: &[Point], by: (f32, f32)) -> Option<Vec<Point>> {
    let mut new = points.to_vec();
    let [first, second, ..] = new.as_mut_slice() else {
        return None;
    };
    let upright = first.x == second.x;
    *first = moved(*first, by);
    if upright {
        second.x = first.x;
    } else {
        second.y = first.y;
    }
    Some(new)
}

/// Whether a stretch leads where it led before, far enough for a head.
fn goes_on(before: &[Point], now: &[Point]) -> bool {
    let ([a, b], [c, d]) = (before, now) else {
        return false;
    };
    let (old, new) = ((b.x - a.x, b.y - a.y), (d.x - c.x, d.y - c.y));
    old.0 * new.0 + old.1 * new.1 > 0.0 && new.0.abs() + new.1.abs() >= LEAST
}

#[cfg(test)]
mod tests {
    use super::*;

    fn way(points: &[(f32, f32)]) -> Vec<Point> {
        points.iter().map(|(x, y)| Point::new(*x, *y)).collect()
    }

    #[test]
    fn a_bent_way_goes_along_with_its_box_until_it_would_turn_round() {
        let points = way(&[(10.0, 10.0), (2.0, 10.0), (2.0, 60.0), (10.0, 60.0)]);
        let moved = bent(&points, (0.0, 5.0), (1.0, 0.0)).unwrap();
        assert_eq!(
            moved,
            way(&[(10.0, 15.0), (2.0, 15.0), (2.0, 60.0), (11.0, 60.0)])
        );
        assert_eq!(bent(&points, (-9.0, 0.0), (0.0, 0.0)), None);
    }

    #[test]
    fn a_straight_way_stays_on_its_line_while_both_boxes_reach_it() {
        let (a, b) = (
            Rect::new(0.0, 0.0, 30.0, 10.0),
            Rect::new(0.0, 30.0, 30.0, 10.0),
        );
        let points = way(&[(15.0, 10.0), (15.0, 30.0)]);
        let at = |across: f32, down: f32| {
            let now = Rect::new(a.x + across, a.y + down, a.width, a.height);
            straight(&points, (a, now), (b, b))
        };
        assert_eq!(at(4.0, 6.0), Some(way(&[(15.0, 16.0), (15.0, 30.0)])));
        assert_eq!(at(14.0, 0.0), None);
        assert_eq!(at(0.0, 18.0), None);
    }
}
