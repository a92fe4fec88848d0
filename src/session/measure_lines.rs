//! Measures as people read them: a line for each, with its name in words and its value in the digits of the language.

use serde_json::Value;

use crate::locale::{digits, has, say, words};
use crate::model::Message;

/// Numbers of a list that are shown to people.
const SHOWN: usize = 24;

/// Returns each measure with its value.
pub(super) fn lines_of(measures: &Value) -> Vec<[String; 2]> {
    let mut lines = Vec::new();
    flatten(measures, &mut Vec::new(), &mut lines);
    lines
}

/// One line for each number or list of numbers; a list of objects has a line for each field of each.
fn flatten(value: &Value, path: &mut Vec<String>, lines: &mut Vec<[String; 2]>) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                path.push(name_of(name));
                match field.as_array() {
                    // Beyond 1 there is no agreement, whatever the normal curve says.
                    Some(ends) if name.ends_with("_ci95") => {
                        let ends = ends.iter().map(|end| match end.as_f64() {
                            Some(end) => rounded(end.clamp(-1.0, 1.0)),
                            None => value_words(end),
                        });
                        let ends: Vec<String> = ends.collect();
                        lines.push([path.join(", "), between(&ends)]);
                    }
                    _ => flatten(field, path, lines),
                }
                path.pop();
            }
        }
        Value::Array(items) if items.iter().any(|item| item.is_object() || item.is_array()) => {
            for (index, item) in items.iter().enumerate() {
                path.push(digits(&(index + 1).to_string()));
                flatten(item, path, lines);
                path.pop();
            }
        }
        Value::Array(items) => {
            let mut shown: Vec<String> = items.iter().take(SHOWN).map(value_words).collect();
            if items.len() > SHOWN {
                shown.push("…".to_owned());
            }
            lines.push([path.join(", "), shown.join("  ")]);
        }
        one => lines.push([path.join(", "), value_words(one)]),
    }
}

fn between(ends: &[String]) -> String {
    match ends {
        [low, high] => {
            let message = Message::new("measure-between").with("low", low.as_str());
            say(&message.with("high", high.as_str()))
        }
        others => others.join("  "),
    }
}

fn value_words(value: &Value) -> String {
    match value {
        Value::Null => words("measure-undefined"),
        Value::Bool(true) => words("export-yes"),
        Value::Bool(false) => words("export-no"),
        Value::Number(number) => match number.as_f64() {
            Some(decimal) if !number.is_u64() && !number.is_i64() => rounded(decimal),
            _ => digits(&number.to_string()),
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
        digits("0")
    } else {
        digits(text)
    }
}

/// The words for a key of JSON where it has any; names of codes and the like stay as they are.
fn name_of(key: &str) -> String {
    let message = format!("measure-name-{}", key.to_lowercase().replace('_', "-"));
    if has(&message) {
        return words(&message);
    }
    let of = |ending: &str, message: &str| {
        let name = name_of(key.strip_suffix(ending)?);
        Some(say(&Message::new(message).with("name", name)))
    };
    of("_se", "measure-with-se")
        .or_else(|| of("_ci95", "measure-with-ci95"))
        .unwrap_or_else(|| key.to_owned())
}
