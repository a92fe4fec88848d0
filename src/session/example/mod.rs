//! The example study, made through the door as a researcher would have made it: day by day, act by act.
//!
//! Everything in it is invented. It is made in memory, with ids and times that come out the same each time, and then
//! written into the folder as one file. The texts are written in a small markup (`markup`), the rest in JSON beside
//! them (`study`); tests make smaller studies in the same way.

mod again;
mod integration;
mod markup;
mod study;
mod theory;
mod trust;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::import;
use crate::model::{
    CaseId, CodeId, DocumentId, MemoTarget, ModelId, ParticipantId, Passage, QuotationId,
    SpeakerRole, TextRange, Time,
};
use crate::operation::{
    CodeEdit, DocumentEdit, MemoEdit, NewCode, Operation, ProjectEdit, RateCase, Refusal,
};

use super::bring_in::Sheet;
use super::{Desk, Failure};
use markup::MarkedPassage;
use study::{Study, StudyCode, StudyDocument, StudyLink, StudyMemo};

/// The name of the project file that is made.
pub const EXAMPLE_FILE: &str = "example-study.gwk";

/// 3 February 2025, 08:00 UTC: the first day of the invented study.
const FIRST_DAY: Time = Time(1_738_569_600_000);

const DAY_MS: i64 = 86_400_000;

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
    study_in_memory(study::FILES)
}

/// Makes a study in memory that is written down in `files`, by name: `study.json`, `codebook.json`, `model.json`,
/// `memos.json`, `rounds.json`, `theory.json` and `trust.json` where there are such, and the texts that `study.json` names,
/// marked as under
/// `assets/example`.
///
/// # Errors
///
/// When a file cannot be read, or what is written in it does not go through the door.
pub fn study_in_memory(files: &[(&str, &str)]) -> Result<Desk, Failure> {
    let study = study::read(files).map_err(|error| broken(&error))?;
    let desk = Desk::fixed(
        &study.plan.title,
        FIRST_DAY,
        study
            .plan
            .documents
            .first()
            .map_or("", |row| &row.interviewer),
    )?;
    let mut maker = Maker {
        desk,
        study,
        files,
        codes: HashMap::new(),
        documents: HashMap::new(),
        quoted: HashMap::new(),
    };
    maker.people()?;
    maker.field_work()?;
    maker.refine()?;
    maker.links()?;
    maker.axial_coding()?;
    maker.selective_coding()?;
    maker.labels()?;
    maker.integration()?;
    maker.ratings()?;
    maker.rounds()?;
    maker.memos(i64::MAX)?;
    maker.trust()?;
    Ok(maker.desk)
}

fn broken(error: &dyn std::error::Error) -> Failure {
    Failure::Bug {
        detail: error.to_string(),
    }
}

/// Makes the study step by step.
struct Maker<'a> {
    desk: Desk,
    study: Study,
    /// The files by name.
    files: &'a [(&'a str, &'a str)],
    /// Codes by the name they have now.
    codes: HashMap<String, CodeId>,
    /// Documents by file name.
    documents: HashMap<String, DocumentId>,
    /// What was quoted from the document of a file, with its words, in order.
    quoted: HashMap<String, Vec<(TextRange, String)>>,
}

impl Maker<'_> {
    fn people(&mut self) -> Result<(), Failure> {
        let note = Some(self.study.plan.note.clone());
        self.act(Operation::EditProject(ProjectEdit {
            note,
            ..ProjectEdit::default()
        }))?;
        if let Some(criteria) = self.study.plan.criteria.take() {
            self.act(Operation::FixCriteria(criteria))?;
        }
        for case in std::mem::take(&mut self.study.plan.cases) {
            self.act(Operation::AddCase {
                name: case.name,
                attributes: case.attributes,
            })?;
        }
        for person in std::mem::take(&mut self.study.plan.participants) {
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

    /// Brings in and codes one document after the other, with the memos that were written between them.
    fn field_work(&mut self) -> Result<(), Failure> {
        for document in std::mem::take(&mut self.study.plan.documents) {
            self.memos(document.day)?;
            self.begin_day(document.day);
            let passages = self.bring_in(&document)?;
            self.open_coding(&document, &passages)?;
        }
        let axial_day = self.study.plan.axial_day;
        self.memos(axial_day)
    }

    fn bring_in(&mut self, document: &StudyDocument) -> Result<Vec<MarkedPassage>, Failure> {
        let marked = markup::parse(study::file(self.files, &document.file))
            .map_err(|error| broken(&error))?;
        let sheet = self.sheet(document, marked.text.as_bytes().into())?;
        self.desk.import(&[sheet], "")?;
        let row = self.desk.project().document_named(&document.name);
        let id = row.map(|row| row.id);
        let id = id.ok_or_else(|| Refusal::missing("thing-document", &document.name))?;
        self.documents.insert(document.file.clone(), id);
        let text = self.desk.text(id)?;
        let quoted = quoted(&marked, &text)?;
        self.quoted.insert(document.file.clone(), quoted);
        Ok(marked.passages)
    }

    fn sheet(&self, document: &StudyDocument, bytes: Arc<[u8]>) -> Result<Sheet, Failure> {
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

    /// Codes a document over its days, each code made where it is first needed, under the name that it had first.
    fn open_coding(
        &mut self,
        document: &StudyDocument,
        passages: &[MarkedPassage],
    ) -> Result<(), Failure> {
        let ranges = self.quoted.get(&document.file).cloned().unwrap_or_default();
        let count = i64::try_from(passages.len()).unwrap_or(i64::MAX).max(1);
        let mut day = document.day;
        for ((at, passage), (range, _)) in (0..).zip(passages).zip(ranges) {
            let today = document.day + 1 + at * document.days / count;
            if today != day {
                day = today;
                self.begin_day(day);
            }
            self.code(self.document(&document.file)?, range, passage)?;
        }
        Ok(())
    }

    fn code(
        &mut self,
        document: DocumentId,
        range: TextRange,
        marked: &MarkedPassage,
    ) -> Result<(), Failure> {
        let text = self.desk.text(document)?;
        let passage = Passage::new(document, &text, range).map_err(Refusal::BadPassage)?;
        let (mut codes, mut create) = (Vec::new(), Vec::new());
        for name in &marked.codes {
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
        let new: Vec<String> = create.iter().map(|code| code.name.clone()).collect();
        self.act(Operation::CodePassages {
            passages: vec![passage],
            codes,
            create,
        })?;
        for name in new {
            self.learn(&name)?;
        }
        let quotation = self.desk.project().quotation_at(document, range);
        quotation.map_or(Ok(()), |quotation| self.say_of(quotation, marked))
    }

    /// Comments a quotation, and marks the codes of which it is a negative case.
    fn say_of(&mut self, quotation: QuotationId, marked: &MarkedPassage) -> Result<(), Failure> {
        if let Some(comment) = marked.comment.clone() {
            self.act(Operation::CommentQuotation { quotation, comment })?;
        }
        for name in &marked.negative {
            let code = self.find_code(name)?;
            let project = self.desk.project();
            let codings = project
                .codings_of(quotation)
                .filter(|id| project.codings.get(*id).is_some_and(|row| row.code == code))
                .collect();
            self.act(Operation::MarkNegative {
                codings,
                negative: true,
            })?;
        }
        Ok(())
    }

    /// Writes the memos of the days before `day`; those without a day only at the very end.
    fn memos(&mut self, day: i64) -> Result<(), Failure> {
        let all = std::mem::take(&mut self.study.memos);
        let (due, later): (Vec<_>, Vec<_>) = all
            .into_iter()
            .partition(|memo| memo.day.unwrap_or(i64::MAX - 1) < day);
        self.study.memos = later;
        for memo in due {
            if let Some(day) = memo.day {
                self.begin_day(day);
            }
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
        let missing = |kind, name: &str| Failure::from(Refusal::missing(kind, name));
        if let Some(code) = &link.code {
            return Ok(MemoTarget::Code(self.find_code(code)?));
        }
        if let Some(case) = &link.case {
            let id = self.case(case);
            return id
                .map(MemoTarget::Case)
                .ok_or_else(|| missing("thing-case", case));
        }
        if let Some(name) = &link.participant {
            let id = self.participant(name);
            return id
                .map(MemoTarget::Participant)
                .ok_or_else(|| missing("thing-participant", name));
        }
        let document = link.document.as_deref().unwrap_or_default();
        match &link.quote {
            Some(quote) => Ok(MemoTarget::Quotation(self.quotation(document, quote)?)),
            None => Ok(MemoTarget::Document(self.document(document)?)),
        }
    }

    /// Rates categories in cases.
    fn ratings(&mut self) -> Result<(), Failure> {
        for rating in std::mem::take(&mut self.study.plan.ratings) {
            let case = self.case(&rating.case);
            let case = case.ok_or_else(|| Refusal::missing("thing-case", &rating.case))?;
            let quote = rating.quote.as_ref();
            let quotation = quote.map(|(file, words)| self.quotation(file, words));
            let rate = RateCase {
                code: self.find_code(&rating.code)?,
                case,
                rating: Some(rating.rating),
                sentence: rating.sentence,
                quotation: quotation.transpose()?,
            };
            self.act(Operation::RateCase(rate))?;
        }
        Ok(())
    }

    fn act(&mut self, operation: Operation) -> Result<(), Failure> {
        self.desk.perform(operation, "").map(|_| ())
    }

    fn begin_day(&mut self, day: i64) {
        self.desk.set_time(Time(FIRST_DAY.0 + day * DAY_MS));
    }

    /// Returns the name under which a code was first made.
    fn first_name(&self, name: &str) -> String {
        let rename = self
            .study
            .plan
            .renames
            .iter()
            .find(|rename| rename.to == name);
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

    /// Finds a code by its name, or by the name that it had before it was refined.
    fn find_code(&self, name: &str) -> Result<CodeId, Failure> {
        let code = self.codes.get(name);
        let code = code
            .or_else(|| self.codes.get(&self.first_name(name)))
            .copied();
        code.ok_or_else(|| Refusal::missing("thing-code", name).into())
    }

    fn model(&self) -> Result<ModelId, Failure> {
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

    /// Finds a quotation by its words, or by the words with which it begins.
    fn quotation(&self, file: &str, quote: &str) -> Result<QuotationId, Failure> {
        let document = self.document(file)?;
        let quoted = self.quoted.get(file).map(Vec::as_slice).unwrap_or_default();
        let exact = quoted.iter().find(|(_, words)| words == quote);
        let found = exact.or_else(|| quoted.iter().find(|(_, words)| words.starts_with(quote)));
        let found = found.and_then(|(range, _)| self.desk.project().quotation_at(document, *range));
        found.ok_or_else(|| Refusal::missing("thing-quotation", quote).into())
    }
}

/// Returns where the marked passages stand in the text as it was imported, with their words.
fn quoted(marked: &markup::Marked, text: &str) -> Result<Vec<(TextRange, String)>, Failure> {
    let bytes = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let mut from = 0;
    let mut found = Vec::new();
    for passage in &marked.passages {
        let words = marked.text.get(passage.range.clone()).unwrap_or_default();
        let at = text.get(from..).and_then(|rest| rest.find(words));
        from += at.ok_or_else(|| Refusal::missing("thing-quotation", words))?;
        let range = TextRange::new(bytes(from), bytes(from + words.len()));
        found.push((range, words.to_owned()));
    }
    Ok(found)
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
