//! Random projects, counted a second time the slow way.

use super::*;

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
    assert_eq!(review.units, []);
    assert_eq!(review.levels.len(), 4);
}
