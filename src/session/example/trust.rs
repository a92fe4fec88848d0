//! What came after the theory: member checks and their answers, debriefings, forms, decisions on negative cases.

use crate::model::{EvidenceId, NegativeCase, Relation};
use crate::operation::{NegativeCaseDecision, Operation, Refusal};

use super::study::StudyNegative;
use super::{Failure, Maker};

impl Maker<'_> {
    pub(super) fn trust(&mut self) -> Result<(), Failure> {
        for act in std::mem::take(&mut self.study.trust.acts) {
            self.begin_day(act.day);
            // One after the other: an answer names the check that was recorded before it.
            for operation in &act.operations {
                self.desk
                    .perform_json(std::slice::from_ref(operation), "", &act.why)?;
            }
        }
        let decisions = std::mem::take(&mut self.study.trust.negative);
        if !decisions.is_empty() {
            self.begin_day(self.study.trust.negative_day);
        }
        for decision in decisions {
            let about = self.negative_case(&decision)?;
            self.act(Operation::DecideNegativeCase(NegativeCaseDecision {
                about,
                choice: Some(decision.choice),
                note: decision.note,
            }))?;
        }
        Ok(())
    }

    fn negative_case(&self, decision: &StudyNegative) -> Result<NegativeCase, Failure> {
        let project = self.desk.project();
        if let Some(name) = &decision.check {
            let asked = project.participant_named(name).map(|row| row.id);
            let check = asked.and_then(|asked| project.checks_of(asked).last());
            let check = check.map(|row| NegativeCase::Check(row.id));
            return Ok(check.ok_or_else(|| Refusal::missing("thing-member-check", name))?);
        }
        let quotation = self.quotation(&decision.document, &decision.quote)?;
        let said = |relation: &&std::sync::Arc<Relation>| relation.sentence == decision.relation;
        let relation = project.relations.iter().find(said).map(|row| row.id);
        let relation =
            relation.ok_or_else(|| Refusal::missing("thing-relation", &decision.relation))?;
        let found: Option<EvidenceId> = project.evidence_of(relation).find(|evidence| {
            let row = project.evidence.get(*evidence);
            row.is_some_and(|row| row.quotation == quotation)
        });
        let found = found.map(NegativeCase::Evidence);
        Ok(found.ok_or_else(|| Refusal::missing("thing-evidence", &decision.quote))?)
    }
}
