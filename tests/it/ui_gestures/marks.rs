//! Negative cases, weights, links, what is left on purpose, line by line.

use egui_kittest::kittest::NodeT as _;

use super::*;

#[test]
fn a_negative_case_is_marked_and_unmarked() {
    let mut harness = reading("came twice. He");
    press(&mut harness, NONE, Key::N);
    let negative = |harness: &Screen| {
        let project = harness.state().desk.project();
        project
            .codings
            .iter()
            .filter(|coding| coding.negative)
            .count()
    };
    assert_eq!(negative(&harness), 1);
    assert!(
        harness
            .query_by_label_contains("visits on “He came twice.”, ¶2, coder tester, negative case")
            .is_some(),
        "the bracket says so"
    );
    press(&mut harness, NONE, Key::N);
    assert_eq!(negative(&harness), 0);
    press(&mut harness, NONE, Key::ArrowUp);
    press(&mut harness, NONE, Key::ArrowUp);
    press(&mut harness, NONE, Key::N);
    assert_eq!(said(&harness).last().unwrap(), "coding-no-code-here");
}

#[test]
fn codings_are_weighed_with_plus_and_minus() {
    let mut harness = reading("came twice. He");
    press(&mut harness, NONE, Key::Plus);
    assert_eq!(said(&harness).last().unwrap(), "refusal-weights-off");
    let scale = WeightScale { least: 1, most: 3 };
    harness
        .state_mut()
        .perform(Operation::EditProject(ProjectEdit {
            weights: Some(Some(scale)),
            ..ProjectEdit::default()
        }));
    harness.run_steps(2);
    let weight = |harness: &Screen| {
        let project = harness.state().desk.project();
        project.codings.iter().next().unwrap().weight
    };
    for (key, expected) in [
        (Key::Plus, Some(1)),
        (Key::Plus, Some(2)),
        (Key::Minus, Some(1)),
        (Key::Minus, None),
        (Key::Minus, Some(3)),
    ] {
        press(&mut harness, NONE, key);
        assert_eq!(weight(&harness), expected);
    }
    assert!(
        harness
            .query_by_label_contains("coder tester, weight 3")
            .is_some()
    );
    harness
        .get_by_label_contains("Less weight for visits")
        .click();
    harness.run_steps(4);
    assert_eq!(weight(&harness), Some(2));
}

#[test]
fn two_quotations_are_linked_with_a_kind_and_a_note() {
    let mut harness = reading("What happened");
    press(&mut harness, NONE, Key::Q);
    press(&mut harness, NONE, Key::L);
    assert!(
        harness
            .query_by_label_contains("Linking “He came twice.”")
            .is_some()
    );
    let place = |label: &str| harness.get_by_label_contains(label).rect();
    let (begins, how) = (place("Linking “"), place("Escape links nothing"));
    assert!(how.right() <= 1440.0 && !begins.intersects(how), "{how:?}");
    press(&mut harness, NONE, Key::G);
    press(&mut harness, NONE, Key::L);
    press(&mut harness, NONE, Key::ArrowDown);
    write(&mut harness, "the other side of it");
    press(&mut harness, NONE, Key::Enter);
    let (from, to) = (
        quotation(&harness, "He came twice."),
        quotation(&harness, "The consultant came twice, too."),
    );
    let stage = harness.state();
    assert_eq!(stage.failed, Vec::<String>::new());
    let row = stage.desk.project().links.iter().next().unwrap().clone();
    assert_eq!(
        (row.from, row.to, row.kind, row.note.as_str()),
        (from, to, LinkKind::Explains, "the other side of it")
    );
    // The inspector of the second tells it from there; the bracket has a sign.
    assert!(harness.query_by_label("is explained by").is_some());
    assert!(
        harness
            .query_by_label_contains("linked to another quotation")
            .is_some()
    );
    harness
        .get_by_label_contains("Change the link to one, ¶2")
        .click();
    harness.run_steps(4);
    press(&mut harness, NONE, Key::ArrowUp);
    press(&mut harness, NONE, Key::Enter);
    let kind = |harness: &Screen| {
        harness
            .state()
            .desk
            .project()
            .links
            .get(row.id)
            .unwrap()
            .kind
    };
    assert_eq!(kind(&harness), LinkKind::Contradicts);
    harness
        .get_by_label_contains("Remove the link to one, ¶2")
        .click();
    harness.run_steps(4);
    assert!(harness.state().desk.project().links.is_empty());
}

#[test]
fn the_other_end_of_a_link_is_found_in_a_list() {
    let mut harness = reading("What happened");
    press(&mut harness, NONE, Key::Q);
    press(&mut harness, NONE, Key::L);
    press(&mut harness, NONE, Key::L);
    write(&mut harness, "two consultant");
    let row = harness.get_by_label_contains("The consultant came twice, too., two, ¶");
    assert_eq!(
        row.accesskit_node().role(),
        egui::accesskit::Role::ListBoxOption
    );
    assert!(
        harness
            .query_by_label_contains("He came twice., one")
            .is_none()
    );
    press(&mut harness, NONE, Key::Enter);
    press(&mut harness, NONE, Key::Enter);
    let project = harness.state().desk.project();
    let row = project.links.iter().next().unwrap();
    let words = |quotation| project.quotations.get(quotation).unwrap().words.to_string();
    assert_eq!(words(row.from), "He came twice.");
    assert_eq!(words(row.to), "The consultant came twice, too.");
    assert!(harness.query_by_label_contains("Linking").is_none());
    // The list is left without the link being given up; the next Escape gives it up.
    press(&mut harness, NONE, Key::L);
    press(&mut harness, NONE, Key::L);
    press(&mut harness, NONE, Key::Escape);
    assert!(harness.query_by_label("Quotations to link to").is_none());
    assert!(harness.query_by_label_contains("Linking").is_some());
    press(&mut harness, NONE, Key::Escape);
    assert!(harness.query_by_label_contains("Linking").is_none());
}

#[test]
fn a_passage_that_is_selected_can_be_linked_and_escape_links_nothing() {
    let mut harness = reading("Nobody");
    press(&mut harness, NONE, Key::S);
    press(&mut harness, NONE, Key::L);
    press(&mut harness, NONE, Key::Escape);
    assert!(harness.query_by_label_contains("Linking").is_none());
    press(&mut harness, NONE, Key::L);
    press(&mut harness, NONE, Key::ArrowDown);
    press(&mut harness, NONE, Key::S);
    press(&mut harness, NONE, Key::L);
    press(&mut harness, NONE, Key::Enter);
    let project = harness.state().desk.project();
    let row = project.links.iter().next().unwrap();
    let words = |quotation| project.quotations.get(quotation).unwrap().words.to_string();
    assert_eq!(words(row.from), "Nobody asks whether it was any use.");
    assert_eq!(words(row.to), "They count the days.");
}

#[test]
fn a_turn_is_left_on_purpose_and_taken_up_again() {
    let mut harness = reading("I keep it");
    press(&mut harness, NONE, Key::Space);
    let left = |harness: &Screen| -> Vec<String> {
        let stage = harness.state();
        let project = stage.desk.project();
        let words = |row: &std::sync::Arc<groundwork::model::Seen>| {
            let text = stage.desk.text(row.document).unwrap();
            row.range.cut(&text).unwrap().to_owned()
        };
        project.seen.iter().map(words).collect()
    };
    assert_eq!(left(&harness), ["I keep it on the shelf."]);
    // It went on to the next turn; back, and the uncoded turns do not stop at what was left.
    press(&mut harness, SHIFT, Key::T);
    assert!(
        coded(&harness, "visits")
            .iter()
            .any(|words| words.starts_with("Half of it"))
    );
    press(&mut harness, NONE, Key::Escape);
    press(&mut harness, SHIFT, Key::U);
    press(&mut harness, NONE, Key::Space);
    assert_eq!(left(&harness).len(), 2);
    assert!(!left(&harness)[1].contains("I keep it"));
    let mut harness = of_stage(
        Stage::new(std::mem::replace(
            &mut harness.state_mut().desk,
            fixture::project(""),
        )),
        "I keep it",
    );
    press(&mut harness, NONE, Key::Space);
    assert_eq!(left(&harness).len(), 1, "taken up again");
}

#[test]
fn the_text_is_stepped_through_sentence_by_sentence_and_taken_up_where_it_was() {
    let mut harness = reading("What happened");
    press(&mut harness, CTRL, Key::L);
    let told =
        |harness: &Screen, words: &str| harness.query_all_by_label_contains(words).count() > 0;
    // The first open sentence of one who answers.
    assert!(told(
        &harness,
        "Unit 2 of 8: 1 coded, 0 left on purpose, 7 open"
    ));
    press(&mut harness, NONE, Key::R);
    press(&mut harness, NONE, Key::ArrowDown);
    press(&mut harness, NONE, Key::Space);
    assert!(told(
        &harness,
        "Unit 4 of 8: 2 coded, 1 left on purpose, 5 open"
    ));
    press(&mut harness, NONE, Key::ArrowUp);
    press(&mut harness, NONE, Key::U);
    assert!(told(&harness, "Unit 4 of 8"), "the next that is open");
    press(&mut harness, NONE, Key::C);
    write(&mut harness, "keeping");
    press(&mut harness, NONE, Key::Enter);
    press(&mut harness, NONE, Key::ArrowDown);
    assert_eq!(coded(&harness, "keeping"), ["I keep it on the shelf."]);
    assert_eq!(
        coded(&harness, "visits")[1],
        "He measured nothing, he asked for our figures."
    );
    // Left, read elsewhere, and taken up again: the same unit.
    press(&mut harness, CTRL, Key::L);
    assert!(!told(&harness, "Unit "));
    press(&mut harness, NONE, Key::Escape);
    press(&mut harness, NONE, Key::Home);
    press(&mut harness, NONE, Key::ArrowUp);
    press(&mut harness, CTRL, Key::L);
    assert!(told(
        &harness,
        "Unit 5 of 8: 3 coded, 1 left on purpose, 4 open"
    ));
    press(&mut harness, NONE, Key::ArrowDown);
    press(&mut harness, CTRL, Key::L);
    // With the program closed in between: the place is a preference, the marks are in the project.
    let stage = harness.state_mut();
    let kept: Preferences = stage.preferences.clone();
    let desk = std::mem::replace(&mut stage.desk, fixture::project(""));
    let mut again = Stage::new(desk);
    again.preferences = kept;
    let mut harness = of_stage(again, "What happened");
    press(&mut harness, CTRL, Key::L);
    assert!(told(
        &harness,
        "Unit 6 of 8: 3 coded, 1 left on purpose, 4 open"
    ));
    // By turns: the same place, other units.
    harness.get_by_label("Turn").click();
    harness.run_steps(4);
    assert!(told(&harness, "Unit 3 of 5"));
    let place = harness.state().preferences.units.values().next().copied();
    assert_eq!(place.unwrap().kind, UnitKind::Turn, "the kind is kept too");
}

#[test]
fn codes_go_on_the_unit_at_the_cursor_where_nothing_is_selected() {
    let mut harness = reading("What happened");
    press(&mut harness, CTRL, Key::L);
    harness.get_by_label("Turn").click();
    harness.run_steps(4);
    press(&mut harness, NONE, Key::ArrowLeft);
    press(&mut harness, NONE, Key::C);
    write(&mut harness, "whole");
    press(&mut harness, NONE, Key::Enter);
    let whole = "He came twice. He measured nothing, he asked for our figures. Three weeks later we had a binder.";
    assert_eq!(coded(&harness, "whole"), [whole]);
}

#[test]
fn all_units_are_gone_through_to_the_end() {
    let mut harness = reading("What happened");
    press(&mut harness, CTRL, Key::L);
    for _ in 0..7 {
        press(&mut harness, NONE, Key::Space);
    }
    assert_eq!(harness.state().desk.project().seen.len(), 7);
    press(&mut harness, NONE, Key::U);
    assert_eq!(said(&harness).last().unwrap(), "coding-all-units-done");
    press(&mut harness, NONE, Key::Space);
    assert_eq!(
        harness.state().desk.project().seen.len(),
        6,
        "taken up again"
    );
}
