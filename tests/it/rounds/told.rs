//! What the paragraph for the paper tells of two codings.

use groundwork::analysis::reliability::comparison::{CodeRow, Unit};
use groundwork::analysis::reliability::review::{Review, percent};
use groundwork::locale::{Language, say, say_in};
use groundwork::model::{Argument, Decision};

use super::{NewSettlement, Operation, coded_again, review};

#[test]
fn the_paper_tells_low_codes_and_open_disagreements_and_no_percentage_twice() {
    let desk = coded_again();
    let mut review = review(&desk);
    let said = |review: &Review| {
        let all = review.paper(("Ahmadi", "Ahmadi, Again"));
        all.iter().map(say).collect::<Vec<_>>().join(" ")
    };
    let words = said(&review);
    let number = |row: &CodeRow| row.unitizing;
    let (below, _) = review.comparison.below(0.667, number);
    let low = format!("{below} of {} codes", review.comparison.codes.len());
    assert!(below > 1 && words.contains(&low), "{low}: {words}");
    let open = review.settled.len();
    assert!(open > 1, "{words}");
    assert!(
        words.contains(&format!("None of the {open} disagreements is settled yet")),
        "{words}"
    );
    let overall = &review.comparison.overall;
    let share = percent(overall.rows.share());
    assert_eq!(
        words.matches(&format!("{share}\u{a0}%")).count(),
        1,
        "{share}: {words}"
    );
    review.comparison.overall.decisions.agreements += 1;
    assert!(said(&review).contains("Holsti’s reliability (agreements × 2 ÷ all codes, "));
}

/// Who settled how many of how many: one coder alone, one person, several; one, some, all.
#[test]
fn the_paper_tells_who_settled_and_never_that_anybody_discussed() {
    let desk = coded_again();
    let review = review(&desk);
    let some = Some((Decision::Both, "so".to_owned()));
    for (settled, of, is_alone, settlers, english, persian) in [
        (
            1,
            61,
            true,
            1,
            "One of 61 disagreements was settled by the coder alone, with a written reason; 60 are not settled yet.",
            "از ۶۱ اختلاف، ۱ اختلاف را خود کدگذار به‌تنهایی با نوشتن دلیل رفع کرد؛ ۶۰ اختلاف هنوز رفع نشده است.",
        ),
        (
            3,
            3,
            false,
            1,
            "All 3 disagreements were settled by one person, each with a written reason.",
            "هر ۳ اختلاف را یک نفر با نوشتن دلیل رفع کرد.",
        ),
        (
            3,
            4,
            false,
            2,
            "3 of 4 disagreements were settled by 2 people, each with a written reason; one is not settled yet.",
            "از ۴ اختلاف، ۳ اختلاف را ۲ نفر با نوشتن دلیل رفع کردند؛ ۱ اختلاف هنوز رفع نشده است.",
        ),
        (
            1,
            1,
            false,
            1,
            "The one disagreement was settled by one person, with a written reason.",
            "تنها اختلاف موجود را یک نفر با نوشتن دلیل رفع کرد.",
        ),
        (
            0,
            1,
            true,
            0,
            "The one disagreement is not settled yet.",
            "تنها اختلاف موجود هنوز رفع نشده است.",
        ),
    ] {
        let mut review = review.clone();
        review.settled = (0..of)
            .map(|at| some.clone().filter(|_| at < settled))
            .collect();
        (review.settlers, review.is_settled_alone) = (settlers, is_alone);
        let last = review.paper(("Ahmadi", "Bahar")).pop().unwrap();
        assert_eq!(say_in(Language::English, &last), english);
        assert_eq!(say_in(Language::Persian, &last), persian);
    }
}

#[test]
fn who_settled_is_known_from_the_project() {
    let mut desk = coded_again();
    let before = review(&desk);
    assert_eq!((before.settlers, before.is_retest), (0, true));
    let one = &before.comparison.disagreements[0];
    let settle = Operation::SettleDisagreement(NewSettlement {
        left_codings: one.left_codings(),
        right_codings: one.right_codings(),
        decision: Decision::Left,
        reason: "the letter showed it".into(),
    });
    desk.perform(settle, "").unwrap();
    let after = review(&desk);
    assert_eq!((after.settlers, after.is_settled_alone), (1, true));
}

/// The sentence tells of the unit that was chosen, how many there are, every coefficient, and of segments beside it.
#[test]
fn the_paper_tells_of_the_unit_that_codes_are_judged_on() {
    let desk = crate::ui_reliability::ended();
    let (left, right) =
        groundwork::analysis::reliability::material::usual_pair(desk.project()).unwrap();
    for (unit, first, per_code) in [
        (
            Unit::Segment,
            "reliability-paper-segments",
            "reliability-measure-unitizing",
        ),
        (
            Unit::Paragraph,
            "reliability-paper-units",
            "reliability-measure-alpha",
        ),
        (
            Unit::Character,
            "reliability-paper-units",
            "reliability-measure-kappa",
        ),
        (
            Unit::Document,
            "reliability-paper-units",
            "reliability-measure-alpha",
        ),
    ] {
        let mut question = groundwork::analysis::reliability::review::Question::new(left, right);
        question.setting.unit = unit;
        let text = |document| desk.text(document).ok();
        let review = Review::answering(desk.project(), &text, &question);
        let paper = review.paper(("A", "B"));
        assert_eq!(paper[1].key, first, "{unit:?}");
        let has = |key: &str| paper.iter().any(|message| message.key == key);
        assert!(has("reliability-paper-segments"), "{unit:?}");
        assert_eq!(
            has("reliability-paper-unit-intervals"),
            unit == Unit::Paragraph
        );
        assert_eq!(
            has("reliability-paper-no-interval-characters"),
            unit == Unit::Character
        );
        assert_eq!(
            has("reliability-paper-no-interval-units"),
            unit == Unit::Document
        );
        let codes = paper
            .iter()
            .find(|message| message.key == "reliability-paper-codes");
        let measure = Argument::Text(per_code.to_owned());
        assert!(
            codes
                .unwrap()
                .arguments
                .contains(&("measure".to_owned(), measure))
        );
        let words: Vec<String> = paper.iter().map(say).collect();
        let words = words.join(" ");
        if unit != Unit::Segment {
            for name in [
                "Cohen",
                "Scott",
                "Fleiss",
                "Prediger",
                "AC1",
                "Krippendorff",
                "Holsti",
            ] {
                assert!(words.contains(name), "{name}: {words}");
            }
            let units = format!("({})", review.unit_count(unit));
            assert!(words.contains(&units), "{units}: {words}");
        }
        assert!(
            !words.contains(" %"),
            "a number and its sign stay together: {words}"
        );
    }
}
