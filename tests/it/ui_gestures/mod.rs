//! The gestures of coding, by keyboard alone: each is made on the coding screen, and the project then holds what it asks.

mod beside;
mod hours;
mod marks;
mod passages;

use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use groundwork::model::{LinkKind, QuotationId, Replacement, WeightScale};
use groundwork::operation::{NewCode, Operation, ProjectEdit, TextEdit, WhenGone};
use groundwork::session::{Desk, Places, Preferences, UnitKind, UnitPlace};
use groundwork::ui::shell::{Action, Spot};

use crate::fixture;
use crate::picture::keep;
use crate::ui_coding::{Stage, example_stage, harness, harness_of, press, write};

const TALK: &str = "
//- document one
I: What happened then?
P1: He came twice. He measured nothing, he asked for our figures. Three weeks later we had a binder.
    ^^^^^^^^^^^^^^ visits
P1: I keep it on the shelf.
I: And the subsidy?
P1: Half of it is paid. Nobody asks whether it was any use.
P2: They count the days.
I: When did it work?
P1: When six of us went together.
//- document two
P3: The consultant came twice, too. We paid.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ visits
//- codebook
Help
  Standard
    visits
";

const NONE: Modifiers = Modifiers::NONE;

const SHIFT: Modifiers = Modifiers::SHIFT;

const ALT: Modifiers = Modifiers::ALT;

const CTRL: Modifiers = Modifiers::COMMAND;

type Screen = Harness<'static, Stage>;

/// The coding screen with the cursor at the first of `words`.
fn reading(words: &str) -> Screen {
    of_stage(Stage::new(fixture::project(TALK)), words)
}

fn of_stage(mut stage: Stage, words: &str) -> Screen {
    let place = fixture::passage(&stage.desk, words);
    stage.show(Spot::Text(place.document(), place.range().start));
    let mut harness = harness(stage);
    harness.run_steps(4);
    harness
}

/// The words that carry a code, in the order of the text.
fn coded(harness: &Screen, name: &str) -> Vec<String> {
    let stage = harness.state();
    assert_eq!(stage.failed, Vec::<String>::new());
    let project = stage.desk.project();
    let code = stage.code(name);
    let mut rows: Vec<_> = project
        .codings_with(code)
        .filter_map(|coding| project.codings.get(coding))
        .filter_map(|coding| project.quotations.get(coding.quotation))
        .map(|row| (project.document_name(row.document), row.range, &row.words))
        .collect();
    rows.sort();
    rows.into_iter()
        .map(|(_, _, words)| words.to_string())
        .collect()
}

fn quotation(harness: &Screen, words: &str) -> QuotationId {
    let stage = harness.state();
    let passage = fixture::passage(&stage.desk, words);
    stage
        .desk
        .project()
        .quotation_at(passage.document(), passage.range())
        .unwrap()
}

fn said(harness: &Screen) -> Vec<String> {
    harness
        .state()
        .done
        .iter()
        .filter_map(|action| match action {
            Action::Say(message) => Some(message.to_string()),
            _ => None,
        })
        .collect()
}

/// Pictures to be looked at, when a folder for them is named.
#[test]
fn pictures_of_gestures() {
    if !crate::picture::are_wanted() {
        return;
    }
    if std::env::var_os("GROUNDWORK_PICTURES").is_none() {
        return;
    }
    for (name, number, size, dark) in [
        ("light", 0, [1440.0, 900.0], false),
        ("dark-1280", 0, [1280.0, 800.0], true),
        ("persian", 3, [1440.0, 900.0], false),
    ] {
        let mut stage = example_stage(number, "");
        stage.perform(Operation::EditProject(ProjectEdit {
            weights: Some(Some(WeightScale { least: 1, most: 5 })),
            ..ProjectEdit::default()
        }));
        let document = stage.desk.project().documents_in_order()[number].id;
        stage.show(Spot::Text(document, 0));
        let mut harness = harness_of(stage, size, dark);
        harness.run_steps(4);
        press(&mut harness, NONE, Key::Q);
        for key in [Key::N, Key::Plus, Key::Plus, Key::L, Key::Q, Key::Q] {
            press(&mut harness, NONE, key);
        }
        keep(&mut harness, &format!("gestures-{name}-linking"));
        press(&mut harness, NONE, Key::L);
        keep(&mut harness, &format!("gestures-{name}-link"));
        write(&mut harness, "the same winter, told by the other side");
        press(&mut harness, NONE, Key::Enter);
        press(&mut harness, SHIFT, Key::Q);
        press(&mut harness, SHIFT, Key::Q);
        keep(&mut harness, &format!("gestures-{name}-marks"));
        press(&mut harness, SHIFT, Key::O);
        keep(&mut harness, &format!("gestures-{name}-only"));
        press(&mut harness, SHIFT, Key::O);
        press(&mut harness, CTRL, Key::L);
        for key in [
            Key::ArrowDown,
            Key::Space,
            Key::Space,
            Key::R,
            Key::ArrowDown,
        ] {
            press(&mut harness, NONE, key);
        }
        keep(&mut harness, &format!("gestures-{name}-units"));
        press(&mut harness, CTRL, Key::L);
        press(&mut harness, CTRL | SHIFT, Key::A);
        keep(&mut harness, &format!("gestures-{name}-speaker"));
    }
    let folder = tempfile::tempdir().unwrap();
    let mut harness = of_stage(of_two_coders(folder.path()), "What happened");
    harness
        .get_by_label_contains("Whose codings are shown")
        .click();
    harness.run_steps(4);
    harness.get_by_label("Each coder apart").click();
    harness.run_steps(4);
    keep(&mut harness, "gestures-coders");
}

/// The study with a second coder in hand, who has put the same code there and another one.
fn of_two_coders(folder: &std::path::Path) -> Stage {
    let path = folder.join("two.gwk");
    fixture::project(TALK).backup(&path).unwrap();
    let mut desk = Desk::open(&path, false, Places::default()).unwrap();
    let visits = fixture::code(desk.project(), "visits");
    for (words, codes) in [
        ("He came twice.", vec![visits]),
        ("He measured nothing", vec![]),
    ] {
        let create = codes.is_empty().then(|| NewCode {
            name: "no diagnosis".into(),
            ..NewCode::default()
        });
        let operation = Operation::CodePassages {
            passages: vec![fixture::passage(&desk, words)],
            codes,
            create: create.into_iter().collect(),
        };
        desk.perform(operation, "").unwrap();
    }
    Stage::new(desk)
}
