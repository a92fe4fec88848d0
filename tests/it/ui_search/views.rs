//! Kept queries, words in context, the list of words.

use super::*;

/// Types into the box, whose caret goes to the end first.
fn type_in(harness: &mut Harness<'_, Stage>, words: &str) {
    harness.get_by_label("Search everything").focus();
    harness.run();
    harness.key_press(Key::End);
    harness.run();
    for letter in words.chars() {
        harness.event(Input::Text(letter.to_string()));
        harness.run();
    }
}

#[test]
fn names_are_offered_while_they_are_typed_and_taken_by_key() {
    let mut harness = small("trust ");
    type_in(&mut harness, "cat");
    harness.key_press(Key::Tab);
    harness.run();
    assert_eq!(harness.state().state.text, "trust category:");
    type_in(&mut harness, "t");
    harness.key_press(Key::ArrowDown);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let text = harness.state().state.text.clone();
    let project = Arc::clone(harness.state().desk.project());
    let query = groundwork::session::Query::parse(&text, &project);
    assert!(
        query.is_ok() && text.len() > "trust category:t".len(),
        "{text}"
    );
    type_in(&mut harness, "not co");
    let offers = |harness: &Harness<'_, Stage>| {
        let role = egui::accesskit::Role::ListBoxOption;
        harness.query_all_by_role(role).count()
    };
    assert_eq!(offers(&harness), 3, "code, concept, coder");
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(offers(&harness), 0);
    assert_eq!(harness.state().state.text, format!("{text}not co"));
}

#[test]
fn an_example_of_a_form_goes_into_the_box() {
    let mut harness = small("");
    harness.get_by_label_contains("All forms…").click();
    harness.run();
    keep(&mut harness, "search-forms");
    harness.get_by_label_contains("clust*r or wom?n").click();
    harness.run();
    assert_eq!(harness.state().state.text, "clust*r or wom?n");
    let project = Arc::clone(harness.state().desk.project());
    for form in search::forms(&project) {
        let query = groundwork::session::Query::parse(&form.example, &project);
        assert!(query.is_ok(), "{}: {query:?}", form.example);
    }
}

#[test]
fn a_query_is_kept_with_its_filters_and_asked_again() {
    let mut harness = small("trust or price");
    harness.get_by_label("Quotations").click();
    harness.run();
    harness.get_by_label("Keep this query…").click();
    harness.run();
    harness.run();
    harness.event(Input::Text("Money".to_owned()));
    harness.run();
    keep(&mut harness, "search-keep");
    harness.key_press(Key::Enter);
    harness.run();
    let operations = harness.state().operations();
    let [Operation::KeepQuery(new)] = operations.as_slice() else {
        panic!("{operations:?}");
    };
    assert_eq!(new.name, "Money");
    assert_eq!(new.words, "(trust or price) kind:quotation");
    let found = harness.state().state.hits().len();
    let stage = harness.state_mut();
    stage.desk.perform(operations[0].clone(), "").unwrap();
    stage.state.text.clear();
    stage.state.filter = Default::default();
    harness.run();
    harness.get_by_label_contains("Money: ").click();
    harness.run();
    assert_eq!(
        harness.state().state.text,
        "(trust or price) kind:quotation"
    );
    assert_eq!(harness.state().state.hits().len(), found);
    harness.key_press(Key::Delete);
    harness.run();
    let last = harness.state().operations().pop();
    assert!(
        matches!(last, Some(Operation::DeleteQueries { .. })),
        "{last:?}"
    );
}

#[test]
fn words_in_context_are_walked_ticked_and_opened_by_key() {
    let mut harness = small("trust*");
    harness.get_by_label("In context").click();
    harness.run();
    harness.get_by_label("Words in context").focus();
    harness.run();
    harness.key_press(Key::ArrowDown);
    harness.run();
    harness.key_press(Key::Space);
    harness.run();
    let state = &harness.state().state;
    assert_eq!(state.ticked.len(), 1);
    assert_eq!(state.current, state.ticked.iter().next().copied());
    harness.key_press(Key::Enter);
    harness.run();
    let opened = |action: &Action| matches!(action, Action::Open(_));
    assert!(harness.state().actions.iter().any(opened));
    harness.get_by_label("Export…").click();
    harness.run();
    let exported = |action: &Action| {
        matches!(
            action,
            Action::Export(groundwork::session::Output::Concordance(..))
        )
    };
    assert!(harness.state().actions.iter().any(exported));
}

#[test]
fn a_word_of_the_list_is_searched_within_what_was_asked() {
    let mut harness = small("trust*");
    harness.get_by_label("Word list").click();
    harness.run();
    harness.get_by_label("Filter words").focus();
    harness.run();
    harness.event(Input::Text("contract".to_owned()));
    harness.run();
    harness.get_by_label_contains("contract, ").click();
    harness.run();
    let state = &harness.state().state;
    assert_eq!(state.text, "contract (trust*)");
    assert!(!state.hits().is_empty());
}

#[test]
fn everything_that_was_found_is_coded_in_one_act() {
    let mut harness = small("kind:paragraph trust*");
    let count = harness.state().state.hits().len();
    harness.get_by_label(&format!("Code all {count}…")).click();
    harness.run();
    assert_eq!(harness.state().state.ticked.len(), count);
    harness.event(Input::Text("zzqqxx".to_owned()));
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let operations = harness.state().operations();
    assert!(
        matches!(operations.as_slice(), [Operation::CodePassages { passages, .. }] if passages.len() == count),
        "{operations:?}"
    );
}
