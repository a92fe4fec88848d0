//! What a blind round must not show while it goes on: search, chips, history, trace, trail, matrices, counts, files.

use std::path::Path;

use serde_json::Value;

use groundwork::analysis::matrix::{Matrix, Question, Rows};
use groundwork::analysis::reliability::material::usual_pair;
use groundwork::analysis::reliability::review::Question as Compared;
use groundwork::analysis::saturation::{Review, Terms};
use groundwork::analysis::{Counts, Ground};
use groundwork::cli::Exit;
use groundwork::locale::say;
use groundwork::model::{Form, Traced};
use groundwork::operation::{NewRound, Operation};
use groundwork::session::{
    Desk, EntryKey, Event, Output, Places, Query, Request, Seed, Session, trail,
};

use crate::cli::said;
use crate::fixture::{SECRECY as STUDY, code, passage, project};

/// The study with a blind round on its first document; the coder's own.
fn blind() -> Desk {
    let mut desk = project(STUDY);
    // The index is there before the round begins, as in a window.
    assert_eq!(found(&mut desk, "code:isolation"), 3);
    let documents = vec![desk.project().document_named("one").unwrap().id];
    let begin = Operation::BeginRound(NewRound {
        name: "Again".into(),
        documents,
        blind: true,
        ..NewRound::default()
    });
    desk.perform(begin, "").unwrap();
    desk
}

fn found(desk: &mut Desk, words: &str) -> usize {
    let query = Query::parse(words, desk.project()).unwrap();
    let hits = desk.search(&query, 50).unwrap();
    assert_eq!(hits.items.len(), hits.total);
    hits.total
}

fn end(desk: &mut Desk) {
    let round = desk.project().round_named("Again").unwrap().id;
    desk.perform(Operation::EndRound { round }, "").unwrap();
}

fn put(desk: &mut Desk, words: &str, name: &str) {
    let operation = Operation::CodePassages {
        passages: vec![passage(desk, words)],
        codes: vec![code(desk.project(), name)],
        create: vec![],
    };
    desk.perform(operation, "").unwrap();
}

#[test]
fn no_search_tells_how_the_documents_were_coded_before() {
    let mut desk = blind();
    for hidden in ["code:isolation", "code:exposure", "told code:isolation"] {
        let only_codes = usize::from(!hidden.starts_with("told"));
        assert_eq!(found(&mut desk, hidden), only_codes, "{hidden}");
    }
    assert_eq!(found(&mut desk, "code:telling"), 3, "another document");
    assert!(found(&mut desk, "letter") > 0, "the words stay");

    put(&mut desk, "even my sister", "isolation");
    assert_eq!(found(&mut desk, "code:isolation"), 3, "its own coding");
    let query = Query::parse("code:isolation", desk.project()).unwrap();
    assert!(
        desk.words(&query)
            .unwrap()
            .words
            .iter()
            .all(|word| word.word != "letter")
    );
    let alike = desk.similar(&Seed::Code(code(desk.project(), "exposure")), 20);
    let seen = desk.status().project;
    for hit in alike.unwrap().items {
        if let EntryKey::Quotation(quotation) = hit.key {
            assert!(seen.quotations.contains(quotation));
        }
    }

    desk.undo().unwrap();
    assert_eq!(found(&mut desk, "code:isolation"), 1);
    end(&mut desk);
    assert_eq!(found(&mut desk, "code:isolation"), 3, "all is there again");
    desk.undo().unwrap();
    assert_eq!(found(&mut desk, "code:isolation"), 1, "and gone once more");
}

#[test]
fn history_steps_and_trail_show_what_was_done_since_it_began() {
    let mut desk = blind();
    put(&mut desk, "even my sister", "concealment");
    let all = |desk: &Desk| desk.history(u64::MAX, 500).unwrap();
    let told: Vec<String> = all(&desk).iter().map(|entry| say(&entry.what)).collect();
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(
        !told.iter().any(|what| what.contains("isolation")),
        "{told:?}"
    );
    let isolation = Traced::from(code(desk.project(), "isolation"));
    assert!(desk.steps(&[isolation]).unwrap().is_empty());
    let seen = trail(desk.store(), desk.sight()).unwrap();
    assert_eq!(seen.acts.len(), 2);
    end(&mut desk);
    assert!(all(&desk).len() > 8);
    assert!(!desk.steps(&[isolation]).unwrap().is_empty());
    assert!(trail(desk.store(), desk.sight()).unwrap().acts.len() > 8);
}

#[test]
fn counts_matrices_and_saturation_are_of_what_can_be_seen() {
    let desk = blind();
    let seen = desk.status().project;
    let isolation = code(&seen, "isolation");
    assert_eq!(Counts::of(&seen).branch(isolation).codings, 0);
    let ground = Ground::of(&seen);
    let question = Question {
        rows: Rows::Tree,
        ..Question::default()
    };
    assert_eq!(Matrix::of(&ground, question).total.codings, 1);
    let review = Review::of(&ground, Terms::default());
    assert_eq!(review.codings.iter().sum::<usize>(), 1);
    assert!(seen.evidence.is_empty() && seen.locations.is_empty() && seen.comparisons.is_empty());
}

#[test]
fn what_is_written_out_is_without_it_or_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("study.gwk");
    blind().backup(&path).unwrap();
    // The copy is opened by whoever runs the tests, so that the round becomes theirs.
    let mut session = Session::inline(Places::default());
    session.send(Request::Open {
        path,
        to_read: false,
    });
    let Some(Event::Opened(status)) = session.next_event() else {
        panic!("not opened")
    };
    let documents = vec![status.whole.document_named("one").unwrap().id];
    let begin = Operation::BeginRound(NewRound {
        name: "Mine".into(),
        documents,
        blind: true,
        ..NewRound::default()
    });
    let ask = |session: &mut Session, request: Request| -> Vec<Event> {
        session.send(request);
        std::iter::from_fn(|| session.next_event()).collect()
    };
    let done = ask(
        &mut session,
        Request::Do {
            operation: Box::new(begin),
            why: String::new(),
            ticket: 1,
        },
    );
    assert!(
        done.iter()
            .any(|event| matches!(event, Event::Changed { .. }))
    );
    let codings = folder.path().join("codings.csv");
    let export = |output, path: &Path| Request::Export {
        output,
        path: path.to_owned(),
        job: 2,
    };
    ask(&mut session, export(Output::Codings, &codings));
    let written = std::fs::read_to_string(&codings).unwrap();
    assert!(
        written.contains("telling") && !written.contains("I never told"),
        "{written}"
    );
    let (left, right) = usual_pair(&status.whole).unwrap();
    let question = Box::new(Compared::new(left, right));
    for output in [
        Output::Audit,
        Output::Report,
        Output::Reliability(question, None),
    ] {
        let answers = ask(&mut session, export(output, &codings));
        assert!(matches!(
            answers.as_slice(),
            [Event::Failed { grave: false, .. }]
        ));
    }
    let copied = ask(
        &mut session,
        Request::ReadCopy {
            path: folder.path().join("study.gwk"),
        },
    );
    assert!(matches!(
        copied.as_slice(),
        [Event::Failed { grave: false, .. }]
    ));
}

#[test]
fn the_command_line_keeps_it_out_of_sight_too() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("study.gwk");
    project(STUDY).backup(&path).unwrap();
    let begin = folder.path().join("begin.json");
    std::fs::write(
        &begin,
        r#"[{"begin_round": {"name": "Mine", "documents": ["one"], "blind": true}}]"#,
    )
    .unwrap();
    let (path, begin) = (path.to_str().unwrap(), begin.to_str().unwrap());
    let codings = |path: &str| -> Value {
        let (exit, out, errors) = said(&["codings", path, "--json"]);
        assert_eq!((exit, errors.as_str()), (Exit::Done, ""));
        serde_json::from_str(&out).unwrap()
    };
    let count = |value: &Value| value["codings"].as_array().map(Vec::len);
    assert_eq!(count(&codings(path)), Some(4));
    let (exit, _, errors) = said(&["apply", path, begin]);
    assert_eq!((exit, errors.as_str()), (Exit::Done, ""));
    assert_eq!(count(&codings(path)), Some(1));
    let (_, out, _) = said(&["search", path, "code:isolation"]);
    assert!(!out.contains("never told"), "{out}");
    let (_, out, _) = said(&["history", path]);
    assert!(!out.contains("isolation"), "{out}");
    let (exit, _, errors) = said(&["agreement", path]);
    assert_eq!(exit, Exit::Failed);
    assert!(
        errors.contains("Mine") && errors.contains("hidden"),
        "{errors}"
    );
}

#[test]
fn nothing_is_reviewed_for_print_while_it_goes_on() {
    let mut desk = blind();
    let outputs = [
        Output::Saturation(Terms::default()),
        Output::Form(Form::Coreq),
        Output::Report,
    ];
    for output in &outputs {
        assert!(desk.may_take_out(output).is_err(), "{output:?}");
    }
    end(&mut desk);
    for output in &outputs {
        assert!(desk.may_take_out(output).is_ok(), "{output:?}");
    }
}
