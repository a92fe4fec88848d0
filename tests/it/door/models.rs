//! Models, memos, and acts of several parts.

use super::*;

/// Returns a desk with a model in which Secrecy is the phenomenon, Openness a strategy, and one relation.
fn modelled() -> Desk {
    let mut desk = project(STUDY);
    let act = |desk: &mut Desk, operation| desk.perform(operation, "").unwrap();
    act(
        &mut desk,
        Operation::AddModel {
            model: None,
            title: "Final".into(),
        },
    );
    let model = desk.project().models.iter().next().unwrap().id;
    let (from, to) = (
        code(desk.project(), "Secrecy"),
        code(desk.project(), "Openness"),
    );
    for (category, place) in [(from, Place::Phenomenon), (to, Place::Strategies)] {
        act(
            &mut desk,
            Operation::PlaceCategories {
                model,
                categories: vec![category],
                place: Some(place),
            },
        );
    }
    let edit = RelationEdit {
        sentence: Some("Secrecy is answered by telling".into()),
        ..RelationEdit::default()
    };
    act(
        &mut desk,
        Operation::AddRelation {
            model,
            from,
            to,
            edit,
        },
    );
    let relation = desk.project().relations.iter().next().unwrap().id;
    let quotations = desk
        .project()
        .quotations
        .iter()
        .map(|row| row.id)
        .take(2)
        .collect();
    act(
        &mut desk,
        Operation::AttachEvidence {
            relation,
            quotations,
            stance: Stance::For,
            note: String::new(),
        },
    );
    act(
        &mut desk,
        Operation::ChooseCore {
            model,
            category: Some(from),
            reason: "all speak of it".into(),
        },
    );
    act(
        &mut desk,
        Operation::WriteStoryLine {
            model,
            text: format!("[[{from}]] is answered by [[{to}]]."),
        },
    );
    desk
}

/// Undoes everything that can be undone, does it again, and compares each step of the way.
fn there_and_back(desk: &mut Desk) {
    let mut seen = vec![desk.project().clone()];
    while desk.undo().is_ok() {
        seen.push(desk.project().clone());
    }
    while let Some(expected) = seen.pop() {
        assert_eq!(**desk.project(), *expected);
        if !seen.is_empty() {
            desk.redo().unwrap();
        }
    }
    assert_eq!(desk.check().unwrap().problems, vec![]);
}

#[test]
fn a_model_goes_there_and_back() {
    let mut desk = modelled();
    there_and_back(&mut desk);
}

#[test]
fn merging_categories_keeps_places_relations_core_and_story_line() {
    let mut desk = modelled();
    let (from, into) = (
        code(desk.project(), "Secrecy"),
        code(desk.project(), "Openness"),
    );
    desk.perform(
        Operation::MergeCodes {
            from: vec![from],
            into,
        },
        "",
    )
    .unwrap();
    let model = desk.project().models.iter().next().unwrap();
    assert_eq!(model.core, Some(into));
    assert_eq!(
        model.story_line,
        format!("[[{into}]] is answered by [[{into}]].")
    );
    assert_eq!(desk.project().placements.len(), 1);
    assert_eq!(
        desk.project().relations.len(),
        0,
        "a category is not related to itself"
    );
    there_and_back(&mut desk);
}

#[test]
fn removing_a_category_takes_it_out_of_the_model() {
    let mut desk = modelled();
    let codes = vec![code(desk.project(), "Secrecy")];
    desk.perform(Operation::DeleteCodes { codes }, "").unwrap();
    let model = desk.project().models.iter().next().unwrap();
    assert_eq!(
        (
            model.core,
            desk.project().relations.len(),
            desk.project().evidence.len()
        ),
        (None, 0, 0)
    );
    assert!(model.story_line.starts_with("Secrecy is answered by"));
    there_and_back(&mut desk);
}

#[test]
fn models_refuse_what_the_method_forbids() {
    let mut desk = modelled();
    let project = desk.project().clone();
    let model = project.models.iter().next().unwrap().id;
    let relation = project.relations.iter().next().unwrap().clone();
    let open = code(&project, "isolation");
    let mut refuse = |operation| match desk.perform(operation, "") {
        Err(Failure::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    };
    let place = Operation::PlaceCategories {
        model,
        categories: vec![open],
        place: Some(Place::Context),
    };
    assert!(matches!(refuse(place), Refusal::NotACategory { .. }));
    let itself = Operation::AddRelation {
        model,
        from: relation.from,
        to: relation.from,
        edit: RelationEdit::default(),
    };
    assert_eq!(refuse(itself), Refusal::RelatedToItself);
    let twice = Operation::AddRelation {
        model,
        from: relation.from,
        to: relation.to,
        edit: RelationEdit::default(),
    };
    assert_eq!(refuse(twice), Refusal::RelationTaken);
    let category = code(&project, "Hiding");
    let valence = Some(Valence::Constrains);
    assert!(matches!(
        refuse(Operation::SetValence {
            model,
            category,
            valence
        }),
        Refusal::NotPlaced { .. }
    ));
    let title = "final".to_owned();
    assert!(matches!(
        refuse(Operation::AddModel { model: None, title }),
        Refusal::NameTaken { .. }
    ));
    let status = Some(RelationStatus::Hypothesis);
    let edit = RelationEdit {
        status,
        ..RelationEdit::default()
    };
    assert_eq!(
        refuse(Operation::EditRelation {
            relation: relation.id,
            edit
        }),
        Refusal::NothingToDo
    );
}

#[test]
fn memos_are_linked_to_anything_and_lose_links_with_it() {
    let mut desk = project(STUDY);
    let linked = code(desk.project(), "isolation");
    let edit = MemoEdit {
        kind: Some(MemoKind::CodeNote),
        title: Some("On  isolation".into()),
        text: Some("Is it *chosen*?".into()),
        links: Some(vec![MemoTarget::Code(linked), MemoTarget::Code(linked)]),
    };
    desk.perform(Operation::AddMemo { memo: None, edit }, "")
        .unwrap();
    let memo = desk.project().memos.iter().next().unwrap().clone();
    assert_eq!((memo.title.as_str(), memo.links.len()), ("On isolation", 1));
    desk.perform(
        Operation::DeleteCodes {
            codes: vec![linked],
        },
        "",
    )
    .unwrap();
    assert!(desk.project().memos.get(memo.id).unwrap().links.is_empty());
    desk.perform(
        Operation::DeleteMemos {
            memos: vec![memo.id],
        },
        "",
    )
    .unwrap();
    there_and_back(&mut desk);
}

#[test]
fn one_of_several_refused_is_none_done() {
    let refusal = refused(|desk| Operation::Several {
        operations: vec![
            Operation::RenameCode {
                code: code(desk.project(), "isolation"),
                name: "alone".into(),
            },
            Operation::RenameCode {
                code: code(desk.project(), "concealment"),
                name: "alone".into(),
            },
        ],
        name: String::new(),
    });
    assert_eq!(refusal.step(), Some(2));
}

#[test]
fn words_of_another_place_are_refused() {
    let refusal = refused(|desk| {
        let right = passage(
            desk,
            "isolation"
                .get(..0)
                .unwrap_or_default()
                .chars()
                .next()
                .map_or("told", |_| ""),
        );
        let mut json = serde_json::to_value(right).unwrap();
        json["words"] = "sold".into();
        Operation::CodeInVivo {
            passage: serde_json::from_value(json).unwrap(),
            parent: None,
        }
    });
    assert!(matches!(refusal, Refusal::OtherWords { .. }));
}

#[test]
fn operations_are_read_with_names_and_characters() {
    let mut desk = project(STUDY);
    let acts = serde_json::json!([
        {"add_code": {"name": "delay", "parent": "Secrecy / Hiding"}},
        {"code_passages": {"passages": [{"document": "two", "characters": [4, 10], "words": "I told"}],
                           "codes": ["delay", "exposure"]}},
        {"rename_code": {"code": "delay", "name": "waiting"}},
        {"uncode": {"codings": [{"document": "two", "characters": [4, 10], "code": "exposure"}]}},
    ]);
    desk.perform_json(acts.as_array().unwrap(), "replay", "a test")
        .unwrap();
    assert!(
        codings(desk.project()).contains(&"two: “I told” Secrecy / Hiding / waiting".to_owned())
    );
    desk.undo().unwrap();
    assert!(
        desk.project().codes_named("waiting").is_empty(),
        "one act, one undo"
    );
    for (bad, what) in [
        (
            serde_json::json!([{"rename_code": {"code": "nobody", "name": "x"}}]),
            "missing",
        ),
        (serde_json::json!([{"rename_cod": {}}]), "unreadable"),
        (
            serde_json::json!([{"code_in_vivo": {"passage": {"document": "two", "characters": [4, 4]}}}]),
            "empty",
        ),
        (serde_json::json!([]), "nothing"),
    ] {
        assert!(
            desk.perform_json(bad.as_array().unwrap(), "", "").is_err(),
            "{what}"
        );
    }
}

#[test]
fn a_definition_goes_along_in_a_merge_that_has_none() {
    let mut desk = project(STUDY);
    let (from, into) = (
        code(desk.project(), "concealment"),
        code(desk.project(), "isolation"),
    );
    let edit = CodeEdit {
        definition: Some("Keeping it from those near".into()),
        ..CodeEdit::default()
    };
    desk.perform(Operation::EditCode { code: from, edit }, "")
        .unwrap();
    desk.perform(
        Operation::MergeCodes {
            from: vec![from],
            into,
        },
        "",
    )
    .unwrap();
    assert_eq!(
        desk.project().codes.get(into).unwrap().definition,
        "Keeping it from those near"
    );
}

#[test]
fn a_field_that_no_act_has_is_refused_and_what_goes_with_codes_is_said() {
    let mut desk = project(STUDY);
    for (value, field) in [
        (
            serde_json::json!({"add_code": {"name": "zzz", "lvel": "category"}}),
            "lvel",
        ),
        (
            serde_json::json!({"delete_codes": {"codes": ["Secrecy"], "children": "keep"}}),
            "children",
        ),
    ] {
        let before = desk.project().clone();
        let failure = desk.perform_json(&[value], "", "").unwrap_err();
        let said = groundwork::locale::say(&failure.message());
        assert!(said.contains(&format!("“{field}”")), "{said}");
        assert_eq!(**desk.project(), *before);
    }
    let nothing =
        serde_json::json!({"add_code": {"name": "zzz", "definition": "", "parent": null}});
    desk.perform_json(&[nothing], "", "").unwrap();
    let codings = desk.project().codings.len();
    let done = desk
        .perform_json(
            &[serde_json::json!({"delete_codes": {"codes": ["Secrecy"]}})],
            "",
            "",
        )
        .unwrap();
    let gone = codings - desk.project().codings.len();
    let what = groundwork::locale::say(&done.entry.what);
    assert!(
        what.contains("codes below") && what.ends_with(&format!("and {gone} codings")),
        "{what}"
    );
}
