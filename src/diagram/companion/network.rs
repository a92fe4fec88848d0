//! What occurs together as a network: areas by how often, lines by how often together, names without overlap.
//!
//! Laid out by springs (Fruchterman and Reingold 1991) from a circle on, with no chance in it: the same network gives
//! the same drawing everywhere.

use uuid::Uuid;

use super::page::{Drawing, MARGIN, Page, line, pen, rect};
use crate::diagram::palette::{ARROW, Color, TEXT, place_colors};
use crate::diagram::scene::{GroupKind, Owner, Role, Scene};
use crate::diagram::setting::{Look, Measured};
use crate::model::Place;
use crate::text::{Point, Rect, TextEngine};

/// Radius of the smallest and of the largest node in millimetres.
const RADII: (f32, f32) = (1.2, 4.6);
/// Width of the thinnest and of the thickest line in points.
const LINES: (f32, f32) = (0.35, 2.2);
/// How strongly everything is drawn to the middle.
const GRAVITY: f32 = 0.6;
/// The widths that a name is tried in.
const NAMES: [f32; 3] = [34.0, 24.0, 46.0];
/// How many rings further off, how far apart in millimetres, and how many places on each a crowded name is tried in.
const RINGS: u8 = 90;
const RING: f32 = 1.5;
const TURNS: u8 = 24;
/// Millimetres below which no name stands where its line would cross others.
const NARROW: f32 = 120.0;
/// Rounds of the springs.
const ROUNDS: usize = 300;
/// Heights of the drawing as shares of its width, until all names have room.
const SHAPES: [f32; 3] = [0.72, 1.1, 1.5];
/// How often nodes push one another apart, and the millimetres that they then have between them.
const PUSHES: u8 = 80;
const CLEAR: f32 = 0.8;
/// Room at the sides for names.
const SIDE: f32 = 24.0;

/// A node of a network.
#[derive(Clone, Debug, PartialEq)]
pub struct NetworkNode {
    /// Its code.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// How often it occurs.
    pub count: u64,
    /// The place whose colour it has.
    pub place: Option<Place>,
}

/// Two nodes that occur together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tie {
    /// One, counted from 0.
    pub one: usize,
    /// The other.
    pub other: usize,
    /// How often together.
    pub count: u64,
}

/// A network to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Network {
    /// Size and type.
    pub page: Page,
    /// The nodes.
    pub nodes: Vec<NetworkNode>,
    /// The ties at or above the threshold.
    pub ties: Vec<Tie>,
}

/// Returns the network and how many of the least used nodes are left out because their names find no room; a name that
/// finds none beside its node stands further off, with a line to it.
pub fn network(network: &Network, engine: &mut TextEngine) -> (Scene, usize) {
    let page = network.page.checked();
    let mut drawing = Drawing::new(&page, engine);
    let mut kept = network.nodes.len();
    loop {
        let shown = most_used(network, kept);
        for shape in SHAPES {
            if draw(&mut drawing, &shown, shape) || kept <= 1 {
                return (drawing.finish(), network.nodes.len() - kept);
            }
            drawing.groups.clear();
        }
        kept -= (kept / 10).max(1);
    }
}

/// The network of its most used nodes only.
fn most_used(network: &Network, kept: usize) -> Network {
    let mut order: Vec<usize> = (0..network.nodes.len()).collect();
    let often = |index: &usize| network.nodes.get(*index).map(|node| node.count);
    order.sort_by_key(|index| std::cmp::Reverse(often(index)));
    order.truncate(kept);
    order.sort_unstable();
    let place = |index: usize| order.binary_search(&index).ok();
    let ties = network.ties.iter().filter_map(|tie| {
        Some(Tie {
            one: place(tie.one)?,
            other: place(tie.other)?,
            count: tie.count,
        })
    });
    let nodes = order.iter().filter_map(|index| network.nodes.get(*index));
    Network {
        page: network.page.clone(),
        ties: ties.collect(),
        nodes: nodes.cloned().collect(),
    }
}

/// Draws a network as high as `shape` is of its width; gives whether every node has its name.
fn draw(drawing: &mut Drawing<'_>, network: &Network, shape: f32) -> bool {
    let width = drawing.width();
    let height = (width * shape).min(network.page.options.max_height_mm - 2.0 * MARGIN);
    let side = SIDE.min(width / 5.0);
    let field = Rect::new(side, 6.0, width - 2.0 * side, height - 12.0);
    let radii = radii(network);
    let mut spots = springs(network, field);
    apart(&mut spots, &radii, field);
    draw_ties(drawing, network, &spots);
    let mut taken: Vec<Rect> = radii
        .iter()
        .zip(&spots)
        .map(|(radius, at)| Rect::new(at.x - radius, at.y - radius, 2.0 * radius, 2.0 * radius))
        .collect();
    let touch = |index: usize, one: &Rect| {
        let mut others = taken.iter().skip(index + 1);
        others.any(|other| overlap(*one, *other))
    };
    if taken
        .iter()
        .enumerate()
        .any(|(index, one)| touch(index, one))
    {
        return false;
    }
    let lines: Vec<(Point, Point)> = network
        .ties
        .iter()
        .filter_map(|tie| Some((*spots.get(tie.one)?, *spots.get(tie.other)?)))
        .collect();
    let limits = Rect::new(MARGIN, 0.0, width - 2.0 * MARGIN, height);
    let mut order: Vec<(usize, &NetworkNode)> = network.nodes.iter().enumerate().collect();
    order.sort_by_key(|(_, node)| std::cmp::Reverse(node.count));
    let mut crowded = Vec::new();
    for (index, node) in order {
        let Some(circle) = taken.get(index).copied() else {
            continue;
        };
        match beside(drawing, (node, circle), (&taken, limits), &lines) {
            Some(named) => {
                taken.push(named.room());
                draw_node(drawing, (index, node, circle), named);
            }
            None => crowded.push((index, node, circle)),
        }
    }
    // Once all others have theirs, so that no name comes to lie on a line.
    for (index, node, circle) in crowded {
        let Some(named) = further(drawing, node, circle, (&taken, limits)) else {
            return false;
        };
        taken.push(named.room());
        draw_node(drawing, (index, node, circle), named);
    }
    true
}

/// The radius of each node: its area says how often, not its radius.
fn radii(network: &Network) -> Vec<f32> {
    let counts = || network.nodes.iter().map(|node| node.count);
    let most = counts().max().unwrap_or(1).max(1);
    let share = |count: u64| (count as f32 / most as f32).sqrt();
    counts()
        .map(|count| RADII.0 + (RADII.1 - RADII.0) * share(count))
        .collect()
}

/// Pushes nodes apart that lie on one another, as far as the field goes.
fn apart(spots: &mut [Point], radii: &[f32], field: Rect) {
    for _ in 0..PUSHES {
        let before = spots.to_vec();
        for (index, (spot, radius)) in spots.iter_mut().zip(radii).enumerate() {
            for (other, (at, its)) in before.iter().zip(radii).enumerate() {
                let (dx, dy) = (spot.x - at.x, spot.y - at.y);
                // Squares around circles, since that is what names keep clear of.
                let lacking = radius + its + CLEAR - dx.abs().max(dy.abs());
                if other == index || lacking <= 0.0 {
                    continue;
                }
                let sign = if index < other { -1.0 } else { 1.0 };
                let away = dx.hypot(dy);
                let (x, y) = if away > 0.01 {
                    (dx / away, dy / away)
                } else {
                    (sign, 0.0)
                };
                spot.x += x * lacking / 2.0;
                spot.y += y * lacking / 2.0;
            }
            spot.x = spot.x.clamp(field.x, field.right());
            spot.y = spot.y.clamp(field.y, field.bottom());
        }
    }
}

/// A name where it stands.
struct Named {
    name: Measured,
    at: Point,
    /// It stands so far off that a line leads to it.
    is_far: bool,
}

impl Named {
    /// Its words with a little white on both sides, so that neighbours do not read as one.
    fn room(&self) -> Rect {
        let bounds = self.bounds();
        Rect::new(bounds.x - 0.5, bounds.y, bounds.width + 1.0, bounds.height)
    }

    fn bounds(&self) -> Rect {
        Rect::new(self.at.x, self.at.y, self.name.width, self.name.height())
    }
}

/// Draws a node with its name.
fn draw_node(
    drawing: &mut Drawing<'_>,
    (index, node, circle): (usize, &NetworkNode, Rect),
    named: Named,
) {
    let (fill, ink) = match node.place {
        Some(place) => place_colors(place, drawing.page.options.grey),
        None => (Color::hex(0xdddddd), ARROW),
    };
    let owner = Some(Owner::Entry(node.id));
    let bounds = named.bounds();
    let mut shapes = Vec::new();
    if named.is_far {
        let from = middle(circle);
        shapes.push(line(vec![from, nearest(bounds, from)], pen(ink, 0.35)));
    }
    let radius = circle.width / 2.0;
    shapes.push(rect(circle, radius, Some(fill), Some(pen(ink, 0.75))));
    let under = Rect::new(bounds.x - 0.3, bounds.y, bounds.width + 0.6, bounds.height);
    shapes.push(rect(under, 0.4, Some(Color::WHITE), None));
    let text = named.name.at(named.at, TEXT, (Role::Name, owner));
    shapes.push(crate::diagram::Shape::Text(text));
    let id = format!("node-{}", index + 1);
    drawing.group(id, (GroupKind::Chart, owner), circle, shapes);
}

/// The name beside its node, where it touches nothing; where the fewest ties go through it.
fn beside(
    drawing: &mut Drawing<'_>,
    (node, circle): (&NetworkNode, Rect),
    free: (&[Rect], Rect),
    lines: &[(Point, Point)],
) -> Option<Named> {
    let mut best: Option<(usize, Named)> = None;
    for width in NAMES {
        let name = drawing.types.tight(node.name.trim(), Look::CENTRED, width);
        let through = |at: &Point| {
            let place = Rect::new(at.x, at.y, name.width, name.height());
            lines.iter().filter(|ends| crosses(**ends, place)).count()
        };
        let found = free_spots(&name, circle, free);
        let found = found.map(|at| (through(&at), at));
        let Some((count, at)) = found.min_by_key(|(count, _)| *count) else {
            continue;
        };
        if best.as_ref().is_none_or(|(least, _)| count < *least) {
            let is_far = false;
            best = Some((count, Named { name, at, is_far }));
        }
    }
    best.map(|(_, named)| named)
}

/// The name as near to its node as it touches nothing, with a free way for the line that leads to it.
fn further(
    drawing: &mut Drawing<'_>,
    node: &NetworkNode,
    circle: Rect,
    free: (&[Rect], Rect),
) -> Option<Named> {
    NAMES.iter().find_map(|width| {
        let name = drawing.types.tight(node.name.trim(), Look::CENTRED, *width);
        let at = far_spot(&name, circle, free)?;
        let is_far = true;
        Some(Named { name, at, is_far })
    })
}

/// The free place for a name that is nearest to its node, from ring to ring, to which a line can lead past all others.
fn far_spot(name: &Measured, circle: Rect, (taken, limits): (&[Rect], Rect)) -> Option<Point> {
    let (width, height) = (name.width, name.height());
    let from = middle(circle);
    let spot = |(ring, turn): (u8, u8)| {
        let away = circle.width / 2.0 + f32::from(ring) * RING;
        let angle = std::f32::consts::TAU * f32::from(turn) / f32::from(TURNS);
        Point::new(
            from.x + angle.cos() * (away + width / 2.0) - width / 2.0,
            from.y + angle.sin() * (away + height / 2.0) - height / 2.0,
        )
    };
    let rings = (1..=RINGS).flat_map(|ring| (0..TURNS).map(move |turn| (ring, turn)));
    let place = |at: &Point| Rect::new(at.x, at.y, width, height);
    let is_free = |at: &Point| is_free(place(at), (taken, limits));
    let is_clear = |at: &Point| {
        let to = nearest(place(at), from);
        let mut others = taken.iter().filter(|other| **other != circle);
        !others.any(|other| crosses((from, to), *other))
    };
    let free = || rings.clone().map(spot).filter(is_free);
    let clear = free().find(is_clear);
    // On a narrow page lines across names would be most of what is seen.
    clear.or_else(|| free().next().filter(|_| limits.width >= NARROW))
}

fn middle(rect: Rect) -> Point {
    Point::new(rect.x + rect.width / 2.0, rect.y + rect.height / 2.0)
}

/// The point of a rectangle that is nearest to another.
fn nearest(rect: Rect, to: Point) -> Point {
    Point::new(
        to.x.clamp(rect.x, rect.right()),
        to.y.clamp(rect.y, rect.bottom()),
    )
}

/// Whether a line goes through a rectangle (Liang and Barsky 1984).
fn crosses((from, to): (Point, Point), rect: Rect) -> bool {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let edges = [
        (-dx, from.x - rect.x),
        (dx, rect.right() - from.x),
        (-dy, from.y - rect.y),
        (dy, rect.bottom() - from.y),
    ];
    let (mut enters, mut leaves) = (0.0_f32, 1.0_f32);
    for (along, room) in edges {
        if along == 0.0 {
            if room <= 0.0 {
                return false;
            }
        } else if along < 0.0 {
            enters = enters.max(room / along);
        } else {
            leaves = leaves.min(room / along);
        }
    }
    enters < leaves
}

fn draw_ties(drawing: &mut Drawing<'_>, network: &Network, spots: &[Point]) {
    let most = network
        .ties
        .iter()
        .map(|tie| tie.count)
        .max()
        .unwrap_or(1)
        .max(1) as f32;
    let mut shapes = Vec::new();
    for tie in &network.ties {
        let (Some(a), Some(b)) = (spots.get(tie.one), spots.get(tie.other)) else {
            continue;
        };
        let share = tie.count as f32 / most;
        let stroke = pen(Color::hex(0xa8a8a8), LINES.0 + (LINES.1 - LINES.0) * share);
        shapes.push(line(vec![*a, *b], stroke));
    }
    if !shapes.is_empty() {
        let corner = spots.first().copied().unwrap_or_default();
        drawing.push(
            "ties".to_owned(),
            Rect::new(corner.x, corner.y, 0.1, 0.1),
            shapes,
        );
    }
}

/// The places beside a node where a name touches nothing, the best first.
fn free_spots(
    name: &Measured,
    circle: Rect,
    (taken, limits): (&[Rect], Rect),
) -> impl Iterator<Item = Point> {
    let (width, height) = (name.width, name.height());
    let middle = middle(circle);
    let gap = 0.7;
    let spots = [
        Point::new(circle.right() + gap, middle.y - height / 2.0),
        Point::new(circle.x - gap - width, middle.y - height / 2.0),
        Point::new(middle.x - width / 2.0, circle.bottom() + gap * 0.5),
        Point::new(middle.x - width / 2.0, circle.y - gap * 0.5 - height),
        Point::new(circle.right() + gap * 0.3, circle.bottom()),
        Point::new(circle.x - gap * 0.3 - width, circle.bottom()),
        Point::new(circle.right() + gap * 0.3, circle.y - height),
        Point::new(circle.x - gap * 0.3 - width, circle.y - height),
    ];
    spots
        .into_iter()
        .filter(move |spot| is_free(Rect::new(spot.x, spot.y, width, height), (taken, limits)))
}

/// Whether a rectangle lies in the drawing and touches nothing.
fn is_free(rect: Rect, (taken, limits): (&[Rect], Rect)) -> bool {
    let inside = rect.x >= limits.x
        && rect.right() <= limits.right()
        && rect.y >= limits.y
        && rect.bottom() <= limits.bottom();
    inside && !taken.iter().any(|other| overlap(rect, *other))
}

fn overlap(a: Rect, b: Rect) -> bool {
    a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom()
}

/// Where the nodes come to rest, in `field`.
fn springs(network: &Network, field: Rect) -> Vec<Point> {
    let count = network.nodes.len();
    let ideal = (field.width * field.height / count.max(1) as f32).sqrt();
    let middle = Point::new(field.x + field.width / 2.0, field.y + field.height / 2.0);
    let mut spots: Vec<Point> = (0..count)
        .map(|index| {
            let angle = std::f32::consts::TAU * index as f32 / count.max(1) as f32;
            Point::new(
                middle.x + field.width * 0.4 * angle.cos(),
                middle.y + field.height * 0.4 * angle.sin(),
            )
        })
        .collect();
    let most = network
        .ties
        .iter()
        .map(|tie| tie.count)
        .max()
        .unwrap_or(1)
        .max(1) as f32;
    for round in 0..ROUNDS {
        let heat = field.width * 0.1 * (1.0 - round as f32 / ROUNDS as f32);
        let forces = forces(network, &spots, (ideal, most));
        for (spot, force) in spots.iter_mut().zip(forces) {
            // A little weight toward the middle keeps what has no tie in sight.
            let force = Point::new(
                force.x + (middle.x - spot.x) * GRAVITY,
                force.y + (middle.y - spot.y) * GRAVITY,
            );
            let length = force.x.hypot(force.y).max(0.001);
            let step = length.min(heat) / length;
            spot.x += force.x * step;
            spot.y += force.y * step;
        }
    }
    fill(&mut spots, field);
    spots
}

/// Stretches the drawing over its field.
fn fill(spots: &mut [Point], field: Rect) {
    let low = |of: fn(&Point) -> f32| spots.iter().map(of).fold(f32::MAX, f32::min);
    let high = |of: fn(&Point) -> f32| spots.iter().map(of).fold(f32::MIN, f32::max);
    let (left, top) = (low(|spot| spot.x), low(|spot| spot.y));
    let (width, height) = (high(|spot| spot.x) - left, high(|spot| spot.y) - top);
    let (across, down) = (field.width / width.max(1.0), field.height / height.max(1.0));
    for spot in spots {
        spot.x = field.x + (spot.x - left) * across;
        spot.y = field.y + (spot.y - top) * down;
    }
}

/// What pushes and pulls at each node.
fn forces(network: &Network, spots: &[Point], (ideal, most): (f32, f32)) -> Vec<Point> {
    let mut forces = vec![Point::default(); spots.len()];
    for (index, a) in spots.iter().enumerate() {
        let mut sum = Point::default();
        for (other, b) in spots.iter().enumerate() {
            if other == index {
                continue;
            }
            let (dx, dy) = (a.x - b.x, a.y - b.y);
            let square = (dx * dx + dy * dy).max(0.01);
            sum.x += dx * ideal * ideal / square;
            sum.y += dy * ideal * ideal / square;
        }
        if let Some(force) = forces.get_mut(index) {
            *force = sum;
        }
    }
    for tie in &network.ties {
        let (Some(a), Some(b)) = (spots.get(tie.one), spots.get(tie.other)) else {
            continue;
        };
        let (dx, dy) = (a.x - b.x, a.y - b.y);
        let pull = dx.hypot(dy) / ideal * (0.4 + 0.6 * tie.count as f32 / most);
        for (index, sign) in [(tie.one, -1.0), (tie.other, 1.0)] {
            if let Some(force) = forces.get_mut(index) {
                force.x += sign * dx * pull;
                force.y += sign * dy * pull;
            }
        }
    }
    forces
}
