//! Properties by cases and relations by cases: what the cells hold, what the window shows, what is written out.

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use serde_json::Value;

use groundwork::analysis::{Ground, PropertyGrid, PropertyQuestion};
use groundwork::cli::Exit;
use groundwork::model::{CodeId, ModelId, Whom};
use groundwork::operation::{NewCaseLocation, Operation, TrimCodes};
use groundwork::session::{Desk, Output, tables};
use groundwork::ui::cases::{self, State, View};
use groundwork::ui::shell::{Action, Spot};

use crate::cli::said;
use crate::picture::keep;
use crate::small_study::small_study;
use crate::ui_axial::{Screen, Stage, code, window};
use crate::variation::{TRUST, with_property};

fn grid(desk: &Desk, question: PropertyQuestion) -> PropertyGrid {
    PropertyGrid::of(&Ground::of(desk.project()), question)
}

#[test]
fn a_case_lies_where_it_was_recorded_else_where_its_quotations_are() {
    let (mut desk, property, quotations) = with_property();
    let all = grid(&desk, PropertyQuestion::default());
    assert_eq!(all.columns.len(), desk.project().cases.len());
    let [row] = all.rows.as_slice() else {
        panic!("one property");
    };
    let with_both = row.cells.iter().position(|cell| cell.points.len() == 2);
    let at = with_both.unwrap();
    let cell = &row.cells[at];
    assert_eq!(cell.position(), Some((50, false)));
    assert_eq!(cell.words(), "≈50 (2)");
    assert_eq!(cell.points[0].quotation, quotations[0]);
    let empty = row.cells.iter().filter(|cell| cell.words().is_empty());
    assert_eq!(empty.count(), row.cells.len() - 1);
    let Whom::Case(case) = all.columns[at] else {
        panic!("cases stand in the columns");
    };
    let location = NewCaseLocation {
        property,
        cases: vec![case],
        participants: Vec::new(),
        position: Some(90),
        note: "as a whole".into(),
    };
    desk.perform(Operation::LocateCases(location), "").unwrap();
    let all = grid(&desk, PropertyQuestion::default());
    assert_eq!(all.cell(0, at).unwrap().words(), "90 (2)");
    assert_eq!(all.filled(), 1);
    let people = PropertyQuestion {
        people: true,
        ..PropertyQuestion::default()
    };
    let people = grid(&desk, people);
    assert_eq!(people.columns.len(), desk.project().participants.len());
    let located: usize = people.rows[0]
        .cells
        .iter()
        .map(|cell| cell.points.len())
        .sum();
    assert_eq!(located, 2);
}

#[test]
fn a_grid_of_one_category_has_its_properties_and_of_none_no_rows() {
    let (mut desk, ..) = with_property();
    let of = |category| PropertyQuestion {
        category: Some(category),
        people: false,
    };
    let trust = code(desk.project(), TRUST);
    assert_eq!(grid(&desk, of(trust)).rows.len(), 1);
    let other = code(desk.project(), "Reshaping the services");
    assert!(grid(&desk, of(other)).rows.is_empty());
    assert!(grid(&desk, of(CodeId(uuid::Uuid::nil()))).rows.is_empty());
    let trim = Operation::TrimCodes(TrimCodes {
        codes: vec![trust],
        reason: "merged into another".into(),
    });
    desk.perform(trim, "").unwrap();
    assert!(grid(&desk, PropertyQuestion::default()).rows.is_empty());
}

#[test]
fn both_tables_are_shown_and_written_and_refused_on_the_command_line() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("study.gwk");
    with_property().0.backup(&path).unwrap();
    let project = path.to_str().unwrap();
    for command in [
        vec!["profiles", project],
        vec!["profiles", project, TRUST],
        vec!["profiles", project, "--participants"],
        vec!["findings", project],
    ] {
        let (exit, out, errors) = said(&command);
        assert_eq!((exit, errors.as_str()), (Exit::Done, ""), "{command:?}");
        let raw = out
            .split_whitespace()
            .find(|word| word.starts_with("export-"));
        assert_eq!(raw, None, "{command:?} shows a key");
        let with_json: Vec<&str> = command.iter().copied().chain(["--json"]).collect();
        let (_, out, _) = said(&with_json);
        let value: Value = serde_json::from_str(&out).unwrap();
        let key = if command[0] == "profiles" {
            "rows"
        } else {
            "cases"
        };
        assert!(!value[key].as_array().unwrap().is_empty(), "{value}");
        for ending in ["xlsx", "docx", "html", "csv", "md", "json"] {
            let file = folder.path().join(format!("table.{ending}"));
            let file = file.to_str().unwrap();
            let to_file: Vec<&str> = command.iter().copied().chain(["-o", file]).collect();
            let (exit, _, errors) = said(&to_file);
            assert_eq!((exit, errors.as_str()), (Exit::Done, ""), "{to_file:?}");
            assert!(std::fs::metadata(file).unwrap().len() > 100, "{file}");
        }
    }
    let (_, out, _) = said(&["profiles", project]);
    assert!(out.contains("≈50 (2)") && out.contains("basis"), "{out}");
    for command in [
        vec!["profiles", project, "no such category"],
        vec!["profiles", project, "-o", "grid.png"],
        vec!["findings", project, "no such model"],
        vec!["findings", project, "-o", "grid.gif"],
        vec!["profiles", "nothing.gwk"],
    ] {
        let (exit, _, errors) = said(&command);
        assert!(exit == Exit::Failed && errors.len() > 20, "{command:?}");
    }
}

#[test]
fn relations_of_no_model_are_no_table() {
    let desk = small_study();
    let nobody = Output::RelationsByCase(ModelId(uuid::Uuid::nil()));
    let text = |document| desk.text(document).ok();
    assert!(tables(desk.project(), &text, &nobody).is_err());
    let empty = Output::Properties(PropertyQuestion::default());
    let first = &tables(desk.project(), &text, &empty).unwrap()[0];
    assert!(first.rows.is_empty());
}

fn screen() -> Screen<State> {
    Screen {
        left: cases::left_ui,
        main: cases::main_ui,
        inspector: cases::inspector_ui,
        run: cases::run,
    }
}

#[test]
fn the_grid_opens_quotations_and_records_where_a_case_stands() {
    let (desk, property, _) = with_property();
    let cell = grid(&desk, PropertyQuestion::default());
    let at = cell.rows[0]
        .cells
        .iter()
        .position(|cell| !cell.points.is_empty());
    let case = cell.columns[at.unwrap()];
    let mut stage = Stage::new(desk, screen());
    stage.state.view = View::Properties;
    let mut harness = window(stage, [1440.0, 900.0], false);
    harness.run();
    let first = harness.state().state.cell();
    assert_eq!(first, (1, 0), "the heading above it has no cell");
    harness
        .query_all_by_role(Role::GridCell)
        .find(|cell| format!("{cell:?}").contains("≈50 (2)"))
        .unwrap()
        .click();
    harness.run();
    keep(&mut harness, "cases-properties");
    harness.get_by_label_contains("2 quotations were located here, from 25 to 75");
    harness.key_press(egui::Key::Enter);
    harness.run();
    let opened = &harness.state().actions;
    assert!(
        matches!(opened.as_slice(), [Action::Open(Spot::Quotation(_))]),
        "{opened:?}"
    );
    harness.state_mut().actions.clear();
    let name = groundwork::locale::words("cases-property-stands");
    harness.get_by_role_and_label(Role::ComboBox, &name).click();
    harness.run();
    harness.get_by_label("Recorded at 75").click();
    harness.run();
    let operations = harness.state_mut().perform();
    let [Operation::LocateCases(location)] = operations.as_slice() else {
        panic!("{operations:?}");
    };
    assert_eq!((location.property, location.position), (property, Some(75)));
    assert_eq!(location.cases.first().map(|id| Whom::Case(*id)), Some(case));
    harness.run();
    assert!(harness.query_by_label_contains("75 (2)").is_some());
    let exported = groundwork::locale::words("cases-export");
    harness.get_by_label(&exported).click();
    harness.run();
    let asked = &harness.state().actions;
    assert!(
        matches!(asked.as_slice(), [Action::Export(Output::Properties(_))]),
        "{asked:?}"
    );
}

#[test]
fn a_study_without_properties_says_where_they_are_made() {
    let mut stage = Stage::new(small_study(), screen());
    stage.state.view = View::Properties;
    let mut harness = window(stage, [800.0, 600.0], true);
    harness.run();
    assert!(
        harness
            .query_by_label_contains("No category has a property yet")
            .is_some()
    );
}
