//! The places of a paradigm model: the six of Strauss & Corbin, what a model calls them, and those that it adds.
//!
//! A place that is renamed stays what it is; a place that is added stands next to one of the six and is a place of its
//! own for every rule.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::OwnPlaceId;
use super::fold::fold;

/// A place in a paradigm model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Place {
    /// What leads to the phenomenon.
    CausalConditions,
    /// The central happening at which actions are directed.
    Phenomenon,
    /// The particular conditions in which strategies are taken.
    Context,
    /// Broader conditions that facilitate or constrain strategies.
    InterveningConditions,
    /// Acts that answer the phenomenon.
    Strategies,
    /// What the strategies result in.
    Consequences,
    /// A place that one model added.
    Own(OwnPlaceId),
}

impl Place {
    /// The six of the paradigm, in reading order.
    pub const ALL: [Self; 6] = [
        Self::CausalConditions,
        Self::Phenomenon,
        Self::Context,
        Self::InterveningConditions,
        Self::Strategies,
        Self::Consequences,
    ];

    /// Returns the message key of the place's name; that of an added place says only that it was added.
    pub fn key(self) -> &'static str {
        match self {
            Self::CausalConditions => "place-causal-conditions",
            Self::Phenomenon => "place-phenomenon",
            Self::Context => "place-context",
            Self::InterveningConditions => "place-intervening-conditions",
            Self::Strategies => "place-strategies",
            Self::Consequences => "place-consequences",
            Self::Own(_) => "place-own",
        }
    }

    /// Returns what stands for the place in names of elements: `causal-conditions`, or `own-` and the id.
    pub fn slug(self) -> String {
        match self {
            Self::Own(id) => format!("own-{id}"),
            known => known.key().trim_start_matches("place-").to_owned(),
        }
    }

    /// Returns whether a model added it.
    pub fn is_own(self) -> bool {
        matches!(self, Self::Own(_))
    }
}

/// Some text that stands for no place.
#[derive(Debug, thiserror::Error)]
#[error("no place is called {0}")]
pub struct NoSuchPlace(String);

impl From<Place> for String {
    /// Returns the word by which files keep the place: `causal_conditions`, or the id of an added one.
    fn from(place: Place) -> Self {
        match place {
            Place::Own(id) => id.to_string(),
            known => known.slug().replace('-', "_"),
        }
    }
}

impl TryFrom<String> for Place {
    type Error = NoSuchPlace;

    fn try_from(word: String) -> Result<Self, NoSuchPlace> {
        let known = Self::ALL.into_iter();
        let mut known = known.filter(|place| String::from(*place) == word);
        match (known.next(), Uuid::try_parse(&word)) {
            (Some(place), _) => Ok(place),
            (None, Ok(id)) => Ok(Self::Own(OwnPlaceId(id))),
            (None, Err(_)) => Err(NoSuchPlace(word)),
        }
    }
}

/// On which side of its neighbour an added place stands.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum PlaceSide {
    /// It leads to its neighbour.
    Before,
    /// It stands beside its neighbour: what leads there leads here, and on.
    #[default]
    Beside,
    /// Its neighbour leads to it.
    After,
}

impl PlaceSide {
    /// All sides, in reading order.
    pub const ALL: [Self; 3] = [Self::Before, Self::Beside, Self::After];

    /// Returns the message key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Before => "side-before",
            Self::Beside => "side-beside",
            Self::After => "side-after",
        }
    }
}

/// A place that a model added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnPlace {
    /// Identity.
    pub id: OwnPlaceId,
    /// Its name, unique among the places of the model.
    pub name: String,
    /// Next to which of the six it stands.
    pub near: Place,
    /// On which side of it.
    #[serde(default)]
    pub side: PlaceSide,
}

/// What a model calls one of the six places.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceName {
    /// Which.
    pub place: Place,
    /// Its given name.
    pub name: String,
}

/// What a place is called in figures of one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceLabel {
    /// Which.
    pub place: Place,
    /// The language as a BCP 47 tag.
    pub language: String,
    /// The words.
    pub text: String,
}

/// What a model has made of its places.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ModelPlaces {
    /// Given names of the six.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<PlaceName>,
    /// Added places; those next to the same one and on the same side in their order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub own: Vec<OwnPlace>,
    /// What places are called in figures, by language.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub labels: Vec<PlaceLabel>,
}

impl ModelPlaces {
    /// Returns all places in reading order: each of the six with those that stand next to it.
    pub fn all(&self) -> Vec<Place> {
        let mut places = Vec::with_capacity(Place::ALL.len() + self.own.len());
        for place in Place::ALL {
            places.extend(self.at(place, PlaceSide::Before).map(OwnPlace::place));
            places.push(place);
            places.extend(self.at(place, PlaceSide::Beside).map(OwnPlace::place));
            places.extend(self.at(place, PlaceSide::After).map(OwnPlace::place));
        }
        places
    }

    /// Returns the added places on one side of one of the six, in their order.
    pub fn at(&self, near: Place, side: PlaceSide) -> impl Iterator<Item = &OwnPlace> {
        let own = self.own.iter();
        own.filter(move |own| own.near == near && own.side == side)
    }

    /// Returns an added place.
    pub fn own(&self, place: Place) -> Option<&OwnPlace> {
        self.own.iter().find(|own| own.place() == place)
    }

    /// Returns whether the model has this place.
    pub fn has(&self, place: Place) -> bool {
        !place.is_own() || self.own(place).is_some()
    }

    /// Returns the name that the model gave the place; `None` where it goes by its own.
    pub fn name(&self, place: Place) -> Option<&str> {
        if place.is_own() {
            return self.own(place).map(|own| own.name.as_str());
        }
        let mut names = self.names.iter();
        let found = names.find(|given| given.place == place)?;
        Some(&found.name)
    }

    /// Returns what the place is called in figures of `language`, if that was said.
    pub fn label(&self, place: Place, language: &str) -> Option<&str> {
        let mut labels = self.labels.iter();
        let found = labels.find(|label| label.place == place && label.language == language)?;
        Some(&found.text)
    }

    /// Returns which of the six a place is, or stands next to.
    pub fn near(&self, place: Place) -> Place {
        self.own(place).map_or(place, |own| own.near)
    }

    /// Returns the place of this name: a given one, or one of the six by its English name or its key.
    pub fn named(&self, name: &str) -> Option<Place> {
        let wanted = fold(name.trim());
        let all = self.all().into_iter();
        let mut given =
            all.filter(|place| self.name(*place).is_some_and(|name| fold(name) == wanted));
        let plain = wanted.replace(['-', '_'], " ");
        given.next().or_else(|| {
            let mut known = Place::ALL.into_iter();
            known.find(|place| place.slug().replace('-', " ") == plain)
        })
    }

    /// Gives one of the six a name, or takes it back; or renames an added one.
    pub fn set_name(&mut self, place: Place, name: Option<String>) {
        if let (Some(own), Some(name)) = (
            self.own.iter_mut().find(|own| own.place() == place),
            name.as_ref(),
        ) {
            own.name.clone_from(name);
            return;
        }
        self.names.retain(|given| given.place != place);
        self.names
            .extend(name.map(|name| PlaceName { place, name }));
        self.names.sort_by_key(|given| given.place);
    }

    /// Says what a place is called in figures of a language; nothing: by its name.
    pub fn set_label(&mut self, place: Place, language: &str, text: Option<String>) {
        self.labels
            .retain(|label| label.place != place || label.language != language);
        self.labels.extend(text.map(|text| PlaceLabel {
            place,
            language: language.to_owned(),
            text,
        }));
    }

    /// Forgets an added place.
    pub fn forget(&mut self, place: Place) {
        self.own.retain(|own| own.place() != place);
        self.labels.retain(|label| label.place != place);
    }
}

impl OwnPlace {
    /// Returns the place.
    pub fn place(&self) -> Place {
        Place::Own(self.id)
    }
}
