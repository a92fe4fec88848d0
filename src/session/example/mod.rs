//! The example study, made through the door as a researcher would have made it: day by day, act by act.
//!
//! Everything in it is invented. It is made in memory, with ids and times that come out the same each time, and then
//! written into the folder as one file.

mod study;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::import;
use crate::model::{
    CaseId, CodeId, DocumentId, Level, MemoTarget, ParticipantId, Passage, QuotationId, RelationId,
    SpeakerRole, TextRange, Time,
};
use crate::operation::{
    CodeEdit, DocumentEdit, MemoEdit, NewCode, Operation, ProjectEdit, Refusal, RelationEdit,
};

use super::bring_in::Sheet;
use super::{Desk, Failure};
use study::{Study, StudyCode, StudyCoding, StudyDocument, StudyLink, StudyMemo};

/// The name of the project file that is made.
pub const EXAMPLE_FILE: &str = "example-study.gwk";

/// 3 February 2025, 08:00 UTC: the first day of the invented study.
const FIRST_DAY: Time = Time(1_738_569_600_000);

const DAY_MS: i64 = 86_400_000;

/// The day on which coding gives way to axial coding.
const AXIAL_DAY: i64 = 24;

/// The day on which the core category is chosen and the story line written.
const SELECTIVE_DAY: i64 = 30;

/// Makes the example study in `folder` and returns the project file; one that is there already is left alone.
///
/// # Errors
///
/// When the folder cannot be made or written.
pub fn make_example(folder: &Path) -> Result<PathBuf, Failure> {
    std::fs::create_dir_all(folder).map_err(|error| Failure::file(folder, &error))?;
    let path = folder.join(EXAMPLE_FILE);
    if path.exists() {
        return Ok(path);
    }
    example_in_memory()?.backup(&path)?;
    Ok(path)
}

/// Makes the example study in memory.
///
/// # Errors
///
/// When the study as it is written down does not go through the door; a test holds that it does.
pub fn example_in_memory() -> Result<Desk, Failure> {
    let broken = |error: serde_json::Error| Failure::Bug {
        detail: error.to_string(),
    };
    let study = study::read().map_err(broken)?;
    let desk = Desk::fixed(
        &study.title,
        FIRST_DAY,
        study.documents.first().map_or("", |row| &row.interviewer),
    )?;
    let mut maker = Maker {
        desk,
        study,
        codes: HashMap::new(),
        documents: HashMap::new(),
    };
    maker.people()?;
    maker.documents()?;
    maker.open_coding()?;
    maker.refine()?;
    maker.axial_coding()?;
    maker.selective_coding()?;
    maker.memos()?;
    Ok(maker.desk)
}

/// Makes the study step by step.
struct Maker {
    desk: Desk,
    study: Study,
    /// Codes by the name they have now.
    codes: HashMap<String, CodeId>,
    /// Documents by file name.
    documents: HashMap<String, DocumentId>,
}

impl Maker {
    fn people(&mut self) -> Result<(), Failure> {
        let note = Some(self.study.note.clone());
        self.act(Operation::EditProject(ProjectEdit {
            note,
            ..ProjectEdit::default()
        }))?;
        for case in std::mem::take(&mut self.study.cases) {
            self.act(Operation::AddCase {
                name: case.name,
                attributes: case.attributes,
            })?;
        }
        for person in std::mem::take(&mut self.study.participants) {
            let (name, attributes) = (person.name, person.attributes);
            let case = person.case.as_deref().and_then(|case| self.case(case));
            self.act(Operation::AddParticipant {
                name,
                case,
                attributes,
            })?;
        }
        Ok(())
    }

    fn documents(&mut self) -> Result<(), Failure> {
        let documents = std::mem::take(&mut self.study.documents);
        for document in &documents {
            let sheet = self.sheet(document)?;
            self.desk.import(&[sheet], "")?;
            if let Some(row) = self.desk.project().document_named(&document.name) {
                self.documents.insert(document.file.clone(), row.id);
            }
        }
        Ok(())
    }

    fn sheet(&self, document: &StudyDocument) -> Result<Sheet, Failure> {
        let bytes = study::FILES
            .iter()
            .find(|(name, _)| *name == document.file)
            .map(|(_, text)| text.as_bytes());
        let bytes: Arc<[u8]> = bytes.unwrap_or_default().into();
        let mut draft = import::read(&document.file, &bytes, &import::Options::default())?;
        for speaker in &mut draft.speakers {
            if document.interviewer_labels.contains(&speaker.label) {
                speaker.role = SpeakerRole::Interviewer;
            } else if let Some(name) = document.speakers.get(&speaker.label) {
                speaker.role = SpeakerRole::Participant;
                speaker.participant = self.participant(name);
            }
        }
        let edit = DocumentEdit {
            name: Some(document.name.clone()),
            kind: Some(document.kind),
            date: Some(document.date.clone()),
            place: Some(document.place.clone()),
            interviewer: Some(document.interviewer.clone()),
            case: document.case.as_deref().map(|case| self.case(case)),
            participants: Some(
                document
                    .participants
                    .iter()
                    .filter_map(|name| self.participant(name))
                    .collect(),
            ),
            ..DocumentEdit::default()
        };
        Ok(Sheet {
            file_name: document.file.clone(),
            bytes,
            draft: Arc::new(draft),
            edit,
        })
    }

    /// Codes day by day, each code made where it is first needed, under the name that it had first.
    fn open_coding(&mut self) -> Result<(), Failure> {
        let mut day = 0;
        for coding in std::mem::take(&mut self.study.codings) {
            if coding.day != day {
                day = coding.day;
                self.begin_day(day);
            }
            self.code(&coding)?;
        }
        Ok(())
    }

    fn code(&mut self, coding: &StudyCoding) -> Result<(), Failure> {
        let passage = self.passage(&coding.document, &coding.quote)?;
        let (mut codes, mut create) = (Vec::new(), Vec::new());
        for name in &coding.codes {
            let first = self.first_name(name);
            match self.codes.get(&first) {
                Some(code) => codes.push(*code),
                None => create.push(NewCode {
                    name: first,
                    edit: self.in_vivo(name),
                    ..NewCode::default()
                }),
            }
        }
        let range = passage.range();
        let document = passage.document();
        let new: Vec<String> = create.iter().map(|code| code.name.clone()).collect();
        self.act(Operation::CodePassages {
            passages: vec![passage],
            codes,
            create,
        })?;
        for name in new {
            self.learn(&name)?;
        }
        if let (Some(comment), Some(quotation)) = (
            &coding.comment,
            self.desk.project().quotation_at(document, range),
        ) {
            self.act(Operation::CommentQuotation {
                quotation,
                comment: comment.clone(),
            })?;
        }
        Ok(())
    }

    fn refine(&mut self) -> Result<(), Failure> {
        self.begin_day(AXIAL_DAY - 1);
        for rename in std::mem::take(&mut self.study.renames) {
            let code = self.find_code(&rename.from)?;
            self.desk.perform(
                Operation::RenameCode {
                    code,
                    name: rename.to.clone(),
                },
                &rename.reason,
            )?;
            self.codes.insert(rename.to, code);
        }
        for merge in std::mem::take(&mut self.study.merges) {
            let from = merge
                .from
                .iter()
                .map(|name| self.find_code(name))
                .collect::<Result<_, _>>()?;
            let into = self.find_code(&merge.into)?;
            self.desk
                .perform(Operation::MergeCodes { from, into }, &merge.reason)?;
        }
        Ok(())
    }

    fn axial_coding(&mut self) -> Result<(), Failure> {
        self.begin_day(AXIAL_DAY);
        for code in std::mem::take(&mut self.study.codebook) {
            self.gather(&code)?;
        }
        let title = self.study.model.title.clone();
        self.act(Operation::AddModel { model: None, title })?;
        for place in std::mem::take(&mut self.study.model.places) {
            let (model, category) = (self.model()?, self.find_code(&place.category)?);
            let categories = vec![category];
            self.act(Operation::PlaceCategories {
                model,
                categories,
                place: Some(place.place),
            })?;
            if place.valence.is_some() {
                self.act(Operation::SetValence {
                    model,
                    category,
                    valence: place.valence,
                })?;
            }
        }
        for relation in std::mem::take(&mut self.study.model.relations) {
            self.relate(&relation)?;
        }
        Ok(())
    }

    /// Gathers what lies below `code`, lowest first, and defines it.
    fn gather(&mut self, code: &StudyCode) -> Result<CodeId, Failure> {
        let mut children = Vec::new();
        for child in &code.children {
            children.push(self.gather(child)?);
        }
        let edit = CodeEdit {
            definition: code.definition.clone(),
            use_when: code.when.clone(),
            not_when: code.when_not.clone(),
            ..CodeEdit::default()
        };
        if code.level == Level::Open {
            let id = self.find_code(&code.name)?;
            if edit != CodeEdit::default() {
                self.act(Operation::EditCode { code: id, edit })?;
            }
            return Ok(id);
        }
        let under = NewCode {
            name: code.name.clone(),
            level: code.level,
            edit,
            ..NewCode::default()
        };
        if children.is_empty() {
            self.act(Operation::AddCode(under))?;
        } else {
            self.act(Operation::GatherCodes {
                codes: children,
                under,
            })?;
        }
        self.learn(&code.name)
    }

    fn relate(&mut self, relation: &study::StudyRelation) -> Result<(), Failure> {
        let (model, from, to) = (
            self.model()?,
            self.find_code(&relation.from)?,
            self.find_code(&relation.to)?,
        );
        let edit = RelationEdit {
            kind: Some(relation.kind),
            sentence: Some(relation.sentence.clone()),
            status: Some(relation.status),
        };
        self.act(Operation::AddRelation {
            model,
            from,
            to,
            edit,
        })?;
        let last: Option<RelationId> = self.desk.project().relations_in(model).next_back();
        for evidence in &relation.evidence {
            let Some(relation) = last else { break };
            let quotations = vec![self.quotation(&evidence.document, &evidence.quote)?];
            let note = evidence.note.clone().unwrap_or_default();
            let stance = evidence.stance;
            self.act(Operation::AttachEvidence {
                relation,
                quotations,
                stance,
                note,
            })?;
        }
        Ok(())
    }

    fn selective_coding(&mut self) -> Result<(), Failure> {
        self.begin_day(SELECTIVE_DAY);
        let model = self.model()?;
        let category = Some(self.find_code(&self.study.model.core_category.clone())?);
        let reason = self.study.model.core_reason.clone();
        self.act(Operation::ChooseCore {
            model,
            category,
            reason,
        })?;
        let mut text = self.study.model.story_line.clone();
        for (name, code) in &self.codes {
            text = text.replace(&format!("[[{name}]]"), &format!("[[{code}]]"));
        }
        self.act(Operation::WriteStoryLine { model, text })
    }

    fn memos(&mut self) -> Result<(), Failure> {
        for memo in std::mem::take(&mut self.study.memos) {
            self.memo(&memo)?;
        }
        Ok(())
    }

    fn memo(&mut self, memo: &StudyMemo) -> Result<(), Failure> {
        let links = memo
            .links
            .iter()
            .map(|link| self.link(link))
            .collect::<Result<Vec<_>, _>>()?;
        let edit = MemoEdit {
            kind: Some(memo.kind),
            title: Some(memo.title.clone()),
            text: Some(memo.text.clone()),
            links: Some(links),
        };
        self.act(Operation::AddMemo { memo: None, edit })
    }

    fn link(&self, link: &StudyLink) -> Result<MemoTarget, Failure> {
        match (&link.code, &link.document, &link.quote) {
            (Some(code), _, _) => Ok(MemoTarget::Code(self.find_code(code)?)),
            (None, Some(document), Some(quote)) => {
                Ok(MemoTarget::Quotation(self.quotation(document, quote)?))
            }
            (None, document, _) => {
                let document = document.as_deref().unwrap_or_default();
                Ok(MemoTarget::Document(self.document(document)?))
            }
        }
    }

    fn act(&mut self, operation: Operation) -> Result<(), Failure> {
        self.desk.perform(operation, "").map(|_| ())
    }

    fn begin_day(&mut self, day: i64) {
        self.desk.set_time(Time(FIRST_DAY.0 + day * DAY_MS));
    }

    /// Returns the name under which a code was first made.
    fn first_name(&self, name: &str) -> String {
        let rename = self.study.renames.iter().find(|rename| rename.to == name);
        rename.map_or_else(|| name.to_owned(), |rename| rename.from.clone())
    }

    fn in_vivo(&self, name: &str) -> CodeEdit {
        let in_vivo = find(&self.study.codebook, name).is_some_and(|code| code.in_vivo);
        CodeEdit {
            in_vivo: in_vivo.then_some(true),
            ..CodeEdit::default()
        }
    }

    fn learn(&mut self, name: &str) -> Result<CodeId, Failure> {
        let code = self
            .desk
            .project()
            .codes_named(name)
            .first()
            .map(|code| code.id);
        let code = code.ok_or_else(|| Refusal::missing("thing-code", name))?;
        self.codes.insert(name.to_owned(), code);
        Ok(code)
    }

    fn find_code(&self, name: &str) -> Result<CodeId, Failure> {
        let code = self.codes.get(name).copied();
        code.ok_or_else(|| Refusal::missing("thing-code", name).into())
    }

    fn model(&self) -> Result<crate::model::ModelId, Failure> {
        let model = self
            .desk
            .project()
            .models
            .iter()
            .next()
            .map(|model| model.id);
        model.ok_or_else(|| Refusal::missing("thing-model", "").into())
    }

    fn case(&self, name: &str) -> Option<CaseId> {
        self.desk.project().case_named(name).map(|case| case.id)
    }

    fn participant(&self, name: &str) -> Option<ParticipantId> {
        self.desk
            .project()
            .participant_named(name)
            .map(|participant| participant.id)
    }

    fn document(&self, file: &str) -> Result<DocumentId, Failure> {
        let document = self.documents.get(file).copied();
        document.ok_or_else(|| Refusal::missing("thing-document", file).into())
    }

    fn passage(&self, file: &str, quote: &str) -> Result<Passage, Failure> {
        let document = self.document(file)?;
        let text = self.desk.text(document)?;
        let start = text
            .find(quote)
            .ok_or_else(|| Refusal::missing("thing-quotation", quote))?;
        let bytes = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let range = TextRange::new(bytes(start), bytes(start + quote.len()));
        Ok(Passage::new(document, &text, range).map_err(Refusal::BadPassage)?)
    }

    fn quotation(&self, file: &str, quote: &str) -> Result<QuotationId, Failure> {
        let passage = self.passage(file, quote)?;
        let found = self
            .desk
            .project()
            .quotation_at(passage.document(), passage.range());
        found.ok_or_else(|| Refusal::missing("thing-quotation", quote).into())
    }
}

fn find<'a>(codes: &'a [StudyCode], name: &str) -> Option<&'a StudyCode> {
    codes.iter().find_map(|code| {
        if code.name == name {
            Some(code)
        } else {
            find(&code.children, name)
        }
    })
}
