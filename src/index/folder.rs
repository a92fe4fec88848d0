//! The folder in which an index lives: opening it, finding damage, making it anew.
//!
//! It deletes nothing but plain files of its own subfolder, and those only while it holds the lock.

use std::fs::{self, File, TryLockError};
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use tantivy::directory::{MmapDirectory, RamDirectory};
use tantivy::{IndexReader, IndexSettings, IndexWriter, ReloadPolicy};
use uuid::Uuid;

use super::error::Error;
use super::schema;

/// What the index is written by. An index of any other version is made anew.
const VERSION: &str = concat!(env!("CARGO_PKG_VERSION"), " 3");

/// Subfolder of the files, so that a wrong folder given by mistake loses nothing.
const FILES: &str = "entries";

/// The file that is locked while the index is open.
const LOCK: &str = "lock";

/// Memory for entries on their way, in bytes; it is taken as it is needed.
const WRITER_MEMORY: usize = 64_000_000;

/// Up to where the index follows the journal, and by what the place in the journal is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// Number of the last journal entry; 0 before the first.
    pub revision: u64,
    /// Tells this journal entry from one of the same number in a copy of the project that went another way: any number
    /// that the caller derives from the entry, for example from its time or its ids.
    pub token: u64,
}

impl From<u64> for Head {
    /// Returns the head at `revision` of a project of which there is no other copy.
    fn from(revision: u64) -> Self {
        Self { revision, token: 0 }
    }
}

/// What stands in the payload of a commit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Seal {
    version: String,
    project: Uuid,
    pub head: Head,
    /// How many entries there are.
    pub entries: u64,
    check: u64,
}

impl Seal {
    /// Returns the seal of an index of `project` that follows it up to `head`.
    pub fn new(project: Uuid, head: Head, entries: u64) -> Self {
        let mut seal = Self {
            version: VERSION.to_owned(),
            project,
            head,
            entries,
            check: 0,
        };
        seal.check = seal.checksum();
        seal
    }

    /// FNV-1a, 64 bits, over everything else: the file in which the payload stands has no checksum of its own.
    fn checksum(&self) -> u64 {
        let Self {
            version,
            project,
            head,
            entries,
            check: _,
        } = self;
        let text = format!("{version} {project} {head:?} {entries}");
        text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        })
    }

    fn is_valid(&self, project: Uuid) -> bool {
        self.version == VERSION && self.project == project && self.check == self.checksum()
    }
}

/// An open index: its writer, its reader, and the lock that keeps others out.
pub(super) struct Folder {
    pub writer: IndexWriter,
    pub reader: IndexReader,
    /// What the last commit says; nothing when there is none.
    pub seal: Option<Seal>,
    _lock: Option<File>,
}

impl Folder {
    /// Opens the index in `dir`, made anew when it is missing, damaged, of another version or of another project.
    pub fn open(dir: &Path, project: Uuid) -> Result<Self, Error> {
        let files = dir.join(FILES);
        fs::create_dir_all(&files).map_err(folder_error(&files))?;
        let lock = lock(dir)?;
        let opened = open_sound(&files, project);
        let (writer, reader, seal) = match opened {
            Some((writer, reader, seal)) => (writer, reader, Some(seal)),
            None => {
                clear(&files).map_err(folder_error(&files))?;
                let (writer, reader) = create(&files)?;
                (writer, reader, None)
            }
        };
        Ok(Self {
            writer,
            reader,
            seal,
            _lock: Some(lock),
        })
    }

    /// Makes an index in memory.
    pub fn in_memory() -> Result<Self, Error> {
        let (schema, _) = schema::schema();
        let index =
            tantivy::Index::create(RamDirectory::create(), schema, IndexSettings::default())?;
        let (writer, reader) = hands(index)?;
        Ok(Self {
            writer,
            reader,
            seal: None,
            _lock: None,
        })
    }
}

fn lock(dir: &Path) -> Result<File, Error> {
    let path = dir.join(LOCK);
    let file = File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&path)
        .map_err(folder_error(&path))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(Error::Busy {
            path: dir.to_owned(),
        }),
        Err(TryLockError::Error(source)) => Err(folder_error(&path)(source)),
    }
}

/// Opens what is there; nothing when it is not entirely as it should be.
fn open_sound(files: &Path, project: Uuid) -> Option<(IndexWriter, IndexReader, Seal)> {
    // The engine trusts its table of contents; a damaged one must not bring the program down.
    catch_unwind(AssertUnwindSafe(|| open_checked(files, project)))
        .ok()
        .flatten()
}

fn open_checked(files: &Path, project: Uuid) -> Option<(IndexWriter, IndexReader, Seal)> {
    let index = tantivy::Index::open_in_dir(files).ok()?;
    let (schema, _) = schema::schema();
    if index.schema() != schema || *index.settings() != IndexSettings::default() {
        return None;
    }
    let metas = index.load_metas().ok()?;
    let seal: Seal = serde_json::from_str(metas.payload.as_deref()?).ok()?;
    if !seal.is_valid(project) {
        return None;
    }
    let segments: Vec<String> = metas
        .segments
        .iter()
        .map(|segment| segment.id().uuid_string())
        .collect();
    for path in files_of(files, &segments).ok()? {
        if !index.directory().validate_checksum(&path).ok()? {
            return None;
        }
    }
    let (writer, reader) = hands(index).ok()?;
    (reader.searcher().num_docs() == seal.entries).then_some((writer, reader, seal))
}

/// Returns the names of the files of these segments.
fn files_of(files: &Path, segments: &[String]) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for file in fs::read_dir(files)? {
        let name = file?.file_name();
        let of_segment = name
            .to_str()
            .is_some_and(|name| segments.iter().any(|segment| name.starts_with(segment)));
        if of_segment {
            found.push(PathBuf::from(name));
        }
    }
    Ok(found)
}

fn create(files: &Path) -> Result<(IndexWriter, IndexReader), Error> {
    let (schema, _) = schema::schema();
    let directory = MmapDirectory::open(files).map_err(tantivy::TantivyError::from)?;
    hands(tantivy::Index::create(
        directory,
        schema,
        IndexSettings::default(),
    )?)
}

/// Returns writer and reader of an index.
fn hands(mut index: tantivy::Index) -> Result<(IndexWriter, IndexReader), Error> {
    index.set_tokenizers(schema::tokenizers());
    let reader = index
        .reader_builder()
        .reload_policy(ReloadPolicy::Manual)
        .try_into()?;
    let writer = index.writer_with_num_threads(1, WRITER_MEMORY)?;
    Ok((writer, reader))
}

/// Deletes the files of the index; folders stay.
fn clear(files: &Path) -> io::Result<()> {
    for file in fs::read_dir(files)? {
        let file = file?;
        if !file.file_type()?.is_dir() {
            fs::remove_file(file.path())?;
        }
    }
    Ok(())
}

fn folder_error(path: &Path) -> impl Fn(io::Error) -> Error {
    let path = path.to_owned();
    move |source| Error::Folder {
        source,
        path: path.clone(),
    }
}
