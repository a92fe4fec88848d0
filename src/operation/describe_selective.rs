//! What the history says of selective coding: propositions, verdicts on cases, sampling, gaps, candidates, trimming.

use crate::model::{Bearing, Filling, Fit, Message, PropositionId, SamplingId, Unit};

use super::candidacy::AssessCandidate;
use super::describe::{Said, excerpt, name};
use super::gaps::DecideGap;
use super::propositions::JudgeProposition;
use super::request::Operation;
use super::sampling::{NewSampling, SamplingEdit, SamplingWords};

impl Said<'_> {
    /// Says what was done; only what belongs to selective coding is asked for.
    pub(super) fn selective(&self, operation: &Operation) -> Message {
        match operation {
            Operation::PlanSampling(new) => {
                Message::new("did-plan-sampling").with("words", whom(&new.edit))
            }
            Operation::EditSampling(edit) => self.sampling_edit(edit),
            Operation::DeleteSamplings(gone) => self
                .sampling("did-delete-samplings", gone.samplings.first().copied())
                .with("count", gone.samplings.len()),
            Operation::DecideGap(new) => self.gap(new),
            Operation::SetThinLimits(limits) => Message::new("did-set-thin-limits")
                .with("quotations", usize::from(limits.quotations))
                .with("documents", usize::from(limits.documents))
                .with("cases", usize::from(limits.cases))
                .with("lately", usize::from(limits.lately)),
            Operation::AddProposition(new) => {
                let words = new.edit.statement.as_deref().unwrap_or_default();
                Message::new("did-add-proposition").with("words", excerpt(words))
            }
            Operation::EditProposition(edit) => {
                self.proposition("did-edit-proposition", Some(edit.proposition))
            }
            Operation::DeletePropositions(gone) => self
                .proposition(
                    "did-delete-propositions",
                    gone.propositions.first().copied(),
                )
                .with("count", gone.propositions.len()),
            Operation::JudgeProposition(new) => self.bearing(new),
            Operation::JudgeCase(new) => {
                let key = match new.fit {
                    Some(_) => "did-judge-case",
                    None => "did-withdraw-verdict",
                };
                self.unit(key, new.unit)
                    .with("fit", new.fit.map_or("none", Fit::key))
            }
            Operation::AssessCandidate(new) => self.candidate(new),
            Operation::TrimCodes(new) => self.codes("did-trim-codes", &new.codes),
            Operation::RestoreCodes(back) => self.codes("did-restore-codes", &back.codes),
            _ => Message::new("did-edit-project"),
        }
    }

    fn sampling_edit(&self, edit: &SamplingEdit) -> Message {
        let brought = edit.edit.brought.as_deref().unwrap_or_default().trim();
        if brought.is_empty() {
            return self.sampling("did-edit-sampling", Some(edit.sampling));
        }
        self.sampling("did-say-what-sampling-brought", Some(edit.sampling))
            .with("brought", excerpt(brought))
    }

    fn sampling(&self, key: &str, sampling: Option<SamplingId>) -> Message {
        let row = sampling.and_then(|sampling| self.project.samplings.get(sampling));
        let words = row.map_or("", |row| match row.whom.as_str() {
            "" => row.reason.as_str(),
            whom => whom,
        });
        Message::new(key).with("words", excerpt(words))
    }

    /// A step of sampling that was planned for a thin place.
    pub(super) fn planned_for(&self, gap: &DecideGap, new: &NewSampling) -> Message {
        Message::new("did-plan-for-gap")
            .with("name", self.project.code_name(gap.code))
            .with("gap", gap.gap.key())
            .with("words", whom(&new.edit))
    }

    fn gap(&self, new: &DecideGap) -> Message {
        let key = match new.decision {
            Some(_) => "did-decide-gap",
            None => "did-withdraw-gap-decision",
        };
        name(key, self.project.code_name(new.code))
            .with("gap", new.gap.key())
            .with("decision", new.decision.map_or("none", Filling::key))
    }

    fn proposition(&self, key: &str, proposition: Option<PropositionId>) -> Message {
        let row = proposition.and_then(|proposition| self.project.propositions.get(proposition));
        let number = proposition.and_then(|row| self.project.proposition_number(row));
        Message::new(key)
            .with(
                "words",
                row.map_or_else(String::new, |row| excerpt(&row.statement)),
            )
            .with("number", number.unwrap_or_default())
    }

    fn bearing(&self, new: &JudgeProposition) -> Message {
        let key = match new.bearing {
            Some(_) => "did-judge-proposition",
            None => "did-withdraw-bearing",
        };
        self.proposition(key, Some(new.proposition))
            .with("name", self.project.unit_name(new.unit))
            .with("bearing", new.bearing.map_or("none", Bearing::key))
    }

    fn unit(&self, key: &str, unit: Unit) -> Message {
        name(key, self.project.unit_name(unit))
    }

    fn candidate(&self, new: &AssessCandidate) -> Message {
        let key = match new.rejected {
            Some(true) => "did-reject-candidate",
            Some(false) => "did-take-candidate-back",
            None => "did-assess-candidate",
        };
        name(key, self.project.code_name(new.category))
    }
}

/// Whom a step of sampling is about, else why.
fn whom(words: &SamplingWords) -> String {
    let said = |text: &Option<String>| {
        let text = text.as_deref().unwrap_or_default().trim();
        (!text.is_empty()).then(|| excerpt(text))
    };
    let words = said(&words.whom).or_else(|| said(&words.reason));
    words.unwrap_or_default()
}
