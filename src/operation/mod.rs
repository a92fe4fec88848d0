//! What the analyst can ask for, and the pure planning of it into changes.
//!
//! [`plan`] reads nothing but the project and the stamp: no clock, no randomness, no I/O. What the method or the
//! project forbids comes back as a [`Refusal`]. To add an operation: the variant in `request.rs`, its function in the
//! family's file, its refusals, its line in `describe.rs` with message keys, a test and a line in the random
//! generator of `tests/it/door`.

mod attributes;
mod brought;
mod candidacy;
mod code_history;
mod codebook;
mod coding;
mod compare;
mod comparing;
mod describe;
mod describe_codebook;
mod describe_names;
mod describe_selective;
mod describe_trust;
mod describe_variation;
mod documents;
mod draft;
mod edit;
mod examples;
mod figure;
mod gaps;
mod likeness;
mod linking;
mod loss;
mod matrix;
mod memos;
mod paradigm;
mod past;
mod people;
mod places;
mod prepare;
mod properties;
mod propositions;
mod pseudonyms;
mod queries;
mod ratings;
mod refusal;
mod request;
mod resolve;
mod rounds;
mod sampling;
mod saturation;
mod seen;
mod split;
mod step_cases;
mod step_history;
mod texts;
mod trust;
mod turns;
mod variation;
mod verdicts;

pub use attributes::{AttributeRow, DefineAttribute, SetAttributes};
pub use brought::{BringCodings, BroughtCoding};
pub use candidacy::{AssessCandidate, RestoreCodes, TrimCodes};
pub use code_history::CodeHistory;
pub use codebook::ColourCodes;
pub use compare::replacements;
pub use comparing::{ComparisonEdit, NewComparison};
pub use describe::{code_passages_label, describe, first_words, label};
pub use draft::Draft;
pub use edit::{
    CodeEdit, DocumentEdit, Incident, LinkEdit, MemoEdit, NewCode, NewDocument, NewLink,
    ProjectEdit, RelationEdit,
};
pub use examples::SetExample;
pub use figure::NewFigureLabel;
pub use gaps::DecideGap;
pub use loss::Loss;
pub use matrix::NewPath;
pub use paradigm::ModelOfCase;
pub use past::{BringHistory, Deed, PastAct};
pub use places::{AddPlace, MovePlace, RemovePlace, RenamePlace};
pub use prepare::{Prepared, prepare};
pub use properties::{NewLocation, NewProperty, PropertyEdit};
pub use propositions::{
    DeletePropositions, JudgeProposition, NewProposition, PropositionEdit, PropositionWords,
};
pub use pseudonyms::{FieldWords, applying};
pub use queries::{NewQuery, QueryEdit};
pub use ratings::RateCase;
pub use refusal::Refusal;
pub use request::Operation;
pub use resolve::{Names, read, read_all};
pub use rounds::{NewRound, NewSettlement};
pub use sampling::{DeleteSamplings, NewSampling, SamplingEdit, SamplingWords};
pub use saturation::{JudgementEdit, NewCriteria, NewJudgement, check as check_criteria};
pub use split::{SplitCode, SplitPart, SplitTo};
pub use step_history::StepHistory;
pub use texts::{TextEdit, WhenGone};
pub use trust::{
    ConvergenceJudgement, DebriefingEdit, ItemAnswer, MemberCheckEdit, NegativeCaseDecision,
};
pub use variation::{NewActor, NewCaseLocation, NewFinding};
pub use verdicts::JudgeCase;

use crate::model::{Project, RowChange, Stamp};

/// Plans `operation` on `project` into the changes that do it, in the order in which they are written.
///
/// # Errors
///
/// The [`Refusal`] of the method or the project; nothing is changed then.
pub fn plan(
    project: &Project,
    operation: &Operation,
    stamp: &mut Stamp,
) -> Result<Vec<RowChange>, Refusal> {
    let mut draft = Draft::new(project, stamp);
    enter(&mut draft, operation)?;
    trust::follow(&mut draft)?;
    let changes = draft.into_changes();
    if changes.is_empty() {
        Err(Refusal::NothingToDo)
    } else {
        Ok(changes)
    }
}

/// Returns whether what `operation` would make stands there already just so, though its name is refused as taken.
pub fn stands(project: &Project, operation: &Operation) -> bool {
    match operation {
        Operation::AddCode(new) => codebook::stands(project, new),
        Operation::AddCase { name, attributes } => people::case_stands(project, (name, attributes)),
        Operation::AddParticipant {
            name,
            case,
            attributes,
        } => people::participant_stands(project, (name, *case, attributes)),
        _ => false,
    }
}

/// Plans one operation onto what was planned before it.
fn enter(draft: &mut Draft<'_>, operation: &Operation) -> Result<(), Refusal> {
    match operation {
        Operation::NewProject { id, title } => people::new_project(draft, *id, title),
        Operation::EditProject(edit) => people::edit_project(draft, edit),
        Operation::AddCoder { coder, name } => people::add_coder(draft, *coder, name),
        Operation::AddCase { name, attributes } => people::add_case(draft, name, attributes),
        Operation::EditCase {
            case,
            name,
            attributes,
        } => people::edit_case(draft, *case, name, attributes),
        Operation::DeleteCase { case } => people::delete_case(draft, *case),
        Operation::AddParticipant {
            name,
            case,
            attributes,
        } => people::add_participant(draft, name, *case, attributes),
        Operation::EditParticipant {
            participant,
            name,
            case,
            attributes,
        } => people::edit_participant(draft, *participant, (name, *case, attributes)),
        Operation::DeleteParticipant { participant } => {
            people::delete_participant(draft, *participant)
        }
        Operation::ImportDocuments { documents } => documents::import(draft, documents),
        Operation::EditDocument { document, edit } => documents::edit(draft, *document, edit),
        Operation::DeleteDocuments { documents } => documents::delete(draft, documents),
        Operation::SetTurns {
            document,
            paragraphs,
            speakers,
        } => documents::set_turns(draft, *document, paragraphs, speakers),
        Operation::EditText { texts, gone } => texts::edit(draft, texts, *gone),
        Operation::AddPseudonym { name, replacement } => pseudonyms::add(draft, name, replacement),
        Operation::EditPseudonym {
            pseudonym,
            name,
            replacement,
        } => pseudonyms::edit(draft, *pseudonym, name, replacement),
        Operation::DeletePseudonyms { pseudonyms } => pseudonyms::delete(draft, pseudonyms),
        Operation::ApplyPseudonyms { fields, texts } => pseudonyms::apply(draft, fields, texts),
        Operation::AddCode(code) => codebook::add(draft, code).map(|_| ()),
        Operation::RenameCode { code, name } => codebook::rename(draft, *code, name),
        Operation::EditCode { code, edit } => codebook::edit(draft, *code, edit),
        Operation::MoveCodes { codes, parent } => codebook::move_codes(draft, codes, *parent),
        Operation::GatherCodes { codes, under } => codebook::gather(draft, codes, under),
        Operation::SetLevel { code, level } => codebook::set_level(draft, *code, *level),
        Operation::MergeCodes { from, into } => codebook::merge(draft, from, *into),
        Operation::DeleteCodes { codes } => codebook::delete(draft, codes),
        Operation::ColourCodes(colour) => codebook::colour(draft, colour),
        Operation::SplitCode(parts) => split::split(draft, parts),
        Operation::SetExample(example) => examples::set(draft, example),
        Operation::DismissLikeness { likenesses } => likeness::dismiss(draft, likenesses),
        Operation::RestoreLikeness { dismissals } => likeness::restore(draft, dismissals),
        Operation::RecordComparison(comparison) => comparing::record(draft, comparison),
        Operation::EditComparison(edit) => comparing::edit(draft, edit),
        Operation::DeleteComparisons { comparisons } => comparing::delete(draft, comparisons),
        Operation::AddProperty(property) => properties::add(draft, property),
        Operation::EditProperty(edit) => properties::edit(draft, edit),
        Operation::DeleteProperties { properties } => properties::delete(draft, properties),
        Operation::KeepQuery(query) => queries::keep(draft, query),
        Operation::EditQuery(edit) => queries::edit(draft, edit),
        Operation::DeleteQueries { queries } => queries::delete(draft, queries),
        Operation::LocateQuotations(location) => properties::locate(draft, location),
        Operation::LocateCases(location) => variation::locate(draft, location),
        Operation::RecordFinding(finding) => variation::find_out(draft, finding),
        Operation::WritePath(path) => matrix::write(draft, path),
        Operation::DeletePaths { paths } => matrix::delete(draft, paths),
        Operation::SetActor(new) => paradigm::set_actor(draft, new),
        Operation::CodePassages {
            passages,
            codes,
            create,
        } => coding::code(draft, passages, codes, create),
        Operation::BringCodings(new) => brought::bring(draft, new),
        Operation::BringHistory(new) => past::bring(draft, new),
        Operation::CodeInVivo { passage, parent } => coding::code_in_vivo(draft, passage, *parent),
        Operation::Uncode { codings } => coding::uncode(draft, codings),
        Operation::Recode { codings, code } => coding::recode(draft, codings, *code),
        Operation::ResizeQuotation { quotation, passage } => {
            coding::resize(draft, *quotation, passage)
        }
        Operation::CommentQuotation { quotation, comment } => {
            coding::comment(draft, *quotation, comment)
        }
        Operation::DeleteQuotations { quotations } => coding::delete_quotations(draft, quotations),
        Operation::MarkNegative { codings, negative } => {
            coding::mark_negative(draft, codings, *negative)
        }
        Operation::WeighCodings { codings, weight } => coding::weigh(draft, codings, *weight),
        Operation::LinkQuotations(NewLink {
            incident,
            target,
            edit,
        }) => linking::link(draft, (incident, target), edit),
        Operation::EditLink { link, edit } => linking::edit(draft, *link, edit),
        Operation::DeleteLinks { links } => linking::delete(draft, links),
        Operation::MarkSeen { passages } => seen::mark(draft, passages),
        Operation::UnmarkSeen { passages } => seen::unmark(draft, passages),
        Operation::AddModel { model, title } => paradigm::add_model(draft, *model, title),
        Operation::RenameModel { model, title } => paradigm::rename_model(draft, *model, title),
        Operation::SetModelCase(new) => paradigm::set_case(draft, new),
        Operation::DeleteModel { model } => paradigm::delete_model(draft, *model),
        Operation::RenamePlace(new) => places::rename(draft, new),
        Operation::AddPlace(new) => places::add(draft, new),
        Operation::MovePlace(new) => places::shift(draft, new),
        Operation::RemovePlace(gone) => places::remove(draft, gone),
        Operation::PlaceCategories {
            model,
            categories,
            place,
        } => paradigm::place(draft, *model, categories, *place),
        Operation::SetValence {
            model,
            category,
            valence,
        } => paradigm::set_valence(draft, *model, *category, *valence),
        Operation::AddRelation {
            model,
            from,
            to,
            edit,
        } => paradigm::add_relation(draft, *model, (*from, *to), edit),
        Operation::EditRelation { relation, edit } => {
            paradigm::edit_relation(draft, *relation, edit)
        }
        Operation::DeleteRelations { relations } => paradigm::delete_relations(draft, relations),
        Operation::AttachEvidence {
            relation,
            quotations,
            stance,
            note,
        } => paradigm::attach_evidence(draft, *relation, quotations, (*stance, note)),
        Operation::DetachEvidence { evidence } => paradigm::detach_evidence(draft, evidence),
        Operation::ChooseCore {
            model,
            category,
            reason,
        } => paradigm::choose_core(draft, *model, *category, reason),
        Operation::WriteStoryLine { model, text } => {
            paradigm::write_story_line(draft, *model, text)
        }
        Operation::PlanSampling(new) => sampling::plan(draft, new),
        Operation::EditSampling(edit) => sampling::edit(draft, edit),
        Operation::DeleteSamplings(gone) => sampling::delete(draft, &gone.samplings),
        Operation::DecideGap(new) => gaps::decide(draft, new),
        Operation::SetThinLimits(limits) => gaps::set_limits(draft, *limits),
        Operation::AddProposition(new) => propositions::add(draft, new),
        Operation::EditProposition(edit) => propositions::edit(draft, edit),
        Operation::DeletePropositions(gone) => propositions::delete(draft, &gone.propositions),
        Operation::JudgeProposition(new) => propositions::judge(draft, new),
        Operation::JudgeCase(new) => verdicts::judge(draft, new),
        Operation::AssessCandidate(new) => candidacy::assess(draft, new),
        Operation::TrimCodes(new) => candidacy::trim(draft, new),
        Operation::RestoreCodes(back) => candidacy::restore(draft, &back.codes),
        Operation::AdjustFigure {
            model,
            layout,
            boxes,
        } => figure::adjust(draft, *model, *layout, boxes),
        Operation::LabelInFigure(new) => figure::label(draft, new),
        Operation::SetMatrixLevel {
            model,
            categories,
            level,
        } => figure::set_level(draft, *model, categories, *level),
        Operation::AddMemo { memo, edit } => memos::add(draft, *memo, edit),
        Operation::EditMemo { memo, edit } => memos::edit(draft, *memo, edit),
        Operation::DeleteMemos { memos } => memos::delete(draft, memos),
        Operation::FixCriteria(NewCriteria {
            criteria,
            numbers,
            taken,
            note,
        }) => saturation::fix(draft, *criteria, (numbers, taken, note)),
        Operation::WithdrawCriteria { criteria } => saturation::withdraw(draft, *criteria),
        Operation::WriteJudgement(NewJudgement { judgement, edit }) => {
            saturation::write(draft, *judgement, edit)
        }
        Operation::BeginRound(new) => rounds::begin(draft, new),
        Operation::EndRound { round } => rounds::end(draft, *round),
        Operation::SettleDisagreement(new) => rounds::settle(draft, new),
        Operation::RecordMemberCheck(edit) => trust::record_check(draft, edit),
        Operation::DeleteMemberChecks { checks } => trust::delete_checks(draft, checks),
        Operation::RecordDebriefing(edit) => trust::record_debriefing(draft, edit),
        Operation::DeleteDebriefings { debriefings } => {
            trust::delete_debriefings(draft, debriefings)
        }
        Operation::AnswerItem(answer) => trust::answer_item(draft, answer),
        Operation::JudgeConvergence(judgement) => trust::judge_convergence(draft, judgement),
        Operation::DecideNegativeCase(decision) => trust::decide_negative(draft, decision),
        Operation::RateCase(new) => ratings::rate(draft, new),
        Operation::DefineAttribute(new) => attributes::define(draft, new),
        Operation::SetAttributes(table) => attributes::set(draft, table),
        Operation::Several { operations, .. } => several(draft, operations),
    }
}

/// Plans many operations as one act; a refusal names which of them it is about.
fn several(draft: &mut Draft<'_>, operations: &[Operation]) -> Result<(), Refusal> {
    for (index, operation) in operations.iter().enumerate() {
        enter(draft, operation).map_err(|refusal| Refusal::in_step(index, refusal))?;
    }
    Ok(())
}
