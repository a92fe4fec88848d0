//! Links between quotations: what contradicts, explains or continues what.

use std::sync::Arc;

use crate::model::{LinkId, LinkKind, Passage, QuotationId, QuotationLink};

use super::draft::Draft;
use super::edit::{Incident, LinkEdit};
use super::{Refusal, coding};

pub(super) fn link(
    draft: &mut Draft<'_>,
    (incident, target): (&Incident, &Incident),
    edit: &LinkEdit,
) -> Result<(), Refusal> {
    let from = quotation_of(draft, incident)?;
    let to = quotation_of(draft, target)?;
    if from == to {
        return Err(Refusal::LinkedToItself);
    }
    let kind = edit.kind.unwrap_or_default();
    check_free(draft, (from, to), kind, None)?;
    let id = draft.stamp().id();
    let (made, coder) = (draft.stamp().at, draft.stamp().coder);
    let note = edit.note.as_deref().unwrap_or_default().trim().to_owned();
    draft.add(QuotationLink {
        id,
        from,
        to,
        kind,
        note,
        made,
        coder,
    })
}

pub(super) fn edit(draft: &mut Draft<'_>, link: LinkId, edit: &LinkEdit) -> Result<(), Refusal> {
    let row = find(draft, link)?;
    let kind = edit.kind.unwrap_or(row.kind);
    check_free(draft, (row.from, row.to), kind, Some(link))?;
    draft.edit(&row, |link| {
        link.kind = kind;
        if let Some(note) = &edit.note {
            link.note = note.trim().to_owned();
        }
    })
}

pub(super) fn delete(draft: &mut Draft<'_>, links: &[LinkId]) -> Result<(), Refusal> {
    if links.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    for link in links {
        let row = find(draft, *link)?;
        draft.remove(&row)?;
        for quotation in [row.from, row.to] {
            coding::remove_if_bare(draft, quotation)?;
        }
    }
    Ok(())
}

/// Removes the links from and to a quotation that goes.
pub(super) fn unlink(draft: &mut Draft<'_>, quotation: QuotationId) -> Result<(), Refusal> {
    let links: Vec<LinkId> = draft.project().links_of(quotation).collect();
    for link in links {
        let row = find(draft, link)?;
        draft.remove(&row)?;
    }
    Ok(())
}

/// Returns the passages that an incident names, to be held against the text.
pub(super) fn passage_of(incident: &Incident) -> Option<&Passage> {
    match incident {
        Incident::Passage(passage) => Some(passage),
        Incident::Quotation(_) => None,
    }
}

fn quotation_of(draft: &mut Draft<'_>, incident: &Incident) -> Result<QuotationId, Refusal> {
    match incident {
        Incident::Quotation(quotation) => {
            coding::find_quotation(draft, *quotation).map(|row| row.id)
        }
        Incident::Passage(passage) => coding::quotation_on(draft, passage),
    }
}

fn find(draft: &Draft<'_>, link: LinkId) -> Result<Arc<QuotationLink>, Refusal> {
    let found = draft.project().links.get(link).cloned();
    found.ok_or_else(|| Refusal::missing("thing-link", link))
}

/// Refuses a link that is there already; one that says the same both ways counts in both directions.
fn check_free(
    draft: &Draft<'_>,
    (from, to): (QuotationId, QuotationId),
    kind: LinkKind,
    but: Option<LinkId>,
) -> Result<(), Refusal> {
    let project = draft.project();
    let same = |link: &Arc<QuotationLink>| {
        let along = (link.from, link.to) == (from, to);
        let back = kind.is_mutual() && (link.from, link.to) == (to, from);
        link.kind == kind && Some(link.id) != but && (along || back)
    };
    let mut links = project
        .links_of(from)
        .filter_map(|link| project.links.get(link));
    if links.any(same) {
        Err(Refusal::LinkTaken)
    } else {
        Ok(())
    }
}
