//! The transcript: what mouse and keys wish for, what a screen reader finds, and pictures to be looked at.

mod keys;
mod pointer;
mod shown;

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
