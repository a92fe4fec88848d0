//! What is marked in the figure: concepts that are chosen, and what was traced from elsewhere.

use egui::accesskit::Toggled;
use egui_kittest::kittest::NodeT as _;
use groundwork::model::{Level, Traced};
use groundwork::ui::shell::Spot;

use super::*;

/// What the line of a concept in the figure says of it.
fn line_of(project: &groundwork::model::Project, concept: groundwork::model::CodeId) -> String {
    let codings = Counts::of(project).in_theory(concept).codings;
    let category = project.codes.get(concept).unwrap().parent.unwrap();
    let (name, category) = (project.code_name(concept), project.code_name(category));
    let counted = groundwork::model::Message::new("axial-n-codings").with("count", codings);
    format!("{name}, {category} · {}", groundwork::locale::say(&counted))
}

#[test]
fn a_concept_in_a_box_is_reached_and_chosen_without_the_pointer() {
    let mut harness = open_window(example());
    let project = harness.state().project();
    let trust = code(project, "Stakeholders and trust");
    let concept = project.children(Some(trust)).next().unwrap();
    let name = line_of(project, concept);
    harness.get_by_role_and_label(Role::Button, &name).focus();
    harness.run();
    harness.key_press(egui::Key::Enter);
    harness.run();
    assert_eq!(harness.state().state.chosen, Chosen::Category(concept));
}

#[test]
fn a_concept_is_chosen_and_marked_on_its_line() {
    let mut harness = open_window(example());
    let trust = code(harness.state().project(), "Stakeholders and trust");
    let project = harness.state().project();
    let mut below = project.branch(trust).into_iter().skip(1);
    let concept = below.find(|code| project.codes.get(*code).unwrap().level == Level::Concept);
    let concept = concept.unwrap();
    let name = line_of(project, concept);
    harness.get_by_role_and_label(Role::Button, &name).click();
    harness.run();
    assert_eq!(harness.state().state.chosen, Chosen::Category(concept));
    let line = harness.get_by_role_and_label(Role::Button, &name);
    assert_eq!(line.accesskit_node().toggled(), Some(Toggled::True));
    keep(&mut harness, "model-concept");
    harness.get_by_label(&words("trace-title")).click();
    harness.run();
    let actions = &harness.state().actions;
    let traced =
        |action: &Action| matches!(action, Action::Trace(Traced::Code(code)) if *code == concept);
    assert!(actions.iter().any(traced), "{actions:?}");
}

#[test]
fn a_figure_that_is_opened_at_a_code_shows_its_concept_and_brings_it_into_view() {
    let mut stage = example();
    let project = stage.project();
    let trust = code(project, "Stakeholders and trust");
    let branch = project.branch(trust);
    let is = |code: &&groundwork::model::CodeId, level| {
        project.codes.get(**code).unwrap().level == level
    };
    let open = *branch.iter().find(|code| is(code, Level::Open)).unwrap();
    let concept = project.codes.get(open).unwrap().parent.unwrap();
    let model = project.models.iter().next().unwrap().id;
    let name = line_of(project, concept);
    stage.state.pane = model::Pane::Cases;
    let mut harness = open_window(stage);
    let stage = harness.state_mut();
    let counts = Counts::of(stage.desk.project());
    let mut state = std::mem::take(&mut stage.state);
    stage.with_shell(&counts, |shell| {
        model::show(Spot::Model(model, Traced::Code(open)), shell, &mut state);
    });
    stage.state = state;
    harness.run();
    assert_eq!(harness.state().state.chosen, Chosen::Category(concept));
    assert_eq!(harness.state().state.pane, model::Pane::Figure);
    let line = harness.get_by_role_and_label(Role::Button, &name);
    assert!(line.rect().width() > 10.0 && line.rect().height() > 4.0);
}
