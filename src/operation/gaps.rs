//! Deciding what is done about thin places of a theory, and from which number on a place is thin.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::model::{CodeId, Filling, GapDecision, GapKind, ThinLimits};

use super::draft::Draft;
use super::{Refusal, codebook};

/// The largest number that a limit can be.
const MOST: u16 = 9_999;

/// What is done about a gap.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DecideGap {
    /// The concept or category.
    pub code: CodeId,
    /// In what way it is thin.
    pub gap: GapKind,
    /// What is done; nothing: what was decided is taken back.
    #[serde(default)]
    pub decision: Option<Filling>,
    /// Why; needed where the gap is left.
    #[serde(default)]
    pub reason: String,
}

pub(super) fn decide(draft: &mut Draft<'_>, new: &DecideGap) -> Result<(), Refusal> {
    codebook::find(draft, new.code)?;
    let reason = new.reason.trim();
    if new.decision == Some(Filling::Leave) && reason.is_empty() {
        return Err(Refusal::NoReason);
    }
    let known = draft.project().gap_decision(new.code, new.gap).cloned();
    let (made, coder) = (draft.stamp().at, draft.stamp().coder);
    match (known, new.decision) {
        (None, None) => Ok(()),
        (Some(row), None) => draft.remove(&row),
        (Some(row), Some(decision)) if row.decision == decision && row.reason == reason => Ok(()),
        (Some(row), Some(decision)) => draft.edit(&row, |row| {
            row.decision = decision;
            row.reason = reason.to_owned();
            row.made = made;
            row.coder = coder;
        }),
        (None, Some(decision)) => {
            let id = draft.stamp().id();
            draft.add(GapDecision {
                id,
                code: new.code,
                gap: new.gap,
                decision,
                reason: reason.to_owned(),
                made,
                coder,
            })
        }
    }
}

pub(super) fn set_limits(draft: &mut Draft<'_>, limits: ThinLimits) -> Result<(), Refusal> {
    let ThinLimits {
        quotations,
        documents,
        cases,
        lately,
    } = limits;
    if [quotations, documents, cases, lately]
        .into_iter()
        .any(|limit| limit > MOST)
    {
        return Err(Refusal::BadLimits);
    }
    let settings = draft.project().settings().cloned();
    let settings = settings.ok_or_else(|| Refusal::missing("thing-project", ""))?;
    let usual = limits == ThinLimits::default();
    draft.edit(&settings, |settings| {
        settings.thin = (!usual).then_some(limits);
    })
}

/// Gives what was decided about the gaps of a code to `into` where that has no decision of its own, or removes it.
pub(super) fn exchange_code(
    draft: &mut Draft<'_>,
    code: CodeId,
    into: Option<CodeId>,
) -> Result<(), Refusal> {
    let rows = draft.project().gap_decisions.iter();
    let rows: Vec<Arc<GapDecision>> = rows.filter(|row| row.code == code).cloned().collect();
    for row in rows {
        match into {
            Some(into) if draft.project().gap_decision(into, row.gap).is_none() => {
                draft.edit(&row, |row| row.code = into)?;
            }
            _ => draft.remove(&row)?,
        }
    }
    Ok(())
}
