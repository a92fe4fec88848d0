//! The inspector of the cases screen: what stands behind the chosen cell, its rating, its quotations.

use egui::{Id, Ui, Vec2};

use crate::locale::words;
use crate::ui::axial::{QuotationLook, phrase, quotation_data, quotation_ui};
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{Section, label_ui, link_ui, scroll_area};

use super::State;
use super::data::{CasesData, Shown};
use super::rating::{key_ui, rating_ui};

/// How many quotations are shown at first, and how many more each time.
const LISTED: usize = 40;

/// Shows the inspector.
pub fn inspector_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    let data = state.data(shell);
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
                for line in told(&data, cell) {
                    label_ui(ui, &line, TextRole::Small, tokens.ink2);
                }
            },
        );
        rating_ui(ui, shell, (state, &data), out);
        quotations_ui(ui, shell, (state, &data), out);
        ui.add_space(space::LARGE);
    });
}

/// The numbers of the cell, each with what it counts.
fn told(data: &CasesData, (row, column): (usize, usize)) -> Vec<String> {
    match &data.shown {
        Shown::Matrix(_, _, Some(rated)) => {
            let Some(cell) = rated.cell(row, column) else {
                return Vec::new();
            };
            let tally = cell.tally;
            vec![
                phrase::with(
                    "cases-tally",
                    [
                        ("codings", tally.codings.into()),
                        ("quotations", tally.quotations.into()),
                        ("documents", tally.documents.into()),
                    ],
                ),
                phrase::with(
                    "cases-tally-case",
                    [
                        ("kinds", tally.kinds.into()),
                        ("informants", tally.informants.into()),
                        ("all", tally.informants_of_case.into()),
                        ("negative", tally.negative.into()),
                    ],
                ),
            ]
        }
        Shown::Matrix(matrix, ..) => {
            let cell = matrix.cell(row, column);
            let mut lines = vec![phrase::with(
                "cases-tally",
                [
                    ("codings", u64::from(cell.codings).into()),
                    ("quotations", u64::from(cell.quotations).into()),
                    ("documents", u64::from(cell.documents).into()),
                ],
            )];
            if cell.negative > 0 {
                lines.push(phrase::counted(
                    "cases-tally-negative",
                    cell.negative as usize,
                ));
            }
            lines
        }
        Shown::Together(matrix) => {
            let coefficient = matrix.coefficient(row, column);
            let coefficient = coefficient.map_or_else(String::new, |value| format!("{value:.3}"));
            vec![phrase::with(
                "cases-tally-together",
                [
                    ("count", u64::from(matrix.count(row, column)).into()),
                    ("coefficient", coefficient.into()),
                    ("one", u64::from(matrix.occurs(row)).into()),
                    ("other", u64::from(matrix.occurs(column)).into()),
                ],
            )]
        }
        Shown::Across(cross) => {
            let cross = cross.as_ref();
            let found = cross.and_then(|cross| cross.rows.get(row).map(|row| (row, cross)));
            let Some((row, cross)) = found else {
                return Vec::new();
            };
            vec![phrase::with(
                "cases-holds",
                [
                    ("count", row.holds().into()),
                    ("all", cross.cases.len().into()),
                ],
            )]
        }
    }
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
