//! Commands that find passages: by words and by likeness.

use std::path::Path;

use serde_json::{Value, json};

use crate::export::{Cell, ColumnKind};
use crate::index::{
    ContextOrder, EntryKey, Hit, Hits, Order, Query, Seed, alone_message, conditions,
};
use crate::locale::{say, words};
use crate::model::{Message, Project};
use crate::operation::Refusal;
use crate::session::{
    Desk, Failure, concordance_table, paragraph_of, place_name, take_out_tables, words_table,
};

use super::answer::{Answer, table};
use super::arguments::Given;
use super::change::find_code;
use super::theory::written;
use super::{number, reading, unreadable};

use ColumnKind::{Number, Text};

/// Characters shown before the first word found.
const BEFORE: usize = 40;

/// Characters shown of a query from where it cannot be read.
const REST: usize = 24;

/// Characters shown in all.
const SHOWN: usize = 160;

pub(super) fn search(given: &Given<'_>) -> Result<Answer, Failure> {
    let mut desk = reading(given)?;
    let text = match (given.maybe("query"), given.maybe("saved")) {
        (Some(text), None) => text.to_owned(),
        (None, Some(name)) => kept(desk.project(), name)?,
        _ => return Err(unreadable("cli-search-for-what", "QUERY, --saved")),
    };
    let query = query(&text, desk.project())?;
    let as_lines = given.flag("kwic") || given.maybe("sort").is_some();
    if !as_lines {
        let hits = desk.search(&query, number(given, "limit", 50)?)?;
        let found = answer(&desk, &hits);
        return match hits.total {
            0 => alone(&mut desk, &text, found),
            _ => Ok(found),
        };
    }
    let order = given.maybe("sort").unwrap_or("place");
    let order = ContextOrder::of_word(order).ok_or_else(|| unreadable("cli-no-order", order))?;
    let query = query.with_order(Order::Reading);
    let hits = desk.search(&query, number(given, "limit", 1_000)?)?;
    in_context(&desk, hits, order, given.maybe("output"))
}

/// Says which of several conditions finds nothing even by itself.
fn alone(desk: &mut Desk, text: &str, found: Answer) -> Result<Answer, Failure> {
    let parts = conditions(text);
    if parts.len() < 2 {
        return Ok(found);
    }
    let mut empty = Vec::new();
    for part in parts {
        let query = query(part, desk.project())?;
        if desk.search(&query, 1)?.total == 0 {
            empty.push(part);
        }
    }
    Ok(found
        .say(&alone_message(&empty))
        .value("conditions_without_hits", json!(empty)))
}

/// Returns the words of a kept query, by its name or id.
fn kept(project: &Project, name: &str) -> Result<String, Failure> {
    let by_id = uuid::Uuid::try_parse(name).ok();
    let by_id = by_id.and_then(|id| project.queries.get(id.into()));
    let row = by_id
        .map(|row| &**row)
        .or_else(|| project.query_named(name));
    let row = row.ok_or_else(|| Refusal::missing("thing-query", name))?;
    Ok(row.query.clone())
}

/// Answers with each word in its context, or writes that into a file.
fn in_context(
    desk: &Desk,
    hits: Hits,
    order: ContextOrder,
    output: Option<&str>,
) -> Result<Answer, Failure> {
    let project = desk.project();
    let table = concordance_table(project, &hits, order);
    if let Some(output) = output {
        return written(&take_out_tables(&[table], Path::new(output))?);
    }
    let message = Message::new("cli-found-lines")
        .with("lines", table.rows.len())
        .with("total", hits.total)
        .with("shown", hits.items.len());
    Ok(Answer::sentence(&message)
        .value("total", hits.total)
        .table("lines", table))
}

/// Lists the words of the project, or of what a query finds.
pub(super) fn words_of(given: &Given<'_>) -> Result<Answer, Failure> {
    let mut desk = reading(given)?;
    let query = query(given.word("query"), desk.project())?;
    let mut list = desk.words(&query)?;
    if !given.flag("all") {
        list.words.retain(|word| !word.is_stop);
    }
    let distinct = list.words.len();
    let message = Message::new("cli-words-counted")
        .with("distinct", distinct)
        .with("occurrences", list.occurrences)
        .with("passages", list.passages)
        .with("documents", list.documents);
    if let Some(output) = given.maybe("output") {
        let table = words_table(desk.project(), &list);
        return written(&take_out_tables(&[table], Path::new(output))?);
    }
    list.words.truncate(number(given, "limit", 100)?);
    Ok(Answer::sentence(&message)
        .table("words", words_table(desk.project(), &list))
        .value("distinct", distinct)
        .value("occurrences", list.occurrences)
        .value("passages", list.passages)
        .value("documents", list.documents)
        .value("stop_lists", list.stop_lists))
}

/// Lists the kept queries.
pub(super) fn queries(given: &Given<'_>) -> Result<Answer, Failure> {
    let desk = reading(given)?;
    let list = desk.project().queries_by_name();
    let rows = list.iter().map(|row| {
        vec![
            Cell::from(row.name.as_str()),
            Cell::from(row.query.as_str()),
        ]
    });
    let columns = [("name", Text), ("query", Text)];
    let table = table("cli-title-queries", &columns, rows.collect());
    let json: Vec<Value> = list.iter().map(|row| json!(row)).collect();
    let answer = Answer::default().table("queries", table);
    Ok(answer.value("queries", json))
}

/// Reads a query; what cannot be read is explained at its character.
fn query(text: &str, project: &Project) -> Result<Query, Failure> {
    Query::parse(text, project).map_err(|error| {
        let sentence = say(&error.message);
        let (before, rest) = text.split_at_checked(error.at).unwrap_or((text, ""));
        let rest: String = rest.chars().take(REST).collect();
        let message = match rest.trim() {
            "" => Message::new("cli-query-error-end"),
            rest => Message::new("cli-query-error")
                .with("place", before.chars().count() + 1)
                .with("rest", rest),
        };
        Failure::Index(message.with("sentence", sentence))
    })
}

pub(super) fn similar(given: &Given<'_>) -> Result<Answer, Failure> {
    let mut desk = reading(given)?;
    let seed = match (given.maybe("code"), given.maybe("quotation")) {
        (Some(code), None) => Seed::Code(find_code(&desk, code)?),
        (None, Some(quotation)) => {
            let id = uuid::Uuid::try_parse(quotation)
                .map_err(|_| Refusal::missing("thing-quotation", quotation))?;
            if !desk.project().quotations.contains(id.into()) {
                return Err(Refusal::missing("thing-quotation", quotation).into());
            }
            Seed::Quotation(id.into())
        }
        _ => return Err(unreadable("cli-similar-to-what", "--code, --quotation")),
    };
    let hits = desk.similar(&seed, number(given, "limit", 20)?)?;
    Ok(answer(&desk, &hits))
}

fn answer(desk: &Desk, hits: &Hits) -> Answer {
    let project = desk.project();
    let rows = hits.items.iter().map(|hit| {
        vec![
            Cell::from(words(&format!("cli-entry-{}", hit.kind().word()))),
            Cell::from(place_name(project, hit)),
            paragraph_of(project, hit).map_or(Cell::Empty, Cell::from),
            Cell::from(shown(hit)),
        ]
    });
    let json: Vec<Value> = hits.items.iter().map(|hit| value(project, hit)).collect();
    let columns = [
        ("entry_kind", Text),
        ("document", Text),
        ("paragraph", Number),
        ("words", Text),
    ];
    let rows = rows.collect();
    let message = Message::new("cli-found")
        .with("total", hits.total)
        .with("shown", hits.items.len());
    Answer::sentence(&message)
        .table("hits", table("screen-search", &columns, rows))
        .value("total", hits.total)
        .value("hits", json)
}

fn value(project: &Project, hit: &Hit) -> Value {
    let id = match hit.key {
        EntryKey::Quotation(id) => json!(id),
        EntryKey::Memo(id) => json!(id),
        EntryKey::Code(id) => json!(id),
        EntryKey::Paragraph { .. } => Value::Null,
    };
    json!({
        "kind": hit.kind().word(), "id": id, "document": hit.document.map(|id| project.document_name(id)),
        "paragraph": paragraph_of(project, hit), "range": hit.range, "text": hit.text, "found": hit.fragments,
        "score": hit.score,
    })
}

/// Returns the words found in their context, in one line.
fn shown(hit: &Hit) -> String {
    let first = hit
        .fragments
        .first()
        .map_or(0, |fragment| fragment.start as usize);
    let characters: Vec<(usize, char)> = hit.text.char_indices().collect();
    let at = characters.partition_point(|(byte, _)| *byte < first);
    let start = at.saturating_sub(BEFORE);
    let piece: String = characters
        .iter()
        .skip(start)
        .take(SHOWN)
        .map(|(_, character)| *character)
        .collect();
    let line = piece.split_whitespace().collect::<Vec<_>>().join(" ");
    let (head, tail) = (
        if start > 0 { "… " } else { "" },
        if start + SHOWN < characters.len() {
            " …"
        } else {
            ""
        },
    );
    format!("{head}{line}{tail}")
}
