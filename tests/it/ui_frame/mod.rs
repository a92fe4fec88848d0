//! The frame of the window: panes and their round, panels over the main pane, tabs, reasons, keys, locks, settings.

mod assistive;
mod keys;
mod panes;
mod persian;
mod spoken;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Event as Input, Key, Modifiers, Rect};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, HarnessBuilder};

use groundwork::import;
use groundwork::locale::say;
use groundwork::model::Message;
use groundwork::operation::{DocumentEdit, Operation};
use groundwork::session::{
    Act, Desk, LineSpacing, Places, Preferences, ReadingFace, Session, Sheet,
};
use groundwork::store::{Holder, lock_path};
use groundwork::ui::Workbench;
use groundwork::ui::command::{Command, Scope};
use groundwork::ui::keymap::{self, Clash, Keymap, chord, chord_words, read_chord};
use groundwork::ui::shell::Screen;
use groundwork::ui::workbench::{KeyRow, Pane, key_rows};

use crate::picture::{builder, keep};

const TALK: &str = "Interviewer: Why did you buy the course?\nP8: A friend of mine had been there.\n\
Interviewer: And then?\nP8: Nothing changed for a year.\nInterviewer: What would have helped?\n\
P8: Somebody who comes back and asks.\n";

/// A folder with a project of `count` interviews and a place for settings.
struct Study {
    folder: tempfile::TempDir,
}

impl Study {
    fn new(count: usize) -> Self {
        let name =
            |number| format!("Interview {number:02} · somebody in a firm of tiles and of shoes");
        let sheets = (1..=count).map(|number| sheet(TALK, Some(name(number))));
        Self::of(&sheets.collect::<Vec<Sheet>>())
    }

    fn of(sheets: &[Sheet]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let study = Self { folder };
        let mut desk =
            Desk::create(&study.path(), "Courses in the cluster", Places::default()).unwrap();
        desk.import(sheets, "").unwrap();
        study
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("study.gwk")
    }

    fn places(&self) -> Places {
        Places {
            config: Some(self.folder.path().join("config")),
            cache: None,
            coder: None,
        }
    }

    fn settings(&self) -> PathBuf {
        self.folder.path().join("config/preferences.json")
    }

    fn workbench(&self, path: Option<&Path>) -> Workbench {
        let places = self.places();
        Workbench::new(Session::inline(places.clone()), places, path)
    }

    fn open(&self, size: [f32; 2]) -> Harness<'static, Workbench> {
        self.open_in(size, false)
    }

    fn open_in(&self, size: [f32; 2], dark: bool) -> Harness<'static, Workbench> {
        let mut harness = window(self.workbench(Some(&self.path())), size, dark);
        harness.run_steps(6);
        harness
    }

    fn desk(&self) -> Desk {
        Desk::open(&self.path(), true, Places::default()).unwrap()
    }
}

fn sheet(text: &str, name: Option<String>) -> Sheet {
    let bytes: Arc<[u8]> = text.as_bytes().into();
    let draft = import::read("one.txt", &bytes, &import::Options::default()).unwrap();
    Sheet {
        file_name: "one.txt".to_owned(),
        bytes,
        draft: Arc::new(draft),
        edit: DocumentEdit {
            name,
            ..DocumentEdit::default()
        },
    }
}

fn window(workbench: Workbench, size: [f32; 2], dark: bool) -> Harness<'static, Workbench> {
    build(builder(size, dark), workbench)
}

fn build(builder: HarnessBuilder<Workbench>, workbench: Workbench) -> Harness<'static, Workbench> {
    builder.build_ui_state(
        |ui, workbench: &mut Workbench| {
            workbench.logic(ui.ctx());
            workbench.ui(ui);
        },
        workbench,
    )
}

/// Presses a key as a keyboard does: what is held down comes first, as a key of its own.
fn press(harness: &mut Harness<'_, Workbench>, modifiers: Modifiers, key: Key) {
    for (held, of) in [
        (modifiers.command || modifiers.ctrl, Key::ControlLeft),
        (modifiers.shift, Key::ShiftLeft),
        (modifiers.alt, Key::AltLeft),
    ] {
        if held {
            harness.key_down(of);
            harness.run_steps(1);
        }
    }
    harness.key_press_modifiers(modifiers, key);
    harness.run_steps(3);
}

fn write(harness: &mut Harness<'_, Workbench>, words: &str) {
    harness.event(Input::Text(words.to_owned()));
    harness.run_steps(3);
}

fn go(harness: &mut Harness<'_, Workbench>, key: Key) {
    press(harness, Modifiers::ALT, key);
}

fn rect(harness: &Harness<'_, Workbench>, label: &str) -> Rect {
    harness.get_by_label(label).rect()
}

fn pane(harness: &Harness<'_, Workbench>) -> Option<Pane> {
    harness.state().pane()
}

#[test]
fn the_reason_of_the_last_act_is_said_after_it_and_stands_in_the_history() {
    let study = Study::new(1);
    let mut harness = study.open([1440.0, 900.0]);
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::Y);
    keep(&mut harness, "frame-why");
    write(&mut harness, "first round, before the summer");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    go(&mut harness, Key::Num9);
    harness.run_steps(4);
    keep(&mut harness, "frame-why-history");
    let desk = study.desk();
    let history = desk.history(u64::MAX, 10).unwrap();
    assert_eq!(history[0].act, Act::Why);
    let import = history.iter().find(|entry| entry.act == Act::Do).unwrap();
    assert_eq!(import.why, "first round, before the summer");
    assert_eq!(history[0].target, Some(import.seq));
    assert!(harness.query_all_by_label_contains("first round").count() > 0);
    drop(desk);
    // Undo goes past it to the act itself.
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert!(study.desk().project().documents.is_empty());
}

#[test]
fn a_reason_can_be_changed_is_never_written_over_and_is_refused_where_there_is_nothing() {
    let study = Study::new(1);
    let mut desk = Desk::open(&study.path(), false, Places::default()).unwrap();
    let act = desk.status().last.unwrap().seq;
    desk.say_why(None, "one").unwrap();
    desk.say_why(Some(act), " two ").unwrap();
    assert_eq!(desk.status().last.unwrap().why, "two");
    assert_eq!(desk.status().last.unwrap().seq, act);
    assert!(
        desk.say_why(None, "two").is_err(),
        "that is its reason already"
    );
    assert!(desk.say_why(Some(9_000), "no such act").is_err());
    let said = desk.history(u64::MAX, 1).unwrap().pop().unwrap();
    assert!(desk.say_why(Some(said.seq), "a reason has none").is_err());
    let whys: Vec<String> = desk
        .history(u64::MAX, 20)
        .unwrap()
        .into_iter()
        .filter(|entry| entry.act == Act::Why)
        .map(|entry| entry.why)
        .collect();
    assert_eq!(
        whys,
        ["two", "one"],
        "what was said before stays in the journal"
    );
    assert!(desk.check().unwrap().problems.is_empty());
    let before = Arc::clone(desk.project());
    desk.undo().unwrap();
    desk.redo().unwrap();
    assert_eq!(desk.project().documents.len(), before.documents.len());
    drop(desk);
    let desk = study.desk();
    let again = desk.history(u64::MAX, 20).unwrap();
    let act = again.iter().find(|entry| entry.seq == act).unwrap();
    assert_eq!(act.why, "two", "also after it was opened again");
    let mut read = desk;
    assert!(read.say_why(None, "three").is_err(), "open to read only");
}

#[test]
fn a_lock_that_another_computer_left_is_taken_over_after_a_question() {
    let study = Study::new(1);
    let gone = Holder {
        user: "S. Ahmadi".into(),
        computer: "an-office-that-burnt".into(),
        process: 4,
        since: groundwork::model::Time(1_700_000_000_000),
    };
    std::fs::write(
        lock_path(&study.path()),
        serde_json::to_string(&gone).unwrap(),
    )
    .unwrap();
    let mut harness = study.open([1180.0, 800.0]);
    assert!(harness.state().status().unwrap().read_only.is_some());
    let banner = harness.get_by_label_contains("did not give it back").rect();
    let image = harness.render().unwrap();
    let below = image.get_pixel(banner.left() as u32, banner.bottom() as u32);
    let paper = image.get_pixel(banner.left() as u32, 700);
    assert_ne!(below, paper, "the screen does not paint over the banner");
    keep(&mut harness, "frame-left");
    harness.get_by_label("Take over…").click();
    harness.run_steps(3);
    assert!(
        harness
            .query_by_label_contains("S. Ahmadi has had it open on an-office")
            .is_some()
    );
    keep(&mut harness, "frame-take-over");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(
        harness.state().status().unwrap().read_only.is_some(),
        "only when it was said"
    );
    harness.get_by_label("Take over…").click();
    harness.run_steps(3);
    harness
        .get_by_label("Nobody works there: take over")
        .click();
    harness.run_steps(3);
    assert_eq!(harness.state().status().unwrap().read_only, None);
}

#[test]
fn a_lock_of_a_process_at_work_cannot_be_taken_over() {
    let study = Study::new(1);
    let held = Desk::open(&study.path(), false, Places::default()).unwrap();
    assert!(Desk::take_over(&study.path(), Places::default()).is_err());
    let mut harness = study.open([1440.0, 900.0]);
    assert!(harness.state().status().unwrap().read_only.is_some());
    assert!(harness.query_by_label("Take over…").is_none());
    drop(held);
    press(&mut harness, Modifiers::COMMAND, Key::K);
    write(&mut harness, "take over");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(harness.query_by_label_contains("is at work now").is_some());
}

#[test]
fn what_was_written_on_the_sheet_is_kept_when_the_screen_is_left_by_key() {
    let study = Study::new(1);
    let mut harness = study.open([1440.0, 900.0]);
    go(&mut harness, Key::Num1);
    press(&mut harness, Modifiers::NONE, Key::F6);
    let document = study.desk().project().documents_in_order()[0].clone();
    harness.get_by_label_contains(&document.name).click();
    harness.run_steps(3);
    harness.get_by_label("Place").focus();
    harness.run_steps(2);
    write(&mut harness, "Yazd");
    go(&mut harness, Key::Num9);
    let place = study
        .desk()
        .project()
        .documents
        .get(document.id)
        .unwrap()
        .place
        .clone();
    assert_eq!(place.as_deref(), Some("Yazd"));
    // What is refused stays in its field with the reason.
    go(&mut harness, Key::Num1);
    harness
        .get_by_role_and_label(Role::TextInput, "Date")
        .focus();
    harness.run_steps(2);
    write(&mut harness, "in March");
    go(&mut harness, Key::Num9);
    go(&mut harness, Key::Num1);
    assert!(harness.query_by_label_contains("in March").is_some());
}

#[test]
fn zoom_and_reading_choices_are_made_by_key_palette_and_page_and_are_kept() {
    let study = Study::new(1);
    let mut harness = study.open([1440.0, 900.0]);
    let kept = |study: &Study| study.places().preferences();
    press(&mut harness, Modifiers::COMMAND, Key::Plus);
    assert!((kept(&study).zoom - 1.1).abs() < 0.001);
    assert!(
        (harness.ctx.zoom_factor() - 1.1).abs() < 0.001,
        "once, not by egui as well"
    );
    press(&mut harness, Modifiers::COMMAND, Key::Equals);
    press(&mut harness, Modifiers::COMMAND, Key::Minus);
    press(&mut harness, Modifiers::COMMAND, Key::Num0);
    assert_eq!(kept(&study).zoom, 1.0);
    for command in [
        "longer lines",
        "next line spacing",
        "other reading face",
        "enlarge the text",
    ] {
        press(&mut harness, Modifiers::COMMAND, Key::K);
        write(&mut harness, command);
        press(&mut harness, Modifiers::NONE, Key::Enter);
    }
    let after = kept(&study);
    assert_eq!(after.line_length, 75);
    assert_eq!(after.line_spacing, LineSpacing::Wide);
    assert_eq!(after.reading_face, ReadingFace::Sans);
    assert!((after.reading_zoom - 1.1).abs() < 0.001);
    keep(&mut harness, "frame-reading-sans");
    press(&mut harness, Modifiers::COMMAND, Key::K);
    write(&mut harness, "how the text reads");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    harness.get_by_label("With serifs (Literata)").click();
    harness.run_steps(3);
    assert_eq!(kept(&study).reading_face, ReadingFace::Serif);
    keep(&mut harness, "frame-reading");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    press(&mut harness, Modifiers::NONE, Key::F11);
    assert!(
        harness.query_by_label("Filter codes").is_none(),
        "the text alone"
    );
    keep(&mut harness, "frame-full-width");
    assert!(!kept(&study).full_width);
}

#[test]
fn a_case_is_made_with_the_import_and_a_language_said() {
    let study = Study::new(1);
    let mut desk = Desk::open(&study.path(), false, Places::default()).unwrap();
    let before = desk.project().cases.len();
    let mut one = sheet(TALK, Some("21".to_owned()));
    one.edit.case_named = Some("Tile firm".to_owned());
    one.edit.language = Some("fr".to_owned());
    let mut two = sheet(TALK, Some("22".to_owned()));
    two.edit.case_named = Some(" tile firm".to_owned());
    desk.import(&[one, two], "").unwrap();
    let project = Arc::clone(desk.project());
    assert_eq!(project.cases.len(), before + 1, "one case for both");
    let case = project.case_named("Tile firm").unwrap().id;
    let of_case = project
        .documents
        .iter()
        .filter(|row| row.case == Some(case));
    assert_eq!(of_case.count(), 2);
    let french = project
        .documents
        .iter()
        .filter(|row| row.language.as_deref() == Some("fr"));
    assert_eq!(french.count(), 1);
    desk.undo().unwrap();
    assert_eq!(
        desk.project().cases.len(),
        before,
        "one undo takes all back"
    );
    let document = desk.project().documents.iter().next().unwrap().id;
    let edit = DocumentEdit {
        case_named: Some("two\nlines".to_owned()),
        ..DocumentEdit::default()
    };
    assert!(
        desk.perform(Operation::EditDocument { document, edit }, "")
            .is_err()
    );
}

#[test]
fn pictures_of_the_frame() {
    if !crate::picture::are_wanted() {
        return;
    }
    let study = Study::new(3);
    for (size, dark) in [
        ([1440.0, 900.0], true),
        ([1024.0, 640.0], false),
        ([800.0, 600.0], true),
    ] {
        let mut harness = study.open_in(size, dark);
        keep(&mut harness, &format!("frame-{}-{dark}", size[0]));
        press(&mut harness, Modifiers::COMMAND, Key::Comma);
        keep(&mut harness, &format!("frame-settings-{}-{dark}", size[0]));
        harness.get_by_label("Reading and window").click();
        harness.run_steps(3);
        keep(&mut harness, &format!("frame-look-{}-{dark}", size[0]));
    }
}

#[test]
fn a_name_in_quotation_marks_keeps_its_own_as_single_ones() {
    let said = |name: &str| say(&Message::new("did-add-memo").with("name", name));
    assert_eq!(said("Trust"), "Wrote the memo “Trust”");
    assert_eq!(
        said("“not a day” again"),
        "Wrote the memo “‘not a day’ again”"
    );
    assert_eq!(said("half “open"), "Wrote the memo “half ‘open”");
    let unquoted = Message::new("did-undo").with("what", "Wrote the memo “Trust”");
    assert_eq!(say(&unquoted), "Took back: Wrote the memo “Trust”");
}

#[test]
fn one_interview_that_confirms_is_one() {
    let said = |run: usize| {
        let message = Message::new("analysis-guest-met").with("interview", 6_usize);
        say(&message.with("count", run).with("series", "interviews"))
    };
    assert_eq!(said(1), "met at interview 6, confirmed by the one after it");
    assert_eq!(
        said(2),
        "met at interview 6, confirmed by the 2 interviews after it"
    );
}

#[test]
fn a_table_from_elsewhere_is_read_as_it_is_said_and_its_path_is_kept() {
    let study = Study::new(1);
    let table = study.folder.path().join("table.csv");
    std::fs::write(&table, "unit,A,B\n1,1,2\n2,1,1\n3,2,2\n").unwrap();
    let mut harness = study.open([1440.0, 900.0]);
    let ask = |harness: &mut Harness<'static, Workbench>| {
        press(harness, Modifiers::COMMAND, Key::K);
        write(harness, "measure a table");
        press(harness, Modifiers::NONE, Key::Enter);
    };
    ask(&mut harness);
    press(&mut harness, Modifiers::COMMAND, Key::A);
    write(&mut harness, table.to_str().unwrap());
    harness.get_by_label("as units × raters").click();
    harness.run_steps(3);
    harness.get_by_label("Measure").click();
    harness.run_steps(6);
    harness.get_by_label_contains("Read as units × raters");
    harness.get_by_label_contains("no interval is given");
    harness.get_by_label("Close").click();
    harness.run_steps(3);
    ask(&mut harness);
    let field = harness.get_by_role_and_label(Role::TextInput, "File");
    assert!(format!("{field:?}").contains("table.csv"));
}

#[test]
fn a_recent_project_is_remembered_by_its_whole_path() {
    let mut preferences = Preferences::default();
    for path in ["study.gwk", "study.gwk"] {
        preferences.remember(groundwork::session::Recent {
            path: PathBuf::from(path),
            title: String::new(),
            documents: 0,
            codings: 0,
            opened: groundwork::session::now(),
        });
    }
    let [recent] = preferences.recent.as_slice() else {
        panic!("{:?}", preferences.recent);
    };
    assert!(recent.path.is_absolute() && recent.path.ends_with("study.gwk"));
}

#[test]
fn a_refusal_does_not_stay_over_another_screen_or_section() {
    let study = Study::new(1);
    let mut harness = study.open([1440.0, 900.0]);
    let refused = |harness: &mut Harness<'static, Workbench>| {
        // Nobody holds the project.
        press(harness, Modifiers::COMMAND, Key::K);
        write(harness, "take over");
        press(harness, Modifiers::NONE, Key::Enter);
        harness.run_steps(3);
    };
    let line = |harness: &Harness<'static, Workbench>| harness.query_by_label("Close").is_some();
    refused(&mut harness);
    assert!(line(&harness), "the line of the refusal");
    press(&mut harness, Modifiers::ALT, Key::Equals);
    harness.run_steps(6);
    assert!(!line(&harness), "another screen");
    refused(&mut harness);
    assert!(line(&harness));
    harness.get_by_label_contains("Negative cases").click();
    harness.run_steps(3);
    assert!(!line(&harness), "another section");
}
