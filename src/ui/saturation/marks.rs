//! What is drawn in the plot of the chart that words must stand clear of, and a free place for words beside it.

use egui::{Pos2, Rect, Vec2};

use crate::ui::tokens::space;

/// How far words stand from lines.
const CLEAR: f32 = 3.0;
/// The height of words that stand by a line.
const WORDS: f32 = 18.0;
/// The width of the words about the rule.
const RULE: f32 = 150.0;
/// How far the marked points of the curve reach.
const POINT: f32 = 3.0;

/// Lines with words of their own, in points of the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Marks {
    /// How high the line of the estimate is; its words stand above it.
    pub estimate: Option<f32>,
    /// Where the rule is met; its words stand beside the middle of that line.
    pub met: Option<f32>,
    /// Whether words about further interviews stand below the end of the curve.
    pub ahead: bool,
}

impl Marks {
    /// Returns the upper left corner for words of `size` near the end of the curve: above it, else below it, a line
    /// further each time, at the end of the curve or of the plot or before the rule is met; above it where there is no
    /// free place.
    pub fn free_corner(&self, size: Vec2, (end, plot): (Pos2, Rect), curve: &[Pos2]) -> Pos2 {
        let above = end.y - space::MEDIUM - size.y;
        let under = end.y + space::MEDIUM + if self.ahead { WORDS } else { 0.0 };
        let rows = (0..4).map(|row| under + WORDS * row as f32);
        let mut rights = vec![end.x, plot.right() - space::TINY];
        rights.extend(self.met.map(|met| met.min(end.x) - space::MEDIUM));
        let tops = std::iter::once(above).chain(rows);
        let corners = tops.flat_map(|top| {
            let rights = rights.iter();
            rights.map(move |right| Pos2::new(right - size.x, top))
        });
        let is_free = |corner: &Pos2| self.is_free(Rect::from_min_size(*corner, size), plot, curve);
        let first = Pos2::new(end.x - size.x, above);
        corners.into_iter().find(is_free).unwrap_or(first)
    }

    fn is_free(&self, words: Rect, plot: Rect, curve: &[Pos2]) -> bool {
        let near = words.expand(CLEAR);
        let on_estimate = self.estimate.is_some_and(|y| {
            let line = y - WORDS..=y;
            near.top() < *line.end() && near.bottom() > *line.start()
        });
        let on_met = self.met.is_some_and(|x| {
            let middle = plot.center().y;
            let said = if x > plot.center().x {
                x - RULE..=x
            } else {
                x..=x + RULE
            };
            let said = Rect::from_x_y_ranges(said, middle..=middle + WORDS);
            (near.left() < x && near.right() > x) || near.intersects(said)
        });
        let on_curve = curve.windows(2).any(|ends| match ends {
            [a, b] => crosses(near.expand(POINT), *a, *b),
            _ => false,
        });
        words.left() > plot.left()
            && words.bottom() < plot.bottom()
            && !on_estimate
            && !on_met
            && !on_curve
    }
}

/// Whether a stretch of the curve, from left to right, enters a rectangle.
fn crosses(rect: Rect, a: Pos2, b: Pos2) -> bool {
    let (left, right) = (a.x.max(rect.left()), b.x.min(rect.right()));
    if left > right || a.x >= b.x {
        return false;
    }
    let at = |x: f32| a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x);
    let (one, other) = (at(left), at(right));
    one.min(other) < rect.bottom() && one.max(other) > rect.top()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plot() -> Rect {
        Rect::from_min_max(Pos2::new(40.0, 20.0), Pos2::new(840.0, 180.0))
    }

    /// Sixteen points that rise fast and level off at `height`.
    fn curve(height: f32) -> Vec<Pos2> {
        let point = |at: usize| {
            let share = 1.0 - 0.75_f32.powi(at as i32 + 1);
            Pos2::new(65.0 + 50.0 * at as f32, 180.0 - height * share)
        };
        (0..16).map(point).collect()
    }

    fn words(marks: Marks, height: f32) -> Rect {
        let size = Vec2::new(190.0, 16.0);
        let curve = curve(height);
        let end = *curve.last().unwrap();
        Rect::from_min_size(marks.free_corner(size, (end, plot()), &curve), size)
    }

    #[test]
    fn words_stand_clear_of_the_estimate_the_rule_and_the_curve() {
        let plain = words(Marks::default(), 100.0);
        assert!(plain.bottom() < 84.0, "above the end: {plain}");
        let marks = Marks {
            estimate: Some(68.0),
            met: Some(740.0),
            ahead: true,
        };
        let placed = words(marks, 100.0);
        assert_ne!(placed, plain);
        assert!(placed.top() > 68.0 || placed.bottom() < 50.0, "{placed}");
        assert!(placed.right() < 740.0 || placed.left() > 740.0, "{placed}");
        let curve = curve(100.0);
        assert!(
            !curve
                .windows(2)
                .any(|ends| crosses(placed, ends[0], ends[1]))
        );
        assert!(plot().contains_rect(placed));
    }
}
