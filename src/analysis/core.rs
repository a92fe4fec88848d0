//! Hints for the choice of a core category: what can be counted of Strauss's criteria.
//!
//! Two of the six criteria (Strauss 1987; Strauss & Corbin 1998) have numbers: that all other categories can be related
//! to it, and that it appears often and in nearly all cases. The other four are the researcher's to argue.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{CodeId, ModelId, Place};

use super::{Counts, Ground, ModelTable, Tally};

/// What speaks in numbers for one category of a model as its core.
#[derive(Clone, Debug, PartialEq)]
pub struct CoreHint {
    /// The category.
    pub category: CodeId,
    /// Its place.
    pub place: Place,
    /// Whether it is the core category now.
    pub is_core: bool,
    /// Other placed categories that a relation of the model links it with directly.
    pub linked: usize,
    /// Closeness to all others in the relations of the model, whatever their direction, 0 to 1 (Wasserman & Faust 1994,
    /// section 5.2: what cannot be reached makes it smaller); `None` where nothing else is placed.
    pub centrality: Option<f64>,
    /// How many other categories are placed.
    pub others: usize,
    /// How often and how widely its branch was coded.
    pub tally: Tally,
    /// Its codings as a share of the codings of all placed categories, 0 to 1; `None` without codings.
    pub share_of_codings: Option<f64>,
    /// Its documents as a share of all documents with codings, 0 to 1; `None` without codings.
    pub share_of_documents: Option<f64>,
}

/// Returns a hint for each category placed in `model`: most links first, then documents, then codings.
pub fn core_hints(ground: &Ground, counts: &Counts, model: ModelId) -> Vec<CoreHint> {
    let Some(table) = ModelTable::of(ground, counts, model) else {
        return Vec::new();
    };
    let placed: BTreeSet<CodeId> = table
        .places
        .iter()
        .flat_map(|place| &place.categories)
        .map(|row| row.category)
        .collect();
    let mut links: BTreeMap<CodeId, BTreeSet<CodeId>> = BTreeMap::new();
    for relation in &table.relations {
        if placed.contains(&relation.from) && placed.contains(&relation.to) {
            links.entry(relation.from).or_default().insert(relation.to);
            links.entry(relation.to).or_default().insert(relation.from);
        }
    }
    let documents = counts.total().documents;
    let mut hints: Vec<CoreHint> = Vec::new();
    for place in &table.places {
        hints.extend(place.categories.iter().map(|row| CoreHint {
            category: row.category,
            place: place.place,
            is_core: row.is_core,
            linked: links.get(&row.category).map_or(0, BTreeSet::len),
            centrality: closeness(&links, row.category, placed.len().saturating_sub(1)),
            others: placed.len().saturating_sub(1),
            tally: row.sum.tally,
            share_of_codings: share(row.sum.tally.codings, table.total.tally.codings),
            share_of_documents: share(row.sum.tally.documents, documents),
        }));
    }
    hints.sort_by_key(|hint| {
        let numbers = (hint.linked, hint.tally.documents, hint.tally.codings);
        std::cmp::Reverse(numbers)
    });
    hints
}

/// Returns how near a category is to `others` other ones: the share of them that it reaches, divided by their mean distance.
fn closeness(
    links: &BTreeMap<CodeId, BTreeSet<CodeId>>,
    category: CodeId,
    others: usize,
) -> Option<f64> {
    if others == 0 {
        return None;
    }
    let mut reached = BTreeSet::from([category]);
    let (mut edge, mut distance, mut sum) = (vec![category], 0, 0);
    while !edge.is_empty() {
        distance += 1;
        let next = edge.iter().filter_map(|code| links.get(code)).flatten();
        edge = next.copied().filter(|code| reached.insert(*code)).collect();
        sum += distance * edge.len();
    }
    let count = reached.len().saturating_sub(1) as f64;
    Some(if sum == 0 {
        0.0
    } else {
        count / others as f64 * count / sum as f64
    })
}

fn share(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}
