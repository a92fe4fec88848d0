//! A table of cells with frozen heads that only paints what is seen, however many rows and columns there are.

use egui::accesskit::Role;
use egui::{Id, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo};

use crate::model::Rating;
use crate::ui::glyphs::{content_left, user_text};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{ListFocus, Strip, hairline_h, hairline_v, ring_inside, tooltip};

use super::data::{CasesData, Face};

/// Height of a row.
const ROW: f32 = 24.0;
/// Height of the heads of the columns: three lines.
const HEAD: f32 = 54.0;
/// Width of a cell: at least, at most.
const CELL: (f32, f32) = (92.0, 132.0);
/// The same of parts of a length.
const NARROW: (f32, f32) = (24.0, 40.0);
/// Width of the names: as a share of the pane, at least, at most; more where the columns leave room.
const NAMES: (f32, f32, f32) = (0.32, 150.0, 300.0);
/// The most that names take of the pane where the columns leave room.
const ROOMY: f32 = 0.6;
/// How far names of rows stand in for each step down the tree.
const INDENT: f32 = 12.0;

/// Where the table is.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct GridState {
    /// The chosen cell: row and column.
    pub at: (usize, usize),
    offset: Vec2,
    jump: bool,
}

impl GridState {
    /// Goes to the first cell.
    pub fn reset(&mut self) {
        *self = Self {
            jump: true,
            ..Self::default()
        };
    }
}

/// What was done.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct GridAnswer {
    /// Another cell was chosen.
    pub moved: bool,
    /// The name of this row was clicked.
    pub row: Option<usize>,
    /// Enter was pressed, or the cell was clicked twice.
    pub opened: bool,
}

struct Grid<'a> {
    id: Id,
    data: &'a CasesData,
    body: Rect,
    cell: f32,
    ring: bool,
}

/// Shows the table over what is left of the pane.
pub(super) fn grid_ui(ui: &mut Ui, data: &CasesData, state: &mut GridState) -> GridAnswer {
    let whole = ui.available_rect_before_wrap();
    let (rows, columns) = (data.rows.len(), data.columns.len());
    let (least, most) = if data.narrow { NARROW } else { CELL };
    let usual = (whole.width() * NAMES.0).clamp(NAMES.1, NAMES.2);
    let left = whole.width() - most * columns as f32;
    let names = left.min(whole.width() * ROOMY).max(usual);
    let body = Rect::from_min_max(whole.min + Vec2::new(names, HEAD), whole.max);
    let cell = (body.width() / columns.max(1) as f32).clamp(least, most);
    let id = Id::unique("cases grid");
    let mut answer = GridAnswer::default();
    let focus = ListFocus {
        id: id.with("keys"),
        name: &data.title,
        role: Role::Grid,
    };
    state.at.0 = state.at.0.min(rows.saturating_sub(1));
    state.at.1 = state.at.1.min(columns.saturating_sub(1));
    // A heading that the table begins with has no cell to choose.
    if state.at.0 == 0 && rows > 1 && data.face(state.at.0, state.at.1).blank {
        state.at.0 = 1;
    }
    let keys = focus.keys_ui(ui, whole, Some(state.at.0), rows);
    let before = state.at;
    state.at.0 = keys.moved.unwrap_or(state.at.0);
    state.at.1 = match (keys.folded, keys.unfolded) {
        (true, _) => state.at.1.saturating_sub(1),
        (_, true) => (state.at.1 + 1).min(columns.saturating_sub(1)),
        _ => state.at.1,
    };
    answer.opened = keys.opened;
    if state.at != before {
        answer.moved = true;
        state.follow(body.size(), cell);
    }
    let grid = Grid {
        id,
        data,
        body,
        cell,
        ring: keys.ring,
    };
    let clicked = grid.body_ui(ui, state, &mut answer);
    if let Some(at) = clicked {
        answer.moved |= at != state.at;
        state.at = at;
        focus.take_focus(ui);
    }
    grid.heads_ui(ui, (whole, names), state);
    answer.row = grid.names_ui(ui, (whole, names), state);
    let tokens = theme::tokens(ui);
    hairline_h(ui.painter(), whole.x_range(), body.top() - 1.0, tokens.line);
    hairline_v(
        ui.painter(),
        body.left() - 1.0,
        whole.y_range(),
        tokens.line,
    );
    ui.advance_cursor_after_rect(whole);
    answer
}

impl GridState {
    /// Scrolls so that the chosen cell is seen.
    fn follow(&mut self, room: Vec2, cell: f32) {
        let (top, left) = (self.at.0 as f32 * ROW, self.at.1 as f32 * cell);
        let fit = |offset: f32, start: f32, size: f32, room: f32| {
            offset.min(start).max(start + size - room).max(0.0)
        };
        self.offset.y = fit(self.offset.y, top, ROW, room.y - 12.0);
        self.offset.x = fit(self.offset.x, left, cell, room.x - 12.0);
        self.jump = true;
    }
}

impl Grid<'_> {
    fn body_ui(
        &self,
        ui: &mut Ui,
        state: &mut GridState,
        answer: &mut GridAnswer,
    ) -> Option<(usize, usize)> {
        let mut child = ui.new_child(UiBuilder::new().max_rect(self.body));
        let mut area = egui::ScrollArea::both()
            .id_salt(self.id)
            .auto_shrink([false, false]);
        if std::mem::take(&mut state.jump) {
            area = area.scroll_offset(state.offset);
        }
        let size = Vec2::new(
            self.cell * self.data.columns.len() as f32,
            ROW * self.data.rows.len() as f32,
        );
        let shown = area.show_viewport(&mut child, |ui, viewport| {
            ui.set_min_size(size);
            let origin = ui.max_rect().min;
            let rows = span(viewport.top(), viewport.bottom(), ROW, self.data.rows.len());
            let columns = span(
                viewport.left(),
                viewport.right(),
                self.cell,
                self.data.columns.len(),
            );
            let mut clicked = None;
            for row in rows {
                for column in columns.clone() {
                    let at = (row, column);
                    let place = origin + Vec2::new(column as f32 * self.cell, row as f32 * ROW);
                    let area = Rect::from_min_size(place, Vec2::new(self.cell, ROW));
                    let response = self.cell_ui(ui, area, (at, at == state.at));
                    if response.clicked() {
                        clicked = Some(at);
                    }
                    answer.opened |= response.double_clicked();
                }
            }
            clicked
        });
        state.offset = shown.state.clamped_offset();
        shown.inner
    }

    fn cell_ui(
        &self,
        ui: &Ui,
        area: Rect,
        (at, current): ((usize, usize), bool),
    ) -> egui::Response {
        let tokens = theme::tokens(ui);
        let rect = area.shrink(1.0);
        let response = ui.interact(rect, self.id.with(at), Sense::CLICK);
        let face = self.data.face(at.0, at.1);
        response.widget_info(|| {
            WidgetInfo::selected(Role::GridCell, true, current, self.data.said(at, &face))
        });
        paint_face(ui, rect, &face);
        if current {
            let stroke = Stroke::new(if self.ring { 2.5 } else { 1.5 }, tokens.accent);
            ui.painter()
                .rect_stroke(rect, 2.0, stroke, StrokeKind::Inside);
        } else if response.hovered() {
            let stroke = Stroke::new(1.0, tokens.control);
            ui.painter()
                .rect_stroke(rect, 2.0, stroke, StrokeKind::Inside);
        }
        response
    }

    fn heads_ui(&self, ui: &Ui, (whole, names): (Rect, f32), state: &GridState) {
        let tokens = theme::tokens(ui);
        let corner = Rect::from_min_size(whole.min, Vec2::new(names, HEAD));
        let mut strip = Strip::new(ui, corner.shrink2(Vec2::new(space::PANEL, 0.0)));
        strip.text(&self.data.corner, TextRole::Tiny, tokens.ink3);
        let area = Rect::from_min_max(
            Pos2::new(self.body.left(), whole.top()),
            Pos2::new(self.body.right(), self.body.top()),
        );
        let painter = ui.painter().with_clip_rect(area.intersect(ui.clip_rect()));
        let engine = user_text(ui.ctx());
        let first = state.offset.x;
        let columns = span(
            first,
            first + area.width(),
            self.cell,
            self.data.columns.len(),
        );
        for column in columns {
            let Some(name) = self.data.columns.get(column) else {
                continue;
            };
            let left = area.left() + column as f32 * self.cell - state.offset.x;
            let place = Rect::from_min_size(
                Pos2::new(left, area.top()),
                Vec2::new(self.cell, area.height()),
            );
            let ink = if column == state.at.1 {
                tokens.ink
            } else {
                tokens.ink2
            };
            let width = self.cell - 2.0 * space::TINY;
            let layout = engine.wrapped(name, TextRole::Tiny, width);
            let height = layout.size().height;
            let spare = ((width - layout.size().width) / 2.0).max(0.0);
            let pos = Pos2::new(
                place.left() + space::TINY + spare - content_left(&layout),
                (place.bottom() - space::TINY - height).max(place.top()),
            );
            engine.paint_name(&painter, pos, &layout, ink);
            let seen = place.intersect(area);
            if seen.is_positive() {
                let response = ui.interact(seen, self.id.with(("column", column)), Sense::hover());
                response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, name));
                tooltip(response, name, "", "");
            }
        }
    }

    /// Shows the names of the rows; returns the one that was clicked.
    fn names_ui(
        &self,
        ui: &mut Ui,
        (whole, names): (Rect, f32),
        state: &GridState,
    ) -> Option<usize> {
        let tokens = theme::tokens(ui);
        let area = Rect::from_min_max(
            Pos2::new(whole.left(), self.body.top()),
            Pos2::new(whole.left() + names - 1.0, whole.bottom()),
        );
        let mut child = ui.new_child(UiBuilder::new().max_rect(area));
        child.set_clip_rect(area.intersect(ui.clip_rect()));
        let first = state.offset.y;
        let mut clicked = None;
        for row in span(first, first + area.height(), ROW, self.data.rows.len()) {
            let Some(head) = self.data.rows.get(row) else {
                continue;
            };
            let top = area.top() + row as f32 * ROW - state.offset.y;
            let place = Rect::from_min_size(Pos2::new(area.left(), top), Vec2::new(names, ROW));
            let seen = place.intersect(area);
            let response = child.interact(seen, self.id.with(("row", row)), Sense::CLICK);
            response.widget_info(|| WidgetInfo::labeled(Role::RowHeader, true, &head.name));
            let ink = if response.hovered() {
                tokens.accent
            } else {
                tokens.ink
            };
            let mut strip = Strip::new(&child, place);
            strip.skip(space::PANEL + INDENT * head.depth as f32);
            strip.skip_end(space::SMALL);
            if !head.trailing.is_empty() {
                strip.number_end(&head.trailing, TextRole::Tiny, tokens.ink3);
                strip.skip_end(space::SMALL);
            }
            let role = if row == state.at.0 || head.strong {
                TextRole::SmallName
            } else {
                TextRole::Small
            };
            strip.text(&head.name, role, ink);
            ring_inside(&child, seen, &response);
            if response.clicked() {
                clicked = Some(row);
            }
            tooltip(response, &head.name, "", "");
        }
        clicked
    }
}

/// Which rows or columns of `size` are seen between two places.
fn span(from: f32, to: f32, size: f32, count: usize) -> std::ops::Range<usize> {
    let first = (from / size).floor().max(0.0) as usize;
    let last = (to / size).ceil().max(0.0) as usize;
    first.min(count)..last.min(count)
}

/// Paints what a cell shows: a tint with a number, or the sign of a rating.
fn paint_face(ui: &Ui, rect: Rect, face: &Face) {
    let tokens = theme::tokens(ui);
    if let Some((rating, decided)) = face.rating {
        paint_rating(ui, rect, (rating, decided));
        return;
    }
    match face.step {
        None if face.blank => {}
        None if face.text.is_empty() => {
            let stroke = Stroke::new(1.0, tokens.line);
            ui.painter()
                .rect_stroke(rect, 2.0, stroke, StrokeKind::Inside);
        }
        None => {
            Strip::new(ui, rect).text_middle(&face.text, TextRole::Tiny, tokens.ink3);
        }
        Some(step) => {
            let (fill, ink) = tokens.heat(step);
            ui.painter().rect_filled(rect, 2.0, fill);
            Strip::new(ui, rect).text_middle(&face.text, TextRole::Tiny, ink);
        }
    }
}

/// Paints a rating: a disc that is full, half full or empty, a dash, a cross; faint where nobody decided it.
pub(super) fn paint_rating(ui: &Ui, rect: Rect, (rating, decided): (Rating, bool)) {
    let tokens = theme::tokens(ui);
    let painter = ui.painter();
    let fill = match rating {
        Rating::Strong => Some(tokens.heat(2)),
        Rating::Moderate => Some(tokens.heat(1)),
        Rating::Weak => Some(tokens.heat(0)),
        Rating::Absent | Rating::Contrary => None,
    };
    if let Some((fill, _)) = fill.filter(|_| decided) {
        painter.rect_filled(rect, 2.0, fill);
    } else {
        let stroke = Stroke::new(1.0, tokens.line);
        painter.rect_stroke(rect, 2.0, stroke, StrokeKind::Inside);
    }
    let ink = match (decided, rating, fill) {
        (true, Rating::Contrary, _) => tokens.danger,
        (true, _, Some((_, ink))) => ink,
        (true, ..) => tokens.ink,
        (false, ..) => tokens.ink3,
    };
    let (centre, radius) = (rect.center(), 5.0);
    let stroke = Stroke::new(1.5, ink);
    match rating {
        Rating::Strong => drop(painter.circle_filled(centre, radius, ink)),
        Rating::Weak => drop(painter.circle_stroke(centre, radius, stroke)),
        Rating::Moderate => {
            painter.circle_stroke(centre, radius, stroke);
            let half = Rect::from_min_max(
                centre - Vec2::splat(radius),
                Pos2::new(centre.x, centre.y + radius),
            );
            painter
                .with_clip_rect(half.intersect(ui.clip_rect()))
                .circle_filled(centre, radius, ink);
        }
        Rating::Absent => drop(painter.line_segment(
            [
                centre - Vec2::new(radius, 0.0),
                centre + Vec2::new(radius, 0.0),
            ],
            stroke,
        )),
        Rating::Contrary => {
            let (a, b) = (
                Vec2::splat(radius - 0.5),
                Vec2::new(radius - 0.5, 0.5 - radius),
            );
            painter.line_segment([centre - a, centre + a], stroke);
            painter.line_segment([centre - b, centre + b], stroke);
        }
    }
}
