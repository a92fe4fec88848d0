//! The inspector of the cases screen: what stands behind the chosen cell, its rating, its quotations.

use egui::{Id, Ui, Vec2};

use crate::analysis::matrix::{CaseTally, Cell};
use crate::locale::words;
use crate::ui::axial::{QuotationLook, phrase, quotation_data, quotation_ui};
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{Section, label_ui, link_ui, scroll_area};

use super::State;
use super::data::{CasesData, Shown};
use super::properties::stands_ui;
use super::rating::{key_ui, rating_ui};
use super::within::within_ui;

/// How many quotations are shown at first, and how many more each time.
const LISTED: usize = 40;

/// Shows the inspector.
pub fn inspector_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    let Some(data) = state.data(ui.ctx(), shell) else {
        return;
    };
    let cell = state.cell();
    let (Some(row), Some(column)) = (data.rows.get(cell.0), data.columns.get(cell.1)) else {
        return;
    };
    scroll_area("cases inspector").show(ui, |ui| {
        let title = words("cases-cell");
        let section = Section::new(Id::unique("cases cell"), &title)
            .first()
            .fixed();
        section.show(
            ui,
            |_| {},
            |ui| {
                let tokens = theme::tokens(ui);
                ui.spacing_mut().item_spacing.y = space::TINY;
                label_ui(ui, &row.name, TextRole::Name, tokens.ink);
                label_ui(ui, column, TextRole::Small, tokens.ink2);
                for line in told(shell, &data, cell) {
                    label_ui(ui, &line, TextRole::Small, tokens.ink2);
                }
                stands_ui(ui, shell, (&data, cell), out);
            },
        );
        rating_ui(ui, shell, (state, &data), out);
        within_ui(ui, shell, (&data, cell.1), out);
        quotations_ui(ui, shell, (state, &data), out);
        ui.add_space(space::LARGE);
    });
}

/// The numbers of the cell, each with what it counts.
fn told(shell: &Shell<'_>, data: &CasesData, at: (usize, usize)) -> Vec<String> {
    match &data.shown {
        Shown::Matrix(_, _, Some(rated)) => {
            let cell = rated.cell(at.0, at.1);
            cell.map_or_else(Vec::new, |cell| of_case(cell.tally))
        }
        Shown::Matrix(matrix, ..) => of_cell(matrix.cell(at.0, at.1)),
        Shown::Together(matrix) if at.0 == at.1 => {
            let within = matrix.question.within.name();
            let count = u64::from(matrix.occurs(at.0)).into();
            let arguments = [("count", count), ("within", within.into())];
            vec![phrase::with("cases-tally-own", arguments)]
        }
        Shown::Together(matrix) => {
            let coefficient = matrix.coefficient(at.0, at.1);
            let coefficient = coefficient.map_or_else(String::new, |value| format!("{value:.3}"));
            vec![phrase::with(
                "cases-tally-together",
                [
                    ("count", u64::from(matrix.count(at.0, at.1)).into()),
                    ("coefficient", coefficient.into()),
                    ("one", u64::from(matrix.occurs(at.0)).into()),
                    ("other", u64::from(matrix.occurs(at.1)).into()),
                ],
            )]
        }
        Shown::Across(cross) => {
            let cross = cross.as_ref();
            let found = cross.and_then(|cross| cross.rows.get(at.0).map(|row| (row, cross)));
            let Some((row, cross)) = found else {
                return Vec::new();
            };
            let (holds, all) = (row.holds(), cross.cases.len());
            let mut lines = vec![phrase::with(
                "cases-holds",
                [("count", holds.into()), ("all", all.into())],
            )];
            lines.extend(data.within(row.subject, cross.model));
            lines
        }
        Shown::Properties(lines) => lines.told(shell.project, at),
    }
}

fn of_cell(cell: Cell) -> Vec<String> {
    let numbers = [cell.codings, cell.quotations, cell.documents];
    let mut lines = vec![tally(numbers.map(u64::from))];
    if cell.negative > 0 {
        let count = cell.negative as usize;
        lines.push(phrase::counted("cases-tally-negative", count));
    }
    lines
}

fn of_case(of: CaseTally) -> Vec<String> {
    let numbers = [of.codings, of.quotations, of.documents];
    let wide = phrase::with(
        "cases-tally-case",
        [
            ("kinds", of.kinds.into()),
            ("informants", of.informants.into()),
            ("all", of.informants_of_case.into()),
            ("negative", of.negative.into()),
        ],
    );
    vec![tally(numbers.map(|number| number as u64)), wide]
}

/// Codings, quotations and documents.
fn tally([codings, quotations, documents]: [u64; 3]) -> String {
    phrase::with(
        "cases-tally",
        [
            ("codings", codings.into()),
            ("quotations", quotations.into()),
            ("documents", documents.into()),
        ],
    )
}

fn quotations_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, data): (&mut State, &CasesData),
    out: &mut Actions,
) {
    let found = state.found(data);
    let title = words("cases-quotations");
    let count = found.len().to_string();
    let section = Section::new(Id::unique("cases quotations"), &title).count(&count);
    section.show(
        ui,
        |_| {},
        |ui| {
            let tokens = theme::tokens(ui);
            ui.spacing_mut().item_spacing.y = space::SMALL;
            if found.is_empty() {
                label_ui(
                    ui,
                    &words("cases-no-quotations"),
                    TextRole::Small,
                    tokens.ink3,
                );
            }
            let most = state.listed + LISTED;
            for (quotation, against) in found.iter().take(most) {
                let Some(card) = quotation_data(shell.project, *quotation) else {
                    continue;
                };
                let look = QuotationLook {
                    edge: against.then_some(tokens.danger),
                    chosen: false,
                };
                quotation_ui(ui, &card, look, out, |ui, out| {
                    key_ui(ui, shell, (state, data, *quotation), out);
                });
            }
            let rest = found.len().saturating_sub(most);
            if rest > 0 && link_ui(ui, &phrase::counted("cases-more-quotations", rest)).clicked() {
                state.listed += LISTED;
            }
        },
    );
}
