//! Planning whom or what to sample next, and saying what it brought.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::model::{Aim, CodeId, DocumentId, Sampling, SamplingId, SamplingPhase, SamplingState};

use super::draft::Draft;
use super::{Refusal, codebook, documents};

/// A step of sampling to plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NewSampling {
    /// Its identity; nothing: a new one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sampling: Option<SamplingId>,
    /// What is known of it; whom or why at least.
    #[serde(flatten)]
    pub edit: SamplingWords,
}

/// What changes of a step of sampling.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SamplingEdit {
    /// Which.
    pub sampling: SamplingId,
    /// What changes.
    #[serde(flatten)]
    pub edit: SamplingWords,
}

/// Steps of sampling to remove.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DeleteSamplings {
    /// Which.
    pub samplings: Vec<SamplingId>,
}

/// What is said of a step of sampling; nothing: stays.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SamplingWords {
    /// The phase.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phase: Option<SamplingPhase>,
    /// What it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aims: Option<Vec<Aim>>,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Whom or what.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub whom: Option<String>,
    /// What is to be asked or looked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ask: Option<String>,
    /// The day of the decision as `YYYY-MM-DD`; empty: the day on which it was entered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided: Option<String>,
    /// How far it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<SamplingState>,
    /// The documents that came of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub documents: Option<Vec<DocumentId>>,
    /// What it brought.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub brought: Option<String>,
}

pub(super) fn plan(draft: &mut Draft<'_>, new: &NewSampling) -> Result<(), Refusal> {
    let id = new.sampling.unwrap_or_else(|| draft.stamp().id());
    let (made, coder) = (draft.stamp().at, draft.stamp().coder);
    let mut sampling = Sampling {
        id,
        phase: SamplingPhase::default(),
        aims: Vec::new(),
        reason: String::new(),
        whom: String::new(),
        ask: String::new(),
        decided: None,
        state: SamplingState::default(),
        documents: Vec::new(),
        brought: String::new(),
        made,
        coder,
    };
    apply(draft, &mut sampling, &new.edit)?;
    draft.add(sampling)
}

pub(super) fn edit(draft: &mut Draft<'_>, edit: &SamplingEdit) -> Result<(), Refusal> {
    let row = find(draft, edit.sampling)?;
    let mut after = Sampling::clone(&row);
    apply(draft, &mut after, &edit.edit)?;
    draft.edit(&row, |sampling| *sampling = after)
}

pub(super) fn delete(draft: &mut Draft<'_>, samplings: &[SamplingId]) -> Result<(), Refusal> {
    if samplings.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    for sampling in samplings {
        let row = find(draft, *sampling)?;
        draft.remove(&row)?;
    }
    Ok(())
}

/// Takes a code out of what sampling is for, or puts `into` in its place.
pub(super) fn exchange_code(
    draft: &mut Draft<'_>,
    code: CodeId,
    into: Option<CodeId>,
) -> Result<(), Refusal> {
    for row in naming(draft, |row| row.aims.iter().any(|aim| aim.code == code)) {
        draft.edit(&row, |sampling| {
            for aim in sampling.aims.iter_mut().filter(|aim| aim.code == code) {
                aim.code = into.unwrap_or(code);
            }
            sampling.aims.retain(|aim| aim.code != code);
            sampling.aims = distinct(&sampling.aims);
        })?;
    }
    Ok(())
}

/// Takes a document out of what came of sampling, for its removal.
pub(super) fn forget_document(draft: &mut Draft<'_>, document: DocumentId) -> Result<(), Refusal> {
    for row in naming(draft, |row| row.documents.contains(&document)) {
        draft.edit(&row, |row| row.documents.retain(|other| *other != document))?;
    }
    Ok(())
}

fn naming(draft: &Draft<'_>, names: impl Fn(&Sampling) -> bool) -> Vec<Arc<Sampling>> {
    let rows = draft.project().samplings.iter();
    rows.filter(|row| names(row)).cloned().collect()
}

fn apply(draft: &Draft<'_>, sampling: &mut Sampling, edit: &SamplingWords) -> Result<(), Refusal> {
    let SamplingWords {
        phase,
        aims,
        reason,
        whom,
        ask,
        decided,
        state,
        documents,
        brought,
    } = edit;
    for aim in aims.iter().flatten() {
        codebook::find(draft, aim.code)?;
    }
    for document in documents.iter().flatten() {
        documents::find(draft, *document)?;
    }
    if let Some(decided) = decided {
        sampling.decided = documents::fit_date(decided)?;
    }
    let texts = [
        (reason, &mut sampling.reason),
        (whom, &mut sampling.whom),
        (ask, &mut sampling.ask),
        (brought, &mut sampling.brought),
    ];
    for (new, text) in texts {
        new.iter().for_each(|new| *text = new.trim().to_owned());
    }
    sampling.phase = phase.unwrap_or(sampling.phase);
    sampling.state = state.unwrap_or(sampling.state);
    if let Some(aims) = aims {
        sampling.aims = distinct(aims);
    }
    if let Some(documents) = documents {
        let mut kept: Vec<DocumentId> = Vec::with_capacity(documents.len());
        for document in documents {
            if !kept.contains(document) {
                kept.push(*document);
            }
        }
        sampling.documents = kept;
    }
    if sampling.whom.is_empty() && sampling.reason.is_empty() {
        return Err(Refusal::EmptySampling);
    }
    Ok(())
}

/// Returns the aims with each concept and gap once; what was said of the last counts.
fn distinct(aims: &[Aim]) -> Vec<Aim> {
    let mut kept: Vec<Aim> = Vec::with_capacity(aims.len());
    for aim in aims {
        match kept
            .iter_mut()
            .find(|other| (other.code, other.gap) == (aim.code, aim.gap))
        {
            Some(other) => other.served = aim.served.or(other.served),
            None => kept.push(*aim),
        }
    }
    kept
}

fn find(draft: &Draft<'_>, sampling: SamplingId) -> Result<Arc<Sampling>, Refusal> {
    let found = draft.project().samplings.get(sampling).cloned();
    found.ok_or_else(|| Refusal::missing("thing-sampling", sampling))
}
