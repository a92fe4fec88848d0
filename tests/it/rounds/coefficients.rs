//! Coefficients of codes on units: counted here once more unit by unit, on paper, on the command line.

use serde_json::Value;

use groundwork::analysis::reliability::alpha;
use groundwork::analysis::reliability::chance::{self, Weights};
use groundwork::analysis::reliability::coefficients::Statistic;
use groundwork::analysis::reliability::comparison::Unit;
use groundwork::analysis::reliability::material::{Mark, Sheet, usual_pair};
use groundwork::analysis::reliability::review::{Question, Review};
use groundwork::analysis::reliability::sets::{self, CodeSet, SetDistance, SetUnit};
use groundwork::analysis::reliability::{Ratings, review::decimal};
use groundwork::session::Desk;

use crate::cli::said;
use crate::ui_reliability::ended;

fn reviewed(desk: &Desk, unit: Unit) -> Review {
    let (left, right) = usual_pair(desk.project()).unwrap();
    let mut question = Question::new(left, right);
    question.setting.unit = unit;
    let text = |document| desk.text(document).ok();
    Review::answering(desk.project(), &text, &question)
}

/// The codes that either side gave each unit, counted from the marks.
fn sets_of(review: &Review, unit: Unit) -> Vec<[CodeSet; 2]> {
    let codes = |marks: &[Mark], from: u32, to: u32| -> CodeSet {
        let here = marks
            .iter()
            .filter(|mark| mark.segment.start < to && mark.segment.end > from);
        here.map(|mark| mark.code).collect()
    };
    let of_sheet = |sheet: &Sheet| -> Vec<[CodeSet; 2]> {
        let spans = match unit {
            Unit::Document => vec![(0, sheet.length)],
            _ => {
                let paragraphs = sheet.paragraphs.iter();
                paragraphs.map(|one| (one.start, one.end)).collect()
            }
        };
        let sides = |(from, to)| [&sheet.left, &sheet.right].map(|marks| codes(marks, from, to));
        spans.into_iter().map(sides).collect()
    };
    review.material.sheets.iter().flat_map(of_sheet).collect()
}

fn near(one: Option<f64>, other: Option<f64>, what: &str) {
    assert_eq!(one.is_some(), other.is_some(), "{what}");
    let apart = one.unwrap_or_default() - other.unwrap_or_default();
    assert!(apart.abs() < 1e-9, "{what}: {one:?} {other:?}");
}

#[test]
fn every_code_has_the_coefficients_of_its_ratings() {
    let desk = ended();
    for unit in [Unit::Paragraph, Unit::Document] {
        let review = reviewed(&desk, unit);
        let sets = sets_of(&review, unit);
        assert!(sets.len() >= 3);
        let mut decisions = Vec::new();
        for (index, code) in review.comparison.codes.iter().enumerate() {
            let row = |[first, second]: &[CodeSet; 2]| {
                [first, second].map(|set| usize::from(set.contains(&index)))
            };
            let rows: Vec<[usize; 2]> = sets.iter().map(row).collect();
            let ratings = Ratings::new(rows.iter().map(|row| row.map(Some).to_vec()).collect(), 2);
            let units: Vec<Vec<usize>> = rows.iter().map(|row| row.to_vec()).collect();
            let known = [
                ratings.percent_agreement(),
                code.counts(unit).positive_agreement(),
                chance::cohen(&ratings).map(|it| it.value),
                chance::scott(&ratings).map(|it| it.value),
                chance::fleiss(&ratings).map(|it| it.value),
                chance::brennan_prediger(&ratings).map(|it| it.value),
                chance::gwet(&ratings, Weights::Identity).map(|it| it.value),
                alpha::nominal(&units),
            ];
            for ((estimate, known), statistic) in
                code.estimates.iter().zip(known).zip(Statistic::ALL)
            {
                near(
                    estimate.value,
                    known,
                    &format!("{unit:?} {} {statistic:?}", code.path),
                );
                let holds = estimate.interval.is_none_or(|it| it.low <= it.high);
                assert!(holds && (sets.len() >= 10 || estimate.interval.is_none()));
            }
            decisions.extend(rows);
        }
        let overall = &review.comparison.overall;
        let alike = decisions.iter().filter(|[one, other]| one == other).count();
        let share = alike as f64 / decisions.len() as f64;
        near(overall.pooled[0].value, Some(share), "pooled");
        let units: Vec<SetUnit> = sets
            .iter()
            .map(|sides| sides.iter().cloned().map(Some).collect())
            .collect();
        for (estimate, distance) in [
            (overall.alpha_masi, SetDistance::Masi),
            (overall.alpha_jaccard, SetDistance::Jaccard),
        ] {
            near(estimate.value, sets::alpha(&units, distance), "sets");
            assert_eq!(estimate.interval.is_some(), sets.len() >= 10);
            let (value, interval) = (estimate.value.unwrap(), estimate.interval);
            assert!(interval.is_none_or(|it| it.low < value && value < it.high));
        }
    }
}

/// A code that one coder never used gives κ 0 and a reason, never a number from nowhere.
#[test]
fn what_is_not_defined_has_a_reason() {
    let desk = ended();
    let review = reviewed(&desk, Unit::Paragraph);
    let mut one_sided = 0;
    for (index, row) in review.comparison.codes.iter().enumerate() {
        let counts = row.counts(Unit::Paragraph);
        let note = review.note_of(index);
        if counts.both == 0 && (counts.only_first == 0 || counts.only_second == 0) {
            one_sided += 1;
            assert_eq!(Statistic::Cohen.of(counts), Some(0.0), "{counts:?}");
            assert!(note.unwrap().starts_with("reliability-why-only-"));
        }
    }
    assert!(one_sided > 0);
    let review = reviewed(&desk, Unit::Document);
    let everywhere = review.comparison.codes.iter().enumerate();
    for (index, row) in everywhere.filter(|(_, row)| !row.documents.varies()) {
        assert_eq!(row.estimates[2].value, None);
        assert_eq!(decimal(row.estimates[2].value), "–");
        assert_eq!(review.note_of(index), Some("reliability-why-everywhere"));
    }
    let few = review.why_no_interval(Unit::Document);
    assert_eq!(few, Some("reliability-why-few-units"));
}

#[test]
fn the_command_line_prints_them_for_the_unit_that_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("study.gwk");
    ended().backup(&path).unwrap();
    let project = path.to_str().unwrap();
    for (unit, on) in [
        ("segment", "paragraph"),
        ("paragraph", "paragraph"),
        ("document", "document"),
        ("character", "character"),
    ] {
        let (_, out, errors) = said(&["agreement", project, "--unit", unit, "--json"]);
        assert_eq!(errors, "");
        let answer: Value = serde_json::from_str(&out).unwrap();
        assert_eq!(answer["coefficients_on"], on);
        let rows = answer["coefficients"].as_array().unwrap();
        assert_eq!(rows.len(), answer["codes"].as_array().unwrap().len() + 1);
        let all = rows.last().unwrap();
        assert_eq!(all["scott_pi"], all["fleiss_kappa"]);
        for statistic in Statistic::ALL {
            assert!(
                all[statistic.word()].is_number(),
                "{unit} {statistic:?} {all}"
            );
            let low = &all[format!("{}_from", statistic.word())];
            assert_eq!(low.is_number(), on == "paragraph", "{unit} {statistic:?}");
        }
        let counts = ["coded_by_both", "only_first", "only_second", "by_neither"];
        let units: i64 = counts
            .iter()
            .map(|key| rows[0][*key].as_i64().unwrap())
            .sum();
        assert_eq!(answer["units"], units);
        // Places where the codings differ, and segments of either that stand alone, are two things.
        let alone = &answer["documents"][0];
        assert!(
            alone["segments_without_agreement"].is_number() && alone["disagreements"].is_null()
        );
        let (_, text, _) = said(&["agreement", project, "--unit", unit]);
        let title = format!("Coefficients per code, on {on}s");
        assert!(
            text.contains(&title) && text.contains("Scott’s π"),
            "{text}"
        );
    }
}
