//! How the paper lies in the pane: how large, and where.

use egui::{Pos2, Rect, Vec2};

use crate::text::Point;

/// Logical pixels of a millimetre at 100 %: 96 to the inch.
const PIXELS: f32 = 96.0 / 25.4;
/// White around the figure, in millimetres.
pub(super) const PAPER: f32 = 5.0;
/// The least and the most that the paper is enlarged.
const RANGE: (f32, f32) = (0.25, 4.0);

/// Where the paper lies.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct View {
    /// The enlargement; nothing: the whole figure is shown.
    pub zoom: Option<f32>,
    /// How far the middle of the paper is from the middle of the pane, in logical pixels.
    pub offset: Vec2,
}

/// The paper of one pass: from millimetres to the screen and back.
#[derive(Clone, Copy, Debug)]
pub(super) struct Paper {
    /// The paper on the screen.
    pub rect: Rect,
    /// Logical pixels of a millimetre.
    pub scale: f32,
}

impl View {
    /// Returns the paper of a figure of `size` millimetres in `pane`; `below` is kept free under it.
    pub fn paper(&self, size: Vec2, pane: Rect, below: f32) -> Paper {
        let whole = size + Vec2::splat(2.0 * PAPER);
        let mut room = pane.shrink(20.0);
        room.max.y -= below;
        let zoom = self.zoom.unwrap_or_else(|| fit(whole, room));
        let scale = zoom * PIXELS;
        let centre = room.center()
            + if self.zoom.is_some() {
                self.offset
            } else {
                Vec2::ZERO
            };
        let rect = Rect::from_center_size(centre, whole * scale);
        let corner = rect.min.round();
        Paper {
            rect: Rect::from_min_size(corner, rect.size()),
            scale,
        }
    }

    /// Enlarges by `factor`, keeping what is under `pointer` where it is.
    pub fn enlarge(&mut self, factor: f32, paper: &Paper, pointer: Pos2) {
        let before = paper.scale / PIXELS;
        let after = (before * factor).clamp(RANGE.0, RANGE.1);
        let centre = paper.rect.center();
        if self.zoom.is_none() {
            self.offset = Vec2::ZERO;
        }
        self.zoom = Some(after);
        self.offset += (centre - pointer) * (after / before - 1.0);
    }

    /// Moves the paper.
    pub fn shift(&mut self, by: Vec2, paper: &Paper) {
        if self.zoom.is_none() {
            self.zoom = Some(paper.scale / PIXELS);
            self.offset = Vec2::ZERO;
        }
        self.offset += by;
    }
}

impl Paper {
    /// Returns how much it is enlarged, in per cent.
    pub fn percent(&self) -> usize {
        (self.scale / PIXELS * 100.0).round() as usize
    }

    /// Returns where a point in millimetres stands on the screen.
    pub fn place(&self, point: Point) -> Pos2 {
        let at = Vec2::new(point.x + PAPER, point.y + PAPER);
        self.rect.min + at * self.scale
    }

    /// Returns where a rectangle in millimetres stands on the screen.
    pub fn place_rect(&self, rect: crate::text::Rect) -> Rect {
        let corner = self.place(Point::new(rect.x, rect.y));
        Rect::from_min_size(corner, Vec2::new(rect.width, rect.height) * self.scale)
    }

    /// Returns the point in millimetres under a point of the screen.
    pub fn point(&self, pos: Pos2) -> Point {
        let at = (pos - self.rect.min) / self.scale;
        Point::new(at.x - PAPER, at.y - PAPER)
    }
}

fn fit(whole: Vec2, room: Rect) -> f32 {
    let by_width = room.width() / (whole.x * PIXELS).max(1.0);
    let by_height = room.height() / (whole.y * PIXELS).max(1.0);
    by_width.min(by_height).clamp(RANGE.0, 1.5)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pane() -> Rect {
        Rect::from_min_size(Pos2::new(300.0, 100.0), Vec2::new(800.0, 600.0))
    }

    #[test]
    fn points_go_to_the_screen_and_back() {
        let view = View {
            zoom: Some(1.3),
            offset: Vec2::new(12.0, -7.0),
        };
        let paper = view.paper(Vec2::new(190.0, 120.0), pane(), 40.0);
        let point = Point::new(33.0, 44.0);
        let back = paper.point(paper.place(point));
        assert!((back.x - point.x).abs() < 1e-3 && (back.y - point.y).abs() < 1e-3);
    }

    #[test]
    fn enlarging_keeps_what_is_under_the_pointer() {
        let mut view = View::default();
        let size = Vec2::new(190.0, 120.0);
        let before = view.paper(size, pane(), 0.0);
        let pointer = Pos2::new(500.0, 300.0);
        let under = before.point(pointer);
        view.enlarge(1.5, &before, pointer);
        let after = view.paper(size, pane(), 0.0);
        let still = after.place(under);
        assert!((still - pointer).length() < 1.5, "{still:?}");
    }
}
