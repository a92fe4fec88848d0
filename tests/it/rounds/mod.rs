//! Coding once more: rounds of their own, blind to the first coding, compared and not counted; disagreements settled.

mod agreement;
mod coefficients;
mod told;

use serde_json::Value;

use groundwork::analysis::reliability::comparison::{Setting, Unit};
use groundwork::analysis::reliability::disagreement::Kind;
use groundwork::analysis::reliability::material::{Choice, Source, passes, usual_pair};
use groundwork::analysis::reliability::review::{Question, Review};
use groundwork::analysis::reliability::segments::{Basis, Overlap};
use groundwork::analysis::{Counts, Ground};
use groundwork::cli::Exit;
use groundwork::locale::say;
use groundwork::model::{CoderId, Decision, DocumentId, Level, Pass, Project, Stamp, Time};
use groundwork::operation::{self, NewRound, NewSettlement, Operation, Refusal};
use groundwork::session::{Desk, Output, Query, take_out};

use crate::cli::said;
use crate::door::refusal_of;
use crate::fixture::{SECRECY as STUDY, code, passage, project};

fn document(desk: &Desk, name: &str) -> DocumentId {
    desk.project().document_named(name).unwrap().id
}

fn round(desk: &Desk, name: &str, blind: bool) -> Operation {
    Operation::BeginRound(NewRound {
        name: name.into(),
        documents: vec![document(desk, "one")],
        blind,
        ..NewRound::default()
    })
}

fn put(desk: &mut Desk, words: &str, name: &str) {
    let operation = Operation::CodePassages {
        passages: vec![passage(desk, words)],
        codes: vec![code(desk.project(), name)],
        create: vec![],
    };
    desk.perform(operation, "").unwrap();
}

/// The study coded again: one code alike, one with other ends, one with another code; the last not at all.
fn coded_again() -> Desk {
    let mut desk = project(STUDY);
    desk.set_time(Time(1_700_000_000_000 + 20 * 86_400_000));
    desk.perform(round(&desk, "Again", true), "").unwrap();
    put(&mut desk, "I never told anyone", "isolation");
    put(&mut desk, "even my sister", "concealment");
    put(&mut desk, "letter came and", "telling");
    let round = desk.project().round_named("Again").unwrap().id;
    desk.perform(Operation::EndRound { round }, "").unwrap();
    desk
}

fn question(project: &Project) -> Question {
    let (left, right) = usual_pair(project).unwrap();
    Question::new(left, right)
}

fn review(desk: &Desk) -> Review {
    let text = |document| desk.text(document).ok();
    Review::answering(desk.project(), &text, &question(desk.project()))
}

/// Undoes and redoes the last act, replays the journal, and compares; the history has words for it.
#[track_caller]
fn turns(desk: &mut Desk) {
    let after = desk.project().clone();
    let what = say(&desk.history(u64::MAX, 1).unwrap()[0].what);
    assert!(!what.starts_with("did-") && !what.contains('{'), "{what}");
    desk.undo().unwrap();
    assert_ne!(**desk.project(), *after);
    desk.redo().unwrap();
    assert_eq!(**desk.project(), *after);
    assert_eq!(desk.store().replayed().unwrap(), *after);
    assert_eq!(desk.check().unwrap().problems, vec![]);
}

#[test]
fn a_round_begins_and_ends_and_can_be_taken_back() {
    let mut desk = project(STUDY);
    desk.perform(round(&desk, "Again", true), "").unwrap();
    turns(&mut desk);
    let row = desk.project().round_named("again").unwrap().clone();
    assert!(row.is_open() && row.blind && row.covers(document(&desk, "one")));
    assert!(!row.covers(document(&desk, "two")));
    desk.perform(Operation::EndRound { round: row.id }, "")
        .unwrap();
    turns(&mut desk);
    assert!(!desk.project().round_named("Again").unwrap().is_open());
}

#[test]
fn rounds_that_cannot_be_are_refused() {
    let mut desk = project(STUDY);
    let none = Operation::BeginRound(NewRound {
        name: "None".into(),
        ..NewRound::default()
    });
    assert_eq!(refusal_of(&mut desk, none), Refusal::NothingChosen);
    let unnamed = round(&desk, " ", true);
    assert_eq!(refusal_of(&mut desk, unnamed), Refusal::EmptyName);
    let nowhere = Operation::BeginRound(NewRound {
        name: "Nowhere".into(),
        documents: vec![uuid::Uuid::from_u128(5).into()],
        ..NewRound::default()
    });
    assert!(matches!(
        refusal_of(&mut desk, nowhere),
        Refusal::Missing { .. }
    ));
    let missing = Operation::EndRound {
        round: uuid::Uuid::from_u128(5).into(),
    };
    assert!(matches!(
        refusal_of(&mut desk, missing),
        Refusal::Missing { .. }
    ));
    desk.perform(round(&desk, "Again", true), "").unwrap();
    let second = round(&desk, "Third", false);
    assert!(
        matches!(refusal_of(&mut desk, second), Refusal::RoundOpen { name } if name == "Again")
    );
    let id = desk.project().round_named("Again").unwrap().id;
    desk.perform(Operation::EndRound { round: id }, "").unwrap();
    let again = Operation::EndRound { round: id };
    assert!(matches!(
        refusal_of(&mut desk, again),
        Refusal::RoundEnded { .. }
    ));
    let same = round(&desk, "AGAIN", true);
    assert!(matches!(
        refusal_of(&mut desk, same),
        Refusal::NameTaken { .. }
    ));
}

#[test]
fn a_blind_round_hides_the_first_coding_of_its_documents_and_nothing_else() {
    let mut desk = project(STUDY);
    let whole = desk.status().project;
    assert_eq!(whole.codings.len(), 4);
    desk.perform(round(&desk, "Again", true), "").unwrap();
    let status = desk.status();
    assert_eq!(status.project.quotation_count(document(&desk, "one")), 0);
    assert_eq!(status.project.quotation_count(document(&desk, "two")), 1);
    assert_eq!(status.project.codings.len(), 1);
    assert_eq!(status.whole.codings.len(), 4);
    assert_eq!(
        status.project.codes.len(),
        whole.codes.len(),
        "the code book stays"
    );
    let counts = Counts::of(&status.project);
    let isolation = code(&status.project, "isolation");
    assert_eq!(counts.own(isolation).codings, 0);

    put(&mut desk, "I never told anyone", "isolation");
    let status = desk.status();
    assert_eq!(Counts::of(&status.project).own(isolation).codings, 1);
    assert_eq!(
        status.whole.codings.len(),
        5,
        "the first coding has one of its own there"
    );
    let own = status.project.codings_with(isolation).next().unwrap();
    desk.perform(Operation::Uncode { codings: vec![own] }, "")
        .unwrap();
    assert_eq!(desk.project().codings.len(), 4, "the first coding stays");

    let round = desk.project().round_named("Again").unwrap().id;
    desk.perform(Operation::EndRound { round }, "").unwrap();
    assert_eq!(desk.status().project.codings.len(), 4);
}

/// A link between quotations would tell what the first coding says.
#[test]
fn a_blind_round_hides_links_too() {
    let mut desk = project(STUDY);
    let link = serde_json::json!([{ "link_quotations": {
        "incident": { "document": "one", "characters": [25, 44] },
        "target": { "document": "two", "characters": [4, 23] },
        "kind": "explains",
        "note": "both are about telling"
    } }]);
    let linked = desk.perform_json(link.as_array().unwrap(), "", "");
    assert!(linked.is_ok(), "{linked:?}");
    desk.perform(round(&desk, "Again", true), "").unwrap();
    assert!(desk.status().project.links.is_empty());
    assert_eq!(desk.status().whole.links.len(), 1);
}

#[test]
fn a_round_that_is_not_blind_shows_both() {
    let mut desk = project(STUDY);
    desk.perform(round(&desk, "Again", false), "").unwrap();
    put(&mut desk, "not even my sister", "isolation");
    assert_eq!(desk.status().project.codings.len(), 5);
}

#[test]
fn what_is_done_in_a_round_leaves_the_quotations_of_the_first_coding() {
    let mut desk = project(STUDY);
    let first = desk.project().clone();
    desk.perform(round(&desk, "Again", true), "").unwrap();
    put(&mut desk, "I never told anyone", "isolation");
    let seen = desk.status().project;
    let own = seen.quotations_of(document(&desk, "one")).next().unwrap();
    let resize = Operation::ResizeQuotation {
        quotation: own,
        passage: passage(&desk, "never told anyone"),
    };
    desk.perform(resize, "").unwrap();
    let comment = Operation::CommentQuotation {
        quotation: own,
        comment: "sure".into(),
    };
    desk.perform(comment, "").unwrap();
    for quotation in first.quotations.iter() {
        assert_eq!(desk.project().quotations.get(quotation.id), Some(quotation));
    }
    let delete = Operation::DeleteQuotations {
        quotations: vec![own],
    };
    desk.perform(delete, "").unwrap();
    assert_eq!(desk.project().codings, first.codings);
    // Outside the documents of the round it is the first coding that goes on.
    put(&mut desk, "I told them", "telling");
    assert_eq!(desk.status().project.codings.len(), 2);
    let last = desk.project().codings.iter().next_back().unwrap();
    assert_eq!(desk.project().round_of(last), None);
}

#[test]
fn rounds_are_compared_and_never_counted() {
    let desk = coded_again();
    let plain = project(STUDY);
    assert_eq!(desk.project().codings.len(), 7);
    let counts = |desk: &Desk| {
        let ground = Ground::of(desk.project());
        let counts = Counts::on(&ground);
        let codes = ground.scheme().codes().iter();
        codes
            .map(|code| counts.own(code.id).codings)
            .collect::<Vec<_>>()
    };
    assert_eq!(counts(&desk), counts(&plain));
    let mut desk = desk;
    let query = Query::parse("sister kind:quotation", desk.project()).unwrap();
    assert_eq!(desk.search(&query, 9).unwrap().total, 1);
}

#[test]
fn a_retest_is_compared_place_by_place() {
    let desk = coded_again();
    let review = review(&desk);
    assert!(review.is_retest && review.is_blind);
    assert_eq!(review.days, Some(19));
    assert_eq!(
        review.material.sheets.len(),
        1,
        "the documents of the round"
    );
    let kinds: Vec<Kind> = review
        .comparison
        .disagreements
        .iter()
        .map(|one| one.kind)
        .collect();
    assert_eq!(kinds, [Kind::Ends, Kind::OtherCode]);
    let overall = &review.comparison.overall;
    assert_eq!((overall.rows.agree, overall.rows.total()), (2, 6));
    assert_eq!(
        (overall.decisions.agreements, overall.decisions.total()),
        (1, 6)
    );
    assert_eq!(overall.categories, 4);
    let isolation = review
        .comparison
        .codes
        .iter()
        .find(|row| row.path.ends_with("isolation"));
    let isolation = isolation.unwrap();
    assert_eq!(isolation.unitizing, Some(1.0));
    assert_eq!(isolation.paragraphs.kappa(), Some(1.0));
    let confusions = review.comparison.confusions();
    assert_eq!(confusions.len(), 1);
    let named = |code: usize| review.material.codes[code].path.as_str();
    assert_eq!(named(confusions[0].0.0), "Secrecy / Showing / exposure");
    assert_eq!(named(confusions[0].0.1), "Openness / Speaking / telling");
}

#[test]
fn overlap_and_level_decide_what_agrees() {
    let desk = coded_again();
    let text = |document| desk.text(document).ok();
    let asked = |overlap, level| {
        let mut question = question(desk.project());
        question.setting.overlap = overlap;
        question.choice.level = level;
        Review::answering(desk.project(), &text, &question)
    };
    let half = Overlap {
        percent: 50.0,
        basis: Basis::Union,
    };
    assert_eq!(asked(half, None).comparison.overall.rows.agree, 4);
    let categories = asked(half, Some(Level::Category));
    assert_eq!(categories.material.codes.len(), 2);
    assert_eq!(categories.comparison.overall.rows.agree, 4);
    let exposure = desk.project().codes_named("exposure")[0].id;
    let mut question = question(desk.project());
    question.choice.codes = vec![exposure];
    let review = Review::answering(desk.project(), &text, &question);
    assert_eq!(review.material.codes.len(), 1);
    assert_eq!(
        review.comparison.overall.rows.kappa(1),
        None,
        "one code has no chance to miss"
    );
}

#[test]
fn what_is_shown_has_words_and_no_number_that_is_none() {
    let desk = coded_again();
    let mut review = review(&desk);
    for unit in Unit::ALL {
        review.setting.unit = unit;
        let mut said = review.answer(("Ahmadi", "Ahmadi, Again"));
        said.extend(review.paper(("Ahmadi", "Ahmadi, Again")));
        said.extend(review.warnings());
        for message in said {
            let words = say(&message);
            assert!(!words.starts_with("reliability-"), "{words}");
            assert!(
                !words.contains("NaN") && !words.contains('{') && !words.contains("{$"),
                "{words}"
            );
        }
    }
    for measure in review.measures() {
        for key in [
            measure.key.to_owned(),
            measure.formula_key(),
            measure.source_key(),
            measure
                .why
                .unwrap_or("reliability-why-no-variation")
                .to_owned(),
        ] {
            assert!(groundwork::locale::has(&key), "{key}");
        }
        assert!(measure.value.is_none_or(f64::is_finite));
    }
    let empty = Review::default();
    assert_eq!(empty.answer(("", "")).len(), 1);
    assert_eq!(empty.comparison.overall.rows.share(), None);
}

#[test]
fn a_disagreement_is_settled_and_both_codings_stay() {
    let mut desk = coded_again();
    let before = review(&desk);
    let one = &before.comparison.disagreements[1];
    let settle = |decision, reason: &str| {
        Operation::SettleDisagreement(NewSettlement {
            left_codings: one.left_codings(),
            right_codings: one.right_codings(),
            decision,
            reason: reason.into(),
        })
    };
    desk.perform(settle(Decision::Left, "the letter showed it"), "")
        .unwrap();
    turns(&mut desk);
    assert_eq!(desk.project().codings.len(), 7);
    let after = review(&desk);
    assert_eq!(after.settled_count(), 1);
    assert_eq!(
        after.settled[1],
        Some((Decision::Left, "the letter showed it".into()))
    );
    // Seen from the other side it is the other decision.
    let mut turned = question(desk.project());
    std::mem::swap(&mut turned.left, &mut turned.right);
    let text = |document| desk.text(document).ok();
    let turned = Review::answering(desk.project(), &text, &turned);
    assert!(
        turned
            .settled
            .iter()
            .flatten()
            .any(|(decision, _)| *decision == Decision::Right)
    );

    let same = settle(Decision::Left, "the letter showed it ");
    assert_eq!(refusal_of(&mut desk, same), Refusal::NothingToDo);
    desk.perform(settle(Decision::Both, "both are there"), "")
        .unwrap();
    assert_eq!(
        desk.project().settlements.len(),
        1,
        "settled anew, not twice"
    );
    turns(&mut desk);
    let gone = Operation::Uncode {
        codings: one.right_codings(),
    };
    desk.perform(gone, "").unwrap();
    assert_eq!(desk.project().settlements.len(), 0);
    turns(&mut desk);
}

#[test]
fn settlements_that_are_none_are_refused() {
    let mut desk = coded_again();
    let all: Vec<_> = desk
        .project()
        .codings
        .iter()
        .map(|coding| coding.id)
        .collect();
    let of = |left: Vec<_>, right: Vec<_>| {
        Operation::SettleDisagreement(NewSettlement {
            left_codings: left,
            right_codings: right,
            reason: "the letter showed it".to_owned(),
            ..NewSettlement::default()
        })
    };
    assert_eq!(
        refusal_of(&mut desk, of(vec![], vec![])),
        Refusal::NothingChosen
    );
    assert_eq!(
        refusal_of(&mut desk, of(vec![all[0]], vec![all[0]])),
        Refusal::SameSide
    );
    let nowhere = uuid::Uuid::from_u128(5).into();
    assert!(matches!(
        refusal_of(&mut desk, of(vec![nowhere], vec![])),
        Refusal::Missing { .. }
    ));
    assert_eq!(
        refusal_of(&mut desk, of(vec![all[0]], vec![all[3]])),
        Refusal::OtherDocument
    );
    let without = Operation::SettleDisagreement(NewSettlement {
        left_codings: vec![all[0]],
        ..NewSettlement::default()
    });
    assert_eq!(refusal_of(&mut desk, without), Refusal::NoReason);
}

#[test]
fn rounds_follow_when_documents_and_codes_go() {
    let mut desk = project(STUDY);
    let codes = ["isolation", "exposure"].map(|name| code(desk.project(), name));
    let begin = Operation::BeginRound(NewRound {
        name: "Again".into(),
        documents: vec![document(&desk, "two"), document(&desk, "one")],
        codes: codes.to_vec(),
        level: Some(Level::Concept),
        ..NewRound::default()
    });
    desk.perform(begin, "").unwrap();
    let concealment = code(desk.project(), "concealment");
    let merge = Operation::MergeCodes {
        from: vec![codes[0]],
        into: concealment,
    };
    desk.perform(merge, "").unwrap();
    turns(&mut desk);
    let delete = Operation::DeleteCodes {
        codes: vec![codes[1]],
    };
    desk.perform(delete, "").unwrap();
    turns(&mut desk);
    assert_eq!(
        desk.project().round_named("Again").unwrap().codes,
        [concealment]
    );
    let two = document(&desk, "two");
    let delete = Operation::DeleteDocuments {
        documents: vec![two],
    };
    desk.perform(delete, "").unwrap();
    turns(&mut desk);
    assert!(!desk.project().round_named("Again").unwrap().covers(two));
}

/// A second coder on the same file, as another machine makes it.
fn with_second_coder(desk: &Desk) -> (Project, CoderId) {
    let coder = CoderId(uuid::Uuid::from_u128(77));
    let mut project = (**desk.project()).clone();
    let operations = [
        Operation::AddCoder {
            coder,
            name: "Rahimi".into(),
        },
        Operation::CodePassages {
            passages: vec![passage(desk, "I never told anyone")],
            codes: vec![code(desk.project(), "isolation")],
            create: vec![],
        },
    ];
    for (step, operation) in (0..).zip(operations) {
        let mut stamp = Stamp::new(Time(1_700_000_900_000), coder, step);
        let changes = operation::plan(&project, &operation, &mut stamp).unwrap();
        project = project.folded(&changes, 900 + step as u64).unwrap();
    }
    (project, coder)
}

#[test]
fn two_coders_are_compared_where_both_coded() {
    let desk = project(STUDY);
    let (project, coder) = with_second_coder(&desk);
    let all = passes(&project);
    assert_eq!(all.len(), 2);
    let (left, right) = usual_pair(&project).unwrap();
    assert_eq!(right, Pass { coder, round: None });
    let text = |document| desk.text(document).ok();
    let source = |pass| Source {
        project: &project,
        text: &text,
        pass,
    };
    let review = Review::of(
        source(left),
        source(right),
        &Choice::default(),
        Setting::default(),
    );
    assert!(!review.is_retest && !review.is_blind);
    assert_eq!(
        review.material.sheets.len(),
        1,
        "document two has one coder only"
    );
    let overall = &review.comparison.overall;
    assert_eq!((overall.rows.agree, overall.rows.total()), (2, 4));
    assert!(
        review
            .comparison
            .disagreements
            .iter()
            .all(|one| one.kind == Kind::OnlyLeft)
    );
}
