//! What assistive programs are told: reading order, what is selected, names without marks, dialogs that are modal; and
//! what the key sheet and a missing font tell.

use groundwork::ui::glyphs::user_text;
use groundwork::ui::tokens::TextRole;
use groundwork::ui::workbench::key_groups;

use super::*;

/// The nodes that are told, in the order in which they are read.
fn read(harness: &Harness<'_, Workbench>) -> Vec<String> {
    let nodes = harness.root().children_recursive();
    let name = |node: egui_kittest::Node<'_>| {
        let told = node.accesskit_node();
        told.label().or_else(|| told.value()).unwrap_or_default()
    };
    nodes.map(name).collect()
}

#[test]
fn rows_are_read_as_they_stand_and_names_are_as_they_are_said() {
    let study = Study::new(2);
    let mut harness = study.open([1280.0, 800.0]);
    harness.run_steps(4);
    let told = read(&harness);
    let place = |words: &str| {
        let at = told.iter().position(|name| name.starts_with(words));
        at.unwrap_or_else(|| panic!("{words} is not told"))
    };
    let (undo, redo) = (place("Undo"), place("Redo"));
    assert!(undo < redo, "Undo stands before Redo and is read before it");
    let (undo, redo) = (rect(&harness, &told[undo]), rect(&harness, &told[redo]));
    assert!(undo.right() <= redo.left());
    for name in &told {
        assert!(!name.contains(" ,"), "{name:?}");
        let marked = name.contains(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}']);
        assert!(!marked, "{name:?} carries marks of direction");
    }
}

#[test]
fn tabs_and_rows_are_selected_and_not_checked_and_a_dialog_is_modal() {
    let study = Study::new(2);
    let mut harness = study.open([1280.0, 800.0]);
    let roles = [Role::Tab, Role::TreeItem, Role::ListItem];
    let chosen = harness
        .root()
        .children_recursive()
        .filter(|node| roles.contains(&node.accesskit_node().role()));
    let mut selected = 0;
    for node in chosen {
        let told = node.accesskit_node();
        assert_eq!(told.toggled(), None, "{:?}", told.label());
        selected += usize::from(told.is_selected() == Some(true));
    }
    assert!(selected >= 2, "a place of the rail and a document");
    assert!(dialogs(&harness).is_empty());
    press(&mut harness, Modifiers::COMMAND, Key::Comma);
    assert_eq!(dialogs(&harness), [true], "modal");
}

/// Whether each dialog that is open is modal.
fn dialogs(harness: &Harness<'_, Workbench>) -> Vec<bool> {
    let nodes = harness.root().children_recursive();
    nodes
        .filter(|node| node.accesskit_node().role() == Role::Dialog)
        .map(|node| node.accesskit_node().is_modal())
        .collect()
}

#[test]
fn the_key_sheet_begins_here_is_filtered_and_scrolled_by_key() {
    let first = |screen| key_groups(screen, "").first().map(|group| group.scope);
    assert_eq!(
        first(Some(Screen::Search)),
        Some(Scope::On(Screen::Search)),
        "what acts here comes first"
    );
    assert_eq!(first(None), Some(Scope::Anywhere));
    let found = key_groups(Some(Screen::Coding), "line by");
    let found: Vec<Command> = found.into_iter().flat_map(|group| group.commands).collect();
    assert_eq!(found, [Command::LineByLine]);
    let by_key = key_groups(None, "ctrl l");
    let by_key = by_key.iter().flat_map(|group| &group.commands);
    assert!(
        by_key
            .copied()
            .any(|command| command == Command::LineByLine)
    );
    let study = Study::new(1);
    let mut harness = study.open([1280.0, 800.0]);
    press(&mut harness, Modifiers::NONE, Key::Questionmark);
    harness.run_steps(4);
    let at =
        |harness: &Harness<'_, Workbench>| rect(harness, "Previous document, Ctrl PageUp").top();
    let before = at(&harness);
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    harness.run_steps(4);
    assert!(at(&harness) < before, "it scrolls by key");
    keep(&mut harness, "frame-key-sheet");
    write(&mut harness, "link");
    harness.run_steps(3);
    assert!(
        harness
            .query_by_label("Previous document, Ctrl PageUp")
            .is_none()
    );
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(harness.query_by_label("Change keys…").is_none());
}

#[test]
fn a_script_without_a_font_is_told_once() {
    let ctx = egui::Context::default();
    groundwork::ui::theme::install(&ctx, false);
    let engine = user_text(&ctx);
    let style = TextRole::Body.style();
    engine.layout("Plain words and سلام", &style, None);
    assert!(engine.take_missing().is_empty());
    engine.layout("ሰላም", &style, None);
    engine.layout("ሰላም again", &style, None);
    assert_eq!(engine.take_missing(), ["script-ethiopic"]);
    assert!(engine.take_missing().is_empty(), "once");
    assert_eq!(groundwork::locale::words("script-ethiopic"), "Ethiopic");
}

#[test]
fn what_no_font_has_a_picture_of_is_seen_at_its_place() {
    // The shipped Persian font leaves such signs blank.
    for words in ["سلام 😂 خوبی", "Hello 😂 there", "👍🏽", "日本"] {
        let style = TextRole::Body.style();
        let mut painted = crate::picture::builder([300.0, 60.0], false).build_ui(move |ui| {
            let engine = user_text(ui.ctx());
            let layout = engine.layout(words, &style, None);
            let pos = egui::Pos2::new(20.0, 20.0);
            engine.paint(ui.painter(), pos, &layout, egui::Color32::BLACK);
        });
        painted.run();
        let image = painted.render().unwrap();
        let engine = user_text(&painted.ctx);
        let layout = engine.layout(words, &style, None);
        let start = words.find(['😂', '👍', '日']).unwrap();
        let length = words[start..].chars().next().unwrap().len_utf8();
        let place = layout.boxes(start..start + length)[0];
        let dark = |x: u32, y: u32| image.get_pixel(x, y).0[0] < 100;
        let left = (20.0 + place.x) as u32;
        let columns = left..left + place.width as u32;
        let seen = columns.clone().filter(|x| (20..50).any(|y| dark(*x, y)));
        assert!(seen.count() >= columns.len() / 2, "{words}: {columns:?}");
    }
}

#[test]
fn the_project_that_was_open_last_opens_with_enter() {
    let study = Study::new(1);
    drop(study.open([1280.0, 800.0]));
    let mut harness = window(study.workbench(None), [1280.0, 800.0], false);
    harness.run_steps(4);
    assert!(harness.state().status().is_none());
    keep(&mut harness, "frame-start");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    harness.run_steps(4);
    assert!(harness.state().status().is_some());
}
