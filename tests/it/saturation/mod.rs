//! Measures of saturation: worked by hand here, against the published vectors where they are at hand; criteria and
//! judgements through the door; data from elsewhere on the command line.

mod elsewhere;
mod sensitivity;
mod told;
mod units;

use std::path::{Path, PathBuf};

use groundwork::analysis::Ground;
use groundwork::analysis::saturation::{
    Abundance, Counted, Curve, FrancisRule, FrancisVerdict, Frequencies, Incidence, Meaning,
    Orders, Rarefaction, Review, Series, Shape, Terms, consistency, coverage, extrapolation,
    fugard_potts, galvin, measure, paragraph, position, richness, rounds, share_seen, summary,
};
use groundwork::cli::{self, Exit};
use groundwork::locale::say;
use groundwork::model::{CriteriaNumbers, DocumentKind, Taken};
use groundwork::operation::{
    DocumentEdit, JudgementEdit, NewCriteria, NewJudgement, Operation, Refusal,
};
use groundwork::session::{Desk, day_words};
use serde_json::{Value, json};

use crate::door::refusal_of;
use crate::fixture::{code, passage, project};
use crate::small_study::small_study;

/// Eight codes in six interviews, small enough to check by hand.
const SMALL: [[u32; 6]; 8] = [
    [3, 0, 2, 1, 0, 4],
    [1, 2, 0, 0, 1, 0],
    [0, 1, 1, 0, 0, 0],
    [2, 0, 0, 0, 0, 0],
    [0, 0, 0, 2, 0, 1],
    [0, 0, 0, 0, 0, 1],
    [0, 3, 1, 1, 2, 2],
    [0, 0, 1, 0, 0, 0],
];

fn small() -> Incidence {
    let rows: Vec<Vec<u32>> = SMALL.iter().map(|row| row.to_vec()).collect();
    Incidence::of_rows(&rows, 6)
}

fn near(found: impl Into<Option<f64>>, wanted: f64) {
    let found = found.into().unwrap();
    assert!((found - wanted).abs() < 5e-4, "{found} is not {wanted}");
}

#[test]
fn the_example_worked_by_hand() {
    let frequencies = Frequencies::of(&small());
    assert_eq!(frequencies.observed(), 8);
    assert_eq!(frequencies.incidences(), 19);
    near(coverage::turing(&frequencies), 0.8421);
    near(coverage::chao_jost(&frequencies), 0.8753);
    let chao2 = richness::chao2(&frequencies).unwrap();
    near(chao2.estimate, 9.875);
    near(chao2.se, 2.8845);
    let (low, high) = chao2.ci95.unwrap();
    near(low, 8.2164);
    near(high, 24.2495);
    let corrected = richness::chao2_bias_corrected(&frequencies).unwrap();
    near(corrected.estimate, 8.8333);
    near(richness::ichao2(&frequencies), 10.175);
    near(richness::ice(&frequencies), 10.3279);
    near(richness::jackknife1(&frequencies), 10.5);
    // √(5/6 · (1 + 1 + 1 − 3²/6)): one of the three in each of three interviews.
    near(richness::jackknife1_se(&small()), 1.25_f64.sqrt());
    near(richness::jackknife2(&frequencies), 11.4333);
    near(richness::bootstrap(&frequencies), 9.1973);
    near(coverage::interviews_to_coverage(&frequencies, 0.95), 3.8645);
    let rarefied = Rarefaction::of(&frequencies);
    // The mean of one interview is the incidences over the interviews: 19/6.
    near(rarefied.mean[0], 19.0 / 6.0);
    near(rarefied.mean[5], 8.0);
    near(rarefied.coverage[0], 0.4421);
    let further = extrapolation(&frequencies).unwrap();
    assert_eq!(further.units, [7, 8, 9, 10, 11, 12]);
    near(further.codes[0], 8.3947);
    near(further.coverage[5], 0.9698);
}

#[test]
fn all_orders_of_the_example() {
    let orders = Orders::of(&small());
    let positions: Vec<(usize, u64)> = orders.positions.clone().into_iter().collect();
    assert_eq!(positions, [(3, 36), (4, 108), (5, 216), (6, 360)]);
    near(orders.mean_position, 5.25);
    near(orders.next_adds[0], 0.9333);
    near(orders.complete_by[2], 0.05);
    let band: Vec<[usize; 2]> = orders
        .band
        .iter()
        .map(|band| [band.low, band.high])
        .collect();
    assert_eq!(band, [[2, 4], [3, 6], [5, 8], [6, 8], [7, 8], [8, 8]]);
    near(orders.sd[1], 0.8537);
    assert_eq!(orders.sd[5], 0.0);
    assert_eq!(position(&small(), &[6, 5, 4, 3, 2, 1]), Some(6));
    assert_eq!(position(&small(), &[1, 6, 3, 2, 4, 5]), Some(3));
    assert_eq!(position(&small(), &[]), None);
}

#[test]
fn drawn_orders_agree_with_all_orders() {
    // Twenty interviews are reckoned, twenty-one drawn; the one more holds nothing.
    let row = |code: usize, units: usize| -> Vec<u32> {
        let holds = |unit: usize| unit < 20 && (unit * 7 + code * 5).is_multiple_of(3 + code);
        (0..units).map(|unit| u32::from(holds(unit))).collect()
    };
    let table = |units| {
        Incidence::of_rows(
            &(0..12).map(|code| row(code, units)).collect::<Vec<_>>(),
            units,
        )
    };
    let drawn = Orders::of(&table(21));
    assert_eq!(drawn.sampled, Some(1000));
    assert_eq!(drawn, Orders::of(&table(21)), "the same numbers every time");
    let mean = Rarefaction::of(&Frequencies::of(&table(21))).mean;
    let spread = groundwork::analysis::saturation::sd_over_orders(&table(21)).unwrap();
    for (t, band) in drawn.band.iter().enumerate() {
        assert!((band.low as f64) <= mean[t] + 1e-9 && mean[t] <= band.high as f64 + 1e-9);
        assert!((drawn.sd[t] - spread[t]).abs() < 0.2, "{t}");
    }
    let exact = Orders::of(&table(20));
    let spread = groundwork::analysis::saturation::sd_over_orders(&table(20)).unwrap();
    for (one, other) in exact.sd.iter().zip(spread) {
        assert!((one - other).abs() < 1e-6);
    }
}

#[test]
fn rules_of_francis_and_rounds() {
    let verdict = |new: &[usize]| FrancisRule::default().review(&Curve::of_new(new));
    let met = |interview, later| FrancisVerdict::MetAt { interview, later };
    assert_eq!(
        verdict(&[9, 4, 3, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0]),
        met(13, 0)
    );
    assert_eq!(
        verdict(&[6, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4]),
        met(13, 4)
    );
    assert_eq!(
        verdict(&[9, 4, 3, 2, 0, 0, 0]),
        FrancisVerdict::TooFewInterviews(13)
    );
    let quiet_too_early = [9, 4, 3, 2, 1, 1, 0, 0, 0, 0, 1, 0, 0];
    assert_eq!(verdict(&quiet_too_early), FrancisVerdict::NotMet);
    let curve = Curve::of_new(&[5, 3, 1, 0, 2]);
    let table: Vec<(usize, usize, usize)> = rounds(&curve, 2)
        .iter()
        .map(|round| (round.first, round.last, round.new))
        .collect();
    assert_eq!(table, [(1, 2, 8), (3, 4, 1), (5, 5, 2)]);
    // Two rounds that use every code alike agree wholly.
    let alike = Incidence::of_rows(&[vec![1, 2, 1, 2], vec![4, 1, 4, 1], vec![0, 1, 0, 1]], 4);
    near(consistency(&alike, 2), 1.0);
    assert_eq!(consistency(&alike, 3), None);
}

#[test]
fn meaning_goes_on_after_the_code_is_known() {
    let meaning = Meaning::of([vec!["a", "b"], vec!["b"], vec!["c"], vec![], vec!["a"]]);
    assert_eq!(meaning.new_aspects, [2, 0, 1, 0, 0]);
    assert_eq!(
        (meaning.identified_at, meaning.last_new_at),
        (Some(1), Some(3))
    );
    assert!(meaning.is_quiet(2) && !meaning.is_quiet(3));
    assert!(!Meaning::of([Vec::<&str>::new()]).is_quiet(0));
}

#[test]
fn plans_and_models() {
    let plan = |share, probability| galvin(share, probability).unwrap().interviews;
    assert_eq!(
        [
            plan(0.2, 0.95),
            plan(0.1, 0.95),
            plan(0.05, 0.95),
            plan(0.7, 0.95)
        ],
        [14, 29, 59, 3]
    );
    // Half of the population, nine tenths of a half more each time: 1 − 0.5^n is 0.75 at two exactly.
    assert_eq!(plan(0.5, 0.75), 2);
    let plan = |prevalence, instances, power| {
        fugard_potts(prevalence, instances, power)
            .unwrap()
            .interviews
    };
    assert_eq!(
        [
            plan(0.1, 1, 0.8),
            plan(0.1, 2, 0.8),
            plan(0.1, 3, 0.95),
            plan(0.5, 1, 0.8)
        ],
        [16, 29, 61, 3]
    );
    assert_eq!(galvin(0.0, 0.5), None);
    assert_eq!(galvin(f64::NAN, 0.5), None);
    assert_eq!(fugard_potts(2.0, 1, 0.5), None);
    near(share_seen(16, 0.95), 0.1707);
    let straight = Shape::Is.fit(&[1, 2, 3, 4, 5]);
    assert_eq!(straight, None, "a curve that does not bend has no end");
    let fit = Shape::Iw
        .fit(&[
            22, 38, 47, 52, 54, 56, 59, 61, 63, 63, 64, 65, 66, 66, 66, 66,
        ])
        .unwrap();
    assert!(
        (fit.end - 75.79).abs() < 0.01 && (fit.b - 0.3319).abs() < 0.001,
        "{fit:?}"
    );
    assert_eq!(fit.interviews_for_95, Some(32));
    let codings = Abundance::of(&[30, 1, 0, 2, 1, 1, 5, 2, 8, 0, 1]).unwrap();
    near(codings.chao1, 13.0);
    near(codings.coverage, 0.9216);
    assert_eq!(Abundance::of(&[0, 0]), None);
}

/// Whatever the table, no measure is anything but a number or not defined, and nothing panics.
#[test]
fn poor_tables_have_measures_that_are_not_defined() {
    let tables = [
        json!([]),
        json!([[]]),
        json!([[0]]),
        json!([[2], [1], [0]]),
        json!([[0, 0, 0], [0, 0, 0]]),
        json!([[1, 1, 1], [2, 1, 1]]),
        json!([[1, 0], [1]]),
        json!([[1, null, true]]),
    ];
    for counts in tables {
        let measures = measure(&json!({ "counts": counts })).unwrap();
        let units = measures["T"].as_u64().unwrap();
        let codes = measures["S_obs"].as_u64().unwrap();
        if units < 2 || codes == 0 {
            for name in [
                "chao2",
                "coverage_chao_jost",
                "jackknife2",
                "bootstrap",
                "ice_k10",
                "extrapolation",
            ] {
                assert!(measures[name].is_null(), "{name} of {counts}");
            }
        }
        if codes == 0 {
            assert!(measures["mean_saturation_position"].is_null());
        }
    }
    for refused in [
        json!({ "counts": [[-1]] }),
        json!({ "counts": [[1.5]] }),
        json!({ "counts": "x" }),
        json!([1]),
        json!({}),
    ] {
        assert_eq!(measure(&refused), None, "{refused}");
    }
}

const STUDY: &str = "
//- document one
P1: I never told anyone, not even my sister.
    ^^^^^^^^^^^^^^^^^^^ isolation
//- document two
P2: I told them at once.
    ^^^^^^^^^^^^^^^^^^^ telling
//- document three
P3: Nobody asked and the letter stayed closed.
    ^^^^^^^^^^^^ isolation
//- codebook
Secrecy
  Hiding
    isolation
    concealment
Openness
  Speaking
    telling
";

fn steps(curve: &Curve) -> Vec<usize> {
    curve.steps.iter().map(|step| step.new).collect()
}

#[test]
fn a_code_put_on_an_earlier_interview_later_is_new_twice() {
    let mut desk = project(STUDY);
    // “telling” was found in the second interview; now the first is coded with it too.
    let operation = Operation::CodePassages {
        passages: vec![passage(&desk, "not even my sister")],
        codes: vec![code(desk.project(), "telling")],
        create: vec![],
    };
    desk.perform(operation, "").unwrap();
    let review = Review::of(&Ground::of(desk.project()), Terms::default());
    let level = review.level(Counted::OpenCodes).unwrap();
    assert_eq!(steps(&level.curve), [2, 0, 0], "by the order conducted");
    assert_eq!(steps(&level.prospective), [1, 1, 0], "by when it was done");
}

#[test]
fn archival_documents_are_a_series_of_their_own() {
    let mut desk = project(STUDY);
    let document = desk.project().document_named("three").unwrap().id;
    let edit = DocumentEdit {
        kind: Some(DocumentKind::ArchivalDocument),
        ..DocumentEdit::default()
    };
    desk.perform(Operation::EditDocument { document, edit }, "")
        .unwrap();
    let ground = Ground::of(desk.project());
    let interviews = Review::of(&ground, Terms::default());
    let archival = Review::of(
        &ground,
        Terms {
            series: Series::ArchivalDocuments,
            ..Terms::default()
        },
    );
    assert_eq!((interviews.units.len(), archival.units.len()), (2, 1));
    assert_eq!(archival.units[0].documents, [document]);
    assert_eq!(archival.level(Counted::OpenCodes).unwrap().curve.total(), 1);
    let secrecy = &interviews.categories[1];
    assert_eq!(
        (
            secrecy.first_seen,
            secrecy.codes,
            secrecy.meaning.last_new_at
        ),
        (Some(1), 2, Some(1))
    );
}

#[test]
fn words_say_what_is_estimated_and_never_that_anything_was_reached() {
    let desk = small_study();
    let ground = Ground::of(desk.project());
    for series in Series::ALL {
        for counted in Counted::ALL {
            let terms = Terms {
                series,
                counted,
                ..Terms::default()
            };
            let review = Review::of(&ground, terms);
            let level = review.level(counted).unwrap();
            let orders = level.orders();
            let mut all = summary(&review, level, &orders);
            all.extend(paragraph(&review, (level, &orders), &day_words));
            for message in all {
                let words = say(&message);
                assert!(
                    !words.contains("reached") && !words.contains('$') && !words.contains("{"),
                    "{words}"
                );
                assert!(!words.starts_with("analysis-"), "{words}");
            }
        }
    }
}

#[test]
fn a_curve_outside_the_band_over_orders_is_said() {
    let desk = small_study();
    let mut review = Review::of(&Ground::of(desk.project()), Terms::default());
    // With fewer than five nothing is estimated, and nothing is said of orders.
    review.units.push(review.units[0].clone());
    let level = review.level(review.terms.counted).unwrap();
    let said = |low, high| {
        let mut orders = level.orders();
        for band in &mut orders.band {
            (band.low, band.high) = (low, high);
        }
        let all = [
            summary(&review, level, &orders),
            paragraph(&review, (level, &orders), &day_words),
        ];
        all.map(|all| all.iter().map(say).collect::<Vec<_>>().join(" "))
    };
    let [short, paper] = said(0, 0);
    assert!(short.contains("above the 95 % band") && paper.contains("above the 95 % band"));
    assert!(said(usize::MAX, usize::MAX)[0].contains("below the 95 % band"));
    assert!(!said(0, usize::MAX)[0].contains("95 % band over"));
}

fn fix(base: u16, note: &str) -> Operation {
    Operation::FixCriteria(NewCriteria {
        criteria: None,
        taken: Taken::default(),
        numbers: CriteriaNumbers {
            base,
            ..CriteriaNumbers::default()
        },
        note: note.to_owned(),
    })
}

fn judge(desk: &Desk, text: &str) -> Operation {
    Operation::WriteJudgement(NewJudgement {
        judgement: desk.project().judgements.iter().next().map(|row| row.id),
        edit: JudgementEdit {
            counted: Counted::Concepts,
            text: text.to_owned(),
        },
    })
}

/// Does it, takes it back and does it again; the journal tells the same.
fn perform(desk: &mut Desk, operation: Operation) {
    let before = desk.project().clone();
    desk.perform(operation, "because").unwrap();
    let after = desk.project().clone();
    assert_ne!(*before, *after);
    desk.undo().unwrap();
    assert_eq!(**desk.project(), *before);
    desk.redo().unwrap();
    assert_eq!(**desk.project(), *after);
    assert_eq!(desk.store().replayed().unwrap(), *after);
    assert_eq!(desk.check().unwrap().problems, vec![]);
    let said = say(&desk.history(u64::MAX, 1).unwrap()[0].what);
    assert!(!said.contains("did-") && !said.contains('{'), "{said}");
}

#[test]
fn criteria_are_kept_with_their_date_and_hold_from_then_on() {
    let mut desk = project(STUDY);
    assert_eq!(Terms::of(desk.project()), Terms::default());
    perform(&mut desk, fix(6, "homogeneous group"));
    let kept = desk.project().criteria.iter().next().unwrap().clone();
    assert_eq!(
        (kept.interviews_coded, kept.note.as_str()),
        (3, "homogeneous group")
    );
    assert!(kept.made.0 > 0);
    assert_eq!(Terms::of(desk.project()).guest.base, 6);
    perform(&mut desk, fix(5, ""));
    assert_eq!(
        desk.project().criteria.len(),
        2,
        "the earlier ones stay known"
    );
    assert_eq!(Terms::of(desk.project()).guest.base, 5);
    assert_eq!(refusal_of(&mut desk, fix(5, " ")), Refusal::NothingToDo);
    assert_eq!(refusal_of(&mut desk, fix(0, "")), Refusal::BadCriteria);
    let withdraw = Operation::WithdrawCriteria { criteria: kept.id };
    perform(&mut desk, withdraw.clone());
    assert!(matches!(
        refusal_of(&mut desk, withdraw),
        Refusal::Missing { .. }
    ));
}

#[test]
fn a_judgement_is_written_changed_and_removed() {
    let mut desk = project(STUDY);
    let nothing = judge(&desk, "  ");
    assert_eq!(refusal_of(&mut desk, nothing), Refusal::EmptyJudgement);
    let first = judge(&desk, "Open for officials.");
    perform(&mut desk, first);
    let kept = desk.project().judgements.iter().next().unwrap().clone();
    assert_eq!(
        (kept.interviews, kept.text.as_str()),
        (3, "Open for officials.")
    );
    let same = judge(&desk, "Open for officials. ");
    assert_eq!(refusal_of(&mut desk, same), Refusal::NothingToDo);
    let second = judge(&desk, "Open for officials; one more interview.");
    perform(&mut desk, second);
    assert_eq!(desk.project().judgements.len(), 1);
    let removed = judge(&desk, "");
    perform(&mut desk, removed);
    assert!(desk.project().judgements.is_empty());
}

#[test]
fn criteria_and_judgements_come_as_json_too() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("study.gwk");
    let acts = folder.path().join("acts.json");
    let acts_json = json!([
        { "fix_criteria": { "numbers": { "counted": "open_codes", "base": 2, "run": 1 }, "note": "small" } },
        { "write_judgement": { "counted": "open_codes", "text": "Not yet." } },
    ]);
    std::fs::write(&acts, acts_json.to_string()).unwrap();
    let (file, acts) = (file.to_str().unwrap(), acts.to_str().unwrap());
    run(&["new", file, "--title", "T"]).unwrap();
    run(&["apply", file, acts]).unwrap();
    let found: Value =
        serde_json::from_str(&run(&["saturation", file, "--json"]).unwrap()).unwrap();
    assert_eq!(found["criteria"][0]["base"], 2);
    assert_eq!(found["judgements"][0]["judgement"], "Not yet.");
    assert_eq!(found["counted"], "open_codes");
    let wrong = run(&["saturation", file, "--level", "nonsense"]).unwrap_err();
    assert!(wrong.contains("nonsense"), "{wrong}");
}

/// Runs the command line; what it printed, or the sentence on standard error.
fn run(arguments: &[&str]) -> Result<String, String> {
    let (mut out, mut errors) = (Vec::new(), Vec::new());
    let all = std::iter::once("groundwork").chain(arguments.iter().copied());
    let exit = cli::run(all.map(Into::into), &mut out, &mut errors);
    match exit {
        Exit::Done => Ok(String::from_utf8(out).unwrap()),
        _ => Err(String::from_utf8(errors).unwrap()),
    }
}
