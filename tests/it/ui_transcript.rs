//! The transcript: what mouse and keys wish for, what a screen reader finds, and pictures to be looked at.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::{Duration, Instant};

use egui::accesskit::{Action, ActionData, ActionRequest, Role, TextPosition, TextSelection};
use egui::{Key, Modifiers, Pos2, Rect, Ui, UiBuilder, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use groundwork::analysis::Counts;
use groundwork::model::{DocumentId, Passage, QuotationId, TextRange};
use groundwork::operation::{NewCode, Operation};
use groundwork::session::{Desk, Preferences, Status};
use groundwork::ui::shell::{Room, Shell, Texts};
use groundwork::ui::theme;
use groundwork::ui::transcript::{Look, Page, State, Wish, selection_rect, transcript_ui};

use crate::fixture;
use crate::picture::{builder, keep};
use crate::small_study::small_study;

/// The coding screen around a transcript, without its other panes.
pub struct Stage {
    pub desk: Desk,
    status: Status,
    counts: Counts,
    texts: Texts,
    preferences: Preferences,
    document: DocumentId,
    pub text: Arc<str>,
    state: State,
    look: Look,
    wishes: Vec<Wish>,
    /// Whether the time of each pass is kept.
    pub measures: bool,
    /// The time that passes took.
    pub spent: Vec<Duration>,
}

impl Stage {
    pub fn new(desk: Desk, document: DocumentId) -> Self {
        let status = desk.status();
        let text = desk.text(document).unwrap();
        Self {
            counts: Counts::of(desk.project()),
            status,
            texts: Texts::default(),
            preferences: Preferences::default(),
            document,
            text,
            state: State::default(),
            look: Look::default(),
            wishes: Vec::new(),
            measures: false,
            spent: Vec::new(),
            desk,
        }
    }

    fn of_example(number: usize) -> Self {
        let desk = small_study();
        let document = desk.project().documents_in_order()[number].id;
        Self::new(desk, document)
    }

    fn of_fixture(text: &str) -> Self {
        let desk = fixture::project(text);
        let document = desk.project().documents_in_order()[0].id;
        Self::new(desk, document)
    }

    pub fn refresh(&mut self) {
        self.status = self.desk.status();
        self.counts = Counts::of(self.desk.project());
    }

    fn at(&self, words: &str) -> TextRange {
        let start = self.text.find(words).unwrap() as u32;
        TextRange::new(start, start + words.len() as u32)
    }

    fn passage(&self, words: &str) -> Passage {
        Passage::new(self.document, &self.text, self.at(words)).unwrap()
    }

    fn selected(&self) -> &str {
        let range = self.state.selection().unwrap();
        range.cut(&self.text).unwrap()
    }

    fn quotation(&self, words: &str) -> QuotationId {
        let project = self.desk.project();
        project.quotation_at(self.document, self.at(words)).unwrap()
    }

    fn take(&mut self) -> Vec<Wish> {
        std::mem::take(&mut self.wishes)
    }
}

/// Shows the transcript where the coding screen has it.
pub fn stage_ui(ui: &mut Ui, stage: &mut Stage) {
    let tokens = theme::tokens(ui);
    let window = ui.ctx().content_rect();
    let room = Room::of(window.width());
    let rail = if room >= Room::Regular { 64.0 } else { 44.0 };
    let left = rail + room.left_width();
    let right = if room.has_inspector() {
        room.inspector_width()
    } else {
        0.0
    };
    let rect = Rect::from_min_max(
        Pos2::new(left, 44.0 + 72.0),
        Pos2::new(window.right() - right, window.bottom() - 26.0),
    );
    ui.painter().rect_filled(window, 0.0, tokens.bg);
    ui.painter()
        .rect_filled(window.with_max_x(rail), 0.0, tokens.rail);
    let project = Arc::clone(stage.desk.project());
    let shell = Shell {
        status: &stage.status,
        project: &project,
        counts: &stage.counts,
        texts: &stage.texts,
        preferences: &stage.preferences,
        room,
    };
    let page = Page {
        document: stage.document,
        text: &stage.text,
        look: &stage.look,
    };
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect));
    let begun = Instant::now();
    transcript_ui(
        &mut child,
        &shell,
        page,
        &mut stage.state,
        &mut stage.wishes,
    );
    if stage.measures {
        stage.spent.push(begun.elapsed());
    }
}

fn harness(stage: Stage) -> Harness<'static, Stage> {
    harness_of(stage, [1440.0, 900.0], false)
}

fn harness_of(stage: Stage, size: [f32; 2], dark: bool) -> Harness<'static, Stage> {
    let mut harness = builder(size, dark).build_ui_state(stage_ui, stage);
    harness.run();
    harness
}

/// Pictures to be looked at, when a folder for them is named.
#[test]
fn pictures() {
    if std::env::var_os("GROUNDWORK_PICTURES").is_none() {
        return;
    }
    for (name, number, size, dark) in [
        ("en", 0, [1440.0, 900.0], false),
        ("en-dark", 0, [1280.0, 800.0], true),
        ("en-wide", 1, [1920.0, 1080.0], false),
        ("fa", 3, [1440.0, 900.0], false),
        ("fa-dark", 3, [1280.0, 800.0], true),
        ("fa-narrow", 3, [1024.0, 700.0], false),
    ] {
        let mut stage = Stage::of_example(number);
        stage.state.take_focus();
        let mut harness = harness_of(stage, size, dark);
        for _ in 0..9 {
            harness.key_press(Key::Q);
            harness.run();
        }
        keep(&mut harness, &format!("transcript-{name}-quotation"));
        harness.key_press(Key::S);
        harness.run();
        keep(&mut harness, &format!("transcript-{name}-selected"));
    }
    dense_pictures();
}

fn dense_pictures() {
    for (name, dark) in [("dense", false), ("dense-dark", true)] {
        let mut stage = Stage::of_example(0);
        for (number, words) in [
            "Last winter we lost eleven days and a third of the lining",
            "eleven days",
            "a letter came inviting us to a workshop on energy crisis management",
            "inviting us to a workshop",
            "So we have, what, seven good months",
            "I go and look in the yard",
            "The gas. From the middle of December they cut us to forty per cent, by text message, at ten at night. A kiln isn’t an oven",
        ]
        .iter()
        .enumerate()
        {
            if !stage.text.contains(words) {
                continue;
            }
            let passage = stage.passage(words);
            let create = (0..1 + number % 3).map(|part| NewCode {
                name: format!("a further code {number} {part}"),
                ..NewCode::default()
            });
            let operation = Operation::CodePassages {
                passages: vec![passage],
                codes: Vec::new(),
                create: create.collect(),
            };
            stage.desk.perform(operation, "").unwrap();
        }
        stage.refresh();
        let range = stage.at("The gas.");
        stage.state.reveal(range);
        let mut harness = harness_of(stage, [1440.0, 900.0], dark);
        keep(&mut harness, &format!("transcript-{name}"));
        let rect = harness
            .query_all_by_label_contains("a further code 0")
            .next()
            .unwrap()
            .rect();
        harness.hover_at(rect.center());
        harness.run();
        keep(&mut harness, &format!("transcript-{name}-hover"));
        harness.hover_at(Pos2::ZERO);
        harness.state_mut().look.tints = false;
        harness.state_mut().look.zoom = 1.5;
        harness.run();
        keep(&mut harness, &format!("transcript-{name}-plain"));
    }
}

const TALK: &str = "
//- document interview-1
I: What happened then?
P1: He came twice. He measured nothing, he asked for our figures. Three weeks later we had a binder.
    ^^^^^^^^^^^^^^ visits
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ asking for figures
                   ^^^^^^^^^^^^^^^^^^^^ no diagnosis
I: And if it comes through the estate company, with the subsidy?
P1: Half of it is paid. Nobody asks whether it was any use.
P2: They count the days.
I: When did it work?
P1: When six of us went together.
//- codebook
Help
  Standard
    visits
    no diagnosis
    asking for figures
";

const PERSIAN: &str = "
//- document مصاحبه
م: بعد چه شد؟
پ۱: دو بار آمد. هیچ‌چیز را اندازه نگرفت و ISO 9001 خواست.
    ^^^^^^^^^^^ آمدن
";

/// Where words stand on the screen.
fn spot(harness: &mut Harness<'_, Stage>, words: &str) -> Rect {
    let stage = harness.state_mut();
    let (range, kept) = (stage.at(words), stage.state.selection());
    stage.state.select(range);
    harness.run();
    let rect = selection_rect(&harness.state().state).unwrap();
    let stage = harness.state_mut();
    match kept {
        Some(kept) => stage.state.select(kept),
        None => stage.state.clear_selection(),
    }
    harness.run();
    harness.state_mut().take();
    rect
}

fn click(harness: &mut Harness<'_, Stage>, pos: Pos2) {
    harness.hover_at(pos);
    harness.run();
    harness.drag_at(pos);
    harness.step();
    harness.drop_at(pos);
    harness.step();
}

fn drag(harness: &mut Harness<'_, Stage>, from: Pos2, to: Pos2) {
    harness.hover_at(from);
    harness.run();
    harness.drag_at(from);
    harness.step();
    harness.hover_at(from + (to - from) / 2.0);
    harness.step();
    harness.hover_at(to);
    harness.step();
    harness.drop_at(to);
    harness.step();
}

/// A transcript with focus, its cursor at the first of `words`.
fn reading(fixture: &str, words: &str) -> Harness<'static, Stage> {
    let mut harness = harness(Stage::of_fixture(fixture));
    let stage = harness.state_mut();
    let range = stage.at(words);
    stage.state.reveal(range);
    stage.state.take_focus();
    harness.run();
    harness.state_mut().take();
    harness
}

fn press(harness: &mut Harness<'_, Stage>, key: Key) {
    harness.key_press(key);
    harness.run();
}

fn press_with(harness: &mut Harness<'_, Stage>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run();
}

/// A key with the letter that it types.
fn write(harness: &mut Harness<'_, Stage>, key: Key, letter: &str) {
    let pressed = egui::Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    // The window hands both over in one pass.
    let events = &mut harness.input_mut().events;
    events.push(pressed);
    if !letter.is_empty() {
        events.push(egui::Event::Text(letter.to_owned()));
    }
    harness.run();
}

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
    let label = "Code visits, ¶2 to ¶2, coder tester";
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
        .get_by_label("Code visits, ¶2 to ¶2, coder tester")
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
fn copied_words_say_where_they_stand() {
    let mut harness = reading(TALK, "Half of it");
    press(&mut harness, Key::S);
    harness.event(egui::Event::Copy);
    harness.step();
    let words = "“Half of it is paid.” (interview-1, ¶4, P1)".to_owned();
    let commands = &harness.output().platform_output.commands;
    let copied = |command: &egui::OutputCommand| matches!(command, egui::OutputCommand::CopyText(text) if *text == words);
    assert!(commands.iter().any(copied), "{commands:?}");
}

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
    assert_eq!(run.value().as_deref(), Some(words));
}

/// The words below a node.
fn run_of(
    node: egui_kittest::kittest::AccessKitNode<'_>,
) -> egui_kittest::kittest::AccessKitNode<'_> {
    let mut node = node;
    while node.role() != Role::TextRun {
        node = node.children().next().unwrap();
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

#[test]
fn an_assistive_program_reads_the_turns_and_selects_in_them() {
    let mut harness = reading(TALK, "figures");
    let turn = harness
        .get_by_label_contains("measured nothing")
        .accesskit_node();
    assert_eq!(turn.role(), Role::Paragraph);
    let run = run_of(turn);
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
