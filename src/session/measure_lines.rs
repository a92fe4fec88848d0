//! Measures as people read them: a line for each below its family, with its name in words and its value in the digits of
//! the language. The keys of JSON stay those of the literature.

use serde_json::Value;

use crate::locale::{digits, has, say, words};
use crate::model::Message;

/// Numbers of a list that are shown to people.
const SHOWN: usize = 24;

/// The families in the order in which they are shown, each with the beginnings of its keys; what is in none stands last.
const FAMILIES: [(&str, &[&str]); 10] = [
    (
        "data",
        &[
            "T",
            "S_obs",
            "U",
            "Q",
            "total_segments",
            "units",
            "raters",
            "q",
            "n",
        ],
    ),
    (
        "curve",
        &[
            "new_per_interview",
            "cumulative",
            "share_of_final",
            "new_share_of_cumulative",
            "last_interview_with_new_code",
        ],
    ),
    (
        "rules",
        &[
            "guest2006",
            "guest2020",
            "francis_10_3",
            "reached_at",
            "code_saturation_at",
            "meaning_saturated_codes",
        ],
    ),
    ("coverage", &["coverage_turing", "coverage_chao_jost"]),
    (
        "richness",
        &[
            "chao2",
            "chao2_bias_corrected",
            "ichao2",
            "ice_k10",
            "jackknife1",
            "jackknife1_se",
            "jackknife2",
            "bootstrap",
        ],
    ),
    (
        "further",
        &[
            "rarefaction_mean",
            "rarefaction_sd_conditional",
            "rarefaction_sd_unconditional_chao2",
            "coverage_by_t",
            "extrapolation",
            "more_interviews_needed",
            "t",
            "S_t",
            "coverage_t",
        ],
    ),
    (
        "orders",
        &[
            "permutation_band95",
            "p_next_interview_adds_new",
            "p_complete_by_t",
            "orders_drawn",
            "mean_saturation_position",
            "best",
            "mean",
            "worst",
            "position_per_order",
            HISTOGRAM,
        ],
    ),
    ("lowe", &["lowe2018", "IS", "IW", "SW"]),
    (
        "codings",
        &[
            "abundance",
            "F1",
            "F2",
            "chao1",
            "chao1_bias_corrected",
            "good_turing_coverage",
            "p_next_segment_new_code",
        ],
    ),
    (
        "agreement",
        &[
            "cohen",
            "scott",
            "fleiss",
            "gwet",
            "kappa",
            "brennan",
            "krippendorff",
            "alpha",
            "u_alpha",
            "cu_alpha",
            "percent",
            "overall",
            "p_observed",
            "p_chance",
            "agree",
            "both",
            "neither",
            "only",
            "rows_total",
            "mean_of_documents",
            "expected_frequency",
            "valued_intersection_share",
        ],
    ),
];

/// The key of how many orders have their last new code at which position begins so; behind it stands how many there are.
const HISTOGRAM: &str = "histogram_all_";

/// A measure as people read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeasureLine {
    /// What it belongs to.
    pub family: String,
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: String,
}

/// Returns each measure with its value, family by family.
pub(super) fn lines_of(measures: &Value) -> Vec<MeasureLine> {
    let Some(fields) = measures.as_object() else {
        return Vec::new();
    };
    let mut all: Vec<(usize, MeasureLine)> = Vec::new();
    // Of ratings the literature's key holds a share; where it says per cent, per cent stand.
    let is_rated = fields.contains_key("raters");
    for (key, field) in fields {
        let share = field
            .as_f64()
            .filter(|_| is_rated && key == "percent_agreement");
        let percent = share.map(|share| serde_json::json!(share * 100.0));
        let field = percent.as_ref().unwrap_or(field);
        let place = family_of(key);
        let family = FAMILIES.get(place).map_or("other", |(name, _)| *name);
        let mut lines = Vec::new();
        let one = serde_json::json!({ key: field });
        flatten(&one, (family, &mut Vec::new()), &mut lines);
        let family = words(&format!("measure-family-{family}"));
        all.extend(lines.into_iter().map(|[name, value]| {
            let family = family.clone();
            (
                place,
                MeasureLine {
                    family,
                    name,
                    value,
                },
            )
        }));
    }
    all.sort_by_key(|(place, _)| *place);
    all.into_iter().map(|(_, line)| line).collect()
}

/// The place of the family of a key; the number of families where it has none.
fn family_of(key: &str) -> usize {
    let is_it = |known: &&str| match known.ends_with('_') {
        true => key.starts_with(*known),
        false => key == *known,
    };
    let exact = FAMILIES.iter().position(|(_, keys)| keys.iter().any(is_it));
    let agreement = || {
        let (_, keys) = FAMILIES.last()?;
        let begins = keys.iter().any(|known| key.starts_with(known));
        begins.then_some(FAMILIES.len() - 1)
    };
    exact.or_else(agreement).unwrap_or(FAMILIES.len())
}

/// One line for each number or list of numbers; a list of objects has a line for each field of each.
fn flatten(value: &Value, (family, path): (&str, &mut Vec<String>), lines: &mut Vec<[String; 2]>) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                path.push(name_in(family, name));
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
                    _ => flatten(field, (family, path), lines),
                }
                path.pop();
            }
        }
        Value::Array(items) if items.iter().any(|item| item.is_object() || item.is_array()) => {
            for (index, item) in items.iter().enumerate() {
                path.push(digits(&(index + 1).to_string()));
                flatten(item, (family, path), lines);
                path.pop();
            }
        }
        Value::Array(items) if items.is_empty() => {
            lines.push([path.join(", "), words("measure-undefined")]);
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

/// The words for a key where it stands in this family, else anywhere.
fn name_in(family: &str, key: &str) -> String {
    let plain = key.to_lowercase().replace('_', "-");
    // Its large letter is how many codes occur in how many interviews.
    if key == "q" {
        return words("measure-categories");
    }
    let own = format!("measure-in-{family}-{plain}");
    if has(&own) {
        return words(&own);
    }
    let counted = |beginning: &str, message: &str| {
        let count = key.strip_prefix(beginning)?;
        let is_count = count.chars().all(|letter| letter.is_ascii_digit());
        is_count.then(|| say(&Message::new(message).with("count", digits(count))))
    };
    counted(HISTOGRAM, "measure-histogram")
        .or_else(|| counted("coverage_", "measure-to-coverage"))
        .or_else(|| counted("share_of_chao2_", "measure-to-share"))
        .unwrap_or_else(|| name_of(key))
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
