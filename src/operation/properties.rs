//! Properties of concepts and categories, and where quotations stand on their dimensions.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::model::{Code, CodeId, Level, Location, LocationId, Property, PropertyId, QuotationId};

use super::draft::Draft;
use super::people::fit_name;
use super::{Refusal, codebook, coding, propositions, variation};

/// A property to make.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NewProperty {
    /// Its identity; nothing: a new one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property: Option<PropertyId>,
    /// The concept or category.
    pub code: CodeId,
    /// Its name.
    pub name: String,
    /// What it means.
    #[serde(default)]
    pub definition: String,
    /// The low end of its dimension.
    #[serde(default)]
    pub low: String,
    /// The high end.
    #[serde(default)]
    pub high: String,
}

/// What changes of a property; nothing: stays.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PropertyEdit {
    /// Which.
    pub property: PropertyId,
    /// The name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What it means.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub definition: Option<String>,
    /// The low end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low: Option<String>,
    /// The high end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<String>,
}

/// Where quotations stand on a dimension.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NewLocation {
    /// The property.
    pub property: PropertyId,
    /// The incidents.
    pub quotations: Vec<QuotationId>,
    /// From 0, the low end, to 100, the high end; nothing: nowhere.
    #[serde(default)]
    pub position: Option<u8>,
}

pub(super) fn add(draft: &mut Draft<'_>, new: &NewProperty) -> Result<(), Refusal> {
    let code = codebook::find(draft, new.code)?;
    check_rung(&code)?;
    let name = fit_name(&new.name)?;
    check_name(draft, new.code, &name, None)?;
    let id = new.property.unwrap_or_else(|| draft.stamp().id());
    let (made, coder) = (draft.stamp().at, draft.stamp().coder);
    draft.add(Property {
        id,
        code: new.code,
        name,
        definition: new.definition.trim().to_owned(),
        low: new.low.trim().to_owned(),
        high: new.high.trim().to_owned(),
        made,
        coder,
    })
}

pub(super) fn edit(draft: &mut Draft<'_>, edit: &PropertyEdit) -> Result<(), Refusal> {
    let row = find(draft, edit.property)?;
    let name = match &edit.name {
        Some(name) => fit_name(name)?,
        None => row.name.clone(),
    };
    check_name(draft, row.code, &name, Some(row.id))?;
    let text = |new: &Option<String>, old: &str| {
        let new = new.as_deref().map(str::trim);
        new.unwrap_or(old).to_owned()
    };
    draft.edit(&row, |row| {
        row.name = name;
        row.definition = text(&edit.definition, &row.definition);
        row.low = text(&edit.low, &row.low);
        row.high = text(&edit.high, &row.high);
    })
}

pub(super) fn delete(draft: &mut Draft<'_>, properties: &[PropertyId]) -> Result<(), Refusal> {
    if properties.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    properties
        .iter()
        .try_for_each(|property| remove(draft, *property))
}

pub(super) fn locate(draft: &mut Draft<'_>, new: &NewLocation) -> Result<(), Refusal> {
    find(draft, new.property)?;
    if new.quotations.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    if new
        .position
        .is_some_and(|position| position > Location::HIGHEST)
    {
        return Err(Refusal::OffTheDimension);
    }
    for quotation in &new.quotations {
        coding::find_quotation(draft, *quotation)?;
        put(draft, (new.property, *quotation), new.position)?;
    }
    Ok(())
}

/// Removes the properties of `code` with their places, for its removal.
pub(super) fn forget_code(draft: &mut Draft<'_>, code: CodeId) -> Result<(), Refusal> {
    let properties: Vec<PropertyId> = draft.project().properties_of(code).collect();
    properties
        .into_iter()
        .try_for_each(|property| remove(draft, property))
}

/// Takes `quotation` off all dimensions, for its removal.
pub(super) fn forget_quotation(
    draft: &mut Draft<'_>,
    quotation: QuotationId,
) -> Result<(), Refusal> {
    let ids: Vec<LocationId> = draft.project().locations_of(quotation).collect();
    locations(draft, ids)
        .iter()
        .try_for_each(|row| draft.remove(row))
}

/// Gives the properties of `code` to `into`: those of the same name become one, and what stands on both keeps its
/// place on that of `into`.
pub(super) fn exchange_code(
    draft: &mut Draft<'_>,
    code: CodeId,
    into: CodeId,
) -> Result<(), Refusal> {
    let properties: Vec<PropertyId> = draft.project().properties_of(code).collect();
    if !properties.is_empty() {
        check_rung(&*codebook::find(draft, into)?)?;
    }
    for property in properties {
        let row = find(draft, property)?;
        match named(draft, into, &row.name) {
            None => draft.edit(&row, |row| row.code = into)?,
            Some(there) => {
                let ids: Vec<LocationId> = draft.project().locations_on(property).collect();
                for location in locations(draft, ids) {
                    if location_of(draft, (there.id, location.quotation)).is_some() {
                        draft.remove(&location)?;
                    } else {
                        draft.edit(&location, |location| location.property = there.id)?;
                    }
                }
                variation::exchange_property(draft, property, there.id)?;
                propositions::exchange_property(draft, property, Some(there.id))?;
                draft.remove(&row)?;
            }
        }
    }
    Ok(())
}

/// Says no where `code` would be an open code and has properties.
pub(super) fn check_level(draft: &Draft<'_>, code: &Code, level: Level) -> Result<(), Refusal> {
    let has_any = draft.project().properties_of(code.id).next().is_some();
    if level == Level::Open && has_any {
        return Err(Refusal::PropertiesOfOpenCode {
            name: code.name.clone(),
        });
    }
    Ok(())
}

fn check_rung(code: &Code) -> Result<(), Refusal> {
    if code.level == Level::Open {
        return Err(Refusal::PropertiesOfOpenCode {
            name: code.name.clone(),
        });
    }
    Ok(())
}

fn put(
    draft: &mut Draft<'_>,
    (property, quotation): (PropertyId, QuotationId),
    position: Option<u8>,
) -> Result<(), Refusal> {
    let known = location_of(draft, (property, quotation));
    match (known, position) {
        (Some(row), Some(position)) => draft.edit(&row, |row| row.position = position),
        (Some(row), None) => draft.remove(&row),
        (None, None) => Ok(()),
        (None, Some(position)) => {
            let id = draft.stamp().id();
            let (made, coder) = (draft.stamp().at, draft.stamp().coder);
            draft.add(Location {
                id,
                property,
                quotation,
                position,
                made,
                coder,
            })
        }
    }
}

fn remove(draft: &mut Draft<'_>, property: PropertyId) -> Result<(), Refusal> {
    let row = find(draft, property)?;
    let ids: Vec<LocationId> = draft.project().locations_on(property).collect();
    for location in locations(draft, ids) {
        draft.remove(&location)?;
        coding::remove_if_bare(draft, location.quotation)?;
    }
    variation::forget_property(draft, property)?;
    propositions::exchange_property(draft, property, None)?;
    draft.remove(&row)
}

fn check_name(
    draft: &Draft<'_>,
    code: CodeId,
    name: &str,
    own: Option<PropertyId>,
) -> Result<(), Refusal> {
    match named(draft, code, name) {
        Some(property) if Some(property.id) != own => Err(Refusal::NameTaken {
            thing: "thing-property",
            name: property.name.clone(),
        }),
        _ => Ok(()),
    }
}

fn named(draft: &Draft<'_>, code: CodeId, name: &str) -> Option<Arc<Property>> {
    let wanted = name.to_lowercase();
    let project = draft.project();
    let rows = project
        .properties_of(code)
        .filter_map(|property| project.properties.get(property));
    let mut same = rows.filter(|property| property.name.to_lowercase() == wanted);
    same.next().cloned()
}

/// Returns the property, or says that it is not there.
pub(super) fn find(draft: &Draft<'_>, property: PropertyId) -> Result<Arc<Property>, Refusal> {
    let found = draft.project().properties.get(property).cloned();
    found.ok_or_else(|| Refusal::missing("thing-property", property))
}

fn locations(draft: &Draft<'_>, ids: Vec<LocationId>) -> Vec<Arc<Location>> {
    let rows = &draft.project().locations;
    ids.into_iter()
        .filter_map(|id| rows.get(id).cloned())
        .collect()
}

fn location_of(
    draft: &Draft<'_>,
    (property, quotation): (PropertyId, QuotationId),
) -> Option<Arc<Location>> {
    let ids: Vec<LocationId> = draft.project().locations_of(quotation).collect();
    let rows = locations(draft, ids);
    rows.into_iter().find(|row| row.property == property)
}
