//! The places of a model: names of their own, places that are added, where these stand, and their removal.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::model::fold::fold;
use crate::model::{
    Message, ModelId, ModelPlaces, OwnPlace, OwnPlaceId, ParadigmModel, Place, PlaceSide, Placement,
};

use super::Refusal;
use super::describe::{Said, name};
use super::draft::Draft;
use super::paradigm::{find_model, place_one, placements};
use super::people::fit_name;
use super::step_history::told_place;

/// What a place of a model is to be called.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RenamePlace {
    /// The model.
    pub model: ModelId,
    /// Which of its places.
    pub place: Place,
    /// The language of figures in which it is called so, as a BCP 47 tag; nothing: everywhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The name; nothing: one of the six goes by its own name again.
    #[serde(default)]
    pub name: Option<String>,
}

/// A place to add to a model.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AddPlace {
    /// The model.
    pub model: ModelId,
    /// Its identity; nothing: a new one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<OwnPlaceId>,
    /// Its name.
    pub name: String,
    /// Next to which of the six it stands.
    pub near: Place,
    /// On which side of it.
    #[serde(default)]
    pub side: PlaceSide,
}

/// Where an added place is to stand.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MovePlace {
    /// The model.
    pub model: ModelId,
    /// The added place.
    pub place: Place,
    /// Next to which of the six; nothing: as before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub near: Option<Place>,
    /// On which side of it; nothing: as before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<PlaceSide>,
    /// Its number, from 0, among those that stand there; nothing: the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<u32>,
}

/// An added place to remove.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RemovePlace {
    /// The model.
    pub model: ModelId,
    /// The added place.
    pub place: Place,
    /// Where the categories that stand in it go; nothing, or the place itself: it must be empty, unless they are taken
    /// out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub into: Option<Place>,
    /// Whether its categories are taken out of the model, where they go nowhere else.
    #[serde(default)]
    pub take_out: bool,
}

pub(super) fn rename(draft: &mut Draft<'_>, new: &RenamePlace) -> Result<(), Refusal> {
    let row = find_model(draft, new.model)?;
    check_there(&row, new.place)?;
    let name = new.name.as_deref().map(fit_name).transpose()?;
    if let Some(language) = &new.language {
        let language = fit_name(language)?;
        return draft.edit(&row, |model| {
            model.places.set_label(new.place, &language, name);
        });
    }
    match &name {
        Some(name) => check_free(&row.places, name, Some(new.place))?,
        None if new.place.is_own() => return Err(Refusal::EmptyName),
        None => check_free(
            &row.places,
            &name_of_the_paradigm(new.place),
            Some(new.place),
        )?,
    }
    draft.edit(&row, |model| model.places.set_name(new.place, name))
}

pub(super) fn add(draft: &mut Draft<'_>, new: &AddPlace) -> Result<(), Refusal> {
    let row = find_model(draft, new.model)?;
    let name = fit_name(&new.name)?;
    check_free(&row.places, &name, None)?;
    check_of_the_six(new.near)?;
    let id = new.id.unwrap_or_else(|| draft.stamp().id());
    let known = |model: &Arc<ParadigmModel>| model.places.has(Place::Own(id));
    if draft.project().models.iter().any(known) {
        return Err(taken(&name));
    }
    draft.edit(&row, |model| {
        model.places.own.push(OwnPlace {
            id,
            name,
            near: new.near,
            side: new.side,
        });
    })
}

pub(super) fn shift(draft: &mut Draft<'_>, new: &MovePlace) -> Result<(), Refusal> {
    let row = find_model(draft, new.model)?;
    let own = find_own(&row, new.place)?;
    let near = new.near.unwrap_or(own.near);
    check_of_the_six(near)?;
    let moved = OwnPlace {
        near,
        side: new.side.unwrap_or(own.side),
        ..own.clone()
    };
    draft.edit(&row, |model| {
        let own = &mut model.places.own;
        own.retain(|other| other.id != moved.id);
        let there = own.iter().enumerate();
        let there = there.filter(|(_, other)| (other.near, other.side) == (moved.near, moved.side));
        let at = new
            .position
            .and_then(|position| there.map(|(index, _)| index).nth(position as usize));
        own.insert(at.unwrap_or(own.len()), moved);
    })
}

pub(super) fn remove(draft: &mut Draft<'_>, gone: &RemovePlace) -> Result<(), Refusal> {
    let row = find_model(draft, gone.model)?;
    let own = find_own(&row, gone.place)?;
    let inside: Vec<Arc<Placement>> = placements(draft, gone.model)
        .into_iter()
        .filter(|placement| placement.place == gone.place)
        .collect();
    let into = gone.into.filter(|into| *into != gone.place);
    if let Some(into) = into {
        check_there(&row, into)?;
    }
    if into.is_none() && !gone.take_out && !inside.is_empty() {
        return Err(Refusal::PlaceOccupied {
            name: own.name.clone(),
            count: inside.len(),
        });
    }
    for placement in inside {
        place_one(draft, gone.model, placement.category, into)?;
    }
    draft.edit(&row, |model| {
        model.places.forget(gone.place);
        model.figure.forget_place(gone.place);
    })
}

/// Says that a model has no such place.
pub(super) fn check_there(model: &ParadigmModel, place: Place) -> Result<(), Refusal> {
    if model.places.has(place) {
        Ok(())
    } else {
        Err(Refusal::missing("thing-place", String::from(place)))
    }
}

fn find_own(model: &ParadigmModel, place: Place) -> Result<OwnPlace, Refusal> {
    check_of_its_own(place)?;
    let own = model.places.own(place).cloned();
    own.ok_or_else(|| Refusal::missing("thing-place", String::from(place)))
}

fn check_of_its_own(place: Place) -> Result<(), Refusal> {
    if place.is_own() {
        Ok(())
    } else {
        Err(Refusal::PlaceOfTheParadigm { place: place.key() })
    }
}

fn check_of_the_six(near: Place) -> Result<(), Refusal> {
    if near.is_own() {
        Err(Refusal::NextToAnAddedPlace)
    } else {
        Ok(())
    }
}

/// Says that another place of the model is called so, by a given name or by that of the paradigm.
fn check_free(places: &ModelPlaces, name: &str, own: Option<Place>) -> Result<(), Refusal> {
    let wanted = fold(name);
    let others = places.all().into_iter().filter(|place| Some(*place) != own);
    let mut names = others.map(|place| match places.name(place) {
        Some(given) => fold(given),
        None => name_of_the_paradigm(place),
    });
    if names.any(|other| other == wanted) {
        return Err(taken(name));
    }
    Ok(())
}

fn name_of_the_paradigm(place: Place) -> String {
    place.slug().replace('-', " ")
}

fn taken(name: &str) -> Refusal {
    Refusal::NameTaken {
        thing: "thing-place",
        name: name.to_owned(),
    }
}

impl Said<'_> {
    /// What the history says of the places of a model.
    pub(super) fn renamed_place(&self, new: &RenamePlace) -> Message {
        let key = match (&new.language, &new.name) {
            (Some(_), _) => "did-label-place",
            (None, Some(_)) => "did-rename-place",
            (None, None) => "did-restore-place",
        };
        self.of_place(key, new.model, new.place)
            .with("new", new.name.as_deref().unwrap_or_default().trim())
    }

    pub(super) fn added_place(&self, new: &AddPlace) -> Message {
        name("did-add-place", new.name.trim()).with("model", self.model_title(new.model))
    }

    pub(super) fn of_place(&self, key: &str, model: ModelId, place: Place) -> Message {
        let given = self.given_name(model, place);
        told_place(name(key, given), place, given).with("model", self.model_title(model))
    }

    /// Returns what a model calls a place; empty where it has no name of its own.
    pub(super) fn given_name(&self, model: ModelId, place: Place) -> &str {
        let row = self.project.models.get(model);
        row.and_then(|row| row.places.name(place))
            .unwrap_or_default()
    }
}
