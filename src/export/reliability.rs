//! Two codings compared as tables: codes, documents as the Persian papers print them, measures, where codings differ.

use crate::analysis::reliability::coefficients::{Estimate, Statistic};
use crate::analysis::reliability::comparison::Unit;
use crate::analysis::reliability::disagreement::{Disagreement, Held};
use crate::analysis::reliability::fourfold::Fourfold;
use crate::analysis::reliability::holsti::Decisions;
use crate::analysis::reliability::review::Review;
use crate::model::Decision;

use super::{Cell, Column, ColumnKind, Table, Words};

/// Returns all tables of a review.
pub fn tables(review: &Review, right_to_left: bool, words: &Words<'_>) -> Vec<Table> {
    let mut tables = vec![
        codes(review, words),
        coefficients(review, words),
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

/// Returns each code with all coefficients on the units that are chosen, their intervals and what is to be known of it; all
/// codes together last.
pub fn coefficients(review: &Review, words: &Words<'_>) -> Table {
    let title = match review.setting.unit.counted_on() {
        Unit::Character => "export-reliability-coefficients-character",
        Unit::Document => "export-reliability-coefficients-document",
        Unit::Segment | Unit::Paragraph => "export-reliability-coefficients-paragraph",
    };
    let mut columns = Column::texts(&["code"], words);
    let counts = ["coded_by_both", "only_first", "only_second", "by_neither"];
    columns.extend(Column::numbers(&counts, words));
    for statistic in Statistic::ALL {
        let kind = match statistic.is_share() {
            true => ColumnKind::Share,
            false => ColumnKind::Decimal,
        };
        let column = Column::new(statistic.word(), kind, words);
        for (end, key) in [
            ("from", "export-column-interval-from"),
            ("to", "export-column-interval-to"),
        ] {
            columns.push(Column {
                key: format!("{}_{end}", column.key),
                head: format!("{}: {}", column.head, words(key)),
                kind,
            });
        }
        columns.insert(columns.len() - 2, column);
    }
    columns.extend(Column::texts(&["note_on_code"], words));
    let mut table = table(title, columns, words);
    let row = |name: Cell, counts: Fourfold, estimates: &[Estimate; 8], note: Option<&str>| {
        let counts = [
            counts.both,
            counts.only_first,
            counts.only_second,
            counts.neither,
        ];
        let counts = counts.map(|count| Cell::Number(i64::try_from(count).unwrap_or(i64::MAX)));
        let mut cells = vec![name];
        cells.extend(counts);
        for (estimate, statistic) in estimates.iter().zip(Statistic::ALL) {
            let cell = if statistic.is_share() {
                Cell::share
            } else {
                Cell::decimal
            };
            cells.push(cell(estimate.value));
            cells.push(cell(estimate.interval.map(|interval| interval.low)));
            cells.push(cell(estimate.interval.map(|interval| interval.high)));
        }
        cells.push(note.map_or(Cell::Empty, |key| words(key).into()));
        cells
    };
    let unit = review.setting.unit.counted_on();
    for (index, code) in review.comparison.codes.iter().enumerate() {
        let name = code.path.as_str().into();
        let note = review.note_of(index);
        table
            .rows
            .push(row(name, code.counts(unit), &code.estimates, note));
    }
    let overall = &review.comparison.overall;
    let all = words("export-reliability-all").into();
    let note = review.why_no_interval(unit);
    table
        .rows
        .push(row(all, overall.decided, &overall.pooled, note));
    table
}

/// The columns of [`coefficients`] that a page or a terminal has room for.
pub const BRIEF: [&str; 10] = [
    "code",
    "percent_agreement",
    "cohen_kappa",
    "scott_pi",
    "brennan_prediger_kappa",
    "gwet_ac1",
    "krippendorff_alpha",
    "krippendorff_alpha_from",
    "krippendorff_alpha_to",
    "note_on_code",
];

/// Returns the coefficients without the counts and without most intervals.
pub fn brief(table: &Table, words: &Words<'_>) -> Table {
    let at = |key: &&str| table.columns.iter().position(|column| column.key == *key);
    let chosen: Vec<usize> = BRIEF.iter().filter_map(at).collect();
    let of_row = |row: &Vec<Cell>| -> Vec<Cell> {
        chosen
            .iter()
            .filter_map(|at| row.get(*at).cloned())
            .collect()
    };
    Table {
        title: table.title.clone(),
        columns: chosen
            .iter()
            .filter_map(|at| table.columns.get(*at))
            .map(|column| Column {
                head: match column.key.rsplit_once('_') {
                    Some((_, "from")) => format!("α: {}", words("export-column-interval-from")),
                    Some((_, "to")) => format!("α: {}", words("export-column-interval-to")),
                    _ => column.head.clone(),
                },
                ..column.clone()
            })
            .collect(),
        rows: table.rows.iter().map(of_row).collect(),
        right_to_left: table.right_to_left,
    }
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
            "segments_without_agreement",
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
    let mut columns = Column::texts(&["coefficient", "counted_on"], words);
    columns.extend(Column::decimals(
        &["estimate", "interval_from", "interval_to"],
        words,
    ));
    columns.extend(Column::texts(
        &["note_on_measure", "formula", "source_of_measure"],
        words,
    ));
    let mut table = table("export-reliability-measures", columns, words);
    for measure in review.measures() {
        table.rows.push(vec![
            words(measure.key).into(),
            words(measure.unit.key()).into(),
            Cell::decimal(measure.value),
            Cell::decimal(measure.interval.map(|interval| interval.low)),
            Cell::decimal(measure.interval.map(|interval| interval.high)),
            measure.why.map_or(Cell::Empty, |why| words(why).into()),
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
