//! Triangulation by kind of source (Denzin 1978): for each finding, what sources of each kind have, as counted, and what
//! the researcher judges of it.

use std::collections::BTreeMap;

use crate::model::{Convergence, DocumentKind, Finding, Level, Project, Stance};

use super::super::Ground;

/// What sources of one kind have of a finding, as counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// Of a category: codings of its branch. Of a relation: quotations for it.
    pub for_it: usize,
    /// Of a category: codings of its branch that are marked as negative cases. Of a relation: quotations against it.
    pub against: usize,
    /// Distinct documents in which either stands.
    pub documents: usize,
}

impl Seen {
    /// Returns whether sources of the kind say nothing of the finding.
    pub fn is_silent(self) -> bool {
        self.for_it + self.against == 0
    }
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConvergenceRow {
    /// Which.
    pub finding: Finding,
    /// What is counted, in the order of [`ConvergenceTable::kinds`].
    pub seen: Vec<Seen>,
    /// What the researcher judges, in that order.
    pub judged: Vec<Option<Convergence>>,
}

/// Findings by kinds of source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ConvergenceTable {
    /// The kinds of source that the project has, with how many documents of each.
    pub kinds: Vec<(DocumentKind, usize)>,
    /// Categories as the tree shows them, then relations as they were made.
    pub rows: Vec<ConvergenceRow>,
}

/// Returns what a finding is called: the name of the category, the sentence of the relation.
pub fn finding_name(project: &Project, finding: Finding) -> String {
    match finding {
        Finding::Code(code) => project.code_name(code).to_owned(),
        Finding::Relation(relation) => {
            project
                .relations
                .get(relation)
                .map_or_else(String::new, |row| {
                    if row.sentence.is_empty() {
                        row.ends(project)
                    } else {
                        row.sentence.clone()
                    }
                })
        }
    }
}

/// Returns the table of a project. Costs one pass over codings and evidence.
pub fn convergence(ground: &Ground) -> ConvergenceTable {
    let project = ground.project();
    let counted = |kind: &DocumentKind| {
        let documents = ground.documents().iter();
        documents.filter(|row| row.kind == *kind).count()
    };
    let kinds: Vec<(DocumentKind, usize)> = DocumentKind::ALL
        .into_iter()
        .map(|kind| (kind, counted(&kind)))
        .filter(|(_, count)| *count > 0)
        .collect();
    let mut tallies = Tallies::default();
    tallies.enter_codings(ground);
    tallies.enter_evidence(ground);
    let order = ground.scheme().codes().iter();
    let categories = order.filter(|row| row.level == Level::Category);
    let findings = categories.map(|row| Finding::Code(row.id)).chain(
        project
            .relations
            .iter()
            .map(|row| Finding::Relation(row.id)),
    );
    let judged: BTreeMap<(Finding, DocumentKind), &Convergence> = project
        .convergences
        .iter()
        .map(|row| ((row.finding, row.kind), &**row))
        .collect();
    let row = |finding: Finding| ConvergenceRow {
        finding,
        seen: kinds
            .iter()
            .map(|(kind, _)| tallies.seen(finding, *kind))
            .collect(),
        judged: kinds
            .iter()
            .map(|(kind, _)| judged.get(&(finding, *kind)).map(|row| (*row).clone()))
            .collect(),
    };
    let rows = findings.map(row).collect();
    ConvergenceTable { kinds, rows }
}

#[derive(Default)]
struct Tallies {
    seen: BTreeMap<(Finding, DocumentKind), (Seen, std::collections::BTreeSet<usize>)>,
}

impl Tallies {
    fn seen(&self, finding: Finding, kind: DocumentKind) -> Seen {
        self.seen
            .get(&(finding, kind))
            .map(|(seen, documents)| Seen {
                documents: documents.len(),
                ..*seen
            })
            .unwrap_or_default()
    }

    fn enter(&mut self, ground: &Ground, (finding, quotation): (Finding, usize), against: bool) {
        let document = ground.document_of(quotation);
        let Some(row) = ground.documents().get(document) else {
            return;
        };
        let (seen, documents) = self.seen.entry((finding, row.kind)).or_default();
        if against {
            seen.against += 1;
        } else {
            seen.for_it += 1;
        }
        documents.insert(document);
    }

    fn enter_codings(&mut self, ground: &Ground) {
        let project = ground.project();
        for coding in project.codings.iter() {
            let Some(quotation) = ground.number(coding.quotation) else {
                continue;
            };
            let scheme = ground.scheme();
            let position = scheme.position(coding.code);
            let category = position.and_then(|code| scheme.at_level(code, Level::Category));
            if let Some(row) = category.and_then(|category| scheme.code(category)) {
                let finding = Finding::Code(row.id);
                self.enter(ground, (finding, quotation), coding.negative);
            }
        }
    }

    fn enter_evidence(&mut self, ground: &Ground) {
        for evidence in ground.project().evidence.iter() {
            if let Some(quotation) = ground.number(evidence.quotation) {
                let finding = Finding::Relation(evidence.relation);
                let against = evidence.stance == Stance::Against;
                self.enter(ground, (finding, quotation), against);
            }
        }
    }
}
