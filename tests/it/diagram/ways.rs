//! How arrows run between bands: they cross as little as they can, end with room, have their signs by them, and none
//! seems to come through a box.

use super::moved::relate;
use super::*;

fn crossings(scene: &Scene) -> usize {
    let ways = lines(scene);
    let stretches =
        |points: &Vec<Point>| -> Vec<Rect> { points.windows(2).map(checks::stretch).collect() };
    let mut count = 0;
    for (at, (_, one)) in ways.iter().enumerate() {
        for (_, other) in ways.iter().skip(at + 1) {
            for a in stretches(one) {
                let others = stretches(other).into_iter();
                count += others.filter(|b| checks::overlap(a, *b)).count();
            }
        }
    }
    count
}

/// The distance between two rectangles.
fn apart(a: Rect, b: Rect) -> f32 {
    let across = (b.x - a.right()).max(a.x - b.right()).max(0.0);
    let down = (b.y - a.bottom()).max(a.y - b.bottom()).max(0.0);
    across.hypot(down)
}

fn full_study(width_mm: f32) -> Figure {
    let mut figure = study(false);
    figure.options.layout = FigureLayout::Layered;
    figure.options.detail = Detail::ALL[Detail::ALL.len() - 1];
    figure.options.width_mm = width_mm;
    figure.options.max_height_mm = 240.0;
    relate(
        &mut figure,
        &[
            (Place::Phenomenon, Place::Strategies),
            (Place::Context, Place::Consequences),
            (Place::InterveningConditions, Place::Strategies),
            (Place::InterveningConditions, Place::Phenomenon),
        ],
    );
    figure
}

#[test]
fn arrows_between_bands_cross_little_and_end_with_room() {
    let mut figure = full_study(190.0);
    // Of what is in the study only those arrows that the paradigm has.
    figure.relations.drain(..figure.relations.len() - 4);
    let laid = laid(&figure);
    for scene in parts(&laid) {
        let words: Vec<&str> = scene.groups.iter().map(|group| group.id.as_str()).collect();
        assert!(crossings(scene) <= 1, "{} {words:?}", crossings(scene));
        for (group, points) in lines(scene) {
            let [.., a, b] = points.as_slice() else {
                panic!("{}", group.id);
            };
            let last = (a.x - b.x).abs() + (a.y - b.y).abs();
            assert!(last > 4.3, "{} {last}", group.id);
        }
    }
}

#[test]
fn signs_stand_nearest_to_their_own_arrows() {
    for width in [90.0, 190.0] {
        let laid = laid(&full_study(width));
        for scene in parts(&laid) {
            for (group, own) in lines(scene) {
                for piece in group.pieces() {
                    let nearest = |points: &Vec<Point>| {
                        let stretches = points.windows(2).map(checks::stretch);
                        let far = stretches.map(|line| apart(piece.bounds(), line));
                        far.fold(f32::MAX, f32::min)
                    };
                    let others = lines(scene).into_iter();
                    let others = others.filter(|(other, _)| other.id != group.id);
                    let other = others.map(|(_, points)| nearest(points));
                    let other = other.fold(f32::MAX, f32::min);
                    let own = nearest(own);
                    assert!(own + 0.5 < other, "{width} {}: {own} {other}", group.id);
                }
            }
        }
    }
}

#[test]
fn no_arrow_seems_to_come_through_a_box() {
    for width in [90.0, 190.0] {
        let laid = laid(&full_study(width));
        for scene in parts(&laid) {
            let ways = lines(scene);
            let touch = |y: f32| {
                let ends = ways.iter().flat_map(|(_, way)| [way.first(), way.last()]);
                let here = ends.flatten().filter(move |end| (end.y - y).abs() < 0.01);
                here.map(|end| end.x).collect::<Vec<f32>>()
            };
            for found in boxes(scene) {
                let bounds = found.bounds;
                // Upright lines in the box, as far as they reach its border.
                let reaching = |y: f32| -> Vec<f32> {
                    let upright = found.shapes.iter().filter_map(|shape| match shape {
                        Shape::Line { points, .. } if points[0].x == points[1].x => Some(points),
                        _ => None,
                    });
                    let here = upright
                        .filter(|points| points.iter().any(|point| (point.y - y).abs() < 0.01));
                    here.map(|points| points[0].x).collect()
                };
                for y in [bounds.y, bounds.bottom()] {
                    for x in touch(y) {
                        let on = reaching(y).into_iter().any(|line| (line - x).abs() < 1.9);
                        let within = x > bounds.x && x < bounds.right();
                        assert!(!(within && on), "{width} {}: {x}", found.id);
                    }
                }
            }
        }
    }
}

/// A category that has the last row to itself puts its concepts beside each other.
#[test]
fn the_last_cell_of_a_band_uses_its_whole_width() {
    let mut figure = full_study(190.0);
    figure.relations.clear();
    let of = figure
        .places
        .iter()
        .position(|found| found.place == Place::InterveningConditions);
    let entries = &figure.places[of.unwrap()].entries;
    assert_eq!(entries.len(), 5);
    let last: BTreeSet<Uuid> = entries[4].concepts.iter().map(|row| row.id).collect();
    let laid = laid(&figure);
    let mut columns = BTreeSet::new();
    for scene in parts(&laid) {
        for piece in scene.pieces().filter(|piece| piece.role == Role::Concept) {
            let is_of_last = matches!(piece.owner, Some(Owner::Concept(id)) if last.contains(&id));
            if is_of_last {
                columns.insert(piece.origin.x.round() as i32);
            }
        }
    }
    assert!(columns.len() > 1, "{columns:?}");
}
