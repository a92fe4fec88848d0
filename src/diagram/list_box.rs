//! A box with a list: heading on a band, the list below it in columns, cut at a height with “… +n”.

use super::POINT;
use super::content::{Block, Item};
use super::figure::Detail;
use super::palette::{BoxColors, MUTED};
use super::scene::{Group, GroupKind, Owner, Role, Shape, Stroke};
use super::setting::{Look, Measured, Setting};
use crate::model::Place;
use crate::text::{Point, Rect};

/// Room between border and words, in millimetres.
pub(super) const PADDING: f32 = 2.0;
/// Room above and below the heading.
const BAND_PADDING: f32 = 1.6;
/// Room between columns in a wide box.
const COLUMN_GAP: f32 = 4.0;
/// The narrowest that a column is made to leave less white.
const LEAST_COLUMN: f32 = 30.0;
/// The part of a list's field from which its columns count as uneven.
const MUCH_WHITE: f32 = 0.25;
/// How much lower a box must be for other columns, in millimetres.
const CLEARLY: f32 = 2.0;
/// Room after a category.
pub(super) const ENTRY_GAP: f32 = 1.2;
/// The least height of a box, so that arrows find room at its sides.
pub(super) const LEAST_HEIGHT: f32 = 16.0;
/// Corners.
pub(super) const RADIUS: f32 = 1.0;
/// How far the second border of the phenomenon is inside the first.
const SECOND_BORDER: f32 = 0.8;

/// A box measured at a width.
pub(super) struct Filled {
    place: Place,
    width: f32,
    heading: Measured,
    blocks: Vec<Block>,
    columns: usize,
    /// The height of one column of the list.
    cap: f32,
    /// Whether some word had to be broken.
    pub breaks_words: bool,
}

/// An item at its place in the list.
struct Placed<'a> {
    item: &'a Item,
    column: usize,
    y: f32,
}

impl Setting<'_> {
    /// Measures the box of `place` at `width`, its list in so many columns; in one more or less where that makes a box
    /// with much white clearly lower.
    pub fn fill(&mut self, place: Place, width: f32, columns: usize) -> Filled {
        let asked = self.fill_at(place, width, columns);
        if asked.columns < 2 || asked.white() < MUCH_WHITE {
            return asked;
        }
        let others = [asked.columns + 1, asked.columns - 1];
        let narrow = |columns: &usize| column_width(width, *columns) < LEAST_COLUMN;
        let others = others.into_iter().filter(|columns| !narrow(columns));
        let others: Vec<Filled> = others
            .map(|columns| self.fill_at(place, width, columns))
            .collect();
        others.into_iter().fold(asked, |best, other| {
            let is_lower = other.height() < best.height() - CLEARLY;
            if is_lower && other.breaks_words <= best.breaks_words {
                other
            } else {
                best
            }
        })
    }

    fn fill_at(&mut self, place: Place, width: f32, columns: usize) -> Filled {
        let found = self.figure.place_box(place);
        let inner = width - 2.0 * PADDING;
        let heading = self.measure(&found.heading, Look::HEADING, inner);
        // Numbers are one list: they stand in the middle of the whole box.
        let lists = match self.figure.options.detail {
            Detail::Components => 1,
            _ => found.entries.len(),
        };
        let columns = columns.clamp(1, lists.max(1));
        let column = column_width(width, columns);
        let blocks = self.blocks(&found, column);
        let breaks_words = heading.breaks_words() || blocks.iter().any(Block::breaks_words);
        let cap = least_cap(&blocks, columns);
        Filled {
            place,
            width,
            heading,
            blocks,
            columns,
            cap,
            breaks_words,
        }
    }
}

impl Filled {
    /// The height that the box needs.
    pub fn height(&self) -> f32 {
        (self.band() + self.cap + 2.0 * PADDING).max(LEAST_HEIGHT)
    }

    fn band(&self) -> f32 {
        self.heading.height() + 2.0 * BAND_PADDING
    }

    /// Draws the box at `at` in `height` millimetres, cutting what does not fit; gives how many names were cut.
    pub fn draw(&self, setting: &mut Setting<'_>, at: Point, height: f32) -> (Group, usize) {
        let colors = setting.colors(self.place);
        let rect = Rect::new(at.x, at.y, self.width, height);
        let band = Rect::new(at.x, at.y, self.width, self.band());
        let mut shapes = frame(rect, band, colors, self.place == Place::Phenomenon);
        shapes.push(Shape::Text(self.heading.at(
            Point::new(at.x + PADDING, at.y + BAND_PADDING),
            colors.ink,
            (Role::Heading, Some(Owner::Place(self.place))),
        )));
        let room = (height - self.band() - 2.0 * PADDING).max(0.0);
        let hidden = self.draw_list(setting, (at, room), &mut shapes);
        let group = Group {
            id: format!("box-{}", self.place.slug()),
            kind: GroupKind::Box,
            owner: Some(Owner::Place(self.place)),
            bounds: rect,
            shapes,
        };
        (group, hidden)
    }

    fn draw_list(
        &self,
        setting: &mut Setting<'_>,
        (at, room): (Point, f32),
        shapes: &mut Vec<Shape>,
    ) -> usize {
        let width = self.column_width();
        let mut hidden = 0;
        let mut more = None;
        if self.cap > room + 0.01 {
            let line = setting.more(0, width).height();
            hidden = flow(&self.blocks, self.columns, (room, line)).1;
            more = Some(setting.more(hidden, width));
        }
        let reserve = more.as_ref().map_or(0.0, Measured::height);
        let limit = if more.is_some() { room } else { self.cap };
        let (placed, _) = flow(&self.blocks, self.columns, (limit, reserve));
        // A short list stands in the middle of its box.
        let slack = if more.is_some() {
            0.0
        } else {
            ((room - self.cap) / 2.0).max(0.0)
        };
        let top = at.y + self.band() + PADDING + slack;
        let mut end = (0, 0.0_f32);
        for place in &placed {
            end = (place.column, place.y + place.item.height());
            let spot = Point::new(at.x + self.column_x(place.column), top + place.y);
            setting.draw_item(place.item, spot, width, shapes);
        }
        if let Some(more) = more {
            let last = self.columns - 1;
            let below = if end.0 == last { end.1 } else { 0.0 };
            let at = Point::new(self.column_x(last) + at.x, top + below);
            shapes.push(Shape::Text(more.at(at, MUTED, (Role::Sign, None))));
        }
        hidden
    }

    fn column_width(&self) -> f32 {
        column_width(self.width, self.columns)
    }

    /// The part of the list's field that is white.
    fn white(&self) -> f32 {
        let words: f32 = self.blocks.iter().map(Block::height).sum();
        1.0 - words / (self.cap * self.columns as f32).max(1.0)
    }

    fn column_x(&self, column: usize) -> f32 {
        PADDING + column as f32 * (self.column_width() + COLUMN_GAP)
    }
}

/// How wide each of so many columns is in a box.
fn column_width(width: f32, columns: usize) -> f32 {
    let gaps = COLUMN_GAP * (columns - 1) as f32;
    (width - 2.0 * PADDING - gaps) / columns as f32
}

/// A border of so many points.
pub(super) fn border(colors: BoxColors, points: f32) -> Stroke {
    Stroke {
        color: colors.ink,
        width: points * POINT,
        dashed: false,
    }
}

/// A filled rectangle without border.
pub(super) fn filled(rect: Rect, radii: (f32, f32), fill: super::Color) -> Shape {
    Shape::Rect {
        rect,
        radii,
        fill: Some(fill),
        stroke: None,
    }
}

/// Band, body and border; the phenomenon has two borders.
fn frame(rect: Rect, band: Rect, colors: BoxColors, is_core: bool) -> Vec<Shape> {
    let body = Rect::new(rect.x, band.bottom(), rect.width, rect.height - band.height);
    let mut shapes = vec![
        filled(band, (RADIUS, 0.0), colors.fill),
        filled(body, (0.0, RADIUS), super::Color::WHITE),
        Shape::Line {
            points: vec![
                Point::new(band.x, band.bottom()),
                Point::new(band.right(), band.bottom()),
            ],
            stroke: border(colors, 0.5),
            arrow: false,
        },
    ];
    shapes.extend(borders(rect, colors, is_core));
    shapes
}

/// The border of a box, two of them around the phenomenon.
pub(super) fn borders(rect: Rect, colors: BoxColors, is_core: bool) -> Vec<Shape> {
    let around = |rect: Rect, radius: f32, points: f32| Shape::Rect {
        rect,
        radii: (radius, radius),
        fill: None,
        stroke: Some(border(colors, points)),
    };
    let mut shapes = vec![around(rect, RADIUS, if is_core { 1.5 } else { 0.75 })];
    if is_core {
        let inset = SECOND_BORDER;
        let inner = Rect::new(
            rect.x + inset,
            rect.y + inset,
            rect.width - 2.0 * inset,
            rect.height - 2.0 * inset,
        );
        shapes.push(around(inner, RADIUS / 2.0, 0.5));
    }
    shapes
}

/// Puts the items into columns no higher than `room.0`; names that do not fit are counted, after leaving `room.1`
/// for saying so.
fn flow(blocks: &[Block], columns: usize, room: (f32, f32)) -> (Vec<Placed<'_>>, usize) {
    let (limit, reserve) = room;
    let mut placed: Vec<Placed<'_>> = Vec::new();
    let (mut column, mut y) = (0, 0.0_f32);
    for (index, block) in blocks.iter().enumerate() {
        let height = block.height();
        let gap = if y > 0.0 { ENTRY_GAP } else { 0.0 };
        // The last categories have a column each, so that none stays empty.
        let spare = blocks.len() - index < columns - column;
        let over = spare || y + gap + height > limit + 0.01;
        if y > 0.0 && over && column + 1 < columns {
            column += 1;
            y = 0.0;
        } else {
            y += gap;
        }
        for item in &block.items {
            let last = column + 1 == columns;
            let bottom = limit - if last { reserve } else { 0.0 };
            if y + item.height() > bottom + 0.01 {
                if last {
                    let hidden = blocks
                        .iter()
                        .flat_map(|block| &block.items)
                        .skip(placed.len())
                        .filter(|item| item.is_name());
                    return (placed, hidden.count());
                }
                column += 1;
                y = 0.0;
            }
            placed.push(Placed { item, column, y });
            y += item.height();
        }
    }
    (placed, 0)
}

/// The least height of columns that hold everything.
fn least_cap(blocks: &[Block], columns: usize) -> f32 {
    let heights: Vec<f32> = blocks.iter().map(Block::height).collect();
    let gaps = ENTRY_GAP * (blocks.len().saturating_sub(1)) as f32;
    let whole = heights.iter().sum::<f32>() + gaps;
    if columns <= 1 {
        return whole;
    }
    let items: usize = blocks.iter().map(|block| block.items.len()).sum();
    let mut cap = (whole / columns as f32).max(heights.iter().copied().fold(0.0, f32::max));
    while cap < whole {
        if flow(blocks, columns, (cap, 0.0)).0.len() == items {
            return cap;
        }
        cap *= 1.03;
    }
    whole
}
