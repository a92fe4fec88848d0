//! Pseudonyms: names found in any spelling, replaced everywhere at once, and gone from a copy that is given away.

use groundwork::analysis::trust::{Known, form_rows};
use groundwork::analysis::{Counts, Ground};
use groundwork::locale::say;
use groundwork::model::{Doubt, Form, Mention, WordsPlace};
use groundwork::operation::{DocumentEdit, MemoEdit, NewCode, Operation, Refusal, applying};
use groundwork::session::{Desk, Failure, Places};

use crate::door::refusal_of;
use crate::fixture::{codings, passage, project};

const STUDY: &str = "
//- document one
Maria: I told Maria Lopez, not MARIA's sister Ann; O'Maria is another. Will you?
              ^^^^^^^^^^^ telling
I: Did Maria-Ann know? You will see. Marias all over.
Maria: She did.
I: So that was all?
Maria: Yes.
//- document two
م۱: من و علي‌رضا رفتیم؛ مريم‌ها نه. مریمم گفت، علیرضا هم.
         ^^^^^^^ going
";

fn listed(names: &[(&str, &str)]) -> Desk {
    let mut desk = project(STUDY);
    for (name, replacement) in names {
        desk.perform(
            Operation::AddPseudonym {
                name: (*name).to_owned(),
                replacement: (*replacement).to_owned(),
            },
            "",
        )
        .unwrap();
    }
    desk
}

/// What was found in a document, doubtful names in brackets.
fn found(desk: &Desk, document: &str) -> Vec<String> {
    let id = desk.project().document_named(document).unwrap().id;
    desk.mentions()
        .iter()
        .filter(|mention| mention.place == WordsPlace::Text(id))
        .map(|mention| match mention.doubt {
            None => mention.found.to_string(),
            Some(Doubt::Attached) => format!("[{}]", mention.found),
            Some(Doubt::Small) => format!("({})", mention.found),
        })
        .collect()
}

#[test]
fn names_are_found_as_whole_words_in_any_spelling() {
    let desk = listed(&[
        ("Maria", "P1"),
        ("Maria Lopez", "P1 L."),
        ("Ann", "P2"),
        ("Will", "P3"),
        ("علیرضا", "پ۱"),
        ("مریم", "پ۲"),
    ]);
    assert_eq!(
        found(&desk, "one"),
        [
            "Maria",
            "Maria Lopez",
            "MARIA",
            "Ann",
            "Will",
            "Maria",
            "Ann",
            "(will)",
            "[Maria]",
            "Maria",
            "Maria"
        ]
    );
    assert_eq!(
        found(&desk, "two"),
        ["علي\u{200c}رضا", "مريم", "[مریم]", "علیرضا"]
    );
}

#[test]
fn pseudonyms_are_put_everywhere_in_one_act_that_can_be_taken_back() {
    let mut desk = listed(&[
        ("Maria", "P1"),
        ("Lopez", "X."),
        ("علیرضا", "پ۱"),
        ("مریم", "پ۲"),
    ]);
    let document = desk.project().document_named("one").unwrap().id;
    let others = [
        Operation::AddCode(NewCode {
            name: "what Maria said".to_owned(),
            ..NewCode::default()
        }),
        Operation::AddMemo {
            memo: None,
            edit: MemoEdit {
                title: Some("Maria's sister".to_owned()),
                text: Some("Ask Maria, and maria again.".to_owned()),
                ..MemoEdit::default()
            },
        },
        Operation::EditDocument {
            document,
            edit: DocumentEdit {
                place: Some("at Maria’s".to_owned()),
                attributes: Some([("note/1".to_owned(), "Maria".to_owned())].into()),
                ..DocumentEdit::default()
            },
        },
    ];
    for operation in others {
        desk.perform(operation, "").unwrap();
    }
    let before = desk.project().clone();
    let sure: Vec<Mention> = desk
        .mentions()
        .into_iter()
        .filter(|mention| mention.doubt.is_none())
        .collect();
    let operation = applying(desk.project(), &sure).unwrap();
    let done = desk.perform(operation, "").unwrap();
    let said = groundwork::locale::say(&done.entry.what);
    assert!(
        !said.contains("Maria") && said.contains("2 documents"),
        "{said}"
    );
    assert_eq!(
        codings(desk.project()),
        ["one: “P1 X.” telling", "two: “پ۱” going"]
    );
    assert_eq!(desk.check().unwrap().problems, vec![]);
    let text = desk.text(document).unwrap();
    assert_eq!(
        &*text,
        "P1: I told P1 X., not P1's sister Ann; O'Maria is another. Will you?\n\
         I: Did P1-Ann know? You will see. Marias all over.\n\
         P1: She did.\nI: So that was all?\nP1: Yes."
    );
    let row = desk.project().documents.get(document).unwrap();
    assert_eq!(row.speakers[0].label, "P1");
    assert_eq!(row.speakers.len(), 2);
    assert_eq!(row.place.as_deref(), Some("at P1’s"));
    assert_eq!(row.attributes["note/1"], "P1");
    assert!(!desk.project().codes_named("what P1 said").is_empty());
    let memo = desk.project().memos.iter().next().unwrap();
    assert_eq!(memo.title, "P1's sister");
    assert_eq!(memo.text, "Ask P1, and maria again.");
    let after = desk.project().clone();
    desk.undo().unwrap();
    assert_eq!(**desk.project(), *before);
    desk.redo().unwrap();
    assert_eq!(**desk.project(), *after);
    assert_eq!(desk.store().replayed().unwrap(), *after);
}

#[test]
fn names_are_found_in_what_was_written_of_the_theory_and_not_in_words_of_closed_lists() {
    let mut desk = listed(&[("Nora", "P9"), ("adds", "x"), ("strategies", "y")]);
    let operations = [
        r#"{"add_model": {"title": "Silence"}}"#,
        r#"{"add_place": {"model": "Silence", "name": "What Nora feels", "near": "strategies", "side": "after"}}"#,
        r#"{"rename_place": {"model": "Silence", "place": "strategies", "name": "Nora’s ways"}}"#,
        r#"{"add_proposition": {"model": "Silence", "statement": "Where Nora knows, nobody speaks."}}"#,
        r#"{"plan_sampling": {"whom": "Nora", "reason": "everybody names Nora"}}"#,
        r#"{"record_debriefing": {"peer": "Nora", "role": "a friend", "comment": "She adds much", "answer": ""}}"#,
        r#"{"answer_item": {"form": "coreq", "item": 2, "answer": "Nora did", "page": "7"}}"#,
    ];
    let operations = operations.map(|text| serde_json::from_str(text).unwrap());
    desk.perform_json(&operations, "", "").unwrap();
    let mut found: Vec<(String, String)> = desk
        .mentions()
        .into_iter()
        .filter_map(|mention| match mention.place {
            WordsPlace::Field(place) => Some((place.row, mention.found.to_string())),
            WordsPlace::Text(_) => None,
        })
        .collect();
    found.sort();
    let of = |row: &str, name: &str| {
        let here = found
            .iter()
            .filter(|found| (&*found.0, &*found.1) == (row, name));
        here.count()
    };
    assert_eq!(of("ParadigmModel", "Nora"), 2, "{found:?}");
    assert_eq!((of("Proposition", "Nora"), of("Sampling", "Nora")), (1, 2));
    assert_eq!((of("Debriefing", "Nora"), of("FormAnswer", "Nora")), (1, 1));
    assert_eq!(of("Debriefing", "adds"), 1);
    assert_eq!(
        found.iter().filter(|found| found.1 == "strategies").count(),
        0
    );
}

#[test]
fn what_the_list_cannot_hold_is_refused() {
    let mut desk = listed(&[("Maria", "P1")]);
    let add = |name: &str, replacement: &str| Operation::AddPseudonym {
        name: name.to_owned(),
        replacement: replacement.to_owned(),
    };
    assert!(matches!(
        refusal_of(&mut desk, add("MARIA", "P2")),
        Refusal::NameTaken { .. }
    ));
    assert!(matches!(
        refusal_of(&mut desk, add("Ann", "ann")),
        Refusal::SameWords { .. }
    ));
    assert_eq!(refusal_of(&mut desk, add(" ", "P2")), Refusal::EmptyName);
    assert_eq!(refusal_of(&mut desk, add("Ann", "")), Refusal::EmptyName);
    let nothing = Operation::DeletePseudonyms { pseudonyms: vec![] };
    assert_eq!(refusal_of(&mut desk, nothing), Refusal::NothingChosen);
    let nothing = Operation::ApplyPseudonyms {
        fields: vec![],
        texts: vec![],
    };
    assert_eq!(refusal_of(&mut desk, nothing), Refusal::NothingChosen);
    assert_eq!(
        applying(desk.project(), &[]).unwrap_err(),
        Refusal::NothingChosen
    );
}

#[test]
fn places_that_were_found_before_a_change_are_refused() {
    let mut desk = listed(&[("Maria", "P1")]);
    let mentions = desk.mentions();
    let operation = applying(desk.project(), &mentions).unwrap();
    desk.perform(operation.clone(), "").unwrap();
    assert!(matches!(
        refusal_of(&mut desk, operation),
        Refusal::OtherWords { .. } | Refusal::BadReplacement { .. } | Refusal::Stale
    ));
}

#[test]
fn a_pseudonym_holds_no_name_of_the_list() {
    for (name, replacement, held) in [
        ("Tom", "Pete", Some(("Tom", "Tom Miller"))),
        ("Pete", "tom", Some(("Pete", "Pete"))),
        ("Ann", "Ann K.", Some(("Ann", "Ann K."))),
        ("مریم", "مريم دوم", Some(("مریم", "مريم دوم"))),
        ("Jo", "Tomas", None),
    ] {
        let mut desk = listed(&[("Jed", "Tom Miller"), ("Lea", "Pete")]);
        let operation = Operation::AddPseudonym {
            name: name.to_owned(),
            replacement: replacement.to_owned(),
        };
        match held {
            Some((name, within)) => assert_eq!(
                refusal_of(&mut desk, operation),
                Refusal::PseudonymIsName {
                    name: name.to_owned(),
                    within: within.to_owned()
                }
            ),
            None => {
                desk.perform(operation, "").unwrap();
            }
        }
    }
}

#[test]
fn a_full_name_is_found_where_file_names_have_another_sign_than_a_space() {
    let mut desk = listed(&[("Maria Lopez", "P1"), ("Ann-Marie Weiss", "P2")]);
    let document = desk.project().document_named("one").unwrap().id;
    for name in [
        "00039 Maria-Lopez",
        "interview_maria_lopez_2",
        "Maria.Lopez",
        "Ann Marie Weiss",
        "Maria\u{2011}Lopez’s",
    ] {
        let edit = DocumentEdit {
            name: Some(name.to_owned()),
            ..DocumentEdit::default()
        };
        desk.perform(Operation::EditDocument { document, edit }, "")
            .unwrap();
        let mentions = desk.mentions();
        let found = mentions
            .iter()
            .any(|mention| matches!(&mention.place, WordsPlace::Field(place) if place.row == "Document" && place.field == "/name"));
        assert!(found, "{name}");
    }
    // A dash between two people is no name of one.
    let edit = DocumentEdit {
        name: Some("Maria – Lopez".to_owned()),
        ..DocumentEdit::default()
    };
    desk.perform(Operation::EditDocument { document, edit }, "")
        .unwrap();
    let is_name =
        |place: &WordsPlace| matches!(place, WordsPlace::Field(place) if place.field == "/name");
    assert!(
        !desk
            .mentions()
            .iter()
            .any(|mention| is_name(&mention.place))
    );
}

#[test]
fn two_things_do_not_get_one_name_by_pseudonyms() {
    let mut desk = listed(&[("Maria", "P1")]);
    for name in ["Maria", "P1"] {
        desk.perform(
            Operation::AddParticipant {
                name: name.to_owned(),
                case: None,
                attributes: Default::default(),
            },
            "",
        )
        .unwrap();
    }
    let operation = applying(desk.project(), &desk.mentions()).unwrap();
    let refusal = refusal_of(&mut desk, operation);
    assert_eq!(
        refusal,
        Refusal::PseudonymMakesTwo {
            name: "P1".to_owned()
        }
    );
}

#[test]
fn a_shared_copy_holds_no_name_and_works() {
    let folder = tempfile::tempdir().unwrap();
    let (own, copy) = (
        folder.path().join("own.gwk"),
        folder.path().join("copy.gwk"),
    );
    listed(&[
        ("Maria", "P1"),
        ("Lopez", "X."),
        ("Marias", "those"),
        ("O'Maria", "O'P"),
        ("علیرضا", "پ۱"),
        ("مریم", "پ۲"),
    ])
    .backup(&own)
    .unwrap();
    let mut desk = Desk::open(&own, false, Places::default()).unwrap();
    // A word that somebody took out by hand, and a code that was renamed: they stand in the history only.
    let words = passage(&desk, "not MARIA's sister");
    desk.perform(
        Operation::CodePassages {
            passages: vec![words],
            codes: vec![],
            create: vec![NewCode {
                name: "about Maria".to_owned(),
                ..NewCode::default()
            }],
        },
        "Maria said so",
    )
    .unwrap();
    match desk.share(&copy, false) {
        Err(Failure::Refused(Refusal::NamesStand { count, .. })) => assert!(count > 8, "{count}"),
        other => panic!("{other:?}"),
    }
    assert!(!copy.exists());
    let operation = applying(desk.project(), &desk.mentions()).unwrap();
    desk.perform(operation, "").unwrap();
    desk.share(&copy, false).unwrap();
    assert!(
        desk.share(&copy, false).is_err(),
        "what is there is not written over"
    );

    let bytes = std::fs::read(&copy).unwrap();
    for name in ["Maria", "MARIA", "Lopez", "مریم", "مريم", "علیرضا", "رضا"] {
        let stands = bytes
            .windows(name.len())
            .any(|window| window == name.as_bytes());
        assert!(!stands, "{name} stands in the copy");
    }
    let own_bytes = std::fs::read(&own).unwrap();
    assert!(own_bytes.windows(5).any(|window| window == b"Lopez"));

    let mut shared = Desk::open(&copy, false, Places::default()).unwrap();
    assert_eq!(shared.check().unwrap().problems, vec![]);
    assert_eq!(codings(shared.project()), codings(desk.project()));
    assert!(shared.project().pseudonyms.is_empty());
    assert!(shared.undo().is_err(), "there is nothing to undo");
    let word = passage(&shared, "sister");
    shared
        .perform(
            Operation::CodeInVivo {
                passage: word,
                parent: None,
            },
            "",
        )
        .unwrap();
    shared.undo().unwrap();
    assert_eq!(shared.check().unwrap().problems, vec![]);
}

#[test]
fn a_study_in_all_its_parts_is_shared_whole() {
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copy.gwk");
    let desk = crate::small_study::small_study();
    desk.share(&copy, false).unwrap();
    let shared = Desk::open(&copy, true, Places::default()).unwrap();
    let without_origin = |desk: &Desk| {
        let mut rows = Vec::new();
        for row in desk.project().rows() {
            let mut value = serde_json::to_value(&row).unwrap();
            if let Some(origin) = value.pointer_mut("/document/after/origin") {
                *origin = serde_json::Value::Null;
            }
            rows.push(value);
        }
        rows
    };
    assert_eq!(without_origin(&shared), without_origin(&desk));
    let known = |desk: &Desk| {
        let ground = Ground::of(desk.project());
        let counts = Counts::on(&ground);
        let known = Known {
            ground: &ground,
            counts: &counts,
            day: &groundwork::session::day_words,
        };
        let rows = form_rows(&known, Form::Criteria);
        rows[5]
            .facts
            .iter()
            .map(|fact| say(&fact.message))
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert!(
        !known(&shared).contains("byte for byte"),
        "{}",
        known(&shared)
    );
}
