//! What reads alike, in texts, memos and codes.

use super::*;

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
