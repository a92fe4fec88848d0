//! The saturation review as tables: the series, the rule step by step, its results, category × interview.

use crate::analysis::Ground;
use crate::analysis::saturation::{Counted, GuestVerdict, Review};

use super::{Cell, Column, ColumnKind, Table, Words, table};

/// Returns all tables of the review.
pub fn tables(ground: &Ground, review: &Review, words: &Words<'_>) -> Vec<Table> {
    vec![
        series(ground, review, words),
        results(ground, review, words),
        rule(ground, review, words),
        categories(ground, review, words),
    ]
}

/// Returns new and cumulative distinct codes of each level per interview.
pub fn series(ground: &Ground, review: &Review, words: &Words<'_>) -> Table {
    let mut columns = Column::numbers(&["number"], words);
    columns.extend(Column::texts(&["document", "date"], words));
    columns.extend(Column::numbers(&["codings"], words));
    for counted in Counted::ALL {
        let (new, cumulative) = keys(counted);
        columns.extend(Column::numbers(&[new, cumulative], words));
    }
    let mut table = table(ground, words("export-saturation-series"), columns);
    for (index, interview) in review.interviews.iter().enumerate() {
        let document = ground.project().documents.get(*interview);
        let date = document.and_then(|document| document.date.as_deref());
        let mut row = vec![
            (index + 1).into(),
            ground.project().document_name(*interview).into(),
            date.unwrap_or_default().into(),
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

/// Returns for each level what the rule of Guest, Namey & Chen says, and with what parameters.
pub fn results(ground: &Ground, review: &Review, words: &Words<'_>) -> Table {
    let mut columns = Column::texts(&["counted"], words);
    columns.extend(Column::numbers(
        &["codes", "last_new", "only_once", "base", "run"],
        words,
    ));
    columns.push(Column::new("most_new", ColumnKind::Share, words));
    columns.extend(Column::numbers(&["base_codes"], words));
    columns.extend(Column::texts(&["result"], words));
    columns.extend(Column::numbers(&["met_at"], words));
    columns.push(Column::new("share_new", ColumnKind::Share, words));
    let mut table = table(ground, words("export-saturation-results"), columns);
    for level in &review.levels {
        let guest = &level.guest;
        let (result, met_at) = match guest.verdict {
            GuestVerdict::MetAt(interview) => ("export-rule-met", Cell::from(interview)),
            GuestVerdict::NotMet => ("export-rule-not-met", Cell::Empty),
            GuestVerdict::TooFewInterviews(_) => ("export-rule-too-few", Cell::Empty),
            GuestVerdict::EmptyBase => ("export-rule-empty-base", Cell::Empty),
        };
        let ratio = guest.deciding_run().and_then(|run| guest.ratio(run));
        table.rows.push(vec![
            words(level.counted.key()).into(),
            level.curve.total().into(),
            level.curve.last_new().map_or(Cell::Empty, Cell::from),
            level.only_once.len().into(),
            guest.rule.base.into(),
            guest.rule.run.into(),
            Cell::Share(guest.rule.most_new_percent as f64 / 100.0),
            guest.base_codes.into(),
            words(result).into(),
            met_at,
            Cell::share(ratio),
        ]);
    }
    table
}

/// Returns every run of the rule at every level.
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

/// Returns the codings of each category per interview. A cell without codings is empty.
pub fn categories(ground: &Ground, review: &Review, words: &Words<'_>) -> Table {
    let project = ground.project();
    let mut columns = Column::texts(&["category"], words);
    for (index, interview) in review.interviews.iter().enumerate() {
        columns.push(Column {
            key: format!("interview_{}", index + 1),
            head: project.document_name(*interview).to_owned(),
            kind: ColumnKind::Number,
        });
    }
    columns.extend(Column::numbers(&["all"], words));
    let mut table = table(ground, words("export-saturation-categories"), columns);
    for category in &review.categories {
        let cell = |codings: &u32| match codings {
            0 => Cell::Empty,
            codings => Cell::from(*codings),
        };
        let mut row = vec![project.code_name(category.category).into()];
        row.extend(category.codings.iter().map(cell));
        row.push(category.all.into());
        table.rows.push(row);
    }
    table
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
