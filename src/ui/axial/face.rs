//! How a code is shown in a line: its name, its mark, and the in-vivo quotation marks.

use crate::locale;
use crate::model::{Code, CodeId, Level, ModelId, Place, Project};
use crate::text::has_rtl;
use crate::ui::tokens::Tokens;
use crate::ui::widget::Mark;

/// Quotation marks in which a name can stand.
const QUOTES: [(char, char); 7] = [
    ('“', '”'),
    ('‘', '’'),
    ('«', '»'),
    ('‹', '›'),
    ('„', '“'),
    ('"', '"'),
    ('\'', '\''),
];

/// Name and mark of a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Face {
    /// The code.
    pub id: CodeId,
    /// Its name; words of a participant stand in quotation marks.
    pub name: String,
    /// The rung.
    pub level: Level,
    /// Number of its colour.
    pub colour: u8,
}

impl Face {
    /// Returns the face of a code.
    pub fn of(code: &Code) -> Self {
        Self {
            id: code.id,
            name: shown_name(code),
            level: code.level,
            colour: code.colour,
        }
    }

    /// Returns the face of the code with this identity, `None` when there is none.
    pub fn find(project: &Project, code: CodeId) -> Option<Self> {
        project.codes.get(code).map(|code| Self::of(code))
    }

    /// Returns its mark.
    pub fn mark(&self, tokens: &Tokens) -> Mark {
        Mark::code(self.level, usize::from(self.colour), tokens)
    }
}

/// Returns the name of a code as it is shown: what participants said stands in quotation marks, in one pair of them.
pub fn shown_name(code: &Code) -> String {
    if !code.in_vivo || is_quoted(&code.name) {
        return code.name.clone();
    }
    if has_rtl(&code.name) {
        format!("«{}»", code.name)
    } else {
        format!("“{}”", code.name)
    }
}

/// Whether a name stands in quotation marks of its own.
fn is_quoted(name: &str) -> bool {
    let name = name.trim();
    QUOTES.iter().any(|(open, close)| {
        let inside = name.strip_prefix(*open);
        inside.is_some_and(|inside| !inside.is_empty() && inside.ends_with(*close))
    })
}

/// Returns the project’s own name of a level, or the usual one.
pub fn level_name(project: &Project, level: Level) -> String {
    let own = project
        .settings()
        .and_then(|settings| settings.level_name(level));
    own.map_or_else(|| locale::words(level.key()), str::to_owned)
}

/// A place of a model as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceFace {
    /// Which.
    pub place: Place,
    /// Which of the six it is, or stands next to: it has its colours.
    pub near: Place,
    /// What the model calls it.
    pub name: String,
}

impl PlaceFace {
    /// Returns how `place` of `model` is shown.
    pub fn of(project: &Project, model: ModelId, place: Place) -> Self {
        let row = project.models.get(model);
        Self {
            place,
            near: row.map_or(place, |row| row.places.near(place)),
            name: locale::place_of(project, model, place),
        }
    }

    /// Returns all places of `model` in reading order.
    pub fn all(project: &Project, model: ModelId) -> Vec<Self> {
        let row = project.models.get(model);
        let places = row.map_or_else(|| Place::ALL.to_vec(), |row| row.places.all());
        let places = places.into_iter();
        places
            .map(|place| Self::of(project, model, place))
            .collect()
    }
}
