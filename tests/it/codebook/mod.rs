//! The codebook and constant comparison: splitting, examples, colours of branches, dismissals, comparisons, properties,
//! the history of one code, codes that may be one; and files of the format before.

mod comparing;
mod likeness;

use groundwork::analysis::{Ground, PairReason, code_pairs};
use groundwork::model::{
    CodeId, Compared, Example, Level, Likeness, Outcome, Project, QuotationId, ShownPassage,
};
use groundwork::operation::{
    CodeEdit, ColourCodes, ComparisonEdit, Loss, NewCode, NewComparison, NewLocation, NewProperty,
    Operation, PropertyEdit, Refusal, SetExample, SplitCode, SplitPart, SplitTo,
};
use groundwork::session::{Desk, Places};

use crate::door::{check_on, refused_on};
use crate::fixture::{code, codings, passage, project};

const STUDY: &str = "
//- document one
P1: I never told anyone, not even my sister.
    ^^^^^^^^^^^^^^^^^^^ isolation
                         ^^^^^^^^^^^^^^^^^^^^ isolation
P1: Then the letter came and everybody knew.
             ^^^^^^^^^^^ exposure
                             ^^^^^^^^^^^^^^ isolation
//- document two
P2: I told them at once.
    ^^^^^^^^^^^^^^^^^^^ telling
//- codebook
Secrecy
  Hiding
    isolation
    concealment
  Showing
    exposure
Openness
  Speaking
    telling
";

fn study() -> Desk {
    project(STUDY)
}

fn quotation(desk: &Desk, words: &str) -> QuotationId {
    let found = desk
        .project()
        .quotations
        .iter()
        .find(|row| &*row.words == words);
    found.unwrap_or_else(|| panic!("no quotation {words}")).id
}

fn act(desk: &mut Desk, operation: Operation) {
    desk.perform(operation, "").unwrap();
}

fn weigh(desk: &mut Desk, operation: &Operation) -> Loss {
    desk.weigh(operation).unwrap()
}

fn create(name: &str, parent: Option<CodeId>) -> SplitTo {
    SplitTo::Create(NewCode {
        name: name.into(),
        parent,
        ..NewCode::default()
    })
}

fn split(desk: &Desk, to: SplitTo, words: &[&str]) -> Operation {
    Operation::SplitCode(SplitCode {
        code: code(desk.project(), "isolation"),
        parts: vec![SplitPart {
            to,
            quotations: words.iter().map(|words| quotation(desk, words)).collect(),
        }],
    })
}

fn example(desk: &Desk, example: Example, words: Option<&str>) -> Operation {
    Operation::SetExample(SetExample {
        code: code(desk.project(), "isolation"),
        example,
        quotation: words.map(|words| quotation(desk, words)),
    })
}

fn comparison(left: Compared, right: Compared, code: Option<CodeId>) -> Operation {
    Operation::RecordComparison(NewComparison {
        comparison: None,
        left,
        right,
        code,
        outcome: Outcome::DifferentProperty,
        note: " to whom ".into(),
    })
}

fn incidents(desk: &Desk) -> Operation {
    comparison(
        Compared::Quotation(quotation(desk, "I never told anyone")),
        Compared::Quotation(quotation(desk, "not even my sister.")),
        Some(code(desk.project(), "isolation")),
    )
}

#[test]
fn a_code_is_split_into_new_and_old_codes_as_one_act() {
    let desk = check_on(study(), |desk| {
        let hiding = code(desk.project(), "Hiding");
        Operation::SplitCode(SplitCode {
            code: code(desk.project(), "isolation"),
            parts: vec![
                SplitPart {
                    to: create("not the family", Some(hiding)),
                    quotations: vec![quotation(desk, "not even my sister.")],
                },
                SplitPart {
                    to: SplitTo::Code(code(desk.project(), "exposure")),
                    quotations: vec![quotation(desk, "everybody knew")],
                },
            ],
        })
    });
    let lines = codings(desk.project());
    for line in [
        "one: “I never told anyone” Secrecy / Hiding / isolation",
        "one: “not even my sister.” Secrecy / Hiding / not the family",
        "one: “everybody knew” Secrecy / Showing / exposure",
    ] {
        assert!(lines.contains(&line.to_owned()), "{lines:?}");
    }
    assert_eq!(desk.project().codings.len(), 5);
}

#[test]
fn a_split_names_codings_that_are_there_and_another_code() {
    let own = refused_on(study(), |desk| {
        let own = SplitTo::Code(code(desk.project(), "isolation"));
        split(desk, own, &["everybody knew"])
    });
    assert!(matches!(own, Refusal::SplitIntoItself { .. }));
    let foreign = refused_on(study(), |desk| {
        split(desk, create("x", None), &["letter came"])
    });
    assert!(matches!(
        foreign,
        Refusal::Missing {
            thing: "thing-coding",
            ..
        }
    ));
    let twice = refused_on(study(), |desk| {
        split(
            desk,
            create("x", None),
            &["everybody knew", "everybody knew"],
        )
    });
    assert!(matches!(twice, Refusal::Missing { .. }));
    let taken = refused_on(study(), |desk| {
        let hiding = code(desk.project(), "Hiding");
        split(
            desk,
            create("Concealment", Some(hiding)),
            &["everybody knew"],
        )
    });
    assert!(matches!(taken, Refusal::CodeNameTaken { .. }));
    assert_eq!(
        refused_on(study(), |desk| split(desk, create("x", None), &[])),
        Refusal::NothingChosen
    );
}

#[test]
fn a_code_has_a_typical_and_a_borderline_example() {
    let desk = check_on(study(), |desk| {
        example(desk, Example::Typical, Some("everybody knew"))
    });
    let desk = check_on(desk, |desk| {
        example(desk, Example::Borderline, Some("letter came"))
    });
    let row = |desk: &Desk| {
        let isolation = code(desk.project(), "isolation");
        desk.project().codes.get(isolation).unwrap().clone()
    };
    assert_eq!(row(&desk).typical, Some(quotation(&desk, "everybody knew")));
    // Taken off its code, an example stays as long as it is one.
    let mut desk = desk;
    let letter = quotation(&desk, "letter came");
    let codings: Vec<_> = desk.project().codings_of(letter).collect();
    act(&mut desk, Operation::Uncode { codings });
    assert!(desk.project().quotations.contains(letter));
    let removal = Operation::DeleteQuotations {
        quotations: vec![letter],
    };
    assert_eq!(weigh(&mut desk, &removal).examples, 1, "the loss is told");
    let desk = check_on(desk, |_| removal);
    assert_eq!(row(&desk).borderline, None);
    let desk = check_on(desk, |desk| example(desk, Example::Typical, None));
    assert_eq!(row(&desk).typical, None);
    let nothing = refused_on(desk, |desk| example(desk, Example::Typical, None));
    assert_eq!(nothing, Refusal::NothingToDo);
}

#[test]
fn a_merge_takes_over_what_the_other_does_not_say() {
    let mut desk = study();
    let (from, into) = (
        code(desk.project(), "isolation"),
        code(desk.project(), "concealment"),
    );
    let said = |definition: &str, not_when: &str| CodeEdit {
        definition: Some(definition.into()),
        not_when: Some(not_when.into()),
        ..CodeEdit::default()
    };
    let edit = said("alone with it", "when others know");
    act(&mut desk, Operation::EditCode { code: from, edit });
    let edit = said("hides it", "");
    act(&mut desk, Operation::EditCode { code: into, edit });
    let typical = example(&desk, Example::Typical, Some("everybody knew"));
    act(&mut desk, typical);
    let other = Operation::DismissLikeness {
        likenesses: vec![Likeness::ReadsAlike {
            code: from,
            passage: passage(&desk, "at once"),
        }],
    };
    act(&mut desk, other);
    let compared = comparison(Compared::Code(from), Compared::Code(into), None);
    act(&mut desk, compared);
    let compared = incidents(&desk);
    act(&mut desk, compared);
    let merge = Operation::MergeCodes {
        from: vec![from],
        into,
    };
    assert_eq!(weigh(&mut desk, &merge).comparisons, 1);
    let desk = check_on(desk, |_| merge);
    let row = desk.project().codes.get(into).unwrap();
    assert_eq!(row.definition, "hides it");
    assert_eq!(row.not_when, "when others know");
    assert!(row.typical.is_some());
    assert!(desk.project().is_put_away(into, &seen(&desk, "at once")));
    assert_eq!(desk.project().comparisons_of(into).count(), 1);
}

/// The passage of these words, as it is shown.
fn seen<'a>(desk: &Desk, words: &'a str) -> ShownPassage<'a> {
    let passage = passage(desk, words);
    ShownPassage {
        document: passage.document(),
        range: passage.range(),
        words,
    }
}

fn row_document(desk: &Desk, name: &str) -> groundwork::model::DocumentId {
    desk.project().document_named(name).unwrap().id
}

#[test]
fn a_branch_takes_a_colour_and_its_neighbours() {
    let colours = |project: &Project| -> Vec<u8> {
        let names = ["Secrecy", "Hiding", "Showing", "isolation", "Openness"];
        let row = |name: &&str| project.codes.get(code(project, name)).unwrap().colour;
        names.iter().map(row).collect()
    };
    let before = colours(study().project());
    let colour = |desk: &Desk, branch| {
        Operation::ColourCodes(ColourCodes {
            codes: vec![code(desk.project(), "Secrecy")],
            colour: 7,
            branch,
        })
    };
    let alone = colours(check_on(study(), |desk| colour(desk, false)).project());
    assert_eq!((alone[0], &alone[1..]), (7, &before[1..]));
    let whole = colours(check_on(study(), |desk| colour(desk, true)).project());
    assert_eq!(whole[0], 7);
    assert!(whole[1] != whole[2], "siblings can be told apart");
    assert_eq!(whole[4], before[4], "other branches stay");
    let none = Operation::ColourCodes(ColourCodes {
        codes: vec![],
        colour: 1,
        branch: true,
    });
    assert_eq!(refused_on(study(), |_| none), Refusal::NothingChosen);
}

#[test]
fn operations_of_the_codebook_are_read_from_json() {
    let mut desk = study();
    let passage = |words: &str, desk: &Desk| {
        let range = passage(desk, words).range();
        let text = desk.text(passage_document(desk, words)).unwrap();
        let first = text[..range.start as usize].chars().count();
        let name = desk
            .project()
            .document_name(passage_document(desk, words))
            .to_owned();
        serde_json::json!({"document": name, "characters": [first, first + words.chars().count()]})
    };
    let values = vec![
        serde_json::json!({"split_code": {"code": "isolation", "parts": [
            {"create": {"name": "alone", "parent": "Hiding"}, "quotations": [passage("I never told anyone", &desk)]},
            {"code": "exposure", "quotations": [passage("everybody knew", &desk)]}]}}),
        serde_json::json!({"set_example": {"code": "alone", "example": "typical",
            "quotation": passage("I never told anyone", &desk)}}),
        serde_json::json!({"record_comparison": {"left": {"quotation": passage("everybody knew", &desk)},
            "right": {"code": "alone"}, "code": "exposure", "outcome": "new_code"}}),
        serde_json::json!({"add_property": {"code": "Hiding", "name": "reach", "low": "near"}}),
        serde_json::json!({"locate_quotations": {"property": "Hiding: reach",
            "quotations": [passage("everybody knew", &desk)], "position": 50}}),
        serde_json::json!({"dismiss_likeness": {"likenesses": [
            {"pair": {"one": "alone", "other": "exposure"}}, {"home": {"code": "alone", "home": "Speaking"}},
            {"reads_alike": {"code": "alone", "passage": passage("at once", &desk)}}]}}),
        serde_json::json!({"colour_codes": {"codes": ["Secrecy"], "colour": 3, "branch": true}}),
    ];
    desk.perform_json(&values, "as one", "because").unwrap();
    let project = desk.project();
    assert_eq!(project.coding_count(code(project, "alone")), 1);
    assert_eq!(project.dismissals.len(), 3);
    assert_eq!(project.locations.len(), 1);
    desk.undo().unwrap();
    assert!(desk.project().dismissals.is_empty());
}

fn passage_document(desk: &Desk, words: &str) -> groundwork::model::DocumentId {
    passage(desk, words).document()
}

fn history(desk: &Desk, code: CodeId) -> Vec<String> {
    let events = desk.steps(&[code.into()]).unwrap();
    let words = |event: &groundwork::session::Step| {
        let turn = match event.entry.act {
            groundwork::session::Act::Undo => "undone: ",
            groundwork::session::Act::Redo => "again: ",
            _ => "",
        };
        format!("{turn}{}", groundwork::locale::say(&event.what))
    };
    events.iter().map(words).collect()
}

#[test]
fn the_history_of_a_code_tells_what_became_of_it() {
    let mut desk = study();
    let isolation = code(desk.project(), "isolation");
    let concealment = code(desk.project(), "concealment");
    act(
        &mut desk,
        Operation::RenameCode {
            code: isolation,
            name: "being alone".into(),
        },
    );
    desk.undo().unwrap();
    desk.redo().unwrap();
    let speaking = code(desk.project(), "Speaking");
    let moved = Operation::MoveCodes {
        codes: vec![isolation],
        parent: Some(speaking),
    };
    desk.perform(moved, "it is about talk").unwrap();
    let merge = Operation::MergeCodes {
        from: vec![concealment],
        into: isolation,
    };
    act(&mut desk, merge);
    let parts = vec![SplitPart {
        to: create("not the family", None),
        quotations: vec![quotation(&desk, "not even my sister.")],
    }];
    let split = Operation::SplitCode(SplitCode {
        code: isolation,
        parts,
    });
    let name = "many at once".to_owned();
    let operations = vec![split];
    act(&mut desk, Operation::Several { operations, name });
    let compared = comparison(
        Compared::Quotation(quotation(&desk, "I never told anyone")),
        Compared::Quotation(quotation(&desk, "everybody knew")),
        Some(isolation),
    );
    act(&mut desk, compared);
    assert_eq!(
        history(&desk, isolation),
        [
            "Made as an open code, called “isolation”, in “Hiding”",
            "Renamed from “isolation” to “being alone”",
            "undone: Renamed from “isolation” to “being alone”",
            "again: Renamed from “isolation” to “being alone”",
            "Moved into “Speaking”",
            "Took in “concealment”",
            "Split: one quotation went to “not the family”",
            "Compared: they differ in a property. to whom",
        ]
        .map(isolated)
    );
    assert_eq!(
        history(&desk, concealment).last().unwrap(),
        &isolated("Merged into “being alone”")
    );
    let family = code(desk.project(), "not the family");
    assert_eq!(
        history(&desk, family),
        [isolated("Split off from “being alone”")]
    );
    let why = desk.steps(&[isolation.into()]).unwrap();
    assert!(
        why.iter()
            .any(|event| event.entry.why == "it is about talk")
    );
}

/// Fluent sets names between marks that keep their direction; where it does not, the words stay.
fn isolated(words: &str) -> String {
    let marked = words.replace('“', "“\u{2068}").replace('”', "\u{2069}”");
    let sample =
        groundwork::locale::say(&groundwork::model::Message::new("code-moved").with("parent", "x"));
    if sample.contains('\u{2068}') {
        marked
    } else {
        words.to_owned()
    }
}

#[test]
fn a_file_of_the_first_format_takes_examples() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("study.gwk");
    let kept = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    std::fs::copy(kept.join("tests/data/projects/format-1.gwk"), &path).unwrap();
    let mut desk = Desk::open(&path, false, Places::default()).unwrap();
    let code = desk.project().codes.iter().next().unwrap().id;
    let quotation = desk.project().quotations.iter().next().map(|row| row.id);
    act(
        &mut desk,
        Operation::SetExample(SetExample {
            code,
            example: Example::Typical,
            quotation,
        }),
    );
    assert_eq!(desk.check().unwrap().problems, vec![]);
    drop(desk);
    let desk = Desk::open(&path, true, Places::default()).unwrap();
    assert_eq!(desk.project().codes.get(code).unwrap().typical, quotation);
}

#[test]
fn a_dropped_code_that_is_removed_was_not_taken_back() {
    let mut desk = study();
    let hiding = code(desk.project(), "Hiding");
    let edit = CodeEdit {
        answers: Some(groundwork::model::Answers::Why),
        ..CodeEdit::default()
    };
    act(&mut desk, Operation::EditCode { code: hiding, edit });
    let trim = groundwork::operation::TrimCodes {
        codes: vec![hiding],
        reason: "it did not grow".into(),
    };
    act(&mut desk, Operation::TrimCodes(trim));
    let codes = vec![hiding];
    act(&mut desk, Operation::DeleteCodes { codes });
    let told = history(&desk, hiding);
    assert_eq!(
        told[1..],
        [
            "Answers why it happens",
            "Dropped from the theory: it did not grow",
            "Removed"
        ]
        .map(isolated)
    );
}

#[test]
fn concepts_without_category_have_colours_of_their_own_that_stay() {
    let desk = crate::fixture::project(
        "
//- document one
P1: I never told anyone, not even my sister, nor my aunt.
    ^^^^^^^ first
            ^^^^ second
                 ^^^^^^ third
                         ^^^ fourth
",
    );
    let gather = |names: [&str; 2], name: &str, level| {
        let (names, name) = (names.map(str::to_owned), name.to_owned());
        move |desk: &Desk| Operation::GatherCodes {
            codes: names.iter().map(|n| code(desk.project(), n)).collect(),
            under: NewCode {
                id: None,
                name: name.clone(),
                level,
                parent: None,
                edit: CodeEdit::default(),
            },
        }
    };
    let of = |desk: &Desk, name: &str| {
        let row = code(desk.project(), name);
        desk.project().codes.get(row).unwrap().colour
    };
    let desk = check_on(desk, gather(["first", "second"], "Hiding", Level::Concept));
    let desk = check_on(desk, gather(["third", "fourth"], "Keeping", Level::Concept));
    let names = ["Hiding", "Keeping", "first", "second", "third", "fourth"];
    let before = names.map(|name| of(&desk, name));
    assert_ne!(before[0], before[1], "each has its own");
    let desk = check_on(
        desk,
        gather(["Hiding", "Keeping"], "Silence", Level::Category),
    );
    assert_eq!(names.map(|name| of(&desk, name)), before, "and keeps it");
    assert_eq!(of(&desk, "Silence"), before[0], "of one family with them");
}

#[test]
fn a_branch_that_is_moved_keeps_one_family_of_colours() {
    let branch = ["Openness", "Speaking", "telling"];
    let colours = |desk: &Desk| -> Vec<u8> {
        let project = desk.project();
        let row = |name: &&str| project.codes.get(code(project, name)).unwrap().colour;
        branch.iter().map(row).collect()
    };
    let mut desk = check_on(study(), |desk| Operation::MoveCodes {
        codes: vec![code(desk.project(), "Openness")],
        parent: Some(code(desk.project(), "Secrecy")),
    });
    let moved = colours(&desk);
    assert_eq!(moved, colours(&study()), "it is known by its colours");
    let whole = Operation::ColourCodes(ColourCodes {
        codes: vec![code(desk.project(), "Openness")],
        colour: moved[0],
        branch: true,
    });
    let again = desk.perform(whole, "");
    assert!(
        again.is_err(),
        "what lies below went along: nothing is left to do"
    );
}

#[test]
fn a_first_category_has_another_colour_than_a_first_code() {
    let mut desk = project("//- document one\nP1: Here.\n");
    let mut colour = |name: &str, level| {
        let new = NewCode {
            name: name.into(),
            level,
            ..NewCode::default()
        };
        act(&mut desk, Operation::AddCode(new));
        desk.project()
            .codes
            .get(code(desk.project(), name))
            .unwrap()
            .colour
    };
    let (first, category) = (
        colour("being here", Level::Open),
        colour("Place", Level::Category),
    );
    assert_ne!(first, category);
}
