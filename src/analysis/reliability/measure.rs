//! Data from elsewhere, as JSON: every measure of agreement that such data allow, under fixed names.
//!
//! The forms are told apart by their fields: `ratings`; `units` of sets; `documents` with counts of two rounds or of
//! codes; segments of two coders (`coder1`, `coder2`) with or without codes and a threshold; segments of `coders`.
//! What is not defined is `null`.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::model::Message;

use super::Ratings;
use super::alpha::{self, Metric};
use super::chance::{self, Coefficient, Weights};
use super::documents::Occurrences;
use super::fourfold::Fourfold;
use super::holsti::Decisions;
use super::interval::Interval;
use super::segments::{Basis, Overlap, Rows, Segment, SegmentAgreement, by_code};
use super::sets::{self, SetDistance, SetUnit};
use super::unitize;

/// Why data cannot be measured.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message())]
pub enum MeasureError {
    /// The fields are of no form that is known.
    UnknownForm,
    /// A field is missing or holds something else than it should.
    BadField {
        /// Its name, with the names above it.
        field: String,
    },
    /// There is nothing in a field that holds what is measured.
    Nothing {
        /// Its name.
        field: String,
    },
    /// A segment ends before it begins.
    Reversed {
        /// Its name, with the names above it.
        field: String,
    },
    /// A segment goes on beyond the end of the text.
    BeyondLength {
        /// Its name, with the names above it.
        field: String,
        /// How long the text is.
        length: u32,
    },
    /// A threshold that is no share above 0 % and up to 100 %.
    BadThreshold,
    /// Fewer categories to choose from than were used.
    TooFewCategories {
        /// How many to choose from.
        q: u64,
        /// How many were used.
        used: usize,
    },
    /// More agreements than codes.
    TooManyAgreements {
        /// Which document.
        document: String,
    },
    /// One coder put two codes on the same characters where codes exclude each other.
    Conflict {
        /// Which coder, from 1.
        coder: usize,
        /// Where, as `first..last+1`.
        segment: String,
    },
}

impl MeasureError {
    /// Returns the sentence to say.
    pub fn message(&self) -> Message {
        match self {
            Self::UnknownForm => Message::new("analysis-measure-unknown-form"),
            Self::BadField { field } => {
                Message::new("analysis-measure-bad-field").with("field", field.as_str())
            }
            Self::Nothing { field } => {
                Message::new("analysis-measure-nothing").with("field", field.as_str())
            }
            Self::Reversed { field } => {
                Message::new("analysis-measure-reversed").with("field", field.as_str())
            }
            Self::BeyondLength { field, length } => Message::new("analysis-measure-beyond-length")
                .with("field", field.as_str())
                .with("length", u64::from(*length)),
            Self::BadThreshold => Message::new("analysis-measure-bad-threshold"),
            Self::TooFewCategories { q, used } => {
                Message::new("analysis-measure-too-few-categories")
                    .with("q", *q)
                    .with("used", *used)
            }
            Self::TooManyAgreements { document } => {
                Message::new("analysis-measure-too-many-agreements")
                    .with("document", document.as_str())
            }
            Self::Conflict { coder, segment } => Message::new("analysis-measure-conflict")
                .with("coder", *coder)
                .with("segment", segment.as_str()),
        }
    }
}

type Answer = Result<Value, MeasureError>;

/// Returns all measures of agreement that `input` allows, `null` where one is not defined.
///
/// # Errors
///
/// [`MeasureError`] when the data are of no known form or a field does not hold what it should.
pub fn measure(input: &Value) -> Answer {
    let has = |field: &str| input.get(field).is_some();
    if has("ratings") {
        ratings(input)
    } else if has("units") {
        units(input)
    } else if has("documents") && has("codes") {
        documents(input)
    } else if has("documents") {
        rounds(input)
    } else if has("coders") {
        continuum(input)
    } else if has("threshold_percent") || has("overlap_basis") {
        overlapping(input)
    } else if has("coder1") && has("coder2") {
        characters(input)
    } else {
        Err(MeasureError::UnknownForm)
    }
}

/// Returns whether `input` has the fields of a form that [`measure`] reads.
pub fn is_known_form(input: &Value) -> bool {
    let fields = ["ratings", "units", "documents", "coders", "coder1"];
    fields.iter().any(|field| input.get(field).is_some())
}

fn bad(field: impl Into<String>) -> MeasureError {
    MeasureError::BadField {
        field: field.into(),
    }
}

fn list<'a>(value: &'a Value, field: &str) -> Result<&'a Vec<Value>, MeasureError> {
    let found = value.get(field).and_then(Value::as_array);
    found.ok_or_else(|| bad(field))
}

/// Numbers the categories: values that are equal as numbers or as words are one.
#[derive(Default)]
struct Labels {
    names: Vec<String>,
    numbers: BTreeMap<String, usize>,
}

impl Labels {
    fn of(values: &[Value]) -> Result<Self, MeasureError> {
        let mut labels = Self::default();
        for value in values {
            labels.number(value).ok_or_else(|| bad("categories"))?;
        }
        Ok(labels)
    }

    fn number(&mut self, value: &Value) -> Option<usize> {
        let name = match value {
            Value::String(name) => name.clone(),
            Value::Number(number) => number.as_f64()?.to_string(),
            Value::Bool(yes) => yes.to_string(),
            _ => return None,
        };
        let next = self.names.len();
        let number = *self.numbers.entry(name.clone()).or_insert(next);
        if number == next {
            self.names.push(name);
        }
        Some(number)
    }
}

/// Returns how many categories there are to choose from: the field `q`, else those that were used.
fn categories(input: &Value, used: usize) -> Result<usize, MeasureError> {
    let Some(q) = input.get("q").filter(|q| !q.is_null()) else {
        return Ok(used);
    };
    let q = q.as_u64().ok_or_else(|| bad("q"))?;
    let categories = usize::try_from(q).map_err(|_| bad("q"))?;
    if categories < used {
        return Err(MeasureError::TooFewCategories { q, used });
    }
    Ok(categories)
}

fn ratings(input: &Value) -> Answer {
    let mut labels = match input.get("categories").and_then(Value::as_array) {
        Some(categories) => Labels::of(categories)?,
        None => Labels::default(),
    };
    let mut rows = Vec::new();
    let mut values: Vec<Vec<f64>> = Vec::new();
    let mut are_numbers = true;
    for (index, row) in list(input, "ratings")?.iter().enumerate() {
        let wrong = || bad(format!("ratings[{index}]"));
        let cells = row.as_array().ok_or_else(wrong)?;
        let mut numbers = Vec::with_capacity(cells.len());
        for cell in cells {
            numbers.push(match cell {
                Value::Null => None,
                cell => Some(labels.number(cell).ok_or_else(wrong)?),
            });
        }
        let given = || cells.iter().filter(|cell| !cell.is_null());
        are_numbers &= given().all(Value::is_number);
        values.push(given().filter_map(Value::as_f64).collect());
        rows.push(numbers);
    }
    let ratings = Ratings::new(rows, categories(input, labels.names.len())?);
    let mut answer = coefficients(&ratings);
    if are_numbers && !values.iter().all(Vec::is_empty) {
        for (name, metric) in [
            ("ordinal", Metric::Ordinal),
            ("interval", Metric::Interval),
            ("ratio", Metric::Ratio),
        ] {
            answer.insert(
                format!("krippendorff_alpha_{name}"),
                json!(alpha::numeric(&values, metric)),
            );
        }
    }
    Ok(Value::Object(answer))
}

/// Returns the measures of rated units by name.
fn coefficients(ratings: &Ratings) -> Map<String, Value> {
    let units: Vec<Vec<usize>> = ratings
        .rows()
        .iter()
        .map(|row| row.iter().flatten().copied().collect())
        .collect();
    let mut answer = Map::new();
    let mut put = |name: &str, value: Value| answer.insert(name.to_owned(), value);
    put("units", json!(ratings.units()));
    put("raters", json!(ratings.raters()));
    put("q", json!(ratings.categories()));
    put("percent_agreement", json!(ratings.percent_agreement()));
    put("krippendorff_alpha", json!(alpha::nominal(&units)));
    put("cohen_expected", json!(chance::cohen_expected(ratings)));
    for (name, coefficient) in [
        ("cohen_kappa", chance::cohen(ratings)),
        ("scott_pi", chance::scott(ratings)),
        ("fleiss_kappa", chance::fleiss(ratings)),
        ("brennan_prediger", chance::brennan_prediger(ratings)),
        ("gwet_ac1", chance::gwet(ratings, Weights::Identity)),
    ] {
        put(name, json!(coefficient.map(|known| known.value)));
        let error = coefficient.and_then(|known| known.standard_error);
        put(&format!("{name}_se"), json!(error));
        put(&format!("{name}_ci95"), ends(coefficient));
    }
    answer
}

fn ends(coefficient: Option<Coefficient>) -> Value {
    match coefficient.and_then(|known| known.interval) {
        Some(Interval { low, high }) => json!([low, high]),
        None => Value::Null,
    }
}

fn units(input: &Value) -> Answer {
    let mut labels = Labels::default();
    let mut units: Vec<SetUnit> = Vec::new();
    let listed = list(input, "units")?;
    if listed.is_empty() {
        return Err(MeasureError::Nothing {
            field: "units".to_owned(),
        });
    }
    for (index, unit) in listed.iter().enumerate() {
        let wrong = || bad(format!("units[{index}]"));
        let mut sets = SetUnit::new();
        for set in unit.as_array().ok_or_else(wrong)? {
            sets.push(match set {
                Value::Null => None,
                set => {
                    let codes = set.as_array().ok_or_else(wrong)?;
                    let numbers = codes.iter().map(|code| labels.number(code));
                    Some(numbers.collect::<Option<_>>().ok_or_else(wrong)?)
                }
            });
        }
        units.push(sets);
    }
    let per_code: Map<String, Value> = sets::alpha_per_code(&units)
        .into_iter()
        .filter_map(|(code, alpha)| Some((labels.names.get(code)?.clone(), json!(alpha))))
        .collect();
    Ok(json!({
        "alpha_masi": sets::alpha(&units, SetDistance::Masi),
        "alpha_jaccard": sets::alpha(&units, SetDistance::Jaccard),
        "alpha_dice": sets::alpha(&units, SetDistance::Dice),
        "alpha_nominal": sets::alpha(&units, SetDistance::Equality),
        "alpha_per_code": per_code,
    }))
}

fn count(value: &Value, path: &str, field: &str) -> Result<usize, MeasureError> {
    let number = value.get(field).and_then(Value::as_u64);
    number
        .and_then(|number| usize::try_from(number).ok())
        .ok_or_else(|| bad(format!("{path}.{field}")))
}

fn name_of(document: &Value, index: usize) -> Value {
    let named = document.get("doc").cloned();
    named.unwrap_or_else(|| json!(index + 1))
}

fn percent(share: Option<f64>) -> Value {
    json!(share.map(|share| share * 100.0))
}

fn rounds(input: &Value) -> Answer {
    let mut pooled = Decisions::default();
    let mut shares = Vec::new();
    let mut per_document = Vec::new();
    for (index, document) in list(input, "documents")?.iter().enumerate() {
        let path = format!("documents[{index}]");
        let decisions = Decisions {
            first: count(document, &path, "codes_round1")?,
            second: count(document, &path, "codes_round2")?,
            agreements: count(document, &path, "agreements")?,
        };
        let name = name_of(document, index);
        if decisions.agreements > decisions.first.min(decisions.second) {
            let name = name
                .as_str()
                .map_or_else(|| name.to_string(), str::to_owned);
            return Err(MeasureError::TooManyAgreements { document: name });
        }
        pooled = pooled.and(decisions);
        shares.extend(decisions.share());
        per_document.push(json!({
            "doc": name,
            "total": decisions.total(),
            "agreements": decisions.agreements,
            "unmatched": decisions.unmatched(),
            "percent": percent(decisions.share()),
        }));
    }
    Ok(json!({
        "per_document": per_document,
        "overall_total": pooled.total(),
        "overall_agreements": pooled.agreements,
        "overall_unmatched": pooled.unmatched(),
        "overall_percent": percent(pooled.share()),
        "mean_of_documents": percent(super::ratings::mean(shares.into_iter())),
        "overall_rounded": pooled.share().map(|share| format!("{share:.2}")),
        "miles_huberman": percent(pooled.miles_huberman()),
    }))
}

fn documents(input: &Value) -> Answer {
    let codes = list(input, "codes")?;
    let mut answers = Vec::new();
    for (index, document) in list(input, "documents")?.iter().enumerate() {
        let path = format!("documents[{index}]");
        let mut counts = Vec::with_capacity(codes.len());
        for code in codes {
            let code = code.as_str().ok_or_else(|| bad("codes"))?;
            let number = |coder: &str| match document.get(coder) {
                Some(side) if side.get(code).is_none() => Ok(0),
                Some(side) => count(side, &format!("{path}.{coder}"), code),
                None => Err(bad(format!("{path}.{coder}"))),
            };
            counts.push((number("coder1")?, number("coder2")?));
        }
        let occurrences = Occurrences::new(counts);
        answers.push(json!({
            "doc": name_of(document, index),
            "existence_agree": occurrences.existence_agree(),
            "existence_percent": percent(occurrences.existence_share()),
            "existence_jaccard": occurrences.existence_jaccard(),
            "frequency_agree": occurrences.frequency_agree(),
            "frequency_percent": percent(occurrences.frequency_share()),
        }));
    }
    Ok(Value::Array(answers))
}

/// A coded segment as it stands in the data: the code is missing where there is only one.
type Coded = (Segment, Option<String>);

/// Reads the segments of one coder; none may go beyond `length`, where it is known.
fn coded(segments: &Value, field: &str, length: Option<u32>) -> Result<Vec<Coded>, MeasureError> {
    let segments = segments.as_array().ok_or_else(|| bad(field))?;
    let numbered = segments.iter().enumerate();
    let checked = |(index, value): (usize, &Value)| {
        let field = format!("{field}[{index}]");
        let (start, end, code) = segment_of(value).ok_or_else(|| bad(field.as_str()))?;
        if start > end {
            return Err(MeasureError::Reversed { field });
        }
        match length.filter(|length| end > *length) {
            Some(length) => Err(MeasureError::BeyondLength { field, length }),
            None => Ok((Segment::new(start, end), code)),
        }
    };
    numbered.map(checked).collect()
}

/// Returns start, end and code of a segment, in whatever order its ends are.
fn segment_of(value: &Value) -> Option<(u32, u32, Option<String>)> {
    let offset = |index: usize| u32::try_from(value.get(index)?.as_u64()?).ok();
    let code = match value.get(2) {
        None | Some(Value::Null) => None,
        Some(Value::String(code)) => Some(code.clone()),
        Some(Value::Number(code)) => Some(code.to_string()),
        Some(_) => return None,
    };
    Some((offset(0)?, offset(1)?, code))
}

fn length(input: &Value) -> Result<u32, MeasureError> {
    let length = count(input, "", "length").map_err(|_| bad("length"))?;
    u32::try_from(length).map_err(|_| bad("length"))
}

/// The segments of two coders code by code; codes of either are in it.
type Sides = BTreeMap<String, (Vec<Segment>, Vec<Segment>)>;

fn sides(input: &Value) -> Result<(Sides, bool), MeasureError> {
    let mut sides = Sides::new();
    let mut has_codes = false;
    let length = input.get("length").map(|_| length(input)).transpose()?;
    for (index, field) in ["coder1", "coder2"].into_iter().enumerate() {
        let segments = coded(input.get(field).unwrap_or(&Value::Null), field, length)?;
        has_codes |= segments.iter().any(|(_, code)| code.is_some());
        let named = segments
            .into_iter()
            .map(|(segment, code)| (code.unwrap_or_default(), segment));
        for (code, merged) in by_code(named) {
            let both = sides.entry(code).or_default();
            if index == 0 {
                both.0 = merged;
            } else {
                both.1 = merged;
            }
        }
    }
    Ok((sides, has_codes))
}

fn overlapping(input: &Value) -> Answer {
    let overlap = Overlap {
        percent: match input.get("threshold_percent") {
            None => Overlap::default().percent,
            Some(percent) => percent
                .as_f64()
                .filter(|percent| *percent > 0.0 && *percent <= 100.0)
                .ok_or(MeasureError::BadThreshold)?,
        },
        basis: match input.get("overlap_basis").map(Value::as_str) {
            None | Some(Some("union")) => Basis::Union,
            Some(Some("longer")) => Basis::Longer,
            Some(Some("shorter")) => Basis::Shorter,
            Some(_) => return Err(bad("overlap_basis")),
        },
    };
    let (sides, _) = sides(input)?;
    let mut all = Rows::default();
    let mut decisions = Decisions::default();
    let mut per_code = Map::new();
    for (code, (first, second)) in &sides {
        let agreement = SegmentAgreement::of(first, second, overlap);
        let rows = agreement.rows();
        all = all.and(rows);
        decisions = decisions.and(Decisions {
            first: first.len(),
            second: second.len(),
            agreements: agreement.matched.len(),
        });
        let row = json!({
            "agree": rows.agree,
            "only_coder1": rows.only_first,
            "only_coder2": rows.only_second,
            "percent": percent(rows.share()),
        });
        per_code.insert(code.clone(), row);
    }
    let q = categories(input, sides.len())?;
    Ok(json!({
        "per_code": per_code,
        "rows_total": all.total(),
        "agree": all.agree,
        "only_coder1": all.only_first,
        "only_coder2": all.only_second,
        "p_observed": all.share(),
        "q": q,
        "p_chance": all.chance(q),
        "kappa_brennan_prediger": all.kappa(q),
        "holsti_percent": percent(decisions.share()),
    }))
}

fn characters(input: &Value) -> Answer {
    let length = length(input)?;
    let (sides, has_codes) = sides(input)?;
    if !has_codes {
        let empty = (Vec::new(), Vec::new());
        let (first, second) = sides.values().next().unwrap_or(&empty);
        let counts = Fourfold::of_characters(first, second, length);
        return Ok(json!({
            "both": counts.both,
            "only1": counts.only_first,
            "only2": counts.only_second,
            "neither": counts.neither,
            "percent_agreement": percent(counts.share()),
            "expected_frequency": counts.expected(),
            "kappa": counts.kappa(),
        }));
    }
    let mut answer = Map::new();
    for (code, (first, second)) in &sides {
        let counts = Fourfold::of_characters(first, second, length);
        let valued = |side: &[Segment]| side.iter().map(|one| (*one, 0)).collect();
        let alphas = unitize::unit_alphas(&[valued(first), valued(second)], length);
        let binary = alphas.ok().and_then(|alphas| alphas.binary);
        let row = json!({
            "u_alpha_binary": binary,
            "percent_agreement": percent(counts.share()),
            "kappa": counts.kappa(),
        });
        answer.insert(code.clone(), row);
    }
    Ok(Value::Object(answer))
}

fn continuum(input: &Value) -> Answer {
    let length = length(input)?;
    let mut labels = Labels::default();
    let mut coders = Vec::new();
    for (index, segments) in list(input, "coders")?.iter().enumerate() {
        let segments = coded(segments, &format!("coders[{index}]"), Some(length))?;
        let numbered: Option<Vec<unitize::Valued>> = segments
            .into_iter()
            .map(|(segment, code)| {
                let code = Value::String(code.unwrap_or_default());
                Some((segment, labels.number(&code)?))
            })
            .collect();
        coders.push(numbered.unwrap_or_default());
    }
    let alphas = unitize::unit_alphas(&coders, length).map_err(|conflict| {
        let segment = conflict.segment;
        MeasureError::Conflict {
            coder: conflict.coder + 1,
            segment: format!("{}..{}", segment.start, segment.end),
        }
    })?;
    let per_value: Map<String, Value> = alphas
        .codes
        .iter()
        .filter_map(|(code, result)| {
            let row = json!({ "alpha": result.alpha, "coverage": result.coverage });
            Some((labels.names.get(*code)?.clone(), row))
        })
        .collect();
    Ok(json!({
        "u_alpha": alphas.unitizing,
        "u_alpha_binary": alphas.binary,
        "cu_alpha": alphas.coding,
        "per_value": per_value,
        "valued_intersection_share": alphas.coding_coverage,
    }))
}
