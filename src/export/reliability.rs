//! Two codings compared as tables: codes, documents as the Persian papers print them, measures, where codings differ.

use crate::analysis::reliability::disagreement::{Disagreement, Held};
use crate::analysis::reliability::holsti::Decisions;
use crate::analysis::reliability::review::Review;
use crate::model::Decision;

use super::{Cell, Column, ColumnKind, Table, Words};

/// Returns all tables of a review.
pub fn tables(review: &Review, right_to_left: bool, words: &Words<'_>) -> Vec<Table> {
    let mut tables = vec![
        codes(review, words),
        documents(review, words),
        measures(review, words),
        confusions(review, words),
        disagreements(review, words),
    ];
    let turn = |table: &mut Table| table.right_to_left = right_to_left;
    tables.iter_mut().for_each(turn);
    tables
}

fn table(title: &str, columns: Vec<Column>, words: &Words<'_>) -> Table {
    Table {
        title: words(title),
        columns,
        rows: Vec::new(),
        right_to_left: false,
    }
}

fn share(key: &str, words: &Words<'_>) -> Column {
    Column::new(key, ColumnKind::Share, words)
}

/// Returns each code with its segments, agreements and coefficients.
pub fn codes(review: &Review, words: &Words<'_>) -> Table {
    let mut columns = Column::texts(&["code"], words);
    columns.extend(Column::numbers(
        &["first_segments", "second_segments", "agreements"],
        words,
    ));
    columns.push(share("agreeing_rows", words));
    columns.push(share("holsti", words));
    columns.extend(Column::decimals(&["u_alpha_binary"], words));
    columns.push(share("paragraphs_agreement", words));
    columns.extend(Column::decimals(
        &["paragraphs_kappa", "paragraphs_alpha", "paragraphs_ac1"],
        words,
    ));
    columns.push(share("characters_agreement", words));
    columns.extend(Column::decimals(
        &[
            "characters_kappa_mean",
            "characters_kappa_weighted",
            "positive_agreement",
            "prevalence_index",
            "bias_index",
        ],
        words,
    ));
    let mut table = table("export-reliability-codes", columns, words);
    for row in &review.comparison.codes {
        let (paragraphs, characters) = (row.paragraphs, row.characters);
        table.rows.push(vec![
            row.path.as_str().into(),
            row.decisions.first.into(),
            row.decisions.second.into(),
            row.decisions.agreements.into(),
            Cell::share(row.rows.share()),
            Cell::share(row.decisions.share()),
            Cell::decimal(row.unitizing),
            Cell::share(paragraphs.share()),
            Cell::decimal(paragraphs.kappa()),
            Cell::decimal(paragraphs.alpha()),
            Cell::decimal(paragraphs.gwet()),
            Cell::share(characters.share()),
            Cell::decimal(row.kappa_mean),
            Cell::decimal(row.kappa_weighted),
            Cell::decimal(paragraphs.positive_agreement()),
            Cell::decimal(paragraphs.prevalence_index()),
            Cell::decimal(paragraphs.bias_index()),
        ]);
    }
    table
}

/// Returns the table of the papers: codes, agreements, disagreements and reliability per document, and together.
pub fn documents(review: &Review, words: &Words<'_>) -> Table {
    let mut columns = Column::texts(&["document"], words);
    columns.extend(Column::numbers(
        &[
            "first_segments",
            "second_segments",
            "total_codes",
            "agreements",
            "disagreements",
        ],
        words,
    ));
    columns.push(share("reliability", words));
    columns.extend(["existence", "existence_jaccard", "frequency"].map(|key| share(key, words)));
    let mut table = table("export-reliability-documents", columns, words);
    let counts = |name: Cell, decisions: Decisions| {
        vec![
            name,
            decisions.first.into(),
            decisions.second.into(),
            decisions.total().into(),
            decisions.agreements.into(),
            decisions.unmatched().into(),
            Cell::share(decisions.share()),
        ]
    };
    for row in &review.comparison.documents {
        let mut cells = counts(row.name.as_str().into(), row.decisions);
        cells.extend([
            Cell::share(row.occurrences.existence_share()),
            Cell::share(row.occurrences.existence_jaccard()),
            Cell::share(row.occurrences.frequency_share()),
        ]);
        table.rows.push(cells);
    }
    let all = words("export-reliability-all").into();
    let mut cells = counts(all, review.comparison.overall.decisions);
    cells.extend([Cell::Empty, Cell::Empty, Cell::Empty]);
    table.rows.push(cells);
    table
}

/// Returns the measures of all codes and documents together, each with its formula and source.
pub fn measures(review: &Review, words: &Words<'_>) -> Table {
    let mut columns = Column::texts(&["coefficient"], words);
    columns.extend(Column::decimals(
        &["estimate", "interval_from", "interval_to"],
        words,
    ));
    columns.extend(Column::texts(&["formula", "source_of_measure"], words));
    let mut table = table("export-reliability-measures", columns, words);
    for measure in review.measures() {
        table.rows.push(vec![
            words(measure.key).into(),
            Cell::decimal(measure.value),
            Cell::decimal(measure.interval.map(|interval| interval.low)),
            Cell::decimal(measure.interval.map(|interval| interval.high)),
            words(&measure.formula_key()).into(),
            words(&measure.source_key()).into(),
        ]);
    }
    table
}

/// Returns which code of the first coding met which other of the second, and how often.
pub fn confusions(review: &Review, words: &Words<'_>) -> Table {
    let mut columns = Column::texts(&["first_code", "second_code"], words);
    columns.extend(Column::numbers(&["places"], words));
    let mut table = table("export-reliability-confusions", columns, words);
    for ((first, second), count) in review.comparison.confusions() {
        table.rows.push(vec![
            path(review, first).into(),
            path(review, second).into(),
            count.into(),
        ]);
    }
    table
}

/// Returns where the codings differ, and how that was settled.
pub fn disagreements(review: &Review, words: &Words<'_>) -> Table {
    let mut columns = Column::texts(&["document"], words);
    columns.extend(Column::numbers(
        &["first_character", "last_character"],
        words,
    ));
    columns.extend(Column::texts(
        &[
            "kind_of_disagreement",
            "first_code",
            "second_code",
            "words",
            "decision",
            "settled_because",
        ],
        words,
    ));
    let mut table = table("export-reliability-disagreements", columns, words);
    for (one, settled) in review.comparison.disagreements.iter().zip(&review.settled) {
        table
            .rows
            .push(disagreement(review, one, settled.as_ref(), words));
    }
    table
}

fn disagreement(
    review: &Review,
    one: &Disagreement,
    settled: Option<&(Decision, String)>,
    words: &Words<'_>,
) -> Vec<Cell> {
    let sheets = &review.material.sheets;
    let document = sheets.iter().find(|sheet| sheet.document == one.document);
    let segment = one.segment();
    let code = |held: &Option<Held>| -> Cell {
        held.as_ref()
            .map_or(Cell::Empty, |held| path(review, held.code).into())
    };
    let held = one.left.as_ref().or(one.right.as_ref());
    vec![
        document.map_or("", |sheet| sheet.name.as_str()).into(),
        segment.start.into(),
        segment.end.into(),
        words(one.kind.key()).into(),
        code(&one.left),
        code(&one.right),
        held.map_or(Cell::Empty, |held| Cell::from(&*held.span.words)),
        settled.map_or(Cell::Empty, |(decision, _)| words(decision.key()).into()),
        settled.map_or(Cell::Empty, |(_, reason)| reason.as_str().into()),
    ]
}

fn path(review: &Review, code: usize) -> &str {
    let label = review.material.codes.get(code);
    label.map_or("", |label| label.path.as_str())
}
