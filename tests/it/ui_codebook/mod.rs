//! The codebook on the screen: narrowing the tree, splitting, codes that may be one, the comparer, examples, properties,
//! the history of a code. Gestures are done with the keys and assert what the project then holds.

mod comparing;

use std::collections::HashSet;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use groundwork::analysis::Counts;
use groundwork::model::{Compared, Example, Likeness, Outcome, QuotationId};
use groundwork::operation::{CodeEdit, Operation, SetExample};
use groundwork::session::Desk;
use groundwork::ui::code_tree::{Only, Sort, View, code_tree_data, folded_names, merge_data};
use groundwork::ui::command::Command;
use groundwork::ui::compare::{
    Finding, Pair, PropertyDraft, home_of_property, operation, others_of,
};
use groundwork::ui::shell::Spot;

use crate::fixture::{self, code, codings};
use crate::picture::keep;
use crate::small_study::small_study;
use crate::ui_coding::{Stage, harness, harness_of, press, write};

const FIRM: &str = "\
//- codebook
Trust
  Distrust
    paid first
    old promises
    paid-first
  Friends
    agent knows
Money
  Costs
    counting days
//- document one
P1: He asked for money before he came. We count the days and wait.
    ^^^^^^^^^^^^^^^^^^ paid first
                                       ^^^^^^^^^^^^^^^^^ counting days
P2: My cousin knew him. He never paid anybody twice.
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ paid first
//- document two
P3: They were paid first, always, and the days were counted.
    ^^^^^^^^^^^^^^^^^^^^ paid first
P3: They went home.
";

fn firm() -> Harness<'static, Stage> {
    harness(Stage::new(fixture::project(FIRM)))
}

/// Shows a code in the tree, which then has the focus.
fn choose(harness: &mut Harness<'_, Stage>, name: &str) {
    let code = harness.state().code(name);
    harness.state_mut().show(Spot::Code(code));
    harness.run_steps(4);
}

fn run(harness: &mut Harness<'_, Stage>, command: Command) {
    harness.state_mut().run(command);
    harness.run_steps(4);
}

/// Whether something on the screen says these words.
fn sees(harness: &Harness<'_, Stage>, words: &str) -> bool {
    harness.query_all_by_label_contains(words).next().is_some()
}

/// Gives the field of this name the focus.
fn focus(harness: &mut Harness<'_, Stage>, name: &str) {
    harness.get_by_role_and_label(Role::TextInput, name).focus();
    harness.run_steps(2);
}

fn names_shown(desk: &Desk, only: Only) -> Vec<String> {
    let counts = Counts::of(desk.project());
    let folded = folded_names(counts.scheme());
    let view = View {
        filter: "",
        only,
        sort: Sort::Name,
        closed: &HashSet::new(),
        folded: &folded,
    };
    let data = code_tree_data(desk.project(), &counts, &view);
    data.rows.iter().map(|row| row.name.clone()).collect()
}

fn quotation(desk: &Desk, words: &str) -> QuotationId {
    let found = desk
        .project()
        .quotations
        .iter()
        .find(|row| &*row.words == words);
    found.unwrap().id
}

#[test]
fn the_tree_is_narrowed_to_unused_thin_in_vivo_and_a_rung() {
    let desk = fixture::project(FIRM);
    let unused = Only {
        unused: true,
        ..Only::default()
    };
    assert_eq!(
        names_shown(&desk, unused),
        [
            "Trust",
            "Distrust",
            "old promises",
            "paid-first",
            "Friends",
            "agent knows"
        ],
        "with what stands above"
    );
    let thin = Only {
        thin: true,
        ..Only::default()
    };
    assert_eq!(
        names_shown(&desk, thin),
        ["Money", "Costs", "counting days", "Trust"]
    );
    let concepts = Only {
        level: Some(groundwork::model::Level::Concept),
        ..Only::default()
    };
    assert_eq!(
        names_shown(&desk, concepts),
        ["Money", "Costs", "Trust", "Distrust", "Friends"]
    );
    let in_vivo = Only {
        in_vivo: true,
        ..Only::default()
    };
    assert!(names_shown(&desk, in_vivo).is_empty());
}

#[test]
fn the_filter_menu_narrows_and_a_chip_takes_it_off() {
    let mut harness = firm();
    assert!(sees(&harness, "paid first, Open code"));
    harness.get_by_label("Show only some codes").click();
    harness.run_steps(4);
    harness.get_by_label("Unused").click();
    harness.run_steps(4);
    assert!(!sees(&harness, "paid first, Open code"));
    assert!(sees(&harness, "agent knows, Open code"));
    harness.get_by_label("Unused").click();
    harness.run_steps(4);
    assert!(sees(&harness, "paid first, Open code"));
}

#[test]
fn a_category_is_dropped_from_the_theory_in_the_tree_and_its_history_says_so() {
    let mut harness = firm();
    choose(&mut harness, "Friends");
    run(&mut harness, Command::TrimCode);
    write(&mut harness, "it did not grow");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let desk = &harness.state().desk;
    let friends = code(desk.project(), "Friends");
    let row = desk.project().trimmings.get(friends).unwrap();
    assert_eq!(row.reason, "it did not grow");
    choose(&mut harness, "Friends");
    run(&mut harness, Command::TrimCode);
    let desk = &harness.state().desk;
    assert!(!desk.project().is_trimmed(friends));
    let steps = desk.steps(&[friends.into()]).unwrap();
    let told: Vec<String> = steps
        .iter()
        .map(|step| groundwork::locale::say(&step.what))
        .collect();
    assert!(
        told.iter()
            .any(|told| told == "Dropped from the theory: it did not grow"),
        "{told:?}"
    );
    assert_eq!(told.last().unwrap(), "Taken back into the theory");
}

#[test]
fn every_shown_code_is_chosen_with_one_key() {
    let mut harness = firm();
    choose(&mut harness, "Costs");
    press(&mut harness, Modifiers::COMMAND, Key::A);
    press(&mut harness, Modifiers::ALT, Key::ArrowUp);
    // Categories stay, the others rise where the method lets them.
    assert!(!harness.state().operations().is_empty());
}

#[test]
fn a_code_is_split_by_keys_alone() {
    let mut harness = firm();
    choose(&mut harness, "paid first");
    press(&mut harness, Modifiers::ALT, Key::S);
    assert!(sees(&harness, "1 of 3"));
    // The first stays, the second goes to a new code, the third to one that is there.
    press(&mut harness, Modifiers::NONE, Key::K);
    press(&mut harness, Modifiers::NONE, Key::N);
    write(&mut harness, "never twice");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    press(&mut harness, Modifiers::NONE, Key::E);
    write(&mut harness, "counting");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(
        harness.state().operations().len(),
        0,
        "nothing before it is done"
    );
    write(&mut harness, "three things in one");
    press(&mut harness, Modifiers::COMMAND, Key::Enter);
    let operations = harness.state().operations();
    assert!(
        matches!(operations[..], [Operation::SplitCode(_)]),
        "{operations:?}"
    );
    let lines = codings(harness.state().desk.project());
    for line in [
        "one: “He asked for money” Trust / Distrust / paid first",
        "one: “He never paid anybody twice” Trust / Distrust / never twice",
        "two: “They were paid first” Money / Costs / counting days",
    ] {
        assert!(lines.contains(&line.to_owned()), "{lines:#?}");
    }
    harness.state_mut().desk.undo().unwrap();
    let before = codings(fixture::project(FIRM).project());
    assert_eq!(codings(harness.state().desk.project()), before, "one act");
}

#[test]
fn a_split_goes_back_sends_by_digit_and_is_given_up() {
    let mut harness = firm();
    choose(&mut harness, "paid first");
    press(&mut harness, Modifiers::ALT, Key::S);
    press(&mut harness, Modifiers::NONE, Key::N);
    write(&mut harness, "other");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    press(&mut harness, Modifiers::NONE, Key::Num1);
    assert!(sees(&harness, "2 sent"));
    press(&mut harness, Modifiers::NONE, Key::ArrowLeft);
    press(&mut harness, Modifiers::NONE, Key::K);
    assert!(sees(&harness, "1 sent"));
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(!sees(&harness, "1 sent"));
    assert!(harness.state().operations().is_empty());
}

#[test]
fn a_code_with_one_quotation_is_not_split() {
    let mut harness = firm();
    choose(&mut harness, "counting days");
    press(&mut harness, Modifiers::ALT, Key::S);
    assert!(!sees(&harness, "1 of"));
}

#[test]
fn a_branch_is_coloured_from_the_palette() {
    let mut harness = firm();
    choose(&mut harness, "Trust");
    run(&mut harness, Command::ColourCode);
    press(&mut harness, Modifiers::NONE, Key::B);
    press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let operations = harness.state().operations();
    let [Operation::ColourCodes(colour)] = operations[..] else {
        panic!("{operations:?}");
    };
    assert!(colour.branch);
}

#[test]
fn the_sheet_tells_the_history_of_a_code() {
    let mut harness = firm();
    let code = harness.state().code("paid first");
    let rename = Operation::RenameCode {
        code,
        name: "paid in advance".into(),
    };
    harness.state_mut().perform(rename);
    choose(&mut harness, "paid in advance");
    harness.run_steps(4);
    assert!(sees(&harness, "Renamed from"));
}

#[test]
fn the_name_is_changed_in_the_form_of_the_definition() {
    let mut harness = firm();
    choose(&mut harness, "agent knows");
    run(&mut harness, Command::DefineCode);
    focus(&mut harness, "Name");
    press(&mut harness, Modifiers::COMMAND, Key::A);
    write(&mut harness, "the agent knows him");
    press(&mut harness, Modifiers::COMMAND, Key::Enter);
    let project = harness.state().desk.project().clone();
    assert_eq!(project.codes_named("the agent knows him").len(), 1);
    let operations = harness.state().operations();
    assert!(
        matches!(operations[..], [Operation::RenameCode { .. }]),
        "{operations:?}"
    );
}

/// The example study with a codebook that is worked on.
fn worked_on() -> Stage {
    let mut desk = small_study();
    let project = desk.project().clone();
    let counts = Counts::of(&project);
    let most = |level| {
        let codes = project.codes.iter().filter(|row| row.level == level);
        codes
            .max_by_key(|row| counts.own(row.id).codings)
            .unwrap()
            .id
    };
    let open = most(groundwork::model::Level::Open);
    let concept = project.codes.get(open).unwrap().parent.unwrap();
    let quotations: Vec<QuotationId> = project
        .codings_with(open)
        .filter_map(|coding| project.codings.get(coding))
        .map(|row| row.quotation)
        .collect();
    let set = SetExample {
        code: concept,
        example: Example::Typical,
        quotation: quotations.first().copied(),
    };
    desk.perform(Operation::SetExample(set), "").unwrap();
    for (name, low, high) in [
        ("strength", "weak", "strong"),
        ("basis", "hearsay", "experience"),
    ] {
        let property = groundwork::operation::NewProperty {
            property: None,
            code: concept,
            name: name.into(),
            definition: String::new(),
            low: low.into(),
            high: high.into(),
        };
        desk.perform(Operation::AddProperty(property), "").unwrap();
    }
    let property = desk.project().properties.iter().next().unwrap().id;
    for (quotation, position) in quotations.iter().zip([10, 75, 40]) {
        let location = groundwork::operation::NewLocation {
            property,
            quotations: vec![*quotation],
            position: Some(position),
        };
        desk.perform(Operation::LocateQuotations(location), "")
            .unwrap();
    }
    let edit = CodeEdit {
        definition: Some("What is trusted where nothing is written".into()),
        ..CodeEdit::default()
    };
    let edit = Operation::EditCode {
        code: concept,
        edit,
    };
    desk.perform(edit, "after the third interview").unwrap();
    let mut stage = Stage::new(desk);
    stage.show(Spot::Code(concept));
    stage
}

#[test]
fn pictures_of_the_codebook() {
    if !crate::picture::are_wanted() {
        return;
    }
    for (name, size, dark) in [
        ("codebook-sheet", [1440.0, 900.0], false),
        ("codebook-sheet-dark", [1440.0, 900.0], true),
    ] {
        let mut harness = harness_of(worked_on(), size, dark);
        keep(&mut harness, name);
    }
    let stage = |code: &str| {
        let mut stage = Stage::new(small_study());
        let code = stage.code(code);
        stage.show(Spot::Code(code));
        stage
    };
    let most_used = |desk: &Desk| {
        let counts = Counts::of(desk.project());
        let codes = desk.project().codes.iter();
        let open = codes.filter(|row| row.level == groundwork::model::Level::Open);
        open.max_by_key(|row| counts.own(row.id).codings)
            .unwrap()
            .name
            .clone()
    };
    let name = most_used(&small_study());
    let mut harness = harness(stage(&name));
    run(&mut harness, Command::SplitCode);
    press(&mut harness, Modifiers::NONE, Key::N);
    write(&mut harness, "hidden prices");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    keep(&mut harness, "codebook-split");
    let mut harness = firm();
    run(&mut harness, Command::CodeCandidates);
    keep(&mut harness, "codebook-pairs");
    let mut stage_ = stage(&name);
    let rtl = stage_
        .desk
        .project()
        .quotations
        .iter()
        .find(|row| groundwork::text::has_rtl(&row.words) && row.words.chars().count() > 60);
    let rtl = rtl.unwrap().id;
    stage_.show(Spot::Quotation(rtl));
    let mut harness = harness_of(stage_, [1280.0, 800.0], true);
    harness
        .get_all_by_label_contains("Compare")
        .next()
        .unwrap()
        .click();
    harness.run_steps(4);
    press(&mut harness, Modifiers::NONE, Key::Num3);
    write(&mut harness, "چیزی دیگر");
    keep(&mut harness, "codebook-compare-persian");
    let mut stage_ = stage(&name);
    let first = stage_.desk.project().quotations.iter().next().unwrap().id;
    stage_.show(Spot::Quotation(first));
    let mut harness = crate::ui_coding::harness(stage_);
    harness
        .get_all_by_label_contains("Compare")
        .next()
        .unwrap()
        .click();
    harness.run_steps(4);
    press(&mut harness, Modifiers::NONE, Key::Num2);
    keep(&mut harness, "codebook-compare");
}

#[test]
fn what_a_code_was_put_on_becomes_codes_in_the_words_of_people() {
    let mut harness = firm();
    choose(&mut harness, "paid first");
    run(&mut harness, Command::VivoOfQuotations);
    let project = harness.state().desk.project().clone();
    let made: Vec<_> = project.codes.iter().filter(|code| code.in_vivo).collect();
    let names: HashSet<_> = made.iter().map(|code| code.name.as_str()).collect();
    assert_eq!(made.len(), 3);
    assert!(names.contains("He asked for money"), "{names:?}");
    let beside = code(&project, "paid first");
    let beside = project.codes.get(beside).unwrap().parent;
    assert!(made.iter().all(|code| code.parent == beside));
    // What has one is left alone.
    run(&mut harness, Command::VivoOfQuotations);
    assert_eq!(
        harness.state().desk.project().codes.len(),
        project.codes.len()
    );
    harness.state_mut().undo();
    assert_eq!(
        harness.state().desk.project().codes.len(),
        project.codes.len() - 3
    );
}
