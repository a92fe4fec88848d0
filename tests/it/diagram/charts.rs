//! Charts of saturation.

use super::*;

fn chart(count: usize) -> SaturationChart {
    let mut total = 0;
    SaturationChart {
        band: Vec::new(),
        band_label: String::new(),
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
