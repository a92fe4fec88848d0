//! Candidates for the core category, and what is trimmed from the theory.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::model::{Candidacy, CodeId, Criterion, ModelId, Trimming};

use super::draft::Draft;
use super::{Refusal, codebook, paradigm};

/// What is written of a candidate for the core category.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AssessCandidate {
    /// The model.
    pub model: ModelId,
    /// The candidate.
    pub category: CodeId,
    /// What is written on criteria; those that are not named stay, an empty one goes.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub notes: BTreeMap<Criterion, String>,
    /// Whether it is turned down; nothing: as it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rejected: Option<bool>,
    /// Why it is turned down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// Concepts and categories to drop from the theory.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TrimCodes {
    /// Which; what lies below them goes with them.
    pub codes: Vec<CodeId>,
    /// Why.
    pub reason: String,
}

/// Concepts and categories to take back into the theory.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RestoreCodes {
    /// Which.
    pub codes: Vec<CodeId>,
}

pub(super) fn assess(draft: &mut Draft<'_>, new: &AssessCandidate) -> Result<(), Refusal> {
    let model = paradigm::find_model(draft, new.model)?;
    let category = paradigm::find_category(draft, new.category)?;
    let known = draft
        .project()
        .candidacy_of(new.model, new.category)
        .cloned();
    let (at, coder) = (draft.stamp().at, draft.stamp().coder);
    let mut after = known
        .as_deref()
        .cloned()
        .unwrap_or_else(|| empty(new, draft));
    for (criterion, words) in &new.notes {
        match words.trim() {
            "" => after.notes.remove(criterion),
            words => after.notes.insert(*criterion, words.to_owned()),
        };
    }
    if let Some(reason) = &new.reason {
        after.reason = reason.trim().to_owned();
    }
    match new.rejected {
        Some(true) if model.core == Some(new.category) => {
            return Err(Refusal::CoreStands {
                name: category.name.clone(),
            });
        }
        Some(true) => after.rejected = after.rejected.or(Some(at)),
        Some(false) => (after.rejected, after.reason) = (None, String::new()),
        None => {}
    }
    if after.rejected.is_some() && after.reason.is_empty() {
        return Err(Refusal::NoReason);
    }
    let is_empty = after.notes.is_empty() && after.rejected.is_none();
    match known {
        Some(row) if is_empty => draft.remove(&row),
        None if is_empty => Ok(()),
        Some(row) if *row == after => Ok(()),
        Some(row) => draft.edit(&row, |row| {
            (after.changed, after.coder) = (at, coder);
            *row = after;
        }),
        None => draft.add(after),
    }
}

/// Takes back that a category was turned down, as it is chosen.
pub(super) fn chosen(
    draft: &mut Draft<'_>,
    model: ModelId,
    category: CodeId,
) -> Result<(), Refusal> {
    let row = draft.project().candidacy_of(model, category).cloned();
    match row.filter(|row| row.rejected.is_some()) {
        Some(row) if row.notes.is_empty() => draft.remove(&row),
        Some(row) => draft.edit(&row, |row| {
            (row.rejected, row.reason) = (None, String::new());
        }),
        None => Ok(()),
    }
}

pub(super) fn trim(draft: &mut Draft<'_>, new: &TrimCodes) -> Result<(), Refusal> {
    if new.codes.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    let reason = new.reason.trim();
    if reason.is_empty() {
        return Err(Refusal::NoReason);
    }
    for code in &new.codes {
        let row = paradigm::find_category(draft, *code)?;
        check_no_core(draft, *code)?;
        if draft.project().trimmings.contains(*code) {
            return Err(Refusal::TrimmedAlready {
                name: row.name.clone(),
            });
        }
        let (made, coder) = (draft.stamp().at, draft.stamp().coder);
        draft.add(Trimming {
            code: *code,
            reason: reason.to_owned(),
            made,
            coder,
        })?;
    }
    Ok(())
}

pub(super) fn restore(draft: &mut Draft<'_>, codes: &[CodeId]) -> Result<(), Refusal> {
    if codes.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    for code in codes {
        let name = codebook::find(draft, *code)?.name.clone();
        let row = draft.project().trimmings.get(*code).cloned();
        let row = row.ok_or(Refusal::NotTrimmed { name })?;
        draft.remove(&row)?;
    }
    Ok(())
}

/// Says no where a category was trimmed: models pass it over.
pub(super) fn check_in_theory(draft: &Draft<'_>, category: CodeId) -> Result<(), Refusal> {
    match draft.project().trimming_over(category) {
        Some(trimming) => Err(Refusal::Trimmed {
            name: draft.project().code_name(trimming.code).to_owned(),
        }),
        None => Ok(()),
    }
}

/// Takes a code out of candidates and trimmings, or puts `into` in its place as a candidate.
pub(super) fn exchange_code(
    draft: &mut Draft<'_>,
    code: CodeId,
    into: Option<CodeId>,
) -> Result<(), Refusal> {
    let rows = draft.project().candidacies.iter();
    let rows: Vec<Arc<Candidacy>> = rows.filter(|row| row.category == code).cloned().collect();
    for row in rows {
        match into {
            Some(into) if draft.project().candidacy_of(row.model, into).is_none() => {
                draft.edit(&row, |row| row.category = into)?;
            }
            _ => draft.remove(&row)?,
        }
    }
    let trimming = draft.project().trimmings.get(code).cloned();
    trimming.map_or(Ok(()), |row| draft.remove(&row))
}

/// Removes the candidates of a model, for its removal.
pub(super) fn forget_model(draft: &mut Draft<'_>, model: ModelId) -> Result<(), Refusal> {
    let rows = draft.project().candidacies.iter();
    let rows: Vec<Arc<Candidacy>> = rows.filter(|row| row.model == model).cloned().collect();
    rows.iter().try_for_each(|row| draft.remove(row))
}

fn empty(new: &AssessCandidate, draft: &mut Draft<'_>) -> Candidacy {
    let (at, coder) = (draft.stamp().at, draft.stamp().coder);
    Candidacy {
        id: draft.stamp().id(),
        model: new.model,
        category: new.category,
        notes: BTreeMap::new(),
        rejected: None,
        reason: String::new(),
        made: at,
        changed: at,
        coder,
    }
}

/// Says no where a core category is in the branch of `code`.
fn check_no_core(draft: &Draft<'_>, code: CodeId) -> Result<(), Refusal> {
    let project = draft.project();
    let mut cores = project.models.iter().filter_map(|model| model.core);
    match cores.find(|core| project.is_within(*core, code)) {
        Some(core) => Err(Refusal::CoreStands {
            name: project.code_name(core).to_owned(),
        }),
        None => Ok(()),
    }
}
