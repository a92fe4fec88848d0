//! Variation over cases: where cases and participants stand on dimensions, and in which cases relations hold.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::model::{
    CaseFinding, CaseId, CaseLocation, CaseLocationId, CodeId, FindingId, Holding, Location,
    ModelId, ParticipantId, PropertyId, RelationId, Whom,
};

use super::draft::Draft;
use super::{Refusal, paradigm, people, properties};

/// Where cases and participants stand on a dimension.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NewCaseLocation {
    /// The property.
    pub property: PropertyId,
    /// The cases.
    #[serde(default)]
    pub cases: Vec<CaseId>,
    /// The participants.
    #[serde(default)]
    pub participants: Vec<ParticipantId>,
    /// From 0, the low end, to 100, the high end; nothing: nowhere.
    #[serde(default)]
    pub position: Option<u8>,
    /// Why there.
    #[serde(default)]
    pub note: String,
}

/// How a relation stands in some cases.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NewFinding {
    /// The relation.
    pub relation: RelationId,
    /// The cases.
    pub cases: Vec<CaseId>,
    /// What was found; nothing: takes back what was recorded.
    #[serde(default)]
    pub finding: Option<Holding>,
    /// What there is to say of it.
    #[serde(default)]
    pub note: String,
}

/// Who acts in a strategy of a model.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NewActor {
    /// The model.
    pub model: ModelId,
    /// The category.
    pub category: CodeId,
    /// Who; empty: nobody is named.
    #[serde(default)]
    pub actor: String,
}

pub(super) fn locate(draft: &mut Draft<'_>, new: &NewCaseLocation) -> Result<(), Refusal> {
    properties::find(draft, new.property)?;
    if new.cases.is_empty() && new.participants.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    if new
        .position
        .is_some_and(|position| position > Location::HIGHEST)
    {
        return Err(Refusal::OffTheDimension);
    }
    for case in &new.cases {
        people::find_case(draft, *case)?;
        put(draft, Whom::Case(*case), new)?;
    }
    for participant in &new.participants {
        people::find_participant(draft, *participant)?;
        put(draft, Whom::Participant(*participant), new)?;
    }
    Ok(())
}

pub(super) fn find_out(draft: &mut Draft<'_>, new: &NewFinding) -> Result<(), Refusal> {
    paradigm::find_relation(draft, new.relation)?;
    if new.cases.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    for case in &new.cases {
        people::find_case(draft, *case)?;
        record(draft, *case, new)?;
    }
    Ok(())
}

/// Removes what was found of a relation, for its removal.
pub(super) fn forget_relation(draft: &mut Draft<'_>, relation: RelationId) -> Result<(), Refusal> {
    let ids: Vec<FindingId> = draft.project().findings_of(relation).collect();
    remove_findings(draft, ids)
}

/// Removes what was found in a case and where it stands, for its removal.
pub(super) fn forget_case(draft: &mut Draft<'_>, case: CaseId) -> Result<(), Refusal> {
    let ids: Vec<FindingId> = draft.project().findings_in(case).collect();
    remove_findings(draft, ids)?;
    forget_whom(draft, Whom::Case(case))
}

/// Takes a case or participant off all dimensions, for its removal.
pub(super) fn forget_whom(draft: &mut Draft<'_>, whom: Whom) -> Result<(), Refusal> {
    let ids: Vec<CaseLocationId> = draft.project().case_locations_of(whom).collect();
    let rows = locations(draft, ids);
    rows.iter().try_for_each(|row| draft.remove(row))
}

/// Takes cases and participants off the dimension of a property, for its removal.
pub(super) fn forget_property(draft: &mut Draft<'_>, property: PropertyId) -> Result<(), Refusal> {
    let ids: Vec<CaseLocationId> = draft.project().case_locations_on(property).collect();
    let rows = locations(draft, ids);
    rows.iter().try_for_each(|row| draft.remove(row))
}

/// Gives the places on `property` to `into`, for a merge; who stands on both keeps the place on `into`.
pub(super) fn exchange_property(
    draft: &mut Draft<'_>,
    property: PropertyId,
    into: PropertyId,
) -> Result<(), Refusal> {
    let ids: Vec<CaseLocationId> = draft.project().case_locations_on(property).collect();
    for row in locations(draft, ids) {
        if location_of(draft, into, row.whom).is_some() {
            draft.remove(&row)?;
        } else {
            draft.edit(&row, |row| row.property = into)?;
        }
    }
    Ok(())
}

fn put(draft: &mut Draft<'_>, whom: Whom, new: &NewCaseLocation) -> Result<(), Refusal> {
    let known = location_of(draft, new.property, whom);
    let note = new.note.trim().to_owned();
    match (known, new.position) {
        (Some(row), Some(position)) => draft.edit(&row, |row| {
            row.position = position;
            row.note = note;
        }),
        (Some(row), None) => draft.remove(&row),
        (None, None) => Ok(()),
        (None, Some(position)) => {
            let id = draft.stamp().id();
            let (made, coder) = (draft.stamp().at, draft.stamp().coder);
            draft.add(CaseLocation {
                id,
                property: new.property,
                whom,
                position,
                note,
                made,
                coder,
            })
        }
    }
}

fn record(draft: &mut Draft<'_>, case: CaseId, new: &NewFinding) -> Result<(), Refusal> {
    let project = draft.project();
    let known = project
        .findings_of(new.relation)
        .filter_map(|finding| project.findings.get(finding))
        .find(|row| row.case == case)
        .cloned();
    let note = new.note.trim().to_owned();
    match (known, new.finding) {
        (Some(row), Some(finding)) => draft.edit(&row, |row| {
            row.finding = finding;
            row.note = note;
        }),
        (Some(row), None) => draft.remove(&row),
        (None, None) => Ok(()),
        (None, Some(finding)) => {
            let id = draft.stamp().id();
            let (made, coder) = (draft.stamp().at, draft.stamp().coder);
            draft.add(CaseFinding {
                id,
                relation: new.relation,
                case,
                finding,
                note,
                made,
                coder,
            })
        }
    }
}

fn remove_findings(draft: &mut Draft<'_>, ids: Vec<FindingId>) -> Result<(), Refusal> {
    for id in ids {
        if let Some(row) = draft.project().findings.get(id).cloned() {
            draft.remove(&row)?;
        }
    }
    Ok(())
}

fn locations(draft: &Draft<'_>, ids: Vec<CaseLocationId>) -> Vec<Arc<CaseLocation>> {
    let rows = &draft.project().case_locations;
    ids.into_iter()
        .filter_map(|id| rows.get(id).cloned())
        .collect()
}

fn location_of(draft: &Draft<'_>, property: PropertyId, whom: Whom) -> Option<Arc<CaseLocation>> {
    let ids: Vec<CaseLocationId> = draft.project().case_locations_of(whom).collect();
    let rows = locations(draft, ids);
    rows.into_iter().find(|row| row.property == property)
}
