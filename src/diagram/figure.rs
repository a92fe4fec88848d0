//! What a figure is to show, as plain data: filled from a project, or from a test.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::model::{BoxShift, FigureLayout, Place, PlaceSide, Valence};
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
    /// The boxes; one of the six that is missing is drawn empty. Added ones on the same side of the same one keep their
    /// order.
    pub places: Vec<PlaceBox>,
    /// Relations between categories; drawn as one arrow per pair of places.
    pub relations: Vec<FigureRelation>,
    /// How many relations between these categories were rejected and are not drawn; for the caption.
    pub rejected: usize,
    /// The category around which the others integrate, as the figure calls it; for the caption.
    pub core: Option<String>,
    /// What the arrow back from the consequences is called (“over time”).
    pub feedback_label: String,
    /// What stands behind the name of a box that goes on in another part (“continued”).
    pub continued: String,
    /// Boxes that the researcher moved in the layout that is asked for.
    pub shifts: Vec<BoxShift>,
    /// How it is drawn.
    pub options: FigureOptions,
}

/// One component of the paradigm.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceBox {
    /// Which.
    pub place: Place,
    /// Next to which of the six it stands, and on which side, where the model added it.
    pub near: Option<(Place, PlaceSide)>,
    /// Its name in the language of the figure.
    pub heading: String,
    /// What it holds in numbers, line by line, for the level of detail that shows nothing else.
    pub summary: Vec<String>,
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
    /// In how many documents they are.
    pub documents: Option<u64>,
    /// Its concepts.
    pub concepts: Vec<Concept>,
}

/// A concept under a category.
#[derive(Clone, Debug, PartialEq)]
pub struct Concept {
    /// Its code.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// How many codings it rests on.
    pub count: Option<u64>,
    /// In how many documents they are.
    pub documents: Option<u64>,
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

/// How often something was coded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Frequency {
    /// Codings.
    pub codings: u64,
    /// Distinct documents in which they are.
    pub documents: u64,
}

/// How much the boxes show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Detail {
    /// Components with numbers only (L0).
    Components,
    /// Names of categories (L1).
    Categories,
    /// Names of categories with their codings.
    CategoriesWithCounts,
    /// Categories and, as bullets, their concepts (L2).
    #[default]
    CategoriesAndConcepts,
    /// The same with codings and documents behind each (L3).
    ConceptsWithCounts,
}

impl Detail {
    /// All levels, the least first.
    pub const ALL: [Self; 5] = [
        Self::Components,
        Self::Categories,
        Self::CategoriesWithCounts,
        Self::CategoriesAndConcepts,
        Self::ConceptsWithCounts,
    ];

    /// Returns the message key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Components => "model-detail-components",
            Self::Categories => "model-detail-categories",
            Self::CategoriesWithCounts => "model-detail-counts",
            Self::CategoriesAndConcepts => "model-detail-concepts",
            Self::ConceptsWithCounts => "model-detail-concepts-counts",
        }
    }

    /// Returns its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Components => "L0",
            Self::Categories => "L1",
            Self::CategoriesWithCounts => "L1f",
            Self::CategoriesAndConcepts => "L2",
            Self::ConceptsWithCounts => "L3",
        }
    }

    /// Returns whether concepts stand under their categories.
    pub fn shows_concepts(self) -> bool {
        matches!(self, Self::CategoriesAndConcepts | Self::ConceptsWithCounts)
    }

    /// Returns whether numbers are shown.
    pub fn shows_counts(self) -> bool {
        !matches!(self, Self::Categories | Self::CategoriesAndConcepts)
    }
}

/// Which arrows the paradigm has by itself, before the relations of the model.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EdgeSet {
    /// The usual one of the layout: classic E1, radial E2, layered E3.
    #[default]
    OfLayout,
    /// Conditions act on the strategies (E1).
    OnStrategies,
    /// Conditions act on the phenomenon (E2).
    OnPhenomenon,
    /// Each band leads to the next; context and intervening conditions side by side (E3).
    Bands,
    /// One chain through all six, as in the book of 1990 (E1d).
    Chain,
    /// None: only arrows for which the model states a relation.
    Stated,
}

impl EdgeSet {
    /// All sets, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::OfLayout,
        Self::OnStrategies,
        Self::OnPhenomenon,
        Self::Bands,
        Self::Chain,
        Self::Stated,
    ];

    /// Returns its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::OfLayout => "layout",
            Self::OnStrategies => "strategies",
            Self::OnPhenomenon => "phenomenon",
            Self::Bands => "bands",
            Self::Chain => "chain",
            Self::Stated => "stated",
        }
    }

    /// Returns the message key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::OfLayout => "model-edges-layout",
            Self::OnStrategies => "model-edges-strategies",
            Self::OnPhenomenon => "model-edges-phenomenon",
            Self::Bands => "model-edges-bands",
            Self::Chain => "model-edges-chain",
            Self::Stated => "model-edges-stated",
        }
    }
}

/// How a figure is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct FigureOptions {
    /// How the boxes are arranged; what does not fit is laid out in bands.
    pub layout: FigureLayout,
    /// The arrows of the paradigm.
    pub edges: EdgeSet,
    /// The width in millimetres: 90, 140 and 190 are the usual ones.
    pub width_mm: f32,
    /// The most height in millimetres before boxes widen, are laid out in bands and at last parted.
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
            layout: FigureLayout::default(),
            edges: EdgeSet::default(),
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

    /// Returns the box of `place`; an empty one where none was given.
    pub fn place_box(&self, place: Place) -> Cow<'_, PlaceBox> {
        match self.place(place) {
            Some(found) => Cow::Borrowed(found),
            None => Cow::Owned(PlaceBox {
                place,
                near: None,
                heading: String::new(),
                summary: Vec::new(),
                entries: Vec::new(),
            }),
        }
    }

    /// Returns all places in reading order: each of the six with the added ones that stand next to it.
    pub fn order(&self) -> Vec<Place> {
        Place::ALL
            .into_iter()
            .flat_map(|six| self.around(six))
            .collect()
    }

    /// Returns one of the six between the added places that stand next to it, in reading order.
    pub fn around(&self, six: Place) -> Vec<Place> {
        let at = |side: PlaceSide| self.added(six, side).map(|found| found.place);
        let mut places: Vec<Place> = at(PlaceSide::Before).collect();
        places.push(six);
        places.extend(at(PlaceSide::Beside));
        places.extend(at(PlaceSide::After));
        places
    }

    /// Returns the added places on one side of one of the six.
    pub fn added(&self, six: Place, side: PlaceSide) -> impl Iterator<Item = &PlaceBox> {
        let places = self.places.iter();
        places.filter(move |found| found.near == Some((six, side)))
    }

    /// Returns which of the six a place is, or stands next to.
    pub fn six_of(&self, place: Place) -> Place {
        let near = self.place(place).and_then(|found| found.near);
        near.map_or(place, |(six, _)| six)
    }

    /// Returns whether the model has places beside the six.
    pub fn has_added_places(&self) -> bool {
        self.places.iter().any(|found| found.near.is_some())
    }

    /// Returns whether the figure is mirrored.
    pub fn is_rtl(&self) -> bool {
        self.direction == Direction::RightToLeft
    }
}

/// Returns `number` in the digits of the figure.
pub fn digits(number: u64, persian: bool) -> String {
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
