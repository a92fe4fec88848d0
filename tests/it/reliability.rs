//! Measures of agreement: published figures, worked values, what is not defined, and every vector of the reference.

use serde_json::{Value, json};

use groundwork::analysis::reliability::alpha::{self, Metric};
use groundwork::analysis::reliability::chance::{self, Weights};
use groundwork::analysis::reliability::draw::Draw;
use groundwork::analysis::reliability::fourfold::Fourfold;
use groundwork::analysis::reliability::holsti::{self, Decisions};
use groundwork::analysis::reliability::interval::Bootstrap;
use groundwork::analysis::reliability::segments::{
    Basis, Overlap, Segment, SegmentAgreement, merged,
};
use groundwork::analysis::reliability::sets::{CodeSet, SetDistance};
use groundwork::analysis::reliability::unitize::unit_alphas;
use groundwork::analysis::reliability::{MeasureError, Ratings, measure};

use crate::shared_study::shared;

/// Units × raters, a letter for a category and a point for a missing rating.
fn ratings(units: &[&str]) -> Ratings {
    let category = |letter: u8| (letter != b'.').then(|| usize::from(letter - b'1'));
    let rows = units
        .iter()
        .map(|unit| unit.bytes().map(category).collect());
    Ratings::new(rows.collect(), 0)
}

/// A table of two raters: the units for each pair of categories.
fn crossed(table: &[&[usize]]) -> Ratings {
    let mut rows = Vec::new();
    for (first, row) in table.iter().enumerate() {
        for (second, units) in row.iter().enumerate() {
            rows.extend((0..*units).map(|_| vec![Some(first), Some(second)]));
        }
    }
    Ratings::new(rows, table.len())
}

#[track_caller]
fn near(got: impl Into<Option<f64>>, wanted: f64) {
    let got = got.into().expect("defined");
    assert!((got - wanted).abs() < 5e-4, "{got} is not {wanted}");
}

fn segments(ranges: &[(u32, u32)]) -> Vec<Segment> {
    let all = ranges.iter().map(|(start, end)| Segment::new(*start, *end));
    all.collect()
}

/// Krippendorff 2004, p. 224: the same sixty per cent, by definition of chance.
#[test]
fn one_table_gives_each_coefficient_its_own_number() {
    let ratings = ratings(&["21", "22", "12", "11", "11", "12", "11", "12", "11", "11"]);
    near(ratings.percent_agreement(), 0.6);
    near(chance::cohen(&ratings).map(|it| it.value), 0.091);
    near(chance::scott(&ratings).map(|it| it.value), 0.048);
    near(chance::fleiss(&ratings).map(|it| it.value), 0.048);
    near(chance::brennan_prediger(&ratings).map(|it| it.value), 0.2);
    near(
        chance::gwet(&ratings, Weights::Identity).map(|it| it.value),
        0.310,
    );
    let units: Vec<Vec<usize>> = ratings
        .rows()
        .iter()
        .map(|row| row.iter().flatten().copied().collect())
        .collect();
    near(alpha::nominal(&units), 0.095);
}

/// Cohen 1960, p. 45.
#[test]
fn cohens_kappa_has_its_error_and_its_interval() {
    let cohen = chance::cohen(&crossed(&[&[88, 14, 18], &[10, 40, 10], &[2, 6, 12]])).unwrap();
    near(cohen.value, 0.4915);
    near(cohen.expected, 0.41);
    near(cohen.standard_error, 0.0510);
    let interval = cohen.interval.unwrap();
    near(interval.low, 0.3916);
    near(interval.high, 0.5915);
}

/// Krippendorff 2011, example C: four observers, missing values; the book gives all four metrics.
#[test]
fn alpha_reads_missing_ratings_in_every_metric() {
    let rows = [
        "11.1", "2232", "3333", "3333", "2222", "1234", "4444", "1121", "2222", ".555", "..11",
        ".3..",
    ];
    let units: Vec<Vec<f64>> = rows
        .iter()
        .map(|row| {
            row.bytes()
                .filter(|b| *b != b'.')
                .map(|b| f64::from(b - b'0'))
                .collect()
        })
        .collect();
    for (metric, wanted) in [
        (Metric::Nominal, 0.743),
        (Metric::Ordinal, 0.815),
        (Metric::Interval, 0.849),
        (Metric::Ratio, 0.797),
    ] {
        near(alpha::numeric(&units, metric), wanted);
    }
    // On a circle so large that it is all but straight, and between ends so far that they do not matter.
    near(
        alpha::numeric(&units, Metric::Circular { units: 1e4 }),
        0.849,
    );
    let polar = Metric::Polar {
        lowest: -1e4,
        highest: 1e4,
    };
    near(alpha::numeric(&units, polar), 0.849);
    near(
        chance::gwet(&ratings(&rows), Weights::Identity).map(|it| it.value),
        0.775,
    );
}

#[test]
fn rare_categories_make_kappa_small_and_ac1_large() {
    let ratings = crossed(&[&[118, 5], &[2, 0]]);
    near(ratings.percent_agreement(), 0.944);
    near(chance::cohen(&ratings).map(|it| it.value), -0.023);
    near(chance::brennan_prediger(&ratings).map(|it| it.value), 0.888);
    near(
        chance::gwet(&ratings, Weights::Identity).map(|it| it.value),
        0.941,
    );
}

#[test]
fn weights_forgive_near_misses() {
    let ratings = crossed(&[&[5, 4, 0], &[3, 5, 4], &[0, 3, 6]]);
    let of = |weights| chance::gwet(&ratings, weights).unwrap().value;
    assert!(of(Weights::Identity) < of(Weights::Linear));
    assert!(of(Weights::Linear) < of(Weights::Quadratic));
    assert!(of(Weights::Ordinal) > of(Weights::Identity));
    // By hand: P_o = (16 + 14 ÷ 2) ÷ 30, T_w = 5, P_e = T_w ÷ (q(q − 1)) Σ π(1 − π).
    let shares: [f64; 3] = [17.0 / 60.0, 24.0 / 60.0, 19.0 / 60.0];
    let chance: f64 = 5.0 / 6.0 * shares.iter().map(|pi| pi * (1.0 - pi)).sum::<f64>();
    near(of(Weights::Linear), (23.0 / 30.0 - chance) / (1.0 - chance));
}

#[test]
fn without_variation_nothing_is_corrected_for_chance() {
    for ratings in [
        ratings(&["11", "11", "11"]),
        ratings(&[]),
        ratings(&["1.", ".2"]),
    ] {
        assert_eq!(chance::cohen(&ratings), None);
        assert_eq!(chance::scott(&ratings), None);
        assert_eq!(chance::fleiss(&ratings), None);
        assert_eq!(chance::brennan_prediger(&ratings), None);
        assert_eq!(chance::gwet(&ratings, Weights::Identity), None);
    }
    assert_eq!(alpha::nominal(&[vec![1, 1], vec![1]]), None);
    assert_eq!(ratings(&["1.", ".2"]).percent_agreement(), None);
}

#[test]
fn a_coder_who_never_used_the_code_agrees_no_more_than_by_chance() {
    let characters = Fourfold::of_characters(&segments(&[(10, 30)]), &[], 50);
    near(characters.kappa(), 0.0);
    assert_eq!(Fourfold::of_characters(&[], &[], 50).kappa(), None);
    assert_eq!(
        Fourfold::of_characters(&segments(&[(0, 50)]), &segments(&[(0, 50)]), 50).kappa(),
        None
    );
    assert_eq!(Fourfold::of_characters(&[], &[], 0).share(), None);
}

/// The worked examples of the reference: NVivo's thousand characters.
#[test]
fn characters_are_counted_as_nvivo_counts_them() {
    let counts = Fourfold::of_characters(
        &segments(&[(0, 50), (100, 200)]),
        &segments(&[(0, 50), (200, 250)]),
        1_000,
    );
    assert_eq!(
        (counts.both, counts.only_first, counts.only_second),
        (50, 100, 50)
    );
    near(counts.share(), 0.85);
    near(counts.expected(), 780.0);
    near(counts.kappa(), 70.0 / 220.0);
    near(counts.positive_agreement(), 0.4);
    // The same table unit by unit.
    let ratings = crossed(&[&[50, 100], &[50, 800]]);
    near(
        counts.gwet(),
        chance::gwet(&ratings, Weights::Identity).unwrap().value,
    );
    let units: Vec<Vec<usize>> = ratings
        .rows()
        .iter()
        .map(|row| row.iter().flatten().copied().collect())
        .collect();
    near(counts.alpha(), alpha::nominal(&units).unwrap());
}

#[test]
fn overlap_is_a_share_of_what_is_said() {
    let (long, short) = (Segment::new(0, 100), Segment::new(40, 90));
    let share = |basis| {
        Overlap {
            percent: 90.0,
            basis,
        }
        .share(long, short)
    };
    near(share(Basis::Union), 0.5);
    near(share(Basis::Longer), 0.5);
    near(share(Basis::Shorter), 1.0);
    let exactly = Overlap {
        percent: 50.0,
        ..Overlap::default()
    };
    assert!(exactly.is_enough(long, short));
    let nothing = Overlap {
        percent: 0.0,
        ..Overlap::default()
    };
    assert!(
        !nothing.is_enough(Segment::new(0, 5), Segment::new(5, 9)),
        "touching is not overlapping"
    );
}

#[test]
fn segments_of_one_code_that_overlap_are_one() {
    let one = merged(segments(&[(60, 70), (50, 100), (100, 120), (5, 5)]));
    assert_eq!(one, segments(&[(50, 100), (100, 120)]));
}

/// One long segment against two halves: two agree with it, only one of them can be its partner.
#[test]
fn matching_is_one_to_one_and_as_large_as_can_be() {
    let overlap = Overlap {
        percent: 20.0,
        basis: Basis::Union,
    };
    let first = segments(&[(0, 10), (10, 40)]);
    let second = segments(&[(5, 25), (25, 45)]);
    let agreement = SegmentAgreement::of(&first, &second, overlap);
    assert_eq!(agreement.matched, [(0, 0), (1, 1)]);
    let halves = SegmentAgreement::of(
        &segments(&[(0, 40)]),
        &segments(&[(0, 20), (20, 40)]),
        overlap,
    );
    assert_eq!(halves.matched.len(), 1);
    assert_eq!(halves.rows().agree, 3);
}

#[test]
fn matching_is_never_smaller_than_what_all_choices_give() {
    fn best(pairs: &[(usize, usize)], taken: &mut Vec<(usize, usize)>) -> usize {
        let Some((pair, rest)) = pairs.split_first() else {
            return taken.len();
        };
        let without = best(rest, taken);
        if taken
            .iter()
            .any(|(one, other)| *one == pair.0 || *other == pair.1)
        {
            return without;
        }
        taken.push(*pair);
        let with = best(rest, taken);
        taken.pop();
        with.max(without)
    }
    let mut draw = Draw::new(11);
    for _ in 0..300 {
        let mut side = || {
            let mut at = 0;
            let mut all = Vec::new();
            for _ in 0..6 {
                let start = at + draw.below(4) as u32;
                at = start + 1 + draw.below(9) as u32;
                all.push(Segment::new(start, at));
            }
            all
        };
        let (first, second) = (side(), side());
        let overlap = Overlap {
            percent: [0.0, 20.0, 40.0, 60.0][draw.below(4)],
            basis: Basis::Union,
        };
        let agreement = SegmentAgreement::of(&first, &second, overlap);
        let all: Vec<(usize, usize)> = (0..6)
            .flat_map(|one| (0..6).map(move |other| (one, other)))
            .filter(|(one, other)| overlap.is_enough(first[*one], second[*other]))
            .collect();
        assert_eq!(agreement.matched.len(), best(&all, &mut Vec::new()));
    }
}

/// The Persian papers: 284 of 346, printed as 0.82.
#[test]
fn holsti_is_pooled_over_interviews() {
    let interviews = [(61, 57, 49), (50, 46, 38), (68, 64, 55)];
    let all = interviews.map(|(first, second, agreements)| Decisions {
        first,
        second,
        agreements,
    });
    near(all[0].share(), 0.831);
    let pooled = all.into_iter().fold(Decisions::default(), Decisions::and);
    assert_eq!(
        (pooled.total(), pooled.agreements, pooled.unmatched()),
        (346, 142, 62)
    );
    near(pooled.share(), 0.8208);
    near(pooled.miles_huberman(), 142.0 / 204.0);
    assert_eq!(Decisions::default().share(), None);
    near(holsti::composite(3, 0.8), 2.4 / 2.6);
    assert_eq!(holsti::composite(1, 0.8), None);
}

#[test]
fn sets_of_codes_have_distances() {
    let set = |codes: &[usize]| codes.iter().copied().collect::<CodeSet>();
    let (a, ab, bc, c) = (set(&[0]), set(&[0, 1]), set(&[1, 2]), set(&[2]));
    near(SetDistance::Jaccard.between(&a, &ab), 0.5);
    near(SetDistance::Masi.between(&a, &ab), 1.0 - 0.5 * 2.0 / 3.0);
    near(SetDistance::Masi.between(&ab, &bc), 1.0 - 1.0 / 9.0);
    near(SetDistance::Dice.between(&a, &ab), 1.0 - 2.0 / 3.0);
    near(SetDistance::Masi.between(&a, &c), 1.0);
    for distance in [
        SetDistance::Equality,
        SetDistance::Jaccard,
        SetDistance::Dice,
        SetDistance::Masi,
    ] {
        assert_eq!(distance.between(&set(&[]), &set(&[])), 0.0);
        near(distance.between(&set(&[]), &a), 1.0);
    }
}

/// Krippendorff 2019, fig. 12.11.
#[test]
fn three_observers_of_one_continuum() {
    let coder = |all: &[(u32, u32, usize)]| {
        let valued = all
            .iter()
            .map(|(start, end, code)| (Segment::new(*start, *end), *code));
        valued.collect::<Vec<_>>()
    };
    let coders = [
        coder(&[
            (0, 7, 1),
            (7, 13, 2),
            (30, 32, 5),
            (32, 37, 6),
            (37, 44, 6),
            (44, 60, 7),
        ]),
        coder(&[(0, 7, 1), (7, 13, 3), (13, 21, 5), (32, 44, 6)]),
        coder(&[
            (0, 7, 1),
            (7, 13, 4),
            (13, 21, 5),
            (32, 37, 6),
            (37, 41, 6),
            (41, 44, 6),
        ]),
    ];
    let alphas = unit_alphas(&coders, 60).unwrap();
    near(alphas.unitizing, 0.510);
    near(alphas.binary, 0.4136);
    near(alphas.coding, 0.724);
    near(alphas.codes[&5].coverage, 0.444);
    near(alphas.codes[&6].alpha, 1.0);
    near(alphas.codes[&2].alpha, 0.0);
    assert_eq!(alphas.codes[&7].alpha, None);
    let twice = coder(&[(0, 7, 1), (5, 9, 2)]);
    let conflict = unit_alphas(&[twice, Vec::new()], 60).unwrap_err();
    assert_eq!((conflict.coder, conflict.segment), (0, Segment::new(5, 9)));
}

/// What nobody marked, what all marked alike, a text without characters, one coder alone.
#[test]
fn unitizing_without_variation_is_not_defined() {
    let whole = vec![(Segment::new(0, 30), 1)];
    for (coders, length) in [
        (vec![Vec::new(), Vec::new()], 30),
        (vec![whole.clone(), whole.clone()], 30),
        (vec![whole.clone(), whole.clone()], 0),
        (vec![whole.clone()], 30),
        (Vec::new(), 30),
    ] {
        let alphas = unit_alphas(&coders, length).unwrap();
        assert_eq!(
            (alphas.unitizing, alphas.binary, alphas.coding),
            (None, None, None)
        );
    }
    let alone = unit_alphas(&[vec![(Segment::new(3, 10), 1)], Vec::new()], 20).unwrap();
    near(alone.unitizing, -0.15);
    near(alone.binary, -0.15);
}

#[test]
fn five_coders_of_a_hundred_thousand_characters_are_compared_at_once() {
    let mut draw = Draw::new(3);
    let mut coder = || {
        let (mut at, mut all) = (0, Vec::new());
        while at < 100_000 {
            let start = at + draw.below(30) as u32;
            at = start + 1 + draw.below(60) as u32;
            all.push((Segment::new(start, at), draw.below(200)));
        }
        all
    };
    let coders: Vec<_> = (0..5).map(|_| coder()).collect();
    let begun = std::time::Instant::now();
    let alphas = unit_alphas(&coders, 100_000).unwrap();
    assert!(begun.elapsed().as_millis() < 1_000, "{:?}", begun.elapsed());
    assert!(alphas.unitizing.unwrap().abs() < 0.02, "nothing but chance");
}

#[test]
fn the_same_seed_gives_the_same_interval() {
    let units: Vec<Vec<usize>> = (0..40)
        .map(|unit| vec![unit % 3, if unit % 5 == 0 { 0 } else { unit % 3 }])
        .collect();
    let bootstrap = Bootstrap::default();
    let interval = alpha::nominal_interval(&units, bootstrap).unwrap();
    assert_eq!(alpha::nominal_interval(&units, bootstrap), Some(interval));
    let value = alpha::nominal(&units).unwrap();
    assert!(interval.low < value && value < interval.high);
    let other = Bootstrap {
        seed: 2,
        ..bootstrap
    };
    assert_ne!(alpha::nominal_interval(&units, other), Some(interval));
    assert_eq!(
        alpha::nominal_interval(&units[..9], bootstrap),
        None,
        "too few units"
    );
}

#[test]
fn data_of_no_known_form_are_refused() {
    let refused = |input: Value| measure(&input).unwrap_err();
    assert_eq!(refused(json!({})), MeasureError::UnknownForm);
    assert_eq!(refused(json!([1, 2])), MeasureError::UnknownForm);
    let field = |input: Value| match refused(input) {
        MeasureError::BadField { field } => field,
        other => panic!("{other:?}"),
    };
    assert_eq!(field(json!({ "ratings": 3 })), "ratings");
    assert_eq!(field(json!({ "ratings": [[1, {}]] })), "ratings[0]");
    assert_eq!(field(json!({ "units": [["a"]] })), "units[0]");
    assert_eq!(
        refused(json!({ "coder1": [[5, 2]], "coder2": [], "length": 9 })),
        MeasureError::Reversed {
            field: "coder1[0]".into()
        }
    );
    assert_eq!(field(json!({ "coder1": [], "coder2": [] })), "length");
    assert_eq!(field(json!({ "coders": [[]], "length": -1 })), "length");
    assert_eq!(
        field(json!({ "documents": [{ "codes_round1": 1 }] })),
        "documents[0].codes_round2"
    );
    let many = json!({ "documents": [{ "codes_round1": 1, "codes_round2": 2, "agreements": 2 }] });
    assert!(matches!(
        refused(many),
        MeasureError::TooManyAgreements { .. }
    ));
    let conflict = json!({ "coders": [[[0, 5, "a"], [3, 9, "b"]], []], "length": 20 });
    assert!(matches!(
        refused(conflict),
        MeasureError::Conflict { coder: 1, .. }
    ));
    // Numbers without bounds are no reason to stop.
    let huge = json!({ "ratings": [[1, 2], [2, 2]], "q": 4_000_000_000_000_000_u64 });
    assert!(measure(&huge).unwrap()["gwet_ac1"].is_number());
    let far = json!({ "coder1": [[0, 4_294_967_295_u32, "a"]], "coder2": [[1, 4_294_967_295_u32, "a"]], "threshold_percent": 50 });
    assert_eq!(measure(&far).unwrap()["agree"], 2);
}

fn compare(path: &str, wanted: &Value, got: &Value, wrong: &mut Vec<String>) {
    match (wanted, got) {
        (Value::Number(wanted), Value::Number(got)) if wanted.is_u64() => {
            if wanted != got {
                wrong.push(format!("{path}: {got} is not {wanted}"));
            }
        }
        (Value::Number(wanted), Value::Number(got)) => {
            let (wanted, got) = (wanted.as_f64().unwrap(), got.as_f64().unwrap());
            if (wanted - got).abs() > 1e-6_f64.max(1e-6 * wanted.abs()) {
                wrong.push(format!("{path}: {got} is not {wanted}"));
            }
        }
        (Value::Array(wanted), Value::Array(got)) if wanted.len() == got.len() => {
            for (index, (wanted, got)) in wanted.iter().zip(got).enumerate() {
                compare(&format!("{path}[{index}]"), wanted, got, wrong);
            }
        }
        (Value::Object(wanted), Value::Object(got)) => {
            for (key, wanted) in wanted {
                match got.get(key) {
                    Some(got) => compare(&format!("{path}.{key}"), wanted, got, wrong),
                    None => wrong.push(format!("{path}.{key} is missing")),
                }
            }
        }
        (wanted, got) if wanted == got => {}
        (wanted, got) => wrong.push(format!("{path}: {got} is not {wanted}")),
    }
}

#[test]
fn shared_vectors_of_reliability_come_out_to_the_digits_given() {
    let Some(folder) = shared("reference/vectors/reliability") else {
        return;
    };
    let mut wrong = Vec::new();
    let mut cases = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let vectors: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
        for case in vectors["cases"].as_array().unwrap() {
            cases += 1;
            let name = format!("{} {}", path.file_stem().unwrap().display(), case["id"]);
            match measure(&case["input"]) {
                Ok(got) => compare(&name, &case["expected"], &got, &mut wrong),
                Err(error) => wrong.push(format!("{name}: {error:?}")),
            }
        }
    }
    assert!(cases >= 38, "{cases} cases");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
