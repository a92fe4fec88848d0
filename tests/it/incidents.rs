//! What is said of incidents beside their codes: negative cases, weights, links, what was left uncoded on purpose.

use groundwork::analysis::{UnitProgress, standings};
use groundwork::model::{CodingId, LinkKind, QuotationId, WeightScale};
use groundwork::operation::{Incident, LinkEdit, NewLink, Operation, ProjectEdit, Refusal};
use groundwork::session::{Desk, Failure, UnitKind, units_of};
use serde_json::json;

use crate::door::{check, refused};
use crate::fixture::{code, passage};

const TOLD: &str = "I never told anyone";
const SISTER: &str = "not even my sister.";
const AT_ONCE: &str = "I told them at once";

fn quotation(desk: &Desk, words: &str) -> QuotationId {
    let passage = passage(desk, words);
    let project = desk.project();
    project
        .quotation_at(passage.document(), passage.range())
        .unwrap()
}

fn coding(desk: &Desk, words: &str) -> CodingId {
    let project = desk.project();
    project.codings_of(quotation(desk, words)).next().unwrap()
}

/// An incident that is kept, by its words.
fn kept(desk: &Desk, words: &str) -> Incident {
    Incident::Quotation(quotation(desk, words))
}

fn link(incident: Incident, target: Incident, kind: LinkKind) -> Operation {
    let edit = LinkEdit {
        kind: Some(kind),
        note: Some(" the same year ".into()),
    };
    Operation::LinkQuotations(NewLink {
        incident,
        target,
        edit,
    })
}

fn contradiction(desk: &Desk) -> Operation {
    link(kept(desk, TOLD), kept(desk, AT_ONCE), LinkKind::Contradicts)
}

fn several(operations: Vec<Operation>) -> Operation {
    Operation::Several {
        operations,
        name: String::new(),
    }
}

fn weigh_on(least: u16, most: u16) -> Operation {
    Operation::EditProject(ProjectEdit {
        weights: Some(Some(WeightScale { least, most })),
        ..ProjectEdit::default()
    })
}

fn inner(refusal: Refusal) -> Refusal {
    match refusal {
        Refusal::InStep { refusal, .. } => *refusal,
        refusal => refusal,
    }
}

#[test]
fn a_link_says_how_one_quotation_bears_on_another() {
    let desk = check(contradiction);
    let project = desk.project();
    let (one, other) = (quotation(&desk, TOLD), quotation(&desk, AT_ONCE));
    let id = project.links_of(one).next().unwrap();
    assert_eq!(project.links_of(other).next(), Some(id));
    let row = project.links.get(id).unwrap();
    assert_eq!(
        (row.kind, row.note.as_str(), row.other(other)),
        (LinkKind::Contradicts, "the same year", one)
    );
    let explains = check(|desk| {
        link(
            kept(desk, SISTER),
            Incident::Passage(passage(desk, "the letter came and")),
            LinkKind::Explains,
        )
    });
    let project = explains.project();
    let made = quotation(&explains, "the letter came and");
    let row = project.links.iter().next().unwrap();
    assert_eq!(row.to, made, "a passage becomes a quotation");
    assert_eq!(
        (row.key_from(row.from), row.key_from(row.to)),
        ("link-explains", "link-back-explains")
    );
}

#[test]
fn a_link_to_itself_or_one_that_is_there_is_refused() {
    let itself = refused(|desk| {
        let words = passage(desk, TOLD);
        link(
            kept(desk, TOLD),
            Incident::Passage(words),
            LinkKind::Supports,
        )
    });
    assert_eq!(itself, Refusal::LinkedToItself);
    let twice = refused(|desk| several(vec![contradiction(desk), contradiction(desk)]));
    assert_eq!(inner(twice), Refusal::LinkTaken);
    let back = refused(|desk| {
        let back = link(kept(desk, AT_ONCE), kept(desk, TOLD), LinkKind::Contradicts);
        several(vec![contradiction(desk), back])
    });
    assert_eq!(
        inner(back),
        Refusal::LinkTaken,
        "what contradicts, contradicts both ways"
    );
    check(|desk| {
        let explains = |from, to| link(kept(desk, from), kept(desk, to), LinkKind::Explains);
        several(vec![explains(TOLD, AT_ONCE), explains(AT_ONCE, TOLD)])
    });
    let nowhere = refused(|desk| {
        let gone = Incident::Quotation(QuotationId(uuid::Uuid::from_u128(7)));
        link(kept(desk, TOLD), gone, LinkKind::Related)
    });
    assert!(matches!(
        nowhere,
        Refusal::Missing {
            thing: "thing-quotation",
            ..
        }
    ));
}

/// A study in which two quotations contradict each other.
fn linked() -> Desk {
    check(contradiction)
}

#[test]
fn a_link_is_changed_and_removed() {
    let mut desk = linked();
    let link = desk.project().links.iter().next().unwrap().id;
    let edit = LinkEdit {
        kind: Some(LinkKind::Qualifies),
        note: None,
    };
    desk.perform(Operation::EditLink { link, edit }, "")
        .unwrap();
    let row = desk.project().links.get(link).unwrap().clone();
    assert_eq!(
        (row.kind, row.note.as_str()),
        (LinkKind::Qualifies, "the same year")
    );
    let quotations = desk.project().quotations.len();
    desk.perform(Operation::DeleteLinks { links: vec![link] }, "")
        .unwrap();
    assert!(desk.project().links.is_empty());
    assert_eq!(
        desk.project().quotations.len(),
        quotations,
        "both carry codes"
    );
    let again = desk.perform(Operation::DeleteLinks { links: vec![link] }, "");
    assert!(matches!(
        again,
        Err(Failure::Refused(Refusal::Missing {
            thing: "thing-link",
            ..
        }))
    ));
    desk.undo().unwrap();
    assert_eq!(desk.project().links.len(), 1);
    assert_eq!(
        refused(|_| Operation::DeleteLinks { links: vec![] }),
        Refusal::NothingChosen
    );
}

#[test]
fn a_quotation_that_goes_takes_its_links_and_one_that_is_linked_stays() {
    let mut desk = linked();
    let told = quotation(&desk, TOLD);
    let uncode = Operation::Uncode {
        codings: desk.project().codings_of(told).collect(),
    };
    desk.perform(uncode, "").unwrap();
    assert!(
        desk.project().quotations.contains(told),
        "a link rests on it"
    );
    let before = desk.project().clone();
    let operation = Operation::DeleteQuotations {
        quotations: vec![told],
    };
    let done = desk.perform(operation, "").unwrap();
    assert_eq!(
        groundwork::operation::Loss::of(&done.changes).links,
        1,
        "what goes with it is counted"
    );
    assert!(desk.project().links.is_empty());
    assert_eq!(
        desk.project().links_of(quotation(&desk, AT_ONCE)).next(),
        None
    );
    desk.undo().unwrap();
    assert_eq!(**desk.project(), *before);
    // With the last link, what nothing else rests on goes too.
    let links = desk.project().links.iter().map(|link| link.id).collect();
    desk.perform(Operation::DeleteLinks { links }, "").unwrap();
    assert!(!desk.project().quotations.contains(told));
}

#[test]
fn a_coding_is_marked_as_a_negative_case() {
    let mark = |negative| {
        move |desk: &Desk| Operation::MarkNegative {
            codings: vec![coding(desk, TOLD)],
            negative,
        }
    };
    let desk = check(mark(true));
    let row = desk.project().codings.get(coding(&desk, TOLD)).unwrap();
    assert!(row.negative);
    assert_eq!(refused(mark(false)), Refusal::NothingToDo);
    let none = refused(|_| Operation::MarkNegative {
        codings: vec![],
        negative: true,
    });
    assert_eq!(none, Refusal::NothingChosen);
}

#[test]
fn codings_are_weighed_where_the_study_weighs_them() {
    let weigh = |desk: &Desk, weight| Operation::WeighCodings {
        codings: vec![coding(desk, TOLD), coding(desk, SISTER)],
        weight,
    };
    let off = refused(|desk| weigh(desk, Some(3)));
    assert_eq!(off, Refusal::WeightsOff);
    let scale = WeightScale { least: 1, most: 5 };
    let outside = refused(|desk| several(vec![weigh_on(1, 5), weigh(desk, Some(6))]));
    assert_eq!(inner(outside), Refusal::WeightOutside { weight: 6, scale });
    let bad = refused(|_| weigh_on(5, 5));
    assert!(matches!(bad, Refusal::BadScale { .. }));
    let mut desk = check(|desk| several(vec![weigh_on(1, 5), weigh(desk, Some(4))]));
    let weights: Vec<_> = desk
        .project()
        .codings
        .iter()
        .filter_map(|coding| coding.weight)
        .collect();
    assert_eq!(weights, [4, 4]);
    let narrower = desk.perform(weigh_on(1, 3), "").map(|_| ()).unwrap_err();
    assert!(matches!(
        narrower,
        Failure::Refused(Refusal::WeightsOutside { count: 2, .. })
    ));
    // Switched off, the weights are kept for the day they are wanted again.
    let off = Operation::EditProject(ProjectEdit {
        weights: Some(None),
        ..ProjectEdit::default()
    });
    desk.perform(off, "").unwrap();
    assert_eq!(desk.project().settings().unwrap().weights, None);
    let told = coding(&desk, TOLD);
    assert_eq!(desk.project().codings.get(told).unwrap().weight, Some(4));
    let clear = Operation::WeighCodings {
        codings: vec![told],
        weight: None,
    };
    desk.perform(clear, "").unwrap();
    assert_eq!(desk.project().codings.get(told).unwrap().weight, None);
}

#[test]
fn a_scale_steps_from_end_to_end() {
    let scale = WeightScale { least: 1, most: 3 };
    let mut weight = None;
    let mut up = Vec::new();
    for _ in 0..4 {
        weight = scale.beside(weight, true);
        up.push(weight);
    }
    assert_eq!(up, [Some(1), Some(2), Some(3), Some(3)]);
    assert_eq!(scale.beside(Some(1), false), None);
    assert_eq!(scale.beside(None, false), Some(3));
}

#[test]
fn what_is_left_uncoded_on_purpose_is_noted_by_coder_and_taken_up_again() {
    let words = "Then the letter came and everybody knew.";
    let mut desk = check(|desk| Operation::MarkSeen {
        passages: vec![passage(desk, words), passage(desk, "How did it begin?")],
    });
    assert_eq!(desk.project().seen.len(), 2);
    let again = Operation::MarkSeen {
        passages: vec![passage(&desk, words)],
    };
    let again = desk.perform(again, "").map(|_| ()).unwrap_err();
    assert!(matches!(again, Failure::Refused(Refusal::NothingToDo)));
    let part = Operation::UnmarkSeen {
        passages: vec![passage(&desk, "everybody")],
    };
    desk.perform(part, "").unwrap();
    assert_eq!(
        desk.project().seen.len(),
        1,
        "what lies over it is taken up"
    );
    let none = refused(|desk| Operation::UnmarkSeen {
        passages: vec![passage(desk, words)],
    });
    assert_eq!(none, Refusal::NothingToDo);
    assert_eq!(
        refused(|_| Operation::MarkSeen { passages: vec![] }),
        Refusal::NothingChosen
    );
    let document = passage(&desk, words).document();
    let gone = Operation::DeleteDocuments {
        documents: vec![document],
    };
    desk.perform(gone, "").unwrap();
    assert!(desk.project().seen.is_empty(), "marks go with the document");
    assert_eq!(desk.check().unwrap().problems, vec![]);
    desk.undo().unwrap();
    assert_eq!(desk.project().seen.len(), 1);
}

#[test]
fn units_are_counted_as_coded_left_and_open() {
    let mut desk = crate::fixture::project(
        "//- document one
I: What came then? And after?
P1: He came twice. He measured nothing. Nobody asked.
    ^^^^^^^ visits
I: Who?
P1: Everybody knew.
",
    );
    let document = desk.project().documents_in_order()[0].id;
    let text = desk.text(document).unwrap();
    let progress = |desk: &Desk, kind| {
        let units = units_of(desk.project(), document, &text, kind);
        let progress = UnitProgress::of(&standings(desk.project(), document, &units, None));
        (progress.coded, progress.left, progress.open)
    };
    assert_eq!(progress(&desk, UnitKind::Sentence), (1, 0, 3));
    assert_eq!(
        progress(&desk, UnitKind::Turn),
        (1, 0, 1),
        "questions are no units"
    );
    let leave = Operation::MarkSeen {
        passages: vec![passage(&desk, "Nobody asked."), passage(&desk, "He came")],
    };
    desk.perform(leave, "").unwrap();
    assert_eq!(
        progress(&desk, UnitKind::Sentence),
        (1, 1, 2),
        "what is coded counts as coded"
    );
    let units = units_of(desk.project(), document, &text, UnitKind::Sentence);
    let other = groundwork::model::CoderId(uuid::Uuid::from_u128(9));
    let of_other = UnitProgress::of(&standings(desk.project(), document, &units, Some(other)));
    assert_eq!(of_other.open, 4);
}

#[test]
fn all_of_it_is_asked_for_in_json() {
    let mut desk = crate::fixture::project(
        "//- document one
P1: He came twice. He measured nothing.
    ^^^^^^^^^^^^^^ visits
",
    );
    let visit = json!({"document": "one", "characters": [4, 18]});
    let coding = json!({"document": "one", "characters": [4, 18], "code": "visits"});
    let acts = [
        json!({"edit_project": {"weights": {"least": 0, "most": 100}}}),
        json!({"link_quotations": {"incident": visit, "kind": "qualifies",
            "target": {"document": "one", "characters": [19, 39]}}}),
        json!({"mark_negative": {"codings": [coding], "negative": true}}),
        json!({"weigh_codings": {"codings": [coding], "weight": 60}}),
        json!({"mark_seen": {"passages": [{"document": "one", "characters": [19, 39]}]}}),
    ];
    desk.perform_json(&acts, "", "").unwrap();
    let project = desk.project();
    let visits = code(project, "visits");
    let row = project.codings_with(visits).next().unwrap();
    let row = project.codings.get(row).unwrap();
    assert_eq!((row.negative, row.weight), (true, Some(60)));
    assert_eq!(
        (
            project.links.len(),
            project.seen.len(),
            project.quotations.len()
        ),
        (1, 1, 2)
    );
    let off = json!({"edit_project": {"weights": null}});
    desk.perform_json(&[off], "", "").unwrap();
    assert_eq!(desk.project().settings().unwrap().weights, None);
    let link = desk.project().links.iter().next().unwrap().id;
    let acts = [
        json!({"edit_link": {"link": link, "note": "the second time"}}),
        json!({"unmark_seen": {"passages": [{"document": "one", "characters": [0, 39]}]}}),
    ];
    desk.perform_json(&acts, "", "").unwrap();
    let row = desk.project().links.get(link).unwrap().clone();
    assert_eq!(
        (row.kind, row.note.as_str()),
        (LinkKind::Qualifies, "the second time")
    );
    assert!(desk.project().seen.is_empty());
    desk.perform_json(&[json!({"delete_links": {"links": [link]}})], "", "")
        .unwrap();
    assert!(desk.project().links.is_empty());
    assert_eq!(desk.check().unwrap().problems, vec![]);
}
