//! When each category was seen first, and what the last thing was that interviews added to it.

use crate::analysis::Ground;
use crate::model::{CodeId, Level, RelationId};

use super::Meaning;
use super::series::Counting;

/// The codings of one category per interview, and what interviews added to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CategoryRow {
    /// Which category.
    pub category: CodeId,
    /// Codings of it and of what lies below it, per interview.
    pub codings: Vec<u32>,
    /// Their sum. Documents of no series do not count.
    pub all: u32,
    /// The interview in which it was seen first, from 1.
    pub first_seen: Option<usize>,
    /// Codes below it that occur; where none does, the category itself.
    pub codes: usize,
    /// What each interview added to that.
    pub meaning: Meaning,
    /// The last interview in which a relation of it was first evidenced, from 1.
    pub last_relation: Option<usize>,
}

impl CategoryRow {
    /// Returns in how many interviews it occurs.
    pub fn interviews(&self) -> usize {
        self.codings.iter().filter(|codings| **codings > 0).count()
    }
}

pub(super) fn category_rows(ground: &Ground, counting: &Counting) -> Vec<CategoryRow> {
    let scheme = ground.scheme();
    let codes = scheme.codes().iter().enumerate();
    codes
        .filter(|(_, code)| code.level == Level::Category)
        .map(|(position, code)| {
            let codings = counting.incidence.row(position).to_vec();
            let first_at = |position: usize| counting.occurs.get(position)?.first;
            let first_seen = first_at(position);
            let mut new = vec![0; counting.incidence.units()];
            for below in scheme.branch(position).skip(1) {
                if let Some(first) = first_at(below) {
                    new[first] += 1;
                }
            }
            if let (0, Some(first)) = (new.iter().sum(), first_seen) {
                new[first] = 1;
            }
            CategoryRow {
                category: code.id,
                all: codings.iter().sum(),
                codings,
                first_seen: first_seen.map(|first| first + 1),
                codes: new.iter().sum(),
                meaning: Meaning::of_new(new),
                last_relation: last_relation(ground, counting, code.id),
            }
        })
        .collect()
}

/// A relation appears in the first interview that has a quotation for or against it.
fn last_relation(ground: &Ground, counting: &Counting, category: CodeId) -> Option<usize> {
    let relations = ground.project().relations_of(category);
    let firsts = relations.filter_map(|relation| first_evidence(ground, counting, relation));
    firsts.max().map(|unit| unit + 1)
}

fn first_evidence(ground: &Ground, counting: &Counting, relation: RelationId) -> Option<usize> {
    let project = ground.project();
    let quotations = project
        .evidence_of(relation)
        .filter_map(|evidence| project.evidence.get(evidence))
        .filter_map(|evidence| ground.number(evidence.quotation));
    quotations
        .filter_map(|quotation| {
            let unit = counting.unit_of.get(ground.document_of(quotation));
            unit.copied().flatten()
        })
        .min()
}
