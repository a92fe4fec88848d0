//! Figures: geometry, mirroring, cutting, writers, hits, and the chart. Random figures are seeded.

use std::collections::BTreeMap;

use groundwork::diagram::png::PngOptions;
use groundwork::diagram::{
    ChartBar, Concept, Detail, EdgeSet, Entry, Figure, FigureEnd, FigureOptions, FigureRelation,
    Group, GroupKind, Laid, Owner, PlaceBox, Role, SaturationChart, Scene, Shape, Sight,
    description, layout, pdf, png, saturation_chart, svg,
};
use groundwork::model::{
    Argument, BoxShift, FigureLayout, Message, OwnPlaceId, Place, PlaceSide, Valence,
};
use groundwork::text::{Direction, Point, Rect, TextEngine};
use proptest::prelude::ProptestConfig;
use proptest::test_runner::RngSeed;
use uuid::Uuid;

use crate::figures::{heading, study};

const WORDS: &str = include_str!("../../assets/locales/en/diagram.ftl");

struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }

    /// A label of 1 to `most` characters.
    fn label(&mut self, persian: bool, most: usize) -> String {
        let words: &[&str] = if persian {
            &[
                "اعتماد",
                "می‌خواهد",
                "و",
                "شرکت‌های",
                "همکاری",
                "بلندمدت",
                "لازم",
                "ERP",
                "۱۲",
            ]
        } else {
            &[
                "trust",
                "of",
                "cooperation",
                "a",
                "long-term",
                "relationships",
                "firms",
                "affluent",
                "12",
            ]
        };
        let length = 1 + self.below(most);
        let mut label = String::new();
        while label.chars().count() < length {
            if !label.is_empty() {
                label.push(' ');
            }
            label.push_str(words[self.below(words.len())]);
        }
        let cut: String = label.chars().take(length).collect();
        let cut = cut.trim();
        if cut.is_empty() {
            "x".to_owned()
        } else {
            cut.to_owned()
        }
    }

    fn figure(&mut self, persian: bool) -> Figure {
        let most_entries = [2, 5, 12, 40][self.below(4)];
        let most_length = [12, 40, 120][self.below(3)];
        let mut next = 0;
        let places = Place::ALL
            .into_iter()
            .map(|place| {
                let count = self.below(most_entries + 1);
                let entries = (0..count)
                    .map(|_| {
                        next += 1;
                        let concepts = (0..self.below(3))
                            .map(|_| Concept {
                                id: Uuid::nil(),
                                name: self.label(persian, most_length),
                                count: Some(7),
                                documents: Some(3),
                            })
                            .collect();
                        Entry {
                            id: Uuid::from_u128(next),
                            name: self.label(persian, most_length),
                            count: Some(self.below(500) as u64),
                            documents: Some(self.below(18) as u64),
                            concepts,
                        }
                    })
                    .collect();
                PlaceBox {
                    place,
                    near: None,
                    heading: heading(place, persian).to_owned(),
                    summary: vec!["4 categories".to_owned(), "20 concepts".to_owned()],
                    entries,
                }
            })
            .collect();
        let relations = (0..self.below(6)).map(|_| self.relation(persian)).collect();
        Figure {
            title: "figure".to_owned(),
            direction: if persian {
                Direction::RightToLeft
            } else {
                Direction::LeftToRight
            },
            language: if persian { "fa" } else { "en" }.to_owned(),
            places,
            relations,
            core: None,
            shifts: Vec::new(),
            feedback_label: if persian {
                "در گذر زمان"
            } else {
                "over time"
            }
            .to_owned(),
            options: FigureOptions {
                width_mm: [90.0, 140.0, 190.0, 260.0][self.below(4)],
                layout: FigureLayout::ALL[self.below(3)],
                edges: EdgeSet::ALL[self.below(5)],
                detail: Detail::ALL[self.below(5)],
                grey: self.below(2) == 0,
                feedback: self.below(2) == 0,
                context_to_phenomenon: self.below(2) == 0,
                persian_digits: persian,
                ..FigureOptions::default()
            },
        }
    }

    /// The same with places renamed and up to three added ones, related to others.
    fn with_places(&mut self, mut figure: Figure) -> Figure {
        let persian = figure.is_rtl();
        for found in &mut figure.places {
            if self.below(3) == 0 {
                found.heading = self.label(persian, 40);
            }
        }
        let most_length = [12, 40, 120][self.below(3)];
        for number in 0..self.below(4) as u128 {
            let place = Place::Own(OwnPlaceId(Uuid::from_u128(number + 1)));
            let entries = (0..self.below(6)).map(|index| Entry {
                id: Uuid::from_u128(1_000_000 + 1000 * number + index as u128),
                name: self.label(persian, most_length),
                count: Some(4),
                documents: Some(2),
                concepts: Vec::new(),
            });
            let entries = entries.collect();
            let near = Place::ALL[self.below(6)];
            figure.places.push(PlaceBox {
                place,
                near: Some((near, PlaceSide::ALL[self.below(3)])),
                heading: self.label(persian, 30),
                summary: vec!["4 categories".to_owned()],
                entries,
            });
            let mut relation = self.relation(persian);
            relation.from.place = place;
            figure.relations.push(relation);
        }
        figure
    }

    fn relation(&mut self, persian: bool) -> FigureRelation {
        let end = |place| FigureEnd { place, entry: None };
        FigureRelation {
            id: Uuid::nil(),
            from: end(Place::ALL[self.below(6)]),
            to: end(Place::ALL[self.below(6)]),
            label: (self.below(2) == 0).then(|| self.label(persian, 20)),
            sign: [
                None,
                Some(Valence::Facilitates),
                Some(Valence::Constrains),
                Some(Valence::Both),
            ][self.below(4)],
            dashed: self.below(4) == 0,
        }
    }
}

fn figures() -> impl Iterator<Item = Figure> {
    let mut random = Random(0x5eed_1990);
    (0..24).map(move |index| random.figure(index % 2 == 1))
}

fn plain() -> Figure {
    let names = [
        "global competition",
        "trust in the cluster",
        "culture",
        "sanctions",
        "contracts",
        "innovation",
    ];
    Figure {
        title: "Trust".to_owned(),
        direction: Direction::LeftToRight,
        language: "en".to_owned(),
        places: Place::ALL
            .into_iter()
            .enumerate()
            .map(|(index, place)| PlaceBox {
                place,
                near: None,
                heading: heading(place, false).to_owned(),
                summary: Vec::new(),
                entries: vec![Entry {
                    id: Uuid::from_u128(index as u128 + 1),
                    name: names[index].to_owned(),
                    count: None,
                    documents: None,
                    concepts: Vec::new(),
                }],
            })
            .collect(),
        relations: Vec::new(),
        core: None,
        shifts: Vec::new(),
        feedback_label: "over time".to_owned(),
        options: FigureOptions::default(),
    }
}

fn laid(figure: &Figure) -> Laid {
    layout(figure, &mut TextEngine::new(false))
}

/// The drawings of a figure: one, or two parts.
fn parts(laid: &Laid) -> Vec<&Scene> {
    std::iter::once(&laid.scene).chain(&laid.second).collect()
}

fn boxes(scene: &Scene) -> Vec<&Group> {
    scene
        .groups
        .iter()
        .filter(|group| group.kind == GroupKind::Box)
        .collect()
}

fn lines(scene: &Scene) -> Vec<(&Group, &Vec<Point>)> {
    scene
        .groups
        .iter()
        .filter(|group| group.kind == GroupKind::Arrow)
        .flat_map(|group| {
            group.shapes.iter().filter_map(move |shape| match shape {
                Shape::Line { points, .. } => Some((group, points)),
                _ => None,
            })
        })
        .collect()
}

fn overlap(a: Rect, b: Rect) -> bool {
    let slack = 0.01;
    a.x + slack < b.right()
        && b.x + slack < a.right()
        && a.y + slack < b.bottom()
        && b.y + slack < a.bottom()
}

fn stretch(pair: &[Point]) -> Rect {
    let (a, b) = (pair[0], pair[1]);
    Rect::new(
        a.x.min(b.x),
        a.y.min(b.y),
        (a.x - b.x).abs(),
        (a.y - b.y).abs(),
    )
}

/// A thin line as a rectangle that can overlap.
fn thick(rect: Rect) -> Rect {
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

fn warned(laid: &Laid, key: &str) -> bool {
    laid.warnings.iter().any(|warning| warning.key == key)
}

fn said(message: &Message) -> bool {
    WORDS
        .lines()
        .any(|line| line.starts_with(&format!("{} =", message.key)))
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
    if hidden > 0 {
        assert!(
            names(Role::Sign).any(|piece| piece.text.starts_with("… ")),
            "{what}"
        );
    }
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

fn check(figure: &Figure, engine: &mut TextEngine, what: &str) -> Laid {
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

proptest::proptest! {
    #![proptest_config(ProptestConfig {
        cases: 16,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(16),
        ..ProptestConfig::default()
    })]

    /// Labels of 1 to 120 characters, 0 to 40 categories a place, Latin and Persian, all layouts, sets and levels.
    #[test]
    fn random_figures_pass_the_checks_of_the_exporter(seed in 1_u64..u64::MAX, persian: bool) {
        let mut random = Random(seed);
        let figure = random.figure(persian);
        let mut engine = TextEngine::new(false);
        check(&figure, &mut engine, &format!("seed {seed} {persian}"));
        let figure = random.with_places(figure);
        check(&figure, &mut engine, &format!("seed {seed} {persian} with places"));
    }
}

/// Seeds that once failed: counts in higher lines than their names; arrows around all bands that made a figure too high.
#[test]
fn figures_that_once_failed_pass_the_checks() {
    for seed in [
        11208366284242389896,
        11208366284894802699,
        11208366618930158115,
    ] {
        let figure = Random(seed).figure(true);
        check(
            &figure,
            &mut TextEngine::new(false),
            &format!("seed {seed}"),
        );
    }
}

#[test]
fn relations_between_all_places_pass_the_checks_in_every_layout() {
    let mut engine = TextEngine::new(false);
    let mut all = plain();
    for from in Place::ALL {
        for to in Place::ALL {
            let end = |place| FigureEnd { place, entry: None };
            all.relations.push(FigureRelation {
                id: Uuid::nil(),
                from: end(from),
                to: end(to),
                label: Some("acts on".to_owned()),
                sign: Some(Valence::Both),
                dashed: false,
            });
        }
    }
    for wanted in FigureLayout::ALL {
        for edges in EdgeSet::ALL {
            let mut figure = all.clone();
            figure.options.layout = wanted;
            figure.options.edges = edges;
            check(&figure, &mut engine, &format!("{wanted:?} {edges:?}"));
        }
    }
    let mut tall = all.clone();
    tall.options.max_height_mm = 100.0;
    check(&tall, &mut engine, "tall");
}

#[test]
fn the_full_model_passes_the_checks_at_every_level_and_width() {
    let mut engine = TextEngine::new(false);
    for persian in [false, true] {
        for wanted in FigureLayout::ALL {
            for detail in Detail::ALL {
                for (width, max_height) in [(90.0, 230.0), (190.0, 230.0), (174.0, 150.0)] {
                    // What does not fit is laid out in bands, whatever was asked for.
                    if wanted != FigureLayout::Layered && width != 190.0 {
                        continue;
                    }
                    let mut figure = study(persian);
                    figure.options.layout = wanted;
                    figure.options.detail = detail;
                    figure.options.width_mm = width;
                    figure.options.max_height_mm = max_height;
                    let what = format!("{persian} {wanted:?} {detail:?} {width}");
                    let laid = check(&figure, &mut engine, &what);
                    assert!(width < 190.0 || !warned(&laid, "diagram-cut"), "{what}");
                }
            }
        }
    }
}

#[test]
fn labels_of_sixty_characters_fit_in_bands_in_both_scripts() {
    let mut engine = TextEngine::new(false);
    let mut random = Random(0x5eed_0060);
    for persian in [false, true] {
        let mut figure = study(persian);
        figure.options.layout = FigureLayout::Layered;
        for entry in figure
            .places
            .iter_mut()
            .flat_map(|place| &mut place.entries)
        {
            for concept in &mut entry.concepts {
                let mut name = String::new();
                while name.chars().count() < 60 {
                    name = format!("{name} {}", random.label(persian, 30))
                        .trim()
                        .to_owned();
                }
                concept.name = name.chars().take(60).collect();
            }
        }
        let laid = check(&figure, &mut engine, &format!("persian {persian}"));
        assert!(!warned(&laid, "diagram-cut"), "{:?}", laid.warnings);
    }
}

#[test]
fn words_of_any_length_and_missing_things_pass_the_checks() {
    let mut engine = TextEngine::new(false);
    for layout in FigureLayout::ALL {
        for length in [1, 12, 120] {
            for unbroken in [false, true] {
                let mut figure = plain();
                figure.options.layout = layout;
                let letter = if unbroken { "w" } else { "we " };
                let name: String = letter.repeat(120).chars().take(length).collect();
                for entry in figure
                    .places
                    .iter_mut()
                    .flat_map(|place| &mut place.entries)
                {
                    entry.name = name.trim().to_owned();
                }
                check(
                    &figure,
                    &mut engine,
                    &format!("{layout:?} {length} {unbroken}"),
                );
                figure.places[1].entries.clear();
                let laid = check(
                    &figure,
                    &mut engine,
                    &format!("{layout:?} {length} no core"),
                );
                assert!(warned(&laid, "diagram-no-phenomenon"));
            }
        }
    }
}

#[test]
fn boxes_moved_by_hand_stay_apart_and_keep_their_arrows() {
    let mut engine = TextEngine::new(false);
    let mut random = Random(0x5eed_4aad);
    for wanted in FigureLayout::ALL {
        for round in 0..6 {
            let mut figure = study(round % 2 == 1);
            figure.options.layout = wanted;
            figure.options.detail = Detail::Categories;
            figure.options.max_height_mm = 2000.0;
            let place = Place::ALL[random.below(6)];
            let shift =
                |most: usize, random: &mut Random| random.below(2 * most) as i32 - most as i32;
            figure.shifts = vec![BoxShift {
                place,
                across: shift(9000, &mut random),
                down: shift(9000, &mut random),
            }];
            let still = Figure {
                shifts: Vec::new(),
                ..figure.clone()
            };
            let what = format!("{wanted:?} {round} {:?}", figure.shifts);
            let moved = check(&figure, &mut engine, &what);
            let before = layout(&still, &mut engine);
            assert_eq!(moved.layout, wanted, "{what}");
            assert_ne!(
                svg::write(&moved.scene),
                svg::write(&before.scene),
                "{what}"
            );
        }
    }
}

#[test]
fn a_right_to_left_figure_is_the_mirror_of_a_left_to_right_one() {
    let mut engine = TextEngine::new(false);
    for figure in figures().take(8) {
        let mut figure = figure;
        figure.options.persian_digits = false;
        figure.direction = Direction::LeftToRight;
        let ltr = layout(&figure, &mut engine).scene;
        figure.direction = Direction::RightToLeft;
        let rtl = layout(&figure, &mut engine).scene;
        assert!((ltr.height - rtl.height).abs() < 0.01);
        for (a, b) in ltr.groups.iter().zip(&rtl.groups) {
            assert_eq!(a.id, b.id);
            assert!(
                (a.bounds.x - (rtl.width - b.bounds.right())).abs() < 0.01,
                "{}",
                a.id
            );
            assert!((a.bounds.y - b.bounds.y).abs() < 0.01, "{}", a.id);
        }
        for ((_, a), (_, b)) in lines(&ltr).into_iter().zip(lines(&rtl)) {
            for (a, b) in a.iter().zip(b) {
                assert!((a.x - (rtl.width - b.x)).abs() < 0.01 && (a.y - b.y).abs() < 0.01);
            }
        }
    }
}

#[test]
fn lists_are_cut_only_when_nothing_else_helps() {
    let mut figure = plain();
    figure.options.max_height_mm = 120.0;
    let fill = |figure: &mut Figure, count: u128| {
        for (index, found) in figure.places.iter_mut().enumerate() {
            found.entries = (0..count)
                .map(|entry| Entry {
                    id: Uuid::from_u128(1000 * index as u128 + entry),
                    name: format!("category number {entry}"),
                    count: None,
                    documents: None,
                    concepts: Vec::new(),
                })
                .collect();
        }
    };
    fill(&mut figure, 5);
    assert!(laid(&figure).warnings.is_empty());
    fill(&mut figure, 40);
    let cut = check(&figure, &mut TextEngine::new(false), "forty");
    assert!(warned(&cut, "diagram-cut") && warned(&cut, "diagram-in-two"));
}

#[test]
fn what_is_missing_is_said_and_drawn_with_a_dash() {
    let mut figure = plain();
    for found in &mut figure.places {
        if found.place != Place::Strategies {
            found.entries.clear();
        }
    }
    let empty = laid(&figure);
    assert!(warned(&empty, "diagram-no-phenomenon"));
    assert_eq!(
        empty
            .scene
            .pieces()
            .filter(|piece| piece.text == "–")
            .count(),
        5
    );
    figure.places.clear();
    assert_eq!(boxes(&laid(&figure).scene).len(), 6);
    figure.options = FigureOptions {
        width_mm: f32::NAN,
        max_height_mm: -1.0,
        min_type_pt: 1e9,
        ..figure.options
    };
    assert!(laid(&figure).scene.width.is_finite());
}

#[test]
fn relations_become_one_arrow_per_pair_of_places() {
    let mut figure = plain();
    let end = |place| FigureEnd { place, entry: None };
    let relation = |from, to, label: &str, sign| FigureRelation {
        id: Uuid::nil(),
        from: end(from),
        to: end(to),
        label: Some(label.to_owned()),
        sign: Some(sign),
        dashed: true,
    };
    figure.relations = vec![
        relation(
            Place::Context,
            Place::Strategies,
            "eases",
            Valence::Facilitates,
        ),
        relation(
            Place::InterveningConditions,
            Place::Strategies,
            "a",
            Valence::Constrains,
        ),
        relation(
            Place::InterveningConditions,
            Place::Strategies,
            "b",
            Valence::Facilitates,
        ),
        relation(Place::Context, Place::Context, "", Valence::Both),
    ];
    let laid = laid(&figure);
    assert_eq!(lines(&laid.scene).len(), 5);
    let labels: Vec<&str> = laid
        .scene
        .pieces()
        .filter(|piece| piece.role == Role::Label)
        .map(|piece| piece.text.as_str())
        .collect();
    assert_eq!(labels, ["+ eases", "±"]);
    assert!(warned(&laid, "diagram-labels-differ") && warned(&laid, "diagram-relation-inside"));
    figure.options.feedback = true;
    let with_feedback = self::laid(&figure);
    let feedback = with_feedback.scene.groups.last().unwrap();
    assert_eq!(feedback.id, "arrow-consequences-causal-conditions");
    assert!(feedback.pieces().any(|piece| piece.text == "over time"));
    assert!(
        feedback
            .shapes
            .iter()
            .any(|shape| matches!(shape, Shape::Line { stroke, .. } if stroke.dashed))
    );
    let lowest = boxes(&with_feedback.scene)
        .iter()
        .map(|group| group.bounds.bottom())
        .fold(0.0, f32::max);
    assert!(feedback.bounds.bottom() > lowest);
}

#[test]
fn a_click_finds_category_box_and_arrow() {
    let laid = laid(&plain());
    let scene = &laid.scene;
    for piece in scene.pieces().filter(|piece| piece.role == Role::Name) {
        let words = piece.bounds();
        let middle = Point::new(words.x + words.width / 2.0, words.y + words.height / 2.0);
        assert_eq!(scene.hit(middle), piece.owner);
    }
    for group in boxes(scene) {
        assert_eq!(
            scene.hit(Point::new(group.bounds.x + 0.5, group.bounds.y + 1.0)),
            group.owner
        );
    }
    for (group, points) in lines(scene) {
        let middle = Point::new(
            (points[0].x + points[1].x) / 2.0,
            (points[0].y + points[1].y) / 2.0,
        );
        assert_eq!(scene.hit(middle), group.owner);
    }
    assert_eq!(scene.hit(Point::new(1.0, 1.0)), None);
}

#[test]
fn the_same_figure_gives_the_same_bytes() {
    let figure = figures().nth(3).unwrap();
    let (one, two) = (laid(&figure).scene, laid(&figure).scene);
    assert_eq!(svg::write(&one), svg::write(&two));
    assert_eq!(pdf::write(&one).unwrap(), pdf::write(&two).unwrap());
    let options = PngOptions {
        dpi: 72.0,
        ..PngOptions::default()
    };
    assert_eq!(
        png::write(&one, options).unwrap(),
        png::write(&two, options).unwrap()
    );
}

#[test]
fn an_svg_holds_live_text_in_named_groups() {
    let mut figure = plain();
    figure.places[0].entries[0].name = "a < b & \"c\" اعتماد\u{1}".to_owned();
    let text = svg::write(&laid(&figure).scene);
    assert!(text.starts_with("<?xml"));
    assert!(
        text.contains("<g id=\"box-causal-conditions\">")
            && text.contains("<g id=\"arrow-context-strategies\">")
    );
    assert!(text.contains("a &lt; b &amp; &quot;c&quot;") && text.contains("اعتماد"));
    assert!(text.contains("font-family=\"Inter\"") && text.contains("font-family=\"Vazirmatn\""));
    assert!(!text.contains('\u{1}') && !text.contains("href") && !text.contains("NaN"));
    figure.direction = Direction::RightToLeft;
    assert!(svg::write(&laid(&figure).scene).contains("direction=\"rtl\""));
}

#[test]
fn a_pdf_has_fonts_language_and_alternative_text() {
    let mut figure = plain();
    figure.places[1].entries[0].name = "شکل‌گیری اعتماد".to_owned();
    let mut scene = laid(&figure).scene;
    scene.description = "Flow diagram".to_owned();
    let bytes = pdf::write(&scene).unwrap();
    assert!(bytes.starts_with(b"%PDF-"));
    let has = |words: &str| {
        bytes
            .windows(words.len())
            .any(|window| window == words.as_bytes())
    };
    assert!(has("Vazirmatn") && has("Inter") && has("/MarkInfo") && has("/Lang"));
    assert!(!has("CreationDate"));
}

/// The chunk of a PNG file with this name.
fn chunk<'a>(bytes: &'a [u8], name: &[u8]) -> Option<&'a [u8]> {
    let at = bytes.windows(4).position(|window| window == name)?;
    let length = u32::from_be_bytes(bytes[at - 4..at].try_into().ok()?) as usize;
    Some(&bytes[at + 4..at + 4 + length])
}

#[test]
fn a_png_has_its_true_size() {
    let scene = laid(&plain()).scene;
    let options = PngOptions {
        dpi: 300.0,
        grey: true,
        transparent: false,
    };
    let bytes = png::write(&scene, options).unwrap();
    let physical = chunk(&bytes, b"pHYs").unwrap();
    assert_eq!(physical, [0, 0, 0x2e, 0x23, 0, 0, 0x2e, 0x23, 1]);
    let header = chunk(&bytes, b"IHDR").unwrap();
    assert_eq!(u32::from_be_bytes(header[0..4].try_into().unwrap()), 2244);
    assert_eq!(header[9], 0, "one grey channel");
    let clear = png::write(
        &scene,
        PngOptions {
            dpi: 50.0,
            grey: false,
            transparent: true,
        },
    )
    .unwrap();
    assert_eq!(chunk(&clear, b"IHDR").unwrap()[9], 6);
    let mut wide = plain();
    wide.options.width_mm = 1000.0;
    let too_large = PngOptions {
        dpi: 2400.0,
        ..options
    };
    assert!(png::write(&laid(&wide).scene, too_large).is_err());
}

#[test]
fn greys_are_apart_and_carry_black_text() {
    let mut figure = plain();
    figure.options.grey = true;
    let scene = laid(&figure).scene;
    let mut greys: Vec<u8> = boxes(&scene)
        .iter()
        .filter_map(|group| match group.shapes.first() {
            Some(Shape::Rect {
                fill: Some(fill), ..
            }) => Some(fill.grey()),
            _ => None,
        })
        .collect();
    greys.sort();
    greys.dedup();
    assert_eq!(greys.len(), 6);
    assert!(greys.iter().all(|grey| *grey >= 0xa0));
}

#[test]
fn a_figure_is_described_in_sentences_that_exist() {
    let mut figure = plain();
    figure.options.feedback = true;
    figure.places[4].entries.clear();
    let sentences = description(&figure, FigureLayout::Classic);
    assert_eq!(sentences.len(), 9);
    for sentence in &sentences {
        assert!(said(sentence), "{sentence}");
    }
}

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

/// Writes figures as pictures into the folder that `GROUNDWORK_FIGURES` names, to be looked at.
#[test]
fn figures_to_look_at() {
    let Ok(folder) = std::env::var("GROUNDWORK_FIGURES") else {
        return;
    };
    let mut engine = TextEngine::new(false);
    for persian in [false, true] {
        for (wanted, detail, width, grey) in [
            (FigureLayout::Classic, Detail::Components, 190.0, false),
            (FigureLayout::Classic, Detail::Categories, 140.0, true),
            (
                FigureLayout::Classic,
                Detail::CategoriesWithCounts,
                190.0,
                false,
            ),
            (
                FigureLayout::Classic,
                Detail::CategoriesAndConcepts,
                190.0,
                true,
            ),
            (
                FigureLayout::Radial,
                Detail::CategoriesWithCounts,
                140.0,
                false,
            ),
            (FigureLayout::Layered, Detail::Components, 90.0, true),
            (
                FigureLayout::Layered,
                Detail::CategoriesWithCounts,
                90.0,
                false,
            ),
            (
                FigureLayout::Layered,
                Detail::ConceptsWithCounts,
                190.0,
                false,
            ),
        ] {
            let mut figure = study(persian);
            figure.options = FigureOptions {
                layout: wanted,
                detail,
                width_mm: width,
                min_type_pt: if persian { 9.0 } else { 8.0 },
                grey,
                ..figure.options
            };
            let laid = layout(&figure, &mut engine);
            let language = if persian { "fa" } else { "en" };
            let name = format!("{language}-{}-{}-{width}", wanted.name(), detail.name());
            for (part, scene) in parts(&laid).into_iter().enumerate() {
                let options = PngOptions {
                    dpi: 100.0,
                    grey,
                    ..PngOptions::default()
                };
                let bytes = png::write(scene, options).unwrap();
                std::fs::write(format!("{folder}/{name}-{part}.png"), bytes).unwrap();
                let bytes = pdf::write(scene).unwrap();
                std::fs::write(format!("{folder}/{name}-{part}.pdf"), bytes).unwrap();
            }
            println!("{name}: {:?} {}", laid.layout, laid.scene.height);
        }
    }
}
