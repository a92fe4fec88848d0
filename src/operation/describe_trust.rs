//! What the history says of trustworthiness: member checks, debriefings, forms, convergence, negative cases.

use crate::model::{DebriefingId, Finding, MemberCheckId, Message, NegativeCase};

use super::Operation;
use super::describe::{Said, excerpt, name};
use super::trust::{DebriefingEdit, ItemAnswer, MemberCheckEdit};

impl Said<'_> {
    /// Returns the sentence of an operation of this family.
    pub(super) fn trust(&self, operation: &Operation) -> Message {
        match operation {
            Operation::RecordMemberCheck(edit) => self.member_check(edit),
            Operation::DeleteMemberChecks { checks } => {
                let first = checks.first().copied();
                name("did-delete-member-checks", self.asked(first)).with("count", checks.len())
            }
            Operation::RecordDebriefing(edit) => self.debriefing(edit),
            Operation::DeleteDebriefings { debriefings } => {
                let first = debriefings.first().copied();
                name("did-delete-debriefings", self.peer(first)).with("count", debriefings.len())
            }
            Operation::AnswerItem(answer) => item(answer),
            Operation::JudgeConvergence(judgement) => {
                let verdict = judgement.verdict;
                name(
                    "did-judge-convergence",
                    &self.name_of_finding(judgement.finding),
                )
                .with("kind", judgement.kind.key())
                .with("verdict", verdict.map_or("none", |verdict| verdict.key()))
            }
            Operation::DecideNegativeCase(decision) => {
                let choice = decision.choice;
                name("did-decide-negative-case", &self.negative(decision.about))
                    .with("choice", choice.map_or("none", |choice| choice.key()))
            }
            // The others are told where they belong.
            _ => Message::new("act-unknown"),
        }
    }

    fn member_check(&self, edit: &MemberCheckEdit) -> Message {
        let known = edit
            .check
            .and_then(|check| self.project.member_checks.get(check));
        let asked = edit.participant.or(known.map(|row| row.participant));
        let asked = asked.and_then(|asked| self.project.participants.get(asked));
        let response = edit.response.flatten();
        let key = match (response, known) {
            (Some(_), _) => "did-record-answer",
            (None, Some(_)) => "did-edit-member-check",
            (None, None) => "did-send-member-check",
        };
        name(key, asked.map_or("", |row| &row.name))
            .with(
                "response",
                response.map_or("none", |response| response.key()),
            )
            .with("words", excerpt(edit.words.as_deref().unwrap_or_default()))
    }

    fn debriefing(&self, edit: &DebriefingEdit) -> Message {
        let known = self.peer(edit.debriefing);
        let peer = edit.peer.as_deref().unwrap_or(known);
        name("did-record-debriefing", peer.trim())
    }

    fn asked(&self, check: Option<MemberCheckId>) -> &str {
        let check = check.and_then(|check| self.project.member_checks.get(check));
        let row = check.and_then(|check| self.project.participants.get(check.participant));
        row.map_or("", |row| &row.name)
    }

    fn peer(&self, debriefing: Option<DebriefingId>) -> &str {
        let row = debriefing.and_then(|id| self.project.debriefings.get(id));
        row.map_or("", |row| &row.peer)
    }

    fn name_of_finding(&self, finding: Finding) -> String {
        match finding {
            Finding::Code(code) => self.project.code_name(code).to_owned(),
            Finding::Relation(relation) => {
                let row = self.project.relations.get(relation);
                row.map_or_else(String::new, |row| excerpt(&row.sentence))
            }
        }
    }

    fn negative(&self, about: NegativeCase) -> String {
        let project = self.project;
        let quotation = match about {
            NegativeCase::Coding(coding) => project.codings.get(coding).map(|row| row.quotation),
            NegativeCase::Evidence(evidence) => {
                project.evidence.get(evidence).map(|row| row.quotation)
            }
            NegativeCase::Check(check) => return self.asked(Some(check)).to_owned(),
            NegativeCase::Finding(finding) => {
                let row = project.findings.get(finding);
                let relation = row.map(|row| Finding::Relation(row.relation));
                return relation.map_or_else(String::new, |one| self.name_of_finding(one));
            }
        };
        quotation.map_or_else(String::new, |quotation| self.words(quotation))
    }
}

fn item(answer: &ItemAnswer) -> Message {
    let is_empty = answer.answer.trim().is_empty() && answer.page.trim().is_empty();
    let key = if is_empty {
        "did-clear-item"
    } else {
        "did-answer-item"
    };
    name(key, "")
        .with("form", answer.form.key())
        .with("item", usize::from(answer.item))
        .with("words", excerpt(&answer.answer))
}
