//! What the cases screen shows, in order: heads, faces of cells, the sentences below. No egui here.

use std::sync::Arc;

use crate::analysis::matrix::{
    Cells, Columns, CrossCase, Head, Key, Matrix, PARTS, PairMatrix, PairQuestion, Rated, Subject,
};
use crate::analysis::matrix::{WithinCase, notes, pair_notes, within_cases};
use crate::analysis::{Ground, PropertyQuestion, together_in};
use crate::locale::{place_of, say, words};
use crate::model::{CodeId, ModelId, Project, QuotationId, Rating, Stance, Traced};
use crate::session::{MatrixSheet, pair_title, property_notes, property_title};
use crate::ui::axial::phrase;

use super::properties::PropertyLines;

/// How many steps a tint has.
const STEPS: f64 = 5.0;

/// What is asked, as the cache of the screen keeps it.
#[derive(Clone, Debug, PartialEq)]
pub enum Asked {
    /// A matrix.
    Matrix(MatrixSheet),
    /// Codes by codes.
    Together(PairQuestion),
    /// A model beside the cases.
    Across(Option<ModelId>),
    /// Properties by cases.
    Properties(PropertyQuestion),
}

/// The answer.
#[derive(Clone, Debug)]
pub enum Shown {
    /// A matrix, with its rated cells where it has some.
    Matrix(Box<Matrix>, Cells, Option<Rated>),
    /// Codes by codes.
    Together(Box<PairMatrix>),
    /// A model beside the cases; nothing where there is no model.
    Across(Option<CrossCase>),
    /// Properties by cases.
    Properties(PropertyLines),
}

/// The head of a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowHead {
    /// Its name.
    pub name: String,
    /// How far it stands in.
    pub depth: usize,
    /// What stands at its end: its total, or in how many cases it holds.
    pub trailing: String,
    /// Whether it is written strong.
    pub strong: bool,
}

/// How a cell looks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Face {
    /// What is written in it.
    pub text: String,
    /// How deep its tint is, from 0; nothing: none.
    pub step: Option<usize>,
    /// Its rating, and whether somebody decided it.
    pub rating: Option<(Rating, bool)>,
    /// Whether there is no cell here: the line is a heading.
    pub blank: bool,
}

/// What the screen shows.
#[derive(Clone, Debug)]
pub struct CasesData {
    /// The title.
    pub title: String,
    /// What stands above the names of the rows.
    pub corner: String,
    /// The heads of the rows.
    pub rows: Vec<RowHead>,
    /// The heads of the columns.
    pub columns: Vec<String>,
    /// The sentences below.
    pub notes: Vec<String>,
    /// Whether columns are narrow: parts of a length.
    pub narrow: bool,
    /// The answer itself.
    pub shown: Shown,
    /// The models of single cases beside the one that is shown across them.
    pub beside: Vec<WithinCase>,
    greatest: f64,
    project: Arc<Project>,
}

/// Returns what the screen shows.
pub fn cases_data(ground: &Ground, asked: &Asked) -> CasesData {
    let project = Arc::new(ground.project().clone());
    match asked {
        Asked::Matrix(sheet) => matrix_data(ground, sheet, project),
        Asked::Together(question) => pair_data(ground, question, project),
        Asked::Across(model) => cross_data(ground, *model, project),
        Asked::Properties(question) => property_data(ground, *question, project),
    }
}

fn matrix_data(ground: &Ground, sheet: &MatrixSheet, project: Arc<Project>) -> CasesData {
    let matrix = Matrix::of(ground, sheet.question.clone());
    let rated = match sheet.cells {
        Cells::Rating => Rated::of(ground, &matrix),
        _ => None,
    };
    let trailing = |row: usize| match &rated {
        Some(rated) => rated.rows.get(row).map_or_else(String::new, |(_, cells)| {
            let holds = cells.iter().filter(|cell| cell.rating().holds()).count();
            phrase::of(holds, cells.len())
        }),
        None => {
            let total = matrix.row_totals.get(row);
            total.map_or_else(String::new, |total| total.codings.to_string())
        }
    };
    let is_tree = matrix.rows.iter().any(|head| head.depth > 0);
    let rows = matrix.rows.iter().enumerate().map(|(row, head)| RowHead {
        name: head.shown(&words),
        depth: head.depth,
        trailing: trailing(row),
        strong: is_tree && head.depth == 0,
    });
    let mut said: Vec<String> = notes(&project, &sheet.question, sheet.cells)
        .iter()
        .map(say)
        .collect();
    if sheet.question.columns == Columns::Parts {
        said.push(words("cases-parts-note"));
    }
    if rated.is_some() {
        // On the screen the look tells them apart, on paper parentheses do.
        said.pop();
        said.push(words("cases-decided-note"));
    }
    if sheet.cells == Cells::Rating && rated.is_none() {
        said = vec![words("matrix-no-ratings")];
    }
    let columns = match &rated {
        // What belongs to no case is not rated.
        Some(rated) => rated.cases.len(),
        None => matrix.columns.len(),
    };
    let name = |head: &Head| match head.key {
        // Where the part begins, in per cent: there is no room for more.
        Key::Part(part) => (part * 100 / PARTS).to_string(),
        _ => head.shown(&words),
    };
    CasesData {
        title: sheet.title(),
        corner: words(matrix.question.rows.key()),
        rows: rows.collect(),
        columns: matrix.columns.iter().take(columns).map(name).collect(),
        narrow: matrix.question.columns == Columns::Parts,
        notes: said,
        greatest: matrix.greatest(sheet.cells),
        shown: Shown::Matrix(Box::new(matrix), sheet.cells, rated),
        beside: Vec::new(),
        project,
    }
}

fn pair_data(ground: &Ground, question: &PairQuestion, project: Arc<Project>) -> CasesData {
    let matrix = PairMatrix::of(ground, *question);
    let name = |head: &Head| head.shown(&words);
    let rows = matrix.heads.iter().enumerate().map(|(at, head)| RowHead {
        name: name(head),
        depth: head.depth,
        trailing: matrix.occurs(at).to_string(),
        strong: false,
    });
    CasesData {
        title: pair_title(question),
        corner: words(question.rows.key()),
        rows: rows.collect(),
        columns: matrix.heads.iter().map(name).collect(),
        notes: pair_notes(question).iter().map(say).collect(),
        narrow: false,
        greatest: matrix.greatest(),
        shown: Shown::Together(Box::new(matrix)),
        beside: Vec::new(),
        project,
    }
}

fn property_data(ground: &Ground, question: PropertyQuestion, project: Arc<Project>) -> CasesData {
    let lines = PropertyLines::of(ground, question);
    CasesData {
        title: property_title(&project, question),
        corner: words("cases-properties-corner"),
        rows: lines.heads(&project),
        columns: lines.columns(ground),
        notes: property_notes(&project, question),
        beside: Vec::new(),
        narrow: false,
        greatest: 0.0,
        shown: Shown::Properties(lines),
        project,
    }
}

fn cross_data(ground: &Ground, model: Option<ModelId>, project: Arc<Project>) -> CasesData {
    let cross = model.and_then(|model| CrossCase::of(ground, model));
    let rows = cross.iter().flat_map(|cross| {
        let count = cross.cases.len();
        cross.rows.iter().map(move |row| (row, count))
    });
    let rows = rows.map(|(row, count)| RowHead {
        name: row.subject.name(&project),
        depth: 0,
        trailing: phrase::of(row.holds(), count),
        strong: matches!(row.subject, Subject::Category(..)),
    });
    let rows = rows.collect();
    let cases = cross.iter().flat_map(|cross| &cross.cases);
    let cases = cases.filter_map(|case| project.cases.get(*case));
    let columns = cases.map(|case| case.name.clone()).collect();
    let most = cross.iter().flat_map(|cross| &cross.rows);
    let most = most
        .flat_map(|row| row.cases.iter().map(|case| case.carrying))
        .max();
    let title = model.and_then(|model| project.models.get(model));
    let title = title.map_or("", |model| model.title.as_str());
    let beside = cross.as_ref().map(|cross| within_cases(&project, cross));
    CasesData {
        title: phrase::named("cases-across-title", title),
        corner: words("cases-across-corner"),
        rows,
        columns,
        notes: vec![words("matrix-note-cross")],
        narrow: false,
        greatest: most.unwrap_or_default() as f64,
        shown: Shown::Across(cross),
        beside: beside.unwrap_or_default(),
        project,
    }
}

impl CasesData {
    /// Returns how a cell looks.
    pub fn face(&self, row: usize, column: usize) -> Face {
        match &self.shown {
            Shown::Matrix(_, Cells::Rating, Some(rated)) => {
                let cell = rated.cell(row, column);
                Face {
                    rating: cell.map(|cell| (cell.rating(), cell.decided.is_some())),
                    ..Face::default()
                }
            }
            Shown::Matrix(matrix, cells, _) => {
                let value = matrix.value(*cells, (row, column));
                self.number(value, |value| match cells {
                    Cells::Presence => "●".to_owned(),
                    _ if cells.is_share() => format!("{:.0} %", value * 100.0),
                    _ if matrix.question.rows.are_evidence() => evidence(matrix.cell(row, column)),
                    _ => format!("{value:.0}"),
                })
            }
            Shown::Together(matrix) if row == column => Face {
                text: matrix.occurs(row).to_string(),
                ..Face::default()
            },
            Shown::Together(matrix) => {
                let coefficient = matrix.question.coefficient;
                self.number(matrix.value(row, column), |value| match coefficient {
                    true => format!("{value:.2}"),
                    false => format!("{value:.0}"),
                })
            }
            Shown::Across(cross) => {
                let support = cross.as_ref().and_then(|cross| {
                    let row = cross.rows.get(row)?;
                    row.cases.get(column)
                });
                let Some(support) = support else {
                    return Face::default();
                };
                let text = match (support.carrying, support.against) {
                    (0, 0) => "–".to_owned(),
                    (carrying, 0) => carrying.to_string(),
                    (carrying, against) => format!("{carrying} −{against}"),
                };
                let share = support.carrying as f64 / self.greatest.max(1.0);
                Face {
                    text,
                    step: support.holds.then(|| step(share)),
                    ..Face::default()
                }
            }
            Shown::Properties(lines) => lines.face(row, column),
        }
    }

    fn number(&self, value: Option<f64>, text: impl FnOnce(f64) -> String) -> Face {
        let Some(value) = value else {
            return Face::default();
        };
        Face {
            text: text(value),
            step: Some(step(value / self.greatest.max(f64::MIN_POSITIVE))),
            ..Face::default()
        }
    }

    /// Returns what a cell is called for those who do not see it.
    pub fn said(&self, (row, column): (usize, usize), face: &Face) -> String {
        let row = self.rows.get(row).map_or("", |head| head.name.as_str());
        let column = self.columns.get(column).map_or("", String::as_str);
        let value = match face.rating {
            Some((rating, _)) => words(rating.key()),
            None if face.text.is_empty() => words("cases-nothing"),
            None => face.text.clone(),
        };
        format!("{row}, {column}, {value}")
    }

    /// Returns the quotations behind a cell, in the order of the documents and of the text; of a relation those that
    /// speak against it are told.
    pub fn quotations(&self, (row, column): (usize, usize)) -> Vec<(QuotationId, bool)> {
        match &self.shown {
            Shown::Matrix(matrix, ..) => {
                let cell = matrix.cell(row, self.matrix_column(column));
                let mut found: Vec<(QuotationId, bool)> = Vec::new();
                for entry in matrix.entries(cell) {
                    let Some(quotation) = matrix.quotation(entry) else {
                        continue;
                    };
                    match found.last_mut().filter(|(last, _)| *last == quotation) {
                        Some((_, against)) => *against |= entry.negative,
                        None => found.push((quotation, entry.negative)),
                    }
                }
                found
            }
            Shown::Together(matrix) => self.pair_quotations(matrix, row, column),
            Shown::Across(cross) => {
                let cross = cross.as_ref();
                let found = cross.and_then(|cross| {
                    let subject = cross.rows.get(row)?.subject;
                    Some((subject, *cross.cases.get(column)?))
                });
                found.map_or_else(Vec::new, |(subject, case)| self.of_case(subject, case))
            }
            Shown::Properties(lines) => lines.quotations(row, column),
        }
    }

    /// Returns what a row can be traced by: its code, or its relation.
    pub fn traced(&self, row: usize) -> Option<Traced> {
        if let Shown::Across(Some(cross)) = &self.shown
            && let Subject::Relation(relation) = cross.rows.get(row)?.subject
        {
            return Some(relation.into());
        }
        self.code(row).map(Traced::Code)
    }

    /// Returns the code of a row; nothing where rows are none.
    pub fn code(&self, row: usize) -> Option<CodeId> {
        let key = match &self.shown {
            Shown::Matrix(matrix, ..) => matrix.rows.get(row).map(|head| head.key.clone()),
            Shown::Together(matrix) => matrix.heads.get(row).map(|head| head.key.clone()),
            Shown::Across(cross) => {
                let row = cross.as_ref().and_then(|cross| cross.rows.get(row));
                row.and_then(|row| match row.subject {
                    Subject::Category(code, _) => Some(Key::Code(code)),
                    Subject::Relation(_) => None,
                })
            }
            Shown::Properties(lines) => lines.code(row).map(Key::Code),
        };
        match key {
            Some(Key::Code(code)) => Some(code),
            _ => None,
        }
    }

    /// Returns what the other models say of a category: where each of them puts it.
    pub fn within(&self, subject: Subject, model: ModelId) -> Vec<String> {
        let Subject::Category(code, _) = subject else {
            return Vec::new();
        };
        let placed = self.project.placements_of(code);
        let placed = placed.filter_map(|id| self.project.placements.get(id));
        let others = placed.filter(|row| row.model != model);
        let line = |row: &Arc<crate::model::Placement>| {
            let title = self.project.models.get(row.model)?.title.clone();
            let place = place_of(&self.project, row.model, row.place);
            let arguments = [("name", title.into()), ("place", place.into())];
            Some(phrase::with("cases-within-model", arguments))
        };
        others.filter_map(line).collect()
    }

    /// Returns how many cells have something in them.
    pub fn filled(&self) -> usize {
        match &self.shown {
            Shown::Matrix(matrix, ..) => matrix.filled(),
            Shown::Together(matrix) => matrix.partners.iter().sum::<usize>() / 2,
            Shown::Across(cross) => {
                let rows = cross.iter().flat_map(|cross| &cross.rows);
                rows.map(|row| row.holds()).sum()
            }
            Shown::Properties(lines) => lines.grid.filled(),
        }
    }

    /// The column of the matrix that a shown column is: rated ones leave out what is no case.
    fn matrix_column(&self, column: usize) -> usize {
        let Shown::Matrix(matrix, _, Some(rated)) = &self.shown else {
            return column;
        };
        let case = rated.cases.get(column).copied();
        let mut heads = matrix.columns.iter();
        heads
            .position(|head| Some(&head.key) == case.map(Key::Case).as_ref())
            .unwrap_or(column)
    }

    /// The quotations that carry both codes, else those in the same places, of the first code.
    fn pair_quotations(
        &self,
        matrix: &PairMatrix,
        row: usize,
        column: usize,
    ) -> Vec<(QuotationId, bool)> {
        let (Some(one), Some(other)) = (self.code(row), self.code(column)) else {
            return Vec::new();
        };
        let ground = Ground::of(&self.project);
        let found = together_in(&ground, (one, other), matrix.question.within);
        found
            .into_iter()
            .map(|quotation| (quotation, false))
            .collect()
    }

    fn of_case(&self, subject: Subject, case: crate::model::CaseId) -> Vec<(QuotationId, bool)> {
        let ground = Ground::of(&self.project);
        let place = self.project.cases.iter().position(|row| row.id == case);
        let in_case = |quotation: &QuotationId| {
            let number = ground.number(*quotation);
            let cases = number.map(|number| ground.cases_of(number));
            cases
                .zip(place)
                .is_some_and(|(cases, place)| cases.contains(&place))
        };
        let mut found: Vec<(QuotationId, bool)> = match subject {
            Subject::Category(code, _) => {
                let scheme = ground.scheme();
                let branch = scheme.branch_of(code);
                let codes = scheme.ids(branch.filter(|position| !ground.is_trimmed(*position)));
                let codings = codes.into_iter();
                let codings = codings.flat_map(|code| self.project.codings_with(code));
                let rows = codings.filter_map(|id| self.project.codings.get(id));
                rows.map(|row| (row.quotation, row.negative)).collect()
            }
            Subject::Relation(relation) => {
                let evidence = self.project.evidence_of(relation);
                let rows = evidence.filter_map(|id| self.project.evidence.get(id));
                rows.map(|row| (row.quotation, row.stance == Stance::Against))
                    .collect()
            }
        };
        found.retain(|(quotation, _)| in_case(quotation));
        found.sort_unstable();
        found.dedup_by_key(|(quotation, _)| *quotation);
        found
    }
}

/// Evidence for, and after the minus against.
fn evidence(cell: crate::analysis::matrix::Cell) -> String {
    match cell.negative {
        0 => cell.codings.to_string(),
        against => format!("{} −{against}", cell.codings - against),
    }
}

/// The step of the tint for a part of the greatest number.
fn step(part: f64) -> usize {
    ((part * STEPS).ceil() as usize).clamp(1, STEPS as usize) - 1
}
