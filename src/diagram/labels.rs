//! Puts the words of arrows beside their lines, where nothing else is.

use super::path::arrow_head;
use super::setting::{Look, Measured, TypeSetter};
use crate::text::{Point, Rect};

/// Between words and what is beside them, in millimetres.
const CLEARANCE: f32 = 0.9;
/// How far from words the lines of other arrows stand, so that nobody takes the words for theirs.
const FROM_OTHERS: [f32; 2] = [2.8, 2.0];

/// The shares of its greatest width that a label is tried at.
const SHARES: [f32; 5] = [1.0, 0.7, 0.5, 0.35, 0.24];

/// What a label must not touch.
pub(super) struct Obstacles {
    /// Boxes, and labels already placed.
    pub rects: Vec<Rect>,
    /// All arrows.
    pub lines: Vec<Vec<Point>>,
    /// The left and right edge of the figure.
    pub edges: (f32, f32),
    /// The top and the bottom of everything so far.
    pub reach: (f32, f32),
    /// The most room from top to bottom; no label makes the figure higher.
    pub most: f32,
}

/// Measures a label of at most `width` millimetres; it wraps and is never cut. A sign alone is larger than words.
pub(super) fn measure(types: &mut TypeSetter<'_>, label: &str, width: f32) -> Measured {
    let look = match label {
        "+" | "−" | "±" => Look::SIGN,
        _ => Look::CENTRED,
    };
    types.tight(label, look, width)
}

/// Returns the label with its place beside the line through `points`; nothing when there is no free place.
pub(super) fn place(
    types: &mut TypeSetter<'_>,
    label: &str,
    points: &[Point],
    obstacles: &Obstacles,
    width: f32,
) -> Option<(Measured, Point)> {
    // First by its own arrow alone, with room to boxes and heads; then with that room; then wherever there is a place.
    let [far, near] = FROM_OTHERS;
    let tries = [
        (far, true),
        (near, true),
        (near, false),
        (0.0, true),
        (0.0, false),
    ];
    let shares = |from: f32| {
        if from > 0.0 {
            &SHARES[..3]
        } else {
            &SHARES[..]
        }
    };
    let tries = tries
        .iter()
        .flat_map(|wanted| shares(wanted.0).iter().map(move |share| (*wanted, *share)));
    for ((from, roomy), share) in tries {
        let measured = measure(types, label, width * share);
        let size = measured.layout.size();
        let spots = spots(points, size.width, size.height);
        let free = spots.into_iter().find(|spot| {
            let rect = Rect::new(spot.x, spot.y, size.width, size.height);
            obstacles.leave_free(rect)
                && (!roomy || obstacles.leave_room(rect))
                && obstacles.leave_alone(rect, (points, from))
        });
        if let Some(spot) = free {
            let origin = Point::new(spot.x - (measured.width - size.width) / 2.0, spot.y);
            return Some((measured, origin));
        }
    }
    None
}

/// Places beside the line, best first: the longest straight part, its middle, above or at the right.
fn spots(points: &[Point], width: f32, height: f32) -> Vec<Point> {
    let mut parts: Vec<(Point, Point)> = points
        .windows(2)
        .filter_map(|pair| match pair {
            [a, b] => Some((*a, *b)),
            _ => None,
        })
        .collect();
    parts.sort_by(|a, b| length(*b).total_cmp(&length(*a)));
    let mut spots = Vec::new();
    for (a, b) in parts {
        for along in [0.5, 0.42, 0.58, 0.34, 0.66, 0.25, 0.75, 0.15, 0.85] {
            let x = a.x + (b.x - a.x) * along;
            let y = a.y + (b.y - a.y) * along;
            let gap = CLEARANCE + 0.4;
            if a.y == b.y {
                spots.push(Point::new(x - width / 2.0, y - height - gap));
                spots.push(Point::new(x - width / 2.0, y + gap));
            } else {
                spots.push(Point::new(x + gap, y - height / 2.0));
                spots.push(Point::new(x - gap - width, y - height / 2.0));
            }
        }
    }
    spots
}

fn length((a, b): (Point, Point)) -> f32 {
    (a.x - b.x).abs() + (a.y - b.y).abs()
}

impl Obstacles {
    /// Takes a label in that was placed.
    pub fn take(&mut self, label: Rect) {
        self.reach = self.reach_with(label);
        self.rects.push(label);
    }

    fn reach_with(&self, rect: Rect) -> (f32, f32) {
        (self.reach.0.min(rect.y), self.reach.1.max(rect.bottom()))
    }

    /// Whether a label stands apart from boxes, other labels and the heads of arrows.
    fn leave_room(&self, rect: Rect) -> bool {
        let roomy = grown(rect);
        let heads = self.lines.iter().filter_map(|points| head(points));
        let mut near = heads.chain(self.rects.iter().copied());
        !near.any(|taken| overlap(roomy, taken))
    }

    /// Whether no line but that through `points` is nearer than `from`.
    fn leave_alone(&self, rect: Rect, (points, from): (&[Point], f32)) -> bool {
        let far = Rect::new(
            rect.x - from,
            rect.y - from,
            rect.width + 2.0 * from,
            rect.height + 2.0 * from,
        );
        let others = self.lines.iter().filter(|line| line.as_slice() != points);
        let mut stretches = others.flat_map(|line| line.windows(2));
        !stretches.any(|pair| matches!(pair, [a, b] if overlap(far, around(*a, *b))))
    }

    fn leave_free(&self, rect: Rect) -> bool {
        let roomy = grown(rect);
        let crossed = |points: &Vec<Point>| {
            points.windows(2).any(|pair| match pair {
                [a, b] => overlap(roomy, around(*a, *b)),
                _ => false,
            })
        };
        let (top, bottom) = self.reach_with(rect);
        bottom - top <= self.most
            && rect.x >= self.edges.0
            && rect.right() <= self.edges.1
            && !self.rects.iter().any(|taken| overlap(rect, *taken))
            && !self.lines.iter().any(crossed)
    }
}

/// A rectangle with the least distance around it.
fn grown(rect: Rect) -> Rect {
    Rect::new(
        rect.x - CLEARANCE,
        rect.y - CLEARANCE,
        rect.width + 2.0 * CLEARANCE,
        rect.height + 2.0 * CLEARANCE,
    )
}

/// The rectangle around the head of an arrow.
fn head(points: &[Point]) -> Option<Rect> {
    let [a, b, c] = arrow_head(points)?;
    let low = |of: fn(Point) -> f32| of(a).min(of(b)).min(of(c));
    let high = |of: fn(Point) -> f32| of(a).max(of(b)).max(of(c));
    let (x, y) = (low(|point| point.x), low(|point| point.y));
    let (right, bottom) = (high(|point| point.x), high(|point| point.y));
    Some(Rect::new(x, y, right - x, bottom - y))
}

/// The rectangle around an orthogonal stretch.
fn around(a: Point, b: Point) -> Rect {
    let (x, y) = (a.x.min(b.x), a.y.min(b.y));
    Rect::new(x, y, (a.x - b.x).abs(), (a.y - b.y).abs())
}

fn overlap(a: Rect, b: Rect) -> bool {
    a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom()
}
