//! What the inspector shows of a relation: its statement, its evidence, and what may be evidence.

use crate::analysis::{Ground, Side, evidence_candidates, relation_row};
use crate::locale;
use crate::model::{
    Evidence, EvidenceId, ModelId, Project, QuotationId, Relation, RelationId, RelationKind,
    RelationStatus, Stance,
};
use crate::ui::axial::{Face, QuotationData, phrase, quotation_data};

/// A quotation that speaks for or against the relation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceRow {
    /// Which.
    pub evidence: EvidenceId,
    /// The quotation.
    pub quotation: QuotationData,
    /// The researcher’s note.
    pub note: String,
}

/// What the inspector shows of a relation.
#[derive(Clone, Debug, PartialEq)]
pub struct RelationData {
    /// Which.
    pub relation: RelationId,
    /// In which model.
    pub model: ModelId,
    /// What acts.
    pub from: Face,
    /// On what it acts.
    pub to: Face,
    /// How it acts.
    pub kind: RelationKind,
    /// How far it has been verified.
    pub status: RelationStatus,
    /// The statement in words.
    pub sentence: String,
    /// Quotations, documents and cases for it, and against it.
    pub sides: [(Side, String); 2],
    /// Evidence for it.
    pub supporting: Vec<EvidenceRow>,
    /// Evidence against it.
    pub contrary: Vec<EvidenceRow>,
    /// Cases that speak against it, by name.
    pub contrary_cases: String,
}

/// A quotation that may be evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CandidateRow {
    /// The quotation.
    pub quotation: QuotationData,
    /// How near the other category stands, in words.
    pub closeness: String,
    /// The words of the other quotation, where it is another one.
    pub other: Option<String>,
    /// On which side it is attached already.
    pub attached: Option<Stance>,
}

/// Returns what the inspector shows of a relation; `None` when it or one of its ends is not there.
pub fn relation_data(ground: &Ground, relation: RelationId) -> Option<RelationData> {
    let project = ground.project();
    let row = project.relations.get(relation)?;
    let numbers = relation_row(ground, row);
    let cases = project.cases.len();
    let side = |side: Side| {
        let of = [("part", side.cases.into()), ("whole", cases.into())];
        (side, phrase::with("model-cases-of", of))
    };
    Some(RelationData {
        relation,
        model: row.model,
        from: Face::find(project, row.from)?,
        to: Face::find(project, row.to)?,
        kind: row.kind,
        status: row.status,
        sentence: row.sentence.clone(),
        sides: [side(numbers.supporting), side(numbers.contrary)],
        supporting: evidence(project, relation, Stance::For),
        contrary: evidence(project, relation, Stance::Against),
        contrary_cases: contrary_cases(ground, row),
    })
}

fn evidence(project: &Project, relation: RelationId, stance: Stance) -> Vec<EvidenceRow> {
    let of_stance = |evidence: &&std::sync::Arc<Evidence>| evidence.stance == stance;
    project
        .evidence_of(relation)
        .filter_map(|evidence| project.evidence.get(evidence))
        .filter(of_stance)
        .filter_map(|evidence| {
            Some(EvidenceRow {
                evidence: evidence.id,
                quotation: quotation_data(project, evidence.quotation)?,
                note: evidence.note.clone(),
            })
        })
        .collect()
}

/// The names of the cases in which something speaks against the relation.
fn contrary_cases(ground: &Ground, relation: &Relation) -> String {
    let project = ground.project();
    let cases: Vec<&str> = project
        .cases
        .iter()
        .map(|case| case.name.as_str())
        .collect();
    let mut against: Vec<usize> = project
        .evidence_of(relation.id)
        .filter_map(|evidence| project.evidence.get(evidence))
        .filter(|evidence| evidence.stance == Stance::Against)
        .filter_map(|evidence| ground.number(evidence.quotation))
        .flat_map(|quotation| ground.cases_of(quotation).iter().copied())
        .collect();
    against.sort_unstable();
    against.dedup();
    let names: Vec<&str> = against
        .into_iter()
        .filter_map(|case| cases.get(case).copied())
        .collect();
    names.join(", ")
}

/// Returns the quotations that may be evidence of a relation, nearest first.
pub fn candidates_data(ground: &Ground, relation: RelationId) -> Vec<CandidateRow> {
    let project = ground.project();
    let words = |quotation: QuotationId| {
        let row = project.quotations.get(quotation);
        row.map(|row| row.words.to_string())
    };
    evidence_candidates(ground, relation)
        .into_iter()
        .filter_map(|candidate| {
            let is_other = candidate.other != candidate.quotation;
            Some(CandidateRow {
                quotation: quotation_data(project, candidate.quotation)?,
                closeness: locale::words(candidate.closeness.key()),
                other: words(candidate.other).filter(|_| is_other),
                attached: candidate.attached,
            })
        })
        .collect()
}
