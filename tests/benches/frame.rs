//! Frames of the window over very large projects: only the time of this program's own code, without textures and the
//! graphics card.

#![allow(
    dead_code,
    unused_imports,
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::string_slice,
    clippy::single_range_in_vec_init
)]

mod board;
mod coding;
mod corpus;
#[path = "../it/fixture.rs"]
mod fixture;
#[path = "../it/long_transcript.rs"]
mod long_transcript;
#[path = "../it/picture.rs"]
mod picture;
#[path = "../it/small_study.rs"]
mod small_study;
#[path = "../it/ui_axial/mod.rs"]
mod ui_axial;
#[path = "../it/ui_transcript/mod.rs"]
mod ui_transcript;
mod window;

use std::time::{Duration, Instant};

use groundwork::model::{Passage, TextRange};
use groundwork::operation::Operation;
use groundwork::session::Desk;
use long_transcript::{long_project, wheel};
use picture::builder;
use ui_transcript::{Stage, stage_ui};

/// What scrolling through a document took.
#[derive(Debug)]
struct Measured {
    /// The first frame, with everything that is computed once.
    first: Duration,
    /// Frames while scrolling, sorted.
    frames: Vec<Duration>,
    /// A frame after something was coded.
    coded: Duration,
}

impl Measured {
    /// Returns the frame that so many hundredths of all frames are not slower than.
    fn hundredth(&self, share: usize) -> Duration {
        let index = (self.frames.len() * share / 100).min(self.frames.len() - 1);
        self.frames[index]
    }
}

/// Scrolls through the document in `frames` steps of `points`, and codes something at the end.
fn scroll(desk: Desk, frames: usize, points: f32) -> Measured {
    let document = desk.project().document_named("long").unwrap().id;
    let mut stage = Stage::new(desk, document);
    stage.measures = true;
    let mut harness = builder([1440.0, 900.0], false).build_ui_state(stage_ui, stage);
    harness.run();
    let first = harness.state().spent[0];
    harness.hover_at(egui::Pos2::new(600.0, 400.0));
    harness.run();
    harness.state_mut().spent.clear();
    for _ in 0..frames {
        harness.event(wheel(points));
        harness.step();
    }
    let mut frames = std::mem::take(&mut harness.state_mut().spent);
    frames.sort();
    let stage = harness.state_mut();
    let start = stage.text.find(". ").unwrap() as u32;
    let passage = Passage::new(document, &stage.text, TextRange::new(0, start)).unwrap();
    let operation = Operation::CodeInVivo {
        passage,
        parent: None,
    };
    stage.desk.perform(operation, "").unwrap();
    stage.refresh();
    harness.step();
    let coded = harness.state().spent[0];
    Measured {
        first,
        frames,
        coded,
    }
}

fn milliseconds(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1_000.0
}

fn main() {
    // `cargo test --benches` only asks whether it runs.
    if std::env::args().any(|argument| argument == "--test") {
        return;
    }
    coding::one_coding();
    board::board(300);
    println!(
        "\nscrolling a transcript of 500,000 characters, 300 frames of 1440 x 900; limit of a frame 8 ms\n"
    );
    for (what, quotations, shape) in [
        ("English, 1,250 turns", 5_000, (false, 1_250)),
        ("English, 1,250 turns", 10_000, (false, 1_250)),
        ("Persian, 1,250 turns", 10_000, (true, 1_250)),
        ("English, one turn", 10_000, (false, 1)),
    ] {
        let begun = Instant::now();
        let desk = long_project(500_000, quotations, shape);
        let made = begun.elapsed();
        let measured = scroll(desk, 300, 120.0);
        println!(
            "{what}, {quotations} quotations (made in {:.1} s): first {:.1} ms, median {:.2}, p95 {:.2}, worst {:.2}, after a coding {:.1}",
            made.as_secs_f64(),
            milliseconds(measured.first),
            milliseconds(measured.hundredth(50)),
            milliseconds(measured.hundredth(95)),
            milliseconds(measured.hundredth(100)),
            milliseconds(measured.coded),
        );
    }
}
