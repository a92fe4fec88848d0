//! What a screen reader hears of the window: its name, where the focus is on each screen, what was done.

use super::*;

use egui::accesskit::Live;

use crate::reader::spoken;

const SIZE: [f32; 2] = [1280.0, 800.0];

#[test]
fn the_start_screen_begins_with_the_first_way() {
    let study = Study::new(1);
    let mut harness = window(study.workbench(None), SIZE, false);
    harness.run_steps(4);
    assert!(spoken(&harness).1.starts_with("New project"));
}

#[test]
fn every_screen_gives_the_focus_to_something_with_a_name() {
    let study = Study::new(1);
    let mut harness = study.open(SIZE);
    let name = harness.root().accesskit_node().label();
    assert_eq!(name.as_deref(), Some("Courses in the cluster – Groundwork"));
    for screen in Screen::ALL {
        let tab = groundwork::locale::words(screen.key());
        let tab = harness.get_by_role_and_label(Role::Tab, &tab);
        tab.click_accesskit();
        harness.run_steps(6);
        let (role, name) = spoken(&harness);
        let lost = matches!(role, Role::Window | Role::Tab) || name.is_empty();
        let id = harness.ctx.memory(|memory| memory.focused());
        let place = id.and_then(|id| {
            harness
                .ctx
                .viewport(|viewport| viewport.prev_pass.widgets.get(id).copied())
        });
        assert!(!lost, "{screen:?}: {role:?} {name} {id:?} {place:?}");
        let mut bars = harness.query_all_by_role(Role::ScrollBar);
        assert!(bars.all(|bar| bar.accesskit_node().label().is_some()));
    }
}

#[test]
fn the_palette_is_a_dialog_whose_rows_are_spoken_while_one_walks() {
    let study = Study::new(1);
    let mut harness = study.open(SIZE);
    press(&mut harness, Modifiers::COMMAND, Key::K);
    let before = spoken(&harness);
    assert_eq!(before.0, Role::TextInput);
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    assert_eq!(spoken(&harness).0, Role::ListItem);
    write(&mut harness, "undo");
    assert_eq!(spoken(&harness), before);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    harness.run_steps(4);
    assert_ne!(spoken(&harness).0, Role::Window);
}

#[test]
fn what_was_undone_is_said() {
    let study = Study::new(1);
    let mut harness = study.open(SIZE);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    harness.run_steps(4);
    let said = harness.get_by_label_contains("Undone: ");
    assert_eq!(said.accesskit_node().live(), Live::Polite);
}

#[test]
fn the_history_begins_with_its_list() {
    let study = Study::new(1);
    let mut harness = study.open(SIZE);
    go(&mut harness, Key::Num9);
    harness.run_steps(6);
    let (role, name) = spoken(&harness);
    assert_eq!(role, Role::ListItem, "{name}");
}

/// The window after a document was deleted by key, which a toast says.
fn with_toast(study: &Study) -> Harness<'static, Workbench> {
    let mut harness = study.open(SIZE);
    go(&mut harness, Key::Num1);
    harness.run_steps(4);
    harness.get_by_role(Role::Grid).focus();
    harness.run_steps(2);
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    press(&mut harness, Modifiers::NONE, Key::Delete);
    harness.run_steps(4);
    harness
}

#[test]
fn a_toast_is_said_once_without_its_button() {
    let study = Study::new(2);
    let mut harness = with_toast(&study);
    let is_live = |node: &egui_kittest::Node<'_>| node.accesskit_node().live() != Live::Off;
    let button = harness.get_by_label_contains("Undo, Ctrl");
    assert!(!is_live(&button));
    let said = harness.query_all_by_label_contains("Interview");
    let said: Vec<_> = said
        .filter(is_live)
        .map(|node| node.accesskit_node().label())
        .collect();
    assert_eq!(said.len(), 1, "{said:?}");
    // What it offers is gone once the act is undone.
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    harness.run_steps(4);
    assert!(harness.query_by_label_contains("Undo, Ctrl").is_none());
}

#[test]
fn tab_goes_through_a_dialog_as_it_is_read() {
    let study = Study::new(1);
    let mut harness = window(study.workbench(None), SIZE, false);
    harness.run_steps(4);
    press(&mut harness, Modifiers::COMMAND, Key::N);
    let mut names = Vec::new();
    for _ in 0..5 {
        names.push(spoken(&harness).1);
        press(&mut harness, Modifiers::NONE, Key::Tab);
    }
    let at = |words: &str| names.iter().position(|name| name.starts_with(words));
    assert!(at("Browse").is_some(), "{names:?}");
    assert!(
        at("Browse") < at("Cancel") && at("Cancel") < at("Make"),
        "{names:?}"
    );
}

#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

/// Drops a file on the window; the import dialog then shows it.
fn drop_talk(harness: &mut Harness<'_, Workbench>, study: &Study) {
    let file = study.folder.path().join("talk.txt");
    std::fs::write(&file, TALK).unwrap();
    let dropped = Arc::new(Dropped(file));
    harness.input_mut().dropped_files.push(dropped);
    harness.run_steps(6);
}

#[test]
fn an_import_is_said_once() {
    let study = Study::new(1);
    let mut harness = study.open(SIZE);
    drop_talk(&mut harness, &study);
    assert!(
        harness
            .query_by_role_and_label(Role::Document, "Preview")
            .is_some()
    );
    press(&mut harness, Modifiers::NONE, Key::Enter);
    harness.run_steps(4);
    let said = harness.query_all_by_label_contains("Imported");
    let said = said.filter(|node| node.accesskit_node().live() == Live::Polite);
    assert_eq!(said.count(), 1);
}

#[test]
fn an_import_that_is_cancelled_leads_back() {
    let study = Study::new(1);
    let mut harness = study.open(SIZE);
    go(&mut harness, Key::Num5);
    let before = harness.state().screen();
    assert_ne!(before, Screen::Documents);
    drop_talk(&mut harness, &study);
    assert_eq!(harness.state().screen(), Screen::Documents);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    harness.run_steps(4);
    assert_eq!(harness.state().screen(), before);
}

#[test]
fn another_version_of_a_text_is_taken_from_a_file() {
    let study = Study::new(1);
    let file = study.folder.path().join("again.txt");
    std::fs::write(&file, TALK.replace("a year", "two years")).unwrap();
    let mut harness = study.open(SIZE);
    go(&mut harness, Key::Num1);
    harness.get_by_role(Role::Grid).focus();
    harness.run_steps(2);
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    press(&mut harness, Modifiers::COMMAND, Key::K);
    write(&mut harness, "another version");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    press(&mut harness, Modifiers::COMMAND, Key::A);
    write(&mut harness, &file.display().to_string());
    press(&mut harness, Modifiers::NONE, Key::Enter);
    harness.run_steps(4);
    drop(harness);
    let desk = study.desk();
    let document = desk.project().documents.iter().next().unwrap().id;
    assert!(desk.text(document).unwrap().contains("for two years."));
}

#[test]
fn a_toast_waits_until_the_dialog_is_closed() {
    let study = Study::new(2);
    let mut harness = with_toast(&study);
    let has_toast =
        |harness: &Harness<'_, Workbench>| harness.query_by_label_contains("Undo, Ctrl").is_some();
    assert!(has_toast(&harness));
    press(&mut harness, Modifiers::COMMAND, Key::N);
    harness.run_steps(4);
    assert!(!has_toast(&harness));
    press(&mut harness, Modifiers::NONE, Key::Escape);
    harness.run_steps(4);
    assert!(has_toast(&harness));
}

#[test]
fn every_way_to_put_a_code_on_is_said() {
    let study = Study::new(1);
    let mut harness = study.open([1440.0, 900.0]);
    let (none, alt) = (Modifiers::NONE, Modifiers::ALT);
    // Words are selected, and letters are typed: with Alt the key of the filter acts there too.
    let ways: [(&str, &[(Modifiers, Key)]); 4] = [
        ("A friend of mine had been there.", &[(none, Key::Enter)]),
        ("And then?", &[(none, Key::Num1)]),
        ("Nothing changed for a year.", &[(alt, Key::R)]),
        ("What would have helped?", &[(alt, Key::F)]),
    ];
    for (sentence, keys) in ways {
        press(&mut harness, alt, Key::ArrowDown);
        press(&mut harness, none, Key::S);
        for (modifiers, key) in keys {
            press(&mut harness, *modifiers, *key);
        }
        if matches!(keys, [(_, Key::Enter | Key::F)]) {
            write(&mut harness, "asks");
            press(&mut harness, none, Key::Enter);
        }
        harness.run_steps(4);
        let said = format!("Coded “{sentence}” as asks, in Interview 01");
        let said = harness.get_by_label_contains(&said);
        assert_eq!(said.accesskit_node().live(), Live::Polite, "{sentence}");
    }
}
