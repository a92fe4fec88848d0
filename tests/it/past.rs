//! A history of coding from elsewhere is played act by act: what it made has the times of then, what cannot be played is
//! told, and a line that cannot be understood keeps everything out.

use std::path::PathBuf;

use serde_json::{Value, json};

use groundwork::analysis::Ground;
use groundwork::analysis::saturation::{Counted, Curve, Review, Sensitivity, Terms};
use groundwork::cli::Exit;
use groundwork::model::Traced;
use groundwork::operation::Refusal;
use groundwork::session::{
    Desk, Failure, ReviewNumbers, SheetGroup, bring_history, read_history, review_sheets, trail,
};

use crate::cli::said;
use crate::fixture::{code, project};

/// Two interviews, nothing coded; a code that is there already.
const STUDY: &str = "
//- document one
P1: I never told anyone, not even my sister.
//- document two
P2: Then the letter came and everybody knew.
//- codebook
Secrecy
  shame
";

/// The second interview was coded first; what was named on the way ended in one code.
const HISTORY: &[&str] = &[
    r#"{"time": "2022-02-01 08:00:00", "type": "document_add", "document_id": 4, "document_name": "two.txt"}"#,
    r#"{"time": "2022-02-01 08:00:01", "type": "document_add", "document_id": 3, "document_name": "old one.txt"}"#,
    r#"{"time": "2022-02-01 08:01:00", "type": "tag_add", "tag_id": 1, "tag_path": "letter", "description": ""}"#,
    r#"{"time": "2022-02-01 08:02:00", "type": "highlight_add", "document_id": 4, "highlight_id": 1, "start_offset": 13, "end_offset": 19, "tags": [1], "user_login": "Sara"}"#,
    r#"{"time": "2022-02-01 08:03:00", "type": "highlight_add", "document_id": 3, "highlight_id": 2, "start_offset": 0, "end_offset": 4, "tags": [1]}"#,
    r#"{"time": "2022-02-01 09:00:00", "type": "document_delete", "document_id": 3}"#,
    "",
    r#"{"time": "2022-02-02 08:00:00", "type": "tag_add", "tag_id": 2, "tag_path": "Secrecy", "description": "kept from others"}"#,
    r#"{"time": "2022-02-02 08:01:00", "type": "highlight_add", "document": "one", "highlight_id": 3, "start_offset": 4, "end_offset": 23, "tags": [2]}"#,
    r#"{"time": "2022-02-02 08:02:00", "type": "highlight_add", "document": "one", "highlight_id": 4, "start_offset": 29, "end_offset": 43, "tags": [2, 1]}"#,
    r#"{"time": "2022-02-02 08:03:00", "type": "tag_add", "tag_id": 2, "tag_path": "Silence", "description": "kept from all"}"#,
    r#"{"time": "2022-02-02 08:04:00", "type": "highlight_add", "document": "one", "highlight_id": 4, "start_offset": 29, "end_offset": 43, "tags": [1]}"#,
    r#"{"time": "2022-02-03 08:00:00", "type": "highlight_add", "document": "two", "highlight_id": 5, "start_offset": 29, "end_offset": 44, "tags": [3]}"#,
    r#"{"time": "2022-02-03 08:01:00", "type": "tag_merge", "src_tag_id": 1, "dest_tag_id": 2}"#,
    r#"{"time": "2022-02-03 08:02:00", "type": "highlight_add", "document": "two", "highlight_id": 6, "start_offset": 4, "end_offset": 400, "tags": [2]}"#,
    r#"{"time": "2022-02-03 08:03:00", "type": "highlight_add", "document": "three", "highlight_id": 7, "start_offset": 4, "end_offset": 8, "tags": [2]}"#,
    r#"{"time": "2022-02-03 08:04:00", "type": "highlight_delete", "document": "one", "highlight_id": 3}"#,
    r#"{"time": "2022-02-03 08:05:00", "type": "tag_delete", "tag_id": 9}"#,
    r#"{"time": "2022-02-03 08:06:00", "type": "member_add", "member": "x", "privileges": "TAG"}"#,
];

fn written(lines: &[&str]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("history.jsonl");
    std::fs::write(&path, lines.join("\n")).unwrap();
    (folder, path)
}

fn new_codes(curve: &Curve) -> Vec<usize> {
    curve.steps.iter().map(|step| step.new).collect()
}

fn put_on(desk: &Desk) -> Vec<String> {
    let project = desk.project();
    let mut rows: Vec<String> = project
        .codings
        .iter()
        .map(|row| {
            let words = &project.quotations.get(row.quotation).unwrap().words;
            let (name, coder) = (project.code_name(row.code), project.coder_name(row.coder));
            format!("{words}: {name}, {coder}, {}", row.made.0 / 1000)
        })
        .collect();
    rows.sort();
    rows
}

#[test]
fn a_history_is_played_with_the_times_of_then_and_goes_with_one_undo() {
    let mut desk = project(STUDY);
    let before = desk.project().clone();
    let (_folder, path) = written(HISTORY);
    let look = read_history(&mut desk, &path).unwrap();
    assert_eq!(**desk.project(), *before, "looking changes nothing");
    let (coming, _) = bring_history(&mut desk, &path, "from the first study").unwrap();
    assert_eq!(look.told, coming.told);
    assert_eq!(
        (coming.lines, coming.counts, coming.stands),
        (18, (4, 3), (3, 2))
    );
    let told = coming.told.join("\n");
    for words in [
        "one mark on documents that the study took out",
        "one mark on “three”",
        "one mark whose characters are not in the text; lines 15",
        "that nothing named before; lines 18",
        "4 lines on documents, members",
    ] {
        assert!(told.contains(words), "{words} in {told}");
    }
    let coder = desk.project().coder_name(desk.coder()).to_owned();
    assert_eq!(
        put_on(&desk),
        [
            format!("even my sister: Silence, {coder}, 1643788920"),
            format!("everybody knew.: tag 3, {coder}, 1643875200"),
            "letter: Silence, Sara, 1643702520".to_owned(),
        ]
    );
    // What was there before stays as it was.
    let secrecy = before.codes_named("Secrecy")[0];
    assert_eq!(desk.project().codes.get(secrecy.id), Some(secrecy));

    let review = Review::of(&Ground::of(desk.project()), Terms::default());
    let level = review.level(Counted::OpenCodes).unwrap();
    assert_eq!(new_codes(&level.curve), [1, 1]);
    assert_eq!(new_codes(&level.prospective), [0, 2]);
    let told = trail(desk.store(), None).unwrap();
    // “letter” and “tag 3” in the second interview, “Silence” in the first, on words that are free again.
    assert_eq!(new_codes(&told.puts.curve(&review.units)), [1, 2]);
    assert_eq!(told.puts.redefined(&review.units), [1, 0]);

    let ground = Ground::of(desk.project());
    let numbers = ReviewNumbers {
        review: &review,
        orders: &level.orders(),
        sensitivity: &Sensitivity::of(&ground, &review),
        each_day: Some(&told.puts),
    };
    let sheets = review_sheets(desk.project(), numbers, SheetGroup::Numbers);
    let day = sheets[0].heads.iter().position(|head| head == "Each day");
    let days: Vec<&str> = sheets[0]
        .lines
        .iter()
        .map(|line| &*line.cells[day.unwrap()])
        .collect();
    assert_eq!(days, ["1", "2"]);
    assert!(
        !sheets[0].heads.contains(&"Participants".to_owned()),
        "nobody is known to speak"
    );

    let silence = code(desk.project(), "Silence");
    let steps = desk.steps(&[Traced::Code(silence)]).unwrap();
    let words: Vec<String> = steps
        .iter()
        .map(|step| groundwork::locale::say(&step.what))
        .collect();
    assert!(
        words.iter().any(|words| words.contains("letter")),
        "{words:?}"
    );

    desk.undo().unwrap();
    assert!(desk.project().codings.is_empty() && desk.project().codes.len() == before.codes.len());
    assert_eq!(
        new_codes(&trail(desk.store(), None).unwrap().puts.curve(&review.units)),
        [0, 0]
    );
    desk.redo().unwrap();
    assert_eq!(desk.project().codings.len(), 3);
    assert_eq!(desk.check().unwrap().problems, vec![]);
}

#[test]
fn a_name_that_is_taken_gets_a_number() {
    let mut desk = project(STUDY);
    let (_folder, path) = written(&HISTORY[..9]);
    let (coming, _) = bring_history(&mut desk, &path, "").unwrap();
    assert!(
        coming.told.iter().any(|line| line.contains("Secrecy (2)")),
        "{:?}",
        coming.told
    );
    assert_eq!(desk.project().codes_named("Secrecy (2)").len(), 1);
}

#[test]
fn a_line_that_cannot_be_understood_keeps_everything_out() {
    let merged =
        r#"{"time": "2022-02-04", "type": "tag_merge", "src_tag_id": 2, "dest_tag_id": 8}"#;
    let spoilt = [
        ("{\"time\": ", "Line 20: no JSON"),
        ("7", "Line 20: it is no JSON object"),
        (
            r#"{"type": "tag_add", "tag_id": 1, "tag_path": "x"}"#,
            "“time”",
        ),
        (
            r#"{"time": "yesterday", "type": "tag_delete", "tag_id": 1}"#,
            "“yesterday”",
        ),
        (r#"{"time": "2022-02-04", "tag_id": 1}"#, "“type”"),
        (
            r#"{"time": "2022-02-04", "type": "tag_add", "tag_id": 7, "tag_path": " "}"#,
            "Line 20",
        ),
        (
            r#"{"time": "2022-02-04", "type": "highlight_add", "highlight_id": 1, "start_offset": -4, "end_offset": 8, "tags": [1], "document": "one"}"#,
            "“start_offset”",
        ),
        (
            r#"{"time": "2022-02-04", "type": "highlight_add", "highlight_id": 1, "start_offset": 4, "end_offset": 8, "tags": ["x"], "document": "one"}"#,
            "“tags”",
        ),
        (
            r#"{"time": "2022-02-04", "type": "highlight_add", "highlight_id": 1, "start_offset": 4, "end_offset": 8, "tags": [1]}"#,
            "“document”",
        ),
        (merged, "the code 8"),
    ];
    for (line, reason) in spoilt {
        let mut desk = project(STUDY);
        let (head, before) = (desk.store().head(), desk.project().clone());
        let mut lines = HISTORY.to_vec();
        lines.push(line);
        let (_folder, path) = written(&lines);
        let failure = bring_history(&mut desk, &path, "").unwrap_err();
        let words = groundwork::locale::say(&failure.message());
        assert!(words.contains(reason) && words.contains("20"), "{words}");
        assert_eq!((desk.store().head(), desk.project()), (head, &before));
    }
    for lines in [&[][..], &HISTORY[..3]] {
        let mut desk = Desk::in_memory("x").unwrap();
        let (_folder, path) = written(lines);
        let brought = bring_history(&mut desk, &path, "");
        assert_eq!(brought.is_err(), lines.is_empty());
    }
    let mut desk = project(STUDY);
    let (_folder, path) = written(&["no", "JSON"]);
    let other = path.with_extension("sqlite3");
    std::fs::copy(&path, &other).unwrap();
    let words = bring_history(&mut desk, &other, "").unwrap_err().message();
    assert_eq!(words.key, "store-foreign-text");
}

#[test]
fn a_history_as_an_operation_is_refused_where_it_names_nothing() {
    let mut desk = project(STUDY);
    let refused = |desk: &mut Desk, acts: Value| match desk.perform_json(
        &[json!({"bring_history": {"acts": acts}})],
        "",
        "",
    ) {
        Err(Failure::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    };
    let none = refused(&mut desk, json!([]));
    assert_eq!(none, Refusal::in_step(0, Refusal::NothingChosen));
    let named = json!({"at": 1, "did": {"name": {"tag": 1, "called": "x"}}});
    for did in [
        json!({"merge": {"tag": 1, "with": 2}}),
        json!({"drop": {"tag": 2}}),
        json!({"mark": {"mark": 1, "passage": {"document": "one", "characters": [4, 8]}, "tags": [2]}}),
    ] {
        let refusal = refused(&mut desk, json!([named, {"at": 2, "did": did}]));
        let words = groundwork::locale::say(&refusal.message());
        assert!(
            matches!(refusal, Refusal::InStep { .. }) && words.contains('2'),
            "{words}"
        );
    }
    assert!(desk.project().codes_named("x").is_empty());
}

#[test]
fn a_history_comes_in_from_the_command_line() {
    let (folder, path) = written(HISTORY);
    let study = folder.path().join("study.gwk");
    project(STUDY).backup(&study).unwrap();
    let (study, path) = (study.to_str().unwrap(), path.to_str().unwrap());
    let (exit, out, errors) = said(&["bring-history", study, path, "--preview"]);
    assert_eq!((exit, errors.as_str()), (Exit::Done, ""));
    assert!(
        out.contains("18 lines, 1 February 2022 to 3 February 2022"),
        "{out}"
    );
    let (exit, out, errors) = said(&["bring-history", study, path, "--json"]);
    assert_eq!((exit, errors.as_str()), (Exit::Done, ""));
    let answer: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(
        (&answer["codings"], &answer["passed_over"]),
        (&json!(3), &json!(8))
    );
    let (_, out, _) = said(&["saturation", study, "--level", "open_codes", "--json"]);
    let answer: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(answer["new_codes_of_each_day"], json!([1, 2]));
    let (_, history, _) = said(&["history", study, "--limit", "1"]);
    assert!(history.contains("a history of coding"), "{history}");
}
