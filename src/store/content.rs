//! Bytes kept by their hash: the texts of documents and the original files.

use rusqlite::{Connection, OptionalExtension as _, params};

use crate::model::ContentHash;

/// Bytes to keep, with their hash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    hash: ContentHash,
    bytes: Vec<u8>,
}

impl Content {
    /// Returns `bytes` with their SHA-256.
    pub fn new(bytes: Vec<u8>) -> Self {
        Self {
            hash: ContentHash::of(&bytes),
            bytes,
        }
    }

    /// Returns the hash.
    pub fn hash(&self) -> &ContentHash {
        &self.hash
    }
}

/// Keeps `content` unless it is there. The caller holds the transaction.
pub(super) fn keep(connection: &Connection, content: &Content) -> rusqlite::Result<()> {
    let sql = "INSERT OR IGNORE INTO content (hash, bytes) VALUES (?1, ?2)";
    connection
        .prepare_cached(sql)?
        .execute(params![content.hash.0, content.bytes])?;
    Ok(())
}

/// Returns the bytes of `hash`.
pub(super) fn get(
    connection: &Connection,
    hash: &ContentHash,
) -> rusqlite::Result<Option<Vec<u8>>> {
    let sql = "SELECT bytes FROM content WHERE hash = ?1";
    connection
        .prepare_cached(sql)?
        .query_row([&hash.0], |row| row.get(0))
        .optional()
}
