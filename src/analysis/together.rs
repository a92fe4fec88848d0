//! Which codes occur together, and which in which case: the numbers behind matrices and the network.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::model::CodeId;

use super::Ground;

/// Where two codes must both occur to occur together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Within {
    /// In the same quotation.
    Quotation,
    /// In the same paragraph or turn.
    #[default]
    Paragraph,
    /// In the same document.
    Document,
}

impl Within {
    /// All, the nearest first.
    pub const ALL: [Self; 3] = [Self::Quotation, Self::Paragraph, Self::Document];

    /// Returns its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Quotation => "quotation",
            Self::Paragraph => "paragraph",
            Self::Document => "document",
        }
    }
}

/// Returns for each pair of `codes`, by their places in the list, in how many places both branches occur; pairs that
/// never do are left out. What counts as a place says `within`.
pub fn together(
    ground: &Ground,
    codes: &[CodeId],
    within: Within,
) -> BTreeMap<(usize, usize), u64> {
    let owners = owners(ground, codes);
    let mut places: HashMap<(usize, usize), BTreeSet<usize>> = HashMap::new();
    for incident in ground.incidents() {
        let Some(owners) = owners.get(&incident.code) else {
            continue;
        };
        for place in places_of(ground, incident.quotation, within) {
            places
                .entry(place)
                .or_default()
                .extend(owners.iter().copied());
        }
    }
    let mut pairs = BTreeMap::new();
    for found in places.values() {
        let found: Vec<usize> = found.iter().copied().collect();
        for (index, one) in found.iter().enumerate() {
            for other in found.iter().skip(index + 1) {
                *pairs.entry((*one, *other)).or_default() += 1;
            }
        }
    }
    pairs
}

/// Returns for each of `codes` how many codings of its branch each case has, by the place of the case in
/// [`Project::cases`](crate::model::Project).
pub fn by_case(ground: &Ground, codes: &[CodeId]) -> Vec<BTreeMap<usize, u64>> {
    let owners = owners(ground, codes);
    let mut rows = vec![BTreeMap::new(); codes.len()];
    for incident in ground.incidents() {
        let Some(owners) = owners.get(&incident.code) else {
            continue;
        };
        for owner in owners {
            for case in ground.cases_of(incident.quotation) {
                if let Some(row) = rows.get_mut(*owner) {
                    *row.entry(*case).or_default() += 1;
                }
            }
        }
    }
    rows
}

/// In whose branches each position of the scheme lies.
fn owners(ground: &Ground, codes: &[CodeId]) -> HashMap<usize, Vec<usize>> {
    let mut owners: HashMap<usize, Vec<usize>> = HashMap::new();
    for (index, code) in codes.iter().enumerate() {
        for position in ground.scheme().branch_of(*code) {
            owners.entry(position).or_default().push(index);
        }
    }
    owners
}

/// The places that a quotation is in, each by its document and a number in it.
fn places_of(ground: &Ground, quotation: usize, within: Within) -> Vec<(usize, usize)> {
    let document = ground.document_of(quotation);
    match within {
        Within::Quotation => vec![(document, quotation)],
        Within::Document => vec![(document, 0)],
        Within::Paragraph => {
            let Some(row) = ground.quotations().get(quotation) else {
                return Vec::new();
            };
            let paragraphs = ground.paragraphs(row.document);
            let touched = super::overlapped(paragraphs, row.range);
            touched.map(|paragraph| (document, paragraph)).collect()
        }
    }
}
