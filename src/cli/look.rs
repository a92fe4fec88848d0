//! Commands that show what a project holds.

use serde_json::{Value, json};

use crate::analysis::{Counts, Ground, document_counts, summary, unfinished};
use crate::export::{Cell, ColumnKind};
use crate::locale::{listed, say, words};
use crate::model::{Attributes, CodeId, Level, Message, Project, turns_in};
use crate::session::{Desk, Failure, Output, minute_words, tables};
use crate::store::{Act, Entry};

use super::answer::{Answer, table};
use super::arguments::Given;
use super::change::{find_code, find_document};
use super::texts::{corrections_json, former_text};
use super::{number, reading};

use ColumnKind::{Number, Share, Text};

pub(super) fn info(given: &Given<'_>) -> Result<Answer, Failure> {
    let desk = reading(given)?;
    let project = desk.project();
    let numbers = numbers(project);
    let mut answer = Answer::default().text(project.title());
    let note = project
        .settings()
        .map(|settings| settings.note.clone())
        .unwrap_or_default();
    if !note.is_empty() {
        answer = answer.text(note.clone());
    }
    for (name, count) in numbers {
        answer = answer.value(name, count);
    }
    let rows = numbers.iter().map(|(name, count)| {
        vec![
            Cell::from(words(&format!("export-column-{}", name.replace('_', "-")))),
            Cell::from(*count),
        ]
    });
    let rows = rows.collect();
    let ground = Ground::of(project);
    let items = unfinished(&ground, &Counts::on(&ground), Default::default());
    let open: Vec<Value> = summary(&items)
        .iter()
        .map(|(_, _, message)| json!(say(message)))
        .collect();
    let answer = answer
        .value("title", project.title())
        .value("note", note)
        .value("revision", project.revision())
        .value("unfinished", open)
        .value(
            "coders",
            project
                .coders
                .iter()
                .map(|coder| coder.name.clone())
                .collect::<Vec<_>>(),
        );
    Ok(answer.table(
        "holds",
        table(
            "cli-title-holds",
            &[("what", Text), ("count", Number)],
            rows,
        ),
    ))
}

/// Counts what the study holds.
fn numbers(project: &Project) -> [(&'static str, usize); 12] {
    let level = |level| {
        project
            .codes
            .iter()
            .filter(|code| code.level == level && !project.is_trimmed(code.id))
            .count()
    };
    // Rounds are checks: they are compared and not counted.
    let quotations = project.quotations.iter().filter(|row| row.round.is_none());
    let codings = project.codings.iter();
    let codings = codings.filter(|coding| project.round_of(coding).is_none());
    [
        ("documents", project.documents.len()),
        ("quotations", quotations.count()),
        ("codings", codings.count()),
        ("open_codes", level(Level::Open)),
        ("concepts", level(Level::Concept)),
        ("categories", level(Level::Category)),
        ("trimmed", project.trimmings.len()),
        ("memos", project.memos.len()),
        ("models", project.models.len()),
        ("relations", project.relations.len()),
        ("participants", project.participants.len()),
        ("cases", project.cases.len()),
    ]
}

pub(super) fn documents(given: &Given<'_>) -> Result<Answer, Failure> {
    let desk = reading(given)?;
    let project = desk.project();
    let rows = document_counts(&Ground::of(project))
        .into_iter()
        .filter_map(|counts| {
            let document = project.documents.get(counts.document)?;
            let case = document
                .case
                .and_then(|case| project.cases.get(case))
                .map_or("", |case| &case.name);
            let paragraphs = project.paragraphs.get(document.id);
            let turns = paragraphs.map_or(0, |paragraphs| turns_in(&paragraphs.list));
            let people = document
                .participants
                .iter()
                .filter_map(|id| project.participants.get(*id));
            let people: Vec<&str> = people
                .map(|participant| participant.name.as_str())
                .collect();
            Some(vec![
                Cell::Number(i64::from(document.order)),
                Cell::from(document.name.as_str()),
                Cell::from(words(document.kind.key())),
                Cell::from(document.date.as_deref().unwrap_or_default()),
                Cell::from(case),
                Cell::from(people.join(", ")),
                Cell::Number(i64::from(document.words)),
                Cell::from(turns),
                Cell::from(counts.codings),
                Cell::share(counts.share()),
                Cell::from(document.id.to_string()),
            ])
        });
    let columns = [
        ("order", Number),
        ("document", Text),
        ("kind", Text),
        ("date", Text),
        ("case", Text),
        ("participants", Text),
        ("words", Number),
        ("turns", Number),
        ("codings", Number),
        ("coded_turns", Share),
        ("id", Text),
    ];
    Ok(Answer::default().table(
        "documents",
        table("screen-documents", &columns, rows.collect()),
    ))
}

pub(super) fn participants(given: &Given<'_>) -> Result<Answer, Failure> {
    let desk = reading(given)?;
    let project = desk.project();
    let rows = project.participants.iter().map(|participant| {
        let case = participant
            .case
            .and_then(|case| project.cases.get(case))
            .map_or("", |case| &case.name);
        vec![
            Cell::from(participant.name.as_str()),
            Cell::from(case),
            Cell::from(attribute_words(&participant.attributes)),
            Cell::from(participant.id.to_string()),
        ]
    });
    let columns = [
        ("participant", Text),
        ("case", Text),
        ("attributes", Text),
        ("id", Text),
    ];
    Ok(Answer::default().table(
        "participants",
        table("cli-title-participants", &columns, rows.collect()),
    ))
}

pub(super) fn cases(given: &Given<'_>) -> Result<Answer, Failure> {
    let desk = reading(given)?;
    let project = desk.project();
    let rows = project.cases.iter().map(|case| {
        let documents = project
            .documents
            .iter()
            .filter(|document| document.case == Some(case.id))
            .count();
        vec![
            Cell::from(case.name.as_str()),
            Cell::from(documents),
            Cell::from(attribute_words(&case.attributes)),
            Cell::from(case.id.to_string()),
        ]
    });
    let columns = [
        ("case", Text),
        ("documents", Number),
        ("attributes", Text),
        ("id", Text),
    ];
    Ok(Answer::default().table("cases", table("cli-title-cases", &columns, rows.collect())))
}

pub(super) fn codes(given: &Given<'_>) -> Result<Answer, Failure> {
    let desk = reading(given)?;
    let project = desk.project();
    let counts = Counts::of(project);
    let mut rows = Vec::new();
    push_codes(project, &counts, None, 0, &mut rows);
    let columns = [
        ("code", Text),
        ("level", Text),
        ("codings", Number),
        ("quotations", Number),
        ("documents", Number),
        ("path", Text),
        ("id", Text),
    ];
    let json: Vec<Value> = rows
        .iter()
        .map(|(code, _)| code_value(project, &counts, *code))
        .collect();
    let rows = rows.into_iter().map(|(_, row)| row).collect();
    Ok(Answer::default()
        .table("codes", table("cli-title-codes", &columns, rows))
        .value("codes", json))
}

/// Adds the codes below `parent`, indented by their depth; counts are those of the whole branch.
fn push_codes(
    project: &Project,
    counts: &Counts,
    parent: Option<CodeId>,
    depth: usize,
    rows: &mut Vec<(CodeId, Vec<Cell>)>,
) {
    for code in project.children_by_name(parent) {
        let tally = counts.branch(code.id);
        let name = if code.in_vivo {
            format!("“{}”", code.name)
        } else {
            code.name.clone()
        };
        rows.push((
            code.id,
            vec![
                Cell::from(format!("{}{name}", "· ".repeat(depth))),
                Cell::from(words(code.level.key())),
                Cell::from(tally.codings),
                Cell::from(tally.quotations),
                Cell::from(tally.documents),
                Cell::from(project.code_path(code.id)),
                Cell::from(code.id.to_string()),
            ],
        ));
        push_codes(project, counts, Some(code.id), depth + 1, rows);
    }
}

fn code_value(project: &Project, counts: &Counts, code: CodeId) -> Value {
    let tally = counts.branch(code);
    let row = project
        .codes
        .get(code)
        .map(|code| json!(**code))
        .unwrap_or_default();
    json!({
        "id": code, "path": project.code_path(code), "code": row, "codings": tally.codings,
        "quotations": tally.quotations, "documents": tally.documents, "participants": tally.participants,
        "cases": tally.cases, "own_codings": counts.own(code).codings,
    })
}

pub(super) fn memos(given: &Given<'_>) -> Result<Answer, Failure> {
    let desk = reading(given)?;
    let memos: Vec<Value> = desk
        .project()
        .memos
        .iter()
        .map(|memo| json!(**memo))
        .collect();
    let answer = tables_of(&desk, &Output::Memos)?
        .into_iter()
        .fold(Answer::default(), |answer, table| {
            answer.table("memos", table)
        });
    Ok(answer.value("memos", memos))
}

pub(super) fn text(given: &Given<'_>) -> Result<Answer, Failure> {
    let desk = reading(given)?;
    let document = find_document(&desk, given.word("document"))?;
    let text = desk.text(document.id)?;
    let corrections = corrections_json(desk.project(), document.id);
    if given.flag("original") {
        let former = former_text(&desk, document.id)?;
        return Ok(Answer::default()
            .text(former.as_str())
            .value("document", document.name.as_str())
            .value("id", document.id.to_string())
            .value("text", former)
            .value("corrections", corrections));
    }
    let paragraphs = desk.project().paragraphs.get(document.id);
    let speaker =
        |index: Option<u16>| index.and_then(|index| document.speakers.get(usize::from(index)));
    let list: Vec<Value> = paragraphs
        .iter()
        .flat_map(|paragraphs| paragraphs.list.iter())
        .map(|paragraph| {
            json!({
                "start": paragraph.start, "end": paragraph.end, "body": paragraph.body,
                "speaker": speaker(paragraph.speaker).map(|speaker| speaker.label.clone()),
                "time_ms": paragraph.time_ms,
            })
        })
        .collect();
    let answer = Answer::default()
        .text(&*text)
        .value("document", document.name.as_str());
    Ok(answer
        .value("id", document.id.to_string())
        .value("text", &*text)
        .value("paragraphs", list)
        .value("corrections", corrections))
}

pub(super) fn codings(given: &Given<'_>) -> Result<Answer, Failure> {
    let desk = reading(given)?;
    let code = given
        .maybe("code")
        .map(|name| find_code(&desk, name))
        .transpose()?;
    let document = given
        .maybe("document")
        .map(|name| find_document(&desk, name))
        .transpose()?;
    let project = desk.project();
    let branch: Option<Vec<String>> = code.map(|code| {
        project
            .branch(code)
            .into_iter()
            .map(|code| project.code_path(code))
            .collect()
    });
    let mut answer = Answer::default();
    for mut table in tables_of(&desk, &Output::Codings)? {
        let column = |key: &str| table.columns.iter().position(|column| column.key == key);
        let (paths, documents) = (column("path"), column("document"));
        let (negative, yes) = (column("negative_case"), words("export-yes"));
        table.rows.retain(|row| {
            let holds = |index: Option<usize>, wanted: &dyn Fn(&str) -> bool| {
                index
                    .and_then(|index| row.get(index))
                    .is_some_and(|cell| wanted(&cell.shown()))
            };
            let of_code = branch
                .as_ref()
                .is_none_or(|branch| holds(paths, &|path| branch.iter().any(|one| one == path)));
            let of_document = document
                .as_ref()
                .is_none_or(|document| holds(documents, &|name| name == document.name));
            let of_case = !given.flag("negative") || holds(negative, &|negative| negative == yes);
            of_code && of_document && of_case
        });
        answer = answer.table("codings", table);
    }
    Ok(answer)
}

pub(super) fn history(given: &Given<'_>) -> Result<Answer, Failure> {
    if let Some(code) = given.maybe("code") {
        return super::codebook::history(given, code);
    }
    let desk = reading(given)?;
    let project = desk.project();
    let mut entries = desk.history(u64::MAX, number(given, "limit", 100)?)?;
    entries.reverse();
    let rows = entries.iter().map(|entry| {
        vec![
            Cell::Number(i64::try_from(entry.seq).unwrap_or(i64::MAX)),
            Cell::from(minute_words(entry.at)),
            Cell::from(project.coder_name(entry.coder)),
            Cell::from(what_words(entry)),
            Cell::from(entry.why.as_str()),
        ]
    });
    let json: Vec<Value> = entries
        .iter()
        .map(|entry| {
            json!({
                "seq": entry.seq, "at_ms": entry.at, "at": minute_words(entry.at),
                "who": project.coder_name(entry.coder), "act": entry.act.word(), "target": entry.target,
                "name": say(&entry.label), "what": what_words(entry), "why": entry.why,
            })
        })
        .collect();
    let columns = [
        ("entry", Number),
        ("when", Text),
        ("who", Text),
        ("what", Text),
        ("why", Text),
    ];
    let answer =
        Answer::default().table("history", table("screen-history", &columns, rows.collect()));
    Ok(answer.value("history", json))
}

pub(super) fn check(given: &Given<'_>) -> Result<Answer, Failure> {
    let desk = reading(given)?;
    let report = desk.check()?;
    if let Some(problem) = report.problems.first() {
        let rest = report.problems.len();
        let message = Message::new("cli-check-bad")
            .with("count", rest)
            .with("first", say(problem));
        return Err(Failure::Export(message));
    }
    let message = Message::new("cli-check-good")
        .with("entries", report.entries)
        .with("documents", report.documents)
        .with("quotations", report.quotations);
    let answer = Answer::sentence(&message).value("problems", Vec::<String>::new());
    Ok(answer
        .value("entries", report.entries)
        .value("documents", report.documents)
        .value("quotations", report.quotations))
}

/// Returns what an entry of the history says, with undo and redo told as such.
pub(super) fn what_words(entry: &Entry) -> String {
    let what = say(&entry.what);
    match entry.act {
        Act::Undo => say(&Message::new("did-undo").with("what", what)),
        Act::Redo => say(&Message::new("did-redo").with("what", what)),
        Act::Why => say(&Message::new("did-say-why").with("what", what)),
        Act::Begin | Act::Do => what,
    }
}

/// Returns the tables of an output of an open project.
pub(super) fn tables_of(
    desk: &Desk,
    output: &Output,
) -> Result<Vec<crate::export::Table>, Failure> {
    desk.may_take_out(output)?;
    let text = |document| desk.text(document).ok();
    tables(desk.project(), &text, output)
}

fn attribute_words(attributes: &Attributes) -> String {
    let parts: Vec<String> = attributes
        .iter()
        .map(|(name, value)| format!("{name}: {value}"))
        .collect();
    listed(&parts)
}
