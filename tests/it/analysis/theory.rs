//! What is unfinished, tables of a model, nearness, the core.

use super::*;

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
        text: format!("{} carries [[{network}]].", trust.live_name()),
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
    let source = include_str!("../../../assets/locales/en/analysis.ftl");
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
    let live = example.trust.live_name();
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
        (gone.live_name(), vec![name(gone)]),
        (
            "[[ééééééééééééééééééé".into(),
            vec![text("[[ééééééééééééééééééé")],
        ),
    ];
    for (written, expected) in cases {
        assert_eq!(story_line::pieces(project, &written), expected, "{written}");
    }
    let plain = story_line::plain(project, &format!("{live}, {}", gone.live_name()));
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
                row.documents[2],
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
    let candidates = evidence_candidates(&ground, example.relation, Closeness::SameParagraph);
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
        evidence_candidates(
            &ground,
            RelationId(uuid::Uuid::nil()),
            Closeness::SameDocument
        ),
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
