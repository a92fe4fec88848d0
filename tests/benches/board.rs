//! Frames of the axial board and of the diagram of a model with 200 categories in a project of 5,000 codes.

use std::time::{Duration, Instant};

use egui_kittest::Harness;

use groundwork::model::{CodeId, Level, ModelId, Place, Stamp, Time};
use groundwork::operation::{NewCode, Operation};
use groundwork::session::Desk;
use groundwork::ui::{axial, model};

use super::long_transcript::wheel;
use super::picture::builder;
use super::ui_axial::{Screen, Stage};

/// Categories, concepts in each, open codes in each of these: 5,000 codes in all.
const SHAPE: (usize, usize, usize) = (200, 4, 5);

/// A screen and how long each of its frames took.
type Timed<S> = (Stage<S>, Vec<Duration>);

/// Prints how long the frames of both screens take.
pub fn board(frames: usize) {
    let begun = Instant::now();
    let desk = large();
    println!(
        "\nthe board and the diagram of {} codes and {} categories (made in {:.1} s), {frames} frames of 1440 x 900; limit of a frame 8 ms\n",
        desk.project().codes.len(),
        SHAPE.0,
        begun.elapsed().as_secs_f64(),
    );
    let screen = Screen {
        left: axial::left_ui,
        main: axial::main_ui,
        inspector: axial::inspector_ui,
        run: axial::run,
    };
    told("the axial board", frames, Stage::new(large(), screen));
    let screen = Screen {
        left: model::left_ui,
        main: model::main_ui,
        inspector: model::inspector_ui,
        run: model::run,
    };
    told("the diagram", frames, Stage::new(desk, screen));
}

fn told<S: Default>(what: &str, frames: usize, stage: Stage<S>) {
    let show = |ui: &mut egui::Ui, (stage, spent): &mut Timed<S>| {
        let begun = Instant::now();
        stage.show(ui);
        spent.push(begun.elapsed());
    };
    let mut harness: Harness<'_, Timed<S>> =
        builder([1440.0, 900.0], false).build_ui_state(show, (stage, Vec::new()));
    harness.run_steps(4);
    let first = harness.state().1.first().copied().unwrap_or_default();
    harness.state_mut().1.clear();
    harness.hover_at(egui::Pos2::new(600.0, 300.0));
    for _ in 0..frames {
        harness.event(wheel(40.0));
        harness.step();
    }
    let mut spent = std::mem::take(&mut harness.state_mut().1);
    spent.sort();
    let share = |share: usize| {
        let index = (spent.len() * share / 100).min(spent.len().saturating_sub(1));
        spent
            .get(index)
            .map_or(0.0, |spent| spent.as_secs_f64() * 1_000.0)
    };
    println!(
        "{what}: first {:.1} ms, median {:.2}, p95 {:.2}, worst {:.2}",
        first.as_secs_f64() * 1_000.0,
        share(50),
        share(95),
        share(100),
    );
}

/// A project with nothing but codes, all categories of which have a place.
fn large() -> Desk {
    let mut desk = Desk::fixed("Codes", Time(1_700_000_000_000), "bench").unwrap();
    let mut stamp = Stamp::new(Time(1_700_000_000_000), desk.status().coder, 77);
    let model: ModelId = stamp.id();
    let mut operations = vec![Operation::AddModel {
        model: Some(model),
        title: "Model".to_owned(),
    }];
    let mut add = |name: String, level, parent| {
        let id: CodeId = stamp.id();
        let code = NewCode {
            id: Some(id),
            name,
            level,
            parent,
            ..NewCode::default()
        };
        (id, Operation::AddCode(code))
    };
    for category in 0..SHAPE.0 {
        let name = format!("category {category} of what was said");
        let (top, made) = add(name, Level::Category, None);
        operations.push(made);
        for concept in 0..SHAPE.1 {
            let name = format!("concept {category}.{concept}");
            let (middle, made) = add(name, Level::Concept, Some(top));
            operations.push(made);
            for open in 0..SHAPE.2 {
                let name = format!("saying {open} in {category}.{concept}");
                operations.push(add(name, Level::Open, Some(middle)).1);
            }
        }
        operations.push(Operation::PlaceCategories {
            model,
            categories: vec![top],
            place: Place::ALL.get(category % 6).copied(),
        });
    }
    let name = "codes".to_owned();
    desk.perform(Operation::Several { operations, name }, "")
        .unwrap();
    desk
}
