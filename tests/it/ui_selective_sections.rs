//! The sections of the selective screen beside core and story line: what they show, and what their gestures ask for.

use egui::accesskit::Role;
use egui::{Event, Key};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use groundwork::analysis::{Counts, Ground};
use groundwork::locale::{say, words};
use groundwork::model::{Aim, Filling, GapKind, SamplingPhase, SamplingState, Unit};
use groundwork::operation::{
    NewProposition, NewSampling, Operation, PropositionWords, SamplingWords, TrimCodes, describe,
};
use groundwork::ui::command::Command;
use groundwork::ui::selective::{
    self, Field, Form, Part, Section, Subject, Wish, detail_data, sheet_data,
};

use crate::picture::keep;
use crate::small_study::small_study;
use crate::ui_axial::{Screen, Stage, code, window};

type Window<'a> = Harness<'a, Stage<selective::State>>;

fn stage() -> Stage<selective::State> {
    let screen = Screen {
        left: selective::left_ui,
        main: selective::main_ui,
        inspector: selective::inspector_ui,
        run: selective::run,
    };
    Stage::new(small_study(), screen)
}

fn open<'a>(stage: Stage<selective::State>, section: Section) -> Window<'a> {
    let mut stage = stage;
    stage.state.section = section;
    let mut harness = window(stage, [1440.0, 900.0], false);
    harness.run_ok();
    harness
}

fn command(harness: &mut Window<'_>, command: Command) {
    harness.state_mut().commands.push(command);
    harness.run_ok();
}

fn write(harness: &mut Window<'_>, field: &str, text: &str) {
    let role = [Role::TextInput, Role::MultilineTextInput];
    let found = role.into_iter().find_map(|role| {
        harness
            .query_by_role_and_label(role, field)
            .map(|node| node.focus())
    });
    assert!(found.is_some(), "{field}");
    harness.run_ok();
    harness.event(Event::Text(text.to_owned()));
    harness.run_ok();
}

#[test]
fn the_steps_lead_to_their_sections() {
    let mut harness = open(stage(), Section::Core);
    for title in [
        "Propositions",
        "Filling in",
        "Sampling",
        "Trimming",
        "Fit per case",
    ] {
        command(&mut harness, Command::NextSection);
        let found = harness.query_all_by_label(title).count();
        assert!(found >= 1, "{title}");
    }
    command(&mut harness, Command::NextSection);
    assert_eq!(harness.state().state.section, Section::Core);
    harness.get_by_label_contains("Fit per case").click();
    harness.run_ok();
    assert_eq!(harness.state().state.section, Section::Cases);
}

#[test]
fn a_proposition_is_stated_with_the_command() {
    let mut harness = open(stage(), Section::Core);
    command(&mut harness, Command::StateProposition);
    write(
        &mut harness,
        "What it says",
        "Where days are counted, days are given.",
    );
    harness.get_by_label("Add a category").click();
    harness.run_ok();
    keep(&mut harness, "selective-proposition-form");
    assert!(
        harness.get_by_label("Keep").accesskit_node().is_disabled(),
        "a category that was added is not dropped in silence"
    );
    // Its field has the keys: what is typed is the name.
    harness.event(Event::Text("S".to_owned()));
    harness.run_ok();
    harness.event(Event::Text("takeholders".to_owned()));
    harness.run_ok();
    harness.key_press(Key::Enter);
    harness.run_ok();
    harness.get_by_label("Keep").click();
    harness.run_ok();
    let operations = harness.state_mut().perform();
    let [Operation::AddProposition(new)] = operations.as_slice() else {
        panic!("{operations:?}");
    };
    let words = new.edit.statement.as_deref();
    assert_eq!(words, Some("Where days are counted, days are given."));
    harness.run_ok();
    let shown = harness
        .query_all_by_label_contains("Where days are counted, days")
        .count();
    assert_eq!(shown, 3, "in the steps, in the table, and chosen");
    // Each case of the table can be judged where it stands.
    let judge = harness.get_all_by_role(Role::Button).find_map(|node| {
        let label = node.accesskit_node().label().unwrap_or_default();
        label.ends_with(": not judged").then_some(label)
    });
    harness.get_by_label(&judge.unwrap()).click();
    harness.run_ok();
    assert!(
        harness.state().state.form.is_some(),
        "it opens the judgement"
    );
}

#[test]
fn what_is_refused_stays_in_its_form_with_the_reason() {
    let mut stage = stage();
    let category = code(stage.project(), "Stakeholders and trust");
    let property = Operation::AddProperty(groundwork::operation::NewProperty {
        property: None,
        code: category,
        name: "reach".into(),
        definition: String::new(),
        low: "near".into(),
        high: "far".into(),
    });
    stage.desk.perform(property, "").unwrap();
    stage.refresh();
    let mut harness = open(stage, Section::Core);
    command(&mut harness, Command::StateProposition);
    let said = "Where days are counted, days are given.";
    write(&mut harness, "What it says", said);
    let mut form = harness.state().state.form.clone().unwrap();
    for field in &mut form.fields {
        if let Field::Terms { categories, rows } = field {
            let at = categories
                .iter()
                .position(|row| row.code == category)
                .unwrap();
            let term = selective::TermDraft {
                category: Some(at),
                property: categories[at].properties.first().map(|_| 0),
                lowest: "80".to_owned(),
                highest: "30".to_owned(),
                ..selective::TermDraft::new()
            };
            assert!(term.property.is_some(), "it has a property");
            rows.push(term);
        }
    }
    harness.state_mut().state.form = Some(form);
    // The dialog is as high as its new fields before anything is clicked.
    harness.run_steps(6);
    assert!(!harness.get_by_label("Keep").accesskit_node().is_disabled());
    harness.get_by_label("Keep").click();
    harness.run_ok();
    assert!(harness.state().operations().is_empty());
    let form = harness.state().state.form.as_ref().expect("it stays open");
    assert!(form.problem.is_some(), "{form:#?}");
}

/// What was looked at and kept as it was is no act, and nothing is said of it.
#[test]
fn a_form_that_is_kept_as_it_was_asks_for_nothing() {
    let mut stage = planned();
    let project = stage.desk.project();
    let step = project.samplings.iter().next().unwrap().id;
    stage.state.chosen = Some(Subject::Step(step));
    let mut harness = open(stage, Section::Sampling);
    harness.get_by_label("Edit…").click();
    harness.run_ok();
    assert!(harness.state().state.form.is_some());
    harness.run_steps(4);
    harness.get_by_label("Keep").click();
    harness.run_ok();
    assert!(harness.state().state.form.is_none());
    assert!(harness.state().operations().is_empty());
}

#[test]
fn sampling_is_planned_for_a_thin_place_in_one_act() {
    let mut stage = stage();
    let (category, gap) = (
        code(stage.project(), "Stakeholders and trust"),
        GapKind::NoDimension,
    );
    stage.state.chosen = Some(Subject::Gap(category, gap));
    let mut harness = open(stage, Section::Filling);
    harness.get_by_label("Plan sampling for it…").click();
    harness.run_ok();
    write(&mut harness, "Whom or what", "one who left");
    write(
        &mut harness,
        &words("theory-reason"),
        "Nobody said how strong it is.",
    );
    harness.get_by_label("Keep").click();
    harness.run_ok();
    let operations = harness.state().operations();
    let [only] = operations.as_slice() else {
        panic!("{operations:?}");
    };
    let told = say(&describe(harness.state().project(), only));
    assert_eq!(
        told,
        "Planned to sample for “Stakeholders and trust” (no dimension): one who left"
    );
    harness.state_mut().perform();
    let [Operation::Several { operations, .. }] = operations.as_slice() else {
        panic!("{operations:?}");
    };
    let [
        Operation::DecideGap(decided),
        Operation::PlanSampling(planned),
    ] = operations.as_slice()
    else {
        panic!("{operations:?}");
    };
    assert_eq!(decided.decision, Some(Filling::ToField));
    assert_eq!(decided.reason, "Nobody said how strong it is.");
    let aim = Aim {
        code: category,
        gap: Some(gap),
        served: None,
    };
    assert_eq!(planned.edit.aims.as_deref(), Some(&[aim][..]));
    let project = harness.state().project();
    assert!(project.gap_decision(category, gap).is_some());
}

#[test]
fn the_list_of_thin_places_is_gone_through_by_key() {
    let mut harness = open(stage(), Section::Core);
    command(&mut harness, Command::NextSection);
    command(&mut harness, Command::NextSection);
    harness.key_press(Key::ArrowDown);
    harness.run_ok();
    assert!(matches!(
        harness.state().state.chosen,
        Some(Subject::Gap(..))
    ));
    harness.key_press(Key::Enter);
    harness.run_ok();
    let form = harness.state().state.form.as_ref();
    assert!(matches!(form.unwrap().wish, Wish::Gap { .. }));
    harness.key_press(Key::Escape);
    harness.run_ok();
    assert!(harness.state().state.form.is_none());
}

fn planned() -> Stage<selective::State> {
    let mut stage = stage();
    let project = stage.desk.project();
    let document = project.documents_in_order()[0].id;
    let model = project.models.iter().next().unwrap().id;
    let (trust, networking) = (
        code(project, "Stakeholders and trust"),
        code(project, "Networking of stakeholders"),
    );
    let acts = [
        Operation::PlanSampling(NewSampling {
            sampling: None,
            edit: SamplingWords {
                whom: Some("همان شاگردی که صندوق دستش بود".into()),
                reason: Some("P02 and P04 disagree.".into()),
                phase: Some(SamplingPhase::Discriminate),
                aims: Some(vec![Aim {
                    code: trust,
                    gap: None,
                    served: None,
                }]),
                documents: Some(vec![document]),
                state: Some(SamplingState::Done),
                ..SamplingWords::default()
            },
        }),
        Operation::AddProposition(NewProposition {
            proposition: None,
            model,
            edit: PropositionWords {
                statement: Some("هر جا روزها شمرده شود، روز داده می‌شود.".into()),
                ..PropositionWords::default()
            },
        }),
        Operation::TrimCodes(TrimCodes {
            codes: vec![networking],
            reason: "It did not grow in four interviews.".into(),
        }),
    ];
    for act in acts {
        stage.desk.perform(act, "").unwrap();
    }
    stage.refresh();
    stage
}

#[test]
fn every_section_says_its_rows_and_what_is_known_of_each() {
    let stage = planned();
    let project = stage.desk.project();
    let ground = Ground::of(project);
    let counts = Counts::on(&ground);
    let model = project.models.iter().next().unwrap().id;
    for section in Section::ALL.into_iter().skip(1) {
        let sheet = sheet_data(&ground, &counts, (model, section));
        assert!(!sheet.rows.is_empty(), "{section:?}");
        for row in &sheet.rows {
            assert_eq!(row.cells.len(), sheet.heads.len(), "{section:?}");
            let detail = detail_data(&ground, &counts, (model, section, Some(row.subject)));
            assert!(!detail.sections.is_empty(), "{section:?}");
            let parts = detail.sections.iter().flat_map(|section| &section.parts);
            let buttons = parts.filter(|part| matches!(part, Part::Buttons(_)));
            assert!(buttons.count() > 0, "{section:?}");
        }
    }
    let trimmed = code(project, "Networking of stakeholders");
    let shown = selective::selective_data(&ground, &counts, model);
    assert!(shown.candidates.iter().all(|row| row.face.id != trimmed));
    assert!(shown.unnamed.iter().all(|row| row.face.id != trimmed));
}

#[test]
fn what_a_step_brought_and_a_verdict_are_made_of_the_answers() {
    let stage = planned();
    let project = stage.desk.project();
    let (sampling, case) = (
        project.samplings.iter().next().unwrap(),
        project.cases.iter().next().unwrap().id,
    );
    let documents: Vec<_> = project.documents.iter().map(|row| row.id).collect();
    let form = Form {
        title: "theory-brought-title",
        about: String::new(),
        act: "theory-keep",
        fields: vec![
            Field::Choice {
                key: "theory-state",
                items: vec![],
                current: Some(1),
            },
            Field::Ticks {
                key: "theory-became",
                items: vec![],
                ticked: documents.iter().map(|id| *id == documents[1]).collect(),
            },
            Field::Text {
                key: "theory-brought",
                text: " a third reason ".into(),
                rows: 1,
            },
            Field::Ticks {
                key: "theory-which-served",
                items: vec![],
                ticked: vec![true],
            },
        ],
        wish: Wish::Brought {
            sampling: sampling.id,
            documents: documents.clone(),
            aims: sampling.aims.clone(),
        },
        fresh: false,
        problem: None,
    };
    let Some(Operation::EditSampling(edit)) = form.wish.operation(&form) else {
        panic!();
    };
    assert_eq!(edit.edit.documents, Some(vec![documents[1]]));
    assert_eq!(edit.edit.brought.as_deref(), Some("a third reason"));
    assert_eq!(edit.edit.aims.unwrap()[0].served, Some(true));
    let mut verdict = Form {
        wish: Wish::Fit {
            model: project.models.iter().next().unwrap().id,
            unit: Unit::Case(case),
        },
        ..form
    };
    assert!(verdict.missing().is_none());
    if let Some(Field::Choice { current, .. }) = verdict.fields.first_mut() {
        *current = None;
    }
    assert!(verdict.missing().is_some(), "a verdict needs to be chosen");
}

#[test]
fn pictures_of_the_sections() {
    if !crate::picture::are_wanted() {
        return;
    }
    for (section, name, size, dark) in [
        (
            Section::Sampling,
            "selective-sampling",
            [1440.0, 900.0],
            false,
        ),
        (Section::Filling, "selective-filling", [1280.0, 800.0], true),
    ] {
        let mut stage = planned();
        stage.state.section = section;
        if section == Section::Sampling {
            let step = stage.project().samplings.iter().next().unwrap().id;
            stage.state.chosen = Some(Subject::Step(step));
        }
        let mut harness = window(stage, size, dark);
        harness.run();
        keep(&mut harness, name);
    }
}

#[test]
fn a_core_that_is_gone_leaves_no_day_above_that_there_is_none() {
    let mut desk = small_study();
    let model = desk.project().models.iter().next().unwrap().clone();
    let day = |desk: &groundwork::session::Desk| {
        let ground = Ground::of(desk.project());
        selective::selective_data(&ground, &Counts::on(&ground), model.id).chosen_on
    };
    assert_ne!(day(&desk), "");
    let codes = vec![model.core.unwrap()];
    desk.perform(Operation::DeleteCodes { codes }, "").unwrap();
    assert!(desk.project().models.get(model.id).unwrap().core.is_none());
    assert_eq!(day(&desk), "");
}

#[test]
fn judgements_that_are_older_than_the_model_say_so_in_their_tables() {
    let mut desk = planned().desk;
    let project = desk.project();
    let model = project.models.iter().next().unwrap().id;
    let case = Unit::Case(project.cases.iter().next().unwrap().id);
    let proposition = project.propositions_in(model)[0].id;
    let judged = groundwork::operation::JudgeCase {
        model,
        unit: case,
        fit: Some(groundwork::model::Fit::Fits),
        explanation: String::new(),
    };
    let borne_out = groundwork::operation::JudgeProposition {
        proposition,
        unit: case,
        bearing: Some(groundwork::model::Bearing::Supports),
        note: String::new(),
        quotations: Vec::new(),
    };
    desk.perform(Operation::JudgeCase(judged), "").unwrap();
    let bears = Operation::JudgeProposition(borne_out);
    desk.perform(bears, "").unwrap();
    let told = |desk: &groundwork::session::Desk| {
        let ground = Ground::of(desk.project());
        let counts = Counts::on(&ground);
        let words = |section, subject| -> String {
            let sheet = sheet_data(&ground, &counts, (model, section));
            let rows: Vec<String> = sheet.rows.iter().map(|row| row.label()).collect();
            let detail = detail_data(&ground, &counts, (model, section, Some(subject)));
            let shown = format!("{} {}", rows.join("; "), sheet.foot);
            groundwork::model::without_isolates(&shown) + &format!(" {detail:?}")
        };
        let fit = words(Section::Cases, Subject::Unit(case));
        let stated = words(Section::Propositions, Subject::Proposition(proposition));
        (fit, stated)
    };
    let (fit, stated) = told(&desk);
    assert!(!fit.contains("(older)") && !stated.contains(" *"));
    let project = desk.project();
    let placed = project.placements_in(model).next().unwrap();
    let place = Operation::PlaceCategories {
        model,
        categories: vec![project.placements.get(placed).unwrap().category],
        place: None,
    };
    desk.perform(place, "").unwrap();
    let (fit, stated) = told(&desk);
    assert!(
        fit.contains("fits (older)") && fit.contains("is to be given again"),
        "{fit}"
    );
    assert!(fit.contains("before the model changed on"), "{fit}");
    assert!(
        stated.contains("supports *") && stated.contains("* 1 proposition was judged"),
        "{stated}"
    );
}
