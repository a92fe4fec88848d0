//! Acts of every kind, by chance.

use super::*;

/// Returns some operation, sensible or not; the door must do it whole or refuse it whole.
pub(super) fn some_operation(desk: &Desk, random: &mut Random) -> Operation {
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
            taken: groundwork::model::Taken::default(),
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
