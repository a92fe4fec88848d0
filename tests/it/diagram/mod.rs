//! Figures: geometry, mirroring, cutting, writers, hits, and the chart. Random figures are seeded.

mod charts;
mod checks;
mod files;
mod layouts;
mod moved;
mod ways;

use checks::check;

use std::collections::{BTreeMap, BTreeSet};

use groundwork::diagram::png::PngOptions;
use groundwork::diagram::{
    ChartBar, Concept, Detail, EdgeSet, Entry, Figure, FigureEnd, FigureOptions, FigureRelation,
    Group, GroupKind, Laid, Owner, PlaceBox, Role, SaturationChart, Scene, Shape, Sight, arrows,
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

const WORDS: &str = include_str!("../../../assets/locales/en/diagram.ftl");

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
            rejected: 0,
            continued: if persian { "ادامه" } else { "continued" }.to_owned(),
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
        rejected: 0,
        continued: "continued".to_owned(),
        feedback_label: "over time".to_owned(),
        options: FigureOptions::default(),
    }
}

fn laid(figure: &Figure) -> Laid {
    layout(figure, &mut TextEngine::new(false))
}

/// The drawings of a figure: one, or several parts.
fn parts(laid: &Laid) -> Vec<&Scene> {
    std::iter::once(&laid.scene).chain(&laid.further).collect()
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

fn warned(laid: &Laid, key: &str) -> bool {
    laid.warnings.iter().any(|warning| warning.key == key)
}

fn said(message: &Message) -> bool {
    WORDS
        .lines()
        .any(|line| line.starts_with(&format!("{} =", message.key)))
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
