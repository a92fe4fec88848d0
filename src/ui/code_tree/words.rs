//! Names of rungs and colours, as this project has them.

use crate::locale::words;
use crate::model::{Level, Project};

/// Returns the name of a rung: the project’s own, else the usual one.
pub fn level_words(project: &Project, level: Level) -> String {
    let own = project
        .settings()
        .and_then(|settings| settings.level_name(level));
    own.map_or_else(|| words(level.key()), str::to_owned)
}

/// Returns the name of code colour `number`, from 0.
pub fn colour_name(number: usize) -> String {
    words(&format!("colour-{}", number % 24))
}
