//! The gestures of coding, by keyboard alone: each is made on the coding screen, and the project then holds what it asks.

use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use groundwork::model::{LinkKind, QuotationId, Replacement, WeightScale};
use groundwork::operation::{NewCode, Operation, ProjectEdit, TextEdit, WhenGone};
use groundwork::session::{Desk, Places, Preferences, UnitKind, UnitPlace};
use groundwork::ui::shell::{Action, Spot};

use crate::fixture;
use crate::picture::keep;
use crate::ui_coding::{Stage, example_stage, harness, harness_of, press, write};

const TALK: &str = "
//- document one
I: What happened then?
P1: He came twice. He measured nothing, he asked for our figures. Three weeks later we had a binder.
    ^^^^^^^^^^^^^^ visits
P1: I keep it on the shelf.
I: And the subsidy?
P1: Half of it is paid. Nobody asks whether it was any use.
P2: They count the days.
I: When did it work?
P1: When six of us went together.
//- document two
P3: The consultant came twice, too. We paid.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ visits
//- codebook
Help
  Standard
    visits
";

const NONE: Modifiers = Modifiers::NONE;
const SHIFT: Modifiers = Modifiers::SHIFT;
const ALT: Modifiers = Modifiers::ALT;
const CTRL: Modifiers = Modifiers::COMMAND;

type Screen = Harness<'static, Stage>;

/// The coding screen with the cursor at the first of `words`.
fn reading(words: &str) -> Screen {
    of_stage(Stage::new(fixture::project(TALK)), words)
}

fn of_stage(mut stage: Stage, words: &str) -> Screen {
    let place = fixture::passage(&stage.desk, words);
    stage.show(Spot::Text(place.document(), place.range().start));
    let mut harness = harness(stage);
    harness.run_steps(4);
    harness
}

/// The words that carry a code, in the order of the text.
fn coded(harness: &Screen, name: &str) -> Vec<String> {
    let stage = harness.state();
    assert_eq!(stage.failed, Vec::<String>::new());
    let project = stage.desk.project();
    let code = stage.code(name);
    let mut rows: Vec<_> = project
        .codings_with(code)
        .filter_map(|coding| project.codings.get(coding))
        .filter_map(|coding| project.quotations.get(coding.quotation))
        .map(|row| (project.document_name(row.document), row.range, &row.words))
        .collect();
    rows.sort();
    rows.into_iter()
        .map(|(_, _, words)| words.to_string())
        .collect()
}

fn quotation(harness: &Screen, words: &str) -> QuotationId {
    let stage = harness.state();
    let passage = fixture::passage(&stage.desk, words);
    stage
        .desk
        .project()
        .quotation_at(passage.document(), passage.range())
        .unwrap()
}

fn said(harness: &Screen) -> Vec<String> {
    harness
        .state()
        .done
        .iter()
        .filter_map(|action| match action {
            Action::Say(message) => Some(message.to_string()),
            _ => None,
        })
        .collect()
}

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
    // The number keys have what was used last, R the last again.
    press(&mut harness, NONE, Key::ArrowDown);
    press(&mut harness, NONE, Key::R);
    press(&mut harness, NONE, Key::Num2);
    assert_eq!(coded(&harness, "silence").len(), 2);
    assert_eq!(coded(&harness, "no questions").len(), 2);
}

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
            .query_by_label_contains("visits, ¶2 to ¶2, coder tester, negative case")
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
        .get_by_label_contains("Change the link to one · ¶2")
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
        .get_by_label_contains("Remove the link to one · ¶2")
        .click();
    harness.run_steps(4);
    assert!(harness.state().desk.project().links.is_empty());
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

#[test]
fn only_the_codes_here_are_shown_and_a_chip_says_so() {
    let mut harness = reading("Nobody");
    press(&mut harness, NONE, Key::C);
    write(&mut harness, "silence");
    press(&mut harness, NONE, Key::Enter);
    let bracket = |harness: &Screen, code: &str| {
        let label = format!("Code {code}, ¶");
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
    assert!(told(
        &harness,
        "Unit 2 of 5: 2 coded, 0 left on purpose, 3 open"
    ));
    press(&mut harness, NONE, Key::R);
    assert!(
        coded(&harness, "نصفش را دادند")
            .iter()
            .any(|words| words.contains("ISO 9001"))
    );
}

/// The study with a second coder in hand, who has put the same code there and another one.
fn of_two_coders(folder: &std::path::Path) -> Stage {
    let path = folder.join("two.gwk");
    fixture::project(TALK).backup(&path).unwrap();
    let mut desk = Desk::open(&path, false, Places::default()).unwrap();
    let visits = fixture::code(desk.project(), "visits");
    for (words, codes) in [
        ("He came twice.", vec![visits]),
        ("He measured nothing", vec![]),
    ] {
        let create = codes.is_empty().then(|| NewCode {
            name: "no diagnosis".into(),
            ..NewCode::default()
        });
        let operation = Operation::CodePassages {
            passages: vec![fixture::passage(&desk, words)],
            codes,
            create: create.into_iter().collect(),
        };
        desk.perform(operation, "").unwrap();
    }
    Stage::new(desk)
}

#[test]
fn the_margin_shows_coders_together_apart_or_one_of_them() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = of_stage(of_two_coders(folder.path()), "What happened");
    let brackets = |harness: &Screen, code: &str| {
        let label = format!("Code {code}, ¶");
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

/// Pictures to be looked at, when a folder for them is named.
#[test]
fn pictures_of_gestures() {
    if std::env::var_os("GROUNDWORK_PICTURES").is_none() {
        return;
    }
    for (name, number, size, dark) in [
        ("light", 0, [1440.0, 900.0], false),
        ("dark-1280", 0, [1280.0, 800.0], true),
        ("persian", 3, [1440.0, 900.0], false),
    ] {
        let mut stage = example_stage(number, "");
        stage.perform(Operation::EditProject(ProjectEdit {
            weights: Some(Some(WeightScale { least: 1, most: 5 })),
            ..ProjectEdit::default()
        }));
        let document = stage.desk.project().documents_in_order()[number].id;
        stage.show(Spot::Text(document, 0));
        let mut harness = harness_of(stage, size, dark);
        harness.run_steps(4);
        press(&mut harness, NONE, Key::Q);
        for key in [Key::N, Key::Plus, Key::Plus, Key::L, Key::Q, Key::Q] {
            press(&mut harness, NONE, key);
        }
        keep(&mut harness, &format!("gestures-{name}-linking"));
        press(&mut harness, NONE, Key::L);
        keep(&mut harness, &format!("gestures-{name}-link"));
        write(&mut harness, "the same winter, told by the other side");
        press(&mut harness, NONE, Key::Enter);
        press(&mut harness, SHIFT, Key::Q);
        press(&mut harness, SHIFT, Key::Q);
        keep(&mut harness, &format!("gestures-{name}-marks"));
        press(&mut harness, SHIFT, Key::O);
        keep(&mut harness, &format!("gestures-{name}-only"));
        press(&mut harness, SHIFT, Key::O);
        press(&mut harness, CTRL, Key::L);
        for key in [
            Key::ArrowDown,
            Key::Space,
            Key::Space,
            Key::R,
            Key::ArrowDown,
        ] {
            press(&mut harness, NONE, key);
        }
        keep(&mut harness, &format!("gestures-{name}-units"));
        press(&mut harness, CTRL, Key::L);
        press(&mut harness, CTRL | SHIFT, Key::A);
        keep(&mut harness, &format!("gestures-{name}-speaker"));
    }
    let folder = tempfile::tempdir().unwrap();
    let mut harness = of_stage(of_two_coders(folder.path()), "What happened");
    harness
        .get_by_label_contains("Whose codings are shown")
        .click();
    harness.run_steps(4);
    harness.get_by_label("Each coder apart").click();
    harness.run_steps(4);
    keep(&mut harness, "gestures-coders");
}
