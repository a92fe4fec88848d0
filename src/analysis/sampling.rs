//! The steps of sampling in order, with what each added to the study.

use std::collections::HashMap;
use std::sync::Arc;

use crate::model::{DocumentId, Level, Sampling};

use super::Ground;

/// What a document, or several, added: codes are new in the first document in which they were put on text, in the order
/// in which documents were conducted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Added {
    /// Codings in it.
    pub codings: usize,
    /// Open codes seen there first.
    pub open_codes: usize,
    /// Concepts seen there first, by any code below them.
    pub concepts: usize,
    /// Categories seen there first.
    pub categories: usize,
}

/// A step of sampling.
#[derive(Clone, Debug, PartialEq)]
pub struct SamplingRow {
    /// The step.
    pub sampling: Arc<Sampling>,
    /// Its number, from 1.
    pub number: usize,
    /// What its documents added; nothing where there are none.
    pub added: Option<Added>,
}

/// The plan of sampling.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SamplingPlan {
    /// The steps: those with documents in the order of these, then the others as they were entered.
    pub steps: Vec<SamplingRow>,
    /// Documents that came of no step, in their order.
    pub unplanned: Vec<DocumentId>,
}

/// Returns the plan of sampling.
pub fn sampling_plan(ground: &Ground) -> SamplingPlan {
    let places: HashMap<DocumentId, usize> = ground
        .documents()
        .iter()
        .enumerate()
        .map(|(place, document)| (document.id, place))
        .collect();
    let added = added(ground);
    let mut steps: Vec<(Option<usize>, Arc<Sampling>)> = ground
        .project()
        .samplings
        .iter()
        .map(|row| {
            let documents = row.documents.iter();
            let first = documents.filter_map(|id| places.get(id)).min().copied();
            (first, Arc::clone(row))
        })
        .collect();
    steps.sort_by_key(|(first, row)| (first.is_none(), *first, row.made, row.id));
    let mut is_planned = vec![false; ground.documents().len()];
    let rows = steps.into_iter().enumerate().map(|(index, (_, sampling))| {
        let mut sum: Option<Added> = None;
        for place in sampling.documents.iter().filter_map(|id| places.get(id)) {
            is_planned[*place] = true;
            let own = added.get(*place).copied().unwrap_or_default();
            sum = Some(sum.unwrap_or_default().and(own));
        }
        SamplingRow {
            sampling,
            number: index + 1,
            added: sum,
        }
    });
    let steps = rows.collect();
    let unplanned = ground.documents().iter().zip(&is_planned);
    SamplingPlan {
        steps,
        unplanned: unplanned
            .filter(|(_, planned)| !**planned)
            .map(|(document, _)| document.id)
            .collect(),
    }
}

impl Added {
    fn and(self, other: Self) -> Self {
        Self {
            codings: self.codings + other.codings,
            open_codes: self.open_codes + other.open_codes,
            concepts: self.concepts + other.concepts,
            categories: self.categories + other.categories,
        }
    }
}

/// Returns what each document added.
fn added(ground: &Ground) -> Vec<Added> {
    let scheme = ground.scheme();
    let mut added = vec![Added::default(); ground.documents().len()];
    let mut first: Vec<Option<usize>> = vec![None; scheme.len()];
    let earlier = |known: &mut Option<usize>, other: usize| {
        *known = Some(known.map_or(other, |known| known.min(other)));
    };
    for incident in ground.incidents() {
        let document = ground.document_of(incident.quotation);
        added[document].codings += 1;
        earlier(&mut first[incident.code], document);
    }
    for position in (0..scheme.len()).rev() {
        if let (Some(parent), Some(own)) = (scheme.parent(position), first[position]) {
            earlier(&mut first[parent], own);
        }
    }
    for (position, first) in first.into_iter().enumerate() {
        let Some(first) = first.filter(|_| !ground.is_trimmed(position)) else {
            continue;
        };
        match scheme.level(position) {
            Some(Level::Open) => added[first].open_codes += 1,
            Some(Level::Concept) => added[first].concepts += 1,
            Some(Level::Category) => added[first].categories += 1,
            None => {}
        }
    }
    added
}
