//! The model screen: what it shows of the example study, and what its gestures ask for.

use groundwork::session::example_in_memory;
use groundwork::ui::model::{self, Chosen};

use crate::picture::keep;
use crate::ui_axial::{Screen, Stage, code, window};

fn screen() -> Screen<model::State> {
    Screen {
        left: model::left_ui,
        main: model::main_ui,
        inspector: model::inspector_ui,
        run: model::run,
    }
}

fn example() -> Stage<model::State> {
    let mut stage = Stage::new(example_in_memory().unwrap(), screen());
    stage.canvas = true;
    stage
}

#[test]
fn pictures_of_the_model_screen() {
    for (name, size, dark) in [
        ("model-1440-light", [1440.0, 900.0], false),
        ("model-1440-dark", [1440.0, 900.0], true),
        ("model-1280-light", [1280.0, 800.0], false),
    ] {
        let mut stage = example();
        let trust = code(stage.project(), "Stakeholders and trust");
        let relation = stage.project().relations_of(trust).next().unwrap();
        stage.state.chosen = Chosen::Relation(relation);
        let mut harness = window(stage, size, dark);
        harness.run();
        keep(&mut harness, name);
    }
}
