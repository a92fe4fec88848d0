//! Places of a model: given names and added places, through the door, the file, search, tables, figures and the board.

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use groundwork::analysis::{Counts, Ground, ModelTable};
use groundwork::diagram::{Drawing, FigureLanguage, Frequency, description, figure, layout};
use groundwork::export::figure::{graphviz, mermaid};
use groundwork::index::Query;
use groundwork::locale::{say, words};
use groundwork::model::{CodeId, FigureLayout, Level, ModelId, OwnPlaceId, Place, PlaceSide};
use groundwork::operation::{AddPlace, MovePlace, Operation, Refusal, RemovePlace, RenamePlace};
use groundwork::session::Desk;
use groundwork::text::TextEngine;
use groundwork::ui::axial;
use groundwork::ui::command::Command;
use uuid::Uuid;

use crate::cli::said;
use crate::door::{check_on, refusal_of, refused_on};
use crate::index::Study;
use crate::picture::keep;
use crate::small_study::small_study;
use crate::ui_axial::{Stage, code, screen as axial_screen, window};

const TRUST: &str = "Stakeholders and trust";
const EMOTIONS: &str = "احساسات";

fn the_model(desk: &Desk) -> ModelId {
    desk.project().models.iter().next().unwrap().id
}

fn own(number: u128) -> OwnPlaceId {
    OwnPlaceId(Uuid::from_u128(number))
}

fn add(desk: &Desk, number: u128, name: &str, stand: (Place, PlaceSide)) -> Operation {
    Operation::AddPlace(AddPlace {
        model: the_model(desk),
        id: Some(own(number)),
        name: name.to_owned(),
        near: stand.0,
        side: stand.1,
    })
}

fn rename(desk: &Desk, place: Place, name: Option<&str>) -> Operation {
    Operation::RenamePlace(RenamePlace {
        model: the_model(desk),
        place,
        language: None,
        name: name.map(str::to_owned),
    })
}

fn remove(desk: &Desk, place: Place, into: Option<Place>) -> Operation {
    Operation::RemovePlace(RemovePlace {
        model: the_model(desk),
        place,
        into,
        take_out: false,
    })
}

fn put(desk: &Desk, name: &str, place: Place) -> Operation {
    Operation::PlaceCategories {
        model: the_model(desk),
        categories: vec![code(desk.project(), name)],
        place: Some(place),
    }
}

/// The small study with intervening conditions renamed, and an added place beside the strategies that holds trust.
fn with_places() -> Desk {
    let mut desk = small_study();
    let helps = Some("What helps and hinders");
    for operation in [
        rename(&desk, Place::InterveningConditions, helps),
        add(&desk, 1, EMOTIONS, (Place::Strategies, PlaceSide::Beside)),
        put(&desk, TRUST, Place::Own(own(1))),
    ] {
        desk.perform(operation, "").unwrap();
    }
    desk
}

#[test]
fn places_are_renamed_added_moved_and_removed_through_the_door() {
    let strategies = (Place::Strategies, PlaceSide::Beside);
    let desk = check_on(small_study(), |desk| {
        rename(desk, Place::Context, Some(" Setting "))
    });
    let desk = check_on(desk, |desk| add(desk, 1, EMOTIONS, strategies));
    let desk = check_on(desk, |desk| add(desk, 2, "Bargains", strategies));
    let desk = check_on(desk, |desk| put(desk, TRUST, Place::Own(own(1))));
    let shift = |desk: &Desk, side, position| {
        Operation::MovePlace(MovePlace {
            model: the_model(desk),
            place: Place::Own(own(2)),
            near: None,
            side,
            position,
        })
    };
    let desk = check_on(desk, |desk| shift(desk, None, Some(0)));
    let places = |desk: &Desk| {
        desk.project()
            .models
            .get(the_model(desk))
            .unwrap()
            .places
            .clone()
    };
    let order = places(&desk).all();
    assert_eq!(
        order[4..],
        [
            Place::Strategies,
            Place::Own(own(2)),
            Place::Own(own(1)),
            Place::Consequences
        ]
    );
    let desk = check_on(desk, |desk| shift(desk, Some(PlaceSide::Before), None));
    assert_eq!(places(&desk).all()[4], Place::Own(own(2)));
    let desk = check_on(desk, |desk| {
        remove(desk, Place::Own(own(1)), Some(Place::Context))
    });
    assert_eq!(places(&desk).name(Place::Context), Some("Setting"));
    let table = |desk: &Desk| {
        let ground = Ground::of(desk.project());
        ModelTable::of(&ground, &Counts::on(&ground), the_model(desk)).unwrap()
    };
    let trust = code(desk.project(), TRUST);
    assert_eq!(table(&desk).category(trust).unwrap().0, Place::Context);
    assert!(table(&desk).adds_up());
    let desk = check_on(desk, |desk| rename(desk, Place::Context, None));
    assert_eq!(places(&desk).name(Place::Context), None);
}

#[test]
fn what_cannot_be_done_with_places_is_refused() {
    let refused = |operation: fn(&Desk) -> Operation| refused_on(with_places(), operation);
    let taken = |refusal| {
        matches!(
            refusal,
            Refusal::NameTaken {
                thing: "thing-place",
                ..
            }
        )
    };
    assert_eq!(
        refused(|desk| rename(desk, Place::Context, Some(" "))),
        Refusal::EmptyName
    );
    assert_eq!(
        refused(|desk| rename(desk, Place::Own(own(1)), None)),
        Refusal::EmptyName
    );
    assert!(taken(refused(|desk| rename(
        desk,
        Place::Context,
        Some(EMOTIONS)
    ))));
    assert!(taken(refused(|desk| rename(
        desk,
        Place::Context,
        Some("what HELPS and hinders")
    ))));
    assert!(taken(refused(|desk| add(
        desk,
        3,
        "Causal conditions",
        (Place::Context, PlaceSide::After)
    ))));
    assert!(taken(refused(|desk| add(
        desk,
        1,
        "x",
        (Place::Context, PlaceSide::After)
    ))));
    let near = refused(|desk| add(desk, 3, "x", (Place::Own(own(1)), PlaceSide::After)));
    assert_eq!(near, Refusal::NextToAnAddedPlace);
    let occupied = refused(|desk| remove(desk, Place::Own(own(1)), None));
    assert!(matches!(occupied, Refusal::PlaceOccupied { count: 1, .. }));
    let six = refused(|desk| remove(desk, Place::Context, None));
    assert!(matches!(six, Refusal::PlaceOfTheParadigm { .. }));
    let unknown = |refusal| {
        matches!(
            refusal,
            Refusal::Missing {
                thing: "thing-place",
                ..
            }
        )
    };
    assert!(unknown(refused(|desk| remove(
        desk,
        Place::Own(own(9)),
        None
    ))));
    assert!(unknown(refused(|desk| put(
        desk,
        TRUST,
        Place::Own(own(9))
    ))));
    assert!(unknown(refused(|desk| rename(
        desk,
        Place::Own(own(9)),
        Some("x")
    ))));
}

#[test]
fn the_name_of_the_paradigm_comes_back_only_where_it_is_free() {
    let mut desk = with_places();
    let setting = rename(&desk, Place::Context, Some("Setting"));
    let context = add(&desk, 3, "Context", (Place::Strategies, PlaceSide::After));
    for operation in [setting, context] {
        desk.perform(operation, "").unwrap();
    }
    let back = rename(&desk, Place::Context, None);
    assert!(matches!(
        refusal_of(&mut desk, back),
        Refusal::NameTaken { .. }
    ));
}

#[test]
fn what_stood_in_a_removed_place_stands_nowhere_or_in_another() {
    let mut desk = with_places();
    let place = Place::Own(own(1));
    // Into itself is into nothing.
    let own_place = Operation::RemovePlace(RemovePlace {
        model: the_model(&desk),
        place,
        into: Some(place),
        take_out: true,
    });
    desk.perform(own_place, "").unwrap();
    let project = desk.project();
    assert!(project.placements.iter().all(|row| row.place != place));
    desk.undo().unwrap();
    // By names, as the help has it.
    let named = serde_json::json!({"remove_place": {"model": "Paradigm model", "place": EMOTIONS, "into": "strategies"}});
    desk.perform_json(&[named], "", "").unwrap();
    let trust = code(desk.project(), TRUST);
    let mut rows = desk.project().placements.iter();
    assert_eq!(
        rows.find(|row| row.category == trust).unwrap().place,
        Place::Strategies
    );
}

#[test]
fn given_names_stand_in_tables_on_the_command_line_and_are_understood_there() {
    let desk = with_places();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("study.gwk");
    desk.backup(&file).unwrap();
    let file = file.to_str().unwrap();
    let (_, out, errors) = said(&["model", file, "--json"]);
    assert_eq!(errors, "");
    let value: serde_json::Value = serde_json::from_str(&out).unwrap();
    let named: Vec<&str> = value["places"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["place"].as_str().unwrap())
        .collect();
    assert_eq!(
        named[3..6],
        ["What helps and hinders", "Strategies", EMOTIONS]
    );
    assert_eq!(value["place_names"][5]["near"], "strategies");
    assert_eq!(value["adds_up"], true);
    let (_, traced, errors) = said(&["trace", file, EMOTIONS]);
    assert_eq!(errors, "");
    assert!(traced.contains(EMOTIONS), "{traced}");
    let operations = folder.path().join("more.json");
    std::fs::write(
        &operations,
        r#"[{"place_categories": {"model": "Paradigm model", "categories": ["Monitoring and evaluation"], "place": "احساسات"}},
            {"rename_place": {"model": "Paradigm model", "place": "what helps and hinders", "name": "Barriers"}},
            {"rename_place": {"model": "Paradigm model", "place": "احساسات", "language": "en", "name": "Emotions"}}]"#,
    )
    .unwrap();
    let (_, _, errors) = said(&["apply", file, operations.to_str().unwrap()]);
    assert_eq!(errors, "");
    let (_, out, _) = said(&["model", file]);
    assert!(out.contains("Barriers") && out.contains(EMOTIONS), "{out}");
    let (_, out, _) = said(&["history", file]);
    assert!(
        out.contains("What helps and hinders") && out.contains(EMOTIONS),
        "{out}"
    );
}

#[test]
fn places_are_found_by_the_names_that_models_gave_them() {
    let mut study = Study::new();
    study.import("one", "en", "P1: We trusted them.\nP1: They waited for us.");
    let (trust, delay) = (
        study.code("Trust", None, Level::Category),
        study.code("Delay", None, Level::Category),
    );
    study.put(trust, "trusted");
    study.put(delay, "waited");
    let model = ModelId(Uuid::from_u128(7));
    let place = |category: CodeId, place| Operation::PlaceCategories {
        model,
        categories: vec![category],
        place: Some(place),
    };
    for operation in [
        Operation::AddModel {
            model: Some(model),
            title: "Model".to_owned(),
        },
        Operation::AddPlace(AddPlace {
            model,
            id: Some(own(1)),
            name: EMOTIONS.to_owned(),
            near: Place::Context,
            side: PlaceSide::After,
        }),
        Operation::RenamePlace(RenamePlace {
            model,
            place: Place::Strategies,
            language: None,
            name: Some("Ways of coping".to_owned()),
        }),
        place(trust, Place::Own(own(1))),
        place(delay, Place::Strategies),
    ] {
        study.perform(operation).unwrap();
    }
    let count = |query: &str| study.hits(&format!("{query} kind:paragraph")).len();
    assert_eq!(count("place:احساسات"), 1);
    assert_eq!(count("place:\"ways of coping\""), 1);
    assert_eq!(count("place:strategies"), 1);
    assert_eq!(count("place:ways*"), 1);
    assert_eq!(count(&format!("place:{}", own(1))), 1);
    assert_eq!(count("place:context"), 0);
    assert!(Query::parse("place:coping", &study.project).is_err());
}

#[test]
fn figures_and_their_texts_show_given_names_and_added_places() {
    let mut desk = with_places();
    let model = the_model(&desk);
    let label = RenamePlace {
        model,
        place: Place::Own(own(1)),
        language: Some("en".to_owned()),
        name: Some("Emotions".to_owned()),
    };
    desk.perform(Operation::RenamePlace(label), "").unwrap();
    let none = |_: CodeId| Frequency::default();
    let mut engine = TextEngine::new(false);
    for (language, name) in [
        (FigureLanguage::English, "Emotions"),
        (FigureLanguage::Persian, EMOTIONS),
    ] {
        let mut drawing = Drawing {
            language,
            ..Drawing::default()
        };
        for wanted in FigureLayout::ALL {
            drawing.options.layout = wanted;
            let figure = figure(desk.project(), model, drawing, &none, &words).unwrap();
            let laid = layout(&figure, &mut engine);
            let headings: Vec<&str> = laid
                .scene
                .pieces()
                .map(|piece| piece.text.as_str())
                .collect();
            assert!(headings.contains(&name), "{wanted:?}: {headings:?}");
            assert!(headings.contains(&"What helps and hinders"), "{headings:?}");
            for text in [mermaid(&figure), graphviz(&figure)] {
                assert!(text.contains(name) && text.contains("own_"), "{text}");
            }
            let told: Vec<String> = description(&figure, wanted).iter().map(say).collect();
            let told = told.join(" ");
            assert!(told.contains(name) && !told.contains("alt-"), "{told}");
        }
    }
}

fn board(desk: Desk) -> Stage<axial::State> {
    Stage::new(desk, axial_screen())
}

#[test]
fn the_board_has_a_lane_for_each_place_and_renames_adds_and_removes() {
    let mut harness = window(board(with_places()), [1280.0, 800.0], false);
    harness.run();
    keep(&mut harness, "axial-own-places");
    let heads = harness.get_all_by_role(Role::Heading);
    let is_it = |label: Option<String>| label.is_some_and(|label| label.contains(EMOTIONS));
    let mut heads = heads.filter(|head| is_it(head.accesskit_node().label()));
    heads.next().unwrap().focus();
    drop(heads);
    harness.run();
    harness.key_press(Key::F2);
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, "Name of the place")
        .type_text(" تلخ");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let operations = harness.state_mut().perform();
    let [Operation::RenamePlace(new)] = operations.as_slice() else {
        panic!("{operations:?}");
    };
    assert_eq!(new.place, Place::Own(own(1)));
    assert_ne!(new.name.as_deref(), Some(EMOTIONS));
    harness.state_mut().commands.push(Command::AddPlace);
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, "Name of the place")
        .type_text("Bargains");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let operations = harness.state_mut().perform();
    assert!(
        matches!(operations.as_slice(), [Operation::AddPlace(new)] if new.name == "Bargains"),
        "{operations:?}"
    );
    harness.run();
    assert!(harness.query_by_label_contains("Bargains, ").is_some());
}

#[test]
fn a_lane_that_holds_only_dropped_categories_gives_them_to_its_neighbour() {
    let mut desk = with_places();
    let trust = code(desk.project(), TRUST);
    let trim = groundwork::operation::TrimCodes {
        codes: vec![trust],
        reason: "it did not grow".into(),
    };
    desk.perform(Operation::TrimCodes(trim), "").unwrap();
    let mut harness = window(board(desk), [1280.0, 800.0], false);
    harness.run();
    let heads = harness.get_all_by_role(Role::Heading);
    let is_it = |label: Option<String>| label.is_some_and(|label| label.contains(EMOTIONS));
    let mut heads = heads.filter(|head| is_it(head.accesskit_node().label()));
    heads.next().unwrap().click_secondary();
    drop(heads);
    harness.run();
    harness.get_by_label("Remove the place").click();
    harness.run();
    let operations = harness.state_mut().perform();
    assert!(
        matches!(operations.as_slice(), [Operation::RemovePlace(_)]),
        "{operations:?}"
    );
    let project = harness.state().project();
    let placed = project.placements_of(trust);
    let places: Vec<Place> = placed
        .filter_map(|id| project.placements.get(id))
        .map(|row| row.place)
        .collect();
    assert_eq!(places, [Place::Strategies]);
}
