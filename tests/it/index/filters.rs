//! Filters, names in queries, queries that cannot be read.

use super::*;

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
