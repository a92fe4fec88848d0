//! Codings out of a table from elsewhere: another program, an earlier study, a spreadsheet; with who made them and when.
//!
//! A row names a document, the characters, one code or several, and may tell coder and time, so that the history of a
//! study that was coded elsewhere is known here too. The table that this program writes of its codings can be read.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

use crate::import::{GridCell, grid};
use crate::locale::say;
use crate::model::{DocumentId, Message, Passage, Project, Time};
use crate::operation::{BringCodings, BroughtCoding, Operation};

use super::attributes::{read_table, shown};
use super::{Desk, Done, Failure};

/// The most rows left out that are told one by one.
const MOST_TOLD: usize = 20;
/// What stands between codes in one cell.
const BETWEEN_CODES: [char; 3] = ['|', ';', '؛'];

/// The heads by which columns are known, the better ones first; compared in small letters without marks between words.
const DOCUMENT: &[&str] = &["document", "document name", "file", "interview"];
const FIRST: &[&str] = &[
    "first character",
    "start char",
    "start character",
    "first",
    "start",
];
const LAST: &[&str] = &[
    "last character + 1",
    "last character",
    "end char",
    "end character",
    "last",
    "end",
];
const CODES: &[&str] = &["path", "codes", "tags", "code", "tag"];
const CODER: &[&str] = &["coder", "user", "by"];
const TIME: &[&str] = &["time (utc)", "time", "made", "created", "date"];
const WORDS: &[&str] = &["quotation", "words", "quote"];

/// What became of a table.
#[derive(Debug)]
pub struct Brought {
    /// What was done; nothing where no row could be taken.
    pub done: Option<Done>,
    /// How many rows were taken.
    pub taken: usize,
    /// Rows that were left out, and why; the first of them.
    pub left_out: Vec<String>,
    /// How many were left out.
    pub left: usize,
}

/// Where the columns stand.
struct Columns {
    document: usize,
    first: usize,
    last: usize,
    codes: usize,
    coder: Option<usize>,
    time: Option<usize>,
    words: Option<usize>,
}

impl Columns {
    fn of(heads: &[GridCell]) -> Option<Self> {
        let heads: Vec<String> = heads
            .iter()
            .map(|head| shown(head).to_lowercase().replace('_', " "))
            .collect();
        let at = |names: &[&str]| {
            names
                .iter()
                .find_map(|name| heads.iter().position(|head| head == name))
        };
        Some(Self {
            document: at(DOCUMENT)?,
            first: at(FIRST)?,
            last: at(LAST)?,
            codes: at(CODES)?,
            coder: at(CODER),
            time: at(TIME),
            words: at(WORDS),
        })
    }
}

/// Puts the codings of a `.csv`, `.tsv` or `.xlsx` file on the documents of an open project, as one act.
///
/// Codes that do not exist are made; rows that do not fit are left out and told.
///
/// # Errors
///
/// When the file cannot be read or is no such table, and as [`Desk::perform`].
pub fn bring_codings(desk: &mut Desk, path: &Path, why: &str) -> Result<Brought, Failure> {
    let (new, read) = read_codings(desk, path)?;
    let done = match read.taken {
        0 => None,
        _ => Some(desk.perform(Operation::BringCodings(new), why)?),
    };
    Ok(Brought { done, ..read })
}

/// Returns the codings of a table that fit the project, and what was left out; nothing is changed.
pub(super) fn read_codings(desk: &Desk, path: &Path) -> Result<(BringCodings, Brought), Failure> {
    let bytes = read_table(path)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let cells = grid(&name, &bytes)?;
    let none = || Failure::Export(Message::new("brought-no-table"));
    let (heads, rows) = cells.split_first().ok_or_else(none)?;
    let columns = Columns::of(heads).ok_or_else(none)?;
    let mut reading = Reading::new(desk);
    for (number, row) in (2..).zip(rows) {
        if row.iter().all(|cell| shown(cell).is_empty()) {
            continue;
        }
        if let Err(reason) = reading.row(&columns, row) {
            reading.leave_out(number, &reason);
        }
    }
    let Reading {
        new,
        left_out,
        left,
        ..
    } = reading;
    let taken = new.brought.len();
    let done = None;
    let brought = Brought {
        done,
        taken,
        left_out,
        left,
    };
    Ok((new, brought))
}

/// A table while it is read.
struct Reading<'a> {
    desk: &'a Desk,
    /// By plain names.
    documents: HashMap<String, DocumentId>,
    places: HashMap<String, usize>,
    text: Option<(DocumentId, Arc<str>)>,
    new: BringCodings,
    left_out: Vec<String>,
    left: usize,
}

impl<'a> Reading<'a> {
    fn new(desk: &'a Desk) -> Self {
        Self {
            desk,
            documents: documents_by_name(desk.project()),
            places: HashMap::new(),
            text: None,
            new: BringCodings::default(),
            left_out: Vec::new(),
            left: 0,
        }
    }

    fn leave_out(&mut self, row: usize, reason: &Message) {
        self.left += 1;
        if self.left_out.len() < MOST_TOLD {
            let message = Message::new("brought-row")
                .with("row", row)
                .with("reason", say(reason));
            self.left_out.push(say(&message));
        }
    }

    fn row(&mut self, columns: &Columns, row: &[GridCell]) -> Result<(), Message> {
        let cell = |at: usize| row.get(at).map(shown).unwrap_or_default();
        let maybe = |at: Option<usize>| at.map(cell).unwrap_or_default();
        let name = cell(columns.document);
        let document = document_called(&self.documents, &name)
            .ok_or_else(|| Message::new("brought-no-document").with("name", name.as_str()))?;
        let number = |at: usize| cell(at).parse::<f64>().ok().filter(|value| *value >= 0.0);
        let ends = number(columns.first).zip(number(columns.last));
        let (first, last) = ends.ok_or_else(|| Message::new("brought-no-range"))?;
        let text = self.text(document)?;
        let range = first as usize..last as usize;
        let passage = Passage::of_characters(document, &text, range)
            .map_err(|_| Message::new("brought-no-range"))?;
        let words = maybe(columns.words);
        if !words.is_empty() && !is_alike(&words, passage.words()) {
            return Err(Message::new("brought-other-words").with("words", &**passage.words()));
        }
        let time = maybe(columns.time);
        let made = milliseconds(&time);
        if made.is_none() && !time.is_empty() {
            return Err(Message::new("brought-no-time").with("time", time));
        }
        let all = cell(columns.codes);
        let codes = all.split(BETWEEN_CODES).map(str::trim);
        let codes: Vec<&str> = codes.filter(|code| !code.is_empty()).collect();
        if codes.is_empty() {
            return Err(Message::new("brought-no-code"));
        }
        let which = codes.iter().map(|code| self.place(code)).collect();
        let coder = maybe(columns.coder);
        self.new.brought.push(BroughtCoding {
            passage,
            which,
            made,
            by: (!coder.is_empty()).then_some(coder),
        });
        Ok(())
    }

    /// The place of a code in the list of names.
    fn place(&mut self, code: &str) -> usize {
        let names = &mut self.new.names;
        let place = self.places.entry(code.to_lowercase()).or_insert_with(|| {
            names.push(code.to_owned());
            names.len() - 1
        });
        *place
    }

    fn text(&mut self, document: DocumentId) -> Result<Arc<str>, Message> {
        if let Some((known, text)) = &self.text
            && *known == document
        {
            return Ok(Arc::clone(text));
        }
        let text = self.desk.text(document);
        let text = text.map_err(|failure| failure.message())?;
        self.text = Some((document, Arc::clone(&text)));
        Ok(text)
    }
}

/// The documents of a project by their plain names.
pub(super) fn documents_by_name(project: &Project) -> HashMap<String, DocumentId> {
    let documents = project.documents.iter();
    documents.map(|row| (plain(&row.name), row.id)).collect()
}

/// The document of this name, or of this file name.
pub(super) fn document_called(
    documents: &HashMap<String, DocumentId>,
    name: &str,
) -> Option<DocumentId> {
    let stem = Path::new(name).file_stem()?.to_string_lossy();
    let found = documents.get(&plain(name));
    found.or_else(|| documents.get(&plain(&stem))).copied()
}

/// A name without what gets lost between programs: capitals, lines between words.
fn plain(name: &str) -> String {
    name.trim().to_lowercase().replace('_', " ")
}

/// Whether words are the same but for white space: programs keep line feeds in their own ways.
fn is_alike(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}

/// A time as RFC 3339, with a space in place of its T, or a day; without a time zone it is UTC.
pub(super) fn milliseconds(time: &str) -> Option<Time> {
    if let Ok(stamp) = time.parse::<jiff::Timestamp>() {
        return Some(Time(stamp.as_millisecond()));
    }
    let civil = time.parse::<jiff::civil::DateTime>().ok()?;
    let zoned = civil.to_zoned(jiff::tz::TimeZone::UTC).ok()?;
    Some(Time(zoned.timestamp().as_millisecond()))
}
