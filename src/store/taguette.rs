//! The project file of Taguette (1.x, SQLite), read only: its documents, and the log of every command with its time.

use std::path::Path;

use rusqlite::{Connection, OpenFlags, Row};

use super::error::{Error, Foreign};
use super::file;

/// What a file of Taguette holds of its project.
#[derive(Clone, Debug, Default)]
pub struct Taguette {
    /// How many projects the file holds; what follows is of the first.
    pub projects: usize,
    /// Number, name and contents (HTML) of the documents.
    pub documents: Vec<(i64, String, String)>,
    /// Number and name of the tags.
    pub tags: Vec<(i64, String)>,
    /// The commands, the first one first.
    pub commands: Vec<TaguetteCommand>,
}

/// A line of the log.
#[derive(Clone, Debug)]
pub struct TaguetteCommand {
    /// Its number.
    pub number: i64,
    /// When, in UTC, as it is written.
    pub date: String,
    /// Who.
    pub user: String,
    /// The document; one that is no more has a negative number.
    pub document: Option<i64>,
    /// What, as JSON.
    pub payload: String,
}

/// Reads a file of Taguette; nothing in it is changed.
///
/// # Errors
///
/// [`Error::NotOurs`] where it is no such file, or what failed.
pub fn read_taguette(path: &Path) -> Result<Taguette, Error> {
    file::check_head(path)?;
    let failed = |error: rusqlite::Error| Error::of_sqlite(path, &error);
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(failed)?;
    let tables = "SELECT count(*) FROM sqlite_master WHERE type = 'table'
                  AND name IN ('projects', 'documents', 'tags', 'commands')";
    let tables: i64 = connection
        .query_row(tables, [], |row| row.get(0))
        .map_err(failed)?;
    if tables < 4 {
        return Err(Error::NotOurs {
            path: path.to_owned(),
            foreign: Foreign::Database,
        });
    }
    read(&connection).map_err(failed)
}

fn read(connection: &Connection) -> rusqlite::Result<Taguette> {
    let projects: i64 =
        connection.query_row("SELECT count(*) FROM projects", [], |row| row.get(0))?;
    let documents = rows(
        connection,
        "SELECT id, name, contents FROM documents WHERE project_id = (SELECT min(id) FROM projects) ORDER BY id",
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?;
    let tags = rows(
        connection,
        "SELECT id, path FROM tags WHERE project_id = (SELECT min(id) FROM projects) ORDER BY id",
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let commands = rows(
        connection,
        "SELECT id, date, user_login, document_id, payload FROM commands
         WHERE project_id = (SELECT min(id) FROM projects) ORDER BY id",
        |row| {
            Ok(TaguetteCommand {
                number: row.get(0)?,
                date: row.get(1)?,
                user: row.get(2)?,
                document: row.get(3)?,
                payload: row.get(4)?,
            })
        },
    )?;
    Ok(Taguette {
        projects: usize::try_from(projects).unwrap_or(0),
        documents,
        tags,
        commands,
    })
}

fn rows<T>(
    connection: &Connection,
    sql: &str,
    of: impl Fn(&Row<'_>) -> rusqlite::Result<T>,
) -> rusqlite::Result<Vec<T>> {
    let mut statement = connection.prepare(sql)?;
    let found = statement.query_map([], of)?;
    found.collect()
}
