//! How member checking went, in numbers and in the sentence for the paper.

use std::collections::BTreeSet;

use crate::model::{CheckResponse, CheckSubject, MemberCheck, Message, Project};

/// The member checks of a study, or those of one subject, in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CheckSums {
    /// Participants of the study.
    pub participants: usize,
    /// Distinct participants who were asked.
    pub sent: usize,
    /// Distinct participants who answered.
    pub answered: usize,
    /// Answers that confirm.
    pub confirms: usize,
    /// Answers that correct.
    pub corrects: usize,
    /// Answers that add.
    pub adds: usize,
    /// Answers that disagree.
    pub disagrees: usize,
    /// Checks that stayed without an answer.
    pub silent: usize,
    /// Checks because of which something changed.
    pub changes: usize,
}

/// Returns the numbers of the checks of one subject, or of all.
pub fn check_sums(project: &Project, subject: Option<CheckSubject>) -> CheckSums {
    let chosen = |row: &&MemberCheck| subject.is_none_or(|subject| row.subject == subject);
    let rows = project.member_checks.iter().map(|row| &**row);
    let rows: Vec<&MemberCheck> = rows.filter(chosen).collect();
    let answered = |row: &&&MemberCheck| row.response.is_some_and(CheckResponse::is_answer);
    let who = |rows: &mut dyn Iterator<Item = &&MemberCheck>| {
        rows.map(|row| row.participant)
            .collect::<BTreeSet<_>>()
            .len()
    };
    let with = |wanted| {
        rows.iter()
            .filter(|row| row.response == Some(wanted))
            .count()
    };
    CheckSums {
        participants: project.participants.len(),
        sent: who(&mut rows.iter()),
        answered: who(&mut rows.iter().filter(answered)),
        confirms: with(CheckResponse::Confirms),
        corrects: with(CheckResponse::Corrects),
        adds: with(CheckResponse::Adds),
        disagrees: with(CheckResponse::Disagrees),
        silent: with(CheckResponse::NoAnswer),
        changes: rows.iter().filter(|row| !row.changed.is_empty()).count(),
    }
}

/// Returns the sentences for the paper: one about each subject that anybody was asked to check, or that nobody was.
pub fn check_sentences(project: &Project) -> Vec<Message> {
    let asked = CheckSubject::ALL.into_iter().map(Some);
    let asked = asked.filter(|subject| check_sums(project, *subject).sent > 0);
    let sentences: Vec<Message> = asked
        .map(|subject| check_sentence(project, subject))
        .collect();
    if sentences.is_empty() {
        return vec![check_sentence(project, None)];
    }
    sentences
}

/// Returns the sentence for the paper about one subject, or about all.
pub fn check_sentence(project: &Project, subject: Option<CheckSubject>) -> Message {
    let sums = check_sums(project, subject);
    if sums.sent == 0 {
        return Message::new("trust-checks-none");
    }
    let key = match subject {
        Some(CheckSubject::Transcript) => "trust-checks-transcript",
        Some(CheckSubject::Findings) => "trust-checks-findings",
        None => "trust-checks-all",
    };
    Message::new(key)
        .with("sent", sums.sent)
        .with("participants", sums.participants)
        .with("answered", sums.answered)
        .with("confirms", sums.confirms)
        .with("corrects", sums.corrects)
        .with("adds", sums.adds)
        .with("disagrees", sums.disagrees)
        .with("changes", sums.changes)
}
