//! What the inspector shows of a relation: its statement, its evidence, and what may be evidence.

use std::collections::{BTreeMap, BTreeSet};

use crate::analysis::{
    Closeness, EvidenceCandidate, Ground, Side, branch_quotations, caseless_message,
    evidence_candidates, relation_row,
};
use crate::locale;
use crate::model::{
    Evidence, EvidenceId, ModelId, Project, QuotationId, Relation, RelationId, RelationKind,
    RelationStatus, Stance,
};
use crate::text::fold;
use crate::ui::axial::{Face, QuotationData, phrase, quotation_data};

use super::canvas::between;
use super::mark::place_of;

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
    /// The relations that its arrow in the figure stands for, as they were stated.
    pub on_arrow: Vec<RelationId>,
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
    /// The documents that belong to no case, in words; empty where there is none.
    pub caseless: String,
    /// Evidence for it.
    pub supporting: Vec<EvidenceRow>,
    /// Evidence against it.
    pub contrary: Vec<EvidenceRow>,
    /// Cases that speak against it, by name.
    pub contrary_cases: String,
}

/// How far evidence is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// Quotations that carry both categories or share text.
    Overlap,
    /// Those in the same paragraph or turn too.
    Paragraph,
    /// Those in the same answer too.
    Answer,
    /// Those in the same document too.
    Document,
    /// Every quotation of what acts.
    From,
    /// Every quotation of what it acts on.
    To,
}

impl Reach {
    /// All, the nearest first.
    pub const ALL: [Self; 6] = [
        Self::Overlap,
        Self::Paragraph,
        Self::Answer,
        Self::Document,
        Self::From,
        Self::To,
    ];

    /// Returns the message key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Overlap => "model-reach-overlap",
            Self::Paragraph => "model-reach-paragraph",
            Self::Answer => "model-reach-answer",
            Self::Document => "model-reach-document",
            Self::From | Self::To => "model-reach-of",
        }
    }

    /// Returns the next wider one; nothing after the last.
    pub fn wider(self) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|step| *step > self)
    }

    /// How near quotations of both have to stand; nothing where any quotation is offered.
    fn least(self) -> Option<Closeness> {
        match self {
            Self::Overlap => Some(Closeness::Overlapping),
            Self::Paragraph => Some(Closeness::SameParagraph),
            Self::Answer => Some(Closeness::SameAnswer),
            Self::Document => Some(Closeness::SameDocument),
            Self::From | Self::To => None,
        }
    }
}

/// A quotation that may be evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CandidateRow {
    /// The quotation.
    pub quotation: QuotationData,
    /// How near the other category stands, in words; empty where any quotation is offered.
    pub closeness: String,
    /// The words of the other quotation, where it is another one.
    pub other: Option<String>,
    /// That one, where it is attached together with the first: it stands in the same answer at least.
    pub pair: Option<QuotationId>,
    /// On which side it is attached already.
    pub attached: Option<Stance>,
    /// Its words and those of the other, folded, to be searched.
    pub folded: String,
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
        on_arrow: on_arrow(project, row),
        from: Face::find(project, row.from)?,
        to: Face::find(project, row.to)?,
        kind: row.kind,
        status: row.status,
        sentence: row.sentence.clone(),
        sides: [side(numbers.supporting), side(numbers.contrary)],
        caseless: caseless_message(project).map_or_else(String::new, |said| locale::say(&said)),
        supporting: evidence(project, relation, Stance::For),
        contrary: evidence(project, relation, Stance::Against),
        contrary_cases: contrary_cases(ground, row),
    })
}

fn on_arrow(project: &Project, relation: &Relation) -> Vec<RelationId> {
    let ends = place_of(project, relation.model, relation.from).zip(place_of(
        project,
        relation.model,
        relation.to,
    ));
    ends.map_or_else(Vec::new, |ends| between(project, relation.model, ends))
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

/// Returns the quotations that may be evidence of a relation within `reach`, nearest first.
pub fn candidates_data(ground: &Ground, relation: RelationId, reach: Reach) -> Vec<CandidateRow> {
    let found = match reach.least() {
        Some(least) => evidence_candidates(ground, relation, least),
        None => of_end(ground, relation, reach),
    };
    let project = ground.project();
    let attached: BTreeSet<QuotationId> = project
        .evidence_of(relation)
        .filter_map(|evidence| project.evidence.get(evidence))
        .map(|evidence| evidence.quotation)
        .collect();
    let rows = found.into_iter();
    rows.filter_map(|found| candidate(project, &found, (reach, &attached)))
        .collect()
}

fn candidate(
    project: &Project,
    found: &EvidenceCandidate,
    (reach, attached): (Reach, &BTreeSet<QuotationId>),
) -> Option<CandidateRow> {
    let other = project.quotations.get(found.other);
    let other = other.filter(|row| row.id != found.quotation);
    let pair =
        other.filter(|row| found.closeness >= Closeness::SameAnswer && !attached.contains(&row.id));
    let pair = pair.map(|row| row.id);
    let other = other.map(|row| row.words.to_string());
    let quotation = quotation_data(project, found.quotation)?;
    let near = reach.least().map(|_| {
        let near = locale::words(found.closeness.key());
        pair.map_or(near.clone(), |_| phrase::named("model-finder-pair", &near))
    });
    Some(CandidateRow {
        folded: fold(&format!(
            "{} {}",
            quotation.words,
            other.as_deref().unwrap_or_default()
        )),
        quotation,
        closeness: near.unwrap_or_default(),
        other,
        pair,
        attached: found.attached,
    })
}

/// Every quotation of one end of a relation.
fn of_end(ground: &Ground, relation: RelationId, reach: Reach) -> Vec<EvidenceCandidate> {
    let project = ground.project();
    let Some(row) = project.relations.get(relation) else {
        return Vec::new();
    };
    let end = if reach == Reach::From {
        row.from
    } else {
        row.to
    };
    let evidence = project
        .evidence_of(relation)
        .filter_map(|evidence| project.evidence.get(evidence));
    let attached: BTreeMap<QuotationId, Stance> = evidence
        .map(|evidence| (evidence.quotation, evidence.stance))
        .collect();
    let quotations = branch_quotations(ground, end).into_iter();
    quotations
        .map(|quotation| EvidenceCandidate {
            quotation,
            other: quotation,
            closeness: Closeness::SameDocument,
            attached: attached.get(&quotation).copied(),
        })
        .collect()
}

/// Returns how many quotations that are not attached yet each reach offers, in the order of [`Reach::ALL`].
pub fn reach_counts(ground: &Ground, relation: RelationId) -> [usize; 6] {
    let near = evidence_candidates(ground, relation, Closeness::SameDocument);
    Reach::ALL.map(|reach| match reach.least() {
        Some(least) => {
            let within = near.iter().filter(|row| row.closeness >= least);
            within.filter(|row| row.attached.is_none()).count()
        }
        None => {
            let rows = of_end(ground, relation, reach).into_iter();
            rows.filter(|row| row.attached.is_none()).count()
        }
    })
}
