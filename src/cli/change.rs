//! Commands that change a project.

use std::io::Read as _;
use std::path::Path;

use serde_json::{Value, json};

use crate::import::{Options, SpeakerPattern};
use crate::locale::say;
use crate::model::{Code, CodeId, Document, Level, Message, Passage};
use crate::operation::{DocumentEdit, NewCode, Operation, Refusal};
use crate::session::{
    Desk, Done, Failure, Sheet, bring_codings, bring_history, find_files, read_file, read_history,
};

use super::answer::Answer;
use super::arguments::Given;
use super::look::what_words;
use super::{number, open, places, reading, unreadable};

pub(super) fn new(given: &Given<'_>) -> Result<Answer, Failure> {
    let path = Path::new(given.word("project"));
    let stem = path
        .file_stem()
        .map(|stem| stem.to_string_lossy().into_owned())
        .unwrap_or_default();
    let title = given.maybe("title").map_or(stem, str::to_owned);
    let desk = Desk::create(path, &title, places(given))?;
    let message = Message::new("cli-new-made")
        .with("title", title.as_str())
        .with("path", given.word("project"));
    Ok(revision(Answer::sentence(&message), &desk).value("project", given.word("project")))
}

pub(super) fn import(given: &Given<'_>) -> Result<Answer, Failure> {
    let mut desk = open(given)?;
    let found = find_files(&given.paths("path"))?;
    let options = Options {
        encoding: given.maybe("encoding").map(str::to_owned),
        speakers: if given.flag("no-speakers") {
            SpeakerPattern::None
        } else {
            SpeakerPattern::Detect
        },
        ..Options::default()
    };
    let (mut sheets, mut left_out, mut answer) = (Vec::new(), Vec::new(), Answer::default());
    for file in &found {
        let read = read_file(&file.path, &options);
        match read.draft {
            Ok(draft) => {
                for warning in &draft.warnings {
                    answer = answer.text(format!("{}: {}", read.file_name, say(&warning.message)));
                }
                let edit = edit_of(&desk, given)?;
                sheets.push(Sheet {
                    file_name: read.file_name,
                    bytes: read.bytes,
                    draft,
                    edit,
                });
            }
            Err(message) => {
                answer = answer.text(format!("{}: {}", read.file_name, say(&message)));
                left_out.push(json!({"file": read.file_name, "reason": say(&message)}));
            }
        }
    }
    if sheets.is_empty() {
        let reason = left_out
            .first()
            .and_then(|file| file.get("reason"))
            .and_then(Value::as_str);
        let message = Message::new("cli-import-none").with("reason", reason.unwrap_or_default());
        return Err(Failure::Export(message));
    }
    desk.import(&sheets, given.word("why"))?;
    let message = Message::new("cli-imported")
        .with("count", sheets.len())
        .with("left", left_out.len());
    Ok(revision(answer.say(&message), &desk)
        .value("imported", sheets.len())
        .value("left_out", left_out))
}

pub(super) fn code(given: &Given<'_>) -> Result<Answer, Failure> {
    let mut desk = open(given)?;
    let document = find_document(&desk, given.word("document"))?;
    let text = desk.text(document.id)?;
    let range = given.word("range");
    let ends = range
        .split_once("..")
        .and_then(|(first, last)| Some((first.parse().ok()?, last.parse().ok()?)));
    let (first, last): (usize, usize) = ends.ok_or_else(|| unreadable("cli-not-a-range", range))?;
    let passage =
        Passage::of_characters(document.id, &text, first..last).map_err(Refusal::BadPassage)?;
    let (mut codes, mut create) = (Vec::new(), Vec::new());
    for name in given.words("codes") {
        match find_code(&desk, name) {
            Ok(code) => codes.push(code),
            Err(Failure::Refused(Refusal::Missing { .. })) => create.push(new_code(&desk, name)?),
            Err(failure) => return Err(failure),
        }
    }
    let operation = Operation::CodePassages {
        passages: vec![passage],
        codes,
        create,
    };
    done(&desk.perform(operation, given.word("why"))?, &desk)
}

/// Brings codings in from a table.
pub(super) fn bring(given: &Given<'_>) -> Result<Answer, Failure> {
    let mut desk = open(given)?;
    let brought = bring_codings(&mut desk, Path::new(given.word("file")), given.word("why"))?;
    let mut answer = match &brought.done {
        Some(finished) => done(finished, &desk)?,
        None => Answer::sentence(&Message::new("brought-nothing")),
    };
    if brought.left > 0 {
        answer = answer.say(&Message::new("brought-left-out").with("count", brought.left));
        for line in &brought.left_out {
            answer = answer.text(line);
        }
    }
    Ok(answer
        .value("taken", brought.taken)
        .value("left_out", brought.left)
        .value("reasons", brought.left_out))
}

/// Brings a history of coding in, or says what it would bring.
pub(super) fn bring_past(given: &Given<'_>) -> Result<Answer, Failure> {
    let path = Path::new(given.word("file"));
    let (coming, mut answer) = if given.flag("preview") {
        let coming = read_history(&mut reading(given)?, path)?;
        (coming, Answer::default())
    } else {
        let mut desk = open(given)?;
        let (coming, finished) = bring_history(&mut desk, path, given.word("why"))?;
        (coming, done(&finished, &desk)?)
    };
    for line in &coming.told {
        answer = answer.text(line);
    }
    Ok(answer
        .value("lines", coming.lines)
        .value("documents", coming.documents)
        .value("marks", coming.counts.0)
        .value("codes_named", coming.counts.1)
        .value("codings", coming.stands.0)
        .value("codes", coming.stands.1)
        .value("passed_over", coming.passed_over)
        .value("report", coming.told))
}

pub(super) fn apply(given: &Given<'_>) -> Result<Answer, Failure> {
    let name = given.word("file");
    let mut words = String::new();
    let read = if name == "-" {
        std::io::stdin().read_to_string(&mut words).map(|_| ())
    } else {
        std::fs::read_to_string(name).map(|text| words = text)
    };
    read.map_err(|error| Failure::file(Path::new(name), &error))?;
    let value: Value = serde_json::from_str(&words).map_err(|error| Refusal::Unreadable {
        detail: error.to_string(),
    })?;
    let values = match value {
        Value::Array(values) => values,
        value => vec![value],
    };
    let mut desk = open(given)?;
    if given.flag("each") {
        return apply_each(&mut desk, &values, given);
    }
    let finished = desk.perform_json(&values, given.word("name"), given.word("why"))?;
    done(&finished, &desk)
}

/// Does each operation as an act of its own, as a history that was made elsewhere is replayed; what is so already is
/// passed over.
fn apply_each(desk: &mut Desk, values: &[Value], given: &Given<'_>) -> Result<Answer, Failure> {
    let (mut acts, mut passed) = (0_usize, 0_usize);
    for (index, value) in values.iter().enumerate() {
        match desk.perform_json(std::slice::from_ref(value), "", given.word("why")) {
            Ok(_) => acts += 1,
            Err(Failure::Refused(refusal)) if refusal.is_so_already() || desk.stands(value) => {
                passed += 1;
            }
            Err(Failure::Refused(refusal)) => {
                return Err(Failure::Refused(refusal.of_step(index)));
            }
            Err(failure) => return Err(failure),
        }
    }
    let message = Message::new("cli-applied-each")
        .with("acts", acts)
        .with("passed", passed);
    Ok(revision(Answer::sentence(&message), desk)
        .value("acts", acts)
        .value("passed", passed))
}

/// Says afterwards why an act was done.
pub(super) fn say_why(given: &Given<'_>) -> Result<Answer, Failure> {
    let mut desk = open(given)?;
    let entry = match given.maybe("entry") {
        None => None,
        Some(_) => Some(number(given, "entry", 0)? as u64),
    };
    let said = desk.say_why(entry, given.word("reason"))?;
    let what = what_words(&said.entry);
    Ok(revision(Answer::default().text(what), &desk)
        .value("entry", said.entry.seq)
        .value("target", said.entry.target))
}

/// Gives the project back that another computer did not give back.
pub(super) fn take_over(given: &Given<'_>) -> Result<Answer, Failure> {
    let path = Path::new(given.word("project"));
    let desk = Desk::take_over(path, places(given))?;
    let message = Message::new("cli-taken-over").with("path", given.word("project"));
    Ok(revision(Answer::sentence(&message), &desk))
}

pub(super) fn undo(given: &Given<'_>) -> Result<Answer, Failure> {
    turn(given, Desk::undo, "cli-undone")
}

pub(super) fn redo(given: &Given<'_>) -> Result<Answer, Failure> {
    turn(given, Desk::redo, "cli-redone")
}

pub(super) fn backup(given: &Given<'_>) -> Result<Answer, Failure> {
    let output = given
        .maybe("output")
        .ok_or_else(|| unreadable("cli-no-output", "-o"))?;
    let desk = reading(given)?;
    desk.backup(Path::new(output))?;
    Ok(Answer::sentence(&Message::new("cli-backed-up").with("path", output)).value("file", output))
}

fn turn(
    given: &Given<'_>,
    turn: fn(&mut Desk) -> Result<Done, Failure>,
    key: &str,
) -> Result<Answer, Failure> {
    let mut desk = open(given)?;
    let mut answer = Answer::default();
    for _ in 0..number(given, "times", 1)?.max(1) {
        let finished = turn(&mut desk)?;
        answer = answer.say(&Message::new(key).with("what", say(&finished.entry.what)));
    }
    Ok(revision(answer, &desk))
}

pub(super) fn done(finished: &Done, desk: &Desk) -> Result<Answer, Failure> {
    let answer = Answer::sentence(&finished.entry.what);
    Ok(revision(answer, desk)
        .value("entry", finished.entry.seq)
        .value("changes", finished.changes.len()))
}

fn revision(answer: Answer, desk: &Desk) -> Answer {
    answer.value("revision", desk.project().revision())
}

fn edit_of(desk: &Desk, given: &Given<'_>) -> Result<DocumentEdit, Failure> {
    let kind = match given.maybe("kind") {
        None => None,
        Some(word) => Some(
            serde_json::from_value(Value::String(word.replace('-', "_")))
                .map_err(|_| unreadable("cli-not-a-kind", word))?,
        ),
    };
    let case = match given.maybe("case") {
        None => None,
        Some(name) => {
            let case = desk.project().case_named(name);
            Some(Some(
                case.ok_or_else(|| Refusal::missing("thing-case", name))?.id,
            ))
        }
    };
    Ok(DocumentEdit {
        kind,
        case,
        ..DocumentEdit::default()
    })
}

/// Returns the document of this name or id.
pub(super) fn find_document(desk: &Desk, name: &str) -> Result<Document, Failure> {
    let project = desk.project();
    let by_id = uuid::Uuid::try_parse(name)
        .ok()
        .and_then(|id| project.documents.get(id.into()));
    let found = by_id.or_else(|| project.document_named(name));
    Ok(found
        .map(|document| Document::clone(document))
        .ok_or_else(|| Refusal::missing("thing-document", name))?)
}

/// Returns the code of this name, path or id.
pub(super) fn find_code(desk: &Desk, name: &str) -> Result<CodeId, Failure> {
    if let Ok(id) = uuid::Uuid::try_parse(name)
        && desk.project().codes.contains(id.into())
    {
        return Ok(id.into());
    }
    let found: Vec<&std::sync::Arc<Code>> = desk.project().codes_named(name);
    match found[..] {
        [code] => Ok(code.id),
        [] => Err(Refusal::missing("thing-code", name).into()),
        _ => Err(Refusal::Ambiguous {
            thing: "thing-code",
            name: name.to_owned(),
        }
        .into()),
    }
}

/// Returns the new open code that a path names; what stands above it must be there.
fn new_code(desk: &Desk, path: &str) -> Result<NewCode, Failure> {
    let mut names = desk.project().path_names_of(path);
    let name = names.pop().unwrap_or_default();
    let parent = match names.is_empty() {
        true => None,
        false => Some(find_code(desk, &names.join(" / "))?),
    };
    Ok(NewCode {
        name: name.to_owned(),
        level: Level::Open,
        parent,
        ..NewCode::default()
    })
}
