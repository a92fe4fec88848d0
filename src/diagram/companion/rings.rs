//! The conditional and consequential matrix as stacked half-rings: each level around those inside it, paths between.
//!
//! Strauss and Corbin 1990, ch. 10. The outermost level is at the top; its strip holds what stands at that level, in
//! the colour of its place. A path is a numbered arrow, told in words below.

use uuid::Uuid;

use super::page::{Drawing, MARGIN, Page, pen, rect, words};
use crate::diagram::palette::{ARROW, Color, MUTED, TEXT, place_colors};
use crate::diagram::scene::{GroupKind, Owner, Role, Scene, Shape};
use crate::diagram::setting::{Look, Measured};
use crate::diagram::sheet::{around, arrow};
use crate::diagram::weave::{Limits, Link, ways};
use crate::model::Place;
use crate::text::{Point, Rect, TextEngine};

/// How far a ring stands inside the one around it.
const INSET: f32 = 4.0;
/// Room inside an entry.
const PADDING: f32 = 1.5;
/// Between entries, wide enough for two arrows.
const GAP: f32 = 7.0;
/// Above and below the entries of a ring.
const STRIP: f32 = 3.2;
/// The widest entry.
const WIDEST: f32 = 44.0;

/// What stands at a level.
#[derive(Clone, Debug, PartialEq)]
pub struct RingEntry {
    /// Its code.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// The place whose colour it has.
    pub place: Place,
}

/// A level.
#[derive(Clone, Debug, PartialEq)]
pub struct Ring {
    /// Its name.
    pub name: String,
    /// What stands at it.
    pub entries: Vec<RingEntry>,
}

/// A step of a path from one entry to another.
#[derive(Clone, Debug, PartialEq)]
pub struct RingPath {
    /// What acts.
    pub from: Uuid,
    /// What it acts on.
    pub to: Uuid,
    /// The step in words, with its evidence.
    pub words: String,
}

/// A matrix to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Rings {
    /// Size and type.
    pub page: Page,
    /// The levels, inside to outside.
    pub rings: Vec<Ring>,
    /// The steps, in the order of their numbers.
    pub paths: Vec<RingPath>,
}

/// An entry at its place.
struct Seat<'a> {
    entry: &'a RingEntry,
    name: Measured,
    rect: Rect,
}

/// Returns the matrix.
pub fn rings(rings: &Rings, engine: &mut TextEngine) -> Scene {
    let page = rings.page.checked();
    let mut drawing = Drawing::new(&page, engine);
    let width = drawing.width();
    let mut y = MARGIN;
    let mut left = MARGIN;
    let mut seats: Vec<Seat<'_>> = Vec::new();
    let mut strips: Vec<(Rect, Measured)> = Vec::new();
    for ring in rings.rings.iter().rev() {
        let inner = width - 2.0 * left;
        let heading = drawing.measure(&ring.name, Look::CENTRED, inner - 8.0);
        let top = y;
        y += STRIP * 0.6 + heading.height();
        y = seat(
            &mut drawing,
            ring,
            (left + 5.0, inner - 10.0),
            (y + 1.2, &mut seats),
        );
        strips.push((Rect::new(left, top, inner, 0.0), heading));
        left = (left + INSET).min(width / 2.0 - 30.0);
        y += STRIP * 0.6;
    }
    let bottom = y + 1.0;
    for (index, (strip, heading)) in strips.iter().enumerate() {
        let ring = Rect::new(strip.x, strip.y, strip.width, bottom - strip.y);
        let shade = if index % 2 == 0 { 0xffffff } else { 0xf5f5f5 };
        let frame = Shape::Rect {
            rect: ring,
            radii: (9.0_f32.min(ring.height / 2.0), 0.0),
            fill: Some(Color::hex(shade)),
            stroke: Some(pen(MUTED, 0.5)),
        };
        let at = Point::new(strip.x + 4.0, strip.y + STRIP * 0.6);
        let shapes = vec![
            frame,
            words(heading, at, Color::hex(0x444444), Role::Heading),
        ];
        let bounds = Rect::new(strip.x, strip.y, strip.width, ring.height);
        drawing.push(format!("ring-{}", strips.len() - index), bounds, shapes);
    }
    for seat in &seats {
        draw_seat(&mut drawing, seat);
    }
    let below = bottom + 2.0;
    let headings: Vec<Rect> = strips
        .iter()
        .map(|(strip, name)| heading_rect(*strip, name))
        .collect();
    draw_paths(&mut drawing, rings, (&seats, &headings), below);
    drawing.finish()
}

/// Puts the entries of a ring into rows; gives where they end.
fn seat<'a>(
    drawing: &mut Drawing<'_>,
    ring: &'a Ring,
    (left, width): (f32, f32),
    (top, seats): (f32, &mut Vec<Seat<'a>>),
) -> f32 {
    let mut rows: Vec<Vec<(&RingEntry, Measured)>> = Vec::new();
    let mut used = 0.0;
    for entry in &ring.entries {
        let most = WIDEST.min(width) - 2.0 * PADDING;
        let name = drawing.types.tight(entry.name.trim(), Look::CENTRED, most);
        let own = name.width + 2.0 * PADDING;
        match rows.last_mut() {
            Some(row) if used + GAP + own <= width => {
                used += GAP + own;
                row.push((entry, name));
            }
            _ => {
                used = own;
                rows.push(vec![(entry, name)]);
            }
        }
    }
    let mut y = top;
    for row in rows {
        let total: f32 = row.iter().map(|(_, name)| name.width + 2.0 * PADDING).sum();
        let total = total + GAP * row.len().saturating_sub(1) as f32;
        let highest = row
            .iter()
            .map(|(_, name)| name.height())
            .fold(0.0, f32::max)
            + 2.0 * PADDING;
        let mut x = left + (width - total) / 2.0;
        for (entry, name) in row {
            let own = name.width + 2.0 * PADDING;
            seats.push(Seat {
                rect: Rect::new(x, y, own, highest),
                entry,
                name,
            });
            x += own + GAP;
        }
        y += highest + STRIP;
    }
    y
}

fn draw_seat(drawing: &mut Drawing<'_>, seat: &Seat<'_>) {
    let (fill, ink) = place_colors(seat.entry.place, drawing.page.options.grey);
    let sink = (seat.rect.height - seat.name.height()) / 2.0;
    let at = Point::new(seat.rect.x + PADDING, seat.rect.y + sink);
    let owner = Some(Owner::Entry(seat.entry.id));
    let shapes = vec![
        rect(seat.rect, 0.8, Some(fill), Some(pen(ink, 0.5))),
        Shape::Text(seat.name.at(at, TEXT, (Role::Name, owner))),
    ];
    let id = format!("entry-{}", drawing.groups.len());
    drawing.group(id, (GroupKind::Box, owner), seat.rect, shapes);
}

/// The words of a level, which no path crosses.
fn heading_rect(strip: Rect, name: &Measured) -> Rect {
    let width = name.layout.size().width;
    let x = strip.x + 4.0 + (name.width - width) / 2.0;
    Rect::new(x, strip.y + STRIP * 0.6, width, name.height())
}

/// Draws the steps as numbered arrows past all entries, and tells them below.
fn draw_paths(
    drawing: &mut Drawing<'_>,
    rings: &Rings,
    (seats, headings): (&[Seat<'_>], &[Rect]),
    top: f32,
) {
    let index = |id: Uuid| seats.iter().position(|seat| seat.entry.id == id);
    let rects = seats.iter().map(|seat| seat.rect);
    let boxes: Vec<Rect> = rects.chain(headings.iter().copied()).collect();
    let mut links = Vec::new();
    let mut told = Vec::new();
    for path in &rings.paths {
        if let (Some(from), Some(to)) = (index(path.from), index(path.to)) {
            links.push(Link {
                from,
                to,
                outside: false,
            });
            told.push(path);
        }
    }
    let width = drawing.width();
    let limits = Limits {
        edges: (1.0, width - 1.0),
        lanes: 2,
        taken: Vec::new(),
        dividers: Vec::new(),
    };
    let found = ways(&boxes, &links, &limits);
    let mut y = top;
    for (number, (path, points)) in told.iter().zip(found).enumerate() {
        let name = drawing.digits(number as u64 + 1);
        if let Some(points) = points {
            let mut shapes = vec![arrow(&points, false)];
            shapes.extend(mark(drawing, &name, &points));
            drawing.push(format!("path-{}", number + 1), around(&points), shapes);
        }
        let text = format!("{name}\u{a0} {}", path.words);
        let measured = drawing.measure(&text, Look::PLAIN, width - 2.0 * MARGIN);
        let bounds = Rect::new(MARGIN, y, width - 2.0 * MARGIN, measured.height());
        let shapes = vec![words(&measured, Point::new(MARGIN, y), TEXT, Role::Label)];
        drawing.push(format!("step-{}", number + 1), bounds, shapes);
        y += measured.height();
    }
}

/// The number of a step on a disc, at the middle of its longest stretch.
fn mark(drawing: &mut Drawing<'_>, name: &str, points: &[Point]) -> Vec<Shape> {
    let length = |pair: &[Point]| match pair {
        [a, b] => (a.x - b.x).abs() + (a.y - b.y).abs(),
        _ => 0.0,
    };
    let longest = points
        .windows(2)
        .max_by(|a, b| length(a).total_cmp(&length(b)));
    let Some([a, b]) = longest else {
        return Vec::new();
    };
    let at = Point::new((a.x + b.x) / 2.0, (a.y + b.y) / 2.0);
    let number = drawing.types.tight(name, Look::CENTRED, 20.0);
    let (width, height) = (
        number.width.max(number.height()) + 0.4,
        number.height() + 0.2,
    );
    let disc = Rect::new(at.x - width / 2.0, at.y - height / 2.0, width, height);
    let origin = Point::new(at.x - number.width / 2.0, at.y - number.height() / 2.0);
    vec![
        rect(
            disc,
            height / 2.0,
            Some(Color::WHITE),
            Some(pen(ARROW, 0.5)),
        ),
        words(&number, origin, TEXT, Role::Label),
    ]
}
