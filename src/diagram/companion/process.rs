//! The process: phases from start to end, one lane for each case or actor, and what stands for it in each phase.

use super::page::{Drawing, MARGIN, Page, pen, rect, words};
use super::phases::one_below_the_other;
use crate::diagram::palette::{Color, MUTED, TEXT, place_colors};
use crate::diagram::scene::{GroupKind, Role, Scene, TextPiece};
use crate::diagram::setting::{Look, Measured};
use crate::diagram::sheet::arrow;
use crate::model::Place;
use crate::text::{Point, Rect, TextEngine};

/// Room inside a cell.
pub(super) const PADDING: f32 = 1.7;
/// Between phases.
const GUTTER: f32 = 6.0;
/// Between lanes.
pub(super) const LANE_GAP: f32 = 2.0;
/// Between the names in a box, so that the lines of one stay together.
const BETWEEN: f32 = 1.0;

/// A lane: one case, or one kind of actor.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// Its name.
    pub name: String,
    /// What stands in each phase, each line with what stands behind it.
    pub phases: Vec<Vec<(String, Option<String>)>>,
}

/// A process to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Process {
    /// Size and type.
    pub page: Page,
    /// The phases with the places whose colours they have.
    pub phases: Vec<(String, Place)>,
    /// The lanes.
    pub lanes: Vec<Lane>,
}

/// What stands in one phase of a lane, line by line, with what stands behind each.
pub(super) type Lines = Vec<(Measured, Option<Measured>)>;

/// Returns the process on as many pages as it takes, each with the heads of the phases: side by side where all words
/// have room, else one below the other.
pub fn process(process: &Process, engine: &mut TextEngine) -> Vec<Scene> {
    let page = process.page.checked();
    let mut drawing = Drawing::new(&page, engine);
    let scenes = side_by_side(&mut drawing, process);
    let is_narrow = scenes
        .iter()
        .any(|scene| scene.pieces().any(TextPiece::breaks_words));
    if is_narrow {
        one_below_the_other(&mut drawing, process)
    } else {
        scenes
    }
}

fn side_by_side(drawing: &mut Drawing<'_>, process: &Process) -> Vec<Scene> {
    let width = drawing.width();
    let label = (width * 0.14).clamp(14.0, 30.0);
    let count = process.phases.len().max(1) as f32;
    let start = MARGIN + label + 2.0;
    let column = (width - MARGIN - start - GUTTER * (count - 1.0)) / count;
    let mut scenes = Vec::new();
    let mut y = MARGIN;
    for (index, lane) in process.lanes.iter().enumerate() {
        let name = drawing.measure(&lane.name, Look::STRONG, label);
        let cells: Vec<Lines> = lane
            .phases
            .iter()
            .map(|lines| measure(drawing, lines, column - 2.0 * PADDING))
            .collect();
        let height = cells.iter().map(height_of).fold(name.height(), f32::max);
        let height = height + 2.0 * PADDING;
        if y > MARGIN && y + height > drawing.page.options.max_height_mm {
            scenes.push(drawing.finish());
            y = MARGIN;
        }
        if y <= MARGIN {
            y += heads(drawing, process, (start, column));
        }
        let shapes = vec![words(
            &name,
            Point::new(MARGIN, y + PADDING),
            TEXT,
            Role::Heading,
        )];
        let bounds = Rect::new(MARGIN, y, label, height);
        drawing.push(format!("lane-{}", index + 1), bounds, shapes);
        for (phase, lines) in cells.iter().enumerate() {
            let x = start + (column + GUTTER) * phase as f32;
            let field = Rect::new(x, y, column, height);
            let place = process
                .phases
                .get(phase)
                .map_or(Place::Context, |phase| phase.1);
            draw_cell(
                drawing,
                format!("cell-{}-{}", index + 1, phase + 1),
                (field, place),
                lines,
            );
            if phase + 1 < cells.len() {
                let middle = y + height / 2.0;
                let points = [
                    Point::new(field.right(), middle),
                    Point::new(field.right() + GUTTER, middle),
                ];
                let bounds = Rect::new(field.right(), middle, GUTTER, 0.0);
                let id = format!("step-{}-{}", index + 1, phase + 1);
                drawing.push(id, bounds, vec![arrow(&points, false)]);
            }
        }
        y += height + LANE_GAP;
    }
    scenes.push(drawing.finish());
    scenes
}

fn heads(drawing: &mut Drawing<'_>, process: &Process, (start, column): (f32, f32)) -> f32 {
    let grey = drawing.page.options.grey;
    let measured: Vec<Measured> = process
        .phases
        .iter()
        .map(|(name, _)| drawing.measure(name, Look::HEADING, column - 2.0 * PADDING))
        .collect();
    let height = measured.iter().map(Measured::height).fold(0.0, f32::max) + 2.0 * PADDING;
    for (index, (name, (_, place))) in measured.iter().zip(&process.phases).enumerate() {
        let x = start + (column + GUTTER) * index as f32;
        let field = Rect::new(x, MARGIN, column, height);
        let (fill, ink) = place_colors(*place, grey);
        let at = Point::new(x + PADDING, MARGIN + (height - name.height()) / 2.0);
        let shapes = vec![
            rect(field, 0.8, Some(fill), Some(pen(ink, 0.75))),
            words(name, at, ink, Role::Heading),
        ];
        drawing.group(
            format!("phase-{}", index + 1),
            (GroupKind::Box, None),
            field,
            shapes,
        );
    }
    height + LANE_GAP
}

pub(super) fn measure(
    drawing: &mut Drawing<'_>,
    lines: &[(String, Option<String>)],
    width: f32,
) -> Lines {
    let mut measured = Vec::new();
    for (name, count) in lines {
        let count = count
            .as_ref()
            .map(|count| drawing.types.tight(count, Look::PLAIN, width));
        let room = width - count.as_ref().map_or(0.0, |count| count.width + 1.6);
        measured.push((drawing.measure(name, Look::PLAIN, room), count));
    }
    if measured.is_empty() {
        measured.push((drawing.measure("–", Look::CENTRED, width), None));
    }
    measured
}

pub(super) fn height_of(lines: &Lines) -> f32 {
    let names: f32 = lines.iter().map(|(name, _)| name.height()).sum();
    names + BETWEEN * lines.len().saturating_sub(1) as f32
}

pub(super) fn draw_cell(
    drawing: &mut Drawing<'_>,
    id: String,
    (field, place): (Rect, Place),
    lines: &Lines,
) {
    let ink = place_colors(place, drawing.page.options.grey).1;
    let mut shapes = vec![rect(field, 0.8, Some(Color::WHITE), Some(pen(ink, 0.5)))];
    let mut y = field.y + (field.height - height_of(lines)) / 2.0;
    for (name, count) in lines {
        shapes.push(words(
            name,
            Point::new(field.x + PADDING, y),
            TEXT,
            Role::Name,
        ));
        if let Some(count) = count {
            let sink = name.last_baseline() - count.first_baseline();
            let at = Point::new(field.right() - PADDING - count.width, y + sink);
            shapes.push(words(count, at, MUTED, Role::Count));
        }
        y += name.height() + BETWEEN;
    }
    drawing.group(id, (GroupKind::Box, None), field, shapes);
}
