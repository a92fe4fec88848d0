//! The ways of arrows between the six boxes: orthogonal, from edge to edge, through the gaps and never through a box.
//!
//! ```text
//!            ┌───── context ─────┐ ◄─ corner ─┐
//!            └─────────┬─────────┘            │
//!              upright ▼        over: lanes   │
//!  causal ─► phenomenon ─► strategies ─► consequences      beside
//!              upright ▲        under: lanes  ┊
//!            ┌─────────┴─────────┐            ┊
//!            └─── intervening ───┘            ┊
//!   ▲┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄ back ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┘
//! ```

use super::edges::Edge;
use crate::model::Place;
use crate::text::{Point, Rect};

/// Between two parallel arrows side by side.
const PARALLEL: f32 = 4.5;

/// The kind of way that an arrow takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// Straight through the gutter right of a column.
    Beside(usize),
    /// Straight between the upper or lower box and a column.
    Upright { upper: bool, column: usize },
    /// Around the corner of the upper or lower box.
    Corner { upper: bool, column: usize },
    /// Over or under the middle row, in a lane of its own.
    Lane { upper: bool },
    /// Outside the bottom row, back to the causes.
    Back,
    /// From the upper box to the lower, or the other way, past the left edge.
    Around,
}

/// Where boxes and lanes are.
#[derive(Clone, Debug)]
pub(super) struct Frame {
    /// Middle row by column, then the upper and the lower box.
    pub boxes: [Rect; 6],
    /// The height at which the middle row is centred.
    pub axis: f32,
    /// Whether the upper and the lower box are as wide as the figure.
    pub full: bool,
    /// Heights of the lanes over the middle row.
    pub over: Vec<f32>,
    /// Heights of the lanes under it.
    pub under: Vec<f32>,
    /// Height of the way back.
    pub back: f32,
    /// Where the lanes past the left edge are; the way back takes the last.
    pub left_lanes: Vec<f32>,
    /// Where the way back passes the right edge.
    pub right_lane: f32,
}

/// Counts the arrows at each side of each box, so that each gets a port of its own.
#[derive(Default)]
struct Ports {
    sides: [[usize; 4]; 6],
}

#[derive(Clone, Copy)]
enum Side {
    Top,
    Bottom,
    Left,
    Right,
}

/// Returns the index of the box of `place`: columns 0 to 3, then context, then intervening conditions.
pub(super) fn index(place: Place) -> usize {
    match place {
        Place::CausalConditions => 0,
        Place::Phenomenon => 1,
        Place::Strategies => 2,
        Place::Consequences => 3,
        Place::Context => 4,
        Place::InterveningConditions => 5,
        // Figures with added places find their ways otherwise.
        Place::Own(_) => 6,
    }
}

/// Returns the way of `edge`; `full` is whether the upper and lower box span all columns.
pub(super) fn way(edge: &Edge, full: bool) -> Way {
    if edge.is_feedback() {
        return Way::Back;
    }
    match (index(edge.from), index(edge.to)) {
        (4 | 5, 4 | 5) => Way::Around,
        (from @ (4 | 5), column) | (column, from @ (4 | 5)) => {
            let upper = from == 4;
            if full || matches!(column, 1 | 2) {
                Way::Upright { upper, column }
            } else {
                Way::Corner { upper, column }
            }
        }
        (from, to) if from.abs_diff(to) == 1 => Way::Beside(from.min(to)),
        (from, to) => Way::Lane { upper: from < to },
    }
}

/// Returns the points of each edge, from tail to tip.
pub(super) fn routes(edges: &[Edge], frame: &Frame) -> Vec<Vec<Point>> {
    let mut router = Router {
        frame,
        ports: Ports::default(),
        gutters: [0; 3],
        over: 0,
        under: 0,
        around: 0,
    };
    edges.iter().map(|edge| router.route(edge)).collect()
}

struct Router<'a> {
    frame: &'a Frame,
    ports: Ports,
    gutters: [usize; 3],
    over: usize,
    under: usize,
    around: usize,
}

impl Router<'_> {
    fn route(&mut self, edge: &Edge) -> Vec<Point> {
        let (from, to) = (index(edge.from), index(edge.to));
        match way(edge, self.frame.full) {
            Way::Beside(gutter) => self.beside(gutter, from < to),
            Way::Upright { upper, column } => self.upright(upper, column, from >= 4),
            Way::Corner { upper, column } => self.corner(upper, column, from >= 4),
            Way::Lane { upper } => self.lane(upper, from, to),
            Way::Back => self.back(from, to),
            Way::Around => self.around(from, to),
        }
    }

    fn beside(&mut self, gutter: usize, forward: bool) -> Vec<Point> {
        let order = self.gutters.get_mut(gutter).map_or(0, take);
        let y = self.frame.axis + PARALLEL * order as f32;
        let points = vec![
            Point::new(self.box_of(gutter).right(), y),
            Point::new(self.box_of(gutter + 1).x, y),
        ];
        directed(points, forward)
    }

    fn upright(&mut self, upper: bool, column: usize, away: bool) -> Vec<Point> {
        let (outer, near, far) = facing(upper);
        let x = self.port(column, near).x;
        let outer = self.box_of(outer);
        let y = self.port_y(outer, far);
        let points = vec![Point::new(x, y), Point::new(x, self.edge_y(column, near))];
        directed(points, away)
    }

    fn corner(&mut self, upper: bool, column: usize, away: bool) -> Vec<Point> {
        let (outer, near, _) = facing(upper);
        let side = if column == 0 { Side::Left } else { Side::Right };
        let start = self.port(outer, side);
        let end = self.port(column, near);
        let points = vec![start, Point::new(end.x, start.y), end];
        directed(points, away)
    }

    fn lane(&mut self, upper: bool, from: usize, to: usize) -> Vec<Point> {
        let (side, y) = if upper {
            (Side::Top, self.frame.over.get(take(&mut self.over)))
        } else {
            (Side::Bottom, self.frame.under.get(take(&mut self.under)))
        };
        let y = y.copied().unwrap_or(self.frame.axis);
        let (start, end) = (self.port(from, side), self.port(to, side));
        vec![start, Point::new(start.x, y), Point::new(end.x, y), end]
    }

    fn back(&mut self, from: usize, to: usize) -> Vec<Point> {
        let y = self.frame.back;
        if !self.frame.full {
            let (start, end) = (self.port(from, Side::Bottom), self.port(to, Side::Bottom));
            return vec![start, Point::new(start.x, y), Point::new(end.x, y), end];
        }
        let left = self.frame.left_lanes.last().copied().unwrap_or(0.0);
        let right = self.frame.right_lane;
        let (start, end) = (self.port(from, Side::Right), self.port(to, Side::Left));
        vec![
            start,
            Point::new(right, start.y),
            Point::new(right, y),
            Point::new(left, y),
            Point::new(left, end.y),
            end,
        ]
    }

    fn around(&mut self, from: usize, to: usize) -> Vec<Point> {
        let lane = take(&mut self.around);
        let x = self.frame.left_lanes.get(lane).copied().unwrap_or(0.0);
        let (start, end) = (self.port(from, Side::Left), self.port(to, Side::Left));
        vec![start, Point::new(x, start.y), Point::new(x, end.y), end]
    }

    fn box_of(&self, index: usize) -> Rect {
        self.frame.boxes.get(index).copied().unwrap_or_default()
    }

    fn edge_y(&self, index: usize, side: Side) -> f32 {
        self.port_y(self.box_of(index), side)
    }

    fn port_y(&self, rect: Rect, side: Side) -> f32 {
        if matches!(side, Side::Top) {
            rect.y
        } else {
            rect.bottom()
        }
    }

    /// The next free place on a side: the middle, then to both sides of it.
    fn port(&mut self, index: usize, side: Side) -> Point {
        let order = self
            .ports
            .sides
            .get_mut(index)
            .and_then(|sides| sides.get_mut(side as usize))
            .map_or(0, take);
        let step = order.div_ceil(2) as f32 * if order % 2 == 1 { 1.0 } else { -1.0 };
        let rect = self.box_of(index);
        let across = rect.x
            + rect.width / 2.0
            + (step * rect.width / 6.0).clamp(-0.45 * rect.width, 0.45 * rect.width);
        let down = rect.y
            + rect.height / 2.0
            + (step * rect.height / 6.0).clamp(-0.45 * rect.height, 0.45 * rect.height);
        match side {
            Side::Top => Point::new(across, rect.y),
            Side::Bottom => Point::new(across, rect.bottom()),
            Side::Left => Point::new(rect.x, down),
            Side::Right => Point::new(rect.right(), down),
        }
    }
}

/// The upper or lower box, the side of the row that faces it, and its side that faces the row.
fn facing(upper: bool) -> (usize, Side, Side) {
    if upper {
        (4, Side::Top, Side::Bottom)
    } else {
        (5, Side::Bottom, Side::Top)
    }
}

fn take(counter: &mut usize) -> usize {
    let order = *counter;
    *counter += 1;
    order
}

fn directed(mut points: Vec<Point>, forward: bool) -> Vec<Point> {
    if !forward {
        points.reverse();
    }
    points
}
