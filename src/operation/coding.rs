//! Putting codes on passages, taking them off, moving the ends of quotations.

use std::sync::Arc;

use crate::model::{
    CodeId, CoderId, Coding, CodingId, MemoTarget, Passage, PassageError, Project, Quotation,
    QuotationId, SpeakerRole, Time, WeightScale,
};

use super::draft::Draft;
use super::edit::{CodeEdit, NewCode};
use super::{
    Refusal, codebook, comparing, documents, examples, likeness, linking, matrix, memos,
    properties, propositions, ratings, rounds,
};

/// The most characters of the participant's words that make a name; more are cut at a word.
const IN_VIVO_CHARACTERS: usize = 120;

pub(super) fn code(
    draft: &mut Draft<'_>,
    passages: &[Passage],
    codes: &[CodeId],
    create: &[NewCode],
) -> Result<(), Refusal> {
    if passages.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    let mut all = codes.to_vec();
    for code in codes {
        codebook::find(draft, *code)?;
    }
    for new in create {
        all.push(codebook::add(draft, new)?);
    }
    for passage in passages {
        let quotation = quotation_on(draft, passage)?;
        for code in &all {
            add_coding(draft, quotation, *code)?;
        }
    }
    Ok(())
}

pub(super) fn code_in_vivo(
    draft: &mut Draft<'_>,
    passage: &Passage,
    parent: Option<CodeId>,
) -> Result<(), Refusal> {
    let name = in_vivo_name(&said_in(draft.project(), passage));
    let wanted = name.to_lowercase();
    let project = draft.project();
    let same = project
        .children(parent)
        .filter_map(|child| project.codes.get(child))
        .find(|code| code.in_vivo && code.name.to_lowercase() == wanted)
        .map(|code| code.id);
    let code = match same {
        Some(code) => code,
        None => {
            let edit = CodeEdit {
                in_vivo: Some(true),
                ..CodeEdit::default()
            };
            codebook::add(
                draft,
                &NewCode {
                    name,
                    parent,
                    edit,
                    ..NewCode::default()
                },
            )?
        }
    };
    let quotation = quotation_on(draft, passage)?;
    add_coding(draft, quotation, code)
}

pub(super) fn uncode(draft: &mut Draft<'_>, codings: &[CodingId]) -> Result<(), Refusal> {
    if codings.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    for coding in codings {
        let row = find_coding(draft, *coding)?;
        remove_coding(draft, &row)?;
        remove_if_bare(draft, row.quotation)?;
    }
    Ok(())
}

pub(super) fn recode(
    draft: &mut Draft<'_>,
    codings: &[CodingId],
    code: CodeId,
) -> Result<(), Refusal> {
    if codings.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    codebook::find(draft, code)?;
    codings
        .iter()
        .try_for_each(|coding| recode_one(draft, *coding, code))
}

/// Gives a coding another code; removes it where its coder has put that code there already.
pub(super) fn recode_one(
    draft: &mut Draft<'_>,
    coding: CodingId,
    code: CodeId,
) -> Result<(), Refusal> {
    let row = find_coding(draft, coding)?;
    if row.code == code {
        return Ok(());
    }
    if has_coding(draft.project(), row.quotation, code, row.coder) {
        return remove_coding(draft, &row);
    }
    draft.edit(&row, |coding| coding.code = code)
}

pub(super) fn resize(
    draft: &mut Draft<'_>,
    quotation: QuotationId,
    passage: &Passage,
) -> Result<(), Refusal> {
    let row = find_quotation(draft, quotation)?;
    if passage.document() != row.document {
        return Err(Refusal::OtherDocument);
    }
    check_inside(draft, passage)?;
    draft.edit(&row, |quotation| {
        quotation.range = passage.range();
        quotation.words = Arc::clone(passage.words());
    })
}

pub(super) fn comment(
    draft: &mut Draft<'_>,
    quotation: QuotationId,
    comment: &str,
) -> Result<(), Refusal> {
    let row = find_quotation(draft, quotation)?;
    draft.edit(&row, |quotation| {
        quotation.comment = comment.trim().to_owned()
    })
}

pub(super) fn mark_negative(
    draft: &mut Draft<'_>,
    codings: &[CodingId],
    negative: bool,
) -> Result<(), Refusal> {
    if codings.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    for coding in codings {
        let row = find_coding(draft, *coding)?;
        draft.edit(&row, |coding| coding.negative = negative)?;
    }
    Ok(())
}

pub(super) fn weigh(
    draft: &mut Draft<'_>,
    codings: &[CodingId],
    weight: Option<u16>,
) -> Result<(), Refusal> {
    if codings.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    if let Some(weight) = weight {
        let settings = draft.project().settings();
        let scale = settings.and_then(|settings| settings.weights);
        let scale = scale.ok_or(Refusal::WeightsOff)?;
        if !scale.holds(weight) {
            return Err(Refusal::WeightOutside { weight, scale });
        }
    }
    for coding in codings {
        let row = find_coding(draft, *coding)?;
        draft.edit(&row, |coding| coding.weight = weight)?;
    }
    Ok(())
}

/// Refuses a scale that is none, or that does not hold what has been weighed.
pub(super) fn check_scale(draft: &Draft<'_>, scale: WeightScale) -> Result<(), Refusal> {
    if scale.least >= scale.most {
        return Err(Refusal::BadScale { scale });
    }
    let outside = |coding: &&Arc<Coding>| coding.weight.is_some_and(|weight| !scale.holds(weight));
    let count = draft.project().codings.iter().filter(outside).count();
    if count > 0 {
        return Err(Refusal::WeightsOutside { count, scale });
    }
    Ok(())
}

pub(super) fn delete_quotations(
    draft: &mut Draft<'_>,
    quotations: &[QuotationId],
) -> Result<(), Refusal> {
    if quotations.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    quotations
        .iter()
        .try_for_each(|quotation| remove_quotation(draft, *quotation))
}

/// Removes a quotation with its codings, its evidence, the memos’ links to it and its links to other quotations.
pub(super) fn remove_quotation(
    draft: &mut Draft<'_>,
    quotation: QuotationId,
) -> Result<(), Refusal> {
    let row = find_quotation(draft, quotation)?;
    let codings: Vec<CodingId> = draft.project().codings_of(quotation).collect();
    for coding in codings {
        let coding = find_coding(draft, coding)?;
        remove_coding(draft, &coding)?;
    }
    let evidence: Vec<_> = draft
        .project()
        .evidence_with(quotation)
        .filter_map(|evidence| draft.project().evidence.get(evidence).cloned())
        .collect();
    for evidence in evidence {
        draft.remove(&evidence)?;
    }
    forget(draft, quotation)?;
    memos::unlink(draft, MemoTarget::Quotation(quotation))?;
    linking::unlink(draft, quotation)?;
    draft.remove(&row)
}

/// Removes a quotation on which nothing rests any more: no code, no comment, no evidence, no memo, no comparison, no link,
/// no place on a dimension, nothing that it shows of a proposition; and that is an example of no code and the key
/// quotation of no rating.
pub(super) fn remove_if_bare(draft: &mut Draft<'_>, quotation: QuotationId) -> Result<(), Refusal> {
    let project = draft.project();
    let Some(row) = project.quotations.get(quotation).cloned() else {
        return Ok(());
    };
    let bare = row.comment.is_empty()
        && project.codings_of(quotation).next().is_none()
        && project.evidence_with(quotation).next().is_none()
        && project.links_of(quotation).next().is_none()
        && project
            .memos_of(MemoTarget::Quotation(quotation))
            .next()
            .is_none()
        && project.examples_with(quotation).next().is_none()
        && project.comparisons_with(quotation).next().is_none()
        && project.supports_with(quotation).next().is_none()
        && project.locations_of(quotation).next().is_none()
        && project.case_ratings_with(quotation).next().is_none()
        && project.paths_with(quotation).next().is_none();
    if !bare {
        return Ok(());
    }
    likeness::forget_quotation(draft, quotation)?;
    draft.remove(&row)
}

/// Takes a quotation out of examples, comparisons, dimensions and ratings, for its removal.
fn forget(draft: &mut Draft<'_>, quotation: QuotationId) -> Result<(), Refusal> {
    examples::forget_quotation(draft, quotation)?;
    comparing::forget_quotation(draft, quotation)?;
    likeness::forget_quotation(draft, quotation)?;
    matrix::forget_quotation(draft, quotation)?;
    propositions::forget_quotation(draft, quotation)?;
    properties::forget_quotation(draft, quotation)?;
    ratings::forget_quotation(draft, quotation)
}

/// Returns the quotation, or says that it is not there.
pub(super) fn find_quotation(
    draft: &Draft<'_>,
    quotation: QuotationId,
) -> Result<Arc<Quotation>, Refusal> {
    let found = draft.project().quotations.get(quotation).cloned();
    found.ok_or_else(|| Refusal::missing("thing-quotation", quotation))
}

/// Removes a coding with what was settled about it.
pub(super) fn remove_coding(draft: &mut Draft<'_>, row: &Arc<Coding>) -> Result<(), Refusal> {
    rounds::forget_coding(draft, row.id)?;
    draft.remove(row)
}

fn find_coding(draft: &Draft<'_>, coding: CodingId) -> Result<Arc<Coding>, Refusal> {
    draft
        .project()
        .codings
        .get(coding)
        .cloned()
        .ok_or_else(|| Refusal::missing("thing-coding", coding))
}

/// Returns the quotation on exactly this passage, made if there is none.
pub(super) fn quotation_on(
    draft: &mut Draft<'_>,
    passage: &Passage,
) -> Result<QuotationId, Refusal> {
    let by = (draft.stamp().at, draft.stamp().coder);
    quotation_by(draft, passage, by)
}

/// Puts a code on a passage as somebody did at some time; returns the coding, where it is new.
pub(super) fn put(
    draft: &mut Draft<'_>,
    (passage, code): (&Passage, CodeId),
    by: (Time, CoderId),
) -> Result<Option<CodingId>, Refusal> {
    let quotation = quotation_by(draft, passage, by)?;
    add_coding_by(draft, (quotation, code), by)
}

fn quotation_by(
    draft: &mut Draft<'_>,
    passage: &Passage,
    (made, coder): (Time, CoderId),
) -> Result<QuotationId, Refusal> {
    check_inside(draft, passage)?;
    let (document, range) = (passage.document(), passage.range());
    // Each round has quotations of its own, so that nothing done in one shows in another.
    let round = rounds::current(draft, coder, document);
    if let Some(quotation) = rounds::quotation_of(draft, (document, range), round) {
        return Ok(quotation.id);
    }
    let id = draft.stamp().id();
    let words = Arc::clone(passage.words());
    draft.add(Quotation {
        id,
        document,
        range,
        words,
        comment: String::new(),
        made,
        coder,
        round,
    })?;
    Ok(id)
}

fn add_coding(draft: &mut Draft<'_>, quotation: QuotationId, code: CodeId) -> Result<(), Refusal> {
    let by = (draft.stamp().at, draft.stamp().coder);
    add_coding_by(draft, (quotation, code), by).map(|_| ())
}

fn add_coding_by(
    draft: &mut Draft<'_>,
    (quotation, code): (QuotationId, CodeId),
    (made, coder): (Time, CoderId),
) -> Result<Option<CodingId>, Refusal> {
    if has_coding(draft.project(), quotation, code, coder) {
        return Ok(None);
    }
    let id = draft.stamp().id();
    draft.add(Coding {
        id,
        quotation,
        code,
        made,
        coder,
        negative: false,
        weight: None,
    })?;
    Ok(Some(id))
}

fn has_coding(project: &Project, quotation: QuotationId, code: CodeId, coder: CoderId) -> bool {
    project
        .codings_of(quotation)
        .filter_map(|coding| project.codings.get(coding))
        .any(|coding| coding.code == code && coding.coder == coder)
}

pub(super) fn check_inside(draft: &Draft<'_>, passage: &Passage) -> Result<(), Refusal> {
    let document = documents::find(draft, passage.document())?;
    if passage.range().end > document.length {
        return Err(Refusal::BadPassage(PassageError::Outside));
    }
    Ok(())
}

/// Returns what participants say in a passage, without the names and times before their turns; what is asked in between
/// is left out with a sign. Where nobody is known to answer in it, everything that is said.
fn said_in(project: &Project, passage: &Passage) -> String {
    let range = passage.range();
    let document = project.documents.get(passage.document());
    let paragraphs = project.paragraphs.get(passage.document());
    let turns = paragraphs
        .map(|paragraphs| &*paragraphs.list)
        .unwrap_or_default();
    let first = turns.partition_point(|turn| turn.end <= range.start);
    let turns = turns.get(first..).unwrap_or_default().iter();
    let turns: Vec<(&str, bool)> = turns
        .take_while(|turn| turn.start < range.end)
        .filter_map(|turn| {
            let talk = turn.talk();
            let start = talk.start.max(range.start).checked_sub(range.start)?;
            let end = talk.end.min(range.end).checked_sub(range.start)?;
            let words = passage.words().get(start as usize..end as usize)?;
            let speaker = turn.speaker.zip(document);
            let speaker = speaker.and_then(|(at, row)| row.speakers.get(usize::from(at)));
            let asks = speaker.is_some_and(|who| who.role == SpeakerRole::Interviewer);
            Some((words.trim(), asks))
        })
        .filter(|(words, _)| !words.is_empty())
        .collect();
    let is_answered = turns.iter().any(|(_, asks)| !asks);
    let mut said = String::new();
    let mut left_out = false;
    for (words, asks) in &turns {
        if *asks && is_answered {
            left_out = true;
            continue;
        }
        if !said.is_empty() {
            said.push_str(if left_out { " … " } else { " " });
        }
        said.push_str(words);
        left_out = false;
    }
    if said.is_empty() {
        passage.words().to_string()
    } else {
        said
    }
}

/// Returns the words as a name: one line, no space around, cut at a word when very long.
fn in_vivo_name(words: &str) -> String {
    let joined = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let trimmed = joined
        .trim_matches(|character: char| matches!(character, '.' | ',' | ';' | ':' | '،' | '؛'));
    if trimmed.chars().count() <= IN_VIVO_CHARACTERS {
        return trimmed.to_owned();
    }
    let mut name = String::new();
    for word in trimmed.split(' ') {
        if name.chars().count() + word.chars().count() + 2 > IN_VIVO_CHARACTERS {
            break;
        }
        if !name.is_empty() {
            name.push(' ');
        }
        name.push_str(word);
    }
    if name.is_empty() {
        trimmed.chars().take(IN_VIVO_CHARACTERS).collect()
    } else {
        // Where words were left out before the cut, one sign says both.
        name.trim_end_matches(['…', ' ']).to_owned() + "…"
    }
}
