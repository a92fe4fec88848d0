//! Keys that are changed, clash, are kept.

use super::*;

#[test]
fn the_usual_keys_do_not_clash_and_are_written_and_read_back() {
    let keymap = Keymap::default();
    for command in Command::ALL {
        let Some(shortcut) = keymap.of(*command) else {
            continue;
        };
        assert_eq!(keymap.clash(*command, &shortcut), None, "{command:?}");
        let words = chord_words(&shortcut);
        assert_eq!(read_chord(&words), Some(shortcut), "{words}");
    }
    assert_eq!(read_chord(""), None);
    assert_eq!(read_chord("Ctrl+"), None);
    assert_eq!(read_chord("Hyper+K"), None);
    assert_eq!(read_chord("Ctrl+Nonsense"), None);
}

#[test]
fn a_key_clashes_where_two_commands_can_act_at_once_and_nowhere_else() {
    let mut keymap = Keymap::default();
    let with = |keymap: &Keymap, command, key| keymap.clash(command, &chord(key, Modifiers::NONE));
    assert_eq!(
        with(&keymap, Command::Gather, Key::J),
        Some(Clash::With(Command::NextHomeless))
    );
    assert_eq!(
        with(&keymap, Command::Gather, Key::U),
        None,
        "U is of the transcript"
    );
    assert_eq!(
        with(&keymap, Command::Code, Key::F),
        Some(Clash::With(Command::Filter))
    );
    assert_eq!(
        with(&keymap, Command::DefineCode, Key::G),
        None,
        "tree and text have not both the focus"
    );
    for key in [Key::Escape, Key::Tab, Key::Enter, Key::Num3] {
        assert!(
            matches!(with(&keymap, Command::Code, key), Some(Clash::Fixed(_))),
            "{key:?}"
        );
    }
    keymap.set(Command::Filter, None);
    assert_eq!(with(&keymap, Command::Code, Key::F), None);
    keymap.set(Command::Filter, Command::Filter.usual_shortcut());
    assert!(keymap.is_usual(), "the usual key is no change");
}

#[test]
fn keys_that_settings_do_not_know_are_left_out() {
    let kept = [
        ("palette", "Ctrl+J"),
        ("keys", ""),
        ("no-such-command", "Ctrl+P"),
        ("open", "Nonsense"),
    ];
    let kept = kept.map(|(name, chord)| (name.to_owned(), chord.to_owned()));
    let keymap = Keymap::read(&kept.into_iter().collect());
    assert_eq!(chord_words(&keymap.of(Command::Palette).unwrap()), "Ctrl+J");
    assert_eq!(keymap.of(Command::Keys), None);
    assert_eq!(keymap.of(Command::Open), Command::Open.usual_shortcut());
    assert_eq!(keymap.kept().len(), 2);
}

#[test]
fn the_page_of_keys_lists_every_command_once_and_finds_by_name_and_key() {
    let keymap = Keymap::default();
    let commands = |rows: Vec<KeyRow>| -> Vec<Command> {
        rows.iter()
            .filter_map(|row| match row {
                KeyRow::Command { command, .. } => Some(*command),
                KeyRow::Head(_) => None,
            })
            .collect()
    };
    let all = commands(key_rows(&keymap, ""));
    for command in Command::ALL {
        let times = all.iter().filter(|listed| *listed == command).count();
        assert_eq!(times, 1, "{command:?}");
    }
    assert_eq!(commands(key_rows(&keymap, "ctrl k")), [Command::Palette]);
    assert!(commands(key_rows(&keymap, "merge")).contains(&Command::MergeCodes));
    assert!(key_rows(&keymap, "xyzzy").is_empty());
}

#[test]
fn escape_ends_the_asking_for_a_key_and_nothing_else() {
    let study = Study::new(1);
    let mut harness = study.open([1440.0, 900.0]);
    press(&mut harness, Modifiers::COMMAND, Key::Comma);
    write(&mut harness, "search or run");
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    let (none, ctrl, shift) = (Modifiers::NONE, Modifiers::COMMAND, Modifiers::SHIFT);
    // Nothing was pressed yet; a key that another command has; a key that cannot be had.
    let asked: [Option<(Modifiers, Key)>; 3] = [None, Some((ctrl, Key::N)), Some((none, Key::Tab))];
    for pressed in asked {
        for held in [none, shift, ctrl, Modifiers::ALT] {
            press(&mut harness, none, Key::Enter);
            let asks = |harness: &Harness<'_, Workbench>| {
                let texts = [
                    "Press the new key",
                    "belongs to “",
                    "leads from one control",
                ];
                let found = |text: &str| harness.query_all_by_label_contains(text).count() > 0;
                texts.into_iter().any(found)
            };
            if let Some((modifiers, key)) = pressed {
                press(&mut harness, modifiers, key);
            }
            assert!(asks(&harness), "{pressed:?}");
            press(&mut harness, held, Key::Escape);
            assert_eq!(Command::Palette.keys(), "Ctrl K", "{pressed:?} {held:?}");
            assert!(harness.query_by_label("Change…").is_some(), "{pressed:?}");
            assert!(!asks(&harness), "{pressed:?} {held:?}");
        }
    }
    press(&mut harness, none, Key::Escape);
    assert!(harness.query_by_label("Change…").is_none());
}

#[test]
fn a_key_is_changed_by_pressing_it_is_shown_everywhere_and_kept() {
    let study = Study::new(1);
    let mut harness = study.open([1440.0, 900.0]);
    press(&mut harness, Modifiers::COMMAND, Key::Comma);
    write(&mut harness, "search or run");
    keep(&mut harness, "frame-keys");
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    press(&mut harness, Modifiers::COMMAND, Key::N);
    assert!(
        harness
            .query_by_label_contains("belongs to “New project…”")
            .is_some(),
        "a taken key is told"
    );
    keep(&mut harness, "frame-keys-taken");
    harness.get_by_label("Leave it there").click();
    harness.run_steps(3);
    harness.get_by_label("Change…").click();
    harness.run_steps(3);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(Command::Palette.keys(), "Ctrl K", "Escape leaves it");
    harness.get_by_label("Change…").click();
    harness.run_steps(3);
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::J);
    assert_eq!(Command::Palette.keys(), "Ctrl Shift J");
    keep(&mut harness, "frame-keys-changed");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    // The old key is free, the new one acts.
    press(&mut harness, Modifiers::COMMAND, Key::K);
    assert!(harness.query_by_label("Commands and places").is_none());
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::J);
    assert!(harness.query_by_label("Commands and places").is_some());
    write(&mut harness, "undo");
    assert!(
        harness
            .query_by_label_contains("Undo, Project, Ctrl Z")
            .is_some()
    );
    keep(&mut harness, "frame-palette");
    let kept: Preferences =
        serde_json::from_str(&std::fs::read_to_string(study.settings()).unwrap()).unwrap();
    assert_eq!(kept.keys.get("palette").unwrap(), "Ctrl+Shift+J");
    drop(harness);
    keymap::hold(Keymap::default());
    let again = study.workbench(None);
    assert_eq!(
        Command::Palette.keys(),
        "Ctrl Shift J",
        "read again by the next window"
    );
    drop(again);
}

#[test]
fn a_key_can_be_taken_from_another_command_and_all_be_reset() {
    let study = Study::new(1);
    let mut harness = study.open([1440.0, 900.0]);
    press(&mut harness, Modifiers::COMMAND, Key::Comma);
    write(&mut harness, "search or run");
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    press(&mut harness, Modifiers::COMMAND, Key::N);
    harness.get_by_label("Use it here").click();
    harness.run_steps(3);
    assert_eq!(Command::Palette.keys(), "Ctrl N");
    assert_eq!(Command::New.keys(), "");
    harness.get_by_label("All keys as usual").click();
    harness.run_steps(3);
    assert_eq!(
        (Command::Palette.keys(), Command::New.keys()),
        ("Ctrl K".into(), "Ctrl N".into())
    );
}

#[test]
fn a_key_acts_only_with_exactly_what_is_held() {
    let study = Study::new(1);
    let mut harness = study.open([1440.0, 900.0]);
    let mut keymap = Keymap::default();
    keymap.set(Command::Redo, None);
    keymap::hold(keymap);
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert!(
        !study.desk().project().documents.is_empty(),
        "Ctrl+Shift+Z is not Ctrl+Z"
    );
    keymap::hold(Keymap::default());
    // A question mark is one with and without Shift.
    press(&mut harness, Modifiers::SHIFT, Key::Questionmark);
    assert!(harness.query_by_label("Change keys…").is_some());
}

#[test]
fn damaged_settings_are_told_kept_aside_and_the_usual_ones_hold() {
    let study = Study::new(1);
    std::fs::create_dir_all(study.settings().parent().unwrap()).unwrap();
    std::fs::write(study.settings(), "{\"zoom\": \"large\"").unwrap();
    let mut harness = window(study.workbench(None), [1440.0, 900.0], false);
    harness.run_steps(3);
    assert!(
        harness
            .query_by_label_contains("The settings could not be read")
            .is_some()
    );
    keep(&mut harness, "frame-damaged");
    let aside = study.settings().with_extension("json.damaged");
    assert!(std::fs::read_to_string(aside).unwrap().contains("large"));
    harness.get_by_label("Close").click();
    harness.run_steps(3);
    assert!(
        harness
            .query_by_label_contains("The settings could not be read")
            .is_none()
    );
    std::fs::write(study.settings(), "{\"zoom\": 90.0, \"line_length\": 9}").unwrap();
    let kept = study.places().preferences();
    assert_eq!(
        (kept.zoom, kept.line_length),
        (2.0, 46),
        "brought within their bounds"
    );
}

#[test]
fn commands_of_every_scope_have_a_place_on_the_page() {
    let rows = key_rows(&Keymap::default(), "");
    let heads = rows
        .iter()
        .filter(|row| matches!(row, KeyRow::Head(_)))
        .count();
    let scopes: std::collections::HashSet<Scope> =
        Command::ALL.iter().map(|command| command.scope()).collect();
    assert_eq!(heads, scopes.len());
}

#[test]
fn two_who_code_at_one_computer_say_so_in_the_settings() {
    let study = Study::new(1);
    let mut harness = study.open([1280.0, 800.0]);
    let first = harness.state().status().unwrap().coder;
    press(&mut harness, Modifiers::COMMAND, Key::Comma);
    harness.get_by_label("Who codes").click();
    harness.run_steps(3);
    harness
        .get_by_role_and_label(Role::TextInput, "Name of the coder")
        .focus();
    harness.run_steps(2);
    press(&mut harness, Modifiers::COMMAND, Key::A);
    write(&mut harness, "مینا احمدی");
    assert_eq!(
        harness.state().status().unwrap().whole.coders.len(),
        1,
        "nobody is entered letter by letter"
    );
    keep(&mut harness, "frame-settings-coder");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    harness.run_steps(4);
    let status = harness.state().status().unwrap();
    assert_ne!(status.coder, first);
    assert_eq!(status.whole.coder_name(status.coder), "مینا احمدی");
    let kept = study.places().preferences();
    assert_eq!(kept.coder.as_deref(), Some("مینا احمدی"));
    assert_eq!(study.places().coder_name(), "مینا احمدی");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    drop(harness);
    // The next window and the next command line know it; who coded before is there to be chosen.
    let mut harness = study.open([1280.0, 800.0]);
    let second = harness.state().status().unwrap().coder;
    assert_ne!(second, first);
    press(&mut harness, Modifiers::COMMAND, Key::Comma);
    harness.get_by_label("Who codes").click();
    harness.run_steps(3);
    let name = harness
        .state()
        .status()
        .unwrap()
        .whole
        .coder_name(first)
        .to_owned();
    harness.get_by_label(&name).click();
    harness.run_steps(4);
    let status = harness.state().status().unwrap();
    assert_eq!((status.coder, status.whole.coders.len()), (first, 2));
}

#[test]
fn another_person_goes_on_coding_in_an_open_project() {
    let mut desk = Desk::in_memory("Courses").unwrap();
    let first = desk.coder();
    desk.code_as(" Omid\n").unwrap();
    let second = desk.coder();
    assert_eq!(desk.project().coder_name(second), "Omid");
    desk.perform(
        Operation::AddCase {
            name: "Tile".to_owned(),
            attributes: Default::default(),
        },
        "",
    )
    .unwrap();
    let last = desk.history(u64::MAX, 1).unwrap().pop().unwrap();
    assert_eq!(last.coder, second);
    let name = desk.project().coder_name(first).to_owned();
    desk.code_as(&name).unwrap();
    assert_eq!((desk.coder(), desk.project().coders.len()), (first, 2));
    desk.code_as(" ").unwrap();
    assert_eq!(desk.coder(), first, "a blank name is that of the computer");
}

#[test]
fn an_export_writes_over_a_file_only_when_asked_twice() {
    let study = Study::new(1);
    let mut harness = study.open([1280.0, 800.0]);
    let files = || -> Vec<PathBuf> {
        let entries = std::fs::read_dir(study.folder.path()).unwrap();
        entries.map(|entry| entry.unwrap().path()).collect()
    };
    let before = files();
    let ask = |harness: &mut Harness<'static, Workbench>| {
        harness.key_press_modifiers(Modifiers::COMMAND, Key::E);
        harness.run_steps(4);
        harness.key_press(Key::Enter);
        harness.run_steps(4);
        harness.key_press(Key::Enter);
        harness.run_steps(6);
    };
    ask(&mut harness);
    let written = files().into_iter().find(|path| !before.contains(path));
    let written = written.expect("nothing was exported");
    std::fs::write(&written, "mine").unwrap();
    ask(&mut harness);
    assert_eq!(std::fs::read(&written).unwrap(), b"mine");
    assert!(
        harness
            .query_by_label_contains("is there already")
            .is_some()
    );
    harness.key_press(Key::Enter);
    harness.run_steps(6);
    assert_ne!(std::fs::read(&written).unwrap(), b"mine");
}

#[test]
fn a_finder_that_is_opened_anew_leaves_undo_to_the_act() {
    use super::persian::{coded, name, open, press_at, rect_of, study};
    let study = study(&["He came twice. Then no more.\n"]);
    let mut harness = open(&study);
    let corner = rect_of(&harness, "He came twice").left_bottom() + egui::Vec2::new(8.0, -12.0);
    press_at(&mut harness, corner);
    press_at(&mut harness, corner);
    name(&mut harness, "who");
    assert_eq!(coded(&study), ["He"]);
    press(&mut harness, Modifiers::NONE, Key::C);
    // What is written in it is taken back first.
    write(&mut harness, "new");
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(coded(&study), ["He"]);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(coded(&study), Vec::<String>::new());
}

#[test]
fn f1_shows_the_keys_and_belongs_to_no_other_command() {
    let study = Study::new(1);
    let mut harness = study.open([1440.0, 900.0]);
    press(&mut harness, Modifiers::NONE, Key::F1);
    assert!(harness.query_by_label("Change keys…").is_some());
    press(&mut harness, Modifiers::NONE, Key::F1);
    assert!(harness.query_by_label("Change keys…").is_none());
    let help = chord(Key::F1, Modifiers::NONE);
    let clash = Keymap::default().clash(Command::Tints, &help);
    assert_eq!(clash, Some(Clash::Fixed("keys-fixed-help")));
}

#[test]
fn the_key_sheet_comes_by_the_question_mark_of_a_persian_keyboard() {
    let study = Study::new(1);
    let mut harness = study.open([1280.0, 800.0]);
    let pressed = egui::Event::Key {
        key: Key::Slash,
        physical_key: Some(Key::Slash),
        pressed: true,
        repeat: false,
        modifiers: Modifiers::SHIFT,
    };
    let written = egui::Event::Text("؟".to_owned());
    harness.input_mut().events.extend([pressed, written]);
    harness.run_steps(4);
    assert!(harness.query_by_label("Change keys…").is_some());
}

#[test]
fn the_palette_runs_what_another_screen_does_there() {
    let study = Study::new(1);
    let mut harness = study.open([1280.0, 800.0]);
    go(&mut harness, Key::Num9);
    harness.run_steps(4);
    press(&mut harness, Modifiers::COMMAND, Key::K);
    write(&mut harness, "pseudonyms");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    harness.run_steps(4);
    assert_eq!(
        harness.state().screen(),
        groundwork::ui::shell::Screen::Documents
    );
    assert!(
        harness
            .query_by_label_contains("Name as it is said")
            .is_some()
    );
}

#[test]
fn a_memo_that_is_left_empty_does_not_stay() {
    let (none, ctrl_shift) = (Modifiers::NONE, Modifiers::COMMAND | Modifiers::SHIFT);
    for words in ["", "   ", "Nobody asks"] {
        let study = Study::new(1);
        let mut harness = study.open([1440.0, 900.0]);
        press(&mut harness, ctrl_shift, Key::M);
        harness.run_steps(4);
        assert_eq!(harness.state().screen(), Screen::Memos);
        assert_eq!(study.desk().project().memos.len(), 1);
        if !words.is_empty() {
            write(&mut harness, words);
        }
        press(&mut harness, Modifiers::ALT, Key::ArrowLeft);
        harness.run_steps(4);
        assert_eq!(harness.state().screen(), Screen::Coding);
        let left = usize::from(!words.trim().is_empty());
        assert_eq!(study.desk().project().memos.len(), left, "“{words}”");
        press(&mut harness, none, Key::Escape);
    }
}

#[test]
fn a_memo_on_a_code_is_written_beside_the_text() {
    let study = Study::new(1);
    let mut harness = study.open([1440.0, 900.0]);
    let (none, alt) = (Modifiers::NONE, Modifiers::ALT);
    press(&mut harness, alt, Key::ArrowDown);
    press(&mut harness, none, Key::C);
    write(&mut harness, "asks");
    press(&mut harness, none, Key::Enter);
    harness.run_steps(4);
    for (words, count) in [("", 0), ("what this is", 1), (" and is not", 1)] {
        press(&mut harness, none, Key::F);
        press(&mut harness, none, Key::ArrowDown);
        harness.run_steps(2);
        press(&mut harness, none, Key::M);
        harness.run_steps(4);
        let focused = crate::reader::spoken(&harness);
        assert_eq!(focused.0, Role::MultilineTextInput, "{focused:?}");
        if !words.is_empty() {
            press(&mut harness, Modifiers::COMMAND, Key::End);
            for letter in words.chars() {
                harness.event(egui::Event::Text(letter.to_string()));
                harness.run_steps(1);
            }
        }
        press(&mut harness, none, Key::Escape);
        harness.run_steps(4);
        assert_eq!(harness.state().screen(), Screen::Coding);
        assert_eq!(crate::reader::spoken(&harness).0, Role::TreeItem);
        assert_eq!(study.desk().project().memos.len(), count, "{words}");
    }
    let desk = study.desk();
    let memo = desk.project().memos.iter().next().unwrap();
    assert_eq!(memo.text, "what this is and is not");
    let acts = desk.history(u64::MAX, 1_000).unwrap();
    let written = acts.iter().filter(|act| act.label.key.ends_with("-memo"));
    assert_eq!(
        written.count(),
        2,
        "each sitting is an act, and not each letter"
    );
}
