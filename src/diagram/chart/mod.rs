//! The saturation chart: new codes per interview as bars, all codes so far as a line (saturation reference, curves).

mod beyond;
mod legend;

use super::POINT;
use super::figure::digits;
use super::palette::{Color, MUTED, TEXT};
use super::scene::{Group, GroupKind, Owner, Role, Scene, Shape, Stroke};
use super::setting::Measured;
use crate::text::{Align, Direction, Face, Point, Rect, TextEngine, TextStyle, Weight};
use legend::Key;

/// Bars above which values are not printed.
const PRINTED_BARS: usize = 20;
/// Sky blue and black of Okabe & Ito (2008): apart in grey too.
const BAR: Color = Color::hex(0x56b4e9);
const BAR_GREY: Color = Color::hex(0xb8b8b8);
const BAR_EDGE: Color = Color::hex(0x222222);
/// Light enough for the grid and the line to stand out on it, in grey too.
const BAND: Color = Color::hex(0xe3ecec);
const GRID: Color = Color::hex(0xd9d9d9);
/// The interval of the estimate, lighter than the band.
const INTERVAL: Color = Color::hex(0xf4efe4);
const MEAN: Color = Color::hex(0x0072b2);
const MEAN_GREY: Color = Color::hex(0x666666);
/// Where the rule is met: vermilion of the same set, and a grey as dark.
const MET: Color = Color::hex(0xd55e00);
const MET_GREY: Color = Color::hex(0x333333);
/// The least width of a slot whose label can be read.
const LEAST_SLOT: f32 = 7.0;

/// What the chart shows.
#[derive(Clone, Debug, PartialEq)]
pub struct SaturationChart {
    /// The least and the most codes after each interview in nineteen of twenty orders; may be empty.
    pub band: Vec<(u64, u64)>,
    /// The legend's words for the band.
    pub band_label: String,
    /// Codes after each interview, the mean over all orders; may be empty.
    pub mean: Vec<f64>,
    /// The legend's words for the mean.
    pub mean_label: String,
    /// Codes that further interviews would be expected to bring it to; may be empty.
    pub ahead: Vec<f64>,
    /// The legend's words for these.
    pub ahead_label: String,
    /// How many codes there are to find by an estimate, with the ends of its interval; above the plot it is cut off.
    pub estimate: Option<(f64, (f64, f64))>,
    /// The legend's words for it.
    pub estimate_label: String,
    /// After how many interviews the rule is met; nothing: it is not.
    pub met: Option<usize>,
    /// The legend's words for that, the interview named.
    pub met_label: String,
    /// Its title, for metadata only.
    pub title: String,
    /// The interviews in the order of analysis.
    pub bars: Vec<ChartBar>,
    /// What is counted, above the axis (“codes”).
    pub value_label: String,
    /// What the bars are, under the axis (“interview”).
    pub bar_label: String,
    /// The legend's words for the bars.
    pub new_label: String,
    /// The legend's words for the line.
    pub total_label: String,
    /// Millimetres across.
    pub width_mm: f32,
    /// Millimetres down.
    pub height_mm: f32,
    /// The smallest type in points.
    pub min_type_pt: f32,
    /// Right to left puts the first interview at the right.
    pub direction: Direction,
    /// The language as a BCP 47 tag.
    pub language: String,
    /// Greys instead of colours.
    pub grey: bool,
    /// ۰–۹.
    pub persian_digits: bool,
}

/// One interview.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartBar {
    /// Its name.
    pub label: String,
    /// Codes that occur in it for the first time.
    pub new: u64,
    /// All codes up to it.
    pub total: u64,
}

/// Returns the chart as a scene.
pub fn saturation_chart(chart: &SaturationChart, engine: &mut TextEngine) -> Scene {
    let mut drawing = Drawing::new(chart, engine);
    drawing.legend();
    drawing.interval();
    drawing.axis();
    drawing.band();
    drawing.bars();
    drawing.line();
    drawing.beyond();
    drawing.met();
    let mut scene = Scene {
        width: drawing.size.0,
        height: drawing.size.1,
        title: chart.title.clone(),
        description: String::new(),
        language: chart.language.clone(),
        is_rtl: chart.direction == Direction::RightToLeft,
        groups: drawing.groups,
    };
    if scene.is_rtl {
        scene.mirror();
    }
    scene
}

struct Drawing<'a> {
    chart: &'a SaturationChart,
    engine: &'a mut TextEngine,
    groups: Vec<Group>,
    size: (f32, f32),
    /// The room between the axes.
    plot: Rect,
    /// The keys of the legend.
    keys: Vec<Key>,
    /// The value at the top of the plot.
    top_value: u64,
    step: u64,
}

impl<'a> Drawing<'a> {
    fn new(chart: &'a SaturationChart, engine: &'a mut TextEngine) -> Self {
        let sane = |value: f32, low: f32, high: f32| {
            if value.is_finite() {
                value.clamp(low, high)
            } else {
                low
            }
        };
        let size = (
            sane(chart.width_mm, 40.0, 1000.0),
            sane(chart.height_mm, 40.0, 1000.0),
        );
        let most = chart
            .bars
            .iter()
            .map(|bar| bar.total.max(bar.new))
            .chain(chart.band.iter().map(|(_, high)| *high))
            .chain(chart.ahead.iter().map(|codes| codes.ceil() as u64))
            .chain(chart.estimate.map(|(codes, _)| codes.ceil() as u64))
            .max()
            .unwrap_or(0)
            .max(1);
        let step = nice_step(most);
        let top_value = most.div_ceil(step).saturating_mul(step);
        let mut drawing = Self {
            chart,
            engine,
            groups: Vec::new(),
            size,
            plot: Rect::default(),
            keys: Vec::new(),
            top_value,
            step,
        };
        let line = drawing.line_height();
        let number = drawing.number(top_value);
        let left = drawing
            .measure(&number, Align::End, 40.0)
            .layout
            .size()
            .width
            + 3.0;
        let rows = drawing.set_legend(left);
        let top = line * (rows as f32 + 1.0) + 4.0;
        let bottom = line * (1.0 + drawing.label_lines(left) as f32) + 3.0;
        drawing.plot = Rect::new(
            left,
            top,
            size.0 - left - 1.5,
            (size.1 - top - bottom).max(10.0),
        );
        drawing
    }

    /// How many lines the longest label of a bar takes.
    fn label_lines(&mut self, left: f32) -> usize {
        let chart = self.chart;
        let slot = (self.size.0 - left - 1.5) / self.slots() as f32;
        let room = slot * every(slot) as f32 - 0.6;
        let lines = |label: &str, drawing: &mut Self| {
            drawing
                .measure(label, Align::Center, room)
                .layout
                .line_count()
        };
        chart
            .bars
            .iter()
            .map(|bar| lines(&bar.label, self))
            .max()
            .unwrap_or(1)
    }

    fn type_pt(&self) -> f32 {
        if self.chart.min_type_pt.is_finite() {
            self.chart.min_type_pt.clamp(4.0, 24.0)
        } else {
            8.0
        }
    }

    fn line_height(&self) -> f32 {
        self.type_pt() * POINT * 1.4
    }

    fn number(&self, value: u64) -> String {
        digits(value, self.chart.persian_digits)
    }

    fn measure(&mut self, text: &str, align: Align, width: f32) -> Measured {
        let size = self.type_pt() * POINT;
        let style = TextStyle {
            direction: match self.chart.direction {
                Direction::RightToLeft => Direction::RightToLeft,
                _ => Direction::LeftToRight,
            },
            quantize: false,
            ellipsis: Some(2),
            ..TextStyle::new(Face::Figure, size, self.line_height()).align(align)
        };
        Measured {
            layout: std::sync::Arc::new(self.engine.layout(text, &style, Some(width))),
            text: text.to_owned(),
            width,
            size_pt: self.type_pt(),
            weight: Weight::Regular,
        }
    }

    fn group(&mut self, id: String, bounds: Rect, owner: Option<Owner>, shapes: Vec<Shape>) {
        self.groups.push(Group {
            id,
            kind: GroupKind::Chart,
            owner,
            bounds,
            shapes,
        });
    }

    fn y(&self, value: u64) -> f32 {
        self.height(value as f64)
    }

    fn height(&self, value: f64) -> f32 {
        let share = value / self.top_value.max(1) as f64;
        self.plot.bottom() - self.plot.height * share.min(1.0) as f32
    }

    /// How many slots stand side by side: the interviews and those to come.
    fn slots(&self) -> usize {
        (self.chart.bars.len() + self.chart.ahead.len()).max(1)
    }

    /// The left edge of the slot of a bar and its width.
    fn slot(&self, index: usize) -> (f32, f32) {
        let width = self.plot.width / self.slots() as f32;
        (self.plot.x + width * index as f32, width)
    }

    fn bar_color(&self) -> Color {
        if self.chart.grey { BAR_GREY } else { BAR }
    }

    fn axis(&mut self) {
        let (plot, line) = (self.plot, self.line_height());
        let mut shapes = Vec::new();
        let step = self.step;
        let steps = self.top_value / step;
        for value in (0..=steps).map(|count| count * step) {
            let y = self.y(value);
            let color = if value == 0 { BAR_EDGE } else { GRID };
            let width = if value == 0 { 0.75 } else { 0.35 };
            shapes.push(stroke_line(
                vec![Point::new(plot.x, y), Point::new(plot.right(), y)],
                width,
                color,
            ));
            let number = self.number(value);
            let words = self.measure(&number, Align::End, plot.x - 1.5);
            shapes.push(Shape::Text(words.at(
                Point::new(0.0, y - line / 2.0),
                TEXT,
                (Role::Label, None),
            )));
        }
        let name = self.chart.value_label.clone();
        let words = self.measure(&name, Align::Start, plot.width);
        let y = plot.y - line - 1.2;
        shapes.push(Shape::Text(words.at(
            Point::new(0.7, y.max(line + 1.0)),
            MUTED,
            (Role::Label, None),
        )));
        let name = self.chart.bar_label.clone();
        let words = self.measure(&name, Align::Center, plot.width);
        let below = self.size.1 - line - 0.7;
        shapes.push(Shape::Text(words.at(
            Point::new(plot.x, below),
            MUTED,
            (Role::Label, None),
        )));
        self.group("axis".to_owned(), plot, None, shapes);
    }

    /// The band over orders: a step for each interview.
    fn band(&mut self) {
        let ends = self.chart.band.iter().enumerate();
        let steps: Vec<Shape> = ends
            .map(|(index, (low, high))| {
                let (x, width) = self.slot(index);
                let top = self.y(*high) - 0.2;
                filled(Rect::new(x, top, width, self.y(*low) + 0.2 - top), BAND)
            })
            .collect();
        if !steps.is_empty() {
            self.group("band".to_owned(), self.plot, None, steps);
        }
    }

    fn bars(&mut self) {
        let chart = self.chart;
        let line = self.line_height();
        let (_, slot) = self.slot(0);
        let every = every(slot);
        for (index, item) in chart.bars.iter().enumerate() {
            let (x, width) = self.slot(index);
            let top = self.y(item.new);
            let rect = Rect::new(
                x + width * 0.18,
                top,
                width * 0.64,
                self.plot.bottom() - top,
            );
            let mut shapes = vec![bar(rect, self.bar_color())];
            if chart.bars.len() <= PRINTED_BARS {
                let number = self.number(item.new);
                let words = self.measure(&number, Align::Center, width);
                // Inside the bar where there is room, so that the line above stays clear of it.
                let inside = rect.height > line + 0.8;
                let y = if inside { top + 0.3 } else { top - line };
                shapes.push(Shape::Text(words.at(
                    Point::new(x, y),
                    TEXT,
                    (Role::Label, Some(Owner::Bar(index))),
                )));
            }
            if index % every == 0 {
                let room = width * every as f32 - 0.6;
                let words = self.measure(&item.label, Align::Center, room);
                let at = Point::new(x + width / 2.0 - room / 2.0, self.plot.bottom() + 1.2);
                shapes.push(Shape::Text(words.at(
                    at,
                    TEXT,
                    (Role::Label, Some(Owner::Bar(index))),
                )));
            }
            let bounds = Rect::new(x, self.plot.y, width, self.plot.height);
            self.group(
                format!("bar-{}", index + 1),
                bounds,
                Some(Owner::Bar(index)),
                shapes,
            );
        }
    }

    fn line(&mut self) {
        let chart = self.chart;
        let line = self.line_height();
        let points: Vec<Point> = chart
            .bars
            .iter()
            .enumerate()
            .map(|(index, item)| {
                let (x, width) = self.slot(index);
                Point::new(x + width / 2.0, self.y(item.total))
            })
            .collect();
        let mut shapes = Vec::new();
        if points.len() > 1 {
            shapes.push(stroke_line(points.clone(), 0.9, Color::BLACK));
        }
        shapes.extend(points.iter().map(|point| marker(*point)));
        if chart.bars.len() <= PRINTED_BARS {
            for (index, (point, item)) in points.iter().zip(&chart.bars).enumerate() {
                if item.total == item.new {
                    continue;
                }
                let width = self.slot(index).1;
                let number = self.number(item.total);
                let above = point.y - line - 0.9..point.y - 0.9;
                // Where the mean of the orders runs through it, the number stands below the rising line, which is free.
                let mean = chart.mean.get(index).map(|mean| self.height(*mean));
                let is_crossed = mean.is_some_and(|mean| above.contains(&mean));
                let (align, at) = match is_crossed {
                    true => (Align::Start, Point::new(point.x + 0.7, point.y + 0.4)),
                    false => (
                        Align::Center,
                        Point::new(point.x - width / 2.0, above.start),
                    ),
                };
                let words = self.measure(&number, align, width);
                shapes.push(Shape::Text(words.at(
                    at,
                    TEXT,
                    (Role::Label, Some(Owner::Bar(index))),
                )));
            }
        }
        self.group("total".to_owned(), Rect::default(), None, shapes);
    }
}

/// Of how many bars one has a label, so that it can be read.
fn every(slot: f32) -> usize {
    (LEAST_SLOT / slot.max(0.01)).ceil().max(1.0) as usize
}

fn bar(rect: Rect, fill: Color) -> Shape {
    Shape::Rect {
        rect,
        radii: (0.0, 0.0),
        fill: Some(fill),
        stroke: Some(Stroke {
            color: BAR_EDGE,
            width: 0.5 * POINT,
            dashed: false,
        }),
    }
}

fn filled(rect: Rect, color: Color) -> Shape {
    Shape::Rect {
        rect,
        radii: (0.0, 0.0),
        fill: Some(color),
        stroke: None,
    }
}

fn marker(at: Point) -> Shape {
    let radius = 0.75;
    Shape::Rect {
        rect: Rect::new(at.x - radius, at.y - radius, 2.0 * radius, 2.0 * radius),
        radii: (radius, radius),
        fill: Some(Color::BLACK),
        stroke: None,
    }
}

fn stroke_line(points: Vec<Point>, width_pt: f32, color: Color) -> Shape {
    line_of(points, (width_pt, color), false)
}

fn dashed_line(points: Vec<Point>, width_pt: f32, color: Color) -> Shape {
    line_of(points, (width_pt, color), true)
}

fn line_of(points: Vec<Point>, (width_pt, color): (f32, Color), dashed: bool) -> Shape {
    Shape::Line {
        points,
        stroke: Stroke {
            color,
            width: width_pt * POINT,
            dashed,
        },
        arrow: false,
    }
}

/// A step of 1, 2 or 5 times a power of ten that gives four to nine lines.
fn nice_step(most: u64) -> u64 {
    let mut power = 1_u64;
    loop {
        for factor in [1, 2, 5] {
            let step = power.saturating_mul(factor);
            if most / step <= 7 {
                return step;
            }
        }
        power = power.saturating_mul(10);
    }
}
