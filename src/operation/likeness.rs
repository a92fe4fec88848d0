//! Likenesses that were looked at and put away, so that they are not proposed again; and bringing them back.

use std::sync::Arc;

use crate::model::{
    CodeId, Dismissal, DismissalId, DocumentId, Likeness, Moved, Passage, QuotationId, Replaced,
};

use super::draft::Draft;
use super::{Refusal, codebook, coding, documents};

pub(super) fn dismiss(draft: &mut Draft<'_>, likenesses: &[Likeness]) -> Result<(), Refusal> {
    if likenesses.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    for likeness in likenesses {
        check(draft, likeness)?;
        if draft.project().dismissal_of(likeness).is_some() {
            continue;
        }
        let id = draft.stamp().id();
        let (made, coder) = (draft.stamp().at, draft.stamp().coder);
        let likeness = likeness.clone();
        draft.add(Dismissal {
            id,
            likeness,
            made,
            coder,
        })?;
    }
    Ok(())
}

pub(super) fn restore(draft: &mut Draft<'_>, dismissals: &[DismissalId]) -> Result<(), Refusal> {
    if dismissals.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    for dismissal in dismissals {
        let row = draft.project().dismissals.get(*dismissal).cloned();
        let row = row.ok_or_else(|| Refusal::missing("thing-dismissal", dismissal))?;
        draft.remove(&row)?;
    }
    Ok(())
}

/// Removes what was put away about `code`, for its removal.
pub(super) fn forget_code(draft: &mut Draft<'_>, code: CodeId) -> Result<(), Refusal> {
    let rows = rows(draft, |draft| draft.project().dismissals_of(code).collect());
    rows.iter().try_for_each(|row| draft.remove(row))
}

/// Removes what was put away about `quotation`, for its removal.
pub(super) fn forget_quotation(
    draft: &mut Draft<'_>,
    quotation: QuotationId,
) -> Result<(), Refusal> {
    let rows = rows(draft, |draft| {
        draft.project().dismissals_with(quotation).collect()
    });
    rows.iter().try_for_each(|row| draft.remove(row))
}

/// Removes passages of `document` that were put away, for its removal.
pub(super) fn forget_document(draft: &mut Draft<'_>, document: DocumentId) -> Result<(), Refusal> {
    let rows = rows(draft, |draft| {
        draft.project().dismissals_in(document).collect()
    });
    rows.iter().try_for_each(|row| draft.remove(row))
}

/// What was put away about `code` is put away about `into`, once.
pub(super) fn exchange_code(
    draft: &mut Draft<'_>,
    code: CodeId,
    into: CodeId,
) -> Result<(), Refusal> {
    for row in rows(draft, |draft| draft.project().dismissals_of(code).collect()) {
        let likeness = exchanged(&row.likeness, code, into);
        let is_own = matches!(likeness.codes()[..], [one, other] if one == other);
        if is_own || draft.project().dismissal_of(&likeness).is_some() {
            draft.remove(&row)?;
        } else {
            draft.edit(&row, |row| row.likeness = likeness)?;
        }
    }
    Ok(())
}

/// Carries passages that were put away to where their words stand; those that go are put away no longer.
pub(super) fn move_passages(
    draft: &mut Draft<'_>,
    document: DocumentId,
    replaced: &Replaced,
) -> Result<(), Refusal> {
    for row in rows(draft, |draft| {
        draft.project().dismissals_in(document).collect()
    }) {
        let known = row.likeness.passage().map(Passage::range);
        let moved = known.map(|range| replaced.range(range));
        let Some(Moved::To(range)) = moved else {
            draft.remove(&row)?;
            continue;
        };
        match Passage::new(document, replaced.after(), range) {
            Ok(passage) => draft.edit(&row, |row| row.likeness.set_passage(passage))?,
            Err(_) => draft.remove(&row)?,
        }
    }
    Ok(())
}

fn exchanged(likeness: &Likeness, code: CodeId, into: CodeId) -> Likeness {
    let swap = |known: CodeId| if known == code { into } else { known };
    match likeness.clone() {
        Likeness::ReadsAlike { code, passage } => Likeness::ReadsAlike {
            code: swap(code),
            passage,
        },
        Likeness::Home { code, home } => Likeness::Home {
            code: swap(code),
            home: swap(home),
        },
        Likeness::Pair { one, other } => Likeness::Pair {
            one: swap(one),
            other: swap(other),
        },
        other @ Likeness::LikeQuotation { .. } => other,
    }
}

fn rows(draft: &Draft<'_>, ids: impl Fn(&Draft<'_>) -> Vec<DismissalId>) -> Vec<Arc<Dismissal>> {
    let rows = &draft.project().dismissals;
    let ids = ids(draft).into_iter();
    ids.filter_map(|id| rows.get(id).cloned()).collect()
}

fn check(draft: &Draft<'_>, likeness: &Likeness) -> Result<(), Refusal> {
    for code in likeness.codes() {
        codebook::find(draft, code)?;
    }
    if let Some(quotation) = likeness.quotation() {
        coding::find_quotation(draft, quotation)?;
    }
    if let Some(passage) = likeness.passage() {
        documents::find(draft, passage.document())?;
    }
    match likeness {
        Likeness::Pair { one, other } if one == other => Err(Refusal::ComparedWithItself),
        Likeness::Home { code, home } if code == home => Err(Refusal::ComparedWithItself),
        _ => Ok(()),
    }
}
