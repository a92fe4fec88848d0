//! What is coded, and where its ends are.

use super::*;

#[test]
fn one_key_codes_a_sentence_a_turn_an_answer_and_all_turns_of_a_speaker() {
    let answer =
        "Half of it is paid. Nobody asks whether it was any use.\nP2: They count the days.";
    for (modifiers, key, at, expected) in [
        (
            SHIFT,
            Key::S,
            "Nobody",
            vec!["Nobody asks whether it was any use."],
        ),
        (
            NONE,
            Key::R,
            "Nobody",
            vec!["Nobody asks whether it was any use."],
        ),
        (
            SHIFT,
            Key::T,
            "Nobody",
            vec!["Half of it is paid. Nobody asks whether it was any use."],
        ),
        (SHIFT, Key::A, "They count", vec![answer]),
        (SHIFT, Key::A, "And the subsidy", vec![answer]),
        (
            ALT | SHIFT,
            Key::A,
            "Nobody",
            vec![
                "He came twice. He measured nothing, he asked for our figures. Three weeks later we had a binder.",
                "I keep it on the shelf.",
                "Half of it is paid. Nobody asks whether it was any use.",
                "When six of us went together.",
            ],
        ),
    ] {
        let mut harness = reading(at);
        press(&mut harness, modifiers, key);
        let before = ["He came twice.", "The consultant came twice, too."];
        let mut new = coded(&harness, "visits");
        new.retain(|words| !before.contains(&words.as_str()));
        assert_eq!(new, expected, "{modifiers:?} {key:?}");
        let operations = harness.state().desk.store().undoable().len();
        let stage = harness.state_mut();
        stage.undo();
        assert_eq!(
            stage.desk.store().undoable().len(),
            operations - 1,
            "one act"
        );
    }
}

#[test]
fn before_anything_is_coded_the_one_key_asks_for_the_code() {
    let stage = Stage::new(fixture::project(
        "//- document one\nP1: He came twice. We paid.\n",
    ));
    let mut harness = of_stage(stage, "We paid");
    press(&mut harness, SHIFT, Key::S);
    write(&mut harness, "paying");
    press(&mut harness, NONE, Key::Enter);
    assert_eq!(coded(&harness, "paying"), ["We paid."]);
}

#[test]
fn all_turns_of_a_speaker_are_selected_and_coded_as_one_act() {
    let mut harness = reading("They count");
    press(&mut harness, NONE, Key::ArrowUp);
    press(&mut harness, CTRL | SHIFT, Key::A);
    press(&mut harness, NONE, Key::C);
    write(&mut harness, "the owner speaks");
    press(&mut harness, NONE, Key::Enter);
    assert_eq!(coded(&harness, "the owner speaks").len(), 4);
    harness.state_mut().undo();
    harness.run_steps(4);
    let project = harness.state().desk.project();
    assert!(project.codes_named("the owner speaks").is_empty());
    assert_eq!(project.quotations.len(), 2);
    // Any other selection lets the others go.
    press(&mut harness, NONE, Key::S);
    press(&mut harness, NONE, Key::C);
    write(&mut harness, "one sentence");
    press(&mut harness, NONE, Key::Enter);
    assert_eq!(coded(&harness, "one sentence").len(), 1);
}

/// A key with the letter that it writes.
fn letter(harness: &mut Screen, key: Key) {
    let pressed = egui::Event::Key {
        key,
        physical_key: Some(key),
        pressed: true,
        repeat: false,
        modifiers: NONE,
    };
    let written = egui::Event::Text(key.name().to_lowercase());
    harness.input_mut().events.extend([pressed, written]);
    harness.run_steps(4);
}

#[test]
fn after_all_turns_of_a_speaker_are_coded_letters_are_commands_again() {
    let by_finder = |harness: &mut Screen, modifiers| {
        press(harness, CTRL | SHIFT, Key::A);
        press(harness, NONE, Key::C);
        write(harness, "the owner speaks");
        press(harness, modifiers, Key::Enter);
    };
    type Way<'a> = &'a dyn Fn(&mut Screen);
    let ways: [(&str, Way<'_>); 4] = [
        ("finder", &|harness| by_finder(harness, NONE)),
        ("finder that stayed", &|harness| {
            by_finder(harness, SHIFT);
            write(harness, "in their words");
            press(harness, SHIFT, Key::Enter);
            assert_eq!(coded(harness, "in their words").len(), 4, "for all of them");
            press(harness, NONE, Key::Escape);
        }),
        ("last code", &|harness| press(harness, ALT | SHIFT, Key::A)),
        ("number", &|harness| {
            press(harness, CTRL | SHIFT, Key::A);
            press(harness, NONE, Key::Num1);
        }),
    ];
    for (way, code) in ways {
        for undone in [false, true] {
            let mut harness = reading("He measured");
            code(&mut harness);
            if undone {
                harness.state_mut().undo();
                harness.run_steps(4);
            }
            let codes = harness.state().desk.project().codes.len();
            let several = harness.query_by_label_contains("passages selected");
            assert!(several.is_none(), "{way} {undone}");
            for key in [Key::U, Key::T] {
                letter(&mut harness, key);
                let finder = harness.query_by_label("Find or create a code");
                assert!(finder.is_none(), "{way} {undone} {key:?}");
            }
            assert_eq!(harness.state().desk.project().codes.len(), codes);
        }
    }
}

#[test]
fn a_turn_that_was_selected_with_others_is_alone_the_next_time() {
    let mut harness = reading("They count");
    press(&mut harness, NONE, Key::ArrowUp);
    press(&mut harness, CTRL | SHIFT, Key::A);
    harness.run_steps(2);
    assert!(
        harness
            .query_by_label_contains("4 passages selected")
            .is_some()
    );
    press(&mut harness, NONE, Key::Escape);
    press(&mut harness, NONE, Key::T);
    harness.run_steps(2);
    assert!(
        harness
            .query_by_label_contains("passages selected")
            .is_none()
    );
    press(&mut harness, NONE, Key::C);
    write(&mut harness, "this turn");
    press(&mut harness, NONE, Key::Enter);
    assert_eq!(coded(&harness, "this turn").len(), 1);
}

#[test]
fn the_quotation_under_the_cursor_is_extended_and_trimmed() {
    let mut harness = reading("came twice. He");
    let first = "He came twice.";
    let second = "He came twice. He measured nothing, he asked for our figures.";
    let all = "He came twice. He measured nothing, he asked for our figures. Three weeks later we had a binder.";
    let shelf = format!("{all}\nP1: I keep it on the shelf.");
    let question = format!("What happened then?\nP1: {all}");
    for (modifiers, key, expected) in [
        (NONE, Key::CloseBracket, "He came twice. He"),
        (NONE, Key::OpenBracket, first),
        (NONE, Key::Period, second),
        (NONE, Key::Comma, first),
        (ALT, Key::CloseBracket, "came twice."),
        (ALT, Key::OpenBracket, first),
        (CTRL, Key::CloseBracket, all),
        (CTRL, Key::CloseBracket, &shelf),
        (CTRL, Key::OpenBracket, all),
        (
            ALT,
            Key::Period,
            "He measured nothing, he asked for our figures. Three weeks later we had a binder.",
        ),
        (ALT, Key::Comma, all),
        (ALT, Key::PageUp, &question),
        (ALT, Key::PageDown, all),
        (NONE, Key::Comma, second),
    ] {
        press(&mut harness, modifiers, key);
        harness.run_steps(4);
        assert_eq!(
            coded(&harness, "visits")[0],
            expected,
            "{modifiers:?} {key:?}"
        );
    }
    // The same keys move the ends of a selection.
    press(&mut harness, NONE, Key::Escape);
    press(&mut harness, NONE, Key::U);
    press(&mut harness, NONE, Key::S);
    press(&mut harness, CTRL, Key::CloseBracket);
    press(&mut harness, NONE, Key::R);
    let found = coded(&harness, "visits");
    assert!(
        found
            .iter()
            .any(|words| words.ends_with("And the subsidy?")),
        "{found:?}"
    );
}

#[test]
fn uncoded_turns_are_gone_through_until_none_is_left() {
    let mut harness = reading("What happened");
    for _ in 0..4 {
        press(&mut harness, NONE, Key::U);
        press(&mut harness, SHIFT, Key::T);
    }
    let new = coded(&harness, "visits");
    for turn in [
        "I keep it on the shelf.",
        "They count the days.",
        "When six of us went together.",
    ] {
        assert!(new.contains(&turn.to_owned()), "{new:?}");
    }
    assert!(
        !new.iter().any(|words| words.contains("What happened")),
        "questions are not coded"
    );
    press(&mut harness, NONE, Key::U);
    assert_eq!(said(&harness).last().unwrap(), "coding-all-coded");
    let mut harness = reading("When six");
    press(&mut harness, SHIFT, Key::U);
    press(&mut harness, SHIFT, Key::T);
    assert!(coded(&harness, "visits").contains(&"They count the days.".to_owned()));
}

#[test]
fn the_next_quotation_of_the_same_code_is_reached_in_other_documents_too() {
    let mut stage = Stage::new(fixture::project(TALK));
    // The other quotation carries another code as well, put on before.
    let other = fixture::passage(&stage.desk, "The consultant came twice, too.");
    let visits = stage.code("visits");
    let uncode = stage.desk.project().codings_with(visits).last().unwrap();
    stage.perform(Operation::Uncode {
        codings: vec![uncode],
    });
    for name in ["outsiders", "visits"] {
        let known = stage
            .desk
            .project()
            .codes_named(name)
            .first()
            .map(|code| code.id);
        let create = known.is_none().then(|| groundwork::operation::NewCode {
            name: name.into(),
            ..Default::default()
        });
        stage.perform(Operation::CodePassages {
            passages: vec![other.clone()],
            codes: known.into_iter().collect(),
            create: create.into_iter().collect(),
        });
    }
    let mut harness = of_stage(stage, "What happened");
    press(&mut harness, NONE, Key::Q);
    press(&mut harness, NONE, Key::G);
    press(&mut harness, NONE, Key::G);
    press(&mut harness, NONE, Key::G);
    // There: the code that was followed is the one that is meant.
    press(&mut harness, NONE, Key::Delete);
    assert_eq!(coded(&harness, "visits"), ["He came twice."]);
    assert_eq!(
        coded(&harness, "outsiders"),
        ["The consultant came twice, too."]
    );
    press(&mut harness, NONE, Key::Escape);
    press(&mut harness, NONE, Key::Escape);
}

#[test]
fn the_finder_takes_codes_one_after_another_and_places_for_new_ones() {
    let mut harness = reading("Nobody");
    press(&mut harness, NONE, Key::C);
    write(&mut harness, "vis");
    press(&mut harness, SHIFT, Key::Enter);
    write(&mut harness, "Help / Subsidies / no questions");
    press(&mut harness, SHIFT, Key::Enter);
    write(&mut harness, "silence");
    press(&mut harness, SHIFT, Key::Enter);
    // Nothing more to type: Enter ends.
    press(&mut harness, NONE, Key::Enter);
    assert!(harness.query_by_label("Find or create a code").is_none());
    let words = "Nobody asks whether it was any use.";
    for name in ["visits", "no questions", "silence"] {
        assert!(coded(&harness, name).contains(&words.to_owned()), "{name}");
    }
    let stage = harness.state();
    assert_eq!(
        stage.desk.project().code_path(stage.code("no questions")),
        "Help / Subsidies / no questions"
    );
    // The history says which words, and where the code was made.
    let made = stage.operations();
    let told = made.iter().map(|operation| {
        let told = groundwork::operation::describe(stage.desk.project(), operation);
        groundwork::locale::say(&told).replace(['\u{2068}', '\u{2069}'], "")
    });
    let told: Vec<String> = told.collect();
    let made = format!("Coded “{words}” as no questions, a new code in “Help / Subsidies”, in one");
    assert!(told.contains(&made), "{told:#?}");
    // The number keys have what was used last, R the last again.
    press(&mut harness, NONE, Key::ArrowDown);
    press(&mut harness, NONE, Key::R);
    press(&mut harness, NONE, Key::Num2);
    assert_eq!(coded(&harness, "silence").len(), 2);
    assert_eq!(coded(&harness, "no questions").len(), 2);
}

#[test]
fn the_finder_says_that_a_code_is_on_words_here_already() {
    let mut harness = reading("He measured");
    press(&mut harness, NONE, Key::T);
    press(&mut harness, NONE, Key::Enter);
    write(&mut harness, "visits");
    let row = |harness: &Screen| {
        harness
            .query_by_label_contains("already on words here")
            .is_some()
    };
    assert!(row(&harness));
    // On the quotation itself it is carried.
    press(&mut harness, NONE, Key::Enter);
    let told = said(&harness);
    assert!(
        told.iter().any(|told| told.starts_with("coding-overlaps")),
        "{told:?}"
    );
    press(&mut harness, NONE, Key::C);
    write(&mut harness, "no such");
    assert!(!row(&harness));
}
