//! Categories × interviews: how many codings of each category stand in each interview, deeper where there are more.

use egui::accesskit::Role;
use egui::{Align2, Id, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use crate::model::CodeId;
use crate::session::first_quotation;
use crate::ui::axial::phrase;
use crate::ui::glyphs::{content_left, user_text};
use crate::ui::mirror;
use crate::ui::shell::{Action, Actions, Shell, Spot};
use crate::ui::theme;
use crate::ui::tokens::{HEAT_STEPS, TextRole, space};
use crate::ui::trace::number_ui;
use crate::ui::widget::{ListFocus, ListKeys, Strip, ring_inside};

use super::main_pane::inset;
use super::{HeatRow, SaturationData};

/// Height of a row.
const ROW: f32 = 20.0;
/// Width of a cell: at least, at most.
const CELL: (f32, f32) = (26.0, 56.0);
/// Width of the names, as a share of the pane, and at most.
const NAMES: (f32, f32) = (0.30, 260.0);
/// The least width of the names.
const LEAST_NAMES: f32 = 120.0;
/// Width of the sums.
const SUM: f32 = 40.0;

/// Where the parts of the table stand.
struct Grid {
    id: Id,
    names: f32,
    cell: f32,
    keys: ListKeys,
}

/// Shows the table; `cell` is the row and column that its keys are on.
pub(super) fn heat_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (data, cell): (&SaturationData, &mut (usize, usize)),
    out: &mut Actions,
) {
    let columns = data.interviews.len();
    let opened = inset(ui, |ui| {
        let width = ui.available_width();
        let least = CELL.0 * columns as f32 + SUM;
        let names = names_width(width, least);
        let room = width - names - SUM;
        let each = (room / columns.max(1) as f32).clamp(CELL.0, CELL.1);
        let height = ROW * (data.heat.len() + 1) as f32;
        let needed = names + each * columns as f32 + SUM;
        let id = Id::unique("saturation heat");
        egui::ScrollArea::horizontal()
            .id_salt(id)
            .show(ui, |ui| {
                let (rect, _) = ui.allocate_exact_size(Vec2::new(needed, height), Sense::hover());
                let name = data.heat_title();
                let focus = ListFocus {
                    id: id.with("keys"),
                    name: &name,
                    role: Role::Grid,
                };
                let keys = focus.keys_ui(ui, rect, Some(cell.0), data.heat.len());
                walk(&keys, cell, (data.heat.len(), columns));
                let grid = Grid {
                    id,
                    names,
                    cell: each,
                    keys,
                };
                // Its columns stand below those of the chart.
                mirror::island(&ui.painter().clone(), rect, || {
                    grid.head_ui(ui, rect, data);
                    grid.rows_ui(ui, rect, data, cell)
                })
            })
            .inner
    });
    match opened {
        Some(Opened::Category(category)) => out.push(Action::Trace(category.into())),
        Some(Opened::Cell(category, unit)) => {
            let unit = data.review.units.get(unit);
            let quotation = unit.and_then(|unit| first_quotation(shell.project, category, unit));
            if let Some(quotation) = quotation {
                out.push(Action::Open(Spot::Quotation(quotation)));
            }
        }
        None => {}
    }
}

/// How wide the names are: they give way, down to what still tells them apart, before the sums stand out of sight.
fn names_width(room: f32, numbers: f32) -> f32 {
    let wanted = (room * NAMES.0).min(NAMES.1);
    wanted.min((room - numbers).max(LEAST_NAMES))
}

/// What was asked for.
enum Opened {
    Category(CodeId),
    Cell(CodeId, usize),
}

fn walk(keys: &ListKeys, cell: &mut (usize, usize), (rows, columns): (usize, usize)) {
    if let Some(row) = keys.moved {
        cell.0 = row;
    }
    if keys.folded {
        cell.1 = cell.1.saturating_sub(1);
    }
    if keys.unfolded {
        cell.1 += 1;
    }
    cell.0 = cell.0.min(rows.saturating_sub(1));
    cell.1 = cell.1.min(columns.saturating_sub(1));
}

/// The step of the scale for a number of codings; nothing for none.
fn heat_step(codings: u32, most: u32) -> Option<usize> {
    let last = HEAT_STEPS as u32;
    let step = (codings * last).div_ceil(most.max(1)).checked_sub(1)?;
    Some(step.min(last - 1) as usize)
}

impl Grid {
    fn head_ui(&self, ui: &Ui, rect: Rect, data: &SaturationData) {
        let tokens = theme::tokens(ui);
        let line = Rect::from_min_size(rect.min, Vec2::new(rect.width(), ROW));
        let mut strip = Strip::new(ui, line);
        strip.skip(self.names);
        for interview in &data.interviews {
            let cell = strip.take(self.cell);
            if !ui.is_rect_visible(cell) {
                continue;
            }
            Strip::new(ui, cell).text_middle(&interview.number, TextRole::Tiny, tokens.ink3);
        }
        let all = crate::locale::words("saturation-all");
        Strip::new(ui, strip.take(SUM)).text_end(&all, TextRole::Tiny, tokens.ink3);
    }

    fn rows_ui(
        &self,
        ui: &Ui,
        rect: Rect,
        data: &SaturationData,
        current: &mut (usize, usize),
    ) -> Option<Opened> {
        let mut opened = None;
        for (index, row) in data.heat.iter().enumerate() {
            let top = rect.top() + ROW * (index + 1) as f32;
            let line =
                Rect::from_min_size(Pos2::new(rect.left(), top), Vec2::new(rect.width(), ROW));
            if !ui.is_rect_visible(line) {
                continue;
            }
            let mut strip = Strip::new(ui, line);
            let name = strip.take(self.names);
            if self.name_ui(ui, name, row) {
                opened = Some(Opened::Category(row.category));
            }
            for (column, codings) in row.codings.iter().enumerate() {
                let cell = strip.take(self.cell);
                if !ui.is_rect_visible(cell) {
                    continue;
                }
                let at = (index, column);
                if self.cell_ui(ui, cell, (data, row), (at, *current == at, *codings)) {
                    *current = at;
                    opened = Some(Opened::Cell(row.category, column));
                }
            }
            let all = theme::tokens(ui).ink3;
            let sum = strip.take(SUM);
            Strip::new(ui, sum).number_end(&row.all.to_string(), TextRole::Tiny, all);
            if number_ui(ui, sum, &format!("{}, {}", row.name, row.all)) {
                opened = Some(Opened::Category(row.category));
            }
        }
        if self.keys.opened {
            let row = data.heat.get(current.0)?;
            opened = Some(Opened::Cell(row.category, current.1));
        }
        opened
    }

    /// Shows the name of a category; returns whether it was clicked.
    fn name_ui(&self, ui: &Ui, rect: Rect, row: &HeatRow) -> bool {
        let tokens = theme::tokens(ui);
        let response = ui.interact(rect, self.id.with(("name", row.category)), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &row.name));
        let ink = if response.hovered() {
            tokens.accent
        } else {
            tokens.ink
        };
        let mut strip = Strip::new(ui, rect);
        strip.skip_end(space::MEDIUM);
        strip.text(&row.name, TextRole::Small, ink);
        ring_inside(ui, rect, &response);
        response
            .on_hover_cursor(egui::CursorIcon::PointingHand)
            .clicked()
    }

    /// Shows a cell; returns whether it was clicked and holds something.
    fn cell_ui(
        &self,
        ui: &Ui,
        area: Rect,
        (data, row): (&SaturationData, &HeatRow),
        (at, current, codings): ((usize, usize), bool, u32),
    ) -> bool {
        let tokens = theme::tokens(ui);
        let cell = area.shrink(1.0);
        let response = ui.interact(cell, self.id.with(at), Sense::CLICK);
        let interview = data
            .interviews
            .get(at.1)
            .map(|one| one.name.clone())
            .unwrap_or_default();
        let arguments = [
            ("category", row.name.clone().into()),
            ("interview", interview.into()),
            ("count", i64::from(codings).into()),
        ];
        response.widget_info(|| {
            let label = phrase::with("saturation-cell", arguments.clone());
            WidgetInfo::selected(Role::GridCell, true, current, label)
        });
        match heat_step(codings, data.most) {
            None => {
                let stroke = Stroke::new(1.0, tokens.line);
                ui.painter()
                    .rect_stroke(cell, 2.0, stroke, StrokeKind::Inside);
            }
            Some(step) => {
                let (fill, ink) = tokens.heat(step);
                ui.painter().rect_filled(cell, 2.0, fill);
                number(ui, cell, &codings.to_string(), ink);
            }
        }
        if response.hovered() && codings > 0 || current && self.keys.ring {
            let stroke = Stroke::new(2.0, tokens.accent);
            ui.painter()
                .rect_stroke(cell, 2.0, stroke, StrokeKind::Inside);
        }
        response.clicked() && codings > 0
    }
}

fn number(ui: &Ui, cell: Rect, text: &str, ink: egui::Color32) {
    let engine = user_text(ui.ctx());
    let layout = engine.line(text, TextRole::Tiny, f32::INFINITY);
    let size = Vec2::new(layout.size().width, layout.size().height);
    let rect = Align2::CENTER_CENTER.anchor_size(cell.center(), size);
    let pos = Pos2::new(
        (rect.left() - content_left(&layout)).round(),
        rect.top().round(),
    );
    engine.paint(ui.painter(), pos, &layout, ink);
}
