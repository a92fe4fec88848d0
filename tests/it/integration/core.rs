//! Candidates for the core, and trimming.

use super::*;

#[test]
fn candidates_for_the_core_have_words_and_can_be_turned_down() {
    let desk = check_on(study(), assess("Openness", Some(true)));
    let project = desk.project();
    let row = project.candidacy_of(model(project), code(project, "Openness"));
    let row = row.unwrap();
    assert_eq!(row.notes.len(), 1, "nothing is kept of empty words");
    assert!(row.rejected.is_some());
    let hints = core_hints(&Ground::of(project), &Counts::of(project), model(project));
    assert!(hints.iter().all(|hint| hint.centrality == Some(1.0)));
    let choose = |desk: &Desk| Operation::ChooseCore {
        model: model(desk.project()),
        category: Some(code(desk.project(), "Openness")),
        reason: "after all".into(),
    };
    let mut desk = check_on(desk, choose);
    let row = desk.project().candidacies.iter().next().unwrap();
    assert!(row.rejected.is_none(), "who is chosen is not turned down");
    let stands = assess("Openness", Some(true))(&desk);
    let refused = desk.perform(stands, "").unwrap_err();
    assert!(format!("{refused:?}").contains("CoreStands"));
    let mut silent = Operation::AssessCandidate(AssessCandidate {
        model: model(desk.project()),
        category: code(desk.project(), "Secrecy"),
        notes: BTreeMap::new(),
        rejected: Some(true),
        reason: None,
    });
    let refused = desk.perform(silent.clone(), "").unwrap_err();
    assert!(format!("{refused:?}").contains("NoReason"));
    if let Operation::AssessCandidate(new) = &mut silent {
        new.rejected = None;
    }
    assert!(desk.perform(silent, "").is_err(), "nothing to do");
}

#[test]
fn what_is_trimmed_stays_in_the_codebook_and_out_of_the_model() {
    let before = study();
    let sum = |desk: &Desk| {
        let ground = Ground::of(desk.project());
        let counts = Counts::on(&ground);
        let table = ModelTable::of(&ground, &counts, model(desk.project())).unwrap();
        assert!(table.adds_up());
        let total = table.total;
        (
            total.categories,
            total.concepts,
            total.tally.codings,
            table.relations.len(),
        )
    };
    assert_eq!(sum(&before), (2, 3, 5, 1));
    let desk = check_on(before, trim("Showing"));
    assert_eq!(sum(&desk), (2, 2, 4, 1));
    let desk = check_on(desk, trim("Openness"));
    assert_eq!(sum(&desk), (1, 1, 3, 0));
    let project = desk.project();
    assert_eq!(project.codes.len(), 8);
    let coverage = story_line::coverage(project, model(project));
    assert_eq!(coverage.unnamed, [code(project, "Secrecy")]);
    let place = |desk: &Desk| Operation::PlaceCategories {
        model: model(desk.project()),
        categories: vec![code(desk.project(), "Openness")],
        place: Some(Place::Strategies),
    };
    let trimmed = |desk: Desk| refused_on(desk, place);
    let twice = |name| {
        let mut desk = study();
        let first = trim(name)(&desk);
        act(&mut desk, first);
        desk
    };
    assert!(matches!(
        trimmed(twice("Openness")),
        Refusal::Trimmed { .. }
    ));
    assert!(matches!(
        refused_on(twice("Openness"), trim("Openness")),
        Refusal::TrimmedAlready { .. }
    ));
    let desk = check_on(desk, |desk| {
        Operation::RestoreCodes(RestoreCodes {
            codes: vec![code(desk.project(), "Openness")],
        })
    });
    assert_eq!(sum(&desk), (2, 2, 4, 1), "its place and relation are back");
}

#[test]
fn the_core_is_not_trimmed_nor_an_open_code_nor_without_a_reason() {
    let desk = study();
    let core = Operation::ChooseCore {
        model: model(desk.project()),
        category: Some(code(desk.project(), "Secrecy")),
        reason: "it explains who stays".into(),
    };
    let unsaid = |desk: &Desk| Operation::ChooseCore {
        model: model(desk.project()),
        category: Some(code(desk.project(), "Secrecy")),
        reason: " ".into(),
    };
    assert!(matches!(refused_on(desk, unsaid), Refusal::NoReason));
    let mut desk = study();
    act(&mut desk, core);
    let stands = refused_on(desk, trim("Secrecy"));
    assert!(matches!(stands, Refusal::CoreStands { .. }));
    let open = refused_on(study(), trim("isolation"));
    assert!(matches!(open, Refusal::NotACategory { .. }));
    let silent = refused_on(study(), |desk| {
        Operation::TrimCodes(TrimCodes {
            codes: vec![code(desk.project(), "Openness")],
            reason: " ".into(),
        })
    });
    assert_eq!(silent, Refusal::NoReason);
    let whole = refused_on(study(), |desk| {
        Operation::RestoreCodes(RestoreCodes {
            codes: vec![code(desk.project(), "Openness")],
        })
    });
    assert!(matches!(whole, Refusal::NotTrimmed { .. }));
}
