//! Charts of saturation.

use super::*;

fn chart(count: usize) -> SaturationChart {
    let mut total = 0;
    SaturationChart {
        band: Vec::new(),
        band_label: String::new(),
        mean: Vec::new(),
        mean_label: "mean of the orders".to_owned(),
        ahead: Vec::new(),
        ahead_label: "expected of further ones".to_owned(),
        estimate: None,
        estimate_label: "Chao2 and its 95 % interval".to_owned(),
        met: None,
        met_label: "rule met at 8".to_owned(),
        title: "Saturation".to_owned(),
        bars: (0..count)
            .map(|index| {
                let new = (20 / (index + 1)) as u64;
                total += new;
                ChartBar {
                    label: format!("I{}", index + 1),
                    new,
                    total,
                }
            })
            .collect(),
        value_label: "codes".to_owned(),
        bar_label: "documents".to_owned(),
        new_label: "new codes".to_owned(),
        total_label: "codes so far".to_owned(),
        width_mm: 140.0,
        height_mm: 80.0,
        min_type_pt: 8.0,
        direction: Direction::LeftToRight,
        language: "en".to_owned(),
        grey: false,
        persian_digits: false,
    }
}

#[test]
fn a_chart_prints_values_while_there_is_room() {
    let mut engine = TextEngine::new(false);
    for count in [0, 1, 12, 20, 21, 300] {
        let scene = saturation_chart(&chart(count), &mut engine);
        let bars = scene
            .groups
            .iter()
            .filter(|group| group.id.starts_with("bar-"))
            .count();
        assert_eq!(bars, count);
        let values = scene
            .groups
            .iter()
            .filter(|group| group.id.starts_with("bar-"))
            .flat_map(Group::pieces)
            .filter(|piece| piece.text.chars().all(|letter| letter.is_ascii_digit()))
            .count();
        assert_eq!(values, if count <= 20 { count } else { 0 });
        for piece in scene.pieces() {
            let words = piece.bounds();
            assert!(
                words.x >= -0.01 && words.right() <= scene.width + 0.01,
                "{:?} {words:?}",
                piece.text
            );
            assert!(
                words.y >= -0.01 && words.bottom() <= scene.height + 0.01,
                "{:?} {words:?}",
                piece.text
            );
        }
        assert_eq!(
            svg::write(&scene),
            svg::write(&saturation_chart(&chart(count), &mut engine))
        );
    }
    let mut huge = chart(3);
    huge.bars[2].total = u64::MAX;
    huge.width_mm = f32::NAN;
    assert!(saturation_chart(&huge, &mut engine).width > 0.0);
}

#[test]
fn a_right_to_left_chart_is_mirrored() {
    let mut engine = TextEngine::new(false);
    let ltr = saturation_chart(&chart(6), &mut engine);
    let rtl = saturation_chart(
        &SaturationChart {
            direction: Direction::RightToLeft,
            ..chart(6)
        },
        &mut engine,
    );
    for (a, b) in ltr
        .groups
        .iter()
        .zip(&rtl.groups)
        .filter(|(a, _)| a.id != "total")
    {
        assert!(
            (a.bounds.x - (rtl.width - b.bounds.right())).abs() < 0.01,
            "{}",
            a.id
        );
    }
}

#[test]
fn a_chart_marks_where_the_rule_is_met() {
    let mut engine = TextEngine::new(false);
    let met = SaturationChart {
        met: Some(8),
        ..chart(12)
    };
    let scene = saturation_chart(&met, &mut engine);
    let group = |id: &str| scene.groups.iter().find(|group| group.id == id);
    let (mark, eighth) = (group("met").unwrap(), group("bar-8").unwrap());
    assert!((mark.bounds.x - eighth.bounds.right()).abs() < 0.01);
    assert!(scene.pieces().any(|piece| piece.text == "rule met at 8"));
    let scene = saturation_chart(&chart(12), &mut engine);
    assert!(scene.groups.iter().all(|group| group.id != "met"));
    assert!(!scene.pieces().any(|piece| piece.text == "rule met at 8"));
}

#[test]
fn a_chart_shows_what_lies_beyond_what_was_seen() {
    let mut engine = TextEngine::new(false);
    let total = chart(12).bars[11].total as f64;
    let beyond = SaturationChart {
        band: vec![(1, 2); 12],
        band_label: "95 % of orders".to_owned(),
        mean: vec![total; 12],
        ahead: vec![total + 1.0, total + 1.6, total + 2.0],
        estimate: Some((total + 4.0, (total + 1.0, total * 9.0))),
        ..chart(12)
    };
    let scene = saturation_chart(&beyond, &mut engine);
    let words: Vec<&str> = scene.pieces().map(|piece| piece.text.as_str()).collect();
    for wanted in [
        "+1",
        "+2",
        "+3",
        "expected of further ones",
        "mean of the orders",
    ] {
        assert!(words.contains(&wanted), "{wanted}: {words:?}");
    }
    let group = |id: &str| scene.groups.iter().find(|group| group.id == id).unwrap();
    let (plot, estimate) = (group("axis").bounds, group("estimate").bounds);
    assert!(estimate.y >= plot.y - 0.01 && estimate.bottom() < plot.bottom());
    let legend = group("legend");
    assert!(
        legend.bounds.bottom() < plot.y,
        "all keys stand above the plot"
    );
    for piece in scene.pieces() {
        let words = piece.bounds();
        assert!(
            words.x >= -0.01 && words.right() <= scene.width + 0.01,
            "{}",
            piece.text
        );
    }
}

#[test]
fn the_mean_of_the_orders_runs_through_no_number() {
    let mut engine = TextEngine::new(false);
    let plain = chart(12);
    let mean = plain.bars.iter().map(|bar| bar.total as f64 + 2.5);
    let with_mean = SaturationChart {
        mean: mean.collect(),
        ..plain.clone()
    };
    let numbers = |chart: &SaturationChart, engine: &mut TextEngine| {
        let scene = saturation_chart(chart, engine);
        let total = scene.groups.iter().find(|group| group.id == "total");
        let pieces: Vec<_> = total
            .unwrap()
            .pieces()
            .map(|piece| piece.bounds())
            .collect();
        pieces
    };
    let free = numbers(&plain, &mut engine);
    let below = numbers(&with_mean, &mut engine);
    assert_eq!(free.len(), below.len());
    for (one, other) in free.iter().zip(&below) {
        // It would run through the middle of a number above the point.
        assert!(other.y > one.bottom(), "{one:?} {other:?}");
    }
}
