//! Relations stated and drawn, and the evidence that is found for them.

use egui_kittest::Node;
use egui_kittest::kittest::NodeT as _;

use super::*;

/// Asserts that evidence of this stance is attached, and nothing else is done.
#[track_caller]
fn attaches(operations: &[Operation], wanted: Stance) {
    let is_it =
        matches!(operations, [Operation::AttachEvidence { stance, .. }] if *stance == wanted);
    assert!(is_it, "{operations:?}");
}

#[test]
fn a_relation_is_stated_with_the_dialog() {
    let mut stage = example();
    let from = code(stage.project(), "Monitoring and evaluation");
    stage.state.chosen = Chosen::Category(from);
    let mut harness = open_window(stage);
    harness.state_mut().commands.push(Command::DrawRelation);
    harness.run();
    let end = "On what it acts";
    harness.get_by_role_and_label(Role::ComboBox, end).click();
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, end)
        .type_text("results");
    harness.run();
    keep(&mut harness, "model-relation-dialog");
    harness.key_press(Key::Enter);
    harness.run();
    harness.get_by_label("State it").click();
    harness.run();
    let operations = harness.state_mut().perform();
    let [Operation::AddRelation { from: acts, to, .. }] = operations.as_slice() else {
        panic!("{operations:?}");
    };
    let results = code(harness.state().project(), "Results for firm and cluster");
    assert_eq!((*acts, *to), (from, results));
}

/// The row of the open list whose name begins so.
fn row<'a>(harness: &'a Harness<'_, Stage<model::State>>, name: &str) -> Node<'a> {
    let mut rows = harness.get_all_by_role(Role::ListBoxOption);
    let begins = |row: &Node<'_>| {
        let label = row.accesskit_node().label().unwrap_or_default();
        label.starts_with(name)
    };
    rows.find(begins).unwrap()
}

/// Whether a row of the list lies above the dialog, or under it.
fn is_seen(harness: &Harness<'_, Stage<model::State>>, name: &str) -> bool {
    let place = row(harness, name).rect().center();
    let layer = harness.ctx.layer_id_at(place).unwrap();
    let lists =
        [true, false].map(|is_from| egui::Id::unique(("model relation end", is_from)).with("list"));
    lists.contains(&layer.id)
}

/// Presses and releases in one pass, as a window does that is painted seldom.
fn click_at_once(harness: &mut Harness<'_, Stage<model::State>>, name: &str) {
    let place = harness
        .get_by_role_and_label(Role::ComboBox, name)
        .rect()
        .center();
    let button = |pressed| egui::Event::PointerButton {
        pos: place,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: egui::Modifiers::NONE,
    };
    let input = harness.input_mut();
    input.events.push(egui::Event::PointerMoved(place));
    input.events.extend([button(true), button(false)]);
    harness.run();
}

fn shown(harness: &Harness<'_, Stage<model::State>>, name: &str) -> String {
    let field = harness.get_by_role_and_label(Role::ComboBox, name);
    field.accesskit_node().value().unwrap_or_default()
}

const ACTS: &str = "What acts";
const ON: &str = "On what it acts";

#[test]
fn the_list_of_a_field_is_seen_each_time_it_is_opened_by_mouse() {
    let mut harness = open_window(example());
    let mut last = String::new();
    for _ in 0..2 {
        harness.state_mut().commands.push(Command::DrawRelation);
        harness.run();
        for at in 0..2 {
            click_at_once(&mut harness, ACTS);
            let item = harness
                .get_all_by_role(Role::ListBoxOption)
                .nth(at)
                .unwrap();
            let label = item.accesskit_node().label().unwrap();
            let name = label.split(", ").next().unwrap();
            assert!(is_seen(&harness, name), "{name}");
            last = name.to_owned();
            row(&harness, name).click();
            harness.run();
            assert_eq!(shown(&harness, ACTS), name);
        }
        // Once more on the field closes the list, and nothing was chosen.
        click_at_once(&mut harness, ACTS);
        click_at_once(&mut harness, ACTS);
        assert!(
            harness
                .query_by_role_and_label(Role::TextInput, ACTS)
                .is_none()
        );
        assert_eq!(shown(&harness, ACTS), last);
        harness.get_by_label_contains("Cancel").click();
        harness.run();
    }
}

#[test]
fn the_fields_of_a_relation_are_filled_by_keys_alone() {
    let mut harness = open_window(example());
    harness.state_mut().commands.push(Command::DrawRelation);
    harness.run();
    let write = |harness: &mut Harness<'_, Stage<model::State>>, words: &str| {
        for letter in words.chars() {
            harness.event(egui::Event::Text(letter.to_string()));
            harness.run();
        }
    };
    let field = harness.get_by_role_and_label(Role::ComboBox, ACTS);
    field.focus();
    harness.run();
    for key in [Key::Enter, Key::Space, Key::ArrowDown] {
        harness.key_press(key);
        harness.run();
        assert!(is_seen(&harness, "Monitoring and evaluation"), "{key:?}");
        assert_eq!(shown(&harness, ACTS), "Choose a category", "{key:?}");
        harness.key_press(Key::Escape);
        harness.run();
        let closed = harness.query_by_role_and_label(Role::TextInput, ACTS);
        assert!(closed.is_none(), "{key:?}");
        assert_eq!(shown(&harness, ACTS), "Choose a category", "{key:?}");
    }
    // A space is a letter of the name.
    write(&mut harness, "stakeholders and");
    assert!(is_seen(&harness, "Stakeholders and trust"));
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(shown(&harness, ACTS), "Stakeholders and trust");
    // The focus went on to the other end, and from there to the sentence.
    write(&mut harness, "results for");
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(shown(&harness, ON), "Results for firm and cluster");
    write(&mut harness, "Who trusts, gains.");
    harness.get_by_label("State it").click();
    harness.run();
    let operations = harness.state_mut().perform();
    let [Operation::AddRelation { edit, .. }] = operations.as_slice() else {
        panic!("{operations:?}");
    };
    assert_eq!(edit.sentence.as_deref(), Some("Who trusts, gains."));
}

#[test]
fn a_relation_is_drawn_with_two_clicks() {
    let mut harness = open_window(example());
    harness
        .get_by_role_and_label(Role::Button, "Draw a relation")
        .click();
    harness.run();
    harness
        .get_by_label("Monitoring and evaluation, Intervening conditions")
        .click();
    harness.run();
    harness
        .get_by_label("Results for firm and cluster, Consequences")
        .click();
    harness.run();
    harness.get_by_label("State it").click();
    harness.run();
    let operations = harness.state().operations();
    assert!(
        matches!(operations.as_slice(), [Operation::AddRelation { .. }]),
        "{operations:?}"
    );
}

/// Presses on one label, drags to another and lets go; looks at the picture on the way.
fn drag(harness: &mut Harness<'_, Stage<model::State>>, from: &str, to: &str) {
    let place = |harness: &Harness<'_, Stage<model::State>>, label: &str| {
        harness.get_by_label(label).rect().center()
    };
    let (from, to) = (place(harness, from), place(harness, to));
    harness.drag_at(from);
    harness.run();
    harness.hover_at(from + (to - from) * 0.4);
    harness.run();
    harness.hover_at(to);
    harness.run();
    keep(harness, "model-drawing");
    harness.drop_at(to);
    harness.run();
}

#[test]
fn a_relation_is_drawn_by_dragging_from_one_category_to_another_and_is_chosen_then() {
    let mut harness = open_window(example());
    harness
        .get_by_role_and_label(Role::Button, "Draw a relation")
        .click();
    harness.run();
    let ends = [
        "Monitoring and evaluation, Intervening conditions",
        "Results for firm and cluster, Consequences",
    ];
    drag(&mut harness, ends[0], ends[1]);
    keep(&mut harness, "model-drawn");
    harness.key_press(Key::Enter);
    harness.run();
    harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::Enter);
    harness.run();
    let stage = harness.state_mut();
    let [Action::DoWith(operation, ticket)] = stage.actions.as_slice() else {
        panic!("{:?}", stage.actions);
    };
    let (operation, ticket) = ((**operation).clone(), *ticket);
    let entry = stage.desk.perform(operation, "").unwrap();
    stage.refresh();
    let newest = stage.project().relations.iter().map(|row| row.id).max();
    let changed = Event::Changed {
        status: stage.desk.status(),
        entry: Box::new(entry.entry),
        recoded: None,
        ticket: Some(ticket),
    };
    stage.hear(&changed, model::answer);
    assert_eq!(newest.map(Chosen::Relation), Some(stage.state.chosen));
    stage.commands.push(Command::ShowEvidence);
    harness.run();
    let reach = words("model-reach");
    assert!(
        harness
            .query_by_role_and_label(Role::ComboBox, &reach)
            .is_some()
    );
    keep(&mut harness, "model-finder-of-new");
}

#[test]
fn nothing_is_drawn_onto_the_paper_beside_the_boxes() {
    let mut harness = open_window(example());
    harness
        .get_by_role_and_label(Role::Button, "Draw a relation")
        .click();
    harness.run();
    let caption = harness.get_by_role(Role::Caption).rect();
    let from = "Monitoring and evaluation, Intervening conditions";
    let from = harness.get_by_label(from).rect().center();
    harness.drag_at(from);
    harness.run();
    harness.hover_at(caption.left_bottom());
    harness.run();
    harness.drop_at(caption.left_bottom());
    harness.run();
    assert!(harness.query_by_label("State it").is_none());
    assert!(harness.query_by_label_contains("Let go on").is_some());
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(harness.state().state.tool, model::Tool::Choose);
}

#[test]
fn evidence_is_looked_for_step_by_step_and_at_last_picked_by_hand() {
    let stage = example();
    let ground = Ground::of(stage.project());
    let trust = code(stage.project(), "Stakeholders and trust");
    let relation = stage.project().relations_of(trust).next().unwrap();
    let counts = model::reach_counts(&ground, relation);
    assert!(counts[..4].is_sorted(), "{counts:?}");
    for (reach, count) in model::Reach::ALL.into_iter().zip(counts) {
        let rows = model::candidates_data(&ground, relation, reach);
        let free = rows.iter().filter(|row| row.attached.is_none()).count();
        assert_eq!(free, count, "{reach:?}");
    }
    let row = stage.project().relations.get(relation).unwrap();
    let of_from = branch_quotations(&ground, row.from).len();
    let by_hand = model::candidates_data(&ground, relation, model::Reach::From);
    assert_eq!(by_hand.len(), of_from);
    let nobody = groundwork::model::RelationId(uuid::Uuid::nil());
    assert_eq!(model::reach_counts(&ground, nobody), [0; 6]);
}

#[test]
fn the_finder_widens_with_a_key_until_every_quotation_is_offered() {
    let mut stage = example();
    let from = code(stage.project(), "Monitoring and evaluation");
    let to = code(stage.project(), "Institutional rules of support");
    let model = stage.project().models.iter().next().unwrap().id;
    let operation = Operation::AddRelation {
        model,
        from,
        to,
        edit: RelationEdit::default(),
    };
    stage.desk.perform(operation, "").unwrap();
    stage.refresh();
    let relation = stage
        .project()
        .relations
        .iter()
        .map(|row| row.id)
        .max()
        .unwrap();
    stage.state.chosen = Chosen::Relation(relation);
    stage.commands.push(Command::ShowEvidence);
    let mut harness = open_window(stage);
    for _ in 0..6 {
        harness.key_press(Key::W);
        harness.run();
    }
    keep(&mut harness, "model-finder-by-hand");
    let value = harness
        .get_by_role_and_label(Role::ComboBox, &words("model-reach"))
        .value();
    let value = value.unwrap_or_default();
    assert!(value.contains("Institutional rules of support"), "{value}");
    harness.key_press(Key::N);
    harness.run();
    let operations = harness.state().operations();
    attaches(&operations, Stance::Against);
}

#[test]
fn the_relations_of_one_arrow_are_gone_through_in_the_inspector() {
    let mut stage = example();
    let trust = code(stage.project(), "Stakeholders and trust");
    let relations: Vec<_> = stage.project().relations_of(trust).collect();
    let shown = |stage: &Stage<model::State>, relation| {
        let ground = Ground::of(stage.project());
        model::relation_data(&ground, relation).unwrap().on_arrow
    };
    let mut several = relations
        .iter()
        .filter(|relation| shown(&stage, **relation).len() > 1);
    let first = *several.next().unwrap();
    let on_arrow = shown(&stage, first);
    stage.state.chosen = Chosen::Relation(on_arrow[0]);
    let mut harness = open_window(stage);
    let said = format!("1 of {} on its arrow", on_arrow.len());
    assert!(harness.query_by_label_contains(&said).is_some());
    harness.get_by_label(&words("model-next-on-arrow")).click();
    harness.run();
    assert_eq!(harness.state().state.chosen, Chosen::Relation(on_arrow[1]));
}

#[test]
fn evidence_of_nothing_chosen_is_said() {
    let mut harness = open_window(example());
    harness.state_mut().commands.push(Command::ShowEvidence);
    harness.run();
    let said = &harness.state().actions;
    assert!(matches!(said.as_slice(), [Action::Say(_)]), "{said:?}");
}

#[test]
fn evidence_is_attached_with_one_key() {
    let mut stage = example();
    let trust = code(stage.project(), "Stakeholders and trust");
    let relation = stage.project().relations_of(trust).next().unwrap();
    stage.state.chosen = Chosen::Relation(relation);
    let before = stage.project().evidence_of(relation).count();
    let mut harness = open_window(stage);
    harness.state_mut().commands.push(Command::ShowEvidence);
    harness.run();
    keep(&mut harness, "model-finder");
    harness.key_press(Key::Y);
    harness.run();
    let operations = harness.state_mut().perform();
    attaches(&operations, Stance::For);
    harness.run();
    harness.key_press(Key::N);
    harness.run();
    let operations = harness.state_mut().perform();
    attaches(&operations, Stance::Against);
    let project = harness.state().project();
    assert_eq!(project.evidence_of(relation).count(), before + 2);
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.query_by_label_contains("Relation ").is_some());
}

/// A narrow list cuts the end of a line: what the relation is stands first, in Persian too.
#[test]
fn the_type_of_a_relation_stands_before_what_it_acts_on() {
    let message = groundwork::model::Message::new("model-acts-on")
        .with("kind", "KIND")
        .with("to", "TARGET");
    for language in groundwork::locale::Language::ALL {
        let said = groundwork::locale::say_in(language, &message);
        assert!(said.find("KIND") < said.find("TARGET"), "{said}");
    }
    let persian = groundwork::locale::Language::Persian;
    let head = groundwork::locale::words_in(persian, "selective-column-centrality");
    assert!(head.chars().count() <= 8, "the column is narrow: {head}");
}
