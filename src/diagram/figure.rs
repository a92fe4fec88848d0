//! What a figure is to show, as plain data: filled from a project, or from a test.

use uuid::Uuid;

use crate::model::{Place, Valence};
use crate::text::Direction;

/// A paradigm model ready to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Its title, for metadata; never drawn (journals want captions in the text).
    pub title: String,
    /// The direction of the project's language: right to left mirrors the figure.
    pub direction: Direction,
    /// The language as a BCP 47 tag, for the PDF.
    pub language: String,
    /// The six boxes, in any order; one that is missing is drawn empty.
    pub places: Vec<PlaceBox>,
    /// Relations between categories; drawn as one arrow per pair of places.
    pub relations: Vec<FigureRelation>,
    /// What the arrow back from the consequences is called (“over time”).
    pub feedback_label: String,
    /// How it is drawn.
    pub options: FigureOptions,
}

/// One component of the paradigm.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceBox {
    /// Which.
    pub place: Place,
    /// Its name in the language of the figure.
    pub heading: String,
    /// The categories in it.
    pub entries: Vec<Entry>,
}

/// A category in a box.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its code.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// How many codings it rests on.
    pub count: Option<u64>,
    /// Its concepts.
    pub concepts: Vec<Concept>,
}

/// A concept under a category.
#[derive(Clone, Debug, PartialEq)]
pub struct Concept {
    /// Its name.
    pub name: String,
    /// How many codings it rests on.
    pub count: Option<u64>,
}

/// Where a relation starts or ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FigureEnd {
    /// The component.
    pub place: Place,
    /// The category in it, where the relation is about one.
    pub entry: Option<Uuid>,
}

/// A statement that one category, or component, acts on another.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureRelation {
    /// Its identity.
    pub id: Uuid,
    /// What acts.
    pub from: FigureEnd,
    /// What it acts on.
    pub to: FigureEnd,
    /// Two or three words on the arrow.
    pub label: Option<String>,
    /// Whether it facilitates (+) or constrains (−).
    pub sign: Option<Valence>,
    /// Drawn dashed.
    pub dashed: bool,
}

/// How much the boxes show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Detail {
    /// Names of categories.
    Categories,
    /// Names of categories with their counts.
    CategoriesWithCounts,
    /// Categories and, as bullets, their concepts; counts where given.
    #[default]
    CategoriesAndConcepts,
}

/// How a figure is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FigureOptions {
    /// The width in millimetres: 90, 140 and 190 are the usual ones.
    pub width_mm: f32,
    /// The most height in millimetres before boxes widen and, at last, are cut.
    pub max_height_mm: f32,
    /// The smallest type in points. Type is never shrunk below.
    pub min_type_pt: f32,
    /// How much the boxes show.
    pub detail: Detail,
    /// Greys instead of colours.
    pub grey: bool,
    /// The dashed arrow from consequences back to causal conditions (set E1c).
    pub feedback: bool,
    /// The arrow from context to phenomenon (set E1b).
    pub context_to_phenomenon: bool,
    /// ۰–۹ in counts.
    pub persian_digits: bool,
}

impl Default for FigureOptions {
    fn default() -> Self {
        Self {
            width_mm: 190.0,
            max_height_mm: 230.0,
            min_type_pt: 8.0,
            detail: Detail::default(),
            grey: false,
            feedback: false,
            context_to_phenomenon: false,
            persian_digits: false,
        }
    }
}

impl FigureOptions {
    /// Returns the options with sizes that can be drawn.
    #[must_use]
    pub fn checked(mut self) -> Self {
        let within = |value: f32, low: f32, high: f32, usual: f32| {
            if value.is_finite() {
                value.clamp(low, high)
            } else {
                usual
            }
        };
        self.width_mm = within(self.width_mm, 60.0, 1000.0, 190.0);
        self.max_height_mm = within(self.max_height_mm, 60.0, 2000.0, 230.0);
        self.min_type_pt = within(self.min_type_pt, 4.0, 24.0, 8.0);
        self
    }
}

impl Figure {
    /// Returns the box of `place`, if it was given.
    pub fn place(&self, place: Place) -> Option<&PlaceBox> {
        self.places.iter().find(|found| found.place == place)
    }

    /// Returns whether the figure is mirrored.
    pub fn is_rtl(&self) -> bool {
        self.direction == Direction::RightToLeft
    }
}

/// Returns `number` in the digits of the figure.
pub(super) fn digits(number: u64, persian: bool) -> String {
    let latin = number.to_string();
    if !persian {
        return latin;
    }
    latin
        .chars()
        .map(|digit| {
            let value = digit.to_digit(10).unwrap_or(0);
            char::from_u32(u32::from('۰') + value).unwrap_or(digit)
        })
        .collect()
}
