//! Commands for texts: correcting them, the words that were imported, pseudonyms, copies that can be given away.

use std::path::Path;

use serde_json::{Value, json};

use crate::export::pseudonyms::pseudonyms as pseudonyms_table;
use crate::export::{Cell, ColumnKind, csv};
use crate::locale::{Language, say, words, words_in};
use crate::model::fold::fold;
use crate::model::{Doubt, Mention, Message, Project, TextRange, WordsPlace};
use crate::operation::{Operation, Refusal, WhenGone, applying};
use crate::session::{Desk, Failure};

use super::answer::{Answer, table};
use super::arguments::Given;
use super::change::{done, find_document};
use super::{open, reading, unreadable};

use ColumnKind::{Number, Text};

/// Corrects a document so that its text is that of a file.
pub(super) fn edit_text(given: &Given<'_>) -> Result<Answer, Failure> {
    let path = Path::new(given.maybe("from").ok_or_else(|| missing("--from"))?);
    let mut desk = open(given)?;
    let document = find_document(&desk, given.word("document"))?;
    let edit = desk.version_of(document.id, path)?;
    let operation = Operation::EditText {
        texts: vec![edit],
        gone: when_gone(given)?,
    };
    let finished = desk.perform(operation, given.word("why"))?;
    done(&finished, &desk)
}

/// Returns the text of a document as it was imported.
pub(super) fn former_text(
    desk: &Desk,
    document: crate::model::DocumentId,
) -> Result<String, Failure> {
    let text = desk.text(document)?;
    let all = TextRange::new(0, u32::try_from(text.len()).unwrap_or(u32::MAX));
    let corrections = desk.project().corrections.get(document);
    Ok(corrections.map_or_else(
        || text.to_string(),
        |corrections| corrections.former(&text, all),
    ))
}

/// Writes the file that a document was imported from, byte for byte.
pub(super) fn original(given: &Given<'_>) -> Result<Answer, Failure> {
    let desk = reading(given)?;
    let document = find_document(&desk, given.word("document"))?;
    let bytes = desk.store().original(desk.project(), document.id)?;
    let bytes = bytes.ok_or_else(|| Refusal::missing("thing-document", &document.name))?;
    let output = given.maybe("output").unwrap_or(&document.origin.file_name);
    write_new(Path::new(output), &bytes)?;
    let message = Message::new("cli-original-written").with("path", output);
    Ok(Answer::sentence(&message)
        .value("file", output)
        .value("bytes", bytes.len()))
}

/// Shows, exports, reads or applies the list of pseudonyms.
pub(super) fn pseudonyms(given: &Given<'_>) -> Result<Answer, Failure> {
    match given.maybe("do").unwrap_or("list") {
        "list" => Ok(list_answer(reading(given)?.project())),
        "export" => export(given),
        "import" => import(given),
        "places" => Ok(places_answer(&reading(given)?)),
        "apply" => apply(given),
        other => Err(unreadable("cli-not-a-pseudonyms-command", other)),
    }
}

/// Writes a copy that can be given away.
pub(super) fn share(given: &Given<'_>) -> Result<Answer, Failure> {
    let desk = reading(given)?;
    let target = given.word("target");
    desk.share(Path::new(target), given.flag("with-names"))?;
    let message = Message::new("cli-shared").with("path", target);
    Ok(Answer::sentence(&message)
        .say(&Message::new("share-holds"))
        .say(&Message::new("share-lacks"))
        .value("file", target))
}

fn when_gone(given: &Given<'_>) -> Result<WhenGone, Failure> {
    match given.maybe("gone") {
        None => Ok(WhenGone::Refuse),
        Some(word) => serde_json::from_value(Value::String(word.to_owned()))
            .map_err(|_| unreadable("cli-not-a-gone", word)),
    }
}

fn list_answer(project: &Project) -> Answer {
    Answer::default().table("pseudonyms", pseudonyms_table(project, &words))
}

fn export(given: &Given<'_>) -> Result<Answer, Failure> {
    let output = given.maybe("output").ok_or_else(|| missing("-o"))?;
    let desk = reading(given)?;
    let bytes = csv(&pseudonyms_table(desk.project(), &words));
    write_new(Path::new(output), &bytes)?;
    let message = Message::new("cli-pseudonyms-exported")
        .with("count", desk.project().pseudonyms.len())
        .with("path", output);
    Ok(Answer::sentence(&message)
        .value("file", output)
        .value("bytes", bytes.len()))
}

/// Enters names from a table with a name and its pseudonym in each line; names that are in the list already are left.
fn import(given: &Given<'_>) -> Result<Answer, Failure> {
    let path = Path::new(given.maybe("from").ok_or_else(|| missing("--from"))?);
    let read = std::fs::read_to_string(path).map_err(|error| Failure::file(path, &error))?;
    let mut desk = open(given)?;
    let lines = read.trim_start_matches('\u{feff}').lines();
    let mut pairs: Vec<(&str, (String, String))> = lines
        .filter_map(|line| Some((line, pair_of(line)?)))
        .collect();
    let head = pairs.first().filter(|(_, pair)| is_head(pair)).cloned();
    pairs.drain(..usize::from(head.is_some()));
    let is_known = |name: &str| desk.project().pseudonyms.iter().any(|row| row.name == name);
    let operations: Vec<Operation> = pairs
        .into_iter()
        .filter(|(_, (name, _))| !is_known(name))
        .map(|(_, (name, replacement))| Operation::AddPseudonym { name, replacement })
        .collect();
    if operations.is_empty() {
        return Err(Refusal::NothingToDo.into());
    }
    let operation = Operation::Several {
        operations,
        name: words("act-add-pseudonym"),
    };
    let finished = desk.perform(operation, given.word("why"))?;
    let answer = done(&finished, &desk)?;
    Ok(match head {
        Some((line, _)) => answer
            .say(&Message::new("cli-pseudonyms-head").with("line", line))
            .value("head", line),
        None => answer,
    })
}

/// Whether a line says what stands in the columns, in a language of the window and whatever letters are capitals.
fn is_head((name, replacement): &(String, String)) -> bool {
    let means = |field: &str, key: &str| {
        let field = fold(field.trim());
        Language::ALL.into_iter().any(|language| {
            let known = words_in(language, key);
            known
                .split(['،', ','])
                .any(|word| fold(word.trim()) == field)
        })
    };
    let is_name = means(name, "pseudonyms-heads-name");
    let is_pair = is_name && means(replacement, "pseudonyms-heads-replacement");
    is_pair || means(name, "export-column-name")
}

/// Returns name and pseudonym of a line of a table: divided by a tab, a comma or a semicolon, perhaps in quotation marks.
fn pair_of(line: &str) -> Option<(String, String)> {
    let sign = ['\t', ',', ';']
        .into_iter()
        .find(|sign| line.contains(*sign))?;
    let (name, replacement) = line.split_once(sign)?;
    let plain = |field: &str| {
        let field = field.trim().trim_matches('"');
        field.replace("\"\"", "\"")
    };
    let (name, replacement) = (plain(name), plain(replacement));
    (!name.is_empty() && !replacement.is_empty()).then_some((name, replacement))
}

fn places_answer(desk: &Desk) -> Answer {
    let project = desk.project();
    let mentions = desk.mentions();
    let rows = mentions.iter().zip(1_usize..).map(|(mention, number)| {
        let replacement = project.pseudonyms.get(mention.pseudonym);
        let replacement = replacement.map_or("", |row| row.replacement.as_str());
        vec![
            Cell::from(number),
            Cell::from(place_words(project, mention)),
            Cell::from(format!(
                "{}[{}]{}",
                mention.before, mention.found, mention.after
            )),
            Cell::from(replacement),
            Cell::from(doubt_words(mention.doubt)),
        ]
    });
    let columns = [
        ("place-number", Number),
        ("place", Text),
        ("words", Text),
        ("pseudonym", Text),
        ("doubt", Text),
    ];
    Answer::default().table(
        "places",
        table("cli-title-places", &columns, rows.collect()),
    )
}

/// Puts pseudonyms at all places that are beyond doubt, and at those of `--also`, but not at those of `--except`.
fn apply(given: &Given<'_>) -> Result<Answer, Failure> {
    let mut desk = open(given)?;
    let (except, also) = (numbers(given, "except")?, numbers(given, "also")?);
    let mentions = desk.mentions();
    let all = mentions.len();
    let chosen: Vec<Mention> = mentions
        .into_iter()
        .zip(1_usize..)
        .filter(|(mention, number)| {
            !except.contains(number) && (mention.doubt.is_none() || also.contains(number))
        })
        .map(|(mention, _)| mention)
        .collect();
    let operation = applying(desk.project(), &chosen)?;
    let finished = desk.perform(operation, given.word("why"))?;
    let left = Message::new("cli-pseudonyms-left").with("count", all - chosen.len());
    Ok(done(&finished, &desk)?
        .say(&left)
        .value("places", chosen.len())
        .value("left", all - chosen.len()))
}

/// Reads numbers that are divided by commas.
fn numbers(given: &Given<'_>, name: &str) -> Result<Vec<usize>, Failure> {
    let words = given.word(name).split(',').map(str::trim);
    words
        .filter(|word| !word.is_empty())
        .map(|word| {
            word.parse()
                .map_err(|_| unreadable("cli-not-a-number", word))
        })
        .collect()
}

fn place_words(project: &Project, mention: &Mention) -> String {
    match &mention.place {
        WordsPlace::Text(document) => project.document_name(*document).to_owned(),
        WordsPlace::Field(place) => say(&Message::new("mention-field")
            .with("row", place.row.as_str())
            .with("field", place.field.trim_start_matches('/'))),
    }
}

fn doubt_words(doubt: Option<Doubt>) -> String {
    match doubt {
        None => String::new(),
        Some(Doubt::Attached) => words("mention-attached"),
        Some(Doubt::Small) => words("mention-small"),
    }
}

fn missing(option: &str) -> Failure {
    unreadable("cli-no-option", option)
}

/// Writes a file that is not there yet.
fn write_new(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    use std::io::Write as _;
    let file = std::fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(path);
    file.and_then(|mut file| file.write_all(bytes))
        .map_err(|error| Failure::file(path, &error))
}

/// Returns what `text --original` tells of corrections.
pub(super) fn corrections_json(
    project: &Project,
    document: crate::model::DocumentId,
) -> Vec<Value> {
    let corrections = project.corrections.get(document);
    let list = corrections
        .into_iter()
        .flat_map(|corrections| corrections.list.iter());
    list.map(|correction| {
        json!({
            "start": correction.range.start, "end": correction.range.end, "former": correction.former,
        })
    })
    .collect()
}
