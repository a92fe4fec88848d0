//! A drawing in millimetres, for every painter the same: boxes, arrows and words at their places.

use std::sync::Arc;

use uuid::Uuid;

use super::palette::Color;
use crate::model::Place;
use crate::text::{Point, Rect, TextLayout, Weight};

/// How near to an arrow a click has to be, in millimetres.
const ARROW_REACH: f32 = 1.5;

/// A drawing.
#[derive(Clone, Debug)]
pub struct Scene {
    /// Millimetres across.
    pub width: f32,
    /// Millimetres down.
    pub height: f32,
    /// What it is called, for metadata.
    pub title: String,
    /// What it shows, for those who cannot see it; set it from [`super::description`].
    pub description: String,
    /// The language as a BCP 47 tag.
    pub language: String,
    /// Whether it is read from right to left.
    pub is_rtl: bool,
    /// The parts, in the order of painting and of reading.
    pub groups: Vec<Group>,
}

/// Shapes that belong together: a box with its words, an arrow with its label.
#[derive(Clone, Debug)]
pub struct Group {
    /// A name that is unique in the scene, for SVG.
    pub id: String,
    /// What it is.
    pub kind: GroupKind,
    /// What it shows.
    pub owner: Option<Owner>,
    /// The room it takes; for a box its border.
    pub bounds: Rect,
    /// What to paint, in order.
    pub shapes: Vec<Shape>,
}

/// What a group is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupKind {
    /// A component of the paradigm.
    Box,
    /// An arrow between two.
    Arrow,
    /// A part of a chart.
    Chart,
}

/// What of the model a part of the scene shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Owner {
    /// A component.
    Place(Place),
    /// A category, by the id of its code.
    Entry(Uuid),
    /// A concept, by the id of its code.
    Concept(Uuid),
    /// All relations from one component to another.
    Arrow {
        /// What acts.
        from: Place,
        /// What it acts on.
        to: Place,
    },
    /// A bar of a chart, counted from 0.
    Bar(usize),
}

/// A line's colour, width in millimetres, and whether it is dashed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub color: Color,
    /// Its width in millimetres.
    pub width: f32,
    /// Dashes of 4 widths, gaps of 3.
    pub dashed: bool,
}

/// One thing to paint.
#[derive(Clone, Debug)]
pub enum Shape {
    /// A rectangle with rounded corners.
    Rect {
        /// Its edges.
        rect: Rect,
        /// The radii of the upper and of the lower corners.
        radii: (f32, f32),
        /// Its inside.
        fill: Option<Color>,
        /// Its border, centred on the edge.
        stroke: Option<Stroke>,
    },
    /// A line through points, with a filled triangle at its end if it is an arrow.
    Line {
        /// From tail to tip.
        points: Vec<Point>,
        /// How it is drawn.
        stroke: Stroke,
        /// Whether it has a head.
        arrow: bool,
    },
    /// Words.
    Text(TextPiece),
}

/// What a text is in its group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The name of a component.
    Heading,
    /// The name of a category.
    Name,
    /// The name of a category that an earlier part has shown already.
    Resumed,
    /// The name of a concept.
    Concept,
    /// Words on an arrow or an axis.
    Label,
    /// A number behind a name, or how many there are.
    Count,
    /// A bullet, a dash for nothing, “… +3”.
    Sign,
}

/// Words at their place.
#[derive(Clone, Debug)]
pub struct TextPiece {
    /// The words.
    pub text: String,
    /// Where its letters stand, in millimetres from `origin`.
    pub layout: Arc<TextLayout>,
    /// The top left corner of the layout.
    pub origin: Point,
    /// The width that it was laid out in.
    pub width: f32,
    /// The type size in points.
    pub size_pt: f32,
    /// The weight.
    pub weight: Weight,
    /// The colour.
    pub color: Color,
    /// What it is.
    pub role: Role,
    /// What it names.
    pub owner: Option<Owner>,
}

impl TextPiece {
    /// Returns whether a line ends inside a word.
    pub fn breaks_words(&self) -> bool {
        super::setting::breaks_words(&self.text, &self.layout)
    }

    /// Returns the rectangle that the lines fill.
    pub fn bounds(&self) -> Rect {
        let lines = self.layout.lines();
        let left = lines.iter().map(|line| line.x).fold(f32::MAX, f32::min);
        let right = lines
            .iter()
            .map(|line| line.x + line.width)
            .fold(f32::MIN, f32::max);
        let width = (right - left).max(0.0);
        Rect::new(
            self.origin.x + left,
            self.origin.y,
            width,
            self.layout.size().height,
        )
    }
}

impl Scene {
    /// Returns what the point in millimetres is on: a category or concept before its box, an arrow only close to its line.
    pub fn hit(&self, point: Point) -> Option<Owner> {
        let boxed = self
            .groups
            .iter()
            .rev()
            .filter(|group| group.kind != GroupKind::Arrow)
            .find(|group| group.bounds.contains(point));
        if let Some(group) = boxed {
            let piece = group.pieces().find(|piece| piece.covers(point));
            return piece.and_then(|piece| piece.owner).or(group.owner);
        }
        self.groups
            .iter()
            .filter(|group| group.kind == GroupKind::Arrow)
            .find(|group| group.is_near(point))
            .and_then(|group| group.owner)
    }

    /// Returns all words, in the order of reading.
    pub fn pieces(&self) -> impl Iterator<Item = &TextPiece> {
        self.groups.iter().flat_map(Group::pieces)
    }

    /// Returns a scene with nothing in it.
    pub(super) fn empty(title: &str) -> Self {
        Self {
            width: 10.0,
            height: 10.0,
            title: title.to_owned(),
            description: String::new(),
            language: String::new(),
            is_rtl: false,
            groups: Vec::new(),
        }
    }

    /// Makes the scene as high as what is in it, with the margin of 2 points above and below.
    pub(super) fn fit_height(&mut self) {
        const MARGIN: f32 = 0.7;
        let (mut top, mut bottom) = (f32::MAX, f32::MIN);
        let rects = self.groups.iter().flat_map(|group| {
            let words = group.pieces().map(TextPiece::bounds);
            words.chain(std::iter::once(group.bounds))
        });
        for rect in rects {
            top = top.min(rect.y);
            bottom = bottom.max(rect.bottom());
        }
        let shift = MARGIN - top;
        for group in &mut self.groups {
            group.bounds.y += shift;
            for shape in &mut group.shapes {
                match shape {
                    Shape::Rect { rect, .. } => rect.y += shift,
                    Shape::Line { points, .. } => {
                        points.iter_mut().for_each(|point| point.y += shift);
                    }
                    Shape::Text(piece) => piece.origin.y += shift,
                }
            }
        }
        self.height = bottom - top + 2.0 * MARGIN;
    }

    /// Turns left and right round; words keep their own direction.
    pub(super) fn mirror(&mut self) {
        let width = self.width;
        for group in &mut self.groups {
            mirror_rect(&mut group.bounds, width);
            for shape in &mut group.shapes {
                match shape {
                    Shape::Rect { rect, .. } => mirror_rect(rect, width),
                    Shape::Line { points, .. } => {
                        for point in points {
                            point.x = width - point.x;
                        }
                    }
                    Shape::Text(piece) => piece.origin.x = width - piece.origin.x - piece.width,
                }
            }
        }
    }
}

impl Group {
    /// Returns the words of the group.
    pub fn pieces(&self) -> impl Iterator<Item = &TextPiece> {
        self.shapes.iter().filter_map(|shape| match shape {
            Shape::Text(piece) => Some(piece),
            _ => None,
        })
    }

    fn is_near(&self, point: Point) -> bool {
        self.shapes.iter().any(|shape| match shape {
            Shape::Line { points, .. } => points.windows(2).any(|pair| match pair {
                [a, b] => distance(point, *a, *b) <= ARROW_REACH,
                _ => false,
            }),
            Shape::Text(piece) => piece.bounds().contains(point),
            Shape::Rect { .. } => false,
        })
    }
}

impl TextPiece {
    /// Whether the point is on the words or beside them in their column.
    fn covers(&self, point: Point) -> bool {
        let height = self.layout.size().height;
        Rect::new(self.origin.x, self.origin.y, self.width, height).contains(point)
    }
}

fn mirror_rect(rect: &mut Rect, width: f32) {
    rect.x = width - rect.x - rect.width;
}

/// The distance of `point` from the stretch between `a` and `b`.
fn distance(point: Point, a: Point, b: Point) -> f32 {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let length = dx * dx + dy * dy;
    let along = if length > 0.0 {
        (((point.x - a.x) * dx + (point.y - a.y) * dy) / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    (point.x - a.x - along * dx).hypot(point.y - a.y - along * dy)
}
