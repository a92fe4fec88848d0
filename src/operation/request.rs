//! The operations: plain data, stored in the journal, shown in the history and replayed in tests.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::model::{
    Attributes, CaseId, CodeId, CoderId, CodingId, ContentHash, Counted, CriteriaId,
    CriteriaNumbers, DocumentId, DocumentKind, EvidenceId, JudgementId, Level, MemoId, MemoKind,
    MemoTarget, ModelId, Origin, Paragraph, ParticipantId, Passage, Place, QuotationId, RelationId,
    RelationKind, RelationStatus, Speaker, Stance, Valence,
};

/// What the analyst asked for.
///
/// In JSON an operation is `{"name_of_operation": {fields}}`. Where a field is an id, the command line also takes the
/// name (or the path in the code tree).
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
    /// Remove a model with its placements and relations.
    DeleteModel {
        /// Which.
        model: ModelId,
    },
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
    FixCriteria {
        /// Identity of the new ones; nothing: a new one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        criteria: Option<CriteriaId>,
        /// The numbers; those that are not named are the usual ones.
        #[serde(default)]
        numbers: CriteriaNumbers,
        /// Why these.
        #[serde(default)]
        note: String,
    },
    /// Take criteria of saturation back.
    WithdrawCriteria {
        /// Which.
        criteria: CriteriaId,
    },
    /// Write what the researcher judges of saturation.
    WriteJudgement {
        /// Which; nothing: a new one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        judgement: Option<JudgementId>,
        /// Its words.
        #[serde(flatten)]
        edit: JudgementEdit,
    },
    /// Do many things as one act.
    Several {
        /// The parts, in order.
        operations: Vec<Operation>,
        /// What it is called in the history; empty: by the number of its parts.
        #[serde(default)]
        name: String,
    },
}

/// What changes of the study; nothing: stays.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProjectEdit {
    /// The title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What the study is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Names of the levels, lowest first; an empty one means the usual name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level_names: Option<[String; 3]>,
}

/// A document as it was read, ready to be kept. Its bytes come beside it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NewDocument {
    /// Its name; made unique when taken.
    pub name: String,
    /// What is known of it.
    #[serde(flatten)]
    pub edit: DocumentEdit,
    /// Its paragraphs.
    pub paragraphs: Arc<[Paragraph]>,
    /// Who speaks.
    pub speakers: Vec<Speaker>,
    /// Whether most of it runs from right to left.
    pub right_to_left: bool,
    /// The language, where known.
    pub language: Option<String>,
    /// The text.
    pub text: ContentHash,
    /// Its length in bytes.
    pub length: u32,
    /// Its length in characters.
    pub characters: u32,
    /// Its length in words.
    pub words: u32,
    /// The file.
    pub origin: Origin,
}

/// What changes of a document; nothing: stays. An empty text removes a value.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DocumentEdit {
    /// The name.
    #[serde(default, skip_serializing_if = "Option::is_none", rename = "new_name")]
    pub name: Option<String>,
    /// The kind of source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<DocumentKind>,
    /// Place in the order in which it was conducted, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<u32>,
    /// The date, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// Where it was conducted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Who asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interviewer: Option<String>,
    /// The case; `Some(None)` takes it out of its case.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "double_option"
    )]
    pub case: Option<Option<CaseId>>,
    /// Who took part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub participants: Option<Vec<ParticipantId>>,
    /// All further variables.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attributes: Option<Attributes>,
}

/// A code to make.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NewCode {
    /// Its identity; nothing: a new one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<CodeId>,
    /// Its name.
    pub name: String,
    /// The rung.
    #[serde(default)]
    pub level: Level,
    /// Below which code; nothing: at the top.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<CodeId>,
    /// Definition and the like.
    #[serde(flatten)]
    pub edit: CodeEdit,
}

/// What changes of a code; nothing: stays.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CodeEdit {
    /// What it means.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub definition: Option<String>,
    /// When to use it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub use_when: Option<String>,
    /// When not to use it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_when: Option<String>,
    /// Number of the colour, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub colour: Option<u8>,
    /// Whether the name is the participant's own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_vivo: Option<bool>,
}

/// What changes of a relation; nothing: stays.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RelationEdit {
    /// How the first acts on the second.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<RelationKind>,
    /// The statement in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sentence: Option<String>,
    /// How far it has been verified.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<RelationStatus>,
}

/// What changes of a memo; nothing: stays.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MemoEdit {
    /// The kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<MemoKind>,
    /// The title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The text, Markdown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// All that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub links: Option<Vec<MemoTarget>>,
}

/// A judgement on saturation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct JudgementEdit {
    /// The level that it is about.
    #[serde(default)]
    pub counted: Counted,
    /// The words; empty removes it.
    pub text: String,
}

/// Keeps “not named” and “named as nothing” apart in JSON.
mod double_option {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub fn serialize<S: Serializer, T: Serialize>(
        value: &Option<Option<T>>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        value
            .as_ref()
            .and_then(Option::as_ref)
            .serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
        deserializer: D,
    ) -> Result<Option<Option<T>>, D::Error> {
        Option::<T>::deserialize(deserializer).map(Some)
    }
}
