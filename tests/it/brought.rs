//! Codings that come in from a table: who made them and when stays with them, what does not fit is told.

use serde_json::{Value, json};

use groundwork::analysis::Ground;
use groundwork::analysis::saturation::{Counted, Review, Terms};
use groundwork::cli::Exit;
use groundwork::model::Level;
use groundwork::operation::Refusal;
use groundwork::session::{Desk, Failure, Output, bring_codings, take_out};

use crate::cli::said;
use crate::fixture::project;

/// Two interviews, nothing coded.
const STUDY: &str = "
//- document one
P1: I never told anyone, not even my sister.
//- document two
P2: Then the letter came and everybody knew.
";

/// The second interview was coded first.
const TABLE: &str = "\
document,start_char,end_char,tags,quotation,time,coder
one.odt,4,23,hiding|Secrecy / Hiding / isolation,I never told anyone,2022-02-16 14:26:16.078230,navarral
two,9,19,hiding,the letter,2022-02-14T08:00:00Z,Sara
two,9,19,hiding,another letter,2022-02-14T08:00:00Z,Sara
three,0,3,hiding,,,
one,40,400,hiding,,,
one,4,23,hiding,,yesterday,
one,4,23,,,,
";

fn brought(desk: &mut Desk, table: &str) -> Result<groundwork::session::Brought, Failure> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("codings.csv");
    std::fs::write(&path, table).unwrap();
    bring_codings(desk, &path, "")
}

fn refused(desk: &mut Desk, value: Value) -> Refusal {
    match desk.perform_json(&[value], "", "") {
        Err(Failure::Refused(Refusal::InStep { refusal, .. })) => *refusal,
        other => panic!("{other:?}"),
    }
}

#[test]
fn codings_come_in_with_coder_and_time_and_go_with_one_undo() {
    let mut desk = project(STUDY);
    let before = desk.project().codes.len();
    let outcome = brought(&mut desk, TABLE).unwrap();
    assert_eq!((outcome.taken, outcome.left), (2, 5));
    let reasons = outcome.left_out.join("\n");
    for told in [
        "Row 4",
        "the letter",
        "“three”",
        "Row 6",
        "“yesterday”",
        "no code",
    ] {
        assert!(reasons.contains(told), "{told} in {reasons}");
    }
    let image = desk.project().clone();
    assert_eq!(image.codings.len(), 3);
    let levels: Vec<(String, Level)> = image
        .codes
        .iter()
        .skip(before)
        .map(|code| (image.code_path(code.id), code.level))
        .collect();
    assert!(levels.contains(&("Secrecy".to_owned(), Level::Category)));
    assert!(levels.contains(&("Secrecy / Hiding".to_owned(), Level::Concept)));
    assert!(levels.contains(&("Secrecy / Hiding / isolation".to_owned(), Level::Open)));
    let mut times: Vec<i64> = image.codings.iter().map(|row| row.made.0).collect();
    times.sort_unstable();
    assert_eq!(
        times,
        [1_644_825_600_000, 1_645_021_576_078, 1_645_021_576_078]
    );
    let coders: Vec<&str> = image
        .codings
        .iter()
        .map(|row| image.coder_name(row.coder))
        .collect();
    assert!(coders.contains(&"navarral") && coders.contains(&"Sara"));

    // The history of elsewhere is the prospective one here.
    let review = Review::of(&Ground::of(&image), Terms::default());
    let level = review.level(Counted::OpenCodes).unwrap();
    let new = |curve: &groundwork::analysis::saturation::Curve| {
        curve.steps.iter().map(|step| step.new).collect::<Vec<_>>()
    };
    assert_eq!(
        (new(&level.curve), new(&level.prospective)),
        (vec![2, 0], vec![1, 1])
    );

    desk.undo().unwrap();
    assert!(desk.project().codings.is_empty() && desk.project().codes.len() == before);
    assert!(desk.project().coder_named("navarral").is_none());
    desk.redo().unwrap();
    assert_eq!(desk.project().codings.len(), 3);
    assert_eq!(desk.check().unwrap().problems, vec![]);
}

#[test]
fn what_this_program_writes_of_its_codings_comes_in_again_as_it_was() {
    let mut desk = project(STUDY);
    brought(&mut desk, TABLE).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("codings.csv");
    let text = |document| desk.text(document).ok();
    take_out(desk.project(), &text, &Output::Codings, &path).unwrap();
    let mut other = project(STUDY);
    let outcome = bring_codings(&mut other, &path, "").unwrap();
    assert_eq!((outcome.taken, outcome.left_out), (3, vec![]));
    let told = |desk: &Desk| {
        let image = desk.project();
        let mut rows: Vec<String> = image
            .codings
            .iter()
            .map(|row| {
                let quotation = image.quotations.get(row.quotation).unwrap();
                let coder = image.coder_name(row.coder);
                let second = row.made.0 / 1000;
                format!(
                    "{} {} {coder} {second}",
                    quotation.words,
                    image.code_path(row.code)
                )
            })
            .collect();
        rows.sort();
        rows
    };
    assert_eq!(told(&desk), told(&other));
}

#[test]
fn what_cannot_be_brought_in_is_refused() {
    let mut desk = project(STUDY);
    let passage = json!({"document": "one", "characters": [4, 23]});
    let nothing = json!({"bring_codings": {"names": ["x"], "brought": []}});
    assert_eq!(refused(&mut desk, nothing), Refusal::NothingChosen);
    let beyond =
        json!({"bring_codings": {"names": ["x"], "brought": [{"passage": passage, "which": [1]}]}});
    assert!(matches!(
        refused(&mut desk, beyond),
        Refusal::Missing { .. }
    ));
    let unnamed =
        json!({"bring_codings": {"names": [" "], "brought": [{"passage": passage, "which": [0]}]}});
    refused(&mut desk, unnamed);
    for name in ["a / waiting", "b / waiting"] {
        let once = json!({"bring_codings": {"names": [name], "brought": [{"passage": passage, "which": [0]}]}});
        desk.perform_json(&[once], "", "").unwrap();
    }
    let either = json!({"bring_codings": {"names": ["waiting"], "brought": [{"passage": passage, "which": [0]}]}});
    assert!(matches!(
        refused(&mut desk, either),
        Refusal::Ambiguous { .. }
    ));
    assert!(brought(&mut desk, "name,age\nP1,4\n").is_err());
}

#[test]
fn a_table_comes_in_from_the_command_line() {
    let folder = tempfile::tempdir().unwrap();
    let (study, table) = (
        folder.path().join("study.gwk"),
        folder.path().join("codings.csv"),
    );
    project(STUDY).backup(&study).unwrap();
    std::fs::write(&table, TABLE).unwrap();
    let (study, table) = (study.to_str().unwrap(), table.to_str().unwrap());
    let (exit, out, errors) = said(&["bring-codings", study, table, "--json"]);
    assert_eq!((exit, errors.as_str()), (Exit::Done, ""));
    let answer: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(
        (&answer["taken"], &answer["left_out"]),
        (&json!(2), &json!(5))
    );
    let (_, history, _) = said(&["history", study, "--limit", "1"]);
    assert!(
        history.contains("3 codings that were made elsewhere"),
        "{history}"
    );
}

/// Codes, cases and participants that stand there just so are passed over; one that stands there otherwise ends it.
fn passes_over_what_stands(study: &str, acts: &str) {
    let file = format!("{acts}.more");
    let case = json!({"add_case": {"name": "Tile"}});
    let same = json!({"add_code": {"name": "Shame"}});
    let other = json!({"add_code": {"name": "shame", "level": "concept"}});
    std::fs::write(&file, json!([case, case, same]).to_string()).unwrap();
    let (exit, out, errors) = said(&["apply", study, &file, "--each", "--json"]);
    assert_eq!((exit, errors.as_str()), (Exit::Done, ""));
    let answer: Value = serde_json::from_str(&out).unwrap();
    assert_eq!((&answer["acts"], &answer["passed"]), (&json!(1), &json!(2)));
    std::fs::write(&file, json!([other]).to_string()).unwrap();
    let (exit, _, errors) = said(&["apply", study, &file, "--each"]);
    assert_eq!(exit, Exit::Failed, "{errors}");
    said(&["undo", study]);
}

#[test]
fn the_codes_of_each_day_are_those_that_were_put_then() {
    let folder = tempfile::tempdir().unwrap();
    let study = folder.path().join("study.gwk");
    let acts = folder.path().join("acts.json");
    project(STUDY).backup(&study).unwrap();
    let put = |document: &str, name: &str| {
        let passage = json!({"document": document, "characters": [4, 12]});
        json!({"code_passages": {"passages": [passage], "create": [{"name": name}]}})
    };
    let history = json!([
        put("one", "shame"),
        put("two", "gossip"),
        {"edit_code": {"code": "gossip", "definition": "talk behind a back"}},
        {"edit_code": {"code": "gossip", "definition": "talk behind a back"}},
        {"merge_codes": {"from": ["gossip"], "into": "shame"}},
        put("two", "slip"),
    ]);
    std::fs::write(&acts, history.to_string()).unwrap();
    let (study, acts) = (study.to_str().unwrap(), acts.to_str().unwrap());
    let (exit, out, errors) = said(&["apply", study, acts, "--each", "--json"]);
    assert_eq!((exit, errors.as_str()), (Exit::Done, ""));
    let answer: Value = serde_json::from_str(&out).unwrap();
    assert_eq!((&answer["acts"], &answer["passed"]), (&json!(5), &json!(1)));
    passes_over_what_stands(study, acts);
    said(&["undo", study]);
    let (_, out, _) = said(&["saturation", study, "--level", "open_codes", "--json"]);
    let answer: Value = serde_json::from_str(&out).unwrap();
    // Of two interviews nothing is estimated, here as on the screen.
    let measures = &answer["measures"];
    assert_eq!(
        (&measures["too_few"], &measures["chao2"], &measures["S_obs"]),
        (&json!(true), &Value::Null, &json!(1))
    );
    assert!(
        answer["estimates"]
            .as_array()
            .unwrap()
            .iter()
            .all(|row| row["chao2"].is_null())
    );
    assert_eq!(
        answer["new_codes_of_each_day"],
        json!([1, 1]),
        "gossip is merged now, slip was undone"
    );
    let new: Vec<&Value> = answer["series"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| &row["new_open_codes"])
        .collect();
    assert_eq!(new, [&json!(1), &json!(0)]);

    let desk = Desk::open(
        std::path::Path::new(study),
        true,
        groundwork::session::Places::default(),
    )
    .unwrap();
    let trail = groundwork::session::trail(desk.store(), None).unwrap();
    let review = Review::of(&Ground::of(desk.project()), Terms::default());
    // One was written where there was none, and the merge handed it on: nothing was defined anew.
    assert_eq!(trail.puts.redefined(&review.units), [0, 0]);

    std::fs::write(
        acts,
        json!([put("one", "x"), {"rename_code": {"code": "nobody", "name": "y"}}]).to_string(),
    )
    .unwrap();
    let (exit, _, errors) = said(&["apply", study, acts, "--each"]);
    assert_eq!(exit, Exit::Failed);
    assert!(errors.contains('2'), "{errors}");
}
