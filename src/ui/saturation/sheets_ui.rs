//! Paints the tables and the formulas of the saturation screen.

use egui::{Ui, Vec2};

use crate::locale;
use crate::session::{FORMULAS, ReviewLine, ReviewSheet, RowAbout};
use crate::ui::shell::{Action, Actions, Spot};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{Cell, Column, label_ui, table_head_ui, table_row_ui};

use super::main_pane::inset;

/// Width of a letter in a column whose width follows what stands in it, about: of a cell, and of a head.
const LETTER: f32 = 7.2;
const HEAD_LETTER: f32 = 7.2;
/// The margins of a column.
const MARGINS: f32 = 24.0;
/// The same where there is little room.
const CLOSE: f32 = 18.0;
/// The least room of the column of words that takes what is left.
const ROOM_OF_WORDS: f32 = 240.0;
/// The least width of that column, below which nothing in it can be told.
const LEAST_WORDS: f32 = 120.0;
/// The least width of a column.
const LEAST: f32 = 56.0;
/// Width of a column of numbers in a table that has nothing else.
const ALONE: f32 = 124.0;
/// Rows of a table beyond which only those that are seen are painted.
const FEW_ROWS: usize = 80;

/// Shows sheets one below the other.
pub(super) fn sheets_ui(ui: &mut Ui, sheets: &[ReviewSheet], out: &mut Actions) {
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

fn sheet_ui(ui: &mut Ui, sheet: &ReviewSheet, out: &mut Actions) {
    if sheet.lines.is_empty() {
        let tokens = theme::tokens(ui);
        let words = locale::words("saturation-sheet-empty");
        label_ui(ui, &words, TextRole::Small, tokens.ink2);
        return;
    }
    let room = ui.available_width();
    let columns = columns(sheet, room);
    let fixed: f32 = columns.iter().filter_map(|column| column.width).sum();
    let size = match sheet.words {
        0 => fixed,
        _ => room.max(fixed + LEAST_WORDS),
    };
    if size <= room {
        return rows_ui(ui, (sheet, &columns, size), out);
    }
    // Where the columns have no room beside each other, the table is moved, and no column becomes unreadable.
    egui::ScrollArea::horizontal()
        .id_salt(("saturation sheet", &sheet.title))
        .show(ui, |ui| {
            rows_ui(ui, (sheet, &columns, size), out);
            // The bar stands below the last row.
            ui.add_space(space::PANEL);
        });
}

fn rows_ui(
    ui: &mut Ui,
    (sheet, columns, width): (&ReviewSheet, &[Column<'_>], f32),
    out: &mut Actions,
) {
    ui.allocate_ui(Vec2::new(width, 0.0), |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        table_head_ui(ui, columns);
        let seen = seen_rows(ui, sheet.lines.len(), size::TABLE_ROW);
        ui.add_space(seen.start as f32 * size::TABLE_ROW);
        for line in sheet.lines.get(seen.clone()).unwrap_or_default() {
            line_ui(ui, (columns, line), out);
        }
        ui.add_space((sheet.lines.len() - seen.end) as f32 * size::TABLE_ROW);
    });
}

fn line_ui(ui: &mut Ui, (columns, line): (&[Column<'_>], &ReviewLine), out: &mut Actions) {
    let cells: Vec<Cell<'_>> = line.cells.iter().map(|text| Cell::new(text)).collect();
    let label = line.cells.join(", ");
    let response = table_row_ui(ui, columns, &cells, false, &label);
    match line.about.filter(|_| response.clicked()) {
        // Numbers of a category lead down to its words.
        Some(RowAbout::Category(category)) => out.push(Action::Trace(category.into())),
        Some(RowAbout::Document(document)) => out.push(Action::Open(Spot::Document(document))),
        Some(RowAbout::Quotation(quotation)) => out.push(Action::Open(Spot::Quotation(quotation))),
        None => {}
    }
}

/// The rows of this height that are in sight below the cursor, where there are many.
pub(super) fn seen_rows(ui: &Ui, count: usize, height: f32) -> std::ops::Range<usize> {
    if count <= FEW_ROWS {
        return 0..count;
    }
    let (clip, top) = (ui.clip_rect(), ui.cursor().top());
    let row = |y: f32| ((y - top) / height).max(0.0) as usize;
    let first = row(clip.top()).min(count);
    first..(row(clip.bottom()) + 1).clamp(first, count)
}

/// How wide each column is where it has what stands in it and such margins.
fn natural_widths(sheet: &ReviewSheet, margins: f32) -> Vec<f32> {
    let natural = |column: usize| {
        // A head of several words takes a second line.
        let words = sheet.heads.get(column).into_iter();
        let words = words.flat_map(|head| head.split(' '));
        let head = words.map(|word| word.chars().count()).max().unwrap_or(0);
        let cells = sheet.lines.iter().filter_map(|line| line.cells.get(column));
        let widest = cells.map(|cell| cell.chars().count()).max().unwrap_or(0);
        let width = (widest as f32 * LETTER).max(head as f32 * HEAD_LETTER);
        (width + margins).max(LEAST - MARGINS + margins)
    };
    (0..sheet.heads.len()).map(natural).collect()
}

/// Columns as wide as what stands in them; the widest column of words takes what is left.
fn columns(sheet: &ReviewSheet, room: f32) -> Vec<Column<'_>> {
    let mut widths = natural_widths(sheet, MARGINS);
    if widths.iter().sum::<f32>() > room {
        widths = natural_widths(sheet, CLOSE);
    }
    let of_words = widths.iter().take(sheet.words).enumerate();
    let widest = of_words.max_by(|(_, one), (_, other)| one.total_cmp(other));
    let widest = widest.map(|(column, _)| column);
    // Where there is little room the other words give way before the widest gets too narrow.
    let others: f32 = widths.iter().sum::<f32>() - widest.map_or(0.0, |widest| widths[widest]);
    let most = match room - others < ROOM_OF_WORDS {
        true => room * 0.16,
        false => room * 0.4,
    };
    let heads = sheet.heads.iter().zip(&widths).enumerate();
    heads
        .map(|(index, (head, natural))| {
            let natural = *natural;
            let column = if index < sheet.words {
                Column {
                    width: (Some(index) != widest).then_some(natural.min(most)),
                    ..Column::new(head)
                }
            } else if sheet.words == 0 {
                let each = room / sheet.heads.len().max(1) as f32;
                Column::number(head, natural.max(ALONE.min(each)))
            } else {
                Column::number(head, natural)
            };
            Column {
                sortable: false,
                wraps: true,
                ..column
            }
        })
        .collect()
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
