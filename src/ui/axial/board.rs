//! What the board shows: six lanes of categories, what has no place yet, and notes on the places.

use std::collections::HashSet;
use std::sync::Arc;

use crate::analysis::{
    CategoryRow, Counts, Ground, Limits, ModelTable, UnfinishedKind, unfinished,
};
use crate::locale;
use crate::model::{CodeId, Level, ModelId, Place, Project};

use super::face::{Face, PlaceFace};
use super::phrase;

/// A category on the board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardData {
    /// The category.
    pub face: Face,
    /// Its codings and documents in words.
    pub meta: String,
    /// Its concepts with their codings.
    pub concepts: Vec<(Face, String)>,
    /// What a screen reader says.
    pub label: String,
}

/// A place of the model with its categories.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LaneData {
    /// Which place.
    pub place: Place,
    /// Which of the six it is, or stands next to.
    pub near: Place,
    /// Its name.
    pub name: String,
    /// Categories and codings, for the head.
    pub head: String,
    /// What a screen reader says.
    pub label: String,
    /// Its categories in their order.
    pub cards: Vec<CardData>,
}

/// Something to look at about the places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// About which category.
    pub category: Option<CodeId>,
    /// In words.
    pub words: String,
}

/// The board of one model.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BoardData {
    /// The six places and those that the model added, in reading order.
    pub lanes: Vec<LaneData>,
    /// Categories that are not in the model, and concepts without a category.
    pub unplaced: Vec<(Face, String)>,
    /// Notes on the places.
    pub notes: Vec<Note>,
}

impl CardData {
    /// Returns whether it is the card of a category with this concept.
    pub fn holds(&self, concept: CodeId) -> bool {
        self.concepts.iter().any(|(face, _)| face.id == concept)
    }

    /// Returns the concept after the chosen one, or before it: from the first back to the card itself. Nothing where no
    /// concept of it is chosen, or the last.
    pub fn step(&self, chosen: CodeId, forward: bool) -> Option<CodeId> {
        let mut concepts = self.concepts.iter();
        let at = concepts.position(|(face, _)| face.id == chosen)?;
        let next = match (forward, at) {
            (true, at) => at + 1,
            (false, 0) => return Some(self.face.id),
            (false, at) => at - 1,
        };
        self.concepts.get(next).map(|(face, _)| face.id)
    }
}

impl BoardData {
    /// Returns where a category stands, or that of a concept.
    pub fn find_home(&self, code: CodeId) -> Option<(usize, usize)> {
        let in_lanes = || {
            self.lanes.iter().enumerate().find_map(|(lane, data)| {
                let at = data.cards.iter().position(|card| card.holds(code))?;
                Some((lane, at))
            })
        };
        self.find(code).or_else(in_lanes)
    }

    /// Returns the card at a place of the board; nothing for what has no place.
    pub fn card(&self, (lane, index): (usize, usize)) -> Option<&CardData> {
        self.lanes.get(lane)?.cards.get(index)
    }

    /// Returns where a category stands: number of its lane, number in the lane. The lane behind the
    /// last is what has no place.
    pub fn find(&self, category: CodeId) -> Option<(usize, usize)> {
        let in_lanes = self.lanes.iter().enumerate().find_map(|(lane, data)| {
            let at = data.cards.iter().position(|card| card.face.id == category);
            Some((lane, at?))
        });
        in_lanes.or_else(|| {
            let at = self
                .unplaced
                .iter()
                .position(|(face, _)| face.id == category);
            Some((self.lanes.len(), at?))
        })
    }

    /// Returns the category at a place of the board.
    pub fn at(&self, lane: usize, index: usize) -> Option<CodeId> {
        if lane == self.lanes.len() {
            return self.unplaced.get(index).map(|(face, _)| face.id);
        }
        let card = self.lanes.get(lane)?.cards.get(index)?;
        Some(card.face.id)
    }

    /// Returns how many categories a lane holds.
    pub fn count(&self, lane: usize) -> usize {
        if lane == self.lanes.len() {
            self.unplaced.len()
        } else {
            self.lanes.get(lane).map_or(0, |lane| lane.cards.len())
        }
    }
}

/// Returns the models by age, with their titles.
pub fn models_data(project: &Project) -> Vec<(ModelId, String)> {
    let models = project.models.iter();
    models
        .map(|model| (model.id, model.title.clone()))
        .collect()
}

/// Returns the model that was chosen while it is there, else the oldest.
pub fn current_model(project: &Project, chosen: Option<ModelId>) -> Option<ModelId> {
    let chosen = chosen.filter(|model| project.models.contains(*model));
    chosen.or_else(|| project.models.iter().next().map(|model| model.id))
}

/// Returns the board of `model`; without a model only what has no place.
pub fn board_data(ground: &Ground, counts: &Counts, model: Option<ModelId>) -> BoardData {
    let project = ground.project();
    let table = model.and_then(|model| ModelTable::of(ground, counts, model));
    let rows = table
        .iter()
        .flat_map(|table| table.places.iter().map(move |row| (table, row)));
    let lanes: Vec<LaneData> = rows
        .map(|(table, row)| {
            let cards: Vec<CardData> = row
                .categories
                .iter()
                .filter_map(|category| card(ground, category))
                .collect();
            let PlaceFace { place, near, name } = PlaceFace::of(project, table.model, row.place);
            let (categories, codings) = (row.sum.categories, row.sum.tally.codings);
            LaneData {
                place,
                near,
                head: phrase::with(
                    "axial-lane-head",
                    [
                        ("categories", categories.into()),
                        ("codings", codings.into()),
                    ],
                ),
                label: phrase::with(
                    "axial-lane-label",
                    [
                        ("name", name.as_str().into()),
                        ("categories", categories.into()),
                        ("codings", codings.into()),
                    ],
                ),
                name,
                cards,
            }
        })
        .collect();
    BoardData {
        unplaced: unplaced(ground, counts, &lanes),
        notes: notes(ground, counts, model),
        lanes,
    }
}

fn card(ground: &Ground, row: &CategoryRow) -> Option<CardData> {
    let project = ground.project();
    let face = Face::find(project, row.category)?;
    let concepts: Vec<(Face, String)> = row
        .concepts
        .iter()
        .filter_map(|concept| {
            let face = Face::find(project, concept.concept)?;
            Some((face, concept.tally.codings.to_string()))
        })
        .collect();
    let key = if row.is_category {
        "axial-card-meta"
    } else {
        "axial-card-meta-concept"
    };
    let meta = phrase::with(
        key,
        [
            ("codings", row.sum.tally.codings.into()),
            ("documents", row.sum.tally.documents.into()),
        ],
    );
    let label = phrase::with(
        "axial-card-label",
        [
            ("name", face.name.as_str().into()),
            ("meta", meta.as_str().into()),
            ("concepts", concepts.len().into()),
        ],
    );
    Some(CardData {
        face,
        meta,
        concepts,
        label,
    })
}

fn unplaced(ground: &Ground, counts: &Counts, lanes: &[LaneData]) -> Vec<(Face, String)> {
    let placed: HashSet<CodeId> = lanes
        .iter()
        .flat_map(|lane| &lane.cards)
        .map(|card| card.face.id)
        .collect();
    let scheme = ground.scheme();
    let waits = |position: usize| match scheme.level(position) {
        Some(Level::Category) => true,
        Some(Level::Concept) => scheme.at_level(position, Level::Category).is_none(),
        _ => false,
    };
    let codes = scheme.codes().iter().enumerate();
    codes
        .filter(|(position, code)| waits(*position) && !placed.contains(&code.id))
        .filter(|(position, _)| !ground.is_trimmed(*position))
        .map(|(_, code)| {
            let codings = counts.branch(code.id).codings;
            (Face::of(code), codings.to_string())
        })
        .collect()
}

fn notes(ground: &Ground, counts: &Counts, model: Option<ModelId>) -> Vec<Note> {
    let about_places = |kind| {
        matches!(
            kind,
            UnfinishedKind::PlacedTwice
                | UnfinishedKind::NoPhenomenon
                | UnfinishedKind::SeveralPhenomena
                | UnfinishedKind::ConditionWithoutValence
                | UnfinishedKind::PhenomenonWithoutQuotation
                | UnfinishedKind::CauseApart
                | UnfinishedKind::ContextAndIntervening
                | UnfinishedKind::StrategyWithoutActor
        )
    };
    unfinished(ground, counts, Limits::default())
        .into_iter()
        .filter(|item| item.model.is_some() && item.model == model && about_places(item.kind))
        .map(|item| Note {
            category: item.codes.first().copied(),
            words: locale::say(&item.message),
        })
        .collect()
}

/// Returns the concepts and categories that something can be moved into, with their paths.
pub fn homes(project: &Arc<Project>, counts: &Counts) -> Vec<super::pick::PickItem> {
    super::pick::pick_items(project, counts.scheme(), |code| code.level != Level::Open)
}
