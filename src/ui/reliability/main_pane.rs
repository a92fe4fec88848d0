//! The middle of the reliability screen: the answer in plain words, then codes, documents or the walk.

use egui::{Id, Margin, Ui, Vec2};

use crate::analysis::reliability::coefficients::Statistic;
use crate::analysis::reliability::comparison::Unit;
use crate::analysis::reliability::review::{decimal, measure_key};
use crate::locale;
use crate::operation::Operation;
use crate::session::Output;
use crate::ui::axial::phrase;
use crate::ui::counting::{counting_ui, first_counting_ui};
use crate::ui::icon;
use crate::ui::shell::{Action, Actions, Shell, Spot};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{
    Cell, Column, IconButton, Mark, Segmented, hairline_h, label_ui, scroll_area, table_head_ui,
    table_row_ui,
};

use super::data::{CodeLine, CoefficientLine, Reading, ReliabilityData, SHOWN};
use super::round_dialog::{RoundDraft, round_ui};
use super::walk::walk_ui;
use super::{Standing, State, Table, empty_ui};

/// Width of a column of numbers.
const NUMBER: f32 = 92.0;
/// Width of a column of coefficients.
const COEFFICIENT: f32 = 68.0;

/// Shows the pane.
pub fn main_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    match state.standing(ui.ctx(), shell, out) {
        Standing::Blind(round) => {
            let act = shell.locked().is_none().then_some("reliability-end-round");
            if empty_ui(
                ui,
                "reliability-blind-heading",
                "reliability-blind-now",
                act,
            ) {
                out.perform_and_say(Operation::EndRound { round: round.id });
            }
        }
        Standing::One => {
            let act = shell
                .locked()
                .is_none()
                .then_some("reliability-begin-round");
            if empty_ui(ui, "reliability-one-heading", "reliability-one-coding", act) {
                state.round = Some(RoundDraft::new(&shell.status.whole));
            }
        }
        Standing::Waiting => {
            empty_ui(
                ui,
                "reliability-waiting-heading",
                "reliability-waiting",
                None,
            );
        }
        Standing::Counting => first_counting_ui(ui),
        Standing::Known(data) => known_ui(ui, shell, (state, &data), out),
    }
    round_ui(ui.ctx(), shell, state, out);
}

fn known_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, data): (&mut State, &ReliabilityData),
    out: &mut Actions,
) {
    match state.table {
        Table::Disagreements => left_to_settle_ui(ui, data),
        _ => answer_ui(ui, data),
    }
    let color = theme::tokens(ui).line;
    hairline_h(
        ui.painter(),
        ui.max_rect().x_range(),
        ui.cursor().top(),
        color,
    );
    head_ui(ui, shell, (state, data), out);
    match state.table {
        Table::Codes => codes_ui(ui, data, state),
        Table::Coefficients => coefficients_ui(ui, data, state),
        Table::Documents => documents_ui(ui, data, out),
        Table::Disagreements => walk_ui(ui, shell, (state, data), out),
    }
}

fn answer_ui(ui: &mut Ui, data: &ReliabilityData) {
    let tokens = theme::tokens(ui);
    let margin = Margin::symmetric(space::CONTENT as i8, space::WIDE as i8);
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        label_ui(ui, &data.answer(), TextRole::Summary, tokens.ink);
        ui.add_space(space::SMALL);
        for warning in &data.warnings {
            label_ui(ui, warning, TextRole::Small, tokens.warn);
        }
    });
}

/// The walk needs the room: the answer is one line then.
fn left_to_settle_ui(ui: &mut Ui, data: &ReliabilityData) {
    let ink = theme::tokens(ui).ink;
    let margin = Margin::symmetric(space::CONTENT as i8, space::PANEL as i8);
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        label_ui(ui, &data.left_to_settle(), TextRole::Summary, ink);
    });
}

fn head_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, data): (&mut State, &ReliabilityData),
    out: &mut Actions,
) {
    let margin = Margin::symmetric(space::CONTENT as i8, space::TINY as i8);
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        let row = Vec2::new(ui.available_width(), size::PANEL_HEAD);
        ui.allocate_ui_with_layout(row, theme::from_start(), |ui| {
            ui.spacing_mut().item_spacing.x = space::MEDIUM;
            let names = Table::ALL.map(|table| locale::words(table.key()));
            let choices: Vec<&str> = names.iter().map(String::as_str).collect();
            let current = Table::ALL.iter().position(|table| *table == state.table);
            let name = locale::words("reliability-shown");
            let id = Id::unique("reliability table");
            let chosen = Segmented::new(id, &name, &choices, current.unwrap_or(0)).show(ui);
            if let Some(table) = chosen.and_then(|chosen| Table::ALL.get(chosen)) {
                state.table = *table;
            }
            ui.with_layout(theme::from_end(), |ui| {
                ui.spacing_mut().item_spacing.x = space::TINY;
                let words = locale::words("reliability-export");
                let export = IconButton::new(icon::DOWNLOAD, &words).small().show(ui);
                let question = state.question(&shell.status.whole);
                if let (true, Some(question)) = (export.clicked(), question) {
                    let copy = state.copy.clone();
                    out.push(Action::Export(Output::Reliability(
                        Box::new(question),
                        copy,
                    )));
                }
                let words = locale::words("reliability-copy");
                let copy = IconButton::new(icon::CONTENT_PASTE, &words)
                    .small()
                    .show(ui);
                if copy.clicked() {
                    out.push(Action::Copy(data.paper.clone()));
                    out.push(Action::Say(crate::model::Message::new(
                        "reliability-copied",
                    )));
                }
                counting_ui(ui, state.numbers.is_counting());
            });
        });
    });
}

/// The first column has a name, the others numbers; their order is that of the data.
fn columns_of(titles: &[String]) -> Vec<Column<'_>> {
    let columns = titles.iter().enumerate().map(|(index, title)| Column {
        sortable: false,
        ..match index {
            0 => Column::new(title),
            _ => Column::number(title, NUMBER),
        }
    });
    columns.collect()
}

fn codes_ui(ui: &mut Ui, data: &ReliabilityData, state: &mut State) {
    let keys = [
        "reliability-column-code",
        "reliability-column-first",
        "reliability-column-second",
        "reliability-column-agree",
        "reliability-column-agreement",
        measure_key(state.unit),
    ];
    let titles = keys.map(locale::words);
    let columns = columns_of(&titles);
    let unit = Unit::ALL
        .iter()
        .position(|unit| *unit == state.unit)
        .unwrap_or_default();
    table_head_ui(ui, &columns);
    let rows = data.codes.len();
    scroll_area("reliability codes").show_rows(ui, size::TABLE_ROW, rows, |ui, shown| {
        for index in shown {
            let Some(line) = data.codes.get(index) else {
                continue;
            };
            let chosen = state.code == Some(index);
            if code_ui(ui, &columns, (line, unit), chosen) {
                state.code = if chosen { None } else { Some(index) };
            }
        }
    });
}

fn code_ui(
    ui: &mut Ui,
    columns: &[Column<'_>],
    (line, unit): (&CodeLine, usize),
    chosen: bool,
) -> bool {
    let tokens = theme::tokens(ui);
    let number = line.numbers.get(unit).copied().flatten();
    let reading = Reading::of(number);
    let shown = decimal(number);
    let ink = match reading {
        Reading::Firm => tokens.ok,
        Reading::Tentative => tokens.warn,
        Reading::Weak => tokens.danger,
        Reading::Undefined => tokens.ink3,
    };
    let mark = line
        .look
        .map(|(level, colour)| Mark::code(level, colour, tokens));
    let mut cells = vec![Cell {
        mark,
        ..Cell::new(&line.name)
    }];
    cells.extend(line.counts.iter().map(|count| Cell::new(count)));
    cells.push(Cell::new(&line.agreement));
    cells.push(Cell {
        color: Some(ink),
        ..Cell::new(&shown)
    });
    let label = phrase::with(
        "reliability-code-row",
        [
            ("code", line.path.as_str().into()),
            ("agreement", line.agreement.as_str().into()),
            ("number", shown.as_str().into()),
            ("reading", locale::words(reading.key()).into()),
        ],
    );
    table_row_ui(ui, columns, &cells, chosen, &label).clicked()
}

/// Every coefficient of all codes together and of each, on the unit that is chosen.
fn coefficients_ui(ui: &mut Ui, data: &ReliabilityData, state: &mut State) {
    let unit = data.review.setting.unit.counted_on();
    let first = phrase::with("reliability-on-units", [("unit", unit.word().into())]);
    let mut titles = vec![first];
    titles.extend(SHOWN.map(|statistic| locale::words(short_key(statistic))));
    titles.push(locale::words("reliability-column-interval"));
    let columns: Vec<Column<'_>> = titles
        .iter()
        .enumerate()
        .map(|(index, title)| Column {
            sortable: false,
            ..match index {
                0 => Column::new(title),
                7 => Column::number(title, NUMBER + space::WIDE),
                _ => Column::number(title, COEFFICIENT),
            }
        })
        .collect();
    table_head_ui(ui, &columns);
    let rows = data.coefficients.len();
    scroll_area("reliability coefficients").show_rows(ui, size::TABLE_ROW, rows, |ui, shown| {
        for line in data.coefficients.get(shown).unwrap_or_default() {
            let chosen = line.code.is_some() && state.code == line.code;
            if coefficient_ui(ui, &columns, line, chosen) {
                state.code = if chosen { None } else { line.code };
            }
        }
    });
}

fn coefficient_ui(
    ui: &mut Ui,
    columns: &[Column<'_>],
    line: &CoefficientLine,
    chosen: bool,
) -> bool {
    let role = match line.code {
        Some(_) => TextRole::Field,
        None => TextRole::FieldStrong,
    };
    let texts = std::iter::once(&line.name).chain(&line.numbers);
    let cells: Vec<Cell<'_>> = texts
        .chain([&line.interval])
        .map(|text| Cell {
            role,
            ..Cell::new(text)
        })
        .collect();
    let mut label = line.path.clone();
    for (number, statistic) in line.numbers.iter().zip(SHOWN) {
        label = format!("{label}, {} {number}", locale::words(short_key(statistic)));
    }
    if !line.note.is_empty() {
        label = format!("{label}, {}", line.note);
    }
    let row = table_row_ui(ui, columns, &cells, chosen, &label);
    match line.note.is_empty() {
        true => row.clicked(),
        false => row.on_hover_text(&line.note).clicked(),
    }
}

/// The key of a name that a head of a column has room for.
fn short_key(statistic: Statistic) -> &'static str {
    match statistic {
        Statistic::Percent => "reliability-short-percent",
        Statistic::Holsti => "reliability-of-holsti",
        Statistic::Cohen => "reliability-short-cohen",
        Statistic::Scott | Statistic::Fleiss => "reliability-short-scott",
        Statistic::BrennanPrediger => "reliability-short-brennan-prediger",
        Statistic::Gwet => "reliability-short-gwet",
        Statistic::Krippendorff => "reliability-short-krippendorff",
    }
}

fn documents_ui(ui: &mut Ui, data: &ReliabilityData, out: &mut Actions) {
    let keys = [
        "reliability-column-document",
        "reliability-column-first",
        "reliability-column-second",
        "reliability-column-agree",
        "reliability-column-differ",
        "reliability-column-holsti",
    ];
    let titles = keys.map(locale::words);
    let columns = columns_of(&titles);
    table_head_ui(ui, &columns);
    let rows = data.documents.len();
    scroll_area("reliability documents").show_rows(ui, size::TABLE_ROW, rows, |ui, shown| {
        for line in data.documents.get(shown).unwrap_or_default() {
            let role = match line.document {
                Some(_) => TextRole::Field,
                None => TextRole::FieldStrong,
            };
            let mut cells = vec![line.name.as_str()];
            cells.extend(line.counts.iter().map(String::as_str));
            cells.push(&line.reliability);
            let cells: Vec<Cell<'_>> = cells
                .into_iter()
                .map(|text| Cell {
                    role,
                    ..Cell::new(text)
                })
                .collect();
            let label = format!("{}, {}", line.name, line.reliability);
            let row = table_row_ui(ui, &columns, &cells, false, &label);
            if let (true, Some(document)) = (row.clicked(), line.document) {
                out.push(Action::Open(Spot::Document(document)));
            }
        }
    });
}
