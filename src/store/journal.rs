//! The journal: who changed what, when and why; what undo and redo go by.

use std::collections::BTreeMap;

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension as _, params};
use uuid::Uuid;

use crate::model::{CoderId, Message, RowChange, Time, inverse};

use super::packed::{packed, unpacked};

/// How an entry came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Setting up the project; it is not undone.
    Begin,
    /// An operation.
    Do,
    /// Undoing the entry `target`.
    Undo,
    /// Doing the entry `target` again.
    Redo,
    /// Saying afterwards why the entry `target` was done. It changes nothing of the project, and is neither undone nor
    /// in the way of undo; another one in its place says another reason.
    Why,
}

/// One line of the audit trail.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its number, from 1.
    pub seq: u64,
    /// When.
    pub at: Time,
    /// Who.
    pub coder: CoderId,
    /// How it came about.
    pub act: Act,
    /// Which entry it undoes or does again.
    pub target: Option<u64>,
    /// The act's name, for “Undo …”.
    pub label: Message,
    /// What was done, in names of that time.
    pub what: Message,
    /// Why; empty where no reason was given. Of several that were said one after the other, the last.
    pub why: String,
}

/// What can be undone and done again, newest last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stacks {
    /// Entries that can be undone.
    pub undo: Vec<u64>,
    /// Entries that can be done again.
    pub redo: Vec<u64>,
    /// The entry that said last why an entry was done.
    pub whys: BTreeMap<u64, u64>,
}

impl Stacks {
    /// Follows one entry.
    pub fn follow(&mut self, seq: u64, act: Act, target: Option<u64>) {
        match (act, target) {
            (Act::Undo, Some(target)) => {
                self.undo.retain(|seq| *seq != target);
                self.redo.push(target);
            }
            (Act::Redo, Some(target)) => {
                self.redo.retain(|seq| *seq != target);
                self.undo.push(target);
            }
            (Act::Why, Some(target)) => {
                self.whys.insert(target, seq);
            }
            (Act::Do, _) => {
                self.undo.push(seq);
                self.redo.clear();
            }
            _ => {}
        }
    }
}

/// A new entry with what belongs to it.
pub(super) struct NewEntry<'a> {
    pub entry: &'a Entry,
    pub operation: &'a str,
    /// The changes as JSON; empty for undo and redo, which follow from their target.
    pub changes: &'a str,
}

/// Writes an entry. The caller holds the transaction.
pub(super) fn append(connection: &Connection, new: &NewEntry<'_>) -> rusqlite::Result<()> {
    let NewEntry {
        entry,
        operation,
        changes,
    } = new;
    let sql =
        "INSERT INTO journal (seq, at, coder, act, target, label, what, why, operation, changes)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
    connection.prepare_cached(sql)?.execute(params![
        number(entry.seq),
        entry.at.0,
        entry.coder.0.as_bytes().as_slice(),
        entry.act.word(),
        entry.target.map(number),
        message(&entry.label),
        message(&entry.what),
        entry.why,
        packed(operation),
        packed(changes),
    ])?;
    Ok(())
}

/// Returns the number of the last entry; 0 when there is none.
pub(super) fn head(connection: &Connection) -> rusqlite::Result<u64> {
    let head: Option<i64> =
        connection.query_row("SELECT max(seq) FROM journal", [], |row| row.get(0))?;
    Ok(head.and_then(|head| u64::try_from(head).ok()).unwrap_or(0))
}

/// Returns what can be undone and done again.
pub(super) fn stacks(connection: &Connection) -> rusqlite::Result<Stacks> {
    let mut stacks = Stacks::default();
    let mut statement = connection.prepare("SELECT seq, act, target FROM journal ORDER BY seq")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let target: Option<i64> = row.get(2)?;
        stacks.follow(
            unsigned(row.get(0)?),
            Act::of_word(&row.get::<_, String>(1)?),
            target.map(unsigned),
        );
    }
    Ok(stacks)
}

/// Returns up to `limit` entries before `before`, newest first.
pub(super) fn entries(
    connection: &Connection,
    before: u64,
    limit: usize,
) -> rusqlite::Result<Vec<Entry>> {
    let sql = "SELECT seq, at, coder, act, target, label, what, why FROM journal WHERE seq < ?1
               ORDER BY seq DESC LIMIT ?2";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map(params![number(before), number(limit as u64)], entry_of)?;
    rows.collect()
}

/// Returns one entry.
pub(super) fn entry(connection: &Connection, seq: u64) -> rusqlite::Result<Option<Entry>> {
    let sql = "SELECT seq, at, coder, act, target, label, what, why FROM journal WHERE seq = ?1";
    connection
        .prepare_cached(sql)?
        .query_row([number(seq)], entry_of)
        .optional()
}

/// Returns the changes that the entry `seq` made.
pub(super) fn changes(connection: &Connection, seq: u64) -> rusqlite::Result<Vec<RowChange>> {
    let sql = "SELECT act, target, changes FROM journal WHERE seq = ?1";
    let (act, target, json): (String, Option<i64>, String) = connection
        .prepare_cached(sql)?
        .query_row([number(seq)], |row| {
            Ok((row.get(0)?, row.get(1)?, unpacked(row.get_ref(2)?)?))
        })?;
    match (Act::of_word(&act), target) {
        (Act::Why, _) => Ok(Vec::new()),
        (Act::Undo, Some(target)) => {
            changes(connection, unsigned(target)).map(|changes| inverse(&changes))
        }
        (Act::Redo, Some(target)) => changes(connection, unsigned(target)),
        _ => serde_json::from_str(&json).map_err(|error| {
            rusqlite::Error::FromSqlConversionFailure(
                2,
                rusqlite::types::Type::Text,
                Box::new(error),
            )
        }),
    }
}

fn entry_of(row: &rusqlite::Row<'_>) -> rusqlite::Result<Entry> {
    let coder: [u8; 16] = row.get(2)?;
    let target: Option<i64> = row.get(4)?;
    Ok(Entry {
        seq: unsigned(row.get(0)?),
        at: Time(row.get(1)?),
        coder: CoderId(Uuid::from_bytes(coder)),
        act: Act::of_word(&row.get::<_, String>(3)?),
        target: target.map(unsigned),
        label: read_message(&row.get::<_, String>(5)?),
        what: read_message(&row.get::<_, String>(6)?),
        why: row.get(7)?,
    })
}

impl Act {
    /// Returns the word in the journal, also in the JSON of the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Begin => "begin",
            Self::Do => "do",
            Self::Undo => "undo",
            Self::Redo => "redo",
            Self::Why => "why",
        }
    }

    fn of_word(word: &str) -> Self {
        match word {
            "begin" => Self::Begin,
            "undo" => Self::Undo,
            "redo" => Self::Redo,
            "why" => Self::Why,
            _ => Self::Do,
        }
    }
}

fn message(message: &Message) -> Value {
    Value::Text(serde_json::to_string(message).unwrap_or_default())
}

fn read_message(json: &str) -> Message {
    serde_json::from_str(json).unwrap_or_else(|_| Message::new("act-unknown"))
}

fn number(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn unsigned(number: i64) -> u64 {
    u64::try_from(number).unwrap_or(0)
}
