//! What lies beyond what was seen: the mean over orders, what further interviews would be expected to bring, and how many
//! codes there are to find by an estimate.

use super::{
    Color, Drawing, INTERVAL, MEAN, MEAN_GREY, MET, MET_GREY, MUTED, PRINTED_BARS, Point, Rect,
    Role, Shape, TEXT, dashed_line, every, filled, stroke_line,
};
use crate::text::Align;

impl Drawing<'_> {
    pub(super) fn mean_color(&self) -> Color {
        if self.chart.grey { MEAN_GREY } else { MEAN }
    }

    /// The interval of the estimate behind everything, and the estimate as a line.
    pub(super) fn interval(&mut self) {
        let Some((codes, (low, high))) = self.chart.estimate else {
            return;
        };
        let (plot, top, bottom) = (self.plot, self.height(high), self.height(low));
        let y = self.height(codes);
        let ends = vec![Point::new(plot.x, y), Point::new(plot.right(), y)];
        let area = Rect::new(plot.x, top, plot.width, (bottom - top).max(0.0));
        let shapes = vec![filled(area, INTERVAL), dashed_line(ends, 0.6, MUTED)];
        self.group("estimate".to_owned(), area, None, shapes);
    }

    /// The mean over orders as a thin line, and what is expected of further interviews, dashed from the last one on.
    pub(super) fn beyond(&mut self) {
        let chart = self.chart;
        let mut shapes = Vec::new();
        let mean = chart.mean.iter().enumerate();
        let mean: Vec<Point> = mean.map(|(at, codes)| self.point(at, *codes)).collect();
        if mean.len() > 1 {
            shapes.push(stroke_line(mean, 0.6, self.mean_color()));
        }
        let (seen, last) = (chart.bars.len(), chart.bars.last());
        if let (Some(last), false) = (last, chart.ahead.is_empty()) {
            let mut points = vec![self.point(seen - 1, last.total as f64)];
            let ahead = chart.ahead.iter().zip(seen..);
            points.extend(ahead.map(|(codes, at)| self.point(at, *codes)));
            shapes.push(dashed_line(points, 0.9, Color::BLACK));
            shapes.extend(self.numbers_ahead());
        }
        if !shapes.is_empty() {
            self.group("beyond".to_owned(), Rect::default(), None, shapes);
        }
    }

    pub(super) fn met_color(&self) -> Color {
        if self.chart.grey { MET_GREY } else { MET }
    }

    /// Where the rule is met: upright and dashed, behind the interview at which it is.
    pub(super) fn met(&mut self) {
        let seen = self.chart.bars.len();
        let Some(met) = self.chart.met.filter(|met| (1..=seen).contains(met)) else {
            return;
        };
        let (x, width) = self.slot(met - 1);
        let (plot, x) = (self.plot, x + width);
        let ends = vec![Point::new(x, plot.y), Point::new(x, plot.bottom())];
        let shapes = vec![dashed_line(ends, 1.0, self.met_color())];
        let bounds = Rect::new(x, plot.y, 0.0, plot.height);
        self.group("met".to_owned(), bounds, None, shapes);
    }

    /// “+1” and so on under the axis, and what is expected above the last one.
    fn numbers_ahead(&mut self) -> Vec<Shape> {
        let chart = self.chart;
        let (seen, width) = (chart.bars.len(), self.slot(0).1);
        let line = self.line_height();
        let mut shapes = Vec::new();
        for more in 1..=chart.ahead.len() {
            let at = seen + more - 1;
            if at % every(width) != 0 {
                continue;
            }
            let words = format!("+{}", self.number(more as u64));
            let words = self.measure(&words, Align::Center, width);
            let place = Point::new(self.slot(at).0, self.plot.bottom() + 1.2);
            shapes.push(Shape::Text(words.at(place, MUTED, (Role::Label, None))));
        }
        if let (Some(codes), true) = (chart.ahead.last(), seen <= PRINTED_BARS) {
            let point = self.point(seen + chart.ahead.len() - 1, *codes);
            let number = self.number(codes.round() as u64);
            let words = self.measure(&number, Align::Center, width);
            let place = Point::new(point.x - width / 2.0, point.y - line - 0.9);
            shapes.push(Shape::Text(words.at(place, TEXT, (Role::Label, None))));
        }
        shapes
    }

    fn point(&self, at: usize, codes: f64) -> Point {
        let (x, width) = self.slot(at);
        Point::new(x + width / 2.0, self.height(codes))
    }
}
