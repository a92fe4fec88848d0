//! Acts of theory, by chance.

use super::*;

/// Returns some operation of selective coding.
pub(super) fn selective(
    project: &Project,
    random: &mut Random,
    (code, name): (Option<CodeId>, String),
) -> Option<Operation> {
    let models: Vec<_> = project.models.iter().map(|row| row.id).collect();
    let propositions: Vec<_> = project.propositions.iter().map(|row| row.id).collect();
    let quotations: Vec<_> = project.quotations.iter().map(|row| row.id).collect();
    let documents: Vec<_> = project.documents.iter().map(|row| row.id).collect();
    let properties: Vec<_> = project.properties.iter().map(|row| row.id).collect();
    let units = project.units();
    let rejected = [None, Some(true), Some(false)][random.below(3)];
    Some(match random.below(8) {
        0 => Operation::AddProposition(NewProposition {
            proposition: None,
            model: random.pick(&models)?,
            edit: PropositionWords {
                statement: Some(name),
                relations: Some(project.relations.iter().map(|row| row.id).take(1).collect()),
                terms: Some(vec![Term {
                    property: random.pick(&properties).filter(|_| random.below(2) == 0),
                    ..Term::whole(code?)
                }]),
                number: Some(1),
                ..PropositionWords::default()
            },
        }),
        1 => Operation::JudgeProposition(JudgeProposition {
            proposition: random.pick(&propositions)?,
            unit: random.pick(&units)?,
            bearing: [None, Some(Bearing::Supports)][random.below(2)],
            note: name,
            quotations: random.pick(&quotations).into_iter().collect(),
        }),
        2 => Operation::JudgeCase(JudgeCase {
            model: random.pick(&models)?,
            unit: random.pick(&units)?,
            fit: [None, Some(Fit::DoesNotFit)][random.below(2)],
            explanation: name,
        }),
        3 => Operation::PlanSampling(NewSampling {
            sampling: None,
            edit: SamplingWords {
                whom: Some(name),
                aims: Some(vec![Aim {
                    code: code?,
                    gap: None,
                    served: None,
                }]),
                documents: Some(random.pick(&documents).into_iter().collect()),
                ..SamplingWords::default()
            },
        }),
        4 => Operation::DecideGap(DecideGap {
            code: code?,
            gap: GapKind::ALL[random.below(3)],
            decision: [None, Some(Filling::Reread)][random.below(2)],
            reason: name,
        }),
        5 => Operation::AssessCandidate(AssessCandidate {
            model: random.pick(&models)?,
            category: code?,
            notes: [(Criterion::Depth, name.clone())].into(),
            rejected,
            reason: rejected.map(|_| name),
        }),
        6 => Operation::TrimCodes(TrimCodes {
            codes: vec![code?],
            reason: name,
        }),
        _ => Operation::RestoreCodes(RestoreCodes {
            codes: project
                .trimmings
                .iter()
                .map(|row| row.code)
                .take(1)
                .collect(),
        }),
    })
}

/// Places of a model: renamed, added, filled, moved, removed.
pub(super) fn some_place(
    project: &Project,
    random: &mut Random,
    name: String,
) -> Option<Operation> {
    let models: Vec<_> = project.models.iter().map(|row| row.id).collect();
    let model = random.pick(&models)?;
    let places = project.models.get(model)?.places.all();
    let place = random.pick(&places)?;
    let near = Place::ALL[random.below(6)];
    let side = PlaceSide::ALL[random.below(3)];
    let categories: Vec<_> = project.codes.iter().map(|row| row.id).collect();
    Some(match random.below(5) {
        0 => Operation::RenamePlace(RenamePlace {
            model,
            place,
            language: None,
            name: Some(name),
        }),
        1 => Operation::AddPlace(AddPlace {
            model,
            id: None,
            name,
            near,
            side,
        }),
        2 => Operation::PlaceCategories {
            model,
            categories: random.pick(&categories).into_iter().collect(),
            place: Some(place),
        },
        3 => Operation::MovePlace(MovePlace {
            model,
            place,
            near: Some(near),
            side: Some(side),
            position: Some(0),
        }),
        _ => Operation::RemovePlace(RemovePlace {
            model,
            place,
            into: Some(near),
            take_out: false,
        }),
    })
}

/// Cases, attributes and ratings.
pub(super) fn some_comparison_of_cases(
    project: &Project,
    random: &mut Random,
    name: String,
) -> Operation {
    let cases: Vec<_> = project.cases.iter().map(|row| row.id).collect();
    let documents: Vec<_> = project.documents.iter().map(|row| row.id).collect();
    let codes: Vec<_> = project.codes.iter().map(|row| row.id).collect();
    let quotations: Vec<_> = project.quotations.iter().map(|row| row.id).collect();
    let value = ["12", "۱۳", "large", "yes", ""][random.below(5)].to_owned();
    let attributes: Attributes = [("size".to_owned(), value)].into();
    let kinds = [
        None,
        Some(AttributeType::Number),
        Some(AttributeType::OneOf(vec!["large".into(), "12".into()])),
    ];
    match (
        random.below(6),
        random.pick(&cases),
        random.pick(&documents),
    ) {
        (0, Some(case), _) => Operation::DeleteCase { case },
        (1, case, Some(document)) => Operation::EditDocument {
            document,
            edit: DocumentEdit {
                case: Some(case),
                ..DocumentEdit::default()
            },
        },
        (2, ..) => Operation::DefineAttribute(DefineAttribute {
            owner: AttributeOwner::Case,
            name: "size".into(),
            kind: kinds[random.below(3)].clone(),
        }),
        (3, ..) => Operation::SetAttributes(SetAttributes {
            owner: AttributeOwner::Case,
            rows: vec![AttributeRow { name, attributes }],
            create: random.below(2) == 0,
            types: vec![],
        }),
        (4 | 5, Some(case), _) if !codes.is_empty() => Operation::RateCase(RateCase {
            code: codes[random.below(codes.len())],
            case,
            rating: (random.below(4) > 0).then(|| Rating::ALL[random.below(5)]),
            sentence: name,
            quotation: random.pick(&quotations).filter(|_| random.below(2) == 0),
        }),
        _ => Operation::AddCase { name, attributes },
    }
}

pub(super) fn some_link(random: &mut Random, note: String) -> LinkEdit {
    LinkEdit {
        kind: random.pick(&LinkKind::ALL),
        note: Some(note),
    }
}
