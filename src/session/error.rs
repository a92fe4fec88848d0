//! Why a request was not done, told to the face that made it.

use std::io::ErrorKind;

use crate::import;
use crate::locale::words;
use crate::model::Message;
use crate::operation::Refusal;
use crate::store::{self, CommitError, ReadOnly};

use super::clock::minute_words;
use super::jobs::Cancelled;

/// Why a request was not done. Nothing was changed then.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The project or the method says no.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The project file failed.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// A source cannot be read.
    #[error(transparent)]
    Import(#[from] import::Error),
    /// The words of a search cannot be understood, or the index failed.
    #[error("{0}")]
    Index(Message),
    /// A figure or a table cannot be made.
    #[error("{0}")]
    Export(Message),
    /// What was asked cannot be answered as things stand; no mistake, and nothing failed.
    #[error("{0}")]
    Declined(Message),
    /// A file other than the project failed.
    #[error("{detail}: {}", path.display())]
    File {
        /// Which.
        path: std::path::PathBuf,
        /// What the system says.
        detail: String,
    },
    /// No project is open.
    #[error("no project is open")]
    NothingOpen,
    /// The user stopped it.
    #[error("cancelled")]
    Cancelled,
    /// A mistake of ours.
    #[error("a mistake of the program: {detail}")]
    Bug {
        /// What is known of it.
        detail: String,
    },
}

impl Failure {
    /// Returns the sentences to say.
    pub fn message(&self) -> Message {
        match self {
            Self::Refused(refusal) => refusal.message(),
            Self::Store(error) => error.message(),
            Self::Import(error) => error.message(),
            Self::Index(message) | Self::Export(message) | Self::Declined(message) => {
                message.clone()
            }
            Self::File { path, detail } => Message::new("failure-file")
                .with("path", path.display().to_string())
                .with("detail", detail.as_str()),
            Self::NothingOpen => Message::new("failure-nothing-open"),
            Self::Cancelled => Message::new("failure-cancelled"),
            Self::Bug { detail } => Message::new("failure-bug").with("detail", detail.as_str()),
        }
    }

    /// Returns the failure of a file, in words for what happens most.
    pub fn file(path: &std::path::Path, error: &std::io::Error) -> Self {
        let folder = path
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty());
        let detail = match error.kind() {
            ErrorKind::NotFound if folder.is_some_and(|folder| !folder.exists()) => {
                words("failure-file-no-folder")
            }
            ErrorKind::NotFound => words("failure-file-none"),
            ErrorKind::IsADirectory => words("failure-file-folder"),
            ErrorKind::PermissionDenied => words("failure-file-denied"),
            _ => error.to_string(),
        };
        Self::File {
            path: path.to_owned(),
            detail,
        }
    }
}

/// Says why a project is open to read only, and who has it.
pub fn read_only_message(reason: &ReadOnly) -> Message {
    match reason {
        ReadOnly::HeldBy(holder) => Message::new("read-only-held")
            .with("user", holder.user.as_str())
            .with("computer", holder.computer.as_str())
            .with("since", minute_words(holder.since)),
        ReadOnly::LeftBy(holder) => Message::new("read-only-left")
            .with("user", holder.user.as_str())
            .with("computer", holder.computer.as_str())
            .with("since", minute_words(holder.since)),
        ReadOnly::NotWritable => Message::new("read-only-not-writable"),
        ReadOnly::Asked => Message::new("read-only-asked"),
    }
}

impl From<CommitError> for Failure {
    fn from(error: CommitError) -> Self {
        match error {
            CommitError::Refused(refusal) => Self::Refused(refusal),
            CommitError::Failed(error) => Self::Store(error),
        }
    }
}

impl From<Cancelled> for Failure {
    fn from(_: Cancelled) -> Self {
        Self::Cancelled
    }
}
