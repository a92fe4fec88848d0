//! The command line, another copy, old files.

use super::*;

fn json(arguments: &[&str]) -> Value {
    let with: Vec<&str> = arguments.iter().copied().chain(["--json"]).collect();
    let (exit, out, errors) = said(&with);
    assert_eq!((exit, errors.as_str()), (Exit::Done, ""), "{arguments:?}");
    serde_json::from_str(&out).unwrap()
}

#[test]
fn agreement_answers_in_words_in_json_and_in_files() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("study.gwk");
    coded_again().backup(&path).unwrap();
    let project = path.to_str().unwrap();
    let (exit, out, errors) = said(&["agreement", project]);
    assert_eq!((exit, errors.as_str()), (Exit::Done, ""));
    assert!(
        out.contains("2 have the same code at the same place"),
        "{out}"
    );
    assert!(
        out.contains("For the paper: One coder coded 1 of 2 documents"),
        "{out}"
    );
    assert!(
        !out.contains("reliability-") && !out.contains("export-"),
        "{out}"
    );
    let answer = json(&["agreement", project]);
    assert_eq!(answer["blind"], true);
    assert_eq!(answer["days"], 19);
    assert_eq!(answer["q"], 4);
    assert_eq!(
        answer["documents"][1]["reliability"].as_f64().unwrap(),
        1.0 / 3.0
    );
    assert_eq!(answer["codes"].as_array().unwrap().len(), 4);
    assert!(answer["codes"][0]["u_alpha_binary"].is_number());
    assert_eq!(answer["passes"].as_array().unwrap().len(), 2);
    let chosen = json(&[
        "agreement",
        project,
        "--first",
        "tester",
        "--second",
        "Again",
        "--document",
        "one",
        "--code",
        "Secrecy",
        "--level",
        "category",
        "--unit",
        "paragraph",
        "--overlap",
        "50",
        "--basis",
        "shorter",
        "--categories",
        "9",
        "--seed",
        "4",
    ]);
    assert_eq!(
        (&chosen["q"], &chosen["level"]),
        (&Value::from(9), &Value::from("category"))
    );
    for ending in ["xlsx", "csv", "md", "json"] {
        let file = folder.path().join(format!("reliability.{ending}"));
        let written = json(&["agreement", project, "-o", file.to_str().unwrap()]);
        assert!(written["bytes"].as_u64().unwrap() > 200);
    }
    let page = std::fs::read_to_string(folder.path().join("reliability.md")).unwrap();
    assert!(page.starts_with("One coder coded"), "{page}");
}

#[test]
fn agreement_says_what_it_cannot_do() {
    let folder = tempfile::tempdir().unwrap();
    let (path, alone) = (
        folder.path().join("again.gwk"),
        folder.path().join("alone.gwk"),
    );
    coded_again().backup(&path).unwrap();
    project(STUDY).backup(&alone).unwrap();
    let (project, alone) = (path.to_str().unwrap(), alone.to_str().unwrap());
    for wrong in [
        vec!["agreement", alone],
        vec!["agreement", project, "--first", "nobody"],
        vec!["agreement", project, "--first", "Again"],
        vec!["agreement", project, "--overlap", "120"],
        vec!["agreement", project, "--basis", "sum"],
        vec!["agreement", project, "--unit", "word"],
        vec!["agreement", project, "--level", "theme"],
        vec!["agreement", project, "--document", "three"],
        vec!["agreement", project, "--with", "nowhere.gwk"],
        vec!["agreement", project, "-o", "table.png"],
    ] {
        let (exit, out, errors) = said(&wrong);
        assert_eq!((exit, out.as_str()), (Exit::Failed, ""), "{wrong:?}");
        assert_eq!(errors.trim().lines().count(), 1, "{errors}");
        assert!(!errors.starts_with("cli-"), "{errors}");
    }
}

#[test]
fn another_copy_of_the_project_is_compared_by_texts_and_names() {
    let folder = tempfile::tempdir().unwrap();
    let (one, other) = (folder.path().join("a.gwk"), folder.path().join("b.gwk"));
    project(STUDY).backup(&one).unwrap();
    // The other coder imported the same interviews, with codes of the same names below another category.
    let changed = STUDY
        .replace("Secrecy\n", "Silence\n")
        .replace("^^^^^^^^^^^ exposure", "^^^^^^^^^^^ isolation");
    project(&changed).backup(&other).unwrap();
    let answer = json(&[
        "agreement",
        one.to_str().unwrap(),
        "--with",
        other.to_str().unwrap(),
    ]);
    let rows = answer["codes"].as_array().unwrap();
    let of = |name: &str| {
        let found = rows
            .iter()
            .find(|row| row["code"].as_str().unwrap().ends_with(name));
        found.unwrap_or_else(|| panic!("{name}")).clone()
    };
    assert_eq!(of("concealment")["agreements"], 1);
    assert_eq!(of("isolation")["second_segments"], 2);
    assert_eq!(of("exposure")["second_segments"], 0);
    assert_eq!(answer["documents"].as_array().unwrap().len(), 3);
    assert_eq!(answer["confusions"][0]["places"], 1);
}

#[test]
fn the_table_and_the_sentence_can_be_written_from_the_window_too() {
    let desk = coded_again();
    let folder = tempfile::tempdir().unwrap();
    let output = Output::Reliability(Box::new(question(desk.project())), None);
    let text = |document| desk.text(document).ok();
    for ending in output.endings() {
        let path = folder
            .path()
            .join(format!("{}.{ending}", output.file_stem()));
        take_out(desk.project(), &text, &output, &path).unwrap();
        assert!(path.exists());
    }
}

#[test]
fn a_project_of_format_1_gets_rounds() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("old.gwk");
    let old = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/data/projects/format-1.gwk"
    );
    std::fs::copy(old, &path).unwrap();
    let places = groundwork::session::Places::default();
    let read = Desk::open(&path, true, places.clone()).unwrap();
    assert!(
        read.project()
            .quotations
            .iter()
            .all(|row| row.round.is_none())
    );
    assert!(read.project().rounds.is_empty());
    drop(read);
    let mut desk = Desk::open(&path, false, places).unwrap();
    let documents = desk.project().documents.iter().map(|row| row.id).collect();
    let begin = Operation::BeginRound(NewRound {
        name: "Again".into(),
        documents,
        blind: true,
        ..NewRound::default()
    });
    desk.perform(begin, "").unwrap();
    assert!(desk.status().project.codings.is_empty());
    assert_eq!(desk.check().unwrap().problems, vec![]);
}

/// A journal written before there were rounds: quotations without the field.
#[test]
fn quotations_of_old_journals_belong_to_the_first_coding() {
    let desk = project(STUDY);
    let row = desk.project().quotations.iter().next().unwrap();
    let told = serde_json::to_value(&**row).unwrap();
    assert!(told.get("round").is_none());
    let read: groundwork::model::Quotation = serde_json::from_value(told).unwrap();
    assert_eq!(read, **row);
}

#[test]
fn rounds_can_be_asked_for_in_json_by_name() {
    let mut desk = project(STUDY);
    let begin = serde_json::json!([
        { "begin_round": { "name": "Again", "documents": ["one"], "codes": ["Secrecy"], "level": "concept" } },
        { "code_passages": { "passages": [{ "document": "one", "characters": [25, 44] }], "codes": ["isolation"] } },
        { "end_round": { "round": "again" } }
    ]);
    desk.perform_json(begin.as_array().unwrap(), "second coding", "")
        .unwrap();
    let row = desk.project().round_named("Again").unwrap();
    assert!(row.blind && !row.is_open());
    assert_eq!(passes(desk.project()).len(), 2);
    turns(&mut desk);
}

#[test]
fn a_side_that_coded_nothing_is_named_and_gives_no_sentence_for_the_paper() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("empty.gwk");
    let mut desk = project(STUDY);
    desk.perform(round(&desk, "Empty", false), "").unwrap();
    desk.backup(&path).unwrap();
    let answer = json(&["agreement", path.to_str().unwrap()]);
    let said = "has coded nothing in these documents";
    for key in ["paper", "answer"] {
        let words = answer[key].to_string();
        assert!(words.contains(said) && words.contains("(Empty)"), "{words}");
        assert!(!words.contains('%'), "{words}");
    }
}

#[test]
fn documents_that_a_round_does_not_hold_are_left_out_and_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("study.gwk");
    coded_again().backup(&path).unwrap();
    let project = path.to_str().unwrap();
    let both = json(&[
        "agreement",
        project,
        "--document",
        "one",
        "--document",
        "two",
    ]);
    let warnings = both["warnings"].to_string();
    assert!(
        warnings.contains("One document is not in a round") && warnings.contains("two"),
        "{warnings}"
    );
    let sheets = both["documents"].as_array().unwrap();
    assert!(
        sheets.iter().all(|row| row["document"] != "two"),
        "{sheets:?}"
    );
    let other = json(&["agreement", project, "--document", "two"]);
    let paper = other["paper"].as_str().unwrap();
    assert!(paper.starts_with("There is nothing to compare"), "{paper}");
}

#[test]
fn coders_chose_from_as_many_codes_as_they_used_at_least() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("study.gwk");
    coded_again().backup(&path).unwrap();
    let project = path.to_str().unwrap();
    let (exit, _, errors) = said(&["agreement", project, "--categories", "3"]);
    assert_eq!(exit, Exit::Failed);
    assert!(errors.contains("used 4 codes"), "{errors}");
    assert_eq!(json(&["agreement", project, "--categories", "4"])["q"], 4);
}

#[test]
fn a_copy_is_compared_by_what_only_it_holds() {
    let folder = tempfile::tempdir().unwrap();
    let (one, copy) = (folder.path().join("a.gwk"), folder.path().join("b.gwk"));
    project(STUDY).backup(&one).unwrap();
    coded_again().backup(&copy).unwrap();
    let answer = json(&[
        "agreement",
        one.to_str().unwrap(),
        "--with",
        copy.to_str().unwrap(),
    ]);
    let second = answer["right"].as_str().unwrap();
    assert!(second.contains("(Again)"), "{second}");
    assert!(!answer["left"].as_str().unwrap().contains('('));
}
