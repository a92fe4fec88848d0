//! What can go wrong with the index, and what a person is told of it.

use std::path::PathBuf;

use crate::model::Message;

/// The index cannot do what was asked. The project itself is never touched by it.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Another process, or another index of this one, writes into the folder.
    #[error("the index is in use by another process: {path}")]
    Busy {
        /// The folder.
        path: PathBuf,
    },
    /// The folder cannot be read or written.
    #[error("the folder of the index cannot be used: {source}: {path}")]
    Folder {
        /// What the system said.
        #[source]
        source: std::io::Error,
        /// The folder.
        path: PathBuf,
    },
    /// The search engine failed.
    #[error("the search engine failed: {0}")]
    Engine(#[from] tantivy::TantivyError),
    /// The user stopped it; the index is as it was committed last.
    #[error("stopped")]
    Cancelled,
}

impl Error {
    /// Returns what a person is told.
    pub fn message(&self) -> Message {
        match self {
            Self::Busy { path } => {
                Message::new("index-busy").with("path", path.display().to_string())
            }
            Self::Folder { source, path } => Message::new("index-folder")
                .with("path", path.display().to_string())
                .with("detail", source.to_string()),
            Self::Engine(error) => Message::new("index-engine").with("detail", error.to_string()),
            Self::Cancelled => Message::new("index-cancelled"),
        }
    }
}

/// A query cannot be read, and where.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("{message} (at byte {at})")]
pub struct QueryError {
    /// The byte of the query where it stops making sense.
    pub at: usize,
    /// What a person is told.
    pub message: Message,
}

impl QueryError {
    /// Returns the error of `key` at a byte of the query.
    pub(super) fn new(at: usize, key: &str) -> Self {
        Self {
            at,
            message: Message::new(key),
        }
    }

    /// Returns the error of `key` about `value` at a byte of the query.
    pub(super) fn about(at: usize, key: &str, value: &str) -> Self {
        Self {
            at,
            message: Message::new(key).with("value", value),
        }
    }
}
