//! Queries that are kept: through the door, on the command line.

use groundwork::cli::Exit;
use groundwork::operation::{NewQuery, Operation, QueryEdit, Refusal};

use crate::cli::said;
use crate::door::refusal_of;
use crate::small_study::small_study;

fn keep(name: &str, words: &str) -> Operation {
    Operation::KeepQuery(NewQuery {
        id: None,
        name: name.to_owned(),
        words: words.to_owned(),
    })
}

#[test]
fn a_query_is_kept_renamed_and_forgotten_and_all_of_it_undone() {
    let mut desk = small_study();
    desk.perform(keep(" Trust near delay ", "trust within:2 late"), "")
        .unwrap();
    let row = desk.project().queries_by_name()[0].clone();
    assert_eq!(
        (row.name.as_str(), row.query.as_str()),
        ("Trust near delay", "trust within:2 late")
    );
    let edit = Operation::EditQuery(QueryEdit {
        query: row.id,
        name: Some("اعتماد".to_owned()),
        words: None,
    });
    desk.perform(edit, "").unwrap();
    assert_eq!(
        desk.project().query_named("اعتماد").unwrap().query,
        row.query
    );
    desk.perform(
        Operation::DeleteQueries {
            queries: vec![row.id],
        },
        "",
    )
    .unwrap();
    assert!(desk.project().queries.iter().next().is_none());
    desk.undo().unwrap();
    assert_eq!(desk.project().queries_by_name()[0].name, "اعتماد");
    desk.undo().unwrap();
    assert_eq!(*desk.project().queries_by_name()[0], row);
    desk.undo().unwrap();
    assert!(desk.project().queries.iter().next().is_none());
    desk.redo().unwrap();
    assert_eq!(*desk.project().queries_by_name()[0], row);
}

#[test]
fn a_query_without_name_words_or_a_name_of_its_own_is_refused() {
    let mut desk = small_study();
    desk.perform(keep("One", "trust"), "").unwrap();
    desk.perform(keep("Two", "trust"), "").unwrap();
    let two = desk.project().query_named("two").unwrap().id;
    assert_eq!(
        refusal_of(&mut desk, keep(" ", "trust")),
        Refusal::EmptyName
    );
    assert_eq!(refusal_of(&mut desk, keep("x", " ")), Refusal::EmptyQuery);
    assert_eq!(
        refusal_of(&mut desk, keep("x", &"a".repeat(20_000))),
        Refusal::LongQuery
    );
    assert!(matches!(
        refusal_of(&mut desk, keep("ONE", "price")),
        Refusal::NameTaken { .. }
    ));
    let edit = |name: Option<&str>| {
        Operation::EditQuery(QueryEdit {
            query: two,
            name: name.map(str::to_owned),
            words: None,
        })
    };
    assert!(matches!(
        refusal_of(&mut desk, edit(Some("one"))),
        Refusal::NameTaken { .. }
    ));
    assert_eq!(refusal_of(&mut desk, edit(None)), Refusal::NothingToDo);
    let none = Operation::DeleteQueries { queries: vec![] };
    assert_eq!(refusal_of(&mut desk, none), Refusal::NothingChosen);
    let gone = Operation::DeleteQueries {
        queries: vec![uuid::Uuid::nil().into()],
    };
    assert!(matches!(
        refusal_of(&mut desk, gone),
        Refusal::Missing { .. }
    ));
}

#[test]
fn searching_counting_and_keeping_have_their_commands() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("study.gwk");
    small_study().backup(&path).unwrap();
    let project = path.to_str().unwrap();
    let file = folder.path().join("keep.json");
    std::fs::write(
        &file,
        r#"{"keep_query": {"name": "Near", "words": "near:5(trust*, person*)"}}"#,
    )
    .unwrap();
    let json = |arguments: &[&str]| -> serde_json::Value {
        let (exit, out, errors) = said(&[arguments, &["--json"]].concat());
        assert_eq!((exit, errors.as_str()), (Exit::Done, ""), "{arguments:?}");
        serde_json::from_str(&out).unwrap()
    };
    assert_eq!(
        said(&["apply", project, file.to_str().unwrap()]).0,
        Exit::Done
    );
    assert_eq!(json(&["queries", project])["queries"][0]["name"], "Near");
    let kept = json(&["search", project, "--saved", "near"]);
    assert_eq!(kept, json(&["search", project, "near:5(trust*, person*)"]));
    let lines = json(&["search", project, "اعتماد", "--kwic", "--sort", "before"]);
    let line = &lines["lines"][0];
    assert!(
        line["found"].as_str().unwrap().starts_with("اعتماد"),
        "{line}"
    );
    let words = json(&[
        "words",
        project,
        "document:\"Interview 01*\"",
        "--limit",
        "5",
    ]);
    assert_eq!(
        (
            words["words"].as_array().unwrap().len(),
            &words["documents"]
        ),
        (5, &1.into())
    );
    let table = folder.path().join("words.csv");
    assert_eq!(
        said(&["words", project, "-o", table.to_str().unwrap()]).0,
        Exit::Done
    );
    assert!(std::fs::read_to_string(&table).unwrap().lines().count() > 100);
    let (exit, out, errors) = said(&["search", project, "اعتماد (x"]);
    assert_eq!((exit, out.as_str()), (Exit::Failed, ""));
    assert!(errors.contains("at character 8, before “(x”"), "{errors}");
    assert_eq!(said(&["search", project]).0, Exit::Failed);
    assert_eq!(
        said(&["search", project, "--saved", "nothing"]).0,
        Exit::Failed
    );
}
