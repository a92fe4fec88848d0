//! Random sequences through the door hold what the door promises, whatever is asked for in whatever order.

use std::collections::BTreeMap;
use std::sync::Arc;

use groundwork::index::Index;
use groundwork::model::{
    Aim, AttributeOwner, AttributeType, Attributes, Bearing, CheckResponse, CodeId, Compared,
    Concurrence, Counted, CriteriaNumbers, Criterion, Decision, DocumentKind, Example, Filling,
    Finding, Fit, GapKind, Holding, Level, Likeness, LinkKind, MemoTarget, NegativeCase,
    NegativeChoice, Outcome, PathStep, Place, PlaceSide, Project, Rating, Replacement, RowChange,
    Stance, Term, TextRange, WeightScale,
};
use groundwork::operation::{
    self, AddPlace, AssessCandidate, AttributeRow, CodeEdit, ColourCodes, ConvergenceJudgement,
    DecideGap, DefineAttribute, DocumentEdit, Incident, JudgeCase, JudgeProposition, JudgementEdit,
    LinkEdit, MemberCheckEdit, MemoEdit, ModelOfCase, MovePlace, NegativeCaseDecision, NewActor,
    NewCaseLocation, NewCode, NewComparison, NewCriteria, NewFinding, NewJudgement, NewLink,
    NewLocation, NewPath, NewProperty, NewProposition, NewQuery, NewRound, NewSampling,
    NewSettlement, Operation, ProjectEdit, PropositionWords, QueryEdit, RateCase, RelationEdit,
    RemovePlace, RenamePlace, RestoreCodes, SamplingWords, SetAttributes, SetExample, SplitCode,
    SplitPart, SplitTo, TextEdit, TrimCodes, WhenGone,
};
use groundwork::session::Desk;

use crate::fixture::{passage, project, stamp};

const STUDY: &str = "
//- document one
I: How did it begin?
P1: I never told anyone, not even my sister.
    ^^^^^^^^^^^^^^^^^^^ isolation
P1: Then the letter came and everybody knew.
//- document two
مصاحبه‌گر: چه شد؟
م۲: همان روز به همه گفتم.
//- codebook
Secrecy
  Hiding
    isolation
Openness
  Speaking
    telling
";

/// A small generator (Knuth's MMIX constants); seeds are printed when a test fails.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit.max(1)
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> Option<T> {
        from.get(self.below(from.len())).copied()
    }
}

/// Returns some operation of selective coding.
fn selective(
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

/// Returns some operation, sensible or not; the door must do it whole or refuse it whole.
fn some_operation(desk: &Desk, random: &mut Random) -> Operation {
    let project = desk.project();
    let codes: Vec<_> = project.codes.iter().map(|row| row.id).collect();
    let quotations: Vec<_> = project.quotations.iter().map(|row| row.id).collect();
    let codings: Vec<_> = project.codings.iter().map(|row| row.id).collect();
    let models: Vec<_> = project.models.iter().map(|row| row.id).collect();
    let relations: Vec<_> = project.relations.iter().map(|row| row.id).collect();
    let cases: Vec<_> = project.cases.iter().map(|row| row.id).collect();
    let memos: Vec<_> = project.memos.iter().map(|row| row.id).collect();
    let properties: Vec<_> = project.properties.iter().map(|row| row.id).collect();
    let documents: Vec<_> = project.documents.iter().map(|row| row.id).collect();
    let links: Vec<_> = project.links.iter().map(|row| row.id).collect();
    let rounds: Vec<_> = project.rounds.iter().map(|row| row.id).collect();
    let checks: Vec<_> = project.member_checks.iter().map(|row| row.id).collect();
    let participants: Vec<_> = project.participants.iter().map(|row| row.id).collect();
    let name = format!("name {}", random.below(12));
    let nothing = Operation::DeleteCodes { codes: vec![] };
    let words = [
        "told anyone",
        "my sister",
        "letter",
        "everybody knew",
        "همه گفتم",
        "همان روز",
        "P1",
    ];
    // A document may have been removed with its words, or its words corrected.
    let standing: Vec<&str> = words
        .into_iter()
        .filter(|words| stands(desk, words))
        .collect();
    let some_passage = |random: &mut Random| passage(desk, standing[random.below(standing.len())]);
    if standing.is_empty() {
        return Operation::AddCode(NewCode {
            name,
            ..NewCode::default()
        });
    }
    let code = random.pick(&codes);
    let parent = if random.below(2) == 0 {
        None
    } else {
        random.pick(&codes)
    };
    let level = Level::ALL[random.below(3)];
    match random.below(73) {
        0 | 1 => Operation::AddCode(NewCode {
            name,
            level,
            parent,
            ..NewCode::default()
        }),
        2 => code.map_or(nothing, |code| Operation::RenameCode { code, name }),
        3 => code.map_or(nothing, |code| Operation::MoveCodes {
            codes: vec![code],
            parent,
        }),
        4 => code.map_or(nothing, |code| Operation::SetLevel { code, level }),
        5 => match (code, random.pick(&codes)) {
            (Some(from), Some(into)) => Operation::MergeCodes {
                from: vec![from],
                into,
            },
            _ => nothing,
        },
        6 => code.map_or(nothing, |code| Operation::DeleteCodes { codes: vec![code] }),
        7 => code.map_or(nothing, |code| {
            let edit = CodeEdit {
                definition: Some(name),
                colour: Some(3),
                ..CodeEdit::default()
            };
            Operation::EditCode { code, edit }
        }),
        8..=11 => Operation::CodePassages {
            passages: vec![some_passage(random), some_passage(random)],
            codes: code.into_iter().collect(),
            create: if random.below(3) == 0 {
                vec![NewCode {
                    name,
                    ..NewCode::default()
                }]
            } else {
                vec![]
            },
        },
        12 => Operation::CodeInVivo {
            passage: some_passage(random),
            parent,
        },
        13 => Operation::Uncode {
            codings: random.pick(&codings).into_iter().collect(),
        },
        14 => match (random.pick(&codings), code) {
            (Some(coding), Some(code)) => Operation::Recode {
                codings: vec![coding],
                code,
            },
            _ => nothing,
        },
        15 => random
            .pick(&quotations)
            .map_or(nothing, |quotation| Operation::ResizeQuotation {
                quotation,
                passage: some_passage(random),
            }),
        16 => random
            .pick(&quotations)
            .map_or(nothing, |quotation| Operation::CommentQuotation {
                quotation,
                comment: name,
            }),
        17 => match random.pick(&models) {
            Some(model) if random.below(2) == 0 => Operation::SetModelCase(ModelOfCase {
                model,
                case: random.pick(&cases),
            }),
            _ => Operation::AddModel {
                model: None,
                title: name,
            },
        },
        18 => match (random.pick(&models), code) {
            (Some(model), Some(category)) => Operation::PlaceCategories {
                model,
                categories: vec![category],
                place: (random.below(4) > 0).then(|| Place::ALL[random.below(6)]),
            },
            _ => nothing,
        },
        19 => match (random.pick(&models), code, random.pick(&codes)) {
            (Some(model), Some(from), Some(to)) => Operation::AddRelation {
                model,
                from,
                to,
                edit: RelationEdit::default(),
            },
            _ => nothing,
        },
        20 => match (random.pick(&relations), random.pick(&quotations)) {
            (Some(relation), Some(quotation)) => Operation::AttachEvidence {
                relation,
                quotations: vec![quotation],
                stance: Stance::Against,
                note: name,
            },
            _ => nothing,
        },
        21 => {
            let links = code
                .map(MemoTarget::Code)
                .into_iter()
                .chain(random.pick(&quotations).map(MemoTarget::Quotation));
            let edit = MemoEdit {
                title: Some(name),
                links: Some(links.collect()),
                ..MemoEdit::default()
            };
            match random.pick(&memos) {
                Some(memo) if random.below(2) == 0 => Operation::EditMemo { memo, edit },
                Some(memo) if random.below(5) == 0 => Operation::DeleteMemos { memos: vec![memo] },
                _ => Operation::AddMemo { memo: None, edit },
            }
        }
        22 => match (random.pick(&models), code) {
            (Some(model), category) => Operation::ChooseCore {
                model,
                category,
                reason: name,
            },
            _ => nothing,
        },
        23 => random.pick(&documents).map_or(nothing, |document| {
            if random.below(8) == 0 {
                return Operation::DeleteDocuments {
                    documents: vec![document],
                };
            }
            let edit = DocumentEdit {
                place: Some(name),
                ..DocumentEdit::default()
            };
            Operation::EditDocument { document, edit }
        }),
        24 => Operation::MarkNegative {
            codings: random.pick(&codings).into_iter().collect(),
            negative: random.below(3) > 0,
        },
        25 => Operation::WeighCodings {
            codings: random.pick(&codings).into_iter().collect(),
            weight: (random.below(4) > 0).then(|| random.below(7) as u16),
        },
        26 => Operation::EditProject(ProjectEdit {
            weights: Some((random.below(3) > 0).then(|| WeightScale {
                least: random.below(3) as u16,
                most: random.below(8) as u16,
            })),
            ..ProjectEdit::default()
        }),
        27 => {
            let target = match random.pick(&quotations) {
                Some(quotation) if random.below(2) == 0 => Incident::Quotation(quotation),
                _ => Incident::Passage(some_passage(random)),
            };
            Operation::LinkQuotations(NewLink {
                incident: Incident::Passage(some_passage(random)),
                target,
                edit: some_link(random, name),
            })
        }
        28 => match random.pick(&links) {
            Some(link) if random.below(3) > 0 => Operation::EditLink {
                link,
                edit: some_link(random, name),
            },
            link => Operation::DeleteLinks {
                links: link.into_iter().collect(),
            },
        },
        29 => Operation::MarkSeen {
            passages: vec![some_passage(random)],
        },
        30 => Operation::UnmarkSeen {
            passages: vec![some_passage(random)],
        },
        31 | 32 => random.pick(&documents).map_or(nothing, |document| {
            let text = desk.text(document).unwrap();
            let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
            let start = random.below(places.len());
            let end = (start + random.below(12)).min(places.len() - 1);
            let replacement = Replacement {
                range: TextRange::new(places[start] as u32, places[end] as u32),
                was: None,
                words: name.into(),
            };
            Operation::EditText {
                texts: vec![TextEdit::new(document, vec![replacement])],
                gone: [WhenGone::Refuse, WhenGone::Remove, WhenGone::Cover][random.below(3)],
            }
        }),
        33 => {
            let pseudonyms: Vec<_> = project.pseudonyms.iter().map(|row| row.id).collect();
            let name = ["letter", "everybody", "همه"][random.below(3)].to_owned();
            let replacement = format!("P{}", random.below(9));
            match (random.pick(&pseudonyms), random.below(3)) {
                (Some(pseudonym), 0) => Operation::EditPseudonym {
                    pseudonym,
                    name,
                    replacement,
                },
                (Some(pseudonym), 1) => Operation::DeletePseudonyms {
                    pseudonyms: vec![pseudonym],
                },
                (Some(_), _) => operation::applying(project, &desk.mentions()).unwrap_or(nothing),
                (None, _) => Operation::AddPseudonym { name, replacement },
            }
        }
        37 => match (code, random.pick(&quotations)) {
            (Some(code), quotation) => Operation::SetExample(SetExample {
                code,
                example: Example::ALL[random.below(2)],
                quotation,
            }),
            _ => nothing,
        },
        38 => match (random.pick(&codings), code) {
            (Some(coding), Some(other)) => {
                let row = project.codings.get(coding).unwrap();
                let to = if random.below(2) == 0 {
                    SplitTo::Code(other)
                } else {
                    SplitTo::Create(NewCode {
                        name,
                        ..NewCode::default()
                    })
                };
                let quotations = vec![row.quotation];
                Operation::SplitCode(SplitCode {
                    code: row.code,
                    parts: vec![SplitPart { to, quotations }],
                })
            }
            _ => nothing,
        },
        39 => match (code, random.pick(&codes), random.pick(&quotations)) {
            (Some(one), Some(other), quotation) => {
                let right = quotation.map_or(Compared::Code(other), Compared::Quotation);
                Operation::RecordComparison(NewComparison {
                    comparison: None,
                    left: Compared::Code(one),
                    right,
                    code: Some(other),
                    outcome: Outcome::ALL[random.below(3)],
                    note: name,
                })
            }
            _ => nothing,
        },
        40 => match (code, random.pick(&codes), random.pick(&quotations)) {
            (Some(one), Some(other), quotation) => Operation::DismissLikeness {
                likenesses: match (random.below(3), quotation) {
                    (0, _) => vec![Likeness::Pair { one, other }],
                    (1, Some(quotation)) => vec![Likeness::LikeQuotation {
                        quotation,
                        passage: some_passage(random),
                    }],
                    _ => vec![Likeness::ReadsAlike {
                        code: one,
                        passage: some_passage(random),
                    }],
                },
            },
            _ => nothing,
        },
        41 => code.map_or(nothing, |code| {
            Operation::AddProperty(NewProperty {
                property: None,
                code,
                name,
                definition: String::new(),
                low: "weak".into(),
                high: "strong".into(),
            })
        }),
        42 => match (random.pick(&properties), random.pick(&quotations)) {
            (Some(property), Some(quotation)) => Operation::LocateQuotations(NewLocation {
                property,
                quotations: vec![quotation],
                position: [None, Some(0), Some(40), Some(101)][random.below(4)],
            }),
            _ => nothing,
        },
        48..=54 => selective(project, random, (code, name)).unwrap_or(nothing),
        43 => code.map_or(nothing, |code| {
            Operation::ColourCodes(ColourCodes {
                codes: vec![code],
                colour: 7,
                branch: random.below(2) == 0,
            })
        }),
        34 => Operation::BeginRound(NewRound {
            name,
            documents: random.pick(&documents).into_iter().collect(),
            codes: code.into_iter().collect(),
            blind: random.below(2) == 0,
            ..NewRound::default()
        }),
        35 => random
            .pick(&rounds)
            .map_or(nothing, |round| Operation::EndRound { round }),
        36 => Operation::SettleDisagreement(NewSettlement {
            left_codings: random.pick(&codings).into_iter().collect(),
            right_codings: random.pick(&codings).into_iter().collect(),
            decision: Decision::ALL[random.below(4)],
            reason: name,
        }),
        46 => Operation::KeepQuery(NewQuery {
            id: None,
            words: name.clone(),
            name,
        }),
        47 => match project.queries.iter().next() {
            Some(query) if random.below(2) == 0 => Operation::DeleteQueries {
                queries: vec![query.id],
            },
            Some(query) => Operation::EditQuery(QueryEdit {
                query: query.id,
                name: Some(name),
                words: None,
            }),
            None => nothing,
        },
        44 => Operation::FixCriteria(NewCriteria {
            criteria: None,
            numbers: CriteriaNumbers {
                base: random.below(8) as u16,
                ..CriteriaNumbers::default()
            },
            note: name,
        }),
        45 => Operation::WriteJudgement(NewJudgement {
            judgement: project.judgements.iter().next().map(|row| row.id),
            edit: JudgementEdit {
                counted: Counted::Concepts,
                text: if random.below(3) == 0 {
                    String::new()
                } else {
                    name
                },
            },
        }),
        55 => Operation::AddParticipant {
            name,
            case: None,
            attributes: BTreeMap::new(),
        },
        56 | 57 => Operation::RecordMemberCheck(MemberCheckEdit {
            check: random.pick(&checks),
            participant: random.pick(&participants),
            response: Some(random.pick(&CheckResponse::ALL)),
            links: Some(code.map(MemoTarget::Code).into_iter().collect()),
            words: Some(name),
            acts: Some(vec![1]),
            ..MemberCheckEdit::default()
        }),
        58 => {
            random
                .pick(&participants)
                .map_or(nothing, |participant| Operation::DeleteParticipant {
                    participant,
                })
        }
        59 => {
            let about = match (random.pick(&codings), random.pick(&checks)) {
                (Some(coding), _) if random.below(2) == 0 => NegativeCase::Coding(coding),
                (_, Some(check)) => NegativeCase::Check(check),
                _ => return nothing,
            };
            Operation::DecideNegativeCase(NegativeCaseDecision {
                about,
                choice: [None, Some(NegativeChoice::Revise)][random.below(2)],
                note: name,
            })
        }
        60 => code.map_or(nothing, |code| {
            Operation::JudgeConvergence(ConvergenceJudgement {
                finding: Finding::Code(code),
                kind: DocumentKind::Interview,
                verdict: random.pick(&Concurrence::ALL),
                note: name,
            })
        }),
        62..=66 => some_comparison_of_cases(project, random, name),
        67 => match (random.pick(&properties), random.pick(&cases)) {
            (Some(property), Some(case)) => Operation::LocateCases(NewCaseLocation {
                property,
                cases: vec![case],
                participants: Vec::new(),
                position: [None, Some(0), Some(40), Some(101)][random.below(4)],
                note: name,
            }),
            _ => nothing,
        },
        68 => match (random.pick(&relations), random.pick(&cases)) {
            (Some(relation), Some(case)) => Operation::RecordFinding(NewFinding {
                relation,
                cases: vec![case],
                finding: random.pick(&Holding::ALL),
                note: name,
            }),
            _ => nothing,
        },
        69 => match (random.pick(&models), code) {
            (Some(model), Some(category)) => Operation::WritePath(NewPath {
                path: None,
                model,
                title: name,
                steps: vec![PathStep {
                    category,
                    note: String::new(),
                    quotations: random.pick(&quotations).into_iter().collect(),
                }],
            }),
            _ => nothing,
        },
        70 => match (random.pick(&models), code) {
            (Some(model), Some(category)) => Operation::SetActor(NewActor {
                model,
                category,
                actor: name,
            }),
            _ => nothing,
        },
        71 => some_place(project, random, name).unwrap_or(nothing),
        _ => Operation::Several {
            operations: vec![
                Operation::AddCode(NewCode {
                    name: name.clone(),
                    ..NewCode::default()
                }),
                code.map_or(nothing, |code| Operation::RenameCode { code, name }),
            ],
            name: String::new(),
        },
    }
}

/// Places of a model: renamed, added, filled, moved, removed.
fn some_place(project: &Project, random: &mut Random, name: String) -> Option<Operation> {
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
fn some_comparison_of_cases(project: &Project, random: &mut Random, name: String) -> Operation {
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

fn some_link(random: &mut Random, note: String) -> LinkEdit {
    LinkEdit {
        kind: random.pick(&LinkKind::ALL),
        note: Some(note),
    }
}

fn stands(desk: &Desk, words: &str) -> bool {
    desk.project()
        .documents
        .iter()
        .any(|document| desk.text(document.id).unwrap().contains(words))
}

fn index_of(desk: &Desk) -> Index {
    let project = desk.project();
    let id = project.settings().unwrap().id;
    let (mut index, _) = Index::open(None, id, project.revision()).unwrap();
    let text = |document| desk.text(document).ok();
    index.rebuild(project, &text, &mut |_, _| true).unwrap();
    index.commit(project.revision()).unwrap();
    index
}

#[test]
fn whatever_is_asked_for_the_door_keeps_its_promises() {
    for seed in 0..24 {
        let mut desk = project(STUDY);
        let mut random = Random(seed);
        let mut images: Vec<Arc<Project>> = vec![desk.project().clone()];
        let begun = desk.store().undoable().len();
        let (mut done, mut refused) = (0, 0);
        for step in 0..60 {
            let before = desk.project().clone();
            let (head, undoable) = (desk.store().head(), desk.store().undoable().to_vec());
            let operation = some_operation(&desk, &mut random);
            let plan = |seed| operation::plan(&before, &operation, &mut stamp(&before, seed));
            assert_eq!(
                plan(9),
                plan(9),
                "planning is deterministic (seed {seed}, step {step})"
            );
            match desk.perform(operation.clone(), "") {
                Ok(finished) => {
                    let folded = before.folded(&finished.changes, head + 1).unwrap();
                    assert_eq!(
                        folded,
                        **desk.project(),
                        "the image is the fold of the changes"
                    );
                    images.push(desk.project().clone());
                    done += 1;
                }
                Err(_) => {
                    assert_eq!(
                        **desk.project(),
                        *before,
                        "a refusal leaves no trace (seed {seed}, step {step})"
                    );
                    assert_eq!(
                        (desk.store().head(), desk.store().undoable()),
                        (head, undoable.as_slice())
                    );
                    refused += 1;
                }
            }
        }
        assert!(
            done > 15 && refused > 0,
            "seed {seed}: {done} done, {refused} refused"
        );
        assert_eq!(
            desk.store().replayed().unwrap(),
            **desk.project(),
            "the journal tells the rows (seed {seed})"
        );
        assert_eq!(
            desk.check().unwrap().problems,
            vec![],
            "the rows tell the image (seed {seed})"
        );
        assert_eq!(desk.store().undoable().len() - begun, done);

        let last = desk.project().clone();
        for expected in images.iter().rev().skip(1) {
            desk.undo().unwrap();
            assert_eq!(
                **desk.project(),
                **expected,
                "undo is identity (seed {seed})"
            );
        }
        for expected in images.iter().skip(1) {
            desk.redo().unwrap();
            assert_eq!(**desk.project(), **expected, "redo restores (seed {seed})");
        }
        assert_eq!(**desk.project(), *last);
        assert_eq!(desk.check().unwrap().problems, vec![]);
    }
}

#[test]
fn an_index_that_follows_finds_what_a_new_one_finds() {
    for seed in 100..104 {
        let mut desk = project(STUDY);
        let mut random = Random(seed);
        let mut index = index_of(&desk);
        for _ in 0..40 {
            let before = desk.project().clone();
            let operation = some_operation(&desk, &mut random);
            let done = match random.below(6) {
                0 => desk.undo(),
                1 => desk.redo(),
                _ => desk.perform(operation, ""),
            };
            let Ok(done) = done else { continue };
            let changes: Vec<RowChange> = done.changes;
            let text = |document| desk.text(document).ok();
            index
                .follow(&before, desk.project(), &changes, &text)
                .unwrap();
        }
        index.commit(desk.project().revision()).unwrap();
        let fresh = index_of(&desk);
        for words in [
            "told",
            "letter",
            "گفتم",
            "name*",
            "kind:quotation",
            "kind:code",
            "code:isolation",
        ] {
            let Ok(query) = groundwork::index::Query::parse(words, desk.project()) else {
                continue;
            };
            let keys = |index: &Index| {
                let hits = index.searcher().search(&query, 1000).unwrap();
                let mut keys: Vec<String> = hits
                    .items
                    .iter()
                    .map(|hit| format!("{:?} {}", hit.key, hit.text))
                    .collect();
                keys.sort();
                (hits.total, keys)
            };
            assert_eq!(keys(&index), keys(&fresh), "seed {seed}, query {words}");
        }
    }
}
