//! The page of a companion: its size, its type, and the drawing of words and boxes on it.

use crate::diagram::POINT;
use crate::diagram::figure::FigureOptions;
use crate::diagram::palette::Color;
use crate::diagram::scene::{Group, GroupKind, Owner, Role, Scene, Shape, Stroke};
use crate::diagram::setting::{Look, Measured, TypeSetter};
use crate::text::{Direction, Point, Rect, TextEngine};

/// White around the figure: 2 points.
pub(super) const MARGIN: f32 = 0.7;

/// What all companions have in common.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The title, for metadata.
    pub title: String,
    /// The language as a BCP 47 tag.
    pub language: String,
    /// Right to left mirrors the figure.
    pub direction: Direction,
    /// Sizes, type and greys; what concerns the paradigm only is not looked at.
    pub options: FigureOptions,
}

impl Page {
    /// Returns the page with sizes that can be drawn.
    pub(super) fn checked(&self) -> Self {
        Self {
            options: self.options.checked(),
            ..self.clone()
        }
    }
}

/// Returns “… +3” for what has no room: the sign stands before the number in either direction.
pub fn more(hidden: u64, page: &Page) -> String {
    let is_rtl = page.direction == Direction::RightToLeft;
    crate::diagram::content::more(hidden, page.options.persian_digits, is_rtl)
}

/// A drawing in the making.
pub(super) struct Drawing<'a> {
    pub page: &'a Page,
    pub types: TypeSetter<'a>,
    pub groups: Vec<Group>,
}

impl<'a> Drawing<'a> {
    pub fn new(page: &'a Page, engine: &'a mut TextEngine) -> Self {
        let is_rtl = page.direction == Direction::RightToLeft;
        Self {
            page,
            types: TypeSetter::new(engine, page.options.min_type_pt, is_rtl),
            groups: Vec::new(),
        }
    }

    pub fn width(&self) -> f32 {
        self.page.options.width_mm
    }

    pub fn is_rtl(&self) -> bool {
        self.types.is_rtl()
    }

    pub fn measure(&mut self, text: &str, look: Look, width: f32) -> Measured {
        self.types.measure(text.trim(), look, width.max(1.0))
    }

    /// The height of a line of plain type.
    pub fn line(&self) -> f32 {
        self.types.line_height("")
    }

    /// A number in the digits of the page.
    pub fn digits(&self, number: u64) -> String {
        crate::diagram::figure::digits(number, self.page.options.persian_digits)
    }

    pub fn push(&mut self, id: String, bounds: Rect, shapes: Vec<Shape>) {
        self.group(id, (GroupKind::Chart, None), bounds, shapes);
    }

    pub fn group(
        &mut self,
        id: String,
        (kind, owner): (GroupKind, Option<Owner>),
        bounds: Rect,
        shapes: Vec<Shape>,
    ) {
        self.groups.push(Group {
            id,
            kind,
            owner,
            bounds,
            shapes,
        });
    }

    /// The drawing as a scene, mirrored where it reads from right to left.
    pub fn finish(&mut self) -> Scene {
        let mut scene = Scene {
            width: self.width(),
            height: 0.0,
            title: self.page.title.clone(),
            description: String::new(),
            language: self.page.language.clone(),
            is_rtl: self.is_rtl(),
            groups: std::mem::take(&mut self.groups),
        };
        if scene.groups.is_empty() {
            return Scene::empty(&scene.title);
        }
        scene.fit_height();
        if scene.is_rtl {
            scene.mirror();
        }
        scene
    }
}

/// Words at a place, by their top left corner.
pub(super) fn words(measured: &Measured, at: Point, color: Color, role: Role) -> Shape {
    Shape::Text(measured.at(at, color, (role, None)))
}

/// A rectangle with corners of this radius.
pub(super) fn rect(rect: Rect, radius: f32, fill: Option<Color>, stroke: Option<Stroke>) -> Shape {
    Shape::Rect {
        rect,
        radii: (radius, radius),
        fill,
        stroke,
    }
}

/// A line of so many points.
pub(super) fn pen(color: Color, points: f32) -> Stroke {
    Stroke {
        color,
        width: points * POINT,
        dashed: false,
    }
}

/// A line through points without a head.
pub(super) fn line(points: Vec<Point>, stroke: Stroke) -> Shape {
    Shape::Line {
        points,
        stroke,
        arrow: false,
    }
}
