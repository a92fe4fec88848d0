//! Propositions against cases: what the researcher judged, and beside it what can be counted of each case.
//!
//! Counts never make a judgement: a case in which nothing was coded may still speak, and one full of codings be silent.

use std::collections::HashMap;
use std::sync::Arc;

use crate::model::{
    Bearing, CodeId, Message, ModelId, Outdated, Project, Proposition, QuotationId, Relation,
    RelationKind, Stance, Support, Term, Time, Unit,
};

use super::Ground;

/// What can be counted of one case and one proposition.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// How many of its categories are coded in the case.
    pub categories: usize,
    /// Quotations of the case that stand within its ranges.
    pub within: usize,
    /// Quotations of the case that stand on the same dimensions, outside its ranges.
    pub outside: usize,
    /// Evidence of the case for the relations that it rests on.
    pub evidence_for: usize,
    /// Evidence of the case against them.
    pub evidence_against: usize,
}

/// One case and one proposition.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseCell {
    /// The case.
    pub unit: Unit,
    /// What was judged; nothing: not yet.
    pub support: Option<Arc<Support>>,
    /// When the model changed in substance after it was judged.
    pub outdated: Option<Time>,
    /// What can be counted.
    pub figures: Figures,
}

/// A proposition against all cases.
#[derive(Clone, Debug, PartialEq)]
pub struct PropositionRow {
    /// The proposition.
    pub proposition: Arc<Proposition>,
    /// Its number, from 1.
    pub number: usize,
    /// When the model changed in substance after its status was set.
    pub outdated: Option<Time>,
    /// One cell for each of [`Project::units`].
    pub cells: Vec<CaseCell>,
}

impl CaseCell {
    /// Returns what was judged where it was judged of the model as it is.
    pub fn standing(&self) -> Option<&Arc<Support>> {
        self.support.as_ref().filter(|_| self.outdated.is_none())
    }
}

impl PropositionRow {
    /// Returns in how many cases it was judged so, of the model as it is.
    pub fn count(&self, bearing: Bearing) -> usize {
        let judged = self.cells.iter().filter_map(CaseCell::standing);
        judged.filter(|row| row.bearing == bearing).count()
    }

    /// Returns in how many cases it was judged of the model as it was before.
    pub fn older(&self) -> usize {
        let older = self.cells.iter().filter(|cell| cell.outdated.is_some());
        older.count()
    }

    /// Returns when the model changed last after something was judged of it; nothing where all is about the model as it
    /// is.
    pub fn model_changed(&self) -> Option<Time> {
        let cells = self.cells.iter().filter_map(|cell| cell.outdated);
        cells.chain(self.outdated).max()
    }

    /// Returns the categories that it speaks of and that were trimmed from the theory.
    pub fn trimmed(&self, project: &Project) -> Vec<CodeId> {
        let categories = self.proposition.terms.iter().map(|term| term.category);
        categories
            .filter(|code| project.is_trimmed(*code))
            .collect()
    }
}

/// Returns the propositions of a model in their order, each against all cases.
pub fn proposition_rows(ground: &Ground, model: ModelId) -> Vec<PropositionRow> {
    let project = ground.project();
    let cases = Cases::of(ground);
    let outdated = project.outdated(model);
    let rows = project.propositions_in(model).into_iter().enumerate();
    rows.map(|(index, proposition)| PropositionRow {
        proposition: Arc::clone(proposition),
        number: index + 1,
        outdated: outdated.status(project, proposition),
        cells: cells(ground, &cases, (proposition, &outdated)),
    })
    .collect()
}

/// Returns the words that a proposition could begin with, made of a relation and its ends.
pub fn proposed_statement(project: &Project, relation: &Relation) -> Message {
    let key = match relation.kind {
        RelationKind::Causes => "propose-causes",
        RelationKind::IsContextOf => "propose-is-context-of",
        RelationKind::Facilitates => "propose-facilitates",
        RelationKind::Constrains => "propose-constrains",
        RelationKind::LeadsToStrategy => "propose-leads-to-strategy",
        RelationKind::ResultsIn => "propose-results-in",
        RelationKind::IsPartOf => "propose-is-part-of",
        RelationKind::Contradicts => "propose-contradicts",
    };
    Message::new(key)
        .with("from", project.code_name(relation.from))
        .with("to", project.code_name(relation.to))
}

/// The cases of a project and what belongs to each.
pub(super) struct Cases {
    pub units: Vec<Unit>,
    numbers: HashMap<Unit, usize>,
    of_document: Vec<Option<usize>>,
}

impl Cases {
    /// Returns the cases of the project of `ground`.
    pub fn of(ground: &Ground) -> Self {
        let project = ground.project();
        let units = project.units();
        let numbers: HashMap<Unit, usize> = units
            .iter()
            .enumerate()
            .map(|(number, unit)| (*unit, number))
            .collect();
        let documents = ground.documents().iter();
        let of_document = documents
            .map(|document| numbers.get(&project.unit_of(document.id)).copied())
            .collect();
        Self {
            units,
            numbers,
            of_document,
        }
    }

    /// Returns the number of the case in which a quotation stands.
    pub fn of_quotation(&self, ground: &Ground, quotation: QuotationId) -> Option<usize> {
        let number = ground.number(quotation)?;
        let document = ground.document_of(number);
        self.of_document.get(document).copied().flatten()
    }

    /// Returns the number of a case.
    pub fn number(&self, unit: Unit) -> Option<usize> {
        self.numbers.get(&unit).copied()
    }

    /// Returns how many codings the branch of a code has in each case.
    pub fn codings(&self, ground: &Ground, code: CodeId) -> Vec<usize> {
        let mut codings = vec![0; self.units.len()];
        let scheme = ground.scheme();
        let project = ground.project();
        for position in scheme.branch_of(code) {
            if ground.is_trimmed(position) && !project.is_trimmed(code) {
                continue;
            }
            let Some(code) = scheme.code(position) else {
                continue;
            };
            let rows = project.codings_with(code.id);
            for coding in rows.filter_map(|coding| project.codings.get(coding)) {
                if let Some(case) = self.of_quotation(ground, coding.quotation) {
                    codings[case] += 1;
                }
            }
        }
        codings
    }
}

fn cells(
    ground: &Ground,
    cases: &Cases,
    (proposition, outdated): (&Proposition, &Outdated),
) -> Vec<CaseCell> {
    let project = ground.project();
    let mut figures = vec![Figures::default(); cases.units.len()];
    let mut categories: Vec<CodeId> = proposition.terms.iter().map(|term| term.category).collect();
    categories.sort_unstable();
    categories.dedup();
    for category in categories {
        for (figures, codings) in figures.iter_mut().zip(cases.codings(ground, category)) {
            figures.categories += usize::from(codings > 0);
        }
    }
    for term in &proposition.terms {
        locate(ground, cases, term, &mut figures);
    }
    let evidence = proposition
        .relations
        .iter()
        .flat_map(|relation| project.evidence_of(*relation))
        .filter_map(|evidence| project.evidence.get(evidence));
    for evidence in evidence {
        let case = cases.of_quotation(ground, evidence.quotation);
        if let Some(figures) = case.and_then(|case| figures.get_mut(case)) {
            match evidence.stance {
                Stance::For => figures.evidence_for += 1,
                Stance::Against => figures.evidence_against += 1,
            }
        }
    }
    let judged = judged(project, cases, proposition);
    let cells = cases.units.iter().zip(figures).zip(judged);
    cells
        .map(|((unit, figures), support)| CaseCell {
            unit: *unit,
            outdated: support.as_ref().and_then(|row| outdated.support(row)),
            support,
            figures,
        })
        .collect()
}

fn judged(
    project: &Project,
    cases: &Cases,
    proposition: &Proposition,
) -> Vec<Option<Arc<Support>>> {
    let mut judged = vec![None; cases.units.len()];
    let rows = project.supports_of(proposition.id);
    for row in rows.filter_map(|support| project.supports.get(support)) {
        if let Some(place) = cases.number(row.unit).and_then(|case| judged.get_mut(case)) {
            *place = Some(Arc::clone(row));
        }
    }
    judged
}

/// Counts what stands on the dimension of a term, within its range and outside.
fn locate(ground: &Ground, cases: &Cases, term: &Term, figures: &mut [Figures]) {
    let Some(property) = term.property else {
        return;
    };
    let project = ground.project();
    let rows = project.locations_on(property);
    for location in rows.filter_map(|location| project.locations.get(location)) {
        let case = cases.of_quotation(ground, location.quotation);
        if let Some(figures) = case.and_then(|case| figures.get_mut(case)) {
            if (term.lowest..=term.highest).contains(&location.position) {
                figures.within += 1;
            } else {
                figures.outside += 1;
            }
        }
    }
}
