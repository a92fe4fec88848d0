//! How few keys, in Persian too, and what the margin shows.

use super::*;

#[test]
fn only_the_codes_here_are_shown_and_a_chip_says_so() {
    let mut harness = reading("Nobody");
    press(&mut harness, NONE, Key::C);
    write(&mut harness, "silence");
    press(&mut harness, NONE, Key::Enter);
    let bracket = |harness: &Screen, code: &str| {
        let label = format!("Code {code} on “");
        harness.query_all_by_label_contains(&label).count()
    };
    assert_eq!(
        (bracket(&harness, "visits"), bracket(&harness, "silence")),
        (1, 1)
    );
    press(&mut harness, SHIFT, Key::O);
    assert_eq!(
        (bracket(&harness, "visits"), bracket(&harness, "silence")),
        (0, 1)
    );
    harness.get_by_label_contains("Only “silence”").click();
    harness.run_steps(4);
    assert_eq!(
        (bracket(&harness, "visits"), bracket(&harness, "silence")),
        (1, 1)
    );
    press(&mut harness, SHIFT, Key::O);
    press(&mut harness, SHIFT, Key::O);
    assert!(harness.query_by_label_contains("Only “silence”").is_none());
}

/// Counts what the hand does: every key and every letter.
struct Hand {
    harness: Screen,
    strokes: usize,
}

impl Hand {
    fn key(&mut self, modifiers: Modifiers, key: Key) {
        press(&mut self.harness, modifiers, key);
        self.strokes += 1;
    }

    fn letters(&mut self, letters: &str) {
        for letter in letters.chars() {
            write(&mut self.harness, letter.encode_utf8(&mut [0; 4]));
            self.strokes += 1;
        }
    }

    fn take(&mut self) -> usize {
        std::mem::take(&mut self.strokes)
    }
}

/// A session of coding, key by key. Going to the next sentence costs one key each time and is counted with it.
#[test]
fn coding_takes_as_few_keys_as_this() {
    let mut hand = Hand {
        harness: reading("He measured"),
        strokes: 0,
    };
    // A code that there is not yet: C, its name, Enter.
    hand.key(NONE, Key::C);
    hand.letters("no diagnosis");
    hand.key(NONE, Key::Enter);
    assert_eq!(hand.take(), "no diagnosis".len() + 2, "new code");
    // A code that there is: C, enough letters to be first, Enter.
    hand.key(ALT, Key::ArrowDown);
    hand.key(NONE, Key::C);
    hand.letters("vis");
    hand.key(NONE, Key::Enter);
    assert_eq!(hand.take(), 1 + 5, "existing code");
    // The same code again.
    hand.key(ALT, Key::ArrowDown);
    hand.key(NONE, Key::R);
    assert_eq!(hand.take(), 1 + 1, "repeat");
    // A second code on the same passage: one of the last nine.
    hand.key(NONE, Key::Num2);
    assert_eq!(hand.take(), 1, "second code, used before");
    hand.key(NONE, Key::C);
    hand.letters("new");
    hand.key(NONE, Key::Enter);
    assert_eq!(hand.take(), 5, "second code, a new one");
    // The participant’s own words.
    hand.key(NONE, Key::ArrowDown);
    hand.key(NONE, Key::ArrowDown);
    hand.key(NONE, Key::S);
    hand.key(ALT, Key::V);
    assert_eq!(hand.take(), 2 + 2, "in vivo");
    // A whole turn with the last code.
    hand.key(NONE, Key::ArrowDown);
    hand.key(SHIFT, Key::T);
    assert_eq!(hand.take(), 1 + 1, "a turn with the last code");
    let harness = &hand.harness;
    let measured = "He measured nothing, he asked for our figures.";
    let shelf = "I keep it on the shelf.";
    assert_eq!(coded(harness, "no diagnosis"), [measured, shelf]);
    assert_eq!(
        coded(harness, "visits")[1..3],
        ["Three weeks later we had a binder.", shelf]
    );
    assert_eq!(coded(harness, "new"), [shelf]);
    assert_eq!(
        coded(harness, "Half of it is paid"),
        ["Half of it is paid.", "They count the days."]
    );
}

const PERSIAN: &str = "
//- document مصاحبه
مصاحبه‌گر: بعد چه شد؟
پ۱: دو بار آمد. هیچ‌چیز را اندازه نگرفت و ISO 9001 خواست. رفت.
    ^^^^^^^^^^^ آمدن
مصاحبه‌گر: و یارانه؟
پ۱: نصفش را دادند. کسی نپرسید به درد خورد یا نه.
";

#[test]
fn the_gestures_are_the_same_in_persian() {
    let mut harness = of_stage(Stage::new(fixture::project(PERSIAN)), "بار آمد");
    let second = "دو بار آمد. هیچ‌چیز را اندازه نگرفت و ISO 9001 خواست.";
    for (key, expected) in [
        (Key::Period, second),
        (
            Key::OpenBracket,
            "دو بار آمد. هیچ‌چیز را اندازه نگرفت و ISO 9001",
        ),
        (Key::CloseBracket, second),
        (Key::Comma, "دو بار آمد."),
    ] {
        press(&mut harness, NONE, key);
        harness.run_steps(4);
        assert_eq!(coded(&harness, "آمدن")[0], expected);
    }
    press(&mut harness, NONE, Key::U);
    press(&mut harness, NONE, Key::S);
    press(&mut harness, NONE, Key::V);
    let words = ["نصفش را دادند."];
    assert_eq!(coded(&harness, "نصفش را دادند"), words, "in exact words");
    press(&mut harness, CTRL, Key::L);
    let told =
        |harness: &Screen, words: &str| harness.query_all_by_label_contains(words).count() > 0;
    // It begins where the reading cursor is, and goes on to what is open.
    assert!(told(
        &harness,
        "Unit 4 of 5: 2 coded, 0 left on purpose, 3 open"
    ));
    press(&mut harness, NONE, Key::U);
    press(&mut harness, NONE, Key::R);
    assert!(
        coded(&harness, "نصفش را دادند")
            .iter()
            .any(|words| words.contains("کسی نپرسید"))
    );
}

#[test]
fn the_margin_shows_coders_together_apart_or_one_of_them() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = of_stage(of_two_coders(folder.path()), "What happened");
    let brackets = |harness: &Screen, code: &str| {
        let label = format!("Code {code} on “");
        harness.query_all_by_label_contains(&label).count()
    };
    let choose = |harness: &mut Screen, choice: &str| {
        harness
            .get_by_label_contains("Whose codings are shown")
            .click();
        harness.run_steps(4);
        harness.get_by_label(choice).click();
        harness.run_steps(4);
    };
    assert_eq!(
        (
            brackets(&harness, "visits"),
            brackets(&harness, "no diagnosis")
        ),
        (1, 1)
    );
    choose(&mut harness, "Each coder apart");
    assert_eq!(brackets(&harness, "visits"), 2);
    choose(&mut harness, "Only tester");
    assert_eq!(
        (
            brackets(&harness, "visits"),
            brackets(&harness, "no diagnosis")
        ),
        (1, 0)
    );
    choose(&mut harness, "Coders together");
    assert_eq!(brackets(&harness, "no diagnosis"), 1);
}

#[test]
fn where_units_were_left_is_kept_with_the_preferences() {
    let folder = tempfile::tempdir().unwrap();
    let places = Places {
        config: Some(folder.path().to_owned()),
        cache: None,
        coder: None,
    };
    let desk = fixture::project(TALK);
    let document = desk.project().documents_in_order()[0].id;
    let mut preferences = Preferences::default();
    let place = UnitPlace {
        kind: UnitKind::Turn,
        offset: 17,
    };
    preferences.units.insert(document, place);
    places.keep(&preferences).unwrap();
    assert_eq!(places.preferences(), preferences);
}

#[test]
fn what_was_left_stays_on_its_words_when_the_text_is_corrected() {
    let mut desk = fixture::project(TALK);
    let document = desk.project().documents_in_order()[0].id;
    let leave = Operation::MarkSeen {
        passages: vec![
            fixture::passage(&desk, "I keep it on the shelf."),
            fixture::passage(&desk, "They count the days."),
        ],
    };
    desk.perform(leave, "").unwrap();
    let before = desk.project().clone();
    let replacement = |desk: &Desk, was: &str, words: &str| Replacement {
        range: fixture::passage(desk, was).range(),
        was: None,
        words: words.into(),
    };
    let list = vec![
        replacement(&desk, "came twice. He", "came two times. He"),
        replacement(&desk, "the shelf", "a high shelf"),
        replacement(&desk, "They count the days.", ""),
    ];
    let operation = Operation::EditText {
        texts: vec![TextEdit::new(document, list)],
        gone: WhenGone::Remove,
    };
    desk.perform(operation, "").unwrap();
    let text = desk.text(document).unwrap();
    let left: Vec<&str> = desk
        .project()
        .seen
        .iter()
        .map(|row| row.range.cut(&text).unwrap())
        .collect();
    assert_eq!(left, ["I keep it on a high shelf."]);
    desk.undo().unwrap();
    assert_eq!(**desk.project(), *before);
    assert_eq!(desk.check().unwrap().problems, vec![]);
}

/// A key as a Persian keyboard tells it: by its place, with the letter that stands there.
fn persian_key(harness: &mut Screen, (modifiers, key): (Modifiers, Key), letter: &str) {
    let pressed = egui::Event::Key {
        key,
        physical_key: Some(key),
        pressed: true,
        repeat: false,
        modifiers,
    };
    let written = egui::Event::Text(letter.to_owned());
    harness.input_mut().events.extend([pressed, written]);
    harness.run_steps(4);
}

#[test]
fn with_alt_a_key_acts_by_its_place_whatever_letter_stands_there() {
    let mut harness = reading("Nobody asks");
    let rows = |harness: &Screen| {
        let rows = harness.query_all_by_role(egui::accesskit::Role::ListBoxOption);
        rows.count()
    };
    press(&mut harness, NONE, Key::S);
    persian_key(&mut harness, (ALT, Key::CloseBracket), "چ");
    assert_eq!(rows(&harness), 0, "the finder stays away");
    persian_key(&mut harness, (NONE, Key::CloseBracket), "چ");
    assert!(rows(&harness) > 0, "a name may begin so");
}

#[test]
fn a_word_within_a_sentence_is_not_the_name_that_is_meant() {
    let mut harness = reading("Nobody asks");
    press(&mut harness, NONE, Key::S);
    press(&mut harness, ALT, Key::V);
    let sentence = "Nobody asks whether it was any use";
    assert_eq!(coded(&harness, sentence).len(), 1);
    press(&mut harness, NONE, Key::ArrowDown);
    press(&mut harness, NONE, Key::T);
    press(&mut harness, ALT, Key::C);
    write(&mut harness, "whether");
    press(&mut harness, NONE, Key::Enter);
    assert_eq!(coded(&harness, "whether").len(), 1);
    assert_eq!(coded(&harness, sentence).len(), 1);
}
