//! One coding by key in a project of 100,000: from the key to the painted frame, with everything that the window does.

use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;

use groundwork::session::{Places, Session, Status};
use groundwork::ui::Workbench;

use super::corpus;
use super::window::window_of;

/// How often it is done.
const TIMES: usize = 40;

/// How long the project thread is waited for at most.
const PATIENCE: Duration = Duration::from_secs(60);

/// Prints how long one coding takes, as the window does it: the frame in which the key is heard, the act on the project
/// thread, and the frame that it wakes.
pub fn one_coding() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.gwk");
    corpus::project(&path, 1_000, 10_000, 2_000, 100_000);
    let (waker, woken) = channel();
    let wake = move || waker.send(()).unwrap_or_default();
    let session = Session::start(Places::default(), wake).unwrap();
    let mut harness = window_of(session, &path);
    wait_until(&mut harness, &woken, |status| status.is_some());
    settle(&mut harness, &woken);
    // Any sentence gets a code, so that there is one that was used last.
    press(&mut harness, Modifiers::ALT, Key::ArrowDown);
    press(&mut harness, Modifiers::NONE, Key::C);
    for letter in "code number 0007".chars() {
        harness.event(Event::Text(letter.to_string()));
        harness.run_steps(1);
    }
    let before = codings(&harness);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    wait_until(&mut harness, &woken, |status| made(status) > before);
    settle(&mut harness, &woken);
    let (mut whole, mut painted) = (Vec::new(), Vec::new());
    let before = codings(&harness);
    for done in 1..=TIMES {
        press(&mut harness, Modifiers::ALT, Key::ArrowDown);
        settle(&mut harness, &woken);
        while woken.try_recv().is_ok() {}
        harness.event(pressed(Key::R));
        let begun = Instant::now();
        harness.step();
        while codings(&harness) < before + done {
            assert!(
                woken.recv_timeout(PATIENCE).is_ok(),
                "each key codes a sentence"
            );
            let heard = Instant::now();
            harness.step();
            if codings(&harness) == before + done {
                whole.push(begun.elapsed());
                painted.push(heard.elapsed());
            }
        }
        settle(&mut harness, &woken);
    }
    println!(
        "\none coding by key in a project of 1,000 documents, 2,000 codes and {before} codings, {TIMES} times"
    );
    told(
        "from the key to the painted frame, the file synced; limit 16 ms",
        &mut whole,
    );
    told("of it the frame that counts and paints", &mut painted);
}

/// Paints until the project thread has said nothing for a while.
fn settle(harness: &mut Harness<'_, Workbench>, woken: &Receiver<()>) {
    harness.run_steps(2);
    while woken.recv_timeout(Duration::from_millis(50)).is_ok() {
        harness.run_steps(1);
    }
}

fn wait_until(
    harness: &mut Harness<'_, Workbench>,
    woken: &Receiver<()>,
    holds: impl Fn(Option<&Status>) -> bool,
) {
    while !holds(harness.state().status()) {
        assert!(
            woken.recv_timeout(PATIENCE).is_ok(),
            "the project thread answers"
        );
        harness.run_steps(1);
    }
}

fn told(what: &str, spent: &mut [Duration]) {
    spent.sort_unstable();
    let at =
        |share: usize| spent[(spent.len() * share / 100).min(spent.len() - 1)].as_secs_f64() * 1e3;
    println!("{what}: median {:.1} ms, p95 {:.1}", at(50), at(95));
}

fn codings(harness: &Harness<'_, Workbench>) -> usize {
    made(harness.state().status())
}

fn made(status: Option<&Status>) -> usize {
    status.map_or(0, |status| status.project.codings.len())
}

fn press(harness: &mut Harness<'_, Workbench>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run_steps(3);
}

fn pressed(key: Key) -> Event {
    Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    }
}
