//! The audit: from a result down to its words and up to every place where something ended, with each step made.

mod panel;

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use serde_json::json;

use groundwork::analysis::trace::{Use, below, endings};
use groundwork::analysis::{Counts, Ground, ModelTable};
use groundwork::locale::say;
use groundwork::model::{Place, Project, QuotationId, RelationStatus, Stance, Traced};
use groundwork::operation::{MemoEdit, Operation, RelationEdit, RenamePlace, describe};
use groundwork::session::{Act, Desk, use_words};
use groundwork::ui::shell::{Action, Actions, Shell, Spot};
use groundwork::ui::trace::{Lead, Panel, panel_ui};

use crate::cli::said;
use crate::picture::keep;
use crate::small_study::small_study;
use crate::ui_axial::{Screen, Stage, code, window};

use panel::stage;

const TRUST: &str = "Stakeholders and trust";

/// What happened to something, without the marks that keep the direction of names.
fn told(desk: &Desk, of: Traced) -> Vec<String> {
    let steps = desk.steps(&[of]).unwrap();
    let words = |step: &groundwork::session::Step| {
        let turn = match step.entry.act {
            Act::Undo => "undone: ",
            _ => "",
        };
        format!("{turn}{}", say(&step.what)).replace(['\u{2068}', '\u{2069}'], "")
    };
    steps.iter().map(words).collect()
}

fn name(project: &Project, of: Use) -> String {
    use_words(project, of).replace(['\u{2068}', '\u{2069}'], "")
}

#[test]
fn what_a_category_rests_on_is_what_is_counted_of_it() {
    let desk = small_study();
    let ground = Ground::of(desk.project());
    let counts = Counts::on(&ground);
    for category in desk.project().codes.iter() {
        let found = below(&ground, &counts, category.id.into()).unwrap();
        assert_eq!(found.tally, counts.branch(category.id), "{}", category.name);
        assert_eq!(found.quotations.len(), found.tally.quotations);
        let in_documents: usize = found.documents.iter().map(|(_, count)| count).sum();
        assert_eq!(in_documents, found.quotations.len());
        assert_eq!(
            found.parts.len(),
            desk.project().branch(category.id).len() - 1
        );
        let codings: usize = found.quotations.iter().map(|row| row.codings.len()).sum();
        assert_eq!(codings, found.tally.codings);
    }
    let model = desk.project().models.iter().next().unwrap().id;
    let place = Traced::Place(model, Place::Strategies);
    let found = below(&ground, &counts, place).unwrap();
    assert_eq!(found.categories, 2);
    let firsts = found.parts.iter().filter(|part| part.depth == 0);
    assert_eq!(firsts.count(), 2);
    let empty = below(
        &ground,
        &counts,
        Traced::Place(uuid::Uuid::nil().into(), Place::Context),
    );
    assert_eq!(empty, None);
}

#[test]
fn what_was_dropped_is_counted_only_where_it_is_traced_itself() {
    let mut desk = small_study();
    let trust = code(desk.project(), TRUST);
    let model = desk.project().models.iter().next().unwrap().id;
    let concept = desk.project().children(Some(trust)).next().unwrap();
    let trim =
        serde_json::json!({"trim_codes": {"codes": [concept], "reason": "it does not grow"}});
    desk.perform_json(&[trim], "", "").unwrap();
    let ground = Ground::of(desk.project());
    let counts = Counts::on(&ground);
    let mut placed = desk.project().placements.iter();
    let place = placed.find(|row| row.category == trust).unwrap().place;
    let table = ModelTable::of(&ground, &counts, model).unwrap();
    let row = table.places.iter().find(|row| row.place == place).unwrap();
    let found = below(&ground, &counts, Traced::Place(model, place)).unwrap();
    assert_eq!(
        (found.tally, found.concepts),
        (row.sum.tally, row.sum.concepts)
    );
    assert!(found.parts.iter().all(|part| part.code != concept));
    let own = below(&ground, &counts, Traced::Code(concept)).unwrap();
    assert!(own.tally.codings > 0);
}

#[test]
fn a_quotation_leads_up_to_code_concept_category_place_relations_and_story_line() {
    let desk = small_study();
    let project = desk.project();
    let trust = code(project, TRUST);
    let evidence = project
        .relations_of(trust)
        .flat_map(|relation| project.evidence_of(relation).collect::<Vec<_>>())
        .filter_map(|evidence| project.evidence.get(evidence))
        .find(|row| {
            let mut codings = project.codings_of(row.quotation);
            codings.any(|coding| {
                let row = project.codings.get(coding).unwrap();
                project.is_within(row.code, trust)
            })
        })
        .unwrap();
    let found = endings(project, evidence.quotation.into());
    let holds = |wanted: &dyn Fn(Use) -> bool| found.iter().any(|ending| wanted(ending.at));
    assert!(holds(&|at| matches!(at, Use::Coded(_))));
    assert!(holds(&|at| at == Use::Within(trust)));
    assert!(holds(&|at| matches!(at, Use::Placed(_))));
    assert!(holds(&|at| at == Use::Evidence(evidence.id)));
    assert!(holds(&|at| matches!(at, Use::Related(_))));
    assert!(holds(&|at| matches!(at, Use::Figure(_))));
    let category = found.iter().find(|ending| ending.at == Use::Within(trust));
    assert_eq!(category.unwrap().depth, 2);
    assert_eq!(
        name(project, Use::Within(trust)),
        "Category “Stakeholders and trust”"
    );
    assert!(endings(project, Traced::Quotation(uuid::Uuid::nil().into())).is_empty());
    // A memo without a title is called by its first words.
    let mut desk = small_study();
    let edit = MemoEdit {
        text: Some("Why again?\n\nHe said so before.".to_owned()),
        ..MemoEdit::default()
    };
    desk.perform(Operation::AddMemo { memo: None, edit }, "")
        .unwrap();
    let mut memos = desk.project().memos.iter();
    let memo = memos.find(|row| row.title.is_empty()).unwrap().id;
    let called = name(desk.project(), Use::Memo(memo));
    assert!(
        called.ends_with("“Why again? He said so before.”"),
        "{called}"
    );
}

/// Writes a quotation into a path, a bearing, a rating and a comparison; returns the quotation.
fn used_everywhere(desk: &mut Desk) -> QuotationId {
    let project = desk.project();
    let trust = code(project, TRUST);
    let model = project.models.iter().next().unwrap().title.clone();
    let ground = Ground::of(project);
    let counts = Counts::on(&ground);
    let found = below(&ground, &counts, trust.into()).unwrap();
    let quotation = found.quotations[0].quotation;
    let other = found.quotations[1].quotation.to_string();
    let number = ground.number(quotation).unwrap();
    let case = project
        .cases
        .iter()
        .nth(ground.cases_of(number)[0])
        .unwrap();
    let (case, relation) = (
        case.name.clone(),
        project.relations_of(trust).next().unwrap().to_string(),
    );
    let one = quotation.to_string();
    let acts = [
        json!({"write_path": {"model": model, "title": "From a visit", "steps": [{"category": TRUST, "quotations": [one]}]}}),
        json!({"add_proposition": {"model": model, "statement": "Trust first.", "relations": [relation], "terms": [{"category": TRUST}]}}),
        json!({"judge_proposition": {"proposition": "P1", "unit": {"case": case}, "bearing": "supports", "quotations": [one]}}),
        json!({"rate_case": {"code": TRUST, "case": case, "rating": "strong", "quotation": one}}),
        json!({"record_comparison": {"left": {"quotation": one}, "right": {"quotation": other}, "outcome": "same"}}),
    ];
    for act in acts {
        desk.perform_json(&[act], "", "").unwrap();
    }
    quotation
}

#[test]
fn every_use_of_a_quotation_is_told_paths_propositions_ratings_and_comparisons_too() {
    let mut desk = small_study();
    let quotation = used_everywhere(&mut desk);
    let project = desk.project();
    let of = |traced: Traced| -> Vec<String> {
        let found = endings(project, traced).into_iter();
        found.map(|ending| name(project, ending.at)).collect()
    };
    let told = of(quotation.into());
    for wanted in [
        "On the path “From a visit” through the matrix of “Paradigm model”",
        "Proposition P1: Trust first.",
        "supports P1",
        "Key quotation of “Stakeholders and trust” in ",
        "Compared: the same",
    ] {
        assert!(
            told.iter().any(|said| said.contains(wanted)),
            "{wanted}: {told:#?}"
        );
    }
    let trust = code(project, TRUST);
    let relation = project.relations_of(trust).next().unwrap();
    for traced in [Traced::Code(trust), Traced::Relation(relation)] {
        assert!(of(traced).contains(&"Proposition P1: Trust first.".to_owned()));
    }
    let lines = groundwork::ui::trace::ending_lines(project, quotation.into());
    assert!(lines.iter().all(|line| line.lead != Lead::Nowhere));
    // A place that the model has not ends nowhere and rests on nothing.
    let model = project.models.iter().next().unwrap().id;
    let gone = Traced::Place(model, Place::Own(uuid::Uuid::nil().into()));
    assert!(endings(project, gone).is_empty());
    let ground = Ground::of(project);
    assert_eq!(below(&ground, &Counts::on(&ground), gone), None);
}

/// A proposition leads to what shows it, to the evidence of its relations, and to when it was stated and judged.
#[test]
fn a_proposition_is_traced_down_to_its_words() {
    let mut desk = small_study();
    let quotation = used_everywhere(&mut desk);
    let project = desk.project();
    let proposition = project.propositions.iter().next().unwrap();
    let relation = proposition.relations[0];
    let traced = Traced::from(proposition.id);
    let ground = Ground::of(project);
    let found = below(&ground, &Counts::on(&ground), traced).unwrap();
    let has = |of: QuotationId| found.quotations.iter().any(|row| row.quotation == of);
    assert!(has(quotation));
    for evidence in project.evidence_of(relation) {
        assert!(has(project.evidence.get(evidence).unwrap().quotation));
    }
    let ends = project.relations.get(relation).unwrap();
    let codes: Vec<_> = found.parts.iter().map(|part| part.code).collect();
    assert!(codes.contains(&ends.from) && codes.contains(&ends.to));
    assert_eq!(codes[0], code(project, TRUST));
    let steps = told(&desk, traced);
    assert_eq!(steps[0], "Stated: Trust first.");
    assert!(steps[1].ends_with("found to support it"), "{steps:?}");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("study.gwk");
    desk.backup(&path).unwrap();
    let (_, out, _) = said(&["trace", path.to_str().unwrap(), "P1", "--json"]);
    let out: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(out["name"], "Trust first.");
    assert_eq!(out["steps"].as_array().unwrap().len(), 2);
    let mut stage = stage();
    stage.desk = desk;
    stage.refresh();
    stage.state.panel.follow(traced);
    let mut harness = window(stage, [1440.0, 900.0], false);
    harness.run();
    keep(&mut harness, "trace-proposition");
    harness.get_by_label("Proposition P1 of “Paradigm model”");
    harness.get_by_label("Open the proposition").click();
    harness.run();
    let opened = |action: &Action| matches!(action, Action::Open(Spot::Proposition(_)));
    assert!(harness.state().actions.iter().any(opened));
}

/// A place of the paradigm that the model gave another name goes by it in the steps and in the history.
#[test]
fn steps_name_places_as_the_model_does() {
    let mut desk = small_study();
    let model = desk.project().models.iter().next().unwrap().id;
    let category = desk.project().placements_in(model).next().unwrap();
    let category = desk.project().placements.get(category).unwrap().category;
    let rename = RenamePlace {
        model,
        place: Place::Strategies,
        language: None,
        name: Some("Ways of coping".to_owned()),
    };
    desk.perform(Operation::RenamePlace(rename), "").unwrap();
    let put = |place| Operation::PlaceCategories {
        model,
        categories: vec![category],
        place: Some(place),
    };
    desk.perform(put(Place::Consequences), "").unwrap();
    desk.perform(put(Place::Strategies), "").unwrap();
    let steps = told(&desk, category.into());
    for wanted in [
        "Put into “Ways of coping” of “Paradigm model”",
        "Put among the consequences of “Paradigm model”",
    ] {
        assert!(steps.iter().any(|said| said == wanted), "{steps:#?}");
    }
    let again = Operation::RenamePlace(RenamePlace {
        model,
        place: Place::Strategies,
        language: None,
        name: Some("Ways out".to_owned()),
    });
    let described = describe(desk.project(), &again);
    let described = say(&described).replace(['\u{2068}', '\u{2069}'], "");
    assert_eq!(
        described,
        "Called “Ways of coping” “Ways out” in “Paradigm model”"
    );
}

#[test]
fn steps_of_a_category_and_its_relation_are_told_with_their_reasons() {
    let mut desk = small_study();
    let trust = code(desk.project(), TRUST);
    let model = desk.project().models.iter().next().unwrap().id;
    let relation = desk.project().relations_of(trust).next().unwrap();
    let place = Operation::PlaceCategories {
        model,
        categories: vec![trust],
        place: Some(Place::Context),
    };
    desk.perform(place, "it is the setting, not a lever")
        .unwrap();
    desk.undo().unwrap();
    let status = Operation::EditRelation {
        relation,
        edit: RelationEdit {
            status: Some(RelationStatus::Rejected),
            ..RelationEdit::default()
        },
    };
    desk.perform(status, "").unwrap();
    let evidence = desk.project().evidence_of(relation).next().unwrap();
    let quotation = desk.project().evidence.get(evidence).unwrap().quotation;
    let detach = Operation::DetachEvidence {
        evidence: vec![evidence],
    };
    desk.perform(detach, "").unwrap();
    let attach = Operation::AttachEvidence {
        relation,
        quotations: vec![quotation],
        stance: Stance::Against,
        note: String::new(),
    };
    desk.perform(attach, "").unwrap();
    let core = Operation::ChooseCore {
        model,
        category: Some(trust),
        reason: "everything hangs on it".to_owned(),
    };
    desk.perform(core, "").unwrap();
    let of_trust = told(&desk, trust.into());
    for wanted in [
        "Put among the intervening conditions of “Paradigm model”",
        "Put in the context of “Paradigm model”",
        "undone: Put in the context of “Paradigm model”",
        "Chosen as the core category of “Paradigm model”",
        "Named in the story line of “Paradigm model”",
    ] {
        assert!(
            of_trust.iter().any(|said| said == wanted),
            "{wanted}: {of_trust:#?}"
        );
    }
    let steps = desk.steps(&[trust.into()]).unwrap();
    let why = |step: &groundwork::session::Step| step.entry.why == "it is the setting, not a lever";
    assert!(steps.iter().any(why));
    let of_relation = told(&desk, relation.into());
    assert!(
        of_relation.iter().any(|said| said.ends_with(": rejected")),
        "{of_relation:#?}"
    );
    let last: Vec<&str> = of_relation
        .iter()
        .rev()
        .take(2)
        .map(String::as_str)
        .collect();
    assert_eq!(
        last,
        [
            "One quotation attached against it",
            "One quotation detached"
        ]
    );
    let of_quotation = told(&desk, quotation.into());
    assert!(
        of_quotation.iter().any(|said| said.starts_with("Coded “")),
        "{of_quotation:#?}"
    );
    assert!(
        of_quotation
            .last()
            .unwrap()
            .starts_with("Attached against “")
    );
    let of_place = told(&desk, Traced::Place(model, Place::Context));
    assert_eq!(
        of_place.last().unwrap(),
        "undone: “Stakeholders and trust” came in"
    );
}

#[test]
fn the_command_line_traces_by_name_id_relation_place_and_passage() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("study.gwk");
    let desk = small_study();
    desk.backup(&path).unwrap();
    let file = path.to_str().unwrap();
    let json = |what: &str| {
        let (exit, out, errors) = said(&["trace", file, what, "--json"]);
        assert_eq!(exit, groundwork::cli::Exit::Done, "{what}: {errors}");
        serde_json::from_str::<serde_json::Value>(&out).unwrap()
    };
    let by_name = json(TRUST);
    assert_eq!(by_name["name"], TRUST);
    let count = by_name["counts"]["quotations"].as_u64().unwrap() as usize;
    assert_eq!(by_name["quotations"].as_array().unwrap().len(), count);
    assert!(!by_name["chain"][0]["steps"].as_array().unwrap().is_empty());
    assert!(by_name["quotations"][0]["codings"][0]["who"].is_string());
    let trust = code(desk.project(), TRUST);
    assert_eq!(json(&trust.to_string()), by_name);
    assert_eq!(json("context")["counts"]["categories"], 2);
    assert_eq!(json("Intervening conditions")["counts"]["categories"], 2);
    let relation =
        json("Services that miss the need -> Improvement of business development services");
    assert_eq!(relation["quotations"].as_array().unwrap().len(), 6);
    assert_eq!(json("R1"), relation);
    let quotation = relation["quotations"][0]["id"].as_str().unwrap();
    let up = json(quotation);
    let kinds: Vec<&str> = up["ended"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["kind"].as_str().unwrap())
        .collect();
    assert!(
        kinds.contains(&"evidence") && kinds.contains(&"placed"),
        "{kinds:?}"
    );
    let row = desk.project().quotations.iter().next().unwrap();
    let text = desk.text(row.document).unwrap();
    let characters = |byte: u32| text[..byte as usize].chars().count();
    let passage = format!(
        "{} {}..{}",
        desk.project().document_name(row.document),
        characters(row.range.start),
        characters(row.range.end)
    );
    assert_eq!(json(&passage)["of"]["quotation"], row.id.to_string());
    let (exit, out, _) = said(&["trace", file, TRUST]);
    assert_eq!(exit, groundwork::cli::Exit::Done);
    assert!(
        out.contains("Where it ended") && !out.contains("trace-") && !out.contains("step-"),
        "{out}"
    );
    let elsewhere = format!("{} 0..1", desk.project().document_name(row.document));
    for nothing in [
        "no such thing",
        "P99",
        "R99",
        &elsewhere,
        "Interview 99 1..2",
        "Trust -> nowhere",
    ] {
        let (exit, out, errors) = said(&["trace", file, nothing]);
        assert_eq!(
            (exit, out.as_str()),
            (groundwork::cli::Exit::Failed, ""),
            "{nothing}"
        );
        assert_eq!(errors.trim().lines().count(), 1, "{errors}");
        let kind = match nothing {
            "P99" => "proposition",
            "R99" => "relation",
            nothing if nothing == elsewhere => "quotation",
            _ => continue,
        };
        assert!(
            errors.contains(kind) && !errors.contains("code"),
            "{errors}"
        );
    }
}

#[test]
fn steps_tell_findings_paths_bearings_and_a_turned_quotation() {
    let mut desk = small_study();
    let quotation = used_everywhere(&mut desk);
    let trust = code(desk.project(), TRUST);
    let relation = desk.project().relations_of(trust).next().unwrap();
    let case = desk.project().cases.iter().next().unwrap().name.clone();
    let strategy = desk.project().placements.iter();
    let strategy = strategy
        .filter(|row| row.place == Place::Strategies)
        .map(|row| row.category)
        .next()
        .unwrap();
    let strategy_name = desk.project().code_name(strategy).to_owned();
    let acts = [
        json!({"add_property": {"code": TRUST, "name": "basis", "low": "an office", "high": "a person"}}),
        json!({"locate_cases": {"property": "basis", "cases": [case], "position": 80}}),
        json!({"record_finding": {"relation": relation.to_string(), "cases": [case], "finding": "reverse"}}),
        json!({"set_actor": {"model": "Paradigm model", "category": strategy_name, "actor": "agents"}}),
        json!({"edit_code": {"code": TRUST, "answers": "why"}}),
        json!({"attach_evidence": {"relation": relation.to_string(), "quotations": [quotation.to_string()], "stance": "for"}}),
        json!({"attach_evidence": {"relation": relation.to_string(), "quotations": [quotation.to_string()], "stance": "against", "note": "not so"}}),
        json!({"attach_evidence": {"relation": relation.to_string(), "quotations": [quotation.to_string()], "stance": "against", "note": "not so at all"}}),
    ];
    for act in acts {
        let done = desk.perform_json(std::slice::from_ref(&act), "", "");
        assert!(done.is_ok(), "{act}: {:?}", done.err());
    }
    let holds = |told: &[String], wanted: &str| {
        assert!(
            told.iter().any(|said| said == wanted),
            "{wanted}: {told:#?}"
        );
    };
    let of_trust = told(&desk, trust.into());
    holds(&of_trust, "Put on the path “From a visit”");
    holds(&of_trust, &format!("“{case}” put at 80 of 100 on “basis”"));
    holds(&of_trust, "Answers why it happens");
    let of_relation = told(&desk, relation.into());
    holds(&of_relation, &format!("Found reversed in “{case}”"));
    let of_strategy = told(&desk, strategy.into());
    holds(&of_strategy, "Who acts: agents");
    let of_quotation = told(&desk, quotation.into());
    holds(&of_quotation, "Put on the path “From a visit”");
    holds(
        &of_quotation,
        "Named as showing that a case supports “Trust first.”",
    );
    // A quotation that is turned is attached once, and a note is no step.
    let attached = |told: &[String], word: &str| {
        let about = told.iter().filter(|said| said.contains(word));
        about.count()
    };
    let to = desk.project().relations.get(relation).unwrap().to;
    let end = format!("acting on “{}”", desk.project().code_name(to));
    assert_eq!(attached(&of_quotation, &end), 2, "{of_quotation:#?}");
    assert!(of_quotation.last().unwrap().starts_with("Turned against"));
    assert_eq!(attached(&of_relation, "turned against it"), 1);
    assert_eq!(
        of_relation.last().unwrap(),
        "One quotation turned against it"
    );
}
