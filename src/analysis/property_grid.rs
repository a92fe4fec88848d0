//! Properties by cases: where each case lies on each dimension, with the quotations behind (Strauss & Corbin 1990, ch. 5;
//! Miles & Huberman 1994, ch. 8).

use crate::model::{CodeId, PropertyId, QuotationId, Whom};

use super::Ground;
use super::variation::{DimensionProfile, Mark, Point, dimension_profiles};

/// Which properties, of whom.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct PropertyQuestion {
    /// Only the properties of this category or concept and of what lies below it; nothing: all.
    pub category: Option<CodeId>,
    /// Whether participants stand in the columns, and not cases.
    pub people: bool,
}

/// Where one case or participant lies on one dimension.
#[derive(Clone, Debug, PartialEq)]
pub struct PropertyCell {
    /// What was recorded, and what its quotations give.
    pub mark: Mark,
    /// Its quotations, from the low end to the high end.
    pub points: Vec<Point>,
}

impl PropertyCell {
    /// Returns where it lies, from 0 to 100: as recorded, else the mean of its quotations, rounded; and whether it was
    /// recorded.
    pub fn position(&self) -> Option<(u8, bool)> {
        let mean = || self.mark.mean.map(|mean| (mean.round() as u8, false));
        let recorded = self.mark.recorded;
        recorded.map_or_else(mean, |(_, position)| Some((position, true)))
    }

    /// Returns where it lies as it is written: the recorded place, else `≈` and the mean; in brackets how many
    /// quotations. Empty where nothing is known.
    pub fn words(&self) -> String {
        let Some((position, recorded)) = self.position() else {
            return String::new();
        };
        let sign = if recorded { "" } else { "≈" };
        match self.points.len() {
            0 => format!("{sign}{position}"),
            count => format!("{sign}{position} ({count})"),
        }
    }
}

/// A property over all columns.
#[derive(Clone, Debug, PartialEq)]
pub struct PropertyRow {
    /// The concept or category that has it.
    pub code: CodeId,
    /// The property.
    pub property: PropertyId,
    /// One for each of [`PropertyGrid::columns`].
    pub cells: Vec<PropertyCell>,
}

/// Properties by cases.
#[derive(Clone, Debug, PartialEq)]
pub struct PropertyGrid {
    /// What was asked.
    pub question: PropertyQuestion,
    /// Cases or participants, in the order of the study.
    pub columns: Vec<Whom>,
    /// The properties, in the order of the code tree; those of what was trimmed left out.
    pub rows: Vec<PropertyRow>,
}

impl PropertyGrid {
    /// Returns the grid that is asked for; without rows where there is no such code or it has no properties.
    pub fn of(ground: &Ground, question: PropertyQuestion) -> Self {
        let (project, scheme) = (ground.project(), ground.scheme());
        let columns: Vec<Whom> = if question.people {
            let people = project.participants.iter();
            people.map(|row| Whom::Participant(row.id)).collect()
        } else {
            project.cases.iter().map(|row| Whom::Case(row.id)).collect()
        };
        let roots: Vec<CodeId> = match question.category {
            Some(category) => vec![category],
            None => {
                let all = scheme.codes().iter().enumerate();
                all.filter(|(position, _)| scheme.parent(*position).is_none())
                    .map(|(_, code)| code.id)
                    .collect()
            }
        };
        let profiles = roots
            .into_iter()
            .flat_map(|root| dimension_profiles(ground, root));
        let stands = |profile: &DimensionProfile| {
            let position = scheme.position(profile.code);
            position.is_some_and(|position| !ground.is_trimmed(position))
        };
        let rows = profiles
            .filter(stands)
            .map(|profile| row(ground, profile, question.people));
        Self {
            question,
            columns,
            rows: rows.collect(),
        }
    }

    /// Returns a cell.
    pub fn cell(&self, row: usize, column: usize) -> Option<&PropertyCell> {
        self.rows.get(row)?.cells.get(column)
    }

    /// Returns in how many cells somebody lies anywhere.
    pub fn filled(&self) -> usize {
        let cells = self.rows.iter().flat_map(|row| &row.cells);
        cells.filter(|cell| cell.position().is_some()).count()
    }
}

fn row(ground: &Ground, profile: DimensionProfile, people: bool) -> PropertyRow {
    let marks = if people {
        profile.participants
    } else {
        profile.cases
    };
    let mut cells: Vec<PropertyCell> = marks
        .into_iter()
        .map(|mark| PropertyCell {
            mark,
            points: Vec::new(),
        })
        .collect();
    for point in &profile.points {
        for column in columns_of(ground, point.quotation, people) {
            if let Some(cell) = cells.get_mut(*column) {
                cell.points.push(*point);
            }
        }
    }
    PropertyRow {
        code: profile.code,
        property: profile.property,
        cells,
    }
}

fn columns_of(ground: &Ground, quotation: QuotationId, people: bool) -> &[usize] {
    match ground.number(quotation) {
        Some(number) if people => ground.participants_of(number),
        Some(number) => ground.cases_of(number),
        None => &[],
    }
}
