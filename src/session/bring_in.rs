//! Bringing files in: finding them, reading them, and making documents of what was read.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::import::{self, Draft, Options};
use crate::model::{Message, Origin, words_in};
use crate::operation::{DocumentEdit, NewDocument};
use crate::store::Content;

use super::{Failure, Progress};

/// How deep folders are searched.
const DEPTH: usize = 12;

/// A file to read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    /// Where it is.
    pub path: PathBuf,
    /// Its size in bytes.
    pub bytes: u64,
}

/// A file as it was read, or why it was not.
#[derive(Clone, Debug)]
pub struct ReadFile {
    /// Where it is.
    pub path: PathBuf,
    /// Its name without the folder.
    pub file_name: String,
    /// The original bytes; empty where they could not be had.
    pub bytes: Arc<[u8]>,
    /// The draft, or the sentence that says why there is none.
    pub draft: Result<Arc<Draft>, Message>,
    /// How many words the draft has (UAX 29); counted where it is read, since long texts take their time.
    pub words: usize,
}

/// A file that was read, with what the researcher says of it.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The name of the file.
    pub file_name: String,
    /// The original bytes.
    pub bytes: Arc<[u8]>,
    /// What was read.
    pub draft: Arc<Draft>,
    /// Name, kind, date, case and the like; what is not said comes from the draft.
    pub edit: DocumentEdit,
}

/// Returns the files that `paths` name, and those in folders that are not hidden, in order of their names.
///
/// They are returned whatever they are, so that their reader can say why one is left out.
///
/// # Errors
///
/// When a path does not exist or cannot be read.
pub fn find_files(paths: &[PathBuf]) -> Result<Vec<Found>, Failure> {
    let mut found = Vec::new();
    for path in paths {
        let metadata = std::fs::metadata(path).map_err(|error| Failure::file(path, &error))?;
        if metadata.is_dir() {
            search(path, DEPTH, &mut found)?;
        } else {
            found.push(Found {
                path: path.clone(),
                bytes: metadata.len(),
            });
        }
    }
    found.sort_by_cached_key(|file| natural_key(&file.path.to_string_lossy()));
    found.dedup();
    Ok(found)
}

/// Reads one file.
pub fn read_file(path: &Path, options: &Options) -> ReadFile {
    let file_name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let path = path.to_owned();
    let limit = options.limits.file_bytes as u64;
    let too_large = std::fs::metadata(&path).is_ok_and(|metadata| metadata.len() > limit);
    if too_large {
        let message = Message::new("import-file-too-large").with("megabytes", limit >> 20);
        return ReadFile {
            path,
            file_name,
            bytes: Arc::from([]),
            draft: Err(message),
            words: 0,
        };
    }
    let bytes: Arc<[u8]> = match std::fs::read(&path) {
        Ok(bytes) => bytes.into(),
        Err(error) => {
            let message = Failure::file(&path, &error).message();
            return ReadFile {
                path,
                file_name,
                bytes: Arc::from([]),
                draft: Err(message),
                words: 0,
            };
        }
    };
    let (draft, words) = read_guarded(&file_name, &bytes, options);
    // A film beside the transcripts is only named: no other way to read it would help.
    let bytes = match draft.is_err() && !import::is_importable(&file_name) {
        true => Arc::from([]),
        false => bytes,
    };
    ReadFile {
        path,
        file_name,
        bytes,
        draft,
        words,
    }
}

/// Reads the files that `paths` name, folders searched as [`find_files`] does.
///
/// # Errors
///
/// When a path does not exist or cannot be read, or the work was stopped.
pub(super) fn read_files(
    paths: &[PathBuf],
    options: &Options,
    progress: &mut Progress<'_>,
) -> Result<Vec<ReadFile>, Failure> {
    let found = find_files(paths)?;
    let mut files = Vec::with_capacity(found.len());
    for (index, file) in found.iter().enumerate() {
        progress.step(index, found.len())?;
        files.push(read_file(&file.path, options));
    }
    progress.step(found.len(), found.len())?;
    Ok(files)
}

/// Reads the bytes of `file` again in another way; where they were never had, it stays as it is.
pub fn read_again(file: &ReadFile, options: &Options) -> ReadFile {
    if file.bytes.is_empty() {
        return file.clone();
    }
    let (draft, words) = read_guarded(&file.file_name, &file.bytes, options);
    ReadFile {
        draft,
        words,
        ..file.clone()
    }
}

/// Returns the documents of `sheets` as an operation takes them, with the bytes to keep.
pub fn new_documents(sheets: &[Sheet]) -> (Vec<NewDocument>, Vec<Content>) {
    let mut documents = Vec::new();
    let mut contents = Vec::new();
    for sheet in sheets {
        let original = Content::new(sheet.bytes.to_vec());
        let text = Content::new(sheet.draft.text.clone().into_bytes());
        documents.push(new_document(sheet, &original, &text));
        contents.extend([original, text]);
    }
    (documents, contents)
}

/// Returns how many words a draft has (UAX 29).
fn word_count(draft: &Draft) -> usize {
    words_in(&draft.text, &draft.paragraphs)
}

fn new_document(sheet: &Sheet, original: &Content, text: &Content) -> NewDocument {
    let draft = &sheet.draft;
    let mut edit = sheet.edit.clone();
    let name = edit.name.take().unwrap_or_else(|| draft.name.clone());
    edit.date = edit.date.or_else(|| draft.date.clone());
    edit.place = edit.place.or_else(|| draft.place.clone());
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    NewDocument {
        name,
        edit,
        paragraphs: draft.paragraphs.as_slice().into(),
        speakers: draft.speakers.clone(),
        right_to_left: draft.right_to_left,
        language: draft.language.map(str::to_owned),
        text: text.hash().clone(),
        length: count(draft.text.len()),
        characters: count(draft.text.chars().count()),
        words: count(word_count(draft)),
        origin: Origin {
            file_name: sheet.file_name.clone(),
            content: original.hash().clone(),
            format: draft.format.extension().to_owned(),
            encoding: draft
                .encoding
                .as_ref()
                .map(|encoding| encoding.label.to_string()),
        },
    }
}

/// Reads behind a wall: a reader that breaks on a file must not take the program with it.
fn read_guarded(
    file_name: &str,
    bytes: &[u8],
    options: &Options,
) -> (Result<Arc<Draft>, Message>, usize) {
    let read = std::panic::AssertUnwindSafe(|| {
        import::read(file_name, bytes, options).map(|draft| (word_count(&draft), draft))
    });
    match std::panic::catch_unwind(read) {
        Ok(Ok((words, draft))) => (Ok(Arc::new(draft)), words),
        Ok(Err(error)) => (Err(error.message()), 0),
        Err(_) => (Err(Message::new("import-reader-broke")), 0),
    }
}

fn search(folder: &Path, depth: usize, found: &mut Vec<Found>) -> Result<(), Failure> {
    let failed = |error: std::io::Error| Failure::file(folder, &error);
    for entry in std::fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with(['.', '~']) {
            continue;
        }
        let metadata = entry.metadata().map_err(failed)?;
        if metadata.is_dir() && depth > 0 {
            search(&entry.path(), depth - 1, found)?;
        } else if metadata.is_file() {
            found.push(Found {
                path: entry.path(),
                bytes: metadata.len(),
            });
        }
    }
    Ok(())
}

/// Returns a key by which `P2` comes before `P10`.
pub(super) fn natural_key(name: &str) -> Vec<(String, u64)> {
    let mut key = Vec::new();
    let (mut words, mut digits) = (String::new(), String::new());
    for character in name.to_lowercase().chars() {
        if character.is_ascii_digit() {
            digits.push(character);
            continue;
        }
        if !digits.is_empty() {
            key.push((
                std::mem::take(&mut words),
                digits.parse().unwrap_or(u64::MAX),
            ));
            digits.clear();
        }
        words.push(character);
    }
    key.push((words, digits.parse().unwrap_or(0)));
    key
}

#[cfg(test)]
mod tests {
    use super::natural_key;

    #[test]
    fn the_second_interview_comes_before_the_tenth() {
        let mut names = ["P10.txt", "P2.txt", "P1.txt", "A.txt"];
        names.sort_by_key(|name| natural_key(name));
        assert_eq!(names, ["A.txt", "P1.txt", "P2.txt", "P10.txt"]);
    }
}
