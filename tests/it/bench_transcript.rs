//! How long the transcript of a very long document takes: 500,000 characters under 10,000 overlapping quotations.
//!
//! Only the time of this program's own code is measured, without textures and the graphics card. In a release build:
//! `cargo test --release --test it bench_transcript -- --nocapture`.

use std::time::{Duration, Instant};

use groundwork::model::{Passage, TextRange};
use groundwork::operation::{NewCode, Operation};
use groundwork::session::Desk;

use crate::fixture;
use crate::picture::builder;
use crate::ui_transcript::{Stage, stage_ui};

/// What scrolling through a document took.
#[derive(Debug)]
pub struct Measured {
    /// The first frame, with everything that is computed once.
    pub first: Duration,
    /// Frames while scrolling, sorted.
    pub frames: Vec<Duration>,
    /// A frame after something was coded.
    pub coded: Duration,
}

impl Measured {
    /// Returns the frame that so many hundredths of all frames are not slower than.
    pub fn hundredth(&self, share: usize) -> Duration {
        let index = (self.frames.len() * share / 100).min(self.frames.len() - 1);
        self.frames[index]
    }
}

/// Returns a project with one document of about `characters`, in Latin or Persian, under `quotations`.
///
/// `turns` is how many paragraphs the text has; at least one.
pub fn long_project(characters: usize, quotations: usize, (persian, turns): (bool, usize)) -> Desk {
    let (name, sentence) = if persian {
        (
            "پ۱",
            "دو بار آمد و هیچ‌چیز را اندازه نگرفت، فقط آمار ISO 9001 ما را خواست. ",
        )
    } else {
        (
            "P1",
            "He came twice and he measured nothing, he asked for our figures instead. ",
        )
    };
    let sentences = characters / turns.max(1) / sentence.chars().count();
    let turn = format!("{name}: {}\n", sentence.repeat(sentences).trim());
    let mut desk = fixture::project(&format!("//- document long\n{}", turn.repeat(turns)));
    let document = desk.project().document_named("long").unwrap().id;
    let text = desk.text(document).unwrap();
    let step = text.len() / quotations;
    // Each lies over its neighbours, and every hundredth over a tenth of the document.
    let passages: Vec<Passage> = (0..quotations)
        .map(|number| {
            let start = text.floor_char_boundary(number * step);
            let length = if number % 100 == 0 {
                text.len() / 10
            } else {
                150 + number % 200
            };
            let end = text.floor_char_boundary((start + length).min(text.len()));
            let range = TextRange::new(start as u32, end as u32);
            Passage::new(document, &text, range).unwrap()
        })
        .collect();
    for (number, passages) in passages.chunks(500).enumerate() {
        let create = vec![NewCode {
            name: format!("code {number}"),
            ..NewCode::default()
        }];
        let operation = Operation::CodePassages {
            passages: passages.to_vec(),
            codes: Vec::new(),
            create,
        };
        desk.perform(operation, "").unwrap();
    }
    desk
}

/// Scrolls through the document in `frames` steps of `points`, and codes something at the end.
pub fn scroll(desk: Desk, frames: usize, points: f32) -> Measured {
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
        harness.event(egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: egui::Vec2::new(0.0, -points),
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Unknown,
            modifiers: egui::Modifiers::NONE,
        });
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

#[test]
fn a_very_long_transcript_scrolls() {
    let (characters, quotations, most) = if cfg!(debug_assertions) {
        (50_000, 1_000, Duration::from_millis(400))
    } else {
        (500_000, 10_000, Duration::from_millis(8))
    };
    for (persian, turns) in [
        (false, characters / 400),
        (true, characters / 400),
        (false, 1),
    ] {
        let begun = Instant::now();
        let desk = long_project(characters, quotations, (persian, turns));
        let made = begun.elapsed();
        let measured = scroll(desk, 300, 120.0);
        println!(
            "Persian {persian}, {turns} turns: made in {made:?}, first {:?}, median {:?}, 95 % {:?}, slowest {:?}, after coding {:?}",
            measured.first,
            measured.hundredth(50),
            measured.hundredth(95),
            measured.hundredth(100),
            measured.coded,
        );
        assert!(
            measured.hundredth(50) < most,
            "{:?}",
            measured.hundredth(50)
        );
    }
}
