//! Commands of the codebook and of constant comparison: codes that may be one, comparisons, properties, the history of
//! one code.

use serde_json::{Value, json};

use crate::analysis::{Ground, PairReason, code_pairs};
use crate::export::{Cell, ColumnKind};
use crate::locale::{say, words};
use crate::model::{CodeId, Compared, Likeness, Project};
use crate::session::{Desk, Failure, minute_words};

use super::answer::{Answer, table};
use super::arguments::Given;
use super::change::find_code;
use super::reading;
use super::trace::steps_json;
use super::variation::with_profiles;

use ColumnKind::{Number, Text};

pub(super) fn candidates(given: &Given<'_>) -> Result<Answer, Failure> {
    let desk = reading(given)?;
    let project = desk.project();
    let is_open = |pair: &crate::analysis::CodePair| {
        let (one, other) = (pair.one, pair.other);
        let known = project.dismissal_of(&Likeness::Pair { one, other });
        known.is_none()
    };
    let pairs = code_pairs(&Ground::of(project));
    let pairs: Vec<_> = pairs.into_iter().filter(is_open).collect();
    let rows = pairs.iter().map(|pair| {
        vec![
            Cell::from(project.code_path(pair.one)),
            Cell::from(project.code_path(pair.other)),
            Cell::from(say(&pair.message())),
        ]
    });
    let columns = [("code", Text), ("other_code", Text), ("reason", Text)];
    let title = table("cli-title-candidates", &columns, rows.collect());
    let json: Vec<Value> = pairs
        .iter()
        .map(|pair| {
            json!({
                "one": pair.one, "other": pair.other, "reason": reason(pair.reason),
                "words": say(&pair.message()), "shared": pair.shared, "of_one": pair.of_one,
                "of_other": pair.of_other, "evidence": pair.evidence,
            })
        })
        .collect();
    let mut answer = Answer::default();
    if pairs.is_empty() {
        answer = answer.text(words("pairs-none"));
    } else {
        answer = answer.table("candidates", title);
    }
    Ok(answer.value("candidates", json))
}

pub(super) fn comparisons(given: &Given<'_>) -> Result<Answer, Failure> {
    let desk = reading(given)?;
    let project = desk.project();
    let code = code_of(&desk, given)?;
    let is_meant = |row: &&std::sync::Arc<crate::model::Comparison>| {
        code.is_none_or(|code| row.codes().contains(&code))
    };
    let list: Vec<_> = project.comparisons.iter().filter(is_meant).collect();
    let rows = list.iter().map(|row| {
        vec![
            Cell::from(side(project, row.left)),
            Cell::from(side(project, row.right)),
            Cell::from(
                row.code
                    .map_or(String::new(), |code| project.code_path(code)),
            ),
            Cell::from(words(row.outcome.key())),
            Cell::from(row.note.as_str()),
            Cell::from(minute_words(row.made)),
            Cell::from(project.coder_name(row.coder)),
        ]
    });
    let columns = [
        ("left", Text),
        ("right", Text),
        ("code", Text),
        ("outcome", Text),
        ("note", Text),
        ("when", Text),
        ("who", Text),
    ];
    let title = table("cli-title-comparisons", &columns, rows.collect());
    let json: Vec<Value> = list.iter().map(|row| json!(***row)).collect();
    let answer = Answer::default().table("comparisons", title);
    Ok(answer.value("comparisons", json))
}

pub(super) fn properties(given: &Given<'_>) -> Result<Answer, Failure> {
    let desk = reading(given)?;
    let project = desk.project();
    let code = code_of(&desk, given)?;
    let is_meant = |row: &&std::sync::Arc<crate::model::Property>| {
        code.is_none_or(|code| project.is_within(row.code, code))
    };
    let list: Vec<_> = project.properties.iter().filter(is_meant).collect();
    let rows = list.iter().map(|row| {
        vec![
            Cell::from(project.code_path(row.code)),
            Cell::from(row.name.as_str()),
            Cell::from(row.low.as_str()),
            Cell::from(row.high.as_str()),
            Cell::from(project.locations_on(row.id).count()),
            Cell::from(row.definition.as_str()),
        ]
    });
    let columns = [
        ("code", Text),
        ("property", Text),
        ("low", Text),
        ("high", Text),
        ("quotations", Number),
        ("definition", Text),
    ];
    let title = table("cli-title-properties", &columns, rows.collect());
    let json: Vec<Value> = list
        .iter()
        .map(|row| {
            let locations = project.locations_on(row.id);
            let locations: Vec<Value> = locations
                .filter_map(|location| project.locations.get(location))
                .map(|location| json!({"quotation": location.quotation, "position": location.position}))
                .collect();
            json!({"property": ***row, "locations": locations})
        })
        .collect();
    let mut answer = Answer::default().table("properties", title);
    if let Some(code) = code {
        answer = with_profiles(answer, &Ground::of(project), code);
    }
    Ok(answer.value("properties", json))
}

/// The history of one code, where `--code` is given.
pub(super) fn history(given: &Given<'_>, code: &str) -> Result<Answer, Failure> {
    let desk = reading(given)?;
    // A code that is gone has its history still; it is named by its id.
    let id = match uuid::Uuid::try_parse(code) {
        Ok(id) => CodeId(id),
        Err(_) => find_code(&desk, code)?,
    };
    let project = desk.project();
    let events = desk.steps(&[id.into()])?;
    let title = super::trace::step_table(project, (id.into(), "screen-history"), &events);
    let json = steps_json(project, id.into(), &events);
    Ok(Answer::default()
        .table("history", title)
        .value("history", json))
}

fn code_of(desk: &Desk, given: &Given<'_>) -> Result<Option<CodeId>, Failure> {
    given
        .maybe("code")
        .map(|name| find_code(desk, name))
        .transpose()
}

fn side(project: &Project, side: Compared) -> String {
    match side {
        Compared::Code(code) => project.code_path(code),
        Compared::Quotation(quotation) => {
            let row = project.quotations.get(quotation);
            row.map_or_else(String::new, |row| {
                format!("{}: {}", project.document_name(row.document), row.words)
            })
        }
    }
}

fn reason(reason: PairReason) -> &'static str {
    match reason {
        PairReason::SameName => "same_name",
        PairReason::NearlySameName => "nearly_same_name",
        PairReason::SameQuotations => "same_quotations",
        PairReason::AlwaysTogether => "always_together",
        PairReason::SamePassage => "same_passage",
    }
}
