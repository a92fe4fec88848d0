//! For axial work: concepts that an open code may belong to, and categories that a concept may belong to.
//!
//! The reason is always a count of quotations that stand near each other; the judgement is the researcher's.

use std::collections::HashMap;
use std::ops::Range;

use crate::model::{CodeId, Level, Message, QuotationId};

use super::Ground;
use super::nearness::{Closeness, Reach, Spot, spots};

/// A code of the next level that a code stands near, with the numbers that say why.
///
/// Each number counts quotations of the homeless code and includes the nearer ones: what overlaps also stands in the
/// same paragraph, and what stands in the same paragraph also in the same answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Near {
    /// The concept or category.
    pub code: CodeId,
    /// How many quotations the homeless code has.
    pub quotations: usize,
    /// How many of them share text with a quotation of the branch of `code`.
    pub overlapping: usize,
    /// How many stand in one paragraph with such a quotation.
    pub same_paragraph: usize,
    /// How many stand in one answer with such a quotation.
    pub same_answer: usize,
    /// In how many documents they overlap, stand in one paragraph, stand in one answer.
    pub documents: [usize; 3],
    /// How many quotations the branch of `code` has in all.
    pub others: usize,
    /// `(3·overlapping + 2·paragraph only + answer only) / (3·√(quotations · others))`, 0 to 1 as a rule: so that a
    /// concept that is everywhere does not stand nearest to everything. It orders the list and is shown to nobody.
    pub strength: f64,
    /// The quotations of the homeless code that stand near, nearest first.
    pub near: Vec<(Closeness, QuotationId)>,
}

impl Near {
    /// Returns the strongest reason in words.
    pub fn message(&self) -> Message {
        let [overlapping, paragraph, answer] = self.documents;
        let (key, shared, documents) = if self.overlapping > 0 {
            ("analysis-near-overlapping", self.overlapping, overlapping)
        } else if self.same_paragraph > 0 {
            let key = "analysis-near-same-paragraph";
            (key, self.same_paragraph, paragraph)
        } else {
            ("analysis-near-same-answer", self.same_answer, answer)
        };
        Message::new(key)
            .with("shared", shared)
            .with("quotations", self.quotations)
            .with("documents", documents)
    }
}

/// Where the codes of one level stand, ready for many questions.
#[derive(Debug)]
pub struct Neighbourhood<'a> {
    ground: &'a Ground,
    spots: Vec<Spot>,
    groups: Vec<Group>,
    groups_of_document: Vec<Range<usize>>,
    others: HashMap<usize, usize>,
}

/// The quotations of one branch in one document.
#[derive(Debug)]
struct Group {
    code: usize,
    reach: Reach,
}

impl<'a> Neighbourhood<'a> {
    /// Returns the neighbourhood of the codes of `level` with what lies below them.
    pub fn of(ground: &'a Ground, level: Level) -> Self {
        let scheme = ground.scheme();
        let home: Vec<Option<usize>> = (0..scheme.len())
            .map(|position| scheme.at_level(position, level))
            .collect();
        let entry = |incident: &super::Incident| {
            let code = home[incident.code]?;
            let document = ground.document_of(incident.quotation);
            Some((document, code, incident.quotation))
        };
        let mut entries: Vec<(usize, usize, usize)> =
            ground.incidents().iter().filter_map(entry).collect();
        entries.sort_unstable();
        entries.dedup();
        let mut neighbourhood = Self {
            ground,
            spots: spots(ground),
            groups: Vec::new(),
            groups_of_document: vec![0..0; ground.documents().len()],
            others: HashMap::new(),
        };
        for group in entries.chunk_by(|one, other| (one.0, one.1) == (other.0, other.1)) {
            neighbourhood.enter(group);
        }
        neighbourhood
    }

    /// Returns the codes that `code` stands near, strongest first; its own home and what lies below it left out.
    pub fn near(&self, code: CodeId) -> Vec<Near> {
        let scheme = self.ground.scheme();
        let branch = scheme.branch_of(code);
        let own = self.quotations_by_document(&branch);
        let quotations = own.iter().map(|(_, quotations)| quotations.len()).sum();
        let mut found: HashMap<usize, Near> = HashMap::new();
        for (document, quotations) in &own {
            let groups = self.groups_of_document.get(*document).cloned();
            for group in self.groups.get(groups.unwrap_or(0..0)).unwrap_or_default() {
                let is_own = scheme.branch(group.code).contains(&branch.start);
                if !is_own && !branch.contains(&group.code) {
                    self.compare(group, quotations, &mut found);
                }
            }
        }
        let mut near: Vec<Near> = found.into_values().collect();
        for row in &mut near {
            row.quotations = quotations;
            row.strength = strength(row);
            row.near
                .sort_by_key(|(closeness, _)| std::cmp::Reverse(*closeness));
        }
        near.sort_by(|one, other| {
            let by_strength = other.strength.total_cmp(&one.strength);
            by_strength.then_with(|| scheme.position(one.code).cmp(&scheme.position(other.code)))
        });
        near
    }

    fn enter(&mut self, group: &[(usize, usize, usize)]) {
        let Some((document, code, _)) = group.first().copied() else {
            return;
        };
        *self.others.entry(code).or_default() += group.len();
        let spots = group.iter().map(|entry| self.spots[entry.2]).collect();
        let index = self.groups.len();
        let groups = &mut self.groups_of_document[document];
        *groups = if groups.end == 0 {
            index..index + 1
        } else {
            groups.start..index + 1
        };
        self.groups.push(Group {
            code,
            reach: Reach::of(spots),
        });
    }

    /// Returns the quotations of a branch, each once, in each document that has any.
    fn quotations_by_document(&self, branch: &Range<usize>) -> Vec<(usize, Vec<usize>)> {
        let project = self.ground.project();
        let mut quotations: Vec<(usize, usize)> = self
            .ground
            .scheme()
            .ids(branch.clone())
            .into_iter()
            .flat_map(|code| project.codings_with(code))
            .filter_map(|coding| project.codings.get(coding))
            .filter_map(|coding| self.ground.number(coding.quotation))
            .map(|quotation| (self.ground.document_of(quotation), quotation))
            .collect();
        quotations.sort_unstable();
        quotations.dedup();
        quotations
            .chunk_by(|one, other| one.0 == other.0)
            .filter_map(|chunk| {
                let quotations = chunk.iter().map(|(_, quotation)| *quotation).collect();
                Some((chunk.first()?.0, quotations))
            })
            .collect()
    }

    fn compare(&self, group: &Group, quotations: &[usize], found: &mut HashMap<usize, Near>) {
        let Some(code) = self.ground.scheme().code(group.code) else {
            return;
        };
        let mut nearest = None;
        for quotation in quotations {
            let Some((closeness, _)) = group.reach.nearest(&self.spots[*quotation]) else {
                continue;
            };
            let row = found.entry(group.code).or_insert_with(|| Near {
                code: code.id,
                quotations: 0,
                overlapping: 0,
                same_paragraph: 0,
                same_answer: 0,
                documents: [0; 3],
                others: self.others.get(&group.code).copied().unwrap_or_default(),
                strength: 0.0,
                near: Vec::new(),
            });
            nearest = nearest.max(Some(closeness));
            row.overlapping += usize::from(closeness >= Closeness::Overlapping);
            row.same_paragraph += usize::from(closeness >= Closeness::SameParagraph);
            row.same_answer += 1;
            row.near
                .push((closeness, self.ground.quotations()[*quotation].id));
        }
        if let (Some(nearest), Some(row)) = (nearest, found.get_mut(&group.code)) {
            let least = [
                Closeness::Overlapping,
                Closeness::SameParagraph,
                Closeness::SameAnswer,
            ];
            for (count, least) in row.documents.iter_mut().zip(least) {
                *count += usize::from(nearest >= least);
            }
        }
    }
}

fn strength(near: &Near) -> f64 {
    // The numbers hold the nearer ones, so their sum gives overlapping three points, paragraph two, answer one.
    let points = near.overlapping + near.same_paragraph + near.same_answer;
    let whole = (near.quotations as f64 * near.others as f64).sqrt();
    if whole > 0.0 {
        points as f64 / (3.0 * whole)
    } else {
        0.0
    }
}
