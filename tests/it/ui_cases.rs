//! The cases screen: the table and its keys, what stands behind a cell, ratings, what is written out.

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use groundwork::analysis::Ground;
use groundwork::analysis::matrix::{Cells, Columns, Matrix, Rows, Sort};
use groundwork::model::{Level, Place, Rating};
use groundwork::operation::Operation;
use groundwork::session::{AttributeTable, MatrixSheet, Output};
use groundwork::ui::cases::{self, State, View};
use groundwork::ui::shell::{Action, Spot};

use crate::picture::keep;
use crate::small_study::small_study;
use crate::ui_axial::{Screen, Stage, window};

fn screen() -> Screen<State> {
    Screen {
        left: cases::left_ui,
        main: cases::main_ui,
        inspector: cases::inspector_ui,
        run: cases::run,
    }
}

fn rated() -> Stage<State> {
    let mut stage = Stage::new(small_study(), screen());
    stage.state.sheet.cells = Cells::Rating;
    stage
}

#[test]
fn every_cell_is_called_by_row_column_and_number_and_opens_its_quotations() {
    let mut harness = window(Stage::new(small_study(), screen()), [1440.0, 900.0], false);
    harness.run();
    assert!(harness.query_all_by_role(Role::GridCell).count() > 8);
    let first = harness.query_all_by_role(Role::GridCell).next().unwrap();
    first.click();
    harness.run();
    harness.get_by_label("Quotations");
    harness.key_press(egui::Key::ArrowDown);
    harness.run();
    harness.key_press(egui::Key::ArrowRight);
    harness.run();
    assert_eq!(harness.state().state.cell(), (1, 1));
    harness.key_press(egui::Key::Home);
    harness.run();
    harness.key_press(egui::Key::Enter);
    harness.run();
    let opened = &harness.state().actions;
    assert!(
        opened
            .iter()
            .any(|action| matches!(action, Action::Open(Spot::Quotation(_)))),
        "{opened:?}"
    );
}

#[test]
fn rows_are_sorted_by_what_they_count_and_the_order_is_stated() {
    let mut harness = window(Stage::new(small_study(), screen()), [1440.0, 900.0], false);
    harness.run();
    harness
        .get_by_role_and_label(Role::ComboBox, "Order of the rows")
        .click();
    harness.run_steps(4);
    harness
        .get_by_role_and_label(Role::ListBoxOption, "By codings")
        .click();
    harness.run();
    let state = &harness.state().state;
    assert_eq!(state.sheet.question.row_order, Sort::Count);
    let ground = Ground::of(harness.state().project());
    let matrix = Matrix::of(&ground, state.sheet.question.clone());
    let totals: Vec<u32> = matrix
        .row_totals
        .iter()
        .map(|total| total.codings)
        .collect();
    assert!(
        totals.len() > 1 && totals.is_sorted_by(|one, next| one >= next),
        "{totals:?}"
    );
}

#[test]
fn a_model_of_one_case_stands_beside_the_cross_case_one() {
    let mut stage = Stage::new(small_study(), screen());
    let title = "Tile alone".to_owned();
    let add = Operation::AddModel {
        model: None,
        title: title.clone(),
    };
    stage.desk.perform(add, "").unwrap();
    let model = stage.project().models.iter().next_back().unwrap().id;
    let category = stage
        .project()
        .codes
        .iter()
        .find(|code| code.level == Level::Category);
    let (category, name) = category.map(|code| (code.id, code.name.clone())).unwrap();
    let place = Operation::PlaceCategories {
        model,
        categories: vec![category],
        place: Some(Place::Strategies),
    };
    stage.desk.perform(place, "").unwrap();
    stage.refresh();
    stage.state.view = View::Across;
    let mut harness = window(stage, [1440.0, 1200.0], false);
    harness.run();
    harness
        .get_by_role_and_label(Role::ComboBox, "The model of this case")
        .click();
    harness.run_steps(4);
    harness
        .get_by_role_and_label(Role::ListBoxOption, &title)
        .click();
    harness.run();
    let operations = harness.state_mut().perform();
    let [Operation::SetModelCase(set)] = operations.as_slice() else {
        panic!("{operations:?}");
    };
    assert_eq!(set.model, model);
    assert!(set.case.is_some());
    harness.run();
    harness.get_by_label_contains("of its 1 categories and relations");
    harness
        .get_by_label_contains(&format!("{name}, Strategies"))
        .click();
    harness.run();
    let opened =
        |action: &Action| matches!(action, Action::Open(Spot::Category(code)) if *code == category);
    assert!(harness.state().actions.iter().any(opened));
    // Taken back by the same list.
    harness
        .get_by_role_and_label(Role::ComboBox, "The model of this case")
        .click();
    harness.run_steps(4);
    harness
        .get_by_role_and_label(Role::ListBoxOption, "No model of its own")
        .click();
    harness.run();
    let operations = harness.state_mut().perform();
    assert!(matches!(&operations[..], [Operation::SetModelCase(set)] if set.case.is_none()));
}

#[test]
fn a_rating_is_proposed_decided_and_given_a_key_quotation() {
    let mut harness = window(rated(), [1440.0, 900.0], false);
    harness.run();
    harness.get_by_label_contains("Nobody has decided yet");
    harness
        .get_by_role_and_label(Role::ListItem, "weak")
        .click();
    harness.run();
    let operations = harness.state().operations();
    let [Operation::RateCase(rate)] = operations.as_slice() else {
        panic!("{operations:?}");
    };
    assert_eq!(rate.rating, Some(Rating::Weak));
    harness.state_mut().perform();
    harness.run();
    harness.get_by_label_contains("Decided. The rule proposes");
    harness.get_by_label("Take the rating back").click();
    harness.run();
    harness.state_mut().perform();
    harness.run();
    harness.get_by_label_contains("Nobody has decided yet");
    keep(&mut harness, "cases-rating");
}

#[test]
fn what_is_shown_is_what_is_written_out() {
    for (view, is_it) in [
        (
            View::Matrix,
            (|output| matches!(output, Output::Matrix(_))) as fn(&Output) -> bool,
        ),
        (View::Together, |output| {
            matches!(output, Output::Together(_))
        }),
        (View::Across, |output| {
            matches!(output, Output::CrossCase(_))
        }),
        (
            View::Profile,
            |output| matches!(output, Output::Matrix(sheet) if sheet.question.columns == Columns::Parts),
        ),
        (
            View::Time,
            |output| matches!(output, Output::Matrix(sheet) if sheet.question.columns == Columns::Months),
        ),
    ] {
        let mut stage = Stage::new(small_study(), screen());
        stage.state.view = view;
        let mut harness = window(stage, [1280.0, 800.0], view == View::Profile);
        harness.run();
        harness.get_by_label("Export what is shown…").click();
        harness.run();
        let asked = &harness.state().actions;
        let is_asked = |action: &Action| matches!(action, Action::Export(output) if is_it(output));
        assert!(asked.iter().any(is_asked), "{view:?} {asked:?}");
        keep(&mut harness, &format!("cases-{view:?}"));
    }
}

#[test]
fn a_table_of_attributes_is_shown_before_it_is_done() {
    let table = AttributeTable {
        names: vec!["seniority".into()],
        rows: vec![
            ("p01".into(), vec!["3".into()]),
            ("Nobody".into(), vec!["4".into()]),
        ],
    };
    let mut stage = Stage::new(small_study(), screen());
    let project = stage.project().clone();
    stage.state.open_table(&project, &table);
    let mut harness = window(stage, [1280.0, 800.0], false);
    harness.run();
    harness.get_by_label_contains("Not known: Nobody");
    keep(&mut harness, "cases-table");
    harness.get_by_label("Set attributes").click();
    harness.run();
    let operations = harness.state().operations();
    let [Operation::SetAttributes(set)] = operations.as_slice() else {
        panic!("{operations:?}");
    };
    assert_eq!((set.rows.len(), set.types.len()), (1, 1));
}

#[test]
fn a_matrix_of_thousands_paints_what_is_seen() {
    let mut stage = Stage::new(small_study(), screen());
    stage.state.sheet = MatrixSheet::default();
    stage.state.sheet.question.rows = Rows::Tree;
    stage.state.sheet.question.columns = Columns::Speakers;
    let mut harness = window(stage, [800.0, 600.0], false);
    harness.run();
    let seen = harness.query_all_by_role(Role::GridCell).count();
    let rows = small_study().project().codes.len();
    assert!(seen > 0 && seen < rows * 3, "{seen} of {rows} rows");
}

#[test]
fn another_model_of_a_case_takes_the_place_of_the_one_before() {
    let mut desk = small_study();
    let case = desk.project().cases.iter().next().unwrap().name.clone();
    for (title, of) in [("First", Some(&case)), ("Second", None)] {
        let acts = [
            serde_json::json!({"add_model": {"title": title}}),
            serde_json::json!({"set_model_case": {"model": title, "case": of}}),
        ];
        let acts = if of.is_some() { &acts[..] } else { &acts[..1] };
        desk.perform_json(acts, "", "").unwrap();
    }
    let mut stage = Stage::new(desk, screen());
    stage.state.view = View::Across;
    let mut harness = window(stage, [1440.0, 1400.0], false);
    harness.run();
    harness
        .query_all_by_role(Role::GridCell)
        .next()
        .unwrap()
        .click();
    harness.run();
    let of_case = |harness: &egui_kittest::Harness<'_, Stage<State>>| -> Vec<String> {
        let models = harness.state().project().models.iter();
        let of_case = models.filter(|model| model.case.is_some());
        of_case.map(|model| model.title.clone()).collect()
    };
    assert_eq!(of_case(&harness), ["First"]);
    let choose = groundwork::locale::words("cases-own-model-choose");
    harness.get_by_label_contains(&choose).click();
    harness.run();
    harness.get_by_label("Second").click();
    harness.run();
    harness.state_mut().perform();
    assert_eq!(of_case(&harness), ["Second"]);
}
