//! The selective screen: what it shows of the example study, and what its gestures ask for.

use groundwork::session::example_in_memory;
use groundwork::ui::selective;

use crate::picture::keep;
use crate::ui_axial::{Screen, Stage, window};

fn screen() -> Screen<selective::State> {
    Screen {
        left: selective::left_ui,
        main: selective::main_ui,
        inspector: selective::inspector_ui,
        run: selective::run,
    }
}

fn example() -> Stage<selective::State> {
    Stage::new(example_in_memory().unwrap(), screen())
}

#[test]
fn pictures_of_the_selective_screen() {
    for (name, size, dark) in [
        ("selective-1440-light", [1440.0, 900.0], false),
        ("selective-1440-dark", [1440.0, 900.0], true),
        ("selective-1280-light", [1280.0, 800.0], false),
    ] {
        let mut harness = window(example(), size, dark);
        harness.run();
        keep(&mut harness, name);
    }
}
