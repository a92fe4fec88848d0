//! Editing texts: quotations stay on the words that stand, in any script, through undo and a restart.

mod chance;

use std::sync::Arc;

use groundwork::model::{Correction, DocumentId, Moved, Project, Replaced, Replacement, TextRange};
use groundwork::operation::{Operation, Refusal, TextEdit, WhenGone, replacements};
use groundwork::session::{Desk, Places};
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation as _;

use crate::door::refusal_of;
use crate::fixture::{codings, project};

const STUDY: &str = "
//- document one
I: How did it begin?
P1: I nver told any one, not even my sister.
    ^^^^^^^^^^^^^^^^^^^ isolation
                         ^^^^^^^^^^^^^^^^^^ concealment
P1: Then Maria's letter came and everybody knew.
         ^^^^^^^ exposure
I: And then?
P2: مریم‌ها همان روز رفتند 🇮🇷🇩🇪.
    ^^^^^^^ leaving
";

fn document(desk: &Desk) -> DocumentId {
    desk.project().document_named("one").unwrap().id
}

/// Returns the edit that puts other words in the place of each of these.
fn edit(desk: &Desk, list: &[(&str, &str)], gone: WhenGone) -> Operation {
    let document = document(desk);
    let text = desk.text(document).unwrap();
    let replacements = list
        .iter()
        .map(|(was, words)| {
            let start = text.find(was).unwrap_or_else(|| panic!("no {was}")) as u32;
            Replacement {
                range: TextRange::new(start, start + was.len() as u32),
                was: Some((*was).into()),
                words: (*words).into(),
            }
        })
        .collect();
    Operation::EditText {
        texts: vec![TextEdit::new(document, replacements)],
        gone,
    }
}

/// Does an edit, takes it back, does it again; everything must be as it was each time.
fn done(desk: &mut Desk, operation: Operation) {
    let (before, text) = (desk.project().clone(), desk.text(document(desk)).unwrap());
    let entry = desk.perform(operation, "a typing error").unwrap().entry;
    let said = groundwork::locale::say(&entry.what);
    assert!(!said.contains("did-") && !said.contains('{'), "{said}");
    let (after, now) = (desk.project().clone(), desk.text(document(desk)).unwrap());
    assert_ne!(text, now);
    desk.undo().unwrap();
    assert_eq!(**desk.project(), *before, "undo is identity");
    assert_eq!(desk.text(document(desk)).unwrap(), text);
    desk.redo().unwrap();
    assert_eq!(**desk.project(), *after, "redo restores");
    assert_eq!(desk.text(document(desk)).unwrap(), now);
    assert_eq!(desk.store().replayed().unwrap(), *after);
    assert_eq!(desk.check().unwrap().problems, vec![]);
    assert_eq!(
        now.len(),
        after.documents.get(document(desk)).unwrap().length as usize
    );
}

fn words_of(project: &Project, start: &str) -> String {
    let found = codings(project)
        .into_iter()
        .find(|line| line.ends_with(start));
    found.unwrap_or_else(|| panic!("nothing is coded {start}"))
}

#[test]
fn typing_errors_are_corrected_and_quotations_stay() {
    let mut desk = project(STUDY);
    let operation = edit(
        &desk,
        &[
            ("nver", "never"),
            ("any one", "anyone"),
            ("my sister", "my older sister"),
        ],
        WhenGone::Refuse,
    );
    done(&mut desk, operation);
    assert_eq!(
        codings(desk.project()),
        [
            "one: “I never told anyone” isolation",
            "one: “Maria's” exposure",
            "one: “not even my older sister” concealment",
            "one: “مریم\u{200c}ها” leaving",
        ]
    );
    let paragraphs = &desk.project().paragraphs.get(document(&desk)).unwrap().list;
    let text = desk.text(document(&desk)).unwrap();
    let talks: Vec<&str> = paragraphs
        .iter()
        .map(|paragraph| paragraph.talk().cut(&text).unwrap())
        .collect();
    assert_eq!(talks[1], "I never told anyone, not even my older sister.");
    assert_eq!(talks[3], "And then?");
}

#[test]
fn a_quotation_all_of_whose_words_go_is_named() {
    let mut desk = project(STUDY);
    let take_out = |desk: &Desk, gone| edit(desk, &[("Maria's letter", "It")], gone);
    let operation = take_out(&desk, WhenGone::Refuse);
    match refusal_of(&mut desk, operation) {
        Refusal::WordsGo {
            words,
            document,
            count,
        } => assert_eq!(
            (words.as_str(), document.as_str(), count),
            ("Maria's", "one", 1)
        ),
        other => panic!("{other:?}"),
    }
    let operation = take_out(&desk, WhenGone::Cover);
    done(&mut desk, operation);
    assert_eq!(words_of(desk.project(), "exposure"), "one: “It” exposure");
    desk.undo().unwrap();
    let operation = take_out(&desk, WhenGone::Remove);
    done(&mut desk, operation);
    assert!(
        !codings(desk.project())
            .iter()
            .any(|line| line.ends_with("exposure"))
    );
    desk.undo().unwrap();
    let operation = edit(&desk, &[("Maria's ", "")], WhenGone::Cover);
    assert!(matches!(
        refusal_of(&mut desk, operation),
        Refusal::WordsGo { .. }
    ));
}

#[test]
fn what_cannot_be_replaced_is_refused() {
    let mut desk = project(STUDY);
    let document = document(&desk);
    let one = |start, end, was: Option<&str>, words: &str| Operation::EditText {
        texts: vec![TextEdit::new(
            document,
            vec![Replacement {
                range: TextRange::new(start, end),
                was: was.map(Into::into),
                words: words.into(),
            }],
        )],
        gone: WhenGone::Refuse,
    };
    let refusals = [
        (one(0, 9999, None, "x"), "ends behind"),
        (one(0, 1, Some("x"), "y"), "Other words"),
        (one(0, 1, None, "I"), "so already"),
        (
            Operation::EditText {
                texts: vec![],
                gone: WhenGone::Refuse,
            },
            "Nothing is chosen",
        ),
    ];
    for (operation, words) in refusals {
        let refusal = refusal_of(&mut desk, operation);
        let said = groundwork::locale::say(&refusal.message());
        assert!(said.contains(words), "{said}");
    }
    let nowhere = Operation::EditText {
        texts: vec![TextEdit::new(DocumentId(uuid_of(7)), vec![])],
        gone: WhenGone::Refuse,
    };
    assert!(matches!(
        refusal_of(&mut desk, nowhere),
        Refusal::Missing { .. }
    ));
}

fn uuid_of(number: u128) -> uuid::Uuid {
    uuid::Uuid::from_u128(number)
}

#[test]
fn what_was_imported_can_always_be_told() {
    let mut desk = project(STUDY);
    let document = document(&desk);
    let imported = desk.text(document).unwrap();
    for list in [
        &[("nver", "never")][..],
        &[("never told any one", "never told anyone")],
        &[("Then ", ""), ("came", "arrived")],
        &[("🇮🇷🇩🇪", "🇩🇪")],
        &[("And then?", "And then?\nP2: I do not know.")],
        &[("arrived", "came")],
    ] {
        let operation = edit(&desk, list, WhenGone::Refuse);
        done(&mut desk, operation);
        let text = desk.text(document).unwrap();
        let corrections = desk.project().corrections.get(document).unwrap();
        let all = TextRange::new(0, text.len() as u32);
        assert_eq!(corrections.former(&text, all), *imported);
    }
    let row = desk.project().documents.get(document).unwrap().clone();
    let original = desk
        .store()
        .original(desk.project(), document)
        .unwrap()
        .unwrap();
    assert_eq!(original, imported.as_bytes(), "the original stays");
    let label = |index: u16| row.speakers[usize::from(index)].label.as_str();
    let paragraphs = &desk.project().paragraphs.get(document).unwrap().list;
    let speakers: Vec<Option<&str>> = paragraphs
        .iter()
        .map(|paragraph| paragraph.speaker.map(label))
        .collect();
    assert_eq!(
        speakers,
        [
            Some("I"),
            Some("P1"),
            Some("P1"),
            Some("I"),
            Some("P2"),
            Some("P2")
        ]
    );
}

#[test]
fn lines_that_are_joined_divided_or_labelled_otherwise_keep_their_speakers() {
    let mut desk = project(STUDY);
    let document = document(&desk);
    let operation = edit(
        &desk,
        &[("not even my sister.\nP1: Then", "not even my sister. Then")],
        WhenGone::Refuse,
    );
    done(&mut desk, operation);
    assert_eq!(
        desk.project().paragraphs.get(document).unwrap().list.len(),
        4
    );
    let operation = edit(&desk, &[("knew.", "knew.\nAll of them.")], WhenGone::Refuse);
    done(&mut desk, operation);
    let label_of = |desk: &Desk, index: usize| {
        let paragraph = desk.project().paragraphs.get(document).unwrap().list[index];
        let row = desk.project().documents.get(document).unwrap().clone();
        row.speakers[usize::from(paragraph.speaker.unwrap())]
            .label
            .clone()
    };
    assert_eq!(label_of(&desk, 2), "P1");
    let operation = edit(&desk, &[("P1: I nver", "Anna: I nver")], WhenGone::Refuse);
    done(&mut desk, operation);
    assert_eq!(label_of(&desk, 1), "Anna");
    assert_eq!(
        desk.project()
            .documents
            .get(document)
            .unwrap()
            .speakers
            .len(),
        3
    );
    let operation = edit(&desk, &[("I: And", "P2: And")], WhenGone::Refuse);
    done(&mut desk, operation);
    assert_eq!(label_of(&desk, 3), "P2");
}

#[test]
fn an_edit_is_undone_and_done_again_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("study.gwk");
    project(STUDY).backup(&path).unwrap();
    let mut desk = Desk::open(&path, false, Places::default()).unwrap();
    let before = desk.project().clone();
    let operation = edit(&desk, &[("nver", "never")], WhenGone::Refuse);
    desk.perform(operation, "").unwrap();
    drop(desk);
    let mut desk = Desk::open(&path, false, Places::default()).unwrap();
    assert!(desk.text(document(&desk)).unwrap().contains("never told"));
    desk.undo().unwrap();
    assert_eq!(**desk.project(), *before);
    drop(desk);
    let mut desk = Desk::open(&path, false, Places::default()).unwrap();
    assert!(desk.text(document(&desk)).unwrap().contains("nver told"));
    desk.redo().unwrap();
    assert!(desk.text(document(&desk)).unwrap().contains("never told"));
    assert_eq!(desk.check().unwrap().problems, vec![]);
}

#[test]
fn an_edit_is_read_from_json_with_characters_and_what_follows_it_sees_it() {
    let mut desk = project(STUDY);
    let text = desk.text(document(&desk)).unwrap();
    let at = text[..text.find("nver").unwrap()].chars().count();
    let values = serde_json::json!([
        {"edit_text": {"texts": [{"document": "one", "replacements": [
            {"characters": [at, at + 4], "was": "nver", "words": "never ever"}]}]}},
        {"code_passages": {"passages": [{"document": "one", "characters": [at, at + 10], "words": "never ever"}],
                           "create": [{"name": "never"}]}},
        {"edit_text": {"texts": [{"document": "one", "replacements": [
            {"characters": [at, at], "words": "really "}]}]}},
    ]);
    desk.perform_json(values.as_array().unwrap(), "", "")
        .unwrap();
    assert!(
        desk.text(document(&desk))
            .unwrap()
            .contains("I really never ever told")
    );
    assert_eq!(
        words_of(desk.project(), " never"),
        "one: “never ever” never"
    );
    assert_eq!(desk.check().unwrap().problems, vec![]);
    desk.undo().unwrap();
    assert_eq!(desk.text(document(&desk)).unwrap(), text);
}

#[test]
fn search_follows_an_edit() {
    let mut desk = project(STUDY);
    let search = |desk: &mut Desk, words: &str| {
        let query = groundwork::index::Query::parse(words, desk.project()).unwrap();
        desk.search(&query, 10).unwrap().total
    };
    assert_eq!(search(&mut desk, "nver"), 2);
    let operation = edit(&desk, &[("nver", "never")], WhenGone::Refuse);
    desk.perform(operation, "").unwrap();
    assert_eq!(search(&mut desk, "nver"), 0);
    assert_eq!(search(&mut desk, "never"), 2);
    desk.undo().unwrap();
    assert_eq!(search(&mut desk, "never"), 0);
}
