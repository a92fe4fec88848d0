//! The saturation screen: what it says of the example study, and what its gestures ask for.

use egui_kittest::kittest::Queryable as _;

use groundwork::analysis::Counts;
use groundwork::analysis::saturation::{Counted, GuestRule};
use groundwork::session::{Desk, Output};
use groundwork::ui::saturation::{self, State, saturation_data};
use groundwork::ui::shell::{Action, Spot};

use crate::picture::keep;
use crate::small_study::small_study;
use crate::ui_axial::{Screen, Stage, window};

fn screen() -> Screen<State> {
    Screen {
        left: saturation::left_ui,
        main: saturation::main_ui,
        inspector: saturation::inspector_ui,
        run: saturation::run,
    }
}

fn example() -> Stage<State> {
    Stage::new(small_study(), screen())
}

#[test]
fn the_summary_tells_what_came_last_and_never_judges() {
    let desk = small_study();
    let counts = Counts::of(desk.project());
    let data = saturation_data(desk.project(), &counts, GuestRule::default());
    let last = data
        .review
        .level(Counted::Concepts)
        .unwrap()
        .curve
        .last_new()
        .unwrap();
    assert!(
        data.summary.starts_with(&format!(
            "The last new concept appeared in interview {last}"
        )),
        "{}",
        data.summary
    );
    assert!(!data.summary.to_lowercase().contains("satur"));
    assert!(
        !data.summary.contains('$') && !data.counted.contains('$'),
        "{} {}",
        data.summary,
        data.counted
    );
    println!("{}\n{}", data.summary, data.counted);
}

#[test]
fn the_table_has_the_numbers_of_the_review() {
    let desk = small_study();
    let project = desk.project();
    let data = saturation_data(project, &Counts::of(project), GuestRule::default());
    assert_eq!(data.heat.len(), data.review.categories.len());
    for (row, known) in data.heat.iter().zip(&data.review.categories) {
        assert_eq!(row.codings, known.codings);
        for (codings, interview) in row.codings.iter().zip(&data.interviews) {
            let first = saturation::first_quotation(project, row.category, interview.document);
            assert_eq!(first.is_some(), *codings > 0);
        }
    }
    let bars = data.bars(Counted::OpenCodes);
    assert_eq!(
        bars.last().unwrap().cumulative,
        bars.iter().map(|bar| bar.new).sum::<usize>()
    );
}

#[test]
fn a_cell_opens_its_first_quotation_and_a_name_its_category() {
    let stage = example();
    let project = std::sync::Arc::clone(stage.project());
    let data = saturation_data(&project, &Counts::of(&project), GuestRule::default());
    let row = data
        .heat
        .iter()
        .find(|row| row.codings.iter().any(|codings| *codings > 0))
        .unwrap();
    let column = row.codings.iter().position(|codings| *codings > 0).unwrap();
    let interview = &data.interviews[column];
    let mut harness = window(stage, [1440.0, 1400.0], false);
    harness.run();
    let count = row.codings[column];
    let codings = if count == 1 { "coding" } else { "codings" };
    let label = format!("{}, {}: {count} {codings}", row.name, interview.name);
    harness.get_by_label(&label).click();
    harness.run();
    let wanted = saturation::first_quotation(&project, row.category, interview.document).unwrap();
    let opened =
        |action: &Action| matches!(action, Action::Open(Spot::Quotation(id)) if *id == wanted);
    assert!(harness.state().actions.iter().any(opened));
    let named: Vec<_> = harness.get_all_by_label(&row.name).collect();
    named[0].click();
    harness.run();
    let category = row.category;
    let opened =
        |action: &Action| matches!(action, Action::Open(Spot::Category(id)) if *id == category);
    assert!(harness.state().actions.iter().any(opened));
}

#[test]
fn the_rule_follows_its_fields_and_goes_out_with_the_export() {
    let mut harness = window(example(), [1440.0, 900.0], false);
    harness.run();
    harness
        .get_by_role_and_label(egui::accesskit::Role::TextInput, "Base, interviews")
        .click();
    harness.run();
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    harness.event(egui::Event::Text("۲".to_owned()));
    harness.run();
    assert_eq!(harness.state().state.rule.base, 2);
    harness
        .get_by_label("Write the review into a file…")
        .click();
    harness.run();
    let out = |action: &Action| matches!(action, Action::Export(Output::Saturation(rule)) if rule.base == 2);
    assert!(harness.state().actions.iter().any(out));
}

#[test]
fn one_interview_is_too_few() {
    let desk = Desk::in_memory("Empty").unwrap();
    let mut harness = window(Stage::new(desk, screen()), [1280.0, 800.0], false);
    harness.run();
    keep(&mut harness, "saturation-empty");
    harness.get_by_label_contains("Go to the documents");
}

#[test]
fn pictures_of_saturation() {
    for (name, size, dark) in [
        ("saturation-1440-light", [1440.0, 900.0], false),
        ("saturation-1440-dark", [1440.0, 900.0], true),
        ("saturation-1280-light", [1280.0, 800.0], false),
    ] {
        let mut harness = window(example(), size, dark);
        harness.state_mut().state.rule = GuestRule {
            base: 2,
            run: 1,
            most_new_percent: 20,
        };
        harness.run();
        keep(&mut harness, name);
    }
}
