//! The operations: plain data, stored in the journal, shown in the history and replayed in tests.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::model::{
    Attributes, BoxShift, CaseId, CodeId, CoderId, CodingId, ComparisonId, CriteriaId,
    DebriefingId, DismissalId, DocumentId, EvidenceId, FigureLayout, Level, Likeness, LinkId,
    MatrixLevel, MemberCheckId, MemoId, ModelId, Paragraph, ParticipantId, Passage, PathId, Place,
    PropertyId, PseudonymId, QuotationId, RelationId, RoundId, SavedQueryId, Speaker, Stance,
    ThinLimits, Valence,
};

use super::{
    AddPlace, AssessCandidate, BringCodings, BringHistory, CodeEdit, ColourCodes, ComparisonEdit,
    ConvergenceJudgement, DebriefingEdit, DecideGap, DefineAttribute, DeletePropositions,
    DeleteSamplings, DocumentEdit, FieldWords, ItemAnswer, JudgeCase, JudgeProposition, LinkEdit,
    MemberCheckEdit, MemoEdit, ModelOfCase, MovePlace, NegativeCaseDecision, NewActor,
    NewCaseLocation, NewCode, NewComparison, NewCriteria, NewDocument, NewFinding, NewJudgement,
    NewLink, NewLocation, NewProperty, NewProposition, NewQuery, NewRound, NewSampling,
    NewSettlement, ProjectEdit, PropertyEdit, PropositionEdit, QueryEdit, RateCase, RelationEdit,
    RemovePlace, RenamePlace, RestoreCodes, SamplingEdit, SetAttributes, SetExample, SplitCode,
    TextEdit, TrimCodes, WhenGone, figure::NewFigureLabel, matrix::NewPath,
};

/// What the analyst asked for.
///
/// In JSON `{"name_of_operation": {fields}}`. Where a field is an id, the command line takes name or path in the tree too.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Operation {
    /// Begin a study.
    NewProject {
        /// Identity of the project.
        id: uuid::Uuid,
        /// Its title.
        title: String,
    },
    /// Change title, note or level names of the study.
    EditProject(ProjectEdit),
    /// Enter one who codes.
    AddCoder {
        /// Identity; every machine makes its own.
        coder: CoderId,
        /// The name.
        name: String,
    },
    /// Enter a case.
    AddCase {
        /// The name.
        name: String,
        /// Its variables.
        #[serde(default)]
        attributes: Attributes,
    },
    /// Change name and variables of a case.
    EditCase {
        /// Which.
        case: CaseId,
        /// The new name.
        name: String,
        /// All its variables.
        #[serde(default)]
        attributes: Attributes,
    },
    /// Remove a case; documents and participants stay.
    DeleteCase {
        /// Which.
        case: CaseId,
    },
    /// Enter a participant.
    AddParticipant {
        /// The pseudonym.
        name: String,
        /// The case.
        #[serde(default)]
        case: Option<CaseId>,
        /// Variables.
        #[serde(default)]
        attributes: Attributes,
    },
    /// Change name, case and variables of a participant.
    EditParticipant {
        /// Which.
        participant: ParticipantId,
        /// The new pseudonym.
        name: String,
        /// The case.
        #[serde(default)]
        case: Option<CaseId>,
        /// All variables.
        #[serde(default)]
        attributes: Attributes,
    },
    /// Remove a participant; the documents stay.
    DeleteParticipant {
        /// Which.
        participant: ParticipantId,
    },
    /// Bring documents in.
    ImportDocuments {
        /// What was read.
        documents: Vec<NewDocument>,
    },
    /// Change what is known of a document.
    EditDocument {
        /// Which.
        document: DocumentId,
        /// What changes.
        #[serde(flatten)]
        edit: DocumentEdit,
    },
    /// Remove documents with their quotations and codings.
    DeleteDocuments {
        /// Which.
        documents: Vec<DocumentId>,
    },
    /// Correct who speaks where.
    SetTurns {
        /// In which document.
        document: DocumentId,
        /// The paragraphs; nothing: as they are.
        #[serde(default)]
        paragraphs: Option<Arc<[Paragraph]>>,
        /// The speakers that paragraphs name by index.
        speakers: Vec<Speaker>,
    },
    /// Correct words of texts; quotations stay on the words that stand.
    EditText {
        /// What is replaced in which documents.
        texts: Vec<TextEdit>,
        /// What becomes of quotations all of whose words go.
        #[serde(default)]
        gone: WhenGone,
    },
    /// Enter a name and what is to stand for it.
    AddPseudonym {
        /// The name.
        name: String,
        /// What is to stand for it.
        replacement: String,
    },
    /// Change a name of the list and what is to stand for it.
    EditPseudonym {
        /// Which.
        pseudonym: PseudonymId,
        /// The name.
        name: String,
        /// What is to stand for it.
        replacement: String,
    },
    /// Take names off the list; texts stay as they are.
    DeletePseudonyms {
        /// Which.
        pseudonyms: Vec<PseudonymId>,
    },
    /// Put pseudonyms in the place of names.
    ApplyPseudonyms {
        /// Fields of rows that get other words.
        fields: Vec<FieldWords>,
        /// What is replaced in texts.
        texts: Vec<TextEdit>,
    },
    /// Make a code.
    AddCode(NewCode),
    /// Give a code another name.
    RenameCode {
        /// Which.
        code: CodeId,
        /// The new name.
        name: String,
    },
    /// Change definition, use, colour or the in-vivo mark of a code.
    EditCode {
        /// Which.
        code: CodeId,
        /// What changes.
        #[serde(flatten)]
        edit: CodeEdit,
    },
    /// Put codes below another code, or at the top.
    MoveCodes {
        /// Which.
        codes: Vec<CodeId>,
        /// Below which; nothing: at the top.
        #[serde(default)]
        parent: Option<CodeId>,
    },
    /// Gather codes under a new concept or category.
    GatherCodes {
        /// Which.
        codes: Vec<CodeId>,
        /// What they are gathered under.
        under: NewCode,
    },
    /// Put a code on another rung.
    SetLevel {
        /// Which.
        code: CodeId,
        /// The rung.
        level: Level,
    },
    /// Make one code of several: their codings and what lies below them go to the last.
    MergeCodes {
        /// What ends.
        from: Vec<CodeId>,
        /// What stays.
        into: CodeId,
    },
    /// Remove codes with what lies below them and their codings.
    DeleteCodes {
        /// Which.
        codes: Vec<CodeId>,
    },
    /// Give codes a colour, with what lies below them where wanted.
    ColourCodes(ColourCodes),
    /// Give some quotations of a code to others, after going through them.
    SplitCode(SplitCode),
    /// Choose the typical or borderline example of a code.
    SetExample(SetExample),
    /// Put likenesses away: they are not proposed again.
    DismissLikeness {
        /// Which.
        likenesses: Vec<Likeness>,
    },
    /// Let likenesses that were put away be proposed again.
    RestoreLikeness {
        /// Which.
        dismissals: Vec<DismissalId>,
    },
    /// Record what a comparison showed.
    RecordComparison(NewComparison),
    /// Change outcome or note of a comparison.
    EditComparison(ComparisonEdit),
    /// Remove comparisons.
    DeleteComparisons {
        /// Which.
        comparisons: Vec<ComparisonId>,
    },
    /// Name a property of a concept or category, with the ends of its dimension.
    AddProperty(NewProperty),
    /// Change a property.
    EditProperty(PropertyEdit),
    /// Remove properties with the places on them.
    DeleteProperties {
        /// Which.
        properties: Vec<PropertyId>,
    },
    /// Keep a query under a name.
    KeepQuery(NewQuery),
    /// Change name or words of a kept query.
    EditQuery(QueryEdit),
    /// Forget kept queries.
    DeleteQueries {
        /// Which.
        queries: Vec<SavedQueryId>,
    },
    /// Say where quotations stand on a dimension.
    LocateQuotations(NewLocation),
    /// Say where cases and participants stand on the dimension of a property.
    LocateCases(NewCaseLocation),
    /// Record in which cases a relation holds.
    RecordFinding(NewFinding),
    /// Write a path through the conditional and consequential matrix.
    WritePath(NewPath),
    /// Remove paths.
    DeletePaths {
        /// Which.
        paths: Vec<PathId>,
    },
    /// Say who acts in a strategy.
    SetActor(NewActor),
    /// Put codes on passages.
    CodePassages {
        /// The passages.
        passages: Vec<Passage>,
        /// Codes that exist.
        #[serde(default)]
        codes: Vec<CodeId>,
        /// Codes to make first.
        #[serde(default)]
        create: Vec<NewCode>,
    },
    /// Bring in codings that were made elsewhere, with who made them and when.
    BringCodings(BringCodings),
    /// Bring in a history of coding that was made elsewhere, act by act, with who did what and when.
    BringHistory(BringHistory),
    /// Make a code of the participant's own words and put it on them.
    CodeInVivo {
        /// The words.
        passage: Passage,
        /// Below which code; nothing: at the top.
        #[serde(default)]
        parent: Option<CodeId>,
    },
    /// Take codes off.
    Uncode {
        /// Which codings.
        codings: Vec<CodingId>,
    },
    /// Exchange the code, keep the passage.
    Recode {
        /// Which codings.
        codings: Vec<CodingId>,
        /// The code that they get.
        code: CodeId,
    },
    /// Move the ends of a quotation.
    ResizeQuotation {
        /// Which.
        quotation: QuotationId,
        /// The new range.
        passage: Passage,
    },
    /// Write the comment of a quotation.
    CommentQuotation {
        /// Which.
        quotation: QuotationId,
        /// The comment; empty removes it.
        comment: String,
    },
    /// Remove quotations with their codings.
    DeleteQuotations {
        /// Which.
        quotations: Vec<QuotationId>,
    },
    /// Say whether incidents are negative cases of their codes.
    MarkNegative {
        /// Which codings.
        codings: Vec<CodingId>,
        /// Whether they are.
        negative: bool,
    },
    /// Weigh codings on the scale of the study.
    WeighCodings {
        /// Which.
        codings: Vec<CodingId>,
        /// How much; nothing: not weighed.
        #[serde(default)]
        weight: Option<u16>,
    },
    /// Link an incident to another; passages become quotations.
    LinkQuotations(NewLink),
    /// Change kind or note of a link.
    EditLink {
        /// Which.
        link: LinkId,
        /// What changes.
        #[serde(flatten)]
        edit: LinkEdit,
    },
    /// Remove links.
    DeleteLinks {
        /// Which.
        links: Vec<LinkId>,
    },
    /// Leave passages uncoded on purpose.
    MarkSeen {
        /// Which.
        passages: Vec<Passage>,
    },
    /// Take up again what oneself had left uncoded within passages.
    UnmarkSeen {
        /// Which.
        passages: Vec<Passage>,
    },
    /// Begin a paradigm model.
    AddModel {
        /// Its identity; nothing: a new one.
        #[serde(default)]
        model: Option<ModelId>,
        /// Its title.
        title: String,
    },
    /// Give a model another title.
    RenameModel {
        /// Which.
        model: ModelId,
        /// The title.
        title: String,
    },
    /// Say which case a model is about, or that it is about all of them.
    SetModelCase(ModelOfCase),
    /// Remove a model with its placements and relations.
    DeleteModel {
        /// Which.
        model: ModelId,
    },
    /// Call a place of a model otherwise, everywhere or in figures of a language.
    RenamePlace(RenamePlace),
    /// Add a place to a model, next to one of the six.
    AddPlace(AddPlace),
    /// Put an added place elsewhere.
    MovePlace(MovePlace),
    /// Remove an added place.
    RemovePlace(RemovePlace),
    /// Put categories at a place of a model, or take them out of it.
    PlaceCategories {
        /// The model.
        model: ModelId,
        /// Which categories.
        categories: Vec<CodeId>,
        /// Where; nothing: nowhere.
        #[serde(default)]
        place: Option<Place>,
    },
    /// Say whether a condition facilitates or constrains.
    SetValence {
        /// The model.
        model: ModelId,
        /// The condition.
        category: CodeId,
        /// What it does.
        #[serde(default)]
        valence: Option<Valence>,
    },
    /// State a relation.
    AddRelation {
        /// The model.
        model: ModelId,
        /// What acts.
        from: CodeId,
        /// On what it acts.
        to: CodeId,
        /// Type, sentence and status.
        #[serde(flatten)]
        edit: RelationEdit,
    },
    /// Change type, sentence or status of a relation.
    EditRelation {
        /// Which.
        relation: RelationId,
        /// What changes.
        #[serde(flatten)]
        edit: RelationEdit,
    },
    /// Remove relations with their evidence.
    DeleteRelations {
        /// Which.
        relations: Vec<RelationId>,
    },
    /// Attach quotations for or against a relation.
    AttachEvidence {
        /// The relation.
        relation: RelationId,
        /// The quotations.
        quotations: Vec<QuotationId>,
        /// On which side they speak.
        stance: Stance,
        /// A note on them.
        #[serde(default)]
        note: String,
    },
    /// Detach evidence.
    DetachEvidence {
        /// Which.
        evidence: Vec<EvidenceId>,
    },
    /// Choose the core category of a model, or give it up.
    ChooseCore {
        /// The model.
        model: ModelId,
        /// The category; nothing: none yet.
        #[serde(default)]
        category: Option<CodeId>,
        /// Why.
        #[serde(default)]
        reason: String,
    },
    /// Write the story line of a model.
    WriteStoryLine {
        /// The model.
        model: ModelId,
        /// Markdown; `[[id]]` is a live name.
        text: String,
    },
    /// Plan whom or what to sample next.
    PlanSampling(NewSampling),
    /// Change a step of sampling, or say what it brought.
    EditSampling(SamplingEdit),
    /// Remove steps of sampling.
    DeleteSamplings(DeleteSamplings),
    /// Decide what is done about a thin place.
    DecideGap(DecideGap),
    /// Say from which number on a concept or category is thin.
    SetThinLimits(ThinLimits),
    /// State a proposition.
    AddProposition(NewProposition),
    /// Change a proposition.
    EditProposition(PropositionEdit),
    /// Remove propositions with what was judged of them.
    DeletePropositions(DeletePropositions),
    /// Say how a case bears on a proposition.
    JudgeProposition(JudgeProposition),
    /// Say whether a model accounts for a case.
    JudgeCase(JudgeCase),
    /// Write of a candidate for the core category, or turn it down.
    AssessCandidate(AssessCandidate),
    /// Drop concepts or categories from the theory; they stay in the codebook.
    TrimCodes(TrimCodes),
    /// Take what was trimmed back into the theory.
    RestoreCodes(RestoreCodes),
    /// Move boxes of a figure, or put all of a layout back where it puts them.
    AdjustFigure {
        /// The model.
        model: ModelId,
        /// The layout whose boxes move.
        layout: FigureLayout,
        /// How far each box is from where the layout puts it; none: lay out again.
        #[serde(default)]
        boxes: Vec<BoxShift>,
    },
    /// Say what a category or concept is called in figures of a language; its name stays.
    LabelInFigure(NewFigureLabel),
    /// Put categories at a level of the conditional and consequential matrix.
    SetMatrixLevel {
        /// The model.
        model: ModelId,
        /// The categories.
        categories: Vec<CodeId>,
        /// The level; nothing: none.
        #[serde(default)]
        level: Option<MatrixLevel>,
    },
    /// Write a memo.
    AddMemo {
        /// Its identity; nothing: a new one.
        #[serde(default)]
        memo: Option<MemoId>,
        /// Kind, title, text and links.
        #[serde(flatten)]
        edit: MemoEdit,
    },
    /// Change a memo.
    EditMemo {
        /// Which.
        memo: MemoId,
        /// What changes.
        #[serde(flatten)]
        edit: MemoEdit,
    },
    /// Remove memos.
    DeleteMemos {
        /// Which.
        memos: Vec<MemoId>,
    },
    /// Fix the criteria of saturation; those that were fixed before stay known.
    FixCriteria(NewCriteria),
    /// Take criteria of saturation back.
    WithdrawCriteria {
        /// Which.
        criteria: CriteriaId,
    },
    /// Write what the researcher judges of saturation.
    WriteJudgement(NewJudgement),
    /// Begin to code documents once more, for reliability. Codings made until it ends belong to it.
    BeginRound(NewRound),
    /// End a round.
    EndRound {
        /// Which.
        round: RoundId,
    },
    /// Rate a category in a case, or take the rating back.
    RateCase(RateCase),
    /// Say of which type the values of an attribute are.
    DefineAttribute(DefineAttribute),
    /// Set attributes of many, as a table gives them.
    SetAttributes(SetAttributes),
    /// Settle a disagreement of two codings; both stay as they were.
    SettleDisagreement(NewSettlement),
    /// Record that a participant was asked to check something, or what came of it.
    RecordMemberCheck(MemberCheckEdit),
    /// Remove member checks.
    DeleteMemberChecks {
        /// Which.
        checks: Vec<MemberCheckId>,
    },
    /// Record what a peer said of the study, or what was answered.
    RecordDebriefing(DebriefingEdit),
    /// Remove debriefings.
    DeleteDebriefings {
        /// Which.
        debriefings: Vec<DebriefingId>,
    },
    /// Write beside an item of a reporting form.
    AnswerItem(ItemAnswer),
    /// Judge what sources of one kind say of a finding.
    JudgeConvergence(ConvergenceJudgement),
    /// Decide what is done about a negative case.
    DecideNegativeCase(NegativeCaseDecision),
    /// Do many things as one act.
    Several {
        /// The parts, in order.
        operations: Vec<Operation>,
        /// What it is called in the history; empty: by the number of its parts.
        #[serde(default)]
        name: String,
    },
}
