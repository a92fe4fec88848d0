//! What a kind of row needs to stand in a table, and how values become columns.

use rusqlite::types::Value;
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::model::{CaseId, ParticipantId, Row, Unit, Whom};

/// A kind of row that has a table.
pub trait Stored: Row {
    /// The table.
    const TABLE: &'static str;
    /// Its columns, the identity first.
    const COLUMNS: &'static [&'static str];

    /// Returns the values of the columns.
    fn values(&self) -> Vec<Value>;

    /// Reads a row that was selected by the columns.
    ///
    /// # Errors
    ///
    /// A column that does not hold what it should.
    fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self>;
}

/// Reads columns one after another.
pub(super) struct Columns<'a> {
    pub(super) row: &'a rusqlite::Row<'a>,
    pub(super) next: usize,
}

impl Columns<'_> {
    pub(super) fn take<T: rusqlite::types::FromSql>(&mut self) -> rusqlite::Result<T> {
        let value = self.row.get(self.next);
        self.next += 1;
        value
    }

    pub(super) fn id<T: From<Uuid>>(&mut self) -> rusqlite::Result<T> {
        let bytes: [u8; 16] = self.take()?;
        Ok(T::from(Uuid::from_bytes(bytes)))
    }

    pub(super) fn maybe_id<T: From<Uuid>>(&mut self) -> rusqlite::Result<Option<T>> {
        let bytes: Option<[u8; 16]> = self.take()?;
        Ok(bytes.map(|bytes| T::from(Uuid::from_bytes(bytes))))
    }

    /// A value that is kept as JSON: lists and maps.
    pub(super) fn json<T: DeserializeOwned>(&mut self) -> rusqlite::Result<T> {
        let column = self.next;
        let text: String = self.take()?;
        serde_json::from_str(&text).map_err(|error| unreadable(column, error))
    }

    /// A word of a closed list, such as a kind.
    pub(super) fn word<T: DeserializeOwned>(&mut self) -> rusqlite::Result<T> {
        let column = self.next;
        let text: String = self.take()?;
        serde_json::from_value(serde_json::Value::String(text))
            .map_err(|error| unreadable(column, error))
    }

    /// A value that is kept as JSON, or nothing.
    pub(super) fn maybe_json<T: DeserializeOwned>(&mut self) -> rusqlite::Result<Option<T>> {
        let column = self.next;
        let text: Option<String> = self.take()?;
        text.map(|text| serde_json::from_str(&text))
            .transpose()
            .map_err(|error| unreadable(column, error))
    }

    /// A case or a document, in two columns of which one is empty.
    pub(super) fn unit(&mut self) -> rusqlite::Result<Unit> {
        let (case, document) = (self.maybe_id()?, self.maybe_id()?);
        match (case, document) {
            (Some(case), None) => Ok(Unit::Case(case)),
            (None, Some(document)) => Ok(Unit::Document(document)),
            _ => Err(rusqlite::Error::InvalidQuery),
        }
    }

    pub(super) fn maybe_word<T: DeserializeOwned>(&mut self) -> rusqlite::Result<Option<T>> {
        let column = self.next;
        let text: Option<String> = self.take()?;
        text.map(|text| serde_json::from_value(serde_json::Value::String(text)))
            .transpose()
            .map_err(|error| unreadable(column, error))
    }
}

pub(super) fn unreadable(column: usize, error: serde_json::Error) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, Box::new(error))
}

pub(super) fn id(id: impl Into<Uuid>) -> Value {
    let uuid: Uuid = id.into();
    Value::Blob(uuid.as_bytes().to_vec())
}

pub(super) fn maybe_id(value: Option<impl Into<Uuid>>) -> Value {
    value.map_or(Value::Null, id)
}

pub(super) fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

pub(super) fn maybe_text(value: &Option<String>) -> Value {
    value.as_deref().map_or(Value::Null, text)
}

pub(super) fn json<T: Serialize + ?Sized>(value: &T) -> Value {
    // Plain data with string keys: there is nothing that JSON cannot hold.
    Value::Text(serde_json::to_string(value).unwrap_or_default())
}

pub(super) fn maybe_json<T: Serialize>(value: Option<&T>) -> Value {
    value.map_or(Value::Null, json)
}

pub(super) fn word<T: Serialize>(value: &T) -> Value {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => Value::Text(word),
        _ => Value::Null,
    }
}

pub(super) fn case_of(unit: Unit) -> Value {
    match unit {
        Unit::Case(case) => id(case),
        Unit::Document(_) => Value::Null,
    }
}

pub(super) fn document_of(unit: Unit) -> Value {
    match unit {
        Unit::Case(_) => Value::Null,
        Unit::Document(document) => id(document),
    }
}

pub(super) fn number(number: impl Into<i64>) -> Value {
    Value::Integer(number.into())
}

/// Says how a kind of row stands in its table.
macro_rules! stored {
    ($row:ident in $table:literal [$($column:literal),* $(,)?]
        write |$self:ident| [$($value:expr),* $(,)?]
        read |$columns:ident| $read:expr) => {
        impl Stored for $row {
            const TABLE: &'static str = $table;
            const COLUMNS: &'static [&'static str] = &[$($column),*];

            fn values(&self) -> Vec<Value> {
                let $self = self;
                vec![$($value),*]
            }

            fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
                #[allow(unused_mut)]
                let mut columns = Columns { row, next: 0 };
                let $columns = &mut columns;
                Ok($read)
            }
        }
    };
}

pub(super) use stored;

pub(super) fn case_among(whom: Whom) -> Option<CaseId> {
    match whom {
        Whom::Case(case) => Some(case),
        Whom::Participant(_) => None,
    }
}

pub(super) fn participant_among(whom: Whom) -> Option<ParticipantId> {
    match whom {
        Whom::Case(_) => None,
        Whom::Participant(participant) => Some(participant),
    }
}

/// Reads the two columns of which one says who.
pub(super) fn whom(row: &mut Columns<'_>) -> rusqlite::Result<Whom> {
    let case: Option<CaseId> = row.maybe_id()?;
    let column = row.next;
    let participant: Option<ParticipantId> = row.maybe_id()?;
    let found = case.map(Whom::Case).or(participant.map(Whom::Participant));
    let nobody = "neither a case nor a participant";
    found.ok_or_else(|| {
        let kind = rusqlite::types::Type::Null;
        rusqlite::Error::FromSqlConversionFailure(column, kind, nobody.into())
    })
}
