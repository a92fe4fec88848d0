//! The saturation review, the comparison of two codings and the log of sampling as pages to read: the answer in plain
//! words first, then the chart, the tables, and the formulas with their sources.

use crate::analysis::reliability::material::TextOf;
use crate::analysis::reliability::review::{Question, Review as Reliability};
use crate::analysis::saturation::{
    Beyond, EachDay, LEAST_TO_ESTIMATE, LevelReview, Orders, PLAIN_ANSWER, Review, Sensitivity,
    Terms, counted_message, paragraph, summary,
};
use crate::analysis::{Ground, sampling_plan};
use crate::export::paper::{Block, Paper, PaperTable, Text, parts, records};
use crate::export::trust::Source;
use crate::export::{self, Cell, Table, runs_right_to_left};
use crate::locale::{say, words};
use crate::model::{Message, Project};

use super::figures::{picture_of, sentences};
use super::review_sheets::{
    FORMULAS, Line, ReviewNumbers, Sheet, SheetGroup, review_sheets, rule_lines,
};
use super::take_out::Output;
use super::{Failure, ProjectCopy, compared, day_words, names_of};

/// The most places that a page lists where two codings differ; a table has them all.
const MOST_PLACES: usize = 400;

/// Returns the saturation review on paper, at the level that the terms ask for; `each_day` is what the journal tells.
///
/// # Errors
///
/// When the chart cannot be drawn.
pub(super) fn saturation_paper(
    source: Source<'_>,
    (terms, each_day): (Terms, Option<&EachDay>),
) -> Result<Paper, Failure> {
    let (ground, project) = (source.ground, source.ground.project());
    let review = Review::of(ground, terms.clone());
    let mut paper = source.paper("export-saturation-review");
    paper.landscape = true;
    let Some(level) = review.shown().filter(|level| !level.codes.is_empty()) else {
        paper.paragraph(words("saturation-sheet-empty"));
        return Ok(paper);
    };
    let orders = level.orders();
    answer(&mut paper, (&review, level, &orders));
    let mut picture = picture_of(project, &Output::Saturation(terms))?;
    picture.caption = Text::from(chart_caption(&review, level));
    paper.push(Block::Picture(picture));
    rules(&mut paper, &review, level);
    judgements(&mut paper, project);
    let groups = [
        SheetGroup::Categories,
        SheetGroup::Numbers,
        SheetGroup::Orders,
        SheetGroup::LeftOut,
        SheetGroup::Further,
    ];
    let sensitivity = Sensitivity::of(ground, &review);
    for group in groups {
        let numbers = ReviewNumbers {
            review: &review,
            orders: &orders,
            sensitivity: &sensitivity,
            each_day,
        };
        for sheet in review_sheets(project, numbers, group) {
            sheet_on(&mut paper, &sheet);
        }
    }
    formulas(&mut paper);
    Ok(paper)
}

fn answer(paper: &mut Paper, (review, level, orders): (&Review, &LevelReview, &Orders)) {
    let said = summary(review, level, orders);
    let (plain, more) = said.split_at(said.len().min(PLAIN_ANSWER));
    paper.paragraph(Text::bold(sentences(plain)));
    if !more.is_empty() {
        paper.paragraph(sentences(more));
    }
    paper.note(say(&counted_message(review)));
    paper.note(words("analysis-saturation-caution"));
    let for_paper = paragraph(review, (level, orders), &day_words);
    if !for_paper.is_empty() {
        paper.heading(2, words("saturation-paragraph"));
        paper.paragraph(sentences(&for_paper));
    }
}

fn chart_caption(review: &Review, level: &LevelReview) -> String {
    let has_beyond = Beyond::of(level).chao2.is_some();
    let message = review
        .order_message("export-saturation-chart")
        .with("what", words(level.counted.key()))
        .with("units", review.units.len())
        .with("series", review.terms.series.word())
        .with("beyond", if has_beyond { "yes" } else { "no" });
    say(&message)
}

/// What the rules say, each with its parameters and source; the runs of one of them; what was fixed, and when.
fn rules(paper: &mut Paper, review: &Review, level: &LevelReview) {
    paper.heading(2, words("saturation-rules"));
    let heads = ["rule", "parameters", "verdict"];
    let heads = heads.map(|head| words(&format!("saturation-head-{head}")));
    let mut table = PaperTable::new("", heads.to_vec());
    table.rows = rule_lines(review, level).iter().map(texts_of).collect();
    paper.push(Block::Table(table));
    if review.units.len() < LEAST_TO_ESTIMATE {
        let message = Message::new("saturation-estimates-too-few");
        paper.note(say(&message.with("count", LEAST_TO_ESTIMATE)));
    }
}

/// What was fixed in advance and what the researchers judge, with their days.
fn judgements(paper: &mut Paper, project: &Project) {
    paper.heading(2, words("saturation-rule"));
    if project.criteria.is_empty() {
        paper.paragraph(words("saturation-fixed-none"));
    }
    for row in project.criteria.iter() {
        paper.paragraph(say(&row.message(&day_words(row.made))));
        paper.paragraphs(&row.note);
    }
    paper.heading(2, words("saturation-judgement"));
    if project.judgements.is_empty() {
        paper.paragraph(words("saturation-judgement-none"));
    }
    for row in project.judgements.iter() {
        let made = Message::new("saturation-judgement-made")
            .with("coder", project.coder_name(row.coder))
            .with("day", day_words(row.changed))
            .with("what", words(row.counted.key()))
            .with("count", i64::from(row.interviews));
        paper.push(Block::Quote {
            words: Text::from(row.text.as_str()),
            source: Text::from(say(&made)),
        });
    }
}

/// A sheet with its title and what its numbers are.
fn sheet_on(paper: &mut Paper, sheet: &Sheet) {
    paper.heading(2, sheet.title.as_str());
    paper.note(sheet.hint.as_str());
    if sheet.lines.is_empty() {
        return paper.paragraph(words("saturation-sheet-empty"));
    }
    let mut table = PaperTable::new("", sheet.heads.clone());
    table.numeric = (0..sheet.heads.len())
        .map(|column| column >= sheet.words)
        .collect();
    table.rows = sheet.lines.iter().map(texts_of).collect();
    paper.push(Block::Table(table));
}

fn texts_of(line: &Line) -> Vec<Text> {
    line.cells
        .iter()
        .map(|cell| Text::from(cell.replace(" %", "\u{a0}%")))
        .collect()
}

fn formulas(paper: &mut Paper) {
    paper.heading(2, words("saturation-view-formulas"));
    for name in FORMULAS {
        let key = format!("saturation-formula-{name}");
        paper.heading(3, words(&key));
        paper.paragraph(words(&format!("{key}-is")));
        paper.note(words(&format!("{key}-source")));
    }
}

/// Returns the comparison of two codings on paper.
pub(super) fn reliability_paper(
    source: Source<'_>,
    text: TextOf<'_>,
    (question, copy): (&Question, Option<&ProjectCopy>),
) -> Paper {
    let project = source.ground.project();
    let review = compared(project, copy, text, question);
    let (left, right) = names_of(project, copy, question);
    let mut paper = source.paper("export-reliability");
    paper.landscape = true;
    let names = (left.as_str(), right.as_str());
    paper.paragraph(Text::bold(sentences(&review.answer(names))));
    for warning in review.warnings() {
        paper.note(say(&warning));
    }
    if review.is_empty() {
        return paper;
    }
    paper.heading(2, words("reliability-for-paper"));
    // No line ends behind the bar of the coefficient.
    let said = sentences(&review.paper(names)).replace("|u", "|\u{2060}u");
    paper.paragraph(said);
    let tables = export::reliability::tables(&review, runs_right_to_left(project), &words);
    let [codes, coefficients, documents, measures, confusions, places] = tables.as_slice() else {
        return paper;
    };
    table_on(&mut paper, documents);
    paper.note(words("export-reliability-documents-about"));
    measures_on(&mut paper, (measures, &review));
    paper.heading(2, codes.title.as_str());
    paper.note(words("export-reliability-codes-about"));
    codes_on(&mut paper, codes, &CODE_COLUMNS, 9);
    paper.heading(2, coefficients.title.as_str());
    paper.note(words("export-reliability-coefficients-about"));
    let brief = export::reliability::brief(coefficients, &words);
    codes_on(&mut paper, &brief, &export::reliability::BRIEF, 7);
    table_on(&mut paper, confusions);
    places_on(&mut paper, places);
    paper
}

fn table_on(paper: &mut Paper, table: &Table) {
    if table.rows.is_empty() {
        return;
    }
    paper.heading(2, table.title.as_str());
    for part in parts(table, 1, paper.text_width_mm()) {
        paper.push(Block::Table(part));
    }
}

/// The columns of codes that a page has; a table has more.
const CODE_COLUMNS: [&str; 8] = [
    "code",
    "first_segments",
    "second_segments",
    "agreements",
    "agreeing_rows",
    "u_alpha_binary",
    "paragraphs_kappa",
    "paragraphs_ac1",
];

/// Each code with its numbers, below the concept or category that it belongs to, which is named once.
fn codes_on(paper: &mut Paper, codes: &Table, columns: &[&str], share: u16) {
    let at = |key: &&str| codes.columns.iter().position(|column| column.key == *key);
    let chosen: Vec<usize> = columns.iter().filter_map(at).collect();
    let mut table = only(codes, &chosen);
    let mut rows: Vec<(String, String, Vec<Text>)> = Vec::new();
    for row in std::mem::take(&mut table.rows) {
        let path = row.first().map(Text::plain).unwrap_or_default();
        let (above, name) = path.rsplit_once(" / ").unwrap_or(("", &path));
        rows.push((above.to_owned(), name.to_owned(), row));
    }
    rows.sort_by(|one, other| one.0.cmp(&other.0));
    let mut last = String::new();
    for (group, name, mut row) in rows {
        if group != last {
            table.spans.push(table.rows.len());
            table
                .rows
                .push(vec![Text::bold(group.replace(" / ", " › "))]);
        }
        if let Some(cell) = row.first_mut() {
            *cell = Text::from(name);
        }
        table.rows.push(row);
        last = group;
    }
    table.small = true;
    let of_column = |at: &usize| match codes.columns.get(*at).map(|column| column.key.as_str()) {
        Some("code") => 34,
        Some("note_on_code") => 20,
        _ => share,
    };
    table.shares = chosen.iter().map(of_column).collect();
    paper.push(Block::Table(table));
}

fn measures_on(paper: &mut Paper, (measures, review): (&Table, &Reliability)) {
    paper.heading(2, measures.title.as_str());
    paper.push(Block::Table(PaperTable {
        caption: String::new(),
        ..PaperTable::from(measures)
    }));
    let message = Message::new("reliability-q");
    paper.note(say(
        &message.with("count", review.comparison.overall.categories)
    ));
    paper.note(words("reliability-benchmarks"));
}

/// The columns of the places where codings differ, with how wide each is; the last two where something is settled.
const PLACE_COLUMNS: [(&str, u16); 7] = [
    ("first_character", 8),
    ("kind_of_disagreement", 10),
    ("first_code", 17),
    ("second_code", 17),
    ("words", 34),
    ("decision", 8),
    ("settled_because", 14),
];

/// Where the codings differ, below the documents; of very many the first. Codes go by their own names here.
fn places_on(paper: &mut Paper, places: &Table) {
    if places.rows.is_empty() {
        return;
    }
    paper.heading(2, places.title.as_str());
    let at = |key: &str| places.columns.iter().position(|column| column.key == key);
    let is_settled = at("decision").is_some_and(|at| {
        let cells = places.rows.iter().filter_map(|row| row.get(at));
        cells.map(Cell::shown).any(|shown| !shown.is_empty())
    });
    let most = if is_settled { 7 } else { 5 };
    let chosen = PLACE_COLUMNS.iter().take(most);
    let chosen = chosen.filter_map(|(key, share)| Some((at(key)?, *share, key.ends_with("_code"))));
    let chosen: Vec<(usize, u16, bool)> = chosen.collect();
    let columns: Vec<usize> = chosen.iter().map(|(at, ..)| *at).collect();
    let all = only(places, &columns);
    let mut table = PaperTable {
        rows: Vec::new(),
        shares: chosen.iter().map(|(_, share, _)| *share).collect(),
        small: true,
        ..all.clone()
    };
    let mut last = String::new();
    for (cells, row) in all.rows.into_iter().zip(&places.rows).take(MOST_PLACES) {
        let document = row.first().map(Cell::shown).unwrap_or_default();
        if document != last {
            table.spans.push(table.rows.len());
            table.rows.push(vec![Text::bold(document.as_str())]);
            last = document;
        }
        let cells = cells.into_iter().zip(&chosen);
        let cells = cells.map(|(cell, (_, _, is_code))| match is_code {
            true => own_name(&cell.plain()),
            false => cell,
        });
        table.rows.push(cells.collect());
    }
    if places.rows.len() > MOST_PLACES {
        let message = Message::new("export-reliability-first-places")
            .with("count", MOST_PLACES)
            .with("all", places.rows.len());
        paper.note(say(&message));
    }
    paper.push(Block::Table(table));
}

/// The last step of a path.
fn own_name(path: &str) -> Text {
    Text::from(path.rsplit_once(" / ").map_or(path, |(_, name)| name))
}

/// Returns the log of sampling on paper: the table of steps in short, then each step with what it brought.
pub(super) fn sampling_paper(source: Source<'_>) -> Paper {
    let ground: &Ground = source.ground;
    let plan = sampling_plan(ground);
    let table = export::theory::sampling(ground, &plan, &words);
    let mut paper = source.paper("export-sampling-log");
    paper.landscape = true;
    if table.rows.is_empty() {
        paper.paragraph(words("export-sampling-none"));
        return paper;
    }
    paper.paragraph(words("export-sampling-about"));
    let [order, decided, phase, whom] = [0, 1, 2, 3];
    let counts = table.columns.len() - 4..table.columns.len();
    let chosen: Vec<usize> = [order, decided, phase, whom]
        .into_iter()
        .chain(counts)
        .collect();
    paper.push(Block::Table(only(&table, &chosen)));
    paper.heading(2, words("export-sampling-each"));
    let mut steps = table;
    // The name of a step is its number and whom it was about.
    for row in &mut steps.rows {
        row.swap(decided, whom);
    }
    steps.columns.swap(decided, whom);
    for block in records(&steps, 2, 3) {
        paper.push(block);
    }
    if !plan.unplanned.is_empty() {
        let names = plan.unplanned.iter();
        let names: Vec<&str> = names
            .map(|id| ground.project().document_name(*id))
            .collect();
        let message = Message::new("export-sampling-unplanned").with("names", names);
        paper.note(say(&message));
    }
    paper
}

/// Some columns of a table on paper.
fn only(table: &Table, columns: &[usize]) -> PaperTable {
    let mut short = table.clone();
    short.title.clear();
    short.columns = columns
        .iter()
        .filter_map(|at| table.columns.get(*at).cloned())
        .collect();
    for row in &mut short.rows {
        let cells = columns.iter().filter_map(|at| row.get(*at).cloned());
        *row = cells.collect();
    }
    PaperTable::from(&short)
}
