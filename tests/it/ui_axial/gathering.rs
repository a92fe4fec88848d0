//! Codes find a home: ticked, proposed, dropped, cut and pasted.

use super::*;

#[test]
fn ticked_codes_are_gathered_under_a_new_concept() {
    let mut harness = open_window(unsettled());
    harness.get_by_label("exhibition as holiday, 3").click();
    harness.run();
    harness.get_by_label("letters nobody answers, 1").click();
    harness.run();
    harness.get_by_label("New concept from 2, G").click();
    harness.run();
    harness
        .get_by_label("Name")
        .type_text("Attention that is lost");
    harness.run();
    keep(&mut harness, "axial-gather");
    harness.key_press(Key::Enter);
    harness.run();
    let operations = harness.state_mut().perform();
    let [Operation::GatherCodes { codes, under }] = operations.as_slice() else {
        panic!("{operations:?}");
    };
    assert_eq!(codes.len(), 2);
    assert_eq!(under.name, "Attention that is lost");
    assert_eq!(under.level, Level::Concept);
}

/// The window with the columns of the gathering.
fn gathering<'a>() -> Harness<'a, Stage<axial::State>> {
    let mut harness = open_window(example());
    harness.get_by_label("Gathering").click();
    harness.run();
    harness
}

fn is_seen(harness: &Harness<'_, Stage<axial::State>>, column: &str) -> bool {
    let mut heads = harness.query_all_by_role_and_label(Role::Heading, column);
    heads.next().is_some()
}

#[test]
fn columns_beside_the_window_are_reached_by_wheel_and_keys() {
    let stage = example();
    let categories = stage.project().codes.iter();
    let categories = categories.filter(|code| code.level == Level::Category);
    let mut names: Vec<&str> = categories.map(|code| code.name.as_str()).collect();
    names.sort();
    let (first, last) = (names[0], *names.last().unwrap());
    let wheel = |delta: Vec2, modifiers: Modifiers| egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta,
        modifiers,
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Unknown,
    };
    let mut harness = gathering();
    assert!(is_seen(&harness, first) && !is_seen(&harness, last));
    harness.hover_at(egui::pos2(640.0, 500.0));
    harness.event(wheel(Vec2::new(-9000.0, 0.0), Modifiers::NONE));
    harness.run_steps(12);
    assert!(is_seen(&harness, last) && !is_seen(&harness, first));
    harness.event(wheel(Vec2::new(0.0, 9000.0), Modifiers::SHIFT));
    harness.run_steps(12);
    assert!(is_seen(&harness, first) && !is_seen(&harness, last));
    harness
        .get_by_role_and_label(Role::Grid, &words("axial-gathering"))
        .focus();
    harness.run_steps(2);
    for _ in 0..names.len() {
        harness.key_press(Key::ArrowRight);
        harness.run_steps(2);
    }
    harness.run_steps(6);
    assert!(!is_seen(&harness, first));
}

#[test]
fn each_list_has_a_filter_of_its_own() {
    let mut harness = open_window(unsettled());
    let name = words("axial-filter");
    let field = harness.get_by_role_and_label(Role::TextInput, &name);
    field.focus();
    field.type_text("exhibition");
    harness.run();
    let is_narrowed = |harness: &Harness<'_, Stage<axial::State>>| {
        let is_there = |label| harness.query_by_label(label).is_some();
        is_there("exhibition as holiday, 3") && !is_there("letters nobody answers, 1")
    };
    let turn = |harness: &mut Harness<'_, Stage<axial::State>>, key: &str| {
        harness
            .get_by_role_and_label(Role::RadioButton, &words(key))
            .click();
        harness.run();
    };
    assert!(is_narrowed(&harness));
    turn(&mut harness, "axial-switch-concepts");
    let none = harness.query_by_label_contains("exhibition");
    assert!(none.is_none(), "the other list is not narrowed");
    turn(&mut harness, "axial-switch-open-codes");
    assert!(is_narrowed(&harness));
}

#[test]
fn commands_take_the_next_homeless_code_and_the_proposal() {
    let mut harness = open_window(unsettled());
    harness.state_mut().commands.push(Command::NextHomeless);
    harness.run();
    let chosen = harness.state().state.chosen.unwrap();
    let project = Arc::clone(harness.state().project());
    assert_eq!(project.code_name(chosen), "advice taken for inspection");
    harness.state_mut().commands.push(Command::TakeProposal);
    harness.run();
    let operations = harness.state_mut().perform();
    let [Operation::MoveCodes { codes, parent }] = operations.as_slice() else {
        panic!("{operations:?}");
    };
    assert_eq!(
        codes.as_slice(),
        [chosen],
        "the proposal of the current code"
    );
    assert!(parent.is_some());
    harness.state_mut().commands.push(Command::DismissProposal);
    harness.run();
    let operations = harness.state_mut().perform();
    assert!(matches!(
        operations.as_slice(),
        [Operation::DismissLikeness { .. }]
    ));
    harness.run();
    assert!(harness.query_by_label("1 dismissed").is_some());
}

#[test]
fn a_code_is_dropped_on_a_concept_or_on_a_card() {
    let mut harness = open_window(unsettled());
    let from = at(&harness, "exhibition as holiday, 3");
    let concept = at(&harness, "Cash tied up, ");
    harness.drag_at(from);
    harness.run_steps(2);
    harness.hover_at(from + Vec2::new(20.0, 20.0));
    harness.run_steps(2);
    harness.hover_at(concept);
    harness.run_steps(3);
    keep(&mut harness, "axial-drag");
    harness.drop_at(concept);
    harness.run_steps(3);
    let operations = harness.state_mut().perform();
    let [Operation::MoveCodes { parent, .. }] = operations.as_slice() else {
        panic!("{operations:?}");
    };
    let cash = code(harness.state().project(), "Cash tied up");
    assert_eq!(*parent, Some(cash));
    harness.run();
    let from = at(&harness, "letters nobody answers, 1");
    let card = at(&harness, "Institutional rules of support, ") - Vec2::new(0.0, 38.0);
    drag(&mut harness, from, card);
    assert!(harness.state().operations().is_empty());
    let category = harness.get_by_role_and_label(Role::ComboBox, "Category");
    let value = category.value();
    assert_eq!(value.as_deref(), Some("Institutional rules of support"));
}

#[test]
fn codes_are_cut_and_put_below_another_concept() {
    let mut stage = example();
    stage.state.chosen = Some(code(stage.project(), "fear of the tax office"));
    let mut harness = open_window(stage);
    harness.get_by_label("Gathering").click();
    harness.run();
    harness.get_by_label("fear of the tax office, 3").click();
    harness.run();
    harness.event(egui::Event::Cut);
    harness.run();
    harness
        .get_by_label_contains("Guarding what one knows, ")
        .click();
    harness.run();
    harness.event(egui::Event::Paste(String::new()));
    harness.run();
    let operations = harness.state_mut().perform();
    let [Operation::MoveCodes { codes, parent }] = operations.as_slice() else {
        panic!("{operations:?}");
    };
    let project = harness.state().project();
    assert_eq!(codes.as_slice(), [code(project, "fear of the tax office")]);
    assert_eq!(*parent, Some(code(project, "Guarding what one knows")));
}

#[test]
fn the_filter_leads_into_the_list_and_the_code_there_is_shown() {
    let mut harness = open_window(unsettled());
    harness.state_mut().commands.push(Command::Filter);
    harness.run();
    harness.event(egui::Event::Text("advice".into()));
    harness.run();
    harness.key_press(Key::ArrowDown);
    harness.run();
    let chosen = harness.state().state.chosen.unwrap();
    let project = harness.state().project();
    assert_eq!(project.code_name(chosen), "advice taken for inspection");
    harness.key_press(Key::Space);
    harness.run();
    harness.state_mut().commands.push(Command::Gather);
    harness.run();
    assert!(
        harness
            .query_all_by_label("New concept from 1 code")
            .count()
            > 1
    );
    harness.key_press(Key::Escape);
    harness.run();
    harness.state_mut().commands.push(Command::RenameChosen);
    harness.run();
    assert!(
        harness
            .query_all_by_label("Rename the code")
            .next()
            .is_some()
    );
}

#[test]
fn codes_without_a_home_are_proposed_to_be_gathered() {
    let study = "
//- document One
P1: The buyer pays late. The buyer pays when he likes.
    ^^^^^^^^^^^^^^^^^^^ a buyer who pays late
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a buyer who pays at will
P1: The road was closed.
    ^^^^^^^^^^^^^^^^^^^ a closed road
";
    let desk = fixture::project(study);
    let project = Arc::clone(desk.project());
    let ground = Ground::of(&project);
    let named = |name: &str| fixture::code(&project, name);
    let late = named("a buyer who pays late");
    let kin = groundwork::analysis::kin(&ground, late);
    let proposals = axial::kin_proposals(&ground, late, &kin);
    let [proposal] = proposals.as_slice() else {
        panic!("{proposals:?}");
    };
    assert_eq!(proposal.home.id, named("a buyer who pays at will"));
    assert!(proposal.gathers);
    assert_eq!(
        proposal.reason,
        "In the same paragraph with 1 of 1 quotation, in 1 document"
    );
    let road = groundwork::analysis::kin(&ground, named("a closed road"));
    assert_eq!(road, [], "nothing is near and no rare word is shared");
    let passages = [(
        project.document_named("One").unwrap().id,
        groundwork::model::TextRange::new(0, 30),
    )];
    let alike = groundwork::analysis::read_alike(&ground, named("a closed road"), &passages);
    let alike: Vec<CodeId> = alike.iter().map(|kin| kin.code).collect();
    assert!(alike.contains(&late), "both stand there: {alike:?}");
}
