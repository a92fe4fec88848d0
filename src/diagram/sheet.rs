//! Boxes and arrows at their places, whatever the layout; drawn into a scene here, for all layouts alike.

use super::POINT;
use super::band::Band;
use super::classic::MARGIN;
use super::edges::{Edge, heading};
use super::labels::{self, Obstacles};
use super::list_box::Filled;
use super::palette::{ARROW, BARE_ARROW, Color, TEXT};
use super::scene::{Group, GroupKind, Owner, Role, Scene, Shape, Stroke};
use super::setting::Setting;
use crate::model::{BoxShift, Message, Place};
use crate::text::{Point, Rect};

/// Between boxes that were moved against each other.
const PUSHED_APART: f32 = 6.0;

/// How far words of arrows may reach beyond the greatest height of a figure.
const LABEL_REACH: f32 = 1.5;

/// A box of either kind, measured.
pub(super) enum Body {
    List(Filled),
    Band(Band),
}

/// A box at its place.
pub(super) struct Seat {
    pub place: Place,
    pub body: Body,
    pub rect: Rect,
}

/// An arrow with the way that it takes, if there is one.
pub(super) struct Way {
    pub edge: Edge,
    pub points: Option<Vec<Point>>,
    /// The widest that its words may be.
    pub label: f32,
}

impl Way {
    /// The line of the arrow: paler where it is the paradigm’s own and no relation is stated for it.
    fn arrow(&self, points: &[Point]) -> Shape {
        let own = !self.edge.stated && !self.edge.is_feedback();
        let color = if own { BARE_ARROW } else { ARROW };
        arrow_in(points, color, self.edge.dashed)
    }
}

/// A figure, or a part of one, with everything at its place.
pub(super) struct Sheet {
    pub seats: Vec<Seat>,
    pub ways: Vec<Way>,
}

impl Body {
    pub fn height(&self) -> f32 {
        match self {
            Self::List(filled) => filled.height(),
            Self::Band(band) => band.height(),
        }
    }

    pub fn breaks_words(&self) -> bool {
        match self {
            Self::List(filled) => filled.breaks_words,
            Self::Band(band) => band.breaks_words,
        }
    }

    fn draw(&self, setting: &mut Setting<'_>, rect: Rect) -> (Group, usize) {
        let at = Point::new(rect.x, rect.y);
        match self {
            Self::List(filled) => filled.draw(setting, at, rect.height),
            Self::Band(band) => band.draw(setting, at, rect.height),
        }
    }
}

impl Seat {
    /// Where upright lines in the box reach its border, above and below.
    pub fn dividers(&self) -> [Vec<f32>; 2] {
        match &self.body {
            Body::List(_) => Default::default(),
            Body::Band(band) => band.dividers(self.rect),
        }
    }
}

impl Sheet {
    /// Draws it into a scene; adds to `warnings` what had to give way.
    pub fn draw(self, setting: &mut Setting<'_>, warnings: &mut Vec<Message>) -> Scene {
        let figure = setting.figure;
        let mut groups = self.boxes(setting, warnings);
        groups.extend(self.arrows(setting, warnings));
        let mut scene = Scene {
            width: figure.options.width_mm,
            height: 0.0,
            title: figure.title.clone(),
            description: String::new(),
            language: figure.language.clone(),
            is_rtl: figure.is_rtl(),
            groups,
        };
        scene.fit_height();
        if scene.is_rtl {
            scene.mirror();
        }
        scene
    }

    /// Draws the boxes in reading order.
    fn boxes(&self, setting: &mut Setting<'_>, warnings: &mut Vec<Message>) -> Vec<Group> {
        let mut groups = Vec::new();
        for place in setting.figure.order() {
            let Some(seat) = self.seats.iter().find(|seat| seat.place == place) else {
                continue;
            };
            let (group, hidden) = seat.body.draw(setting, seat.rect);
            groups.push(group);
            let warn = |key: &str| Message::new(key).with("place", heading(setting.figure, place));
            if hidden > 0 {
                warnings.push(warn("diagram-cut").with("count", hidden));
            }
            if seat.body.breaks_words() {
                warnings.push(warn("diagram-word-broken"));
            }
        }
        groups
    }

    fn arrows(&self, setting: &mut Setting<'_>, warnings: &mut Vec<Message>) -> Vec<Group> {
        let (top, bottom) = self.reach();
        let most = setting.figure.options.max_height_mm - 2.0 * MARGIN;
        let mut obstacles = Obstacles {
            reach: (top, bottom),
            most: most.max(bottom - top) + LABEL_REACH,
            rects: self.seats.iter().map(|seat| seat.rect).collect(),
            lines: self
                .ways
                .iter()
                .filter_map(|way| way.points.clone())
                .collect(),
            edges: (0.0, setting.figure.options.width_mm),
        };
        let mut groups = Vec::new();
        for way in &self.ways {
            let ends = |key: &str| {
                Message::new(key)
                    .with("from", heading(setting.figure, way.edge.from))
                    .with("to", heading(setting.figure, way.edge.to))
            };
            let Some(points) = &way.points else {
                warnings.push(ends("diagram-arrow-without-way"));
                continue;
            };
            let owner = Some(Owner::Arrow {
                from: way.edge.from,
                to: way.edge.to,
            });
            let mut shapes = vec![way.arrow(points)];
            if !way.edge.label.is_empty() {
                let label = way.edge.label.as_str();
                let placed =
                    labels::place(&mut setting.types, label, points, &obstacles, way.label);
                if placed.is_none() {
                    warnings.push(ends("diagram-label-cut").with("label", label));
                }
                if let Some((label, at)) = placed {
                    let piece = label.at(at, TEXT, (Role::Label, owner));
                    obstacles.take(piece.bounds());
                    shapes.push(Shape::Text(piece));
                }
            }
            groups.push(Group {
                id: format!("arrow-{}-{}", way.edge.from.slug(), way.edge.to.slug()),
                kind: GroupKind::Arrow,
                owner,
                bounds: around(points),
                shapes,
            });
        }
        groups
    }

    /// Moves boxes as the researcher moved them; what would then overlap is pushed down.
    pub fn shift(&mut self, shifts: &[BoxShift], width: f32) {
        let (left, right) = self.room(width);
        for seat in &mut self.seats {
            let Some(shift) = shifts.iter().find(|shift| shift.place == seat.place) else {
                continue;
            };
            let rect = &mut seat.rect;
            let most = (right - rect.width).max(left);
            rect.x = (rect.x + shift.across as f32 / 100.0).clamp(left, most);
            rect.y += shift.down as f32 / 100.0;
        }
        let mut order: Vec<usize> = (0..self.seats.len()).collect();
        let top = |seats: &[Seat], index: usize| seats.get(index).map_or(0.0, |seat| seat.rect.y);
        order.sort_by(|a, b| top(&self.seats, *a).total_cmp(&top(&self.seats, *b)));
        let mut placed: Vec<Rect> = Vec::new();
        for index in order {
            let Some(seat) = self.seats.get_mut(index) else {
                continue;
            };
            while let Some(other) = placed.iter().find(|other| too_near(**other, seat.rect)) {
                seat.rect.y = other.bottom() + PUSHED_APART;
            }
            placed.push(seat.rect);
        }
    }

    /// From where to where boxes may be moved: all of the figure, but not onto arrows that pass all boxes by.
    fn room(&self, width: f32) -> (f32, f32) {
        let boxes = self.seats.iter().map(|seat| seat.rect);
        let first = boxes.clone().map(|rect| rect.x).fold(width, f32::min);
        let last = boxes.map(|rect| rect.right()).fold(0.0, f32::max);
        let ways = self.ways.iter().filter_map(|way| way.points.as_ref());
        let (mut left, mut right) = (MARGIN, width - MARGIN);
        for point in ways.flatten() {
            if point.x < first {
                left = first;
            }
            if point.x > last {
                right = last;
            }
        }
        (left, right)
    }

    /// The room from top to bottom that boxes and arrows take.
    pub fn height(&self) -> f32 {
        let (top, bottom) = self.reach();
        bottom - top
    }

    /// The top and the bottom of boxes and arrows.
    fn reach(&self) -> (f32, f32) {
        let mut top = f32::MAX;
        let mut bottom = f32::MIN;
        for seat in &self.seats {
            top = top.min(seat.rect.y);
            bottom = bottom.max(seat.rect.bottom());
        }
        for point in self
            .ways
            .iter()
            .filter_map(|way| way.points.as_ref())
            .flatten()
        {
            top = top.min(point.y);
            bottom = bottom.max(point.y);
        }
        (top, bottom)
    }
}

/// The line of an arrow.
pub(super) fn arrow(points: &[Point], dashed: bool) -> Shape {
    arrow_in(points, ARROW, dashed)
}

fn arrow_in(points: &[Point], color: Color, dashed: bool) -> Shape {
    Shape::Line {
        points: points.to_vec(),
        stroke: Stroke {
            color,
            width: 0.9 * POINT,
            dashed,
        },
        arrow: true,
    }
}

fn too_near(a: Rect, b: Rect) -> bool {
    let gap = PUSHED_APART - 0.01;
    a.x < b.right() + gap
        && b.x < a.right() + gap
        && a.y < b.bottom() + gap
        && b.y < a.bottom() + gap
}

/// The rectangle around points.
pub(super) fn around(points: &[Point]) -> Rect {
    let low = |of: fn(&Point) -> f32| points.iter().map(of).fold(f32::MAX, f32::min);
    let high = |of: fn(&Point) -> f32| points.iter().map(of).fold(f32::MIN, f32::max);
    let (x, y) = (low(|point| point.x), low(|point| point.y));
    Rect::new(x, y, high(|point| point.x) - x, high(|point| point.y) - y)
}
