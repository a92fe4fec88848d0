//! Paths through the conditional and consequential matrix: ordered steps with their quotations.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::model::{CodeId, MatrixPath, ModelId, PathId, PathStep, QuotationId};

use super::draft::Draft;
use super::people::fit_name;
use super::{Refusal, coding, paradigm};

/// A path, as it is to be.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NewPath {
    /// Which; nothing: a new one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<PathId>,
    /// The model; that in which it is.
    pub model: ModelId,
    /// Its title.
    pub title: String,
    /// Its steps, from the first.
    pub steps: Vec<PathStep>,
}

pub(super) fn write(draft: &mut Draft<'_>, new: &NewPath) -> Result<(), Refusal> {
    paradigm::find_model(draft, new.model)?;
    let title = fit_name(&new.title)?;
    let known = new
        .path
        .and_then(|path| draft.project().paths.get(path).cloned());
    if let Some(row) = known.as_ref().filter(|row| row.model != new.model) {
        return Err(Refusal::missing("thing-path", &row.title));
    }
    check_title(draft, &title, new)?;
    if new.steps.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    let mut steps = Vec::with_capacity(new.steps.len());
    for step in &new.steps {
        steps.push(checked(draft, step)?);
    }
    if let Some(row) = known {
        let gone = row.quotations();
        draft.edit(&row, |row| {
            row.title = title;
            row.steps = steps;
        })?;
        return remove_bare(draft, gone);
    }
    let id = new.path.unwrap_or_else(|| draft.stamp().id());
    let (made, coder) = (draft.stamp().at, draft.stamp().coder);
    draft.add(MatrixPath {
        id,
        model: new.model,
        title,
        steps,
        made,
        coder,
    })
}

pub(super) fn delete(draft: &mut Draft<'_>, paths: &[PathId]) -> Result<(), Refusal> {
    if paths.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    for path in paths {
        let row = draft.project().paths.get(*path).cloned();
        let row = row.ok_or_else(|| Refusal::missing("thing-path", path))?;
        draft.remove(&row)?;
        remove_bare(draft, row.quotations())?;
    }
    Ok(())
}

/// Removes the paths of a model, for its removal.
pub(super) fn forget_model(draft: &mut Draft<'_>, model: ModelId) -> Result<(), Refusal> {
    let paths: Vec<PathId> = draft.project().paths_in(model).collect();
    if paths.is_empty() {
        Ok(())
    } else {
        delete(draft, &paths)
    }
}

/// Takes a quotation out of all steps, for its removal.
pub(super) fn forget_quotation(
    draft: &mut Draft<'_>,
    quotation: QuotationId,
) -> Result<(), Refusal> {
    let paths: Vec<PathId> = draft.project().paths_with(quotation).collect();
    for row in rows(draft, paths) {
        draft.edit(&row, |row| {
            for step in &mut row.steps {
                step.quotations.retain(|known| *known != quotation);
            }
        })?;
    }
    Ok(())
}

/// Puts `into` wherever a path passes `category`; nothing: the steps go, and with the last of them the path.
pub(super) fn exchange_category(
    draft: &mut Draft<'_>,
    category: CodeId,
    into: Option<CodeId>,
) -> Result<(), Refusal> {
    let paths: Vec<PathId> = draft.project().paths_through(category).collect();
    for row in rows(draft, paths) {
        let mut after = MatrixPath::clone(&row);
        match into {
            Some(into) => {
                let steps = after.steps.iter_mut();
                let passed = steps.filter(|step| step.category == category);
                passed.for_each(|step| step.category = into);
            }
            None => after.steps.retain(|step| step.category != category),
        }
        if after.steps.is_empty() {
            draft.remove(&row)?;
        } else {
            draft.edit(&row, |row| *row = after)?;
        }
        remove_bare(draft, row.quotations())?;
    }
    Ok(())
}

/// Returns the step with what it names looked up: each quotation once.
fn checked(draft: &Draft<'_>, step: &PathStep) -> Result<PathStep, Refusal> {
    paradigm::find_category(draft, step.category)?;
    let mut quotations: Vec<QuotationId> = Vec::with_capacity(step.quotations.len());
    for quotation in &step.quotations {
        coding::find_quotation(draft, *quotation)?;
        if !quotations.contains(quotation) {
            quotations.push(*quotation);
        }
    }
    Ok(PathStep {
        category: step.category,
        note: step.note.trim().to_owned(),
        quotations,
    })
}

fn check_title(draft: &Draft<'_>, title: &str, new: &NewPath) -> Result<(), Refusal> {
    let project = draft.project();
    let wanted = title.to_lowercase();
    let mut others = project
        .paths_in(new.model)
        .filter(|path| Some(*path) != new.path)
        .filter_map(|path| project.paths.get(path));
    if others.any(|path| path.title.to_lowercase() == wanted) {
        return Err(Refusal::NameTaken {
            thing: "thing-path",
            name: title.to_owned(),
        });
    }
    Ok(())
}

fn remove_bare(draft: &mut Draft<'_>, quotations: Vec<QuotationId>) -> Result<(), Refusal> {
    let mut quotations = quotations.into_iter();
    quotations.try_for_each(|quotation| coding::remove_if_bare(draft, quotation))
}

fn rows(draft: &Draft<'_>, paths: Vec<PathId>) -> Vec<Arc<MatrixPath>> {
    let rows = &draft.project().paths;
    paths
        .into_iter()
        .filter_map(|path| rows.get(path).cloned())
        .collect()
}
