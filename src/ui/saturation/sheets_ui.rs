//! Paints the tables and the formulas of the saturation screen.

use egui::{Ui, Vec2};

use crate::locale;
use crate::ui::shell::{Action, Actions, Spot};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{Cell, Column, label_ui, table_head_ui, table_row_ui};

use super::Sheet;
use super::main_pane::inset;

/// Width of a column of numbers.
const NUMBER: f32 = 92.0;
/// Widest column of numbers in a table that has nothing else.
const ALONE: f32 = 150.0;
/// Names of the measures, in the order of the reference; each has words, a formula and a source.
const FORMULAS: [&str; 14] = [
    "new",
    "guest2006",
    "francis",
    "guest2020",
    "hennink",
    "comets",
    "tran",
    "coverage",
    "chao2",
    "others",
    "rarefaction",
    "extrapolation",
    "lowe",
    "planning",
];

/// Shows sheets one below the other.
pub(super) fn sheets_ui(ui: &mut Ui, sheets: &[Sheet], out: &mut Actions) {
    let tokens = theme::tokens(ui);
    for sheet in sheets {
        inset(ui, |ui| {
            ui.add_space(space::PANEL);
            label_ui(ui, &sheet.title, TextRole::FieldStrong, tokens.ink);
            label_ui(ui, &sheet.hint, TextRole::Small, tokens.ink3);
            ui.add_space(space::SMALL);
            sheet_ui(ui, sheet, out);
            ui.add_space(space::PANEL);
        });
    }
}

fn sheet_ui(ui: &mut Ui, sheet: &Sheet, out: &mut Actions) {
    if sheet.lines.is_empty() {
        let tokens = theme::tokens(ui);
        let words = locale::words("saturation-sheet-empty");
        label_ui(ui, &words, TextRole::Small, tokens.ink2);
        return;
    }
    let room = ui.available_width() / sheet.heads.len().max(1) as f32;
    let width = if sheet.words == 0 {
        room.min(ALONE)
    } else {
        NUMBER
    };
    let columns: Vec<Column<'_>> = sheet
        .heads
        .iter()
        .enumerate()
        .map(|(index, head)| Column {
            sortable: false,
            ..if index < sheet.words {
                Column::new(head)
            } else {
                Column::number(head, width)
            }
        })
        .collect();
    let size = if sheet.words == 0 {
        width * columns.len() as f32
    } else {
        ui.available_width()
    };
    ui.allocate_ui(Vec2::new(size, 0.0), |ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        table_head_ui(ui, &columns);
        for line in &sheet.lines {
            let cells: Vec<Cell<'_>> = line.cells.iter().map(|text| Cell::new(text)).collect();
            let label = line.cells.join(", ");
            let response = table_row_ui(ui, &columns, &cells, false, &label);
            match line.spot.filter(|_| response.clicked()) {
                // Numbers of a category lead down to its words.
                Some(Spot::Category(category)) => out.push(Action::Trace(category.into())),
                Some(spot) => out.push(Action::Open(spot)),
                None => {}
            }
        }
    });
}

/// Shows each measure with its formula and its source.
pub(super) fn formulas_ui(ui: &mut Ui, paragraph: &str, out: &mut Actions) {
    let tokens = theme::tokens(ui);
    inset(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::TINY;
        if !paragraph.is_empty() {
            ui.add_space(space::PANEL);
            let title = locale::words("saturation-paragraph");
            label_ui(ui, &title, TextRole::FieldStrong, tokens.ink);
            label_ui(ui, paragraph, TextRole::Quotation, tokens.ink);
            let copy = locale::words("saturation-paragraph-copy");
            if crate::ui::widget::Button::new(&copy)
                .small()
                .show(ui)
                .clicked()
            {
                out.push(Action::Copy(paragraph.to_owned()));
            }
        }
        for name in FORMULAS {
            ui.add_space(space::PANEL);
            let key = format!("saturation-formula-{name}");
            label_ui(ui, &locale::words(&key), TextRole::FieldStrong, tokens.ink);
            let formula = locale::words(&format!("{key}-is"));
            label_ui(ui, &formula, TextRole::Body, tokens.ink);
            let source = locale::words(&format!("{key}-source"));
            label_ui(ui, &source, TextRole::Small, tokens.ink3);
        }
        ui.add_space(space::PANEL);
    });
}
