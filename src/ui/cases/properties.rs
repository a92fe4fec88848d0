//! Properties by cases: the lines of the grid, what is asked of it, and where the chosen case stands.

use egui::{Id, Ui};

use crate::analysis::{Ground, PropertyCell, PropertyGrid, PropertyQuestion};
use crate::locale::words;
use crate::model::{CodeId, Project, QuotationId};
use crate::ui::axial::{located, phrase};
use crate::ui::shell::{Actions, Shell};
use crate::ui::widget::{DropDown, MenuItem};

use super::data::{CasesData, Face, RowHead, Shown};

/// The places that are offered for a case.
const PLACES: [u8; 5] = [0, 25, 50, 75, 100];
/// How many steps a tint has: from the low end to the high end.
const STEPS: usize = 5;

/// A line of the grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Line {
    /// The concept or category that the properties below it belong to.
    Code(CodeId),
    /// A property, by its number in the grid.
    Property(usize),
}

/// The grid with a heading for each concept or category.
#[derive(Clone, Debug)]
pub struct PropertyLines {
    /// The grid.
    pub grid: PropertyGrid,
    lines: Vec<Line>,
}

impl PropertyLines {
    /// Returns the grid that is asked for.
    pub(super) fn of(ground: &Ground, question: PropertyQuestion) -> Self {
        let grid = PropertyGrid::of(ground, question);
        let mut lines = Vec::new();
        let mut above = None;
        for (number, row) in grid.rows.iter().enumerate() {
            if above != Some(row.code) {
                above = Some(row.code);
                lines.push(Line::Code(row.code));
            }
            lines.push(Line::Property(number));
        }
        Self { grid, lines }
    }

    /// Returns the heads of the lines: names of codes, below them their properties with the ends of the dimension.
    pub(super) fn heads(&self, project: &Project) -> Vec<RowHead> {
        let head = |line: &Line| match line {
            Line::Code(code) => RowHead {
                name: project.code_name(*code).to_owned(),
                strong: true,
                ..RowHead::default()
            },
            Line::Property(number) => {
                let row = self.grid.rows.get(*number);
                let property = row.and_then(|row| project.properties.get(row.property));
                let filled = row.map_or(0, |row| {
                    let cells = row.cells.iter();
                    cells.filter(|cell| cell.position().is_some()).count()
                });
                RowHead {
                    name: property.map_or_else(String::new, |row| row.name.clone()),
                    depth: 1,
                    trailing: phrase::of(filled, self.grid.columns.len()),
                    strong: false,
                }
            }
        };
        self.lines.iter().map(head).collect()
    }

    /// Returns the names of the columns.
    pub(super) fn columns(&self, ground: &Ground) -> Vec<String> {
        let columns = self.grid.columns.iter();
        columns
            .map(|whom| ground.project().whom_name(*whom).to_owned())
            .collect()
    }

    /// Returns the property of a line; nothing of a heading.
    pub(super) fn cell(&self, line: usize, column: usize) -> Option<&PropertyCell> {
        match self.lines.get(line)? {
            Line::Code(_) => None,
            Line::Property(number) => self.grid.cell(*number, column),
        }
    }

    /// Returns how a cell looks: the place with its quotations, the darker the nearer to the high end.
    pub(super) fn face(&self, line: usize, column: usize) -> Face {
        let Some(cell) = self.cell(line, column) else {
            return Face {
                blank: true,
                ..Face::default()
            };
        };
        let step = |position: u8| usize::from(position) * STEPS / 101;
        Face {
            text: cell.words(),
            step: cell.position().map(|(position, _)| step(position)),
            ..Face::default()
        }
    }

    /// Returns the quotations behind a cell, from the low end to the high end.
    pub(super) fn quotations(&self, line: usize, column: usize) -> Vec<(QuotationId, bool)> {
        let points = self.cell(line, column).map(|cell| cell.points.as_slice());
        let points = points.unwrap_or_default().iter();
        points
            .map(|point| (point.quotation, point.negative))
            .collect()
    }

    /// Returns the concept or category of a line.
    pub(super) fn code(&self, line: usize) -> Option<CodeId> {
        match self.lines.get(line)? {
            Line::Code(code) => Some(*code),
            Line::Property(number) => self.grid.rows.get(*number).map(|row| row.code),
        }
    }

    /// Returns what is told of a cell: the ends of the dimension, what its quotations give, the note.
    pub(super) fn told(&self, project: &Project, at: (usize, usize)) -> Vec<String> {
        let (Some(Line::Property(number)), Some(cell)) =
            (self.lines.get(at.0), self.cell(at.0, at.1))
        else {
            return Vec::new();
        };
        let row = self.grid.rows.get(*number);
        let property = row.and_then(|row| project.properties.get(row.property));
        let mut lines: Vec<String> = property
            .into_iter()
            .map(|row| {
                let ends = [
                    ("low", end(&row.low, "property-low-end").into()),
                    ("high", end(&row.high, "property-high-end").into()),
                ];
                phrase::with("cases-property-ends", ends)
            })
            .collect();
        let mark = &cell.mark;
        if let (Some(mean), Some((least, greatest))) = (mark.mean, mark.range) {
            let numbers = [
                ("count", mark.quotations.into()),
                ("mean", format!("{mean:.0}").into()),
                ("least", usize::from(least).into()),
                ("greatest", usize::from(greatest).into()),
            ];
            lines.push(phrase::with("cases-property-computed", numbers));
        }
        let recorded = mark.recorded;
        let note = recorded.and_then(|(location, _)| project.case_locations.get(location));
        lines.extend(
            note.map(|row| row.note.clone())
                .filter(|note| !note.is_empty()),
        );
        lines
    }
}

/// The end of a dimension, in words.
fn end(named: &str, usual: &str) -> String {
    if named.trim().is_empty() {
        words(usual)
    } else {
        named.to_owned()
    }
}

/// Where the chosen case stands on the dimension, to be recorded or taken back.
pub(super) fn stands_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (data, at): (&CasesData, (usize, usize)),
    out: &mut Actions,
) {
    let Shown::Properties(lines) = &data.shown else {
        return;
    };
    let (Some(Line::Property(number)), Some(cell)) =
        (lines.lines.get(at.0), lines.cell(at.0, at.1))
    else {
        return;
    };
    let Some(row) = lines.grid.rows.get(*number) else {
        return;
    };
    let recorded = cell.mark.recorded.map(|(_, position)| position);
    let locked = shell.locked().map(words);
    let none = words("cases-property-not-recorded");
    let names: Vec<String> = std::iter::once(none)
        .chain(PLACES.map(|place| phrase::counted("cases-property-at", usize::from(place))))
        .collect();
    let items: Vec<MenuItem<'_>> = names
        .iter()
        .map(|name| MenuItem {
            reason: locked.as_deref(),
            ..MenuItem::new(name)
        })
        .collect();
    let current = match recorded {
        None => Some(0),
        Some(position) => PLACES
            .iter()
            .position(|place| *place == position)
            .map(|place| place + 1),
    };
    let here = recorded.map_or_else(String::new, |position| {
        phrase::counted("cases-property-at", usize::from(position))
    });
    let name = words("cases-property-stands");
    let choice = DropDown::new(Id::unique("cases property place"), &name, &items, current);
    let taken = choice.placeholder(&here).show(ui);
    if let Some(taken) = taken.filter(|taken| Some(*taken) != current) {
        let place = taken.checked_sub(1).and_then(|index| PLACES.get(index));
        let project = shell.project;
        let location = cell.mark.recorded.map(|(location, _)| location);
        let note = location.and_then(|location| project.case_locations.get(location));
        let note = note.map_or("", |row| row.note.as_str());
        out.perform(located(
            row.property,
            cell.mark.whom,
            (place.copied(), note),
        ));
    }
}

/// The concepts and categories that have properties, themselves or below them; and of whom is asked.
pub(super) fn choices(project: &Project) -> Vec<Option<CodeId>> {
    let mut codes: std::collections::BTreeSet<CodeId> = std::collections::BTreeSet::new();
    for property in project.properties.iter() {
        let parent = |code: &CodeId| project.codes.get(*code)?.parent;
        codes.extend(std::iter::successors(Some(property.code), parent));
    }
    let mut named: Vec<CodeId> = codes
        .into_iter()
        .filter(|code| project.codes.contains(*code))
        .collect();
    named.sort_by_cached_key(|code| project.code_path(*code).to_lowercase());
    std::iter::once(None)
        .chain(named.into_iter().map(Some))
        .collect()
}
