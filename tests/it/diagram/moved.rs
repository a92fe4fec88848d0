//! What keeps its place: arrows of moved boxes, the layout of a figure with a few other letters, even columns.

use super::*;

pub fn relate(figure: &mut Figure, pairs: &[(Place, Place)]) {
    let end = |place| FigureEnd { place, entry: None };
    let relations = pairs.iter().map(|(from, to)| FigureRelation {
        id: Uuid::nil(),
        from: end(*from),
        to: end(*to),
        label: None,
        sign: Some(Valence::Facilitates),
        dashed: false,
    });
    figure.relations.extend(relations);
}

/// The way of an arrow, by the name of its group.
fn way(laid: &Laid, id: &str) -> Vec<Point> {
    let mut ways = lines(&laid.scene).into_iter();
    ways.find(|(group, _)| group.id == id).unwrap().1.clone()
}

#[test]
fn arrows_go_along_with_boxes_that_are_pushed_away() {
    let (context, intervening) = (Place::Context, Place::InterveningConditions);
    let mut figure = study(false);
    figure.options.detail = Detail::Categories;
    relate(&mut figure, &[(context, intervening)]);
    let id = "arrow-context-intervening-conditions";
    let before = way(&laid(&figure), id);
    assert_eq!(before.len(), 4);
    for (across, down) in [(0, 2000), (-900, 600), (500, 4000)] {
        figure.shifts = vec![BoxShift {
            place: Place::CausalConditions,
            across,
            down,
        }];
        let mut engine = TextEngine::new(false);
        let moved = check(&figure, &mut engine, &format!("{across} {down}"));
        let after = way(&moved, id);
        assert_eq!(after.len(), 4, "{across} {down}");
        assert_eq!(after[1].x, before[1].x, "{across} {down}");
    }
}

#[test]
fn heads_and_signs_of_arrows_have_room() {
    let mut figure = study(false);
    figure.options.layout = FigureLayout::Radial;
    figure.options.detail = Detail::Categories;
    let (intervening, consequences) = (Place::InterveningConditions, Place::Consequences);
    relate(
        &mut figure,
        &[(intervening, consequences), (consequences, intervening)],
    );
    let laid = laid(&figure);
    for (group, points) in lines(&laid.scene) {
        let [.., a, b] = points.as_slice() else {
            panic!("{}", group.id);
        };
        let last = (a.x - b.x).abs() + (a.y - b.y).abs();
        assert!(last > 4.0, "{} {last}", group.id);
        for piece in group.pieces() {
            for other in boxes(&laid.scene) {
                let words = piece.bounds();
                let near = Rect::new(
                    words.x - 0.8,
                    words.y - 0.8,
                    words.width + 1.6,
                    words.height + 1.6,
                );
                assert!(!checks::overlap(near, other.bounds), "{}", group.id);
            }
        }
    }
}

#[test]
fn a_few_names_in_another_script_change_no_layout() {
    let mut figure = study(false);
    let height = laid(&figure).scene.height;
    figure.options.max_height_mm = height + 2.0;
    figure.places[2].entries[0].name = "عرضه و تقاضا".to_owned();
    let mut engine = TextEngine::new(false);
    let laid = check(&figure, &mut engine, "one Persian name");
    assert_eq!(laid.layout, FigureLayout::Classic);
    assert!(!warned(&laid, "diagram-laid-in-bands"));
}

#[test]
fn five_even_categories_leave_no_column_half_empty() {
    let mut figure = plain();
    for found in &mut figure.places {
        found.entries = (0..5)
            .map(|entry| Entry {
                id: Uuid::from_u128(100 * found.place.slug().len() as u128 + entry),
                name: format!("category {entry}"),
                count: None,
                documents: None,
                concepts: (0..4)
                    .map(|concept| Concept {
                        id: Uuid::from_u128(concept),
                        name: format!("concept number {concept}"),
                        count: None,
                        documents: None,
                    })
                    .collect(),
            })
            .collect();
    }
    figure.options.detail = Detail::CategoriesAndConcepts;
    figure.options.width_mm = 190.0;
    let laid = laid(&figure);
    let place = Some(Owner::Place(Place::Context));
    let found = boxes(&laid.scene)
        .into_iter()
        .find(|group| group.owner == place);
    let mut bottoms: BTreeMap<i32, f32> = BTreeMap::new();
    for piece in found
        .unwrap()
        .pieces()
        .filter(|piece| piece.role == Role::Concept)
    {
        let bottom = bottoms.entry(piece.origin.x.round() as i32).or_default();
        *bottom = bottom.max(piece.bounds().bottom());
    }
    let (low, high) = bottoms
        .values()
        .fold((f32::MAX, 0.0_f32), |(low, high), at| {
            (low.min(*at), high.max(*at))
        });
    assert!(bottoms.len() > 2 && high - low < 1.0, "{bottoms:?}");
}
