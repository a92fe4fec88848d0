//! Editing texts: quotations stay on the words that stand, in any script, through undo and a restart.

use std::sync::Arc;

use groundwork::model::{Correction, DocumentId, Moved, Project, Replaced, Replacement, TextRange};
use groundwork::operation::{Operation, Refusal, TextEdit, WhenGone, replacements};
use groundwork::session::{Desk, Failure, Places};
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation as _;

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

fn refused(desk: &mut Desk, operation: Operation) -> Refusal {
    let before = desk.project().clone();
    match desk.perform(operation, "") {
        Err(Failure::Refused(refusal)) => {
            assert_eq!(**desk.project(), *before);
            let said = groundwork::locale::say(&refusal.message());
            assert!(!said.starts_with("refusal-"), "{said}");
            refusal
        }
        other => panic!("not refused: {other:?}"),
    }
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
    match refused(&mut desk, operation) {
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
        refused(&mut desk, operation),
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
        let refusal = refused(&mut desk, operation);
        let said = groundwork::locale::say(&refusal.message());
        assert!(said.contains(words), "{said}");
    }
    let nowhere = Operation::EditText {
        texts: vec![TextEdit::new(DocumentId(uuid_of(7)), vec![])],
        gone: WhenGone::Refuse,
    };
    assert!(matches!(
        refused(&mut desk, nowhere),
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

/// Pieces of texts that are hard: joined Persian, emoji of several code points, combining marks, flags, line ends.
const PIECES: [&str; 14] = [
    "a",
    "word",
    " ",
    " ",
    "می\u{200c}خواهم",
    "كتاب",
    "e\u{301}",
    "👩‍👩‍👧",
    "🇩🇪",
    "🇫🇷",
    "\n",
    "\r\n",
    "न्दी",
    ".",
];

fn some_text(longest: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..longest)
        .prop_map(|pieces| pieces.concat())
}

fn boundaries(text: &str) -> Vec<usize> {
    let starts = text.grapheme_indices(true).map(|(at, _)| at);
    starts.chain([text.len()]).collect()
}

/// Random replacements on any character boundaries, not overlapping.
fn some_replacements(text: &str, picks: &[(usize, usize, String)]) -> Vec<Replacement> {
    let places: Vec<usize> = text
        .char_indices()
        .map(|(at, _)| at)
        .chain([text.len()])
        .collect();
    let mut list = Vec::new();
    let mut floor = 0;
    let mut sorted: Vec<(usize, usize, &String)> = picks
        .iter()
        .map(|(start, length, words)| (start % places.len(), *length, words))
        .collect();
    sorted.sort();
    for (start, length, words) in sorted {
        let end = places[(start + length).min(places.len() - 1)];
        let start = places[start];
        if start >= floor && start <= end {
            floor = end.max(start + 1);
            list.push(Replacement {
                range: TextRange::new(start as u32, end as u32),
                was: None,
                words: words.as_str().into(),
            });
        }
    }
    list
}

/// The bytes of `range` that no piece touches, white space left out, with their places afterwards.
fn survivors(replaced: &Replaced, range: TextRange) -> Vec<(u8, u32)> {
    let before = replaced.before().as_bytes();
    let mut shift = 0_i64;
    let mut pieces = replaced.pieces().iter().peekable();
    let mut kept = Vec::new();
    let mut at = 0_u32;
    while (at as usize) < before.len() {
        match pieces.peek() {
            Some(piece) if piece.before.start == at => {
                shift += i64::from(piece.after.length()) - i64::from(piece.before.length());
                at = piece.before.end;
                pieces.next();
                continue;
            }
            _ => {}
        }
        let byte = before[at as usize];
        if range.contains(at) && !byte.is_ascii_whitespace() {
            kept.push((byte, (i64::from(at) + shift) as u32));
        }
        at += 1;
    }
    kept
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn quotations_keep_their_surviving_characters(
        text in some_text(40),
        picks in prop::collection::vec((0_usize..200, 0_usize..6, some_text(4)), 0..8),
        ends in (0_usize..200, 0_usize..200),
    ) {
        let text: Arc<str> = text.replace("\r\n", "\n").into();
        let list = some_replacements(&text, &picks);
        let replaced = Replaced::new(&text, &list).unwrap();
        // The words of the replacements stand in the text after, everything else as it was.
        let mut expected = String::new();
        let mut at = 0;
        for one in &list {
            expected.push_str(&text[at..one.range.start as usize]);
            expected.push_str(&one.words.replace("\r\n", "\n"));
            at = one.range.end as usize;
        }
        expected.push_str(&text[at..]);
        prop_assert_eq!(&**replaced.after(), expected.as_str());

        let edges = boundaries(&text);
        let (one, other) = (edges[ends.0 % edges.len()], edges[ends.1 % edges.len()]);
        let range = TextRange::new(one.min(other) as u32, one.max(other) as u32);
        prop_assume!(range.length() > 0);
        let words = range.cut(&text).unwrap();
        prop_assume!(words.trim() == words);
        let kept = survivors(&replaced, range);
        let after = boundaries(replaced.after());
        match replaced.range(range) {
            Moved::To(moved) => {
                prop_assert!(moved.start < moved.end);
                prop_assert!(after.contains(&(moved.start as usize)), "start cuts a grapheme");
                prop_assert!(after.contains(&(moved.end as usize)), "end cuts a grapheme");
                for (byte, at) in kept {
                    prop_assert_eq!(replaced.after().as_bytes()[at as usize], byte);
                    prop_assert!(moved.contains(at), "a surviving character is left outside");
                }
                if replaced.pieces().is_empty() {
                    prop_assert_eq!(moved, range);
                }
            }
            Moved::Gone(_) => prop_assert_eq!(kept, vec![], "something survives"),
        }
    }

    #[test]
    fn a_changed_text_is_told_as_replacements(before in some_text(60), after in some_text(60)) {
        let before: Arc<str> = before.replace("\r\n", "\n").into();
        let list = replacements(&before, &after);
        let replaced = Replaced::new(&before, &list).unwrap();
        let after = after.replace("\r\n", "\n");
        prop_assert_eq!(&**replaced.after(), after.as_str());
    }

}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn random_edits_through_the_door_keep_everything_in_order(
        rounds in prop::collection::vec(
            prop::collection::vec((0_usize..400, 0_usize..9, some_text(3)), 1..5),
            1..5,
        ),
    ) {
        let mut desk = project(STUDY);
        let document = document(&desk);
        let first = desk.text(document).unwrap();
        let mut images = vec![desk.project().clone()];
        for picks in rounds {
            let text = desk.text(document).unwrap();
            let list = some_replacements(&text, &picks);
            let operation = Operation::EditText {
                texts: vec![TextEdit::new(document, list)],
                gone: WhenGone::Remove,
            };
            if desk.perform(operation, "").is_ok() {
                images.push(desk.project().clone());
            }
            prop_assert_eq!(desk.check().unwrap().problems, vec![]);
            in_order(&desk, document, &first)?;
        }
        for image in images.iter().rev().skip(1) {
            desk.undo().unwrap();
            prop_assert_eq!(&**desk.project(), &**image);
        }
        prop_assert_eq!(desk.text(document).unwrap(), first);
    }
}

/// Paragraphs do not overlap, name speakers that are there, hold every line; corrections add up to what was imported.
fn in_order(desk: &Desk, document: DocumentId, first: &str) -> Result<(), TestCaseError> {
    let text = desk.text(document).unwrap();
    let row = desk.project().documents.get(document).unwrap().clone();
    let paragraphs = Arc::clone(&desk.project().paragraphs.get(document).unwrap().list);
    let mut end = 0;
    for paragraph in paragraphs.iter() {
        prop_assert!(end <= paragraph.start, "paragraphs overlap");
        prop_assert!(paragraph.start <= paragraph.body && paragraph.body <= paragraph.end);
        prop_assert!(
            paragraph
                .speaker
                .is_none_or(|speaker| usize::from(speaker) < row.speakers.len())
        );
        end = paragraph.end;
    }
    let mut at = 0;
    for line in text.split('\n') {
        let held = paragraphs.iter().any(|paragraph| {
            paragraph.start as usize <= at && at + line.len() <= paragraph.end as usize
        });
        prop_assert!(
            held || line.trim().is_empty(),
            "the line {line:?} is in no paragraph of {text:?}"
        );
        at += line.len() + 1;
    }
    let list: Vec<Correction> = desk
        .project()
        .corrections
        .get(document)
        .map(|row| row.list.to_vec())
        .unwrap_or_default();
    let mut former = String::new();
    let mut at = 0;
    for correction in &list {
        former.push_str(&text[at..correction.range.start as usize]);
        former.push_str(&correction.former);
        at = correction.range.end as usize;
    }
    former.push_str(&text[at..]);
    prop_assert_eq!(former.as_str(), first);
    Ok(())
}

/// Ten thousand quotations in half a million characters: the last of them moves with a correction at the start.
#[test]
fn an_edit_before_ten_thousand_quotations_carries_them_all() {
    if std::env::var_os("RUN_SLOW_TESTS").is_none() {
        return;
    }
    let long: String = (0..10_000)
        .map(|number| format!("P1: This is what I said at turn {number}, nothing else.\n"))
        .collect();
    let mut desk = project(&format!("\n//- document one\n{long}"));
    let document = document(&desk);
    let text = desk.text(document).unwrap();
    let list = desk
        .project()
        .paragraphs
        .get(document)
        .unwrap()
        .list
        .clone();
    let passages = list
        .iter()
        .map(|turn| groundwork::model::Passage::new(document, &text, turn.talk()).unwrap());
    let operation = Operation::CodePassages {
        passages: passages.collect(),
        codes: vec![],
        create: vec![groundwork::operation::NewCode {
            name: "said".to_owned(),
            ..Default::default()
        }],
    };
    desk.perform(operation, "").unwrap();
    let begun = std::time::Instant::now();
    let operation = edit(&desk, &[("This is", "That was")], WhenGone::Refuse);
    desk.perform(operation, "").unwrap();
    let took = begun.elapsed();
    println!(
        "an edit before {} quotations took {took:?}",
        desk.project().quotations.len()
    );
    let begun = std::time::Instant::now();
    desk.undo().unwrap();
    println!("undo took {:?}", begun.elapsed());
    assert_eq!(desk.check().unwrap().problems, vec![]);
}

#[test]
fn a_text_in_a_file_of_format_1_is_corrected() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("old.gwk");
    let kept = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    std::fs::copy(kept.join("tests/data/projects/format-1.gwk"), &path).unwrap();
    let mut desk = Desk::open(&path, false, Places::default()).unwrap();
    let before = desk.project().clone();
    let document = before.documents.iter().next().unwrap().id;
    let text = desk.text(document).unwrap();
    let word = text.unicode_word_indices().next().unwrap();
    let replacement = Replacement {
        range: TextRange::new(word.0 as u32, (word.0 + word.1.len()) as u32),
        was: Some(word.1.into()),
        words: "Corrected".into(),
    };
    let operation = Operation::EditText {
        texts: vec![TextEdit::new(document, vec![replacement])],
        gone: WhenGone::Cover,
    };
    desk.perform(operation, "").unwrap();
    assert_eq!(desk.check().unwrap().problems, vec![]);
    drop(desk);
    let mut desk = Desk::open(&path, false, Places::default()).unwrap();
    assert!(desk.text(document).unwrap().contains("Corrected"));
    desk.undo().unwrap();
    assert_eq!(**desk.project(), *before);
}
