//! From figure to scene: measures, chooses a grid, draws boxes and arrows, mirrors, and says what had to give way.

use super::POINT;
use super::classic::{Draft, draft, filled, label_width};
use super::content::Setting;
use super::edges::{Edge, edges, heading};
use super::figure::Figure;
use super::labels::{self, Obstacles};
use super::palette::{ARROW, TEXT};
use super::route::{Frame, index, routes, way};
use super::scene::{Group, GroupKind, Owner, Role, Scene, Shape, Stroke};
use crate::model::{Message, Place};
use crate::text::{Point, Rect, TextEngine};

/// A scene and what its reader should know about it.
#[derive(Clone, Debug)]
pub struct Laid {
    /// The drawing.
    pub scene: Scene,
    /// What was cut, broken or left out, and what is missing.
    pub warnings: Vec<Message>,
}

/// Lays `figure` out as the classic flow of the paradigm (reading direction: causes, phenomenon, strategies, results).
///
/// Text wraps and boxes grow; above the greatest height columns widen; only then lists are cut, with “… +n” and a
/// warning. An empty component keeps its box with a dash. A missing phenomenon is a warning, not an error.
pub fn layout(figure: &Figure, engine: &mut TextEngine) -> Laid {
    let figure = Figure {
        options: figure.options.checked(),
        ..figure.clone()
    };
    let figure = &figure;
    let mut setting = Setting { engine, figure };
    let (edges, mut warnings) = edges(figure);
    if figure
        .place(Place::Phenomenon)
        .is_none_or(|found| found.entries.is_empty())
    {
        warnings.push(Message::new("diagram-no-phenomenon"));
    }
    let draft = draft(&mut setting, &edges);
    let frame = draft.frame(figure.options.max_height_mm);
    let mut groups = boxes(&mut setting, &draft, &frame, &mut warnings);
    groups.extend(arrows(&mut setting, &edges, &draft, &frame, &mut warnings));
    let mut scene = Scene {
        width: figure.options.width_mm,
        height: 0.0,
        title: figure.title.clone(),
        description: String::new(),
        language: figure.language.clone(),
        is_rtl: figure.is_rtl(),
        groups,
    };
    fit_height(&mut scene);
    if scene.is_rtl {
        scene.mirror();
    }
    Laid { scene, warnings }
}

/// Draws the boxes in reading order.
fn boxes(
    setting: &mut Setting<'_>,
    draft: &Draft,
    frame: &Frame,
    warnings: &mut Vec<Message>,
) -> Vec<Group> {
    let mut groups = Vec::new();
    for place in Place::ALL {
        let rect = frame.boxes.get(index(place)).copied().unwrap_or_default();
        let Some(filled) = filled(draft, place) else {
            continue;
        };
        let (group, hidden) = filled.draw(setting, Point::new(rect.x, rect.y), rect.height);
        groups.push(group);
        let warn = |key: &str| Message::new(key).with("place", heading(setting.figure, place));
        if hidden > 0 {
            warnings.push(warn("diagram-cut").with("count", hidden));
        }
        if filled.breaks_words {
            warnings.push(warn("diagram-word-broken"));
        }
    }
    groups
}

fn arrows(
    setting: &mut Setting<'_>,
    edges: &[Edge],
    draft: &Draft,
    frame: &Frame,
    warnings: &mut Vec<Message>,
) -> Vec<Group> {
    let lines = routes(edges, frame);
    let mut obstacles = Obstacles {
        rects: frame.boxes.to_vec(),
        lines: lines.clone(),
        edges: (0.0, setting.figure.options.width_mm),
    };
    let mut groups = Vec::new();
    for (edge, points) in edges.iter().zip(lines) {
        let owner = Some(Owner::Arrow {
            from: edge.from,
            to: edge.to,
        });
        let mut shapes = vec![Shape::Line {
            points: points.clone(),
            stroke: Stroke {
                color: ARROW,
                width: 0.9 * POINT,
                dashed: edge.dashed,
            },
            arrow: true,
        }];
        if !edge.label.is_empty() {
            let width = label_width(way(edge, frame.full), &draft.grid);
            let placed = labels::place(setting, &edge.label, &points, &obstacles, width);
            if placed
                .as_ref()
                .is_none_or(|(label, _)| label.layout.cut().is_some())
            {
                warnings.push(label_warning(setting.figure, edge));
            }
            if let Some((label, at)) = placed {
                let piece = label.at(at, TEXT, (Role::Label, owner));
                obstacles.rects.push(piece.bounds());
                shapes.push(Shape::Text(piece));
            }
        }
        let name = |place: Place| place.key().trim_start_matches("place-").to_owned();
        groups.push(Group {
            id: format!("arrow-{}-{}", name(edge.from), name(edge.to)),
            kind: GroupKind::Arrow,
            owner,
            bounds: around(&points),
            shapes,
        });
    }
    groups
}

fn label_warning(figure: &Figure, edge: &Edge) -> Message {
    Message::new("diagram-label-cut")
        .with("from", heading(figure, edge.from))
        .with("to", heading(figure, edge.to))
        .with("label", edge.label.as_str())
}

fn around(points: &[Point]) -> Rect {
    let low = |of: fn(&Point) -> f32| points.iter().map(of).fold(f32::MAX, f32::min);
    let high = |of: fn(&Point) -> f32| points.iter().map(of).fold(f32::MIN, f32::max);
    let (x, y) = (low(|point| point.x), low(|point| point.y));
    Rect::new(x, y, high(|point| point.x) - x, high(|point| point.y) - y)
}

/// Makes the scene as high as what is in it, with the margin of 2 points above and below.
fn fit_height(scene: &mut Scene) {
    const MARGIN: f32 = 0.7;
    let mut top = f32::MAX;
    let mut bottom = f32::MIN;
    let rects = scene.groups.iter().flat_map(|group| {
        group
            .pieces()
            .map(super::scene::TextPiece::bounds)
            .chain(std::iter::once(group.bounds))
    });
    for rect in rects {
        top = top.min(rect.y);
        bottom = bottom.max(rect.bottom());
    }
    let shift = MARGIN - top;
    for group in &mut scene.groups {
        group.bounds.y += shift;
        for shape in &mut group.shapes {
            match shape {
                Shape::Rect { rect, .. } => rect.y += shift,
                Shape::Line { points, .. } => points.iter_mut().for_each(|point| point.y += shift),
                Shape::Text(piece) => piece.origin.y += shift,
            }
        }
    }
    scene.height = bottom - top + 2.0 * MARGIN;
}
