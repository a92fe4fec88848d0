//! Fixing criteria of saturation and writing what the researcher judges. Neither ever says that anything was reached.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use crate::model::{
    Counted, Criteria, CriteriaId, CriteriaNumbers, Judgement, JudgementId, Project, Taken,
};

use super::Refusal;
use super::draft::Draft;

/// The most interviews that a criterion can speak of.
const MOST_INTERVIEWS: u16 = 999;

/// Criteria of saturation to be fixed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NewCriteria {
    /// Identity of the new ones; nothing: a new one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub criteria: Option<CriteriaId>,
    /// The numbers; those that are not named are the usual ones.
    #[serde(default)]
    pub numbers: CriteriaNumbers,
    /// What they are to be asked of; where it is not named, interviews in the order of the list.
    #[serde(default)]
    pub taken: Taken,
    /// Why these.
    #[serde(default)]
    pub note: String,
}

/// A judgement to be written, or to be changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewJudgement {
    /// Which; nothing: a new one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub judgement: Option<JudgementId>,
    /// Its words.
    #[serde(flatten)]
    pub edit: JudgementEdit,
}

/// A judgement on saturation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct JudgementEdit {
    /// The level that it is about.
    #[serde(default)]
    pub counted: Counted,
    /// The words; empty removes it.
    pub text: String,
}

pub(super) fn fix(
    draft: &mut Draft<'_>,
    id: Option<CriteriaId>,
    (numbers, taken, note): (&CriteriaNumbers, &Taken, &str),
) -> Result<(), Refusal> {
    check(numbers)?;
    let newest = draft.project().criteria.iter().next_back();
    let is_same = |newest: &Criteria| {
        let is_taken = newest.taken.as_ref() == Some(taken);
        newest.numbers == *numbers && is_taken && newest.note == note.trim()
    };
    if newest.is_some_and(|newest| is_same(newest)) {
        return Err(Refusal::NothingToDo);
    }
    let id = id.unwrap_or_else(|| draft.stamp().id());
    let (made, coder) = (draft.stamp().at, draft.stamp().coder);
    let criteria = Criteria {
        id,
        numbers: *numbers,
        taken: Some(taken.clone()),
        interviews_coded: interviews_coded(draft.project()),
        note: note.trim().to_owned(),
        made,
        coder,
    };
    draft.add(criteria)
}

pub(super) fn withdraw(draft: &mut Draft<'_>, criteria: CriteriaId) -> Result<(), Refusal> {
    let row = draft.project().criteria.get(criteria).cloned();
    let row = row.ok_or_else(|| Refusal::missing("thing-criteria", criteria))?;
    draft.remove(&row)
}

pub(super) fn write(
    draft: &mut Draft<'_>,
    id: Option<JudgementId>,
    edit: &JudgementEdit,
) -> Result<(), Refusal> {
    let text = edit.text.trim();
    let row = id.and_then(|id| draft.project().judgements.get(id).cloned());
    let interviews = interviews(draft.project());
    let (at, coder) = (draft.stamp().at, draft.stamp().coder);
    match row {
        Some(row) if text.is_empty() => draft.remove(&row),
        Some(row) if row.text == text && row.counted == edit.counted => Err(Refusal::NothingToDo),
        Some(row) => draft.edit(&row, |row| {
            row.counted = edit.counted;
            row.text = text.to_owned();
            row.interviews = interviews;
            row.changed = at;
        }),
        None if text.is_empty() => Err(Refusal::EmptyJudgement),
        None => {
            let judgement = Judgement {
                id: id.unwrap_or_else(|| draft.stamp().id()),
                counted: edit.counted,
                text: text.to_owned(),
                interviews,
                made: at,
                changed: at,
                coder,
            };
            draft.add(judgement)
        }
    }
}

/// Returns whether criteria can be asked with these numbers.
///
/// # Errors
///
/// [`Refusal::BadCriteria`] with a number of interviews of 0 or very many, or more than all new.
pub fn check(numbers: &CriteriaNumbers) -> Result<(), Refusal> {
    let CriteriaNumbers {
        counted: _,
        base,
        run,
        most_new_percent,
        initial,
        stopping,
    } = numbers;
    let counts = [base, run, initial, stopping];
    let fit = counts
        .into_iter()
        .all(|count| (1..=MOST_INTERVIEWS).contains(count));
    if fit && *most_new_percent <= 100 {
        Ok(())
    } else {
        Err(Refusal::BadCriteria)
    }
}

fn interviews(project: &Project) -> u32 {
    let interviews = project.documents.iter();
    let count = interviews.filter(|document| document.kind.is_interview());
    u32::try_from(count.count()).unwrap_or(u32::MAX)
}

/// How many interviews have a coding of the study itself, not of a round for reliability.
fn interviews_coded(project: &Project) -> u32 {
    let coded: HashSet<_> = project
        .codings
        .iter()
        .filter_map(|coding| project.quotations.get(coding.quotation))
        .filter(|quotation| quotation.round.is_none())
        .map(|quotation| quotation.document)
        .filter(|document| {
            let document = project.documents.get(*document);
            document.is_some_and(|document| document.kind.is_interview())
        })
        .collect();
    u32::try_from(coded.len()).unwrap_or(u32::MAX)
}
