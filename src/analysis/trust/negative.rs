//! The register of negative cases: everything that is marked as speaking against a finding, and what was decided.

use crate::model::{
    CaseId, CheckResponse, CodeId, DocumentId, Holding, MemberCheckId, Message, NegativeCase,
    NegativeDecision, ParticipantId, Project, QuotationId, RelationId, Stance,
};

use super::super::Ground;

/// One negative case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NegativeRow {
    /// What it is.
    pub about: NegativeCase,
    /// The code that it speaks against.
    pub code: Option<CodeId>,
    /// The relation that it speaks against.
    pub relation: Option<RelationId>,
    /// The quotation.
    pub quotation: Option<QuotationId>,
    /// The member check.
    pub check: Option<MemberCheckId>,
    /// The case in which the relation was looked for, and what was found.
    pub found: Option<(CaseId, Holding)>,
    /// Where it stands.
    pub document: Option<DocumentId>,
    /// Who says it, where known.
    pub participants: Vec<ParticipantId>,
    /// The words.
    pub words: String,
    /// The researcher's note on it, where there is one.
    pub note: String,
    /// What was decided.
    pub decision: Option<NegativeDecision>,
}

impl NegativeRow {
    /// Returns what was found in a case; `None` where the negative case has words of its own.
    pub fn found_message(&self, project: &Project) -> Option<Message> {
        let (case, holding) = self.found?;
        let name = project.cases.get(case).map_or("", |row| row.name.as_str());
        let message = Message::new("negative-found").with("case", name);
        Some(message.with("finding", holding.key()))
    }

    /// What stands in no document.
    fn without_words(about: NegativeCase) -> Self {
        Self {
            about,
            code: None,
            relation: None,
            quotation: None,
            check: None,
            found: None,
            document: None,
            participants: Vec::new(),
            words: String::new(),
            note: String::new(),
            decision: None,
        }
    }
}

/// Returns all negative cases: codings marked so in the order of the tree, evidence against relations, participants who
/// disagree, cases in which a relation was found reversed or absent. What belongs to a round of reliability is left out.
pub fn negative_cases(ground: &Ground) -> Vec<NegativeRow> {
    let project = ground.project();
    let people: Vec<ParticipantId> = project.participants.iter().map(|row| row.id).collect();
    let quoted = |about: NegativeCase, quotation: QuotationId| {
        let number = ground.number(quotation)?;
        let row = ground.quotations().get(number)?;
        let participants = ground.participants_of(number).iter();
        Some(NegativeRow {
            quotation: Some(quotation),
            document: Some(row.document),
            participants: participants
                .filter_map(|place| people.get(*place).copied())
                .collect(),
            words: row.words.to_string(),
            note: row.comment.clone(),
            ..NegativeRow::without_words(about)
        })
    };
    let mut rows: Vec<NegativeRow> = Vec::new();
    let mut codings: Vec<_> = project.codings.iter().filter(|row| row.negative).collect();
    codings.sort_by_key(|row| (ground.scheme().position(row.code), row.id));
    for coding in codings {
        let row = quoted(NegativeCase::Coding(coding.id), coding.quotation);
        rows.extend(row.map(|row| NegativeRow {
            code: Some(coding.code),
            ..row
        }));
    }
    let against = project.evidence.iter();
    for evidence in against.filter(|row| row.stance == Stance::Against) {
        let row = quoted(NegativeCase::Evidence(evidence.id), evidence.quotation);
        rows.extend(row.map(|row| NegativeRow {
            relation: Some(evidence.relation),
            note: evidence.note.clone(),
            ..row
        }));
    }
    let checks = project.member_checks.iter();
    for check in checks.filter(|row| row.response == Some(CheckResponse::Disagrees)) {
        rows.push(NegativeRow {
            check: Some(check.id),
            participants: vec![check.participant],
            words: check.words.clone(),
            note: check.changed.clone(),
            ..NegativeRow::without_words(NegativeCase::Check(check.id))
        });
    }
    let findings = project.findings.iter();
    for finding in findings.filter(|row| row.finding.is_negative()) {
        rows.push(NegativeRow {
            relation: Some(finding.relation),
            found: Some((finding.case, finding.finding)),
            note: finding.note.clone(),
            ..NegativeRow::without_words(NegativeCase::Finding(finding.id))
        });
    }
    let decisions: std::collections::BTreeMap<NegativeCase, &NegativeDecision> = project
        .negative_decisions
        .iter()
        .map(|row| (row.about, &**row))
        .collect();
    for row in &mut rows {
        row.decision = decisions.get(&row.about).map(|row| (*row).clone());
    }
    rows
}
