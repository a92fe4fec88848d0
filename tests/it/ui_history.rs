//! The history screen: pages, filter, what was taken back, and the way back.

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use groundwork::session::{Desk, Event, Request};
use groundwork::ui::command::Command;
use groundwork::ui::history::{self, acts_after, lines_data};
use groundwork::ui::shell::Action;

use crate::fixture;
use crate::picture::keep;
use crate::small_study::small_study;
use crate::ui_documents::{Screen, Stage, window};

fn stage(desk: Desk) -> Stage<history::State> {
    Stage::new(
        desk,
        Screen {
            main: history::main_ui,
            inspector: history::inspector_ui,
            answer: history::answer,
            run: history::run,
        },
    )
}

/// Answers the pages that were asked for until nothing more is asked.
fn settle(harness: &mut Harness<'_, Stage<history::State>>) -> usize {
    let mut pages = 0;
    loop {
        harness.run();
        let asked = harness
            .state_mut()
            .actions
            .iter()
            .position(|action| matches!(action, Action::Ask(Request::History { .. })));
        let Some(asked) = asked else { return pages };
        let Action::Ask(Request::History { before, limit }) =
            harness.state_mut().actions.remove(asked)
        else {
            panic!("no page")
        };
        let entries = harness.state().desk.history(before, limit).unwrap();
        harness
            .state_mut()
            .hear(&Event::History { before, entries });
        pages += 1;
        assert!(pages < 100);
    }
}

#[test]
fn pages_come_as_they_are_wanted_and_all_of_them_for_a_filter() {
    let desk = small_study();
    let count = desk.project().revision() as usize;
    let mut harness = window(stage(desk), [1440.0, 900.0], false);
    let first = settle(&mut harness);
    assert_eq!(first, 1);
    assert_eq!(harness.state().state.trail().lines().len(), count.min(200));
    harness.state_mut().commands.push(Command::Filter);
    harness.run();
    harness.event(egui::Event::Text("imported".to_owned()));
    settle(&mut harness);
    assert!(harness.state().state.trail().is_whole());
    assert_eq!(harness.state().state.trail().lines().len(), count);
    let lines = lines_data(harness.state().state.trail(), "imported", false);
    assert!(!lines.is_empty());
    assert!(lines.iter().all(|line| {
        format!("{} {}", line.what, line.why)
            .to_lowercase()
            .contains("imported")
    }));
}

#[test]
fn what_was_taken_back_is_told_and_undo_counts_what_is_left() {
    let mut desk = fixture::project(
        "//- document one\nP1: Here is a word.\n    ^^^^ place\n//- codebook\nplace\n",
    );
    desk.undo().unwrap();
    desk.redo().unwrap();
    desk.undo().unwrap();
    let mut harness = window(stage(desk), [1440.0, 900.0], false);
    settle(&mut harness);
    let trail = harness.state().state.trail();
    let [undo, redo, ..] = trail.lines() else {
        panic!("too few")
    };
    assert!(undo.what.starts_with("Took back"), "{}", undo.what);
    assert!(redo.what.starts_with("Did again"), "{}", redo.what);
    assert!(trail.line(undo.target.unwrap()).unwrap().undone);
    let first = trail.lines().last().unwrap().seq;
    let acts = acts_after(trail, first).len();
    let done = harness
        .state()
        .desk
        .store()
        .undoable()
        .iter()
        .filter(|seq| **seq > first)
        .count();
    assert_eq!(acts, done);
}

#[test]
fn undo_to_here_asks_and_then_takes_back() {
    let desk = fixture::project(
        "//- document one\nP1: Here is a word.\n    ^^^^ place\n//- codebook\nplace\n",
    );
    let mut harness = window(stage(desk), [1440.0, 900.0], false);
    settle(&mut harness);
    harness.get_by_role(Role::List).focus();
    harness.run();
    harness.key_press(Key::ArrowDown);
    harness.run();
    let chosen = harness.state().state.current().unwrap();
    harness.get_by_label("Undo to here…").click();
    harness.run();
    harness.get_by_label("Take back 1 act").click();
    harness.run();
    let Some(Action::Ask(Request::UndoTo { seq })) = harness.state_mut().actions.pop() else {
        panic!("no undo")
    };
    assert_eq!(seq, chosen);
    assert_eq!(harness.state_mut().desk.undo_to(seq).unwrap(), 1);
    // The newest page is asked for again, and meets what is known.
    let before = harness.state().state.trail().lines().len();
    let status = harness.state().desk.status();
    let entry = Box::new(harness.state().desk.history(u64::MAX, 1).unwrap().remove(0));
    harness.state_mut().hear(&Event::Changed {
        status,
        entry,
        recoded: None,
        ticket: None,
    });
    settle(&mut harness);
    assert_eq!(harness.state().state.trail().lines().len(), before + 1);
}

#[test]
fn an_entry_is_copied_as_text() {
    let desk = fixture::project("//- document one\nP1: Here.\n");
    let mut harness = window(stage(desk), [1440.0, 900.0], false);
    settle(&mut harness);
    harness.get_by_label("Copy as text").click();
    harness.run();
    assert!(
        matches!(&harness.state().actions[..], [Action::Copy(text)] if text.contains("Imported “one”"))
    );
}

#[test]
fn pictures_of_the_history() {
    if !crate::picture::are_wanted() {
        return;
    }
    for (name, size, dark) in [
        ("history-light", [1440.0, 900.0], false),
        ("history-dark", [1440.0, 900.0], true),
        ("history-1280", [1280.0, 800.0], false),
    ] {
        let mut desk = small_study();
        desk.undo().unwrap();
        let mut harness = window(stage(desk), size, dark);
        settle(&mut harness);
        harness.state_mut().commands.push(Command::NextPane);
        harness.run();
        for _ in 0..3 {
            harness.key_press(Key::ArrowDown);
            harness.run();
        }
        keep(&mut harness, name);
        if name == "history-light" {
            harness.get_by_label("Undo to here…").click();
            harness.run();
            keep(&mut harness, "history-undo");
        }
    }
}
