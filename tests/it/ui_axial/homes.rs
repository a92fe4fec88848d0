//! What has no category and no place: concepts on lanes, the strip at the foot, columns that flow, where a category is put.

use std::collections::BTreeSet;

use groundwork::analysis::ModelTable;
use groundwork::locale::{say, words};
use groundwork::model::Time;
use groundwork::operation::{TrimCodes, describe};
use groundwork::ui::axial::{BoardData, View};
use groundwork::ui::shell::Spot;

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
    let without = board(harness.state()).unplaced.len();
    let name = format!("Without a place: {without}");
    let field = harness.get_by_role_and_label(Role::TextInput, &name);
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
fn a_category_is_made_in_the_dialog_of_a_new_concept() {
    let mut harness = open_window(unsettled());
    harness.get_by_label("exhibition as holiday, 3").click();
    harness.run();
    harness.state_mut().commands.push(Command::Gather);
    harness.run();
    harness.get_by_label("Name").type_text("Bills");
    harness.run();
    let name = words("axial-pick-category");
    harness.get_by_role_and_label(Role::ComboBox, &name).click();
    harness.run();
    harness.event(egui::Event::Text("Squeeze of costs".to_owned()));
    harness.run();
    harness.get_by_label("New category “Squeeze of costs”");
    harness.key_press(Key::Enter);
    harness.run();
    keep(&mut harness, "axial-gather-new-category");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    harness.run();
    let operations = harness.state_mut().perform();
    let [act] = operations.as_slice() else {
        panic!("{operations:?}");
    };
    let told = say(&describe(harness.state().project(), act));
    assert!(
        told.ends_with("in the new category “Squeeze of costs”"),
        "{told}"
    );
    let made = code(harness.state().project(), "Bills");
    let category = code(harness.state().project(), "Squeeze of costs");
    let made = harness.state().project().codes.get(made).cloned();
    assert_eq!(made.unwrap().parent, Some(category));
}

#[test]
fn what_is_gathered_at_a_place_is_told_in_one_sentence() {
    let stage = unsettled();
    let project = stage.project();
    let model = project.models.iter().next().unwrap().id;
    let family = code(project, "Family and succession");
    let under = NewCode {
        name: "Succession".to_owned(),
        level: Level::Category,
        ..NewCode::default()
    };
    let gathered = Operation::GatherCodes {
        codes: vec![family],
        under,
    };
    let placed = Operation::PlaceCategories {
        model,
        categories: vec![family],
        place: Some(Place::Context),
    };
    let act = Operation::Several {
        operations: vec![gathered, placed],
        name: "gather codes".to_owned(),
    };
    assert_eq!(
        say(&describe(project, &act)),
        "Gathered “Family and succession” under “Succession”, in the context"
    );
}

#[test]
fn dropped_concepts_are_no_homes() {
    let mut stage = unsettled();
    let homes = |stage: &Stage<axial::State>| -> BTreeSet<CodeId> {
        let ground = Ground::of(stage.project());
        let data = axial::homeless_data(&ground, &Counts::on(&ground));
        let found = data.proposals(Level::Open).iter();
        found.map(|proposal| proposal.home.id).collect()
    };
    let dropped = *homes(&stage).first().unwrap();
    let trim = Operation::TrimCodes(TrimCodes {
        codes: vec![dropped],
        reason: "rests on one voice".to_owned(),
    });
    stage.desk.perform(trim, "").unwrap();
    stage.refresh();
    let after = homes(&stage);
    assert!(!after.is_empty() && !after.contains(&dropped));
}

#[test]
fn words_of_a_participant_stand_in_one_pair_of_quotation_marks() {
    for (name, shown) in [
        ("this was a report", "“this was a report”"),
        ("“this was a report”", "“this was a report”"),
        ("روی کاغذ", "«روی کاغذ»"),
        ("«روی کاغذ»", "«روی کاغذ»"),
    ] {
        let mut desk = small_study();
        let code = Operation::AddCode(NewCode {
            name: name.to_owned(),
            edit: CodeEdit {
                in_vivo: Some(true),
                ..CodeEdit::default()
            },
            ..NewCode::default()
        });
        desk.perform(code, "").unwrap();
        let project = desk.project();
        let made = project.codes.iter().find(|code| code.name == name);
        assert_eq!(axial::Face::of(made.unwrap()).name, shown);
    }
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

#[test]
fn an_open_code_in_a_category_is_at_home_and_stays_there_when_it_is_gathered() {
    let mut stage = unsettled();
    let data = |stage: &Stage<axial::State>| {
        let ground = Ground::of(stage.project());
        axial::homeless_data(&ground, &Counts::on(&ground))
    };
    let before = data(&stage).rows(Level::Open).len();
    let rows: Vec<CodeId> = data(&stage)
        .rows(Level::Open)
        .iter()
        .map(|row| row.face.id)
        .collect();
    let trust = code(stage.project(), "Stakeholders and trust");
    let into = Operation::MoveCodes {
        codes: rows[..2].to_vec(),
        parent: Some(trust),
    };
    stage.desk.perform(into, "").unwrap();
    stage.refresh();
    assert_eq!(data(&stage).rows(Level::Open).len(), before - 2);
    let draft = axial::GatherDraft::new(stage.project(), rows[..2].to_vec());
    let Operation::GatherCodes { under, .. } = draft.operation(trust, trust) else {
        panic!("codes are gathered");
    };
    assert_eq!(under.parent, Some(trust));
    let apart = axial::GatherDraft::new(stage.project(), rows[1..3].to_vec());
    let Operation::GatherCodes { under, .. } = apart.operation(trust, trust) else {
        panic!("codes are gathered");
    };
    assert_eq!(under.parent, None);
}

#[test]
fn a_concept_is_dropped_on_the_card_of_a_category() {
    let mut stage = example();
    let model = stage.project().models.iter().next().unwrap().id;
    let family = code(stage.project(), "Family and succession");
    let place = Operation::PlaceCategories {
        model,
        categories: vec![family],
        place: Some(Place::Context),
    };
    stage.desk.perform(place, "").unwrap();
    stage.refresh();
    let mut harness = open_window(stage);
    let from = at(&harness, "Family and succession, Concept without");
    let to = at(&harness, "Institutional rules of support, ");
    drag(&mut harness, from, to);
    let operations = harness.state_mut().perform();
    let [Operation::Several { operations, .. }] = operations.as_slice() else {
        panic!("{operations:?}");
    };
    let rules = code(harness.state().project(), "Institutional rules of support");
    assert!(matches!(
        operations.as_slice(),
        [
            Operation::PlaceCategories { place: None, .. },
            Operation::MoveCodes { parent: Some(parent), .. }
        ] if *parent == rules
    ));
}

/// Clicks on the head of a card: further down are its concepts.
fn click_card(harness: &mut Harness<'_, Stage<axial::State>>, name: &str, modifiers: Modifiers) {
    let label = format!("{name}, ");
    let card = harness.get_by_label_contains(&label).rect();
    let head = Pos2::new(card.center().x, card.top() + 12.0);
    harness.hover_at(head);
    harness.step();
    for pressed in [true, false] {
        harness.event_modifiers(
            egui::Event::PointerButton {
                pos: head,
                button: egui::PointerButton::Primary,
                pressed,
                modifiers,
            },
            modifiers,
        );
    }
    harness.run();
}

fn parent(harness: &Harness<'_, Stage<axial::State>>, name: &str) -> Option<CodeId> {
    let project = harness.state().project();
    project.codes.get(code(project, name)).unwrap().parent
}

/// A concept of an unfolded card, and the names of two categories: its own and another that is seen.
fn concept_and_categories(harness: &Harness<'_, Stage<axial::State>>) -> (String, String, String) {
    let project = harness.state().project();
    let seen = |id: &CodeId| {
        let name = project.code_name(*id);
        harness.query_all_by_label_contains(name).next().is_some()
    };
    let concepts = project
        .codes
        .iter()
        .filter(|row| row.level == Level::Concept);
    let row = concepts
        .filter(|row| {
            row.parent
                .is_some_and(|parent| project.placements_of(parent).count() > 0)
        })
        .find(|row| {
            harness
                .query_all_by_label_contains(&format!("{}, ", row.name))
                .count()
                == 1
        })
        .unwrap();
    let own = row.parent.unwrap();
    let other = project
        .codes
        .iter()
        .filter(|other| other.level == Level::Category && other.id != own)
        .map(|other| other.id)
        .filter(|other| project.placements_of(*other).count() > 0)
        .find(seen)
        .unwrap();
    let name = |id: CodeId| project.code_name(id).to_owned();
    (row.name.clone(), name(own), name(other))
}

#[test]
fn a_concept_is_dragged_from_its_card_into_another_category() {
    let mut harness = open_window(example());
    let (concept, own, other) = concept_and_categories(&harness);
    let card = harness.get_by_label_contains(&format!("{other}, ")).rect();
    let to = Pos2::new(card.center().x, card.top() + 12.0);
    let label = format!("{concept}, ");
    let from = harness.get_by_label_contains(&label).rect().center();
    drag(&mut harness, from, to);
    let operations = harness.state_mut().perform();
    assert!(
        matches!(operations.as_slice(), [Operation::MoveCodes { .. }]),
        "{operations:?}"
    );
    let project = harness.state().project();
    assert_eq!(parent(&harness, &concept), Some(code(project, &other)));
    assert_ne!(own, other);
}

#[test]
fn a_concept_is_moved_by_keys() {
    let mut harness = open_window(example());
    let (concept, own, other) = concept_and_categories(&harness);
    click_card(&mut harness, &own, Modifiers::NONE);
    harness.key_press(Key::Enter);
    harness.run();
    let first = harness.state().state.chosen.unwrap();
    let project = harness.state().project();
    assert_eq!(
        project.codes.get(first).unwrap().parent,
        Some(code(project, &own))
    );
    let first = project.code_name(first).to_owned();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::X);
    harness.run();
    click_card(&mut harness, &other, Modifiers::NONE);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::V);
    harness.run();
    harness.state_mut().perform();
    let project = harness.state().project();
    assert_eq!(
        parent(&harness, &first),
        Some(code(project, &other)),
        "{concept}"
    );
}

#[test]
fn categories_chosen_together_are_removed_and_what_is_below_is_freed() {
    let mut harness = open_window(example());
    let count = |harness: &Harness<'_, Stage<axial::State>>, level| {
        let codes = harness.state().project().codes.iter();
        codes.filter(|row| row.level == level).count()
    };
    let (_, own, other) = concept_and_categories(&harness);
    let before = (
        count(&harness, Level::Category),
        count(&harness, Level::Concept),
    );
    click_card(&mut harness, &own, Modifiers::NONE);
    click_card(&mut harness, &other, Modifiers::SHIFT);
    harness.get_by_label(&words("axial-more")).click();
    harness.run();
    harness.get_by_label(&words("axial-menu-remove")).click();
    harness.run();
    harness.get_by_label(&words("axial-remove-free")).click();
    harness.run();
    let operations = harness.state().operations();
    let told = say(&describe(harness.state().project(), &operations[0]));
    harness.state_mut().perform();
    assert!(told.starts_with("Removed 2 codes"), "{told}");
    let after = (
        count(&harness, Level::Category),
        count(&harness, Level::Concept),
    );
    assert_eq!(after, (before.0 - 2, before.1), "concepts stay");
}

#[test]
fn a_property_is_made_on_the_sheet_and_is_no_thin_spot_then() {
    let mut harness = open_window(example());
    let (_, own, _) = concept_and_categories(&harness);
    let category = code(harness.state().project(), &own);
    let rows = harness.state().project().properties.iter();
    let properties = rows.filter(|row| harness.state().project().is_within(row.code, category));
    let properties: Vec<_> = properties.map(|row| row.id).collect();
    if !properties.is_empty() {
        let gone = Operation::DeleteProperties { properties };
        harness.state_mut().desk.perform(gone, "").unwrap();
        harness.state_mut().refresh();
    }
    click_card(&mut harness, &own, Modifiers::NONE);
    let thin = "no property with a dimension";
    assert!(harness.query_by_label_contains(thin).is_some());
    harness.get_by_label(&words("sheet-property-add")).click();
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, &words("property-name"))
        .type_text("Reach");
    harness.run();
    harness.get_by_label(&words("property-do")).click();
    harness.run();
    let operations = harness.state_mut().perform();
    assert!(
        matches!(operations.as_slice(), [Operation::AddProperty(_)]),
        "{operations:?}"
    );
    harness.run();
    assert!(harness.query_by_label_contains(thin).is_none());
    harness
        .get_by_label(&words("axial-plan-sampling"))
        .click_accesskit();
    harness.run();
    let asked = &harness.state().actions;
    assert!(
        asked
            .iter()
            .any(|act| matches!(act, Action::Open(Spot::Plan(of)) if *of == category))
    );
}

/// Asks for a lane by its digit; returns what would be placed there.
fn placed_by_key(harness: &mut Harness<'_, Stage<axial::State>>, digit: Key) -> Vec<CodeId> {
    harness.state_mut().commands.push(Command::ChoosePlace);
    harness.run();
    harness.key_press(digit);
    harness.run();
    let operations = harness.state().operations();
    harness.state_mut().actions.clear();
    match operations.as_slice() {
        [Operation::PlaceCategories { categories, .. }] => categories.clone(),
        [Operation::Several { operations, .. }] => match operations.as_slice() {
            [
                Operation::MoveCodes { .. },
                Operation::PlaceCategories { categories, .. },
            ] => categories.clone(),
            other => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    }
}

#[test]
fn cards_are_chosen_with_ctrl_let_go_with_it_and_by_what_is_chosen_elsewhere() {
    let names = ["Stakeholders and trust", "Monitoring and evaluation"];
    let mut harness = open_window(example());
    let [trust, services] = names.map(|name| code(harness.state().project(), name));
    click_card(&mut harness, names[0], Modifiers::NONE);
    click_card(&mut harness, names[1], Modifiers::COMMAND);
    assert!(harness.query_by_label("2 chosen").is_some());
    let mut both = placed_by_key(&mut harness, Key::Num3);
    both.sort();
    let mut wanted = vec![trust, services];
    wanted.sort();
    assert_eq!(both, wanted);
    click_card(&mut harness, names[1], Modifiers::COMMAND);
    assert_eq!(
        placed_by_key(&mut harness, Key::Num3),
        [trust],
        "one is let go"
    );
    click_card(&mut harness, names[1], Modifiers::COMMAND);
    let other = code(harness.state().project(), "Reshaping the services");
    harness.state_mut().state.chosen = Some(other);
    harness.run();
    assert_eq!(
        placed_by_key(&mut harness, Key::Num3),
        [other],
        "only what is seen as chosen"
    );
}

#[test]
fn concepts_that_are_ticked_where_they_are_gathered_are_placed_together() {
    let mut harness = open_window(example());
    harness.get_by_label("Gathering").click();
    harness.run();
    for name in ["Fit to the firm", "Continuity of support"] {
        click_card(&mut harness, name, Modifiers::COMMAND);
    }
    assert_eq!(placed_by_key(&mut harness, Key::Num3).len(), 2);
}
