//! Bringing documents in, correcting what is known of them, removing them.

use std::collections::HashSet;
use std::sync::Arc;

use crate::model::calendar::day_of;
use crate::model::{
    AttributeOwner, Attributes, CaseId, Document, DocumentId, MemoTarget, Paragraph, Paragraphs,
    QuotationId, Speaker, Unit,
};

use super::draft::Draft;
use super::edit::{DocumentEdit, NewDocument};
use super::people::{add_case, find_case, find_participant, fit_attributes, fit_name};
use super::{Refusal, coding, likeness, memos, propositions, rounds, sampling, seen, verdicts};

pub(super) fn import(draft: &mut Draft<'_>, documents: &[NewDocument]) -> Result<(), Refusal> {
    if documents.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    let mut taken: HashSet<String> = draft
        .project()
        .documents
        .iter()
        .map(|document| document.name.to_lowercase())
        .collect();
    let mut order = draft
        .project()
        .documents
        .iter()
        .map(|document| document.order)
        .max()
        .unwrap_or(0);
    for new in documents {
        order += 1;
        let name = free_name(&taken, &fit_name(&new.name)?);
        taken.insert(name.to_lowercase());
        add(draft, new, name, order)?;
    }
    Ok(())
}

pub(super) fn edit(
    draft: &mut Draft<'_>,
    document: DocumentId,
    edit: &DocumentEdit,
) -> Result<(), Refusal> {
    let row = find(draft, document)?;
    let mut after = Document::clone(&row);
    if let Some(name) = &edit.name {
        after.name = fit_name(name)?;
        let other = draft.project().document_named(&after.name);
        if other.is_some_and(|other| other.id != document) {
            return Err(Refusal::NameTaken {
                thing: "thing-document",
                name: after.name,
            });
        }
    }
    apply(draft, &mut after, edit)?;
    draft.edit(&row, |document| *document = after)
}

pub(super) fn delete(draft: &mut Draft<'_>, documents: &[DocumentId]) -> Result<(), Refusal> {
    if documents.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    for document in documents {
        let row = find(draft, *document)?;
        let quotations: Vec<QuotationId> = draft.project().quotations_of(*document).collect();
        for quotation in quotations {
            coding::remove_quotation(draft, quotation)?;
        }
        seen::forget(draft, *document)?;
        rounds::forget_document(draft, *document)?;
        likeness::forget_document(draft, *document)?;
        memos::unlink(draft, MemoTarget::Document(*document))?;
        sampling::forget_document(draft, *document)?;
        propositions::forget_unit(draft, Unit::Document(*document))?;
        verdicts::forget_unit(draft, Unit::Document(*document))?;
        if let Some(paragraphs) = draft.project().paragraphs.get(*document).cloned() {
            draft.remove(&paragraphs)?;
        }
        if let Some(corrections) = draft.project().corrections.get(*document).cloned() {
            draft.remove(&corrections)?;
        }
        draft.remove(&row)?;
    }
    Ok(())
}

pub(super) fn set_turns(
    draft: &mut Draft<'_>,
    document: DocumentId,
    paragraphs: &Option<Arc<[Paragraph]>>,
    speakers: &[Speaker],
) -> Result<(), Refusal> {
    let row = find(draft, document)?;
    let old = draft.project().paragraphs.get(document).cloned();
    let list = paragraphs
        .clone()
        .or_else(|| old.as_ref().map(|old| Arc::clone(&old.list)));
    let list = list.unwrap_or_else(|| Arc::from([]));
    check_turns(&list, speakers, row.length)?;
    check_speakers(draft, speakers)?;
    match old {
        Some(old) => draft.edit(&old, |paragraphs| paragraphs.list = list)?,
        None => draft.add(Paragraphs { document, list })?,
    }
    draft.edit(&row, |document| document.speakers = speakers.to_vec())
}

/// Returns the document, or says that it is not there.
pub(super) fn find(draft: &Draft<'_>, document: DocumentId) -> Result<Arc<Document>, Refusal> {
    draft
        .project()
        .documents
        .get(document)
        .cloned()
        .ok_or_else(|| Refusal::missing("thing-document", document))
}

fn add(draft: &mut Draft<'_>, new: &NewDocument, name: String, order: u32) -> Result<(), Refusal> {
    check_turns(&new.paragraphs, &new.speakers, new.length)?;
    check_speakers(draft, &new.speakers)?;
    let (id, imported, coder) = (draft.stamp().id(), draft.stamp().at, draft.stamp().coder);
    let mut document = Document {
        id,
        name,
        kind: Default::default(),
        order,
        date: None,
        place: None,
        interviewer: None,
        case: None,
        participants: Vec::new(),
        attributes: Default::default(),
        speakers: new.speakers.clone(),
        right_to_left: new.right_to_left,
        language: new.language.clone(),
        text: new.text.clone(),
        length: new.length,
        characters: new.characters,
        words: new.words,
        origin: new.origin.clone(),
        imported,
        coder,
    };
    apply(draft, &mut document, &new.edit)?;
    draft.add(document)?;
    draft.add(Paragraphs {
        document: id,
        list: Arc::clone(&new.paragraphs),
    })
}

/// Writes all but the name into `document`.
fn apply(
    draft: &mut Draft<'_>,
    document: &mut Document,
    edit: &DocumentEdit,
) -> Result<(), Refusal> {
    let DocumentEdit {
        name: _,
        kind,
        order,
        date,
        place,
        interviewer,
        case,
        case_named,
        language,
        participants,
        attributes,
    } = edit;
    if let Some(date) = date {
        document.date = fit_date(date)?;
    }
    if let Some(attributes) = attributes {
        super::attributes::check(draft.project(), AttributeOwner::Document, attributes)?;
    }
    if let Some(case) = case {
        case.map(|case| find_case(draft, case)).transpose()?;
        document.case = *case;
    } else if let Some(name) = case_named {
        document.case = Some(case_of_name(draft, name)?);
    }
    if let Some(participants) = participants {
        for participant in participants {
            find_participant(draft, *participant)?;
        }
        document.participants.clone_from(participants);
    }
    kind.iter().for_each(|kind| document.kind = *kind);
    order.iter().for_each(|order| document.order = *order);
    place
        .iter()
        .for_each(|place| document.place = some_text(place));
    interviewer
        .iter()
        .for_each(|interviewer| document.interviewer = some_text(interviewer));
    language
        .iter()
        .for_each(|language| document.language = some_text(language));
    attributes
        .iter()
        .for_each(|attributes| document.attributes = fit_attributes(attributes));
    Ok(())
}

/// Returns the case of this name, made where there is none.
fn case_of_name(draft: &mut Draft<'_>, name: &str) -> Result<CaseId, Refusal> {
    let known = |draft: &Draft<'_>| draft.project().case_named(name.trim()).map(|case| case.id);
    if let Some(case) = known(draft) {
        return Ok(case);
    }
    add_case(draft, name, &Attributes::default())?;
    known(draft).ok_or_else(|| Refusal::missing("thing-case", name))
}

fn check_turns(paragraphs: &[Paragraph], speakers: &[Speaker], length: u32) -> Result<(), Refusal> {
    let mut end = 0;
    for paragraph in paragraphs {
        let ordered = end <= paragraph.start
            && paragraph.start <= paragraph.body
            && paragraph.body <= paragraph.end
            && paragraph.end <= length;
        let known = paragraph
            .speaker
            .is_none_or(|speaker| usize::from(speaker) < speakers.len());
        if !ordered || !known {
            return Err(Refusal::BadTurns);
        }
        end = paragraph.end;
    }
    Ok(())
}

fn check_speakers(draft: &Draft<'_>, speakers: &[Speaker]) -> Result<(), Refusal> {
    for participant in speakers.iter().filter_map(|speaker| speaker.participant) {
        find_participant(draft, participant)?;
    }
    Ok(())
}

fn some_text(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// Returns the day that `date` says as `YYYY-MM-DD`, `None` for an empty one; by the usual or the solar calendar.
pub(super) fn fit_date(date: &str) -> Result<Option<String>, Refusal> {
    let Some(date) = some_text(date) else {
        return Ok(None);
    };
    match day_of(&date) {
        Some(day) => Ok(Some(day)),
        None => Err(Refusal::BadDate { date }),
    }
}

/// Returns `name`, with the first free number behind it when it is taken.
pub(super) fn free_name(taken: &HashSet<String>, name: &str) -> String {
    if !taken.contains(&name.to_lowercase()) {
        return name.to_owned();
    }
    let mut number = 2;
    loop {
        let candidate = format!("{name} ({number})");
        if !taken.contains(&candidate.to_lowercase()) {
            return candidate;
        }
        number += 1;
    }
}
