//! Matrices as tables and as pages: numbers, rated cells with their sentences and key quotations, what each cell counts.

use crate::analysis::matrix::{
    Cells, CrossCase, Head, Matrix, PairMatrix, Rated, RatedCell, Subject, scale,
};
use crate::analysis::{Ground, overlapped};
use crate::model::{CaseId, Project, QuotationId, Rating, RatingScale};

use super::word::{WordBlock, WordCell, WordLine, WordPage, WordStyle, WordTable};
use super::{Cell, Column, ColumnKind, Table, Words, runs_right_to_left, table};

/// The most columns of numbers that a table on paper has beside its names; more go into further tables.
const COLUMNS_ON_PAPER: usize = 12;
/// The most columns of rated cells.
const RATED_ON_PAPER: usize = 4;
/// The most lines of the table that lists what cells count.
const MOST_LISTED: usize = 200_000;
/// Tints from little to much, as the figures have them.
const TINTS: [&str; 5] = ["E4F0F0", "C2DEDF", "8FC0C4", "6FB0B5", "4E979E"];
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

    /// Returns the matrix as pages of a Word document, the notes below.
    pub fn page(&self) -> WordPage {
        let mut page = new_page(self.ground.project(), &self.title);
        match self.ratings() {
            Some(rated) => {
                let at: Vec<usize> = (0..rated.cases.len()).collect();
                for part in at.chunks(RATED_ON_PAPER) {
                    page.blocks
                        .push(WordBlock::Table(self.rated_page(rated, part)));
                    page.line("", WordStyle::Small);
                }
            }
            None => {
                let at: Vec<usize> = (0..self.matrix.columns.len()).collect();
                for part in at.chunks(COLUMNS_ON_PAPER) {
                    page.blocks.push(WordBlock::Table(self.number_page(part)));
                    page.line("", WordStyle::Small);
                }
            }
        }
        for note in &self.notes {
            page.line(note.as_str(), WordStyle::Small);
        }
        page
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

    fn number_page(&self, part: &[usize]) -> WordTable {
        let greatest = self.matrix.greatest(self.cells).max(f64::MIN_POSITIVE);
        let mut heads = vec![(self.words)(self.matrix.question.rows.key())];
        let columns = part.iter().filter_map(|at| self.matrix.columns.get(*at));
        heads.extend(columns.map(|head| self.name(head)));
        heads.push((self.words)("matrix-total"));
        let mut rows = Vec::new();
        for (row, head) in self.matrix.rows.iter().enumerate() {
            let mut cells = vec![text_cell(&self.indented(head), WordStyle::Plain)];
            for column in part {
                let value = self.matrix.value(self.cells, (row, *column));
                let shown = self.value((row, *column)).shown();
                let mut cell = number_cell(&shown);
                cell.tint = value.map(|value| tint(value / greatest));
                cells.push(cell);
            }
            let total = self.matrix.row_totals.get(row).copied().unwrap_or_default();
            cells.push(number_cell(&self.total(total).shown()));
            rows.push(cells);
        }
        let mut last = vec![text_cell(&(self.words)("matrix-total"), WordStyle::Strong)];
        let sums = part
            .iter()
            .filter_map(|at| self.matrix.column_totals.get(*at));
        last.extend(sums.map(|total| number_cell(&self.total(*total).shown())));
        last.push(number_cell(&self.total(self.matrix.total).shown()));
        rows.push(last);
        WordTable {
            widths: widths(heads.len()),
            heads,
            rows,
        }
    }

    fn rated_page(&self, rated: &Rated, part: &[usize]) -> WordTable {
        let mut heads = vec![(self.words)(self.matrix.question.rows.key())];
        let cases = part.iter().filter_map(|at| rated.cases.get(*at));
        heads.extend(cases.map(|case| self.case_name(*case)));
        let rows = self
            .matrix
            .rows
            .iter()
            .zip(&rated.rows)
            .map(|(head, (_, cells))| {
                let mut name = text_cell(&self.indented(head), WordStyle::Strong);
                name.lines
                    .push(WordLine::new(k_of_n(cells), WordStyle::Small));
                let mut row = vec![name];
                let chosen = part.iter().filter_map(|at| cells.get(*at));
                row.extend(chosen.map(|cell| self.rated_cell(cell)));
                row
            });
        let mut widths = vec![1.1];
        widths.extend(part.iter().map(|_| 1.6));
        WordTable {
            widths,
            rows: rows.collect(),
            heads,
        }
    }

    fn rated_cell(&self, cell: &RatedCell) -> WordCell {
        let mut lines = vec![WordLine::new(self.rating_words(cell), WordStyle::Strong)];
        if let Some(decided) = &cell.decided {
            if !decided.sentence.is_empty() {
                lines.push(WordLine::new(decided.sentence.as_str(), WordStyle::Plain));
            }
            if let Some(key) = decided.quotation {
                lines.push(WordLine::new(quoted(self.ground, key), WordStyle::Quote));
                lines.push(WordLine::new(place(self.ground, key), WordStyle::Small));
            }
        }
        let tally = cell.tally;
        let counts = format!(
            "{} {} · {} {}/{}",
            tally.codings,
            (self.words)("export-matrix-codings"),
            (self.words)("export-matrix-informants"),
            tally.informants,
            tally.informants_of_case,
        );
        lines.push(WordLine::new(counts, WordStyle::Small));
        WordCell {
            lines,
            tint: rating_tint(cell.rating()),
            centred: false,
        }
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

/// Returns the cross-case model as a table: each category and relation, how it stands in each case, in how many it holds.
pub fn cross_table(ground: &Ground, cross: &CrossCase, words: &Words<'_>) -> Table {
    let project = ground.project();
    let mut columns = Column::texts(&["place", "what", "holds"], words);
    columns.extend((1..).zip(&cross.cases).map(|(number, case)| {
        Column {
            key: format!("case_{number}"),
            head: project
                .cases
                .get(*case)
                .map_or_else(String::new, |row| row.name.clone()),
            kind: ColumnKind::Text,
        }
    }));
    let mut table = table(ground, words("export-cross-case"), columns);
    for row in &cross.rows {
        let place = match row.subject {
            Subject::Category(_, place) => words(place.key()),
            Subject::Relation(_) => words("export-matrix-relation"),
        };
        let mut cells = vec![
            Cell::from(place),
            Cell::from(subject_name(project, row.subject)),
            Cell::from(format!("{}/{}", row.holds(), cross.cases.len())),
        ];
        cells.extend(row.cases.iter().map(|case| {
            let against = match case.against {
                0 => String::new(),
                count => format!(" −{count}"),
            };
            let sign = if case.holds { "●" } else { "–" };
            Cell::from(format!("{sign} {}{against}", case.carrying))
        }));
        table.rows.push(cells);
    }
    table
}

/// Returns the name of a category, or of a relation by its ends.
pub fn subject_name(project: &Project, subject: Subject) -> String {
    match subject {
        Subject::Category(code, _) => project.code_name(code).to_owned(),
        Subject::Relation(relation) => {
            project
                .relations
                .get(relation)
                .map_or_else(String::new, |row| {
                    let (from, to) = (project.code_name(row.from), project.code_name(row.to));
                    format!("{from} → {to}")
                })
        }
    }
}

/// Returns any table as pages of a Word document.
pub fn table_page(project: &Project, table: &Table, notes: &[String]) -> WordPage {
    let mut page = new_page(project, &table.title);
    let names = 1.max(
        table
            .columns
            .iter()
            .take(2)
            .filter(|column| column.kind == ColumnKind::Text)
            .count(),
    );
    let at: Vec<usize> = (names..table.columns.len()).collect();
    for part in at.chunks(COLUMNS_ON_PAPER) {
        let chosen: Vec<usize> = (0..names).chain(part.iter().copied()).collect();
        let heads = chosen.iter().filter_map(|at| table.columns.get(*at));
        let heads: Vec<String> = heads.map(|column| column.head.clone()).collect();
        let rows = table.rows.iter().map(|row| {
            let cells = chosen.iter().filter_map(|at| row.get(*at));
            let cell = |cell: &Cell| match cell {
                Cell::Text(text) => text_cell(text, WordStyle::Plain),
                other => number_cell(&other.shown()),
            };
            cells.map(cell).collect()
        });
        let widths = (0..heads.len()).map(|at| if at < names { 3.0 } else { 1.0 });
        page.blocks.push(WordBlock::Table(WordTable {
            widths: widths.collect(),
            rows: rows.collect(),
            heads,
        }));
        page.line("", WordStyle::Small);
    }
    for note in notes {
        page.line(note.as_str(), WordStyle::Small);
    }
    page
}

fn new_page(project: &Project, title: &str) -> WordPage {
    let mut page = WordPage {
        landscape: true,
        right_to_left: runs_right_to_left(project),
        ..WordPage::default()
    };
    page.line(title, WordStyle::Title);
    page
}

fn widths(count: usize) -> Vec<f32> {
    (0..count)
        .map(|at| if at == 0 { 3.0 } else { 1.0 })
        .collect()
}

fn text_cell(text: &str, style: WordStyle) -> WordCell {
    WordCell {
        lines: vec![WordLine::new(text, style)],
        ..WordCell::default()
    }
}

fn number_cell(text: &str) -> WordCell {
    WordCell {
        centred: true,
        ..text_cell(text, WordStyle::Plain)
    }
}

fn tint(part: f64) -> String {
    let step = (part * 5.0).ceil() as usize;
    let tint = TINTS.get(step.clamp(1, 5) - 1).copied();
    tint.unwrap_or_default().to_owned()
}

fn rating_tint(rating: Rating) -> Option<String> {
    let tint = match rating {
        Rating::Strong => TINTS[2],
        Rating::Moderate => TINTS[1],
        Rating::Weak => TINTS[0],
        Rating::Contrary => CONTRARY,
        Rating::Absent => return None,
    };
    Some(tint.to_owned())
}

fn k_of_n(cells: &[RatedCell]) -> String {
    let holds = cells.iter().filter(|cell| cell.rating().holds());
    format!("{}/{}", holds.count(), cells.len())
}

fn totals(total: Option<&crate::analysis::matrix::Cell>) -> [Cell; 3] {
    let total = total.copied().unwrap_or_default();
    [total.codings, total.quotations, total.documents].map(Cell::from)
}

fn notes_table(ground: &Ground, notes: &[String], words: &Words<'_>) -> Table {
    let columns = Column::texts(&["note"], words);
    let mut table = table(ground, words("export-matrix-notes"), columns);
    let rows = notes.iter().map(|note| vec![Cell::from(note.as_str())]);
    table.rows.extend(rows);
    table
}

fn quoted(ground: &Ground, quotation: QuotationId) -> String {
    let row = ground.project().quotations.get(quotation);
    row.map_or_else(String::new, |row| row.words.to_string())
}

/// Where a quotation stands: document and paragraph.
fn place(ground: &Ground, quotation: QuotationId) -> String {
    let project = ground.project();
    let Some(row) = project.quotations.get(quotation) else {
        return String::new();
    };
    let paragraph = overlapped(ground.paragraphs(row.document), row.range).start + 1;
    format!("{} ¶{paragraph}", project.document_name(row.document))
}
