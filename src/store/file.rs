//! Telling a project file from others before SQLite touches it, and opening it.

use std::io::Read as _;
use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use super::error::{Error, Foreign};
use super::schema;

/// How long a statement waits for a reader of another process, in milliseconds.
const PATIENCE_MS: u64 = 2_000;

/// Checks that `path` begins as an SQLite file does, without changing anything.
pub(super) fn check_head(path: &Path) -> Result<(), Error> {
    let failed = |error: std::io::Error| Error::of_system(path, &error);
    let metadata = std::fs::metadata(path).map_err(failed)?;
    if metadata.is_dir() {
        return Err(Error::NotOurs {
            path: path.to_owned(),
            foreign: Foreign::Unknown,
        });
    }
    let mut head = Vec::new();
    std::fs::File::open(path)
        .map_err(failed)?
        .take(512)
        .read_to_end(&mut head)
        .map_err(failed)?;
    if head.starts_with(b"SQLite format 3\0") {
        return Ok(());
    }
    Err(Error::NotOurs {
        path: path.to_owned(),
        foreign: looks_like(&head),
    })
}

/// Opens the file and checks whose it is; returns the connection and the format.
pub(super) fn connect(path: &Path, writable: bool) -> Result<(Connection, u32), Error> {
    let failed = |error: rusqlite::Error| Error::of_sqlite(path, &error);
    let access = if writable {
        OpenFlags::SQLITE_OPEN_READ_WRITE
    } else {
        OpenFlags::SQLITE_OPEN_READ_ONLY
    };
    let flags = access | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(failed)?;
    set_up(&connection, writable).map_err(failed)?;
    let application: i32 = connection
        .pragma_query_value(None, "application_id", |row| row.get(0))
        .map_err(failed)?;
    if application != schema::APPLICATION_ID {
        return Err(Error::NotOurs {
            path: path.to_owned(),
            foreign: Foreign::Database,
        });
    }
    let found: u32 = connection
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .map_err(failed)?;
    if found > schema::VERSION {
        return Err(Error::Newer {
            path: path.to_owned(),
            found,
        });
    }
    Ok((connection, found))
}

/// Returns a copy of the whole file in memory, to be changed without changing the file.
pub(super) fn in_memory_copy(connection: &Connection) -> rusqlite::Result<Connection> {
    let mut copy = Connection::open_in_memory()?;
    rusqlite::backup::Backup::new(connection, &mut copy)?.step(-1)?;
    set_up(&copy, false)?;
    Ok(copy)
}

/// Sets what a connection needs: full sync, checked keys, patience with readers.
pub(super) fn set_up(connection: &Connection, writable: bool) -> rusqlite::Result<()> {
    connection.busy_timeout(Duration::from_millis(PATIENCE_MS))?;
    connection.pragma_update(None, "foreign_keys", true)?;
    if writable {
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.pragma_update(None, "journal_mode", "DELETE")?;
        connection.pragma_update(None, "temp_store", "MEMORY")?;
    }
    connection.set_prepared_statement_cache_capacity(64);
    Ok(())
}

fn looks_like(head: &[u8]) -> Foreign {
    if head.is_empty() {
        return Foreign::Empty;
    }
    if head.starts_with(b"PK") {
        return Foreign::Archive;
    }
    if head.starts_with(b"%PDF") {
        return Foreign::Pdf;
    }
    // A character may be cut at the end of what was read.
    let text = match std::str::from_utf8(head) {
        Ok(_) => true,
        Err(error) => error.error_len().is_none(),
    };
    if text && !head.contains(&0) {
        Foreign::Text
    } else {
        Foreign::Unknown
    }
}
