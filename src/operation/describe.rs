//! What an operation is called: the label of “Undo …” and the sentence in the history.

use crate::model::{AttributeType, CriteriaNumbers, MatrixLevel, Message, Project};

use super::step_history::told_place;
use super::texts::TextEdit;
use super::{NewCriteria, NewJudgement, NewLink, Operation};

/// Returns the message of the act's name, for “Undo …”: for example “rename code”.
pub fn label(operation: &Operation) -> Message {
    match operation {
        Operation::Several { name, .. } if !name.is_empty() => {
            Message::new("act-named").with("name", name.as_str())
        }
        Operation::CodePassages { passages, .. } => code_passages_label(passages.len()),
        other => Message::new(act_key(other)),
    }
}

/// Returns the message of the name of an act that codes so many passages.
pub fn code_passages_label(count: usize) -> Message {
    match count {
        0 | 1 => Message::new("act-code-passages"),
        _ => Message::new("act-code-passages-many").with("count", count),
    }
}

/// Returns the sentence of the history: what was done to what, in names as they were before it.
pub fn describe(project: &Project, operation: &Operation) -> Message {
    let say = Said { project };
    match operation {
        Operation::NewProject { title, .. } => name("did-new-project", title),
        Operation::EditProject(_) => Message::new("did-edit-project"),
        Operation::AddCoder { name: coder, .. } => name("did-add-coder", coder),
        Operation::AddCase { name: case, .. } => name("did-add-case", case),
        Operation::EditCase { name: case, .. } => name("did-edit-case", case),
        Operation::DeleteCase { case } => name(
            "did-delete-case",
            project.cases.get(*case).map_or("", |case| &case.name),
        ),
        Operation::AddParticipant {
            name: participant, ..
        } => name("did-add-participant", participant),
        Operation::EditParticipant {
            name: participant, ..
        } => name("did-edit-participant", participant),
        Operation::DeleteParticipant { participant } => name(
            "did-delete-participant",
            project
                .participants
                .get(*participant)
                .map_or("", |participant| &participant.name),
        ),
        Operation::ImportDocuments { documents } => {
            let first = documents
                .first()
                .map_or("", |document| document.name.as_str());
            name("did-import-documents", first).with("count", documents.len())
        }
        Operation::EditDocument { document, edit } => say.document_edit(*document, edit),
        Operation::DeleteDocuments { documents } => {
            say.documents("did-delete-documents", documents)
        }
        Operation::SetTurns { document, .. } => {
            name("did-set-turns", project.document_name(*document))
        }
        Operation::EditText { texts, .. } => say.text_edit(texts),
        // What stands for a name is said, never the name.
        Operation::AddPseudonym { replacement, .. } => {
            name("did-add-pseudonym", replacement.trim())
        }
        Operation::EditPseudonym { replacement, .. } => {
            name("did-edit-pseudonym", replacement.trim())
        }
        Operation::DeletePseudonyms { pseudonyms } => {
            Message::new("did-delete-pseudonyms").with("count", pseudonyms.len())
        }
        Operation::ApplyPseudonyms { fields, texts } => Message::new("did-apply-pseudonyms")
            .with("count", replacements(texts) + fields.len())
            .with("documents", texts.len()),
        Operation::AddCode(code) => say.new_code("did-add-code", code),
        Operation::RenameCode { code, name: new } => {
            name("did-rename-code", project.code_name(*code)).with("new", new.trim())
        }
        Operation::EditCode { code, .. } => name("did-edit-code", project.code_name(*code)),
        Operation::MoveCodes { codes, parent } => say.move_codes(codes, *parent),
        Operation::GatherCodes { codes, under } => say.gathered("did-gather-codes", codes, under),
        Operation::SetLevel { code, level } => {
            name("did-set-level", project.code_name(*code)).with("level", level.key())
        }
        Operation::MergeCodes { from, into } => say
            .codes("did-merge-codes", from)
            .with("into", project.code_name(*into)),
        Operation::DeleteCodes { codes } => say.deleted_codes(codes),
        Operation::ColourCodes(colour) => say.codes("did-colour-codes", &colour.codes),
        Operation::SplitCode(split) => say.split(split),
        Operation::SetExample(set) => say.example(set),
        Operation::DismissLikeness { likenesses } => say.likenesses(likenesses),
        Operation::RestoreLikeness { dismissals } => {
            Message::new("did-restore-likeness").with("count", dismissals.len())
        }
        Operation::RecordComparison(new) => {
            say.comparison("did-record-comparison", (new.left, new.right), new.outcome)
        }
        Operation::EditComparison(edit) => {
            say.known_comparison("did-edit-comparison", Some(edit.comparison))
        }
        Operation::DeleteComparisons { comparisons } => say
            .known_comparison("did-delete-comparisons", comparisons.first().copied())
            .with("count", comparisons.len()),
        Operation::AddProperty(new) => {
            name("did-add-property", new.name.trim()).with("code", project.code_name(new.code))
        }
        Operation::EditProperty(edit) => say.property("did-edit-property", Some(edit.property)),
        Operation::DeleteProperties { properties } => say
            .property("did-delete-properties", properties.first().copied())
            .with("count", properties.len()),
        Operation::KeepQuery(new) => name("did-keep-query", new.name.trim()),
        Operation::EditQuery(edit) => say.query("did-edit-query", Some(edit.query)),
        Operation::DeleteQueries { queries } => say
            .query("did-delete-queries", queries.first().copied())
            .with("count", queries.len()),
        Operation::LocateQuotations(new) => say
            .property("did-locate-quotations", Some(new.property))
            .with("count", new.quotations.len()),
        Operation::LocateCases(new) => say.case_location(new),
        Operation::RecordFinding(new) => say.finding(new),
        Operation::WritePath(new) => say.path(new),
        Operation::DeletePaths { paths } => say.gone_paths(paths),
        Operation::SetActor(new) => say.actor(new.category, &new.actor),
        Operation::BringCodings(new) => {
            let codings = new.brought.iter().map(|row| row.which.len());
            Message::new("did-bring-codings")
                .with("count", codings.sum::<usize>())
                .with("codes", new.names.len())
        }
        Operation::BringHistory(new) => {
            let (marks, codes) = new.counts();
            Message::new("did-bring-history")
                .with("count", marks)
                .with("codes", codes)
        }
        Operation::CodePassages {
            passages,
            codes,
            create,
        } => say.with_passages(say.coded(codes, create), passages),
        Operation::CodeInVivo { passage, .. } => Message::new("did-code-in-vivo")
            .with("words", excerpt(passage.words()))
            .with("document", project.document_name(passage.document())),
        Operation::Uncode { codings } => say.codings("did-uncode", codings),
        Operation::Recode { codings, code } => say
            .codings("did-recode", codings)
            .with("new", project.code_name(*code)),
        Operation::ResizeQuotation { quotation, .. } => {
            say.quotation("did-resize-quotation", *quotation)
        }
        Operation::CommentQuotation { quotation, .. } => {
            say.quotation("did-comment-quotation", *quotation)
        }
        Operation::DeleteQuotations { quotations } => {
            let first = quotations.first().copied();
            first
                .map_or_else(
                    || Message::new("did-delete-quotations"),
                    |first| say.quotation("did-delete-quotations", first),
                )
                .with("count", quotations.len())
        }
        Operation::MarkNegative { codings, negative } => {
            let key = if *negative {
                "did-mark-negative"
            } else {
                "did-unmark-negative"
            };
            say.codings(key, codings)
        }
        Operation::WeighCodings { codings, weight } => match weight {
            Some(weight) => say
                .codings("did-weigh-codings", codings)
                .with("weight", u64::from(*weight)),
            None => say.codings("did-unweigh-codings", codings),
        },
        Operation::LinkQuotations(NewLink {
            incident,
            target,
            edit,
        }) => Message::new("did-link-quotations")
            .with("words", say.incident(incident))
            .with("target", say.incident(target))
            .with("kind", edit.kind.unwrap_or_default().key()),
        Operation::EditLink { link, .. } => say.link("did-edit-link", Some(*link)),
        Operation::DeleteLinks { links } => say
            .link("did-delete-links", links.first().copied())
            .with("count", links.len()),
        Operation::MarkSeen { passages } => say.passages("did-mark-seen", passages),
        Operation::UnmarkSeen { passages } => say.passages("did-unmark-seen", passages),
        Operation::AddModel { title, .. } => name("did-add-model", title),
        Operation::RenameModel { model, title } => say
            .model("did-rename-model", *model)
            .with("new", title.trim()),
        Operation::SetModelCase(new) => say.model_case(new),
        Operation::DeleteModel { model } => say.model("did-delete-model", *model),
        Operation::PlaceCategories {
            model,
            categories,
            place,
        } => {
            let key = if place.is_some() {
                "did-place-categories"
            } else {
                "did-unplace-categories"
            };
            let said = say.codes(key, categories);
            let said = match place {
                Some(place) => told_place(said, *place, say.given_name(*model, *place)),
                None => said,
            };
            said.with("model", say.model_title(*model))
        }
        Operation::RenamePlace(new) => say.renamed_place(new),
        Operation::AddPlace(new) => say.added_place(new),
        Operation::MovePlace(new) => say.of_place("did-move-place", new.model, new.place),
        Operation::RemovePlace(gone) => say.of_place("did-remove-place", gone.model, gone.place),
        Operation::SetValence { category, .. } => {
            name("did-set-valence", project.code_name(*category))
        }
        Operation::AddRelation { from, to, .. } => {
            name("did-add-relation", project.code_name(*from)).with("to", project.code_name(*to))
        }
        Operation::EditRelation { relation, .. } => {
            say.relation("did-edit-relation", Some(*relation))
        }
        Operation::DeleteRelations { relations } => say
            .relation("did-delete-relations", relations.first().copied())
            .with("count", relations.len()),
        Operation::AttachEvidence {
            relation,
            quotations,
            ..
        } => say
            .relation("did-attach-evidence", Some(*relation))
            .with("count", quotations.len()),
        Operation::DetachEvidence { evidence } => {
            let first = evidence
                .first()
                .and_then(|evidence| project.evidence.get(*evidence));
            say.relation(
                "did-detach-evidence",
                first.map(|evidence| evidence.relation),
            )
            .with("count", evidence.len())
        }
        Operation::ChooseCore {
            category: Some(category),
            ..
        } => name("did-choose-core", project.code_name(*category)),
        Operation::ChooseCore { .. } => Message::new("did-give-up-core"),
        Operation::WriteStoryLine { model, .. } => say.model("did-write-story-line", *model),
        Operation::PlanSampling(_)
        | Operation::EditSampling(_)
        | Operation::DeleteSamplings(_)
        | Operation::DecideGap(_)
        | Operation::SetThinLimits(_)
        | Operation::AddProposition(_)
        | Operation::EditProposition(_)
        | Operation::DeletePropositions(_)
        | Operation::JudgeProposition(_)
        | Operation::JudgeCase(_)
        | Operation::AssessCandidate(_)
        | Operation::TrimCodes(_)
        | Operation::RestoreCodes(_) => say.selective(operation),
        Operation::AdjustFigure { model, boxes, .. } if boxes.is_empty() => {
            say.model("did-lay-out-again", *model)
        }
        Operation::AdjustFigure { model, .. } => say.model("did-adjust-figure", *model),
        Operation::LabelInFigure(new) => {
            name("did-label-in-figure", project.code_name(new.code)).with("new", new.text.trim())
        }
        Operation::SetMatrixLevel {
            categories, level, ..
        } => say
            .codes("did-set-matrix-level", categories)
            .with("level", level.map_or("none", MatrixLevel::key)),
        Operation::AddMemo { edit, .. } => name(
            "did-add-memo",
            &memo_title(edit.title.as_deref(), edit.text.as_deref()),
        ),
        Operation::EditMemo { memo, .. } => {
            let memo = project.memos.get(*memo);
            let title = memo.map(|memo| memo_title(Some(&memo.title), Some(&memo.text)));
            name("did-edit-memo", &title.unwrap_or_default())
        }
        Operation::DeleteMemos { memos } => {
            let memo = memos.first().and_then(|memo| project.memos.get(*memo));
            let title = memo.map(|memo| memo_title(Some(&memo.title), Some(&memo.text)));
            name("did-delete-memos", &title.unwrap_or_default()).with("count", memos.len())
        }
        Operation::FixCriteria(NewCriteria { numbers, .. }) => criteria(numbers),
        Operation::WithdrawCriteria { .. } => Message::new("did-withdraw-criteria"),
        Operation::WriteJudgement(NewJudgement { edit, .. }) if edit.text.trim().is_empty() => {
            Message::new("did-remove-judgement")
        }
        Operation::WriteJudgement(NewJudgement { edit, .. }) => {
            Message::new("did-write-judgement").with("words", excerpt(&edit.text))
        }
        Operation::BeginRound(new) => {
            let key = if new.blind {
                "did-begin-round-blind"
            } else {
                "did-begin-round"
            };
            name(key, new.name.trim()).with("count", new.documents.len())
        }
        Operation::EndRound { round } => {
            let round = project.rounds.get(*round);
            name("did-end-round", round.map_or("", |round| &round.name))
        }
        Operation::RecordMemberCheck(_)
        | Operation::DeleteMemberChecks { .. }
        | Operation::RecordDebriefing(_)
        | Operation::DeleteDebriefings { .. }
        | Operation::AnswerItem(_)
        | Operation::JudgeConvergence(_)
        | Operation::DecideNegativeCase(_) => say.trust(operation),
        Operation::SettleDisagreement(new) => {
            let either = match new.left_codings.is_empty() {
                true => &new.right_codings,
                false => &new.left_codings,
            };
            say.codings("did-settle-disagreement", either)
                .with("decision", new.decision.key())
        }
        Operation::RateCase(new) => say.rating(new),
        Operation::DefineAttribute(new) => {
            let kind = new.kind.as_ref().map_or("none", AttributeType::key);
            name("did-define-attribute", new.name.trim()).with("kind", kind)
        }
        Operation::SetAttributes(table) => Message::new("did-set-attributes")
            .with("count", table.rows.len())
            .with("owner", table.owner.key()),
        Operation::Several {
            operations,
            name: own,
        } => say.several(operations, own),
    }
}

fn criteria(numbers: &CriteriaNumbers) -> Message {
    Message::new("did-fix-criteria")
        .with("base", usize::from(numbers.base))
        .with("run", usize::from(numbers.run))
        .with("percent", usize::from(numbers.most_new_percent))
        .with("initial", usize::from(numbers.initial))
        .with("stopping", usize::from(numbers.stopping))
}

/// Answers with names of what the project holds.
pub(super) struct Said<'a> {
    pub(super) project: &'a Project,
}

pub(super) fn replacements(texts: &[TextEdit]) -> usize {
    texts.iter().map(|edit| edit.replacements.len()).sum()
}

pub(super) fn name(key: &str, name: &str) -> Message {
    Message::new(key).with("name", name)
}

/// Returns the first words, as much as a line of the history holds.
pub(super) fn excerpt(words: &str) -> String {
    first_words(words, 80)
}

/// Returns the first words of a text on one line, no more than so many characters; with an ellipsis where more follow.
pub fn first_words(words: &str, most: usize) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= most {
        return line;
    }
    let head: String = line.chars().take(most).collect();
    let head = head
        .rsplit_once(' ')
        .map_or(head.as_str(), |(head, _)| head);
    format!("{head} …")
}

fn memo_title(title: Option<&str>, text: Option<&str>) -> String {
    let title = title.unwrap_or_default().trim();
    if title.is_empty() {
        excerpt(text.unwrap_or_default())
    } else {
        title.to_owned()
    }
}

fn act_key(operation: &Operation) -> &'static str {
    match operation {
        Operation::NewProject { .. } => "act-new-project",
        Operation::EditProject(_) => "act-edit-project",
        Operation::AddCoder { .. } => "act-add-coder",
        Operation::AddCase { .. } => "act-add-case",
        Operation::EditCase { .. } => "act-edit-case",
        Operation::DeleteCase { .. } => "act-delete-case",
        Operation::AddParticipant { .. } => "act-add-participant",
        Operation::EditParticipant { .. } => "act-edit-participant",
        Operation::DeleteParticipant { .. } => "act-delete-participant",
        Operation::ImportDocuments { .. } => "act-import-documents",
        Operation::EditDocument { .. } => "act-edit-document",
        Operation::DeleteDocuments { .. } => "act-delete-documents",
        Operation::SetTurns { .. } => "act-set-turns",
        Operation::EditText { .. } => "act-edit-text",
        Operation::AddPseudonym { .. } => "act-add-pseudonym",
        Operation::EditPseudonym { .. } => "act-edit-pseudonym",
        Operation::DeletePseudonyms { .. } => "act-delete-pseudonyms",
        Operation::ApplyPseudonyms { .. } => "act-apply-pseudonyms",
        Operation::AddCode(_) => "act-add-code",
        Operation::RenameCode { .. } => "act-rename-code",
        Operation::EditCode { .. } => "act-edit-code",
        Operation::MoveCodes { .. } => "act-move-codes",
        Operation::GatherCodes { .. } => "act-gather-codes",
        Operation::SetLevel { .. } => "act-set-level",
        Operation::MergeCodes { .. } => "act-merge-codes",
        Operation::DeleteCodes { .. } => "act-delete-codes",
        Operation::ColourCodes(_) => "act-colour-codes",
        Operation::SplitCode(_) => "act-split-code",
        Operation::SetExample(_) => "act-set-example",
        Operation::DismissLikeness { .. } => "act-dismiss-likeness",
        Operation::RestoreLikeness { .. } => "act-restore-likeness",
        Operation::RecordComparison(_) => "act-record-comparison",
        Operation::EditComparison(_) => "act-edit-comparison",
        Operation::DeleteComparisons { .. } => "act-delete-comparisons",
        Operation::AddProperty(_) => "act-add-property",
        Operation::EditProperty(_) => "act-edit-property",
        Operation::DeleteProperties { .. } => "act-delete-properties",
        Operation::KeepQuery(_) => "act-keep-query",
        Operation::EditQuery(_) => "act-edit-query",
        Operation::DeleteQueries { .. } => "act-delete-queries",
        Operation::LocateQuotations(_) => "act-locate-quotations",
        Operation::LocateCases(_) => "act-locate-cases",
        Operation::RecordFinding(_) => "act-record-finding",
        Operation::WritePath(_) => "act-write-path",
        Operation::DeletePaths { .. } => "act-delete-paths",
        Operation::SetActor(_) => "act-set-actor",
        Operation::BringCodings(_) => "act-bring-codings",
        Operation::BringHistory(_) => "act-bring-history",
        Operation::CodePassages { .. } => "act-code-passages",
        Operation::CodeInVivo { .. } => "act-code-in-vivo",
        Operation::Uncode { .. } => "act-uncode",
        Operation::Recode { .. } => "act-recode",
        Operation::ResizeQuotation { .. } => "act-resize-quotation",
        Operation::CommentQuotation { .. } => "act-comment-quotation",
        Operation::DeleteQuotations { .. } => "act-delete-quotations",
        Operation::MarkNegative { .. } => "act-mark-negative",
        Operation::WeighCodings { .. } => "act-weigh-codings",
        Operation::LinkQuotations(_) => "act-link-quotations",
        Operation::EditLink { .. } => "act-edit-link",
        Operation::DeleteLinks { .. } => "act-delete-links",
        Operation::MarkSeen { .. } => "act-mark-seen",
        Operation::UnmarkSeen { .. } => "act-unmark-seen",
        Operation::AddModel { .. } => "act-add-model",
        Operation::RenameModel { .. } => "act-rename-model",
        Operation::SetModelCase(_) => "act-set-model-case",
        Operation::DeleteModel { .. } => "act-delete-model",
        Operation::RenamePlace(_) => "act-rename-place",
        Operation::AddPlace(_) => "act-add-place",
        Operation::MovePlace(_) => "act-move-place",
        Operation::RemovePlace(_) => "act-remove-place",
        Operation::PlaceCategories { .. } => "act-place-categories",
        Operation::SetValence { .. } => "act-set-valence",
        Operation::AddRelation { .. } => "act-add-relation",
        Operation::EditRelation { .. } => "act-edit-relation",
        Operation::DeleteRelations { .. } => "act-delete-relations",
        Operation::AttachEvidence { .. } => "act-attach-evidence",
        Operation::DetachEvidence { .. } => "act-detach-evidence",
        Operation::ChooseCore { .. } => "act-choose-core",
        Operation::WriteStoryLine { .. } => "act-write-story-line",
        Operation::PlanSampling(_) => "act-plan-sampling",
        Operation::EditSampling(_) => "act-edit-sampling",
        Operation::DeleteSamplings(_) => "act-delete-samplings",
        Operation::DecideGap(_) => "act-decide-gap",
        Operation::SetThinLimits(_) => "act-set-thin-limits",
        Operation::AddProposition(_) => "act-add-proposition",
        Operation::EditProposition(_) => "act-edit-proposition",
        Operation::DeletePropositions(_) => "act-delete-propositions",
        Operation::JudgeProposition(_) => "act-judge-proposition",
        Operation::JudgeCase(_) => "act-judge-case",
        Operation::AssessCandidate(_) => "act-assess-candidate",
        Operation::TrimCodes(_) => "act-trim-codes",
        Operation::RestoreCodes(_) => "act-restore-codes",
        Operation::AdjustFigure { boxes, .. } if boxes.is_empty() => "act-lay-out-again",
        Operation::AdjustFigure { .. } => "act-adjust-figure",
        Operation::LabelInFigure(_) => "act-label-in-figure",
        Operation::SetMatrixLevel { .. } => "act-set-matrix-level",
        Operation::AddMemo { .. } => "act-add-memo",
        Operation::EditMemo { .. } => "act-edit-memo",
        Operation::DeleteMemos { .. } => "act-delete-memos",
        Operation::FixCriteria(_) => "act-fix-criteria",
        Operation::WithdrawCriteria { .. } => "act-withdraw-criteria",
        Operation::WriteJudgement(_) => "act-write-judgement",
        Operation::BeginRound(_) => "act-begin-round",
        Operation::EndRound { .. } => "act-end-round",
        Operation::SettleDisagreement(_) => "act-settle-disagreement",
        Operation::RecordMemberCheck(_) => "act-record-member-check",
        Operation::DeleteMemberChecks { .. } => "act-delete-member-checks",
        Operation::RecordDebriefing(_) => "act-record-debriefing",
        Operation::DeleteDebriefings { .. } => "act-delete-debriefings",
        Operation::AnswerItem(_) => "act-answer-item",
        Operation::JudgeConvergence(_) => "act-judge-convergence",
        Operation::DecideNegativeCase(_) => "act-decide-negative-case",
        Operation::RateCase(_) => "act-rate-case",
        Operation::DefineAttribute(_) => "act-define-attribute",
        Operation::SetAttributes(_) => "act-set-attributes",
        Operation::Several { .. } => "act-several",
    }
}
