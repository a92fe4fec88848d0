//! What the tables of the saturation screen hold, in words: one list of sheets for each view.

use crate::analysis::saturation::{
    LEAST_TO_ESTIMATE, LevelReview, ROUND, Rarefaction, consistency, coverage, extrapolation,
    rounds, share_seen,
};
use crate::locale::words;
use crate::model::Project;
use crate::ui::axial::phrase;
use crate::ui::shell::Spot;

use super::{SaturationData, View};

/// Coverages that more interviews are planned for, in per cent.
const TARGETS: [u8; 3] = [90, 95, 99];
/// The probability with which a view is to appear.
const LIKELY: f64 = 0.95;

/// A row of a sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// What stands in the columns.
    pub cells: Vec<String>,
    /// Where a click leads.
    pub spot: Option<Spot>,
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

/// Returns the sheets of a view; none for views that have none.
pub fn sheets(project: &Project, data: &SaturationData, view: View) -> Vec<Sheet> {
    let Some(level) = data.review.shown() else {
        return Vec::new();
    };
    match view {
        View::Chart | View::Formulas => Vec::new(),
        View::Categories => vec![categories(project, data)],
        View::Tables => vec![
            series(project, data, level),
            estimates(level),
            round_sheet(level),
            once(project, data, level),
        ],
        View::Orders => vec![orders(data, level)],
        View::Further => vec![further(level), needed(level), planning(data)],
    }
}

fn sheet(key: &str, words_columns: usize, heads: &[&str]) -> Sheet {
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

fn line(cells: impl IntoIterator<Item = String>) -> Line {
    Line {
        cells: cells.into_iter().collect(),
        spot: None,
    }
}

fn number(number: Option<usize>) -> String {
    number.map_or_else(String::new, |number| number.to_string())
}

fn decimal(number: Option<f64>) -> String {
    let known = number.filter(|number| number.is_finite());
    known.map_or_else(
        || words("saturation-undefined"),
        |number| format!("{number:.1}"),
    )
}

fn percent(share: Option<f64>) -> String {
    let known = share.filter(|share| share.is_finite());
    known.map_or_else(String::new, |share| format!("{:.1} %", share * 100.0))
}

fn categories(project: &Project, data: &SaturationData) -> Sheet {
    let heads = [
        "category", "in", "first", "below", "last", "since", "relation",
    ];
    let mut sheet = sheet("saturation-per-category", 1, &heads);
    for row in &data.review.categories {
        let since = row.meaning.last_new_at.map(|_| row.meaning.after_last);
        sheet.lines.push(Line {
            cells: vec![
                project.code_name(row.category).to_owned(),
                row.interviews().to_string(),
                number(row.first_seen),
                row.codes.to_string(),
                number(row.meaning.last_new_at),
                number(since),
                number(row.last_relation),
            ],
            spot: Some(Spot::Category(row.category)),
        });
    }
    sheet
}

fn series(project: &Project, data: &SaturationData, level: &LevelReview) -> Sheet {
    let heads = [
        "number",
        "document",
        "date",
        "codings",
        "new",
        "cumulative",
        "share",
        "put",
    ];
    let mut sheet = sheet("saturation-per-interview", 3, &heads);
    let steps = level.curve.steps.iter().zip(&level.prospective.steps);
    for (interview, (step, put)) in data.interviews.iter().zip(steps) {
        let document = project.documents.get(interview.document);
        let date = document.and_then(|document| document.date.clone());
        sheet.lines.push(Line {
            cells: vec![
                interview.number.clone(),
                interview.name.clone(),
                date.unwrap_or_default(),
                interview.codings.to_string(),
                step.new.to_string(),
                step.cumulative.to_string(),
                percent(step.share_new()),
                put.new.to_string(),
            ],
            spot: Some(Spot::Document(interview.document)),
        });
    }
    sheet
}

fn estimates(level: &LevelReview) -> Sheet {
    let mut sheet = sheet(
        "saturation-estimates",
        2,
        &["measure", "source", "value", "interval"],
    );
    if level.curve.steps.len() < LEAST_TO_ESTIMATE {
        sheet.hint = phrase::counted("saturation-estimates-too-few", LEAST_TO_ESTIMATE);
        return sheet;
    }
    let known = &level.estimates;
    let plain = |key: &str, value: String| estimate_line(key, value, None);
    let chao = |key: &str, estimate: Option<crate::analysis::saturation::Estimate>| {
        let value = decimal(estimate.map(|estimate| estimate.estimate));
        estimate_line(key, value, estimate.map(|estimate| estimate.ci95))
    };
    sheet.lines = vec![
        plain("coverage", percent(known.coverage)),
        plain("turing", percent(known.coverage_turing)),
        chao("chao2", known.chao2),
        chao("chao2-corrected", known.chao2_bias_corrected),
        plain("ichao2", decimal(known.ichao2)),
        plain("ice", decimal(known.ice)),
        plain("jackknife1", decimal(known.jackknife1)),
        plain("jackknife2", decimal(known.jackknife2)),
        plain("bootstrap", decimal(known.bootstrap)),
    ];
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

fn round_sheet(level: &LevelReview) -> Sheet {
    let mut sheet = sheet(
        "saturation-rounds",
        1,
        &["round", "new", "cumulative", "of-final"],
    );
    let alpha = consistency(&level.incidence, ROUND);
    if let Some(alpha) = alpha {
        let alpha = [("alpha", format!("{alpha:.2}").into())];
        sheet.hint = phrase::with("saturation-rounds-alpha", alpha);
    }
    for round in rounds(&level.curve, ROUND) {
        sheet.lines.push(line([
            format!("{} – {}", round.first, round.last),
            round.new.to_string(),
            round.cumulative.to_string(),
            percent(level.curve.share_of_final(round.last)),
        ]));
    }
    sheet
}

fn once(project: &Project, data: &SaturationData, level: &LevelReview) -> Sheet {
    let mut sheet = sheet("saturation-once", 2, &["code", "document"]);
    let rows = level.codes.iter().zip(level.incidence.rows());
    for (code, row) in rows {
        let mut units = (0..).zip(row).filter(|(_, codings)| **codings > 0);
        let (Some((unit, _)), None) = (units.next(), units.next()) else {
            continue;
        };
        let interview: Option<&super::Interview> = data.interviews.get::<usize>(unit);
        let document = interview.map(|interview| interview.document);
        let quotation =
            document.and_then(|document| super::first_quotation(project, *code, document));
        sheet.lines.push(Line {
            cells: vec![
                project.code_path(*code),
                interview.map_or_else(String::new, |interview| interview.name.clone()),
            ],
            spot: quotation.map(Spot::Quotation),
        });
    }
    sheet
}

fn orders(data: &SaturationData, level: &LevelReview) -> Sheet {
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
    if let Some(drawn) = data.orders.sampled {
        sheet.hint = phrase::counted("saturation-orders-drawn", drawn);
    }
    let expected = Rarefaction::of(&level.frequencies);
    for (index, step) in level.curve.steps.iter().enumerate() {
        let band = data.orders.band.get(index).copied().unwrap_or_default();
        let at = |list: &[f64]| list.get(index).copied();
        sheet.lines.push(line([
            (index + 1).to_string(),
            step.cumulative.to_string(),
            decimal(at(&expected.mean)),
            band.low.to_string(),
            band.high.to_string(),
            percent(at(&data.orders.next_adds)),
            percent(at(&data.orders.complete_by)),
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
        sheet.hint = phrase::counted("saturation-estimates-too-few", LEAST_TO_ESTIMATE);
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
fn planning(data: &SaturationData) -> Sheet {
    let mut sheet = sheet("saturation-planning", 0, &["interviews", "share-seen"]);
    let now = data.interviews.len();
    for interviews in [now, now + 5, now * 2] {
        sheet.lines.push(line([
            interviews.to_string(),
            percent(share_seen(interviews, LIKELY)),
        ]));
    }
    sheet
}
