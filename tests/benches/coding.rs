//! One coding by key in a project of 100,000: from the key to the painted frame, with everything that the window does.

use std::time::{Duration, Instant};

use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;

use groundwork::ui::Workbench;

use super::corpus;
use super::window::window;

/// How often it is done.
const TIMES: usize = 40;

/// Prints how long one coding takes.
pub fn one_coding() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.gwk");
    corpus::project(&path, 1_000, 10_000, 2_000, 100_000);
    let mut harness = window(&path);
    // Any sentence gets a code, so that there is one that was used last.
    press(&mut harness, Modifiers::ALT, Key::ArrowDown);
    press(&mut harness, Modifiers::NONE, Key::C);
    for letter in "code number 0007".chars() {
        harness.event(Event::Text(letter.to_string()));
        harness.run_steps(1);
    }
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let before = codings(&harness);
    let (mut whole, mut painted) = (Vec::new(), Vec::new());
    for _ in 0..TIMES {
        press(&mut harness, Modifiers::ALT, Key::ArrowDown);
        harness.key_press(Key::R);
        let begun = Instant::now();
        harness.step();
        let done = Instant::now();
        harness.step();
        painted.push(done.elapsed());
        whole.push(begun.elapsed());
        harness.run_steps(2);
    }
    let made = codings(&harness) - before;
    // A key that was refused would be measured as a quick one.
    assert_eq!(made, TIMES, "each key codes a sentence");
    println!(
        "\none coding by key in a project of 1,000 documents, 2,000 codes and {before} codings, {made} times"
    );
    told(
        "from the key to the painted frame, the file synced",
        &mut whole,
    );
    told(
        "of it the frame that counts and paints; limit 16 ms",
        &mut painted,
    );
}

fn told(what: &str, spent: &mut [Duration]) {
    spent.sort_unstable();
    let at =
        |share: usize| spent[(spent.len() * share / 100).min(spent.len() - 1)].as_secs_f64() * 1e3;
    println!("{what}: median {:.1} ms, p95 {:.1}", at(50), at(95));
}

fn codings(harness: &Harness<'_, Workbench>) -> usize {
    let status = harness.state().status().unwrap();
    status.project.codings.len()
}

fn press(harness: &mut Harness<'_, Workbench>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run_steps(3);
}
