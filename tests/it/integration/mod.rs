//! Selective coding: propositions and cases, sampling, thin places, candidates for the core, what is trimmed.

mod core;
mod filling_in;
mod older;
mod propositions;

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
    let said: Vec<String> = fit_paragraph(project, &rows, &groundwork::session::day_words)
        .iter()
        .map(say)
        .collect();
    assert_eq!(
        said.join(" "),
        "The model was held against 1 of 3: 1 case and 2 documents without one. It fits 1 with variation (Family). Family: The letter spoke for her."
    );
    let desk = check_on(desk, verdict(None, ""));
    assert!(desk.project().verdicts.is_empty());
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
        page.starts_with("The model was held against 1 of 3: "),
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

fn trim(name: &'static str) -> impl Fn(&Desk) -> Operation {
    move |desk| {
        Operation::TrimCodes(TrimCodes {
            codes: vec![code(desk.project(), name)],
            reason: "It did not grow.".into(),
        })
    }
}
