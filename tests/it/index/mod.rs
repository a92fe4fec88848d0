//! The index: what is found, what follows a change, what becomes of damage.

mod filters;
mod likeness;
mod upkeep;
mod words;

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use groundwork::index::{
    EntryKey, EntryKind, Error, Filter, Head, Hit, Index, Opened, Order, Query, QueryError, Seed,
};
use groundwork::model::*;
use groundwork::operation::{
    self, CodeEdit, DocumentEdit, MemoEdit, NewCode, NewDocument, Operation, Refusal,
};
use proptest::prelude::*;
use uuid::Uuid;

const PROJECT: Uuid = Uuid::from_u128(7);

/// A project in memory with the texts of its documents.
pub(super) struct Study {
    pub project: Project,
    texts: HashMap<DocumentId, Arc<str>>,
    made: u128,
}

impl Study {
    pub fn new() -> Self {
        let mut study = Self {
            project: Project::default(),
            texts: HashMap::new(),
            made: 0,
        };
        let coder = CoderId(Uuid::from_u128(1));
        let name = "tester".to_owned();
        study.perform(Operation::AddCoder { coder, name }).unwrap();
        study
    }

    fn plan(&mut self, operation: &Operation) -> Result<Vec<RowChange>, Refusal> {
        self.made += 1;
        let at = Time(1_700_000_000_000 + self.made as i64 * 1000);
        let mut stamp = Stamp::new(at, CoderId(Uuid::from_u128(1)), self.made);
        operation::plan(&self.project, operation, &mut stamp)
    }

    fn fold(&mut self, changes: &[RowChange]) {
        let revision = self.project.revision() + 1;
        self.project = self.project.folded(changes, revision).unwrap();
    }

    pub fn perform(&mut self, operation: Operation) -> Result<Vec<RowChange>, Refusal> {
        let changes = self.plan(&operation)?;
        self.fold(&changes);
        Ok(changes)
    }

    /// Brings a document in: a paragraph a line, with a speaker where it begins with `label: `.
    pub fn import(&mut self, name: &str, language: &str, text: &str) -> DocumentId {
        let changes = self.perform(imported(name, language, text)).unwrap();
        self.keep_text(&changes, text)
    }

    fn keep_text(&mut self, changes: &[RowChange], text: &str) -> DocumentId {
        let id = changes.iter().find_map(|change| match change {
            RowChange::Document(change) => change.key(),
            _ => None,
        });
        let id = id.unwrap();
        self.texts.insert(id, text.into());
        id
    }

    pub fn code(&mut self, name: &str, parent: Option<CodeId>, level: Level) -> CodeId {
        let name = name.to_owned();
        let new = NewCode {
            name,
            parent,
            level,
            ..NewCode::default()
        };
        match &self.perform(Operation::AddCode(new)).unwrap()[..] {
            [RowChange::Code(change)] => change.key().unwrap(),
            other => panic!("{other:?}"),
        }
    }

    pub fn put(&mut self, code: CodeId, words: &str) -> QuotationId {
        let passage = self.passage(words);
        let (document, range) = (passage.document(), passage.range());
        self.perform(Operation::CodePassages {
            passages: vec![passage],
            codes: vec![code],
            create: vec![],
        })
        .unwrap();
        self.project.quotation_at(document, range).unwrap()
    }

    fn passage(&self, words: &str) -> Passage {
        let found = self.texts.iter().find_map(|(id, text)| {
            let start = text.find(words)?;
            let range = TextRange::new(start as u32, (start + words.len()) as u32);
            Passage::new(*id, text, range).ok()
        });
        found.unwrap()
    }

    fn text(&self) -> impl Fn(DocumentId) -> Option<Arc<str>> + '_ {
        |document| self.texts.get(&document).cloned()
    }

    fn build(&self, index: &mut Index) {
        index
            .rebuild(&self.project, &self.text(), &mut |_, _| true)
            .unwrap();
        index.commit(self.project.revision()).unwrap();
    }

    /// An index in memory of the project as it is.
    pub fn index(&self) -> Index {
        let (mut index, opened) = Index::open(None, PROJECT, self.project.revision()).unwrap();
        assert_eq!(opened, Opened::Empty);
        self.build(&mut index);
        index
    }

    pub fn hits(&self, query: &str) -> Vec<Hit> {
        let query = Query::parse(query, &self.project).unwrap();
        self.index().searcher().search(&query, 100).unwrap().items
    }

    /// The texts of the paragraphs that are found, sorted.
    fn found(&self, query: &str) -> Vec<String> {
        let hits = self.hits(query).into_iter();
        let mut texts: Vec<String> = hits
            .filter(|hit| hit.kind() == EntryKind::Paragraph)
            .map(|hit| hit.text.trim().to_owned())
            .collect();
        texts.sort();
        texts
    }

    pub fn error(&self, query: &str) -> QueryError {
        Query::parse(query, &self.project).unwrap_err()
    }
}

fn imported(name: &str, language: &str, text: &str) -> Operation {
    let (paragraphs, speakers) = turns(text);
    Operation::ImportDocuments {
        documents: vec![NewDocument {
            name: name.to_owned(),
            edit: DocumentEdit::default(),
            paragraphs,
            speakers,
            right_to_left: false,
            language: Some(language.to_owned()),
            text: ContentHash::default(),
            length: text.len() as u32,
            characters: text.chars().count() as u32,
            words: 0,
            origin: Origin::default(),
        }],
    }
}

fn turns(text: &str) -> (Arc<[Paragraph]>, Vec<Speaker>) {
    let mut speakers: Vec<Speaker> = Vec::new();
    let mut list = Vec::new();
    let mut start = 0;
    for line in text.split('\n') {
        let mut body = start;
        let mut speaker = None;
        if let Some((label, _)) = line.split_once(": ") {
            body += label.len() + 2;
            let known = speakers.iter().position(|speaker| speaker.label == label);
            speaker = Some(known.unwrap_or(speakers.len()) as u16);
            if known.is_none() {
                let role = match label {
                    "I" => SpeakerRole::Interviewer,
                    _ => SpeakerRole::Participant,
                };
                speakers.push(Speaker {
                    label: label.to_owned(),
                    role,
                    participant: None,
                });
            }
        }
        list.push(Paragraph {
            start: start as u32,
            end: (start + line.len()) as u32,
            body: body as u32,
            speaker,
            time_ms: None,
        });
        start += line.len() + 1;
    }
    (list.into(), speakers)
}

/// Two interviews with a small codebook: a category, a concept below it, an open code below that.
fn study() -> Study {
    let mut study = Study::new();
    study.import(
        "one",
        "en",
        "I: How did trust begin?\n\
         P1: We trusted the supplier from the first day.\n\
         P1: Then the prices rose and the contract ended.\n\
         \n\
         I: And the supply chain?\n\
         P1: The chain of supply was never the same. It broke.And we waited.",
    );
    study.import(
        "two",
        "en-GB",
        "P2: Contracts are paper, trusting people is work.\n\
         P2: My sister keeps the books of the whole supply chain.",
    );
    let category = study.code("Relations", None, Level::Category);
    let concept = study.code("Bonds", Some(category), Level::Concept);
    let trust = study.code("relying on people", Some(concept), Level::Open);
    let paper = study.code("paper", None, Level::Open);
    study.put(trust, "trusted the supplier");
    study.put(trust, "trusting people is work");
    study.put(paper, "Contracts are paper");
    study.put(paper, "the contract ended");
    study
}

const TRUSTED: &str = "We trusted the supplier from the first day.";

const PRICES: &str = "Then the prices rose and the contract ended.";

const CHAIN: &str = "The chain of supply was never the same. It broke.And we waited.";

const PAPER: &str = "Contracts are paper, trusting people is work.";

const BOOKS: &str = "My sister keeps the books of the whole supply chain.";

pub(super) trait Sorted {
    fn sorted(&self) -> Vec<String>;
}

impl Sorted for [&str] {
    fn sorted(&self) -> Vec<String> {
        let mut sorted: Vec<String> = self.iter().map(|&text| text.to_owned()).collect();
        sorted.sort();
        sorted
    }
}
