//! The process on a narrow page: the phases of a lane one below the other, each beside its head.

use super::page::{Drawing, MARGIN, pen, rect, words};
use super::process::{LANE_GAP, Lane, Lines, PADDING, Process, draw_cell, height_of, measure};
use crate::diagram::palette::{TEXT, place_colors};
use crate::diagram::scene::{GroupKind, Role, Scene};
use crate::diagram::setting::{Look, Measured};
use crate::diagram::sheet::arrow;
use crate::model::Place;
use crate::text::{Point, Rect};

/// Between phases, for the arrow.
const STEP: f32 = 5.0;
/// The most of the width that the heads take.
const HEADS: f32 = 0.4;

/// A phase of a lane, measured.
struct Phase {
    head: Measured,
    place: Place,
    lines: Lines,
    height: f32,
}

/// Returns the process on as many pages as it takes; a page is parted between phases where a lane is higher.
pub(super) fn one_below_the_other(drawing: &mut Drawing<'_>, process: &Process) -> Vec<Scene> {
    let most = drawing.page.options.max_height_mm;
    let width = drawing.width() - 2.0 * MARGIN;
    let longest = process.phases.iter();
    let longest = longest
        .map(|(name, _)| drawing.types.longest_word(name, Look::HEADING))
        .fold(0.0, f32::max);
    let head = (longest + 2.0 * PADDING + 0.1).min(width * HEADS);
    let mut scenes = Vec::new();
    let mut y = MARGIN;
    for (number, lane) in process.lanes.iter().enumerate() {
        let name = drawing.measure(&lane.name, Look::STRONG, width);
        let phases = phases(drawing, process, lane, (head, width - head));
        let gaps = STEP * phases.len().saturating_sub(1) as f32;
        let whole = name.height() + 1.0 + gaps;
        let whole = whole + phases.iter().map(|phase| phase.height).sum::<f32>();
        if y > MARGIN && y + whole > most {
            scenes.push(drawing.finish());
            y = MARGIN;
        }
        y = draw_name(drawing, (number, &name), y);
        for (index, phase) in phases.iter().enumerate() {
            let step = if index > 0 { STEP } else { 0.0 };
            if index > 0 && y + step + phase.height > most {
                scenes.push(drawing.finish());
                y = draw_name(drawing, (number, &name), MARGIN);
            } else if index > 0 {
                draw_step(drawing, format!("step-{}-{index}", number + 1), y, head);
                y += step;
            }
            let id = format!("{}-{}", number + 1, index + 1);
            draw_phase(drawing, &id, phase, (y, head));
            y += phase.height;
        }
        y += 2.0 * LANE_GAP;
    }
    scenes.push(drawing.finish());
    scenes
}

fn phases(
    drawing: &mut Drawing<'_>,
    process: &Process,
    lane: &Lane,
    (head, cell): (f32, f32),
) -> Vec<Phase> {
    let phases = process.phases.iter().zip(&lane.phases);
    let phases = phases.map(|((name, place), lines)| {
        let head = drawing.measure(name, Look::HEADING, head - 2.0 * PADDING);
        let lines = measure(drawing, lines, cell - 2.0 * PADDING);
        Phase {
            place: *place,
            height: head.height().max(height_of(&lines)) + 2.0 * PADDING,
            head,
            lines,
        }
    });
    phases.collect()
}

/// Draws the name of a lane; gives where its phases begin.
fn draw_name(drawing: &mut Drawing<'_>, (number, name): (usize, &Measured), y: f32) -> f32 {
    let shapes = vec![words(name, Point::new(MARGIN, y), TEXT, Role::Heading)];
    let bounds = Rect::new(MARGIN, y, name.width, name.height());
    drawing.push(format!("lane-{}", number + 1), bounds, shapes);
    y + name.height() + 1.0
}

/// The arrow from the phase that ends at `y` to the next.
fn draw_step(drawing: &mut Drawing<'_>, id: String, y: f32, head: f32) {
    let x = MARGIN + head / 2.0;
    let points = [Point::new(x, y), Point::new(x, y + STEP)];
    let shapes = vec![arrow(&points, false)];
    drawing.push(id, Rect::new(x, y, 0.0, STEP), shapes);
}

fn draw_phase(drawing: &mut Drawing<'_>, id: &str, phase: &Phase, (y, head): (f32, f32)) {
    let (fill, ink) = place_colors(phase.place, drawing.page.options.grey);
    let field = Rect::new(MARGIN, y, head, phase.height);
    let sink = (phase.height - phase.head.height()) / 2.0;
    let at = Point::new(MARGIN + PADDING, y + sink);
    let shapes = vec![
        rect(field, 0.8, Some(fill), Some(pen(ink, 0.75))),
        words(&phase.head, at, ink, Role::Heading),
    ];
    drawing.group(format!("phase-{id}"), (GroupKind::Box, None), field, shapes);
    let right = drawing.width() - MARGIN;
    let cell = Rect::new(field.right(), y, right - field.right(), phase.height);
    draw_cell(
        drawing,
        format!("cell-{id}"),
        (cell, phase.place),
        &phase.lines,
    );
}
