//! Variation over cases: places of cases on dimensions, findings of relations in cases, paths of the matrix, actors,
//! questions that subcategories answer; and the slips that are flagged.

mod kept;

use egui::Key;
use egui_kittest::kittest::Queryable as _;

use groundwork::analysis::{
    Counts, Ground, Limits, UnfinishedKind, dimension_profiles, proposal, relation_cases,
    unfinished,
};
use groundwork::locale::say;
use groundwork::model::{
    Answers, CaseId, Holding, MatrixLevel, ModelId, PathStep, Place, PropertyId, QuotationId,
    RelationId, Whom,
};
use groundwork::operation::{
    CodeEdit, NewActor, NewCaseLocation, NewFinding, NewLocation, NewPath, NewProperty, Operation,
    Refusal,
};
use groundwork::session::Desk;
use groundwork::ui::axial::{self, View};
use groundwork::ui::model::{self, Pane, cases_data, matrix_data};

use crate::cli::said;
use crate::door::{check_on, refused_on};
use crate::picture::keep;
use crate::small_study::small_study;
use crate::ui_axial::{Screen, Stage, code, screen as axial_screen, window};

pub const TRUST: &str = "Stakeholders and trust";

fn the_model(desk: &Desk) -> ModelId {
    desk.project().models.iter().next().unwrap().id
}

fn relation(desk: &Desk) -> RelationId {
    let trust = code(desk.project(), TRUST);
    desk.project().relations_of(trust).next().unwrap()
}

fn case(desk: &Desk) -> CaseId {
    desk.project().cases.iter().next().unwrap().id
}

fn nobody<T: From<uuid::Uuid>>() -> T {
    T::from(uuid::Uuid::nil())
}

/// The small study with a property of trust and two quotations located on it.
pub fn with_property() -> (Desk, PropertyId, Vec<QuotationId>) {
    let mut desk = small_study();
    let trust = code(desk.project(), TRUST);
    let property = NewProperty {
        property: None,
        code: trust,
        name: "basis".into(),
        definition: String::new(),
        low: "an office".into(),
        high: "a person".into(),
    };
    desk.perform(Operation::AddProperty(property), "").unwrap();
    let property = desk.project().properties.iter().next().unwrap().id;
    let ground = Ground::of(desk.project());
    let counts = Counts::on(&ground);
    let below = groundwork::analysis::trace::below(&ground, &counts, trust.into()).unwrap();
    let quotations: Vec<_> = below.quotations.iter().map(|row| row.quotation).collect();
    for (quotation, position) in quotations.iter().zip([25, 75]) {
        let location = NewLocation {
            property,
            quotations: vec![*quotation],
            position: Some(position),
        };
        desk.perform(Operation::LocateQuotations(location), "")
            .unwrap();
    }
    (desk, property, quotations)
}

fn locate(property: PropertyId, cases: Vec<CaseId>, position: Option<u8>) -> Operation {
    Operation::LocateCases(NewCaseLocation {
        property,
        cases,
        participants: Vec::new(),
        position,
        note: " as a whole ".into(),
    })
}

fn found(relation: RelationId, cases: Vec<CaseId>, finding: Option<Holding>) -> Operation {
    Operation::RecordFinding(NewFinding {
        relation,
        cases,
        finding,
        note: "the boss decides alone".into(),
    })
}

#[test]
fn cases_are_located_beside_what_their_quotations_say() {
    let (desk, property, _) = with_property();
    let desk = check_on(desk, |desk| locate(property, vec![case(desk)], Some(90)));
    let mut desk = check_on(desk, |desk| locate(property, vec![case(desk)], Some(80)));
    let ground = Ground::of(desk.project());
    let trust = code(desk.project(), TRUST);
    let [profile] = &dimension_profiles(&ground, trust)[..] else {
        panic!("one property");
    };
    let positions: Vec<u8> = profile.points.iter().map(|point| point.position).collect();
    assert_eq!(positions, [25, 75]);
    assert_eq!(profile.cases.len(), desk.project().cases.len());
    let first = &profile.cases[0];
    assert_eq!(first.whom, Whom::Case(case(&desk)));
    assert_eq!(first.recorded.unwrap().1, 80);
    let located: usize = profile.cases.iter().map(|mark| mark.quotations).sum();
    assert!(located >= 2);
    let with_quotations = profile.cases.iter().find(|mark| mark.quotations == 2);
    assert_eq!(with_quotations.unwrap().mean, Some(50.0));
    assert_eq!(with_quotations.unwrap().range, Some((25, 75)));
    let loss = desk.weigh(&Operation::DeleteProperties {
        properties: vec![property],
    });
    assert_eq!(loss.unwrap().case_locations, 1);
    let desk = check_on(desk, |desk| locate(property, vec![case(desk)], None));
    assert!(desk.project().case_locations.is_empty());
    let refusals = [
        (locate(nobody(), vec![case(&desk)], Some(0)), None),
        (locate(property, vec![nobody()], Some(0)), None),
        (
            locate(property, vec![], Some(0)),
            Some(Refusal::NothingChosen),
        ),
        (
            locate(property, vec![case(&desk)], Some(101)),
            Some(Refusal::OffTheDimension),
        ),
    ];
    for (operation, wanted) in refusals {
        let (desk, ..) = with_property();
        let refusal = refused_on(desk, |_| operation);
        match wanted {
            Some(wanted) => assert_eq!(refusal, wanted),
            None => assert!(matches!(refusal, Refusal::Missing { .. }), "{refusal:?}"),
        }
    }
}

#[test]
fn a_relation_is_held_against_cases() {
    assert_eq!(proposal((2, 1), (0, 0)), Some(Holding::Holds));
    assert_eq!(proposal((1, 2), (9, 9)), Some(Holding::Reverse));
    assert_eq!(proposal((1, 1), (9, 9)), None);
    assert_eq!(proposal((0, 0), (1, 1)), Some(Holding::Absent));
    assert_eq!(proposal((0, 0), (1, 0)), Some(Holding::NoData));
    let desk = small_study();
    let of = relation(&desk);
    let before = relation_cases(&Ground::of(desk.project()), the_model(&desk));
    assert!(
        before
            .iter()
            .flat_map(|row| &row.cells)
            .all(|cell| cell.recorded.is_none())
    );
    let mut desk = check_on(desk, |desk| {
        found(of, vec![case(desk)], Some(Holding::Reverse))
    });
    let after = relation_cases(&Ground::of(desk.project()), the_model(&desk));
    let row = after.iter().find(|row| row.relation == of).unwrap();
    assert_eq!(row.cells[0].finding(), Some(Holding::Reverse));
    assert!(row.against() >= 1);
    let old = before.iter().find(|row| row.relation == of).unwrap();
    assert_eq!(
        row.cells[0].proposed, old.cells[0].proposed,
        "what is counted stays"
    );
    let loss = desk
        .weigh(&Operation::DeleteCase { case: case(&desk) })
        .unwrap();
    assert_eq!(loss.findings, 1);
    let desk = check_on(desk, |desk| Operation::DeleteCase { case: case(desk) });
    assert!(desk.project().findings.is_empty());
    let missing = refused_on(small_study(), |desk| {
        found(nobody(), vec![case(desk)], None)
    });
    assert!(matches!(missing, Refusal::Missing { .. }));
    let nothing = refused_on(small_study(), |_| found(of, vec![], None));
    assert_eq!(nothing, Refusal::NothingChosen);
}

fn path(desk: &Desk, title: &str, names: &[&str]) -> NewPath {
    let step = |name: &&str| PathStep {
        category: code(desk.project(), name),
        note: " what happens ".into(),
        quotations: vec![desk.project().quotations.iter().next().unwrap().id; 2],
    };
    NewPath {
        path: None,
        model: the_model(desk),
        title: title.into(),
        steps: names.iter().map(step).collect(),
    }
}

#[test]
fn a_path_is_written_changed_and_follows_merges_and_removals() {
    let desk = small_study();
    let desk = check_on(desk, |desk| {
        Operation::WritePath(path(
            desk,
            "From a visit",
            &[TRUST, "Monitoring and evaluation"],
        ))
    });
    let row = desk.project().paths.iter().next().unwrap().clone();
    assert_eq!(row.steps[0].quotations.len(), 1, "each quotation once");
    assert_eq!(row.steps[0].note, "what happens");
    let taken = refused_on(desk, |desk| {
        Operation::WritePath(path(desk, "from A visit", &[TRUST]))
    });
    assert!(matches!(taken, Refusal::NameTaken { .. }));
    let desk = check_on(small_study(), |desk| {
        Operation::WritePath(path(
            desk,
            "From a visit",
            &[TRUST, "Monitoring and evaluation"],
        ))
    });
    let desk = check_on(desk, |desk| Operation::MergeCodes {
        from: vec![code(desk.project(), TRUST)],
        into: code(desk.project(), "Monitoring and evaluation"),
    });
    let row = desk.project().paths.iter().next().unwrap().clone();
    assert_eq!(row.categories().len(), 1);
    let desk = check_on(desk, |desk| {
        let path = desk.project().paths.iter().next().unwrap();
        let quotations = path.quotations();
        Operation::DeleteQuotations { quotations }
    });
    let row = desk.project().paths.iter().next().unwrap().clone();
    assert!(row.quotations().is_empty());
    let desk = check_on(desk, |desk| Operation::DeleteCodes {
        codes: vec![code(desk.project(), "Monitoring and evaluation")],
    });
    assert!(
        desk.project().paths.is_empty(),
        "with its last step a path goes"
    );
    let empty = refused_on(small_study(), |desk| {
        Operation::WritePath(path(desk, "empty", &[]))
    });
    assert_eq!(empty, Refusal::NothingChosen);
    let gone = refused_on(small_study(), |_| Operation::DeletePaths {
        paths: vec![nobody()],
    });
    assert!(matches!(gone, Refusal::Missing { .. }));
}

#[test]
fn an_actor_and_a_question_are_recorded() {
    let actor = |desk: &Desk, name: &str, actor: &str| {
        Operation::SetActor(NewActor {
            model: the_model(desk),
            category: code(desk.project(), name),
            actor: actor.into(),
        })
    };
    let desk = check_on(small_study(), |desk| {
        actor(desk, "Networking of stakeholders", " agents ")
    });
    let desk = check_on(desk, |desk| actor(desk, "Networking of stakeholders", ""));
    let silent = UnfinishedKind::StrategyWithoutActor;
    let ground = Ground::of(desk.project());
    let items = unfinished(&ground, &Counts::on(&ground), Limits::default());
    assert_eq!(items.iter().filter(|item| item.kind == silent).count(), 1);
    let refusal = refused_on(small_study(), |desk| actor(desk, "Fit to the firm", "x"));
    assert!(matches!(refusal, Refusal::NotPlaced { .. }));
    let desk = check_on(small_study(), |desk| Operation::EditCode {
        code: code(desk.project(), "Fit to the firm"),
        edit: CodeEdit {
            answers: Some(Answers::How),
            ..CodeEdit::default()
        },
    });
    let fit = code(desk.project(), "Fit to the firm");
    assert_eq!(desk.project().codes.get(fit).unwrap().answers, Answers::How);
}

#[test]
fn slips_of_the_paradigm_are_flagged_with_what_they_were_seen_by() {
    let mut desk = small_study();
    let model = the_model(&desk);
    let concept = {
        let trust = code(desk.project(), TRUST);
        desk.project().children(Some(trust)).next().unwrap()
    };
    let place = Operation::PlaceCategories {
        model,
        categories: vec![concept],
        place: Some(Place::Context),
    };
    desk.perform(place, "").unwrap();
    let ground = Ground::of(desk.project());
    let items = unfinished(&ground, &Counts::on(&ground), Limits::default());
    let both = UnfinishedKind::ContextAndIntervening;
    let item = items.iter().find(|item| item.kind == both).unwrap();
    assert!(say(&item.message).contains(TRUST), "{}", say(&item.message));
    assert_eq!(item.codes[0], concept);
}

#[test]
fn cases_paths_and_profiles_are_told_on_the_command_line() {
    let (mut desk, _, quotations) = with_property();
    let case = desk.project().cases.iter().next().unwrap().name.clone();
    let quotation = quotations[0].to_string();
    let operations = vec![
        serde_json::json!({"locate_cases": {"property": "Stakeholders and trust: basis", "cases": [case], "position": 60}}),
        serde_json::json!({"record_finding": {"relation": "Services that miss the need -> Improvement of business development services",
            "cases": [case], "finding": "absent", "note": "not here"}}),
        serde_json::json!({"write_path": {"model": "Paradigm model", "title": "Outward",
            "steps": [{"category": TRUST, "quotations": [quotation]}]}}),
    ];
    desk.perform_json(&operations, "", "").unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("study.gwk");
    desk.backup(&file).unwrap();
    let file = file.to_str().unwrap();
    let json = |arguments: &[&str]| {
        let all = [arguments, &["--json"]].concat();
        let (_, out, errors) = said(&all);
        assert_eq!(errors, "");
        serde_json::from_str::<serde_json::Value>(&out).unwrap()
    };
    let model = json(&["model", file, "--cases", "--paths", "--versions"]);
    let version = &model["versions"][0];
    assert_eq!(version["number"], 1);
    assert_eq!(version["plain"], model["story_line"], "the last one stands");
    assert_eq!(model["cases"][0]["finding"], "absent");
    assert_eq!(model["cases"][0]["note"], "not here");
    let relations = desk.project().relations.len();
    assert_eq!(model["case_counts"].as_array().unwrap().len(), relations);
    assert_eq!(model["paths"][0]["steps"][0]["quotations"][0], quotation);
    let properties = json(&["properties", file, "--code", TRUST]);
    assert_eq!(properties["profiles"][0]["cases"][0]["position"], 60);
    assert_eq!(
        properties["profiles"][0]["points"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
    let (_, out, _) = said(&["model", file, "--cases", "--paths", "--versions"]);
    assert!(
        out.contains("Relations case by case")
            && out.contains("Versions of the story line")
            && !out.contains("export-column"),
        "{out}"
    );
}

fn model_stage(desk: Desk) -> Stage<model::State> {
    Stage::new(
        desk,
        Screen {
            left: model::left_ui,
            main: model::main_ui,
            inspector: model::inspector_ui,
            run: model::run,
        },
    )
}

#[test]
fn the_note_of_a_case_on_a_dimension_is_written_and_stays_when_the_case_moves() {
    let (mut desk, property, _) = with_property();
    let case = case(&desk);
    desk.perform(locate(property, vec![case], Some(50)), "")
        .unwrap();
    let name = desk.project().cases.get(case).unwrap().name.clone();
    let note = |harness: &egui_kittest::Harness<'_, Stage<axial::State>>| {
        let project = harness.state().project();
        let row = project.case_locations.iter().next().unwrap();
        (row.position, row.note.clone())
    };
    let mut stage = Stage::new(desk, axial_screen());
    stage.state.chosen = Some(code(stage.project(), TRUST));
    stage.state.look(View::Dimensions);
    let mut harness = window(stage, [1440.0, 900.0], false);
    harness.run();
    harness
        .get_by_label_contains(&format!("Note on where “{name}"))
        .click();
    harness.run();
    harness
        .get_by_label("Why it stands there")
        .type_text("all three say so");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    harness.state_mut().perform();
    harness.run();
    assert_eq!(note(&harness), (50, "all three say so".to_owned()));
    let label = format!("basis, {name}, 75 of 100");
    harness.get_by_label(&label).click();
    harness.run();
    harness.state_mut().perform();
    assert_eq!(note(&harness), (75, "all three say so".to_owned()));
}

#[test]
fn a_finding_is_recorded_in_the_table_of_cases() {
    let mut stage = model_stage(small_study());
    stage.state.pane = Pane::Cases;
    let ground = Ground::of(stage.project());
    let data = cases_data(&ground, stage.project().models.iter().next().unwrap().id);
    let label = data.rows[0].cells[0].label.clone();
    assert!(!data.rows[0].cells[0].recorded);
    let mut harness = window(stage, [1440.0, 900.0], false);
    harness.run();
    keep(&mut harness, "model-cases");
    harness.get_by_label(&label).click();
    harness.run();
    harness.key_press(Key::ArrowDown);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let operations = harness.state_mut().perform();
    let [Operation::RecordFinding(new)] = operations.as_slice() else {
        panic!("{operations:?}");
    };
    assert_eq!(new.relation, data.rows[0].relation);
    harness.run();
    keep(&mut harness, "model-cases-recorded");
    let project = harness.state().project();
    assert_eq!(project.findings.len(), 1);
}

#[test]
fn a_category_is_put_at_a_level_and_a_path_is_begun() {
    let mut stage = model_stage(small_study());
    stage.state.pane = Pane::Matrix;
    let mut harness = window(stage, [1440.0, 900.0], false);
    harness.run();
    let chips: Vec<_> = harness.get_all_by_label_contains(TRUST).collect();
    let chip = chips
        .iter()
        .find(|chip| chip.rect().left() > 500.0 && chip.rect().right() < 1120.0);
    chip.unwrap().click();
    harness.run();
    harness.get_by_label("Nation").click();
    harness.run();
    let operations = harness.state_mut().perform();
    let [Operation::SetMatrixLevel { level, .. }] = operations.as_slice() else {
        panic!("{operations:?}");
    };
    assert_eq!(*level, Some(MatrixLevel::Nation));
    harness.run();
    keep(&mut harness, "model-matrix");
    let project = harness.state().project();
    let ground = Ground::of(project);
    let data = matrix_data(&ground, project.models.iter().next().unwrap().id);
    assert_eq!(data.levels.len(), 9);
    harness.get_by_label("New path…").click();
    harness.run();
    keep(&mut harness, "model-path");
    harness.get_by_label_contains("Name of the path");
}

#[test]
fn a_case_is_located_in_the_profile_of_a_category() {
    let (desk, property, _) = with_property();
    let case = desk.project().cases.iter().next().unwrap().name.clone();
    let mut stage = Stage::new(desk, axial_screen());
    stage.state.chosen = Some(code(stage.project(), TRUST));
    stage.state.look(View::Dimensions);
    let mut harness = window(stage, [1440.0, 900.0], false);
    harness.run();
    keep(&mut harness, "axial-dimensions");
    let label = format!("basis, {case}, 75 of 100");
    harness.get_by_label(&label).click();
    harness.run();
    let operations = harness.state_mut().perform();
    let [Operation::LocateCases(new)] = operations.as_slice() else {
        panic!("{operations:?}");
    };
    assert_eq!((new.property, new.position), (property, Some(75)));
}

#[test]
fn what_belongs_to_a_round_stands_in_no_profile() {
    let (mut desk, property, quotations) = with_property();
    let trust = code(desk.project(), TRUST);
    let points = |desk: &Desk| {
        let ground = Ground::of(desk.project());
        let profiles = dimension_profiles(&ground, trust);
        let points = profiles.iter().flat_map(|row| &row.points);
        points.map(|point| point.quotation).collect::<Vec<_>>()
    };
    let before = points(&desk);
    let document = desk
        .project()
        .quotations
        .get(quotations[0])
        .unwrap()
        .document;
    let begin = Operation::BeginRound(groundwork::operation::NewRound {
        name: "Again".into(),
        documents: vec![document],
        ..Default::default()
    });
    desk.perform(begin, "").unwrap();
    let text = desk.text(document).unwrap();
    let passage = groundwork::model::Passage::of_characters(document, &text, 0..40).unwrap();
    let code_it = Operation::CodePassages {
        passages: vec![passage.clone()],
        codes: vec![desk.project().branch(trust).last().copied().unwrap()],
        create: vec![],
    };
    desk.perform(code_it, "").unwrap();
    let of_round = desk.project().quotations.iter();
    let of_round = of_round.filter(|row| row.round.is_some()).map(|row| row.id);
    let of_round: Vec<_> = of_round.collect();
    assert!(!of_round.is_empty());
    let location = NewLocation {
        property,
        quotations: of_round,
        position: Some(10),
    };
    if desk
        .perform(Operation::LocateQuotations(location), "")
        .is_ok()
    {
        assert_eq!(points(&desk), before);
    }
}

#[test]
fn what_was_dropped_is_in_no_profile_and_at_no_end_of_a_relation() {
    let (mut desk, _, _) = with_property();
    let trust = code(desk.project(), TRUST);
    let ends = |desk: &Desk| -> usize {
        let ground = Ground::of(desk.project());
        let rows = relation_cases(&ground, the_model(desk));
        let row = rows.iter().find(|row| {
            let relation = desk.project().relations.get(row.relation).unwrap();
            relation.from == trust
        });
        row.unwrap().cells.iter().map(|cell| cell.ends.0).sum()
    };
    let before = ends(&desk);
    let below = desk.project().branch(trust);
    let concept = below.iter().copied().find(|code| {
        let row = desk.project().codes.get(*code).unwrap();
        row.level == groundwork::model::Level::Concept && row.parent == Some(trust)
    });
    let trim = Operation::TrimCodes(groundwork::operation::TrimCodes {
        codes: vec![concept.unwrap()],
        reason: "it did not grow".into(),
    });
    desk.perform(trim, "").unwrap();
    assert!(ends(&desk) < before);
}

#[test]
fn a_relation_is_named_by_a_sentence_with_an_arrow_in_it() {
    let mut desk = small_study();
    let of = relation(&desk);
    let name = desk.project().cases.get(case(&desk)).unwrap().name.clone();
    let acts = [
        serde_json::json!({"edit_relation": {"relation": of.to_string(), "sentence": "Visits -> trust, in time"}}),
        serde_json::json!({"record_finding": {"relation": "visits -> trust, in time", "cases": [name], "finding": "holds"}}),
    ];
    for act in acts {
        desk.perform_json(&[act], "", "").unwrap();
    }
    assert_eq!(desk.project().findings.iter().next().unwrap().relation, of);
}
