//! What has no category and no place: concepts on lanes, the strip at the foot, columns that flow, where a category is put.

use groundwork::analysis::ModelTable;
use groundwork::locale::words;
use groundwork::model::Time;
use groundwork::ui::axial::{BoardData, View};

use super::*;

/// The small study with so many concepts that have no category.
fn with_concepts(count: usize) -> Stage<axial::State> {
    let mut desk = small_study();
    for number in 0..count {
        let concept = NewCode {
            name: format!("Concept number {number} of some length"),
            level: Level::Concept,
            ..NewCode::default()
        };
        desk.perform(Operation::AddCode(concept), "").unwrap();
    }
    Stage::new(desk, screen())
}

fn board(stage: &Stage<axial::State>) -> BoardData {
    let ground = Ground::of(stage.project());
    let model = stage.project().models.iter().next().unwrap().id;
    axial::board_data(&ground, &Counts::on(&ground), Some(model))
}

#[test]
fn a_concept_without_a_category_stands_on_a_lane_as_such_and_is_no_category() {
    let mut stage = example();
    let model = stage.project().models.iter().next().unwrap().id;
    let family = code(stage.project(), "Family and succession");
    let before = stage.project().placed_categories(model);
    let place = Operation::PlaceCategories {
        model,
        categories: vec![family],
        place: Some(Place::Context),
    };
    stage.desk.perform(place, "").unwrap();
    stage.refresh();
    let data = board(&stage);
    let lane = data.lanes.iter().find(|lane| lane.place == Place::Context);
    let card = lane.unwrap().cards.last().unwrap();
    assert_eq!(card.face.id, family);
    assert!(
        card.meta.starts_with("Concept without a category"),
        "{}",
        card.meta
    );
    assert!(card.concepts.is_empty(), "it is none of its own");
    assert!(
        lane.unwrap().head.starts_with("2 · "),
        "{}",
        lane.unwrap().head
    );
    let ground = Ground::of(stage.project());
    let table = ModelTable::of(&ground, &Counts::on(&ground), model).unwrap();
    assert_eq!(table.total.categories, before);
    assert_eq!(stage.project().placed_categories(model), before);
    assert!(table.adds_up());
    stage.state.chosen = Some(family);
    let mut harness = open_window(stage);
    keep(&mut harness, "axial-lane-concept");
}

#[test]
fn what_has_no_place_and_no_room_is_in_a_list() {
    let mut harness = open_window(with_concepts(30));
    keep(&mut harness, "axial-strip");
    let more = harness.get_by_label_contains("+");
    more.click();
    harness.run();
    let last = "Concept number 29 of some length";
    assert!(
        harness.query_by_label(last).is_none(),
        "not among the chips"
    );
    let name = "28 more without a place";
    let field = harness.get_by_role_and_label(Role::TextInput, name);
    field.type_text("number 29");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let wanted = code(harness.state().project(), last);
    assert_eq!(harness.state().state.chosen, Some(wanted));
    keep(&mut harness, "axial-strip-chosen");
    let chip = harness.query_all_by_label_contains(last).count();
    assert!(chip > 0, "the chosen one always has room");
}

#[test]
fn concepts_without_a_category_flow_over_the_pane() {
    let mut desk = Desk::fixed("Concepts", Time(1_700_000_000_000), "A").unwrap();
    for number in 0..40 {
        let concept = NewCode {
            name: format!("Concept number {number} of some length"),
            level: Level::Concept,
            ..NewCode::default()
        };
        desk.perform(Operation::AddCode(concept), "").unwrap();
    }
    let mut stage = Stage::new(desk, screen());
    stage.state.look(View::Gathering);
    let mut harness = open_window(stage);
    keep(&mut harness, "axial-flow");
    let rects: Vec<Rect> = harness
        .query_all_by_label_contains("Concept number ")
        .map(|node| node.rect())
        .collect();
    let first = rects.first().unwrap();
    assert!(rects.len() >= 40, "all are seen: {}", rects.len());
    assert!(rects.iter().any(|rect| rect.left() > first.right()));
}

#[test]
fn a_new_category_is_put_at_a_place_in_its_dialog() {
    let mut stage = unsettled();
    let family = code(stage.project(), "Family and succession");
    stage.state.chosen = Some(family);
    let mut harness = open_window(stage);
    harness.get_by_label("Concepts").click();
    harness.run();
    harness
        .get_by_label_contains("Family and succession, ")
        .click();
    harness.run();
    harness.state_mut().commands.push(Command::Gather);
    harness.run();
    harness.get_by_label("Name").type_text("Succession");
    harness.run();
    let name = "Place in the model “Paradigm model”";
    let name = harness.query_by_role_and_label(Role::ComboBox, name);
    name.unwrap().click();
    harness.run();
    keep(&mut harness, "axial-gather-place");
    harness
        .get_by_role_and_label(Role::ListBoxOption, "Context")
        .click();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    harness.run();
    let operations = harness.state_mut().perform();
    let [Operation::Several { operations, .. }] = operations.as_slice() else {
        panic!("{operations:?}");
    };
    assert!(matches!(
        operations.as_slice(),
        [
            Operation::GatherCodes { .. },
            Operation::PlaceCategories {
                place: Some(Place::Context),
                ..
            }
        ]
    ));
}

#[test]
fn a_dialog_calls_what_it_renames_by_its_level() {
    for (name, title) in [
        ("Family and succession", "axial-rename-concept-title"),
        ("Stakeholders and trust", "axial-rename-category-title"),
    ] {
        let mut stage = example();
        stage.state.chosen = Some(code(stage.project(), name));
        stage.commands.push(Command::RenameChosen);
        let harness = open_window(stage);
        let found = harness.query_all_by_label(&words(title)).count();
        assert!(found > 0, "{title}");
    }
}

#[test]
fn the_status_bar_follows_the_project() {
    let mut stage = example();
    let words = |stage: &Stage<axial::State>| {
        let counts = Counts::of(stage.desk.project());
        stage.with_shell(&counts, |shell| axial::status_data(shell, &stage.state))
    };
    let before = words(&stage);
    let category = NewCode {
        name: "Time".to_owned(),
        level: Level::Category,
        ..NewCode::default()
    };
    stage
        .desk
        .perform(Operation::AddCode(category), "")
        .unwrap();
    stage.refresh();
    let after = words(&stage);
    assert_eq!(before[0], after[0]);
    assert_ne!(before[1], after[1]);
}
