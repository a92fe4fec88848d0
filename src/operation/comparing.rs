//! Constant comparison: recording what a comparison showed, and keeping the record right when what it is about goes.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::model::{CodeId, Compared, Comparison, ComparisonId, Outcome, QuotationId};

use super::draft::Draft;
use super::{Refusal, codebook, coding};

/// A comparison to record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NewComparison {
    /// Its identity; nothing: a new one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comparison: Option<ComparisonId>,
    /// What was compared: `{"quotation": …}` or `{"code": …}`.
    pub left: Compared,
    /// With what.
    pub right: Compared,
    /// The code as an instance of which incidents were compared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<CodeId>,
    /// What it showed.
    pub outcome: Outcome,
    /// A note.
    #[serde(default)]
    pub note: String,
}

/// What changes of a comparison; nothing: stays.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ComparisonEdit {
    /// Which.
    pub comparison: ComparisonId,
    /// What it showed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// The note.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

pub(super) fn record(draft: &mut Draft<'_>, new: &NewComparison) -> Result<(), Refusal> {
    if new.left == new.right {
        return Err(Refusal::ComparedWithItself);
    }
    for side in [new.left, new.right] {
        match side {
            Compared::Code(code) => codebook::find(draft, code).map(|_| ())?,
            Compared::Quotation(quotation) => {
                coding::find_quotation(draft, quotation).map(|_| ())?;
            }
        }
    }
    if let Some(code) = new.code {
        codebook::find(draft, code)?;
    }
    let id = new.comparison.unwrap_or_else(|| draft.stamp().id());
    let (made, coder) = (draft.stamp().at, draft.stamp().coder);
    draft.add(Comparison {
        id,
        left: new.left,
        right: new.right,
        code: new.code,
        outcome: new.outcome,
        note: new.note.trim().to_owned(),
        made,
        coder,
    })
}

pub(super) fn edit(draft: &mut Draft<'_>, edit: &ComparisonEdit) -> Result<(), Refusal> {
    let row = find(draft, edit.comparison)?;
    draft.edit(&row, |row| {
        row.outcome = edit.outcome.unwrap_or(row.outcome);
        if let Some(note) = &edit.note {
            note.trim().clone_into(&mut row.note);
        }
    })
}

pub(super) fn delete(draft: &mut Draft<'_>, comparisons: &[ComparisonId]) -> Result<(), Refusal> {
    if comparisons.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    for comparison in comparisons {
        let row = find(draft, *comparison)?;
        draft.remove(&row)?;
    }
    Ok(())
}

/// Removes comparisons of `quotation`, for its removal.
pub(super) fn forget_quotation(
    draft: &mut Draft<'_>,
    quotation: QuotationId,
) -> Result<(), Refusal> {
    let ids: Vec<ComparisonId> = draft.project().comparisons_with(quotation).collect();
    rows(draft, ids)
        .iter()
        .try_for_each(|row| draft.remove(row))
}

/// Removes comparisons of `code`, for its removal; incidents that were compared as its instances stay compared.
pub(super) fn forget_code(draft: &mut Draft<'_>, code: CodeId) -> Result<(), Refusal> {
    let ids: Vec<ComparisonId> = draft.project().comparisons_of(code).collect();
    for row in rows(draft, ids) {
        if [row.left, row.right].contains(&Compared::Code(code)) {
            draft.remove(&row)?;
        } else {
            draft.edit(&row, |row| row.code = None)?;
        }
    }
    Ok(())
}

/// What was compared with `code` was compared with `into`; the comparison of these two ends with the merge.
pub(super) fn exchange_code(
    draft: &mut Draft<'_>,
    code: CodeId,
    into: CodeId,
) -> Result<(), Refusal> {
    let swap = |side: Compared| match side {
        Compared::Code(known) if known == code => Compared::Code(into),
        side => side,
    };
    let ids: Vec<ComparisonId> = draft.project().comparisons_of(code).collect();
    for row in rows(draft, ids) {
        let (left, right) = (swap(row.left), swap(row.right));
        if left == right {
            draft.remove(&row)?;
            continue;
        }
        draft.edit(&row, |row| {
            (row.left, row.right) = (left, right);
            row.code = row
                .code
                .map(|known| if known == code { into } else { known });
        })?;
    }
    Ok(())
}

fn find(draft: &Draft<'_>, comparison: ComparisonId) -> Result<Arc<Comparison>, Refusal> {
    let found = draft.project().comparisons.get(comparison).cloned();
    found.ok_or_else(|| Refusal::missing("thing-comparison", comparison))
}

fn rows(draft: &Draft<'_>, ids: Vec<ComparisonId>) -> Vec<Arc<Comparison>> {
    let rows = &draft.project().comparisons;
    ids.into_iter()
        .filter_map(|id| rows.get(id).cloned())
        .collect()
}
