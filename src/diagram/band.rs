//! A band of the layered layout: a heading at its start or on top, and one cell for each category in a grid.

use super::classic::LIST_COLUMN;
use super::content::{Block, Item};
use super::figure::{Detail, PlaceBox};
use super::list_box::{LEAST_HEIGHT, PADDING, RADIUS, border, borders, filled};
use super::palette::{BoxColors, MUTED};
use super::scene::{Group, GroupKind, Owner, Role, Shape};
use super::setting::{Look, Measured, Setting};
use crate::model::Place;
use crate::text::{Point, Rect};

/// Room between the edge of a cell and its words.
const CELL_PADDING: f32 = 1.9;
/// The narrowest that a cell is made when there is a choice.
const LEAST_CELL: f32 = 32.0;
/// Between columns of concepts in a wide cell.
const CONCEPT_GAP: f32 = 3.0;
/// Between a category and its concepts.
const NAME_GAP: f32 = 0.6;
/// Room above and below a heading on top.
const TOP_PADDING: f32 = 1.5;

/// A band measured at a width.
pub(super) struct Band {
    place: Place,
    width: f32,
    /// The width of the column of the heading; nothing: the heading is on top.
    label: Option<f32>,
    /// Its heading only.
    slim: bool,
    heading: Measured,
    rows: Vec<Vec<Cell>>,
    columns: usize,
    pub breaks_words: bool,
}

/// A category in its cell: its name above, its concepts in columns below.
struct Cell {
    block: Block,
    columns: usize,
    concept_width: f32,
}

/// How a band is to be made.
#[derive(Clone, Copy)]
pub(super) struct BandShape {
    pub width: f32,
    /// The width of the column of the heading; nothing: the heading is on top.
    pub label: Option<f32>,
}

/// What a band shows of a place: all of it, its heading, or a part of its list.
#[derive(Clone, Debug)]
pub(super) struct Share {
    /// The place, with as much of its list as is shown.
    pub found: PlaceBox,
    /// Only the heading: what another part of the figure shows in full.
    pub slim: bool,
    /// Whether its list begins inside a category that an earlier part named.
    pub resumes: bool,
    /// Whether an earlier part shows the start of its list.
    pub continued: bool,
    /// Whether its list goes on in a later part.
    pub goes_on: bool,
}

impl Share {
    /// All of a place.
    pub fn whole(found: PlaceBox) -> Self {
        Self {
            found,
            slim: false,
            resumes: false,
            continued: false,
            goes_on: false,
        }
    }
}

impl Setting<'_> {
    /// Measures the band of a place, in the grid that is lowest without breaking words.
    pub fn band(&mut self, share: &Share, shape: BandShape) -> Band {
        // Numbers of a whole place stand in one cell.
        let entries = match self.figure.options.detail {
            Detail::Components => 1,
            _ => share.found.entries.len(),
        };
        let room = shape.width - shape.label.unwrap_or(0.0);
        let most = ((room / LEAST_CELL) as usize).clamp(1, entries.max(1));
        let mut tries = vec![most, most.saturating_sub(1).max(1), most.div_ceil(2)];
        tries.dedup();
        let mut best: Option<Band> = None;
        for columns in tries {
            let band = self.band_of(share, shape, columns);
            let rank = |band: &Band| (band.breaks_words, band.height());
            if best.as_ref().is_none_or(|best| rank(&band) < rank(best)) {
                best = Some(band);
            }
        }
        best.unwrap_or_else(|| self.band_of(share, shape, 1))
    }

    fn band_of(&mut self, share: &Share, shape: BandShape, columns: usize) -> Band {
        let found = &share.found;
        let room = shape.label.unwrap_or(shape.width);
        let heading = self.measure(&found.heading, Look::HEADING, room - 2.0 * PADDING);
        let cell = (shape.width - shape.label.unwrap_or(0.0)) / columns as f32;
        // The last row stretches over all of the band: its last cell is as wide as what it lacks.
        let over = found.entries.len() % columns;
        let lacks = if over > 0 && found.entries.len() > columns {
            columns - over
        } else {
            0
        };
        let inner = |cells: usize| cell * cells as f32 - 2.0 * CELL_PADDING;
        let mut cells = if share.slim {
            Vec::new()
        } else {
            self.cells(found, (inner(1), 1), (inner(1 + lacks), 1 + lacks))
        };
        let resumed = cells.first_mut().filter(|_| share.resumes);
        if let Some(name) = resumed.and_then(|cell| cell.block.items.first_mut()) {
            name.resume();
        }
        let breaks = |cell: &Cell| cell.block.breaks_words();
        let breaks_words = heading.breaks_words() || cells.iter().any(breaks);
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        for cell in cells {
            match rows.last_mut() {
                Some(row) if row.len() < columns => row.push(cell),
                _ => rows.push(vec![cell]),
            }
        }
        Band {
            place: found.place,
            width: shape.width,
            label: shape.label,
            slim: share.slim,
            heading,
            rows,
            columns,
            breaks_words,
        }
    }

    /// The cells of a place: how wide they are and for how many of the grid they stand, and the same of the last one.
    fn cells(&mut self, found: &PlaceBox, each: (f32, usize), last: (f32, usize)) -> Vec<Cell> {
        let width = each.0;
        let PlaceBox { place, entries, .. } = found;
        let shows_concepts = self.figure.options.detail.shows_concepts();
        if !shows_concepts || entries.is_empty() {
            let blocks = self.blocks(found, width);
            let plain = |block| Cell {
                block,
                columns: 1,
                concept_width: width,
            };
            return blocks.into_iter().map(plain).collect();
        }
        let cells = entries.iter().enumerate().map(|(index, entry)| {
            let is_last = index + 1 == entries.len();
            let (width, stands_for) = if is_last { last } else { each };
            let fitting = ((width + CONCEPT_GAP) / (LIST_COLUMN + CONCEPT_GAP)) as usize;
            let columns = fitting
                .max(stands_for)
                .clamp(1, entry.concepts.len().max(1));
            let gaps = CONCEPT_GAP * (columns - 1) as f32;
            let concept_width = (width - gaps) / columns as f32;
            Cell {
                block: self.block(entry, *place, (width, concept_width)),
                columns,
                concept_width,
            }
        });
        cells.collect()
    }
}

impl Cell {
    /// The height of its words.
    fn height(&self) -> f32 {
        let name = self.block.items.first().map_or(0.0, Item::height);
        let concepts = self.spots(0.0).map(|(item, spot)| spot.y + item.height());
        concepts.fold(name, f32::max)
    }

    /// Its concepts with their places, from the corner of its words; concepts fill one column after the other.
    fn spots(&self, x: f32) -> impl Iterator<Item = (&Item, Point)> {
        let name = self.block.items.first().map_or(0.0, Item::height);
        let count = self.block.items.len().saturating_sub(1);
        let each = count.div_ceil(self.columns).max(1);
        let top = name + NAME_GAP;
        let mut y = top;
        let concepts = self.block.items.iter().skip(1).enumerate();
        concepts.map(move |(index, item)| {
            if index % each == 0 {
                y = top;
            }
            let column = (index / each) as f32;
            let spot = Point::new(x + column * (self.concept_width + CONCEPT_GAP), y);
            y += item.height();
            (item, spot)
        })
    }

    fn names(&self) -> usize {
        self.block
            .items
            .iter()
            .filter(|item| item.is_name())
            .count()
    }
}

impl Band {
    /// The height that the band needs.
    pub fn height(&self) -> f32 {
        let rows: f32 = self.rows.iter().map(|row| row_height(row)).sum();
        match self.label {
            Some(_) => rows.max(self.heading.height() + 2.0 * PADDING),
            None if self.slim => self.top(),
            None => (rows + self.top()).max(LEAST_HEIGHT.min(rows + self.top() + PADDING)),
        }
    }

    /// The height of the heading on top.
    fn top(&self) -> f32 {
        match self.label {
            Some(_) => 0.0,
            None => self.heading.height() + 2.0 * TOP_PADDING,
        }
    }

    /// Where upright lines between cells, and beside the heading, reach the border of the band, above and below.
    pub fn dividers(&self, rect: Rect) -> [Vec<f32>; 2] {
        let start = rect.x + self.label.unwrap_or(0.0);
        let columns = self.columns.min(self.rows.first().map_or(1, Vec::len));
        let each = (rect.right() - start) / columns.max(1) as f32;
        let lines = |row: Option<&Vec<Cell>>| -> Vec<f32> {
            let between = 1..row.map_or(0, Vec::len);
            let beside = self.label.map(|_| start);
            let between = between.map(|cell| start + each * cell as f32);
            beside.into_iter().chain(between).collect()
        };
        // A heading on top keeps the lines from the upper border.
        let first = self.rows.first().filter(|_| self.label.is_some());
        [lines(first), lines(self.rows.last())]
    }

    /// Draws the band at `at` in `height` millimetres, cutting what does not fit; gives how many names were cut.
    pub fn draw(&self, setting: &mut Setting<'_>, at: Point, height: f32) -> (Group, usize) {
        let colors = setting.colors(self.place);
        let rect = Rect::new(at.x, at.y, self.width, height);
        let owner = Some(Owner::Place(self.place));
        let mut shapes = Vec::new();
        self.draw_heading(rect, colors, &mut shapes);
        let start = self.label.unwrap_or(0.0);
        let body = Rect::new(
            at.x + start,
            at.y + self.top(),
            self.width - start,
            height - self.top(),
        );
        let hidden = self.draw_rows(setting, (body, colors), &mut shapes);
        shapes.extend(borders(rect, colors, self.place == Place::Phenomenon));
        let group = Group {
            id: format!("box-{}", self.place.slug()),
            kind: GroupKind::Box,
            owner,
            bounds: rect,
            shapes,
        };
        (group, hidden)
    }

    fn draw_heading(&self, rect: Rect, colors: BoxColors, shapes: &mut Vec<Shape>) {
        let line = |from: Point, to: Point| Shape::Line {
            points: vec![from, to],
            stroke: border(colors, 0.5),
            arrow: false,
        };
        let middle = (rect.height - self.heading.height()) / 2.0;
        let white = super::Color::WHITE;
        // Nothing that is filled reaches into a corner that the border rounds off.
        let sink = match self.label {
            Some(label) => {
                let start = rect.x + label;
                let head = Rect::new(rect.x, rect.y, label, rect.height);
                let edge = Rect::new(start - RADIUS, rect.y, RADIUS, rect.height);
                shapes.push(filled(rect, (RADIUS, RADIUS), white));
                shapes.push(filled(head, (RADIUS, RADIUS), colors.fill));
                shapes.push(filled(edge, (0.0, 0.0), colors.fill));
                shapes.push(line(
                    Point::new(start, rect.y),
                    Point::new(start, rect.bottom()),
                ));
                middle
            }
            None if self.slim => {
                shapes.push(filled(rect, (RADIUS, RADIUS), colors.fill));
                middle
            }
            None => {
                let start = rect.y + self.top();
                let head = Rect::new(rect.x, rect.y, rect.width, self.top());
                let body = Rect::new(rect.x, start, rect.width, rect.height - self.top());
                shapes.push(filled(head, (RADIUS, 0.0), colors.fill));
                shapes.push(filled(body, (0.0, RADIUS), white));
                shapes.push(line(
                    Point::new(rect.x, start),
                    Point::new(rect.right(), start),
                ));
                TOP_PADDING
            }
        };
        shapes.push(Shape::Text(self.heading.at(
            Point::new(rect.x + PADDING, rect.y + sink.max(0.0)),
            colors.ink,
            (Role::Heading, Some(Owner::Place(self.place))),
        )));
    }

    /// Draws the cells row by row; what does not fit is counted and said in the last line.
    fn draw_rows(
        &self,
        setting: &mut Setting<'_>,
        (body, colors): (Rect, BoxColors),
        shapes: &mut Vec<Shape>,
    ) -> usize {
        let natural: f32 = self.rows.iter().map(|row| row_height(row)).sum();
        let fits = natural <= body.height + 0.01;
        // Rows share what is left over, so that the grid ends where the band ends.
        let slack = if fits && !self.rows.is_empty() {
            (body.height - natural) / self.rows.len() as f32
        } else {
            0.0
        };
        let line = setting.more(0, 40.0).height() + CELL_PADDING;
        let bottom = body.bottom() - if fits { 0.0 } else { line };
        let mut y = body.y;
        let mut hidden = 0;
        for row in &self.rows {
            let height = (row_height(row) + slack).min(bottom - y);
            if height <= 2.0 * CELL_PADDING {
                hidden += row.iter().map(Cell::names).sum::<usize>();
                continue;
            }
            // So that no hole is left.
            let width = body.width / self.columns.min(self.rows.first().map_or(1, Vec::len)) as f32;
            for (column, cell) in row.iter().enumerate() {
                let x = body.x + width * column as f32;
                let is_last = column + 1 == row.len();
                let wide = if is_last { body.right() - x } else { width };
                let field = Rect::new(x, y, wide, height);
                shapes.extend(dividers(field, body, colors));
                hidden += draw_cell(setting, cell, field, shapes);
            }
            y += height;
        }
        if hidden > 0 {
            let more = setting.more(hidden, body.width - 2.0 * CELL_PADDING);
            let at = Point::new(body.x + CELL_PADDING, bottom);
            shapes.push(Shape::Text(more.at(at, MUTED, (Role::Sign, None))));
        }
        hidden
    }
}

fn row_height(row: &[Cell]) -> f32 {
    row.iter().map(Cell::height).fold(0.0, f32::max) + 2.0 * CELL_PADDING
}

/// The lines that part a cell from those beside and below it; the edges and round corners of the band are not its own.
fn dividers(field: Rect, body: Rect, colors: BoxColors) -> Vec<Shape> {
    let line = |from: Point, to: Point| Shape::Line {
        points: vec![from, to],
        stroke: border(colors, 0.35),
        arrow: false,
    };
    let mut lines = Vec::new();
    if field.x > body.x + 0.01 {
        let foot = Point::new(field.x, field.bottom());
        lines.push(line(Point::new(field.x, field.y), foot));
    }
    if field.bottom() < body.bottom() - RADIUS {
        let end = Point::new(field.right(), field.bottom());
        lines.push(line(Point::new(field.x, field.bottom()), end));
    }
    lines
}

/// Draws the words of a cell as far as they fit; gives how many names do not.
fn draw_cell(
    setting: &mut Setting<'_>,
    cell: &Cell,
    field: Rect,
    shapes: &mut Vec<Shape>,
) -> usize {
    let (x, y) = (field.x + CELL_PADDING, field.y + CELL_PADDING);
    let room = field.height - 2.0 * CELL_PADDING + 0.01;
    let Some(name) = cell.block.items.first() else {
        return 0;
    };
    if name.height() > room {
        return cell.names();
    }
    // A cell that says but one thing says it in its middle.
    let alone = cell.block.items.len() == 1;
    let sink = if alone {
        (room - name.height()) / 2.0
    } else {
        0.0
    };
    let width = field.width - 2.0 * CELL_PADDING;
    setting.draw_item(name, Point::new(x, y + sink.max(0.0)), width, shapes);
    let mut hidden = 0;
    for (item, spot) in cell.spots(x) {
        if spot.y + item.height() > room {
            hidden += 1;
        } else {
            let at = Point::new(spot.x, y + spot.y);
            setting.draw_item(item, at, cell.concept_width, shapes);
        }
    }
    hidden
}
