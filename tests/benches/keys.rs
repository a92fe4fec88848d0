//! Key strokes per coding over a scripted hour: 60 codings of one interview, played through the window key by key, as a
//! person would press them, beside the fewest that MAXQDA and QualCoder need for the same acts.
//!
//! What the others need is counted in their favour: every act of the mouse (a drag over a sentence, a click on a code
//! that is in sight) is one stroke, nothing is ever scrolled to, every key that can be assigned is assigned. Sources:
//!
//! * MAXQDA: manual, “Further ways of coding” (2018 to 2022): Open Coding Mode opens the window for a new code once a
//!   segment is selected; up to nine codes have a key of their own; codes of the tree are dragged on; in-vivo coding and
//!   the code used last have one key each. Segments are selected by mouse; there is no key for a sentence or a turn.
//!   A comment is written after a double click on the stripe of the coding.
//! * QualCoder: its list of keys for coding text (`information.py` and `code_text.py`, version 4): N a new code for the
//!   selected text, Q the code that is chosen in the tree, V in vivo, M a memo on the coding; any other code is clicked in
//!   the tree. Text is selected by mouse.
//!
//! Strokes are not time: a drag takes about as long as ten keys. The Keystroke-Level Model of Card, Moran & Newell
//! (1980) tells that: 0.28 s a key, 1.1 s to point, 0.1 s to press or let go a button, 0.4 s from mouse to keys or back.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod window;

use std::path::Path;
use std::sync::Arc;

use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;

use groundwork::import;
use groundwork::operation::DocumentEdit;
use groundwork::session::{Desk, Places, Sheet};
use groundwork::ui::Workbench;

use window::window;

const NONE: Modifiers = Modifiers::NONE;

/// One act of coding. Before each the hand goes on to the next sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Act {
    /// A code that there is not yet.
    New,
    /// A code that there is.
    Known,
    /// The code used last.
    Again,
    /// A second code on the same words, one of the last nine.
    Second,
    /// The participant’s own words.
    InVivo,
    /// The whole turn with the code used last.
    Turn,
    /// A comment on the quotation just made.
    Comment,
}

use Act::{Again, Comment, InVivo, Known, New, Second, Turn};

/// A stretch of the hour, which is played four times over: 15 codings and a comment each.
const STRETCH: [Act; 16] = [
    New, New, Known, Second, Known, Again, New, Comment, Known, InVivo, New, Second, Known, Turn,
    Known, Again,
];
const TIMES: usize = 4;

/// Names of codes, as long as gerunds of first cycles are.
const NAMES: [&str; 16] = [
    "waiting for the money",
    "counting the days",
    "asking a cousin",
    "hiding the order book",
    "paying for a binder",
    "distrusting the office",
    "learning by watching",
    "buying together",
    "losing a foreman",
    "sharing a machine",
    "fearing the audit",
    "telling nobody",
    "owing a favour",
    "measuring the kiln",
    "keeping the old ways",
    "sending a son to school",
];

const REMARK: &str = "says so only now";

/// What an act takes: keys, letters of names among them, and what the mouse does.
#[derive(Clone, Copy, Debug, Default)]
struct Effort {
    keys: usize,
    letters: usize,
    drags: usize,
    clicks: usize,
    /// Times that the hand goes from the mouse to the keys or back.
    moves: usize,
}

impl Effort {
    fn strokes(&self) -> usize {
        self.keys + self.drags + self.clicks
    }

    /// Seconds by the Keystroke-Level Model.
    fn seconds(&self) -> f64 {
        0.28 * self.keys as f64
            + (2.0 * 1.1 + 0.2) * self.drags as f64
            + (1.1 + 0.2) * self.clicks as f64
            + 0.4 * self.moves as f64
    }

    fn add(&mut self, other: Self) {
        self.keys += other.keys;
        self.letters += other.letters;
        self.drags += other.drags;
        self.clicks += other.clicks;
        self.moves += other.moves;
    }
}

/// What MAXQDA needs; `letters` are those of the name or the remark.
fn maxqda(act: Act, letters: usize) -> Effort {
    let (keys, drags, clicks, moves) = match act {
        // Selected, the window comes by itself: the name, Enter.
        New => (letters + 1, 1, 0, 2),
        // Selected, dragged to the code that is in sight.
        Known => (0, 2, 0, 0),
        Again | Turn | InVivo => (1, 1, 0, 2),
        // The selection stays.
        Second => (1, 0, 0, 2),
        // A double click on the stripe, the words, Enter.
        Comment => (letters + 1, 0, 2, 2),
    };
    Effort {
        keys,
        letters: 0,
        drags,
        clicks,
        moves,
    }
}

/// What QualCoder needs.
fn qualcoder(act: Act, letters: usize) -> Effort {
    let (keys, drags, clicks, moves) = match act {
        New => (1 + letters + 1, 1, 0, 2),
        Known => (0, 1, 1, 0),
        Again | Turn | InVivo => (1, 1, 0, 2),
        Second => (0, 0, 1, 0),
        // A click into the coding, M, the words, a click on OK.
        Comment => (1 + letters, 0, 2, 2),
    };
    Effort {
        keys,
        letters: 0,
        drags,
        clicks,
        moves,
    }
}

/// The window, and the keys that were pressed in it.
struct Hand {
    harness: Harness<'static, Workbench>,
    effort: Effort,
}

impl Hand {
    fn key(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.run_steps(3);
        self.effort.keys += 1;
    }

    fn letters(&mut self, words: &str) {
        for letter in words.chars() {
            self.harness.event(Event::Text(letter.to_string()));
            self.harness.run_steps(1);
            self.effort.keys += 1;
            self.effort.letters += 1;
        }
        self.harness.run_steps(2);
    }

    /// Does one act; returns how many letters its name or remark has.
    fn act(&mut self, act: Act, (made, seen): (&mut usize, &mut usize)) -> usize {
        if !matches!(act, Second | Comment | Turn) {
            self.key(Modifiers::ALT, Key::ArrowDown);
        }
        match act {
            New => {
                let name = NAMES[*made % NAMES.len()];
                *made += 1;
                self.key(NONE, Key::C);
                self.letters(name);
                self.key(NONE, Key::Enter);
                return name.len();
            }
            Known => {
                // The code that was made three before the last: so many letters that no other begins so.
                let name = NAMES[(*made + NAMES.len() - 1 - *seen % 3) % NAMES.len()];
                let name = NAMES
                    .iter()
                    .take(*made)
                    .find(|known| **known == name)
                    .unwrap_or(&NAMES[0]);
                *seen += 1;
                self.key(NONE, Key::C);
                self.letters(name.get(..4).unwrap());
                self.key(NONE, Key::Enter);
            }
            Again => self.key(NONE, Key::R),
            Second => self.key(NONE, Key::Num2),
            InVivo => {
                self.key(NONE, Key::S);
                self.key(Modifiers::ALT, Key::V);
            }
            Turn => {
                self.key(NONE, Key::ArrowDown);
                self.key(Modifiers::SHIFT, Key::T);
            }
            Comment => {
                self.key(NONE, Key::O);
                self.letters(REMARK);
                self.key(Modifiers::COMMAND, Key::Enter);
                return REMARK.len();
            }
        }
        0
    }
}

/// An interview in which every sentence is another.
fn talk() -> String {
    let mut text = String::new();
    for turn in 0..40 {
        text += &format!("I: And what came then, in year {turn}?\n");
        text += &format!(
            "P1: The kiln of year {turn} was small. We fired {turn} loads a week. My brother kept book {turn}. Nobody \
             asked about load {turn}.\n"
        );
    }
    text
}

fn study(path: &Path) {
    let mut desk = Desk::create(path, "An hour of coding", Places::default()).unwrap();
    let bytes: Arc<[u8]> = talk().into_bytes().into();
    let draft = import::read("talk.txt", &bytes, &import::Options::default()).unwrap();
    let sheet = Sheet {
        file_name: "talk.txt".to_owned(),
        bytes,
        draft: Arc::new(draft),
        edit: DocumentEdit::default(),
    };
    desk.import(&[sheet], "").unwrap();
}

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("hour.gwk");
    study(&path);
    let mut hand = Hand {
        harness: window(&path),
        effort: Effort::default(),
    };
    // To the first sentence that is answered.
    hand.key(NONE, Key::U);
    hand.effort = Effort::default();
    let (mut made, mut seen) = (0, 0);
    let mut others = [Effort::default(); 2];
    let mut codings = 0;
    for act in STRETCH.iter().cycle().take(STRETCH.len() * TIMES) {
        let letters = hand.act(*act, (&mut made, &mut seen));
        others[0].add(maxqda(*act, letters));
        others[1].add(qualcoder(*act, letters));
        codings += usize::from(*act != Comment);
    }
    let project = Arc::clone(&hand.harness.state().status().unwrap().project);
    let comments = project.quotations.iter();
    let comments = comments.filter(|row| row.comment == REMARK).count();
    assert_eq!(
        (project.codings.len(), comments),
        (codings, TIMES),
        "what was pressed is in the project"
    );
    println!(
        "{codings} codings and {TIMES} comments, all by keyboard here; the others by mouse and keyboard"
    );
    for (name, effort) in [
        ("Groundwork", hand.effort),
        ("MAXQDA, at best", others[0]),
        ("QualCoder, at best", others[1]),
    ] {
        println!(
            "{name:<20} {:>6.2} strokes a coding ({:>4} keys, {:>3} drags, {:>3} clicks)   {:>5.1} s a coding by the \
             Keystroke-Level Model",
            effort.strokes() as f64 / codings as f64,
            effort.keys,
            effort.drags,
            effort.clicks,
            effort.seconds() / codings as f64,
        );
    }
    let without = hand.effort.keys - hand.effort.letters;
    println!(
        "Without the letters of names, words and prefixes: {:.2} keys a coding",
        without as f64 / codings as f64
    );
}
