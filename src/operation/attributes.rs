//! Types of attributes, and many attributes at once as a table gives them.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::model::{
    Attribute, AttributeId, AttributeOwner, AttributeType, Attributes, Case, Document, Participant,
    Project,
};

use super::draft::Draft;
use super::people::{fit_attributes, fit_name};
use super::{Refusal, people};

/// The type of an attribute.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DefineAttribute {
    /// Whose.
    pub owner: AttributeOwner,
    /// Its name.
    pub name: String,
    /// The type; nothing: any words, as before it had one.
    #[serde(default)]
    pub kind: Option<AttributeType>,
}

/// One row of a table of attributes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttributeRow {
    /// The name of the document, participant or case, compared without case.
    pub name: String,
    /// The attributes that are set; an empty value takes one away. Others stay.
    pub attributes: Attributes,
}

/// Attributes of many, as a table gives them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetAttributes {
    /// Whose.
    pub owner: AttributeOwner,
    /// The rows.
    pub rows: Vec<AttributeRow>,
    /// Whether participants or cases that are not there are entered; documents never are.
    #[serde(default)]
    pub create: bool,
    /// Types that the attributes get first.
    #[serde(default)]
    pub types: Vec<DefineAttribute>,
}

pub(super) fn define(draft: &mut Draft<'_>, new: &DefineAttribute) -> Result<(), Refusal> {
    let name = fit_name(&new.name)?;
    let known = draft.project().attribute(new.owner, &name).cloned();
    match (known, &new.kind) {
        (Some(row), None) => draft.remove(&row),
        (None, None) => Err(Refusal::NothingToDo),
        (known, Some(kind)) => {
            let kind = fit_kind(kind)?;
            check_values(draft.project(), (new.owner, &name), &kind)?;
            match known {
                Some(row) if row.kind == kind => Err(Refusal::NothingToDo),
                Some(row) => draft.edit(&row, |row| row.kind = kind),
                None => {
                    let id: AttributeId = draft.stamp().id();
                    let (made, coder) = (draft.stamp().at, draft.stamp().coder);
                    draft.add(Attribute {
                        id,
                        owner: new.owner,
                        name,
                        kind,
                        made,
                        coder,
                    })
                }
            }
        }
    }
}

pub(super) fn set(draft: &mut Draft<'_>, table: &SetAttributes) -> Result<(), Refusal> {
    if table.rows.is_empty() && table.types.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    for row in &table.rows {
        set_row(draft, table, row)?;
    }
    for kind in &table.types {
        match define(draft, kind) {
            Ok(()) | Err(Refusal::NothingToDo) => {}
            Err(refusal) => return Err(refusal),
        }
    }
    Ok(())
}

/// Says no to values that are not of the type of their attribute.
pub(super) fn check(
    project: &Project,
    owner: AttributeOwner,
    attributes: &Attributes,
) -> Result<(), Refusal> {
    for (name, value) in attributes {
        let Some(defined) = project.attribute(owner, name.trim()) else {
            continue;
        };
        let value = value.trim();
        if !value.is_empty() && !defined.kind.holds(value) {
            return Err(unfit(&defined.name, value, &defined.kind));
        }
    }
    Ok(())
}

fn set_row(
    draft: &mut Draft<'_>,
    table: &SetAttributes,
    row: &AttributeRow,
) -> Result<(), Refusal> {
    let name = fit_name(&row.name)?;
    let known: Option<Owned> = match table.owner {
        AttributeOwner::Document => {
            let found = draft.project().document_named(&name).cloned();
            found.map(Owned::Document)
        }
        AttributeOwner::Participant => {
            let found = draft.project().participant_named(&name).cloned();
            found.map(Owned::Participant)
        }
        AttributeOwner::Case => draft.project().case_named(&name).cloned().map(Owned::Case),
    };
    let with = |attributes: &Attributes| {
        let mut all = attributes.clone();
        all.extend(row.attributes.clone());
        fit_attributes(&all)
    };
    if let Some(known) = known {
        let attributes = with(known.attributes());
        check_new(draft.project(), table, &attributes)?;
        return match known {
            Owned::Document(row) => draft.edit(&row, |row| row.attributes = attributes),
            Owned::Participant(row) => draft.edit(&row, |row| row.attributes = attributes),
            Owned::Case(row) => draft.edit(&row, |row| row.attributes = attributes),
        };
    }
    let attributes = with(&Attributes::new());
    check_new(draft.project(), table, &attributes)?;
    match table.owner {
        AttributeOwner::Participant if table.create => {
            people::add_participant(draft, &name, None, &attributes)
        }
        AttributeOwner::Case if table.create => people::add_case(draft, &name, &attributes),
        AttributeOwner::Document => Err(Refusal::missing("thing-document", name)),
        AttributeOwner::Participant => Err(Refusal::missing("thing-participant", name)),
        AttributeOwner::Case => Err(Refusal::missing("thing-case", name)),
    }
}

/// As [`check`]; what the table types anew is checked when it is typed.
fn check_new(
    project: &Project,
    table: &SetAttributes,
    attributes: &Attributes,
) -> Result<(), Refusal> {
    let typed_anew = |name: &String| table.types.iter().any(|new| new.name.trim() == *name);
    let mut kept = attributes.clone();
    kept.retain(|name, _| !typed_anew(name));
    check(project, table.owner, &kept)
}

enum Owned {
    Document(Arc<Document>),
    Participant(Arc<Participant>),
    Case(Arc<Case>),
}

impl Owned {
    fn attributes(&self) -> &Attributes {
        match self {
            Self::Document(row) => &row.attributes,
            Self::Participant(row) => &row.attributes,
            Self::Case(row) => &row.attributes,
        }
    }
}

fn fit_kind(kind: &AttributeType) -> Result<AttributeType, Refusal> {
    let AttributeType::OneOf(list) = kind else {
        return Ok(kind.clone());
    };
    let mut fit: Vec<String> = Vec::with_capacity(list.len());
    for entry in list {
        let entry = fit_name(entry)?;
        if !fit.contains(&entry) {
            fit.push(entry);
        }
    }
    if fit.is_empty() {
        return Err(Refusal::EmptyName);
    }
    Ok(AttributeType::OneOf(fit))
}

fn check_values(
    project: &Project,
    (owner, name): (AttributeOwner, &str),
    kind: &AttributeType,
) -> Result<(), Refusal> {
    let mut values = project.attribute_values(owner, name);
    match values.find(|value| !kind.holds(value)) {
        Some(value) => Err(unfit(name, value, kind)),
        None => Ok(()),
    }
}

fn unfit(name: &str, value: &str, kind: &AttributeType) -> Refusal {
    Refusal::UnfitValue {
        name: name.to_owned(),
        value: value.to_owned(),
        kind: kind.clone(),
    }
}
