//! Writing changes into rows, each compared with the row as it was.

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension as _, params_from_iter};

use crate::model::{Change, RowChange};

use super::rows::Stored;

/// Why a change was not written.
#[derive(Debug, thiserror::Error)]
pub(super) enum WriteError {
    /// The row is not as the change found it.
    #[error("a row of {table} is not as the change found it")]
    Stale {
        /// In which table.
        table: &'static str,
    },
    /// SQLite says no.
    #[error(transparent)]
    Sqlite(#[from] rusqlite::Error),
}

/// Writes `changes` in order. The caller holds the transaction.
pub(super) fn write(connection: &Connection, changes: &[RowChange]) -> Result<(), WriteError> {
    changes.iter().try_for_each(|change| match change {
        RowChange::Settings(change) => write_one(connection, change),
        RowChange::Coder(change) => write_one(connection, change),
        RowChange::Case(change) => write_one(connection, change),
        RowChange::Participant(change) => write_one(connection, change),
        RowChange::Document(change) => write_one(connection, change),
        RowChange::Paragraphs(change) => write_one(connection, change),
        RowChange::Code(change) => write_one(connection, change),
        RowChange::Quotation(change) => write_one(connection, change),
        RowChange::Coding(change) => write_one(connection, change),
        RowChange::ParadigmModel(change) => write_one(connection, change),
        RowChange::Placement(change) => write_one(connection, change),
        RowChange::Relation(change) => write_one(connection, change),
        RowChange::Evidence(change) => write_one(connection, change),
        RowChange::Memo(change) => write_one(connection, change),
        RowChange::Proposition(change) => write_one(connection, change),
        RowChange::Support(change) => write_one(connection, change),
        RowChange::Verdict(change) => write_one(connection, change),
        RowChange::Sampling(change) => write_one(connection, change),
        RowChange::GapDecision(change) => write_one(connection, change),
        RowChange::Candidacy(change) => write_one(connection, change),
        RowChange::Trimming(change) => write_one(connection, change),
        RowChange::Criteria(change) => write_one(connection, change),
        RowChange::Judgement(change) => write_one(connection, change),
        RowChange::QuotationLink(change) => write_one(connection, change),
        RowChange::Seen(change) => write_one(connection, change),
        RowChange::Corrections(change) => write_one(connection, change),
        RowChange::Pseudonym(change) => write_one(connection, change),
        RowChange::Round(change) => write_one(connection, change),
        RowChange::Settlement(change) => write_one(connection, change),
        RowChange::Dismissal(change) => write_one(connection, change),
        RowChange::Comparison(change) => write_one(connection, change),
        RowChange::Property(change) => write_one(connection, change),
        RowChange::Location(change) => write_one(connection, change),
        RowChange::MemberCheck(change) => write_one(connection, change),
        RowChange::Debriefing(change) => write_one(connection, change),
        RowChange::FormAnswer(change) => write_one(connection, change),
        RowChange::Convergence(change) => write_one(connection, change),
        RowChange::NegativeDecision(change) => write_one(connection, change),
        RowChange::CaseRating(change) => write_one(connection, change),
        RowChange::Attribute(change) => write_one(connection, change),
        RowChange::SavedQuery(change) => write_one(connection, change),
        RowChange::CaseLocation(change) => write_one(connection, change),
        RowChange::CaseFinding(change) => write_one(connection, change),
        RowChange::MatrixPath(change) => write_one(connection, change),
    })
}

fn write_one<R: Stored>(connection: &Connection, change: &Change<R>) -> Result<(), WriteError> {
    let before = change.before.as_deref().map(Stored::values);
    let after = change.after.as_deref().map(Stored::values);
    match (before, after) {
        (None, None) => Ok(()),
        (None, Some(after)) => insert::<R>(connection, after),
        (Some(before), after) => {
            compare::<R>(connection, &before)?;
            match after {
                Some(after) => update::<R>(connection, after),
                None => delete::<R>(connection, before),
            }
        }
    }
}

fn insert<R: Stored>(connection: &Connection, values: Vec<Value>) -> Result<(), WriteError> {
    let places = vec!["?"; R::COLUMNS.len()].join(", ");
    let sql = format!(
        "INSERT INTO {} ({}) VALUES ({places})",
        R::TABLE,
        R::COLUMNS.join(", ")
    );
    match connection
        .prepare_cached(&sql)?
        .execute(params_from_iter(values))
    {
        Ok(_) => Ok(()),
        Err(error)
            if error.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation) =>
        {
            Err(WriteError::Stale { table: R::TABLE })
        }
        Err(error) => Err(error.into()),
    }
}

fn update<R: Stored>(connection: &Connection, values: Vec<Value>) -> Result<(), WriteError> {
    let key = R::COLUMNS.first().copied().unwrap_or_default();
    let sets: Vec<String> = R::COLUMNS
        .iter()
        .enumerate()
        .map(|(index, column)| format!("{column} = ?{}", index + 1))
        .collect();
    let sql = format!(
        "UPDATE {} SET {} WHERE {key} = ?1",
        R::TABLE,
        sets.join(", ")
    );
    connection
        .prepare_cached(&sql)?
        .execute(params_from_iter(values))?;
    Ok(())
}

fn delete<R: Stored>(connection: &Connection, values: Vec<Value>) -> Result<(), WriteError> {
    let key = R::COLUMNS.first().copied().unwrap_or_default();
    let sql = format!("DELETE FROM {} WHERE {key} = ?1", R::TABLE);
    connection
        .prepare_cached(&sql)?
        .execute(params_from_iter(values.into_iter().take(1)))?;
    Ok(())
}

/// Checks that the row stands in the file as the change found it.
fn compare<R: Stored>(connection: &Connection, before: &[Value]) -> Result<(), WriteError> {
    let key = R::COLUMNS.first().copied().unwrap_or_default();
    let sql = format!(
        "SELECT {} FROM {} WHERE {key} = ?1",
        R::COLUMNS.join(", "),
        R::TABLE
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let found: Option<Vec<Value>> = statement
        .query_row(params_from_iter(before.first()), |row| {
            (0..R::COLUMNS.len())
                .map(|column| row.get(column))
                .collect()
        })
        .optional()?;
    if found.as_deref() == Some(before) {
        Ok(())
    } else {
        Err(WriteError::Stale { table: R::TABLE })
    }
}
