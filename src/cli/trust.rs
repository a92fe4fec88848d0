//! Commands of trustworthiness: packets and member checks, reporting forms, convergence, negative cases, audit trail.

use std::path::{Path, PathBuf};

use crate::analysis::trust::check_sentences;
use crate::locale::say;
use crate::model::{Form, Message, ParticipantId};
use crate::operation::Refusal;
use crate::session::{Desk, Failure, Output, trail, trail_tables};

use super::answer::Answer;
use super::arguments::Given;
use super::look::tables_of;
use super::theory::{write, written};
use super::{reading, unreadable};

/// What a file is called inside a folder of packets.
const PACKET: &str = "packet.html";

pub(super) fn packet(given: &Given<'_>) -> Result<Answer, Failure> {
    let desk = reading(given)?;
    let output = given
        .maybe("output")
        .ok_or_else(|| unreadable("cli-no-output", "-o"))?;
    let chosen = match given.maybe("participant") {
        Some(name) => vec![find_participant(&desk, name)?],
        None => Vec::new(),
    };
    let path = file_in(Path::new(output))?;
    written(&write(&desk, &Output::Packets(chosen), &path)?)
}

/// A name without an ending is a folder, which is made where it is missing.
fn file_in(path: &Path) -> Result<PathBuf, Failure> {
    if path.extension().is_some() && !path.is_dir() {
        return Ok(path.to_owned());
    }
    std::fs::create_dir_all(path).map_err(|error| Failure::File {
        path: path.to_owned(),
        detail: error.to_string(),
    })?;
    Ok(path.join(PACKET))
}

pub(super) fn checks(given: &Given<'_>) -> Result<Answer, Failure> {
    let desk = reading(given)?;
    if let Some(answer) = file(given, &desk, &Output::MemberChecks)? {
        return Ok(answer);
    }
    let project = desk.project();
    let said: Vec<String> = check_sentences(project).iter().map(say).collect();
    let mut answer = Answer::default()
        .text(said.join(" "))
        .value("sentences", said);
    let names = ["checks", "sums", "debriefings"];
    for (table, name) in tables_of(&desk, &Output::MemberChecks)?
        .into_iter()
        .zip(names)
    {
        answer = answer.table(name, table);
    }
    Ok(answer)
}

pub(super) fn form(given: &Given<'_>) -> Result<Answer, Failure> {
    let desk = reading(given)?;
    let word = given.word("form");
    let form = form_named(word).ok_or_else(|| unreadable("cli-not-a-form", word))?;
    listed(given, &desk, (&Output::Form(form), "items"))
}

pub(super) fn convergence(given: &Given<'_>) -> Result<Answer, Failure> {
    let desk = reading(given)?;
    listed(given, &desk, (&Output::Convergence, "findings"))
}

pub(super) fn negative_cases(given: &Given<'_>) -> Result<Answer, Failure> {
    let desk = reading(given)?;
    listed(given, &desk, (&Output::NegativeCases, "negative_cases"))
}

pub(super) fn audit(given: &Given<'_>) -> Result<Answer, Failure> {
    let desk = reading(given)?;
    if let Some(answer) = file(given, &desk, &Output::Audit)? {
        return Ok(answer);
    }
    let trail = trail(desk.store(), desk.sight())?;
    let message = Message::new("audit-sum")
        .with("count", trail.acts.len())
        .with(
            "reasons",
            trail
                .acts
                .iter()
                .filter(|(_, act)| !act.why.is_empty())
                .count(),
        );
    let mut answer = Answer::sentence(&message);
    let names = ["acts", "classes", "codes_over_time"];
    let tables = trail_tables(desk.project(), &trail);
    // The numbers first: the list is as long as the study.
    for (table, name) in tables.into_iter().zip(names).rev() {
        answer = answer.table(name, table);
    }
    Ok(answer)
}

/// Returns the output that `export --what` names, if it belongs to this family.
pub(super) fn output(name: &str) -> Option<Output> {
    Some(match name {
        "report" => Output::Report,
        "packets" => Output::Packets(Vec::new()),
        "checks" => Output::MemberChecks,
        "convergence" => Output::Convergence,
        "negative-cases" => Output::NegativeCases,
        "audit" => Output::Audit,
        other => Output::Form(form_named(other)?),
    })
}

fn form_named(word: &str) -> Option<Form> {
    Form::ALL.into_iter().find(|form| form.word() == word)
}

/// Writes into the file that was named; nothing where none was.
fn file(given: &Given<'_>, desk: &Desk, output: &Output) -> Result<Option<Answer>, Failure> {
    let path = given.maybe("output");
    path.map(|path| written(&write(desk, output, Path::new(path))?))
        .transpose()
}

fn listed(
    given: &Given<'_>,
    desk: &Desk,
    (output, name): (&Output, &str),
) -> Result<Answer, Failure> {
    if let Some(answer) = file(given, desk, output)? {
        return Ok(answer);
    }
    let mut answer = Answer::default();
    for table in tables_of(desk, output)? {
        answer = answer.table(name, table);
    }
    Ok(answer)
}

fn find_participant(desk: &Desk, name: &str) -> Result<ParticipantId, Failure> {
    let project = desk.project();
    let by_id = uuid::Uuid::try_parse(name)
        .ok()
        .map(ParticipantId::from)
        .filter(|id| project.participants.contains(*id));
    let found = by_id.or_else(|| project.participant_named(name).map(|row| row.id));
    Ok(found.ok_or_else(|| Refusal::missing("thing-participant", name))?)
}
