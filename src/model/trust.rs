//! What makes a study trustworthy beyond its codings: member checks, peer debriefing, answers to reporting forms, what
//! sources of each kind say of a finding, and decisions on negative cases (Lincoln & Guba 1985; Denzin 1978).
//!
//! These rows keep what only the researcher can say. What the project knows by itself is counted anew each time.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{
    CodeId, CoderId, CodingId, ConvergenceId, DebriefingId, DocumentKind, EvidenceId, FindingId,
    FormAnswerId, MemberCheckId, MemoTarget, NegativeDecisionId, ParticipantId, Project,
    RelationId, Stance, Time,
};

/// What a participant is asked to look at: COREQ keeps the two apart (items 23 and 28).
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum CheckSubject {
    /// The transcript of their own interview.
    Transcript,
    /// Their quotations and the findings.
    #[default]
    Findings,
}

impl CheckSubject {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Findings, Self::Transcript];

    /// Returns the message key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Transcript => "check-subject-transcript",
            Self::Findings => "check-subject-findings",
        }
    }
}

/// How a participant answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CheckResponse {
    /// It is as it was said and meant.
    Confirms,
    /// Something is to be put right.
    Corrects,
    /// Something is to be added.
    Adds,
    /// The reading is not shared: a negative case.
    Disagrees,
    /// No answer came and none is waited for.
    NoAnswer,
}

impl CheckResponse {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Confirms,
        Self::Corrects,
        Self::Adds,
        Self::Disagrees,
        Self::NoAnswer,
    ];

    /// Returns the message key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Confirms => "check-confirms",
            Self::Corrects => "check-corrects",
            Self::Adds => "check-adds",
            Self::Disagrees => "check-disagrees",
            Self::NoAnswer => "check-no-answer",
        }
    }

    /// Returns whether the participant said something.
    pub fn is_answer(self) -> bool {
        self != Self::NoAnswer
    }
}

/// One time that a participant was asked to check something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberCheck {
    /// Identity.
    pub id: MemberCheckId,
    /// Who was asked.
    pub participant: ParticipantId,
    /// What they were given.
    pub subject: CheckSubject,
    /// The day on which it was sent, `YYYY-MM-DD`, where known.
    pub sent: Option<String>,
    /// By which way: by post, read aloud at the bench, …
    pub way: String,
    /// The answer; nothing: it is still waited for.
    pub response: Option<CheckResponse>,
    /// The day on which it came, `YYYY-MM-DD`.
    pub answered: Option<String>,
    /// The participant's words.
    pub words: String,
    /// What changed because of it.
    pub changed: String,
    /// What it bears on, sorted, each once: memos, codes, relations, quotations.
    pub links: Vec<MemoTarget>,
    /// The acts of the journal that came of it, by their numbers, rising.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub acts: Vec<u64>,
    /// When it was recorded first.
    pub made: Time,
    /// By whom.
    pub coder: CoderId,
}

/// How a member check stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CheckStanding {
    /// Nothing was sent.
    NotSent,
    /// Sent, not answered yet.
    Sent,
    /// Answered.
    Answered,
    /// No answer came.
    Silent,
}

impl CheckStanding {
    /// Returns the message key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::NotSent => "check-not-sent",
            Self::Sent => "check-sent",
            Self::Answered => "check-answered",
            Self::Silent => "check-silent",
        }
    }
}

impl MemberCheck {
    /// Returns how it stands.
    pub fn standing(&self) -> CheckStanding {
        match self.response {
            None => CheckStanding::Sent,
            Some(CheckResponse::NoAnswer) => CheckStanding::Silent,
            Some(_) => CheckStanding::Answered,
        }
    }
}

/// What somebody who stands outside the study said of its process and findings, and what was answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Debriefing {
    /// Identity.
    pub id: DebriefingId,
    /// Who, by name or pseudonym.
    pub peer: String,
    /// As what: supervisor, methodologist, colleague of another study.
    pub role: String,
    /// The day, `YYYY-MM-DD`, where known.
    pub held: Option<String>,
    /// What was said.
    pub comment: String,
    /// What was answered or done.
    pub answer: String,
    /// When it was written down first.
    pub made: Time,
    /// By whom.
    pub coder: CoderId,
}

/// A reporting form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// Consolidated criteria for reporting qualitative research (Tong, Sainsbury & Craig 2007): 32 items.
    Coreq,
    /// Standards for reporting qualitative research (O'Brien, Harris, Beckman, Reed & Cook 2014): 21 items.
    Srqr,
    /// The evaluation questions of Corbin & Strauss (1990): seven of process, seven of empirical grounding.
    Evaluation,
    /// The techniques under the four criteria of Lincoln & Guba (1985): eleven.
    Criteria,
    /// Information power in the place of saturation (Malterud, Siersma & Guassora 2016): five items.
    Power,
}

impl Form {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Coreq,
        Self::Srqr,
        Self::Evaluation,
        Self::Criteria,
        Self::Power,
    ];

    /// Returns how many items it has.
    pub fn items(self) -> u8 {
        match self {
            Self::Coreq => 32,
            Self::Srqr => 21,
            Self::Evaluation => 14,
            Self::Criteria => 11,
            Self::Power => 5,
        }
    }

    /// Returns its word in JSON, on the command line and in message keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::Coreq => "coreq",
            Self::Srqr => "srqr",
            Self::Evaluation => "evaluation",
            Self::Criteria => "criteria",
            Self::Power => "power",
        }
    }

    /// Returns the message key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Coreq => "form-coreq",
            Self::Srqr => "form-srqr",
            Self::Evaluation => "form-evaluation",
            Self::Criteria => "form-criteria",
            Self::Power => "form-power",
        }
    }
}

/// What the researcher writes beside an item of a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormAnswer {
    /// Identity.
    pub id: FormAnswerId,
    /// The form.
    pub form: Form,
    /// The number of the item, from 1.
    pub item: u8,
    /// The answer.
    pub answer: String,
    /// Where it stands in the paper: a page, a section.
    pub page: String,
    /// When it was written last.
    pub changed: Time,
    /// By whom it was written first.
    pub coder: CoderId,
}

/// Something found: a category or a relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Finding {
    /// A category.
    Code(CodeId),
    /// A relation.
    Relation(RelationId),
}

/// What sources of one kind say of a finding (Denzin 1978).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Concurrence {
    /// The same.
    Agrees,
    /// The same, and something more.
    Adds,
    /// Nothing.
    Silent,
    /// Something else.
    Contradicts,
}

impl Concurrence {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Agrees, Self::Adds, Self::Silent, Self::Contradicts];

    /// Returns the message key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Agrees => "verdict-agrees",
            Self::Adds => "verdict-adds",
            Self::Silent => "verdict-silent",
            Self::Contradicts => "verdict-contradicts",
        }
    }
}

/// What the researcher judges of one finding and sources of one kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Convergence {
    /// Identity.
    pub id: ConvergenceId,
    /// The finding.
    pub finding: Finding,
    /// The kind of source.
    pub kind: DocumentKind,
    /// What they say.
    pub verdict: Concurrence,
    /// Why.
    pub note: String,
    /// When it was judged last.
    pub made: Time,
    /// By whom.
    pub coder: CoderId,
}

/// What speaks against a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NegativeCase {
    /// A coding that is marked as a negative case.
    Coding(CodingId),
    /// A quotation against a relation.
    Evidence(EvidenceId),
    /// A participant who disagrees.
    Check(MemberCheckId),
    /// A case in which a relation was found absent, or its reverse.
    Finding(FindingId),
}

/// What is done about a negative case (Strauss & Corbin 1998, ch. 10; Lincoln & Guba 1985).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NegativeChoice {
    /// The finding is put otherwise.
    Revise,
    /// The finding is said to hold under conditions only.
    LimitScope,
    /// The finding stays; it is said why the case differs.
    Explain,
}

impl NegativeChoice {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Revise, Self::LimitScope, Self::Explain];

    /// Returns the message key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Revise => "negative-revise",
            Self::LimitScope => "negative-limit-scope",
            Self::Explain => "negative-explain",
        }
    }
}

/// What was decided about a negative case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NegativeDecision {
    /// Identity.
    pub id: NegativeDecisionId,
    /// What it is about.
    pub about: NegativeCase,
    /// What is done.
    pub choice: NegativeChoice,
    /// What was revised, how far the finding holds, or why the case differs.
    pub note: String,
    /// When it was decided last.
    pub made: Time,
    /// By whom.
    pub coder: CoderId,
}

impl Project {
    /// Returns the member checks of a participant, as they were recorded.
    pub fn checks_of(&self, participant: ParticipantId) -> impl Iterator<Item = &MemberCheck> {
        let rows = self.member_checks.iter().map(|row| &**row);
        rows.filter(move |row| row.participant == participant)
    }

    /// Returns how far the member checking of a participant is: an answer counts most, then one that is waited for.
    pub fn check_standing(&self, participant: ParticipantId) -> CheckStanding {
        let standings = self.checks_of(participant).map(MemberCheck::standing);
        let rank = |standing: &CheckStanding| match standing {
            CheckStanding::NotSent => 0,
            CheckStanding::Silent => 1,
            CheckStanding::Sent => 2,
            CheckStanding::Answered => 3,
        };
        let best = standings.max_by_key(rank);
        best.unwrap_or(CheckStanding::NotSent)
    }

    /// Returns what the researcher wrote beside an item of a form.
    pub fn form_answer(&self, form: Form, item: u8) -> Option<&FormAnswer> {
        let mut rows = self.form_answers.iter().map(|row| &**row);
        rows.find(|row| row.form == form && row.item == item)
    }

    /// Returns what was judged of a finding and sources of one kind.
    pub fn convergence_of(
        &self,
        finding: Finding,
        kind: DocumentKind,
    ) -> Option<&Arc<Convergence>> {
        let mut rows = self.convergences.iter();
        rows.rfind(|row| row.finding == finding && row.kind == kind)
    }

    /// Returns what was decided about a negative case.
    pub fn decision_on(&self, about: NegativeCase) -> Option<&Arc<NegativeDecision>> {
        let mut rows = self.negative_decisions.iter();
        rows.rfind(|row| row.about == about)
    }

    /// Returns whether a finding is in the project: a code above the open codes, or a relation.
    pub fn has_finding(&self, finding: Finding) -> bool {
        match finding {
            Finding::Code(code) => self
                .codes
                .get(code)
                .is_some_and(|row| row.level != super::Level::Open),
            Finding::Relation(relation) => self.relations.contains(relation),
        }
    }

    /// Returns whether something still speaks against a finding, as it is marked now.
    pub fn is_negative(&self, case: NegativeCase) -> bool {
        match case {
            NegativeCase::Coding(coding) => {
                self.codings.get(coding).is_some_and(|row| row.negative)
            }
            NegativeCase::Evidence(evidence) => self
                .evidence
                .get(evidence)
                .is_some_and(|row| row.stance == Stance::Against),
            NegativeCase::Check(check) => self
                .member_checks
                .get(check)
                .is_some_and(|row| row.response == Some(CheckResponse::Disagrees)),
            NegativeCase::Finding(finding) => self
                .findings
                .get(finding)
                .is_some_and(|row| row.finding.is_negative()),
        }
    }
}
