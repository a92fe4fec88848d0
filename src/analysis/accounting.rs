//! Validating a theory case by case: the verdict of the researcher, and beside it what the model does not account for.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::model::{
    Bearing, CodeId, Fit, Message, ModelId, Project, PropositionId, RelationId, RelationStatus,
    Stance, Time, Unit, Verdict,
};

use super::Ground;
use super::propositions::Cases;

/// One case under a model.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseRow {
    /// The case.
    pub unit: Unit,
    /// The verdict; nothing: not yet.
    pub verdict: Option<Arc<Verdict>>,
    /// When the model changed in substance after the verdict was given: it is about another model then.
    pub outdated: Option<Time>,
    /// Documents of the case.
    pub documents: usize,
    /// Codings of the model's categories in it.
    pub codings: usize,
    /// Categories of the model with no coding in it, as the model's table shows them.
    pub absent: Vec<CodeId>,
    /// Relations without a quotation of it for or against them, rejected ones left out.
    pub bare: Vec<RelationId>,
    /// Relations with a quotation of it against them, rejected ones left out.
    pub contrary: Vec<RelationId>,
    /// Propositions that it was judged to contradict.
    pub contradicted: Vec<PropositionId>,
}

impl CaseRow {
    /// Returns the verdict where it is about the model as it is.
    pub fn standing(&self) -> Option<&Arc<Verdict>> {
        self.verdict.as_ref().filter(|_| self.outdated.is_none())
    }
}

/// Returns each case of the project under `model`.
pub fn case_rows(ground: &Ground, model: ModelId) -> Vec<CaseRow> {
    let project = ground.project();
    let cases = Cases::of(ground);
    let outdated = project.outdated(model);
    let mut rows: Vec<CaseRow> = cases
        .units
        .iter()
        .map(|unit| {
            let verdict = project.verdict_on(model, *unit).cloned();
            CaseRow {
                unit: *unit,
                outdated: verdict.as_ref().and_then(|row| outdated.verdict(row)),
                verdict,
                documents: 0,
                codings: 0,
                absent: Vec::new(),
                bare: Vec::new(),
                contrary: Vec::new(),
                contradicted: Vec::new(),
            }
        })
        .collect();
    for document in ground.documents() {
        let case = cases.number(project.unit_of(document.id));
        if let Some(row) = case.and_then(|case| rows.get_mut(case)) {
            row.documents += 1;
        }
    }
    for category in placed(project, model) {
        for (row, codings) in rows.iter_mut().zip(cases.codings(ground, category)) {
            row.codings += codings;
            if codings == 0 {
                row.absent.push(category);
            }
        }
    }
    relations(ground, &cases, model, &mut rows);
    propositions(project, &cases, model, &mut rows);
    rows
}

/// Returns what a theory is held against, in words: the cases of the study, and by name or number the documents that
/// belong to none and stand for themselves.
pub fn units_message(project: &Project) -> Message {
    let units = project.units();
    let alone: Vec<Unit> = units
        .iter()
        .copied()
        .filter(|unit| matches!(unit, Unit::Document(_)))
        .collect();
    let cases = units.len() - alone.len();
    match (cases, alone.as_slice()) {
        (_, []) => Message::new("units-cases").with("cases", cases),
        (0, _) => Message::new("units-documents").with("documents", alone.len()),
        (_, [only]) => Message::new("units-cases-and-one")
            .with("cases", cases)
            .with("name", project.unit_name(*only)),
        _ => Message::new("units-cases-and-documents")
            .with("cases", cases)
            .with("documents", alone.len()),
    }
}

/// Returns the documents that belong to no case, in words; `None` where there is none, or no case.
pub fn caseless_message(project: &Project) -> Option<Message> {
    let units = project.units();
    let is_case = |unit: &&Unit| matches!(unit, Unit::Case(_));
    let cases = units.iter().filter(is_case).count();
    let mut alone = units.iter().filter(|unit| !is_case(unit));
    let first = alone.next().filter(|_| cases > 0)?;
    Some(
        Message::new("units-caseless")
            .with("name", project.unit_name(*first))
            .with("others", alone.count()),
    )
}

/// Returns the sentences for the paper: in how many cases the model fits and in which it does not, and how many were not
/// judged. Verdicts on an older model are no verdicts on this one: they are named as such, with the day of the change
/// in the words of `day`, and claim nothing.
pub fn fit_paragraph(
    project: &Project,
    rows: &[CaseRow],
    day: &dyn Fn(Time) -> String,
) -> Vec<Message> {
    let named = |fit: Fit| -> Vec<&str> {
        let of_fit = rows
            .iter()
            .filter(|row| row.standing().is_some_and(|verdict| verdict.fit == fit));
        of_fit.map(|row| project.unit_name(row.unit)).collect()
    };
    let judged = rows.iter().filter(|row| row.standing().is_some()).count();
    let alone = rows
        .iter()
        .filter(|row| matches!(row.unit, Unit::Document(_)));
    let alone = alone.count();
    let mut said = vec![
        Message::new("fit-paragraph-judged")
            .with("count", rows.len())
            .with("judged", judged)
            .with("cases", rows.len() - alone)
            .with("alone", alone),
    ];
    for (fit, key) in [
        (Fit::Fits, "fit-paragraph-fits"),
        (Fit::FitsWithVariation, "fit-paragraph-varies"),
        (Fit::DoesNotFit, "fit-paragraph-not"),
    ] {
        let names = named(fit);
        if !names.is_empty() {
            let message = Message::new(key).with("count", names.len());
            said.push(message.with("names", names));
        }
    }
    let older = rows.iter().filter(|row| row.outdated.is_some());
    let names: Vec<&str> = older.map(|row| project.unit_name(row.unit)).collect();
    if let Some(changed) = rows.iter().filter_map(|row| row.outdated).max() {
        let message = Message::new("fit-paragraph-older").with("count", names.len());
        let message = message.with("names", names);
        said.push(message.with("day", day(changed)));
    }
    for row in rows {
        let Some(verdict) = row.standing() else {
            continue;
        };
        if verdict.fit != Fit::Fits && !verdict.explanation.is_empty() {
            let message = Message::new("fit-paragraph-explained");
            let message = message.with("name", project.unit_name(row.unit));
            said.push(message.with("words", verdict.explanation.as_str()));
        }
    }
    said
}

/// The categories of a model, each once, as its table shows them.
fn placed(project: &Project, model: ModelId) -> Vec<CodeId> {
    let mut placements: Vec<_> = project
        .placements_in(model)
        .filter_map(|placement| project.placements.get(placement))
        .collect();
    placements.sort_by_key(|placement| (placement.place, placement.position, placement.id));
    let mut seen = BTreeSet::new();
    let categories = placements.into_iter().map(|placement| placement.category);
    categories
        .filter(|category| seen.insert(*category))
        .collect()
}

fn relations(ground: &Ground, cases: &Cases, model: ModelId, rows: &mut [CaseRow]) {
    let project = ground.project();
    let stated = project
        .relations_in(model)
        .filter_map(|relation| project.relations.get(relation))
        .filter(|relation| relation.status != RelationStatus::Rejected);
    for relation in stated {
        let mut touched = vec![(false, false); rows.len()];
        let evidence = project.evidence_of(relation.id);
        for evidence in evidence.filter_map(|evidence| project.evidence.get(evidence)) {
            let case = cases.of_quotation(ground, evidence.quotation);
            if let Some((any, against)) = case.and_then(|case| touched.get_mut(case)) {
                *any = true;
                *against |= evidence.stance == Stance::Against;
            }
        }
        for (row, (any, against)) in rows.iter_mut().zip(touched) {
            if !any {
                row.bare.push(relation.id);
            }
            if against {
                row.contrary.push(relation.id);
            }
        }
    }
}

fn propositions(project: &Project, cases: &Cases, model: ModelId, rows: &mut [CaseRow]) {
    for proposition in project.propositions_in(model) {
        let supports = project.supports_of(proposition.id);
        for support in supports.filter_map(|support| project.supports.get(support)) {
            let case = cases.number(support.unit);
            let row = case.and_then(|case| rows.get_mut(case));
            if let Some(row) = row.filter(|_| support.bearing == Bearing::Contradicts) {
                row.contradicted.push(proposition.id);
            }
        }
    }
}
