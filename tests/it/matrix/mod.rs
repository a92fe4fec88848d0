//! Cases and comparison: matrices and what their cells count, rated cells, co-occurrence, attributes from a table, and
//! what leaves the program of them.

mod leaving;
mod ratings;

use std::collections::BTreeSet;
use std::io::Read as _;

use groundwork::analysis::matrix::{
    Cells, Columns, CrossCase, Key, Matrix, PairMatrix, PairQuestion, Question, Rated, Rows, Sort,
    Subject, within_cases,
};
use groundwork::analysis::{CoOccurrence, Ground, Within};
use groundwork::cli::Exit;
use groundwork::import::grid;
use groundwork::locale::words;
use groundwork::model::{
    AttributeOwner, AttributeType, Bearing, Level, OwnPlaceId, Place, PlaceSide, Rating,
    RatingScale, RowChange,
};
use groundwork::operation::{
    AddPlace, AttributeRow, DefineAttribute, JudgeProposition, ModelOfCase, NewProposition,
    Operation, ProjectEdit, PropositionWords, RateCase, Refusal, RenamePlace, SetAttributes,
    TrimCodes,
};
use groundwork::session::{AttributeTable, Desk, Failure, MatrixSheet, Output, take_out};
use serde_json::Value;

use crate::analysis::{Example, Study, example};
use crate::cli::said;
use crate::door::refusal_of;
use crate::small_study::small_study;

/// Counts of a matrix cell by cell, from the rows of the project, slowly.
fn slow_count(study: &Study, rows: Rows, columns: Columns) -> Vec<Vec<usize>> {
    let ground = study.ground();
    let matrix = Matrix::of(&ground, question(rows, columns));
    let project = &study.project;
    let cell = |row: &Key, column: &Key| {
        let Key::Code(code) = row else { panic!() };
        let codings = project.codings.iter().filter(|coding| {
            let number = ground.number(coding.quotation).unwrap();
            let quotation = project.quotations.get(coding.quotation).unwrap();
            let is_there = match column {
                Key::Document(document) => quotation.document == *document,
                Key::Case(case) => ground
                    .cases_of(number)
                    .iter()
                    .any(|at| project.cases.iter().nth(*at).unwrap().id == *case),
                Key::Participant(person) => ground
                    .participants_of(number)
                    .iter()
                    .any(|at| project.participants.iter().nth(*at).unwrap().id == *person),
                Key::Unknown => match matrix.question.columns {
                    Columns::Cases => ground.cases_of(number).is_empty(),
                    _ => ground.participants_of(number).is_empty(),
                },
                _ => panic!(),
            };
            is_there && project.is_within(coding.code, *code)
        });
        codings.count()
    };
    let row = |row: &Key| {
        matrix
            .columns
            .iter()
            .map(|column| cell(row, &column.key))
            .collect()
    };
    matrix.rows.iter().map(|head| row(&head.key)).collect()
}

fn question(rows: Rows, columns: Columns) -> Question {
    Question {
        rows,
        columns,
        ..Question::default()
    }
}

fn counted(matrix: &Matrix) -> Vec<Vec<usize>> {
    let columns = 0..matrix.columns.len();
    let row = |row: usize| {
        columns
            .clone()
            .map(move |column| matrix.cell(row, column).codings as usize)
    };
    (0..matrix.rows.len()).map(|at| row(at).collect()).collect()
}

#[test]
fn cells_count_what_lies_below_their_row() {
    let Example { study, .. } = example();
    let ground = study.ground();
    for rows in [
        Rows::OpenCodes,
        Rows::Concepts,
        Rows::Categories,
        Rows::Tree,
    ] {
        for columns in [Columns::Documents, Columns::Cases, Columns::Participants] {
            let matrix = Matrix::of(&ground, question(rows, columns.clone()));
            assert_eq!(
                counted(&matrix),
                slow_count(&study, rows, columns),
                "{rows:?}"
            );
            let names: BTreeSet<String> = matrix.rows.iter().map(|row| row.name.clone()).collect();
            assert_eq!(names.len(), matrix.rows.len());
        }
    }
}

#[test]
fn totals_count_each_coding_once_and_cells_open_their_quotations() {
    let Example { study, .. } = example();
    let ground = study.ground();
    let tree = Matrix::of(&ground, question(Rows::Tree, Columns::Documents));
    assert_eq!(tree.total.codings as usize, ground.incidents().len());
    let columns: u32 = tree.column_totals.iter().map(|total| total.codings).sum();
    assert_eq!(columns, tree.total.codings, "a coding in three rows is one");
    for row in 0..tree.rows.len() {
        let sum: u32 = tree.row(row).iter().map(|(_, cell)| cell.codings).sum();
        assert_eq!(sum, tree.row_totals[row].codings);
        for (_, cell) in tree.row(row) {
            let quotations = tree.quotations(*cell);
            assert_eq!(quotations.len(), cell.quotations as usize);
            assert_eq!(tree.entries(*cell).len(), cell.codings as usize);
        }
    }
    assert_eq!(tree.value(Cells::Presence, (0, 0)), Some(1.0));
    let shares = |column: usize| {
        let categories = Matrix::of(&ground, question(Rows::Categories, Columns::Documents));
        (0..categories.rows.len())
            .filter_map(|row| categories.value(Cells::ShareOfColumn, (row, column)))
            .sum::<f64>()
    };
    assert!((shares(0) - 1.0).abs() < 1e-9);
    let text = tree.value(Cells::ShareOfText, (0, 0)).unwrap();
    assert!(text > 0.0 && text <= 1.0);
}

#[test]
fn a_matrix_is_narrowed_by_branch_and_documents_and_put_in_order() {
    let Example { study, trust, .. } = example();
    let ground = study.ground();
    let first = ground.documents()[0].id;
    let narrow = Question {
        within: Some(trust),
        documents: vec![first],
        ..question(Rows::Tree, Columns::Documents)
    };
    let matrix = Matrix::of(&ground, narrow);
    assert_eq!(matrix.columns.len(), 1);
    assert_eq!(matrix.rows.len(), ground.scheme().branch_of(trust).len());
    for sort in Sort::ALL {
        let asked = Question {
            row_order: sort,
            column_order: sort,
            filled_only: true,
            ..question(Rows::OpenCodes, Columns::Documents)
        };
        let one = Matrix::of(&ground, asked.clone());
        assert_eq!(one, Matrix::of(&ground, asked), "the same each time");
        let plain = Matrix::of(&ground, question(Rows::OpenCodes, Columns::Documents));
        assert_eq!(one.total, plain.total);
        let codings: Vec<u32> = one.row_totals.iter().map(|total| total.codings).collect();
        assert!(!codings.contains(&0));
        if sort == Sort::Count {
            assert!(codings.is_sorted_by(|one, other| one >= other));
        }
    }
}

#[test]
fn relations_are_counted_by_their_evidence() {
    // One quotation for it, one against.
    let Example { study, model, .. } = example();
    let matrix = Matrix::of(
        &study.ground(),
        question(Rows::Relations(model), Columns::Cases),
    );
    assert_eq!(matrix.rows.len(), 1);
    assert_eq!((matrix.total.codings, matrix.total.negative), (2, 1));
    assert!(matrix.rows[0].name.contains('→'));
}

#[test]
fn the_model_of_a_case_stands_beside_the_cross_case_one() {
    let Example {
        mut study,
        trust,
        network,
        sharing,
        model,
        ..
    } = example();
    let own = study.model("Tiles alone");
    study.place(own, Place::InterveningConditions, &[trust]);
    study.place(own, Place::Strategies, &[sharing]);
    study.relate(own, trust, network);
    let tiles = study.project.case_named("Tiles").unwrap().id;
    let set = |case| Operation::SetModelCase(ModelOfCase { model: own, case });
    let cross = |study: &Study| CrossCase::of(&study.ground(), model).unwrap();
    assert!(within_cases(&study.project, &cross(&study)).is_empty());
    study.act(set(Some(tiles)));
    let across = cross(&study);
    let [within] = within_cases(&study.project, &across).try_into().unwrap();
    assert_eq!((within.case, within.model), (tiles, own));
    assert_eq!((within.rows.len(), within.shared()), (3, 2));
    let held = across.rows.iter().filter(|row| row.cases[1].holds).count();
    assert_eq!(within.holding, held, "Shoes stands before Tiles");
    assert!(within.held <= within.holding && within.held > 0);
    // The case goes, the model stays.
    study.act(Operation::DeleteCase { case: tiles });
    assert_eq!(study.project.models.get(own).unwrap().case, None);
}

#[test]
fn an_added_place_is_the_same_by_name_and_neighbour_and_stands_where_its_model_has_it() {
    let Example {
        mut study,
        trust,
        network,
        model,
        ..
    } = example();
    let own = study.model("Tiles alone");
    let tiles = study.project.case_named("Tiles").unwrap().id;
    study.act(Operation::SetModelCase(ModelOfCase {
        model: own,
        case: Some(tiles),
    }));
    for (number, of, name) in [(1, model, "Emotions"), (2, own, "emotions")] {
        let id = OwnPlaceId(uuid::Uuid::from_u128(number));
        study.act(Operation::AddPlace(AddPlace {
            model: of,
            id: Some(id),
            name: name.into(),
            near: Place::Context,
            side: PlaceSide::Beside,
        }));
        study.place(of, Place::Own(id), &[trust]);
    }
    study.place(own, Place::Consequences, &[network]);
    study.act(Operation::RenamePlace(RenamePlace {
        model: own,
        place: Place::Consequences,
        language: None,
        name: Some("Aftermath".into()),
    }));
    let ground = study.ground();
    let cross = CrossCase::of(&ground, model).unwrap();
    let [within] = within_cases(&study.project, &cross).try_into().unwrap();
    let categories: Vec<_> = within
        .rows
        .iter()
        .filter_map(|row| match row.subject {
            Subject::Category(code, _) => Some((code, row.shared)),
            Subject::Relation(_) => None,
        })
        .collect();
    assert_eq!(
        categories,
        [(trust, true), (network, false)],
        "an added place beside the context stands before the consequences"
    );
    let table = groundwork::export::cross_case::within_table(&ground, &cross, &words);
    let places: Vec<String> = table.rows.iter().map(|row| row[2].shown()).collect();
    assert_eq!(places[..2], ["emotions", "Aftermath"]);
}

#[test]
fn what_was_dropped_below_a_category_is_in_no_cell_of_the_cross_case_model() {
    let Example {
        mut study,
        trust,
        model,
        ..
    } = example();
    let carrying = |study: &Study| -> usize {
        let cross = CrossCase::of(&study.ground(), model).unwrap();
        let is_trust =
            |subject: Subject| matches!(subject, Subject::Category(code, _) if code == trust);
        let row = cross.rows.iter().find(|row| is_trust(row.subject));
        row.unwrap().cases.iter().map(|case| case.carrying).sum()
    };
    let before = carrying(&study);
    let below = study.project.branch(trust);
    let concept = below.into_iter().find(|code| {
        let row = study.project.codes.get(*code).unwrap();
        row.level == Level::Concept
    });
    study.act(Operation::TrimCodes(TrimCodes {
        codes: vec![concept.unwrap()],
        reason: "it did not grow".into(),
    }));
    assert!(carrying(&study) < before, "{before}");
}

#[test]
fn the_case_of_a_model_is_set_undone_and_refused() {
    let mut desk = small_study();
    let model = desk.project().models.iter().next().unwrap().id;
    let case = desk.project().cases.iter().next().unwrap().clone();
    let name = serde_json::json!({"set_model_case": {"model": model, "case": case.name}});
    let before = desk.project().clone();
    desk.perform_json(std::slice::from_ref(&name), "", "")
        .unwrap();
    assert_eq!(
        desk.project().models.get(model).unwrap().case,
        Some(case.id)
    );
    let told = groundwork::locale::say(&desk.history(u64::MAX, 1).unwrap()[0].what);
    assert!(told.contains(&case.name), "{told}");
    assert_eq!(desk.store().replayed().unwrap(), **desk.project());
    desk.undo().unwrap();
    assert_eq!(**desk.project(), *before);
    desk.redo().unwrap();
    let nobody = serde_json::json!({"set_model_case": {"model": model, "case": "Nobody"}});
    let again = desk.perform_json(&[nobody], "", "");
    assert!(matches!(again, Err(Failure::Refused(_))), "{again:?}");
    let none = serde_json::json!({"set_model_case": {"model": model}});
    desk.perform_json(&[none], "", "").unwrap();
    assert_eq!(desk.project().models.get(model).unwrap().case, None);
}

#[test]
fn propositions_are_counted_by_what_the_judgements_of_cases_name() {
    let Example {
        mut study, model, ..
    } = example();
    study.act(Operation::AddProposition(NewProposition {
        proposition: None,
        model,
        edit: PropositionWords {
            statement: Some("Where one word is kept, many buy together.".into()),
            ..PropositionWords::default()
        },
    }));
    let proposition = study.project.propositions.iter().next().unwrap().id;
    let quotations: Vec<_> = study.project.quotations.iter().cloned().collect();
    let units = [0, 4].map(|at: usize| study.project.unit_of(quotations[at].document));
    let [one, other, two] = [0, 1, 4].map(|at: usize| quotations[at].id);
    for (unit, bearing, named) in [
        (units[0], Bearing::Qualifies, vec![one, other]),
        (units[1], Bearing::Contradicts, vec![two]),
    ] {
        study.act(Operation::JudgeProposition(JudgeProposition {
            proposition,
            unit,
            bearing: Some(bearing),
            note: String::new(),
            quotations: named,
        }));
    }
    let ground = study.ground();
    let asked = question(Rows::Propositions(model), Columns::Documents);
    let matrix = Matrix::of(&ground, asked.clone());
    assert_eq!(matrix.rows.len(), 1);
    assert!(matrix.rows[0].name.starts_with("1. Where one word"));
    assert_eq!((matrix.total.codings, matrix.total.negative), (3, 1));
    let first = matrix.cell(0, 0);
    assert_eq!((first.codings, first.negative, first.quotations), (2, 0, 2));
    assert_eq!(matrix.quotations(matrix.cell(0, 1)), [two]);
    // A case that is silent is no evidence.
    study.act(Operation::JudgeProposition(JudgeProposition {
        proposition,
        unit: units[1],
        bearing: Some(Bearing::Silent),
        note: String::new(),
        quotations: vec![two],
    }));
    assert_eq!(Matrix::of(&study.ground(), asked).total.codings, 2);
}

#[test]
fn attributes_and_roles_make_columns() {
    let Example { mut study, .. } = example();
    let row = |name: &str, role: &str, years: &str| AttributeRow {
        name: name.into(),
        attributes: [("role".into(), role.into()), ("years".into(), years.into())].into(),
    };
    study.act(Operation::SetAttributes(SetAttributes {
        owner: AttributeOwner::Participant,
        rows: vec![row("p1", "manager", "12"), row("P2", "official", "9")],
        create: false,
        types: vec![],
    }));
    let ground = study.ground();
    let names = |columns: Columns| -> Vec<String> {
        let matrix = Matrix::of(&ground, question(Rows::Categories, columns));
        matrix
            .columns
            .iter()
            .map(|head| head.name.clone())
            .collect()
    };
    assert_eq!(names(Columns::Roles)[..2], ["manager", "official"]);
    let years = Columns::Attribute(AttributeOwner::Participant, "years".into());
    assert_eq!(names(years)[..2], ["9", "12"], "numbers by size");
    let kinds = Matrix::of(&ground, question(Rows::Categories, Columns::Kinds));
    assert!(kinds.columns.iter().all(|head| head.word.is_some()));
    let speakers = Matrix::of(&ground, question(Rows::Categories, Columns::Speakers));
    assert!(
        speakers
            .columns
            .iter()
            .any(|head| head.name == "P1" && head.words > 5.0)
    );
}

#[test]
fn pairs_are_counted_alike_by_every_way() {
    let Example { study, .. } = example();
    let ground = study.ground();
    let codes: Vec<_> = ground.scheme().codes().iter().map(|code| code.id).collect();
    for within in [Within::Quotation, Within::Paragraph, Within::Document] {
        let found = CoOccurrence::of(&ground, &codes, within);
        for (one, _) in codes.iter().enumerate() {
            assert_eq!(found.coefficient(one, one), None);
            for other in 0..one {
                let both = found.count(one, other);
                assert!(both <= found.occurs[one].min(found.occurs[other]));
                assert_eq!(both, found.count(other, one));
                let coefficient = found.coefficient(one, other).unwrap_or_default();
                assert!((0.0..=1.0).contains(&coefficient));
            }
        }
    }
}

#[test]
fn overlap_counts_pairs_of_codings_and_the_text_that_both_cover() {
    let mut study = Study::new();
    let document = study.document("01", "one two three four five six");
    let [a, b, c] = ["a", "b", "c"].map(|name| study.code(name, Level::Open, None));
    study.put(document, "one two three", &[a]);
    study.put(document, "three four", &[b]);
    study.put(document, "two", &[b]);
    study.put(document, "six", &[c]);
    let found = CoOccurrence::of(&study.ground(), &[a, b, c], Within::Overlap);
    assert_eq!((found.count(0, 1), found.count(0, 2)), (2, 0));
    // a covers 13 bytes, b 10 + 3, both 5 + 3.
    let jaccard = found.coefficient(0, 1).unwrap();
    assert!((jaccard - 8.0 / 18.0).abs() < 1e-9, "{jaccard}");
    let matrix = PairMatrix::of(
        &study.ground(),
        PairQuestion {
            rows: Rows::OpenCodes,
            within: Within::Overlap,
            order: Sort::Clustered,
            filled_only: true,
            ..PairQuestion::default()
        },
    );
    let names: Vec<&str> = matrix.heads.iter().map(|head| head.name.as_str()).collect();
    assert_eq!(names, ["b", "a"]);
    assert_eq!(matrix.value(0, 1), Some(2.0));
}
