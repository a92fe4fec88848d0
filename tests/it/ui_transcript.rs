//! The transcript: what mouse and keys wish for, what a screen reader finds, and pictures to be looked at.

use std::collections::HashSet;
use std::sync::Arc;

use egui::{Key, Modifiers, Pos2, Rect, Ui, UiBuilder, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use groundwork::analysis::Counts;
use groundwork::model::{CodeId, DocumentId, Passage, QuotationId, TextRange};
use groundwork::operation::{NewCode, Operation};
use groundwork::session::{Desk, Preferences, Status, example_in_memory};
use groundwork::ui::shell::{Room, Shell, Texts};
use groundwork::ui::theme;
use groundwork::ui::transcript::{Look, Page, State, Wish, selection_rect, transcript_ui};

use crate::fixture;
use crate::picture::{builder, keep};

/// The coding screen around a transcript, without its other panes.
struct Stage {
    desk: Desk,
    status: Status,
    counts: Counts,
    texts: Texts,
    preferences: Preferences,
    document: DocumentId,
    text: Arc<str>,
    state: State,
    look: Look,
    wishes: Vec<Wish>,
    whole: bool,
}

impl Stage {
    fn new(desk: Desk, document: DocumentId) -> Self {
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
            whole: false,
            desk,
        }
    }

    fn of_example(number: usize) -> Self {
        let desk = example_in_memory().unwrap();
        let document = desk.project().documents_in_order()[number].id;
        Self::new(desk, document)
    }

    fn of_fixture(text: &str) -> Self {
        let desk = fixture::project(text);
        let document = desk.project().documents_in_order()[0].id;
        Self::new(desk, document)
    }

    fn refresh(&mut self) {
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

/// Shows the transcript where the coding screen has it; over everything where the stage says so.
fn stage_ui(ui: &mut Ui, stage: &mut Stage) {
    let tokens = theme::tokens(ui);
    let window = ui.max_rect();
    let room = Room::of(window.width());
    let mut rect = window;
    if !stage.whole {
        let rail = if room >= Room::Regular { 64.0 } else { 44.0 };
        let left = rail + room.left_width();
        let right = if room.has_inspector() {
            room.inspector_width()
        } else {
            0.0
        };
        rect = Rect::from_min_max(
            Pos2::new(left, 44.0 + 72.0),
            Pos2::new(window.right() - right, window.bottom() - 26.0),
        );
        ui.painter().rect_filled(window, 0.0, tokens.bg);
        ui.painter()
            .rect_filled(window.with_max_x(rail), 0.0, tokens.rail);
    }
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
    transcript_ui(
        &mut child,
        &shell,
        page,
        &mut stage.state,
        &mut stage.wishes,
    );
}

fn harness(stage: Stage) -> Harness<'static, Stage> {
    harness_of(stage, [1440.0, 900.0], false)
}

fn harness_of(stage: Stage, size: [f32; 2], dark: bool) -> Harness<'static, Stage> {
    let mut harness = builder(size, dark).build_ui_state(stage_ui, stage);
    harness.run();
    harness
}

#[test]
fn pictures() {
    if std::env::var_os("GROUNDWORK_PICTURES").is_none() {
        return;
    }
    let sizes = [
        ("1440", [1440.0, 900.0]),
        ("1280", [1280.0, 800.0]),
        ("1920", [1920.0, 1080.0]),
        ("1024", [1024.0, 700.0]),
    ];
    for (number, name) in [(0, "en"), (3, "fa")] {
        for (size_name, size) in sizes {
            for dark in [false, true] {
                let mut stage = Stage::of_example(number);
                let marks = stage.desk.project().quotations_of(stage.document);
                let first = marks.into_iter().next().unwrap();
                let range = stage.desk.project().quotations.get(first).unwrap().range;
                stage.state.reveal(range);
                let mut harness = harness_of(stage, size, dark);
                let theme = if dark { "dark" } else { "light" };
                keep(
                    &mut harness,
                    &format!("transcript-{name}-{size_name}-{theme}"),
                );
                harness.state_mut().state.take_focus();
                harness.state_mut().state.set_quotation(Some(first));
                harness.run();
                for _ in 0..8 {
                    harness.key_press(Key::Q);
                    harness.run();
                }
                harness.key_press(Key::U);
                harness.run();
                harness.key_press(Key::S);
                harness.run();
                keep(
                    &mut harness,
                    &format!("transcript-{name}-{size_name}-{theme}-selected"),
                );
            }
        }
    }
}
