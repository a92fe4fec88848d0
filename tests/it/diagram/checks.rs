//! What every figure must hold.

use super::*;

pub(super) fn overlap(a: Rect, b: Rect) -> bool {
    let slack = 0.01;
    a.x + slack < b.right()
        && b.x + slack < a.right()
        && a.y + slack < b.bottom()
        && b.y + slack < a.bottom()
}

pub(super) fn stretch(pair: &[Point]) -> Rect {
    let (a, b) = (pair[0], pair[1]);
    Rect::new(
        a.x.min(b.x),
        a.y.min(b.y),
        (a.x - b.x).abs(),
        (a.y - b.y).abs(),
    )
}

/// A thin line as a rectangle that can overlap.
pub(super) fn thick(rect: Rect) -> Rect {
    Rect::new(
        rect.x - 0.02,
        rect.y - 0.02,
        rect.width + 0.04,
        rect.height + 0.04,
    )
}

fn shrunk(rect: Rect, by: f32) -> Rect {
    Rect::new(
        rect.x + by,
        rect.y + by,
        rect.width - 2.0 * by,
        rect.height - 2.0 * by,
    )
}

fn on_edge(rect: Rect, point: Point) -> bool {
    let near = |a: f32, b: f32| (a - b).abs() < 0.01;
    thick(rect).contains(point)
        && (near(point.x, rect.x)
            || near(point.x, rect.right())
            || near(point.y, rect.y)
            || near(point.y, rect.bottom()))
}

/// Check 1 of the reference, section 7, and the size of the page.
fn check_geometry(scene: &Scene, what: &str) {
    let boxes = boxes(scene);
    let page = Rect::new(0.0, 0.0, scene.width, scene.height);
    let within = |inner: Rect, outer: Rect| {
        inner.x >= outer.x - 0.01
            && inner.right() <= outer.right() + 0.01
            && inner.y >= outer.y - 0.01
            && inner.bottom() <= outer.bottom() + 0.01
    };
    for (index, group) in boxes.iter().enumerate() {
        assert!(
            within(group.bounds, shrunk(page, 0.5)),
            "{what}: {} leaves the page",
            group.id
        );
        for other in boxes.iter().skip(index + 1) {
            let apart = !overlap(group.bounds, other.bounds);
            assert!(apart, "{what}: {} overlaps {}", group.id, other.id);
        }
        for piece in group.pieces() {
            let room = shrunk(group.bounds, 1.5);
            let words = piece.bounds();
            assert!(
                within(words, room),
                "{what}: {:?} {words:?} in {room:?}",
                piece.text
            );
        }
        // Bullets stand on the baseline of their words, so their line may reach over the one above.
        let words = group.pieces().filter(|piece| piece.role != Role::Sign);
        let pieces: Vec<Rect> = words.map(|piece| piece.bounds()).collect();
        for (index, a) in pieces.iter().enumerate() {
            for b in pieces.iter().skip(index + 1) {
                assert!(
                    !overlap(*a, *b),
                    "{what}: words on words in {}: {a:?} {b:?}",
                    group.id
                );
            }
        }
    }
    check_arrows(scene, what);
}

fn check_arrows(scene: &Scene, what: &str) {
    let bounds: BTreeMap<Place, Rect> = boxes(scene)
        .into_iter()
        .filter_map(|group| match group.owner {
            Some(Owner::Place(place)) => Some((place, group.bounds)),
            _ => None,
        })
        .collect();
    let labels: Vec<Rect> = scene
        .pieces()
        .filter(|piece| piece.role == Role::Label)
        .map(|piece| piece.bounds())
        .collect();
    for (group, points) in lines(scene) {
        let Some(Owner::Arrow { from, to }) = group.owner else {
            panic!("an arrow without owner");
        };
        let tip = *points.last().unwrap();
        assert!(
            on_edge(bounds[&from], points[0]),
            "{what}: tail of {}",
            group.id
        );
        assert!(on_edge(bounds[&to], tip), "{what}: tip of {}", group.id);
        for pair in points.windows(2) {
            let straight = pair[0].x == pair[1].x || pair[0].y == pair[1].y;
            assert!(straight, "{what}: {} is oblique", group.id);
            let line = thick(stretch(pair));
            for rect in bounds.values() {
                assert!(
                    !overlap(line, shrunk(*rect, 0.05)),
                    "{what}: {} crosses a box",
                    group.id
                );
            }
            for label in &labels {
                assert!(
                    !overlap(line, *label),
                    "{what}: {} crosses a label",
                    group.id
                );
            }
            assert!(
                line.x >= -0.03 && line.right() <= scene.width + 0.03,
                "{what}: {}",
                group.id
            );
            assert!(
                line.y >= -0.03 && line.bottom() <= scene.height + 0.03,
                "{what}: {}",
                group.id
            );
        }
    }
    for (index, label) in labels.iter().enumerate() {
        assert!(
            bounds.values().all(|rect| !overlap(*label, *rect)),
            "{what}: label on box"
        );
        let others = labels.iter().skip(index + 1);
        assert!(
            others.into_iter().all(|other| !overlap(*label, *other)),
            "{what}: label on label"
        );
        assert!(
            label.x >= -0.01 && label.right() <= scene.width + 0.01,
            "{what}: label cut"
        );
    }
}

/// Check 2: no type and no line is smaller than the profile allows.
fn check_sizes(figure: &Figure, scene: &Scene, what: &str) {
    for piece in scene.pieces() {
        assert!(
            piece.size_pt >= figure.options.min_type_pt - 0.001,
            "{what}: {:?}",
            piece.text
        );
        assert!(
            piece.layout.cut().is_none(),
            "{what}: {:?} is clipped",
            piece.text
        );
    }
    let point = groundwork::diagram::POINT;
    for shape in scene.groups.iter().flat_map(|group| &group.shapes) {
        let stroke = match shape {
            Shape::Rect { stroke, .. } => *stroke,
            Shape::Line { stroke, .. } => Some(*stroke),
            Shape::Text(_) => None,
        };
        assert!(
            stroke.is_none_or(|stroke| stroke.width >= 0.25 * point),
            "{what}: a hairline"
        );
    }
}

/// Check 3: every category exactly once, or counted as cut; none that is not in the model; every arrow, or a warning.
fn check_content(figure: &Figure, laid: &Laid, what: &str) {
    let names = |role: Role| {
        let pieces = parts(laid).into_iter().flat_map(Scene::pieces);
        pieces.filter(move |piece| piece.role == role)
    };
    let mut shown: Vec<Uuid> = names(Role::Name)
        .filter_map(|piece| match piece.owner {
            Some(Owner::Entry(id)) => Some(id),
            _ => None,
        })
        .collect();
    let categories = shown.len();
    shown.sort();
    shown.dedup();
    assert_eq!(shown.len(), categories, "{what}: a category is shown twice");
    let visible = |place: &&PlaceBox| {
        figure.options.detail != Detail::Components || place.place == Place::Phenomenon
    };
    let entries = || {
        figure
            .places
            .iter()
            .filter(visible)
            .flat_map(|found| &found.entries)
    };
    assert!(
        shown
            .iter()
            .all(|id| entries().any(|entry| entry.id == *id)),
        "{what}: a stranger"
    );
    let concepts: usize = match figure.options.detail.shows_concepts() {
        true => entries().map(|entry| entry.concepts.len()).sum(),
        false => 0,
    };
    let hidden: i64 = laid
        .warnings
        .iter()
        .filter(|warning| warning.key == "diagram-cut")
        .flat_map(|warning| &warning.arguments)
        .filter_map(|(name, argument)| match argument {
            Argument::Number(number) if name == "count" => Some(*number),
            _ => None,
        })
        .sum();
    let shown = categories + names(Role::Concept).count();
    assert_eq!(
        shown + hidden as usize,
        entries().count() + concepts,
        "{what}"
    );
    if figure.options.max_height_mm >= 100.0 {
        assert_eq!(hidden, 0, "{what}: a name is left out");
    }
    if hidden > 0 {
        assert!(
            names(Role::Sign).any(|piece| piece.text.starts_with("… ")),
            "{what}"
        );
    }
    let drawn: BTreeSet<(Place, Place)> = parts(laid)
        .into_iter()
        .flat_map(lines)
        .filter_map(|(group, _)| match group.owner {
            Some(Owner::Arrow { from, to }) => Some((from, to)),
            _ => None,
        })
        .collect();
    let lost = arrows(figure, laid.layout)
        .into_iter()
        .filter(|arrow| !drawn.contains(&(arrow.from, arrow.to)));
    let told = laid
        .warnings
        .iter()
        .filter(|warning| warning.key == "diagram-arrow-without-way");
    assert_eq!(
        lost.count(),
        told.count(),
        "{what}: arrows that are not drawn"
    );
    for warning in &laid.warnings {
        assert!(said(warning), "{what}: {warning}");
    }
}

/// Check 6: all words can be read in grey.
fn check_contrast(scene: &Scene, what: &str) {
    for group in &scene.groups {
        for piece in group.pieces() {
            let words = piece.bounds();
            let middle = Point::new(words.x + words.width / 2.0, words.y + words.height / 2.0);
            let mut under = group.shapes.iter().filter_map(|shape| match shape {
                Shape::Rect {
                    rect,
                    fill: Some(fill),
                    ..
                } if rect.contains(middle) => Some(*fill),
                _ => None,
            });
            let behind = under
                .next_back()
                .unwrap_or(groundwork::diagram::Color::WHITE);
            for sight in Sight::ALL {
                let contrast = sight.seen(piece.color).contrast(sight.seen(behind));
                assert!(
                    contrast >= 4.5,
                    "{what}: {:?} {contrast} {sight:?}",
                    piece.text
                );
            }
        }
    }
}

pub(super) fn check(figure: &Figure, engine: &mut TextEngine, what: &str) -> Laid {
    let laid = layout(figure, engine);
    for scene in parts(&laid) {
        check_geometry(scene, what);
        check_sizes(figure, scene, what);
        check_contrast(scene, what);
        assert!(
            scene.height <= figure.options.max_height_mm.max(120.0) + 2.0,
            "{what}: {}",
            scene.height
        );
    }
    check_content(figure, &laid, what);
    laid
}
