//! The mark of a code: its shape says the level, its colour the branch.

use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, Vec2};

use crate::model::Level;
use crate::ui::tokens::{Tokens, code_colour};

/// The shape of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MarkShape {
    /// A category: ■.
    Square,
    /// A concept: ◆.
    Diamond,
    /// An open code: ●.
    Circle,
    /// Something unfinished: ○.
    Ring,
}

/// A coloured mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Its shape.
    pub shape: MarkShape,
    /// Its colour.
    pub color: Color32,
}

impl From<Level> for MarkShape {
    fn from(level: Level) -> Self {
        match level {
            Level::Category => Self::Square,
            Level::Concept => Self::Diamond,
            Level::Open => Self::Circle,
        }
    }
}

impl Mark {
    /// The width that every mark takes in a row.
    pub const WIDTH: f32 = 10.0;

    /// Returns the mark of a code at `level` with code colour number `colour`.
    pub fn code(level: Level, colour: usize, tokens: &Tokens) -> Self {
        Self {
            shape: level.into(),
            color: code_colour(colour).stroke(tokens),
        }
    }

    /// Paints the mark around `centre`.
    pub fn paint(self, painter: &Painter, centre: Pos2) {
        let Self { shape, color } = self;
        match shape {
            MarkShape::Square => {
                let scale = painter.pixels_per_point();
                let snapped = ((centre - Vec2::splat(5.0)).to_vec2() * scale).round() / scale;
                let rect = Rect::from_min_size(snapped.to_pos2(), Vec2::splat(10.0));
                painter.rect_filled(rect, 2.0, color);
            }
            MarkShape::Diamond => {
                let reach = 5.4;
                let corners = [
                    Vec2::new(0.0, -reach),
                    Vec2::new(reach, 0.0),
                    Vec2::new(0.0, reach),
                    Vec2::new(-reach, 0.0),
                ];
                let points = corners.iter().map(|corner| centre + *corner).collect();
                painter.add(Shape::convex_polygon(points, color, Stroke::NONE));
            }
            MarkShape::Circle => {
                painter.circle_filled(centre, 4.0, color);
            }
            MarkShape::Ring => {
                painter.circle_stroke(centre, 4.25, Stroke::new(1.5, color));
            }
        }
    }
}
