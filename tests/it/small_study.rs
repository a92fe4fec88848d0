//! A small study that is unfinished on purpose: four interviews, some codes without a home, one relation without
//! evidence, a category that the story line leaves out. Tests of screens rest on it; the example study is larger.

use std::sync::{Mutex, OnceLock};

use groundwork::session::{Desk, study_in_memory};

macro_rules! files {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../data/small_study/", $name)))),*]
    };
}

const FILES: &[(&str, &str)] = files![
    "study.json",
    "codebook.json",
    "model.json",
    "memos.json",
    "interview-01-manager-tile.txt",
    "interview-02-consultant.md",
    "interview-03-official.txt",
    "interview-04-modir-kafsh.txt",
];

/// Makes the small study.
pub fn small_study() -> Desk {
    static MADE: OnceLock<Mutex<Desk>> = OnceLock::new();
    let made = MADE.get_or_init(|| Mutex::new(study_in_memory(FILES).unwrap()));
    made.lock().unwrap().in_memory_copy().unwrap()
}

#[test]
fn a_study_whose_marks_are_not_right_is_refused() {
    let broken: Vec<(&str, &str)> = FILES
        .iter()
        .map(|(name, text)| match *name {
            "interview-03-official.txt" => (*name, "P03: [[no code]]"),
            _ => (*name, *text),
        })
        .collect();
    let failure = study_in_memory(&broken).err().unwrap();
    assert!(format!("{failure:?}").contains("line 1"), "{failure:?}");
}

#[test]
fn a_study_with_a_file_left_out_is_refused() {
    assert!(study_in_memory(&FILES[1..]).is_err());
    assert!(study_in_memory(&FILES[..3]).is_err());
}
