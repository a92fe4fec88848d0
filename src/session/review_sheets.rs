//! The tables of the saturation review in words, for the screen and for the page: each with what its numbers are.

use std::collections::HashSet;

use crate::analysis::saturation::{
    CONFIRMING, EachDay, Estimate, LEAST_TO_ESTIMATE, LevelReview, Orders, Rarefaction, Review,
    Sensitivity, SeriesOrder, Unit, consistency, coverage, extrapolation, rounds, share_seen,
};
use crate::locale::{say, words};
use crate::model::{CodeId, DocumentId, Message, Project, QuotationId};

use super::clock::date_words;
use super::sensitivity_sheets::{in_orders, left_out, rules_drawn, stopping};

/// Coverages that more interviews are planned for, in per cent.
const TARGETS: [u8; 3] = [90, 95, 99];
/// The probability with which a view is to appear.
const LIKELY: f64 = 0.95;

/// A row of a sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// What stands in the columns.
    pub cells: Vec<String>,
    /// What the row is about.
    pub about: Option<RowAbout>,
}

/// What a row is about, to open it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowAbout {
    /// A category.
    Category(CodeId),
    /// A document.
    Document(DocumentId),
    /// A quotation.
    Quotation(QuotationId),
}

/// A group of sheets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetGroup {
    /// When each category was seen first and what was added to it last.
    Categories,
    /// Each interview, the estimates, rounds, what rests on one interview.
    Numbers,
    /// The curve and the rules over other orders.
    Orders,
    /// Each interview left out in turn.
    LeftOut,
    /// What further interviews would be expected to bring.
    Further,
}

/// A table.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// What it shows.
    pub title: String,
    /// What its numbers are and where they come from.
    pub hint: String,
    /// Heads of the columns; the first `words` hold words, the others numbers.
    pub heads: Vec<String>,
    /// How many columns hold words.
    pub words: usize,
    /// The rows.
    pub lines: Vec<Line>,
}

/// Names of the measures, in the order of the reference; each has words, a formula and a source under the keys
/// `saturation-formula-NAME`, `…-is` and `…-source`.
pub const FORMULAS: [&str; 15] = [
    "new",
    "guest2006",
    "francis",
    "guest2020",
    "hennink",
    "comets",
    "tran",
    "coverage",
    "chao2",
    "others",
    "rarefaction",
    "extrapolation",
    "lowe",
    "planning",
    "power",
];

/// What the sheets are made of.
#[derive(Clone, Copy)]
pub struct ReviewNumbers<'a> {
    /// The review.
    pub review: &'a Review,
    /// The measures over other orders, at the level that is shown.
    pub orders: &'a Orders,
    /// What these rest on.
    pub sensitivity: &'a Sensitivity,
    /// What the journal tells, where it was read.
    pub each_day: Option<&'a EachDay>,
}

/// Returns the sheets of a group; none where nothing is coded.
pub fn review_sheets(
    project: &Project,
    numbers: ReviewNumbers<'_>,
    group: SheetGroup,
) -> Vec<Sheet> {
    let ReviewNumbers {
        review,
        orders,
        sensitivity,
        each_day,
    } = numbers;
    let redefined = each_day.map(|each_day| each_day.redefined(&review.units));
    let redefined = redefined.as_deref();
    let Some(level) = review.shown() else {
        return Vec::new();
    };
    match group {
        SheetGroup::Categories => vec![
            categories(project, review),
            stopping(project, review, level),
        ],
        SheetGroup::Numbers => vec![
            series(project, review, (level, each_day)),
            estimates(level, orders),
            round_sheet(review, (level, redefined)),
            once(project, review, level),
        ],
        SheetGroup::Orders => vec![
            over_orders(orders, level),
            in_orders(review, orders, sensitivity),
            rules_drawn(review, sensitivity),
        ],
        SheetGroup::LeftOut => vec![left_out(project, review, sensitivity)],
        SheetGroup::Further => vec![further(level), needed(level), planning(review)],
    }
}

/// Returns what each rule says: its name with its source, its parameters, its verdict.
pub fn rule_lines(review: &Review, level: &LevelReview) -> Vec<Line> {
    let francis = review.terms.francis;
    let parameters = Message::new("analysis-francis-rule")
        .with("initial", francis.initial)
        .with("stopping", francis.stopping);
    let last = level.curve.last_new().map_or_else(
        || words("saturation-last-none"),
        |last| say(&Message::new("saturation-last-in").with("interview", last)),
    );
    let quiet = review.categories.iter();
    let quiet = quiet.filter(|row| row.meaning.is_quiet(CONFIRMING)).count();
    let quiet = Message::new("saturation-meaning-of")
        .with("count", quiet)
        .with("all", review.categories.len());
    vec![
        line([
            words("saturation-rule-guest"),
            say(&level.guest.rule_message()),
            say(&level.guest.message(review.terms.series)),
        ]),
        line([
            words("saturation-rule-francis"),
            say(&parameters),
            say(&level.francis.message(review.terms.series)),
        ]),
        line([
            words("saturation-rule-code"),
            words("saturation-code-below"),
            last,
        ]),
        line([
            words("saturation-rule-meaning"),
            words("saturation-meaning-below"),
            say(&quiet),
        ]),
    ]
}

/// Returns how an interview is numbered, from its place in the order that is shown: “03”.
pub fn interview_number(index: usize) -> String {
    format!("{:02}", index + 1)
}

/// Returns the first quotation in the documents of a unit that carries the code or one below it.
pub fn first_quotation(project: &Project, code: CodeId, unit: &Unit) -> Option<QuotationId> {
    let branch: HashSet<CodeId> = project.branch(code).into_iter().collect();
    let documents = unit.documents.iter();
    let mut quotations = documents.flat_map(|document| project.quotations_of(*document));
    quotations.find(|quotation| {
        let mut codings = project
            .codings_of(*quotation)
            .filter_map(|coding| project.codings.get(coding));
        codings.any(|coding| branch.contains(&coding.code))
    })
}

pub(super) fn sheet(key: &str, words_columns: usize, heads: &[&str]) -> Sheet {
    Sheet {
        title: words(key),
        hint: words(&format!("{key}-hint")),
        heads: heads
            .iter()
            .map(|head| words(&format!("saturation-head-{head}")))
            .collect(),
        words: words_columns,
        lines: Vec::new(),
    }
}

pub(super) fn line(cells: impl IntoIterator<Item = String>) -> Line {
    Line {
        cells: cells.into_iter().collect(),
        about: None,
    }
}

/// The words of a key that counts something.
pub(super) fn counted(key: &str, count: usize) -> String {
    say(&Message::new(key).with("count", count))
}

pub(super) fn number(number: Option<usize>) -> String {
    number.map_or_else(String::new, |number| number.to_string())
}

pub(super) fn decimal(number: Option<f64>) -> String {
    let known = number.filter(|number| number.is_finite());
    known.map_or_else(
        || words("saturation-undefined"),
        |number| format!("{number:.1}"),
    )
}

pub(super) fn percent(share: Option<f64>) -> String {
    let known = share.filter(|share| share.is_finite());
    known.map_or_else(String::new, |share| format!("{:.1} %", share * 100.0))
}

fn categories(project: &Project, review: &Review) -> Sheet {
    let heads = [
        "category", "in", "first", "below", "last", "since", "property", "location", "relation",
    ];
    let mut sheet = sheet("saturation-per-category", 1, &heads);
    for row in &review.categories {
        let since = row.meaning.last_new_at.map(|_| row.meaning.after_last);
        sheet.lines.push(Line {
            cells: vec![
                project.code_name(row.category).to_owned(),
                row.interviews().to_string(),
                number(row.first_seen),
                row.codes.to_string(),
                number(row.meaning.last_new_at),
                number(since),
                number(row.last_property),
                number(row.last_location),
                number(row.last_relation),
            ],
            about: Some(RowAbout::Category(row.category)),
        });
    }
    sheet
}

fn series(
    project: &Project,
    review: &Review,
    (level, each_day): (&LevelReview, Option<&EachDay>),
) -> Sheet {
    let redefined = each_day.map(|each_day| each_day.redefined(&review.units));
    let redefined = redefined.as_deref();
    let days = each_day.map(|each_day| each_day.curve(&review.units).steps);
    let day = |index: usize| {
        let step = days.as_ref().and_then(|steps| steps.get(index));
        step.map_or_else(String::new, |step| step.new.to_string())
    };
    let heads = [
        "number",
        "document",
        "participants",
        "date",
        "codings",
        "new",
        "cumulative",
        "share",
        "put",
        "each-day",
        "redefined",
    ];
    let mut sheet = sheet("saturation-per-interview", 4, &heads);
    let is_other = review.terms.order != SeriesOrder::Conducted;
    if is_other {
        sheet.heads.push(words("saturation-head-conducted-as"));
    }
    let steps = level.curve.steps.iter().zip(&level.prospective.steps);
    let units = review.units.iter().zip(&review.codings).enumerate();
    for ((index, (unit, codings)), (step, put)) in units.zip(steps) {
        sheet.lines.push(Line {
            cells: vec![
                interview_number(index),
                unit.name(project).to_owned(),
                unit.participants(project).join(", "),
                unit.date(project).map(date_words).unwrap_or_default(),
                codings.to_string(),
                step.new.to_string(),
                step.cumulative.to_string(),
                percent(step.share_new()),
                put.new.to_string(),
                day(index),
                redefined_in(redefined, index..index + 1),
            ],
            about: unit.first().map(RowAbout::Document),
        });
        let conducted = review.conducted.get(index).filter(|_| is_other);
        if let (Some(conducted), Some(line)) = (conducted, sheet.lines.last_mut()) {
            line.cells.push(conducted.to_string());
        }
    }
    // Who speaks and when is not known of every study, nor the journal of every file.
    leave_empty_out(&mut sheet, &[9, 3, 2]);
    sheet
}

/// Leaves columns out in which nothing stands; the last ones first.
fn leave_empty_out(sheet: &mut Sheet, columns: &[usize]) {
    for column in columns.iter().copied() {
        let cells = sheet.lines.iter().filter_map(|line| line.cells.get(column));
        if cells.clone().count() == 0 || cells.into_iter().any(|cell| !cell.is_empty()) {
            continue;
        }
        sheet.heads.remove(column);
        sheet.words -= usize::from(column < sheet.words);
        for line in &mut sheet.lines {
            line.cells.remove(column);
        }
    }
}

fn estimates(level: &LevelReview, orders: &Orders) -> Sheet {
    let mut sheet = sheet(
        "saturation-estimates",
        2,
        &["measure", "source", "value", "interval"],
    );
    if level.curve.steps.len() < LEAST_TO_ESTIMATE {
        sheet.hint = counted("saturation-estimates-too-few", LEAST_TO_ESTIMATE);
        return sheet;
    }
    let known = &level.estimates;
    let is_below = known
        .jackknife2
        .is_some_and(|estimate| estimate < level.frequencies.observed() as f64);
    let plain = |key: &str, value: String| estimate_line(key, value, None);
    let chao = |key: &str, estimate: Option<Estimate>| {
        let value = decimal(estimate.map(|estimate| estimate.estimate));
        let mut line = estimate_line(key, value, estimate.and_then(|estimate| estimate.ci95));
        if let (Some(Estimate { ci95: None, .. }), Some(cell)) = (estimate, line.cells.last_mut()) {
            *cell = words("saturation-no-interval");
        }
        line
    };
    let mut jackknife = plain("jackknife1", decimal(known.jackknife1));
    if let (Some(se), Some(cell)) = (known.jackknife1_se, jackknife.cells.last_mut()) {
        *cell = say(&Message::new("saturation-standard-error").with("se", decimal(Some(se))));
    }
    let mut jackknife2 = plain("jackknife2", decimal(known.jackknife2));
    if let (true, Some(cell)) = (is_below, jackknife2.cells.last_mut()) {
        *cell = words("saturation-below-seen");
    }
    sheet.lines = vec![
        plain("coverage", percent(known.coverage)),
        plain("turing", percent(known.coverage_turing)),
        chao("chao2", known.chao2),
        chao("chao2-corrected", known.chao2_bias_corrected),
        plain("ichao2", decimal(known.ichao2)),
        plain("ice", decimal(known.ice)),
        jackknife,
        jackknife2,
        plain("bootstrap", decimal(known.bootstrap)),
        plain("next", decimal(known.next_brings)),
    ];
    // Of all but one interview, the chance that the one left over adds something.
    let adds = orders.next_adds.last().copied();
    if adds.is_some() {
        sheet.lines.push(plain("adds", percent(adds)));
    }
    sheet
}

fn estimate_line(key: &str, value: String, interval: Option<(f64, f64)>) -> Line {
    let interval = interval.map(|(low, high)| format!("{low:.1} – {high:.1}"));
    line([
        words(&format!("saturation-estimate-{key}")),
        words(&format!("saturation-estimate-{key}-source")),
        value,
        interval.unwrap_or_default(),
    ])
}

/// How many definitions were changed while these interviews were coded; nothing where the journal was not read.
fn redefined_in(redefined: Option<&[usize]>, interviews: std::ops::Range<usize>) -> String {
    let counts = redefined.and_then(|counts| counts.get(interviews));
    counts.map_or_else(String::new, |counts| {
        counts.iter().sum::<usize>().to_string()
    })
}

fn round_sheet(review: &Review, (level, redefined): (&LevelReview, Option<&[usize]>)) -> Sheet {
    let size = review.terms.round;
    let mut sheet = sheet(
        "saturation-rounds",
        1,
        &["round", "new", "cumulative", "of-final", "redefined"],
    );
    // In another order the interviews of a round were not coded one after another.
    let in_time = match review.terms.order {
        SeriesOrder::Conducted | SeriesOrder::Coded => redefined,
        _ => None,
    };
    let alpha = consistency(&level.incidence, size);
    if let Some(alpha) = alpha {
        let message = Message::new("saturation-rounds-alpha");
        sheet.hint = say(&message.with("alpha", format!("{alpha:.2}")));
    }
    for round in rounds(&level.curve, size) {
        sheet.lines.push(line([
            format!("{} – {}", round.first, round.last),
            round.new.to_string(),
            round.cumulative.to_string(),
            percent(level.curve.share_of_final(round.last)),
            redefined_in(in_time, round.first - 1..round.last),
        ]));
    }
    sheet
}

fn once(project: &Project, review: &Review, level: &LevelReview) -> Sheet {
    let mut sheet = sheet("saturation-once", 2, &["code", "document"]);
    let rows = level.codes.iter().zip(level.incidence.rows());
    for (code, row) in rows {
        let mut units = (0_usize..).zip(row).filter(|(_, codings)| **codings > 0);
        let (Some((unit, _)), None) = (units.next(), units.next()) else {
            continue;
        };
        let unit = review.units.get(unit);
        let quotation = unit.and_then(|unit| first_quotation(project, *code, unit));
        let name = unit.map_or("", |unit| unit.name(project));
        sheet.lines.push(Line {
            cells: vec![project.code_path(*code), name.to_owned()],
            about: quotation.map(RowAbout::Quotation),
        });
    }
    sheet
}

fn over_orders(orders: &Orders, level: &LevelReview) -> Sheet {
    let heads = [
        "after",
        "conducted",
        "mean",
        "low",
        "high",
        "next",
        "complete",
    ];
    let mut sheet = sheet("saturation-orders", 0, &heads);
    if let Some(drawn) = orders.sampled {
        sheet.hint = counted("saturation-orders-drawn", drawn);
    }
    let expected = Rarefaction::of(&level.frequencies);
    for (index, step) in level.curve.steps.iter().enumerate() {
        let band = orders.band.get(index).copied().unwrap_or_default();
        let at = |list: &[f64]| list.get(index).copied();
        sheet.lines.push(line([
            (index + 1).to_string(),
            step.cumulative.to_string(),
            decimal(at(&expected.mean)),
            band.low.to_string(),
            band.high.to_string(),
            percent(at(&orders.next_adds)),
            percent(at(&orders.complete_by)),
        ]));
    }
    sheet
}

fn further(level: &LevelReview) -> Sheet {
    let mut sheet = sheet(
        "saturation-further",
        0,
        &["after", "expected", "brings", "coverage"],
    );
    if level.curve.steps.len() < LEAST_TO_ESTIMATE {
        sheet.hint = counted("saturation-estimates-too-few", LEAST_TO_ESTIMATE);
        return sheet;
    }
    let Some(further) = extrapolation(&level.frequencies) else {
        sheet.hint = words("saturation-further-nothing");
        return sheet;
    };
    let mut before = level.curve.total() as f64;
    let rows = further
        .units
        .iter()
        .zip(further.codes.iter().zip(&further.coverage));
    for (units, (codes, coverage)) in rows {
        sheet.lines.push(line([
            units.to_string(),
            decimal(Some(*codes)),
            decimal(Some(codes - before)),
            percent(Some(*coverage)),
        ]));
        before = *codes;
    }
    sheet
}

/// How many more interviews would bring coverage and the share of Chao2 to some height.
fn needed(level: &LevelReview) -> Sheet {
    let mut sheet = sheet(
        "saturation-needed",
        0,
        &["target", "for-coverage", "for-share"],
    );
    let units = level.curve.steps.len();
    let shown = |needed: Option<f64>| match needed {
        None => words("saturation-undefined"),
        Some(needed) if needed > units as f64 => words("saturation-needed-beyond"),
        Some(needed) => format!("{:.0}", needed.ceil()),
    };
    if units < LEAST_TO_ESTIMATE {
        return sheet;
    }
    for target in TARGETS {
        let share = f64::from(target) / 100.0;
        sheet.lines.push(line([
            format!("{target} %"),
            shown(coverage::interviews_to_coverage(&level.frequencies, share)),
            shown(coverage::interviews_to_share(&level.frequencies, share)),
        ]));
    }
    sheet
}

/// What so many interviews are likely to meet (Galvin 2015, turned round).
fn planning(review: &Review) -> Sheet {
    let mut sheet = sheet("saturation-planning", 0, &["interviews", "share-seen"]);
    let now = review.units.len();
    for interviews in [now, now + 5, now * 2] {
        sheet.lines.push(line([
            interviews.to_string(),
            percent(share_seen(interviews, LIKELY)),
        ]));
    }
    sheet
}
