//! The legend of the saturation chart: a key for everything that it shows, in as many rows as they need.

use super::{
    BAND, Color, Drawing, INTERVAL, Measured, Point, Rect, Role, Shape, TEXT, bar, dashed_line,
    filled, marker, stroke_line,
};
use crate::text::Align;

/// Width of what stands before the words, and of the room after them.
const SWATCH: f32 = 5.0;
const AFTER: f32 = 6.0;
/// Room between both.
const GAP: f32 = 1.5;
/// Where the first row begins.
const TOP: f32 = 0.7;

/// One key.
pub(super) struct Key {
    swatch: Swatch,
    words: Measured,
    at: Point,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Swatch {
    Bar,
    Line,
    Band,
    Mean,
    Ahead,
    Estimate,
    Met,
}

impl Drawing<'_> {
    /// Sets the keys from `left` on; returns how many rows they take.
    pub(super) fn set_legend(&mut self, left: f32) -> usize {
        let (chart, line) = (self.chart, self.line_height());
        let shown = [
            (Swatch::Bar, &chart.new_label, true),
            (Swatch::Line, &chart.total_label, true),
            (Swatch::Band, &chart.band_label, !chart.band.is_empty()),
            (Swatch::Mean, &chart.mean_label, !chart.mean.is_empty()),
            (Swatch::Ahead, &chart.ahead_label, !chart.ahead.is_empty()),
            (
                Swatch::Estimate,
                &chart.estimate_label,
                chart.estimate.is_some(),
            ),
            (Swatch::Met, &chart.met_label, chart.met.is_some()),
        ];
        let right = self.size.0 - TOP;
        let room = (right - left - SWATCH - GAP).max(8.0);
        let (mut x, mut row) = (left, 0);
        for (swatch, label, _) in shown.into_iter().filter(|(.., shown)| *shown) {
            let words = self.measure(label, Align::Start, room);
            let width = SWATCH + GAP + words.layout.size().width;
            if x > left && x + width > right {
                (x, row) = (left, row + 1);
            }
            let at = Point::new(x, TOP + line * row as f32);
            self.keys.push(Key { swatch, words, at });
            x += width + AFTER;
        }
        row + 1
    }

    /// Draws the keys.
    pub(super) fn legend(&mut self) {
        let line = self.line_height();
        let mut shapes = Vec::new();
        let mut bottom = TOP + line;
        for key in std::mem::take(&mut self.keys) {
            let middle = key.at.y + line / 2.0;
            shapes.extend(self.swatch(key.swatch, Point::new(key.at.x, middle)));
            let at = Point::new(key.at.x + SWATCH + GAP, key.at.y);
            shapes.push(Shape::Text(key.words.at(at, TEXT, (Role::Label, None))));
            bottom = key.at.y + line;
        }
        let bounds = Rect::new(self.plot.x, TOP, self.plot.width, bottom - TOP);
        self.group("legend".to_owned(), bounds, None, shapes);
    }

    fn swatch(&self, swatch: Swatch, at: Point) -> Vec<Shape> {
        let area = Rect::new(at.x, at.y - 1.2, SWATCH, 2.4);
        let ends = || vec![at, Point::new(at.x + SWATCH, at.y)];
        match swatch {
            Swatch::Bar => vec![bar(area, self.bar_color())],
            Swatch::Line => vec![
                stroke_line(ends(), 0.9, Color::BLACK),
                marker(Point::new(at.x + SWATCH / 2.0, at.y)),
            ],
            Swatch::Band => vec![filled(area, BAND)],
            Swatch::Mean => vec![stroke_line(ends(), 0.6, self.mean_color())],
            Swatch::Ahead => vec![dashed_line(ends(), 0.9, Color::BLACK)],
            Swatch::Estimate => vec![
                filled(area, INTERVAL),
                dashed_line(ends(), 0.6, super::MUTED),
            ],
            Swatch::Met => {
                let x = at.x + SWATCH / 2.0;
                let ends = vec![Point::new(x, at.y - 1.6), Point::new(x, at.y + 1.6)];
                vec![dashed_line(ends, 1.0, self.met_color())]
            }
        }
    }
}
