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
    /// Another process has it now, on this computer or on one that shares the lock.
    Held(Holder),
    /// No process that can be seen from here has it, but another computer did not give it back: it may be gone, or it
    /// may be at work behind a synced folder. [`Lock::take_over`] takes it when a person says that it is gone.
    Left(Holder),
    /// The folder cannot be written.
    Unwritable(std::io::Error),
}

impl Lock {
    /// Takes the lock on `project` for `holder`.
    ///
    /// # Errors
    ///
    /// [`LockError::Held`] when another process has it; [`LockError::Left`] when a process on another computer has not
    /// given it back; [`LockError::Unwritable`] when the folder cannot be written.
    pub fn take(project: &Path, holder: &Holder) -> Result<Self, LockError> {
        let lock = Self::hold(project)?;
        lock.write(holder, false)
    }

    /// Takes the lock on `project` for `holder` also where another computer did not give it back.
    ///
    /// To be called when a person has said that nobody works there any more.
    ///
    /// # Errors
    ///
    /// [`LockError::Held`] when a process has it now, which nobody can take away; [`LockError::Unwritable`] as above.
    pub fn take_over(project: &Path, holder: &Holder) -> Result<Self, LockError> {
        let lock = Self::hold(project)?;
        lock.write(holder, true)
    }

    /// Takes the lock of the operating system.
    fn hold(project: &Path) -> Result<HeldFile, LockError> {
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
        Ok(HeldFile { path, file })
    }
}

/// The file, locked by the operating system; its words are still those of the last holder.
struct HeldFile {
    path: PathBuf,
    file: File,
}

impl HeldFile {
    fn write(self, holder: &Holder, over_others: bool) -> Result<Lock, LockError> {
        let Self { path, mut file } = self;
        let last = read_holder(&mut file);
        let is_other = !last.computer.is_empty() && last.computer != holder.computer;
        if is_other && !over_others {
            return Err(LockError::Left(last));
        }
        write_holder(&mut file, holder).map_err(LockError::Unwritable)?;
        Ok(Lock { path, file })
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
