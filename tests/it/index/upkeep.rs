//! An index that is shared, stopped, damaged, or follows what is done.

use super::*;

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
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

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
