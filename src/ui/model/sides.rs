//! How much speaks for and against a relation: quotations, documents, cases; all of it read whole in a narrow pane too.

use egui::{Color32, Margin, Rect, Ui, Vec2};

use crate::locale;
use crate::ui::axial::phrase;
use crate::ui::shell::{Action, Actions};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{Cell, Column, ListRow, Strip, label_ui, table_head_ui, table_row_ui};

use super::relation::RelationData;

/// More than words measure, so that none is cut for a hair.
const SLACK: f32 = 2.0;

/// A side in words: its name and colour, and its numbers in the order of the heads.
struct SideLine {
    name: String,
    color: Color32,
    numbers: [String; 3],
    /// The numbers with what they count.
    told: String,
}

/// Shows both sides: as a table where its columns have room, else in lines; a click leads to the quotations.
pub(super) fn sides_ui(ui: &mut Ui, data: &RelationData, out: &mut Actions) {
    let tokens = theme::tokens(ui);
    let titles = [
        "model-column-quotations",
        "model-column-documents",
        "model-column-cases",
    ];
    let titles = titles.map(locale::words);
    let stances = [("stance-for", tokens.ok), ("stance-against", tokens.danger)];
    let lines = stances.into_iter().zip(&data.sides);
    let lines: Vec<SideLine> = lines
        .map(|((key, color), (side, cases))| SideLine {
            name: locale::words(key),
            color,
            numbers: [
                side.quotations.to_string(),
                side.documents.to_string(),
                cases.clone(),
            ],
            told: phrase::line(&[
                phrase::counted("trace-n-quotations", side.quotations),
                phrase::counted("axial-n-documents", side.documents),
                format!("{cases} {}", titles[2]),
            ]),
        })
        .collect();
    let margin = Margin::symmetric(space::PANEL as i8, 0);
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        let clicked = match widths(ui, &titles, &lines) {
            Some(widths) => table_ui(ui, (&titles, widths), &lines),
            None => lines_ui(ui, &lines),
        };
        if clicked {
            out.push(Action::Trace(data.relation.into()));
        }
        if !data.caseless.is_empty() {
            ui.add_space(space::TINY);
            label_ui(ui, &data.caseless, TextRole::Small, tokens.ink2);
        }
    });
    ui.add_space(space::SECTION);
}

/// The widths of the columns of numbers; none where the names of the sides would have no room beside them.
fn widths(ui: &Ui, titles: &[String; 3], lines: &[SideLine]) -> Option<[f32; 3]> {
    let strip = Strip::new(ui, Rect::ZERO);
    let around = 2.0 * space::MEDIUM + SLACK;
    let measure = |words: &str| strip.measure(words, TextRole::Field);
    let mut widths = [0.0_f32; 3];
    for (index, (width, title)) in widths.iter_mut().zip(titles).enumerate() {
        let numbers = lines.iter().filter_map(|line| line.numbers.get(index));
        let number = |number: &String| strip.measure_number(number, TextRole::Field);
        let numbers = numbers.map(number).fold(0.0, f32::max);
        *width = numbers.max(strip.measure(title, TextRole::MetaName)) + around;
    }
    let names = lines.iter().map(|line| measure(&line.name) + around);
    let needed = names.fold(0.0, f32::max) + widths.iter().sum::<f32>();
    (needed <= ui.available_width()).then_some(widths)
}

fn table_ui(ui: &mut Ui, (titles, widths): (&[String; 3], [f32; 3]), lines: &[SideLine]) -> bool {
    let mut columns = vec![Column::new("")];
    let numbers = titles.iter().zip(widths);
    columns.extend(numbers.map(|(title, width)| Column::number(title, width)));
    columns
        .iter_mut()
        .for_each(|column| column.sortable = false);
    table_head_ui(ui, &columns);
    let mut clicked = false;
    for line in lines {
        let mut cells = vec![Cell {
            color: Some(line.color),
            ..Cell::new(&line.name)
        }];
        cells.extend(line.numbers.iter().map(|number| Cell::new(number)));
        let label = format!("{}: {}", line.name, line.told);
        clicked |= table_row_ui(ui, &columns, &cells, false, &label).clicked();
    }
    clicked
}

fn lines_ui(ui: &mut Ui, lines: &[SideLine]) -> bool {
    let mut clicked = false;
    for line in lines {
        let row = ListRow::new(&line.name).second_line(&line.told);
        clicked |= row.indent(0.0).show(ui).clicked();
    }
    clicked
}
