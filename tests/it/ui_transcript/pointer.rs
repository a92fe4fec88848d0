//! What the mouse does.

use super::*;

#[test]
fn dragging_selects_words_and_a_letter_opens_the_finder() {
    let mut harness = harness(Stage::of_fixture(TALK));
    let from = spot(&mut harness, "came").left_center();
    let to = spot(&mut harness, "measured").right_center();
    drag(&mut harness, from, to);
    assert_eq!(harness.state().selected(), "came twice. He measured");
    harness.run();
    write(&mut harness, Key::B, "b");
    assert_eq!(harness.state_mut().take(), vec![Wish::Find(Some('b'))]);
    // Whatever it is the key of while nothing is selected.
    for (key, letter) in [(Key::F, "f"), (Key::S, "s"), (Key::V, "v"), (Key::U, "U")] {
        write(&mut harness, key, letter);
        let typed = letter.chars().next();
        assert_eq!(harness.state_mut().take(), vec![Wish::Find(typed)]);
    }
    assert_eq!(harness.state().selected(), "came twice. He measured");
}

#[test]
fn dragging_from_word_to_word_takes_whole_words_and_within_one_letters() {
    let mut harness = harness(Stage::of_fixture(TALK));
    let inside = |rect: egui::Rect, part: f32| rect.lerp_inside(egui::vec2(part, 0.5));
    let (came, measured) = (spot(&mut harness, "came"), spot(&mut harness, "measured"));
    drag(&mut harness, inside(came, 0.6), inside(measured, 0.4));
    assert_eq!(harness.state().selected(), "came twice. He measured");
    drag(&mut harness, inside(measured, 0.4), inside(came, 0.6));
    assert_eq!(harness.state().selected(), "came twice. He measured");
    let (start, end) = (inside(measured, 0.0), inside(measured, 0.4));
    drag(&mut harness, start, end);
    let part = harness.state().selected().to_owned();
    assert!("measured".starts_with(&part) && part.len() < 6, "{part}");
    // Who selects letter by letter has it so.
    harness.state_mut().preferences.whole_words = false;
    drag(&mut harness, inside(came, 0.6), inside(measured, 0.4));
    let selected = harness.state().selected();
    assert!(!selected.starts_with("came") && !selected.ends_with("measured"));
}

#[test]
fn a_quick_hand_selects_from_where_it_pressed() {
    let mut harness = harness(Stage::of_fixture(TALK));
    let from = spot(&mut harness, "came").left_center();
    let to = spot(&mut harness, "measured").right_center();
    harness.hover_at(from);
    harness.run();
    harness.input_mut().events.extend([
        egui::Event::PointerButton {
            pos: from,
            button: egui::PointerButton::Primary,
            pressed: true,
            modifiers: egui::Modifiers::NONE,
        },
        egui::Event::PointerMoved(from + (to - from) / 2.0),
    ]);
    harness.step();
    harness.hover_at(to);
    harness.step();
    harness.drop_at(to);
    harness.step();
    assert_eq!(harness.state().selected(), "came twice. He measured");
}

#[test]
fn a_double_click_selects_a_word_and_a_third_a_sentence() {
    let mut harness = builder([1440.0, 900.0], false)
        .with_step_dt(0.02)
        .build_ui_state(stage_ui, Stage::of_fixture(TALK));
    let pos = spot(&mut harness, "measured").center();
    harness.hover_at(pos);
    harness.run();
    for selected in [
        "",
        "measured",
        "He measured nothing, he asked for our figures.",
    ] {
        harness.drag_at(pos);
        harness.drop_at(pos);
        harness.step();
        let stage = harness.state();
        let range = stage.state.selection();
        assert_eq!(
            range
                .and_then(|range| range.cut(&stage.text))
                .unwrap_or_default(),
            selected
        );
    }
    let quotation = harness
        .state()
        .quotation("He measured nothing, he asked for our figures.");
    assert_eq!(
        harness.state().state.quotation(),
        Some(quotation),
        "it stands exactly there"
    );
}

#[test]
fn clicks_on_a_tint_go_through_the_quotations_there() {
    let mut harness = harness(Stage::of_fixture(TALK));
    let pos = spot(&mut harness, "measured").center();
    let short = harness.state().quotation("He measured nothing,");
    let long = harness
        .state()
        .quotation("He measured nothing, he asked for our figures.");
    for quotation in [short, long, short] {
        click(&mut harness, pos);
        assert_eq!(
            harness.state_mut().take(),
            vec![Wish::Quotation(Some(quotation))]
        );
        harness.run_steps(6);
    }
    let beside = spot(&mut harness, "binder").center();
    click(&mut harness, beside);
    assert_eq!(harness.state_mut().take(), vec![Wish::Quotation(None)]);
}

#[test]
fn a_click_with_shift_extends_the_selection() {
    let mut harness = harness(Stage::of_fixture(TALK));
    let from = spot(&mut harness, "Three").left_center();
    let to = spot(&mut harness, "binder").right_center();
    click(&mut harness, from);
    harness.run_steps(6);
    harness.event_modifiers(pointer(to, true, Modifiers::SHIFT), Modifiers::SHIFT);
    harness.step();
    harness.event_modifiers(pointer(to, false, Modifiers::SHIFT), Modifiers::SHIFT);
    harness.step();
    assert_eq!(
        harness.state().selected(),
        "Three weeks later we had a binder"
    );
}

fn pointer(pos: Pos2, pressed: bool, modifiers: Modifiers) -> egui::Event {
    egui::Event::PointerButton {
        pos,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers,
    }
}

#[test]
fn the_end_of_a_quotation_is_dragged() {
    let mut harness = harness(Stage::of_fixture(TALK));
    let quotation = harness.state().quotation("He came twice.");
    let end = spot(&mut harness, "He came twice.").right_center();
    let to = spot(&mut harness, "measured").right_center();
    harness.state_mut().state.set_quotation(Some(quotation));
    harness.run();
    drag(&mut harness, end, to);
    harness.run_steps(2);
    let passage = harness.state().passage("He came twice. He measured");
    assert_eq!(
        harness.state_mut().take(),
        vec![Wish::Resize(quotation, passage)]
    );
}

#[test]
fn a_bracket_has_a_name_shows_its_passage_and_makes_it_current() {
    let mut harness = harness(Stage::of_fixture(TALK));
    let label = "Code visits on “He came twice.”, ¶2, coder tester";
    let rect = harness.get_by_label(label).rect();
    let code = fixture::code(harness.state().desk.project(), "visits");
    harness.hover_at(rect.center());
    harness.run();
    assert_eq!(harness.state_mut().take(), vec![Wish::Hover(Some(code))]);
    let quotation = harness.state().quotation("He came twice.");
    harness.get_by_label(label).click();
    harness.run();
    let wishes = harness.state_mut().take();
    assert!(
        wishes.contains(&Wish::Quotation(Some(quotation))),
        "{wishes:?}"
    );
    harness.hover_at(Pos2::new(500.0, 700.0));
    harness.run();
    assert!(harness.state_mut().take().contains(&Wish::Hover(None)));
}

#[test]
fn a_foot_of_a_bracket_is_dragged() {
    let mut harness = harness(Stage::of_fixture(TALK));
    let rect = harness
        .get_by_label("Code visits on “He came twice.”, ¶2, coder tester")
        .rect();
    let to = spot(&mut harness, "binder").right_center();
    drag(&mut harness, rect.center_bottom() - Vec2::new(0.0, 2.0), to);
    harness.run_steps(2);
    let words = "He came twice. He measured nothing, he asked for our figures. Three weeks later we had a binder";
    let passage = harness.state().passage(words);
    let quotation = harness.state().quotation("He came twice.");
    let wishes = harness.state_mut().take();
    assert!(
        wishes.contains(&Wish::Resize(quotation, passage)),
        "{wishes:?}"
    );
}

#[test]
fn the_wheel_and_a_drag_beyond_the_edge_scroll() {
    let stage = Stage::of_example(0);
    let mut harness = harness(stage);
    let start = spot(&mut harness, "Floor tile").left_center();
    drag_beyond(&mut harness, start);
    assert!(harness.state().state.reading_place() > 500);
    let selected = harness.state().selected();
    assert!(selected.starts_with("Floor tile") && selected.len() > 1_000);
    harness.hover_at(Pos2::new(600.0, 400.0));
    harness.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: Vec2::new(0.0, 100_000.0),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Unknown,
        modifiers: Modifiers::NONE,
    });
    harness.run_steps(20);
    assert_eq!(harness.state().state.reading_place(), 0);
}

fn drag_beyond(harness: &mut Harness<'_, Stage>, from: Pos2) {
    harness.hover_at(from);
    harness.run();
    harness.drag_at(from);
    harness.step();
    let below = Pos2::new(from.x + 200.0, 890.0);
    harness.hover_at(below);
    harness.run_steps(40);
    harness.drop_at(below);
    harness.step();
}

#[test]
fn nothing_can_be_resized_in_a_project_that_is_only_read() {
    let mut harness = reading(TALK, "What happened");
    harness.state_mut().status.read_only = Some(groundwork::store::ReadOnly::Asked);
    press(&mut harness, Key::Q);
    press(&mut harness, Key::CloseBracket);
    harness.run_steps(6);
    let wishes = harness.state_mut().take();
    assert!(
        !wishes.iter().any(|wish| matches!(wish, Wish::Resize(..))),
        "{wishes:?}"
    );
}

#[test]
fn a_menu_opens_at_the_pointer() {
    let mut harness = harness(Stage::of_fixture(TALK));
    let pos = spot(&mut harness, "measured").center();
    harness.hover_at(pos);
    harness.run();
    for pressed in [true, false] {
        harness.event(egui::Event::PointerButton {
            pos,
            button: egui::PointerButton::Secondary,
            pressed,
            modifiers: Modifiers::NONE,
        });
        harness.step();
    }
    assert!(harness.state_mut().take().contains(&Wish::MenuAt(pos)));
}
