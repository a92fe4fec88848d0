//! Ways between boxes wherever they stand: orthogonal, along a sparse grid, past every box and never on each other.
//!
//! Straight where two boxes face each other; else the cheapest way, where a bend costs as much as 6 mm and a crossing
//! as much as 22 mm (Dijkstra over the lines beside and through the boxes).

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::traffic::{APART, Traffic};
use super::untangle::untangled;
use crate::text::{Point, Rect};

/// How near an arrow may come to a box that is not its own.
const CLEARANCE: f32 = 1.5;
/// Between lanes beside a box.
const LANE: f32 = 2.8;
/// How far from the corner an arrow may end.
const CORNER: f32 = 1.8;
/// Costs in hundredths of a millimetre.
const BEND: u64 = 600;
/// How many times as much a way that should stay outside costs between boxes.
const INSIDE: u64 = 4;

/// How long the last stretch of a way is at least, so that its head stands free, and what a shorter one costs.
const LAST: f32 = 4.4;
const SQUEEZED: u64 = 1200;

/// What it costs to end where a line that parts the cells of the box reaches its border: it would look as if the arrow
/// came through the box. And how far beside that line an arrow stands apart from it.
const THROUGH: u64 = 900;
const BESIDE_DIVIDER: f32 = 2.2;

/// The lines along which arrows may run.
pub(super) struct Web<'a> {
    boxes: &'a [Rect],
    dividers: &'a [[Vec<f32>; 2]],
    xs: Vec<f32>,
    ys: Vec<f32>,
    pub(super) traffic: Traffic,
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
    /// For each box where upright lines in it reach its border, above and below; none: nowhere.
    pub dividers: Vec<[Vec<f32>; 2]>,
}

/// Returns how far a lane is from the box that it runs along, the nearest being the first: far enough for the head of an
/// arrow that turns in from it. Nothing for none.
pub(super) fn lane(number: usize) -> f32 {
    match number {
        0 => 0.0,
        _ => LAST + 0.1 + LANE * (number - 1) as f32,
    }
}

/// Returns the points of each link from the border of its first box to that of its second; none where no way is free.
///
/// Ways may go above and below all boxes.
pub(super) fn ways(boxes: &[Rect], links: &[Link], limits: &Limits) -> Vec<Option<Vec<Point>>> {
    let mut web = Web::new(boxes, limits);
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
    untangled(&mut web, (links, &limits.taken), ways)
}

impl<'a> Web<'a> {
    fn new(boxes: &'a [Rect], limits: &'a Limits) -> Self {
        let (left, right) = limits.edges;
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
        for x in limits.dividers.iter().flatten().flatten() {
            add(&mut xs, x - BESIDE_DIVIDER);
            add(&mut xs, x + BESIDE_DIVIDER);
        }
        // Where the last stretch is long enough and a second arrow passes behind its bend.
        for reach in [LAST + 0.1, LAST + 0.1 + APART] {
            for rect in boxes {
                add(&mut ys, rect.y - reach);
                add(&mut ys, rect.bottom() + reach);
            }
        }
        for lane in (1..=limits.lanes.max(2)).map(lane) {
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
            dividers: &limits.dividers,
            xs,
            ys,
            traffic: Traffic::default(),
            open_right,
            open_down,
            hull,
        }
    }

    /// The straight way between two boxes that face each other with nothing between them.
    pub(super) fn straight(&self, Link { from, to, outside }: Link) -> Option<Vec<Point>> {
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
                        let through = self.through(&points, (from, to));
                        offer(hundredths(off) + price + through, points);
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

    /// Whether a way crosses no other, does not seem to come through a box, and ends in a stretch with room for its head.
    pub(super) fn is_clean(&self, points: &[Point], link: Link) -> bool {
        let bends = points.len() > 2;
        let last = match points {
            [.., a, b] => (a.x - b.x).abs() + (a.y - b.y).abs(),
            _ => 0.0,
        };
        self.traffic.price_of(points) == Some(0)
            && self.through(points, (link.from, link.to)) == 0
            && squeeze(u64::from(bends), last) == 0
    }

    /// What a way weighs: its length, its bends, where it begins and ends, and what it crosses; nothing when it would
    /// run on another.
    pub(super) fn weight(&self, points: &[Point], link: Link) -> Option<u64> {
        let length = |pair: &[Point]| match pair {
            [a, b] => (a.x - b.x).abs() + (a.y - b.y).abs(),
            _ => 0.0,
        };
        let whole: f32 = points.windows(2).map(length).sum();
        let last = points.windows(2).last().map_or(0.0, length);
        let bend = BEND * points.len().saturating_sub(2) as u64;
        let off = self.off(points.first(), link.from) + self.off(points.last(), link.to);
        let ends = self.through(points, (link.from, link.to)) + squeeze(bend, last);
        let price = self.traffic.price_of(points)?;
        Some(hundredths(whole + off) + bend + ends + price)
    }

    /// What it costs to touch a box there rather than in the middle of its side.
    fn off(&self, at: Option<&Point>, index: usize) -> f32 {
        let (Some(at), Some(rect)) = (at, self.boxes.get(index)) else {
            return 0.0;
        };
        if at.y == rect.y || at.y == rect.bottom() {
            aside((rect.x, rect.width), at.x)
        } else {
            aside((rect.y, rect.height), at.y)
        }
    }

    /// What both ends of a way cost for seeming to come through a box.
    fn through(&self, points: &[Point], (from, to): (usize, usize)) -> u64 {
        let cost = |at: Option<&Point>, index| at.map_or(0, |at| self.goes_through(index, *at));
        cost(points.first(), from) + cost(points.last(), to)
    }

    fn goes_through(&self, index: usize, at: Point) -> u64 {
        let Some(rect) = self.boxes.get(index) else {
            return 0;
        };
        let side = if at.y == rect.y {
            0
        } else if at.y == rect.bottom() {
            1
        } else {
            return 0;
        };
        let reaching = self.dividers.get(index).and_then(|sides| sides.get(side));
        let mut reaching = reaching.into_iter().flatten();
        let goes = reaching.any(|x| (x - at.x).abs() < APART);
        if goes { THROUGH } else { 0 }
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
                let price = price + self.goes_through(index, border);
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
    pub(super) fn around(&self, link: Link) -> Option<Vec<Point>> {
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
