//! The index: what is found, what follows a change, what becomes of damage.

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

#[test]
fn words_are_found_in_any_inflection() {
    let study = study();
    assert_eq!(
        study.found("trusts"),
        ["How did trust begin?", PAPER, TRUSTED][..].sorted()
    );
    assert_eq!(study.found("contract price"), [PRICES]);
    assert_eq!(
        study.found("waiting"),
        [CHAIN],
        "no space after the full stop"
    );
    assert_eq!(study.found("TRUSTED supplier"), [TRUSTED]);
    assert!(study.found("nothing").is_empty());
}

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

#[test]
fn phrases_beginnings_and_near_spellings_are_found() {
    let study = study();
    assert_eq!(
        study.found("\"supply chain\""),
        [BOOKS, "And the supply chain?"][..].sorted()
    );
    assert_eq!(
        study.found("“supply cha*”"),
        [BOOKS, "And the supply chain?"][..].sorted()
    );
    assert_eq!(study.found("\"supply cha\"*").len(), 2);
    assert_eq!(study.found("\"chain supply\""), [""; 0]);
    assert_eq!(
        study.found("suppl*"),
        [BOOKS, "And the supply chain?", CHAIN, TRUSTED][..].sorted()
    );
    assert_eq!(study.found("sistre~"), [BOOKS]);
    assert_eq!(study.found("sxstrr~2"), [BOOKS]);
    assert_eq!(study.found("sxstrr~1"), [""; 0]);
}

#[test]
fn or_not_and_parentheses_combine() {
    let study = study();
    assert_eq!(study.found("sister or prices"), [BOOKS, PRICES]);
    assert_eq!(study.found("sister | prices"), [BOOKS, PRICES]);
    assert_eq!(study.found("contract -trust"), [PRICES]);
    assert_eq!(study.found("contract not trust"), [PRICES]);
    assert_eq!(study.found("(sister or prices) and books"), [BOOKS]);
    assert_eq!(study.found("contract not (trust or price)"), [""; 0]);
    assert_eq!(study.found("kind:paragraph -the -trust"), [""; 0]);
    assert_eq!(
        study.found("-the kind:paragraph"),
        ["How did trust begin?", PAPER][..].sorted()
    );
}

#[test]
fn fragments_are_the_words_that_were_asked_for() {
    let study = study();
    let marked = |query: &str, text: &str| -> Vec<String> {
        let hits = study.hits(query);
        let hit = hits.iter().find(|hit| hit.text.trim() == text).unwrap();
        let cut = |range: &TextRange| range.cut(&hit.text).unwrap().to_owned();
        hit.fragments.iter().map(cut).collect()
    };
    assert_eq!(marked("trust supplier", TRUSTED), ["trusted", "supplier"]);
    assert_eq!(marked("\"supply chain\"", BOOKS), ["supply chain"]);
    assert_eq!(marked("boo* -paper", BOOKS), ["books"]);
    assert_eq!(marked("sistre~", BOOKS), ["sister"]);
}

#[test]
fn a_paragraph_knows_where_it_stands() {
    let study = study();
    let hits = study.hits("sister");
    let [hit] = &hits[..] else { panic!("{hits:?}") };
    let document = study.project.document_named("two").unwrap().id;
    assert_eq!(hit.document, Some(document));
    let range = hit.range.unwrap();
    assert_eq!(range.cut(&study.texts[&document]), Some(hit.text.as_str()));
    assert_eq!(
        hit.key,
        EntryKey::Paragraph {
            document,
            ordinal: 1
        }
    );
}

#[test]
fn persian_is_found_whatever_keyboard_wrote_it() {
    let mut study = Study::new();
    let (want, books, days) = (
        "من نمی‌خواهم به مدرسه بروم.",
        "كتاب‌هاي زيادي درباره اعتماد دارم.",
        "در سال ۱۳۹۹ همه چیز تغییر کرد.",
    );
    study.import("fa", "fa", &[want, books, days].join("\n"));
    assert_eq!(study.found("نميخواهم"), [want]);
    assert_eq!(study.found("نمی‌خواهم"), [want]);
    assert_eq!(study.found("کتاب"), [books]);
    assert_eq!(study.found("کتاب‌ها"), [books]);
    assert_eq!(study.found("کتابهای زیادی"), [books]);
    assert_eq!(study.found("«زیادی درباره»"), [books]);
    assert_eq!(study.found("اعتم*"), [books]);
    assert_eq!(study.found("1399"), [days]);
    assert_eq!(study.found("١٣٩٩"), [days]);
    let hits = study.hits("کتاب");
    let fragment = hits[0].fragments[0];
    assert_eq!(fragment.cut(&hits[0].text), Some("كتاب‌هاي"));
}

#[test]
fn words_without_spaces_are_found() {
    let mut study = Study::new();
    study.import("zh", "zh", "我在北京清华大学读书。\n他不相信他们。");
    study.import("ja", "ja", "東京都に住んでいます。");
    study.import("ko", "ko", "신뢰가 중요합니다");
    for word in ["清华", "清华大学", "北京清华", "读书", "清", "清华*"] {
        assert_eq!(study.found(word), ["我在北京清华大学读书。"], "{word}");
    }
    assert!(study.found("京北").is_empty());
    assert_eq!(study.found("東京"), ["東京都に住んでいます。"]);
    assert_eq!(study.found("신뢰"), ["신뢰가 중요합니다"]);
    let hits = study.hits("清华");
    assert_eq!(hits[0].fragments[0].cut(&hits[0].text), Some("清华"));
}

#[test]
fn languages_live_together() {
    let mut study = Study::new();
    study.import("de", "de", "Die Straßen waren voller Häuser.");
    study.import("fr", "fr", "Les maisons étaient très chères, résumé.");
    study.import("en", "en", "The houses were cheap.");
    assert_eq!(study.found("STRASSE").len(), 1);
    for word in ["Haus", "Häuser", "hauser"] {
        assert_eq!(study.found(word).len(), 1, "{word}");
    }
    assert_eq!(study.found("maison").len(), 1);
    assert_eq!(study.found("resume").len(), 1, "accents may be left out");
    assert_eq!(study.found("house").len(), 1);
}

#[test]
fn names_in_queries_are_looked_up() {
    let mut study = study();
    let case = Operation::AddCase {
        name: "Firm A".to_owned(),
        attributes: [("Sector".to_owned(), "Food".to_owned())].into(),
    };
    study.perform(case).unwrap();
    let case = study.project.case_named("Firm A").unwrap().id;
    let document = study.project.document_named("two").unwrap().id;
    let edit = DocumentEdit {
        case: Some(Some(case)),
        date: Some("2024-05-31".to_owned()),
        ..DocumentEdit::default()
    };
    study
        .perform(Operation::EditDocument { document, edit })
        .unwrap();
    assert_eq!(study.found("code:\"relying on people\""), [PAPER, TRUSTED]);
    assert_eq!(
        study.found("code:relations"),
        [PAPER, TRUSTED],
        "ancestors too"
    );
    assert_eq!(
        study.found("code:\"Relations / Bonds / relying on people\""),
        [PAPER, TRUSTED]
    );
    assert_eq!(
        study.found("code:\"bonds/relying on people\""),
        [PAPER, TRUSTED]
    );
    assert_eq!(study.found("code:relations code:paper"), [PAPER]);
    assert_eq!(study.found("code:relations -code:paper"), [TRUSTED]);
    assert_eq!(
        study.found("trust not code:paper document:one"),
        ["How did trust begin?", TRUSTED]
    );
    assert_eq!(study.found("doc:two sister"), [BOOKS]);
    assert_eq!(study.found("case:\"firm a\""), [PAPER, BOOKS][..].sorted());
    assert_eq!(study.found("attribute:sector=food sister"), [BOOKS]);
    assert_eq!(study.found("speaker:p2 trust"), [PAPER]);
    assert_eq!(
        study.found("speaker:interviewer trust"),
        ["How did trust begin?"]
    );
    assert_eq!(study.found("date:2024-05 trust"), [PAPER]);
    assert_eq!(study.found("coder:tester"), [PAPER, PRICES, TRUSTED]);
    let kinds: Vec<EntryKind> = study
        .hits("kind:quotation trust")
        .iter()
        .map(Hit::kind)
        .collect();
    assert_eq!(kinds, [EntryKind::Quotation; 2]);
    assert_eq!(study.hits("kind:code paper").len(), 1);
}

#[test]
fn filters_combine_with_words_and_each_other() {
    let mut study = study();
    let ada = Operation::AddParticipant {
        name: "Ada".to_owned(),
        case: None,
        attributes: [("role".to_owned(), "Manager".to_owned())].into(),
    };
    study.perform(ada).unwrap();
    let ada = study.project.participant_named("Ada").unwrap().id;
    let one = study.project.document_named("one").unwrap().clone();
    let mut speakers = one.speakers.clone();
    speakers
        .iter_mut()
        .filter(|speaker| speaker.label == "P1")
        .for_each(|speaker| speaker.participant = Some(ada));
    let turns = Operation::SetTurns {
        document: one.id,
        paragraphs: None,
        speakers,
    };
    study.perform(turns).unwrap();
    let model = ModelId(Uuid::from_u128(99));
    let title = "Working together".to_owned();
    study
        .perform(Operation::AddModel {
            model: Some(model),
            title,
        })
        .unwrap();
    let relations = study.project.codes_named("Relations")[0].id;
    let place = Some(Place::CausalConditions);
    study
        .perform(Operation::PlaceCategories {
            model,
            categories: vec![relations],
            place,
        })
        .unwrap();
    let paper = study.project.codes_named("paper")[0].id;
    let index = study.index();
    let found = |words: &str, filter: Filter| -> Vec<String> {
        let query = Query::plain(words).with_filter(Filter {
            kinds: vec![EntryKind::Paragraph],
            ..filter
        });
        let hits = index
            .searcher()
            .search(&query.with_order(Order::Reading), 100)
            .unwrap();
        assert_eq!(hits.total, hits.items.len());
        hits.items.into_iter().map(|hit| hit.text).collect()
    };
    let none = Filter::default;
    assert_eq!(
        found(
            "trust",
            Filter {
                places: vec![Place::CausalConditions],
                ..none()
            }
        ),
        [TRUSTED, PAPER]
    );
    assert_eq!(
        found(
            "trust",
            Filter {
                places: vec![Place::CausalConditions],
                codes_none: vec![paper],
                ..none()
            }
        ),
        [TRUSTED]
    );
    assert_eq!(
        found(
            "",
            Filter {
                codes_all: vec![paper, relations],
                ..none()
            }
        ),
        [PAPER]
    );
    assert_eq!(
        found(
            "",
            Filter {
                codes_any: vec![paper, relations],
                ..none()
            }
        ),
        [TRUSTED, PRICES, PAPER]
    );
    assert_eq!(
        found(
            "the",
            Filter {
                participants: vec![ada],
                speaker_roles: vec![SpeakerRole::Participant],
                ..none()
            }
        ),
        [TRUSTED, PRICES, CHAIN]
    );
    assert_eq!(
        found(
            "contract",
            Filter {
                attributes: vec![("Role".to_owned(), "manager".to_owned())],
                ..none()
            }
        ),
        [PRICES]
    );
    assert_eq!(
        found(
            "",
            Filter {
                documents: vec![one.id],
                codes_any: vec![paper],
                ..none()
            }
        ),
        [PRICES]
    );
    assert_eq!(study.found("place:causal trust"), [PAPER, TRUSTED]);
    assert_eq!(
        study.found("place:\"causal conditions\" -code:paper participant:ada"),
        [TRUSTED]
    );
}

#[test]
fn a_query_that_cannot_be_read_says_where() {
    let study = study();
    let said = |query: &str| {
        let error = study.error(query);
        let sentence = groundwork::locale::say(&error.message);
        assert_ne!(sentence, error.message.key, "{query}");
        (error.at, error.message.key)
    };
    assert_eq!(said("trust (a or b"), (6, "query-not-closed".to_owned()));
    assert_eq!(said("trust)"), (5, "query-not-opened".to_owned()));
    assert_eq!(said("a \"b c"), (2, "query-quote-not-closed".to_owned()));
    assert_eq!(said("a or"), (4, "query-missing-word".to_owned()));
    assert_eq!(said("or a"), (0, "query-nothing-before-or".to_owned()));
    assert_eq!(said("a not"), (2, "query-missing-word".to_owned()));
    assert_eq!(said("code:nobody"), (5, "query-unknown-code".to_owned()));
    assert_eq!(said("a code:"), (2, "query-no-value".to_owned()));
    assert_eq!(said("cod:trust"), (0, "query-unknown-field".to_owned()));
    assert_eq!(
        said("document:\"no such\""),
        (10, "query-unknown-document".to_owned())
    );
    assert_eq!(said("place:nowhere").1, "query-unknown-place");
    assert_eq!(said("kind:x").1, "query-unknown-kind");
    assert_eq!(said("date:1.5.").1, "query-unknown-date");
    assert_eq!(said("attribute:role").1, "query-unknown-attribute");
    assert_eq!(said(&"(".repeat(50)).1, "query-too-deep");
    assert_eq!(said(&"a ".repeat(300)).1, "query-too-long");
    assert!(
        study.hits("https://example.org 10:30 he said:").is_empty(),
        "but these are words"
    );
}

#[test]
fn what_is_being_typed_is_read_leniently() {
    let study = study();
    let index = study.index();
    let found = |text: &str| {
        let query = Query::typing(text, &study.project).unwrap();
        let query = query.with_filter(Filter {
            kinds: vec![EntryKind::Paragraph],
            ..Filter::default()
        });
        index.searcher().search(&query, 10).unwrap().total
    };
    assert_eq!(found("sis"), 1);
    assert_eq!(found("sister bo"), 1);
    assert_eq!(found("\"supply ch"), 2);
    assert_eq!(found("(sister or"), 1);
    assert_eq!(found("sister not"), 1);
    assert_eq!(found("sister -"), 1);
    assert_eq!(found("sister code:"), 1);
    assert_eq!(found("code:rely"), 2);
    assert!(Query::typing("code:xyz", &study.project).is_err());
    assert_eq!(
        index
            .searcher()
            .search(&Query::typing("", &study.project).unwrap(), 10)
            .unwrap()
            .total,
        0
    );
}

#[test]
fn memos_and_codes_are_found_by_what_they_are_about() {
    let mut study = study();
    let bonds = study.project.codes_named("Bonds")[0].id;
    let edit = MemoEdit {
        title: Some("On waiting".to_owned()),
        text: Some("Waiting may be a strategy.".to_owned()),
        links: Some(vec![MemoTarget::Code(bonds)]),
        ..MemoEdit::default()
    };
    study
        .perform(Operation::AddMemo { memo: None, edit })
        .unwrap();
    let definition = Some("What holds when nothing is written.".to_owned());
    let edit = CodeEdit {
        definition,
        ..CodeEdit::default()
    };
    study
        .perform(Operation::EditCode { code: bonds, edit })
        .unwrap();
    assert_eq!(
        study.hits("strategy code:relations")[0].text,
        "On waiting\nWaiting may be a strategy."
    );
    assert_eq!(study.hits("kind:memo").len(), 1);
    assert_eq!(
        study.hits("kind:code holds code:relations")[0].key,
        EntryKey::Code(bonds)
    );
}

#[test]
fn similar_passages_are_others_that_read_alike() {
    let mut study = study();
    study.import(
        "three",
        "en",
        "P3: Trust in a supplier takes work.\nP3: I like to swim in the lake.",
    );
    let relying = study.project.codes_named("relying on people")[0].id;
    let searcher = study.index().searcher();
    let hits = searcher.similar(&Seed::Code(relying), 10).unwrap().items;
    assert_eq!(hits[0].text, "Trust in a supplier takes work.");
    assert!(!hits[0].fragments.is_empty());
    assert!(
        hits.iter()
            .all(|hit| hit.text != TRUSTED && hit.text != PAPER),
        "these are coded so"
    );
    let quotation = study.passage("trusted the supplier");
    let quotation = study
        .project
        .quotation_at(quotation.document(), quotation.range())
        .unwrap();
    let hits = searcher
        .similar(&Seed::Quotation(quotation), 10)
        .unwrap()
        .items;
    assert_eq!(hits[0].text, "Trust in a supplier takes work.");
    assert!(
        hits.iter().all(|hit| hit.text != TRUSTED),
        "the seed is not like itself"
    );
    let without = searcher
        .similar_without(&Seed::Quotation(quotation), 10, &[relying])
        .unwrap()
        .items;
    assert!(without.iter().all(|hit| !hit.text.contains("trusting")));
    let hits = searcher
        .similar(&Seed::Text("swimming in lakes".to_owned()), 5)
        .unwrap()
        .items;
    assert_eq!(hits[0].text, "I like to swim in the lake.");
    assert!(
        searcher
            .similar(&Seed::Text("xyzzy".to_owned()), 5)
            .unwrap()
            .items
            .is_empty()
    );
}

#[test]
fn a_searcher_sees_what_was_committed_last_on_any_thread() {
    let mut study = study();
    let mut index = study.index();
    let searcher = index.searcher();
    let before = study.project.clone();
    let changes = study
        .perform(imported("new", "en", "A zebra came by."))
        .unwrap();
    study.keep_text(&changes, "A zebra came by.");
    index
        .follow(&before, &study.project, &changes, &study.text())
        .unwrap();
    let zebra = |searcher: &groundwork::index::Searcher| {
        searcher.search(&Query::plain("zebra"), 5).unwrap().total
    };
    assert_eq!(zebra(&searcher), 0);
    index.commit(study.project.revision()).unwrap();
    let there = std::thread::spawn(move || zebra(&searcher)).join().unwrap();
    assert_eq!(there, 1);
}

#[test]
fn an_index_is_found_as_it_was_left() {
    let study = study();
    let folder = tempfile::tempdir().unwrap();
    let revision = study.project.revision();
    let open = |head: Head, project: Uuid| {
        let (index, opened) = Index::open(Some(folder.path()), project, head).unwrap();
        (index, opened)
    };
    let (mut index, opened) = open(revision.into(), PROJECT);
    assert_eq!(opened, Opened::Empty);
    study.build(&mut index);
    let audit = index.searcher().audit().unwrap();
    index.close().unwrap();
    let (index, opened) = open(revision.into(), PROJECT);
    assert_eq!(opened, Opened::AtHead);
    assert_eq!(index.searcher().audit().unwrap(), audit);
    assert_eq!(index.revision(), revision);
    drop(index);
    assert_eq!(
        open((revision + 3).into(), PROJECT).1,
        Opened::Behind(revision.into())
    );
    assert_eq!(
        open((revision + 3).into(), Uuid::from_u128(8)).1,
        Opened::Empty,
        "another project"
    );
    let (mut index, _) = open(revision.into(), PROJECT);
    study.build(&mut index);
    drop(index);
    assert_eq!(
        open((revision - 1).into(), PROJECT).1,
        Opened::Empty,
        "ahead of the journal"
    );
    let (mut index, _) = open(revision.into(), PROJECT);
    index
        .rebuild(&study.project, &study.text(), &mut |_, _| true)
        .unwrap();
    index.commit(Head { revision, token: 5 }).unwrap();
    drop(index);
    assert_eq!(
        open(Head { revision, token: 6 }, PROJECT).1,
        Opened::Empty,
        "another history"
    );
}

#[test]
fn a_second_index_on_one_folder_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let first = Index::open(Some(folder.path()), PROJECT, 0).unwrap();
    let Err(error) = Index::open(Some(folder.path()), PROJECT, 0) else {
        panic!()
    };
    assert!(matches!(error, Error::Busy { .. }), "{error}");
    assert!(
        groundwork::locale::say(&error.message()).contains("Another"),
        "{error}"
    );
    assert!(
        Index::open(Some(folder.path()), Uuid::from_u128(8), 0).is_err(),
        "nor can it be cleared"
    );
    drop(first);
    assert!(Index::open(Some(folder.path()), PROJECT, 0).is_ok());
    let file = folder.path().join("file");
    fs::write(&file, "x").unwrap();
    assert!(matches!(
        Index::open(Some(&file), PROJECT, 0),
        Err(Error::Folder { .. })
    ));
    assert_eq!(fs::read(&file).unwrap(), b"x");
}

#[test]
fn a_stopped_rebuild_leaves_the_last_commit() {
    let study = study();
    let mut index = study.index();
    let (before, count) = (index.searcher().audit().unwrap(), index.len());
    let stopped = index.rebuild(&study.project, &study.text(), &mut |done, total| {
        assert!(done <= total);
        false
    });
    assert!(matches!(stopped, Err(Error::Cancelled)));
    index.commit(study.project.revision()).unwrap();
    assert_eq!(index.searcher().audit().unwrap(), before);
    assert_eq!(index.len(), count);
}

/// Damages `file` of an index, opens it, and wants it sound: either untouched by the damage, or made anew.
fn recovers(sound: &Path, name: &str, bytes: &[u8], study: &Study) -> Opened {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("entries")).unwrap();
    for file in fs::read_dir(sound.join("entries")).unwrap() {
        let file = file.unwrap();
        fs::copy(
            file.path(),
            folder.path().join("entries").join(file.file_name()),
        )
        .unwrap();
    }
    fs::write(folder.path().join("entries").join(name), bytes).unwrap();
    let revision = study.project.revision();
    let (mut index, opened) = Index::open(Some(folder.path()), PROJECT, revision).unwrap();
    if opened == Opened::Empty {
        assert!(index.is_empty());
        index
            .rebuild(&study.project, &study.text(), &mut |_, _| true)
            .unwrap();
    } else {
        assert_eq!(opened, Opened::AtHead, "{name}");
    }
    if opened == Opened::AtHead {
        assert_eq!(
            index.searcher().audit().unwrap(),
            study.index().searcher().audit().unwrap(),
            "{name}"
        );
    }
    opened
}

#[test]
fn a_damaged_folder_is_made_anew() {
    let mut study = study();
    let folder = tempfile::tempdir().unwrap();
    let (mut index, _) = Index::open(Some(folder.path()), PROJECT, 0).unwrap();
    study.build(&mut index);
    // A second commit with deletions, so that there are two segments and a file of the deleted.
    let before = study.project.clone();
    let paper = study.project.codes_named("paper")[0].id;
    let rename = Operation::RenameCode {
        code: paper,
        name: "ink".to_owned(),
    };
    let changes = study.perform(rename).unwrap();
    index
        .follow(&before, &study.project, &changes, &study.text())
        .unwrap();
    index.commit(study.project.revision()).unwrap();
    index.close().unwrap();
    let slow = std::env::var_os("RUN_SLOW_TESTS").is_some();
    let mut sound = 0;
    for file in fs::read_dir(folder.path().join("entries")).unwrap() {
        let path = file.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let bytes = fs::read(&path).unwrap();
        if name.ends_with(".lock") {
            continue;
        }
        for (part, garbage) in [(0, &b""[..]), (2, b""), (0, b"\xff\xfe\x00")] {
            let cut = [&bytes[..bytes.len() * part / 3], garbage].concat();
            assert_eq!(
                recovers(folder.path(), &name, &cut, &study),
                Opened::Empty,
                "{name}"
            );
        }
        let step = match name.as_str() {
            "meta.json" if slow => 1,
            "meta.json" => 97,
            _ => (bytes.len() / 2).max(1),
        };
        for at in (step / 2..bytes.len()).step_by(step) {
            let mut flipped = bytes.clone();
            flipped[at] ^= 1 << (at % 7);
            let opened = recovers(folder.path(), &name, &flipped, &study);
            sound += usize::from(opened == Opened::AtHead);
            if !name.ends_with(".json") {
                assert_eq!(opened, Opened::Empty, "{name}: a flipped byte at {at}");
            }
        }
    }
    assert!(slow || sound < 20, "{sound}");
}

/// The study with two cases and two participants, one of each known in a document.
fn peopled_study() -> Study {
    let mut study = study();
    for name in ["Firm A", "Firm B"] {
        let (name, attributes) = (name.to_owned(), Attributes::new());
        study
            .perform(Operation::AddCase { name, attributes })
            .unwrap();
    }
    let cases: Vec<CaseId> = study.project.cases.iter().map(|case| case.id).collect();
    for (name, case) in [("Ada", Some(cases[1])), ("Bo", None)] {
        let (name, attributes) = (name.to_owned(), Attributes::new());
        study
            .perform(Operation::AddParticipant {
                name,
                case,
                attributes,
            })
            .unwrap();
    }
    for (document, (name, case)) in [("one", ("Ada", None)), ("two", ("Bo", Some(cases[0])))] {
        let document = study.project.document_named(document).unwrap().id;
        let person = study.project.participant_named(name).unwrap().id;
        let edit = DocumentEdit {
            case: Some(case),
            participants: Some(vec![person]),
            ..DocumentEdit::default()
        };
        study
            .perform(Operation::EditDocument { document, edit })
            .unwrap();
    }
    study
}

/// An operation made of random numbers; many of them will be refused.
fn random_operation(study: &Study, kind: u8, numbers: [u32; 3]) -> Operation {
    let project = &study.project;
    let [one, two, three] = numbers.map(|number| number as usize);
    let pick = |count: usize, number: usize| number % count.max(1);
    let codes: Vec<CodeId> = project.codes.iter().map(|row| row.id).collect();
    let code = |number| {
        codes
            .get(pick(codes.len(), number))
            .copied()
            .unwrap_or(CodeId(Uuid::nil()))
    };
    let documents: Vec<DocumentId> = project.documents.iter().map(|row| row.id).collect();
    let document = |number| {
        documents
            .get(pick(documents.len(), number))
            .copied()
            .unwrap_or(DocumentId(Uuid::nil()))
    };
    let quotations: Vec<QuotationId> = project.quotations.iter().map(|row| row.id).collect();
    let quotation = quotations
        .get(pick(quotations.len(), one))
        .copied()
        .unwrap_or(QuotationId(Uuid::nil()));
    let codings: Vec<CodingId> = project.codings.iter().map(|row| row.id).collect();
    let coding = codings
        .get(pick(codings.len(), one))
        .copied()
        .unwrap_or(CodingId(Uuid::nil()));
    let cases: Vec<CaseId> = project.cases.iter().map(|row| row.id).collect();
    let case = cases.get(pick(cases.len(), two)).copied();
    let people: Vec<ParticipantId> = project.participants.iter().map(|row| row.id).collect();
    let person = people.get(pick(people.len(), one)).copied();
    let nobody = ParticipantId(Uuid::nil());
    let models: Vec<ModelId> = project.models.iter().map(|row| row.id).collect();
    let model = models
        .get(pick(models.len(), one))
        .copied()
        .unwrap_or(ModelId(Uuid::nil()));
    let memos: Vec<MemoId> = project.memos.iter().map(|row| row.id).collect();
    let memo = memos
        .get(pick(memos.len(), one))
        .copied()
        .unwrap_or(MemoId(Uuid::nil()));
    let level = Level::ALL[pick(3, three)];
    let name = format!("name {}", one % 40);
    let attributes: Attributes = [(format!("n{}", two % 2), format!("v{}", three % 3))].into();
    let passage = |document: DocumentId| {
        let text = study.texts.get(&document).cloned().unwrap_or_default();
        let start = text.floor_char_boundary(two % text.len().max(1));
        let end = text.floor_char_boundary((start + 1 + three % 90).min(text.len()));
        let range = TextRange::new(start as u32, end as u32);
        Passage::new(document, &text, range).or_else(|_| {
            let start = text.floor_char_boundary(text.len().saturating_sub(1));
            Passage::new(
                document,
                &text,
                TextRange::new(start as u32, text.len() as u32),
            )
        })
    };
    let parent = (two % 3 > 0).then(|| code(two));
    match kind % 30 {
        0 => Operation::AddCode(NewCode {
            name,
            level,
            parent,
            ..NewCode::default()
        }),
        1 => Operation::RenameCode {
            code: code(two),
            name,
        },
        2 => Operation::EditCode {
            code: code(one),
            edit: CodeEdit {
                definition: Some(format!("means {two}")),
                colour: Some(3),
                ..CodeEdit::default()
            },
        },
        3 | 4 => Operation::MoveCodes {
            codes: vec![code(one), code(three)],
            parent,
        },
        5 => Operation::GatherCodes {
            codes: vec![code(one), code(two)],
            under: NewCode {
                name,
                level: Level::Category,
                ..NewCode::default()
            },
        },
        6 => Operation::SetLevel {
            code: code(one),
            level,
        },
        7 => Operation::MergeCodes {
            from: vec![code(one)],
            into: code(two),
        },
        8 => Operation::DeleteCodes {
            codes: vec![code(one)],
        },
        9..=12 => match passage(document(one)) {
            Ok(passage) => Operation::CodePassages {
                passages: vec![passage],
                codes: vec![code(three)],
                create: vec![],
            },
            Err(_) => Operation::DeleteCase {
                case: CaseId(Uuid::nil()),
            },
        },
        13 => Operation::Uncode {
            codings: vec![coding],
        },
        14 => Operation::Recode {
            codings: vec![coding],
            code: code(two),
        },
        15 => match project
            .quotations
            .get(quotation)
            .map(|row| passage(row.document))
        {
            Some(Ok(passage)) => Operation::ResizeQuotation { quotation, passage },
            _ => Operation::DeleteQuotations {
                quotations: vec![quotation],
            },
        },
        16 => Operation::CommentQuotation {
            quotation,
            comment: format!("comment {}", two % 3),
        },
        17 => Operation::DeleteQuotations {
            quotations: vec![quotation],
        },
        18 => Operation::AddModel {
            model: None,
            title: name,
        },
        19 | 20 => Operation::PlaceCategories {
            model,
            categories: vec![code(two)],
            place: (three % 4 > 0).then(|| Place::ALL[three % 6]),
        },
        21 => Operation::AddCase { name, attributes },
        22 => Operation::EditCase {
            case: case.unwrap_or(CaseId(Uuid::nil())),
            name,
            attributes,
        },
        23 if three % 3 == 0 => Operation::DeleteCase {
            case: case.unwrap_or(CaseId(Uuid::nil())),
        },
        23 => Operation::AddParticipant {
            name,
            case,
            attributes,
        },
        24 => Operation::EditParticipant {
            participant: person.unwrap_or(nobody),
            name,
            case: case.filter(|_| three % 2 > 0),
            attributes,
        },
        25 if three % 3 == 0 => Operation::DeleteParticipant {
            participant: person.unwrap_or(nobody),
        },
        25 | 26 => {
            let links = vec![
                MemoTarget::Code(code(two)),
                MemoTarget::Document(document(three)),
            ];
            let edit = MemoEdit {
                title: Some(name),
                text: Some(format!("text {three}")),
                links: Some(links),
                ..MemoEdit::default()
            };
            match one % 4 {
                0 => Operation::DeleteMemos { memos: vec![memo] },
                1 => Operation::EditMemo { memo, edit },
                _ => Operation::AddMemo { memo: None, edit },
            }
        }
        27 => {
            let edit = DocumentEdit {
                kind: Some(DocumentKind::ALL[one % 6]),
                order: Some(two as u32 % 5),
                date: Some(format!("2024-0{}-11", 1 + three % 9)),
                case: Some(case.filter(|_| one % 2 > 0)),
                participants: Some(person.into_iter().collect()),
                attributes: Some(attributes),
                ..DocumentEdit::default()
            };
            Operation::EditDocument {
                document: document(three),
                edit,
            }
        }
        28 => {
            let document = document(one);
            let text = study.texts.get(&document).cloned().unwrap_or_default();
            let (paragraphs, mut speakers) = turns(&text);
            let (mut list, cut) = (paragraphs.to_vec(), two % (paragraphs.len() + 1));
            list.drain(cut..(cut + three % 2).min(paragraphs.len()));
            speakers
                .iter_mut()
                .for_each(|speaker| speaker.participant = person.filter(|_| three % 2 > 0));
            Operation::SetTurns {
                document,
                paragraphs: Some(list.into()),
                speakers,
            }
        }
        _ if one % 4 == 0 => Operation::DeleteDocuments {
            documents: vec![document(two)],
        },
        _ => imported(&name, "en", TEXTS[one % TEXTS.len()]),
    }
}

const TEXTS: [&str; 3] = [
    "I: What came of it?\nP1: Nothing came of the plan.\nP1: We planned again, and again.\n\nI: Why?",
    "P2: اعتماد کردن سخت است.\nP2: We did what we could 清华大学.\nfield notes without a speaker",
    "One single paragraph that is quite long, so that quotations may overlap in it: yes, no, perhaps.",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn following_is_as_good_as_rebuilding(steps in proptest::collection::vec((any::<u8>(), any::<[u32; 3]>(), 0..6_u8), 1..60)) {
        let mut study = peopled_study();
        let mut index = study.index();
        let mut past: Vec<Vec<RowChange>> = Vec::new();
        let mut before = study.project.clone();
        let mut waiting: Vec<RowChange> = Vec::new();
        for (kind, numbers, then) in steps {
            let undone = if then == 0 { past.pop() } else { None };
            let changes = match undone {
                Some(changes) => inverse(&changes),
                None => {
                    let operation = random_operation(&study, kind, numbers);
                    let Ok(changes) = study.plan(&operation) else { continue };
                    if matches!(operation, Operation::ImportDocuments { .. }) {
                        study.keep_text(&changes, TEXTS[numbers[0] as usize % TEXTS.len()]);
                    }
                    past.push(changes.clone());
                    changes
                }
            };
            study.fold(&changes);
            waiting.extend(changes);
            // Sometimes several operations are followed at once, as after a restart.
            if then < 4 {
                index.follow(&before, &study.project, &waiting, &study.text()).unwrap();
                waiting.clear();
                before = study.project.clone();
            }
            if then == 3 {
                index.commit(study.project.revision()).unwrap();
            }
        }
        index.follow(&before, &study.project, &waiting, &study.text()).unwrap();
        index.commit(study.project.revision()).unwrap();
        let rebuilt = study.index();
        prop_assert_eq!(index.searcher().audit().unwrap(), rebuilt.searcher().audit().unwrap());
        prop_assert_eq!(index.len(), rebuilt.len());
        prop_assert_eq!(index.len() as usize, rebuilt.searcher().audit().unwrap().len());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_a_query_or_an_error_with_a_place(text in "([a-c *~\"«»()|:-]|or|not |code:|trust|清|می‌|\\PC){0,25}") {
        thread_local! {
            static STUDY: (Study, Index) = { let study = study(); let index = study.index(); (study, index) };
        }
        STUDY.with(|(study, index)| {
            let search = |query: &Query| index.searcher().search(query, 3).unwrap();
            search(&Query::plain(&text));
            for query in [Query::parse(&text, &study.project), Query::typing(&text, &study.project)] {
                match query {
                    Ok(query) => {
                        for hit in search(&query).items {
                            for range in hit.fragments {
                                assert!(range.cut(&hit.text).is_some_and(|words| !words.is_empty()));
                            }
                        }
                    }
                    Err(error) => assert!(text.is_char_boundary(error.at)),
                }
            }
        });
    }
}
