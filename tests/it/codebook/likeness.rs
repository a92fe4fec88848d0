//! Codes that may be one, passages that read alike, and what was put away.

use super::*;

#[test]
fn what_was_put_away_stays_away_until_it_is_brought_back() {
    let dismiss = |desk: &Desk| {
        let project = desk.project();
        let (one, other) = (code(project, "isolation"), code(project, "exposure"));
        vec![
            Likeness::ReadsAlike {
                code: one,
                passage: passage(desk, "at once"),
            },
            Likeness::LikeQuotation {
                quotation: quotation(desk, "letter came"),
                passage: passage(desk, "I told them"),
            },
            Likeness::Home {
                code: one,
                home: code(project, "Speaking"),
            },
            Likeness::Pair { one, other },
        ]
    };
    let desk = check_on(study(), |desk| Operation::DismissLikeness {
        likenesses: dismiss(desk),
    });
    let project = desk.project();
    let (one, other) = (code(project, "isolation"), code(project, "exposure"));
    let two = row_document(&desk, "two");
    assert!(project.is_put_away(one, &seen(&desk, "at once")));
    assert!(!project.is_put_away(other, &seen(&desk, "at once")));
    assert!(project.is_unlike(quotation(&desk, "letter came"), &seen(&desk, "I told them")));
    let turned = Likeness::Pair {
        one: other,
        other: one,
    };
    assert!(project.dismissal_of(&turned).is_some(), "in any order");
    let again = |desk: Desk| {
        refused_on(desk, |desk| Operation::DismissLikeness {
            likenesses: dismiss(desk),
        })
    };
    let dismissals: Vec<_> = project.dismissals.iter().map(|row| row.id).collect();
    assert_eq!(dismissals.len(), 4);
    let desk = check_on(desk, |_| Operation::RestoreLikeness {
        dismissals: dismissals[..1].to_vec(),
    });
    assert!(!desk.project().is_put_away(one, &seen(&desk, "at once")));
    let gone = Operation::DeleteDocuments {
        documents: vec![two],
    };
    let desk = check_on(desk, |_| gone);
    assert_eq!(
        desk.project().dismissals.len(),
        2,
        "with the document go its passages"
    );
    let branch = vec![code(desk.project(), "Secrecy")];
    let desk = check_on(desk, |_| Operation::DeleteCodes { codes: branch });
    assert!(desk.project().dismissals.is_empty());
    let mut desk = study();
    let likenesses = dismiss(&desk);
    act(&mut desk, Operation::DismissLikeness { likenesses });
    assert_eq!(again(desk), Refusal::NothingToDo);
}

#[test]
fn a_likeness_is_of_two_things_that_are_there() {
    let own = refused_on(study(), |desk| {
        let one = code(desk.project(), "isolation");
        let likenesses = vec![Likeness::Pair { one, other: one }];
        Operation::DismissLikeness { likenesses }
    });
    assert_eq!(own, Refusal::ComparedWithItself);
    let nobody = CodeId(uuid::Uuid::nil());
    let missing = refused_on(study(), |desk| Operation::DismissLikeness {
        likenesses: vec![Likeness::ReadsAlike {
            code: nobody,
            passage: passage(desk, "at once"),
        }],
    });
    assert!(matches!(missing, Refusal::Missing { .. }));
    let none = Operation::DismissLikeness { likenesses: vec![] };
    assert_eq!(refused_on(study(), |_| none), Refusal::NothingChosen);
    let none = Operation::RestoreLikeness { dismissals: vec![] };
    assert_eq!(refused_on(study(), |_| none), Refusal::NothingChosen);
    let gone = Operation::RestoreLikeness {
        dismissals: vec![uuid::Uuid::nil().into()],
    };
    assert!(matches!(
        refused_on(study(), |_| gone),
        Refusal::Missing { .. }
    ));
}

#[test]
fn codes_that_may_be_one_are_told_with_the_reason() {
    let desk = project(
        "
//- document one
P1: We wait and wait for the money. They promise every week.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ waiting
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ delay
                                    ^^^^^^^^^^^^^^^^^^^^^^^^ promise
                                    ^^^^^^^^^^^^ every week
P1: The money comes late. They swear it will come.
    ^^^^^^^^^^^^^^^^^^^^ waiting
    ^^^^^^^^^^^^^^^^^^^^ delay
                          ^^^^^^^^^^^^^^^^^^^^^^^ promise
                          ^^^^^^^^^^ every week
//- document two
P2: He promised and he promised. Only once he paid.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ promise
    ^^^^^^^^^^^ every week
                                 ^^^^^^^^^^^^^^^^^ promise
//- codebook
Time
  Delays
    waiting
    delay
    delays
Words
  Promises
    promise
    every week
    Paying back
    paying-back
    back paying
",
    );
    let project = desk.project();
    let lines: Vec<String> = code_pairs(&Ground::of(project))
        .iter()
        .map(|pair| {
            let name = |code| project.code_name(code);
            format!(
                "{} / {}: {:?} {}",
                name(pair.one),
                name(pair.other),
                pair.reason,
                pair.shared
            )
        })
        .collect();
    let has = |line: &str| {
        assert!(
            lines.iter().any(|other| other == line),
            "{line}: {lines:#?}"
        )
    };
    has("Paying back / paying-back: SameName 0");
    has("delay / waiting: SameQuotations 2");
    has("delay / delays: NearlySameName 0");
    has("every week / promise: AlwaysTogether 3");
    assert!(
        !lines
            .iter()
            .any(|line| line.starts_with("promise / every week"))
    );
    let reasons: Vec<PairReason> = code_pairs(&Ground::of(project))
        .iter()
        .map(|pair| pair.reason)
        .collect();
    assert!(reasons.is_sorted(), "the plainest reasons first");
}

#[test]
fn two_rare_codes_on_the_same_words_are_told_last() {
    let talk = |second: &str| {
        project(&format!(
            "
//- document one
P1: We wait for the money. They promise every week. We wait and we wait.
    ^^^^^^^^^^^^^^^^^^^^^^ place
    {second}
                                                    ^^^^^^^^^^^^^^^^^^^ hope
//- codebook
Time
  place
Kin
  family
  hope
"
        ))
    };
    for (second, expected) in [
        (
            "^^^^^^^^^^^^^^^^^^^^^^ family",
            vec![PairReason::SamePassage],
        ),
        ("^^^^^^^ family", vec![]),
    ] {
        let desk = talk(second);
        let pairs = code_pairs(&Ground::of(desk.project()));
        let reasons: Vec<PairReason> = pairs.iter().map(|pair| pair.reason).collect();
        assert_eq!(reasons, expected, "{second}");
        let shared = pairs.iter().map(|pair| (pair.shared, pair.evidence.len()));
        assert!(shared.into_iter().all(|pair| pair == (1, 1)));
    }
}

#[test]
fn a_passage_that_was_put_away_follows_its_words() {
    let mut desk = study();
    let isolation = code(desk.project(), "isolation");
    let likenesses = vec![Likeness::ReadsAlike {
        code: isolation,
        passage: passage(&desk, "the letter"),
    }];
    act(&mut desk, Operation::DismissLikeness { likenesses });
    let document = row_document(&desk, "one");
    let begin = passage(&desk, "my sister").range();
    let replacement = groundwork::model::Replacement {
        range: begin,
        was: None,
        words: "my elder sister".into(),
    };
    let edit = groundwork::operation::TextEdit::new(document, vec![replacement]);
    let operation = Operation::EditText {
        texts: vec![edit],
        gone: groundwork::operation::WhenGone::Refuse,
    };
    act(&mut desk, operation);
    let row = desk.project().dismissals.iter().next().unwrap().clone();
    assert_eq!(
        row.likeness.passage().unwrap(),
        &passage(&desk, "the letter"),
        "it stands where the words stand now"
    );
    desk.undo().unwrap();
    assert_eq!(desk.check().unwrap().problems, vec![]);
}
