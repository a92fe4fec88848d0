//! The model screen: what it shows of the example study, and what its gestures ask for.

mod marks;
mod relations;

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use groundwork::analysis::{Counts, Ground, branch_quotations};
use groundwork::diagram::{self, Drawing, FigureLanguage, Frequency};
use groundwork::locale::words;
use groundwork::model::{BoxShift, FigureLayout, ModelId, Place, RelationStatus, Stance};
use groundwork::operation::{NewFigureLabel, Operation, RelationEdit};
use groundwork::session::{Event, FigureSettings, Preferences, frequency};
use groundwork::ui::command::Command;
use groundwork::ui::model::{self, Chosen};
use groundwork::ui::shell::{Action, Preference};

use crate::picture::keep;
use crate::small_study::small_study;
use crate::ui_axial::{Screen, Stage, code, window};

fn screen() -> Screen<model::State> {
    Screen {
        left: model::left_ui,
        main: model::main_ui,
        inspector: model::inspector_ui,
        run: model::run,
    }
}

fn example() -> Stage<model::State> {
    Stage::new(small_study(), screen())
}

#[test]
fn pictures_of_the_model_screen() {
    if !crate::picture::are_wanted() {
        return;
    }
    for (name, size, dark) in [
        ("model-1440-light", [1440.0, 900.0], false),
        ("model-1440-dark", [1440.0, 900.0], true),
        ("model-1280-light", [1280.0, 800.0], false),
    ] {
        let mut stage = example();
        let trust = code(stage.project(), "Stakeholders and trust");
        let relation = stage.project().relations_of(trust).next().unwrap();
        stage.state.chosen = Chosen::Relation(relation);
        let mut harness = window(stage, size, dark);
        harness.run();
        keep(&mut harness, name);
    }
}

fn open_window<'a>(stage: Stage<model::State>) -> Harness<'a, Stage<model::State>> {
    let mut harness = window(stage, [1440.0, 900.0], false);
    harness.run();
    harness
}

#[test]
fn a_relation_is_chosen_in_the_list_and_on_the_figure() {
    let mut harness = open_window(example());
    harness
        .get_by_label_contains("Stakeholders and trust acts on Networking of stakeholders")
        .click();
    harness.run();
    assert!(matches!(harness.state().state.chosen, Chosen::Relation(_)));
    assert!(harness.query_by_label_contains("Relation 6").is_some());
    harness
        .get_by_label("Results for firm and cluster, Consequences")
        .click();
    harness.run();
    let results = code(harness.state().project(), "Results for firm and cluster");
    assert_eq!(harness.state().state.chosen, Chosen::Category(results));
    keep(&mut harness, "model-category");
}

#[test]
fn a_place_is_chosen_by_its_heading_and_lists_what_it_holds() {
    let mut harness = open_window(example());
    harness
        .get_by_role_and_label(Role::Button, "Move the box “Strategies”")
        .click();
    harness.run();
    let model = harness.state().project().models.iter().next().unwrap().id;
    let place = Chosen::Place(model, Place::Strategies);
    assert_eq!(harness.state().state.chosen, place);
    assert!(
        harness
            .query_by_label_contains(&words("model-place-holds"))
            .is_some()
    );
    keep(&mut harness, "model-place");
}

#[test]
fn arrows_without_a_relation_are_told_in_the_caption() {
    let mut desk = small_study();
    let model = desk.project().models.iter().next().unwrap().id;
    let told = |desk: &groundwork::session::Desk| {
        let none = |_| Frequency::default();
        let drawing = Drawing::default();
        let figure = diagram::figure(desk.project(), model, drawing, &none, &words).unwrap();
        let caption = diagram::caption(&figure, FigureLayout::Classic);
        caption
            .iter()
            .map(groundwork::locale::say)
            .collect::<Vec<_>>()
            .join(" ")
    };
    let relations: Vec<_> = desk.project().relations_in(model).collect();
    let edit = RelationEdit {
        status: Some(RelationStatus::Rejected),
        ..RelationEdit::default()
    };
    let reject = Operation::EditRelation {
        relation: relations[0],
        edit,
    };
    desk.perform(reject, "").unwrap();
    assert!(
        told(&desk).contains("One rejected relation is not drawn"),
        "{}",
        told(&desk)
    );
    desk.perform(Operation::DeleteRelations { relations }, "")
        .unwrap();
    assert!(
        told(&desk).contains("Grey arrows: of the paradigm itself"),
        "{}",
        told(&desk)
    );
}

#[test]
fn a_model_of_persian_names_is_drawn_from_right_to_left() {
    let mut stage = example();
    let names = [
        (
            "Improvement of business development services",
            "بهبود خدمات توسعهٔ کسب‌وکار",
        ),
        (
            "Weak competitiveness of small firms",
            "رقابت‌پذیری کم بنگاه‌های کوچک",
        ),
        ("Services that miss the need", "خدماتی که به نیاز نمی‌خورد"),
        ("Demand and supply of services", "عرضه و تقاضای خدمات"),
        ("Institutional rules of support", "قواعد نهادی حمایت"),
        ("Stakeholders and trust", "ذی‌نفعان و اعتماد"),
        ("Monitoring and evaluation", "پایش و ارزیابی"),
        ("Networking of stakeholders", "شبکه‌سازی ذی‌نفعان"),
        ("Reshaping the services", "بازطراحی خدمات"),
        ("Results for firm and cluster", "پیامدها برای بنگاه و خوشه"),
    ];
    for (english, persian) in names {
        let code = code(stage.project(), english);
        let name = persian.to_owned();
        stage
            .desk
            .perform(Operation::RenameCode { code, name }, "")
            .unwrap();
    }
    stage.refresh();
    let ground = Ground::of(stage.project());
    let counts = Counts::on(&ground);
    let model = stage.project().models.iter().next().unwrap().id;
    let count = |code| frequency(&counts, code);
    let figure = |language| {
        let drawing = Drawing {
            language,
            ..Drawing::default()
        };
        diagram::figure(stage.project(), model, drawing, &count, &words).unwrap()
    };
    let persian = figure(FigureLanguage::OfTheNames);
    assert!(persian.is_rtl() && persian.options.persian_digits);
    assert_eq!(
        persian.place(Place::Strategies).unwrap().heading,
        "راهبردها"
    );
    assert!(!figure(FigureLanguage::English).is_rtl());
    let mut harness = open_window(stage);
    keep(&mut harness, "model-persian");
}

#[test]
fn the_figure_holds_every_placed_category_and_no_relation_that_was_given_up() {
    let mut stage = example();
    let relation = stage.project().relations.iter().next().unwrap().id;
    let edit = RelationEdit {
        status: Some(RelationStatus::Rejected),
        ..RelationEdit::default()
    };
    stage
        .desk
        .perform(Operation::EditRelation { relation, edit }, "")
        .unwrap();
    let project = stage.project();
    let model = project.models.iter().next().unwrap().id;
    let figure = diagram::figure(
        project,
        model,
        Drawing::default(),
        &|_| Frequency::default(),
        &words,
    )
    .unwrap();
    let entries: usize = figure.places.iter().map(|place| place.entries.len()).sum();
    assert_eq!(entries, project.placements_in(model).count());
    assert_eq!(
        figure.relations.len(),
        project.relations_in(model).count() - 1
    );
}

#[test]
fn a_sentence_is_kept_when_another_relation_is_chosen() {
    let mut stage = example();
    let trust = code(stage.project(), "Stakeholders and trust");
    let relation = stage.project().relations_of(trust).next().unwrap();
    stage.state.chosen = Chosen::Relation(relation);
    let mut harness = open_window(stage);
    let field = harness.get_by_role_and_label(Role::MultilineTextInput, "The statement");
    field.focus();
    harness.run();
    harness.event(egui::Event::Text("Above all: ".to_owned()));
    harness.run();
    assert!(harness.state().operations().is_empty());
    harness
        .get_by_label_contains("Monitoring and evaluation acts on")
        .click();
    harness.run();
    let operations = harness.state_mut().perform();
    let [
        Operation::EditRelation {
            relation: edited,
            edit,
        },
    ] = operations.as_slice()
    else {
        panic!("{operations:?}");
    };
    assert_eq!(*edited, relation);
    assert!(edit.sentence.as_ref().unwrap().contains("Above all:"));
}

#[test]
fn a_box_is_moved_with_the_arrow_keys_and_laid_out_again() {
    let mut harness = open_window(example());
    let handle = "Move the box “Context”";
    harness.get_by_role_and_label(Role::Button, handle).focus();
    harness.run();
    harness.key_press(Key::ArrowDown);
    harness.run();
    let operations = harness.state_mut().perform();
    let [Operation::AdjustFigure { layout, boxes, .. }] = operations.as_slice() else {
        panic!("{operations:?}");
    };
    assert_eq!(*layout, FigureLayout::Classic);
    let expected = BoxShift {
        place: Place::Context,
        across: 0,
        down: 200,
    };
    assert_eq!(*boxes, [expected]);
    harness.run();
    harness.get_by_label("Lay out again").click();
    harness.run();
    let operations = harness.state_mut().perform();
    let [Operation::AdjustFigure { boxes, .. }] = operations.as_slice() else {
        panic!("{operations:?}");
    };
    assert!(boxes.is_empty());
}

#[test]
fn a_box_is_dragged_by_its_heading() {
    let mut harness = open_window(example());
    let handle = harness.get_by_role_and_label(Role::Button, "Move the box “Strategies”");
    let from = handle.rect().center();
    let to = from + egui::vec2(0.0, 40.0);
    harness.drag_at(from);
    harness.run();
    harness.hover_at(from + egui::vec2(0.0, 20.0));
    harness.run();
    harness.hover_at(to);
    harness.run();
    harness.drop_at(to);
    harness.run();
    let operations = harness.state_mut().perform();
    let [Operation::AdjustFigure { boxes, .. }] = operations.as_slice() else {
        panic!("{operations:?}");
    };
    let [shift] = boxes.as_slice() else {
        panic!("{boxes:?}");
    };
    assert_eq!((shift.place, shift.across), (Place::Strategies, 0));
    assert!(shift.down > 100, "{shift:?}");
}

#[test]
fn a_name_is_edited_where_it_stands() {
    let mut stage = example();
    let trust = code(stage.project(), "Stakeholders and trust");
    stage.state.chosen = Chosen::Category(trust);
    let mut harness = open_window(stage);
    harness.state_mut().commands.push(Command::LabelInFigure);
    harness.run();
    keep(&mut harness, "model-label");
    harness
        .get_by_role_and_label(Role::TextInput, "Words in the figure")
        .type_text(" in each other");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let operations = harness.state_mut().perform();
    let [
        Operation::LabelInFigure(NewFigureLabel {
            code,
            language,
            text,
            ..
        }),
    ] = operations.as_slice()
    else {
        panic!("{operations:?}");
    };
    assert_eq!((*code, language.as_str()), (trust, "en"));
    assert!(text.contains("in each other"), "{text}");
}

/// What the bar below the figure asks to be remembered last.
fn remembered(harness: &Harness<'_, Stage<model::State>>) -> Option<(ModelId, FigureSettings)> {
    let mut actions = harness.state().actions.iter().rev();
    actions.find_map(|action| match action {
        Action::Prefer(Preference::Figure(model, settings)) => Some((*model, (**settings).clone())),
        _ => None,
    })
}

fn choose_journal(harness: &mut Harness<'_, Stage<model::State>>) {
    harness
        .get_by_role_and_label(Role::ComboBox, "Journal")
        .click();
    harness.run();
    harness.get_by_label("Iranian journal").click();
    harness.run();
}

#[test]
fn how_a_figure_was_set_comes_back() {
    let mut harness = open_window(example());
    assert_eq!(remembered(&harness), None);
    choose_journal(&mut harness);
    let (model, settings) = remembered(&harness).unwrap();
    assert_eq!(settings.drawing, harness.state().state.drawing);
    let mut preferences = Preferences::default();
    preferences.figures.insert(model, settings.clone());
    // As they stand in the file, beside those of a version that is not known.
    let mut file = serde_json::to_value(&preferences).unwrap();
    let strange = serde_json::json!({ "sight": "of_tomorrow" });
    file["figures"]["00000000-0000-7000-8000-000000000000"] = strange;
    let read: Preferences = serde_json::from_value(file).unwrap();
    assert_eq!(read.figures, preferences.figures);
    let mut again = example();
    again.preferences.figures = read.figures;
    let own = again.project().models.iter().next().unwrap().id;
    again.preferences.figures.insert(own, settings.clone());
    let harness = open_window(again);
    assert_eq!(harness.state().state.drawing, settings.drawing);
    assert_eq!(remembered(&harness), None);
}

#[test]
fn a_journal_sets_width_type_and_greys() {
    let mut harness = open_window(example());
    choose_journal(&mut harness);
    let drawing = harness.state().state.drawing;
    assert_eq!(drawing.profile.map(|profile| profile.name), Some("iran"));
    assert!(drawing.options.grey && drawing.options.width_mm == 160.0);
    keep(&mut harness, "model-journal");
    let mut radial = example();
    radial.state.drawing.options.layout = FigureLayout::Radial;
    radial.state.sight = diagram::Sight::Deuteranopia;
    let mut harness = window(radial, [1280.0, 800.0], false);
    harness.run();
    keep(&mut harness, "model-radial-1280");
}

#[test]
fn the_arrows_of_the_paradigm_are_chosen_in_the_menu() {
    let mut harness = open_window(example());
    harness.get_by_label("More figures").click();
    harness.run();
    harness.get_by_label("Arrows: One chain").click();
    harness.run();
    let options = harness.state().state.drawing.options;
    assert_eq!(options.edges, groundwork::diagram::EdgeSet::Chain);
}
