//! Coding again for reliability: rounds, and the disagreements that were settled.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::model::{
    CodeId, CoderId, CodingId, Decision, DocumentId, Level, Quotation, Round, RoundId, Settlement,
    TextRange,
};

use super::draft::Draft;
use super::people::fit_name;
use super::{Refusal, codebook, documents};

/// A round to begin.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NewRound {
    /// Its identity; nothing: a new one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<RoundId>,
    /// Its name.
    pub name: String,
    /// What is coded again.
    pub documents: Vec<DocumentId>,
    /// The codes that are compared, with what lies below them; none: all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<CodeId>,
    /// The rung on which they are compared; nothing: as coded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// Whether other codings of these documents are out of sight meanwhile.
    #[serde(default = "yes")]
    pub blind: bool,
}

/// How a disagreement is settled.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NewSettlement {
    /// Codings of the first side; none: it had none there.
    #[serde(default)]
    pub left_codings: Vec<CodingId>,
    /// Codings of the second side.
    #[serde(default)]
    pub right_codings: Vec<CodingId>,
    /// What holds.
    pub decision: Decision,
    /// Why.
    #[serde(default)]
    pub reason: String,
}

fn yes() -> bool {
    true
}

pub(super) fn begin(draft: &mut Draft<'_>, new: &NewRound) -> Result<(), Refusal> {
    let name = fit_name(&new.name)?;
    if draft.project().round_named(&name).is_some() {
        return Err(Refusal::NameTaken {
            thing: "thing-round",
            name,
        });
    }
    let (begun, coder) = (draft.stamp().at, draft.stamp().coder);
    if let Some(open) = draft.project().open_round(coder) {
        let name = open.name.clone();
        return Err(Refusal::RoundOpen { name });
    }
    if new.documents.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    for document in &new.documents {
        documents::find(draft, *document)?;
    }
    for code in &new.codes {
        codebook::find(draft, *code)?;
    }
    let id = new.id.unwrap_or_else(|| draft.stamp().id());
    draft.add(Round {
        id,
        name,
        coder,
        documents: in_order(&new.documents),
        codes: in_order(&new.codes),
        level: new.level,
        blind: new.blind,
        begun,
        ended: None,
    })
}

pub(super) fn end(draft: &mut Draft<'_>, round: RoundId) -> Result<(), Refusal> {
    let row = find(draft, round)?;
    if !row.is_open() {
        let name = row.name.clone();
        return Err(Refusal::RoundEnded { name });
    }
    let at = draft.stamp().at;
    draft.edit(&row, |round| round.ended = Some(at))
}

pub(super) fn settle(draft: &mut Draft<'_>, new: &NewSettlement) -> Result<(), Refusal> {
    let (left, right) = (in_order(&new.left_codings), in_order(&new.right_codings));
    if left.is_empty() && right.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    if left
        .iter()
        .any(|coding| right.binary_search(coding).is_ok())
    {
        return Err(Refusal::SameSide);
    }
    let mut place = None;
    for coding in left.iter().chain(&right) {
        let row = draft.project().codings.get(*coding).cloned();
        let row = row.ok_or_else(|| Refusal::missing("thing-coding", coding))?;
        let quotation = draft.project().quotations.get(row.quotation);
        let document = quotation.map(|quotation| quotation.document);
        if *place.get_or_insert(document) != document {
            return Err(Refusal::OtherDocument);
        }
    }
    let (decision, reason) = (new.decision, new.reason.trim().to_owned());
    if reason.is_empty() {
        return Err(Refusal::NoReason);
    }
    let (made, coder) = (draft.stamp().at, draft.stamp().coder);
    let known = settled(draft, &left, &right);
    if let Some(known) = known {
        if known.decision == decision && known.reason == reason {
            return Err(Refusal::NothingToDo);
        }
        return draft.edit(&known, |row| {
            row.decision = decision;
            row.reason = reason;
            row.made = made;
            row.coder = coder;
        });
    }
    let id = draft.stamp().id();
    draft.add(Settlement {
        id,
        left,
        right,
        decision,
        reason,
        made,
        coder,
    })
}

/// Returns the settlement of exactly these codings.
fn settled(draft: &Draft<'_>, left: &[CodingId], right: &[CodingId]) -> Option<Arc<Settlement>> {
    let project = draft.project();
    let first = left.first().or(right.first()).copied()?;
    project
        .settlements_of(first)
        .filter_map(|settlement| project.settlements.get(settlement))
        .find(|row| row.left == left && row.right == right)
        .cloned()
}

/// Removes what was settled about a coding that goes.
pub(super) fn forget_coding(draft: &mut Draft<'_>, coding: CodingId) -> Result<(), Refusal> {
    let rows: Vec<Arc<Settlement>> = draft
        .project()
        .settlements_of(coding)
        .filter_map(|settlement| draft.project().settlements.get(settlement).cloned())
        .collect();
    rows.iter().try_for_each(|row| draft.remove(row))
}

/// Takes a document that goes out of all rounds.
pub(super) fn forget_document(draft: &mut Draft<'_>, document: DocumentId) -> Result<(), Refusal> {
    for row in with(draft, |round| round.covers(document)) {
        draft.edit(&row, |round| round.documents.retain(|id| *id != document))?;
    }
    Ok(())
}

/// Puts the code that stays in the place of one that goes, in all rounds; nothing: takes it out.
pub(super) fn exchange_code(
    draft: &mut Draft<'_>,
    code: CodeId,
    into: Option<CodeId>,
) -> Result<(), Refusal> {
    for row in with(draft, |round| round.codes.contains(&code)) {
        draft.edit(&row, |round| {
            let into = into.filter(|into| !round.codes.contains(into));
            round.codes.retain(|id| *id != code);
            round.codes.extend(into);
            round.codes.sort_unstable();
        })?;
    }
    Ok(())
}

/// Returns the round in which `coder` codes a document now; nothing: the first coding.
pub(super) fn current(draft: &Draft<'_>, coder: CoderId, document: DocumentId) -> Option<RoundId> {
    let round = draft.project().open_round(coder)?;
    round.covers(document).then_some(round.id)
}

/// Returns the quotation of a round on exactly this range, the oldest where there are several.
pub(super) fn quotation_of<'a>(
    draft: &'a Draft<'_>,
    (document, range): (DocumentId, TextRange),
    round: Option<RoundId>,
) -> Option<&'a Arc<Quotation>> {
    let project = draft.project();
    project
        .quotations_at(document, range)
        .filter_map(|quotation| project.quotations.get(quotation))
        .find(|row| row.round == round)
}

fn find(draft: &Draft<'_>, round: RoundId) -> Result<Arc<Round>, Refusal> {
    let found = draft.project().rounds.get(round).cloned();
    found.ok_or_else(|| Refusal::missing("thing-round", round))
}

fn with(draft: &Draft<'_>, is_meant: impl Fn(&Round) -> bool) -> Vec<Arc<Round>> {
    let rounds = draft.project().rounds.iter();
    rounds.filter(|round| is_meant(round)).cloned().collect()
}

/// Returns each id once, in order.
fn in_order<T: Ord + Copy>(ids: &[T]) -> Vec<T> {
    let mut ids = ids.to_vec();
    ids.sort_unstable();
    ids.dedup();
    ids
}
