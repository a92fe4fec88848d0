//! Paints the chart of one level: new codes as bars, all codes so far as a line. Time runs from left to right in every
//! language; each interview is also a row for screen readers.

use egui::accesskit::Role;
use egui::{
    Align2, Color32, Painter, Pos2, Rect, Response, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo,
};

use crate::analysis::saturation::{Band, Counted};
use crate::locale;
use crate::ui::axial::phrase;
use crate::ui::glyphs::{UserText, content_left, user_text};
use crate::ui::mirror;
use crate::ui::theme;
use crate::ui::tokens::{
    CHART_BAND_ALPHA, CHART_BAR, CHART_INTERVAL_ALPHA, TextRole, Tokens, space,
};
use crate::ui::widget::{hairline_h, tooltip};

use super::marks::Marks;
use super::{Bar, SaturationData, Seen};

/// Height of the chart with its axis; in a low pane less, so that rows of the table below are seen.
const HEIGHT: f32 = 206.0;
const LOW_HEIGHT: f32 = 160.0;
/// The height of a pane that is low.
const LOW_PANE: f32 = 760.0;
/// Room for the numbers of the axis.
const AXIS: f32 = 36.0;
/// Room for the numbers of the interviews.
const FOOT: f32 = 22.0;
/// Room above, for what is written at the end of the line.
const HEAD: f32 = 18.0;
/// Bars above which values are not printed.
const PRINTED: usize = 20;
/// Bars above which the points of the line are not marked.
const MARKED: usize = 80;
/// Bars above which only the one under the pointer is an element of its own.
const TOLD: usize = 200;
/// Lines of the grid that are aimed at.
const GRID: usize = 4;

/// What paints within the plot.
struct Plot<'a> {
    painter: &'a Painter,
    engine: UserText,
    tokens: &'static Tokens,
    rect: Rect,
    top: usize,
    slot: f32,
}

/// Shows the chart of the level that is shown; the band over orders belongs to the conducted order.
pub(super) fn chart_ui(ui: &mut Ui, data: &SaturationData, (seen, bars): (Seen, &[Bar])) {
    let counted = data.counted();
    let low = ui.clip_rect().height() < LOW_PANE;
    let height = if low { LOW_HEIGHT } else { HEIGHT };
    let size = Vec2::new(ui.available_width(), height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let name = data.review.order_message("saturation-chart-name");
    let name = locale::say(&name.with("what", locale::words(counted.key())));
    response.widget_info(|| WidgetInfo::labeled(Role::Table, true, &name));
    let plot_rect = Rect::from_min_max(
        Pos2::new(rect.left() + AXIS, rect.top() + HEAD),
        Pos2::new(rect.right(), rect.bottom() - FOOT),
    );
    let beyond = Some(&data.beyond).filter(|_| seen == Seen::Today);
    let ahead = beyond.map_or(&[][..], |beyond| &beyond.ahead);
    let chao2 = beyond.and_then(|beyond| beyond.chao2);
    let most = bars.iter().map(|bar| bar.cumulative).max().unwrap_or(0);
    let estimate = chao2.map_or(0.0, |chao2| chao2.estimate);
    let most = most.max(estimate.ceil() as usize).max(1);
    let step = nice_step(most);
    let painter = ui.painter().clone();
    // Time runs from left to right, whichever way the window does.
    mirror::island(&painter, rect, || {
        let plot = Plot {
            painter: &painter,
            engine: user_text(ui.ctx()),
            tokens: theme::tokens(ui),
            rect: plot_rect,
            top: most.div_ceil(step) * step,
            slot: plot_rect.width() / (bars.len() + ahead.len()).max(1) as f32,
        };
        if let Some(ends) = chao2.and_then(|chao2| chao2.ci95) {
            plot.interval(ends);
        }
        plot.grid(step);
        if let Some(beyond) = beyond {
            plot.band(&data.orders.band);
            plot.mean(&beyond.mean);
        }
        if let Some(chao2) = chao2 {
            plot.estimate(chao2.estimate);
        }
        plot.bars(data, bars);
        plot.line(bars);
        plot.ahead(bars, ahead);
        let met = data.met_at(counted).filter(|_| seen == Seen::Today);
        if let Some(met) = met {
            plot.met(met, data);
        }
        let marks = Marks {
            estimate: chao2.map(|chao2| plot.height(chao2.estimate)),
            met: met.map(|met| plot.rect.left() + plot.slot * met as f32),
            ahead: !ahead.is_empty(),
        };
        plot.end((bars, &marks), (counted, seen));
        tell_ui(ui, (&plot, &response), (bars, ahead));
    });
}

/// Makes each interview a row for screen readers, and those to come.
fn tell_ui(ui: &Ui, (plot, response): (&Plot<'_>, &Response), (bars, ahead): (&[Bar], &[f64])) {
    // Of very many only the one under the pointer is told.
    let under = response.hover_pos().map(|at| plot.index(at.x));
    let told = |index: usize| bars.len() <= TOLD || under == Some(index);
    let further = ahead.iter().zip(1..).map(ahead_label);
    let labels = bars.iter().map(|bar| bar.label.clone()).chain(further);
    for (index, label) in labels.enumerate().filter(|(index, _)| told(*index)) {
        let left = plot.rect.left() + plot.slot * index as f32;
        let area = Rect::from_min_max(
            Pos2::new(left, response.rect.top()),
            Pos2::new(left + plot.slot, response.rect.bottom()),
        );
        let part = ui.interact(area, response.id.with(index), Sense::hover());
        part.widget_info(|| WidgetInfo::labeled(Role::Row, true, &label));
        tooltip(part, "", "", &label);
    }
}

/// What is said of the codes that so many further interviews would be expected to bring it to.
fn ahead_label((codes, more): (&f64, usize)) -> String {
    let numbers = [
        ("more", more.into()),
        ("codes", format!("{codes:.1}").into()),
    ];
    phrase::with("saturation-bar-ahead", numbers)
}

/// A step of 1, 2 or 5 times a power of ten.
fn nice_step(most: usize) -> usize {
    let wanted = most.div_ceil(GRID).max(1);
    let mut power = 1;
    while power * 10 <= wanted {
        power *= 10;
    }
    let steps = [1, 2, 5, 10].map(|factor| factor * power);
    steps
        .into_iter()
        .find(|step| *step >= wanted)
        .unwrap_or(wanted)
}

impl Plot<'_> {
    fn y(&self, value: usize) -> f32 {
        self.height(value as f64)
    }

    fn height(&self, value: f64) -> f32 {
        self.rect.bottom() - self.rect.height() * value as f32 / self.top.max(1) as f32
    }

    fn x(&self, index: usize) -> f32 {
        self.rect.left() + self.slot * (index as f32 + 0.5)
    }

    fn index(&self, x: f32) -> usize {
        ((x - self.rect.left()) / self.slot).max(0.0) as usize
    }

    fn words(&self, text: &str, (pos, anchor): (Pos2, Align2), role: TextRole, color: Color32) {
        let layout = self.engine.line(text, role, f32::INFINITY);
        let size = Vec2::new(layout.size().width, layout.size().height);
        let rect = anchor.anchor_size(pos, size);
        let corner = Pos2::new(
            (rect.left() - content_left(&layout)).round(),
            rect.top().round(),
        );
        self.engine.paint(self.painter, corner, &layout, color);
    }

    fn grid(&self, step: usize) {
        for value in (0..=self.top).step_by(step.max(1)) {
            let y = self.y(value);
            let color = if value == 0 {
                self.tokens.line2
            } else {
                self.tokens.line
            };
            hairline_h(self.painter, self.rect.x_range(), y, color);
            let place = (
                Pos2::new(self.rect.left() - space::MEDIUM, y),
                Align2::RIGHT_CENTER,
            );
            self.words(&value.to_string(), place, TextRole::Tiny, self.tokens.ink3);
        }
    }

    /// The mean over all orders.
    fn mean(&self, mean: &[f64]) {
        let point = |(index, codes): (usize, &f64)| Pos2::new(self.x(index), self.height(*codes));
        let points: Vec<Pos2> = mean.iter().enumerate().map(point).collect();
        let stroke = Stroke::new(1.0, self.tokens.accent);
        self.painter.add(Shape::line(points, stroke));
    }

    /// The interval of the estimate behind everything; above the plot it is cut off.
    fn interval(&self, (low, high): (f64, f64)) {
        let top = self.height(high).max(self.rect.top());
        let area = Rect::from_x_y_ranges(self.rect.x_range(), top..=self.height(low));
        let fill = self.tokens.ink.gamma_multiply_u8(CHART_INTERVAL_ALPHA);
        self.painter.rect_filled(area, 0.0, fill);
    }

    /// What further interviews would be expected to bring, dashed from the last one on.
    fn ahead(&self, bars: &[Bar], ahead: &[f64]) {
        let (Some(last), false) = (bars.last(), ahead.is_empty()) else {
            return;
        };
        let seen = bars.len();
        let mut points = vec![Pos2::new(self.x(seen - 1), self.y(last.cumulative))];
        let further = ahead.iter().zip(seen..);
        points.extend(further.map(|(codes, at)| Pos2::new(self.x(at), self.height(*codes))));
        let stroke = Stroke::new(2.0, self.tokens.accent);
        self.painter
            .extend(Shape::dashed_line(&points, stroke, 5.0, 4.0));
        let words = locale::words("saturation-ahead");
        let below = Pos2::new(self.rect.right(), self.y(last.cumulative) + space::SMALL);
        let place = (below, Align2::RIGHT_TOP);
        self.words(&words, place, TextRole::Tiny, self.tokens.ink3);
        let every = (28.0 / self.slot).ceil().max(1.0) as usize;
        for at in (seen..seen + ahead.len()).filter(|at| at % every == 0) {
            let words = locale::digits(&format!("+{}", at + 1 - seen));
            let place = (
                Pos2::new(self.x(at), self.rect.bottom() + space::TINY),
                Align2::CENTER_TOP,
            );
            self.words(&words, place, TextRole::Tiny, self.tokens.ink3);
        }
    }

    /// How many there are to find at least, where that is more than what was seen.
    fn estimate(&self, chao2: f64) {
        let y = self.height(chao2);
        let ends = [
            Pos2::new(self.rect.left(), y),
            Pos2::new(self.rect.right(), y),
        ];
        let stroke = Stroke::new(1.0, self.tokens.ink3);
        self.painter
            .extend(Shape::dashed_line(&ends, stroke, 6.0, 4.0));
        let words = phrase::with(
            "saturation-chao2-line",
            [("estimate", format!("{chao2:.1}").into())],
        );
        let place = (
            Pos2::new(self.rect.left() + space::SMALL, y - space::TINY),
            Align2::LEFT_BOTTOM,
        );
        self.words(&words, place, TextRole::Tiny, self.tokens.ink2);
    }

    /// The band in which nineteen of twenty orders lie.
    fn band(&self, band: &[Band]) {
        let fill = self.tokens.accent.gamma_multiply_u8(CHART_BAND_ALPHA);
        for (index, ends) in band.windows(2).enumerate() {
            let [before, after] = ends else { continue };
            let (left, right) = (self.x(index), self.x(index + 1));
            let corners = vec![
                Pos2::new(left, self.y(before.high)),
                Pos2::new(right, self.y(after.high)),
                Pos2::new(right, self.y(after.low)),
                Pos2::new(left, self.y(before.low)),
            ];
            self.painter
                .add(Shape::convex_polygon(corners, fill, Stroke::NONE));
        }
    }

    fn bars(&self, data: &SaturationData, bars: &[Bar]) {
        let printed = bars.len() <= PRINTED;
        let every = (28.0 / self.slot).ceil().max(1.0) as usize;
        let half = (self.slot * 0.21).clamp(1.0, 22.0);
        for (index, (bar, interview)) in bars.iter().zip(&data.interviews).enumerate() {
            let (x, y) = (self.x(index), self.y(bar.new));
            let body = Rect::from_min_max(
                Pos2::new(x - half, y),
                Pos2::new(x + half, self.rect.bottom()),
            );
            if bar.new > 0 {
                self.painter.rect_filled(body, 1.0, CHART_BAR);
            }
            if printed {
                // Within a tall bar the number stays clear of the line above it.
                let inside = body.height() > 24.0;
                let (top, ink) = if inside {
                    (y + 1.0, crate::ui::tokens::FIGURE_INK)
                } else {
                    (y - 16.0, self.tokens.ink2)
                };
                self.words(
                    &bar.new.to_string(),
                    (Pos2::new(x, top), Align2::CENTER_TOP),
                    TextRole::Tiny,
                    ink,
                );
            }
            if index % every == 0 {
                let place = (
                    Pos2::new(x, self.rect.bottom() + space::TINY),
                    Align2::CENTER_TOP,
                );
                self.words(&interview.number, place, TextRole::Tiny, self.tokens.ink3);
            }
        }
    }

    fn line(&self, bars: &[Bar]) {
        let points: Vec<Pos2> = bars
            .iter()
            .enumerate()
            .map(|(index, bar)| self.point(index, bar))
            .collect();
        let marked = points.iter().filter(|_| points.len() <= MARKED);
        for point in marked {
            self.painter.circle_filled(*point, 3.0, self.tokens.accent);
        }
        self.painter
            .add(Shape::line(points, Stroke::new(2.0, self.tokens.accent)));
    }

    /// Says by the end of the line how many there are, where nothing else is drawn.
    fn end(&self, (bars, marks): (&[Bar], &Marks), (counted, seen): (Counted, Seen)) {
        let Some(last) = bars.last() else {
            return;
        };
        let what = match counted {
            _ if seen == Seen::EachDay => "each-day",
            Counted::OpenCodes => "open",
            Counted::ConceptsAndOpenCodes => "both",
            Counted::Concepts => "concept",
            Counted::Categories => "category",
        };
        let seen = phrase::with(
            "saturation-seen",
            [("count", last.cumulative.into()), ("what", what.into())],
        );
        let layout = self
            .engine
            .line(&seen, TextRole::SmallStrong, f32::INFINITY);
        let size = Vec2::new(layout.size().width, layout.size().height);
        let curve: Vec<Pos2> = (0..)
            .zip(bars)
            .map(|(at, bar)| self.point(at, bar))
            .collect();
        let end = Pos2::new(
            self.rect.left() + self.slot * bars.len() as f32 - space::TINY,
            self.y(last.cumulative),
        );
        let corner = marks.free_corner(size, (end, self.rect), &curve);
        let place = (corner, Align2::LEFT_TOP);
        self.words(&seen, place, TextRole::SmallStrong, self.tokens.accent);
    }

    fn point(&self, index: usize, bar: &Bar) -> Pos2 {
        Pos2::new(self.x(index), self.y(bar.cumulative))
    }

    /// The interview at which the rule is met.
    fn met(&self, interview: usize, data: &SaturationData) {
        let Some(level) = data.review.levels.first() else {
            return;
        };
        let x = self.rect.left() + self.slot * interview as f32;
        let (dash, gap) = (3.0, 3.0);
        let ends = [
            Pos2::new(x, self.rect.top() + 16.0),
            Pos2::new(x, self.rect.bottom()),
        ];
        let stroke = Stroke::new(1.5, self.tokens.warn);
        self.painter
            .extend(Shape::dashed_line(&ends, stroke, dash, gap));
        let rule = level.guest.rule;
        let numbers = [
            ("base", rule.base.into()),
            ("run", rule.run.into()),
            ("interview", interview.into()),
        ];
        let words = phrase::with("saturation-met", numbers);
        let middle = self.rect.center().y + 10.0;
        let place = if x > self.rect.center().x {
            (Pos2::new(x - space::SMALL, middle), Align2::RIGHT_CENTER)
        } else {
            (Pos2::new(x + space::SMALL, middle), Align2::LEFT_CENTER)
        };
        self.words(&words, place, TextRole::Small, self.tokens.warn);
    }
}
