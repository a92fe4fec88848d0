//! `saturation`: the review in plain words, then its tables; or written into a file.

use std::path::Path;

use serde_json::{Value, json};

use crate::analysis::Ground;
use crate::analysis::saturation::{
    Counted, Review, Series, SeriesOrder, Terms, counted_message, measures_of_review, paragraph,
    summary,
};
use crate::locale::say;
use crate::model::Message;
use crate::operation::{Refusal, check_criteria};
use crate::session::{Desk, Failure, Output, day_words, trail};

use super::answer::Answer;
use super::arguments::Given;
use super::look::tables_of;
use super::theory::{json_key, write, written};
use super::{number, reading, unreadable};

pub(super) fn saturation(given: &Given<'_>) -> Result<Answer, Failure> {
    let desk = reading(given)?;
    desk.refuse_while_blind()?;
    let terms = terms(&desk, given)?;
    if given.maybe("level").is_some() {
        has_level(&desk, &terms)?;
    }
    if let Some(output) = given.maybe("output") {
        return written(&write(
            &desk,
            &Output::Saturation(terms),
            Path::new(output),
        )?);
    }
    let review = Review::of(&Ground::of(desk.project()), terms.clone());
    let mut answer = Answer::default()
        .value("series", terms.series.word())
        .value("interviews", review.units.len())
        .value("order", terms.order.word())
        .value("days", review.days.word())
        .value("round", terms.round)
        .value("history", "retrospective");
    if let Some(level) = review.shown() {
        let orders = level.orders();
        let said: Vec<String> = summary(&review, level, &orders).iter().map(say).collect();
        let paper: Vec<String> = paragraph(&review, (level, &orders), &day_words)
            .iter()
            .map(say)
            .collect();
        answer = answer.text(said.join(" ")).say(&counted_message(&review));
        if review.is_against_days() {
            answer = answer.say(&Message::new("cli-saturation-days"));
        }
        answer = answer
            .say(&Message::new("analysis-saturation-caution"))
            .value("counted", word(level.counted))
            .value("level_asked", word(review.terms.counted))
            .value("summary", said)
            .value("paragraph", paper.join(" "))
            .value(
                "measures",
                Value::Object(measures_of_review(&level.incidence)),
            );
    }
    let trail = trail(desk.store(), desk.sight())?;
    let each_day = trail.puts.curve(&review.units);
    let new: Vec<usize> = each_day.steps.iter().map(|step| step.new).collect();
    answer = answer.value("new_codes_of_each_day", new);
    for judgement in desk.project().judgements.iter() {
        answer = answer.text(&judgement.text);
    }
    for table in tables_of(&desk, &Output::Saturation(terms))? {
        let key = json_key(&table.title);
        answer = answer.table(key, table);
    }
    let concepts = review.level(Counted::ConceptsAndOpenCodes);
    let concepts = concepts.map(|level| level.curve.total());
    Ok(answer.value("concepts_and_open_codes", json!(concepts)))
}

/// Refuses a level that was asked for by name and has nothing on text: another one would be an answer to another question.
fn has_level(desk: &Desk, terms: &Terms) -> Result<(), Failure> {
    let review = Review::of(&Ground::of(desk.project()), terms.clone());
    let asked = review.level(terms.counted);
    if asked.is_some_and(|level| !level.codes.is_empty()) {
        return Ok(());
    }
    let filled = review.levels.iter().filter(|level| !level.codes.is_empty());
    let names: Vec<String> = filled
        .filter_map(|level| Some(word(level.counted).as_str()?.to_owned()))
        .collect();
    let message = Message::new("cli-level-empty")
        .with("level", word(terms.counted).as_str().unwrap_or_default())
        .with("count", names.len());
    Err(Failure::Declined(message.with("names", names.join(", "))))
}

/// The criteria of the project with what was given in their place.
fn terms(desk: &Desk, given: &Given<'_>) -> Result<Terms, Failure> {
    let mut terms = Terms::of(desk.project());
    let (guest, francis) = (&mut terms.guest, &mut terms.francis);
    for (name, place) in [
        ("base", &mut guest.base),
        ("run", &mut guest.run),
        ("threshold", &mut guest.most_new_percent),
        ("initial", &mut francis.initial),
        ("stopping", &mut francis.stopping),
        ("round", &mut terms.round),
    ] {
        *place = number(given, name, *place)?;
    }
    check_criteria(&terms.numbers())?;
    if terms.round == 0 {
        return Err(Refusal::BadCriteria.into());
    }
    if let Some(level) = given.maybe("level") {
        let found = Counted::ALL
            .into_iter()
            .find(|counted| word(*counted) == level);
        terms.counted = found.ok_or_else(|| unreadable("cli-not-counted", level))?;
    }
    if let Some(word) = given.maybe("series") {
        let series = Series::ALL.into_iter().find(|series| series.word() == word);
        terms.series = series.ok_or_else(|| unreadable("cli-not-a-series", word))?;
    }
    if let Some(word) = given.maybe("order") {
        let order = SeriesOrder::named(desk.project(), word);
        terms.order = order.ok_or_else(|| unreadable("cli-not-an-order", word))?;
    }
    Ok(terms)
}

/// The word of a level in JSON.
fn word(counted: Counted) -> Value {
    json!(counted)
}
