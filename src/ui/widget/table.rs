//! Tables: a head that sorts, rows of 30, numbers at the end edge in digits of one width.

use egui::accesskit::Role;
use egui::{Color32, Rect, Response, Sense, Ui, Vec2, WidgetInfo};

use crate::ui::glyphs::{style_for, user_text};
use crate::ui::icon::{self, Icon};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{Mark, Strip, focus, hairline_h};

/// How a table is sorted by a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sorting {
    /// Smallest first.
    Ascending,
    /// Largest first.
    Descending,
}

/// A column.
#[derive(Clone, Copy, Debug)]
pub struct Column<'a> {
    /// Its head; of a number it says the unit: “codings”.
    pub title: &'a str,
    /// Its width; the columns without one share what is left.
    pub width: Option<f32>,
    /// Stands at the end edge.
    pub numeric: bool,
    /// Sorted by it.
    pub sorting: Option<Sorting>,
    /// A click sorts by it.
    pub sortable: bool,
    /// Its head takes a second line where it is longer than the column is wide.
    pub wraps: bool,
}

/// What a cell shows.
#[derive(Clone, Copy, Debug)]
pub struct Cell<'a> {
    /// Its words.
    pub text: &'a str,
    /// A code’s mark before them.
    pub mark: Option<Mark>,
    /// An icon before them.
    pub icon: Option<Icon>,
    /// The type; `TextRole::Field` unless said.
    pub role: TextRole,
    /// The colour; `ink` unless said.
    pub color: Option<Color32>,
}

impl<'a> Column<'a> {
    /// Returns a column of words that takes what is left.
    pub fn new(title: &'a str) -> Self {
        Self {
            title,
            width: None,
            numeric: false,
            sorting: None,
            sortable: true,
            wraps: false,
        }
    }

    /// Returns a column of numbers of `width`.
    pub fn number(title: &'a str, width: f32) -> Self {
        Self {
            width: Some(width),
            numeric: true,
            ..Self::new(title)
        }
    }
}

impl<'a> Cell<'a> {
    /// Returns a cell that says `text`.
    pub fn new(text: &'a str) -> Self {
        Self {
            text,
            mark: None,
            icon: None,
            role: TextRole::Field,
            color: None,
        }
    }
}

/// Shows the head; returns the column that was clicked.
pub fn table_head_ui(ui: &mut Ui, columns: &[Column<'_>]) -> Option<usize> {
    let tokens = theme::tokens(ui);
    let width = ui.available_width();
    let room = Rect::from_min_size(ui.cursor().min, Vec2::new(width, size::TABLE_HEAD));
    let mut all = columns.iter().zip(cells(ui, room, columns));
    let height = if all.any(|(column, cell)| is_long(ui, cell, column)) {
        size::TABLE_HEAD_TWO
    } else {
        size::TABLE_HEAD
    };
    let (rect, head) = ui.allocate_exact_size(Vec2::new(width, height), Sense::hover());
    let mut clicked = None;
    for (index, (column, cell)) in columns.iter().zip(cells(ui, rect, columns)).enumerate() {
        let sense = if column.sortable {
            Sense::click()
        } else {
            Sense::hover()
        };
        let response = ui.interact(cell, head.id.with(index), sense);
        response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, column.title));
        let ink = if response.hovered() && column.sortable {
            tokens.ink
        } else {
            tokens.ink3
        };
        paint_head(ui, cell, column, ink);
        focus::ring_inside(ui, cell, &response);
        if response.clicked() {
            clicked = Some(index);
        }
    }
    hairline_h(
        ui.painter(),
        rect.x_range(),
        rect.bottom() - 1.0,
        tokens.line2,
    );
    clicked
}

/// Shows a row; the table has the focus, the row is clicked. `label` says it for screen readers.
pub fn table_row_ui(
    ui: &mut Ui,
    columns: &[Column<'_>],
    row: &[Cell<'_>],
    chosen: bool,
    label: &str,
) -> Response {
    let size = Vec2::new(ui.available_width(), size::TABLE_ROW);
    let (rect, response) = ui.allocate_exact_size(size, Sense::CLICK);
    response.widget_info(|| WidgetInfo::selected(Role::Row, ui.is_enabled(), chosen, label));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let tokens = theme::tokens(ui);
    let fill = match (chosen, response.hovered()) {
        (true, _) => tokens.asoft,
        (_, true) => tokens.hover,
        _ => Color32::TRANSPARENT,
    };
    ui.painter().rect_filled(rect, 0.0, fill);
    for ((column, cell), area) in columns.iter().zip(row).zip(cells(ui, rect, columns)) {
        paint_cell(ui, area, column, cell);
    }
    hairline_h(
        ui.painter(),
        rect.x_range(),
        rect.bottom() - 1.0,
        tokens.line,
    );
    response
}

/// Numbers stand with their units below each other: at the right edge, which is the end, or the start where the window
/// runs from right to left.
fn stands_at_end(ui: &Ui, column: &Column<'_>) -> bool {
    column.numeric && !theme::is_mirrored(ui.ctx())
}

/// Whether the head of a column that may wrap needs a second line.
fn is_long(ui: &Ui, cell: Rect, column: &Column<'_>) -> bool {
    let needed = Strip::new(ui, cell).measure(column.title, TextRole::MetaName);
    column.wraps && needed > cell.width() - 2.0 * space::MEDIUM
}

/// Paints a head on two lines, the first words above.
fn paint_long_head(ui: &Ui, rect: Rect, column: &Column<'_>, ink: Color32) {
    let engine = user_text(ui.ctx());
    let role = TextRole::MetaName;
    let align = match stands_at_end(ui, column) {
        true => crate::text::Align::End,
        false => crate::text::Align::Start,
    };
    let style = style_for(role, column.title).ellipsis(2).align(align);
    let width = rect.width() - 2.0 * space::MEDIUM;
    let layout = engine.layout(column.title, &style, Some(width));
    let top = (rect.height() - layout.size().height) / 2.0;
    let corner = rect.min + Vec2::new(space::MEDIUM, top.max(0.0));
    engine.paint(ui.painter(), corner, &layout, ink);
}

fn paint_head(ui: &Ui, rect: Rect, column: &Column<'_>, ink: Color32) {
    if is_long(ui, rect, column) {
        return paint_long_head(ui, rect, column, ink);
    }
    let mut strip = Strip::new(ui, rect);
    strip.skip(space::MEDIUM);
    strip.skip_end(space::MEDIUM);
    let arrow = column.sorting.map(|sorting| match sorting {
        Sorting::Ascending => icon::ARROW_UPWARD,
        Sorting::Descending => icon::ARROW_DOWNWARD,
    });
    if stands_at_end(ui, column) {
        strip.text_end(column.title, TextRole::MetaName, ink);
        strip.skip_end(2.0);
        if let Some(arrow) = arrow {
            strip.icon_end(arrow, size::ICON_CHIP, ink);
        }
    } else {
        strip.text(column.title, TextRole::MetaName, ink);
        strip.skip(2.0);
        if let Some(arrow) = arrow {
            strip.icon(arrow, size::ICON_CHIP, ink);
        }
    }
}

fn paint_cell(ui: &Ui, rect: Rect, column: &Column<'_>, cell: &Cell<'_>) {
    let ink = cell.color.unwrap_or(theme::tokens(ui).ink);
    let mut strip = Strip::new(ui, rect);
    strip.skip(space::MEDIUM);
    strip.skip_end(space::MEDIUM);
    if let Some(mark) = cell.mark {
        strip.mark(mark);
        strip.skip(space::MEDIUM);
    }
    if let Some(icon) = cell.icon {
        strip.icon(icon, size::ICON_ROW, ink);
        strip.skip(space::SMALL);
    }
    if stands_at_end(ui, column) {
        strip.number_end(cell.text, cell.role, ink);
    } else {
        strip.text(cell.text, cell.role, ink);
    }
}

/// The cells of a row from start to end.
fn cells(ui: &Ui, rect: Rect, columns: &[Column<'_>]) -> Vec<Rect> {
    let fixed: f32 = columns.iter().filter_map(|column| column.width).sum();
    let free = columns
        .iter()
        .filter(|column| column.width.is_none())
        .count();
    let share = (rect.width() - fixed).max(0.0) / free.max(1) as f32;
    let mut strip = Strip::new(ui, rect);
    columns
        .iter()
        .map(|column| strip.take(column.width.unwrap_or(share)))
        .collect()
}
