//! Questions over a project: counts, saturation, what is unfinished, models, candidates.

mod counting;
mod recount;
mod slowly;
mod theory;
mod vectors;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use groundwork::analysis::saturation::{
    Counted, GuestRule, GuestVerdict, Incidence, Review, Terms,
};
use groundwork::analysis::story_line::{self, Piece};
use groundwork::analysis::{
    Closeness, Counts, Ground, Limits, ModelTable, Neighbourhood, Scheme, Tally, UnfinishedKind,
    answers, core_hints, document_counts, evidence_candidates, overlapped, summary, unfinished,
};
use groundwork::model::{
    Attributes, CaseId, Change, Code, CodeId, CoderId, Coding, CodingId, ContentHash, Document,
    DocumentId, DocumentKind, Level, ModelId, Origin, Paragraph, Paragraphs, ParticipantId,
    Passage, Place, Project, Quotation, QuotationId, RelationId, RowChange, Speaker, SpeakerRole,
    Stamp, Stance, TextRange, Time, Valence,
};
use groundwork::operation::{
    CodeEdit, DocumentEdit, NewActor, NewCode, NewDocument, Operation, plan,
};
use serde_json::Value;

/// A project in the making, with the texts that it does not hold.
pub struct Study {
    pub project: Project,
    pub texts: BTreeMap<DocumentId, Arc<str>>,
    stamp: Stamp,
}

impl Study {
    pub fn new() -> Self {
        let coder = CoderId(uuid::Uuid::from_u128(1));
        let mut study = Self {
            project: Project::default(),
            texts: BTreeMap::new(),
            stamp: Stamp::new(Time(1_700_000_000_000), coder, 7),
        };
        study.act(Operation::NewProject {
            id: uuid::Uuid::from_u128(2),
            title: "Study".into(),
        });
        study.act(Operation::AddCoder {
            coder,
            name: "R. Coder".into(),
        });
        study
    }

    pub fn act(&mut self, operation: Operation) {
        let changes = plan(&self.project, &operation, &mut self.stamp).unwrap();
        let revision = self.project.revision() + 1;
        self.project = self.project.folded(&changes, revision).unwrap();
    }

    pub fn case(&mut self, name: &str) -> CaseId {
        self.act(Operation::AddCase {
            name: name.into(),
            attributes: Attributes::new(),
        });
        self.project.case_named(name).unwrap().id
    }

    pub fn participant(&mut self, name: &str, case: Option<CaseId>) -> ParticipantId {
        self.act(Operation::AddParticipant {
            name: name.into(),
            case,
            attributes: Attributes::new(),
        });
        self.project.participant_named(name).unwrap().id
    }

    /// Enters a document: a line is a paragraph, `X: ` at its start a speaker, `I` the interviewer, and a speaker who
    /// is called like a participant is that participant.
    pub fn document(&mut self, name: &str, text: &str) -> DocumentId {
        let mut speakers: Vec<Speaker> = Vec::new();
        let mut paragraphs = Vec::new();
        let mut start = 0;
        for line in text.split('\n') {
            let end = start + line.len();
            let label = line.split_once(": ").map(|(label, _)| label);
            let speaker = label.map(|label| {
                let known = speakers.iter().position(|speaker| speaker.label == label);
                known.unwrap_or_else(|| {
                    let participant = self.project.participant_named(label).map(|row| row.id);
                    speakers.push(Speaker {
                        label: label.into(),
                        role: match label {
                            "I" => SpeakerRole::Interviewer,
                            _ => SpeakerRole::Participant,
                        },
                        participant,
                    });
                    speakers.len() - 1
                })
            });
            paragraphs.push(Paragraph {
                start: start as u32,
                end: end as u32,
                body: (start + label.map_or(0, |label| label.len() + 2)) as u32,
                speaker: speaker.map(|speaker| speaker as u16),
                time_ms: None,
            });
            start = end + 1;
        }
        self.act(Operation::ImportDocuments {
            documents: vec![NewDocument {
                name: name.into(),
                edit: DocumentEdit::default(),
                paragraphs: paragraphs.into(),
                speakers,
                right_to_left: text.contains('ا'),
                language: None,
                text: ContentHash(String::new()),
                length: text.len() as u32,
                characters: text.chars().count() as u32,
                words: text.split_whitespace().count() as u32,
                origin: Origin::default(),
            }],
        });
        let document = self.project.document_named(name).unwrap().id;
        self.texts.insert(document, text.into());
        document
    }

    pub fn edit_document(&mut self, document: DocumentId, edit: DocumentEdit) {
        self.act(Operation::EditDocument { document, edit });
    }

    pub fn code(&mut self, name: &str, level: Level, parent: Option<CodeId>) -> CodeId {
        self.act(Operation::AddCode(NewCode {
            name: name.into(),
            level,
            parent,
            ..NewCode::default()
        }));
        let mut children = self.project.children(parent);
        children
            .find(|code| self.project.code_name(*code) == name)
            .unwrap()
    }

    /// Puts codes on the first place where `words` stand.
    pub fn put(&mut self, document: DocumentId, words: &str, codes: &[CodeId]) -> QuotationId {
        let text = Arc::clone(&self.texts[&document]);
        let start = text.find(words).unwrap() as u32;
        let range = TextRange::new(start, start + words.len() as u32);
        let passage = Passage::new(document, &text, range).unwrap();
        self.act(Operation::CodePassages {
            passages: vec![passage],
            codes: codes.to_vec(),
            create: vec![],
        });
        self.project.quotation_at(document, range).unwrap()
    }

    pub fn model(&mut self, title: &str) -> ModelId {
        self.act(Operation::AddModel {
            model: None,
            title: title.into(),
        });
        let mut models = self.project.models.iter();
        models.find(|model| model.title == title).unwrap().id
    }

    pub fn place(&mut self, model: ModelId, place: Place, categories: &[CodeId]) {
        self.act(Operation::PlaceCategories {
            model,
            categories: categories.to_vec(),
            place: Some(place),
        });
    }

    pub fn relate(&mut self, model: ModelId, from: CodeId, to: CodeId) -> RelationId {
        self.act(Operation::AddRelation {
            model,
            from,
            to,
            edit: Default::default(),
        });
        self.project.relations_in(model).last().unwrap()
    }

    pub fn attach(&mut self, relation: RelationId, quotations: &[QuotationId], stance: Stance) {
        self.act(Operation::AttachEvidence {
            relation,
            quotations: quotations.to_vec(),
            stance,
            note: String::new(),
        });
    }

    pub fn ground(&self) -> Ground {
        Ground::of(&self.project)
    }
}

/// Two categories with concepts and codes, two interviews and a report, one model.
pub struct Example {
    pub study: Study,
    pub trust: CodeId,
    pub person: CodeId,
    pub word: CodeId,
    pub paper: CodeId,
    pub network: CodeId,
    pub sharing: CodeId,
    pub bill: CodeId,
    pub model: ModelId,
    pub relation: RelationId,
}

pub fn example() -> Example {
    let mut study = Study::new();
    let tiles = study.case("Tiles");
    let shoes = study.case("Shoes");
    let p1 = study.participant("P1", Some(tiles));
    study.participant("P2", Some(shoes));
    let one = study.document(
        "01",
        "I: How did it begin?\nP1: She kept her word. We paid one bill together.\nP1: The papers said nothing.\nI: And now?\nP1: Now we share the cost.",
    );
    let two = study.document(
        "02",
        "I: Who came?\nP2: He kept his word too.\nP2: One bill for all.",
    );
    let report = study.document("Report", "The papers are in order.");
    study.edit_document(
        one,
        DocumentEdit {
            case: Some(Some(tiles)),
            participants: Some(vec![p1]),
            date: Some("2026-03-01".into()),
            ..DocumentEdit::default()
        },
    );
    study.edit_document(
        report,
        DocumentEdit {
            kind: Some(DocumentKind::ArchivalDocument),
            ..DocumentEdit::default()
        },
    );
    let trust = study.code("Trust", Level::Category, None);
    let person = study.code("Trust through a person", Level::Concept, Some(trust));
    let word = study.code("keeping one's word", Level::Open, Some(person));
    let paper = study.code("papers", Level::Open, Some(trust));
    let network = study.code("Networking", Level::Category, None);
    let sharing = study.code("Sharing", Level::Concept, Some(network));
    let bill = study.code("one bill", Level::Open, Some(sharing));
    let kept = study.put(one, "She kept her word.", &[word, person]);
    study.put(one, "We paid one bill together.", &[bill]);
    study.put(one, "The papers said nothing.", &[paper]);
    study.put(one, "Now we share the cost.", &[sharing, trust]);
    let his = study.put(two, "He kept his word too.", &[word]);
    study.put(two, "One bill for all.", &[bill]);
    study.put(report, "The papers are in order.", &[paper]);
    let model = study.model("Final");
    study.place(model, Place::InterveningConditions, &[trust]);
    study.place(model, Place::Strategies, &[network]);
    let relation = study.relate(model, trust, network);
    study.attach(relation, &[kept], Stance::For);
    study.attach(relation, &[his], Stance::Against);
    Example {
        study,
        trust,
        person,
        word,
        paper,
        network,
        sharing,
        bill,
        model,
        relation,
    }
}

fn tally(numbers: [usize; 5]) -> Tally {
    let [codings, quotations, documents, participants, cases] = numbers;
    Tally {
        codings,
        quotations,
        documents,
        participants,
        cases,
    }
}
