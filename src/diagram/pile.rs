//! One of the six places with the added places next to it, one above the other: what stands in a cell of a layout.

use super::classic::ROW_GAP;
use super::setting::Setting;
use super::sheet::{Body, Seat};
use crate::model::Place;
use crate::text::{Point, Rect};

/// Boxes of one cell, measured, from top to bottom.
pub(super) struct Pile {
    width: f32,
    bodies: Vec<(Place, Body)>,
}

impl Setting<'_> {
    /// Measures the boxes of `six` and of what stands next to it at `width`, their lists in so many columns.
    pub fn pile(&mut self, six: Place, width: f32, columns: usize) -> Pile {
        let places = self.figure.around(six);
        let bodies = places
            .into_iter()
            .map(|place| (place, Body::List(self.fill(place, width, columns))));
        Pile {
            width,
            bodies: bodies.collect(),
        }
    }
}

impl Pile {
    pub fn height(&self) -> f32 {
        let boxes = self.bodies.iter().map(|(_, body)| body.height());
        boxes.sum::<f32>() + ROW_GAP * self.bodies.len().saturating_sub(1) as f32
    }

    pub fn breaks_words(&self) -> bool {
        self.bodies.iter().any(|(_, body)| body.breaks_words())
    }

    /// Puts the boxes below each other from `at` on.
    pub fn seats(self, at: Point) -> impl Iterator<Item = Seat> {
        let mut y = at.y;
        self.bodies.into_iter().map(move |(place, body)| {
            let rect = Rect::new(at.x, y, self.width, body.height());
            y = rect.bottom() + ROW_GAP;
            Seat { place, body, rect }
        })
    }
}
