//! Trustworthiness: recording member checks and debriefings, answering forms, judging convergence, deciding on negative
//! cases. What these rest on may go; then they go with it.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::model::{
    CheckResponse, CheckSubject, Concurrence, Convergence, Debriefing, DebriefingId, DocumentKind,
    Finding, Form, FormAnswer, MemberCheck, MemberCheckId, MemoTarget, NegativeCase,
    NegativeChoice, NegativeDecision, ParticipantId, Project, Row, RowChange, Table,
};

use super::draft::Draft;
use super::edit::double_option;
use super::{Refusal, documents, memos, people};

/// A member check as it is recorded; what is left out stays, or is empty in a new one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MemberCheckEdit {
    /// Which; nothing or one that is not there: a new one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub check: Option<MemberCheckId>,
    /// Who is asked; a new one needs it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub participant: Option<ParticipantId>,
    /// What they are given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<CheckSubject>,
    /// The day on which it was sent, `YYYY-MM-DD`; empty: not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent: Option<String>,
    /// By which way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub way: Option<String>,
    /// The answer; `Some(None)`: it is waited for.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "double_option"
    )]
    pub response: Option<Option<CheckResponse>>,
    /// The day on which it came, `YYYY-MM-DD`; empty: not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered: Option<String>,
    /// The participant's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// What changed because of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changed: Option<String>,
    /// All that it bears on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub links: Option<Vec<MemoTarget>>,
    /// The acts of the journal that came of it, by their numbers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acts: Option<Vec<u64>>,
}

/// A debriefing as it is recorded; what is left out stays, or is empty in a new one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DebriefingEdit {
    /// Which; nothing or one that is not there: a new one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub debriefing: Option<DebriefingId>,
    /// Who, by name or pseudonym.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub peer: Option<String>,
    /// As what.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// The day, `YYYY-MM-DD`; empty: not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held: Option<String>,
    /// What was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
    /// What was answered or done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
}

/// What is written beside an item of a form; nothing at all takes it away.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemAnswer {
    /// The form.
    pub form: Form,
    /// The number of the item, from 1.
    pub item: u8,
    /// The answer.
    #[serde(default)]
    pub answer: String,
    /// Where it stands in the paper.
    #[serde(default)]
    pub page: String,
}

/// What sources of one kind say of a finding, as the researcher judges it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConvergenceJudgement {
    /// The finding: a category or a relation.
    pub finding: Finding,
    /// The kind of source.
    pub kind: DocumentKind,
    /// What they say; nothing takes the judgement back.
    #[serde(default)]
    pub verdict: Option<Concurrence>,
    /// Why.
    #[serde(default)]
    pub note: String,
}

/// What is done about a negative case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NegativeCaseDecision {
    /// Which.
    pub about: NegativeCase,
    /// What is done; nothing takes the decision back.
    #[serde(default)]
    pub choice: Option<NegativeChoice>,
    /// What was revised, how far the finding holds, or why the case differs.
    #[serde(default)]
    pub note: String,
}

pub(super) fn record_check(draft: &mut Draft<'_>, edit: &MemberCheckEdit) -> Result<(), Refusal> {
    let known = edit
        .check
        .and_then(|id| find(&draft.project().member_checks, id));
    let mut row = match &known {
        Some(row) => MemberCheck::clone(row),
        None => new_check(draft, edit)?,
    };
    if let Some(participant) = edit.participant {
        row.participant = people::find_participant(draft, participant)?.id;
    }
    apply_check(draft.project(), &mut row, edit)?;
    put(draft, known, row)
}

fn new_check(draft: &mut Draft<'_>, edit: &MemberCheckEdit) -> Result<MemberCheck, Refusal> {
    let participant = edit.participant.ok_or(Refusal::NothingChosen)?;
    let id = edit.check.unwrap_or_else(|| draft.stamp().id());
    let (made, coder) = (draft.stamp().at, draft.stamp().coder);
    Ok(MemberCheck {
        id,
        participant,
        subject: CheckSubject::default(),
        sent: None,
        way: String::new(),
        response: None,
        answered: None,
        words: String::new(),
        changed: String::new(),
        links: Vec::new(),
        acts: Vec::new(),
        made,
        coder,
    })
}

fn apply_check(
    project: &Project,
    row: &mut MemberCheck,
    edit: &MemberCheckEdit,
) -> Result<(), Refusal> {
    row.subject = edit.subject.unwrap_or(row.subject);
    day(&edit.sent, &mut row.sent)?;
    day(&edit.answered, &mut row.answered)?;
    row.response = edit.response.unwrap_or(row.response);
    trimmed(&edit.way, &mut row.way);
    trimmed(&edit.words, &mut row.words);
    trimmed(&edit.changed, &mut row.changed);
    if let Some(links) = &edit.links {
        links
            .iter()
            .try_for_each(|link| memos::check_target(project, *link))?;
        row.links.clone_from(links);
        row.links.sort_unstable();
        row.links.dedup();
    }
    if let Some(acts) = &edit.acts {
        let known = 1..=project.revision();
        if let Some(unknown) = acts.iter().find(|act| !known.contains(act)) {
            return Err(Refusal::missing("thing-entry", unknown));
        }
        row.acts.clone_from(acts);
        row.acts.sort_unstable();
        row.acts.dedup();
    }
    match (&row.sent, &row.answered) {
        // Days of the form `YYYY-MM-DD` sort as they follow each other.
        (Some(sent), Some(answered)) if answered < sent => Err(Refusal::AnsweredBeforeSent {
            sent: sent.clone(),
            answered: answered.clone(),
        }),
        _ => Ok(()),
    }
}

pub(super) fn delete_checks(
    draft: &mut Draft<'_>,
    checks: &[MemberCheckId],
) -> Result<(), Refusal> {
    if checks.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    for check in checks {
        let row = find(&draft.project().member_checks, *check);
        draft.remove(&row.ok_or_else(|| Refusal::missing("thing-member-check", check))?)?;
    }
    Ok(())
}

pub(super) fn record_debriefing(
    draft: &mut Draft<'_>,
    edit: &DebriefingEdit,
) -> Result<(), Refusal> {
    let known = edit
        .debriefing
        .and_then(|id| find(&draft.project().debriefings, id));
    let id = edit.debriefing.unwrap_or_else(|| draft.stamp().id());
    let (made, coder) = (draft.stamp().at, draft.stamp().coder);
    let mut row = known.as_deref().cloned().unwrap_or(Debriefing {
        id,
        peer: String::new(),
        role: String::new(),
        held: None,
        comment: String::new(),
        answer: String::new(),
        made,
        coder,
    });
    trimmed(&edit.peer, &mut row.peer);
    trimmed(&edit.role, &mut row.role);
    trimmed(&edit.comment, &mut row.comment);
    trimmed(&edit.answer, &mut row.answer);
    day(&edit.held, &mut row.held)?;
    if row.peer.is_empty() || row.comment.is_empty() {
        return Err(Refusal::EmptyDebriefing);
    }
    put(draft, known, row)
}

pub(super) fn delete_debriefings(
    draft: &mut Draft<'_>,
    debriefings: &[DebriefingId],
) -> Result<(), Refusal> {
    if debriefings.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    for debriefing in debriefings {
        let row = find(&draft.project().debriefings, *debriefing);
        draft.remove(&row.ok_or_else(|| Refusal::missing("thing-debriefing", debriefing))?)?;
    }
    Ok(())
}

pub(super) fn answer_item(draft: &mut Draft<'_>, edit: &ItemAnswer) -> Result<(), Refusal> {
    let ItemAnswer {
        form,
        item,
        answer,
        page,
    } = edit;
    if !(1..=form.items()).contains(item) {
        return Err(Refusal::NoSuchItem {
            form: form.key(),
            item: *item,
            items: form.items(),
        });
    }
    let (answer, page) = (answer.trim(), page.trim());
    let known = draft.project().form_answer(*form, *item).map(|row| row.id);
    let known = known.and_then(|id| find(&draft.project().form_answers, id));
    let (changed, coder) = (draft.stamp().at, draft.stamp().coder);
    match known {
        Some(row) if answer.is_empty() && page.is_empty() => draft.remove(&row),
        Some(row) if row.answer == answer && row.page == page => Err(Refusal::NothingToDo),
        Some(row) => draft.edit(&row, |row| {
            answer.clone_into(&mut row.answer);
            page.clone_into(&mut row.page);
            row.changed = changed;
        }),
        None if answer.is_empty() && page.is_empty() => Err(Refusal::NothingToDo),
        None => {
            let id = draft.stamp().id();
            draft.add(FormAnswer {
                id,
                form: *form,
                item: *item,
                answer: answer.to_owned(),
                page: page.to_owned(),
                changed,
                coder,
            })
        }
    }
}

pub(super) fn judge_convergence(
    draft: &mut Draft<'_>,
    judgement: &ConvergenceJudgement,
) -> Result<(), Refusal> {
    let ConvergenceJudgement {
        finding,
        kind,
        verdict,
        note,
    } = judgement;
    if !draft.project().has_finding(*finding) {
        return Err(match finding {
            Finding::Relation(relation) => Refusal::missing("thing-relation", relation),
            Finding::Code(code) => match draft.project().codes.get(*code) {
                Some(row) => Refusal::NotAFinding {
                    name: row.name.clone(),
                },
                None => Refusal::missing("thing-code", code),
            },
        });
    }
    let known = draft.project().convergence_of(*finding, *kind).cloned();
    let (made, coder) = (draft.stamp().at, draft.stamp().coder);
    let note = note.trim();
    match (known, verdict) {
        (None, None) => Err(Refusal::NothingToDo),
        (Some(row), None) => draft.remove(&row),
        (Some(row), Some(verdict)) if row.verdict == *verdict && row.note == note => {
            Err(Refusal::NothingToDo)
        }
        (Some(row), Some(verdict)) => draft.edit(&row, |row| {
            row.verdict = *verdict;
            note.clone_into(&mut row.note);
            row.made = made;
        }),
        (None, Some(verdict)) => {
            let id = draft.stamp().id();
            draft.add(Convergence {
                id,
                finding: *finding,
                kind: *kind,
                verdict: *verdict,
                note: note.to_owned(),
                made,
                coder,
            })
        }
    }
}

pub(super) fn decide_negative(
    draft: &mut Draft<'_>,
    decision: &NegativeCaseDecision,
) -> Result<(), Refusal> {
    let NegativeCaseDecision {
        about,
        choice,
        note,
    } = decision;
    if !draft.project().is_negative(*about) {
        return Err(Refusal::NotNegative);
    }
    let known = draft.project().decision_on(*about).cloned();
    let (made, coder) = (draft.stamp().at, draft.stamp().coder);
    let note = note.trim();
    match (known, choice) {
        (None, None) => Err(Refusal::NothingToDo),
        (Some(row), None) => draft.remove(&row),
        (Some(row), Some(choice)) if row.choice == *choice && row.note == note => {
            Err(Refusal::NothingToDo)
        }
        (Some(row), Some(choice)) => draft.edit(&row, |row| {
            row.choice = *choice;
            note.clone_into(&mut row.note);
            row.made = made;
        }),
        (None, Some(choice)) => {
            let id = draft.stamp().id();
            draft.add(NegativeDecision {
                id,
                about: *about,
                choice: *choice,
                note: note.to_owned(),
                made,
                coder,
            })
        }
    }
}

/// Takes away what rests on something that a plan removes: member checks of a participant, judgements of a finding,
/// decisions on a case that is none any more, links.
///
/// # Errors
///
/// As [`Draft::remove`].
pub(super) fn follow(draft: &mut Draft<'_>) -> Result<(), Refusal> {
    if !draft.changes().iter().any(takes_away) {
        return Ok(());
    }
    let project = draft.project().clone();
    for row in project.member_checks.iter() {
        if !project.participants.contains(row.participant) {
            draft.remove(row)?;
            continue;
        }
        let stays = |link: &MemoTarget| memos::check_target(&project, *link).is_ok();
        if !row.links.iter().all(stays) {
            draft.edit(row, |row| row.links.retain(stays))?;
        }
    }
    let project = draft.project().clone();
    for row in project.convergences.iter() {
        if !project.has_finding(row.finding) {
            draft.remove(row)?;
        }
    }
    for row in project.negative_decisions.iter() {
        if !project.is_negative(row.about) {
            draft.remove(row)?;
        }
    }
    Ok(())
}

/// Whether something that rows of this family rest on may be gone after a change, or be no negative case any more.
fn takes_away(change: &RowChange) -> bool {
    match change {
        RowChange::Participant(change) => change.after.is_none(),
        RowChange::Relation(change) => change.after.is_none(),
        RowChange::Quotation(change) => change.after.is_none(),
        RowChange::Memo(change) => change.after.is_none(),
        RowChange::Document(change) => change.after.is_none(),
        RowChange::ParadigmModel(change) => change.after.is_none(),
        RowChange::Case(change) => change.after.is_none(),
        RowChange::Code(change) => change.before.is_some(),
        RowChange::Coding(change) => change.before.is_some(),
        RowChange::Evidence(change) => change.before.is_some(),
        RowChange::MemberCheck(change) => change.before.is_some(),
        RowChange::CaseFinding(change) => change.before.is_some(),
        _ => false,
    }
}

fn find<R: Row>(table: &Table<R>, key: R::Key) -> Option<Arc<R>> {
    table.get(key).cloned()
}

/// Puts a row in the place of the one that is known, or adds it.
fn put<R: Row>(draft: &mut Draft<'_>, known: Option<Arc<R>>, row: R) -> Result<(), Refusal>
where
    RowChange: From<crate::model::Change<R>>,
{
    match known {
        Some(known) if *known == row => Err(Refusal::NothingToDo),
        Some(known) => draft.edit(&known, |known| *known = row),
        None => draft.add(row),
    }
}

fn day(edit: &Option<String>, place: &mut Option<String>) -> Result<(), Refusal> {
    if let Some(day) = edit {
        *place = documents::fit_date(day)?;
    }
    Ok(())
}

fn trimmed(edit: &Option<String>, place: &mut String) {
    if let Some(text) = edit {
        text.trim().clone_into(place);
    }
}
