//! Words in eight languages for the tests of the text module: ours, and where they are there those of real interviews.

use std::path::Path;

use crate::shared_study::shared;

/// A paragraph and the language it is in.
pub struct Said {
    /// As in `tests/data/text/paragraphs.txt`.
    pub language: String,
    /// One paragraph.
    pub words: String,
}

/// Returns the paragraphs that were written for the tests.
pub fn ours() -> Vec<Said> {
    let lines = include_str!("../data/text/paragraphs.txt").lines();
    let said = |line: &str| {
        let (language, words) = line.split_once('\t')?;
        Some(Said {
            language: language.to_owned(),
            words: words.to_owned(),
        })
    };
    let lines = lines.filter(|line| !line.starts_with('#'));
    lines.filter_map(said).collect()
}

/// Returns about `count` paragraphs of real talk of each of the eight languages; none where the files are not there.
pub fn real(count: usize) -> Vec<Said> {
    let folders = [
        ("fa", "fa-constructed"),
        ("fa", "fa-text"),
        ("ar", "ar-text"),
        ("he", "he-knesset"),
        ("hi", "hi-text"),
        ("zh", "zh-audrey-tang"),
        ("zh", "bilingual-zh-en"),
        ("es", "es-coser"),
        ("fr", "fr-parisstories"),
        ("en", "en-nasa-jsc-oral-history"),
    ];
    let mut list = Vec::new();
    for (language, folder) in folders {
        let Some(folder) = shared(&format!("data/transcripts/{folder}")) else {
            continue;
        };
        let lines = lines(&folder, count * 200);
        let step = (lines.len() / count).max(1);
        list.extend(lines.into_iter().step_by(step).map(|words| Said {
            language: language.to_owned(),
            words,
        }));
    }
    list
}

/// Lines of the files of a folder in order, those with many words cut, until there are `most`.
fn lines(folder: &Path, most: usize) -> Vec<String> {
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .filter(|file| file.is_file())
        .collect();
    files.sort();
    let texts = files
        .iter()
        .filter_map(|file| std::fs::read_to_string(file).ok());
    let mut lines = Vec::new();
    for text in texts {
        let long = text.lines().filter(|line| line.chars().count() > 20);
        lines.extend(long.map(|line| line.chars().take(400).collect()));
        if lines.len() > most {
            break;
        }
    }
    lines
}
