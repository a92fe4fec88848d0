//! Propositions, and what bears on them.

use super::*;

#[test]
fn propositions_are_numbered_and_move() {
    let desk = check_on(study(), |desk| proposition(desk, "First."));
    let desk = check_on(desk, |desk| proposition(desk, "Second."));
    let terms = &desk.project().propositions_in(model(desk.project()))[0].terms;
    assert_eq!(terms.len(), 2, "each category and property once");
    let desk = check_on(desk, |desk| {
        edit_proposition(
            desk,
            PropositionWords {
                number: Some(9),
                ..PropositionWords::default()
            },
        )
    });
    let statements = |desk: &Desk| -> Vec<String> {
        let rows = desk.project().propositions_in(model(desk.project()));
        rows.iter().map(|row| row.statement.clone()).collect()
    };
    assert_eq!(statements(&desk), ["Second.", "First."]);
    let desk = check_on(desk, |desk| {
        Operation::DeletePropositions(DeletePropositions {
            propositions: vec![first_proposition(desk.project())],
        })
    });
    assert_eq!(statements(&desk), ["First."]);
}

#[test]
fn a_case_bears_on_a_proposition_with_quotations_that_stay() {
    let desk = check_on(stated(), |desk| {
        judged(desk, "not even my sister.", Some(Bearing::Supports))
    });
    let mut desk = check_on(desk, |desk| {
        judged(desk, "letter came", Some(Bearing::Qualifies))
    });
    let rows = proposition_rows(&Ground::of(desk.project()), model(desk.project()));
    let [row] = rows.as_slice() else {
        panic!("{rows:?}")
    };
    assert_eq!(row.count(Bearing::Qualifies), 1);
    assert_eq!(row.cells.len(), 3, "a case, and two documents of none");
    let figures = row.cells[0].figures;
    assert_eq!(
        (figures.categories, figures.within, figures.outside),
        (1, 1, 0)
    );
    let two = row.cells[1].figures;
    assert_eq!((two.categories, two.evidence_against), (1, 1));
    // A quotation that shows something of a proposition stays when its code is taken off.
    let codings = desk
        .project()
        .codings_of(quotation(desk.project(), "letter came"));
    let codings = codings.collect();
    act(&mut desk, Operation::Uncode { codings });
    let kept = quotation(desk.project(), "letter came");
    let desk = check_on(desk, |desk| {
        judged(desk, "not even my sister.", Some(Bearing::Qualifies))
    });
    assert!(
        !desk.project().quotations.contains(kept),
        "nothing rests on it now"
    );
    let desk = check_on(desk, |_| Operation::DeleteQuotations {
        quotations: vec![quotation(stated().project(), "not even my sister.")],
    });
    assert!(
        desk.project()
            .supports
            .iter()
            .all(|row| row.quotations.is_empty())
    );
    let desk = check_on(desk, |desk| {
        let case = desk.project().case_named("Family").unwrap().id;
        Operation::DeleteCase { case }
    });
    assert!(desk.project().supports.is_empty());
}

#[test]
fn what_a_proposition_rests_on_goes_from_it_with_its_row() {
    let desk = check_on(stated(), |desk| Operation::DeleteProperties {
        properties: vec![property(desk.project())],
    });
    let project = desk.project();
    let row = project.propositions_in(model(project))[0];
    assert!(row.terms.iter().all(|term| term.property.is_none()));
    let desk = check_on(desk, |desk| Operation::DeleteRelations {
        relations: desk.project().relations.iter().map(|row| row.id).collect(),
    });
    let desk = check_on(desk, |desk| Operation::MergeCodes {
        from: vec![code(desk.project(), "Openness")],
        into: code(desk.project(), "Secrecy"),
    });
    let project = desk.project();
    let row = project.propositions_in(model(project))[0];
    assert_eq!((row.relations.len(), row.terms.len()), (0, 1));
    let desk = check_on(desk, |desk| Operation::DeleteModel {
        model: model(desk.project()),
    });
    assert!(desk.project().propositions.is_empty());
}

#[test]
fn propositions_are_refused_where_they_cannot_be() {
    let edit = |words: PropositionWords| refused_on(stated(), |desk| edit_proposition(desk, words));
    let none = PropositionWords::default;
    let empty = PropositionWords {
        statement: Some(" ".into()),
        ..none()
    };
    assert_eq!(edit(empty), Refusal::EmptyStatement);
    let term = |category: &str, highest| {
        let desk = study();
        PropositionWords {
            terms: Some(vec![Term {
                property: Some(property(desk.project())),
                lowest: 30,
                highest,
                ..Term::whole(code(desk.project(), category))
            }]),
            ..PropositionWords::default()
        }
    };
    assert!(matches!(
        edit(term("Openness", 40)),
        Refusal::PropertyElsewhere { .. }
    ));
    assert_eq!(edit(term("Secrecy", 20)), Refusal::OffTheDimension);
    assert_eq!(edit(term("Secrecy", 101)), Refusal::OffTheDimension);
    assert!(matches!(
        edit(term("isolation", 40)),
        Refusal::NotACategory { .. }
    ));
    let other = refused_on(stated(), |desk| {
        judged(desk, "I told them at once", Some(Bearing::Supports))
    });
    assert!(matches!(other, Refusal::OtherCase { .. }));
    let of_case = refused_on(stated(), |desk| {
        let project = desk.project();
        Operation::JudgeCase(JudgeCase {
            model: model(project),
            unit: Unit::Document(document(project, "one")),
            fit: Some(Fit::Fits),
            explanation: String::new(),
        })
    });
    assert!(matches!(of_case, Refusal::DocumentOfCase { .. }));
    let nothing = Operation::DeletePropositions(DeletePropositions {
        propositions: vec![],
    });
    assert_eq!(refused_on(stated(), |_| nothing), Refusal::NothingChosen);
    let mut desk = stated();
    act(
        &mut desk,
        Operation::AddModel {
            model: None,
            title: "Other".into(),
        },
    );
    let elsewhere = refused_on(desk, |desk| {
        let project = desk.project();
        let other = project.models.iter().find(|row| row.title == "Other");
        Operation::AddProposition(NewProposition {
            proposition: None,
            model: other.unwrap().id,
            edit: PropositionWords {
                statement: Some("x".into()),
                relations: Some(project.relations.iter().map(|row| row.id).collect()),
                ..PropositionWords::default()
            },
        })
    });
    assert_eq!(elsewhere, Refusal::OtherModel);
}

#[test]
fn a_relation_offers_the_words_of_a_proposition() {
    let desk = study();
    let relation = desk.project().relations.iter().next().unwrap();
    assert_eq!(
        say(&proposed_statement(desk.project(), relation)),
        "The more there is of Secrecy, the harder Openness becomes."
    );
}
