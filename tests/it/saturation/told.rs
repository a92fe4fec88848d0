//! What the sentences of the review tell of themselves: which curve they read, which criteria were fixed when, and what
//! those give.

use groundwork::analysis::saturation::{
    Counted, Frequencies, Incidence, Review, Series, SeriesOrder, Terms, counted_message,
    fixed_sentences, paragraph, richness, summary,
};
use groundwork::analysis::trust::{Known, form_rows};
use groundwork::analysis::{Counts, Ground};
use groundwork::locale::say;
use groundwork::model::Form;
use groundwork::operation::{DocumentEdit, NewCriteria, Operation};
use groundwork::session::{Desk, day_words};

use super::{STUDY, fix, run};
use crate::fixture::project;
use crate::small_study::small_study;

#[test]
fn criteria_are_told_with_their_day_and_outcome_in_the_paper_and_the_forms() {
    let mut desk = small_study();
    let said = |desk: &Desk, base: usize| {
        let mut terms = Terms::of(desk.project());
        terms.guest.base = base;
        let review = Review::of(&Ground::of(desk.project()), terms);
        let level = review.shown().unwrap();
        let all = fixed_sentences(&review, level, &|_| "that day".to_owned());
        all.iter().map(say).collect::<Vec<_>>().join(" ")
    };
    assert!(desk.project().criteria.is_empty());
    assert!(said(&desk, 4).contains("not fixed in advance"));
    desk.perform(fix(4, ""), "").unwrap();
    let first = desk.project().criteria.iter().next().unwrap();
    let coded = first.interviews_coded;
    let own = format!("These criteria were fixed on that day, after {coded} interviews");
    assert!(said(&desk, 4).starts_with(&own), "{}", said(&desk, 4));
    let others = said(&desk, 1);
    for part in [
        "were not fixed",
        "On that day, after",
        "base 4",
        "Francis et al. cannot be asked yet",
    ] {
        assert!(others.contains(part), "{part}: {others}");
    }
    // Later ones do not make the earlier ones unsaid, nor does it matter which are asked.
    desk.perform(fix(1, ""), "").unwrap();
    for (asked, other) in [(1, "base 4"), (4, "base 1")] {
        let words = said(&desk, asked);
        assert!(words.starts_with(&own) && words.contains(other), "{words}");
        assert_eq!(
            words.matches("By them new information").count(),
            1,
            "{words}"
        );
    }
    let ground = Ground::of(desk.project());
    let known = Known {
        ground: &ground,
        counts: &Counts::on(&ground),
        day: &|_| "that day".to_owned(),
    };
    for (form, item) in [(Form::Coreq, 22), (Form::Srqr, 8)] {
        let rows = form_rows(&known, form);
        let row = rows.iter().find(|row| row.item == item).unwrap();
        let facts: Vec<String> = row.facts.iter().map(|fact| say(&fact.message)).collect();
        for base in ["base 4", "base 1"] {
            let told = |fact: &&String| fact.contains(base) && fact.contains("on that day");
            assert_eq!(facts.iter().filter(told).count(), 1, "{facts:?}");
        }
    }
}

#[test]
fn sentences_of_a_curve_name_it_retrospective_or_prospective() {
    let desk = project(STUDY);
    let said = |(order, is_dated): (SeriesOrder, bool)| {
        let terms = Terms {
            order,
            ..Terms::default()
        };
        let mut review = Review::of(&Ground::of(desk.project()), terms);
        review.is_dated = is_dated;
        // With fewer than five nothing is estimated.
        while review.units.len() < 5 {
            review.units.push(review.units[0].clone());
        }
        let level = review.shown().unwrap().clone();
        let orders = level.orders();
        [
            summary(&review, &level, &orders),
            paragraph(&review, (&level, &orders), &day_words),
        ]
        .map(|all| all.iter().map(say).collect::<Vec<_>>().join(" "))
    };
    for words in said((SeriesOrder::Conducted, true)) {
        let conducted =
            "Retrospectively, with the interviews in the order of the list, the last new";
        assert!(words.contains(conducted), "{words}");
        assert!(words.contains("Prospectively, by when the same"), "{words}");
    }
    for words in said((SeriesOrder::Reversed, true)) {
        assert!(
            words.contains("Retrospectively, with the interviews in reverse order"),
            "{words}"
        );
        assert!(!words.contains("rospectively, by when"), "{words}");
    }
    for words in said((SeriesOrder::Conducted, false)) {
        assert!(words.contains("there is no prospective curve"), "{words}");
    }
}

#[test]
fn a_level_that_the_study_has_not_is_refused_and_never_answered_with_another() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("flat.gwk");
    let file = file.to_str().unwrap();
    let text = folder.path().join("one.txt");
    std::fs::write(&text, "P1: I never told anyone.\nP1: Not even my sister.").unwrap();
    run(&["new", file, "--title", "T"]).unwrap();
    run(&["import", file, text.to_str().unwrap()]).unwrap();
    run(&["code", file, "one", "4..11", "isolation"]).unwrap();
    for verb in [
        vec!["saturation", file, "--level", "concepts"],
        vec!["saturation", file, "--level", "concepts", "--json"],
        vec![
            "matrix",
            file,
            "--rows",
            "concepts",
            "--columns",
            "documents",
        ],
        vec!["co-occurrence", file, "--rows", "categories"],
    ] {
        let refused = run(&verb).unwrap_err();
        let told = refused.contains("concepts: no code") || refused.contains("no rows");
        assert!(told, "{verb:?}: {refused}");
    }
    let refused = run(&["saturation", file, "--level", "categories"]).unwrap_err();
    assert!(refused.contains("open_codes"), "{refused}");
    // Without being asked by name, what is counted is said, as is what was to be counted.
    let found = run(&["saturation", file]).unwrap();
    assert!(found.starts_with("No concept stands on text"), "{found}");
    let found: serde_json::Value =
        serde_json::from_str(&run(&["saturation", file, "--json"]).unwrap()).unwrap();
    assert_eq!(found["level_asked"], "concepts");
    assert_ne!(found["counted"], "concepts");
}

#[test]
fn no_interval_leaves_its_estimate_outside() {
    // Small tables of all shapes, by a rule that repeats itself.
    let mut seed = 7_u64;
    let mut next = |below: u64| {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % below
    };
    let (mut without, mut with) = (0, 0);
    for _ in 0..4000 {
        let (codes, units) = (1 + next(80) as usize, 2 + next(12) as usize);
        let rarity = 1 + next(6);
        let rows: Vec<Vec<u32>> = (0..codes)
            .map(|_| {
                (0..units)
                    .map(|_| u32::from(next(rarity + 1) == 0))
                    .collect()
            })
            .collect();
        let frequencies = Frequencies::of(&Incidence::of_rows(&rows, units));
        for found in [
            richness::chao2(&frequencies),
            richness::chao2_bias_corrected(&frequencies),
        ] {
            let Some(found) = found else { continue };
            assert!(
                found.estimate.is_finite() && found.se.is_finite(),
                "{rows:?}"
            );
            match found.ci95 {
                None => without += 1,
                Some((low, high)) => {
                    with += 1;
                    let holds = low <= found.estimate && found.estimate <= high;
                    assert!(
                        holds && low >= frequencies.observed() as f64,
                        "{found:?} {rows:?}"
                    );
                }
            }
        }
    }
    assert!(without > 0 && with > 1000, "{without} {with}");
    // Seventy codes, each in three of three interviews: the formula gives 73.66 to 73.66.
    let rows = vec![vec![1, 1, 1]; 70];
    let found = richness::chao2(&Frequencies::of(&Incidence::of_rows(&rows, 3))).unwrap();
    assert_eq!((found.estimate, found.ci95), (70.0, None));
}

#[test]
fn criteria_of_another_level_series_or_order_are_never_told_as_fixed_for_this() {
    let mut desk = small_study();
    desk.perform(fix(4, ""), "").unwrap();
    let said = |desk: &Desk, change: &dyn Fn(&mut Terms)| {
        let mut terms = Terms::of(desk.project());
        change(&mut terms);
        let review = Review::of(&Ground::of(desk.project()), terms);
        let level = review.shown().unwrap();
        let all = fixed_sentences(&review, level, &|_| "that day".to_owned());
        all.iter().map(say).collect::<Vec<_>>().join(" ")
    };
    assert!(said(&desk, &|_| {}).starts_with("These criteria were fixed on that day"));
    type Change = fn(&mut Terms);
    let level: Change = |terms| terms.counted = Counted::OpenCodes;
    let series: Change = |terms| terms.series = Series::Participants;
    let order: Change = |terms| terms.order = SeriesOrder::Reversed;
    let all: Change = |terms| {
        (terms.counted, terms.series) = (Counted::OpenCodes, Series::Participants);
        terms.order = SeriesOrder::Reversed;
    };
    for (change, differs) in [
        (level, "The level is another one here."),
        (series, "The series is another one here."),
        (order, "The order is another one here."),
        (all, "The level, the series and the order are others here."),
    ] {
        let words = said(&desk, &change);
        assert!(!words.contains("These criteria were fixed"), "{words}");
        let kept = "the same numbers were fixed for concepts in interviews, taken in the order of the list";
        assert!(words.contains(kept) && words.ends_with(differs), "{words}");
    }
    // Fixed for it, they hold for it; other numbers for something else are told with what they were for.
    let mut terms = Terms::default();
    all(&mut terms);
    let fixed = NewCriteria {
        numbers: terms.numbers(),
        taken: terms.taken(),
        ..NewCriteria::default()
    };
    desk.perform(Operation::FixCriteria(fixed), "").unwrap();
    assert!(said(&desk, &|_| {}).starts_with("These criteria were fixed on that day"));
    assert_eq!(Terms::of(desk.project()).series, Series::Participants);
    let words = said(&desk, &|terms| terms.guest.base = 9);
    assert!(
        words.starts_with("These criteria were not fixed; others were."),
        "{words}"
    );
    // Of criteria from before, only the numbers and the level are known.
    let mut review = Review::of(&Ground::of(desk.project()), terms);
    review.fixed.iter_mut().for_each(|fixed| fixed.taken = None);
    let told = fixed_sentences(&review, review.shown().unwrap(), &|_| "that day".to_owned());
    let told = say(&told[0]);
    assert!(
        told.contains("for open codes; for which series and in which order was not kept"),
        "{told}"
    );
}

#[test]
fn the_order_of_the_list_is_called_conducted_only_where_the_days_say_so() {
    for (days, said) in [
        (["", "", ""], "in the order of the list, the last"),
        (["2022-01-24", "", ""], "in the order of the list, the last"),
        (
            ["2022-01-03", "2022-01-03", "2022-01-24"],
            "in the order conducted, the last",
        ),
        (
            ["2022-01-24", "2022-01-03", ""],
            "in the order of the list, which is not that of their days, the last",
        ),
    ] {
        let mut desk = project(THREE);
        let documents: Vec<_> = desk
            .project()
            .documents_in_order()
            .iter()
            .map(|row| row.id)
            .collect();
        for (document, day) in documents.into_iter().zip(days) {
            let date = Some(day.to_owned());
            let edit = DocumentEdit {
                date,
                ..DocumentEdit::default()
            };
            if !day.is_empty() {
                desk.perform(Operation::EditDocument { document, edit }, "")
                    .unwrap();
            }
        }
        let review = Review::of(&Ground::of(desk.project()), Terms::default());
        let level = review.shown().unwrap();
        let all = summary(&review, level, &level.orders());
        let words = all.iter().find(|said| said.key.contains("saturation-last"));
        let words = say(words.unwrap());
        assert!(words.contains(said), "{days:?}: {words}");
        let is_against = said.contains("not that of their days");
        assert_eq!(review.is_against_days(), is_against);
        let line = say(&counted_message(&review));
        assert_eq!(
            line.contains("which is not that of their days"),
            is_against,
            "{line}"
        );
        // By date nothing is against the days.
        let terms = Terms {
            order: SeriesOrder::Dated,
            ..Terms::default()
        };
        assert!(!Review::of(&Ground::of(desk.project()), terms).is_against_days());
    }
}

/// Three interviews.
const THREE: &str = "
//- document one
A: I never told anyone, not even my sister.
   ^^^^^^^^^^^^^^^^^^^ isolation
//- document two
A: I never told anyone, not even my sister.
   ^^^^^^^^^^^^^^^^^^^ isolation
//- document three
A: I never told anyone, not even my sister.
   ^^^^^^^^^^^^^^^^^^^ trust
";
