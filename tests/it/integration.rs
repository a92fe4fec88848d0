//! Selective coding: propositions and cases, sampling, thin places, candidates for the core, what is trimmed.

use std::collections::BTreeMap;

use groundwork::analysis::{
    Counts, Ground, ModelTable, case_rows, core_hints, fit_paragraph, proposed_statement,
    proposition_rows, sampling_plan, story_line, thin_places,
};
use groundwork::cli;
use groundwork::locale::say;
use groundwork::model::{
    Aim, Attributes, Bearing, CodeId, Criterion, Filling, Fit, GapKind, ModelId, Place, Project,
    PropertyId, PropositionId, QuotationId, RelationKind, SamplingPhase, SamplingState, Stance,
    Term, ThinLimits, Unit,
};
use groundwork::operation::{
    AssessCandidate, DecideGap, DeletePropositions, DeleteSamplings, DocumentEdit, JudgeCase,
    JudgeProposition, NewLocation, NewProperty, NewProposition, NewSampling, Operation,
    PropositionEdit, PropositionWords, Refusal, RelationEdit, RestoreCodes, SamplingEdit,
    SamplingWords, TrimCodes,
};
use groundwork::session::Desk;

use crate::door::{check_on, refused_on};
use crate::fixture::{code, project};

const STUDY: &str = "
//- document one
P1: I never told anyone, not even my sister.
    ^^^^^^^^^^^^^^^^^^^ isolation
                         ^^^^^^^^^^^^^^^^^^^ isolation
P1: Then the letter came and everybody knew.
             ^^^^^^^^^^^ exposure
//- document two
P2: I told them at once.
    ^^^^^^^^^^^^^^^^^^^ telling
//- document three
P3: Nobody asked.
    ^^^^^^^^^^^^ isolation
//- codebook
Secrecy
  Hiding
    isolation
  Showing
    exposure
Openness
  Speaking
    telling
";

fn quotation(project: &Project, words: &str) -> QuotationId {
    let mut rows = project.quotations.iter();
    rows.find(|row| &*row.words == words).unwrap().id
}

fn document(project: &Project, name: &str) -> groundwork::model::DocumentId {
    project.document_named(name).unwrap().id
}

fn model(project: &Project) -> ModelId {
    project.models.iter().next().unwrap().id
}

fn act(desk: &mut Desk, operation: Operation) {
    desk.perform(operation, "").unwrap();
}

/// A model of two categories with a relation, a property with a place on it, and a case for the first document.
fn study() -> Desk {
    let mut desk = project(STUDY);
    let act = |desk: &mut Desk, operation| desk.perform(operation, "").unwrap();
    act(
        &mut desk,
        Operation::AddModel {
            model: None,
            title: "Silence".into(),
        },
    );
    let of = |desk: &Desk, name: &str| code(desk.project(), name);
    let (model, secrecy, openness) = (
        model(desk.project()),
        of(&desk, "Secrecy"),
        of(&desk, "Openness"),
    );
    for (category, place) in [
        (secrecy, Place::Phenomenon),
        (openness, Place::Consequences),
    ] {
        let categories = vec![category];
        let place = Some(place);
        let operation = Operation::PlaceCategories {
            model,
            categories,
            place,
        };
        act(&mut desk, operation);
    }
    let edit = RelationEdit {
        kind: Some(RelationKind::Constrains),
        sentence: Some("Who hides does not speak.".into()),
        status: None,
    };
    act(
        &mut desk,
        Operation::AddRelation {
            model,
            from: secrecy,
            to: openness,
            edit,
        },
    );
    act(
        &mut desk,
        Operation::AddProperty(NewProperty {
            property: None,
            code: secrecy,
            name: "who knows".into(),
            definition: String::new(),
            low: "nobody".into(),
            high: "everybody".into(),
        }),
    );
    let located = NewLocation {
        property: property(desk.project()),
        quotations: vec![quotation(desk.project(), "I never told anyone")],
        position: Some(10),
    };
    act(&mut desk, Operation::LocateQuotations(located));
    let relation = desk.project().relations.iter().next().unwrap().id;
    let against = quotation(desk.project(), "I told them at once");
    act(
        &mut desk,
        Operation::AttachEvidence {
            relation,
            quotations: vec![against],
            stance: Stance::Against,
            note: String::new(),
        },
    );
    act(
        &mut desk,
        Operation::AddCase {
            name: "Family".into(),
            attributes: Attributes::default(),
        },
    );
    let case = desk.project().case_named("Family").unwrap().id;
    let one = document(desk.project(), "one");
    let edit = DocumentEdit {
        case: Some(Some(case)),
        ..DocumentEdit::default()
    };
    act(
        &mut desk,
        Operation::EditDocument {
            document: one,
            edit,
        },
    );
    desk
}

fn property(project: &Project) -> PropertyId {
    project.properties.iter().next().unwrap().id
}

fn family(project: &Project) -> Unit {
    Unit::Case(project.case_named("Family").unwrap().id)
}

fn proposition(desk: &Desk, statement: &str) -> Operation {
    let project = desk.project();
    let term = Term {
        property: Some(property(project)),
        highest: 20,
        ..Term::whole(code(project, "Secrecy"))
    };
    Operation::AddProposition(NewProposition {
        proposition: None,
        model: model(project),
        edit: PropositionWords {
            statement: Some(statement.into()),
            relations: Some(vec![project.relations.iter().next().unwrap().id]),
            terms: Some(vec![term, Term::whole(code(project, "Openness")), term]),
            ..PropositionWords::default()
        },
    })
}

fn stated() -> Desk {
    let mut desk = study();
    let first = proposition(&desk, "Where nobody knows, nobody speaks.");
    act(&mut desk, first);
    desk
}

fn first_proposition(project: &Project) -> PropositionId {
    project.propositions_in(model(project))[0].id
}

fn judged(desk: &Desk, words: &str, bearing: Option<Bearing>) -> Operation {
    let project = desk.project();
    Operation::JudgeProposition(JudgeProposition {
        proposition: first_proposition(project),
        unit: family(project),
        bearing,
        note: " she never spoke ".into(),
        quotations: vec![quotation(project, words)],
    })
}

fn edit_proposition(desk: &Desk, edit: PropositionWords) -> Operation {
    Operation::EditProposition(PropositionEdit {
        proposition: first_proposition(desk.project()),
        edit,
    })
}

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
fn a_verdict_says_whether_the_model_fits_and_what_it_leaves_out() {
    let verdict = |fit, explanation: &'static str| {
        move |desk: &Desk| {
            Operation::JudgeCase(JudgeCase {
                model: model(desk.project()),
                unit: family(desk.project()),
                fit,
                explanation: explanation.into(),
            })
        }
    };
    let desk = check_on(study(), verdict(Some(Fit::Fits), ""));
    let desk = check_on(
        desk,
        verdict(Some(Fit::FitsWithVariation), "The letter spoke for her."),
    );
    let project = desk.project();
    let rows = case_rows(&Ground::of(project), model(project));
    assert_eq!(rows.len(), 3);
    assert_eq!(rows[0].absent, [code(project, "Openness")]);
    assert_eq!((rows[0].bare.len(), rows[0].contrary.len()), (1, 0));
    assert_eq!((rows[1].bare.len(), rows[1].contrary.len()), (0, 1));
    let said: Vec<String> = fit_paragraph(project, &rows).iter().map(say).collect();
    assert_eq!(
        said.join(" "),
        "The model was held against 1 of 3 cases. It fits 1 with variation (Family). Family: The letter spoke for her."
    );
    let desk = check_on(desk, verdict(None, ""));
    assert!(desk.project().verdicts.is_empty());
}

fn plan(desk: &Desk, edit: SamplingWords) -> Operation {
    let aims = vec![Aim {
        code: code(desk.project(), "Openness"),
        gap: Some(GapKind::FewQuotations),
        served: None,
    }];
    Operation::PlanSampling(NewSampling {
        sampling: None,
        edit: SamplingWords {
            aims: edit.aims.clone().or(Some(aims)),
            ..edit
        },
    })
}

fn whom(whom: &str) -> SamplingWords {
    SamplingWords {
        whom: Some(whom.into()),
        phase: Some(SamplingPhase::Discriminate),
        ..SamplingWords::default()
    }
}

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

fn assess(category: &'static str, rejected: Option<bool>) -> impl Fn(&Desk) -> Operation {
    move |desk| {
        let notes = [
            (Criterion::Unforced, "They follow from the data."),
            (Criterion::Depth, " "),
        ];
        Operation::AssessCandidate(AssessCandidate {
            model: model(desk.project()),
            category: code(desk.project(), category),
            notes: BTreeMap::from(notes.map(|(criterion, words)| (criterion, words.to_owned()))),
            rejected,
            reason: rejected.map(|_| "It names the end only.".to_owned()),
        })
    }
}

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

fn trim(name: &'static str) -> impl Fn(&Desk) -> Operation {
    move |desk| {
        Operation::TrimCodes(TrimCodes {
            codes: vec![code(desk.project(), name)],
            reason: "It did not grow.".into(),
        })
    }
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
    let mut desk = study();
    let core = Operation::ChooseCore {
        model: model(desk.project()),
        category: Some(code(desk.project(), "Secrecy")),
        reason: String::new(),
    };
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

#[test]
fn a_relation_offers_the_words_of_a_proposition() {
    let desk = study();
    let relation = desk.project().relations.iter().next().unwrap();
    assert_eq!(
        say(&proposed_statement(desk.project(), relation)),
        "The more there is of Secrecy, the harder Openness becomes."
    );
}

#[test]
fn the_command_line_names_things_by_name_and_prints_the_tables() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("study.gwk");
    stated().backup(&path).unwrap();
    let run = |words: &[&str]| {
        let (mut out, mut errors) = (Vec::new(), Vec::new());
        let words = ["groundwork"].iter().chain(words).map(Into::into);
        let exit = cli::run(words, &mut out, &mut errors);
        let said = String::from_utf8(errors).unwrap();
        assert_eq!(exit, cli::Exit::Done, "{said}");
        String::from_utf8(out).unwrap()
    };
    let project = path.to_str().unwrap();
    let acts = folder.path().join("acts.json");
    let json = r#"[
      {"judge_proposition": {"proposition": "P1", "unit": {"case": "Family"}, "bearing": "supports"}},
      {"judge_case": {"model": "Silence", "unit": {"document": "two"}, "fit": "does_not_fit", "explanation": "She told."}},
      {"plan_sampling": {"whom": "a brother", "reason": "only sisters so far", "phase": "relational_variational",
                         "aims": [{"code": "Openness", "gap": "no_dimension"}], "documents": ["three"], "state": "done"}},
      {"decide_gap": {"code": "Openness", "gap": "no_dimension", "decision": "reread"}},
      {"assess_candidate": {"model": "Silence", "category": "Secrecy", "notes": {"abstract": "yes"}}},
      {"trim_codes": {"codes": ["Secrecy / Showing"], "reason": "one letter only"}}]"#;
    std::fs::write(&acts, json).unwrap();
    run(&["apply", project, acts.to_str().unwrap()]);
    let value = |words: &[&str]| -> serde_json::Value {
        serde_json::from_str(&run(&[words, &["--json"]].concat())).unwrap()
    };
    let propositions = value(&["propositions", project]);
    let first = &propositions["propositions"][0];
    assert_eq!(first["number"], 1);
    assert_eq!(first["cases"][0]["bearing"], "supports");
    assert_eq!(first["cases"][0]["computed"]["within_range"], 1);
    let fit = value(&["fit", project]);
    assert_eq!(fit["cases"][1]["fit"], "does_not_fit");
    let thin = value(&["thin", project, "--quotations", "1", "--documents", "1"]);
    let decided = thin["thin"].as_array().unwrap().iter();
    let decided: Vec<_> = decided.filter(|row| row["decision"] == "reread").collect();
    assert_eq!(decided.len(), 1);
    assert_eq!(decided[0]["sampling"].as_array().unwrap().len(), 1);
    assert_eq!(
        value(&["sampling", project])["sampling"][0]["added"]["codings"],
        1
    );
    let core = value(&["core", project]);
    assert_eq!(core["candidates"].as_array().unwrap().len(), 2);
    assert!(run(&["thin", project]).contains("read again"));
    for what in [
        "sampling",
        "thin",
        "propositions",
        "cases",
        "core",
        "codebook",
    ] {
        for ending in ["csv", "xlsx", "md", "json"] {
            let file = folder.path().join(format!("{what}.{ending}"));
            run(&[
                "export",
                project,
                "--what",
                what,
                "-o",
                file.to_str().unwrap(),
            ]);
            assert!(file.metadata().unwrap().len() > 60, "{what}.{ending}");
        }
    }
    let book = std::fs::read_to_string(folder.path().join("codebook.md")).unwrap();
    assert!(book.contains("one letter only"), "{book}");
    let page = std::fs::read_to_string(folder.path().join("cases.md")).unwrap();
    assert!(
        page.starts_with("The model was held against 1 of 3 cases."),
        "{page}"
    );
    let history = run(&["history", project]);
    assert!(
        history.contains("Did many things as one act") || history.contains("6"),
        "{history}"
    );
}

#[test]
fn every_act_of_selective_coding_has_words_in_the_history() {
    let desk = stated();
    let project = desk.project();
    let id: CodeId = code(project, "Openness");
    let acts = [
        plan(&desk, whom("one who told")),
        Operation::DecideGap(DecideGap {
            code: id,
            gap: GapKind::NoRelation,
            decision: Some(Filling::ToField),
            reason: String::new(),
        }),
        Operation::SetThinLimits(ThinLimits::default()),
        judged(&desk, "letter came", Some(Bearing::Contradicts)),
        judged(&desk, "letter came", None),
        assess("Openness", Some(true))(&desk),
        assess("Openness", None)(&desk),
        trim("Openness")(&desk),
        edit_proposition(&desk, PropositionWords::default()),
    ];
    let said: Vec<String> = acts
        .iter()
        .map(|act| say(&groundwork::operation::describe(project, act)))
        .collect();
    assert_eq!(
        said,
        [
            "Planned to sample: one who told",
            "“Openness” has no relation: decided to go back to the field",
            "Thin is now fewer than 5 quotations, 2 documents or 2 cases, or not coded in the last 5 interviews",
            "“Family” contradicts P1, “Where nobody knows, nobody speaks.”",
            "Took back what was judged of “Family” and P1, “Where nobody knows, nobody speaks.”",
            "Rejected “Openness” as the core category",
            "Wrote of “Openness” as a candidate for the core category",
            "Trimmed “Openness” from the theory",
            "Changed proposition P1, “Where nobody knows, nobody speaks.”",
        ]
    );
}
