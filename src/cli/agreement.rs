//! The command `agreement`: two codings of one project, or of two copies of it, compared.

use std::path::Path;
use std::sync::Arc;

use serde_json::{Value, json};

use crate::analysis::reliability::comparison::{Setting, Unit};
use crate::analysis::reliability::interval::Bootstrap;
use crate::analysis::reliability::material::{Choice, passes, usual_pair, usual_pair_with};
use crate::analysis::reliability::review::{Question, Review, measure_key, pass_message};
use crate::analysis::reliability::sample::DrawRule;
use crate::analysis::reliability::segments::{Basis, Overlap};
use crate::export::{Table, reliability, runs_right_to_left};
use crate::locale::{say, words};
use crate::model::{Level, Message, Pass, Project};
use crate::operation::Refusal;
use crate::session::{Desk, Failure, Output, ProjectCopy, compared, names_of, take_out};

use super::answer::Answer;
use super::arguments::Given;
use super::change::{find_code, find_document};
use super::theory::written;
use super::{number, reading, unreadable};

pub(super) fn agreement(given: &Given<'_>) -> Result<Answer, Failure> {
    let desk = reading(given)?;
    desk.refuse_while_blind()?;
    let copy = match given.maybe("with") {
        Some(path) => Some(Arc::new(desk.read_copy(Path::new(path))?)),
        None => None,
    };
    let project = desk.project();
    let question = question(&desk, copy.as_deref(), given)?;
    let text = |document| desk.text(document).ok();
    let review = compared(project, copy.as_deref(), &text, &question);
    check_level(&review)?;
    check_categories(&review)?;
    if let Some(output) = given.maybe("output") {
        let output_as = Output::Reliability(Box::new(question), copy);
        return written(&take_out(project, &text, &output_as, Path::new(output))?);
    }
    let tables = reliability::tables(&review, runs_right_to_left(project), &words);
    let names = names_of(project, copy.as_deref(), &question);
    Ok(said(&review, &names, tables).value("passes", listed(project)))
}

/// Refuses a level that no coding has anything on.
fn check_level(review: &Review) -> Result<(), Failure> {
    match review.material.level {
        Some(level) if review.material.codes.is_empty() => Err(Failure::Declined(
            Message::new("cli-agreement-level-empty").with("level", level_word(level)),
        )),
        _ => Ok(()),
    }
}

/// Refuses fewer codes to choose from than were used: no chance agreement comes of that.
fn check_categories(review: &Review) -> Result<(), Failure> {
    let used = review.material.codes.len();
    let wanted = review.setting.categories.unwrap_or(used);
    let message = || {
        Message::new("cli-agreement-few-categories")
            .with("wanted", wanted)
            .with("used", used)
    };
    if wanted < used {
        return Err(Failure::Export(message()));
    }
    Ok(())
}

fn said(review: &Review, names: &(String, String), tables: Vec<Table>) -> Answer {
    let names = (names.0.as_str(), names.1.as_str());
    let sentences = |messages: Vec<Message>| -> Vec<String> { messages.iter().map(say).collect() };
    let answers = sentences(review.answer(names));
    let warnings = sentences(review.warnings());
    let paper = sentences(review.paper(names)).join(" ");
    let mut answer = Answer::default();
    for sentence in &answers {
        answer = answer.text(sentence);
    }
    for warning in &warnings {
        answer = answer.text(format!("· {warning}"));
    }
    let paper_said = Message::new("cli-agreement-paper").with("paper", paper.as_str());
    answer = answer.say(&paper_said);
    let keys = [
        "codes",
        "coefficients",
        "documents",
        "measures",
        "confusions",
        "disagreements",
    ];
    for (key, table) in keys.into_iter().zip(tables) {
        answer = match key {
            // A terminal has no room for every interval: programs get them all.
            "coefficients" => {
                let brief = reliability::brief(&table, &words);
                answer.table(key, table).shown_as(brief)
            }
            _ => answer.table(key, table),
        };
    }
    let unit = review.setting.unit;
    let overlap = review.setting.overlap;
    let level = review.material.level.map_or("as_coded", level_word);
    answer
        .value("left", names.0)
        .value("right", names.1)
        .value("unit", unit.word())
        .value("coefficients_on", unit.counted_on().word())
        .value("units", review.unit_count(unit.counted_on()))
        .value("measure", words(measure_key(unit)))
        .value("level", level)
        .value("overlap_percent", overlap.percent)
        .value("overlap_basis", basis_word(overlap.basis))
        .value("q", review.comparison.overall.categories)
        .value("settled", review.settled_count())
        .value("retest", review.is_retest)
        .value("blind", review.is_blind)
        .value("days", json!(review.days))
        .value("sample", json!(review.sample()))
        .value(
            "drawn",
            json!(review.material.drawn.map(|(rule, from)| {
                json!({"percent": rule.percent, "seed": rule.seed, "from": from})
            })),
        )
        .value("answer", answers)
        .value("warnings", warnings)
        .value("paper", paper)
}

/// The codings that a project holds, for `--first` and `--second`.
fn listed(project: &Project) -> Vec<Value> {
    let row = |pass: Pass| {
        let round = pass.round.and_then(|round| project.rounds.get(round));
        json!({
            "name": say(&pass_message(project, pass)),
            "coder": project.coder_name(pass.coder),
            "round": round.map(|round| round.name.clone()),
            "blind": round.map(|round| round.blind),
            "open": round.map(|round| round.is_open()),
        })
    };
    passes(project).into_iter().map(row).collect()
}

fn question(
    desk: &Desk,
    other: Option<&ProjectCopy>,
    given: &Given<'_>,
) -> Result<Question, Failure> {
    let project = desk.project();
    let second = other.map_or(project, |copy| &copy.project);
    let usual = match other {
        Some(copy) => usual_pair_with(project, &copy.project),
        None => usual_pair(project),
    };
    let one = || Failure::Export(Message::new("cli-agreement-one-coding"));
    let left = match given.maybe("first") {
        Some(name) => find_pass(project, name)?,
        None => usual.ok_or_else(one)?.0,
    };
    let right = match given.maybe("second") {
        Some(name) => find_pass(second, name)?,
        None => usual.ok_or_else(one)?.1,
    };
    if other.is_none() && left == right {
        return Err(Failure::Export(Message::new("cli-agreement-same")));
    }
    let mut choice = Choice {
        level: level(given)?,
        drawn: drawn(given)?,
        ..Choice::default()
    };
    for name in given.words("document") {
        choice.documents.push(find_document(desk, name)?.id);
    }
    for name in given.words("code") {
        choice.codes.push(find_code(desk, name)?);
    }
    Ok(Question {
        left,
        right,
        choice,
        setting: setting(given)?,
    })
}

fn setting(given: &Given<'_>) -> Result<Setting, Failure> {
    let usual = Overlap::default();
    let percent = match given.maybe("overlap") {
        None => usual.percent,
        Some(word) => word
            .parse()
            .ok()
            .filter(|percent| (0.0..=100.0).contains(percent))
            .ok_or_else(|| unreadable("cli-agreement-not-a-percentage", word))?,
    };
    let basis = match given.maybe("basis") {
        None => usual.basis,
        Some(word) => [Basis::Union, Basis::Longer, Basis::Shorter]
            .into_iter()
            .find(|basis| basis_word(*basis) == word)
            .ok_or_else(|| unreadable("cli-agreement-not-a-basis", word))?,
    };
    let categories = match given.maybe("categories") {
        None => None,
        Some(_) => Some(number(given, "categories", 0)?),
    };
    let usual = Bootstrap::default();
    let seed = u64::try_from(number(given, "seed", 1)?).unwrap_or(usual.seed);
    Ok(Setting {
        overlap: Overlap { percent, basis },
        categories,
        bootstrap: Bootstrap { seed, ..usual },
        unit: unit(given)?,
    })
}

/// The rule by which documents are drawn, where a part of them is asked for.
fn drawn(given: &Given<'_>) -> Result<Option<DrawRule>, Failure> {
    let Some(word) = given.maybe("draw") else {
        return Ok(None);
    };
    let percent = word.trim_end_matches('%').trim().parse().ok();
    let percent = percent.filter(|percent| (1..=100).contains(percent));
    let percent = percent.ok_or_else(|| unreadable("cli-agreement-not-a-percentage", word))?;
    let seed = u64::try_from(number(given, "seed", 1)?).unwrap_or(1);
    Ok(Some(DrawRule { percent, seed }))
}

fn unit(given: &Given<'_>) -> Result<Unit, Failure> {
    let word = given
        .maybe("unit")
        .unwrap_or_else(|| Unit::default().word());
    Unit::of_word(word).ok_or_else(|| unreadable("cli-agreement-not-a-unit", word))
}

fn level(given: &Given<'_>) -> Result<Option<Level>, Failure> {
    let Some(word) = given.maybe("level") else {
        return Ok(None);
    };
    let found = Level::ALL
        .into_iter()
        .find(|level| level_word(*level) == word);
    found
        .map(Some)
        .ok_or_else(|| unreadable("cli-agreement-not-a-level", word))
}

fn level_word(level: Level) -> &'static str {
    match level {
        Level::Open => "open",
        Level::Concept => "concept",
        Level::Category => "category",
    }
}

fn basis_word(basis: Basis) -> &'static str {
    match basis {
        Basis::Union => "union",
        Basis::Longer => "longer",
        Basis::Shorter => "shorter",
    }
}

/// Returns the coding of this name: a round, a coder, or both as they are listed.
fn find_pass(project: &Project, name: &str) -> Result<Pass, Failure> {
    if let Some(round) = project.round_named(name) {
        return Ok(Pass {
            coder: round.coder,
            round: Some(round.id),
        });
    }
    if let Some(coder) = project.coder_named(name) {
        return Ok(Pass {
            coder: coder.id,
            round: None,
        });
    }
    let wanted = name.trim().to_lowercase();
    let mut all = passes(project).into_iter();
    let listed = all.find(|pass| say(&pass_message(project, *pass)).to_lowercase() == wanted);
    Ok(listed.ok_or_else(|| Refusal::missing("thing-coder", name))?)
}
