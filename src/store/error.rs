//! How the world failed a project file, told so that the researcher knows what is safe and what to do.

use std::path::{Path, PathBuf};

use crate::model::Message;
use crate::operation::Refusal;

/// What the head of a foreign file looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// Nothing in it.
    Empty,
    /// A ZIP archive: a Word or OpenDocument file, a REFI-QDA project.
    Archive,
    /// A PDF.
    Pdf,
    /// An SQLite file of another program.
    Database,
    /// Words.
    Text,
    /// Something else.
    Unknown,
}

/// Why a project file cannot be opened or written.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such file.
    #[error("there is no file {}", path.display())]
    NotFound {
        /// Where it was looked for.
        path: PathBuf,
    },
    /// Something of that name exists.
    #[error("there is a file already at {}", path.display())]
    Exists {
        /// Where.
        path: PathBuf,
    },
    /// It is not a project file.
    #[error("not a Groundwork project ({foreign:?}): {}", path.display())]
    NotOurs {
        /// Which file.
        path: PathBuf,
        /// What it looks like.
        foreign: Foreign,
    },
    /// A newer program made it.
    #[error("made by a newer Groundwork (format {found}): {}", path.display())]
    Newer {
        /// Which file.
        path: PathBuf,
        /// Its format.
        found: u32,
    },
    /// It is damaged.
    #[error("damaged ({detail}): {}", path.display())]
    Damaged {
        /// Which file.
        path: PathBuf,
        /// What SQLite or the reader says.
        detail: String,
    },
    /// The disk is full.
    #[error("the disk is full: {}", path.display())]
    DiskFull {
        /// Which file.
        path: PathBuf,
    },
    /// The file or its folder cannot be written.
    #[error("cannot be written ({detail}): {}", path.display())]
    NotWritable {
        /// Which file.
        path: PathBuf,
        /// What the system says.
        detail: String,
    },
    /// Another program is in the middle of writing.
    #[error("busy: {}", path.display())]
    Busy {
        /// Which file.
        path: PathBuf,
    },
    /// The system failed otherwise.
    #[error("{detail}: {}", path.display())]
    System {
        /// Which file.
        path: PathBuf,
        /// What the system says.
        detail: String,
    },
}

impl Error {
    /// Returns the sentences to say: what is so, whether anything was changed, what can be done.
    pub fn message(&self) -> Message {
        let about =
            |key: &str, path: &Path| Message::new(key).with("path", path.display().to_string());
        match self {
            Self::NotFound { path } => about("store-not-found", path),
            Self::Exists { path } => about("store-exists", path),
            Self::NotOurs { path, foreign } => about(foreign.key(), path),
            Self::Newer { path, found } => about("store-newer", path)
                .with("found", u64::from(*found))
                .with("known", u64::from(super::schema::VERSION)),
            Self::Damaged { path, detail } => {
                about("store-damaged", path).with("detail", detail.as_str())
            }
            Self::DiskFull { path } => about("store-disk-full", path),
            Self::NotWritable { path, detail } => {
                about("store-not-writable", path).with("detail", detail.as_str())
            }
            Self::Busy { path } => about("store-busy", path),
            Self::System { path, detail } => {
                about("store-system", path).with("detail", detail.as_str())
            }
        }
    }

    /// Sorts what SQLite says into what the researcher can do about it.
    pub(super) fn of_sqlite(path: &Path, error: &rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        let (path, detail) = (path.to_owned(), error.to_string());
        match error.sqlite_error_code() {
            Some(Code::DiskFull) => Self::DiskFull { path },
            Some(Code::ReadOnly | Code::CannotOpen | Code::PermissionDenied) => {
                Self::NotWritable { path, detail }
            }
            Some(Code::DatabaseBusy | Code::DatabaseLocked) => Self::Busy { path },
            Some(Code::DatabaseCorrupt | Code::NotADatabase) => Self::Damaged { path, detail },
            Some(_) => Self::System { path, detail },
            None => Self::Damaged { path, detail },
        }
    }

    /// Sorts what the file system says.
    pub(super) fn of_system(path: &Path, error: &std::io::Error) -> Self {
        use std::io::ErrorKind as Kind;
        let (path, detail) = (path.to_owned(), error.to_string());
        match error.kind() {
            Kind::NotFound => Self::NotFound { path },
            Kind::AlreadyExists => Self::Exists { path },
            Kind::StorageFull | Kind::QuotaExceeded => Self::DiskFull { path },
            Kind::PermissionDenied | Kind::ReadOnlyFilesystem => Self::NotWritable { path, detail },
            _ => Self::System { path, detail },
        }
    }
}

impl Foreign {
    fn key(self) -> &'static str {
        match self {
            Self::Empty => "store-foreign-empty",
            Self::Archive => "store-foreign-archive",
            Self::Pdf => "store-foreign-pdf",
            Self::Database => "store-foreign-database",
            Self::Text => "store-foreign-text",
            Self::Unknown => "store-foreign-unknown",
        }
    }
}

/// Why an operation was not committed. Nothing was changed then.
#[derive(Debug, thiserror::Error)]
pub enum CommitError {
    /// The project or the method says no.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The world failed.
    #[error(transparent)]
    Failed(#[from] Error),
}

impl CommitError {
    /// Returns the sentences to say.
    pub fn message(&self) -> Message {
        match self {
            Self::Refused(refusal) => refusal.message(),
            Self::Failed(error) => error.message(),
        }
    }
}
