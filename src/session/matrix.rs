//! Matrices on their way out: counted, put into tables, pages and pictures with the sentences that belong below them.

use crate::analysis::Ground;
use crate::analysis::matrix::{
    Cells, CrossCase, Key, Matrix, PairMatrix, PairQuestion, Question, Rated, Subject, notes,
    pair_notes, scale,
};
use crate::diagram::companion::{
    HeatMap, HeatRow, Network, NetworkNode, Page, Tie, heat_map, network,
};
use crate::diagram::{FigureOptions, Scene};
use crate::export::cross_case::{cross_paper, cross_table, within_table};
use crate::export::matrix::{MatrixView, pair_paper, pair_tables, rating_name};
use crate::export::paper::Paper;
use crate::export::{Table, runs_right_to_left};
use crate::locale::{self, say, words};
use crate::model::{Message, ModelId, Project, Rating};
use crate::text::{Direction, TextEngine};

use super::papers::{in_our_language, write};
use super::{Failure, Output};

/// The most nodes of a network that can be told apart.
pub(super) const MOST_NODES: usize = 40;
/// The most columns that a picture can show apart.
const MOST_COLUMNS: usize = 60;
/// The most rows.
const MOST_ROWS: usize = 400;

/// A matrix and what its cells tell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MatrixSheet {
    /// What is asked.
    pub question: Question,
    /// What the cells tell.
    pub cells: Cells,
}

impl MatrixSheet {
    /// Returns the title: what stands in the rows, by what.
    pub fn title(&self) -> String {
        let columns =
            say(&Message::new(self.question.columns.key())
                .with("name", self.question.columns.name()));
        say(&Message::new("matrix-title")
            .with("rows", words(self.question.rows.key()))
            .with("columns", columns))
    }

    /// Returns the sentences below it.
    pub fn notes(&self, project: &Project) -> Vec<String> {
        let notes = notes(project, &self.question, self.cells);
        notes.iter().map(say).collect()
    }
}

/// Returns the title of a matrix of codes by codes.
pub fn pair_title(question: &PairQuestion) -> String {
    say(&Message::new("matrix-title-together")
        .with("rows", words(question.rows.key()))
        .with("within", question.within.name()))
}

/// Returns the tables of a matrix; `None` when `output` is none.
pub(super) fn tables(ground: &Ground, output: &Output) -> Option<Result<Vec<Table>, Failure>> {
    match output {
        Output::Matrix(sheet) => Some(Ok(with_view(ground, sheet, |view| view.tables()))),
        Output::Together(question) => {
            let matrix = PairMatrix::of(ground, *question);
            let notes: Vec<String> = pair_notes(question).iter().map(say).collect();
            let title = pair_title(question);
            Some(Ok(pair_tables(ground, &matrix, (title, &notes), &words)))
        }
        Output::CrossCase(model) => Some(cross_of(ground, *model).map(|cross| {
            let within = within_table(ground, &cross, &words);
            let within = Some(within).filter(|table| !table.rows.is_empty());
            let first = cross_table(ground, &cross, &words);
            std::iter::once(first).chain(within).collect()
        })),
        _ => None,
    }
}

/// Returns the bytes of a document on paper in the format of `ending`; `None` when `output` is no matrix.
pub(super) fn document(
    project: &Project,
    output: &Output,
    ending: &str,
) -> Option<Result<Vec<u8>, Failure>> {
    let ground = Ground::of(project);
    let made = match output {
        Output::Matrix(sheet) => Ok(with_view(&ground, sheet, |view| view.paper())),
        Output::Together(question) => {
            // The pairs of the square are no page of their own, and the notes stand below it.
            let notes: Vec<String> = pair_notes(question).iter().map(say).collect();
            paper(&ground, output, (1, pair_paper, &notes))
        }
        Output::CrossCase(_) => {
            let notes = [words("matrix-note-cross")];
            paper(&ground, output, (usize::MAX, cross_paper, &notes))
        }
        _ => super::variation::paper(project, output)?,
    };
    Some(made.and_then(|paper| write(&in_our_language(paper), ending)))
}

/// Makes a paper of tables and notes.
type MakePaper = fn(&Project, &[Table], &[String]) -> Paper;

/// The first tables of an output on paper, at most so many.
fn paper(
    ground: &Ground,
    output: &Output,
    (most, make, notes): (usize, MakePaper, &[String]),
) -> Result<Paper, Failure> {
    let mut tables = tables(ground, output).unwrap_or_else(|| Ok(Vec::new()))?;
    tables.truncate(most);
    Ok(make(ground.project(), &tables, notes))
}

/// Figures, and what was left out of them.
pub(super) type Drawn = Result<(Vec<Scene>, Vec<Message>), Failure>;

/// Draws a matrix, and says what was left out; `None` when `output` is none.
///
/// # Errors
///
/// When it has no row or no column.
pub(super) fn scenes(project: &Project, output: &Output, engine: &mut TextEngine) -> Option<Drawn> {
    let ground = Ground::of(project);
    if let Output::TogetherNetwork(question) = output {
        return Some(network_of_codes(&ground, question, engine));
    }
    let map = match output {
        Output::Matrix(sheet) => Ok(matrix_map(&ground, sheet)),
        Output::Together(question) => Ok(pair_map(&ground, question)),
        Output::CrossCase(model) => {
            cross_of(&ground, *model).map(|cross| cross_map(&ground, &cross))
        }
        _ => return None,
    };
    let (mut map, left_out) = match map {
        Ok(map) => map,
        Err(failure) => return Some(Err(failure)),
    };
    if map.rows.is_empty() || map.columns.is_empty() {
        return Some(Err(Failure::Export(Message::new("matrix-empty"))));
    }
    map.page.direction = match runs_right_to_left(project) {
        true => Direction::RightToLeft,
        false => Direction::LeftToRight,
    };
    let mut scenes = heat_map(&map, engine);
    for scene in &mut scenes {
        scene.description = format!("{}. {}", map.page.title, map.notes.join(" "));
    }
    let warnings = (left_out > 0).then(|| Message::new("matrix-left-out").with("count", left_out));
    Some(Ok((scenes, warnings.into_iter().collect())))
}

fn with_view<T>(
    ground: &Ground,
    sheet: &MatrixSheet,
    make: impl FnOnce(&MatrixView<'_>) -> T,
) -> T {
    let matrix = Matrix::of(ground, sheet.question.clone());
    let rated = match sheet.cells {
        Cells::Rating => Rated::of(ground, &matrix),
        _ => None,
    };
    make(&MatrixView {
        ground,
        matrix: &matrix,
        rated: rated.as_ref(),
        cells: sheet.cells,
        title: sheet.title(),
        notes: sheet.notes(ground.project()),
        words: &words,
    })
}

fn cross_of(ground: &Ground, model: ModelId) -> Result<CrossCase, Failure> {
    let cross = CrossCase::of(ground, model);
    cross.ok_or_else(|| Failure::Export(Message::new("export-no-model")))
}

fn page(title: String) -> Page {
    Page {
        title,
        language: locale::current().tag().to_owned(),
        direction: if locale::current().is_rtl() {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        },
        options: FigureOptions::default(),
    }
}

fn matrix_map(ground: &Ground, sheet: &MatrixSheet) -> (HeatMap, usize) {
    let matrix = Matrix::of(ground, sheet.question.clone());
    let rated = match sheet.cells {
        Cells::Rating => Rated::of(ground, &matrix),
        _ => None,
    };
    let columns = matrix.columns.len().min(MOST_COLUMNS);
    let rows = match &rated {
        Some(rated) => rated_rows(ground, (&matrix, rated), columns),
        None => number_rows(&matrix, sheet.cells, columns),
    };
    let width = rated
        .as_ref()
        .map_or(columns, |rated| rated.cases.len().min(columns));
    let mut notes = sheet.notes(ground.project());
    if sheet.cells.is_share() {
        notes.push(words("matrix-note-percent"));
    }
    let map = HeatMap {
        page: page(sheet.title()),
        columns: matrix
            .columns
            .iter()
            .take(width)
            .map(|head| head.shown(&words))
            .collect(),
        rows,
        total: (sheet.cells == Cells::Codings).then(|| words("matrix-total")),
        is_square: false,
        notes,
    };
    let left_out = matrix.columns.len().saturating_sub(MOST_COLUMNS)
        + matrix.rows.len().saturating_sub(MOST_ROWS);
    (map, left_out)
}

/// A row without cells yet, for each head that has room.
fn heads(matrix: &Matrix) -> impl Iterator<Item = HeatRow> {
    let has_depth = matrix.rows.iter().any(|head| head.depth > 0);
    let heads = matrix.rows.iter().take(MOST_ROWS);
    heads.map(move |head| HeatRow {
        name: head.shown(&words),
        is_head: has_depth && head.depth == 0,
        cells: Vec::new(),
        total: None,
        marks: Vec::new(),
    })
}

fn rated_rows(ground: &Ground, (matrix, rated): (&Matrix, &Rated), columns: usize) -> Vec<HeatRow> {
    let scale = scale(ground.project());
    let mut rows: Vec<HeatRow> = heads(matrix).collect();
    for (row, made) in rows.iter_mut().enumerate() {
        let cells = (0..rated.cases.len().min(columns)).filter_map(|at| rated.cell(row, at));
        for cell in cells {
            let name = rating_name(&scale, cell.rating(), &words);
            made.cells.push(Some(weight(cell.rating())));
            made.marks.push(match cell.decided {
                Some(_) => name,
                None => format!("({name})"),
            });
        }
    }
    rows
}

fn number_rows(matrix: &Matrix, cells: Cells, columns: usize) -> Vec<HeatRow> {
    let part = if cells.is_share() { 100.0 } else { 1.0 };
    let mut rows: Vec<HeatRow> = heads(matrix).collect();
    for (row, made) in rows.iter_mut().enumerate() {
        let values = (0..columns).map(|column| matrix.value(cells, (row, column)));
        made.cells = values
            .map(|value| value.map(|value| (value * part).round() as u64))
            .collect();
        let total = matrix.row_totals.get(row);
        let total = total.map(|total| u64::from(total.codings));
        made.total = total.filter(|_| cells == Cells::Codings);
    }
    rows
}

/// How dark the tint of a rating is.
fn weight(rating: Rating) -> u64 {
    match rating {
        Rating::Strong => 3,
        Rating::Moderate => 2,
        Rating::Weak => 1,
        Rating::Absent | Rating::Contrary => 0,
    }
}

fn pair_map(ground: &Ground, question: &PairQuestion) -> (HeatMap, usize) {
    let matrix = PairMatrix::of(ground, *question);
    let count = matrix.heads.len().min(MOST_COLUMNS / 2);
    let part = if question.coefficient { 100.0 } else { 1.0 };
    let rows = (0..count).map(|one| HeatRow {
        name: matrix
            .heads
            .get(one)
            .map_or_else(String::new, |head| head.shown(&words)),
        is_head: false,
        cells: (0..count)
            .map(|other| {
                matrix
                    .value(one, other)
                    .map(|value| (value * part).round() as u64)
            })
            .collect(),
        total: Some(u64::from(matrix.occurs(one))),
        marks: Vec::new(),
    });
    let mut notes: Vec<String> = pair_notes(question).iter().map(say).collect();
    if question.coefficient {
        notes.push(words("matrix-note-hundredths"));
    }
    let map = HeatMap {
        page: page(pair_title(question)),
        columns: matrix
            .heads
            .iter()
            .take(count)
            .map(|head| head.shown(&words))
            .collect(),
        rows: rows.collect(),
        total: Some(words("matrix-total")),
        is_square: true,
        notes,
    };
    (map, matrix.heads.len() - count)
}

/// Draws which codes occur together as a network: the most used codes, and lines between those that meet often enough.
fn network_of_codes(ground: &Ground, question: &PairQuestion, engine: &mut TextEngine) -> Drawn {
    let matrix = PairMatrix::of(ground, *question);
    if matrix.heads.is_empty() {
        return Err(Failure::Export(Message::new("matrix-empty")));
    }
    let mut chosen: Vec<usize> = (0..matrix.heads.len()).collect();
    chosen.sort_by_key(|at| std::cmp::Reverse(matrix.occurs(*at)));
    let left_out = chosen.len().saturating_sub(MOST_NODES);
    chosen.truncate(MOST_NODES);
    chosen.sort_unstable();
    let pairs = (1..chosen.len()).flat_map(|one| (0..one).map(move |other| (one, other)));
    let ties = pairs.filter_map(|(one, other)| {
        let count = matrix.count(*chosen.get(one)?, *chosen.get(other)?);
        let count = u64::from(count);
        (count > 0).then_some(Tie { one, other, count })
    });
    let mut ties: Vec<Tie> = ties.collect();
    if ties.is_empty() {
        return Err(Failure::Export(Message::new("matrix-nothing-together")));
    }
    // Where most pairs met once by chance, once is no tie.
    let threshold = if ties.iter().any(|tie| tie.count > 2) {
        2
    } else {
        1
    };
    ties.retain(|tie| tie.count >= threshold);
    let nodes = chosen.iter().filter_map(|at| {
        let head = matrix.heads.get(*at)?;
        let Key::Code(code) = head.key else {
            return None;
        };
        Some(NetworkNode {
            id: code.0,
            name: head.shown(&words),
            count: u64::from(matrix.occurs(*at)),
            place: None,
        })
    });
    let title = pair_title(question);
    let mut page = page(title.clone());
    page.direction = match runs_right_to_left(ground.project()) {
        true => Direction::RightToLeft,
        false => Direction::LeftToRight,
    };
    let drawn = Network {
        page,
        nodes: nodes.collect(),
        ties,
    };
    let (mut scene, crowded) = network(&drawn, engine);
    let note = Message::new("matrix-network-threshold")
        .with("count", threshold)
        .with("within", question.within.name());
    scene.description = format!("{title}. {}", say(&note));
    let left_out = left_out + crowded;
    let left_out =
        (left_out > 0).then(|| Message::new("companion-left-out").with("count", left_out));
    let notes = std::iter::once(note).chain(left_out);
    Ok((vec![scene], notes.collect()))
}

fn cross_map(ground: &Ground, cross: &CrossCase) -> (HeatMap, usize) {
    let project = ground.project();
    let rows = cross.rows.iter().map(|row| HeatRow {
        name: row.subject.name(project),
        is_head: matches!(row.subject, Subject::Category(..)),
        cells: row
            .cases
            .iter()
            .map(|case| Some(if case.holds { case.carrying as u64 } else { 0 }))
            .collect(),
        total: Some(row.holds() as u64),
        marks: row
            .cases
            .iter()
            .map(|case| match (case.carrying, case.against) {
                (0, 0) if !case.holds => "–".to_owned(),
                // What speaks for it does not make it hold: only what holds is shaded.
                (carrying, against) => {
                    let mark = if case.holds { "" } else { "– " };
                    let against = match against {
                        0 => String::new(),
                        against => format!(" −{against}"),
                    };
                    format!("{mark}{carrying}{against}")
                }
            })
            .collect(),
    });
    let name = |case: &crate::model::CaseId| {
        let case = project.cases.get(*case);
        case.map_or_else(String::new, |case| case.name.clone())
    };
    let map = HeatMap {
        page: page(words("export-cross-case")),
        columns: cross.cases.iter().map(name).collect(),
        rows: rows.collect(),
        total: Some(say(
            &Message::new("matrix-of-cases").with("count", cross.cases.len())
        )),
        is_square: false,
        notes: vec![words("matrix-note-cross")],
    };
    (map, 0)
}
