//! Sampling and thin places.

use super::*;

#[test]
fn a_step_of_sampling_is_planned_and_says_afterwards_what_it_brought() {
    let desk = check_on(study(), |desk| plan(desk, whom("one who told")));
    let places = |desk: &Desk| {
        let ground = Ground::of(desk.project());
        let model = Some(model(desk.project()));
        thin_places(
            &ground,
            &Counts::on(&ground),
            model,
            desk.project().thin_limits(),
        )
    };
    let openness = code(desk.project(), "Openness");
    let few = |desk: &Desk| {
        let mut places = places(desk).into_iter();
        places.find(|place| (place.code, place.gap) == (openness, GapKind::FewQuotations))
    };
    assert_eq!(few(&desk).unwrap().samplings.len(), 1);
    let desk = check_on(desk, |desk| {
        let two = document(desk.project(), "two");
        Operation::EditSampling(SamplingEdit {
            sampling: desk.project().samplings.iter().next().unwrap().id,
            edit: SamplingWords {
                state: Some(SamplingState::Done),
                documents: Some(vec![two, two]),
                brought: Some("she told at once".into()),
                decided: Some("2025-03-01".into()),
                aims: Some(vec![Aim {
                    code: openness,
                    gap: Some(GapKind::FewQuotations),
                    served: Some(true),
                }]),
                ..SamplingWords::default()
            },
        })
    });
    let table = sampling_plan(&Ground::of(desk.project()));
    let added = table.steps[0].added.unwrap();
    assert_eq!((added.codings, added.concepts, added.categories), (1, 1, 1));
    assert_eq!(table.unplanned.len(), 2);
    let desk = check_on(desk, |desk| Operation::DeleteDocuments {
        documents: vec![document(desk.project(), "two")],
    });
    assert!(
        desk.project()
            .samplings
            .iter()
            .all(|row| row.documents.is_empty())
    );
    let desk = check_on(desk, |_| Operation::DeleteCodes {
        codes: vec![openness],
    });
    assert!(
        desk.project()
            .samplings
            .iter()
            .all(|row| row.aims.is_empty())
    );
    check_on(desk, |desk| {
        Operation::DeleteSamplings(DeleteSamplings {
            samplings: vec![desk.project().samplings.iter().next().unwrap().id],
        })
    });
    let empty = refused_on(study(), |desk| plan(desk, whom("  ")));
    assert_eq!(empty, Refusal::EmptySampling);
    let date = SamplingWords {
        decided: Some("1 March".into()),
        ..whom("x")
    };
    let date = refused_on(study(), |desk| plan(desk, date.clone()));
    assert!(matches!(date, Refusal::BadDate { .. }));
}

#[test]
fn thin_places_are_counted_and_decided_about() {
    let limits = ThinLimits {
        quotations: 2,
        documents: 0,
        cases: 0,
        lately: 1,
    };
    let desk = check_on(study(), |_| Operation::SetThinLimits(limits));
    let ground = Ground::of(desk.project());
    let model = model(desk.project());
    let found: Vec<(String, GapKind)> = thin_places(
        &ground,
        &Counts::on(&ground),
        Some(model),
        desk.project().thin_limits(),
    )
    .into_iter()
    .map(|place| (desk.project().code_name(place.code).to_owned(), place.gap))
    .collect();
    use GapKind::{FewQuotations, NoDimension, NotSeenLately};
    let expected = [
        ("Openness", FewQuotations),
        ("Openness", NoDimension),
        ("Openness", NotSeenLately),
        ("Speaking", FewQuotations),
        ("Speaking", NotSeenLately),
        ("Showing", FewQuotations),
        ("Showing", NotSeenLately),
    ];
    let expected = expected.map(|(name, gap)| (name.to_owned(), gap));
    assert_eq!(found, expected);
    let decide = |decision, reason: &'static str| {
        move |desk: &Desk| {
            Operation::DecideGap(DecideGap {
                code: code(desk.project(), "Openness"),
                gap: NoDimension,
                decision,
                reason: reason.into(),
            })
        }
    };
    let unsaid = refused_on(study(), decide(Some(Filling::Leave), " "));
    assert_eq!(unsaid, Refusal::NoReason);
    let desk = check_on(desk, decide(Some(Filling::ToField), ""));
    let desk = check_on(desk, decide(Some(Filling::Leave), "not of this study"));
    assert_eq!(desk.project().gap_decisions.len(), 1);
    let desk = check_on(desk, |desk| Operation::MergeCodes {
        from: vec![code(desk.project(), "Openness")],
        into: code(desk.project(), "Secrecy"),
    });
    let secrecy = code(desk.project(), "Secrecy");
    assert!(desk.project().gap_decision(secrecy, NoDimension).is_some());
    let odd = Operation::SetThinLimits(ThinLimits {
        quotations: 10_000,
        ..limits
    });
    assert_eq!(refused_on(study(), |_| odd), Refusal::BadLimits);
}
