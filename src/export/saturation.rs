//! The saturation review as tables: the series, the estimates, the rules, categories, criteria and judgements.

use std::collections::HashMap;

use crate::analysis::Ground;
use crate::analysis::saturation::{
    Counted, GuestVerdict, LEAST_TO_ESTIMATE, LevelReview, Rarefaction, Review, Sensitivity,
    consistency, coverage, extrapolation, rounds,
};
use crate::model::{CodeId, CoderId};

use super::sensitivity::{in_orders, left_out, order_name, rules_drawn, stopping};
use super::{Cell, Column, ColumnKind, Table, Words, table, time};

/// Returns all tables of the review.
pub fn tables(ground: &Ground, review: &Review, words: &Words<'_>) -> Vec<Table> {
    let sensitivity = Sensitivity::of(ground, review);
    vec![
        series(ground, review, words),
        results(ground, review, words),
        rule(ground, review, words),
        categories(ground, review, words),
        stopping(ground, review, words),
        estimates(ground, review, words),
        curve(ground, review, words),
        rounds_table(ground, review, words),
        once(ground, review, words),
        left_out(ground, (review, &sensitivity), words),
        in_orders(ground, &sensitivity, words),
        rules_drawn(ground, &sensitivity, words),
        criteria(ground, words),
        judgements(ground, words),
    ]
}

/// Returns new and cumulative distinct codes of each level per interview.
pub fn series(ground: &Ground, review: &Review, words: &Words<'_>) -> Table {
    let mut columns = Column::numbers(&["number", "conducted_as"], words);
    columns.extend(Column::texts(&["document", "participants", "date"], words));
    columns.extend(Column::numbers(&["codings"], words));
    for counted in Counted::ALL {
        let (new, cumulative) = keys(counted);
        columns.extend(Column::numbers(&[new, cumulative], words));
    }
    let mut table = table(ground, words("export-saturation-series"), columns);
    let project = ground.project();
    for (index, unit) in review.units.iter().enumerate() {
        let mut row = vec![
            (index + 1).into(),
            review
                .conducted
                .get(index)
                .copied()
                .map_or(Cell::Empty, Cell::from),
            unit.name(project).into(),
            unit.participants(project).join(", ").into(),
            unit.date(project).unwrap_or_default().into(),
            review
                .codings
                .get(index)
                .copied()
                .unwrap_or_default()
                .into(),
        ];
        for level in &review.levels {
            let step = level.curve.steps.get(index);
            row.push(step.map_or(Cell::Empty, |step| step.new.into()));
            row.push(step.map_or(Cell::Empty, |step| step.cumulative.into()));
        }
        table.rows.push(row);
    }
    table
}

/// Returns for each level what the rules of Guest, Namey & Chen and of Francis et al. say, and with what parameters.
pub fn results(ground: &Ground, review: &Review, words: &Words<'_>) -> Table {
    let mut columns = Column::texts(&["counted"], words);
    columns.extend(Column::numbers(
        &[
            "codes",
            "last_new",
            "last_new_prospective",
            "only_once",
            "base",
            "run",
        ],
        words,
    ));
    columns.push(Column::new("most_new", ColumnKind::Share, words));
    columns.extend(Column::numbers(&["base_codes"], words));
    columns.extend(Column::texts(&["result"], words));
    columns.extend(Column::numbers(&["met_at"], words));
    columns.push(Column::new("share_new", ColumnKind::Share, words));
    columns.extend(Column::numbers(
        &["initial", "stopping", "francis_met_at"],
        words,
    ));
    let mut table = table(ground, words("export-saturation-results"), columns);
    for level in &review.levels {
        table.rows.push(result_row(level, review, words));
    }
    table
}

fn result_row(level: &LevelReview, review: &Review, words: &Words<'_>) -> Vec<Cell> {
    let guest = &level.guest;
    let (result, met_at) = match guest.verdict {
        GuestVerdict::MetAt(interview) => ("export-rule-met", Cell::from(interview)),
        GuestVerdict::NotMet => ("export-rule-not-met", Cell::Empty),
        GuestVerdict::TooFewInterviews(_) => ("export-rule-too-few", Cell::Empty),
        GuestVerdict::EmptyBase => ("export-rule-empty-base", Cell::Empty),
    };
    let ratio = guest.deciding_run().and_then(|run| guest.ratio(run));
    let number = |number: Option<usize>| number.map_or(Cell::Empty, Cell::from);
    vec![
        words(level.counted.key()).into(),
        level.curve.total().into(),
        number(level.curve.last_new()),
        number(level.prospective.last_new()),
        level.only_once.len().into(),
        guest.rule.base.into(),
        guest.rule.run.into(),
        Cell::Share(guest.rule.most_new_percent as f64 / 100.0),
        guest.base_codes.into(),
        words(result).into(),
        met_at,
        Cell::share(ratio),
        review.terms.francis.initial.into(),
        review.terms.francis.stopping.into(),
        number(level.francis.met_at()),
    ]
}

/// Returns every run of the rule of Guest, Namey & Chen at every level.
pub fn rule(ground: &Ground, review: &Review, words: &Words<'_>) -> Table {
    let mut columns = Column::texts(&["counted"], words);
    columns.extend(Column::numbers(
        &["first_interview", "last_interview", "new", "base_codes"],
        words,
    ));
    columns.push(Column::new("share_new", ColumnKind::Share, words));
    columns.extend(Column::texts(&["within"], words));
    let mut table = table(ground, words("export-saturation-rule"), columns);
    for level in &review.levels {
        for run in &level.guest.runs {
            let within = if run.is_within {
                "export-yes"
            } else {
                "export-no"
            };
            table.rows.push(vec![
                words(level.counted.key()).into(),
                run.first.into(),
                run.last.into(),
                run.new.into(),
                level.guest.base_codes.into(),
                Cell::share(level.guest.ratio(*run)),
                words(within).into(),
            ]);
        }
    }
    table
}

/// Returns the codings of each category per interview and what interviews added to it. A cell without codings is empty.
pub fn categories(ground: &Ground, review: &Review, words: &Words<'_>) -> Table {
    let project = ground.project();
    let mut columns = Column::texts(&["category"], words);
    for (index, unit) in review.units.iter().enumerate() {
        columns.push(Column {
            key: format!("interview_{}", index + 1),
            head: unit.name(project).to_owned(),
            kind: ColumnKind::Number,
        });
    }
    columns.extend(Column::numbers(
        &[
            "all",
            "in_interviews",
            "first_seen",
            "codes_below",
            "last_added",
            "quiet_since",
            "last_property",
            "last_location",
            "last_relation",
        ],
        words,
    ));
    let mut table = table(ground, words("export-saturation-categories"), columns);
    let number = |number: Option<usize>| number.map_or(Cell::Empty, Cell::from);
    for category in &review.categories {
        let cell = |codings: &u32| match codings {
            0 => Cell::Empty,
            codings => Cell::from(*codings),
        };
        let mut row = vec![project.code_name(category.category).into()];
        row.extend(category.codings.iter().map(cell));
        row.push(category.all.into());
        row.push(category.interviews().into());
        row.push(number(category.first_seen));
        row.push(category.codes.into());
        row.push(number(category.meaning.last_new_at));
        row.push(number(
            category
                .meaning
                .last_new_at
                .map(|_| category.meaning.after_last),
        ));
        row.push(number(category.last_property));
        row.push(number(category.last_location));
        row.push(number(category.last_relation));
        table.rows.push(row);
    }
    table
}

/// Returns the estimates of each level; a cell is empty where one is not defined, and all of them with fewer than
/// [`LEAST_TO_ESTIMATE`] units.
pub fn estimates(ground: &Ground, review: &Review, words: &Words<'_>) -> Table {
    let mut columns = Column::texts(&["counted"], words);
    columns.extend(Column::numbers(&["codes"], words));
    let share = |key: &str| Column::new(key, ColumnKind::Share, words);
    columns.extend(["coverage", "coverage_turing", "completeness"].map(share));
    columns.extend(Column::decimals(
        &[
            "chao2",
            "chao2_se",
            "chao2_low",
            "chao2_high",
            "chao2_bias_corrected",
            "ichao2",
            "ice",
            "jackknife1",
            "jackknife1_se",
            "jackknife2",
            "bootstrap",
            "next_brings",
        ],
        words,
    ));
    columns.extend(Column::numbers(&["more_for_95"], words));
    let mut table = table(ground, words("export-saturation-estimates"), columns);
    for level in &review.levels {
        if review.units.len() < LEAST_TO_ESTIMATE {
            let empty = std::iter::repeat_n(Cell::Empty, table.columns.len() - 2);
            let said = [
                words(level.counted.key()).into(),
                level.curve.total().into(),
            ];
            table.rows.push(said.into_iter().chain(empty).collect());
            continue;
        }
        let known = &level.estimates;
        let chao2 = known.chao2;
        let more = coverage::interviews_to_coverage(&level.frequencies, 0.95);
        table.rows.push(vec![
            words(level.counted.key()).into(),
            level.curve.total().into(),
            Cell::share(known.coverage),
            Cell::share(known.coverage_turing),
            Cell::share(chao2.map(|chao2| chao2.completeness)),
            Cell::decimal(chao2.map(|chao2| chao2.estimate)),
            Cell::decimal(chao2.map(|chao2| chao2.se)),
            Cell::decimal(chao2.and_then(|chao2| Some(chao2.ci95?.0))),
            Cell::decimal(chao2.and_then(|chao2| Some(chao2.ci95?.1))),
            Cell::decimal(known.chao2_bias_corrected.map(|chao2| chao2.estimate)),
            Cell::decimal(known.ichao2),
            Cell::decimal(known.ice),
            Cell::decimal(known.jackknife1),
            Cell::decimal(known.jackknife1_se),
            Cell::decimal(known.jackknife2),
            Cell::decimal(known.bootstrap),
            Cell::decimal(known.next_brings),
            more.map_or(Cell::Empty, |more| Cell::from(more.ceil() as usize)),
        ]);
    }
    table
}

/// Returns the curve of the level that is shown: as conducted, as put on text, over orders, and what further
/// interviews would be expected to bring.
pub fn curve(ground: &Ground, review: &Review, words: &Words<'_>) -> Table {
    let mut columns = Column::texts(&["counted"], words);
    columns.extend(Column::numbers(
        &[
            "number",
            "new",
            "cumulative",
            "new_prospective",
            "cumulative_prospective",
        ],
        words,
    ));
    columns.extend(Column::decimals(&["mean_of_orders"], words));
    columns.extend(Column::numbers(&["band_low", "band_high"], words));
    let share = |key: &str| Column::new(key, ColumnKind::Share, words);
    columns.extend(["expected_coverage", "next_adds", "complete_by"].map(share));
    let mut table = table(ground, words("export-saturation-curve"), columns);
    let Some(level) = review.shown() else {
        return table;
    };
    let orders = level.orders();
    let expected = Rarefaction::of(&level.frequencies);
    let few = review.units.len() < LEAST_TO_ESTIMATE;
    for (index, step) in level.curve.steps.iter().enumerate() {
        let put = level.prospective.steps.get(index);
        let band = orders.band.get(index);
        let at = |list: &[f64]| list.get(index).copied();
        table.rows.push(vec![
            words(level.counted.key()).into(),
            (index + 1).into(),
            step.new.into(),
            step.cumulative.into(),
            put.map_or(Cell::Empty, |put| put.new.into()),
            put.map_or(Cell::Empty, |put| put.cumulative.into()),
            Cell::decimal(at(&expected.mean)),
            band.map_or(Cell::Empty, |band| band.low.into()),
            band.map_or(Cell::Empty, |band| band.high.into()),
            match few {
                true => Cell::Empty,
                false => Cell::share(at(&expected.coverage)),
            },
            Cell::share(at(&orders.next_adds)),
            Cell::share(at(&orders.complete_by)),
        ]);
    }
    let further = extrapolation(&level.frequencies).filter(|_| !few);
    let further = further.unwrap_or_default();
    let numbers = further
        .units
        .iter()
        .zip(further.codes.iter().zip(&further.coverage));
    for (units, (codes, coverage)) in numbers {
        let mut row = vec![words(level.counted.key()).into(), (*units).into()];
        row.extend(std::iter::repeat_n(Cell::Empty, 4));
        row.push(Cell::Decimal(*codes));
        row.extend([
            Cell::Empty,
            Cell::Empty,
            Cell::Share(*coverage),
            Cell::Empty,
            Cell::Empty,
        ]);
        table.rows.push(row);
    }
    table
}

/// Returns the rounds of Guest, Bunce & Johnson at every level, with Cronbach's alpha of whole rounds.
pub fn rounds_table(ground: &Ground, review: &Review, words: &Words<'_>) -> Table {
    let mut columns = Column::texts(&["counted"], words);
    columns.extend(Column::numbers(
        &["first_interview", "last_interview", "new", "cumulative"],
        words,
    ));
    columns.extend(Column::decimals(&["alpha"], words));
    let mut table = table(ground, words("export-saturation-rounds"), columns);
    let size = review.terms.round;
    for level in &review.levels {
        let alpha = consistency(&level.incidence, size);
        for round in rounds(&level.curve, size) {
            table.rows.push(vec![
                words(level.counted.key()).into(),
                round.first.into(),
                round.last.into(),
                round.new.into(),
                round.cumulative.into(),
                Cell::decimal(alpha),
            ]);
        }
    }
    table
}

/// Returns the codes that rest on one interview, with it: the first candidates of theoretical sampling.
pub fn once(ground: &Ground, review: &Review, words: &Words<'_>) -> Table {
    let columns = Column::texts(&["counted", "code", "path", "document"], words);
    let mut table = table(ground, words("export-saturation-once"), columns);
    let project = ground.project();
    for level in &review.levels {
        if level.counted == Counted::ConceptsAndOpenCodes {
            continue;
        }
        let rows: HashMap<CodeId, usize> = level.codes.iter().copied().zip(0..).collect();
        for code in &level.only_once {
            let unit = rows.get(code).and_then(|row| level.incidence.first(*row));
            let unit = unit.and_then(|unit| review.units.get(unit));
            table.rows.push(vec![
                words(level.counted.key()).into(),
                project.code_name(*code).into(),
                project.code_path(*code).into(),
                unit.map_or("", |unit| unit.name(project)).into(),
            ]);
        }
    }
    table
}

/// Returns the criteria as they were fixed, the oldest first.
pub fn criteria(ground: &Ground, words: &Words<'_>) -> Table {
    let mut columns = Column::texts(
        &["date", "coder", "counted", "series", "order_taken"],
        words,
    );
    columns.extend(Column::numbers(&["base", "run"], words));
    columns.push(Column::new("most_new", ColumnKind::Share, words));
    columns.extend(Column::numbers(
        &["initial", "stopping", "interviews_coded"],
        words,
    ));
    columns.extend(Column::texts(&["note"], words));
    let mut table = table(ground, words("export-saturation-criteria"), columns);
    for row in ground.project().criteria.iter() {
        let (numbers, taken) = (row.numbers, row.taken.as_ref());
        table.rows.push(vec![
            time(row.made).into(),
            coder(ground, row.coder).into(),
            words(numbers.counted.key()).into(),
            taken.map_or(Cell::Empty, |taken| words(taken.series.key()).into()),
            taken.map_or(Cell::Empty, |taken| order_name(&taken.order, words).into()),
            usize::from(numbers.base).into(),
            usize::from(numbers.run).into(),
            Cell::Share(f64::from(numbers.most_new_percent) / 100.0),
            usize::from(numbers.initial).into(),
            usize::from(numbers.stopping).into(),
            row.interviews_coded.into(),
            row.note.as_str().into(),
        ]);
    }
    table
}

/// Returns what the researchers judge, the oldest first.
pub fn judgements(ground: &Ground, words: &Words<'_>) -> Table {
    let mut columns = Column::texts(&["date", "coder", "counted"], words);
    columns.extend(Column::numbers(&["interviews"], words));
    columns.extend(Column::texts(&["judgement"], words));
    let mut table = table(ground, words("export-saturation-judgements"), columns);
    for row in ground.project().judgements.iter() {
        table.rows.push(vec![
            time(row.changed).into(),
            coder(ground, row.coder).into(),
            words(row.counted.key()).into(),
            row.interviews.into(),
            row.text.as_str().into(),
        ]);
    }
    table
}

fn coder(ground: &Ground, coder: CoderId) -> &str {
    ground.project().coder_name(coder)
}

fn keys(counted: Counted) -> (&'static str, &'static str) {
    match counted {
        Counted::OpenCodes => ("new_open_codes", "cumulative_open_codes"),
        Counted::ConceptsAndOpenCodes => (
            "new_concepts_and_open_codes",
            "cumulative_concepts_and_open_codes",
        ),
        Counted::Concepts => ("new_concepts", "cumulative_concepts"),
        Counted::Categories => ("new_categories", "cumulative_categories"),
    }
}
