//! Matrices with a number in every cell and a tint behind it: what occurs together, categories by case.

use super::page::{Drawing, MARGIN, Page, line, pen, rect, words};
use crate::diagram::palette::{ARROW, Color, MUTED, TEXT};
use crate::diagram::scene::{Role, Scene, Shape};
use crate::diagram::setting::{Look, Measured};
use crate::text::{Align, Point, Rect, TextEngine};

/// The narrowest cell that holds a number of three digits.
const LEAST_CELL: f32 = 6.4;
/// The widest cell.
const WIDEST_CELL: f32 = 26.0;
/// The narrowest column that can carry its name instead of a number.
const NAMED_CELL: f32 = 15.0;
/// Room above and below a name.
const ROW_PADDING: f32 = 0.7;
/// Light to dark, one hue, apart in grey too; the same steps in greys.
const STEPS: [Color; 5] = [
    Color::hex(0xe4f0f0),
    Color::hex(0xc2dedf),
    Color::hex(0x8fc0c4),
    Color::hex(0x6fb0b5),
    Color::hex(0x1b7079),
];
const GREYS: [Color; 5] = [
    Color::hex(0xf5f5f5),
    Color::hex(0xe0e0e0),
    Color::hex(0xcccccc),
    Color::hex(0xb0b0b0),
    Color::hex(0x4d4d4d),
];

/// A row of a matrix.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatRow {
    /// Its name.
    pub name: String,
    /// Whether it stands at the head of those after it.
    pub is_head: bool,
    /// The numbers, one for each column; nothing is an empty cell.
    pub cells: Vec<Option<u64>>,
    /// The number at its end.
    pub total: Option<u64>,
    /// What is written in the cells in the place of the numbers, which then only tint; empty: the numbers.
    pub marks: Vec<String>,
}

/// A matrix to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatMap {
    /// Size and type.
    pub page: Page,
    /// The names of the columns.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<HeatRow>,
    /// The heading of the totals; nothing: no totals.
    pub total: Option<String>,
    /// Whether the columns are the rows again, so that each is known by its number.
    pub is_square: bool,
    /// Sentences below it: what is counted, in which order, by which rule.
    pub notes: Vec<String>,
}

/// The grid of a matrix.
struct Grid {
    label: f32,
    cell: f32,
    /// Whether columns go by number.
    numbered: bool,
    head: f32,
}

/// Returns the matrix on as many pages as it takes, each with the heads of the columns.
pub fn heat_map(map: &HeatMap, engine: &mut TextEngine) -> Vec<Scene> {
    let page = map.page.checked();
    let mut drawing = Drawing::new(&page, engine);
    let grid = grid(&mut drawing, map);
    let most = map.rows.iter().flat_map(|row| row.cells.iter().flatten());
    let most = most.copied().max().unwrap_or(1).max(1);
    let mut scenes = Vec::new();
    let mut y = MARGIN;
    for (index, row) in map.rows.iter().enumerate() {
        let name = row_name(&mut drawing, map, (index, row), grid.label);
        let marks = row.marks.iter();
        let marks = marks.map(|mark| {
            drawing
                .measure(mark, Look::CENTRED, grid.cell - 0.4)
                .height()
        });
        let height = marks.fold(name.height(), f32::max) + 2.0 * ROW_PADDING;
        if y > MARGIN && y + height > page.options.max_height_mm {
            scenes.push(drawing.finish());
            y = MARGIN;
        }
        if y <= MARGIN {
            y += draw_head(&mut drawing, map, &grid);
        }
        draw_row(&mut drawing, &grid, (index, row, &name), (y, height, most));
        y += height;
    }
    draw_notes(&mut drawing, map, y);
    scenes.push(drawing.finish());
    scenes
}

fn grid(drawing: &mut Drawing<'_>, map: &HeatMap) -> Grid {
    let width = drawing.width() - 2.0 * MARGIN;
    let count = (map.columns.len() + usize::from(map.total.is_some())).max(1);
    let widest = map
        .rows
        .iter()
        .map(|row| row.name.clone())
        .collect::<Vec<_>>();
    let natural = widest.iter().map(|name| {
        let look = Look::STRONG;
        drawing.types.tight(name, look, width * 0.45).width + 7.0
    });
    let natural = natural.fold(20.0, f32::max);
    let room = width - natural;
    let cell = (room / count as f32).clamp(LEAST_CELL, WIDEST_CELL);
    let label = (width - cell * count as f32)
        .min(natural.max(width * 0.2))
        .max(20.0);
    let cell = ((width - label) / count as f32).min(WIDEST_CELL);
    let numbered = map.is_square || cell < NAMED_CELL;
    Grid {
        label,
        cell,
        numbered,
        head: 0.0,
    }
    .headed(drawing, map)
}

impl Grid {
    fn headed(mut self, drawing: &mut Drawing<'_>, map: &HeatMap) -> Self {
        let mut highest = drawing.line();
        for column in 0..map.columns.len() {
            let name = column_name(drawing, map, &self, column);
            highest = highest.max(name.height());
        }
        if let Some(measured) = total_name(drawing, map, &self) {
            highest = highest.max(measured.height());
        }
        self.head = highest + 1.6;
        self
    }

    fn x(&self, column: usize) -> f32 {
        MARGIN + self.label + self.cell * column as f32
    }
}

fn column_name(drawing: &mut Drawing<'_>, map: &HeatMap, grid: &Grid, column: usize) -> Measured {
    let name = if grid.numbered {
        drawing.digits(column as u64 + 1)
    } else {
        map.columns.get(column).cloned().unwrap_or_default()
    };
    drawing.measure(&name, Look::CENTRED, grid.cell - 0.6)
}

/// The heading of the totals: in words where they fit.
fn total_name(drawing: &mut Drawing<'_>, map: &HeatMap, grid: &Grid) -> Option<Measured> {
    let total = map.total.as_ref()?;
    let named = drawing.measure(total, Look::CENTRED, grid.cell - 0.6);
    if named.breaks_words() {
        return Some(drawing.measure("Σ", Look::CENTRED, grid.cell - 0.6));
    }
    Some(named)
}

fn row_name(
    drawing: &mut Drawing<'_>,
    map: &HeatMap,
    (index, row): (usize, &HeatRow),
    width: f32,
) -> Measured {
    let look = if row.is_head {
        Look::STRONG
    } else {
        Look::PLAIN
    };
    let name = if map.is_square {
        format!("{}\u{a0} {}", drawing.digits(index as u64 + 1), row.name)
    } else {
        row.name.clone()
    };
    drawing.measure(&name, look, width - 2.0)
}

fn draw_head(drawing: &mut Drawing<'_>, map: &HeatMap, grid: &Grid) -> f32 {
    let mut shapes = Vec::new();
    let bottom = MARGIN + grid.head;
    for column in 0..map.columns.len() {
        let name = column_name(drawing, map, grid, column);
        let at = Point::new(grid.x(column) + 0.3, bottom - 0.8 - name.height());
        shapes.push(words(&name, at, TEXT, Role::Heading));
    }
    if let Some(name) = total_name(drawing, map, grid) {
        let at = Point::new(
            grid.x(map.columns.len()) + 0.3,
            bottom - 0.8 - name.height(),
        );
        shapes.push(words(&name, at, MUTED, Role::Heading));
    }
    let columns = map.columns.len() + usize::from(map.total.is_some());
    let end = grid.x(columns);
    shapes.push(line(
        vec![Point::new(MARGIN, bottom), Point::new(end, bottom)],
        pen(ARROW, 0.75),
    ));
    let bounds = Rect::new(MARGIN, MARGIN, end - MARGIN, grid.head);
    drawing.push("columns".to_owned(), bounds, shapes);
    if grid.numbered && !map.is_square {
        return grid.head + legend(drawing, map, bottom);
    }
    grid.head
}

/// The names of numbered columns, in one paragraph below their numbers.
fn legend(drawing: &mut Drawing<'_>, map: &HeatMap, top: f32) -> f32 {
    let names = map.columns.iter().enumerate();
    let names: Vec<String> = names
        .map(|(index, name)| format!("{}\u{a0}{name}", drawing.digits(index as u64 + 1)))
        .collect();
    let stop = if drawing.is_rtl() { "؛ " } else { "; " };
    let width = drawing.width() - 2.0 * MARGIN;
    let measured = drawing.measure(&names.join(stop), Look::PLAIN, width);
    let height = measured.height();
    let at = Point::new(MARGIN, top + 0.8);
    let bounds = Rect::new(MARGIN, top, width, height + 1.6);
    let shapes = vec![words(&measured, at, MUTED, Role::Label)];
    drawing.push("legend".to_owned(), bounds, shapes);
    height + 1.6
}

fn draw_row(
    drawing: &mut Drawing<'_>,
    grid: &Grid,
    (index, row, name): (usize, &HeatRow, &Measured),
    (y, height, most): (f32, f32, u64),
) {
    let mut shapes = vec![words(
        name,
        Point::new(MARGIN, y + ROW_PADDING),
        TEXT,
        Role::Name,
    )];
    for (column, cell) in row.cells.iter().enumerate() {
        let field = Rect::new(grid.x(column), y, grid.cell, height);
        let mark = row.marks.get(column).map_or("", String::as_str);
        draw_cell(drawing, field, (*cell, most, mark), &mut shapes);
    }
    if let Some(total) = row.total {
        let look = Look::PLAIN.aligned(Align::Center);
        let number = drawing.digits(total);
        let number = drawing.measure(&number, look, grid.cell - 0.6);
        let at = Point::new(
            grid.x(row.cells.len()) + 0.3,
            y + (height - number.height()) / 2.0,
        );
        shapes.push(words(&number, at, MUTED, Role::Count));
    }
    let columns = row.cells.len() + usize::from(row.total.is_some());
    let end = grid.x(columns);
    shapes.push(line(
        vec![Point::new(MARGIN, y + height), Point::new(end, y + height)],
        pen(Color::hex(0xbbbbbb), 0.25),
    ));
    let bounds = Rect::new(MARGIN, y, end - MARGIN, height);
    drawing.push(format!("row-{}", index + 1), bounds, shapes);
}

/// The sentences below the last row.
fn draw_notes(drawing: &mut Drawing<'_>, map: &HeatMap, top: f32) {
    if map.notes.is_empty() {
        return;
    }
    let width = drawing.width() - 2.0 * MARGIN;
    let measured = drawing.measure(&map.notes.join(" "), Look::PLAIN, width);
    let at = Point::new(MARGIN, top + 1.6);
    let bounds = Rect::new(MARGIN, top, width, measured.height() + 1.6);
    let shapes = vec![words(&measured, at, MUTED, Role::Label)];
    drawing.push("notes".to_owned(), bounds, shapes);
}

fn draw_cell(
    drawing: &mut Drawing<'_>,
    field: Rect,
    (cell, most, mark): (Option<u64>, u64, &str),
    shapes: &mut Vec<Shape>,
) {
    let Some(value) = cell.filter(|value| *value > 0 || !mark.is_empty()) else {
        return;
    };
    let steps = if drawing.page.options.grey {
        GREYS
    } else {
        STEPS
    };
    let step = (value.saturating_sub(1) as f64 / most as f64 * 5.0) as usize;
    let step = step.min(4);
    let fill = match value {
        0 => Color::WHITE,
        _ => steps.get(step).copied().unwrap_or(Color::WHITE),
    };
    let inner = Rect::new(
        field.x + 0.15,
        field.y + 0.15,
        field.width - 0.3,
        field.height - 0.3,
    );
    shapes.push(rect(inner, 0.0, Some(fill), None));
    let number = match mark {
        "" => drawing.digits(value),
        mark => mark.to_owned(),
    };
    let number = drawing.measure(&number, Look::CENTRED, field.width - 0.4);
    let color = if step == 4 { Color::WHITE } else { TEXT };
    let at = Point::new(
        field.x + 0.2,
        field.y + (field.height - number.height()) / 2.0,
    );
    shapes.push(words(&number, at, color, Role::Count));
}
