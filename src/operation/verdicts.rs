//! Judging whether a model accounts for each case.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::model::{Fit, ModelId, Unit, Verdict};

use super::draft::Draft;
use super::{Refusal, paradigm, propositions};

/// Whether a model accounts for a case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct JudgeCase {
    /// The model.
    pub model: ModelId,
    /// The case, or a document that belongs to none.
    pub unit: Unit,
    /// Whether it fits; nothing: the verdict is taken back.
    #[serde(default)]
    pub fit: Option<Fit>,
    /// How a variation or a case that does not fit is explained.
    #[serde(default)]
    pub explanation: String,
}

pub(super) fn judge(draft: &mut Draft<'_>, new: &JudgeCase) -> Result<(), Refusal> {
    paradigm::find_model(draft, new.model)?;
    propositions::find_unit(draft, new.unit)?;
    let explanation = new.explanation.trim();
    let known = draft.project().verdict_on(new.model, new.unit).cloned();
    let (made, coder) = (draft.stamp().at, draft.stamp().coder);
    match (known, new.fit) {
        (None, None) => Ok(()),
        (Some(row), None) => draft.remove(&row),
        (Some(row), Some(fit))
            if row.fit == fit && row.explanation == explanation && !is_outdated(draft, &row) =>
        {
            Ok(())
        }
        (Some(row), Some(fit)) => draft.edit(&row, |row| {
            row.fit = fit;
            row.explanation = explanation.to_owned();
            row.made = made;
            row.coder = coder;
        }),
        (None, Some(fit)) => {
            let id = draft.stamp().id();
            draft.add(Verdict {
                id,
                model: new.model,
                unit: new.unit,
                fit,
                explanation: explanation.to_owned(),
                made,
                coder,
            })
        }
    }
}

/// Returns whether the model changed in substance since: the same verdict once more is then a new one.
fn is_outdated(draft: &Draft<'_>, row: &Verdict) -> bool {
    let outdated = draft.project().outdated(row.model);
    outdated.verdict(row).is_some()
}

/// Removes verdicts on a case or document, for its removal.
pub(super) fn forget_unit(draft: &mut Draft<'_>, unit: Unit) -> Result<(), Refusal> {
    forget(draft, |row| row.unit == unit)
}

/// Removes the verdicts under a model, for its removal.
pub(super) fn forget_model(draft: &mut Draft<'_>, model: ModelId) -> Result<(), Refusal> {
    forget(draft, |row| row.model == model)
}

fn forget(draft: &mut Draft<'_>, goes: impl Fn(&Verdict) -> bool) -> Result<(), Refusal> {
    let rows = draft.project().verdicts.iter();
    let rows: Vec<Arc<Verdict>> = rows.filter(|row| goes(row)).cloned().collect();
    rows.iter().try_for_each(|row| draft.remove(row))
}
