//! Trustworthiness: member checks and their packets, forms, convergence, negative cases, the audit trail.

mod papers;

use std::io::Read as _;

use serde_json::{Value, json};

use groundwork::analysis::trust::{
    AuditClass, Known, check_sums, convergence, form_rows, negative_cases, voice,
};
use groundwork::analysis::{Counts, Ground};
use groundwork::cli::Exit;
use groundwork::export::paper::{Block, Paper, PaperTable, Text, docx, html};
use groundwork::export::trust::packet;
use groundwork::locale::{has, say};
use groundwork::model::{
    CheckResponse, CheckStanding, Concurrence, Form, NegativeCase, NegativeChoice, ParticipantId,
    Project,
};
use groundwork::operation::{ItemAnswer, NegativeCaseDecision, Operation, Refusal};
use groundwork::session::{Desk, Failure, Output, take_out, take_out_of, trail};

use crate::cli::said;
use crate::fixture::{code, project};
use crate::small_study::small_study;

use papers::parts_of;

const STUDY: &str = "
//- document one
P1: I never told anyone, not even my sister.
    ^^^^^^^^^^^^^^^^^^^ isolation
P1: Then the letter came and everybody knew.
             ^^^^^^^^^^^ exposure
//- codebook
Secrecy
  Hiding
    isolation
  Showing
    exposure
";

fn do_json(desk: &mut Desk, operation: Value) -> Result<(), Failure> {
    desk.perform_json(&[operation], "", "").map(|_| ())
}

fn refused(desk: &mut Desk, operation: Value) -> Refusal {
    match do_json(desk, operation) {
        Err(Failure::Refused(Refusal::InStep { refusal, .. })) => *refusal,
        other => panic!("{other:?}"),
    }
}

/// The study with a participant who speaks in it, and one who does not.
fn study() -> Desk {
    let mut desk = project(STUDY);
    for name in ["P1", "P2"] {
        do_json(&mut desk, json!({"add_participant": {"name": name}})).unwrap();
    }
    let edit = json!({"edit_document": {"document": "one", "participants": ["P1"]}});
    do_json(&mut desk, edit).unwrap();
    desk
}

fn participant(project: &Project, name: &str) -> ParticipantId {
    project.participant_named(name).unwrap().id
}

#[test]
fn a_member_check_is_sent_answered_and_undone() {
    let mut desk = study();
    let before = desk.project().clone();
    let send = json!({"record_member_check": {"participant": "P1", "sent": "2026-02-01", "way": " by post "}});
    do_json(&mut desk, send).unwrap();
    let p1 = participant(desk.project(), "P1");
    assert_eq!(desk.project().check_standing(p1), CheckStanding::Sent);
    let links = json!([{"code": "Secrecy"}]);
    let answer = json!({"record_member_check": {"check": "P1", "response": "corrects", "answered": "2026-02-09",
        "words": "I told my brother.", "changed": "The definition of Hiding.", "links": links}});
    do_json(&mut desk, answer.clone()).unwrap();
    let row = desk.project().member_checks.iter().next().unwrap().clone();
    assert_eq!(row.response, Some(CheckResponse::Corrects));
    assert_eq!((row.way.as_str(), row.links.len()), ("by post", 1));
    let sums = check_sums(desk.project(), None);
    assert_eq!(
        (sums.sent, sums.answered, sums.corrects, sums.changes),
        (1, 1, 1, 1)
    );
    assert_eq!(refused(&mut desk, answer), Refusal::NothingToDo);
    // Waiting again is not the same as nothing said.
    let wait = json!({"record_member_check": {"check": "P1", "response": null}});
    do_json(&mut desk, wait).unwrap();
    assert_eq!(desk.project().check_standing(p1), CheckStanding::Sent);
    for _ in 0..3 {
        desk.undo().unwrap();
    }
    assert!(**desk.project() == *before);
}

#[test]
fn what_cannot_be_recorded_is_refused_with_a_sentence() {
    let mut desk = study();
    let cases = [
        json!({"record_member_check": {}}),
        json!({"record_member_check": {"participant": "P1", "sent": "yesterday"}}),
        json!({"record_member_check": {"participant": "P1", "sent": "2026-02-02", "answered": "2026-02-01"}}),
        json!({"record_member_check": {"participant": "P9"}}),
        json!({"record_member_check": {"participant": "P1", "acts": [1, 99999]}}),
        json!({"delete_member_checks": {"checks": []}}),
        json!({"record_debriefing": {"peer": "N."}}),
        json!({"answer_item": {"form": "srqr", "item": 22, "answer": "x"}}),
        json!({"answer_item": {"form": "coreq", "item": 1, "answer": " "}}),
        json!({"judge_convergence": {"finding": {"code": "isolation"}, "kind": "interview", "verdict": "agrees"}}),
        json!({"judge_convergence": {"finding": {"code": "Secrecy"}, "kind": "interview"}}),
    ];
    for operation in cases {
        let refusal = refused(&mut desk, operation.clone());
        let said = say(&refusal.message());
        assert!(
            !said.contains("refusal-") && !said.contains('{'),
            "{operation}: {said}"
        );
    }
    let coding = desk.project().codings.iter().next().unwrap().id;
    let decide = Operation::DecideNegativeCase(NegativeCaseDecision {
        about: NegativeCase::Coding(coding),
        choice: Some(NegativeChoice::Explain),
        note: String::new(),
    });
    let refusal = desk.perform(decide, "").err().unwrap();
    assert!(matches!(refusal, Failure::Refused(Refusal::NotNegative)));
}

#[test]
fn what_rests_on_something_goes_with_it_and_comes_back() {
    let mut desk = study();
    let check = json!({"record_member_check": {"participant": "P1", "response": "disagrees", "words": "No."}});
    do_json(&mut desk, check).unwrap();
    do_json(
        &mut desk,
        json!({"decide_negative_case": {"about": {"check": "P1"}, "choice": "revise"}}),
    )
    .unwrap();
    let coding = desk.project().codings.iter().next().unwrap().id;
    let operations = [
        json!({"mark_negative": {"codings": [coding.to_string()], "negative": true}}),
        json!({"decide_negative_case": {"about": {"coding": coding.to_string()}, "choice": "explain", "note": "why"}}),
        json!({"judge_convergence": {"finding": {"code": "Secrecy"}, "kind": "interview", "verdict": "agrees"}}),
    ];
    for operation in operations {
        do_json(&mut desk, operation).unwrap();
    }
    let before = desk.project().clone();
    assert_eq!(
        (before.negative_decisions.len(), before.convergences.len()),
        (2, 1)
    );
    do_json(
        &mut desk,
        json!({"delete_participant": {"participant": "P1"}}),
    )
    .unwrap();
    assert_eq!(
        (
            desk.project().member_checks.len(),
            desk.project().negative_decisions.len()
        ),
        (0, 1)
    );
    desk.undo().unwrap();
    assert!(**desk.project() == *before);
    let unmark = json!({"mark_negative": {"codings": [coding.to_string()], "negative": false}});
    do_json(&mut desk, unmark).unwrap();
    assert_eq!(desk.project().negative_decisions.len(), 1);
    desk.undo().unwrap();
    let secrecy = code(desk.project(), "Secrecy");
    desk.perform(
        Operation::DeleteCodes {
            codes: vec![secrecy],
        },
        "",
    )
    .unwrap();
    assert!(desk.project().convergences.is_empty());
    desk.undo().unwrap();
    assert!(**desk.project() == *before);
}

#[test]
fn everything_stands_in_the_file_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("study.gwk");
    let mut desk = study();
    for operation in [
        json!({"record_member_check": {"participant": "P1", "sent": "2026-02-01", "subject": "transcript"}}),
        json!({"record_debriefing": {"peer": "N.", "role": "peer", "held": "2026-02-02", "comment": "Say more."}}),
        json!({"answer_item": {"form": "coreq", "item": 4, "answer": "A woman.", "page": "3"}}),
        json!({"judge_convergence": {"finding": {"code": "Secrecy"}, "kind": "interview", "verdict": "adds", "note": "n"}}),
    ] {
        do_json(&mut desk, operation).unwrap();
    }
    desk.backup(&path).unwrap();
    let (_, again) =
        groundwork::store::Store::open(&path, &groundwork::session::holder(), true).unwrap();
    assert!(again == **desk.project());
    let judged = again.convergences.iter().next().unwrap();
    assert_eq!(judged.verdict, Concurrence::Adds);
}

#[test]
fn every_item_of_every_form_has_its_words_and_known_ones_say_so() {
    let desk = small_study();
    let ground = Ground::of(desk.project());
    let counts = Counts::on(&ground);
    let known = Known {
        ground: &ground,
        counts: &counts,
        day: &groundwork::session::day_words,
    };
    for (form, items) in [
        (Form::Coreq, 32),
        (Form::Srqr, 21),
        (Form::Evaluation, 14),
        (Form::Criteria, 11),
        (Form::Power, 5),
    ] {
        let rows = form_rows(&known, form);
        assert_eq!(rows.len(), items);
        for row in &rows {
            for key in [
                row.name_key(),
                row.question_key(),
                row.part_key().to_owned(),
            ] {
                assert!(has(&key), "{key}");
            }
            for fact in &row.facts {
                let said = say(&fact.message);
                assert!(
                    !said.contains("fact-") && !said.contains("{ $") && !said.is_empty(),
                    "{said}"
                );
            }
        }
        let known = rows.iter().filter(|row| !row.facts.is_empty()).count();
        assert!(known * 3 > items, "{form:?} knows {known}");
        assert!(rows.iter().any(|row| row.is_open()) || form == Form::Evaluation);
    }
    // A number of the form is the number of what is there.
    let sample = &form_rows(&known, Form::Coreq)[11];
    assert!(
        say(&sample.facts[0].message).starts_with(&desk.project().participants.len().to_string())
    );
}

#[test]
fn an_item_is_answered_changed_and_cleared() {
    let mut desk = study();
    let answer = |answer: &str| {
        Operation::AnswerItem(ItemAnswer {
            form: Form::Coreq,
            item: 2,
            answer: answer.into(),
            page: String::new(),
        })
    };
    desk.perform(answer("MSc"), "").unwrap();
    desk.perform(answer("PhD"), "").unwrap();
    assert_eq!(
        desk.project().form_answer(Form::Coreq, 2).unwrap().answer,
        "PhD"
    );
    assert_eq!(desk.project().form_answers.len(), 1);
    desk.perform(answer(""), "").unwrap();
    assert!(desk.project().form_answers.is_empty());
}

#[test]
fn sources_of_each_kind_are_counted_for_each_finding() {
    let desk = small_study();
    let ground = Ground::of(desk.project());
    let counts = Counts::on(&ground);
    let table = convergence(&ground);
    assert_eq!(
        table.kinds.iter().map(|(_, count)| count).sum::<usize>(),
        desk.project().documents.len()
    );
    for row in &table.rows {
        if let groundwork::model::Finding::Code(code) = row.finding {
            let all: usize = row.seen.iter().map(|seen| seen.for_it + seen.against).sum();
            assert_eq!(
                all,
                counts.branch(code).codings,
                "{}",
                desk.project().code_name(code)
            );
        }
    }
    assert!(table.rows.len() > desk.project().relations.len());
}

#[test]
fn the_register_of_negative_cases_is_whole() {
    let desk = small_study();
    let ground = Ground::of(desk.project());
    let rows = negative_cases(&ground);
    let project = desk.project();
    let codings = project.codings.iter().filter(|row| row.negative).count();
    let against = project.evidence.iter();
    let against = against
        .filter(|row| row.stance == groundwork::model::Stance::Against)
        .count();
    assert_eq!(rows.len(), codings + against);
    assert!(rows.iter().all(|row| !row.words.is_empty()));
}

#[test]
fn a_case_in_which_a_relation_is_reversed_is_a_negative_case() {
    let mut desk = small_study();
    let project = desk.project();
    let relation = project.relations.iter().next().unwrap().id;
    let case = project.cases.iter().next().unwrap().id;
    let name = project.cases.get(case).unwrap().name.clone();
    let before = negative_cases(&Ground::of(project)).len();
    let record = |finding: Option<&str>| json!({"record_finding": {"relation": relation.to_string(), "cases": [case.to_string()], "finding": finding, "note": "sold at once"}});
    do_json(&mut desk, record(Some("reverse"))).unwrap();
    let rows = negative_cases(&Ground::of(desk.project()));
    assert_eq!(rows.len(), before + 1);
    let row = rows.last().unwrap();
    assert_eq!(
        (row.relation, row.note.as_str()),
        (Some(relation), "sold at once")
    );
    let found = say(&row.found_message(desk.project()).unwrap());
    assert!(
        found.contains(&name) && found.contains("reverse"),
        "{found}"
    );
    let finding = desk.project().findings.iter().next().unwrap().id;
    let decide = json!({"decide_negative_case": {"about": {"finding": finding.to_string()}, "choice": "explain", "note": "a year of need"}});
    do_json(&mut desk, decide.clone()).unwrap();
    assert_eq!(desk.project().negative_decisions.len(), 1);
    do_json(&mut desk, record(Some("holds"))).unwrap();
    assert!(desk.project().negative_decisions.is_empty());
    assert_eq!(refused(&mut desk, decide), Refusal::NotNegative);
    assert_eq!(negative_cases(&Ground::of(desk.project())).len(), before);
    desk.undo().unwrap();
    assert_eq!(desk.project().negative_decisions.len(), 1);
    assert_eq!(desk.check().unwrap().problems, vec![]);
}

#[test]
fn the_audit_trail_sorts_every_act_and_follows_the_codes() {
    let mut desk = study();
    desk.perform(
        Operation::DeleteCodes {
            codes: vec![code(desk.project(), "exposure")],
        },
        "gone",
    )
    .unwrap();
    desk.undo().unwrap();
    let found = trail(desk.store(), None).unwrap();
    assert_eq!(found.acts.len() as u64, desk.project().revision());
    let sums = found.sums();
    assert_eq!(
        sums.values().map(|sum| sum.acts).sum::<usize>(),
        found.acts.len()
    );
    assert!(sums[&AuditClass::RawData].acts >= 2 && sums[&AuditClass::Reduction].acts >= 1);
    let last = found.days.last().unwrap();
    assert_eq!(last.codes.iter().sum::<usize>(), desk.project().codes.len());
    assert_eq!(sums.values().map(|sum| sum.reasons).sum::<usize>(), 1);
    // Without the file there is no journal to write.
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("audit.html");
    let text = |document| desk.text(document).ok();
    assert!(take_out(desk.project(), &text, &Output::Audit, &path).is_err());
    for ending in ["html", "docx", "csv", "xlsx", "md", "json"] {
        let path = path.with_extension(ending);
        take_out_of(desk.store(), desk.project(), &Output::Audit, &path).unwrap();
    }
}

#[test]
fn the_command_line_gives_packets_forms_and_registers() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("study.gwk");
    small_study().backup(&path).unwrap();
    let file = path.to_str().unwrap();
    let packets = folder.path().join("packets");
    let (exit, out, errors) = said(&["packet", file, "-o", packets.to_str().unwrap()]);
    assert_eq!(exit, Exit::Done, "{errors}");
    assert!(std::fs::read_dir(&packets).unwrap().count() >= 4, "{out}");
    let one = folder.path().join("p04.docx");
    let (exit, _, _) = said(&["packet", file, "P04", "-o", one.to_str().unwrap()]);
    assert!(exit == Exit::Done && one.exists());
    let (exit, _, errors) = said(&["packet", file, "P99", "-o", one.to_str().unwrap()]);
    assert!(exit == Exit::Failed && errors.contains("P99"), "{errors}");
    for (form, items) in [("coreq", 32), ("srqr", 21), ("evaluation", 14)] {
        let (_, out, errors) = said(&["form", file, form, "--json"]);
        let answer: Value = serde_json::from_str(&out).unwrap_or_else(|_| panic!("{errors}"));
        assert_eq!(answer["items"].as_array().unwrap().len(), items);
        let paper = folder.path().join(format!("{form}.docx"));
        assert_eq!(
            said(&["form", file, form, "-o", paper.to_str().unwrap()]).0,
            Exit::Done
        );
        parts_of(&std::fs::read(&paper).unwrap());
    }
    let (exit, _, errors) = said(&["form", file, "prisma"]);
    assert!(exit == Exit::Failed && errors.contains("prisma"));
    for (verb, key) in [
        ("checks", "sums"),
        ("convergence", "findings"),
        ("negative-cases", "negative_cases"),
        ("audit", "classes"),
    ] {
        let (exit, out, errors) = said(&[verb, file, "--json"]);
        assert_eq!(exit, Exit::Done, "{errors}");
        let answer: Value = serde_json::from_str(&out).unwrap();
        assert!(answer[key].is_array(), "{verb}: {out}");
        let page = folder.path().join(format!("{verb}.html"));
        assert_eq!(
            said(&[verb, file, "-o", page.to_str().unwrap()]).0,
            Exit::Done
        );
        let page = std::fs::read_to_string(&page).unwrap();
        assert!(
            !page.contains("export-column-") && !page.contains("{ $"),
            "{verb}"
        );
    }
    let all = folder.path().join("srqr.csv");
    assert_eq!(
        said(&[
            "export",
            file,
            "--what",
            "srqr",
            "-o",
            all.to_str().unwrap()
        ])
        .0,
        Exit::Done
    );
}

#[test]
fn the_report_of_the_study_holds_its_figure_and_its_numbers() {
    let desk = small_study();
    let folder = tempfile::tempdir().unwrap();
    for ending in ["docx", "html"] {
        let path = folder.path().join("report").with_extension(ending);
        take_out_of(desk.store(), desk.project(), &Output::Report, &path).unwrap();
        let bytes = std::fs::read(&path).unwrap();
        let text = match ending {
            "docx" => {
                let parts = parts_of(&bytes);
                let mut body = parts.into_iter();
                body.find(|(name, _)| name == "word/document.xml")
                    .unwrap()
                    .1
            }
            _ => String::from_utf8(bytes).unwrap(),
        };
        assert!(!text.contains("report-") && !text.contains("fact-") && !text.contains("{ $"));
        assert!(text.contains("r:embed") || text.contains("data:image/png;base64,"));
        for code in desk.project().codes.iter() {
            assert!(
                text.contains(&code.name.replace('&', "&amp;")),
                "{}",
                code.name
            );
        }
    }
    let path = folder.path().join("report.csv");
    assert!(take_out_of(desk.store(), desk.project(), &Output::Report, &path).is_err());
}
