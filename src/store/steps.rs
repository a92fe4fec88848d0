//! The steps of analysis, read from the journal: only entries that can concern what is traced are looked at.

use std::collections::HashMap;

use rusqlite::{Connection, params_from_iter};

use crate::model::{Message, Traced};
use crate::operation::{Operation, StepHistory};

use super::journal::{self, Act, Entry};
use super::packed::unpacked;
use super::{Error, Store};

/// One thing that happened to something that is traced.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What it happened to.
    pub of: Traced,
    /// The entry of the journal: when, by whom, why.
    pub entry: Entry,
    /// What it was for that thing.
    pub what: Message,
}

/// What stands in changes that can concern a code, a relation or a place, or that say their names.
const SIGNS: [&str; 15] = [
    r#"{"code":{"#,
    r#"{"comparison":{"#,
    r#"{"property":{"#,
    r#"{"placement":{"#,
    r#"{"relation":{"#,
    r#"{"evidence":{"#,
    r#"{"paradigm_model":{"#,
    r#"{"trimming":{"#,
    r#"{"case":{"#,
    r#"{"participant":{"#,
    r#"{"proposition":{"#,
    r#"{"support":{"#,
    r#"{"case_location":{"#,
    r#"{"case_finding":{"#,
    r#"{"matrix_path":{"#,
];

/// What stands in an operation that concerns codes whose rows it need not change.
const SPLIT: &str = r#""split_code":"#;

impl Store {
    /// Returns what happened to `of`, oldest first; also where they are gone meanwhile.
    ///
    /// Costs one pass over the journal, whatever is asked for.
    ///
    /// # Errors
    ///
    /// When the file cannot be read.
    pub fn steps(&self, of: &[Traced]) -> Result<Vec<Step>, Error> {
        let steps = read(&self.connection, of).map_err(|error| self.failed(&error))?;
        let told = |step: Step| {
            let entry = self.with_reason(step.entry)?;
            Ok(Step { entry, ..step })
        };
        steps.into_iter().map(told).collect()
    }
}

/// What an entry has to hold to be looked at: the signs, and the quotations by their ids.
fn signs(of: &[Traced]) -> Vec<String> {
    let quotations = of.iter().filter_map(|traced| match traced {
        Traced::Quotation(quotation) => Some(quotation.to_string()),
        _ => None,
    });
    let signs = SIGNS.into_iter().map(str::to_owned);
    signs.chain(quotations).collect()
}

fn read(connection: &Connection, of: &[Traced]) -> rusqlite::Result<Vec<Step>> {
    let signs = signs(of);
    let mut history = StepHistory::of(of);
    let mut told: HashMap<u64, Vec<(Traced, Message)>> = HashMap::new();
    let mut steps = Vec::new();
    // What is packed is looked into when it is unpacked.
    let holds = vec!["changes LIKE '%' || ? || '%'"; signs.len()].join(" OR ");
    let sql = format!(
        "SELECT seq, operation, changes FROM journal WHERE {holds} OR operation LIKE '%{SPLIT}%'
         OR typeof(changes) = 'blob' OR act IN ('undo', 'redo') ORDER BY seq"
    );
    let mut statement = connection.prepare(&sql)?;
    let mut rows = statement.query(params_from_iter(&signs))?;
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
                let concerns = |sign: &String| changes.contains(sign);
                if !operation.contains(SPLIT) && !signs.iter().any(concerns) {
                    continue;
                }
                let operation: Option<Operation> = serde_json::from_str(&operation).ok();
                let changes = journal::changes(connection, seq)?;
                let said = history.follow(operation.as_ref(), &changes);
                told.insert(seq, said.clone());
                said
            }
        };
        steps.extend(said.into_iter().map(|(of, what)| Step {
            of,
            entry: entry.clone(),
            what,
        }));
    }
    Ok(steps)
}
