//! What a researcher set by hand about the figures of a model: boxes moved, labels in each language, levels of the matrix.
//!
//! It is kept with the model, so that it travels, is undone and is journaled like everything else.

use serde::{Deserialize, Serialize};

use super::{CodeId, Place};

/// How the boxes of a paradigm figure are arranged.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum FigureLayout {
    /// Causes, phenomenon, strategies and consequences on one axis; context above, intervening conditions below.
    #[default]
    Classic,
    /// The phenomenon in the middle, conditions around it, strategies and consequences below.
    Radial,
    /// One band for each place from top to bottom, one cell for each category: holds the most text.
    Layered,
}

impl FigureLayout {
    /// All layouts, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Classic, Self::Radial, Self::Layered];

    /// Returns the message key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Classic => "figure-layout-classic",
            Self::Radial => "figure-layout-radial",
            Self::Layered => "figure-layout-layered",
        }
    }

    /// Returns its name in operations and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Classic => "classic",
            Self::Radial => "radial",
            Self::Layered => "layered",
        }
    }
}

/// Levels of the conditional and consequential matrix, inside to outside (Strauss & Corbin 1990, ch. 10).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MatrixLevel {
    /// What is done in answer to the phenomenon.
    Action,
    /// What people do with each other.
    Interaction,
    /// Individuals, groups, collectives.
    Group,
    /// A part of an organisation.
    SubOrganisation,
    /// An organisation or institution.
    Organisation,
    /// The community.
    Community,
    /// The nation.
    Nation,
    /// Between nations.
    International,
}

impl MatrixLevel {
    /// All levels, inside to outside.
    pub const ALL: [Self; 8] = [
        Self::Action,
        Self::Interaction,
        Self::Group,
        Self::SubOrganisation,
        Self::Organisation,
        Self::Community,
        Self::Nation,
        Self::International,
    ];

    /// Returns the message key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Action => "matrix-action",
            Self::Interaction => "matrix-interaction",
            Self::Group => "matrix-group",
            Self::SubOrganisation => "matrix-sub-organisation",
            Self::Organisation => "matrix-organisation",
            Self::Community => "matrix-community",
            Self::Nation => "matrix-nation",
            Self::International => "matrix-international",
        }
    }
}

/// How far a box was moved from where the layout puts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoxShift {
    /// Whose box.
    pub place: Place,
    /// Onward in reading direction, in hundredths of a millimetre.
    pub across: i32,
    /// Down, in hundredths of a millimetre.
    pub down: i32,
}

/// The moved boxes of one layout.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MovedBoxes {
    /// The layout.
    pub layout: FigureLayout,
    /// The boxes, in reading order.
    pub boxes: Vec<BoxShift>,
}

/// What a category or concept is called in figures of one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FigureLabel {
    /// The category or concept.
    pub code: CodeId,
    /// The language as a BCP 47 tag.
    pub language: String,
    /// The words.
    pub text: String,
}

/// At which level of the matrix a category stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CategoryLevel {
    /// The category.
    pub category: CodeId,
    /// The level.
    pub level: MatrixLevel,
}

/// Everything that was set by hand about the figures of a model.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FigureNotes {
    /// Boxes moved, by layout.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub moved: Vec<MovedBoxes>,
    /// Labels by language.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub labels: Vec<FigureLabel>,
    /// Levels of the matrix.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub levels: Vec<CategoryLevel>,
}

impl FigureNotes {
    /// Returns the moved boxes of a layout.
    pub fn moved_in(&self, layout: FigureLayout) -> &[BoxShift] {
        let found = self.moved.iter().find(|moved| moved.layout == layout);
        found.map_or(&[], |moved| &moved.boxes)
    }

    /// Returns what a code is called in figures of `language`, if that was said.
    pub fn label(&self, code: CodeId, language: &str) -> Option<&str> {
        let mut labels = self.labels.iter();
        let found = labels.find(|label| label.code == code && label.language == language)?;
        Some(&found.text)
    }

    /// Returns the level at which a category stands.
    pub fn level(&self, category: CodeId) -> Option<MatrixLevel> {
        let mut levels = self.levels.iter();
        Some(levels.find(|found| found.category == category)?.level)
    }

    /// Moves boxes of a layout; a box that is moved by nothing is back in its place, no boxes at all: all are.
    pub fn shift(&mut self, layout: FigureLayout, shifts: &[BoxShift]) {
        let mut boxes: Vec<BoxShift> = match shifts {
            [] => Vec::new(),
            _ => self.moved_in(layout).to_vec(),
        };
        boxes.retain(|old| shifts.iter().all(|new| new.place != old.place));
        let moved = shifts
            .iter()
            .filter(|shift| (shift.across, shift.down) != (0, 0));
        boxes.extend(moved.copied());
        boxes.sort_by_key(|shift| shift.place);
        boxes.dedup_by_key(|shift| shift.place);
        self.moved.retain(|moved| moved.layout != layout);
        if !boxes.is_empty() {
            self.moved.push(MovedBoxes { layout, boxes });
        }
        self.moved.sort_by_key(|moved| moved.layout);
    }

    /// Says what a code is called in figures of a language; no words: by its name.
    pub fn set_label(&mut self, code: CodeId, language: &str, text: &str) {
        self.labels
            .retain(|label| label.code != code || label.language != language);
        if !text.is_empty() {
            self.labels.push(FigureLabel {
                code,
                language: language.to_owned(),
                text: text.to_owned(),
            });
        }
    }

    /// Puts a category at a level, or at none.
    pub fn set_level(&mut self, category: CodeId, level: Option<MatrixLevel>) {
        self.levels.retain(|found| found.category != category);
        if let Some(level) = level {
            self.levels.push(CategoryLevel { category, level });
        }
    }

    /// Forgets an added place that is no more.
    pub fn forget_place(&mut self, place: Place) {
        for moved in &mut self.moved {
            moved.boxes.retain(|shift| shift.place != place);
        }
        self.moved.retain(|moved| !moved.boxes.is_empty());
    }

    /// Forgets a code that is no more.
    pub fn forget(&mut self, code: CodeId) {
        self.labels.retain(|label| label.code != code);
        self.levels.retain(|found| found.category != code);
    }
}
