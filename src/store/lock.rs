//! One writer: a small file beside the project says who has it open, and goes when it is closed.
//!
//! The operating system holds the lock, so that a killed program leaves none behind. The file's words are for the
//! second opener, also on another computer that sees the folder through a synced drive.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read as _, Seek as _, Write as _};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::model::Time;

/// Who has a project open.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The person, as the computer knows them.
    pub user: String,
    /// The computer.
    pub computer: String,
    /// Number of the process.
    pub process: u32,
    /// Since when.
    pub since: Time,
}

/// The lock on one project, held until dropped.
#[derive(Debug)]
pub struct Lock {
    path: PathBuf,
    file: File,
}

/// Why there is no lock.
#[derive(Debug)]
pub enum LockError {
    /// Somebody else has it.
    Held(Holder),
    /// The folder cannot be written.
    Unwritable(std::io::Error),
}

impl Lock {
    /// Takes the lock on `project` for `holder`.
    ///
    /// # Errors
    ///
    /// [`LockError::Held`] when another process has it, or a process on another computer has not given it back;
    /// [`LockError::Unwritable`] when the folder cannot be written.
    pub fn take(project: &Path, holder: &Holder) -> Result<Self, LockError> {
        let path = lock_path(project);
        let mut file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path)
            .map_err(LockError::Unwritable)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(LockError::Held(read_holder(&mut file))),
            Err(TryLockError::Error(error)) => return Err(LockError::Unwritable(error)),
        }
        let last = read_holder(&mut file);
        if !last.computer.is_empty() && last.computer != holder.computer {
            return Err(LockError::Held(last));
        }
        write_holder(&mut file, holder).map_err(LockError::Unwritable)?;
        Ok(Self { path, file })
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Emptied first: where the file cannot be removed it must not name us any longer.
        self.file.set_len(0).ok();
        std::fs::remove_file(&self.path).ok();
    }
}

/// Returns where the lock of `project` stands.
pub fn lock_path(project: &Path) -> PathBuf {
    let mut name = project.file_name().unwrap_or_default().to_owned();
    name.push("-lock");
    project.with_file_name(name)
}

fn read_holder(file: &mut File) -> Holder {
    let mut words = String::new();
    let read = file
        .rewind()
        .and_then(|()| file.take(4096).read_to_string(&mut words));
    read.ok()
        .and_then(|_| serde_json::from_str(&words).ok())
        .unwrap_or_default()
}

fn write_holder(file: &mut File, holder: &Holder) -> std::io::Result<()> {
    file.set_len(0)?;
    file.rewind()?;
    file.write_all(serde_json::to_string(holder)?.as_bytes())
}
