//! Shapes as paths, so that all painters draw the same curve.

use super::palette::Color;
use super::scene::{Shape, Stroke};
use crate::text::{Point, Rect};

/// Length and width of an arrow's head in millimetres.
const HEAD: (f32, f32) = (2.4, 1.9);

/// How far the handles of a Bézier curve reach for a quarter of a circle.
const QUARTER: f32 = 0.552_284_8;

/// One step of a path.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Step {
    /// Starts at a point.
    Move(Point),
    /// A straight line to a point.
    Line(Point),
    /// A cubic curve: two handles and the end.
    Curve(Point, Point, Point),
    /// Back to the start.
    Close,
}

/// A path as it is painted: filled first, then drawn along.
#[derive(Clone, Debug, PartialEq)]
pub struct Painted {
    /// The path.
    pub steps: Vec<Step>,
    /// What it is filled with.
    pub fill: Option<Color>,
    /// The line along it.
    pub stroke: Option<Stroke>,
}

/// Returns the paths of a shape, lowest first: an arrow is its shaft and its head; text has none.
pub fn paths_of(shape: &Shape) -> Vec<Painted> {
    match shape {
        Shape::Rect {
            rect,
            radii,
            fill,
            stroke,
        } => vec![Painted {
            steps: outline(*rect, *radii),
            fill: *fill,
            stroke: *stroke,
        }],
        Shape::Line {
            points,
            stroke,
            arrow,
        } => {
            let shown = if *arrow {
                shaft(points)
            } else {
                points.clone()
            };
            let line = Painted {
                steps: steps_through(&shown, false),
                fill: None,
                stroke: Some(*stroke),
            };
            let head = arrow_head(points).filter(|_| *arrow).map(|head| Painted {
                steps: steps_through(&head, true),
                fill: Some(stroke.color),
                stroke: None,
            });
            std::iter::once(line).chain(head).collect()
        }
        Shape::Text(_) => Vec::new(),
    }
}

/// Returns the outline of a rectangle whose upper and lower corners have these radii.
pub fn outline(rect: Rect, radii: (f32, f32)) -> Vec<Step> {
    let most = rect.width.min(rect.height) / 2.0;
    let (upper, lower) = (radii.0.clamp(0.0, most), radii.1.clamp(0.0, most));
    let (left, top, right, bottom) = (rect.x, rect.y, rect.right(), rect.bottom());
    let at = Point::new;
    let mut steps = vec![
        Step::Move(at(left + upper, top)),
        Step::Line(at(right - upper, top)),
    ];
    corner(&mut steps, at(right, top), at(right, top + upper), upper);
    steps.push(Step::Line(at(right, bottom - lower)));
    corner(
        &mut steps,
        at(right, bottom),
        at(right - lower, bottom),
        lower,
    );
    steps.push(Step::Line(at(left + lower, bottom)));
    corner(
        &mut steps,
        at(left, bottom),
        at(left, bottom - lower),
        lower,
    );
    steps.push(Step::Line(at(left, top + upper)));
    corner(&mut steps, at(left, top), at(left + upper, top), upper);
    steps.push(Step::Close);
    steps
}

/// Rounds from where the path is, around `corner`, to `end`.
fn corner(steps: &mut Vec<Step>, corner: Point, end: Point, radius: f32) {
    if radius <= 0.0 {
        return;
    }
    let start = match steps.last() {
        Some(Step::Line(point) | Step::Move(point)) => *point,
        _ => corner,
    };
    let toward = |from: Point| {
        Point::new(
            from.x + (corner.x - from.x) * QUARTER,
            from.y + (corner.y - from.y) * QUARTER,
        )
    };
    steps.push(Step::Curve(toward(start), toward(end), end));
}

/// Returns whether all corners of a rectangle are rounded.
pub fn outline_is_round(radii: (f32, f32)) -> bool {
    radii.0 > 0.0 && radii.1 > 0.0
}

/// Returns straight lines through points.
pub fn steps_through(points: &[Point], closed: bool) -> Vec<Step> {
    let mut steps: Vec<Step> = points.iter().map(|point| Step::Line(*point)).collect();
    if let (Some(first), Some(point)) = (steps.first_mut(), points.first()) {
        *first = Step::Move(*point);
    }
    if closed {
        steps.push(Step::Close);
    }
    steps
}

/// Returns the triangle at the end of a line through `points`: tip and two corners.
pub fn arrow_head(points: &[Point]) -> Option<[Point; 3]> {
    let (tip, (ux, uy)) = tip(points)?;
    let (length, half) = (HEAD.0, HEAD.1 / 2.0);
    let base = Point::new(tip.x - ux * length, tip.y - uy * length);
    Some([
        tip,
        Point::new(base.x - uy * half, base.y + ux * half),
        Point::new(base.x + uy * half, base.y - ux * half),
    ])
}

/// Returns the line of an arrow without the part that its head covers.
pub fn shaft(points: &[Point]) -> Vec<Point> {
    let mut shaft = points.to_vec();
    if let (Some((tip, (ux, uy))), Some(last)) = (tip(points), shaft.last_mut()) {
        let back = HEAD.0 * 0.9;
        *last = Point::new(tip.x - ux * back, tip.y - uy * back);
    }
    shaft
}

/// The last point and the direction in which the line comes to it.
fn tip(points: &[Point]) -> Option<(Point, (f32, f32))> {
    let [.., before, tip] = points else {
        return None;
    };
    let (dx, dy) = (tip.x - before.x, tip.y - before.y);
    let length = dx.hypot(dy);
    (length > 0.0).then(|| (*tip, (dx / length, dy / length)))
}
