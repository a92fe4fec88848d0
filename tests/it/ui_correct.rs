//! Editing the text of a turn in the window, two documents side by side, and the dialog of pseudonyms.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Key, Modifiers, Pos2, Rect, Ui, UiBuilder};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use groundwork::analysis::Counts;
use groundwork::model::TextRange;
use groundwork::operation::{Operation, WhenGone};
use groundwork::session::{Desk, Preferences, Reading, Request, Status};
use groundwork::ui::coding::{self, State, Turn};
use groundwork::ui::shell::{Action, Actions, Preference, Room, Shell, Spot, Texts};

use crate::fixture::{self, codings};
use crate::picture::{builder, keep};

const STUDY: &str = "
//- document one
I: How did it begin?
P1: I nver told any one, not even my sister.
    ^^^^^^^^^^^^^^^^^^^ isolation
                         ^^^^^^^^^^^^^^^^^^ concealment
P1: Then the letter came and everybody knew.
             ^^^^^^ exposure
//- document two
م۱: می‌خواهم برم خونه، به كسي نگفتم.
            ^^^^^^^ leaving
";

/// The coding screen in a window of its own: what it asks for is done on a desk, as the workbench does.
struct Stage {
    desk: Desk,
    status: Status,
    counts: Arc<Counts>,
    texts: Texts,
    preferences: Preferences,
    state: State,
    failed: Vec<String>,
}

impl Stage {
    fn new(desk: Desk) -> Self {
        Self {
            status: desk.status(),
            counts: Arc::new(Counts::of(desk.project())),
            texts: Texts::default(),
            preferences: Preferences::default(),
            state: State::default(),
            failed: Vec::new(),
            desk,
        }
    }

    fn show(&mut self, spot: Spot) {
        let counts = Arc::clone(&self.counts);
        let shell = Shell {
            status: &self.status,
            project: &self.status.project,
            counts: &counts,
            texts: &self.texts,
            preferences: &self.preferences,
            room: Room::Regular,
        };
        coding::show(spot, &shell, &mut self.state);
    }

    fn act(&mut self, mut out: Actions) {
        for action in out.take() {
            match action {
                Action::Do(operation) | Action::DoAndSay(operation) => self.perform(*operation),
                Action::Ask(Request::Text { document }) => {
                    let row = self.desk.project().documents.get(document).unwrap();
                    let hash = row.text.clone();
                    self.texts.keep(hash, self.desk.text(document).unwrap());
                }
                Action::Open(spot) => self.show(spot),
                Action::Prefer(preference) => self.prefer(preference),
                _ => {}
            }
        }
    }

    fn prefer(&mut self, preference: Preference) {
        let id = self.status.project.settings().unwrap().id;
        match preference {
            Preference::Reading {
                document,
                place: offset,
                caret,
            } => {
                let reading = Reading { document, offset };
                self.preferences.read_at(id, reading, caret);
            }
            Preference::OpenDocuments { tabs, side } => self.preferences.lies_open(id, tabs, side),
            _ => {}
        }
    }

    fn perform(&mut self, operation: Operation) {
        if let Err(failure) = self.desk.perform(operation, "") {
            self.failed.push(failure.message().to_string());
        }
        self.status = self.desk.status();
        self.counts = Arc::new(Counts::of(self.desk.project()));
    }
}

fn stage_ui(ui: &mut Ui, stage: &mut Stage) {
    let window = ui.ctx().content_rect();
    let mut out = Actions::default();
    let counts = Arc::clone(&stage.counts);
    let shell = Shell {
        status: &stage.status,
        project: &stage.status.project,
        counts: &counts,
        texts: &stage.texts,
        preferences: &stage.preferences,
        room: Room::Regular,
    };
    let place = Rect::from_min_max(Pos2::new(0.0, 0.0), window.max);
    let scope = groundwork::ui::command::Scope::On(groundwork::ui::shell::Screen::Coding);
    for command in groundwork::ui::keys::pressed(ui.ctx(), scope) {
        coding::run(command, &shell, &mut stage.state, &mut out);
    }
    let mut child = ui.new_child(UiBuilder::new().max_rect(place));
    coding::main_ui(&mut child, &shell, &mut stage.state, &mut out);
    stage.act(out);
}

fn harness_of(stage: Stage, size: [f32; 2], dark: bool) -> Harness<'static, Stage> {
    let mut harness = builder(size, dark).build_ui_state(stage_ui, stage);
    harness.run_steps(6);
    harness
}

fn opened(words: &str) -> Harness<'static, Stage> {
    let desk = fixture::project(STUDY);
    let passage = fixture::passage(&desk, words);
    let mut stage = Stage::new(desk);
    stage.show(Spot::Text(passage.document(), passage.range().start));
    harness_of(stage, [960.0, 700.0], false)
}

fn press(harness: &mut Harness<'_, Stage>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run_steps(4);
}

fn write(harness: &mut Harness<'_, Stage>, text: &str) {
    harness.event(egui::Event::Text(text.to_owned()));
    harness.run_steps(4);
}

#[test]
fn f2_opens_the_turn_and_enter_keeps_what_was_corrected() {
    let mut harness = opened("I nver told");
    press(&mut harness, Modifiers::NONE, Key::F2);
    let field = harness.get_by_label("Words of the turn");
    assert_eq!(
        field.accesskit_node().value().as_deref(),
        Some("I nver told any one, not even my sister.")
    );
    assert!(
        harness
            .query_by_label_contains("Stays: “I nver told any one”")
            .is_some()
    );
    // The cursor stands at the start: behind “I n” an e is missing.
    press(&mut harness, Modifiers::COMMAND, Key::Home);
    for _ in 0..3 {
        press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    }
    write(&mut harness, "e");
    assert!(
        harness
            .query_by_label_contains("Stays: “I never told any one”")
            .is_some()
    );
    keep(&mut harness, "transcripts-editor");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let desk = &harness.state().desk;
    assert_eq!(
        codings(desk.project())[0..3],
        [
            "one: “I never told any one” isolation",
            "one: “letter” exposure",
            "one: “not even my sister” concealment"
        ]
    );
    assert!(harness.query_by_label("Words of the turn").is_none());
    assert!(
        harness
            .query_by_label_contains("As it was imported: I nver told")
            .is_some()
    );
    assert_eq!(desk.check().unwrap().problems, vec![]);
    assert!(harness.state().failed.is_empty());
    keep(&mut harness, "transcripts-corrected");
    // The text has the focus again.
    press(&mut harness, Modifiers::NONE, Key::F2);
    assert!(harness.query_by_label("Words of the turn").is_some());
}

#[test]
fn shift_enter_divides_the_turn() {
    let mut harness = opened("I nver told");
    press(&mut harness, Modifiers::NONE, Key::F2);
    press(&mut harness, Modifiers::COMMAND, Key::Home);
    for _ in 0..6 {
        press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    }
    press(&mut harness, Modifiers::SHIFT, Key::Enter);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let project = harness.state().desk.project();
    let id = project.document_named("one").unwrap().id;
    let text = harness.state().desk.text(id).unwrap();
    let told = project.paragraphs.get(id).unwrap().list[1..3]
        .iter()
        .map(|paragraph| paragraph.talk().cut(&text).unwrap().trim().to_owned());
    assert_eq!(
        told.collect::<Vec<_>>(),
        ["I nver", "told any one, not even my sister."]
    );
}

#[test]
fn escape_leaves_the_turn_as_it_was() {
    let mut harness = opened("I nver told");
    press(&mut harness, Modifiers::NONE, Key::F2);
    write(&mut harness, "x");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(harness.query_by_label("Words of the turn").is_none());
    let head = harness.state().desk.store().head();
    assert_eq!(head, fixture::project(STUDY).store().head());
}

#[test]
fn a_quotation_that_would_go_is_shown_and_holds_the_edit_back() {
    let mut harness = opened("Then the letter");
    press(&mut harness, Modifiers::NONE, Key::F2);
    press(&mut harness, Modifiers::COMMAND, Key::A);
    write(&mut harness, "Nothing came.");
    assert!(
        harness
            .query_by_label_contains("Loses all its words: “letter”")
            .is_some()
    );
    let head = harness.state().desk.store().head();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(
        harness.state().desk.store().head(),
        head,
        "nothing is kept yet"
    );
    keep(&mut harness, "transcripts-gone");
    harness
        .get_by_label("Remove this quotation and its codings too")
        .click();
    harness.run_steps(4);
    harness.get_by_label("Keep, Enter").click();
    harness.run_steps(4);
    let desk = &harness.state().desk;
    assert!(
        !codings(desk.project())
            .iter()
            .any(|line| line.contains("exposure"))
    );
    let id = desk.project().document_named("one").unwrap().id;
    assert!(desk.text(id).unwrap().ends_with("P1: Nothing came."));
}

#[test]
fn a_persian_turn_is_edited_in_its_own_script() {
    let mut harness = opened("می‌خواهم");
    press(&mut harness, Modifiers::NONE, Key::F2);
    press(&mut harness, Modifiers::COMMAND, Key::End);
    write(&mut harness, " هیچ‌وقت.");
    keep(&mut harness, "transcripts-editor-fa");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let desk = &harness.state().desk;
    let id = desk.project().document_named("two").unwrap().id;
    assert!(desk.text(id).unwrap().ends_with("نگفتم. هیچ‌وقت."));
    assert_eq!(desk.check().unwrap().problems, vec![]);
}

#[test]
fn a_turn_tells_what_becomes_of_its_quotations_and_who_speaks() {
    let mut desk = fixture::project(STUDY);
    let id = desk.project().document_named("one").unwrap().id;
    let text = desk.text(id).unwrap();
    let turn = Turn::of(desk.project(), id, &text, 1).unwrap();
    assert_eq!(&*turn.was, "I nver told any one, not even my sister.");
    let kept = turn.kept(desk.project(), "I nver told any one.");
    let told: Vec<(&str, &str, bool)> = kept
        .iter()
        .map(|row| (row.words.as_str(), row.codes.as_str(), row.gone))
        .collect();
    assert_eq!(
        told,
        [
            ("I nver told any one", "isolation", false),
            ("not even my sister", "concealment", true)
        ]
    );
    assert_eq!(
        turn.operation(desk.project(), (&turn.was, turn.speaker), WhenGone::Refuse),
        None
    );
    let now = "I never told anyone,\nnot even my sister.";
    let operation = turn
        .operation(desk.project(), (now, Some(0)), WhenGone::Refuse)
        .unwrap();
    desk.perform(operation, "").unwrap();
    let list = desk.project().paragraphs.get(id).unwrap().list.clone();
    let speakers: Vec<Option<u16>> = list.iter().map(|paragraph| paragraph.speaker).collect();
    assert_eq!(speakers, [Some(0), Some(0), Some(0), Some(1)]);
    let text = desk.text(id).unwrap();
    assert_eq!(list[2].talk().cut(&text).unwrap(), "not even my sister.");
    assert_eq!(list[1].talk(), TextRange::new(list[1].body, list[1].end));
    desk.undo().unwrap();
    assert_eq!(desk.check().unwrap().problems, vec![]);
}

#[test]
fn two_documents_stand_side_by_side_with_their_own_cursors() {
    let mut harness = opened("Then the letter");
    press(&mut harness, Modifiers::COMMAND, Key::Backslash);
    assert!(harness.query_by_label("Transcript of two").is_some());
    assert!(harness.query_by_label("Transcript of one").is_some());
    keep(&mut harness, "transcripts-side");
    // A click into the other one makes it current; what is done then is done there.
    let other = harness.get_by_label("Transcript of two").rect();
    let at = Pos2::new(other.left() + other.width() / 2.0, other.top() + 60.0);
    harness.hover_at(at);
    harness.drag_at(at);
    harness.drop_at(at);
    harness.run_steps(4);
    press(&mut harness, Modifiers::NONE, Key::F2);
    let field = harness
        .get_by_label("Words of the turn")
        .accesskit_node()
        .value();
    assert!(field.unwrap().contains("خونه"));
    press(&mut harness, Modifiers::NONE, Key::Escape);
    press(&mut harness, Modifiers::COMMAND, Key::Backslash);
    press(&mut harness, Modifiers::NONE, Key::F2);
    let field = harness
        .get_by_label("Words of the turn")
        .accesskit_node()
        .value();
    assert!(
        field.unwrap().contains("letter"),
        "the cursor of the first stayed"
    );
    press(&mut harness, Modifiers::NONE, Key::Escape);
    harness.get_by_label("Close two at the side").click();
    harness.run_steps(4);
    assert!(harness.query_by_label("Transcript of two").is_none());
}

#[test]
fn where_each_document_was_read_is_found_again() {
    let long: String = (0..200)
        .map(|number| format!("P1: This is turn {number} and nothing else.\n"))
        .collect();
    let study = format!("\n//- document one\n{long}//- document two\nP2: Only one.\n");
    let stage = Stage::new(fixture::project(&study));
    let id = |stage: &Stage, name| stage.desk.project().document_named(name).unwrap().id;
    let (one, two) = (id(&stage, "one"), id(&stage, "two"));
    let mut harness = harness_of(stage, [960.0, 700.0], false);
    press(&mut harness, Modifiers::COMMAND, Key::End);
    harness.run_steps(200);
    harness.state_mut().show(Spot::Document(two));
    harness.run_steps(200);
    let preferences = harness.state().preferences.clone();
    let project = harness.state().desk.project().settings().unwrap().id;
    assert_eq!(preferences.desks[&project].tabs, [one, two]);
    let place = preferences.desks[&project].places[&one];
    assert!(place > 4000, "{place}");
    let mut again = Stage::new(fixture::project(&study));
    again.preferences = preferences;
    again.show(Spot::Document(one));
    let harness = harness_of(again, [960.0, 700.0], false);
    let at = long[..place as usize].lines().count();
    let near = |number: usize| {
        let label = format!("{number}, P1: ");
        let mut turns = harness.query_all_by_role(Role::Paragraph);
        // Turns beside the pane are told too, without height.
        turns.any(|turn| {
            let said = turn.accesskit_node().label().unwrap_or_default();
            said.starts_with(&label) && turn.rect().height() > 0.0
        })
    };
    assert!(
        (at.saturating_sub(3)..at + 3).any(near),
        "turn {at} is not shown"
    );
    assert!(!near(1));
}
