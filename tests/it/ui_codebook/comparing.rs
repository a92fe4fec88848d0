//! Codes and incidents beside each other, and what becomes of it.

use super::*;

#[test]
fn codes_that_may_be_one_are_gathered_merged_and_put_away() {
    let mut harness = firm();
    press(&mut harness, Modifiers::ALT, Key::M);
    assert!(sees(&harness, "paid first, paid-first"));
    press(&mut harness, Modifiers::NONE, Key::D);
    let project = harness.state().desk.project().clone();
    let (one, other) = (code(&project, "paid first"), code(&project, "paid-first"));
    assert!(
        project
            .dismissal_of(&Likeness::Pair { one, other })
            .is_some()
    );
    harness.run_steps(4);
    assert!(!sees(&harness, "paid first, paid-first"));
    harness.state_mut().desk.undo().unwrap();
    press(&mut harness, Modifiers::NONE, Key::Escape);

    let mut harness = firm();
    press(&mut harness, Modifiers::ALT, Key::M);
    press(&mut harness, Modifiers::NONE, Key::G);
    write(&mut harness, "Money up front");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let project = harness.state().desk.project().clone();
    assert_eq!(
        project
            .children(Some(code(&project, "Money up front")))
            .count(),
        2
    );

    let mut harness = firm();
    press(&mut harness, Modifiers::ALT, Key::M);
    press(&mut harness, Modifiers::NONE, Key::M);
    assert!(sees(&harness, "Merge 2 codes into"));
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let project = harness.state().desk.project().clone();
    assert_eq!(
        project.codes_named("paid first").len() + project.codes_named("paid-first").len(),
        1
    );
}

/// The firm with an incident beside others of its code.
fn comparing() -> Harness<'static, Stage> {
    let mut harness = firm();
    let first = quotation(&harness.state().desk, "He asked for money");
    harness.state_mut().show(Spot::Quotation(first));
    harness.run_steps(6);
    harness.get_by_label_contains("Compare").click();
    harness.run_steps(4);
    harness
}

#[test]
fn incidents_are_compared_one_after_the_other() {
    let mut harness = comparing();
    assert!(harness.query_by_label("This incident").is_some());
    // The same.
    press(&mut harness, Modifiers::NONE, Key::Num1);
    press(&mut harness, Modifiers::COMMAND, Key::Enter);
    // A different property of the concept above.
    press(&mut harness, Modifiers::NONE, Key::Num2);
    write(&mut harness, "when it is paid");
    press(&mut harness, Modifiers::COMMAND, Key::Enter);
    let project = harness.state().desk.project().clone();
    let outcomes: Vec<Outcome> = project.comparisons.iter().map(|row| row.outcome).collect();
    assert_eq!(outcomes, [Outcome::Same, Outcome::DifferentProperty]);
    let property = project.properties.iter().next().unwrap();
    assert_eq!(
        (property.name.as_str(), project.code_name(property.code)),
        ("when it is paid", "Distrust")
    );
    let paid = code(&project, "paid first");
    assert_eq!(
        project.comparisons_of(paid).count(),
        2,
        "listed on the code"
    );
    assert!(
        harness.query_by_label("This incident").is_none(),
        "no other is left"
    );
}

#[test]
fn another_incident_becomes_another_code() {
    let mut harness = comparing();
    press(&mut harness, Modifiers::NONE, Key::Num3);
    write(&mut harness, "always first");
    press(&mut harness, Modifiers::COMMAND, Key::Enter);
    let lines = codings(harness.state().desk.project());
    let moved = lines
        .iter()
        .filter(|line| line.ends_with("/ always first"))
        .count();
    assert_eq!(moved, 1, "{lines:#?}");
    assert_eq!(harness.state().failed, Vec::<String>::new());
    harness.state_mut().desk.undo().unwrap();
    let project = harness.state().desk.project().clone();
    assert!(
        project.comparisons.is_empty(),
        "record and split are one act"
    );
}

#[test]
fn two_codes_are_compared_and_then_merged() {
    let mut harness = firm();
    choose(&mut harness, "old promises");
    press(&mut harness, Modifiers::SHIFT, Key::ArrowDown);
    press(&mut harness, Modifiers::ALT, Key::C);
    assert!(sees(&harness, "Compare “"));
    press(&mut harness, Modifiers::NONE, Key::Num1);
    press(&mut harness, Modifiers::COMMAND, Key::Enter);
    assert_eq!(harness.state().desk.project().comparisons.len(), 1);
    assert!(sees(&harness, "Merge 2 codes into"));
    press(&mut harness, Modifiers::NONE, Key::Escape);
    let comparisons = harness.state().desk.project().comparisons.iter();
    let sides: Vec<Compared> = comparisons.map(|row| row.left).collect();
    assert!(matches!(sides[..], [Compared::Code(_)]));
}

#[test]
fn a_merge_tells_what_becomes_of_texts_examples_and_comparisons() {
    let mut desk = fixture::project(FIRM);
    let (from, into) = (
        code(desk.project(), "paid first"),
        code(desk.project(), "paid-first"),
    );
    let said = |use_when: &str| CodeEdit {
        use_when: Some(use_when.into()),
        ..CodeEdit::default()
    };
    let (first, second) = (said("money before work"), said("money in advance"));
    let incident = quotation(&desk, "He asked for money");
    for operation in [
        Operation::EditCode {
            code: from,
            edit: first,
        },
        Operation::EditCode {
            code: into,
            edit: second,
        },
        Operation::SetExample(SetExample {
            code: from,
            example: Example::Typical,
            quotation: Some(incident),
        }),
    ] {
        desk.perform(operation, "").unwrap();
    }
    let counts = Counts::of(desk.project());
    let coder = desk.status().coder;
    let codes = [from, into];
    let data = merge_data(desk.project(), &counts, (&codes, into), coder).unwrap();
    let keys: Vec<&str> = data.others.iter().map(|(key, ..)| *key).collect();
    assert_eq!(
        keys,
        ["tree-merge-lost-use-when", "tree-merge-taken-typical"]
    );
}

#[test]
fn a_comparison_can_become_a_memo() {
    let desk = fixture::project(FIRM);
    let project = desk.project();
    let (left, right) = (
        quotation(&desk, "He asked for money"),
        quotation(&desk, "They were paid first"),
    );
    let pair = Pair {
        left: Compared::Quotation(left),
        right: Compared::Quotation(right),
        code: Some(code(project, "paid first")),
    };
    assert_eq!(
        home_of_property(project, &pair),
        Some(code(project, "Distrust"))
    );
    let finding = Finding {
        outcome: Outcome::DifferentProperty,
        note: "the one asks, the others are given".into(),
        memo: true,
        property: PropertyDraft {
            name: "who begins".into(),
            places: [Some(0), Some(100)],
            ..PropertyDraft::default()
        },
        ..Finding::default()
    };
    let coder = desk.status().coder;
    let act = operation(project, (&pair, &finding), (coder, 7));
    let mut desk = desk;
    desk.perform(act, "").unwrap();
    let project = desk.project();
    let memo = project.memos.iter().next().unwrap();
    assert_eq!(memo.links.len(), 3);
    assert!(memo.text.contains("the one asks") && memo.text.contains("> He asked for money"));
    let mut places: Vec<u8> = project.locations.iter().map(|row| row.position).collect();
    places.sort_unstable();
    assert_eq!(places, [0, 100]);
    let others = others_of(project, left, code(project, "paid first"));
    assert_eq!(others.last(), Some(&right), "what was compared comes last");
}

#[test]
fn a_quotation_becomes_an_example_and_is_taken_back() {
    let mut harness = firm();
    choose(&mut harness, "paid first");
    harness.get_by_label_contains("Typical").click();
    harness.run_steps(4);
    let example = |harness: &Harness<'_, Stage>| {
        let project = harness.state().desk.project();
        project
            .codes
            .get(code(project, "paid first"))
            .unwrap()
            .typical
    };
    assert!(example(&harness).is_some());
    assert!(harness.query_by_label("Typical example").is_some());
    harness.get_by_label("No longer the example").click();
    harness.run_steps(4);
    assert_eq!(example(&harness), None);
}

#[test]
fn a_property_is_named_on_the_sheet_and_a_quotation_located_on_it() {
    let mut harness = firm();
    choose(&mut harness, "Distrust");
    harness.get_by_label("New property").click();
    harness.run_steps(4);
    write(&mut harness, "proof");
    focus(&mut harness, "Low end");
    write(&mut harness, "none");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let project = harness.state().desk.project().clone();
    let property = project.properties.iter().next().unwrap();
    assert_eq!(
        (property.name.as_str(), property.low.as_str()),
        ("proof", "none")
    );
    let incident = quotation(&harness.state().desk, "He asked for money");
    harness.state_mut().show(Spot::Quotation(incident));
    harness.run_steps(6);
    harness.get_by_label("none").click();
    harness.run_steps(4);
    let project = harness.state().desk.project().clone();
    let places: Vec<u8> = project.locations.iter().map(|row| row.position).collect();
    assert_eq!(places, [0]);
}

#[test]
fn a_dismissed_likeness_is_remembered_in_the_project() {
    let mut stage = Stage::new(small_study());
    let quotation = stage.desk.project().quotations.iter().next().unwrap().id;
    stage.show(Spot::Quotation(quotation));
    let mut harness = harness(stage);
    let shown = |harness: &Harness<'_, Stage>, words: &str| {
        let label = words.chars().take(40).collect::<String>();
        harness.query_all_by_label_contains(&label).count()
    };
    harness.get_by_label("Dismiss, D").click();
    harness.run_steps(6);
    let project = harness.state().desk.project().clone();
    assert_eq!(project.dismissals.len(), 1);
    let row = project.dismissals.iter().next().unwrap();
    let words = row.likeness.passage().unwrap().words().to_string();
    let gone = shown(&harness, &words);
    harness.state_mut().undo();
    harness.run_steps(6);
    assert!(harness.state().desk.project().dismissals.is_empty());
    assert!(shown(&harness, &words) > gone, "its card is there again");
}

#[test]
fn what_is_missing_is_said_beside_the_field() {
    let mut harness = comparing();
    press(&mut harness, Modifiers::NONE, Key::Num2);
    let reason = "Name the property in which they differ, or choose one";
    assert!(!sees(&harness, reason), "not before it is asked for");
    press(&mut harness, Modifiers::COMMAND, Key::Enter);
    harness.run_steps(2);
    assert!(sees(&harness, reason));
    assert!(harness.state().desk.project().comparisons.is_empty());
    // The field has the focus: what is typed next is the name.
    write(&mut harness, "when it is paid");
    press(&mut harness, Modifiers::COMMAND, Key::Enter);
    assert_eq!(harness.state().desk.project().comparisons.len(), 1);
}
