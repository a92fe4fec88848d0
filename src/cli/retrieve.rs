//! Commands that find passages: by words and by likeness.

use serde_json::{Value, json};

use crate::export::{Cell, ColumnKind};
use crate::index::{EntryKey, Hit, Hits, Query, Seed};
use crate::locale::{say, words};
use crate::model::{Message, Project};
use crate::operation::Refusal;
use crate::session::{Desk, Failure};

use super::answer::{Answer, table};
use super::arguments::Given;
use super::change::find_code;
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
    let query = query(given.word("query"), desk.project())?;
    let hits = desk.search(&query, number(given, "limit", 50)?)?;
    Ok(answer(&desk, &hits))
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
            Cell::from(place(project, hit)),
            paragraph(project, hit).map_or(Cell::Empty, Cell::from),
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
        "paragraph": paragraph(project, hit), "range": hit.range, "text": hit.text, "found": hit.fragments,
        "score": hit.score,
    })
}

/// Returns the document of a passage; of a code its path, of a memo its title.
fn place(project: &Project, hit: &Hit) -> String {
    match hit.key {
        EntryKey::Memo(id) => project
            .memos
            .get(id)
            .map(|memo| memo.title.clone())
            .unwrap_or_default(),
        EntryKey::Code(id) => project.code_path(id),
        _ => hit
            .document
            .map(|id| project.document_name(id).to_owned())
            .unwrap_or_default(),
    }
}

/// Returns the number of the paragraph, from 1.
fn paragraph(project: &Project, hit: &Hit) -> Option<usize> {
    let paragraphs = project.paragraphs.get(hit.document?)?;
    paragraphs.at(hit.range?.start).map(|index| index + 1)
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
