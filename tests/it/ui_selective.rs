//! The selective screen: what it shows of the example study, and what its gestures ask for.

use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use groundwork::analysis::story_line::coverage;
use groundwork::locale::words;
use groundwork::model::{ModelId, Time};
use groundwork::operation::Operation;
use groundwork::session::{Event, Request};
use groundwork::ui::command::Command;
use groundwork::ui::selective;
use groundwork::ui::shell::Action;

use crate::picture::keep;
use crate::small_study::small_study;
use crate::ui_axial::{Screen, Stage, code, window};

fn screen() -> Screen<selective::State> {
    Screen {
        left: selective::left_ui,
        main: selective::main_ui,
        inspector: selective::inspector_ui,
        run: selective::run,
    }
}

fn example() -> Stage<selective::State> {
    Stage::new(small_study(), screen())
}

#[test]
fn pictures_of_the_selective_screen() {
    if !crate::picture::are_wanted() {
        return;
    }
    for (name, size, dark) in [
        ("selective-1440-light", [1440.0, 900.0], false),
        ("selective-1440-dark", [1440.0, 900.0], true),
        ("selective-1280-light", [1280.0, 800.0], false),
    ] {
        let mut harness = window(example(), size, dark);
        harness.run();
        keep(&mut harness, name);
    }
}

fn open_window<'a>(stage: Stage<selective::State>) -> Harness<'a, Stage<selective::State>> {
    let mut harness = window(stage, [1440.0, 900.0], false);
    harness.run_ok();
    harness
}

fn model(harness: &Harness<'_, Stage<selective::State>>) -> ModelId {
    harness.state().project().models.iter().next().unwrap().id
}

/// The rows of the board of candidates, from top to bottom.
fn candidates(harness: &Harness<'_, Stage<selective::State>>) -> Vec<String> {
    let rows = harness.get_all_by_role(egui::accesskit::Role::Row);
    rows.filter_map(|row| row.accesskit_node().label())
        .collect()
}

#[test]
fn the_board_of_candidates_is_sorted_by_its_heads() {
    let mut harness = open_window(example());
    let before = candidates(&harness);
    let head = words("selective-column-codings");
    let click = |harness: &mut Harness<'_, Stage<selective::State>>| {
        let role = egui::accesskit::Role::ColumnHeader;
        harness.get_by_role_and_label(role, &head).click();
        harness.run_ok();
    };
    click(&mut harness);
    let most = candidates(&harness);
    click(&mut harness);
    let fewest = candidates(&harness);
    assert_ne!(most.first(), fewest.first());
    click(&mut harness);
    assert_eq!(candidates(&harness), before);
}

/// Puts the caret at the end of the story line.
fn enter_story(harness: &mut Harness<'_, Stage<selective::State>>) {
    let field =
        harness.get_by_role_and_label(egui::accesskit::Role::MultilineTextInput, "Story line");
    field.focus();
    harness.run_ok();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::End);
    harness.run_ok();
}

#[test]
fn the_story_line_is_kept_after_a_pause_with_ids_for_names() {
    let mut harness = open_window(example());
    enter_story(&mut harness);
    harness.event(egui::Event::Text(
        " More about [[Monitoring and evaluation]].".to_owned(),
    ));
    harness.run_steps(2);
    assert!(
        harness.state().operations().is_empty(),
        "not before a pause"
    );
    assert!(
        harness
            .query_by_label(&words("selective-all-named"))
            .is_some(),
        "counted while it is written"
    );
    harness.run_steps(12);
    let operations = harness.state_mut().perform();
    let [Operation::WriteStoryLine { text, .. }] = operations.as_slice() else {
        panic!("{operations:?}");
    };
    let monitoring = code(harness.state().project(), "Monitoring and evaluation");
    assert!(text.ends_with(&format!(" More about [[{monitoring}]].")));
    assert!(!text.contains("[[Weak"));
    let covered = coverage(harness.state().project(), model(&harness));
    assert_eq!(covered.unnamed, []);
    harness.run_steps(12);
    assert!(harness.state().operations().is_empty(), "kept once");
}

#[test]
fn names_that_are_written_over_count_as_not_named_at_once() {
    let mut harness = open_window(example());
    enter_story(&mut harness);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.event(egui::Event::Text("Nothing is named.".to_owned()));
    harness.run_steps(2);
    let placed = {
        let covered = coverage(harness.state().project(), model(&harness));
        covered.named.len() + covered.unnamed.len()
    };
    let told = format!("0 of {placed}");
    assert!(
        harness.query_by_label_contains(&told).is_some(),
        "counted while it is written"
    );
    assert!(harness.state().operations().is_empty(), "not kept yet");
}

#[test]
fn a_name_is_inserted_with_an_at_sign() {
    let mut harness = open_window(example());
    enter_story(&mut harness);
    harness.event(egui::Event::Text(" Still @monit".to_owned()));
    harness.run_steps(3);
    keep(&mut harness, "selective-at");
    harness.key_press(Key::Enter);
    harness.run_steps(3);
    harness.key_press(Key::Tab);
    harness.run_steps(3);
    let operations = harness.state_mut().perform();
    let [Operation::WriteStoryLine { text, .. }] = operations.as_slice() else {
        panic!("{operations:?}");
    };
    let monitoring = code(harness.state().project(), "Monitoring and evaluation");
    assert!(
        text.ends_with(&format!(" Still [[{monitoring}]]")),
        "{text}"
    );
}

#[test]
fn a_category_that_is_not_named_is_inserted_with_its_button() {
    let mut harness = open_window(example());
    enter_story(&mut harness);
    harness.get_by_label("Insert").click();
    harness.run_steps(20);
    let operations = harness.state_mut().perform();
    let [Operation::WriteStoryLine { text, .. }] = operations.as_slice() else {
        panic!("{operations:?}");
    };
    let monitoring = code(harness.state().project(), "Monitoring and evaluation");
    assert!(text.ends_with(&format!("[[{monitoring}]]")), "{text}");
    harness.run_steps(2);
    assert!(
        harness
            .query_by_label("Every category is named in the story line")
            .is_some()
    );
}

#[test]
fn the_core_is_chosen_with_a_reason() {
    let mut stage = example();
    let trust = code(stage.project(), "Stakeholders and trust");
    stage.state.candidate = Some(trust);
    let mut harness = open_window(stage);
    harness.state_mut().commands.push(Command::ChooseCore);
    harness.run_ok();
    let reason = "Why this one, and why not its rivals";
    let field = harness.get_by_role_and_label(egui::accesskit::Role::MultilineTextInput, reason);
    field.type_text("It explains who takes part.");
    harness.run_ok();
    keep(&mut harness, "selective-core");
    harness.get_by_label("Choose").click();
    harness.run_ok();
    let operations = harness.state_mut().perform();
    let [
        Operation::ChooseCore {
            category, reason, ..
        },
    ] = operations.as_slice()
    else {
        panic!("{operations:?}");
    };
    assert_eq!(*category, Some(trust));
    assert_eq!(reason, "It explains who takes part.");
}

#[test]
fn names_open_their_categories_while_reading() {
    let mut harness = open_window(example());
    harness.get_by_label("Read").click();
    harness.run_ok();
    keep(&mut harness, "selective-read");
    harness
        .get_by_role_and_label(egui::accesskit::Role::Link, "Stakeholders and trust")
        .click();
    harness.run_ok();
    let trust = code(harness.state().project(), "Stakeholders and trust");
    let opened = harness.state().actions.iter().any(
        |action| matches!(action, groundwork::ui::shell::Action::Trace(of) if *of == trust.into()),
    );
    assert!(opened);
}

#[test]
fn an_edited_story_line_comes_back_as_it_was_kept() {
    let mut stage = example();
    let trust = code(stage.project(), "Stakeholders and trust");
    let kept = {
        let project = stage.project();
        let model = project.models.iter().next().unwrap();
        format!(
            "{} [[Nobody]] [[ ]] [[[ {}",
            model.story_line, "[[00000000-0000-7000-8000-000000000000]]"
        )
    };
    let names = [
        "Trust [in firms]",
        "[[odd]]",
        "a]]b",
        "]",
        "\\",
        "x [[y",
        "اعتماد [به شخص]",
        "Fit to the firm",
    ];
    for name in names {
        let rename = Operation::RenameCode {
            code: trust,
            name: name.to_owned(),
        };
        stage.desk.perform(rename, "").unwrap();
        let project = stage.desk.project();
        let names = selective::LiveNames::of(project);
        let edited = selective::edit_form(project, &names, &kept);
        assert!(!edited.contains(&trust.to_string()), "{name}: {edited}");
        assert_eq!(selective::kept_form(&[&names], &edited), kept, "{name}");
    }
    let project = stage.desk.project();
    let names = selective::LiveNames::of(project);
    for text in ["[[", "]]", "[[\\", "[[]]", "[[a\nb]]", "[[[[Nobody"] {
        assert_eq!(selective::kept_form(&[&names], text), text);
    }
    let typed = selective::kept_form(&[&names], "[[open [[monitoring and evaluation]]");
    let monitoring = code(project, "Monitoring and evaluation");
    assert_eq!(typed, format!("[[open [[{monitoring}]]"));
}

#[test]
fn names_that_stand_as_plain_words_are_made_live() {
    let mut stage = example();
    let model = stage.project().models.iter().next().unwrap().id;
    let category = code(stage.project(), "Monitoring and evaluation");
    let before = stage
        .project()
        .models
        .get(model)
        .unwrap()
        .story_line
        .clone();
    let text = format!("{before}\nOf monitoring and Evaluation, unmonitoring and evaluations.");
    let operation = Operation::WriteStoryLine { model, text };
    stage.desk.perform(operation, "").unwrap();
    stage.refresh();
    let mut harness = open_window(stage);
    keep(&mut harness, "selective-plain-names");
    harness.get_by_label_contains("1 name of a category stands here");
    harness.get_by_label("Make it live").click();
    harness.run();
    let operations = harness.state_mut().perform();
    let [Operation::WriteStoryLine { text, .. }] = operations.as_slice() else {
        panic!("{operations:?}");
    };
    let live = format!("\nOf [[{category}]], unmonitoring and evaluations.");
    assert!(text.ends_with(&live), "{text}");
    assert!(text.starts_with(&before));
    harness.run();
    assert!(harness.query_by_label("Make it live").is_none());
}

#[test]
fn persian_names_are_made_live_with_their_endings_left() {
    let mut stage = example();
    let model = stage.project().models.iter().next().unwrap().id;
    let category = code(stage.project(), "Monitoring and evaluation");
    let name = "پایش و ارزیابی".to_owned();
    let rename = Operation::RenameCode {
        code: category,
        name,
    };
    stage.desk.perform(rename, "").unwrap();
    let text = "ناپایش و ارزیابی؛ پايش و ارزيابی\u{200c}ها کافی نیست.";
    let made = groundwork::analysis::made_live(stage.desk.project(), model, text);
    let live = format!("ناپایش و ارزیابی؛ [[{category}]]\u{200c}ها کافی نیست.");
    assert_eq!((made.text, made.codes), (live, vec![category]));
}

/// Writes the story line at a minute of the fixed clock.
fn write(stage: &mut Stage<selective::State>, (minute, text): (i64, &str)) {
    let model = stage.project().models.iter().next().unwrap().id;
    let text = text.to_owned();
    let begun = 1_900_000_000_000;
    stage.desk.set_time(Time(begun + minute * 60_000));
    stage
        .desk
        .perform(Operation::WriteStoryLine { model, text }, "")
        .unwrap();
    stage.refresh();
}

#[test]
fn what_is_written_in_one_sitting_is_one_version() {
    let mut stage = example();
    let model = stage.project().models.iter().next().unwrap().id;
    let first = stage.desk.story_versions(model).unwrap();
    assert_eq!(first.len(), 1, "as the study came");
    for writing in [
        (0, "Firms lose ground."),
        (20, "Firms lose ground slowly."),
        (80, "Firms lose ground slowly, and know it."),
        (300, "Taken back."),
    ] {
        write(&mut stage, writing);
    }
    stage.desk.undo().unwrap();
    let versions = stage.desk.story_versions(model).unwrap();
    let texts: Vec<&str> = versions
        .iter()
        .map(|version| version.text.as_str())
        .collect();
    let stands = stage
        .project()
        .models
        .get(model)
        .unwrap()
        .story_line
        .as_str();
    assert_eq!(
        texts[1..],
        [
            "Firms lose ground slowly.",
            "Firms lose ground slowly, and know it."
        ]
    );
    assert_eq!(texts.last(), Some(&stands));
    let numbers: Vec<usize> = versions.iter().map(|version| version.number).collect();
    assert_eq!(numbers, [1, 2, 3]);
    assert!(versions[1].begun < versions[1].entry.at);

    let lines = selective::version_lines(stage.project(), model, &versions);
    let newest = &lines[0];
    let added: Vec<&str> = newest
        .added
        .iter()
        .map(|at| &newest.text[at.clone()])
        .collect();
    assert_eq!(added, [", and know it"]);
    assert!(newest.removed.is_empty() && lines[2].added.is_empty());
    assert!(!lines[1].removed.is_empty(), "{:?}", lines[1].removed);
    assert!(lines[1].counts.contains("0 of"), "{}", lines[1].counts);
}

#[test]
fn what_is_brought_back_takes_no_version_away() {
    let mut stage = example();
    let model = stage.project().models.iter().next().unwrap().id;
    write(&mut stage, (0, "The first."));
    write(&mut stage, (100, "The second."));
    write(&mut stage, (101, "The first."));
    write(&mut stage, (102, "The first, and more."));
    let versions = stage.desk.story_versions(model).unwrap();
    let texts: Vec<&str> = versions
        .iter()
        .map(|version| version.text.as_str())
        .collect();
    assert_eq!(
        texts[1..],
        ["The first.", "The second.", "The first, and more."]
    );
}

#[test]
fn an_old_version_keeps_the_names_of_codes_that_are_gone() {
    let mut stage = example();
    let model = stage.project().models.iter().next().unwrap().id;
    let trust = code(stage.project(), "Stakeholders and trust");
    write(&mut stage, (0, &format!("It turns on [[{trust}]].")));
    write(&mut stage, (100, "Another."));
    let removal = Operation::DeleteCodes { codes: vec![trust] };
    stage.desk.perform(removal, "").unwrap();
    let versions = stage.desk.story_versions(model).unwrap();
    assert_eq!(versions[1].text, "It turns on Stakeholders and trust.");
    assert_eq!(versions[1].plain(stage.desk.project()).1, 6);
}

#[test]
fn changes_of_one_sentence_are_told_as_one() {
    let mut stage = example();
    let model = stage.project().models.iter().next().unwrap().id;
    write(
        &mut stage,
        (0, "Small firms lose ground because of papers. They stay."),
    );
    write(
        &mut stage,
        (100, "Large firms win ground because of people. They stay."),
    );
    let versions = stage.desk.story_versions(model).unwrap();
    let lines = selective::version_lines(stage.project(), model, &versions);
    assert_eq!(
        lines[0].removed,
        ["Small firms lose ground because of papers"]
    );
    let added: Vec<&str> = lines[0]
        .added
        .iter()
        .map(|at| &lines[0].text[at.clone()])
        .collect();
    assert_eq!(added, ["Large firms win ground because of people"]);
}

#[test]
fn an_earlier_version_is_brought_back() {
    let mut stage = example();
    let model = stage.project().models.iter().next().unwrap().id;
    let first = stage
        .project()
        .models
        .get(model)
        .unwrap()
        .story_line
        .clone();
    write(&mut stage, (0, "Written anew by mistake."));
    let mut harness = open_window(stage);
    let asked = harness
        .state()
        .actions
        .iter()
        .find_map(|action| match action {
            Action::Ask(Request::StoryVersions { model, ticket }) => Some((*model, *ticket)),
            _ => None,
        });
    let (of, ticket) = asked.unwrap();
    let versions = harness.state().desk.story_versions(of).unwrap();
    let event = Event::StoryVersions { ticket, versions };
    harness.state_mut().hear(&event, selective::answer);
    harness.run_ok();
    assert!(
        harness
            .query_by_label_contains("version 2 · 4 words")
            .is_some()
    );
    harness.get_by_label("Versions").click();
    harness.run_ok();
    let act = words("selective-bring-back");
    assert!(
        harness.get_by_label(&act).accesskit_node().is_disabled(),
        "that one stands"
    );
    harness.key_press(Key::ArrowDown);
    harness.run_ok();
    keep(&mut harness, "selective-versions");
    harness.get_by_label(&act).click();
    harness.run_ok();
    harness.state_mut().perform();
    let row = harness.state().project().models.get(model).unwrap();
    assert_eq!(row.story_line, first);
    assert!(harness.query_by_label(&act).is_none(), "the dialog is gone");
}
