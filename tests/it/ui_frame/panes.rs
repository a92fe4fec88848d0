//! The round of the panes, panels over the main pane, tabs.

use super::*;

#[test]
fn f6_goes_round_the_panes_and_shift_f6_back() {
    let study = Study::new(2);
    let mut harness = study.open([1440.0, 900.0]);
    assert_eq!(harness.state().screen(), Screen::Coding);
    assert_eq!(
        pane(&harness),
        Some(Pane::Main),
        "the text has the focus first"
    );
    let mut seen = Vec::new();
    for _ in 0..4 {
        press(&mut harness, Modifiers::NONE, Key::F6);
        seen.push(pane(&harness).unwrap());
    }
    assert_eq!(seen, [Pane::Inspector, Pane::Top, Pane::Left, Pane::Main]);
    keep(&mut harness, "frame-round");
    for expected in [Pane::Left, Pane::Top, Pane::Inspector, Pane::Main] {
        press(&mut harness, Modifiers::SHIFT, Key::F6);
        assert_eq!(pane(&harness), Some(expected));
    }
}

#[test]
fn a_pane_gives_the_focus_back_to_what_had_it_there() {
    let study = Study::new(2);
    let mut harness = study.open([1440.0, 900.0]);
    harness.get_by_label("Filter codes").focus();
    harness.run_steps(2);
    assert_eq!(pane(&harness), Some(Pane::Left));
    press(&mut harness, Modifiers::NONE, Key::F6);
    assert_eq!(pane(&harness), Some(Pane::Main));
    press(&mut harness, Modifiers::SHIFT, Key::F6);
    assert!(harness.get_by_label("Filter codes").is_focused());
}

#[test]
fn every_screen_can_be_gone_round() {
    let study = Study::new(2);
    let mut harness = study.open([1440.0, 900.0]);
    for key in [
        Key::Num1,
        Key::Num2,
        Key::Num3,
        Key::Num4,
        Key::Num5,
        Key::Num6,
        Key::Num7,
        Key::Num8,
        Key::Num9,
    ] {
        go(&mut harness, key);
        let mut seen = Vec::new();
        for _ in 0..5 {
            press(&mut harness, Modifiers::NONE, Key::F6);
            seen.push(pane(&harness));
        }
        assert!(seen.contains(&Some(Pane::Main)), "{key:?}: {seen:?}");
        assert!(seen.contains(&Some(Pane::Top)), "{key:?}: {seen:?}");
        assert!(!seen.contains(&None), "{key:?}: {seen:?}");
    }
}

#[test]
fn in_a_small_window_panels_open_over_the_main_pane() {
    let study = Study::new(3);
    for size in [[800.0, 600.0], [1024.0, 640.0]] {
        let mut harness = study.open(size);
        let beside = size[0] > 980.0;
        assert_eq!(harness.query_by_label("Filter codes").is_some(), beside);
        press(&mut harness, Modifiers::COMMAND | Modifiers::ALT, Key::I);
        let heading = harness.query_all_by_label("Nothing is selected").count();
        assert!(heading > 0, "the inspector is over the text");
        assert_eq!(pane(&harness), Some(Pane::Inspector), "and has the focus");
        keep(&mut harness, &format!("frame-over-{}", size[0]));
        press(&mut harness, Modifiers::NONE, Key::Escape);
        assert_eq!(harness.query_all_by_label("Nothing is selected").count(), 0);
        assert_eq!(pane(&harness), Some(Pane::Main), "which gives it back");
    }
    let mut harness = study.open([800.0, 600.0]);
    press(&mut harness, Modifiers::COMMAND | Modifiers::ALT, Key::L);
    let field = rect(&harness, "Filter codes");
    assert!(field.left() >= 44.0 && field.right() < 300.0);
    keep(&mut harness, "frame-over-left");
    harness.event(Input::PointerMoved(egui::pos2(600.0, 400.0)));
    for pressed in [true, false] {
        harness.event(Input::PointerButton {
            pos: egui::pos2(600.0, 400.0),
            button: egui::PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        });
        harness.run_steps(2);
    }
    assert!(harness.query_by_label("Filter codes").is_none());
}

#[test]
fn the_top_bar_opens_panels_that_are_not_seen_and_nothing_in_it_overlaps() {
    let study = Study::new(2);
    let mut harness = study.open([800.0, 600.0]);
    harness.get_by_label("Left panel, Ctrl Alt L").click();
    harness.run_steps(3);
    assert!(harness.query_by_label("Filter codes").is_some());
    let search = rect(&harness, "Search or run a command");
    let button = rect(&harness, "Left panel, Ctrl Alt L");
    assert!(search.right() <= button.left());
    assert!(harness.get_by_label("Settings").rect().bottom() <= 600.0);
    assert!(rect(&harness, "History").bottom() <= rect(&harness, "Keys").top());
}

#[test]
fn many_tabs_leave_the_icons_free_and_are_reached_by_key_and_menu() {
    for width in [800.0, 1280.0] {
        let study = Study::new(14);
        let mut harness = study.open([width, 800.0]);
        for _ in 0..13 {
            press(&mut harness, Modifiers::COMMAND, Key::PageDown);
        }
        let icons = rect(&harness, "Full-width reading, F11");
        let tabs: Vec<Rect> = harness
            .query_all_by_role(Role::Tab)
            .filter(|tab| tab.rect().top() < 58.0 && tab.rect().left() > 50.0)
            .map(|tab| tab.rect())
            .collect();
        assert!(!tabs.is_empty() && tabs.len() < 14);
        assert!(tabs.iter().all(|tab| tab.right() <= icons.left()));
        assert!(tabs.iter().all(|tab| tab.width() >= 124.0));
        keep(&mut harness, &format!("frame-tabs-{width}"));
        let shown = |harness: &Harness<'_, Workbench>| {
            harness
                .query_all_by_role(Role::Tab)
                .filter(|tab| tab.rect().left() > 50.0 && tab.rect().top() < 58.0)
                .find(|tab| tab.accesskit_node().is_selected() == Some(true))
                .map(|tab| tab.accesskit_node().label().unwrap())
        };
        assert!(shown(&harness).unwrap().starts_with("Interview 14"));
        press(&mut harness, Modifiers::COMMAND, Key::Tab);
        assert!(
            shown(&harness).unwrap().starts_with("Interview 01"),
            "round the end"
        );
        press(
            &mut harness,
            Modifiers::COMMAND | Modifiers::SHIFT,
            Key::Tab,
        );
        assert!(shown(&harness).unwrap().starts_with("Interview 14"));
        harness.get_by_label("All 14 open documents").click();
        harness.run_steps(3);
        let rows = harness.query_all_by_role(Role::ListBoxOption);
        assert_eq!(rows.count(), 14);
        keep(&mut harness, &format!("frame-tabs-menu-{width}"));
        press(&mut harness, Modifiers::NONE, Key::Home);
        press(&mut harness, Modifiers::NONE, Key::Enter);
        assert!(shown(&harness).unwrap().starts_with("Interview 01"));
        press(&mut harness, Modifiers::COMMAND, Key::W);
        assert!(shown(&harness).unwrap().starts_with("Interview 02"));
    }
}

#[test]
fn the_text_has_the_focus_again_after_a_button_of_a_bar() {
    let study = Study::new(1);
    let mut harness = study.open([1440.0, 900.0]);
    assert_eq!(pane(&harness), Some(Pane::Main));
    let button = harness
        .get_by_label_contains("Light or dark")
        .rect()
        .center();
    harness.hover_at(button);
    harness.run_steps(2);
    harness.drag_at(button);
    harness.run_steps(2);
    harness.drop_at(button);
    harness.run_steps(3);
    assert_eq!(pane(&harness), Some(Pane::Main), "and no list has it");
}

#[test]
fn that_nothing_is_chosen_to_be_traced_is_no_lasting_line() {
    let study = Study::new(1);
    let mut harness = study.open([1280.0, 800.0]);
    press(&mut harness, Modifiers::ALT, Key::Num3);
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::T);
    let said = "Nothing is chosen here that could be traced";
    assert!(harness.query_all_by_label_contains(said).count() > 0);
    // A line above the pane would have a button to close it.
    assert!(harness.query_by_label("Close").is_none());
}
