//! Judgements that were made before the model changed are about another model.

use groundwork::analysis::{CaseRow, PropositionRow};
use groundwork::model::{RelationStatus, Valence};
use groundwork::session::day_words;
use groundwork::store::Store;

use super::*;

fn rows(project: &Project) -> Vec<CaseRow> {
    case_rows(&Ground::of(project), model(project))
}

fn propositions(project: &Project) -> Vec<PropositionRow> {
    proposition_rows(&Ground::of(project), model(project))
}

fn proposition_of(project: &Project) -> PropositionId {
    project.propositions_in(model(project))[0].id
}

fn judge(desk: &mut Desk, fit: Fit) {
    let judged = JudgeCase {
        model: model(desk.project()),
        unit: family(desk.project()),
        fit: Some(fit),
        explanation: String::new(),
    };
    act(desk, Operation::JudgeCase(judged));
}

fn put(desk: &mut Desk, name: &str, place: Option<Place>) {
    let operation = Operation::PlaceCategories {
        model: model(desk.project()),
        categories: vec![code(desk.project(), name)],
        place,
    };
    act(desk, operation);
}

/// The study with a verdict on a case and a supported proposition.
fn judged() -> Desk {
    let mut desk = study();
    let (model, project) = (model(desk.project()), desk.project());
    let relation = project.relations.iter().next().unwrap().id;
    let words = PropositionWords {
        statement: Some("The more is hidden, the less is said.".into()),
        status: Some(RelationStatus::Supported),
        relations: Some(vec![relation]),
        ..PropositionWords::default()
    };
    act(
        &mut desk,
        Operation::AddProposition(NewProposition {
            proposition: None,
            model,
            edit: words,
        }),
    );
    let bears = JudgeProposition {
        proposition: proposition_of(desk.project()),
        unit: family(desk.project()),
        bearing: Some(Bearing::Supports),
        note: String::new(),
        quotations: Vec::new(),
    };
    act(&mut desk, Operation::JudgeProposition(bears));
    judge(&mut desk, Fit::Fits);
    desk
}

fn said(project: &Project) -> String {
    let said = fit_paragraph(project, &rows(project), &day_words);
    let said: Vec<String> = said.iter().map(say).collect();
    said.join(" ")
}

#[test]
fn what_was_judged_before_the_model_changed_claims_nothing_of_it() {
    let mut desk = judged();
    assert_eq!(rows(desk.project())[0].outdated, None);
    assert_eq!(propositions(desk.project())[0].model_changed(), None);
    assert!(said(desk.project()).contains("It fits 1 (Family)."));
    // All that stood in the model leaves it.
    put(&mut desk, "Secrecy", None);
    put(&mut desk, "Openness", Some(Place::Strategies));
    let project = desk.project();
    let row = &rows(project)[0];
    assert!(row.verdict.is_some() && row.standing().is_none());
    let changed = desk.store().history(u64::MAX, 1).unwrap()[0].at;
    assert_eq!(row.outdated, Some(changed));
    let day = day_words(changed);
    assert_eq!(
        said(project),
        format!(
            "The model was held against 0 of 3: 1 case and 2 documents without one. The verdict on 1 (Family) was given before the model changed on {day} and is to be given again."
        )
    );
    let first = &propositions(project)[0];
    assert_eq!(first.outdated, Some(changed));
    assert_eq!((first.count(Bearing::Supports), first.older()), (0, 1));
    // Read again from the file, it is the same.
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("study.gwk");
    desk.backup(&path).unwrap();
    let (_, read) = Store::open(&path, &groundwork::store::Holder::default(), true).unwrap();
    assert_eq!(rows(&read), rows(project));
    assert_eq!(propositions(&read), propositions(project));
}

#[test]
fn a_judgement_stands_again_when_the_change_is_taken_back_or_it_is_given_again() {
    let mut desk = judged();
    put(&mut desk, "Openness", Some(Place::Strategies));
    assert!(rows(desk.project())[0].outdated.is_some());
    desk.undo().unwrap();
    assert_eq!(rows(desk.project())[0].outdated, None);
    put(&mut desk, "Openness", Some(Place::Strategies));
    put(&mut desk, "Openness", Some(Place::Consequences));
    assert_eq!(rows(desk.project())[0].outdated, None, "it is as it was");
    put(&mut desk, "Openness", Some(Place::Strategies));
    judge(&mut desk, Fit::Fits);
    assert_eq!(rows(desk.project())[0].outdated, None);
    assert!(propositions(desk.project())[0].outdated.is_some());
    let bears = JudgeProposition {
        proposition: proposition_of(desk.project()),
        unit: family(desk.project()),
        bearing: Some(Bearing::Supports),
        note: String::new(),
        quotations: Vec::new(),
    };
    act(&mut desk, Operation::JudgeProposition(bears));
    assert_eq!(propositions(desk.project())[0].model_changed(), None);
    desk.undo().unwrap();
    assert!(propositions(desk.project())[0].outdated.is_some());
    desk.undo().unwrap();
    assert!(rows(desk.project())[0].outdated.is_some(), "the old one");
}

#[test]
fn names_order_and_wording_are_no_change_of_substance() {
    let mut desk = judged();
    let relation = desk.project().relations.iter().next().unwrap().id;
    let rename = Operation::RenameCode {
        code: code(desk.project(), "Secrecy"),
        name: "Silence kept".into(),
    };
    act(&mut desk, rename);
    let edit = RelationEdit {
        kind: None,
        sentence: Some("Silence keeps silent.".into()),
        status: Some(RelationStatus::Supported),
    };
    act(&mut desk, Operation::EditRelation { relation, edit });
    assert_eq!(rows(desk.project())[0].outdated, None);
    let edit = RelationEdit {
        kind: None,
        sentence: None,
        status: Some(RelationStatus::Rejected),
    };
    act(&mut desk, Operation::EditRelation { relation, edit });
    assert!(rows(desk.project())[0].outdated.is_some());
    desk.undo().unwrap();
    let valence = Operation::SetValence {
        model: model(desk.project()),
        category: code(desk.project(), "Openness"),
        valence: Some(Valence::Both),
    };
    act(&mut desk, valence);
    assert!(rows(desk.project())[0].outdated.is_some());
}

#[test]
fn what_is_trimmed_from_the_model_or_made_its_core_changes_it() {
    let trim = |desk: &Desk| {
        Operation::TrimCodes(TrimCodes {
            codes: vec![code(desk.project(), "Openness")],
            reason: "It did not grow.".into(),
        })
    };
    let core = |desk: &Desk| Operation::ChooseCore {
        model: model(desk.project()),
        category: Some(code(desk.project(), "Secrecy")),
        reason: "It ties the others.".into(),
    };
    let acts: [&dyn Fn(&Desk) -> Operation; 2] = [&trim, &core];
    for change in acts {
        let mut desk = judged();
        let change = change(&desk);
        act(&mut desk, change);
        assert!(rows(desk.project())[0].outdated.is_some());
        desk.undo().unwrap();
        assert_eq!(rows(desk.project())[0].outdated, None);
    }
}

#[test]
fn a_verdict_that_undo_brings_back_is_as_old_as_it_was() {
    let mut desk = study();
    judge(&mut desk, Fit::Fits);
    put(&mut desk, "Openness", Some(Place::Strategies));
    let taken_back = JudgeCase {
        model: model(desk.project()),
        unit: family(desk.project()),
        fit: None,
        explanation: String::new(),
    };
    act(&mut desk, Operation::JudgeCase(taken_back));
    // Opened anew nothing is judged in it, and nothing of the journal is known.
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("study.gwk");
    desk.backup(&path).unwrap();
    let places = groundwork::session::Places::default();
    let mut desk = Desk::open(&path, false, places).unwrap();
    assert!(desk.project().verdicts.is_empty());
    desk.undo().unwrap();
    assert!(rows(desk.project())[0].outdated.is_some());
    desk.undo().unwrap();
    assert_eq!(rows(desk.project())[0].outdated, None);
}
