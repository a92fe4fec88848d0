//! `measure`: every measure that data from elsewhere allow, without a project.

use std::path::Path;

use serde_json::Value;

use crate::export::{Cell, ColumnKind};
use crate::locale::{has, words};
use crate::model::Message;
use crate::session::{Failure, TableKind, measure_file};

use super::answer::{Answer, table};
use super::arguments::Given;
use super::unreadable;

/// Numbers of a list that are shown to people.
const SHOWN: usize = 24;

pub(super) fn measure(given: &Given<'_>) -> Result<Answer, Failure> {
    let kind = match given.maybe("as") {
        None => None,
        Some("counts") => Some(TableKind::Counts),
        Some("ratings") => Some(TableKind::Ratings),
        Some(other) => return Err(unreadable("cli-not-a-table-kind", other)),
    };
    let measured = measure_file(Path::new(given.word("file")), kind)?;
    let mut rows = Vec::new();
    flatten(&measured.measures, &mut Vec::new(), &mut rows);
    let mut answer = Answer::default();
    if let Some(kind) = measured.table {
        answer = answer.say(&Message::new(kind.key()));
    }
    let columns = [("measure", ColumnKind::Text), ("value", ColumnKind::Text)];
    Ok(answer
        .table("measures", table("cli-title-measures", &columns, rows))
        .whole(measured.measures))
}

/// One row for each number or list of numbers; a list of objects has a row for each field of each.
fn flatten(value: &Value, path: &mut Vec<String>, rows: &mut Vec<Vec<Cell>>) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                path.push(name_of(name));
                flatten(field, path, rows);
                path.pop();
            }
        }
        Value::Array(items) if items.iter().any(|item| item.is_object() || item.is_array()) => {
            for (index, item) in items.iter().enumerate() {
                path.push((index + 1).to_string());
                flatten(item, path, rows);
                path.pop();
            }
        }
        Value::Array(items) => {
            let mut shown: Vec<String> = items.iter().take(SHOWN).map(words_of).collect();
            if items.len() > SHOWN {
                shown.push("…".to_owned());
            }
            rows.push(vec![
                Cell::from(path.join(", ")),
                Cell::from(shown.join("  ")),
            ]);
        }
        one => rows.push(vec![Cell::from(path.join(", ")), Cell::from(words_of(one))]),
    }
}

fn words_of(value: &Value) -> String {
    match value {
        Value::Null => words("measure-undefined"),
        Value::Bool(true) => words("export-yes"),
        Value::Bool(false) => words("export-no"),
        Value::Number(number) => match number.as_f64() {
            Some(decimal) if !number.is_u64() && !number.is_i64() => rounded(decimal),
            _ => number.to_string(),
        },
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// Four digits after the point at most.
fn rounded(number: f64) -> String {
    let text = format!("{number:.4}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text.is_empty() || text == "-0" {
        "0".to_owned()
    } else {
        text.to_owned()
    }
}

/// The words for a key of JSON where it has any; names of codes and the like stay as they are.
fn name_of(key: &str) -> String {
    let message = format!("measure-name-{}", key.to_lowercase().replace('_', "-"));
    if has(&message) {
        words(&message)
    } else {
        key.to_owned()
    }
}
