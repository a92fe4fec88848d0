//! Rated cells and attributes.

use groundwork::analysis::matrix::CrossRow;
use groundwork::analysis::relation_cases;
use groundwork::model::Holding;

use super::*;

#[test]
fn ratings_are_proposed_by_the_rule_until_somebody_decides() {
    let Example {
        mut study,
        trust,
        model,
        relation,
        ..
    } = example();
    let asked = || question(Rows::Categories, Columns::Cases);
    let rated = |study: &Study| {
        let ground = study.ground();
        Rated::of(&ground, &Matrix::of(&ground, asked())).unwrap()
    };
    let before = rated(&study);
    let (row, _) = before
        .rows
        .iter()
        .enumerate()
        .find(|(_, (code, _))| *code == trust)
        .unwrap();
    let cell = before.cell(row, 0).unwrap();
    assert!(cell.decided.is_none());
    assert_eq!(cell.rating(), cell.tally.proposed(&RatingScale::default()));
    let case = cell.case;
    study.act(Operation::RateCase(RateCase {
        code: trust,
        case,
        rating: Some(Rating::Contrary),
        sentence: " They trust nobody. ".into(),
        quotation: None,
    }));
    let after = rated(&study);
    let cell = after.cell(row, 0).unwrap();
    assert_eq!(cell.rating(), Rating::Contrary);
    assert_eq!(
        cell.decided.as_ref().unwrap().sentence,
        "They trust nobody."
    );
    let cross = CrossCase::of(&study.ground(), model).unwrap();
    let trusting = cross
        .rows
        .iter()
        .find(|row| matches!(row.subject, Subject::Category(code, _) if code == trust));
    let at = cross.cases.iter().position(|other| *other == case).unwrap();
    let support = trusting.unwrap().cases[at];
    assert!(
        support.decided && !support.holds,
        "the decision holds, not the count"
    );
    let of_relation = cross
        .rows
        .iter()
        .find(|row| row.subject == Subject::Relation(relation));
    assert!(of_relation.unwrap().holds() <= cross.cases.len());
}

#[test]
fn a_relation_holds_across_cases_as_it_is_found_in_each() {
    let mut desk = small_study();
    let model = desk.project().models.iter().next().unwrap().id;
    let agree = |desk: &Desk| {
        let ground = Ground::of(desk.project());
        let cross = CrossCase::of(&ground, model).unwrap();
        for found in relation_cases(&ground, model) {
            let of = |row: &&CrossRow| row.subject == Subject::Relation(found.relation);
            let row = cross.rows.iter().find(of).unwrap();
            assert_eq!(row.holds(), found.count(Holding::Holds));
        }
        cross
    };
    let before = agree(&desk);
    let holding = before.rows.iter().find_map(|row| match row.subject {
        Subject::Relation(relation) => {
            let at = row.cases.iter().position(|case| case.holds)?;
            Some((relation, row.holds(), before.cases[at]))
        }
        Subject::Category(..) => None,
    });
    let (relation, count, case) = holding.unwrap();
    let reverse = serde_json::json!({"record_finding": {"relation": relation, "cases": [case], "finding": "reverse"}});
    desk.perform_json(&[reverse], "", "").unwrap();
    let after = agree(&desk);
    let of = |row: &&CrossRow| row.subject == Subject::Relation(relation);
    let row = after.rows.iter().find(of).unwrap();
    assert_eq!(row.holds(), count - 1);
    assert!(row.cases.iter().any(|case| case.decided && !case.holds));
}

#[test]
fn the_rule_of_ratings_is_what_it_says() {
    use groundwork::analysis::matrix::CaseTally;
    let scale = RatingScale::default();
    let tally = |codings, negative, kinds, informants| CaseTally {
        codings,
        negative,
        kinds,
        informants,
        informants_of_case: 4,
        ..CaseTally::default()
    };
    let proposed = |tally: CaseTally| tally.proposed(&scale);
    assert_eq!(proposed(tally(0, 0, 0, 0)), Rating::Absent);
    assert_eq!(proposed(tally(1, 0, 1, 1)), Rating::Weak);
    assert_eq!(proposed(tally(3, 0, 1, 3)), Rating::Moderate);
    assert_eq!(proposed(tally(3, 0, 2, 1)), Rating::Moderate);
    assert_eq!(proposed(tally(3, 0, 2, 2)), Rating::Strong);
    assert_eq!(proposed(tally(9, 1, 2, 4)), Rating::Contrary);
    assert_eq!(proposed(tally(43, 1, 2, 4)), Rating::Strong);
}

#[test]
fn papers_with_signs_say_what_the_signs_stand_for() {
    let desk = small_study();
    let sheet = MatrixSheet {
        question: Question::default(),
        cells: Cells::Rating,
    };
    let rated = sheet.notes(desk.project()).join(" ");
    for rating in [
        Rating::Strong,
        Rating::Moderate,
        Rating::Weak,
        Rating::Absent,
        Rating::Contrary,
    ] {
        let name = groundwork::locale::words(rating.key());
        let key = format!("{} {name}", rating.sign());
        assert!(rated.contains(&key), "{key}: {rated}");
        let rule = format!("{} ", rating.sign());
        assert_eq!(
            rated.matches(&rule).count(),
            2,
            "in the key and in the rule: {rated}"
        );
    }
    // By the words of the rule alone a rating can be found again.
    for number in [
        "in 2 or more kinds of source",
        "fewer kinds of source than 2",
    ] {
        assert!(rated.contains(number), "{rated}");
    }
    let cross = groundwork::locale::words("matrix-note-cross");
    assert!(
        cross.contains("●") && cross.contains("–: it does not"),
        "{cross}"
    );
}

/// Does an operation, takes it back and does it again, and compares what stands in the file.
fn there_and_back(desk: &mut Desk, operation: Operation) {
    let before = desk.project().clone();
    desk.perform(operation, "").unwrap();
    let after = desk.project().clone();
    desk.undo().unwrap();
    assert_eq!(**desk.project(), *before);
    desk.redo().unwrap();
    assert_eq!(**desk.project(), *after);
    assert_eq!(desk.check().unwrap().problems, vec![]);
}

#[test]
fn ratings_go_there_and_back_and_are_refused_where_they_cannot_be() {
    let mut desk = small_study();
    let project = desk.project().clone();
    let category = project
        .codes
        .iter()
        .find(|code| code.level == Level::Category)
        .unwrap()
        .id;
    let open = project
        .codes
        .iter()
        .find(|code| code.level == Level::Open)
        .unwrap();
    let case = project.cases.iter().next().unwrap().id;
    let ground = Ground::of(&project);
    let of_case = |own: bool| {
        let number = (0..ground.quotations().len()).find(|number| {
            let of: Vec<_> = ground.cases_of(*number).to_vec();
            !of.is_empty() && of.contains(&0) == own
        });
        ground.quotations()[number.unwrap()].id
    };
    let rate = |code, rating, quotation| {
        Operation::RateCase(RateCase {
            code,
            case,
            rating,
            sentence: "Said by two of three.".into(),
            quotation,
        })
    };
    there_and_back(
        &mut desk,
        rate(category, Some(Rating::Strong), Some(of_case(true))),
    );
    there_and_back(&mut desk, rate(category, Some(Rating::Weak), None));
    let same = refusal_of(&mut desk, rate(category, Some(Rating::Weak), None));
    assert_eq!(same, Refusal::NothingToDo);
    assert_eq!(
        refusal_of(&mut desk, rate(open.id, Some(Rating::Weak), None)),
        Refusal::RatingOfOpenCode {
            name: open.name.clone()
        }
    );
    let other = refusal_of(
        &mut desk,
        rate(category, Some(Rating::Weak), Some(of_case(false))),
    );
    assert!(matches!(other, Refusal::QuotationOfOtherCase { .. }));
    there_and_back(&mut desk, rate(category, None, None));
    assert_eq!(
        refusal_of(&mut desk, rate(category, None, None)),
        Refusal::NothingToDo
    );
    let scale = |kinds| {
        Operation::EditProject(ProjectEdit {
            ratings: Some(Some(RatingScale {
                kinds,
                ..RatingScale::default()
            })),
            ..ProjectEdit::default()
        })
    };
    there_and_back(&mut desk, scale(3));
    assert_eq!(refusal_of(&mut desk, scale(0)), Refusal::BadRatingScale);
}

#[test]
fn a_rating_goes_with_its_code_its_case_and_its_quotation() {
    let mut desk = small_study();
    let project = desk.project().clone();
    let categories: Vec<_> = project
        .codes
        .iter()
        .filter(|code| code.level == Level::Category)
        .map(|code| code.id)
        .collect();
    let case = project.cases.iter().next().unwrap().id;
    let ground = Ground::of(&project);
    let number = (0..ground.quotations().len()).find(|at| ground.cases_of(*at).contains(&0));
    let quotation = ground.quotations()[number.unwrap()].id;
    desk.perform(
        Operation::RateCase(RateCase {
            code: categories[0],
            case,
            rating: Some(Rating::Strong),
            sentence: String::new(),
            quotation: Some(quotation),
        }),
        "",
    )
    .unwrap();
    there_and_back(
        &mut desk,
        Operation::DeleteQuotations {
            quotations: vec![quotation],
        },
    );
    let kept = desk.project().case_rating(categories[0], case).unwrap();
    assert_eq!(kept.quotation, None);
    there_and_back(
        &mut desk,
        Operation::MergeCodes {
            from: vec![categories[0]],
            into: categories[1],
        },
    );
    assert!(desk.project().case_rating(categories[1], case).is_some());
    there_and_back(&mut desk, Operation::DeleteCase { case });
    assert!(desk.project().case_ratings.is_empty());
}

#[test]
fn attributes_have_types_and_refuse_other_values() {
    let mut desk = small_study();
    let define = |name: &str, kind: Option<AttributeType>| {
        Operation::DefineAttribute(DefineAttribute {
            owner: AttributeOwner::Participant,
            name: name.into(),
            kind,
        })
    };
    there_and_back(&mut desk, define("firm size", Some(AttributeType::Number)));
    let refusal = refusal_of(&mut desk, define("role", Some(AttributeType::Number)));
    assert!(matches!(refusal, Refusal::UnfitValue { .. }));
    let person = desk.project().participants.iter().next().unwrap().clone();
    let mut attributes = person.attributes.clone();
    attributes.insert("firm size".into(), "large".into());
    let edit = Operation::EditParticipant {
        participant: person.id,
        name: person.name.clone(),
        case: person.case,
        attributes,
    };
    assert!(matches!(
        refusal_of(&mut desk, edit),
        Refusal::UnfitValue { .. }
    ));
    there_and_back(&mut desk, define("firm size", None));
    let list = AttributeType::OneOf(vec![" a ".into(), "a".into(), "b".into()]);
    there_and_back(&mut desk, define("grade", Some(list)));
    let grade = desk
        .project()
        .attribute(AttributeOwner::Participant, "grade")
        .unwrap();
    assert_eq!(
        grade.kind,
        AttributeType::OneOf(vec!["a".into(), "b".into()])
    );
    let empty = define("grade", Some(AttributeType::OneOf(vec![])));
    assert_eq!(refusal_of(&mut desk, empty), Refusal::EmptyName);
    let missing = Operation::SetAttributes(SetAttributes {
        owner: AttributeOwner::Case,
        rows: vec![AttributeRow {
            name: "no such".into(),
            attributes: [("x".into(), "1".into())].into(),
        }],
        create: false,
        types: vec![],
    });
    assert!(matches!(
        refusal_of(&mut desk, missing),
        Refusal::Missing { .. }
    ));
}

#[test]
fn a_table_of_attributes_is_matched_by_name_and_shown_first() {
    let mut desk = small_study();
    let names: Vec<String> = desk
        .project()
        .participants
        .iter()
        .map(|row| row.name.clone())
        .collect();
    let bytes = format!(
        "Name;gender;years\n{};woman;۱۲\n{};;9\nP99;man;3\nP99;man;4\n",
        names[0].to_lowercase(),
        names[1]
    );
    let table = AttributeTable::of(&grid("t.csv", bytes.as_bytes()).unwrap()).unwrap();
    let preview = table.preview(desk.project(), AttributeOwner::Participant);
    assert_eq!(
        (preview.matched.len(), preview.unmatched.clone()),
        (2, vec!["P99".to_owned()])
    );
    assert_eq!(preview.repeated, ["P99"]);
    assert_eq!(
        preview.new_attributes,
        [("years".to_owned(), AttributeType::Number)]
    );
    let operation =
        |create| table.operation(desk.project(), AttributeOwner::Participant, (create, true));
    let (without, with) = (operation(false), operation(true));
    there_and_back(&mut desk, without);
    assert_eq!(desk.project().participants.len(), names.len());
    let first = desk.project().participant_named(&names[0]).unwrap();
    assert_eq!(
        (
            first.attributes["gender"].as_str(),
            first.attributes["years"].as_str()
        ),
        ("woman", "12")
    );
    desk.undo().unwrap();
    there_and_back(&mut desk, with);
    assert_eq!(
        desk.project().participant_named("p99").unwrap().attributes["years"],
        "4"
    );
    assert!(AttributeTable::of(&[]).is_err());
}

#[test]
fn heads_and_numbers_of_attributes_are_read_as_they_are_meant() {
    let mut desk = small_study();
    let names: Vec<String> = desk
        .project()
        .participants
        .iter()
        .map(|row| row.name.clone())
        .collect();
    let table = |bytes: String| AttributeTable::of(&grid("t.csv", bytes.as_bytes()).unwrap());
    // The attribute that is there; a comma is a point; nothing is counted that will not be.
    let bytes = format!(
        "Name;Firm  SIZE;years\n{};4;3,5\n{};2;12\nP99;7;1\n",
        names[0], names[1]
    );
    let sheet = table(bytes).unwrap();
    let preview = sheet.preview(desk.project(), AttributeOwner::Participant);
    assert_eq!(
        preview.taken,
        [("Firm  SIZE".to_owned(), "firm size".to_owned())]
    );
    assert_eq!(
        preview.new_attributes,
        [("years".to_owned(), AttributeType::Number)]
    );
    let counts = |create| {
        let (changed, new) = preview.coming(create);
        changed.len() + new.len()
    };
    assert_eq!((counts(false), counts(true)), (4, 6));
    let act = sheet.operation(desk.project(), AttributeOwner::Participant, (false, true));
    there_and_back(&mut desk, act);
    let one = desk.project().participant_named(&names[0]).unwrap();
    assert_eq!(one.attributes["firm size"], "4");
    assert_eq!(one.attributes["years"], "3.5");
    // Three digits may be thousands, and two heads may not be one attribute.
    let kept = table(format!("Name;x\n{};\"1,234\"\n", names[0])).unwrap();
    assert_eq!(kept.rows[0].1, ["1,234"]);
    let said = table(format!("Name;Age;age\n{};1;2\n", names[0])).unwrap_err();
    assert!(said.to_string().contains("Age"), "{said}");
}
