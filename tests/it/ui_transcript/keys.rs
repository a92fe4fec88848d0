//! What keys do.

use super::*;

#[test]
fn keys_select_sentence_turn_and_answer() {
    let mut harness = reading(TALK, "asked for our");
    press(&mut harness, Key::S);
    assert_eq!(
        harness.state().selected(),
        "He measured nothing, he asked for our figures."
    );
    press(&mut harness, Key::T);
    assert!(harness.state().selected().starts_with("He came twice."));
    assert!(harness.state().selected().ends_with("a binder."));
    let range = harness.state().at("Nobody");
    harness.state_mut().state.reveal(range);
    press(&mut harness, Key::A);
    let answer = harness.state().selected().to_owned();
    assert!(
        answer.starts_with("Half of it") && answer.ends_with("the days."),
        "{answer}"
    );
    press(&mut harness, Key::Escape);
    assert_eq!(harness.state().state.selection(), None);
}

#[test]
fn arrows_go_by_turn_and_sentence_and_select_by_letter_and_word() {
    let mut harness = reading(TALK, "He came");
    press(&mut harness, Key::ArrowDown);
    let next = harness.state().at("And if it").start;
    assert_eq!(harness.state().state.caret(), next);
    press(&mut harness, Key::ArrowUp);
    press_with(&mut harness, Modifiers::ALT, Key::ArrowDown);
    assert_eq!(
        harness.state().state.caret(),
        harness.state().at("He measured").start
    );
    press_with(&mut harness, Modifiers::SHIFT, Key::ArrowRight);
    press_with(&mut harness, Modifiers::SHIFT, Key::ArrowRight);
    assert_eq!(harness.state().selected(), "He");
    press_with(
        &mut harness,
        Modifiers::SHIFT | Modifiers::COMMAND,
        Key::ArrowRight,
    );
    assert_eq!(harness.state().selected(), "He measured");
    press_with(&mut harness, Modifiers::SHIFT, Key::ArrowLeft);
    assert_eq!(harness.state().selected(), "He measure");
    press(&mut harness, Key::ArrowLeft);
    assert_eq!(harness.state().state.selection(), None);
    assert_eq!(
        harness.state().state.caret(),
        harness.state().at("He measured").start
    );
}

#[test]
fn a_selection_that_comes_to_the_next_turn_ends_with_the_one_before() {
    let mut harness = reading(TALK, "He came");
    press_with(&mut harness, Modifiers::SHIFT, Key::ArrowDown);
    let selected = harness.state().selected().to_owned();
    assert!(selected.starts_with("He came twice."), "{selected}");
    assert!(selected.ends_with("a binder."), "{selected}");
    press_with(&mut harness, Modifiers::SHIFT, Key::ArrowRight);
    let range = harness.state().state.selection().unwrap();
    assert_eq!(range.end, harness.state().state.caret());
}

#[test]
fn arrows_follow_the_eye_in_persian() {
    let mut harness = reading(PERSIAN, "دو بار");
    press_with(&mut harness, Modifiers::SHIFT, Key::ArrowLeft);
    press_with(&mut harness, Modifiers::SHIFT, Key::ArrowLeft);
    assert_eq!(harness.state().selected(), "دو");
    press_with(
        &mut harness,
        Modifiers::SHIFT | Modifiers::COMMAND,
        Key::ArrowLeft,
    );
    assert_eq!(harness.state().selected(), "دو بار");
    press_with(&mut harness, Modifiers::SHIFT, Key::ArrowRight);
    assert_eq!(harness.state().selected(), "دو با");
    write(&mut harness, Key::A, "ش");
    assert_eq!(harness.state_mut().take(), vec![Wish::Find(Some('ش'))]);
    assert_eq!(harness.state().selected(), "دو با");
}

#[test]
fn with_alt_a_letter_of_any_keyboard_is_its_key() {
    let mut harness = reading(PERSIAN, "دو بار");
    press(&mut harness, Key::S);
    harness.state_mut().take();
    let alone = |key, modifiers| egui::Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers,
    };
    for modifiers in [Modifiers::NONE, Modifiers::ALT] {
        let events = &mut harness.input_mut().events;
        events.push(alone(Key::R, modifiers));
        events.push(egui::Event::Text("ق".to_owned()));
        harness.run();
    }
    let passage = harness.state().passage("پ۱: دو بار آمد.");
    assert_eq!(
        harness.state_mut().take(),
        vec![Wish::Find(Some('ق')), Wish::Repeat(vec![passage])]
    );
}

#[test]
fn brackets_move_the_end_with_shift_where_their_keys_write_letters() {
    let (all, half) = ("پ۱: دو بار آمد.", "پ۱: دو بار");
    for (key, place, shift, text, selected, letter) in [
        // An English keyboard, then one where the keys write چ and ج, and with Shift each other’s braces.
        (Key::OpenBracket, Key::OpenBracket, false, "[", half, None),
        (
            Key::OpenCurlyBracket,
            Key::OpenBracket,
            true,
            "{",
            half,
            None,
        ),
        (
            Key::OpenBracket,
            Key::OpenBracket,
            false,
            "ج",
            all,
            Some('ج'),
        ),
        (
            Key::CloseCurlyBracket,
            Key::OpenBracket,
            true,
            "}",
            half,
            None,
        ),
        (
            Key::CloseBracket,
            Key::CloseBracket,
            false,
            "چ",
            all,
            Some('چ'),
        ),
        // A German one, where they write ü and Ü.
        (
            Key::OpenBracket,
            Key::OpenBracket,
            true,
            "Ü",
            all,
            Some('Ü'),
        ),
    ] {
        let mut harness = reading(PERSIAN, "دو بار");
        press(&mut harness, Key::S);
        assert_eq!(harness.state().selected(), all);
        harness.state_mut().take();
        let pressed = egui::Event::Key {
            key,
            physical_key: Some(place),
            pressed: true,
            repeat: false,
            modifiers: if shift {
                Modifiers::SHIFT
            } else {
                Modifiers::NONE
            },
        };
        let events = &mut harness.input_mut().events;
        events.extend([pressed, egui::Event::Text(text.to_owned())]);
        harness.run();
        assert_eq!(harness.state().selected(), selected, "{text}");
        let found = letter.map(|letter| Wish::Find(Some(letter)));
        let finds = |wish: &Wish| matches!(wish, Wish::Find(_));
        let told = harness.state_mut().take().into_iter().find(finds);
        assert_eq!(told, found, "{text}");
    }
}

#[test]
fn keys_with_alt_and_numbers_act_on_the_selection() {
    let mut harness = reading(TALK, "Half of it");
    press(&mut harness, Key::S);
    let passage = harness.state().passage("Half of it is paid.");
    for (modifiers, key, wish) in [
        (Modifiers::ALT, Key::C, Wish::Find(None)),
        (Modifiers::NONE, Key::Enter, Wish::Find(None)),
        (Modifiers::ALT, Key::V, Wish::InVivo(passage.clone())),
        (Modifiers::ALT, Key::R, Wish::Repeat(vec![passage.clone()])),
        (
            Modifiers::NONE,
            Key::Num3,
            Wish::CodeNumber(3, vec![passage.clone()]),
        ),
    ] {
        press_with(&mut harness, modifiers, key);
        assert_eq!(harness.state_mut().take(), vec![wish]);
    }
    press_with(&mut harness, Modifiers::ALT, Key::T);
    assert_eq!(
        harness.state().selected(),
        "Half of it is paid. Nobody asks whether it was any use."
    );
}

#[test]
fn the_finder_takes_the_sentence_where_nothing_is_chosen() {
    let mut harness = reading(TALK, "Nobody");
    write(&mut harness, Key::V, "v");
    assert_eq!(
        harness.state_mut().take(),
        vec![Wish::Tell("coding-select-first")]
    );
    write(&mut harness, Key::B, "b");
    assert_eq!(
        harness.state_mut().take(),
        vec![],
        "a letter is nothing without a passage"
    );
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state_mut().take(), vec![Wish::Find(None)]);
    assert_eq!(
        harness.state().selected(),
        "Nobody asks whether it was any use."
    );
}

#[test]
fn keys_act_on_the_current_quotation() {
    let mut harness = reading(TALK, "What happened");
    press(&mut harness, Key::Q);
    let quotation = harness.state().quotation("He came twice.");
    let project = Arc::clone(harness.state().desk.project());
    let coding = project.codings_of(quotation).next().unwrap();
    let code = project.codings.get(coding).unwrap().code;
    assert_eq!(
        harness.state_mut().take(),
        vec![Wish::Quotation(Some(quotation))]
    );
    let passage = harness.state().passage("He came twice.");
    for (key, wish) in [
        (Key::Delete, Wish::Uncode(coding)),
        (Key::O, Wish::Comment(quotation)),
        (Key::M, Wish::Memo(quotation)),
        (Key::G, Wish::NextOfCode { code, back: false }),
        (Key::R, Wish::Repeat(vec![passage])),
    ] {
        press(&mut harness, key);
        assert_eq!(harness.state_mut().take(), vec![wish]);
    }
    press(&mut harness, Key::Q);
    press(&mut harness, Key::Q);
    let third = harness.state().quotation("He measured nothing,");
    assert_eq!(harness.state().state.quotation(), Some(third));
    press_with(&mut harness, Modifiers::SHIFT, Key::Q);
    let second = harness
        .state()
        .quotation("He measured nothing, he asked for our figures.");
    assert_eq!(harness.state().state.quotation(), Some(second));
}

#[test]
fn the_quotation_that_arrows_come_into_is_current_and_the_shortest_of_several() {
    let mut harness = reading(TALK, "What happened");
    press(&mut harness, Key::ArrowDown);
    let first = harness.state().quotation("He came twice.");
    assert_eq!(harness.state().state.quotation(), Some(first));
    harness.state_mut().take();
    press(&mut harness, Key::L);
    let passage = harness.state().passage("He came twice.");
    assert_eq!(harness.state_mut().take(), vec![Wish::Link(passage)]);
    press_with(&mut harness, Modifiers::ALT, Key::ArrowDown);
    let shortest = harness.state().quotation("He measured nothing,");
    assert_eq!(harness.state().state.quotation(), Some(shortest));
    press(&mut harness, Key::O);
    let told = harness.state_mut().take();
    assert_eq!(told.last(), Some(&Wish::Comment(shortest)));
}

#[test]
fn codes_go_on_the_sentence_at_the_cursor_until_its_quotation_is_chosen() {
    let sentence = "He measured nothing, he asked for our figures.";
    let come_into = || {
        let mut harness = reading(TALK, "What happened");
        press(&mut harness, Key::ArrowDown);
        press_with(&mut harness, Modifiers::ALT, Key::ArrowDown);
        let shortest = harness.state().quotation("He measured nothing,");
        assert_eq!(harness.state().state.quotation(), Some(shortest));
        harness.state_mut().take();
        (harness, shortest)
    };
    let (mut harness, _) = come_into();
    let whole = harness.state().passage(sentence);
    press(&mut harness, Key::V);
    write(&mut harness, Key::B, "b");
    assert_eq!(
        harness.state_mut().take(),
        vec![Wish::Tell("coding-select-first")]
    );
    press(&mut harness, Key::R);
    let told = harness.state_mut().take();
    assert_eq!(told.last(), Some(&Wish::Repeat(vec![whole.clone()])));
    let (mut harness, _) = come_into();
    press(&mut harness, Key::Num2);
    let told = harness.state_mut().take();
    assert_eq!(told.last(), Some(&Wish::CodeNumber(2, vec![whole])));
    let (mut harness, _) = come_into();
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().selected(), sentence);
    // What is done with the quotation chooses it, and the cursor lets go of it again.
    let (mut harness, shortest) = come_into();
    let short = harness.state().passage("He measured nothing,");
    press(&mut harness, Key::O);
    press(&mut harness, Key::R);
    let told = [Wish::Comment(shortest), Wish::Repeat(vec![short])];
    assert_eq!(harness.state_mut().take(), told);
    press(&mut harness, Key::ArrowRight);
    press(&mut harness, Key::R);
    assert_eq!(harness.state().selected(), sentence);
}

#[test]
fn brackets_keys_move_the_end_of_the_selection() {
    let mut harness = reading(TALK, "Half of it");
    press(&mut harness, Key::S);
    press(&mut harness, Key::OpenBracket);
    assert_eq!(harness.state().selected(), "Half of it is");
    press(&mut harness, Key::CloseBracket);
    press(&mut harness, Key::CloseBracket);
    assert_eq!(harness.state().selected(), "Half of it is paid. Nobody");
    press_with(&mut harness, Modifiers::ALT, Key::CloseBracket);
    assert_eq!(harness.state().selected(), "of it is paid. Nobody");
    assert_eq!(harness.state_mut().take(), vec![]);
}

#[test]
fn a_quotation_is_resized_once_after_a_pause() {
    let mut harness = reading(TALK, "What happened");
    press(&mut harness, Key::Q);
    harness.state_mut().take();
    let quotation = harness.state().quotation("He came twice.");
    harness.key_press(Key::CloseBracket);
    harness.step();
    harness.key_press(Key::CloseBracket);
    harness.step();
    assert_eq!(
        harness.state_mut().take(),
        vec![],
        "the hand does not rest yet"
    );
    harness.run_steps(4);
    let passage = harness.state().passage("He came twice. He measured");
    assert_eq!(
        harness.state_mut().take(),
        vec![Wish::Resize(quotation, passage)]
    );
    harness.run_steps(12);
    assert_eq!(harness.state_mut().take(), vec![]);
}

#[test]
fn uncoded_turns_are_found() {
    let mut harness = reading(TALK, "He came");
    press(&mut harness, Key::U);
    assert_eq!(
        harness.state().state.caret(),
        harness.state().at("Half of it").start
    );
    press(&mut harness, Key::U);
    press(&mut harness, Key::U);
    assert_eq!(
        harness.state().state.caret(),
        harness.state().at("When six").start
    );
    press_with(&mut harness, Modifiers::SHIFT, Key::U);
    assert_eq!(
        harness.state().state.caret(),
        harness.state().at("They count").start
    );
}

#[test]
fn words_are_copied_as_they_are_and_with_shift_with_where_they_stand() {
    let mut harness = reading(TALK, "Half of it");
    press(&mut harness, Key::S);
    for (modifiers, words) in [
        (Modifiers::COMMAND, "Half of it is paid."),
        (
            Modifiers::COMMAND | Modifiers::SHIFT,
            "“Half of it is paid.” (interview-1, ¶4, P1)",
        ),
    ] {
        harness.event(egui::Event::ModifiersChanged(modifiers));
        harness.step();
        harness.event(egui::Event::Copy);
        harness.step();
        let commands = &harness.output().platform_output.commands;
        let copied = |command: &egui::OutputCommand| matches!(command, egui::OutputCommand::CopyText(text) if text == words);
        assert!(commands.iter().any(copied), "{commands:?}");
    }
}
