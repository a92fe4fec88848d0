//! Paints the scene of a figure on white paper, and marks what is chosen, hovered and drawn. A print, also in dark.

use egui::{Color32, CornerRadius, Painter, Pos2, Shape as Paint, Stroke as Pen, StrokeKind, Vec2};

use crate::diagram::{
    Color, Group, GroupKind, Owner, Role, Scene, Shape, Stroke, TextPiece, arrow_head, shaft,
};
use crate::text::Point;
use crate::ui::glyphs::UserText;
use crate::ui::tokens::LIGHT;

use super::mark::Marked;
use super::view::Paper;

/// Half the side of a handle, in logical pixels.
const HANDLE: f32 = 3.5;

/// Between the border of a box and the mark around it, in logical pixels.
const BOX_MARK: f32 = 1.0;

/// Kept free of marks along a border, in millimetres.
const BORDER: f32 = 0.6;

/// Paints the scene.
pub(super) fn paint_scene(
    painter: &Painter,
    engine: &UserText,
    scene: &Scene,
    paper: &Paper,
    marked: &Marked,
) {
    for group in &scene.groups {
        let is_marked = matches!(group.owner, Some(Owner::Arrow { from, to }) if marked.arrow == Some((from, to)));
        let is_hovered = group.owner.is_some() && group.owner == marked.hovered;
        for shape in &group.shapes {
            match shape {
                Shape::Rect {
                    rect,
                    radii,
                    fill,
                    stroke,
                } => {
                    let corners = corners(*radii, paper.scale);
                    let fill = fill.map_or(Color32::TRANSPARENT, color);
                    let pen = stroke
                        .as_ref()
                        .map_or(Pen::NONE, |stroke| pen(stroke, paper));
                    let rect = paper.place_rect(*rect);
                    painter.rect(rect, corners, fill, pen, StrokeKind::Middle);
                }
                Shape::Line {
                    points,
                    stroke,
                    arrow,
                } => {
                    let strong = is_marked || (is_hovered && *arrow);
                    paint_line(painter, paper, (points, stroke), (*arrow, strong));
                }
                Shape::Text(piece) => paint_text(painter, engine, paper, (group, piece), marked),
            }
        }
        if is_marked {
            paint_handles(painter, paper, group);
        }
        if group.kind == GroupKind::Box
            && matches!(group.owner, Some(Owner::Place(place)) if marked.place == Some(place))
        {
            let around = paper.place_rect(group.bounds).expand(BOX_MARK);
            let pen = Pen::new(1.5, LIGHT.accent);
            painter.rect_stroke(around, HANDLE, pen, StrokeKind::Outside);
        }
    }
}

fn paint_line(
    painter: &Painter,
    paper: &Paper,
    (points, stroke): (&[Point], &Stroke),
    (arrow, strong): (bool, bool),
) {
    let mut pen = pen(stroke, paper);
    if strong {
        pen = Pen::new(pen.width * 2.2, LIGHT.accent);
    }
    let line = if arrow {
        shaft(points)
    } else {
        points.to_vec()
    };
    let line: Vec<Pos2> = line.into_iter().map(|point| paper.place(point)).collect();
    if stroke.dashed {
        let (dash, gap) = (4.0 * pen.width.max(1.0), 3.0 * pen.width.max(1.0));
        painter.extend(Paint::dashed_line(&line, pen, dash, gap));
    } else {
        painter.add(Paint::line(line, pen));
    }
    if arrow && let Some(head) = arrow_head(points) {
        let head = head.map(|point| paper.place(point)).to_vec();
        painter.add(Paint::convex_polygon(head, pen.color, Pen::NONE));
    }
}

fn paint_text(
    painter: &Painter,
    engine: &UserText,
    paper: &Paper,
    (group, piece): (&Group, &TextPiece),
    marked: &Marked,
) {
    let shown = paper.place_rect(piece.bounds()).expand(2.0);
    if !painter.clip_rect().intersects(shown) {
        return;
    }
    if let Some((named, fill)) = fill_of(group, piece, marked) {
        let rect = paper.place_rect(row(group, named));
        painter.rect_filled(rect, 2.0, fill);
    }
    let corner = paper.place(piece.origin);
    let ink = color(piece.color);
    engine.paint_scaled(painter, (corner, paper.scale), &piece.layout, ink);
}

/// What is painted behind the name of a category or concept that is chosen, around what is, or under the pointer; below
/// what stands first in its line: the name, or the bullet of a concept.
fn fill_of<'a>(
    group: &'a Group,
    piece: &'a TextPiece,
    marked: &Marked,
) -> Option<(&'a TextPiece, Color32)> {
    let (named, id) = match (piece.owner, piece.role) {
        (Some(Owner::Entry(id)), Role::Name | Role::Resumed) => (piece, id),
        (Some(Owner::Concept(id)), Role::Sign) => {
            let mut names = group.pieces().filter(|other| other.role == Role::Concept);
            (names.find(|name| name.owner == piece.owner)?, id)
        }
        _ => return None,
    };
    if marked.entries.contains(&id) {
        Some((named, LIGHT.asoft))
    } else if marked.around.contains(&id) || marked.hovered == piece.owner {
        Some((named, LIGHT.bg))
    } else {
        None
    }
}

/// The line of a category or concept in its column of the box, with its bullet and number; within the inner of two
/// borders.
pub(super) fn row(group: &Group, piece: &TextPiece) -> crate::text::Rect {
    let height = piece.layout.size().height;
    let middle = Point::new(piece.origin.x, piece.origin.y + height / 2.0);
    let around = group.shapes.iter().filter_map(|shape| match shape {
        Shape::Rect { rect, .. } if rect.contains(middle) => Some(*rect),
        _ => None,
    });
    let bounds = (group.bounds.x, group.bounds.right());
    let (least, most) = around.fold(bounds, |(least, most), rect| {
        (least.max(rect.x), most.min(rect.right()))
    });
    let mut signs = group.pieces().filter(|other| other.role == Role::Sign);
    let bullet = signs.find(|sign| piece.role == Role::Concept && sign.owner == piece.owner);
    let bullet = bullet.map_or(piece.bounds(), TextPiece::bounds);
    let start = piece.origin.x.min(bullet.x);
    let end = (piece.origin.x + piece.width).max(bullet.right());
    let left = (start - 1.2).max(least + BORDER);
    let right = (end + 1.2).min(most - BORDER);
    crate::text::Rect::new(left, piece.origin.y, (right - left).max(0.0), height)
}

fn paint_handles(painter: &Painter, paper: &Paper, group: &Group) {
    for shape in &group.shapes {
        let Shape::Line { points, .. } = shape else {
            continue;
        };
        for end in [points.first(), points.last()].into_iter().flatten() {
            let square = egui::Rect::from_center_size(paper.place(*end), Vec2::splat(2.0 * HANDLE));
            let pen = Pen::new(1.5, LIGHT.accent);
            painter.rect(
                square,
                1.0,
                crate::ui::tokens::FIGURE_PAPER,
                pen,
                StrokeKind::Middle,
            );
        }
    }
}

fn corners((upper, lower): (f32, f32), scale: f32) -> CornerRadius {
    let pixels = |radius: f32| (radius * scale).round().clamp(0.0, 255.0) as u8;
    CornerRadius {
        nw: pixels(upper),
        ne: pixels(upper),
        sw: pixels(lower),
        se: pixels(lower),
    }
}

fn pen(stroke: &Stroke, paper: &Paper) -> Pen {
    Pen::new((stroke.width * paper.scale).max(0.75), color(stroke.color))
}

fn color(color: Color) -> Color32 {
    Color32::from_rgb(color.red, color.green, color.blue)
}
