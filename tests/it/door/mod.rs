//! The door: each operation does what it says, refuses what it must, and can be taken back.

mod models;

use groundwork::model::{
    Level, MemoKind, MemoTarget, Passage, Place, Project, RelationStatus, Stance, TextRange,
    Valence,
};
use groundwork::operation::{
    self, CodeEdit, DocumentEdit, MemoEdit, NewCode, Operation, Refusal, RelationEdit,
};
use groundwork::session::{Desk, Failure};

use crate::fixture::{SECRECY as STUDY, code, codings, passage, project, stamp};

/// Does `operation`, then undoes and redoes it, replays the journal and plans it again, and compares.
pub fn check(operation: impl FnOnce(&Desk) -> Operation) -> Desk {
    check_on(project(STUDY), operation)
}

/// As `check`, on a desk.
pub fn check_on(mut desk: Desk, operation: impl FnOnce(&Desk) -> Operation) -> Desk {
    let operation = operation(&desk);
    let before = desk.project().clone();
    let planned = |seed| operation::plan(&before, &operation, &mut stamp(&before, seed)).unwrap();
    assert_eq!(planned(7), planned(7), "planning is deterministic");
    let done = desk.perform(operation.clone(), "because").unwrap();
    assert_eq!(done.entry.why, "because");
    let after = desk.project().clone();
    assert_ne!(*before, *after, "the operation changes something");
    desk.undo().unwrap();
    assert_eq!(**desk.project(), *before, "undo is identity");
    desk.redo().unwrap();
    assert_eq!(**desk.project(), *after, "redo restores");
    assert_eq!(
        desk.store().replayed().unwrap(),
        *after,
        "journal replayed = image"
    );
    assert_eq!(desk.check().unwrap().problems, vec![]);
    says_everything(&before, &operation);
    desk
}

/// Asks for `operation` and returns the refusal; nothing may have changed.
pub fn refused(operation: impl FnOnce(&Desk) -> Operation) -> Refusal {
    refused_on(project(STUDY), operation)
}

/// As `refused`, on a desk.
pub fn refused_on(mut desk: Desk, operation: impl FnOnce(&Desk) -> Operation) -> Refusal {
    let operation = operation(&desk);
    refusal_of(&mut desk, operation)
}

/// Asks `desk` for `operation` and returns the refusal; nothing may have changed, and it must have words.
pub fn refusal_of(desk: &mut Desk, operation: Operation) -> Refusal {
    let (before, head) = (desk.project().clone(), desk.store().head());
    match desk.perform(operation, "") {
        Err(Failure::Refused(refusal)) => {
            assert_eq!(**desk.project(), *before);
            assert_eq!(desk.store().head(), head, "a refusal leaves no trace");
            let sentence = groundwork::locale::say(&refusal.message());
            assert!(!sentence.starts_with("refusal-"), "{sentence}");
            refusal
        }
        other => panic!("not refused: {other:?}"),
    }
}

/// The history and “Undo …” have words for it.
fn says_everything(project: &Project, operation: &Operation) {
    for message in [
        operation::label(operation),
        operation::describe(project, operation),
    ] {
        let said = groundwork::locale::say(&message);
        assert!(
            !said.starts_with("act-") && !said.starts_with("did-") && !said.contains("{"),
            "{said}"
        );
    }
}

#[test]
fn merging_codes_moves_their_codings() {
    let desk = check(|desk| Operation::MergeCodes {
        from: vec![code(desk.project(), "concealment")],
        into: code(desk.project(), "isolation"),
    });
    let codings = codings(desk.project());
    assert!(
        codings.contains(&"one: “not even my sister.” Secrecy / Hiding / isolation".to_owned()),
        "{codings:?}"
    );
    assert!(desk.project().codes_named("concealment").is_empty());
}

#[test]
fn merging_keeps_one_coding_where_both_codes_were() {
    let mut desk = project(STUDY);
    let words = passage(&desk, "I never told anyone");
    let codes = vec![code(desk.project(), "concealment")];
    desk.perform(
        Operation::CodePassages {
            passages: vec![words],
            codes,
            create: vec![],
        },
        "",
    )
    .unwrap();
    let count = desk.project().codings.len();
    let (from, into) = (
        code(desk.project(), "concealment"),
        code(desk.project(), "isolation"),
    );
    desk.perform(
        Operation::MergeCodes {
            from: vec![from],
            into,
        },
        "",
    )
    .unwrap();
    assert_eq!(desk.project().codings.len(), count - 1);
}

#[test]
fn a_code_does_not_merge_into_its_own_branch() {
    let refusal = refused(|desk| Operation::MergeCodes {
        from: vec![code(desk.project(), "Secrecy")],
        into: code(desk.project(), "isolation"),
    });
    assert!(matches!(refusal, Refusal::MergeIntoOwnBranch { .. }));
}

#[test]
fn removing_a_category_removes_its_branch_and_what_rests_on_it() {
    let desk = check(|desk| Operation::DeleteCodes {
        codes: vec![code(desk.project(), "Secrecy")],
    });
    assert_eq!(desk.project().codings.len(), 1);
    assert_eq!(desk.project().quotations.len(), 1);
}

#[test]
fn a_quotation_with_a_comment_outlives_its_last_code() {
    let mut desk = project(STUDY);
    let words = passage(&desk, "the letter");
    let quotation = desk
        .project()
        .quotations
        .iter()
        .find(|row| &row.words[..] == "letter came")
        .unwrap()
        .id;
    drop(words);
    desk.perform(
        Operation::CommentQuotation {
            quotation,
            comment: "the turn".into(),
        },
        "",
    )
    .unwrap();
    let codes = vec![code(desk.project(), "exposure")];
    desk.perform(Operation::DeleteCodes { codes }, "").unwrap();
    assert!(desk.project().quotations.contains(quotation));
}

#[test]
fn names_are_unique_among_siblings_only() {
    let refusal = refused(|desk| Operation::RenameCode {
        code: code(desk.project(), "isolation"),
        name: " Concealment ".to_owned(),
    });
    assert!(
        matches!(refusal, Refusal::CodeNameTaken { .. }),
        "{refusal:?}"
    );
    check(|desk| Operation::RenameCode {
        code: code(desk.project(), "isolation"),
        name: "telling".into(),
    });
    let refusal = refused(|desk| Operation::RenameCode {
        code: code(desk.project(), "isolation"),
        name: " ".into(),
    });
    assert_eq!(refusal, Refusal::EmptyName);
    let refusal = refused(|desk| Operation::RenameCode {
        code: code(desk.project(), "isolation"),
        name: "isolation".into(),
    });
    assert_eq!(refusal, Refusal::NothingToDo);
}

#[test]
fn a_concept_does_not_go_inside_its_own_code() {
    let refusal = refused(|desk| Operation::MoveCodes {
        codes: vec![code(desk.project(), "Hiding")],
        parent: Some(code(desk.project(), "isolation")),
    });
    assert!(matches!(refusal, Refusal::InsideItself { .. }));
    let refusal = refused(|desk| Operation::MoveCodes {
        codes: vec![code(desk.project(), "Hiding")],
        parent: Some(code(desk.project(), "telling")),
    });
    assert!(matches!(refusal, Refusal::LevelTooLow { .. }));
    check(|desk| Operation::MoveCodes {
        codes: vec![
            code(desk.project(), "Hiding"),
            code(desk.project(), "Showing"),
        ],
        parent: Some(code(desk.project(), "Openness")),
    });
    check(|desk| Operation::MoveCodes {
        codes: vec![code(desk.project(), "isolation")],
        parent: None,
    });
}

#[test]
fn codes_are_gathered_under_a_new_concept() {
    let desk = check(|desk| Operation::GatherCodes {
        codes: vec![
            code(desk.project(), "isolation"),
            code(desk.project(), "telling"),
        ],
        under: NewCode {
            name: "Speech".into(),
            level: Level::Concept,
            ..NewCode::default()
        },
    });
    assert_eq!(
        desk.project()
            .children(Some(code(desk.project(), "Speech")))
            .count(),
        2
    );
}

#[test]
fn levels_hold_up_and_down_the_tree() {
    check(|desk| Operation::SetLevel {
        code: code(desk.project(), "isolation"),
        level: Level::Concept,
    });
    let refusal = refused(|desk| Operation::SetLevel {
        code: code(desk.project(), "isolation"),
        level: Level::Category,
    });
    assert!(matches!(refusal, Refusal::LevelTooLow { .. }));
    let refusal = refused(|desk| Operation::SetLevel {
        code: code(desk.project(), "Secrecy"),
        level: Level::Open,
    });
    assert!(matches!(refusal, Refusal::LevelTooLow { .. }));
}

#[test]
fn a_passage_is_coded_with_old_and_new_codes_at_once() {
    let desk = check(|desk| Operation::CodePassages {
        passages: vec![passage(desk, "everybody knew"), passage(desk, "at once")],
        codes: vec![code(desk.project(), "telling")],
        create: vec![NewCode {
            name: "publicity".into(),
            ..NewCode::default()
        }],
    });
    let lines = codings(desk.project());
    for line in [
        "one: “everybody knew” publicity",
        "two: “at once” Openness / Speaking / telling",
    ] {
        assert!(lines.contains(&line.to_owned()), "{lines:?}");
    }
}

#[test]
fn the_participants_words_become_a_code() {
    let desk = check(|desk| Operation::CodeInVivo {
        passage: passage(desk, "not even my sister."),
        parent: None,
    });
    let made = desk.project().codes_named("not even my sister")[0];
    assert!(made.in_vivo);
}

#[test]
fn the_name_over_several_turns_holds_nothing_but_what_participants_say() {
    const TALK: &str = "
//- document one
I: What happened then?
P1: He came twice. He measured nothing.
P2: They count the days, and nobody asks.
I: And the subsidy?
P1: Half of it is paid.
";
    let mut desk = project(TALK);
    for (first, last, name) in [
        (
            "measured nothing",
            "They count the days",
            "measured nothing. They count the days",
        ),
        ("nobody asks", "Half of it", "nobody asks. … Half of it"),
        ("And the subsidy", "Half of it is", "Half of it is"),
        ("What happened", "happened then?", "What happened then?"),
    ] {
        let (first, last) = (passage(&desk, first), passage(&desk, last));
        let range = TextRange::new(first.range().start, last.range().end);
        let text = desk.text(first.document()).unwrap();
        let passage = Passage::new(first.document(), &text, range).unwrap();
        let operation = Operation::CodeInVivo {
            passage,
            parent: None,
        };
        desk.perform(operation, "").unwrap();
        assert_eq!(desk.project().codes_named(name).len(), 1, "{name}");
    }
}

#[test]
fn codings_are_taken_off_and_exchanged() {
    let first = |desk: &Desk, name: &str| {
        desk.project()
            .codings_with(code(desk.project(), name))
            .next()
            .unwrap()
    };
    let desk = check(|desk| Operation::Uncode {
        codings: vec![first(desk, "exposure")],
    });
    assert_eq!(
        desk.project().quotations.len(),
        3,
        "a bare quotation goes with its last code"
    );
    check(|desk| Operation::Recode {
        codings: vec![first(desk, "exposure")],
        code: code(desk.project(), "isolation"),
    });
}

#[test]
fn a_quotation_is_resized_within_its_document() {
    let quotation = |desk: &Desk| desk.project().quotations.iter().next().unwrap().id;
    check(|desk| Operation::ResizeQuotation {
        quotation: quotation(desk),
        passage: passage(desk, "told anyone"),
    });
    let refusal = refused(|desk| Operation::ResizeQuotation {
        quotation: quotation(desk),
        passage: passage(desk, "at once"),
    });
    assert_eq!(refusal, Refusal::OtherDocument);
    check(|desk| Operation::CommentQuotation {
        quotation: quotation(desk),
        comment: "compare".into(),
    });
    check(|desk| Operation::DeleteQuotations {
        quotations: vec![quotation(desk)],
    });
}

#[test]
fn documents_are_described_and_removed_with_what_stands_on_them() {
    let one = |desk: &Desk| desk.project().document_named("one").unwrap().id;
    let edit = |date: &str| DocumentEdit {
        date: Some(date.into()),
        place: Some("her kitchen".into()),
        ..DocumentEdit::default()
    };
    check(|desk| Operation::EditDocument {
        document: one(desk),
        edit: edit("2024-02-29"),
    });
    for date in ["2023-02-29", "2024-13-01", "1 May", "2024-5", "1404-12-30"] {
        let refusal = refused(|desk| Operation::EditDocument {
            document: one(desk),
            edit: edit(date),
        });
        assert!(matches!(refusal, Refusal::BadDate { .. }), "{date}");
    }
    let desk = check(|desk| Operation::DeleteDocuments {
        documents: vec![one(desk)],
    });
    assert_eq!(desk.project().codings.len(), 1);
    let taken = DocumentEdit {
        name: Some("TWO".into()),
        ..DocumentEdit::default()
    };
    let refusal = refused(|desk| Operation::EditDocument {
        document: one(desk),
        edit: taken,
    });
    assert!(matches!(refusal, Refusal::NameTaken { .. }));
}

#[test]
fn speakers_are_corrected() {
    let one = |desk: &Desk| desk.project().document_named("one").unwrap().clone();
    check(|desk| {
        let mut speakers = one(desk).speakers.clone();
        speakers[0].label = "Interviewer".into();
        Operation::SetTurns {
            document: one(desk).id,
            paragraphs: None,
            speakers,
        }
    });
    let refusal = refused(|desk| Operation::SetTurns {
        document: one(desk).id,
        paragraphs: None,
        speakers: vec![],
    });
    assert_eq!(refusal, Refusal::BadTurns);
}
