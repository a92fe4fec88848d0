//! The panel of the trace: what it leads to, what it folds.

use super::*;

/// The panel, in the place of an inspector.
#[derive(Default)]
pub(super) struct Beside {
    pub panel: Panel,
}

pub(super) fn stage() -> Stage<Beside> {
    fn nothing(_: &mut egui::Ui, _: &Shell<'_>, _: &mut Beside, _: &mut Actions) {}
    Stage::new(
        small_study(),
        Screen {
            left: nothing,
            main: nothing,
            inspector: |ui, shell, state, out| panel_ui(ui, shell, &mut state.panel, out),
            run: |_, _, _, _| false,
        },
    )
}

#[test]
fn the_panel_leads_from_a_category_to_its_code_its_words_and_back() {
    let mut stage = stage();
    let trust = code(stage.project(), TRUST);
    stage.state.panel.follow(trust.into());
    let first = stage.project().branch(trust)[1];
    let label = stage.project().code_name(first).to_owned();
    let mut harness = window(stage, [1440.0, 2400.0], false);
    harness.run();
    keep(&mut harness, "trace-category");
    harness.get_by_role_and_label(Role::Button, "Where it ended up");
    harness
        .get_by_label_contains(&format!("{label} · "))
        .click();
    harness.run();
    let asked = |action: &Action| matches!(action, Action::Trace(of) if *of == first.into());
    assert!(harness.state().actions.iter().any(asked));
    harness.state_mut().state.panel.follow(first.into());
    harness.run();
    keep(&mut harness, "trace-concept");
    let buttons: Vec<_> = harness.get_all_by_label("Open in its document").collect();
    buttons[0].click();
    harness.run();
    let opened = |action: &Action| matches!(action, Action::Open(Spot::Quotation(_)));
    assert!(harness.state().actions.iter().any(opened));
    harness
        .get_by_label("Back to what was traced before")
        .click();
    harness.run();
    assert_eq!(harness.state().state.panel.traced(), Some(trust.into()));
    harness.get_by_label_contains("Close").click();
    harness.run();
    assert_eq!(harness.state().state.panel.traced(), None);
}

/// A place with many codes shows its categories, and its quotations are seen without scrolling.
#[test]
fn the_codes_of_a_long_chain_are_folded() {
    let mut stage = stage();
    let project = stage.project();
    let model = project.models.iter().next().unwrap().id;
    let ground = Ground::of(project);
    let counts = Counts::on(&ground);
    let chain = |place| {
        below(&ground, &counts, Traced::Place(model, place))
            .unwrap()
            .parts
    };
    let place = Place::ALL
        .into_iter()
        .max_by_key(|place| chain(*place).len());
    let parts = chain(place.unwrap());
    assert!(parts.len() > 12, "{}", parts.len());
    let name = project.code_name(parts[0].code).to_owned();
    let inner = project.code_name(parts[1].code).to_owned();
    stage
        .state
        .panel
        .follow(Traced::Place(model, place.unwrap()));
    let mut harness = window(stage, [1440.0, 900.0], false);
    harness.run();
    keep(&mut harness, "trace-place");
    let row = format!("{inner} · ");
    assert!(harness.query_by_label_contains(&row).is_none());
    let quotations = harness.get_by_role_and_label(Role::Button, "Quotations");
    assert!(
        quotations.rect().bottom() < 600.0,
        "{:?}",
        quotations.rect()
    );
    harness
        .get_by_label(&format!("Show the codes in “{name}”"))
        .click();
    harness.run();
    assert!(harness.query_by_label_contains(&row).is_some());
    harness.get_by_label(&format!("Hide the codes in “{name}”"));
}
