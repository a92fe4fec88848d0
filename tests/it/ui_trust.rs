//! The trustworthiness screen: what its sections show, and what its gestures ask for.

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use groundwork::model::{
    CheckResponse, CheckStanding, Concurrence, Form, MemoTarget, NegativeChoice,
};
use groundwork::operation::{MemberCheckEdit, Operation};
use groundwork::session::{Desk, Event, Output, trail};
use groundwork::ui::shell::Action;
use groundwork::ui::trust::{self, Section, State, trust_data};

use crate::picture::keep;
use crate::small_study::small_study;
use crate::ui_axial::{Screen, Stage, window};

const SIZE: [f32; 2] = [1440.0, 900.0];

fn screen() -> Screen<State> {
    Screen {
        left: trust::left_ui,
        main: trust::main_ui,
        inspector: trust::inspector_ui,
        run: trust::run,
    }
}

/// The small study with one check that was sent and one that disagrees.
fn checked() -> Desk {
    let mut desk = small_study();
    let people: Vec<_> = desk
        .project()
        .participants
        .iter()
        .map(|row| row.id)
        .collect();
    let record = |participant, response| {
        Operation::RecordMemberCheck(MemberCheckEdit {
            participant: Some(participant),
            sent: Some("2026-02-01".into()),
            response: Some(response),
            words: Some("چنین نگفتم.".into()),
            ..MemberCheckEdit::default()
        })
    };
    desk.perform(record(people[0], None), "").unwrap();
    let no = Some(CheckResponse::Disagrees);
    desk.perform(record(people[1], no), "").unwrap();
    desk
}

fn stage(section: Section) -> Stage<State> {
    let mut stage = Stage::new(checked(), screen());
    stage.state.section = section;
    stage
}

#[test]
fn every_participant_has_a_line_and_a_standing() {
    let desk = checked();
    let counts = groundwork::analysis::Counts::of(desk.project());
    let data = trust_data(desk.project(), &counts);
    assert_eq!(data.people.len(), desk.project().participants.len());
    assert_eq!(data.people[0].standing, CheckStanding::Sent);
    assert_eq!(data.people[1].standing, CheckStanding::Answered);
    assert!(
        data.people
            .iter()
            .any(|line| line.persian && line.quotations > 0)
    );
    assert_eq!(
        data.standing(Section::MemberChecks),
        format!("1/{}", data.people.len())
    );
    assert_eq!(data.standing(Section::Form(Form::Coreq)), "0/32");
}

#[test]
fn an_answer_is_recorded_and_a_packet_written() {
    let mut harness = window(stage(Section::MemberChecks), SIZE, false);
    harness.run();
    harness.get_by_label_contains("P01, Waiting").click();
    harness.run();
    harness.get_by_label("Record the answer…").click();
    harness.run();
    keep(&mut harness, "trust");
    harness.get_by_label("Add a finding or quotation…").click();
    harness.run();
    harness.run();
    let first = harness.get_all_by_role(Role::ListBoxOption).next().unwrap();
    first.click();
    harness.run();
    harness.get_by_label("Keep").click();
    harness.run();
    let operations = harness.state().operations();
    let [Operation::RecordMemberCheck(edit)] = operations.as_slice() else {
        panic!("{operations:?}");
    };
    assert!(edit.check.is_some() && edit.response == Some(None));
    // What the participant said comes first: it is what the packet held.
    assert!(matches!(
        edit.links.as_deref(),
        Some([MemoTarget::Quotation(_)])
    ));
    harness.get_by_label("Write the packet…").click();
    harness.run();
    let asked = harness.state().actions.iter().any(
        |action| matches!(action, Action::Export(Output::Packets(chosen)) if chosen.len() == 1),
    );
    assert!(asked);
}

#[test]
fn an_item_is_answered_and_kept_when_another_is_gone_to() {
    let mut harness = window(stage(Section::Form(Form::Srqr)), SIZE, true);
    harness.run();
    harness.get_by_label("From the project");
    let field = "The researcher’s answer";
    harness
        .get_by_role_and_label(Role::MultilineTextInput, field)
        .click();
    harness.run();
    harness.event(egui::Event::Text(
        "Our title names the approach.".to_owned(),
    ));
    harness.run();
    harness.get_by_label("Next item").click();
    harness.run();
    let operations = harness.state().operations();
    let Some(Operation::AnswerItem(answer)) = operations.first() else {
        panic!("{operations:?}");
    };
    assert_eq!(
        (answer.item, answer.answer.as_str()),
        (1, "Our title names the approach.")
    );
    assert_eq!(harness.state().state.items[1], 2);
}

#[test]
fn a_negative_case_is_decided_and_a_finding_judged() {
    let mut harness = window(stage(Section::NegativeCases), SIZE, false);
    harness.run();
    harness.get_by_label_contains("چنین نگفتم").click();
    harness.run();
    harness.get_by_label("Limit scope").click();
    harness.run();
    harness.get_by_label("Keep").click();
    harness.run();
    let operations = harness.state_mut().perform();
    let [Operation::DecideNegativeCase(decision)] = operations.as_slice() else {
        panic!("{operations:?}");
    };
    assert_eq!(decision.choice, Some(NegativeChoice::LimitScope));
    harness.state_mut().state.section = Section::Convergence;
    harness.run();
    let name = {
        let stage = harness.state();
        let project = stage.desk.project();
        let mut rows = project.codes.iter();
        let row = rows.find(|row| row.level == groundwork::model::Level::Category);
        row.unwrap().name.clone()
    };
    harness.get_by_label_contains(&format!("{name}: ")).click();
    harness.run();
    harness.get_by_label("Agrees").click();
    harness.run();
    let operations = harness.state().operations();
    let [Operation::JudgeConvergence(judged)] = operations.as_slice() else {
        panic!("{operations:?}");
    };
    assert_eq!(judged.verdict, Some(Concurrence::Agrees));
}

#[test]
fn the_audit_trail_is_asked_for_once_and_shown_by_class() {
    let mut harness = window(stage(Section::Audit), SIZE, false);
    harness.run();
    harness.run();
    let asked = harness.state().actions.iter();
    assert_eq!(
        asked
            .filter(|action| matches!(action, Action::Ask(_)))
            .count(),
        1
    );
    let found = trail(harness.state().desk.store(), None).unwrap();
    let (acts, revision) = (found.acts.len(), harness.state().desk.project().revision());
    let event = Event::Trail {
        ticket: 11_000_000,
        revision,
        trail: found.into(),
    };
    harness.state_mut().hear(&event, trust::answer);
    harness.run();
    harness.get_by_label_contains(&format!("{acts} acts"));
    harness.get_by_label_contains("Process notes, ").click();
    harness.run();
    harness.get_by_label("All classes");
}

#[test]
fn a_check_that_is_refused_stays_in_its_form() {
    let mut harness = window(stage(Section::MemberChecks), SIZE, false);
    harness.run();
    harness.get_by_label_contains("P01, Waiting").click();
    harness.run();
    harness.get_by_label("Record the answer…").click();
    harness.run();
    let sent = harness.get_by_role_and_label(Role::TextInput, "Sent on (YYYY-MM-DD)");
    sent.focus();
    harness.run();
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    harness.event(egui::Event::Text("2026-13-40".into()));
    harness.run();
    harness.get_by_label("Keep").click();
    harness.run();
    assert_eq!(harness.state().operations().len(), 0);
    assert!(harness.query_by_label("Keep").is_some(), "the form is open");
    assert!(harness.query_by_label_contains("2026-13-40").is_some());
}
