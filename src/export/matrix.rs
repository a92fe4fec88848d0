//! Matrices as tables and as pages: numbers, rated cells with their sentences and key quotations, what each cell counts.

use crate::analysis::matrix::{Cells, Head, Matrix, PairMatrix, Rated, RatedCell, scale};
use crate::analysis::{Ground, overlapped};
use crate::model::{CaseId, Project, QuotationId, Rating, RatingScale};

use super::paper::{Block, Paper, PaperTable, Text, columns_that_fit, parts};
use super::{Cell, Column, ColumnKind, Table, Words, runs_right_to_left, table};

/// The most columns of rated cells.
const RATED_ON_PAPER: usize = 4;
/// The most lines of the table that lists what cells count.
const MOST_LISTED: usize = 200_000;
/// Tints from little to much: those of the figures, so light that faint ink is read on the last one.
const TINTS: [&str; 5] = ["EDF5F5", "DAEBEC", "C2DEDF", "A9CFD2", "8FC0C4"];
/// The tint of what speaks against.
const CONTRARY: &str = "F3DCD2";

/// A matrix on its way out.
pub struct MatrixView<'a> {
    /// What it was counted on.
    pub ground: &'a Ground,
    /// The matrix.
    pub matrix: &'a Matrix,
    /// Its rated cells, where it has some.
    pub rated: Option<&'a Rated>,
    /// What its cells tell.
    pub cells: Cells,
    /// The title.
    pub title: String,
    /// The sentences below it.
    pub notes: Vec<String>,
    /// The words of message keys.
    pub words: &'a Words<'a>,
}

impl MatrixView<'_> {
    /// Returns the matrix, what its cells count or how they were rated, and the notes, as tables.
    pub fn tables(&self) -> Vec<Table> {
        let mut tables = vec![match self.ratings() {
            Some(rated) => self.rated_grid(rated),
            None => self.grid(),
        }];
        tables.extend(self.ratings().map(|rated| self.rated_list(rated)));
        tables.push(self.listing());
        tables.push(notes_table(self.ground, &self.notes, self.words));
        tables
    }

    /// Returns the matrix on paper, the notes below.
    pub fn paper(&self) -> Paper {
        let mut paper = new_paper(self.ground.project(), &self.title);
        match self.ratings() {
            Some(rated) => {
                let at: Vec<usize> = (0..rated.cases.len()).collect();
                for part in at.chunks(RATED_ON_PAPER) {
                    paper.push(Block::Table(self.rated_paper(rated, part)));
                }
            }
            None => {
                let at: Vec<usize> = (0..self.matrix.columns.len()).collect();
                let heads = self.matrix.columns.iter();
                let heads: Vec<String> = heads.map(|head| self.name(head)).collect();
                let heads = heads.iter().map(String::as_str);
                // One more stands at the end: the total.
                let most = columns_that_fit(heads, paper.text_width_mm()) - 1;
                for part in at.chunks(most.max(1)) {
                    paper.push(Block::Table(self.number_paper(part)));
                }
            }
        }
        for note in &self.notes {
            paper.note(note.as_str());
        }
        paper
    }

    fn ratings(&self) -> Option<&Rated> {
        self.rated.filter(|_| self.cells == Cells::Rating)
    }

    fn name(&self, head: &Head) -> String {
        head.shown(self.words)
    }

    fn indented(&self, head: &Head) -> String {
        format!("{}{}", "· ".repeat(head.depth), self.name(head))
    }

    fn grid(&self) -> Table {
        let kind = match self.cells.is_share() {
            true => ColumnKind::Share,
            false => ColumnKind::Number,
        };
        let mut columns = vec![self.first_column()];
        columns.extend(
            (1..)
                .zip(&self.matrix.columns)
                .map(|(number, head)| Column {
                    key: format!("column_{number}"),
                    head: self.name(head),
                    kind,
                }),
        );
        columns.extend(Column::numbers(
            &["codings", "quotations", "documents"],
            self.words,
        ));
        let mut table = table(self.ground, self.title.clone(), columns);
        for (row, head) in self.matrix.rows.iter().enumerate() {
            let mut cells = vec![Cell::from(self.indented(head))];
            cells.extend((0..self.matrix.columns.len()).map(|column| self.value((row, column))));
            cells.extend(totals(self.matrix.row_totals.get(row)));
            table.rows.push(cells);
        }
        let mut last = vec![Cell::from((self.words)("matrix-total"))];
        let sums = self.matrix.column_totals.iter();
        last.extend(sums.map(|total| self.total(*total)));
        last.extend(totals(Some(&self.matrix.total)));
        table.rows.push(last);
        table
    }

    fn first_column(&self) -> Column {
        Column {
            key: "row".to_owned(),
            head: (self.words)(self.matrix.question.rows.key()),
            kind: ColumnKind::Text,
        }
    }

    fn value(&self, at: (usize, usize)) -> Cell {
        match self.matrix.value(self.cells, at) {
            None => Cell::Empty,
            Some(value) if self.cells.is_share() => Cell::Share(value),
            Some(value) => Cell::Number(value as i64),
        }
    }

    /// The total of a column in the unit of the cells; shares have none.
    fn total(&self, total: crate::analysis::matrix::Cell) -> Cell {
        let number = match self.cells {
            Cells::Codings | Cells::Rating => total.codings,
            Cells::Quotations => total.quotations,
            Cells::Codes => total.codes,
            Cells::Documents => total.documents,
            Cells::Presence => u32::from(total.codings > 0),
            Cells::ShareOfRow | Cells::ShareOfColumn | Cells::ShareOfText => return Cell::Empty,
        };
        Cell::from(number)
    }

    fn rated_grid(&self, rated: &Rated) -> Table {
        let mut columns = vec![self.first_column()];
        columns.extend((1..).zip(&rated.cases).map(|(number, case)| Column {
            key: format!("case_{number}"),
            head: self.case_name(*case),
            kind: ColumnKind::Text,
        }));
        columns.extend(Column::texts(&["holds"], self.words));
        let mut table = table(self.ground, self.title.clone(), columns);
        for (head, (_, cells)) in self.matrix.rows.iter().zip(&rated.rows) {
            let mut row = vec![Cell::from(self.indented(head))];
            row.extend(cells.iter().map(|cell| Cell::from(self.rating_words(cell))));
            row.push(Cell::from(k_of_n(cells)));
            table.rows.push(row);
        }
        table
    }

    fn rated_list(&self, rated: &Rated) -> Table {
        let texts = [
            "row",
            "case",
            "rating",
            "decided",
            "sentence",
            "quotation",
            "place",
        ];
        let mut columns = Column::texts(&texts, self.words);
        columns.extend(Column::numbers(
            &[
                "codings",
                "negative",
                "quotations",
                "documents",
                "kinds",
                "informants",
                "informants_of_case",
            ],
            self.words,
        ));
        let title = (self.words)("export-matrix-ratings");
        let mut table = table(self.ground, title, columns);
        for (head, (_, cells)) in self.matrix.rows.iter().zip(&rated.rows) {
            for cell in cells {
                let key = cell.decided.as_ref().and_then(|row| row.quotation);
                let decided = if cell.decided.is_some() {
                    "export-yes"
                } else {
                    "export-no"
                };
                let tally = cell.tally;
                let counts = [
                    tally.codings,
                    tally.negative,
                    tally.quotations,
                    tally.documents,
                    tally.kinds,
                    tally.informants,
                    tally.informants_of_case,
                ];
                let mut row: Vec<Cell> = [
                    self.name(head),
                    self.case_name(cell.case),
                    self.rating_name(cell.rating()),
                    (self.words)(decided),
                    cell.decided
                        .as_ref()
                        .map_or_else(String::new, |row| row.sentence.clone()),
                    key.map_or_else(String::new, |key| quoted(self.ground, key)),
                    key.map_or_else(String::new, |key| place(self.ground, key)),
                ]
                .map(Cell::from)
                .into();
                row.extend(counts.map(Cell::from));
                table.rows.push(row);
            }
        }
        table
    }

    /// What each cell counts: one line for each quotation in it.
    fn listing(&self) -> Table {
        let columns = Column::texts(&["row", "column", "place", "quotation"], self.words);
        let title = (self.words)("export-matrix-quotations");
        let mut table = table(self.ground, title, columns);
        for (row, head) in self.matrix.rows.iter().enumerate() {
            for (column, cell) in self.matrix.row(row) {
                if table.rows.len() >= MOST_LISTED {
                    return table;
                }
                let column = self.matrix.columns.get(*column as usize);
                let column = column.map_or_else(String::new, |head| self.name(head));
                for quotation in self.matrix.quotations(*cell) {
                    table.rows.push(vec![
                        Cell::from(self.name(head)),
                        Cell::from(column.as_str()),
                        Cell::from(place(self.ground, quotation)),
                        Cell::from(quoted(self.ground, quotation)),
                    ]);
                }
            }
        }
        table
    }

    fn number_paper(&self, part: &[usize]) -> PaperTable {
        let greatest = self.matrix.greatest(self.cells).max(f64::MIN_POSITIVE);
        let total = (self.words)("matrix-total");
        let mut heads = vec![(self.words)(self.matrix.question.rows.key())];
        let columns = part.iter().filter_map(|at| self.matrix.columns.get(*at));
        heads.extend(columns.map(|head| self.name(head)));
        // Shares have no sum to print.
        let has_totals = !self.cells.is_share();
        heads.extend(has_totals.then(|| total.clone()));
        let mut table = paper_table(heads, 1);
        for (row, head) in self.matrix.rows.iter().enumerate() {
            let mut cells = vec![Text::from(self.indented(head))];
            let values = part.iter().map(|column| self.value((row, *column)).shown());
            cells.extend(values.map(Text::from));
            let sum = self.matrix.row_totals.get(row).copied();
            let sum = self.total(sum.unwrap_or_default()).shown();
            cells.extend(has_totals.then(|| Text::from(sum)));
            let value = |column: &usize| self.matrix.value(self.cells, (row, *column));
            let tints = part
                .iter()
                .map(|column| value(column).map(|value| tint(value / greatest)));
            table
                .tints
                .push(std::iter::once(None).chain(tints).collect());
            table.rows.push(cells);
        }
        if !has_totals {
            return table;
        }
        let mut last = vec![Text::bold(total)];
        let sums = part
            .iter()
            .filter_map(|at| self.matrix.column_totals.get(*at));
        last.extend(sums.map(|sum| Text::from(self.total(*sum).shown())));
        last.push(self.total(self.matrix.total).shown().into());
        table.rows.push(last);
        table
    }

    fn rated_paper(&self, rated: &Rated, part: &[usize]) -> PaperTable {
        let mut heads = vec![(self.words)(self.matrix.question.rows.key())];
        let cases = part.iter().filter_map(|at| rated.cases.get(*at));
        heads.extend(cases.map(|case| self.case_name(*case)));
        let mut table = PaperTable::new("", heads);
        table.shares = std::iter::once(11).chain(part.iter().map(|_| 16)).collect();
        for (head, (_, cells)) in self.matrix.rows.iter().zip(&rated.rows) {
            let name = Text::bold(self.indented(head));
            let mut row = vec![name.and_faint(format!("\n{}", k_of_n(cells)))];
            let chosen = || part.iter().filter_map(|at| cells.get(*at));
            row.extend(chosen().map(|cell| self.rated_cell(cell)));
            let tints = chosen().map(|cell| rating_tint(cell.rating()));
            table
                .tints
                .push(std::iter::once(None).chain(tints).collect());
            table.rows.push(row);
        }
        table
    }

    fn rated_cell(&self, cell: &RatedCell) -> Text {
        let mut text = Text::bold(self.rating_words(cell));
        if let Some(decided) = &cell.decided {
            if !decided.sentence.is_empty() {
                text = text.and(format!("\n{}", decided.sentence));
            }
            if let Some(key) = decided.quotation {
                text = text.and("\n").and_italic(quoted(self.ground, key));
                text = text.and("\n").and_faint(place(self.ground, key));
            }
        }
        let tally = cell.tally;
        text.and("\n").and_faint(format!(
            "{} {} · {} {}/{}",
            tally.codings,
            (self.words)("export-matrix-codings"),
            (self.words)("export-matrix-informants"),
            tally.informants,
            tally.informants_of_case,
        ))
    }

    fn case_name(&self, case: CaseId) -> String {
        let case = self.ground.project().cases.get(case);
        case.map_or_else(String::new, |case| case.name.clone())
    }

    fn rating_name(&self, rating: Rating) -> String {
        rating_name(&scale(self.ground.project()), rating, self.words)
    }

    /// Sign and name, in parentheses where nobody decided it.
    fn rating_words(&self, cell: &RatedCell) -> String {
        let rating = cell.rating();
        let words = format!("{} {}", rating.sign(), self.rating_name(rating));
        match cell.decided {
            Some(_) => words,
            None => format!("({words})"),
        }
    }
}

/// Returns the name of a rating: the study's own, else the usual one.
pub fn rating_name(scale: &RatingScale, rating: Rating, words: &Words<'_>) -> String {
    let own = scale.name(rating).map(str::to_owned);
    own.unwrap_or_else(|| words(rating.key()))
}

/// Returns a matrix of codes by codes as tables: the square, then its pairs with count and coefficient, then the notes.
pub fn pair_tables(
    ground: &Ground,
    matrix: &PairMatrix,
    (title, notes): (String, &[String]),
    words: &Words<'_>,
) -> Vec<Table> {
    let kind = match matrix.question.coefficient {
        true => ColumnKind::Decimal,
        false => ColumnKind::Number,
    };
    let mut columns = Column::texts(&["code"], words);
    columns.extend((1..).zip(&matrix.heads).map(|(number, head)| Column {
        key: format!("code_{number}"),
        head: head.shown(words),
        kind,
    }));
    let mut square = table(ground, title, columns);
    let pair_columns = || {
        let mut columns = Column::texts(&["code", "other_code"], words);
        columns.extend(Column::numbers(&["together"], words));
        columns.extend(Column::decimals(&["jaccard"], words));
        columns.extend(Column::numbers(&["of_code", "of_other_code"], words));
        columns
    };
    let mut list = table(ground, words("export-matrix-pairs"), pair_columns());
    for (one, head) in matrix.heads.iter().enumerate() {
        let mut row = vec![Cell::from(head.shown(words))];
        for (other, other_head) in matrix.heads.iter().enumerate() {
            let value = matrix.value(one, other);
            row.push(match value {
                None => Cell::Empty,
                Some(value) if matrix.question.coefficient => Cell::Decimal(value),
                Some(value) => Cell::Number(value as i64),
            });
            if other < one && value.is_some() && list.rows.len() < MOST_LISTED {
                list.rows.push(vec![
                    Cell::from(other_head.shown(words)),
                    Cell::from(head.shown(words)),
                    Cell::from(matrix.count(one, other)),
                    Cell::decimal(matrix.coefficient(one, other)),
                    Cell::from(matrix.occurs(other)),
                    Cell::from(matrix.occurs(one)),
                ]);
            }
        }
        square.rows.push(row);
    }
    vec![square, list, notes_table(ground, notes, words)]
}

/// Returns tables on paper, each with its first columns of words beside every part of the others; the title is that of
/// the first, further ones stand below theirs.
pub fn table_paper(project: &Project, tables: &[Table], notes: &[String]) -> Paper {
    let title = tables.first().map_or("", |table| table.title.as_str());
    let mut paper = new_paper(project, title);
    for (number, table) in tables.iter().enumerate() {
        if number > 0 {
            paper.heading(1, table.title.as_str());
        }
        push_table(&mut paper, table);
    }
    for note in notes {
        paper.note(note.as_str());
    }
    paper
}

pub(super) fn push_table(paper: &mut Paper, table: &Table) {
    let texts = table.columns.iter().take(2);
    let texts = texts.take_while(|column| column.kind == ColumnKind::Text);
    let room = paper.text_width_mm();
    for part in parts(table, texts.count().max(1), room) {
        paper.push(Block::Table(part));
    }
}

/// Returns codes by codes on paper: the rows are numbered, and the numbers stand as heads.
pub fn pair_paper(project: &Project, squares: &[Table], notes: &[String]) -> Paper {
    let mut numbered = squares.to_vec();
    for table in &mut numbered {
        for (number, column) in table.columns.iter_mut().enumerate().skip(1) {
            column.head = number.to_string();
        }
        for (number, row) in (1..).zip(&mut table.rows) {
            if let Some(name) = row.first_mut() {
                *name = Cell::from(format!("{number}  {}", name.shown()));
            }
        }
    }
    table_paper(project, &numbered, notes)
}

/// A table whose first columns are names and the others numbers.
fn paper_table(heads: Vec<String>, names: usize) -> PaperTable {
    let is_name = |at: usize| at < names;
    let count = heads.len();
    PaperTable {
        numeric: (0..count).map(|at| !is_name(at)).collect(),
        shares: (0..count)
            .map(|at| if is_name(at) { 3 } else { 1 })
            .collect(),
        ..PaperTable::new("", heads)
    }
}

pub(super) fn new_paper(project: &Project, title: &str) -> Paper {
    let right_to_left = runs_right_to_left(project);
    let language = if right_to_left { "fa" } else { "en" };
    let mut paper = Paper::new(title, language);
    paper.landscape = true;
    paper.title();
    paper
}

fn tint(part: f64) -> &'static str {
    let step = (part * 5.0).ceil() as usize;
    let tint = TINTS.get(step.clamp(1, 5) - 1).copied();
    tint.unwrap_or_default()
}

fn rating_tint(rating: Rating) -> Option<&'static str> {
    match rating {
        Rating::Strong => Some(TINTS[2]),
        Rating::Moderate => Some(TINTS[1]),
        Rating::Weak => Some(TINTS[0]),
        Rating::Contrary => Some(CONTRARY),
        Rating::Absent => None,
    }
}

fn k_of_n(cells: &[RatedCell]) -> String {
    let holds = cells.iter().filter(|cell| cell.rating().holds());
    format!("{}/{}", holds.count(), cells.len())
}

fn totals(total: Option<&crate::analysis::matrix::Cell>) -> [Cell; 3] {
    let total = total.copied().unwrap_or_default();
    [total.codings, total.quotations, total.documents].map(Cell::from)
}

pub(super) fn notes_table(ground: &Ground, notes: &[String], words: &Words<'_>) -> Table {
    let columns = Column::texts(&["note"], words);
    let mut table = table(ground, words("export-matrix-notes"), columns);
    let rows = notes.iter().map(|note| vec![Cell::from(note.as_str())]);
    table.rows.extend(rows);
    table
}

pub(super) fn quoted(ground: &Ground, quotation: QuotationId) -> String {
    let row = ground.project().quotations.get(quotation);
    row.map_or_else(String::new, |row| row.words.to_string())
}

/// Where a quotation stands: document and paragraph.
pub(super) fn place(ground: &Ground, quotation: QuotationId) -> String {
    let project = ground.project();
    let Some(row) = project.quotations.get(quotation) else {
        return String::new();
    };
    let paragraph = overlapped(ground.paragraphs(row.document), row.range).start + 1;
    format!("{}, ¶{paragraph}", project.document_name(row.document))
}
