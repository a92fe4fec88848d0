//! The dialog of pseudonyms: names are entered, places are shown in context and ticked off, one act replaces them.

use std::sync::Arc;

use egui::{Key, Modifiers, Ui, UiBuilder};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use groundwork::analysis::Counts;
use groundwork::operation::Operation;
use groundwork::session::{Desk, Event, Output, Preferences, Request, Status, Ticket};
use groundwork::ui::command::Command;
use groundwork::ui::documents::{self, State};
use groundwork::ui::shell::{Action, Actions, Room, Shell, Texts};

use crate::fixture;
use crate::picture::{builder, keep};

const STUDY: &str = "
//- document Interview 1
Maria: I told Anna about it, and Anna told everybody.
       ^^^^^^^^^^^ telling
I: Did Anna's mother know?
Maria: Anna never said. It was in anna and in Annas letter.
//- document مصاحبه
م۱: من و علي‌رضا رفتیم؛ عليرضا چیزی نگفت.
";

struct Stage {
    desk: Desk,
    status: Status,
    counts: Arc<Counts>,
    state: State,
    done: Vec<Action>,
}

impl Stage {
    fn new(desk: Desk) -> Self {
        Self {
            status: desk.status(),
            counts: Arc::new(Counts::of(desk.project())),
            state: State::default(),
            done: Vec::new(),
            desk,
        }
    }

    fn with<R>(&mut self, act: impl FnOnce(&Shell<'_>, &mut State, &mut Actions) -> R) -> R {
        let mut out = Actions::default();
        let (counts, texts) = (Arc::clone(&self.counts), Texts::default());
        let preferences = Preferences::default();
        let shell = Shell {
            status: &self.status,
            project: &self.status.project,
            counts: &counts,
            texts: &texts,
            preferences: &preferences,
            room: Room::Regular,
        };
        let answer = act(&shell, &mut self.state, &mut out);
        for action in out.take() {
            self.done.push(action.clone());
            match action {
                Action::Do(operation) | Action::DoAndSay(operation) => {
                    self.perform(*operation, None)
                }
                Action::DoWith(operation, ticket) => self.perform(*operation, Some(ticket)),
                Action::Ask(Request::Mentions { ticket }) => {
                    let event = Event::Mentions {
                        ticket,
                        revision: self.desk.project().revision(),
                        mentions: self.desk.mentions().into(),
                    };
                    self.hear(&event);
                }
                _ => {}
            }
        }
        answer
    }

    fn hear(&mut self, event: &Event) {
        self.with(|shell, state, out| documents::answer(event, shell, state, out));
    }

    fn perform(&mut self, operation: Operation, ticket: Option<Ticket>) {
        let done = self.desk.perform(operation, "");
        self.status = self.desk.status();
        self.counts = Arc::new(Counts::of(self.desk.project()));
        let event = match done {
            Ok(done) => Event::Changed {
                status: self.status.clone(),
                entry: Box::new(done.entry),
                recoded: None,
                ticket,
            },
            Err(failure) => Event::Failed {
                message: failure.message(),
                grave: false,
                ticket,
            },
        };
        self.hear(&event);
    }
}

fn stage_ui(ui: &mut Ui, stage: &mut Stage) {
    let window = ui.ctx().content_rect();
    let mut child = ui.new_child(UiBuilder::new().max_rect(window));
    stage.with(|shell, state, out| documents::main_ui(&mut child, shell, state, out));
}

fn opened(size: [f32; 2], dark: bool) -> Harness<'static, Stage> {
    let mut stage = Stage::new(fixture::project(STUDY));
    stage.with(|shell, state, out| documents::run(Command::Pseudonyms, shell, state, out));
    let mut harness = builder(size, dark).build_ui_state(stage_ui, stage);
    harness.run_steps(6);
    harness
}

fn enter(harness: &mut Harness<'_, Stage>, name: &str, replacement: &str) {
    for (field, words) in [
        ("Name as it is said", name),
        ("What stands for it", replacement),
    ] {
        harness.get_by_label(field).focus();
        harness.run_steps(2);
        harness.event(egui::Event::Text(words.to_owned()));
        harness.run_steps(2);
    }
    harness.key_press_modifiers(Modifiers::NONE, Key::Enter);
    harness.run_steps(4);
}

#[test]
fn names_are_entered_places_ticked_off_and_the_rest_replaced_in_one_act() {
    let mut harness = opened([1280.0, 800.0], false);
    assert!(harness.query_by_label_contains("Enter a name").is_some());
    enter(&mut harness, "Anna", "B.");
    assert!(harness.get_by_label("Name as it is said").is_focused());
    enter(&mut harness, "علیرضا", "پ۱");
    assert_eq!(harness.state().desk.project().pseudonyms.len(), 2);
    let rows = harness
        .state()
        .state
        .pseudonyms()
        .unwrap()
        .places()
        .rows()
        .to_vec();
    let told: Vec<(&str, bool, bool)> = rows
        .iter()
        .map(|row| (row.found.as_str(), row.ticked, row.doubt.is_empty()))
        .collect();
    assert_eq!(
        told,
        [
            ("Anna", true, true),
            ("Anna", true, true),
            ("Anna", true, true),
            ("Anna", true, true),
            ("anna", false, false),
            ("Anna", false, false),
            ("علي‌رضا", true, true),
            ("عليرضا", true, true),
        ]
    );
    assert_eq!(rows[2].place, "Interview 1, ¶2");
    assert_eq!(
        (rows[2].before.as_str(), rows[2].after.as_str()),
        ("I: Did ", "'s mother know?")
    );
    keep(&mut harness, "transcripts-pseudonyms");
    harness
        .get_by_label_contains("Anna becomes B., Interview 1, ¶2")
        .click();
    harness.run_steps(3);
    harness.get_by_label_contains("Replace at 5 places").click();
    harness.run_steps(6);
    let desk = &harness.state().desk;
    let id = desk.project().document_named("Interview 1").unwrap().id;
    let text = desk.text(id).unwrap();
    assert!(text.contains("I told B. about it, and B. told") && text.contains("Did Anna's mother"));
    assert_eq!(desk.check().unwrap().problems, vec![]);
    assert_eq!(desk.store().undoable().len(), desk_begun() + 3);
    // What was ticked off stays so for the places that are left.
    let left = harness.state().state.pseudonyms().unwrap().places();
    assert_eq!(left.rows().len(), 3);
    harness.get_by_label_contains("Export the list").click();
    harness.run_steps(3);
    let exported = |action: &Action| matches!(action, Action::Export(Output::Pseudonyms));
    assert!(harness.state().done.iter().any(exported));
}

fn desk_begun() -> usize {
    fixture::project(STUDY).store().undoable().len()
}

#[test]
fn a_refusal_is_said_in_the_dialog_and_names_can_be_changed_and_removed() {
    let mut harness = opened([1440.0, 900.0], true);
    enter(&mut harness, "Anna", "B.");
    harness
        .get_by_label_contains("Anna, B. stands for it")
        .click();
    harness.run_steps(3);
    harness.get_by_label("What stands for it").focus();
    harness.run_steps(2);
    harness.event(egui::Event::Text("C.".to_owned()));
    harness.run_steps(2);
    harness.key_press_modifiers(Modifiers::NONE, Key::Enter);
    harness.run_steps(4);
    let replacement = |harness: &Harness<'_, Stage>| {
        let rows = harness.state().desk.project().pseudonyms.clone();
        rows.iter().next().map(|row| row.replacement.clone())
    };
    assert_eq!(replacement(&harness).as_deref(), Some("C."));
    keep(&mut harness, "transcripts-pseudonyms-dark");
    harness.get_by_label("Take Anna off the list").click();
    harness.run_steps(4);
    assert_eq!(replacement(&harness), None);
}
