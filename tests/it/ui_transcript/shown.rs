//! What stands beside the text, what is told, and what stays in place.

use super::*;

#[test]
fn a_screen_reader_finds_the_turns() {
    let harness = reading(TALK, "Half of it");
    let document = harness.get_by_label("Transcript of interview-1");
    assert_eq!(
        document.accesskit_node().role(),
        egui::accesskit::Role::Document
    );
    let words = "Half of it is paid. Nobody asks whether it was any use.";
    let label = format!("4, P1: {words}");
    let turn = harness.get_by_label(&label);
    assert_eq!(
        turn.accesskit_node().role(),
        egui::accesskit::Role::Paragraph
    );
    let run = run_of(turn.accesskit_node());
    assert_eq!(run.value(), Some(format!("{words}\n")));
    let first = turn.accesskit_node().children().next().unwrap();
    assert_eq!(first.value().as_deref(), Some("P1: "));
    assert_eq!(turn.accesskit_node().position_in_set(), Some(3));
}

/// The turn in which these words are said.
fn turn_of<'h>(
    harness: &'h Harness<'_, Stage>,
    words: &str,
) -> egui_kittest::kittest::AccessKitNode<'h> {
    let mut turns = harness.get_all_by_role(Role::Paragraph);
    let said = |node: &egui_kittest::Node<'_>| {
        let label = node.accesskit_node().label();
        label.is_some_and(|label| label.contains(words))
    };
    turns.find(said).unwrap().accesskit_node()
}

/// The last words below a node.
fn run_of(
    node: egui_kittest::kittest::AccessKitNode<'_>,
) -> egui_kittest::kittest::AccessKitNode<'_> {
    let mut node = node;
    while node.role() != Role::TextRun {
        node = node.children().last().unwrap();
    }
    node
}

#[test]
fn codings_without_room_are_folded() {
    let mut stage = Stage::of_fixture(TALK);
    let passage = stage.passage("They count the days.");
    let create = (0..7).map(|number| NewCode {
        name: format!("code {number}"),
        ..NewCode::default()
    });
    let operation = Operation::CodePassages {
        passages: vec![passage],
        codes: Vec::new(),
        create: create.collect(),
    };
    stage.desk.perform(operation, "").unwrap();
    stage.refresh();
    let mut harness = harness(stage);
    harness.get_by_label("4 more codes").click();
    harness.run();
    let folded = |wishes: Vec<Wish>| {
        let lists = wishes.into_iter().filter_map(|wish| match wish {
            Wish::Codings(_, list) => Some(list.len()),
            _ => None,
        });
        lists.sum::<usize>()
    };
    assert_eq!(
        folded(harness.state_mut().take()),
        4,
        "to choose one of them"
    );
    // By key all that lie here are listed.
    let stage = harness.state_mut();
    let range = stage.at("They count");
    stage.state.reveal(range);
    stage.state.take_focus();
    harness.run();
    press(&mut harness, Key::H);
    assert_eq!(folded(harness.state_mut().take()), 7);
}

#[test]
fn only_the_wanted_codes_are_shown() {
    let mut stage = Stage::of_fixture(TALK);
    let code = fixture::code(stage.desk.project(), "no diagnosis");
    stage.look.only_codes = Some(HashSet::from([code]));
    let harness = harness(stage);
    assert!(
        harness
            .query_by_label_contains("Code no diagnosis")
            .is_some()
    );
    assert!(harness.query_by_label_contains("Code visits").is_none());
}

#[test]
fn the_reading_place_stays_when_the_window_or_the_zoom_changes() {
    let stage = Stage::of_example(1);
    let range = TextRange::new(6_000, 6_010);
    let mut harness = harness(stage);
    harness.state_mut().state.reveal(range);
    harness.run();
    let place = harness.state().state.reading_place();
    assert!(place > 4_000, "{place}");
    let near =
        |harness: &Harness<'_, Stage>| harness.state().state.reading_place().abs_diff(place) < 80;
    for (size, zoom) in [
        ([1280.0, 800.0], 1.0),
        ([1280.0, 800.0], 2.0),
        ([1000.0, 700.0], 0.75),
        ([1440.0, 900.0], 1.0),
    ] {
        harness.set_size(size.into());
        harness.state_mut().look.zoom = zoom;
        harness.run();
        assert!(
            near(&harness),
            "{} at {size:?}, zoom {zoom}",
            harness.state().state.reading_place()
        );
    }
}

#[test]
fn the_reading_place_stays_when_something_is_coded_and_the_quotation_is_then_current() {
    let stage = Stage::of_example(0);
    let mut harness = harness(stage);
    let words = "the buyer chooses by price";
    let range = harness.state().at(words);
    harness.state_mut().state.reveal(range);
    harness.state_mut().state.select(range);
    harness.run();
    let before = spot(&mut harness, words);
    let passage = harness.state().passage(words);
    let operation = Operation::CodeInVivo {
        passage,
        parent: None,
    };
    harness.state_mut().desk.perform(operation, "").unwrap();
    harness.state_mut().refresh();
    harness.run();
    let quotation = harness.state().quotation(words);
    assert_eq!(harness.state().state.quotation(), Some(quotation));
    assert_eq!(
        harness.state_mut().take(),
        vec![Wish::Quotation(Some(quotation))]
    );
    assert_eq!(spot(&mut harness, words), before);
}

#[test]
fn an_assistive_program_reads_the_turns_and_selects_in_them() {
    let mut harness = reading(TALK, "figures");
    let turn = turn_of(&harness, "measured nothing");
    let has_words = |run: &egui_kittest::kittest::AccessKitNode<'_>| {
        run.value().is_some_and(|words| words.contains("measured"))
    };
    let run = turn.children().find(has_words).unwrap();
    let words = run.value().unwrap();
    let start = words.find("measured").unwrap();
    let place = |character_index| TextPosition {
        node: run.locate().0,
        character_index,
    };
    let selection = TextSelection {
        anchor: place(start),
        focus: place(start + "measured".len()),
    };
    let document = harness
        .get_by_role(Role::Document)
        .accesskit_node()
        .locate();
    harness.event(egui::Event::AccessKitActionRequest(ActionRequest {
        action: Action::SetTextSelection,
        target_tree: document.1,
        target_node: document.0,
        data: Some(ActionData::SetTextSelection(selection)),
    }));
    harness.run();
    let expected = harness.state_mut().at("measured");
    assert_eq!(harness.state().state.selection(), Some(expected));
}

#[test]
fn the_end_of_a_turn_that_is_asked_for_leaves_the_next_turn_alone() {
    let mut harness = reading(TALK, "figures");
    let first = run_of(turn_of(&harness, "measured nothing"));
    let next = run_of(turn_of(&harness, "Half of it is paid"));
    let place = |run: &egui_kittest::kittest::AccessKitNode<'_>| TextPosition {
        node: run.locate().0,
        character_index: 0,
    };
    let selection = TextSelection {
        anchor: place(&first),
        focus: place(&next),
    };
    let document = harness.get_by_role(Role::Document).accesskit_node();
    let document = document.locate();
    harness.event(egui::Event::AccessKitActionRequest(ActionRequest {
        action: Action::SetTextSelection,
        target_tree: document.1,
        target_node: document.0,
        data: Some(ActionData::SetTextSelection(selection)),
    }));
    harness.run();
    assert!(!harness.state().selected().contains("**"));
    assert!(harness.state().selected().ends_with("the subsidy?"));
}
