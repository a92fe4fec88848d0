//! Comparisons and properties.

use super::*;

fn property(desk: &Desk, of: &str, name: &str) -> Operation {
    Operation::AddProperty(NewProperty {
        property: None,
        code: code(desk.project(), of),
        name: name.into(),
        definition: "how many know".into(),
        low: "nobody".into(),
        high: "everybody".into(),
    })
}

fn locate(desk: &Desk, words: &str, position: Option<u8>) -> Operation {
    Operation::LocateQuotations(NewLocation {
        property: desk.project().properties.iter().next().unwrap().id,
        quotations: vec![quotation(desk, words)],
        position,
    })
}

#[test]
fn comparisons_are_recorded_changed_and_removed() {
    let desk = check_on(study(), incidents);
    let row = desk.project().comparisons.iter().next().unwrap().clone();
    assert_eq!(
        (row.outcome, row.note.as_str()),
        (Outcome::DifferentProperty, "to whom")
    );
    assert_eq!(
        desk.project()
            .comparisons_of(code(desk.project(), "isolation"))
            .count(),
        1
    );
    let edit = Operation::EditComparison(ComparisonEdit {
        comparison: row.id,
        outcome: Some(Outcome::NewCode),
        note: None,
    });
    let desk = check_on(desk, |_| edit);
    let changed = desk.project().comparisons.get(row.id).unwrap();
    assert_eq!(
        (changed.outcome, changed.note.as_str()),
        (Outcome::NewCode, "to whom")
    );
    let codes = vec![code(desk.project(), "isolation")];
    let mut desk = check_on(desk, |_| Operation::DeleteCodes { codes });
    let kept = desk.project().comparisons.get(row.id).unwrap();
    assert_eq!(
        kept.code, None,
        "incidents that were compared stay compared"
    );
    let quotations = vec![quotation(&desk, "not even my sister.")];
    let removal = Operation::DeleteQuotations { quotations };
    assert_eq!(weigh(&mut desk, &removal).comparisons, 1);
    let desk = check_on(desk, |_| removal);
    assert!(desk.project().comparisons.is_empty());
    let codes = |desk: &Desk| {
        let side = |name| Compared::Code(code(desk.project(), name));
        comparison(side("Hiding"), side("Showing"), None)
    };
    let desk = check_on(study(), codes);
    let comparisons = vec![desk.project().comparisons.iter().next().unwrap().id];
    check_on(desk, |_| Operation::DeleteComparisons { comparisons });
}

#[test]
fn nothing_is_compared_with_itself_or_with_what_is_not_there() {
    let own = refused_on(study(), |desk| {
        let side = Compared::Code(code(desk.project(), "Hiding"));
        comparison(side, side, None)
    });
    assert_eq!(own, Refusal::ComparedWithItself);
    let missing = refused_on(study(), |desk| {
        let side = Compared::Code(code(desk.project(), "Hiding"));
        comparison(side, Compared::Quotation(uuid::Uuid::nil().into()), None)
    });
    assert!(matches!(
        missing,
        Refusal::Missing {
            thing: "thing-quotation",
            ..
        }
    ));
    let none = Operation::DeleteComparisons {
        comparisons: vec![],
    };
    assert_eq!(refused_on(study(), |_| none), Refusal::NothingChosen);
}

#[test]
fn a_category_has_properties_on_whose_dimensions_quotations_stand() {
    let desk = check_on(study(), |desk| property(desk, "Secrecy", "who knows"));
    let desk = check_on(desk, |desk| locate(desk, "everybody knew", Some(100)));
    let desk = check_on(desk, |desk| locate(desk, "everybody knew", Some(90)));
    let row = desk.project().properties.iter().next().unwrap().clone();
    let at: Vec<u8> = desk
        .project()
        .locations_on(row.id)
        .map(|location| desk.project().locations.get(location).unwrap().position)
        .collect();
    assert_eq!(at, [90], "one place on each dimension");
    let edit = Operation::EditProperty(PropertyEdit {
        property: row.id,
        name: Some("circle of those who know".into()),
        definition: None,
        low: Some("none".into()),
        high: None,
    });
    let desk = check_on(desk, |_| edit);
    let changed = desk.project().properties.get(row.id).unwrap();
    assert_eq!(
        (changed.low.as_str(), changed.high.as_str()),
        ("none", "everybody")
    );
    let desk = check_on(desk, |desk| locate(desk, "everybody knew", None));
    assert!(desk.project().locations.is_empty());
    let mut desk = check_on(desk, |desk| locate(desk, "letter came", Some(0)));
    let removal = Operation::DeleteProperties {
        properties: vec![row.id],
    };
    let loss = weigh(&mut desk, &removal);
    assert_eq!((loss.properties, loss.locations), (1, 1));
    check_on(desk, |_| removal);
}

#[test]
fn properties_are_refused_where_they_do_not_belong() {
    let open = refused_on(study(), |desk| property(desk, "isolation", "x"));
    assert!(matches!(open, Refusal::PropertiesOfOpenCode { .. }));
    let with = |of: &str, name: &str| {
        let mut desk = study();
        let first = property(&desk, of, name);
        act(&mut desk, first);
        desk
    };
    let taken = refused_on(with("Hiding", "reach"), |desk| {
        property(desk, "Hiding", "Reach")
    });
    assert!(matches!(
        taken,
        Refusal::NameTaken {
            thing: "thing-property",
            ..
        }
    ));
    let empty = refused_on(study(), |desk| property(desk, "Hiding", " "));
    assert_eq!(empty, Refusal::EmptyName);
    let off = refused_on(with("Hiding", "reach"), |desk| {
        locate(desk, "everybody knew", Some(101))
    });
    assert_eq!(off, Refusal::OffTheDimension);
    let mut desk = with("Hiding", "reach");
    let codes = vec![
        code(desk.project(), "isolation"),
        code(desk.project(), "concealment"),
    ];
    act(
        &mut desk,
        Operation::MoveCodes {
            codes,
            parent: None,
        },
    );
    let lowered = refused_on(desk, |desk| Operation::SetLevel {
        code: code(desk.project(), "Hiding"),
        level: Level::Open,
    });
    assert!(matches!(lowered, Refusal::PropertiesOfOpenCode { .. }));
}

#[test]
fn merged_concepts_share_their_properties() {
    let mut desk = study();
    for (of, name) in [
        ("Hiding", "reach"),
        ("Hiding", "cost"),
        ("Showing", "Reach"),
    ] {
        let made = property(&desk, of, name);
        act(&mut desk, made);
    }
    let properties: Vec<_> = desk.project().properties.iter().map(|row| row.id).collect();
    for (property, words, position) in [
        (properties[0], "everybody knew", 10),
        (properties[2], "everybody knew", 80),
        (properties[0], "letter came", 30),
    ] {
        let quotations = vec![quotation(&desk, words)];
        let position = Some(position);
        let location = NewLocation {
            property,
            quotations,
            position,
        };
        act(&mut desk, Operation::LocateQuotations(location));
    }
    let desk = check_on(desk, |desk| Operation::MergeCodes {
        from: vec![code(desk.project(), "Hiding")],
        into: code(desk.project(), "Showing"),
    });
    let project = desk.project();
    let showing = code(project, "Showing");
    let mut places: Vec<u8> = project.locations.iter().map(|row| row.position).collect();
    places.sort_unstable();
    assert_eq!(project.properties_of(showing).count(), 2);
    assert_eq!(places, [30, 80]);
}
