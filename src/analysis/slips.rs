//! Slips that are easily made when categories are put in their places, each with what it was seen by; flagged, never
//! forbidden (Strauss & Corbin 1990, ch. 7).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::model::{CodeId, Message, ParadigmModel, Place, Placement, Project};

use super::Ground;
use super::unfinished::{Unfinished, UnfinishedKind};

/// A slip of a model.
pub(super) struct Slip {
    kind: UnfinishedKind,
    codes: Vec<CodeId>,
    /// By what it was seen: names of documents or categories.
    seen: String,
}

impl Slip {
    /// Returns it as something unfinished.
    pub(super) fn of(self, project: &Project, model: &ParadigmModel) -> Unfinished {
        let name = self.codes.first().map(|code| project.code_name(*code));
        let message = Message::new(self.kind.key())
            .with("model", model.title.as_str())
            .with("name", name.unwrap_or_default())
            .with("seen", self.seen);
        Unfinished {
            kind: self.kind,
            model: Some(model.id),
            codes: self.codes,
            relation: None,
            message,
        }
    }
}

/// Returns the slips of a model, given by its placements.
pub(super) fn slips(ground: &Ground, placements: &[&Arc<Placement>]) -> Vec<Slip> {
    let documents = documents_of(ground, placements);
    let mut slips = Vec::new();
    slips.extend(bare_phenomena(placements, &documents));
    slips.extend(causes_apart(ground, placements, &documents));
    slips.extend(twofold_conditions(ground, placements));
    slips.extend(nobody_acts(placements));
    slips
}

fn at<'a>(
    placements: &'a [&Arc<Placement>],
    place: Place,
) -> impl Iterator<Item = &'a Arc<Placement>> {
    let here = placements.iter().copied();
    here.filter(move |placement| placement.place == place)
}

/// The documents in which each placed category occurs, by their place in the study.
fn documents_of(
    ground: &Ground,
    placements: &[&Arc<Placement>],
) -> BTreeMap<CodeId, BTreeSet<usize>> {
    let mut owners: BTreeMap<usize, Vec<CodeId>> = BTreeMap::new();
    let watched = |placement: &&&Arc<Placement>| {
        matches!(placement.place, Place::Phenomenon | Place::CausalConditions)
    };
    for placement in placements.iter().filter(watched) {
        for position in ground.scheme().branch_of(placement.category) {
            owners.entry(position).or_default().push(placement.category);
        }
    }
    let mut documents: BTreeMap<CodeId, BTreeSet<usize>> = BTreeMap::new();
    for incident in ground.incidents() {
        for owner in owners.get(&incident.code).into_iter().flatten() {
            let set = documents.entry(*owner).or_default();
            set.insert(ground.document_of(incident.quotation));
        }
    }
    documents
}

fn bare_phenomena(
    placements: &[&Arc<Placement>],
    documents: &BTreeMap<CodeId, BTreeSet<usize>>,
) -> Vec<Slip> {
    let bare = at(placements, Place::Phenomenon)
        .filter(|placement| !documents.contains_key(&placement.category));
    let slip = |placement: &Arc<Placement>| Slip {
        kind: UnfinishedKind::PhenomenonWithoutQuotation,
        codes: vec![placement.category],
        seen: String::new(),
    };
    bare.map(slip).collect()
}

fn causes_apart(
    ground: &Ground,
    placements: &[&Arc<Placement>],
    documents: &BTreeMap<CodeId, BTreeSet<usize>>,
) -> Vec<Slip> {
    let phenomenon: BTreeSet<usize> = at(placements, Place::Phenomenon)
        .filter_map(|placement| documents.get(&placement.category))
        .flatten()
        .copied()
        .collect();
    // A phenomenon without words is a slip of its own.
    if phenomenon.is_empty() {
        return Vec::new();
    }
    let slip = |placement: &Arc<Placement>| {
        let own = documents.get(&placement.category)?;
        let names = own
            .iter()
            .filter_map(|document| ground.documents().get(*document))
            .map(|document| document.name.as_str());
        let names: Vec<&str> = names.collect();
        own.is_disjoint(&phenomenon).then(|| Slip {
            kind: UnfinishedKind::CauseApart,
            codes: vec![placement.category],
            seen: names.join(", "),
        })
    };
    at(placements, Place::CausalConditions)
        .filter_map(slip)
        .collect()
}

/// Categories that are context and intervening condition, themselves or by something above or below them.
fn twofold_conditions(ground: &Ground, placements: &[&Arc<Placement>]) -> Vec<Slip> {
    let project = ground.project();
    let intervening: BTreeSet<CodeId> = at(placements, Place::InterveningConditions)
        .map(|placement| placement.category)
        .collect();
    let context: BTreeSet<CodeId> = at(placements, Place::Context)
        .map(|placement| placement.category)
        .collect();
    let above = |code: CodeId, among: &BTreeSet<CodeId>| {
        let lineage = project.lineage(code);
        let mut found = lineage.iter().map(|row| row.id);
        found.find(|id| among.contains(id))
    };
    let slip = |one: CodeId, other: CodeId| Slip {
        kind: UnfinishedKind::ContextAndIntervening,
        codes: vec![one, other],
        seen: project.code_name(other).to_owned(),
    };
    let mut slips = Vec::new();
    for code in &context {
        slips.extend(above(*code, &intervening).map(|other| slip(*code, other)));
    }
    for code in &intervening {
        // The same category at both places was named above.
        let other = above(*code, &context).filter(|other| other != code);
        slips.extend(other.map(|other| slip(*code, other)));
    }
    slips
}

fn nobody_acts(placements: &[&Arc<Placement>]) -> Vec<Slip> {
    let silent = at(placements, Place::Strategies).filter(|placement| placement.actor.is_empty());
    let slip = |placement: &Arc<Placement>| Slip {
        kind: UnfinishedKind::StrategyWithoutActor,
        codes: vec![placement.category],
        seen: String::new(),
    };
    silent.map(slip).collect()
}
