//! Writing memos, and keeping their links right when what they are about goes.

use std::sync::Arc;

use crate::model::{Memo, MemoId, MemoTarget, Project};

use super::Refusal;
use super::draft::Draft;
use super::edit::MemoEdit;

pub(super) fn add(
    draft: &mut Draft<'_>,
    id: Option<MemoId>,
    edit: &MemoEdit,
) -> Result<(), Refusal> {
    let id = id.unwrap_or_else(|| draft.stamp().id());
    let (made, coder) = (draft.stamp().at, draft.stamp().coder);
    let mut memo = Memo {
        id,
        kind: Default::default(),
        title: String::new(),
        text: String::new(),
        links: Vec::new(),
        made,
        changed: made,
        coder,
    };
    apply(draft, &mut memo, edit)?;
    draft.add(memo)
}

pub(super) fn edit(draft: &mut Draft<'_>, memo: MemoId, edit: &MemoEdit) -> Result<(), Refusal> {
    let row = find(draft, memo)?;
    let mut after = Memo::clone(&row);
    apply(draft, &mut after, edit)?;
    if after != *row {
        after.changed = draft.stamp().at;
    }
    draft.edit(&row, |memo| *memo = after)
}

pub(super) fn delete(draft: &mut Draft<'_>, memos: &[MemoId]) -> Result<(), Refusal> {
    if memos.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    for memo in memos {
        unlink(draft, MemoTarget::Memo(*memo))?;
        let row = find(draft, *memo)?;
        draft.remove(&row)?;
    }
    Ok(())
}

/// Removes all links to `target`.
pub(super) fn unlink(draft: &mut Draft<'_>, target: MemoTarget) -> Result<(), Refusal> {
    relink(draft, target, None)
}

/// Turns all links to `from` into links to `into`, or removes them.
pub(super) fn relink(
    draft: &mut Draft<'_>,
    from: MemoTarget,
    into: Option<MemoTarget>,
) -> Result<(), Refusal> {
    let project = draft.project();
    let memos: Vec<Arc<Memo>> = project
        .memos_of(from)
        .filter_map(|memo| project.memos.get(memo).cloned())
        .collect();
    for memo in memos {
        draft.edit(&memo, |memo| {
            memo.links.retain(|link| *link != from);
            memo.links.extend(into);
            memo.links.sort_unstable();
            memo.links.dedup();
        })?;
    }
    Ok(())
}

fn find(draft: &Draft<'_>, memo: MemoId) -> Result<Arc<Memo>, Refusal> {
    draft
        .project()
        .memos
        .get(memo)
        .cloned()
        .ok_or_else(|| Refusal::missing("thing-memo", memo))
}

fn apply(draft: &Draft<'_>, memo: &mut Memo, edit: &MemoEdit) -> Result<(), Refusal> {
    let MemoEdit {
        kind,
        title,
        text,
        links,
    } = edit;
    kind.iter().for_each(|kind| memo.kind = *kind);
    title
        .iter()
        .for_each(|title| memo.title = title.split_whitespace().collect::<Vec<_>>().join(" "));
    text.iter().for_each(|text| memo.text.clone_from(text));
    if let Some(links) = links {
        for link in links {
            check_target(draft.project(), *link)?;
        }
        memo.links.clone_from(links);
        memo.links.sort_unstable();
        memo.links.dedup();
    }
    Ok(())
}

/// Says no where what a link leads to is not there.
pub(super) fn check_target(project: &Project, target: MemoTarget) -> Result<(), Refusal> {
    let (there, thing, id) = match target {
        MemoTarget::Document(id) => (project.documents.contains(id), "thing-document", id.0),
        MemoTarget::Code(id) => (project.codes.contains(id), "thing-code", id.0),
        MemoTarget::Quotation(id) => (project.quotations.contains(id), "thing-quotation", id.0),
        MemoTarget::Model(id) => (project.models.contains(id), "thing-model", id.0),
        MemoTarget::Relation(id) => (project.relations.contains(id), "thing-relation", id.0),
        MemoTarget::Participant(id) => {
            (project.participants.contains(id), "thing-participant", id.0)
        }
        MemoTarget::Case(id) => (project.cases.contains(id), "thing-case", id.0),
        MemoTarget::Memo(id) => (project.memos.contains(id), "thing-memo", id.0),
    };
    if there {
        Ok(())
    } else {
        Err(Refusal::missing(thing, id))
    }
}
