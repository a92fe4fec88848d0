//! The study, those who code, those who speak, and what is compared.

use crate::model::{
    AttributeOwner, Attributes, Case, CaseId, Coder, CoderId, Participant, ParticipantId, Project,
    Settings, Unit,
};

use super::draft::Draft;
use super::edit::ProjectEdit;
use super::{Refusal, attributes, coding, propositions, ratings, verdicts};

/// Returns `name` without space around it, fit to be shown in one line.
pub(super) fn fit_name(name: &str) -> Result<String, Refusal> {
    let name = name.trim();
    if name.is_empty() {
        return Err(Refusal::EmptyName);
    }
    if name.chars().any(|character| character.is_control()) {
        return Err(Refusal::UnfitName {
            name: name.escape_debug().to_string(),
        });
    }
    Ok(name.to_owned())
}

pub(super) fn new_project(
    draft: &mut Draft<'_>,
    id: uuid::Uuid,
    title: &str,
) -> Result<(), Refusal> {
    if draft.project().settings().is_some() {
        return Err(Refusal::ProjectExists);
    }
    let made = draft.stamp().at;
    let title = fit_name(title)?;
    draft.add(Settings {
        id,
        title,
        note: String::new(),
        level_names: Default::default(),
        made,
        weights: None,
        thin: None,
        ratings: None,
    })
}

pub(super) fn edit_project(draft: &mut Draft<'_>, edit: &ProjectEdit) -> Result<(), Refusal> {
    let settings = draft
        .project()
        .settings()
        .cloned()
        .ok_or_else(|| Refusal::missing("thing-project", ""))?;
    let title = edit.title.as_deref().map(fit_name).transpose()?;
    if let Some(Some(scale)) = edit.weights {
        coding::check_scale(draft, scale)?;
    }
    if let Some(Some(scale)) = &edit.ratings {
        ratings::check_scale(scale)?;
    }
    draft.edit(&settings, |settings| {
        title.into_iter().for_each(|title| settings.title = title);
        edit.note
            .iter()
            .for_each(|note| settings.note.clone_from(note));
        if let Some(names) = &edit.level_names {
            settings.level_names = names.each_ref().map(|name| name.trim().to_owned());
        }
        if let Some(weights) = edit.weights {
            settings.weights = weights;
        }
        if let Some(ratings) = &edit.ratings {
            settings.ratings.clone_from(ratings);
        }
    })
}

pub(super) fn add_coder(draft: &mut Draft<'_>, id: CoderId, name: &str) -> Result<(), Refusal> {
    let name = fit_name(name)?;
    if draft.project().coder_named(&name).is_some() {
        return Err(Refusal::NameTaken {
            thing: "thing-coder",
            name,
        });
    }
    draft.add(Coder { id, name })
}

pub(super) fn add_case(
    draft: &mut Draft<'_>,
    name: &str,
    given: &Attributes,
) -> Result<(), Refusal> {
    let name = free_case_name(draft, name, None)?;
    attributes::check(draft.project(), AttributeOwner::Case, given)?;
    let id = draft.stamp().id();
    draft.add(Case {
        id,
        name,
        attributes: fit_attributes(given),
    })
}

pub(super) fn edit_case(
    draft: &mut Draft<'_>,
    case: CaseId,
    name: &str,
    given: &Attributes,
) -> Result<(), Refusal> {
    let row = find_case(draft, case)?;
    let name = free_case_name(draft, name, Some(case))?;
    attributes::check(draft.project(), AttributeOwner::Case, given)?;
    draft.edit(&row, |case| {
        case.name = name;
        case.attributes = fit_attributes(given);
    })
}

pub(super) fn delete_case(draft: &mut Draft<'_>, case: CaseId) -> Result<(), Refusal> {
    let row = find_case(draft, case)?;
    let documents: Vec<_> = draft
        .project()
        .documents
        .iter()
        .filter(|document| document.case == Some(case))
        .cloned()
        .collect();
    for document in documents {
        draft.edit(&document, |document| document.case = None)?;
    }
    let participants: Vec<_> = draft
        .project()
        .participants
        .iter()
        .filter(|person| person.case == Some(case))
        .cloned()
        .collect();
    for participant in participants {
        draft.edit(&participant, |participant| participant.case = None)?;
    }
    super::variation::forget_case(draft, case)?;
    super::memos::unlink(draft, crate::model::MemoTarget::Case(case))?;
    propositions::forget_unit(draft, Unit::Case(case))?;
    verdicts::forget_unit(draft, Unit::Case(case))?;
    ratings::forget_case(draft, case)?;
    super::paradigm::forget_case(draft, case)?;
    draft.remove(&row)
}

/// Returns whether there is a case of this name with these attributes.
pub(super) fn case_stands(project: &Project, (name, given): (&str, &Attributes)) -> bool {
    let row = project.case_named(name.trim());
    row.is_some_and(|row| holds(&row.attributes, given))
}

/// Returns whether there is a participant of this name in this case with these attributes.
pub(super) fn participant_stands(
    project: &Project,
    (name, case, given): (&str, Option<CaseId>, &Attributes),
) -> bool {
    let row = project.participant_named(name.trim());
    row.is_some_and(|row| row.case == case && holds(&row.attributes, given))
}

fn holds(attributes: &Attributes, given: &Attributes) -> bool {
    let given = fit_attributes(given);
    given
        .iter()
        .all(|(name, value)| attributes.get(name) == Some(value))
}

pub(super) fn add_participant(
    draft: &mut Draft<'_>,
    name: &str,
    case: Option<CaseId>,
    given: &Attributes,
) -> Result<(), Refusal> {
    let name = free_participant_name(draft, name, None)?;
    attributes::check(draft.project(), AttributeOwner::Participant, given)?;
    case.map(|case| find_case(draft, case)).transpose()?;
    let id = draft.stamp().id();
    draft.add(Participant {
        id,
        name,
        case,
        attributes: fit_attributes(given),
    })
}

pub(super) fn edit_participant(
    draft: &mut Draft<'_>,
    participant: ParticipantId,
    (name, case, given): (&str, Option<CaseId>, &Attributes),
) -> Result<(), Refusal> {
    let row = find_participant(draft, participant)?;
    attributes::check(draft.project(), AttributeOwner::Participant, given)?;
    let name = free_participant_name(draft, name, Some(participant))?;
    case.map(|case| find_case(draft, case)).transpose()?;
    draft.edit(&row, |participant| {
        participant.name = name;
        participant.case = case;
        participant.attributes = fit_attributes(given);
    })
}

pub(super) fn delete_participant(
    draft: &mut Draft<'_>,
    participant: ParticipantId,
) -> Result<(), Refusal> {
    let row = find_participant(draft, participant)?;
    let named = |document: &crate::model::Document| {
        document.participants.contains(&participant)
            || document
                .speakers
                .iter()
                .any(|speaker| speaker.participant == Some(participant))
    };
    let documents: Vec<_> = draft
        .project()
        .documents
        .iter()
        .filter(|document| named(document))
        .cloned()
        .collect();
    for document in documents {
        draft.edit(&document, |document| {
            document.participants.retain(|id| *id != participant);
            for speaker in &mut document.speakers {
                speaker.participant = speaker.participant.filter(|id| *id != participant);
            }
        })?;
    }
    super::variation::forget_whom(draft, crate::model::Whom::Participant(participant))?;
    super::memos::unlink(draft, crate::model::MemoTarget::Participant(participant))?;
    draft.remove(&row)
}

/// Returns the case, or says that it is not there.
pub(super) fn find_case(draft: &Draft<'_>, case: CaseId) -> Result<std::sync::Arc<Case>, Refusal> {
    draft
        .project()
        .cases
        .get(case)
        .cloned()
        .ok_or_else(|| Refusal::missing("thing-case", case))
}

/// Returns the participant, or says that it is not there.
pub(super) fn find_participant(
    draft: &Draft<'_>,
    participant: ParticipantId,
) -> Result<std::sync::Arc<Participant>, Refusal> {
    let found = draft.project().participants.get(participant).cloned();
    found.ok_or_else(|| Refusal::missing("thing-participant", participant))
}

/// Returns the variables without space around names and values, without empty ones.
pub(super) fn fit_attributes(attributes: &Attributes) -> Attributes {
    attributes
        .iter()
        .map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()))
        .filter(|(name, value)| !name.is_empty() && !value.is_empty())
        .collect()
}

fn free_case_name(draft: &Draft<'_>, name: &str, own: Option<CaseId>) -> Result<String, Refusal> {
    let name = fit_name(name)?;
    match draft.project().case_named(&name) {
        Some(case) if Some(case.id) != own => Err(Refusal::NameTaken {
            thing: "thing-case",
            name,
        }),
        _ => Ok(name),
    }
}

fn free_participant_name(
    draft: &Draft<'_>,
    name: &str,
    own: Option<ParticipantId>,
) -> Result<String, Refusal> {
    let name = fit_name(name)?;
    match draft.project().participant_named(&name) {
        Some(participant) if Some(participant.id) != own => Err(Refusal::NameTaken {
            thing: "thing-participant",
            name,
        }),
        _ => Ok(name),
    }
}
