//! What leaves the program, and the command line.

use super::*;

/// Writes a matrix of the small study in a format.
fn written(desk: &Desk, output: &Output, ending: &str) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(format!("m.{ending}"));
    let text = |document| desk.text(document).ok();
    take_out(desk.project(), &text, output, &path).unwrap();
    std::fs::read(path).unwrap()
}

#[test]
fn matrices_leave_the_program_with_their_rule() {
    let desk = small_study();
    let sheet = |cells| {
        Output::Matrix(Box::new(MatrixSheet {
            question: Question::default(),
            cells,
        }))
    };
    let model = desk.project().models.iter().next().unwrap().id;
    let rated = sheet(Cells::Rating);
    for output in [
        &rated,
        &sheet(Cells::ShareOfColumn),
        &Output::CrossCase(model),
    ] {
        for ending in ["xlsx", "csv", "docx", "svg"] {
            assert!(
                written(&desk, output, ending).len() > 200,
                "{output:?} {ending}"
            );
        }
    }
    let total = |cells| words_of(written(&desk, &sheet(cells), "docx")).contains(">Total<");
    assert!(total(Cells::Codings) && !total(Cells::ShareOfRow));
    let text = words_of(written(&desk, &rated, "docx"));
    assert!(text.contains("Ratings in parentheses are computed"));
    assert!(text.contains("<w:tblHeader/>"));
    let svg = String::from_utf8(written(&desk, &rated, "svg")).unwrap();
    assert!(svg.contains("Tile cluster"));
    let together = Output::Together(PairQuestion {
        coefficient: true,
        ..PairQuestion::default()
    });
    assert!(written(&desk, &together, "csv").starts_with("\u{feff}".as_bytes()));
}

/// The text of a document, with its marks.
fn words_of(docx: Vec<u8>) -> String {
    let mut package = zip::ZipArchive::new(std::io::Cursor::new(docx)).unwrap();
    let mut text = String::new();
    let mut part = package.by_name("word/document.xml").unwrap();
    part.read_to_string(&mut text).unwrap();
    text
}

#[test]
fn on_paper_the_models_of_single_cases_stand_below_the_cross_case_one() {
    let mut desk = small_study();
    let model = desk.project().models.iter().next().unwrap().id;
    let case = desk.project().cases.iter().next().unwrap().name.clone();
    let category = desk.project().placements.iter().next().unwrap().category;
    let name = desk.project().code_name(category).to_owned();
    let acts = [
        serde_json::json!({"add_model": {"title": "One alone"}}),
        serde_json::json!({"set_model_case": {"model": "One alone", "case": case}}),
        serde_json::json!({"place_categories": {"model": "One alone", "categories": [name], "place": "context"}}),
    ];
    desk.perform_json(&acts, "", "").unwrap();
    let output = Output::CrossCase(model);
    let text = words_of(written(&desk, &output, "docx"));
    assert!(text.contains("One alone"), "the second table too");
    let html = String::from_utf8(written(&desk, &output, "html")).unwrap();
    assert_eq!(html.matches("<table").count(), 2);
}

#[test]
fn the_command_line_compares_cases() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("study.gwk");
    small_study().backup(&path).unwrap();
    let project = path.to_str().unwrap();
    for command in [
        vec!["matrix", project],
        vec![
            "matrix",
            project,
            "--rows",
            "concepts",
            "--columns",
            "role",
            "--order",
            "clustered",
        ],
        vec!["matrix", project, "--cells", "rating"],
        vec![
            "matrix",
            project,
            "--rows",
            "relations",
            "--columns",
            "documents",
        ],
        vec!["co-occurrence", project, "--within", "overlap"],
        vec!["cross-case", project],
    ] {
        let (exit, out, errors) = said(&command);
        assert_eq!((exit, errors.as_str()), (Exit::Done, ""), "{command:?}");
        for key in ["export-", "matrix-", "rating-", "kind-"] {
            let raw = out.split_whitespace().find(|word| word.starts_with(key));
            assert_eq!(raw, None, "{command:?} shows a key");
        }
        let with_json: Vec<&str> = command.iter().copied().chain(["--json"]).collect();
        let (exit, out, _) = said(&with_json);
        let value: Value = serde_json::from_str(&out).unwrap();
        assert!(exit == Exit::Done && value.is_object());
    }
    for command in [
        vec!["matrix", project, "--rows", "rows"],
        vec!["matrix", project, "--columns", "no such attribute"],
        vec!["matrix", project, "--cells", "rating", "--columns", "kinds"],
        vec!["attributes", project, "nothing.csv"],
    ] {
        let (exit, _, errors) = said(&command);
        assert!(
            exit == Exit::Failed && errors.len() > 20,
            "{command:?} {errors}"
        );
    }
    let table = folder.path().join("people.csv");
    std::fs::write(&table, "participant,seniority\nP01,3\nNobody,4\n").unwrap();
    let table = table.to_str().unwrap();
    let (exit, out, _) = said(&["attributes", project, table, "--preview", "--json"]);
    let value: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(
        (exit, &value["unmatched"][0]),
        (Exit::Done, &Value::from("Nobody"))
    );
    let (exit, out, errors) = said(&["attributes", project, table, "--json"]);
    assert_eq!((exit, errors.as_str()), (Exit::Done, ""));
    assert!(serde_json::from_str::<Value>(&out).unwrap()["changes"].as_u64() >= Some(2));
}

#[test]
fn ratings_can_be_written_as_json() {
    let mut desk = small_study();
    let category = desk
        .project()
        .codes
        .iter()
        .find(|code| code.level == Level::Category)
        .unwrap();
    let case = desk.project().cases.iter().next().unwrap().name.clone();
    let value = serde_json::json!({"rate_case": {"code": category.name, "case": case, "rating": "moderate",
        "sentence": "Two of three say so."}});
    let outcome = desk.perform_json(&[value], "", "").unwrap();
    assert!(matches!(outcome.changes[0], RowChange::CaseRating(_)));
}

#[test]
fn a_network_of_codes_needs_no_model() {
    let desk = crate::fixture::project(
        "
//- document one
P1: I never told anyone, not even my sister.
    ^^^^^^^^^^^^^^^^^^^ isolation
                         ^^^^^^^^^^^^^^^^^^ family
P1: The letter stayed closed.
    ^^^^^^^^^^ silence
//- codebook
Secrecy
  isolation
  family
  silence
",
    );
    assert!(desk.project().models.is_empty());
    let folder = tempfile::tempdir().unwrap();
    let text = |document| desk.text(document).ok();
    let write = |rows| {
        let question = PairQuestion {
            rows,
            ..PairQuestion::default()
        };
        let path = folder.path().join("network.svg");
        take_out(
            desk.project(),
            &text,
            &Output::TogetherNetwork(question),
            &path,
        )
        .map(|outcome| (outcome, std::fs::read_to_string(&path).unwrap()))
    };
    let (outcome, svg) = write(Rows::OpenCodes).unwrap();
    for name in ["isolation", "family", "silence"] {
        assert!(svg.contains(name), "{name}");
    }
    let note = groundwork::locale::say(&outcome.warnings[0]);
    assert!(note.contains("at least one paragraph"), "{note}");
    assert!(write(Rows::Concepts).is_err(), "there is none");
}
