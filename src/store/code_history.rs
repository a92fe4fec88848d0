//! The history of one code, read from the journal: only entries that touch the codebook are looked at.

use std::collections::HashMap;

use rusqlite::Connection;

use crate::model::{CodeId, Message};
use crate::operation::{CodeHistory, Operation};

use super::journal::{self, Act, Entry};
use super::packed::unpacked;
use super::{Error, Store};

/// One thing that happened to a code.
#[derive(Clone, Debug, PartialEq)]
pub struct CodeEvent {
    /// The entry of the journal: when, by whom, why.
    pub entry: Entry,
    /// What it was for the code.
    pub what: Message,
}

/// Entries whose changes or operation can concern a code beyond its codings, all undos and redos, and what is packed:
/// that is looked into when it is unpacked.
const ENTRIES: &str = r#"SELECT seq, operation, changes FROM journal
    WHERE changes LIKE '%{"code":{%' OR changes LIKE '%{"comparison":{%' OR changes LIKE '%{"property":{%'
        OR operation LIKE '%"split_code":%' OR typeof(changes) = 'blob' OR act IN ('undo', 'redo')
    ORDER BY seq"#;

/// What stands in changes or operations that can concern a code.
const SIGNS: [&str; 4] = [
    r#"{"code":{"#,
    r#"{"comparison":{"#,
    r#"{"property":{"#,
    r#""split_code":"#,
];

impl Store {
    /// Returns what happened to a code, oldest first; also where it is gone meanwhile.
    ///
    /// # Errors
    ///
    /// When the file cannot be read.
    pub fn code_history(&self, code: CodeId) -> Result<Vec<CodeEvent>, Error> {
        let events = read(&self.connection, code).map_err(|error| self.failed(&error))?;
        let told = |event: CodeEvent| {
            let entry = self.with_reason(event.entry)?;
            Ok(CodeEvent { entry, ..event })
        };
        events.into_iter().map(told).collect()
    }
}

fn read(connection: &Connection, code: CodeId) -> rusqlite::Result<Vec<CodeEvent>> {
    let mut history = CodeHistory::of(code);
    let mut told: HashMap<u64, Vec<Message>> = HashMap::new();
    let mut events = Vec::new();
    let mut statement = connection.prepare_cached(ENTRIES)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let seq = u64::try_from(row.get::<_, i64>(0)?).unwrap_or(0);
        let Some(entry) = journal::entry(connection, seq)? else {
            continue;
        };
        let said = match (entry.act, entry.target) {
            (Act::Undo | Act::Redo, Some(target)) => {
                let Some(said) = told.get(&target).cloned() else {
                    continue;
                };
                // Names follow; what is told is what was taken back.
                history.follow(None, &journal::changes(connection, seq)?);
                said
            }
            _ => {
                let operation = unpacked(row.get_ref(1)?)?;
                let changes = unpacked(row.get_ref(2)?)?;
                let concerns = |sign: &&str| changes.contains(sign) || operation.contains(sign);
                if !SIGNS.iter().any(|sign| concerns(&sign)) {
                    continue;
                }
                let operation: Option<Operation> = serde_json::from_str(&operation).ok();
                let changes = journal::changes(connection, seq)?;
                let said = history.follow(operation.as_ref(), &changes);
                told.insert(seq, said.clone());
                said
            }
        };
        let event = |what| CodeEvent {
            entry: entry.clone(),
            what,
        };
        events.extend(said.into_iter().map(event));
    }
    Ok(events)
}
