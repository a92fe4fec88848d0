//! Ways between boxes wherever they stand: orthogonal, along a sparse grid, past every box and never on each other.
//!
//! Straight where two boxes face each other; else the cheapest way, where a bend costs as much as 6 mm and a crossing
//! as much as 15 mm (Dijkstra over the lines beside and through the boxes).

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::text::{Point, Rect};

/// How near an arrow may come to a box that is not its own.
const CLEARANCE: f32 = 1.5;
/// Between lanes beside a box.
pub(super) const LANE: f32 = 2.8;
/// The least distance between two lines of the grid.
const APART: f32 = 2.0;
/// How far from the corner an arrow may end.
const CORNER: f32 = 1.8;
/// Costs in hundredths of a millimetre.
const BEND: u64 = 600;
const CROSSING: u64 = 1500;
/// How many times as much a way that should stay outside costs between boxes.
const INSIDE: u64 = 4;

/// What it costs to cross an arrow at its head, and how far the head reaches.
const HEAD_CROSSING: u64 = 6000;
const HEAD: f32 = 4.0;

/// How long the last stretch of a way is at least, so that its head stands free, and what a shorter one costs.
const LAST: f32 = 4.8;
const SQUEEZED: u64 = 1200;

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

/// The lines along which arrows may run.
struct Web<'a> {
    boxes: &'a [Rect],
    xs: Vec<f32>,
    ys: Vec<f32>,
    traffic: Traffic,
    /// From which crossings the stretch to the right, and the one down, touches no box.
    open_right: Vec<bool>,
    open_down: Vec<bool>,
    /// The left edge of the leftmost box and the right edge of the rightmost.
    hull: (f32, f32),
}

/// Where a way may leave or enter a box: a crossing of the web, the direction outward, the point on the border, what
/// the stretch between costs.
#[derive(Clone, Copy)]
struct Port {
    node: usize,
    outward: usize,
    border: Point,
    cost: u64,
    /// How far the crossing is from the border.
    stretch: f32,
}

/// Right, down, left, up.
const STEPS: [(i32, i32); 4] = [(1, 0), (0, 1), (-1, 0), (0, -1)];

/// What is to be tied: from one box to another.
#[derive(Clone, Copy, Debug)]
pub(super) struct Link {
    pub from: usize,
    pub to: usize,
    /// Past all boxes rather than between them: the way back.
    pub outside: bool,
}

/// Within what ways are found.
pub(super) struct Limits {
    /// The left and right limits of the drawing.
    pub edges: (f32, f32),
    /// How many ways may run side by side along a box.
    pub lanes: usize,
    /// Ways that are there already.
    pub taken: Vec<Vec<Point>>,
}

/// Returns the points of each link from the border of its first box to that of its second; none where no way is free.
///
/// Ways may go above and below all boxes.
pub(super) fn ways(boxes: &[Rect], links: &[Link], limits: &Limits) -> Vec<Option<Vec<Point>>> {
    let mut web = Web::new(boxes, limits.edges, limits.lanes);
    for points in &limits.taken {
        web.traffic.take(points);
    }
    let mut order: Vec<usize> = (0..links.len()).collect();
    // Straight ones first: they have least choice.
    order.sort_by_key(|index| {
        links
            .get(*index)
            .is_none_or(|link| web.straight(*link).is_none())
    });
    let mut ways = vec![None; links.len()];
    for index in order {
        let Some(link) = links.get(index) else {
            continue;
        };
        let way = web.straight(*link).or_else(|| web.around(*link));
        if let Some(points) = &way {
            web.traffic.take(points);
        }
        if let Some(slot) = ways.get_mut(index) {
            *slot = way;
        }
    }
    ways
}

impl Traffic {
    /// What a whole way costs for crossing others; nothing when it would run on one.
    pub fn price_of(&self, way: &[Point]) -> Option<u64> {
        let stretches = way.iter().zip(way.iter().skip(1));
        stretches.map(|(a, b)| self.price(*a, *b)).sum()
    }

    /// What crossing other arrows costs between two points; nothing when it would run on one.
    fn price(&self, a: Point, b: Point) -> Option<u64> {
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

impl<'a> Web<'a> {
    fn new(boxes: &'a [Rect], (left, right): (f32, f32), lanes: usize) -> Self {
        let (mut xs, mut ys) = (Vec::new(), Vec::new());
        let centre = |start: f32, length: f32| start + length / 2.0;
        for rect in boxes {
            add(&mut xs, centre(rect.x, rect.width));
            add(&mut ys, centre(rect.y, rect.height));
        }
        for (index, a) in boxes.iter().enumerate() {
            for b in boxes.iter().skip(index + 1) {
                add_shared(&mut xs, (a.x, a.right()), (b.x, b.right()));
                add_shared(&mut ys, (a.y, a.bottom()), (b.y, b.bottom()));
            }
        }
        for lane in (1..=lanes.max(2)).map(|lane| LANE * lane as f32) {
            for rect in boxes {
                add(&mut xs, rect.x - lane);
                add(&mut xs, rect.right() + lane);
                add(&mut ys, rect.y - lane);
                add(&mut ys, rect.bottom() + lane);
            }
        }
        for share in [1.0 / 3.0, 2.0 / 3.0, 1.0 / 6.0, 5.0 / 6.0] {
            for rect in boxes {
                add(&mut xs, rect.x + rect.width * share);
                add(&mut ys, rect.y + rect.height * share);
            }
        }
        let lefts = boxes.iter().map(|rect| rect.x);
        let rights = boxes.iter().map(Rect::right);
        let hull = (
            lefts.fold(f32::MAX, f32::min),
            rights.fold(f32::MIN, f32::max),
        );
        xs.retain(|x| *x >= left && *x <= right);
        xs.sort_by(f32::total_cmp);
        ys.sort_by(f32::total_cmp);
        let (open_right, open_down) = open_steps(boxes, &xs, &ys);
        Self {
            boxes,
            xs,
            ys,
            traffic: Traffic::default(),
            open_right,
            open_down,
            hull,
        }
    }

    /// The straight way between two boxes that face each other with nothing between them.
    fn straight(&self, Link { from, to, outside }: Link) -> Option<Vec<Point>> {
        if outside {
            return None;
        }
        let (a, b) = (self.boxes.get(from)?, self.boxes.get(to)?);
        let mut best: Option<(u64, Vec<Point>)> = None;
        let mut offer = |cost: u64, points: Vec<Point>| {
            if best.as_ref().is_none_or(|(least, _)| cost < *least) {
                best = Some((cost, points));
            }
        };
        if a.bottom() <= b.y || b.bottom() <= a.y {
            let (start, end) = if a.bottom() <= b.y {
                (a.bottom(), b.y)
            } else {
                (a.y, b.bottom())
            };
            for x in self.xs.iter().copied() {
                if reaches((a.x, a.right()), x) && reaches((b.x, b.right()), x) {
                    let points = vec![Point::new(x, start), Point::new(x, end)];
                    let off = aside((a.x, a.width), x) + aside((b.x, b.width), x);
                    if let Some(price) = self.open(&points, &[from, to]) {
                        offer(hundredths(off) + price, points);
                    }
                }
            }
        } else if a.right() <= b.x || b.right() <= a.x {
            let (start, end) = if a.right() <= b.x {
                (a.right(), b.x)
            } else {
                (a.x, b.right())
            };
            for y in self.ys.iter().copied() {
                if reaches((a.y, a.bottom()), y) && reaches((b.y, b.bottom()), y) {
                    let points = vec![Point::new(start, y), Point::new(end, y)];
                    let off = aside((a.y, a.height), y) + aside((b.y, b.height), y);
                    if let Some(price) = self.open(&points, &[from, to]) {
                        offer(hundredths(off) + price, points);
                    }
                }
            }
        }
        best.map(|(_, points)| points)
    }

    /// What a stretch costs that touches no other box and runs on no other arrow; `own` boxes do not count.
    fn open(&self, points: &[Point], own: &[usize]) -> Option<u64> {
        let [a, b] = points else { return None };
        let blocked = self
            .boxes
            .iter()
            .enumerate()
            .any(|(index, rect)| !own.contains(&index) && touches(inflated(*rect), *a, *b));
        if blocked {
            return None;
        }
        self.traffic.price(*a, *b)
    }

    fn point(&self, node: usize) -> Point {
        let across = self.xs.len().max(1);
        let x = self.xs.get(node % across).copied().unwrap_or_default();
        let y = self.ys.get(node / across).copied().unwrap_or_default();
        Point::new(x, y)
    }

    /// The places where ways may leave a box.
    fn ports(&self, index: usize) -> Vec<Port> {
        let Some(rect) = self.boxes.get(index).copied() else {
            return Vec::new();
        };
        let across = self.xs.len();
        let mut ports = Vec::new();
        let above = self.ys.iter().rposition(|y| *y <= rect.y - CLEARANCE);
        let below = self.ys.iter().position(|y| *y >= rect.bottom() + CLEARANCE);
        let before = self.xs.iter().rposition(|x| *x <= rect.x - CLEARANCE);
        let after = self.xs.iter().position(|x| *x >= rect.right() + CLEARANCE);
        let mut offer = |node: usize, outward: usize, border: Point, off: f32| {
            let out = self.point(node);
            if let Some(price) = self.open(&[border, out], &[index]) {
                let length = (out.x - border.x).abs() + (out.y - border.y).abs();
                let cost = hundredths(length + off) + price;
                ports.push(Port {
                    node,
                    outward,
                    border,
                    cost,
                    stretch: length,
                });
            }
        };
        for (column, x) in self.xs.iter().enumerate() {
            if reaches((rect.x, rect.right()), *x) {
                let off = aside((rect.x, rect.width), *x);
                if let Some(row) = above {
                    offer(row * across + column, 3, Point::new(*x, rect.y), off);
                }
                if let Some(row) = below {
                    offer(row * across + column, 1, Point::new(*x, rect.bottom()), off);
                }
            }
        }
        for (row, y) in self.ys.iter().enumerate() {
            if reaches((rect.y, rect.bottom()), *y) {
                let off = aside((rect.y, rect.height), *y);
                if let Some(column) = before {
                    offer(row * across + column, 2, Point::new(rect.x, *y), off);
                }
                if let Some(column) = after {
                    offer(row * across + column, 0, Point::new(rect.right(), *y), off);
                }
            }
        }
        ports
    }

    /// The cheapest way along the web.
    fn around(&self, link: Link) -> Option<Vec<Point>> {
        let (starts, ends) = (self.ports(link.from), self.ports(link.to));
        let states = self.xs.len() * self.ys.len() * 4;
        let mut cost = vec![u64::MAX; states];
        let mut before = vec![usize::MAX; states];
        let mut open = BinaryHeap::new();
        for port in &starts {
            let state = port.node * 4 + port.outward;
            if let Some(known) = cost.get_mut(state)
                && port.cost < *known
            {
                *known = port.cost;
                open.push(Reverse((port.cost, state)));
            }
        }
        let mut best: Option<(u64, usize, Port)> = None;
        while let Some(Reverse((spent, state))) = open.pop() {
            if best.as_ref().is_some_and(|(least, ..)| spent >= *least) {
                break;
            }
            if cost.get(state).is_some_and(|known| *known < spent) {
                continue;
            }
            let (node, heading) = (state / 4, state % 4);
            for end in ends.iter().filter(|end| end.node == node) {
                let inward = (end.outward + 2) % 4;
                let bend = if inward == heading { 0 } else { BEND };
                if (inward + 2) % 4 == heading {
                    continue;
                }
                let whole = spent + end.cost + bend + squeeze(bend, end.stretch);
                if best.as_ref().is_none_or(|(least, ..)| whole < *least) {
                    best = Some((whole, state, *end));
                }
            }
            for next in 0..4 {
                if (next + 2) % 4 == heading {
                    continue;
                }
                let Some((reached, step)) = self.step((node, next), link.outside) else {
                    continue;
                };
                let total = spent + step + if next == heading { 0 } else { BEND };
                let state_after = reached * 4 + next;
                if let Some(known) = cost.get_mut(state_after)
                    && total < *known
                {
                    *known = total;
                    if let Some(slot) = before.get_mut(state_after) {
                        *slot = state;
                    }
                    open.push(Reverse((total, state_after)));
                }
            }
        }
        let (_, state, end) = best?;
        Some(self.trace(&before, state, (&starts, end)))
    }

    /// The next crossing in a direction and what it costs to go there.
    fn step(&self, (node, heading): (usize, usize), outside: bool) -> Option<(usize, u64)> {
        let across = self.xs.len();
        let (column, row) = ((node % across) as i32, (node / across) as i32);
        let (dx, dy) = STEPS.get(heading).copied()?;
        let (column, row) = (column + dx, row + dy);
        if column < 0 || row < 0 || column >= across as i32 || row >= self.ys.len() as i32 {
            return None;
        }
        let reached = row as usize * across + column as usize;
        let (a, b) = (self.point(node), self.point(reached));
        let open = match heading {
            0 => self.open_right.get(node),
            1 => self.open_down.get(node),
            2 => self.open_right.get(reached),
            _ => self.open_down.get(reached),
        };
        if open != Some(&true) {
            return None;
        }
        let price = self.traffic.price(a, b)?;
        let length = (a.x - b.x).abs() + (a.y - b.y).abs();
        let inside = outside && a.x == b.x && a.x > self.hull.0 && a.x < self.hull.1;
        let times = if inside { INSIDE } else { 1 };
        Some((reached, hundredths(length) * times + price))
    }

    fn trace(&self, before: &[usize], last: usize, (starts, end): (&[Port], Port)) -> Vec<Point> {
        let mut points = vec![end.border];
        let mut state = last;
        loop {
            points.push(self.point(state / 4));
            match before.get(state) {
                Some(previous) if *previous != usize::MAX => state = *previous,
                _ => break,
            }
        }
        let start = starts
            .iter()
            .filter(|port| port.node * 4 + port.outward == state)
            .min_by_key(|port| port.cost);
        points.extend(start.map(|port| port.border));
        points.reverse();
        corners(points)
    }
}

/// From which crossings the stretch to the right, and the one down, touches no box.
fn open_steps(boxes: &[Rect], xs: &[f32], ys: &[f32]) -> (Vec<bool>, Vec<bool>) {
    let near: Vec<Rect> = boxes.iter().map(|rect| inflated(*rect)).collect();
    let (mut right, mut down) = (Vec::new(), Vec::new());
    for (row, y) in ys.iter().enumerate() {
        for (column, x) in xs.iter().enumerate() {
            let here = Point::new(*x, *y);
            let open = |to: Option<Point>| {
                to.is_some_and(|to| !near.iter().any(|rect| touches(*rect, here, to)))
            };
            right.push(open(xs.get(column + 1).map(|x| Point::new(*x, *y))));
            down.push(open(ys.get(row + 1).map(|y| Point::new(*x, *y))));
        }
    }
    (right, down)
}

/// Keeps ends and bends only.
pub(super) fn corners(points: Vec<Point>) -> Vec<Point> {
    let mut out: Vec<Point> = Vec::with_capacity(points.len());
    for point in points {
        if let [.., a, b] = out.as_slice() {
            let upright = a.x == b.x && b.x == point.x;
            let level = a.y == b.y && b.y == point.y;
            if upright || level {
                out.pop();
            }
        }
        if out.last() != Some(&point) {
            out.push(point);
        }
    }
    out
}

/// Adds a line where none is near.
fn add(lines: &mut Vec<f32>, at: f32) {
    if lines.iter().all(|line| (line - at).abs() >= APART) {
        lines.push(at);
    }
}

/// Adds the middle of what two stretches share.
fn add_shared(lines: &mut Vec<f32>, a: (f32, f32), b: (f32, f32)) {
    let (low, high) = (a.0.max(b.0), a.1.min(b.1));
    if high - low > 2.0 * CORNER {
        add(lines, (low + high) / 2.0);
    }
}

/// What it costs to bend right before the box that a way ends at: its head would fill the last stretch.
fn squeeze(bend: u64, stretch: f32) -> u64 {
    if bend > 0 && stretch < LAST {
        SQUEEZED
    } else {
        0
    }
}

pub(super) fn reaches(side: (f32, f32), at: f32) -> bool {
    at >= side.0 + CORNER && at <= side.1 - CORNER
}

/// What it costs to end away from the middle of a side: more where the side is short.
fn aside(side: (f32, f32), at: f32) -> f32 {
    (at - side.0 - side.1 / 2.0).abs() * 25.0 / side.1.max(10.0)
}

fn inflated(rect: Rect) -> Rect {
    Rect::new(
        rect.x - CLEARANCE,
        rect.y - CLEARANCE,
        rect.width + 2.0 * CLEARANCE,
        rect.height + 2.0 * CLEARANCE,
    )
}

fn touches(rect: Rect, a: Point, b: Point) -> bool {
    a.x.min(b.x) < rect.right()
        && a.x.max(b.x) > rect.x
        && a.y.min(b.y) < rect.bottom()
        && a.y.max(b.y) > rect.y
}

/// Whether a way comes nearer to a box that is not its own than it may.
pub(super) fn is_near(way: &[Point], rect: Rect) -> bool {
    let near = inflated(rect);
    let mut stretches = way.iter().zip(way.iter().skip(1));
    stretches.any(|(a, b)| touches(near, *a, *b))
}

fn hundredths(millimetres: f32) -> u64 {
    (millimetres * 100.0).round().max(0.0) as u64
}
