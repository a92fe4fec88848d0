//! Questions over a project: counts, saturation, what is unfinished, models, candidates.

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

#[test]
fn codes_are_counted_by_themselves_and_by_branch() {
    let example = example();
    let counts = Counts::of(&example.study.project);
    // codings, quotations, documents, participants, cases
    let expected = [
        (example.trust, [1, 1, 1, 1, 1], [6, 5, 3, 2, 2]),
        (example.person, [1, 1, 1, 1, 1], [3, 2, 2, 2, 2]),
        (example.word, [2, 2, 2, 2, 2], [2, 2, 2, 2, 2]),
        (example.paper, [2, 2, 2, 1, 1], [2, 2, 2, 1, 1]),
        (example.network, [0; 5], [3, 3, 2, 2, 2]),
        (example.sharing, [1, 1, 1, 1, 1], [3, 3, 2, 2, 2]),
        (example.bill, [2, 2, 2, 2, 2], [2, 2, 2, 2, 2]),
    ];
    for (code, own, branch) in expected {
        let name = example.study.project.code_name(code);
        assert_eq!(counts.own(code), tally(own), "own {name}");
        assert_eq!(counts.branch(code), tally(branch), "branch {name}");
    }
    assert_eq!(counts.total(), tally([9, 7, 3, 2, 2]));
    assert_eq!(counts.own(CodeId(uuid::Uuid::nil())), Tally::default());
}

#[test]
fn documents_say_how_far_they_are_coded() {
    let mut example = example();
    let uncoded = example.study.document("03", "I: Yes?\nP1: No.\nP1: No.");
    let counts = document_counts(&example.study.ground());
    let numbers: Vec<[usize; 7]> = counts
        .iter()
        .map(|row| {
            [
                row.codings,
                row.codes,
                row.quotations,
                row.paragraphs,
                row.coded_paragraphs,
                row.turns,
                row.coded_turns,
            ]
        })
        .collect();
    let expected = [
        [6, 6, 4, 5, 3, 3, 3],
        [2, 2, 2, 3, 2, 2, 2],
        [1, 1, 1, 1, 1, 0, 0],
        [0, 0, 0, 3, 0, 2, 0],
    ];
    assert_eq!(numbers, expected);
    let shares: Vec<Option<f64>> = counts.iter().map(|row| row.share()).collect();
    assert_eq!(shares, [Some(1.0), Some(1.0), Some(1.0), Some(0.0)]);
    assert_eq!(counts[3].document, uncoded);
}

#[test]
fn an_answer_ends_where_the_interviewer_speaks() {
    let cases: [(&str, &[u32]); 5] = [
        ("I: a\nP1: b\nP2: c\nI: d\nP1: e", &[0, 1, 1, 2, 3]),
        ("I: a\nmore\nP1: b\ngoes on\nP1: c", &[0, 0, 1, 1, 1]),
        ("one\ntwo\nthree", &[0, 1, 2]),
        ("P1: a\nP2: b", &[0, 1]),
        ("Head\nI: a\nP1: b\n\nP1: c", &[0, 1, 2, 2, 2]),
    ];
    for (text, expected) in cases {
        let mut study = Study::new();
        let document = study.document("D", text);
        let row = study.project.documents.get(document).unwrap();
        let paragraphs = &study.project.paragraphs.get(document).unwrap().list;
        assert_eq!(answers(row, paragraphs), expected, "{text}");
    }
}

#[test]
fn a_passage_overlaps_what_it_shares_text_with() {
    let mut study = Study::new();
    let document = study.document("D", "abc\ndef\n\nghi");
    let paragraphs = &study.project.paragraphs.get(document).unwrap().list;
    let cases = [
        ((0, 3), 0..1),
        ((3, 4), 1..1),
        ((2, 5), 0..2),
        ((0, 12), 0..4),
        ((9, 10), 3..4),
        ((50, 60), 4..4),
    ];
    for ((start, end), expected) in cases {
        assert_eq!(overlapped(paragraphs, TextRange::new(start, end)), expected);
    }
}

#[test]
fn new_and_cumulative_codes_follow_the_order_of_interviews() {
    // saturation.md, running example A
    let rows: Vec<Vec<u32>> = [
        [3, 0, 2, 1, 0, 4],
        [1, 2, 0, 0, 1, 0],
        [0, 1, 1, 0, 0, 0],
        [2, 0, 0, 0, 0, 0],
        [0, 0, 0, 2, 0, 1],
        [0, 0, 0, 0, 0, 1],
        [0, 3, 1, 1, 2, 2],
        [0, 0, 1, 0, 0, 0],
    ]
    .map(Vec::from)
    .into();
    let curve = Incidence::of_rows(&rows, 6).curve();
    let steps: Vec<(usize, usize)> = curve
        .steps
        .iter()
        .map(|step| (step.new, step.cumulative))
        .collect();
    assert_eq!(steps, [(3, 3), (2, 5), (1, 6), (1, 7), (0, 7), (1, 8)]);
    assert_eq!(curve.total(), 8);
    assert_eq!(curve.last_new(), Some(6));
    assert_eq!(curve.without_new(), 0);
    assert_eq!(curve.share_of_final(4), Some(0.875));
    assert_eq!(curve.steps[1].share_new(), Some(0.4));
    let none = Incidence::of_rows(&[vec![0, 0]], 2).curve();
    assert_eq!(
        (none.total(), none.last_new(), none.without_new()),
        (0, None, 2)
    );
    assert_eq!(
        (none.share_of_final(1), none.steps[0].share_new()),
        (None, None)
    );
    assert_eq!(Incidence::new(3, 0).curve().steps, []);
}

#[test]
fn the_rule_of_guest_says_where_it_is_met() {
    use GuestVerdict::{EmptyBase, MetAt, NotMet, TooFewInterviews};
    let walk: &[usize] = &[15, 10, 7, 5, 4, 3, 1, 0];
    let cases = [
        // base, run, per cent, new codes, base codes, verdict
        (4, 2, 5, walk, 37, MetAt(6)),
        (4, 2, 0, walk, 37, NotMet),
        (4, 2, 5, &[20, 10, 6, 4, 2, 0], 40, MetAt(4)),
        (4, 2, 5, &[20, 10, 6, 4, 2, 1], 40, NotMet),
        (4, 2, 5, &[5, 4, 1, 0, 0], 10, TooFewInterviews(6)),
        (4, 2, 5, &[0, 0, 0, 0, 0, 0], 0, EmptyBase),
        (4, 2, 5, &[], 0, TooFewInterviews(6)),
        (0, 0, 0, &[3, 0], 3, MetAt(1)),
    ];
    for (base, run, most_new_percent, new, base_codes, verdict) in cases {
        let rule = GuestRule {
            base,
            run,
            most_new_percent,
        };
        let curve = groundwork::analysis::saturation::Curve::of_new(new);
        let review = rule.review(&curve);
        assert_eq!(
            (review.base_codes, review.verdict),
            (base_codes, verdict),
            "{new:?}"
        );
    }
}

#[test]
fn the_review_counts_each_level_on_the_interviews() {
    let example = example();
    let ground = example.study.ground();
    let review = Review::of(&ground, Terms::default());
    assert_eq!(review.interviews.len(), 2);
    assert_eq!(review.other_documents, 1);
    assert_eq!(review.codings, [6, 2]);
    let expected = [
        (Counted::OpenCodes, [3, 0], 1),
        (Counted::ConceptsAndOpenCodes, [5, 0], 1),
        (Counted::Concepts, [2, 0], 0),
        (Counted::Categories, [2, 0], 0),
    ];
    for (counted, new, only_once) in expected {
        let level = review.level(counted).unwrap();
        let found: Vec<usize> = level.curve.steps.iter().map(|step| step.new).collect();
        assert_eq!(found, new, "{counted:?}");
        assert_eq!(level.only_once.len(), only_once, "{counted:?}");
        assert_eq!(level.guest.verdict, GuestVerdict::TooFewInterviews(6));
        assert_eq!(level.curve.last_new(), Some(1));
    }
    let rows: Vec<(CodeId, Vec<u32>, u32)> = review
        .categories
        .into_iter()
        .map(|row| (row.category, row.codings, row.all))
        .collect();
    let expected = [
        (example.network, vec![2, 1], 3),
        (example.trust, vec![4, 1], 5),
    ];
    assert_eq!(rows, expected);
}

fn kinds(study: &Study) -> Vec<(UnfinishedKind, usize)> {
    let ground = study.ground();
    let items = unfinished(&ground, &Counts::on(&ground), Limits::default());
    summary(&items)
        .into_iter()
        .map(|(kind, count, _)| (kind, count))
        .collect()
}

#[test]
fn what_is_unfinished_is_named() {
    use UnfinishedKind as K;
    let mut example = example();
    let expected = [
        (K::OpenCodeWithoutConcept, 1),
        (K::CategoryWithoutDefinition, 2),
        (K::FewQuotations, 1),
        (K::NoPhenomenon, 1),
        (K::StrategyWithoutActor, 1),
        (K::StrategyWithoutConsequence, 1),
        (K::ConditionWithoutValence, 1),
        (K::NoCoreCategory, 1),
        (K::NoStoryLine, 1),
    ];
    assert_eq!(kinds(&example.study), expected);

    let study = &mut example.study;
    let (trust, network, model) = (example.trust, example.network, example.model);
    for code in [trust, network] {
        study.act(Operation::EditCode {
            code,
            edit: CodeEdit {
                definition: Some("Said.".into()),
                ..CodeEdit::default()
            },
        });
    }
    study.act(Operation::SetValence {
        model,
        category: trust,
        valence: Some(Valence::Both),
    });
    study.act(Operation::SetActor(NewActor {
        model,
        category: network,
        actor: "managers".into(),
    }));
    study.act(Operation::MoveCodes {
        codes: vec![example.paper],
        parent: Some(example.person),
    });
    let economy = study.code("Economy", Level::Category, None);
    study.place(model, Place::Consequences, &[economy]);
    study.relate(model, network, economy);
    let core = study.code("Improvement", Level::Category, None);
    study.place(model, Place::Phenomenon, &[core]);
    study.act(Operation::ChooseCore {
        model,
        category: Some(core),
        reason: "because".into(),
    });
    study.act(Operation::WriteStoryLine {
        model,
        text: format!("{} carries [[{network}]].", story_line::live(trust)),
    });
    study.code("one  Bill", Level::Open, None);
    study.code("Alone", Level::Concept, None);
    study.code("Unplaced", Level::Category, None);
    let expected = [
        (K::OpenCodeWithoutConcept, 1),
        (K::ConceptWithoutCategory, 1),
        (K::CategoryWithoutPlace, 1),
        (K::CodeWithoutCoding, 5),
        (K::NamesAlike, 1),
        (K::CategoryWithoutDefinition, 3),
        (K::FewQuotations, 1),
        (K::PhenomenonWithoutQuotation, 1),
        (K::PhenomenonWithoutRelation, 1),
        (K::RelationWithoutEvidence, 1),
        (K::NotInStoryLine, 2),
    ];
    assert_eq!(kinds(study), expected);

    study.place(model, Place::Phenomenon, &[economy]);
    study.act(Operation::PlaceCategories {
        model,
        categories: vec![trust],
        place: None,
    });
    let found = kinds(study);
    for kind in [K::SeveralPhenomena, K::StrategyWithoutConsequence] {
        assert!(found.contains(&(kind, 1)), "{kind:?} in {found:?}");
    }
}

#[test]
fn every_kind_has_its_words() {
    let source = include_str!("../../assets/locales/en/analysis.ftl");
    let has = |key: &str| {
        source
            .lines()
            .any(|line| line.starts_with(&format!("{key} =")))
    };
    for kind in UnfinishedKind::ALL {
        assert!(has(kind.key()), "{}", kind.key());
        assert!(has(&kind.count_message(1).key), "{}", kind.key());
    }
    let keys = Counted::ALL.map(Counted::key);
    let near = Closeness::ALL.map(Closeness::key);
    assert!(keys.iter().chain(&near).all(|key| has(key)));
    fluent_bundle::FluentResource::try_new(source.to_owned()).unwrap();
}

#[test]
fn the_table_of_a_model_adds_up() {
    let example = example();
    let ground = example.study.ground();
    let counts = Counts::on(&ground);
    let table = ModelTable::of(&ground, &counts, example.model).unwrap();
    assert!(table.adds_up());
    let total = table.total;
    assert_eq!(
        (total.categories, total.concepts, total.open_codes),
        (2, 2, 3)
    );
    assert_eq!(total.tally, tally([9, 7, 3, 2, 2]));
    assert_eq!(table.cases, 2);

    let (place, trust) = table.category(example.trust).unwrap();
    assert_eq!(place, Place::InterveningConditions);
    assert_eq!(trust.sum.tally.codings, 6);
    assert_eq!(trust.concepts.len(), 1);
    assert_eq!(trust.concepts[0].open_codes, [example.word]);
    assert_eq!(trust.concepts[0].tally.codings, 3);
    assert_eq!(trust.loose_codes, [example.paper]);
    assert_eq!(trust.loose, tally([3, 3, 2, 1, 1]));

    let relation = &table.relations[0];
    let side = |side: groundwork::analysis::Side| (side.quotations, side.documents, side.cases);
    assert_eq!(side(relation.supporting), (1, 1, 1));
    assert_eq!(side(relation.contrary), (1, 1, 1));
    assert_eq!(
        ModelTable::of(&ground, &counts, ModelId(uuid::Uuid::nil())),
        None
    );
}

#[test]
fn a_category_inside_a_placed_one_is_not_counted_twice() {
    let mut example = example();
    let inner = example
        .study
        .code("Inner", Level::Category, Some(example.trust));
    example.study.place(example.model, Place::Context, &[inner]);
    example.study.act(Operation::MoveCodes {
        codes: vec![example.sharing],
        parent: Some(inner),
    });
    let ground = example.study.ground();
    let table = ModelTable::of(&ground, &Counts::on(&ground), example.model).unwrap();
    assert_eq!(table.total.tally.codings, 9);
    assert!(!table.adds_up());
}

#[test]
fn a_story_line_falls_into_text_and_live_names() {
    let example = example();
    let project = &example.study.project;
    let gone = CodeId(uuid::Uuid::from_u128(99));
    let text = |text: &str| Piece::Text(text.to_owned());
    let name = |code: CodeId| Piece::Name {
        code,
        name: project.codes.get(code).map(|code| code.name.clone()),
    };
    let live = story_line::live(example.trust);
    let cases = [
        (String::new(), vec![]),
        ("plain [[text]] [[".into(), vec![text("plain [[text]] [[")]),
        (live.clone(), vec![name(example.trust)]),
        (
            format!("Where {live}{live} اعتماد"),
            vec![
                text("Where "),
                name(example.trust),
                name(example.trust),
                text(" اعتماد"),
            ],
        ),
        (
            format!("[{live}]"),
            vec![text("["), name(example.trust), text("]")],
        ),
        (story_line::live(gone), vec![name(gone)]),
        (
            "[[ééééééééééééééééééé".into(),
            vec![text("[[ééééééééééééééééééé")],
        ),
    ];
    for (written, expected) in cases {
        assert_eq!(story_line::pieces(project, &written), expected, "{written}");
    }
    let plain = story_line::plain(project, &format!("{live}, {}", story_line::live(gone)));
    assert_eq!(plain, "Trust, …");
    assert_eq!(
        story_line::plain(project, &"[[".repeat(100_000)).len(),
        200_000
    );
}

#[test]
fn a_homeless_code_is_near_what_stands_around_it() {
    let mut example = example();
    let study = &mut example.study;
    let homeless = study.code("together", Level::Open, None);
    let documents: Vec<DocumentId> = study.project.documents.iter().map(|row| row.id).collect();
    study.put(documents[0], "bill together", &[homeless]);
    study.put(documents[1], "One bill", &[homeless]);
    study.put(documents[0], "share the cost", &[homeless]);
    let ground = study.ground();
    let near = Neighbourhood::of(&ground, Level::Concept).near(homeless);
    let found: Vec<(CodeId, [usize; 6])> = near
        .iter()
        .map(|row| {
            let numbers = [
                row.overlapping,
                row.same_paragraph,
                row.same_answer,
                row.quotations,
                row.documents,
                row.others,
            ];
            (row.code, numbers)
        })
        .collect();
    let expected = [
        (example.sharing, [3, 3, 3, 3, 2, 3]),
        (example.person, [0, 1, 2, 3, 2, 2]),
    ];
    assert_eq!(found, expected);
    assert_eq!(near[0].near.len(), 3);
    assert_eq!(near[1].near[0].0, Closeness::SameParagraph);
    assert!(near[0].strength > near[1].strength);
    let categories = Neighbourhood::of(&ground, Level::Category);
    let near: Vec<CodeId> = categories
        .near(example.sharing)
        .iter()
        .map(|row| row.code)
        .collect();
    assert_eq!(near, [example.trust]);
}

#[test]
fn evidence_candidates_carry_both_categories_or_stand_near() {
    let example = example();
    let ground = example.study.ground();
    let candidates = evidence_candidates(&ground, example.relation);
    let words = |quotation| {
        ground
            .project()
            .quotations
            .get(quotation)
            .unwrap()
            .words
            .to_string()
    };
    let found: Vec<(String, String, Closeness, Option<Stance>)> = candidates
        .iter()
        .map(|row| {
            (
                words(row.quotation),
                words(row.other),
                row.closeness,
                row.attached,
            )
        })
        .collect();
    let cost = "Now we share the cost.".to_owned();
    let expected = [
        (cost.clone(), cost, Closeness::SameQuotation, None),
        (
            "She kept her word.".into(),
            "We paid one bill together.".into(),
            Closeness::SameParagraph,
            Some(Stance::For),
        ),
    ];
    assert_eq!(found, expected);
    assert_eq!(
        evidence_candidates(&ground, RelationId(uuid::Uuid::nil())),
        []
    );
}

#[test]
fn hints_for_the_core_count_links_documents_and_codings() {
    let example = example();
    let ground = example.study.ground();
    let hints = core_hints(&ground, &Counts::on(&ground), example.model);
    let found: Vec<(CodeId, usize, usize, usize, usize)> = hints
        .iter()
        .map(|hint| {
            let tally = hint.tally;
            (
                hint.category,
                hint.linked,
                hint.others,
                tally.documents,
                tally.codings,
            )
        })
        .collect();
    let expected = [(example.trust, 1, 1, 3, 6), (example.network, 1, 1, 2, 3)];
    assert_eq!(found, expected);
    assert_eq!(hints[1].share_of_codings, Some(3.0 / 9.0));
    assert_eq!(hints[1].share_of_documents, Some(2.0 / 3.0));
}

/// A project of raw rows: `parents` of codes, and codings as document, start, end, code.
fn raw(
    parents: &[Option<usize>],
    codings: &[(usize, u32, u32, usize)],
    documents: usize,
) -> Project {
    let mut stamp = Stamp::new(Time(1_700_000_000_000), CoderId(uuid::Uuid::nil()), 3);
    let mut project = Project::default();
    let mut fold = |change: RowChange| project.fold(&change).unwrap();
    let coder = stamp.coder;
    let made = stamp.at;
    let documents: Vec<DocumentId> = (0..documents).map(|_| stamp.id()).collect();
    for (number, id) in documents.iter().enumerate() {
        fold(Change::add(raw_document(*id, number, made)).into());
        let paragraph = |start: u32| Paragraph {
            start,
            end: start + 9,
            body: start,
            speaker: Some((start / 10 % 3 == 1) as u16),
            time_ms: None,
        };
        let list: Arc<[Paragraph]> = (0..30).map(|line| paragraph(line * 10)).collect();
        fold(
            Change::add(Paragraphs {
                document: *id,
                list,
            })
            .into(),
        );
    }
    let ids: Vec<CodeId> = parents.iter().map(|_| stamp.id()).collect();
    for (index, parent) in parents.iter().enumerate() {
        let levels = [Level::Category, Level::Concept, Level::Open];
        fold(
            Change::add(Code {
                id: ids[index],
                name: format!("code {index}"),
                level: levels[index % 3],
                parent: parent.map(|parent| ids[parent]),
                definition: String::new(),
                use_when: String::new(),
                not_when: String::new(),
                answers: Default::default(),
                typical: None,
                borderline: None,
                colour: 0,
                in_vivo: false,
                made,
                coder,
            })
            .into(),
        );
    }
    let mut quotations = BTreeMap::new();
    for (document, start, end, code) in codings.iter().copied() {
        let quotation = *quotations.entry((document, start, end)).or_insert_with(|| {
            let id: QuotationId = stamp.id();
            fold(
                Change::add(Quotation {
                    id,
                    document: documents[document],
                    range: TextRange::new(start, end),
                    words: "words".into(),
                    comment: String::new(),
                    made,
                    coder,
                    round: None,
                })
                .into(),
            );
            id
        });
        let id: CodingId = stamp.id();
        fold(
            Change::add(Coding {
                id,
                quotation,
                code: ids[code],
                made,
                coder,
                negative: false,
                weight: None,
            })
            .into(),
        );
    }
    project
}

fn raw_document(id: DocumentId, number: usize, imported: Time) -> Document {
    let speaker = |label: &str, role| Speaker {
        label: label.into(),
        role,
        participant: None,
    };
    Document {
        id,
        name: format!("document {number}"),
        kind: DocumentKind::Interview,
        order: number as u32 + 1,
        date: None,
        place: None,
        interviewer: None,
        case: None,
        participants: vec![],
        attributes: Attributes::new(),
        speakers: vec![
            speaker("P", SpeakerRole::Participant),
            speaker("I", SpeakerRole::Interviewer),
        ],
        right_to_left: false,
        language: None,
        text: ContentHash::default(),
        length: 300,
        characters: 300,
        words: 60,
        origin: Origin::default(),
        imported,
        coder: CoderId(uuid::Uuid::nil()),
    }
}

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33) as usize % limit
    }
}

fn random_project(seed: u64) -> Project {
    let mut dice = Dice(seed);
    let codes = 12;
    let parents: Vec<Option<usize>> = (0..codes)
        .map(|code| (code > 0 && dice.below(4) > 0).then(|| dice.below(code)))
        .collect();
    let codings: Vec<(usize, u32, u32, usize)> = (0..60)
        .map(|_| {
            let start = dice.below(280) as u32;
            let end = start + 1 + dice.below(20) as u32;
            (dice.below(3), start, end, dice.below(codes))
        })
        .collect();
    raw(&parents, &codings, 3)
}

#[test]
fn counts_agree_with_counting_one_by_one() {
    for seed in 0..40 {
        let project = random_project(seed);
        let counts = Counts::of(&project);
        for code in project.codes.iter() {
            let branch: BTreeSet<CodeId> = project.branch(code.id).into_iter().collect();
            let codings = project
                .codings
                .iter()
                .filter(|row| branch.contains(&row.code));
            let quotations: Vec<QuotationId> = codings.map(|row| row.quotation).collect();
            let distinct: BTreeSet<QuotationId> = quotations.iter().copied().collect();
            let documents: BTreeSet<DocumentId> = distinct
                .iter()
                .map(|quotation| project.quotations.get(*quotation).unwrap().document)
                .collect();
            let tally = counts.branch(code.id);
            let found = (tally.codings, tally.quotations, tally.documents);
            let expected = (quotations.len(), distinct.len(), documents.len());
            assert_eq!(found, expected, "seed {seed}, {}", code.name);
        }
    }
}

#[test]
fn nearness_agrees_with_comparing_all_with_all() {
    for seed in 0..40 {
        let project = random_project(seed);
        let ground = Ground::of(&project);
        let neighbourhood = Neighbourhood::of(&ground, Level::Concept);
        for code in project
            .codes
            .iter()
            .filter(|code| code.level == Level::Open)
        {
            for near in neighbourhood.near(code.id) {
                let expected = compared(&project, code.id, near.code);
                let found = [near.overlapping, near.same_paragraph, near.same_answer];
                assert_eq!(found, expected, "seed {seed}, {}", code.name);
            }
        }
    }
}

fn quotations(project: &Project, code: CodeId, concept: Option<CodeId>) -> BTreeSet<QuotationId> {
    let belongs = |row: CodeId| match concept {
        // The nearest concept upwards is the home of a code.
        Some(concept) => {
            project.ancestor_at(row, Level::Concept).map(|code| code.id) == Some(concept)
        }
        None => project.is_within(row, code),
    };
    let codings = project.codings.iter().filter(|row| belongs(row.code));
    codings.map(|row| row.quotation).collect()
}

fn compared(project: &Project, code: CodeId, concept: CodeId) -> [usize; 3] {
    let others = quotations(project, concept, Some(concept));
    let mut numbers = [0; 3];
    for own in quotations(project, code, None) {
        let own = project.quotations.get(own).unwrap();
        let document = project.documents.get(own.document).unwrap();
        let paragraphs = &project.paragraphs.get(own.document).unwrap().list;
        let answers = answers(document, paragraphs);
        let set = |range: TextRange| overlapped(paragraphs, range).collect::<BTreeSet<usize>>();
        let spoken = |range| {
            set(range)
                .iter()
                .map(|at| answers[*at])
                .collect::<BTreeSet<u32>>()
        };
        let mut is = [false; 3];
        for other in &others {
            let other = project.quotations.get(*other).unwrap();
            if other.document != own.document {
                continue;
            }
            let overlaps = own.range.overlaps(other.range);
            let paragraph = !set(own.range).is_disjoint(&set(other.range));
            let answer = !spoken(own.range).is_disjoint(&spoken(other.range));
            is[0] |= overlaps;
            is[1] |= overlaps || paragraph;
            is[2] |= overlaps || paragraph || answer;
        }
        for (number, is) in numbers.iter_mut().zip(is) {
            *number += usize::from(is);
        }
    }
    numbers
}

#[test]
fn a_ring_in_the_tree_is_read_once() {
    let parents = [Some(2), Some(0), Some(1), None, Some(3)];
    let project = raw(&parents, &[(0, 0, 5, 1), (0, 0, 5, 4)], 1);
    let scheme = Scheme::of(&project);
    assert_eq!(scheme.len(), 5);
    let counts = Counts::of(&project);
    assert_eq!(counts.total().codings, 2);
    let ground = Ground::of(&project);
    assert!(!unfinished(&ground, &counts, Limits::default()).is_empty());
}

#[test]
fn an_empty_project_has_an_answer_to_everything() {
    let ground = Ground::of(&Project::default());
    let counts = Counts::on(&ground);
    assert_eq!(counts.total(), Tally::default());
    assert_eq!(document_counts(&ground), []);
    assert_eq!(unfinished(&ground, &counts, Limits::default()), []);
    let review = Review::of(&ground, Terms::default());
    assert_eq!(review.interviews, []);
    assert_eq!(review.levels.len(), 4);
}

fn vectors(name: &str) -> Option<Vec<Value>> {
    let shared = std::env::var_os("GROUNDWORK_SHARED").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared"),
        PathBuf::from,
    );
    let path = shared.join("reference/vectors/saturation").join(name);
    let source = std::fs::read_to_string(path).ok()?;
    let file: Value = serde_json::from_str(&source).unwrap();
    Some(file["cases"].as_array().unwrap().clone())
}

fn numbers(value: &Value) -> Vec<usize> {
    serde_json::from_value(value.clone()).unwrap()
}

fn is_near(found: Option<f64>, wanted: &Value) -> bool {
    match (found, wanted.as_f64()) {
        (Some(found), Some(wanted)) => (found - wanted).abs() <= 1e-6 * wanted.abs().max(1.0),
        (None, None) => true,
        _ => false,
    }
}

fn check_guest(new: &[usize], expected: &Value, id: &str) {
    let curve = groundwork::analysis::saturation::Curve::of_new(new);
    for wanted in expected.as_array().unwrap() {
        let rule = GuestRule {
            base: wanted["base"].as_u64().unwrap() as usize,
            run: wanted["run"].as_u64().unwrap() as usize,
            most_new_percent: (wanted["threshold"].as_f64().unwrap() * 100.0).round() as usize,
        };
        let review = rule.review(&curve);
        let met = match review.verdict {
            GuestVerdict::MetAt(interview) => Some(interview as u64),
            _ => None,
        };
        assert_eq!(met, wanted["saturated_at"].as_u64(), "{id} {rule:?}");
        assert_eq!(
            review.base_codes as u64,
            wanted["base_codes"].as_u64().unwrap()
        );
        let runs = wanted["runs"].as_array().unwrap();
        assert_eq!(review.runs.len(), runs.len(), "{id} {rule:?}");
        let too_few = matches!(review.verdict, GuestVerdict::TooFewInterviews(_));
        assert_eq!(too_few, runs.is_empty());
        for (run, wanted) in review.runs.iter().zip(runs) {
            let found = (
                run.first as u64,
                run.last as u64,
                run.new as u64,
                run.is_within,
            );
            let expected = (
                wanted["from"].as_u64().unwrap(),
                wanted["to"].as_u64().unwrap(),
                wanted["new"].as_u64().unwrap(),
                wanted["ok"].as_bool().unwrap(),
            );
            assert_eq!(found, expected, "{id} {rule:?}");
            assert!(
                is_near(review.ratio(*run), &wanted["ratio"]),
                "{id} {rule:?}"
            );
        }
    }
}

#[test]
fn shared_the_rule_of_guest_agrees_with_the_vectors() {
    for case in vectors("guest2020_worked.json").unwrap_or_default() {
        let new = numbers(&case["input"]["new_per_interview"]);
        check_guest(&new, &case["expected"]["all"], case["id"].as_str().unwrap());
    }
}

#[test]
fn shared_curves_agree_with_the_vectors() {
    let files = [
        "incidence_small.json",
        "incidence_study.json",
        "incidence_unsaturated.json",
        "edge_cases.json",
    ];
    for case in files.iter().filter_map(|name| vectors(name)).flatten() {
        let id = case["id"].as_str().unwrap();
        let rows: Vec<Vec<u32>> = serde_json::from_value(case["input"]["counts"].clone()).unwrap();
        let units = rows.first().map_or(0, Vec::len);
        let curve = Incidence::of_rows(&rows, units).curve();
        let expected = &case["expected"];
        let new: Vec<usize> = curve.steps.iter().map(|step| step.new).collect();
        let cumulative: Vec<usize> = curve.steps.iter().map(|step| step.cumulative).collect();
        assert_eq!(new, numbers(&expected["new_per_interview"]), "{id}");
        assert_eq!(cumulative, numbers(&expected["cumulative"]), "{id}");
        assert_eq!(
            curve.total() as u64,
            expected["S_obs"].as_u64().unwrap(),
            "{id}"
        );
        if let Some(last) = expected["last_interview_with_new_code"].as_u64() {
            assert_eq!(curve.last_new(), Some(last as usize), "{id}");
        }
        for (index, wanted) in expected["share_of_final"]
            .as_array()
            .into_iter()
            .flatten()
            .enumerate()
        {
            assert!(is_near(curve.share_of_final(index + 1), wanted), "{id}");
        }
        let shares = expected["new_share_of_cumulative"].as_array();
        for (step, wanted) in curve.steps.iter().zip(shares.into_iter().flatten()) {
            assert!(is_near(step.share_new(), wanted), "{id}");
        }
        if !expected["guest2020"].is_null() {
            check_guest(&new, &expected["guest2020"], id);
        }
    }
}
