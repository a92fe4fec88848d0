//! What a coder has looked at and left uncoded on purpose, in line-by-line coding.

use crate::model::{DocumentId, Moved, Passage, Replaced, Seen, SeenId};

use super::draft::Draft;
use super::{Refusal, coding};

pub(super) fn mark(draft: &mut Draft<'_>, passages: &[Passage]) -> Result<(), Refusal> {
    if passages.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    for passage in passages {
        coding::check_inside(draft, passage)?;
        if is_marked(draft, passage) {
            continue;
        }
        let id = draft.stamp().id();
        let (made, coder) = (draft.stamp().at, draft.stamp().coder);
        draft.add(Seen {
            id,
            document: passage.document(),
            range: passage.range(),
            made,
            coder,
        })?;
    }
    Ok(())
}

pub(super) fn unmark(draft: &mut Draft<'_>, passages: &[Passage]) -> Result<(), Refusal> {
    if passages.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    let coder = draft.stamp().coder;
    for passage in passages {
        coding::check_inside(draft, passage)?;
        let project = draft.project();
        let rows: Vec<_> = project
            .seen_in(passage.document())
            .filter_map(|seen| project.seen.get(seen).cloned())
            .filter(|seen| seen.coder == coder && seen.range.overlaps(passage.range()))
            .collect();
        rows.iter().try_for_each(|row| draft.remove(row))?;
    }
    Ok(())
}

/// Carries the marks of a document to where their words stand after an edit; those whose words all go, go too.
pub(super) fn carry(
    draft: &mut Draft<'_>,
    document: DocumentId,
    replaced: &Replaced,
) -> Result<(), Refusal> {
    let seen: Vec<SeenId> = draft.project().seen_in(document).collect();
    for seen in seen {
        let Some(row) = draft.project().seen.get(seen).cloned() else {
            continue;
        };
        match replaced.range(row.range) {
            Moved::To(range) => draft.edit(&row, |seen| seen.range = range)?,
            Moved::Gone(_) => draft.remove(&row)?,
        }
    }
    Ok(())
}

/// Removes all marks in a document that goes.
pub(super) fn forget(draft: &mut Draft<'_>, document: DocumentId) -> Result<(), Refusal> {
    let seen: Vec<SeenId> = draft.project().seen_in(document).collect();
    for seen in seen {
        if let Some(row) = draft.project().seen.get(seen).cloned() {
            draft.remove(&row)?;
        }
    }
    Ok(())
}

fn is_marked(draft: &mut Draft<'_>, passage: &Passage) -> bool {
    let coder = draft.stamp().coder;
    let project = draft.project();
    project
        .seen_in(passage.document())
        .filter_map(|seen| project.seen.get(seen))
        .any(|seen| seen.coder == coder && seen.range == passage.range())
}
