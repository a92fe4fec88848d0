//! The reliability screen: what it says of a second round, the walk, and that a blind round keeps out of sight.

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use groundwork::analysis::reliability::comparison::Unit;
use groundwork::analysis::reliability::draw::Draw;
use groundwork::model::{CodeId, Decision, DocumentId, Passage, TextRange};
use groundwork::operation::{NewRound, Operation};
use groundwork::session::{Desk, Output, Places};
use groundwork::ui::command::Command;
use groundwork::ui::reliability::{self, State, Table, reliability_data};
use groundwork::ui::shell::{Action, Spot};

use crate::fixture::{SECRECY, project};
use crate::picture::keep;
use crate::small_study::small_study;
use crate::ui_axial::{Screen, Stage, window};

fn screen() -> Screen<State> {
    Screen {
        left: reliability::left_ui,
        main: reliability::main_ui,
        inspector: reliability::inspector_ui,
        run: reliability::run,
    }
}

/// Codes documents of the example once more: most places alike, some with other ends, some otherwise, some not.
fn code_again(desk: &mut Desk, documents: &[DocumentId]) {
    let mut draw = Draw::new(5);
    let codes: Vec<CodeId> = desk.project().codes.iter().map(|row| row.id).collect();
    let mut operations = Vec::new();
    for document in documents {
        let text = desk.text(*document).unwrap();
        for quotation in desk.project().quotations_of(*document) {
            let row = desk.project().quotations.get(quotation).unwrap();
            for coding in desk.project().codings_of(quotation) {
                let chance = draw.below(10);
                let mut code = desk.project().codings.get(coding).unwrap().code;
                let mut range = row.range;
                match chance {
                    0 => continue,
                    1 => code = codes[draw.below(codes.len())],
                    2 => {
                        let words = range.cut(&text).unwrap();
                        let half = words
                            .char_indices()
                            .nth(words.chars().count() / 2)
                            .unwrap()
                            .0;
                        range = TextRange::new(range.start, range.start + half.max(1) as u32);
                    }
                    _ => {}
                }
                let Ok(passage) = Passage::new(*document, &text, range) else {
                    continue;
                };
                operations.push(Operation::CodePassages {
                    passages: vec![passage],
                    codes: vec![code],
                    create: vec![],
                });
            }
        }
    }
    let all = Operation::Several {
        operations,
        name: "second coding".into(),
    };
    desk.perform(all, "").unwrap();
}

/// The example study with a second, blind round on three of its interviews; still open.
fn second_round() -> Desk {
    let mut desk = small_study();
    let documents: Vec<DocumentId> = desk
        .project()
        .documents_in_order()
        .iter()
        .filter(|row| desk.project().quotation_count(row.id) > 3)
        .map(|row| row.id)
        .collect();
    let documents = [documents[0], documents[1], *documents.last().unwrap()];
    let begin = Operation::BeginRound(NewRound {
        name: "Second round".into(),
        documents: documents.to_vec(),
        blind: true,
        ..NewRound::default()
    });
    desk.perform(begin, "").unwrap();
    code_again(&mut desk, &documents);
    desk
}

/// The same when the second round has ended.
pub fn ended() -> Desk {
    let mut desk = second_round();
    let round = desk.project().round_named("Second round").unwrap().id;
    desk.perform(Operation::EndRound { round }, "").unwrap();
    desk
}

fn stage(desk: Desk) -> Stage<State> {
    let mut stage = Stage::new(desk, screen());
    for document in stage.desk.project().documents.iter() {
        let text = stage.desk.text(document.id).unwrap();
        stage.texts.keep(document.text.clone(), text);
    }
    stage
}

#[test]
fn the_answer_stands_first_and_every_code_has_its_row() {
    let mut harness = window(stage(ended()), [1440.0, 900.0], false);
    harness.run();
    harness.get_by_label_contains("have the same code at the same place in the other coding");
    assert!(harness.query_all_by_role(Role::Row).count() > 5);
}

#[test]
fn codes_with_their_branches_and_categories_are_chosen() {
    let mut harness = window(stage(ended()), [1440.0, 900.0], false);
    harness.run();
    let (code, name, below) = {
        let project = harness.state().desk.project();
        let row = project
            .codes
            .iter()
            .find(|row| row.parent.is_none() && project.children(Some(row.id)).next().is_some());
        let row = row.unwrap();
        (
            row.id,
            row.name.clone(),
            project.children(Some(row.id)).count(),
        )
    };
    assert!(below > 0);
    let asked = |stage: &Stage<State>| stage.state.question(stage.desk.project()).unwrap();
    harness.state_mut().state.codes.insert(code);
    harness.run();
    assert_eq!(asked(harness.state()).choice.codes, [code]);
    harness.get_by_role_and_label(Role::CheckBox, &name);
    // Fewer than the codes that were used is said and not taken.
    harness.state_mut().state.codes.clear();
    harness.state_mut().state.categories = "1".to_owned();
    harness.run();
    harness.run();
    assert_eq!(asked(harness.state()).setting.categories, None);
    harness.state_mut().state.categories = "۵۰۰".to_owned();
    harness.run();
    assert_eq!(asked(harness.state()).setting.categories, Some(500));
}

#[test]
fn the_walk_settles_place_after_place_with_a_reason() {
    let mut stage = stage(ended());
    stage.state.table = Table::Disagreements;
    let mut harness = window(stage, [1440.0, 900.0], false);
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, "Reason")
        .click();
    harness.run();
    harness.event(egui::Event::Text("the definition says so".to_owned()));
    harness.run();
    harness.get_by_label("The second holds").click();
    harness.run();
    let operations = harness.state().operations();
    let [Operation::SettleDisagreement(settled)] = operations.as_slice() else {
        panic!("{operations:?}");
    };
    assert_eq!(settled.decision, Decision::Right);
    assert_eq!(settled.reason, "the definition says so");
    harness.state_mut().perform();
    harness.run();
    assert_eq!(harness.state().state.place, 1, "on to the next");
    assert_eq!(harness.state().desk.project().settlements.len(), 1);
    harness.get_by_label("Open in the text");
}

#[test]
fn tables_and_sentence_go_out() {
    let mut harness = window(stage(ended()), [1440.0, 900.0], false);
    harness.run();
    harness
        .get_by_label("Write the tables into a file…")
        .click();
    harness.run();
    harness
        .get_by_label("Copy the sentences for the paper")
        .click();
    harness.run();
    let actions = &harness.state().actions;
    assert!(
        actions
            .iter()
            .any(|it| matches!(it, Action::Export(Output::Reliability(..))))
    );
    let copied = actions.iter().find_map(|it| match it {
        Action::Copy(words) => Some(words.clone()),
        _ => None,
    });
    assert!(copied.unwrap().starts_with("One coder coded 3 of"));
}

#[test]
fn a_document_of_the_table_opens() {
    let mut stage = stage(ended());
    stage.state.table = Table::Documents;
    let mut harness = window(stage, [1440.0, 900.0], false);
    harness.run();
    let rows: Vec<_> = harness.query_all_by_role(Role::Row).collect();
    assert_eq!(rows.len(), 4, "three documents and all");
    rows[0].click();
    harness.run();
    let opens = |it: &Action| matches!(it, Action::Open(Spot::Document(_)));
    assert!(harness.state().actions.iter().any(opens));
}

#[test]
fn a_blind_round_shows_nothing_and_can_be_ended() {
    let mut harness = window(stage(second_round()), [1440.0, 900.0], false);
    harness.run();
    harness.get_by_label_contains("A blind round goes on");
    assert!(
        harness
            .query_by_label_contains("the same code at the same place")
            .is_none()
    );
    keep(&mut harness, "reliability-blind");
    harness
        .get_all_by_label("End the round")
        .next()
        .unwrap()
        .click();
    harness.run();
    let operations = harness.state().operations();
    assert!(matches!(
        operations.as_slice(),
        [Operation::EndRound { .. }]
    ));
}

#[test]
fn a_round_begins_from_the_dialog() {
    let study = "
//- document one
P1: I never told anyone.
    ^^^^^^^^^^^^^^^^^^^ isolation
//- codebook
Hiding
  isolation
";
    let mut harness = window(stage(project(study)), [1280.0, 800.0], false);
    harness.run();
    harness.get_by_label_contains("There is one coding only");
    keep(&mut harness, "reliability-empty");
    harness
        .get_all_by_label("Begin a round…")
        .next()
        .unwrap()
        .click();
    harness.run();
    keep(&mut harness, "reliability-dialog");
    harness.run_steps(4);
    let rows: Vec<_> = harness.get_all_by_label("one").collect();
    rows.last().unwrap().click();
    harness.run();
    harness.get_by_label_contains("codes in this round");
    harness.get_by_label("Begin").click();
    harness.run();
    let operations = harness.state().operations();
    let [Operation::BeginRound(new)] = operations.as_slice() else {
        panic!("{operations:?}");
    };
    assert!(new.blind && new.documents.len() == 1 && new.name == "Round 2");
}

/// The study again in a file, coded by somebody else.
fn copy_of(study: &str, path: &std::path::Path) {
    project(study).backup(path).unwrap();
}

#[test]
fn a_copy_of_the_project_is_compared_and_left_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("other.gwk");
    copy_of(
        &SECRECY.replace("^^^^^^^^^^^ exposure", "^^^^^^^^^^^ isolation"),
        &path,
    );
    let desk = project(SECRECY);
    let before = std::fs::read(&path).unwrap();
    let copy = std::sync::Arc::new(desk.read_copy(&path).unwrap());
    let mut stage = stage(desk);
    stage.state.turn_to(Some(copy));
    let mut harness = window(stage, [1440.0, 900.0], false);
    harness.run();
    harness.get_by_label_contains("The second coding stands in other.gwk");
    harness.get_by_label_contains("have the same code at the same place");
    keep(&mut harness, "reliability-copy");
    harness.state_mut().state.table = Table::Disagreements;
    harness.run();
    harness.get_by_label_contains("cannot be settled here");
    assert!(harness.query_by_label("Reason").is_none());
    harness
        .get_by_label("Write the tables into a file…")
        .click();
    harness.run();
    assert!(harness.state().actions.iter().any(|action| matches!(
        action,
        Action::Export(Output::Reliability(_, Some(copy))) if copy.path == path
    )));
    harness.get_by_label("Leave the copy").click();
    harness.run();
    harness.get_by_label_contains("There is one coding only");
    harness.get_by_label("Compare with a copy…").click();
    harness.run();
    let asked = harness.state().actions.last().unwrap();
    assert!(matches!(asked, Action::Run(Command::CompareCopy)));
    assert_eq!(std::fs::read(&path).unwrap(), before);
}

#[test]
fn copies_that_cannot_be_compared_are_refused_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    copy_of(SECRECY, &path("own.gwk"));
    copy_of(&SECRECY.replace("told", "said"), &path("texts.gwk"));
    let bare: String = SECRECY
        .lines()
        .filter(|line| !line.contains('^'))
        .fold(String::new(), |all, line| all + line + "\n");
    copy_of(&bare, &path("bare.gwk"));
    std::fs::write(path("notes.gwk"), "no project").unwrap();
    let desk = Desk::open(&path("own.gwk"), true, Places::default()).unwrap();
    for (name, part) in [
        ("own.gwk", "file that is open"),
        ("texts.gwk", "No text of"),
        ("bare.gwk", "holds no coding"),
        ("notes.gwk", "notes.gwk"),
        ("nowhere.gwk", "nowhere.gwk"),
    ] {
        let failure = desk.read_copy(&path(name)).unwrap_err();
        let sentence = groundwork::locale::say(&failure.message());
        assert!(sentence.contains(part), "{name}: {sentence}");
    }
}

#[test]
fn pictures_of_reliability() {
    if !crate::picture::are_wanted() {
        return;
    }
    for (name, size, dark, table) in [
        (
            "reliability-codes-1440",
            [1440.0, 900.0],
            false,
            Table::Codes,
        ),
        (
            "reliability-codes-dark",
            [1440.0, 900.0],
            true,
            Table::Codes,
        ),
        (
            "reliability-documents-1280",
            [1280.0, 800.0],
            false,
            Table::Documents,
        ),
        (
            "reliability-walk-1440",
            [1440.0, 900.0],
            false,
            Table::Disagreements,
        ),
        (
            "reliability-walk-dark",
            [1440.0, 900.0],
            true,
            Table::Disagreements,
        ),
    ] {
        let mut stage = stage(ended());
        stage.state.table = table;
        stage.state.code = Some(2);
        stage.state.unit = Unit::Segment;
        let mut harness = window(stage, size, dark);
        harness.run();
        keep(&mut harness, name);
    }
    let mut stage = stage(ended());
    stage.state.table = Table::Disagreements;
    stage.state.place = 100_000;
    let mut harness = window(stage, [1440.0, 900.0], false);
    harness.run();
    keep(&mut harness, "reliability-walk-last");
}

#[test]
fn documents_are_drawn_by_lot_and_any_single_code_is_chosen() {
    let mut harness = window(stage(ended()), [1440.0, 1800.0], false);
    harness.run();
    harness.state_mut().state.draw = "30 or so".to_owned();
    harness.run();
    harness.get_by_label_contains("A whole number from 1 to 100 is needed");
    harness.state_mut().state.draw = "30".to_owned();
    harness.run();
    let told = harness.query_all_by_label_contains("drawn by lot from 3 (30\u{a0}%, seed 1");
    assert!(told.count() > 0, "in the answer and in the paper");
    let drawn = |harness: &egui_kittest::Harness<'_, Stage<State>>, seed: &str| {
        let mut state = State::default();
        (state.draw, state.seed) = ("30".to_owned(), seed.to_owned());
        let project = harness.state().desk.project();
        let question = state.question(project).unwrap();
        let text = |document| harness.state().desk.text(document).ok();
        let review =
            groundwork::analysis::reliability::review::Review::answering(project, &text, &question);
        let sheets = review.material.sheets.iter();
        sheets.map(|sheet| sheet.document).collect::<Vec<_>>()
    };
    let all: Vec<_> = (1..12)
        .map(|seed| drawn(&harness, &seed.to_string()))
        .collect();
    assert!(all.iter().all(|one| one.len() == 1));
    assert!(
        all.iter().any(|one| *one != all[0]),
        "other seeds draw others"
    );
    assert_eq!(drawn(&harness, "3"), drawn(&harness, "3"));
    // A code with nothing below it is offered where its name is written.
    let project = harness.state().desk.project().clone();
    let deep = project
        .codes
        .iter()
        .find(|row| row.parent.is_some() && project.children(Some(row.id)).next().is_none());
    let deep = deep.unwrap();
    let offered = |harness: &egui_kittest::Harness<'_, Stage<State>>| {
        harness
            .query_by_role_and_label(Role::CheckBox, &deep.name)
            .is_some()
    };
    assert!(!offered(&harness));
    harness.state_mut().state.codes_filter = deep.name.to_uppercase();
    harness.run();
    assert!(offered(&harness));
}

/// Every coefficient stands in a table of its own, on the unit that codes are judged on; a code’s stand in the inspector too.
#[test]
fn every_coefficient_is_a_click_away() {
    let mut stage = stage(ended());
    stage.state.table = Table::Coefficients;
    let mut harness = window(stage, [1440.0, 900.0], false);
    harness.run();
    harness.get_by_label_contains("All codes, Alike 9");
    harness.get_by_label("Code, on paragraphs");
    assert_eq!(
        harness
            .query_all_by_label_contains("Fleiss’ κ, here Scott’s π, ")
            .count(),
        0
    );
    let data = {
        let project = harness.state().desk.project();
        let question = harness.state().state.question(project).unwrap();
        let text = |document| harness.state().desk.text(document).ok();
        reliability_data((project, None), &text, &question)
    };
    let path = data.coefficients[1].path.clone();
    harness
        .get_by_label_contains(&format!("{path}, Alike"))
        .click();
    harness.run();
    harness.get_by_label_contains("Fleiss’ κ, here Scott’s π, ");
    keep(&mut harness, "reliability-coefficients");
    harness.state_mut().state.unit = Unit::Document;
    harness.run();
    harness.run();
    harness.get_by_label("Code, on documents");
    assert!(
        harness
            .query_all_by_label_contains("With documents as units (3)")
            .count()
            > 0
    );
    keep(&mut harness, "reliability-coefficients-documents");
}
