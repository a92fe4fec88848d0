//! The transcript of a very long document: what a frame paints must not grow with the document.

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use groundwork::model::{Passage, TextRange};
use groundwork::operation::{NewCode, Operation};
use groundwork::session::Desk;

use crate::fixture;
use crate::picture::builder;
use crate::ui_transcript::{Stage, stage_ui};

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

/// Returns how many shapes a frame in the middle of the document paints.
fn shapes(characters: usize, quotations: usize, shape: (bool, usize)) -> usize {
    let desk = long_project(characters, quotations, shape);
    let document = desk.project().document_named("long").unwrap().id;
    let mut harness =
        builder([1440.0, 900.0], false).build_ui_state(stage_ui, Stage::new(desk, document));
    harness.run();
    harness.hover_at(egui::Pos2::new(600.0, 400.0));
    for _ in 0..4 {
        harness.event(wheel(400.0));
        harness.step();
    }
    harness.output().shapes.len()
}

/// Returns a turn of the wheel by so many points.
pub fn wheel(points: f32) -> egui::Event {
    egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: egui::Vec2::new(0.0, -points),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Unknown,
        modifiers: egui::Modifiers::NONE,
    }
}

#[test]
fn a_frame_paints_what_is_in_the_pane_and_no_more() {
    for (persian, parts) in [(false, 400), (true, 400), (false, 0)] {
        let turns = |characters: usize| characters.checked_div(parts).unwrap_or(1);
        let short = shapes(20_000, 400, (persian, turns(20_000)));
        let long = shapes(80_000, 1_600, (persian, turns(80_000)));
        assert!(short > 50, "{short} shapes is no transcript");
        assert!(long < short * 2, "{short} shapes, then {long}");
    }
}

#[test]
fn what_is_told_of_a_long_text_is_bounded() {
    let desk = long_project(300_000, 400, (false, 750));
    let document = desk.project().document_named("long").unwrap().id;
    let mut harness =
        builder([1440.0, 900.0], false).build_ui_state(stage_ui, Stage::new(desk, document));
    harness.run();
    let turns = harness.query_all_by_role(Role::Paragraph);
    let told: usize = turns
        .map(|turn| turn.accesskit_node().label().map_or(0, |label| label.len()))
        .sum();
    assert!((16_000..100_000).contains(&told), "{told} bytes");
}
