//! The saturation screen: what it says of the example study, and what its gestures ask for.

use egui_kittest::kittest::Queryable as _;

use groundwork::analysis::Counts;
use groundwork::analysis::saturation::{Counted, GuestRule, Terms};
use groundwork::model::{CriteriaNumbers, DocumentKind, Taken};
use groundwork::operation::{DocumentEdit, JudgementEdit, NewCriteria, NewJudgement, Operation};
use groundwork::session::{Desk, Output, ReviewNumbers, first_quotation, review_sheets};
use groundwork::ui::saturation::{self, State, View, saturation_data};
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
    let data = saturation_data(desk.project(), &counts, Terms::default());
    let last = data
        .review
        .level(Counted::Concepts)
        .unwrap()
        .curve
        .last_new()
        .unwrap();
    assert!(
        data.summary.starts_with(&format!(
            "Retrospectively, with the interviews in the order conducted, the last new concept appeared in interview {last}"
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
    let data = saturation_data(project, &Counts::of(project), Terms::default());
    assert_eq!(data.heat.len(), data.review.categories.len());
    for (row, known) in data.heat.iter().zip(&data.review.categories) {
        assert_eq!(row.codings, known.codings);
        for (codings, unit) in row.codings.iter().zip(&data.review.units) {
            let first = first_quotation(project, row.category, unit);
            assert_eq!(first.is_some(), *codings > 0);
        }
    }
    let bars = data.bars(&data.review.level(Counted::OpenCodes).unwrap().curve);
    assert_eq!(
        bars.last().unwrap().cumulative,
        bars.iter().map(|bar| bar.new).sum::<usize>()
    );
}

#[test]
fn a_cell_opens_its_first_quotation_and_a_name_traces_its_category() {
    let stage = example();
    let project = std::sync::Arc::clone(stage.project());
    let data = saturation_data(&project, &Counts::of(&project), Terms::default());
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
    let unit = &data.review.units[column];
    let wanted = first_quotation(&project, row.category, unit).unwrap();
    let opened =
        |action: &Action| matches!(action, Action::Open(Spot::Quotation(id)) if *id == wanted);
    assert!(harness.state().actions.iter().any(opened));
    let named: Vec<_> = harness.get_all_by_label(&row.name).collect();
    named[0].click();
    harness.run();
    let category = row.category;
    let traced = |action: &Action| matches!(action, Action::Trace(of) if *of == category.into());
    assert!(harness.state().actions.iter().any(traced));
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
    assert_eq!(harness.state().state.terms.guest.base, 2);
    harness
        .get_by_label("Write the review into a file…")
        .click();
    harness.run();
    let out = |action: &Action| matches!(action, Action::Export(Output::Saturation(terms)) if terms.guest.base == 2);
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
    if !crate::picture::are_wanted() {
        return;
    }
    for (name, size, dark) in [
        ("saturation-1440-light", [1440.0, 900.0], false),
        ("saturation-1440-dark", [1440.0, 900.0], true),
        ("saturation-1280-light", [1280.0, 800.0], false),
    ] {
        let mut harness = window(example(), size, dark);
        harness.state_mut().state.terms.guest = GuestRule {
            base: 2,
            run: 1,
            most_new_percent: 20,
        };
        harness.run();
        keep(&mut harness, name);
    }
}

/// Sixteen interviews with 30 concepts in six categories, the rarer the later; criteria, a judgement, two archives.
fn sixteen() -> Desk {
    let categories = [
        "Improvement of business development services",
        "Weak competitiveness of small firms",
        "اعتماد میان بنگاه‌ها",
        "Political and economic factors",
        "Networking of stakeholders",
        "Industrial estates",
    ];
    let mut text = String::new();
    for unit in 0..18_usize {
        let name = if unit < 16 { "Interview" } else { "Archive" };
        text.push_str(&format!("//- document {name} {:02}\n", unit + 1));
        for code in 0..30_usize {
            let begins = code * code / 58;
            let rare = 2 + code / 3;
            if unit < begins || (unit * 5 + code * 3) % rare > 1 && unit != begins {
                continue;
            }
            for turn in 0..=usize::from((unit + code).is_multiple_of(7)) {
                text.push_str(&format!(
                    "P1: word{unit:02}n{code:02}t{turn}\n    ^^^^^^^^^^^^ code {code:02}\n"
                ));
            }
        }
    }
    text.push_str("//- codebook\n");
    for (index, category) in categories.iter().enumerate() {
        text.push_str(&format!("{category}\n"));
        for code in (0..30).filter(|code| code % 6 == index) {
            text.push_str(&format!("  concept {code:02}\n    code {code:02}\n"));
        }
    }
    let mut desk = crate::fixture::project(&text);
    let archives: Vec<_> = desk.project().documents_in_order()[16..]
        .iter()
        .map(|row| row.id)
        .collect();
    for document in archives {
        let edit = DocumentEdit {
            kind: Some(DocumentKind::ArchivalDocument),
            ..DocumentEdit::default()
        };
        desk.perform(Operation::EditDocument { document, edit }, "")
            .unwrap();
    }
    let note = "One cluster, one interview guide".to_owned();
    let numbers = CriteriaNumbers::default();
    desk.perform(
        Operation::FixCriteria(NewCriteria {
            criteria: None,
            taken: Taken::default(),
            numbers,
            note,
        }),
        "",
    )
    .unwrap();
    let text = "Code saturation for managers and consultants. For officials I do not claim it: two of three speak from one office. Monitoring stays open; one more interview, autumn.";
    let edit = JudgementEdit {
        counted: Counted::Concepts,
        text: text.to_owned(),
    };
    desk.perform(
        Operation::WriteJudgement(NewJudgement {
            judgement: None,
            edit,
        }),
        "",
    )
    .unwrap();
    desk
}

#[test]
fn every_view_shows_its_tables() {
    let desk = sixteen();
    let project = desk.project();
    let data = saturation_data(project, &Counts::of(project), Terms::default());
    assert_eq!(data.interviews.len(), 16);
    let numbers = ReviewNumbers {
        review: &data.review,
        orders: &data.orders,
        sensitivity: &data.sensitivity,
        each_day: None,
    };
    let views = View::ALL.into_iter();
    for (view, group) in views.filter_map(|view| Some((view, view.sheets()?))) {
        for sheet in review_sheets(project, numbers, group) {
            assert!(!sheet.lines.is_empty(), "{view:?} {}", sheet.title);
            for line in &sheet.lines {
                assert_eq!(line.cells.len(), sheet.heads.len(), "{}", sheet.title);
                assert!(
                    !line.cells.iter().any(|cell| cell.contains("saturation-")),
                    "{line:?}"
                );
            }
        }
    }
    assert!(data.paragraph.contains("Chao2"), "{}", data.paragraph);
    println!("{}\n{}", data.summary, data.paragraph);
}

#[test]
fn a_judgement_is_written_and_criteria_are_fixed_from_the_screen() {
    let mut harness = window(Stage::new(sixteen(), screen()), [1440.0, 1400.0], false);
    harness.run();
    harness.get_by_label("Write a new judgement…").click();
    harness.run();
    harness.event(egui::Event::Text("Open for officials.".to_owned()));
    harness.run();
    harness.get_by_label("Keep it").click();
    harness.run();
    let written = |action: &Action| {
        matches!(action, Action::DoAndSay(operation)
        if matches!(&**operation, Operation::WriteJudgement(NewJudgement { judgement: None, edit }) if edit.text == "Open for officials."))
    };
    assert!(harness.state().actions.iter().any(written));
    assert!(
        harness.query_by_label("Fix these criteria").is_none(),
        "they are fixed as they stand"
    );
    harness.state_mut().state.terms.guest.base = 6;
    harness.run();
    harness.get_by_label("Fix these criteria").click();
    harness.run();
    let fixed = |action: &Action| {
        matches!(action, Action::DoAndSay(operation)
        if matches!(&**operation, Operation::FixCriteria(NewCriteria { numbers, .. }) if numbers.base == 6))
    };
    assert!(harness.state().actions.iter().any(fixed));
}

#[test]
fn a_judgement_leaves_no_hole_while_and_after_it_is_written() {
    let mut harness = window(Stage::new(sixteen(), screen()), [1440.0, 1400.0], false);
    harness.run();
    let top = |harness: &egui_kittest::Harness<'_, Stage<State>>, label: &str| {
        harness.get_by_label(label).rect().top()
    };
    let below = |harness: &egui_kittest::Harness<'_, Stage<State>>, label: &str| {
        top(harness, "What is thin") - harness.get_by_label(label).rect().bottom()
    };
    let gap = below(&harness, "Write a new judgement…");
    assert!((0.0..120.0).contains(&gap), "{gap}");
    harness.get_by_label("Write a new judgement…").click();
    harness.run();
    let while_written = below(&harness, "Keep it");
    assert!((0.0..60.0).contains(&while_written), "{while_written}");
    harness.event(egui::Event::Text("Open for officials.".to_owned()));
    harness.run();
    harness.get_by_label("Keep it").click();
    harness.run();
    assert_eq!(below(&harness, "Write a new judgement…"), gap);
}

#[test]
fn pictures_of_every_view() {
    if !crate::picture::are_wanted() {
        return;
    }
    if std::env::var_os("GROUNDWORK_PICTURES").is_none() {
        return;
    }
    for view in View::ALL {
        for dark in [false, true] {
            if dark && view != View::Chart {
                continue;
            }
            let mut harness = window(Stage::new(sixteen(), screen()), [1440.0, 900.0], dark);
            harness.state_mut().state.view = view;
            harness.run();
            let name = format!("saturation-{view:?}{}", if dark { "-dark" } else { "" });
            keep(&mut harness, &name);
        }
    }
}
