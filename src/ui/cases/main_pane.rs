//! The middle of the cases screen: the title with the export, the table, the sentences below it.

use egui::{Margin, Ui, Vec2};

use crate::locale::words;
use crate::ui::counting::{counting_ui, first_counting_ui};
use crate::ui::icon;
use crate::ui::shell::{Action, Actions, Shell, Spot};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{IconButton, hairline_h, label_ui, line_ui};

use super::data::CasesData;
use super::grid::grid_ui;
use super::scale_dialog::scale_ui;
use super::table_dialog::table_ui;
use super::{State, View, empty_ui, rating};

/// The least height of the table.
const LEAST: f32 = 120.0;

/// Shows the pane.
pub fn main_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    match state.data(ui.ctx(), shell) {
        None => first_counting_ui(ui),
        Some(data) if data.rows.is_empty() || data.columns.is_empty() => {
            nothing_ui(ui, shell, state);
        }
        Some(data) => shown_ui(ui, shell, (state, &data), out),
    }
    scale_ui(ui.ctx(), shell, state, out);
    table_ui(ui.ctx(), shell, state, out);
}

fn nothing_ui(ui: &mut Ui, shell: &Shell<'_>, state: &State) {
    let words = match state.view {
        View::Across if shell.project.models.is_empty() => "cases-empty-model",
        View::Time => "cases-empty-time",
        View::Properties if shell.project.properties.is_empty() => "cases-empty-properties",
        View::Properties => "cases-empty-columns",
        _ if shell.project.codings.is_empty() => "cases-empty-codings",
        _ => "cases-empty-words",
    };
    empty_ui(ui, "cases-empty", words);
}

fn shown_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, data): (&mut State, &CasesData),
    out: &mut Actions,
) {
    head_ui(ui, shell, (state, data), out);
    let tokens = theme::tokens(ui);
    hairline_h(
        ui.painter(),
        ui.max_rect().x_range(),
        ui.cursor().top(),
        tokens.line,
    );
    let notes = notes_height(ui, data);
    let whole = ui.available_rect_before_wrap();
    let height = (whole.height() - notes).max(LEAST);
    let mut table = ui.new_child(egui::UiBuilder::new().max_rect(egui::Rect::from_min_size(
        whole.min,
        Vec2::new(whole.width(), height),
    )));
    let answer = grid_ui(&mut table, data, &mut state.grid);
    ui.advance_cursor_after_rect(egui::Rect::from_min_size(
        whole.min,
        Vec2::new(whole.width(), height),
    ));
    hairline_h(
        ui.painter(),
        whole.x_range(),
        whole.top() + height,
        tokens.line,
    );
    notes_ui(ui, data);
    if answer.moved {
        rating::keep(shell, state, out);
        state.listed = 0;
    }
    if let Some(code) = answer.row.and_then(|row| data.code(row)) {
        out.push(Action::Open(Spot::Code(code)));
    }
    if answer.opened
        && let Some((quotation, _)) = data.quotations(state.cell()).first()
    {
        out.push(Action::Open(Spot::Quotation(*quotation)));
    }
}

fn head_ui(ui: &mut Ui, shell: &Shell<'_>, (state, data): (&State, &CasesData), out: &mut Actions) {
    let tokens = theme::tokens(ui);
    let margin = Margin::symmetric(space::PANEL as i8, 0);
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        let row = Vec2::new(ui.available_width(), size::PANEL_HEAD);
        ui.allocate_ui_with_layout(row, theme::from_end(), |ui| {
            let name = words("cases-export");
            let export = IconButton::new(icon::DOWNLOAD, &name).small().show(ui);
            if export.clicked()
                && let Some(output) = state.output(shell)
            {
                out.push(Action::Export(output));
            }
            counting_ui(ui, state.numbers.is_counting());
            ui.with_layout(theme::from_start(), |ui| {
                line_ui(ui, &data.title, TextRole::FieldStrong, tokens.ink);
            });
        });
    });
}

/// How high the sentences below the table are.
fn notes_height(ui: &Ui, data: &CasesData) -> f32 {
    let engine = crate::ui::glyphs::user_text(ui.ctx());
    let width = ui.available_width() - 2.0 * space::PANEL;
    let notes = data.notes.join(" ");
    let layout = engine.wrapped(&notes, TextRole::Small, width);
    layout.size().height + 2.0 * space::MEDIUM
}

fn notes_ui(ui: &mut Ui, data: &CasesData) {
    let tokens = theme::tokens(ui);
    let margin = Margin::symmetric(space::PANEL as i8, space::MEDIUM as i8);
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        label_ui(ui, &data.notes.join(" "), TextRole::Small, tokens.ink2);
    });
}
