//! What the journal tells of the age of judgements: only acts since the oldest of them are looked at.

use rusqlite::{Connection, OptionalExtension as _};

use crate::model::{Project, RowChange, Time};

use super::journal::{self, Act};
use super::packed::unpacked;

/// What stands in changes that concern what models claim or what is judged of it.
const SIGNS: [&str; 7] = [
    r#"{"placement":{"#,
    r#"{"relation":{"#,
    r#"{"paradigm_model":{"#,
    r#"{"trimming":{"#,
    r#"{"verdict":{"#,
    r#"{"support":{"#,
    r#"{"proposition":{"#,
];

/// Gives `project` what it needs to know which judgements are older than their models. Where nothing was judged, nothing
/// is read.
pub(super) fn follow(connection: &Connection, project: &mut Project) -> rusqlite::Result<()> {
    project.forget_acts();
    let Some(since) = project.oldest_judgement() else {
        return Ok(());
    };
    let sql = "SELECT seq, at FROM journal WHERE at >= ?1 ORDER BY seq";
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([since.0])?;
    while let Some(row) = rows.next()? {
        let seq = row.get(0)?;
        if concerns(connection, seq)? {
            let seq = u64::try_from(seq).unwrap_or(0);
            project.follow_act(&journal::changes(connection, seq)?, Time(row.get(1)?));
        }
    }
    Ok(())
}

/// Returns whether an act brings back something that was judged before.
pub(super) fn turns_back(act: Act, changes: &[RowChange]) -> bool {
    let judged = |change: &RowChange| {
        matches!(
            change,
            RowChange::Verdict(_) | RowChange::Support(_) | RowChange::Proposition(_)
        )
    };
    matches!(act, Act::Undo | Act::Redo) && changes.iter().any(judged)
}

/// Returns whether what an entry changed, or the entry that it takes back or does again, is to be looked at.
fn concerns(connection: &Connection, seq: i64) -> rusqlite::Result<bool> {
    let sql = "SELECT changes FROM journal WHERE seq = coalesce(
                   (SELECT target FROM journal WHERE seq = ?1 AND act IN ('undo', 'redo')), ?1)";
    let changes = connection
        .prepare_cached(sql)?
        .query_row([seq], |row| unpacked(row.get_ref(0)?))
        .optional()?;
    Ok(changes.is_some_and(|changes| SIGNS.iter().any(|sign| changes.contains(sign))))
}
