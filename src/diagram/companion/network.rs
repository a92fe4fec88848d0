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
/// Rounds of the springs.
const ROUNDS: usize = 300;
/// Height of the drawing as a share of its width.
const SHAPE: f32 = 0.72;
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

/// Returns the network; names that find no room are left to the matrix.
pub fn network(network: &Network, engine: &mut TextEngine) -> Scene {
    let page = network.page.checked();
    let mut drawing = Drawing::new(&page, engine);
    let width = drawing.width();
    let height = (width * SHAPE).min(page.options.max_height_mm - 2.0 * MARGIN);
    let side = SIDE.min(width / 5.0);
    let field = Rect::new(side, 6.0, width - 2.0 * side, height - 12.0);
    let spots = springs(network, field);
    let most = network
        .nodes
        .iter()
        .map(|node| node.count)
        .max()
        .unwrap_or(1)
        .max(1);
    let radius = |node: &NetworkNode| {
        // The area says how often, not the radius.
        let share = (node.count as f32 / most as f32).sqrt();
        RADII.0 + (RADII.1 - RADII.0) * share
    };
    draw_ties(&mut drawing, network, &spots);
    let mut taken: Vec<Rect> = Vec::new();
    for (node, at) in network.nodes.iter().zip(&spots) {
        let radius = radius(node);
        let around = Rect::new(at.x - radius, at.y - radius, 2.0 * radius, 2.0 * radius);
        taken.push(around);
    }
    let grey = page.options.grey;
    let mut order: Vec<usize> = (0..network.nodes.len()).collect();
    order.sort_by_key(|index| {
        network
            .nodes
            .get(*index)
            .map(|node| std::cmp::Reverse(node.count))
    });
    for index in order {
        let (Some(node), Some(circle)) = (network.nodes.get(index), taken.get(index).copied())
        else {
            continue;
        };
        let (fill, ink) = match node.place {
            Some(place) => place_colors(place, grey),
            None => (Color::hex(0xdddddd), ARROW),
        };
        let disc = rect(circle, circle.width / 2.0, Some(fill), Some(pen(ink, 0.75)));
        let mut shapes = vec![disc];
        let limits = Rect::new(MARGIN, 0.0, width - 2.0 * MARGIN, height);
        let found = NAMES.iter().find_map(|width| {
            let name = drawing.types.tight(node.name.trim(), Look::CENTRED, *width);
            let at = free_spot(&name, circle, (&taken, limits))?;
            Some((name, at))
        });
        if let Some((name, at)) = found {
            let bounds = Rect::new(at.x, at.y, name.width, name.height());
            let under = Rect::new(bounds.x - 0.3, bounds.y, bounds.width + 0.6, bounds.height);
            shapes.push(rect(under, 0.4, Some(Color::WHITE), None));
            let part = (Role::Name, Some(Owner::Entry(node.id)));
            shapes.push(crate::diagram::Shape::Text(name.at(at, TEXT, part)));
            taken.push(bounds);
        }
        let owner = Some(Owner::Entry(node.id));
        drawing.group(
            format!("node-{}", index + 1),
            (GroupKind::Chart, owner),
            circle,
            shapes,
        );
    }
    drawing.finish()
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

/// A place beside a node where a name touches nothing.
fn free_spot(name: &Measured, circle: Rect, (taken, limits): (&[Rect], Rect)) -> Option<Point> {
    let (width, height) = (name.width, name.height());
    let middle = Point::new(
        circle.x + circle.width / 2.0,
        circle.y + circle.height / 2.0,
    );
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
    spots.into_iter().find(|spot| {
        let rect = Rect::new(spot.x, spot.y, width, height);
        let inside = rect.x >= limits.x
            && rect.right() <= limits.right()
            && rect.y >= limits.y
            && rect.bottom() <= limits.bottom();
        inside && !taken.iter().any(|other| overlap(rect, *other))
    })
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
