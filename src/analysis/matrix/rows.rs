//! The heads of the rows, and what is counted in which row.

use std::collections::HashMap;

use crate::model::{Bearing, ModelId, RelationId, Stance, Time};

use super::question::Rows;
use super::{Ground, Head, Key, Question};

/// One coding or piece of evidence, before it is put into columns.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hit {
    pub row: u32,
    /// Index of the quotation in the ground.
    pub quotation: usize,
    pub code: u32,
    pub negative: bool,
    pub made: Time,
}

/// The rows of a question with all that is counted in them.
pub(super) struct RowSet {
    pub heads: Vec<Head>,
    pub hits: Vec<Hit>,
    /// Each coding once, though it stand in several rows.
    pub singles: Vec<Hit>,
}

pub(super) fn rows(ground: &Ground, question: &Question) -> RowSet {
    match question.rows {
        Rows::Relations(model) => relations(ground, model),
        Rows::Propositions(model) => propositions(ground, model),
        kind => codes(ground, kind, question),
    }
}

fn codes(ground: &Ground, kind: Rows, question: &Question) -> RowSet {
    let scheme = ground.scheme();
    let within = question.within;
    let branch = within.map_or(0..scheme.len(), |code| scheme.branch_of(code));
    let mut heads = Vec::new();
    let mut row_of: Vec<Option<u32>> = vec![None; scheme.len()];
    for position in branch.clone() {
        let Some(code) = scheme.code(position).filter(|code| kind.holds(code.level)) else {
            continue;
        };
        row_of[position] = u32::try_from(heads.len()).ok();
        let above = scheme.upwards(position).skip(1);
        let depth = above.filter(|above| row_of[*above].is_some()).count();
        heads.push(Head {
            depth,
            ..Head::named(Key::Code(code.id), &code.name)
        });
    }
    // Each position with the rows in whose branches it lies, nearest first.
    let owners: Vec<Vec<u32>> = (0..scheme.len())
        .map(|position| {
            let above = scheme.upwards(position);
            above.filter_map(|above| row_of[above]).collect()
        })
        .collect();
    let (mut hits, mut singles) = (Vec::new(), Vec::new());
    for incident in ground.incidents() {
        let is_left_out = question.in_theory && ground.is_trimmed(incident.code);
        if is_left_out || !branch.contains(&incident.code) {
            continue;
        }
        let owners = owners.get(incident.code).map_or(&[][..], Vec::as_slice);
        let hit = |row: &u32| Hit {
            row: *row,
            quotation: incident.quotation,
            code: u32::try_from(incident.code).unwrap_or(u32::MAX),
            negative: incident.negative,
            made: incident.made,
        };
        hits.extend(owners.iter().map(hit));
        singles.extend(owners.first().map(hit));
    }
    RowSet {
        heads,
        hits,
        singles,
    }
}

fn relations(ground: &Ground, model: ModelId) -> RowSet {
    let project = ground.project();
    let mut heads = Vec::new();
    let mut numbers: HashMap<RelationId, u32> = HashMap::new();
    for id in project.relations_in(model) {
        let Some(relation) = project.relations.get(id) else {
            continue;
        };
        numbers.insert(id, u32::try_from(heads.len()).unwrap_or(u32::MAX));
        heads.push(Head::named(Key::Relation(id), &relation.ends(project)));
    }
    let mut hits = Vec::new();
    for head in &heads {
        let Key::Relation(relation) = head.key else {
            continue;
        };
        let evidence = project.evidence_of(relation);
        for evidence in evidence.filter_map(|id| project.evidence.get(id)) {
            if let Some(quotation) = ground.number(evidence.quotation) {
                hits.push(Hit {
                    row: numbers.get(&relation).copied().unwrap_or_default(),
                    quotation,
                    code: 0,
                    negative: evidence.stance == Stance::Against,
                    made: evidence.made,
                });
            }
        }
    }
    RowSet {
        heads,
        singles: hits.clone(),
        hits,
    }
}

/// A case that supports or qualifies a proposition is evidence for it by the quotations that its judgement names, one that
/// contradicts it evidence against; a case that is silent is none.
fn propositions(ground: &Ground, model: ModelId) -> RowSet {
    let project = ground.project();
    let (mut heads, mut hits) = (Vec::new(), Vec::new());
    for (row, proposition) in (0_u32..).zip(project.propositions_in(model)) {
        let name = format!("{}. {}", row + 1, proposition.statement);
        heads.push(Head::named(Key::Proposition(proposition.id), &name));
        let supports = project.supports_of(proposition.id);
        for support in supports.filter_map(|id| project.supports.get(id)) {
            let negative = match support.bearing {
                Bearing::Silent => continue,
                Bearing::Contradicts => true,
                Bearing::Supports | Bearing::Qualifies => false,
            };
            let quotations = support.quotations.iter();
            let numbers = quotations.filter_map(|quotation| ground.number(*quotation));
            hits.extend(numbers.map(|quotation| Hit {
                row,
                quotation,
                code: 0,
                negative,
                made: support.made,
            }));
        }
    }
    RowSet {
        heads,
        singles: hits.clone(),
        hits,
    }
}
