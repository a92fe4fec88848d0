//! What is written in the window and kept: steps of a path with their quotations, notes and actors when a screen is left.

use super::*;

/// The screen of the model with a path whose one step is shown by a quotation of another code.
fn with_path() -> (Stage<model::State>, String) {
    let mut desk = small_study();
    let project = desk.project();
    let trust = code(project, TRUST);
    let ground = Ground::of(project);
    let counts = Counts::on(&ground);
    let below = groundwork::analysis::trace::below(&ground, &counts, trust.into()).unwrap();
    let of_trust: Vec<_> = below.quotations.iter().map(|row| row.quotation).collect();
    let is_other =
        |row: &&std::sync::Arc<groundwork::model::Quotation>| !of_trust.contains(&row.id);
    let other = project.quotations.iter().find(is_other).unwrap().clone();
    let (id, words) = (other.id, other.words.to_string());
    let mut new = path(&desk, "From a visit", &[TRUST]);
    new.steps[0].quotations = vec![id];
    desk.perform(Operation::WritePath(new), "").unwrap();
    let mut stage = model_stage(desk);
    stage.state.pane = Pane::Matrix;
    (stage, words)
}

#[test]
fn a_step_shows_the_quotations_that_it_has_and_a_taken_title_keeps_the_dialog_open() {
    let (stage, words) = with_path();
    let mut harness = window(stage, [1440.0, 900.0], false);
    harness.run();
    let label = groundwork::locale::say(
        &groundwork::model::Message::new("model-path-edit").with("name", "From a visit"),
    );
    harness.get_by_label(&label).click();
    harness.run();
    harness.get_by_label_contains("One quotation").click();
    harness.run();
    harness.get_by_label(&words).click();
    harness.run();
    harness.get_by_label("Keep the path").click();
    harness.run();
    let operations = harness.state_mut().perform();
    let [Operation::WritePath(new)] = operations.as_slice() else {
        panic!("{operations:?}");
    };
    assert!(new.steps[0].quotations.is_empty(), "taken out of the step");
    harness.run();
    // A second path of the same title is not lost: the dialog says what is wrong and stays.
    harness.get_by_label("New path…").click();
    harness.run();
    harness
        .get_by_role_and_label(egui::accesskit::Role::TextInput, "Name of the path")
        .type_text("from a VISIT");
    harness.run();
    harness
        .get_by_label("Add a step: choose a category…")
        .click();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    harness.get_by_label_contains("Keep the path").click();
    harness.run();
    assert!(harness.state().operations().is_empty());
    harness.get_by_label_contains("Keep the path");
}

#[test]
fn what_is_written_in_a_note_or_for_an_actor_is_kept_when_the_screen_is_left() {
    let mut desk = small_study();
    let (relation, case) = (relation(&desk), case(&desk));
    desk.perform(found(relation, vec![case], Some(Holding::Reverse)), "")
        .unwrap();
    let mut stage = model_stage(desk);
    stage.state.chosen = model::Chosen::Relation(relation);
    let mut harness = window(stage, [1440.0, 3000.0], false);
    harness.run();
    harness.get_by_label("Note on this case…").click();
    harness.run();
    harness
        .get_by_role_and_label(
            egui::accesskit::Role::MultilineTextInput,
            "Note on this case…",
        )
        .focus();
    harness.run();
    harness
        .get_by_role_and_label(
            egui::accesskit::Role::MultilineTextInput,
            "Note on this case…",
        )
        .type_text(" and sells at once");
    harness.run();
    assert!(harness.state().operations().is_empty());
    harness.state_mut().leave(model::leave);
    let operations = harness.state_mut().perform();
    let [Operation::RecordFinding(new)] = operations.as_slice() else {
        panic!("{operations:?}");
    };
    assert!(new.note.ends_with("and sells at once"), "{}", new.note);
    assert_eq!(new.finding, Some(Holding::Reverse));

    let mut stage = Stage::new(small_study(), axial_screen());
    let model = stage.project().models.iter().next().unwrap().id;
    let strategy = stage
        .project()
        .placements_in(model)
        .filter_map(|id| stage.project().placements.get(id))
        .find(|row| row.place == Place::Strategies)
        .unwrap()
        .category;
    stage.state.chosen = Some(strategy);
    let mut harness = window(stage, [1440.0, 900.0], false);
    harness.run();
    let field = |harness: &egui_kittest::Harness<'_, Stage<axial::State>>, text: Option<&str>| {
        let field = harness.get_by_role_and_label(egui::accesskit::Role::TextInput, "Who acts");
        match text {
            Some(text) => field.type_text(text),
            None => field.focus(),
        }
    };
    field(&harness, None);
    harness.run();
    field(&harness, Some("agents"));
    harness.run();
    assert!(harness.state().operations().is_empty());
    harness.state_mut().leave(axial::leave);
    let operations = harness.state_mut().perform();
    let [Operation::SetActor(new)] = operations.as_slice() else {
        panic!("{operations:?}");
    };
    assert_eq!((new.category, new.actor.as_str()), (strategy, "agents"));
}
